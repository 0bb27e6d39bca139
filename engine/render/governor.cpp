#include "render/governor.h"

#include <algorithm>

namespace zemi::render {
namespace {

constexpr std::size_t kSettle = 2;     // frames after a change that say nothing: new targets, cold caches
constexpr std::size_t kDownAfter = 4;  // frames that must be too slow
constexpr std::size_t kUpAfter = 24;   // frames that must be fast
constexpr std::size_t kKept = 32;
constexpr std::uint64_t kTryAgain = 600;  // frames
constexpr double kTooSlow = 1.12;         // of the target: within it the rung stays
constexpr double kRoom = 0.88;            // what the finer rung is expected to need of the target
constexpr std::size_t kLogged = 64;

int within(int rung) {
  return std::clamp(rung, 0, static_cast<int>(kRungs.size()) - 1);
}

}  // namespace

Governor::Governor(int start, double targetMs) : targetMs_{targetMs}, rung_{within(start)} {}

void Governor::fix(std::optional<int> rung) {
  if (rung) rung = within(*rung);
  if (rung == fixed_) return;
  fixed_ = rung;
  recent_.clear();
}

double Governor::median(std::size_t count) const {
  count = std::min(count, recent_.size());
  std::vector<double> last{recent_.end() - static_cast<std::ptrdiff_t>(count), recent_.end()};
  const auto middle = last.begin() + static_cast<std::ptrdiff_t>(count / 2);
  std::nth_element(last.begin(), middle, last.end());
  return *middle;
}

/// What a frame would take one rung up, at the worst: all of it grows with the pixels, and with a finer mesh by half.
double Governor::expectedAbove() const {
  const Rung& now = kRungs[static_cast<std::size_t>(rung_)];
  const Rung& above = kRungs[static_cast<std::size_t>(rung_ - 1)];
  const double pixels = static_cast<double>(above.scale) / static_cast<double>(now.scale);
  return median(kUpAfter) * pixels * pixels * (above.detail < now.detail ? 1.5 : 1.0);
}

void Governor::move(int to, double medianMs) {
  log_.push_back({frames_, rung_, to, medianMs});
  if (log_.size() > kLogged) log_.pop_front();
  if (to > rung_) {
    for (int failed = rung_; failed < to; ++failed) notBefore_[static_cast<std::size_t>(failed)] = frames_ + kTryAgain;
  }
  rung_ = to;
  recent_.clear();
}

void Governor::record(double ms) {
  ++frames_;
  recent_.push_back(ms);
  if (recent_.size() > kKept) recent_.pop_front();
  if (fixed_) return;
  const int last = static_cast<int>(kRungs.size()) - 1;
  if (recent_.size() >= kSettle + kDownAfter && rung_ < last) {
    const double slow = median(kDownAfter);
    if (slow > targetMs_ * 2) return move(std::min(rung_ + 2, last), slow);
    if (slow > targetMs_ * kTooSlow) return move(rung_ + 1, slow);
  }
  const bool mayRise = rung_ > 0 && frames_ >= notBefore_[static_cast<std::size_t>(std::max(rung_ - 1, 0))];
  if (recent_.size() >= kSettle + kUpAfter && mayRise && expectedAbove() < targetMs_ * kRoom)
    move(rung_ - 1, median(kUpAfter));
}

}  // namespace zemi::render
