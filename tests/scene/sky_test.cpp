#include "scene/sky.h"

#include "scene/studio_light.h"

#include <glm/gtc/constants.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace zemi::scene {
namespace {

float luminance(const glm::vec3& colour) {
  return glm::dot(colour, glm::vec3{0.2126F, 0.7152F, 0.0722F});
}

Sky at(float hour, float cover = 0) {
  Sky sky;
  sky.solarHour = hour;
  sky.cover = cover;
  return sky;
}

TEST(Sun, standsAsTheAlmanacSays) {
  Sky sky;  // 40.7 degrees north
  sky.solarHour = 12;
  sky.dayOfYear = 172;  // summer solstice: 90 - 40.7 + 23.45
  EXPECT_NEAR(glm::degrees(sunHeightRad(sky)), 72.7F, 0.2F);
  sky.dayOfYear = 355;  // winter solstice
  EXPECT_NEAR(glm::degrees(sunHeightRad(sky)), 25.9F, 0.2F);
  sky.dayOfYear = 81;  // equinox: rises at six
  sky.solarHour = 6;
  EXPECT_NEAR(glm::degrees(sunHeightRad(sky)), 0, 0.3F);
}

TEST(Sun, goesFromEastBySouthToWest) {
  // From the south the machine's own axes are turned, so only the sense of the way round is looked at.
  const glm::vec3 morning = PlaceLight{at(8)}.keyTowards(), noon = PlaceLight{at(12)}.keyTowards(),
                  evening = PlaceLight{at(16)}.keyTowards();
  EXPECT_LT(glm::cross(morning, noon).y, 0) << "seen from above with the clock";
  EXPECT_LT(glm::cross(noon, evening).y, 0);
  EXPECT_GT(noon.y, morning.y);
}

TEST(PlaceLight, domeGivesAnOpenSurfaceIrradiancePi) {
  for (const Sky& sky : {at(7.5F), at(12), at(18), at(19.6F), at(12, 1)}) {
    const PlaceLight light{sky};
    float sum = 0;
    const auto directions = upperDirections(4000);
    for (const glm::vec3& d : directions) sum += luminance(light.dome(d)) * d.y;
    EXPECT_NEAR(sum * glm::two_pi<float>() / 4000, glm::pi<float>(), 0.1F) << sky.solarHour;
  }
}

TEST(PlaceLight, everyRadianceIsFiniteAndNotNegative) {
  for (float hour = 0; hour < 24; hour += 0.5F) {
    for (const float cover : {0.0F, 0.5F, 1.0F}) {
      const PlaceLight light{at(hour, cover)};
      EXPECT_TRUE(std::isfinite(light.keyOverDome()) && std::isfinite(light.kilolux())) << hour;
      for (const glm::vec3& d : upperDirections(64)) {
        const glm::vec3 radiance = light.dome(d);
        for (int i = 0; i < 3; ++i) EXPECT_TRUE(std::isfinite(radiance[i]) && radiance[i] >= 0) << hour << " " << cover;
      }
    }
  }
}

TEST(PlaceLight, clearSkyIsBlueAboveAndBrightAboutTheSun) {
  const PlaceLight light{at(9)};
  const glm::vec3 sun = light.keyTowards();
  const glm::vec3 away = glm::normalize(glm::vec3{-sun.x, sun.y, -sun.z});
  EXPECT_GT(luminance(light.dome(sun)), 3 * luminance(light.dome(away)));
  const glm::vec3 zenith = light.dome({0, 1, 0});
  EXPECT_GT(zenith.b, 1.3F * zenith.r);
}

TEST(PlaceLight, overcastIsGreyAndThreeTimesBrighterAbove) {
  const PlaceLight light{at(12, 1)};
  const glm::vec3 zenith = light.dome({0, 1, 0}), horizon = light.dome({1, 0.01F, 0});
  EXPECT_NEAR(luminance(zenith) / luminance(horizon), 3, 0.1F);
  EXPECT_LT(zenith.b / zenith.r, 1.2F);
  EXPECT_EQ(light.keyOverDome(), 0) << "no sun comes through";
}

TEST(PlaceLight, eveningIsDimmerAndItsSunRedder) {
  const PlaceLight noon{at(12)}, evening{at(18.5F)}, dusk{at(19.9F)};
  EXPECT_GT(noon.kilolux(), 80);
  EXPECT_LT(noon.kilolux(), 125);
  EXPECT_LT(evening.kilolux(), noon.kilolux() / 3);
  EXPECT_GT(evening.keyColour().r / evening.keyColour().b, 1.5F * noon.keyColour().r / noon.keyColour().b);
  EXPECT_EQ(dusk.keyOverDome(), 0) << "the sun has set";
}

TEST(PlaceLight, skyGoesRoundWithItsSun) {
  const PlaceLight before{at(9)}, after{at(9), 1.2F};
  const auto turned = [](const glm::vec3& d) {
    return glm::vec3{std::cos(1.2F) * d.x + std::sin(1.2F) * d.z, d.y, -std::sin(1.2F) * d.x + std::cos(1.2F) * d.z};
  };
  EXPECT_NEAR(glm::length(turned(before.keyTowards()) - after.keyTowards()), 0, 1e-4F);
  for (const glm::vec3& d : upperDirections(16))
    EXPECT_NEAR(luminance(before.dome(d)), luminance(after.dome(turned(d))), 0.01F * luminance(before.dome(d)));
}

TEST(PlaceLight, studioIsWhatItWas) {
  const PlaceLight studio;
  EXPECT_FALSE(studio.outdoors());
  EXPECT_EQ(studio.keyTowards(), keyDirection());
  EXPECT_EQ(studio.dome({0, 1, 0}), domeRadiance({0, 1, 0}));
}

}  // namespace
}  // namespace zemi::scene
