#include "domain/rules/meaning.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <set>

namespace zemi::rules {
namespace {

using catalogue::Machine;
using catalogue::Mass;
using catalogue::Quantity;
using Kind = Expression::Kind;
__extension__ typedef __int128 Wide;  // products of grams, millimetres and percent leave 64 bit before they are reduced

constexpr std::size_t kMostClauses = 500;
constexpr int kGramDecimals = 3;

// ---- exact arithmetic

/// A 128-bit integer that remembers when it left its range.
struct Exact {
  Wide value = 0;
  bool fits = true;
};

Exact operator*(Exact a, Exact b) {
  Exact product;
  product.fits = !__builtin_mul_overflow(a.value, b.value, &product.value) && a.fits && b.fits;
  return product;
}

Exact operator+(Exact a, Exact b) {
  Exact sum;
  sum.fits = !__builtin_add_overflow(a.value, b.value, &sum.value) && a.fits && b.fits;
  return sum;
}

Exact tenTo(int power) {
  Exact result{1};
  for (int i = 0; i < power; ++i) result = result * Exact{10};
  return result;
}

Wide gcd(Wide a, Wide b) {
  if (a < 0) a = -a;
  if (b < 0) b = -b;
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

// ---- units

struct Unit {
  std::string_view name, base;
  int power;  // one is 10^power of the base
};
constexpr std::array kUnits{Unit{"kg", "kg", 0}, Unit{"g", "kg", -3}, Unit{"t", "kg", 3},  Unit{"mm", "mm", 0},
                            Unit{"cm", "mm", 1}, Unit{"m", "mm", 3},  Unit{"kW", "kW", 0}, Unit{"W", "kW", -3},
                            Unit{"l", "l", 0},   Unit{"m³", "l", 3}};

// ---- quantities

enum class Measure { declared, mass, frontAxle, rearAxle };

Measure measureOf(const std::string& quantity) {
  if (quantity == "mass") return Measure::mass;
  if (quantity == "axle.front") return Measure::frontAxle;
  if (quantity == "axle.rear") return Measure::rearAxle;
  return Measure::declared;
}

bool isAxle(const SumTerm& term) {
  return measureOf(term.quantity) == Measure::frontAxle || measureOf(term.quantity) == Measure::rearAxle;
}

/// Calls `visit` with every amount of the quantity, the base machine's first.
void forEachAmount(const Machine& machine, const std::string& quantity,
                   const std::function<void(const Quantity&)>& visit) {
  const auto look = [&](const std::map<std::string, Quantity>& quantities) {
    const auto found = quantities.find(quantity);
    if (found != quantities.end()) visit(found->second);
  };
  look(machine.quantities);
  for (const auto& option : machine.options) look(option.quantities);
}

struct QuantityKind {
  bool known = false, unitsAgree = true;
  std::string unit;
  int decimals = 0;
};

QuantityKind kindOf(const Machine& machine, const std::string& quantity) {
  if (measureOf(quantity) != Measure::declared) return {true, true, "kg", kGramDecimals};
  QuantityKind kind;
  forEachAmount(machine, quantity, [&](const Quantity& amount) {
    kind.unitsAgree = kind.unitsAgree && (!kind.known || amount.unit == kind.unit);
    kind.known = true;
    kind.unit = amount.unit;
    kind.decimals = std::max(kind.decimals, amount.amount.decimals);
  });
  return kind;
}

std::vector<std::string> quantityNames(const Machine& machine) {
  std::set<std::string> names{"mass", "axle.front", "axle.rear"};
  for (const auto& [name, amount] : machine.quantities) names.insert(name);
  for (const auto& option : machine.options) {
    for (const auto& [name, amount] : option.quantities) names.insert(name);
  }
  return {names.begin(), names.end()};
}

Error faultAt(std::string code, int column, std::string detail, std::string remedy) {
  return {std::move(code), Place{{}, 0, column}, std::move(detail), std::move(remedy)};
}

std::string didYouMean(std::string_view wrong, const std::vector<std::string>& names, std::string otherwise) {
  const std::string closest = closestName(wrong, names);
  return closest.empty() ? std::move(otherwise) : "did you mean \"" + closest + "\"?";
}

// ---- names and units of a sentence

void checkNames(const Expression& condition, const OptionNumbers& numbers, std::vector<Error>& faults) {
  for (const Expression& part : condition.parts) checkNames(part, numbers, faults);
  if (condition.kind != Kind::option || numbers.find(condition.option) >= 0) return;
  const std::string& name = condition.option.text;
  faults.push_back(faultAt("rule.unknown_option", condition.column, "unknown option \"" + name + "\"",
                           didYouMean(name, numbers.names(), "write the id of an option of this machine")));
}

void checkQuantity(const Machine& machine, const SumTerm& term, std::vector<Error>& faults) {
  const QuantityKind kind = kindOf(machine, term.quantity);
  if (!kind.known) {
    faults.push_back(faultAt(
        "rule.unknown_quantity", term.column, "unknown quantity \"" + term.quantity + "\"",
        didYouMean(term.quantity, quantityNames(machine), "declare it under quantity of the machine or of an option")));
  }
  if (!kind.unitsAgree) {
    faults.push_back(faultAt("rule.unit", term.column, "\"" + term.quantity + "\" is given in different units",
                             "give a quantity the same unit throughout the machine"));
  }
  if (isAxle(term) && machine.wheelbaseMillimetres <= 0) {
    faults.push_back(faultAt("rule.no_wheelbase", term.column, "axle loads need a wheelbase",
                             "give the machine a wheelbase_mm above 0"));
  }
}

std::vector<const SumTerm*> termsOf(const Comparison& comparison) {
  std::vector<const SumTerm*> terms;
  for (const SumTerm& term : comparison.left) terms.push_back(&term);
  for (const SumTerm& term : comparison.right) terms.push_back(&term);
  return terms;
}

bool isZero(const SumTerm& term) {
  return term.quantity.empty() && term.number.digits == 0;
}

void checkUnits(const Machine& machine, const Comparison& comparison, std::vector<Error>& faults) {
  const std::string expected = unitOf(machine, comparison);
  for (const SumTerm* term : termsOf(comparison)) {
    const bool number = term->quantity.empty();
    const std::string unit = number ? term->unit : kindOf(machine, term->quantity).unit;
    const bool agrees = number ? powerBetween(unit, expected).has_value() : unit == expected;
    if (agrees || (isZero(*term) && unit.empty())) continue;
    const std::string found = unit.empty() ? "no unit" : "\"" + unit + "\"";
    const std::string wanted = expected.empty() ? "no unit" : "\"" + expected + "\"";
    faults.push_back(faultAt("rule.unit", term->column, "expected " + wanted + ", found " + found,
                             "compare only what has the same unit"));
  }
}

// ---- exact sides

struct Scale {
  int decimals = 0;
  std::int64_t wheelbase = 1;  // a factor only where axle loads are compared
  std::string unit;
};

int decimalsOf(const Machine& machine, const SumTerm& term, const std::string& unit) {
  const int percent = term.percent ? 2 : 0;
  if (!term.quantity.empty()) return term.number.decimals + percent + kindOf(machine, term.quantity).decimals;
  return term.number.decimals - powerBetween(term.unit, unit).value_or(0);
}

Scale scaleOf(const Machine& machine, const Comparison& comparison) {
  Scale scale;
  scale.unit = unitOf(machine, comparison);
  for (const SumTerm* term : termsOf(comparison)) {
    scale.decimals = std::max(scale.decimals, decimalsOf(machine, *term, scale.unit));
    if (isAxle(*term)) scale.wheelbase = machine.wheelbaseMillimetres;
  }
  return scale;
}

/// Grams, times the wheelbase for an axle load.
Exact massAmount(Measure measure, const Mass& mass, std::int64_t wheelbase) {
  const Exact grams{mass.grams};
  if (measure == Measure::frontAxle) return grams * (Exact{wheelbase} + Exact{mass.xMillimetres});
  if (measure == Measure::rearAxle) return grams * (Exact{0} + Exact{-Wide{mass.xMillimetres}});
  return grams;
}

Exact declaredAmount(const std::map<std::string, Quantity>& quantities, const std::string& name, int decimals) {
  const auto found = quantities.find(name);
  if (found == quantities.end()) return {};
  return Exact{found->second.amount.digits} * tenTo(decimals - found->second.amount.decimals);
}

/// What a term is multiplied by so that all terms count in the same integers.
Exact factorOf(const Machine& machine, const SumTerm& term, const Scale& scale) {
  const Exact sign{term.negative ? -1 : 1};
  const Exact factor = sign * Exact{term.number.digits} * tenTo(scale.decimals - decimalsOf(machine, term, scale.unit));
  return isAxle(term) ? factor : factor * Exact{scale.wheelbase};
}

struct WideSide {
  std::vector<Exact> perOption;
  Exact base;
};

void addTerm(const Machine& machine, const SumTerm& term, const Scale& scale, WideSide& side) {
  const Exact factor = factorOf(machine, term, scale);
  if (term.quantity.empty()) {
    side.base = side.base + factor;
    return;
  }
  const Measure measure = measureOf(term.quantity);
  const int decimals = kindOf(machine, term.quantity).decimals;
  const auto amount = [&](const Mass& mass, const std::map<std::string, Quantity>& quantities) {
    return factor * (measure == Measure::declared ? declaredAmount(quantities, term.quantity, decimals)
                                                  : massAmount(measure, mass, machine.wheelbaseMillimetres));
  };
  side.base = side.base + amount(machine.baseMass, machine.quantities);
  for (std::size_t i = 0; i < machine.options.size(); ++i) {
    const auto& option = machine.options[i];
    side.perOption[i] = side.perOption[i] + amount(option.mass.value_or(Mass{}), option.quantities);
  }
}

WideSide wideSide(const Machine& machine, const std::vector<SumTerm>& terms, const Scale& scale) {
  WideSide side;
  side.perOption.resize(machine.options.size());
  for (const SumTerm& term : terms) addTerm(machine, term, scale, side);
  return side;
}

Exact absolute(Exact amount) {
  return amount.value < 0 ? Exact{0, amount.fits} + Exact{-amount.value} : amount;
}

/// All amounts of both sides together, as the worst that any sum or difference of them can come to.
Exact total(const WideSide& left, const WideSide& right) {
  Exact sum;
  for (const WideSide* side : {&left, &right}) {
    for (const Exact& amount : side->perOption) sum = sum + absolute(amount);
    sum = sum + absolute(side->base);
  }
  return sum;
}

bool fitsHalf64(Exact amount) {
  return amount.fits && amount.value <= std::numeric_limits<std::int64_t>::max() / 2;
}

void divide(WideSide& side, Wide divisor) {
  side.base.value /= divisor;
  for (Exact& amount : side.perOption) amount.value /= divisor;
}

Wide commonDivisor(const WideSide& side, Wide start) {
  Wide divisor = gcd(start, side.base.value);
  for (const Exact& amount : side.perOption) divisor = gcd(divisor, amount.value);
  return divisor;
}

Side narrow(const WideSide& wide) {
  Side side;
  side.base = static_cast<std::int64_t>(wide.base.value);
  for (const Exact& amount : wide.perOption) side.perOption.push_back(static_cast<std::int64_t>(amount.value));
  return side;
}

// ---- conditions as clauses

/// Clauses of `condition`, or of its negation when `negate`. Given up, empty optional, when there would be too many.
std::optional<std::vector<Clause>> distribute(const Expression& condition, bool negate, const OptionNumbers& numbers) {
  if (condition.kind == Kind::option) {
    return std::vector<Clause>{{literal(numbers.find(condition.option), !negate)}};
  }
  if (condition.kind == Kind::negation) return distribute(condition.parts.front(), !negate, numbers);
  const bool conjunction = (condition.kind == Kind::all) != negate;
  std::vector<Clause> result;
  if (!conjunction) result.emplace_back();
  for (const Expression& part : condition.parts) {
    const auto clauses = distribute(part, negate, numbers);
    if (!clauses) return {};
    if ((conjunction ? result.size() + clauses->size() : result.size() * clauses->size()) > kMostClauses) return {};
    if (conjunction) {
      result.insert(result.end(), clauses->begin(), clauses->end());
      continue;
    }
    std::vector<Clause> product;
    for (const Clause& a : result) {
      for (const Clause& b : *clauses) {
        product.push_back(a);
        product.back().insert(product.back().end(), b.begin(), b.end());
      }
    }
    result = std::move(product);
  }
  return result;
}

void collectOptions(const Expression& condition, const OptionNumbers& numbers, std::set<int>& options) {
  if (condition.kind == Kind::option) options.insert(numbers.find(condition.option));
  for (const Expression& part : condition.parts) collectOptions(part, numbers, options);
}

}  // namespace

OptionNumbers::OptionNumbers(const Machine& machine) {
  for (std::size_t i = 0; i < machine.options.size(); ++i) numbers_.emplace(machine.options[i].id, static_cast<int>(i));
}

int OptionNumbers::find(const catalogue::OptionId& id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? -1 : found->second;
}

std::vector<std::string> OptionNumbers::names() const {
  std::vector<std::string> names;
  for (const auto& [id, number] : numbers_) names.push_back(id.text);
  return names;
}

std::string unitOf(const Machine& machine, const Comparison& comparison) {
  const auto terms = termsOf(comparison);
  for (const SumTerm* term : terms) {
    if (!term->quantity.empty()) return kindOf(machine, term->quantity).unit;
  }
  return terms.empty() ? std::string{} : terms.front()->unit;
}

std::optional<int> powerBetween(std::string_view from, std::string_view to) {
  if (from == to) return 0;
  const auto find = [](std::string_view name) {
    return std::find_if(kUnits.begin(), kUnits.end(), [name](const Unit& unit) { return unit.name == name; });
  };
  const auto a = find(from), b = find(to);
  if (a == kUnits.end() || b == kUnits.end() || a->base != b->base) return {};
  return a->power - b->power;
}

std::int64_t Side::at(const std::vector<bool>& taken) const {
  std::int64_t total = base;
  for (std::size_t i = 0; i < perOption.size(); ++i) total += taken[i] ? perOption[i] : 0;
  return total;
}

std::vector<Error> checkMeaning(const Machine& machine, const OptionNumbers& numbers, const Sentence& sentence) {
  std::vector<Error> faults;
  if (const auto* condition = std::get_if<Expression>(&sentence)) {
    checkNames(*condition, numbers, faults);
    if (!faults.empty()) return faults;
    if (const auto clauses = clausesOf(*condition, numbers); !clauses) faults.push_back(clauses.error());
    return faults;
  }
  const auto& comparison = std::get<Comparison>(sentence);
  for (const SumTerm* term : termsOf(comparison)) {
    if (!term->quantity.empty()) checkQuantity(machine, *term, faults);
  }
  if (faults.empty()) checkUnits(machine, comparison, faults);
  if (!faults.empty()) return faults;
  if (const auto exact = exactComparison(machine, comparison); !exact) faults.push_back(exact.error());
  return faults;
}

Result<std::vector<Clause>> clausesOf(const Expression& condition, const OptionNumbers& numbers) {
  auto clauses = distribute(condition, false, numbers);
  if (!clauses) {
    return fail("rule.too_large", Place{{}, 0, 1}, "the rule mixes and / or too deeply", "split it into several rules");
  }
  return std::move(*clauses);
}

Result<ExactComparison> exactComparison(const Machine& machine, const Comparison& comparison) {
  const Scale scale = scaleOf(machine, comparison);
  WideSide left = wideSide(machine, comparison.left, scale), right = wideSide(machine, comparison.right, scale);
  Exact whole = tenTo(scale.decimals) * Exact{scale.wheelbase};
  const Failure tooLarge = fail("rule.too_large", Place{{}, 0, 1}, "the numbers of this sum leave 64 bit",
                                "give the quantities fewer decimals");
  if (!total(left, right).fits || !whole.fits) return tooLarge;
  const Wide divisor = commonDivisor(left, commonDivisor(right, whole.value));
  divide(left, divisor);
  divide(right, divisor);
  whole.value /= divisor;
  if (!fitsHalf64(total(left, right)) || !fitsHalf64(whole)) return tooLarge;
  return ExactComparison{narrow(left), narrow(right), comparison.atMost, static_cast<std::int64_t>(whole.value),
                         scale.unit};
}

LinearRule linearRule(const ExactComparison& comparison) {
  const Side& lesser = comparison.atMost ? comparison.left : comparison.right;
  const Side& greater = comparison.atMost ? comparison.right : comparison.left;
  LinearRule rule;
  rule.bound = greater.base - lesser.base;
  std::int64_t divisor = 0;
  for (std::size_t i = 0; i < lesser.perOption.size(); ++i) {
    rule.weights.push_back(lesser.perOption[i] - greater.perOption[i]);
    divisor = std::gcd(divisor, rule.weights.back());
  }
  if (divisor <= 1) return rule;
  for (std::int64_t& weight : rule.weights) weight /= divisor;
  // Rounded down also below zero: only multiples of the divisor can be reached.
  rule.bound = rule.bound / divisor - (rule.bound % divisor < 0 ? 1 : 0);
  return rule;
}

std::vector<int> optionsIn(const Expression& condition, const OptionNumbers& numbers) {
  std::set<int> options;
  collectOptions(condition, numbers, options);
  return {options.begin(), options.end()};
}

}  // namespace zemi::rules
