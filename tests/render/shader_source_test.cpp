#include "render/shader_source.h"

#include "base/files.h"
#include "scene/temporary_folder.h"

#include <gtest/gtest.h>

namespace zemi::render {
namespace {

class Source : public ::testing::Test {
protected:
  void write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder.path() / name).parent_path());
    ASSERT_TRUE(writeFileAtomically(folder.path() / name, text).has_value());
  }
  test::TemporaryFolder folder;
};

TEST_F(Source, resolvesIncludesOnceWithLineMarks) {
  write("a.frag", "#version 330 core\n#include \"include/b.glsl\"\n#include \"include/b.glsl\"\nvoid main() {}\n");
  write("include/b.glsl", "float b;\n");
  const auto source = loadShaderSource(folder.path(), "a.frag");
  ASSERT_TRUE(source.has_value());
  EXPECT_EQ(source.value().text,
            "#version 330 core\n#line 2 0\n#line 1 1\nfloat b;\n#line 3 0\n#line 4 0\nvoid main() {}\n");
  EXPECT_EQ(source.value().files, (std::vector<std::string>{"a.frag", "include/b.glsl"}));
}

TEST_F(Source, definesComeRightAfterTheVersion) {
  write("a.frag", "#version 330 core\nvoid main() {}\n");
  const auto source = loadShaderSource(folder.path(), "a.frag", {"STILL"});
  ASSERT_TRUE(source.has_value());
  EXPECT_EQ(source.value().text, "#version 330 core\n#define STILL 1\n#line 2 0\nvoid main() {}\n");
}

TEST_F(Source, namesTheIncludingLineOfAMissingFile) {
  write("a.frag", "#version 330 core\n\n#include \"include/none.glsl\"\n");
  const auto source = loadShaderSource(folder.path(), "a.frag");
  ASSERT_FALSE(source.has_value());
  EXPECT_EQ(source.error().code, "shader.missing");
  EXPECT_EQ(source.error().place, (Place{"a.frag", 3, 1}));
}

TEST_F(Source, makesCompilerLogsReadable) {
  const ShaderSource source{"", {"a.frag", "include/b.glsl"}};
  EXPECT_EQ(readableLog("1:14(7): error: oh\n0:2(1): warning\n7:1: kept", source),
            "include/b.glsl:14: error: oh\na.frag:2: warning\n7:1: kept\n");
}

}  // namespace
}  // namespace zemi::render
