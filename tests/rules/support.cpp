#include "rules/support.h"

#include "domain/rules/referee.h"

#include <algorithm>
#include <cstdlib>

namespace zemi::rules::test {
namespace {

using Random = std::mt19937_64;

int below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<std::uint64_t>(limit));
}
bool chance(Random& random, int percent) {
  return below(random, 100) < percent;
}

std::string anyOption(Random& random, const Machine& machine) {
  return machine.options[static_cast<std::size_t>(below(random, static_cast<int>(machine.options.size())))].id.text;
}

std::string anyExpression(Random& random, const Machine& machine, int depth) {
  if (depth == 0 || chance(random, 40)) return (chance(random, 25) ? "not " : "") + anyOption(random, machine);
  const std::string left = anyExpression(random, machine, depth - 1), right = anyExpression(random, machine, depth - 1);
  const std::string joined = left + (chance(random, 50) ? " and " : " or ") + right;
  return chance(random, 50) ? (chance(random, 30) ? "not (" : "(") + joined + ")" : joined;
}

std::string anyRule(Random& random, const Machine& machine) {
  const std::string a = anyOption(random, machine), b = anyOption(random, machine);
  switch (below(random, 6)) {
    case 0:
      return a + " requires " + anyExpression(random, machine, 1);
    case 1:
      return a + " excludes " + b;
    case 2:
      return "when " + anyExpression(random, machine, 1) + " then " + anyExpression(random, machine, 1);
    case 3:
      return "never " + a + " and " + b;
    case 4:
      return a + ", " + b + " requires " + anyExpression(random, machine, 1);
    default:
      return a + " excludes " + b + ", " + anyOption(random, machine);
  }
}

std::string anySum(Random& random, MachineBuilder& builder, int number) {
  const std::string need = "need" + std::to_string(number), offer = "offer" + std::to_string(number);
  int total = 0;
  for (const Option& option : std::vector<Option>{builder.machine.options}) {
    if (chance(random, 30)) continue;
    const int amount = below(random, 40) - (chance(random, 15) ? 20 : 0);
    builder.quantity(option.id.text, chance(random, 80) ? need : offer, amount, 1);
    total += amount;
  }
  builder.base(need, 0).base(offer, 0);
  const int percent = 20 + below(random, 40);
  if (chance(random, 30))
    return "sum(" + need + ") <= sum(" + offer + ") + " + std::to_string(total * percent / 1000) + " kW";
  if (chance(random, 20)) return "sum(axle.rear) >= " + std::to_string(10 + below(random, 35)) + " % sum(mass)";
  if (chance(random, 15)) return "sum(axle.front) <= " + std::to_string(900 + below(random, 800)) + " kg";
  return "sum(" + need + ") - sum(" + offer + ") <= " + std::to_string(std::max(0, total * percent / 1000)) + "." +
         std::to_string(below(random, 10)) + " kW";
}

Bits bit(std::size_t option) {
  return Bits{1} << option;
}

std::size_t numberOf(const Machine& machine, const OptionId& option) {
  const auto found =
      std::find_if(machine.options.begin(), machine.options.end(), [&](auto& each) { return each.id == option; });
  return static_cast<std::size_t>(found - machine.options.begin());
}

/// Units as the header defines them: a one-of group, or one option of an any-of group.
struct Unit {
  std::vector<std::size_t> options;
  bool oneOf = false;
};

std::vector<Unit> unitsOf(const Machine& machine) {
  std::vector<Unit> units;
  for (const Group& group : machine.groups) {
    Unit unit{{}, true};
    for (const OptionId& option : group.options) {
      if (group.kind == GroupKind::anyOf) units.push_back({{numberOf(machine, option)}, false});
      unit.options.push_back(numberOf(machine, option));
    }
    if (group.kind == GroupKind::oneOf) units.push_back(unit);
  }
  return units;
}

Configuration withoutUnit(const Machine& machine, Configuration configuration, const Unit& unit) {
  for (const std::size_t option : unit.options) configuration.decisions.erase(machine.options[option].id);
  return configuration;
}

std::vector<Bits> agreeing(const Machine& machine, const std::vector<Bits>& all, const Configuration& configuration) {
  std::vector<Bits> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [&](Bits bits) { return agrees(machine, bits, configuration); });
  return some;
}

Configuration keepable(const Machine& machine, const std::vector<Bits>& all, const Configuration& configuration) {
  if (!agreeing(machine, all, configuration).empty()) return configuration;
  Configuration kept{configuration.machine, {}};
  for (const Option& option : machine.options) {
    const auto decision = configuration.decisions.find(option.id);
    if (decision == configuration.decisions.end()) continue;
    Configuration longer = kept;
    longer.decisions.insert(*decision);
    if (!agreeing(machine, all, longer).empty()) kept = longer;
  }
  return kept;
}

std::vector<std::size_t> byNearness(const Machine& machine, const Unit& unit) {
  std::vector<std::size_t> order = unit.options;
  std::size_t standard = 0;
  for (std::size_t i = order.size(); i-- > 0;) {
    if (machine.options[order[i]].standard) standard = i;
  }
  const std::size_t middle = order[standard];
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto far = [&](std::size_t x) { return x >= middle ? 2 * (x - middle) : 2 * (middle - x) + 1; };
    return far(a) < far(b);
  });
  return order;
}

Bits nearestToStandard(const Machine& machine, std::vector<Bits> some) {
  const auto narrow = [&some](std::size_t option, bool on) {
    std::vector<Bits> fewer;
    std::copy_if(some.begin(), some.end(), std::back_inserter(fewer),
                 [&](Bits bits) { return ((bits & bit(option)) != 0) == on; });
    if (!fewer.empty()) some = fewer;
    return !fewer.empty();
  };
  for (const Unit& unit : unitsOf(machine)) {
    if (!unit.oneOf) {
      narrow(unit.options.front(), machine.options[unit.options.front()].standard);
      continue;
    }
    for (const std::size_t option : byNearness(machine, unit)) {
      if (narrow(option, true)) break;
    }
  }
  return some.front();
}

}  // namespace

std::uint64_t seed() {
  const char* given = std::getenv("ZEMI_SEED");
  return given == nullptr ? 20261124 : std::strtoull(given, nullptr, 10);
}

int rounds(int usual) {
  return std::getenv("ZEMI_LONG") == nullptr ? usual : 10 * usual;
}

OptionId id(const std::string& text) {
  return OptionId{text};
}

Configuration wanting(const std::vector<std::string>& options) {
  Configuration configuration{catalogue::MachineId{"test"}, {}};
  for (const std::string& option : options) configuration.decisions[id(option)] = true;
  return configuration;
}

// ---- builder

MachineBuilder::MachineBuilder() {
  machine.id = catalogue::MachineId{"test"};
}

MachineBuilder& MachineBuilder::group(GroupKind kind, const std::string& name,
                                      const std::vector<std::string>& options) {
  Group made;
  made.id = catalogue::GroupId{name};
  made.kind = kind;
  for (const std::string& each : options) {
    Option added;
    added.id = OptionId{each};
    added.group = made.id;
    added.standard = kind == GroupKind::oneOf && each == options.front();
    made.options.push_back(added.id);
    machine.options.push_back(added);
  }
  machine.groups.push_back(made);
  return *this;
}

MachineBuilder& MachineBuilder::oneOf(const std::string& name, const std::vector<std::string>& options) {
  return group(GroupKind::oneOf, name, options);
}

MachineBuilder& MachineBuilder::anyOf(const std::string& name, const std::vector<std::string>& options) {
  return group(GroupKind::anyOf, name, options);
}

Option& MachineBuilder::option(const std::string& name) {
  return machine.options[numberOf(machine, OptionId{name})];
}

MachineBuilder& MachineBuilder::standard(const std::string& name) {
  for (const Group& each : machine.groups) {
    if (each.id != option(name).group || each.kind == GroupKind::anyOf) continue;
    for (const OptionId& sibling : each.options) option(sibling.text).standard = false;
  }
  option(name).standard = true;
  return *this;
}

MachineBuilder& MachineBuilder::quantity(const std::string& owner, const std::string& name, std::int64_t digits,
                                         int decimals, const std::string& unit) {
  option(owner).quantities[name] = {{digits, decimals}, unit, {}, {}};
  return *this;
}

MachineBuilder& MachineBuilder::base(const std::string& name, std::int64_t digits, int decimals,
                                     const std::string& unit) {
  machine.quantities[name] = {{digits, decimals}, unit, {}, {}};
  return *this;
}

MachineBuilder& MachineBuilder::mass(const std::string& owner, std::int64_t grams, std::int64_t xMillimetres) {
  option(owner).mass = catalogue::Mass{grams, xMillimetres, {}};
  return *this;
}

MachineBuilder& MachineBuilder::baseMass(std::int64_t grams, std::int64_t xMillimetres, std::int64_t wheelbase) {
  machine.baseMass = {grams, xMillimetres, {}};
  machine.wheelbaseMillimetres = wheelbase;
  return *this;
}

MachineBuilder& MachineBuilder::rule(const std::string& name, const std::string& say) {
  catalogue::Rule made;
  made.id = RuleId{name};
  made.say = say;
  machine.rules.push_back(made);
  return *this;
}

// ---- random

Machine randomMachine(Random& random, const Shape& shape) {
  MachineBuilder builder;
  builder.baseMass(1'000'000, -1400, 3000);
  for (int group = 0; group < shape.oneOfGroups; ++group) {
    std::vector<std::string> options;
    const int size = 2 + below(random, shape.largestGroup - 1);
    for (int i = 0; i < size; ++i) options.push_back("g" + std::to_string(group) + ".o" + std::to_string(i));
    builder.oneOf("g" + std::to_string(group), options)
        .standard(options[static_cast<std::size_t>(below(random, size))]);
  }
  std::vector<std::string> extras;
  for (int i = 0; i < shape.anyOfOptions; ++i) extras.push_back("x.o" + std::to_string(i));
  if (!extras.empty()) builder.anyOf("x", extras);
  for (const std::string& extra : extras) {
    if (chance(random, 20)) builder.standard(extra);
  }
  for (const Option& option : std::vector<Option>{builder.machine.options}) {
    if (chance(random, 70)) builder.mass(option.id.text, 1000 * below(random, 200), below(random, 6000) - 4000);
  }
  for (int i = 0; i < shape.rules; ++i) builder.rule("R" + std::to_string(i), anyRule(random, builder.machine));
  for (int i = 0; i < shape.sums; ++i) builder.rule("S" + std::to_string(i), anySum(random, builder, i));
  return builder.machine;
}

Change randomChange(Random& random, const Machine& machine) {
  const int dice = below(random, 10);
  const auto act = dice < 6 ? Change::Act::want : dice < 8 ? Change::Act::refuse : Change::Act::forget;
  return {id(anyOption(random, machine)), act};
}

// ---- all machines

std::vector<Bits> allMachines(const Machine& machine) {
  std::vector<Bits> all{0};
  for (const Unit& unit : unitsOf(machine)) {
    std::vector<Bits> longer;
    for (const Bits bits : all) {
      if (!unit.oneOf) longer.push_back(bits);
      for (const std::size_t option : unit.options) longer.push_back(bits | bit(option));
    }
    all = std::move(longer);
  }
  const Referee referee{machine};
  std::erase_if(all, [&](Bits bits) { return !referee.brokenRules(optionsOf(machine, bits)).empty(); });
  return all;
}

bool agrees(const Machine& machine, Bits bits, const Configuration& configuration) {
  return std::all_of(configuration.decisions.begin(), configuration.decisions.end(), [&](const auto& decision) {
    const std::size_t option = numberOf(machine, decision.first);
    return option < machine.options.size() ? ((bits & bit(option)) != 0) == decision.second : !decision.second;
  });
}

std::vector<OptionId> optionsOf(const Machine& machine, Bits bits) {
  std::vector<OptionId> options;
  for (std::size_t i = 0; i < machine.options.size(); ++i) {
    if ((bits & bit(i)) != 0) options.push_back(machine.options[i].id);
  }
  return options;
}

Machine reducedTo(const Machine& machine, const std::vector<RuleId>& rules) {
  const auto named = [&](const std::string& text) {
    return std::find(rules.begin(), rules.end(), RuleId{text}) != rules.end();
  };
  Machine reduced = machine;
  std::erase_if(reduced.rules, [&](const auto& rule) { return !named(rule.id.text); });
  for (Group& group : reduced.groups) {
    if (!named("group:" + group.id.text)) group.kind = GroupKind::anyOf;
  }
  return reduced;
}

bool satisfiable(const Machine& machine, const Configuration& configuration) {
  const std::vector<Bits> all = allMachines(machine);
  return std::any_of(all.begin(), all.end(), [&](Bits bits) { return agrees(machine, bits, configuration); });
}

Choices listedChoices(const Machine& machine, const std::vector<Bits>& all, const Configuration& configuration) {
  const Configuration kept = keepable(machine, all, configuration);
  const std::vector<Bits> some = agreeing(machine, all, kept);
  const Bits shown = nearestToStandard(machine, some);
  Choices choices;
  choices.valid = kept == configuration;
  choices.machine = optionsOf(machine, shown);
  choices.options.resize(machine.options.size());
  for (const Unit& unit : unitsOf(machine)) {
    const std::vector<Bits> others = agreeing(machine, all, withoutUnit(machine, kept, unit));
    for (const std::size_t i : unit.options) {
      const auto isOn = [i](Bits bits) { return (bits & bit(i)) != 0; };
      const OptionId& option = machine.options[i].id;
      const auto decision = kept.decisions.find(option);
      const bool decided = decision != kept.decisions.end();
      OptionState& state = choices.options[i];
      state = {option, State::free, isOn(shown), false};
      const auto written = configuration.decisions.find(option);
      state.refused = written != configuration.decisions.end() && !written->second;
      if (decided && decision->second)
        state.state = State::chosen;
      else if (std::none_of(others.begin(), others.end(), isOn))
        state.state = State::blocked;
      else if (!decided && std::all_of(some.begin(), some.end(), isOn))
        state.state = State::forced;
    }
  }
  return choices;
}

}  // namespace zemi::rules::test
