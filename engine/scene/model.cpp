#include "scene/model.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace zemi::scene {
namespace {

std::optional<double> numberIn(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return {};
  return value;
}

std::string trimmed(std::string_view text) {
  const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return std::string{text};
}

std::optional<glm::vec3> axisLetter(const std::string& text) {
  std::string letters = text;
  float sign = 1;
  if (!letters.empty() && (letters.front() == '-' || letters.front() == '+')) {
    sign = letters.front() == '-' ? -1.0F : 1.0F;
    letters.erase(0, 1);
  }
  if (letters == "x" || letters == "X") return glm::vec3{sign, 0, 0};
  if (letters == "y" || letters == "Y") return glm::vec3{0, sign, 0};
  if (letters == "z" || letters == "Z") return glm::vec3{0, 0, sign};
  return {};
}

}  // namespace

Bounds transformed(const Bounds& box, const glm::mat4& transform) {
  Bounds result;
  if (box.empty()) return result;
  for (int corner = 0; corner < 8; ++corner) {
    const glm::vec3 point{(corner & 1) != 0 ? box.high.x : box.low.x, (corner & 2) != 0 ? box.high.y : box.low.y,
                          (corner & 4) != 0 ? box.high.z : box.low.z};
    result.add(glm::vec3{transform * glm::vec4{point, 1}});
  }
  return result;
}

std::optional<double> Extras::number(const std::string& key) const {
  const auto found = values.find(key);
  if (found == values.end()) return {};
  if (const auto* number = std::get_if<double>(&found->second)) return *number;
  if (const auto* text = std::get_if<std::string>(&found->second)) return numberIn(trimmed(*text));
  return {};
}

std::optional<std::string> Extras::text(const std::string& key) const {
  const auto found = values.find(key);
  if (found == values.end()) return {};
  if (const auto* text = std::get_if<std::string>(&found->second)) return *text;
  return {};
}

std::optional<glm::vec3> Extras::vector(const std::string& key) const {
  const auto found = values.find(key);
  if (found == values.end()) return {};
  if (const auto* list = std::get_if<std::vector<double>>(&found->second)) {
    if (list->size() != 3) return {};
    return glm::vec3{(*list)[0], (*list)[1], (*list)[2]};
  }
  const std::vector<std::string> texts = words(key);
  if (texts.size() != 3) return {};
  const auto x = numberIn(texts[0]), y = numberIn(texts[1]), z = numberIn(texts[2]);
  if (!x || !y || !z) return {};
  return glm::vec3{*x, *y, *z};
}

std::vector<std::string> Extras::words(const std::string& key) const {
  std::vector<std::string> result;
  std::string rest = text(key).value_or("");
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (std::string word = trimmed(rest.substr(0, comma)); !word.empty()) result.push_back(std::move(word));
    rest.erase(0, comma + 1);
  }
  return result;
}

std::optional<glm::vec3> Extras::axis(const std::string& key) const {
  if (const auto list = vector(key)) {
    const float length = glm::length(*list);
    if (length < 1e-6F) return {};
    return *list / length;
  }
  return axisLetter(trimmed(text(key).value_or("")));
}

std::size_t Model::triangles() const {
  std::size_t sum = 0;
  for (const Node& node : nodes) {
    for (const MeshUse& use : node.parts) sum += meshes[use.mesh].indices.size() / 3;
  }
  return sum;
}

}  // namespace zemi::scene
