#include "render/look.h"

#include <string_view>

namespace zemi::render {
namespace {

bool startsWith(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

}  // namespace

Surface surfaceOf(const scene::Material& material) {
  Surface surface;
  surface.baseColour = {material.baseColour, material.alpha};
  surface.factors = {material.metallic, material.roughness, material.clearcoat, material.clearcoatRoughness};
  surface.emissive = material.emissive;
  surface.twoSided = material.twoSided || material.alpha < 0.999F;
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
  if (startsWith(material.name, "glass.")) surface.dustTaken = 0.35F;
  if (startsWith(material.name, "lamp.")) surface.dustTaken = 0.4F;
  return surface;
}

Studio studioOf(Theme theme) {
  Studio studio;
  if (theme == Theme::studioLight) {
    studio.floorNear = glm::vec3{0.70F, 0.71F, 0.725F};
    studio.floorFar = glm::vec3{0.60F, 0.615F, 0.635F};
    studio.wall = glm::vec3{0.80F, 0.815F, 0.835F};
    studio.bounce = glm::vec3{0.52F, 0.52F, 0.515F};
    studio.sky = 0.62F;
    studio.key = 1.05F;
    studio.shadow = 0.72F;
  } else {
    studio.floorNear = glm::vec3{0.060F, 0.067F, 0.076F};
    studio.floorFar = glm::vec3{0.019F, 0.0225F, 0.0275F};
    studio.wall = glm::vec3{0.0105F, 0.0130F, 0.0165F};
    studio.bounce = glm::vec3{0.13F, 0.135F, 0.145F};
    studio.sky = 0.58F;
    studio.key = 1.05F;
    studio.shadow = 0.85F;
  }
  return studio;
}

}  // namespace zemi::render
