#include "binding/pieces.h"

#include "binding/visual_state.h"

#include <algorithm>
#include <vector>

namespace zemi::binding {
namespace {

using scene::Part;
using scene::Scene;

std::int32_t above(const Scene& scene, std::int32_t part) {
  return scene.parts()[static_cast<std::size_t>(part)].parent;
}

/// The node below the root of its model that the part hangs on, or the root itself.
std::uint32_t groupOf(const Scene& scene, std::uint32_t part) {
  const auto& parts = scene.parts();
  const auto root = static_cast<std::int32_t>(scene.attachments()[parts[part].attachment].firstPart);
  for (std::int32_t next = parts[part].parent; next > root; next = parts[part].parent)
    part = static_cast<std::uint32_t>(next);
  return part;
}

/// Inside a closed machine, itself or with what it hangs on.
std::vector<char> enclosed(const Scene& scene) {
  std::vector<char> result;
  for (const Part& part : scene.parts()) {
    const bool within = part.parent >= 0 && result[static_cast<std::size_t>(part.parent)] != 0;
    result.push_back(within || scene.extras(part).number("enclosed").value_or(0) > 0 ? 1 : 0);
  }
  return result;
}

}  // namespace

Pieces::Pieces(const catalogue::Machine& machine, const catalogue::Kit* kit) : machine_{machine} {
  if (kit == nullptr) return;
  // The smallest first; what only the whole assembly names is left to it.
  for (const catalogue::Assembly* piece : kit->pieces(true)) {
    for (const std::string& node : piece->nodes) byNode_.emplace(node, piece);
  }
  for (const catalogue::Assembly& assembly : kit->assemblies) {
    for (const std::string& node : assembly.nodes) byNode_.emplace(node, &assembly);
  }
}

Piece Pieces::of(const Scene& scene, std::uint32_t part) const {
  if (auto piece = ofKit(scene, part)) return *piece;
  if (auto piece = ofOption(scene, part)) return *piece;
  const std::uint32_t group = groupOf(scene, part);
  return {scene.parts()[group].name, group, {}};
}

std::optional<Piece> Pieces::ofKit(const Scene& scene, std::uint32_t part) const {
  for (auto i = static_cast<std::int32_t>(part); i >= 0; i = above(scene, i)) {
    const auto found = byNode_.find(scene.parts()[static_cast<std::size_t>(i)].name);
    if (found != byNode_.end()) return Piece{found->second->id, static_cast<std::uint32_t>(i), found->second->name};
  }
  return {};
}

/// Known by the topmost of the option's nodes: the whole header, not its knife.
std::optional<Piece> Pieces::ofOption(const Scene& scene, std::uint32_t part) const {
  const std::uint32_t attachment = scene.parts()[part].attachment;
  const std::string& asset = scene.attachments()[attachment].attachment.asset;
  std::optional<Piece> piece;
  for (auto i = static_cast<std::int32_t>(part); i >= 0; i = above(scene, i)) {
    const Part& at = scene.parts()[static_cast<std::size_t>(i)];
    if (at.attachment != attachment) break;
    const auto options = optionsOfPart(machine_, at.name, asset);
    if (options.empty() || (piece && piece->id != options.front().text)) continue;
    piece = Piece{options.front().text, static_cast<std::uint32_t>(i), machine_.find(options.front())->name};
  }
  return piece;
}

void Pieces::show(const PieceWishes& wishes, const Scene& scene, std::size_t attachments,
                  scene::VisualState& state) const {
  if (!wishes.any()) return;
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < scene.parts().size() && scene.parts()[i].attachment < attachments; ++i)
    ids.push_back(of(scene, i).id);
  const bool alone = std::ranges::find(ids, wishes.isolated) != ids.end();
  const std::vector<char> inside = enclosed(scene);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Part& part = scene.parts()[i];
    const scene::NodeOf node{scene.attachments()[part.attachment].attachment.asset, part.name};
    const bool aside = alone && ids[i] != wishes.isolated;
    if (wishes.hidden.contains(ids[i]) || (aside && (!wishes.ghosted || inside[i] != 0))) {
      state.absent.insert(node);
    } else if (aside) {
      state.ghosts.insert(node);
    }
  }
}

}  // namespace zemi::binding
