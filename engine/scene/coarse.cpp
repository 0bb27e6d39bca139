#include "scene/coarse.h"

#include "base/expects.h"

#include <meshoptimizer.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
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

/// Union of vertices that stand at the same place or share a triangle.
class Pieces {
public:
  explicit Pieces(const Mesh& mesh) : parents_(mesh.positions.size()) {
    std::iota(parents_.begin(), parents_.end(), 0U);
    std::unordered_map<CellKey, std::uint32_t, CellHash> first;
    for (std::uint32_t i = 0; i < parents_.size(); ++i)
      join(i, first.try_emplace({glm::ivec3{glm::round(mesh.positions[i] * 1e4F)}, {}}, i).first->second);
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
      join(mesh.indices[i], mesh.indices[i + 1]);
      join(mesh.indices[i], mesh.indices[i + 2]);
    }
  }
  std::uint32_t of(std::uint32_t vertex) {
    while (parents_[vertex] != vertex) vertex = parents_[vertex] = parents_[parents_[vertex]];
    return vertex;
  }

private:
  void join(std::uint32_t a, std::uint32_t b) { parents_[of(a)] = of(b); }
  std::vector<std::uint32_t> parents_;
};

/// What decides how much may be taken from one connected piece.
struct Shape {
  glm::vec3 centre{0};
  float corners = 0, area = 0, volume = 0;
  glm::mat3 normals{0};  // area-weighted products of the normals
  Bounds bounds;

  /// Radius of a rod; nothing for sheets, whose normals nearly all point along one line.
  std::optional<float> rodRadius() const {
    if (area <= 0) return {};
    float squares = 0;  // of the eigenvalues: a rod has 1/2, a sheet 1
    for (int i = 0; i < 3; ++i) squares += glm::dot(normals[i], normals[i]) / (area * area);
    if (squares > 0.7F) return {};
    return 2 * std::abs(volume) / area;
  }
};

std::unordered_map<std::uint32_t, Shape> shapesOf(const Mesh& mesh, Pieces& pieces) {
  std::unordered_map<std::uint32_t, Shape> shapes;
  for (const std::uint32_t i : mesh.indices) {
    Shape& shape = shapes[pieces.of(i)];
    shape.centre += mesh.positions[i];
    shape.corners += 1;
    shape.bounds.add(mesh.positions[i]);
  }
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    Shape& shape = shapes[pieces.of(mesh.indices[i])];
    const glm::vec3 middle = shape.centre / shape.corners;
    const glm::vec3 a = mesh.positions[mesh.indices[i]] - middle, b = mesh.positions[mesh.indices[i + 1]] - middle,
                    c = mesh.positions[mesh.indices[i + 2]] - middle;
    const glm::vec3 across = glm::cross(b - a, c - a) * 0.5F;
    const float area = glm::length(across);
    shape.volume += glm::dot(a, across) / 3;
    shape.area += area;
    if (area > 0) shape.normals += glm::outerProduct(across, across) / area;
  }
  return shapes;
}

/// The triangles after edges were collapsed as long as the surface moves by less than `error` metres.
std::vector<std::uint32_t> collapsed(const Mesh& mesh, const std::vector<std::uint32_t>& triangles, float error) {
  const float* positions = &mesh.positions.front().x;
  const float size = meshopt_simplifyScale(positions, mesh.positions.size(), sizeof(glm::vec3));
  if (size <= 0 || triangles.empty()) return triangles;
  std::vector<std::uint32_t> indices(triangles.size());
  indices.resize(meshopt_simplify(indices.data(), triangles.data(), triangles.size(), positions, mesh.positions.size(),
                                  sizeof(glm::vec3), 0, error / size));
  return indices;
}

/// Each connected piece as far as it bears: what is smaller than the grid goes, rods keep their thickness.
std::vector<std::uint32_t> collapsedByPiece(const Mesh& mesh, const Level& level) {
  constexpr float kOfRadius = 0.3F;
  Pieces pieces{mesh};
  const auto shapes = shapesOf(mesh, pieces);
  std::map<float, std::vector<std::uint32_t>> byError;
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const Shape& shape = shapes.at(pieces.of(mesh.indices[i]));
    const glm::vec3 extent = shape.bounds.size();
    if (std::max({extent.x, extent.y, extent.z}) < level.cell * 1.2F) continue;
    float error = level.error;
    if (const auto radius = shape.rodRadius()) {
      while (error > *radius * kOfRadius && error > 0.0005F) error /= 2;  // halves: few classes, few calls
    }
    auto& triangles = byError[error];
    triangles.insert(triangles.end(), &mesh.indices[i], &mesh.indices[i] + 3);
  }
  std::vector<std::uint32_t> indices;
  for (const auto& [error, triangles] : byError) {
    const std::vector<std::uint32_t> fewer = collapsed(mesh, triangles, error);
    indices.insert(indices.end(), fewer.begin(), fewer.end());
  }
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
      std::vector<std::uint32_t> indices = gathered(mesh, collapsedByPiece(mesh, level), level.cell);
      meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), mesh.positions.size());
      mesh.levels.push_back(std::move(indices));
    }
  }
}

}  // namespace zemi::scene
