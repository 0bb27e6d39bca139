#include "cli/program.h"
#include "window/drive.h"
#include "window/run_window.h"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

namespace fs = std::filesystem;

fs::path programFolder() {
  std::error_code ignored;
  const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
  return self.empty() ? fs::current_path() : self.parent_path();
}

/// ZEMI_DATA, else the installed place beside the program, else the source tree the build folder stands in.
fs::path dataFolder(const fs::path& program) {
  if (const char* given = std::getenv("ZEMI_DATA")) return given;
  const fs::path installed = program / ".." / "share" / "zemi";
  return fs::exists(installed / "configs") ? installed : fs::path{ZEMI_SOURCE_DIR};
}

fs::path cacheFolder() {
  if (const char* given = std::getenv("XDG_CACHE_HOME"); given != nullptr && *given != '\0') return fs::path{given} / "zemi";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') return fs::path{home} / ".cache" / "zemi";
  return {};  // nothing is kept then
}

zemi::text::Date today() {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day()))};
}

int runProgram(const std::vector<std::string>& arguments) {
  const fs::path program = programFolder();
  const fs::path data = dataFolder(program);
  const zemi::cli::Program setup{
      .paths = {.configs = data / "configs", .assets = data / "assets", .shaders = data / "shaders", .fonts = program / "fonts"},
      .cache = cacheFolder(),
      .today = today(),
      .version = ZEMI_VERSION,
      .out = std::cout,
      .err = std::cerr};
  if (zemi::cli::isCommand(arguments)) return zemi::cli::run(setup, arguments);
  if (!arguments.empty() && arguments[0] == "drive") return zemi::window::runDrive(setup, {arguments.begin() + 1, arguments.end()});
  return zemi::window::runWindow(setup, arguments);
}

}  // namespace

int main(int count, char** words) {
  try {
    return runProgram({words + 1, words + count});
  } catch (const std::exception& error) {
    std::cerr << "zemi: stopped by an unexpected fault: " << error.what() << "\n";
  }
  return 2;
}
