#pragma once

#include <glm/glm.hpp>

#include <array>
#include <optional>

namespace zemi::scene {

/// The sky over a place at a time of the year and of the day. A value: compared to learn whether light must be redone.
struct Sky {
  float latitudeDeg = 40.7F;  // Ganja
  int dayOfYear = 182;        // the first of July: harvest
  float solarHour = 10;       // 12: the sun stands in the south
  float turbidity = 3;        // haze: 2 very clear to 8 thick
  float cover = 0;            // clouds: 0 clear to 1 overcast
  bool lamps = false;         // the machine's own lamps are lit

  bool operator==(const Sky&) const = default;
};

/// Height of the sun above the horizon in radians, negative below it.
float sunHeightRad(const Sky& sky);

/// All that lights a machine: the photo studio, or the open air under a sky. World axes; `turnRad` carries the light
/// round the machine, seen from above against the clock. In the open air the sky goes with the sun.
///
/// Daylight: Preetham, Shirley and Smits 1999 (sky, with its fit of the zenith), air mass by Kasten and Young 1989,
/// sun through Rayleigh and aerosol scattering by Iqbal's formulas as Preetham gives them; overcast: CIE 1955.
class PlaceLight {
public:
  explicit PlaceLight(const std::optional<Sky>& sky = {}, float turnRad = 0);

  bool outdoors() const { return outdoors_; }

  /// Radiance of the dome from a direction of unit length, relative: an open horizontal white surface gets irradiance
  /// pi (of luminance) from the dome alone. Below the horizon it repeats the horizon.
  glm::vec3 dome(const glm::vec3& direction) const;

  /// Towards the key light or the sun, unit length; a sun that has set shines from the horizon with nothing.
  const glm::vec3& keyTowards() const { return key_; }
  /// Half of the angle under which it appears: it decides how soft shadows are.
  float keyHalfAngleRad() const;
  /// Its colour; luminance 1.
  const glm::vec3& keyColour() const { return keyColour_; }
  /// Irradiance of the sun square to its rays, over that of the dome on an open horizontal surface. Outdoors only.
  float keyOverDome() const { return keyOverDome_; }
  /// Illuminance of the open ground, kilolux. Outdoors only.
  float kilolux() const { return kilolux_; }

  /// Irradiance of the dome on an unoccluded surface, over pi, as `first + second * normal.y`: the two harmonics that do
  /// not depend on the compass (Ramamoorthi and Hanrahan 2001). Serves until the baked light is there.
  std::array<glm::vec3, 2> harmonics() const;

private:
  glm::vec3 clearSky(const glm::vec3& direction) const;

  bool outdoors_ = false;
  glm::vec3 key_{0, 1, 0};
  glm::vec3 keyColour_{1};
  float keyOverDome_ = 0, kilolux_ = 0;
  float cover_ = 0, scale_ = 1, twilight_ = 0;
  std::array<std::array<float, 5>, 3> perez_{};  // coefficients of luminance and of the chromaticities x and y
  glm::vec3 zenith_{0};                          // the same quantities at the zenith
  glm::vec3 atZenith_{1};                        // Perez's function there
  glm::vec3 sun_{0, 1, 0};                       // where the distribution is centred, never below the horizon
};

}  // namespace zemi::scene
