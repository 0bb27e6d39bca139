#include "panels/harness.h"

#include <imgui.h>

#include <cstdlib>

namespace zemi::panels {

Harness::Harness(sample::Wanted wanted, float scale, float width, float height)
    : view{sample::view(wanted, texts())}, imgui_{ImGui::CreateContext()} {
  ImGui::SetCurrentContext(imgui_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {width, height};
  setKeyMap(io);
  auto fonts = Fonts::build(*io.Fonts, fontFolder(), scale);
  EXPECTS(fonts.has_value());
  fonts_ = std::make_unique<Fonts>(std::move(fonts).value());
  io.Fonts->SetTexID(this);  // never drawn
  context.fonts = fonts_.get();
  context.texts = &texts();
  context.scale = scale;
  context.deterministic = true;
}

Harness::~Harness() {
  ImGui::DestroyContext(imgui_);
}

const text::Texts& Harness::texts() {
  static const text::Texts loaded = [] {
    std::vector<Error> faults;
    const char* other = std::getenv("ZEMI_TEXTS");
    auto texts = text::Texts::load(
        other != nullptr ? std::string{other} : std::string{ZEMI_SOURCE_DIR} + "/configs/texts", faults);
    EXPECTS(texts.has_value());
    return std::move(texts).value();
  }();
  return loaded;
}

std::string Harness::fontFolder() {
  return ZEMI_FONT_DIR;
}

Rect Harness::screen() const {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  return {0, 0, size.x, size.y};
}

void Harness::show(sample::Wanted wanted) {
  view = sample::view(wanted, texts());
}

void Harness::frame(const Injected& input) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = context.dt;
  inject(input, io);
  ImGui::NewFrame();
  editor::Commands emitted;
  drawPanels(context, view, emitted);
  ImGui::Render();
  for (editor::Command& command : emitted.drain()) {
    answer(command);
    commands.push_back(std::move(command));
  }
}

void Harness::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Harness::answer(const editor::Command& command) {
  if (std::holds_alternative<editor::CloseWhy>(command)) view.why.reset();
  if (std::holds_alternative<editor::ApplyRepair>(command)) view.why.reset();
  if (std::holds_alternative<editor::ToggleHelp>(command)) view.help = !view.help;
  if (std::holds_alternative<editor::ToggleBreakdown>(command)) view.breakdown = !view.breakdown;
  if (std::holds_alternative<editor::ToggleDetails>(command)) view.details = !view.details;
  if (const auto* asked = std::get_if<editor::AskWhy>(&command)) {
    view.why = sample::view({.why = true}, texts()).why;
    view.why->option = asked->option;
  }
  if (const auto* toast = std::get_if<editor::DismissToast>(&command))
    std::erase_if(view.toasts, [&](const editor::ToastView& one) { return one.id == toast->toast; });
  if (const auto* quantity = std::get_if<editor::SetQuantity>(&command))
    view.lines[quantity->line].quantity = quantity->quantity;
}

Driver Harness::driver() {
  DriverHost host;
  host.frame = [this](const Injected& input) { frame(input); };
  host.registry = [this]() -> const Registry& { return context.registry; };
  host.busy = [this] { return context.busy; };
  return Driver{std::move(host)};
}

}  // namespace zemi::panels
