#pragma once

#include <glm/glm.hpp>

#include <vector>

namespace zemi::scene {

/// The light of the photo studio, the same for every machine: a soft dome with large soft boxes, and one key light
/// that throws the shadow. World axes; radiance is relative: an open horizontal white surface gets irradiance pi from
/// the dome alone.

/// Radiance of the dome from a direction of unit length. Below the horizon it repeats the horizon: what the floor
/// sends up is the renderer's business, since it depends on theme and machine.
glm::vec3 domeRadiance(const glm::vec3& direction);

/// Towards the key light, unit length. It stands in front of the machine on its left; `turnRad` carries it round the
/// machine, seen from above against the clock.
glm::vec3 keyDirection(float turnRad = 0);

/// Half of the angle under which the key light appears: it decides how soft shadows are.
constexpr float kKeyHalfAngleRad = 0.06F;

/// `count` directions spread evenly over the upper half sphere (a spiral), each standing for 2 pi / count steradian.
std::vector<glm::vec3> upperDirections(std::size_t count);

}  // namespace zemi::scene
