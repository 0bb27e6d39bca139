#include "domain/rules/referee.h"
#include "rules/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <iostream>

/// Long walks on machines of real size: every state proved or explained, the machine shown always valid, and how long
/// a click takes.
namespace zemi::rules {
namespace {

using catalogue::Option;
using Random = std::mt19937_64;

/// 71 options in 12 one-of and 3 any-of groups, 20 rules, 4 sums whose limits are reached by a well-equipped machine.
Machine syntheticMachine(Random& random) {
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<std::uint64_t>(limit)); };
  for (;;) {
    test::MachineBuilder builder;
    builder.baseMass(7'900'000, -1428, 3400).base("power.need", 800, 1).base("power.usable", 0);
    builder.base("flow.need", 0, 0, "l/min").base("flow", 60, 0, "l/min");
    for (int group = 0; group < 12; ++group) {
      std::vector<std::string> options;
      for (int i = 0; i < 3 + group % 3; ++i) options.push_back("g" + std::to_string(group) + ".o" + std::to_string(i));
      builder.oneOf("g" + std::to_string(group), options);
    }
    for (int group = 0; group < 3; ++group) {
      std::vector<std::string> options;
      for (int i = 0; i < 7 + group; ++i) options.push_back("x" + std::to_string(group) + ".o" + std::to_string(i));
      builder.anyOf("x" + std::to_string(group), options);
    }
    const std::vector<Option> options = builder.machine.options;
    const auto any = [&] { return options[static_cast<std::size_t>(below(static_cast<int>(options.size())))].id.text; };
    for (const Option& option : options) {
      const std::string& id = option.id.text;
      builder.mass(id, 100 * below(4000), below(5000) - 3400);
      if (!option.standard) builder.quantity(id, "power.need", below(120), 1);
      if (option.group.text == "g0") builder.quantity(id, "power.usable", 100 + 16 * (id.back() - '0'));
      if (!option.standard && below(2) == 0) builder.quantity(id, "flow.need", 1 + below(12), 0, "l/min");
    }
    for (int i = 0; i < 16; ++i) {
      const std::string rule = i % 4 == 0   ? any() + " excludes " + any() + ", " + any()
                               : i % 4 == 1 ? any() + " requires " + any() + " or " + any()
                               : i % 4 == 2 ? "when " + any() + " and not " + any() + " then " + any() + " or " + any()
                                            : "never " + any() + " and " + any();
      builder.rule("R" + std::to_string(i), rule);
    }
    builder.rule("S0", "sum(power.need) <= sum(power.usable)").rule("S1", "sum(axle.front) <= 6.2 t");
    builder.rule("S2", "sum(axle.rear) >= 36 % sum(mass)").rule("S3", "sum(flow.need) <= sum(flow)");
    if (checkRules(builder.machine).empty()) return builder.machine;
  }
}

/// Processor time in milliseconds: on a busy machine the clock on the wall measures the neighbours.
double now() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Times {
  std::vector<double> all;

  double at(double share) {
    std::sort(all.begin(), all.end());
    return all.empty() ? 0 : all[static_cast<std::size_t>(share * static_cast<double>(all.size() - 1))];
  }
};

void report(const std::string& what, Times& times) {
  std::cout << what << ": " << times.all.size() << " times, median " << times.at(0.5) << " ms, 99 % " << times.at(0.99)
            << " ms, worst " << times.at(1) << " ms\n";
}

struct Walk {
  Times clicks, reasons, repairs;
  int blocked = 0, forced = 0, refused = 0;
};

/// A blocked option is blocked for a reason that suffices; a free one can be had, as the referee sees it.
void expectProved(Rulebook& rulebook, const Referee& referee, const Configuration& configuration,
                  const OptionState& option, Walk& walk) {
  SCOPED_TRACE(option.option.text);
  if (option.state == State::free || option.state == State::chosen) {
    const Decision decision = rulebook.decide(configuration, {option.option, Change::Act::want});
    ASSERT_EQ(decision.verdict, Verdict::accepted);
    const Choices choices = rulebook.choices(decision.configuration);
    EXPECT_TRUE(choices.find(option.option)->on);
    EXPECT_TRUE(referee.brokenRules(choices.machine).empty());
    return;
  }
  const double start = now();
  const Reason reason = rulebook.why(configuration, option.option);
  walk.reasons.all.push_back(now() - start);
  (option.state == State::blocked ? walk.blocked : walk.forced) += 1;
  EXPECT_FALSE(reason.rules.empty());
  for (const OptionId& decision : reason.decisions) EXPECT_EQ(configuration.decisions.count(decision), 1u);
  for (const Sum& sum : reason.sums) EXPECT_NE(sum.value, sum.limit);
}

void walkOn(Rulebook& rulebook, const Machine& machine, Random& random, int clicks, Walk& walk) {
  const Referee referee{machine};
  Configuration configuration{machine.id, {}};
  for (int click = 0; click < clicks; ++click) {
    const Change change = test::randomChange(random, machine);
    const double start = now();
    const Decision decision = rulebook.decide(configuration, change);
    const Choices choices = rulebook.choices(decision.configuration);
    walk.clicks.all.push_back(now() - start);
    walk.refused += decision.verdict == Verdict::refused ? 1 : 0;
    configuration = decision.configuration;
    ASSERT_TRUE(choices.valid);
    ASSERT_TRUE(referee.brokenRules(choices.machine).empty());
    const OptionState& some = choices.options[random() % choices.options.size()];
    expectProved(rulebook, referee, configuration, some, walk);
    if (some.state != State::blocked || click % 4 != 0) continue;
    const double before = now();
    const auto repairs = rulebook.repairs(configuration, some.option, {});
    walk.repairs.all.push_back(now() - before);
    ASSERT_FALSE(repairs.empty());
    for (const Repair& repair : repairs) EXPECT_TRUE(referee.brokenRules(repair.choices.machine).empty());
  }
}

void walkAndReport(const std::string& name, const Machine& machine, Random& random, int walks) {
  Rulebook rulebook{machine};
  Walk walk;
  for (int i = 0; i < walks && !testing::Test::HasFailure(); ++i) walkOn(rulebook, machine, random, 25, walk);
  report(name + " click (all states)", walk.clicks);
  report(name + " reason", walk.reasons);
  report(name + " repairs", walk.repairs);
  std::cout << "blocked " << walk.blocked << ", forced " << walk.forced << ", refused " << walk.refused << "\n";
  EXPECT_LT(walk.clicks.at(0.5), 20.0);
}

/// A hundred walks, a thousand in a long run.
TEST(Walk, everyStateOnAMachineOfOurSizeIsProvedOrExplained) {
  Random random{test::seed()};
  const Machine machine = syntheticMachine(random);
  walkAndReport("synthetic", machine, random, test::rounds(100));
}

TEST(Walk, severalSyntheticMachinesFromCold) {
  Random random{test::seed() + 1};
  Times first;
  for (int round = 0; round < test::rounds(10); ++round) {
    const Machine machine = syntheticMachine(random);
    const double start = now();
    Rulebook rulebook{machine};
    rulebook.choices({machine.id, {}});
    first.all.push_back(now() - start);
    Walk walk;
    walkOn(rulebook, machine, random, 25, walk);
    if (HasFailure()) return;
  }
  report("compile and first states", first);
}

/// The machines as they are sold: rules without faults, and the same walks.
TEST(RealMachines, rulesHaveNoFaults) {
  const catalogue::Loaded loaded = catalogue::load(ZEMI_SOURCE_DIR "/configs");
  ASSERT_FALSE(loaded.catalogue.machines.empty());
  for (const Machine& machine : loaded.catalogue.machines) {
    for (const Error& fault : checkRules(machine)) ADD_FAILURE() << machine.id.text << ": " << describe(fault);
    for (const Error& note : noteRules(machine)) std::cout << machine.id.text << ": " << describe(note) << "\n";
  }
}

TEST(RealMachines, everyStateOnLongWalksIsProvedOrExplained) {
  Random random{test::seed() + 3};
  const catalogue::Loaded loaded = catalogue::load(ZEMI_SOURCE_DIR "/configs");
  for (const Machine& machine : loaded.catalogue.machines) {
    SCOPED_TRACE(machine.id.text);
    walkAndReport(machine.id.text, machine, random, test::rounds(100));
  }
}

TEST(Walk, shownMachineDoesNotDependOnTheOrderOfClicks) {
  Random random{test::seed() + 2};
  const Machine machine = syntheticMachine(random);
  Rulebook rulebook{machine};
  for (int round = 0; round < test::rounds(40); ++round) {
    Configuration goal{machine.id, {}};
    for (int i = 0; i < 10; ++i) goal = rulebook.decide(goal, test::randomChange(random, machine)).configuration;
    const auto shown = rulebook.choices(goal).machine;
    std::vector<std::pair<OptionId, bool>> order{goal.decisions.begin(), goal.decisions.end()};
    for (int permutation = 0; permutation < 5; ++permutation) {
      std::shuffle(order.begin(), order.end(), random);
      Configuration configuration{machine.id, {}};
      for (const auto& [option, wanted] : order) {
        configuration =
            rulebook.decide(configuration, {option, wanted ? Change::Act::want : Change::Act::refuse}).configuration;
        rulebook.choices(configuration);
      }
      ASSERT_EQ(configuration, goal);
      ASSERT_EQ(rulebook.choices(configuration).machine, shown) << "seed " << test::seed() << ", round " << round;
    }
  }
}

}  // namespace
}  // namespace zemi::rules
