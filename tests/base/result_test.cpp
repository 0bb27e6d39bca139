#include "base/result.h"
#include "base/id.h"

#include <gtest/gtest.h>

#include <unordered_set>

namespace zemi {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return fail("number.odd", {"input", 3, 7}, "7 is odd", "Give an even number");
  return number / 2;
}

TEST(Result, carriesTheValue) {
  const auto result = half(8);
  ASSERT_TRUE(result);
  EXPECT_EQ(result.value(), 4);
}

TEST(Result, carriesTheError) {
  const auto result = half(7);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error(), (Error{"number.odd", {"input", 3, 7}, "7 is odd", "Give an even number"}));
}

TEST(Result, givesItsValueAwayWhenMovedFrom) {
  Result<std::string> result{std::string(100, 'x')};
  const std::string taken = std::move(result).value();
  EXPECT_EQ(taken.size(), 100u);
}

TEST(ResultDeathTest, takingTheWrongOneStops) {
  EXPECT_DEATH(static_cast<void>(half(7).value()), "has_value");
  EXPECT_DEATH(static_cast<void>(half(8).error()), "has_value");
}

TEST(Describe, leavesOutWhatIsNotKnown) {
  struct Row {
    const char* name;
    Error error;
    const char* text;
  };
  const Row rows[] = {
      {"all known", {"a.b", {"f.toml", 3, 7}, "found x", "Do y"}, "f.toml:3:7: found x. Do y [a.b]"},
      {"no column", {"a.b", {"f.toml", 3, 0}, "found x", ""}, "f.toml:3: found x [a.b]"},
      {"whole file", {"a.b", {"f.toml", 0, 0}, "found x", ""}, "f.toml: found x [a.b]"},
      {"no file", {"a.b", {}, "found x", ""}, "found x [a.b]"},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(row.error), row.text) << row.name;
}

TEST(Id, comparesByTextAndHashes) {
  using Name = Id<struct NameTag>;
  EXPECT_LT(Name{"a"}, Name{"b"});
  EXPECT_TRUE(Name{}.empty());
  const std::unordered_set<Name> names{Name{"a"}, Name{"a"}, Name{"b"}};
  EXPECT_EQ(names.size(), 2u);
}

}  // namespace
}  // namespace zemi
