#include "cli/export.h"
#include "cli/workspace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace zemi::docs {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

const fs::path kRoot = ZEMI_SOURCE_DIR;

cli::Program program() {
  return {.paths = {.configs = kRoot / "configs", .assets = kRoot / "assets", .shaders = kRoot / "shaders", .fonts = ZEMI_FONTS},
          .cache = {}, .today = {2026, 11, 24}, .version = "test", .out = std::cout, .err = std::cerr};
}

std::string output(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  std::array<char, 4096> block{};
  for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), pipe)) > 0;) text.append(block.data(), count);
  EXPECT_EQ(::pclose(pipe), 0) << command;
  return text;
}

/// Letters only matter, not how lines were broken.
std::string squeezed(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\xC2\xA0") == 0) ++i;
    else if (std::string_view{" \n\r\t\f"}.find(text[i]) == std::string_view::npos) result += text[i];
  }
  return result;
}

class Documents : public ::testing::Test {
protected:
  void SetUp() override {
    auto opened = cli::Workspace::open(program());
    ASSERT_TRUE(opened.has_value()) << describe(opened.error());
    workspace_ = std::move(opened).value();
    auto order = cli::openOrder(*workspace_, (kRoot / "configs/orders/azerbaijan.json").string());
    ASSERT_TRUE(order.has_value()) << describe(order.error());
    open_ = std::move(order).value();
    folder_ = fs::temp_directory_path() / ("zemi-docs-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  Facts facts(std::size_t line = 0) { return cli::factsOf(*workspace_, open_.order, open_.state, line); }

  Facts withPicture() {
    Facts result = facts();
    Picture picture{.width = 320, .height = 180, .rgb = std::vector<unsigned char>(320 * 180 * 3, 128), .alt = {}};
    result.picture = picture;
    return result;
  }

  std::string pdf(Kind kind, text::Language language) {
    auto bytes = toPdf(build(kind, withPicture(), language), ZEMI_FONTS);
    EXPECT_TRUE(bytes.has_value()) << describe(bytes.error());
    return bytes.has_value() ? bytes.value() : std::string{};
  }

  std::string textOf(const std::string& bytes) {
    const fs::path file = folder_ / "document.pdf";
    EXPECT_TRUE(writeFileAtomically(file, bytes).has_value());
    return output("pdftotext -layout " + file.string() + " -");
  }

  std::unique_ptr<cli::Workspace> workspace_;
  cli::OpenOrder open_;
  fs::path folder_;
};

TEST_F(Documents, printEveryFigureOfTheSpecificationInEachLanguage) {
  for (const auto language : text::kLanguages) {
    const text::Locale locale{language};
    const std::string text = squeezed(textOf(pdf(Kind::spec, language)));
    std::size_t checked = 0;
    const Facts known = facts();
    for (const spec::Value& value : known.lines[0].specification.values) {
      const auto* words = std::get_if<catalogue::Text>(&value.value);
      const std::string shown = words != nullptr ? words->in(language) : locale.number(std::get<double>(value.value), value.decimals);
      EXPECT_THAT(text, HasSubstr(squeezed((value.estimate ? "≈" : "") + shown))) << value.figure.text;
      ++checked;
    }
    EXPECT_GT(checked, 30U);
  }
}

TEST_F(Documents, printTheSamePriceInPdfCsvAndJson) {
  const money::Money gross = facts().lines[0].quote.unit.gross;
  for (const auto language : text::kLanguages) {
    const std::string amount = squeezed(text::Locale{language}.money(gross));
    EXPECT_THAT(squeezed(textOf(pdf(Kind::quote, language))), HasSubstr(amount));
    EXPECT_THAT(squeezed(toCsv(build(Kind::quote, facts(), language))), HasSubstr(amount));
  }
  EXPECT_THAT(toJson(facts(), Kind::quote), HasSubstr(money::toDecimal(gross)));
}

TEST_F(Documents, totalTheTractorLineExactly) {
  const std::string text = squeezed(textOf(pdf(Kind::order, text::Language::en)));
  EXPECT_THAT(text, HasSubstr("15,500,000.00$"));
  EXPECT_THAT(text, HasSubstr("900unitsat16,315.79$"));
  EXPECT_THAT(text, HasSubstr("50unitsat16,315.78$"));
}

TEST_F(Documents, numberTheirPagesAndEmbedTheirFonts) {
  const std::string bytes = pdf(Kind::spec, text::Language::az);
  EXPECT_THAT(textOf(bytes), HasSubstr("Səhifə 1 / "));
  const std::string fonts = output("pdffonts " + (folder_ / "document.pdf").string());
  EXPECT_THAT(fonts, HasSubstr("Inter"));
  EXPECT_THAT(fonts, ::testing::Not(HasSubstr("no  no")));
  const std::string info = output("pdfinfo " + (folder_ / "document.pdf").string());
  EXPECT_THAT(info, ::testing::ContainsRegex("Tagged: +yes"));
  EXPECT_LT(bytes.size(), 1U << 20);
}

TEST_F(Documents, areTheSameBytesForTheSameFacts) {
  EXPECT_EQ(pdf(Kind::quote, text::Language::ru), pdf(Kind::quote, text::Language::ru));
}

TEST_F(Documents, guardCsvAgainstFormulas) {
  Document document;
  document.title = "=HYPERLINK(\"http://x\")";
  document.blocks.emplace_back(Table{.name = "t", .widths = {1}, .header = {{"+1"}}, .rows = {{Table::Row::Kind::body, {{"@SUM(A1)"}}}}});
  const std::string csv = toCsv(document);
  EXPECT_THAT(csv, HasSubstr("'=HYPERLINK"));
  EXPECT_THAT(csv, HasSubstr("'+1"));
  EXPECT_THAT(csv, HasSubstr("'@SUM(A1)"));
}

TEST_F(Documents, nameAConfigurationByItsChoices) {
  config::Configuration one = open_.order.lines[0].configuration, other = one;
  EXPECT_EQ(configurationCode(one), configurationCode(other));
  other.decisions[catalogue::OptionId{"lamps.beacon"}] = true;
  EXPECT_NE(configurationCode(one), configurationCode(other));
}

}  // namespace
}  // namespace zemi::docs
