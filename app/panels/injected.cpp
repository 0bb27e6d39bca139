#include "panels/injected.h"

#include "panels/keys.h"

#include <imgui.h>

#include <algorithm>

namespace zemi::panels {

void inject(const Injected& input, ImGuiIO& io) {
  io.MousePos = {input.mouseX, input.mouseY};
  std::copy(input.buttons.begin(), input.buttons.end(), io.MouseDown);
  io.MouseWheel = input.wheel;
  std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
  for (const int key : input.keys) io.KeysDown[key] = true;
  io.KeyCtrl = input.control;
  io.KeyShift = input.shift;
  io.KeyAlt = input.alt;
  if (!input.text.empty()) io.AddInputCharactersUTF8(input.text.c_str());
}

void setKeyMap(ImGuiIO& io) {
  const auto map = [&io](ImGuiKey imgui, int ours) { io.KeyMap[imgui] = ours; };
  map(ImGuiKey_Tab, key::tab);
  map(ImGuiKey_LeftArrow, key::left);
  map(ImGuiKey_RightArrow, key::right);
  map(ImGuiKey_UpArrow, key::up);
  map(ImGuiKey_DownArrow, key::down);
  map(ImGuiKey_PageUp, key::pageUp);
  map(ImGuiKey_PageDown, key::pageDown);
  map(ImGuiKey_Home, key::home);
  map(ImGuiKey_End, key::end);
  map(ImGuiKey_Insert, key::insert);
  map(ImGuiKey_Delete, key::del);
  map(ImGuiKey_Backspace, key::backspace);
  map(ImGuiKey_Space, key::space);
  map(ImGuiKey_Enter, key::enter);
  map(ImGuiKey_Escape, key::escape);
  map(ImGuiKey_KeyPadEnter, key::keypadEnter);
  map(ImGuiKey_A, key::a);
  map(ImGuiKey_C, key::c);
  map(ImGuiKey_V, key::v);
  map(ImGuiKey_X, key::x);
  map(ImGuiKey_Y, key::y);
  map(ImGuiKey_Z, key::z);
}

}  // namespace zemi::panels
