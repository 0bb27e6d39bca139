#include "domain/money/money.h"

#include "base/expects.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace zemi::money {
namespace {

// A GNU type: the keyword keeps -Wpedantic quiet about what both our compilers have.
__extension__ typedef __int128 Wide;

constexpr std::array<std::string_view, 5> kCodes{"AZN", "USD", "EUR", "RUB", "BYN"};
constexpr std::array<std::string_view, 4> kModes{"half-up", "half-even", "down", "up"};

std::optional<std::int64_t> narrowed(Wide value) {
  if (value < std::numeric_limits<std::int64_t>::min() || value > std::numeric_limits<std::int64_t>::max()) return {};
  return static_cast<std::int64_t>(value);
}

std::int64_t mustFit(Wide value) {
  const auto narrow = narrowed(value);
  EXPECTS(narrow.has_value());
  return *narrow;
}

Wide absolute(Wide value) {
  return value < 0 ? -value : value;
}

Wide greatestDivisor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/// numerator/denominator, reduced and with a positive denominator; nothing when it leaves 64 bit.
std::optional<Rate> reduced(Wide numerator, Wide denominator) {
  EXPECTS(denominator != 0);
  const Wide divisor = greatestDivisor(absolute(numerator), absolute(denominator)) * (denominator < 0 ? -1 : 1);
  const auto top = narrowed(numerator / divisor);
  const auto bottom = narrowed(denominator / divisor);
  if (!top || !bottom) return {};
  return Rate{*top, *bottom};
}

/// Whether a magnitude that lies `rest` of `whole` above `floor` is rounded up.
bool roundsUp(RoundingMode mode, Wide floor, Wide rest, Wide whole) {
  switch (mode) {
    case RoundingMode::halfUp:
      return rest >= whole - rest;
    case RoundingMode::halfEven:
      return rest > whole - rest || (rest == whole - rest && floor % 2 != 0);
    case RoundingMode::down:
      return false;
    case RoundingMode::up:
      return rest != 0;
  }
  EXPECTS(false);
  return false;
}

/// numerator/denominator rounded to a whole number, symmetric about zero. denominator > 0.
Wide divideRounded(Wide numerator, Wide denominator, RoundingMode mode) {
  const Wide magnitude = absolute(numerator);
  const Wide floor = magnitude / denominator;
  const Wide rounded = floor + (roundsUp(mode, floor, magnitude % denominator, denominator) ? 1 : 0);
  return numerator < 0 ? -rounded : rounded;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A decimal as written: digits × 10^-decimals.
struct Written {
  Wide digits = 0;
  int decimals = 0;
};

/// Nothing unless `text` is [-]digits[.digits] within the two limits.
std::optional<Written> readDecimal(std::string_view text, std::size_t mostWhole, std::size_t mostDecimals) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point < text.size() ? text.substr(point + 1) : std::string_view{};
  if (whole.empty() || whole.size() > mostWhole || rest.size() > mostDecimals) return {};
  if (point < text.size() && rest.empty()) return {};
  if (!std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(rest, isDigit)) return {};
  Written written{0, static_cast<int>(rest.size())};
  for (const std::string_view part : {whole, rest}) {
    for (const char c : part) written.digits = written.digits * 10 + (c - '0');
  }
  if (negative) written.digits = -written.digits;
  return written;
}

Wide powerOfTen(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::string digitsOf(Wide magnitude) {
  std::string digits;
  do {
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(magnitude % 10)));
    magnitude /= 10;
  } while (magnitude != 0);
  return digits;
}

/// "-12.05" from -1205 and 2 decimals.
std::string decimalText(Wide scaled, int decimals) {
  std::string digits = digitsOf(absolute(scaled));
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return (scaled < 0 ? "-" : "") + digits;
}

Failure malformed(std::string_view text, const std::string& expected) {
  return fail("money.malformed", {}, "\"" + std::string{text} + "\" is not " + expected,
              "Write digits with a point, without blanks or thousands marks");
}

/// The remainders of an allocation, largest first, earlier part first among equals.
std::vector<std::size_t> byRemainder(const std::vector<Wide>& remainders) {
  std::vector<std::size_t> order(remainders.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  return order;
}

}  // namespace

std::string_view code(Currency currency) {
  return kCodes[static_cast<std::size_t>(currency)];
}

std::optional<Currency> currencyFromCode(std::string_view code) {
  const auto found = std::ranges::find(kCodes, code);
  if (found == kCodes.end()) return {};
  return static_cast<Currency>(found - kCodes.begin());
}

Money Money::operator-() const {
  return {mustFit(-Wide{minor_}), currency_};
}

Money operator+(Money a, Money b) {
  const auto sum = sumIfFits(a, b);
  EXPECTS(sum.has_value());
  return *sum;
}

Money operator-(Money a, Money b) {
  EXPECTS(a.currency_ == b.currency_);
  return {mustFit(Wide{a.minor_} - b.minor_), a.currency_};
}

Money operator*(Money a, std::int64_t times) {
  return {mustFit(Wide{a.minor_} * times), a.currency_};
}

std::strong_ordering operator<=>(Money a, Money b) {
  EXPECTS(a.currency_ == b.currency_);
  return a.minor_ <=> b.minor_;
}

std::optional<Money> sumIfFits(Money a, Money b) {
  EXPECTS(a.currency() == b.currency());
  const auto sum = narrowed(Wide{a.minor()} + b.minor());
  if (!sum) return {};
  return Money{*sum, a.currency()};
}

std::optional<Money> productIfFits(Money a, std::int64_t times) {
  const auto product = narrowed(Wide{a.minor()} * times);
  if (!product) return {};
  return Money{*product, a.currency()};
}

Result<Money> parse(std::string_view decimal, Currency currency) {
  const auto written = readDecimal(decimal, 13, 2);
  if (!written) return malformed(decimal, "an amount like \"12400.50\" with at most 13 digits before the point");
  return Money{mustFit(written->digits * powerOfTen(2 - written->decimals)), currency};
}

std::string toDecimal(Money amount) {
  return decimalText(amount.minor(), 2);
}

Result<Rate> parseRate(std::string_view decimal) {
  const auto written = readDecimal(decimal, 9, 9);
  if (!written) return malformed(decimal, "a rate like \"1.7000\" with at most nine decimals");
  return *reduced(written->digits, powerOfTen(written->decimals));
}

Rate percent(Rate hundredths) {
  return hundredths * Rate{1, 100};
}

Rate inverse(Rate rate) {
  EXPECTS(rate.numerator != 0);
  const auto turned = reduced(rate.denominator, rate.numerator);
  EXPECTS(turned.has_value());
  return *turned;
}

Rate operator*(Rate a, Rate b) {
  const auto product = productIfFits(a, b);
  EXPECTS(product.has_value());
  return *product;
}

std::optional<Rate> productIfFits(Rate a, Rate b) {
  return reduced(Wide{a.numerator} * b.numerator, Wide{a.denominator} * b.denominator);
}

std::string toDecimal(Rate rate, int decimals) {
  EXPECTS(decimals >= 0 && decimals <= 9);
  const Wide scaled = Wide{rate.numerator} * powerOfTen(decimals);
  return decimalText(divideRounded(scaled, rate.denominator, RoundingMode::halfUp), decimals);
}

std::optional<RoundingMode> roundingModeFromName(std::string_view name) {
  const auto found = std::ranges::find(kModes, name);
  if (found == kModes.end()) return {};
  return static_cast<RoundingMode>(found - kModes.begin());
}

std::string_view name(RoundingMode mode) {
  return kModes[static_cast<std::size_t>(mode)];
}

std::optional<Money> multiplyIfFits(Money amount, Rate rate, Rounding rounding) {
  EXPECTS(rounding.step > 0 && rate.denominator > 0);
  const Wide product = Wide{amount.minor()} * rate.numerator;  // at most 126 bits
  const Wide divisor = Wide{rate.denominator} * rounding.step;
  const Wide steps = divideRounded(product, divisor, rounding.mode);
  // Before the step is multiplied back: steps × step may leave 128 bit only where steps has left 64 bit already.
  if (!narrowed(steps)) return {};
  const auto rounded = narrowed(steps * rounding.step);
  if (!rounded) return {};
  return Money{*rounded, amount.currency()};
}

std::optional<Money> convertIfFits(Money amount, Rate rate, Currency target, Rounding rounding) {
  return multiplyIfFits({amount.minor(), target}, rate, rounding);
}

Money multiply(Money amount, Rate rate, Rounding rounding) {
  const auto product = multiplyIfFits(amount, rate, rounding);
  EXPECTS(product.has_value());
  return *product;
}

Money convert(Money amount, Rate rate, Currency target, Rounding rounding) {
  return multiply({amount.minor(), target}, rate, rounding);
}

std::vector<Money> allocate(Money total, const std::vector<std::int64_t>& weights) {
  Wide sum = 0;
  for (const std::int64_t weight : weights) {
    EXPECTS(weight >= 0);
    sum += weight;
  }
  EXPECTS(sum > 0);
  // Shares of the magnitude, so that a refund is split as the charge was.
  const Wide magnitude = absolute(Wide{total.minor()});
  std::vector<Wide> shares, remainders;
  Wide left = magnitude;
  for (const std::int64_t weight : weights) {
    shares.push_back(magnitude * weight / sum);
    remainders.push_back(magnitude * weight % sum);
    left -= shares.back();
  }
  const std::vector<std::size_t> order = byRemainder(remainders);
  for (std::size_t i = 0; left > 0; ++i, --left) ++shares[order[i]];
  std::vector<Money> parts;
  for (const Wide share : shares) parts.push_back({mustFit(total.minor() < 0 ? -share : share), total.currency()});
  return parts;
}

std::vector<UnitPrice> allocateEvenly(Money total, std::int64_t count) {
  EXPECTS(count > 0);
  std::int64_t lower = total.minor() / count;
  std::int64_t dearer = total.minor() % count;
  if (dearer < 0) {  // floor division, so that the dearer row also comes first in a refund
    --lower;
    dearer += count;
  }
  std::vector<UnitPrice> rows;
  if (dearer > 0) rows.push_back({dearer, {lower + 1, total.currency()}});
  if (dearer < count) rows.push_back({count - dearer, {lower, total.currency()}});
  return rows;
}

}  // namespace zemi::money
