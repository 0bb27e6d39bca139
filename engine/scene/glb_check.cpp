#include "scene/glb_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <set>
#include <vector>

namespace zemi::scene {
namespace {

using Json = nlohmann::json;

/// Leaves the check at the first fault. Never crosses checkGlb: a hundred early returns would hide the rules.
struct Refusal {
  std::string code;
  std::string detail;
};

[[noreturn]] void refuse(std::string code, std::string detail) {
  throw Refusal{std::move(code), std::move(detail)};
}
[[noreturn]] void broken(const std::string& where, const std::string& what) {
  refuse("glb.structure", where + ": " + what);
}

std::string at(std::uint64_t byte) {
  return "byte " + std::to_string(byte);
}
std::string item(const std::string& list, std::size_t index) {
  return list + "[" + std::to_string(index) + "]";
}

// ---------------------------------------------------------------- container

std::uint32_t word(std::string_view bytes, std::size_t offset) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + offset, 4);  // GLB is little-endian, as are the machines we build for
  return value;
}

struct Chunks {
  std::string_view json;
  std::string_view binary;
};

constexpr std::uint32_t kJsonChunk = 0x4E4F534A;
constexpr std::uint32_t kBinaryChunk = 0x004E4942;

std::string_view chunkAt(std::string_view bytes, std::size_t offset, std::uint32_t type) {
  if (bytes.size() - offset < 8) refuse("glb.container", at(offset) + ": the chunk's header is cut off");
  const std::uint32_t length = word(bytes, offset);
  if (word(bytes, offset + 4) != type) refuse("glb.container", at(offset + 4) + ": unexpected kind of chunk");
  if (length % 4 != 0) refuse("glb.container", at(offset) + ": chunk length is no multiple of 4");
  if (length > bytes.size() - offset - 8) {
    refuse("glb.container", at(offset) + ": the chunk wants " + std::to_string(length) + " bytes, the file has fewer");
  }
  return bytes.substr(offset + 8, length);
}

Chunks splitContainer(std::string_view bytes, const GlbLimits& limits) {
  if (bytes.size() > limits.fileBytes) refuse("glb.limit", "the file is larger than the limit");
  if (bytes.size() < 20) refuse("glb.container", at(bytes.size()) + ": too short for a GLB");
  if (bytes.substr(0, 4) != "glTF") refuse("glb.container", at(0) + ": does not begin with glTF");
  if (word(bytes, 4) != 2)
    refuse("glb.container", at(4) + ": version is " + std::to_string(word(bytes, 4)) + ", not 2");
  if (word(bytes, 8) != bytes.size()) {
    refuse("glb.container", at(8) + ": names " + std::to_string(word(bytes, 8)) + " bytes, the file has " +
                                std::to_string(bytes.size()));
  }
  Chunks chunks;
  chunks.json = chunkAt(bytes, 12, kJsonChunk);
  std::size_t next = 20 + chunks.json.size();
  if (next == bytes.size()) return chunks;
  chunks.binary = chunkAt(bytes, next, kBinaryChunk);
  next += 8 + chunks.binary.size();
  if (next != bytes.size()) refuse("glb.container", at(next) + ": something follows the binary chunk");
  return chunks;
}

// ---------------------------------------------------------------- JSON text

/// Brackets are counted before any parser runs: deep nesting overflows the stacks of recursive ones.
void checkDepth(std::string_view text, std::size_t limit) {
  std::size_t depth = 0;
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString) {
      if (c == '\\') ++i;
      if (c == '"') inString = false;
    } else if (c == '"') {
      inString = true;
    } else if (c == '{' || c == '[') {
      if (++depth > limit) refuse("glb.json", at(20 + i) + ": nested deeper than " + std::to_string(limit));
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
}

/// Remembers the keys of each open object; the parser itself would silently keep the last of two equal ones.
class DuplicateKeys {
public:
  bool see(Json::parse_event_t event, const Json& parsed) {
    if (event == Json::parse_event_t::object_start) open_.emplace_back();
    if (event == Json::parse_event_t::object_end && !open_.empty()) open_.pop_back();
    if (event == Json::parse_event_t::key && !open_.empty()) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!open_.back().insert(key).second) refuse("glb.json", "the key \"" + key + "\" stands twice in one object");
    }
    return true;
  }

private:
  std::vector<std::set<std::string>> open_;
};

Json parseJson(std::string_view text, const GlbLimits& limits) {
  if (text.size() > limits.jsonBytes) refuse("glb.limit", "the JSON chunk is larger than the limit");
  checkDepth(text, limits.jsonDepth);
  DuplicateKeys keys;
  try {
    Json json = Json::parse(text.begin(), text.end(),
                            [&keys](int, Json::parse_event_t event, Json& parsed) { return keys.see(event, parsed); });
    if (!json.is_object()) refuse("glb.json", at(20) + ": is no JSON object");
    return json;
  } catch (const Json::parse_error& fault) {
    refuse("glb.json", at(20 + fault.byte) + ": " + fault.what());
  }
}

// ---------------------------------------------------------------- members

using Keys = std::initializer_list<std::string_view>;

/// Only keys that are checked here may reach the importer.
void onlyKeys(const Json& object, Keys allowed, const std::string& where) {
  if (!object.is_object()) broken(where, "is no object");
  for (const auto& [key, value] : object.items()) {
    const bool known = std::ranges::find(allowed, key) != allowed.end() || key == "extras" || key == "extensions";
    if (!known) broken(where, "has \"" + key + "\", which this program does not take");
  }
}

void checkText(const Json& object, const char* key, const std::string& where) {
  if (!object.contains(key)) return;
  const Json& value = object[key];
  if (!value.is_string()) broken(where, std::string{key} + " is no text");
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > 1000) broken(where, std::string{key} + " is longer than 1000 bytes");
  if (text.find('\0') != std::string::npos) broken(where, std::string{key} + " holds a zero byte");
}

std::uint64_t integer(const Json& value, const std::string& where) {
  if (!value.is_number_unsigned()) broken(where, "is no whole number");
  return value.get<std::uint64_t>();
}

std::uint64_t integer(const Json& object, const char* key, const std::string& where, std::uint64_t absent) {
  return object.contains(key) ? integer(object[key], where + "." + key) : absent;
}

std::uint64_t needed(const Json& object, const char* key, const std::string& where) {
  if (!object.contains(key)) broken(where, std::string{key} + " is missing");
  return integer(object[key], where + "." + key);
}

std::size_t indexInto(const Json& value, std::size_t size, const std::string& where) {
  const std::uint64_t index = integer(value, where);
  if (index >= size) broken(where, "is " + std::to_string(index) + ", there are only " + std::to_string(size));
  return static_cast<std::size_t>(index);
}

void checkNumber(const Json& object, const char* key, const std::string& where, double low, double high) {
  if (!object.contains(key)) return;
  const Json& value = object[key];
  const bool inside = value.is_number() && value.get<double>() >= low && value.get<double>() <= high;
  if (!inside)
    broken(where, std::string{key} + " is no number within " + std::to_string(low) + " .. " + std::to_string(high));
}

void checkNumbers(const Json& object, const char* key, std::size_t size, const std::string& where, double limit = 1e6) {
  if (!object.contains(key)) return;
  const Json& list = object[key];
  if (!list.is_array() || list.size() != size)
    broken(where, std::string{key} + " is no list of " + std::to_string(size));
  for (const Json& value : list) {
    const bool sound =
        value.is_number() && std::isfinite(value.get<double>()) && std::abs(value.get<double>()) <= limit;
    if (!sound) broken(where, std::string{key} + " holds something that is no number of sensible size");
  }
}

void checkFlag(const Json& object, const char* key, const std::string& where) {
  if (object.contains(key) && !object[key].is_boolean()) broken(where, std::string{key} + " is neither true nor false");
}

const Json& list(const Json& root, const char* key) {
  static const Json kNone = Json::array();
  if (!root.contains(key)) return kNone;
  if (!root[key].is_array()) broken(key, "is no list");
  return root[key];
}

// ---------------------------------------------------------------- whole tree

constexpr std::array<std::string_view, 7> kExtensions{
    "KHR_materials_clearcoat", "KHR_materials_transmission",      "KHR_materials_ior",  "KHR_materials_volume",
    "KHR_materials_specular",  "KHR_materials_emissive_strength", "KHR_materials_sheen"};

void checkExtensionName(const std::string& name, const std::string& where) {
  if (std::ranges::find(kExtensions, name) != kExtensions.end()) return;
  refuse("glb.extension", where + ": the extension " + name + " is not supported; export without it");
}

void checkExtensionLists(const Json& root) {
  for (const char* key : {"extensionsUsed", "extensionsRequired"}) {
    for (const Json& name : list(root, key)) {
      if (!name.is_string()) broken(key, "holds something that is no text");
      checkExtensionName(name.get_ref<const std::string&>(), key);
    }
  }
}

/// Extensions are on materials only, and nothing may point out of the file. Extras are the modeller's own business.
void checkEverywhere(const Json& value, const std::string& where) {
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) checkEverywhere(value[i], item(where, i));
    return;
  }
  if (!value.is_object()) return;
  for (const auto& [key, child] : value.items()) {
    if (key == "extras") continue;
    if (key == "uri") broken(where, "has a uri; everything must be inside the file");
    if (key == "extensions") {
      if (!child.is_object()) broken(where, "extensions is no object");
      for (const auto& [name, content] : child.items()) checkExtensionName(name, where);
      if (where.find("materials[") == std::string::npos) broken(where, "has extensions; only materials may");
    }
    checkEverywhere(child, where + "." + key);
  }
}

/// Extras end as node metadata: texts, numbers, flags and flat lists of them.
void checkExtras(const Json& object, const std::string& where) {
  if (!object.contains("extras")) return;
  const Json& extras = object["extras"];
  if (!extras.is_object()) broken(where, "extras is no object");
  if (extras.size() > 200) broken(where, "has more than 200 extras");
  for (const auto& [key, value] : extras.items()) {
    checkText(extras, value.is_string() ? key.c_str() : "", where);
    if (value.is_primitive()) continue;
    const bool flat = value.is_array() && value.size() <= 64 &&
                      std::ranges::all_of(value, [](const Json& entry) { return entry.is_primitive(); });
    if (!flat) broken(where, "the extra \"" + key + "\" is neither a value nor a short list of values");
  }
}

// ---------------------------------------------------------------- buffers

struct View {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::uint64_t stride = 0;
};

struct Accessor {
  std::uint64_t offset = 0;  // of the first element in the binary chunk
  std::uint64_t stride = 0;
  std::uint64_t count = 0;
  std::uint64_t componentType = 0;
  std::string type;
  bool normalised = false;
  std::size_t components = 0;
};

constexpr std::uint64_t kByte = 5120, kUnsignedByte = 5121, kShort = 5122, kUnsignedShort = 5123, kUnsignedInt = 5125,
                        kFloat = 5126;

std::uint64_t componentBytes(std::uint64_t type, const std::string& where) {
  if (type == kByte || type == kUnsignedByte) return 1;
  if (type == kShort || type == kUnsignedShort) return 2;
  if (type == kUnsignedInt || type == kFloat) return 4;
  broken(where, "componentType " + std::to_string(type) + " does not exist");
}

std::size_t componentCount(const std::string& type, const std::string& where) {
  if (type == "SCALAR") return 1;
  if (type == "VEC2") return 2;
  if (type == "VEC3") return 3;
  if (type == "VEC4") return 4;
  if (type == "MAT4") return 16;
  broken(where, "type " + type + " is not supported");
}

class Checker {
public:
  Checker(const Json& root, std::string_view binary, const GlbLimits& limits)
      : root_{root}, binary_{binary}, limits_{limits} {}

  GlbFacts run() {
    onlyKeys(root_,
             {"asset", "scene", "scenes", "nodes", "meshes", "materials", "accessors", "bufferViews", "buffers",
              "images", "textures", "samplers", "skins", "extensionsUsed", "extensionsRequired"},
             "the file");
    checkAsset();
    checkExtensionLists(root_);
    checkEverywhere(root_, "");
    checkBuffers();
    checkViews();
    checkAccessors();
    checkImages();
    checkMaterials();
    checkMeshes();
    checkSkins();
    checkNodes();
    checkScenes();
    return facts_;
  }

private:
  void checkAsset() const {
    if (!root_.contains("asset")) broken("asset", "is missing");
    const Json& asset = root_["asset"];
    onlyKeys(asset, {"version", "minVersion", "generator", "copyright"}, "asset");
    for (const char* key : {"version", "minVersion", "generator", "copyright"}) checkText(asset, key, "asset");
    if (!asset.contains("version") || asset["version"] != "2.0") broken("asset", "version is not 2.0");
    if (asset.contains("minVersion") && asset["minVersion"] != "2.0") broken("asset", "minVersion is not 2.0");
  }

  void checkBuffers() const {
    const Json& buffers = list(root_, "buffers");
    if (buffers.size() > 1) broken("buffers", "there is more than one");
    if (buffers.empty()) {
      if (!binary_.empty()) broken("buffers", "is missing though there is a binary chunk");
      return;
    }
    onlyKeys(buffers[0], {"byteLength", "name"}, "buffers[0]");
    checkText(buffers[0], "name", "buffers[0]");
    const std::uint64_t length = needed(buffers[0], "byteLength", "buffers[0]");
    if (length > binary_.size() || binary_.size() - length > 3) {
      broken("buffers[0]",
             "names " + std::to_string(length) + " bytes, the binary chunk has " + std::to_string(binary_.size()));
    }
  }

  void checkViews() {
    const Json& views = list(root_, "bufferViews");
    for (std::size_t i = 0; i < views.size(); ++i) {
      const std::string where = item("bufferViews", i);
      onlyKeys(views[i], {"buffer", "byteOffset", "byteLength", "byteStride", "target", "name"}, where);
      checkText(views[i], "name", where);
      if (needed(views[i], "buffer", where) != 0) broken(where, "points to another buffer");
      View view{integer(views[i], "byteOffset", where, 0), needed(views[i], "byteLength", where),
                integer(views[i], "byteStride", where, 0)};
      if (view.length == 0) broken(where, "is empty");
      if (view.offset > binary_.size() || view.length > binary_.size() - view.offset) {
        broken(where, "reaches past the end of the binary chunk");
      }
      const bool strideGiven = views[i].contains("byteStride");
      if (strideGiven && (view.stride < 4 || view.stride > 252 || view.stride % 4 != 0)) {
        broken(where, "byteStride is not 4 .. 252 in steps of 4");
      }
      const std::uint64_t target = integer(views[i], "target", where, 34962);
      if (target != 34962 && target != 34963) broken(where, "target does not exist");
      views_.push_back(view);
    }
  }

  const View& viewOf(const Json& object, const std::string& where) const {
    if (!object.contains("bufferView")) broken(where, "has no bufferView");
    return views_[indexInto(object["bufferView"], views_.size(), where + ".bufferView")];
  }

  /// Where `count` elements of `bytes` lie in the binary chunk; refuses when the view is too short for them.
  std::uint64_t extent(const View& view, std::uint64_t offset, std::uint64_t count, std::uint64_t bytes,
                       std::uint64_t stride, const std::string& where) const {
    if (count == 0) broken(where, "count is 0");
    if (count > view.length) broken(where, "count is larger than its bufferView");
    if (offset > view.length) broken(where, "byteOffset lies past its bufferView");
    const std::uint64_t reach = stride * (count - 1) + bytes;  // below 2^40: count <= 2^28, stride <= 252
    if (reach > view.length - offset) broken(where, "reaches past its bufferView");
    return view.offset + offset;
  }

  void checkAccessors() {
    const Json& accessors = list(root_, "accessors");
    for (std::size_t i = 0; i < accessors.size(); ++i) checkAccessor(accessors[i], item("accessors", i));
  }

  void checkAccessor(const Json& json, const std::string& where) {
    onlyKeys(
        json,
        {"bufferView", "byteOffset", "componentType", "normalized", "count", "type", "min", "max", "sparse", "name"},
        where);
    checkText(json, "name", where);
    checkText(json, "type", where);
    checkFlag(json, "normalized", where);
    if (!json.contains("type")) broken(where, "type is missing");
    Accessor accessor;
    accessor.type = json["type"].get<std::string>();
    accessor.components = componentCount(accessor.type, where);
    accessor.componentType = needed(json, "componentType", where);
    accessor.count = needed(json, "count", where);
    accessor.normalised = json.value("normalized", false);
    const std::uint64_t component = componentBytes(accessor.componentType, where);
    const std::uint64_t bytes = component * accessor.components;
    const View& view = viewOf(json, where);
    accessor.stride = view.stride != 0 ? view.stride : bytes;
    if (accessor.stride < bytes) broken(where, "its elements are longer than byteStride");
    const std::uint64_t offset = integer(json, "byteOffset", where, 0);
    accessor.offset = extent(view, offset, accessor.count, bytes, accessor.stride, where);
    if (accessor.offset % component != 0) broken(where, "is not aligned to its component size");
    checkNumbers(json, "min", accessor.components, where, 1e38);
    checkNumbers(json, "max", accessor.components, where, 1e38);
    // Shared accessors are copied for each use, so each is paid for.
    bytes_ += accessor.count * bytes;
    if (bytes_ > limits_.accessorBytes) refuse("glb.limit", where + ": all accessors together are too large");
    if (accessor.componentType == kFloat) checkFinite(accessor, where);
    if (json.contains("sparse")) checkSparse(json["sparse"], accessor, bytes, where + ".sparse");
    accessors_.push_back(std::move(accessor));
  }

  template <class T>
  T read(std::uint64_t offset) const {
    T value{};
    std::memcpy(&value, binary_.data() + offset, sizeof value);
    return value;
  }

  void checkFinite(const Accessor& accessor, const std::string& where) const {
    for (std::uint64_t i = 0; i < accessor.count; ++i) {
      for (std::uint64_t c = 0; c < accessor.components; ++c) {
        const auto value = read<float>(accessor.offset + i * accessor.stride + c * 4);
        if (!std::isfinite(value)) broken(where, "element " + std::to_string(i) + " is not a finite number");
      }
    }
  }

  std::uint64_t indexAt(std::uint64_t offset, std::uint64_t type, std::uint64_t i) const {
    if (type == kUnsignedByte) return read<std::uint8_t>(offset + i);
    if (type == kUnsignedShort) return read<std::uint16_t>(offset + i * 2);
    return read<std::uint32_t>(offset + i * 4);
  }

  void checkSparse(const Json& sparse, const Accessor& accessor, std::uint64_t bytes, const std::string& where) const {
    onlyKeys(sparse, {"count", "indices", "values"}, where);
    const std::uint64_t count = needed(sparse, "count", where);
    if (count > accessor.count) broken(where, "count is larger than the accessor's");
    if (!sparse.contains("indices") || !sparse.contains("values")) broken(where, "indices or values are missing");
    const Json& indices = sparse["indices"];
    const Json& values = sparse["values"];
    onlyKeys(indices, {"bufferView", "byteOffset", "componentType"}, where + ".indices");
    onlyKeys(values, {"bufferView", "byteOffset"}, where + ".values");
    const std::uint64_t type = needed(indices, "componentType", where + ".indices");
    if (type != kUnsignedByte && type != kUnsignedShort && type != kUnsignedInt) {
      broken(where, "indices are not of an unsigned type");
    }
    const std::uint64_t size = componentBytes(type, where);
    const std::uint64_t start =
        extent(viewOf(indices, where), integer(indices, "byteOffset", where, 0), count, size, size, where + ".indices");
    const std::uint64_t values0 =
        extent(viewOf(values, where), integer(values, "byteOffset", where, 0), count, bytes, bytes, where + ".values");
    if (start % size != 0) broken(where, "indices are not aligned");
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t index = indexAt(start, type, i);
      if (index >= accessor.count) broken(where, "an index is out of range");
      if (i > 0 && index <= indexAt(start, type, i - 1)) broken(where, "indices do not rise");
    }
    if (accessor.componentType != kFloat) return;
    Accessor replaced = accessor;
    replaced.offset = values0;
    replaced.stride = bytes;
    replaced.count = count;
    checkFinite(replaced, where + ".values");
  }

  // -------------------------------------------------------------- images

  void checkImages() {
    const Json& images = list(root_, "images");
    for (std::size_t i = 0; i < images.size(); ++i) {
      const std::string where = item("images", i);
      onlyKeys(images[i], {"bufferView", "mimeType", "name"}, where);
      checkText(images[i], "name", where);
      checkText(images[i], "mimeType", where);
      const View& view = viewOf(images[i], where);
      checkPicture(binary_.substr(view.offset, view.length), images[i].value("mimeType", ""), where);
    }
    const Json& samplers = list(root_, "samplers");
    for (std::size_t i = 0; i < samplers.size(); ++i) {
      onlyKeys(samplers[i], {"magFilter", "minFilter", "wrapS", "wrapT", "name"}, item("samplers", i));
      checkText(samplers[i], "name", item("samplers", i));
      for (const char* key : {"magFilter", "minFilter", "wrapS", "wrapT"}) {
        integer(samplers[i], key, item("samplers", i), 0);
      }
    }
    const Json& textures = list(root_, "textures");
    for (std::size_t i = 0; i < textures.size(); ++i) {
      const std::string where = item("textures", i);
      onlyKeys(textures[i], {"source", "sampler", "name"}, where);
      checkText(textures[i], "name", where);
      if (!textures[i].contains("source")) broken(where, "has no source");
      indexInto(textures[i]["source"], images.size(), where + ".source");
      if (textures[i].contains("sampler")) indexInto(textures[i]["sampler"], samplers.size(), where + ".sampler");
    }
  }

  void checkPicture(std::string_view bytes, const std::string& mime, const std::string& where) const {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])); };
    std::uint64_t width = 0, height = 0;
    if (mime == "image/png") {
      if (bytes.size() < 33 || bytes.substr(0, 8) != "\x89PNG\r\n\x1a\n" || bytes.substr(12, 4) != "IHDR") {
        broken(where, "is no PNG");
      }
      for (std::size_t i = 0; i < 4; ++i) width = width << 8 | byte(16 + i);
      for (std::size_t i = 0; i < 4; ++i) height = height << 8 | byte(20 + i);
    } else if (mime == "image/jpeg") {
      if (bytes.size() < 4 || byte(0) != 0xFF || byte(1) != 0xD8) broken(where, "is no JPEG");
      for (std::size_t i = 2; i + 9 < bytes.size() && width == 0;) {
        if (byte(i) != 0xFF) broken(where, "is a damaged JPEG");
        const std::uint64_t marker = byte(i + 1);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
          height = byte(i + 5) << 8 | byte(i + 6);
          width = byte(i + 7) << 8 | byte(i + 8);
        }
        i += 2 + static_cast<std::size_t>(byte(i + 2) << 8 | byte(i + 3));
      }
    } else {
      broken(where, "is neither image/png nor image/jpeg");
    }
    if (width == 0 || height == 0) broken(where, "has no size");
    if (width > 0xFFFF || height > 0xFFFF || width * height > limits_.imagePixels) {
      refuse("glb.limit",
             where + ": " + std::to_string(width) + " x " + std::to_string(height) + " pixels are too many");
    }
  }

  // -------------------------------------------------------------- materials

  void checkTextureInfo(const Json& object, const char* key, const std::string& where) const {
    if (!object.contains(key)) return;
    const Json& info = object[key];
    const std::string place = where + "." + key;
    onlyKeys(info, {"index", "texCoord", "scale", "strength"}, place);
    if (!info.contains("index")) broken(place, "has no index");
    indexInto(info["index"], list(root_, "textures").size(), place + ".index");
    if (integer(info, "texCoord", place, 0) > 7) broken(place, "texCoord is above 7");
    checkNumber(info, "scale", place, -100, 100);
    checkNumber(info, "strength", place, 0, 1);
  }

  void checkMaterials() const {
    const Json& materials = list(root_, "materials");
    for (std::size_t i = 0; i < materials.size(); ++i) checkMaterial(materials[i], item("materials", i));
  }

  void checkMaterial(const Json& material, const std::string& where) const {
    onlyKeys(material,
             {"name", "pbrMetallicRoughness", "normalTexture", "occlusionTexture", "emissiveTexture", "emissiveFactor",
              "alphaMode", "alphaCutoff", "doubleSided"},
             where);
    for (const char* key : {"name", "alphaMode"}) checkText(material, key, where);
    for (const char* key : {"normalTexture", "occlusionTexture", "emissiveTexture"}) {
      checkTextureInfo(material, key, where);
    }
    checkNumbers(material, "emissiveFactor", 3, where, 1000);
    checkNumber(material, "alphaCutoff", where, 0, 1);
    checkFlag(material, "doubleSided", where);
    const std::string mode = material.value("alphaMode", "OPAQUE");
    if (mode != "OPAQUE" && mode != "MASK" && mode != "BLEND") broken(where, "alphaMode " + mode + " does not exist");
    if (material.contains("pbrMetallicRoughness")) {
      const Json& pbr = material["pbrMetallicRoughness"];
      const std::string place = where + ".pbrMetallicRoughness";
      onlyKeys(pbr,
               {"baseColorFactor", "metallicFactor", "roughnessFactor", "baseColorTexture", "metallicRoughnessTexture"},
               place);
      checkNumbers(pbr, "baseColorFactor", 4, place, 1.001);
      checkNumber(pbr, "metallicFactor", place, 0, 1);
      checkNumber(pbr, "roughnessFactor", place, 0, 1);
      for (const char* key : {"baseColorTexture", "metallicRoughnessTexture"}) checkTextureInfo(pbr, key, place);
    }
    if (!material.contains("extensions")) return;
    for (const auto& [name, extension] : material["extensions"].items()) checkExtension(extension, where + "." + name);
  }

  /// The members of the allowed extensions are numbers, colours and textures; nothing else may be in them.
  void checkExtension(const Json& extension, const std::string& where) const {
    if (!extension.is_object()) broken(where, "is no object");
    for (const auto& [key, value] : extension.items()) {
      if (key.ends_with("Texture")) {
        checkTextureInfo(extension, key.c_str(), where);
      } else if (value.is_array()) {
        checkNumbers(extension, key.c_str(), 3, where);
      } else {
        checkNumber(extension, key.c_str(), where, -1e9, 1e9);
      }
    }
  }

  // -------------------------------------------------------------- meshes

  const Accessor& accessorAt(const Json& value, const std::string& where) const {
    return accessors_[indexInto(value, accessors_.size(), where)];
  }

  void checkMeshes() {
    const Json& meshes = list(root_, "meshes");
    facts_.meshes = meshes.size();
    for (std::size_t i = 0; i < meshes.size(); ++i) {
      const std::string where = item("meshes", i);
      onlyKeys(meshes[i], {"primitives", "name"}, where);
      checkText(meshes[i], "name", where);
      if (!meshes[i].contains("primitives") || !meshes[i]["primitives"].is_array() || meshes[i]["primitives"].empty()) {
        broken(where, "has no primitives");
      }
      std::uint64_t joints = 0;
      for (std::size_t p = 0; p < meshes[i]["primitives"].size(); ++p) {
        joints = std::max(joints, checkPrimitive(meshes[i]["primitives"][p], item(where + ".primitives", p)));
      }
      jointsNeeded_.push_back(joints);
    }
  }

  /// Gives one more than the largest joint index used, 0 for an unskinned primitive.
  std::uint64_t checkPrimitive(const Json& primitive, const std::string& where) {
    onlyKeys(primitive, {"attributes", "indices", "material", "mode"}, where);
    if (integer(primitive, "mode", where, 4) != 4) broken(where, "is not made of triangles");
    if (primitive.contains("material")) {
      indexInto(primitive["material"], list(root_, "materials").size(), where + ".material");
    }
    if (!primitive.contains("attributes") || !primitive["attributes"].is_object()) broken(where, "has no attributes");
    const Json& attributes = primitive["attributes"];
    if (!attributes.contains("POSITION")) broken(where, "has no POSITION");
    const std::uint64_t vertices = accessorAt(attributes["POSITION"], where + ".POSITION").count;
    std::uint64_t joints = 0;
    bool weights = false;
    for (const auto& [name, value] : attributes.items()) {
      const Accessor& accessor = accessorAt(value, where + "." + name);
      if (accessor.count != vertices) broken(where, name + " has another count than POSITION");
      checkAttribute(name, accessor, where + "." + name);
      if (name.starts_with("JOINTS_")) joints = std::max(joints, largestComponent(accessor) + 1);
      weights = weights || name.starts_with("WEIGHTS_");
    }
    if ((joints > 0) != weights) broken(where, "has joints without weights or weights without joints");
    checkTriangles(primitive, vertices, where);
    return joints;
  }

  static void checkAttribute(const std::string& name, const Accessor& accessor, const std::string& where) {
    const bool floats = accessor.componentType == kFloat && !accessor.normalised;
    const bool fraction =
        floats ||
        (accessor.normalised && (accessor.componentType == kUnsignedByte || accessor.componentType == kUnsignedShort));
    const bool whole =
        !accessor.normalised && (accessor.componentType == kUnsignedByte || accessor.componentType == kUnsignedShort);
    const auto numbered = [&](std::string_view prefix) {
      return name.size() == prefix.size() + 1 && name.starts_with(prefix) && name.back() >= '0' && name.back() <= '3';
    };
    bool sound = false;
    if (name == "POSITION" || name == "NORMAL") sound = floats && accessor.type == "VEC3";
    if (name == "TANGENT") sound = floats && accessor.type == "VEC4";
    if (numbered("TEXCOORD_")) sound = fraction && accessor.type == "VEC2";
    if (numbered("COLOR_")) sound = fraction && (accessor.type == "VEC3" || accessor.type == "VEC4");
    if (name == "JOINTS_0") sound = whole && accessor.type == "VEC4";
    if (name == "WEIGHTS_0") sound = fraction && accessor.type == "VEC4";
    if (!sound) broken(where, "is not a known attribute of its proper type");
  }

  std::uint64_t largestComponent(const Accessor& accessor) const {
    const std::uint64_t size = componentBytes(accessor.componentType, "");
    std::uint64_t largest = 0;
    for (std::uint64_t i = 0; i < accessor.count; ++i) {
      for (std::uint64_t c = 0; c < accessor.components; ++c) {
        largest =
            std::max(largest, indexAt(accessor.offset + i * accessor.stride + c * size, accessor.componentType, 0));
      }
    }
    return largest;
  }

  void checkTriangles(const Json& primitive, std::uint64_t vertices, const std::string& where) {
    if (!primitive.contains("indices")) {
      if (vertices % 3 != 0) broken(where, "its vertices make no whole triangles");
      facts_.triangles += vertices / 3;
      return;
    }
    const std::string place = where + ".indices";
    const Accessor& indices = accessorAt(primitive["indices"], place);
    const bool whole = indices.componentType == kUnsignedByte || indices.componentType == kUnsignedShort ||
                       indices.componentType == kUnsignedInt;
    if (indices.type != "SCALAR" || !whole || indices.normalised) broken(place, "are no whole numbers");
    if (indices.count % 3 != 0) broken(place, "make no whole triangles");
    if (indices.stride != componentBytes(indices.componentType, place)) broken(place, "are not packed");
    for (std::uint64_t i = 0; i < indices.count; ++i) {
      if (indexAt(indices.offset, indices.componentType, i) >= vertices) {
        broken(place, "element " + std::to_string(i) + " points past the vertices");
      }
    }
    facts_.triangles += indices.count / 3;
  }

  // -------------------------------------------------------------- tree

  void checkSkins() {
    const Json& skins = list(root_, "skins");
    const std::size_t nodes = list(root_, "nodes").size();
    for (std::size_t i = 0; i < skins.size(); ++i) {
      const std::string where = item("skins", i);
      onlyKeys(skins[i], {"inverseBindMatrices", "joints", "skeleton", "name"}, where);
      checkText(skins[i], "name", where);
      if (!skins[i].contains("joints") || !skins[i]["joints"].is_array() || skins[i]["joints"].empty()) {
        broken(where, "has no joints");
      }
      for (const Json& joint : skins[i]["joints"]) indexInto(joint, nodes, where + ".joints");
      if (skins[i].contains("skeleton")) indexInto(skins[i]["skeleton"], nodes, where + ".skeleton");
      if (!skins[i].contains("inverseBindMatrices")) broken(where, "has no inverseBindMatrices");
      const Accessor& matrices = accessorAt(skins[i]["inverseBindMatrices"], where + ".inverseBindMatrices");
      const bool sound = matrices.type == "MAT4" && matrices.componentType == kFloat;
      if (!sound || matrices.count < skins[i]["joints"].size())
        broken(where, "inverseBindMatrices do not match the joints");
    }
  }

  void checkNodes() {
    const Json& nodes = list(root_, "nodes");
    if (nodes.size() > limits_.nodes) refuse("glb.limit", "nodes: " + std::to_string(nodes.size()) + " are too many");
    facts_.nodes = nodes.size();
    parents_.assign(nodes.size(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) checkNode(nodes[i], i);
    for (std::size_t i = 0; i < nodes.size(); ++i) checkTreeDepth(i);
  }

  void checkNode(const Json& node, std::size_t index) {
    const std::string where = item("nodes", index);
    onlyKeys(node, {"name", "children", "matrix", "translation", "rotation", "scale", "mesh", "skin"}, where);
    checkText(node, "name", where);
    checkExtras(node, where);
    checkNumbers(node, "matrix", 16, where);
    checkNumbers(node, "translation", 3, where);
    checkNumbers(node, "rotation", 4, where);
    checkNumbers(node, "scale", 3, where);
    const std::size_t meshes = list(root_, "meshes").size();
    const std::size_t mesh = node.contains("mesh") ? indexInto(node["mesh"], meshes, where + ".mesh") : meshes;
    if (node.contains("skin")) checkNodeSkin(node, mesh, where);
    if (!node.contains("children")) return;
    if (!node["children"].is_array()) broken(where, "children is no list");
    for (const Json& child : node["children"]) {
      const std::size_t childIndex = indexInto(child, parents_.size(), where + ".children");
      if (childIndex == index || parents_[childIndex] >= 0) broken(where, "a child has two parents");
      parents_[childIndex] = static_cast<std::int64_t>(index);
    }
  }

  void checkNodeSkin(const Json& node, std::size_t mesh, const std::string& where) const {
    const Json& skins = list(root_, "skins");
    const std::size_t skin = indexInto(node["skin"], skins.size(), where + ".skin");
    if (mesh >= jointsNeeded_.size()) broken(where, "has a skin but no mesh");
    if (jointsNeeded_[mesh] == 0) broken(where, "has a skin but its mesh has no joints");
    if (jointsNeeded_[mesh] > skins[skin]["joints"].size()) broken(where, "its mesh uses joints that the skin lacks");
  }

  void checkTreeDepth(std::size_t node) const {
    std::size_t depth = 1;
    for (std::int64_t up = parents_[node]; up >= 0; up = parents_[static_cast<std::size_t>(up)]) {
      if (++depth > limits_.treeDepth) {
        refuse("glb.limit", item("nodes", node) + ": lies deeper than " + std::to_string(limits_.treeDepth) +
                                " nodes or in a circle");
      }
    }
  }

  void checkScenes() const {
    const Json& scenes = list(root_, "scenes");
    if (scenes.empty()) broken("scenes", "there is none");
    for (std::size_t i = 0; i < scenes.size(); ++i) {
      const std::string where = item("scenes", i);
      onlyKeys(scenes[i], {"nodes", "name"}, where);
      checkText(scenes[i], "name", where);
      std::set<std::size_t> seen;
      for (const Json& entry : list(scenes[i], "nodes")) {
        const std::size_t node = indexInto(entry, parents_.size(), where + ".nodes");
        if (parents_[node] >= 0) broken(where, "lists a node that has a parent");
        if (!seen.insert(node).second) broken(where, "lists a node twice");
      }
      if (seen.empty()) broken(where, "is empty");
    }
    if (root_.contains("scene")) indexInto(root_["scene"], scenes.size(), "scene");
  }

  const Json& root_;
  std::string_view binary_;
  const GlbLimits& limits_;
  std::vector<View> views_;
  std::vector<Accessor> accessors_;
  std::vector<std::uint64_t> jointsNeeded_;
  std::vector<std::int64_t> parents_;
  std::uint64_t bytes_ = 0;
  GlbFacts facts_;
};

}  // namespace

Result<GlbFacts> checkGlb(std::string_view bytes, const std::string& name, const GlbLimits& limits) {
  constexpr const char* kRemedy = "Export the model again as plain GLB (see the modelling guide, section 2)";
  try {
    const Chunks chunks = splitContainer(bytes, limits);
    const Json root = parseJson(chunks.json, limits);
    return Checker{root, chunks.binary, limits}.run();
  } catch (const Refusal& refusal) {
    return fail(refusal.code, {name}, refusal.detail, kRemedy);
  } catch (const std::exception& fault) {  // out of memory, or a JSON access this file forgot to check
    return fail("glb.json", {name}, fault.what(), kRemedy);
  }
}

}  // namespace zemi::scene
