#include "cli/commands.h"

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/kit.h"
#include "domain/catalogue/showing.h"
#include "domain/rules/rulebook.h"
#include "domain/text/texts.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace zemi::cli {
namespace {

void printFaults(const Program& program, const std::vector<Error>& faults, const std::vector<std::string>& listing) {
  for (const std::string& line : listing) program.out << line << "\n";
  for (const Error& fault : faults) program.out << describe(fault) << "\n";
  program.out << (faults.empty() ? "No faults.\n" : std::to_string(faults.size()) + " faults.\n");
}

void printJson(const Program& program, const catalogue::Catalogue& catalogue, const std::vector<Error>& faults) {
  nlohmann::ordered_json document{{"version", catalogue.version}, {"faults", nlohmann::ordered_json::array()}};
  for (const auto& machine : catalogue.machines) {
    document["machines"].push_back({{"id", machine.id.text},
                                    {"groups", machine.groups.size()},
                                    {"options", machine.options.size()},
                                    {"rules", machine.rules.size()},
                                    {"figures", machine.figures.size()}});
  }
  for (const Error& fault : faults) {
    document["faults"].push_back({{"code", fault.code},
                                  {"file", fault.place.file},
                                  {"line", fault.place.line},
                                  {"column", fault.place.column},
                                  {"detail", fault.detail},
                                  {"remedy", fault.remedy}});
  }
  program.out << document.dump(2) << "\n";
}

Result<int> check(const Program& program, const Arguments& arguments) {
  const auto folder =
      arguments.positional.empty() ? program.paths.configs : std::filesystem::path{arguments.positional[0]};
  if (!std::filesystem::is_directory(folder)) {
    return fail("file.missing", {folder.string()}, "this is no folder",
                "Name the folder that holds machines/ and prices/");
  }
  auto loaded = catalogue::load(folder);
  for (const auto& machine : loaded.catalogue.machines) {
    const auto rules = rules::checkRules(machine);
    loaded.faults.insert(loaded.faults.end(), rules.begin(), rules.end());
  }
  const auto kits = catalogue::loadKits(folder, loaded.catalogue).faults;
  loaded.faults.insert(loaded.faults.end(), kits.begin(), kits.end());
  const auto showing = catalogue::loadShowing(folder).faults;
  loaded.faults.insert(loaded.faults.end(), showing.begin(), showing.end());
  (void)text::Texts::load(folder / "texts", loaded.faults).has_value();
  if (arguments.has("--json")) {
    printJson(program, loaded.catalogue, loaded.faults);
  } else {
    printFaults(program, loaded.faults, loaded.listing);
  }
  return loaded.faults.empty() ? kFine : kNo;
}

}  // namespace

Command checkCommand() {
  return {{.name = "check",
           .positional = "[DIR]",
           .least = 0,
           .most = 1,
           .summary = "Lists every fault of the catalogue with file, line, column and remedy.",
           .values = {},
           .switches = {{"--json", "for other programs"}},
           .examples = {"zemi check", "zemi check my-configs --json"}},
          check};
}

}  // namespace zemi::cli
