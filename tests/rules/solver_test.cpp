#include "domain/rules/cdcl.h"
#include "rules/support.h"

#include <gtest/gtest.h>
#include <cadical.hpp>

#include <algorithm>
#include <optional>

/// The solver against brute force, and against CaDiCaL where there are no sums.
namespace zemi::rules {
namespace {

using Random = std::mt19937_64;

int below(Random& random, int limit) {
  return static_cast<int>(random() % static_cast<std::uint64_t>(limit));
}

struct Model {
  int variables = 0;
  std::vector<std::vector<Literal>> clauses;
  std::vector<WeightedSum> sums;
};

Literal anyLiteral(Random& random, int variables) {
  return literal(below(random, variables), below(random, 2) == 0);
}

std::vector<Literal> anyClause(Random& random, int variables, int longest) {
  std::vector<Literal> clause;
  for (int left = 1 + below(random, longest); left > 0; --left) clause.push_back(anyLiteral(random, variables));
  return clause;
}

void addOneOf(Model& model, int first, int count) {
  std::vector<Literal> one;
  for (int i = first; i < first + count; ++i) {
    one.push_back(positive(i));
    for (int j = first; j < i; ++j) model.clauses.push_back({~positive(i), ~positive(j)});
  }
  model.clauses.push_back(one);
}

/// Layers over the one-of sets and over single variables; the limit lies where about half of the models break it.
WeightedSum anySum(Random& random, const std::vector<std::pair<int, int>>& oneOfs, int free, int variables) {
  WeightedSum sum;
  std::int64_t middle = 0;
  const int spread = below(random, 2) == 0 ? 4 : 40;  // small weights make many ties
  const auto weight = [&] { return below(random, spread) - spread / 4; };
  for (const auto& [first, count] : oneOfs) {
    if (below(random, 5) == 0) continue;
    Layer layer;
    for (int i = first; i < first + count; ++i) layer.push_back({positive(i), weight()});
    middle += layer[random() % layer.size()].weight;
    sum.layers.push_back(layer);
  }
  for (int i = free; i < variables; ++i) {
    if (below(random, 4) == 0) continue;
    const Literal value = literal(i, below(random, 4) != 0);
    sum.layers.push_back({{value, weight()}, {~value, weight()}});
    middle += sum.layers.back()[random() % 2].weight;
  }
  sum.bound = middle - below(random, spread);
  if (below(random, 4) == 0) sum.guards.push_back(anyLiteral(random, variables));
  return sum;
}

Model anyModel(Random& random, int variables, int clauses, int sums) {
  Model model{variables, {}, {}};
  std::vector<std::pair<int, int>> oneOfs;
  int free = 0;
  while (free + 4 < variables && below(random, 4) != 0) {
    const int count = 2 + below(random, 3);
    addOneOf(model, free, count);
    oneOfs.emplace_back(free, count);
    free += count;
  }
  for (int i = 0; i < clauses; ++i) model.clauses.push_back(anyClause(random, variables, 4));
  for (int i = 0; i < sums; ++i) model.sums.push_back(anySum(random, oneOfs, free, variables));
  return model;
}

bool isTrue(Literal literal, std::uint32_t bits) {
  return (((bits >> literal.variable()) & 1u) != 0) != literal.negative();
}

bool holds(const WeightedSum& sum, std::uint32_t bits) {
  for (const Literal guard : sum.guards) {
    if (!isTrue(guard, bits)) return true;
  }
  std::int64_t total = 0;
  for (const Layer& layer : sum.layers) {
    for (const Weighted& value : layer) total += isTrue(value.literal, bits) ? value.weight : 0;
  }
  return total <= sum.bound;
}

bool holds(const Model& model, std::uint32_t bits) {
  return std::all_of(model.clauses.begin(), model.clauses.end(),
                     [bits](const auto& clause) {
                       return std::any_of(clause.begin(), clause.end(), [bits](Literal l) { return isTrue(l, bits); });
                     }) &&
         std::all_of(model.sums.begin(), model.sums.end(), [bits](const auto& sum) { return holds(sum, bits); });
}

std::vector<std::uint32_t> modelsOf(const Model& model) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t bits = 0; bits < (1u << model.variables); ++bits) {
    if (holds(model, bits)) all.push_back(bits);
  }
  return all;
}

bool someModelHas(const std::vector<std::uint32_t>& models, const std::vector<Literal>& literals) {
  return std::any_of(models.begin(), models.end(), [&](std::uint32_t bits) {
    return std::all_of(literals.begin(), literals.end(), [bits](Literal l) { return isTrue(l, bits); });
  });
}

std::uint32_t bitsOf(const Answer& answer) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < answer.model.size(); ++i) bits |= answer.model[i] ? 1u << i : 0u;
  return bits;
}

std::vector<Literal> anyAssumptions(Random& random, int variables) {
  std::vector<Literal> assumptions;
  for (int left = below(random, 5); left > 0; --left) assumptions.push_back(anyLiteral(random, variables));
  return assumptions;
}

void expectSameVerdict(Cdcl& solver, const Model& model, const std::vector<std::uint32_t>& models,
                       const std::vector<Literal>& assumptions) {
  const Answer answer = solver.solve(assumptions);
  ASSERT_EQ(answer.satisfiable, someModelHas(models, assumptions));
  if (answer.satisfiable) {
    EXPECT_TRUE(holds(model, bitsOf(answer)));
    EXPECT_TRUE(someModelHas({bitsOf(answer)}, assumptions));
    return;
  }
  EXPECT_FALSE(someModelHas(models, answer.failed)) << "the failed assumptions can hold together";
  for (const Literal failed : answer.failed) {
    EXPECT_NE(std::find(assumptions.begin(), assumptions.end(), failed), assumptions.end());
  }
}

TEST(Solver, agreesWithBruteForceUnderManyAssumptions) {
  Random random{test::seed()};
  int satisfiable = 0, queries = 0;
  for (int round = 0; round < test::rounds(3000); ++round) {
    SCOPED_TRACE("seed " + std::to_string(test::seed()) + ", round " + std::to_string(round));
    const int variables = 3 + below(random, 9);
    const Model model = anyModel(random, variables, below(random, 12), below(random, 4));
    const auto models = modelsOf(model);
    Cdcl solver;
    for (int i = 0; i < variables; ++i) solver.newVariable();
    for (const auto& clause : model.clauses) solver.addClause(clause);
    for (const auto& sum : model.sums) solver.addSum(sum);
    for (int query = 0; query < 20; ++query, ++queries) {
      expectSameVerdict(solver, model, models, anyAssumptions(random, variables));
      if (HasFatalFailure()) return;
    }
    satisfiable += models.empty() ? 0 : 1;
  }
  RecordProperty("queries", queries);
  EXPECT_GT(satisfiable, test::rounds(3000) / 4);
  EXPECT_LT(satisfiable, test::rounds(3000));
}

TEST(Solver, takesClausesAndSumsBetweenCalls) {
  Random random{test::seed() + 1};
  for (int round = 0; round < test::rounds(600); ++round) {
    SCOPED_TRACE("seed " + std::to_string(test::seed()) + ", round " + std::to_string(round));
    const int variables = 5 + below(random, 6);
    const Model whole = anyModel(random, variables, 12, 4);
    Model part{variables, {}, {}};
    Cdcl solver;
    for (int i = 0; i < variables; ++i) solver.newVariable();
    std::size_t sum = 0;
    for (const auto& clause : whole.clauses) {
      part.clauses.push_back(clause);
      solver.addClause(clause);
      expectSameVerdict(solver, part, modelsOf(part), anyAssumptions(random, variables));
      if (HasFatalFailure()) return;
    }
    // Sums come last: they need the one-of clauses to be there.
    for (; sum < whole.sums.size(); ++sum) {
      part.sums.push_back(whole.sums[sum]);
      solver.addSum(whole.sums[sum]);
      for (int query = 0; query < 5; ++query) {
        expectSameVerdict(solver, part, modelsOf(part), anyAssumptions(random, variables));
        if (HasFatalFailure()) return;
      }
    }
  }
}

TEST(Solver, agreesWithBruteForceOnWideTightSums) {
  Random random{test::seed() + 2};
  for (int round = 0; round < test::rounds(60); ++round) {
    SCOPED_TRACE("seed " + std::to_string(test::seed()) + ", round " + std::to_string(round));
    const Model model = anyModel(random, 16, 4, 5);
    const auto models = modelsOf(model);
    Cdcl solver;
    for (int i = 0; i < 16; ++i) solver.newVariable();
    for (const auto& clause : model.clauses) solver.addClause(clause);
    for (const auto& sum : model.sums) solver.addSum(sum);
    for (int query = 0; query < 100; ++query) {
      expectSameVerdict(solver, model, models, anyAssumptions(random, 16));
      if (HasFatalFailure()) return;
    }
  }
}

int dimacs(Literal literal) {
  return literal.negative() ? -(literal.variable() + 1) : literal.variable() + 1;
}

/// Around the hardest ratio of clauses to variables, many calls on one instance: learning, restarts and forgetting.
TEST(Solver, agreesWithCadicalOnLargerBooleanModels) {
  Random random{test::seed() + 3};
  int satisfiable = 0, queries = 0;
  for (int round = 0; round < test::rounds(25); ++round) {
    SCOPED_TRACE("seed " + std::to_string(test::seed()) + ", round " + std::to_string(round));
    const int variables = 60 + below(random, 60);
    Cdcl ours;
    CaDiCaL::Solver theirs;
    for (int i = 0; i < variables; ++i) ours.newVariable();
    for (int i = 0; i < variables * 41 / 10; ++i) {
      std::vector<Literal> clause;
      while (clause.size() < 3) clause.push_back(anyLiteral(random, variables));
      ours.addClause(clause);
      for (const Literal each : clause) theirs.add(dimacs(each));
      theirs.add(0);
    }
    for (int query = 0; query < 40; ++query, ++queries) {
      const auto assumptions = anyAssumptions(random, variables);
      for (const Literal each : assumptions) theirs.assume(dimacs(each));
      const bool expected = theirs.solve() == 10;
      const Answer answer = ours.solve(assumptions);
      ASSERT_EQ(answer.satisfiable, expected);
      satisfiable += expected ? 1 : 0;
      if (expected) continue;
      for (const Literal each : answer.failed) theirs.assume(dimacs(each));
      ASSERT_EQ(theirs.solve(), 20) << "the failed assumptions can hold together";
    }
  }
  EXPECT_GT(satisfiable, 0);
  EXPECT_LT(satisfiable, queries);
}

/// n + 1 pigeons in n holes: no short resolution proof, so conflicts, restarts and clause deletion all happen.
TEST(Solver, refutesPigeonsAndGoesOnAnswering) {
  const int holes = 7;
  Cdcl solver;
  const auto in = [&](int pigeon, int hole) { return positive(pigeon * holes + hole); };
  for (int i = 0; i < (holes + 1) * holes; ++i) solver.newVariable();
  const Literal guard = positive(solver.newVariable());
  for (int pigeon = 0; pigeon <= holes; ++pigeon) {
    std::vector<Literal> somewhere{~guard};
    for (int hole = 0; hole < holes; ++hole) {
      somewhere.push_back(in(pigeon, hole));
      for (int other = 0; other < pigeon; ++other) solver.addClause({~in(pigeon, hole), ~in(other, hole)});
    }
    solver.addClause(somewhere);
  }
  const Answer crowded = solver.solve({guard});
  EXPECT_FALSE(crowded.satisfiable);
  EXPECT_EQ(crowded.failed, (std::vector<Literal>{guard}));
  EXPECT_TRUE(solver.solve({~guard}).satisfiable);
  EXPECT_GT(solver.conflicts(), 1000u);
}

/// A day of clicks is many short calls, each learning a little.
TEST(Solver, doesNotHoardWhatManyShortCallsTeach) {
  Random random{test::seed() + 5};
  Cdcl solver;
  for (int i = 0; i < 110; ++i) solver.newVariable();
  for (int i = 0; i < 450; ++i) {
    solver.addClause({anyLiteral(random, 110), anyLiteral(random, 110), anyLiteral(random, 110)});
  }
  std::size_t most = 0;
  for (int query = 0; query < 4000; ++query) {
    auto assumptions = anyAssumptions(random, 110);
    for (int i = 0; i < 8; ++i) assumptions.push_back(anyLiteral(random, 110));
    solver.solve(assumptions);
    most = std::max(most, solver.learntClauses());
  }
  EXPECT_GT(solver.conflicts(), 5000u);
  EXPECT_LT(most, 1500u);
}

TEST(Solver, isDeterministic) {
  const auto run = [] {
    Random random{test::seed() + 4};
    const Model model = anyModel(random, 14, 20, 4);
    Cdcl solver;
    for (int i = 0; i < 14; ++i) solver.newVariable();
    for (const auto& clause : model.clauses) solver.addClause(clause);
    for (const auto& sum : model.sums) solver.addSum(sum);
    std::vector<std::vector<bool>> models;
    for (int query = 0; query < 50; ++query) models.push_back(solver.solve(anyAssumptions(random, 14)).model);
    return models;
  };
  EXPECT_EQ(run(), run());
}

TEST(Solver, contradictoryAssumptionsNameEachOther) {
  Cdcl solver;
  const Literal a = positive(solver.newVariable());
  const Answer answer = solver.solve({a, ~a});
  EXPECT_FALSE(answer.satisfiable);
  EXPECT_EQ(answer.failed.size(), 2u);
}

TEST(Solver, emptySumBelowZeroBlocksItsGuard) {
  Cdcl solver;
  const Literal guard = positive(solver.newVariable());
  solver.addSum({{}, -1, {guard}});
  EXPECT_FALSE(solver.solve({guard}).satisfiable);
  EXPECT_TRUE(solver.solve({}).satisfiable);
}

}  // namespace
}  // namespace zemi::rules
