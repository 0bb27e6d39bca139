#pragma once

#include "base/result.h"
#include "render/image.h"

#include <memory>
#include <string>
#include <vector>

struct GLFWwindow;
struct GLFWcursor;

namespace zemi::window {

/// One GLFW window with an OpenGL 3.3 core context, current on the creating thread while it lives.
class GlfwWindow {
public:
  /// Errors: display.missing (no screen to open a window on), gl.unavailable (no OpenGL 3.3).
  static Result<std::unique_ptr<GlfwWindow>> create(const std::string& title, bool dark);
  GlfwWindow(const GlfwWindow&) = delete;
  GlfwWindow& operator=(const GlfwWindow&) = delete;
  ~GlfwWindow();

  bool open() const;
  void poll(double longestSleepSeconds);      ///< 0: does not sleep
  void beginFrame();                          ///< ImGui's NewFrame with this window's input
  void endFrame();                            ///< draws the interface and swaps
  void showHand(bool hand);
  float contentScale() const;
  render::Image picture() const;              ///< what the window shows
  GLFWwindow* handle() const { return window_; }

private:
  /// A key that went down since the last frame, with the modifiers it went down with.
  struct Stroke {
    int key, modifiers;
  };
  GlfwWindow() = default;
  void drawInterface() const;
  void injectStrokes();
  void releaseStrokes();

  GLFWwindow* window_ = nullptr;
  GLFWcursor* hand_ = nullptr;
  std::vector<Stroke> strokes_, shown_;
  bool dark_ = false;
};

}  // namespace zemi::window
