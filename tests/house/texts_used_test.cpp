#include "house/source_files.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

/// Texts are asked for by key; a key that no text file has would show its name to a buyer.
namespace zemi::house {
namespace {

std::set<std::string> keysIn(const std::string& language) {
  static const std::regex pattern{R"re(^\s*"([a-z0-9_.\-/²³°%]+)"\s*:)re", std::regex::icase};
  std::set<std::string> keys;
  std::istringstream lines{contentOf(root() / "configs/texts" / (language + ".json"))};
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, pattern)) keys.insert(match[1]);
  }
  return keys;
}

/// Keys written out in full: texts.get("ui.undo", …), t("ui.undo"), get("doc.page", …), inAll(texts, "toast.saved", …).
std::set<std::string> keysUsed() {
  static const std::regex pattern{R"re("((?:ui|doc|why|repair|toast|history|list|state|view|error|shortcut|section|unit|key)\.[a-z0-9_.]*[a-z0-9_])")re"};
  std::set<std::string> keys;
  for (const char* folder : {"app", "engine/domain/docs"}) {
    for (const auto& file : sourcesBelow(folder)) {
      const std::string text = contentOf(file);
      for (std::sregex_iterator match{text.begin(), text.end(), pattern}, end; match != end; ++match) keys.insert((*match)[1]);
    }
  }
  return keys;
}

TEST(TextsUsed, standInEachLanguage) {
  const std::set<std::string> used = keysUsed();
  EXPECT_GT(used.size(), 60U) << "the test found too few keys to mean anything";
  for (const char* language : {"az", "ru", "en"}) {
    const std::set<std::string> known = keysIn(language);
    for (const std::string& key : used) EXPECT_TRUE(known.contains(key)) << key << " is not in configs/texts/" << language << ".json";
  }
}

}  // namespace
}  // namespace zemi::house
