#include "scene/fuzz_glb.h"

#include "scene/import_glb.h"

#include <cstdlib>
#include <string_view>

namespace zemi::test {

int fuzzGlb(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto model = scene::readModel(bytes, "fuzz.glb");
  if (!model.has_value() && model.error().code.empty()) std::abort();
  return model.has_value() ? 1 : 0;
}

}  // namespace zemi::test
