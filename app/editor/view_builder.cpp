#include "editor/view_builder.h"

#include "editor/reason_text.h"

#include <algorithm>

namespace zemi::editor {
namespace {

using catalogue::GroupKind;
using catalogue::Machine;
using catalogue::Option;
using text::Locale;

/// The parts every function below needs, gathered once per view.
struct Scope {
  const ViewInput& input;
  const Machine& machine;
  const LineState& line;
  const pricing::UnitQuote& unit;
  Locale locale;

  text::Language language() const { return locale.language(); }
  const text::Texts& texts() const { return input.setup.texts; }
  const config::Configuration& configuration() const { return input.order.lines[input.line].configuration; }
  const catalogue::PriceList& list() const { return input.evaluator.priceList(input.order); }
};

/// Unit price of a complete machine; the list was checked to have every code.
Money grossOf(const Scope& scope, const std::vector<OptionId>& options) {
  const auto quote = pricing::quoteUnit(scope.machine, scope.list(), options);
  return quote.has_value() ? quote.value().gross : scope.unit.gross;
}

std::int64_t gramsOf(const Machine& machine, const std::vector<OptionId>& options) {
  std::int64_t grams = machine.baseMass.grams;
  for (const OptionId& id : options) {
    const Option* option = machine.find(id);
    if (option != nullptr && option->mass) grams += option->mass->grams;
  }
  return grams;
}

Money listPrice(const Scope& scope, const Option& option) {
  const auto row = scope.list().rows.find(option.code);
  return row == scope.list().rows.end() ? Money{0, scope.list().currency} : row->second.price;
}

/// The true difference of totals if the option were taken now, whatever it brings along.
void fillDelta(const Scope& scope, const Option& option, OptionView& view) {
  view.delta = Money{0, scope.list().currency};
  view.deltaKnown = true;
  if (view.on) return;
  if (view.state == State::blocked) {
    view.delta = listPrice(scope, option);
    view.deltaKnown = false;
    return;
  }
  auto& rulebook = scope.input.evaluator.rulebook(scope.machine.id);
  const auto decision = rulebook.decide(scope.configuration(), {option.id, config::Change::Act::want});
  if (decision.verdict == rules::Verdict::refused) return;
  view.delta = grossOf(scope, rulebook.choices(decision.configuration).machine) - scope.unit.gross;
}

void fillReason(const Scope& scope, const Option& option, OptionView& view) {
  if (view.state != State::blocked && view.state != State::forced) return;
  const auto reason = scope.input.evaluator.rulebook(scope.machine.id).why(scope.configuration(), option.id);
  view.reasonShort = ruleSentences(scope.machine, reason, scope.texts(), scope.locale);
}

bool priceIsEstimate(const Scope& scope, const Option& option) {
  const auto row = scope.list().rows.find(option.code);
  return row != scope.list().rows.end() && row->second.from.estimate;
}

OptionView optionView(const Scope& scope, const Option& option, bool isCurrentStep) {
  const auto* state = scope.line.choices.find(option.id);
  EXPECTS(state != nullptr);
  OptionView view;
  view.id = option.id;
  view.code = option.code;
  view.name = option.name.in(scope.language());
  view.line = option.line.in(scope.language());
  view.state = state->state;
  view.on = state->on;
  view.standard = option.standard;
  view.popular = option.popular;
  view.grams = option.mass ? option.mass->grams : 0;
  view.estimate = priceIsEstimate(scope, option);
  view.visual = option.visual.kind;
  view.swatch = option.swatch;
  // Exact differences and reasons cost a solver call each, so only for what is on screen.
  if (isCurrentStep) {
    fillDelta(scope, option, view);
    fillReason(scope, option, view);
  }
  return view;
}

GroupView groupView(const Scope& scope, const catalogue::Group& group, bool isCurrentStep) {
  GroupView view{.id = group.id,
                 .name = group.name.in(scope.language()),
                 .line = group.line.in(scope.language()),
                 .kind = group.kind,
                 .look = group.look,
                 .options = {},
                 .decided = false};
  for (const OptionId& id : group.options) {
    view.options.push_back(optionView(scope, *scope.machine.find(id), isCurrentStep));
    if (scope.configuration().decisions.contains(id)) view.decided = true;
  }
  return view;
}

void fillSteps(const Scope& scope, View& view) {
  view.steps.clear();
  view.groupsDecided = view.groupsAll = 0;
  for (std::size_t i = 0; i < scope.machine.steps.size(); ++i) {
    const catalogue::Step& step = scope.machine.steps[i];
    StepView stepView{.id = step.id, .name = step.name.in(scope.language()), .icon = step.icon, .groups = {}};
    for (const catalogue::Group& group : scope.machine.groups) {
      if (group.step == step.id) stepView.groups.push_back(groupView(scope, group, i == view.currentStep));
    }
    const auto decided = std::count_if(stepView.groups.begin(), stepView.groups.end(),
                                       [](const GroupView& group) { return group.decided; });
    view.groupsDecided += static_cast<std::size_t>(decided);
    view.groupsAll += stepView.groups.size();
    stepView.state = i == view.currentStep ? StepState::current : (decided > 0 ? StepState::done : StepState::toDo);
    view.steps.push_back(std::move(stepView));
  }
}

std::string formatted(const Scope& scope, const spec::Value& value) {
  if (const auto* words = std::get_if<catalogue::Text>(&value.value)) return words->in(scope.language());
  return scope.locale.number(std::get<double>(value.value), value.decimals);
}

std::string unitName(const Scope& scope, const std::string& unit) {
  return unit.empty() ? std::string{} : scope.texts().get("unit." + unit, scope.language());
}

void fillFigures(const Scope& scope, View& view) {
  view.keyFigures.clear();
  view.specification.clear();
  for (const spec::Value& value : scope.line.specification.values) {
    const std::string shown = formatted(scope, value);
    const std::string unit = unitName(scope, value.unit);
    std::string trace;
    for (const std::string& step : value.trace) trace += (trace.empty() ? "" : "\n") + step;
    view.specification.push_back(
        {value.section, value.name.in(scope.language()), shown, unit, trace, value.estimate, value.changed});
    if (value.key) {
      view.keyFigures.push_back(
          {value.figure.text, value.name.in(scope.language()), shown, unit, value.estimate, value.changed});
    }
  }
}

void fillPrice(const Scope& scope, View& view) {
  PriceView& price = view.price;
  if (price.delta.currency() != scope.list().currency) price.delta = Money{0, scope.list().currency};
  price.base = scope.unit.base;
  price.options = scope.unit.options;
  price.vat = scope.unit.vat;
  price.total = scope.unit.gross;
  price.vatExempt = scope.unit.vatExempt;
  price.estimate = scope.unit.estimate;
  price.vatPercent = scope.locale.percent(static_cast<double>(scope.list().vat.percent.numerator) /
                                              static_cast<double>(scope.list().vat.percent.denominator),
                                          0);
  price.items = scope.unit.items;
  price.itemNames.clear();
  for (const pricing::Item& item : price.items) {
    const Option* option = scope.machine.find(item.option);
    price.itemNames.push_back((option == nullptr ? scope.machine.name : option->name).in(scope.language()));
  }
  price.listName = scope.list().name.in(scope.language());
  price.validUntil = scope.locale.date(scope.input.order.validUntil);
}

/// What a repair brings, the wanted option first: the button must not name less than it does.
std::vector<std::string> broughtBy(const Scope& scope, const rules::Repair& repair) {
  std::vector<OptionId> brought = toldAdds(scope.machine, repair);
  std::erase(brought, scope.input.asked);
  brought.insert(brought.begin(), scope.input.asked);
  return names(scope.machine, brought, scope.language());
}

RepairView repairView(const Scope& scope, const rules::Repair& repair) {
  return {.drops = names(scope.machine, repair.drops, scope.language()),
          .adds = broughtBy(scope, repair),
          .delta = grossOf(scope, repair.choices.machine) - scope.unit.gross,
          .grams = gramsOf(scope.machine, repair.choices.machine) - gramsOf(scope.machine, scope.line.choices.machine)};
}

void fillWhy(const Scope& scope, View& view) {
  view.why.reset();
  const Option* option = scope.machine.find(scope.input.asked);
  if (option == nullptr) return;
  const auto* state = scope.line.choices.find(option->id);
  WhyView why;
  why.option = option->id;
  why.optionName = option->name.in(scope.language());
  why.forced = state->state == State::forced;
  why.sentence = ruleSentences(scope.machine, scope.input.reason, scope.texts(), scope.locale);
  why.decisions = names(scope.machine, scope.input.reason.decisions, scope.language());
  for (const auto& rule : scope.input.reason.rules) why.rules.push_back(rule.text);
  for (const rules::Repair& repair : scope.input.repairs) why.repairs.push_back(repairView(scope, repair));
  view.why = std::move(why);
}

void fillLines(const Scope& scope, View& view) {
  view.lines.clear();
  const auto& quote = scope.input.state.quote;
  for (std::size_t i = 0; i < scope.input.order.lines.size(); ++i) {
    const order::Line& line = scope.input.order.lines[i];
    const Machine& machine = scope.input.evaluator.machine(line.configuration.machine);
    view.lines.push_back({line.id, machine.name.in(scope.language()), machine.code, line.quantity, line.deliveryYear,
                          quote.lines[i].total, quote.lines[i].byContract, quote.lines[i].unitPrices});
  }
  view.line = scope.input.line;
  view.orderTotal = quote.total;
}

template <class Item>
void offer(std::vector<StageChoice>& choices, const Item& item, const std::string& icon, bool on,
           text::Language language) {
  choices.push_back({item.id, item.name.in(language), icon, on});
}

void fillStage(const Scope& scope, View& view) {
  view.places.clear();
  view.daylights.clear();
  view.companions.clear();
  view.poses.clear();
  const catalogue::Showing* showing = scope.input.setup.showing;
  if (showing == nullptr) return;
  const Stage& stage = view.stage;
  for (const auto& place : showing->surroundings)
    offer(view.places, place, place.icon, stage.place.empty() ? view.places.empty() : stage.place == place.id,
          view.language);
  for (const auto& daylight : showing->daylights)
    offer(view.daylights, daylight, daylight.icon, stage.daylight == daylight.id, view.language);
  for (const auto& companion : showing->companions)
    offer(view.companions, companion, {}, stage.companions.contains(companion.id), view.language);
  for (const auto& pose : showing->poses) {
    const bool has = pose.kinds.empty() || std::ranges::find(pose.kinds, scope.machine.kind) != pose.kinds.end();
    if (has) offer(view.poses, pose, pose.icon, stage.pose == pose.id, view.language);
  }
}

}  // namespace

void buildView(const ViewInput& input, View& view) {
  const LineState& line = input.state.lines[input.line];
  const Scope scope{input, input.evaluator.machine(line.configuration.machine), line,
                    input.state.quote.lines[input.line].unit, Locale{view.language}};
  view.machineName = scope.machine.name.in(scope.language());
  view.machineLine = scope.machine.line.in(scope.language());
  view.machineKind = scope.machine.kind;
  view.orderNumber = input.order.number;
  view.fileName = input.setup.path.filename().string();
  view.valid = line.choices.valid;
  fillSteps(scope, view);
  fillFigures(scope, view);
  fillPrice(scope, view);
  fillWhy(scope, view);
  fillLines(scope, view);
  fillStage(scope, view);
}

}  // namespace zemi::editor
