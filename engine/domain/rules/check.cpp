#include "domain/rules/deduction.h"
#include "domain/rules/explain.h"

#include <algorithm>
#include <set>

namespace zemi::rules {
namespace {

std::string listed(const std::vector<RuleId>& rules) {
  std::string text;
  for (const RuleId& rule : rules) text += (text.empty() ? "" : ", ") + rule.text;
  return text;
}

Error fault(std::string code, Place place, std::string detail, std::string remedy) {
  return {std::move(code), std::move(place), std::move(detail), std::move(remedy)};
}

/// A fault inside `say`: the file's place is the rule's, the column of the sentence is told in words.
Error inRule(const catalogue::Rule& rule, const Error& found) {
  return fault(found.code, rule.place,
               "rule " + rule.id.text + ", column " + std::to_string(found.place.column) + " of \"" + rule.say +
                   "\": " + found.detail,
               found.remedy);
}

void checkSentences(const Machine& machine, std::vector<Error>& faults) {
  const OptionNumbers numbers{machine};
  std::set<RuleId> seen;
  for (const auto& rule : machine.rules) {
    if (!seen.insert(rule.id).second) {
      faults.push_back(fault("rule.duplicate_id", rule.place, "rule id " + rule.id.text + " is used twice",
                             "give each rule its own id"));
    }
    const auto sentence = parseRule(rule.say);
    if (!sentence) {
      faults.push_back(inRule(rule, sentence.error()));
      continue;
    }
    for (const Error& found : checkMeaning(machine, numbers, sentence.value())) faults.push_back(inRule(rule, found));
  }
}

/// What the rules say when nothing is decided.
class Survey {
public:
  explicit Survey(const Machine& machine) : machine_{machine}, deduction_{machine} {}

  void check(std::vector<Error>& faults) {
    const Wishes none = deduction_.none();
    if (!deduction_.consistent(none)) {
      faults.push_back(fault("rule.contradiction", machine_.place,
                             "no machine satisfies " + rulesAgainst({}) + " together", "change one of these rules"));
      return;
    }
    const std::vector<rules::State> states = deduction_.states(none);
    for (std::size_t i = 0; i < states.size(); ++i) checkOption(static_cast<int>(i), states[i], faults);
    checkStandards(faults);
  }

private:
  std::string rulesAgainst(std::optional<Literal> setting) {
    const Core core = minimalCore(deduction_, deduction_.none(), setting);
    std::vector<RuleId> ids;
    for (const int rule : core.rules) ids.push_back(deduction_.compiled().rules[static_cast<std::size_t>(rule)].id);
    return listed(ids);
  }

  void checkOption(int number, rules::State state, std::vector<Error>& faults) {
    const auto& option = machine_.options[static_cast<std::size_t>(number)];
    if (state == rules::State::blocked) {
      faults.push_back(
          fault("rule.dead_option", option.place,
                "option " + option.id.text + " can never be had because of " + rulesAgainst(literal(number, true)),
                "change one of these rules, or take the option out"));
    }
    if (state == rules::State::forced && !deduction_.unit(number).oneOf) {
      faults.push_back(fault(
          "rule.always_on", option.place,
          "no machine can do without option " + option.id.text + " because of " + rulesAgainst(literal(number, false)),
          "make it part of the base machine, or change one of these rules"));
    }
  }

  void checkStandards(std::vector<Error>& faults) {
    std::vector<OptionId> standard;
    deduction_.standardMachine().forEach(
        [&](int option) { standard.push_back(machine_.options[static_cast<std::size_t>(option)].id); });
    const std::vector<RuleId> broken = brokenRules(machine_, standard);
    if (broken.empty()) return;
    faults.push_back(fault("rule.standard_broken", machine_.place,
                           "machine " + machine_.id.text + " as delivered breaks " + listed(broken),
                           "change the standard options or these rules"));
  }

  const Machine& machine_;
  Deduction deduction_;
};

/// A rule is redundant when each of its clauses fails to be broken under all the others.
bool followsFromOthers(Compiled& compiled, const NamedRule& rule, const std::vector<Clause>& clauses) {
  std::vector<Literal> others;
  for (const NamedRule& each : compiled.rules) others.push_back(each.guard == rule.guard ? ~each.guard : each.guard);
  return std::all_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    std::vector<Literal> assumptions = others;
    for (const Literal literal : clause) assumptions.push_back(~literal);
    return !compiled.solver.solve(assumptions).satisfiable;
  });
}

}  // namespace

std::vector<Error> checkRules(const Machine& machine) {
  std::vector<Error> faults;
  checkSentences(machine, faults);
  if (faults.empty()) Survey{machine}.check(faults);
  return faults;
}

std::vector<Error> noteRules(const Machine& machine) {
  if (!checkRules(machine).empty()) return {};
  Compiled compiled{machine};
  std::vector<Error> notes;
  for (const auto& rule : machine.rules) {
    const auto sentence = parseRule(rule.say);
    const auto* condition = std::get_if<Expression>(&sentence.value());
    const auto named = std::find_if(compiled.rules.begin(), compiled.rules.end(),
                                    [&](const NamedRule& each) { return each.id == rule.id; });
    if (condition == nullptr || named == compiled.rules.end()) continue;
    if (!followsFromOthers(compiled, *named, clausesOf(*condition, compiled.numbers).value())) continue;
    notes.push_back(fault("rule.redundant", rule.place, "rule " + rule.id.text + " follows from the others",
                          "keep it if its reason helps the buyer"));
  }
  return notes;
}

}  // namespace zemi::rules
