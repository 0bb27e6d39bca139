#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

namespace zemi::panels::ui {
namespace {

float segmentWidth(const Canvas& canvas, const Segment& segment) {
  const float iconSpace = segment.icon.empty() ? 0 : canvas.px(segment.text.empty() ? 20 : 26);
  const float textWide = segment.text.empty() ? 0 : std::ceil(width(canvas, Role::smallMedium, segment.text));
  return std::max(canvas.px(44), textWide + iconSpace + canvas.px(24));
}

void drawSegment(Canvas& canvas, const Rect& rect, const Segment& segment, bool chosen, const Answer& answer) {
  const Tokens& c = canvas.colours;
  canvas.owner = segment.id;
  const float radius = canvas.px(7);
  if (chosen)
    fill(canvas, rect, c.accentTint, radius);
  else if (answer.hover > 0)
    fill(canvas, rect, c.cardHover.withAlpha(answer.hover), radius);
  const Colour front = chosen ? c.accent : mix(c.text2, c.text, answer.hover);
  if (segment.text.empty()) return icon(canvas, rect.centreX(), rect.centreY(), IconSize::normal, segment.icon, front);
  float left = rect.x0 + canvas.px(12);
  if (!segment.icon.empty()) {
    icon(canvas, left + canvas.px(9), rect.centreY(), IconSize::small, segment.icon, front);
    left += canvas.px(26);
    label(canvas, {left, rect.y0, rect.x1 - canvas.px(12) + 1, rect.y1}, segment.text, Role::smallMedium, front);
    return;
  }
  label(canvas, rect.inset(canvas.px(8), 0), segment.text, Role::smallMedium, front, Align::centre);
}

}  // namespace

float segmentedWidth(const Canvas& canvas, const std::vector<Segment>& segments) {
  float wide = canvas.px(4);
  for (const Segment& segment : segments) wide += segmentWidth(canvas, segment) + canvas.px(4);
  return wide;
}

int segmented(Canvas& canvas, const Rect& rect, const std::string& id, const std::string& name,
              const std::vector<Segment>& segments, int chosen) {
  registerText(canvas, rect, id, "radiogroup", name);
  if (canvas.layer == Layer::bar) fill(canvas, rect, canvas.colours.well.withAlpha(0.75F), canvas.px(10));
  int pressed = -1, index = 0;
  float left = rect.x0 + canvas.px(4);
  for (const Segment& segment : segments) {
    const bool isChosen = index == chosen;
    const float wide = segmentWidth(canvas, segment);
    const Rect part{left, rect.y0 + canvas.px(4), left + wide, rect.y1 - canvas.px(4)};
    Who who{
        .id = segment.id, .role = "radio", .label = segment.name.empty() ? segment.text : segment.name, .group = id};
    if (isChosen) who.state.emplace_back("selected");
    if (who.label != segment.text) who.tooltip = who.label;
    const Answer answer = interact(canvas, part, who);
    drawSegment(canvas, part, segment, isChosen, answer);
    focusRing(canvas, part, canvas.px(7), answer);
    if (answer.pressed) pressed = index;
    left = part.x1 + canvas.px(4);
    ++index;
  }
  return pressed;
}

}  // namespace zemi::panels::ui
