// A looking glass for developers, not shipped: renders assets to a PNG and prints times.
//   render_probe OUT.png [-a asset[@mount]]... [-v view] [-s WxH] [-n samples] [-t light|dark] [-d dust] [-x explode]
//                [-z zoom] [-y yaw] [-p pitch] [-at x,y,z] [-w debug view] [-o shown node]... [-hover part] [-alpha]
//                [-free l,t,r,b] [-bench] [-moving]
#include "render/image.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "scene/library.h"

#include <glad/gl.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace zemi;

double cpuSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double wallSeconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Timer {
  double wall = wallSeconds(), cpu = cpuSeconds();
  void print(const char* what) {
    const double w = wallSeconds(), c = cpuSeconds();
    std::printf("%-28s wall %7.1f ms  cpu %7.1f ms\n", what, (w - wall) * 1e3, (c - cpu) * 1e3);
    wall = w;
    cpu = c;
  }
};

struct Options {
  std::string out;
  scene::VisualState state;
  render::Frame frame;
  render::StillOptions still;
  std::string view = "front_left";
  std::string hover;
  std::optional<float> zoom, yaw, pitch;
  std::optional<glm::vec3> at;
  scene::FreeRect rect;
  bool bench = false;
};

std::vector<float> floats(const std::string& text) {
  std::vector<float> values;
  const char* p = text.c_str();
  while (*p != '\0') {
    char* end = nullptr;
    values.push_back(std::strtof(p, &end));
    p = *end == ',' || *end == 'x' ? end + 1 : end;
    if (end == p) break;
  }
  return values;
}

Options parsed(int count, char** words) {
  Options options;
  options.out = count > 1 ? words[1] : "probe.png";
  for (int i = 2; i < count; ++i) {
    const std::string key = words[i];
    if (key == "-bench") options.bench = true;
    if (key == "-moving") options.frame.moving = true;
    if (key == "-alpha") options.still.transparent = true;
    if (i + 1 >= count || key == "-bench" || key == "-alpha" || key == "-moving") continue;
    const std::string value = words[++i];
    if (key == "-a") {
      const std::size_t mark = value.find('@');
      options.state.attachments.push_back(
          {value.substr(0, mark), mark == std::string::npos ? "" : value.substr(mark + 1)});
    }
    if (key == "-v") options.view = value;
    if (key == "-s") options.frame.size = {floats(value).at(0), floats(value).at(1)};
    if (key == "-n") options.still.samples = std::atoi(value.c_str());
    if (key == "-t") options.frame.theme = value == "dark" ? render::Theme::studioDark : render::Theme::studioLight;
    if (key == "-d") options.state.dust = std::strtof(value.c_str(), nullptr);
    if (key == "-x") options.state.explode = std::strtof(value.c_str(), nullptr);
    if (key == "-z") options.zoom = std::strtof(value.c_str(), nullptr);
    if (key == "-y") options.yaw = std::strtof(value.c_str(), nullptr);
    if (key == "-p") options.pitch = std::strtof(value.c_str(), nullptr);
    if (key == "-w") options.frame.debugView = std::atoi(value.c_str());
    if (key == "-o") options.state.shown.insert(value);
    if (key == "-hide") options.state.hidden.insert(value);
    if (key == "-hover") options.hover = value;
    if (key == "-at") options.at = glm::vec3{floats(value).at(0), floats(value).at(1), floats(value).at(2)};
    if (key == "-free")
      options.rect = {floats(value).at(0), floats(value).at(1), floats(value).at(2), floats(value).at(3)};
  }
  return options;
}

int complain(const Error& error) {
  std::fprintf(stderr, "%s\n", describe(error).c_str());
  return 1;
}

void bench(render::Renderer& renderer, render::Frame frame) {
  frame.moving = true;
  for (int i = 0; i < 3; ++i) {
    frame.camera.yawRad += 0.02F;
    renderer.draw(frame);
  }
  glFinish();
  Timer timer;
  for (int i = 0; i < 20; ++i) {
    frame.camera.yawRad += 0.02F;
    renderer.draw(frame);
    glFinish();
  }
  timer.print("20 orbit frames");
  frame.moving = false;
  renderer.draw(frame);
  glFinish();
  timer.print("first frame at rest");
  for (int i = 0; i < 10; ++i) renderer.draw(frame);
  glFinish();
  timer.print("10 sub-frames at rest");
}

}  // namespace

int main(int count, char** words) {
  Options options = parsed(count, words);
  Timer timer;
  auto context = render::OffscreenContext::create();
  if (!context.has_value()) return complain(context.error());
  timer.print("context");
  const std::filesystem::path root = ZEMI_SOURCE_DIR;
  auto renderer = render::Renderer::create(context.value().loader(), root / "shaders");
  if (!renderer.has_value()) return complain(renderer.error());
  timer.print("renderer");
  scene::Library library{root / "assets", "/tmp/zemi-probe-cache"};
  scene::Scene scene;
  for (const Error& fault : scene.show(options.state, library.waitingSource()).faults) complain(fault);
  timer.print("models");
  renderer.value().setScene(scene);

  render::Frame& frame = options.frame;
  const float aspect = static_cast<float>(frame.size.x) / static_cast<float>(frame.size.y);
  if (const auto named = scene::namedView(options.view)) frame.camera = *named;
  if (options.yaw) frame.camera.yawRad = glm::radians(*options.yaw);
  if (options.pitch) frame.camera.pitchRad = glm::radians(*options.pitch);
  frame.camera = scene::framed(frame.camera, scene.boxes(), aspect, options.rect);
  if (options.zoom) frame.camera.distance *= *options.zoom;
  if (options.at) frame.camera.target = *options.at;
  frame.camera = scene::allowed(frame.camera);
  if (!options.hover.empty()) frame.hoveredPart = scene.find(options.hover);

  auto image = renderer.value().still(frame, options.still);
  if (!image.has_value()) return complain(image.error());
  if (frame.moving) {
    renderer.value().draw(frame);
    image = renderer.value().readBack();
  }
  timer.print("still");
  if (options.bench) bench(renderer.value(), frame);
  if (const auto written = render::writePng(options.out, image.value()); !written.has_value())
    return complain(written.error());
  const auto size = scene.bounds().size();
  std::printf("%zu parts, %zu items, %zu triangles, %.2f x %.2f x %.2f m\n", scene.parts().size(), scene.items().size(),
              scene.triangles(), static_cast<double>(size.x), static_cast<double>(size.y), static_cast<double>(size.z));
  for (const std::string& text : renderer.value().takeGlErrors()) std::fprintf(stderr, "GL: %s\n", text.c_str());
  return 0;
}
