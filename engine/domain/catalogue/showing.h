#pragma once

#include "domain/catalogue/catalogue.h"

#include <filesystem>
#include <string>
#include <vector>

/// Ways of showing a machine that are no part of an order: poses, surroundings, things that give its size. Read from
/// configs/showing.toml.
namespace zemi::catalogue {

/// What one pose asks of the parts whose names match.
struct PoseTarget {
  enum class To {
    degrees,  ///< this angle about the part's own axis
    far,      ///< the limit that lies farther from how it stands
    lowered,  ///< what the part itself gives for it; so `raised`
    raised
  };
  std::string parts;  ///< a node's name, or the beginning of names with a * behind: "panel.*"
  To to = To::far;
  std::int64_t degrees = 0;
};

struct Pose {
  std::string id;
  Text name;
  std::string icon;                ///< Material icon
  std::vector<std::string> kinds;  ///< of machines that have it: "combine"; empty: all
  std::vector<PoseTarget> targets;
};

struct Surroundings {
  std::string id;
  Text name;
  std::string icon;
  std::string asset;  ///< "scenery/field"; empty: the studio
};

/// A time of day and a weather over the place where the machines go.
struct Daylight {
  std::string id;
  Text name;
  std::string icon;
  std::int64_t solarMinutes = 720;   ///< since midnight; 720: the sun stands in the south
  std::int64_t dayOfYear = 182;
  std::int64_t latitudeMinutes = 2442;  ///< of arc, north: 40 degrees 42 minutes is Ganja
  std::int64_t hazePercent = 20;     ///< 0 very clear to 100 thick
  std::int64_t coverPercent = 0;     ///< clouds
  bool lamps = false;                ///< the machine's own lamps burn
};

/// Stands beside the machine and gives its size.
struct Companion {
  std::string id;
  Text name;
  std::string asset;
  std::int64_t besideMm = 0;  ///< between it and the machine, on the machine's left
  std::int64_t aheadMm = 0;   ///< of the machine's origin
  std::int64_t degrees = 0;   ///< it is turned by
};

struct Showing {
  std::vector<Pose> poses;
  std::vector<Surroundings> surroundings;
  std::vector<Companion> companions;
  std::vector<Daylight> daylights;

  const Pose* pose(const std::string& id) const;
  const Surroundings* place(const std::string& id) const;
  const Companion* companion(const std::string& id) const;
  const Daylight* daylight(const std::string& id) const;
};

struct LoadedShowing {
  Showing showing;
  std::vector<Error> faults;
};

/// Never throws; a folder without the file has nothing to show.
LoadedShowing loadShowing(const std::filesystem::path& configs);

}  // namespace zemi::catalogue
