#include "render/small_scene.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <cmath>
#include <functional>

namespace zemi::test {
namespace {

using scene::Material;
using scene::Mesh;
using scene::Model;

/// A grid of (columns + 1) x (rows + 1) points from a surface function of 0..1, 0..1.
struct SurfacePoint {
  glm::vec3 position, normal;
};

void appendGrid(Mesh& mesh, std::uint32_t columns, std::uint32_t rows,
                const std::function<SurfacePoint(float, float)>& at) {
  const auto first = static_cast<std::uint32_t>(mesh.positions.size());
  for (std::uint32_t row = 0; row <= rows; ++row) {
    for (std::uint32_t column = 0; column <= columns; ++column) {
      const SurfacePoint point = at(static_cast<float>(column) / static_cast<float>(columns),
                                    static_cast<float>(row) / static_cast<float>(rows));
      mesh.positions.push_back(point.position);
      mesh.normals.push_back(point.normal);
      mesh.colours.emplace_back(255, 0, 128, 255);
      mesh.bounds.add(point.position);
    }
  }
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint32_t column = 0; column < columns; ++column) {
      const std::uint32_t a = first + row * (columns + 1) + column, b = a + 1, c = a + columns + 1, d = c + 1;
      mesh.indices.insert(mesh.indices.end(), {a, b, c, b, d, c});
    }
  }
}

Mesh box(const glm::vec3& half) {
  Mesh mesh;
  for (int axis = 0; axis < 3; ++axis) {
    for (const float side : {-1.0F, 1.0F}) {
      glm::vec3 normal{0}, u{0}, v{0};
      normal[axis] = side;
      u[(axis + 1) % 3] = 1;
      v[(axis + 2) % 3] = side;
      appendGrid(mesh, 6, 6, [&](float x, float y) {
        return SurfacePoint{(normal + u * (2 * x - 1) + v * (2 * y - 1)) * half, normal};
      });
    }
  }
  return mesh;
}

Mesh ball(float radius) {
  Mesh mesh;
  appendGrid(mesh, 32, 16, [&](float x, float y) {
    const float turn = -x * glm::two_pi<float>(), height = (y - 0.5F) * glm::pi<float>() * 0.999F;
    const glm::vec3 normal{std::cos(height) * std::cos(turn), std::sin(height), std::cos(height) * std::sin(turn)};
    return SurfacePoint{normal * radius, normal};
  });
  return mesh;
}

/// A wheel about the x axis: tread and two sides.
Mesh wheel(float radius, float halfWidth) {
  Mesh mesh;
  const auto rim = [](float turn) { return glm::vec3{0, std::cos(turn), std::sin(turn)}; };
  appendGrid(mesh, 40, 2, [&](float x, float y) {
    const glm::vec3 out = rim(x * glm::two_pi<float>());
    return SurfacePoint{out * radius + glm::vec3{(1 - 2 * y) * halfWidth, 0, 0}, out};
  });
  for (const float side : {-1.0F, 1.0F}) {
    appendGrid(mesh, 40, 1, [&](float x, float y) {
      return SurfacePoint{
          rim(side * x * glm::two_pi<float>()) * radius * (1 - y * 0.999F) + glm::vec3{side * halfWidth, 0, 0},
          {side, 0, 0}};
    });
  }
  return mesh;
}

Material material(const char* name, glm::vec3 colour, float metallic, float roughness) {
  Material result;
  result.name = name;
  result.baseColour = colour;
  result.metallic = metallic;
  result.roughness = roughness;
  return result;
}

std::vector<Material> materials() {
  Material paint = material("paint.primary", {0.78F, 0.42F, 0.012F}, 0, 0.38F);
  paint.clearcoat = 1;
  Material glass = material("glass.cab", {0.16F, 0.20F, 0.18F}, 0, 0.04F);
  glass.alpha = 0.2F;
  glass.twoSided = true;
  return {paint, material("rubber.tyre", glm::vec3{0.018F}, 0, 0.85F),
          material("metal.steel", glm::vec3{0.55F}, 1, 0.3F), glass};
}

std::shared_ptr<const Model> machine() {
  auto model = std::make_shared<Model>();
  model->name = "test/small";
  model->materials = materials();
  model->meshes = {box({0.5F, 0.35F, 1.4F}), wheel(0.5F, 0.16F), ball(0.3F), box({0.4F, 0.3F, 0.4F}),
                   box({0.04F, 0.5F, 0.04F})};
  const auto node = [&](const char* name, glm::vec3 place, std::uint32_t mesh, std::uint32_t slot) {
    scene::Node made;
    made.name = name;
    made.parent = 0;
    made.local = glm::translate(glm::mat4{1}, place);
    made.parts = {{mesh, slot}};
    model->nodes.push_back(std::move(made));
  };
  scene::Node root;
  root.name = "machine.small";
  model->nodes.push_back(root);
  node("body", {0, 0.95F, 0}, 0, 0);
  node("tyre.L", {0.72F, 0.5F, 0.7F}, 1, 1);
  node("tyre.R", {-0.72F, 0.5F, 0.7F}, 1, 1);
  node("ball", {0, 1.6F, -0.9F}, 2, 2);
  node("cab.glass", {0, 1.61F, 0.6F}, 3, 3);
  node("option.mast", {0, 1.8F, -0.2F}, 4, 0);
  return model;
}

}  // namespace

scene::VisualState smallState() {
  scene::VisualState state;
  state.attachments = {{"test/small", ""}};
  return state;
}

scene::ModelSource smallModels() {
  return [model = machine()](const std::string&) {
    scene::Loaded loaded;
    loaded.state = scene::Loaded::State::ready;
    loaded.model = model;
    return loaded;
  };
}

}  // namespace zemi::test
