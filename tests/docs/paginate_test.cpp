#include "domain/docs/pdf_page.h"

#include <gtest/gtest.h>

namespace zemi::docs {
namespace {

constexpr double kRoom = kBottom - kTop;

Piece piece(double height, bool keep = false, int table = 0, bool header = false) {
  return {.height = height, .gapBefore = 0, .keepWithNext = keep, .table = table, .tableHeader = header};
}

TEST(Paginate, fillsAPageBeforeTheNext) {
  const std::vector<Piece> pieces{piece(kRoom / 2), piece(kRoom / 2), piece(10)};
  const auto pages = paginate(pieces);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].size(), 2U);
}

TEST(Paginate, keepsAHeadingWithWhatFollows) {
  const std::vector<Piece> pieces{piece(kRoom - 30), piece(20, true), piece(20)};
  const auto pages = paginate(pieces);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1].front(), &pieces[1]);
}

TEST(Paginate, repeatsTheHeaderRowOfATableThatGoesOn) {
  std::vector<Piece> pieces{piece(20, true, 1, true)};
  for (int row = 0; row < 40; ++row) pieces.push_back(piece(kRoom / 20, false, 1));
  const auto pages = paginate(pieces);
  ASSERT_GT(pages.size(), 1U);
  for (const auto& page : pages) EXPECT_TRUE(page.front()->tableHeader);
}

TEST(Paginate, breaksAChainThatIsLongerThanAPage) {
  std::vector<Piece> pieces;
  for (int i = 0; i < 5; ++i) pieces.push_back(piece(kRoom * 0.4, true));
  std::size_t placed = 0;
  for (const auto& page : paginate(pieces)) placed += page.size();
  EXPECT_EQ(placed, pieces.size());
}

}  // namespace
}  // namespace zemi::docs
