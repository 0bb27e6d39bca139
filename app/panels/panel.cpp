#include "panels/parts.h"
#include "panels/ui/frame.h"
#include "panels/ui/options.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;
using editor::GroupView;
using editor::OptionView;

constexpr float kMargin = 20, kGap = 10, kStepperTall = 80, kFooterTall = 184;

void act(Canvas& canvas, OptionAct what, const OptionView& option) {
  if (what == OptionAct::select) canvas.commands.add(editor::SelectOption{option.id});
  if (what == OptionAct::why) canvas.commands.add(editor::AskWhy{option.id});
}

float drawStepTitle(Canvas& canvas, float x, float right, float y, const editor::StepView& step) {
  const Tokens& c = canvas.colours;
  canvas.owner = "panel.title";
  const std::string progress = canvas.text("ui.progress", {{"done", std::to_string(canvas.view.groupsDecided)},
                                                           {"all", std::to_string(canvas.view.groupsAll)}});
  const float progressWide = std::ceil(width(canvas, Role::small, progress)) + 1;
  const float tall = block(canvas, x, y, right - x - progressWide - canvas.px(16), step.name, Role::title, c.text);
  label(canvas, {right - progressWide, y + canvas.px(8), right, y + canvas.px(26)}, progress, Role::small, c.text2,
        Align::right);
  registerText(canvas, {x, y, right, y + tall}, "panel.title", "heading", step.name, progress);
  return tall + canvas.px(14);
}

bool drawReset(Canvas& canvas, float right, float y, const GroupView& group) {
  const std::string id = "group." + group.id.text + ".reset";
  const float half = canvas.px(20);
  const Button reset{.id = id,
                     .icon = "restart_alt",
                     .name = canvas.text("ui.reset_group", {{"group", group.name}}),
                     .look = ButtonLook::ghost,
                     .tooltip = canvas.text("ui.reset_group", {{"group", group.name}})};
  return button(canvas, {right - 2 * half, y - half, right, y + half}, reset);
}

/// Name, for swatches also what is chosen or hovered, and one line; gives the height.
float drawGroupHead(Canvas& canvas, float x, float right, float y, const GroupView& group, bool named) {
  const Tokens& c = canvas.colours;
  const std::string id = "group." + group.id.text;
  canvas.owner = id;
  const float textRight = right - (group.decided ? canvas.px(46) : 0);
  // A step with a group of its own name has said it in the title already.
  float tall = named ? block(canvas, x, y, textRight - x, group.name, Role::heading, c.text) : -canvas.px(8);
  if (named && group.look == catalogue::GroupLook::swatches) {
    const auto chosen =
        std::find_if(group.options.begin(), group.options.end(), [&](const OptionView& option) { return option.on; });
    const float from = x + width(canvas, Role::heading, group.name) + canvas.px(14);
    if (chosen != group.options.end() && textRight - from > canvas.px(60))
      label(canvas, {from, y + canvas.px(3), textRight, y + canvas.px(22)}, chosen->name, Role::small, c.text2);
  }
  registerText(canvas, {x, y, textRight, y + std::max(tall, canvas.px(1))}, id, "group", group.name, group.line);
  if (group.decided && drawReset(canvas, right + canvas.px(6), y + canvas.px(named ? 11 : 0), group))
    canvas.commands.add(editor::ResetGroup{group.id});
  canvas.owner = id;
  if (!group.line.empty())
    tall += block(canvas, x, y + tall + canvas.px(2), textRight - x, group.line, Role::small, c.text2) + canvas.px(2);
  return tall + canvas.px(12);
}

float drawCards(Canvas& canvas, float x, float right, float y, const GroupView& group) {
  const float top = y;
  for (const OptionView& option : group.options) {
    const float tall = optionCardHeight(canvas, option, right - x);
    act(canvas, optionCard(canvas, {x, y, right, y + tall}, group, option), option);
    y += tall + canvas.px(kGap);
  }
  return y - top;
}

float drawSwitches(Canvas& canvas, float x, float right, float y, const GroupView& group) {
  const Tokens& c = canvas.colours;
  float tall = 0;
  for (const OptionView& option : group.options) tall += switchRowHeight(canvas, option, right - x);
  const Rect card{x, y, right, y + tall};
  fill(canvas, card, c.card, canvas.px(10));
  outline(canvas, card, c.border, canvas.px(10), canvas.px(1));
  for (const OptionView& option : group.options) {
    const float row = switchRowHeight(canvas, option, right - x);
    if (y > card.y0) line(canvas, x + canvas.px(14), y, right - canvas.px(14), y, c.border, canvas.px(1));
    act(canvas, switchRow(canvas, {x, y, right, y + row}, group, option), option);
    y += row;
  }
  return tall + canvas.px(kGap);
}

float drawSwatches(Canvas& canvas, float x, float right, float y, const GroupView& group) {
  const float tall = swatchesHeight(canvas, group, right - x);
  const SwatchAct what = swatches(canvas, {x - canvas.px(4), y, right, y + tall}, group);
  if (what.option != nullptr) act(canvas, what.act, *what.option);
  return tall + canvas.px(kGap);
}

float drawGroup(Canvas& canvas, float x, float right, float y, const GroupView& group, bool named) {
  const float top = y;
  y += drawGroupHead(canvas, x, right, y, group, named);
  switch (group.look) {
    case catalogue::GroupLook::cards:
      y += drawCards(canvas, x, right, y, group);
      break;
    case catalogue::GroupLook::switches:
      y += drawSwitches(canvas, x, right, y, group);
      break;
    case catalogue::GroupLook::swatches:
      y += drawSwatches(canvas, x, right, y, group);
      break;
  }
  return y - top + canvas.px(18);
}

void drawGroups(Canvas& canvas, const Rect& area, const editor::StepView& step) {
  const std::string id = "groups." + step.id;
  const float start = beginScroll(canvas, id, area);
  const float x = area.x0 + canvas.px(kMargin), right = area.x1 - canvas.px(kMargin);
  float y = start + canvas.px(18);
  y += drawStepTitle(canvas, x, right, y, step);
  y += drawInvalid(canvas, x, right, y);
  for (const GroupView& group : step.groups)
    y += drawGroup(canvas, x, right, y, group, &group != &step.groups.front() || group.name != step.name);
  if (step.groups.empty())
    emptyState(canvas, {x, y, right, area.y1},
               {.id = "panel.empty", .icon = "inventory_2", .text = canvas.text("ui.empty.step")});
  endScroll(canvas, id, area, y - start, canvas.colours.panel);
}

}  // namespace

void drawPanel(Canvas& canvas, const Rect& rect) {
  const Tokens& c = canvas.colours;
  canvas.layer = Layer::panel;
  canvas.block(rect);
  fill(canvas, rect, c.panel);
  line(canvas, rect.x0, rect.y0, rect.x0, rect.y1, c.border, canvas.px(1));
  const Rect steps{rect.x0, rect.y0, rect.x1, rect.y0 + canvas.px(kStepperTall)};
  const int pressed = stepper(canvas, steps);
  if (pressed >= 0) canvas.commands.add(editor::GoToStep{static_cast<std::size_t>(pressed)});
  line(canvas, rect.x0, steps.y1, rect.x1, steps.y1, c.border, canvas.px(1));
  const Rect area{rect.x0 + 1, steps.y1 + 1, rect.x1, rect.y1 - canvas.px(kFooterTall)};
  const std::size_t step = canvas.view.currentStep;
  if (step < canvas.view.steps.size())
    drawGroups(canvas, area, canvas.view.steps[step]);
  else
    drawSummary(canvas, area);
  footer(canvas, {rect.x0 + 1, area.y1, rect.x1, rect.y1});
  breakdown(canvas, rect, area.y1);
}

}  // namespace zemi::panels
