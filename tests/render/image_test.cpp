#include "render/image.h"

#include "scene/temporary_folder.h"

#include <gtest/gtest.h>

namespace zemi::render {
namespace {

Image gradient(bool transparent) {
  Image image{5, 3, {}};
  for (int i = 0; i < 15; ++i) {
    const auto value = static_cast<std::uint8_t>(i * 16);
    image.rgba.insert(image.rgba.end(), {value, 10, 200, static_cast<std::uint8_t>(transparent ? value : 255)});
  }
  return image;
}

TEST(Image, pngKeepsEveryPixel) {
  for (const bool transparent : {false, true}) {
    const auto bytes = encodePng(gradient(transparent));
    ASSERT_TRUE(bytes.has_value());
    const auto image = decodePng(bytes.value(), "x.png");
    ASSERT_TRUE(image.has_value());
    EXPECT_EQ(image.value(), gradient(transparent));
  }
}

TEST(Image, samePictureSameBytes) {
  EXPECT_EQ(encodePng(gradient(true)).value(), encodePng(gradient(true)).value());
}

TEST(Image, writesAndReadsFiles) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writePng(folder.path() / "a.png", gradient(false)).has_value());
  EXPECT_EQ(readPng(folder.path() / "a.png").value(), gradient(false));
}

TEST(Image, refusesWhatIsNoPng) {
  const auto image = decodePng("no picture", "x.png");
  ASSERT_FALSE(image.has_value());
  EXPECT_EQ(image.error().code, "picture.decode");
  const std::string good = encodePng(gradient(false)).value();
  for (std::size_t size = 0; size + 13 < good.size(); ++size)
    EXPECT_FALSE(decodePng(good.substr(0, size), "x").has_value());
}

TEST(Image, comparisonMeasuresDifference) {
  Image a = gradient(false), b = a;
  EXPECT_EQ(compare(a, b).shareOver8, 0);
  b.rgba[0] = static_cast<std::uint8_t>(b.rgba[0] + 20);
  const ImageDifference difference = compare(a, b);
  EXPECT_NEAR(difference.shareOver8, 1.0 / 15, 1e-9);
  EXPECT_NEAR(difference.meanAbsolute, 20.0 / 60, 1e-9);
  EXPECT_EQ(difference.picture.rgba[0], 80);
  EXPECT_EQ(compare(a, Image{1, 1, {0, 0, 0, 0}}).shareOver8, 1);
}

}  // namespace
}  // namespace zemi::render
