#include "panels/registry.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::panels {
namespace {

constexpr std::array<std::string_view, 8> kLayerNames{"viewport", "overlay", "panel",  "bar",
                                                      "popover",  "toast",   "dialog", "tooltip"};

nlohmann::ordered_json toJson(const Record& record) {
  nlohmann::ordered_json out{{"id", record.id}, {"role", record.role}, {"label", record.label}};
  if (!record.value.empty()) out["value"] = record.value;
  out["state"] = record.state;
  if (!record.reason.empty()) out["reason"] = record.reason;
  out["rect"] = {std::lround(record.rect.x0), std::lround(record.rect.y0), std::lround(record.rect.x1),
                 std::lround(record.rect.y1)};
  out["visible"] = std::round(record.visible() * 100) / 100;
  out["layer"] = name(record.layer);
  out["enabled"] = record.enabled;
  out["tab"] = record.tab;
  return out;
}

}  // namespace

Rect intersection(const Rect& a, const Rect& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

float area(const Rect& rect) {
  return rect.empty() ? 0 : rect.width() * rect.height();
}

std::string_view name(Layer layer) {
  return kLayerNames[static_cast<std::size_t>(layer)];
}

float Record::visible() const {
  const float whole = area(rect);
  return whole > 0 ? area(intersection(rect, clip)) / whole : 0;
}

bool Record::has(std::string_view wanted) const {
  return std::find(state.begin(), state.end(), wanted) != state.end();
}

void Registry::clear() {
  records_.clear();
  runs_.clear();
}

const Record* Registry::find(std::string_view id) const {
  const auto found =
      std::find_if(records_.begin(), records_.end(), [id](const Record& record) { return record.id == id; });
  return found == records_.end() ? nullptr : &*found;
}

const Record* Registry::at(float x, float y) const {
  const Record* best = nullptr;
  for (const Record& record : records_) {
    if (!intersection(record.rect, record.clip).contains(x, y)) continue;
    if (best == nullptr || record.layer >= best->layer) best = &record;
  }
  return best;
}

std::string Registry::json() const {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Record& record : records_) all.push_back(toJson(record));
  return nlohmann::ordered_json{{"records", all}}.dump(1);
}

std::string Registry::listing() const {
  std::string out;
  for (const Record& record : records_) {
    out += record.role + " “" + record.label + "”";
    if (!record.value.empty()) out += " " + record.value;
    for (const std::string& state : record.state) out += " [" + state + "]";
    out += "  " + record.id + "\n";
  }
  return out;
}

}  // namespace zemi::panels
