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
/// Each of `defines` is defined right after the version. Errors: shader.missing (with the including file and line).
Result<ShaderSource> loadShaderSource(const std::filesystem::path& folder, const std::string& file,
                                      const std::vector<std::string>& defines = {});

/// A compiler's log with the file numbers of `source` turned into names: "2:14(7): error" becomes
/// "include/light.glsl:14: error".
std::string readableLog(const std::string& log, const ShaderSource& source);

}  // namespace zemi::render
