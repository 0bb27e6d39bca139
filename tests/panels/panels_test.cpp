#include "panels/harness.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace zemi::panels {
namespace {

void click(Harness& harness, const std::string& id) {
  Driver driver = harness.driver();
  std::string why;
  ASSERT_TRUE(driver.click(id, why)) << why;
}

TEST(Panels, clickOnACardAsksForItsOption) {
  Harness harness;
  click(harness, "option.header.grain_4m");
  ASSERT_NE(harness.last<editor::SelectOption>(), nullptr);
  EXPECT_EQ(harness.last<editor::SelectOption>()->option.text, "header.grain_4m");
}

TEST(Panels, whyLinkAsksWhyAndDoesNotSelect) {
  Harness harness;
  click(harness, "option.header.maize_4row.why");
  ASSERT_NE(harness.last<editor::AskWhy>(), nullptr);
  EXPECT_EQ(harness.last<editor::AskWhy>()->option.text, "header.maize_4row");
  EXPECT_EQ(harness.last<editor::SelectOption>(), nullptr);
}

TEST(Panels, repairIsAppliedByItsIndex) {
  Harness harness{{.why = true}};
  click(harness, "why.repair.1");
  ASSERT_NE(harness.last<editor::ApplyRepair>(), nullptr);
  EXPECT_EQ(harness.last<editor::ApplyRepair>()->index, 1U);
}

TEST(Panels, clickOutsideClosesThePopover) {
  Harness harness{{.why = true}};
  harness.frames(30);
  Injected input{.mouseX = 60, .mouseY = 600};
  harness.frame(input);
  input.buttons[0] = true;
  harness.frame(input);
  EXPECT_FALSE(harness.view.why.has_value());
}

TEST(Panels, popoverStandsBesideItsCard) {
  Harness harness;
  click(harness, "option.header.maize_4row.why");
  harness.frames(40);
  const Record* why = harness.registry().find("why");
  const Record* card = harness.registry().find("option.header.maize_4row");
  ASSERT_TRUE(why != nullptr && card != nullptr);
  EXPECT_LE(why->rect.x1, card->rect.x0);
  EXPECT_LT(why->rect.y0, card->rect.centreY());
  EXPECT_GT(why->rect.y1, card->rect.centreY());
}

template <class Wanted>
void expectPress(const char* id, std::size_t step = 1) {
  Harness harness{{.step = step}};
  harness.context.reducedMotion = true;
  click(harness, id);
  EXPECT_NE(harness.last<Wanted>(), nullptr) << id;
}

TEST(Panels, everyButtonHasItsCommand) {
  expectPress<editor::Undo>("bar.undo");
  expectPress<editor::Save>("bar.save");
  expectPress<editor::ToggleDetails>("bar.details");
  expectPress<editor::ToggleHelp>("bar.help");
  expectPress<editor::SetLanguage>("bar.language.ru");
  expectPress<editor::SetTheme>("bar.theme");
  expectPress<editor::GoToStep>("step.cab");
  expectPress<editor::GoToStep>("step.summary");
  expectPress<editor::GoToStep>("footer.next");
  expectPress<editor::Export>("footer.quote");
  expectPress<editor::ToggleBreakdown>("footer.total");
  expectPress<editor::SetView>("view.rear");
  expectPress<editor::SetView>("view.home");
  expectPress<editor::ToggleStage>("stage.open");
  expectPress<editor::ResetGroup>("group.header.reset");
  expectPress<editor::SelectOption>("option.kit.sunflower_4m");
  expectPress<editor::SelectOption>("option.paint.green", 5);
  expectPress<editor::AskWhy>("option.paint.blue", 5);
  expectPress<editor::SelectLine>("line.2", 7);
  expectPress<editor::SetQuantity>("line.1.more", 7);
  expectPress<editor::SetQuantity>("line.2.less", 7);
  expectPress<editor::Export>("summary.export.order", 7);
}

TEST(Panels, stageAsksForWhatIsPressed) {
  Harness harness{{.stage = true}};
  harness.context.reducedMotion = true;
  harness.frames(3);
  click(harness, "stage.place.field");
  ASSERT_NE(harness.last<editor::SetPlace>(), nullptr);
  EXPECT_EQ(harness.last<editor::SetPlace>()->id, "field");
  click(harness, "stage.daylight.evening");
  ASSERT_NE(harness.last<editor::SetDaylight>(), nullptr);
  EXPECT_EQ(harness.last<editor::SetDaylight>()->id, "evening");
  click(harness, "stage.daylight.dusk");
  EXPECT_EQ(harness.last<editor::SetDaylight>()->id, "") << "pressed again it goes back to the place's own light";
  click(harness, "stage.pose.service");
  ASSERT_NE(harness.last<editor::SetPose>(), nullptr);
  EXPECT_EQ(harness.last<editor::SetPose>()->id, "service");
  click(harness, "stage.beside.person");
  EXPECT_NE(harness.last<editor::ToggleCompanion>(), nullptr);
  click(harness, "stage.run");
  EXPECT_NE(harness.last<editor::ToggleRunning>(), nullptr);
  click(harness, "stage.close");
  EXPECT_NE(harness.last<editor::ToggleStage>(), nullptr);
}

TEST(Panels, stageAsksForDimensionsAndSaysWhereTheyComeFrom) {
  Harness harness{{.language = text::Language::en, .stage = true}};
  harness.context.reducedMotion = true;
  harness.frames(3);
  click(harness, "stage.dimensions");
  EXPECT_NE(harness.last<editor::ToggleDimensions>(), nullptr);
  const auto says = [&](const char* words) {
    const auto& runs = harness.registry().runs();
    return std::any_of(runs.begin(), runs.end(),
                       [&](const TextRun& run) { return run.text.find(words) != std::string::npos; });
  };
  EXPECT_TRUE(says("Measured on the model"));
  harness.view.stage.dimensions = false;
  harness.frames(3);
  EXPECT_FALSE(says("Measured on the model"));
}

TEST(Panels, barOfPartsActsOnThePartTaken) {
  Harness harness{{.language = text::Language::en}};
  harness.context.reducedMotion = true;
  EXPECT_EQ(harness.registry().find("part.name"), nullptr) << "not before somebody asks for parts";
  harness.view.stage.parts = true;
  harness.frames(3);
  ASSERT_NE(harness.registry().find("part.name"), nullptr);
  EXPECT_EQ(harness.registry().find("part.name")->label, "Click a part of the machine");
  EXPECT_EQ(harness.registry().find("part.hide"), nullptr);
  harness.view.stage.part = "cab_door";
  harness.context.partTaken = {"cab_door", "Door"};
  harness.frames(3);
  EXPECT_EQ(harness.registry().find("part.name")->label, "Door");
  EXPECT_EQ(harness.registry().find("part.showall"), nullptr) << "all is shown";
  click(harness, "part.hide");
  ASSERT_NE(harness.last<editor::HidePart>(), nullptr);
  EXPECT_EQ(harness.last<editor::HidePart>()->part, "cab_door");
  click(harness, "part.isolate");
  EXPECT_NE(harness.last<editor::IsolatePart>(), nullptr);
  click(harness, "part.ghost");
  EXPECT_NE(harness.last<editor::GhostRest>(), nullptr);
  click(harness, "part.close");
  EXPECT_NE(harness.last<editor::SelectPart>(), nullptr);
}

TEST(Panels, whatIsHiddenCanAlwaysBeShownAgain) {
  Harness harness;
  harness.context.reducedMotion = true;
  harness.view.stage.hiddenParts = {"hood"};  // by a key, outside the mode for parts
  harness.frames(3);
  EXPECT_EQ(harness.registry().find("part.name"), nullptr) << "a click there does not take a part";
  click(harness, "part.showall");
  EXPECT_NE(harness.last<editor::ShowAllParts>(), nullptr);
}

TEST(Panels, barOfPartsLeavesTheMachineItsRoom) {
  Harness harness;
  harness.context.reducedMotion = true;
  harness.frames(3);
  const float before = harness.context.freeArea.y1;
  harness.view.stage.parts = true;
  harness.frames(3);
  EXPECT_LT(harness.context.freeArea.y1, before - 40);
}

Measure measureAt(std::string id, float metres, Measure::Point from, Measure::Point to) {
  return {.id = std::move(id), .metres = metres, .from = from, .to = to, .fromFoot = from, .toFoot = to};
}

TEST(Panels, dimensionsAreWrittenAsTheLanguageWritesNumbers) {
  const std::pair<text::Language, const char*> cases[] = {{text::Language::az, "9,67\u00A0m"},
                                                          {text::Language::ru, "9,67\u00A0м"},
                                                          {text::Language::en, "9.67\u00A0m"}};
  for (const auto& [language, figure] : cases) {
    Harness harness{{.language = language}};
    harness.context.measures = {measureAt("length", 9.671F, {200, 650}, {700, 600})};
    harness.frames(2);
    const Record* pill = harness.registry().find("measure.length");
    ASSERT_NE(pill, nullptr);
    EXPECT_EQ(pill->value, figure);
    EXPECT_FALSE(pill->label.empty());
    EXPECT_TRUE(pill->rect.contains(450, 625)) << "in the middle of its line";
  }
}

TEST(Panels, figureAtTheEdgeMovesInwards) {
  Harness harness;
  harness.frames(2);
  const float edge = harness.context.freeArea.x0;
  harness.context.measures = {measureAt("height", 3.65F, {edge + 4, 300}, {edge + 4, 600})};
  harness.frames(2);
  const Record* pill = harness.registry().find("measure.height");
  ASSERT_NE(pill, nullptr);
  EXPECT_GE(pill->rect.x0, edge);
  EXPECT_TRUE(pill->rect.contains(edge + 4, pill->rect.centreY())) << "on its line";
}

TEST(Panels, figuresOfDimensionsKeepOffPinsAndOffEachOther) {
  Harness harness;
  harness.context.hotspots = {{4, "Təkərlər", 450, 660}};  // its pin stands on the first line's middle
  harness.context.measures = {measureAt("length", 9.67F, {200, 614}, {700, 614}),
                              measureAt("width", 4.46F, {200, 600}, {700, 600}),
                              measureAt("height", 3.65F, {-900, 500}, {-900, 700})};
  harness.frames(2);
  const Record* length = harness.registry().find("measure.length");
  const Record* width = harness.registry().find("measure.width");
  const Record* pin = harness.registry().find("hotspot.4");
  ASSERT_TRUE(length != nullptr && width != nullptr && pin != nullptr);
  EXPECT_TRUE(intersection(length->rect, pin->rect).empty());
  EXPECT_TRUE(intersection(width->rect, pin->rect).empty());
  EXPECT_TRUE(intersection(length->rect, width->rect).empty());
  EXPECT_EQ(harness.registry().find("measure.height"), nullptr) << "its line is out of sight";
}

TEST(Panels, sliderFollowsHandAndArrows) {
  Harness harness{{.stage = true}};
  harness.context.reducedMotion = true;
  harness.frames(3);
  click(harness, "stage.explode");  // its middle
  ASSERT_NE(harness.last<editor::SetExplode>(), nullptr);
  EXPECT_NEAR(harness.last<editor::SetExplode>()->share, 0.5F, 0.02F);
  Driver driver = harness.driver();
  std::string why;
  ASSERT_TRUE(driver.pressKeys("Right", why)) << why;
  EXPECT_NEAR(harness.last<editor::SetExplode>()->share, 0.45F, 0.001F) << "one step on from the 0.4 of the view";
  click(harness, "stage.light");
  ASSERT_NE(harness.last<editor::SetLight>(), nullptr);
  EXPECT_NEAR(harness.last<editor::SetLight>()->degrees, 0, 8);
}

TEST(Panels, hotspotGoesToItsStep) {
  Harness harness;
  harness.context.hotspots = {{4, "Təkərlər", 400, 500}};
  click(harness, "hotspot.4");
  ASSERT_NE(harness.last<editor::GoToStep>(), nullptr);
  EXPECT_EQ(harness.last<editor::GoToStep>()->step, 3U);
}

TEST(Panels, hoverLightsThePartAndLeavingPutsItOut) {
  Harness harness;
  Driver driver = harness.driver();
  std::string why;
  ASSERT_TRUE(driver.hover("option.header.grain_4m", why)) << why;
  ASSERT_NE(harness.last<editor::HoverOption>(), nullptr);
  EXPECT_EQ(harness.last<editor::HoverOption>()->option.text, "header.grain_4m");
  harness.frame({.mouseX = 300, .mouseY = 500});
  harness.frame({.mouseX = 300, .mouseY = 500});
  EXPECT_TRUE(harness.last<editor::HoverOption>()->option.empty());
}

TEST(Panels, mouseBelongsToTheViewportOnlyWhereNothingFloats) {
  Harness harness{{.toasts = true}};
  harness.frames(30);
  const auto at = [&](float x, float y) {
    harness.frame({.mouseX = x, .mouseY = y});
    harness.frame({.mouseX = x, .mouseY = y});
    return harness.context.mouseOverViewport;
  };
  EXPECT_TRUE(at(500, 400));
  EXPECT_FALSE(at(1400, 400)) << "panel";
  EXPECT_FALSE(at(500, 30)) << "top bar";
  for (const char* id : {"views", "figure.header.width", "toast.1"}) {
    const Record* record = harness.registry().find(id);
    ASSERT_NE(record, nullptr) << id;
    EXPECT_FALSE(at(record->rect.centreX(), record->rect.centreY())) << id;
  }
}

TEST(Panels, freeAreaKeepsClearOfWhatFloats) {
  Harness harness;
  harness.frames(3);
  const Rect free = harness.context.freeArea;
  for (const char* id : {"views", "figure.header.width", "panel.title"})
    EXPECT_TRUE(intersection(free, harness.registry().find(id)->rect).empty()) << id;
  EXPECT_GT(free.width(), 800);
  EXPECT_GT(free.height(), 500);
}

TEST(Footer, amountCountsAndTheChipGoesAfterFourSeconds) {
  Harness harness;
  harness.frames(10);
  EXPECT_EQ(harness.registry().find("footer.delta"), nullptr) << "no chip for what was there from the start";
  harness.view.price.total = harness.view.price.total + money::Money{550000, money::Currency::azn};
  harness.view.price.delta = money::Money{550000, money::Currency::azn};
  harness.view.price.change = 2;
  const std::string before = harness.registry().find("footer.total")->value;
  harness.frames(6);
  const std::string counting = harness.registry().find("footer.total")->value;
  harness.frames(60);
  const std::string after = harness.registry().find("footer.total")->value;
  EXPECT_NE(before, counting);
  EXPECT_NE(counting, after);
  ASSERT_NE(harness.registry().find("footer.delta"), nullptr);
  EXPECT_EQ(harness.registry().find("footer.delta")->label,
            text::Locale{text::Language::az}.moneyDelta(harness.view.price.delta));
  harness.frames(4 * 60);
  EXPECT_EQ(harness.registry().find("footer.delta"), nullptr);
}

TEST(Footer, reducedMotionShowsTheNewAmountAtOnce) {
  Harness harness;
  harness.context.reducedMotion = true;
  harness.frames(3);
  harness.view.price.total = money::Money{20000000, money::Currency::azn};
  harness.view.price.change = 2;
  harness.frames(1);
  EXPECT_NE(harness.registry()
                .find("footer.total")
                ->value.find(text::Locale{text::Language::az}.moneyShort(harness.view.price.total)),
            std::string::npos);
}

TEST(Toasts, leaveAfterSixSecondsButErrorsStay) {
  Harness harness{{.toasts = true}};
  harness.frames(5 * 60);
  EXPECT_EQ(harness.view.toasts.size(), 2U);
  harness.frames(2 * 60);
  ASSERT_EQ(harness.view.toasts.size(), 1U);
  EXPECT_EQ(harness.view.toasts.front().kind, editor::ToastView::Kind::error);
}

TEST(Toasts, waitWhileTheMouseRestsOnThem) {
  Harness harness{{.toasts = true}};
  harness.frames(30);
  const Rect rect = harness.registry().find("toast.2")->rect;
  for (int i = 0; i < 8 * 60; ++i) harness.frame({.mouseX = rect.x0 + 60, .mouseY = rect.centreY()});
  EXPECT_EQ(harness.view.toasts.size(), 2U);
}

TEST(Registry, saysStateReasonAndPlaceOfAnOption) {
  Harness harness;
  harness.frames(3);
  const Record* blocked = harness.registry().find("option.header.maize_4row");
  ASSERT_NE(blocked, nullptr);
  EXPECT_TRUE(blocked->has("blocked"));
  EXPECT_FALSE(blocked->reason.empty());
  EXPECT_EQ(blocked->role, "radio");
  EXPECT_TRUE(harness.registry().find("option.header.grain_5m")->has("chosen"));
  EXPECT_TRUE(harness.registry().find("option.kit.dividers")->has("forced"));
  EXPECT_TRUE(harness.registry().find("option.trolley.none")->has("free"));
  const std::string json = harness.registry().json();
  EXPECT_NE(json.find("\"id\": \"option.header.maize_4row\""), std::string::npos);
  EXPECT_NE(json.find("\"layer\": \"panel\""), std::string::npos);
}

TEST(Registry, idsAreUnique) {
  for (const sample::Wanted& wanted : {sample::Wanted{.why = true}, sample::Wanted{.step = 7, .breakdown = true},
                                       sample::Wanted{.help = true, .toasts = true}}) {
    Harness harness{wanted};
    harness.frames(2);
    std::vector<std::string> ids;
    for (const Record& record : harness.registry().records()) ids.push_back(record.id);
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    EXPECT_EQ(twice, ids.end()) << *twice;
  }
}

std::vector<char> vertices() {
  std::vector<char> bytes;
  const ImDrawData* data = ImGui::GetDrawData();
  for (int i = 0; i < data->CmdListsCount; ++i) {
    const auto& buffer = data->CmdLists[i]->VtxBuffer;
    const auto* first = reinterpret_cast<const char*>(buffer.Data);
    bytes.insert(bytes.end(), first, first + buffer.size_in_bytes());
  }
  return bytes;
}

TEST(Panels, sameScriptGivesTheSameVertices) {
  const auto run = [] {
    Harness harness;
    click(harness, "option.header.maize_4row.why");
    harness.frames(20);
    return vertices();
  };
  const auto first = run(), second = run();
  ASSERT_FALSE(first.empty());
  EXPECT_EQ(first.size(), second.size());
  EXPECT_TRUE(first == second);
}

TEST(Panels, sayWhatTheKeyboardReachedAndWhatThePriceBecame) {
  Harness harness;
  harness.context.memory.focusWanted = "option.header.grain_4m";
  harness.context.memory.keyboardUsed = true;
  harness.frames(1);
  EXPECT_NE(harness.context.announcement.find(harness.registry().find("option.header.grain_4m")->label),
            std::string::npos);
  harness.frames(1);
  EXPECT_EQ(harness.context.announcement, "");
  harness.view.price.change = 7;
  harness.frames(1);
  EXPECT_NE(harness.context.announcement.find("128.450"), std::string::npos) << harness.context.announcement;
}

TEST(Panels, scrollToTheOptionThatIsExplained) {
  Harness harness;
  harness.frames(3);
  ASSERT_LT(harness.registry().find("option.kit.dividers")->visible(), 0.5F);
  harness.show({.forcedWhy = true});
  harness.frames(60);
  EXPECT_GT(harness.registry().find("option.kit.dividers")->visible(), 0.99F);
}

TEST(Panels, showALoadOnlyWhenItTakesLong) {
  Harness harness;
  harness.context.loading = true;
  harness.frames(5);
  EXPECT_EQ(harness.registry().find("progress"), nullptr);
  harness.frames(10);
  EXPECT_NE(harness.registry().find("progress"), nullptr);
  EXPECT_TRUE(harness.context.busy);
  harness.context.loading = false;
  harness.frames(1);
  EXPECT_EQ(harness.registry().find("progress"), nullptr);
}

TEST(Panels, comeToRest) {
  Harness harness;
  harness.frames(120);
  EXPECT_FALSE(harness.context.busy) << "an idle window must not spin";
}

TEST(Panels, languageChangesWithTheNextFrameEvenInAnOpenPopover) {
  Harness harness{{.why = true}};
  harness.frames(3);
  const std::string before = harness.registry().find("why")->label;
  harness.show({.language = text::Language::ru, .why = true});
  harness.frames(1);
  EXPECT_NE(harness.registry().find("why")->label, before);
}

}  // namespace
}  // namespace zemi::panels
