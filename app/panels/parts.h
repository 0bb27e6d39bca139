#pragma once

#include "panels/ui/canvas.h"

/// The regions drawPanels puts together; each draws a part of the View and emits Commands.
namespace zemi::panels {

void drawTopBar(ui::Canvas& canvas, const Rect& rect);
void drawViewport(ui::Canvas& canvas, const Rect& rect);  ///< picture, key figures, views, hotspots
/// How the machine is shown: place, pose, light; from the foot of `area` up. Gives its rectangle, empty while closed.
Rect drawStage(ui::Canvas& canvas, const Rect& area);
/// What can be done with a part of the machine, above `bottom`; gives its rectangle, empty while there is nothing to do.
Rect drawPartBar(ui::Canvas& canvas, const Rect& area, float bottom);
void drawPanel(ui::Canvas& canvas, const Rect& rect);     ///< steps, groups or summary, price
/// Says that the order as opened breaks the rules; gives its height, 0 while it does not.
float drawInvalid(ui::Canvas& canvas, float x, float right, float y);
void drawSummary(ui::Canvas& canvas, const Rect& rect);  ///< the scrolling part of the last step
void drawWhy(ui::Canvas& canvas, const Rect& panel);     ///< beside the card it explains
void drawToasts(ui::Canvas& canvas, const Rect& viewport);
void drawHelp(ui::Canvas& canvas);

/// Keys to Commands; before the widgets, so that Space and Enter reach the focused one in the same frame.
void followKeys(ui::Canvas& canvas);
/// Tab and arrows, by the order in which the last frame's widgets registered.
void followFocus(ui::Canvas& canvas);

/// The views offered in the toolbar, most useful first; keypad 1–9 asks for them in this order.
const std::vector<std::string>& viewNames();

struct Shortcut {
  std::string keys, text;  ///< text: key of the catalogue
};
const std::vector<Shortcut>& shortcuts();

}  // namespace zemi::panels
