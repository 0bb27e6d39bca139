#include "render/renderer.h"

#include "base/files.h"
#include "render/offscreen.h"
#include "render/small_scene.h"
#include "scene/temporary_folder.h"

#include <glad/gl.h>
#include <gtest/gtest.h>

#include <thread>

namespace zemi::render {
namespace {

std::filesystem::path shaders() {
  return std::filesystem::path{ZEMI_SOURCE_DIR} / "shaders";
}

class RendererTest : public ::testing::Test {
protected:
  void SetUp() override {
    auto opened = OffscreenContext::create();
    ASSERT_TRUE(opened.has_value()) << describe(opened.error());
    context.emplace(std::move(opened).value());
    auto made = Renderer::create(context->loader(), shaders());
    ASSERT_TRUE(made.has_value()) << describe(made.error());
    renderer.emplace(std::move(made).value());
    show(test::smallState());
    frame.size = {320, 200};
    frame.camera = scene::framed(*scene::namedView("front_left"), scene.bounds(), 1.6F);
  }

  void TearDown() override {
    if (!renderer) return;
    for (const std::string& text : renderer->takeGlErrors()) ADD_FAILURE() << "GL: " << text;
  }

  void show(const scene::VisualState& state) {
    scene.show(state, models);
    renderer->setScene(scene);
  }

  /// Draws until the picture is finished.
  void settle() {
    for (int i = 0; i < 1000 && renderer->needsRedraw(frame); ++i) renderer->draw(frame);
    for (int i = 0; i < 500 && renderer->statistics().skyBakes == 0; ++i) {
      std::this_thread::yield();
      if (renderer->needsRedraw(frame)) renderer->draw(frame);
    }
    for (int i = 0; i < 1000 && renderer->needsRedraw(frame); ++i) renderer->draw(frame);
  }

  /// The pixel (origin top left) of a point of a part.
  glm::ivec2 pixelOf(const std::string& part, glm::vec3 offset = glm::vec3{0}) {
    const glm::vec3 centre = scene.parts()[*scene.find(part)].bounds.centre() + offset;
    const glm::vec3 at = *scene::projected(frame.camera, centre, 1.6F);
    return {static_cast<int>(at.x * 320), static_cast<int>(at.y * 200)};
  }

  const scene::ModelSource models = test::smallModels();
  scene::Scene scene;
  std::optional<OffscreenContext> context;
  std::optional<Renderer> renderer;
  Frame frame;
};

TEST_F(RendererTest, drawsTheMachineIntoATextureOfTheWantedSize) {
  const unsigned texture = renderer->draw(frame);
  EXPECT_NE(texture, 0U);
  const Image image = renderer->readBack();
  EXPECT_EQ(image.width, 320);
  EXPECT_EQ(image.height, 200);
  const auto at = pixelOf("body", {0.5F, 0, 0});
  const std::size_t i = static_cast<std::size_t>(at.y * 320 + at.x) * 4;
  EXPECT_GT(image.rgba[i], image.rgba[i + 2] + 60) << "the body is yellow";
}

TEST_F(RendererTest, redrawsOnlyOnChange) {
  settle();
  EXPECT_FALSE(renderer->needsRedraw(frame));
  const std::uint64_t frames = renderer->statistics().frames;
  renderer->draw(frame);
  EXPECT_EQ(renderer->statistics().frames, frames) << "a finished picture is not drawn again";

  frame.camera = scene::orbited(frame.camera, 0.1F, 0);
  EXPECT_TRUE(renderer->needsRedraw(frame));
  settle();
  frame.hoveredPart = scene.find("ball");
  EXPECT_TRUE(renderer->needsRedraw(frame));
  settle();
  scene::VisualState state = test::smallState();
  show(state);
  EXPECT_FALSE(renderer->needsRedraw(frame)) << "the same state is no change";
  state.paints["paint.primary"] = {0, 0, 1};
  show(state);
  EXPECT_TRUE(renderer->needsRedraw(frame));
}

TEST_F(RendererTest, keyLightGoesRoundAndItsShadowWithIt) {
  frame.moving = true;
  renderer->draw(frame);
  const render::Image before = renderer->readBack();
  const std::uint64_t maps = renderer->statistics().shadowMaps;
  frame.keyTurnRad = 2.4F;
  EXPECT_TRUE(renderer->needsRedraw(frame));
  renderer->draw(frame);
  EXPECT_EQ(renderer->statistics().shadowMaps, maps + 1);
  EXPECT_NE(renderer->readBack().rgba, before.rgba);
  frame.keyTurnRad = 0;
  renderer->draw(frame);
  EXPECT_EQ(renderer->readBack().rgba, before.rgba) << "round and back is where it was";
}

TEST_F(RendererTest, skyLightsTheSceneAndBack) {
  const auto still = [&] { return renderer->still(frame, {.samples = 2}).value(); };
  const Image studio = still();
  frame.sky = scene::Sky{};
  const Image morning = still();
  EXPECT_NE(morning.rgba, studio.rgba);
  EXPECT_EQ(still().rgba, morning.rgba) << "the same every time";
  frame.keyTurnRad = 2;
  EXPECT_NE(still().rgba, morning.rgba) << "the sky goes round";
  frame.keyTurnRad = 0;
  frame.sky.reset();
  EXPECT_EQ(still().rgba, studio.rgba);
}

TEST_F(RendererTest, movingPictureIsShownAtItsSizeOnEveryRung) {
  frame.moving = true;
  for (int rung = 0; rung < static_cast<int>(kRungs.size()); ++rung) {
    renderer->governor().fix(rung);
    renderer->draw(frame);
    const Image picture = renderer->readBack();
    EXPECT_EQ(picture.width, frame.size.x);
    EXPECT_EQ(picture.height, frame.size.y);
  }
  EXPECT_TRUE(renderer->takeGlErrors().empty());
}

TEST_F(RendererTest, shadowMapIsKeptWhileNothingMoves) {
  frame.moving = true;
  renderer->draw(frame);
  const std::uint64_t maps = renderer->statistics().shadowMaps;
  for (int i = 0; i < 5; ++i) {
    frame.camera = scene::orbited(frame.camera, 0.05F, 0);
    renderer->draw(frame);
  }
  EXPECT_EQ(renderer->statistics().shadowMaps, maps);
  scene::VisualState state = test::smallState();
  state.shown.insert("option.mast");
  show(state);
  renderer->draw(frame);
  EXPECT_GT(renderer->statistics().shadowMaps, maps);
}

TEST_F(RendererTest, picksThePartUnderThePixel) {
  renderer->draw(frame);
  for (const char* part : {"body", "tyre.L", "ball", "cab.glass"}) {
    const auto at = part == std::string{"body"} ? pixelOf(part, {0.5F, 0, -0.5F}) : pixelOf(part);
    const auto hit = renderer->pick(at.x, at.y);
    ASSERT_TRUE(hit.has_value()) << part;
    EXPECT_EQ(hit->name, part);
    EXPECT_EQ(scene.parts()[hit->part].name, part);
    const scene::Bounds& bounds = scene.parts()[hit->part].bounds;
    EXPECT_LT(glm::distance(hit->at, bounds.centre()), glm::length(bounds.size())) << "the point lies on the part";
  }
  EXPECT_FALSE(renderer->pick(1, 1).has_value()) << "nothing in the corner";
  EXPECT_FALSE(renderer->pick(-1, 5).has_value());
  EXPECT_FALSE(renderer->pick(320, 5).has_value());
}

TEST_F(RendererTest, hiddenPartsAreNeitherDrawnNorPicked) {
  renderer->draw(frame);
  const auto at = pixelOf("ball");
  scene::VisualState state = test::smallState();
  state.hidden.insert("ball");
  show(state);
  renderer->draw(frame);
  const auto hit = renderer->pick(at.x, at.y);
  EXPECT_TRUE(!hit || hit->name != "ball");
}

TEST_F(RendererTest, outlinesTheHoveredPart) {
  const Image plain = renderer->still(frame, {.samples = 2}).value();
  frame.hoveredPart = scene.find("ball");
  const Image outlined = renderer->still(frame, {.samples = 2}).value();
  const ImageDifference difference = compare(plain, outlined);
  EXPECT_GT(difference.shareOver8, 0.001);
  EXPECT_LT(difference.shareOver8, 0.05) << "an outline, not the whole picture";
}

TEST_F(RendererTest, stillsAreRepeatable) {
  const Image first = renderer->still(frame, {.samples = 4}).value();
  renderer->draw(frame);
  EXPECT_EQ(renderer->still(frame, {.samples = 4}).value(), first);
}

TEST_F(RendererTest, transparentStillsHaveAlpha) {
  const Image image = renderer->still(frame, {.samples = 2, .transparent = true}).value();
  EXPECT_EQ(image.rgba[3], 0) << "the corner is empty";
  const auto at = pixelOf("body", {0.5F, 0, 0});
  EXPECT_EQ(image.rgba[static_cast<std::size_t>(at.y * 320 + at.x) * 4 + 3], 255);
}

TEST_F(RendererTest, survivesForeignStateAndSizeChanges) {
  glEnable(GL_BLEND);
  glEnable(GL_SCISSOR_TEST);
  glScissor(0, 0, 1, 1);
  glDisable(GL_DEPTH_TEST);
  glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
  glPolygonMode(GL_FRONT_AND_BACK, GL_LINE);
  const Image disturbed = renderer->still(frame, {.samples = 2}).value();
  EXPECT_EQ(renderer->still(frame, {.samples = 2}).value(), disturbed);
  const std::size_t middle = static_cast<std::size_t>(100 * 320 + 160) * 4;
  EXPECT_GT(disturbed.rgba[middle], 20);
  for (const glm::ivec2 size : {glm::ivec2{1, 1}, glm::ivec2{17, 300}, glm::ivec2{640, 31}}) {
    frame.size = size;
    renderer->draw(frame);
    EXPECT_EQ(renderer->readBack().width, size.x);
  }
}

TEST_F(RendererTest, noPureBlackOrWhiteInTheBackdrop) {
  for (const Theme theme : {Theme::studioLight, Theme::studioDark}) {
    frame.theme = theme;
    const Image image = renderer->still(frame, {.samples = 1}).value();
    const std::uint8_t corner = image.rgba[0];
    EXPECT_GT(corner, 4);
    EXPECT_LT(corner, 250);
  }
}

TEST_F(RendererTest, anEmptySceneIsJustTheStudio) {
  scene::Scene empty;
  renderer->setScene(empty);
  EXPECT_TRUE(renderer->still(frame, {.samples = 1}).has_value());
  renderer->draw(frame);
  EXPECT_FALSE(renderer->pick(160, 100).has_value());
}

TEST(RendererCreate, saysWhichShaderIsMissingOrWrong) {
  auto context = OffscreenContext::create();
  ASSERT_TRUE(context.has_value());
  const auto missing = Renderer::create(context.value().loader(), "/nowhere");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, "shader.missing");

  const test::TemporaryFolder folder;
  std::filesystem::copy(shaders(), folder.path(), std::filesystem::copy_options::recursive);
  std::string text = readFile(folder.path() / "include" / "tone.glsl").value();
  const auto lines = std::count(text.begin(), text.end(), '\n');
  text += "nonsense here;\n";
  ASSERT_TRUE(writeFileAtomically(folder.path() / "include" / "tone.glsl", text).has_value());
  const auto wrong = Renderer::create(context.value().loader(), folder.path());
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().code, "shader.compile");
  EXPECT_EQ(wrong.error().place.file, "include/tone.glsl") << describe(wrong.error());
  EXPECT_EQ(wrong.error().place.line, lines + 1);
}

}  // namespace
}  // namespace zemi::render
