#include "render/geometry.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace zemi::render {
namespace {

struct Vertex {
  glm::vec3 position;
  glm::vec3 normal;
  glm::u8vec4 colour;
};
static_assert(sizeof(Vertex) == 28);
static_assert(sizeof(scene::SkyVertex) == 8);

enum Attribute : GLuint { position = 0, normal = 1, colour = 2, open = 3, sky = 4 };

const void* offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

std::vector<Vertex> interleaved(const scene::Mesh& mesh) {
  std::vector<Vertex> vertices;
  vertices.reserve(mesh.positions.size());
  for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
    vertices.push_back({mesh.positions[i], mesh.normals[i], mesh.colours[i]});
  }
  return vertices;
}

template <class T>
void fill(GLenum target, GLuint buffer, const std::vector<T>& values) {
  glBindBuffer(target, buffer);
  glBufferData(target, static_cast<GLsizeiptr>(values.size() * sizeof(T)), values.data(), GL_STATIC_DRAW);
}

}  // namespace

void setDefaultSky() {
  glVertexAttrib4f(open, 0, 0, 0, 0);  // no direction: the vertex shader takes the model's own occlusion
  glVertexAttrib4f(sky, 1, 1, 0, 0);
}

void Geometry::take(const scene::Scene& scene) {
  keys_.clear();
  drawn_.assign(scene.items().size(), {});
  queue_.clear();
  std::set<MeshKey> queued;
  for (std::size_t i = 0; i < scene.items().size(); ++i) {
    const scene::DrawItem& item = scene.items()[i];
    const auto& model = scene.attachments()[item.attachment].model;
    keys_.push_back({model.get(), scene.parts()[item.part].node, item.mesh});
    const MeshKey mesh{model.get(), item.mesh};
    MeshBuffers& buffers = meshes_[mesh];
    buffers.model = model;
    if (!buffers.vertices && queued.insert(mesh).second) queue_.push_back(mesh);
  }
  dropUnused();
  restyle(scene);
  for (std::size_t i = 0; i < drawn_.size(); ++i) link(i);
}

namespace {

/// How far the ground presses a wheel of this radius in, and the radius: the wheel's origin is its hub.
glm::vec2 pressed(float radius, const glm::mat4& world) {
  constexpr float kMost = 0.15F;  // more is no tyre on the ground but one sunk into it
  const float in = radius - world[3].y;
  return in > 0.001F && in < kMost ? glm::vec2{in, radius} : glm::vec2{0};
}

/// The radius of each part's tyre about its own x axis: letters and worn lugs are pressed with the carcass.
std::map<std::uint32_t, float> tyreRadii(const scene::Scene& scene) {
  std::map<std::uint32_t, float> radii;
  for (const scene::DrawItem& item : scene.items()) {
    if (!surfaceOf(item.material).tyre) continue;
    const scene::Bounds& box = scene.mesh(item).bounds;
    float& radius = radii[item.part];
    radius = std::max({radius, box.high.y, box.high.z});
  }
  return radii;
}

}  // namespace

void Geometry::restyle(const scene::Scene& scene) {
  const std::map<std::uint32_t, float> radii = tyreRadii(scene);
  for (std::size_t i = 0; i < drawn_.size(); ++i) {
    const scene::DrawItem& item = scene.items()[i];
    const scene::Part& part = scene.parts()[item.part];
    Drawn& drawn = drawn_[i];
    drawn.part = item.part;
    drawn.model = part.world;
    drawn.normal = glm::transpose(glm::inverse(glm::mat3{part.world}));
    drawn.surface = surfaceOf(item.material);
    drawn.blended = item.blended();
    drawn.bounds = scene::transformed(scene.mesh(item).bounds, part.world);
    drawn.surroundings = item.surroundings;
    drawn.ghost = item.ghost;
    drawn.tyre = drawn.surface.tyre ? pressed(radii.at(item.part), part.world) : glm::vec2{0};
  }
}

void Geometry::dropUnused() {
  const std::set<PlaceKey> used{keys_.begin(), keys_.end()};
  std::erase_if(places_, [&](const auto& entry) { return !used.contains(entry.first); });
  // Meshes of options that are switched off stay while their model is in the scene: switching on is then immediate.
  std::set<const scene::Model*> models;
  for (const PlaceKey& key : keys_) models.insert(key.model);
  std::erase_if(meshes_, [&](const auto& entry) { return !models.contains(entry.first.model); });
}

bool Geometry::pump(std::chrono::microseconds budget) {
  const auto end = std::chrono::steady_clock::now() + budget;
  while (!queue_.empty()) {
    upload(queue_.front());
    queue_.pop_front();
    if (std::chrono::steady_clock::now() >= end) break;
  }
  return !queue_.empty();
}

void Geometry::upload(const MeshKey& key) {
  MeshBuffers& buffers = meshes_[key];
  const scene::Mesh& mesh = key.model->meshes[key.mesh];
  buffers.vertices = makeBuffer();
  buffers.indices = makeBuffer();
  glBindVertexArray(0);
  fill(GL_ARRAY_BUFFER, buffers.vertices.id(), interleaved(mesh));
  std::vector<std::uint32_t> indices = mesh.indices;
  buffers.levels.fill({0, static_cast<GLsizei>(indices.size())});
  for (std::size_t level = 0; level < std::min(mesh.levels.size(), scene::kLevels.size()); ++level) {
    const auto& coarser = mesh.levels[level];
    buffers.levels[level + 1] = {static_cast<GLsizei>(indices.size()), static_cast<GLsizei>(coarser.size())};
    indices.insert(indices.end(), coarser.begin(), coarser.end());
  }
  fill(GL_ARRAY_BUFFER, buffers.indices.id(), indices);  // as GL_ELEMENT_ARRAY_BUFFER it would need a vertex array
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (keys_[i].model == key.model && keys_[i].mesh == key.mesh) link(i);
  }
}

void Geometry::link(std::size_t item) {
  const PlaceKey& key = keys_[item];
  const MeshBuffers& buffers = meshes_[{key.model, key.mesh}];
  if (!buffers.vertices) return;
  Place& place = places_[key];
  if (!place.array) {
    place.array = makeVertexArray();
    glBindVertexArray(place.array.id());
    glBindBuffer(GL_ARRAY_BUFFER, buffers.vertices.id());
    glVertexAttribPointer(position, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex), offset(offsetof(Vertex, position)));
    glVertexAttribPointer(normal, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex), offset(offsetof(Vertex, normal)));
    glVertexAttribPointer(colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(Vertex), offset(offsetof(Vertex, colour)));
    for (const GLuint attribute : {position, normal, colour}) glEnableVertexAttribArray(attribute);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers.indices.id());
    glBindVertexArray(0);
  }
  drawn_[item].vertexArray = place.array.id();
  drawn_[item].levels = buffers.levels;
}

void Geometry::setSky(const std::vector<std::vector<scene::SkyVertex>>& pieces) {
  if (pieces.size() != keys_.size()) return;  // a bake of an earlier scene
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const scene::Mesh& mesh = keys_[i].model->meshes[keys_[i].mesh];
    const auto found = places_.find(keys_[i]);
    if (found == places_.end() || pieces[i].size() != mesh.positions.size()) continue;
    Place& place = found->second;
    if (!place.sky) place.sky = makeBuffer();
    glBindVertexArray(place.array.id());
    fill(GL_ARRAY_BUFFER, place.sky.id(), pieces[i]);
    glVertexAttribPointer(open, 3, GL_BYTE, GL_TRUE, 8, offset(offsetof(scene::SkyVertex, open)));
    glVertexAttribPointer(sky, 3, GL_UNSIGNED_BYTE, GL_TRUE, 8, offset(offsetof(scene::SkyVertex, visible)));
    for (const GLuint attribute : {open, sky}) glEnableVertexAttribArray(attribute);
    glBindVertexArray(0);
  }
}

std::size_t Geometry::triangles(std::size_t level) const {
  std::size_t sum = 0;
  for (const Drawn& drawn : drawn_) sum += static_cast<std::size_t>(drawn.levels[level].count) / 3;
  return sum;
}

}  // namespace zemi::render
