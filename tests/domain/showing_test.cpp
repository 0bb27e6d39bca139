#include "domain/catalogue/showing.h"

#include "scene/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace zemi::catalogue {
namespace {

namespace fs = std::filesystem;

const std::string kGood = R"(schema = 1
[[surroundings]]
id = "studio"
name = { az = "Studiya", ru = "Студия", en = "Studio" }
icon = "photo_camera"
[[surroundings]]
id = "field"
name = { az = "Tarla", ru = "Поле", en = "Field" }
icon = "grass"
asset = "scenery/field"
[[daylight]]
id = "dusk"
name = { az = "Axşam", ru = "Вечер", en = "Dusk" }
icon = "nights_stay"
solar_minutes = 1176
day_of_year = 182
latitude_minutes = 2442
haze_percent = 20
cover_percent = 0
lamps = true
[[companion]]
id = "person"
name = { az = "İnsan", ru = "Человек", en = "Person" }
asset = "scenery/person"
beside_mm = 900
ahead_mm = -100
degrees = 160
[[pose]]
id = "service"
name = { az = "Xidmət", ru = "Обслуживание", en = "Service" }
icon = "build"
kinds = ["combine"]
turn = [ { parts = "panel.*", to = "far" }, { parts = "ladder", degrees = -90 }, { parts = "linkage.*", to = "raised" } ]
)";

class ShowingTest : public ::testing::Test {
protected:
  LoadedShowing load(const std::string& text) {
    std::ofstream{folder_.path() / "showing.toml"} << text;
    return loadShowing(folder_.path());
  }
  std::string faultOf(const std::string& from, const std::string& to) {
    std::string text = kGood;
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const auto loaded = load(text);
    return loaded.faults.empty() ? std::string{} : describe(loaded.faults.front());
  }

private:
  test::TemporaryFolder folder_;
};

TEST_F(ShowingTest, readsPlacesCompanionsAndPoses) {
  const auto loaded = load(kGood);
  for (const Error& fault : loaded.faults) ADD_FAILURE() << describe(fault);
  const Showing& showing = loaded.showing;
  ASSERT_EQ(showing.surroundings.size(), 2U);
  EXPECT_EQ(showing.surroundings[0].asset, "");
  EXPECT_EQ(showing.place("field")->asset, "scenery/field");
  EXPECT_EQ(showing.companion("person")->aheadMm, -100);
  ASSERT_NE(showing.daylight("dusk"), nullptr);
  EXPECT_EQ(showing.daylight("dusk")->solarMinutes, 1176);
  EXPECT_TRUE(showing.daylight("dusk")->lamps);
  EXPECT_EQ(showing.daylight("noon"), nullptr);
  const Pose* pose = showing.pose("service");
  ASSERT_NE(pose, nullptr);
  ASSERT_EQ(pose->targets.size(), 3U);
  EXPECT_EQ(pose->targets[0].to, PoseTarget::To::far);
  EXPECT_EQ(pose->targets[1].to, PoseTarget::To::degrees);
  EXPECT_EQ(pose->targets[1].degrees, -90);
  EXPECT_EQ(pose->targets[2].to, PoseTarget::To::raised);
  EXPECT_EQ(pose->kinds, std::vector<std::string>{"combine"});
  EXPECT_EQ(showing.pose("none"), nullptr);
}

TEST_F(ShowingTest, reportsEachMistakeWithItsPlace) {
  EXPECT_NE(faultOf("to = \"far\"", "to = \"near\"").find("near"), std::string::npos);
  EXPECT_NE(faultOf("\"panel.*\"", "\"pa*nel\"").find("*"), std::string::npos);
  EXPECT_NE(faultOf("degrees = -90", "degrees = -900").find("900"), std::string::npos);
  EXPECT_NE(faultOf("solar_minutes = 1176", "solar_minutes = 1500").find("1500"), std::string::npos);
  EXPECT_NE(faultOf("haze_percent = 20", "haze_percent = 120").find("120"), std::string::npos);
  EXPECT_NE(faultOf("id = \"field\"", "id = \"studio\"").find("stands twice"), std::string::npos);
  EXPECT_NE(faultOf("icon = \"build\"", "icn = \"build\"").find("icon"), std::string::npos);
  EXPECT_NE(faultOf("schema = 1", "schema = 2").find("schema"), std::string::npos);
  EXPECT_NE(faultOf("beside_mm = 900", "beside_mm = \"far\"").find("beside_mm"), std::string::npos);
  EXPECT_NE(faultOf("[[surroundings]]", "[[surroundings").find("showing.toml"), std::string::npos);
}

TEST(Showing, isOptional) {
  const test::TemporaryFolder folder;
  const auto loaded = loadShowing(folder.path());
  EXPECT_TRUE(loaded.faults.empty());
  EXPECT_TRUE(loaded.showing.poses.empty());
}

TEST(Showing, ofTheProgramHasNoFaults) {
  const auto loaded = loadShowing(fs::path{ZEMI_SOURCE_DIR} / "configs");
  for (const Error& fault : loaded.faults) ADD_FAILURE() << describe(fault);
  EXPECT_EQ(loaded.showing.surroundings.front().asset, "") << "the program starts in the studio";
  EXPECT_GE(loaded.showing.poses.size(), 4U);
  EXPECT_GE(loaded.showing.daylights.size(), 4U);
}

}  // namespace
}  // namespace zemi::catalogue
