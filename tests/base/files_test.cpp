#include "base/files.h"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

namespace zemi {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
class Files : public testing::Test {
protected:
  void SetUp() override {
    const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
    folder_ = fs::temp_directory_path() / ("zemi-files-" + std::to_string(::getpid()) + "-" + name);
    fs::create_directories(folder_);
  }
  void TearDown() override {
    fs::permissions(folder_, fs::perms::owner_all);
    fs::remove_all(folder_);
  }
  std::size_t filesLeft() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder_}, fs::directory_iterator{}));
  }

  fs::path folder_;
};

TEST_F(Files, readsBackWhatWasWritten) {
  const std::string bytes{"ə\0\n\xff", 5};
  ASSERT_TRUE(writeFileAtomically(folder_ / "sifariş.zemi", bytes));
  const auto read = readFile(folder_ / "sifariş.zemi");
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value(), bytes);
  EXPECT_EQ(filesLeft(), 1u);
}

TEST_F(Files, replacesTheOldFileAndKeepsItsMode) {
  const fs::path path = folder_ / "a";
  ASSERT_TRUE(writeFileAtomically(path, "old and longer"));
  ASSERT_EQ(::chmod(path.c_str(), 0600), 0);
  ASSERT_TRUE(writeFileAtomically(path, "new"));
  EXPECT_EQ(readFile(path).value(), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Files, refusesWhatItCannotReplaceAndLeavesNothingBehind) {
  const fs::path path = folder_ / "taken";
  fs::create_directory(path);
  const auto written = writeFileAtomically(path, "new");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "file.unwritable");
  EXPECT_EQ(filesLeft(), 1u);
}

TEST_F(Files, refusesFolderThatIsNotThere) {
  const auto written = writeFileAtomically(folder_ / "no" / "file", "new");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "file.unwritable");
}

TEST_F(Files, saysWhyItCannotRead) {
  ASSERT_TRUE(writeFileAtomically(folder_ / "eleven", "12345678901"));
  EXPECT_EQ(readFile(folder_ / "none").error().code, "file.missing");
  EXPECT_EQ(readFile(folder_).error().code, "file.unreadable");
  EXPECT_EQ(readFile(folder_ / "eleven", 10).error().code, "file.too_large");
  EXPECT_TRUE(readFile(folder_ / "eleven", 11));
}

TEST_F(Files, readsAnEmptyFile) {
  ASSERT_TRUE(writeFileAtomically(folder_ / "empty", ""));
  EXPECT_EQ(readFile(folder_ / "empty").value(), "");
}

}  // namespace
}  // namespace zemi
