#pragma once

#include "cli/arguments.h"
#include "cli/program.h"

#include <functional>

namespace zemi::cli {

/// One sub-command: how it is called and what it does. A failure it returns is printed by run() with exit code 2.
struct Command {
  Usage usage;
  std::function<Result<int>(const Program&, const Arguments&)> run;
};

Command checkCommand();
Command optionsCommand();
Command whyCommand();
Command setCommand();
Command priceCommand();
Command specCommand();
Command exportCommand();
Command renderCommand();
Command modelCommand();
Command kitCommand();
Command benchCommand();

}  // namespace zemi::cli
