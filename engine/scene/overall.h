#pragma once

#include "scene/camera.h"
#include "scene/scene.h"

#include <array>
#include <vector>

namespace zemi::scene {

/// The tightest box around the visible vertices of the first `attachments` models, world axes, metres: what a tape would
/// measure. Scene::bounds() is looser where parts are turned, because it turns boxes. Empty while nothing is visible.
Bounds overallBox(const Scene& scene, std::size_t attachments);

/// One overall dimension as a draughtsman sets it out: a line beside the box and two extension lines that lead to it.
struct DimensionLine {
  enum class What { length, width, height } what = What::length;
  std::array<glm::vec3, 2> ends{};  // of the dimension line, world, metres
  std::array<glm::vec3, 2> feet{};  // of the extension lines, on the box
  float metres = 0;
};

/// The dimension lines of a box on the edges that the eye sees beside it, never across it: length and width on the ground
/// of the near sides, or along the upper edges when seen from above; the height at an edge of the outline. A dimension
/// that points at the eye, or for which there is no such edge, is left out. Length is along Z, width along X.
std::vector<DimensionLine> dimensionLines(const Bounds& box, const Camera& camera);

}  // namespace zemi::scene
