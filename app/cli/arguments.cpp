#include "cli/arguments.h"

#include "base/near.h"

#include <algorithm>

namespace zemi::cli {
namespace {

/// "-o FILE" and "--line N" are known by their first word.
std::string flagOf(const std::string& described) {
  return described.substr(0, described.find(' '));
}

bool knows(const std::vector<std::pair<std::string, std::string>>& flags, const std::string& flag) {
  return std::any_of(flags.begin(), flags.end(), [&](const auto& known) { return flagOf(known.first) == flag; });
}

Failure unknownFlag(const Usage& usage, const std::string& flag) {
  std::vector<std::string> known;
  for (const auto& [described, text] : usage.values) known.push_back(flagOf(described));
  for (const auto& [described, text] : usage.switches) known.push_back(flagOf(described));
  return fail("cli.usage", {}, "`zemi " + usage.name + "` has no flag `" + flag + "`", suggestion(flag, known));
}

std::string column(const std::string& left, const std::string& right) {
  std::string line = "  " + left;
  line.resize(std::max<std::size_t>(line.size() + 2, 24), ' ');
  return line + right + "\n";
}

}  // namespace

std::optional<std::string> Arguments::value(const std::string& name) const {
  const auto found = values.find(name);
  return found == values.end() ? std::nullopt : std::optional{found->second};
}

Result<Arguments> parse(const Usage& usage, const std::vector<std::string>& words) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.size() < 2 || word.front() != '-') {
      arguments.positional.push_back(word);
    } else if (knows(usage.switches, word)) {
      arguments.switches.insert(word);
    } else if (!knows(usage.values, word)) {
      return unknownFlag(usage, word);
    } else if (i + 1 == words.size()) {
      return fail("cli.usage", {}, "`" + word + "` needs a value", "See zemi " + usage.name + " --help");
    } else {
      arguments.values[word] = words[++i];
    }
  }
  if (arguments.positional.size() < usage.least || arguments.positional.size() > usage.most) {
    return fail("cli.usage", {},
                "`zemi " + usage.name + "` takes " + (usage.positional.empty() ? "no file" : usage.positional),
                "See zemi " + usage.name + " --help");
  }
  return arguments;
}

std::string helpText(const Usage& usage) {
  std::string text =
      "zemi " + usage.name + (usage.positional.empty() ? "" : " " + usage.positional) + "\n" + usage.summary + "\n";
  if (!usage.values.empty() || !usage.switches.empty()) text += "\n";
  for (const auto& [flag, what] : usage.values) text += column(flag, what);
  for (const auto& [flag, what] : usage.switches) text += column(flag, what);
  text += "\nExamples\n";
  for (const std::string& example : usage.examples) text += "  " + example + "\n";
  return text + "\nExit code: 0 fine, 1 the answer is no, 2 unusable input.\n";
}

}  // namespace zemi::cli
