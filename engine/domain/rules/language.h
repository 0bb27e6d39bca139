#pragma once

#include "domain/catalogue/catalogue.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The readable language of rules, as text and as a tree. Nothing here knows a machine: names are only spelled.
///
///   rule     A, B requires expression  |  A, B excludes C, D  |  when expression then expression  |  never expression
///            sum <= sum  |  sum >= sum
///   expr     `or` binds weakest, then `and`, then `not`; brackets; option ids
///   sum      terms with + and - between: sum(quantity)  |  N % sum(quantity)  |  N unit
namespace zemi::rules {

/// A condition over options. `parts` is one for a negation, one or more for `all` and `any`, none for an option.
struct Expression {
  enum class Kind { option, negation, all, any };
  Kind kind = Kind::option;
  catalogue::OptionId option;
  int column = 0;  ///< of an option's name in the rule; from 1
  std::vector<Expression> parts;
};

/// One term of a side: ± N % of sum(quantity), or ± a number with unit when `quantity` is empty.
struct SumTerm {
  bool negative = false;
  std::string quantity;
  catalogue::Decimal number{1, 0};  ///< the percentage, the plain number, or 1 for a whole sum
  bool percent = false;
  std::string unit;  ///< of a plain number
  int column = 0;
};

struct Comparison {
  std::vector<SumTerm> left, right;
  bool atMost = true;  ///< left <= right, else left >= right
};

/// What must hold: a condition that is true, or a comparison that is kept.
using Sentence = std::variant<Expression, Comparison>;

/// Reads one rule. Error: rule.syntax; place.column is the column in `say`, the rest of the place is empty.
Result<Sentence> parseRule(std::string_view say);

/// The candidate closest in spelling, when it is close enough to be what was meant; else empty.
std::string closestName(std::string_view wrong, std::span<const std::string> candidates);

}  // namespace zemi::rules
