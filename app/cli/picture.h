#pragma once

#include "binding/visual_state.h"
#include "cli/program.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "scene/library.h"
#include "scene/scene.h"

#include <memory>
#include <string>

namespace zemi::cli {

/// What a picture shows and how.
struct Shot {
  std::string view = "front_left";          ///< one of scene::namedViews()
  int width = 1600, height = 1000;
  int samples = 32;
  bool transparent = false;
  bool dark = false;
  scene::FreeRect free = {};                     ///< where the machine may stand
};

/// A GL context without a window, with the machines' models: makes pictures of configurations.
class Studio {
public:
  /// Errors: gl.*, shader.*.
  static Result<std::unique_ptr<Studio>> open(const Program& program);
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;

  /// The machine with exactly these options. Errors: picture.view, model faults, gl.framebuffer.
  Result<render::Image> photograph(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options,
                                   const Shot& shot);

  render::Renderer& renderer() { return renderer_; }
  scene::Scene& scene() { return scene_; }
  scene::Library& library() { return library_; }
  const render::OffscreenContext& context() const { return context_; }

private:
  Studio(const Program& program, render::OffscreenContext context, render::Renderer renderer);

  render::OffscreenContext context_;        // before the renderer: handles die while it lives
  scene::Library library_;
  scene::Scene scene_;
  render::Renderer renderer_;
};

/// The camera of a named view, framing what the scene shows. Error: picture.view.
Result<scene::Camera> cameraFor(const std::string& view, const scene::Scene& scene, float aspect, const scene::FreeRect& free);

}  // namespace zemi::cli
