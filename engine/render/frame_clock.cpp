#include "render/frame_clock.h"

#include <algorithm>

namespace zemi::render {

void FrameClock::start() {
  Slot& slot = slots_[next_];
  if (slot.open) return;  // the driver is behind: this frame is not measured
  if (!slot.query) slot.query = makeQuery();
  running_ = true;
  glBeginQuery(GL_TIME_ELAPSED, slot.query.id());
  started_ = std::chrono::steady_clock::now();
}

void FrameClock::stop() {
  if (!running_) return;
  Slot& slot = slots_[next_];
  glEndQuery(GL_TIME_ELAPSED);
  slot.ownMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started_).count();
  slot.open = true;
  running_ = false;
  next_ = (next_ + 1) % slots_.size();
}

std::optional<double> FrameClock::took() {
  std::optional<double> result;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    Slot& slot = slots_[(next_ + i) % slots_.size()];  // oldest first
    if (!slot.open) continue;
    GLint ready = 0;
    glGetQueryObjectiv(slot.query.id(), GL_QUERY_RESULT_AVAILABLE, &ready);
    if (ready == 0) break;
    GLuint64 nanoseconds = 0;
    glGetQueryObjectui64v(slot.query.id(), GL_QUERY_RESULT, &nanoseconds);
    const double driverMs = static_cast<double>(nanoseconds) * 1e-6;
    result = std::max(slot.ownMs, driverMs);
    slot.open = false;
  }
  return result;
}

void FrameClock::forget() {
  for (Slot& slot : slots_) slot.open = false;
}

}  // namespace zemi::render
