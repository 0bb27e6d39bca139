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

TEST(CommandByName, refusesUnknownNamesAndBrokenArguments) {
  EXPECT_THAT(commandByName("option.selct", {}).error().remedy, HasSubstr("option.select"));
  EXPECT_THAT(commandByName("option.select", {}).error().detail, HasSubstr("option"));
  EXPECT_FALSE(commandByName("step.go", {{"step", "two"}}).has_value());
  EXPECT_FALSE(commandByName("language.set", {{"language", "de"}}).has_value());
}

}  // namespace
}  // namespace zemi::editor
