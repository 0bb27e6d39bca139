#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace zemi::render {

/// A shader's text with every `#include "file"` replaced, and #line marks that give each file a number.
struct ShaderSource {
  std::string text;
  std::vector<std::string> files;  // the number in a #line mark is an index into this list
};

/// Reads `file` below `folder` and resolves includes relative to `folder`; each file is taken once.
/// Errors: shader.missing (with the including file and line), shader.cycle cannot happen because of "once".
Result<ShaderSource> loadShaderSource(const std::filesystem::path& folder, const std::string& file);

/// A compiler's log with the file numbers of `source` turned into names: "2:14(7): error" becomes
/// "include/light.glsl:14: error".
std::string readableLog(const std::string& log, const ShaderSource& source);

}  // namespace zemi::render
