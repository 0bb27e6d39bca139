#pragma once

#include "editor/command.h"
#include "editor/view.h"
#include "panels/context.h"

namespace zemi::panels {

/// The whole interface of one frame, between ImGui::NewFrame and ImGui::Render: draws the View, emits Commands,
/// fills context.registry and what else the Context gives back. Decides nothing.
void drawPanels(Context& context, const editor::View& view, editor::Commands& commands);

}  // namespace zemi::panels
