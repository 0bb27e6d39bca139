#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace zemi::render {

/// What a picture in motion is drawn with.
struct Rung {
  float scale = 1;    // of width and height, against the picture at rest
  int shadow = 2048;  // texels along the shadow map's side while parts move
  int detail = 0;     // level of the meshes: 0 full, see scene::kLevels
};

/// The ladder, finest first. The order is fixed: first pixels go, then shadow texels, then small parts of the meshes.
/// Occlusion is no step: it is baked per vertex and costs a frame nothing.
inline constexpr std::array<Rung, 8> kRungs{{{1.00F, 2048, 0},
                                             {0.85F, 2048, 0},
                                             {0.70F, 2048, 0},
                                             {0.60F, 1024, 1},
                                             {0.55F, 1024, 1},
                                             {0.50F, 1024, 2},
                                             {0.45F, 1024, 2},
                                             {0.40F, 512, 3}}};

/// Chooses the rung for pictures in motion from what frames took. Goes down at once when frames are too slow, goes up
/// only when the finer rung will surely do, and not back to one that failed a short while ago: so it does not flicker.
class Governor {
public:
  /// One change, for the log. `frame` counts recorded frames.
  struct Step {
    std::uint64_t frame = 0;
    int from = 0, to = 0;
    double medianMs = 0;
  };

  /// Errors: none; a rung out of range is brought into it.
  explicit Governor(int start = 0, double targetMs = 1000.0 / 30);

  int rung() const { return fixed_.value_or(rung_); }
  const Rung& settings() const { return kRungs[static_cast<std::size_t>(rung())]; }
  double targetMs() const { return targetMs_; }

  /// Holds one rung whatever frames take; nothing: governs again.
  void fix(std::optional<int> rung);

  /// A whole frame at the present rung took `ms`.
  void record(double ms);

  /// The last changes, oldest first.
  const std::deque<Step>& log() const { return log_; }

private:
  double median(std::size_t count) const;
  double expectedAbove() const;
  void move(int to, double medianMs);

  double targetMs_;
  int rung_ = 0;
  std::optional<int> fixed_;
  std::uint64_t frames_ = 0;
  std::deque<double> recent_;  // at the present rung
  std::array<std::uint64_t, kRungs.size()> notBefore_{};  // frame from which a rung that failed may be tried again
  std::deque<Step> log_;
};

}  // namespace zemi::render
