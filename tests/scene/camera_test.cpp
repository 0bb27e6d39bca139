#include "scene/camera.h"

#include <gtest/gtest.h>
#include <glm/gtc/constants.hpp>

#include <random>

namespace zemi::scene {
namespace {

constexpr float kAspect = 16.0F / 9.0F;

Bounds box(glm::vec3 low, glm::vec3 high) {
  return {low, high};
}

std::vector<glm::vec3> corners(const Bounds& bounds) {
  std::vector<glm::vec3> result;
  for (int i = 0; i < 8; ++i) {
    result.emplace_back((i & 1) != 0 ? bounds.high.x : bounds.low.x, (i & 2) != 0 ? bounds.high.y : bounds.low.y,
                        (i & 4) != 0 ? bounds.high.z : bounds.low.z);
  }
  return result;
}

TEST(Camera, framesTheMachineInsideTheFreeRectangleForEveryHeaderAndView) {
  const FreeRect rect{0.02F, 0.1F, 0.66F, 0.9F};  // a panel at the right, toolbars above and below
  for (const float width : {3.0F, 4.0F, 6.0F, 9.2F}) {
    const Bounds machine = box({-width / 2, 0, -5}, {width / 2, 3.9F, 4});
    for (const std::string_view view : namedViews()) {
      const Camera camera = framed(*namedView(view), machine, kAspect, rect);
      float left = 1, right = 0, top = 1, bottom = 0;
      for (const glm::vec3& corner : corners(machine)) {
        const auto at = projected(camera, corner, kAspect);
        ASSERT_TRUE(at.has_value()) << view;
        left = std::min(left, at->x), right = std::max(right, at->x);
        top = std::min(top, at->y), bottom = std::max(bottom, at->y);
      }
      EXPECT_GE(left, rect.left) << view << " " << width;
      EXPECT_LE(right, rect.right) << view << " " << width;
      EXPECT_GE(top, rect.top) << view << " " << width;
      EXPECT_LE(bottom, rect.bottom) << view << " " << width;
      const float filled =
          std::max((right - left) / (rect.right - rect.left), (bottom - top) / (rect.bottom - rect.top));
      EXPECT_GT(filled, 0.8F) << view << " " << width << ": the machine is too small";
    }
  }
}

TEST(Camera, severalBoxesAreFramedTighterThanTheOneAroundThem) {
  const std::vector<Bounds> boxes{box({-3, 0, 3}, {3, 1, 4}), box({-1, 0, -5}, {1, 3.9F, 3})};
  Bounds whole;
  for (const Bounds& one : boxes) whole.add(one);
  const Camera view = *namedView("front_left");
  const Camera tight = framed(view, boxes, kAspect);
  EXPECT_LT(tight.distance, framed(view, whole, kAspect).distance);
  for (const Bounds& one : boxes) {
    for (const glm::vec3& corner : corners(one)) {
      const auto at = projected(tight, corner, kAspect);
      ASSERT_TRUE(at.has_value());
      EXPECT_GE(std::min(at->x, at->y), 0);
      EXPECT_LE(std::max(at->x, at->y), 1);
    }
  }
}

TEST(Camera, hasEightViewsOrMoreAndKnowsNoOthers) {
  EXPECT_GE(namedViews().size(), 8U);
  EXPECT_FALSE(namedView("behind_the_moon").has_value());
  EXPECT_GT(namedView("left")->eye().x, 5) << "left is +X";
  EXPECT_GT(namedView("front")->eye().z, 5) << "forward is +Z";
}

TEST(Camera, neverGoesBelowTheGroundWhateverIsDone) {
  std::mt19937 random{7};
  std::uniform_real_distribution<float> any{-3, 3};
  Camera camera;
  for (int i = 0; i < 5000; ++i) {
    const float a = any(random), b = any(random), c = any(random);
    switch (i % 4) {
      case 0:
        camera = orbited(camera, a, b);
        break;
      case 1:
        camera = panned(camera, {a * 0.1F, b * 0.1F});
        break;
      case 2:
        camera = zoomed(camera, std::exp(a * 0.3F), {b * 0.2F + 0.5F, c * 0.2F + 0.5F}, kAspect);
        break;
      default:
        camera = flown(camera, orbited(camera, b, a), 0.016F);
        break;
    }
    ASSERT_GT(camera.eye().y, 0.05F) << "step " << i;
    ASSERT_GE(camera.distance, 0.5F);
    ASSERT_LE(camera.distance, 81);
  }
}

TEST(Camera, zoomKeepsWhatIsUnderTheCursor) {
  Camera camera;
  camera.shift = {-0.3F, 0.1F};
  const glm::vec2 cursor{0.7F, 0.4F};
  const Ray before = rayThrough(camera, cursor, kAspect);
  const glm::vec3 back = glm::normalize(camera.eye() - camera.target);
  const float way = glm::dot(camera.target - before.origin, back) / glm::dot(before.direction, back);
  const glm::vec3 point = before.origin + before.direction * way;
  const auto after = projected(zoomed(camera, 0.7F, cursor, kAspect), point, kAspect);
  ASSERT_TRUE(after.has_value());
  EXPECT_NEAR(after->x, cursor.x, 1e-3F);
  EXPECT_NEAR(after->y, cursor.y, 1e-3F);
}

TEST(Camera, rayAndProjectionAgree) {
  Camera camera;
  camera.shift = {0.2F, -0.1F};
  const glm::vec2 point{0.3F, 0.8F};
  const Ray ray = rayThrough(camera, point, kAspect);
  const auto at = projected(camera, ray.origin + ray.direction * 7.0F, kAspect);
  ASSERT_TRUE(at.has_value());
  EXPECT_NEAR(at->x, point.x, 1e-4F);
  EXPECT_NEAR(at->y, point.y, 1e-4F);
  EXPECT_FALSE(projected(camera, ray.origin - ray.direction * 7.0F, kAspect).has_value());
}

TEST(Camera, fliesTheShorterWayAndArrivesExactly) {
  Camera from, to;
  from.yawRad = glm::radians(170.0F);
  to.yawRad = glm::radians(-170.0F);
  to.distance = 9;
  Camera camera = flown(from, to, 0.016F);
  EXPECT_GT(camera.yawRad, from.yawRad) << "20 degrees over the back, not 340 round the front";
  int steps = 0;
  while (!(camera == to) && steps < 1000) camera = flown(camera, to, 0.016F), ++steps;
  EXPECT_LT(steps, 150);
}

TEST(Camera, flightIsDeterministicInItsSteps) {
  const Camera from, to = orbited(from, 1, 0.2F);
  EXPECT_EQ(flown(flown(from, to, 0.1F), to, 0.1F), flown(flown(from, to, 0.1F), to, 0.1F));
}

TEST(Camera, panMovesTheGroundWithTheMouse) {
  const Camera camera;
  const auto before = projected(camera, camera.target, kAspect);
  const auto after = projected(panned(camera, {0.1F, 0}), camera.target, kAspect);
  EXPECT_NEAR((after->x - before->x) * kAspect, 0.1F, 1e-3F);
}

TEST(Camera, anEmptyBoxChangesNothing) {
  const Camera camera;
  EXPECT_EQ(framed(camera, Bounds{}, kAspect), camera);
}

}  // namespace
}  // namespace zemi::scene
