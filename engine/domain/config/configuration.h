#pragma once

#include "domain/catalogue/catalogue.h"

#include <map>
#include <vector>

namespace zemi::config {

using catalogue::MachineId;
using catalogue::OptionId;

/// What the user decided about one machine, and nothing that follows from it. A small value: undo keeps old ones.
/// An option in `decisions` was asked for (true) or refused (false) by the user; all others are open.
/// In a one-of group, wanting one option is one decision; the others follow from the group.
struct Configuration {
  MachineId machine;
  std::map<OptionId, bool> decisions;

  bool operator==(const Configuration&) const = default;
};

/// One act of the user on a configuration.
struct Change {
  OptionId option;
  enum class Act { want, refuse, forget } act = Act::want;

  bool operator==(const Change&) const = default;
};

/// The configuration after the act, rules not asked: in a one-of group a wanted option replaces the wanted sibling.
/// Wanting or refusing an option that the machine does not have changes nothing; forgetting one takes it out.
Configuration apply(const catalogue::Machine& machine, Configuration configuration, const Change& change);

}  // namespace zemi::config
