#pragma once

#include "domain/order/order.h"
#include "domain/pricing/quote.h"
#include "domain/rules/rulebook.h"
#include "domain/spec/specification.h"

#include <map>
#include <vector>

namespace zemi::editor {

/// Everything that follows from one order: what is on each line, what may still be chosen, what it weighs and costs.
struct LineState {
  config::Configuration configuration;      ///< it was evaluated for
  rules::Choices choices;
  spec::Specification specification;
};

struct OrderState {
  std::vector<LineState> lines;
  pricing::OrderQuote quote;
};

/// Evaluates orders; keeps one compiled rulebook per machine, so not const and not shared between threads.
class Evaluator {
public:
  explicit Evaluator(const catalogue::Catalogue& catalogue) : catalogue_{catalogue} {}

  /// What no later step should have to ask: every machine, option and price list of the order is in the catalogue.
  /// Errors: order.unknown_machine, order.unknown_option, price.list_unknown.
  Result<Done> check(const order::Order& order) const;

  LineState evaluate(const config::Configuration& configuration);
  /// All lines and the price. Lines whose configuration is the same as in `earlier` are taken over.
  Result<OrderState> evaluate(const order::Order& order, const OrderState& earlier = {});

  rules::Rulebook& rulebook(const catalogue::MachineId& machine);
  const catalogue::Machine& machine(const catalogue::MachineId& machine) const;
  const catalogue::PriceList& priceList(const order::Order& order) const;

private:
  const catalogue::Catalogue& catalogue_;
  std::map<catalogue::MachineId, rules::Rulebook> rulebooks_;
};

}  // namespace zemi::editor
