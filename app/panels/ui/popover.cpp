#include "panels/ui/controls.h"

#include "panels/ui/imgui_math.h"

namespace zemi::panels::ui {

void caretRight(Canvas& canvas, const Rect& rect, float y) {
  const float size = canvas.px(9);
  const ImVec2 a{rect.x1 - 1, y - size}, b{rect.x1 + size, y}, c{rect.x1 - 1, y + size};
  canvas.list->AddTriangleFilled(a, b, c, packed(canvas.colours.floating));
  canvas.list->AddLine({a.x + 1, a.y}, b, packed(canvas.colours.border), canvas.px(1));
  canvas.list->AddLine(b, {c.x + 1, c.y}, packed(canvas.colours.border), canvas.px(1));
}

}  // namespace zemi::panels::ui
