#pragma once

#include "base/result.h"
#include "render/gl_objects.h"

#include <glm/glm.hpp>

namespace zemi::render {

/// A texture that can be drawn into, with an optional depth buffer.
struct Target {
  Framebuffer framebuffer;
  Texture colour;
  Renderbuffer depth;
  glm::ivec2 size{0};

  void bind() const;
};

/// Errors: gl.framebuffer.
Result<Target> makeTarget(glm::ivec2 size, GLenum format, bool withDepth, const char* label);

/// A square depth texture that shaders compare against.
struct ShadowMap {
  Framebuffer framebuffer;
  Texture depth;
  int size = 0;
};
Result<ShadowMap> makeShadowMap(int size, const char* label);

/// Everything a picture of one size is drawn through.
struct Targets {
  glm::ivec2 size{0};
  Target light;    // linear radiance of one sub-frame, at full size
  Target sum;      // tone-mapped mean of the sub-frames
  Target mask;     // what is to be outlined
  Target picture;  // what is shown: 8 bits, sRGB values

};
Result<Targets> makeTargets(glm::ivec2 size);

/// The same for a picture in motion: one sub-frame, encoded at once. `size` is what is drawn, not what is shown.
Result<Targets> makeMovingTargets(glm::ivec2 size);

}  // namespace zemi::render
