#include "domain/rules/repair.h"

#include <algorithm>
#include <set>

namespace zemi::rules {
namespace {

// A configuration contradicts itself in a few places, not in hundreds; this only bounds files made to hurt.
constexpr std::size_t kMostTried = 4000;

using Drops = std::vector<int>;  // rising option numbers

Wishes rest(const Wishes& soft, const Wishes& hard, const Drops& drops) {
  Wishes left{soft.wanted | hard.wanted, soft.refused | hard.refused};
  for (const int option : drops) {
    if (soft.wanted.has(option)) left.wanted.remove(option);
    if (soft.refused.has(option)) left.refused.remove(option);
  }
  return left;
}

bool isSubset(const Drops& part, const Drops& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

/// One soft decision of the conflict more for each longer way.
void branch(const Drops& drops, const Wishes& conflict, const Wishes& soft, std::set<Drops>& longer) {
  ((conflict.wanted & soft.wanted) | (conflict.refused & soft.refused)).forEach([&](int option) {
    Drops more = drops;
    more.insert(std::upper_bound(more.begin(), more.end(), option), option);
    longer.insert(std::move(more));
  });
}

}  // namespace

/// Reiter's hitting-set tree (1987), one level of equally many drops at a time: every conflict must lose a member.
std::vector<OptionSet> minimalDrops(Deduction& deduction, const Wishes& soft, const Wishes& hard, std::size_t most) {
  std::vector<Drops> found;
  std::set<Drops> level{Drops{}};
  std::size_t tried = 0;
  while (!level.empty() && found.size() < most && tried < kMostTried) {
    std::set<Drops> longer;
    std::vector<Drops> foundHere;
    for (const Drops& drops : level) {
      if (std::any_of(found.begin(), found.end(), [&](const Drops& each) { return isSubset(each, drops); })) continue;
      if (++tried > kMostTried) break;
      const auto conflict = deduction.conflictOf(rest(soft, hard, drops));
      if (conflict) {
        branch(drops, *conflict, soft, longer);
      } else {
        foundHere.push_back(drops);
      }
    }
    found.insert(found.end(), foundHere.begin(), foundHere.end());
    level = std::move(longer);
  }
  std::vector<OptionSet> sets;
  for (const Drops& drops : found) {
    sets.emplace_back(deduction.optionCount());
    for (const int option : drops) sets.back().add(option);
  }
  return sets;
}

}  // namespace zemi::rules
