#include "panels/harness.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace zemi::panels {
namespace {

TEST(Driver, runsAScriptToItsEnd) {
  Harness harness;
  Driver driver = harness.driver();
  const auto answers = driver.run(R"([
    {"verb":"wait","id":"panel.title"},
    {"verb":"click","id":"option.header.maize_4row"},
    {"verb":"click","id":"option.header.maize_4row.why"},
    {"verb":"wait","id":"why"},
    {"verb":"find","id":"why.repair.0","state":"focused"},
    {"verb":"key","keys":"Esc"},
    {"verb":"wait","id":"why","gone":true},
    {"verb":"hover","id":"bar.undo"},
    {"verb":"find","id":"tooltip"},
    {"verb":"quit"},
    {"verb":"click","id":"never reached"}])");
  ASSERT_FALSE(answers.empty());
  EXPECT_TRUE(answers.back().ok) << answers.back().verb << ": " << answers.back().detail;
  EXPECT_EQ(answers.back().verb, "quit");
  EXPECT_TRUE(driver.quitAsked());
}

TEST(Driver, bringsATargetIntoViewBeforeItClicks) {
  Harness harness;
  Driver driver = harness.driver();
  harness.frames(2);
  ASSERT_LT(harness.registry().find("option.trolley.4_5m")->visible(), 0.1F);
  const DriverAnswer answer = driver.perform(R"({"verb":"click","id":"option.trolley.4_5m"})");
  EXPECT_TRUE(answer.ok) << answer.detail;
  EXPECT_GT(harness.registry().find("option.trolley.4_5m")->visible(), 0.99F);
  EXPECT_NE(harness.last<editor::SelectOption>(), nullptr);
}

TEST(Driver, refusesWhatIsCoveredDisabledOrNotThere) {
  Harness harness{{.help = true}};
  Driver driver = harness.driver();
  EXPECT_NE(driver.perform(R"({"verb":"click","id":"footer.next"})").detail.find("covered by help"), std::string::npos);
  harness.view.help = false;
  EXPECT_NE(driver.perform(R"({"verb":"click","id":"bar.redo"})").detail.find("disabled"), std::string::npos);
  EXPECT_NE(driver.perform(R"({"verb":"click","id":"no.such"})").detail.find("there is no no.such"), std::string::npos);
}

TEST(Driver, stopsAtTheFirstFailureAndSaysWhy) {
  Harness harness;
  Driver driver = harness.driver();
  const auto answers = driver.run(R"([{"verb":"find","id":"panel.title","label":"wrong"},{"verb":"quit"}])");
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_FALSE(answers.front().ok);
  EXPECT_NE(answers.front().detail.find("panel.title reads"), std::string::npos);
}

TEST(Driver, answersNonsenseWithAMessage) {
  Harness harness;
  Driver driver = harness.driver();
  for (const char* wrong : {"", "[]", "{\"verb\":7}", "{\"verb\":\"fly\"}", "{\"verb\":\"key\",\"keys\":\"Hyper+Q\"}",
                            "{\"verb\":\"drag\",\"from\":[1]}", "{\"verb\":\"screenshot\",\"file\":\"x.png\"}",
                            "{\"verb\":\"set\",\"name\":\"size\"}"}) {
    const DriverAnswer answer = driver.perform(wrong);
    EXPECT_FALSE(answer.ok) << wrong;
    EXPECT_FALSE(answer.detail.empty()) << wrong;
  }
}

TEST(Driver, snapshotIsJsonWithEveryRecord) {
  Harness harness;
  Driver driver = harness.driver();
  const DriverAnswer answer = driver.perform(R"({"verb":"snapshot"})");
  ASSERT_TRUE(answer.ok);
  const auto json = nlohmann::json::parse(answer.detail);
  EXPECT_EQ(json["records"].size(), harness.registry().records().size());
}

TEST(Driver, dragInTheViewportIsLeftToTheCamera) {
  Harness harness;
  Driver driver = harness.driver();
  const DriverAnswer answer = driver.perform(R"({"verb":"drag","from":[400,400],"by":[120,0]})");
  EXPECT_TRUE(answer.ok) << answer.detail;
  EXPECT_TRUE(harness.context.mouseOverViewport);
  EXPECT_EQ(harness.last<editor::SelectOption>(), nullptr);
}

TEST(Driver, typesAQuantity) {
  Harness harness{{.step = 7}};
  Driver driver = harness.driver();
  const auto answers =
      driver.run(R"([{"verb":"click","id":"line.2.quantity"},{"verb":"type","text":"12"},{"verb":"key","keys":"Enter"},
                                      {"verb":"find","id":"line.2.quantity","value":"12"}])");
  EXPECT_TRUE(answers.back().ok) << answers.back().detail;
}

}  // namespace
}  // namespace zemi::panels
