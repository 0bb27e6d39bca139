#include "models/machines.h"
#include "models/soup.h"

#include "binding/kit_state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

/// Kits against the models: every piece of metal travels in exactly one assembly, in a crate it fits into, and the
/// steps of the assembly sheet show it.
namespace zemi::models {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ZEMI_SOURCE_DIR;

scene::Library& library() {
  static scene::Library library{kRoot / "assets", {}};
  return library;
}

/// The bare machine: what hangs on it as an option or a header travels apart.
scene::VisualState bare(const Dressed& machine) {
  scene::VisualState state;
  for (const auto& attachment : machine.attachments) {
    const bool own = attachment.mount.empty() || attachment.mount == "mount.insides" ||
                     attachment.mount == "mount.wheels" || attachment.mount == "mount.running.front";
    if (own) state.attachments.push_back(attachment);
  }
  for (const std::string& node : machine.shown) {
    if (node == "option.cab" || node.starts_with("option.tyres_rear")) state.shown.insert(node);
  }
  state.moved["nothing"] = {};  // opened: the enclosed parts count too
  return state;
}

struct Pieces {
  std::vector<const catalogue::Assembly*> list;
  std::map<std::string, std::size_t> owner;  // node -> index into list
};

Pieces piecesOf(const catalogue::Kit& kit, bool ckd) {
  Pieces pieces{kit.pieces(ckd), {}};
  for (std::size_t i = 0; i < pieces.list.size(); ++i) {
    for (const std::string& node : pieces.list[i]->nodes) pieces.owner[node] = i;
  }
  return pieces;
}

/// The piece a part belongs to: the nearest named node at or above it; -1 when none is.
std::int32_t pieceOf(const scene::Scene& scene, std::uint32_t part, const Pieces& pieces) {
  for (auto i = static_cast<std::int32_t>(part); i >= 0; i = scene.parts()[static_cast<std::size_t>(i)].parent) {
    const auto found = pieces.owner.find(scene.parts()[static_cast<std::size_t>(i)].name);
    if (found != pieces.owner.end()) return static_cast<std::int32_t>(found->second);
  }
  return -1;
}

template <class Visit>
void forKits(const Visit& visit) {
  const auto kits = catalogue::loadKits(kRoot / "configs", catalogue::load(kRoot / "configs").catalogue).kits;
  for (const Dressed& machine : dressedMachines(library(), kRoot / "assets/models/machines.txt")) {
    const auto kit =
        std::find_if(kits.begin(), kits.end(), [&](const auto& k) { return k.machine.text == machine.name; });
    ASSERT_NE(kit, kits.end()) << machine.name << " has no kit";
    visit(machine, *kit);
  }
}

TEST(Kits, holdEveryPartOfTheMachineOnce) {
  forKits([](const Dressed& machine, const catalogue::Kit& kit) {
    scene::Scene scene;
    (void)scene.show(bare(machine), library().waitingSource());
    for (const auto& assembly : kit.assemblies) {
      for (const std::string& node : assembly.nodes)
        EXPECT_TRUE(scene.find(node)) << machine.name << ": " << assembly.id << " names " << node;
      EXPECT_TRUE(scene.find(assembly.anchor))
          << machine.name << ": " << assembly.id << " is anchored to " << assembly.anchor;
    }
    for (const bool ckd : {false, true}) {
      const Pieces pieces = piecesOf(kit, ckd);
      std::set<std::string> loose;
      for (const auto& item : scene.items()) {
        if (pieceOf(scene, item.part, pieces) < 0) loose.insert(scene.parts()[item.part].name);
      }
      EXPECT_TRUE(loose.empty()) << machine.name << (ckd ? ", CKD: " : ", SKD: ") << loose.size()
                                 << " parts travel nowhere, first " << *loose.begin();
    }
  });
}

/// A crate holds its piece when its three sides are not smaller, whichever way round; several loose parts (wheels,
/// shields) lie side by side, so there each part must fit.
TEST(Kits, fitIntoTheirCrates) {
  forKits([](const Dressed& machine, const catalogue::Kit& kit) {
    scene::Scene scene;
    (void)scene.show(bare(machine), library().waitingSource());
    for (const bool ckd : {false, true}) {
      const Pieces pieces = piecesOf(kit, ckd);
      for (std::size_t i = 0; i < pieces.list.size(); ++i) {
        const catalogue::Crate& crate = pieces.list[i]->crate;
        scene::Bounds whole;
        std::size_t fitting = 0, count = 0;
        std::array<std::int64_t, 3> sides{crate.lengthMm, crate.widthMm, crate.heightMm};
        std::sort(sides.begin(), sides.end());
        const auto fits = [&](const glm::vec3& metres) {
          std::array<float, 3> size{metres.x * 1000, metres.y * 1000, metres.z * 1000};
          std::sort(size.begin(), size.end());
          return size[0] <= static_cast<float>(sides[0]) && size[1] <= static_cast<float>(sides[1]) &&
                 size[2] <= static_cast<float>(sides[2]);
        };
        for (const auto& item : scene.items()) {
          if (pieceOf(scene, item.part, pieces) != static_cast<std::int32_t>(i)) continue;
          const scene::Bounds& box = scene.parts()[item.part].bounds;
          whole.add(box);
          fitting += fits(box.size()) ? 1 : 0;
          ++count;
        }
        EXPECT_GT(count, 0U) << machine.name << ": " << pieces.list[i]->id << " is empty";
        const bool loose = pieces.list[i]->id.starts_with("wheels") || pieces.list[i]->id == "panels" ||
                           pieces.list[i]->id == "fenders";
        EXPECT_TRUE(fits(whole.size()) || (loose && fitting == count))
            << machine.name << ": " << pieces.list[i]->id << " measures " << whole.size().z << " x " << whole.size().x
            << " x " << whole.size().y << " m";
      }
    }
  });
}

TEST(Kits, areShownStepByStep) {
  forKits([](const Dressed& machine, const catalogue::Kit& kit) {
    const std::size_t steps = kit.pieces(false).size();
    std::size_t before = 0;
    for (std::size_t step = 1; step <= steps + 1; ++step) {
      scene::VisualState state = bare(machine);
      binding::showKitStep(kit, false, step, state);
      scene::Scene scene;
      (void)scene.show(state, library().waitingSource());
      EXPECT_GE(scene.items().size(), before) << machine.name << ", step " << step;
      before = scene.items().size();
    }
    scene::Scene scene;
    (void)scene.show(bare(machine), library().waitingSource());
    EXPECT_EQ(scene.items().size(), before) << machine.name << ": the last step is the whole machine";
  });
}

}  // namespace
}  // namespace zemi::models
