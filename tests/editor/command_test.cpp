#include "editor/command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zemi::editor {
namespace {

using ::testing::HasSubstr;

TEST(CommandByName, makesEachCommandAScriptCanName) {
  const auto select = commandByName("option.select", {{"option", "header.grain_4m"}});
  ASSERT_TRUE(select.has_value());
  EXPECT_EQ(std::get<SelectOption>(select.value()).option.text, "header.grain_4m");
  const auto quantity = commandByName("line.quantity", {{"line", "1"}, {"quantity", "12"}});
  ASSERT_TRUE(quantity.has_value());
  EXPECT_EQ(std::get<SetQuantity>(quantity.value()).quantity, 12);
  const auto theme = commandByName("theme.set", {{"theme", "dark"}});
  ASSERT_TRUE(theme.has_value());
  EXPECT_EQ(std::get<SetTheme>(theme.value()).theme, Theme::dark);
}

TEST(CommandByName, makesTheStageCommands) {
  EXPECT_EQ(std::get<SetPlace>(commandByName("stage.place", {{"id", "field"}}).value()).id, "field");
  EXPECT_EQ(std::get<ToggleCompanion>(commandByName("stage.companion", {{"id", "person"}}).value()).id, "person");
  EXPECT_EQ(std::get<SetPose>(commandByName("stage.pose", {{"id", "service"}}).value()).id, "service");
  EXPECT_FLOAT_EQ(std::get<SetExplode>(commandByName("stage.explode", {{"share", "0.25"}}).value()).share, 0.25F);
  EXPECT_FLOAT_EQ(std::get<SetLight>(commandByName("stage.light", {{"degrees", "-90"}}).value()).degrees, -90);
  EXPECT_TRUE(std::holds_alternative<ToggleDimensions>(commandByName("stage.dimensions", {}).value()));
  EXPECT_TRUE(std::holds_alternative<ToggleParts>(commandByName("stage.parts", {}).value()));
  EXPECT_EQ(std::get<SelectPart>(commandByName("stage.part", {{"part", "cab"}}).value()).part, "cab");
  EXPECT_EQ(std::get<HidePart>(commandByName("stage.hide", {{"part", "cab"}}).value()).part, "cab");
  EXPECT_EQ(std::get<IsolatePart>(commandByName("stage.isolate", {{"part", "cab"}}).value()).part, "cab");
  EXPECT_EQ(std::get<GhostRest>(commandByName("stage.ghost", {{"part", "cab"}}).value()).part, "cab");
  EXPECT_TRUE(std::holds_alternative<ShowAllParts>(commandByName("stage.showall", {}).value()));
  EXPECT_FALSE(commandByName("stage.hide", {}).has_value()) << "hides nothing in particular";
  EXPECT_TRUE(std::holds_alternative<ToggleRunning>(commandByName("stage.run", {}).value()));
  EXPECT_FALSE(commandByName("stage.dust", {{"share", "1.5"}}).has_value());
  EXPECT_FALSE(commandByName("stage.dust", {{"share", "nan"}}).has_value());
  EXPECT_FALSE(commandByName("stage.light", {{"degrees", "1000"}}).has_value());
}

TEST(CommandByName, refusesUnknownNamesAndBrokenArguments) {
  EXPECT_THAT(commandByName("option.selct", {}).error().remedy, HasSubstr("option.select"));
  EXPECT_THAT(commandByName("option.select", {}).error().detail, HasSubstr("option"));
  EXPECT_FALSE(commandByName("step.go", {{"step", "two"}}).has_value());
  EXPECT_FALSE(commandByName("language.set", {{"language", "de"}}).has_value());
}

}  // namespace
}  // namespace zemi::editor
