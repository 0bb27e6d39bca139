#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace zemi::text {

enum class Language { az, ru, en };
inline constexpr std::array kLanguages{Language::az, Language::ru, Language::en};

std::string_view code(Language language);  ///< "az", "ru", "en"
std::optional<Language> languageFromCode(std::string_view code);

/// One text of the data in all three languages. The loader refuses a missing one, so `in` never falls back.
struct Text {
  std::array<std::string, 3> byLanguage;

  const std::string& in(Language language) const { return byLanguage[static_cast<std::size_t>(language)]; }
  bool operator==(const Text&) const = default;
};

}  // namespace zemi::text
