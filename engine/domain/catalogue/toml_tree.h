#pragma once

#include "base/result.h"
#include "domain/text/locale.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Part of the loader: a TOML file as plain values, each with its place, so that only one .cpp knows the library.
namespace zemi::catalogue {

struct Member;

struct Node {
  enum class Kind { text, integer, decimal, boolean, date, time, array, table };
  Kind kind = Kind::table;
  Place place;
  std::string text;
  std::int64_t integer = 0;
  bool boolean = false;
  text::Date date;
  std::vector<Node> items;       ///< of an array, in file order
  std::vector<Member> members;   ///< of a table, by key
};

struct Member {
  std::string key;
  Place place;                   ///< of the key
  Node value;
};

/// Reads TOML 1.0 that may come from anywhere: brackets nest at most 32 deep and dotted keys at most 16, so that no
/// input exhausts the stack. Error: catalogue.syntax with line and column.
Result<Node> readToml(std::string_view bytes, const std::string& fileName);

/// "a text", "a whole number", ...: the words of a fault.
std::string_view name(Node::Kind kind);

}  // namespace zemi::catalogue
