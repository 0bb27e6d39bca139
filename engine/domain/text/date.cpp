#include "domain/text/locale.h"

#include "base/expects.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace zemi::text {
namespace {

std::chrono::year_month_day calendar(Date date) {
  return {std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
          std::chrono::day{static_cast<unsigned>(date.day)}};
}

/// The number in `digits`, or -1 when one of them is none.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Result<Date> parseDate(std::string_view iso) {
  if (iso.size() == 10 && iso[4] == '-' && iso[7] == '-') {
    const Date date{number(iso.substr(0, 4)), number(iso.substr(5, 2)), number(iso.substr(8, 2))};
    const bool digits = std::min({date.year, date.month, date.day}) >= 0;
    if (digits && date.year > 0 && calendar(date).ok()) return date;
  }
  return fail("date.malformed", {}, "\"" + std::string{iso} + "\" is not a day of the calendar",
              "Write year-month-day, for example 2026-11-24");
}

std::string toIso(Date date) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer.data();
}

Date addDays(Date date, int days) {
  EXPECTS(calendar(date).ok());
  const std::chrono::year_month_day moved{std::chrono::sys_days{calendar(date)} + std::chrono::days{days}};
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day()))};
}

}  // namespace zemi::text
