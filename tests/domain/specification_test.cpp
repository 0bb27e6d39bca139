#include "domain/spec/specification.h"

#include "domain/fixture.h"
#include "domain/spec/sums.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

namespace zemi::spec {
namespace {

using catalogue::FigureId;
using catalogue::OptionId;
using test::options;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<OptionId> kStandard = options("engine.d114", "paint.green", "service.year_1");
const std::vector<OptionId> kFull =
    options("engine.d132", "tank.raised", "tank.no_ladder", "paint.red", "service.year_2");

/// One figure of the small machine with these options.
Value figure(const char* id, const std::vector<OptionId>& chosen) {
  const Specification specification = specify(test::mini(), chosen);
  const Value* value = specification.find(FigureId{id});
  EXPECT_NE(value, nullptr) << id;
  return value != nullptr ? *value : Value{};
}

double number(const char* id, const std::vector<OptionId>& chosen) {
  return std::get<double>(figure(id, chosen).value);
}

TEST(Specification, ofTheStandardMachineIsItsBase) {
  EXPECT_EQ(standardOptions(test::mini()), kStandard);
  EXPECT_EQ(number("mass.operating", kStandard), 6000.0);
  EXPECT_EQ(number("tank.volume", kStandard), 3.2);
  EXPECT_EQ(number("unload.time", kStandard), 80.0);
  for (const Value& value : specify(test::mini(), kStandard).values) EXPECT_FALSE(value.changed) << value.figure.text;
}

TEST(Specification, addsSetsAndDerives) {
  EXPECT_EQ(number("mass.operating", kFull), 6088.5);  // 6000 + 40.5 + 60 - 12
  EXPECT_EQ(number("tank.volume", kFull), 3.8);        // 3.2 + 0.6, exactly
  EXPECT_EQ(number("unload.time", kFull), 95.0);       // 1000 × 3.8 / 40
  EXPECT_EQ(number("engine.power", kFull), 132.0);
  EXPECT_EQ(number("power.reserve", kFull), 50.5);  // 132 - 80 - 1.5
  EXPECT_EQ(std::get<catalogue::Text>(figure("engine.name", kFull).value).in(text::Language::ru), "Д-260.4");
}

TEST(Specification, marksWhatDiffersFromTheStandardMachine) {
  const std::vector<OptionId> chosen = options("engine.d132", "paint.green", "service.year_1");
  EXPECT_TRUE(figure("engine.power", chosen).changed);
  EXPECT_TRUE(figure("engine.name", chosen).changed);
  EXPECT_TRUE(figure("mass.operating", chosen).changed);
  EXPECT_FALSE(figure("tank.volume", chosen).changed);
}

TEST(Specification, carriesWhatTheTablePrints) {
  const Value power = figure("engine.power", kStandard);
  EXPECT_EQ(power.section, "engine");
  EXPECT_EQ(power.unit, "kW");
  EXPECT_EQ(power.norm, "ISO 14396");
  EXPECT_EQ(power.decimals, 0);
  EXPECT_TRUE(figure("tank.volume", kStandard).key);
  EXPECT_EQ(figure("tank.volume", kStandard).decimals, 1);
}

TEST(Specification, anEstimateAnywhereMakesTheResultOne) {
  EXPECT_FALSE(figure("mass.operating", kStandard).estimate);
  EXPECT_TRUE(figure("mass.operating", kFull).estimate);   // the raised tank's mass is one
  EXPECT_TRUE(figure("unload.time", kStandard).estimate);  // by way of unload.rate
  EXPECT_FALSE(figure("tank.volume", kFull).estimate);
}

TEST(Specification, namesEachSourceOnce) {
  EXPECT_THAT(figure("tank.volume", kFull).sources, ElementsAre("S01", "S02"));
  EXPECT_THAT(figure("unload.time", kFull).sources, ElementsAre("S01", "S02", "EST"));
  EXPECT_THAT(figure("engine.power", kFull).sources, ElementsAre("S01"));
}

TEST(Specification, tracesEveryStep) {
  EXPECT_THAT(figure("tank.volume", kFull).trace,
              ElementsAre("base 3.2 m3 [S01, 2020]", "+ 0.6 m3 tank.raised [S02]", "= 3.8 m3"));
  EXPECT_THAT(figure("mass.operating", kFull).trace,
              ElementsAre("base 6000 kg [S01, 2020]", "+ 40.5 kg engine.d132 [S01]", "+ 60 kg tank.raised [EST, 2026]",
                          "- 12 kg tank.no_ladder [S01]", "sum(mass) = 6088.5 kg", "= 6088.5 kg"));
  EXPECT_THAT(
      figure("unload.time", kFull).trace,
      ElementsAre("1000 * tank.volume / unload.rate", "tank.volume = 3.8 m3", "unload.rate = 40 l/s", "= 95 s"));
  EXPECT_THAT(figure("engine.power", kFull).trace,
              ElementsAre("base 114 kW [S01]", "set to 132 kW by engine.d132 [S01]", "= 132 kW"));
  EXPECT_THAT(figure("engine.name", kStandard).trace, ElementsAre("base \"D-260\" [S01]"));
}

TEST(Specification, listsThePartsInCatalogueOrder) {
  const Specification specification = specify(test::mini(), options("paint.red", "tank.raised", "engine.d132"));
  ASSERT_EQ(specification.parts.size(), 3u);
  EXPECT_EQ(specification.parts[0].code, "MINI-E132");
  EXPECT_EQ(specification.parts[0].grams, 40'500);
  EXPECT_EQ(specification.parts[1].option, OptionId{"tank.raised"});
  EXPECT_EQ(specification.parts[2].grams, 0);
}

TEST(SpecificationDeathTest, stopsAtAnOptionOfAnotherMachine) {
  EXPECT_DEATH(static_cast<void>(specify(test::mini(), options("no.such"))), "promise");
}

TEST(Specification, effectsActInCatalogueOrderWhateverTheOrderOfTheList) {
  catalogue::Machine machine = test::mini();
  // A set on what the earlier option has added to: the set wins, being later in the catalogue.
  catalogue::Effect five;
  five.figure = FigureId{"tank.volume"};
  five.value = catalogue::Decimal{5, 0};
  machine.options.back().effects.push_back(five);
  const OptionId last = machine.options.back().id;
  for (const auto& chosen : {options("tank.raised", last.text), options(last.text, "tank.raised")}) {
    EXPECT_EQ(std::get<double>(specify(machine, chosen).find(FigureId{"tank.volume"})->value), 5.0);
  }
}

TEST(Specification, aCircleOrABrokenFormulaGivesNoNumberAndDoesNotHang) {
  catalogue::Machine machine = test::mini();
  for (const char* formula :
       {"unload.time + 1", "power.reserve", "1 +", "no.such * 2", "engine.name", "1 / (2 - 2) - 1 / 0"}) {
    for (catalogue::Figure& each : machine.figures) {
      if (each.id.text == "unload.time") each.formula = formula;
      if (each.id.text == "power.reserve") each.formula = "unload.time";
    }
    const Specification specification = specify(machine, kStandard);
    EXPECT_FALSE(std::isfinite(std::get<double>(specification.find(FigureId{"unload.time"})->value))) << formula;
  }
}

/// The standard machine with `wanted` in place of its group's standard.
std::vector<OptionId> standardWith(const catalogue::Machine& machine, const catalogue::Option& wanted) {
  std::vector<OptionId> chosen{wanted.id};
  const bool replaces = machine.find(wanted.group)->kind == catalogue::GroupKind::oneOf;
  for (const OptionId& id : standardOptions(machine)) {
    const catalogue::Option* option = machine.find(id);
    if (id != wanted.id && !(replaces && option->group == wanted.group)) chosen.push_back(id);
  }
  return chosen;
}

TEST(Specification, ofEveryMachineOfTheProgramHasANumberInEveryLine) {
  const auto configs = test::sourceFolder() / "configs";
  if (!std::filesystem::exists(configs / "machines")) GTEST_SKIP() << "configs/machines is not written yet";
  const catalogue::Catalogue catalogue = catalogue::load(configs).catalogue;
  for (const catalogue::Machine& machine : catalogue.machines) {
    for (const catalogue::Option& option : machine.options) {
      for (const Value& value : specify(machine, standardWith(machine, option)).values) {
        const double* number = std::get_if<double>(&value.value);
        EXPECT_TRUE(number == nullptr || std::isfinite(*number))
            << machine.id.text << " " << option.id.text << " " << value.figure.text;
      }
    }
  }
}

// ---------------------------------------------------------------------------------------------- sums

std::vector<const catalogue::Option*> pointers(const catalogue::Machine& machine, const std::vector<OptionId>& ids) {
  std::vector<const catalogue::Option*> found;
  for (const OptionId& id : ids) found.push_back(machine.find(id));
  return found;
}

TEST(Sums, axleLoadsAreMomentsAboutTheOtherAxle) {
  const catalogue::Machine machine = test::mini();
  // Base: 6000 kg, 1 m behind the front axle of 3 m: two thirds in front.
  EXPECT_EQ(sumOf("axle.front", machine, {}).value, 4000.0);
  EXPECT_EQ(sumOf("axle.rear", machine, {}).value, 2000.0);
  // 40.5 kg over the rear axle, 60 kg over the front axle, 12 kg less in the middle.
  const auto full = pointers(machine, kFull);
  EXPECT_EQ(sumOf("axle.front", machine, full).value, 4000.0 + 60.0 - 6.0);
  EXPECT_EQ(sumOf("axle.rear", machine, full).value, 2000.0 + 40.5 - 6.0);
}

TEST(Sums, addDeclaredQuantitiesInTheirUnit) {
  const catalogue::Machine machine = test::mini();
  const Sum sum = sumOf("power.need", machine, pointers(machine, kFull));
  EXPECT_EQ(sum.value, 81.5);
  EXPECT_EQ(sum.unit, "kW");
  ASSERT_EQ(sum.shares.size(), 2u);
  EXPECT_EQ(sum.shares[1].who, "tank.raised");
  EXPECT_THAT(sumOf("no.such", machine, {}).shares, IsEmpty());
}

TEST(Sums, axleLoadsAddUpToTheMassForAnyMachine) {
  ASSERT_TRUE(rc::check([] {
    catalogue::Machine machine = test::mini();
    machine.wheelbaseMillimetres = *rc::gen::inRange<std::int64_t>(1500, 4000);
    std::vector<const catalogue::Option*> all;
    for (catalogue::Option& option : machine.options) {
      option.mass->grams = *rc::gen::inRange<std::int64_t>(-500'000, 2'000'000);
      option.mass->xMillimetres = *rc::gen::inRange<std::int64_t>(-6000, 4000);
      all.push_back(&option);
    }
    const double mass = sumOf("mass", machine, all).value;
    const double axles = sumOf("axle.front", machine, all).value + sumOf("axle.rear", machine, all).value;
    RC_ASSERT(std::abs(mass - axles) < 1e-9 * (1.0 + std::abs(mass)));
    // The last digit may not tell in which order the options were chosen.
    std::vector<const catalogue::Option*> reversed{all.rbegin(), all.rend()};
    RC_ASSERT(sumOf("axle.front", machine, all).value == sumOf("axle.front", machine, reversed).value);
  }));
}

TEST(Plain, writesShortDecimals) {
  struct Row {
    double value;
    const char* text;
  };
  const Row rows[] = {{0, "0"},     {-0.0001, "0"}, {3.8, "3.8"},       {6088.5, "6088.5"},
                      {100, "100"}, {-12, "-12"},   {1.0 / 3, "0.333"}, {std::nan(""), "undefined"}};
  for (const Row& row : rows) EXPECT_EQ(plain(row.value), row.text);
}

}  // namespace
}  // namespace zemi::spec
