#include "panels/ui/draw.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

constexpr float kWheelStep = 72;  // one notch: three quarters of a card, so that nothing is jumped over

void followWheel(Canvas& canvas, Memory::Scroll& scroll, const Rect& rect) {
  const float wheel = ImGui::GetIO().MouseWheel;
  if (wheel != 0 && canvas.mouseIn(rect)) scroll.target -= wheel * canvas.px(kWheelStep);
}

void drawBar(Canvas& canvas, const std::string& id, const Rect& rect, Memory::Scroll& scroll) {
  if (scroll.most <= 0) return;
  const float share = rect.height() / (rect.height() + scroll.most);
  const float tall = std::max(canvas.px(40), rect.height() * share);
  const float free = rect.height() - tall;
  const float top = rect.y0 + free * (scroll.shown / scroll.most);
  const Rect track{rect.x1 - canvas.px(12), rect.y0, rect.x1, rect.y1};
  const Answer answer = interact(canvas, track,
                                 {.id = id + ".bar",
                                  .role = "scrollbar",
                                  .label = canvas.text("ui.scroll"),
                                  .value = {},
                                  .state = {},
                                  .reason = {},
                                  .group = {},
                                  .tab = false,
                                  .tooltip = {},
                                  .hole = {}});
  if (answer.held) {
    const float at = (ImGui::GetIO().MousePos.y - rect.y0 - tall / 2) / std::max(1.0F, free);
    scroll.target = scroll.shown = std::clamp(at, 0.0F, 1.0F) * scroll.most;
  }
  const float wide = canvas.px(4 + 3 * answer.hover);
  const Rect thumb{rect.x1 - canvas.px(3) - wide, top + canvas.px(3), rect.x1 - canvas.px(3),
                   top + tall - canvas.px(3)};
  fill(canvas, thumb, canvas.colours.mark.withAlpha(0.45F + 0.4F * answer.hover), wide / 2);
}

void fadeEdges(Canvas& canvas, const Rect& rect, const Memory::Scroll& scroll, Colour surface) {
  const float tall = canvas.px(24), right = rect.x1 - canvas.px(12);
  const Colour clear = surface.withAlpha(0);
  const auto share = [&](float hidden) { return std::clamp(hidden / tall, 0.0F, 1.0F); };
  if (const float above = share(scroll.shown); above > 0)
    gradientDown(canvas, {rect.x0, rect.y0, right, rect.y0 + tall}, surface.withAlpha(above), clear);
  if (const float below = share(scroll.most - scroll.shown); below > 0)
    gradientDown(canvas, {rect.x0, rect.y1 - tall, right, rect.y1}, clear, surface.withAlpha(below));
}

}  // namespace

float beginScroll(Canvas& canvas, const std::string& id, const Rect& rect) {
  Memory::Scroll& scroll = canvas.memory().scrolls[id];
  followWheel(canvas, scroll, rect);
  scroll.target = std::clamp(scroll.target, 0.0F, std::max(0.0F, scroll.most));
  scroll.shown = canvas.ease("scroll/" + id, scroll.target, 20);
  canvas.scroll = id;
  canvas.pushClip(rect);
  return std::round(rect.y0 - scroll.shown);
}

void endScroll(Canvas& canvas, const std::string& id, const Rect& rect, float contentHeight, Colour surface) {
  canvas.popClip();
  canvas.scroll.clear();
  Memory::Scroll& scroll = canvas.memory().scrolls[id];
  scroll.most = std::max(0.0F, contentHeight - rect.height());
  fadeEdges(canvas, rect, scroll, surface);
  drawBar(canvas, id, rect, scroll);
}

void scrollIntoView(Canvas& canvas, const Rect& rect) {
  Memory::Scroll& scroll = canvas.memory().scrolls[canvas.scroll];
  const Rect& clip = canvas.clip();
  const float margin = canvas.px(28);  // beyond the fade
  const float shownNow = std::round(scroll.shown);
  // Where it stands relative to the clip once the running animation has ended.
  const float shift = shownNow - scroll.target;
  if (rect.y0 + shift < clip.y0 + margin)
    scroll.target += rect.y0 + shift - clip.y0 - margin;
  else if (rect.y1 + shift > clip.y1 - margin)
    scroll.target += std::min(rect.y1 + shift - clip.y1 + margin, rect.y0 + shift - clip.y0 - margin);
}

}  // namespace zemi::panels::ui
