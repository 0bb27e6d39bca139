#pragma once

#include "editor/editor.h"
#include "editor/evaluation.h"

namespace zemi::editor {

/// What a View is made of. References live as long as the call.
struct ViewInput {
  const Editor::Setup& setup;
  const order::Order& order;
  std::size_t line;
  const OrderState& state;
  Evaluator& evaluator;                     ///< asked for price differences and reasons of the current step
  const OptionId& asked;                    ///< option of the open popover; empty: none
  const rules::Reason& reason;
  const std::vector<rules::Repair>& repairs;
};

/// Fills everything of `view` that follows from the order. Keeps what the user set: language, theme, step, toggles.
void buildView(const ViewInput& input, View& view);

}  // namespace zemi::editor
