#include "domain/rules/deduction.h"

#include <algorithm>
#include <utility>

namespace zemi::rules {
namespace {

constexpr std::size_t kMostModels = 2048, kMostNogoods = 2048;

template <class T>
void keep(std::vector<T>& all, std::size_t most, std::size_t& next, const T& one) {
  if (std::find(all.begin(), all.end(), one) != all.end()) return;
  if (all.size() < most) {
    all.push_back(one);
    return;
  }
  all[next] = one;
  next = (next + 1) % most;
}

}  // namespace

void Knowledge::addModel(const OptionSet& taken) {
  keep(models_, kMostModels, nextModel_, taken);
}
void Knowledge::addNogood(const Wishes& impossible) {
  keep(nogoods_, kMostNogoods, nextNogood_, impossible);
}

const OptionSet* Knowledge::model(const Wishes& wishes) const {
  const auto found =
      std::find_if(models_.rbegin(), models_.rend(), [&](const OptionSet& model) { return wishes.agreesWith(model); });
  return found == models_.rend() ? nullptr : &*found;
}

const Wishes* Knowledge::nogood(const Wishes& wishes) const {
  const auto found =
      std::find_if(nogoods_.begin(), nogoods_.end(), [&](const Wishes& nogood) { return wishes.contains(nogood); });
  return found == nogoods_.end() ? nullptr : &*found;
}

/// What is proved about each option: that it can be on (its own unit's decisions aside) or not, can be off or not.
struct Deduction::Proofs {
  explicit Proofs(const Wishes& none) : possible{none}, impossible{none} {}
  bool open(Literal setting) const { return !possible.has(setting) && !impossible.has(setting); }

  Wishes possible, impossible;
};

Deduction::Deduction(const Machine& machine) : compiled_{machine}, guards_{compiled_.guards()}, all_{optionCount()} {
  for (std::size_t i = 0; i < optionCount(); ++i) all_.add(static_cast<int>(i));
}

const Unit& Deduction::unit(int option) const {
  return compiled_.units[static_cast<std::size_t>(compiled_.unitOf[static_cast<std::size_t>(option)])];
}

Wishes Deduction::withoutUnit(const Wishes& wishes, int option) const {
  return {wishes.wanted - unit(option).set, wishes.refused - unit(option).set};
}

std::vector<Literal> Deduction::literals(const Wishes& wishes) const {
  std::vector<Literal> all;
  (wishes.wanted | wishes.refused).forEach([&](int option) {
    all.push_back(literal(option, wishes.wanted.has(option)));
  });
  return all;
}

OptionSet Deduction::taken(const Answer& answer) const {
  OptionSet set{optionCount()};
  for (std::size_t i = 0; i < optionCount(); ++i) {
    if (answer.model[i]) set.add(static_cast<int>(i));
  }
  return set;
}

/// What of the failed assumptions was wished; the rest are guards.
Wishes Deduction::failedWishes(const Answer& answer) const {
  Wishes failed = none();
  for (const Literal each : answer.failed) {
    if (static_cast<std::size_t>(each.variable()) < optionCount()) failed.add(each);
  }
  return failed;
}

/// One solver call under all rules. Whatever comes out is kept for later.
Answer Deduction::ask(const Wishes& wishes, const std::vector<Literal>& more) {
  std::vector<Literal> assumptions = guards_;
  const std::vector<Literal> decisions = literals(wishes);
  assumptions.insert(assumptions.end(), decisions.begin(), decisions.end());
  assumptions.insert(assumptions.end(), more.begin(), more.end());
  Answer answer = compiled_.solver.solve(assumptions);
  if (answer.satisfiable) {
    knowledge_.addModel(taken(answer));
    return answer;
  }
  const Wishes nogood = failedWishes(answer);
  // "On and off" is impossible too, but it is no news about the machine.
  if (nogood.wanted.disjoint(nogood.refused)) knowledge_.addNogood(nogood);
  return answer;
}

bool Deduction::consistent(const Wishes& wishes) {
  return !conflictOf(wishes);
}

std::optional<Wishes> Deduction::conflictOf(const Wishes& wishes) {
  if (knowledge_.model(wishes) != nullptr) return {};
  if (const Wishes* nogood = knowledge_.nogood(wishes)) return *nogood;
  const Answer answer = ask(wishes, {});
  if (answer.satisfiable) return {};
  return failedWishes(answer);
}

Wishes Deduction::consistentPart(const Wishes& wishes) {
  if (consistent(wishes)) return wishes;
  Wishes part = none();
  (wishes.wanted | wishes.refused).forEach([&](int option) {
    Wishes longer = part;
    longer.add(literal(option, wishes.wanted.has(option)));
    if (consistent(longer)) part = std::move(longer);
  });
  return part;
}

bool Deduction::possible(const Wishes& wishes, int option, bool on) {
  Wishes more = wishes;
  more.add(literal(option, on));
  return consistent(more);
}

// ---- states

/// A model that keeps all decisions shows what can be on and off; one that breaks those of a single unit still shows
/// what that unit can have instead.
void Deduction::apply(const Wishes& wishes, const OptionSet& model, Proofs& proofs) const {
  if (wishes.agreesWith(model)) {
    proofs.possible.wanted |= model;
    proofs.possible.refused |= all_ - model;
    return;
  }
  const OptionSet wrong = (wishes.wanted - model) | (wishes.refused & model);
  const OptionSet& own = unit(wrong.first()).set;
  if (own.contains(wrong)) proofs.possible.wanted |= model & own;
}

/// Proves the one member that is not decided yet impossible.
void Deduction::applyNogood(const Wishes& wishes, const Wishes& nogood, Proofs& proofs) const {
  const Wishes open{nogood.wanted - wishes.wanted, nogood.refused - wishes.refused};
  const std::vector<Literal> members = literals(open);
  if (members.size() != 1) return;
  const Literal member = members.front();
  // Whether an option can be on is asked without its own unit's decisions; a reason that uses them proves nothing.
  OptionSet own = (nogood.wanted | nogood.refused) & unit(member.variable()).set;
  own.remove(member.variable());
  if (member.negative() || own.empty()) proofs.impossible.add(member);
}

/// Tries what is not proved yet on top, so that one model proves many; the rest stays as in the last model.
void Deduction::preferUnproved(const Proofs& proofs) {
  for (std::size_t i = 0; i < optionCount(); ++i) {
    const int option = static_cast<int>(i);
    if (proofs.open(literal(option, false))) compiled_.solver.prefer(option, false);
    if (proofs.open(literal(option, true))) compiled_.solver.prefer(option, true);
  }
}

/// Whether the option can be so.
bool Deduction::settle(const Wishes& wishes, Literal setting, Proofs& proofs) {
  if (!proofs.open(setting)) return proofs.possible.has(setting);
  preferUnproved(proofs);
  const Answer answer = ask(setting.negative() ? wishes : withoutUnit(wishes, setting.variable()), {setting});
  if (answer.satisfiable) {
    apply(wishes, taken(answer), proofs);
  } else {
    proofs.impossible.add(setting);
  }
  return answer.satisfiable;
}

std::vector<rules::State> Deduction::states(const Wishes& wishes) {
  Proofs proofs{none()};
  for (const OptionSet& model : knowledge_.models()) apply(wishes, model, proofs);
  for (const Wishes& nogood : knowledge_.nogoods()) applyNogood(wishes, nogood, proofs);
  std::vector<rules::State> states(optionCount(), rules::State::free);
  for (std::size_t i = 0; i < optionCount(); ++i) {
    const int option = static_cast<int>(i);
    if (wishes.wanted.has(option)) {
      states[i] = rules::State::chosen;
    } else if (!settle(wishes, literal(option, true), proofs)) {
      states[i] = rules::State::blocked;
    } else if (!wishes.refused.has(option) && !settle(wishes, literal(option, false), proofs)) {
      states[i] = rules::State::forced;
    }
  }
  return states;
}

// ---- the machine shown

/// Settings of a unit, the most welcome first.
std::vector<Literal> Deduction::preferenceOf(const Unit& unit) const {
  const int first = unit.options.front();
  if (!unit.oneOf) return {literal(first, unit.standard >= 0), literal(first, unit.standard < 0)};
  const auto count = static_cast<int>(unit.options.size());
  const auto standard =
      static_cast<int>(std::find(unit.options.begin(), unit.options.end(), unit.standard) - unit.options.begin()) %
      count;
  std::vector<Literal> order;
  for (int away = 0; away < count; ++away) {
    for (const int at : {standard + away, standard - away}) {
      if (at < 0 || at >= count || (away == 0 && !order.empty())) continue;
      order.push_back(positive(unit.options[static_cast<std::size_t>(at)]));
    }
  }
  return order;
}

OptionSet Deduction::standardMachine() const {
  OptionSet set{optionCount()};
  for (const Unit& unit : compiled_.units) {
    const Literal first = preferenceOf(unit).front();
    if (!first.negative()) set.add(first.variable());
  }
  return set;
}

OptionSet Deduction::machineShown(const Wishes& wishes) {
  const OptionSet standard = standardMachine();
  for (std::size_t i = 0; i < optionCount(); ++i) {
    compiled_.solver.prefer(static_cast<int>(i), standard.has(static_cast<int>(i)));
  }
  const Answer answer = ask(wishes, {});
  if (!answer.satisfiable) return standard;
  OptionSet model = taken(answer);
  Wishes fixed = wishes;
  std::vector<Literal> settings;
  for (const Unit& unit : compiled_.units) {
    // A wanted option settles its unit; asking for the others would only cost time.
    const bool settled = !unit.set.disjoint(wishes.wanted);
    for (const Literal setting : preferenceOf(unit)) {
      if (wishes.has(~setting) || (settled && !wishes.wanted.has(setting.variable()))) continue;
      if (!reach(wishes, fixed, settings, setting, model)) continue;
      settings.push_back(setting);
      fixed.add(setting);
      break;
    }
  }
  return model;
}

/// Whether the setting is possible on top of those made; if so `model` becomes a machine with all of them. A kept model
/// may answer: the settings end up the same whichever model proved them, and all together they leave one machine.
bool Deduction::reach(const Wishes& wishes, const Wishes& fixed, const std::vector<Literal>& settings, Literal setting,
                      OptionSet& model) {
  if (model.has(setting.variable()) != setting.negative()) return true;
  Wishes more = fixed;
  more.add(setting);
  if (const OptionSet* kept = knowledge_.model(more)) {
    model = *kept;
    return true;
  }
  if (knowledge_.nogood(more) != nullptr) return false;
  std::vector<Literal> with = settings;
  with.push_back(setting);
  const Answer answer = ask(wishes, with);
  if (answer.satisfiable) model = taken(answer);
  return answer.satisfiable;
}

}  // namespace zemi::rules
