#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::panels::ui {
namespace {

using Point = Measure::Point;

constexpr float kLine = 1.5F, kHalo = 2, kGap = 5, kBeyond = 6;  // an extension line starts off the machine, ends beyond
constexpr float kArrowLong = 10, kArrowWide = 3.5F;

Point along(const Point& a, const Point& b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

float distance(const Point& a, const Point& b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

void stroke(Canvas& canvas, const Point& a, const Point& b, Colour colour, float width) {
  line(canvas, a.x, a.y, b.x, b.y, colour, width);
}

void extension(Canvas& canvas, const Point& foot, const Point& end, Colour colour, float width) {
  const float length = distance(foot, end), gap = canvas.px(kGap);
  if (length < 2 * gap) return;
  stroke(canvas, along(foot, end, gap / length), along(foot, end, 1 + canvas.px(kBeyond) / length), colour, width);
}

/// The arrow's point lies on `tip`; `grow` widens it for the halo.
void arrow(Canvas& canvas, const Point& tip, const Point& back, Colour colour, float grow) {
  const float length = distance(tip, back);
  if (length < canvas.px(3 * kArrowLong)) return;  // no room for two of them and a line
  const Point way{(back.x - tip.x) / length, (back.y - tip.y) / length};
  const float deep = canvas.px(kArrowLong) + grow, wide = canvas.px(kArrowWide) + grow;
  const ImVec2 point{tip.x - way.x * grow, tip.y - way.y * grow}, base{tip.x + way.x * deep, tip.y + way.y * deep};
  canvas.list->AddTriangleFilled(point, {base.x - way.y * wide, base.y + way.x * wide},
                                 {base.x + way.y * wide, base.y - way.x * wide}, packed(colour));
}

/// Drawn twice: dark on light and light on dark below, so that it stays legible over grass as over the sky.
void drawLines(Canvas& canvas, const Measure& what, Colour colour, float grow) {
  const float width = canvas.px(kLine) + 2 * grow;
  extension(canvas, what.fromFoot, what.from, colour, width);
  extension(canvas, what.toFoot, what.to, colour, width);
  stroke(canvas, what.from, what.to, colour, width);
  arrow(canvas, what.from, what.to, colour, grow);
  arrow(canvas, what.to, what.from, colour, grow);
}

/// The pill of this size nearest to the line's middle that lies in the area and on nothing taken. At the area's edge it
/// moves inwards, as long as the line still runs under it.
Rect placePill(const Measure& what, float wide, float tall, const Rect& area, const std::vector<Rect>& taken) {
  constexpr std::array<float, 9> kShares{0.5F, 0.42F, 0.58F, 0.33F, 0.67F, 0.24F, 0.76F, 0.15F, 0.85F};
  for (const float share : kShares) {
    const Point middle = along(what.from, what.to, share);
    if (!area.contains(middle.x, middle.y)) continue;
    const float x = std::round(std::clamp(middle.x - wide / 2, area.x0, std::max(area.x0, area.x1 - wide)));
    const float y = std::round(std::clamp(middle.y - tall / 2, area.y0, std::max(area.y0, area.y1 - tall)));
    const Rect pill{x, y, x + wide, y + tall};
    const auto meets = [&](const Rect& other) { return !intersection(other, pill).empty(); };
    if (area.contains(pill) && std::none_of(taken.begin(), taken.end(), meets)) return pill;
  }
  return {};
}

}  // namespace

void measureLines(Canvas& canvas, const Measure& what) {
  const Tokens& c = canvas.colours;
  drawLines(canvas, what, c.panel.withAlpha(0.75F), canvas.px(kHalo));
  drawLines(canvas, what, c.text, 0);
}

Rect measureFigure(Canvas& canvas, const Measure& what, const Rect& area, const std::vector<Rect>& taken) {
  const Tokens& c = canvas.colours;
  const std::string figure =
      canvas.locale.number(static_cast<double>(what.metres), 2) + "\u00A0" + canvas.text("unit.m");
  const float wide = std::ceil(width(canvas, Role::smallMedium, figure)) + canvas.px(20), tall = canvas.px(28);
  const Rect pill = placePill(what, wide, tall, area, taken);
  if (pill.empty()) return pill;
  canvas.owner = "measure." + what.id;
  shadow(canvas, pill, tall / 2, canvas.px(6));
  fill(canvas, pill, c.floating, tall / 2);
  outline(canvas, pill, c.border, tall / 2, canvas.px(1));
  label(canvas, pill, figure, Role::smallMedium, c.text, Align::centre);
  registerText(canvas, pill, canvas.owner, "figure", canvas.text("ui.measure." + what.id), figure);
  return pill;
}

}  // namespace zemi::panels::ui
