#pragma once

#include "domain/rules/rulebook.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Machines made in code or at random, and an oracle that simply lists every valid machine.
namespace zemi::rules::test {

using catalogue::Group;
using catalogue::GroupKind;
using catalogue::Option;

/// From ZEMI_SEED, else fixed, so that a failing run can be repeated and a plain run always does the same.
std::uint64_t seed();
/// `usual`, or ten times as many with ZEMI_LONG set.
int rounds(int usual);

OptionId id(const std::string& text);
Configuration wanting(const std::vector<std::string>& options);

/// Builds a machine line by line; the first option of a one-of group is its standard.
class MachineBuilder {
public:
  MachineBuilder();
  MachineBuilder& oneOf(const std::string& group, const std::vector<std::string>& options);
  MachineBuilder& anyOf(const std::string& group, const std::vector<std::string>& options);
  MachineBuilder& standard(const std::string& option);
  MachineBuilder& quantity(const std::string& option, const std::string& name, std::int64_t digits, int decimals = 0,
                           const std::string& unit = "kW");
  MachineBuilder& base(const std::string& name, std::int64_t digits, int decimals = 0, const std::string& unit = "kW");
  MachineBuilder& mass(const std::string& option, std::int64_t grams, std::int64_t xMillimetres);
  MachineBuilder& baseMass(std::int64_t grams, std::int64_t xMillimetres, std::int64_t wheelbase);
  MachineBuilder& rule(const std::string& id, const std::string& say);
  Machine machine;

private:
  MachineBuilder& group(GroupKind kind, const std::string& group, const std::vector<std::string>& options);
  Option& option(const std::string& id);
};

struct Shape {
  int oneOfGroups = 2, largestGroup = 4, anyOfOptions = 5;
  int rules = 5, sums = 2;
};
/// Random groups, rules of every form, and sums whose limits lie where they bite. May be contradictory.
Machine randomMachine(std::mt19937_64& random, const Shape& shape);

/// One random act on the configuration; retractions and refusals included.
Change randomChange(std::mt19937_64& random, const Machine& machine);

/// A valid machine as bits by option number.
using Bits = std::uint64_t;

/// Every machine with one option of each one-of group that breaks no rule. For at most 64 options and few groups.
std::vector<Bits> allMachines(const Machine& machine);
bool agrees(const Machine& machine, Bits bits, const Configuration& configuration);
std::vector<OptionId> optionsOf(const Machine& machine, Bits bits);

/// The machine with these rules and one-of groups only; other one-of groups become any-of.
Machine reducedTo(const Machine& machine, const std::vector<RuleId>& rules);
/// Whether some machine keeps the decisions.
bool satisfiable(const Machine& machine, const Configuration& configuration);

/// Exactly the states, machine and verdict that rulebook.h promises, found by looking at all machines.
Choices listedChoices(const Machine& machine, const std::vector<Bits>& all, const Configuration& configuration);

}  // namespace zemi::rules::test
