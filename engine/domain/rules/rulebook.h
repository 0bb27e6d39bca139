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
///   forced   not decided, but on in every machine that keeps the user's decisions and the rules
///   free     can still be on or off; `on` tells what the machine shown has (standards are kept where possible)
///   blocked  cannot be on without giving up one of the user's decisions outside its own one-of group
///
/// Choosing an option of a one-of group replaces the group's own wanted option, so the decisions on its siblings do not
/// count for `blocked`: with engine A chosen, engine B is free (and off) when the other decisions allow it. For the
/// same reason an option the user refused is free when wanting it now would be accepted. They do count for `forced`:
/// refuse all engines but one, and that one is forced. A state is `blocked` exactly when decide() refuses to want the
/// option.
///
/// When the decisions contradict each other or the rules (an order from elsewhere), states, machine, decide() and why()
/// go by the decisions that can be kept: taken in catalogue order, each is kept if it goes with those kept before it.
/// One that could not be kept is not `chosen`; its state is what it would have were it not decided.
enum class State { chosen, forced, free, blocked };

struct OptionState {
  OptionId option;
  State state = State::free;
  bool on = false;       ///< in the complete machine that is shown, priced and printed
  bool refused = false;  ///< the user decided against it (state is then free or blocked)
};

/// Everything the panels need after a click. `machine` is complete and valid: it satisfies all rules. It depends on the
/// configuration alone, not on how it came about: group by group in catalogue order it has the standard option, if the
/// decisions, the rules and the groups before allow it, else the option nearest to it in the catalogue, the later
/// first; options of any-of groups are as delivered where possible. Only when no machine at all is valid (checkRules
/// reports it) `machine` holds the standard options and `valid` is false.
struct Choices {
  bool valid = true;                 ///< false: the decisions contradict the rules (an order from elsewhere)
  std::vector<OptionState> options;  ///< catalogue order, one per option
  std::vector<OptionId> machine;     ///< options of the complete machine, catalogue order
  const OptionState* find(const OptionId& id) const;
};

/// A limit as it stands, for the words {limit}, {value}, {excess} of a reason; in `unit`, exact decimals.
struct Sum {
  RuleId rule;
  double value = 0, limit = 0;
  std::string unit;
};

/// Decisions of the user and named rules that together leave no other way. Minimal: without any one of them it would
/// not hold. A reason without sums is preferred to one with, then one without group rules. Depends on the configuration
/// alone.
struct Reason {
  std::vector<OptionId> decisions;  ///< the user's own wanted or refused options that matter; catalogue order
  std::vector<RuleId> rules;        ///< the rules that act, in the order to be told; group rules have id "group:<id>"
  /// Numbers of the sum rules among them: both sides on the machine that comes closest to keeping this rule, given
  /// the reason's decisions, the option in question, the one-of groups and the reason's other rules.
  std::vector<Sum> sums;
};

/// A way out: which decisions go, which come, and the complete machine it leads to. Always valid when applied. A wanted
/// sibling of the option is replaced as by any click and is not told as a drop. A refusal that has to be lifted is not
/// in `drops` either: the option that comes in is in `adds`.
struct Repair {
  std::vector<OptionId> drops;  ///< wanted options that are given up
  std::vector<OptionId> adds;   ///< what the machine has after it and had not before, the option itself aside
  Configuration result;         ///< contains the wanted option
  Choices choices;              ///< state of everything after it
};

enum class Verdict { accepted, refused };
struct Decision {
  Verdict verdict = Verdict::accepted;
  Configuration configuration;  ///< accepted: the new one; refused: the old one
  Reason reason;                ///< refused: why
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
  /// For an option that is chosen or refused and possible: only that decision. For any other free option: empty.
  Reason why(const Configuration& configuration, const OptionId& option);

  /// Why the decisions cannot all be kept; empty when they can. A wanted option that the machine does not have is a
  /// reason by itself, without rules.
  Reason contradiction(const Configuration& configuration);

  /// Ways to have `option` on, best first: fewest given-up decisions (refusals count too), then `cost` of the resulting
  /// machine (e.g. its price in minor units), then catalogue order. Each is minimal: it gives up nothing that could be
  /// kept. At least one exists unless the option is dead. `locked` decisions are never given up. With an empty option
  /// id: ways to make contradictory decisions valid.
  using Cost = std::function<std::int64_t(const std::vector<OptionId>& machine)>;
  std::vector<Repair> repairs(const Configuration& configuration, const OptionId& option, const Cost& cost,
                              std::size_t most = 3, const std::vector<OptionId>& locked = {});

private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

/// Checks a list of options against the rules without the solver: what the tests and `zemi check` use as referee.
/// Gives the broken rules, empty when the machine may be built. One-of groups without exactly one option come as
/// "group:<id>", options the machine does not have or that are listed twice as "option:<id>". Rules with faults that
/// checkRules reports are not asked.
std::vector<RuleId> brokenRules(const Machine& machine, const std::vector<OptionId>& options);

/// Faults of a machine's rules, with place: rule.syntax, rule.unknown_option, rule.unknown_quantity, rule.unit,
/// rule.no_wheelbase, rule.too_large, rule.duplicate_id; and, when those are settled, rule.contradiction (naming the
/// rules), rule.dead_option, rule.always_on (an any-of option no machine can do without), rule.standard_broken (the
/// machine as delivered breaks a rule).
std::vector<Error> checkRules(const Machine& machine);

/// Remarks that need no change: rule.redundant, a rule that follows from the others. Sums are not looked at: a limit
/// that nothing reaches today is there for tomorrow's options. Empty while checkRules has faults.
std::vector<Error> noteRules(const Machine& machine);

}  // namespace zemi::rules
