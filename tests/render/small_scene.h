#pragma once

#include "scene/scene.h"

namespace zemi::test {

/// A scene made in code, about 3 m long: "body" (paint), "tyre.L" and "tyre.R" (rubber), "ball" (steel),
/// "cab.glass" (blended) and "option.mast". No file is read.
scene::VisualState smallState();
scene::ModelSource smallModels();

}  // namespace zemi::test
