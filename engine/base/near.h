#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zemi {

/// The known word nearest to a mistyped one, or empty when none is near enough to be meant.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "Did you mean `x`?", or the list of known words when none is near: the remedy of an unknown-name fault.
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace zemi
