#include "binding/kit_state.h"

namespace zemi::binding {
namespace {

/// Left, up, forward in millimetres to the scene's axes in metres: the same order.
glm::vec3 metres(const std::array<std::int64_t, 3>& millimetres) {
  return glm::vec3{millimetres[0], millimetres[1], millimetres[2]} * 0.001F;
}

}  // namespace

void showKitStep(const catalogue::Kit& kit, bool completelyKnockedDown, std::size_t step, scene::VisualState& state) {
  std::size_t number = 0;
  for (const catalogue::Assembly* piece : kit.pieces(completelyKnockedDown)) {
    ++number;
    for (const std::string& node : piece->nodes) {
      if (step == 0 || number == step) state.moved[node] = metres(piece->offMm);
      if (step != 0 && number > step) state.hidden.insert(node);
    }
  }
}

}  // namespace zemi::binding
