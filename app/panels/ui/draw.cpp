#include "panels/ui/draw.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {

unsigned packed(Colour c) {
  return static_cast<unsigned>(c.r) << IM_COL32_R_SHIFT | static_cast<unsigned>(c.g) << IM_COL32_G_SHIFT |
         static_cast<unsigned>(c.b) << IM_COL32_B_SHIFT | static_cast<unsigned>(c.a) << IM_COL32_A_SHIFT;
}

void fill(Canvas& canvas, const Rect& rect, Colour colour, float radius) {
  canvas.list->AddRectFilled(topLeft(rect), bottomRight(rect), packed(colour), radius);
}

void fillTop(Canvas& canvas, const Rect& rect, Colour colour, float radius) {
  canvas.list->AddRectFilled(topLeft(rect), bottomRight(rect), packed(colour), radius, ImDrawFlags_RoundCornersTop);
}

void outline(Canvas& canvas, const Rect& rect, Colour colour, float radius, float width) {
  // Half a line inside, so that the outline covers whole pixels of the rectangle.
  const Rect inner = rect.inset(width / 2);
  canvas.list->AddRect(topLeft(inner), bottomRight(inner), packed(colour), std::max(0.0F, radius - width / 2), 0,
                       width);
}

void line(Canvas& canvas, float x0, float y0, float x1, float y1, Colour colour, float width) {
  canvas.list->AddLine({x0, y0}, {x1, y1}, packed(colour), width);
}

void disc(Canvas& canvas, float x, float y, float radius, Colour colour) {
  canvas.list->AddCircleFilled({x, y}, radius, packed(colour));
}

void ring(Canvas& canvas, float x, float y, float radius, Colour colour, float width) {
  canvas.list->AddCircle({x, y}, radius - width / 2, packed(colour), 0, width);
}

void gradientDown(Canvas& canvas, const Rect& rect, Colour top, Colour bottom) {
  canvas.list->AddRectFilledMultiColor(topLeft(rect), bottomRight(rect), packed(top), packed(top), packed(bottom),
                                       packed(bottom));
}

void shadow(Canvas& canvas, const Rect& rect, float radius, float size) {
  constexpr int kRings = 10;
  const float strength = canvas.colours.shadowStrength / kRings;
  for (int i = 0; i < kRings; ++i) {
    const float grow = size * static_cast<float>(i) / kRings;
    // Squared, so that the rings thin out like a blurred edge.
    const float share = 1 - static_cast<float>(i) / kRings;
    const Rect out = rect.inset(-grow).moved(0, size * 0.3F);
    fill(canvas, out, canvas.colours.shadow.withAlpha(strength * share), radius + grow);
  }
}

void floating(Canvas& canvas, const Rect& rect, float radius) {
  const float r = canvas.px(radius);
  shadow(canvas, rect, r, canvas.px(18));
  fill(canvas, rect, canvas.colours.floating, r);
  outline(canvas, rect, canvas.colours.border, r, canvas.px(1));
  canvas.block(rect);
}

void focusRing(Canvas& canvas, const Rect& rect, float radius, const Answer& answer) {
  if (!answer.focused || !canvas.memory().keyboardUsed) return;
  const float gap = canvas.px(3), thick = canvas.px(2);
  const Rect out = rect.inset(-gap);
  // A scroll area or a popover's edge must not cut the ring.
  canvas.list->PushClipRect({out.x0 - thick, out.y0 - thick}, {out.x1 + thick, out.y1 + thick}, false);
  canvas.list->AddRect(topLeft(out), bottomRight(out), packed(canvas.colours.accent), radius + gap, 0, thick);
  canvas.list->PopClipRect();
}

void icon(Canvas& canvas, float x, float y, IconSize size, std::string_view name, Colour colour) {
  const std::string_view glyph = canvas.context.fonts->icon(name);
  if (glyph.empty()) return;
  ImFont* font = canvas.context.fonts->icons(size);
  const float half = font->FontSize / 2;
  canvas.list->AddText(font, font->FontSize, {std::round(x - half), std::round(y - half)}, packed(colour), glyph.data(),
                       glyph.data() + glyph.size());
}

}  // namespace zemi::panels::ui
