#pragma once

#include "panels/icons.h"

#include "base/result.h"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace zemi::panels {

/// The sizes of text. ImGui's size is the line height: Inter's em times 1.21.
enum class Role { caption, captionMedium, small, smallMedium, body, bodyMedium, card, heading, figure, title, price };
inline constexpr std::size_t kRoles = 11;
enum class IconSize { tiny, small, normal, large, huge };  ///< 14, 18, 20, 24, 44
inline constexpr std::size_t kIconSizes = 5;

/// Line height of a role at scale 1.
float lineHeight(Role role);
float iconHeight(IconSize size);

/// The characters every text font is built for, as ranges (first, last).
const std::vector<std::pair<char32_t, char32_t>>& textRanges();

/// Fonts of one atlas at one scale. Pointers are the atlas's and die with it. Rebuild on scale change only.
class Fonts {
public:
  /// Clears `atlas` and fills it by FreeType with light hinting. `folder` holds the files the build copied there;
  /// `moreIcons` are icon names from the data (steps). Digits come out tabular.
  /// Errors: those of readFile, font.unreadable. The renderer must take the new texture up afterwards.
  static Result<Fonts> build(ImFontAtlas& atlas, const std::filesystem::path& folder, float scale,
                             const std::vector<std::string>& moreIcons = {});

  ImFont* text(Role role) const { return text_[static_cast<std::size_t>(role)]; }
  ImFont* icons(IconSize size) const { return iconFonts_[static_cast<std::size_t>(size)]; }
  std::string_view icon(std::string_view name) const { return names_.glyph(name); }
  float scale() const { return scale_; }

  /// Characters of `text` no text font has, each once, as UTF-8.
  std::vector<std::string> missing(Role role, std::string_view text) const;

private:
  std::array<ImFont*, kRoles> text_{};
  std::array<ImFont*, kIconSizes> iconFonts_{};
  Icons names_;
  float scale_ = 1;
};

}  // namespace zemi::panels
