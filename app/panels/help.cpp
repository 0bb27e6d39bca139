#include "panels/parts.h"
#include "panels/ui/controls.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;

float drawKeys(Canvas& canvas, float x, float y, const std::string& keys) {
  const Tokens& c = canvas.colours;
  const float wide = std::ceil(width(canvas, Role::captionMedium, keys)) + canvas.px(18);
  const Rect rect{x, y, x + wide, y + canvas.px(26)};
  fill(canvas, rect, c.cardHover, canvas.px(6));
  outline(canvas, rect, c.border, canvas.px(6), canvas.px(1));
  label(canvas, rect, keys, Role::captionMedium, c.text, Align::centre);
  return wide;
}

void drawRows(Canvas& canvas, const Rect& sheet, float y) {
  for (const Shortcut& shortcut : shortcuts()) {
    canvas.owner = "help." + shortcut.text;
    drawKeys(canvas, sheet.x0 + canvas.px(24), y, shortcut.keys);
    const Rect text{sheet.x0 + canvas.px(190), y, sheet.x1 - canvas.px(24), y + canvas.px(26)};
    label(canvas, text, canvas.text(shortcut.text), Role::small, canvas.colours.text);
    registerText(canvas, text, canvas.owner, "text", canvas.text(shortcut.text), shortcut.keys);
    y += canvas.px(34);
  }
}

/// Names and licences are the same in every language.
void drawLicences(Canvas& canvas, const Rect& sheet) {
  const Tokens& c = canvas.colours;
  const float top = sheet.y1 - canvas.px(62), x = sheet.x0 + canvas.px(24), right = sheet.x1 - canvas.px(24);
  line(canvas, x, top, right, top, c.border, canvas.px(1));
  canvas.owner = "help.licences";
  const std::string name = "Zəmi" + (canvas.context.version.empty() ? std::string{} : " " + canvas.context.version);
  const std::string parts =
      std::string{"Dear ImGui "} + ImGui::GetVersion() + " (MIT)  ·  Inter (OFL 1.1)  ·  Material Icons (Apache 2.0)";
  label(canvas, {x, top + canvas.px(10), right, top + canvas.px(27)}, name, Role::captionMedium, c.text2);
  label(canvas, {x, top + canvas.px(28), right, top + canvas.px(45)}, parts, Role::caption, c.text2);
  registerText(canvas, {x, top, right, sheet.y1}, "help.licences", "text", name, parts);
}

}  // namespace

void drawHelp(Canvas& canvas) {
  if (!canvas.view.help) return;
  canvas.layer = Layer::dialog;
  const Rect screen = canvas.screen();
  const float shown = canvas.easeFrom("help/rise", 0, 1, 18);
  fill(canvas, screen, canvas.colours.scrim.withAlpha(shown));
  canvas.block(screen);
  registerText(canvas, screen, "help.scrim", "scrim", canvas.text("ui.close"));
  const float wide = std::min(canvas.px(560), screen.width() - canvas.px(40));
  const float tall = canvas.px(84 + 66) + canvas.px(34) * static_cast<float>(shortcuts().size());
  const float x = std::round(screen.centreX() - wide / 2),
              y = std::round(std::max(canvas.px(12), screen.centreY() - tall / 2) + (1 - shown) * canvas.px(14));
  const Rect sheet{x, y, x + wide, y + tall};
  floating(canvas, sheet, 14);
  registerText(canvas, sheet, "help", "dialog", canvas.text("ui.help"));
  canvas.owner = "help";
  label(canvas, {x + canvas.px(24), y + canvas.px(20), sheet.x1 - canvas.px(70), y + canvas.px(52)},
        canvas.text("ui.help"), Role::heading, canvas.colours.text);
  const Button close{.id = "help.close",
                     .icon = "close",
                     .name = canvas.text("ui.close"),
                     .look = ButtonLook::ghost,
                     .tooltip = canvas.text("ui.close") + "  (Esc)"};
  const bool closed =
      button(canvas, {sheet.x1 - canvas.px(56), y + canvas.px(16), sheet.x1 - canvas.px(16), y + canvas.px(56)}, close);
  drawRows(canvas, sheet, y + canvas.px(74));
  drawLicences(canvas, sheet);
  // A click beside the sheet closes it, as it does everywhere on this desktop.
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool outside = ImGui::GetIO().MouseClicked[0] && !sheet.contains(mouse.x, mouse.y) && shown > 0.5F;
  if (closed || outside) canvas.commands.add(editor::ToggleHelp{});
}

}  // namespace zemi::panels
