#pragma once

#include "base/result.h"
#include "scene/library.h"
#include "scene/model.h"
#include "scene/visual_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zemi::scene {

/// A node of one attached model as it stands in the scene.
struct Part {
  std::string name;              // the node's: "panel.side.front.L"
  std::int32_t parent = -1;      // index into Scene::parts(), an earlier one
  std::uint32_t attachment = 0;  // index into Scene::attachments()
  std::uint32_t node = 0;        // index into that model's nodes
  glm::mat4 world{1};
  bool visible = true;
  bool ghost = false;  // one sees through it
  Bounds bounds;  // of its own meshes, world axes; empty for empties
};

/// One mesh of one visible part in one material, ready to draw.
struct DrawItem {
  std::uint32_t part = 0;  // index into Scene::parts()
  std::uint32_t attachment = 0;
  std::uint32_t mesh = 0;  // index into the attachment's model
  Material material;       // with the paint of the VisualState
  bool surroundings = false;
  bool ghost = false;

  bool blended() const { return material.alpha < 0.999F; }
};

/// A model that is shown, with the place its origin came to.
struct AttachedModel {
  Attachment attachment;
  std::shared_ptr<const Model> model;
  glm::mat4 origin{1};
  std::uint32_t firstPart = 0;
  bool surroundings = false;  // a yard, a field: neither framed nor casting, its root has the extra "surroundings"
};

/// Two "dim.<what>.a/.b" nodes and their distance: what the model says about a size in the data sheet.
struct Dimension {
  std::string what;  // "wheelbase"
  glm::vec3 a{0};
  glm::vec3 b{0};
  float metres = 0;
};

/// A named place for hotspots and views: "info.engine".
struct Anchor {
  std::string name;
  glm::vec3 at{0};
  std::uint32_t part = 0;
};

/// What show() did.
struct Shown {
  Difference changed;
  std::vector<std::string> waiting;  // assets not yet loaded; what was shown in their place stays
  std::vector<Error> faults;         // scene.asset, scene.mount, scene.misfit; the attachment concerned is left out
};

/// The machine as it stands: models hung together, options shown, paints and poses applied.
/// Plain data; knows nothing of GL. The renderer compares the revisions to learn what moved.
class Scene {
public:
  /// Brings the scene to `wanted`, touching only what differs. Call again while `waiting` is not empty.
  Shown show(const VisualState& wanted, const ModelSource& models);

  const VisualState& state() const { return state_; }
  const std::vector<AttachedModel>& attachments() const { return attachments_; }
  const std::vector<Part>& parts() const { return parts_; }
  const std::vector<DrawItem>& items() const { return items_; }  // visible ones, opaque before blended
  const Mesh& mesh(const DrawItem& item) const { return attachments_[item.attachment].model->meshes[item.mesh]; }
  const Extras& extras(const Part& part) const;

  /// The first part of that name; visible ones are preferred.
  std::optional<std::uint32_t> find(std::string_view name) const;
  /// The nearest named part at or above `part` whose name begins with one of the prefixes; `part` if there is none.
  std::uint32_t owner(std::uint32_t part, const std::vector<std::string>& prefixes) const;

  /// True when the machine stands in the open: some surroundings have the extra "outdoors".
  bool outdoors() const;

  /// The box around all that is visible but the surroundings, metres. Empty while nothing is loaded.
  Bounds bounds() const;
  /// The boxes of all visible parts, for tight framing.
  std::vector<Bounds> boxes() const;
  /// The same as bounds() without what hangs on a mount: the machine without its header.
  Bounds boundsWithoutAttached() const;
  /// The box of a part and all that is visible below it.
  Bounds boundsOf(std::uint32_t part) const;

  std::vector<Dimension> dimensions() const;
  std::vector<Anchor> anchors(std::string_view prefix) const;  // visible nodes, "info." or "view."
  std::size_t triangles() const;                               // visible

  /// Counters that grow with each change: which items there are, where they stand, how they look.
  std::uint64_t itemsRevision() const { return itemsRevision_; }
  std::uint64_t placementRevision() const { return placementRevision_; }
  std::uint64_t lookRevision() const { return lookRevision_; }

private:
  void attachAll(const std::vector<Attachment>& wanted, const ModelSource& models, Shown& report);
  void attach(const Attachment& attachment, std::shared_ptr<const Model> model, Shown& report);
  const AttachedModel* standIn(const Attachment& wanted, const std::vector<AttachedModel>& earlier) const;
  void chooseVisible();
  void place();
  void placeParts(const glm::mat4& ride, const std::vector<glm::mat4>& turns = {});
  void aimParts(const glm::mat4& ride);
  glm::mat4 ride() const;
  void collectItems();

  VisualState state_;
  std::vector<AttachedModel> attachments_;
  std::vector<Part> parts_;
  std::vector<DrawItem> items_;
  bool incomplete_ = false;  // an attachment was pending at the last show()
  std::uint64_t itemsRevision_ = 0;
  std::uint64_t placementRevision_ = 0;
  std::uint64_t lookRevision_ = 0;
};

}  // namespace zemi::scene
