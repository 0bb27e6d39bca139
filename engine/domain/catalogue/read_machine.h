#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/fields.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Part of the loader: one machine file, and what modules add to it.
namespace zemi::catalogue {

using Sources = std::map<std::string, Source>;

/// source, year, basis, estimate. `needed`: a missing source is a fault. An unknown source and an estimate without its
/// basis are faults in any case.
Provenance readProvenance(Fields& fields, const Sources& sources, bool needed, Faults& faults);

/// A module file by name, read once and used by several machines.
using Modules = std::map<std::string, Node>;

/// A machine with the groups, rules and figures of the modules it uses. Only faults of single places are reported; what
/// holds between places is checked by checkMachine.
struct MachineFile {
  Machine machine;
  std::vector<std::string> use;   ///< names of modules that exist
};
MachineFile readMachine(const Node& file, const Modules& modules, const Sources& sources, Faults& faults);

/// The sections of the technical table in trade order; empty for an unknown kind of machine.
std::vector<std::string> sectionsOf(const std::string& machineKind);

}  // namespace zemi::catalogue
