#include "cli/fixture.h"

#include "base/files.h"
#include "scene/import_glb.h"
#include "scene/library.h"
#include "scene/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace zemi::cli {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class Cli : public ::testing::Test {
protected:
  CommandLine zemi_;
};

TEST_F(Cli, totalsTheTractorLineToTheCent) {
  ASSERT_EQ(zemi_.run({"price", CommandLine::sample(), "--json"}), kFine) << zemi_.err();
  const json order = json::parse(zemi_.out());
  const json& tractors = order["lines"][1];
  EXPECT_EQ(tractors["total"]["amount"], "15500000.00");
  EXPECT_EQ(tractors["total"]["currency"], "USD");
  EXPECT_EQ(tractors["quantity"], 950);
  EXPECT_EQ(tractors["units"], json::parse(R"([{"count":900,"each":{"amount":"16315.79","currency":"USD"}},
                                               {"count":50,"each":{"amount":"16315.78","currency":"USD"}}])"));
}

TEST_F(Cli, changesNoAmountWithTheLanguage) {
  std::string first;
  for (const char* language : {"az", "ru", "en"}) {
    ASSERT_EQ(zemi_.run({"price", CommandLine::sample(), "--json", "--lang", language}), kFine);
    if (first.empty()) first = zemi_.out();
    EXPECT_EQ(zemi_.out(), first);
  }
}

TEST_F(Cli, findsNoFaultInTheShippedCatalogue) {
  EXPECT_EQ(zemi_.run({"check"}), kFine) << zemi_.out();
  ASSERT_EQ(zemi_.run({"check", "--json"}), kFine);
  const json report = json::parse(zemi_.out());
  ASSERT_EQ(report["machines"].size(), 2U);
  for (const json& machine : report["machines"]) {
    const bool combine = machine["id"] == "gs200";
    EXPECT_GE(machine["groups"].get<int>(), combine ? 14 : 8);
    EXPECT_GE(machine["options"].get<int>(), combine ? 50 : 28);
  }
}

TEST_F(Cli, setsAnOptionAndReadsItBack) {
  const std::string target = zemi_.file("changed.json");
  ASSERT_EQ(zemi_.run({"set", CommandLine::sample(), "lamps.beacon", "-o", target}), kFine) << zemi_.out() << zemi_.err();
  ASSERT_EQ(zemi_.run({"options", target, "--json"}), kFine);
  bool found = false;
  const json report = json::parse(zemi_.out());  // kept: a range-for over a part of a temporary dangles
  for (const json& option : report["options"]) {
    if (option["id"] != "lamps.beacon") continue;
    found = true;
    EXPECT_EQ(option["state"], "chosen");
    EXPECT_EQ(option["on"], true);
  }
  EXPECT_TRUE(found);
}

TEST_F(Cli, explainsABlockedOptionAndOffersAWayOut) {
  const std::string target = zemi_.file("wide.json");
  ASSERT_EQ(zemi_.run({"set", CommandLine::sample(), "running.halftracks", "-o", target}), kFine) << zemi_.out() << zemi_.err();
  for (const char* language : {"az", "ru", "en"}) {
    ASSERT_EQ(zemi_.run({"why", target, "tyres.front.600_65r28", "--json", "--lang", language}), kNo) << zemi_.out() << zemi_.err();
    const json answer = json::parse(zemi_.out());
    EXPECT_EQ(answer["state"], "blocked");
    EXPECT_FALSE(answer["rules"].empty());
    EXPECT_FALSE(answer["repairs"].empty());
    EXPECT_GT(answer["sentence"].get<std::string>().size(), 20U);
  }
}

TEST_F(Cli, printsTheSpecificationWithEstimatesMarked) {
  ASSERT_EQ(zemi_.run({"spec", CommandLine::sample()}), kFine);
  EXPECT_THAT(zemi_.out(), HasSubstr("≈"));
  ASSERT_EQ(zemi_.run({"spec", CommandLine::sample(), "--json"}), kFine);
  bool estimate = false;
  const json report = json::parse(zemi_.out());
  for (const json& figure : report["lines"][0]["figures"]) {
    EXPECT_FALSE(figure["sources"].empty()) << figure["id"];
    estimate = estimate || figure["estimate"].get<bool>();
  }
  EXPECT_TRUE(estimate);
}

TEST_F(Cli, writesCsvAndJson) {
  for (const char* name : {"order.csv", "order.json"}) {
    ASSERT_EQ(zemi_.run({"export", CommandLine::sample(), "-o", zemi_.file(name), "--kind", "order"}), kFine) << zemi_.err();
    EXPECT_GT(std::filesystem::file_size(zemi_.file(name)), 500U);
  }
}

TEST_F(Cli, writesTheOrderedMachineAsAModel) {
  const std::string path = zemi_.file("tractor.glb");
  const std::vector<std::string> call{"model", CommandLine::sample(), "--line", "2", "--detail", "2", "-o", path};
  ASSERT_EQ(zemi_.run(call), kFine) << zemi_.err();
  const std::string first = readFile(path).value();
  ASSERT_EQ(zemi_.run(call), kFine);
  EXPECT_EQ(first, readFile(path).value());
  const auto model = scene::readModel(first, path);
  ASSERT_TRUE(model.has_value()) << describe(model.error());
  const auto named = [&](const std::string& name) {
    return std::any_of(model.value().nodes.begin(), model.value().nodes.end(),
                       [&](const scene::Node& node) { return node.name == name; });
  };
  EXPECT_TRUE(named("cab") && named("wheel.rear.L"));
}

/// What stands in a model's file and in the scene it was written from, in whole: the count and the box.
TEST_F(Cli, keepsEveryTriangleOfAMachineInItsModel) {
  const std::string path = zemi_.file("base.glb");
  ASSERT_EQ(zemi_.run({"model", "--model", "gs200/base", "--explode", "0.5", "-o", path}), kFine) << zemi_.err();
  scene::Library library{zemi_.program().paths.assets, {}};
  scene::Scene shown;
  scene::VisualState state;
  state.attachments = {{"gs200/base", ""}};
  state.explode = 0.5F;
  ASSERT_TRUE(shown.show(state, library.waitingSource()).faults.empty());
  library.put("read", scene::readModel(readFile(path).value(), path).value());
  scene::Scene read;
  scene::VisualState all;
  all.attachments = {{"read", ""}};
  for (const scene::Part& part : shown.parts()) {
    if (part.visible) all.shown.insert(part.name);
  }
  ASSERT_TRUE(read.show(all, library.waitingSource()).faults.empty());
  EXPECT_EQ(read.triangles(), shown.triangles());
  EXPECT_EQ(read.items().size(), shown.items().size());
  EXPECT_LT(glm::distance(read.bounds().low, shown.bounds().low), 1e-4F);
  EXPECT_LT(glm::distance(read.bounds().high, shown.bounds().high), 1e-4F);
}

TEST_F(Cli, givesEachCommandHelpWithExamples) {
  for (const char* command : {"check", "options", "why", "set", "price", "spec", "export", "render", "model", "kit", "bench"}) {
    EXPECT_EQ(zemi_.run({command, "--help"}), kFine);
    EXPECT_THAT(zemi_.out(), HasSubstr("Examples\n  zemi "));
  }
}

struct BadCall {
  const char* name;
  std::vector<std::string> arguments;
  const char* says;
};

class BadCalls : public ::testing::TestWithParam<BadCall> {};

TEST_P(BadCalls, endWithCodeTwoAndAReason) {
  CommandLine zemi;
  std::vector<std::string> arguments = GetParam().arguments;
  for (std::string& word : arguments) {
    if (word == "SAMPLE") word = CommandLine::sample();
  }
  EXPECT_EQ(zemi.run(arguments), kUnusable);
  EXPECT_THAT(zemi.err(), HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    All, BadCalls,
    ::testing::Values(BadCall{"missingFile", {"price", "/no/such/order.json"}, "does not exist"},
                      BadCall{"folderForFile", {"price", "/tmp"}, "folder"},
                      BadCall{"unknownCommand", {"prise"}, "no command"},
                      BadCall{"unknownFlag", {"price", "SAMPLE", "--jsn"}, "Did you mean `--json`"},
                      BadCall{"unknownOption", {"why", "SAMPLE", "header.grain_4n"}, "Did you mean `header.grain_4m`"},
                      BadCall{"noSuchLine", {"spec", "SAMPLE", "--line", "9"}, "lines 1 to 2"},
                      BadCall{"noSuchLanguage", {"spec", "SAMPLE", "--lang", "de"}, "az, ru or en"},
                      BadCall{"noSuchView", {"render", "SAMPLE", "--view", "frunt", "-o", "/tmp/x.png"}, "Did you mean `front`"},
                      BadCall{"noSuchNode", {"render", "SAMPLE", "--look", "wheel.front.l", "-o", "/tmp/x.png"}, "Did you mean `wheel.front.L`"},
                      BadCall{"noSuchModel", {"render", "--model", "gs200/bass", "-o", "/tmp/x.png"}, "gs200/bass.glb"},
                      BadCall{"orderAndModel", {"render", "SAMPLE", "--model", "gs200/base"}, "not both"},
                      BadCall{"neitherOrderNorModel", {"render", "-o", "/tmp/x.png"}, "ORDER or --model"},
                      BadCall{"orderAndGlb", {"render", "SAMPLE", "--glb", "SAMPLE"}, "not both"},
                      BadCall{"notAGlb", {"render", "--glb", "SAMPLE", "-o", "/tmp/x.png"}, "does not begin with glTF"},
                      BadCall{"modelOfNothing", {"model", "-o", "/tmp/x.glb"}, "ORDER or --model"},
                      BadCall{"modelWithCamera", {"model", "SAMPLE", "--yaw", "20"}, "--yaw"},
                      BadCall{"modelOfNoSuchModel", {"model", "--model", "gs200/bass", "-o", "/tmp/x.glb"}, "gs200/bass.glb"},
                      BadCall{"benchOfTooManyFrames", {"bench", "turn", "--glb", "SAMPLE", "--frames", "0"}, "1 to 10000"},
                      BadCall{"badPose", {"render", "SAMPLE", "--pose", "cab.door.L"}, "node=degrees"},
                      BadCall{"badPaint", {"render", "SAMPLE", "--paint", "paint.primary=red"}, "no colour"},
                      BadCall{"badPlace", {"render", "SAMPLE", "--with", "scenery/person@2:x"}, "metres to the left"},
                      BadCall{"badNumber", {"render", "SAMPLE", "--dust", "2"}, "from 0 to 1"},
                      BadCall{"badSize", {"render", "SAMPLE", "--size", "1600"}, "1600x1000"},
                      BadCall{"noSuchKitLevel", {"render", "SAMPLE", "--kit", "cbu"}, "skd or"},
                      BadCall{"badStep", {"render", "SAMPLE", "--kit", "skd", "--step", "-1"}, "Count from 1"},
                      BadCall{"noSuchKit", {"kit", "gs2000"}, "Did you mean `gs200`"},
                      BadCall{"noSuchFormat", {"export", "SAMPLE", "-o", "/tmp/x.docx"}, ".pdf, .csv or .json"},
                      BadCall{"unwritableFolder", {"export", "SAMPLE", "-o", "/proc/nowhere/x.csv"}, "cannot write"},
                      BadCall{"missingConfigs", {"check", "/no/such/dir"}, "no folder"}),
    [](const auto& row) { return std::string{row.param.name}; });

/// A copy of the catalogue with one thing broken.
class BrokenCatalogue : public Cli {
protected:
  std::string broken(const std::string& file, const std::string& what, const std::string& with) {
    zemi_.configs = zemi_.file("configs");
    std::filesystem::remove_all(zemi_.configs);
    std::filesystem::copy(std::filesystem::path{ZEMI_SOURCE_DIR} / "configs", zemi_.configs, std::filesystem::copy_options::recursive);
    std::string text = readFile(zemi_.configs / file).value();
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    std::ofstream{zemi_.configs / file} << text.replace(at, what.size(), with);
    EXPECT_EQ(zemi_.run({"check"}), kNo);
    EXPECT_EQ(zemi_.run({"check"}), kNo);
    const std::string report = zemi_.out();
    EXPECT_EQ(zemi_.run({"price", CommandLine::sample()}), kUnusable);  // no price from a broken catalogue
    return report;
  }
};

TEST_F(BrokenCatalogue, namesFileAndLineOfBrokenToml) {
  EXPECT_THAT(broken("machines/gs200.toml", "id = \"gs200\"", "id = \"gs200"), ::testing::ContainsRegex("gs200.toml:[0-9]+"));
}

TEST_F(BrokenCatalogue, namesTheOptionWithoutPrice) {
  EXPECT_THAT(broken("prices/az-2026-11.toml", "GS200-E132", "GS200-E133"), HasSubstr("GS200-E132"));
}

TEST_F(BrokenCatalogue, suggestsTheKeyThatWasMeant) {
  EXPECT_THAT(broken("machines/gs200.toml", "wheelbase_mm", "weelbase_mm"), HasSubstr("wheelbase_mm"));
}

}  // namespace
}  // namespace zemi::cli
