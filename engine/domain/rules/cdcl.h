#pragma once

#include "domain/rules/solver.h"

#include <cstddef>
#include <span>

namespace zemi::rules {

/// Variables waiting for a decision, the most active first; ties go to the lower number, so that runs repeat exactly.
class ActivityHeap {
public:
  void add(Variable variable);     ///< a new variable, number = how many there were
  void insert(Variable variable);  ///< no effect when it is in
  Variable takeBest();
  bool empty() const { return heap_.empty(); }
  void bump(Variable variable);
  void decay() { step_ /= 0.95; }

private:
  bool before(Variable a, Variable b) const;
  void up(std::size_t at);
  void down(std::size_t at);
  void put(std::size_t at, Variable variable);
  void rescale();

  std::vector<double> activity_;
  std::vector<Variable> heap_;
  std::vector<std::size_t> place_;  // in heap_, kOut when not in it
  double step_ = 1.0;
};

/// Conflict-driven clause learning with native weighted sums. Deterministic. Keeps what it learnt between calls.
///
/// Clauses have two watched literals. A sum keeps, per layer, the lightest value not excluded; the total of these is a
/// lower bound, and every value that would lift it over the limit is false. The reason of such a step, the excluded
/// lighter values, is built only when conflict analysis asks, and weakened by what the sum has to spare.
class Cdcl final : public Solver {
public:
  Variable newVariable() override;
  void addClause(std::vector<Literal> literals) override;
  void addSum(WeightedSum sum) override;
  void prefer(Variable variable, bool on) override { phase_[index(variable)] = on; }
  Answer solve(const std::vector<Literal>& assumptions) override;

  std::uint64_t conflicts() const { return conflicts_; }
  std::size_t learntClauses() const { return learntCount_; }

private:
  enum class Value : std::uint8_t { no, yes, open };

  struct Clause {
    std::vector<Literal> literals;  // the two watched ones first
    int levels = 0;                 // decision levels in it when learnt; 0 for a given clause
  };
  struct Watch {
    int clause;
    Literal blocker;  // another literal of the clause: when true there is nothing to do
  };
  struct SumLayer {
    Layer values;           // lightest first
    std::size_t least = 0;  // the first value that is not false
  };
  struct Sum {
    std::vector<SumLayer> layers;
    std::int64_t bound = 0;
    std::int64_t least = 0;   // total of the layers' least values
    std::int64_t widest = 0;  // largest difference inside a layer
    std::vector<Literal> guards;
    bool waiting = false;  // in waitingSums_
  };
  struct Occurrence {  // of a literal as a value of a sum
    int sum;
    std::size_t layer, value;
  };
  /// Why a variable has its value: nothing (decided), a clause, or a sum.
  struct Cause {
    enum class Kind : std::uint8_t { none, clause, sum };
    Kind kind = Kind::none;
    int number = -1;
  };
  struct Learnt {
    std::vector<Literal> literals;  // the asserting one first
    int backTo = 0;
    int levels = 0;
  };

  static std::size_t index(int number) { return static_cast<std::size_t>(number); }
  Value value(Literal literal) const { return value_[index(literal.code)]; }
  bool isTrue(Literal literal) const { return value(literal) == Value::yes; }
  bool isFalse(Literal literal) const { return value(literal) == Value::no; }
  int level(Literal literal) const { return level_[index(literal.variable())]; }
  int depth() const { return static_cast<int>(levelStart_.size()); }

  // assignment
  void assign(Literal literal, Cause cause);
  void raiseLeast(const Occurrence& excluded);
  void lowerLeast(const Occurrence& freed);
  static std::int64_t weightAt(const SumLayer& layer, std::size_t value);
  void decide(Literal literal);
  void backtrack(int toLevel);
  void wait(int sum);

  // consequences; false on conflict, with conflict_ filled
  bool propagate();
  bool propagateClauses(Literal nowTrue);
  bool moveWatch(int clause);
  bool propagateSum(int sum);
  void excludeHeavy(int number, const SumLayer& layer);
  bool guarded(const Sum& sum) const;

  // reasons
  std::vector<Literal> reasonOf(Literal implied) const;
  std::vector<Literal> explainSum(const Sum& sum, const Occurrence* implied) const;
  std::size_t leastBefore(const SumLayer& layer, int position) const;
  Learnt analyse();
  int mark(const std::vector<Literal>& reason, Literal implied, Learnt& learnt);
  bool isRedundant(Literal literal) const;
  void shorten(Learnt& learnt);
  void rate(Learnt& learnt) const;
  std::vector<Literal> failedAssumptions(Literal refused) const;

  // search
  void learn(Learnt learnt);
  bool resolveConflict();
  void restart(std::size_t assumptions);
  bool extend(const std::vector<Literal>& assumptions, Answer& answer);
  bool decideFreely();
  void reuseTrail(const std::vector<Literal>& assumptions);
  void attach(int clause);
  void forgetWeakClauses();
  void accept(Answer& answer) const;
  bool holds(const Clause& clause) const;
  bool holds(const Sum& sum) const;

  std::vector<Clause> clauses_;
  std::vector<std::vector<Watch>> watches_;  // by literal that must become false to visit
  std::vector<Sum> sums_;
  std::vector<std::vector<Occurrence>> occurrences_;  // by value literal
  std::vector<std::vector<int>> guardedSums_;         // by guard literal
  std::vector<int> waitingSums_;

  std::vector<Value> value_;           // by literal code
  std::vector<int> level_, position_;  // by variable; position on the trail
  std::vector<Cause> cause_;
  std::vector<bool> phase_;
  std::vector<bool> marked_;
  std::vector<Literal> trail_;
  std::vector<std::size_t> levelStart_;
  std::size_t done_ = 0;  // trail propagated through clauses so far

  std::vector<Literal> conflict_;
  std::vector<Literal> lastAssumptions_;
  ActivityHeap order_;
  std::uint64_t conflicts_ = 0;
  std::size_t learntCount_ = 0, learntLimit_ = 0;
  bool contradictory_ = false;  // nothing holds, whatever is assumed
};

}  // namespace zemi::rules
