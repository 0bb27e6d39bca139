#include "cli/wanted_state.h"

#include "binding/kit_state.h"
#include "binding/visual_state.h"
#include "cli/shot_flags.h"
#include "cli/workspace.h"
#include "scene/model_cache.h"

#include <charconv>

namespace zemi::cli {
namespace {

const char* const kFileAsset = "file";  // no asset of the program has a name without a folder

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

/// The box around all of a model as it stands, metres.
scene::Bounds boundsOf(const scene::Model& model) {
  scene::Bounds box;
  std::vector<glm::mat4> worlds;
  for (const scene::Node& node : model.nodes) {
    worlds.push_back(node.parent < 0 ? node.local : worlds[static_cast<std::size_t>(node.parent)] * node.local);
    for (const scene::MeshUse& use : node.parts) {
      box.add(scene::transformed(model.meshes[use.mesh].bounds, worlds.back()));
    }
  }
  return box;
}

/// Models from elsewhere often have their origin in the middle; the studio's floor would hide their lower half.
void standOnTheFloor(scene::Model& model) {
  constexpr float kSunk = 0.05F;  // metres: tyres that bulge into the ground stay as they are
  const float lowest = boundsOf(model).low.y;
  if (lowest > -kSunk) return;
  for (scene::Node& node : model.nodes) {
    if (node.parent < 0) node.local[3].y -= lowest;
  }
}

/// A GLB of anybody's, checked before it is believed; everything in it is shown.
Result<Wanted> wantedFile(const Program& program, const std::string& path) {
  const auto bytes = readFile(path);
  if (!bytes.has_value()) return Failure{bytes.error()};
  auto read = scene::cachedModel(bytes.value(), path, program.cache);
  if (!read.has_value()) return Failure{read.error()};
  Wanted wanted{.state = {}, .file = std::move(read).value()};
  standOnTheFloor(*wanted.file);
  wanted.state.attachments = {{kFileAsset, ""}};
  for (const scene::Node& node : wanted.file->nodes) wanted.state.shown.insert(node.name);
  return wanted;
}

/// Before the flags.
Result<Wanted> wantedFromArguments(const Program& program, const Arguments& arguments, const std::string& command) {
  const auto models = arguments.value("--model"), file = arguments.value("--glb");
  const int given = (models ? 1 : 0) + (file ? 1 : 0) + (arguments.positional.empty() ? 0 : 1);
  if (given > 1)
    return fail("cli.usage", {}, "`zemi " + command + "` takes an order or --model, not both", "Leave one out");
  if (given == 0) {
    return fail("cli.usage", {}, "`zemi " + command + "` takes an ORDER or --model", "See zemi " + command + " --help");
  }
  if (file) return wantedFile(program, *file);
  if (models) {
    auto state = stateOfModels(*models);
    if (!state.has_value()) return Failure{state.error()};
    return Wanted{.state = std::move(state).value()};
  }
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  return Wanted{.state = binding::visualState(session.value().machine(), session.value().state().choices.machine)};
}

}  // namespace

void Wanted::lendTo(scene::Library& library) {
  if (file) library.put(kFileAsset, *std::exchange(file, {}));
}

Result<Wanted> wantedOf(const Program& program, const Arguments& arguments, const std::string& command) {
  auto wanted = wantedFromArguments(program, arguments, command);
  if (!wanted.has_value()) return wanted;
  if (auto done = applyStateFlags(arguments, wanted.value().state); !done.has_value()) return Failure{done.error()};
  if (auto done = applyKit(program, arguments, wanted.value().state); !done.has_value()) return Failure{done.error()};
  return wanted;
}

std::vector<std::pair<std::string, std::string>> wantedValues() {
  std::vector<std::pair<std::string, std::string>> values{{"--line N", "line of the order, from 1"},
                                                          {"--kit skd|ckd", "taken apart as the kit travels"},
                                                          {"--step N", "step of the assembly, from 1; 0 all apart"}};
  for (const auto& value : stateValues()) values.push_back(value);
  return values;
}

}  // namespace zemi::cli
