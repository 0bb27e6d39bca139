#include "domain/docs/build.h"
#include "domain/docs/jpeg.h"
#include "domain/docs/pdf_finish.h"
#include "domain/docs/pdf_page.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <memory>

namespace zemi::docs {
namespace {

constexpr Style kBody{.font = "Inter", .size = 8.6};
constexpr Style kSmall{.font = "Inter", .size = 7.6, .ink = kQuiet};
constexpr Style kCaption{.font = "Inter Medium", .size = 7.2, .ink = kQuiet};
constexpr Style kHeading{.font = "Inter SemiBold", .size = 12.5};
constexpr Style kTitle{.font = "Inter Display SemiBold", .size = 22};
constexpr double kCellPad = 4.5, kRowPad = 2.5;

Style with(Style style, double width, bool right = false) {
  style.width = width;
  style.right = right;
  return style;
}

/// A structure element around what is drawn while it lives, so that readers can find their way.
class Tag {
public:
  Tag(cairo_t* cairo, const char* name, const std::string& attributes = "") : cairo_{cairo}, name_{name} {
    cairo_tag_begin(cairo_, name_, attributes.c_str());
  }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;
  ~Tag() { cairo_tag_end(cairo_, name_); }

private:
  cairo_t* cairo_;
  const char* name_;
};

void fill(cairo_t* cairo, double x, double y, double width, double height, Ink ink, double radius = 0) {
  cairo_set_source_rgb(cairo, ink.r, ink.g, ink.b);
  if (radius <= 0) {
    cairo_rectangle(cairo, x, y, width, height);
  } else {
    constexpr double kQuarter = 1.5707963267948966;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -kQuarter, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, kQuarter);
    cairo_arc(cairo, x + radius, y + height - radius, radius, kQuarter, 2 * kQuarter);
    cairo_arc(cairo, x + radius, y + radius, radius, 2 * kQuarter, 3 * kQuarter);
    cairo_close_path(cairo);
  }
  cairo_fill(cairo);
}

void rule(cairo_t* cairo, double x, double y, double width, Ink ink = kLine, double thickness = 0.6) {
  fill(cairo, x, y - thickness / 2, width, thickness, ink);
}

/// Turns the blocks of a document into pieces.
class Setter {
public:
  Setter(const Type& type, std::vector<Piece>& pieces) : type_{type}, pieces_{pieces} {}

  void title(const Document& document) {
    const double titleHeight = type_.height(document.title, with(kTitle, kTextWidth));
    const Style line = with({.font = "Inter", .size = 10, .ink = kQuiet}, kTextWidth);
    const double lineHeight = document.subtitle.empty() ? 0 : type_.height(document.subtitle, line) + 3;
    add({.height = titleHeight + lineHeight,
         .keepWithNext = true,
         .outline = document.title,
         .draw = [this, &document, titleHeight, line](cairo_t* cairo, double y) {
           {
             const Tag tag{cairo, "H1"};
             type_.draw(cairo, kMargin, y, document.title, with(kTitle, kTextWidth));
           }
           if (document.subtitle.empty()) return;
           const Tag tag{cairo, "P"};
           type_.draw(cairo, kMargin, y + titleHeight + 3, document.subtitle, line);
         }});
  }

  void operator()(const Heading& heading) {
    const double height = type_.height(heading.text, kHeading) + 5;
    add({.height = height,
         .gapBefore = 16,
         .keepWithNext = true,
         .outline = heading.text,
         .draw = [this, &heading](cairo_t* cairo, double y) {
           const Tag tag{cairo, "H2"};
           type_.draw(cairo, kMargin, y, heading.text, kHeading);
           if (!heading.aside.empty()) {
             type_.draw(cairo, kMargin + kTextWidth * 0.4, y + 4.5, heading.aside,
                        with(kSmall, kTextWidth * 0.6, true));
           }
         }});
  }

  void operator()(const Paragraph& paragraph) {
    const bool warning = paragraph.style == Paragraph::Style::warning;
    Style style = paragraph.style == Paragraph::Style::body ? kBody : kSmall;
    if (warning) style.ink = kWarn;
    const double pad = warning ? 7 : 0;
    style = with(style, kTextWidth - 2 * pad);
    const double height = type_.height(paragraph.text, style) + 2 * pad;
    add({.height = height,
         .gapBefore = warning ? 10.0 : 4.0,
         .draw = [this, &paragraph, style, pad, height, warning](cairo_t* cairo, double y) {
           const Tag tag{cairo, "P"};
           if (warning) fill(cairo, kMargin, y, kTextWidth, height, kWarnTint, 5);
           type_.draw(cairo, kMargin + pad, y + pad, paragraph.text, style);
         }});
  }

  void operator()(const Picture& picture) {
    const double height = kTextWidth * picture.height / picture.width;
    add({.height = height, .gapBefore = 12, .draw = [this, &picture, height](cairo_t* cairo, double y) {
           const Tag tag{cairo, "Figure"};
           drawPicture(cairo, picture, y, height);
         }});
  }

  void operator()(const KeyFigures& strip) {
    if (strip.figures.empty()) return;
    const double column = kTextWidth / static_cast<double>(strip.figures.size());
    double label = 0;
    for (const auto& figure : strip.figures)
      label = std::max(label, type_.height(figure.label, with(kCaption, column - 14)));
    add({.height = label + 24, .gapBefore = 12, .draw = [this, &strip, column, label](cairo_t* cairo, double y) {
           const Tag tag{cairo, "P"};
           for (std::size_t i = 0; i < strip.figures.size(); ++i) {
             const double x = kMargin + column * static_cast<double>(i);
             if (i > 0) fill(cairo, x - 8, y, 0.6, label + 22, kLine);
             drawFigure(cairo, strip.figures[i], x, y, column - 14, label);
           }
         }});
  }

  void operator()(const Parties& parties) {
    const double width = kTextWidth / 2 - 14;
    const double height = std::max(sideHeight(parties.left, width), sideHeight(parties.right, width)) + 20;
    add({.height = height, .gapBefore = 14, .draw = [this, &parties, width, height](cairo_t* cairo, double y) {
           fill(cairo, kMargin, y, kTextWidth, height, kBand, 6);
           drawSide(cairo, parties.left, kMargin + 10, y + 9, width);
           drawSide(cairo, parties.right, kMargin + kTextWidth / 2 + 6, y + 9, width);
         }});
  }

  void operator()(const Table& table) {
    const int number = ++tables_;
    addHeaderRow(table, number);
    for (std::size_t i = 0; i < table.rows.size(); ++i) addRow(table, table.rows[i], number);
  }

  void operator()(const Totals& totals) {
    double height = 0;
    for (const auto& row : totals.rows) height += totalHeight(row);
    add({.height = height, .gapBefore = 6, .draw = [this, &totals](cairo_t* cairo, double y) {
           const Tag tag{cairo, "Table"};
           for (const auto& row : totals.rows) {
             drawTotal(cairo, row, y);
             y += totalHeight(row);
           }
         }});
  }

  void operator()(const Signatures& signatures) {
    add({.height = 62, .gapBefore = 18, .draw = [this, &signatures](cairo_t* cairo, double y) {
           const Tag tag{cairo, "P"};
           const double column = kTextWidth / static_cast<double>(signatures.captions.size());
           for (std::size_t i = 0; i < signatures.captions.size(); ++i) {
             const double x = kMargin + column * static_cast<double>(i);
             rule(cairo, x, y + 42, column - 28, kQuiet);
             type_.draw(cairo, x, y + 46, signatures.captions[i], with(kSmall, column - 28));
           }
         }});
  }

private:
  void add(Piece piece) { pieces_.push_back(std::move(piece)); }

  static double totalHeight(const Totals::Row& row) { return row.strong ? 26 : 16.5; }

  void drawTotal(cairo_t* cairo, const Totals::Row& row, double y) const {
    const Tag line{cairo, "TR"};
    const Style style = row.strong ? Style{.font = "Inter SemiBold", .size = 12.5, .ink = kAccent} : kBody;
    const Style label = row.strong ? Style{.font = "Inter SemiBold", .size = 9.5} : kBody;
    if (row.strong) fill(cairo, kMargin, y + 1, kTextWidth, 24, kTint, 4);
    const double inset = 6;
    {
      const Tag cell{cairo, "TH"};
      type_.draw(cairo, kMargin + inset, y + (row.strong ? 6.5 : 2.8), row.label, label);
    }
    const Tag cell{cairo, "TD"};
    type_.draw(cairo, kMargin + inset, y + (row.strong ? 4 : 2.8), row.amount,
               with(style, kTextWidth - 2 * inset, true));
    if (!row.strong) rule(cairo, kMargin, y + 16.5, kTextWidth);
  }

  double sideHeight(const Parties::Side& side, double width) const {
    double height = 13;
    for (const auto& line : side.lines) height += type_.height(line, with(kBody, width)) + 1.5;
    return height;
  }

  void drawSide(cairo_t* cairo, const Parties::Side& side, double x, double y, double width) const {
    const Tag tag{cairo, "P"};
    type_.draw(cairo, x, y, side.title, kCaption);
    y += 13;
    for (std::size_t i = 0; i < side.lines.size(); ++i) {
      Style style = with(kBody, width);
      if (i == 0) style.font = "Inter SemiBold";
      y += type_.draw(cairo, x, y, side.lines[i], style) + 1.5;
    }
  }

  void drawFigure(cairo_t* cairo, const KeyFigures::Figure& figure, double x, double y, double width,
                  double label) const {
    type_.draw(cairo, x, y, figure.label, with(kCaption, width));
    Style value{.font = "Inter Display SemiBold", .size = 15};
    const double unitWidth = figure.unit.empty() ? 0 : type_.width(figure.unit, kSmall) + 3;
    while (value.size > 8 && type_.width(figure.value, value) + unitWidth > width) value.size -= 0.5;
    const double drawn = type_.width(figure.value, value);
    type_.draw(cairo, x, y + label + 2 + (15 - value.size) * 0.9, figure.value, value);
    if (!figure.unit.empty()) type_.draw(cairo, x + drawn + 3, y + label + 10.2, figure.unit, kSmall);
  }

  static void drawPicture(cairo_t* cairo, const Picture& picture, double y, double height) {
    cairo_surface_t* image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height);
    const std::string jpeg = toJpeg(picture);
    // Cairo keeps the bytes after this call, so they get a copy of their own that it frees.
    auto* copy = new std::string{jpeg};
    cairo_surface_set_mime_data(
        image, CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(copy->data()), copy->size(),
        [](void* kept) { delete static_cast<std::string*>(kept); }, copy);
    cairo_save(cairo);
    cairo_translate(cairo, kMargin, y);
    cairo_scale(cairo, kTextWidth / picture.width, height / picture.height);
    cairo_set_source_surface(cairo, image, 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
    cairo_surface_destroy(image);
  }

  Style cellStyle(const Table::Row& row, const Cell& cell) const {
    Style style = cell.quiet ? kSmall : kBody;
    if (row.kind == Table::Row::Kind::section) style = {.font = "Inter SemiBold", .size = 8.6, .ink = kAccent};
    if (row.kind == Table::Row::Kind::total) style.font = "Inter SemiBold";
    style.right = cell.right;
    return style;
  }

  double rowHeight(const Table& table, const Table::Row& row) const {
    double height = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const double width = row.cells.size() == 1 ? kTextWidth : kTextWidth * table.widths[i];
      Style style = cellStyle(row, row.cells[i]);
      style.width = width - 2 * kCellPad;
      height = std::max(height, type_.height(row.cells[i].text, style));
    }
    return height + 2 * kRowPad + (row.kind == Table::Row::Kind::section ? 4 : 0);
  }

  void drawRow(cairo_t* cairo, const Table& table, const Table::Row& row, double y, double height,
               const char* cellTag) const {
    const Tag line{cairo, "TR"};
    const bool section = row.kind == Table::Row::Kind::section;
    double x = kMargin;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const double width = row.cells.size() == 1 ? kTextWidth : kTextWidth * table.widths[i];
      Style style = cellStyle(row, row.cells[i]);
      style.width = width - 2 * kCellPad;
      const Tag cell{cairo, section ? "TH" : cellTag};
      type_.draw(cairo, x + kCellPad, y + kRowPad + (section ? 4 : 0), row.cells[i].text, style);
      x += width;
    }
    rule(cairo, kMargin, y + height, kTextWidth, section ? kAccent : kLine, section ? 0.8 : 0.5);
  }

  void addHeaderRow(const Table& table, int number) {
    header_.push_back(std::make_shared<Table::Row>(Table::Row{Table::Row::Kind::body, table.header}));
    const auto row = header_.back();
    const double height = rowHeight(table, *row);
    add({.height = height,
         .gapBefore = 2,
         .keepWithNext = true,
         .table = number,
         .tableHeader = true,
         .draw = [this, &table, row, height](cairo_t* cairo, double y) {
           fill(cairo, kMargin, y, kTextWidth, height, kBand);
           drawRow(cairo, table, *row, y, height, "TH");
         }});
  }

  void addRow(const Table& table, const Table::Row& row, int number) {
    const double height = rowHeight(table, row);
    add({.height = height,
         .keepWithNext = row.kind == Table::Row::Kind::section,
         .table = number,
         .draw = [this, &table, &row, height](cairo_t* cairo, double y) {
           drawRow(cairo, table, row, y, height, "TD");
         }});
  }

  const Type& type_;
  std::vector<Piece>& pieces_;
  std::vector<std::shared_ptr<Table::Row>> header_;
  int tables_ = 0;
};

std::string pageWords(std::string pattern, std::size_t page, std::size_t pages) {
  const auto put = [&](const char* what, std::size_t number) {
    if (const std::size_t at = pattern.find(what); at != std::string::npos)
      pattern.replace(at, std::string_view{what}.size(), std::to_string(number));
  };
  put("{page}", page);
  put("{pages}", pages);
  return pattern;
}

/// The first character, however many bytes UTF-8 gives it.
std::string firstLetter(const std::string& text) {
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(0, end);
}

/// Head and foot stand outside the structure tags: they are the page's, not the text's.
void drawFrame(cairo_t* cairo, const Type& type, const Document& document, std::size_t page, std::size_t pages) {
  const double half = kTextWidth / 2;
  fill(cairo, kMargin, 36, 24, 24, kAccent, 6);
  const Style initial{.font = "Inter SemiBold", .size = 13, .ink = {1, 1, 1}};
  const std::string letter = firstLetter(document.issuer);
  type.draw(cairo, kMargin + 12 - type.width(letter, initial) / 2, 40, letter, initial);
  type.draw(cairo, kMargin + 32, 36, document.issuer, {.font = "Inter SemiBold", .size = 9.5});
  type.draw(cairo, kMargin + 32, 49.5, document.issuerLine, kSmall);
  type.draw(cairo, kMargin + half, 36, document.label,
            with({.font = "Inter SemiBold", .size = 9.5, .ink = kAccent}, half, true));
  type.draw(cairo, kMargin + half, 49.5, document.numberLine, with(kSmall, half, true));
  rule(cairo, kMargin, 72, kTextWidth);
  rule(cairo, kMargin, kPageHeight - 46, kTextWidth);
  type.draw(cairo, kMargin, kPageHeight - 40, document.footer,
            with({.font = "Inter", .size = 7, .ink = kQuiet}, kTextWidth * 0.8));
  type.draw(cairo, kMargin + kTextWidth * 0.8, kPageHeight - 40, pageWords(document.pagePattern, page, pages),
            with({.font = "Inter", .size = 7, .ink = kQuiet}, kTextWidth * 0.2, true));
}

void addOutline(cairo_surface_t* surface, const std::string& title, std::size_t page, double y) {
  const std::string link =
      "page=" + std::to_string(page) + " pos=[" + std::to_string(kMargin) + " " + std::to_string(y) + "]";
  cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, title.c_str(), link.c_str(),
                                static_cast<cairo_pdf_outline_flags_t>(0));
}

void drawPage(cairo_t* cairo, cairo_surface_t* surface, const std::vector<const Piece*>& page, std::size_t number) {
  double y = kTop;
  int openTable = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const Piece& piece = *page[i];
    if (piece.table != openTable && openTable != 0) cairo_tag_end(cairo, "Table");
    if (piece.table != openTable && piece.table != 0) cairo_tag_begin(cairo, "Table", "");
    openTable = piece.table;
    if (i > 0) y += piece.gapBefore;
    if (!piece.outline.empty()) addOutline(surface, piece.outline, number, y);
    piece.draw(cairo, y);
    y += piece.height;
  }
  if (openTable != 0) cairo_tag_end(cairo, "Table");
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void setMetadata(cairo_surface_t* surface, const Document& document) {
  const std::string created = document.isoDate + "T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, (document.title + ", " + document.label).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.issuer.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Z\xC9\x99mi");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
}

}  // namespace

Result<std::string> toPdf(const Document& document, const std::string& fontsFolder) {
  auto type = Type::create(fontsFolder);
  if (!type.has_value()) return Failure{type.error()};
  std::vector<Piece> pieces;
  Setter setter{type.value(), pieces};
  setter.title(document);
  for (const Block& block : document.blocks) std::visit(setter, block);

  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &bytes, kPageWidth, kPageHeight);
  setMetadata(surface, document);
  cairo_t* cairo = cairo_create(surface);
  const auto pages = paginate(pieces);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    drawFrame(cairo, type.value(), document, i + 1, pages.size());
    drawPage(cairo, surface, pages[i], i + 1);
    cairo_show_page(cairo);
  }
  const cairo_status_t status = cairo_status(cairo);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    return fail("docs.pdf", {}, std::string{"drawing stopped: "} + cairo_status_to_string(status),
                "Report this document");
  }
  return finishPdf(bytes, {.title = document.title,
                           .language = std::string{text::code(document.language)},
                           .isoDate = document.isoDate,
                           .author = document.issuer});
}

}  // namespace zemi::docs
