#pragma once

#include <array>
#include <string>
#include <vector>

struct ImGuiIO;

namespace zemi::panels {

/// Mouse and keyboard as the driver wants them in one frame. Dear ImGui 1.86 has no event queue: the state is set after
/// the platform backend's NewFrame and before ImGui::NewFrame.
struct Injected {
  float mouseX = -1e6F, mouseY = -1e6F;
  std::array<bool, 3> buttons{};
  float wheel = 0;
  std::vector<int> keys{};  ///< held down, by GLFW's numbers
  bool control = false, shift = false, alt = false;
  std::string text{};  ///< typed in this frame, UTF-8
};
void inject(const Injected& input, ImGuiIO& io);

/// ImGui's key map by GLFW's numbers, for programs without the GLFW backend.
void setKeyMap(ImGuiIO& io);

}  // namespace zemi::panels
