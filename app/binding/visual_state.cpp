#include "binding/visual_state.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace zemi::binding {
namespace {

using catalogue::Option;
using catalogue::Visual;

float linear(int channel) {
  const float encoded = static_cast<float>(channel) / 255.0F;  // IEC 61966-2-1
  return encoded <= 0.04045F ? encoded / 12.92F : std::pow((encoded + 0.055F) / 1.055F, 2.4F);
}

int channel(const std::string& hex, std::size_t at) {
  int value = 0;
  std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
  return value;
}

void attach(const std::vector<Visual::Attachment>& attachments, scene::VisualState& state) {
  for (const auto& [asset, mount] : attachments) state.attachments.push_back({asset, mount});
}

void addVisual(const Visual& visual, scene::VisualState& state) {
  if (visual.kind != Visual::Kind::shown) return;
  attach(visual.attach, state);
  state.shown.insert(visual.show.begin(), visual.show.end());
  state.hidden.insert(visual.hide.begin(), visual.hide.end());
  for (const auto& [slot, hex] : visual.paint) state.paints[slot] = linearFromHex(hex);
}

bool shows(const Visual& visual, const std::string& node, const std::string& asset) {
  const bool attached = std::any_of(visual.attach.begin(), visual.attach.end(),
                                    [&](const Visual::Attachment& a) { return a.asset == asset; });
  return attached || std::any_of(visual.show.begin(), visual.show.end(), [&](const std::string& shown) {
           return node == shown || node.starts_with(shown + ".");
         });
}

}  // namespace

glm::vec3 linearFromHex(const std::string& hex) {
  if (hex.size() != 7 || hex.front() != '#') return glm::vec3{0};
  return {linear(channel(hex, 1)), linear(channel(hex, 3)), linear(channel(hex, 5))};
}

scene::VisualState visualState(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options) {
  scene::VisualState state;
  state.attachments.push_back({machine.baseAsset, ""});
  attach(machine.baseAttach, state);
  for (const catalogue::OptionId& id : options) {
    const Option* option = machine.find(id);
    EXPECTS(option != nullptr);
    addVisual(option->visual, state);
  }
  return state;
}

std::string focusNode(const Option& option) {
  if (!option.visual.focus.empty()) return option.visual.focus;
  return option.visual.show.empty() ? std::string{} : option.visual.show.front();
}

std::vector<catalogue::OptionId> optionsOfPart(const catalogue::Machine& machine, const std::string& node,
                                               const std::string& asset) {
  std::vector<catalogue::OptionId> found;
  for (const Option& option : machine.options) {
    if (option.visual.kind == Visual::Kind::shown && shows(option.visual, node, asset)) found.push_back(option.id);
  }
  return found;
}

}  // namespace zemi::binding
