#include "binding/visual_state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zemi::binding {
namespace {

using catalogue::Visual;

catalogue::Machine machine() {
  catalogue::Machine machine;
  machine.baseAsset = "m/base";
  catalogue::Option header;
  header.id = catalogue::OptionId{"header.a"};
  header.visual = {Visual::Kind::shown, {{"headers/a", "mount.header"}}, {}, {}, {}, ""};
  catalogue::Option beacon;
  beacon.id = catalogue::OptionId{"lamps.beacon"};
  beacon.visual = {Visual::Kind::shown, {}, {"option.beacon"}, {"cap"}, {{"paint.primary", "#FF8000"}}, ""};
  catalogue::Option warranty;
  warranty.id = catalogue::OptionId{"warranty.two"};
  machine.options = {header, beacon, warranty};
  return machine;
}

std::vector<catalogue::OptionId> all(const catalogue::Machine& machine) {
  std::vector<catalogue::OptionId> ids;
  for (const auto& option : machine.options) ids.push_back(option.id);
  return ids;
}

TEST(VisualState, hangsBaseFirstAndThenWhatOptionsAttach) {
  const auto state = visualState(machine(), all(machine()));
  ASSERT_EQ(state.attachments.size(), 2U);
  EXPECT_EQ(state.attachments[0], (scene::Attachment{"m/base", ""}));
  EXPECT_EQ(state.attachments[1], (scene::Attachment{"headers/a", "mount.header"}));
  EXPECT_TRUE(state.shown.contains("option.beacon"));
  EXPECT_TRUE(state.hidden.contains("cap"));
}

TEST(VisualState, hangsWhatIsAlwaysThereBeforeTheOptions) {
  catalogue::Machine machine = binding::machine();
  machine.baseAttach = {{"m/insides", "mount.insides"}};
  const auto state = visualState(machine, all(machine));
  ASSERT_EQ(state.attachments.size(), 3U);
  EXPECT_EQ(state.attachments[1], (scene::Attachment{"m/insides", "mount.insides"}));
}

TEST(VisualState, leavesOutWhatIsNotChosen) {
  const auto state = visualState(machine(), {});
  EXPECT_EQ(state.attachments.size(), 1U);
  EXPECT_TRUE(state.shown.empty());
}

TEST(VisualState, turnsPaintIntoLinearLight) {
  const glm::vec3 colour = linearFromHex("#FF8000");
  EXPECT_FLOAT_EQ(colour.r, 1);
  EXPECT_NEAR(colour.g, 0.2159F, 1e-3F);
  EXPECT_FLOAT_EQ(colour.b, 0);
}

TEST(VisualState, findsTheOptionBehindAPart) {
  const auto byNode = optionsOfPart(machine(), "option.beacon.lens", "m/base");
  ASSERT_EQ(byNode.size(), 1U);
  EXPECT_EQ(byNode.front().text, "lamps.beacon");
  const auto byAsset = optionsOfPart(machine(), "header.reel", "headers/a");
  ASSERT_EQ(byAsset.size(), 1U);
  EXPECT_EQ(byAsset.front().text, "header.a");
  EXPECT_TRUE(optionsOfPart(machine(), "body.frame", "m/base").empty());
}

}  // namespace
}  // namespace zemi::binding
