#include "render/renderer.h"

#include "render/environment.h"
#include "render/frame_block.h"
#include "render/frame_clock.h"
#include "render/geometry.h"
#include "render/gl_debug.h"
#include "render/gl_objects.h"
#include "render/look.h"
#include "render/program.h"
#include "render/targets.h"
#include "scene/sky_bake.h"
#include "scene/studio_light.h"

#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_access.hpp>
#include <glm/gtc/matrix_transform.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <span>
#include <thread>

namespace zemi::render {
namespace {

constexpr int kRestSamples = 16;       // sub-frames after which a picture at rest is finished
constexpr int kBakeAfter = 2;          // sub-frames at rest before a bake begins: moving parts would spoil each
constexpr int kShadowSize = 2048;
constexpr float kFloodIntensity = 9, kFloodHalfAngleRad = 0.9F;  // of the work lamps together
constexpr float kLeastPixels = 1.5F;  // in motion: what appears smaller is left out
constexpr int kSoftwareRung = 4;  // where a software rasteriser begins
constexpr std::chrono::microseconds kDrawUploads{6000};

enum Unit : int { reflectionUnit = 0, shadowUnit = 1, noiseUnit = 2, groundUnit = 3, pictureUnit = 4, maskUnit = 5 };

/// Where texture units are bound to, so that no pass relies on what another left.
void bindTexture(Unit unit, GLenum kind, GLuint texture) {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
  glBindTexture(kind, texture);
}

/// Variants of the machine's shader; llvmpipe runs both sides of every branch, so what is not needed is compiled out.
enum Variant : unsigned {
  coatBit = 1,
  stillBit = 2,
  dustBit = 4,
  groundBit = 8,
  mirrorBit = 16,
  lampsBit = 32,
  variantCount = 64
};

struct Programs {
  std::array<Program, variantCount> machine;
  std::array<Program, 4> backdrop;  // still in bit 0, a sky in bit 1
  std::array<Program, 4> present;   // FXAA in bit 0, outline in bit 1
  std::array<Program, 2> gather;    // mean, encoded for motion
  Program depth, part, mask;
};

std::vector<std::string> definesOf(unsigned variant) {
  std::vector<std::string> defines;
  if ((variant & coatBit) != 0) defines.emplace_back("COAT");
  if ((variant & stillBit) != 0) defines.emplace_back("STILL");
  if ((variant & dustBit) != 0) defines.emplace_back("DUST");
  if ((variant & groundBit) != 0) defines.emplace_back("GROUND");
  if ((variant & mirrorBit) != 0) defines.emplace_back("MIRROR");
  if ((variant & lampsBit) != 0) defines.emplace_back("LAMPS");
  return defines;
}

/// What a material asks for. In motion only smooth ones look the dome up, the others make do with its harmonics.
unsigned variantOf(const Surface& surface, bool still) {
  constexpr float kSmooth = 0.4F;  // roughness
  if (surface.factors.z > 0) return coatBit;
  return !still && surface.factors.y < kSmooth ? mirrorBit : 0U;
}

/// Those of a clean machine in the studio; the others are compiled when first asked for.
constexpr std::array<unsigned, 5> kAtStart{0, coatBit, stillBit, coatBit | stillBit, mirrorBit};

Result<Programs> loadPrograms(const std::filesystem::path& folder) {
  Programs programs;
  struct Wanted {
    Program& program;
    const char* vertex;
    const char* fragment;
    std::vector<std::string> defines;
  };
  std::vector<Wanted> all{{programs.depth, "depth", "depth", {}},
                          {programs.part, "depth", "part", {}},
                          {programs.mask, "depth", "mask", {}},
                          {programs.backdrop[0], "screen", "backdrop", {}},
                          {programs.backdrop[1], "screen", "backdrop", {"STILL"}},
                          {programs.backdrop[2], "screen", "backdrop", {"SKY"}},
                          {programs.backdrop[3], "screen", "backdrop", {"STILL", "SKY"}},
                          {programs.gather[0], "screen", "gather", {}},
                          {programs.gather[1], "screen", "gather", {"ENCODED"}},
                          {programs.present[0], "screen", "present", {}},
                          {programs.present[1], "screen", "present", {"FXAA"}},
                          {programs.present[2], "screen", "present", {"OUTLINE"}},
                          {programs.present[3], "screen", "present", {"FXAA", "OUTLINE"}}};
  for (const unsigned variant : kAtStart)
    all.push_back({programs.machine[variant], "machine", "machine", definesOf(variant)});
  for (const Wanted& wanted : all) {
    auto loaded = loadProgram(folder, wanted.vertex, wanted.fragment, wanted.defines);
    if (!loaded.has_value()) return Failure{loaded.error()};
    wanted.program = std::move(loaded).value();
  }
  return programs;
}

Driver driverInUse() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  Driver driver{name == nullptr ? "" : name, false};
  for (const char* soft : {"llvmpipe", "softpipe", "swrast", "SWR", "SwiftShader", "Software", "GDI Generic"}) {
    driver.software = driver.software || driver.renderer.find(soft) != std::string::npos;
  }
  return driver;
}

/// Points of the plane that fill the unit square evenly in any number (Roberts' R2 sequence).
glm::vec2 spread(int i) {
  const auto n = static_cast<double>(i);
  return {static_cast<float>(std::fmod(0.5 + n * 0.7548776662466927, 1.0)),
          static_cast<float>(std::fmod(0.5 + n * 0.5698402909980532, 1.0))};
}

/// Sub-pixel offset of a sub-frame, in pixels.
glm::vec2 jitter(int sample) {
  return sample == 0 ? glm::vec2{0} : (spread(sample) - 0.5F) * 1.15F;
}

/// Towards a point of the disc of key light or sun.
glm::vec3 keyPoint(int sample, const scene::PlaceLight& light) {
  const glm::vec3& axis = light.keyTowards();
  if (sample == 0) return axis;
  const glm::vec2 at = spread(sample);
  const float radius = std::sqrt(at.x) * std::tan(light.keyHalfAngleRad());
  const float angle = at.y * glm::two_pi<float>();
  const glm::vec3 right = glm::normalize(glm::cross(glm::vec3{0, 1, 0}, axis));
  const glm::vec3 up = glm::cross(axis, right);
  return glm::normalize(axis + (right * std::cos(angle) + up * std::sin(angle)) * radius);
}

/// The middle of the white lamps that stand within a step of the foremost: work lamps and headlamps.
glm::vec3 foremostLamps(const std::vector<Drawn>& drawn) {
  constexpr float kStep = 1.5F, kLeastHeight = 0.9F;  // metres
  float front = -1e30F;
  const auto counts = [](const Drawn& d) {
    return d.surface.whiteLamp && !d.surroundings && d.bounds.centre().y > kLeastHeight;
  };
  for (const Drawn& d : drawn) front = counts(d) ? std::max(front, d.bounds.centre().z) : front;
  glm::vec3 sum{0};
  float count = 0;
  for (const Drawn& d : drawn) {
    if (!counts(d) || d.bounds.centre().z < front - kStep) continue;
    sum += d.bounds.centre();
    ++count;
  }
  return count > 0 ? sum / count : glm::vec3{0, 2, 0};
}

/// What a shadow map holds; compared to learn whether it still holds.
struct CastAs {
  std::uint64_t casters = 0;
  glm::vec3 key{0};
  int size = 0, detail = 0;
  bool operator==(const CastAs&) const = default;
};

/// What the place is lit by; compared to learn what must be made anew.
struct LitBy {
  std::optional<scene::Sky> sky;
  float turnRad = 0;
  bool operator==(const LitBy&) const = default;
};

struct ShadowView {
  glm::mat4 clipFromWorld{1};
  float texel = 0.01F;  // metres
  int size = kShadowSize;
};

/// The tightest square box along the light around all that casts; receivers outside it are lit.
ShadowView shadowView(const scene::Bounds& bounds, const glm::vec3& towards, int mapSize) {
  const glm::mat4 turn = glm::lookAt(glm::vec3{0}, -towards, glm::vec3{0, 1, 0});
  scene::Bounds casters = bounds;
  casters.low.y = std::min(casters.low.y, 0.0F);
  const scene::Bounds box = scene::transformed(casters, turn);
  const glm::vec3 margin{0.05F};
  const glm::vec3 low = box.low - margin, high = box.high + margin;
  ShadowView view;
  view.size = mapSize;
  // The floor that takes the shadow reaches farther along the light than the casters do.
  constexpr float kFloorReach = 30;
  view.clipFromWorld = glm::ortho(low.x, high.x, low.y, high.y, -high.z, -low.z + kFloorReach) * turn;
  view.texel = std::max(high.x - low.x, high.y - low.y) / static_cast<float>(mapSize);
  return view;
}

glm::mat4 toUnit(const glm::mat4& clip) {
  return glm::translate(glm::mat4{1}, glm::vec3{0.5F}) * glm::scale(glm::mat4{1}, glm::vec3{0.5F}) * clip;
}

/// How large a box appears, in pixels of a picture of that height: 0 when all of it lies outside the picture.
float pixelsOf(const scene::Bounds& box, const glm::mat4& clip, int height) {
  std::array<int, 6> outside{};
  float nearest = 1e30F;
  for (int corner = 0; corner < 8; ++corner) {
    const glm::vec4 at = clip * glm::vec4{(corner & 1) != 0 ? box.high.x : box.low.x,
                                          (corner & 2) != 0 ? box.high.y : box.low.y,
                                          (corner & 4) != 0 ? box.high.z : box.low.z, 1};
    for (int axis = 0; axis < 3; ++axis) {
      outside[static_cast<std::size_t>(axis) * 2] += at[axis] < -at.w ? 1 : 0;
      outside[static_cast<std::size_t>(axis) * 2 + 1] += at[axis] > at.w ? 1 : 0;
    }
    nearest = std::min(nearest, at.w);
  }
  if (std::ranges::count(outside, 8) > 0) return 0;
  const float perMetre = glm::length(glm::vec3{glm::row(clip, 1)}) * 0.5F * static_cast<float>(height);
  return glm::length(box.size()) * perMetre / std::max(nearest, 0.05F);
}

/// The pixels of a target, rows from the top; leaves the default framebuffer bound.
Image readTarget(const Target& target) {
  const auto width = static_cast<std::size_t>(target.size.x), height = static_cast<std::size_t>(target.size.y);
  std::vector<std::uint8_t> upwards(width * height * 4);
  glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.id());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, target.size.x, target.size.y, GL_RGBA, GL_UNSIGNED_BYTE, upwards.data());
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  Image image{target.size.x, target.size.y, {}};
  image.rgba.reserve(upwards.size());
  for (std::size_t row = height; row-- > 0;) {
    const auto begin = upwards.begin() + static_cast<std::ptrdiff_t>(row * width * 4);
    image.rgba.insert(image.rgba.end(), begin, begin + static_cast<std::ptrdiff_t>(width * 4));
  }
  return image;
}

/// Copies a picture into a larger one with linear filtering; dearer filters do not pay on a software rasteriser.
void enlarge(const Target& from, const Target& to) {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer.id());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer.id());
  glBlitFramebuffer(0, 0, from.size.x, from.size.y, 0, 0, to.size.x, to.size.y, GL_COLOR_BUFFER_BIT, GL_LINEAR);
}

/// Bakes sky light on a thread of its own, one order at a time.
class Baker {
public:
  /// Called from the worker when a bake is ready. Set before the first start.
  std::function<void()> wake;

  /// Nothing may be running.
  void start(scene::BakeInput input, std::uint64_t revision) {
    EXPECTS(!running_);
    running_ = true;
    worker_ = std::jthread{[this, input = std::move(input), revision](const std::stop_token& token) {
      scene::SkyBake bake = scene::bakeSky(input, {}, [&] { return token.stop_requested(); });
      {
        const std::lock_guard lock{mutex_};
        done_ = std::move(bake);
        doneRevision_ = revision;
        ready_ = !token.stop_requested();
      }
      running_ = false;
      if (wake) wake();
    }};
  }
  /// Lets a running bake end soon; does not wait for it.
  void abandon() {
    worker_.request_stop();
    ready_ = false;
  }
  void wait() {
    if (worker_.joinable()) worker_.join();
  }
  bool ready() const { return ready_; }
  bool running() const { return running_; }
  /// The finished bake, once; nothing if it belongs to another revision.
  std::optional<scene::SkyBake> take(std::uint64_t revision) {
    const std::lock_guard lock{mutex_};
    if (!ready_.exchange(false) || doneRevision_ != revision) return {};
    return std::move(done_);
  }

private:
  std::mutex mutex_;
  scene::SkyBake done_;
  std::uint64_t doneRevision_ = 0;
  std::atomic<bool> ready_{false};
  std::atomic<bool> running_{false};
  std::jthread worker_;  // last: stopped and joined before the rest goes
};

/// What of a scene is needed after setScene returned.
struct Shown {
  const scene::Scene* identity = nullptr;  // compared, never followed
  std::uint64_t items = 0, placement = 0, look = 0;
  scene::Bounds bounds;
  float dust = 0;
  bool outdoors = false;
  glm::vec3 lampAt{0};  // where the machine's foremost white lamps stand
  std::vector<std::string> names;
  std::vector<std::int32_t> parents;
};

}  // namespace

struct Renderer::Impl {
  GlComplaints complaints;
  std::filesystem::path shaderFolder;
  Programs programs;
  Texture reflection;
  Texture noise;
  Texture ground;
  Buffer frameBuffer;
  VertexArray screenTriangle;
  ShadowMap steadyShadow;     // from the middle of the key light: redrawn when something moved
  ShadowMap wanderingShadow;  // from a point of its disc: redrawn for each sub-frame at rest
  ShadowMap quickShadow;      // of the governor's size and detail, while parts move
  Target pixel;               // 1 x 1, for picking
  std::array<glm::vec3, 2> harmonics{};
  LitBy litBy;
  scene::PlaceLight place;

  Geometry geometry;
  Baker baker;
  scene::GroundLight groundLight;
  std::uint64_t sceneRevision = 0;  // counts what makes a bake stale
  std::optional<scene::BakeInput> bakeOrder;
  scene::BakeInput lastInput;
  LitBy bakedFor;
  std::string groundOf;  // base model the ground light was baked for
  Shown shown;

  Targets targets;
  Targets moving;  // of the governor's size
  FrameClock clock;
  Governor governor;
  Driver driver;
  Frame last;
  bool everDrawn = false;
  bool stale = true;
  std::uint64_t casters = 1;  // counts what makes shadow maps stale
  bool quickShadowServes = false;
  CastAs steadyCast, quickCast;  // what is in those maps
  int samples = 0;             // gathered in the sum
  RenderStatistics statistics;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { stopListening(); }

  Result<Done> open(const std::filesystem::path& shaders);

  void setState() const;
  void setScene(const scene::Scene& scene);
  void useLight(const Frame& frame);
  void orderBake();
  void considerBake();
  void takeBake();
  void uploadGround();

  FrameBlock frameBlock(const Frame& frame, const glm::mat4& clip, const ShadowView& shadow, bool still,
                        bool transparent) const;
  ShadowView drawShadow(const ShadowMap& map, const glm::vec3& towards, std::size_t level);
  void refreshShadow(const glm::vec3& key, bool still);
  void drawMoving(const Frame& frame);
  void drawResting(const Frame& frame);
  void drawLight(const Target& target, const Frame& frame, int sample, bool still, bool transparent);
  void drawBackdrop(bool still);
  void drawMachine(const glm::mat4& clip, const glm::vec3& eye, int height, bool still);
  void drawPieces(std::span<const Drawn* const> order, bool still);
  void drawPiece(const Drawn& drawn, std::size_t level = 0) const;
  const Program& useMachine(unsigned variant);
  bool lampsLit() const { return litBy.sky && litBy.sky->lamps; }
  void gather(const Target& light, const Target& sum, const Frame& frame, int sample, bool encoded);
  void present(const Target& sum, const Target& mask, const Target& picture, const Frame& frame, bool smooth,
               bool straight);
  bool drawMask(const Target& mask, const Frame& frame);
  bool within(std::uint32_t part, std::uint32_t ancestor) const;
  Result<Done> fit(glm::ivec2 size);
  GLuint shownPicture() const { return (last.moving ? moving : targets).picture.colour.id(); }
};

Result<Done> Renderer::Impl::open(const std::filesystem::path& shaders) {
  listenToDriver(complaints);
  shaderFolder = shaders;
  driver = driverInUse();
  governor = Governor{driver.software ? kSoftwareRung : 0};
  auto loaded = loadPrograms(shaders);
  if (!loaded.has_value()) return Failure{loaded.error()};
  programs = std::move(loaded).value();
  auto steady = makeShadowMap(kShadowSize, "shadow, steady");
  if (!steady.has_value()) return Failure{steady.error()};
  steadyShadow = std::move(steady).value();
  auto wandering = makeShadowMap(kShadowSize, "shadow, wandering");
  if (!wandering.has_value()) return Failure{wandering.error()};
  wanderingShadow = std::move(wandering).value();
  auto one = makeTarget({1, 1}, GL_R8, true, "pick");
  if (!one.has_value()) return Failure{one.error()};
  pixel = std::move(one).value();
  glBindTexture(GL_TEXTURE_2D, pixel.colour.id());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R32UI, 1, 1, 0, GL_RED_INTEGER, GL_UNSIGNED_INT, nullptr);

  noise = makeNoiseVolume();
  uploadGround();
  frameBuffer = makeBuffer();
  glBindBuffer(GL_UNIFORM_BUFFER, frameBuffer.id());
  glBufferData(GL_UNIFORM_BUFFER, sizeof(FrameBlock), nullptr, GL_DYNAMIC_DRAW);
  screenTriangle = makeVertexArray();
  return Done{};
}

/// Everything the passes rely on; ImGui and others may have left anything.
void Renderer::Impl::setState() const {
  glDisable(GL_BLEND);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_STENCIL_TEST);
  glDisable(GL_POLYGON_OFFSET_FILL);
  glDisable(GL_FRAMEBUFFER_SRGB);
  glEnable(GL_DEPTH_TEST);
  glDepthFunc(GL_LEQUAL);
  glDepthMask(GL_TRUE);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glEnable(GL_CULL_FACE);
  glCullFace(GL_BACK);
  glFrontFace(GL_CCW);
  glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
  glEnable(GL_TEXTURE_CUBE_MAP_SEAMLESS);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  for (GLuint unit = 0; unit < 6; ++unit) glBindSampler(unit, 0);
  glBindBufferBase(GL_UNIFORM_BUFFER, kFrameBlockBinding, frameBuffer.id());
  setDefaultSky();
}

// ------------------------------------------------------------------ scene

void Renderer::Impl::setScene(const scene::Scene& scene) {
  const bool other = shown.identity != &scene;
  const bool items = other || shown.items != scene.itemsRevision();
  const bool placement = other || shown.placement != scene.placementRevision();
  const bool look = other || shown.look != scene.lookRevision();
  if (!items && !placement && !look) return;

  if (items) {
    geometry.take(scene);
  } else {
    geometry.restyle(scene);
  }
  shown = {&scene,
           scene.itemsRevision(),
           scene.placementRevision(),
           scene.lookRevision(),
           scene.bounds(),
           scene.state().dust,
           scene.outdoors(),
           foremostLamps(geometry.drawn()),
           {},
           {}};
  for (const scene::Part& part : scene.parts()) {
    shown.names.push_back(part.name);
    shown.parents.push_back(part.parent);
  }
  stale = true;
  if (!items && !placement) return;
  const std::string base = scene.attachments().empty() ? std::string{} : scene.attachments().front().attachment.asset;
  if (base != std::exchange(groundOf, base)) {
    groundLight = {};  // another machine must not stand on the last one's shadow
    uploadGround();
  }
  ++casters;
  lastInput = scene::bakeInput(scene);
  orderBake();
}

void Renderer::Impl::orderBake() {
  ++sceneRevision;
  baker.abandon();
  bakeOrder = lastInput;
  bakeOrder->light = scene::PlaceLight{bakedFor.sky, bakedFor.turnRad};
}

/// Takes up the light that a frame asks for. The studio's dome stands still while its key light goes round; a sky goes
/// with its sun.
void Renderer::Impl::useLight(const Frame& frame) {
  LitBy wanted{frame.sky, frame.keyTurnRad};
  if (!wanted.sky && shown.outdoors) wanted.sky = scene::Sky{};
  if (wanted == litBy && reflection) return;
  place = scene::PlaceLight{wanted.sky, wanted.turnRad};
  if (!reflection || wanted.sky != litBy.sky) {
    reflection = makeReflectionCube(reflectionLevels(scene::PlaceLight{wanted.sky}, wanted.sky ? 64 : 128));
    harmonics = place.harmonics();
  }
  litBy = wanted;
  const LitBy bake{wanted.sky, wanted.sky ? wanted.turnRad : 0};
  if (bake == bakedFor) return;
  bakedFor = bake;
  if (!lastInput.pieces.empty()) orderBake();
}

/// Starts the ordered bake once nothing else is being baked.
void Renderer::Impl::considerBake() {
  if (!bakeOrder || baker.running()) return;
  if (bakeOrder->pieces.empty()) {
    bakeOrder.reset();
    return;
  }
  baker.start(*std::exchange(bakeOrder, {}), sceneRevision);
}

void Renderer::Impl::takeBake() {
  if (!baker.ready() || !geometry.complete()) return;
  auto bake = baker.take(sceneRevision);
  if (!bake) return;
  geometry.setSky(bake->pieces);
  groundLight = std::move(bake->ground);
  uploadGround();
  stale = true;
  ++statistics.skyBakes;
}

void Renderer::Impl::uploadGround() {
  const bool known = groundLight.size > 0;
  const std::uint8_t open = 255;
  if (!ground) ground = makeTexture();
  bindTexture(groundUnit, GL_TEXTURE_2D, ground.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  const int size = known ? groundLight.size : 1;
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, size, size, 0, GL_RED, GL_UNSIGNED_BYTE,
               known ? groundLight.open.data() : &open);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

// ------------------------------------------------------------------ passes

FrameBlock Renderer::Impl::frameBlock(const Frame& frame, const glm::mat4& clip, const ShadowView& shadow, bool still,
                                      bool transparent) const {
  const Studio studio = place.outdoors() ? openAir(place) : studioOf(frame.theme);
  const scene::Bounds bounds = shown.bounds.empty() ? scene::Bounds{glm::vec3{-1}, glm::vec3{1}} : shown.bounds;
  const glm::vec3 centre = bounds.centre();
  const float radius = 0.5F * glm::length(glm::vec2{bounds.size().x, bounds.size().z});
  FrameBlock block;
  block.clipFromWorld = clip;
  block.worldFromClip = glm::inverse(clip);
  block.shadowFromWorld = toUnit(shadow.clipFromWorld);
  block.eye = {frame.camera.eye(), 0};
  block.key = {place.keyTowards(), studio.key};
  block.keyColour = {place.keyColour(), 0};
  const glm::vec3 dome = harmonics[0] + harmonics[1];
  block.domeTint = {dome / glm::dot(dome, glm::vec3{0.2126F, 0.7152F, 0.0722F}), 0};
  const float turn = place.outdoors() ? frame.keyTurnRad : 0;
  block.domeTurn = {std::cos(turn), std::sin(turn), place.outdoors() ? 1 : 0, 0};
  if (lampsLit()) {
    block.lampAt = {shown.lampAt, kFloodIntensity};
    block.lampTo = {glm::normalize(glm::vec3{0, -0.42F, 1}), std::cos(kFloodHalfAngleRad)};
  }
  block.shadow = {1.0F / static_cast<float>(shadow.size), still ? 2.2F : 1.6F, shadow.texel, studio.shadow};
  for (std::size_t i = 0; i < 2; ++i) block.dome[i] = {harmonics[i] * studio.sky, 0};
  block.domeScale = {studio.sky, scene::kSkyRange * studio.sky, studio.inner, shown.dust};
  block.floorNear = {studio.floorNear, radius * 1.9F};
  block.floorFar = {studio.floorFar, 0};
  block.wall = {studio.wall, 0};
  block.bounce = {studio.bounce, 0};
  const glm::vec2 area = groundLight.high - groundLight.low;
  block.groundArea = {groundLight.low, 1 / area.x, 1 / area.y};
  block.machine = {centre.x, centre.z, radius, transparent ? 1 : 0};
  block.debug = {frame.debugView, 0, 0, 0};
  return block;
}

void Renderer::Impl::drawPiece(const Drawn& drawn, std::size_t level) const {
  glBindVertexArray(drawn.vertexArray);
  const IndexRange& range = drawn.levels[level];
  const auto start = static_cast<std::size_t>(range.first) * sizeof(std::uint32_t);
  glDrawElements(GL_TRIANGLES, range.count, GL_UNSIGNED_INT, reinterpret_cast<const void*>(start));
}

const Program& Renderer::Impl::useMachine(unsigned variant) {
  if (programs.machine[variant].id() == 0) {
    auto loaded = loadProgram(shaderFolder, "machine", "machine", definesOf(variant));
    if (!loaded.has_value()) {
      complaints.texts.push_back(describe(loaded.error()));
      variant &= stillBit | coatBit;  // compiled at the start
    } else {
      programs.machine[variant] = std::move(loaded).value();
    }
  }
  const Program& program = programs.machine[variant];
  program.use();
  program.set("uReflection", reflectionUnit);
  program.set("uShadowMap", shadowUnit);
  program.set("uNoise", noiseUnit);
  program.set("uGroundLight", groundUnit);
  return program;
}

ShadowView Renderer::Impl::drawShadow(const ShadowMap& map, const glm::vec3& towards, std::size_t level) {
  const ShadowView view = shadowView(shown.bounds, towards, map.size);
  glBindFramebuffer(GL_FRAMEBUFFER, map.framebuffer.id());
  glViewport(0, 0, map.size, map.size);
  glDepthMask(GL_TRUE);
  glEnable(GL_DEPTH_TEST);
  glClear(GL_DEPTH_BUFFER_BIT);
  glDisable(GL_CULL_FACE);  // sheets cast from both sides
  glEnable(GL_POLYGON_OFFSET_FILL);
  glPolygonOffset(1.5F, 2);
  programs.depth.use();
  for (const Drawn& drawn : geometry.drawn()) {
    if (drawn.blended || drawn.surroundings || drawn.vertexArray == 0) continue;
    programs.depth.set("uClipFromObject", view.clipFromWorld * drawn.model);
    drawPiece(drawn, level);
  }
  glDisable(GL_POLYGON_OFFSET_FILL);
  glEnable(GL_CULL_FACE);
  ++statistics.shadowMaps;
  return view;
}

void Renderer::Impl::drawBackdrop(bool still) {
  const Program& backdrop = programs.backdrop[(still ? 1U : 0U) | (place.outdoors() ? 2U : 0U)];
  backdrop.use();
  backdrop.set("uShadowMap", shadowUnit);
  backdrop.set("uGroundLight", groundUnit);
  backdrop.set("uReflection", reflectionUnit);
  glDisable(GL_CULL_FACE);
  glDepthMask(GL_FALSE);
  glBindVertexArray(screenTriangle.id());
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glDepthMask(GL_TRUE);
}

void Renderer::Impl::drawMachine(const glm::mat4& clip, const glm::vec3& eye, int height, bool still) {
  const float least = still ? 0 : kLeastPixels;
  std::vector<const Drawn*> order;
  for (const Drawn& drawn : geometry.drawn()) {
    if (drawn.vertexArray != 0 && !drawn.bounds.empty() && pixelsOf(drawn.bounds, clip, height) > least)
      order.push_back(&drawn);
  }
  const auto distance = [&](const Drawn* drawn) { return glm::distance(drawn->bounds.centre(), eye); };
  const auto glass = std::ranges::stable_partition(order, [](const Drawn* drawn) { return !drawn->blended; });
  const auto opaque = static_cast<std::size_t>(glass.begin() - order.begin());
  // Near first: what is hidden is then not shaded. Glass far first: blending needs that order.
  std::sort(order.begin(), glass.begin(), [&](auto* a, auto* b) { return distance(a) < distance(b); });
  std::sort(glass.begin(), order.end(), [&](auto* a, auto* b) { return distance(a) > distance(b); });
  const std::span<const Drawn* const> all{order};
  drawPieces(all.first(opaque), still);
  drawBackdrop(still);  // after the opaque parts, so that it is computed only where it shows
  drawPieces(all.subspan(opaque), still);
}

void Renderer::Impl::drawPieces(std::span<const Drawn* const> order, bool still) {
  const auto level = static_cast<std::size_t>(still ? 0 : governor.settings().detail);
  const unsigned common = (still ? stillBit : 0U) | (shown.dust > 0 ? dustBit : 0U) | (lampsLit() ? lampsBit : 0U);
  const Surface* set = nullptr;
  const Program* inUse = nullptr;
  for (const Drawn* drawn : order) {
    const Surface& surface = drawn->surface;
    const unsigned variant = common | variantOf(surface, still) | (drawn->surroundings ? groundBit : 0U);
    if (inUse != &programs.machine[variant]) {
      inUse = &useMachine(variant);
      set = nullptr;
    }
    const Program& program = *inUse;
    if (set == nullptr || !(*set == surface)) {
      program.set("uBaseColour", surface.baseColour);
      program.set("uFactors", surface.factors);
      program.set("uEmissive", surface.emissive + (lampsLit() ? surface.lit : glm::vec3{0}));
      program.set("uGrain", surface.grain);
      program.set("uDustTaken", surface.dustTaken);
      set = &surface;
    }
    if (surface.twoSided && !drawn->blended) {
      glDisable(GL_CULL_FACE);
    } else {
      glEnable(GL_CULL_FACE);
    }
    if (drawn->blended) {
      glEnable(GL_BLEND);
      glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
      glDepthMask(GL_FALSE);
    }
    // A mirrored part turns its triangles round.
    glFrontFace(glm::determinant(glm::mat3{drawn->model}) < 0 ? GL_CW : GL_CCW);
    program.set("uBlended", drawn->blended ? 1 : 0);
    program.set("uOwnOcclusion", drawn->blended ? 0.0F : 1.0F);
    program.set("uModel", drawn->model);
    program.set("uNormal", drawn->normal);
    program.set("uPart", drawn->part);
    program.set("uTyre", drawn->tyre);
    program.set("uLift", surface.decal && level > 0 ? 3 * scene::kLevels[level - 1].error : 0.0F);
    if (drawn->blended) {
      // The far side of a pane before its near side: in the mesh's own order they would mix in triangles.
      glCullFace(GL_FRONT);
      drawPiece(*drawn, level);
      glCullFace(GL_BACK);
    }
    drawPiece(*drawn, level);
  }
  glFrontFace(GL_CCW);
}

/// The steady map is drawn once for all frames in which only the camera moves. While parts or the light move it would
/// be drawn for each: then a smaller one of coarser meshes stands in.
void Renderer::Impl::refreshShadow(const glm::vec3& key, bool still) {
  const CastAs steady{casters, key, kShadowSize, 0};
  quickShadowServes = !still && !(steadyCast == steady);
  if (steadyCast == steady) return;
  if (still) {
    drawShadow(steadyShadow, key, 0);
    steadyCast = steady;
    return;
  }
  const Rung& rung = governor.settings();
  const CastAs quick{casters, key, rung.shadow, rung.detail};
  if (quickCast == quick) return;
  if (quickShadow.size != rung.shadow) {
    auto made = makeShadowMap(rung.shadow, "shadow, quick");
    if (!made.has_value()) return complaints.texts.push_back(describe(made.error()));
    quickShadow = std::move(made).value();
  }
  drawShadow(quickShadow, key, static_cast<std::size_t>(rung.detail));
  quickCast = quick;
}

void Renderer::Impl::drawLight(const Target& target, const Frame& frame, int sample, bool still, bool transparent) {
  const bool wandering = still && sample > 0;
  const glm::vec3 key = keyPoint(wandering ? sample : 0, place);
  if (!wandering) refreshShadow(key, still);
  const ShadowMap& map = wandering ? wanderingShadow : (quickShadowServes ? quickShadow : steadyShadow);
  const ShadowView shadow = wandering ? drawShadow(map, key, 0) : shadowView(shown.bounds, key, map.size);
  const float aspect = static_cast<float>(frame.size.x) / static_cast<float>(frame.size.y);
  const glm::vec2 offset = jitter(sample) * 2.0F / glm::vec2{target.size};
  const glm::mat4 clip =
      glm::translate(glm::mat4{1}, glm::vec3{offset, 0}) * frame.camera.projection(aspect) * frame.camera.view();
  const FrameBlock block = frameBlock(frame, clip, shadow, still, transparent);
  glBindBuffer(GL_UNIFORM_BUFFER, frameBuffer.id());
  glBufferSubData(GL_UNIFORM_BUFFER, 0, sizeof block, &block);

  bindTexture(reflectionUnit, GL_TEXTURE_CUBE_MAP, reflection.id());
  bindTexture(shadowUnit, GL_TEXTURE_2D, map.depth.id());
  bindTexture(noiseUnit, GL_TEXTURE_3D, noise.id());
  bindTexture(groundUnit, GL_TEXTURE_2D, ground.id());
  target.bind();
  glClearColor(0, 0, 0, 0);
  glDepthMask(GL_TRUE);
  glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);

  drawMachine(clip, frame.camera.eye(), target.size.y, still);
  glDisable(GL_BLEND);
  glDepthMask(GL_TRUE);
  ++statistics.frames;
}

/// Blends a sub-frame into the mean with its proper weight.
void Renderer::Impl::gather(const Target& light, const Target& sum, const Frame& frame, int sample, bool encoded) {
  sum.bind();
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  if (sample > 0) {
    glEnable(GL_BLEND);
    glBlendColor(0, 0, 0, 1.0F / static_cast<float>(sample + 1));
    glBlendFunc(GL_CONSTANT_ALPHA, GL_ONE_MINUS_CONSTANT_ALPHA);
  }
  bindTexture(pictureUnit, GL_TEXTURE_2D, light.colour.id());
  const Program& program = programs.gather[encoded ? 1 : 0];
  program.use();
  program.set("uLight", pictureUnit);
  program.set("uRaw", frame.debugView != 0 ? 1 : 0);
  glBindVertexArray(screenTriangle.id());
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glDisable(GL_BLEND);
  glEnable(GL_DEPTH_TEST);
  glEnable(GL_CULL_FACE);
}

bool Renderer::Impl::within(std::uint32_t part, std::uint32_t ancestor) const {
  for (auto i = static_cast<std::int32_t>(part); i >= 0; i = shown.parents[static_cast<std::size_t>(i)]) {
    if (static_cast<std::uint32_t>(i) == ancestor) return true;
  }
  return false;
}

bool Renderer::Impl::drawMask(const Target& mask, const Frame& frame) {
  if (!frame.hoveredPart || *frame.hoveredPart >= shown.names.size()) return false;
  mask.bind();
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_DEPTH_TEST);  // the whole outline, also where something stands before it
  glDisable(GL_CULL_FACE);
  const float aspect = static_cast<float>(frame.size.x) / static_cast<float>(frame.size.y);
  const glm::mat4 clip = frame.camera.projection(aspect) * frame.camera.view();
  programs.mask.use();
  for (const Drawn& drawn : geometry.drawn()) {
    if (drawn.vertexArray == 0 || !within(drawn.part, *frame.hoveredPart)) continue;
    programs.mask.set("uClipFromObject", clip * drawn.model);
    drawPiece(drawn);
  }
  glEnable(GL_DEPTH_TEST);
  glEnable(GL_CULL_FACE);
  return true;
}

void Renderer::Impl::present(const Target& sum, const Target& mask, const Target& picture, const Frame& frame,
                             bool smooth, bool straight) {
  const bool outlined = drawMask(mask, frame);
  picture.bind();
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  bindTexture(pictureUnit, GL_TEXTURE_2D, sum.colour.id());
  bindTexture(maskUnit, GL_TEXTURE_2D, mask.colour.id());
  const Program& program = programs.present[(smooth ? 1U : 0U) | (outlined ? 2U : 0U)];
  program.use();
  program.set("uPicture", pictureUnit);
  program.set("uMask", maskUnit);
  program.set("uTexel", 1.0F / glm::vec2{picture.size});
  program.set("uOutlineColour", frame.outlineColour);
  program.set("uOutlinePixels", std::max(1.5F, static_cast<float>(picture.size.y) / 480.0F));
  program.set("uStraight", straight ? 1 : 0);
  glBindVertexArray(screenTriangle.id());
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glBindVertexArray(0);
  glEnable(GL_DEPTH_TEST);
  glEnable(GL_CULL_FACE);
}

Result<Done> Renderer::Impl::fit(glm::ivec2 size) {
  if (targets.size == size) return Done{};
  auto made = makeTargets(size);
  if (!made.has_value()) return Failure{made.error()};
  targets = std::move(made).value();
  stale = true;
  return Done{};
}

/// One sub-frame with the governor's means; what it took is learned when the driver knows, a frame or two later.
void Renderer::Impl::drawMoving(const Frame& frame) {
  if (const auto took = clock.took()) {
    statistics.movingMs = *took;
    if (geometry.complete()) governor.record(*took);
  }
  const glm::ivec2 size = glm::max(glm::ivec2{glm::vec2{frame.size} * governor.settings().scale}, glm::ivec2{1});
  if (moving.size != size) {
    auto made = makeMovingTargets(size);
    if (!made.has_value()) return complaints.texts.push_back(describe(made.error()));
    moving = std::move(made).value();
  }
  clock.start();
  drawLight(moving.light, frame, 0, false, false);
  gather(moving.light, moving.sum, frame, 0, true);
  present(moving.sum, moving.mask, moving.picture, frame, true, false);
  clock.stop();
}

void Renderer::Impl::drawResting(const Frame& frame) {
  clock.forget();
  drawLight(targets.light, frame, samples, true, false);
  gather(targets.light, targets.sum, frame, samples, false);
  ++samples;
  if (samples >= kBakeAfter) considerBake();
  present(targets.sum, targets.mask, targets.picture, frame, false, false);
}

// ------------------------------------------------------------------ public

Renderer::Renderer(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

Result<Renderer> Renderer::create(GlLoader loader, const std::filesystem::path& shaders, std::function<void()> wake) {
  const int version = gladLoadGL(loader);
  if (version < GLAD_MAKE_VERSION(3, 3)) {
    return fail("gl.version", {}, "the driver offers no OpenGL 3.3",
                "Install Mesa's drivers (libgl1-mesa-dri) or newer drivers of the graphics card");
  }
  auto impl = std::make_unique<Impl>();
  impl->baker.wake = std::move(wake);
  if (const auto opened = impl->open(shaders); !opened.has_value()) return Failure{opened.error()};
  return Renderer{std::move(impl)};
}

void Renderer::setScene(const scene::Scene& scene) {
  impl_->setScene(scene);
}

bool Renderer::pump(std::chrono::microseconds budget) {
  if (impl_->geometry.complete()) return false;
  const bool more = impl_->geometry.pump(budget);
  impl_->stale = true;
  ++impl_->casters;
  return more;
}

bool Renderer::needsRedraw(const Frame& frame) const {
  const Impl& impl = *impl_;
  if (impl.stale || !impl.everDrawn || !(frame == impl.last) || !impl.geometry.complete()) return true;
  if (impl.baker.ready()) return true;
  if (impl.bakeOrder && !impl.baker.running() && !frame.moving) return true;
  return !frame.moving && impl.samples < kRestSamples;
}

bool Renderer::settled(const Frame& frame) const {
  return !needsRedraw(frame) && !impl_->bakeOrder && !impl_->baker.running();
}

unsigned Renderer::draw(const Frame& frame) {
  Impl& impl = *impl_;
  if (!needsRedraw(frame)) return impl.shownPicture();
  impl.setState();
  pump(kDrawUploads);
  impl.takeBake();
  if (const auto fitted = impl.fit(glm::max(frame.size, glm::ivec2{1})); !fitted.has_value()) {
    impl.complaints.texts.push_back(describe(fitted.error()));
    return impl.shownPicture();
  }
  impl.useLight(frame);
  if (impl.stale || !impl.everDrawn || !(frame == impl.last)) impl.samples = 0;
  impl.last = frame;
  impl.stale = false;
  impl.everDrawn = true;

  frame.moving ? impl.drawMoving(frame) : impl.drawResting(frame);
  impl.statistics.triangles = impl.geometry.triangles();
  impl.statistics.items = impl.geometry.drawn().size();
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return impl.shownPicture();
}

std::optional<PartHit> Renderer::pick(int x, int y) {
  Impl& impl = *impl_;
  const glm::ivec2 size = impl.last.size;
  if (!impl.everDrawn || x < 0 || y < 0 || x >= size.x || y >= size.y) return {};
  impl.setState();
  // The projection is narrowed to the one pixel, so that a picture of 1 x 1 suffices.
  const float aspect = static_cast<float>(size.x) / static_cast<float>(size.y);
  const glm::vec2 at{(static_cast<float>(x) + 0.5F) / static_cast<float>(size.x) * 2 - 1,
                     1 - (static_cast<float>(y) + 0.5F) / static_cast<float>(size.y) * 2};
  const glm::mat4 narrowed = glm::scale(glm::mat4{1}, glm::vec3{glm::vec2{size}, 1}) *
                             glm::translate(glm::mat4{1}, glm::vec3{-at, 0}) * impl.last.camera.projection(aspect) *
                             impl.last.camera.view();
  impl.pixel.bind();
  const GLuint nothing[4] = {0, 0, 0, 0};
  glClearBufferuiv(GL_COLOR, 0, nothing);
  glClear(GL_DEPTH_BUFFER_BIT);
  glDisable(GL_CULL_FACE);
  impl.programs.part.use();
  for (const Drawn& drawn : impl.geometry.drawn()) {
    if (drawn.vertexArray == 0 || drawn.ghost) continue;
    impl.programs.part.set("uClipFromObject", narrowed * drawn.model);
    impl.programs.part.set("uPart", drawn.part);
    impl.drawPiece(drawn);
  }
  GLuint found = 0;
  float depth = 1;
  glReadPixels(0, 0, 1, 1, GL_RED_INTEGER, GL_UNSIGNED_INT, &found);
  glReadPixels(0, 0, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT, &depth);
  glBindVertexArray(0);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  if (found == 0 || found > impl.shown.names.size()) return {};
  const glm::vec4 world = glm::inverse(narrowed) * glm::vec4{0, 0, depth * 2 - 1, 1};
  return PartHit{found - 1, impl.shown.names[found - 1], glm::vec3{world} / world.w};
}

Result<Image> Renderer::still(const Frame& frame, const StillOptions& options) {
  Impl& impl = *impl_;
  impl.setState();
  while (pump(std::chrono::seconds{1})) {
  }
  impl.useLight(frame);
  impl.baker.wait();  // an abandoned one first
  impl.considerBake();
  impl.baker.wait();
  impl.takeBake();
  auto made = makeTargets(glm::max(frame.size, glm::ivec2{1}));
  if (!made.has_value()) return Failure{made.error()};
  const Targets targets = std::move(made).value();
  for (int sample = 0; sample < std::max(1, options.samples); ++sample) {
    impl.drawLight(targets.light, frame, sample, true, options.transparent);
    impl.gather(targets.light, targets.sum, frame, sample, false);
  }
  impl.present(targets.sum, targets.mask, targets.picture, frame, false, options.transparent);
  return readTarget(targets.picture);
}

void Renderer::wait() {
  if (!impl_->everDrawn) return;
  std::uint32_t pixel = 0;  // glFinish alone does not hold on every driver
  glBindFramebuffer(GL_FRAMEBUFFER, (impl_->last.moving ? impl_->moving : impl_->targets).picture.framebuffer.id());
  glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, &pixel);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

Image Renderer::readBack() {
  Impl& impl = *impl_;
  if (!impl.everDrawn) return {};
  if (impl.last.moving) enlarge(impl.moving.picture, impl.targets.picture);
  return readTarget(impl.targets.picture);
}

Governor& Renderer::governor() {
  return impl_->governor;
}

const Driver& Renderer::driver() const {
  return impl_->driver;
}

std::vector<std::string> Renderer::takeGlErrors() {
  return std::exchange(impl_->complaints.texts, {});
}

const RenderStatistics& Renderer::statistics() const {
  return impl_->statistics;
}

}  // namespace zemi::render
