#include "scene/library.h"

#include "base/files.h"
#include "scene/glb_builder.h"
#include "scene/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace zemi::scene {
namespace {

class LibraryTest : public ::testing::Test {
protected:
  void SetUp() override {
    std::filesystem::create_directories(folder.path() / "glb" / "test");
    ASSERT_TRUE(
        writeFileAtomically(folder.path() / "glb" / "test" / "base.glb", test::packed(test::goodGlb())).has_value());
    ASSERT_TRUE(writeFileAtomically(folder.path() / "glb" / "test" / "bad.glb", "no model").has_value());
  }
  test::TemporaryFolder folder;
};

TEST_F(LibraryTest, loadsAndKeeps) {
  Library library{folder.path(), {}};
  const Loaded loaded = library.load("test/base");
  ASSERT_EQ(loaded.state, Loaded::State::ready);
  EXPECT_EQ(loaded.model->name, "test/base");
  EXPECT_EQ(library.get("test/base").model, loaded.model);
}

TEST_F(LibraryTest, answersForAModelFromElsewhere) {
  Library library{folder.path(), {}};
  Model model;
  model.name = "theirs";
  library.put("file", model);
  EXPECT_EQ(library.get("file").state, Loaded::State::ready);
  EXPECT_EQ(library.load("file").model->name, "theirs");
}

TEST_F(LibraryTest, answersPendingAtOnceAndWakesWhenReady) {
  std::atomic<int> woken{0};
  Library library{folder.path(), {}, [&] { ++woken; }};
  EXPECT_EQ(library.get("test/base").state, Loaded::State::pending);
  EXPECT_EQ(library.load("test/base").state, Loaded::State::ready);
  while (woken == 0) std::this_thread::yield();
  EXPECT_EQ(woken, 1);
}

TEST_F(LibraryTest, saysWhatIsWrong) {
  Library library{folder.path(), {}};
  EXPECT_EQ(library.load("test/bad").error.code, "glb.container");
  EXPECT_EQ(library.load("test/none").error.code, "file.missing");
  EXPECT_EQ(library.load("../secret").error.code, "asset.name");
  EXPECT_EQ(library.load("/etc/passwd").error.code, "asset.name");
  EXPECT_EQ(library.load("").error.code, "asset.name");
}

TEST_F(LibraryTest, listsWhatThereIs) {
  const Library library{folder.path(), {}};
  EXPECT_EQ(library.available(), (std::vector<std::string>{"test/bad", "test/base"}));
}

TEST_F(LibraryTest, goesWhileWorkIsPending) {
  Library library{folder.path(), {}};
  for (int i = 0; i < 20; ++i) static_cast<void>(library.get("test/base" + std::to_string(i)));
}

}  // namespace
}  // namespace zemi::scene
