#include "cli/commands.h"
#include "cli/export.h"
#include "cli/picture.h"
#include "cli/workspace.h"

#include <charconv>
#include <ostream>

/// export and render: documents and pictures on disk.
namespace zemi::cli {
namespace {

Result<std::pair<int, int>> sizeOf(const Arguments& arguments, const std::string& fallback) {
  const std::string text = arguments.value("--size").value_or(fallback);
  int width = 0, height = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  const bool cross = first.ec == std::errc{} && first.ptr != end && *first.ptr == 'x';
  const auto second = cross ? std::from_chars(first.ptr + 1, end, height) : first;
  if (!cross || second.ec != std::errc{} || second.ptr != end || width < 16 || height < 16 || width > 8192 ||
      height > 8192) {
    return fail("cli.usage", {}, "`" + text + "` is no picture size",
                "Write it as 1600x1000, from 16 to 8192 each way");
  }
  return std::pair{width, height};
}

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

Result<int> render(const Program& program, const Arguments& arguments) {
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  auto size = sizeOf(arguments, "1600x1000");
  if (!size.has_value()) return Failure{size.error()};
  auto studio = Studio::open(program);
  if (!studio.has_value()) return Failure{studio.error()};
  const Shot shot{.view = arguments.value("--view").value_or("front_left"),
                  .width = size.value().first,
                  .height = size.value().second,
                  .samples = 32,
                  .transparent = arguments.has("--transparent"),
                  .dark = arguments.has("--dark"),
                  .free = {}};
  auto image = studio.value()->photograph(session.value().machine(), session.value().state().choices.machine, shot);
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
  return {{.name = "render",
           .positional = "ORDER",
           .least = 1,
           .most = 1,
           .summary = "A picture of one line's machine, made off screen; no display is needed.",
           .values = {{"-o FILE", "PNG; machine.png without it"},
                      {"--line N", "line of the order, from 1"},
                      {"--size WxH", "1600x1000 without it"},
                      {"--view NAME", "front_left, front_right, front, rear, left, right, rear_left, rear_right, top"}},
           .switches = {{"--dark", "the dark studio"}, {"--transparent", "no backdrop"}},
           .examples = {"zemi render configs/orders/azerbaijan.json -o gs200.png --view front_right --size 1920x1080"}},
          render};
}

}  // namespace zemi::cli
