#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Every colour of the interface. No other file of the panels holds a literal colour.
namespace zemi::panels {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;

  constexpr Colour withAlpha(float share) const {
    return {r, g, b, static_cast<std::uint8_t>(static_cast<float>(a) * share + 0.5F)};
  }
  bool operator==(const Colour&) const = default;
};

/// 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16 & 0xFF), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
          static_cast<std::uint8_t>(hex & 0xFF)};
}

/// "#RRGGBB"; anything else gives `otherwise`.
Colour parseColour(const std::string& text, Colour otherwise);

/// `share` of `b` over `a`, both opaque.
Colour mix(Colour a, Colour b, float share);

enum class Look { light, dark, contrast };

struct Tokens {
  Colour bg, panel, card, cardHover;  ///< surfaces, from back to front
  Colour well;                        ///< sunk into a card: thumbnails, quiet badges
  Colour floating;                    ///< popovers, toasts, the strips over the 3D
  Colour border, mark;                ///< lines; lines that carry meaning (rings, off switches)
  Colour text, text2, text3;          ///< body; secondary; marks and disabled only
  Colour accent, accentHover, onAccent, accentTint;
  Colour warn, warnTint, bad, badTint;
  Colour knob;                 ///< the moving part of a switch
  Colour signLight, signDark;  ///< marks on paint, whichever stands out
  Colour shadow, scrim;
  Colour skyTop, skyBottom;  ///< behind the machine while there is no picture
  float shadowStrength = 0.3F;
};

const Tokens& tokens(Look look);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);

struct ContrastPair {
  std::string name;
  Colour front, back;
  double atLeast = 4.5;
};
/// What must be legible on what; the test walks it for every look.
std::vector<ContrastPair> contrastPairs(const Tokens& tokens);

}  // namespace zemi::panels
