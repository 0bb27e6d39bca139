#pragma once

#include "domain/rules/cdcl.h"
#include "domain/rules/meaning.h"
#include "domain/rules/option_set.h"

#include <optional>

namespace zemi::rules {

/// What is settled in one go: the options of a one-of group, or one option of an any-of group.
struct Unit {
  std::vector<int> options;  ///< catalogue order
  OptionSet set;
  int standard = -1;  ///< number of the standard option; -1: none (then off is standard)
  bool oneOf = false;
};

/// A rule as written, or that one of a one-of group is taken. Its guard switches it on.
struct NamedRule {
  catalogue::RuleId id;  ///< "group:<id>" for a group
  Literal guard;
  std::vector<int> options;  ///< that it speaks of
  std::optional<ExactComparison> sum;
  bool isGroup = false;
};

/// A machine's groups and rules in a solver; option number i is variable i. Rules that cannot be understood are left
/// out: checkRules has reported them.
struct Compiled {
  explicit Compiled(const catalogue::Machine& machine);

  std::size_t optionCount() const { return unitOf.size(); }
  /// All guards on.
  std::vector<Literal> guards() const;
  /// Adds a sum over options twice: over the layers of the groups, strong but true only while every group is one-of,
  /// and option by option, which always holds.
  void addSum(const LinearRule& rule, std::vector<Literal> guards);

  OptionNumbers numbers;
  std::vector<NamedRule> rules;  ///< groups first, then rules, each in catalogue order
  std::vector<Unit> units;       ///< catalogue order
  std::vector<int> unitOf;       ///< by option
  Cdcl solver;

private:
  void addGroup(const catalogue::Machine& machine, const catalogue::Group& group);
  void addRule(const catalogue::Machine& machine, const catalogue::Rule& rule);
  void addUnit(std::vector<int> options, bool oneOf, const catalogue::Machine& machine);
  NamedRule& newRule(catalogue::RuleId id);

  std::vector<Literal> groupGuards_;  // by unit; meaningful for one-of units
};

}  // namespace zemi::rules
