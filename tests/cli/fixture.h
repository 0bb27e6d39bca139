#pragma once

#include "cli/program.h"

#include <filesystem>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace zemi::cli {

/// Runs sub-commands on the shipped data with the output caught.
class CommandLine {
public:
  CommandLine() { std::filesystem::create_directories(folder_); }
  ~CommandLine() { std::filesystem::remove_all(folder_); }
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  int run(const std::vector<std::string>& arguments) {
    out_.str("");
    err_.str("");
    return cli::run(program(), arguments);
  }
  std::string out() const { return out_.str(); }
  std::string err() const { return err_.str(); }
  std::string file(const std::string& name) const { return (folder_ / name).string(); }
  static std::string sample() { return std::string{ZEMI_SOURCE_DIR} + "/configs/orders/azerbaijan.json"; }

  std::filesystem::path configs = std::filesystem::path{ZEMI_SOURCE_DIR} / "configs";

  Program program() {
    const std::filesystem::path root = ZEMI_SOURCE_DIR;
    return {.paths = {.configs = configs, .assets = root / "assets", .shaders = root / "shaders", .fonts = ZEMI_FONTS},
            .cache = {}, .today = {2026, 11, 24}, .version = "test", .out = out_, .err = err_};
  }

private:
  std::ostringstream out_, err_;
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("zemi-cli-" + std::to_string(::getpid()));
};

}  // namespace zemi::cli
