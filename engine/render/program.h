#pragma once

#include "base/result.h"
#include "render/gl_objects.h"

#include <glm/glm.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace zemi::render {

/// Found without making a string: some thousand times a frame.
using UniformPlaces = std::map<std::string, GLint, std::less<>>;

/// A linked pair of shaders. Uniform places are looked up once; unknown names are ignored, since compilers drop what
/// a debug view does not use.
class Program {
public:
  Program() = default;
  Program(ProgramObject object, UniformPlaces places)
      : object_{std::move(object)}, places_{std::move(places)} {}

  void use() const { glUseProgram(object_.id()); }
  GLuint id() const { return object_.id(); }
  GLint place(const char* uniform) const;

  // Each sets a uniform of the program in use.
  void set(const char* uniform, int value) const;
  void set(const char* uniform, float value) const;
  void set(const char* uniform, unsigned value) const;
  void set(const char* uniform, const glm::vec2& value) const;
  void set(const char* uniform, const glm::vec3& value) const;
  void set(const char* uniform, const glm::vec4& value) const;
  void set(const char* uniform, const glm::mat3& value) const;
  void set(const char* uniform, const glm::mat4& value) const;

private:
  ProgramObject object_;
  UniformPlaces places_;
};

/// The block binding point of the per-frame data; every program's "FrameBlock" is bound to it.
constexpr GLuint kFrameBlockBinding = 0;

/// Compiles and links `<vertex>.vert` with `<fragment>.frag` of the folder, with `defines` for the fragment shader.
/// Errors: shader.missing, shader.compile (place names file and line of the first fault), shader.link.
Result<Program> loadProgram(const std::filesystem::path& folder, const std::string& vertex, const std::string& fragment,
                            const std::vector<std::string>& defines = {});

}  // namespace zemi::render
