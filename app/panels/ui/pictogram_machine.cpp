#include "panels/ui/pictogram.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

constexpr float kPi = 3.14159265F;

void teeth(Sketch& s, float x0, float x1, float y, float height, float step, bool isPart) {
  for (float x = x0; x + step <= x1 + 0.1F; x += step) s.triangle(x, y, x + step, y, x + step / 2, y + height, isPart);
}

void spokes(Sketch& s, float x, float y, float inner, float outer, int count, float width, bool isPart) {
  for (int i = 0; i < count; ++i) {
    const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(count) + 0.2F;
    s.line(x + inner * std::cos(angle), y + inner * std::sin(angle), x + outer * std::cos(angle),
           y + outer * std::sin(angle), width, isPart);
  }
}

/// The feeder every front attachment hangs on.
void feeder(Sketch& s) {
  s.quad(39, 10, 53, 10, 56, 24, 36, 24, false);
  s.bar(34, 22, 58, 26, false);
}

void gear(Sketch& s, float x, float y, float radius, bool isPart) {
  spokes(s, x, y, radius - 1, radius + 4, 10, 4, isPart);
  s.disc(x, y, radius, isPart);
  s.hole(x, y, radius * 0.42F);
}

}  // namespace

Sketch::Sketch(Canvas& canvas, const Rect& rect, Colour rest, Colour part, Colour back)
    : canvas_{canvas}, left_{rect.x0}, top_{rect.y0}, unit_{rect.width() / 92}, rest_{rest}, part_{part}, back_{back} {}

void Sketch::bar(float x0, float y0, float x1, float y1, bool isPart, float radius) {
  fill(canvas_, {x(x0), y(y0), x(x1), y(y1)}, colour(isPart), radius * unit_);
}
void Sketch::disc(float cx, float cy, float radius, bool isPart) {
  ui::disc(canvas_, x(cx), y(cy), radius * unit_, colour(isPart));
}
void Sketch::hole(float cx, float cy, float radius) {
  ui::disc(canvas_, x(cx), y(cy), radius * unit_, back_);
}
void Sketch::ring(float cx, float cy, float radius, float width, bool isPart) {
  ui::ring(canvas_, x(cx), y(cy), radius * unit_, colour(isPart), width * unit_);
}
void Sketch::line(float x0, float y0, float x1, float y1, float width, bool isPart) {
  ui::line(canvas_, x(x0), y(y0), x(x1), y(y1), colour(isPart), width * unit_);
}
void Sketch::triangle(float x0, float y0, float x1, float y1, float x2, float y2, bool isPart) {
  canvas_.list->AddTriangleFilled({x(x0), y(y0)}, {x(x1), y(y1)}, {x(x2), y(y2)}, packed(colour(isPart)));
}
void Sketch::quad(float x0, float y0, float x1, float y1, float x2, float y2, float x3, float y3, bool isPart) {
  canvas_.list->AddQuadFilled({x(x0), y(y0)}, {x(x1), y(y1)}, {x(x2), y(y2)}, {x(x3), y(y3)}, packed(colour(isPart)));
}
void Sketch::dimension(float x0, float x1, float at) {
  line(x0, at, x1, at, 1, false);
  line(x0 + 0.5F, at - 3, x0 + 0.5F, at + 3, 1, false);
  line(x1 - 0.5F, at - 3, x1 - 0.5F, at + 3, 1, false);
}

void drawGrainHeader(Sketch& s, float size) {
  const float half = 20 + 20 * size;
  feeder(s);
  s.bar(46 - half, 28, 46 + half, 42, true, 2);
  for (float x = 46 - half + 4; x < 46 + half - 2; x += 7) s.line(x, 30, x + 3, 40, 1.2F, false);
  teeth(s, 46 - half, 46 + half, 43, 6, 4, true);
  s.dimension(46 - half, 46 + half, 58);
}

void drawMaizeHeader(Sketch& s, float size) {
  const int rows = 4 + static_cast<int>(size * 4);
  const float step = 9, left = 46 - step * static_cast<float>(rows) / 2;
  feeder(s);
  s.bar(left, 28, 92 - left, 36, false);
  for (int i = 0; i < rows; ++i) {
    const float x = left + step * static_cast<float>(i);
    s.quad(x + 1, 36, x + step - 1, 36, x + step / 2 + 0.6F, 58, x + step / 2 - 0.6F, 58, true);
  }
}

void drawSunflowerHeader(Sketch& s, float size) {
  drawGrainHeader(s, size * 0.8F);
  for (float x = 22; x <= 70; x += 12) s.line(x, 44, x, 54, 2.2F, true);
}

void drawPickup(Sketch& s) {
  feeder(s);
  s.bar(14, 28, 78, 34, false);
  s.bar(14, 37, 78, 47, true, 5);
  for (float x = 18; x < 78; x += 6) s.line(x, 47, x - 2, 54, 1.6F, true);
}

void drawRapeTable(Sketch& s) {
  feeder(s);
  s.bar(12, 28, 80, 36, false);
  s.quad(12, 37, 80, 37, 80, 50, 12, 50, true);
  teeth(s, 12, 80, 50, 5, 4, true);
  s.bar(8, 28, 12, 56, true);
  s.bar(80, 28, 84, 56, true);
}

void drawTrailer(Sketch& s) {
  s.bar(8, 38, 78, 42, true);
  s.line(78, 40, 89, 47, 2.5F, true);
  s.bar(14, 24, 72, 32, false, 2);
  teeth(s, 14, 72, 32, 4, 4, false);
  s.ring(22, 49, 8, 4, true);
  s.ring(62, 49, 8, 4, true);
}

void drawEngine(Sketch& s, float size) {
  const float high = 4 * size;
  s.bar(24, 26, 66, 52, true, 3);
  s.bar(28, 16 - high, 62, 24, true, 2);
  for (float x = 32; x < 62; x += 8) s.bar(x, 11 - high, x + 4, 17 - high, false);
  s.bar(66, 32, 74, 46, false);
  s.disc(19, 40, 8, false);
  s.hole(19, 40, 3.5F);
  s.bar(28, 52, 62, 57, false);
}

void drawDrum(Sketch& s) {
  s.disc(46, 34, 23, false);
  s.hole(46, 34, 18);
  spokes(s, 46, 34, 5, 17, 8, 4, true);
  s.disc(46, 34, 7, true);
  s.hole(46, 34, 2.5F);
}

void drawTank(Sketch& s, float size) {
  const float top = 22 - 10 * size;
  s.quad(14, top, 78, top, 70, 40, 22, 40, true);
  s.quad(22, 41, 70, 41, 54, 56, 38, 56, false);
  for (float x = 26; x <= 66; x += 10) s.disc(x, top - 3, 3.4F, false);
}

void drawAuger(Sketch& s) {
  s.line(14, 50, 74, 20, 11, true);
  for (float t = 0.12F; t < 1; t += 0.17F) {
    const float x = 14 + 60 * t, y = 50 - 30 * t;
    s.line(x - 3, y - 6, x + 3, y + 6, 2, false);
  }
  s.bar(70, 16, 82, 24, false);
  for (float y = 30; y < 56; y += 7) s.disc(78, y, 2, false);
}

void drawChopper(Sketch& s) {
  s.quad(14, 14, 58, 14, 66, 30, 22, 30, false);
  s.disc(48, 40, 12, true);
  s.hole(48, 40, 4);
  spokes(s, 48, 40, 8, 17, 6, 3, true);
  for (int i = 0; i < 4; ++i)
    s.line(66 + 3 * static_cast<float>(i), 40 + 4 * static_cast<float>(i), 76 + 2 * static_cast<float>(i),
           44 + 5 * static_cast<float>(i), 1.6F, false);
}

void drawTyre(Sketch& s, float size) {
  const float outer = 23 + 4 * size;
  spokes(s, 46, 34, outer - 3, outer + 2, 18, 3.4F, true);
  s.disc(46, 34, outer, true);
  s.hole(46, 34, 15);
  s.disc(46, 34, 13, false);
  s.hole(46, 34, 4);
}

void drawTrack(Sketch& s) {
  s.bar(10, 16, 82, 54, true, 19);
  s.hole(29, 35, 13);
  s.bar(29, 22, 63, 48, false, 0);
  s.hole(63, 35, 13);
  for (const float x : {29.0F, 46.0F, 63.0F}) {
    s.disc(x, 35, 9, true);
    s.hole(x, 35, 3);
  }
}

void drawAxle(Sketch& s) {
  s.bar(18, 31, 74, 37, true);
  s.disc(46, 34, 8, true);
  s.bar(8, 16, 20, 52, false, 4);
  s.bar(72, 16, 84, 52, false, 4);
}

void drawCab(Sketch& s) {
  s.bar(20, 10, 72, 17, true, 3);
  s.quad(25, 18, 67, 18, 72, 48, 20, 48, true);
  s.bar(20, 48, 72, 56, false, 2);
}

void drawSteering(Sketch& s) {
  s.ring(46, 34, 23, 5, true);
  s.disc(46, 34, 7, true);
  s.line(46, 34, 27, 30, 4, true);
  s.line(46, 34, 65, 30, 4, true);
  s.line(46, 34, 46, 55, 4, true);
}

void drawLights(Sketch& s) {
  s.bar(14, 24, 34, 44, true, 6);
  for (int i = 0; i < 3; ++i) s.line(40, 28 + 6 * static_cast<float>(i), 76, 20 + 14 * static_cast<float>(i), 3, true);
  s.bar(10, 29, 14, 39, false);
}

void drawGears(Sketch& s) {
  gear(s, 36, 30, 14, true);
  gear(s, 62, 44, 9, false);
}

void drawHitch(Sketch& s) {
  s.disc(20, 32, 14, false);
  s.hole(20, 32, 6);
  s.line(28, 24, 74, 22, 4, true);
  s.line(28, 42, 76, 46, 5, true);
  s.line(52, 23, 54, 44, 3, true);
  s.ring(77, 22, 4.5F, 2.5F, true);
  s.ring(79, 46, 5, 2.5F, true);
}

void drawShaft(Sketch& s) {
  s.bar(10, 18, 30, 50, false, 4);
  s.bar(30, 28, 44, 40, false);
  s.bar(44, 30, 72, 38, true);
  for (float y = 31; y < 38; y += 2.4F) s.line(48, y, 72, y, 0.8F, false);
  s.bar(72, 26, 80, 42, true, 2);
}

void drawHydraulics(Sketch& s) {
  s.bar(12, 26, 54, 42, true, 3);
  s.bar(54, 31, 80, 37, false);
  s.ring(84, 34, 5, 3, false);
  s.line(20, 26, 20, 16, 3, false);
  s.line(46, 26, 46, 16, 3, false);
}

void drawBallast(Sketch& s) {
  for (float x = 18; x < 70; x += 11) s.bar(x, 18, x + 9, 50, true, 3);
  s.bar(14, 30, 76, 36, false);
}

void drawCombine(Sketch& s) {
  s.bar(34, 16, 76, 40, true, 2);
  s.quad(18, 20, 32, 20, 32, 42, 15, 42, false);
  s.quad(8, 46, 22, 36, 26, 42, 12, 52, true);
  s.disc(34, 48, 11, false);
  s.hole(34, 48, 4);
  s.disc(68, 51, 8, false);
  s.hole(68, 51, 3);
}

void drawTractor(Sketch& s) {
  s.bar(16, 28, 48, 42, true, 2);
  s.quad(46, 12, 68, 12, 72, 40, 44, 40, false);
  s.disc(66, 44, 15, true);
  s.hole(66, 44, 6);
  s.disc(24, 50, 9, true);
  s.hole(24, 50, 4);
}

void drawSieve(Sketch& s) {
  for (int i = 0; i < 3; ++i) {
    const float y = 18 + 14 * static_cast<float>(i);
    s.line(16, y, 76, y + 6, 2, true);
    for (float x = 20; x < 74; x += 8) s.line(x, y + (x - 16) / 10, x + 4, y - 5 + (x - 16) / 10, 1.6F, false);
  }
}

void drawLoader(Sketch& s) {
  s.line(70, 48, 40, 20, 5, true);
  s.line(40, 20, 22, 40, 5, true);
  s.quad(8, 38, 28, 36, 30, 54, 10, 54, true);
  s.disc(72, 48, 10, false);
  s.hole(72, 48, 4);
}

}  // namespace zemi::panels::ui
