#include "house/source_files.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

/// The border table: which module may include which. The linker sees only symbols; a header alone crosses silently.
namespace zemi::house {
namespace {

struct Border {
  std::set<std::string> ours;             ///< first path parts of quoted includes
  std::vector<std::string> forbidden;     ///< beginnings of any include, in headers and sources
  std::vector<std::string> onlyInSources; ///< beginnings that headers must not show
};

const std::vector<std::string> kGraphics{"glad/", "GL/", "GLFW/", "imgui", "EGL/"};

std::vector<std::string> with(std::vector<std::string> some, const std::vector<std::string>& more) {
  some.insert(some.end(), more.begin(), more.end());
  return some;
}

const std::map<std::string, Border> kBorders{
    {"engine/base", {{"base"}, with({"glm/", "assimp/", "nlohmann/", "toml++/", "unicode/", "cairo", "pango/"}, kGraphics), {}}},
    {"engine/domain", {{"base", "domain"}, with({"glm/", "assimp/"}, kGraphics),
                       {"nlohmann/", "toml++/", "unicode/", "cairo", "pango/", "qpdf/", "jpeglib.h", "fontconfig/"}}},
    {"engine/scene", {{"base", "scene"}, kGraphics, {"assimp/", "nlohmann/"}}},
    {"engine/render", {{"base", "scene", "render"}, {"imgui", "GLFW/", "assimp/", "nlohmann/"}, {"EGL/", "png.h"}}},
    {"app/editor", {{"base", "domain", "editor"}, with({"glm/", "assimp/"}, kGraphics), {"nlohmann/"}}},
    {"app/binding", {{"base", "domain", "scene", "binding"}, with({"assimp/", "nlohmann/"}, kGraphics), {}}},
    {"app/panels", {{"base", "domain", "editor", "panels"}, {"glad/", "GL/", "GLFW/", "EGL/", "assimp/", "glm/"}, {"nlohmann/"}}},
    {"app/cli", {{"base", "domain", "editor", "scene", "binding", "render", "cli"}, {"GLFW/", "imgui", "assimp/", "glad/"}, {"nlohmann/"}}},
};

struct Include {
  std::string what;
  bool quoted = false;
};

std::vector<Include> includesOf(const std::filesystem::path& file) {
  static const std::regex pattern{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"};
  std::vector<Include> found;
  std::istringstream lines{contentOf(file)};
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, pattern)) found.push_back({match[2], match[1] == "\""});
  }
  return found;
}

bool beginsWithAny(const std::string& what, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& b) { return what.starts_with(b); });
}

TEST(Borders, areKeptByEveryInclude) {
  std::size_t seen = 0;
  for (const auto& [folder, border] : kBorders) {
    for (const auto& file : sourcesBelow(folder)) {
      for (const Include& include : includesOf(file)) {
        ++seen;
        const std::string where = file.string() + " includes " + include.what;
        EXPECT_FALSE(beginsWithAny(include.what, border.forbidden)) << where;
        if (file.extension() == ".h") {
          EXPECT_FALSE(beginsWithAny(include.what, border.onlyInSources)) << where << " in a header";
        }
        const std::string module = include.what.substr(0, include.what.find('/'));
        if (include.quoted && include.what.find('/') != std::string::npos) {
          EXPECT_TRUE(border.ours.contains(module)) << where;
        }
      }
    }
  }
  EXPECT_GT(seen, 200U) << "the test found too few includes to mean anything";
}

TEST(Borders, keepFloatingPointOutOfMoney) {
  const std::regex floating{R"(\b(float|double|long double)\b)"};
  for (const char* folder : {"engine/domain/money", "engine/domain/pricing"}) {
    for (const auto& file : sourcesBelow(folder)) {
      EXPECT_FALSE(std::regex_search(contentOf(file), floating)) << file;
    }
  }
}

TEST(Borders, onlyTheImporterKnowsAssimp) {
  for (const auto& file : sourcesBelow("engine/scene")) {
    for (const Include& include : includesOf(file)) {
      if (include.what.starts_with("assimp/")) {
        EXPECT_EQ(file.filename(), "import_glb.cpp");
      }
    }
  }
}

}  // namespace
}  // namespace zemi::house
