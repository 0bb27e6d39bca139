#include "rules/support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

/// Random machines against a list of all valid machines: states, shown machines, verdicts, reasons, repairs.
namespace zemi::rules {
namespace {

using test::Bits;
using Random = std::mt19937_64;

std::string trace(int round) {
  return "seed " + std::to_string(test::seed()) + ", round " + std::to_string(round);
}

std::string told(const Machine& machine, const Configuration& configuration) {
  std::string text;
  for (const auto& rule : machine.rules) text += rule.id.text + ": " + rule.say + "\n";
  for (const auto& [option, wanted] : configuration.decisions) text += (wanted ? "+" : "-") + option.text + " ";
  return text;
}

void expectSame(const Choices& ours, const Choices& listed) {
  EXPECT_EQ(ours.valid, listed.valid);
  EXPECT_EQ(ours.machine, listed.machine);
  ASSERT_EQ(ours.options.size(), listed.options.size());
  for (std::size_t i = 0; i < ours.options.size(); ++i) {
    EXPECT_EQ(ours.options[i].option, listed.options[i].option);
    EXPECT_EQ(ours.options[i].state, listed.options[i].state) << ours.options[i].option.text;
    EXPECT_EQ(ours.options[i].on, listed.options[i].on) << ours.options[i].option.text;
    EXPECT_EQ(ours.options[i].refused, listed.options[i].refused) << ours.options[i].option.text;
  }
}

/// A random machine that has at least one valid choice, with the list of all of them.
struct Sample {
  Machine machine;
  std::vector<Bits> all;
};

Sample anySample(Random& random, const test::Shape& shape) {
  for (;;) {
    Sample sample{test::randomMachine(random, shape), {}};
    sample.all = test::allMachines(sample.machine);
    if (!sample.all.empty()) return sample;
  }
}

/// As clicks would leave it, and now and then with a decision written straight into the file: two siblings at once.
Configuration anyDecisions(Random& random, const Machine& machine, int most) {
  Configuration configuration = test::wanting({});
  for (int i = 0; i < most; ++i) {
    const Change change = test::randomChange(random, machine);
    if (random() % 5 == 0) {
      configuration.decisions[change.option] = change.act == Change::Act::want;
    } else {
      configuration = config::apply(machine, configuration, change);
    }
  }
  return configuration;
}

TEST(RandomMachines, statesAlongAcceptedClicksAreExact) {
  Random random{test::seed()};
  int clicks = 0, refused = 0;
  for (int round = 0; round < test::rounds(60); ++round) {
    SCOPED_TRACE(trace(round));
    const Sample sample = anySample(random, {1 + round % 3, 4, 5, 3 + round % 5, round % 4});
    Rulebook rulebook{sample.machine};
    Configuration configuration = test::wanting({});
    for (int click = 0; click < 25; ++click, ++clicks) {
      const Change change = test::randomChange(random, sample.machine);
      SCOPED_TRACE(told(sample.machine, configuration) + "| " + change.option.text);
      const Decision decision = rulebook.decide(configuration, change);
      const bool consistent = std::any_of(sample.all.begin(), sample.all.end(), [&](Bits bits) {
        return test::agrees(sample.machine, bits, config::apply(sample.machine, configuration, change));
      });
      ASSERT_EQ(decision.verdict == Verdict::accepted, consistent);
      configuration = decision.configuration;
      refused += decision.verdict == Verdict::refused ? 1 : 0;
      expectSame(rulebook.choices(configuration), test::listedChoices(sample.machine, sample.all, configuration));
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(refused, clicks / 50);
}

TEST(RandomMachines, statesOfAnyDecisionsAreExactEvenContradictoryOnes) {
  Random random{test::seed() + 1};
  int contradictory = 0;
  for (int round = 0; round < test::rounds(60); ++round) {
    const Sample sample = anySample(random, {2, 4, 4, 6, 2});
    Rulebook rulebook{sample.machine};
    for (int query = 0; query < 20; ++query) {
      const Configuration configuration = anyDecisions(random, sample.machine, 6);
      SCOPED_TRACE(trace(round) + "\n" + told(sample.machine, configuration));
      const Choices choices = rulebook.choices(configuration);
      contradictory += choices.valid ? 0 : 1;
      expectSame(choices, test::listedChoices(sample.machine, sample.all, configuration));
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(contradictory, 50);
}

TEST(RandomMachines, answersDoNotDependOnTheClicksBefore) {
  Random random{test::seed() + 2};
  for (int round = 0; round < test::rounds(40); ++round) {
    const Sample sample = anySample(random, {3, 4, 6, 8, 3});
    const Configuration configuration = anyDecisions(random, sample.machine, 5);
    SCOPED_TRACE(trace(round) + "\n" + told(sample.machine, configuration));
    Rulebook fresh{sample.machine}, used{sample.machine};
    for (int click = 0; click < 30; ++click) {
      const auto other = anyDecisions(random, sample.machine, 4);
      used.choices(other);
      used.why(other, sample.machine.options[random() % sample.machine.options.size()].id);
    }
    expectSame(used.choices(configuration), fresh.choices(configuration));
    for (const auto& option : sample.machine.options) {
      const Reason a = used.why(configuration, option.id), b = fresh.why(configuration, option.id);
      EXPECT_EQ(a.decisions, b.decisions);
      EXPECT_EQ(a.rules, b.rules);
      ASSERT_EQ(a.sums.size(), b.sums.size());
      for (std::size_t i = 0; i < a.sums.size(); ++i) EXPECT_EQ(a.sums[i].value, b.sums[i].value);
    }
    if (HasFailure()) return;
  }
}

/// The decisions of a reason, and the option in question as it cannot be.
Configuration coreOf(const Configuration& configuration, const Reason& reason, const OptionId& option, bool on) {
  Configuration core{configuration.machine, {}};
  for (const OptionId& each : reason.decisions) core.decisions[each] = configuration.decisions.at(each);
  if (!option.empty()) core.decisions[option] = on;
  return core;
}

void expectMinimal(const Machine& machine, const Configuration& configuration, const Reason& reason,
                   const OptionId& option, bool on) {
  const Configuration core = coreOf(configuration, reason, option, on);
  EXPECT_FALSE(test::satisfiable(test::reducedTo(machine, reason.rules), core)) << "the reason is not enough";
  for (const OptionId& dropped : reason.decisions) {
    Configuration fewer = core;
    fewer.decisions.erase(dropped);
    EXPECT_TRUE(test::satisfiable(test::reducedTo(machine, reason.rules), fewer)) << dropped.text << " does not matter";
  }
  for (const RuleId& dropped : reason.rules) {
    std::vector<RuleId> fewer = reason.rules;
    std::erase(fewer, dropped);
    EXPECT_TRUE(test::satisfiable(test::reducedTo(machine, fewer), core)) << dropped.text << " does not matter";
  }
  EXPECT_TRUE(std::all_of(reason.sums.begin(), reason.sums.end(), [&](const Sum& sum) {
    return std::find(reason.rules.begin(), reason.rules.end(), sum.rule) != reason.rules.end();
  }));
}

TEST(RandomMachines, reasonsAreSufficientAndMinimal) {
  Random random{test::seed() + 3};
  int reasons = 0, withSums = 0, withGroups = 0;
  for (int round = 0; reasons < test::rounds(300); ++round) {
    const Sample sample = anySample(random, {2, 3, 4, 5, 2});
    const Configuration configuration = anyDecisions(random, sample.machine, 4);
    SCOPED_TRACE(trace(round) + "\n" + told(sample.machine, configuration));
    Rulebook rulebook{sample.machine};
    const Choices choices = rulebook.choices(configuration);
    if (!choices.valid) {
      expectMinimal(sample.machine, configuration, rulebook.contradiction(configuration), {}, true);
      if (HasFailure()) return;
      continue;
    }
    for (const OptionState& option : choices.options) {
      if (option.state != State::blocked && option.state != State::forced) continue;
      SCOPED_TRACE(option.option.text);
      const Reason reason = rulebook.why(configuration, option.option);
      expectMinimal(sample.machine, configuration, reason, option.option, option.state == State::blocked);
      if (HasFailure()) return;
      ++reasons;
      withSums += reason.sums.empty() ? 0 : 1;
      withGroups += std::any_of(reason.rules.begin(), reason.rules.end(),
                                [](const RuleId& rule) { return rule.text.starts_with("group:"); })
                        ? 1
                        : 0;
    }
  }
  EXPECT_GT(withSums, 20);
  EXPECT_GT(withGroups, 20);
}

/// All minimal sets of decisions to give up, by trying every set.
std::set<std::set<OptionId>> listedDrops(const Sample& sample, const Configuration& configuration,
                                         const OptionId& option) {
  Configuration wanted = config::apply(sample.machine, configuration, {option, Change::Act::want});
  std::vector<OptionId> soft;
  const auto* group = sample.machine.find(sample.machine.find(option)->group);
  for (const auto& [each, on] : configuration.decisions) {
    const bool sibling = group->kind == catalogue::GroupKind::oneOf && sample.machine.find(each)->group == group->id;
    if (sibling && each != option) wanted.decisions.erase(each);
    if (each != option && !sibling) soft.push_back(each);
  }
  std::set<std::set<OptionId>> minimal;
  std::vector<std::set<OptionId>> bySize(std::size_t{1} << soft.size());
  for (std::size_t bits = 0; bits < bySize.size(); ++bits) {
    for (std::size_t i = 0; i < soft.size(); ++i) {
      if (((bits >> i) & 1u) != 0) bySize[bits].insert(soft[i]);
    }
  }
  std::stable_sort(bySize.begin(), bySize.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (const auto& drops : bySize) {
    const bool larger = std::any_of(minimal.begin(), minimal.end(), [&](const auto& each) {
      return std::includes(drops.begin(), drops.end(), each.begin(), each.end());
    });
    if (larger) continue;
    Configuration rest = wanted;
    for (const OptionId& each : drops) rest.decisions.erase(each);
    if (std::any_of(sample.all.begin(), sample.all.end(),
                    [&](Bits bits) { return test::agrees(sample.machine, bits, rest); })) {
      minimal.insert(drops);
    }
  }
  return minimal;
}

std::set<OptionId> droppedBy(const Repair& repair, const Configuration& before, const Machine& machine,
                             const OptionId& option) {
  std::set<OptionId> dropped;
  const auto* group = machine.find(machine.find(option)->group);
  for (const auto& [each, on] : before.decisions) {
    const bool sibling = group->kind == catalogue::GroupKind::oneOf && machine.find(each)->group == group->id;
    const auto after = repair.result.decisions.find(each);
    if (each != option && !sibling && after == repair.result.decisions.end()) dropped.insert(each);
  }
  return dropped;
}

TEST(RandomMachines, repairsAreAllMinimalOnesAndValid) {
  Random random{test::seed() + 4};
  int repaired = 0, several = 0;
  for (int round = 0; round < test::rounds(150); ++round) {
    const Sample sample = anySample(random, {2, 4, 4, 7, 2});
    const Configuration configuration = anyDecisions(random, sample.machine, 6);
    Rulebook rulebook{sample.machine};
    const auto cost = [](const std::vector<OptionId>& machine) {
      return static_cast<std::int64_t>(7 * machine.size() % 5);
    };
    for (const auto& option : sample.machine.options) {
      SCOPED_TRACE(trace(round) + "\n" + told(sample.machine, configuration) + "| " + option.id.text);
      const auto repairs = rulebook.repairs(configuration, option.id, cost, 1000);
      std::set<std::set<OptionId>> drops;
      std::pair<std::size_t, std::int64_t> before{0, 0};
      for (const Repair& repair : repairs) {
        drops.insert(droppedBy(repair, configuration, sample.machine, option.id));
        EXPECT_TRUE(repair.choices.valid);
        EXPECT_TRUE(brokenRules(sample.machine, repair.choices.machine).empty());
        EXPECT_TRUE(repair.choices.find(option.id)->on);
        const std::pair now{droppedBy(repair, configuration, sample.machine, option.id).size(),
                            cost(repair.choices.machine)};
        EXPECT_LE(before, now);
        before = now;
      }
      EXPECT_EQ(drops, listedDrops(sample, configuration, option.id));
      EXPECT_EQ(drops.size(), repairs.size());
      if (HasFailure()) return;
      repaired += repairs.empty() ? 0 : 1;
      several += repairs.size() > 1 ? 1 : 0;
    }
  }
  EXPECT_GT(repaired, 500);
  EXPECT_GT(several, 100);
}

TEST(RandomMachines, checkFindsContradictionsAndDeadOptions) {
  Random random{test::seed() + 5};
  int contradictory = 0, dead = 0;
  for (int round = 0; round < test::rounds(150); ++round) {
    const Machine machine = test::randomMachine(random, {2, 3, 3, 9, 2});
    SCOPED_TRACE(trace(round) + "\n" + told(machine, {}));
    const auto all = test::allMachines(machine);
    const auto faults = checkRules(machine);
    const auto count = [&](const std::string& code) {
      return std::count_if(faults.begin(), faults.end(), [&](const Error& fault) { return fault.code == code; });
    };
    ASSERT_EQ(count("rule.contradiction") == 1, all.empty());
    contradictory += all.empty() ? 1 : 0;
    if (all.empty()) continue;
    std::ptrdiff_t never = 0, always = 0;
    for (std::size_t i = 0; i < machine.options.size(); ++i) {
      const auto isOn = [i](Bits bits) { return ((bits >> i) & 1u) != 0; };
      never += std::none_of(all.begin(), all.end(), isOn) ? 1 : 0;
      always += machine.options[i].group.text == "x" && std::all_of(all.begin(), all.end(), isOn) ? 1 : 0;
    }
    EXPECT_EQ(count("rule.dead_option"), never);
    EXPECT_EQ(count("rule.always_on"), always);
    dead += never > 0 ? 1 : 0;
  }
  EXPECT_GT(contradictory, 3);
  EXPECT_GT(dead, 10);
}

}  // namespace
}  // namespace zemi::rules
