#include "scene/coarse.h"

#include "base/expects.h"

#include <cmath>
#include <unordered_map>

namespace zemi::scene {
namespace {

/// Cell and facing in one number: 20 bits for each axis reach 10 km at 1 cm, 4 bits for the facing.
std::uint64_t keyOf(const glm::vec3& position, const glm::vec3& normal, float inverseCell) {
  const auto step = [&](float value) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(std::floor(value * inverseCell)) + (1 << 19)) &
           0xFFFFFU;
  };
  // The main axis of the normal with its sign: corners between panels stay corners.
  const glm::vec3 size = glm::abs(normal);
  const int axis = size.x >= size.y && size.x >= size.z ? 0 : (size.y >= size.z ? 1 : 2);
  const std::uint64_t facing = static_cast<std::uint64_t>(axis) * 2 + (normal[axis] < 0 ? 1 : 0);
  return step(position.x) | step(position.y) << 20U | step(position.z) << 40U | facing << 60U;
}

}  // namespace

std::vector<std::uint32_t> coarseIndices(const Mesh& mesh, float cell) {
  EXPECTS(cell > 0);
  std::unordered_map<std::uint64_t, std::uint32_t> first;
  first.reserve(mesh.positions.size() / 2);
  std::vector<std::uint32_t> representative(mesh.positions.size());
  for (std::uint32_t i = 0; i < mesh.positions.size(); ++i) {
    representative[i] = first.try_emplace(keyOf(mesh.positions[i], mesh.normals[i], 1 / cell), i).first->second;
  }
  std::vector<std::uint32_t> indices;
  indices.reserve(mesh.indices.size() / 2);
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const std::uint32_t a = representative[mesh.indices[i]], b = representative[mesh.indices[i + 1]],
                        c = representative[mesh.indices[i + 2]];
    if (a == b || b == c || a == c) continue;
    indices.insert(indices.end(), {a, b, c});
  }
  return indices;
}

}  // namespace zemi::scene
