#pragma once

#include "panels/type.h"

#include <string>
#include <string_view>
#include <vector>

/// What is on the screen, as data: written by the widgets in each frame, read by the driver, the lint and the tests.
namespace zemi::panels {

struct Rect {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  float centreX() const { return (x0 + x1) / 2; }
  float centreY() const { return (y0 + y1) / 2; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool contains(float x, float y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
  bool contains(const Rect& other) const {
    return other.x0 >= x0 && other.x1 <= x1 && other.y0 >= y0 && other.y1 <= y1;
  }
  Rect inset(float by) const { return {x0 + by, y0 + by, x1 - by, y1 - by}; }
  Rect inset(float byX, float byY) const { return {x0 + byX, y0 + byY, x1 - byX, y1 - byY}; }
  Rect moved(float dx, float dy) const { return {x0 + dx, y0 + dy, x1 + dx, y1 + dy}; }
  bool operator==(const Rect&) const = default;
};

Rect intersection(const Rect& a, const Rect& b);
float area(const Rect& rect);  ///< 0 for an empty one

/// From back to front.
enum class Layer { viewport, overlay, panel, bar, popover, toast, dialog, tooltip };
std::string_view name(Layer layer);

/// One widget of one frame.
struct Record {
  std::string id{};              ///< stable, language-free, dotted: "option.header.grain_4m.why"
  std::string role{};            ///< button, radio, checkbox, switch, tab, link, spinbutton, text, group, viewport …
  std::string label{}, value{};  ///< in the current language
  std::vector<std::string> state{};  ///< selected, on, forced, blocked, focused, hovered, pressed, current, done …
  std::string reason{};              ///< why it is blocked or forced
  Rect rect{}, clip{};
  Layer layer = Layer::panel;
  bool enabled = true;
  bool tab = false;     ///< reached by Tab
  std::string group{};  ///< arrows move inside it

  /// The share of the rectangle inside its clip, 0 to 1.
  float visible() const;
  bool has(std::string_view wanted) const;
};

/// One line of drawn text, for the lint.
struct TextRun {
  std::string owner{};  ///< id of the widget or panel being drawn
  std::string text{};   ///< as drawn
  Role role = Role::body;
  Rect rect{};  ///< what it covers
  Rect box{};   ///< what it was given
  Rect clip{};
  Layer layer = Layer::panel;
  bool shortened = false;  ///< lost characters to fit
};

/// Filled anew in each frame.
class Registry {
public:
  void clear();
  void add(Record record) { records_.push_back(std::move(record)); }
  void add(TextRun run) { runs_.push_back(std::move(run)); }

  const std::vector<Record>& records() const { return records_; }
  const std::vector<TextRun>& runs() const { return runs_; }
  const Record* find(std::string_view id) const;
  /// The topmost interactive record at a point, with its clip; null where there is none.
  const Record* at(float x, float y) const;

  /// {"records":[{"id":…,"role":…,"label":…,"state":[…],"rect":[x0,y0,x1,y1],"visible":1.0,"layer":"panel",…}]}
  std::string json() const;
  /// The screen as lines of text, in reading order: for assistance and for people reading a log.
  std::string listing() const;

private:
  std::vector<Record> records_;
  std::vector<TextRun> runs_;
};

}  // namespace zemi::panels
