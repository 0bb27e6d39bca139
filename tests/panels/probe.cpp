// Draws the panels off screen into PNG files, to be looked at: panels_probe FOLDER [name …]. Not shipped.
#include "panels/harness.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#define GL_GLEXT_PROTOTYPES
#include <GL/glcorearb.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace zemi;
using namespace zemi::panels;

bool startGl() {
  const auto getDisplay =
      reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
  EGLDisplay display = getDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
  if (eglInitialize(display, nullptr, nullptr) == EGL_FALSE || eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return false;
  const EGLint wanted[] = {
      EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  EGLContext context = eglCreateContext(display, nullptr, EGL_NO_CONTEXT, wanted);
  return context != EGL_NO_CONTEXT && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
}

struct Target {
  GLuint frame = 0, colour = 0;
  int width, height;

  Target(int w, int h) : width{w}, height{h} {
    glGenFramebuffers(1, &frame);
    glGenTextures(1, &colour);
    glBindTexture(GL_TEXTURE_2D, colour);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, w, h, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, colour, 0);
  }

  void save(const std::string& file) const {
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    stbi_flip_vertically_on_write(1);
    stbi_write_png(file.c_str(), width, height, 3, pixels.data(), width * 3);
  }
};

GLuint machinePicture(const std::string& file, Picture& picture) {
  int w = 0, h = 0, parts = 0;
  unsigned char* pixels = stbi_load(file.c_str(), &w, &h, &parts, 4);
  if (pixels == nullptr) return 0;
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, w, h, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  stbi_image_free(pixels);
  picture = {reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)), static_cast<float>(w),
             static_cast<float>(h), false};
  return texture;
}

struct Shot {
  std::string name;
  sample::Wanted wanted;
  int width = 1600, height = 900;
  float scale = 1;
  std::function<void(Harness&, Driver&)> before = {};
  bool contrast = false;
};

std::vector<Shot> shots() {
  using editor::Theme;
  using text::Language;
  const auto press = [](std::string id) {
    return [id](Harness&, Driver& driver) {
      std::string why;
      if (!driver.click(id, why)) std::fprintf(stderr, "click: %s\n", why.c_str());
      driver.settle();
    };
  };
  const auto rest = [](std::string id) {
    return [id](Harness&, Driver& driver) {
      std::string why;
      if (!driver.hover(id, why)) std::fprintf(stderr, "hover: %s\n", why.c_str());
      driver.frames(45);
    };
  };
  const auto tab = [](int times) {
    return [times](Harness&, Driver& driver) {
      std::string why;
      for (int i = 0; i < times; ++i) driver.pressKeys("Tab", why);
      driver.settle();
    };
  };
  return {
      {"dark-az-header", {.theme = Theme::dark, .step = 1}},
      {"light-az-header", {.theme = Theme::light, .step = 1}},
      {"dark-az-why", {.theme = Theme::dark, .step = 1}, 1600, 900, 1, press("option.header.maize_4row.why")},
      {"light-ru-why-details",
       {.language = Language::ru, .theme = Theme::light, .step = 1, .details = true},
       1600,
       900,
       1,
       press("option.header.maize_4row.why")},
      {"light-ru-look",
       {.language = Language::ru, .theme = Theme::light, .step = 5},
       1600,
       900,
       1,
       rest("option.paint.green")},
      {"dark-en-small", {.language = Language::en, .theme = Theme::dark, .step = 2}, 1366, 768},
      {"light-en-summary", {.language = Language::en, .theme = Theme::light, .step = 7}},
      {"dark-ru-summary-small",
       {.language = Language::ru, .theme = Theme::dark, .step = 7, .details = true},
       1366,
       768,
       1,
       rest("summary.export.spec")},
      {"light-az-2x", {.theme = Theme::light, .step = 0}, 2560, 1440, 2},
      {"dark-ru-2x",
       {.language = Language::ru, .theme = Theme::dark, .step = 4},
       2560,
       1440,
       2,
       press("option.header.maize_4row.why")},
      {"dark-az-breakdown", {.theme = Theme::dark, .step = 6, .breakdown = true, .toasts = true}},
      {"light-en-help", {.language = Language::en, .theme = Theme::light, .step = 3, .help = true}},
      {"light-az-toasts-focus", {.theme = Theme::light, .step = 3, .toasts = true}, 1600, 900, 1, tab(16)},
      {"contrast-ru-header", {.language = Language::ru, .theme = Theme::dark, .step = 1}, 1600, 900, 1, {}, true},
      {"light-en-details", {.language = Language::en, .theme = Theme::light, .step = 2, .details = true}},
      {"light-az-delta",
       {.theme = Theme::light, .step = 4},
       1600,
       900,
       1,
       [](Harness& harness, Driver& driver) {
         std::string why;
         driver.hover("option.comfort.seat_air", why);
         harness.view.price.total = harness.view.price.total + money::Money{245000, money::Currency::azn};
         harness.view.price.delta = money::Money{245000, money::Currency::azn};
         harness.view.price.change = 9;
         driver.frames(50);
       }},
      {"dark-en-quantity",
       {.language = Language::en, .theme = Theme::dark, .step = 7},
       1366,
       768,
       1,
       [](Harness&, Driver& driver) {
         std::string why;
         driver.click("line.2.quantity", why);
         driver.type("24");
         driver.frames(5);
       }},
      {"light-ru-forced", {.language = Language::ru, .theme = Theme::light, .step = 1, .forcedWhy = true}, 1366, 768},
  };
}

void draw(const Shot& shot, const std::string& folder) {
  Harness harness{shot.wanted, shot.scale, static_cast<float>(shot.width), static_cast<float>(shot.height)};
  harness.context.highContrast = shot.contrast;
  ImGui_ImplOpenGL3_Init("#version 330 core");
  ImGui_ImplOpenGL3_NewFrame();
  const bool light = shot.wanted.theme == editor::Theme::light && !shot.contrast;
  machinePicture(folder + (light ? "/machine-light.png" : "/machine-dark.png"), harness.context.picture);
  const float s = shot.scale;
  harness.context.hotspots = {{2, harness.view.steps[1].name, 640 * s, 560 * s},
                              {3, harness.view.steps[2].name, 420 * s, 330 * s},
                              {5, harness.view.steps[4].name, 560 * s, 330 * s},
                              {4, harness.view.steps[3].name, 300 * s, 560 * s}};
  harness.frames(30);
  Driver driver = harness.driver();
  if (shot.before) shot.before(harness, driver);
  const Target target{shot.width, shot.height};
  glViewport(0, 0, shot.width, shot.height);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  target.save(folder + "/" + shot.name + ".png");
  ImGui_ImplOpenGL3_Shutdown();
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2 || !startGl())
    return std::fprintf(stderr, "panels_probe FOLDER [name ...]; needs EGL without a surface\n"), 2;
  for (const Shot& shot : shots()) {
    bool wanted = count == 2;
    for (int i = 2; i < count; ++i) wanted = wanted || shot.name.find(arguments[i]) != std::string::npos;
    if (wanted) draw(shot, arguments[1]);
  }
  return 0;
}
