#pragma once

#include "base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zemi::panels {

/// Names of Material icons and the characters they stand for, read from the list that comes with the font's package.
class Icons {
public:
  /// `scss` is fonts/_variables.scss. Errors: those of readFile, icons.malformed.
  static Result<Icons> load(const std::filesystem::path& scss);

  /// UTF-8 of the icon, or empty when there is none of this name: better no icon than a wrong one.
  std::string_view glyph(std::string_view name) const;
  char32_t codepoint(std::string_view name) const;  ///< 0 when unknown

private:
  struct Icon {
    char32_t codepoint = 0;
    std::string utf8;
  };
  std::map<std::string, Icon, std::less<>> icons_;
};

/// The icons the panels use themselves; those the data names come on top.
const std::vector<std::string>& panelIcons();

}  // namespace zemi::panels
