#include "panels/keys.h"
#include "panels/parts.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>

namespace zemi::panels {
namespace {

using ui::Canvas;

bool typing(const Canvas& canvas) {
  return ImGui::GetIO().WantTextInput || !canvas.context.memory.quantityId.empty();
}
bool pressed(int key, bool repeat = false) {
  return ImGui::IsKeyPressed(key, repeat);
}

void closeTop(Canvas& canvas) {
  const editor::View& view = canvas.view;
  if (view.help) return canvas.commands.add(editor::ToggleHelp{});
  if (view.why) return canvas.commands.add(editor::CloseWhy{});
  if (view.breakdown) return canvas.commands.add(editor::ToggleBreakdown{});
  if (view.stage.partsTouched()) return canvas.commands.add(editor::ShowAllParts{});
  if (!view.stage.part.empty()) return canvas.commands.add(editor::SelectPart{});
  if (view.stageOpen) return canvas.commands.add(editor::ToggleStage{});
  canvas.memory().focus.clear();
}

void withControl(Canvas& canvas, bool shift) {
  if (pressed(key::z, true)) {
    if (shift) return canvas.commands.add(editor::Redo{});
    return canvas.commands.add(editor::Undo{});
  }
  if (pressed(key::y, true)) canvas.commands.add(editor::Redo{});
  if (pressed(key::s)) canvas.commands.add(editor::Save{});
  if (pressed(key::p)) canvas.commands.add(editor::Export{"quote", {}});
  if (pressed(key::d)) canvas.commands.add(editor::ToggleDetails{});
}

/// The part under the mouse, else the one taken by a click.
void withParts(Canvas& canvas) {
  const std::string& under = canvas.context.partUnderMouse.id;
  const std::string& part = under.empty() ? canvas.view.stage.part : under;
  if (part.empty()) return;
  if (pressed(key::h)) canvas.commands.add(editor::HidePart{part});
  if (pressed(key::i)) canvas.commands.add(editor::IsolatePart{part});
  if (pressed(key::g)) canvas.commands.add(editor::GhostRest{part});
}

/// Poses in the panel's order, with "as it was built" between the last and the first.
void turnPose(Canvas& canvas, int step) {
  std::vector<std::string> ids{std::string{}};
  for (const editor::StageChoice& pose : canvas.view.poses) ids.push_back(pose.id);
  const auto now = std::find(ids.begin(), ids.end(), canvas.view.stage.pose) - ids.begin();
  const int count = static_cast<int>(ids.size());
  const int next = (static_cast<int>(now) % count + step + count) % count;
  canvas.commands.add(editor::SetPose{ids[static_cast<std::size_t>(next)]});
}

void withStage(Canvas& canvas) {
  constexpr float kStep = 0.1F;  // of the whole way apart
  if (pressed(key::bracketRight)) turnPose(canvas, 1);
  if (pressed(key::bracketLeft)) turnPose(canvas, -1);
  const float apart = canvas.view.stage.explode;
  if (pressed(key::equal, true) || pressed(key::keypadPlus, true))
    canvas.commands.add(editor::SetExplode{std::min(1.0F, apart + kStep)});
  if (pressed(key::minus, true) || pressed(key::keypadMinus, true))
    canvas.commands.add(editor::SetExplode{std::max(0.0F, apart - kStep)});
}

void plain(Canvas& canvas, bool shift) {
  if (pressed(key::f1) || (shift && pressed(key::slash))) canvas.commands.add(editor::ToggleHelp{});
  if (pressed(key::f2)) canvas.commands.add(editor::ToggleDetails{});
  for (int k = key::one; k <= key::nine; ++k) {
    const auto step = static_cast<std::size_t>(k - key::one);
    if (pressed(k) && step <= canvas.view.steps.size()) canvas.commands.add(editor::GoToStep{step});
  }
  for (int k = key::keypad1; k <= key::keypad9; ++k) {
    const auto index = static_cast<std::size_t>(k - key::keypad1);
    if (pressed(k) && index < viewNames().size()) canvas.commands.add(editor::SetView{viewNames()[index]});
  }
  if (pressed(key::keypad0) || pressed(key::home)) canvas.commands.add(editor::SetView{"home"});
}

/// Keyboard focus stays inside the topmost thing that is open.
bool reachable(const Canvas& canvas, const Record& record) {
  if (!record.tab) return false;
  if (canvas.view.help) return record.layer == Layer::dialog;
  if (canvas.view.why || canvas.view.breakdown) return record.layer == Layer::popover;
  return true;
}

void moveBy(Canvas& canvas, int step, bool insideGroup) {
  Memory& memory = canvas.memory();
  std::vector<const Record*> order;
  const Record* now = memory.before.find(memory.focus);
  if (insideGroup && (now == nullptr || now->group.empty())) return;
  for (const Record& record : memory.before.records()) {
    if (reachable(canvas, record) && (!insideGroup || record.group == now->group)) order.push_back(&record);
  }
  if (order.empty()) return;
  const auto at = std::find(order.begin(), order.end(), now);
  const int count = static_cast<int>(order.size());
  const int from = at == order.end() ? (step > 0 ? -1 : 0) : static_cast<int>(at - order.begin());
  memory.focusWanted = order[static_cast<std::size_t>((from + step + count) % count)]->id;
  memory.keyboardUsed = true;
}

}  // namespace

void followKeys(Canvas& canvas) {
  const ImGuiIO& io = ImGui::GetIO();
  canvas.memory().pressedKey.clear();
  if (typing(canvas)) return;
  if (pressed(key::escape)) return closeTop(canvas);
  if (io.KeyCtrl) return withControl(canvas, io.KeyShift);
  plain(canvas, io.KeyShift);
  withParts(canvas);
  withStage(canvas);
  if (pressed(key::space) || pressed(key::enter) || pressed(key::keypadEnter)) {
    canvas.memory().pressedKey = canvas.memory().focus;
    canvas.memory().keyboardUsed = true;
  }
}

void followFocus(Canvas& canvas) {
  const ImGuiIO& io = ImGui::GetIO();
  Memory& memory = canvas.memory();
  if (io.MouseClicked[0]) memory.keyboardUsed = false;
  if (pressed(key::tab, true)) return moveBy(canvas, io.KeyShift ? -1 : 1, false);
  if (typing(canvas)) return;
  if (pressed(key::down, true) || pressed(key::right, true)) moveBy(canvas, 1, true);
  if (pressed(key::up, true) || pressed(key::left, true)) moveBy(canvas, -1, true);
}

const std::vector<std::string>& viewNames() {
  static const std::vector<std::string> names{"front_left", "front",       "left",  "rear_left", "rear",
                                              "top",        "front_right", "right", "rear_right"};
  return names;
}

const std::vector<Shortcut>& shortcuts() {
  static const std::vector<Shortcut> all{{"1 – 9", "ui.keys.steps"},
                                         {"Ctrl + Z", "ui.keys.undo"},
                                         {"Ctrl + Y", "ui.keys.redo"},
                                         {"Ctrl + S", "ui.keys.save"},
                                         {"Ctrl + P", "ui.keys.quote"},
                                         {"Ctrl + D, F2", "ui.keys.details"},
                                         {"Tab, Shift + Tab", "ui.keys.tab"},
                                         {"← ↑ → ↓", "ui.keys.arrows"},
                                         {"Space, Enter", "ui.keys.press"},
                                         {"Esc", "ui.keys.escape"},
                                         {"Num 1 – 9", "ui.keys.views"},
                                         {"Num 0, Home", "ui.keys.home"},
                                         {"H, I, G", "ui.keys.parts"},
                                         {"[  ]", "ui.keys.poses"},
                                         {"−  +", "ui.keys.explode"},
                                         {"F1, ?", "ui.keys.help"}};
  return all;
}

}  // namespace zemi::panels
