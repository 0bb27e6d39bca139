#pragma once

#include "panels/ui/canvas.h"

#include <string>
#include <string_view>

namespace zemi::panels::ui {

enum class Align { left, centre, right };

// Shapes.
void fill(Canvas& canvas, const Rect& rect, Colour colour, float radius = 0);
void fillTop(Canvas& canvas, const Rect& rect, Colour colour, float radius);  ///< only the upper corners round
void outline(Canvas& canvas, const Rect& rect, Colour colour, float radius, float width = 1);
void line(Canvas& canvas, float x0, float y0, float x1, float y1, Colour colour, float width = 1);
void disc(Canvas& canvas, float x, float y, float radius, Colour colour);
void ring(Canvas& canvas, float x, float y, float radius, Colour colour, float width);
void gradientDown(Canvas& canvas, const Rect& rect, Colour top, Colour bottom);
void shadow(Canvas& canvas, const Rect& rect, float radius, float size);  ///< soft, below a floating thing
void focusRing(Canvas& canvas, const Rect& rect, float radius,
               const Answer& answer);  ///< 2 px, 3 px outside, after keys only
/// A rectangle that floats: shadow, surface, hairline; blocks the mouse for what lies below.
void floating(Canvas& canvas, const Rect& rect, float radius = 12);
unsigned packed(Colour colour);

// Icons, centred on a point. Unknown names draw nothing.
void icon(Canvas& canvas, float x, float y, IconSize size, std::string_view name, Colour colour);

// Text. All lines go through these, so that the lint sees them.
float width(const Canvas& canvas, Role role, std::string_view text);
/// One line, centred upright in `box`; shortened with an ellipsis when it does not fit. Gives the width drawn.
float label(Canvas& canvas, const Rect& box, std::string_view text, Role role, Colour colour,
            Align align = Align::left);
/// Wrapped by the language's rules; gives the height used.
/// With `mostLines` the rest is left out with an ellipsis: only where the whole text is one click away.
float block(Canvas& canvas, float x, float y, float width, std::string_view text, Role role, Colour colour,
            int mostLines = 0);
float blockHeight(Canvas& canvas, float width, std::string_view text, Role role, int mostLines = 0);
/// A figure with its unit smaller on the same baseline; gives the width.
float figure(Canvas& canvas, float x, float y, std::string_view value, std::string_view unit, Role valueRole,
             Role unitRole, Colour valueColour, Colour unitColour);
float figureWidth(const Canvas& canvas, std::string_view value, std::string_view unit, Role valueRole, Role unitRole);
float height(const Canvas& canvas, Role role);

// Scrolling.
/// Begins an area whose content is drawn from the returned y on; ends with `endScroll(content bottom)`.
float beginScroll(Canvas& canvas, const std::string& id, const Rect& rect);
void endScroll(Canvas& canvas, const std::string& id, const Rect& rect, float contentHeight, Colour surface);
void scrollIntoView(Canvas& canvas, const Rect& rect);

}  // namespace zemi::panels::ui
