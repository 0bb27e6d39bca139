#pragma once

#include "panels/ui/draw.h"

#include <string_view>

namespace zemi::panels::ui {

/// Coordinates of a 92 × 68 drawing placed in a rectangle; `part` is the colour of what the option is about.
class Sketch {
public:
  Sketch(Canvas& canvas, const Rect& rect, Colour rest, Colour part, Colour back);

  void bar(float x0, float y0, float x1, float y1, bool isPart, float radius = 1.5F);
  void disc(float x, float y, float radius, bool isPart);
  void hole(float x, float y, float radius);
  void ring(float x, float y, float radius, float width, bool isPart);
  void line(float x0, float y0, float x1, float y1, float width, bool isPart);
  void triangle(float x0, float y0, float x1, float y1, float x2, float y2, bool isPart);
  void quad(float x0, float y0, float x1, float y1, float x2, float y2, float x3, float y3, bool isPart);
  void dimension(float x0, float x1, float y);  ///< a measure with its two end marks

private:
  float x(float at) const { return left_ + at * unit_; }
  float y(float at) const { return top_ + at * unit_; }
  Colour colour(bool isPart) const { return isPart ? part_ : rest_; }

  Canvas& canvas_;
  float left_, top_, unit_;
  Colour rest_, part_, back_;
};

// Parts of machines. `size` from 0 to 1 where the drawing has one.
void drawGrainHeader(Sketch& sketch, float size);
void drawMaizeHeader(Sketch& sketch, float size);
void drawSunflowerHeader(Sketch& sketch, float size);
void drawPickup(Sketch& sketch);
void drawRapeTable(Sketch& sketch);
void drawTrailer(Sketch& sketch);
void drawEngine(Sketch& sketch, float size);
void drawDrum(Sketch& sketch);
void drawTank(Sketch& sketch, float size);
void drawAuger(Sketch& sketch);
void drawChopper(Sketch& sketch);
void drawTyre(Sketch& sketch, float size);
void drawTrack(Sketch& sketch);
void drawAxle(Sketch& sketch);
void drawCab(Sketch& sketch);
void drawSteering(Sketch& sketch);
void drawLights(Sketch& sketch);
void drawGears(Sketch& sketch);
void drawHitch(Sketch& sketch);
void drawShaft(Sketch& sketch);
void drawHydraulics(Sketch& sketch);
void drawBallast(Sketch& sketch);
void drawCombine(Sketch& sketch);
void drawTractor(Sketch& sketch);
void drawSieve(Sketch& sketch);
void drawLoader(Sketch& sketch);

struct Subject {
  std::string_view option, group;
  bool on = false, dimmed = false;
};
/// The thumbnail's picture: the host's if it has one, else a drawing chosen by the ids.
void thumbnail(Canvas& canvas, const Rect& rect, const Subject& subject);

}  // namespace zemi::panels::ui
