#pragma once

#include "domain/catalogue/showing.h"
#include "scene/scene.h"
#include "scene/sky.h"

#include <map>
#include <string>

namespace zemi::binding {

/// What a pose asks of the parts of a scene, for VisualState::poses: degrees by node name. Parts that cannot turn, and
/// those that already stand so, are left out.
std::map<std::string, float> degreesOf(const catalogue::Pose& pose, const scene::Scene& scene);

/// The companion on the ground beside a machine with this box, on its left.
scene::Attachment beside(const catalogue::Companion& companion, const scene::Bounds& machine);

/// The sky that a daylight asks for.
scene::Sky skyOf(const catalogue::Daylight& daylight);

}  // namespace zemi::binding
