#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zemi {

/// FNV-1a, 64 bit (Fowler, Noll, Vo 1991): names content, does not guard it.
constexpr std::uint64_t hashOf(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL) {
  for (const char c : bytes) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return seed;
}

/// The hash as 16 lower-case hex digits.
std::string hashHex(std::string_view bytes);

}  // namespace zemi
