#include "domain/config/configuration.h"

namespace zemi::config {
namespace {

/// In a one-of group wanting one option takes back the wish for another; refusals stay, they do not contradict it.
void forgetWantedSiblings(const catalogue::Machine& machine, const catalogue::Option& option,
                          Configuration& configuration) {
  const catalogue::Group* group = machine.find(option.group);
  if (group == nullptr || group->kind != catalogue::GroupKind::oneOf) return;
  for (const OptionId& sibling : group->options) {
    const auto decision = configuration.decisions.find(sibling);
    if (decision != configuration.decisions.end() && decision->second) configuration.decisions.erase(decision);
  }
}

}  // namespace

Configuration apply(const catalogue::Machine& machine, Configuration configuration, const Change& change) {
  const catalogue::Option* option = machine.find(change.option);
  if (change.act == Change::Act::forget) {
    configuration.decisions.erase(change.option);
  } else if (option != nullptr) {
    const bool want = change.act == Change::Act::want;
    if (want) forgetWantedSiblings(machine, *option, configuration);
    configuration.decisions[option->id] = want;
  }
  return configuration;
}

}  // namespace zemi::config
