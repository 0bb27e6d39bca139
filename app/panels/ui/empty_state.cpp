#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

namespace zemi::panels::ui {

bool emptyState(Canvas& canvas, const Rect& rect, const EmptyState& what) {
  const Tokens& c = canvas.colours;
  canvas.owner = what.id;
  const float x = rect.centreX(), y = rect.y0 + canvas.px(60);
  disc(canvas, x, y, canvas.px(40), c.accentTint);
  icon(canvas, x, y, IconSize::huge, what.icon, c.accent);
  const float wide = std::min(canvas.px(320), rect.width() - canvas.px(40));
  const float top = y + canvas.px(60);
  const float tall = blockHeight(canvas, wide, what.text, Role::body);
  block(canvas, x - wide / 2, top, wide, what.text, Role::body, c.text2);
  registerText(canvas, {x - wide / 2, top, x + wide / 2, top + tall}, what.id, "text", what.text);
  if (what.button.empty()) return false;
  const Button action{.id = what.id + ".action", .text = what.button};
  const float buttonWide = buttonWidth(canvas, action), buttonTop = top + tall + canvas.px(16);
  return button(canvas, {x - buttonWide / 2, buttonTop, x + buttonWide / 2, buttonTop + canvas.px(44)}, action);
}

}  // namespace zemi::panels::ui
