#pragma once

#include "base/result.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zemi::cli {

/// One sub-command as help prints it and as the parser knows it.
struct Usage {
  std::string name;
  std::string positional;                   ///< "ORDER OPTION..."
  std::size_t least = 0, most = 0;          ///< how many positional arguments
  std::string summary;
  std::vector<std::pair<std::string, std::string>> values;     ///< "--line N": explained
  std::vector<std::pair<std::string, std::string>> switches;   ///< "--json": explained
  std::vector<std::string> examples;
};

/// The arguments of one run, checked against a Usage.
struct Arguments {
  std::vector<std::string> positional;
  std::map<std::string, std::string> values;                   ///< by flag: "--line"
  std::set<std::string> switches;

  bool has(const std::string& name) const { return switches.contains(name); }
  std::optional<std::string> value(const std::string& name) const;
};

/// Errors: cli.usage with the nearest flag as remedy.
Result<Arguments> parse(const Usage& usage, const std::vector<std::string>& words);

std::string helpText(const Usage& usage);

}  // namespace zemi::cli
