#pragma once

#include "domain/catalogue/catalogue.h"

#include <string>
#include <vector>

namespace zemi::pricing {

/// How one currency becomes another: one exact ratio and where it comes from.
struct Exchange {
  money::Rate rate{1, 1};                 ///< units of the target for one unit of the source
  bool estimate = false;
  std::string trace;                      ///< "1 USD = 1.7000 AZN, 2026-11-20, S70"; empty between equal currencies
};

/// The latest rate dated on or before `date`: as noted or, when that is newer, the inverse of the opposite one; where
/// the two currencies have none between them, both legs through AZN. Errors: price.rate_missing, price.too_large.
Result<Exchange> exchangeRate(const std::vector<catalogue::ExchangeRate>& rates, money::Currency from,
                              money::Currency to, text::Date date);

}  // namespace zemi::pricing
