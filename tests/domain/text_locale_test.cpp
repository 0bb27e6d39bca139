#include "domain/text/locale.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <cmath>

namespace zemi::text {
namespace {

using testing::ElementsAre;

const Locale kAz{Language::az}, kRu{Language::ru}, kEn{Language::en};

money::Money azn(std::int64_t minor) {
  return {minor, money::Currency::azn};
}

TEST(Locale, writesNumbersAsItsReadersDo) {
  struct Row {
    double value;
    int decimals;
    const char *az, *ru, *en;
  };
  const Row rows[] = {
      {12400.5, 2, "12.400,50", "12\u00A0400,50", "12,400.50"},
      {-12400.5, 2, "−12.400,50", "−12\u00A0400,50", "−12,400.50"},
      {999, 0, "999", "999", "999"},
      {1000, 0, "1.000", "1\u00A0000", "1,000"},
      {1234567.891, 1, "1.234.567,9", "1\u00A0234\u00A0567,9", "1,234,567.9"},
      {2.675, 2, "2,68", "2,68", "2.68"},
      {0.5, 0, "1", "1", "1"},
      {-0.004, 2, "0,00", "0,00", "0.00"},
      {-0.0, 0, "0", "0", "0"},
      {999.95, 1, "1.000,0", "1\u00A0000,0", "1,000.0"},
      {std::nan(""), 2, "–", "–", "–"},
      {HUGE_VAL, 0, "–", "–", "–"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.value);
    EXPECT_EQ(kAz.number(row.value, row.decimals), row.az);
    EXPECT_EQ(kRu.number(row.value, row.decimals), row.ru);
    EXPECT_EQ(kEn.number(row.value, row.decimals), row.en);
  }
}

TEST(Locale, writesWholeNumbers) {
  EXPECT_EQ(kAz.integer(0), "0");
  EXPECT_EQ(kAz.integer(-1234), "−1.234");
  EXPECT_EQ(kEn.integer(std::numeric_limits<long long>::min()), "−9,223,372,036,854,775,808");
}

/// ICU's own number in the pattern this program uses, as the oracle.
std::string byIcu(double value, int decimals, const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  icu::number::NumberFormatter::withLocale(icu::Locale{locale})
      .precision(icu::number::Precision::fixedFraction(decimals))
      .roundingMode(UNUM_ROUND_HALFUP)
      .grouping(UNUM_GROUPING_ON_ALIGNED)
      .sign(UNUM_SIGN_NEGATIVE)
      .formatDouble(value, status)
      .toString(status)
      .toUTF8String(text);
  std::replace(text.begin(), text.end(), '-', '~');
  const std::size_t sign = text.find('~');
  return sign == std::string::npos ? text : text.replace(sign, 1, "−");
}

TEST(Locale, agreesWithIcuOnNumbers) {
  ASSERT_TRUE(rc::check([] {
    const double value = static_cast<double>(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000)) /
                         static_cast<double>(*rc::gen::element(1, 7, 8, 100, 1000));
    const int decimals = *rc::gen::inRange(0, 5);
    RC_ASSERT(kAz.number(value, decimals) == byIcu(value, decimals, "az"));
    RC_ASSERT(kRu.number(value, decimals) == byIcu(value, decimals, "ru"));
    RC_ASSERT(kEn.number(value, decimals) == byIcu(value, decimals, "en_GB"));
  }));
}

TEST(Locale, writesMoneyWithItsSymbolAfterANoBreakSpace) {
  EXPECT_EQ(kAz.money(azn(1240050)), "12.400,50\u00A0₼");
  EXPECT_EQ(kRu.money(azn(1240050)), "12\u00A0400,50\u00A0₼");
  EXPECT_EQ(kEn.money(azn(-1240050)), "−12,400.50\u00A0₼");
  EXPECT_EQ(kEn.money({5, money::Currency::usd}), "0.05\u00A0$");
  EXPECT_EQ(kEn.money({100, money::Currency::eur}), "1.00\u00A0€");
  EXPECT_EQ(kRu.money({100, money::Currency::rub}), "1,00\u00A0₽");
  EXPECT_EQ(kRu.money({100, money::Currency::byn}), "1,00\u00A0Br");
}

TEST(Locale, dropsDecimalsOnlyOfWholeUnits) {
  EXPECT_EQ(kAz.moneyShort(azn(1240000)), "12.400\u00A0₼");
  EXPECT_EQ(kAz.moneyShort(azn(1240050)), "12.400,50\u00A0₼");
  EXPECT_EQ(kAz.moneyDelta(azn(0)), "0\u00A0₼");
  EXPECT_EQ(kAz.moneyDelta(azn(385000)), "+3.850\u00A0₼");
  EXPECT_EQ(kAz.moneyDelta(azn(-5)), "−0,05\u00A0₼");
}

TEST(Locale, writesPercent) {
  EXPECT_EQ(kAz.percent(18, 0), "18%");
  EXPECT_EQ(kRu.percent(18, 0), "18\u00A0%");
  EXPECT_EQ(kEn.percent(12.5, 1), "12.5%");
}

TEST(Locale, writesDatesInWordsAndShort) {
  const Date day{2026, 11, 23};
  EXPECT_EQ(kAz.date(day), "23 noyabr 2026");
  EXPECT_EQ(kRu.date(day), "23 ноября 2026 г.");
  EXPECT_EQ(kEn.date(day), "23 November 2026");
  EXPECT_EQ(kAz.dateShort(day), "23.11.2026");
  EXPECT_EQ(kRu.dateShort({2026, 3, 5}), "05.03.2026");
  EXPECT_EQ(kEn.dateShort(day), "23/11/2026");
}

TEST(Locale, casesTheDottedAndDotlessI) {
  EXPECT_EQ(kAz.upper("taxıl yığan i"), "TAXIL YIĞAN İ");
  EXPECT_EQ(kAz.lower("İNŞAAT IŞIQ ƏLAVƏ"), "inşaat ışıq əlavə");
  EXPECT_EQ(kEn.upper("grain i"), "GRAIN I");
  EXPECT_EQ(kRu.lower("КОМБАЙН"), "комбайн");
}

TEST(Locale, foldsForSearch) {
  struct Row {
    const char *text, *folded;
  };
  const Row rows[] = {
      {"Əlavə Çən", "elave cen"},    {"IŞIQ ışıq İşıq işıq", "isiq isiq isiq isiq"},
      {"комбайн", "kombayn"},        {"Kombayn", "kombayn"},
      {"Ёмкость", "emkost"},         {"ЧОППЕР", "copper"},
      {"ü Ö ğ é", "u o g e"},        {"GS200-CHOP", "gs200-chop"},
      {" a \t b\u00A0c ", "a b c"},  {"", ""},
      {"ﬁlter № ２", "filter no 2"}, {"щётка", "setka"},
  };
  for (const Row& row : rows) {
    for (const Locale& locale : {kAz, kRu, kEn}) EXPECT_EQ(locale.searchFold(row.text), row.folded) << row.text;
  }
}

TEST(Locale, sortsInTheLanguagesOwnOrder) {
  std::vector<std::string> words{"xırman", "ilan", "ırmaq", "halqa", "əkin", "ekran", "qab", "kabel", "çən", "cib"};
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return kAz.less(a, b); });
  EXPECT_THAT(words, ElementsAre("cib", "çən", "ekran", "əkin", "halqa", "xırman", "ırmaq", "ilan", "kabel", "qab"));
  EXPECT_TRUE(kRu.less("ёлка", "жатка"));
  EXPECT_FALSE(kEn.less("a", "a"));
}

std::vector<std::string> pieces(const Locale& locale, std::string_view text) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (const std::size_t to : locale.lineBreaks(text)) {
    parts.emplace_back(text.substr(from, to - from));
    from = to;
  }
  return parts;
}

TEST(Locale, breaksLinesBetweenWordsNeverAtANoBreakSpace) {
  EXPECT_THAT(pieces(kAz, "Taxıl çəni 3.200\u00A0l"), ElementsAre("Taxıl ", "çəni ", "3.200\u00A0l"));
  EXPECT_THAT(pieces(kRu, "12\u00A0400,50\u00A0₼ итого"), ElementsAre("12\u00A0400,50\u00A0₼ ", "итого"));
  EXPECT_TRUE(kEn.lineBreaks("").empty());
}

TEST(Locale, survivesTextThatIsNotUtf8) {
  const std::string broken = "a\xff\xc3 b";
  EXPECT_EQ(kAz.upper(broken), "A\uFFFD\uFFFD B");
  EXPECT_EQ(kAz.searchFold(broken), "a\uFFFD\uFFFD b");
  EXPECT_EQ(kAz.lineBreaks(broken).back(), broken.size());
  EXPECT_FALSE(kAz.less(broken, broken));
}

TEST(Date, readsAndWritesIso) {
  EXPECT_EQ(parseDate("2026-11-24").value(), (Date{2026, 11, 24}));
  EXPECT_EQ(parseDate("2024-02-29").value(), (Date{2024, 2, 29}));
  EXPECT_EQ(toIso({2026, 3, 5}), "2026-03-05");
}

TEST(Date, refusesWhatIsNoDay) {
  for (const char* text : {"", "2026-11-31", "2025-02-29", "2026-13-01", "2026-00-10", "24.11.2026", "2026-1-1",
                           "2026-11-2x", "0000-01-01", "-026-01-01"}) {
    ASSERT_FALSE(parseDate(text)) << text;
    EXPECT_EQ(parseDate(text).error().code, "date.malformed");
  }
}

TEST(Date, countsDaysOverMonthsAndLeapYears) {
  EXPECT_EQ(addDays({2026, 11, 24}, 30), (Date{2026, 12, 24}));
  EXPECT_EQ(addDays({2024, 2, 28}, 1), (Date{2024, 2, 29}));
  EXPECT_EQ(addDays({2026, 1, 1}, -1), (Date{2025, 12, 31}));
  EXPECT_LT((Date{2026, 1, 31}), (Date{2026, 2, 1}));
}

TEST(Language, hasACode) {
  for (const Language language : kLanguages) EXPECT_EQ(languageFromCode(code(language)), language);
  EXPECT_FALSE(languageFromCode("de").has_value());
}

}  // namespace
}  // namespace zemi::text
