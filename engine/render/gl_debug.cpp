#include "render/gl_debug.h"

#include <glad/gl.h>

namespace zemi::render {
namespace {

void GLAD_API_PTR receive(GLenum, GLenum type, GLuint, GLenum severity, GLsizei length, const GLchar* text,
                          const void* user) {
  if (type != GL_DEBUG_TYPE_ERROR && severity != GL_DEBUG_SEVERITY_HIGH) return;
  auto* complaints = static_cast<GlComplaints*>(const_cast<void*>(user));
  if (complaints->texts.size() < 100) {
    complaints->texts.emplace_back(text, length < 0 ? std::string{text}.size() : static_cast<std::size_t>(length));
  }
}

}  // namespace

void listenToDriver(GlComplaints& complaints) {
  if (GLAD_GL_KHR_debug == 0) return;
  glEnable(GL_DEBUG_OUTPUT);
  glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
  glDebugMessageCallback(receive, &complaints);
}

void stopListening() {
  if (GLAD_GL_KHR_debug != 0) glDebugMessageCallback(nullptr, nullptr);
}

void labelObject(unsigned kind, unsigned id, const std::string& name) {
  if (GLAD_GL_KHR_debug != 0) glObjectLabel(kind, id, static_cast<GLsizei>(name.size()), name.c_str());
}

}  // namespace zemi::render
