#include "scene/glb_check.h"
#include "scene/glb_builder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <vector>

namespace zemi::scene {
namespace {

using nlohmann::json;
using test::Glb;

TEST(GlbCheck, letsAGoodFileThroughAndCounts) {
  const auto facts = checkGlb(test::packed(test::goodGlb()), "good.glb");
  ASSERT_TRUE(facts.has_value()) << describe(facts.error());
  EXPECT_EQ(facts.value().nodes, 6U);
  EXPECT_EQ(facts.value().meshes, 2U);
  EXPECT_EQ(facts.value().triangles, 36U);
}

TEST(GlbCheck, namesFileAndPlaceInItsError) {
  Glb glb = test::goodGlb();
  glb.json["nodes"][1]["mesh"] = 9;
  const auto facts = checkGlb(test::packed(glb), "spoilt.glb");
  ASSERT_FALSE(facts.has_value());
  EXPECT_EQ(facts.error().place.file, "spoilt.glb");
  EXPECT_NE(facts.error().detail.find("nodes[1].mesh"), std::string::npos) << facts.error().detail;
  EXPECT_FALSE(facts.error().remedy.empty());
}

struct Spoilt {
  const char* name;
  const char* code;
  std::function<void(Glb&)> spoil;
};

void setFloat(Glb& glb, std::size_t offset, float value) {
  std::memcpy(glb.binary.data() + offset, &value, 4);
}

std::vector<Spoilt> structureFaults() {
  const auto set = [](const char* pointer, json value) {
    return [pointer, value](Glb& glb) { glb.json[json::json_pointer{pointer}] = value; };
  };
  const auto erase = [](const char* parent, const char* key) {
    return [parent, key](Glb& glb) { glb.json[json::json_pointer{parent}].erase(key); };
  };
  return {
      {"other version", "glb.structure", set("/asset/version", "1.0")},
      {"no asset", "glb.structure", erase("", "asset")},
      {"two buffers", "glb.structure",
       [](Glb& glb) {
         glb.json["buffers"].push_back({{"byteLength", 4}});
       }},
      {"buffer with uri", "glb.structure", set("/buffers/0/uri", "evil.bin")},
      {"uri deep inside", "glb.structure", set("/materials/0/pbrMetallicRoughness/uri", "x")},
      {"buffer longer than chunk", "glb.structure", set("/buffers/0/byteLength", 100000)},
      {"buffer much shorter than chunk", "glb.structure", set("/buffers/0/byteLength", 8)},
      {"view of another buffer", "glb.structure", set("/bufferViews/0/buffer", 1)},
      {"view past the end", "glb.structure", set("/bufferViews/3/byteLength", 4000)},
      {"view wraps 64 bit", "glb.structure", set("/bufferViews/0/byteOffset", 18446744073709551615ULL)},
      {"view of length 0", "glb.structure", set("/bufferViews/0/byteLength", 0)},
      {"odd stride", "glb.structure", set("/bufferViews/0/byteStride", 13)},
      {"negative offset", "glb.structure", set("/bufferViews/0/byteOffset", -4)},
      {"offset with fraction", "glb.structure", set("/bufferViews/0/byteOffset", 0.5)},
      {"accessor without view", "glb.structure", erase("/accessors/0", "bufferView")},
      {"accessor count too large", "glb.structure", set("/accessors/0/count", 25)},
      {"accessor count wraps", "glb.structure", set("/accessors/0/count", 18446744073709551615ULL)},
      {"accessor count 0", "glb.structure", set("/accessors/0/count", 0)},
      {"accessor of unknown type", "glb.structure", set("/accessors/0/type", "VEC9")},
      {"accessor type no text", "glb.structure", set("/accessors/0/type", 3)},
      {"accessor of unknown component", "glb.structure", set("/accessors/0/componentType", 5124)},
      {"accessor misaligned", "glb.structure",
       [](Glb& glb) {
         glb.json["accessors"][0]["byteOffset"] = 2;
         glb.json["accessors"][0]["count"] = 23;
       }},
      {"minimum of wrong length", "glb.structure", set("/accessors/0/min", json::array({1, 2}))},
      {"minimum of texts", "glb.structure", set("/accessors/0/min", json::array({"a", "b", "c"}))},
      {"position not finite", "glb.structure",
       [](Glb& glb) { setFloat(glb, 24, std::numeric_limits<float>::quiet_NaN()); }},
      {"normal infinite", "glb.structure", [](Glb& glb) { setFloat(glb, 288, INFINITY); }},
      {"index past the vertices", "glb.structure", [](Glb& glb) { glb.binary[672] = 99; }},
      {"positions as bytes", "glb.structure", set("/meshes/0/primitives/0/attributes/POSITION", 2)},
      {"quantised positions", "glb.structure",
       [](Glb& glb) {
         glb.json["accessors"][0]["componentType"] = 5123;
         glb.json["accessors"][0]["normalized"] = true;
       }},
      {"no position", "glb.structure", erase("/meshes/0/primitives/0/attributes", "POSITION")},
      {"unknown attribute", "glb.structure", set("/meshes/0/primitives/0/attributes/_FOO", 1)},
      {"no attributes", "glb.structure", erase("/meshes/0/primitives/0", "attributes")},
      {"no primitives", "glb.structure", set("/meshes/0/primitives", json::array())},
      {"lines", "glb.structure", set("/meshes/0/primitives/0/mode", 1)},
      {"morph targets", "glb.structure", set("/meshes/0/primitives/0/targets", json::array({json::object()}))},
      {"material out of range", "glb.structure", set("/meshes/0/primitives/0/material", 2)},
      {"indices out of range", "glb.structure", set("/meshes/0/primitives/0/indices", 4)},
      {"indices of floats", "glb.structure", set("/meshes/0/primitives/0/indices", 0)},
      {"joints without weights", "glb.structure", set("/meshes/0/primitives/0/attributes/JOINTS_0", 2)},
      {"child out of range", "glb.structure", set("/nodes/0/children/0", 6)},
      {"own child", "glb.structure", set("/nodes/0/children/0", 0)},
      {"two parents", "glb.structure", set("/nodes/1/children", json::array({2}))},
      {"matrix of 15", "glb.structure", set("/nodes/1/matrix", json::array({1, 2, 3}))},
      {"huge translation", "glb.structure", set("/nodes/1/translation", json::array({1e30, 0, 0}))},
      {"name no text", "glb.structure", set("/nodes/1/name", 5)},
      {"name with zero byte", "glb.structure", set("/nodes/1/name", std::string("a\0b", 3))},
      {"camera on a node", "glb.structure", set("/nodes/1/camera", 0)},
      {"nested extras", "glb.structure", set("/nodes/1/extras/deep", {{"a", 1}})},
      {"extras no object", "glb.structure", set("/nodes/1/extras", 3)},
      {"skin without a skin list", "glb.structure", set("/nodes/1/skin", 0)},
      {"skin without matrices", "glb.structure", set("/skins", json::array({{{"joints", {1}}}}))},
      {"animations", "glb.structure", set("/animations", json::array())},
      {"no scene", "glb.structure", erase("", "scenes")},
      {"scene out of range", "glb.structure", set("/scene", 1)},
      {"scene lists a child", "glb.structure", set("/scenes/0/nodes/0", 1)},
      {"scene lists twice", "glb.structure", set("/scenes/0/nodes", json::array({0, 0}))},
      {"empty scene", "glb.structure", set("/scenes/0/nodes", json::array())},
      {"metallic above one", "glb.structure", set("/materials/0/pbrMetallicRoughness/metallicFactor", 3)},
      {"colour of three", "glb.structure",
       set("/materials/0/pbrMetallicRoughness/baseColorFactor", json::array({1, 1, 1}))},
      {"unknown alpha mode", "glb.structure", set("/materials/0/alphaMode", "GLOW")},
      {"two-sided no flag", "glb.structure", set("/materials/1/doubleSided", 1)},
      {"texture out of range", "glb.structure", set("/materials/0/normalTexture", {{"index", 0}})},
      {"image without view", "glb.structure", set("/images", json::array({{{"mimeType", "image/png"}}}))},
      {"image of another kind", "glb.structure",
       set("/images", json::array({{{"bufferView", 0}, {"mimeType", "image/webp"}}}))},
      {"image that is no png", "glb.structure",
       set("/images", json::array({{{"bufferView", 0}, {"mimeType", "image/png"}}}))},
      {"Draco", "glb.extension", set("/extensionsUsed/0", "KHR_draco_mesh_compression")},
      {"meshopt required", "glb.extension", set("/extensionsRequired", json::array({"EXT_meshopt_compression"}))},
      {"quantisation", "glb.extension", set("/extensionsUsed/0", "KHR_mesh_quantization")},
      {"undeclared extension", "glb.extension", set("/materials/0/extensions/EXT_evil", json::object())},
      {"extension on a node", "glb.structure", set("/nodes/0/extensions", {{"KHR_materials_ior", json::object()}})},
      {"clearcoat as text", "glb.structure",
       set("/materials/0/extensions/KHR_materials_clearcoat/clearcoatFactor", "much")},
      {"unknown top-level member", "glb.structure", set("/surprise", 1)},
  };
}

TEST(GlbCheck, refusesEachStructureFault) {
  for (const Spoilt& fault : structureFaults()) {
    Glb glb = test::goodGlb();
    fault.spoil(glb);
    const auto facts = checkGlb(test::packed(glb), "x.glb");
    ASSERT_FALSE(facts.has_value()) << fault.name;
    EXPECT_EQ(facts.error().code, fault.code) << fault.name << ": " << facts.error().detail;
  }
}

TEST(GlbCheck, refusesEachContainerFault) {
  const std::string good = test::packed(test::goodGlb());
  const auto with = [&](std::size_t offset, std::uint32_t value) {
    std::string bytes = good;
    std::memcpy(bytes.data() + offset, &value, 4);
    return bytes;
  };
  const std::pair<const char*, std::string> faults[] = {
      {"empty", ""},
      {"too short", good.substr(0, 19)},
      {"PLY in disguise", "ply\nformat ascii 1.0\nelement vertex 0\nend_header\n"},
      {"other magic", "glTG" + good.substr(4)},
      {"version 1", with(4, 1)},
      {"length too small", with(8, 20)},
      {"length too large", with(8, 1U << 30U)},
      {"cut off", good.substr(0, good.size() - 4)},
      {"something behind", good + "more"},
      {"JSON chunk too long", with(12, 0xFFFFFFFC)},
      {"JSON chunk of odd length", with(12, 5)},
      {"binary first", with(16, 0x004E4942)},
  };
  for (const auto& [name, bytes] : faults) {
    const auto facts = checkGlb(bytes, "x.glb");
    ASSERT_FALSE(facts.has_value()) << name;
    EXPECT_EQ(facts.error().code, "glb.container") << name;
  }
}

TEST(GlbCheck, refusesBadJson) {
  const std::string deep = std::string(100000, '[');
  const std::pair<const char*, std::string> faults[] = {
      {"no JSON", "hello"},
      {"list on top", "[1]"},
      {"100,000 brackets", deep},
      {"25 levels", "{\"a\":" + std::string(25, '[') + std::string(25, ']') + "}"},
      {"key twice", R"({"asset":{"version":"2.0"},"asset":{"version":"2.0"}})"},
      {"key twice below", R"({"asset":{"version":"2.0","version":"1.0"}})"},
      {"broken UTF-8", "{\"asset\":\"\xC3\x28\"}"},
      {"overlong UTF-8", "{\"asset\":\"\xC0\xAF\"}"},
  };
  for (const auto& [name, text] : faults) {
    const auto facts = checkGlb(test::packed(text, ""), "x.glb");
    ASSERT_FALSE(facts.has_value()) << name;
    EXPECT_EQ(facts.error().code, "glb.json") << name << ": " << facts.error().detail;
  }
}

TEST(GlbCheck, keepsItsLimits) {
  const std::string good = test::packed(test::goodGlb());
  const GlbLimits small[] = {
      {.fileBytes = 100}, {.jsonBytes = 100}, {.nodes = 5}, {.treeDepth = 1}, {.accessorBytes = 700}};
  for (const GlbLimits& limits : small) {
    const auto facts = checkGlb(good, "x.glb", limits);
    ASSERT_FALSE(facts.has_value());
    EXPECT_EQ(facts.error().code, "glb.limit") << facts.error().detail;
  }
}

TEST(GlbCheck, readsSparseAccessorsStrictly) {
  const auto sparse = [](int first, int second) {
    Glb glb = test::goodGlb();
    const std::size_t start = glb.binary.size();
    glb.binary += static_cast<char>(first);
    glb.binary += static_cast<char>(second);
    glb.binary.append(2, '\0');
    glb.binary.append(24, '\0');
    glb.json["buffers"][0]["byteLength"] = glb.binary.size();
    glb.json["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", start}, {"byteLength", 2}});
    glb.json["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", start + 4}, {"byteLength", 24}});
    glb.json["accessors"][0]["sparse"] = {
        {"count", 2}, {"indices", {{"bufferView", 4}, {"componentType", 5121}}}, {"values", {{"bufferView", 5}}}};
    return test::packed(glb);
  };
  EXPECT_TRUE(checkGlb(sparse(3, 7), "x").has_value());
  EXPECT_FALSE(checkGlb(sparse(7, 3), "x").has_value()) << "falling";
  EXPECT_FALSE(checkGlb(sparse(7, 7), "x").has_value()) << "equal";
  EXPECT_FALSE(checkGlb(sparse(7, 24), "x").has_value()) << "out of range";
}

TEST(GlbCheck, readsTheSizeOfPicturesFromTheirHeader) {
  const auto png = [](unsigned char high) {
    Glb glb = test::goodGlb();
    const std::size_t start = glb.binary.size();
    const char header[] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0\0\0\0\0\0\0\0\0\0\0";
    std::string picture{header, sizeof header - 1};
    picture[17] = static_cast<char>(high);
    glb.binary += picture;
    glb.json["buffers"][0]["byteLength"] = glb.binary.size();
    glb.json["bufferViews"].push_back({{"buffer", 0}, {"byteOffset", start}, {"byteLength", picture.size()}});
    glb.json["images"] = json::array({{{"bufferView", 4}, {"mimeType", "image/png"}}});
    return test::packed(glb);
  };
  EXPECT_TRUE(checkGlb(png(0), "x").has_value());
  const auto huge = checkGlb(png(9), "x");
  ASSERT_FALSE(huge.has_value());
  EXPECT_EQ(huge.error().code, "glb.limit");
}

}  // namespace
}  // namespace zemi::scene
