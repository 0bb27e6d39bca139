#pragma once

#include "cli/arguments.h"
#include "cli/program.h"
#include "scene/library.h"
#include "scene/visual_state.h"

#include <optional>

namespace zemi::cli {

/// What `zemi render` and `zemi model` are asked to show.
struct Wanted {
  scene::VisualState state;
  std::optional<scene::Model> file = {};  ///< of --glb: the state's first attachment, unknown to any library

  /// Hands the file over: the library then answers for it as for any other asset.
  void lendTo(scene::Library& library);
};

/// One line's machine, the models of --model, or the file of --glb, with the state flags and the kit's applied; exactly
/// one of the three must be there. Errors: cli.usage with `command` named, those of begin() and of the file.
Result<Wanted> wantedOf(const Program& program, const Arguments& arguments, const std::string& command);

/// The flags of wantedOf, as help prints them, without --glb.
std::vector<std::pair<std::string, std::string>> wantedValues();

}  // namespace zemi::cli
