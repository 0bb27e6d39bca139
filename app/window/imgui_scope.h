#pragma once

namespace zemi::window {

class GlfwWindow;

/// ImGui with its backends for as long as it lives: for a window, or for the GL context that is current (off screen).
class ImGuiScope {
public:
  explicit ImGuiScope(GlfwWindow& window);
  ImGuiScope();
  ImGuiScope(const ImGuiScope&) = delete;
  ImGuiScope& operator=(const ImGuiScope&) = delete;
  ~ImGuiScope();

private:
  bool window_ = false;
};

}  // namespace zemi::window
