#include "panels/ui/options.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

using editor::OptionView;
using editor::State;

constexpr float kPad = 14, kTrackWide = 44, kTrackTall = 24;

float priceWidth(Canvas& canvas, const OptionView& option) {
  return std::ceil(width(canvas, Role::smallMedium, priceText(canvas, option)));
}

float textWidth(Canvas& canvas, const OptionView& option, float wide) {
  return wide - canvas.px(2 * kPad + kTrackWide + 14 + 14) - std::max(canvas.px(64), priceWidth(canvas, option));
}

std::string lineOf(const OptionView& option) {
  return hasWhy(option) && !option.reasonShort.empty() ? option.reasonShort : option.line;
}

/// Registers at `y`, gives the height; draws only when `colours` say so, so that measuring and drawing cannot differ.
float texts(Canvas& canvas, float x, float y, float wide, const OptionView& option, bool draw) {
  const Tokens& c = canvas.colours;
  const bool dim = option.state == State::blocked;
  const std::string line = lineOf(option), details = detailText(canvas, option);
  float at = y;
  const auto one = [&](const std::string& text, Role role, Colour colour, int lines) {
    if (!text.empty())
      at += draw ? block(canvas, x, at, wide, text, role, colour, lines) : blockHeight(canvas, wide, text, role, lines);
  };
  one(option.name, Role::bodyMedium, dim ? c.text2 : c.text, 0);
  one(line, Role::small, c.text2, 2);
  one(details, Role::caption, c.text2, 0);
  return at - y;
}

}  // namespace

void switchTrack(Canvas& canvas, const Rect& rect, float on, bool enabled, bool locked) {
  const Tokens& c = canvas.colours;
  const float radius = rect.height() / 2;
  const Colour track = mix(enabled ? c.mark : c.border, c.accent, on);
  fill(canvas, rect, track, radius);
  const float x = rect.x0 + radius + (rect.width() - 2 * radius) * on;
  disc(canvas, x, rect.centreY(), radius - canvas.px(3), enabled ? c.knob : mix(c.card, c.mark, 0.35F));
  if (locked) icon(canvas, x, rect.centreY(), IconSize::tiny, enabled ? "link" : "lock", enabled ? c.accent : c.text);
}

float switchRowHeight(Canvas& canvas, const OptionView& option, float width) {
  const float link = hasWhy(option) ? canvas.px(34) : 0;
  return std::max(canvas.px(66),
                  texts(canvas, 0, 0, textWidth(canvas, option, width), option, false) + link + canvas.px(24));
}

OptionAct switchRow(Canvas& canvas, const Rect& rect, const editor::GroupView& group, const OptionView& option) {
  const Tokens& c = canvas.colours;
  const bool explained = hasWhy(option), blocked = option.state == State::blocked;
  const float pad = canvas.px(kPad), wide = textWidth(canvas, option, rect.width());
  Rect link;
  if (explained) {
    link = whyLinkRect(canvas, option, 0, rect.y1 - canvas.px(8 + 20));
    link = link.moved(rect.x0 + pad - canvas.px(10) - link.x0, 0);
  }
  Who who = optionWho(canvas, group, option);
  who.role = "switch";
  who.hole = link;
  const Rect target = rect.inset(canvas.px(4), canvas.px(3));
  const Answer answer = interact(canvas, target, who);
  if (answer.hovered) canvas.hoveredOption = option.id.text;
  canvas.owner = who.id;
  if (answer.hover > 0) fill(canvas, target, c.cardHover.withAlpha(answer.hover), canvas.px(8));
  const float tall = texts(canvas, 0, 0, wide, option, false) + (explained ? canvas.px(34) : 0);
  texts(canvas, rect.x0 + pad, std::round(rect.centreY() - tall / 2), wide, option, true);
  const Rect track{rect.x1 - pad - canvas.px(kTrackWide), rect.centreY() - canvas.px(kTrackTall / 2), rect.x1 - pad,
                   rect.centreY() + canvas.px(kTrackTall / 2)};
  switchTrack(canvas, track, canvas.ease(who.id + "/on", option.on ? 1.0F : 0.0F, 20), !blocked, explained);
  label(canvas, {rect.x0 + pad + wide, rect.y0, track.x0 - canvas.px(14), rect.y1}, priceText(canvas, option),
        Role::smallMedium, blocked || option.on ? c.text2 : c.text, Align::right);
  focusRing(canvas, target.inset(canvas.px(3)), canvas.px(8), answer);
  if (explained && whyLink(canvas, link, option)) return OptionAct::why;
  return answer.pressed ? OptionAct::select : OptionAct::none;
}

}  // namespace zemi::panels::ui
