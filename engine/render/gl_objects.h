#pragma once

#include "render/gl_handle.h"

#include <glad/gl.h>

namespace zemi::render {

struct BufferTraits {
  using Id = GLuint;
  static Id make() {
    Id id = 0;
    glGenBuffers(1, &id);
    return id;
  }
  static void destroy(Id id) { glDeleteBuffers(1, &id); }
};

struct VertexArrayTraits {
  using Id = GLuint;
  static Id make() {
    Id id = 0;
    glGenVertexArrays(1, &id);
    return id;
  }
  static void destroy(Id id) { glDeleteVertexArrays(1, &id); }
};

struct TextureTraits {
  using Id = GLuint;
  static Id make() {
    Id id = 0;
    glGenTextures(1, &id);
    return id;
  }
  static void destroy(Id id) { glDeleteTextures(1, &id); }
};

struct FramebufferTraits {
  using Id = GLuint;
  static Id make() {
    Id id = 0;
    glGenFramebuffers(1, &id);
    return id;
  }
  static void destroy(Id id) { glDeleteFramebuffers(1, &id); }
};

struct RenderbufferTraits {
  using Id = GLuint;
  static Id make() {
    Id id = 0;
    glGenRenderbuffers(1, &id);
    return id;
  }
  static void destroy(Id id) { glDeleteRenderbuffers(1, &id); }
};

struct QueryTraits {
  using Id = GLuint;
  static Id make() {
    Id id = 0;
    glGenQueries(1, &id);
    return id;
  }
  static void destroy(Id id) { glDeleteQueries(1, &id); }
};

struct ShaderTraits {
  using Id = GLuint;
  static void destroy(Id id) { glDeleteShader(id); }
};

struct ProgramTraits {
  using Id = GLuint;
  static void destroy(Id id) { glDeleteProgram(id); }
};

using Buffer = UniqueHandle<BufferTraits>;
using VertexArray = UniqueHandle<VertexArrayTraits>;
using Texture = UniqueHandle<TextureTraits>;
using Framebuffer = UniqueHandle<FramebufferTraits>;
using Renderbuffer = UniqueHandle<RenderbufferTraits>;
using Query = UniqueHandle<QueryTraits>;
using ShaderObject = UniqueHandle<ShaderTraits>;
using ProgramObject = UniqueHandle<ProgramTraits>;

inline Buffer makeBuffer() {
  return Buffer{BufferTraits::make()};
}
inline VertexArray makeVertexArray() {
  return VertexArray{VertexArrayTraits::make()};
}
inline Texture makeTexture() {
  return Texture{TextureTraits::make()};
}
inline Framebuffer makeFramebuffer() {
  return Framebuffer{FramebufferTraits::make()};
}
inline Renderbuffer makeRenderbuffer() {
  return Renderbuffer{RenderbufferTraits::make()};
}
inline Query makeQuery() {
  return Query{QueryTraits::make()};
}

}  // namespace zemi::render
