#include "render/targets.h"

#include "render/gl_debug.h"

#include <algorithm>
#include <string>

namespace zemi::render {
namespace {

void clampToEdge() {
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

GLenum channelsOf(GLenum format) {
  return format == GL_R8 ? GL_RED : GL_RGBA;
}

Failure incomplete(const char* label, glm::ivec2 size) {
  return fail("gl.framebuffer", {},
              std::string{"the driver cannot draw into \""} + label + "\" of " + std::to_string(size.x) + " x " +
                  std::to_string(size.y) + " pixels",
              "Choose a smaller picture or another driver");
}

}  // namespace

void Target::bind() const {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.id());
  glViewport(0, 0, size.x, size.y);
}

Result<Target> makeTarget(glm::ivec2 size, GLenum format, bool withDepth, const char* label) {
  Target target;
  target.size = size;
  target.framebuffer = makeFramebuffer();
  target.colour = makeTexture();
  glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.id());
  glBindTexture(GL_TEXTURE_2D, target.colour.id());
  glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), size.x, size.y, 0, channelsOf(format), GL_UNSIGNED_BYTE,
               nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  clampToEdge();
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.colour.id(), 0);
  if (withDepth) {
    target.depth = makeRenderbuffer();
    glBindRenderbuffer(GL_RENDERBUFFER, target.depth.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH_COMPONENT24, size.x, size.y);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER, target.depth.id());
  }
  labelObject(GL_TEXTURE, target.colour.id(), label);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) return incomplete(label, size);
  return target;
}

Result<ShadowMap> makeShadowMap(int size, const char* label) {
  ShadowMap map;
  map.size = size;
  map.framebuffer = makeFramebuffer();
  map.depth = makeTexture();
  glBindFramebuffer(GL_FRAMEBUFFER, map.framebuffer.id());
  glBindTexture(GL_TEXTURE_2D, map.depth.id());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT24, size, size, 0, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
  clampToEdge();
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, map.depth.id(), 0);
  glDrawBuffer(GL_NONE);
  glReadBuffer(GL_NONE);
  labelObject(GL_TEXTURE, map.depth.id(), label);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) return incomplete(label, {size, size});
  return map;
}

namespace {

Result<Targets> targetsOf(glm::ivec2 size, GLenum sumFormat) {
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (size.x < 1 || size.y < 1 || size.x > largest || size.y > largest) return incomplete("picture", size);
  Targets targets;
  targets.size = size;
  struct Wanted {
    Target& target;
    GLenum format;
    bool withDepth;
    const char* label;
  };
  const Wanted all[] = {{targets.light, GL_RGBA16F, true, "light"},
                        {targets.sum, sumFormat, false, "sum"},
                        {targets.mask, GL_R8, false, "mask"},
                        {targets.picture, GL_RGBA8, false, "picture"}};
  for (const Wanted& wanted : all) {
    auto made = makeTarget(size, wanted.format, wanted.withDepth, wanted.label);
    if (!made.has_value()) return Failure{made.error()};
    wanted.target = std::move(made).value();
  }
  return targets;
}

}  // namespace

Result<Targets> makeTargets(glm::ivec2 size) {
  return targetsOf(size, GL_RGBA32F);
}

Result<Targets> makeMovingTargets(glm::ivec2 size) {
  return targetsOf(size, GL_RGBA8);
}

}  // namespace zemi::render
