#include "scene/studio_light.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::scene {
namespace {

/// A rectangular lamp far away: extents are tangents of the half angles along its right and up.
struct SoftBox {
  glm::vec3 axis;
  glm::vec3 right;
  glm::vec2 extent;
  float edge;  // width of the soft rim, same unit as extent
  glm::vec3 radiance;
};

SoftBox softBox(glm::vec3 axis, glm::vec2 extent, float edge, glm::vec3 radiance) {
  axis = glm::normalize(axis);
  const glm::vec3 helper = std::abs(axis.y) > 0.9F ? glm::vec3{0, 0, 1} : glm::vec3{0, 1, 0};
  return {axis, glm::normalize(glm::cross(helper, axis)), extent, edge, radiance};
}

/// One long box above, a large one front left, weaker ones right and behind: the usual set for vehicles. Edges on
/// crowned panels come from the borders of these boxes.
std::array<SoftBox, 6> softBoxes() {
  return {softBox({0, 1, 0}, {0.42F, 1.5F}, 0.16F, glm::vec3{2.6F, 2.62F, 2.66F}),
          softBox({0.85F, 0.42F, 0.5F}, {0.55F, 0.42F}, 0.14F, glm::vec3{2.3F, 2.26F, 2.18F}),
          softBox({-0.9F, 0.4F, 0.25F}, {0.75F, 0.32F}, 0.16F, glm::vec3{1.75F, 1.79F, 1.86F}),
          softBox({0.1F, 0.3F, 1}, {0.9F, 0.22F}, 0.12F, glm::vec3{1.25F}),
          softBox({-0.35F, 0.42F, -0.9F}, {0.7F, 0.35F}, 0.14F, glm::vec3{1.7F, 1.74F, 1.82F}),
          softBox({0.8F, 0.35F, -0.65F}, {0.35F, 0.35F}, 0.14F, glm::vec3{1.2F})};
}

float smooth(float low, float high, float value) {
  const float t = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

float inside(const SoftBox& box, const glm::vec3& direction) {
  const float along = glm::dot(direction, box.axis);
  if (along < 0.05F) return 0;
  const glm::vec3 up = glm::cross(box.axis, box.right);
  const float u = std::abs(glm::dot(direction, box.right)) / along;
  const float v = std::abs(glm::dot(direction, up)) / along;
  return (1 - smooth(box.extent.x - box.edge, box.extent.x + box.edge, u)) *
         (1 - smooth(box.extent.y - box.edge, box.extent.y + box.edge, v));
}

// Chosen so that the open horizontal surface gets irradiance pi; a test integrates it.
constexpr float kNormalisation = 0.4885F;

}  // namespace

glm::vec3 domeRadiance(const glm::vec3& direction) {
  const float height = std::max(direction.y, 0.0F);
  glm::vec3 radiance = glm::mix(glm::vec3{0.40F, 0.415F, 0.435F}, glm::vec3{0.52F, 0.54F, 0.57F}, std::sqrt(height));
  for (const SoftBox& box : softBoxes()) radiance += box.radiance * inside(box, direction);
  return radiance * kNormalisation;
}

glm::vec3 keyDirection(float turnRad) {
  const glm::vec3 start = glm::normalize(glm::vec3{0.58F, 0.88F, 0.42F});
  return glm::mat3{glm::rotate(glm::mat4{1}, turnRad, glm::vec3{0, 1, 0})} * start;
}

std::vector<glm::vec3> upperDirections(std::size_t count) {
  std::vector<glm::vec3> directions;
  directions.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const float height = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
    const float radius = std::sqrt(1 - height * height);
    const float angle = static_cast<float>(i) * 2.39996323F;  // the golden angle
    directions.emplace_back(radius * std::cos(angle), height, radius * std::sin(angle));
  }
  return directions;
}

}  // namespace zemi::scene
