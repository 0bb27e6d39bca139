#include "domain/catalogue/faults.h"

#include "base/near.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace zemi::catalogue {
namespace {

// Nobody mends more in one go, and a file made to do harm must not fill the memory with reports.
constexpr std::size_t kMostFaults = 500;
constexpr std::size_t kLongestName = 80;

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isHex(char c) {
  return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}
bool isWordLetter(char c) {
  return isLower(c) || isDigit(c) || c == '_';
}

/// Words of lower-case letters, digits and `_`, with single `mark`s between them.
bool isPath(std::string_view text, char mark) {
  if (text.empty() || text.size() > kLongestName) return false;
  bool wordOpen = false;
  for (const char c : text) {
    if (c != mark && !isWordLetter(c)) return false;
    if (c == mark && !wordOpen) return false;
    wordOpen = c != mark;
  }
  return wordOpen;
}

}  // namespace

void Faults::add(std::string code, Place place, std::string detail, std::string remedy) {
  add(Error{std::move(code), std::move(place), std::move(detail), std::move(remedy)});
}

void Faults::add(const Error& error) {
  // A module is read once for each machine that uses it; its faults are told once.
  if (full() || std::ranges::find(list_, error) != list_.end()) return;
  list_.push_back(error);
  if (list_.size() == kMostFaults) {
    list_.push_back(
        {"catalogue.too_many", {}, "more faults follow and are not listed", "Mend these first, then check again"});
  }
}

bool Faults::full() const {
  return list_.size() > kMostFaults;
}

std::vector<Error> Faults::take() && {
  std::ranges::stable_sort(list_, [](const Error& a, const Error& b) {
    const auto rank = [](const Error& e) {
      return std::tuple{e.code == "catalogue.too_many", std::string_view{e.place.file}, e.place.line, e.place.column};
    };
    return rank(a) < rank(b);
  });
  return std::move(list_);
}

std::string didYouMean(std::string_view word, const std::vector<std::string>& known) {
  if (!known.empty() && known.size() <= 12) return suggestion(word, known);
  const std::string near = nearest(word, known);
  return near.empty() ? "Use a name that exists" : "Did you mean `" + near + "`?";
}

bool isId(std::string_view text) {
  return isPath(text, '.') && isLower(text.front());
}

bool isCode(std::string_view text) {
  if (text.empty() || text.size() > kLongestName || !(isUpper(text.front()) || isDigit(text.front()))) return false;
  return std::ranges::all_of(text, [](char c) { return isUpper(c) || isDigit(c) || c == '-' || c == '.' || c == '/'; });
}

bool isColour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' && std::ranges::all_of(text.substr(1), isHex);
}

bool isAsset(std::string_view text) {
  return isPath(text, '/') && text.find('/') != std::string_view::npos;
}

}  // namespace zemi::catalogue
