#include "domain/rules/language.h"
#include "domain/rules/meaning.h"
#include "rules/support.h"

#include <gmock/gmock.h>

namespace zemi::rules {
namespace {

using test::id;
using test::MachineBuilder;
using testing::HasSubstr;

struct Wrong {
  std::string name, say;
  int column;
  std::string detail;
};

class RuleSyntax : public testing::TestWithParam<Wrong> {};

TEST_P(RuleSyntax, namesColumnAndWhatWasExpected) {
  const auto sentence = parseRule(GetParam().say);
  ASSERT_FALSE(sentence.has_value());
  EXPECT_EQ(sentence.error().code, "rule.syntax");
  EXPECT_EQ(sentence.error().place.column, GetParam().column);
  EXPECT_THAT(sentence.error().detail, HasSubstr(GetParam().detail));
  EXPECT_FALSE(sentence.error().remedy.empty());
}

INSTANTIATE_TEST_SUITE_P(Table, RuleSyntax,
                         testing::Values(Wrong{"empty", "", 1, "the end of the rule"},
                                         Wrong{"noVerb", "a b", 3, "found \"b\""},
                                         Wrong{"noObject", "a requires", 11, "the id of an option"},
                                         Wrong{"wordAsId", "a requires and", 12, "found \"and\""},
                                         Wrong{"openBracket", "a requires (b or c", 19, "\")\""},
                                         Wrong{"whenWithoutThen", "when a and b", 13, "\"then\""},
                                         Wrong{"excludesExpression", "a excludes b or c", 14, "nothing more"},
                                         Wrong{"strictSign", "sum(mass) < 3 kg", 11, "<= or >="},
                                         Wrong{"twoPoints", "sum(mass) <= 1.2.3 kg", 14, "a number"},
                                         Wrong{"longNumber", "sum(mass) <= 1234567890123456 kg", 14, "a number"},
                                         Wrong{"percentOfNumber", "sum(mass) <= 20 % 3 kg", 19, "\"sum\""},
                                         Wrong{"strayLetter", "a requires b ə", 14, "found \"ə\""},
                                         Wrong{"trailingComma", "a, requires b", 4, "found \"requires\""}),
                         [](const auto& row) { return row.param.name; });

TEST(RuleLanguage, readsDeepBracketsOnlyToAPoint) {
  const auto nested = [](int depth) {
    return "a requires " + std::string(static_cast<std::size_t>(depth), '(') + "b" +
           std::string(static_cast<std::size_t>(depth), ')');
  };
  EXPECT_TRUE(parseRule(nested(40)).has_value());
  EXPECT_FALSE(parseRule(nested(100000)).has_value());
}

TEST(RuleLanguage, anyTextIsReadOrRefusedWithAColumnInside) {
  std::mt19937_64 random{test::seed()};
  const std::vector<std::string> pieces{
      "a",  "requires", "excludes", "when", "then", "never", "not", "and", "or", "(",    ")",  ",", "sum",      "mass",
      "<=", ">=",       "+",        "-",    "20",   "%",     "1.5", "kg",  ".",  "\xC9", "m³", " ", "sum(mass)"};
  int read = 0;
  for (int round = 0; round < test::rounds(20000); ++round) {
    std::string say;
    for (std::size_t left = random() % 12; left > 0; --left) say += pieces[random() % pieces.size()] + " ";
    const auto sentence = parseRule(say);
    read += sentence ? 1 : 0;
    if (sentence) continue;
    ASSERT_GE(sentence.error().place.column, 1) << say;
    ASSERT_LE(sentence.error().place.column, static_cast<int>(say.size()) + 1) << say;
  }
  EXPECT_GT(read, 10);
}

/// The valid subsets of a, b, c, d (written as letters) under one rule.
std::string validSets(const std::string& say) {
  const Machine machine = MachineBuilder{}.anyOf("x", {"a", "b", "c", "d"}).rule("R", say).machine;
  std::string sets;
  for (const test::Bits bits : test::allMachines(machine)) {
    for (const OptionId& option : test::optionsOf(machine, bits)) sets += option.text;
    sets += " ";
  }
  return sets;
}

TEST(RuleLanguage, meansWhatTheReadmeSays) {
  EXPECT_EQ(validSets("a requires b and c and d"), validSets("never a and not (b and c and d)"));
  EXPECT_EQ(validSets("a, b requires c"), validSets("when a or b then c"));
  EXPECT_EQ(validSets("a excludes b, c"), validSets("never a and (b or c)"));
  EXPECT_EQ(validSets("a, d excludes b, c"), validSets("never (a or d) and (b or c)"));
  EXPECT_EQ(validSets("when a and not b then c or d"), validSets("never a and not b and not c and not d"));
  EXPECT_EQ(validSets("when a then b and c or d"), validSets("when a then (b and c) or d"));
  EXPECT_NE(validSets("when a then b and c or d"), validSets("when a then b and (c or d)"));
  EXPECT_EQ(validSets("a requires not not b"), validSets("a requires b"));
}

std::vector<Error> faultsOf(const std::string& say) {
  const Machine machine = MachineBuilder{}
                              .oneOf("header", {"header.grain_4m", "header.grain_5m"})
                              .anyOf("kit", {"kit.rape_4m"})
                              .quantity("kit.rape_4m", "power.need", 140, 1)
                              .base("power.usable", 80)
                              .base("water", 3, 0, "l")
                              .rule("R1", say)
                              .machine;
  return checkRules(machine);
}

TEST(RuleNames, wrongOptionIsFoundWithColumnAndSuggestion) {
  const auto faults = faultsOf("kit.rape_4m requires header.grain4m");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "rule.unknown_option");
  EXPECT_THAT(faults[0].detail, HasSubstr("column 22"));
  EXPECT_THAT(faults[0].remedy, HasSubstr("did you mean \"header.grain_4m\"?"));
}

TEST(RuleNames, allFaultsOfARuleComeAtOnce) {
  EXPECT_EQ(faultsOf("when x then y or z").size(), 3u);
}

TEST(RuleNames, wrongQuantityGetsASuggestion) {
  const auto faults = faultsOf("sum(power.ned) <= sum(power.usable)");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "rule.unknown_quantity");
  EXPECT_THAT(faults[0].remedy, HasSubstr("power.need"));
}

TEST(RuleNames, nothingNearMeansNoSuggestion) {
  EXPECT_EQ(closestName("zzzzzz", std::vector<std::string>{"header.grain_4m"}), "");
}

TEST(RuleUnits, mustAgreeAndNumbersMayUseALargerUnit) {
  EXPECT_EQ(faultsOf("sum(power.need) <= sum(water)").at(0).code, "rule.unit");
  EXPECT_EQ(faultsOf("sum(power.need) <= 3 kg").at(0).code, "rule.unit");
  EXPECT_EQ(faultsOf("sum(power.need) <= 3").at(0).code, "rule.unit");
  EXPECT_EQ(faultsOf("sum(axle.front) <= 3 kg").at(0).code, "rule.no_wheelbase");
  EXPECT_TRUE(faultsOf("sum(power.need) <= 80000 W").empty());
  EXPECT_TRUE(faultsOf("sum(mass) <= 12.5 t").empty());
  EXPECT_TRUE(faultsOf("sum(power.usable) - sum(power.need) >= 0").empty());
  EXPECT_TRUE(faultsOf("sum(water) <= 0.003 m³").empty());
}

TEST(RuleUnits, oneQuantityHasOneUnit) {
  const Machine machine = MachineBuilder{}
                              .anyOf("x", {"a", "b"})
                              .quantity("a", "power", 1)
                              .quantity("b", "power", 1000, 0, "W")
                              .rule("R", "sum(power) <= 3 kW")
                              .machine;
  EXPECT_EQ(checkRules(machine).at(0).code, "rule.unit");
}

// ---- numbers

ExactComparison exact(const Machine& machine, const std::string& say) {
  return exactComparison(machine, std::get<Comparison>(parseRule(say).value())).value();
}

TEST(Sums, decimalsAreExact) {
  // 0.1 + 0.2 is 0.3 here.
  const Machine machine = MachineBuilder{}
                              .anyOf("x", {"a", "b"})
                              .quantity("a", "power", 1, 1)
                              .quantity("b", "power", 20, 2)
                              .rule("R", "sum(power) <= 0.3 kW")
                              .machine;
  EXPECT_TRUE(brokenRules(machine, {id("a"), id("b")}).empty());
  const LinearRule rule = linearRule(exact(machine, machine.rules[0].say));
  EXPECT_EQ(rule.weights, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(rule.bound, 3);
}

TEST(Sums, boundIsRoundedDownToWhatCanBeReached) {
  const auto boundOf = [](const std::string& limit) {
    const Machine machine = MachineBuilder{}.anyOf("x", {"a"}).quantity("a", "power", 5).rule("R", "").machine;
    return linearRule(exact(machine, "sum(power) <= " + limit)).bound;
  };
  EXPECT_EQ(boundOf("9.999 kW"), 1);
  EXPECT_EQ(boundOf("10 kW"), 2);
  EXPECT_EQ(boundOf("0 kW - 1 kW"), -1);
}

TEST(Sums, axleLoadsAreMoments) {
  // 6 t, 1 m behind the front axle of a 3 m wheelbase: 4 t in front, 2 t behind. 300 kg at the rear axle are all there.
  const Machine machine =
      MachineBuilder{}.anyOf("x", {"weight"}).mass("weight", 300'000, -3000).baseMass(6'000'000, -1000, 3000).machine;
  const auto front = exact(machine, "sum(axle.front) <= 5 t");
  EXPECT_EQ(front.left.base, 4000 * front.scale);
  EXPECT_EQ(front.left.perOption[0], 0);
  const auto rear = exact(machine, "sum(axle.rear) >= 20 % sum(mass)");
  EXPECT_EQ(rear.left.base, 2000 * rear.scale);
  EXPECT_EQ(rear.left.perOption[0], 300 * rear.scale);
  EXPECT_EQ(rear.right.base, 1200 * rear.scale);
}

TEST(Sums, bothSidesOfAnEdgeAreRefereedExactly) {
  // One third of 1000 kg on the rear axle: 333.333… kg, which no decimal holds.
  MachineBuilder builder;
  builder.anyOf("x", {"a"}).baseMass(1'000'000, -1000, 3000);
  builder.rule("under", "sum(axle.rear) <= 333.334 kg").rule("over", "sum(axle.rear) <= 333.333 kg");
  EXPECT_EQ(brokenRules(builder.machine, {}), (std::vector<RuleId>{RuleId{"over"}}));
}

TEST(Sums, tooLargeNumbersAreAFault) {
  const Machine machine = MachineBuilder{}
                              .anyOf("x", {"a", "b"})
                              .quantity("a", "power", 9'000'000'000'000'000'000)
                              .quantity("b", "power", 1, 9)
                              .rule("R", "33.3333333 % sum(power) <= 1 kW")
                              .machine;
  EXPECT_EQ(checkRules(machine).at(0).code, "rule.too_large");
}

}  // namespace
}  // namespace zemi::rules
