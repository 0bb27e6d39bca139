#pragma once

#include "render/gl_objects.h"

#include <array>
#include <chrono>
#include <optional>

namespace zemi::render {

/// What frames take, without waiting for the driver: the longer of the caller's own time from start to stop and the
/// driver's, which a timer query tells a frame or two later. (On llvmpipe both run from the first call to the last
/// pixel and nearly agree.)
class FrameClock {
public:
  void start();
  void stop();
  /// The last measured frame, milliseconds, once.
  std::optional<double> took();
  /// What is still open is not asked any more.
  void forget();

private:
  struct Slot {
    Query query;
    double ownMs = 0;
    bool open = false;
  };
  std::array<Slot, 3> slots_;
  std::size_t next_ = 0;
  bool running_ = false;
  std::chrono::steady_clock::time_point started_;
};

}  // namespace zemi::render
