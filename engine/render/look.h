#pragma once

#include "render/renderer.h"
#include "scene/model.h"
#include "scene/sky.h"

#include <glm/glm.hpp>

namespace zemi::render {

/// What the shader gets for one material beyond its plain factors, chosen by the slot's name.
struct Surface {
  glm::vec4 baseColour{0.8F, 0.8F, 0.8F, 1};
  glm::vec4 factors{0, 0.5F, 0, 0.05F};  // metallic, roughness, clearcoat, its roughness
  glm::vec3 emissive{0};
  glm::vec3 lit{0};     // what a lamp adds when it burns
  glm::vec4 grain{0};   // repeats per metre, height of the bumps, change of colour, change of roughness
  float dustTaken = 1;  // how willingly dust stays
  bool twoSided = false;
  bool whiteLamp = false;
  bool tyre = false;   // flattened where it stands
  bool decal = false;  // lies on another surface, a millimetre or two above it

  bool operator==(const Surface&) const = default;
};
Surface surfaceOf(const scene::Material& material);

/// Backdrop and light of a place; colours linear.
struct Studio {
  glm::vec3 floorNear{1};
  glm::vec3 floorFar{1};   // also the backdrop's foot
  glm::vec3 wall{1};       // the backdrop's top
  glm::vec3 bounce{0.5F};  // radiance the lit floor sends up
  float inner = 0;         // radiance that lit parts of the machine send into its corners
  float sky = 1;           // scale of the dome
  float key = 1;           // irradiance of the key light over pi
  float shadow = 1;        // how dark the key's shadow is on the backdrop's floor
};
Studio studioOf(Theme theme);
/// The open air: exposed so that noon and evening both show; colours follow sun and sky.
Studio openAir(const scene::PlaceLight& light);

}  // namespace zemi::render
