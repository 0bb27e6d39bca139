#include "domain/pricing/exchange.h"

namespace zemi::pricing {
namespace {

using catalogue::ExchangeRate;
using money::Currency;

/// At least four decimals, as banks write rates, and as many more as the rate has.
std::string rateText(money::Rate rate) {
  std::string text = money::toDecimal(rate, 9);
  while (text.back() == '0' && text.size() - text.find('.') > 5) text.pop_back();
  return text;
}

std::string traced(const ExchangeRate& rate) {
  return "1 " + std::string{money::code(rate.from)} + " = " + rateText(rate.perUnit) + " " +
         std::string{money::code(rate.to)} + ", " + text::toIso(rate.date) + ", " + rate.source.source;
}

/// The latest of the rates from one currency to the other by that day; null when there is none.
const ExchangeRate* latest(const std::vector<ExchangeRate>& rates, Currency from, Currency to, text::Date date) {
  const ExchangeRate* best = nullptr;
  for (const ExchangeRate& rate : rates) {
    if (rate.from != from || rate.to != to || rate.date > date) continue;
    if (best == nullptr || rate.date > best->date) best = &rate;
  }
  return best;
}

/// Between these two currencies without a third.
std::optional<Exchange> leg(const std::vector<ExchangeRate>& rates, Currency from, Currency to, text::Date date) {
  if (from == to) return Exchange{};
  const ExchangeRate* direct = latest(rates, from, to, date);
  const ExchangeRate* opposite = latest(rates, to, from, date);
  if (direct != nullptr && (opposite == nullptr || opposite->date <= direct->date)) {
    return Exchange{direct->perUnit, direct->source.estimate, traced(*direct)};
  }
  if (opposite == nullptr) return {};
  return Exchange{money::inverse(opposite->perUnit), opposite->source.estimate, traced(*opposite)};
}

}  // namespace

Result<Exchange> exchangeRate(const std::vector<ExchangeRate>& rates, Currency from, Currency to, text::Date date) {
  if (auto between = leg(rates, from, to, date)) return std::move(*between);
  const auto first = leg(rates, from, Currency::azn, date);
  const auto second = leg(rates, Currency::azn, to, date);
  const std::string pair = std::string{money::code(from)} + " to " + std::string{money::code(to)};
  if (!first || !second) {
    return fail("price.rate_missing", {}, "there is no rate from " + pair + " by " + text::toIso(date),
                "Add one to configs/rates.toml, direct or through AZN");
  }
  const auto crossed = money::productIfFits(first->rate, second->rate);
  if (!crossed) {
    return fail("price.too_large", {}, "the rate from " + pair + " has too many digits to be exact",
                "Add a direct rate to configs/rates.toml");
  }
  return Exchange{*crossed, first->estimate || second->estimate, first->trace + "; " + second->trace};
}

}  // namespace zemi::pricing
