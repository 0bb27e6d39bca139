#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/text/language.h"

#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Everything a user can do, as values. Widgets, shortcuts, scripts and tests issue them; nothing else changes the order.
namespace zemi::editor {

using catalogue::GroupId;
using catalogue::OptionId;

enum class Theme { light, dark };

/// A click on an option: wants it, or takes the user's own wish back. On a blocked option it asks why instead.
struct SelectOption { OptionId option; };
/// Forgets the user's decisions of one group.
struct ResetGroup { GroupId group; };
struct AskWhy { OptionId option; };
struct CloseWhy {};
/// Takes the repair with this index of the open why-not popover.
struct ApplyRepair { std::size_t index = 0; };
struct Undo {};
struct Redo {};
struct GoToStep { std::size_t step = 0; };          ///< steps().size() is the summary
struct SelectLine { std::size_t line = 0; };
struct SetQuantity { std::size_t line = 0; std::int64_t quantity = 1; };
struct SetLanguage { text::Language language = text::Language::az; };
struct SetTheme { Theme theme = Theme::light; };
struct SetView { std::string name; };               ///< one of the eight named views, or "home"
struct HoverOption { OptionId option; };            ///< empty: none; lights the part in 3D
struct ToggleDetails {};                            ///< the engineer's codes, masses and sources
struct ToggleBreakdown {};                          ///< the price's rows
struct ToggleHelp {};                               ///< the list of shortcuts
struct ToggleStage {};                              ///< the panel of what follows
struct SetPlace { std::string id; };                ///< studio, yard, field
struct SetDaylight { std::string id; };             ///< empty: the place's own light
struct ToggleCompanion { std::string id; };         ///< a person, a trailer beside the machine
struct SetPose { std::string id; };                 ///< empty: as it was built
struct ToggleDimensions {};                         ///< overall length, width and height beside the machine
struct ToggleParts {};                              ///< clicks take parts: for the next four
struct SelectPart { std::string part; };            ///< empty: none
struct HidePart { std::string part; };
struct IsolatePart { std::string part; };           ///< once more brings the rest back
struct GhostRest { std::string part; };             ///< the same with the rest see-through
struct ShowAllParts {};
struct SetExplode { float share = 0; };             ///< 0 to 1, as all shares
struct SetDust { float share = 0; };
struct SetLight { float degrees = 0; };             ///< any angle; kept within half a turn
struct ToggleRunning {};
struct Save {};
struct SaveAs { std::filesystem::path path; };
/// kind: spec, quote, order; format by the file's ending. An empty path takes the suggested name beside the order.
struct Export { std::string kind; std::filesystem::path path; };
struct DismissToast { std::uint64_t toast = 0; };

using Command = std::variant<SelectOption, ResetGroup, AskWhy, CloseWhy, ApplyRepair, Undo, Redo, GoToStep, SelectLine,
                             SetQuantity, SetLanguage, SetTheme, SetView, HoverOption, ToggleDetails, ToggleBreakdown,
                             ToggleHelp, ToggleStage, SetPlace, SetDaylight, ToggleCompanion, SetPose,
                             ToggleDimensions, ToggleParts, SelectPart, HidePart, IsolatePart, GhostRest, ShowAllParts,
                             SetExplode, SetDust, SetLight, ToggleRunning, Save, SaveAs, Export, DismissToast>;

/// What the panels fill and the loop drains.
class Commands {
public:
  void add(Command command) { pending_.push_back(std::move(command)); }
  std::vector<Command> drain() { return std::exchange(pending_, {}); }
  bool empty() const { return pending_.empty(); }

private:
  std::vector<Command> pending_;
};

/// The command by its stable name and arguments, as scripts write it: {"option.select", {"option": "header.grain_4m"}}.
/// Names: option.select, group.reset, option.why, why.close, why.apply, undo, redo, step.go, line.select, line.quantity,
/// language.set, theme.set, view.set, details.toggle, breakdown.toggle, help.toggle, stage.toggle, stage.place,
/// stage.daylight, stage.companion, stage.pose, stage.dimensions, stage.parts, stage.part, stage.hide, stage.isolate,
/// stage.ghost, stage.showall, stage.explode, stage.dust, stage.light, stage.run, save, save.as, export.
Result<Command> commandByName(const std::string& name, const std::vector<std::pair<std::string, std::string>>& arguments);

}  // namespace zemi::editor
