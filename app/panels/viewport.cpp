#include "panels/parts.h"
#include "panels/ui/controls.h"
#include "panels/ui/frame.h"
#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;

void drawPicture(Canvas& canvas, const Rect& rect) {
  const Picture& picture = canvas.context.picture;
  if (picture.texture == nullptr) {
    gradientDown(canvas, rect, canvas.colours.skyTop, canvas.colours.skyBottom);
    return;
  }
  const ImVec2 first{0, picture.flipped ? 1.0F : 0.0F}, last{1, picture.flipped ? 0.0F : 1.0F};
  canvas.list->AddImage(picture.texture, topLeft(rect), bottomRight(rect), first, last);
}

std::vector<Segment> segmentsFor(Canvas& canvas, float most) {
  std::vector<Segment> segments;
  for (const std::string& name : viewNames()) {
    segments.push_back({.id = "view." + name, .text = canvas.text("view." + name)});
    if (segmentedWidth(canvas, segments) > most) {
      segments.pop_back();
      break;
    }
  }
  return segments;
}

/// Home, the named views and what opens the stage, bottom centre. Views that do not fit stay on the keypad.
Rect drawToolbar(Canvas& canvas, const Rect& area) {
  const float homeWide = canvas.px(50), stageWide = canvas.px(50);
  const std::vector<Segment> segments = segmentsFor(canvas, area.width() - canvas.px(40) - homeWide - stageWide);
  const float wide = homeWide + segmentedWidth(canvas, segments) + stageWide, tall = canvas.px(52);
  const float x = std::round(area.centreX() - wide / 2), y = area.y1 - canvas.px(20) - tall;
  const Rect rect{x, y, x + wide, y + tall};
  floating(canvas, rect);
  const Button home{.id = "view.home",
                    .icon = "home",
                    .name = canvas.text("view.home"),
                    .look = ButtonLook::ghost,
                    .on = canvas.view.viewName == "home",
                    .tooltip = canvas.text("view.home") + "  (Home)"};
  if (button(canvas, {x + canvas.px(6), y + canvas.px(4), x + canvas.px(50), y + tall - canvas.px(4)}, home))
    canvas.commands.add(editor::SetView{"home"});
  const auto chosen = std::find(viewNames().begin(), viewNames().end(), canvas.view.viewName) - viewNames().begin();
  const Button stage{.id = "stage.open",
                     .icon = "theaters",
                     .name = canvas.text("ui.stage"),
                     .look = ButtonLook::ghost,
                     .on = canvas.view.stageOpen,
                     .tooltip = canvas.text("ui.stage")};
  if (button(canvas, {rect.x1 - canvas.px(50), y + canvas.px(4), rect.x1 - canvas.px(6), y + tall - canvas.px(4)}, stage))
    canvas.commands.add(editor::ToggleStage{});
  const int pressed = segmented(canvas, {x + homeWide, y, rect.x1 - stageWide, rect.y1}, "views", canvas.text("ui.views"), segments,
                                static_cast<int>(chosen));
  if (pressed >= 0) canvas.commands.add(editor::SetView{viewNames()[static_cast<std::size_t>(pressed)]});
  return rect;
}

void drawHotspots(Canvas& canvas, const Rect& area) {
  const auto stepOf = [](const Hotspot& spot) { return static_cast<std::size_t>(std::max(0, spot.number - 1)); };
  // The one with its label open is drawn last, over its neighbours.
  for (const bool current : {false, true}) {
    for (const Hotspot& spot : canvas.context.hotspots) {
      if (spot.hidden || !area.contains(spot.x, spot.y) || (stepOf(spot) == canvas.view.currentStep) != current)
        continue;
      if (hotspot(canvas, spot, current)) canvas.commands.add(editor::GoToStep{stepOf(spot)});
    }
  }
}

/// Where a pin and its target are: a figure under one could not be read.
std::vector<Rect> pins(Canvas& canvas) {
  std::vector<Rect> rects;
  for (const Hotspot& spot : canvas.context.hotspots) {
    const float half = canvas.px(20), y = spot.y - canvas.px(46);
    if (!spot.hidden) rects.push_back({spot.x - half, y - half, spot.x + half, y + half});
  }
  return rects;
}

void drawMeasures(Canvas& canvas, const Rect& area) {
  std::vector<Rect> taken = pins(canvas);
  for (const Measure& each : canvas.context.measures) measureLines(canvas, each);
  for (const Measure& each : canvas.context.measures) {
    const Rect pill = measureFigure(canvas, each, area, taken);
    if (!pill.empty()) taken.push_back(pill.inset(-canvas.px(4)));
  }
}

void drawLoading(Canvas& canvas, const Rect& rect, float below) {
  float& age = canvas.memory().loadingAge;
  age = canvas.context.loading ? age + canvas.context.dt : 0;
  if (age > 0.15F)
    progress(canvas, rect.centreX(), below + canvas.px(16), canvas.text("ui.loading_model"),
             canvas.context.loadingShare);
}

}  // namespace

void drawViewport(Canvas& canvas, const Rect& rect) {
  canvas.layer = Layer::viewport;
  canvas.pushClip(rect);
  drawPicture(canvas, rect);
  registerText(canvas, rect, "viewport", "viewport",
               canvas.text("ui.viewport", {{"machine", canvas.view.machineName}}));
  canvas.context.viewport = rect;
  canvas.context.mouseOverViewport = canvas.mouseIn(rect) && ImGui::GetActiveID() == 0;
  canvas.layer = Layer::overlay;
  drawMeasures(canvas, canvas.context.freeArea);  // of the last frame; it moves only when a panel opens
  // Numbers in the way of the parts would be pressed instead of them.
  if (!canvas.view.stage.parts) drawHotspots(canvas, {rect.x0, rect.y0 + canvas.px(50), rect.x1, rect.y1});
  const float margin = canvas.px(20);
  const Rect figures = strip(canvas, rect.x0 + margin, rect.y0 + margin, rect.width() - 2 * margin);
  const Rect toolbar = drawToolbar(canvas, rect);
  drawLoading(canvas, rect, figures.y1);
  const Rect between{rect.x0 + margin, figures.y1 + canvas.px(8), rect.x1 - margin, toolbar.y0 - canvas.px(8)};
  const Rect stage = drawStage(canvas, between);
  canvas.context.freeArea = between;
  // Beside the stage's panel, unless that leaves no room worth the name.
  if (!stage.empty() && between.x1 - stage.x1 > canvas.px(280)) canvas.context.freeArea.x0 = stage.x1 + margin;
  const Rect parts = drawPartBar(canvas, canvas.context.freeArea, between.y1);
  // A part hidden by a key must not send the camera off, which a part shown alone does anyway.
  if (canvas.view.stage.parts || !canvas.view.stage.isolated.empty()) canvas.context.freeArea.y1 = parts.y0 - canvas.px(8);
  canvas.popClip();
}

}  // namespace zemi::panels
