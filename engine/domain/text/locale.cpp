#include "domain/text/locale.h"

#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

namespace zemi::text {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kDash = "–";

/// What differs from language to language in a figure.
struct Marks {
  std::string_view group, point, beforePercent;
};

Marks marks(Language language) {
  switch (language) {
    case Language::az:
      return {".", ",", ""};
    case Language::ru:
      return {kNoBreak, ",", kNoBreak};
    case Language::en:
      break;
  }
  return {",", ".", ""};
}

/// British English: its patterns and its line breaks are those of our English.
icu::Locale icuLocale(Language language) {
  return language == Language::en ? icu::Locale{"en", "GB"} : icu::Locale{std::string{code(language)}.c_str()};
}

std::string_view symbol(money::Currency currency) {
  switch (currency) {
    case money::Currency::azn:
      return "₼";
    case money::Currency::usd:
      return "$";
    case money::Currency::eur:
      return "€";
    case money::Currency::rub:
      return "₽";
    case money::Currency::byn:
      return "Br";
  }
  EXPECTS(false);
  return {};
}

/// A magnitude in ASCII: digits before the point, digits after it.
struct Digits {
  bool negative = false;
  std::string whole, rest;
};

bool isZero(const Digits& digits) {
  const auto zero = [](char c) { return c == '0'; };
  return std::ranges::all_of(digits.whole, zero) && std::ranges::all_of(digits.rest, zero);
}

/// Cuts to `decimals` places, halves away from zero. Works on the shortest decimal that means this double, so that
/// 2.675, which a table shows, becomes 2.68, although its binary value lies just below.
void roundTo(Digits& digits, std::size_t decimals) {
  if (digits.rest.size() <= decimals) {
    digits.rest.resize(decimals, '0');
    return;
  }
  bool carry = digits.rest[decimals] >= '5';
  digits.rest.resize(decimals);
  for (std::string* part : {&digits.rest, &digits.whole}) {
    for (std::size_t i = part->size(); carry && i-- > 0;) {
      carry = (*part)[i] == '9';
      (*part)[i] = carry ? '0' : static_cast<char>((*part)[i] + 1);
    }
  }
  if (carry) digits.whole.insert(0, "1");
}

Digits digitsOf(double value, int decimals) {
  std::array<char, 512> buffer{};  // the longest double has 326 characters
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), std::chars_format::fixed);
  const std::string_view text{buffer.data(), end.ptr};
  const std::size_t point = std::min(text.find('.'), text.size());
  Digits digits{value < 0, std::string{text.substr(0, point)}, {}};
  if (point < text.size()) digits.rest = text.substr(point + 1);
  roundTo(digits, static_cast<std::size_t>(decimals));
  return digits;
}

Digits digitsOf(money::Money amount) {
  const std::string decimal = money::toDecimal(amount);
  const bool negative = decimal.front() == '-';
  const std::size_t point = decimal.find('.');
  return {negative, decimal.substr(negative ? 1 : 0, point - (negative ? 1 : 0)), decimal.substr(point + 1)};
}

std::string grouped(const std::string& whole, std::string_view mark) {
  std::string text;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += mark;
    text += whole[i];
  }
  return text;
}

std::string written(const Digits& digits, const Marks& marks) {
  std::string text = grouped(digits.whole, marks.group);
  if (!digits.rest.empty()) text += std::string{marks.point} + digits.rest;
  return digits.negative && !isZero(digits) ? std::string{kMinus} + text : text;
}

std::string withSymbol(const std::string& figure, money::Currency currency) {
  return figure + std::string{kNoBreak} + std::string{symbol(currency)};
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string narrow(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

using Months = std::array<std::string, 12>;

/// Month names as they stand in a date: "ноября", not "ноябрь".
Months makeMonths(Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols{icuLocale(language), status};
  std::int32_t count = 0;
  const icu::UnicodeString* names =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  EXPECTS(U_SUCCESS(status) != 0 && count == 12);
  Months months;
  for (std::size_t i = 0; i < months.size(); ++i) months[i] = narrow(names[i]);
  return months;
}

/// Constants made once: ICU reads a table of some 100 microseconds for them, and panels show dates in every frame.
const std::string& monthName(Language language, int month) {
  static const std::array<Months, 3> months{makeMonths(Language::az), makeMonths(Language::ru),
                                            makeMonths(Language::en)};
  EXPECTS(month >= 1 && month <= 12);
  return months[static_cast<std::size_t>(language)][static_cast<std::size_t>(month - 1)];
}

std::string twoDigits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::unique_ptr<icu::Collator> makeCollator(Language language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator{icu::Collator::createInstance(icuLocale(language), status)};
  EXPECTS(U_SUCCESS(status) != 0);
  return collator;
}

/// The language's order. Constants made once, since making one reads a table and lists compare often; comparing with a
/// const collator is safe from any thread.
const icu::Collator& collator(Language language) {
  static const std::array<std::unique_ptr<icu::Collator>, 3> collators{
      makeCollator(Language::az), makeCollator(Language::ru), makeCollator(Language::en)};
  return *collators[static_cast<std::size_t>(language)];
}

/// Latin for one folded (lower-case) character; empty when it is not in the table.
std::string_view latinFor(UChar32 c) {
  static constexpr std::array<std::string_view, 32> kRussian{// а to я
                                                             "a",  "b", "v", "g", "d", "e", "j", "z", "i",  "y", "k",
                                                             "l",  "m", "n", "o", "p", "r", "s", "t", "u",  "f", "x",
                                                             "ts", "c", "s", "s", "",  "i", "",  "e", "yu", "ya"};
  const auto letter = static_cast<char32_t>(c);
  if (letter >= U'а' && letter <= U'я') return kRussian[letter - U'а'];
  switch (letter) {
    case U'ё':
    case U'є':
    case U'ə':
      return "e";
    case U'і':
    case U'ї':
    case U'ı':
      return "i";
    case U'ў':
      return "u";
    case U'ґ':
      return "g";
    default:
      return {};
  }
}

bool isSign(UChar32 c) {
  return c == U'ъ' || c == U'ь';
}
bool isMark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

void appendWithoutMarks(icu::UnicodeString& out, UChar32 c, const icu::Normalizer2& decompose) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = decompose.normalize(icu::UnicodeString{c}, status);
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (!isMark(part)) out.append(u_foldCase(part, U_FOLD_CASE_DEFAULT));
  }
}

bool endsInBlank(const icu::UnicodeString& text) {
  return text.isEmpty() || text.charAt(text.length() - 1) == u' ';
}

}  // namespace

std::string Locale::number(double value, int decimals) const {
  EXPECTS(decimals >= 0);
  if (!std::isfinite(value)) return std::string{kDash};
  return written(digitsOf(value, decimals), marks(language_));
}

std::string Locale::integer(long long value) const {
  const std::string text = std::to_string(value);
  const bool negative = value < 0;
  return written({negative, text.substr(negative ? 1 : 0), {}}, marks(language_));
}

std::string Locale::money(money::Money amount) const {
  return withSymbol(written(digitsOf(amount), marks(language_)), amount.currency());
}

std::string Locale::moneyShort(money::Money amount) const {
  if (amount.minor() % 100 != 0) return money(amount);
  return withSymbol(integer(amount.minor() / 100), amount.currency());
}

std::string Locale::moneyDelta(money::Money amount) const {
  return (amount.minor() > 0 ? "+" : "") + moneyShort(amount);
}

std::string Locale::percent(double value, int decimals) const {
  return number(value, decimals) + std::string{marks(language_).beforePercent} + "%";
}

std::string Locale::date(Date date) const {
  const std::string text =
      std::to_string(date.day) + " " + monthName(language_, date.month) + " " + std::to_string(date.year);
  return language_ == Language::ru ? text + " г." : text;
}

std::string Locale::dateShort(Date date) const {
  const std::string mark = language_ == Language::en ? "/" : ".";
  return twoDigits(date.day) + mark + twoDigits(date.month) + mark + std::to_string(date.year);
}

std::string Locale::upper(std::string_view text) const {
  return narrow(wide(text).toUpper(icuLocale(language_)));
}

std::string Locale::lower(std::string_view text) const {
  return narrow(wide(text).toLower(icuLocale(language_)));
}

std::string Locale::searchFold(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  EXPECTS(U_SUCCESS(status) != 0);
  // Composed first: й and ё are letters of their own here, not и and е with marks.
  icu::UnicodeString source = compose->normalize(wide(text), status);
  source.foldCase();
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 c = source.char32At(i);
    if (u_isUWhiteSpace(c)) {
      if (!endsInBlank(out)) out.append(u' ');
    } else if (const std::string_view latin = latinFor(c); !latin.empty()) {
      out.append(wide(latin));
    } else if (!isSign(c)) {
      appendWithoutMarks(out, c, *decompose);
    }
  }
  return narrow(out.trim());
}

bool Locale::less(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto order = collator(language_).compareUTF8({a.data(), static_cast<std::int32_t>(a.size())},
                                                     {b.data(), static_cast<std::int32_t>(b.size())}, status);
  return order != UCOL_EQUAL ? order == UCOL_LESS : a < b;
}

std::vector<std::size_t> Locale::lineBreaks(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks{
      icu::BreakIterator::createLineInstance(icuLocale(language_), status)};
  UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  EXPECTS(U_SUCCESS(status) != 0);
  breaks->setText(bytes, status);
  std::vector<std::size_t> offsets;
  breaks->first();
  for (std::int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
    offsets.push_back(static_cast<std::size_t>(at));
  }
  utext_close(bytes);
  return offsets;
}

}  // namespace zemi::text
