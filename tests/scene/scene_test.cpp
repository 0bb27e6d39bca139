#include "scene/scene.h"

#include "scene/coarse.h"
#include "scene/glb_builder.h"
#include "scene/import_glb.h"
#include "scene/sky_bake.h"

#include <glm/gtc/constants.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace zemi::scene {
namespace {

/// Models by name, without files; what is not there is pending.
class Shelf {
public:
  Shelf() {
    put("test/base", test::goodGlb());
    put("headers/wide", test::headerGlb("header"));
    put("headers/other", test::headerGlb("header"));
    put("headers/plough", test::headerGlb("plough"));
  }
  void put(const std::string& name, const test::Glb& glb) {
    auto model = readModel(test::packed(glb), name);
    ASSERT_TRUE(model.has_value()) << describe(model.error());
    models[name] = std::make_shared<const Model>(std::move(model).value());
  }
  ModelSource source() {
    return [this](const std::string& asset) {
      Loaded loaded;
      if (const auto found = models.find(asset); found != models.end()) {
        loaded.state = Loaded::State::ready;
        loaded.model = found->second;
      } else if (asset == "missing") {
        loaded.state = Loaded::State::failed;
        loaded.error.code = "file.missing";
      }
      return loaded;
    };
  }
  std::map<std::string, std::shared_ptr<const Model>> models;
};

VisualState machine() {
  VisualState state;
  state.attachments = {{"test/base", ""}};
  return state;
}

VisualState withHeader(const std::string& header) {
  VisualState state = machine();
  state.attachments.push_back({header, "mount.header"});
  return state;
}

bool visible(const Scene& scene, const std::string& name) {
  const auto part = scene.find(name);
  return part && scene.parts()[*part].visible;
}

TEST(Scene, hidesEveryOptionThatIsNotShown) {
  Shelf shelf;
  Scene scene;
  scene.show(machine(), shelf.source());
  EXPECT_TRUE(visible(scene, "body"));
  EXPECT_FALSE(visible(scene, "option.lamp"));
  VisualState state = machine();
  state.shown.insert("option.lamp");
  const Shown report = scene.show(state, shelf.source());
  EXPECT_TRUE(visible(scene, "option.lamp"));
  EXPECT_TRUE(report.changed.visibility);
  EXPECT_FALSE(report.changed.attachments);
}

TEST(Scene, hidesNamedNodesWithAllBelow) {
  Shelf shelf;
  Scene scene;
  VisualState state = withHeader("headers/wide");
  state.hidden.insert("mount.header");
  scene.show(state, shelf.source());
  EXPECT_FALSE(visible(scene, "header.body"));
}

TEST(Scene, leavesOutAnAbsentNodeButNotWhatHangsOnIt) {
  Shelf shelf;
  Scene scene;
  VisualState state = withHeader("headers/wide");
  scene.show(state, shelf.source());
  const std::size_t all = scene.items().size();
  state.absent.insert({"test/base", "mount.header"});
  state.absent.insert({"test/base", "header.body"});  // of a model that has none
  const Shown report = scene.show(state, shelf.source());
  EXPECT_EQ(report.changed, Difference{.visibility = true});
  EXPECT_FALSE(visible(scene, "mount.header"));
  EXPECT_TRUE(visible(scene, "header.body"));
  state.absent.insert({"headers/wide", "header.body"});
  scene.show(state, shelf.source());
  EXPECT_FALSE(visible(scene, "header.body"));
  EXPECT_LT(scene.items().size(), all);
  state.absent.clear();
  scene.show(state, shelf.source());
  EXPECT_EQ(scene.items().size(), all);
}

TEST(Scene, seesThroughGhostsWhichCastNothing) {
  Shelf shelf;
  Scene scene;
  VisualState state = withHeader("headers/wide");
  scene.show(state, shelf.source());
  const std::uint64_t items = scene.itemsRevision();
  state.ghosts.insert({"headers/wide", "header.body"});
  scene.show(state, shelf.source());
  EXPECT_GT(scene.itemsRevision(), items) << "ghosts are drawn after what is solid";
  const std::uint32_t body = *scene.find("header.body");
  const BakeInput bake = bakeInput(scene);
  std::size_t ghosts = 0;
  for (std::size_t i = 0; i < scene.items().size(); ++i) {
    const DrawItem& item = scene.items()[i];
    EXPECT_EQ(item.ghost, item.part == body);
    if (!item.ghost) continue;
    ++ghosts;
    EXPECT_TRUE(item.blended());
    EXPECT_FALSE(bake.pieces[i].casts);
  }
  EXPECT_GT(ghosts, 0U);
}

TEST(Scene, hangsAHeaderOnItsMount) {
  Shelf shelf;
  Scene scene;
  const Shown report = scene.show(withHeader("headers/wide"), shelf.source());
  EXPECT_TRUE(report.faults.empty());
  const auto header = scene.find("header.body");
  ASSERT_TRUE(header.has_value());
  EXPECT_EQ(glm::vec3{scene.parts()[*header].world[3]}, (glm::vec3{0, 0.5F, 2}));
  EXPECT_NEAR(scene.bounds().size().x, 4, 1e-4F);
  EXPECT_NEAR(scene.boundsWithoutAttached().size().x, 1, 1e-4F);
}

TEST(Scene, takesAModelThatNamesTheMount) {
  Shelf shelf;
  shelf.put("headers/named", test::headerGlb("mount.header"));
  Scene scene;
  EXPECT_TRUE(scene.show(withHeader("headers/named"), shelf.source()).faults.empty());
  EXPECT_TRUE(scene.find("header.body").has_value());
}

TEST(Scene, refusesWhatDoesNotFitOrHasNoMount) {
  Shelf shelf;
  Scene scene;
  const Shown misfit = scene.show(withHeader("headers/plough"), shelf.source());
  ASSERT_EQ(misfit.faults.size(), 1U);
  EXPECT_EQ(misfit.faults[0].code, "scene.misfit");
  EXPECT_FALSE(scene.find("header.body").has_value());

  VisualState state = machine();
  state.attachments.push_back({"headers/wide", "mount.moon"});
  const Shown nowhere = scene.show(state, shelf.source());
  ASSERT_EQ(nowhere.faults.size(), 1U);
  EXPECT_EQ(nowhere.faults[0].code, "scene.mount");

  state.attachments[1] = {"missing", "mount.header"};
  const Shown gone = scene.show(state, shelf.source());
  ASSERT_EQ(gone.faults.size(), 1U);
  EXPECT_EQ(gone.faults[0].code, "file.missing");
}

TEST(Scene, keepsTheOldHeaderUntilTheNewOneIsLoaded) {
  Shelf shelf;
  Scene scene;
  scene.show(withHeader("headers/wide"), shelf.source());
  const Shown waiting = scene.show(withHeader("headers/late"), shelf.source());
  EXPECT_EQ(waiting.waiting, std::vector<std::string>{"headers/late"});
  ASSERT_EQ(scene.attachments().size(), 2U);
  EXPECT_EQ(scene.attachments()[1].attachment.asset, "headers/wide");
  shelf.put("headers/late", test::headerGlb());
  const Shown ready = scene.show(withHeader("headers/late"), shelf.source());
  EXPECT_TRUE(ready.waiting.empty());
  EXPECT_EQ(scene.attachments()[1].attachment.asset, "headers/late");
}

TEST(Scene, touchesNothingWhenNothingDiffers) {
  Shelf shelf;
  Scene scene;
  scene.show(withHeader("headers/wide"), shelf.source());
  const auto items = scene.itemsRevision(), placement = scene.placementRevision(), look = scene.lookRevision();
  EXPECT_FALSE(scene.show(withHeader("headers/wide"), shelf.source()).changed.any());
  EXPECT_EQ(scene.itemsRevision(), items);
  VisualState dusty = withHeader("headers/wide");
  dusty.dust = 0.4F;
  scene.show(dusty, shelf.source());
  EXPECT_EQ(scene.itemsRevision(), items) << "dust changes no item";
  EXPECT_EQ(scene.placementRevision(), placement) << "and moves nothing";
  EXPECT_GT(scene.lookRevision(), look);
}

TEST(Scene, paintsSlotsByName) {
  Shelf shelf;
  Scene scene;
  VisualState state = machine();
  state.paints["paint.primary"] = {0.1F, 0.2F, 0.3F};
  scene.show(state, shelf.source());
  int painted = 0;
  for (const DrawItem& item : scene.items()) painted += item.material.baseColour == glm::vec3{0.1F, 0.2F, 0.3F} ? 1 : 0;
  EXPECT_EQ(painted, 1);
}

TEST(Scene, posesTurnAboutTheAxisWithinTheirLimits) {
  Shelf shelf;
  Scene scene;
  VisualState state = machine();
  state.poses["body"] = 90;  // the node allows -10 .. 20.5
  scene.show(state, shelf.source());
  const glm::mat4& world = scene.parts()[*scene.find("body")].world;
  EXPECT_NEAR(world[0][0], std::cos(glm::radians(20.5F)), 1e-4F);
  EXPECT_NEAR(world[0][2], -std::sin(glm::radians(20.5F)), 1e-4F);
}

TEST(Scene, explodesAlongTheExtras) {
  Shelf shelf;
  Scene scene;
  VisualState state = machine();
  state.explode = 0.5F;
  const Shown report = scene.show(state, shelf.source());
  EXPECT_FLOAT_EQ(scene.parts()[*scene.find("body")].world[3].y, 1.5F);
  EXPECT_TRUE(report.changed.placement);
}

TEST(Scene, drawsGlassAfterTheRest) {
  Shelf shelf;
  Scene scene;
  scene.show(withHeader("headers/wide"), shelf.source());
  bool glass = false;
  for (const DrawItem& item : scene.items()) {
    EXPECT_FALSE(glass && !item.blended());
    glass = glass || item.blended();
  }
  EXPECT_TRUE(glass);
}

TEST(Scene, measuresDimPairs) {
  Shelf shelf;
  Scene scene;
  scene.show(machine(), shelf.source());
  const auto dimensions = scene.dimensions();
  ASSERT_EQ(dimensions.size(), 1U);
  EXPECT_EQ(dimensions[0].what, "width");
  EXPECT_FLOAT_EQ(dimensions[0].metres, 3);
}

TEST(Scene, findsOwnersAndSubtreeBoxes) {
  Shelf shelf;
  Scene scene;
  scene.show(withHeader("headers/wide"), shelf.source());
  const auto body = *scene.find("header.body");
  EXPECT_EQ(scene.parts()[scene.owner(body, {"mount."})].name, "mount.header");
  EXPECT_EQ(scene.owner(body, {"nothing."}), body);
  EXPECT_NEAR(scene.boundsOf(*scene.find("header.test")).size().x, 4, 1e-4F);
}

TEST(VisualState, differenceNamesEachKind) {
  VisualState state;
  EXPECT_FALSE(difference(state, state).any());
  VisualState other = state;
  other.poses["feeder"] = 3;  // an opened machine shows its enclosed parts too
  EXPECT_EQ(difference(state, other), (Difference{.visibility = true, .placement = true}));
  VisualState further = other;
  further.poses["feeder"] = 5;
  EXPECT_EQ(difference(other, further), Difference{.placement = true});
  other = state;
  other.paints["paint.primary"] = {1, 0, 0};
  EXPECT_EQ(difference(state, other), Difference{.paints = true});
  other = state;
  other.hidden.insert("x");
  EXPECT_EQ(difference(state, other), Difference{.visibility = true});
}

TEST(Coarse, dropsSmallTrianglesAndKeepsIndicesValid) {
  Mesh mesh;
  for (int i = 0; i < 100; ++i) {  // a strip of 1 cm steps
    mesh.positions.emplace_back(static_cast<float>(i) * 0.01F, i % 2, 0);
    mesh.normals.emplace_back(0, 0, 1);
    if (i >= 2)
      mesh.indices.insert(mesh.indices.end(),
                          {static_cast<unsigned>(i - 2), static_cast<unsigned>(i - 1), static_cast<unsigned>(i)});
  }
  const auto coarse = coarseIndices(mesh, 0.1F);
  EXPECT_LT(coarse.size(), mesh.indices.size() / 4);
  EXPECT_FALSE(coarse.empty());
  for (const std::uint32_t index : coarse) EXPECT_LT(index, mesh.positions.size());
  EXPECT_EQ(coarseIndices(mesh, 0.001F), mesh.indices) << "nothing is smaller than the cell";
}

/// A cylinder of many sides, each side with its own normals.
Mesh cylinder(float radius, float length, int sides) {
  Mesh mesh;
  for (int i = 0; i <= sides; ++i) {
    const float angle = glm::two_pi<float>() * static_cast<float>(i) / static_cast<float>(sides);
    const glm::vec3 out{std::cos(angle), std::sin(angle), 0};
    for (const float z : {0.0F, length}) {
      mesh.positions.push_back(out * radius + glm::vec3{0, 0, z});
      mesh.normals.push_back(out);
    }
    if (i == 0) continue;
    const auto b = static_cast<std::uint32_t>(i) * 2, a = b - 2;
    mesh.indices.insert(mesh.indices.end(), {a, b, a + 1, b, b + 1, a + 1});
  }
  return mesh;
}

/// Largest distance of a used vertex from the axis, and the smallest: a sliver has both on one side.
std::pair<float, float> widthsOf(const Mesh& mesh, const std::vector<std::uint32_t>& indices) {
  glm::vec2 low{1e9F}, high{-1e9F};
  for (const std::uint32_t i : indices) {
    low = glm::min(low, glm::vec2{mesh.positions[i]});
    high = glm::max(high, glm::vec2{mesh.positions[i]});
  }
  return {high.x - low.x, high.y - low.y};
}

TEST(Coarse, levelsGetSmallerAndKeepTheirShape) {
  Model model;
  model.meshes.push_back(cylinder(0.5F, 2, 200));
  addLevels(model);
  const Mesh& mesh = model.meshes[0];
  ASSERT_EQ(mesh.levels.size(), kLevels.size());
  std::size_t before = mesh.indices.size();
  for (std::size_t level = 0; level < kLevels.size(); ++level) {
    EXPECT_LT(mesh.levels[level].size(), before);
    before = mesh.levels[level].size();
    const auto [wide, tall] = widthsOf(mesh, mesh.levels[level]);
    EXPECT_NEAR(wide, 1, 2 * kLevels[level].cell);
    EXPECT_NEAR(tall, 1, 2 * kLevels[level].cell);
  }
}

TEST(Coarse, thinRodsStayRods) {
  Model model;
  model.meshes.push_back(cylinder(0.010F, 1, 8));  // a rail of 20 mm
  addLevels(model);
  for (const auto& level : model.meshes[0].levels) {
    ASSERT_FALSE(level.empty());
    const auto [wide, tall] = widthsOf(model.meshes[0], level);
    EXPECT_GT(wide, 0.010F);
    EXPECT_GT(tall, 0.010F);
  }
}

TEST(Coarse, nothingIsLeftOfNothing) {
  Model model;
  model.meshes.resize(1);
  addLevels(model);
  EXPECT_TRUE(model.meshes[0].levels.empty());
}

}  // namespace
}  // namespace zemi::scene
