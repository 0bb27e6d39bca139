#include "scene/write_glb.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace zemi::scene {
namespace {

/// Keys in the order they were written; numbers in the fewest digits that name the same float.
using Json =
    nlohmann::basic_json<nlohmann::ordered_map, std::vector, std::string, bool, std::int64_t, std::uint64_t, float>;

constexpr std::uint32_t kJsonChunk = 0x4E4F534A, kBinaryChunk = 0x004E4942;
constexpr int kUnsignedByte = 5121, kUnsignedShort = 5123, kUnsignedInt = 5125, kFloat = 5126;
constexpr int kVertexBuffer = 34962, kIndexBuffer = 34963;
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

template <class T>
void append(std::string& bytes, const T& value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);  // GLB is little-endian, as are the machines we build for
  bytes.append(raw, sizeof value);
}

void pad(std::string& bytes, char with = '\0') {
  bytes.append((4 - bytes.size() % 4) % 4, with);
}

Json listed(const glm::vec3& v) {
  return Json::array({v.x, v.y, v.z});
}

/// The numbers of one kind, which share a bufferView.
struct Stream {
  int componentType = kFloat;
  const char* type = "VEC3";
  std::size_t stride = 0;  // bytes from vertex to vertex; 0: indices
  std::string bytes = {};
  std::size_t view = kNone;
};

/// Accessors of one mesh; kNone where there is none.
struct Stored {
  std::size_t positions = kNone, normals = kNone, colours = kNone, indices = kNone;
};

/// A glTF mesh: which stored mesh in which material, as often as the part has materials.
using Primitives = std::vector<std::pair<std::size_t, std::size_t>>;

class Writer {
public:
  Writer(const Scene& scene, const GlbContents& contents) : scene_{scene}, contents_{contents} {}

  Result<std::string> run() {
    collectPrimitives();
    if (primitives_.empty())
      return fail("glb.empty", {}, "nothing that is shown has a triangle", "Show the machine first");
    addNodes();
    return packed();
  }

private:
  bool wanted(const Part& part) const {
    return part.visible && (contents_.surroundings || !scene_.attachments()[part.attachment].surroundings);
  }

  /// By part, in the scene's order. Draw items come opaque first, so a part's own may stand far apart.
  void collectPrimitives() {
    for (const DrawItem& item : scene_.items()) {
      if (!wanted(scene_.parts()[item.part]) || scene_.mesh(item).indices.empty()) continue;
      primitives_[item.part].emplace_back(store(scene_.mesh(item)), store(item.material));
    }
  }

  // -------------------------------------------------------------- meshes

  bool alike(const Mesh& a, const Mesh& b) const {
    return a.positions == b.positions && a.normals == b.normals && a.indices == b.indices &&
           (!contents_.colours || a.colours == b.colours);
  }

  /// The index of the mesh in the file; one that equals an earlier one takes no further room.
  std::size_t store(const Mesh& mesh) {
    auto& candidates = known_[{mesh.positions.size(), mesh.indices.size()}];
    for (const auto& [other, index] : candidates) {
      if (other == &mesh || alike(*other, mesh)) return index;
    }
    candidates.emplace_back(&mesh, stored_.size());
    stored_.push_back(write(mesh));
    return stored_.size() - 1;
  }

  Stored write(const Mesh& mesh) {
    Stored stored;
    for (const glm::vec3& position : mesh.positions) append(positions_.bytes, position);
    stored.positions = accessor(positions_, mesh.positions.size(), positions_.stride);
    Bounds box;
    for (const glm::vec3& position : mesh.positions) box.add(position);
    accessors_.back()["min"] = listed(box.low);
    accessors_.back()["max"] = listed(box.high);
    for (const glm::vec3& normal : mesh.normals) append(normals_.bytes, normal);
    stored.normals = accessor(normals_, mesh.normals.size(), normals_.stride);
    if (contents_.colours) {
      for (const glm::u8vec4& colour : mesh.colours) append(colours_.bytes, glm::u8vec4{glm::u8vec3{colour}, 255});
      stored.colours = accessor(colours_, mesh.colours.size(), colours_.stride);
      accessors_.back()["normalized"] = true;
    }
    stored.indices = writeIndices(mesh);
    return stored;
  }

  std::size_t writeIndices(const Mesh& mesh) {
    const bool small = mesh.positions.size() <= 0xFFFF;  // 0xFFFF itself restarts strips and may not be an index
    Stream& stream = small ? shortIndices_ : longIndices_;
    for (const std::uint32_t index : mesh.indices) {
      if (small) append(stream.bytes, static_cast<std::uint16_t>(index));
      if (!small) append(stream.bytes, index);
    }
    return accessor(stream, mesh.indices.size(), small ? 2 : 4);
  }

  /// Names the last `count` elements of the stream and pads it. The bufferView is numbered at the end.
  std::size_t accessor(Stream& stream, std::size_t count, std::size_t size) {
    const std::size_t offset = stream.bytes.size() - count * size;
    pad(stream.bytes);
    accessors_.push_back({{"bufferView", nullptr},
                          {"byteOffset", offset},
                          {"componentType", stream.componentType},
                          {"count", count},
                          {"type", stream.type}});
    streams_.push_back(&stream);
    return accessors_.size() - 1;
  }

  // -------------------------------------------------------------- materials

  std::size_t store(const Material& material) {
    const auto found = std::ranges::find(materials_, material);
    if (found != materials_.end()) return static_cast<std::size_t>(found - materials_.begin());
    materials_.push_back(material);
    return materials_.size() - 1;
  }

  Json described(const Material& material) {
    const auto unit = [](float value) { return std::clamp(value, 0.0F, 1.0F); };
    const glm::vec3 colour = glm::clamp(material.baseColour, glm::vec3{0}, glm::vec3{1});
    Json json{{"name", material.name}};
    json["pbrMetallicRoughness"] = {
        {"baseColorFactor", Json::array({colour.r, colour.g, colour.b, unit(material.alpha)})},
        {"metallicFactor", unit(material.metallic)},
        {"roughnessFactor", unit(material.roughness)}};
    if (material.alpha < 1) json["alphaMode"] = "BLEND";
    if (material.twoSided) json["doubleSided"] = true;
    describeEmission(material, json);
    if (material.clearcoat > 0) {
      extend(json, "KHR_materials_clearcoat",
             {{"clearcoatFactor", unit(material.clearcoat)},
              {"clearcoatRoughnessFactor", unit(material.clearcoatRoughness)}});
    }
    return json;
  }

  /// glTF's own factor ends at 1; what shines brighter needs the extension.
  void describeEmission(const Material& material, Json& json) {
    const glm::vec3 emissive = glm::max(material.emissive, glm::vec3{0});
    const float strongest = std::max({emissive.r, emissive.g, emissive.b});
    if (strongest <= 0) return;
    const float strength = std::max(1.0F, strongest);
    json["emissiveFactor"] = listed(glm::min(emissive / strength, glm::vec3{1}));
    if (strength > 1) extend(json, "KHR_materials_emissive_strength", {{"emissiveStrength", strength}});
  }

  void extend(Json& json, const std::string& extension, Json members) {
    json["extensions"][extension] = std::move(members);
    if (std::ranges::find(extensions_, extension) == extensions_.end()) extensions_.push_back(extension);
  }

  // -------------------------------------------------------------- nodes

  /// Parents stand before their children in the scene and so in the file.
  void addNodes() {
    std::vector<std::size_t> place(scene_.parts().size(), kNone);
    for (std::size_t i = 0; i < scene_.parts().size(); ++i) {
      const Part& part = scene_.parts()[i];
      if (!wanted(part)) continue;
      place[i] = nodes_.size();
      Json node{{"name", part.name}};
      const std::size_t parent = part.parent < 0 ? kNone : place[static_cast<std::size_t>(part.parent)];
      if (parent == kNone) {
        roots_.push_back(place[i]);
        setTransform(node, glm::dmat4{part.world});
      } else {
        nodes_[parent]["children"].push_back(place[i]);
        setTransform(node, within(scene_.parts()[static_cast<std::size_t>(part.parent)].world, part.world));
      }
      if (const auto found = primitives_.find(static_cast<std::uint32_t>(i)); found != primitives_.end()) {
        node["mesh"] = meshOf(found->second, part.name);
      }
      nodes_.push_back(std::move(node));
    }
  }

  /// The scene keeps world transforms only. A parent squeezed to nothing hides what hangs on it, wherever that stands.
  static glm::dmat4 within(const glm::mat4& parent, const glm::mat4& world) {
    const glm::dmat4 outer{parent};
    if (std::abs(glm::determinant(outer)) < 1e-12) return glm::dmat4{1};
    return glm::inverse(outer) * glm::dmat4{world};
  }

  static void setTransform(Json& node, const glm::dmat4& local) {
    Json matrix = Json::array();
    bool identity = true;
    for (int column = 0; column < 4; ++column) {
      for (int row = 0; row < 4; ++row) {
        const double target = column == row ? 1 : 0;
        double value = row == 3 ? target : local[column][row];
        // What the way through the world left behind: a millionth of a radian or of a metre is nothing.
        if (std::abs(value - std::round(value)) < 1e-6) value = std::round(value) + 0.0;
        identity = identity && value == target;
        matrix.push_back(static_cast<float>(value));
      }
    }
    if (!identity) node["matrix"] = std::move(matrix);
  }

  /// Parts with the same triangles in the same materials share one.
  std::size_t meshOf(const Primitives& primitives, const std::string& name) {
    const auto [found, isNew] = meshOf_.emplace(primitives, meshes_.size());
    if (!isNew) return found->second;
    Json mesh{{"name", name}, {"primitives", Json::array()}};
    for (const auto& [stored, material] : primitives) {
      const Stored& at = stored_[stored];
      Json attributes{{"POSITION", at.positions}, {"NORMAL", at.normals}};
      if (at.colours != kNone) attributes["COLOR_0"] = at.colours;
      mesh["primitives"].push_back(
          {{"attributes", std::move(attributes)}, {"indices", at.indices}, {"material", material}});
    }
    meshes_.push_back(std::move(mesh));
    return found->second;
  }

  // -------------------------------------------------------------- container

  /// All streams one after another, each a bufferView.
  std::string joinStreams(Json& views) {
    std::string binary;
    for (Stream* stream : {&positions_, &normals_, &colours_, &shortIndices_, &longIndices_}) {
      if (stream->bytes.empty()) continue;
      stream->view = views.size();
      Json view{{"buffer", 0}, {"byteOffset", binary.size()}, {"byteLength", stream->bytes.size()}};
      if (stream->stride != 0) view["byteStride"] = stream->stride;
      view["target"] = stream->stride != 0 ? kVertexBuffer : kIndexBuffer;
      views.push_back(std::move(view));
      binary += stream->bytes;
      stream->bytes = {};
    }
    for (std::size_t i = 0; i < streams_.size(); ++i) accessors_[i]["bufferView"] = streams_[i]->view;
    return binary;
  }

  Result<std::string> packed() {
    Json views = Json::array(), materials = Json::array();
    const std::string binary = joinStreams(views);
    for (const Material& material : materials_) materials.push_back(described(material));
    Json root{{"asset", {{"version", "2.0"}, {"generator", "Zəmi"}}}};
    if (!extensions_.empty()) root["extensionsUsed"] = extensions_;
    root["scene"] = 0;
    root["scenes"] = Json::array({Json{{"nodes", roots_}}});
    root["nodes"] = nodes_;
    root["meshes"] = meshes_;
    root["materials"] = std::move(materials);
    root["accessors"] = accessors_;
    root["bufferViews"] = std::move(views);
    root["buffers"] = Json::array({Json{{"byteLength", binary.size()}}});
    std::string text = root.dump(-1, ' ', false, Json::error_handler_t::replace);
    pad(text, ' ');
    return container(text, binary);
  }

  static Result<std::string> container(const std::string& text, const std::string& binary) {
    const std::uint64_t whole = 12 + 8 + std::uint64_t{text.size()} + 8 + binary.size();
    if (whole > std::numeric_limits<std::uint32_t>::max()) {
      return fail("glb.too_large", {}, "the model takes more than the 4 GiB that a GLB can hold",
                  "Show less, or take a lower level of detail");
    }
    std::string bytes = "glTF";
    bytes.reserve(whole);
    append(bytes, std::uint32_t{2});
    append(bytes, static_cast<std::uint32_t>(whole));
    append(bytes, static_cast<std::uint32_t>(text.size()));
    append(bytes, kJsonChunk);
    bytes += text;
    append(bytes, static_cast<std::uint32_t>(binary.size()));
    append(bytes, kBinaryChunk);
    return bytes + binary;
  }

  const Scene& scene_;
  const GlbContents& contents_;
  std::map<std::uint32_t, Primitives> primitives_;  // by part
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::pair<const Mesh*, std::size_t>>> known_;
  std::map<Primitives, std::size_t> meshOf_;
  std::vector<Stored> stored_;
  std::vector<Material> materials_;
  std::vector<std::string> extensions_;
  std::vector<std::size_t> roots_;
  Json nodes_ = Json::array(), meshes_ = Json::array(), accessors_ = Json::array();
  std::vector<Stream*> streams_;  // of each accessor
  Stream positions_{kFloat, "VEC3", 12};
  Stream normals_{kFloat, "VEC3", 12};
  Stream colours_{kUnsignedByte, "VEC4", 4};
  Stream shortIndices_{kUnsignedShort, "SCALAR"};
  Stream longIndices_{kUnsignedInt, "SCALAR"};
};

}  // namespace

Result<std::string> writeGlb(const Scene& scene, const GlbContents& contents) {
  return Writer{scene, contents}.run();
}

}  // namespace zemi::scene
