#pragma once

#include "domain/rules/language.h"
#include "domain/rules/solver.h"

#include <map>
#include <optional>

/// What a rule means on one machine: names looked up, numbers made exact. Option number i of the machine is variable i.
namespace zemi::rules {

class OptionNumbers {
public:
  explicit OptionNumbers(const catalogue::Machine& machine);
  int find(const catalogue::OptionId& id) const;  ///< -1 when there is none
  std::vector<std::string> names() const;

private:
  std::map<catalogue::OptionId, int> numbers_;
};

/// One side of a comparison: base + the sum of perOption over the options taken.
struct Side {
  std::vector<std::int64_t> perOption;
  std::int64_t base = 0;

  std::int64_t at(const std::vector<bool>& taken) const;
};

/// Both sides as exact integers; a value in `unit` is the integer over `scale`.
struct ExactComparison {
  Side left, right;
  bool atMost = true;
  std::int64_t scale = 1;
  std::string unit;
};

/// Sum of weights over the options taken <= bound.
struct LinearRule {
  std::vector<std::int64_t> weights;
  std::int64_t bound = 0;
};

using Clause = std::vector<Literal>;

/// All faults in names and units, columns as in parseRule. Codes: rule.unknown_option, rule.unknown_quantity,
/// rule.unit, rule.no_wheelbase, rule.too_large.
std::vector<Error> checkMeaning(const catalogue::Machine& machine, const OptionNumbers& numbers,
                                const Sentence& sentence);

/// The condition as clauses over option variables. Error: rule.too_large when it would be more than a few hundred.
Result<std::vector<Clause>> clausesOf(const Expression& condition, const OptionNumbers& numbers);

/// Axle loads are moments: grams × (wheelbase + x) over the wheelbase, multiplied out. Errors as in checkMeaning.
Result<ExactComparison> exactComparison(const catalogue::Machine& machine, const Comparison& comparison);

/// The unit both sides are told in: that of the first quantity, else of the first number.
std::string unitOf(const catalogue::Machine& machine, const Comparison& comparison);

/// How many powers of ten lie between two units (t to kg: 3); empty when they do not measure the same thing.
std::optional<int> powerBetween(std::string_view from, std::string_view to);

/// Divided by the weights' common divisor.
LinearRule linearRule(const ExactComparison& comparison);

/// Options that occur in the condition, each once, in order.
std::vector<int> optionsIn(const Expression& condition, const OptionNumbers& numbers);

}  // namespace zemi::rules
