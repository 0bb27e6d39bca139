#pragma once

#include "base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zemi::money {

enum class Currency { azn, usd, eur, rub, byn };

/// ISO 4217 letters, upper case.
std::string_view code(Currency currency);
std::optional<Currency> currencyFromCode(std::string_view code);

/// An amount in minor units (qəpik, cent; all our currencies have 100). Sums of two currencies break a promise;
/// sums that leave 64 bit do too, so read sizes from files through `parse`, which refuses them politely.
class Money {
public:
  Money() = default;
  Money(std::int64_t minorUnits, Currency currency) : minor_{minorUnits}, currency_{currency} {}

  std::int64_t minor() const { return minor_; }
  Currency currency() const { return currency_; }
  bool isZero() const { return minor_ == 0; }

  Money operator-() const;
  friend Money operator+(Money a, Money b);
  friend Money operator-(Money a, Money b);
  friend Money operator*(Money a, std::int64_t times);
  Money& operator+=(Money other) { return *this = *this + other; }

  bool operator==(const Money&) const = default;
  friend std::strong_ordering operator<=>(Money a, Money b);  ///< same currency only

private:
  std::int64_t minor_ = 0;
  Currency currency_ = Currency::azn;
};

/// Nothing where the result leaves 64 bit, for amounts and quantities that came from files. Same currency only.
std::optional<Money> sumIfFits(Money a, Money b);
std::optional<Money> productIfFits(Money a, std::int64_t times);

/// "-12400.50" → minor units. At most two decimals and 13 digits before the point, no blanks, no thousands marks.
/// Error: money.malformed.
Result<Money> parse(std::string_view decimal, Currency currency);

/// The inverse of parse: "-12400.50". Plain ASCII, the same in every language; for files.
std::string toDecimal(Money amount);

/// An exact ratio, always reduced, denominator positive. For exchange rates and percentages; never floating point.
struct Rate {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;

  bool operator==(const Rate&) const = default;
};

/// "1.7000" → 17/10; "18" → 18/1; "-3" → -3/1. Up to nine decimals and nine digits before the point.
/// Error: money.malformed.
Result<Rate> parseRate(std::string_view decimal);
Rate percent(Rate hundredths);            ///< 18/1 → 18/100
Rate inverse(Rate rate);                  ///< not of zero
Rate operator*(Rate a, Rate b);           ///< stops the program when the reduced ratio leaves 64 bit
std::optional<Rate> productIfFits(Rate a, Rate b);
std::string toDecimal(Rate rate, int decimals);  ///< 0 to 9 decimals, half-up

enum class RoundingMode { halfUp, halfEven, down, up };

/// The rule is data on the price list and printed on the document. `step` is in minor units: 1 rounds to the qəpik.
/// Symmetric about zero: half-up rounds halves away from it, down towards it, up away from it.
struct Rounding {
  RoundingMode mode = RoundingMode::halfUp;
  std::int64_t step = 1;

  bool operator==(const Rounding&) const = default;
};

std::optional<RoundingMode> roundingModeFromName(std::string_view name);  ///< "half-up", "half-even", "down", "up"
std::string_view name(RoundingMode mode);

/// amount × rate in 128 bit, rounded once.
Money multiply(Money amount, Rate rate, Rounding rounding);

/// amount in another currency: `rate` is units of `target` for one unit of amount's currency.
Money convert(Money amount, Rate rate, Currency target, Rounding rounding);
std::optional<Money> multiplyIfFits(Money amount, Rate rate, Rounding rounding);
std::optional<Money> convertIfFits(Money amount, Rate rate, Currency target, Rounding rounding);

/// Splits `total` over `weights` so that the parts sum to it exactly: largest remainder, ties to the earlier part.
/// Weights are not negative and not all zero.
std::vector<Money> allocate(Money total, const std::vector<std::int64_t>& weights);

/// `total` over `count` equal units: `units` many at `each`. At most two rows, the dearer first; sums to total exactly.
struct UnitPrice {
  std::int64_t units = 0;
  Money each;

  bool operator==(const UnitPrice&) const = default;
};
std::vector<UnitPrice> allocateEvenly(Money total, std::int64_t count);

}  // namespace zemi::money
