#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {

void progress(Canvas& canvas, float x, float y, const std::string& text, float share) {
  const Tokens& c = canvas.colours;
  canvas.memory().moving = true;
  canvas.owner = "progress";
  const float wide = std::max(canvas.px(220), std::ceil(width(canvas, Role::small, text)) + canvas.px(36));
  const Rect rect{std::round(x - wide / 2), y, std::round(x - wide / 2) + wide, y + canvas.px(52)};
  floating(canvas, rect);
  label(canvas, {rect.x0 + canvas.px(16), rect.y0 + canvas.px(9), rect.x1 - canvas.px(16), rect.y0 + canvas.px(29)},
        text, Role::small, c.text, Align::centre);
  const Rect track{rect.x0 + canvas.px(16), rect.y1 - canvas.px(15), rect.x1 - canvas.px(16), rect.y1 - canvas.px(11)};
  fill(canvas, track, c.well, canvas.px(2));
  // Without a known end a third of the bar runs through; with reduced motion it stands in the middle.
  const float phase = canvas.context.reducedMotion ? 0.5F : std::fmod(canvas.memory().loadingAge * 0.7F, 1.0F);
  const float from = share >= 0 ? 0 : phase * 1.3F - 0.3F, to = share >= 0 ? share : phase * 1.3F;
  const Rect bar{track.x0 + track.width() * std::clamp(from, 0.0F, 1.0F), track.y0,
                 track.x0 + track.width() * std::clamp(to, 0.0F, 1.0F), track.y1};
  if (!bar.empty()) fill(canvas, bar, c.accent, canvas.px(2));
  registerText(canvas, rect, "progress", "progressbar", text,
               share >= 0 ? canvas.locale.percent(static_cast<double>(share) * 100, 0) : std::string{});
}

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
