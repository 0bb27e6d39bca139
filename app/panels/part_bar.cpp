#include "panels/parts.h"
#include "panels/ui/controls.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;

constexpr float kPad = 8, kGap = 6, kButton = 44, kTitle = 40, kLeastTitle = 260;

struct Act {
  Button button;
  editor::Command command;
};

std::string tip(Canvas& canvas, const char* key, const char* letter) {
  return canvas.text(key) + "  (" + letter + ")";
}

std::vector<Act> acts(Canvas& canvas, const PartName& part) {
  const editor::Stage& stage = canvas.view.stage;
  const bool alone = !part.id.empty() && stage.isolated == part.id;
  std::vector<Act> all;
  const auto add = [&](const char* id, const char* icon, const char* key, const std::string& hint, bool on,
                       editor::Command command) {
    all.push_back({{.id = id, .text = canvas.text(key), .icon = icon, .look = ButtonLook::ghost, .on = on, .tooltip = hint},
                   std::move(command)});
  };
  if (!part.id.empty()) {
    add("part.hide", "visibility_off", "ui.part.hide", tip(canvas, "ui.part.hide", "H"), false,
        editor::HidePart{part.id});
    add("part.isolate", "filter_center_focus", "ui.part.isolate", tip(canvas, "ui.part.isolate.hint", "I"),
        alone && !stage.ghosted, editor::IsolatePart{part.id});
    add("part.ghost", "blur_on", "ui.part.ghost", tip(canvas, "ui.part.ghost.hint", "G"), alone && stage.ghosted,
        editor::GhostRest{part.id});
  }
  if (stage.partsTouched())
    add("part.showall", "visibility", "ui.part.showall", tip(canvas, "ui.part.showall", "Esc"), false,
        editor::ShowAllParts{});
  return all;
}

std::string titleOf(Canvas& canvas, const PartName& part) {
  if (!part.name.empty()) return part.name;
  return canvas.text(part.id.empty() ? "ui.part.none" : "ui.part.nameless");
}

float buttonsWide(Canvas& canvas, const std::vector<Act>& all) {
  float wide = 0;
  for (const Act& act : all) wide += buttonWidth(canvas, act.button) + canvas.px(kGap);
  return std::max(0.0F, wide - canvas.px(kGap));
}

/// Of the part taken; without one in the mode for parts, what to do; otherwise only the way back.
struct Layout {
  std::string title;
  std::vector<Act> all;
  float wide = 0, tall = 0, titleTall = 0;
};

Layout layoutOf(Canvas& canvas, const PartName& part, float most) {
  const bool asks = canvas.view.stage.parts || !part.id.empty();
  Layout layout{.title = asks ? titleOf(canvas, part) : std::string{}, .all = acts(canvas, part)};
  const float pad = canvas.px(kPad), inner = most - 2 * pad;
  float buttons = buttonsWide(canvas, layout.all);
  if (buttons > inner) {  // the tooltips still say it
    for (Act& act : layout.all) act.button.name = std::exchange(act.button.text, {});
    buttons = buttonsWide(canvas, layout.all);
  }
  layout.wide = buttons + 2 * pad;
  layout.tall = (layout.all.empty() ? 0 : canvas.px(kButton)) + 2 * pad;
  if (layout.title.empty()) return layout;
  const float aside = canvas.px(8 + kTitle);  // of the title
  const float titleWide = std::max(canvas.px(kLeastTitle), std::ceil(width(canvas, Role::bodyMedium, layout.title)) + aside);
  const float content = std::min(inner, std::max(buttons, titleWide));
  const float text = blockHeight(canvas, content - aside, layout.title, Role::bodyMedium);
  layout.wide = content + 2 * pad;
  layout.titleTall = std::max(canvas.px(kTitle), text + canvas.px(8));
  layout.tall += layout.titleTall + (layout.all.empty() ? 0 : canvas.px(kGap));
  return layout;
}

void drawTitle(Canvas& canvas, const Rect& rect, const Layout& layout, const PartName& part) {
  const float text = rect.width() - canvas.px(8 + kTitle);
  const float tall = blockHeight(canvas, text, layout.title, Role::bodyMedium);
  const Colour colour = part.id.empty() ? canvas.colours.text2 : canvas.colours.text;
  block(canvas, rect.x0 + canvas.px(8), std::round(rect.centreY() - tall / 2), text, layout.title, Role::bodyMedium, colour);
  registerText(canvas, {rect.x0, rect.y0, rect.x0 + text, rect.y1}, "part.name", "text", layout.title);
  if (part.id.empty()) return;
  const Rect close{rect.x1 - canvas.px(kTitle), rect.y0, rect.x1, rect.y0 + canvas.px(kTitle)};
  const Button leave{.id = "part.close", .icon = "close", .name = canvas.text("ui.close"), .look = ButtonLook::ghost};
  if (button(canvas, close, leave)) canvas.commands.add(editor::SelectPart{});
}

}  // namespace

Rect drawPartBar(Canvas& canvas, const Rect& area, float bottom) {
  const editor::Stage& stage = canvas.view.stage;
  if (!stage.parts && !stage.partsTouched()) return {};
  const PartName part = stage.part.empty() ? PartName{} : canvas.context.partTaken;
  const Layout layout = layoutOf(canvas, part, area.width());
  const float x = std::round(area.centreX() - layout.wide / 2), pad = canvas.px(kPad);
  const Rect rect{x, bottom - layout.tall, x + layout.wide, bottom};
  floating(canvas, rect);
  canvas.owner = "part.bar";
  if (!layout.title.empty())
    drawTitle(canvas, {rect.x0 + pad, rect.y0 + pad, rect.x1 - pad, rect.y0 + pad + layout.titleTall}, layout, part);
  float left = rect.x0 + pad;
  const float top = rect.y1 - pad - canvas.px(kButton);
  for (const Act& act : layout.all) {
    const float wide = buttonWidth(canvas, act.button);
    if (button(canvas, {left, top, left + wide, top + canvas.px(kButton)}, act.button)) canvas.commands.add(act.command);
    left += wide + canvas.px(kGap);
  }
  return rect;
}

}  // namespace zemi::panels
