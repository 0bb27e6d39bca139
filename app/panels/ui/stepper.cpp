#include "panels/ui/frame.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

struct Stop {
  std::string id, name;
  editor::StepState state = editor::StepState::toDo;
};

std::vector<Stop> stopsOf(Canvas& canvas) {
  std::vector<Stop> stops;
  for (const editor::StepView& step : canvas.view.steps) stops.push_back({"step." + step.id, step.name, step.state});
  const bool atSummary = canvas.view.currentStep >= canvas.view.steps.size();
  stops.push_back({"step.summary", canvas.text("ui.summary"), atSummary ? editor::StepState::current : editor::StepState::toDo});
  return stops;
}

/// Names of all steps when every one fits its slot in at most two lines; else only the current one's.
bool allNamesFit(Canvas& canvas, const std::vector<Stop>& stops, float slot) {
  return std::all_of(stops.begin(), stops.end(), [&](const Stop& stop) {
    float widest = 0;
    std::size_t begin = 0;
    for (const std::size_t end : canvas.locale.lineBreaks(stop.name)) {
      widest = std::max(widest, width(canvas, Role::caption, stop.name.substr(begin, end - begin)));
      begin = end;
    }
    return widest <= slot && blockHeight(canvas, slot, stop.name, Role::caption) <= canvas.px(36);
  });
}

void drawName(Canvas& canvas, const std::string& name, float x, float y, float most, Colour colour, bool current) {
  const Role role = current ? Role::captionMedium : Role::caption;
  const float wide = std::ceil(width(canvas, role, name));
  if (wide <= most) {
    label(canvas, {x - most / 2, y, x + most / 2, y + canvas.px(16)}, name, role, colour, Align::centre);
    return;
  }
  std::size_t split = 0;
  for (const std::size_t stop : canvas.locale.lineBreaks(name))
    if (stop < name.size() && width(canvas, role, name.substr(0, stop)) <= most + canvas.px(3)) split = stop;
  const std::string first = name.substr(0, split), second = name.substr(split);
  const float tall = canvas.px(15);
  label(canvas, {x - most / 2, y - canvas.px(1), x + most / 2, y + tall}, first, role, colour, Align::centre);
  label(canvas, {x - most / 2, y + tall - canvas.px(1), x + most / 2, y + 2 * tall}, second, role, colour, Align::centre);
}

void drawCircle(Canvas& canvas, float x, float y, int number, editor::StepState state, const Answer& answer) {
  const Tokens& c = canvas.colours;
  const float radius = canvas.px(14);
  const bool done = state == editor::StepState::done, current = state == editor::StepState::current;
  if (done) disc(canvas, x, y, radius, mix(c.accent, c.accentHover, answer.hover));
  else disc(canvas, x, y, radius, current ? c.accentTint : mix(c.panel, c.cardHover, answer.hover));
  if (!done) ring(canvas, x, y, radius, current ? c.accent : mix(c.border, c.mark, std::max(0.35F, answer.hover)), canvas.px(2));
  if (done) return icon(canvas, x, y, IconSize::small, "check", c.onAccent);
  label(canvas, {x - radius, y - radius, x + radius, y + radius}, std::to_string(number), Role::smallMedium,
        current ? c.accent : c.text2, Align::centre);
}

}  // namespace

int stepper(Canvas& canvas, const Rect& rect) {
  const Tokens& c = canvas.colours;
  const std::vector<Stop> stops = stopsOf(canvas);
  registerText(canvas, rect, "steps", "tablist", canvas.text("ui.steps"));
  const float slot = (rect.width() - canvas.px(16)) / static_cast<float>(stops.size());
  const float y = rect.y0 + canvas.px(26);
  const bool everyName = allNamesFit(canvas, stops, slot - canvas.px(6));
  int pressed = -1;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const float x = std::round(rect.x0 + canvas.px(8) + slot * (static_cast<float>(i) + 0.5F));
    const bool current = stops[i].state == editor::StepState::current, done = stops[i].state == editor::StepState::done;
    if (i + 1 < stops.size())
      line(canvas, x + canvas.px(20), y, x + slot - canvas.px(20), y, done ? c.accent : c.border, canvas.px(2));
    Who who{.id = stops[i].id, .role = "tab", .label = stops[i].name, .value = std::to_string(i + 1), .group = "steps"};
    who.state.emplace_back(current ? "current" : done ? "done" : "todo");
    who.tooltip = everyName ? "" : stops[i].name;
    const Rect target{x - slot / 2 + canvas.px(2), rect.y0 + canvas.px(4), x + slot / 2 - canvas.px(2), rect.y1 - canvas.px(2)};
    const Answer answer = interact(canvas, target, who);
    canvas.owner = who.id;
    drawCircle(canvas, x, y, static_cast<int>(i) + 1, stops[i].state, answer);
    const Colour front = current ? c.text : mix(c.text2, c.text, answer.hover);
    if (everyName) drawName(canvas, stops[i].name, x, y + canvas.px(19), slot - canvas.px(6), front, current);
    focusRing(canvas, target.inset(canvas.px(4)), canvas.px(8), answer);
    if (answer.pressed) pressed = static_cast<int>(i);
  }
  const std::size_t at = std::min(canvas.view.currentStep, stops.size() - 1);
  if (!everyName) drawName(canvas, stops[at].name, rect.centreX(), y + canvas.px(24), rect.width() - canvas.px(40), c.text, true);
  return pressed;
}

}  // namespace zemi::panels::ui
