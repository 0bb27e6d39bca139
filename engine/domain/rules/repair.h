#pragma once

#include "domain/rules/deduction.h"

#include <optional>

namespace zemi::rules {

/// All smallest ways to give up decisions so that the rest goes with `wanted`: minimal correction sets of at most as
/// many members as it takes to have `most` of them. `soft` may be given up, `hard` never. Fewest members first, then
/// catalogue order; within one number of members all are listed, so that the caller can rank them by cost.
std::vector<OptionSet> minimalDrops(Deduction& deduction, const Wishes& soft, const Wishes& hard, std::size_t most);

}  // namespace zemi::rules
