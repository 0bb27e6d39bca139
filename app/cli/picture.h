#pragma once

#include "binding/visual_state.h"
#include "cli/program.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "scene/library.h"
#include "scene/scene.h"
#include "scene/sky.h"

#include <memory>
#include <optional>
#include <string>

namespace zemi::cli {

/// What a picture shows and how.
struct Shot {
  std::string view = "front_left";                  ///< one of scene::namedViews()
  std::optional<float> yawRad = {}, pitchRad = {};  ///< in place of the view's
  std::optional<float> fovRad = {};                 ///< vertical; the camera's own without it
  std::string node = {};                            ///< frames this node instead of the whole machine
  std::optional<glm::vec3> target = {};             ///< looks at this point, metres; wants a distance
  std::optional<float> distance = {};               ///< metres from the target, after framing
  int width = 1600, height = 1000;
  int samples = 32;
  std::optional<int> motionRung = {};  ///< as it looks while it turns, at this rung of the governor
  bool transparent = false;
  bool dark = false;
  float keyTurnRad = 0;       ///< the light's way round the machine
  std::optional<scene::Sky> sky = {};
  scene::FreeRect free = {};  ///< where the machine may stand
};

/// A GL context without a window, with the machines' models: makes pictures of configurations.
class Studio {
public:
  /// Errors: gl.*, shader.*.
  static Result<std::unique_ptr<Studio>> open(const Program& program);
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;

  /// Whatever the state shows. Errors: picture.view, picture.node, model faults, gl.framebuffer.
  Result<render::Image> photograph(const scene::VisualState& state, const Shot& shot);

  /// The machine with exactly these options. Errors: the same.
  Result<render::Image> photograph(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options,
                                   const Shot& shot);

  render::Renderer& renderer() { return renderer_; }
  scene::Scene& scene() { return scene_; }
  scene::Library& library() { return library_; }
  const render::OffscreenContext& context() const { return context_; }

private:
  Result<render::Image> inMotion(render::Frame frame, int rung);
  Studio(const Program& program, render::OffscreenContext context, render::Renderer renderer);

  render::OffscreenContext context_;  // before the renderer: handles die while it lives
  scene::Library library_;
  scene::Scene scene_;
  render::Renderer renderer_;
};

/// What the renderer is asked for by a shot in this scene. Errors: picture.view, picture.node.
Result<render::Frame> frameFor(const Shot& shot, const scene::Scene& scene);

/// The camera of a shot in this scene. Errors: picture.view, picture.node.
Result<scene::Camera> cameraFor(const Shot& shot, const scene::Scene& scene);

/// The camera of a named view, framing what the scene shows. Error: picture.view.
Result<scene::Camera> cameraFor(const std::string& view, const scene::Scene& scene, float aspect,
                                const scene::FreeRect& free);

}  // namespace zemi::cli
