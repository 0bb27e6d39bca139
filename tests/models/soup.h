#pragma once

#include "scene/scene.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Triangles of a scene as they stand in the world, and what tests ask of them.
namespace zemi::models {

struct Soup {
  std::vector<std::array<glm::vec3, 3>> triangles;
  std::vector<std::uint32_t> part;  // of each triangle: index into Scene::parts()
};

/// The visible parts for which `wanted` says true.
Soup soupOf(const scene::Scene& scene, const std::function<bool(std::uint32_t)>& wanted);

/// True for the part and all below it.
std::vector<char> subtree(const scene::Scene& scene, std::uint32_t root);

/// A point where triangles of two soups cut each other, and the parts they belong to.
struct Crossing {
  glm::vec3 at{0};
  std::uint32_t a = 0, b = 0;
};

/// At most `most` crossings.
std::vector<Crossing> crossings(const Soup& a, const Soup& b, std::size_t most = 20'000);

/// A piece of metal that touches nothing else.
struct Floating {
  std::uint32_t part = 0;
  glm::vec3 at{0};
  float size = 0;  // diagonal of its box, metres
};

/// Pieces (connected triangles of one part) that are farther than `gap` metres from all others, in groups that hang
/// together; everything that the largest group reaches is in its place.
std::vector<Floating> floatingPieces(const Soup& soup, float gap);

}  // namespace zemi::models
