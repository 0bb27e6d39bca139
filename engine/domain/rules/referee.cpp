#include "domain/rules/referee.h"

#include <algorithm>
#include <set>

/// The rules asked one by one of a finished list of options. Shares the reading of rules with the solver's side, and
/// nothing of how they are decided: conditions are evaluated as trees, sums as fractions.
namespace zemi::rules {
namespace {

using catalogue::GroupKind;
using catalogue::Quantity;
using Taken = std::set<OptionId>;
__extension__ typedef __int128 Wide;

bool holds(const Expression& condition, const Taken& taken) {
  const auto partHolds = [&](const Expression& part) { return holds(part, taken); };
  const auto& parts = condition.parts;
  switch (condition.kind) {
    case Expression::Kind::option:
      return taken.count(condition.option) > 0;
    case Expression::Kind::negation:
      return !holds(parts.front(), taken);
    case Expression::Kind::all:
      return std::all_of(parts.begin(), parts.end(), partHolds);
    case Expression::Kind::any:
      return std::any_of(parts.begin(), parts.end(), partHolds);
  }
  return false;
}

struct Fraction {
  Wide over = 0, under = 1;
};

Wide tenTo(int power) {
  Wide result = 1;
  for (int i = 0; i < power; ++i) result *= 10;
  return result;
}

Fraction reduced(Fraction fraction) {
  Wide a = fraction.over < 0 ? -fraction.over : fraction.over, b = fraction.under;
  while (b != 0) a = std::exchange(b, a % b);
  return a > 1 ? Fraction{fraction.over / a, fraction.under / a} : fraction;
}

Fraction operator+(Fraction a, Fraction b) {
  return reduced({a.over * b.under + b.over * a.under, a.under * b.under});
}
Fraction operator*(Fraction a, Fraction b) {
  return reduced({a.over * b.over, a.under * b.under});
}
bool operator<=(Fraction a, Fraction b) {
  return a.over * b.under <= b.over * a.under;
}

Fraction fraction(const catalogue::Decimal& decimal) {
  return reduced({decimal.digits, tenTo(decimal.decimals)});
}

/// Kilograms that a mass puts on the scales, or on one axle: the share of a load between two supports.
Fraction kilograms(const std::string& quantity, const catalogue::Mass& mass, std::int64_t wheelbase) {
  const Fraction whole = reduced({mass.grams, 1000});
  if (quantity == "axle.front") return whole * reduced({wheelbase + mass.xMillimetres, wheelbase});
  if (quantity == "axle.rear") return whole * reduced({-mass.xMillimetres, wheelbase});
  return whole;
}

Fraction amount(const std::string& quantity, const catalogue::Mass& mass,
                const std::map<std::string, Quantity>& quantities, std::int64_t wheelbase) {
  const bool builtIn = quantity == "mass" || quantity == "axle.front" || quantity == "axle.rear";
  if (builtIn) return kilograms(quantity, mass, wheelbase);
  const auto found = quantities.find(quantity);
  return found == quantities.end() ? Fraction{} : fraction(found->second.amount);
}

Fraction sumOf(const Machine& machine, const std::string& quantity, const Taken& taken) {
  const std::int64_t wheelbase = machine.wheelbaseMillimetres;
  Fraction sum = amount(quantity, machine.baseMass, machine.quantities, wheelbase);
  for (const auto& option : machine.options) {
    if (taken.count(option.id) == 0) continue;
    sum = sum + amount(quantity, option.mass.value_or(catalogue::Mass{}), option.quantities, wheelbase);
  }
  return sum;
}

Fraction valueOf(const Machine& machine, const SumTerm& term, const std::string& unit, const Taken& taken) {
  Fraction value = fraction(term.number);
  if (term.percent) value = value * Fraction{1, 100};
  if (term.negative) value = value * Fraction{-1, 1};
  if (!term.quantity.empty()) return value * sumOf(machine, term.quantity, taken);
  const int power = powerBetween(term.unit, unit).value_or(0);
  return value * (power < 0 ? Fraction{1, tenTo(-power)} : Fraction{tenTo(power), 1});
}

Fraction valueOf(const Machine& machine, const std::vector<SumTerm>& terms, const std::string& unit,
                 const Taken& taken) {
  Fraction value;
  for (const SumTerm& term : terms) value = value + valueOf(machine, term, unit, taken);
  return value;
}

bool holds(const Machine& machine, const Sentence& sentence, const Taken& taken) {
  if (const auto* condition = std::get_if<Expression>(&sentence)) return holds(*condition, taken);
  const auto& comparison = std::get<Comparison>(sentence);
  const std::string unit = unitOf(machine, comparison);
  const Fraction left = valueOf(machine, comparison.left, unit, taken);
  const Fraction right = valueOf(machine, comparison.right, unit, taken);
  return comparison.atMost ? left <= right : right <= left;
}

void checkList(const OptionNumbers& numbers, const std::vector<OptionId>& options, std::vector<RuleId>& broken) {
  for (auto option = options.begin(); option != options.end(); ++option) {
    const bool twice = std::find(options.begin(), option, *option) != option;
    if (twice || numbers.find(*option) < 0) broken.push_back(RuleId{"option:" + option->text});
  }
}

}  // namespace

Referee::Referee(const Machine& machine) : machine_{machine}, numbers_{machine} {
  for (const auto& rule : machine.rules) {
    const auto sentence = parseRule(rule.say);
    if (!sentence || !checkMeaning(machine, numbers_, sentence.value()).empty()) continue;
    sentences_.emplace_back(rule.id, sentence.value());
  }
}

std::vector<RuleId> Referee::brokenRules(const std::vector<OptionId>& options) const {
  const Taken taken{options.begin(), options.end()};
  std::vector<RuleId> broken;
  checkList(numbers_, options, broken);
  for (const auto& group : machine_.groups) {
    const auto count = std::count_if(group.options.begin(), group.options.end(),
                                     [&](const OptionId& option) { return taken.count(option) > 0; });
    if (group.kind == GroupKind::oneOf && !group.options.empty() && count != 1) {
      broken.push_back(RuleId{"group:" + group.id.text});
    }
  }
  for (const auto& [id, sentence] : sentences_) {
    if (!holds(machine_, sentence, taken)) broken.push_back(id);
  }
  return broken;
}

std::vector<RuleId> brokenRules(const Machine& machine, const std::vector<OptionId>& options) {
  return Referee{machine}.brokenRules(options);
}

}  // namespace zemi::rules
