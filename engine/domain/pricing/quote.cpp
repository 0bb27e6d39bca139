#include "domain/pricing/quote.h"

#include "domain/pricing/exchange.h"

#include <algorithm>
#include <set>

namespace zemi::pricing {
namespace {

using catalogue::Catalogue;
using catalogue::Machine;
using catalogue::Option;
using catalogue::PriceList;
using catalogue::PriceRow;
using money::Currency;

std::string shown(Money amount) {
  return money::toDecimal(amount) + " " + std::string{money::code(amount.currency())};
}

std::string shown(money::Rounding rounding) {
  return std::string{money::name(rounding.mode)} + " to " + money::toDecimal(Money{rounding.step, Currency::azn});
}

std::string origin(const catalogue::Provenance& from) {
  return " (" + from.source + (from.year > 0 ? ", " + std::to_string(from.year) : "") +
         (from.estimate ? ", estimate" : "") + ")";
}

Failure tooLarge(const std::string& what) {
  return fail("price.too_large", {}, what + " is larger than any price this program can add up",
              "Check the quantities and the price list for a mistyped number");
}

/// The price row of a code, as an item of the breakdown. What is standard is in the base price and charged with
/// nothing.
Result<Item> itemFor(const PriceList& list, const OptionId& option, const std::string& code, bool standard) {
  const auto found = list.rows.find(code);
  if (found == list.rows.end()) {
    return fail("price.missing", list.place, "price list " + list.id.text + " has no row " + code,
                "Add the row to the list, or choose a list that prices it");
  }
  const PriceRow& row = found->second;
  Item item{option, code, standard ? Money{0, list.currency} : row.price, standard, row.from.estimate, {}};
  item.trace = list.id.text + ", row " + code + ", " + shown(row.price) + origin(row.from);
  if (standard) item.trace += ", standard: in the base price";
  return item;
}

/// Base and chosen options in catalogue order.
Result<std::vector<Item>> itemsFor(const Machine& machine, const PriceList& list,
                                   const std::vector<OptionId>& options) {
  std::set<OptionId> left{options.begin(), options.end()};
  auto base = itemFor(list, {}, machine.code, false);
  if (!base) return Failure{base.error()};
  std::vector<Item> items{std::move(base).value()};
  for (const Option& option : machine.options) {
    if (left.erase(option.id) == 0) continue;
    auto item = itemFor(list, option.id, option.code, option.standard);
    if (!item) return Failure{item.error()};
    items.push_back(std::move(item).value());
  }
  if (left.empty()) return items;
  return fail("order.unknown_option", {}, "machine " + machine.id.text + " has no option " + left.begin()->text,
              "Open the order with the catalogue it was made with, or choose anew");
}

std::optional<Money> sumOf(const std::vector<Item>& items, std::size_t from, Currency currency) {
  std::optional<Money> sum{Money{0, currency}};
  for (std::size_t i = from; sum && i < items.size(); ++i) sum = money::sumIfFits(*sum, items[i].price);
  return sum;
}

struct Taxed {
  Money net, vat, gross;
};

/// The list's tax on `net`, rounded once.
std::optional<Taxed> taxed(Money net, const PriceList& list, std::vector<std::string>& trace) {
  const auto vat = money::multiplyIfFits(net, money::percent(list.vat.percent), list.rounding);
  if (!vat) return {};
  const auto gross = money::sumIfFits(net, *vat);
  if (!gross) return {};
  if (list.vat.percent.numerator == 0) {
    trace.push_back("VAT: exempt" + origin(list.vat.from));
  } else {
    trace.push_back("VAT " + money::toDecimal(list.vat.percent, 2) + " % of " + shown(net) + " = " + shown(*vat) +
                    ", " + shown(list.rounding) + origin(list.vat.from));
  }
  return Taxed{net, *vat, *gross};
}

/// What an order's lines are quoted against.
struct Terms {
  const Catalogue& catalogue;
  const PriceList& list;
  const order::Order& order;
};

/// quantity × net of the list, taxed on the line's sum. False when the numbers do not fit.
bool priceByList(LineQuote& quote, const PriceList& list) {
  const auto net = money::productIfFits(quote.unit.net, quote.quantity);
  if (!net) return false;
  quote.trace.push_back(std::to_string(quote.quantity) + " × " + shown(quote.unit.net) + " = " + shown(*net));
  const auto sum = taxed(*net, list, quote.trace);
  if (!sum) return false;
  quote.unitPrices = {{quote.quantity, quote.unit.net}};
  quote.net = sum->net;
  quote.vat = sum->vat;
  quote.total = sum->gross;
  return true;
}

void priceByContract(LineQuote& quote, const order::ContractTotal& contract) {
  quote.byContract = true;
  quote.net = quote.total = contract.total;
  quote.vat = Money{0, contract.total.currency()};
  quote.unitPrices = money::allocateEvenly(contract.total, quote.quantity);
  quote.trace.push_back("contract " + shown(contract.total) + " (" + contract.source + "), as agreed");
  for (const money::UnitPrice& row : quote.unitPrices) {
    quote.trace.push_back(std::to_string(row.units) + " × " + shown(row.each) + " = " + shown(row.each * row.units));
  }
}

/// Into the order's currency, rounded once. Gives whether the rate is an estimate.
Result<bool> convertLine(LineQuote& quote, const Terms& terms) {
  const auto exchange =
      exchangeRate(terms.catalogue.rates, quote.total.currency(), terms.order.currency, terms.order.date);
  if (!exchange) return Failure{exchange.error()};
  if (quote.total.currency() == terms.order.currency) {
    quote.totalInOrderCurrency = quote.total;
    return false;
  }
  const money::Rounding rounding = terms.list.rounding;
  const auto converted = money::convertIfFits(quote.total, exchange.value().rate, terms.order.currency, rounding);
  if (!converted) return tooLarge("line " + quote.line + " in the order's currency");
  quote.totalInOrderCurrency = *converted;
  quote.rateTrace = exchange.value().trace;
  quote.trace.push_back(shown(quote.total) + " = " + shown(*converted) + " at " + quote.rateTrace + ", " +
                        shown(rounding));
  return exchange.value().estimate;
}

struct PricedLine {
  LineQuote quote;
  bool estimate = false;
};

Result<PricedLine> quoteLine(const order::Line& line, const std::vector<OptionId>& options, const Terms& terms) {
  EXPECTS(line.quantity > 0);
  const Machine* machine = terms.catalogue.find(line.configuration.machine);
  if (machine == nullptr) {
    return fail("order.unknown_machine", {}, "the catalogue has no machine " + line.configuration.machine.text,
                "Open the order with the catalogue it was made with");
  }
  auto unit = quoteUnit(*machine, terms.list, options);
  if (!unit) return Failure{unit.error()};
  PricedLine priced;
  LineQuote& quote = priced.quote;
  quote.line = line.id;
  quote.unit = std::move(unit).value();
  quote.quantity = line.quantity;
  if (line.contract) {
    priceByContract(quote, *line.contract);
  } else if (!priceByList(quote, terms.list)) {
    return tooLarge("line " + line.id);
  }
  const auto rateIsEstimate = convertLine(quote, terms);
  if (!rateIsEstimate) return Failure{rateIsEstimate.error()};
  priced.estimate = rateIsEstimate.value() || (!line.contract && quote.unit.estimate);
  return priced;
}

}  // namespace

Result<UnitQuote> quoteUnit(const Machine& machine, const PriceList& list, const std::vector<OptionId>& options) {
  auto items = itemsFor(machine, list, options);
  if (!items) return Failure{items.error()};
  UnitQuote quote;
  quote.items = std::move(items).value();
  quote.base = quote.items.front().price;
  quote.vatExempt = list.vat.percent.numerator == 0;
  for (const Item& item : quote.items) {
    quote.trace.push_back(item.trace);
    quote.estimate = quote.estimate || (item.estimate && !item.standard);
  }
  const auto sum = sumOf(quote.items, 1, list.currency);
  const auto net = sum ? money::sumIfFits(quote.base, *sum) : sum;
  if (!net) return tooLarge("the price of machine " + machine.id.text);
  quote.trace.push_back("base " + shown(quote.base) + " + options " + shown(*sum) + " = " + shown(*net));
  const auto full = taxed(*net, list, quote.trace);
  if (!full) return tooLarge("the price of machine " + machine.id.text);
  quote.options = *sum;
  quote.net = full->net;
  quote.vat = full->vat;
  quote.gross = full->gross;
  return quote;
}

Result<OrderQuote> quoteOrder(const Catalogue& catalogue, const order::Order& order,
                              const std::vector<std::vector<OptionId>>& machines) {
  EXPECTS(machines.size() == order.lines.size());
  const PriceList* list = catalogue.find(order.priceList);
  if (list == nullptr) {
    return fail("price.list_unknown", {}, "the catalogue has no price list " + order.priceList.text,
                "Choose a price list that exists");
  }
  OrderQuote quote;
  quote.total = Money{0, order.currency};
  for (std::size_t i = 0; i < order.lines.size(); ++i) {
    auto line = quoteLine(order.lines[i], machines[i], {catalogue, *list, order});
    if (!line) return Failure{line.error()};
    quote.estimate = quote.estimate || line.value().estimate;
    quote.lines.push_back(std::move(line.value().quote));
    const LineQuote& last = quote.lines.back();
    const auto total = money::sumIfFits(quote.total, last.totalInOrderCurrency);
    if (!total) return tooLarge("the order");
    quote.total = *total;
    quote.trace.push_back("line " + last.line + ": " + shown(last.totalInOrderCurrency));
  }
  quote.trace.push_back("total " + shown(quote.total));
  return quote;
}

}  // namespace zemi::pricing
