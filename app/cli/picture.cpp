#include "cli/picture.h"

#include "base/near.h"

namespace zemi::cli {

Result<scene::Camera> cameraFor(const std::string& view, const scene::Scene& scene, float aspect,
                                const scene::FreeRect& free) {
  const auto camera = scene::namedView(view == "home" ? "front_left" : view);
  if (!camera) {
    std::vector<std::string> known;
    for (const auto name : scene::namedViews()) known.emplace_back(name);
    return fail("picture.view", {}, "there is no view `" + view + "`", suggestion(view, known));
  }
  const std::vector<scene::Bounds> boxes = scene.boxes();
  return scene::framed(*camera, boxes, aspect, free);
}

Studio::Studio(const Program& program, render::OffscreenContext context, render::Renderer renderer)
    : context_{std::move(context)}, library_{program.paths.assets, program.cache}, renderer_{std::move(renderer)} {}

Result<std::unique_ptr<Studio>> Studio::open(const Program& program) {
  auto context = render::OffscreenContext::create();
  if (!context.has_value()) return Failure{context.error()};
  auto renderer = render::Renderer::create(context.value().loader(), program.paths.shaders);
  if (!renderer.has_value()) return Failure{renderer.error()};
  return std::unique_ptr<Studio>{new Studio{program, std::move(context).value(), std::move(renderer).value()}};
}

Result<render::Image> Studio::photograph(const catalogue::Machine& machine,
                                         const std::vector<catalogue::OptionId>& options, const Shot& shot) {
  const auto shown = scene_.show(binding::visualState(machine, options), library_.waitingSource());
  // A missing or damaged model leaves a gap in the picture; a document must not pretend otherwise.
  if (!shown.faults.empty()) return Failure{shown.faults.front()};
  renderer_.setScene(scene_);
  const float aspect = static_cast<float>(shot.width) / static_cast<float>(shot.height);
  auto camera = cameraFor(shot.view, scene_, aspect, shot.free);
  if (!camera.has_value()) return Failure{camera.error()};
  render::Frame frame;
  frame.camera = camera.value();
  frame.size = {shot.width, shot.height};
  frame.theme = shot.dark ? render::Theme::studioDark : render::Theme::studioLight;
  return renderer_.still(frame, {.samples = shot.samples, .transparent = shot.transparent});
}

}  // namespace zemi::cli
