#pragma once

#include "panels/driver.h"
#include "panels/panels.h"
#include "panels/sample_view.h"

#include <memory>
#include <string>
#include <vector>

struct ImGuiContext;

namespace zemi::panels {

/// Whole frames of the panels without a window or a GPU. Commands are collected and a few of them answered, so that
/// popovers open and close; everything else stays as the View says.
class Harness {
public:
  explicit Harness(sample::Wanted wanted = {}, float scale = 1, float width = 1600, float height = 900);
  ~Harness();
  Harness(const Harness&) = delete;
  Harness& operator=(const Harness&) = delete;

  void frame(const Injected& input = {});
  void frames(int count);
  Driver driver();
  void show(sample::Wanted wanted);

  template <class Wanted>
  const Wanted* last() const {
    for (auto it = commands.rbegin(); it != commands.rend(); ++it)
      if (const auto* found = std::get_if<Wanted>(&*it)) return found;
    return nullptr;
  }
  const Registry& registry() const { return context.registry; }
  Rect screen() const;

  static const text::Texts& texts();
  static std::string fontFolder();

  Context context;
  editor::View view;
  std::vector<editor::Command> commands;

private:
  void answer(const editor::Command& command);

  ImGuiContext* imgui_;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace zemi::panels
