#include "panels/harness.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace zemi::panels {
namespace {

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Comments of the data are for engineers; only what can reach the screen must be in the font.
std::string withoutComments(const std::string& toml) {
  std::istringstream in{toml};
  std::string out;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    out += line + "\n";
  }
  return out;
}

TEST(Glyphs, everyCharacterOfTextsAndCatalogueIsInEveryTextFont) {
  Harness harness;
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{std::string{ZEMI_SOURCE_DIR} + "/configs"}) {
    const auto ending = entry.path().extension();
    if (ending != ".json" && ending != ".toml") continue;
    ++files;
    const std::string text = ending == ".toml" ? withoutComments(contentOf(entry.path())) : contentOf(entry.path());
    for (std::size_t role = 0; role < kRoles; ++role)
      EXPECT_TRUE(harness.context.fonts->missing(static_cast<Role>(role), text).empty())
          << entry.path() << ": " << harness.context.fonts->missing(static_cast<Role>(role), text).front();
  }
  EXPECT_GT(files, 0);
}

TEST(Glyphs, whatTheLocaleWritesIsInTheFont) {
  Harness harness;
  for (const text::Language language : text::kLanguages) {
    const text::Locale locale{language};
    const money::Money amount{-123456789, money::Currency::azn};
    const std::string all = locale.money(amount) + locale.moneyDelta(amount) + locale.percent(18.5, 1) +
                            locale.date({2026, 11, 23}) + "≈≤≥●○✓–—…«»“”№₼$€₽";
    EXPECT_TRUE(harness.context.fonts->missing(Role::price, all).empty())
        << harness.context.fonts->missing(Role::price, all).front();
  }
}

TEST(Type, digitsAreTabularAtEveryScale) {
  for (const float scale : {1.0F, 1.5F, 2.0F}) {
    Harness harness{{}, scale};
    for (std::size_t role = 0; role < kRoles; ++role) {
      ImFont* font = harness.context.fonts->text(static_cast<Role>(role));
      for (ImWchar c = '1'; c <= '9'; ++c)
        EXPECT_EQ(font->GetCharAdvance(c), font->GetCharAdvance('0')) << role << " " << static_cast<char>(c);
    }
  }
}

TEST(Type, missingFontIsReportedWithItsFile) {
  ImFontAtlas atlas;
  const auto fonts = Fonts::build(atlas, "/nowhere", 1);
  ASSERT_FALSE(fonts.has_value());
  EXPECT_NE(fonts.error().place.file.find("/nowhere"), std::string::npos);
}

TEST(Icons, everyIconThePanelsNameExists) {
  const auto icons = Icons::load(Harness::fontFolder() + "/_variables.scss");
  ASSERT_TRUE(icons.has_value());
  for (const std::string& name : panelIcons()) EXPECT_FALSE(icons.value().glyph(name).empty()) << name;
  EXPECT_TRUE(icons.value().glyph("no_such_icon").empty());
}

}  // namespace
}  // namespace zemi::panels
