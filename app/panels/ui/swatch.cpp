#include "panels/ui/options.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

using editor::OptionView;
using editor::State;

constexpr float kTarget = 48, kGap = 8;

int perRow(const Canvas& canvas, float wide) {
  return std::max(1, static_cast<int>((wide + canvas.px(kGap)) / (canvas.px(kTarget) + canvas.px(kGap))));
}

void drawSwatch(Canvas& canvas, const Rect& rect, const OptionView& option, const Answer& answer) {
  const Tokens& c = canvas.colours;
  const float x = rect.centreX(), y = rect.centreY();
  const bool blocked = option.state == State::blocked;
  const Colour paint = parseColour(option.swatch, c.mark);
  const float on = canvas.ease("option." + option.id.text + "/on", option.on ? 1.0F : 0.0F);
  const float radius = canvas.px(20) - on * canvas.px(3) - answer.press * canvas.px(1);
  disc(canvas, x, y, radius, blocked ? mix(c.panel, paint, 0.4F) : paint);
  // A hairline keeps white on white and black on black visible.
  ring(canvas, x, y, radius, mix(paint, c.text, contrast(paint, c.panel) < 1.6 ? 0.55F : 0.15F), canvas.px(1));
  if (answer.hover > 0 && on < 1) ring(canvas, x, y, canvas.px(23), c.mark.withAlpha(answer.hover), canvas.px(1.5F));
  if (on > 0) ring(canvas, x, y, canvas.px(24), c.accent.withAlpha(on), canvas.px(2.5F));
  const Colour sign = contrast(paint, c.signLight) > 2.2 ? c.signLight : c.signDark;
  if (option.on) icon(canvas, x, y, IconSize::normal, option.state == State::forced ? "link" : "check", sign);
  if (blocked) icon(canvas, x, y, IconSize::small, "lock", c.text);
  focusRing(canvas, {x - canvas.px(22), y - canvas.px(22), x + canvas.px(22), y + canvas.px(22)}, canvas.px(22),
            answer);
}

}  // namespace

float swatchesHeight(Canvas& canvas, const editor::GroupView& group, float width) {
  const int row = perRow(canvas, width);
  const int rows = (static_cast<int>(group.options.size()) + row - 1) / row;
  return static_cast<float>(rows) * (canvas.px(kTarget) + canvas.px(kGap)) - canvas.px(kGap);
}

SwatchAct swatches(Canvas& canvas, const Rect& rect, const editor::GroupView& group) {
  SwatchAct out;
  const int row = perRow(canvas, rect.width());
  const float step = canvas.px(kTarget) + canvas.px(kGap);
  int index = 0;
  for (const OptionView& option : group.options) {
    const float x = rect.x0 + step * static_cast<float>(index % row),
                y = rect.y0 + step * static_cast<float>(index / row);
    const Rect target{x, y, x + canvas.px(kTarget), y + canvas.px(kTarget)};
    ++index;
    Who who = optionWho(canvas, group, option);
    who.tooltip = option.name + "   " + priceText(canvas, option);
    who.tooltipAbove = true;
    const Answer answer = interact(canvas, target, who);
    canvas.owner = who.id;
    drawSwatch(canvas, target, option, answer);
    if (answer.hovered) {
      out.hovered = &option;
      canvas.hoveredOption = option.id.text;
    }
    if (answer.pressed)
      out = {option.state == State::blocked ? OptionAct::why : OptionAct::select, &option, out.hovered};
  }
  return out;
}

}  // namespace zemi::panels::ui
