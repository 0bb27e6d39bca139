#pragma once

#include "cli/program.h"

#include <string>
#include <vector>

namespace zemi::window {

/// `zemi drive SCRIPT --out DIR [--order ORDER]`: runs the panels off screen by item names and writes screenshots and
/// snapshots. Deterministic: the same script gives the same pictures. Exit code 1: a step did not find its item.
int runDrive(const cli::Program& program, const std::vector<std::string>& arguments);

}  // namespace zemi::window
