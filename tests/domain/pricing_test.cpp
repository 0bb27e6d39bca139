#include "domain/pricing/quote.h"

#include "base/files.h"
#include "domain/fixture.h"
#include "domain/pricing/exchange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <boost/multiprecision/cpp_int.hpp>

#include <cctype>

namespace zemi::pricing {
namespace {

using catalogue::MachineId;
using catalogue::PriceListId;
using money::Currency;
using test::options;
using testing::ElementsAre;
using testing::HasSubstr;

Money azn(const char* decimal) {
  return money::parse(decimal, Currency::azn).value();
}
Money usd(const char* decimal) {
  return money::parse(decimal, Currency::usd).value();
}

const std::vector<OptionId> kStandard = options("engine.d114", "paint.green", "service.year_1");
const std::vector<OptionId> kFull =
    options("engine.d132", "tank.raised", "tank.no_ladder", "paint.red", "service.year_2");

Result<UnitQuote> unit(const char* list, const std::vector<OptionId>& chosen) {
  const catalogue::Catalogue catalogue = test::smallCatalogue();
  return quoteUnit(catalogue.machines.at(0), *catalogue.find(PriceListId{list}), chosen);
}

// ---------------------------------------------------------------------------------------------- one machine

TEST(QuoteUnit, standardMachineCostsItsBase) {
  const UnitQuote quote = unit("AZ-2026-11", kStandard).value();
  EXPECT_EQ(quote.net, azn("90000.00"));
  EXPECT_EQ(quote.options, azn("0"));
  EXPECT_TRUE(quote.vatExempt);
  EXPECT_TRUE(quote.estimate);  // the base price is one
  ASSERT_EQ(quote.items.size(), 4u);
  EXPECT_TRUE(quote.items[1].standard);
}

TEST(QuoteUnit, addsOptionsThatAreNotStandard) {
  const UnitQuote quote = unit("AZ-2026-11", kFull).value();
  EXPECT_EQ(quote.options, azn("6500.49"));  // 4150.50 + 1200 - 150 + 300 + 999.99
  EXPECT_EQ(quote.net, azn("96500.49"));
  EXPECT_EQ(quote.gross, quote.net);
  EXPECT_THAT(
      quote.trace,
      ElementsAre("AZ-2026-11, row MINI, 90000.00 AZN (EST, 2026, estimate)",
                  "AZ-2026-11, row MINI-E132, 4150.50 AZN (S01)", "AZ-2026-11, row MINI-TANK, 1200.00 AZN (S01)",
                  "AZ-2026-11, row MINI-NOLAD, -150.00 AZN (S01)", "AZ-2026-11, row MINI-RED, 300.00 AZN (S01)",
                  "AZ-2026-11, row SRV-2, 999.99 AZN (EST, estimate)",
                  "base 90000.00 AZN + options 6500.49 AZN = 96500.49 AZN", "VAT: exempt (S01)"));
}

TEST(QuoteUnit, taxesTheSumByTheListsRule) {
  const UnitQuote quote = unit("EXP-2026", kFull).value();
  EXPECT_EQ(quote.net, usd("56764.95"));
  EXPECT_EQ(quote.vat, usd("10217.70"));  // 10217.691, half-even to 0.05
  EXPECT_EQ(quote.gross, usd("66982.65"));
  EXPECT_FALSE(quote.vatExempt);
  EXPECT_EQ(quote.trace.back(), "VAT 18.00 % of 56764.95 USD = 10217.70 USD, half-even to 0.05 (S01)");
}

TEST(QuoteUnit, standardIsNotChargedWhateverItsRowSays) {
  catalogue::Catalogue catalogue = test::smallCatalogue();
  catalogue::PriceList& list = catalogue.priceLists.at(0);
  list.rows.at("MINI-E114").price = azn("500.00");
  const UnitQuote quote = quoteUnit(catalogue.machines.at(0), list, kStandard).value();
  EXPECT_EQ(quote.net, azn("90000.00"));
  EXPECT_EQ(quote.items[1].price, azn("0.00"));
  EXPECT_THAT(quote.items[1].trace, HasSubstr("500.00 AZN (S01), standard: in the base price"));
}

TEST(QuoteUnit, itemsSumToTheNetForAnyChoice) {
  const catalogue::Catalogue catalogue = test::smallCatalogue();
  const catalogue::Machine& machine = catalogue.machines.at(0);
  ASSERT_TRUE(rc::check([&] {
    std::vector<OptionId> chosen;
    for (const catalogue::Option& option : machine.options) {
      if (*rc::gen::arbitrary<bool>()) chosen.push_back(option.id);
    }
    for (const catalogue::PriceList& list : catalogue.priceLists) {
      const UnitQuote quote = quoteUnit(machine, list, chosen).value();
      RC_ASSERT(quote.items.size() == chosen.size() + 1);
      Money sum{0, list.currency};
      for (const Item& item : quote.items) sum += item.price;
      RC_ASSERT(sum == quote.net);
      RC_ASSERT(quote.base + quote.options == quote.net);
      RC_ASSERT(quote.net + quote.vat == quote.gross);
    }
  }));
}

TEST(QuoteUnit, pricesEveryOptionOfTheProgram) {
  const auto configs = test::sourceFolder() / "configs";
  if (!std::filesystem::exists(configs / "machines")) GTEST_SKIP() << "configs/machines is not written yet";
  const catalogue::Catalogue catalogue = catalogue::load(configs).catalogue;
  for (const catalogue::PriceList& list : catalogue.priceLists) {
    for (const catalogue::Machine& machine : catalogue.machines) {
      const auto prices = [&](const MachineId& id) { return id == machine.id; };
      if (!list.machines.empty() && std::ranges::none_of(list.machines, prices)) continue;
      for (const catalogue::Option& option : machine.options) {
        const auto quote = quoteUnit(machine, list, {option.id});
        ASSERT_TRUE(quote) << describe(quote.error());
        EXPECT_GT(quote.value().net, Money(0, list.currency)) << option.id.text;
      }
    }
  }
}

TEST(QuoteUnit, saysWhatItCannotPrice) {
  catalogue::Catalogue catalogue = test::smallCatalogue();
  catalogue::PriceList& list = catalogue.priceLists.at(0);
  const catalogue::Machine& machine = catalogue.machines.at(0);
  EXPECT_EQ(quoteUnit(machine, list, options("no.such")).error().code, "order.unknown_option");
  list.rows.at("MINI-TANK").price = Money{std::numeric_limits<std::int64_t>::max(), Currency::azn};
  EXPECT_EQ(quoteUnit(machine, list, kFull).error().code, "price.too_large");
  list.rows.erase("MINI-TANK");
  const auto quote = quoteUnit(machine, list, kFull);
  ASSERT_FALSE(quote);
  EXPECT_EQ(quote.error().code, "price.missing");
  EXPECT_THAT(quote.error().detail, HasSubstr("MINI-TANK"));
}

// ---------------------------------------------------------------------------------------------- exchange

catalogue::ExchangeRate rate(Currency from, Currency to, const char* perUnit, text::Date date) {
  return {from, to, money::parseRate(perUnit).value(), date, {"S70", 2026, false, ""}};
}

TEST(ExchangeRate, takesTheLatestByTheDay) {
  const std::vector<catalogue::ExchangeRate> rates{rate(Currency::usd, Currency::azn, "1.7000", {2026, 11, 1}),
                                                   rate(Currency::usd, Currency::azn, "1.7100", {2026, 11, 20}),
                                                   rate(Currency::usd, Currency::azn, "1.6900", {2026, 11, 10})};
  struct Row {
    text::Date day;
    money::Rate expected;
  };
  const Row rows[] = {{{2026, 11, 1}, {17, 10}},    {{2026, 11, 9}, {17, 10}},    {{2026, 11, 10}, {169, 100}},
                      {{2026, 11, 19}, {169, 100}}, {{2026, 11, 20}, {171, 100}}, {{2030, 1, 1}, {171, 100}}};
  for (const Row& row : rows) {
    EXPECT_EQ(exchangeRate(rates, Currency::usd, Currency::azn, row.day).value().rate, row.expected)
        << text::toIso(row.day);
  }
  EXPECT_EQ(exchangeRate(rates, Currency::usd, Currency::azn, {2026, 10, 31}).error().code, "price.rate_missing");
}

TEST(ExchangeRate, turnsTheOppositeRateExactly) {
  const std::vector<catalogue::ExchangeRate> rates{rate(Currency::usd, Currency::azn, "1.7000", {2026, 11, 1})};
  const Exchange exchange = exchangeRate(rates, Currency::azn, Currency::usd, {2026, 11, 24}).value();
  EXPECT_EQ(exchange.rate, (money::Rate{10, 17}));
  EXPECT_EQ(exchange.trace, "1 USD = 1.7000 AZN, 2026-11-01, S70");
}

TEST(ExchangeRate, prefersTheNewerOfBothDirections) {
  const std::vector<catalogue::ExchangeRate> rates{rate(Currency::usd, Currency::azn, "1.7000", {2026, 11, 1}),
                                                   rate(Currency::azn, Currency::usd, "0.5", {2026, 11, 2})};
  EXPECT_EQ(exchangeRate(rates, Currency::usd, Currency::azn, {2026, 11, 1}).value().rate, (money::Rate{17, 10}));
  EXPECT_EQ(exchangeRate(rates, Currency::usd, Currency::azn, {2026, 11, 2}).value().rate, (money::Rate{2, 1}));
}

TEST(ExchangeRate, crossesThroughManatWithoutRounding) {
  const std::vector<catalogue::ExchangeRate> rates{rate(Currency::usd, Currency::azn, "1.7000", {2026, 11, 1}),
                                                   rate(Currency::eur, Currency::azn, "1.9720", {2026, 11, 2})};
  const Exchange exchange = exchangeRate(rates, Currency::eur, Currency::usd, {2026, 11, 24}).value();
  EXPECT_EQ(exchange.rate, (money::Rate{29, 25}));  // 1.972 / 1.7
  EXPECT_EQ(exchange.trace, "1 EUR = 1.9720 AZN, 2026-11-02, S70; 1 USD = 1.7000 AZN, 2026-11-01, S70");
  EXPECT_EQ(exchangeRate(rates, Currency::eur, Currency::rub, {2026, 11, 24}).error().code, "price.rate_missing");
}

TEST(ExchangeRate, ofACurrencyToItselfNeedsNoRate) {
  const Exchange exchange = exchangeRate({}, Currency::usd, Currency::usd, {2026, 11, 24}).value();
  EXPECT_EQ(exchange.rate, (money::Rate{1, 1}));
  EXPECT_EQ(exchange.trace, "");
}

TEST(ExchangeRate, refusesACrossThatCannotBeExact) {
  const std::vector<catalogue::ExchangeRate> rates{
      rate(Currency::usd, Currency::azn, "999999999.999999999", {2026, 11, 1}),
      rate(Currency::azn, Currency::rub, "999999998.999999997", {2026, 11, 1})};
  EXPECT_EQ(exchangeRate(rates, Currency::usd, Currency::rub, {2026, 11, 24}).error().code, "price.too_large");
}

// ---------------------------------------------------------------------------------------------- orders

order::Line line(const char* id, std::int64_t quantity) {
  order::Line line;
  line.id = id;
  line.configuration.machine = MachineId{"mini"};
  line.quantity = quantity;
  return line;
}

order::Order orderOf(const char* list, Currency currency, std::vector<order::Line> lines) {
  order::Order order;
  order.date = {2026, 11, 24};
  order.priceList = PriceListId{list};
  order.currency = currency;
  order.lines = std::move(lines);
  return order;
}

Result<OrderQuote> quoted(const order::Order& order, const std::vector<OptionId>& chosen) {
  return quoteOrder(test::smallCatalogue(), order, std::vector(order.lines.size(), chosen));
}

TEST(QuoteOrder, addsItsLines) {
  const OrderQuote quote = quoted(orderOf("AZ-2026-11", Currency::azn, {line("1", 2), line("2", 3)}), kFull).value();
  EXPECT_EQ(quote.total, azn("482502.45"));
  ASSERT_EQ(quote.lines.size(), 2u);
  EXPECT_EQ(quote.lines[0].unitPrices, (std::vector<money::UnitPrice>{{2, azn("96500.49")}}));
  EXPECT_EQ(quote.lines[0].rateTrace, "");
  EXPECT_FALSE(quote.lines[0].byContract);
  EXPECT_TRUE(quote.estimate);
  EXPECT_THAT(quote.trace, ElementsAre("line 1: 193000.98 AZN", "line 2: 289501.47 AZN", "total 482502.45 AZN"));
}

TEST(QuoteOrder, ofNothingCostsNothing) {
  const OrderQuote quote = quoted(orderOf("AZ-2026-11", Currency::eur, {}), {}).value();
  EXPECT_EQ(quote.total, Money(0, Currency::eur));
  EXPECT_FALSE(quote.estimate);
}

TEST(QuoteOrder, taxesTheSumOfTheLineAndNotItsUnits) {
  const OrderQuote quote = quoted(orderOf("EXP-2026", Currency::usd, {line("1", 3)}), kFull).value();
  const LineQuote& only = quote.lines.at(0);
  EXPECT_EQ(only.net, usd("170294.85"));
  EXPECT_EQ(only.vat, usd("30653.05"));  // 30653.073 to 0.05; three times the unit's tax would be 30653.10
  EXPECT_EQ(only.total, usd("200947.90"));
  EXPECT_EQ(only.unitPrices, (std::vector<money::UnitPrice>{{3, usd("56764.95")}}));
}

TEST(QuoteOrder, contractOfNinehundredfiftyKitsIsSharedToTheCent) {
  order::Line kits = line("kits", 950);
  kits.contract = order::ContractTotal{usd("15500000.00"), "S01"};
  const OrderQuote quote = quoted(orderOf("AZ-2026-11", Currency::azn, {kits}), kStandard).value();
  const LineQuote& only = quote.lines.at(0);
  EXPECT_TRUE(only.byContract);
  EXPECT_EQ(only.unitPrices, (std::vector<money::UnitPrice>{{900, usd("16315.79")}, {50, usd("16315.78")}}));
  EXPECT_EQ(only.total, usd("15500000.00"));
  EXPECT_EQ(only.totalInOrderCurrency, azn("26350000.00"));
  EXPECT_EQ(only.rateTrace, "1 USD = 1.7000 AZN, 2026-11-20, S01");
  EXPECT_EQ(quote.total, azn("26350000.00"));
  EXPECT_FALSE(quote.estimate) << "the list's estimate does not touch what was agreed";
  EXPECT_THAT(only.trace,
              ElementsAre("contract 15500000.00 USD (S01), as agreed", "900 × 16315.79 USD = 14684211.00 USD",
                          "50 × 16315.78 USD = 815789.00 USD",
                          "15500000.00 USD = 26350000.00 AZN at 1 USD = 1.7000 AZN, 2026-11-20, S01, half-up to 0.01"));
}

TEST(QuoteOrder, convertsEachLineOnce) {
  const OrderQuote quote = quoted(orderOf("AZ-2026-11", Currency::usd, {line("1", 1), line("2", 1)}), kFull).value();
  // 96500.49 / 1.7 = 56764.994…; twice that would round to 113529.99
  EXPECT_EQ(quote.lines[0].totalInOrderCurrency, usd("56764.99"));
  EXPECT_EQ(quote.total, usd("113529.98"));
}

TEST(QuoteOrder, saysWhatItCannotQuote) {
  const auto codeOf = [](const order::Order& order) { return quoted(order, kFull).error().code; };
  order::Order missing = orderOf("AZ-2020-01", Currency::azn, {line("1", 1)});
  EXPECT_EQ(codeOf(missing), "price.list_unknown");
  order::Order machine = orderOf("AZ-2026-11", Currency::azn, {line("1", 1)});
  machine.lines[0].configuration.machine = MachineId{"maxi"};
  EXPECT_EQ(codeOf(machine), "order.unknown_machine");
  EXPECT_EQ(codeOf(orderOf("AZ-2026-11", Currency::rub, {line("1", 1)})), "price.rate_missing");
  order::Order early = orderOf("AZ-2026-11", Currency::usd, {line("1", 1)});
  early.date = {2026, 11, 19};
  EXPECT_EQ(codeOf(early), "price.rate_missing");
  EXPECT_EQ(codeOf(orderOf("AZ-2026-11", Currency::azn, {line("1", std::numeric_limits<std::int64_t>::max())})),
            "price.too_large");
}

TEST(QuoteOrderDeathTest, stopsAtAQuantityOfZero) {
  EXPECT_DEATH(static_cast<void>(quoted(orderOf("AZ-2026-11", Currency::azn, {line("1", 0)}), kFull)), "quantity");
}

TEST(QuoteOrder, totalsAreThoseOfUnboundedIntegers) {
  using Big = boost::multiprecision::cpp_int;
  const catalogue::Catalogue catalogue = test::smallCatalogue();
  ASSERT_TRUE(rc::check([&] {
    std::vector<order::Line> lines;
    Big expected = 0;
    const auto count = *rc::gen::inRange(0, 5);
    for (int i = 0; i < count; ++i) {
      order::Line each = line("x", *rc::gen::inRange<std::int64_t>(1, 2000));
      const bool contract = *rc::gen::arbitrary<bool>();
      if (contract) {
        each.contract =
            order::ContractTotal{Money{*rc::gen::inRange<std::int64_t>(0, 10'000'000'000), Currency::usd}, "S01"};
        expected += each.contract->total.minor();
      } else {
        // 90000 AZN into USD at 1.7, half-up on the line
        const Big minor = Big{9'000'000} * each.quantity;
        expected += (minor * 10 * 2 + 17) / (17 * 2);
      }
      lines.push_back(each);
    }
    const order::Order order = orderOf("AZ-2026-11", Currency::usd, lines);
    const OrderQuote quote = quoteOrder(catalogue, order, std::vector(lines.size(), kStandard)).value();
    RC_ASSERT(Big{quote.total.minor()} == expected);
    for (const LineQuote& each : quote.lines) {
      Money sum{0, each.net.currency()};
      for (const money::UnitPrice& row : each.unitPrices) sum += row.each * row.units;
      RC_ASSERT(sum == each.net);
      RC_ASSERT(each.net + each.vat == each.total);
    }
  }));
}

// ---------------------------------------------------------------------------------------------- the promise itself

bool hasWord(const std::string& text, const std::string& word) {
  const auto isLetter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end]))) return true;
  }
  return false;
}

TEST(Money, touchesNoFloatingPoint) {
  std::size_t files = 0;
  for (const char* folder : {"money", "pricing", "order"}) {
    for (const auto& entry : std::filesystem::directory_iterator{test::sourceFolder() / "engine" / "domain" / folder}) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      ++files;
      const std::string source = readFile(entry.path()).value();
      for (const char* word : {"float", "double", "stod", "stof", "strtod", "cmath"}) {
        EXPECT_FALSE(hasWord(source, word)) << entry.path() << " says " << word;
      }
    }
  }
  EXPECT_GE(files, 6u);
  EXPECT_TRUE(hasWord("a double b", "double"));
  EXPECT_FALSE(hasWord("doubled, a_double", "double"));
}

}  // namespace
}  // namespace zemi::pricing
