#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>

namespace zemi::panels::ui {
namespace {

/// Below its owner, or above where asked or where there is no room; never over the owner.
Rect placed(const Canvas& canvas, const Tooltip& tip, float wide, float tall) {
  const Rect screen = canvas.screen().inset(canvas.px(8));
  const float gap = canvas.px(8);
  const bool above = tip.above || tip.owner.y1 + gap + tall > screen.y1;
  const float x = std::clamp(tip.owner.centreX() - wide / 2, screen.x0, std::max(screen.x0, screen.x1 - wide));
  const float y = above ? tip.owner.y0 - gap - tall : tip.owner.y1 + gap;
  return {std::round(x), std::round(y), std::round(x) + wide, std::round(y) + tall};
}

}  // namespace

void drawTooltips(Canvas& canvas) {
  if (canvas.tooltips.empty()) return;
  const Tooltip tip = canvas.tooltips.back();
  canvas.layer = Layer::tooltip;
  canvas.owner = "tooltip";
  const float most = canvas.px(320), pad = canvas.px(12);
  const float oneLine = std::ceil(width(canvas, Role::small, tip.text));
  const float wide = std::min(most, oneLine + 1);
  const float tall = blockHeight(canvas, wide, tip.text, Role::small);
  const Rect rect = placed(canvas, tip, wide + 2 * pad, tall + canvas.px(14));
  shadow(canvas, rect, canvas.px(8), canvas.px(10));
  fill(canvas, rect, canvas.colours.floating, canvas.px(8));
  outline(canvas, rect, canvas.colours.border, canvas.px(8), canvas.px(1));
  block(canvas, rect.x0 + pad, rect.y0 + canvas.px(7), wide, tip.text, Role::small, canvas.colours.text);
  canvas.context.registry.add(Record{.id = "tooltip",
                                     .role = "tooltip",
                                     .label = tip.text,
                                     .rect = rect,
                                     .clip = canvas.screen(),
                                     .layer = canvas.layer,
                                     .group = tip.ownerId});
}

}  // namespace zemi::panels::ui
