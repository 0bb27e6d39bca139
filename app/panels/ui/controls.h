#pragma once

#include "panels/ui/draw.h"

#include <string>
#include <string_view>
#include <vector>

namespace zemi::panels::ui {

enum class ButtonLook { primary, outline, ghost };

struct Button {
  std::string id{}, text{}, icon{};  ///< without text: an icon button, then `name` is its label
  std::string name{};
  ButtonLook look = ButtonLook::outline;
  bool enabled = true;
  bool on = false;
  std::string tooltip{};
  std::string trailing{};  ///< right-aligned second text, e.g. a price
  bool iconAfter = false;
};
/// True when pressed.
bool button(Canvas& canvas, const Rect& rect, const Button& what);
/// The width a button wants, at scale.
float buttonWidth(const Canvas& canvas, const Button& what);

struct Segment {
  std::string id{}, text{}, icon{}, name{};
};
/// A row of exclusive choices; gives the index pressed, or none (-1).
int segmented(Canvas& canvas, const Rect& rect, const std::string& id, const std::string& name,
              const std::vector<Segment>& segments, int chosen);
float segmentedWidth(const Canvas& canvas, const std::vector<Segment>& segments);

struct Slider {
  std::string id{}, label{};
  std::string value{};  ///< as people read it, right of the label
  float share = 0;      ///< 0 to 1
};
/// A labelled value under the hand or the arrow keys; gives the new share while it changes, else a negative number.
float slider(Canvas& canvas, const Rect& rect, const Slider& what);
float sliderHeight(const Canvas& canvas);

struct Chip {
  std::string text{}, icon{};
  Colour front{}, back{};
  bool large = false;  ///< for the price; else the size of a badge
};
/// A small rounded badge with its left middle at x, y; gives its width.
float chip(Canvas& canvas, float x, float y, const Chip& what);
float chipWidth(const Canvas& canvas, const Chip& what);

/// The drawn part of a switch; `on` from 0 to 1.
void switchTrack(Canvas& canvas, const Rect& rect, float on, bool enabled, bool locked);

/// A pin with a number over a point of the machine. True when pressed.
bool hotspot(Canvas& canvas, const Hotspot& spot, bool current);

/// A dimension line with its extension lines.
void measureLines(Canvas& canvas, const Measure& what);
/// Its figure in metres on a pill that keeps off the rectangles already taken; gives the pill, empty when no room inside
/// `area` is left for it. Draw after the lines of all.
Rect measureFigure(Canvas& canvas, const Measure& what, const Rect& area, const std::vector<Rect>& taken);

/// Draws what asked for a tooltip in this frame. Call last.
void drawTooltips(Canvas& canvas);

/// Says that something is being loaded, once it takes longer than 150 ms; `share` below 0 when the end is unknown.
void progress(Canvas& canvas, float x, float y, const std::string& text, float share);

/// A drawing, a sentence, and perhaps a button (pressed: true). Gives the height used.
struct EmptyState {
  std::string id{}, icon{}, text{}, button{};
};
bool emptyState(Canvas& canvas, const Rect& rect, const EmptyState& what);

/// The caret of a popover that stands left of `owner`; the popover's own rectangle is `rect`.
void caretRight(Canvas& canvas, const Rect& rect, float y);

}  // namespace zemi::panels::ui
