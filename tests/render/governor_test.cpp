#include "render/governor.h"

#include <gtest/gtest.h>

#include <random>

namespace zemi::render {
namespace {

/// A machine on which a frame takes a fixed part and a part per pixel, less with coarser meshes.
struct Machine {
  double fixedMs = 5;
  double pixelsMs = 60;
  double frameMs(const Rung& rung, double noise) const {
    const double scale = static_cast<double>(rung.scale);
    return (fixedMs * (1 - 0.2 * rung.detail) + pixelsMs * scale * scale) * noise;
  }
};

class GovernorTest : public ::testing::Test {
protected:
  std::mt19937 random{20261127};

  void run(Governor& governor, const Machine& machine, int frames, double spread = 0.1) {
    std::normal_distribution<double> noise{1, spread};
    for (int i = 0; i < frames; ++i)
      governor.record(machine.frameMs(governor.settings(), std::clamp(noise(random), 0.6, 1.6)));
  }
  static int changes(const Governor& governor) { return static_cast<int>(governor.log().size()); }
};

TEST_F(GovernorTest, ladderGetsCheaperStepByStepInItsOrder) {
  for (std::size_t i = 1; i < kRungs.size(); ++i) {
    EXPECT_LT(kRungs[i].scale, kRungs[i - 1].scale);
    EXPECT_LE(kRungs[i].shadow, kRungs[i - 1].shadow);
    EXPECT_GE(kRungs[i].detail, kRungs[i - 1].detail);
  }
}

TEST_F(GovernorTest, holdsTheTargetOnASlowMachine) {
  Governor governor{0};
  const Machine slow{.fixedMs = 12, .pixelsMs = 90};
  run(governor, slow, 120);
  EXPECT_LE(slow.frameMs(governor.settings(), 1), governor.targetMs() * 1.12);
  EXPECT_GT(governor.rung(), 2);
}

TEST_F(GovernorTest, givesEverythingOnAFastMachine) {
  Governor governor{4};
  run(governor, {.fixedMs = 1, .pixelsMs = 4}, 400);
  EXPECT_EQ(governor.rung(), 0);
}

TEST_F(GovernorTest, goesBackUpWhenTheLoadIsGone) {
  Governor governor{0};
  run(governor, {.fixedMs = 15, .pixelsMs = 150}, 100);
  const int under = governor.rung();
  run(governor, {.fixedMs = 2, .pixelsMs = 15}, 2000);
  EXPECT_LT(governor.rung(), under);
}

TEST_F(GovernorTest, doesNotFlicker) {
  for (double pixels = 20; pixels < 200; pixels += 6) {
    Governor governor{4};
    const Machine machine{.fixedMs = 8, .pixelsMs = pixels};
    run(governor, machine, 200);
    const int before = changes(governor);
    run(governor, machine, 550);  // within the time in which a failed rung is not tried again
    EXPECT_LE(changes(governor) - before, 2) << pixels;
  }
}

TEST_F(GovernorTest, oneStallChangesNothing) {
  Governor governor{3};
  for (int i = 0; i < 100; ++i) governor.record(i % 17 == 0 ? 240.0 : 30.0);
  EXPECT_EQ(governor.rung(), 3);
}

TEST_F(GovernorTest, aFixedRungStays) {
  Governor governor{4};
  governor.fix(1);
  run(governor, {.fixedMs = 50, .pixelsMs = 500}, 100);
  EXPECT_EQ(governor.rung(), 1);
  governor.fix(99);
  EXPECT_EQ(governor.rung(), static_cast<int>(kRungs.size()) - 1);
  governor.fix({});
  EXPECT_EQ(governor.rung(), 4) << "back to where it governed";
}

TEST_F(GovernorTest, logSaysWhatItTradedAndWhy) {
  Governor governor{0};
  run(governor, {.fixedMs = 10, .pixelsMs = 60}, 60, 0.01);
  ASSERT_FALSE(governor.log().empty());
  const Governor::Step& first = governor.log().front();
  EXPECT_EQ(first.from, 0);
  EXPECT_GT(first.to, 0);
  EXPECT_NEAR(first.medianMs, 70, 3);
}

}  // namespace
}  // namespace zemi::render
