#pragma once

#include <glm/glm.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace zemi::scene {

/// An axis-aligned box in metres. Empty until the first point.
struct Bounds {
  glm::vec3 low{1e30F};
  glm::vec3 high{-1e30F};

  bool empty() const { return low.x > high.x; }
  void add(const glm::vec3& point) {
    low = glm::min(low, point);
    high = glm::max(high, point);
  }
  void add(const Bounds& other) {
    if (other.empty()) return;
    add(other.low);
    add(other.high);
  }
  glm::vec3 centre() const { return (low + high) * 0.5F; }
  glm::vec3 size() const { return empty() ? glm::vec3{0} : high - low; }
  bool operator==(const Bounds&) const = default;
};

/// The box around `box` once its corners are moved by `transform`; empty stays empty.
Bounds transformed(const Bounds& box, const glm::mat4& transform);

/// Triangles of one material in one local frame: metres, glTF axes (forward +Z, left +X, up +Y).
/// All vertex lists have the same length; every index is below it.
struct Mesh {
  std::vector<glm::vec3> positions;
  std::vector<glm::vec3> normals;      // unit length
  std::vector<glm::u8vec4> colours;    // R ambient occlusion (255 open), G edge wear, B dust catch, A unused
  std::vector<std::uint32_t> indices;  // three per triangle, counter-clockwise seen from outside
  std::vector<std::vector<std::uint32_t>> levels;  // the same surface with ever fewer triangles, see addLevels; may be empty
  Bounds bounds;

  bool operator==(const Mesh&) const = default;
};

/// Plain factors of glTF's metallic-roughness model. Colours are linear.
struct Material {
  std::string name;  // the slot: "paint.primary", "rubber.tyre"
  glm::vec3 baseColour{0.8F};
  float alpha = 1;  // below 1: drawn last, blended
  float metallic = 0;
  float roughness = 0.5F;
  float clearcoat = 0;
  float clearcoatRoughness = 0.05F;
  glm::vec3 emissive{0};
  bool twoSided = false;

  bool operator==(const Material&) const = default;
};

/// Numbers, texts and vectors that the modeller left on a node. Reading is tolerant: a number may have been stored
/// as text, a list of three as a vector; what cannot be understood is absent, never an error.
struct Extras {
  using Value = std::variant<double, std::string, std::vector<double>>;
  std::map<std::string, Value> values;

  std::optional<double> number(const std::string& key) const;
  std::optional<std::string> text(const std::string& key) const;
  std::optional<glm::vec3> vector(const std::string& key) const;
  /// The words of a comma list, without blanks; empty when the key is absent.
  std::vector<std::string> words(const std::string& key) const;
  /// A direction of unit length from "x", "-y", "Z" or a list of three.
  std::optional<glm::vec3> axis(const std::string& key) const;

  bool operator==(const Extras&) const = default;
};

struct MeshUse {
  std::uint32_t mesh = 0;      // index into Model::meshes
  std::uint32_t material = 0;  // index into Model::materials
  bool operator==(const MeshUse&) const = default;
};

/// A named place in the tree. A part with several materials has several uses.
struct Node {
  std::string name;
  std::int32_t parent = -1;  // index of an earlier node, -1 for the root
  glm::mat4 local{1};
  std::vector<MeshUse> parts;
  Extras extras;

  bool operator==(const Node&) const = default;
};

/// One imported file. Plain data without pointers: it can cross to another process or into a cache.
/// Parents stand before their children, so one pass from front to back computes world transforms.
struct Model {
  std::string name;
  std::vector<Mesh> meshes;
  std::vector<Material> materials;
  std::vector<Node> nodes;

  std::size_t triangles() const;
  bool operator==(const Model&) const = default;
};

}  // namespace zemi::scene
