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

/// What a coarser level may lose, metres: how far its surface leaves the full one (less than the radius of the thinnest
/// rod, or rods turn into slivers), and the grid on which corners are drawn together.
struct Level {
  float error = 0;
  float cell = 0;
};
constexpr std::array<Level, 3> kLevels{{{0.004F, 0.008F}, {0.006F, 0.014F}, {0.008F, 0.028F}}};

/// Fills Mesh::levels: edges are collapsed by quadric error (Garland and Heckbert 1997, by meshoptimizer), what stays
/// apart because its corners are hard is drawn together by coarseIndices. All index the mesh's own vertices.
void addLevels(Model& model);

}  // namespace zemi::scene
