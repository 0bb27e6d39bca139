#include "panels/panels.h"

#include "panels/parts.h"
#include "panels/ui/controls.h"
#include "panels/ui/imgui_math.h"

#include <algorithm>

namespace zemi::panels {
namespace {

using ui::Canvas;

constexpr ImGuiWindowFlags kHostWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                         ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                         ImGuiWindowFlags_NoScrollWithMouse;

struct Regions {
  Rect bar, viewport, panel;
};

Regions regionsOf(const Canvas& canvas) {
  const Rect screen = canvas.screen();
  const float bar = canvas.px(60);
  const float panel =
      std::clamp(std::round(screen.width() * 0.366F), std::min(canvas.px(420), screen.width()), canvas.px(500));
  const float split = screen.x1 - panel;
  return {{0, 0, screen.x1, bar}, {0, bar, split, screen.y1}, {split, bar, screen.x1, screen.y1}};
}

void beginFrame(Context& context) {
  Memory& memory = context.memory;
  std::swap(memory.before, context.registry);
  context.registry.clear();
  std::swap(memory.blockersBefore, memory.blockers);
  memory.blockers.clear();
  memory.moving = false;
  memory.hoverAge += context.dt;
  context.handCursor = false;
}

/// An opened popover takes the keyboard and gives it back when it closes.
void followOverlays(Canvas& canvas) {
  Memory& memory = canvas.memory();
  const editor::View& view = canvas.view;
  if (!view.why) memory.eased.erase("why/rise");
  if (!view.breakdown) memory.eased.erase("breakdown/rise");
  if (!view.help) memory.eased.erase("help/rise");
  const std::string explained = view.why ? view.why->option.text : std::string{};
  if (explained != memory.whyFor) memory.reveal = explained.empty() ? std::string{} : "option." + explained;
  memory.whyFor = explained;
  std::string open;
  if (view.breakdown) open = "breakdown.close";
  if (view.why) open = view.why->repairs.empty() ? "why.close" : "why.repair.0";
  if (view.help) open = "help.close";
  if (open == memory.overlay) return;
  if (memory.overlay.empty()) memory.focusToReturn = memory.focus;
  memory.focusWanted = open.empty() ? memory.focusToReturn : open;
  memory.overlay = open;
}

void reportHover(Canvas& canvas) {
  std::string& last = canvas.memory().optionHovered;
  if (last == canvas.hoveredOption) return;
  last = canvas.hoveredOption;
  canvas.commands.add(editor::HoverOption{editor::OptionId{last}});
}

void endFrame(Canvas& canvas) {
  Memory& memory = canvas.memory();
  Context& context = canvas.context;
  const Record* under = memory.hoveredFor.empty() ? nullptr : context.registry.find(memory.hoveredFor);
  if (under != nullptr) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!under->rect.contains(mouse.x, mouse.y))
      memory.hoveredFor.clear();
    else if (memory.hoverAge < 0.6F)
      memory.moving = true;  // the tooltip is still to come
  }
  if (context.handCursor) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  memory.firstFrame = false;
  if (memory.eased.size() > 4000) memory.eased.clear();  // toasts and lines of closed orders leave their values behind
  memory.stepBefore = canvas.view.currentStep;
  context.busy = memory.moving || !memory.focusWanted.empty();
}

/// What speech says: the item the keyboard moved to, and a new total.
void announce(Canvas& canvas) {
  Memory& memory = canvas.memory();
  std::string& out = canvas.context.announcement;
  out.clear();
  if (memory.keyboardUsed && memory.focus != memory.focusAnnounced) {
    memory.focusAnnounced = memory.focus;
    if (const Record* record = canvas.context.registry.find(memory.focus)) out = record->label + ". " + record->value;
  }
  if (memory.changeAnnounced == canvas.view.price.change) return;
  if (memory.changeAnnounced != 0)
    out +=
        (out.empty() ? "" : ". ") + canvas.text("ui.total") + " " + canvas.locale.moneyShort(canvas.view.price.total);
  memory.changeAnnounced = canvas.view.price.change;
}

void beginHost() {
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
  ImGui::Begin("zemi", nullptr, kHostWindow);
  ImGui::PopStyleVar(3);
}

}  // namespace

void drawPanels(Context& context, const editor::View& view, editor::Commands& commands) {
  EXPECTS(context.fonts != nullptr && context.texts != nullptr);
  beginFrame(context);
  beginHost();
  Canvas canvas{context, view, commands};
  const Regions regions = regionsOf(canvas);
  followOverlays(canvas);
  followKeys(canvas);
  followFocus(canvas);
  drawViewport(canvas, regions.viewport);
  drawPanel(canvas, regions.panel);
  drawTopBar(canvas, regions.bar);
  drawWhy(canvas, regions.panel);
  drawToasts(canvas, regions.viewport);
  drawHelp(canvas);
  ui::drawTooltips(canvas);
  reportHover(canvas);
  announce(canvas);
  endFrame(canvas);
  ImGui::End();
}

}  // namespace zemi::panels
