#include "models/soup.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace zemi::models {
namespace {

using Triangle = std::array<glm::vec3, 3>;

/// A cell of a grid as one number; coordinates within +-100 m at a millimetre.
std::uint64_t cellKey(const glm::ivec3& cell) {
  const auto part = [](int v) { return static_cast<std::uint64_t>(v + (1 << 20)) & 0x1fffffU; };
  return part(cell.x) | part(cell.y) << 21U | part(cell.z) << 42U;
}

glm::ivec3 cellOf(const glm::vec3& point, float size) {
  return glm::ivec3{glm::floor(point / size)};
}

class Union {
public:
  explicit Union(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

private:
  std::vector<std::size_t> parent_;
};

/// Where the edge from p to q pierces the triangle (Moeller, Trumbore 1997).
std::optional<glm::vec3> pierced(const glm::vec3& p, const glm::vec3& q, const Triangle& t) {
  const glm::vec3 way = q - p, e1 = t[1] - t[0], e2 = t[2] - t[0];
  const glm::vec3 h = glm::cross(way, e2);
  const float det = glm::dot(e1, h);
  if (std::abs(det) < 1e-12F) return {};
  const glm::vec3 s = p - t[0];
  const float u = glm::dot(s, h) / det;
  if (u < 0 || u > 1) return {};
  const glm::vec3 r = glm::cross(s, e1);
  const float v = glm::dot(way, r) / det;
  if (v < 0 || u + v > 1) return {};
  const float at = glm::dot(e2, r) / det;
  if (at < 0 || at > 1) return {};
  return p + way * at;
}

std::optional<glm::vec3> crossing(const Triangle& a, const Triangle& b) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (const auto hit = pierced(a[i], a[(i + 1) % 3], b)) return hit;
    if (const auto hit = pierced(b[i], b[(i + 1) % 3], a)) return hit;
  }
  return {};
}

scene::Bounds boxOf(const Triangle& t) {
  scene::Bounds box;
  for (const glm::vec3& p : t) box.add(p);
  return box;
}

template <class Visit>
void forCells(const scene::Bounds& box, float size, const Visit& visit) {
  const glm::ivec3 low = cellOf(box.low, size), high = cellOf(box.high, size);
  for (int x = low.x; x <= high.x; ++x) {
    for (int y = low.y; y <= high.y; ++y) {
      for (int z = low.z; z <= high.z; ++z) visit(cellKey({x, y, z}));
    }
  }
}

/// Points spread over a triangle at most `pitch` apart.
template <class Visit>
void samples(const Triangle& t, float pitch, const Visit& visit) {
  const float longest = std::max({glm::distance(t[0], t[1]), glm::distance(t[1], t[2]), glm::distance(t[2], t[0])});
  const int steps = std::max(1, static_cast<int>(std::ceil(longest / pitch)));
  for (int i = 0; i <= steps; ++i) {
    for (int j = 0; i + j <= steps; ++j) {
      const float u = static_cast<float>(i) / static_cast<float>(steps),
                  v = static_cast<float>(j) / static_cast<float>(steps);
      visit(t[0] + (t[1] - t[0]) * u + (t[2] - t[0]) * v);
    }
  }
}

/// Where something was found: sorted, equal and neighbouring places lie beside each other.
struct Found {
  std::uint64_t place;
  std::uint32_t what;
  bool operator<(const Found& other) const { return std::pair{place, what} < std::pair{other.place, other.what}; }
  bool operator==(const Found&) const = default;
};

void sortOnce(std::vector<Found>& found) {
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

/// Triangles of one part that share corners, as a piece number for each triangle.
std::vector<std::size_t> piecesOf(const Soup& soup, std::size_t& count) {
  Union joined{soup.triangles.size()};
  std::vector<Found> corners;
  for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
    for (const glm::vec3& p : soup.triangles[i]) {
      corners.push_back({cellKey(glm::ivec3{glm::round(p * 2000.0F)}), static_cast<std::uint32_t>(i)});
    }
  }
  // Corners of one place and one part lie together, so neighbours in the order suffice.
  std::sort(corners.begin(), corners.end(), [&](const Found& a, const Found& b) {
    return std::tuple{a.place, soup.part[a.what], a.what} < std::tuple{b.place, soup.part[b.what], b.what};
  });
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const Found &a = corners[i - 1], &b = corners[i];
    if (a.place == b.place && soup.part[a.what] == soup.part[b.what]) joined.join(a.what, b.what);
  }
  std::map<std::size_t, std::size_t> number;
  std::vector<std::size_t> pieces(soup.triangles.size());
  for (std::size_t i = 0; i < pieces.size(); ++i)
    pieces[i] = number.emplace(joined.find(i), number.size()).first->second;
  count = number.size();
  return pieces;
}

/// Joins what was found in the same place or in places that are `step` apart.
void joinAcross(const std::vector<Found>& found, std::uint64_t step, Union& together) {
  std::size_t ahead = 0;
  for (const Found& one : found) {
    while (ahead < found.size() && found[ahead].place < one.place + step) ++ahead;
    if (ahead < found.size() && found[ahead].place == one.place + step) together.join(one.what, found[ahead].what);
  }
}

}  // namespace

Soup soupOf(const scene::Scene& scene, const std::function<bool(std::uint32_t)>& wanted) {
  Soup soup;
  for (const scene::DrawItem& item : scene.items()) {
    if (!wanted(item.part)) continue;
    const scene::Mesh& mesh = scene.mesh(item);
    const glm::mat4& world = scene.parts()[item.part].world;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
      Triangle triangle;
      for (std::size_t k = 0; k < 3; ++k)
        triangle[k] = glm::vec3{world * glm::vec4{mesh.positions[mesh.indices[i + k]], 1}};
      soup.triangles.push_back(triangle);
      soup.part.push_back(item.part);
    }
  }
  return soup;
}

std::vector<char> subtree(const scene::Scene& scene, std::uint32_t root) {
  std::vector<char> inside(scene.parts().size(), 0);
  for (std::uint32_t i = root; i < inside.size(); ++i) {  // children stand behind their parents
    const std::int32_t parent = scene.parts()[i].parent;
    inside[i] = i == root || (parent >= 0 && inside[static_cast<std::size_t>(parent)] != 0) ? 1 : 0;
  }
  return inside;
}

std::vector<Crossing> crossings(const Soup& a, const Soup& b, std::size_t most) {
  constexpr float kCell = 0.08F;
  scene::Bounds reach;
  for (const Triangle& t : a.triangles) reach.add(boxOf(t));
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> grid;
  for (std::size_t i = 0; i < b.triangles.size(); ++i) {
    scene::Bounds box = boxOf(b.triangles[i]);
    if (glm::any(glm::lessThan(box.high, reach.low)) || glm::any(glm::greaterThan(box.low, reach.high))) continue;
    box.low = glm::max(box.low, reach.low);
    box.high = glm::min(box.high, reach.high);
    forCells(box, kCell, [&](std::uint64_t cell) { grid[cell].push_back(i); });
  }
  std::vector<Crossing> found;
  std::vector<std::size_t> near;
  for (std::size_t k = 0; k < a.triangles.size(); ++k) {
    const Triangle& t = a.triangles[k];
    const scene::Bounds box = boxOf(t);
    near.clear();
    forCells(box, kCell, [&](std::uint64_t cell) {
      if (const auto there = grid.find(cell); there != grid.end())
        near.insert(near.end(), there->second.begin(), there->second.end());
    });
    std::ranges::sort(near);
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const std::size_t i : near) {
      const scene::Bounds other = boxOf(b.triangles[i]);
      if (glm::any(glm::lessThan(box.high, other.low)) || glm::any(glm::lessThan(other.high, box.low))) continue;
      if (const auto hit = crossing(t, b.triangles[i])) found.push_back({*hit, a.part[k], b.part[i]});
      if (found.size() >= most) return found;
    }
  }
  return found;
}

std::vector<Floating> floatingPieces(const Soup& soup, float gap) {
  std::size_t count = 0;
  const std::vector<std::size_t> piece = piecesOf(soup, count);
  Union together{count};
  // Pieces with samples in the same cell or a neighbouring one are within reach of each other.
  std::vector<Found> cells;
  for (std::size_t i = 0; i < soup.triangles.size(); ++i) {
    samples(soup.triangles[i], gap, [&](const glm::vec3& p) {
      const Found here{cellKey(cellOf(p, gap)), static_cast<std::uint32_t>(piece[i])};
      if (cells.empty() || !(cells.back() == here)) cells.push_back(here);
    });
  }
  sortOnce(cells);
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (cells[i].place == cells[i - 1].place) together.join(cells[i].what, cells[i - 1].what);
  }
  for (const std::uint64_t step : {std::uint64_t{1}, std::uint64_t{1} << 21U, std::uint64_t{1} << 42U})
    joinAcross(cells, step, together);
  std::map<std::size_t, std::size_t> weight;  // triangles of each group
  for (const std::size_t p : piece) ++weight[together.find(p)];
  const auto largest = std::ranges::max_element(weight, {}, [](const auto& entry) { return entry.second; });
  std::map<std::size_t, std::pair<std::uint32_t, scene::Bounds>> loose;  // by group
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const std::size_t group = together.find(piece[i]);
    if (group == largest->first) continue;
    auto& [part, box] = loose.try_emplace(group, soup.part[i], scene::Bounds{}).first->second;
    box.add(boxOf(soup.triangles[i]));
  }
  std::vector<Floating> result;
  for (const auto& [group, entry] : loose)
    result.push_back({entry.first, entry.second.centre(), glm::length(entry.second.size())});
  std::ranges::sort(result, {}, [](const Floating& f) { return -f.size; });
  return result;
}

}  // namespace zemi::models
