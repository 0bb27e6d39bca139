#pragma once

#include "domain/catalogue/kit.h"
#include "scene/visual_state.h"

#include <cstddef>

namespace zemi::binding {

/// The picture of one step of an assembly sheet: what was fitted before is in place, the piece of this step (from 1)
/// stands off by its way, what comes later is not there. Step 0 is the whole kit taken apart, every piece off its
/// place. A step beyond the last shows the finished machine.
void showKitStep(const catalogue::Kit& kit, bool completelyKnockedDown, std::size_t step, scene::VisualState& state);

}  // namespace zemi::binding
