#include "scene/import_glb.h"
#include "scene/glb_builder.h"

#include <gtest/gtest.h>

namespace zemi::scene {
namespace {

Model imported(const test::Glb& glb) {
  auto model = readModel(test::packed(glb), "test");
  EXPECT_TRUE(model.has_value()) << (model.has_value() ? "" : describe(model.error()));
  return model.has_value() ? std::move(model).value() : Model{};
}

const Node& node(const Model& model, const std::string& name) {
  for (const Node& candidate : model.nodes) {
    if (candidate.name == name) return candidate;
  }
  ADD_FAILURE() << "no node " << name;
  return model.nodes.at(0);
}

TEST(ImportGlb, keepsNamesWithDotsAndTheTree) {
  const Model model = imported(test::goodGlb());
  const Node& lamp = node(model, "option.lamp");
  ASSERT_GE(lamp.parent, 0);
  EXPECT_EQ(model.nodes[static_cast<std::size_t>(lamp.parent)].name, "machine.test");
  EXPECT_FLOAT_EQ(lamp.local[3].y, 2.5F);
  for (std::size_t i = 0; i < model.nodes.size(); ++i) EXPECT_LT(model.nodes[i].parent, static_cast<std::int32_t>(i));
}

TEST(ImportGlb, mergesAPartOfSeveralMaterialsIntoOneNode) {
  const Model model = imported(test::goodGlb());
  const Node& body = node(model, "body");
  ASSERT_EQ(body.parts.size(), 2U);
  EXPECT_EQ(model.materials[body.parts[0].material].name, "paint.primary");
  EXPECT_EQ(model.materials[body.parts[1].material].name, "glass.cab");
  EXPECT_EQ(model.triangles(), 36U);
}

TEST(ImportGlb, readsMaterials) {
  const Model model = imported(test::goodGlb());
  const Node& body = node(model, "body");
  const Material& paint = model.materials[body.parts[0].material];
  EXPECT_NEAR(paint.baseColour.r, 0.78F, 1e-5F);
  EXPECT_NEAR(paint.roughness, 0.38F, 1e-5F);
  EXPECT_NEAR(paint.clearcoat, 1, 1e-5F);
  EXPECT_NEAR(paint.clearcoatRoughness, 0.05F, 1e-5F);
  EXPECT_FALSE(paint.twoSided);
  EXPECT_FLOAT_EQ(paint.alpha, 1);
  const Material& glass = model.materials[body.parts[1].material];
  EXPECT_NEAR(glass.alpha, 0.2F, 1e-5F);
  EXPECT_TRUE(glass.twoSided);
}

TEST(ImportGlb, readsVertexColoursAndUnitNormals) {
  const Model model = imported(test::goodGlb());
  const Mesh& mesh = model.meshes[node(model, "body").parts[0].mesh];
  EXPECT_EQ(mesh.colours[0].r, 200);
  EXPECT_EQ(mesh.colours[0].b, 20);
  for (const glm::vec3& normal : mesh.normals) EXPECT_NEAR(glm::length(normal), 1, 1e-5F);
  EXPECT_EQ(mesh.bounds.size(), glm::vec3{1});
}

TEST(ImportGlb, readsExtrasTolerantly) {
  const Model model = imported(test::goodGlb());
  const Extras& extras = node(model, "body").extras;
  EXPECT_EQ(extras.axis("axis"), (glm::vec3{0, 1, 0}));
  EXPECT_EQ(extras.number("min"), -10);
  EXPECT_EQ(extras.number("max"), 20.5);
  EXPECT_EQ(extras.vector("explode"), (glm::vec3{0, 1, 0}));
  EXPECT_EQ(node(model, "machine.test").extras.number("wheels"), 4);
  const std::vector<std::string> words{"header", "table"};
  EXPECT_EQ(node(model, "mount.header").extras.words("accepts"), words);
}

TEST(Extras, understandsNumbersAndVectorsStoredAsText) {
  Extras extras;
  extras.values["n"] = std::string{" 12.5 "};
  extras.values["v"] = std::string{"1, 2,3"};
  extras.values["a"] = std::string{"-z"};
  extras.values["bad"] = std::string{"much"};
  EXPECT_EQ(extras.number("n"), 12.5);
  EXPECT_EQ(extras.vector("v"), (glm::vec3{1, 2, 3}));
  EXPECT_EQ(extras.axis("a"), (glm::vec3{0, 0, -1}));
  EXPECT_FALSE(extras.number("bad").has_value());
  EXPECT_FALSE(extras.axis("bad").has_value());
  EXPECT_FALSE(extras.number("absent").has_value());
}

TEST(ImportGlb, refusesWhatOtherImportersWouldTake) {
  const std::string ply =
      "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\n"
      "property float z\nelement face 1\nproperty list uchar int vertex_index\nend_header\n"
      "0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
  const auto model = readModel(ply, "disguised.glb");
  ASSERT_FALSE(model.has_value());
  EXPECT_EQ(model.error().code, "glb.container");
}

TEST(ImportGlb, refusesAModelWithoutTriangles) {
  test::Glb glb = test::goodGlb();
  for (auto& entry : glb.json["nodes"]) entry.erase("mesh");
  const auto model = readModel(test::packed(glb), "empty");
  ASSERT_FALSE(model.has_value());
  EXPECT_TRUE(model.error().code.starts_with("import.")) << model.error().code;
}

}  // namespace
}  // namespace zemi::scene
