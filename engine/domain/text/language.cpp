#include "domain/text/language.h"

#include <algorithm>

namespace zemi::text {
namespace {

constexpr std::array<std::string_view, 3> kCodes{"az", "ru", "en"};

}  // namespace

std::string_view code(Language language) {
  return kCodes[static_cast<std::size_t>(language)];
}

std::optional<Language> languageFromCode(std::string_view code) {
  const auto found = std::ranges::find(kCodes, code);
  if (found == kCodes.end()) return {};
  return static_cast<Language>(found - kCodes.begin());
}

}  // namespace zemi::text
