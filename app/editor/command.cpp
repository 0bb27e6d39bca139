#include "editor/command.h"

#include <charconv>
#include <functional>
#include <map>

namespace zemi::editor {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

/// The arguments of one scripted command; the first missing or malformed one is kept as the fault.
class Wanted {
public:
  Wanted(std::string command, const Arguments& arguments) : command_{std::move(command)}, arguments_{arguments} {}

  std::string text(const char* key) {
    for (const auto& [name, value] : arguments_) {
      if (name == key) return value;
    }
    fault(std::string{"needs the argument `"} + key + "`");
    return {};
  }

  std::string textOr(const char* key, std::string fallback) const {
    for (const auto& [name, value] : arguments_) {
      if (name == key) return value;
    }
    return fallback;
  }

  template <class Number>
  Number number(const char* key) {
    const std::string value = text(key);
    Number number{};
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) fault(std::string{"`"} + key + "` is no number");
    return number;
  }

  void fault(const std::string& what) {
    if (!fault_) fault_ = Error{"command.malformed", {}, "`" + command_ + "` " + what, "See zemi drive --help"};
  }
  const std::optional<Error>& fault() const { return fault_; }

private:
  std::string command_;
  const Arguments& arguments_;
  std::optional<Error> fault_;
};

Command setLanguage(Wanted& wanted) {
  const auto language = text::languageFromCode(wanted.text("language"));
  if (!language) wanted.fault("knows the languages az, ru, en");
  return SetLanguage{language.value_or(text::Language::az)};
}

Command setTheme(Wanted& wanted) {
  const std::string name = wanted.text("theme");
  if (name != "light" && name != "dark") wanted.fault("knows the themes light and dark");
  return SetTheme{name == "dark" ? Theme::dark : Theme::light};
}

float share(Wanted& wanted) {
  const float value = wanted.number<float>("share");
  if (!(value >= 0 && value <= 1)) wanted.fault("wants a `share` from 0 to 1");
  return value;
}

float degrees(Wanted& wanted) {
  const float value = wanted.number<float>("degrees");
  if (!(value >= -360 && value <= 360)) wanted.fault("wants `degrees` from -360 to 360");
  return value;
}

using Maker = std::function<Command(Wanted&)>;

const std::map<std::string, Maker, std::less<>> makers() {
  return {
      {"option.select", [](Wanted& w) -> Command { return SelectOption{OptionId{w.text("option")}}; }},
      {"group.reset", [](Wanted& w) -> Command { return ResetGroup{GroupId{w.text("group")}}; }},
      {"option.why", [](Wanted& w) -> Command { return AskWhy{OptionId{w.text("option")}}; }},
      {"why.close", [](Wanted&) -> Command { return CloseWhy{}; }},
      {"why.apply", [](Wanted& w) -> Command { return ApplyRepair{w.number<std::size_t>("index")}; }},
      {"undo", [](Wanted&) -> Command { return Undo{}; }},
      {"redo", [](Wanted&) -> Command { return Redo{}; }},
      {"step.go", [](Wanted& w) -> Command { return GoToStep{w.number<std::size_t>("step")}; }},
      {"line.select", [](Wanted& w) -> Command { return SelectLine{w.number<std::size_t>("line")}; }},
      {"line.quantity",
       [](Wanted& w) -> Command {
         return SetQuantity{w.number<std::size_t>("line"), w.number<std::int64_t>("quantity")};
       }},
      {"language.set", setLanguage},
      {"theme.set", setTheme},
      {"view.set", [](Wanted& w) -> Command { return SetView{w.text("name")}; }},
      {"details.toggle", [](Wanted&) -> Command { return ToggleDetails{}; }},
      {"breakdown.toggle", [](Wanted&) -> Command { return ToggleBreakdown{}; }},
      {"help.toggle", [](Wanted&) -> Command { return ToggleHelp{}; }},
      {"stage.toggle", [](Wanted&) -> Command { return ToggleStage{}; }},
      {"stage.place", [](Wanted& w) -> Command { return SetPlace{w.text("id")}; }},
      {"stage.daylight", [](Wanted& w) -> Command { return SetDaylight{w.textOr("id", "")}; }},
      {"stage.companion", [](Wanted& w) -> Command { return ToggleCompanion{w.text("id")}; }},
      {"stage.pose", [](Wanted& w) -> Command { return SetPose{w.text("id")}; }},
      {"stage.dimensions", [](Wanted&) -> Command { return ToggleDimensions{}; }},
      {"stage.parts", [](Wanted&) -> Command { return ToggleParts{}; }},
      {"stage.part", [](Wanted& w) -> Command { return SelectPart{w.text("part")}; }},
      {"stage.hide", [](Wanted& w) -> Command { return HidePart{w.text("part")}; }},
      {"stage.isolate", [](Wanted& w) -> Command { return IsolatePart{w.text("part")}; }},
      {"stage.ghost", [](Wanted& w) -> Command { return GhostRest{w.text("part")}; }},
      {"stage.showall", [](Wanted&) -> Command { return ShowAllParts{}; }},
      {"stage.explode", [](Wanted& w) -> Command { return SetExplode{share(w)}; }},
      {"stage.dust", [](Wanted& w) -> Command { return SetDust{share(w)}; }},
      {"stage.light", [](Wanted& w) -> Command { return SetLight{degrees(w)}; }},
      {"stage.run", [](Wanted&) -> Command { return ToggleRunning{}; }},
      {"save", [](Wanted&) -> Command { return Save{}; }},
      {"save.as", [](Wanted& w) -> Command { return SaveAs{w.text("path")}; }},
      {"export",
       [](Wanted& w) -> Command {
         return Export{w.textOr("kind", "spec"), w.textOr("path", "")};
       }},
  };
}

}  // namespace

Result<Command> commandByName(const std::string& name, const Arguments& arguments) {
  const auto known = makers();
  const auto maker = known.find(name);
  if (maker == known.end()) {
    std::string all;
    for (const auto& [other, unused] : known) all += (all.empty() ? "" : ", ") + other;
    return fail("command.unknown", {}, "there is no command `" + name + "`", "Commands are: " + all);
  }
  Wanted wanted{name, arguments};
  Command command = maker->second(wanted);
  if (wanted.fault()) return Failure{*wanted.fault()};
  return command;
}

}  // namespace zemi::editor
