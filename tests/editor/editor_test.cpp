#include "editor/editor.h"

#include "domain/store/order_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace zemi::editor {
namespace {

namespace fs = std::filesystem;
using rules::State;

const fs::path kConfigs = fs::path{ZEMI_SOURCE_DIR} / "configs";

/// The shipped catalogue with the sample order open.
class EditorTest : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    auto loaded = catalogue::load(kConfigs);
    for (const Error& fault : loaded.faults) ADD_FAILURE() << describe(fault);
    catalogue_ = new catalogue::Catalogue{std::move(loaded.catalogue)};
    std::vector<Error> faults;
    auto texts = text::Texts::load(kConfigs / "texts", faults);
    for (const Error& fault : faults) ADD_FAILURE() << describe(fault);
    texts_ = new text::Texts{std::move(texts).value()};
    showing_ = catalogue::loadShowing(kConfigs).showing;
  }
  static void TearDownTestSuite() {
    delete catalogue_;
    delete texts_;
  }

  Editor open(fs::path path = {}) {
    auto order = store::loadOrder(kConfigs / "orders/azerbaijan.json");
    EXPECT_TRUE(order.has_value());
    auto editor = Editor::open({.catalogue = *catalogue_, .texts = *texts_, .order = order.value(), .path = std::move(path),
                                .language = text::Language::en, .theme = Theme::light, .showing = &showing_, .exporter = {}});
    EXPECT_TRUE(editor.has_value()) << describe(editor.error());
    return std::move(editor).value();
  }

  static const OptionView* find(const View& view, const std::string& id) {
    for (const StepView& step : view.steps) {
      for (const GroupView& group : step.groups) {
        for (const OptionView& option : group.options) {
          if (option.id.text == id) return &option;
        }
      }
    }
    return nullptr;
  }

  static void act(Editor& editor, const Command& command) {
    editor.apply(command);
    editor.evaluate();
  }

  static catalogue::Catalogue* catalogue_;
  static text::Texts* texts_;
  static catalogue::Showing showing_;
};

catalogue::Catalogue* EditorTest::catalogue_ = nullptr;
text::Texts* EditorTest::texts_ = nullptr;
catalogue::Showing EditorTest::showing_;

TEST_F(EditorTest, stageIsNoPartOfTheOrder) {
  Editor editor = open();
  const order::Order before = editor.order();
  act(editor, SetPlace{"field"});
  act(editor, SetDaylight{"evening"});
  act(editor, ToggleCompanion{"person"});
  act(editor, SetPose{"service"});
  act(editor, ToggleDimensions{});
  act(editor, SetExplode{2});
  act(editor, SetDust{0.3F});
  act(editor, SetLight{270});
  act(editor, ToggleRunning{});
  const Stage& stage = editor.view().stage;
  EXPECT_EQ(stage.place, "field");
  EXPECT_EQ(stage.daylight, "evening");
  EXPECT_TRUE(stage.companions.contains("person"));
  EXPECT_EQ(stage.pose, "service");
  EXPECT_TRUE(stage.dimensions);
  EXPECT_EQ(stage.explode, 1);
  EXPECT_EQ(stage.lightDegrees, -90);
  EXPECT_TRUE(stage.running);
  act(editor, SetDaylight{"eclipse"});
  EXPECT_EQ(editor.view().stage.daylight, "evening") << "there is no such daylight";
  act(editor, SetDaylight{});
  EXPECT_EQ(editor.view().stage.daylight, "") << "back to the place's own";
  EXPECT_EQ(editor.order(), before);
  EXPECT_FALSE(editor.view().canUndo);
}

TEST_F(EditorTest, stageOffersWhatTheDataHas) {
  Editor editor = open();
  const View& view = editor.view();
  ASSERT_EQ(view.places.size(), showing_.surroundings.size());
  EXPECT_TRUE(view.places[0].on);
  const auto has = [&](const std::string& pose) {
    return std::any_of(view.poses.begin(), view.poses.end(), [&](const StageChoice& c) { return c.id == pose; });
  };
  EXPECT_TRUE(has("unload"));
  act(editor, SetPose{"unload"});
  act(editor, SelectLine{1});
  EXPECT_FALSE(has("unload")) << "a tractor has nothing to unload";
  EXPECT_EQ(view.stage.pose, "") << "another machine stands as it was built";
  act(editor, SetPlace{"moon"});
  act(editor, SetPose{"headstand"});
  act(editor, ToggleCompanion{"giraffe"});
  EXPECT_EQ(view.stage, Stage{});
}

TEST_F(EditorTest, partsAreHiddenIsolatedAndAllShownAgain) {
  Editor editor = open();
  const order::Order before = editor.order();
  const Stage& stage = editor.view().stage;
  act(editor, ToggleParts{});
  act(editor, SelectPart{"hood"});
  EXPECT_EQ(stage.part, "hood");
  act(editor, HidePart{"hood"});
  act(editor, HidePart{"cab_door"});
  EXPECT_EQ(stage.hiddenParts, (std::set<std::string>{"cab_door", "hood"}));
  EXPECT_EQ(stage.part, "") << "a hidden part is not in hand any more";
  act(editor, IsolatePart{"cab_door"});
  EXPECT_EQ(stage.isolated, "cab_door");
  EXPECT_FALSE(stage.hiddenParts.contains("cab_door")) << "to be shown alone it must be shown";
  act(editor, GhostRest{"cab_door"});
  EXPECT_TRUE(stage.ghosted);
  act(editor, GhostRest{"cab_door"});
  EXPECT_EQ(stage.isolated, "") << "once more takes it back";
  EXPECT_FALSE(stage.ghosted);
  act(editor, IsolatePart{"engine"});
  act(editor, HidePart{"engine"});
  EXPECT_EQ(stage.isolated, "") << "nothing would be left to see";
  act(editor, HidePart{""});
  EXPECT_FALSE(stage.hiddenParts.contains(""));
  EXPECT_TRUE(stage.partsTouched());
  act(editor, ShowAllParts{});
  EXPECT_FALSE(stage.partsTouched());
  EXPECT_TRUE(stage.parts) << "the mode stays";
  EXPECT_EQ(editor.order(), before);
}

TEST_F(EditorTest, anotherMachineIsShownWhole) {
  Editor editor = open();
  act(editor, HidePart{"hood"});
  act(editor, GhostRest{"cab"});
  act(editor, SelectPart{"cab"});
  act(editor, SelectLine{1});
  EXPECT_EQ(editor.view().stage, Stage{});
}

TEST_F(EditorTest, emptyPoseIsAsItWasBuilt) {
  Editor editor = open();
  act(editor, SetPose{"service"});
  act(editor, SetPose{"service"});
  EXPECT_EQ(editor.view().stage.pose, "service");
  act(editor, SetPose{""});
  EXPECT_EQ(editor.view().stage.pose, "");
}

TEST_F(EditorTest, changesMachineSpecificationAndPriceWithOneClick) {
  Editor editor = open();
  const Money before = editor.view().price.total;
  editor.apply(SelectOption{OptionId{"lamps.beacon"}});
  EXPECT_TRUE(editor.evaluate());
  const OptionView* beacon = find(editor.view(), "lamps.beacon");
  ASSERT_NE(beacon, nullptr);
  EXPECT_EQ(beacon->state, State::chosen);
  EXPECT_GT(editor.view().price.total, before);
  EXPECT_EQ(editor.view().price.delta, editor.view().price.total - before);
  EXPECT_EQ(editor.view().saved, View::Saved::changed);
}

TEST_F(EditorTest, undoesAndRedoesToTheSameView) {
  Editor editor = open();
  const order::Order before = editor.order();
  act(editor, SelectOption{OptionId{"lamps.beacon"}});
  const order::Order after = editor.order();
  EXPECT_TRUE(editor.view().canUndo);
  EXPECT_FALSE(editor.view().undoLabel.empty());
  act(editor, Undo{});
  EXPECT_EQ(editor.order(), before);
  EXPECT_EQ(editor.view().saved, View::Saved::saved);
  act(editor, Redo{});
  EXPECT_EQ(editor.order(), after);
}

TEST_F(EditorTest, answersAClickOnABlockedOptionWithReasonAndRepairs) {
  Editor editor = open();
  act(editor, SelectOption{OptionId{"running.halftracks"}});
  const order::Order before = editor.order();
  act(editor, SelectOption{OptionId{"tyres.front.600_65r28"}});
  ASSERT_TRUE(editor.view().why.has_value());
  EXPECT_FALSE(editor.view().why->sentence.empty());
  ASSERT_FALSE(editor.view().why->repairs.empty());
  EXPECT_EQ(editor.order(), before) << "asking must change nothing";
  act(editor, ApplyRepair{0});
  EXPECT_FALSE(editor.view().why.has_value());
  const OptionView* tyres = find(editor.view(), "tyres.front.600_65r28");
  ASSERT_NE(tyres, nullptr);
  EXPECT_TRUE(tyres->on);
  ASSERT_FALSE(editor.view().toasts.empty());
  EXPECT_TRUE(editor.view().toasts.back().undo);
  act(editor, Undo{});
  EXPECT_EQ(editor.order(), before);
}

TEST_F(EditorTest, tellsTheTruePriceDifferenceBeforeTheClick) {
  for (const std::size_t step : {0U, 1U, 2U, 3U}) {
    Editor editor = open();
    act(editor, GoToStep{step});
    std::vector<std::pair<OptionId, Money>> promised;
    for (const GroupView& group : editor.view().steps.at(step).groups) {
      for (const OptionView& option : group.options) {
        if (!option.on && option.state == State::free && option.deltaKnown) promised.emplace_back(option.id, option.delta);
      }
    }
    for (const auto& [id, delta] : promised) {
      Editor fresh = open();
      const Money before = fresh.view().price.total;
      act(fresh, SelectOption{id});
      EXPECT_EQ(fresh.view().price.total - before, delta) << id.text;
    }
  }
}

TEST_F(EditorTest, changesNoAmountWithTheLanguage) {
  Editor editor = open();
  const Money total = editor.view().price.total, orderTotal = editor.view().orderTotal;
  for (const auto language : text::kLanguages) {
    act(editor, SetLanguage{language});
    EXPECT_EQ(editor.view().price.total, total);
    EXPECT_EQ(editor.view().orderTotal, orderTotal);
  }
}

TEST_F(EditorTest, savesAndSaysSo) {
  const fs::path path = fs::temp_directory_path() / ("zemi-editor-" + std::to_string(::getpid()) + ".json");
  Editor editor = open(path);
  act(editor, SelectOption{OptionId{"lamps.beacon"}});
  act(editor, Save{});
  EXPECT_EQ(editor.view().saved, View::Saved::saved);
  const auto saved = store::loadOrder(path);
  ASSERT_TRUE(saved.has_value());
  EXPECT_EQ(saved.value(), editor.order());
  fs::remove(path);
}

TEST_F(EditorTest, keepsTheOrderWhenItCannotBeSaved) {
  Editor editor = open("/proc/nowhere/order.json");
  act(editor, SelectOption{OptionId{"lamps.beacon"}});
  const order::Order before = editor.order();
  act(editor, Save{});
  EXPECT_EQ(editor.view().saved, View::Saved::failed);
  EXPECT_EQ(editor.order(), before);
  ASSERT_FALSE(editor.view().toasts.empty());
  EXPECT_EQ(editor.view().toasts.back().kind, ToastView::Kind::error);
}

TEST_F(EditorTest, showsEachLineOfTheOrder) {
  Editor editor = open();
  ASSERT_EQ(editor.view().lines.size(), 2U);
  const std::string first = editor.view().machineName;
  editor.apply(SelectLine{1});
  EXPECT_TRUE(editor.evaluate());
  EXPECT_NE(editor.view().machineName, first);
  EXPECT_EQ(editor.view().lines[1].total, Money(1'550'000'000, money::Currency::usd));
  EXPECT_TRUE(editor.view().lines[1].byContract);
}

TEST_F(EditorTest, refusesAnOrderTheCatalogueDoesNotKnow) {
  auto order = store::loadOrder(kConfigs / "orders/azerbaijan.json").value();
  order.lines[0].configuration.decisions[OptionId{"header.grain_4n"}] = true;
  const auto editor = Editor::open({.catalogue = *catalogue_, .texts = *texts_, .order = order, .path = {},
                                    .language = text::Language::az, .theme = Theme::light, .exporter = {}});
  ASSERT_FALSE(editor.has_value());
  EXPECT_EQ(editor.error().code, "order.unknown_option");
  EXPECT_THAT(editor.error().remedy, ::testing::HasSubstr("header.grain_4m"));
}

}  // namespace
}  // namespace zemi::editor
