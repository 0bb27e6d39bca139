#include "binding/showing_state.h"

#include <cmath>
#include <optional>

namespace zemi::binding {
namespace {

using catalogue::PoseTarget;

bool matches(const std::string& name, const std::string& pattern) {
  if (!pattern.ends_with('*')) return name == pattern;
  return name.starts_with(std::string_view{pattern}.substr(0, pattern.size() - 1));
}

std::optional<double> wanted(const PoseTarget& target, const scene::Extras& extras) {
  switch (target.to) {
    case PoseTarget::To::degrees: return static_cast<double>(target.degrees);
    case PoseTarget::To::lowered: return extras.number("lowered");
    case PoseTarget::To::raised: return extras.number("raised");
    case PoseTarget::To::far: break;
  }
  const auto low = extras.number("min"), high = extras.number("max");
  if (!low || !high) return {};
  return std::abs(*low) > std::abs(*high) ? low : high;
}

}  // namespace

std::map<std::string, float> degreesOf(const catalogue::Pose& pose, const scene::Scene& scene) {
  std::map<std::string, float> degrees;
  for (const scene::Part& part : scene.parts()) {
    const scene::Extras& extras = scene.extras(part);
    if (!extras.axis("axis")) continue;
    for (const PoseTarget& target : pose.targets) {
      if (!matches(part.name, target.parts)) continue;
      const auto turn = wanted(target, extras);
      if (turn && *turn != 0) degrees[part.name] = static_cast<float>(*turn);
    }
  }
  return degrees;
}

scene::Attachment beside(const catalogue::Companion& companion, const scene::Bounds& machine) {
  const auto metres = [](std::int64_t millimetres) { return static_cast<float>(millimetres) / 1000; };
  scene::Attachment attachment;
  attachment.asset = companion.asset;
  attachment.at = {machine.high.x + metres(companion.besideMm), metres(companion.aheadMm)};
  attachment.yawRad = glm::radians(static_cast<float>(companion.degrees));
  return attachment;
}

scene::Sky skyOf(const catalogue::Daylight& daylight) {
  constexpr float kClear = 2, kThick = 8;  // turbidity
  const auto share = [](std::int64_t percent) { return static_cast<float>(percent) / 100; };
  return {.latitudeDeg = static_cast<float>(daylight.latitudeMinutes) / 60,
          .dayOfYear = static_cast<int>(daylight.dayOfYear),
          .solarHour = static_cast<float>(daylight.solarMinutes) / 60,
          .turbidity = kClear + (kThick - kClear) * share(daylight.hazePercent),
          .cover = share(daylight.coverPercent),
          .lamps = daylight.lamps};
}

}  // namespace zemi::binding
