#pragma once

#include "domain/rules/meaning.h"
#include "domain/rules/rulebook.h"

#include <utility>

namespace zemi::rules {

/// brokenRules() for many lists of one machine: the rules are read once. Refers to the machine.
class Referee {
public:
  explicit Referee(const Machine& machine);
  std::vector<RuleId> brokenRules(const std::vector<OptionId>& options) const;

private:
  const Machine& machine_;
  OptionNumbers numbers_;
  std::vector<std::pair<RuleId, Sentence>> sentences_;
};

}  // namespace zemi::rules
