#include "scene/glb_builder.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace zemi::test {
namespace {

using nlohmann::json;

template <class T>
void append(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// A unit cube with flat normals: 24 vertices, 36 indices. Positions, normals, colours, indices one after another.
std::string cubeBytes() {
  std::string positions, normals, colours, indices;
  for (int axis = 0; axis < 3; ++axis) {
    for (int side = 0; side < 2; ++side) {
      const auto base = static_cast<std::uint16_t>((axis * 2 + side) * 4);
      for (int corner = 0; corner < 4; ++corner) {
        std::array<float, 3> place{}, normal{};
        const auto a = static_cast<std::size_t>(axis);
        place[a] = side == 1 ? 0.5F : -0.5F;
        place[(a + 1) % 3] = (corner & 1) != 0 ? 0.5F : -0.5F;
        place[(a + 2) % 3] = (corner & 2) != 0 ? 0.5F : -0.5F;
        normal[a] = side == 1 ? 1.0F : -1.0F;
        append(positions, place);
        append(normals, normal);
        append(colours, std::array<std::uint8_t, 4>{200, 10, 20, 255});
      }
      const std::array<std::uint16_t, 6> front{0, 1, 2, 2, 1, 3}, back{0, 2, 1, 2, 3, 1};
      for (const std::uint16_t index : side == 1 ? front : back)
        append(indices, static_cast<std::uint16_t>(base + index));
    }
  }
  return positions + normals + colours + indices;
}

json part(int material) {
  return {{"attributes", {{"POSITION", 0}, {"NORMAL", 1}, {"COLOR_0", 2}}}, {"indices", 3}, {"material", material}};
}

Glb cube() {
  Glb glb;
  glb.binary = cubeBytes();
  glb.json["asset"] = {{"version", "2.0"}, {"generator", "test"}};
  glb.json["buffers"] = {{{"byteLength", glb.binary.size()}}};
  glb.json["bufferViews"] = {{{"buffer", 0}, {"byteOffset", 0}, {"byteLength", 288}, {"target", 34962}},
                             {{"buffer", 0}, {"byteOffset", 288}, {"byteLength", 288}, {"target", 34962}},
                             {{"buffer", 0}, {"byteOffset", 576}, {"byteLength", 96}, {"target", 34962}},
                             {{"buffer", 0}, {"byteOffset", 672}, {"byteLength", 72}, {"target", 34963}}};
  glb.json["accessors"] = {
      {{"bufferView", 0},
       {"componentType", 5126},
       {"count", 24},
       {"type", "VEC3"},
       {"min", {-0.5, -0.5, -0.5}},
       {"max", {0.5, 0.5, 0.5}}},
      {{"bufferView", 1}, {"componentType", 5126}, {"count", 24}, {"type", "VEC3"}},
      {{"bufferView", 2}, {"componentType", 5121}, {"normalized", true}, {"count", 24}, {"type", "VEC4"}},
      {{"bufferView", 3}, {"componentType", 5123}, {"count", 36}, {"type", "SCALAR"}}};
  glb.json["scene"] = 0;
  return glb;
}

}  // namespace

Glb goodGlb() {
  Glb glb = cube();
  glb.json["materials"] = {
      {{"name", "paint.primary"},
       {"pbrMetallicRoughness",
        {{"baseColorFactor", {0.78, 0.42, 0.012, 1.0}}, {"metallicFactor", 0.0}, {"roughnessFactor", 0.38}}},
       {"extensions", {{"KHR_materials_clearcoat", {{"clearcoatFactor", 1.0}, {"clearcoatRoughnessFactor", 0.05}}}}}},
      {{"name", "glass.cab"},
       {"alphaMode", "BLEND"},
       {"doubleSided", true},
       {"pbrMetallicRoughness",
        {{"baseColorFactor", {0.2, 0.25, 0.22, 0.2}}, {"metallicFactor", 0.0}, {"roughnessFactor", 0.05}}}}};
  glb.json["extensionsUsed"] = {"KHR_materials_clearcoat"};
  glb.json["meshes"] = {{{"name", "body"}, {"primitives", {part(0), part(1)}}},
                        {{"name", "lamp"}, {"primitives", json::array({part(0)})}}};
  glb.json["nodes"] = {
      {{"name", "machine.test"}, {"children", {1, 2, 3, 4, 5}}, {"extras", {{"model", "test"}, {"wheels", 4}}}},
      {{"name", "body"},
       {"mesh", 0},
       {"translation", {0, 1, 0}},
       {"extras", {{"axis", "y"}, {"min", -10}, {"max", 20.5}, {"explode", {0, 1, 0}}}}},
      {{"name", "option.lamp"}, {"mesh", 1}, {"translation", {0, 2.5, 0}}},
      {{"name", "mount.header"}, {"translation", {0, 0.5, 2}}, {"extras", {{"accepts", "header, table"}}}},
      {{"name", "dim.width.a"}, {"translation", {-1.5, 0, 0}}},
      {{"name", "dim.width.b"}, {"translation", {1.5, 0, 0}}}};
  glb.json["scenes"] = {{{"name", "Scene"}, {"nodes", json::array({0})}}};
  return glb;
}

Glb headerGlb(const std::string& fits) {
  Glb glb = cube();
  glb.json["materials"] = json::array({{{"name", "paint.header"}}});
  glb.json["meshes"] = json::array({{{"name", "header"}, {"primitives", json::array({part(0)})}}});
  glb.json["nodes"] = {{{"name", "header.test"}, {"children", json::array({1})}, {"extras", {{"fits", fits}}}},
                       {{"name", "header.body"}, {"mesh", 0}, {"scale", {4, 0.5, 0.5}}}};
  glb.json["scenes"] = {{{"nodes", json::array({0})}}};
  return glb;
}

std::string packed(const Glb& glb) {
  return packed(glb.json.dump(), glb.binary);
}

std::string packed(const std::string& text, const std::string& binary) {
  std::string json = text, chunk = binary;
  json.append((4 - json.size() % 4) % 4, ' ');
  chunk.append((4 - chunk.size() % 4) % 4, '\0');
  std::string bytes = "glTF";
  append(bytes, std::uint32_t{2});
  append(bytes, static_cast<std::uint32_t>(12 + 8 + json.size() + (chunk.empty() ? 0 : 8 + chunk.size())));
  append(bytes, static_cast<std::uint32_t>(json.size()));
  append(bytes, std::uint32_t{0x4E4F534A});
  bytes += json;
  if (chunk.empty()) return bytes;
  append(bytes, static_cast<std::uint32_t>(chunk.size()));
  append(bytes, std::uint32_t{0x004E4942});
  return bytes + chunk;
}

}  // namespace zemi::test
