#pragma once

#include "domain/rules/compiled.h"
#include "domain/rules/rulebook.h"

#include <optional>
#include <span>

namespace zemi::rules {

/// The user's decisions by option number.
struct Wishes {
  OptionSet wanted, refused;

  void add(Literal decision) { (decision.negative() ? refused : wanted).add(decision.variable()); }
  bool has(Literal decision) const { return (decision.negative() ? refused : wanted).has(decision.variable()); }
  bool contains(const Wishes& other) const { return wanted.contains(other.wanted) && refused.contains(other.refused); }
  bool agreesWith(const OptionSet& model) const { return model.contains(wanted) && model.disjoint(refused); }
  bool operator==(const Wishes&) const = default;
};

/// Models and impossible combinations found so far. After a click most answers are in here already: a kept model that
/// agrees with the decisions proves its options possible, a kept reason that still holds proves one impossible.
class Knowledge {
public:
  void addModel(const OptionSet& taken);
  /// These cannot be taken and left together.
  void addNogood(const Wishes& impossible);

  /// The latest kept model with these wishes; nullptr when none is kept.
  const OptionSet* model(const Wishes& wishes) const;
  /// A kept impossible combination within these wishes; nullptr when none is kept.
  const Wishes* nogood(const Wishes& wishes) const;

  const std::vector<OptionSet>& models() const { return models_; }
  const std::vector<Wishes>& nogoods() const { return nogoods_; }

private:
  std::vector<OptionSet> models_;
  std::vector<Wishes> nogoods_;
  std::size_t nextModel_ = 0, nextNogood_ = 0;  // the oldest make room for new ones
};

/// Answers about one machine under decisions; every answer is exact and does not depend on what was asked before, only
/// the time it takes does.
class Deduction {
public:
  explicit Deduction(const Machine& machine);

  const Compiled& compiled() const { return compiled_; }
  Compiled& compiled() { return compiled_; }
  std::size_t optionCount() const { return compiled_.optionCount(); }

  Wishes none() const { return {OptionSet{optionCount()}, OptionSet{optionCount()}}; }
  const Unit& unit(int option) const;
  /// Without the decisions on the option's own one-of group (any-of: on the option itself).
  Wishes withoutUnit(const Wishes& wishes, int option) const;

  bool consistent(const Wishes& wishes);
  /// Some of the wishes that cannot be kept together (not minimal); empty optional when all can. Which ones may depend
  /// on what was asked before.
  std::optional<Wishes> conflictOf(const Wishes& wishes);
  /// Decisions in catalogue order, each kept if it goes with those kept before it. All of them when consistent.
  Wishes consistentPart(const Wishes& wishes);
  /// Whether some machine keeps the wishes and has the option on or off. The wishes alone must be consistent.
  bool possible(const Wishes& wishes, int option, bool on);

  /// States of all options; `wishes` must be consistent. `on` and `refused` are left to the caller.
  std::vector<rules::State> states(const Wishes& wishes);
  /// The machine shown: unit by unit in catalogue order, each as near to its standard as the wishes, the rules and the
  /// units before it allow. Nearest to the standard of a group is the standard, then the option after it, the one
  /// before it, the second after it and so on. `wishes` must be consistent.
  OptionSet machineShown(const Wishes& wishes);
  OptionSet standardMachine() const;

  std::vector<Literal> literals(const Wishes& wishes) const;  ///< catalogue order

private:
  struct Proofs;

  Answer ask(const Wishes& wishes, const std::vector<Literal>& more);
  OptionSet taken(const Answer& answer) const;
  Wishes failedWishes(const Answer& answer) const;
  void apply(const Wishes& wishes, const OptionSet& model, Proofs& proofs) const;
  void applyNogood(const Wishes& wishes, const Wishes& nogood, Proofs& proofs) const;
  bool settle(const Wishes& wishes, Literal setting, Proofs& proofs);
  void preferUnproved(const Proofs& proofs);
  bool reach(const Wishes& wishes, const Wishes& fixed, const std::vector<Literal>& settings, Literal setting,
             OptionSet& model);
  std::vector<Literal> preferenceOf(const Unit& unit) const;

  Compiled compiled_;
  Knowledge knowledge_;
  std::vector<Literal> guards_;
  OptionSet all_;
};

}  // namespace zemi::rules
