#include "panels/tokens.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace zemi::panels {
namespace {

constexpr Tokens kDark{.bg = rgb(0x0D1115),
                       .panel = rgb(0x161B21),
                       .card = rgb(0x1E242C),
                       .cardHover = rgb(0x262E38),
                       .well = rgb(0x28313B),
                       .floating = rgb(0x1E252D),
                       .border = rgb(0x2E3742),
                       .mark = rgb(0x768391),
                       .text = rgb(0xEBF0F4),
                       .text2 = rgb(0xA3AFBB),
                       .text3 = rgb(0x8592A0),
                       .accent = rgb(0x40B878),
                       .accentHover = rgb(0x55C88A),
                       .onAccent = rgb(0x06160E),
                       .accentTint = rgb(0x183127),
                       .warn = rgb(0xF0B34A),
                       .warnTint = rgb(0x33290F),
                       .bad = rgb(0xF06E62),
                       .badTint = rgb(0x381C1A),
                       .knob = rgb(0xFFFFFF),
                       .signLight = rgb(0xFFFFFF),
                       .signDark = rgb(0x101418),
                       .shadow = rgb(0x000000),
                       .scrim = {5, 8, 10, 150},
                       .skyTop = rgb(0x12171C),
                       .skyBottom = rgb(0x2A3138),
                       .shadowStrength = 0.42F};

constexpr Tokens kLight{.bg = rgb(0xEEF1F3),
                        .panel = rgb(0xFFFFFF),
                        .card = rgb(0xF7F9FA),
                        .cardHover = rgb(0xEFF3F5),
                        .well = rgb(0xE6EBEF),
                        .floating = rgb(0xFFFFFF),
                        .border = rgb(0xD9E0E6),
                        .mark = rgb(0x7B8794),
                        .text = rgb(0x151D25),
                        .text2 = rgb(0x4E5C69),
                        .text3 = rgb(0x667380),
                        .accent = rgb(0x0F7A4A),
                        .accentHover = rgb(0x0C6A40),
                        .onAccent = rgb(0xFFFFFF),
                        .accentTint = rgb(0xE7F4ED),
                        .warn = rgb(0x955800),
                        .warnTint = rgb(0xFDF2DF),
                        .bad = rgb(0xBE3026),
                        .badTint = rgb(0xFCEBE9),
                        .knob = rgb(0xFFFFFF),
                        .signLight = rgb(0xFFFFFF),
                        .signDark = rgb(0x101418),
                        .shadow = rgb(0x17222C),
                        .scrim = {21, 29, 37, 110},
                        .skyTop = rgb(0xC3CDD6),
                        .skyBottom = rgb(0xF1F4F6),
                        .shadowStrength = 0.16F};

constexpr Tokens kContrast{.bg = rgb(0x000000),
                           .panel = rgb(0x000000),
                           .card = rgb(0x0B0B0B),
                           .cardHover = rgb(0x262626),
                           .well = rgb(0x1E1E1E),
                           .floating = rgb(0x0B0B0B),
                           .border = rgb(0xC8C8C8),
                           .mark = rgb(0xFFFFFF),
                           .text = rgb(0xFFFFFF),
                           .text2 = rgb(0xF0F0F0),
                           .text3 = rgb(0xD8D8D8),
                           .accent = rgb(0x5CF2A0),
                           .accentHover = rgb(0x8CFFC0),
                           .onAccent = rgb(0x000000),
                           .accentTint = rgb(0x06301B),
                           .warn = rgb(0xFFD23F),
                           .warnTint = rgb(0x332900),
                           .bad = rgb(0xFF9A90),
                           .badTint = rgb(0x3A0D09),
                           .knob = rgb(0x000000),
                           .signLight = rgb(0xFFFFFF),
                           .signDark = rgb(0x101418),
                           .shadow = rgb(0x000000),
                           .scrim = {0, 0, 0, 190},
                           .skyTop = rgb(0x101418),
                           .skyBottom = rgb(0x2A3036),
                           .shadowStrength = 0.5F};

/// sRGB to linear light, IEC 61966-2-1 as WCAG 2.1 quotes it.
double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

const Tokens& tokens(Look look) {
  switch (look) {
    case Look::dark:
      return kDark;
    case Look::contrast:
      return kContrast;
    case Look::light:
      break;
  }
  return kLight;
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Colour parseColour(const std::string& text, Colour otherwise) {
  std::uint32_t value = 0;
  if (text.size() != 7 || text.front() != '#') return otherwise;
  const auto [end, fault] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
  return fault == std::errc{} && end == text.data() + text.size() ? rgb(value) : otherwise;
}

Colour mix(Colour a, Colour b, float share) {
  const auto one = [share](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(static_cast<float>(from) +
                                     (static_cast<float>(to) - static_cast<float>(from)) * share + 0.5F);
  };
  return {one(a.r, b.r), one(a.g, b.g), one(a.b, b.b), one(a.a, b.a)};
}

std::vector<ContrastPair> contrastPairs(const Tokens& t) {
  std::vector<ContrastPair> pairs;
  const auto all = [&](const std::string& front, Colour colour, double atLeast) {
    pairs.push_back({front + " on panel", colour, t.panel, atLeast});
    pairs.push_back({front + " on card", colour, t.card, atLeast});
    pairs.push_back({front + " on card hover", colour, t.cardHover, atLeast});
    pairs.push_back({front + " on floating", colour, t.floating, atLeast});
  };
  all("text", t.text, 4.5);
  all("text2", t.text2, 4.5);
  all("text3", t.text3, 3.0);
  all("mark", t.mark, 3.0);
  all("accent", t.accent, 3.0);
  all("warn", t.warn, 4.5);
  all("bad", t.bad, 4.5);
  pairs.push_back({"text on bg", t.text, t.bg, 4.5});
  pairs.push_back({"text on tint", t.text, t.accentTint, 4.5});
  pairs.push_back({"text2 on tint", t.text2, t.accentTint, 4.5});
  pairs.push_back({"accent on tint", t.accent, t.accentTint, 4.5});
  pairs.push_back({"accent on panel, as text", t.accent, t.panel, 4.5});
  pairs.push_back({"accent on card, as text", t.accent, t.card, 4.5});
  pairs.push_back({"warn on its tint", t.warn, t.warnTint, 4.5});
  pairs.push_back({"bad on its tint", t.bad, t.badTint, 4.5});
  pairs.push_back({"on-accent on accent", t.onAccent, t.accent, 4.5});
  pairs.push_back({"on-accent on accent hover", t.onAccent, t.accentHover, 4.5});
  pairs.push_back({"knob on accent", t.knob, t.accent, 2.0});
  pairs.push_back({"knob on mark", t.knob, t.mark, 3.0});
  return pairs;
}

}  // namespace zemi::panels
