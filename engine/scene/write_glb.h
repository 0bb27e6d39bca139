#pragma once

#include "base/result.h"
#include "scene/scene.h"

#include <string>

namespace zemi::scene {

/// What goes into the file besides the machine.
struct GlbContents {
  bool surroundings = false;  // the yard or field it stands in
  bool colours = false;       // COLOR_0 with occlusion, wear and dust catch; other viewers would multiply by it
};

/// The scene as it is shown, as the bytes of a GLB 2.0: a node for each visible part with its name, in the tree as it
/// hangs together; posed, painted, metres, +Y up. A mesh that stands in several places is stored once. The same scene
/// gives the same bytes. What glTF has no word for is left out: dust, baked sky light, extras of nodes.
/// Errors: glb.empty (nothing visible has a triangle), glb.too_large (over 4 GiB).
Result<std::string> writeGlb(const Scene& scene, const GlbContents& contents = {});

}  // namespace zemi::scene
