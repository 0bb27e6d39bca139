#pragma once

#include "base/result.h"
#include "domain/text/language.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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
  /// Fails only when none of them can be read; else gives what could be, to be shipped only when `faults` is empty.
  static Result<Texts> load(const std::filesystem::path& folder, std::vector<Error>& faults);

  /// The message in `language`. An unknown key shows as "⟨key⟩", a missing argument as "⟨name⟩": tests look for "⟨".
  std::string get(std::string_view key, Language language, const std::vector<Argument>& arguments = {}) const;
  bool has(std::string_view key) const;
  std::vector<std::string> keys() const;

private:
  std::map<std::string, Text, std::less<>> messages_;
};

}  // namespace zemi::text
