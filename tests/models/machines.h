#pragma once

#include "scene/library.h"
#include "scene/visual_state.h"

#include <filesystem>
#include <string>
#include <vector>

/// The machines that have models, each in its usual dress, and what their data sheets say: assets/models/machines.txt.
namespace zemi::models {

struct Size {
  std::string what;   // of the dim.<what> pair
  double metres = 0;  // data sheet: the maker's or an estimate
};

struct Dressed {
  std::string name;                            // "gs200"
  std::string kind;                            // combine or tractor
  std::vector<scene::Attachment> attachments;  // base first
  std::vector<std::string> shown;              // option nodes that are standard
  std::vector<Size> sizes;
};

/// Every machine of the table whose base model is there.
std::vector<Dressed> dressedMachines(const scene::Library& library, const std::filesystem::path& table);

scene::VisualState stateOf(const Dressed& machine);

}  // namespace zemi::models
