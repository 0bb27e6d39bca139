#pragma once

#include <glm/glm.hpp>

#include <array>
#include <cstddef>

namespace zemi::render {

/// shaders/include/frame.glsl, std140: every member is a multiple of 16 bytes, so the layouts agree.
struct FrameBlock {
  glm::mat4 clipFromWorld{1};
  glm::mat4 worldFromClip{1};
  glm::mat4 shadowFromWorld{1};
  glm::vec4 eye{0};
  glm::vec4 key{0};
  glm::vec4 shadow{0};
  std::array<glm::vec4, 2> dome{};
  glm::vec4 domeScale{0};
  glm::vec4 floorNear{0};
  glm::vec4 floorFar{0};
  glm::vec4 wall{0};
  glm::vec4 bounce{0};
  glm::vec4 groundArea{0};
  glm::vec4 machine{0};
  glm::vec4 keyColour{1};
  glm::vec4 domeTint{1};
  glm::vec4 domeTurn{1, 0, 0, 0};
  glm::vec4 lampAt{0};
  glm::vec4 lampTo{0};
  glm::ivec4 debug{0};
};
static_assert(offsetof(FrameBlock, shadowFromWorld) == 128);
static_assert(offsetof(FrameBlock, eye) == 192);
static_assert(offsetof(FrameBlock, dome) == 240);
static_assert(offsetof(FrameBlock, domeScale) == 272);
static_assert(offsetof(FrameBlock, groundArea) == 352);
static_assert(offsetof(FrameBlock, debug) == 464);
static_assert(sizeof(FrameBlock) == 480);

}  // namespace zemi::render
