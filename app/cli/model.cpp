#include "cli/commands.h"

#include "cli/wanted_state.h"
#include "scene/scene.h"
#include "scene/write_glb.h"

#include <ostream>

/// model: the configured machine as a GLB for other programs. Needs no context: nothing is drawn.
namespace zemi::cli {
namespace {

Result<int> model(const Program& program, const Arguments& arguments) {
  auto wanted = wantedOf(program, arguments, "model");
  if (!wanted.has_value()) return Failure{wanted.error()};
  scene::Library library{program.paths.assets, program.cache};
  scene::Scene scene;
  const auto shown = scene.show(wanted.value().state, library.waitingSource());
  if (!shown.faults.empty()) return Failure{shown.faults.front()};  // a file must not pretend to be whole
  const auto bytes =
      scene::writeGlb(scene, {.surroundings = arguments.has("--surroundings"), .colours = arguments.has("--colours")});
  if (!bytes.has_value()) return Failure{bytes.error()};
  const std::string path = arguments.value("-o").value_or("machine.glb");
  if (auto done = writeFileAtomically(path, bytes.value()); !done.has_value()) return Failure{done.error()};
  program.out << path << "\n";
  return kFine;
}

}  // namespace

Command modelCommand() {
  std::vector<std::pair<std::string, std::string>> values{{"-o FILE", "GLB; machine.glb without it"}};
  for (const auto& value : wantedValues()) values.push_back(value);
  return {
      {.name = "model",
       .positional = "[ORDER]",
       .least = 0,
       .most = 1,
       .summary = "One line's machine, or models by name, as it is shown, in a GLB file that any viewer opens.",
       .values = values,
       .switches = {{"--surroundings", "with the yard or field it stands in"},
                    {"--colours", "with the vertex colours: occlusion, wear, dust; other viewers multiply by them"}},
       .examples = {"zemi model configs/orders/azerbaijan.json -o gs200.glb",
                    "zemi model configs/orders/azerbaijan.json --line 2 --pose cab.door=60 -o tractor.glb",
                    "zemi model --model gs200/base,headers/grain_4m@mount.header --detail 1 -o parts.glb"}},
      model};
}

}  // namespace zemi::cli
