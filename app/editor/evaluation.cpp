#include "editor/evaluation.h"

#include "base/near.h"

namespace zemi::editor {
namespace {

using order::Order;

Failure unknownMachine(const catalogue::Catalogue& catalogue, const order::Line& line) {
  std::vector<std::string> known;
  for (const auto& machine : catalogue.machines) known.push_back(machine.id.text);
  return fail("order.unknown_machine", {},
              "line " + line.id + ": there is no machine `" + line.configuration.machine.text + "`",
              suggestion(line.configuration.machine.text, known));
}

Failure unknownOption(const catalogue::Machine& machine, const order::Line& line, const catalogue::OptionId& option) {
  std::vector<std::string> known;
  for (const auto& other : machine.options) known.push_back(other.id.text);
  return fail("order.unknown_option", {},
              "line " + line.id + ": " + machine.code + " has no option `" + option.text + "`",
              suggestion(option.text, known));
}

}  // namespace

Result<Done> Evaluator::check(const Order& order) const {
  if (catalogue_.find(order.priceList) == nullptr) {
    std::vector<std::string> known;
    for (const auto& list : catalogue_.priceLists) known.push_back(list.id.text);
    return fail("price.list_unknown", {}, "there is no price list `" + order.priceList.text + "`",
                suggestion(order.priceList.text, known));
  }
  for (const order::Line& line : order.lines) {
    const auto* machine = catalogue_.find(line.configuration.machine);
    if (machine == nullptr) return unknownMachine(catalogue_, line);
    for (const auto& [option, wanted] : line.configuration.decisions) {
      if (machine->find(option) == nullptr) return unknownOption(*machine, line, option);
    }
  }
  return Done{};
}

rules::Rulebook& Evaluator::rulebook(const catalogue::MachineId& id) {
  const auto found = rulebooks_.find(id);
  if (found != rulebooks_.end()) return found->second;
  return rulebooks_.emplace(id, rules::Rulebook{machine(id)}).first->second;
}

const catalogue::Machine& Evaluator::machine(const catalogue::MachineId& id) const {
  const auto* machine = catalogue_.find(id);
  EXPECTS(machine != nullptr);
  return *machine;
}

const catalogue::PriceList& Evaluator::priceList(const Order& order) const {
  const auto* list = catalogue_.find(order.priceList);
  EXPECTS(list != nullptr);
  return *list;
}

LineState Evaluator::evaluate(const config::Configuration& configuration) {
  LineState state;
  state.configuration = configuration;
  state.choices = rulebook(configuration.machine).choices(configuration);
  state.specification = spec::specify(machine(configuration.machine), state.choices.machine);
  return state;
}

Result<OrderState> Evaluator::evaluate(const Order& order, const OrderState& earlier) {
  if (auto known = check(order); !known.has_value()) return Failure{known.error()};
  OrderState state;
  std::vector<std::vector<catalogue::OptionId>> machines;
  for (std::size_t i = 0; i < order.lines.size(); ++i) {
    const bool same = i < earlier.lines.size() && earlier.lines[i].configuration == order.lines[i].configuration;
    state.lines.push_back(same ? earlier.lines[i] : evaluate(order.lines[i].configuration));
    machines.push_back(state.lines.back().choices.machine);
  }
  auto quote = pricing::quoteOrder(catalogue_, order, machines);
  if (!quote.has_value()) return Failure{quote.error()};
  state.quote = std::move(quote).value();
  return state;
}

}  // namespace zemi::editor
