#pragma once

#include "base/result.h"
#include "render/gl_loader.h"

#include <memory>

namespace zemi::render {

/// An OpenGL 3.3 core context without window or display (EGL surfaceless), current on the creating thread until it
/// goes. Declare it before the Renderer: handles must die while it lives.
class OffscreenContext {
public:
  /// Errors: gl.egl_missing, gl.context (with EGL's error number).
  static Result<OffscreenContext> create();

  OffscreenContext(OffscreenContext&&) noexcept;
  OffscreenContext& operator=(OffscreenContext&&) noexcept;
  ~OffscreenContext();

  GlLoader loader() const;

private:
  struct Impl;
  explicit OffscreenContext(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace zemi::render
