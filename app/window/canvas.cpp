#include "window/canvas.h"

#include <glad/gl.h>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <utility>

namespace zemi::window {

Result<Canvas> Canvas::create(int width, int height) {
  Canvas canvas;
  canvas.width_ = width;
  canvas.height_ = height;
  glGenRenderbuffers(1, &canvas.colour_);
  glBindRenderbuffer(GL_RENDERBUFFER, canvas.colour_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glGenFramebuffers(1, &canvas.framebuffer_);
  glBindFramebuffer(GL_FRAMEBUFFER, canvas.framebuffer_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, canvas.colour_);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
    return fail("gl.framebuffer", {}, "no picture of " + std::to_string(width) + " x " + std::to_string(height) + " can be drawn",
                "Use a smaller size");
  }
  return canvas;
}

Canvas::Canvas(Canvas&& other) noexcept
    : framebuffer_{std::exchange(other.framebuffer_, 0)}, colour_{std::exchange(other.colour_, 0)}, width_{other.width_}, height_{other.height_} {}

Canvas& Canvas::operator=(Canvas&& other) noexcept {
  std::swap(framebuffer_, other.framebuffer_);
  std::swap(colour_, other.colour_);
  std::swap(width_, other.width_);
  std::swap(height_, other.height_);
  return *this;
}

Canvas::~Canvas() {
  if (framebuffer_ != 0) glDeleteFramebuffers(1, &framebuffer_);
  if (colour_ != 0) glDeleteRenderbuffers(1, &colour_);
}

void Canvas::drawInterface() const {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glViewport(0, 0, width_, height_);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

render::Image Canvas::picture() const {
  const std::size_t stride = static_cast<std::size_t>(width_) * 4;
  std::vector<std::uint8_t> rows(stride * static_cast<std::size_t>(height_));
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, rows.data());
  render::Image image{width_, height_, {}};
  for (std::size_t y = 0; y < static_cast<std::size_t>(height_); ++y) {  // GL counts rows from below
    const auto from = rows.end() - static_cast<std::ptrdiff_t>((y + 1) * stride);
    image.rgba.insert(image.rgba.end(), from, from + static_cast<std::ptrdiff_t>(stride));
  }
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
  return image;
}

}  // namespace zemi::window
