#pragma once

#include "base/result.h"
#include "render/image.h"

namespace zemi::window {

/// A framebuffer in place of a window: what the driver draws the interface into. Needs a current GL context.
class Canvas {
public:
  /// Error: gl.framebuffer.
  static Result<Canvas> create(int width, int height);
  Canvas(Canvas&& other) noexcept;
  Canvas& operator=(Canvas&& other) noexcept;
  ~Canvas();

  int width() const { return width_; }
  int height() const { return height_; }
  void drawInterface() const;                 ///< ImGui's draw data, over a plain ground
  render::Image picture() const;

private:
  Canvas() = default;

  unsigned framebuffer_ = 0, colour_ = 0;
  int width_ = 0, height_ = 0;
};

}  // namespace zemi::window
