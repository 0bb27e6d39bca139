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
  stops.push_back(
      {"step.summary", canvas.text("ui.summary"), atSummary ? editor::StepState::current : editor::StepState::toDo});
  return stops;
}

/// The name in one line or, where it can break, in two: whichever is wanted for a slot this wide.
struct Name {
  std::string first, second;
  float wide = 0;
};

Name nameFor(Canvas& canvas, const std::string& text, Role role, float slot) {
  Name one{text, {}, std::ceil(width(canvas, role, text))};
  if (one.wide <= slot) return one;
  for (const std::size_t stop : canvas.locale.lineBreaks(text)) {
    if (stop >= text.size()) break;
    const std::string first = text.substr(0, stop - (text[stop - 1] == ' ' ? 1 : 0)), second = text.substr(stop);
    const float wide = std::ceil(std::max(width(canvas, role, first), width(canvas, role, second)));
    if (wide < one.wide) one = {first, second, wide};
  }
  return one;
}

/// Which names are written: the current one always, then from the left every one that keeps clear of those written.
std::vector<bool> namesShown(Canvas& canvas, const std::vector<Stop>& stops, const std::vector<Name>& names,
                             const std::vector<float>& xs) {
  std::vector<bool> shown(stops.size(), false);
  const auto clear = [&](std::size_t i) {
    for (std::size_t j = 0; j < stops.size(); ++j)
      if (shown[j] && std::abs(xs[i] - xs[j]) < (names[i].wide + names[j].wide) / 2 + canvas.px(4)) return false;
    return true;
  };
  for (std::size_t i = 0; i < stops.size(); ++i) shown[i] = stops[i].state == editor::StepState::current;
  for (std::size_t i = 0; i < stops.size(); ++i) shown[i] = shown[i] || clear(i);
  return shown;
}

void drawName(Canvas& canvas, const Name& name, const Rect& stepper, float x, float y, Role role, Colour colour) {
  // At the ends of the row a wide name leans inwards.
  const float half = name.wide / 2 + 1, edge = canvas.px(6);
  const float middle =
      std::clamp(x, stepper.x0 + half + edge, std::max(stepper.x0 + half + edge, stepper.x1 - half - edge));
  const float tall = canvas.px(16);
  label(canvas, {middle - half, y, middle + half, y + tall}, name.first, role, colour, Align::centre);
  if (!name.second.empty())
    label(canvas, {middle - half, y + tall - canvas.px(1), middle + half, y + 2 * tall - canvas.px(1)}, name.second,
          role, colour, Align::centre);
}

void drawCircle(Canvas& canvas, float x, float y, int number, editor::StepState state, const Answer& answer) {
  const Tokens& c = canvas.colours;
  const float radius = canvas.px(14);
  const bool done = state == editor::StepState::done, current = state == editor::StepState::current;
  if (done)
    disc(canvas, x, y, radius, mix(c.accent, c.accentHover, answer.hover));
  else
    disc(canvas, x, y, radius, current ? c.accentTint : mix(c.panel, c.cardHover, answer.hover));
  if (!done)
    ring(canvas, x, y, radius, current ? c.accent : mix(c.border, c.mark, std::max(0.35F, answer.hover)), canvas.px(2));
  if (done) return icon(canvas, x, y, IconSize::small, "check", c.onAccent);
  label(canvas, {x - radius, y - radius, x + radius, y + radius}, std::to_string(number), Role::smallMedium,
        current ? c.accent : c.text2, Align::centre);
}

}  // namespace

int stepper(Canvas& canvas, const Rect& rect) {
  const Tokens& c = canvas.colours;
  const std::vector<Stop> stops = stopsOf(canvas);
  registerText(canvas, rect, "steps", "tablist", canvas.text("ui.steps"));
  const float slot = (rect.width() - canvas.px(16)) / static_cast<float>(stops.size()), y = rect.y0 + canvas.px(24);
  std::vector<float> xs;
  std::vector<Name> names;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const Role role = stops[i].state == editor::StepState::current ? Role::captionMedium : Role::caption;
    xs.push_back(std::round(rect.x0 + canvas.px(8) + slot * (static_cast<float>(i) + 0.5F)));
    names.push_back(nameFor(canvas, stops[i].name, role, slot - canvas.px(4)));
  }
  const std::vector<bool> shown = namesShown(canvas, stops, names, xs);
  int pressed = -1;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const float x = xs[i];
    const bool current = stops[i].state == editor::StepState::current, done = stops[i].state == editor::StepState::done;
    if (i + 1 < stops.size())
      line(canvas, x + canvas.px(19), y, x + slot - canvas.px(19), y, done ? c.accent : c.border, canvas.px(2));
    Who who{.id = stops[i].id, .role = "tab", .label = stops[i].name, .value = std::to_string(i + 1), .group = "steps"};
    who.state.emplace_back(current ? "current" : done ? "done" : "todo");
    if (!shown[i]) who.tooltip = stops[i].name;
    const Rect target{x - slot / 2 + canvas.px(2), rect.y0 + canvas.px(4), x + slot / 2 - canvas.px(2),
                      rect.y1 - canvas.px(2)};
    const Answer answer = interact(canvas, target, who);
    canvas.owner = who.id;
    drawCircle(canvas, x, y, static_cast<int>(i) + 1, stops[i].state, answer);
    if (shown[i])
      drawName(canvas, names[i], rect, x, y + canvas.px(19), current ? Role::captionMedium : Role::caption,
               current ? c.text : mix(c.text2, c.text, answer.hover));
    focusRing(canvas, target.inset(canvas.px(5)), canvas.px(8), answer);
    if (answer.pressed) pressed = static_cast<int>(i);
  }
  return pressed;
}

}  // namespace zemi::panels::ui
