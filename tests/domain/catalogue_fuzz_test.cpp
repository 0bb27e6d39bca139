#include "domain/catalogue/catalogue.h"

#include "base/files.h"
#include "domain/catalogue/formula.h"
#include "domain/fixture.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>

namespace zemi::catalogue {
namespace {

const std::vector<std::string> kFiles{"machines/mini.toml",   "modules/service.toml", "prices/az-2026-11.toml",
                                      "prices/exp-2026.toml", "rates.toml",           "sources.toml"};

/// Changes a text as accidents and malice do: bytes turned, cut out, doubled, moved between places.
class Mutator {
public:
  explicit Mutator(std::uint64_t seed) : random_{seed} {}

  std::string mutated(std::string bytes) {
    const std::size_t times = 1 + below(4);
    for (std::size_t i = 0; i < times && !bytes.empty(); ++i) mutateOnce(bytes);
    return bytes;
  }

  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

private:
  void mutateOnce(std::string& bytes) {
    static const std::vector<std::string> kTokens{"[",
                                                  "]",
                                                  "[[",
                                                  "{",
                                                  "}",
                                                  "=",
                                                  ".",
                                                  ",",
                                                  "\"",
                                                  "'",
                                                  "\"\"\"",
                                                  "\n",
                                                  "#",
                                                  "-",
                                                  "9223372036854775807",
                                                  "1e999",
                                                  "nan",
                                                  "true",
                                                  "1979-05-27T07:32:00Z",
                                                  "\\u0000",
                                                  "\xff",
                                                  "\xf0\x9f",
                                                  "[[group.option]]\n",
                                                  "[group.option.visual]\n",
                                                  "{}",
                                                  "[]",
                                                  "\"\"",
                                                  "id = \"a\"\n",
                                                  "a.b.c = 1\n",
                                                  "(",
                                                  ")",
                                                  "sum(",
                                                  "min("};
    const std::size_t at = below(bytes.size());
    const std::size_t length = 1 + below(std::min<std::size_t>(bytes.size() - at, 60));
    switch (below(5)) {
      case 0:
        bytes[at] = static_cast<char>(below(256));
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(below(bytes.size()), bytes.substr(at, length));
        break;
      case 3:
        bytes.insert(at, kTokens[below(kTokens.size())]);
        break;
      default:
        bytes.replace(at, std::min<std::size_t>(length, 8), kTokens[below(kTokens.size())]);
        break;
    }
  }

  std::mt19937_64 random_;
};

/// ZEMI_FUZZ_SEED repeats a run, ZEMI_FUZZ_RUNS makes it longer.
std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

TEST(CatalogueFuzz, aDamagedCatalogueIsReportedAndNeverStopsTheProgram) {
  const std::uint64_t seed = setting("ZEMI_FUZZ_SEED", std::random_device{}());
  std::cout << "ZEMI_FUZZ_SEED=" << seed << std::endl;
  Mutator mutator{seed};
  const test::Folder folder;
  std::vector<std::string> originals;
  for (const std::string& name : kFiles) {
    originals.push_back(readFile(test::dataFolder() / "catalogue_good" / name).value());
    folder.write(name, originals.back());
  }
  std::size_t faulty = 0;
  const std::uint64_t runs = setting("ZEMI_FUZZ_RUNS", 300);
  for (std::uint64_t run = 0; run < runs; ++run) {
    const std::size_t file = mutator.below(kFiles.size());
    folder.write(kFiles[file], mutator.mutated(originals[file]));
    const Loaded loaded = load(folder.path());
    faulty += loaded.faults.empty() ? 0u : 1u;
    for (const Error& fault : loaded.faults) {
      ASSERT_FALSE(fault.code.empty() || fault.detail.empty() || fault.remedy.empty()) << describe(fault);
    }
    folder.write(kFiles[file], originals[file]);
  }
  EXPECT_GT(faulty, runs / 4) << "the mutations are too tame";
  EXPECT_TRUE(load(folder.path()).faults.empty());
}

TEST(FormulaFuzz, anyTextParsesOrIsRefused) {
  const std::uint64_t seed = setting("ZEMI_FUZZ_SEED", std::random_device{}());
  std::cout << "ZEMI_FUZZ_SEED=" << seed << std::endl;
  Mutator mutator{seed};
  for (int run = 0; run < 5000; ++run) {
    const auto formula = parseFormula(mutator.mutated("max(0, engine.power - sum(power.need)) / (3.5 + -2 * a.b)"));
    if (!formula) {
      EXPECT_EQ(formula.error().code, "catalogue.formula");
    }
  }
}

}  // namespace
}  // namespace zemi::catalogue
