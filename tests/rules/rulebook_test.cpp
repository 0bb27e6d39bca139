#include "rules/support.h"

#include <gmock/gmock.h>

#include <algorithm>

/// The promises of rulebook.h on a machine small enough to follow by hand.
namespace zemi::rules {
namespace {

using test::id;
using test::MachineBuilder;
using test::wanting;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A harvester: three engines, three headers, kits that need a header or power.
Machine harvester() {
  MachineBuilder builder;
  builder.oneOf("engine", {"engine.114", "engine.132", "engine.150"})
      .oneOf("header", {"header.4m", "header.5m", "header.maize"})
      .oneOf("tyres", {"tyres.wide", "tyres.narrow"})
      .anyOf("kit", {"kit.rape_4m", "kit.rape_5m", "chopper", "spreader"})
      .anyOf("cab", {"cab.aircon", "cab.radio"})
      .standard("cab.radio");
  builder.base("power.need", 800, 1).base("power.usable", 0);
  builder.quantity("engine.114", "power.usable", 100).quantity("engine.132", "power.usable", 118);
  builder.quantity("engine.150", "power.usable", 134);
  builder.quantity("chopper", "power.need", 240, 1).quantity("cab.aircon", "power.need", 35, 1);
  builder.quantity("header.5m", "power.need", 20, 1).quantity("header.maize", "power.need", 180, 1);
  builder.rule("R1", "kit.rape_4m requires header.4m")
      .rule("R2", "kit.rape_5m requires header.5m")
      .rule("R3", "chopper excludes spreader")
      .rule("R4", "header.maize requires chopper or spreader")
      .rule("R5", "engine.150 requires tyres.wide")
      .rule("P", "sum(power.need) <= sum(power.usable)");
  return builder.machine;
}

State stateOf(Rulebook& rulebook, const Configuration& configuration, const std::string& option) {
  return rulebook.choices(configuration).find(id(option))->state;
}

std::vector<std::string> texts(const std::vector<OptionId>& ids) {
  std::vector<std::string> all;
  for (const OptionId& each : ids) all.push_back(each.text);
  return all;
}

std::vector<std::string> texts(const std::vector<RuleId>& ids) {
  std::vector<std::string> all;
  for (const RuleId& each : ids) all.push_back(each.text);
  return all;
}

TEST(Choices, nothingDecidedIsTheStandardMachine) {
  Rulebook rulebook{harvester()};
  const Choices choices = rulebook.choices(wanting({}));
  EXPECT_TRUE(choices.valid);
  EXPECT_THAT(texts(choices.machine), ElementsAre("engine.114", "header.4m", "tyres.wide", "cab.radio"));
  EXPECT_EQ(choices.options.size(), 14u);
  for (const OptionState& option : choices.options) EXPECT_EQ(option.state, State::free) << option.option.text;
}

TEST(Choices, chosenKitForcesItsHeaderAndBlocksTheOtherKit) {
  Rulebook rulebook{harvester()};
  const auto configuration = wanting({"kit.rape_5m"});
  EXPECT_EQ(stateOf(rulebook, configuration, "kit.rape_5m"), State::chosen);
  EXPECT_EQ(stateOf(rulebook, configuration, "header.5m"), State::forced);
  EXPECT_EQ(stateOf(rulebook, configuration, "header.4m"), State::blocked);
  EXPECT_EQ(stateOf(rulebook, configuration, "kit.rape_4m"), State::blocked);
  EXPECT_TRUE(rulebook.choices(configuration).find(id("header.5m"))->on);
}

TEST(Choices, siblingsOfAChosenOptionStayOnOffer) {
  Rulebook rulebook{harvester()};
  const auto configuration = wanting({"engine.132"});
  EXPECT_EQ(stateOf(rulebook, configuration, "engine.132"), State::chosen);
  EXPECT_EQ(stateOf(rulebook, configuration, "engine.114"), State::free);
  EXPECT_FALSE(rulebook.choices(configuration).find(id("engine.114"))->on);
}

TEST(Choices, siblingsThatOthersExcludeAreBlocked) {
  Rulebook rulebook{harvester()};
  const auto configuration = wanting({"engine.132", "chopper"});
  EXPECT_EQ(stateOf(rulebook, configuration, "engine.114"), State::blocked);
  EXPECT_EQ(stateOf(rulebook, configuration, "engine.150"), State::free);
}

TEST(Choices, refusedOptionsAreOffAndFreeWhileTheyCouldBeWanted) {
  Rulebook rulebook{harvester()};
  Configuration configuration = wanting({});
  configuration.decisions[id("cab.radio")] = false;
  const Choices choices = rulebook.choices(configuration);
  EXPECT_EQ(choices.find(id("cab.radio"))->state, State::free);
  EXPECT_TRUE(choices.find(id("cab.radio"))->refused);
  EXPECT_FALSE(choices.find(id("cab.radio"))->on);
}

TEST(Choices, lastOptionLeftOfAGroupIsForced) {
  Rulebook rulebook{harvester()};
  Configuration configuration = wanting({});
  configuration.decisions[id("header.4m")] = configuration.decisions[id("header.maize")] = false;
  EXPECT_EQ(stateOf(rulebook, configuration, "header.5m"), State::forced);
  EXPECT_EQ(stateOf(rulebook, configuration, "header.4m"), State::free);
}

TEST(Choices, shownMachineTakesTheNearestEngineThatIsStrongEnough) {
  Rulebook rulebook{harvester()};
  EXPECT_THAT(texts(rulebook.choices(wanting({"chopper"})).machine),
              ElementsAre("engine.132", "header.4m", "tyres.wide", "chopper", "cab.radio"));
  EXPECT_THAT(texts(rulebook.choices(wanting({"header.maize"})).machine),
              ElementsAre("engine.114", "header.maize", "tyres.wide", "spreader", "cab.radio"));
}

TEST(Decide, wantedSiblingReplacesWithoutARefusal) {
  Rulebook rulebook{harvester()};
  const Decision decision = rulebook.decide(wanting({"header.4m"}), {id("header.5m"), Change::Act::want});
  EXPECT_EQ(decision.verdict, Verdict::accepted);
  EXPECT_EQ(decision.configuration, wanting({"header.5m"}));
}

TEST(Decide, refusesWithReasonAndKeepsTheOldConfiguration) {
  Rulebook rulebook{harvester()};
  const auto before = wanting({"kit.rape_4m"});
  const Decision decision = rulebook.decide(before, {id("header.5m"), Change::Act::want});
  EXPECT_EQ(decision.verdict, Verdict::refused);
  EXPECT_EQ(decision.configuration, before);
  EXPECT_THAT(texts(decision.reason.decisions), ElementsAre("kit.rape_4m"));
  EXPECT_THAT(texts(decision.reason.rules), ElementsAre("group:header", "R1"));
}

TEST(Decide, refusingAForcedOptionIsRefused) {
  Rulebook rulebook{harvester()};
  const Decision decision = rulebook.decide(wanting({"kit.rape_4m"}), {id("header.4m"), Change::Act::refuse});
  EXPECT_EQ(decision.verdict, Verdict::refused);
  EXPECT_THAT(texts(decision.reason.rules), ElementsAre("R1"));
}

TEST(Decide, forgettingAndRefusingAChosenOptionAreAccepted) {
  Rulebook rulebook{harvester()};
  EXPECT_EQ(rulebook.decide(wanting({"chopper"}), {id("chopper"), Change::Act::forget}).configuration, wanting({}));
  EXPECT_EQ(rulebook.decide(wanting({"engine.132"}), {id("engine.132"), Change::Act::refuse}).verdict,
            Verdict::accepted);
}

TEST(Decide, unknownOptionIsRefusedByName) {
  Rulebook rulebook{harvester()};
  const Decision decision = rulebook.decide(wanting({}), {id("wings"), Change::Act::want});
  EXPECT_EQ(decision.verdict, Verdict::refused);
  EXPECT_THAT(texts(decision.reason.decisions), ElementsAre("wings"));
}

TEST(Why, sumComesWithItsNumbers) {
  Rulebook rulebook{harvester()};
  const Reason reason = rulebook.why(wanting({"engine.114"}), id("chopper"));
  EXPECT_THAT(texts(reason.decisions), ElementsAre("engine.114"));
  EXPECT_THAT(texts(reason.rules), ElementsAre("P", "group:engine"));
  ASSERT_EQ(reason.sums.size(), 1u);
  EXPECT_EQ(reason.sums[0].rule.text, "P");
  EXPECT_DOUBLE_EQ(reason.sums[0].value, 104.0);  // 80 + 24
  EXPECT_DOUBLE_EQ(reason.sums[0].limit, 100.0);
  EXPECT_EQ(reason.sums[0].unit, "kW");
}

TEST(Why, forcedOptionIsExplained) {
  Rulebook rulebook{harvester()};
  const Reason reason = rulebook.why(wanting({"engine.150", "chopper"}), id("tyres.wide"));
  EXPECT_THAT(texts(reason.decisions), ElementsAre("engine.150"));
  EXPECT_THAT(texts(reason.rules), ElementsAre("R5"));
}

TEST(Why, freeAndChosenOptionsHaveNoRules) {
  Rulebook rulebook{harvester()};
  EXPECT_THAT(rulebook.why(wanting({}), id("chopper")).decisions, IsEmpty());
  EXPECT_THAT(texts(rulebook.why(wanting({"chopper"}), id("chopper")).decisions), ElementsAre("chopper"));
  EXPECT_THAT(rulebook.why(wanting({"chopper"}), id("chopper")).rules, IsEmpty());
}

TEST(Repairs, tellWhatGoesAndWhatComesInstead) {
  Rulebook rulebook{harvester()};
  const auto repairs = rulebook.repairs(wanting({"engine.114"}), id("chopper"), {});
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_THAT(texts(repairs[0].drops), ElementsAre("engine.114"));
  EXPECT_THAT(texts(repairs[0].adds), ElementsAre("engine.132"));
  EXPECT_EQ(repairs[0].result, wanting({"chopper"}));
  EXPECT_TRUE(repairs[0].choices.valid);
}

TEST(Repairs, comeInOrderOfDropsThenCost) {
  Rulebook rulebook{harvester()};
  // 80 + 24 + 3.5 > 100: without the strong engine either extra can go.
  const auto configuration = wanting({"engine.132", "tyres.narrow", "chopper", "cab.aircon", "kit.rape_5m"});
  const auto cost = [](const std::vector<OptionId>& machine) { return static_cast<std::int64_t>(machine.size()); };
  const auto repairs = rulebook.repairs(configuration, id("engine.150"), cost);
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_THAT(texts(repairs[0].drops), ElementsAre("tyres.narrow"));
  const auto cheaper = rulebook.repairs(configuration, id("engine.114"), {});
  ASSERT_FALSE(cheaper.empty());
  EXPECT_THAT(texts(cheaper[0].drops), ElementsAre("chopper"));
}

TEST(Repairs, lockedDecisionsStay) {
  Rulebook rulebook{harvester()};
  const auto configuration = wanting({"engine.114", "spreader"});
  const auto open = rulebook.repairs(configuration, id("chopper"), {});
  ASSERT_EQ(open.size(), 1u);
  EXPECT_THAT(texts(open[0].drops), ElementsAre("engine.114", "spreader"));
  EXPECT_THAT(rulebook.repairs(configuration, id("chopper"), {}, 3, {id("spreader")}), IsEmpty());
}

TEST(Repairs, liftedRefusalsShowAsWhatComesIn) {
  Rulebook rulebook{harvester()};
  Configuration configuration = wanting({});
  configuration.decisions[id("engine.132")] = configuration.decisions[id("engine.150")] = false;
  const auto repairs = rulebook.repairs(configuration, id("chopper"), {});
  ASSERT_EQ(repairs.size(), 2u);
  EXPECT_THAT(repairs[0].drops, IsEmpty());
  EXPECT_THAT(texts(repairs[0].adds), ElementsAre("engine.132"));
  EXPECT_THAT(texts(repairs[1].adds), ElementsAre("engine.150"));
}

TEST(Repairs, possibleOptionNeedsNone) {
  Rulebook rulebook{harvester()};
  const auto repairs = rulebook.repairs(wanting({"header.4m"}), id("header.5m"), {});
  ASSERT_EQ(repairs.size(), 1u);
  EXPECT_THAT(repairs[0].drops, IsEmpty());
  EXPECT_EQ(repairs[0].result, wanting({"header.5m"}));
}

TEST(Contradiction, isToldAndStatesGoByWhatCanBeKept) {
  Rulebook rulebook{harvester()};
  const auto configuration = wanting({"header.4m", "kit.rape_5m", "chopper"});
  const Choices choices = rulebook.choices(configuration);
  EXPECT_FALSE(choices.valid);
  EXPECT_EQ(choices.find(id("header.4m"))->state, State::chosen);
  EXPECT_EQ(choices.find(id("kit.rape_5m"))->state, State::blocked);
  EXPECT_EQ(choices.find(id("chopper"))->state, State::chosen);
  const Reason reason = rulebook.contradiction(configuration);
  EXPECT_THAT(texts(reason.decisions), ElementsAre("header.4m", "kit.rape_5m"));
  EXPECT_THAT(texts(reason.rules), ElementsAre("R2", "group:header"));
  EXPECT_THAT(rulebook.contradiction(wanting({"chopper"})).rules, IsEmpty());
}

TEST(Contradiction, twoWantedSiblingsNameTheirGroup) {
  Rulebook rulebook{harvester()};
  const Reason reason = rulebook.contradiction(wanting({"header.4m", "header.5m"}));
  EXPECT_THAT(texts(reason.rules), ElementsAre("group:header"));
}

TEST(Contradiction, unknownWantedOptionIsNamed) {
  Rulebook rulebook{harvester()};
  EXPECT_FALSE(rulebook.choices(wanting({"wings"})).valid);
  EXPECT_THAT(texts(rulebook.contradiction(wanting({"wings", "chopper"})).decisions), ElementsAre("wings"));
}

TEST(Contradiction, isRepairedWithoutAnOptionInMind) {
  Rulebook rulebook{harvester()};
  const auto repairs = rulebook.repairs(wanting({"header.4m", "kit.rape_5m", "wings"}), id(""), {});
  ASSERT_EQ(repairs.size(), 2u);
  EXPECT_THAT(texts(repairs[0].drops), ElementsAre("header.4m", "wings"));
  EXPECT_THAT(texts(repairs[1].drops), ElementsAre("kit.rape_5m", "wings"));
  EXPECT_TRUE(repairs[0].choices.valid);
}

TEST(Referee, namesEveryBrokenRule) {
  const Machine machine = harvester();
  EXPECT_THAT(
      texts(brokenRules(machine, {id("engine.114"), id("header.5m"), id("tyres.wide"), id("chopper"), id("spreader")})),
      ElementsAre("R3", "P"));
  EXPECT_THAT(texts(brokenRules(machine, {id("engine.114"), id("engine.132"), id("tyres.wide"), id("header.4m")})),
              ElementsAre("group:engine"));
  EXPECT_THAT(
      texts(brokenRules(machine, {id("engine.114"), id("tyres.wide"), id("header.4m"), id("wings"), id("header.4m")})),
      ElementsAre("option:wings", "option:header.4m"));
}

// ---- checking a catalogue

std::vector<std::string> codesOf(const std::vector<Error>& faults) {
  std::vector<std::string> codes;
  for (const Error& fault : faults) codes.push_back(fault.code);
  return codes;
}

TEST(CheckRules, soundMachineHasNoFaults) {
  EXPECT_THAT(codesOf(checkRules(harvester())), IsEmpty());
}

TEST(CheckRules, contradictionNamesOnlyTheGuiltyRules) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("X1", "never header.4m or header.5m").rule("X2", "header.maize excludes tyres.wide, tyres.narrow");
  const auto faults = checkRules(builder.machine);
  ASSERT_THAT(codesOf(faults), ElementsAre("rule.contradiction"));
  EXPECT_THAT(faults[0].detail, HasSubstr("group:header"));
  EXPECT_THAT(faults[0].detail, HasSubstr("X1"));
  EXPECT_THAT(faults[0].detail, testing::Not(HasSubstr("R1")));
}

TEST(CheckRules, deadOptionNamesItsRules) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("X", "cab.aircon requires engine.114 and engine.132");
  const auto faults = checkRules(builder.machine);
  ASSERT_THAT(codesOf(faults), ElementsAre("rule.dead_option"));
  EXPECT_THAT(faults[0].detail, HasSubstr("cab.aircon"));
  EXPECT_THAT(faults[0].detail, HasSubstr("X"));
}

TEST(CheckRules, optionNobodyCanDoWithoutIsAFault) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("X", "when engine.114 or not engine.114 then cab.radio");
  EXPECT_THAT(codesOf(checkRules(builder.machine)), ElementsAre("rule.always_on"));
}

TEST(CheckRules, standardMachineMustBeValid) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("X", "engine.114 excludes tyres.wide");
  const auto faults = checkRules(builder.machine);
  ASSERT_THAT(codesOf(faults), ElementsAre("rule.standard_broken"));
  EXPECT_THAT(faults[0].detail, HasSubstr("X"));
}

TEST(CheckRules, placesAreThoseOfTheRule) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("R1", "chopper needs header.4m");
  builder.machine.rules.back().place = {"gs200.toml", 77, 1};
  const auto faults = checkRules(builder.machine);
  ASSERT_THAT(codesOf(faults), ElementsAre("rule.duplicate_id", "rule.syntax"));
  EXPECT_EQ(faults[1].place.line, 77);
  EXPECT_THAT(faults[1].detail, HasSubstr("column 9"));
}

TEST(NoteRules, findsWhatFollowsFromOthers) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("X", "never kit.rape_4m and kit.rape_5m");
  const auto notes = noteRules(builder.machine);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_THAT(notes[0].detail, HasSubstr("rule X"));
  EXPECT_THAT(noteRules(harvester()), IsEmpty());
}

TEST(Rulebook, worksOnWithoutTheRulesThatHaveFaults) {
  MachineBuilder builder;
  builder.machine = harvester();
  builder.rule("X", "chopper requires wings");
  Rulebook rulebook{builder.machine};
  EXPECT_EQ(stateOf(rulebook, wanting({}), "chopper"), State::free);
}

TEST(Rulebook, machineWithoutAnyValidChoiceIsToldApart) {
  const Machine machine = MachineBuilder{}.oneOf("g", {"a", "b"}).rule("X", "never a or b").machine;
  Rulebook rulebook{machine};
  const Choices choices = rulebook.choices(wanting({}));
  EXPECT_FALSE(choices.valid);
  EXPECT_THAT(texts(choices.machine), ElementsAre("a"));
  EXPECT_THAT(texts(rulebook.contradiction(wanting({})).rules), ElementsAre("X", "group:g"));
  EXPECT_THAT(rulebook.repairs(wanting({}), id("a"), {}), IsEmpty());
}

TEST(Rulebook, emptyMachineHasNothingToChoose) {
  Rulebook rulebook{MachineBuilder{}.machine};
  EXPECT_TRUE(rulebook.choices(wanting({})).valid);
  EXPECT_THAT(rulebook.choices(wanting({})).machine, IsEmpty());
}

}  // namespace
}  // namespace zemi::rules
