#include "domain/catalogue/showing.h"

#include "base/files.h"
#include "domain/catalogue/fields.h"

#include <algorithm>
#include <set>

namespace zemi::catalogue {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 1U << 18U;
constexpr Span kDegrees{-180, 180};
constexpr Span kMillimetres{-30'000, 30'000};

PoseTarget readTarget(const Node& node, const std::string& pose, Faults& faults) {
  Fields fields{node, "pose " + pose, faults};
  PoseTarget target;
  target.parts = fields.text("parts");
  const std::size_t star = target.parts.find('*');
  if (star != std::string::npos && star + 1 != target.parts.size()) {
    fields.fault("catalogue.value", fields.placeOf("parts"), "a * stands at the end only",
                 "Write it like \"panel.side.*\"");
  }
  if (fields.has("degrees")) {
    target.to = PoseTarget::To::degrees;
    target.degrees = fields.integer("degrees", kDegrees);
  } else {
    const std::string to = fields.word("to", {"far", "lowered", "raised"});
    target.to = to == "lowered"  ? PoseTarget::To::lowered
                : to == "raised" ? PoseTarget::To::raised
                                 : PoseTarget::To::far;
  }
  fields.finish();
  return target;
}

Pose readPose(Fields& fields, Faults& faults) {
  Pose pose{fields.id("id"), fields.texts("name"), fields.text("icon"), fields.ids("kinds"), {}};
  for (const Node& node : fields.list("turn")) pose.targets.push_back(readTarget(node, pose.id, faults));
  return pose;
}

Surroundings readSurroundings(Fields& fields) {
  return {fields.id("id"), fields.texts("name"), fields.text("icon"), fields.optionalText("asset")};
}

Companion readCompanion(Fields& fields) {
  return {fields.id("id"),
          fields.texts("name"),
          fields.text("asset"),
          fields.integer("beside_mm", kMillimetres),
          fields.integer("ahead_mm", kMillimetres),
          fields.integer("degrees", kDegrees)};
}

Daylight readDaylight(Fields& fields) {
  Daylight daylight{.id = fields.id("id"), .name = fields.texts("name"), .icon = fields.text("icon")};
  daylight.solarMinutes = fields.integer("solar_minutes", {0, 24 * 60});
  daylight.dayOfYear = fields.integer("day_of_year", {1, 365});
  daylight.latitudeMinutes = fields.integer("latitude_minutes", {-66 * 60, 66 * 60});
  daylight.hazePercent = fields.integer("haze_percent", {0, 100});
  daylight.coverPercent = fields.integer("cover_percent", {0, 100});
  daylight.lamps = fields.flag("lamps");
  return daylight;
}

/// Reads each [[key]] and reports ids that stand twice.
template <class Item, class Read>
std::vector<Item> readAll(Fields& file, const char* key, Faults& faults, const Read& read) {
  std::vector<Item> items;
  std::set<std::string> ids;
  for (const Node& node : file.list(key)) {
    Fields fields{node, key, faults};
    items.push_back(read(fields));
    fields.finish();
    if (!ids.insert(items.back().id).second) {
      faults.add("catalogue.duplicate", node.place, std::string{key} + " " + items.back().id + " stands twice",
                 "Give it an id of its own");
    }
  }
  return items;
}

template <class Item>
const Item* found(const std::vector<Item>& items, const std::string& id) {
  const auto at = std::ranges::find(items, id, &Item::id);
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

const Pose* Showing::pose(const std::string& id) const {
  return found(poses, id);
}

const Surroundings* Showing::place(const std::string& id) const {
  return found(surroundings, id);
}

const Companion* Showing::companion(const std::string& id) const {
  return found(companions, id);
}

const Daylight* Showing::daylight(const std::string& id) const {
  return found(daylights, id);
}

LoadedShowing loadShowing(const fs::path& configs) {
  const fs::path path = configs / "showing.toml";
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return {};
  const auto bytes = readFile(path, kLargestFile);
  if (!bytes.has_value()) return {{}, {bytes.error()}};
  const auto node = readToml(bytes.value(), path.string());
  if (!node.has_value()) return {{}, {node.error()}};
  Faults faults;
  Fields file{node.value(), "showing", faults};
  (void)file.integer("schema", {1, 1});
  LoadedShowing loaded;
  loaded.showing.surroundings = readAll<Surroundings>(file, "surroundings", faults, readSurroundings);
  loaded.showing.companions = readAll<Companion>(file, "companion", faults, readCompanion);
  loaded.showing.daylights = readAll<Daylight>(file, "daylight", faults, readDaylight);
  loaded.showing.poses =
      readAll<Pose>(file, "pose", faults, [&](Fields& fields) { return readPose(fields, faults); });
  file.finish();
  loaded.faults = std::move(faults).take();
  return loaded;
}

}  // namespace zemi::catalogue
