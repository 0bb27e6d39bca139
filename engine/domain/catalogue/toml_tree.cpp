#include "domain/catalogue/toml_tree.h"

#include <toml++/toml.h>

#include <exception>

namespace zemi::catalogue {
namespace {

constexpr int kDeepestBrackets = 32;
constexpr int kLongestKey = 16;

/// Walks over the bytes once, before the parser does: nested brackets and dotted keys become nested objects, which are
/// built and destroyed by recursion. Text and comments are skipped; what is malformed is left for the parser to refuse.
class DepthCheck {
public:
  DepthCheck(std::string_view bytes, std::string file) : bytes_{bytes}, file_{std::move(file)} {}

  Result<Done> run() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      if (c == '"' || c == '\'') {
        skipText(c);
        continue;
      }
      if (c == '#') {
        skipComment();
        continue;
      }
      count(c);
      if (brackets_ > kDeepestBrackets) return tooDeep("brackets nest deeper than " + std::to_string(kDeepestBrackets));
      if (dots_ > kLongestKey) return tooDeep("a key has more than " + std::to_string(kLongestKey) + " parts");
      ++at_;
    }
    return Done{};
  }

private:
  void count(char c) {
    if (c == '\n') newLine();
    if (c == '[' || c == '{') ++brackets_;
    if ((c == ']' || c == '}') && brackets_ > 0) --brackets_;
    if (c == '.') ++dots_;
    if (c == '=' || c == ',' || c == '{') dots_ = 0;
  }

  void newLine() {
    ++line_;
    dots_ = 0;
    lineStart_ = at_ + 1;
  }

  void skipComment() { at_ = std::min(bytes_.find('\n', at_), bytes_.size()); }

  void skipText(char quote) {
    const std::string three(3, quote);
    const bool block = bytes_.substr(at_, 3) == three;
    at_ += block ? 3 : 1;
    while (at_ < bytes_.size()) {
      if (bytes_[at_] == '\n') {
        if (!block) return;  // an unfinished text ends with its line
        newLine();
      }
      if (quote == '"' && bytes_[at_] == '\\') {
        at_ += 2;
        continue;
      }
      if (block ? bytes_.substr(at_, 3) == three : bytes_[at_] == quote) {
        at_ += block ? 3 : 1;
        return;
      }
      ++at_;
    }
  }

  Failure tooDeep(const std::string& what) const {
    return fail("catalogue.syntax", {file_, line_, static_cast<int>(at_ - lineStart_) + 1}, what,
                "A catalogue needs no such depth: this file was made to do harm or is damaged");
  }

  std::string_view bytes_;
  std::string file_;
  std::size_t at_ = 0, lineStart_ = 0;
  int line_ = 1, brackets_ = 0, dots_ = 0;
};

Place placeOf(const toml::source_region& region, const std::string& file) {
  return {file, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

text::Date dateOf(const toml::date& date) {
  return {date.year, date.month, date.day};
}

Node converted(const toml::node& from, const std::string& file) {
  Node node;
  node.place = placeOf(from.source(), file);
  switch (from.type()) {
    case toml::node_type::string:
      node.kind = Node::Kind::text;
      node.text = **from.as_string();
      break;
    case toml::node_type::integer:
      node.kind = Node::Kind::integer;
      node.integer = **from.as_integer();
      break;
    case toml::node_type::floating_point:
      node.kind = Node::Kind::decimal;
      break;
    case toml::node_type::boolean:
      node.kind = Node::Kind::boolean;
      node.boolean = **from.as_boolean();
      break;
    case toml::node_type::date:
      node.kind = Node::Kind::date;
      node.date = dateOf(**from.as_date());
      break;
    case toml::node_type::array:
      node.kind = Node::Kind::array;
      for (const toml::node& item : *from.as_array()) node.items.push_back(converted(item, file));
      break;
    case toml::node_type::table:
      node.kind = Node::Kind::table;
      for (const auto& [key, value] : *from.as_table()) {
        node.members.push_back(Member{std::string{key.str()}, placeOf(key.source(), file), converted(value, file)});
      }
      break;
    default:
      node.kind = Node::Kind::time;
      break;
  }
  return node;
}

}  // namespace

Result<Node> readToml(std::string_view bytes, const std::string& fileName) {
  if (const auto shallow = DepthCheck{bytes, fileName}.run(); !shallow) return Failure{shallow.error()};
  try {
    return converted(toml::parse(bytes, fileName), fileName);
  } catch (const toml::parse_error& error) {
    return fail("catalogue.syntax", placeOf(error.source(), fileName), std::string{error.description()},
                "Correct the TOML at this place; see configs/README.md");
  } catch (const std::exception& error) {
    return fail("catalogue.syntax", {fileName}, error.what(), "The file cannot be read as TOML");
  }
}

std::string_view name(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::text:
      return "a text";
    case Node::Kind::integer:
      return "a whole number";
    case Node::Kind::decimal:
      return "a number with a point";
    case Node::Kind::boolean:
      return "true or false";
    case Node::Kind::date:
      return "a date";
    case Node::Kind::time:
      return "a time";
    case Node::Kind::array:
      return "a list";
    case Node::Kind::table:
      return "a table";
  }
  return "";
}

}  // namespace zemi::catalogue
