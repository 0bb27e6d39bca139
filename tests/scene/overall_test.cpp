#include "scene/overall.h"

#include "scene/glb_builder.h"
#include "scene/import_glb.h"

#include <gtest/gtest.h>

#include <cmath>

namespace zemi::scene {
namespace {

using What = DimensionLine::What;

Bounds machineBox() {
  Bounds box;
  box.add(glm::vec3{-3.2F, 0, -4.5F});
  box.add(glm::vec3{2.9F, 3.9F, 5.1F});
  return box;
}

Camera cameraAt(float yawDegrees, float pitchDegrees, float distance) {
  Camera camera;
  camera.yawRad = glm::radians(yawDegrees);
  camera.pitchRad = glm::radians(pitchDegrees);
  camera.distance = distance;
  return camera;
}

/// Does the endless ray from the eye through the point meet the inside of the box? Then the point is drawn over it.
bool crosses(const Bounds& box, const glm::vec3& eye, const glm::vec3& point) {
  constexpr float kSkin = 1e-3F;  // extension lines begin on the box itself
  const glm::vec3 low = box.low + kSkin, high = box.high - kSkin, way = point - eye;
  float enter = 0, leave = 1e6F;
  for (int axis = 0; axis < 3; ++axis) {
    if (std::abs(way[axis]) < 1e-9F) {
      if (eye[axis] < low[axis] || eye[axis] > high[axis]) return false;
      continue;
    }
    const float a = (low[axis] - eye[axis]) / way[axis], b = (high[axis] - eye[axis]) / way[axis];
    enter = std::max(enter, std::min(a, b));
    leave = std::min(leave, std::max(a, b));
  }
  return enter < leave;
}

std::vector<What> whatsOf(const std::vector<DimensionLine>& lines) {
  std::vector<What> whats;
  for (const DimensionLine& line : lines) whats.push_back(line.what);
  return whats;
}

TEST(DimensionLines, neverCrossTheMachineFromAnySide) {
  const Bounds box = machineBox();
  std::size_t points = 0;
  for (int yaw = -180; yaw < 180; yaw += 3) {
    for (const float pitch : {1.0F, 8.0F, 13.0F, 30.0F, 55.0F, 88.0F}) {
      for (const float distance : {9.0F, 16.0F, 40.0F}) {
        const Camera camera = allowed(cameraAt(static_cast<float>(yaw), pitch, distance));
        for (const DimensionLine& line : dimensionLines(box, camera)) {
          for (int step = 0; step <= 20; ++step) {
            const float share = static_cast<float>(step) / 20;
            ++points;
            EXPECT_FALSE(crosses(box, camera.eye(), glm::mix(line.ends[0], line.ends[1], share)))
                << "yaw " << yaw << " pitch " << pitch << " distance " << distance;
            for (const std::size_t end : {0U, 1U})
              EXPECT_FALSE(crosses(box, camera.eye(), glm::mix(line.feet[end], line.ends[end], share)));
          }
        }
      }
    }
  }
  EXPECT_GT(points, 50'000U) << "too few lines to mean anything";
}

TEST(DimensionLines, theTestAboveFindsALineAcross) {
  const Bounds box = machineBox();
  const Camera camera = cameraAt(40, 12, 16);
  EXPECT_TRUE(crosses(box, camera.eye(), box.centre()));
  EXPECT_TRUE(crosses(box, camera.eye(), {box.low.x - 0.5F, 0, 0})) << "beside the far side lies behind the machine";
}

TEST(DimensionLines, runAlongTheBoxWithItsFigures) {
  const Bounds box = machineBox();
  const auto lines = dimensionLines(box, cameraAt(40, 12, 16));
  ASSERT_EQ(whatsOf(lines), (std::vector{What::length, What::width, What::height}));
  const glm::vec3 size = box.size();
  EXPECT_FLOAT_EQ(lines[0].metres, size.z);
  EXPECT_FLOAT_EQ(lines[1].metres, size.x);
  EXPECT_FLOAT_EQ(lines[2].metres, size.y);
  for (const DimensionLine& line : lines) {
    EXPECT_NEAR(glm::distance(line.ends[0], line.ends[1]), line.metres, 1e-4F);
    EXPECT_NEAR(glm::distance(line.feet[0], line.feet[1]), line.metres, 1e-4F) << "extension lines are square to it";
  }
  EXPECT_GT(lines[0].ends[0].x, box.high.x) << "on the side that is seen";
  EXPECT_GT(lines[1].ends[0].z, box.high.z) << "at the end that is seen";
  EXPECT_FLOAT_EQ(lines[0].ends[0].y, box.low.y) << "on the ground";
}

TEST(DimensionLines, changeSidesWithTheEye) {
  const Bounds box = machineBox();
  const auto lines = dimensionLines(box, cameraAt(-140, 12, 16));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_LT(lines[0].ends[0].x, box.low.x);
  EXPECT_LT(lines[1].ends[0].z, box.low.z);
}

TEST(DimensionLines, leaveOutWhatPointsAtTheEye) {
  const Bounds box = machineBox();
  EXPECT_EQ(whatsOf(dimensionLines(box, cameraAt(0, 5, 20))), (std::vector{What::width, What::height}));
  EXPECT_EQ(whatsOf(dimensionLines(box, cameraAt(90, 5, 20))), (std::vector{What::length, What::height}));
  EXPECT_EQ(whatsOf(dimensionLines(box, cameraAt(0, 88, 20))), (std::vector{What::length, What::width}));
}

TEST(DimensionLines, ofNothingAreNone) {
  EXPECT_TRUE(dimensionLines({}, cameraAt(40, 12, 16)).empty());
}

Scene sceneOf(VisualState state) {
  static const auto model = [] {
    auto read = readModel(test::packed(test::goodGlb()), "test/base");
    EXPECT_TRUE(read.has_value());
    return std::make_shared<const Model>(std::move(read).value());
  }();
  Scene scene;
  state.attachments = {{"test/base", ""}, {"test/beside", "", glm::vec2{20, 0}}};
  (void)scene.show(state, [](const std::string&) {
    Loaded loaded;
    loaded.state = Loaded::State::ready;
    loaded.model = model;
    return loaded;
  });
  return scene;
}

/// Every visible vertex of the first model, one by one.
Bounds byVertices(const Scene& scene) {
  Bounds box;
  for (const DrawItem& item : scene.items()) {
    if (item.attachment != 0) continue;
    for (const glm::vec3& position : scene.mesh(item).positions)
      box.add(glm::vec3{scene.parts()[item.part].world * glm::vec4{position, 1}});
  }
  return box;
}

void expectNear(const Bounds& a, const Bounds& b) {
  for (int axis = 0; axis < 3; ++axis) {
    EXPECT_NEAR(a.low[axis], b.low[axis], 1e-4F);
    EXPECT_NEAR(a.high[axis], b.high[axis], 1e-4F);
  }
}

TEST(OverallBox, isWhatTheVerticesReachAndNothingBesideCounts) {
  const Scene scene = sceneOf({});
  expectNear(overallBox(scene, 1), byVertices(scene));
  EXPECT_GT(overallBox(scene, 2).high.x, overallBox(scene, 1).high.x + 10) << "the second stands 20 m aside";
}

TEST(OverallBox, isTightAroundTurnedParts) {
  const Scene atRest = sceneOf({});
  std::string turning;
  for (const Part& part : atRest.parts()) {
    if (turning.empty() && atRest.extras(part).axis("axis") && !part.bounds.empty()) turning = part.name;
  }
  ASSERT_FALSE(turning.empty());
  VisualState posed;
  posed.poses[turning] = 30;
  const Scene scene = sceneOf(posed);
  expectNear(overallBox(scene, 1), byVertices(scene));
}

TEST(OverallBox, ofNothingIsEmpty) {
  EXPECT_TRUE(overallBox(Scene{}, 1).empty());
}

}  // namespace
}  // namespace zemi::scene
