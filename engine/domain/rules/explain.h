#pragma once

#include "domain/rules/deduction.h"

#include <optional>

namespace zemi::rules {

/// What takes part in a reason, by number. Rules are indices into Compiled::rules.
struct Core {
  std::vector<Literal> decisions;
  std::vector<int> rules;
};

/// A minimal set of the decisions and rules that cannot go with `offending` (or with each other, without one). The
/// whole must be impossible. Members are tried for deletion in a fixed order, so the answer does not depend on what the
/// solver has learnt.
Core minimalCore(Deduction& deduction, const Wishes& wishes, std::optional<Literal> offending);

/// The core told in ids: rules that touch the option in question first, then those that touch these, and so on.
Reason reasonOf(Deduction& deduction, const Machine& machine, const Core& core, std::optional<Literal> offending);

}  // namespace zemi::rules
