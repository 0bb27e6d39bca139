#include "editor/editor.h"

#include "domain/store/order_file.h"
#include "editor/evaluation.h"
#include "editor/reason_text.h"
#include "editor/view_builder.h"

#include <algorithm>
#include <cmath>

namespace zemi::editor {
namespace {

using config::Change;
using order::Order;

constexpr std::size_t kMostToasts = 3;

/// One state of the order, with what led to it. Undo keeps whole values: they are small.
struct Snapshot {
  Order order;
  std::size_t line = 0;
  text::Text label;  ///< of the act that led here; empty for the first
};

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

void toggle(std::set<std::string>& ids, const std::string& id) {
  if (ids.erase(id) == 0) ids.insert(id);
}

text::Text inAll(const text::Texts& texts, const char* key, const std::vector<text::Argument>& arguments = {}) {
  text::Text result;
  for (const auto language : text::kLanguages) {
    result.byLanguage[static_cast<std::size_t>(language)] = texts.get(key, language, arguments);
  }
  return result;
}

}  // namespace

struct Editor::State {
  explicit State(Setup given)
      : setup{std::move(given)}, evaluator{setup.catalogue}, history{{setup.order, 0, {}}}, saved{setup.order} {
    view.language = setup.language;
    view.theme = setup.theme;
    view.viewName = "home";
  }

  // --- the present -------------------------------------------------------------------------------------------------
  const Order& order() const { return history[now].order; }
  std::size_t line() const { return history[now].line; }
  const config::Configuration& configuration() const { return order().lines[line()].configuration; }
  const catalogue::Machine& machine() const { return evaluator.machine(configuration().machine); }
  const LineState& lineState() const { return state.lines[line()]; }
  rules::Rulebook& rulebook() { return evaluator.rulebook(configuration().machine); }
  const catalogue::Showing& showing() const {
    static const catalogue::Showing kNothing;
    return setup.showing != nullptr ? *setup.showing : kNothing;
  }
  text::Locale locale() const { return text::Locale{view.language}; }

  // --- acts --------------------------------------------------------------------------------------------------------
  void remember(Snapshot next) {
    history.resize(now + 1);
    history.push_back(std::move(next));
    ++now;
    stale = true;
    view.why.reset();
  }

  void configure(const config::Configuration& next, text::Text label) {
    if (next == configuration()) return;
    Snapshot snapshot{order(), line(), std::move(label)};
    snapshot.order.lines[line()].configuration = next;
    remember(std::move(snapshot));
  }

  Change wish(const catalogue::Option& option, const rules::OptionState& optionState) const {
    const auto decision = configuration().decisions.find(option.id);
    const bool own = decision != configuration().decisions.end();
    if (own) return {option.id, Change::Act::forget};
    const bool oneOf = machine().find(option.group)->kind == catalogue::GroupKind::oneOf;
    if (optionState.on && !oneOf) return {option.id, Change::Act::refuse};
    return {option.id, Change::Act::want};
  }

  void select(const OptionId& id) {
    const catalogue::Option* option = machine().find(id);
    const rules::OptionState* optionState = lineState().choices.find(id);
    if (option == nullptr || optionState == nullptr) return;
    const bool own = configuration().decisions.contains(id);
    if (optionState->state == rules::State::blocked && !own) return askWhy(id);
    if (optionState->state == rules::State::forced && !own) return askWhy(id);
    const rules::Decision decision = rulebook().decide(configuration(), wish(*option, *optionState));
    if (decision.verdict == rules::Verdict::refused) return askWhy(id);
    configure(decision.configuration, option->name);
  }

  void resetGroup(const GroupId& id) {
    const catalogue::Group* group = machine().find(id);
    if (group == nullptr) return;
    config::Configuration next = configuration();
    for (const OptionId& option : group->options) next.decisions.erase(option);
    configure(next, group->name);
  }

  void askWhy(const OptionId& id) {
    const rules::OptionState* optionState = lineState().choices.find(id);
    if (optionState == nullptr) return;
    const bool forced = optionState->state == rules::State::forced;
    if (!forced && optionState->state != rules::State::blocked) return;
    asked = id;
    reason = rulebook().why(configuration(), id);
    repairs = forced ? std::vector<rules::Repair>{} : rulebook().repairs(configuration(), id, cost());
    stale = true;
  }

  void applyRepair(std::size_t index) {
    if (index >= repairs.size() || asked.empty()) return;
    const catalogue::Option* option = machine().find(asked);
    const config::Configuration result = repairs[index].result;
    closeWhy();
    configure(result, option->name);
    toast(ToastView::Kind::done, inAll(setup.texts, "toast.repaired", {{"option", option->name.in(view.language)}}),
          true);
  }

  void closeWhy() {
    asked = {};
    repairs.clear();
    view.why.reset();
    stale = true;
  }

  rules::Rulebook::Cost cost() {
    return [this](const std::vector<OptionId>& options) {
      const auto quote = pricing::quoteUnit(machine(), evaluator.priceList(order()), options);
      return quote.has_value() ? quote.value().gross.minor() : 0;
    };
  }

  void setQuantity(std::size_t index, std::int64_t quantity) {
    if (index >= order().lines.size() || quantity < 1 || quantity > 1'000'000) return;
    if (order().lines[index].quantity == quantity) return;
    Snapshot snapshot{order(), line(), inAll(setup.texts, "history.quantity")};
    snapshot.order.lines[index].quantity = quantity;
    remember(std::move(snapshot));
  }

  void goTo(std::size_t index) {
    now = index;
    asked = {};
    view.why.reset();
    stale = true;
  }

  void selectLine(std::size_t index) {
    if (index >= order().lines.size() || index == line()) return;
    history[now].line = index;  // looking at another line is no act to undo
    view.currentStep = 0;
    view.stage.pose.clear();            // another machine stands as it was built
    view.stage.part.clear();
    showAllParts();
    closeWhy();
    showView("home");
  }

  void hidePart(const std::string& part) {
    if (part.empty()) return;
    Stage& stage = view.stage;
    if (stage.isolated == part) stage.isolated.clear();
    stage.hiddenParts.insert(part);
    stage.part.clear();
  }

  void isolate(const std::string& part, bool ghosted) {
    Stage& stage = view.stage;
    const bool again = stage.isolated == part && stage.ghosted == ghosted;
    stage.isolated = again ? std::string{} : part;
    stage.ghosted = ghosted && !stage.isolated.empty();
    stage.hiddenParts.erase(part);
  }

  void showAllParts() {
    view.stage.hiddenParts.clear();
    view.stage.isolated.clear();
    view.stage.ghosted = false;
  }

  void showView(const std::string& name) {
    view.viewName = name;
    ++view.viewAsked;
  }

  void save(const std::filesystem::path& path) {
    if (path.empty()) return toast(ToastView::Kind::error, inAll(setup.texts, "toast.no_file_name"), false);
    const auto done = store::saveOrder(order(), path);
    if (!done.has_value()) {
      view.saved = View::Saved::failed;
      return toast(ToastView::Kind::error, errorText(done.error()), false);
    }
    setup.path = path;
    saved = order();
    stale = true;
    toast(ToastView::Kind::done, inAll(setup.texts, "toast.saved", {{"file", path.filename().string()}}), false);
  }

  void exportDocument(const Export& command) {
    if (!setup.exporter) return toast(ToastView::Kind::error, inAll(setup.texts, "toast.no_export"), false);
    const auto written = setup.exporter(order(), line(), command, view.language);
    if (!written.has_value()) return toast(ToastView::Kind::error, errorText(written.error()), false);
    toast(ToastView::Kind::done, inAll(setup.texts, "toast.exported", {{"file", written.value().string()}}), false);
  }

  /// The user's words for the kind of fault, then the particulars for whoever helps.
  text::Text errorText(const Error& error) const {
    const std::string key = "error." + error.code;
    text::Text text = setup.texts.has(key) ? inAll(setup.texts, key.c_str()) : inAll(setup.texts, "error.unknown");
    for (std::string& words : text.byLanguage) words += " " + describe(error);
    return text;
  }

  void toast(ToastView::Kind kind, text::Text words, bool undo) {
    toasts.push_back({++lastToast, kind, std::move(words), undo});
    if (toasts.size() > kMostToasts) toasts.erase(toasts.begin());
    stale = true;
  }

  void perform(const Command& command) {
    std::visit(
        Overloaded{
            [&](const SelectOption& c) { select(c.option); },
            [&](const ResetGroup& c) { resetGroup(c.group); },
            [&](const AskWhy& c) { askWhy(c.option); },
            [&](const CloseWhy&) { closeWhy(); },
            [&](const ApplyRepair& c) { applyRepair(c.index); },
            [&](const Undo&) {
              if (now > 0) goTo(now - 1);
            },
            [&](const Redo&) {
              if (now + 1 < history.size()) goTo(now + 1);
            },
            [&](const GoToStep& c) {
              view.currentStep = std::min(c.step, machine().steps.size());
              closeWhy();
            },
            [&](const SelectLine& c) { selectLine(c.line); },
            [&](const SetQuantity& c) { setQuantity(c.line, c.quantity); },
            [&](const SetLanguage& c) { view.language = c.language; },
            [&](const SetTheme& c) { view.theme = c.theme; },
            [&](const SetView& c) { showView(c.name); },
            [&](const HoverOption& c) { view.hovered = c.option; },
            [&](const ToggleDetails&) { view.details = !view.details; },
            [&](const ToggleBreakdown&) { view.breakdown = !view.breakdown; },
            [&](const ToggleHelp&) { view.help = !view.help; },
            [&](const ToggleStage&) { view.stageOpen = !view.stageOpen; },
            [&](const SetPlace& c) {
              if (showing().place(c.id) != nullptr) view.stage.place = c.id;
            },
            [&](const SetDaylight& c) {
              if (c.id.empty() || showing().daylight(c.id) != nullptr) view.stage.daylight = c.id;
            },
            [&](const ToggleCompanion& c) {
              if (showing().companion(c.id) != nullptr) toggle(view.stage.companions, c.id);
            },
            [&](const SetPose& c) {
              if (c.id.empty() || showing().pose(c.id) != nullptr) view.stage.pose = c.id;
            },
            [&](const ToggleDimensions&) { view.stage.dimensions = !view.stage.dimensions; },
            [&](const ToggleParts&) {
              view.stage.parts = !view.stage.parts;
              view.stage.part.clear();
            },
            [&](const SelectPart& c) { view.stage.part = c.part; },
            [&](const HidePart& c) { hidePart(c.part); },
            [&](const IsolatePart& c) { isolate(c.part, false); },
            [&](const GhostRest& c) { isolate(c.part, true); },
            [&](const ShowAllParts&) { showAllParts(); },
            [&](const SetExplode& c) { view.stage.explode = std::clamp(c.share, 0.0F, 1.0F); },
            [&](const SetDust& c) { view.stage.dust = std::clamp(c.share, 0.0F, 1.0F); },
            [&](const SetLight& c) { view.stage.lightDegrees = std::remainder(c.degrees, 360.0F); },
            [&](const ToggleRunning&) { view.stage.running = !view.stage.running; },
            [&](const Save&) { save(setup.path); },
            [&](const SaveAs& c) { save(c.path); },
            [&](const Export& c) { exportDocument(c); },
            [&](const DismissToast& c) { std::erase_if(toasts, [&](const Toast& t) { return t.id == c.toast; }); },
        },
        command);
    stale = true;
  }

  // --- what follows ------------------------------------------------------------------------------------------------
  Result<Done> recompute() {
    auto next = evaluator.evaluate(order(), state);
    if (!next.has_value()) return Failure{next.error()};
    state = std::move(next).value();
    return Done{};
  }

  /// The price moved: the footer counts to the new amount and shows the difference for a while.
  void notePriceChange(const money::Money& before, std::size_t lineBefore) {
    const money::Money after = state.quote.lines[line()].unit.gross;
    if (lineBefore != line() || before.currency() != after.currency() || before == after) return;
    view.price.delta = after - before;
    ++view.price.change;
  }

  void rebuildView() {
    const ViewInput input{.setup = setup,
                          .order = order(),
                          .line = line(),
                          .state = state,
                          .evaluator = evaluator,
                          .asked = asked,
                          .reason = reason,
                          .repairs = repairs};
    buildView(input, view);
    view.canUndo = now > 0;
    view.canRedo = now + 1 < history.size();
    view.undoLabel = view.canUndo ? history[now].label.in(view.language) : std::string{};
    view.redoLabel = view.canRedo ? history[now + 1].label.in(view.language) : std::string{};
    if (order() == saved) {
      view.saved = View::Saved::saved;
    } else if (view.saved != View::Saved::failed) {
      view.saved = View::Saved::changed;
    }
    view.toasts.clear();
    for (const Toast& t : toasts) view.toasts.push_back({t.id, t.kind, t.words.in(view.language), t.undo});
  }

  struct Toast {
    std::uint64_t id;
    ToastView::Kind kind;
    text::Text words;
    bool undo;
  };

  Setup setup;
  Evaluator evaluator;
  std::vector<Snapshot> history;
  std::size_t now = 0;
  Order saved;
  OrderState state;
  View view;
  OptionId asked;
  rules::Reason reason;
  std::vector<rules::Repair> repairs;
  std::vector<Toast> toasts;
  std::uint64_t lastToast = 0;
  std::pair<catalogue::MachineId, std::vector<OptionId>> shown;  ///< what the last evaluate() told of
  bool stale = true;
};

Result<Editor> Editor::open(Setup setup) {
  auto state = std::make_unique<State>(std::move(setup));
  if (auto done = state->recompute(); !done.has_value()) return Failure{done.error()};
  state->rebuildView();
  return Editor{std::move(state)};
}

Editor::Editor(std::unique_ptr<State> state) : state_{std::move(state)} {}
Editor::~Editor() = default;
Editor::Editor(Editor&&) noexcept = default;
Editor& Editor::operator=(Editor&&) noexcept = default;

void Editor::apply(const Command& command) {
  const std::size_t lineBefore = state_->line();
  const money::Money before = state_->state.quote.lines[lineBefore].unit.gross;
  const Order orderBefore = state_->order();
  state_->perform(command);
  if (state_->order() == orderBefore && state_->line() == lineBefore) return;
  // The order was checked when it was opened and commands only name what the catalogue has, so this cannot fail.
  EXPECTS(state_->recompute().has_value());
  state_->notePriceChange(before, lineBefore);
}

bool Editor::evaluate() {
  if (!state_->stale) return false;
  const auto shownBefore = state_->shown;
  state_->rebuildView();
  state_->stale = false;
  state_->shown = {state_->machine().id, machineOptions()};
  return state_->shown != shownBefore;
}

const View& Editor::view() const {
  return state_->view;
}
const order::Order& Editor::order() const {
  return state_->order();
}
const catalogue::Machine& Editor::machine() const {
  return state_->machine();
}
const std::vector<OptionId>& Editor::machineOptions() const {
  return state_->lineState().choices.machine;
}

}  // namespace zemi::editor
