#include "window/glfw_window.h"

#include "window/imgui_scope.h"

#include <glad/gl.h>

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace zemi::window {
namespace {

constexpr int kWidth = 1600, kHeight = 900, kLeastWidth = 1180, kLeastHeight = 700;

std::string glfwReason() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text == nullptr ? "GLFW gave no reason" : text;
}

}  // namespace

Result<std::unique_ptr<GlfwWindow>> GlfwWindow::create(const std::string& title, bool dark) {
  if (glfwInit() != GLFW_TRUE) {
    return fail("display.missing", {}, "there is no screen to open a window on: " + glfwReason(),
                "Start it from a desktop, or use zemi render, zemi export and zemi drive, which need none");
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);   // shown with its first frame, in its own colours
  std::unique_ptr<GlfwWindow> made{new GlfwWindow};
  made->window_ = glfwCreateWindow(kWidth, kHeight, title.c_str(), nullptr, nullptr);
  if (made->window_ == nullptr) {
    return fail("gl.unavailable", {}, "no OpenGL 3.3 window could be made: " + glfwReason(),
                "Update the graphics driver or install libgl1-mesa-dri for drawing in software");
  }
  glfwMakeContextCurrent(made->window_);
  if (gladLoadGL(glfwGetProcAddress) == 0) {
    return fail("gl.unavailable", {}, "the OpenGL functions could not be loaded", "Update the graphics driver");
  }
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(made->window_, kLeastWidth, kLeastHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowUserPointer(made->window_, made.get());
  // ImGui's backend, set up later, chains to this.
  glfwSetKeyCallback(made->window_, [](GLFWwindow* window, int key, int, int action, int modifiers) {
    auto* self = static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    if (action == GLFW_PRESS && key >= 0) self->strokes_.push_back({key, modifiers});
  });
  made->hand_ = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
  made->dark_ = dark;
  return made;
}

GlfwWindow::~GlfwWindow() {
  if (hand_ != nullptr) glfwDestroyCursor(hand_);
  if (window_ != nullptr) glfwDestroyWindow(window_);
  glfwTerminate();
}

bool GlfwWindow::open() const { return glfwWindowShouldClose(window_) == GLFW_FALSE; }

void GlfwWindow::poll(double longestSleepSeconds) {
  if (longestSleepSeconds > 0) {
    glfwWaitEventsTimeout(longestSleepSeconds);
  } else {
    glfwPollEvents();
  }
}

void GlfwWindow::beginFrame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  injectStrokes();
  ImGui::NewFrame();
}

/// Dear ImGui 1.86 sees only the state of the keys: a stroke shorter than a slow frame would be lost.
void GlfwWindow::injectStrokes() {
  ImGuiIO& io = ImGui::GetIO();
  shown_ = std::exchange(strokes_, {});
  for (const Stroke& stroke : shown_) {
    if (stroke.key >= IM_ARRAYSIZE(io.KeysDown)) continue;
    io.KeysDown[stroke.key] = true;
    io.KeyCtrl = io.KeyCtrl || (stroke.modifiers & GLFW_MOD_CONTROL) != 0;
    io.KeyShift = io.KeyShift || (stroke.modifiers & GLFW_MOD_SHIFT) != 0;
    io.KeyAlt = io.KeyAlt || (stroke.modifiers & GLFW_MOD_ALT) != 0;
  }
}

/// After the frame the keys are again as they really are.
void GlfwWindow::releaseStrokes() {
  ImGuiIO& io = ImGui::GetIO();
  const auto down = [this](int key) { return glfwGetKey(window_, key) == GLFW_PRESS; };
  for (const Stroke& stroke : std::exchange(shown_, {})) {
    if (stroke.key < IM_ARRAYSIZE(io.KeysDown)) io.KeysDown[stroke.key] = down(stroke.key);
    io.KeyCtrl = down(GLFW_KEY_LEFT_CONTROL) || down(GLFW_KEY_RIGHT_CONTROL);
    io.KeyShift = down(GLFW_KEY_LEFT_SHIFT) || down(GLFW_KEY_RIGHT_SHIFT);
    io.KeyAlt = down(GLFW_KEY_LEFT_ALT) || down(GLFW_KEY_RIGHT_ALT);
  }
}

void GlfwWindow::drawInterface() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glViewport(0, 0, width, height);
  const float shade = dark_ ? 0.05F : 0.94F;
  glClearColor(shade, shade, shade, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void GlfwWindow::endFrame() {
  drawInterface();
  glfwSwapBuffers(window_);
  releaseStrokes();
  if (glfwGetWindowAttrib(window_, GLFW_VISIBLE) == GLFW_FALSE) glfwShowWindow(window_);
}

void GlfwWindow::showHand(bool hand) {
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  glfwSetCursor(window_, hand ? hand_ : nullptr);
}

float GlfwWindow::contentScale() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::clamp(x, 1.0F, 2.5F);
}

render::Image GlfwWindow::picture() const {
  render::Image image;
  glfwGetFramebufferSize(window_, &image.width, &image.height);
  const std::size_t stride = static_cast<std::size_t>(image.width) * 4;
  std::vector<std::uint8_t> rows(stride * static_cast<std::size_t>(image.height));
  drawInterface();                            // once more: what the front buffer holds after a swap is the system's affair
  glReadBuffer(GL_BACK);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, image.width, image.height, GL_RGBA, GL_UNSIGNED_BYTE, rows.data());
  for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {  // GL counts rows from below
    const auto from = rows.end() - static_cast<std::ptrdiff_t>((y + 1) * stride);
    image.rgba.insert(image.rgba.end(), from, from + static_cast<std::ptrdiff_t>(stride));
  }
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
  return image;
}

ImGuiScope::ImGuiScope(GlfwWindow& window) : window_{true} {
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;       // nothing is remembered behind the user's back
  ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

ImGuiScope::ImGuiScope() {
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

ImGuiScope::~ImGuiScope() {
  ImGui_ImplOpenGL3_Shutdown();
  if (window_) ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
}

}  // namespace zemi::window
