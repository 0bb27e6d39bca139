#include "scene/sky_bake.h"

#include "scene/coarse.h"
#include "scene/studio_light.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::scene {
namespace {

/// An orthographic view along one direction: x and y in texels, z grows towards the direction (towards the lamp).
struct Projection {
  glm::mat4 fromWorld{1};
  float texel = 0;  // metres

  glm::vec3 place(const glm::vec3& world) const {
    return glm::vec3{fromWorld[0]} * world.x + glm::vec3{fromWorld[1]} * world.y + glm::vec3{fromWorld[2]} * world.z +
           glm::vec3{fromWorld[3]};
  }
};

Projection lookingAlong(const glm::vec3& direction, const Bounds& bounds, int resolution) {
  const glm::vec3 helper = std::abs(direction.y) > 0.95F ? glm::vec3{1, 0, 0} : glm::vec3{0, 1, 0};
  const glm::vec3 right = glm::normalize(glm::cross(helper, direction));
  const glm::vec3 up = glm::cross(direction, right);
  const glm::mat4 turn{right.x, up.x, direction.x, 0, right.y, up.y, direction.y, 0,
                       right.z, up.z, direction.z, 0, 0,       0,    0,           1};
  const Bounds box = transformed(bounds, turn);
  const float side = std::max({box.size().x, box.size().y, 0.1F}) * 1.02F;
  const float scale = static_cast<float>(resolution - 2) / side;
  glm::mat4 place{1};
  place[0][0] = scale;
  place[1][1] = scale;
  place[3] = glm::vec4{1 - box.low.x * scale, 1 - box.low.y * scale, 0, 1};
  return {place * turn, 1 / scale};
}

constexpr float kNothing = 1e30F;

/// For each texel the surfaces nearest to and farthest from the lamp: the first casts what comes from the direction,
/// the second what comes from its opposite, so that one map serves two directions.
struct DepthMap {
  int size = 0;
  std::vector<float> nearest;   // largest z
  std::vector<float> farthest;  // smallest z

  explicit DepthMap(int side) : size{side} { clear(); }
  void clear() {
    nearest.assign(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), -kNothing);
    farthest.assign(nearest.size(), kNothing);
  }
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x);
  }

  /// Fills a triangle by edge functions over its box; most are a few texels large.
  void triangle(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
    const float area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (std::abs(area) < 1e-9F) return;
    const int left = std::max(0, static_cast<int>(std::min({a.x, b.x, c.x})));
    const int right = std::min(size - 1, static_cast<int>(std::max({a.x, b.x, c.x})) + 1);
    const int bottom = std::max(0, static_cast<int>(std::min({a.y, b.y, c.y})));
    const int top = std::min(size - 1, static_cast<int>(std::max({a.y, b.y, c.y})) + 1);
    const float inverse = 1 / area;
    const float stepB = (c.y - a.y) * inverse, stepC = -(b.y - a.y) * inverse;
    for (int y = bottom; y <= top; ++y) {
      const float py = static_cast<float>(y) + 0.5F, px = static_cast<float>(left) + 0.5F;
      float weightB = ((px - a.x) * (c.y - a.y) - (py - a.y) * (c.x - a.x)) * inverse;
      float weightC = ((b.x - a.x) * (py - a.y) - (b.y - a.y) * (px - a.x)) * inverse;
      for (int x = left; x <= right; ++x, weightB += stepB, weightC += stepC) {
        if (weightB < 0 || weightC < 0 || weightB + weightC > 1) continue;
        const float z = a.z + weightB * (b.z - a.z) + weightC * (c.z - a.z);
        const std::size_t i = index(x, y);
        nearest[i] = std::max(nearest[i], z);
        farthest[i] = std::min(farthest[i], z);
      }
    }
  }

  /// Share of the light from the direction that arrives at a point: the four texels around it, each tested for itself.
  float openTowards(const glm::vec3& p, float bias) const {
    return tested(p, [&](std::size_t texel) { return p.z + bias >= nearest[texel]; });
  }
  /// The same from the opposite direction.
  float openAgainst(const glm::vec3& p, float bias) const {
    return tested(p, [&](std::size_t texel) { return p.z - bias <= farthest[texel]; });
  }

  template <class Test>
  float tested(const glm::vec3& p, const Test& open) const {
    const float fx = p.x - 0.5F, fy = p.y - 0.5F;
    if (!(fx >= 0 && fy >= 0)) return 1;
    const int x = static_cast<int>(fx), y = static_cast<int>(fy);
    if (x + 1 >= size || y + 1 >= size) return 1;
    const float u = fx - static_cast<float>(x), v = fy - static_cast<float>(y);
    const std::size_t row = index(x, y), next = row + static_cast<std::size_t>(size);
    const float left = (open(row) ? 1 - v : 0) + (open(next) ? v : 0);
    const float right = (open(row + 1) ? 1 - v : 0) + (open(next + 1) ? v : 0);
    return left * (1 - u) + right * u;
  }
};

/// Running sums of one vertex.
struct Sums {
  glm::vec3 open{0};
  float visible = 0;
  float whole = 0;
  float sky = 0;
  float floor = 0;
};

struct Piece {
  std::vector<glm::vec3> positions;  // world
  std::vector<glm::vec3> normals;
  std::vector<std::uint32_t> triangles;  // coarse: what is smaller than a texel casts nothing; empty for glass
  bool twoSided = false;
  std::vector<Sums> sums;
};

constexpr float kCastingCell = 0.012F;  // metres

Piece prepared(const BakeInput::Piece& piece) {
  const Mesh& mesh = piece.model->meshes[piece.mesh];
  const glm::mat3 turn = glm::transpose(glm::inverse(glm::mat3{piece.world}));
  Piece result;
  result.twoSided = piece.twoSided;
  if (!piece.casts) return result;
  result.positions.reserve(mesh.positions.size());
  result.normals.reserve(mesh.positions.size());
  for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
    result.positions.emplace_back(piece.world * glm::vec4{mesh.positions[i], 1});
    result.normals.push_back(glm::normalize(turn * mesh.normals[i]));
  }
  result.triangles = coarseIndices(mesh, kCastingCell);
  result.sums.resize(mesh.positions.size());
  return result;
}

void rasterise(const std::vector<Piece>& pieces, const Projection& projection, DepthMap& map) {
  std::vector<glm::vec3> points;
  for (const Piece& piece : pieces) {
    points.clear();
    for (const glm::vec3& position : piece.positions) points.push_back(projection.place(position));
    for (std::size_t i = 0; i + 2 < piece.triangles.size(); i += 3) {
      map.triangle(points[piece.triangles[i]], points[piece.triangles[i + 1]], points[piece.triangles[i + 2]]);
    }
  }
}

/// The floor's light at a place: bilinear in the map of the first pass, open outside it.
float floorLight(const GroundLight& ground, float x, float z) {
  if (ground.size == 0) return 1;
  const glm::vec2 at = (glm::vec2{x, z} - ground.low) / (ground.high - ground.low) * static_cast<float>(ground.size);
  const int column = static_cast<int>(std::floor(at.x)), row = static_cast<int>(std::floor(at.y));
  if (column < 0 || row < 0 || column >= ground.size || row >= ground.size) return 1;
  const auto index = static_cast<std::size_t>(row * ground.size + column);
  return static_cast<float>(ground.open[index]) / 255.0F;
}

float luminance(const glm::vec3& colour) {
  return glm::dot(colour, glm::vec3{0.2126F, 0.7152F, 0.0722F});
}

void gather(Piece& piece, const glm::vec3& direction, float radiance, const Projection& projection, const DepthMap& map,
            const GroundLight& ground) {
  constexpr float kOffTheSurface = 0.012F;  // metres: flat panels must not shade themselves through texel steps
  const float bias = projection.texel * 1.2F;
  for (std::size_t i = 0; i < piece.positions.size(); ++i) {
    const glm::vec3& normal = piece.normals[i];
    const float cosine = glm::dot(normal, direction);
    const glm::vec3 place = piece.positions[i] + normal * (kOffTheSurface + projection.texel);
    const glm::vec3 onMap = projection.place(place);
    Sums& sums = piece.sums[i];
    sums.whole += std::abs(cosine);
    if (cosine > 0) {
      const float light = cosine * map.openTowards(onMap, bias);
      sums.sky += light * radiance;
      sums.visible += light;
      sums.open += direction * light;
    } else {
      const float light = -cosine * map.openAgainst(onMap, bias);
      sums.visible += light;
      sums.open -= direction * light;
      // Follow the opposite direction down to the floor.
      const float way = place.y / std::max(direction.y, 0.05F);
      if (light > 0) sums.floor += light * floorLight(ground, place.x - direction.x * way, place.z - direction.z * way);
      if (piece.twoSided) sums.sky -= cosine * map.openTowards(onMap, bias) * radiance;
    }
  }
}

std::uint8_t byteOf(float fraction) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(fraction, 0.0F, 1.0F) * 255));
}

/// `share` is the solid angle of a direction over pi.
SkyVertex packed(const Sums& sums, float share) {
  SkyVertex vertex;
  const float length = glm::length(sums.open);
  const glm::vec3 open = length > 1e-5F ? sums.open / length : glm::vec3{0, 1, 0};
  for (int i = 0; i < 3; ++i) vertex.open[i] = static_cast<std::int8_t>(std::lround(open[i] * 127));
  vertex.visible = byteOf(sums.whole > 0 ? sums.visible / sums.whole : 1);
  vertex.sky = byteOf(sums.sky * share / kSkyRange);
  vertex.floor = byteOf(sums.floor * share);
  return vertex;
}

Bounds groundArea(const Bounds& machine) {
  constexpr float kAround = 3;  // metres: beyond that the machine takes no visible share of the dome
  Bounds area = machine;
  area.low -= glm::vec3{kAround, 0, kAround};
  area.high += glm::vec3{kAround, 0, kAround};
  return area;
}

GroundLight emptyGround(const Bounds& machine) {
  const Bounds area = groundArea(machine);
  GroundLight ground;
  ground.low = {area.low.x, area.low.z};
  ground.high = {area.high.x, area.high.z};
  ground.size = 192;
  ground.open.assign(static_cast<std::size_t>(ground.size) * static_cast<std::size_t>(ground.size), 255);
  return ground;
}

void gatherGround(std::vector<float>& sums, const GroundLight& ground, float weight, const Projection& projection,
                  const DepthMap& map) {
  const glm::vec2 step = (ground.high - ground.low) / static_cast<float>(ground.size);
  std::size_t i = 0;
  for (int row = 0; row < ground.size; ++row) {
    for (int column = 0; column < ground.size; ++column, ++i) {
      const glm::vec3 place{ground.low.x + (static_cast<float>(column) + 0.5F) * step.x, 0,
                            ground.low.y + (static_cast<float>(row) + 0.5F) * step.y};
      sums[i] += weight * map.openTowards(projection.place(place), projection.texel);
    }
  }
}

/// The dome as seen by one of few directions: blurred over the neighbourhood it stands for. With its sharp lamps a
/// single blocked direction would change a vertex visibly, and panels would be mottled.
float smoothedRadiance(const PlaceLight& light, const glm::vec3& direction) {
  float sum = 0, weights = 0;
  for (const glm::vec3& other : upperDirections(256)) {
    const float near = glm::dot(direction, other) - 0.5F;  // within 60 degrees
    if (near <= 0) continue;
    sum += near * luminance(light.dome(other));
    weights += near;
  }
  return sum / weights;
}

struct Lamp {
  glm::vec3 direction;
  float radiance;
};

std::vector<Lamp> lamps(const PlaceLight& light, std::size_t count) {
  std::vector<Lamp> result;
  for (const glm::vec3& direction : upperDirections(count)) result.push_back({direction, smoothedRadiance(light, direction)});
  return result;
}

/// Fills the ground's light from all lamps; `pieces` are lit at the same time when `lit` is true.
bool lightFrom(const std::vector<Lamp>& all, int resolution, std::vector<Piece>& pieces, bool lit, const Bounds& bounds,
               GroundLight& ground, const std::function<bool()>& stopped) {
  std::vector<float> sums(ground.open.size(), 0);
  float whole = 0;
  DepthMap map{resolution};
  for (const Lamp& lamp : all) {
    if (stopped && stopped()) return false;
    const Projection projection = lookingAlong(lamp.direction, bounds, resolution);
    map.clear();
    rasterise(pieces, projection, map);
    gatherGround(sums, ground, lamp.radiance * lamp.direction.y, projection, map);
    whole += lamp.radiance * lamp.direction.y;
    if (!lit) continue;
    for (Piece& piece : pieces) gather(piece, lamp.direction, lamp.radiance, projection, map, ground);
  }
  for (std::size_t i = 0; i < sums.size(); ++i) ground.open[i] = byteOf(sums[i] / whole);
  return true;
}

/// Mean of the square of texels around one, at the map's edge of what is there.
float meanAround(const GroundLight& ground, int column, int row, int reach) {
  int sum = 0, count = 0;
  for (int y = std::max(row - reach, 0); y <= std::min(row + reach, ground.size - 1); ++y) {
    for (int x = std::max(column - reach, 0); x <= std::min(column + reach, ground.size - 1); ++x, ++count) {
      sum += ground.open[static_cast<std::size_t>(y * ground.size + x)];
    }
  }
  return static_cast<float>(sum) / static_cast<float>(count);
}

/// Few directions leave faint rays on the open floor; there it is blurred. Contact shadows, which are dark, stay sharp.
void smooth(GroundLight& ground) {
  constexpr int kReach = 7;
  const GroundLight sharp = ground;
  for (int row = 0; row < ground.size; ++row) {
    for (int column = 0; column < ground.size; ++column) {
      std::uint8_t& texel = ground.open[static_cast<std::size_t>(row * ground.size + column)];
      const float near = meanAround(sharp, column, row, 1), wide = meanAround(sharp, column, row, kReach);
      const float t = std::clamp((wide / 255 - 0.5F) / 0.35F, 0.0F, 1.0F);
      texel = byteOf((near + (wide - near) * t) / 255);
    }
  }
}

}  // namespace

BakeInput bakeInput(const Scene& scene) {
  BakeInput input;
  for (const DrawItem& item : scene.items()) {
    const AttachedModel& attached = scene.attachments()[item.attachment];
    const Part& part = scene.parts()[item.part];
    const bool casts = !item.blended() && !item.surroundings;
    input.pieces.push_back({attached.model, item.mesh, part.world, casts, item.material.twoSided});
    if (!item.surroundings) input.bounds.add(part.bounds);
  }
  return input;
}

SkyBake bakeSky(const BakeInput& input, const BakeSettings& settings, const std::function<bool()>& stopped) {
  SkyBake bake;
  if (input.bounds.empty()) return bake;
  std::vector<Piece> pieces;
  pieces.reserve(input.pieces.size());
  for (const BakeInput::Piece& piece : input.pieces) pieces.push_back(prepared(piece));

  // A quick look at the ground first: the pieces take the floor's light from it.
  bake.ground = emptyGround(input.bounds);
  const std::size_t few = std::max<std::size_t>(1, settings.directions / 4);
  if (!lightFrom(lamps(input.light, few), settings.resolution / 2, pieces, false, input.bounds, bake.ground, stopped)) return {};
  const std::vector<Lamp> all = lamps(input.light, settings.directions);
  if (!lightFrom(all, settings.resolution, pieces, true, input.bounds, bake.ground, stopped)) return {};
  smooth(bake.ground);

  const float share = 2.0F / static_cast<float>(all.size());
  for (const Piece& piece : pieces) {
    std::vector<SkyVertex>& vertices = bake.pieces.emplace_back();
    vertices.reserve(piece.sums.size());
    for (const Sums& sums : piece.sums) vertices.push_back(packed(sums, share));
  }
  return bake;
}

}  // namespace zemi::scene
