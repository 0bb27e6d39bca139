#include "domain/money/money.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/multiprecision/cpp_int.hpp>

#include <limits>
#include <numeric>

namespace zemi::money {
namespace {

using Big = boost::multiprecision::cpp_int;

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();

Money usd(std::int64_t minor) {
  return {minor, Currency::usd};
}
Money azn(std::int64_t minor) {
  return {minor, Currency::azn};
}

void check(const char* property, bool holds) {
  ASSERT_TRUE(holds) << property;
}

/// Rounding written the slow way, over unbounded integers: the oracle.
Big rounded(Big numerator, Big denominator, RoundingMode mode) {
  const bool negative = numerator < 0;
  if (negative) numerator = -numerator;
  Big quotient = numerator / denominator;
  const Big twice = 2 * (numerator % denominator);
  const bool up = mode == RoundingMode::up       ? twice > 0
                  : mode == RoundingMode::down   ? false
                  : mode == RoundingMode::halfUp ? twice >= denominator
                                                 : twice > denominator || (twice == denominator && quotient % 2 == 1);
  if (up) ++quotient;
  return negative ? Big{-quotient} : quotient;
}

auto anyAmount() {
  return rc::gen::inRange<std::int64_t>(-1'000'000'000'000'000, 1'000'000'000'000'001);
}
auto anyMode() {
  return rc::gen::element(RoundingMode::halfUp, RoundingMode::halfEven, RoundingMode::down, RoundingMode::up);
}

TEST(Money, addsAndComparesInOneCurrency) {
  EXPECT_EQ(azn(150) + azn(-50), azn(100));
  EXPECT_EQ(azn(150) - azn(200), azn(-50));
  EXPECT_EQ(azn(150) * 3, azn(450));
  EXPECT_LT(azn(1), azn(2));
  EXPECT_NE(azn(1), usd(1));
  EXPECT_TRUE(azn(0).isZero());
}

TEST(MoneyDeathTest, stopsWhenCurrenciesMix) {
  EXPECT_DEATH(static_cast<void>(azn(1) + usd(1)), "currency");
  EXPECT_DEATH(static_cast<void>(azn(1) < usd(1)), "currency");
}

TEST(MoneyDeathTest, stopsWhenASumLeaves64Bit) {
  EXPECT_DEATH(static_cast<void>(azn(kLargest) + azn(1)), "promise");
  EXPECT_DEATH(static_cast<void>(azn(kLargest) * 2), "promise");
  EXPECT_DEATH(static_cast<void>(-azn(kSmallest)), "promise");
}

TEST(Money, saysPolitelyThatASumDoesNotFit) {
  EXPECT_FALSE(sumIfFits(azn(kLargest), azn(1)).has_value());
  EXPECT_FALSE(productIfFits(azn(kLargest), 2).has_value());
  EXPECT_EQ(sumIfFits(azn(kLargest), azn(-1)), azn(kLargest - 1));
  EXPECT_EQ(productIfFits(azn(7), -3), azn(-21));
  EXPECT_FALSE(multiplyIfFits(azn(kLargest), {3, 2}, {}).has_value());
  EXPECT_FALSE(convertIfFits(azn(kLargest), {kLargest, 1}, Currency::usd, {RoundingMode::up, kLargest}).has_value());
}

TEST(MoneyParse, readsWhatItWrites) {
  struct Row {
    const char* text;
    std::int64_t minor;
    const char* written;
  };
  const Row rows[] = {
      {"0", 0, "0.00"},
      {"0.05", 5, "0.05"},
      {"-0.05", -5, "-0.05"},
      {"12400.50", 1240050, "12400.50"},
      {"12400.5", 1240050, "12400.50"},
      {"-12400", -1240000, "-12400.00"},
      {"007", 700, "7.00"},
      {"9999999999999.99", 999999999999999, "9999999999999.99"},
  };
  for (const Row& row : rows) {
    const auto amount = parse(row.text, Currency::azn);
    ASSERT_TRUE(amount) << row.text;
    EXPECT_EQ(amount.value().minor(), row.minor) << row.text;
    EXPECT_EQ(toDecimal(amount.value()), row.written);
  }
}

TEST(MoneyParse, refusesWhatIsNotAnAmount) {
  for (const char* text : {"", "-", ".", "1.", ".5", "1.234", "1,5", "1 000", "+1", "1e3", "0x1", "12.400,50", "--1",
                           "1.2.3", "10000000000000", "99999999999999999999999999", "NaN", "1-", "１"}) {
    const auto amount = parse(text, Currency::azn);
    ASSERT_FALSE(amount) << text;
    EXPECT_EQ(amount.error().code, "money.malformed");
  }
}

TEST(MoneyParse, writtenAmountsReadBack) {
  check("round trip", rc::check([] {
          const Money amount = usd(*rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 1'000'000'000'000'000));
          RC_ASSERT(parse(toDecimal(amount), Currency::usd).value() == amount);
        }));
}

TEST(Currency, codesAreThoseOfIso4217) {
  for (const Currency currency : {Currency::azn, Currency::usd, Currency::eur, Currency::rub, Currency::byn}) {
    EXPECT_EQ(currencyFromCode(code(currency)), currency);
  }
  EXPECT_FALSE(currencyFromCode("azn").has_value());
  EXPECT_FALSE(currencyFromCode("").has_value());
}

TEST(Rate, isReducedWithAPositiveDenominator) {
  EXPECT_EQ(parseRate("1.7000").value(), (Rate{17, 10}));
  EXPECT_EQ(parseRate("18").value(), (Rate{18, 1}));
  EXPECT_EQ(parseRate("0").value(), (Rate{0, 1}));
  EXPECT_EQ(parseRate("-0.250").value(), (Rate{-1, 4}));
  EXPECT_EQ(inverse({-17, 10}), (Rate{-10, 17}));
  EXPECT_EQ(percent({18, 1}), (Rate{9, 50}));
  EXPECT_EQ((Rate{2, 3} * Rate{3, 4}), (Rate{1, 2}));
}

TEST(Rate, refusesWhatIsNotARate) {
  for (const char* text : {"", "1.", "1,7", "1.0000000001", "1234567890"}) {
    ASSERT_FALSE(parseRate(text)) << text;
    EXPECT_EQ(parseRate(text).error().code, "money.malformed");
  }
}

TEST(Rate, writesDecimals) {
  EXPECT_EQ(toDecimal(Rate{17, 10}, 4), "1.7000");
  EXPECT_EQ(toDecimal(Rate{10, 17}, 6), "0.588235");
  EXPECT_EQ(toDecimal(Rate{-1, 8}, 2), "-0.13");
  EXPECT_EQ(toDecimal(Rate{5, 2}, 0), "3");
}

TEST(RateDeathTest, stopsAtTheInverseOfZeroAndAtOverflow) {
  EXPECT_DEATH(static_cast<void>(inverse({0, 1})), "promise");
  EXPECT_DEATH(static_cast<void>(Rate{kLargest, 2} * Rate{kLargest, 3}), "promise");
  EXPECT_FALSE(productIfFits(Rate{kLargest, 2}, Rate{kLargest, 3}).has_value());
}

TEST(Rounding, tableOfHalvesAndSigns) {
  struct Row {
    std::int64_t amount;
    Rate rate;
    std::int64_t step, halfUp, halfEven, down, up;
  };
  const Row rows[] = {
      {5, {1, 2}, 1, 3, 2, 2, 3},
      {7, {1, 2}, 1, 4, 4, 3, 4},
      {-5, {1, 2}, 1, -3, -2, -2, -3},
      {10, {1, 3}, 1, 3, 3, 3, 4},
      {-10, {1, 3}, 1, -3, -3, -3, -4},
      {6, {1, 1}, 1, 6, 6, 6, 6},
      {1234, {1, 1}, 5, 1235, 1235, 1230, 1235},
      {1250, {1, 1}, 100, 1300, 1200, 1200, 1300},
      {0, {7, 3}, 5, 0, 0, 0, 0},
  };
  for (const Row& row : rows) {
    const auto round = [&](RoundingMode mode) { return multiply(azn(row.amount), row.rate, {mode, row.step}).minor(); };
    SCOPED_TRACE(row.amount);
    EXPECT_EQ(round(RoundingMode::halfUp), row.halfUp);
    EXPECT_EQ(round(RoundingMode::halfEven), row.halfEven);
    EXPECT_EQ(round(RoundingMode::down), row.down);
    EXPECT_EQ(round(RoundingMode::up), row.up);
  }
}

TEST(Rounding, namesAreThoseOfThePriceList) {
  for (const char* text : {"half-up", "half-even", "down", "up"}) {
    ASSERT_TRUE(roundingModeFromName(text).has_value()) << text;
    EXPECT_EQ(name(*roundingModeFromName(text)), text);
  }
  EXPECT_FALSE(roundingModeFromName("bankers").has_value());
}

TEST(Rounding, agreesWithUnboundedIntegers) {
  check("multiply", rc::check([] {
          const std::int64_t amount = *anyAmount();
          const auto top = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'001);
          const auto bottom = *rc::gen::inRange<std::int64_t>(1, 1'000'001);
          const Rounding rounding{*anyMode(), *rc::gen::element<std::int64_t>(1, 5, 10, 100)};
          const std::int64_t divisor = std::gcd(top, bottom);
          const Rate rate{top / divisor, bottom / divisor};
          const Big expected = rounded(Big{amount} * top, Big{bottom} * rounding.step, rounding.mode) * rounding.step;
          const auto product = multiplyIfFits(azn(amount), rate, rounding);
          const bool fits = expected >= kSmallest && expected <= kLargest;
          RC_ASSERT(product.has_value() == fits);
          if (fits) RC_ASSERT(Big{product->minor()} == expected);
        }));
}

TEST(Rounding, agreesWithUnboundedIntegersAtTheEdges) {
  check("any 64-bit numbers", rc::check([] {
          const auto amount = *rc::gen::arbitrary<std::int64_t>();
          const auto top = *rc::gen::arbitrary<std::int64_t>();
          const auto bottom = *rc::gen::inRange<std::int64_t>(1, kLargest);
          const Rounding rounding{*anyMode(), *rc::gen::inRange<std::int64_t>(1, kLargest)};
          const Big expected = rounded(Big{amount} * top, Big{bottom} * rounding.step, rounding.mode) * rounding.step;
          const auto product = multiplyIfFits(azn(amount), {top, bottom}, rounding);
          const bool fits = expected >= kSmallest && expected <= kLargest;
          RC_ASSERT(product.has_value() == fits);
          if (fits) RC_ASSERT(Big{product->minor()} == expected);
        }));
}

TEST(Rate, productsAgreeWithUnboundedRationals) {
  check("a × b", rc::check([] {
          const auto any = rc::gen::inRange<std::int64_t>(1, 1'000'000'000);
          const Rate a = *productIfFits({*any, 1}, {1, *any});
          const Rate b = *productIfFits({*any, 1}, {1, *any});
          const Rate product = a * b;
          RC_ASSERT(Big{product.numerator} * a.denominator * b.denominator ==
                    Big{product.denominator} * a.numerator * b.numerator);
          RC_ASSERT(std::gcd(product.numerator, product.denominator) == 1);
          RC_ASSERT(inverse(inverse(product)) == product);
        }));
}

TEST(Convert, roundsOnceIntoTheOtherCurrency) {
  EXPECT_EQ(convert(usd(1631579), {17, 10}, Currency::azn, {}), azn(2773684));  // 27 736.843 AZN
  EXPECT_EQ(convert(azn(170), inverse({17, 10}), Currency::usd, {}), usd(100));
}

TEST(Allocate, sharesByLargestRemainderAndTiesToTheEarlier) {
  EXPECT_EQ(allocate(azn(100), {1, 1, 1}), (std::vector{azn(34), azn(33), azn(33)}));
  EXPECT_EQ(allocate(azn(-100), {1, 1, 1}), (std::vector{azn(-34), azn(-33), azn(-33)}));
  EXPECT_EQ(allocate(azn(100), {0, 2, 1}), (std::vector{azn(0), azn(67), azn(33)}));
  EXPECT_EQ(allocate(azn(0), {5}), std::vector{azn(0)});
}

TEST(Allocate, partsSumToTheWholeAndStayWithinOneOfTheirShare) {
  check("sum and fairness", rc::check([] {
          const std::int64_t total = *rc::gen::arbitrary<std::int64_t>();
          RC_PRE(total != kSmallest);
          const auto weights = *rc::gen::suchThat(
              rc::gen::nonEmpty(
                  rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, kLargest))),
              [](const auto& some) { return std::ranges::any_of(some, [](auto weight) { return weight > 0; }); });
          Big weightSum = 0;
          for (const auto weight : weights) weightSum += weight;
          Big sum = 0;
          const auto parts = allocate(usd(total), weights);
          for (std::size_t i = 0; i < parts.size(); ++i) {
            sum += parts[i].minor();
            const Big distance = Big{parts[i].minor()} * weightSum - Big{total} * weights[i];
            RC_ASSERT(abs(distance) < weightSum);
          }
          RC_ASSERT(sum == total);
        }));
}

TEST(AllocateDeathTest, needsAPositiveWeight) {
  EXPECT_DEATH(static_cast<void>(allocate(azn(1), {})), "promise");
  EXPECT_DEATH(static_cast<void>(allocate(azn(1), {0, 0})), "promise");
  EXPECT_DEATH(static_cast<void>(allocate(azn(1), {2, -1})), "promise");
}

TEST(AllocateEvenly, ninehundredfiftyKitsShareTheContractToTheCent) {
  const auto rows = allocateEvenly(parse("15500000.00", Currency::usd).value(), 950);
  EXPECT_EQ(rows, (std::vector<UnitPrice>{{900, usd(1631579)}, {50, usd(1631578)}}));
}

TEST(AllocateEvenly, givesOneRowWhenItDivides) {
  EXPECT_EQ(allocateEvenly(azn(300), 3), (std::vector<UnitPrice>{{3, azn(100)}}));
  EXPECT_EQ(allocateEvenly(azn(-100), 3), (std::vector<UnitPrice>{{2, azn(-33)}, {1, azn(-34)}}));
  EXPECT_EQ(allocateEvenly(azn(2), 3), (std::vector<UnitPrice>{{2, azn(1)}, {1, azn(0)}}));
}

TEST(AllocateEvenly, rowsSumToTheTotal) {
  check("sum, dearer first, a minor unit apart", rc::check([] {
          const Money total = azn(*rc::gen::arbitrary<std::int64_t>());
          const auto count = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
          const auto rows = allocateEvenly(total, count);
          RC_ASSERT(rows.size() == 1u || rows.size() == 2u);
          Big sum = 0;
          std::int64_t units = 0;
          for (const UnitPrice& row : rows) {
            sum += Big{row.each.minor()} * row.units;
            units += row.units;
          }
          RC_ASSERT(sum == total.minor());
          RC_ASSERT(units == count);
          if (rows.size() == 2) RC_ASSERT(rows[0].each.minor() == rows[1].each.minor() + 1);
        }));
}

}  // namespace
}  // namespace zemi::money
