#pragma once

#include "cli/arguments.h"
#include "cli/picture.h"
#include "scene/visual_state.h"

namespace zemi::cli {

/// The flags that say what is shown, as help prints them.
std::vector<std::pair<std::string, std::string>> stateValues();

/// The flags that say how a picture shows it: dust, camera, light, size.
std::vector<std::pair<std::string, std::string>> shotValues();

/// What --model names in place of an order: "gs200/base,headers/grain_4m@mount.header,scenery/person@2.4:1:30"
/// (on a mount, or metres to the left, metres forward, degrees). Error: cli.usage.
Result<scene::VisualState> stateOfModels(const std::string& list);

/// Adds --show, --hide, --pose, --paint, --explode, --dust and --with to a state. Error: cli.usage.
Result<Done> applyStateFlags(const Arguments& arguments, scene::VisualState& state);

/// --view, --look, --yaw, --pitch, --distance, --fov, --light, --size, --samples, --dark, --transparent. Error:
/// cli.usage.
Result<Shot> shotOf(const Arguments& arguments);

}  // namespace zemi::cli
