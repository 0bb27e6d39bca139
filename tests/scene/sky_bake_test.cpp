#include "scene/sky_bake.h"

#include "scene/studio_light.h"

#include <gtest/gtest.h>
#include <glm/gtc/constants.hpp>

#include <cmath>

namespace zemi::scene {
namespace {

/// A horizontal square of `half` side at a height, cut into a grid so that it has vertices inside.
Mesh plate(float half, float height, bool upwards) {
  Mesh mesh;
  constexpr int kSteps = 8;
  for (int row = 0; row <= kSteps; ++row) {
    for (int column = 0; column <= kSteps; ++column) {
      const float x = (static_cast<float>(column) / kSteps * 2 - 1) * half,
                  z = (static_cast<float>(row) / kSteps * 2 - 1) * half;
      mesh.positions.emplace_back(x, height, z);
      mesh.normals.emplace_back(0, upwards ? 1 : -1, 0);
      mesh.colours.emplace_back(255);
      mesh.bounds.add(mesh.positions.back());
    }
  }
  for (std::uint32_t row = 0; row < kSteps; ++row) {
    for (std::uint32_t column = 0; column < kSteps; ++column) {
      const std::uint32_t a = row * (kSteps + 1) + column, b = a + 1, c = a + kSteps + 1, d = c + 1;
      mesh.indices.insert(mesh.indices.end(), {a, c, b, b, c, d});
    }
  }
  return mesh;
}

BakeInput plates(std::vector<Mesh> meshes) {
  auto model = std::make_shared<Model>();
  model->meshes = std::move(meshes);
  BakeInput input;
  for (std::uint32_t i = 0; i < model->meshes.size(); ++i) {
    input.bounds.add(model->meshes[i].bounds);
    input.pieces.push_back({model, i, glm::mat4{1}, true, false});
  }
  return input;
}

constexpr std::size_t kMiddle = 4 * 9 + 4;

TEST(StudioLight, givesAnOpenSurfaceIrradiancePi) {
  glm::vec3 sum{0};
  const auto directions = upperDirections(20000);
  for (const glm::vec3& d : directions) sum += domeRadiance(d) * d.y;
  sum *= glm::two_pi<float>() / static_cast<float>(directions.size());
  EXPECT_NEAR(glm::dot(sum, glm::vec3{0.2126F, 0.7152F, 0.0722F}), glm::pi<float>(), 0.06F);
}

TEST(StudioLight, keyGoesRoundAtItsHeight) {
  const glm::vec3 start = keyDirection(), behind = keyDirection(glm::pi<float>());
  EXPECT_NEAR(glm::length(behind), 1, 1e-5F);
  EXPECT_NEAR(behind.y, start.y, 1e-5F);
  EXPECT_NEAR(behind.x, -start.x, 1e-5F);
  EXPECT_NEAR(behind.z, -start.z, 1e-5F);
}

TEST(SkyBake, openSurfaceSeesTheWholeDome) {
  const SkyBake bake = bakeSky(plates({plate(1, 1, true)}));
  const SkyVertex& middle = bake.pieces.at(0).at(kMiddle);
  EXPECT_GT(middle.visible, 250);
  EXPECT_NEAR(static_cast<float>(middle.sky) / 255 * kSkyRange, 1, 0.12F);
  EXPECT_LT(middle.floor, 8) << "it does not see the floor";
  EXPECT_GT(middle.open[1], 120);
}

TEST(SkyBake, roofTakesTheLightFromWhatIsBelow) {
  const SkyBake bake = bakeSky(plates({plate(1, 1, true), plate(3, 1.6F, true)}));
  EXPECT_LT(bake.pieces.at(0).at(kMiddle).sky, 60);
  EXPECT_GT(bake.pieces.at(1).at(kMiddle).sky, 120);
}

TEST(SkyBake, undersideSeesTheFloorAndItsShadow) {
  const SkyBake high = bakeSky(plates({plate(1, 3, false)}));
  const SkyBake low = bakeSky(plates({plate(1, 0.2F, false)}));
  EXPECT_GT(high.pieces.at(0).at(kMiddle).floor, 150);
  EXPECT_LT(low.pieces.at(0).at(kMiddle).floor, 80) << "near the ground it looks into its own shadow";
  EXPECT_LT(high.pieces.at(0).at(kMiddle).sky, 8);
}

TEST(SkyBake, groundDarkensUnderTheMachineOnly) {
  const SkyBake bake = bakeSky(plates({plate(2, 0.5F, true)}));
  const GroundLight& ground = bake.ground;
  const auto at = [&](float x, float z) {
    const glm::vec2 place =
        (glm::vec2{x, z} - ground.low) / (ground.high - ground.low) * static_cast<float>(ground.size);
    return ground.open[static_cast<std::size_t>(place.y) * static_cast<std::size_t>(ground.size) +
                       static_cast<std::size_t>(place.x)];
  };
  EXPECT_LT(at(0, 0), 50);
  EXPECT_GT(at(4.5F, 0), 220);
}

TEST(SkyBake, canBeStopped) {
  const SkyBake bake = bakeSky(plates({plate(1, 1, true)}), {}, [] { return true; });
  EXPECT_TRUE(bake.pieces.empty());
}

}  // namespace
}  // namespace zemi::scene
