#include "panels/lint.h"
#include "panels/harness.h"

#include <gtest/gtest.h>

namespace zemi::panels {
namespace {

struct Case {
  const char* name;
  float width, height, scale;
};

class Screens : public testing::TestWithParam<Case> {};

std::string findingsOn(Harness& harness) {
  return describe(lint(harness.registry(), *harness.context.fonts, harness.context.scale, harness.screen()));
}

TEST_P(Screens, haveNothingToStumbleOverInAnyLanguage) {
  const Case& c = GetParam();
  Harness harness{{}, c.scale, c.width, c.height};
  harness.context.reducedMotion = true;
  for (const text::Language language : text::kLanguages) {
    for (std::size_t step = 0; step <= 7; ++step) {
      for (const bool details : {false, true}) {
        harness.show({.language = language, .step = step, .details = details});
        harness.frames(3);
        EXPECT_EQ(findingsOn(harness), "")
            << text::code(language) << " step " << step << (details ? " with details" : "");
      }
    }
  }
}

TEST_P(Screens, staySoundWithWhatOpensOverThem) {
  const Case& c = GetParam();
  Harness harness{{}, c.scale, c.width, c.height};
  harness.context.reducedMotion = true;
  for (const text::Language language : text::kLanguages) {
    for (const sample::Wanted& wanted : {sample::Wanted{.language = language, .why = true, .details = true},
                                         sample::Wanted{.language = language, .forcedWhy = true},
                                         sample::Wanted{.language = language, .breakdown = true, .toasts = true},
                                         sample::Wanted{.language = language, .help = true},
                                         sample::Wanted{.language = language, .stage = true},
                                         sample::Wanted{.language = language, .step = 7, .invalid = true},
                                         sample::Wanted{.language = language, .step = 2, .invalid = true}}) {
      harness.show(wanted);
      harness.frames(3);
      EXPECT_EQ(findingsOn(harness), "") << text::code(language);
    }
  }
}

TEST_P(Screens, staySoundWithAPartTakenAndDimensionsDrawn) {
  const Case& c = GetParam();
  Harness harness{{}, c.scale, c.width, c.height};
  harness.context.reducedMotion = true;
  for (const text::Language language : text::kLanguages) {
    for (const bool open : {false, true}) {
      harness.show({.language = language, .stage = open});
      harness.view.stage.parts = true;
      harness.view.stage.part = harness.view.stage.isolated = "backbone";
      harness.context.partTaken = {"backbone", "Остов: двигатель, коробка, задний мост"};  // the longest of the kits
      const Measure::Point from{c.width * 0.35F, c.height * 0.6F}, to{c.width * 0.5F, c.height * 0.55F};
      harness.context.measures = {{"length", 9.67F, from, to, from, to}};
      harness.frames(3);
      EXPECT_EQ(findingsOn(harness), "") << text::code(language) << (open ? " with the stage open" : "");
    }
  }
}

TEST(PseudoLanguage, fortyPercentLongerStillFits) {
  for (const std::size_t step : {1U, 5U, 7U}) {
    Harness harness{{.language = text::Language::en, .step = step}};
    harness.context.reducedMotion = true;
    harness.context.stretch = 0.4F;
    harness.frames(3);
    EXPECT_EQ(findingsOn(harness), "") << "step " << step;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, Screens,
                         testing::Values(Case{"reference", 1600, 900, 1}, Case{"laptop", 1366, 768, 1},
                                         Case{"larger", 1920, 1080, 1.5F}, Case{"twice", 2560, 1440, 2}),
                         [](const auto& one) { return std::string{one.param.name}; });

TEST(Lint, findsWhatItIsMeantToFind) {
  Harness harness;
  Registry registry;
  const Rect screen{0, 0, 800, 600};
  registry.add(
      Record{.id = "tiny", .role = "button", .label = "x", .rect = {0, 0, 20, 20}, .clip = screen, .tab = true});
  registry.add(Record{.id = "mute", .role = "button", .rect = {100, 0, 150, 50}, .clip = screen, .tab = true});
  registry.add(
      Record{.id = "on top", .role = "button", .label = "x", .rect = {140, 0, 190, 50}, .clip = screen, .tab = false});
  registry.add(TextRun{.owner = "cut",
                       .text = "abc…",
                       .rect = {300, 0, 340, 18},
                       .box = {300, 0, 340, 18},
                       .clip = screen,
                       .shortened = true});
  registry.add(
      TextRun{.owner = "strange", .text = "漢", .rect = {400, 0, 440, 18}, .box = {400, 0, 440, 18}, .clip = screen});
  registry.add(
      TextRun{.owner = "below", .text = "abc", .rect = {400, 2, 440, 20}, .box = {400, 2, 440, 20}, .clip = screen});
  std::vector<std::string> kinds;
  for (const Finding& finding : lint(registry, *harness.context.fonts, 1, screen)) kinds.push_back(finding.kind);
  for (const char* kind : {"small", "label", "overlap", "unreachable", "shortened", "glyph", "text-overlap"})
    EXPECT_NE(std::find(kinds.begin(), kinds.end(), kind), kinds.end()) << kind;
}

}  // namespace
}  // namespace zemi::panels
