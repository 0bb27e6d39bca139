#pragma once

#include "scene/model.h"

#include <array>
#include <cstdint>
#include <vector>

namespace zemi::scene {

/// The mesh's triangles with details below `cell` metres left out: vertices of one grid cell that face the same way
/// are drawn together to the first of them, triangles that collapse are dropped. The result indexes the same vertices,
/// so whatever belongs to them (sky light, colours) serves both. For motion, shadow maps and bakes.
std::vector<std::uint32_t> coarseIndices(const Mesh& mesh, float cell);

/// What a coarser level may lose, metres: how far its surface leaves the full one (rods: no more than a third of their
/// radius, or they would turn into slivers), and the grid on which corners are drawn together; what is smaller goes.
struct Level {
  float error = 0;
  float cell = 0;
};
constexpr std::array<Level, 3> kLevels{{{0.006F, 0.012F}, {0.012F, 0.024F}, {0.020F, 0.045F}}};

/// Fills Mesh::levels: edges are collapsed by quadric error (Garland and Heckbert 1997, by meshoptimizer), what stays
/// apart because its corners are hard is drawn together by coarseIndices. All index the mesh's own vertices.
void addLevels(Model& model);

}  // namespace zemi::scene
