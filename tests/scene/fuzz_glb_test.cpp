#include "scene/fuzz_glb.h"

#include "base/files.h"
#include "scene/glb_builder.h"
#include "scene/model_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

namespace zemi::test {
namespace {

/// A seed that can be repeated: from ZEMI_SEED, else fresh; printed with every failure.
unsigned chosenSeed() {
  if (const char* text = std::getenv("ZEMI_SEED")) return static_cast<unsigned>(std::strtoul(text, nullptr, 10));
  return std::random_device{}();
}

class Spoiler {
public:
  explicit Spoiler(unsigned seed) : random_{seed} {}

  std::string spoil(std::string bytes) {
    const int changes = between(1, 4);
    for (int i = 0; i < changes && !bytes.empty(); ++i) change(bytes);
    return bytes;
  }

private:
  int between(int low, int high) { return std::uniform_int_distribution<int>{low, high}(random_); }
  std::size_t place(const std::string& bytes) {
    return std::uniform_int_distribution<std::size_t>{0, bytes.size() - 1}(random_);
  }

  void change(std::string& bytes) {
    const std::size_t at = place(bytes);
    switch (between(0, 5)) {
      case 0:
        bytes[at] = static_cast<char>(between(0, 255));
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << between(0, 7)));
        break;
      case 2:
        bytes.resize(at);
        break;
      case 3:
        bytes.erase(at, static_cast<std::size_t>(between(1, 8)));
        break;
      case 4:
        bytes.insert(at, bytes.substr(place(bytes), static_cast<std::size_t>(between(1, 16))));
        break;
      default:
        swapDigit(bytes, at);
        break;
    }
  }

  /// Numbers in the JSON are where indices and lengths are: change one to any other digit.
  void swapDigit(std::string& bytes, std::size_t from) {
    const auto digit = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    if (digit != bytes.end()) *digit = static_cast<char>('0' + between(0, 9));
  }

  std::mt19937 random_;
};

/// Containers whose lengths do not fit are refused at once; right lengths let the change reach deeper.
std::string mended(const std::string& bytes) {
  const std::size_t brace = bytes.rfind('}');
  if (bytes.size() < 24 || brace == std::string::npos || brace < 20) return bytes;
  const std::size_t jsonEnd = (brace + 4) / 4 * 4;
  const std::string binary = jsonEnd + 8 < bytes.size() ? bytes.substr(jsonEnd + 8) : std::string{};
  return packed(bytes.substr(20, brace - 19), binary);
}

TEST(FuzzGlb, neverCrashesOnSpoiltFiles) {
  const unsigned seed = chosenSeed();
  SCOPED_TRACE("ZEMI_SEED=" + std::to_string(seed));
  RecordProperty("seed", static_cast<int>(seed));
  Spoiler spoiler{seed};
  const std::string seeds[] = {packed(goodGlb()), packed(headerGlb())};
  int loaded = 0;
  for (int i = 0; i < 6000; ++i) {
    std::string bytes = spoiler.spoil(seeds[i % 2]);
    if (i % 3 != 0) bytes = mended(bytes);
    loaded += fuzzGlb(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  EXPECT_GT(loaded, 50) << "hardly anything reaches the importer: the test has lost its teeth";
  EXPECT_LT(loaded, 5500);
}

TEST(FuzzGlb, refusesEveryTruncation) {
  const std::string good = packed(goodGlb());
  for (std::size_t size = 0; size < good.size(); size += 7) {
    EXPECT_EQ(fuzzGlb(reinterpret_cast<const std::uint8_t*>(good.data()), size), 0) << size;
  }
}

TEST(FuzzCache, neverCrashesOnSpoiltFiles) {
  const unsigned seed = chosenSeed();
  SCOPED_TRACE("ZEMI_SEED=" + std::to_string(seed));
  Spoiler spoiler{seed};
  scene::Model model;
  model.name = "m";
  model.materials.emplace_back();
  model.meshes.push_back({{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, {3, {0, 0, 1}}, {3, glm::u8vec4{255}}, {0, 1, 2}, {{0, 1, 2}}, {}});
  model.nodes.push_back({"root", -1, glm::mat4{1}, {{0, 0}}, {}});
  const std::string good = scene::packModel(model);
  for (int i = 0; i < 3000; ++i) {
    const std::string bytes = spoiler.spoil(good);
    const auto read = scene::unpackModel(bytes, "fuzz.zmesh");
    EXPECT_EQ(read.has_value(), bytes == good);
  }
}

}  // namespace
}  // namespace zemi::test
