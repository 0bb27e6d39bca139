#include "panels/parts.h"
#include "panels/ui/controls.h"
#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;
using editor::RepairView;
using editor::WhyView;

constexpr float kWide = 430, kPad = 20;

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string massText(Canvas& canvas, std::int64_t grams) {
  const double kilograms = static_cast<double>(grams) / 1000.0;
  return (grams > 0 ? "+" : "") + canvas.locale.number(kilograms, 0) + "\u00A0" + canvas.text("unit.kg");
}

struct RepairLook {
  float textWide = 0, sideWide = 0, addsTall = 0, dropsTall = 0, height = 0;
  std::string adds, drops, delta, mass;
};

RepairLook measured(Canvas& canvas, const RepairView& repair, float wide) {
  RepairLook look{.adds = joined(repair.adds),
                  .drops = joined(repair.drops),
                  .delta = canvas.locale.moneyDelta(repair.delta),
                  .mass = repair.grams == 0 ? std::string{} : massText(canvas, repair.grams)};
  look.sideWide =
      std::ceil(std::max(width(canvas, Role::bodyMedium, look.delta), width(canvas, Role::caption, look.mass))) + 1;
  look.textWide = wide - look.sideWide - canvas.px(14 + 22 + 8 + 12 + 14);
  if (!look.adds.empty())
    look.addsTall = blockHeight(canvas, look.textWide, look.adds, Role::smallMedium) + canvas.px(2);
  if (!look.drops.empty()) look.dropsTall = blockHeight(canvas, look.textWide, look.drops, Role::small) + canvas.px(2);
  look.height = std::max(canvas.px(50), look.addsTall + look.dropsTall + canvas.px(22));
  return look;
}

void drawRepairText(Canvas& canvas, const Rect& rect, const RepairLook& look, Colour front, Colour quiet) {
  float y = std::round(rect.centreY() - (look.addsTall + look.dropsTall) / 2) + canvas.px(1);
  const float signX = rect.x0 + canvas.px(14 + 9), x = rect.x0 + canvas.px(14 + 22 + 8);
  if (look.addsTall > 0) {
    icon(canvas, signX, y + canvas.px(9), IconSize::small, "add_circle_outline", front);
    y += block(canvas, x, y, look.textWide, look.adds, Role::smallMedium, front) + canvas.px(2);
  }
  if (look.dropsTall > 0) {
    icon(canvas, signX, y + canvas.px(9), IconSize::small, "remove_circle_outline", look.adds.empty() ? front : quiet);
    block(canvas, x, y, look.textWide, look.drops, Role::small, look.adds.empty() ? front : quiet);
  }
  const float right = rect.x1 - canvas.px(14), middle = rect.centreY();
  const float shift = look.mass.empty() ? 0 : canvas.px(9);
  label(canvas, {right - look.sideWide, middle - shift - canvas.px(10), right, middle - shift + canvas.px(10)},
        look.delta, Role::bodyMedium, front, Align::right);
  if (!look.mass.empty())
    label(canvas, {right - look.sideWide, middle + canvas.px(1), right, middle + canvas.px(19)}, look.mass,
          Role::caption, quiet, Align::right);
}

bool drawRepair(Canvas& canvas, const Rect& rect, std::size_t index, const RepairLook& look) {
  const Tokens& c = canvas.colours;
  const bool best = index == 0;
  std::string name = look.adds;
  if (!look.drops.empty()) name += (name.empty() ? "−" : "; −") + look.drops;
  const Answer answer = interact(
      canvas, rect,
      {.id = "why.repair." + std::to_string(index), .label = name, .value = look.delta, .group = "why.repairs"});
  canvas.owner = "why.repair." + std::to_string(index);
  const float radius = canvas.px(8);
  fill(canvas, rect, best ? mix(c.accent, c.accentHover, answer.hover) : mix(c.card, c.cardHover, answer.hover),
       radius);
  if (!best) outline(canvas, rect, mix(c.border, c.mark, answer.hover * 0.7F), radius, canvas.px(1));
  if (answer.press > 0) fill(canvas, rect, c.shadow.withAlpha(0.14F * answer.press), radius);
  drawRepairText(canvas, rect, look, best ? c.onAccent : c.text, best ? c.onAccent : c.text2);
  focusRing(canvas, rect, radius, answer);
  return answer.pressed;
}

struct Content {
  std::string title, decisions, rules;
  float wide = 0, titleTall = 0, sentenceTall = 0, decisionsTall = 0, rulesTall = 0, repairsTop = 0, height = 0;
  std::vector<RepairLook> repairs;
};

Content measured(Canvas& canvas, const WhyView& why, float wide) {
  Content out;
  const float pad = canvas.px(kPad);
  out.wide = wide - 2 * pad;
  out.title = canvas.text(why.forced ? "ui.why.title" : "ui.why_not.title", {{"name", why.optionName}});
  out.titleTall = blockHeight(canvas, out.wide - canvas.px(34 + 44), out.title, Role::card);
  out.sentenceTall = blockHeight(canvas, out.wide, why.sentence, Role::small);
  if (!why.decisions.empty()) out.decisions = canvas.text("ui.why.decisions", {{"names", joined(why.decisions)}});
  if (canvas.view.details && !why.rules.empty())
    out.rules = canvas.text("ui.why.rules", {{"names", joined(why.rules)}});
  if (!out.decisions.empty())
    out.decisionsTall = blockHeight(canvas, out.wide - canvas.px(26), out.decisions, Role::small) + canvas.px(8);
  if (!out.rules.empty())
    out.rulesTall = blockHeight(canvas, out.wide - canvas.px(26), out.rules, Role::caption) + canvas.px(8);
  out.height = pad + std::max(canvas.px(24), out.titleTall) + canvas.px(10) + out.sentenceTall + out.decisionsTall +
               out.rulesTall;
  out.repairsTop = out.height + canvas.px(14);
  if (!why.repairs.empty()) out.height = out.repairsTop + canvas.px(24);
  for (const RepairView& repair : why.repairs) {
    out.repairs.push_back(measured(canvas, repair, out.wide));
    out.height += out.repairs.back().height + canvas.px(8);
  }
  out.height += why.repairs.empty() ? pad : canvas.px(12);
  return out;
}

/// Left of its card; the caret points at the card's middle. Without a card on screen it stands beside the panel.
struct Place {
  Rect rect;
  float caret = 0;
  bool pointing = false;
};

Place placed(Canvas& canvas, const Rect& panel, const WhyView& why, float wide, float tall) {
  const Rect screen = canvas.screen().inset(canvas.px(12));
  const Record* owner = canvas.context.registry.find("option." + why.option.text);
  const float right = panel.x0 + canvas.px(6);
  const Rect shown = owner == nullptr ? Rect{} : intersection(owner->rect, owner->clip);
  const float aim = shown.empty() ? panel.centreY() : shown.centreY();
  const float caret = std::clamp(aim, panel.y0 + canvas.px(30), panel.y1 - canvas.px(30));
  const float top =
      std::clamp(caret - tall / 2, screen.y0 + canvas.px(56), std::max(screen.y0 + canvas.px(56), screen.y1 - tall));
  return {{right - wide, std::round(top), right, std::round(top) + tall}, caret, !shown.empty()};
}

void drawNote(Canvas& canvas, float x, float y, float wide, const std::string& sign, const std::string& text,
              Role role) {
  icon(canvas, x + canvas.px(9), y + canvas.px(8), IconSize::small, sign, canvas.colours.text3);
  block(canvas, x + canvas.px(26), y, wide - canvas.px(26), text, role, canvas.colours.text2);
}

bool drawHead(Canvas& canvas, const Rect& rect, const WhyView& why, const Content& content) {
  const Tokens& c = canvas.colours;
  const float pad = canvas.px(kPad), x = rect.x0 + pad;
  float y = rect.y0 + pad;
  icon(canvas, x + canvas.px(12), y + canvas.px(11), IconSize::large, why.forced ? "link" : "warning",
       why.forced ? c.accent : c.warn);
  block(canvas, x + canvas.px(34), y + canvas.px(2), content.wide - canvas.px(34 + 44), content.title, Role::card,
        c.text);
  const Button close{.id = "why.close",
                     .icon = "close",
                     .name = canvas.text("ui.close"),
                     .look = ButtonLook::ghost,
                     .tooltip = canvas.text("ui.close") + "  (Esc)"};
  const bool closed = button(
      canvas, {rect.x1 - canvas.px(50), rect.y0 + canvas.px(10), rect.x1 - canvas.px(10), rect.y0 + canvas.px(50)},
      close);
  canvas.owner = "why";
  y += std::max(canvas.px(24), content.titleTall) + canvas.px(10);
  y += block(canvas, x, y, content.wide, why.sentence, Role::small, c.text2);
  if (!content.decisions.empty())
    drawNote(canvas, x, y + canvas.px(8), content.wide, "tune", content.decisions, Role::small);
  y += content.decisionsTall;
  if (!content.rules.empty())
    drawNote(canvas, x, y + canvas.px(8), content.wide, "gavel", content.rules, Role::caption);
  return closed;
}

void drawRepairs(Canvas& canvas, const Rect& rect, const Content& content) {
  if (content.repairs.empty()) return;
  const float x = rect.x0 + canvas.px(kPad);
  float y = rect.y0 + content.repairsTop;
  canvas.owner = "why";
  label(canvas, {x, y, x + content.wide, y + canvas.px(18)},
        canvas.text("ui.why.repairs", {{"count", std::to_string(content.repairs.size()), true}}), Role::smallMedium,
        canvas.colours.text);
  y += canvas.px(26);
  for (std::size_t i = 0; i < content.repairs.size(); ++i) {
    if (drawRepair(canvas, {x, y, x + content.wide, y + content.repairs[i].height}, i, content.repairs[i]))
      canvas.commands.add(editor::ApplyRepair{i});
    y += content.repairs[i].height + canvas.px(8);
  }
}

}  // namespace

void drawWhy(Canvas& canvas, const Rect& panel) {
  if (!canvas.view.why) return;
  const WhyView& why = *canvas.view.why;
  canvas.layer = Layer::popover;
  const float wide = std::min(canvas.px(kWide), panel.x0 - canvas.px(12));
  const Content content = measured(canvas, why, wide);
  const Place place = placed(canvas, panel, why, wide, content.height);
  const float rise = canvas.easeFrom("why/rise", 0, 1, 18);
  const Rect rect = place.rect.moved(std::round((1 - rise) * canvas.px(14)), 0);
  floating(canvas, rect);
  if (place.pointing)
    caretRight(canvas, rect, std::clamp(place.caret, rect.y0 + canvas.px(24), rect.y1 - canvas.px(24)));
  canvas.context.registry.add(Record{.id = "why",
                                     .role = "dialog",
                                     .label = content.title,
                                     .value = why.sentence,
                                     .rect = rect,
                                     .clip = canvas.screen(),
                                     .layer = canvas.layer,
                                     .group = "option." + why.option.text});
  bool close = drawHead(canvas, rect, why, content);
  drawRepairs(canvas, rect, content);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::GetIO().MouseClicked[0] && !rect.contains(mouse.x, mouse.y) && rise > 0.5F) close = true;
  if (close) canvas.commands.add(editor::CloseWhy{});
}

}  // namespace zemi::panels
