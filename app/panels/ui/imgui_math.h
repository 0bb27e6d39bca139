#pragma once

/// ImGui with its vector operators, for .cpp files of the widget layer.
#ifndef IMGUI_DEFINE_MATH_OPERATORS
#define IMGUI_DEFINE_MATH_OPERATORS
#endif
#include <imgui.h>
#include <imgui_internal.h>

#include "panels/registry.h"

namespace zemi::panels::ui {

inline ImVec2 topLeft(const Rect& rect) {
  return {rect.x0, rect.y0};
}
inline ImVec2 bottomRight(const Rect& rect) {
  return {rect.x1, rect.y1};
}
inline ImVec2 centre(const Rect& rect) {
  return {rect.centreX(), rect.centreY()};
}

}  // namespace zemi::panels::ui
