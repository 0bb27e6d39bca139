#include "cli/picture.h"

#include "base/near.h"

#include <algorithm>
#include <cmath>

namespace zemi::cli {
namespace {

Failure nodeMissing(const std::string& node, const scene::Scene& scene) {
  std::vector<std::string> known;
  for (const scene::Part& part : scene.parts()) known.push_back(part.name);
  const std::string near = nearest(node, known);
  return fail("picture.node", {}, "nothing in the picture is called `" + node + "`",
              near.empty() ? "Nodes are named as in the model files: cab, wheel.front.L, header.reel"
                           : "Did you mean `" + near + "`?");
}

/// The view from a place that says where it looks: the driver's eye.
scene::Camera seated(scene::Camera camera, const glm::vec3& eye, const glm::vec3& way) {
  const glm::vec3 back = -glm::normalize(way);
  camera.distance = 0.6F;
  camera.target = eye - back * camera.distance;
  camera.pitchRad = std::asin(std::clamp(back.y, -1.0F, 1.0F));
  camera.yawRad = std::atan2(back.x, back.z);
  camera.fovRad = glm::radians(62.0F);
  camera.shift = {};
  return camera;
}

}  // namespace

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

Result<scene::Camera> cameraFor(const Shot& shot, const scene::Scene& scene) {
  const float aspect = static_cast<float>(shot.width) / static_cast<float>(shot.height);
  auto named = cameraFor(shot.view, scene, aspect, shot.free);
  if (!named.has_value()) return named;
  scene::Camera camera = named.value();
  camera.yawRad = shot.yawRad.value_or(camera.yawRad);
  camera.pitchRad = shot.pitchRad.value_or(camera.pitchRad);
  camera.fovRad = shot.fovRad.value_or(camera.fovRad);
  if (shot.target) {
    camera.target = *shot.target;
    camera.shift = {};
  } else if (!shot.node.empty()) {
    const auto part = scene.find(shot.node);
    if (!part) return nodeMissing(shot.node, scene);
    if (const auto way = scene.extras(scene.parts()[*part]).vector("look")) {
      return seated(camera, glm::vec3{scene.parts()[*part].world[3]}, glm::mat3{scene.parts()[*part].world} * *way);
    }
    camera = scene::framed(camera, scene.boundsOf(*part), aspect, shot.free, 0.1F);
  } else {
    camera = scene::framed(camera, scene.boxes(), aspect, shot.free);
  }
  camera.distance = shot.distance.value_or(camera.distance);
  return scene::allowed(camera);
}

Result<render::Frame> frameFor(const Shot& shot, const scene::Scene& scene) {
  const auto camera = cameraFor(shot, scene);
  if (!camera.has_value()) return Failure{camera.error()};
  render::Frame frame;
  frame.camera = camera.value();
  frame.size = {shot.width, shot.height};
  frame.theme = shot.dark ? render::Theme::studioDark : render::Theme::studioLight;
  frame.keyTurnRad = shot.keyTurnRad;
  frame.sky = shot.sky;
  return frame;
}

Result<render::Image> Studio::photograph(const catalogue::Machine& machine,
                                         const std::vector<catalogue::OptionId>& options, const Shot& shot) {
  return photograph(binding::visualState(machine, options), shot);
}

Result<render::Image> Studio::photograph(const scene::VisualState& state, const Shot& shot) {
  const auto shown = scene_.show(state, library_.waitingSource());
  // A missing or damaged model leaves a gap in the picture; a document must not pretend otherwise.
  if (!shown.faults.empty()) return Failure{shown.faults.front()};
  renderer_.setScene(scene_);
  const auto frame = frameFor(shot, scene_);
  if (!frame.has_value()) return Failure{frame.error()};
  if (shot.motionRung) return inMotion(frame.value(), *shot.motionRung);
  return renderer_.still(frame.value(), {.samples = shot.samples, .transparent = shot.transparent});
}

/// One frame as a turning window shows it, once the light is baked.
Result<render::Image> Studio::inMotion(render::Frame frame, int rung) {
  if (auto baked = renderer_.still(frame, {.samples = 1}); !baked.has_value()) return baked;
  renderer_.governor().fix(rung);
  (void)renderer_.draw(frame);  // at rest first: the shadow map is then the one that turning uses
  frame.moving = true;
  (void)renderer_.draw(frame);
  renderer_.governor().fix({});
  return renderer_.readBack();
}

}  // namespace zemi::cli
