#pragma once

#include "panels/registry.h"

#include <string>
#include <vector>

namespace zemi::panels {

struct Finding {
  std::string kind;  ///< small, overlap, close, label, shortened, overflow, clipped, glyph, text-overlap, unreachable,
                     ///< covers, key
  std::string id;
  std::string detail;
};

/// Looks for what a person would stumble over on one drawn screen: small or overlapping targets, missing labels and
/// glyphs, text that is cut or lies on other text, things Tab does not reach, popovers over what they explain.
std::vector<Finding> lint(const Registry& registry, const Fonts& fonts, float scale, const Rect& screen);

/// One line a finding.
std::string describe(const std::vector<Finding>& findings);

}  // namespace zemi::panels
