#include "render/shader_source.h"

#include "base/files.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string_view>

namespace zemi::render {
namespace {

/// The name in `#include "name"`, if the line is one.
std::optional<std::string> includedFile(const std::string& line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string::npos || line.compare(start, 8, "#include") != 0) return {};
  const std::size_t open = line.find('"', start);
  const std::size_t close = open == std::string::npos ? open : line.find('"', open + 1);
  if (close == std::string::npos) return {};
  return line.substr(open + 1, close - open - 1);
}

struct Loader {
  const std::filesystem::path& folder;
  const std::vector<std::string>& defines;
  ShaderSource source;

  /// Appends one file; gives the error of the first file that cannot be read.
  std::optional<Error> append(const std::string& file, const Place& from) {
    if (std::ranges::find(source.files, file) != source.files.end()) return {};
    const auto bytes = readFile(folder / file);
    if (!bytes.has_value()) {
      return Error{"shader.missing", from, "cannot read the shader " + file + ": " + bytes.error().detail,
                   "Install the program's shaders folder again"};
    }
    const std::size_t number = source.files.size();
    source.files.push_back(file);
    // The version must stay first, so the top file gets its mark after it.
    if (number > 0) mark(1, number);
    std::istringstream lines{bytes.value()};
    int count = 0;
    for (std::string line; std::getline(lines, line);) {
      ++count;
      if (const auto included = includedFile(line)) {
        if (auto error = append(*included, Place{file, count, 1})) return error;
        mark(count + 1, number);
      } else {
        source.text += line + '\n';
        if (line.starts_with("#version")) begin(count + 1, number);
      }
    }
    return {};
  }

  void begin(int line, std::size_t number) {
    for (const std::string& name : defines) source.text += "#define " + name + " 1\n";
    mark(line, number);
  }

  void mark(int line, std::size_t number) {
    source.text += "#line " + std::to_string(line) + ' ' + std::to_string(number) + '\n';
  }
};

/// "2:14(7): error" with the name of file 2: "name:14: error"; other lines as they are.
std::string named(const std::string& line, const ShaderSource& source) {
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t colon = line.find_first_not_of(kDigits);
  if (colon == 0 || colon == std::string::npos || colon > 5 || line[colon] != ':') return line;
  const std::size_t number = std::stoul(line.substr(0, colon));
  const std::size_t end = line.find_first_not_of(kDigits, colon + 1);
  if (number >= source.files.size() || end == colon + 1 || end == std::string::npos) return line;
  const std::size_t message = line[end] == '(' ? std::min(line.find(')', end), line.size() - 1) + 1 : end;
  return source.files[number] + line.substr(colon, end - colon) + line.substr(message);
}

}  // namespace

Result<ShaderSource> loadShaderSource(const std::filesystem::path& folder, const std::string& file,
                                      const std::vector<std::string>& defines) {
  Loader loader{folder, defines, {}};
  if (auto error = loader.append(file, Place{file})) return Failure{*error};
  return std::move(loader.source);
}

std::string readableLog(const std::string& log, const ShaderSource& source) {
  std::string result;
  std::istringstream lines{log};
  for (std::string line; std::getline(lines, line);) result += named(line, source) + '\n';
  return result;
}

}  // namespace zemi::render
