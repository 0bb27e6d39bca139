#include "render/image.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "render/small_scene.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace zemi::render {
namespace {

/// One line adds a case.
struct Case {
  const char* name;
  const char* view;
  Theme theme;
  float dust;
};

const Case kCases[] = {
    {"light_front_left", "front_left", Theme::studioLight, 0},
    {"dark_rear_right", "rear_right", Theme::studioDark, 0},
    {"light_dusty_left", "left", Theme::studioLight, 0.5F},
};

std::filesystem::path expectedFolder() {
  return std::filesystem::path{ZEMI_SOURCE_DIR} / "tests" / "render" / "pictures";
}

/// Expected pictures change only by this explicit wish; a person then looks at them.
bool updating() {
  return std::getenv("ZEMI_UPDATE_PICTURES") != nullptr;
}

Result<Image> rendered(const Case& wanted) {
  auto context = OffscreenContext::create();
  if (!context.has_value()) return Failure{context.error()};
  auto renderer = Renderer::create(context.value().loader(), std::filesystem::path{ZEMI_SOURCE_DIR} / "shaders");
  if (!renderer.has_value()) return Failure{renderer.error()};
  scene::VisualState state = test::smallState();
  state.shown.insert("option.mast");
  state.dust = wanted.dust;
  scene::Scene scene;
  scene.show(state, test::smallModels());
  renderer.value().setScene(scene);
  Frame frame;
  frame.size = {480, 270};
  frame.theme = wanted.theme;
  frame.camera = scene::framed(*scene::namedView(wanted.view), scene.bounds(), 480.0F / 270.0F);
  return renderer.value().still(frame, {.samples = 12});
}

class Picture : public ::testing::TestWithParam<Case> {};

TEST_P(Picture, looksAsExpected) {
  const Case& wanted = GetParam();
  const auto image = rendered(wanted);
  ASSERT_TRUE(image.has_value()) << describe(image.error());
  const auto path = expectedFolder() / (std::string{wanted.name} + ".png");
  if (updating()) {
    std::filesystem::create_directories(expectedFolder());
    ASSERT_TRUE(writePng(path, image.value()).has_value());
    GTEST_SKIP() << "written: " << path << "; look at it";
  }
  const auto expected = readPng(path);
  ASSERT_TRUE(expected.has_value()) << describe(expected.error()) << " (ZEMI_UPDATE_PICTURES=1 writes it)";
  const ImageDifference difference = compare(image.value(), expected.value());
  if (difference.shareOver8 <= 0.01 && difference.meanAbsolute <= 0.6) return;
  const auto folder = std::filesystem::temp_directory_path();
  static_cast<void>(writePng(folder / (std::string{wanted.name} + ".got.png"), image.value()));
  if (!difference.picture.rgba.empty()) {
    static_cast<void>(writePng(folder / (std::string{wanted.name} + ".difference.png"), difference.picture));
  }
  ADD_FAILURE() << wanted.name << ": mean difference " << difference.meanAbsolute << " of 255, "
                << difference.shareOver8 * 100 << " % of pixels off; see " << folder << "/" << wanted.name
                << ".got.png and .difference.png";
}

INSTANTIATE_TEST_SUITE_P(Studio, Picture, ::testing::ValuesIn(kCases),
                         [](const auto& chosen) { return std::string{chosen.param.name}; });

}  // namespace
}  // namespace zemi::render
