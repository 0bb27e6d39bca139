#pragma once

#include "scene/model.h"

#include <glm/glm.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zemi::scene {

/// A camera on a sphere about its target. Angles in radians, lengths in metres.
/// Yaw 0 stands before the machine (+Z), +90 degrees at its left side (+X); pitch is the height above the horizon.
/// `shift` moves the picture in units of half its width and height, so that the target can sit in the middle of the
/// part of the viewport that panels leave free while the perspective stays that of a straight view.
struct Camera {
  glm::vec3 target{0, 1.5F, 0};
  float yawRad = 0.65F;
  float pitchRad = 0.22F;
  float distance = 14;
  float fovRad = 0.55F;  // vertical
  glm::vec2 shift{0};

  glm::vec3 eye() const;
  glm::mat4 view() const;
  glm::mat4 projection(float aspect) const;  // near and far follow the distance
  bool operator==(const Camera&) const = default;
};

/// The part of the viewport that overlays leave free: fractions of width and height, origin top left.
struct FreeRect {
  float left = 0;
  float top = 0;
  float right = 1;
  float bottom = 1;
  bool operator==(const FreeRect&) const = default;
};

/// A ray into the scene; `direction` has unit length.
struct Ray {
  glm::vec3 origin{0};
  glm::vec3 direction{0, 0, -1};
};

/// Turns about the target. Pitch stops before the zenith and where the eye would dive below the ground.
Camera orbited(Camera camera, float yawRad, float pitchRad);

/// Moves the target with the mouse: `delta` is the drag in fractions of the viewport's height, y down.
/// The target stays within 30 m of the origin and not below the ground.
Camera panned(Camera camera, const glm::vec2& delta);

/// Multiplies the distance by `factor` (below 1 comes nearer) while what is under the cursor stays under it.
/// `cursor` is a fraction of the viewport, origin top left. Distance stays within 0.6 m and 80 m.
Camera zoomed(Camera camera, float factor, const glm::vec2& cursor, float aspect);

/// The names of the named views: front_left, front_right, front, rear, left, right, rear_left, rear_right, top.
std::vector<std::string_view> namedViews();

/// Yaw and pitch of a named view, not yet framed; nothing for an unknown name.
std::optional<Camera> namedView(std::string_view name, const Camera& like = {});

/// The same direction of view, moved so that the whole box just fits into the free rectangle with a margin
/// (fraction of the rectangle on each side). `aspect` is width / height of the whole viewport. An empty box changes
/// nothing.
Camera framed(Camera camera, const Bounds& bounds, float aspect, const FreeRect& rect = {}, float margin = 0.06F);

/// The same for several boxes (Scene::boxes): fits tighter than the one box around them, whose corners are mostly
/// empty.
Camera framed(Camera camera, std::span<const Bounds> boxes, float aspect, const FreeRect& rect = {},
              float margin = 0.06F);

/// One step of a smooth flight: the remaining way shrinks by exp(-dt * rate), yaw by the shorter way round.
/// The same steps give the same picture. Reaches `to` exactly once it is close; never dives below the ground.
Camera flown(const Camera& from, const Camera& to, float dtSeconds, float rate = 6);

/// Clamps pitch and distance to what the program allows.
Camera allowed(Camera camera);

/// The ray through a point of the viewport (fractions, origin top left).
Ray rayThrough(const Camera& camera, const glm::vec2& point, float aspect);

/// Where a world point appears: fractions of the viewport, origin top left, and its distance along the view; nothing
/// when it lies behind the eye. For hotspots.
std::optional<glm::vec3> projected(const Camera& camera, const glm::vec3& point, float aspect);

}  // namespace zemi::scene
