#include "window/drive.h"

#include <ostream>

namespace zemi::window {

int runDrive(const cli::Program& program, const std::vector<std::string>&) {
  program.err << "zemi: drive is not built yet\n";
  return cli::kUnusable;
}

}  // namespace zemi::window
