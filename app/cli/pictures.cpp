#include "cli/commands.h"

#include "base/near.h"
#include "binding/showing_state.h"
#include "cli/export.h"
#include "cli/picture.h"
#include "cli/shot_flags.h"
#include "cli/wanted_state.h"
#include "cli/workspace.h"

#include <chrono>
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

/// As the window shows it first: one frame, its light still to be baked.
Result<render::Image> firstPicture(Studio& studio, const scene::VisualState& state, const Shot& shot) {
  const auto shown = studio.scene().show(state, studio.library().waitingSource());
  if (!shown.faults.empty()) return Failure{shown.faults.front()};
  studio.renderer().setScene(studio.scene());
  while (studio.renderer().pump(std::chrono::seconds{1})) {
  }
  const auto frame = frameFor(shot, studio.scene());
  if (!frame.has_value()) return Failure{frame.error()};
  (void)studio.renderer().draw(frame.value());
  return studio.renderer().readBack();
}

Result<int> render(const Program& program, const Arguments& arguments) {
  auto shot = shotOf(arguments);
  if (!shot.has_value()) return Failure{shot.error()};
  if (auto done = applySky(program, arguments, shot.value()); !done.has_value()) return Failure{done.error()};
  auto wanted = wantedOf(program, arguments, "render");
  if (!wanted.has_value()) return Failure{wanted.error()};
  auto studio = Studio::open(program);
  if (!studio.has_value()) return Failure{studio.error()};
  wanted.value().lendTo(studio.value()->library());
  auto image = arguments.has("--first") ? firstPicture(*studio.value(), wanted.value().state, shot.value())
                                        : studio.value()->photograph(wanted.value().state, shot.value());
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
                                                          {"--glb FILE", "any GLB file instead of an order"}};
  for (const auto& value : wantedValues()) values.push_back(value);
  for (const auto& value : shotValues()) values.push_back(value);
  return {{.name = "render",
           .positional = "[ORDER]",
           .least = 0,
           .most = 1,
           .summary = "A picture of one line's machine, or of models by name, made off screen; no display is needed.",
           .values = values,
           .switches = {{"--dark", "the dark studio"},
                        {"--transparent", "no backdrop"},
                        {"--first", "the window's first frame, before its light is baked: for measurements"}},
           .examples = {"zemi render configs/orders/azerbaijan.json -o gs200.png --view front_right --size 1920x1080",
                        "zemi render configs/orders/azerbaijan.json --look cab --pose cab.door=60 -o cab.png",
                        "zemi render --model gs200/base,headers/grain_4m@mount.header --yaw 60 -o parts.png",
                        "zemi render --glb machine.glb -o machine.png"}},
          render};
}

}  // namespace zemi::cli
