#include "scene/coarse.h"

#include "base/expects.h"

#include <meshoptimizer.h>

#include <cmath>
#include <unordered_map>

namespace zemi::scene {
namespace {

/// Cell and facing. Sides of a thin rod face different ways and so stay apart: it does not collapse into a sliver.
struct CellKey {
  glm::ivec3 cell{0}, facing{0};
  bool operator==(const CellKey&) const = default;
};
struct CellHash {
  std::size_t operator()(const CellKey& key) const {
    std::size_t hash = 0;
    for (const int value : {key.cell.x, key.cell.y, key.cell.z, key.facing.x, key.facing.y, key.facing.z}) {
      hash = (hash ^ static_cast<std::size_t>(static_cast<std::uint32_t>(value))) * 0x9E3779B97F4A7C15ULL;
      hash ^= hash >> 29U;
    }
    return hash;
  }
};

CellKey keyOf(const glm::vec3& position, const glm::vec3& normal, float inverseCell) {
  constexpr float kFacings = 2;  // steps of the normal to each side: some 25 degrees
  return {glm::ivec3{glm::floor(position * inverseCell)}, glm::ivec3{glm::round(normal * kFacings)}};
}

/// The mesh's triangles after edges were collapsed as long as the surface moves by less than `error` metres.
std::vector<std::uint32_t> collapsed(const Mesh& mesh, float error) {
  const float* positions = &mesh.positions.front().x;
  const float size = meshopt_simplifyScale(positions, mesh.positions.size(), sizeof(glm::vec3));
  if (size <= 0) return mesh.indices;
  std::vector<std::uint32_t> indices(mesh.indices.size());
  indices.resize(meshopt_simplify(indices.data(), mesh.indices.data(), mesh.indices.size(), positions,
                                  mesh.positions.size(), sizeof(glm::vec3), 0, error / size));
  return indices;
}

std::vector<std::uint32_t> gathered(const Mesh& mesh, const std::vector<std::uint32_t>& triangles, float cell) {
  std::unordered_map<CellKey, std::uint32_t, CellHash> first;
  first.reserve(mesh.positions.size() / 2);
  std::vector<std::uint32_t> representative(mesh.positions.size());
  for (std::uint32_t i = 0; i < mesh.positions.size(); ++i) {
    representative[i] = first.try_emplace(keyOf(mesh.positions[i], mesh.normals[i], 1 / cell), i).first->second;
  }
  std::vector<std::uint32_t> indices;
  indices.reserve(triangles.size() / 2);
  for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
    const std::uint32_t a = representative[triangles[i]], b = representative[triangles[i + 1]],
                        c = representative[triangles[i + 2]];
    if (a == b || b == c || a == c) continue;
    indices.insert(indices.end(), {a, b, c});
  }
  return indices;
}

}  // namespace

std::vector<std::uint32_t> coarseIndices(const Mesh& mesh, float cell) {
  EXPECTS(cell > 0);
  return gathered(mesh, mesh.indices, cell);
}

void addLevels(Model& model) {
  for (Mesh& mesh : model.meshes) {
    mesh.levels.clear();
    if (mesh.indices.empty()) continue;
    for (const Level& level : kLevels) {
      std::vector<std::uint32_t> indices = gathered(mesh, collapsed(mesh, level.error), level.cell);
      meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), mesh.positions.size());
      mesh.levels.push_back(std::move(indices));
    }
  }
}

}  // namespace zemi::scene
