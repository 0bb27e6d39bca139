#include "domain/catalogue/kit.h"

#include "scene/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace zemi::catalogue {
namespace {

namespace fs = std::filesystem;

const std::string kGood = R"(schema = 1
machine = "mini"
[[assembly]]
id = "body"
name = { az = "Gövdə", ru = "Корпус", en = "Body" }
nodes = ["body.hull", "panel.side.front.L"]
mass = { kg = 700, source = "EST", year = 2026, basis = "a share" }
crate = { length_mm = 3000, width_mm = 1500, height_mm = 1400 }
off = { up_mm = 500 }
anchor = "body.hull"
[[assembly]]
id = "cab"
name = { az = "Kabin", ru = "Кабина", en = "Cab" }
nodes = ["cab"]
mass = { kg = "99.5", source = "EST", year = 2026, basis = "a share" }
crate = { length_mm = 1500, width_mm = 1500, height_mm = 1700 }
off = { left_mm = 0, up_mm = 1000, forward_mm = 200 }
anchor = "cab"
[[assembly]]
id = "cab_door"
of = "cab"
name = { az = "Qapı", ru = "Дверь", en = "Door" }
nodes = ["cab.door.L"]
mass = { kg = "99.5", source = "EST", year = 2026, basis = "a share" }
crate = { length_mm = 800, width_mm = 300, height_mm = 1600 }
off = { left_mm = 600 }
anchor = "cab.door.L"
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

Catalogue catalogueOf(std::int64_t grams) {
  Catalogue catalogue;
  Machine machine;
  machine.id = MachineId{"mini"};
  machine.baseMass.grams = grams;
  catalogue.machines.push_back(machine);
  return catalogue;
}

LoadedKits loaded(const std::string& toml, std::int64_t grams = 799'500) {
  const test::TemporaryFolder folder;
  fs::create_directories(folder.path() / "kits");
  std::ofstream{folder.path() / "kits" / "mini.toml"} << toml;
  return loadKits(folder.path(), catalogueOf(grams));
}

TEST(Kit, knowsWhatTravelsAtEachLevel) {
  const LoadedKits kits = loaded(kGood);
  for (const Error& fault : kits.faults) ADD_FAILURE() << describe(fault);
  ASSERT_EQ(kits.kits.size(), 1U);
  const Kit& kit = kits.kits.front();
  EXPECT_EQ(kit.grams(), 799'500);
  const auto semi = kit.pieces(false), complete = kit.pieces(true);
  ASSERT_EQ(semi.size(), 2U);
  EXPECT_EQ(semi[1]->id, "cab");
  EXPECT_EQ(semi[1]->offMm, (std::array<std::int64_t, 3>{0, 1000, 200}));
  ASSERT_EQ(complete.size(), 2U);
  EXPECT_EQ(complete[0]->id, "body");  // it has no pieces of its own
  EXPECT_EQ(complete[1]->id, "cab_door");
  EXPECT_TRUE(complete[1]->from.estimate);
}

TEST(Kit, tellsEachMistakeWithItsLine) {
  struct Mistake {
    const char *name, *from, *to, *code, *says;
    int line;
  };
  for (const Mistake& mistake :
       {Mistake{"sum of the machine", "kg = 700", "kg = 710", "catalogue.sum", "809.500 kg", 0},
        Mistake{"sum of the pieces",
                "of = \"cab\"\nname = { az = \"Qapı\", ru = \"Дверь\", en = \"Door\" }\nnodes = [\"cab.door.L\"]\nmass "
                "= { kg = \"99.5\"",
                "of = \"cab\"\nname = { az = \"Qapı\", ru = \"Дверь\", en = \"Door\" }\nnodes = [\"cab.door.L\"]\nmass "
                "= { kg = 90",
                "catalogue.sum", "pieces of cab", 11},
        Mistake{"unknown whole", "of = \"cab\"", "of = \"cap\"", "catalogue.unknown_id", "cap", 19},
        Mistake{"node twice", "\"cab\"]", "\"cab\", \"body.hull\"]", "catalogue.duplicate", "body.hull", 11},
        Mistake{"id twice", "id = \"cab_door\"", "id = \"body\"", "catalogue.duplicate", "body stands twice", 19},
        Mistake{"no node", "\"panel.side.front.L\"", "\"Panel side\"", "catalogue.value", "no node's name", 6},
        Mistake{"no crate", "crate = { length_mm = 3000, width_mm = 1500, height_mm = 1400 }\n", "",
                "catalogue.missing", "crate", 3},
        Mistake{"crate too long", "length_mm = 3000", "length_mm = 30000", "catalogue.value", "length_mm", 8},
        Mistake{"weightless", "kg = 700", "kg = 0", "catalogue.value", "more than nothing", 7},
        Mistake{"unknown key", "off = { up_mm = 500 }", "off = { above_mm = 500 }", "catalogue.unknown_key", "above_mm",
                9},
        Mistake{"another machine", "machine = \"mini\"", "machine = \"maxi\"", "catalogue.value", "mini.toml", 2},
        Mistake{"broken", "schema = 1", "schema = = 1", "catalogue.syntax", "", 1}}) {
    const LoadedKits kits = loaded(replaced(kGood, mistake.from, mistake.to));
    const auto found = std::find_if(kits.faults.begin(), kits.faults.end(), [&](const Error& fault) {
      return fault.code == mistake.code && fault.detail.find(mistake.says) != std::string::npos;
    });
    ASSERT_NE(found, kits.faults.end()) << mistake.name
                                        << (kits.faults.empty() ? ": no fault" : ": " + describe(kits.faults.front()));
    EXPECT_EQ(found->place.line, mistake.line) << mistake.name;
    EXPECT_FALSE(found->remedy.empty()) << mistake.name;
  }
}

TEST(Kit, hasNoneWhereThereIsNoFolder) {
  const test::TemporaryFolder folder;
  const LoadedKits kits = loadKits(folder.path(), catalogueOf(1));
  EXPECT_TRUE(kits.kits.empty());
  EXPECT_TRUE(kits.faults.empty());
}

TEST(Kit, ofEveryShippedMachineIsWhole) {
  const fs::path configs = fs::path{ZEMI_SOURCE_DIR} / "configs";
  const Catalogue catalogue = load(configs).catalogue;
  const LoadedKits kits = loadKits(configs, catalogue);
  for (const Error& fault : kits.faults) ADD_FAILURE() << describe(fault);
  EXPECT_GE(kits.kits.size(), 7U);
  for (const Machine& machine : catalogue.machines) {
    const auto has = [&](const Kit& kit) { return kit.machine == machine.id; };
    EXPECT_TRUE(std::any_of(kits.kits.begin(), kits.kits.end(), has)) << machine.id.text << " has no kit";
  }
}

}  // namespace
}  // namespace zemi::catalogue
