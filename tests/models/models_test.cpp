#include "binding/visual_state.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <set>

/// The shipped models against the shipped catalogue, without Blender: what an option names exists, and the machines have
/// the sizes of their data sheet.
namespace zemi {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ZEMI_SOURCE_DIR;

const catalogue::Catalogue& shipped() {
  static const catalogue::Catalogue catalogue = catalogue::load(kRoot / "configs").catalogue;
  return catalogue;
}

scene::Library& library() {
  static scene::Library library{kRoot / "assets", {}};
  return library;
}

/// The machine with every option's parts attached, as far as one standard of each one-of group allows.
std::vector<catalogue::OptionId> standard(const catalogue::Machine& machine) {
  std::vector<catalogue::OptionId> options;
  for (const auto& option : machine.options) {
    if (option.standard) options.push_back(option.id);
  }
  return options;
}

std::set<std::string> nodesOf(const std::string& asset) {
  std::set<std::string> names;
  const auto loaded = library().load(asset);
  if (loaded.state == scene::Loaded::State::ready) {
    for (const auto& node : loaded.model->nodes) names.insert(node.name);
  }
  return names;
}

TEST(Models, loadThroughTheStrictCheckAndHaveUniqueNames) {
  const auto assets = library().available();
  EXPECT_GE(assets.size(), 18U);
  for (const std::string& asset : assets) {
    const auto loaded = library().load(asset);
    ASSERT_EQ(loaded.state, scene::Loaded::State::ready) << asset << ": " << describe(loaded.error);
    EXPECT_EQ(nodesOf(asset).size(), loaded.model->nodes.size()) << asset << " has a name twice";
    EXPECT_FALSE(loaded.model->meshes.empty()) << asset;
    for (const auto& mesh : loaded.model->meshes) {
      for (const auto& position : mesh.positions) {
        ASSERT_TRUE(std::isfinite(position.x) && std::isfinite(position.y) && std::isfinite(position.z)) << asset;
      }
    }
  }
}

TEST(Models, haveEverythingTheCatalogueNames) {
  for (const auto& machine : shipped().machines) {
    const auto base = nodesOf(machine.baseAsset);
    EXPECT_TRUE(base.contains("machine." + machine.id.text)) << machine.id.text;
    std::set<std::string> known = base;
    for (const auto& attached : machine.baseAttach) known.merge(nodesOf(attached.asset));
    for (const auto& option : machine.options) {
      for (const auto& attached : option.visual.attach) {
        const auto nodes = nodesOf(attached.asset);
        EXPECT_FALSE(nodes.empty()) << option.id.text << " attaches " << attached.asset;
        known.insert(nodes.begin(), nodes.end());
      }
    }
    for (const auto& option : machine.options) {
      for (const auto& node : option.visual.show) {
        const auto below = known.lower_bound(node);  // itself, or the dotted names below it
        EXPECT_TRUE(below != known.end() && (*below == node || below->starts_with(node + "."))) << option.id.text << " shows " << node;
      }
      for (const auto& attached : option.visual.attach) EXPECT_TRUE(known.contains(attached.mount)) << option.id.text << " needs " << attached.mount;
    }
  }
}

TEST(Models, standCompleteWithoutFault) {
  for (const auto& machine : shipped().machines) {
    scene::Scene scene;
    const auto shown = scene.show(binding::visualState(machine, standard(machine)), library().waitingSource());
    for (const Error& fault : shown.faults) ADD_FAILURE() << machine.id.text << ": " << describe(fault);
    EXPECT_TRUE(shown.waiting.empty());
    EXPECT_LT(scene.triangles(), 360000U) << machine.id.text;
    EXPECT_GT(scene.triangles(), 100000U) << machine.id.text;
  }
}

TEST(Models, haveTheSizesOfTheDataSheet) {
  struct Size {
    const char* machine;
    const char* what;
    double metres;
  };
  for (const Size& size : {Size{"gs200", "length", 7.40}, Size{"gs200", "width", 2.95}, Size{"gs200", "height", 3.65},
                           Size{"gs200", "wheelbase", 3.40}, Size{"gs200", "track_front", 2.40}, Size{"gs200", "track_rear", 2.15},
                           Size{"belarus_82_1", "length", 3.93}, Size{"belarus_82_1", "width", 1.97},
                           Size{"belarus_82_1", "height", 2.80}, Size{"belarus_82_1", "wheelbase", 2.45}}) {
    const auto* machine = shipped().find(catalogue::MachineId{size.machine});
    ASSERT_NE(machine, nullptr);
    scene::Scene scene;
    (void)scene.show(binding::visualState(*machine, standard(*machine)), library().waitingSource());
    bool found = false;
    for (const auto& dimension : scene.dimensions()) {
      if (dimension.what != size.what) continue;
      found = true;
      EXPECT_NEAR(dimension.metres, size.metres, 0.005) << size.machine << " " << size.what;
    }
    EXPECT_TRUE(found) << size.machine << " has no dim." << size.what;
  }
}

TEST(Models, changeOnlyWhereAnOptionSaysSo) {
  for (const auto& machine : shipped().machines) {
    const auto plain = binding::visualState(machine, standard(machine));
    std::size_t seen = 0;
    for (const auto& option : machine.options) {
      if (option.standard || option.visual.kind != catalogue::Visual::Kind::shown) continue;
      auto options = standard(machine);
      options.push_back(option.id);
      EXPECT_FALSE(binding::visualState(machine, options) == plain) << option.id.text << " is called visible but changes nothing";
      ++seen;
    }
    EXPECT_GE(seen, 8U) << machine.id.text;
  }
}

}  // namespace
}  // namespace zemi
