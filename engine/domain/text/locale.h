#pragma once

#include "domain/money/money.h"
#include "domain/text/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace zemi::text {

/// Year, month (1-12), day. Ordered by time.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  auto operator<=>(const Date&) const = default;
};

Result<Date> parseDate(std::string_view iso);  ///< "2026-11-24"; error: date.malformed
std::string toIso(Date date);
Date addDays(Date date, int days);

/// How one language writes numbers, money and dates. A small value over ICU (kept in the .cpp); never std::locale.
/// Signs are true minus, spaces inside a figure are no-break, halves round away from zero, a zero bears no sign, and
/// what is no number (NaN, infinity) is a dash. Text that is not UTF-8 is shown with U+FFFD, never refused.
class Locale {
public:
  explicit Locale(Language language) : language_{language} {}

  Language language() const { return language_; }
  std::string number(double value, int decimals) const;       ///< az 12.400,50 · ru 12 400,50 · en 12,400.50
  std::string integer(long long value) const;
  std::string money(money::Money amount) const;                ///< "12.400,50 ₼"; $ € ₽ Br likewise after it
  std::string moneyShort(money::Money amount) const;           ///< without ",00" when the amount is whole
  std::string moneyDelta(money::Money amount) const;           ///< with + or −; zero is "0 ₼"; whole units drop decimals
  std::string percent(double value, int decimals) const;       ///< 18% · 18 %
  std::string date(Date date) const;                           ///< 23 noyabr 2026
  std::string dateShort(Date date) const;                      ///< 23.11.2026; en 23/11/2026
  std::string upper(std::string_view text) const;
  std::string lower(std::string_view text) const;
  /// Folded for search, the same in every language: case and marks gone, ə→e, ı→i, Cyrillic to Latin as in Azerbaijani
  /// (ш→s like ş, ч→c like ç, х→x, ж→j, й→y), runs of blanks one blank. Fold both sides, then look for the substring.
  std::string searchFold(std::string_view text) const;
  bool less(std::string_view a, std::string_view b) const;     ///< the language's own order
  /// Byte offsets at which a line may break, by ICU's line-break rules; a no-break space never appears before one.
  /// Rising; the last is text.size(); none for an empty text.
  std::vector<std::size_t> lineBreaks(std::string_view text) const;

private:
  Language language_;
};

}  // namespace zemi::text
