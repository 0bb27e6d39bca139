#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>

namespace zemi::panels::ui {
namespace {

struct Paint {
  Colour back, front, edge;
};

Paint paintOf(const Canvas& canvas, const Button& what, const Answer& answer) {
  const Tokens& c = canvas.colours;
  if (!what.enabled) {
    const bool bare = what.look == ButtonLook::ghost;
    return {what.look == ButtonLook::primary ? c.border : c.card.withAlpha(0), c.text3,
            c.border.withAlpha(bare ? 0.0F : 1.0F)};
  }
  switch (what.look) {
    case ButtonLook::primary:
      return {mix(c.accent, c.accentHover, answer.hover), c.onAccent, c.accent.withAlpha(0)};
    case ButtonLook::outline:
      return {mix(c.card, c.cardHover, answer.hover), c.text, mix(c.border, c.mark, answer.hover * 0.7F)};
    case ButtonLook::ghost:
      break;
  }
  if (what.on) return {c.accentTint, c.accent, c.accent.withAlpha(0)};
  return {c.cardHover.withAlpha(answer.hover), c.text, c.border.withAlpha(0)};
}

Role roleOf(const Button& what) {
  return what.look == ButtonLook::ghost ? Role::smallMedium : Role::bodyMedium;
}

void drawContent(Canvas& canvas, const Rect& rect, const Button& what, Colour colour) {
  const Role role = roleOf(what);
  const float iconSpace = what.icon.empty() ? 0 : canvas.px(20 + 8);
  if (what.text.empty()) {
    icon(canvas, rect.centreX(), rect.centreY(), IconSize::normal, what.icon, colour);
    return;
  }
  if (!what.trailing.empty()) {
    const Rect inner = rect.inset(canvas.px(14), 0);
    const float priceWide = width(canvas, role, what.trailing);
    label(canvas, {inner.x0, inner.y0, inner.x1 - priceWide - canvas.px(12), inner.y1}, what.text, role, colour);
    label(canvas, inner, what.trailing, role, colour, Align::right);
    return;
  }
  const float wide = std::min(width(canvas, role, what.text), rect.width() - iconSpace - canvas.px(16));
  const float left = std::round(rect.centreX() - (wide + iconSpace) / 2);
  const float textX = what.iconAfter ? left : left + iconSpace;
  const float iconX = what.iconAfter ? left + wide + canvas.px(8 + 10) : left + canvas.px(10);
  if (!what.icon.empty()) icon(canvas, iconX, rect.centreY(), IconSize::normal, what.icon, colour);
  label(canvas, {textX, rect.y0, textX + wide + 1, rect.y1}, what.text, role, colour);
}

}  // namespace

bool button(Canvas& canvas, const Rect& rect, const Button& what) {
  std::vector<std::string> state;
  if (what.on) state.emplace_back("on");
  const Answer answer = interact(canvas, rect,
                                 {.id = what.id,
                                  .label = what.text.empty() ? what.name : what.text,
                                  .value = what.trailing,
                                  .state = state,
                                  .enabled = what.enabled,
                                  .tooltip = what.tooltip});
  const Paint paint = paintOf(canvas, what, answer);
  const Rect drawn = rect.moved(0, answer.press * canvas.px(1));
  const float radius = canvas.px(8);
  canvas.owner = what.id;
  if (paint.back.a > 0) fill(canvas, drawn, paint.back, radius);
  if (answer.press > 0) fill(canvas, drawn, canvas.colours.shadow.withAlpha(0.14F * answer.press), radius);
  if (paint.edge.a > 0) outline(canvas, drawn, paint.edge, radius, canvas.px(1));
  drawContent(canvas, drawn, what, paint.front);
  focusRing(canvas, drawn, radius, answer);
  return answer.pressed;
}

float buttonWidth(const Canvas& canvas, const Button& what) {
  if (what.text.empty()) return canvas.px(40);
  const float iconSpace = what.icon.empty() ? 0 : canvas.px(28);
  return std::ceil(width(canvas, roleOf(what), what.text)) + iconSpace +
         canvas.px(what.look == ButtonLook::ghost ? 24 : 32);
}

float chipWidth(const Canvas& canvas, const Chip& what) {
  const float text = std::ceil(width(canvas, what.large ? Role::bodyMedium : Role::captionMedium, what.text));
  return text + canvas.px(what.icon.empty() ? 16 : 32) + canvas.px(what.large ? 6 : 0);
}

float chip(Canvas& canvas, float x, float y, const Chip& what) {
  const float wide = chipWidth(canvas, what), tall = canvas.px(what.large ? 28 : 22);
  const Rect rect{x, std::round(y - tall / 2), x + wide, std::round(y - tall / 2) + tall};
  fill(canvas, rect, what.back, tall / 2);
  float left = rect.x0 + canvas.px(what.large ? 11 : 8);
  if (!what.icon.empty()) {
    icon(canvas, left + canvas.px(6), rect.centreY(), IconSize::tiny, what.icon, what.front);
    left += canvas.px(16);
  }
  label(canvas, {left, rect.y0, rect.x1 - canvas.px(8) + 1, rect.y1}, what.text,
        what.large ? Role::bodyMedium : Role::captionMedium, what.front);
  return wide;
}

}  // namespace zemi::panels::ui
