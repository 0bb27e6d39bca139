#include "panels/keys.h"
#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>

namespace zemi::panels::ui {
namespace {

constexpr float kKnob = 11, kTrack = 4, kStep = 0.05F;

/// What the arrow keys ask of the focused one.
float byKeys(float share) {
  const auto pressed = [](int key) { return ImGui::IsKeyPressed(key, true); };
  if (pressed(key::right) || pressed(key::up)) return std::min(1.0F, share + kStep);
  if (pressed(key::left) || pressed(key::down)) return std::max(0.0F, share - kStep);
  return -1;
}

void drawTrack(Canvas& canvas, const Rect& track, float share, const Answer& answer) {
  const Tokens& c = canvas.colours;
  const float x = track.x0 + share * track.width(), radius = track.height() / 2;
  fill(canvas, track, c.border, radius);
  fill(canvas, {track.x0, track.y0, x, track.y1}, c.accent, radius);
  const float knob = canvas.px(kKnob) * (1 + 0.08F * answer.hover);
  disc(canvas, x, track.centreY(), knob, c.accent);
  disc(canvas, x, track.centreY(), knob - canvas.px(3), c.knob);
  focusRing(canvas, {x - knob, track.centreY() - knob, x + knob, track.centreY() + knob}, knob, answer);
}

}  // namespace

float sliderHeight(const Canvas& canvas) {
  return canvas.px(54);
}

float slider(Canvas& canvas, const Rect& rect, const Slider& what) {
  const Tokens& c = canvas.colours;
  const float top = rect.y0 + canvas.px(20), knob = canvas.px(kKnob);
  const Rect row{rect.x0, top, rect.x1, rect.y1};
  const float middle = row.centreY(), half = canvas.px(kTrack) / 2;
  const Rect track{rect.x0 + knob, middle - half, rect.x1 - knob, middle + half};
  const Answer answer =
      interact(canvas, row, {.id = what.id, .role = "slider", .label = what.label, .value = what.value});
  canvas.owner = what.id;
  const float valueWide = width(canvas, Role::smallMedium, what.value);
  const Rect head{rect.x0, rect.y0, rect.x1, top};
  label(canvas, {head.x0, head.y0, head.x1 - valueWide - canvas.px(8), head.y1}, what.label, Role::small, c.text2);
  label(canvas, head, what.value, Role::smallMedium, c.text, Align::right);
  float share = -1;
  if (answer.held) share = std::clamp((ImGui::GetIO().MousePos.x - track.x0) / track.width(), 0.0F, 1.0F);
  if (share < 0 && answer.focused) share = byKeys(what.share);
  drawTrack(canvas, track, std::clamp(share >= 0 ? share : what.share, 0.0F, 1.0F), answer);
  return share == what.share ? -1 : share;
}

}  // namespace zemi::panels::ui
