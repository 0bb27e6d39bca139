#pragma once

#include "domain/text/language.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A document as data: headings, tables, totals. No drawing: each format has its own writer.
namespace zemi::docs {

/// 8-bit RGB, rows from top to bottom, 3 × width × height bytes.
struct Picture {
  int width = 0, height = 0;
  std::vector<unsigned char> rgb;
  std::string alt;                        ///< what it shows, for those who cannot see it
};

struct Heading {
  std::string text;
  std::string aside;                      ///< small words beside it; may be empty
};

struct Paragraph {
  enum class Style { body, small, warning } style = Style::body;
  std::string text;
};

struct KeyFigures {
  struct Figure {
    std::string label, value, unit;
  };
  std::vector<Figure> figures;
};

/// Left and right columns of label: value lines, for seller and buyer.
struct Parties {
  struct Side {
    std::string title;
    std::vector<std::string> lines;
  };
  Side left, right;
};

struct Cell {
  std::string text;
  bool right = false;                     ///< amounts stand to the right
  bool quiet = false;                     ///< secondary colour
};

struct Table {
  struct Row {
    enum class Kind { body, section, total } kind = Kind::body;
    std::vector<Cell> cells;              ///< a section has one cell
  };
  std::string name;                       ///< language-free, for CSV: "options", "technical", "price"
  std::vector<double> widths;             ///< fractions of the text width, sum 1
  std::vector<Cell> header;
  std::vector<Row> rows;
};

/// Label and amount, the last one large. Never split over pages.
struct Totals {
  struct Row {
    std::string label, amount;
    bool strong = false;
  };
  std::vector<Row> rows;
};

struct Signatures {
  std::vector<std::string> captions;
};

using Block = std::variant<Heading, Paragraph, KeyFigures, Parties, Table, Totals, Signatures, Picture>;

struct Document {
  std::string kind;                       ///< "spec", "quote", "order"
  text::Language language = text::Language::az;
  std::string title, subtitle;
  std::string issuer, issuerLine;         ///< head of each page, left
  std::string label, numberLine;          ///< head of each page, right
  std::string footer;                     ///< foot of each page, left
  std::string pagePattern;                ///< "Page {page} of {pages}"
  std::string isoDate;                    ///< creation date, for the metadata
  std::vector<Block> blocks;
};

}  // namespace zemi::docs
