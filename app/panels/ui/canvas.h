#pragma once

#include "editor/command.h"
#include "editor/view.h"
#include "panels/context.h"

#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

/// The widget layer: feature code draws with these functions only. Each widget draws and animates itself, answers to
/// mouse and keyboard, and puts itself into the registry.
namespace zemi::panels::ui {

struct Tooltip {
  std::string text{};
  Rect owner{};
  std::string ownerId{};
  bool above = false;
};

/// One frame being drawn: a short-lived bundle of references with the current layer, clip and owner.
class Canvas {
public:
  Canvas(Context& context, const editor::View& view, editor::Commands& commands);

  Context& context;
  const editor::View& view;
  editor::Commands& commands;
  const Tokens& colours;
  text::Locale locale;
  ImDrawList* list = nullptr;
  Layer layer = Layer::panel;
  std::vector<Rect> clips;
  std::string owner;   ///< whose text is being drawn
  std::string scroll;  ///< id of the scroll area being drawn, empty outside
  std::vector<Tooltip> tooltips;
  std::string hoveredOption;  ///< of this frame, for the light in 3D

  float px(float size) const;  ///< a size of the guide in pixels of the display
  const Rect& clip() const { return clips.back(); }
  Rect screen() const { return clips.front(); }
  Memory& memory() { return context.memory; }

  /// The interface text of `key` in the view's language.
  std::string text(std::string_view key, const std::vector<text::Argument>& arguments = {});

  /// A value that follows `target` exponentially; at once when motion is reduced or the id is new.
  float ease(const std::string& id, float target, float rate = 16);
  /// The same, but new ids begin at `first`.
  float easeFrom(const std::string& id, float first, float target, float rate = 16);

  void pushClip(const Rect& rect);
  void popClip();
  /// Things below `layer` inside `rect` get no mouse from the next frame on.
  void block(const Rect& rect);
  bool mouseIn(const Rect& rect) const;  ///< inside rect and clip, and nothing above it
};

/// Who a widget is, for interaction, keyboard and registry.
struct Who {
  std::string id{};
  std::string role = "button";
  std::string label{}, value{};
  std::vector<std::string> state{};
  std::string reason{};
  std::string group{};  ///< arrows move inside it
  bool enabled = true;
  bool tab = true;
  std::string tooltip{};  ///< shown after a moment; with the shortcut, if it has one
  bool tooltipAbove = false;
  Rect hole{};  ///< a smaller widget inside that takes its own clicks
};

struct Answer {
  bool hovered = false, held = false, pressed = false, focused = false;
  float hover = 0, press = 0;  ///< eased 0 to 1
};

/// Mouse, keyboard, focus ring, tooltip and registry of one widget. Draw after it, with the answer.
Answer interact(Canvas& canvas, const Rect& rect, Who who);

/// Something to be read, not pressed.
void registerText(Canvas& canvas, const Rect& rect, std::string id, std::string role, std::string label,
                  std::string value = {}, std::vector<std::string> state = {});

/// Puts the keyboard on the widget with this id in the next frame.
void focusOn(Canvas& canvas, const std::string& id);

}  // namespace zemi::panels::ui
