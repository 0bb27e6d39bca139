#include "scene/visual_state.h"

namespace zemi::scene {

Difference difference(const VisualState& from, const VisualState& to) {
  Difference result;
  result.attachments = from.attachments != to.attachments || from.detail != to.detail;
  result.visibility = from.shown != to.shown || from.hidden != to.hidden || from.absent != to.absent ||
                      from.ghosts != to.ghosts || from.opened() != to.opened();
  result.paints = from.paints != to.paints;
  result.placement = from.poses != to.poses || from.explode != to.explode || from.moved != to.moved || from.workSeconds != to.workSeconds;
  result.dust = from.dust != to.dust;
  return result;
}

}  // namespace zemi::scene
