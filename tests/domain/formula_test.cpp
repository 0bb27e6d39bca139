#include "domain/catalogue/formula.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zemi::catalogue {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// The tree in Polish notation, to see how it binds.
std::string shown(const Formula& formula) {
  using Kind = Formula::Kind;
  switch (formula.kind) {
    case Kind::number:
      return std::to_string(static_cast<int>(formula.number));
    case Kind::figure:
      return formula.name;
    case Kind::sum:
      return "sum:" + formula.name;
    case Kind::negate:
      return "(neg " + shown(formula.parts[0]) + ")";
    default:
      break;
  }
  const std::string names[] = {"+", "-", "*", "/", "min", "max"};
  const auto index = static_cast<std::size_t>(formula.kind) - static_cast<std::size_t>(Kind::add);
  return "(" + names[index] + " " + shown(formula.parts[0]) + " " + shown(formula.parts[1]) + ")";
}

TEST(Formula, bindsAsInSchool) {
  struct Row {
    const char *text, *tree;
  };
  const Row rows[] = {
      {"1 + 2 * 3", "(+ 1 (* 2 3))"},
      {"(1 + 2) * 3", "(* (+ 1 2) 3)"},
      {"9 - 3 - 2", "(- (- 9 3) 2)"},
      {"8 / 4 / 2", "(/ (/ 8 4) 2)"},
      {"-a * -2", "(* (neg a) (neg 2))"},
      {"1000*tank.volume/unload.rate", "(/ (* 1000 tank.volume) unload.rate)"},
      {"sum( axle.front )/sum(mass)", "(/ sum:axle.front sum:mass)"},
      {"max(0, min(a, b_2) - 1)", "(max 0 (- (min a b_2) 1))"},
      {" sum ", "sum"},
  };
  for (const Row& row : rows) {
    const auto formula = parseFormula(row.text);
    ASSERT_TRUE(formula) << row.text;
    EXPECT_EQ(shown(formula.value()), row.tree);
  }
}

TEST(Formula, readsDecimals) {
  EXPECT_DOUBLE_EQ(parseFormula("3.25").value().number, 3.25);
}

TEST(Formula, saysWhereAndWhatItExpected) {
  struct Row {
    const char* text;
    int column;
    const char* says;
  };
  const Row rows[] = {
      {"", 1, "found the end"},
      {"1 +", 4, "found the end"},
      {"1 + * 2", 5, "found `*`"},
      {"(1 + 2", 7, "expected `)`"},
      {"1 2", 3, "operator"},
      {"abs(1)", 1, "sum, min, max"},
      {"min(1)", 6, "expected `,`"},
      {"sum()", 5, "name of a quantity"},
      {"sum(a + b)", 7, "expected `)`"},
      {"2x", 2, "begin with a digit"},
      {"a $ b", 3, "found `$`"},
  };
  for (const Row& row : rows) {
    const auto formula = parseFormula(row.text);
    ASSERT_FALSE(formula) << row.text;
    EXPECT_EQ(formula.error().place.column, row.column) << row.text;
    EXPECT_THAT(formula.error().detail, HasSubstr(row.says));
  }
}

TEST(Formula, refusesWhatIsTooDeepOrTooLong) {
  EXPECT_FALSE(parseFormula(std::string(200, '(') + "1" + std::string(200, ')')));
  EXPECT_FALSE(parseFormula(std::string(200, '-') + "1"));
  EXPECT_FALSE(parseFormula(std::string(1001, ' ')));
}

TEST(Formula, namesWhatItIsMadeOf) {
  const Formula formula = parseFormula("a + sum(q) * max(b.c, a) - sum(mass) / sum(q)").value();
  EXPECT_THAT(figuresIn(formula), ElementsAre("a", "b.c"));
  EXPECT_THAT(quantitiesIn(formula), ElementsAre("q", "mass"));
}

}  // namespace
}  // namespace zemi::catalogue
