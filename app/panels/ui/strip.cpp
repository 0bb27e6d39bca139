#include "panels/ui/frame.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

std::string shownValue(const editor::KeyFigure& figure) {
  return (figure.estimate ? "≈\u00A0" : "") + figure.value;
}

float cellWidth(const Canvas& canvas, const editor::KeyFigure& figure) {
  const float value = figureWidth(canvas, shownValue(figure), figure.unit, Role::heading, Role::small);
  return std::ceil(std::max(value, width(canvas, Role::caption, figure.label))) + canvas.px(32);
}

void drawCell(Canvas& canvas, const Rect& rect, const editor::KeyFigure& one) {
  const Tokens& c = canvas.colours;
  canvas.owner = "figure." + one.id;
  const float x = rect.x0 + canvas.px(16);
  const float fresh = canvas.ease(canvas.owner + "/changed", one.changed ? 1.0F : 0.0F, 6);
  label(canvas, {x, rect.y0 + canvas.px(10), rect.x1, rect.y0 + canvas.px(26)}, one.label, Role::caption, c.text2);
  figure(canvas, x, rect.y0 + canvas.px(29), shownValue(one), one.unit, Role::heading, Role::small,
         mix(c.text, c.accent, fresh), c.text2);
  std::vector<std::string> state;
  if (one.estimate) state.emplace_back("estimate");
  if (one.changed) state.emplace_back("changed");
  registerText(canvas, rect, canvas.owner, "figure", one.label, shownValue(one) + "\u00A0" + one.unit, state);
}

}  // namespace

Rect strip(Canvas& canvas, float x, float y, float mostWidth) {
  // What does not fit is left out from the end: the data puts the most telling figure first.
  float wide = 0;
  std::size_t count = 0;
  for (const editor::KeyFigure& figure : canvas.view.keyFigures) {
    if (wide + cellWidth(canvas, figure) > mostWidth) break;
    wide += cellWidth(canvas, figure);
    ++count;
  }
  if (count == 0) return {x, y, x, y};
  const Rect rect{x, y, x + wide, y + canvas.px(66)};
  floating(canvas, rect);
  float left = x;
  for (std::size_t i = 0; i < count; ++i) {
    const Rect cell{left, y, left + cellWidth(canvas, canvas.view.keyFigures[i]), rect.y1};
    if (i > 0)
      line(canvas, left, y + canvas.px(14), left, rect.y1 - canvas.px(14), canvas.colours.border, canvas.px(1));
    drawCell(canvas, cell, canvas.view.keyFigures[i]);
    left = cell.x1;
  }
  return rect;
}

}  // namespace zemi::panels::ui
