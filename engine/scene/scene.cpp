#include "scene/scene.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtc/quaternion.hpp>
#define GLM_ENABLE_EXPERIMENTAL
#include <glm/gtx/quaternion.hpp>

#include <algorithm>
#include <cmath>
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

/// Degrees that a turning part has made after the seconds of work; `rpm` is signed about its axis.
float turned(const Node& node, float seconds) {
  const double degrees = node.extras.number("rpm").value_or(0) * 6 * static_cast<double>(seconds);
  return static_cast<float>(std::fmod(degrees, 360.0));
}

/// How a part moves while the machine works: round its axis, round a crank without turning, or to and fro.
/// Formulas as the models' README gives them; a crank's phase counts from the rear over the top.
glm::mat4 worked(const Node& node, float seconds) {
  const auto phase = static_cast<float>(node.extras.number("phase").value_or(0));
  const float degrees = turned(node, seconds) + phase;
  const auto moved = [](const glm::vec3& way) { return glm::translate(glm::mat4{1}, way); };
  if (const auto crank = node.extras.number("crank_radius")) {
    const auto pin = [](float angle) {
      return glm::vec3{0, std::sin(glm::radians(angle)), -std::cos(glm::radians(angle))};
    };
    return moved((pin(degrees) - pin(phase)) * static_cast<float>(*crank));
  }
  if (const auto stroke = node.extras.vector("stroke")) return moved(*stroke * std::sin(glm::radians(degrees)));
  if (const auto stroke = node.extras.number("stroke")) {  // of a knife: end to end, so many strokes a minute
    const glm::vec3 travel = node.extras.vector("travel").value_or(glm::vec3{1, 0, 0});
    const double half =
        node.extras.number("strokes").value_or(0) / 60 * glm::pi<double>() * static_cast<double>(seconds);
    return moved(glm::normalize(travel) * static_cast<float>(0.5 * *stroke * std::sin(half)));
  }
  if (const auto axis = node.extras.axis("axis"); axis && node.extras.number("rpm")) {
    return glm::rotate(glm::mat4{1}, glm::radians(degrees - phase), *axis);
  }
  return glm::mat4{1};
}

/// A pose within the part's limits: degrees about its axis, or the share of its way.
glm::mat4 posed(const Node& node, float value) {
  if (const auto axis = node.extras.axis("axis")) {
    if (const auto low = node.extras.number("min")) value = std::max(value, static_cast<float>(*low));
    if (const auto high = node.extras.number("max")) value = std::min(value, static_cast<float>(*high));
    return glm::rotate(glm::mat4{1}, glm::radians(value), *axis);
  }
  const auto travel = node.extras.vector("travel");
  return travel ? glm::translate(glm::mat4{1}, *travel * std::clamp(value, 0.0F, 1.0F)) : glm::mat4{1};
}

/// The node's transform in its parent with its pose, its work and its share of the explosion.
glm::mat4 localOf(const Node& node, const VisualState& state) {
  glm::mat4 local = node.local;
  if (const auto pose = state.poses.find(node.name); pose != state.poses.end())
    local = local * posed(node, pose->second);
  if (state.workSeconds != 0) local = local * worked(node, state.workSeconds);
  if (const auto aside = state.moved.find(node.name); aside != state.moved.end()) {
    local = glm::translate(glm::mat4{1}, aside->second) * local;
  }
  if (state.explode != 0) {
    if (const auto way = node.extras.vector("explode")) {
      local = glm::translate(glm::mat4{1}, *way * state.explode) * local;
    }
  }
  return local;
}

/// The shortest turn from one direction to another; none when either has no length.
glm::mat4 turnBetween(const glm::vec3& from, const glm::vec3& to) {
  if (glm::length(from) < 1e-6F || glm::length(to) < 1e-6F) return glm::mat4{1};
  return glm::mat4_cast(glm::rotation(glm::normalize(from), glm::normalize(to)));
}

/// The model at a level of detail, "gs200/base.lod1"; small ones have one level only.
Loaded atLevel(const std::string& asset, int detail, const ModelSource& models) {
  if (detail <= 0) return models(asset);
  Loaded loaded = models(asset + ".lod" + std::to_string(detail));
  const bool missing = loaded.state == Loaded::State::failed && loaded.error.code == "file.missing";
  return missing ? models(asset) : loaded;
}

/// Where a model without a mount stands.
glm::mat4 stand(const Attachment& attachment) {
  const glm::vec3 at{attachment.at.x, 0, attachment.at.y};
  return glm::rotate(glm::translate(glm::mat4{1}, at), attachment.yawRad, glm::vec3{0, 1, 0});
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

/// What stands around the part that is looked at: thin grey glass without the paint's gloss.
Material ghostly() {
  Material material;
  material.name = "ghost";
  material.baseColour = glm::vec3{0.42F, 0.46F, 0.50F};
  material.alpha = 0.03F;
  material.roughness = 1;
  material.twoSided = true;
  return material;
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
    const Loaded loaded = atLevel(attachment.asset, state_.detail, models);
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
  const bool surroundings = model->nodes.front().extras.number("surroundings").value_or(0) > 0;
  attachments_.push_back({attachment, std::move(model), glm::mat4{1}, first, surroundings});
}

void Scene::chooseVisible() {
  std::vector<char> there(parts_.size(), 0);  // with all that it hangs on
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    Part& part = parts_[i];
    const bool hangs = part.parent < 0 || there[static_cast<std::size_t>(part.parent)] != 0;
    const bool shut = !state_.opened() && extras(part).number("enclosed").value_or(0) > 0;
    there[i] = hangs && !shut && wantsVisible(part.name, state_) ? 1 : 0;
    const NodeOf node{attachments_[part.attachment].attachment.asset, part.name};
    part.visible = there[i] != 0 && !state_.absent.contains(node);
    part.ghost = part.visible && state_.ghosts.contains(node);
  }
}

void Scene::place() {
  const glm::mat4 raised = ride();
  placeParts(raised);
  aimParts(raised);
  for (Part& part : parts_) {
    const AttachedModel& attached = attachments_[part.attachment];
    part.bounds = {};
    for (const MeshUse& use : attached.model->nodes[part.node].parts) {
      part.bounds.add(transformed(attached.model->meshes[use.mesh].bounds, part.world));
    }
  }
  for (AttachedModel& attached : attachments_) {
    if (attached.firstPart >= parts_.size() || attached.attachment.mount.empty()) continue;
    const std::int32_t mount = parts_[attached.firstPart].parent;
    if (mount >= 0) attached.origin = parts_[static_cast<std::size_t>(mount)].world;
  }
}

/// `turns`, of each part about its own origin, may be empty.
void Scene::placeParts(const glm::mat4& raised, const std::vector<glm::mat4>& turns) {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    Part& part = parts_[i];
    const AttachedModel& attached = attachments_[part.attachment];
    const glm::mat4 ground = part.attachment == 0 ? raised : stand(attached.attachment);
    const glm::mat4 parent = part.parent < 0 ? ground : parts_[static_cast<std::size_t>(part.parent)].world;
    part.world = parent * localOf(attached.model->nodes[part.node], state_) * (turns.empty() ? glm::mat4{1} : turns[i]);
  }
}

/// Turns each part with the extra "aim" about its own origin until it points at the part it names as it does at rest:
/// hydraulic cylinders follow their arms. Origins do not move, so the parts aimed at stand where they were placed.
void Scene::aimParts(const glm::mat4& raised) {
  if (state_.poses.empty() || state_.explode != 0) return;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> aims;  // part, target
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    const auto target = extras(parts_[i]).text("aim");
    const auto found = target ? find(*target) : std::nullopt;
    if (found) aims.emplace_back(i, *found);
  }
  if (aims.empty()) return;
  std::vector<glm::mat4> now;
  for (const Part& part : parts_) now.push_back(part.world);
  const VisualState posedState = std::exchange(state_, {});
  placeParts(raised);  // at rest
  std::vector<glm::mat4> turns(parts_.size(), glm::mat4{1});
  for (const auto& [part, target] : aims) {
    const glm::mat4& rest = parts_[part].world;
    const glm::vec3 way = glm::inverse(glm::mat3{rest}) * glm::vec3{parts_[target].world[3] - rest[3]};
    const glm::vec3 wanted = glm::inverse(glm::mat3{now[part]}) * glm::vec3{now[target][3] - now[part][3]};
    turns[part] = turnBetween(way, wanted);
  }
  state_ = posedState;
  placeParts(raised, turns);
}

/// Other tyres than the standard ones raise and tilt the machine until it stands on them: the roots of running gear say
/// how far they reach below its ground, the machine's wheelbase pair where its axles are.
glm::mat4 Scene::ride() const {
  std::optional<float> front, rear;
  std::map<std::string, float> forward;  // of the axles
  for (const AttachedModel& attached : attachments_) {
    for (const Node& node : attached.model->nodes) {
      if (const auto reach = node.extras.number("below_ground_front")) front = static_cast<float>(*reach);
      if (const auto reach = node.extras.number("below_ground_rear")) rear = static_cast<float>(*reach);
      if (startsWith(node.name, "dim.wheelbase.")) forward[node.name] = node.local[3].z;
    }
  }
  if ((!front && !rear) || forward.size() != 2) return glm::mat4{1};
  const float a = forward.begin()->second, b = forward.rbegin()->second;
  const float ahead = std::max(a, b), behind = std::min(a, b);
  const float up = rear.value_or(0), slope = (front.value_or(0) - up) / std::max(0.1F, ahead - behind);
  const glm::mat4 raised = glm::translate(glm::mat4{1}, glm::vec3{0, up - slope * behind, 0});
  return glm::rotate(raised, -std::asin(std::clamp(slope, -0.5F, 0.5F)), glm::vec3{1, 0, 0});
}

void Scene::collectItems() {
  items_.clear();
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    if (!part.visible) continue;
    const Model& model = *attachments_[part.attachment].model;
    for (const MeshUse& use : model.nodes[part.node].parts) {
      DrawItem item{i, part.attachment, use.mesh, model.materials[use.material],
                    attachments_[part.attachment].surroundings};
      if (const auto paint = state_.paints.find(item.material.name); paint != state_.paints.end()) {
        item.material.baseColour = paint->second;
      }
      if (part.ghost) item.material = ghostly();
      item.ghost = part.ghost;
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

bool Scene::outdoors() const {
  return std::ranges::any_of(attachments_, [](const AttachedModel& attached) {
    return attached.surroundings && attached.model->nodes.front().extras.number("outdoors").value_or(0) > 0;
  });
}

Bounds Scene::bounds() const {
  Bounds sum;
  for (const Part& part : parts_) {
    if (part.visible && !attachments_[part.attachment].surroundings) sum.add(part.bounds);
  }
  return sum;
}

std::vector<Bounds> Scene::boxes() const {
  std::vector<Bounds> result;
  for (const Part& part : parts_) {
    const bool framed = part.visible && !attachments_[part.attachment].surroundings;
    if (framed && !part.bounds.empty()) result.push_back(part.bounds);
  }
  return result;
}

Bounds Scene::boundsWithoutAttached() const {
  Bounds sum;
  for (const Part& part : parts_) {
    const AttachedModel& attached = attachments_[part.attachment];
    if (part.visible && !attached.surroundings && attached.attachment.mount.empty()) sum.add(part.bounds);
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
