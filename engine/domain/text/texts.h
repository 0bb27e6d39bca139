#pragma once

#include "domain/text/language.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace zemi::text {

/// An argument of a message: {name}. Numbers and money come already formatted by Locale, except plural counts.
struct Argument {
  std::string name;
  std::string value;
  bool isCount = false;      ///< value is a decimal integer and chooses the plural form
};

/// The interface's texts: configs/texts/{az,ru,en}.json, flat, dotted keys, ICU MessageFormat.
class Texts {
public:
  /// Reads all three files; every fault at once (missing key, other arguments, broken pattern, missing plural form).
  static Result<Texts> load(const std::filesystem::path& folder, std::vector<Error>& faults);

  /// The message in `language`. An unknown key breaks a promise in tests and shows "⟨key⟩" in the program.
  std::string get(std::string_view key, Language language, const std::vector<Argument>& arguments = {}) const;
  bool has(std::string_view key) const;
  std::vector<std::string> keys() const;

private:
  std::map<std::string, Text, std::less<>> messages_;
};

}  // namespace zemi::text
