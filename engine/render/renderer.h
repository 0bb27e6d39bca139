#pragma once

#include "base/result.h"
#include "render/gl_loader.h"
#include "render/governor.h"
#include "render/image.h"
#include "scene/camera.h"
#include "scene/scene.h"
#include "scene/sky.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zemi::render {

/// The studio's own light; under a sky it counts for nothing.
enum class Theme { studioLight, studioDark };

/// Everything one picture depends on besides the scene.
struct Frame {
  scene::Camera camera;
  glm::ivec2 size{1280, 720};  // pixels of the wanted picture
  Theme theme = Theme::studioLight;
  float keyTurnRad = 0;                          // the light's way round the machine, see scene::PlaceLight
  std::optional<scene::Sky> sky;                 // the open air; without it the studio, or a default sky out of doors
  bool moving = false;                           // one sub-frame as fine as the governor finds; at rest the picture refines
  std::optional<std::uint32_t> hoveredPart;      // index into Scene::parts(): outlined with all below it
  glm::vec3 outlineColour{0.05F, 0.45F, 0.22F};  // linear
  int debugView = 0;  // 0 picture, 1 normals, 2 sky visibility, 3 roughness, 4 parts, 5 base colour

  bool operator==(const Frame&) const = default;
};

/// What lies under a pixel.
struct PartHit {
  std::uint32_t part = 0;  // index into Scene::parts()
  std::string name;
  glm::vec3 at{0};  // world, metres
};

struct StillOptions {
  int samples = 32;          // sub-frames averaged; more than 64 buys nothing
  bool transparent = false;  // no backdrop: the machine with its shadow on alpha
};

/// What a driver says of itself.
struct Driver {
  std::string renderer;   // "llvmpipe (LLVM 15.0.6, 256 bits)"
  bool software = false;  // no graphics hardware behind it
};

/// For the title bar of an engineer and for measurements.
struct RenderStatistics {
  std::uint64_t frames = 0;      // sub-frames drawn
  std::uint64_t shadowMaps = 0;  // redrawn
  std::uint64_t skyBakes = 0;    // taken over
  double movingMs = 0;           // what the last measured frame in motion took
  std::size_t triangles = 0;
  std::size_t items = 0;
};

/// Draws a Scene into a texture of its own. All calls belong on the thread of the context, which must be current and
/// must outlive the Renderer. Sets what it needs at the start of each draw and leaves the default framebuffer bound;
/// other GL state is left as it fell.
class Renderer {
public:
  /// Loads GL by `loader`, compiles the programs in `shaders`. Errors: gl.version, shader.missing, shader.compile
  /// (with file and line), shader.link, gl.framebuffer. `wake` is called from another thread when sky light is ready
  /// and a sleeping loop should ask needsRedraw (glfwPostEmptyEvent); it must not call back into the Renderer.
  static Result<Renderer> create(GlLoader loader, const std::filesystem::path& shaders,
                                 std::function<void()> wake = {});

  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;
  ~Renderer();

  /// Takes over what changed since the last call (by the scene's revisions). Keeps the models alive, not the Scene.
  /// Once the picture rests, sky light is baked on a thread of its own and taken over when ready; until then what was
  /// baked before, or the models' own occlusion, serves. Set Frame::moving while parts move.
  void setScene(const scene::Scene& scene);

  /// Creates buffers of new models for at most about `budget`; true while there is more to do. draw() draws what is
  /// there already, still() finishes the rest first.
  bool pump(std::chrono::microseconds budget);

  /// True when draw() would change the picture: another frame, a changed scene, a finished bake, or a picture at rest
  /// that still refines.
  bool needsRedraw(const Frame& frame) const;

  /// True when nothing is to come: refined to the end and no sky light being baked. For pictures that must not vary.
  bool settled(const Frame& frame) const;

  /// The picture as a GL texture (RGBA8, sRGB-encoded values, row 0 at the bottom: flip v when showing it). At rest it
  /// has `frame.size`, in motion as many pixels as the governor allows: show it enlarged, its filter is linear.
  /// Draws only if needsRedraw; owned by the Renderer, valid until the next draw or still.
  unsigned draw(const Frame& frame);

  /// The part under a pixel (origin top left) of the last drawn frame. Glass counts.
  std::optional<PartHit> pick(int x, int y);

  /// A finished picture: waits for uploads and sky light. Errors: gl.framebuffer (too large).
  Result<Image> still(const Frame& frame, const StillOptions& options = {});

  /// Chooses what pictures in motion are drawn with; fix() a rung where they must not depend on the machine's speed.
  Governor& governor();
  const Driver& driver() const;

  /// Returns once all that was drawn is there: for measurements.
  void wait();

  /// The picture that draw() gave last, of its frame's size, read back.
  Image readBack();

  /// GL debug messages of high severity or of type error since the last call; empty when all is well.
  std::vector<std::string> takeGlErrors();

  const RenderStatistics& statistics() const;

private:
  struct Impl;
  explicit Renderer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace zemi::render
