#include "domain/rules/cdcl.h"

#include "base/expects.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace zemi::rules {
namespace {

constexpr std::size_t kOut = std::numeric_limits<std::size_t>::max();
constexpr std::uint64_t kRestartUnit = 64;  // conflicts; short runs suit models of some hundred variables
constexpr std::size_t kUsualLearnt = 1000;  // clauses kept from call to call; many more cost more time than they save

/// 1 1 2 1 1 2 4 1 1 2 … (Luby, Sinclair, Zuckerman 1993): restart lengths that are never far from the best.
std::uint64_t luby(std::uint64_t run) {
  std::uint64_t size = 1;
  while (size < run + 1) size = 2 * size + 1;
  while (size - 1 != run) {
    size /= 2;
    run %= size;
  }
  return (size + 1) / 2;
}

}  // namespace

// ---- order of decisions

void ActivityHeap::add(Variable variable) {
  activity_.push_back(0.0);
  place_.push_back(kOut);
  insert(variable);
}

void ActivityHeap::insert(Variable variable) {
  if (place_[static_cast<std::size_t>(variable)] != kOut) return;
  heap_.push_back(variable);
  put(heap_.size() - 1, variable);
  up(heap_.size() - 1);
}

Variable ActivityHeap::takeBest() {
  const Variable best = heap_.front();
  const Variable last = heap_.back();
  heap_.pop_back();
  place_[static_cast<std::size_t>(best)] = kOut;
  if (!heap_.empty()) {
    put(0, last);
    down(0);
  }
  return best;
}

void ActivityHeap::bump(Variable variable) {
  const auto at = static_cast<std::size_t>(variable);
  activity_[at] += step_;
  if (activity_[at] > 1e100) rescale();
  if (place_[at] != kOut) up(place_[at]);
}

void ActivityHeap::rescale() {
  for (double& activity : activity_) activity *= 1e-100;
  step_ *= 1e-100;
}

bool ActivityHeap::before(Variable a, Variable b) const {
  const double left = activity_[static_cast<std::size_t>(a)], right = activity_[static_cast<std::size_t>(b)];
  return left > right || (!(left < right) && a < b);
}

void ActivityHeap::put(std::size_t at, Variable variable) {
  heap_[at] = variable;
  place_[static_cast<std::size_t>(variable)] = at;
}

void ActivityHeap::up(std::size_t at) {
  const Variable variable = heap_[at];
  for (; at > 0 && before(variable, heap_[(at - 1) / 2]); at = (at - 1) / 2) put(at, heap_[(at - 1) / 2]);
  put(at, variable);
}

void ActivityHeap::down(std::size_t at) {
  const Variable variable = heap_[at];
  for (std::size_t child = 2 * at + 1; child < heap_.size(); child = 2 * at + 1) {
    if (child + 1 < heap_.size() && before(heap_[child + 1], heap_[child])) ++child;
    if (!before(heap_[child], variable)) break;
    put(at, heap_[child]);
    at = child;
  }
  put(at, variable);
}

// ---- what is given

Variable Cdcl::newVariable() {
  const auto variable = static_cast<Variable>(level_.size());
  watches_.resize(watches_.size() + 2);
  occurrences_.resize(occurrences_.size() + 2);
  guardedSums_.resize(guardedSums_.size() + 2);
  value_.resize(value_.size() + 2, Value::open);
  level_.push_back(0);
  position_.push_back(0);
  cause_.emplace_back();
  phase_.push_back(false);
  marked_.push_back(false);
  order_.add(variable);
  return variable;
}

void Cdcl::addClause(std::vector<Literal> literals) {
  backtrack(0);
  std::sort(literals.begin(), literals.end());
  literals.erase(std::unique(literals.begin(), literals.end()), literals.end());
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (isTrue(literals[i]) || (i + 1 < literals.size() && literals[i + 1] == ~literals[i])) return;
  }
  std::erase_if(literals, [this](Literal literal) { return isFalse(literal); });
  if (literals.empty()) {
    contradictory_ = true;
  } else if (literals.size() == 1) {
    assign(literals.front(), {});
  } else {
    clauses_.push_back({std::move(literals), 0});
    attach(static_cast<int>(clauses_.size()) - 1);
  }
}

void Cdcl::attach(int clause) {
  const auto& literals = clauses_[index(clause)].literals;
  watches_[index(literals[0].code)].push_back({clause, literals[1]});
  watches_[index(literals[1].code)].push_back({clause, literals[0]});
}

void Cdcl::addSum(WeightedSum given) {
  backtrack(0);
  const auto number = static_cast<int>(sums_.size());
  Sum sum{{}, given.bound, 0, 0, std::move(given.guards), false};
  for (Layer& values : given.layers) {
    EXPECTS(!values.empty());
    std::stable_sort(values.begin(), values.end(), [](auto& a, auto& b) { return a.weight < b.weight; });
    for (std::size_t i = 0; i < values.size(); ++i) {
      occurrences_[index(values[i].literal.code)].push_back({number, sum.layers.size(), i});
    }
    sum.widest = std::max(sum.widest, values.back().weight - values.front().weight);
    sum.layers.push_back({std::move(values), 0});
    // A sum may come late: some of its values can be excluded for good already.
    SumLayer& layer = sum.layers.back();
    while (layer.least < layer.values.size() && isFalse(layer.values[layer.least].literal)) ++layer.least;
    sum.least += weightAt(layer, layer.least);
  }
  for (const Literal guard : sum.guards) guardedSums_[index(guard.code)].push_back(number);
  sums_.push_back(std::move(sum));
  wait(number);
}

// ---- assignment

void Cdcl::assign(Literal literal, Cause cause) {
  value_[index(literal.code)] = Value::yes;
  value_[index((~literal).code)] = Value::no;
  const std::size_t variable = index(literal.variable());
  level_[variable] = depth();
  position_[variable] = static_cast<int>(trail_.size());
  cause_[variable] = cause;
  trail_.push_back(literal);
  for (const Occurrence& excluded : occurrences_[index((~literal).code)]) raiseLeast(excluded);
  for (const int sum : guardedSums_[index(literal.code)]) wait(sum);
}

/// The weight a layer is sure to have; one whose values are all false is a conflict that its clause will show.
std::int64_t Cdcl::weightAt(const SumLayer& layer, std::size_t value) {
  return layer.values[std::min(value, layer.values.size() - 1)].weight;
}

void Cdcl::raiseLeast(const Occurrence& excluded) {
  Sum& sum = sums_[index(excluded.sum)];
  SumLayer& layer = sum.layers[excluded.layer];
  if (layer.least != excluded.value) return;
  const std::int64_t old = weightAt(layer, layer.least);
  while (layer.least < layer.values.size() && isFalse(layer.values[layer.least].literal)) ++layer.least;
  sum.least += weightAt(layer, layer.least) - old;
  wait(excluded.sum);
}

void Cdcl::lowerLeast(const Occurrence& freed) {
  Sum& sum = sums_[index(freed.sum)];
  SumLayer& layer = sum.layers[freed.layer];
  if (freed.value >= layer.least) return;
  sum.least += weightAt(layer, freed.value) - weightAt(layer, layer.least);
  layer.least = freed.value;
}

void Cdcl::wait(int sum) {
  if (std::exchange(sums_[index(sum)].waiting, true)) return;
  waitingSums_.push_back(sum);
}

void Cdcl::decide(Literal literal) {
  levelStart_.push_back(trail_.size());
  assign(literal, {});
}

void Cdcl::backtrack(int toLevel) {
  if (depth() <= toLevel) return;
  const std::size_t start = levelStart_[index(toLevel)];
  while (trail_.size() > start) {
    const Literal literal = trail_.back();
    trail_.pop_back();
    value_[index(literal.code)] = value_[index((~literal).code)] = Value::open;
    phase_[index(literal.variable())] = !literal.negative();
    for (const Occurrence& freed : occurrences_[index((~literal).code)]) lowerLeast(freed);
    order_.insert(literal.variable());
  }
  levelStart_.resize(index(toLevel));
  done_ = std::min(done_, start);
}

// ---- consequences

/// Clauses first: they are cheap, and they settle the layers before a sum looks at them.
bool Cdcl::propagate() {
  for (;;) {
    while (done_ < trail_.size()) {
      if (!propagateClauses(trail_[done_++])) return false;
    }
    if (waitingSums_.empty()) return true;
    const int sum = waitingSums_.back();
    waitingSums_.pop_back();
    sums_[index(sum)].waiting = false;
    if (!propagateSum(sum)) return false;
  }
}

bool Cdcl::propagateClauses(Literal nowTrue) {
  const Literal nowFalse = ~nowTrue;
  std::vector<Watch>& watches = watches_[index(nowFalse.code)];
  std::size_t kept = 0;
  bool sound = true;
  for (std::size_t i = 0; i < watches.size(); ++i) {
    const Watch watch = watches[i];
    if (!sound || isTrue(watch.blocker)) {
      watches[kept++] = watch;
      continue;
    }
    auto& literals = clauses_[index(watch.clause)].literals;
    if (literals[0] == nowFalse) std::swap(literals[0], literals[1]);
    const Literal other = literals[0];
    if (!isTrue(other) && moveWatch(watch.clause)) continue;
    watches[kept++] = {watch.clause, other};
    if (isTrue(other)) continue;
    if (isFalse(other)) {
      conflict_ = literals;
      sound = false;
    } else {
      assign(other, {Cause::Kind::clause, watch.clause});
    }
  }
  watches.resize(kept);
  return sound;
}

/// Finds a literal that is not false to be watched instead of the second.
bool Cdcl::moveWatch(int clause) {
  auto& literals = clauses_[index(clause)].literals;
  for (std::size_t i = 2; i < literals.size(); ++i) {
    if (isFalse(literals[i])) continue;
    std::swap(literals[1], literals[i]);
    watches_[index(literals[1].code)].push_back({clause, literals[0]});
    return true;
  }
  return false;
}

bool Cdcl::guarded(const Sum& sum) const {
  return std::all_of(sum.guards.begin(), sum.guards.end(), [this](Literal guard) { return isTrue(guard); });
}

bool Cdcl::propagateSum(int number) {
  const Sum& sum = sums_[index(number)];
  if (!guarded(sum)) return true;
  if (sum.least > sum.bound) {
    conflict_ = explainSum(sum, nullptr);
    return false;
  }
  if (sum.bound - sum.least >= sum.widest) return true;
  for (const SumLayer& layer : sum.layers) excludeHeavy(number, layer);
  return true;
}

/// Values that would lift the sum over its bound are false. One that is true already needs nothing: once its siblings
/// are false the layer's least rises, and the sum is looked at again.
void Cdcl::excludeHeavy(int number, const SumLayer& layer) {
  const Sum& sum = sums_[index(number)];
  const std::int64_t most = sum.bound - sum.least + weightAt(layer, layer.least);
  for (std::size_t i = layer.values.size(); i-- > layer.least + 1 && layer.values[i].weight > most;) {
    const Literal heavy = layer.values[i].literal;
    if (value(heavy) == Value::open) assign(~heavy, {Cause::Kind::sum, number});
  }
}

// ---- reasons

/// The clause that made `implied` true; contains it.
std::vector<Literal> Cdcl::reasonOf(Literal implied) const {
  const Cause cause = cause_[index(implied.variable())];
  if (cause.kind == Cause::Kind::clause) return clauses_[index(cause.number)].literals;
  for (const Occurrence& occurrence : occurrences_[index((~implied).code)]) {
    if (occurrence.sum == cause.number) return explainSum(sums_[index(cause.number)], &occurrence);
  }
  return {implied};
}

/// First value of the layer that was not false yet when the trail had `position` entries.
std::size_t Cdcl::leastBefore(const SumLayer& layer, int position) const {
  std::size_t least = 0;
  while (least < layer.values.size()) {
    const Literal literal = layer.values[least].literal;
    if (!isFalse(literal) || position_[index(literal.variable())] >= position) break;
    ++least;
  }
  return least;
}

/// Why the sum excludes a value, or, without one, why it is broken: the lighter values that are false. What the sum
/// exceeds its bound by beyond need is spent on leaving some of them out, so that the clause says more.
std::vector<Literal> Cdcl::explainSum(const Sum& sum, const Occurrence* implied) const {
  std::vector<Literal> clause;
  int position = std::numeric_limits<int>::max();
  std::int64_t spare = -sum.bound - 1;
  if (implied != nullptr) {
    const Weighted& excluded = sum.layers[implied->layer].values[implied->value];
    clause.push_back(~excluded.literal);
    position = position_[index(excluded.literal.variable())];
    spare += excluded.weight;
  }
  const SumLayer* own = implied == nullptr ? nullptr : &sum.layers[implied->layer];
  for (const SumLayer& layer : sum.layers) {
    if (&layer != own) spare += weightAt(layer, leastBefore(layer, position));
  }
  EXPECTS(spare >= 0);
  for (const SumLayer& layer : sum.layers) {
    if (&layer == own) continue;
    const std::size_t least = leastBefore(layer, position);
    std::size_t needed = 0;
    while (needed < least && weightAt(layer, least) - layer.values[needed].weight > spare) ++needed;
    spare -= weightAt(layer, least) - weightAt(layer, needed);
    for (std::size_t i = 0; i < needed; ++i) clause.push_back(layer.values[i].literal);
  }
  for (const Literal guard : sum.guards) clause.push_back(~guard);
  return clause;
}

/// Marks the literals of a reason; those of lower levels join the learnt clause. Gives how many are of this level.
int Cdcl::mark(const std::vector<Literal>& reason, Literal implied, Learnt& learnt) {
  int ofThisLevel = 0;
  for (const Literal literal : reason) {
    const std::size_t variable = index(literal.variable());
    if (literal == implied || marked_[variable] || level_[variable] == 0) continue;
    marked_[variable] = true;
    order_.bump(literal.variable());
    if (level_[variable] == depth()) {
      ++ofThisLevel;
    } else {
      learnt.literals.push_back(literal);
    }
  }
  return ofThisLevel;
}

/// Resolves the conflict with the reasons of this level until one literal of it is left (first unique implication
/// point; Marques-Silva and Sakallah 1999).
Cdcl::Learnt Cdcl::analyse() {
  Learnt learnt;
  learnt.literals.push_back({});
  int open = mark(conflict_, {}, learnt);
  std::size_t at = trail_.size();
  for (;;) {
    do --at;
    while (!marked_[index(trail_[at].variable())]);
    const Literal implied = trail_[at];
    marked_[index(implied.variable())] = false;
    if (--open == 0) {
      learnt.literals.front() = ~implied;
      break;
    }
    open += mark(reasonOf(implied), implied, learnt);
  }
  shorten(learnt);
  rate(learnt);
  order_.decay();
  return learnt;
}

/// A literal whose whole reason is in the clause already says nothing new.
bool Cdcl::isRedundant(Literal literal) const {
  if (cause_[index(literal.variable())].kind == Cause::Kind::none) return false;
  for (const Literal other : reasonOf(~literal)) {
    if (other != ~literal && !marked_[index(other.variable())] && level(other) > 0) return false;
  }
  return true;
}

void Cdcl::shorten(Learnt& learnt) {
  std::vector<Literal> all = learnt.literals;
  std::erase_if(learnt.literals, [&](Literal literal) { return literal != all.front() && isRedundant(literal); });
  for (const Literal literal : all) marked_[index(literal.variable())] = false;
}

void Cdcl::rate(Learnt& learnt) const {
  std::vector<int> levels;
  for (std::size_t i = 1; i < learnt.literals.size(); ++i) {
    levels.push_back(level(learnt.literals[i]));
    if (levels.back() <= learnt.backTo) continue;
    learnt.backTo = levels.back();
    std::swap(learnt.literals[1], learnt.literals[i]);
    std::swap(levels.front(), levels.back());
  }
  std::sort(levels.begin(), levels.end());
  learnt.levels = 1 + static_cast<int>(std::unique(levels.begin(), levels.end()) - levels.begin());
}

/// The assumptions from which it follows that `refused`, one of them, is false.
std::vector<Literal> Cdcl::failedAssumptions(Literal refused) const {
  std::vector<Literal> failed{refused};
  if (depth() == 0 || level(refused) == 0) return failed;
  std::vector<bool> marked(level_.size());
  marked[index(refused.variable())] = true;
  for (std::size_t at = trail_.size(); at-- > levelStart_.front();) {
    const Literal literal = trail_[at];
    if (!marked[index(literal.variable())]) continue;
    if (cause_[index(literal.variable())].kind == Cause::Kind::none) {
      failed.push_back(literal);
      continue;
    }
    for (const Literal other : reasonOf(literal)) marked[index(other.variable())] = true;
  }
  return failed;
}

// ---- search

void Cdcl::learn(Learnt learnt) {
  backtrack(learnt.backTo);
  const Literal asserting = learnt.literals.front();
  if (learnt.literals.size() == 1) return assign(asserting, {});
  const auto clause = static_cast<int>(clauses_.size());
  clauses_.push_back({std::move(learnt.literals), learnt.levels});
  ++learntCount_;
  attach(clause);
  assign(asserting, {Cause::Kind::clause, clause});
}

/// Learns from the conflict; false when it does not depend on any decision.
bool Cdcl::resolveConflict() {
  ++conflicts_;
  int highest = 0;
  for (const Literal literal : conflict_) highest = std::max(highest, level(literal));
  backtrack(highest);
  contradictory_ = highest == 0;
  if (!contradictory_) learn(analyse());
  return !contradictory_;
}

/// The trail of the last call stays as far as the assumptions are the same: the calls of one click share most of it.
void Cdcl::reuseTrail(const std::vector<Literal>& assumptions) {
  const auto common =
      std::mismatch(assumptions.begin(), assumptions.end(), lastAssumptions_.begin(), lastAssumptions_.end());
  backtrack(static_cast<int>(common.first - assumptions.begin()));
  lastAssumptions_ = assumptions;
}

void Cdcl::restart(std::size_t assumptions) {
  backtrack(static_cast<int>(assumptions));
  if (learntCount_ > learntLimit_) forgetWeakClauses();
}

/// Takes the next assumption or decision; false when there is an answer.
bool Cdcl::extend(const std::vector<Literal>& assumptions, Answer& answer) {
  while (index(depth()) < assumptions.size()) {
    const Literal next = assumptions[index(depth())];
    if (isFalse(next)) {
      answer.failed = failedAssumptions(next);
      return false;
    }
    if (!isTrue(next)) {
      decide(next);
      return true;
    }
    levelStart_.push_back(trail_.size());  // an empty level keeps levels and assumptions in step
  }
  if (decideFreely()) return true;
  accept(answer);
  return false;
}

bool Cdcl::decideFreely() {
  while (!order_.empty()) {
    const Variable variable = order_.takeBest();
    if (value(positive(variable)) != Value::open) continue;
    decide(literal(variable, phase_[index(variable)]));
    return true;
  }
  return false;
}

Answer Cdcl::solve(const std::vector<Literal>& assumptions) {
  Answer answer;
  if (contradictory_) return answer;
  // Most calls are too short for a restart: without this a long session would drown in what it learnt.
  learntLimit_ = kUsualLearnt;
  if (learntCount_ > learntLimit_) forgetWeakClauses();
  reuseTrail(assumptions);
  std::uint64_t run = 0, until = conflicts_ + kRestartUnit;
  for (;;) {
    if (!propagate()) {
      if (!resolveConflict()) return answer;
    } else if (conflicts_ >= until) {
      restart(assumptions.size());
      until = conflicts_ + kRestartUnit * luby(++run);
    } else if (!extend(assumptions, answer)) {
      return answer;
    }
  }
}

/// Drops the half of the learnt clauses that span most levels (Audemard and Simon 2009). At level 0 nothing needs its
/// cause any more, so the clauses can simply be renumbered. The limit rises while one call goes on, so that it ends.
void Cdcl::forgetWeakClauses() {
  backtrack(0);
  for (const Literal literal : trail_) cause_[index(literal.variable())] = {};
  std::vector<int> levels;
  for (const Clause& clause : clauses_) {
    if (clause.levels > 0) levels.push_back(clause.levels);
  }
  const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 2);
  std::nth_element(levels.begin(), middle, levels.end());
  const int most = std::max(2, *middle - 1);
  learntCount_ -= std::erase_if(clauses_, [most](const Clause& clause) { return clause.levels > most; });
  learntLimit_ = std::max(learntLimit_ + learntLimit_ / 10, 2 * learntCount_);
  for (auto& watches : watches_) watches.clear();
  for (std::size_t i = 0; i < clauses_.size(); ++i) attach(static_cast<int>(i));
}

// ---- the last look

bool Cdcl::holds(const Clause& clause) const {
  return std::any_of(clause.literals.begin(), clause.literals.end(), [this](Literal l) { return isTrue(l); });
}

bool Cdcl::holds(const Sum& sum) const {
  if (!guarded(sum)) return true;
  std::int64_t total = 0;
  for (const SumLayer& layer : sum.layers) {
    for (const Weighted& value : layer.values) total += isTrue(value.literal) ? value.weight : 0;
  }
  return total <= sum.bound;
}

/// No model leaves without having been checked against everything given. What was learnt follows from that.
void Cdcl::accept(Answer& answer) const {
  EXPECTS(std::all_of(clauses_.begin(), clauses_.end(),
                      [this](const Clause& clause) { return clause.levels > 0 || holds(clause); }));
  EXPECTS(std::all_of(sums_.begin(), sums_.end(), [this](const Sum& sum) { return holds(sum); }));
  answer.satisfiable = true;
  answer.model.resize(level_.size());
  for (std::size_t i = 0; i < answer.model.size(); ++i) answer.model[i] = isTrue(positive(static_cast<Variable>(i)));
}

}  // namespace zemi::rules
