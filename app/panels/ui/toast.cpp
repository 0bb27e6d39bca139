#include "panels/ui/frame.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

using editor::ToastView;

constexpr float kLife = 6;  // seconds; errors stay

struct Paint {
  std::string_view icon;
  Colour colour;
};

Paint paintOf(const Canvas& canvas, const ToastView& toast) {
  switch (toast.kind) {
    case ToastView::Kind::error:
      return {"error", canvas.colours.bad};
    case ToastView::Kind::info:
      return {"info", canvas.colours.text2};
    case ToastView::Kind::done:
      break;
  }
  return {"check_circle", canvas.colours.accent};
}

/// Ages the toast unless the mouse rests on it; asks for its end when its time is over.
void age(Canvas& canvas, const ToastView& toast, bool resting) {
  float& seconds = canvas.memory().toastAges[toast.id];
  if (toast.kind == ToastView::Kind::error) return;
  if (!resting) seconds += canvas.context.dt;
  canvas.memory().moving = true;
  if (seconds > kLife) canvas.commands.add(editor::DismissToast{toast.id});
}

float drawToast(Canvas& canvas, float x, float bottom, float most, const ToastView& toast) {
  const Tokens& c = canvas.colours;
  const std::string id = "toast." + std::to_string(toast.id);
  const Button undo{.id = id + ".undo", .text = canvas.text("ui.undo"), .look = ButtonLook::ghost};
  const Button close{.id = id + ".close",
                     .icon = "close",
                     .name = canvas.text("ui.close"),
                     .look = ButtonLook::ghost,
                     .tooltip = canvas.text("ui.close")};
  const float actions = canvas.px(40 + 6) + (toast.undo ? buttonWidth(canvas, undo) + canvas.px(4) : 0);
  const float textMost = most - canvas.px(16 + 24 + 12) - actions - canvas.px(8);
  const float textWide = std::min(textMost, std::ceil(width(canvas, Role::body, toast.text)) + 1);
  const float textTall = blockHeight(canvas, textWide, toast.text, Role::body);
  const float tall = std::max(canvas.px(52), textTall + canvas.px(24));
  const float wide = canvas.px(16 + 24 + 12 + 8) + textWide + actions;
  const float rise = canvas.easeFrom(id + "/rise", 0, 1, 14);
  const float top = std::round(bottom - tall + (1 - rise) * canvas.px(16)), left = std::round(x - wide / 2);
  const Rect rect{left, top, left + wide, top + tall};
  floating(canvas, rect);
  const Paint paint = paintOf(canvas, toast);
  icon(canvas, rect.x0 + canvas.px(16 + 12), rect.centreY(), IconSize::large, paint.icon, paint.colour);
  canvas.owner = id;
  block(canvas, rect.x0 + canvas.px(16 + 24 + 12), std::round(rect.centreY() - textTall / 2), textWide, toast.text,
        Role::body, c.text);
  registerText(canvas, rect, id, "status", toast.text);
  float right = rect.x1 - canvas.px(6);
  if (button(canvas, {right - canvas.px(40), rect.centreY() - canvas.px(20), right, rect.centreY() + canvas.px(20)},
             close))
    canvas.commands.add(editor::DismissToast{toast.id});
  right -= canvas.px(44);
  if (toast.undo &&
      button(canvas,
             {right - buttonWidth(canvas, undo), rect.centreY() - canvas.px(20), right, rect.centreY() + canvas.px(20)},
             undo)) {
    canvas.commands.add(editor::Undo{});
    canvas.commands.add(editor::DismissToast{toast.id});
  }
  age(canvas, toast, canvas.mouseIn(rect));
  return tall;
}

}  // namespace

void toastStack(Canvas& canvas, float x, float bottom, float mostWidth) {
  auto& ages = canvas.memory().toastAges;
  std::erase_if(ages, [&](const auto& entry) {
    return std::none_of(canvas.view.toasts.begin(), canvas.view.toasts.end(),
                        [&](const ToastView& toast) { return toast.id == entry.first; });
  });
  canvas.layer = Layer::toast;
  float at = bottom;
  for (auto toast = canvas.view.toasts.rbegin(); toast != canvas.view.toasts.rend(); ++toast)
    at -= drawToast(canvas, x, at, mostWidth, *toast) + canvas.px(8);
}

}  // namespace zemi::panels::ui
