#include "panels/ui/canvas.h"

#include "panels/ui/draw.h"
#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

Look lookOf(const Context& context, const editor::View& view) {
  if (context.highContrast) return Look::contrast;
  return view.theme == editor::Theme::dark ? Look::dark : Look::light;
}

constexpr float kSettled = 0.004F;  // less than one step of 8-bit colour at full range

bool takesMouse(Canvas& canvas, const Rect& rect, const Who& who) {
  if (!who.enabled || !canvas.mouseIn(rect)) return false;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return who.hole.empty() || !who.hole.contains(mouse.x, mouse.y);
}

void press(Canvas& canvas, const Rect& rect, const Who& who, Answer& answer) {
  const ImGuiID id = ImGui::GetCurrentWindow()->GetID(who.id.c_str());
  ImGui::ItemAdd({topLeft(rect), bottomRight(rect)}, id);
  const bool holding = ImGui::GetActiveID() == id;
  if (!takesMouse(canvas, rect, who) && !holding) return;
  answer.pressed = ImGui::ButtonBehavior({topLeft(rect), bottomRight(rect)}, id, &answer.hovered, &answer.held);
  if (answer.pressed) canvas.memory().focus = who.id;
}

void takeFocus(Canvas& canvas, const Rect& rect, const Who& who, Answer& answer) {
  Memory& memory = canvas.memory();
  if (memory.focusWanted == who.id) {
    memory.focus = who.id;
    memory.focusWanted.clear();
    memory.scrollToFocus = true;
  }
  if (memory.reveal == who.id && !canvas.scroll.empty()) {
    scrollIntoView(canvas, rect);
    memory.reveal.clear();
  }
  answer.focused = memory.focus == who.id;
  if (!answer.focused) return;
  if (memory.scrollToFocus && !canvas.scroll.empty()) scrollIntoView(canvas, rect);
  memory.scrollToFocus = false;
  if (memory.pressedKey == who.id && who.enabled) answer.pressed = true;
}

void followHover(Canvas& canvas, const Rect& rect, const Who& who, const Answer& answer) {
  if (who.tooltip.empty()) return;
  Memory& memory = canvas.memory();
  const bool byKeyboard = answer.focused && memory.keyboardUsed;
  const bool byMouse = canvas.mouseIn(rect) && !answer.held;
  if (byMouse && memory.hoveredFor != who.id) {
    memory.hoveredFor = who.id;
    memory.hoverAge = 0;
  }
  // Half a second keeps tooltips from flickering along a toolbar.
  const bool due = memory.hoveredFor == who.id && byMouse && memory.hoverAge > 0.5F;
  if (due || (byKeyboard && !byMouse)) canvas.tooltips.push_back({who.tooltip, rect, who.id, who.tooltipAbove});
}

Record recordOf(const Canvas& canvas, const Rect& rect, const Who& who, const Answer& answer) {
  Record record{.id = who.id,
                .role = who.role,
                .label = who.label,
                .value = who.value,
                .state = who.state,
                .reason = who.reason,
                .rect = rect,
                .clip = canvas.clip(),
                .layer = canvas.layer,
                .enabled = who.enabled,
                .tab = who.tab && who.enabled,
                .group = who.group};
  if (answer.focused) record.state.emplace_back("focused");
  if (answer.hovered) record.state.emplace_back("hovered");
  if (answer.held) record.state.emplace_back("pressed");
  return record;
}

}  // namespace

Canvas::Canvas(Context& contextIn, const editor::View& viewIn, editor::Commands& commandsIn)
    : context{contextIn},
      view{viewIn},
      commands{commandsIn},
      colours{tokens(lookOf(contextIn, viewIn))},
      locale{viewIn.language},
      list{ImGui::GetWindowDrawList()} {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  clips.push_back({0, 0, size.x, size.y});
}

float Canvas::px(float size) const {
  return std::round(size * context.scale);
}

std::string Canvas::text(std::string_view key, const std::vector<text::Argument>& arguments) {
  std::string name{text::code(view.language)};
  name.append(1, '\n').append(key);
  for (const text::Argument& argument : arguments) name.append(1, '\n').append(argument.value);
  auto& messages = memory().messages;
  if (const auto found = messages.find(name); found != messages.end()) return found->second;
  if (messages.size() > 4000) messages.clear();
  std::string message = context.texts->get(key, view.language, arguments);
  const auto more = static_cast<std::size_t>(static_cast<float>(message.size()) * context.stretch);
  for (std::size_t i = 0; i < more; ++i) message += i % 7 == 0 ? ' ' : 'o';
  return messages[name] = std::move(message);
}

float Canvas::ease(const std::string& id, float target, float rate) {
  return easeFrom(id, target, target, rate);
}

float Canvas::easeFrom(const std::string& id, float first, float target, float rate) {
  float& value = memory().eased.try_emplace(id, first).first->second;
  if (context.reducedMotion) return value = target;
  value += (target - value) * (1 - std::exp(-context.dt * rate));
  const float near = std::max(kSettled, std::abs(target) * 1e-4F);
  if (std::abs(target - value) < near) value = target;
  if (value != target) memory().moving = true;
  return value;
}

void Canvas::pushClip(const Rect& rect) {
  const Rect inner = intersection(rect, clip());
  clips.push_back(inner);
  list->PushClipRect(topLeft(inner), bottomRight(inner), false);
}

void Canvas::popClip() {
  clips.pop_back();
  list->PopClipRect();
}

void Canvas::block(const Rect& rect) {
  memory().blockers.push_back({layer, rect});
}

bool Canvas::mouseIn(const Rect& rect) const {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (!intersection(rect, clip()).contains(mouse.x, mouse.y)) return false;
  const auto& blockers = context.memory.blockersBefore;
  return std::none_of(blockers.begin(), blockers.end(), [&](const Memory::Blocker& blocker) {
    return blocker.layer > layer && blocker.rect.contains(mouse.x, mouse.y);
  });
}

Answer interact(Canvas& canvas, const Rect& rect, Who who) {
  Answer answer;
  press(canvas, rect, who, answer);
  takeFocus(canvas, rect, who, answer);
  followHover(canvas, rect, who, answer);
  if (answer.hovered && who.enabled) canvas.context.handCursor = true;
  answer.hover = canvas.easeFrom(who.id + "/hover", 0, answer.hovered ? 1.0F : 0.0F);
  answer.press = canvas.easeFrom(who.id + "/press", 0, answer.held && answer.hovered ? 1.0F : 0.0F, 30);
  canvas.context.registry.add(recordOf(canvas, rect, who, answer));
  return answer;
}

void registerText(Canvas& canvas, const Rect& rect, std::string id, std::string role, std::string label,
                  std::string value, std::vector<std::string> state) {
  canvas.context.registry.add(Record{.id = std::move(id),
                                     .role = std::move(role),
                                     .label = std::move(label),
                                     .value = std::move(value),
                                     .state = std::move(state),
                                     .reason = {},
                                     .rect = rect,
                                     .clip = canvas.clip(),
                                     .layer = canvas.layer,
                                     .enabled = true,
                                     .tab = false,
                                     .group = {}});
}

void focusOn(Canvas& canvas, const std::string& id) {
  canvas.memory().focusWanted = id;
}

}  // namespace zemi::panels::ui
