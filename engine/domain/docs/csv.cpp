#include "domain/docs/build.h"

namespace zemi::docs {
namespace {

/// A text that a spreadsheet would read as a formula gets an apostrophe before it.
std::string guarded(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  const bool formula =
      first != std::string::npos && std::string_view{"=+-@\t\r"}.find(text[first]) != std::string_view::npos;
  return formula ? "'" + text : text;
}

std::string cell(const std::string& text) {
  const std::string safe = guarded(text);
  if (safe.find_first_of(";\"\n\r") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
  return quoted + "\"";
}

class CsvWriter {
public:
  void line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text_ += (i > 0 ? ";" : "") + cell(cells[i]);
    text_ += "\r\n";
  }

  void operator()(const Heading& heading) { line({heading.text}); }
  void operator()(const Paragraph& paragraph) { line({paragraph.text}); }
  void operator()(const Picture&) {}
  void operator()(const Signatures&) {}
  void operator()(const KeyFigures& strip) {
    for (const auto& figure : strip.figures) line({figure.label, figure.value, figure.unit});
  }
  void operator()(const Parties& parties) {
    for (const Parties::Side* side : {&parties.left, &parties.right}) {
      std::vector<std::string> cells{side->title};
      cells.insert(cells.end(), side->lines.begin(), side->lines.end());
      line(cells);
    }
  }
  void operator()(const Totals& totals) {
    for (const auto& row : totals.rows) line({row.label, row.amount});
  }
  void operator()(const Table& table) {
    line(texts(table.header));
    for (const auto& row : table.rows) line(texts(row.cells));
  }

  std::string take() { return std::move(text_); }

private:
  static std::vector<std::string> texts(const std::vector<Cell>& cells) {
    std::vector<std::string> result;
    for (const Cell& cell : cells) result.push_back(cell.text);
    return result;
  }

  std::string text_ = "\xEF\xBB\xBF";
};

}  // namespace

std::string toCsv(const Document& document) {
  CsvWriter writer;
  writer.line({document.label, document.numberLine});
  writer.line({document.title, document.subtitle});
  for (const Block& block : document.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace zemi::docs
