#pragma once

#include "base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace zemi::store {

/// Where each value of a JSON text stands, by its path: "/lines/0/quantity". The JSON library keeps no places, and a
/// fault in an order that came by e-mail must be found again.
class JsonPlaces {
public:
  /// Refuses what no honest order has: nesting deeper than 24, a key twice in one object, text that is not JSON.
  static Result<JsonPlaces> scan(std::string_view json, const std::string& file);

  /// The place of `path`, or of its nearest parent when the value is missing.
  Place at(std::string path) const;

private:
  std::string file_;
  std::map<std::string, std::pair<int, int>> places_;
};

/// Line and column (from 1) of a byte offset.
std::pair<int, int> lineAndColumn(std::string_view text, std::size_t offset);

}  // namespace zemi::store
