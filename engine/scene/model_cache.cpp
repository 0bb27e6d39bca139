#include "scene/model_cache.h"

#include "base/files.h"
#include "scene/coarse.h"
#include "scene/import_glb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <type_traits>

namespace zemi::scene {
namespace {

constexpr std::string_view kMagic = "ZMESH";
constexpr std::uint32_t kVersion = 8;  // also when levels of detail are made differently
constexpr std::size_t kChecksumBytes = 8;

/// FNV-1a over eight bytes at a time, two lanes; start values differ so that the lanes are independent.
std::uint64_t mixed(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t kPrime = 0x100000001B3ULL;
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ seed;
  while (bytes.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), 8);
    hash = (hash ^ word) * kPrime;
    hash ^= hash >> 29;  // FNV alone lets high bits of a word never reach low bits of the hash
    bytes.remove_prefix(8);
  }
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  hash ^= hash >> 32;
  return hash * 0x9E3779B97F4A7C15ULL;
}

class Writer {
public:
  template <class T>
  void plain(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void count(std::size_t value) { plain(static_cast<std::uint32_t>(value)); }
  void text(std::string_view value) {
    count(value.size());
    bytes_.append(value);
  }
  template <class T>
  void array(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    count(values.size());
    if (!values.empty()) bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  std::string take() { return std::move(bytes_); }

private:
  std::string bytes_;
};

/// Reads what Writer wrote. After the first shortage every read gives zeros and `whole()` stays false.
class Reader {
public:
  explicit Reader(std::string_view bytes) : rest_{bytes} {}
  bool whole() const { return whole_; }
  bool atEnd() const { return rest_.empty(); }

  template <class T>
  T plain() {
    T value{};
    if (!take(sizeof value)) return value;
    std::memcpy(&value, taken_.data(), sizeof value);
    return value;
  }
  /// A count of things that take at least `size` bytes each, so a damaged count cannot ask for more than is there.
  std::size_t count(std::size_t size) {
    const auto value = plain<std::uint32_t>();
    if (static_cast<std::uint64_t>(value) * size <= rest_.size()) return value;
    whole_ = false;
    return 0;
  }
  std::string text() {
    const std::size_t size = count(1);
    return take(size) ? std::string{taken_} : std::string{};
  }
  template <class T>
  std::vector<T> array() {
    const std::size_t size = count(sizeof(T));
    std::vector<T> values(size);
    if (take(size * sizeof(T)) && size > 0) std::memcpy(values.data(), taken_.data(), taken_.size());
    return values;
  }

private:
  bool take(std::size_t size) {
    if (!whole_ || size > rest_.size()) {
      whole_ = false;
      return false;
    }
    taken_ = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return true;
  }

  std::string_view rest_;
  std::string_view taken_;
  bool whole_ = true;
};

void write(Writer& out, const Mesh& mesh) {
  out.array(mesh.positions);
  out.array(mesh.normals);
  out.array(mesh.colours);
  out.array(mesh.indices);
  out.count(mesh.levels.size());
  for (const auto& level : mesh.levels) out.array(level);
}

void write(Writer& out, const Material& material) {
  out.text(material.name);
  out.plain(material.baseColour);
  out.plain(material.alpha);
  out.plain(material.metallic);
  out.plain(material.roughness);
  out.plain(material.clearcoat);
  out.plain(material.clearcoatRoughness);
  out.plain(material.emissive);
  out.plain(static_cast<std::uint8_t>(material.twoSided ? 1 : 0));
}

void write(Writer& out, const Extras& extras) {
  out.count(extras.values.size());
  for (const auto& [key, value] : extras.values) {
    out.text(key);
    out.plain(static_cast<std::uint8_t>(value.index()));
    if (const auto* number = std::get_if<double>(&value)) out.plain(*number);
    if (const auto* text = std::get_if<std::string>(&value)) out.text(*text);
    if (const auto* list = std::get_if<std::vector<double>>(&value)) out.array(*list);
  }
}

void write(Writer& out, const Node& node) {
  out.text(node.name);
  out.plain(node.parent);
  out.plain(node.local);
  out.array(node.parts);
  write(out, node.extras);
}

Mesh readMesh(Reader& in) {
  Mesh mesh;
  mesh.positions = in.array<glm::vec3>();
  mesh.normals = in.array<glm::vec3>();
  mesh.colours = in.array<glm::u8vec4>();
  mesh.indices = in.array<std::uint32_t>();
  for (std::size_t i = in.count(4); i > 0 && in.whole(); --i) mesh.levels.push_back(in.array<std::uint32_t>());
  for (const glm::vec3& position : mesh.positions) mesh.bounds.add(position);
  return mesh;
}

Material readMaterial(Reader& in) {
  Material material;
  material.name = in.text();
  material.baseColour = in.plain<glm::vec3>();
  material.alpha = in.plain<float>();
  material.metallic = in.plain<float>();
  material.roughness = in.plain<float>();
  material.clearcoat = in.plain<float>();
  material.clearcoatRoughness = in.plain<float>();
  material.emissive = in.plain<glm::vec3>();
  material.twoSided = in.plain<std::uint8_t>() != 0;
  return material;
}

Extras readExtras(Reader& in) {
  Extras extras;
  const std::size_t size = in.count(6);
  for (std::size_t i = 0; i < size && in.whole(); ++i) {
    const std::string key = in.text();
    const auto kind = in.plain<std::uint8_t>();
    if (kind == 0) extras.values[key] = in.plain<double>();
    if (kind == 1) extras.values[key] = in.text();
    if (kind == 2) extras.values[key] = in.array<double>();
  }
  return extras;
}

Node readNode(Reader& in) {
  Node node;
  node.name = in.text();
  node.parent = in.plain<std::int32_t>();
  node.local = in.plain<glm::mat4>();
  node.parts = in.array<MeshUse>();
  node.extras = readExtras(in);
  return node;
}

bool finite(const glm::vec3& v) {
  return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

bool triangles(const std::vector<std::uint32_t>& indices, std::size_t vertices) {
  return indices.size() % 3 == 0 && std::ranges::all_of(indices, [&](std::uint32_t i) { return i < vertices; });
}

bool sound(const Mesh& mesh) {
  const std::size_t size = mesh.positions.size();
  if (mesh.normals.size() != size || mesh.colours.size() != size || !triangles(mesh.indices, size)) return false;
  for (const auto& level : mesh.levels) {
    if (!triangles(level, size)) return false;
  }
  for (const glm::vec3& position : mesh.positions) {
    if (!finite(position)) return false;
  }
  return true;
}

bool sound(const Model& model) {
  for (const Mesh& mesh : model.meshes) {
    if (!sound(mesh)) return false;
  }
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    const Node& node = model.nodes[i];
    if (node.parent < -1 || node.parent >= static_cast<std::int32_t>(i)) return false;
    for (const MeshUse& use : node.parts) {
      if (use.mesh >= model.meshes.size() || use.material >= model.materials.size()) return false;
    }
  }
  return true;
}

/// Through the importer, with the coarser levels that motion asks for.
Result<Model> imported(std::string_view glb, const std::string& name) {
  auto model = readModel(glb, name);
  if (model.has_value()) addLevels(model.value());
  return model;
}

Failure damaged(const std::string& name) {
  return fail("cache.damaged", {name}, "the mesh cache's file is not whole", "It is made anew from the model");
}

}  // namespace

std::string contentHash(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint64_t lane : {mixed(bytes, 0), mixed(bytes, 0x5A454D49ULL)}) {
    for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[(lane >> shift) & 15U];
  }
  return text;
}

std::string packModel(const Model& model) {
  Writer out;
  for (const char c : kMagic) out.plain(c);
  out.plain(kVersion);
  out.text(model.name);
  out.count(model.meshes.size());
  for (const Mesh& mesh : model.meshes) write(out, mesh);
  out.count(model.materials.size());
  for (const Material& material : model.materials) write(out, material);
  out.count(model.nodes.size());
  for (const Node& node : model.nodes) write(out, node);
  std::string bytes = out.take();
  const std::uint64_t checksum = mixed(bytes, 1);
  bytes.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  return bytes;
}

Result<Model> unpackModel(std::string_view bytes, const std::string& name) {
  if (bytes.size() < kMagic.size() + 4 + kChecksumBytes || bytes.substr(0, kMagic.size()) != kMagic) {
    return damaged(name);
  }
  const std::string_view body = bytes.substr(0, bytes.size() - kChecksumBytes);
  std::uint64_t checksum = 0;
  std::memcpy(&checksum, bytes.data() + body.size(), sizeof checksum);
  if (checksum != mixed(body, 1)) return damaged(name);

  Reader in{body.substr(kMagic.size())};
  if (in.plain<std::uint32_t>() != kVersion) {
    return fail("cache.version", {name}, "the mesh cache was written by another version of the program",
                "It is made anew from the model");
  }
  Model model;
  model.name = in.text();
  for (std::size_t i = in.count(20); i > 0 && in.whole(); --i) model.meshes.push_back(readMesh(in));
  for (std::size_t i = in.count(40); i > 0 && in.whole(); --i) model.materials.push_back(readMaterial(in));
  for (std::size_t i = in.count(76); i > 0 && in.whole(); --i) model.nodes.push_back(readNode(in));
  if (!in.whole() || !in.atEnd() || !sound(model)) return damaged(name);
  return model;
}

Result<Model> cachedModel(std::string_view glb, const std::string& name, const std::filesystem::path& folder) {
  if (folder.empty()) return imported(glb, name);
  const std::filesystem::path path = folder / (contentHash(glb) + ".zmesh");
  if (const auto stored = readFile(path)) {
    auto model = unpackModel(stored.value(), path.string());
    if (model.has_value()) {
      model.value().name = name;  // the same bytes may lie in two places
      return model;
    }
  }
  auto model = imported(glb, name);
  if (model.has_value()) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    const auto written = writeFileAtomically(path, packModel(model.value()));
    static_cast<void>(written);  // a cache that cannot be written only costs time
  }
  return model;
}

}  // namespace zemi::scene
