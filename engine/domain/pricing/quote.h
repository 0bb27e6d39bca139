#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/order/order.h"

#include <string>
#include <vector>

namespace zemi::pricing {

using catalogue::OptionId;
using money::Money;

/// One row of a unit price: the base machine or an option, with where its price stands.
struct Item {
  OptionId option;                        ///< empty for the base machine
  std::string code;
  Money price;                            ///< in the price list's currency; zero when standard: it is in the base price
  bool standard = false;
  bool estimate = false;
  std::string trace;                      ///< "AZ-2026-11, row GS200-CHOP, 3850.00 AZN"
};

/// The price of one machine with exactly these options, in the price list's currency.
struct UnitQuote {
  Money base, options, net, vat, gross;
  bool vatExempt = false;
  std::vector<Item> items;                ///< base first, then options in catalogue order
  bool estimate = false;
  std::vector<std::string> trace;         ///< every step with its rounding
};

struct LineQuote {
  std::string line;
  UnitQuote unit;
  std::int64_t quantity = 1;
  std::vector<money::UnitPrice> unitPrices;   ///< without tax; one row, or two when a contract does not divide evenly
  Money net, vat;                         ///< the unit prices sum to `net`; a contract's total is taken as agreed: no vat
  Money total;                            ///< net + vat in the line's own currency (the contract's, else the list's)
  Money totalInOrderCurrency;
  bool byContract = false;
  std::string rateTrace;                  ///< rate, date, source when converted; empty otherwise
  std::vector<std::string> trace;
};

struct OrderQuote {
  std::vector<LineQuote> lines;
  Money total;                            ///< order currency
  bool estimate = false;                  ///< a price or rate that the total rests on is an estimate
  std::vector<std::string> trace;
};

/// Base and options that are not standard, then the list's tax on that sum, rounded by the list's rule.
/// Errors: price.missing (a code without a row), order.unknown_option, price.too_large.
Result<UnitQuote> quoteUnit(const catalogue::Machine& machine, const catalogue::PriceList& list,
                            const std::vector<OptionId>& options);

/// `machines[i]` is the complete option list of `order.lines[i]` (rules::Choices::machine); quantities are positive.
/// Lines are converted into the order's currency once each, by exchangeRate on the order's date, and rounded by the
/// list's rule. An order without lines costs nothing. Errors: those of quoteUnit, price.list_unknown,
/// order.unknown_machine, price.rate_missing (no rate for a currency by the order's date).
Result<OrderQuote> quoteOrder(const catalogue::Catalogue& catalogue, const order::Order& order,
                              const std::vector<std::vector<OptionId>>& machines);

}  // namespace zemi::pricing
