#include "scene/camera.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::scene {
namespace {

constexpr float kHighestPitch = 1.55F;    // short of the zenith, where left and right would lose their meaning
constexpr float kEyeAboveGround = 0.12F;  // metres
constexpr float kNearest = 0.6F;
constexpr float kFarthest = 80;
constexpr float kReach = 30;  // metres the target may leave the origin

/// Right, up and towards-the-eye of the view, in world axes.
struct Axes {
  glm::vec3 right{1, 0, 0}, up{0, 1, 0}, back{0, 0, 1};
};

Axes axesOf(const Camera& camera) {
  const float cosYaw = std::cos(camera.yawRad), sinYaw = std::sin(camera.yawRad);
  const float cosPitch = std::cos(camera.pitchRad), sinPitch = std::sin(camera.pitchRad);
  Axes axes;
  axes.back = {cosPitch * sinYaw, sinPitch, cosPitch * cosYaw};
  axes.right = {cosYaw, 0, -sinYaw};
  axes.up = glm::cross(axes.back, axes.right);
  return axes;
}

float lowestPitch(const Camera& camera) {
  const float sine = (kEyeAboveGround - camera.target.y) / camera.distance;
  return std::asin(std::clamp(sine, -1.0F, 0.99F));
}

/// The shorter way round from one angle to another.
float turn(float from, float to) {
  return std::remainder(to - from, glm::two_pi<float>());
}

glm::vec2 halfTangents(const Camera& camera, float aspect) {
  const float vertical = std::tan(camera.fovRad * 0.5F);
  return {vertical * aspect, vertical};
}

/// Where the eye must stand along one screen axis so that all points lie within +-tangent: the distance behind the
/// plane through the target, and the offset of the middle.
struct Fit {
  float distance = 0;
  float middle = 0;
};

Fit fitAxis(const std::vector<glm::vec2>& points, float tangent) {
  float positive = -1e30F, negative = -1e30F;
  for (const glm::vec2& point : points) {  // x across, y away from the eye
    positive = std::max(positive, point.x - tangent * point.y);
    negative = std::max(negative, -point.x - tangent * point.y);
  }
  return {(positive + negative) / (2 * tangent), (positive - negative) / 2};
}

std::array<glm::vec3, 8> cornersOf(const Bounds& box) {
  std::array<glm::vec3, 8> corners{};
  for (std::size_t i = 0; i < 8; ++i) {
    corners[i] = {(i & 1) != 0 ? box.high.x : box.low.x, (i & 2) != 0 ? box.high.y : box.low.y,
                  (i & 4) != 0 ? box.high.z : box.low.z};
  }
  return corners;
}

struct Named {
  std::string_view name;
  float yawDegrees;
  float pitchDegrees;
};

constexpr std::array<Named, 9> kViews{{{"front_left", 38, 13},
                                       {"front_right", -38, 13},
                                       {"front", 0, 8},
                                       {"rear", 180, 8},
                                       {"left", 90, 6},
                                       {"right", -90, 6},
                                       {"rear_left", 142, 15},
                                       {"rear_right", -142, 15},
                                       {"top", 90, 86}}};

}  // namespace

glm::vec3 Camera::eye() const {
  return target + axesOf(*this).back * distance;
}

glm::mat4 Camera::view() const {
  const Axes axes = axesOf(*this);
  const glm::vec3 at = target + axes.back * distance;
  glm::mat4 view{1};
  for (int i = 0; i < 3; ++i) {
    view[i][0] = axes.right[i];
    view[i][1] = axes.up[i];
    view[i][2] = axes.back[i];
  }
  view[3] = glm::vec4{-glm::dot(axes.right, at), -glm::dot(axes.up, at), -glm::dot(axes.back, at), 1};
  return view;
}

glm::mat4 Camera::projection(float aspect) const {
  const float nearest = std::max(0.05F, distance * 0.04F);
  const float farthest = distance * 4 + 120;
  glm::mat4 matrix = glm::perspective(fovRad, aspect, nearest, farthest);
  matrix[2][0] -= shift.x;
  matrix[2][1] -= shift.y;
  return matrix;
}

Camera allowed(Camera camera) {
  camera.distance = std::clamp(camera.distance, kNearest, kFarthest);
  camera.target = glm::clamp(camera.target, glm::vec3{-kReach, 0, -kReach}, glm::vec3{kReach});
  camera.pitchRad = std::clamp(camera.pitchRad, std::min(lowestPitch(camera), kHighestPitch), kHighestPitch);
  return camera;
}

Camera orbited(Camera camera, float yawRad, float pitchRad) {
  camera.yawRad = std::remainder(camera.yawRad + yawRad, glm::two_pi<float>());
  camera.pitchRad += pitchRad;
  return allowed(camera);
}

Camera panned(Camera camera, const glm::vec2& delta) {
  const Axes axes = axesOf(camera);
  const float metresPerHeight = 2 * camera.distance * std::tan(camera.fovRad * 0.5F);
  camera.target += (axes.up * delta.y - axes.right * delta.x) * metresPerHeight;
  return allowed(camera);
}

Camera zoomed(Camera camera, float factor, const glm::vec2& cursor, float aspect) {
  const float before = camera.distance;
  camera.distance = std::clamp(before * factor, kNearest, kFarthest);
  const glm::vec2 across =
      (glm::vec2{cursor.x * 2 - 1, 1 - cursor.y * 2} - camera.shift) * halfTangents(camera, aspect);
  const Axes axes = axesOf(camera);
  // The point under the cursor on the plane through the target keeps its place.
  camera.target += (axes.right * across.x + axes.up * across.y) * (before - camera.distance);
  return allowed(camera);
}

std::vector<std::string_view> namedViews() {
  std::vector<std::string_view> names;
  for (const Named& view : kViews) names.push_back(view.name);
  return names;
}

std::optional<Camera> namedView(std::string_view name, const Camera& like) {
  for (const Named& view : kViews) {
    if (view.name != name) continue;
    Camera camera = like;
    camera.yawRad = glm::radians(view.yawDegrees);
    camera.pitchRad = glm::radians(view.pitchDegrees);
    return camera;
  }
  return {};
}

Camera framed(Camera camera, const Bounds& bounds, float aspect, const FreeRect& rect, float margin) {
  return framed(camera, std::span{&bounds, 1}, aspect, rect, margin);
}

Camera framed(Camera camera, std::span<const Bounds> boxes, float aspect, const FreeRect& rect, float margin) {
  Bounds whole;
  for (const Bounds& box : boxes) whole.add(box);
  if (whole.empty()) return camera;
  const glm::vec2 rectSize = glm::max(glm::vec2{rect.right - rect.left, rect.bottom - rect.top}, glm::vec2{0.1F});
  camera.shift = {rect.left + rect.right - 1, 1 - rect.top - rect.bottom};
  const glm::vec2 tangents = halfTangents(camera, aspect) * rectSize * (1 - 2 * margin);

  const Axes axes = axesOf(camera);
  const glm::vec3 centre = whole.centre();
  std::vector<glm::vec2> across, upwards;
  for (const Bounds& box : boxes) {
    if (box.empty()) continue;
    for (const glm::vec3& corner : cornersOf(box)) {
      const glm::vec3 offset = corner - centre;
      const float away = -glm::dot(offset, axes.back);
      across.emplace_back(glm::dot(offset, axes.right), away);
      upwards.emplace_back(glm::dot(offset, axes.up), away);
    }
  }
  const Fit horizontal = fitAxis(across, tangents.x);
  const Fit vertical = fitAxis(upwards, tangents.y);
  camera.distance = std::max(horizontal.distance, vertical.distance);
  camera.target = centre + axes.right * horizontal.middle + axes.up * vertical.middle;
  return allowed(camera);
}

Camera flown(const Camera& from, const Camera& to, float dtSeconds, float rate) {
  const float yawLeft = turn(from.yawRad, to.yawRad);
  const bool close = glm::length(to.target - from.target) < 0.002F * to.distance && std::abs(yawLeft) < 0.001F &&
                     std::abs(to.pitchRad - from.pitchRad) < 0.001F &&
                     std::abs(to.distance - from.distance) < 0.002F * to.distance &&
                     std::abs(to.fovRad - from.fovRad) < 0.001F && glm::length(to.shift - from.shift) < 0.001F;
  if (close) return to;
  const float step = 1 - std::exp(-dtSeconds * rate);
  Camera camera = from;
  camera.target += (to.target - from.target) * step;
  camera.yawRad += yawLeft * step;
  camera.pitchRad += (to.pitchRad - from.pitchRad) * step;
  camera.distance += (to.distance - from.distance) * step;
  camera.fovRad += (to.fovRad - from.fovRad) * step;
  camera.shift += (to.shift - from.shift) * step;
  return allowed(camera);
}

Ray rayThrough(const Camera& camera, const glm::vec2& point, float aspect) {
  const glm::vec2 across = (glm::vec2{point.x * 2 - 1, 1 - point.y * 2} - camera.shift) * halfTangents(camera, aspect);
  const Axes axes = axesOf(camera);
  return {camera.eye(), glm::normalize(axes.right * across.x + axes.up * across.y - axes.back)};
}

std::optional<glm::vec3> projected(const Camera& camera, const glm::vec3& point, float aspect) {
  const glm::vec4 clip = camera.projection(aspect) * camera.view() * glm::vec4{point, 1};
  if (clip.w <= 0.01F) return {};
  return glm::vec3{clip.x / clip.w * 0.5F + 0.5F, 0.5F - clip.y / clip.w * 0.5F, clip.w};
}

}  // namespace zemi::scene
