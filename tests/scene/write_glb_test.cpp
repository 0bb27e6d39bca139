#include "scene/write_glb.h"

#include "scene/glb_builder.h"
#include "scene/glb_check.h"
#include "scene/import_glb.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

namespace zemi::scene {
namespace {

Model built(const test::Glb& glb, const std::string& name) {
  auto model = readModel(test::packed(glb), name);
  EXPECT_TRUE(model.has_value()) << (model.has_value() ? "" : describe(model.error()));
  return model.has_value() ? std::move(model).value() : Model{};
}

/// Models by name, without files.
class Shelf {
public:
  Shelf() {
    put("base", built(test::goodGlb(), "base"));
    put("header", built(test::headerGlb(), "header"));
    test::Glb yard = test::headerGlb();
    yard.json["nodes"][0]["name"] = "yard";
    yard.json["nodes"][0]["extras"] = {{"surroundings", 1}};
    yard.json["nodes"][1]["name"] = "yard.ground";
    put("yard", built(yard, "yard"));
  }
  void put(const std::string& name, Model model) { models_[name] = std::make_shared<const Model>(std::move(model)); }
  const Model& at(const std::string& name) const { return *models_.at(name); }
  Scene show(const VisualState& state) const {
    Scene scene;
    const Shown shown = scene.show(state, [this](const std::string& asset) {
      return Loaded{Loaded::State::ready, models_.at(asset), {}};
    });
    EXPECT_TRUE(shown.faults.empty());
    return scene;
  }

private:
  std::map<std::string, std::shared_ptr<const Model>> models_;
};

/// Posed, exploded, painted, with a header: nothing stands where its file put it.
VisualState busy() {
  VisualState state;
  state.attachments = {{"base", ""}, {"header", "mount.header"}};
  state.shown = {"option.lamp"};
  state.paints["paint.primary"] = {0.1F, 0.2F, 0.3F};
  state.poses["body"] = 17;
  state.explode = 0.25F;
  return state;
}

std::string written(const Scene& scene, const GlbContents& contents = {}) {
  const auto bytes = writeGlb(scene, contents);
  EXPECT_TRUE(bytes.has_value()) << (bytes.has_value() ? "" : describe(bytes.error()));
  return bytes.has_value() ? bytes.value() : std::string{};
}

Model reread(const std::string& bytes) {
  auto model = readModel(bytes, "written");
  EXPECT_TRUE(model.has_value()) << (model.has_value() ? "" : describe(model.error()));
  return model.has_value() ? std::move(model).value() : Model{};
}

nlohmann::json jsonOf(const std::string& bytes) {
  std::uint32_t length = 0;
  std::memcpy(&length, bytes.data() + 12, 4);
  return nlohmann::json::parse(bytes.substr(20, length));
}

/// One mesh as it stands in the world.
struct Standing {
  std::vector<glm::vec3> corners, normals;  // three per triangle
  Material material;
};

Standing standing(const Mesh& mesh, const glm::mat4& world, const Material& material) {
  Standing result;
  result.material = material;
  for (const std::uint32_t index : mesh.indices) {
    result.corners.emplace_back(world * glm::vec4{mesh.positions[index], 1});
    result.normals.push_back(mesh.normals[index]);
  }
  return result;
}

using ByPart = std::map<std::string, std::vector<Standing>>;

ByPart standingIn(const Scene& scene) {
  ByPart all;
  for (const Part& part : scene.parts()) {
    if (part.visible) all[part.name];
  }
  for (const DrawItem& item : scene.items()) {
    const Part& part = scene.parts()[item.part];
    all[part.name].push_back(standing(scene.mesh(item), part.world, item.material));
  }
  return all;
}

ByPart standingIn(const Model& model) {
  ByPart all;
  std::vector<glm::mat4> worlds;
  for (const Node& node : model.nodes) {
    worlds.push_back(node.parent < 0 ? node.local : worlds[static_cast<std::size_t>(node.parent)] * node.local);
    all[node.name];
    for (const MeshUse& use : node.parts) {
      all[node.name].push_back(standing(model.meshes[use.mesh], worlds.back(), model.materials[use.material]));
    }
  }
  return all;
}

void expectNear(const std::vector<glm::vec3>& a, const std::vector<glm::vec3>& b, const std::string& what) {
  ASSERT_EQ(a.size(), b.size()) << what;
  for (std::size_t i = 0; i < a.size(); ++i) ASSERT_LT(glm::distance(a[i], b[i]), 2e-5F) << what << " " << i;
}

void expectSame(const Material& a, const Material& b) {
  EXPECT_EQ(a.name, b.name);
  EXPECT_LT(glm::distance(a.baseColour, b.baseColour), 1e-6F) << a.name;
  EXPECT_NEAR(a.alpha, b.alpha, 1e-6F) << a.name;
  EXPECT_NEAR(a.metallic, b.metallic, 1e-6F) << a.name;
  EXPECT_NEAR(a.roughness, b.roughness, 1e-6F) << a.name;
  EXPECT_NEAR(a.clearcoat, b.clearcoat, 1e-6F) << a.name;
  if (a.clearcoat > 0) {
    EXPECT_NEAR(a.clearcoatRoughness, b.clearcoatRoughness, 1e-6F) << a.name;
  }
  EXPECT_LT(glm::distance(a.emissive, b.emissive), 1e-6F) << a.name;
  EXPECT_EQ(a.twoSided, b.twoSided) << a.name;
}

void expectSame(const ByPart& shown, const ByPart& read) {
  for (const auto& [name, pieces] : read) EXPECT_TRUE(shown.contains(name)) << name << " was not shown";
  for (const auto& [name, pieces] : shown) {
    ASSERT_TRUE(read.contains(name)) << name;
    ASSERT_EQ(pieces.size(), read.at(name).size()) << name;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      expectNear(pieces[i].corners, read.at(name)[i].corners, name);
      expectNear(pieces[i].normals, read.at(name)[i].normals, name);
      expectSame(pieces[i].material, read.at(name)[i].material);
    }
  }
}

TEST(WriteGlb, comesBackAsItStood) {
  const Scene scene = Shelf{}.show(busy());
  const std::string bytes = written(scene);
  const auto facts = checkGlb(bytes, "written");
  ASSERT_TRUE(facts.has_value()) << describe(facts.error());
  EXPECT_EQ(facts.value().triangles, scene.triangles());
  EXPECT_GT(scene.triangles(), 40U);
  expectSame(standingIn(scene), standingIn(reread(bytes)));
}

TEST(WriteGlb, keepsTheTreeAcrossMounts) {
  const Model model = reread(written(Shelf{}.show(busy())));
  const auto found = [&](const std::string& name) {
    return std::ranges::find_if(model.nodes, [&](const Node& node) { return node.name == name; });
  };
  ASSERT_NE(found("header.body"), model.nodes.end());
  const auto parentOf = [&](const std::string& name) {
    return model.nodes.at(static_cast<std::size_t>(found(name)->parent)).name;
  };
  EXPECT_EQ(parentOf("header.body"), "header.test");
  EXPECT_EQ(parentOf("header.test"), "mount.header");
  EXPECT_EQ(parentOf("mount.header"), "machine.test");
}

TEST(WriteGlb, givesTheSameBytesForTheSameScene) {
  const Shelf one, other;
  EXPECT_EQ(written(one.show(busy())), written(other.show(busy())));
  VisualState turned = busy();
  turned.poses["body"] = 5;
  EXPECT_NE(written(one.show(busy())), written(one.show(turned)));
}

TEST(WriteGlb, leavesOutWhatIsHidden) {
  VisualState state = busy();
  state.shown = {};
  state.hidden = {"mount.header"};
  const nlohmann::json json = jsonOf(written(Shelf{}.show(state)));
  std::set<std::string> names;
  for (const auto& node : json["nodes"]) names.insert(node["name"].get<std::string>());
  EXPECT_EQ(names, (std::set<std::string>{"machine.test", "body", "dim.width.a", "dim.width.b"}));
  EXPECT_EQ(json["materials"].size(), 2U) << "paint.header belongs to the hidden header";
}

TEST(WriteGlb, storesAMeshOnce) {
  // Body, lamp and header are all the same cube; body and lamp differ in materials, so they are three glTF meshes.
  const nlohmann::json json = jsonOf(written(Shelf{}.show(busy())));
  EXPECT_EQ(json["accessors"].size(), 3U);
  EXPECT_EQ(json["meshes"].size(), 3U);
  VisualState two;
  two.attachments = {{"header", ""}, {"header", "", {5, 0}, 0}};
  const nlohmann::json pair = jsonOf(written(Shelf{}.show(two)));
  EXPECT_EQ(pair["meshes"].size(), 1U);
  EXPECT_EQ(pair["scenes"][0]["nodes"].size(), 2U) << "two machines, two roots";
  EXPECT_EQ(pair["nodes"].size(), 4U);
}

TEST(WriteGlb, leavesSurroundingsAndColoursOutUnlessAsked) {
  VisualState state = busy();
  state.attachments.push_back({"yard", ""});
  const Scene scene = Shelf{}.show(state);
  const std::string plain = written(scene), full = written(scene, {.surroundings = true, .colours = true});
  EXPECT_EQ(plain.find("yard"), std::string::npos);
  EXPECT_EQ(plain.find("COLOR_0"), std::string::npos);
  EXPECT_NE(full.find("yard.ground"), std::string::npos);
  EXPECT_EQ(reread(plain).meshes[0].colours[0].r, 255);
  EXPECT_EQ(reread(full).meshes[0].colours[0], (glm::u8vec4{200, 10, 20, 255}));
}

TEST(WriteGlb, writesWhatViewersWantToKnow) {
  const std::string bytes = written(Shelf{}.show(busy()));
  EXPECT_EQ(bytes.size() % 4, 0U);
  const nlohmann::json json = jsonOf(bytes);
  EXPECT_EQ(json["extensionsUsed"], nlohmann::json::array({"KHR_materials_clearcoat"}));
  const nlohmann::json& positions = json["accessors"][0];
  EXPECT_EQ(positions["min"], nlohmann::json::array({-0.5, -0.5, -0.5}));
  EXPECT_EQ(positions["max"], nlohmann::json::array({0.5, 0.5, 0.5}));
  for (const auto& material : json["materials"]) {
    const bool glass = material["name"] == "glass.cab";
    EXPECT_EQ(material.contains("alphaMode"), glass) << material["name"];
    EXPECT_EQ(material.contains("doubleSided"), glass) << material["name"];
  }
  for (const auto& view : json["bufferViews"]) EXPECT_EQ(view["byteOffset"].get<int>() % 4, 0);
}

/// A model of one part: so many vertices in a row of triangles.
Model strip(std::size_t vertices, const Material& material) {
  Mesh mesh;
  for (std::size_t i = 0; i < vertices; ++i) {
    mesh.positions.emplace_back(static_cast<float>(i), static_cast<float>(i % 2), 0);
    mesh.normals.emplace_back(0, 0, 1);
    mesh.colours.emplace_back(255, 255, 255, 255);
    mesh.bounds.add(mesh.positions.back());
  }
  const auto last = static_cast<std::uint32_t>(vertices - 1);
  mesh.indices = {0, 1, 2, last - 2, last - 1, last};
  Model model;
  model.meshes = {mesh};
  model.materials = {material};
  model.nodes = {{"strip", -1, glm::mat4{1}, {{0, 0}}, {}}};
  return model;
}

TEST(WriteGlb, takesTheSmallestIndicesThatReach) {
  for (const auto& [vertices, type] : std::map<std::size_t, int>{{65535, 5123}, {65536, 5125}}) {
    Shelf shelf;
    shelf.put("strip", strip(vertices, {}));
    VisualState state;
    state.attachments = {{"strip", ""}};
    const Scene scene = shelf.show(state);
    const std::string bytes = written(scene);
    EXPECT_EQ(jsonOf(bytes)["accessors"][2]["componentType"], type) << vertices;
    expectSame(standingIn(scene), standingIn(reread(bytes)));
  }
}

TEST(WriteGlb, writesLightsBrighterThanOne) {
  Shelf shelf;
  Material lamp;
  lamp.emissive = {4, 2, 0};
  lamp.baseColour = {1.5F, 0, 0};  // out of glTF's range
  shelf.put("lamp", strip(3, lamp));
  VisualState state;
  state.attachments = {{"lamp", ""}};
  const std::string bytes = written(shelf.show(state));
  const nlohmann::json material = jsonOf(bytes)["materials"][0];
  EXPECT_EQ(material["emissiveFactor"], nlohmann::json::array({1.0, 0.5, 0.0}));
  EXPECT_EQ(material["extensions"]["KHR_materials_emissive_strength"]["emissiveStrength"], 4.0);
  EXPECT_EQ(material["pbrMetallicRoughness"]["baseColorFactor"][0], 1.0);
  EXPECT_TRUE(checkGlb(bytes, "lamp").has_value());
}

TEST(WriteGlb, refusesAnEmptyScene) {
  VisualState state = busy();
  state.hidden = {"machine.test"};
  const auto bytes = writeGlb(Shelf{}.show(state));
  ASSERT_FALSE(bytes.has_value());
  EXPECT_EQ(bytes.error().code, "glb.empty");
}

}  // namespace
}  // namespace zemi::scene
