#include "panels/type.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

namespace zemi::panels {
namespace {

struct Face {
  const char* file;
  float height;
};

constexpr const char* kRegular = "Inter-Regular.otf";
constexpr const char* kMedium = "Inter-Medium.otf";
constexpr const char* kSemiBold = "Inter-SemiBold.otf";
constexpr const char* kDisplay = "InterDisplay-SemiBold.otf";

constexpr std::array<Face, kRoles> kFaces{{{kRegular, 15},
                                           {kMedium, 15},
                                           {kRegular, 17},
                                           {kMedium, 17},
                                           {kRegular, 18},
                                           {kMedium, 18},
                                           {kSemiBold, 19},
                                           {kSemiBold, 22},
                                           {kSemiBold, 24},
                                           {kDisplay, 29},
                                           {kDisplay, 40}}};
constexpr std::array<float, kIconSizes> kIconHeights{14, 18, 20, 24, 44};

/// ImGui wants zero-terminated pairs that live as long as the build.
std::vector<ImWchar> asImGui(const std::vector<std::pair<char32_t, char32_t>>& ranges) {
  std::vector<ImWchar> out;
  for (const auto& [first, last] : ranges) {
    out.push_back(static_cast<ImWchar>(first));
    out.push_back(static_cast<ImWchar>(last));
  }
  out.push_back(0);
  return out;
}

std::vector<ImWchar> iconRanges(const Icons& icons, const std::vector<std::string>& more) {
  std::vector<std::pair<char32_t, char32_t>> ranges;
  const auto add = [&](const std::string& name) {
    if (const char32_t c = icons.codepoint(name)) ranges.emplace_back(c, c);
  };
  std::for_each(panelIcons().begin(), panelIcons().end(), add);
  std::for_each(more.begin(), more.end(), add);
  std::sort(ranges.begin(), ranges.end());
  return asImGui(ranges);
}

ImFont* addFont(ImFontAtlas& atlas, const std::filesystem::path& file, float pixels,
                const std::vector<ImWchar>& ranges) {
  ImFontConfig config;
  config.SizePixels = pixels;
  config.PixelSnapH = true;
  return atlas.AddFontFromFileTTF(file.string().c_str(), pixels, &config, ranges.data());
}

struct FaceCloser {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
struct LibraryCloser {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using FacePtr = std::unique_ptr<FT_FaceRec_, FaceCloser>;
using LibraryPtr = std::unique_ptr<FT_LibraryRec_, LibraryCloser>;

void setAdvance(ImFont& font, ImFontGlyph& glyph, float advance) {
  glyph.AdvanceX = advance;
  font.IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = advance;
}

/// ImGui's FreeType builder rounds every advance up, which spaces small text out by half a pixel a letter. The font's
/// own widths, rounded to the nearest pixel, keep words together and glyphs on the grid.
void useTrueAdvances(FT_Library library, ImFont& font, const std::filesystem::path& file, float pixels) {
  FT_Face raw = nullptr;
  if (FT_New_Face(library, file.string().c_str(), 0, &raw) != 0) return;
  const FacePtr face{raw};
  FT_Size_RequestRec request{FT_SIZE_REQUEST_TYPE_REAL_DIM, 0, std::lround(pixels * 64), 0, 0};
  if (FT_Request_Size(raw, &request) != 0) return;
  for (ImFontGlyph& glyph : font.Glyphs) {
    const FT_UInt index = FT_Get_Char_Index(raw, glyph.Codepoint);
    if (index == 0 || FT_Load_Glyph(raw, index, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) continue;
    const float width = static_cast<float>(raw->glyph->linearHoriAdvance) / 65536.0F;
    setAdvance(font, glyph, std::max(1.0F, std::round(width)));
  }
}

/// Figures in columns must line up: all ten digits get the widest one's advance, each centred in it.
void makeDigitsTabular(ImFont& font) {
  float widest = 0;
  for (ImWchar c = '0'; c <= '9'; ++c) widest = std::max(widest, font.FindGlyph(c)->AdvanceX);
  for (ImFontGlyph& glyph : font.Glyphs) {
    if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
    const float shift = std::floor((widest - glyph.AdvanceX) / 2);
    glyph.X0 += shift;
    glyph.X1 += shift;
    setAdvance(font, glyph, widest);
  }
}

}  // namespace

float lineHeight(Role role) {
  return kFaces[static_cast<std::size_t>(role)].height;
}
float iconHeight(IconSize size) {
  return kIconHeights[static_cast<std::size_t>(size)];
}

const std::vector<std::pair<char32_t, char32_t>>& textRanges() {
  static const std::vector<std::pair<char32_t, char32_t>> ranges{
      {0x20, 0x7E},     {0xA0, 0xFF},     {0x100, 0x17F},   {0x18F, 0x18F},   {0x259, 0x259},   {0x2BC, 0x2BC},
      {0x394, 0x394},   {0x3A3, 0x3A3},   {0x3BC, 0x3BC},   {0x3C0, 0x3C0},   {0x400, 0x45F},   {0x2009, 0x2026},
      {0x202F, 0x202F}, {0x2032, 0x2033}, {0x2070, 0x2079}, {0x2080, 0x2089}, {0x20AC, 0x20BE}, {0x2116, 0x2116},
      {0x2190, 0x2194}, {0x2212, 0x2212}, {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265}, {0x25CB, 0x25CB},
      {0x25CF, 0x25CF}, {0x2713, 0x2713}, {0xFFFD, 0xFFFD}};
  return ranges;
}

Result<Fonts> Fonts::build(ImFontAtlas& atlas, const std::filesystem::path& folder, float scale,
                           const std::vector<std::string>& moreIcons) {
  auto names = Icons::load(folder / "_variables.scss");
  if (!names) return Failure{names.error()};
  Fonts fonts;
  fonts.names_ = std::move(names).value();
  fonts.scale_ = scale;
  const auto missing = [&](const std::filesystem::path& file) {
    return fail("font.unreadable", {.file = file.string()}, "the font cannot be read",
                "Build zemi again; it copies the fonts");
  };
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  atlas.TexDesiredWidth = scale > 1.2F ? 4096 : 2048;
  const auto ranges = asImGui(textRanges());
  const auto icons = iconRanges(fonts.names_, moreIcons);
  // ImGui stops the program on a file it cannot open, so look first.
  const auto readable = [](const std::filesystem::path& file) { return std::filesystem::is_regular_file(file); };
  for (std::size_t i = 0; i < kRoles; ++i) {
    const auto file = folder / kFaces[i].file;
    if (!readable(file)) return missing(file);
    fonts.text_[i] = addFont(atlas, file, std::round(kFaces[i].height * scale), ranges);
  }
  for (std::size_t i = 0; i < kIconSizes; ++i) {
    const auto file = folder / "MaterialIcons-Regular.ttf";
    if (!readable(file)) return missing(file);
    fonts.iconFonts_[i] = addFont(atlas, file, std::round(kIconHeights[i] * scale), icons);
  }
  if (!atlas.Build()) return missing(folder);

  FT_Library raw = nullptr;
  FT_Init_FreeType(&raw);
  const LibraryPtr library{raw};
  for (std::size_t i = 0; i < kRoles; ++i) {
    useTrueAdvances(raw, *fonts.text_[i], folder / kFaces[i].file, std::round(kFaces[i].height * scale));
    makeDigitsTabular(*fonts.text_[i]);
  }
  return fonts;
}

std::vector<std::string> Fonts::missing(Role role, std::string_view text) const {
  std::set<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string character{text.substr(at, length)};
    at += length;
    if (character == "\n") continue;
    if (length == 4) {  // ImGui's characters have 16 bits here
      out.insert(character);
      continue;
    }
    char32_t code = length == 1 ? lead : length == 2 ? lead & 0x1FU : lead & 0x0FU;
    for (std::size_t i = 1; i < character.size(); ++i)
      code = code << 6 | (static_cast<unsigned char>(character[i]) & 0x3FU);
    if (this->text(role)->FindGlyphNoFallback(static_cast<ImWchar>(code)) == nullptr) out.insert(character);
  }
  return {out.begin(), out.end()};
}

}  // namespace zemi::panels
