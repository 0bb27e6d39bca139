#include "cli/fixture.h"
#include "cli/workspace.h"

#include <gtest/gtest.h>

#include <random>

namespace zemi::cli {
namespace {

using config::Change;
using rules::State;

/// Random clicks on the shipped machines: whatever a person does, the machine shown may be built and every "no" has a
/// reason and a way out that holds.
class Walks : public ::testing::TestWithParam<const char*> {};

TEST_P(Walks, endInValidMachinesOrExplainedRefusals) {
  CommandLine zemi;
  auto opened = Workspace::open(zemi.program());
  ASSERT_TRUE(opened.has_value()) << zemi.err();
  const auto& machine = *opened.value()->catalogue().find(catalogue::MachineId{GetParam()});
  const auto& list = opened.value()->catalogue().priceLists.front();
  rules::Rulebook& rulebook = opened.value()->evaluator().rulebook(machine.id);
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random{seed};
  const rules::Rulebook::Cost cost = [&](const auto& options) { return pricing::quoteUnit(machine, list, options).value().gross.minor(); };
  int refusals = 0;
  for (int walk = 0; walk < 1000; ++walk) {
    config::Configuration configuration{machine.id, {}};
    for (int step = 0; step < 6; ++step) {
      const auto& option = machine.options[random() % machine.options.size()];
      const auto decision = rulebook.decide(configuration, {option.id, Change::Act::want});
      if (decision.verdict == rules::Verdict::accepted) {
        configuration = decision.configuration;
        continue;
      }
      ++refusals;
      EXPECT_FALSE(decision.reason.rules.empty()) << option.id.text;
      if (refusals > 150) continue;  // repairs are dear; enough of them have been seen
      const auto repairs = rulebook.repairs(configuration, option.id, cost);
      ASSERT_FALSE(repairs.empty()) << option.id.text;
      for (const auto& repair : repairs) {
        EXPECT_TRUE(rules::brokenRules(machine, repair.choices.machine).empty()) << option.id.text;
        EXPECT_TRUE(repair.result.decisions.at(option.id));
      }
    }
    const auto choices = rulebook.choices(configuration);
    ASSERT_TRUE(choices.valid);
    EXPECT_TRUE(rules::brokenRules(machine, choices.machine).empty());
    for (const auto& state : choices.options) {
      if (state.state == State::forced || state.state == State::chosen) {
        EXPECT_TRUE(state.on) << state.option.text;
      }
      if (state.state == State::blocked) {
        EXPECT_FALSE(state.on) << state.option.text;
      }
    }
  }
  EXPECT_GT(refusals, 0) << "no walk met a rule: the catalogue has none that matter";
}

INSTANTIATE_TEST_SUITE_P(Machines, Walks, ::testing::Values("gs200", "belarus_82_1"));

}  // namespace
}  // namespace zemi::cli
