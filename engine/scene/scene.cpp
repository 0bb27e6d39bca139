#include "scene/scene.h"

#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <map>

namespace zemi::scene {
namespace {

bool startsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

/// The node that says what the model fits: the root, or the first below an unnamed wrapper.
std::vector<std::string> fitsOf(const Model& model) {
  for (const Node& node : model.nodes) {
    if (auto words = node.extras.words("fits"); !words.empty()) return words;
  }
  return {};
}

/// A mount that accepts nothing in particular takes everything; one with a list wants a shared word, or to be named
/// by the model itself.
bool fits(const std::string& mountName, const Extras& mount, const Model& model) {
  std::vector<std::string> accepted = mount.words("accepts");
  if (accepted.empty()) return true;
  accepted.push_back(mountName);
  const std::vector<std::string> offered = fitsOf(model);
  return std::ranges::find_first_of(offered, accepted) != offered.end();
}

/// The node's transform in its parent with its pose and its share of the explosion.
glm::mat4 posed(const Node& node, const VisualState& state) {
  glm::mat4 local = node.local;
  if (const auto pose = state.poses.find(node.name); pose != state.poses.end()) {
    if (const auto axis = node.extras.axis("axis")) {
      float degrees = pose->second;
      if (const auto low = node.extras.number("min")) degrees = std::max(degrees, static_cast<float>(*low));
      if (const auto high = node.extras.number("max")) degrees = std::min(degrees, static_cast<float>(*high));
      local = glm::rotate(local, glm::radians(degrees), *axis);
    } else if (const auto travel = node.extras.vector("travel")) {
      local = glm::translate(glm::mat4{1}, *travel * std::clamp(pose->second, 0.0F, 1.0F)) * local;
    }
  }
  if (state.explode != 0) {
    if (const auto way = node.extras.vector("explode")) {
      local = glm::translate(glm::mat4{1}, *way * state.explode) * local;
    }
  }
  return local;
}

/// A shown name stands for the dotted names below it too: "option.decal" for "option.decal.front.L".
bool isShown(std::string name, const VisualState& state) {
  while (!state.shown.contains(name)) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos) return false;
    name.resize(dot);
  }
  return true;
}

bool wantsVisible(const std::string& name, const VisualState& state) {
  if (state.hidden.contains(name)) return false;
  return !startsWith(name, "option.") || isShown(name, state);
}

Error mountMissing(const Attachment& attachment) {
  return {"scene.mount",
          {attachment.asset},
          "no model shown so far has the mount \"" + attachment.mount + "\"",
          "List the model with that mount first, or correct the mount's name"};
}

Error misfit(const Attachment& attachment, const Extras& mount, const Model& model) {
  std::string offered;
  for (const std::string& word : fitsOf(model)) offered += (offered.empty() ? "" : ",") + word;
  return {"scene.misfit",
          {attachment.asset},
          "the mount \"" + attachment.mount + "\" accepts " + mount.text("accepts").value_or("nothing") +
              ", the model fits " + (offered.empty() ? "nothing" : offered),
          "Choose another attachment or correct `accepts` and `fits` in the models"};
}

}  // namespace

const Extras& Scene::extras(const Part& part) const {
  return attachments_[part.attachment].model->nodes[part.node].extras;
}

Shown Scene::show(const VisualState& wanted, const ModelSource& models) {
  Shown report;
  report.changed = difference(state_, wanted);
  report.changed.attachments = report.changed.attachments || incomplete_;
  if (!report.changed.any()) return report;

  state_ = wanted;
  if (report.changed.attachments) attachAll(wanted.attachments, models, report);
  if (report.changed.attachments || report.changed.visibility) chooseVisible();
  if (report.changed.attachments || report.changed.placement) {
    place();
    ++placementRevision_;
  }
  if (report.changed.attachments || report.changed.visibility || report.changed.paints) collectItems();
  if (report.changed.attachments || report.changed.visibility) ++itemsRevision_;
  ++lookRevision_;
  return report;
}

void Scene::attachAll(const std::vector<Attachment>& wanted, const ModelSource& models, Shown& report) {
  const std::vector<AttachedModel> earlier = std::exchange(attachments_, {});
  parts_.clear();
  incomplete_ = false;
  for (const Attachment& attachment : wanted) {
    const Loaded loaded = models(attachment.asset);
    if (loaded.state == Loaded::State::ready) {
      attach(attachment, loaded.model, report);
    } else if (loaded.state == Loaded::State::failed) {
      report.faults.push_back(loaded.error);
    } else {
      incomplete_ = true;
      report.waiting.push_back(attachment.asset);
      const AttachedModel* old = standIn(attachment, earlier);
      if (old != nullptr) attach(old->attachment, old->model, report);
    }
  }
}

/// What was on the same mount until now: it stays until its successor is loaded.
const AttachedModel* Scene::standIn(const Attachment& wanted, const std::vector<AttachedModel>& earlier) const {
  for (const AttachedModel& candidate : earlier) {
    const bool used = std::ranges::any_of(
        attachments_, [&](const AttachedModel& now) { return now.attachment == candidate.attachment; });
    if (candidate.attachment.mount == wanted.mount && !used) return &candidate;
  }
  return nullptr;
}

void Scene::attach(const Attachment& attachment, std::shared_ptr<const Model> model, Shown& report) {
  std::int32_t mount = -1;
  if (!attachment.mount.empty()) {
    const auto found = find(attachment.mount);
    if (!found) {
      report.faults.push_back(mountMissing(attachment));
      return;
    }
    mount = static_cast<std::int32_t>(*found);
    if (const Extras& wishes = extras(parts_[*found]); !fits(attachment.mount, wishes, *model)) {
      report.faults.push_back(misfit(attachment, wishes, *model));
      return;
    }
  }
  const auto first = static_cast<std::uint32_t>(parts_.size());
  const auto index = static_cast<std::uint32_t>(attachments_.size());
  for (std::uint32_t i = 0; i < model->nodes.size(); ++i) {
    const Node& node = model->nodes[i];
    Part part;
    part.name = node.name;
    part.parent = node.parent < 0 ? mount : node.parent + static_cast<std::int32_t>(first);
    part.attachment = index;
    part.node = i;
    parts_.push_back(std::move(part));
  }
  attachments_.push_back({attachment, std::move(model), glm::mat4{1}, first});
}

void Scene::chooseVisible() {
  for (Part& part : parts_) {
    const bool parentVisible = part.parent < 0 || parts_[static_cast<std::size_t>(part.parent)].visible;
    part.visible = parentVisible && wantsVisible(part.name, state_);
  }
}

void Scene::place() {
  for (Part& part : parts_) {
    const AttachedModel& attached = attachments_[part.attachment];
    const Node& node = attached.model->nodes[part.node];
    const glm::mat4 parent = part.parent < 0 ? glm::mat4{1} : parts_[static_cast<std::size_t>(part.parent)].world;
    part.world = parent * posed(node, state_);
    part.bounds = {};
    for (const MeshUse& use : node.parts) {
      part.bounds.add(transformed(attached.model->meshes[use.mesh].bounds, part.world));
    }
  }
  for (AttachedModel& attached : attachments_) {
    if (attached.firstPart >= parts_.size() || attached.attachment.mount.empty()) continue;
    const std::int32_t mount = parts_[attached.firstPart].parent;
    if (mount >= 0) attached.origin = parts_[static_cast<std::size_t>(mount)].world;
  }
}

void Scene::collectItems() {
  items_.clear();
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    if (!part.visible) continue;
    const Model& model = *attachments_[part.attachment].model;
    for (const MeshUse& use : model.nodes[part.node].parts) {
      DrawItem item{i, part.attachment, use.mesh, model.materials[use.material]};
      if (const auto paint = state_.paints.find(item.material.name); paint != state_.paints.end()) {
        item.material.baseColour = paint->second;
      }
      items_.push_back(std::move(item));
    }
  }
  std::ranges::stable_partition(items_, [](const DrawItem& item) { return !item.blended(); });
}

std::optional<std::uint32_t> Scene::find(std::string_view name) const {
  std::optional<std::uint32_t> hidden;
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    if (parts_[i].name != name) continue;
    if (parts_[i].visible) return i;
    if (!hidden) hidden = i;
  }
  return hidden;
}

std::uint32_t Scene::owner(std::uint32_t part, const std::vector<std::string>& prefixes) const {
  for (auto i = static_cast<std::int32_t>(part); i >= 0; i = parts_[static_cast<std::size_t>(i)].parent) {
    const Part& candidate = parts_[static_cast<std::size_t>(i)];
    const bool named =
        std::ranges::any_of(prefixes, [&](const std::string& prefix) { return startsWith(candidate.name, prefix); });
    if (named) return static_cast<std::uint32_t>(i);
  }
  return part;
}

Bounds Scene::bounds() const {
  Bounds sum;
  for (const Part& part : parts_) {
    if (part.visible) sum.add(part.bounds);
  }
  return sum;
}

std::vector<Bounds> Scene::boxes() const {
  std::vector<Bounds> result;
  for (const Part& part : parts_) {
    if (part.visible && !part.bounds.empty()) result.push_back(part.bounds);
  }
  return result;
}

Bounds Scene::boundsWithoutAttached() const {
  Bounds sum;
  for (const Part& part : parts_) {
    if (part.visible && attachments_[part.attachment].attachment.mount.empty()) sum.add(part.bounds);
  }
  return sum;
}

Bounds Scene::boundsOf(std::uint32_t part) const {
  EXPECTS(part < parts_.size());
  Bounds sum;
  std::vector<char> inside(parts_.size(), 0);
  for (std::uint32_t i = part; i < parts_.size(); ++i) {  // children stand behind their parents
    const std::int32_t parent = parts_[i].parent;
    inside[i] = i == part || (parent >= 0 && inside[static_cast<std::size_t>(parent)] != 0) ? 1 : 0;
    if (inside[i] != 0 && parts_[i].visible) sum.add(parts_[i].bounds);
  }
  return sum;
}

std::vector<Dimension> Scene::dimensions() const {
  struct Ends {
    std::optional<glm::vec3> a, b;
  };
  std::map<std::string, Ends> pairs;
  for (const Part& part : parts_) {
    if (!part.visible || !startsWith(part.name, "dim.") || part.name.size() < 7) continue;
    const std::string what = part.name.substr(4, part.name.size() - 6);
    if (part.name.ends_with(".a")) pairs[what].a = glm::vec3{part.world[3]};
    if (part.name.ends_with(".b")) pairs[what].b = glm::vec3{part.world[3]};
  }
  std::vector<Dimension> result;
  for (const auto& [what, ends] : pairs) {
    if (ends.a && ends.b) result.push_back({what, *ends.a, *ends.b, glm::distance(*ends.a, *ends.b)});
  }
  return result;
}

std::vector<Anchor> Scene::anchors(std::string_view prefix) const {
  std::vector<Anchor> result;
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    if (!parts_[i].visible || !startsWith(parts_[i].name, prefix)) continue;
    result.push_back({parts_[i].name, glm::vec3{parts_[i].world[3]}, i});
  }
  return result;
}

std::size_t Scene::triangles() const {
  std::size_t sum = 0;
  for (const DrawItem& item : items_) sum += mesh(item).indices.size() / 3;
  return sum;
}

}  // namespace zemi::scene
