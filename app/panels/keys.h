#pragma once

/// Keys by GLFW's numbers, which is what Dear ImGui 1.86 is fed with. The panels do not include GLFW.
namespace zemi::panels::key {

inline constexpr int space = 32, slash = 47, one = 49, nine = 57;
inline constexpr int minus = 45, equal = 61, bracketLeft = 91, bracketRight = 93;
inline constexpr int a = 65, c = 67, d = 68, g = 71, h = 72, i = 73, p = 80, s = 83, v = 86, x = 88, y = 89, z = 90;
inline constexpr int escape = 256, enter = 257, tab = 258, backspace = 259, insert = 260, del = 261;
inline constexpr int right = 262, left = 263, down = 264, up = 265, pageUp = 266, pageDown = 267, home = 268, end = 269;
inline constexpr int f1 = 290, f2 = 291;
inline constexpr int keypad0 = 320, keypad1 = 321, keypad9 = 329, keypadMinus = 333, keypadPlus = 334, keypadEnter = 335;
inline constexpr int leftShift = 340, leftControl = 341, leftAlt = 342;

}  // namespace zemi::panels::key
