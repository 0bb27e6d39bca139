#include "panels/tokens.h"

#include <gtest/gtest.h>

namespace zemi::panels {
namespace {

TEST(Tokens, everyMeaningfulPairIsLegible) {
  for (const Look look : {Look::light, Look::dark, Look::contrast}) {
    for (const ContrastPair& pair : contrastPairs(tokens(look)))
      EXPECT_GE(contrast(pair.front, pair.back), pair.atLeast) << pair.name << " in look " << static_cast<int>(look);
  }
}

TEST(Tokens, highContrastTextIsAtLeastSevenToOne) {
  const Tokens& t = tokens(Look::contrast);
  for (const Colour front : {t.text, t.text2, t.accent, t.warn, t.bad}) EXPECT_GE(contrast(front, t.panel), 7.0);
}

TEST(Contrast, ofBlackAndWhiteIsTwentyOne) {
  EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 0.001);
  EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.48, 0.01);  // the usual example of WCAG 2.1
}

TEST(Colours, readSwatchesAndRefuseNonsense) {
  EXPECT_EQ(parseColour("#E4AE1D", {}), rgb(0xE4AE1D));
  for (const char* wrong : {"", "E4AE1D", "#E4AE1", "#GGGGGG", "#E4AE1D0"})
    EXPECT_EQ(parseColour(wrong, rgb(0x123456)), rgb(0x123456)) << wrong;
}

}  // namespace
}  // namespace zemi::panels
