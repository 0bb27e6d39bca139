#include "binding/showing_state.h"
#include "models/machines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

/// The poses of configs/showing.toml move something on each machine they are offered for, and no further than it goes.
namespace zemi::models {
namespace {

const std::filesystem::path kRoot = ZEMI_SOURCE_DIR;

TEST(Showing, posesMoveEachMachineTheyAreOfferedFor) {
  scene::Library library{kRoot / "assets", {}};
  const auto showing = catalogue::loadShowing(kRoot / "configs").showing;
  ASSERT_FALSE(showing.poses.empty());
  for (const Dressed& machine : dressedMachines(library, kRoot / "assets/models/machines.txt")) {
    scene::Scene scene;
    (void)scene.show(stateOf(machine), library.waitingSource());
    for (const catalogue::Pose& pose : showing.poses) {
      const bool offered = pose.kinds.empty() || std::ranges::find(pose.kinds, machine.kind) != pose.kinds.end();
      if (!offered) continue;
      const auto degrees = binding::degreesOf(pose, scene);
      EXPECT_FALSE(degrees.empty()) << machine.name << " does not move for " << pose.id;
      for (const auto& [node, turn] : degrees) {
        const scene::Extras& extras = scene.extras(scene.parts()[*scene.find(node)]);
        EXPECT_GE(turn, static_cast<float>(extras.number("min").value_or(-180))) << node;
        EXPECT_LE(turn, static_cast<float>(extras.number("max").value_or(180))) << node;
      }
    }
  }
}

TEST(Showing, surroundingsAndCompanionsAreThere) {
  scene::Library library{kRoot / "assets", {}};
  const auto showing = catalogue::loadShowing(kRoot / "configs").showing;
  for (const auto& place : showing.surroundings) {
    if (place.asset.empty()) continue;
    const auto loaded = library.load(place.asset);
    ASSERT_EQ(loaded.state, scene::Loaded::State::ready) << place.asset;
    EXPECT_TRUE(loaded.model->nodes.front().extras.number("surroundings").has_value()) << place.asset;
  }
  const scene::Bounds machine{{-1.5F, 0, -5}, {1.5F, 3, 4}};
  for (const auto& companion : showing.companions) {
    EXPECT_EQ(library.load(companion.asset).state, scene::Loaded::State::ready) << companion.asset;
    EXPECT_GT(binding::beside(companion, machine).at.x, machine.high.x) << companion.id << " stands in the machine";
  }
}

}  // namespace
}  // namespace zemi::models
