#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// The formulas of derived figures: figures by id, sum(quantity), numbers, + - * /, brackets, min(a, b), max(a, b).
namespace zemi::catalogue {

struct Formula {
  enum class Kind { number, figure, sum, negate, add, subtract, multiply, divide, min, max };
  Kind kind = Kind::number;
  double number = 0;               ///< of a number
  std::string name;                ///< of a figure or a summed quantity
  std::vector<Formula> parts;      ///< operands: one of negate, two of the others
};

/// At most 1000 characters and brackets 32 deep. Error: catalogue.formula; place.column is the character it was found at.
Result<Formula> parseFormula(std::string_view text);

std::vector<std::string> figuresIn(const Formula& formula);    ///< without repeats, in order
std::vector<std::string> quantitiesIn(const Formula& formula);

}  // namespace zemi::catalogue
