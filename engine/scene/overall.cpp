#include "scene/overall.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace zemi::scene {
namespace {

using What = DimensionLine::What;

constexpr int kX = 0, kY = 1, kZ = 2;
constexpr float kEndOn = 0.95F;  // cosine: a line nearer to the line of sight than 18 degrees is no line any more

/// Turned by quarters only: the box of such a part is as tight as its vertices.
bool isSquare(const glm::mat4& world) {
  for (int column = 0; column < 3; ++column) {
    const glm::vec3 axis = glm::abs(glm::vec3{world[column]});
    const float most = std::max({axis.x, axis.y, axis.z});
    if (axis.x + axis.y + axis.z - most > 1e-5F * most) return false;
  }
  return true;
}

bool contains(const Bounds& outer, const Bounds& inner) {
  if (outer.empty()) return false;
  return glm::all(glm::lessThanEqual(outer.low, inner.low)) && glm::all(glm::greaterThanEqual(outer.high, inner.high));
}

void addVertices(const Scene& scene, const Part& part, Bounds& box) {
  const Model& model = *scene.attachments()[part.attachment].model;
  for (const MeshUse& use : model.nodes[part.node].parts) {
    for (const glm::vec3& position : model.meshes[use.mesh].positions)
      box.add(glm::vec3{part.world * glm::vec4{position, 1}});
  }
}

/// Sets dimension lines about one box for one eye.
class Draughtsman {
public:
  Draughtsman(const Bounds& box, const Camera& camera) : box_{box}, eye_{camera.eye()} {
    off_ = std::clamp(0.06F * glm::length(box.size()), 0.05F, 0.9F);
  }

  /// On the ground beside a side that is seen, or along its upper edge from above.
  std::optional<DimensionLine> beside(What what, int along, int across) const {
    const int seen = seenSide(across), side = seen != 0 ? seen : nearSide(across);
    const float level = seen != 0 ? box_.low.y : box_.high.y;
    if (seen == 0 && eye_.y <= box_.high.y) return {};
    DimensionLine line = blank(what, along);
    for (std::size_t end = 0; end < 2; ++end) {
      glm::vec3& foot = line.feet[end];
      foot[along] = end == 0 ? box_.low[along] : box_.high[along];
      foot[kY] = level;
      foot[across] = face(across, side);
      line.ends[end] = foot;
      line.ends[end][across] += off_ * static_cast<float>(side);
    }
    return legible(line);
  }

  /// At a corner of the outline: of two seen sides the far end of either, of a single one its near end.
  std::optional<DimensionLine> upright() const {
    const int left = seenSide(kX), ahead = seenSide(kZ);
    if (left == 0 && ahead == 0) return {};  // from above there is no outline beside the machine
    if (ahead == 0) return legible(standing(kZ, nearSide(kZ), left));
    if (left == 0) return legible(standing(kX, nearSide(kX), ahead));
    const DimensionLine aside = standing(kX, left, -ahead), before = standing(kZ, ahead, -left);
    return legible(nearer(aside, before) ? aside : before);
  }

private:
  DimensionLine blank(What what, int along) const {
    DimensionLine line;
    line.what = what;
    line.metres = box_.size()[along];
    return line;
  }

  /// Upright at the corner of these two sides, pushed away from the side along `out`.
  DimensionLine standing(int out, int side, int otherSide) const {
    const int other = out == kX ? kZ : kX;
    DimensionLine line = blank(What::height, kY);
    for (std::size_t end = 0; end < 2; ++end) {
      glm::vec3& foot = line.feet[end];
      foot[kY] = end == 0 ? box_.low.y : box_.high.y;
      foot[out] = face(out, side);
      foot[other] = face(other, otherSide);
      line.ends[end] = foot;
      line.ends[end][out] += off_ * static_cast<float>(side);
    }
    return line;
  }

  float face(int axis, int side) const { return side > 0 ? box_.high[axis] : box_.low[axis]; }

  /// The side of the box beyond which the eye stands; 0 between both.
  int seenSide(int axis) const {
    if (eye_[axis] > box_.high[axis]) return 1;
    return eye_[axis] < box_.low[axis] ? -1 : 0;
  }

  int nearSide(int axis) const { return eye_[axis] >= box_.centre()[axis] ? 1 : -1; }

  bool nearer(const DimensionLine& a, const DimensionLine& b) const {
    return glm::distance(a.ends[0], eye_) < glm::distance(b.ends[0], eye_);
  }

  std::optional<DimensionLine> legible(const DimensionLine& line) const {
    if (line.metres <= 0) return {};
    const glm::vec3 sight = glm::normalize((line.ends[0] + line.ends[1]) * 0.5F - eye_);
    const glm::vec3 way = glm::normalize(line.ends[1] - line.ends[0]);
    if (std::abs(glm::dot(sight, way)) > kEndOn) return {};
    return line;
  }

  Bounds box_;
  glm::vec3 eye_;
  float off_ = 0;  // metres between the box and its dimension lines
};

}  // namespace

Bounds overallBox(const Scene& scene, std::size_t attachments) {
  Bounds box;
  std::vector<const Part*> turned;
  for (const Part& part : scene.parts()) {
    if (!part.visible || part.attachment >= attachments || part.bounds.empty()) continue;
    if (isSquare(part.world)) {
      box.add(part.bounds);
    } else {
      turned.push_back(&part);
    }
  }
  // Most turned parts lie well inside: only those whose loose box sticks out are measured vertex by vertex.
  for (const Part* part : turned) {
    if (!contains(box, part->bounds)) addVertices(scene, *part, box);
  }
  return box;
}

std::vector<DimensionLine> dimensionLines(const Bounds& box, const Camera& camera) {
  std::vector<DimensionLine> lines;
  if (box.empty()) return lines;
  const Draughtsman draughtsman{box, camera};
  for (const auto& line : {draughtsman.beside(What::length, kZ, kX), draughtsman.beside(What::width, kX, kZ),
                           draughtsman.upright()}) {
    if (line) lines.push_back(*line);
  }
  return lines;
}

}  // namespace zemi::scene
