#include "scene/sky.h"

#include "scene/studio_light.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <cmath>

namespace zemi::scene {
namespace {

constexpr float kSouthTurnRad = 0.6F;  // the south lies ahead of the machine and to its left: noon lights its face
constexpr float kLowestRad = 0.035F;   // the daylight fit holds for a sun above the horizon only
constexpr float kSunKilolux = 127.5F;  // outside the atmosphere
constexpr float kSunHalfAngleRad = 0.0047F;
constexpr std::size_t kSamples = 1024;

float luminance(const glm::vec3& colour) {
  return glm::dot(colour, glm::vec3{0.2126F, 0.7152F, 0.0722F});
}

/// Cooper 1969.
float declinationRad(int dayOfYear) {
  return glm::radians(23.45F) * std::sin(glm::two_pi<float>() * static_cast<float>(284 + dayOfYear) / 365.0F);
}

float hourAngleRad(const Sky& sky) {
  return (sky.solarHour - 12) * glm::radians(15.0F);
}

/// Towards the sun; `heightRad` may lift one that is too low.
glm::vec3 sunTowards(const Sky& sky, float heightRad) {
  const float latitude = glm::radians(sky.latitudeDeg), hour = hourAngleRad(sky);
  const float west = std::atan2(std::sin(hour), std::cos(hour) * std::sin(latitude) -
                                                    std::tan(declinationRad(sky.dayOfYear)) * std::cos(latitude));
  // Who looks south (+Z) has the west at the right hand (-X).
  const glm::vec3 level{-std::sin(west), 0, std::cos(west)};
  return level * std::cos(heightRad) + glm::vec3{0, std::sin(heightRad), 0};
}

glm::vec3 turned(const glm::vec3& direction, float turnRad) {
  return glm::mat3{glm::rotate(glm::mat4{1}, turnRad, glm::vec3{0, 1, 0})} * direction;
}

/// What is left of the sun's light after the atmosphere, for red, green and blue.
glm::vec3 transmitted(float heightRad, float turbidity) {
  const float degrees = std::max(glm::degrees(heightRad), 0.0F);
  const float mass = 1 / (std::sin(glm::radians(degrees)) + 0.50572F * std::pow(degrees + 6.07995F, -1.6364F));
  const float aerosol = 0.04608F * turbidity - 0.04586F;
  glm::vec3 rest;
  const glm::vec3 micrometres{0.612F, 0.549F, 0.465F};
  for (int i = 0; i < 3; ++i) {
    rest[i] = std::exp(-mass * (0.008735F * std::pow(micrometres[i], -4.08F) +
                                aerosol * std::pow(micrometres[i], -1.3F)));
  }
  return rest;
}

float perez(const std::array<float, 5>& c, float cosineHeight, float gamma) {
  const float cosine = std::cos(gamma);
  return (1 + c[0] * std::exp(c[1] / std::max(cosineHeight, 0.02F))) *
         (1 + c[2] * std::exp(c[3] * gamma) + c[4] * cosine * cosine);
}

/// A cubic in the angle between zenith and sun.
float cubic(float a, float b, float c, float d, float t) {
  return ((a * t + b) * t + c) * t + d;
}

glm::vec3 fromChromaticity(float x, float y, float luminance) {
  const float X = luminance * x / y, Z = luminance * (1 - x - y) / y;
  return {3.2406F * X - 1.5372F * luminance - 0.4986F * Z, -0.9689F * X + 1.8758F * luminance + 0.0415F * Z,
          0.0557F * X - 0.2040F * luminance + 1.0570F * Z};
}

}  // namespace

float sunHeightRad(const Sky& sky) {
  const float latitude = glm::radians(sky.latitudeDeg), declination = declinationRad(sky.dayOfYear);
  return std::asin(std::sin(latitude) * std::sin(declination) +
                   std::cos(latitude) * std::cos(declination) * std::cos(hourAngleRad(sky)));
}

PlaceLight::PlaceLight(const std::optional<Sky>& sky, float turnRad) : outdoors_{sky.has_value()} {
  if (!sky) {
    key_ = keyDirection(turnRad);
    return;
  }
  const float T = sky->turbidity, height = sunHeightRad(*sky), fitted = std::max(height, kLowestRad);
  cover_ = sky->cover;
  twilight_ = std::clamp(1 - glm::degrees(height) / 3, 0.0F, 1.0F) * 0.85F;
  sun_ = turned(sunTowards(*sky, fitted), kSouthTurnRad + turnRad);
  key_ = sun_;
  perez_ = {{{0.1787F * T - 1.4630F, -0.3554F * T + 0.4275F, -0.0227F * T + 5.3251F, 0.1206F * T - 2.5771F,
              -0.0670F * T + 0.3703F},
             {-0.0193F * T - 0.2592F, -0.0665F * T + 0.0008F, -0.0004F * T + 0.2125F, -0.0641F * T - 0.8989F,
              -0.0033F * T + 0.0452F},
             {-0.0167F * T - 0.2608F, -0.0950F * T + 0.0092F, -0.0079F * T + 0.2102F, -0.0441F * T - 1.6537F,
              -0.0109F * T + 0.0529F}}};
  const float s = glm::half_pi<float>() - fitted;
  const float chi = (4.0F / 9 - T / 120) * (glm::pi<float>() - 2 * s);
  zenith_ = {std::max((4.0453F * T - 4.9710F) * std::tan(chi) - 0.2155F * T + 2.4192F, 0.05F),
             T * T * cubic(0.00166F, -0.00375F, 0.00209F, 0, s) +
                 T * cubic(-0.02903F, 0.06377F, -0.03202F, 0.00394F, s) +
                 cubic(0.11693F, -0.21196F, 0.06052F, 0.25886F, s),
             T * T * cubic(0.00275F, -0.00610F, 0.00317F, 0, s) +
                 T * cubic(-0.04214F, 0.08970F, -0.04153F, 0.00516F, s) +
                 cubic(0.15346F, -0.26756F, 0.06670F, 0.26688F, s)};
  for (int i = 0; i < 3; ++i) atZenith_[i] = perez(perez_[static_cast<std::size_t>(i)], 1, s);

  float domeKilolux = 0;
  for (const glm::vec3& direction : upperDirections(kSamples))
    domeKilolux += luminance(dome(direction)) * direction.y * glm::two_pi<float>() / static_cast<float>(kSamples);
  const glm::vec3 left = transmitted(height, T);
  // The sun sinks through the horizon within its own width and some haze; clouds take it away.
  const float up = std::clamp((glm::degrees(height) + 0.5F) / 1.5F, 0.0F, 1.0F) * (1 - std::min(cover_ * 1.25F, 1.0F));
  const float night = std::exp2(std::min(glm::degrees(height), 0.0F));  // twilight halves for each degree
  const float sunKilolux = kSunKilolux * luminance(left) * up;
  keyColour_ = left / luminance(left);
  keyOverDome_ = sunKilolux / domeKilolux;
  kilolux_ = (sunKilolux * std::max(std::sin(height), 0.0F) + domeKilolux) * night;
  scale_ = glm::pi<float>() / domeKilolux;
}

float PlaceLight::keyHalfAngleRad() const {
  return outdoors_ ? kSunHalfAngleRad : kKeyHalfAngleRad;
}

/// Kilocandela per square metre, as linear colour.
glm::vec3 PlaceLight::clearSky(const glm::vec3& direction) const {
  const float gamma = std::acos(std::clamp(glm::dot(direction, sun_), -1.0F, 1.0F));
  glm::vec3 value;
  for (int i = 0; i < 3; ++i) {
    value[i] = zenith_[i] * perez(perez_[static_cast<std::size_t>(i)], direction.y, gamma) / atZenith_[i];
  }
  return glm::max(fromChromaticity(value.y, value.z, value.x), glm::vec3{0});
}

glm::vec3 PlaceLight::dome(const glm::vec3& direction) const {
  if (!outdoors_) return domeRadiance(direction);
  const glm::vec3 above = glm::normalize(glm::vec3{direction.x, std::max(direction.y, 0.01F), direction.z});
  const glm::vec3 day = clearSky(above);
  // After sunset the fit would stay as at sunset; what is left then is scattered high up, where ozone keeps it blue.
  const glm::vec3 dusk = glm::vec3{0.62F, 0.95F, 2.2F} * luminance(day);
  const glm::vec3 clear = glm::mix(day, dusk, twilight_ * (0.35F + 0.65F * std::sqrt(above.y)));
  if (cover_ <= 0) return clear * scale_;
  // An overcast sky is three times as bright above as at the horizon, and grey.
  const float zenithLuminance = zenith_.x * 0.8F;
  const glm::vec3 cloud = glm::vec3{0.96F, 1.0F, 1.06F} * (zenithLuminance * (1 + 2 * above.y) / 3);
  return glm::mix(clear, cloud, cover_) * scale_;
}

std::array<glm::vec3, 2> PlaceLight::harmonics() const {
  constexpr float kFirst = 0.282095F, kSecond = 0.488603F;  // norms of the harmonics 1 and y
  glm::vec3 first{0}, second{0};
  for (const glm::vec3& direction : upperDirections(kSamples)) {
    const glm::vec3 radiance = dome(direction);
    first += radiance;
    second += radiance * direction.y;
  }
  const float weight = glm::two_pi<float>() / static_cast<float>(kSamples);
  // The clamped cosine weighs the harmonics by pi and 2 pi / 3.
  return {first * (weight * kFirst * kFirst), second * (weight * kSecond * kSecond * 2 / 3)};
}

}  // namespace zemi::scene
