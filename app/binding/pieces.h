#pragma once

#include "domain/catalogue/kit.h"
#include "scene/scene.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace zemi::binding {

/// What a person calls one part of a machine: never a bolt, but the assembly it belongs to.
struct Piece {
  std::string id;          ///< of the kit's assembly, of the option that attaches or shows it, or the node's own name
  std::uint32_t node = 0;  ///< the part of the scene by which it is known: the one asked about or one above
  catalogue::Text name;    ///< empty where neither the kit nor an option has a word for it
};

/// Which pieces are looked at; ids as of Piece.
struct PieceWishes {
  std::set<std::string> hidden;
  std::string isolated;  ///< the only one; empty: all
  bool ghosted = false;  ///< around the isolated one the rest stays as a ghost

  bool any() const { return !hidden.empty() || !isolated.empty(); }
};

/// The pieces of one machine. Machine and kit outlive it; without a kit only options and nodes give their names.
class Pieces {
public:
  Pieces(const catalogue::Machine& machine, const catalogue::Kit* kit);

  /// The piece that a part of the scene belongs to: the smallest assembly of the kit that it hangs on, else its option,
  /// else the group of nodes below the root of its model.
  Piece of(const scene::Scene& scene, std::uint32_t part) const;

  /// Leaves out or ghosts what the wishes say, of the first `attachments` models of the scene. An isolated piece that
  /// the machine does not have leaves the machine whole. Ghosts are what one sees from outside: what is enclosed would
  /// only be fog.
  void show(const PieceWishes& wishes, const scene::Scene& scene, std::size_t attachments,
            scene::VisualState& state) const;

private:
  std::optional<Piece> ofKit(const scene::Scene& scene, std::uint32_t part) const;
  std::optional<Piece> ofOption(const scene::Scene& scene, std::uint32_t part) const;

  const catalogue::Machine& machine_;
  std::map<std::string, const catalogue::Assembly*, std::less<>> byNode_;
};

}  // namespace zemi::binding
