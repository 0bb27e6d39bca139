#pragma once

#include "domain/catalogue/catalogue.h"
#include "scene/visual_state.h"

#include <string>
#include <vector>

namespace zemi::binding {

/// What the machine with exactly these options (complete and valid, catalogue order) looks like: the base model, what
/// each option attaches, shows, hides and paints. Later options win where two paint the same slot.
scene::VisualState visualState(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options);

/// The node the camera should look at for an option: its `focus`, else the first node it shows. Empty when the option
/// has no place of its own in 3D.
std::string focusNode(const catalogue::Option& option);

/// The options that a picked node may belong to, nearest first: walking from the node's own name up its dotted parents.
/// Empty when no option of the machine shows or attaches it.
std::vector<catalogue::OptionId> optionsOfPart(const catalogue::Machine& machine, const std::string& node,
                                               const std::string& asset);

/// "#RRGGBB" in sRGB to linear light; black when malformed (the loader refuses such).
glm::vec3 linearFromHex(const std::string& hex);

}  // namespace zemi::binding
