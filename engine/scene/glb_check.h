#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace zemi::scene {

/// What a file may cost. The defaults leave room for the largest machine several times over.
struct GlbLimits {
  std::size_t fileBytes = 256u << 20;
  std::size_t jsonBytes = 32u << 20;
  std::size_t jsonDepth = 24;
  std::size_t nodes = 100'000;
  std::size_t treeDepth = 64;
  std::size_t accessorBytes = 512u << 20;  // sum over all accessors, shared ones counted each time
  std::size_t imagePixels = 8192u * 8192u;
};

/// What a checked file holds, for logs.
struct GlbFacts {
  std::size_t nodes = 0;
  std::size_t meshes = 0;
  std::size_t triangles = 0;
};

/// Reads a GLB as distrustful as can be, before any other library sees a byte: the stock importer dies on many
/// malformed files. Accepts only what the import needs; whatever it lets through has been safe to import in fuzzing.
/// The Error's place is the file's name, its detail names the byte or the JSON path, what was found and why not.
/// Errors: glb.container, glb.json, glb.limit, glb.structure, glb.extension.
Result<GlbFacts> checkGlb(std::string_view bytes, const std::string& name, const GlbLimits& limits = {});

}  // namespace zemi::scene
