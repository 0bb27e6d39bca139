#include "panels/parts.h"
#include "panels/ui/frame.h"

#include <algorithm>

namespace zemi::panels {

void drawToasts(ui::Canvas& canvas, const Rect& viewport) {
  const float most = std::min(canvas.px(560), viewport.width() - canvas.px(40));
  ui::toastStack(canvas, viewport.centreX(), viewport.y1 - canvas.px(20 + 52 + 16), most);
}

}  // namespace zemi::panels
