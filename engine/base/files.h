#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace zemi {

/// The whole file as bytes. Errors: file.missing, file.unreadable, file.too_large (over `limit` bytes).
Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit = 256u << 20);

/// Replaces the file in one step: a temporary file beside it, written, fsynced, read back, renamed, folder fsynced.
/// After a fault the old file is whole and no temporary file stays. Errors: file.unwritable, file.disk.
Result<Done> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Where the program finds its data. Made once in main and passed on; never the working directory.
struct DataPaths {
  std::filesystem::path configs;
  std::filesystem::path assets;
  std::filesystem::path shaders;
  std::filesystem::path fonts;
};

}  // namespace zemi
