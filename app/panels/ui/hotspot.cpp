#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

namespace zemi::panels::ui {

bool hotspot(Canvas& canvas, const Hotspot& spot, bool current) {
  const Tokens& c = canvas.colours;
  const std::string id = "hotspot." + std::to_string(spot.number);
  const float lift = canvas.px(46), radius = canvas.px(14),
              textWide = std::ceil(width(canvas, Role::smallMedium, spot.label));
  const bool byKeys = canvas.memory().keyboardUsed && canvas.memory().focus == id;
  const bool wasOpen = current || byKeys || canvas.memory().eased[id + "/hover"] > 0.05F;
  const float open = canvas.ease(id + "/open", wasOpen ? 1.0F : 0.0F);
  const float grow = open * (textWide + canvas.px(16));
  const float y = std::round(spot.y - lift), x = std::round(spot.x);
  const Rect pin{x - radius, y - radius, x + radius + grow, y + radius};
  const Rect target = pin.inset(-canvas.px(6));
  Who who{.id = id, .role = "button", .label = spot.label, .value = std::to_string(spot.number)};
  if (current) who.state.emplace_back("current");
  const Answer answer = interact(canvas, target, who);
  canvas.block(target);

  const Colour stem = current ? c.accent : c.text;
  line(canvas, x, y + radius, x, spot.y, c.panel.withAlpha(0.7F), canvas.px(3));
  line(canvas, x, y + radius, x, spot.y, stem, canvas.px(1.5F));
  disc(canvas, x, spot.y, canvas.px(5), c.panel);
  disc(canvas, x, spot.y, canvas.px(3.5F), stem);
  shadow(canvas, pin, radius, canvas.px(8));
  fill(canvas, pin, mix(c.floating, c.cardHover, answer.hover), radius);
  outline(canvas, pin, current ? c.accent : c.border, radius, canvas.px(1));
  disc(canvas, x, y, radius - canvas.px(4), current ? c.accent : c.cardHover);
  canvas.owner = id;
  label(canvas, {x - radius, y - radius, x + radius, y + radius}, std::to_string(spot.number), Role::captionMedium,
        current ? c.onAccent : c.text, Align::centre);
  if (open > 0.95F)
    label(canvas, {x + radius + canvas.px(4), pin.y0, x + radius + canvas.px(4) + textWide + 1, pin.y1}, spot.label,
          Role::smallMedium, c.text);
  focusRing(canvas, pin, radius, answer);
  return answer.pressed;
}

}  // namespace zemi::panels::ui
