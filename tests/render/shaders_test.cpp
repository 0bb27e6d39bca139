#include "render/gl_debug.h"
#include "render/offscreen.h"
#include "render/program.h"

#include <gtest/gtest.h>

namespace zemi::render {
namespace {

struct Pair {
  const char* vertex;
  const char* fragment;
  std::vector<std::string> defines;
};

std::vector<Pair> pairs() {
  std::vector<Pair> all{{"depth", "depth", {}},
                        {"depth", "part", {}},
                        {"depth", "mask", {}},
                        {"screen", "gather", {}},
                        {"screen", "gather", {"ENCODED"}},
                        {"screen", "backdrop", {}},
                        {"screen", "backdrop", {"STILL"}},
                        {"screen", "present", {}},
                        {"screen", "present", {"FXAA"}},
                        {"screen", "present", {"OUTLINE"}},
                        {"screen", "present", {"FXAA", "OUTLINE"}}};
  all.push_back({"screen", "backdrop", {"SKY"}});
  all.push_back({"screen", "backdrop", {"STILL", "SKY"}});
  for (int i = 0; i < 64; ++i) {
    Pair pair{"machine", "machine", {}};
    if ((i & 1) != 0) pair.defines.emplace_back("COAT");
    if ((i & 2) != 0) pair.defines.emplace_back("STILL");
    if ((i & 4) != 0) pair.defines.emplace_back("DUST");
    if ((i & 8) != 0) pair.defines.emplace_back("GROUND");
    if ((i & 16) != 0) pair.defines.emplace_back("MIRROR");
    if ((i & 32) != 0) pair.defines.emplace_back("LAMPS");
    all.push_back(pair);
  }
  return all;
}

TEST(Shaders, everyPairCompilesAndLinks) {
  const auto context = OffscreenContext::create();
  ASSERT_TRUE(context.has_value()) << describe(context.error());
  ASSERT_GE(gladLoadGL(context.value().loader()), GLAD_MAKE_VERSION(3, 3));
  GlComplaints complaints;
  listenToDriver(complaints);
  for (const Pair& pair : pairs()) {
    const auto program =
        loadProgram(std::filesystem::path{ZEMI_SOURCE_DIR} / "shaders", pair.vertex, pair.fragment, pair.defines);
    EXPECT_TRUE(program.has_value()) << pair.fragment << ": " << (program.has_value() ? "" : describe(program.error()));
  }
  stopListening();
  EXPECT_TRUE(complaints.texts.empty()) << complaints.texts.front();
}

}  // namespace
}  // namespace zemi::render
