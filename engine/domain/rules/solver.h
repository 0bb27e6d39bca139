#pragma once

#include <cstdint>
#include <vector>

namespace zemi::rules {

using Variable = int;

/// A variable or its negation; the code is 2 × variable, + 1 for the negation.
struct Literal {
  int code = -1;

  Variable variable() const { return code >> 1; }
  bool negative() const { return (code & 1) != 0; }
  Literal operator~() const { return {code ^ 1}; }
  bool operator==(const Literal&) const = default;
  auto operator<=>(const Literal&) const = default;
};

inline Literal positive(Variable variable) {
  return {2 * variable};
}
inline Literal literal(Variable variable, bool on) {
  return {2 * variable + (on ? 0 : 1)};
}

/// One value of a layer and what it weighs.
struct Weighted {
  Literal literal;
  std::int64_t weight = 0;
};

/// Values of which exactly one holds: the options of a one-of group, or an option and its negation.
using Layer = std::vector<Weighted>;

/// Weights of the true values, one a layer, sum up to at most `bound`. Holds while all `guards` are true; the guards
/// must be such that exactly one value of each layer is true as long as they hold. A variable is in one layer only.
struct WeightedSum {
  std::vector<Layer> layers;
  std::int64_t bound = 0;
  std::vector<Literal> guards;
};

struct Answer {
  bool satisfiable = false;
  std::vector<bool> model;      ///< by variable; complete; empty when unsatisfiable
  std::vector<Literal> failed;  ///< assumptions that cannot hold together; empty when nothing can hold
};

/// Decides clauses and weighted sums under assumptions, exactly. To name a constraint in a reason, give it a guard: a
/// variable of its own whose negation stands in the clause; assume the guard, and look for it among `failed`.
class Solver {
public:
  virtual ~Solver() = default;

  virtual Variable newVariable() = 0;
  virtual void addClause(std::vector<Literal> literals) = 0;
  virtual void addSum(WeightedSum sum) = 0;

  /// The value to try first from now on; the search overwrites it as it learns.
  virtual void prefer(Variable variable, bool on) = 0;

  virtual Answer solve(const std::vector<Literal>& assumptions) = 0;
};

}  // namespace zemi::rules
