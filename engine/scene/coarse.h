#pragma once

#include "scene/model.h"

#include <cstdint>
#include <vector>

namespace zemi::scene {

/// The mesh's triangles with details below `cell` metres left out: vertices of one grid cell that face the same way
/// are drawn together to the first of them, triangles that collapse are dropped. The result indexes the same vertices,
/// so whatever belongs to them (sky light, colours) serves both. For motion, shadow maps and bakes.
std::vector<std::uint32_t> coarseIndices(const Mesh& mesh, float cell);

}  // namespace zemi::scene
