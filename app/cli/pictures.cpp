#include "cli/commands.h"

#include "base/near.h"
#include "binding/kit_state.h"
#include "binding/showing_state.h"
#include "cli/export.h"
#include "cli/picture.h"
#include "cli/shot_flags.h"
#include "cli/workspace.h"

#include <charconv>
#include <ostream>

/// export and render: documents and pictures on disk.
namespace zemi::cli {
namespace {

Result<int> exportDocument(const Program& program, const Arguments& arguments) {
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  const auto facts = session.value().facts();
  const text::Language language = session.value().language;
  const std::string kind = arguments.value("--kind").value_or("spec");
  const std::filesystem::path path = arguments.value("-o").value_or(suggestedName(facts, kind, language));

  const TakePicture takePicture = [&](const catalogue::Machine& machine,
                                      const std::vector<catalogue::OptionId>& options) -> Result<docs::Picture> {
    auto studio = Studio::open(program);
    if (!studio.has_value()) return Failure{studio.error()};
    auto image = studio.value()->photograph(machine, options, {.view = "front_left", .width = 2000, .height = 1120});
    if (!image.has_value()) return Failure{image.error()};
    return toPicture(image.value().width, image.value().height, image.value().rgba);
  };
  auto done = writeDocument(facts, kind, language, program.paths.fonts.string(), takePicture, path);
  if (!done.has_value()) return Failure{done.error()};
  program.out << path.string() << "\n";
  return kFine;
}

/// --sky: one of the daylights of configs/showing.toml.
Result<Done> applySky(const Program& program, const Arguments& arguments, Shot& shot) {
  const auto id = arguments.value("--sky");
  if (!id) return Done{};
  const auto loaded = catalogue::loadShowing(program.paths.configs);
  if (!loaded.faults.empty()) return Failure{loaded.faults.front()};
  if (const auto* daylight = loaded.showing.daylight(*id)) {
    shot.sky = binding::skyOf(*daylight);
    return Done{};
  }
  std::vector<std::string> known;
  for (const auto& daylight : loaded.showing.daylights) known.push_back(daylight.id);
  return fail("cli.usage", {}, "there is no daylight `" + *id + "`", suggestion(*id, known));
}

/// What the picture shows before the flags: models by name, or one line's machine.
Result<scene::VisualState> wantedState(const Program& program, const Arguments& arguments) {
  if (const auto models = arguments.value("--model")) {
    if (!arguments.positional.empty()) {
      return fail("cli.usage", {}, "`zemi render` takes an order or --model, not both", "Leave one out");
    }
    return stateOfModels(*models);
  }
  if (arguments.positional.empty()) {
    return fail("cli.usage", {}, "`zemi render` takes an ORDER or --model", "See zemi render --help");
  }
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  return binding::visualState(session.value().machine(), session.value().state().choices.machine);
}

/// --kit and --step: one step of the machine's assembly sheet. The machine is the folder of the first model.
Result<Done> applyKit(const Program& program, const Arguments& arguments, scene::VisualState& state) {
  const auto level = arguments.value("--kit");
  if (!level) return Done{};
  if (*level != "skd" && *level != "ckd") {
    return fail("cli.usage", {}, "`" + *level + "` is no level of a kit", "Write --kit skd or --kit ckd");
  }
  std::size_t step = 0;
  const std::string text = arguments.value("--step").value_or("0");
  const auto read = std::from_chars(text.data(), text.data() + text.size(), step);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
    return fail("cli.usage", {}, "`" + text + "` is no step", "Count from 1; 0 takes the whole kit apart");
  }
  const std::string base = state.attachments.front().asset;
  const std::string machine = base.substr(0, base.find('/'));
  const auto loaded = catalogue::loadKits(program.paths.configs, catalogue::load(program.paths.configs).catalogue);
  if (!loaded.faults.empty()) return Failure{loaded.faults.front()};
  for (const catalogue::Kit& kit : loaded.kits) {
    if (kit.machine.text != machine) continue;
    binding::showKitStep(kit, *level == "ckd", step, state);
    return Done{};
  }
  return fail("cli.usage", {}, "there is no kit of " + machine, "Write configs/kits/" + machine + ".toml");
}

Result<int> render(const Program& program, const Arguments& arguments) {
  auto shot = shotOf(arguments);
  if (!shot.has_value()) return Failure{shot.error()};
  if (auto done = applySky(program, arguments, shot.value()); !done.has_value()) return Failure{done.error()};
  auto state = wantedState(program, arguments);
  if (!state.has_value()) return Failure{state.error()};
  auto wanted = std::move(state).value();
  if (auto done = applyStateFlags(arguments, wanted); !done.has_value()) return Failure{done.error()};
  if (auto done = applyKit(program, arguments, wanted); !done.has_value()) return Failure{done.error()};
  auto studio = Studio::open(program);
  if (!studio.has_value()) return Failure{studio.error()};
  auto image = studio.value()->photograph(wanted, shot.value());
  if (!image.has_value()) return Failure{image.error()};
  const std::string path = arguments.value("-o").value_or("machine.png");
  auto done = render::writePng(path, image.value());
  if (!done.has_value()) return Failure{done.error()};
  program.out << path << "\n";
  return kFine;
}

}  // namespace

Command exportCommand() {
  return {{.name = "export",
           .positional = "ORDER",
           .least = 1,
           .most = 1,
           .summary = "Writes a spec sheet, quotation or order confirmation; the file's ending says the format: .pdf, "
                      ".csv, .json.",
           .values = {{"-o FILE", "where it goes; a name is suggested without it"},
                      {"--kind spec|quote|order", "spec sheet by default"},
                      {"--line N", "machine of a spec sheet or quotation, from 1"},
                      {"--lang az|ru|en", "language of the document"}},
           .switches = {},
           .examples = {"zemi export configs/orders/azerbaijan.json -o gs200.pdf --lang az",
                        "zemi export configs/orders/azerbaijan.json -o order.csv --kind order --lang ru"}},
          exportDocument};
}

Command renderCommand() {
  std::vector<std::pair<std::string, std::string>> values{{"-o FILE", "PNG; machine.png without it"},
                                                          {"--line N", "line of the order, from 1"},
                                                          {"--kit skd|ckd", "taken apart as the kit travels"},
                                                          {"--step N", "step of the assembly, from 1; 0 all apart"}};
  for (const auto& value : shotValues()) values.push_back(value);
  return {{.name = "render",
           .positional = "[ORDER]",
           .least = 0,
           .most = 1,
           .summary = "A picture of one line's machine, or of models by name, made off screen; no display is needed.",
           .values = values,
           .switches = {{"--dark", "the dark studio"}, {"--transparent", "no backdrop"}},
           .examples = {"zemi render configs/orders/azerbaijan.json -o gs200.png --view front_right --size 1920x1080",
                        "zemi render configs/orders/azerbaijan.json --look cab --pose cab.door=60 -o cab.png",
                        "zemi render --model gs200/base,headers/grain_4m@mount.header --yaw 60 -o parts.png"}},
          render};
}

}  // namespace zemi::cli
