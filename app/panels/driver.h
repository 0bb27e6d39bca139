#pragma once

#include "base/result.h"
#include "panels/injected.h"
#include "panels/registry.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zemi::panels {

/// What drives the interface from outside: real frames, real mouse and keyboard state, no back doors. Without a window
/// (tests, `zemi drive`) or with one.
struct DriverHost {
  /// Runs one whole frame with this input: backend NewFrame, inject(), ImGui::NewFrame, drawPanels, Render, commands.
  std::function<void(const Injected&)> frame;
  std::function<const Registry&()> registry;  ///< of the frame last run
  std::function<bool()> busy;                 ///< something still animates or loads
  std::function<Result<Done>(const std::string& file)> screenshot;
  std::string folder;                              ///< where snapshots go; empty: as their name says
  std::function<Result<Done>(const std::string& name,
                             const std::vector<std::pair<std::string, std::string>>& arguments)>
      command;
  std::function<Result<Done>(const std::string& name, const std::string& value)>
      set;  ///< size, scale, theme, language, clock
};

struct DriverAnswer {
  std::string verb;
  bool ok = true;
  std::string detail;  ///< what went wrong, or the JSON asked for (snapshot, find)
};

/// Verbs, each a JSON object {"verb": …}:
///   snapshot [file] · find id [state] [label] [value] · click id · hover id · drag id|from by|to [button] · type text
///   · key keys ("Ctrl+Z", "Tab", "F1") [times] · scroll_into_view id · wait [id [state] | gone] [frames] · screenshot
///   file · command name arguments · set name value · quit
/// A click waits until the target is wholly visible (it turns the wheel), not covered and not moving.
class Driver {
public:
  explicit Driver(DriverHost host) : host_{std::move(host)} {}

  /// One verb as JSON text.
  DriverAnswer perform(std::string_view verb);
  /// A script: an array of verbs. Ends at `quit` or at the first failure, which is the last answer then.
  std::vector<DriverAnswer> run(std::string_view script);
  bool quitAsked() const { return quit_; }

  bool click(const std::string& id, std::string& why);
  bool hover(const std::string& id, std::string& why);
  bool scrollIntoView(const std::string& id, std::string& why);
  bool pressKeys(std::string_view keys, std::string& why);
  void type(std::string_view text);
  void frames(int count);
  void settle();  ///< until nothing animates

private:
  struct Point {
    float x = 0, y = 0;
  };
  bool reach(const std::string& id, Point& point, std::string& why);
  bool turnWheel(const Record& record);
  void drag(Point from, Point to, int button);
  friend struct DriverVerbs;

  DriverHost host_;
  Injected input_;
  bool quit_ = false;
};

}  // namespace zemi::panels
