#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _cairo;
struct _PangoFontMap;
struct _PangoContext;

/// The drawing side of the PDF writer: type, colours and pieces that flow over pages. Points (1/72 inch), y down.
namespace zemi::docs {

inline constexpr double kPageWidth = 595.276, kPageHeight = 841.89;   // A4
inline constexpr double kMargin = 45.4;                               // 16 mm
inline constexpr double kTextWidth = kPageWidth - 2 * kMargin;
inline constexpr double kTop = 96, kBottom = kPageHeight - 62;        // between head and foot of the page

struct Ink {
  double r, g, b;
};
inline constexpr Ink kText{0.082, 0.114, 0.145}, kQuiet{0.306, 0.361, 0.412}, kAccent{0.059, 0.42, 0.25};
inline constexpr Ink kLine{0.80, 0.83, 0.86}, kTint{0.93, 0.96, 0.945}, kBand{0.945, 0.953, 0.96};
inline constexpr Ink kWarn{0.46, 0.29, 0.0}, kWarnTint{0.995, 0.965, 0.91};

struct Style {
  std::string_view font = "Inter";        ///< Pango description without size
  double size = 9;
  Ink ink = kText;
  double width = 0;                       ///< wraps at this width; 0: one line
  bool right = false;                     ///< ends at x + width
};

/// Fonts from one folder only, so that a machine's own fonts cannot change a document.
class Type {
public:
  static Result<Type> create(const std::string& fontsFolder);

  double height(const std::string& text, const Style& style) const;
  double width(const std::string& text, const Style& style) const;
  /// Draws with the text's top left at x, y. Gives back its height.
  double draw(_cairo* cairo, double x, double y, const std::string& text, const Style& style) const;

private:
  struct Fonts;
  std::shared_ptr<Fonts> fonts_;
};

/// A strip of the document that is never cut. `draw` is called with the page's cairo context and the strip's top.
struct Piece {
  double height = 0;
  double gapBefore = 0;                   ///< dropped at the top of a page
  bool keepWithNext = false;
  int table = 0;                          ///< pieces of one table share a number: header repeats, one Table tag a page
  bool tableHeader = false;
  std::string outline = {};                  ///< a heading's text, for the list of contents
  std::function<void(_cairo*, double y)> draw = {};
};

/// Pieces by page, headers repeated, chains of keepWithNext kept whole.
std::vector<std::vector<const Piece*>> paginate(const std::vector<Piece>& pieces);

}  // namespace zemi::docs
