#include "domain/rules/compiled.h"

#include <algorithm>

namespace zemi::rules {
namespace {

using catalogue::GroupKind;
using catalogue::Machine;

std::vector<int> optionsWithWeight(const ExactComparison& comparison) {
  std::vector<int> options;
  for (std::size_t i = 0; i < comparison.left.perOption.size(); ++i) {
    if (comparison.left.perOption[i] != comparison.right.perOption[i]) options.push_back(static_cast<int>(i));
  }
  return options;
}

}  // namespace

Compiled::Compiled(const Machine& machine) : numbers{machine}, unitOf(machine.options.size(), -1) {
  for (std::size_t i = 0; i < machine.options.size(); ++i) solver.newVariable();
  for (const auto& group : machine.groups) addGroup(machine, group);
  for (std::size_t i = 0; i < unitOf.size(); ++i) {
    if (unitOf[i] < 0) addUnit({static_cast<int>(i)}, false, machine);
  }
  for (const auto& rule : machine.rules) addRule(machine, rule);
}

std::vector<Literal> Compiled::guards() const {
  std::vector<Literal> guards;
  for (const NamedRule& rule : rules) guards.push_back(rule.guard);
  return guards;
}

NamedRule& Compiled::newRule(catalogue::RuleId id) {
  rules.push_back({std::move(id), positive(solver.newVariable()), {}, {}, false});
  return rules.back();
}

void Compiled::addUnit(std::vector<int> options, bool oneOf, const Machine& machine) {
  Unit unit{std::move(options), OptionSet{machine.options.size()}, -1, oneOf};
  for (const int option : unit.options) {
    unitOf[static_cast<std::size_t>(option)] = static_cast<int>(units.size());
    unit.set.add(option);
    if (unit.standard < 0 && machine.options[static_cast<std::size_t>(option)].standard) unit.standard = option;
  }
  units.push_back(std::move(unit));
  groupGuards_.push_back({});
}

void Compiled::addGroup(const Machine& machine, const catalogue::Group& group) {
  std::vector<int> options;
  for (const auto& id : group.options) {
    if (const int number = numbers.find(id); number >= 0) options.push_back(number);
  }
  if (group.kind == GroupKind::anyOf) {
    for (const int option : options) addUnit({option}, false, machine);
    return;
  }
  if (options.empty()) return;
  NamedRule& rule = newRule(catalogue::RuleId{"group:" + group.id.text});
  rule.isGroup = true;
  rule.options = options;
  Clause one{~rule.guard};
  for (std::size_t i = 0; i < options.size(); ++i) {
    one.push_back(positive(options[i]));
    for (std::size_t j = 0; j < i; ++j) {
      solver.addClause({~rule.guard, ~positive(options[i]), ~positive(options[j])});
    }
  }
  solver.addClause(one);
  addUnit(std::move(options), true, machine);
  groupGuards_.back() = rule.guard;
}

void Compiled::addRule(const Machine& machine, const catalogue::Rule& rule) {
  const auto sentence = parseRule(rule.say);
  if (!sentence || !checkMeaning(machine, numbers, sentence.value()).empty()) return;
  NamedRule& named = newRule(rule.id);
  if (const auto* condition = std::get_if<Expression>(&sentence.value())) {
    named.options = optionsIn(*condition, numbers);
    std::vector<Clause> clauses = clausesOf(*condition, numbers).value();
    for (Clause& clause : clauses) {
      clause.push_back(~named.guard);
      solver.addClause(std::move(clause));
    }
    return;
  }
  named.sum = exactComparison(machine, std::get<Comparison>(sentence.value())).value();
  named.options = optionsWithWeight(*named.sum);
  addSum(linearRule(*named.sum), {named.guard});
}

void Compiled::addSum(const LinearRule& rule, std::vector<Literal> guards) {
  const auto weight = [&](int option) { return rule.weights[static_cast<std::size_t>(option)]; };
  WeightedSum layered{{}, rule.bound, guards}, flat{{}, rule.bound, std::move(guards)};
  bool differ = false;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (std::all_of(unit.options.begin(), unit.options.end(), [&](int option) { return weight(option) == 0; }))
      continue;
    Layer layer;
    for (const int option : unit.options) {
      layer.push_back({positive(option), weight(option)});
      if (weight(option) != 0) flat.layers.push_back({layer.back(), {~positive(option), 0}});
    }
    if (!unit.oneOf) layer.push_back({~positive(unit.options.front()), 0});
    if (unit.oneOf) layered.guards.push_back(groupGuards_[i]);
    layered.layers.push_back(std::move(layer));
    differ = differ || unit.oneOf;
  }
  if (differ) solver.addSum(std::move(layered));
  solver.addSum(std::move(flat));
}

}  // namespace zemi::rules
