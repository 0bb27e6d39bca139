#include "domain/rules/explain.h"

#include <algorithm>
#include <set>

namespace zemi::rules {
namespace {

std::size_t at(int number) {
  return static_cast<std::size_t>(number);
}

/// The first to be deleted comes first: sums are hardest to tell, groups say little, and the user knows their
/// decisions.
std::vector<Literal> inOrderOfDeletion(const Compiled& compiled, const std::vector<Literal>& decisions) {
  std::vector<Literal> members;
  const auto addRules = [&](auto belongs) {
    for (auto rule = compiled.rules.rbegin(); rule != compiled.rules.rend(); ++rule) {
      if (belongs(*rule)) members.push_back(rule->guard);
    }
  };
  addRules([](const NamedRule& rule) { return rule.sum.has_value(); });
  addRules([](const NamedRule& rule) { return rule.isGroup; });
  addRules([](const NamedRule& rule) { return !rule.isGroup && !rule.sum; });
  members.insert(members.end(), decisions.rbegin(), decisions.rend());
  return members;
}

bool contains(const std::vector<Literal>& all, Literal one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// Asks with only these members. Guards of the others are switched off outright, so that nothing is spent on them.
Answer askWith(Compiled& compiled, const std::vector<Literal>& members, std::optional<Literal> offending) {
  std::vector<Literal> assumptions;
  for (const NamedRule& rule : compiled.rules) {
    assumptions.push_back(contains(members, rule.guard) ? rule.guard : ~rule.guard);
  }
  for (const Literal member : members) {
    if (at(member.variable()) < compiled.optionCount()) assumptions.push_back(member);
  }
  if (offending) assumptions.push_back(*offending);
  return compiled.solver.solve(assumptions);
}

// ---- numbers of a sum

/// A solver of its own: the sum is pressed down step by step, which would litter the lasting one.
class LeastSum {
public:
  LeastSum(const Machine& machine, const Core& core, int sum, std::optional<Literal> offending)
      : compiled_{machine}, core_{core}, sum_{sum}, offending_{offending}, rule_{linearRule(comparison())} {
    for (std::size_t i = 0; i < rule_.weights.size(); ++i) {
      compiled_.solver.prefer(static_cast<int>(i), rule_.weights[i] < 0);
    }
  }

  /// The taken options of the machine that comes closest to keeping the sum.
  std::vector<bool> find() {
    std::vector<bool> best = leastWith(true);
    return best.empty() ? leastWith(false) : best;
  }

private:
  const ExactComparison& comparison() const { return *compiled_.rules[at(sum_)].sum; }

  /// With every group one-of the numbers are those of a real machine; where that is impossible, with the core's only.
  std::vector<bool> leastWith(bool allGroups) {
    std::vector<bool> best;
    for (;;) {
      const Answer answer = compiled_.solver.solve(assumptions(allGroups));
      if (!answer.satisfiable) return best;
      best.assign(answer.model.begin(), answer.model.begin() + static_cast<std::ptrdiff_t>(compiled_.optionCount()));
      compiled_.addSum({rule_.weights, weigh(best) - 1}, {});
    }
  }

  std::vector<Literal> assumptions(bool allGroups) const {
    std::vector<Literal> assumptions;
    for (std::size_t i = 0; i < compiled_.rules.size(); ++i) {
      const NamedRule& rule = compiled_.rules[i];
      const int number = static_cast<int>(i);
      const bool inCore = std::find(core_.rules.begin(), core_.rules.end(), number) != core_.rules.end();
      const bool active = number != sum_ && (inCore || (allGroups && rule.isGroup));
      assumptions.push_back(active ? rule.guard : ~rule.guard);
    }
    assumptions.insert(assumptions.end(), core_.decisions.begin(), core_.decisions.end());
    if (offending_) assumptions.push_back(*offending_);
    return assumptions;
  }

  std::int64_t weigh(const std::vector<bool>& taken) const {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < taken.size(); ++i) total += taken[i] ? rule_.weights[i] : 0;
    return total;
  }

  Compiled compiled_;
  const Core& core_;
  int sum_;
  std::optional<Literal> offending_;
  LinearRule rule_;
};

Sum numbersOf(const Machine& machine, const Compiled& compiled, const Core& core, int rule,
              std::optional<Literal> offending) {
  const NamedRule& named = compiled.rules[at(rule)];
  const ExactComparison& comparison = *named.sum;
  std::vector<bool> taken = LeastSum{machine, core, rule, offending}.find();
  taken.resize(compiled.optionCount());
  const auto inUnit = [&](const Side& side) {
    return static_cast<double>(side.at(taken)) / static_cast<double>(comparison.scale);
  };
  return {named.id, inUnit(comparison.left), inUnit(comparison.right), comparison.unit};
}

// ---- order of telling

bool touches(const NamedRule& rule, const std::set<int>& options) {
  return std::any_of(rule.options.begin(), rule.options.end(), [&](int option) { return options.count(option) > 0; });
}

/// The next to tell: one that touches what was spoken of; of these, sums last, since they touch nearly everything.
std::vector<int>::iterator nextToTell(const Compiled& compiled, std::vector<int>& left, const std::set<int>& spokenOf) {
  const auto rank = [&](int number) {
    const NamedRule& rule = compiled.rules[at(number)];
    return (touches(rule, spokenOf) ? 0 : 4) + (rule.sum ? 2 : 0) + (rule.isGroup ? 1 : 0);
  };
  return std::min_element(left.begin(), left.end(), [&](int a, int b) { return rank(a) < rank(b); });
}

std::vector<int> inOrderOfTelling(const Compiled& compiled, std::vector<int> left, std::optional<Literal> offending) {
  std::vector<int> told;
  std::set<int> spokenOf;
  if (offending) spokenOf.insert(offending->variable());
  while (!left.empty()) {
    const auto next = nextToTell(compiled, left, spokenOf);
    const NamedRule& rule = compiled.rules[at(*next)];
    spokenOf.insert(rule.options.begin(), rule.options.end());
    told.push_back(*next);
    left.erase(next);
  }
  return told;
}

}  // namespace

Core minimalCore(Deduction& deduction, const Wishes& wishes, std::optional<Literal> offending) {
  Compiled& compiled = deduction.compiled();
  std::vector<Literal> members = inOrderOfDeletion(compiled, deduction.literals(wishes));
  Answer last = askWith(compiled, members, offending);
  if (last.satisfiable) return {};
  for (const Literal member : std::vector<Literal>{members}) {
    std::vector<Literal> fewer = members;
    std::erase(fewer, member);
    // The last refusal did without it, and all it needs is still there: no need to ask.
    if (contains(last.failed, member)) {
      Answer answer = askWith(compiled, fewer, offending);
      if (answer.satisfiable) continue;
      last = std::move(answer);
    }
    members = std::move(fewer);
  }
  Core core;
  for (std::size_t i = 0; i < compiled.rules.size(); ++i) {
    if (contains(members, compiled.rules[i].guard)) core.rules.push_back(static_cast<int>(i));
  }
  for (const Literal decision : deduction.literals(wishes)) {
    if (contains(members, decision)) core.decisions.push_back(decision);
  }
  return core;
}

Reason reasonOf(Deduction& deduction, const Machine& machine, const Core& core, std::optional<Literal> offending) {
  const Compiled& compiled = deduction.compiled();
  Reason reason;
  for (const Literal decision : core.decisions) reason.decisions.push_back(machine.options[at(decision.variable())].id);
  for (const int rule : inOrderOfTelling(compiled, core.rules, offending)) {
    reason.rules.push_back(compiled.rules[at(rule)].id);
    if (compiled.rules[at(rule)].sum) reason.sums.push_back(numbersOf(machine, compiled, core, rule, offending));
  }
  return reason;
}

}  // namespace zemi::rules
