#pragma once

#include <glm/glm.hpp>

#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace zemi::scene {

/// A model file hung onto a mount: the asset "headers/grain_6m" on the node "mount.header". The first attachment is
/// usually the base machine with an empty mount, which stands at the origin. What has no mount (scenery, a person for
/// scale) may stand elsewhere on the ground: `at` is metres to the machine's left (+X) and forward (+Z).
struct Attachment {
  std::string asset;
  std::string mount;
  glm::vec2 at{0};
  float yawRad = 0;

  bool operator==(const Attachment&) const = default;
};

/// A node of one model. Two models of a machine may use the same name: a tractor and its wheels have "steer.front.L".
struct NodeOf {
  std::string asset;
  std::string node;

  auto operator<=>(const NodeOf&) const = default;
};

/// Everything a configuration says about the picture, as a value that is compared and copied.
/// Names that no loaded model knows are ignored, so that a catalogue may run ahead of the models.
struct VisualState {
  std::vector<Attachment> attachments;      // in order: a mount must be in an earlier attachment
  std::set<std::string> shown;              // "option.*" nodes that are visible; every other "option.*" node is hidden
  std::set<std::string> hidden;             // further nodes to hide, with all below them
  std::set<NodeOf> absent;                  // not drawn themselves; what hangs on them stays
  std::set<NodeOf> ghosts;                  // one sees through them: they cast no shadow and cannot be picked
  std::map<std::string, glm::vec3> paints;  // material name -> linear base colour
  std::map<std::string, float> poses;       // node name -> degrees about its "axis" extra (clamped to "min".."max"),
                                            // or the fraction 0..1 of its "travel" extra (vector, metres)
  float dust = 0;                           // 0 new, 0.3-0.5 after a day's work, 1 full
  float explode = 0;                        // 0 together .. 1 apart, times each node's "explode" extra
  std::map<std::string, glm::vec3> moved;   // node name -> metres aside, in its parent's axes: pieces of a kit
  float workSeconds = 0;                    // how long the working parts have run: reel, walkers, belts by their extras
  int detail = 0;                           // level of detail of all models: 0 full, 1 a third, 2 a tenth

  /// Does anything let one look inside? Closed machines leave out the parts with the extra "enclosed".
  bool opened() const {
    return !hidden.empty() || !absent.empty() || !ghosts.empty() || !poses.empty() || !moved.empty() || explode > 0;
  }

  bool operator==(const VisualState&) const = default;
};

/// Which kinds of thing differ between two states; the scene touches only those.
struct Difference {
  bool attachments = false;
  bool visibility = false;
  bool paints = false;
  bool placement = false;  // poses or explosion
  bool dust = false;

  bool any() const { return attachments || visibility || paints || placement || dust; }
  bool operator==(const Difference&) const = default;
};

Difference difference(const VisualState& from, const VisualState& to);

}  // namespace zemi::scene
