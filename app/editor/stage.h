#pragma once

#include <set>
#include <string>

namespace zemi::editor {

/// How the machine is shown just now. Nothing of it is part of the order, so it is neither saved nor undone.
struct Stage {
  std::string place;                 ///< id of catalogue::Surroundings; empty: the first, the studio
  std::string daylight;              ///< id of a catalogue::Daylight; empty: the place's own light
  std::set<std::string> companions;  ///< ids of what stands beside it
  std::string pose;                  ///< id of a catalogue::Pose; empty: as it was built
  bool dimensions = false;           ///< overall length, width and height are drawn beside it
  bool parts = false;                ///< a click on the machine takes a part, instead of opening its step
  std::string part;                  ///< the one taken: an id of binding::Piece; empty: none
  std::set<std::string> hiddenParts; ///< ids of the same kind
  std::string isolated;              ///< the only one shown; empty: all
  bool ghosted = false;              ///< around the isolated one the rest stands as a ghost
  bool running = false;              ///< the working parts run
  float explode = 0;                 ///< 0 together, 1 apart
  float dust = 0;                    ///< 0 new, 1 full
  float lightDegrees = 0;            ///< the key light's way round the machine, -180 to 180

  /// Is something of the machine left out or seen through?
  bool partsTouched() const { return !hiddenParts.empty() || !isolated.empty(); }

  bool operator==(const Stage&) const = default;
};

}  // namespace zemi::editor
