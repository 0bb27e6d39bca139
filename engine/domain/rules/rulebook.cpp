#include "domain/rules/rulebook.h"

#include "base/expects.h"
#include "domain/rules/deduction.h"
#include "domain/rules/explain.h"
#include "domain/rules/referee.h"
#include "domain/rules/repair.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace zemi::rules {

/// A machine and what is known about it. Functions take the whole of a configuration's decisions as Wishes.
struct Rulebook::Engine {
  explicit Engine(const Machine& given) : machine{given}, deduction{machine}, referee{machine} {}

  int number(const OptionId& id) const { return deduction.compiled().numbers.find(id); }
  const OptionId& id(int option) const { return machine.options[static_cast<std::size_t>(option)].id; }
  std::vector<OptionId> ids(const OptionSet& options) const;

  Wishes wishesOf(const Configuration& configuration) const;
  std::vector<OptionId> unknownWanted(const Configuration& configuration) const;
  bool accepts(const Configuration& configuration, const Change& change);
  Reason whyNot(const Configuration& configuration, const Change& change);
  Wishes basis(const Configuration& configuration, const Change& change);
  Reason explain(const Wishes& wishes, std::optional<Literal> offending);
  Choices choices(const Configuration& configuration);

  Repair repair(const Configuration& configuration, const OptionId& option, const OptionSet& drops,
                const OptionSet& before);
  Configuration repaired(Configuration configuration, const OptionId& option, const OptionSet& drops) const;
  std::vector<OptionSet> ranked(const Configuration& configuration, const OptionId& option, std::vector<OptionSet> ways,
                                const Cost& cost);

  const Machine machine;
  Deduction deduction;
  Referee referee;
};

std::vector<OptionId> Rulebook::Engine::ids(const OptionSet& options) const {
  std::vector<OptionId> all;
  options.forEach([&](int option) { all.push_back(id(option)); });
  return all;
}

Wishes Rulebook::Engine::wishesOf(const Configuration& configuration) const {
  Wishes wishes = deduction.none();
  for (const auto& [option, wanted] : configuration.decisions) {
    if (const int found = number(option); found >= 0) wishes.add(literal(found, wanted));
  }
  return wishes;
}

std::vector<OptionId> Rulebook::Engine::unknownWanted(const Configuration& configuration) const {
  std::vector<OptionId> unknown;
  for (const auto& [option, wanted] : configuration.decisions) {
    if (wanted && number(option) < 0) unknown.push_back(option);
  }
  return unknown;
}

Reason Rulebook::Engine::explain(const Wishes& wishes, std::optional<Literal> offending) {
  return reasonOf(deduction, machine, minimalCore(deduction, wishes, offending), offending);
}

// ---- states

Choices Rulebook::Engine::choices(const Configuration& configuration) {
  const Wishes all = wishesOf(configuration);
  const Wishes kept = deduction.consistentPart(all);
  const bool possible = deduction.consistent(kept);
  const OptionSet shown = deduction.machineShown(kept);
  const std::vector<rules::State> states =
      possible ? deduction.states(kept) : std::vector(deduction.optionCount(), rules::State::blocked);
  Choices choices;
  choices.valid = possible && kept == all && unknownWanted(configuration).empty();
  choices.machine = ids(shown);
  for (std::size_t i = 0; i < states.size(); ++i) {
    const int option = static_cast<int>(i);
    choices.options.push_back({id(option), states[i], shown.has(option), all.refused.has(option)});
  }
  EXPECTS(!possible || referee.brokenRules(choices.machine).empty());
  return choices;
}

const OptionState* Choices::find(const OptionId& id) const {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const OptionState& each) { return each.option == id; });
  return found == options.end() ? nullptr : &*found;
}

// ---- decisions

/// The decisions a change has to go with: wanting replaces those of the option's own one-of group, refusing only the
/// one on the option itself.
Wishes Rulebook::Engine::basis(const Configuration& configuration, const Change& change) {
  const int option = number(change.option);
  Wishes kept = deduction.consistentPart(wishesOf(configuration));
  if (change.act == Change::Act::want) return deduction.withoutUnit(kept, option);
  kept.wanted.remove(option);
  return kept;
}

/// The same question as the states: blocked is what cannot be wanted, forced what cannot be refused.
bool Rulebook::Engine::accepts(const Configuration& configuration, const Change& change) {
  if (change.act == Change::Act::forget) return true;
  const int option = number(change.option);
  return option >= 0 && deduction.possible(basis(configuration, change), option, change.act == Change::Act::want);
}

Reason Rulebook::Engine::whyNot(const Configuration& configuration, const Change& change) {
  const int option = number(change.option);
  if (option < 0) return {{change.option}, {}, {}};
  return explain(basis(configuration, change), literal(option, change.act == Change::Act::want));
}

// ---- repairs

/// The configuration with the drops gone and the option wanted.
Configuration Rulebook::Engine::repaired(Configuration configuration, const OptionId& option,
                                         const OptionSet& drops) const {
  drops.forEach([&](int each) { configuration.decisions.erase(id(each)); });
  for (const OptionId& unknown : unknownWanted(configuration)) configuration.decisions.erase(unknown);
  if (option.empty()) return configuration;
  // A file may want several siblings at once; none of them stays beside the option.
  deduction.unit(number(option)).set.forEach([&](int each) {
    const auto sibling = configuration.decisions.find(id(each));
    if (sibling != configuration.decisions.end() && sibling->second) configuration.decisions.erase(sibling);
  });
  return config::apply(machine, std::move(configuration), {option, Change::Act::want});
}

Repair Rulebook::Engine::repair(const Configuration& configuration, const OptionId& option, const OptionSet& drops,
                                const OptionSet& before) {
  Repair repair;
  repair.result = repaired(configuration, option, drops);
  repair.choices = choices(repair.result);
  EXPECTS(repair.choices.valid);
  repair.drops = ids(drops & wishesOf(configuration).wanted);
  for (const OptionId& unknown : unknownWanted(configuration)) repair.drops.push_back(unknown);
  for (const OptionId& each : repair.choices.machine) {
    if (each != option && !before.has(number(each))) repair.adds.push_back(each);
  }
  return repair;
}

/// Fewest drops, then cost, then catalogue order.
std::vector<OptionSet> Rulebook::Engine::ranked(const Configuration& configuration, const OptionId& option,
                                                std::vector<OptionSet> ways, const Cost& cost) {
  using Rank = std::tuple<std::size_t, std::int64_t, std::vector<int>>;
  std::vector<std::pair<Rank, OptionSet>> all;
  for (OptionSet& drops : ways) {
    const OptionSet shown = deduction.machineShown(wishesOf(repaired(configuration, option, drops)));
    const std::vector<int> numbers = drops.numbers();
    all.push_back({Rank{numbers.size(), cost ? cost(ids(shown)) : 0, numbers}, std::move(drops)});
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<OptionSet> result;
  for (auto& [rank, drops] : all) result.push_back(std::move(drops));
  return result;
}

// ---- the public face

Rulebook::Rulebook(const Machine& machine) : engine_{std::make_unique<Engine>(machine)} {}
Rulebook::~Rulebook() = default;
Rulebook::Rulebook(Rulebook&&) noexcept = default;
Rulebook& Rulebook::operator=(Rulebook&&) noexcept = default;

Choices Rulebook::choices(const Configuration& configuration) {
  return engine_->choices(configuration);
}

Decision Rulebook::decide(const Configuration& configuration, const Change& change) {
  if (engine_->accepts(configuration, change)) {
    return {Verdict::accepted, config::apply(engine_->machine, configuration, change), {}};
  }
  return {Verdict::refused, configuration, engine_->whyNot(configuration, change)};
}

Reason Rulebook::why(const Configuration& configuration, const OptionId& option) {
  const int number = engine_->number(option);
  if (number < 0) return {};
  if (!engine_->accepts(configuration, {option, Change::Act::want})) {
    return engine_->whyNot(configuration, {option, Change::Act::want});
  }
  if (configuration.decisions.count(option) > 0) return {{option}, {}, {}};
  if (!engine_->accepts(configuration, {option, Change::Act::refuse})) {
    return engine_->whyNot(configuration, {option, Change::Act::refuse});
  }
  return {};
}

Reason Rulebook::contradiction(const Configuration& configuration) {
  const Wishes wishes = engine_->wishesOf(configuration);
  if (!engine_->deduction.consistent(wishes)) return engine_->explain(wishes, {});
  return {engine_->unknownWanted(configuration), {}, {}};
}

std::vector<Repair> Rulebook::repairs(const Configuration& configuration, const OptionId& option, const Cost& cost,
                                      std::size_t most, const std::vector<OptionId>& locked) {
  Deduction& deduction = engine_->deduction;
  const int number = engine_->number(option);
  if (number < 0 && !option.empty()) return {};
  Wishes soft = engine_->wishesOf(configuration), hard = deduction.none();
  const OptionSet before = deduction.machineShown(deduction.consistentPart(soft));
  for (const OptionId& each : locked) {
    const int lockedNumber = engine_->number(each);
    if (lockedNumber < 0) continue;
    if (soft.wanted.has(lockedNumber)) hard.wanted.add(lockedNumber);
    if (soft.refused.has(lockedNumber)) hard.refused.add(lockedNumber);
  }
  soft = {soft.wanted - hard.wanted, soft.refused - hard.refused};
  if (number >= 0) {
    soft = deduction.withoutUnit(soft, number);
    hard.wanted.add(number);
  }
  std::vector<Repair> repairs;
  for (const OptionSet& drops :
       engine_->ranked(configuration, option, minimalDrops(deduction, soft, hard, most), cost)) {
    if (repairs.size() == most) break;
    repairs.push_back(engine_->repair(configuration, option, drops, before));
  }
  return repairs;
}

}  // namespace zemi::rules
