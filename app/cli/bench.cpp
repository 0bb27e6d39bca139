#include "binding/visual_state.h"
#include "cli/commands.h"
#include "cli/picture.h"
#include "cli/shot_flags.h"
#include "cli/wanted_state.h"
#include "cli/workspace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ostream>
#include <random>

namespace zemi::cli {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Runs of one kind; the median is what is quoted.
struct Series {
  std::string name;
  std::vector<double> milliseconds;
  std::vector<std::string> notes = {};

  double at(double share) const {
    std::vector<double> sorted = milliseconds;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
  }
};

using Table = std::vector<Series>;

constexpr int kBenchRung = 4;
const char* const kOrder = "orders/azerbaijan.json";

/// The first picture as the window shows it: models loaded, nothing refined yet, sky light still to come.
Result<Done> firstFrame(Studio& studio, const scene::VisualState& state) {
  const auto shown = studio.scene().show(state, studio.library().waitingSource());
  if (!shown.faults.empty()) return Failure{shown.faults.front()};
  studio.renderer().setScene(studio.scene());
  while (studio.renderer().pump(std::chrono::seconds{1})) {
  }
  auto camera = cameraFor("front_left", studio.scene(), 16.0F / 9.0F, {});
  if (!camera.has_value()) return Failure{camera.error()};
  render::Frame frame;
  frame.camera = camera.value();
  studio.renderer().draw(frame);
  (void)studio.renderer().readBack();
  return Done{};
}

/// From nothing to the first picture, as the window does it; the model cache is warm after the first round.
Result<Table> benchStart(const Program& program) {
  Table table{{"catalogue and texts", {}}, {"context and shaders", {}}, {"models and first picture", {}}, {"all", {}}};
  for (int round = 0; round < 5; ++round) {
    const auto start = Clock::now();
    auto workspace = Workspace::open(program);
    if (!workspace.has_value()) return Failure{workspace.error()};
    auto open = openOrder(*workspace.value(), (program.paths.configs / kOrder).string());
    if (!open.has_value()) return Failure{open.error()};
    table[0].milliseconds.push_back(millisecondsSince(start));
    const auto contextStart = Clock::now();
    auto studio = Studio::open(program);
    if (!studio.has_value()) return Failure{studio.error()};
    table[1].milliseconds.push_back(millisecondsSince(contextStart));
    const auto pictureStart = Clock::now();
    const auto& line = open.value().state.lines[0];
    const auto& machine = *workspace.value()->catalogue().find(line.configuration.machine);
    if (auto drawn = firstFrame(*studio.value(), binding::visualState(machine, line.choices.machine));
        !drawn.has_value())
      return Failure{drawn.error()};
    table[2].milliseconds.push_back(millisecondsSince(pictureStart));
    table[3].milliseconds.push_back(millisecondsSince(start));
  }
  return table;
}

/// Frames of a camera that goes round what the studio shows, each waited for as showing it does.
Series framesOf(Studio& studio, std::string name, bool moving, int steps,
                const Shot& shot = {.width = 1280, .height = 720}) {
  Series series{std::move(name), {}};
  render::Frame frame;
  frame.camera = cameraFor(shot, studio.scene()).value();
  frame.size = {shot.width, shot.height};
  frame.moving = moving;
  for (int step = 0; step < steps; ++step) {
    frame.camera = scene::orbited(frame.camera, 0.05F, 0);
    const auto start = Clock::now();
    studio.renderer().draw(frame);
    studio.renderer().wait();
    series.milliseconds.push_back(millisecondsSince(start));
  }
  return series;
}

std::string described(const render::Governor::Step& step) {
  const auto rung = [](int i) {
    const render::Rung& r = render::kRungs[static_cast<std::size_t>(i)];
    return std::to_string(i) + " (scale " + std::to_string(static_cast<int>(r.scale * 100 + 0.5F)) + " %, shadow " +
           std::to_string(r.shadow) + ", detail " + std::to_string(r.detail) + ")";
  };
  return "frame " + std::to_string(step.frame) + ": median " + std::to_string(step.medianMs) + " ms, rung " +
         rung(step.from) + " to " + rung(step.to);
}

Result<Table> benchRender(const Program& program) {
  auto workspace = Workspace::open(program);
  if (!workspace.has_value()) return Failure{workspace.error()};
  auto open = openOrder(*workspace.value(), (program.paths.configs / kOrder).string());
  if (!open.has_value()) return Failure{open.error()};
  auto studio = Studio::open(program);
  if (!studio.has_value()) return Failure{studio.error()};
  studio.value()->renderer().governor().fix(kBenchRung);  // builds are compared: all must draw the same
  const Shot small{.width = 1280, .height = 720, .samples = 1};
  Table table;
  for (const auto& line : open.value().state.lines) {
    const auto& machine = *workspace.value()->catalogue().find(line.configuration.machine);
    scene::VisualState state = binding::visualState(machine, line.choices.machine);
    if (const auto first = studio.value()->photograph(state, small); !first.has_value()) return Failure{first.error()};
    table.push_back(framesOf(*studio.value(), machine.code + " orbit frame 1280x720", true, 24));
    table.push_back(framesOf(*studio.value(), machine.code + " frame at rest 1280x720", false, 8));
    for (const auto& place : workspace.value()->showing().surroundings) {
      if (place.asset.empty()) continue;
      scene::VisualState placed = state;
      placed.attachments.push_back({place.asset, "", glm::vec2{0}, 0});
      if (const auto first = studio.value()->photograph(placed, small); !first.has_value())
        return Failure{first.error()};
      table.push_back(framesOf(*studio.value(), machine.code + " orbit frame in " + place.asset, true, 24));
    }
  }
  return table;
}

/// A camera that goes round for some seconds under the governor, as a hand would turn it; the log says what it traded.
Result<Table> benchOrbit(const Program& program, double seconds) {
  auto workspace = Workspace::open(program);
  if (!workspace.has_value()) return Failure{workspace.error()};
  auto open = openOrder(*workspace.value(), (program.paths.configs / kOrder).string());
  if (!open.has_value()) return Failure{open.error()};
  Table table;
  for (const auto& line : open.value().state.lines) {
    auto studio = Studio::open(program);  // each machine meets a fresh governor
    if (!studio.has_value()) return Failure{studio.error()};
    const auto& machine = *workspace.value()->catalogue().find(line.configuration.machine);
    const scene::VisualState state = binding::visualState(machine, line.choices.machine);
    const Shot small{.width = 1280, .height = 720, .samples = 1};
    if (const auto first = studio.value()->photograph(state, small); !first.has_value()) return Failure{first.error()};
    const auto start = Clock::now();
    Series all{machine.code + " orbit, governed", {}};
    while (millisecondsSince(start) < seconds * 1000) {
      const Series turn = framesOf(*studio.value(), "", true, 20);
      all.milliseconds.insert(all.milliseconds.end(), turn.milliseconds.begin(), turn.milliseconds.end());
    }
    const render::Governor& governor = studio.value()->renderer().governor();
    all.notes.push_back("95th percentile " + std::to_string(all.at(0.95)) + " ms, at the end rung " +
                        std::to_string(governor.rung()) + ", on " + studio.value()->renderer().driver().renderer);
    for (const auto& step : governor.log()) all.notes.push_back(described(step));
    table.push_back(std::move(all));
  }
  return table;
}

/// --frames, 24 without it. Error: cli.usage.
Result<int> framesWanted(const Arguments& arguments) {
  const std::string text = arguments.value("--frames").value_or("24");
  int frames = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), frames);
  if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && frames >= 1 && frames <= 10000) return frames;
  return fail("cli.usage", {}, "`" + text + "` is no count of frames", "Give a number from 1 to 10000");
}

/// So many frames of any model: the difference of two runs of N and 2 N frames is what N frames cost, whole process.
Result<Table> benchTurn(const Program& program, const Arguments& arguments) {
  const auto frames = framesWanted(arguments);
  if (!frames.has_value()) return Failure{frames.error()};
  Arguments models = arguments;
  models.positional.clear();
  auto wanted = wantedOf(program, models, "bench turn");
  if (!wanted.has_value()) return Failure{wanted.error()};
  auto studio = Studio::open(program);
  if (!studio.has_value()) return Failure{studio.error()};
  wanted.value().lendTo(studio.value()->library());
  studio.value()->renderer().governor().fix(kBenchRung);  // the first N frames must cost what the next N do
  models.values.emplace("--size", "1280x720");
  const auto shot = shotOf(models);
  if (!shot.has_value()) return Failure{shot.error()};
  // Without a bake before: it changes what a vertex says, not what a frame costs, and would drown the difference.
  if (auto drawn = firstFrame(*studio.value(), wanted.value().state); !drawn.has_value()) return Failure{drawn.error()};
  const auto camera = cameraFor(shot.value(), studio.value()->scene());
  if (!camera.has_value()) return Failure{camera.error()};
  const bool rest = arguments.has("--rest");
  return Table{framesOf(*studio.value(), rest ? "frame at rest" : "orbit frame", !rest, frames.value(), shot.value())};
}

/// Random clicks: after each, the state of every option is computed anew.
Result<Table> benchRules(const Program& program) {
  auto workspace = Workspace::open(program);
  if (!workspace.has_value()) return Failure{workspace.error()};
  Table table;
  for (const auto& machine : workspace.value()->catalogue().machines) {
    rules::Rulebook rulebook{machine};
    Series click{machine.code + " all states after a click", {}}, why{machine.code + " reason", {}},
        repair{machine.code + " repairs", {}};
    std::mt19937 random{20261124};
    config::Configuration configuration{machine.id, {}};
    for (int step = 0; step < 240; ++step) {
      const auto& option =
          machine.options[std::uniform_int_distribution<std::size_t>{0, machine.options.size() - 1}(random)];
      const auto act =
          configuration.decisions.contains(option.id) ? config::Change::Act::forget : config::Change::Act::want;
      const auto decision = rulebook.decide(configuration, {option.id, act});
      if (decision.verdict == rules::Verdict::refused) {
        auto start = Clock::now();
        (void)rulebook.why(configuration, option.id);
        why.milliseconds.push_back(millisecondsSince(start));
        start = Clock::now();
        (void)rulebook.repairs(configuration, option.id, [](const auto&) { return 0; });
        repair.milliseconds.push_back(millisecondsSince(start));
        continue;
      }
      configuration = decision.configuration;
      const auto start = Clock::now();
      (void)rulebook.choices(configuration);
      click.milliseconds.push_back(millisecondsSince(start));
    }
    for (Series* series : {&click, &why, &repair}) table.push_back(std::move(*series));
  }
  return table;
}

Result<Table> benchLoad(const Program& program) {
  Table table{{"catalogue", {}}, {"all models from the cache", {}}, {"all models through the importer", {}}};
  scene::Library names{program.paths.assets, program.cache};
  const auto assets = names.available();
  for (int round = 0; round < 5; ++round) {
    auto start = Clock::now();
    auto workspace = Workspace::open(program);
    if (!workspace.has_value()) return Failure{workspace.error()};
    table[0].milliseconds.push_back(millisecondsSince(start));
    for (const std::size_t cached : {1U, 2U}) {
      start = Clock::now();
      for (const std::string& asset : assets) {
        const auto model =
            scene::loadModel(program.paths.assets, cached == 1 ? program.cache : std::filesystem::path{}, asset);
        if (!model.has_value()) return Failure{model.error()};
      }
      table[cached].milliseconds.push_back(millisecondsSince(start));
    }
  }
  return table;
}

void print(const Program& program, const Table& table, bool json) {
  nlohmann::ordered_json document = nlohmann::ordered_json::array();
  for (const Series& series : table) {
    if (json) {
      document.push_back({{"name", series.name},
                          {"runs", series.milliseconds.size()},
                          {"median_ms", series.at(0.5)},
                          {"least_ms", series.at(0)},
                          {"p95_ms", series.at(0.95)},
                          {"most_ms", series.at(1)},
                          {"notes", series.notes}});
    } else {
      program.out << series.name << ": median " << series.at(0.5) << " ms, " << series.at(0) << " to " << series.at(1)
                  << " ms, " << series.milliseconds.size() << " runs\n";
      for (const std::string& note : series.notes) program.out << "  " << note << "\n";
    }
  }
  if (json) program.out << document.dump(2) << "\n";
}

Result<int> bench(const Program& program, const Arguments& arguments) {
  const std::string& name = arguments.positional.at(0);
  Result<Table> table = name == "start"    ? benchStart(program)
                        : name == "render" ? benchRender(program)
                        : name == "orbit"  ? benchOrbit(program, 20)
                        : name == "turn"   ? benchTurn(program, arguments)
                        : name == "rules"  ? benchRules(program)
                        : name == "load"   ? benchLoad(program)
                                           : fail("cli.usage", {}, "there is no measurement `" + name + "`",
                                                  "Use start, render, orbit, turn, rules or load");
  if (!table.has_value()) return Failure{table.error()};
  print(program, table.value(), arguments.has("--json"));
  return kFine;
}

}  // namespace

Command benchCommand() {
  return {{.name = "bench",
           .positional = "start|render|orbit|turn|rules|load",
           .least = 1,
           .most = 1,
           .summary = "Measures this machine: quote medians, and ratios of two runs made one after the other.",
           .values = {{"--model LIST", "turn: models by name"},
                      {"--glb FILE", "turn: any GLB file"},
                      {"--frames N", "turn: how many, 24 without it"},
                      {"--look NODE", "turn: as for zemi render"},
                      {"--yaw DEG", "turn: the same"},
                      {"--pitch DEG", "turn: the same"},
                      {"--distance M", "turn: the same"},
                      {"--fov DEG", "turn: the same"},
                      {"--size WxH", "turn: 1280x720 without it"}},
           .switches = {{"--json", "for other programs"}, {"--rest", "turn: frames as they look at rest"}},
           .examples = {"zemi bench rules", "zemi bench render --json",
                        "zemi bench turn --glb machine.glb --frames 48"}},
          bench};
}

}  // namespace zemi::cli
