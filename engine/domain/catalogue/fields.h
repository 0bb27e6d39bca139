#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/faults.h"
#include "domain/catalogue/toml_tree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Part of the loader: takes the fields of one table, reporting what is missing, wrong or unknown. A value that cannot
/// be read is reported and stands as empty or zero, so that the rest of the file is still checked.
namespace zemi::catalogue {

struct Span {
  std::int64_t least, most;
};

class Fields {
public:
  /// `what` names the table in faults: "option engine.d260". A node that is no table is reported and reads as empty.
  Fields(const Node& table, std::string what, Faults& faults);

  const Node* find(std::string_view key);          ///< null when absent; the key counts as known from here on
  bool has(std::string_view key) { return find(key) != nullptr; }
  const Node* need(std::string_view key, std::string_view expected);  ///< a missing one is a fault

  std::string text(std::string_view key);          ///< one line, not empty
  std::string optionalText(std::string_view key);
  std::string id(std::string_view key);
  std::string optionalId(std::string_view key);
  std::string code(std::string_view key);
  std::string optionalColour(std::string_view key);
  std::string word(std::string_view key, const std::vector<std::string>& allowed);  ///< one of these
  Text texts(std::string_view key);                ///< in all three languages
  Text optionalTexts(std::string_view key);
  std::int64_t integer(std::string_view key, Span span);
  bool flag(std::string_view key);                 ///< false when absent
  text::Date date(std::string_view key);
  Decimal decimal(std::string_view key);
  std::string decimalText(std::string_view key);   ///< "1.7000" as written, for Money and Rate
  std::vector<std::string> ids(std::string_view key);
  const std::vector<Node>& list(std::string_view key);  ///< [[key]] or key = [...]; empty when absent

  /// Reports every key that nobody asked for. Call it last.
  void finish();

  void fault(std::string code, const Place& place, const std::string& detail, std::string remedy);
  const Place& place() const { return table_.place; }
  Place placeOf(std::string_view key);             ///< of the value, else of the table
  const std::string& what() const { return what_; }

private:
  const Node* ofKind(const Node* node, Node::Kind kind, std::string_view key, std::string_view expected);
  std::string shaped(std::string_view key, bool (*holds)(std::string_view), std::string_view expected);

  const Node& table_;
  std::string what_;
  Faults& faults_;
  std::vector<std::string> known_;
};

/// A text, or a whole number, as an exact decimal: at most 12 digits before the point and 6 after. Nothing, and a fault,
/// when it is none.
std::optional<Decimal> decimalOf(const Node& node, const std::string& what, Faults& faults);

/// The three languages of a { az, ru, en } table.
Text textOf(const Node& node, const std::string& what, Faults& faults);

}  // namespace zemi::catalogue
