#pragma once

#include "cli/program.h"

#include <string>
#include <vector>

namespace zemi::window {

/// Opens the window on an order: `zemi [ORDER] [--lang az|ru|en] [--theme light|dark] [--scale 1.5]
/// [--screenshot FILE.png]` (the last draws until at rest, writes the window's picture and ends: for tests).
/// Without an order the sample order is shown and saved under a new name in the home folder.
/// Gives a shell's exit code; every failure is explained on program.err.
int runWindow(const cli::Program& program, const std::vector<std::string>& arguments);

}  // namespace zemi::window
