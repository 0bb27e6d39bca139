#include "binding/pieces.h"
#include "binding/visual_state.h"
#include "models/machines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

/// What a click on the machine takes: every part of every machine belongs to a piece with a name, and pieces can be
/// hidden, shown alone and ghosted without taking others along.
namespace zemi::models {
namespace {

const std::filesystem::path kRoot = ZEMI_SOURCE_DIR;

struct Shown {
  const catalogue::Machine* machine = nullptr;
  const catalogue::Kit* kit = nullptr;
  scene::VisualState state;
  scene::Scene scene;
};

class PiecesOfMachines : public testing::Test {
protected:
  /// Every machine with a model that the catalogue knows, opened, so that its insides count too.
  std::vector<Shown> machines() {
    std::vector<Shown> all;
    for (const Dressed& dressed : dressedMachines(library_, kRoot / "assets/models/machines.txt")) {
      const catalogue::Machine* machine = catalogue_.find(catalogue::MachineId{dressed.name});
      if (machine == nullptr) continue;
      Shown& shown = all.emplace_back();
      shown.machine = machine;
      const auto kit = std::ranges::find(kits_, machine->id, &catalogue::Kit::machine);
      shown.kit = kit == kits_.end() ? nullptr : &*kit;
      shown.state = stateOf(dressed);
      shown.state.moved["nothing"] = {};
      show(shown);
    }
    return all;
  }
  void show(Shown& shown) { (void)shown.scene.show(shown.state, library_.waitingSource()); }

  scene::Library library_{kRoot / "assets", {}};
  catalogue::Catalogue catalogue_ = catalogue::load(kRoot / "configs").catalogue;
  std::vector<catalogue::Kit> kits_ = catalogue::loadKits(kRoot / "configs", catalogue_).kits;
};

/// Triangles by piece, of what is solid.
std::map<std::string, std::size_t> solid(const Shown& shown, const binding::Pieces& pieces) {
  std::map<std::string, std::size_t> triangles;
  for (const scene::DrawItem& item : shown.scene.items()) {
    if (!item.ghost) triangles[pieces.of(shown.scene, item.part).id] += shown.scene.mesh(item).indices.size() / 3;
  }
  return triangles;
}

TEST_F(PiecesOfMachines, haveANameInEachLanguage) {
  std::size_t seen = 0;
  for (const Shown& shown : machines()) {
    const binding::Pieces pieces{*shown.machine, shown.kit};
    for (const scene::DrawItem& item : shown.scene.items()) {
      const binding::Piece piece = pieces.of(shown.scene, item.part);
      for (const auto language : text::kLanguages)
        EXPECT_FALSE(piece.name.in(language).empty())
            << shown.machine->id.text << ": " << shown.scene.parts()[item.part].name;
      ++seen;
    }
  }
  EXPECT_GT(seen, 500U) << "too few parts to mean anything";
}

TEST_F(PiecesOfMachines, areHiddenAndIsolatedWithoutTakingOthersAlong) {
  for (Shown& shown : machines()) {
    const binding::Pieces pieces{*shown.machine, shown.kit};
    const auto whole = solid(shown, pieces);
    ASSERT_GT(whole.size(), 5U) << shown.machine->id.text;
    const scene::VisualState before = shown.state;
    for (const auto& [id, triangles] : whole) {
      shown.state = before;
      pieces.show({.hidden = {id}, .isolated = {}}, shown.scene, shown.scene.attachments().size(), shown.state);
      show(shown);
      auto rest = whole;
      rest.erase(id);
      EXPECT_EQ(solid(shown, pieces), rest) << shown.machine->id.text << " without " << id;

      shown.state = before;
      pieces.show({.hidden = {}, .isolated = id}, shown.scene, shown.scene.attachments().size(), shown.state);
      show(shown);
      EXPECT_EQ(solid(shown, pieces), (std::map<std::string, std::size_t>{{id, triangles}}))
          << shown.machine->id.text << " only " << id;
    }
  }
}

TEST_F(PiecesOfMachines, standAmongGhostsOfWhatIsSeenFromOutside) {
  for (Shown& shown : machines()) {
    const binding::Pieces pieces{*shown.machine, shown.kit};
    const std::string id = solid(shown, pieces).begin()->first;
    pieces.show({.hidden = {}, .isolated = id, .ghosted = true}, shown.scene, shown.scene.attachments().size(), shown.state);
    show(shown);
    EXPECT_EQ(solid(shown, pieces).size(), 1U);
    std::size_t ghosts = 0;
    for (const scene::DrawItem& item : shown.scene.items()) {
      if (!item.ghost) continue;
      ++ghosts;
      const scene::Part& part = shown.scene.parts()[item.part];
      EXPECT_EQ(shown.scene.extras(part).number("enclosed").value_or(0), 0) << part.name;
    }
    EXPECT_GT(ghosts, 20U) << shown.machine->id.text;
  }
}

TEST_F(PiecesOfMachines, thatAMachineDoesNotHaveLeaveItWhole) {
  for (Shown& shown : machines()) {
    const binding::Pieces pieces{*shown.machine, shown.kit};
    const scene::VisualState before = shown.state;
    pieces.show({.hidden = {"no.such"}, .isolated = "no.such.either"}, shown.scene, shown.scene.attachments().size(),
                shown.state);
    EXPECT_EQ(shown.state, before);
  }
}

}  // namespace
}  // namespace zemi::models
