#include "render/look.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace zemi::render {
namespace {

bool startsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

}  // namespace

Surface surfaceOf(const scene::Material& material) {
  Surface surface;
  surface.baseColour = {material.baseColour, material.alpha};
  surface.factors = {material.metallic, material.roughness, material.clearcoat, material.clearcoatRoughness};
  surface.emissive = material.emissive;
  surface.twoSided = material.twoSided || material.alpha < 0.999F;
  surface.tyre = startsWith(material.name, "rubber.tyre");
  surface.decal = startsWith(material.name, "decal.");
  if (startsWith(material.name, "rubber.")) surface.grain = {5.5F, 0.0022F, 0.35F, 0.12F};
  if (startsWith(material.name, "plastic.") || startsWith(material.name, "interior.")) {
    surface.grain = {9, 0.0008F, 0.10F, 0.10F};
  }
  if (startsWith(material.name, "metal.cast") || startsWith(material.name, "metal.worn")) {
    surface.grain = {4, 0.0008F, 0.30F, 0.15F};
  }
  if (startsWith(material.name, "metal.galv")) surface.grain = {2.2F, 0, 0.16F, 0.14F};
  if (startsWith(material.name, "fabric.")) surface.grain = {16, 0.001F, 0.25F, 0};
  if (startsWith(material.name, "grain")) surface.grain = {7, 0.004F, 0.5F, 0};
  if (startsWith(material.name, "ground.")) surface.grain = {1.4F, 0.002F, 0.22F, 0};
  if (startsWith(material.name, "plant.")) surface.grain = {2.6F, 0.004F, 0.35F, 0};
  if (startsWith(material.name, "glass.")) surface.dustTaken = 0.35F;
  if (startsWith(material.name, "lamp.")) {
    surface.dustTaken = 0.4F;
    surface.whiteLamp = material.name == "lamp.white";
    surface.lit = material.baseColour * (surface.whiteLamp ? 7.0F : 1.6F);
  }
  return surface;
}

Studio openAir(const scene::PlaceLight& light) {
  constexpr float kNoonKilolux = 100, kNoon = 1.5F;  // irradiance over pi of the open ground at noon, in the picture
  constexpr float kAdapts = 0.40F;                   // what the eye and a camera's exposure leave of the difference
  const float open = kNoon * std::pow(std::clamp(light.kilolux() / kNoonKilolux, 1e-4F, 1.2F), kAdapts);
  const float sky = open / (1 + light.keyOverDome() * light.keyTowards().y);
  const glm::vec3 dome = light.harmonics()[0] + light.harmonics()[1];
  const glm::vec3 ground = glm::vec3{0.27F, 0.235F, 0.18F} *
                           (dome * sky + light.keyColour() * (sky * light.keyOverDome() * light.keyTowards().y));
  const glm::vec3 horizon = light.dome(glm::normalize(glm::vec3{light.keyTowards().z, 0.05F, -light.keyTowards().x})) * sky;
  return {.floorNear = ground,
          .floorFar = glm::mix(ground, horizon, 0.7F),
          .wall = horizon,
          .bounce = ground,
          .inner = 0.09F * open,
          .sky = sky,
          .key = sky * light.keyOverDome(),
          .shadow = 0.9F};
}

Studio studioOf(Theme theme) {
  if (theme == Theme::studioLight) {
    return {.floorNear = glm::vec3{0.74F, 0.745F, 0.755F},
            .floorFar = glm::vec3{0.56F, 0.575F, 0.595F},
            .wall = glm::vec3{0.78F, 0.795F, 0.815F},
            .bounce = glm::vec3{0.52F, 0.52F, 0.515F},
            .inner = 0.20F,
            .sky = 0.92F,
            .key = 0.76F,
            .shadow = 0.9F};
  }
  return {.floorNear = glm::vec3{0.110F, 0.116F, 0.124F},
          .floorFar = glm::vec3{0.020F, 0.0230F, 0.0270F},
          .wall = glm::vec3{0.0080F, 0.0098F, 0.0122F},
          .bounce = glm::vec3{0.13F, 0.135F, 0.145F},
          .inner = 0.06F,
          .sky = 0.80F,
          .key = 0.80F,
          .shadow = 0.9F};
}

}  // namespace zemi::render
