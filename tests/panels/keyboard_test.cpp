#include "panels/harness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace zemi::panels {
namespace {

std::string focused(const Harness& harness) {
  for (const Record& record : harness.registry().records())
    if (record.has("focused")) return record.id;
  return {};
}

void press(Harness& harness, const char* keys) {
  Driver driver = harness.driver();
  std::string why;
  ASSERT_TRUE(driver.pressKeys(keys, why)) << why;
  driver.settle();
}

TEST(Keyboard, tabReachesEverythingThatCanBePressedAndShowsIt) {
  for (const std::size_t step : {1U, 5U, 7U}) {
    Harness harness{{.step = step}};
    harness.context.reducedMotion = true;
    harness.frames(3);
    std::set<std::string> wanted;
    for (const Record& record : harness.registry().records())
      if (record.tab) wanted.insert(record.id);
    ASSERT_GT(wanted.size(), 15U);
    const std::size_t count = wanted.size();
    for (std::size_t i = 0; i < count; ++i) {
      press(harness, "Tab");
      const std::string id = focused(harness);
      wanted.erase(id);
      const Record* record = harness.registry().find(id);
      ASSERT_NE(record, nullptr);
      EXPECT_GT(record->visible(), 0.99F) << id << " took the focus out of sight";
    }
    EXPECT_TRUE(wanted.empty()) << *wanted.begin();
  }
}

TEST(Keyboard, lettersActOnThePartUnderTheMouseElseOnTheOneTaken) {
  Harness harness;
  press(harness, "H");
  EXPECT_EQ(harness.last<editor::HidePart>(), nullptr) << "there is no part";
  harness.view.stage.part = "hood";
  press(harness, "H");
  ASSERT_NE(harness.last<editor::HidePart>(), nullptr);
  EXPECT_EQ(harness.last<editor::HidePart>()->part, "hood");
  harness.context.partUnderMouse = {"engine", "Engine"};
  press(harness, "I");
  press(harness, "G");
  ASSERT_NE(harness.last<editor::IsolatePart>(), nullptr);
  ASSERT_NE(harness.last<editor::GhostRest>(), nullptr);
  EXPECT_EQ(harness.last<editor::IsolatePart>()->part, "engine");
  EXPECT_EQ(harness.last<editor::GhostRest>()->part, "engine");
}

TEST(Keyboard, escapeShowsAllPartsBeforeItClosesTheStage) {
  Harness harness{{.stage = true}};
  harness.view.stage.hiddenParts = {"hood"};
  press(harness, "Esc");
  EXPECT_NE(harness.last<editor::ShowAllParts>(), nullptr);
  EXPECT_EQ(harness.last<editor::ToggleStage>(), nullptr);
  harness.view.stage.hiddenParts.clear();
  press(harness, "Esc");
  EXPECT_NE(harness.last<editor::ToggleStage>(), nullptr);
}

TEST(Keyboard, bracketsGoThroughThePosesAndBackToAsBuilt) {
  Harness harness;
  const auto& poses = harness.view.poses;
  ASSERT_GE(poses.size(), 2U);
  press(harness, "]");
  ASSERT_NE(harness.last<editor::SetPose>(), nullptr);
  EXPECT_EQ(harness.last<editor::SetPose>()->id, poses.front().id);
  press(harness, "[");
  EXPECT_EQ(harness.last<editor::SetPose>()->id, poses.back().id) << "round the other way";
  harness.view.stage.pose = poses.back().id;
  press(harness, "]");
  EXPECT_EQ(harness.last<editor::SetPose>()->id, "");
}

TEST(Keyboard, plusAndMinusPullApartAndTogether) {
  Harness harness;
  harness.view.stage.explode = 0.4F;
  press(harness, "=");
  ASSERT_NE(harness.last<editor::SetExplode>(), nullptr);
  EXPECT_FLOAT_EQ(harness.last<editor::SetExplode>()->share, 0.5F);
  press(harness, "-");
  EXPECT_FLOAT_EQ(harness.last<editor::SetExplode>()->share, 0.3F);
  harness.view.stage.explode = 1;
  press(harness, "=");
  EXPECT_EQ(harness.last<editor::SetExplode>()->share, 1);
}

TEST(Keyboard, shiftTabGoesBack) {
  Harness harness;
  harness.frames(2);
  press(harness, "Tab");
  const std::string first = focused(harness);
  press(harness, "Tab");
  press(harness, "Shift+Tab");
  EXPECT_EQ(focused(harness), first);
}

TEST(Keyboard, spaceAndEnterPressTheFocusedWidget) {
  for (const char* key : {"Space", "Enter"}) {
    Harness harness;
    harness.context.memory.focusWanted = "option.header.grain_4m";
    harness.frames(2);
    press(harness, key);
    ASSERT_NE(harness.last<editor::SelectOption>(), nullptr) << key;
    EXPECT_EQ(harness.last<editor::SelectOption>()->option.text, "header.grain_4m");
  }
}

TEST(Keyboard, arrowsMoveInsideAGroupOnly) {
  Harness harness;
  harness.context.memory.focusWanted = "option.header.grain_4m";
  harness.frames(2);
  press(harness, "Down");
  EXPECT_EQ(focused(harness), "option.header.grain_5m");
  press(harness, "Up");
  press(harness, "Up");
  EXPECT_EQ(focused(harness), "option.header.none") << "wraps inside the group";
}

TEST(Keyboard, popoverTrapsTabAndGivesTheFocusBack) {
  Harness harness;
  harness.context.memory.focusWanted = "option.header.maize_4row.why";
  harness.frames(2);
  press(harness, "Enter");
  ASSERT_TRUE(harness.view.why.has_value());
  EXPECT_EQ(focused(harness), "why.repair.0");
  for (int i = 0; i < 9; ++i) {
    press(harness, "Tab");
    EXPECT_TRUE(focused(harness).starts_with("why.")) << focused(harness);
  }
  press(harness, "Esc");
  EXPECT_FALSE(harness.view.why.has_value());
  EXPECT_EQ(focused(harness), "option.header.maize_4row.why");
}

template <class Wanted>
void expectCommand(const char* keys) {
  Harness harness;
  harness.frames(2);
  press(harness, keys);
  EXPECT_NE(harness.last<Wanted>(), nullptr) << keys;
}

TEST(Keyboard, shortcutsBecomeCommands) {
  expectCommand<editor::Undo>("Ctrl+Z");
  expectCommand<editor::Redo>("Ctrl+Y");
  expectCommand<editor::Redo>("Ctrl+Shift+Z");
  expectCommand<editor::Save>("Ctrl+S");
  expectCommand<editor::Export>("Ctrl+P");
  expectCommand<editor::ToggleDetails>("F2");
  expectCommand<editor::ToggleHelp>("F1");
  expectCommand<editor::ToggleHelp>("?");
  expectCommand<editor::SetView>("Num3");
  expectCommand<editor::GoToStep>("4");
}

TEST(Keyboard, escapeClosesTheTopThingFirst) {
  Harness harness{{.why = true, .breakdown = true, .help = true}};
  harness.frames(2);
  press(harness, "Esc");
  EXPECT_FALSE(harness.view.help);
  EXPECT_TRUE(harness.view.why.has_value());
  press(harness, "Esc");
  EXPECT_FALSE(harness.view.why.has_value());
  EXPECT_TRUE(harness.view.breakdown);
  press(harness, "Esc");
  EXPECT_FALSE(harness.view.breakdown);
}

TEST(Keyboard, numbersTypedIntoAQuantityAreNoShortcuts) {
  Harness harness{{.step = 7}};
  harness.context.memory.focusWanted = "line.2.quantity";
  harness.frames(2);
  press(harness, "Enter");
  Driver driver = harness.driver();
  driver.type("25");
  press(harness, "5");
  press(harness, "Enter");
  ASSERT_NE(harness.last<editor::SetQuantity>(), nullptr);
  EXPECT_EQ(harness.last<editor::SetQuantity>()->quantity, 25);
  EXPECT_EQ(harness.last<editor::SetQuantity>()->line, 1U);
  EXPECT_EQ(harness.last<editor::GoToStep>(), nullptr);
}

}  // namespace
}  // namespace zemi::panels
