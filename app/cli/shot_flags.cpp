#include "cli/shot_flags.h"

#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace zemi::cli {
namespace {

Failure usage(const std::string& found, const std::string& remedy) {
  return fail("cli.usage", {}, found, remedy);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> pieces;
  std::string rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    if (end > 0) pieces.push_back(rest.substr(0, end));
    rest.erase(0, end + 1);
  }
  return pieces;
}

std::optional<float> number(const std::string& text) {
  float value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return {};
  return value;
}

/// Numbers between separators; nothing unless every piece is one.
std::optional<std::vector<float>> numbers(const std::string& text, char separator) {
  std::vector<float> found;
  for (const std::string& piece : split(text, separator)) {
    const auto value = number(piece);
    if (!value) return {};
    found.push_back(*value);
  }
  return found;
}

/// The number of a flag, between two bounds; nothing when the flag is absent.
Result<std::optional<float>> flagNumber(const Arguments& arguments, const std::string& flag, float low, float high) {
  const auto text = arguments.value(flag);
  if (!text) return std::optional<float>{};
  const auto value = number(*text);
  if (!value || *value < low || *value > high) {
    return usage("`" + *text + "` is no value for " + flag, "Give a number from " +
                                                                std::to_string(static_cast<int>(low)) + " to " +
                                                                std::to_string(static_cast<int>(high)));
  }
  return value;
}

/// "a=1,b=2" as pairs; nothing when one has no "=".
std::optional<std::vector<std::pair<std::string, std::string>>> pairs(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::string& piece : split(text, ',')) {
    const std::size_t at = piece.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == piece.size()) return {};
    found.emplace_back(piece.substr(0, at), piece.substr(at + 1));
  }
  return found;
}

Result<scene::Attachment> attachmentOf(const std::string& text) {
  const std::size_t at = text.find('@');
  scene::Attachment attachment{text.substr(0, at), ""};
  if (at == std::string::npos) return attachment;
  const std::string place = text.substr(at + 1);
  if (place.find(':') == std::string::npos) {
    attachment.mount = place;
    return attachment;
  }
  const auto values = numbers(place, ':');
  if (!values || values->size() < 2 || values->size() > 3) {
    return usage("`" + place + "` is no place", "Write metres to the left, metres forward and degrees: 2.4:1:30");
  }
  attachment.at = {(*values)[0], (*values)[1]};
  if (values->size() == 3) attachment.yawRad = glm::radians((*values)[2]);
  return attachment;
}

Result<Done> applyPoses(const std::string& text, scene::VisualState& state) {
  const auto wanted = pairs(text);
  if (!wanted) return usage("`" + text + "` is no list of poses", "Write node=degrees, separated by commas");
  for (const auto& [node, value] : *wanted) {
    const auto degrees = number(value);
    if (!degrees) return usage("`" + value + "` is no number for " + node, "Write node=degrees: cab.door.L=60");
    state.poses[node] = *degrees;
  }
  return Done{};
}

Result<Done> applyPaints(const std::string& text, scene::VisualState& state) {
  const auto wanted = pairs(text);
  if (!wanted) return usage("`" + text + "` is no list of paints", "Write slot=#RRGGBB, separated by commas");
  for (const auto& [slot, hex] : *wanted) {
    if (hex.size() != 7 || hex.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos || hex[0] != '#') {
      return usage("`" + hex + "` is no colour for " + slot, "Write paint.primary=#D9A514");
    }
    state.paints[slot] = binding::linearFromHex(hex);
  }
  return Done{};
}

Result<std::pair<int, int>> sizeOf(const std::string& text) {
  const auto values = numbers(text, 'x');
  const auto fits = [](float v) { return v >= 16 && v <= 8192 && v == std::floor(v); };
  if (!values || values->size() != 2 || !fits((*values)[0]) || !fits((*values)[1])) {
    return usage("`" + text + "` is no picture size", "Write it as 1600x1000, from 16 to 8192 each way");
  }
  return std::pair{static_cast<int>((*values)[0]), static_cast<int>((*values)[1])};
}

std::optional<float> radians(std::optional<float> degrees) {
  return degrees ? std::optional{glm::radians(*degrees)} : std::nullopt;
}

/// A node's name, or a point "x,y,z" that wants --distance too.
Result<Done> applyLook(const std::string& text, Shot& shot) {
  const auto point = numbers(text, ',');
  if (!point) {
    shot.node = text;
    return Done{};
  }
  if (point->size() != 3) return usage("`" + text + "` is no point", "Write x,y,z in metres, or a node's name");
  shot.target = glm::vec3{(*point)[0], (*point)[1], (*point)[2]};
  if (!shot.distance) shot.distance = 6;
  return Done{};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> stateValues() {
  return {{"--model LIST", "models instead of an order: gs200/base,headers/grain_4m@mount.header"},
          {"--with LIST", "more models beside the machine: scenery/yard,scenery/person@2.4:1:30"},
          {"--show LIST", "option nodes to show"},
          {"--hide LIST", "nodes to hide, with all below them"},
          {"--pose LIST", "node=degrees, or node=0..1 for what slides"},
          {"--paint LIST", "slot=#RRGGBB"},
          {"--explode F", "0 together, 1 apart"},
          {"--work S", "seconds that reel, walkers and belts have run"},
          {"--detail N", "level of detail: 0 full, 1 a third, 2 a tenth of the triangles"}};
}

std::vector<std::pair<std::string, std::string>> shotValues() {
  return {{"--dust F", "0 new, 1 full"},
          {"--view NAME", "front_left, front_right, front, rear, left, right, rear_left, rear_right, top"},
          {"--look NODE", "frames that node, or looks at a point x,y,z"},
          {"--yaw DEG", "0 from the front, 90 from its left"},
          {"--pitch DEG", "above the horizon"},
          {"--distance M", "from what it looks at"},
          {"--fov DEG", "height of the picture"},
          {"--light DEG", "turns the key light round the machine, to its left and on to its rear"},
          {"--sky NAME", "in the open air: morning, noon, evening, overcast, dusk"},
          {"--size WxH", "1600x1000 without it"},
          {"--samples N", "sub-frames, 32 without it"},
          {"--motion N", "as it looks while it turns, at that rung of the frame governor: 0 finest to 7"}};
}

Result<scene::VisualState> stateOfModels(const std::string& list) {
  scene::VisualState state;
  for (const std::string& piece : split(list, ',')) {
    auto attachment = attachmentOf(piece);
    if (!attachment.has_value()) return Failure{attachment.error()};
    state.attachments.push_back(std::move(attachment).value());
  }
  if (state.attachments.empty()) return usage("--model names no model", "For example --model gs200/base");
  return state;
}

Result<Done> applyStateFlags(const Arguments& arguments, scene::VisualState& state) {
  if (const auto with = arguments.value("--with")) {
    auto more = stateOfModels(*with);
    if (!more.has_value()) return Failure{more.error()};
    for (const scene::Attachment& attachment : more.value().attachments) state.attachments.push_back(attachment);
  }
  for (const std::string& node : split(arguments.value("--show").value_or(""), ',')) state.shown.insert(node);
  for (const std::string& node : split(arguments.value("--hide").value_or(""), ',')) state.hidden.insert(node);
  if (auto done = applyPoses(arguments.value("--pose").value_or(""), state); !done.has_value()) return done;
  if (auto done = applyPaints(arguments.value("--paint").value_or(""), state); !done.has_value()) return done;
  auto explode = flagNumber(arguments, "--explode", 0, 1);
  if (!explode.has_value()) return Failure{explode.error()};
  auto dust = flagNumber(arguments, "--dust", 0, 1);
  if (!dust.has_value()) return Failure{dust.error()};
  auto work = flagNumber(arguments, "--work", 0, 3600);
  if (!work.has_value()) return Failure{work.error()};
  auto detail = flagNumber(arguments, "--detail", 0, 2);
  if (!detail.has_value()) return Failure{detail.error()};
  state.workSeconds = work.value().value_or(state.workSeconds);
  state.detail = static_cast<int>(detail.value().value_or(0));
  state.explode = explode.value().value_or(state.explode);
  state.dust = dust.value().value_or(state.dust);
  return Done{};
}

Result<Shot> shotOf(const Arguments& arguments) {
  auto size = sizeOf(arguments.value("--size").value_or("1600x1000"));
  if (!size.has_value()) return Failure{size.error()};
  Shot shot;
  shot.view = arguments.value("--view").value_or("front_left");
  shot.width = size.value().first;
  shot.height = size.value().second;
  shot.transparent = arguments.has("--transparent");
  shot.dark = arguments.has("--dark");
  struct Wanted {
    const char* flag;
    float low, high;
    std::optional<float> value = {};
  };
  Wanted all[] = {{"--yaw", -360, 360}, {"--pitch", -89, 89},  {"--distance", 0.6F, 80},
                  {"--fov", 3, 100},    {"--samples", 1, 256}, {"--light", -360, 360},
                  {"--motion", 0, static_cast<float>(render::kRungs.size()) - 1}};
  for (Wanted& wanted : all) {
    auto value = flagNumber(arguments, wanted.flag, wanted.low, wanted.high);
    if (!value.has_value()) return Failure{value.error()};
    wanted.value = value.value();
  }
  shot.yawRad = radians(all[0].value);
  shot.pitchRad = radians(all[1].value);
  shot.distance = all[2].value;
  shot.fovRad = radians(all[3].value);
  shot.samples = static_cast<int>(all[4].value.value_or(32));
  shot.keyTurnRad = radians(all[5].value).value_or(0);
  if (all[6].value) shot.motionRung = static_cast<int>(*all[6].value);
  if (const auto look = arguments.value("--look")) {
    if (auto done = applyLook(*look, shot); !done.has_value()) return Failure{done.error()};
  }
  return shot;
}

}  // namespace zemi::cli
