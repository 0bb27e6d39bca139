#include "base/hash.h"

namespace zemi {

std::string hashHex(std::string_view bytes) {
  std::uint64_t rest = hashOf(bytes);
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; rest >>= 4U) digits[i] = "0123456789abcdef"[rest & 15U];
  return digits;
}

}  // namespace zemi
