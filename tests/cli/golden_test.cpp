#include "cli/fixture.h"

#include "base/files.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace zemi::cli {
namespace {

/// Expected specifications and quotes of the sample orders as text: a change of data or arithmetic shows up as a readable
/// difference. ZEMI_UPDATE_GOLDEN=1 writes them anew; a person then reads the difference before committing it.
struct Golden {
  const char* name;
  std::vector<std::string> arguments;
};

class GoldenText : public ::testing::TestWithParam<Golden> {};

TEST_P(GoldenText, isWhatItWas) {
  CommandLine zemi;
  std::vector<std::string> arguments = GetParam().arguments;
  arguments[1] = (zemi.configs / "orders" / arguments[1]).string();
  ASSERT_EQ(zemi.run(arguments), kFine) << zemi.err();
  const auto path = std::filesystem::path{ZEMI_SOURCE_DIR} / "tests/cli/golden" / (std::string{GetParam().name} + ".txt");
  if (std::getenv("ZEMI_UPDATE_GOLDEN") != nullptr) std::ofstream{path} << zemi.out();
  const auto expected = readFile(path);
  ASSERT_TRUE(expected.has_value()) << "run once with ZEMI_UPDATE_GOLDEN=1 and read the file";
  EXPECT_EQ(zemi.out(), expected.value());
}

INSTANTIATE_TEST_SUITE_P(
    Samples, GoldenText,
    ::testing::Values(Golden{"azerbaijan_price_en", {"price", "azerbaijan.json", "--trace"}},
                      Golden{"azerbaijan_price_ru", {"price", "azerbaijan.json", "--lang", "ru"}},
                      Golden{"azerbaijan_combine_en", {"spec", "azerbaijan.json", "--trace"}},
                      Golden{"azerbaijan_combine_az", {"spec", "azerbaijan.json", "--lang", "az"}},
                      Golden{"azerbaijan_tractor_en", {"spec", "azerbaijan.json", "--line", "2", "--trace"}},
                      Golden{"azerbaijan_tractor_ru", {"spec", "azerbaijan.json", "--line", "2", "--lang", "ru"}},
                      Golden{"maize_price_en", {"price", "gs200_maize.json", "--trace"}},
                      Golden{"maize_combine_en", {"spec", "gs200_maize.json"}},
                      Golden{"loader_price_en", {"price", "belarus_loader.json", "--trace"}},
                      Golden{"loader_tractor_en", {"spec", "belarus_loader.json"}}),
    [](const auto& row) { return std::string{row.param.name}; });

}  // namespace
}  // namespace zemi::cli
