#include "domain/rules/language.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace zemi::rules {
namespace {

using Kind = Expression::Kind;

// Deep brackets would exhaust the stack of a parser that calls itself; no readable rule comes near.
constexpr int kDeepest = 50;
constexpr std::size_t kLongestNumber = 15;
constexpr std::array<std::string_view, 8> kWords{"requires", "excludes", "when", "then", "never", "not", "and", "or"};

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isUnitByte(char c) {
  return isLetter(c) || c == '/' || static_cast<unsigned char>(c) >= 0x80;
}

struct Token {
  enum class Kind { name, number, sign, end };
  Kind kind = Kind::end;
  std::string_view text;
  std::size_t at = 0;
};

/// Cuts the text into tokens, one ahead. A unit is read on demand, since "l/min" would be three tokens elsewhere.
class Scanner {
public:
  explicit Scanner(std::string_view text) : text_{text} { advance(); }

  const Token& token() const { return token_; }
  bool is(std::string_view text) const { return token_.text == text && token_.kind != Token::Kind::end; }
  bool atEnd() const { return token_.kind == Token::Kind::end; }

  bool take(std::string_view text) {
    if (!is(text)) return false;
    advance();
    return true;
  }

  void advance() {
    while (next_ < text_.size() && isBlank(text_[next_])) ++next_;
    token_ = {Token::Kind::end, {}, next_};
    if (next_ == text_.size()) return;
    const char c = text_[next_];
    if (isLetter(c)) return cut(Token::Kind::name, [](char d) { return isLetter(d) || isDigit(d) || d == '.'; });
    if (isDigit(c)) return cut(Token::Kind::number, [](char d) { return isDigit(d) || d == '.'; });
    if (text_.substr(next_, 2) == "<=" || text_.substr(next_, 2) == ">=") return cutLength(Token::Kind::sign, 2);
    cut(Token::Kind::sign, [](char d) { return (static_cast<unsigned char>(d) & 0xC0) == 0x80; });  // one whole letter
  }

  /// The unit that begins at the present token; empty when there is none.
  std::string takeUnit() {
    std::size_t end = token_.at;
    while (end < text_.size() && (isUnitByte(text_[end]) || (end > token_.at && isDigit(text_[end])))) ++end;
    const std::string unit{text_.substr(token_.at, end - token_.at)};
    next_ = end;
    advance();
    return unit;
  }

private:
  template <class Belongs>
  void cut(Token::Kind kind, Belongs belongs) {
    std::size_t length = 1;
    while (next_ + length < text_.size() && belongs(text_[next_ + length])) ++length;
    cutLength(kind, length);
  }

  void cutLength(Token::Kind kind, std::size_t length) {
    token_ = {kind, text_.substr(next_, length), next_};
    next_ += length;
  }

  std::string_view text_;
  std::size_t next_ = 0;
  Token token_;
};

Expression negated(Expression expression) {
  return {Kind::negation, {}, 0, {std::move(expression)}};
}

Expression either(Expression a, Expression b) {
  return {Kind::any, {}, 0, {std::move(a), std::move(b)}};
}

/// Reads by descent. The first fault wins; after it every reader returns at once with whatever it has.
class Parser {
public:
  explicit Parser(std::string_view say) : scanner_{say} {}

  Result<Sentence> parse() {
    Sentence sentence = readSentence();
    if (!fault_ && !scanner_.atEnd()) report("nothing more", "end the rule here, or join with and / or");
    if (fault_) return Failure{std::move(*fault_)};
    return sentence;
  }

private:
  Sentence readSentence() {
    if (scanner_.is("sum") || scanner_.is("-") || scanner_.token().kind == Token::Kind::number) return readComparison();
    if (scanner_.take("never")) return negated(readExpression());
    if (scanner_.take("when")) return readWhen();
    return readAbout();
  }

  Expression readWhen() {
    Expression condition = readExpression();
    expect("then", "write: when A then B");
    return either(negated(std::move(condition)), readExpression());
  }

  /// "A, B requires …" and "A, B excludes …".
  Expression readAbout() {
    const std::vector<Expression> subjects = readOptions();
    if (scanner_.take("requires")) {
      const Expression needed = readExpression();
      return forEach(subjects, [&](const Expression& subject) { return either(negated(subject), needed); });
    }
    expect("excludes", "after the options comes requires or excludes");
    const Expression others{Kind::any, {}, 0, readOptions()};
    return forEach(subjects, [&](const Expression& subject) { return either(negated(subject), negated(others)); });
  }

  template <class Make>
  Expression forEach(const std::vector<Expression>& subjects, Make make) {
    Expression all{Kind::all, {}, 0, {}};
    for (const Expression& subject : subjects) all.parts.push_back(make(subject));
    return all;
  }

  std::vector<Expression> readOptions() {
    std::vector<Expression> options{readOption()};
    while (!fault_ && scanner_.take(",")) options.push_back(readOption());
    return options;
  }

  Expression readOption() {
    const Token token = scanner_.token();
    if (token.kind != Token::Kind::name || isWord(token.text)) {
      report("the id of an option", "ids are written as in the catalogue, for example header.grain_5m");
      return {};
    }
    scanner_.advance();
    return {Kind::option, catalogue::OptionId{std::string{token.text}}, static_cast<int>(token.at) + 1, {}};
  }

  Expression readExpression() {
    return readJoined(Kind::any, "or", [this] { return readAll(); });
  }
  Expression readAll() {
    return readJoined(Kind::all, "and", [this] { return readFactor(); });
  }

  template <class Read>
  Expression readJoined(Kind kind, std::string_view word, Read read) {
    std::vector<Expression> parts{read()};
    while (!fault_ && scanner_.take(word)) parts.push_back(read());
    if (parts.size() == 1) return std::move(parts.front());
    return {kind, {}, 0, std::move(parts)};
  }

  Expression readFactor() {
    if (depth_ == kDeepest) {
      report("fewer brackets", "split the rule");
      return {};
    }
    if (!scanner_.is("not") && !scanner_.is("(")) return readOption();
    ++depth_;
    Expression inner = scanner_.take("not") ? negated(readFactor()) : readBracket();
    --depth_;
    return inner;
  }

  Expression readBracket() {
    scanner_.advance();
    Expression inner = readExpression();
    expect(")", "close the bracket");
    return inner;
  }

  Comparison readComparison() {
    Comparison comparison;
    comparison.left = readSide();
    comparison.atMost = scanner_.is("<=");
    if (!scanner_.is("<=") && !scanner_.is(">=")) {
      report("<= or >=", "sums are compared with <= or >=");
      return comparison;
    }
    scanner_.advance();
    comparison.right = readSide();
    return comparison;
  }

  std::vector<SumTerm> readSide() {
    std::vector<SumTerm> terms;
    bool negative = scanner_.take("-");
    do {
      terms.push_back(readTerm());
      terms.back().negative = negative;
      negative = scanner_.is("-");
    } while (!fault_ && (scanner_.take("+") || scanner_.take("-")));
    return terms;
  }

  SumTerm readTerm() {
    SumTerm term;
    term.column = column();
    if (scanner_.token().kind == Token::Kind::number) {
      term.number = readNumber();
      if (!scanner_.take("%")) {
        term.unit = scanner_.takeUnit();
        return term;
      }
      term.percent = true;
    }
    expect("sum", "write sum(quantity), a number with unit, or N % sum(quantity)");
    expect("(", "write sum(quantity)");
    term.quantity = readQuantity();
    expect(")", "close the bracket");
    return term;
  }

  std::string readQuantity() {
    const Token token = scanner_.token();
    if (token.kind != Token::Kind::name) report("the name of a quantity", "for example sum(mass)");
    if (fault_) return {};
    scanner_.advance();
    return std::string{token.text};
  }

  catalogue::Decimal readNumber() {
    const std::string_view text = scanner_.token().text;
    const std::size_t point = text.find('.');
    const bool whole = point == std::string_view::npos;
    if (text.size() > kLongestNumber ||
        (!whole && (point + 1 == text.size() || text.find('.', point + 1) != text.npos))) {
      report("a number of at most 14 digits, like 12 or 3.25", "write the number with one decimal point");
      return {};
    }
    catalogue::Decimal number{0, whole ? 0 : static_cast<int>(text.size() - point - 1)};
    for (const char c : text) {
      if (c != '.') number.digits = number.digits * 10 + (c - '0');
    }
    scanner_.advance();
    return number;
  }

  static bool isWord(std::string_view text) { return std::find(kWords.begin(), kWords.end(), text) != kWords.end(); }

  int column() const { return static_cast<int>(scanner_.token().at) + 1; }

  void expect(std::string_view text, std::string remedy) {
    if (!fault_ && !scanner_.take(text)) report("\"" + std::string{text} + "\"", std::move(remedy));
  }

  void report(const std::string& expected, std::string remedy) {
    if (fault_) return;
    const std::string found =
        scanner_.atEnd() ? "the end of the rule" : "\"" + std::string{scanner_.token().text} + "\"";
    fault_ =
        Error{"rule.syntax", Place{{}, 0, column()}, "expected " + expected + ", found " + found, std::move(remedy)};
  }

  Scanner scanner_;
  std::optional<Error> fault_;
  int depth_ = 0;
};

/// Letters to insert, drop or replace to get from one word to the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

Result<Sentence> parseRule(std::string_view say) {
  return Parser{say}.parse();
}

std::string closestName(std::string_view wrong, std::span<const std::string> candidates) {
  std::string best;
  std::size_t least = std::max<std::size_t>(2, wrong.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t edits = distance(wrong, candidate);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

}  // namespace zemi::rules
