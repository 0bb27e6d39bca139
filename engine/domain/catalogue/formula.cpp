#include "domain/catalogue/formula.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace zemi::catalogue {
namespace {

constexpr std::size_t kLongest = 1000;
constexpr int kDeepest = 32;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isNameLetter(char c) {
  return (c >= 'a' && c <= 'z') || isDigit(c) || c == '_' || c == '.';
}

Formula binary(Formula::Kind kind, Formula left, Formula right) {
  Formula formula;
  formula.kind = kind;
  formula.parts.push_back(std::move(left));
  formula.parts.push_back(std::move(right));
  return formula;
}

Formula named(Formula::Kind kind, std::string name) {
  Formula formula;
  formula.kind = kind;
  formula.name = std::move(name);
  return formula;
}

/// One function for each level of the grammar:
///   sum = product { ("+" | "-") product } ; product = factor { ("*" | "/") factor }
///   factor = "-" factor | number | "(" sum ")" | "sum(" name ")" | ("min" | "max") "(" sum "," sum ")" | name
class Parser {
public:
  explicit Parser(std::string_view text) : text_{text} {}

  Result<Formula> parse() {
    auto formula = sum(0);
    if (!formula) return formula;
    if (peek() != '\0') return unexpected("an operator or the end");
    return formula;
  }

private:
  using Kind = Formula::Kind;

  char peek() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  bool take(char wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }

  Failure failure(const std::string& detail) const {
    return fail("catalogue.formula", {"", 0, static_cast<int>(at_) + 1},
                detail + " at character " + std::to_string(at_ + 1),
                "Write for example 1000 * tank.volume / unload.rate");
  }

  Failure unexpected(const std::string& expected) {
    const std::string found = peek() == '\0' ? "the end" : "`" + std::string(1, peek()) + "`";
    return failure("expected " + expected + ", found " + found);
  }

  Result<Formula> sum(int depth) {
    auto left = product(depth);
    while (left && (peek() == '+' || peek() == '-')) {
      const Kind kind = take('+') ? Kind::add : (take('-'), Kind::subtract);
      auto right = product(depth);
      if (!right) return right;
      left = binary(kind, std::move(left).value(), std::move(right).value());
    }
    return left;
  }

  Result<Formula> product(int depth) {
    auto left = factor(depth);
    while (left && (peek() == '*' || peek() == '/')) {
      const Kind kind = take('*') ? Kind::multiply : (take('/'), Kind::divide);
      auto right = factor(depth);
      if (!right) return right;
      left = binary(kind, std::move(left).value(), std::move(right).value());
    }
    return left;
  }

  Result<Formula> factor(int depth) {
    if (depth > kDeepest) return failure("brackets nest too deep");
    if (take('-')) return negated(depth);
    if (take('(')) return bracketed(depth);
    if (isDigit(peek())) return number();
    if (isNameLetter(peek())) return nameOrCall(depth);
    return unexpected("a figure, a number or a bracket");
  }

  Result<Formula> negated(int depth) {
    auto inner = factor(depth + 1);
    if (!inner) return inner;
    Formula formula;
    formula.kind = Kind::negate;
    formula.parts.push_back(std::move(inner).value());
    return formula;
  }

  Result<Formula> bracketed(int depth) {
    auto inner = sum(depth + 1);
    if (inner && !take(')')) return unexpected("`)`");
    return inner;
  }

  Result<Formula> number() {
    Formula formula;
    const char* end = text_.data() + text_.size();
    const auto read = std::from_chars(text_.data() + at_, end, formula.number, std::chars_format::fixed);
    if (read.ec != std::errc{}) return failure("the number is too large");
    at_ = static_cast<std::size_t>(read.ptr - text_.data());
    if (at_ < text_.size() && isNameLetter(text_[at_])) return failure("a name may not begin with a digit");
    return formula;
  }

  std::string word() {
    peek();
    const std::size_t from = at_;
    while (at_ < text_.size() && isNameLetter(text_[at_])) ++at_;
    return std::string{text_.substr(from, at_ - from)};
  }

  Result<Formula> nameOrCall(int depth) {
    const std::size_t from = at_;
    std::string name = word();
    if (!take('(')) return named(Kind::figure, std::move(name));
    if (name == "sum") return summed();
    if (name == "min") return pair(Kind::min, depth);
    if (name == "max") return pair(Kind::max, depth);
    at_ = from;
    return failure("there is no function `" + name + "`; known are sum, min, max,");
  }

  Result<Formula> summed() {
    std::string name = word();
    if (name.empty()) return unexpected("the name of a quantity");
    if (!take(')')) return unexpected("`)`");
    return named(Kind::sum, std::move(name));
  }

  Result<Formula> pair(Kind kind, int depth) {
    auto left = sum(depth + 1);
    if (!left) return left;
    if (!take(',')) return unexpected("`,`");
    auto right = sum(depth + 1);
    if (!right) return right;
    if (!take(')')) return unexpected("`)`");
    return binary(kind, std::move(left).value(), std::move(right).value());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void collect(const Formula& formula, Formula::Kind kind, std::vector<std::string>& names) {
  if (formula.kind == kind && std::ranges::find(names, formula.name) == names.end()) names.push_back(formula.name);
  for (const Formula& part : formula.parts) collect(part, kind, names);
}

}  // namespace

Result<Formula> parseFormula(std::string_view text) {
  if (text.size() > kLongest) {
    return fail("catalogue.formula", {}, "the formula is longer than " + std::to_string(kLongest) + " characters",
                "Split it over several figures");
  }
  return Parser{text}.parse();
}

std::vector<std::string> figuresIn(const Formula& formula) {
  std::vector<std::string> names;
  collect(formula, Formula::Kind::figure, names);
  return names;
}

std::vector<std::string> quantitiesIn(const Formula& formula) {
  std::vector<std::string> names;
  collect(formula, Formula::Kind::sum, names);
  return names;
}

}  // namespace zemi::catalogue
