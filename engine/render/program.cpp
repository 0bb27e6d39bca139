#include "render/program.h"

#include "render/shader_source.h"

#include <glm/gtc/type_ptr.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace zemi::render {
namespace {

std::string shaderLog(GLuint shader) {
  GLint length = 0;
  glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
  std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
  glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
  return log.substr(0, log.find('\0'));
}

std::string programLog(GLuint program) {
  GLint length = 0;
  glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
  std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
  glGetProgramInfoLog(program, static_cast<GLsizei>(log.size()), nullptr, log.data());
  return log.substr(0, log.find('\0'));
}

/// "file:line" at the beginning of a readable log.
Place placeIn(const std::string& log, const std::string& file) {
  const std::size_t colon = log.find(':');
  if (colon == std::string::npos) return {file};
  int line = 0;
  std::from_chars(log.data() + colon + 1, log.data() + log.size(), line);
  return {log.substr(0, colon), line};
}

Result<ShaderObject> compile(const std::filesystem::path& folder, const std::string& file, GLenum kind,
                             const std::vector<std::string>& defines) {
  const auto source = loadShaderSource(folder, file, defines);
  if (!source.has_value()) return Failure{source.error()};
  ShaderObject shader{glCreateShader(kind)};
  const char* text = source.value().text.c_str();
  glShaderSource(shader.id(), 1, &text, nullptr);
  glCompileShader(shader.id());
  GLint compiled = GL_FALSE;
  glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &compiled);
  if (compiled == GL_TRUE) return shader;
  const std::string log = readableLog(shaderLog(shader.id()), source.value());
  return fail("shader.compile", placeIn(log, file), log, "Install the program's shaders folder again");
}

UniformPlaces uniformPlaces(GLuint program) {
  UniformPlaces places;
  GLint count = 0;
  glGetProgramiv(program, GL_ACTIVE_UNIFORMS, &count);
  for (GLint i = 0; i < count; ++i) {
    char name[128] = {};
    GLint size = 0;
    GLenum type = 0;
    glGetActiveUniform(program, static_cast<GLuint>(i), sizeof name, nullptr, &size, &type, name);
    places[name] = glGetUniformLocation(program, name);
  }
  return places;
}

}  // namespace

GLint Program::place(const char* uniform) const {
  const auto found = places_.find(std::string_view{uniform});
  return found == places_.end() ? -1 : found->second;
}

void Program::set(const char* uniform, int value) const {
  glUniform1i(place(uniform), value);
}
void Program::set(const char* uniform, float value) const {
  glUniform1f(place(uniform), value);
}
void Program::set(const char* uniform, unsigned value) const {
  glUniform1ui(place(uniform), value);
}
void Program::set(const char* uniform, const glm::vec2& value) const {
  glUniform2fv(place(uniform), 1, glm::value_ptr(value));
}
void Program::set(const char* uniform, const glm::vec3& value) const {
  glUniform3fv(place(uniform), 1, glm::value_ptr(value));
}
void Program::set(const char* uniform, const glm::vec4& value) const {
  glUniform4fv(place(uniform), 1, glm::value_ptr(value));
}
void Program::set(const char* uniform, const glm::mat3& value) const {
  glUniformMatrix3fv(place(uniform), 1, GL_FALSE, glm::value_ptr(value));
}
void Program::set(const char* uniform, const glm::mat4& value) const {
  glUniformMatrix4fv(place(uniform), 1, GL_FALSE, glm::value_ptr(value));
}

Result<Program> loadProgram(const std::filesystem::path& folder, const std::string& vertex, const std::string& fragment,
                            const std::vector<std::string>& defines) {
  auto vertexShader = compile(folder, vertex + ".vert", GL_VERTEX_SHADER, {});
  if (!vertexShader.has_value()) return Failure{vertexShader.error()};
  auto fragmentShader = compile(folder, fragment + ".frag", GL_FRAGMENT_SHADER, defines);
  if (!fragmentShader.has_value()) return Failure{fragmentShader.error()};

  ProgramObject object{glCreateProgram()};
  glAttachShader(object.id(), vertexShader.value().id());
  glAttachShader(object.id(), fragmentShader.value().id());
  glLinkProgram(object.id());
  GLint linked = GL_FALSE;
  glGetProgramiv(object.id(), GL_LINK_STATUS, &linked);
  if (linked != GL_TRUE) {
    return fail("shader.link", {vertex + " with " + fragment}, programLog(object.id()),
                "Install the program's shaders folder again");
  }
  const GLuint block = glGetUniformBlockIndex(object.id(), "FrameBlock");
  if (block != GL_INVALID_INDEX) glUniformBlockBinding(object.id(), block, kFrameBlockBinding);
  auto places = uniformPlaces(object.id());
  return Program{std::move(object), std::move(places)};
}

}  // namespace zemi::render
