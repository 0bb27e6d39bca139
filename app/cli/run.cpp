#include "cli/commands.h"

#include "base/near.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace zemi::cli {
namespace {

std::vector<Command> commands() {
  return {checkCommand(),  optionsCommand(), whyCommand(),   setCommand(), priceCommand(), specCommand(),
          exportCommand(), renderCommand(),  modelCommand(), kitCommand(), benchCommand()};
}

bool isHelp(const std::string& word) {
  return word == "--help" || word == "-h" || word == "help";
}

void printOverview(const Program& program) {
  program.out << "zemi " << program.version << ": configures combine harvesters and tractors\n\n"
              << "  zemi [ORDER]          the window\n";
  for (const Command& command : commands()) {
    std::string line = "  zemi " + command.usage.name + " " + command.usage.positional;
    line.resize(std::max<std::size_t>(line.size() + 2, 30), ' ');
    program.out << line << command.usage.summary << "\n";
  }
  program.out << "  zemi drive SCRIPT --out DIR  runs the panels off screen by item names\n"
              << "\nEach has --help with examples. Start with: zemi price configs/orders/azerbaijan.json\n";
}

void printFailure(const Program& program, const Error& error, bool json) {
  program.err << "zemi: " << describe(error) << "\n";
  if (!json) return;
  const nlohmann::ordered_json document{{"error",
                                         {{"code", error.code},
                                          {"file", error.place.file},
                                          {"line", error.place.line},
                                          {"column", error.place.column},
                                          {"detail", error.detail},
                                          {"remedy", error.remedy}}}};
  program.out << document.dump(2) << "\n";
}

int perform(const Program& program, const Command& command, const std::vector<std::string>& words) {
  if (std::any_of(words.begin(), words.end(), isHelp)) {
    program.out << helpText(command.usage);
    return kFine;
  }
  const bool json = std::find(words.begin(), words.end(), "--json") != words.end();
  auto arguments = parse(command.usage, words);
  if (!arguments.has_value()) {
    printFailure(program, arguments.error(), json);
    return kUnusable;
  }
  const auto code = command.run(program, arguments.value());
  if (code.has_value()) return code.value();
  printFailure(program, code.error(), json);
  return kUnusable;
}

}  // namespace

bool isCommand(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return false;
  if (isHelp(arguments[0]) || arguments[0] == "--version") return true;
  const auto known = commands();
  return std::any_of(known.begin(), known.end(),
                     [&](const Command& command) { return command.usage.name == arguments[0]; });
}

int run(const Program& program, const std::vector<std::string>& arguments) {
  if (arguments.empty() || isHelp(arguments[0])) {
    printOverview(program);
    return kFine;
  }
  if (arguments[0] == "--version") {
    program.out << "zemi " << program.version << "\n";
    return kFine;
  }
  for (const Command& command : commands()) {
    if (command.usage.name == arguments[0]) return perform(program, command, {arguments.begin() + 1, arguments.end()});
  }
  printFailure(program, Error{"cli.usage", {}, "there is no command `" + arguments[0] + "`", "See zemi --help"}, false);
  return kUnusable;
}

}  // namespace zemi::cli
