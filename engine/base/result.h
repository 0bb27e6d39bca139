#pragma once

#include "base/expects.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace zemi {

/// Where a fault was found. Line and column count from 1; 0 means unknown or the whole file.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;

  bool operator==(const Place&) const = default;
};

/// A fault of a file, a driver, the disk or the network.
/// `code` names the kind (dotted, stable, a text id: "file.missing"); `detail` says what was found and what was
/// expected; `remedy` says what to do next. The edge shows the text of `code` in the user's language.
struct Error {
  std::string code;
  Place place;
  std::string detail;
  std::string remedy;

  bool operator==(const Error&) const = default;
};

/// "file:line:column: detail. remedy" for logs and the command line.
std::string describe(const Error& error);

struct Failure {
  Error error;
};

/// Either a value or the Error that kept it from being made. Ask before taking: taking the wrong one stops the program.
template <class T>
class [[nodiscard]] Result {
public:
  Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
  Result(Failure failure) : state_{std::in_place_index<1>, std::move(failure.error)} {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  const T& value() const& {
    EXPECTS(has_value());
    return *std::get_if<0>(&state_);
  }
  T& value() & {
    EXPECTS(has_value());
    return *std::get_if<0>(&state_);
  }
  T value() && {  // by value: a range-for over a part of a temporary must not dangle
    EXPECTS(has_value());
    return std::move(*std::get_if<0>(&state_));
  }
  const Error& error() const {
    EXPECTS(!has_value());
    return *std::get_if<1>(&state_);
  }

private:
  std::variant<T, Error> state_;
};

/// For acts that give nothing back.
struct Done {
  bool operator==(const Done&) const = default;
};

inline Failure fail(std::string code, Place place, std::string detail, std::string remedy = {}) {
  return Failure{Error{std::move(code), std::move(place), std::move(detail), std::move(remedy)}};
}

}  // namespace zemi
