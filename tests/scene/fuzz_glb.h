#pragma once

#include <cstddef>
#include <cstdint>

namespace zemi::test {

/// The fuzz entry: must return for any bytes. Gives 1 when they loaded, 0 when they were refused with an Error that
/// names a code. A libFuzzer build calls it from LLVMFuzzerTestOneInput.
int fuzzGlb(const std::uint8_t* data, std::size_t size);

}  // namespace zemi::test
