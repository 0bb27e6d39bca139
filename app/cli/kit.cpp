#include "cli/commands.h"

#include "base/near.h"
#include "cli/workspace.h"
#include "domain/catalogue/kit.h"

#include <nlohmann/json.hpp>

#include <ostream>

/// kit: what a knocked-down machine travels as.
namespace zemi::cli {
namespace {

Result<bool> completelyKnockedDown(const Arguments& arguments) {
  const std::string level = arguments.value("--level").value_or("skd");
  if (level == "skd" || level == "ckd") return level == "ckd";
  return fail("cli.usage", {}, "`" + level + "` is no level of a kit", "Write --level skd or --level ckd");
}

double metresCubed(const catalogue::Crate& crate) {
  return static_cast<double>(crate.lengthMm) * static_cast<double>(crate.widthMm) *
         static_cast<double>(crate.heightMm) * 1e-9;
}

void printTable(const Program& program, const catalogue::Kit& kit, bool ckd, text::Language language) {
  const text::Locale locale{language};
  double volume = 0;
  std::size_t number = 0;
  for (const catalogue::Assembly* piece : kit.pieces(ckd)) {
    volume += metresCubed(piece->crate);
    const std::string mark = piece->from.estimate ? "≈ " : "";
    program.out << ++number << ". " << piece->name.in(language) << " (" << piece->id << ")\n"
                << "   " << mark << locale.number(static_cast<double>(piece->grams) / 1000, 0) << " kg, " << mark
                << piece->crate.lengthMm << " × " << piece->crate.widthMm << " × " << piece->crate.heightMm << " mm\n";
  }
  program.out << "Together ≈ " << locale.number(static_cast<double>(kit.grams()) / 1000, 0) << " kg, ≈ "
              << locale.number(volume, 1) << " m³\n";
}

void printJson(const Program& program, const catalogue::Kit& kit, bool ckd) {
  nlohmann::ordered_json document{
      {"machine", kit.machine.text}, {"level", ckd ? "ckd" : "skd"}, {"grams", kit.grams()}};
  for (const catalogue::Assembly* piece : kit.pieces(ckd)) {
    document["pieces"].push_back({{"id", piece->id},
                                  {"of", piece->of},
                                  {"name",
                                   {{"az", piece->name.in(text::Language::az)},
                                    {"ru", piece->name.in(text::Language::ru)},
                                    {"en", piece->name.in(text::Language::en)}}},
                                  {"grams", piece->grams},
                                  {"crate_mm", {piece->crate.lengthMm, piece->crate.widthMm, piece->crate.heightMm}},
                                  {"off_mm", piece->offMm},
                                  {"anchor", piece->anchor},
                                  {"nodes", piece->nodes},
                                  {"source", piece->from.source},
                                  {"estimate", piece->from.estimate}});
  }
  program.out << document.dump(2) << "\n";
}

Result<int> kit(const Program& program, const Arguments& arguments) {
  auto ckd = completelyKnockedDown(arguments);
  if (!ckd.has_value()) return Failure{ckd.error()};
  auto language = languageOf(arguments);
  if (!language.has_value()) return Failure{language.error()};
  const auto catalogue = catalogue::load(program.paths.configs).catalogue;
  const auto loaded = catalogue::loadKits(program.paths.configs, catalogue);
  if (!loaded.faults.empty()) return Failure{loaded.faults.front()};
  std::vector<std::string> known;
  for (const catalogue::Kit& each : loaded.kits) {
    known.push_back(each.machine.text);
    if (each.machine.text != arguments.positional[0]) continue;
    if (arguments.has("--json")) {
      printJson(program, each, ckd.value());
    } else {
      printTable(program, each, ckd.value(), language.value());
    }
    return kFine;
  }
  return fail("cli.usage", {}, "there is no kit of `" + arguments.positional[0] + "`",
              suggestion(arguments.positional[0], known));
}

}  // namespace

Command kitCommand() {
  return {{.name = "kit",
           .positional = "MACHINE",
           .least = 1,
           .most = 1,
           .summary = "What a knocked-down machine travels as, in the order of assembly: pieces, masses, crates.",
           .values = {{"--level skd|ckd", "semi or completely knocked down; skd by default"},
                      {"--lang az|ru|en", "language"}},
           .switches = {{"--json", "for other programs"}},
           .examples = {"zemi kit gs200", "zemi kit belarus_82_1 --level ckd --lang ru"}},
          kit};
}

}  // namespace zemi::cli
