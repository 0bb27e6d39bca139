#include "panels/parts.h"
#include "panels/ui/controls.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels {
namespace {

using namespace ui;

constexpr float kWide = 400, kPad = 18, kButton = 40, kGap = 8, kHead = 26;

std::string percent(Canvas& canvas, float share) {
  return canvas.locale.number(std::round(static_cast<double>(share) * 100), 0) + "\u00A0%";
}

/// The panel of how the machine is shown, drawn from the top down; y is where the next thing goes.
class StagePanel {
public:
  StagePanel(Canvas& canvas, const Rect& rect)
      : canvas_{canvas}, left_{rect.x0 + canvas.px(kPad)}, right_{rect.x1 - canvas.px(kPad)}, y_{rect.y0} {}

  void head(const Rect& rect) {
    canvas_.owner = "stage";
    label(canvas_, {left_, rect.y0 + canvas_.px(10), right_ - canvas_.px(44), rect.y0 + canvas_.px(50)},
          canvas_.text("ui.stage"), Role::card, canvas_.colours.text);
    const Button close{.id = "stage.close", .icon = "close", .name = canvas_.text("ui.close"), .look = ButtonLook::ghost};
    if (button(canvas_, square(rect.x1 - canvas_.px(50), rect.y0 + canvas_.px(10)), close))
      canvas_.commands.add(editor::ToggleStage{});
    y_ = rect.y0 + canvas_.px(54);
  }

  /// Buttons in rows under a heading; `act` makes the command of the one pressed.
  template <class Act>
  void choices(const char* heading, const char* id, const std::vector<editor::StageChoice>& all, const Act& act) {
    if (all.empty()) return;
    canvas_.owner = "stage";
    label(canvas_, {left_, y_, right_, y_ + canvas_.px(20)}, canvas_.text(heading), Role::smallMedium,
          canvas_.colours.text2);
    y_ += canvas_.px(kHead);
    float x = left_;
    for (const editor::StageChoice& choice : all) {
      const Button what{.id = std::string{id} + choice.id,
                        .text = choice.name,
                        .icon = choice.icon,
                        .look = ButtonLook::ghost,
                        .on = choice.on};
      const float wide = std::min(buttonWidth(canvas_, what), right_ - left_);
      if (x > left_ && x + wide > right_) nextRow(x);
      const Rect rect{x, y_, x + wide, y_ + canvas_.px(kButton)};
      if (!choice.on) outline(canvas_, rect, canvas_.colours.border, canvas_.px(8), canvas_.px(1));
      if (button(canvas_, rect, what)) canvas_.commands.add(act(choice));
      x += wide + canvas_.px(kGap);
    }
    y_ += canvas_.px(kButton + 14);
  }

  template <class Act>
  void value(const char* key, float share, std::string shown, const Act& act) {
    const Rect rect{left_, y_, right_, y_ + sliderHeight(canvas_)};
    const float now = slider(
        canvas_, rect, {.id = key, .label = canvas_.text(std::string{"ui."} + key), .value = std::move(shown), .share = share});
    if (now >= 0) canvas_.commands.add(act(now));
    y_ = rect.y1 + canvas_.px(4);
  }

  /// A sentence in small print.
  void caption(const char* key) {
    const std::string words = canvas_.text(key);
    const float up = canvas_.px(6);  // nearer to what it explains than to what follows
    y_ += block(canvas_, left_, y_ - up, right_ - left_, words, Role::small, canvas_.colours.text2) + canvas_.px(8);
  }

  void run() {
    const bool running = canvas_.view.stage.running;
    const Button what{.id = "stage.run",
                      .text = canvas_.text(running ? "ui.stage.stop" : "ui.stage.run"),
                      .icon = running ? "pause" : "play_arrow",
                      .on = running};
    if (button(canvas_, {left_, y_ + canvas_.px(6), right_, y_ + canvas_.px(6 + 44)}, what))
      canvas_.commands.add(editor::ToggleRunning{});
    y_ += canvas_.px(6 + 44 + kPad);
  }

  float y() const { return y_; }

private:
  Rect square(float x, float y) const { return {x, y, x + canvas_.px(40), y + canvas_.px(40)}; }
  void nextRow(float& x) {
    x = left_;
    y_ += canvas_.px(kButton + kGap);
  }

  Canvas& canvas_;
  float left_, right_, y_;
};

void drawContent(StagePanel& panel, Canvas& canvas, const Rect& rect) {
  const editor::Stage& stage = canvas.view.stage;
  panel.head(rect);
  panel.choices("ui.stage.place", "stage.place.", canvas.view.places,
                [](const auto& choice) { return editor::SetPlace{choice.id}; });
  panel.choices("ui.stage.daylight", "stage.daylight.", canvas.view.daylights, [](const auto& choice) {
    return editor::SetDaylight{choice.on ? std::string{} : choice.id};  // once more takes it back
  });
  panel.choices("ui.stage.beside", "stage.beside.", canvas.view.companions,
                [](const auto& choice) { return editor::ToggleCompanion{choice.id}; });
  panel.choices("ui.stage.pose", "stage.pose.", canvas.view.poses, [](const auto& choice) {
    return editor::SetPose{choice.on ? std::string{} : choice.id};  // once more takes it back
  });
  const editor::StageChoice dimensions{"dimensions", canvas.text("ui.stage.dimensions"), "straighten", stage.dimensions};
  const editor::StageChoice parts{"parts", canvas.text("ui.stage.parts"), "touch_app", stage.parts};
  panel.choices("ui.stage.show", "stage.", {dimensions, parts}, [](const auto& choice) -> editor::Command {
    if (choice.id == "parts") return editor::ToggleParts{};
    return editor::ToggleDimensions{};
  });
  if (stage.dimensions) panel.caption("ui.stage.measured");
  panel.value("stage.explode", stage.explode, percent(canvas, stage.explode),
              [](float share) { return editor::SetExplode{share}; });
  panel.value("stage.dust", stage.dust, percent(canvas, stage.dust),
              [](float share) { return editor::SetDust{share}; });
  panel.value("stage.light", stage.lightDegrees / 360 + 0.5F,
              canvas.locale.number(std::round(static_cast<double>(stage.lightDegrees)), 0) + "\u00B0",
              [](float share) { return editor::SetLight{std::round(share * 360 - 180)}; });
  panel.run();
}

}  // namespace

Rect drawStage(Canvas& canvas, const Rect& area) {
  if (!canvas.view.stageOpen) return {};
  float& tall = canvas.memory().stageTall;  // of the last frame: what it holds decides its height
  const float wide = std::min(canvas.px(kWide), area.width());
  const Rect rect{area.x0, std::max(area.y0, area.y1 - tall), area.x0 + wide, area.y1};
  floating(canvas, rect);
  registerText(canvas, rect, "stage", "dialog", canvas.text("ui.stage"));
  const float top = beginScroll(canvas, "stage.scroll", rect);
  StagePanel panel{canvas, {rect.x0, top, rect.x1, rect.y1}};
  drawContent(panel, canvas, {rect.x0, top, rect.x1, rect.y1});
  const float content = panel.y() - top;
  endScroll(canvas, "stage.scroll", rect, content, canvas.colours.floating);
  if (tall != content) canvas.memory().moving = true;
  tall = content;
  return rect;
}

}  // namespace zemi::panels
