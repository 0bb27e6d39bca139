#include "scene/model_cache.h"

#include "base/files.h"
#include "scene/glb_builder.h"
#include "scene/import_glb.h"
#include "scene/temporary_folder.h"

#include <gtest/gtest.h>

namespace zemi::scene {
namespace {

const std::string& goodBytes() {
  static const std::string bytes = test::packed(test::goodGlb());
  return bytes;
}

Model goodModel() {
  auto model = readModel(goodBytes(), "good");
  EXPECT_TRUE(model.has_value());
  return std::move(model).value();
}

TEST(ModelCache, givesBackTheSameModel) {
  const Model model = goodModel();
  const auto read = unpackModel(packModel(model), "good");
  ASSERT_TRUE(read.has_value()) << describe(read.error());
  EXPECT_EQ(read.value(), model);
}

TEST(ModelCache, refusesDamageAnywhere) {
  const std::string good = packModel(goodModel());
  for (std::size_t i = 0; i < good.size(); i += 13) {
    std::string bytes = good;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x40);
    EXPECT_FALSE(unpackModel(bytes, "x").has_value()) << "byte " << i;
    EXPECT_FALSE(unpackModel(good.substr(0, i), "x").has_value()) << "cut at " << i;
  }
}

TEST(ModelCache, storesOnceAndReadsFromThere) {
  const test::TemporaryFolder folder;
  const auto first = cachedModel(goodBytes(), "good", folder.path());
  ASSERT_TRUE(first.has_value());
  const auto file = folder.path() / (contentHash(goodBytes()) + ".zmesh");
  ASSERT_TRUE(std::filesystem::exists(file));
  const auto second = cachedModel(goodBytes(), "good", folder.path());
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(first.value(), second.value());
}

TEST(ModelCache, makesADamagedFileAnew) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / (contentHash(goodBytes()) + ".zmesh");
  ASSERT_TRUE(writeFileAtomically(file, "rubbish").has_value());
  const auto model = cachedModel(goodBytes(), "good", folder.path());
  ASSERT_TRUE(model.has_value());
  EXPECT_TRUE(unpackModel(readFile(file).value(), "x").has_value());
}

TEST(ModelCache, doesWithoutAFolderItCannotWrite) {
  const auto model = cachedModel(goodBytes(), "good", "/proc/nowhere");
  EXPECT_TRUE(model.has_value());
}

TEST(ContentHash, differsForSmallChanges) {
  EXPECT_EQ(contentHash("abc"), contentHash("abc"));
  EXPECT_EQ(contentHash("abc").size(), 32U);
  EXPECT_NE(contentHash("abcdefgh"), contentHash("abcdefgi"));
  EXPECT_NE(contentHash(""), contentHash(std::string(1, '\0')));
}

}  // namespace
}  // namespace zemi::scene
