#pragma once

#include "domain/catalogue/catalogue.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

/// How a machine comes apart for a kit delivery: what travels as one piece, what it weighs, the crate it needs, and in
/// which order it goes together again. Read from configs/kits/<machine>.toml.
namespace zemi::catalogue {

/// Outer sizes of a crate or of the bare piece on its skid, millimetres.
struct Crate {
  std::int64_t lengthMm = 0, widthMm = 0, heightMm = 0;
  bool operator==(const Crate&) const = default;
};

/// One piece of a kit. File order is the order of assembly.
struct Assembly {
  std::string id;  ///< "cab"
  std::string of;  ///< of a CKD piece: the SKD assembly it is a part of; empty: an SKD assembly
  Text name;
  std::vector<std::string> nodes;  ///< nodes of the machine's models, each with all below it that no other takes
  std::int64_t grams = 0;
  Provenance from;  ///< of mass and crate
  Crate crate;
  std::array<std::int64_t, 3> offMm{};  ///< where it comes off, in the machine's axes: left, up, forward
  std::string anchor;                   ///< node at which the leader line of an assembly sheet ends
  Place place;
};

struct Kit {
  MachineId machine;
  std::vector<Assembly> assemblies;  ///< SKD assemblies and, behind each, its CKD pieces
  Place place;

  const Assembly* find(const std::string& id) const;
  /// The pieces that travel in a kit of this level: the SKD assemblies, or in a CKD kit their pieces where they have
  /// any.
  std::vector<const Assembly*> pieces(bool completelyKnockedDown) const;
  std::int64_t grams() const;  ///< of all SKD assemblies
};

struct LoadedKits {
  std::vector<Kit> kits;  ///< by machine id
  std::vector<Error> faults;
};

/// All kits of a folder, held against the machines of the catalogue (those it does not know yet are read all the same):
/// the SKD assemblies weigh together what the machine weighs, the pieces of an assembly what the assembly weighs, each
/// crate has a size, no node is named twice at one level. Never throws; a folder without kits/ has none.
LoadedKits loadKits(const std::filesystem::path& configs, const Catalogue& catalogue);

}  // namespace zemi::catalogue
