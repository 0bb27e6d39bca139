#include "domain/store/order_file.h"

#include "base/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace zemi::store {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

const fs::path kSample = fs::path{ZEMI_SOURCE_DIR} / "configs/orders/azerbaijan.json";

std::string sample() {
  auto bytes = readFile(kSample);
  EXPECT_TRUE(bytes.has_value());
  return bytes.has_value() ? bytes.value() : std::string{};
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

Error faultOf(const std::string& json) {
  const auto order = readOrder(json, "mailed.json");
  EXPECT_FALSE(order.has_value());
  return order.has_value() ? Error{} : order.error();
}

TEST(OrderFile, isCanonicalSoThatSavingTheSampleChangesNothing) {
  const auto order = loadOrder(kSample);
  ASSERT_TRUE(order.has_value()) << describe(order.error());
  EXPECT_EQ(writeOrder(order.value()), sample());
}

TEST(OrderFile, keepsTheContractTotalToTheCent) {
  const auto order = loadOrder(kSample);
  ASSERT_TRUE(order.has_value());
  ASSERT_EQ(order.value().lines.size(), 2U);
  ASSERT_TRUE(order.value().lines[1].contract.has_value());
  EXPECT_EQ(order.value().lines[1].contract->total, money::Money(1'550'000'000, money::Currency::usd));
  EXPECT_EQ(order.value().lines[1].quantity, 950);
  EXPECT_EQ(order.value().lines[0].quantity, 50);
}

TEST(OrderFile, carriesUnknownMembersAlong) {
  const std::string newer = replaced(sample(), "\"schema\": 1,", "\"schema\": 1,\n  \"zz_future\": {\"a\": [1, 2]},");
  const auto order = readOrder(newer, "mailed.json");
  ASSERT_TRUE(order.has_value()) << describe(order.error());
  EXPECT_THAT(writeOrder(order.value()), HasSubstr("zz_future"));
}

struct BadCase {
  const char* name;
  const char* what;
  const char* with;
  const char* says;
  bool placed = true;
};

class BadOrder : public ::testing::TestWithParam<BadCase> {};

TEST_P(BadOrder, isRefusedWithPlaceReasonAndRemedy) {
  const BadCase& bad = GetParam();
  const Error error = faultOf(replaced(sample(), bad.what, bad.with));
  EXPECT_THAT(describe(error), HasSubstr(bad.says));
  EXPECT_EQ(error.place.file, "mailed.json");
  if (bad.placed) {
    EXPECT_GT(error.place.line, 0);
  }
  EXPECT_FALSE(error.remedy.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Orders, BadOrder,
    ::testing::Values(BadCase{"brokenJson", "\"number\":", "\"number\"", "stops being JSON"},
                      BadCase{"newerSchema", "\"schema\": 1", "\"schema\": 99", "schema 99"},
                      BadCase{"noSchema", "\"schema\": 1,", "", "no `schema` member"},
                      BadCase{"twiceTheSameKey", "\"quantity\": 50", "\"quantity\": 50, \"quantity\": 51", "stands twice"},
                      BadCase{"quantityZero", "\"quantity\": 50", "\"quantity\": 0", "/lines/0/quantity"},
                      BadCase{"quantityHuge", "\"quantity\": 50", "\"quantity\": 99999999999999999999", "/lines/0/quantity"},
                      BadCase{"quantityText", "\"quantity\": 50", "\"quantity\": \"fifty\"", "whole number"},
                      BadCase{"moneyAsNumber", "\"15500000.00\"", "15500000.00", "quotation marks"},
                      BadCase{"moneyThreeDecimals", "\"15500000.00\"", "\"15500000.001\"", "/contract/total"},
                      BadCase{"moneyNegative", "\"15500000.00\"", "\"-1.00\"", "no contract's total"},
                      BadCase{"moneyOutOfRange", "\"15500000.00\"", "\"99999999999999999.00\"", "/contract/total"},
                      BadCase{"unknownCurrency", "\"currency\": \"USD\"", "\"currency\": \"XYZ\"", "no currency"},
                      BadCase{"impossibleDate", "2026-11-24", "2026-02-30", "no date"}),
    [](const auto& row) { return std::string{row.param.name}; });

TEST(OrderFile, refusesDeepNestingBeforeAnyParserRecurses) {
  EXPECT_THAT(describe(faultOf(std::string(200'000, '['))), HasSubstr("nested deeper"));
}

TEST(OrderFile, survivesAnyDamageWithAnAnswer) {
  const std::string good = sample();
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random{seed};
  std::size_t refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bad = good;
    for (int change = 0; change < 4; ++change) {
      const std::size_t at = random() % bad.size();
      if (random() % 3 == 0) bad.resize(at + 1);
      bad[random() % bad.size()] = static_cast<char>(random() % 256);
    }
    const auto order = readOrder(bad, "mailed.json");
    if (order.has_value()) {
      EXPECT_FALSE(writeOrder(order.value()).empty());
    } else {
      ++refused;
      EXPECT_FALSE(order.error().detail.empty());
    }
  }
  EXPECT_GT(refused, 1000U);
}

TEST(OrderFile, savesInOneStepAndLeavesNoTemporaryFile) {
  const fs::path folder = fs::temp_directory_path() / ("zemi-store-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const auto order = loadOrder(kSample);
  ASSERT_TRUE(order.has_value());
  ASSERT_TRUE(saveOrder(order.value(), folder / "order.json").has_value());
  const auto again = loadOrder(folder / "order.json");
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again.value(), order.value());
  EXPECT_EQ(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}), 1);
  fs::remove_all(folder);
}

TEST(OrderFile, saysWhyItCannotBeSavedAndKeepsTheOldFile) {
  const auto order = loadOrder(kSample);
  ASSERT_TRUE(order.has_value());
  const auto done = saveOrder(order.value(), "/proc/no-such-folder/order.json");
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, "file.unwritable");
  EXPECT_FALSE(done.error().remedy.empty());
}

}  // namespace
}  // namespace zemi::store
