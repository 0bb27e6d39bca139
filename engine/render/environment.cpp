#include "render/environment.h"

#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace zemi::render {
namespace {

/// The direction of a texel of a cube face, by the convention of OpenGL 3.3, table 3.19.
glm::vec3 cubeDirection(int face, float s, float t) {
  const float u = 2 * s - 1, v = 2 * t - 1;
  switch (face) {
    case 0:
      return glm::normalize(glm::vec3{1, -v, -u});
    case 1:
      return glm::normalize(glm::vec3{-1, -v, u});
    case 2:
      return glm::normalize(glm::vec3{u, 1, v});
    case 3:
      return glm::normalize(glm::vec3{u, -1, -v});
    case 4:
      return glm::normalize(glm::vec3{u, -v, 1});
    default:
      return glm::normalize(glm::vec3{-u, -v, -1});
  }
}

/// Half vectors of the GGX lobe about +z, evenly spread (Hammersley points).
std::vector<glm::vec3> lobe(float roughness, int count) {
  const float alpha = roughness * roughness;
  std::vector<glm::vec3> vectors;
  for (int i = 0; i < count; ++i) {
    unsigned bits = static_cast<unsigned>(i);
    float radical = 0;
    for (float digit = 0.5F; bits != 0; bits >>= 1U, digit *= 0.5F) radical += (bits & 1U) != 0 ? digit : 0;
    const float along = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
    const float cosine = std::sqrt((1 - radical) / (1 + (alpha * alpha - 1) * radical));
    const float sine = std::sqrt(std::max(0.0F, 1 - cosine * cosine));
    const float angle = along * glm::two_pi<float>();
    vectors.emplace_back(sine * std::cos(angle), sine * std::sin(angle), cosine);
  }
  return vectors;
}

glm::vec3 filtered(const scene::PlaceLight& place, const glm::vec3& normal, const std::vector<glm::vec3>& halves) {
  const glm::vec3 helper = std::abs(normal.y) > 0.9F ? glm::vec3{1, 0, 0} : glm::vec3{0, 1, 0};
  const glm::vec3 right = glm::normalize(glm::cross(helper, normal));
  const glm::vec3 up = glm::cross(normal, right);
  glm::vec3 sum{0};
  float weights = 0;
  for (const glm::vec3& h : halves) {
    const glm::vec3 half = right * h.x + up * h.y + normal * h.z;
    const glm::vec3 light = 2 * glm::dot(normal, half) * half - normal;
    const float cosine = glm::dot(normal, light);
    if (cosine <= 0) continue;
    sum += place.dome(light) * cosine;
    weights += cosine;
  }
  return sum / std::max(weights, 1e-4F);
}

ReflectionLevel level(const scene::PlaceLight& light, int size, float roughness, int samples) {
  const std::vector<glm::vec3> halves = roughness > 0 ? lobe(roughness, samples) : std::vector<glm::vec3>{{0, 0, 1}};
  ReflectionLevel result{size, {}};
  result.texels.reserve(static_cast<std::size_t>(6 * size * size));
  for (int face = 0; face < 6; ++face) {
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x) {
        const float s = (static_cast<float>(x) + 0.5F) / static_cast<float>(size);
        const float t = (static_cast<float>(y) + 0.5F) / static_cast<float>(size);
        result.texels.push_back(filtered(light, cubeDirection(face, s, t), halves));
      }
    }
  }
  return result;
}

}  // namespace

std::vector<ReflectionLevel> reflectionLevels(const scene::PlaceLight& light, int size) {
  std::vector<ReflectionLevel> levels;
  for (int i = 0; i < kReflectionLevels; ++i) {
    const float roughness = static_cast<float>(i) / static_cast<float>(kReflectionLevels - 1);
    levels.push_back(level(light, std::max(size >> i, 1), roughness, 32 + 16 * i));
  }
  return levels;
}

Texture makeReflectionCube(const std::vector<ReflectionLevel>& levels) {
  Texture texture = makeTexture();
  glBindTexture(GL_TEXTURE_CUBE_MAP, texture.id());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto pixels = static_cast<std::size_t>(levels[i].size) * static_cast<std::size_t>(levels[i].size);
    for (unsigned face = 0; face < 6; ++face) {
      glTexImage2D(GL_TEXTURE_CUBE_MAP_POSITIVE_X + face, static_cast<GLint>(i), GL_RGB16F, levels[i].size,
                   levels[i].size, 0, GL_RGB, GL_FLOAT, levels[i].texels.data() + face * pixels);
    }
  }
  glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MAX_LEVEL, static_cast<GLint>(levels.size()) - 1);
  glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
  glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_WRAP_R, GL_CLAMP_TO_EDGE);
  return texture;
}

Texture makeNoiseVolume() {
  constexpr int kSide = 32;
  std::minstd_rand random{20261124};  // fixed: the same picture everywhere
  std::vector<std::uint8_t> texels;
  texels.reserve(std::size_t{kSide} * kSide * kSide);
  for (int i = 0; i < kSide * kSide * kSide; ++i) texels.push_back(static_cast<std::uint8_t>(random() >> 23));
  Texture texture = makeTexture();
  glBindTexture(GL_TEXTURE_3D, texture.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage3D(GL_TEXTURE_3D, 0, GL_R8, kSide, kSide, kSide, 0, GL_RED, GL_UNSIGNED_BYTE, texels.data());
  glTexParameteri(GL_TEXTURE_3D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_3D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  return texture;
}

}  // namespace zemi::render
