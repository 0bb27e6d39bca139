#include "models/machines.h"
#include "models/soup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>

/// The bodies themselves: known materials, budgets, sizes, nothing that floats, nothing that collides when it moves.
/// ZEMI_MODEL=gs575 looks at one machine only; ZEMI_LIST=1 prints what is found.
namespace zemi::models {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ZEMI_SOURCE_DIR;

scene::Library& library() {
  static scene::Library library{kRoot / "assets", {}};
  return library;
}

std::vector<Dressed> wanted() {
  std::vector<Dressed> machines = dressedMachines(library(), kRoot / "assets/models/machines.txt");
  if (const char* only = std::getenv("ZEMI_MODEL")) {
    std::erase_if(machines, [&](const Dressed& machine) { return machine.name != only; });
  }
  return machines;
}

bool listing() {
  return std::getenv("ZEMI_LIST") != nullptr;
}

/// The slots of assets/models/kit/materials.py, the one table there is.
std::set<std::string> knownSlots() {
  std::ifstream file{kRoot / "assets/models/kit/materials.py"};
  std::set<std::string> slots;
  const std::regex row{R"(^\s*'([a-z0-9_.]+)':\s*\(\()"};
  std::smatch found;
  for (std::string line; std::getline(file, line);) {
    if (std::regex_search(line, found, row)) slots.insert(found[1]);
  }
  return slots;
}

TEST(Bodies, useOnlySlotsOfTheTable) {
  const auto known = knownSlots();
  ASSERT_GE(known.size(), 40U);
  for (const std::string& asset : library().available()) {
    const auto loaded = library().load(asset);
    ASSERT_EQ(loaded.state, scene::Loaded::State::ready) << describe(loaded.error);
    for (const auto& node : loaded.model->nodes) {
      for (const auto& use : node.parts) {
        const std::string& slot = loaded.model->materials[use.material].name;
        EXPECT_TRUE(known.contains(slot)) << asset << ", " << node.name << ": " << slot;
      }
    }
  }
}

TEST(Bodies, keepTheirTriangleBudget) {
  for (const Dressed& machine : wanted()) {
    scene::Scene scene;
    const auto shown = scene.show(stateOf(machine), library().waitingSource());
    for (const Error& fault : shown.faults) ADD_FAILURE() << machine.name << ": " << describe(fault);
    EXPECT_LT(scene.triangles(), 350'000U) << machine.name;
    EXPECT_GT(scene.triangles(), machine.kind == "combine" ? 150'000U : 90'000U) << machine.name;
    if (listing())
      std::cout << machine.name << ": " << scene.triangles() << " triangles, " << scene.items().size() << " draws\n";
  }
}

std::set<std::string> namesOf(const scene::Model& model) {
  std::set<std::string> names;
  for (const auto& node : model.nodes) names.insert(node.name);
  return names;
}

/// Levels of detail have the same nodes in the same places, and about a third and a tenth of the triangles.
TEST(Bodies, haveLevelsOfDetailWithTheSameNodes) {
  std::size_t levels = 0;
  for (const std::string& asset : library().available()) {
    const std::size_t at = asset.rfind(".lod");
    if (at == std::string::npos) continue;
    const auto full = library().load(asset.substr(0, at)), less = library().load(asset);
    ASSERT_EQ(full.state, scene::Loaded::State::ready) << asset << " has no level 0";
    ASSERT_EQ(less.state, scene::Loaded::State::ready) << describe(less.error);
    EXPECT_EQ(namesOf(*less.model), namesOf(*full.model)) << asset;
    const double share = static_cast<double>(less.model->triangles()) / static_cast<double>(full.model->triangles());
    const bool first = asset.back() == '1';
    EXPECT_GT(share, first ? 0.20 : 0.04) << asset;
    EXPECT_LT(share, first ? 0.45 : 0.22) << asset;
    ++levels;
  }
  EXPECT_GE(levels, 2 * 30U);
  for (const Dressed& machine : wanted()) {
    for (const int detail : {1, 2}) {
      scene::Scene scene;
      scene::VisualState state = stateOf(machine);
      state.detail = detail;
      const auto shown = scene.show(state, library().waitingSource());
      for (const Error& fault : shown.faults) ADD_FAILURE() << machine.name << ": " << describe(fault);
      if (listing()) std::cout << machine.name << ", level " << detail << ": " << scene.triangles() << " triangles\n";
      EXPECT_LT(scene.triangles(), detail == 1 ? 150'000U : 60'000U) << machine.name;
    }
  }
}

TEST(Bodies, haveTheSizesOfTheDataSheetWithinTwoPercent) {
  for (const Dressed& machine : wanted()) {
    scene::Scene scene;
    (void)scene.show(stateOf(machine), library().waitingSource());
    const auto dimensions = scene.dimensions();
    for (const Size& size : machine.sizes) {
      const auto found = std::ranges::find(dimensions, size.what, &scene::Dimension::what);
      ASSERT_NE(found, dimensions.end()) << machine.name << " has no dim." << size.what;
      EXPECT_NEAR(static_cast<double>(found->metres), size.metres, size.metres * 0.02)
          << machine.name << " " << size.what;
      if (listing())
        std::printf("%-14s %-12s %6.3f %6.3f\n", machine.name.c_str(), size.what.c_str(),
                    static_cast<double>(found->metres), size.metres);
    }
  }
}

/// What the dim pairs claim is what the geometry is: the box of the machine without header, spreader and weights.
TEST(Bodies, areAsLongAndHighAsTheirDimensionsSay) {
  for (const Dressed& machine : wanted()) {
    scene::Scene scene;
    scene::VisualState state = stateOf(machine);
    state.hidden.insert({"mount.header", "mount.chopper", "mount.front"});
    state.shown.erase("option.beacon");
    (void)scene.show(state, library().waitingSource());
    const scene::Bounds box = scene.bounds();
    for (const auto& dimension : scene.dimensions()) {
      const float metres = dimension.metres;
      if (dimension.what == "height") {
        EXPECT_NEAR(box.high.y, metres, 0.03F * metres) << machine.name;
        EXPECT_GT(box.low.y, -0.06F) << machine.name << " reaches into the ground";
      }
      if (dimension.what == "length") {
        EXPECT_NEAR(box.size().z, metres, 0.04F * metres) << machine.name;
      }
    }
  }
}

TEST(Bodies, haveNothingThatFloats) {
  for (const Dressed& machine : wanted()) {
    scene::Scene scene;
    (void)scene.show(stateOf(machine), library().waitingSource());
    const Soup soup = soupOf(scene, [](std::uint32_t) { return true; });
    const auto loose = floatingPieces(soup, 0.012F);
    std::size_t faults = 0;
    for (const Floating& piece : loose) {
      if (listing())
        std::printf("%s floats: %s at (%.2f, %.2f, %.2f), %.0f mm\n", machine.name.c_str(),
                    scene.parts()[piece.part].name.c_str(), static_cast<double>(piece.at.x),
                    static_cast<double>(piece.at.y), static_cast<double>(piece.at.z),
                    static_cast<double>(piece.size) * 1000);
      faults += piece.size > 0.02F ? 1 : 0;
    }
    EXPECT_EQ(faults, 0U) << machine.name << ": " << faults << " pieces touch nothing; ZEMI_LIST=1 lists them";
  }
}

/// Poses taken together: one part at a limit, or a whole linkage at one end of its stroke.
using Pose = std::map<std::string, float>;

/// What is swept: each part with limits to both of them; parts that only move together, lowered and raised.
std::vector<Pose> sweepsOf(const scene::Scene& scene) {
  std::map<std::string, Pose> single;
  Pose lowered, raised;
  for (const scene::Part& part : scene.parts()) {
    const scene::Extras& extras = scene.extras(part);
    if (!part.visible || !extras.axis("axis")) continue;
    for (const char* limit : {"min", "max"}) {
      const auto degrees = extras.number(limit);
      if (degrees && *degrees != 0) single[part.name + limit] = {{part.name, static_cast<float>(*degrees)}};
    }
    const auto low = extras.number("lowered"), high = extras.number("raised");
    if (low && high) {
      lowered[part.name] = static_cast<float>(*low);
      raised[part.name] = static_cast<float>(*high);
    }
  }
  std::vector<Pose> sweeps;
  for (auto& [name, pose] : single) sweeps.push_back(std::move(pose));
  if (!lowered.empty()) sweeps.insert(sweeps.end(), {lowered, raised});
  return sweeps;
}

/// Each part's place, and the triangles of the posed parts and of all others.
struct Posed {
  std::vector<glm::mat4> worlds;
  Soup moving, others;
};

Posed posed(const Dressed& machine, const Pose& pose, const Pose& values, scene::Scene& scene) {
  scene::VisualState state = stateOf(machine);
  for (const auto& [node, degrees] : values) state.poses[node] = degrees;
  (void)scene.show(state, library().waitingSource());
  std::vector<char> moving(scene.parts().size(), 0);  // the same name may stand in several models: knuckle and wheel
  Posed result;
  for (std::uint32_t i = 0; i < moving.size(); ++i) {
    result.worlds.push_back(scene.parts()[i].world);
    if (!pose.contains(scene.parts()[i].name)) continue;
    const std::vector<char> below = subtree(scene, i);
    for (std::size_t k = 0; k < below.size(); ++k) moving[k] = moving[k] != 0 || below[k] != 0 ? 1 : 0;
  }
  result.moving = soupOf(scene, [&](std::uint32_t part) { return moving[part] != 0; });
  result.others = soupOf(scene, [&](std::uint32_t part) { return moving[part] == 0; });
  return result;
}

/// Parts that swing between limits must not cut into what they pass. What touches at rest (hinges, seals, hoses) may go
/// on touching there: only crossings away from all those at rest count.
std::vector<Crossing> newCrossings(const Dressed& machine, const Pose& pose, scene::Scene& scene) {
  constexpr float kNear = 0.06F;
  Pose unmoved = pose;  // a posed machine shows its insides, so the one at rest must, too
  for (auto& [node, degrees] : unmoved) degrees = 0;
  const Posed rest = posed(machine, pose, unmoved, scene);
  const std::vector<Crossing> before = crossings(rest.moving, rest.others);
  const Posed after = posed(machine, pose, pose, scene);
  std::vector<Crossing> found = crossings(after.moving, after.others);
  std::erase_if(found, [&](const Crossing& hit) {
    return std::ranges::any_of(before, [&](const Crossing& old) {
      const glm::vec3 carried{after.worlds[old.a] * (glm::inverse(rest.worlds[old.a]) * glm::vec4{old.at, 1})};
      return glm::distance(hit.at, old.at) < kNear || glm::distance(hit.at, carried) < kNear;
    });
  });
  return found;
}

std::string described(const Pose& pose) {
  std::string text;
  for (const auto& [node, degrees] : pose)
    text += (text.empty() ? "" : ", ") + node + " at " + std::to_string(std::lround(degrees)) + " degrees";
  return text;
}

TEST(Bodies, moveWithoutCuttingIntoTheRest) {
  for (const Dressed& machine : wanted()) {
    scene::Scene scene;
    (void)scene.show(stateOf(machine), library().waitingSource());
    const std::vector<Pose> sweeps = sweepsOf(scene);
    EXPECT_GE(sweeps.size(), 8U) << machine.name;
    for (const Pose& pose : sweeps) {
      const std::vector<Crossing> hits = newCrossings(machine, pose, scene);
      if (listing() && !hits.empty()) {
        const Crossing& first = hits.front();
        std::printf("%s: %s cuts in %zu places, first (%.2f, %.2f, %.2f), %s into %s\n", machine.name.c_str(),
                    described(pose).c_str(), hits.size(), static_cast<double>(first.at.x),
                    static_cast<double>(first.at.y), static_cast<double>(first.at.z),
                    scene.parts()[first.a].name.c_str(), scene.parts()[first.b].name.c_str());
      }
      EXPECT_LE(hits.size(), 12U) << machine.name << ": " << described(pose);
    }
  }
}

}  // namespace
}  // namespace zemi::models
