#pragma once

#include "base/result.h"
#include "scene/model.h"

#include <string>
#include <string_view>

namespace zemi::scene {

/// Bytes of a GLB to a Model. Checks first (glb_check.h), then reads with Assimp, of which only the glTF 2 importer is
/// left. Keeps no pointer into `bytes`; `name` becomes the model's and stands in errors.
/// Errors: those of checkGlb; import.failed; import.empty (no triangle); import.too_deep.
Result<Model> readModel(std::string_view bytes, const std::string& name);

}  // namespace zemi::scene
