#pragma once

#include "base/files.h"
#include "base/result.h"
#include "domain/text/locale.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace zemi::cli {

/// What a run of the program stands on. Made once in main; tests make their own.
struct Program {
  DataPaths paths;
  std::filesystem::path cache;              ///< for converted models; empty: none kept
  text::Date today;
  std::string version;
  std::ostream& out;
  std::ostream& err;
};

/// What a shell sees: 0 fine, 1 the answer is no, 2 unusable input.
enum Exit : int { kFine = 0, kNo = 1, kUnusable = 2 };

/// True when the first argument names a sub-command or asks for help: then no window opens.
bool isCommand(const std::vector<std::string>& arguments);

/// Runs one sub-command. Never throws, never opens a window.
int run(const Program& program, const std::vector<std::string>& arguments);

}  // namespace zemi::cli
