#pragma once

#include "domain/config/configuration.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Which options can still be had, why not, and what to do about it. Exact: every answer is a solver's verdict.
namespace zemi::rules {

using catalogue::Machine;
using catalogue::OptionId;
using catalogue::RuleId;
using config::Change;
using config::Configuration;

/// The four states a person sees.
///   chosen   the user decided to have it, and it is on
///   forced   follows from the user's decisions and the rules: always on
///   free     can still be on or off; `on` tells what the machine shown has (standards are kept where possible)
///   blocked  cannot be on without giving up one of the user's decisions
enum class State { chosen, forced, free, blocked };

struct OptionState {
  OptionId option;
  State state = State::free;
  bool on = false;          ///< in the complete machine that is shown, priced and printed
  bool refused = false;     ///< the user decided against it (state is then free or blocked)
};

/// Everything the panels need after a click. `machine` is complete and valid: it satisfies all rules.
struct Choices {
  bool valid = true;                      ///< false: the decisions contradict the rules (an order from elsewhere)
  std::vector<OptionState> options;       ///< catalogue order, one per option
  std::vector<OptionId> machine;          ///< options of the complete machine, catalogue order
  const OptionState* find(const OptionId& id) const;
};

/// A limit as it stands, for the words {limit}, {value}, {excess} of a reason; in `unit`, exact decimals.
struct Sum {
  RuleId rule;
  double value = 0, limit = 0;
  std::string unit;
};

/// One member of a reason: either a decision of the user or a named rule.
struct Reason {
  std::vector<OptionId> decisions;        ///< the user's own wanted or refused options that matter; minimal
  std::vector<RuleId> rules;              ///< the rules that act, in the order to be told; group rules have id "group:<id>"
  std::vector<Sum> sums;                  ///< numbers of the sum rules among them
};

/// A way out: which decisions go, which come, and the complete machine it leads to. Always valid when applied.
struct Repair {
  std::vector<OptionId> drops;            ///< wanted options that are given up
  std::vector<OptionId> adds;             ///< options that come in instead, asked for or forced
  Configuration result;                   ///< contains the wanted option
  Choices choices;                        ///< state of everything after it
};

enum class Verdict { accepted, refused };
struct Decision {
  Verdict verdict = Verdict::accepted;
  Configuration configuration;            ///< accepted: the new one; refused: the old one
  Reason reason;                          ///< refused: why
};

/// A compiled machine. Keeps models and learnt clauses from click to click, so it is not const and not shared between
/// threads. Compile faults (unknown option in a rule, unit mistake) were reported by `checkRules`.
class Rulebook {
public:
  explicit Rulebook(const Machine& machine);
  ~Rulebook();
  Rulebook(Rulebook&&) noexcept;
  Rulebook& operator=(Rulebook&&) noexcept;

  Choices choices(const Configuration& configuration);
  Decision decide(const Configuration& configuration, const Change& change);

  /// Why a blocked option cannot be had, or why a forced one must be. Contains only the user's own decisions and named
  /// rules; minimal: without any one of its members it would not hold.
  Reason why(const Configuration& configuration, const OptionId& option);

  /// Ways to have `option` on, best first: fewest given-up decisions, then `cost` of the resulting machine (e.g. its
  /// price in minor units). At least one exists unless the option is dead. `locked` decisions are never given up.
  using Cost = std::function<std::int64_t(const std::vector<OptionId>& machine)>;
  std::vector<Repair> repairs(const Configuration& configuration, const OptionId& option, const Cost& cost,
                              std::size_t most = 3, const std::vector<OptionId>& locked = {});

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Checks a list of options against the rules without the solver: what the tests and `zemi check` use as referee.
/// Gives the broken rules, empty when the machine may be built.
std::vector<RuleId> brokenRules(const Machine& machine, const std::vector<OptionId>& options);

/// Faults of a machine's rules: syntax, unknown names, unit mistakes, dead options, contradiction. With place.
std::vector<Error> checkRules(const Machine& machine);

}  // namespace zemi::rules
