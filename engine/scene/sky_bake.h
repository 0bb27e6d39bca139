#pragma once

#include "scene/scene.h"
#include "scene/sky.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace zemi::scene {

/// What a vertex sees of the dome and the floor. Eight bytes, so that it can be a vertex attribute as it is.
struct SkyVertex {
  std::int8_t open[3] = {0, 127, 0};  // mean unoccluded direction, world axes, signed normalised
  std::uint8_t visible = 255;         // share of the half sphere above the surface that is open, cosine weighted
  std::uint8_t sky = 255;             // irradiance of the dome over pi, 255 stands for kSkyRange
  std::uint8_t floor = 0;             // the same for a floor of radiance 1 with the machine's shadow on it
  std::uint8_t unused[2] = {0, 0};

  bool operator==(const SkyVertex&) const = default;
};
constexpr float kSkyRange = 1.6F;

/// The dome's light on the ground around the machine: 255 open, 0 dark. Row by row from low z, low x.
struct GroundLight {
  glm::vec2 low{0}, high{1};  // x and z, metres
  int size = 0;               // texels along each side
  std::vector<std::uint8_t> open;
};

/// What a bake needs, taken from a Scene on the thread that owns it; can then be baked on any thread.
struct BakeInput {
  struct Piece {
    std::shared_ptr<const Model> model;
    std::uint32_t mesh = 0;
    glm::mat4 world{1};
    bool casts = true;  // glass lets light pass, surroundings stand apart: neither is baked
    bool twoSided = false;
  };
  std::vector<Piece> pieces;  // in the order of Scene::items()
  Bounds bounds;
  PlaceLight light;
};
BakeInput bakeInput(const Scene& scene);

struct BakeSettings {
  std::size_t directions = 64;  // 16 show blotches, more than 64 buy nothing
  int resolution = 512;         // of each depth map
};

struct SkyBake {
  std::vector<std::vector<SkyVertex>> pieces;  // for each piece one entry per vertex
  GroundLight ground;
};

/// Tests every vertex against depth maps from all directions: about a second for 300,000 triangles. `stopped` is asked
/// between directions; when it says true the result is empty.
SkyBake bakeSky(const BakeInput& input, const BakeSettings& settings = {}, const std::function<bool()>& stopped = {});

}  // namespace zemi::scene
