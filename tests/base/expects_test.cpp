#include "base/expects.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace zemi {
namespace {

TEST(Expects, keptPromiseGoesOn) {
  bool reached = false;
  EXPECTS(1 + 1 == 2);
  reached = true;
  EXPECT_TRUE(reached);
}

TEST(ExpectsDeathTest, brokenPromiseNamesConditionAndPlace) {
  EXPECT_DEATH(EXPECTS(1 > 2), "promise `1 > 2` broken at .*expects_test.cpp");
}

TEST(ExpectsDeathTest, hookRunsOnceBeforeTheEnd) {
  EXPECT_DEATH(
      {
        setContractHook([] {
          std::fputs("recovery copy kept\n", stderr);
          EXPECTS(false);
        });
        EXPECTS(1 > 2);
      },
      "1 > 2(.|\n)*recovery copy kept(.|\n)*promise `false`");
}

}  // namespace
}  // namespace zemi
