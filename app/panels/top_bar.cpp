#include "panels/parts.h"
#include "panels/ui/controls.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;

/// Our own mark: an ear of wheat on the field's green ("zəmi" is a field of grain).
void drawMark(Canvas& canvas, const Rect& rect) {
  const Tokens& c = canvas.colours;
  fill(canvas, rect, c.accent, canvas.px(10));
  const float x = rect.centreX(), unit = rect.width() / 36;
  line(canvas, x, rect.y0 + 12 * unit, x, rect.y1 - 6 * unit, c.onAccent, 2 * unit);
  const auto grain = [&](float dx, float y, float lean) {
    for (int i = 0; i <= 4; ++i) {
      const float t = (static_cast<float>(i) - 2) / 2;
      disc(canvas, x + (dx + lean * t) * unit, rect.y0 + (y - 2.4F * t) * unit, (2.5F - 0.9F * t * t) * unit,
           c.onAccent);
    }
  };
  grain(0, 9, 0);
  for (int i = 0; i < 3; ++i) {
    const float y = 14 + 5.2F * static_cast<float>(i);
    grain(-4.6F, y, -1.5F);
    grain(4.6F, y, 1.5F);
  }
}

struct Saved {
  std::string icon, key;
  Colour colour;
};

Saved savedLook(const Canvas& canvas) {
  const Tokens& c = canvas.colours;
  switch (canvas.view.saved) {
    case editor::View::Saved::saved:
      return {"check_circle", "ui.saved", c.accent};
    case editor::View::Saved::saving:
      return {"sync", "ui.saving", c.text2};
    case editor::View::Saved::failed:
      return {"error", "ui.save_failed", c.bad};
    case editor::View::Saved::changed:
      break;
  }
  return {"edit", "ui.unsaved", c.warn};
}

std::string withLabel(Canvas& canvas, const char* key, const std::string& label, const std::string& shortcut) {
  return canvas.text(key) + (label.empty() ? "" : ": " + label) + "  (" + shortcut + ")";
}

Rect square(Canvas& canvas, const Rect& bar, float x) {
  const float half = canvas.px(20);
  return {x, bar.centreY() - half, x + 2 * half, bar.centreY() + half};
}

float drawTitle(Canvas& canvas, const Rect& bar) {
  const Tokens& c = canvas.colours;
  const float half = canvas.px(18);
  drawMark(canvas,
           {bar.x0 + canvas.px(20), bar.centreY() - half, bar.x0 + canvas.px(20) + 2 * half, bar.centreY() + half});
  const float x = bar.x0 + canvas.px(70), most = std::min(canvas.px(330), bar.width() * 0.25F);
  canvas.owner = "bar.machine";
  std::string under = "Zəmi";
  if (!canvas.view.orderNumber.empty()) under += "  ·  " + canvas.view.orderNumber;
  if (canvas.view.lines.size() > 1)
    under += "  ·  " + canvas.text("ui.line_of", {{"line", std::to_string(canvas.view.line + 1)},
                                                  {"lines", std::to_string(canvas.view.lines.size())}});
  const Role role = width(canvas, Role::heading, canvas.view.machineName) <= most ? Role::heading : Role::card;
  const float wide =
      std::min(most, std::max(width(canvas, role, canvas.view.machineName), width(canvas, Role::small, under)) + 1);
  label(canvas, {x, bar.y0 + canvas.px(9), x + wide, bar.y0 + canvas.px(33)}, canvas.view.machineName, role, c.text);
  label(canvas, {x, bar.y0 + canvas.px(33), x + wide, bar.y0 + canvas.px(51)}, under, Role::small, c.text2);
  registerText(canvas, {x, bar.y0 + canvas.px(8), x + wide, bar.y1 - canvas.px(8)}, "bar.machine", "heading",
               canvas.view.machineName, under);
  return x + wide;
}

float drawHistory(Canvas& canvas, const Rect& bar, float x) {
  const editor::View& view = canvas.view;
  const Button undo{.id = "bar.undo",
                    .icon = "undo",
                    .name = canvas.text("ui.undo"),
                    .look = ButtonLook::ghost,
                    .enabled = view.canUndo,
                    .tooltip = withLabel(canvas, "ui.undo", view.undoLabel, "Ctrl+Z")};
  const Button redo{.id = "bar.redo",
                    .icon = "redo",
                    .name = canvas.text("ui.redo"),
                    .look = ButtonLook::ghost,
                    .enabled = view.canRedo,
                    .tooltip = withLabel(canvas, "ui.redo", view.redoLabel, "Ctrl+Y")};
  line(canvas, x, bar.y0 + canvas.px(18), x, bar.y1 - canvas.px(18), canvas.colours.border, canvas.px(1));
  if (button(canvas, square(canvas, bar, x + canvas.px(12)), undo)) canvas.commands.add(editor::Undo{});
  if (button(canvas, square(canvas, bar, x + canvas.px(56)), redo)) canvas.commands.add(editor::Redo{});
  return x + canvas.px(100);
}

/// The saved state is the save button: one place to see it and to make it true.
void drawSaved(Canvas& canvas, const Rect& bar, float x, float most) {
  const Saved look = savedLook(canvas);
  const std::string text = canvas.text(look.key);
  const float textWide = std::ceil(width(canvas, Role::small, text)) + 1;
  const bool withText = textWide + canvas.px(48) <= most - x;
  const float wide = withText ? textWide + canvas.px(48) : canvas.px(40);
  const Rect rect{x, bar.centreY() - canvas.px(20), x + wide, bar.centreY() + canvas.px(20)};
  const Answer answer = interact(canvas, rect,
                                 {.id = "bar.save",
                                  .label = canvas.text("ui.save"),
                                  .value = text,
                                  .tooltip = canvas.text("ui.save") + "  (Ctrl+S)"});
  canvas.owner = "bar.save";
  if (answer.hover > 0) fill(canvas, rect, canvas.colours.cardHover.withAlpha(answer.hover), canvas.px(8));
  icon(canvas, rect.x0 + canvas.px(20), rect.centreY(), IconSize::normal, look.icon, look.colour);
  if (withText)
    label(canvas, {rect.x0 + canvas.px(38), rect.y0, rect.x1 - canvas.px(9), rect.y1}, text, Role::small,
          canvas.colours.text2);
  focusRing(canvas, rect, canvas.px(8), answer);
  if (answer.pressed) canvas.commands.add(editor::Save{});
}

float drawLanguages(Canvas& canvas, const Rect& bar, float right) {
  const std::array<std::string, 3> names{"Azərbaycanca", "Русский", "English"};
  std::vector<Segment> segments;
  for (const text::Language language : text::kLanguages) {
    const std::string code{text::code(language)};
    segments.push_back({.id = "bar.language." + code,
                        .text = text::Locale{text::Language::en}.upper(code),
                        .name = names[static_cast<std::size_t>(language)]});
  }
  const float wide = segmentedWidth(canvas, segments), half = canvas.px(24);
  const int pressed =
      segmented(canvas, {right - wide, bar.centreY() - half, right, bar.centreY() + half}, "bar.language",
                canvas.text("ui.language"), segments, static_cast<int>(canvas.view.language));
  if (pressed >= 0) canvas.commands.add(editor::SetLanguage{text::kLanguages[static_cast<std::size_t>(pressed)]});
  return right - wide;
}

/// From the right edge inwards; gives where the free middle ends.
float drawRight(Canvas& canvas, const Rect& bar) {
  const bool dark = canvas.view.theme == editor::Theme::dark;
  const std::string themeName = canvas.text(dark ? "ui.theme_light" : "ui.theme_dark");
  float x = bar.x1 - canvas.px(20 + 40);
  const Button theme{.id = "bar.theme",
                     .icon = dark ? "light_mode" : "dark_mode",
                     .name = themeName,
                     .look = ButtonLook::ghost,
                     .tooltip = themeName};
  if (button(canvas, square(canvas, bar, x), theme))
    canvas.commands.add(editor::SetTheme{dark ? editor::Theme::light : editor::Theme::dark});
  x = drawLanguages(canvas, bar, x - canvas.px(10));
  x -= canvas.px(12 + 40);
  const Button help{.id = "bar.help",
                    .icon = "help_outline",
                    .name = canvas.text("ui.help"),
                    .look = ButtonLook::ghost,
                    .on = canvas.view.help,
                    .tooltip = canvas.text("ui.help") + "  (F1)"};
  if (button(canvas, square(canvas, bar, x), help)) canvas.commands.add(editor::ToggleHelp{});
  Button details{.id = "bar.details",
                 .text = canvas.text("ui.details"),
                 .icon = "engineering",
                 .look = ButtonLook::ghost,
                 .on = canvas.view.details,
                 .tooltip = canvas.text("ui.details.tip") + "  (F2)"};
  const float wide = buttonWidth(canvas, details);
  x -= wide + canvas.px(4);
  if (button(canvas, {x, bar.centreY() - canvas.px(20), x + wide, bar.centreY() + canvas.px(20)}, details))
    canvas.commands.add(editor::ToggleDetails{});
  return x - canvas.px(12);
}

}  // namespace

void drawTopBar(Canvas& canvas, const Rect& rect) {
  canvas.layer = Layer::bar;
  fill(canvas, rect, canvas.colours.panel);
  line(canvas, rect.x0, rect.y1 - canvas.px(0.5F), rect.x1, rect.y1 - canvas.px(0.5F), canvas.colours.border,
       canvas.px(1));
  canvas.block(rect);
  const float afterTitle = drawTitle(canvas, rect) + canvas.px(20);
  const float afterHistory = drawHistory(canvas, rect, afterTitle);
  // Drawn between the two in the Tab order, but the right side decides how much room is left.
  const float rightEdge = rect.x1 - canvas.memory().topBarRight;
  drawSaved(canvas, rect, afterHistory, rightEdge);
  canvas.memory().topBarRight = rect.x1 - drawRight(canvas, rect);
}

}  // namespace zemi::panels
