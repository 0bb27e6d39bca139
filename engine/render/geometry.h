#pragma once

#include "render/gl_objects.h"
#include "render/look.h"
#include "scene/coarse.h"
#include "scene/scene.h"
#include "scene/sky_bake.h"

#include <array>
#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace zemi::render {

/// Part of an index buffer.
struct IndexRange {
  GLsizei first = 0;
  GLsizei count = 0;
};
/// Level 0 is the full mesh, then those of scene::kLevels; a mesh without levels repeats its full form.
using Levels = std::array<IndexRange, scene::kLevels.size() + 1>;

/// One draw call: a mesh at a place in a material.
struct Drawn {
  std::uint32_t part = 0;  // index into Scene::parts()
  GLuint vertexArray = 0;  // 0 while its buffers are not there yet
  Levels levels;
  glm::mat4 model{1};
  glm::mat3 normal{1};
  Surface surface;
  scene::Bounds bounds;  // world
  bool blended = false;
  bool surroundings = false;
  bool ghost = false;    // seen through, so it is not picked either
  glm::vec2 tyre{0};     // how far a tyre is pressed in where it stands, and its radius, metres; 0 when it hangs free
};

/// The buffers of every mesh in the scene. Meshes are shared between places; what a vertex sees of the sky is not,
/// so each place has a vertex array and a sky buffer of its own.
class Geometry {
public:
  /// Takes over the items of a scene; buffers that are not there yet are queued, those no longer used are freed.
  void take(const scene::Scene& scene);
  /// Only transforms and materials.
  void restyle(const scene::Scene& scene);

  /// Makes queued buffers for about `budget`; true while some are left.
  bool pump(std::chrono::microseconds budget);
  bool complete() const { return queue_.empty(); }

  /// Sky light for the places of the scene given to take(); `pieces` in the order of its items.
  void setSky(const std::vector<std::vector<scene::SkyVertex>>& pieces);

  const std::vector<Drawn>& drawn() const { return drawn_; }  // opaque first
  std::size_t triangles(std::size_t level = 0) const;

private:
  struct MeshKey {
    const scene::Model* model;
    std::uint32_t mesh;
    auto operator<=>(const MeshKey&) const = default;
  };
  struct PlaceKey {
    const scene::Model* model;
    std::uint32_t node;
    std::uint32_t mesh;
    auto operator<=>(const PlaceKey&) const = default;
  };
  struct MeshBuffers {
    std::shared_ptr<const scene::Model> model;  // keeps the key's pointer alive
    Buffer vertices;
    Buffer indices;
    Levels levels;
  };
  struct Place {
    VertexArray array;
    Buffer sky;
  };

  void upload(const MeshKey& key);
  void link(std::size_t item);
  void dropUnused();

  std::map<MeshKey, MeshBuffers> meshes_;
  std::map<PlaceKey, Place> places_;
  std::vector<PlaceKey> keys_;  // of drawn_
  std::vector<Drawn> drawn_;
  std::deque<MeshKey> queue_;
};

/// Sets the values that vertices without sky light have; part of the state set at frame start.
void setDefaultSky();

}  // namespace zemi::render
