#pragma once

#include "base/result.h"
#include "scene/model.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace zemi::scene {

/// 128-bit content hash as 32 hex digits. Not cryptographic: it names cache files, it guards nothing.
std::string contentHash(std::string_view bytes);

/// The flat form: a version, counts, plain arrays, and a checksum at the end.
std::string packModel(const Model& model);

/// Back from the flat form. Every count, index and number is checked, so a damaged file is refused, never believed.
/// Errors: cache.version, cache.damaged.
Result<Model> unpackModel(std::string_view bytes, const std::string& name);

/// The model of these GLB bytes: from `<folder>/<hash>.zmesh` if it is there and whole, else imported and stored there.
/// A cache that cannot be written is not an error: the model is given all the same. Errors: those of readModel.
Result<Model> cachedModel(std::string_view glb, const std::string& name, const std::filesystem::path& folder);

}  // namespace zemi::scene
