#include "domain/config/configuration.h"

#include "domain/fixture.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace zemi::config {
namespace {

using Act = Change::Act;

const OptionId kD114{"engine.d114"}, kD132{"engine.d132"}, kTank{"tank.raised"}, kLadder{"tank.no_ladder"};

/// What stands after these acts, on an empty configuration.
std::map<OptionId, bool> after(const std::vector<Change>& changes) {
  const catalogue::Machine machine = test::mini();
  Configuration configuration{machine.id, {}};
  for (const Change& change : changes) configuration = apply(machine, configuration, change);
  EXPECT_EQ(configuration.machine, machine.id);
  return configuration.decisions;
}

using Decisions = std::map<OptionId, bool>;

TEST(Configuration, wantedOptionReplacesItsWantedSibling) {
  EXPECT_EQ(after({{kD114, Act::want}, {kD132, Act::want}}), (Decisions{{kD132, true}}));
}

TEST(Configuration, refusedSiblingsStayRefused) {
  EXPECT_EQ(after({{kD114, Act::refuse}, {kD132, Act::want}}), (Decisions{{kD114, false}, {kD132, true}}));
}

TEST(Configuration, switchesStandBesideEachOther) {
  EXPECT_EQ(after({{kTank, Act::want}, {kLadder, Act::want}}), (Decisions{{kTank, true}, {kLadder, true}}));
}

TEST(Configuration, forgettingTakesTheDecisionOut) {
  EXPECT_EQ(after({{kTank, Act::want}, {kTank, Act::forget}}), Decisions{});
  EXPECT_EQ(after({{kTank, Act::refuse}, {kTank, Act::want}}), (Decisions{{kTank, true}}));
}

TEST(Configuration, optionTheMachineDoesNotHaveChangesNothing) {
  EXPECT_EQ(after({{kTank, Act::want}, {OptionId{"no.such"}, Act::want}}), (Decisions{{kTank, true}}));
}

TEST(Configuration, neverWantsTwoOfAOneOfGroup) {
  const catalogue::Machine machine = test::mini();
  ASSERT_TRUE(rc::check([&] {
    Configuration configuration{machine.id, {}};
    const auto steps = *rc::gen::container<std::vector<std::pair<std::size_t, int>>>(
        rc::gen::pair(rc::gen::inRange<std::size_t>(0, machine.options.size()), rc::gen::inRange(0, 3)));
    for (const auto& [option, act] : steps) {
      configuration = apply(machine, configuration, {machine.options[option].id, static_cast<Act>(act)});
    }
    for (const catalogue::Group& group : machine.groups) {
      int wanted = 0;
      for (const OptionId& id : group.options) {
        const auto decision = configuration.decisions.find(id);
        wanted += decision != configuration.decisions.end() && decision->second ? 1 : 0;
      }
      if (group.kind == catalogue::GroupKind::oneOf) RC_ASSERT(wanted <= 1);
    }
  }));
}

}  // namespace
}  // namespace zemi::config
