#pragma once

#include "render/gl_objects.h"
#include "scene/sky.h"

#include <glm/glm.hpp>

#include <vector>

namespace zemi::render {

/// A dome blurred for reflections: level i holds roughness i / (levels - 1), prefiltered for the GGX lobe
/// (Karis 2013, view along the normal).
struct ReflectionLevel {
  int size = 0;
  std::vector<glm::vec3> texels;  // six faces after one another, rows from the top
};
constexpr int kReflectionLevels = 6;

/// Computed by the program, about 50 ms; no file is involved. A sky has no edges and needs half the size of a studio.
std::vector<ReflectionLevel> reflectionLevels(const scene::PlaceLight& light, int size = 128);

/// The levels as a cube map with mipmaps, linear RGBA16F.
Texture makeReflectionCube(const std::vector<ReflectionLevel>& levels);

/// 32 x 32 x 32 smooth noise, repeating, one byte a texel: mean about 0.5. For dust, rubber and plastic.
Texture makeNoiseVolume();

}  // namespace zemi::render
