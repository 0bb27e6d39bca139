#include "render/gl_handle.h"

#include <gtest/gtest.h>

#include <vector>

namespace zemi::render {
namespace {

/// Stands for the driver: remembers what was destroyed. One test at a time uses it.
struct FakeTraits {
  using Id = int;
  static std::vector<int>& destroyed() {
    static std::vector<int> ids;
    return ids;
  }
  static void destroy(Id id) { destroyed().push_back(id); }
};
using Fake = UniqueHandle<FakeTraits>;

class Handle : public ::testing::Test {
protected:
  void SetUp() override { FakeTraits::destroyed().clear(); }
  static const std::vector<int>& destroyed() { return FakeTraits::destroyed(); }
};

TEST_F(Handle, destroysOnceAtTheEnd) {
  {
    const Fake handle{7};
    EXPECT_TRUE(handle);
  }
  EXPECT_EQ(destroyed(), std::vector<int>{7});
}

TEST_F(Handle, isEmptyWhenMovedFrom) {
  {
    Fake first{7};
    const Fake second{std::move(first)};
    EXPECT_FALSE(first);
    EXPECT_EQ(second.id(), 7);
  }
  EXPECT_EQ(destroyed(), std::vector<int>{7});
}

TEST_F(Handle, destroysTheOldOnAssignment) {
  Fake handle{1};
  handle = Fake{2};
  EXPECT_EQ(destroyed(), std::vector<int>{1});
  Fake& same = handle;
  handle = std::move(same);
  EXPECT_EQ(handle.id(), 2) << "assigning to itself keeps it";
}

TEST_F(Handle, releaseGivesItAway) {
  Fake handle{3};
  EXPECT_EQ(handle.release(), 3);
  handle.reset();
  EXPECT_TRUE(destroyed().empty());
}

}  // namespace
}  // namespace zemi::render
