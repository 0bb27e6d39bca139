#include "scene/scene.h"

#include <gtest/gtest.h>
#include <glm/gtc/matrix_transform.hpp>

#include <cmath>

/// What moves and where it stands: work, cylinders that follow, other tyres, surroundings, levels of detail.
namespace zemi::scene {
namespace {

/// A unit triangle as the mesh of every node.
Model modelOf(std::vector<Node> nodes) {
  Model model;
  Mesh mesh;
  mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
  mesh.normals = {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}};
  mesh.colours.assign(3, glm::u8vec4{255});
  mesh.indices = {0, 1, 2};
  for (const auto& position : mesh.positions) mesh.bounds.add(position);
  model.meshes.push_back(mesh);
  model.materials.emplace_back();
  model.nodes = std::move(nodes);
  return model;
}

Node node(const std::string& name, std::int32_t parent, const glm::vec3& at,
          std::map<std::string, Extras::Value> extras = {}) {
  Node made;
  made.name = name;
  made.parent = parent;
  made.local = glm::translate(glm::mat4{1}, at);
  made.parts = {{0, 0}};
  made.extras.values = std::move(extras);
  return made;
}

class Shelf {
public:
  void put(const std::string& name, std::vector<Node> nodes) {
    models_[name] = std::make_shared<const Model>(modelOf(std::move(nodes)));
  }
  ModelSource source() {
    return [this](const std::string& asset) {
      Loaded loaded;
      if (const auto found = models_.find(asset); found != models_.end()) {
        loaded = {Loaded::State::ready, found->second, {}};
      } else if (asset.find(".lod") != std::string::npos) {
        loaded = {Loaded::State::failed, nullptr, {"file.missing", {asset}, "", ""}};
      }
      return loaded;
    };
  }

private:
  std::map<std::string, std::shared_ptr<const Model>> models_;
};

glm::vec3 placeOf(const Scene& scene, const std::string& name, const glm::vec3& point = glm::vec3{0}) {
  const auto part = scene.find(name);
  EXPECT_TRUE(part) << name;
  return part ? glm::vec3{scene.parts()[*part].world * glm::vec4{point, 1}} : glm::vec3{1e9F};
}

void expectNear(const glm::vec3& found, const glm::vec3& wanted) {
  EXPECT_NEAR(found.x, wanted.x, 1e-4F);
  EXPECT_NEAR(found.y, wanted.y, 1e-4F);
  EXPECT_NEAR(found.z, wanted.z, 1e-4F);
}

TEST(Work, turnsDrumsSwingsWalkersAndStrokesKnives) {
  Shelf shelf;
  shelf.put("m", {node("machine.m", -1, {}), node("inside.drum", 0, {0, 1, 0}, {{"axis", "x"}, {"rpm", 60.0}}),
                  node("inside.walker.0", 0, {0, 2, 0}, {{"crank_radius", 0.05}, {"rpm", 60.0}, {"phase", 90.0}}),
                  node("header.knife", 0, {0, 0, 3},
                       {{"travel", std::vector<double>{0.08, 0, 0}}, {"stroke", 0.08}, {"strokes", 120.0}}),
                  node("inside.sieve.upper", 0, {0, 1, -2},
                       {{"stroke", std::vector<double>{0, 0.01, 0.03}}, {"rpm", 60.0}, {"phase", 0.0}})});
  Scene scene;
  VisualState state;
  state.attachments = {{"m", ""}};
  state.workSeconds = 0.25F;  // a quarter of a turn
  scene.show(state, shelf.source());
  expectNear(placeOf(scene, "inside.drum", {0, 1, 0}), {0, 1, 1});
  expectNear(placeOf(scene, "inside.walker.0"),
             {0, 2 - 0.05F, 0.05F});  // over the top of its crank and on to the front
  expectNear(placeOf(scene, "inside.sieve.upper"), {0, 1.01F, -1.97F});
  expectNear(placeOf(scene, "header.knife"), {0.04F, 0, 3});
  state.workSeconds = 0;
  EXPECT_TRUE(scene.show(state, shelf.source()).changed.placement);
  expectNear(placeOf(scene, "inside.walker.0"), {0, 2, 0});
}

TEST(Aim, letsACylinderFollowItsArm) {
  Shelf shelf;
  shelf.put("m",
            {node("machine.m", -1, {}), node("cylinder.foot", 0, {0, 0, 0}, {{"aim", "arm.pin"}}),
             node("arm", 0, {0, 2, 0}, {{"axis", "x"}, {"min", -90.0}, {"max", 90.0}}), node("arm.pin", 2, {0, 0, 2})});
  Scene scene;
  VisualState state;
  state.attachments = {{"m", ""}};
  state.poses["arm"] = 90;  // the pin swings from (0, 2, 2) down to the foot
  scene.show(state, shelf.source());
  expectNear(placeOf(scene, "arm.pin"), {0, 0, 0});
  state.poses["arm"] = -90;
  scene.show(state, shelf.source());
  expectNear(placeOf(scene, "arm.pin"), {0, 4, 0});
  const float half = std::sqrt(0.5F);
  expectNear(placeOf(scene, "cylinder.foot", {0, half, half}), {0, 1, 0});  // what pointed at the pin still does
}

TEST(Ride, liftsAndTiltsTheMachineUntilOtherTyresStand) {
  Shelf shelf;
  shelf.put("m", {node("machine.m", -1, {}), node("dim.wheelbase.a", 0, {0, 0.7F, 0}),
                  node("dim.wheelbase.b", 0, {0, 0.7F, -3}), node("mount.wheels", 0, {})});
  shelf.put("big", {node("wheels.big", -1, {}, {{"below_ground_front", 0.06}, {"below_ground_rear", 0.03}}),
                    node("wheel.front.L", 0, {1, 0.7F, 0}), node("wheel.rear.L", 0, {1, 0.5F, -3})});
  Scene scene;
  VisualState state;
  state.attachments = {{"m", ""}, {"big", "mount.wheels"}};
  scene.show(state, shelf.source());
  EXPECT_NEAR(placeOf(scene, "wheel.front.L").y, 0.76F, 1e-4F);
  EXPECT_NEAR(placeOf(scene, "wheel.rear.L").y, 0.53F, 1e-4F);
}

TEST(Surroundings, areNeitherFramedNorMoveTheMachine) {
  Shelf shelf;
  shelf.put("m", {node("machine.m", -1, {})});
  shelf.put("scenery/yard", {node("scenery.yard", -1, {}, {{"surroundings", 1.0}, {"outdoors", 1.0}}),
                             node("yard.shed", 0, {40, 0, 0})});
  shelf.put("scenery/person", {node("scenery.person", -1, {})});
  Scene scene;
  VisualState state;
  state.attachments = {{"m", ""}, {"scenery/yard", ""}};
  scene.show(state, shelf.source());
  EXPECT_TRUE(scene.outdoors());
  EXPECT_LE(scene.bounds().high.x, 1.01F);
  EXPECT_EQ(scene.boxes().size(), 1U);
  state.attachments[1] = {"scenery/person", "", {3, 2}, glm::radians(90.0F)};
  scene.show(state, shelf.source());
  EXPECT_FALSE(scene.outdoors());
  expectNear(placeOf(scene, "scenery.person"), {3, 0, 2});
  expectNear(placeOf(scene, "scenery.person", {1, 0, 0}), {3, 0, 1});
}

TEST(Enclosed, isDrawnOnlyWhereOneCanLookInside) {
  Shelf shelf;
  shelf.put("m", {node("machine.m", -1, {}), node("inside.drum", 0, {}, {{"enclosed", 1.0}}),
                  node("panel.side.L", 0, {}, {{"axis", "z"}, {"min", 0.0}, {"max", 80.0}})});
  Scene scene;
  VisualState state;
  state.attachments = {{"m", ""}};
  scene.show(state, shelf.source());
  EXPECT_EQ(scene.items().size(), 2U);
  state.poses["panel.side.L"] = 60;
  EXPECT_TRUE(scene.show(state, shelf.source()).changed.visibility);
  EXPECT_EQ(scene.items().size(), 3U);
}

TEST(Detail, asksForTheFilesOfItsLevel) {
  Shelf shelf;
  shelf.put("m", {node("machine.m", -1, {}), node("bolt", 0, {})});
  shelf.put("m.lod2", {node("machine.m", -1, {})});
  Scene scene;
  VisualState state;
  state.attachments = {{"m", ""}};
  scene.show(state, shelf.source());
  EXPECT_EQ(scene.parts().size(), 2U);
  state.detail = 2;
  EXPECT_TRUE(scene.show(state, shelf.source()).changed.attachments);
  EXPECT_EQ(scene.parts().size(), 1U);
  state.detail = 1;  // has no file: the full model serves
  EXPECT_TRUE(scene.show(state, shelf.source()).faults.empty());
  EXPECT_EQ(scene.parts().size(), 2U);
}

}  // namespace
}  // namespace zemi::scene
