#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace zemi::test {

/// A small valid GLB as JSON and bytes, to be spoilt by a test. Root "machine.test" with "body" (two materials, one
/// of them paint.primary), "option.lamp", "mount.header" (accepts "header") and a "dim.width" pair 3 m apart.
struct Glb {
  nlohmann::json json;
  std::string binary;
};

Glb goodGlb();

/// A header to hang on the mount: root "header.test" with "fits", one mesh.
Glb headerGlb(const std::string& fits = "header");

/// The container around JSON and bytes, padded and with right lengths.
std::string packed(const Glb& glb);
std::string packed(const std::string& json, const std::string& binary);

}  // namespace zemi::test
