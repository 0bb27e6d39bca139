#include "panels/ui/options.h"

#include "panels/ui/pictogram.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

using editor::OptionView;
using editor::State;

constexpr float kPad = 14, kThumbWide = 92, kThumbTall = 68, kMark = 24;
constexpr int kReasonLines = 2;

std::string secondLine(const OptionView& option) {
  return hasWhy(option) && !option.reasonShort.empty() ? option.reasonShort : option.line;
}

std::string badgeText(Canvas& canvas, const OptionView& option) {
  if (option.popular) return canvas.text("ui.popular");
  // What is on by default says so in its state already.
  const bool said = option.on && option.state == State::free;
  return option.standard && !said ? canvas.text("ui.standard") : std::string{};
}

struct Layout {
  float textX = 0, textWide = 0;
  float titleTall = 0, lineTall = 0, detailTall = 0, badgeRow = 0;
  bool badgeInline = false;
  float height = 0;
};

Layout layoutOf(Canvas& canvas, const OptionView& option, float wide) {
  Layout out;
  const float pad = canvas.px(kPad);
  out.textX = pad + canvas.px(kThumbWide) + pad;
  out.textWide = wide - out.textX - pad - canvas.px(kMark) - canvas.px(10);
  const std::string badge = badgeText(canvas, option);
  const float badgeWide = badge.empty() ? 0 : chipWidth(canvas, {.text = badge}) + canvas.px(8);
  out.badgeInline = width(canvas, Role::card, option.name) + badgeWide <= out.textWide;
  out.titleTall = blockHeight(canvas, out.textWide, option.name, Role::card);
  out.badgeRow = badge.empty() || out.badgeInline ? 0 : canvas.px(26);
  const std::string second = secondLine(option);
  out.lineTall = second.empty() ? 0 : blockHeight(canvas, out.textWide, second, Role::small, kReasonLines);
  const std::string details = detailText(canvas, option);
  out.detailTall = details.empty() ? 0 : blockHeight(canvas, out.textWide, details, Role::caption) + canvas.px(4);
  const float content = out.titleTall + out.badgeRow + out.lineTall + out.detailTall + canvas.px(6 + 20);
  out.height = std::max(canvas.px(96), content + 2 * pad);
  return out;
}

void drawSurface(Canvas& canvas, const Rect& rect, const OptionView& option, const Answer& answer) {
  const Tokens& c = canvas.colours;
  const float radius = canvas.px(10);
  const bool mine = option.state == State::chosen || option.state == State::forced;
  const float on = canvas.ease("option." + option.id.text + "/on", option.on && mine ? 1.0F : 0.0F);
  const Colour rest = mix(c.card, c.cardHover, answer.hover);
  fill(canvas, rect, mix(rest, mix(c.accentTint, c.cardHover, answer.hover * 0.25F), on), radius);
  if (answer.press > 0) fill(canvas, rect, c.shadow.withAlpha(0.08F * answer.press), radius);
  const Colour edge = option.on ? c.accent : mix(c.border, c.mark, answer.hover * 0.6F);
  outline(canvas, rect, edge, radius, canvas.px(1) + on * canvas.px(1));
}

void drawMark(Canvas& canvas, float x, float y, bool manyAllowed, const OptionView& option, const Answer& answer) {
  const Tokens& c = canvas.colours;
  const float radius = canvas.px(11);
  if (option.state == State::blocked) return icon(canvas, x, y, IconSize::large, "lock", c.text3);
  const Colour edge = option.on ? c.accent : mix(c.mark, c.accent, answer.hover);
  const Rect box{x - radius, y - radius, x + radius, y + radius};
  const float corner = manyAllowed ? canvas.px(6) : radius;
  const float on = canvas.ease("option." + option.id.text + "/mark", option.on ? 1.0F : 0.0F, 20);
  const bool mine = option.state != State::free;
  if (on > 0 && mine) fill(canvas, box.inset(radius * (1 - on)), c.accent, corner * on);
  if (!mine || on < 1) outline(canvas, box, edge, corner, canvas.px(2));
  if (on > 0.5F)
    icon(canvas, x, y, IconSize::small, option.state == State::forced ? "link" : "check", mine ? c.onAccent : c.accent);
}

void drawTexts(Canvas& canvas, const Rect& rect, const OptionView& option, const Layout& layout) {
  const Tokens& c = canvas.colours;
  const bool dim = option.state == State::blocked;
  const float x = rect.x0 + layout.textX;
  float y = rect.y0 + std::round((rect.height() - (layout.titleTall + layout.badgeRow + layout.lineTall +
                                                   layout.detailTall + canvas.px(26))) /
                                 2);
  block(canvas, x, y, layout.textWide, option.name, Role::card, dim ? c.text2 : c.text);
  const std::string badge = badgeText(canvas, option);
  if (!badge.empty()) {
    const Chip look{.text = badge,
                    .front = option.popular ? c.accent : c.text2,
                    .back = option.on        ? mix(c.accentTint, c.accent, 0.14F)
                            : option.popular ? c.accentTint
                                             : c.well};
    const float badgeX = layout.badgeInline ? x + width(canvas, Role::card, option.name) + canvas.px(8) : x;
    const float badgeY = layout.badgeInline ? y + canvas.px(9) : y + layout.titleTall + canvas.px(12);
    chip(canvas, badgeX, badgeY, look);
  }
  y += layout.titleTall + layout.badgeRow;
  if (layout.lineTall > 0)
    y += block(canvas, x, y + canvas.px(1), layout.textWide, secondLine(option), Role::small, c.text2, kReasonLines);
  if (layout.detailTall > 0)
    y += block(canvas, x, y + canvas.px(2), layout.textWide, detailText(canvas, option), Role::caption, c.text2) +
         canvas.px(4);
  const Rect bottom{x, y + canvas.px(6), x + layout.textWide, y + canvas.px(26)};
  const float priceWide =
      label(canvas, bottom, priceText(canvas, option), Role::bodyMedium, dim || option.on ? c.text2 : c.text);
  const StateMark mark = stateMark(canvas, option);
  if (mark.text.empty() || hasWhy(option)) return;
  const Rect space{x + priceWide + canvas.px(12), bottom.y0, rect.x1 - canvas.px(kPad + kMark + 10), bottom.y1};
  label(canvas, space, mark.text, Role::smallMedium, mark.colour, Align::right);
}

}  // namespace

StateMark stateMark(Canvas& canvas, const OptionView& option) {
  const Tokens& c = canvas.colours;
  switch (option.state) {
    case State::chosen:
      return {"check_circle", canvas.text("state.chosen"), c.accent};
    case State::forced:
      return {"link", canvas.text("state.forced"), c.accent};
    case State::blocked:
      return {"lock", canvas.text("state.blocked"), c.warn};
    case State::free:
      break;
  }
  return {{}, option.on ? canvas.text("ui.in_machine") : std::string{}, c.text2};
}

bool hasWhy(const OptionView& option) {
  return option.state == State::blocked || option.state == State::forced;
}

std::string priceText(Canvas& canvas, const OptionView& option) {
  const std::string sign = option.estimate ? "≈\u00A0" : "";
  if (option.on) {
    const auto& items = canvas.view.price.items;
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const pricing::Item& one) { return one.option == option.id; });
    if (item == items.end() || item->price.isZero()) return canvas.text("ui.included");
    return (item->estimate ? "≈\u00A0" : "") + canvas.locale.moneyDelta(item->price);
  }
  if (option.delta.isZero()) return canvas.text("ui.same_price");
  return sign + canvas.locale.moneyDelta(option.delta);
}

std::string detailText(Canvas& canvas, const OptionView& option) {
  if (!canvas.view.details) return {};
  std::string out = option.code;
  const auto add = [&out](const std::string& part) { out += "  ·  " + part; };
  if (option.grams != 0)
    add(canvas.locale.number(static_cast<double>(option.grams) / 1000.0, 0) + "\u00A0" + canvas.text("unit.kg"));
  if (option.visual == catalogue::Visual::Kind::notVisible) add(canvas.text("ui.not_visible"));
  if (option.visual == catalogue::Visual::Kind::notDrawnYet) add(canvas.text("ui.not_drawn_yet"));
  return out;
}

Who optionWho(Canvas& canvas, const editor::GroupView& group, const OptionView& option) {
  Who who{.id = "option." + option.id.text,
          .role = group.kind == catalogue::GroupKind::oneOf ? "radio" : "checkbox",
          .label = option.name,
          .value = priceText(canvas, option),
          .reason = option.reasonShort,
          .group = "group." + group.id.text};
  if (option.on) who.state.emplace_back("on");
  switch (option.state) {
    case State::chosen:
      who.state.emplace_back("chosen");
      break;
    case State::forced:
      who.state.emplace_back("forced");
      break;
    case State::blocked:
      who.state.emplace_back("blocked");
      break;
    case State::free:
      who.state.emplace_back("free");
      break;
  }
  return who;
}

Rect whyLinkRect(Canvas& canvas, const OptionView& option, float rightX, float y) {
  const std::string text = canvas.text(option.state == State::blocked ? "ui.why_not" : "ui.why");
  const float wide = std::ceil(width(canvas, Role::smallMedium, text)) + canvas.px(18 + 6 + 20), half = canvas.px(20);
  return {rightX - wide, y - half, rightX, y + half};
}

bool whyLink(Canvas& canvas, const Rect& rect, const OptionView& option) {
  const Tokens& c = canvas.colours;
  const bool blocked = option.state == State::blocked;
  const std::string text = canvas.text(blocked ? "ui.why_not" : "ui.why");
  const std::string id = "option." + option.id.text + ".why";
  const Answer answer = interact(canvas, rect, {.id = id, .role = "link", .label = text, .reason = option.reasonShort});
  const Colour front = blocked ? c.warn : c.accent;
  const Rect drawn = rect.inset(0, canvas.px(5));
  fill(canvas, drawn,
       (blocked ? c.warnTint : c.accentTint).withAlpha(blocked ? 0.45F + 0.55F * answer.hover : answer.hover),
       canvas.px(8));
  icon(canvas, drawn.x0 + canvas.px(10 + 9), drawn.centreY(), IconSize::small, blocked ? "info" : "link", front);
  const std::string before = canvas.owner;
  canvas.owner = id;
  label(canvas, {drawn.x0 + canvas.px(10 + 18 + 6), drawn.y0, drawn.x1 - canvas.px(10) + 1, drawn.y1}, text,
        Role::smallMedium, front);
  canvas.owner = before;
  focusRing(canvas, drawn, canvas.px(8), answer);
  return answer.pressed;
}

float optionCardHeight(Canvas& canvas, const OptionView& option, float width) {
  return layoutOf(canvas, option, width).height;
}

OptionAct optionCard(Canvas& canvas, const Rect& rect, const editor::GroupView& group, const OptionView& option) {
  const Layout layout = layoutOf(canvas, option, rect.width());
  const bool explained = hasWhy(option);
  const float content = layout.titleTall + layout.badgeRow + layout.lineTall + layout.detailTall + canvas.px(26);
  const float bottomRow = rect.y0 + std::round((rect.height() + content) / 2) - canvas.px(10);
  const Rect link = explained ? whyLinkRect(canvas, option, rect.x1 - canvas.px(kPad + kMark + 4), bottomRow) : Rect{};
  Who who = optionWho(canvas, group, option);
  who.hole = link;
  const Answer answer = interact(canvas, rect, who);
  if (answer.hovered) canvas.hoveredOption = option.id.text;
  canvas.owner = who.id;
  drawSurface(canvas, rect, option, answer);
  const float thumbTop = std::round(rect.centreY() - canvas.px(kThumbTall) / 2);
  const float thumbLeft = rect.x0 + canvas.px(kPad);
  thumbnail(
      canvas, {thumbLeft, thumbTop, thumbLeft + canvas.px(kThumbWide), thumbTop + canvas.px(kThumbTall)},
      {.option = option.id.text, .group = group.id.text, .on = option.on, .dimmed = option.state == State::blocked});
  drawTexts(canvas, rect, option, layout);
  drawMark(canvas, rect.x1 - canvas.px(kPad + kMark / 2), rect.centreY(), group.kind == catalogue::GroupKind::anyOf,
           option, answer);
  focusRing(canvas, rect, canvas.px(10), answer);
  if (explained && whyLink(canvas, link, option)) return OptionAct::why;
  return answer.pressed ? OptionAct::select : OptionAct::none;
}

}  // namespace zemi::panels::ui
