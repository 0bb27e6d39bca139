#pragma once

#include "domain/money/money.h"
#include "domain/rules/rulebook.h"
#include "domain/spec/specification.h"
#include "domain/pricing/quote.h"
#include "editor/command.h"
#include "editor/stage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the panels may see of the open order: a read-only picture made anew after each change. Texts of the data are in
/// the current language already; texts of the interface are asked by id; money and numbers go through text::Locale.
namespace zemi::editor {

using money::Money;
using rules::State;

struct OptionView {
  OptionId id;
  std::string code, name, line;
  State state = State::free;
  bool on = false;                        ///< part of the machine shown
  bool standard = false, popular = false;
  Money delta;                            ///< change of the unit price if it were taken now (0 when it is on)
  bool deltaKnown = false;                ///< false for blocked options: their list price is in `delta` instead
  std::int64_t grams = 0;
  bool estimate = false;
  catalogue::Visual::Kind visual = catalogue::Visual::Kind::notVisible;
  std::string swatch;                     ///< "#RRGGBB" or empty
  std::string reasonShort;                ///< blocked or forced: one sentence for the card; else empty
};

struct GroupView {
  GroupId id;
  std::string name, line;
  catalogue::GroupKind kind = catalogue::GroupKind::oneOf;
  catalogue::GroupLook look = catalogue::GroupLook::cards;
  std::vector<OptionView> options;
  bool decided = false;                   ///< the user decided something in it
};

enum class StepState { done, current, toDo };
struct StepView {
  std::string id, name, icon;
  StepState state = StepState::toDo;
  std::vector<GroupView> groups;
};

struct KeyFigure {
  std::string id, label, value, unit;     ///< formatted in the current language
  bool estimate = false;
  bool changed = false;
};

struct RepairView {
  std::vector<std::string> drops, adds;   ///< option names
  Money delta;                            ///< against the present machine
  std::int64_t grams = 0;                 ///< change of mass
};

struct WhyView {
  OptionId option;
  std::string optionName;
  bool forced = false;                    ///< explains a forced option instead of a blocked one
  std::string sentence;                   ///< the reason in whole sentences, with values
  std::vector<std::string> decisions;     ///< names of the user's own choices that matter
  std::vector<std::string> rules;         ///< rule ids, for the engineer
  std::vector<RepairView> repairs;
};

struct ToastView {
  std::uint64_t id = 0;
  enum class Kind { done, info, error } kind = Kind::done;
  std::string text;
  bool undo = false;                      ///< offers Undo
};

struct LineView {
  std::string id, machineName, machineCode;
  std::int64_t quantity = 1;
  int year = 0;
  Money total;
  bool byContract = false;
  std::vector<money::UnitPrice> unitPrices;
};

struct PriceView {
  Money base, options, vat, total;        ///< of one machine, in the price list's currency
  std::string vatPercent;                 ///< formatted: "0%"
  bool vatExempt = false;
  bool estimate = false;
  Money delta;                            ///< of the latest change
  std::uint64_t change = 0;               ///< counts changes; a new value restarts the delta chip and the counting
  std::vector<pricing::Item> items;       ///< the breakdown, base first
  std::vector<std::string> itemNames;     ///< beside items, in the current language
  std::string listName, validUntil;
};

struct FigureRow {
  std::string section, name, value, unit, trace;
  bool estimate = false, changed = false;
};

/// One way of showing the machine.
struct StageChoice {
  std::string id, name, icon;
  bool on = false;
};

struct View {
  text::Language language = text::Language::az;
  Theme theme = Theme::light;
  std::string machineName, machineLine, machineKind;
  std::string orderNumber, fileName;
  bool canUndo = false, canRedo = false;
  std::string undoLabel, redoLabel;
  enum class Saved { saved, changed, saving, failed } saved = Saved::saved;
  std::vector<KeyFigure> keyFigures;
  std::vector<StepView> steps;
  std::size_t currentStep = 0;            ///< steps.size(): the summary
  std::size_t groupsDecided = 0, groupsAll = 0;
  PriceView price;
  std::optional<WhyView> why;
  std::vector<ToastView> toasts;          ///< newest last, at most three
  std::vector<LineView> lines;
  std::size_t line = 0;
  Money orderTotal;
  std::vector<FigureRow> specification;   ///< of the machine shown, in trade order
  std::string viewName;                   ///< named 3D view last asked for
  std::uint64_t viewAsked = 0;            ///< counts SetView commands, so that asking twice flies twice
  Stage stage;                            ///< how the machine is shown
  bool stageOpen = false;                 ///< its panel
  std::vector<StageChoice> places, daylights, companions, poses;
  OptionId hovered;
  bool details = false, breakdown = false, help = false;
  bool valid = true;                      ///< false: the order as loaded breaks the rules
};

}  // namespace zemi::editor
