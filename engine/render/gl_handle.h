#pragma once

#include <utility>

namespace zemi::render {

/// Owns one name of a driver. Movable, empty when moved from. Traits have `Id` and `static void destroy(Id)`; the
/// empty name is the value-initialised Id. The context that made the name must be current when the handle dies.
template <class Traits>
class UniqueHandle {
public:
  using Id = typename Traits::Id;

  UniqueHandle() = default;
  explicit UniqueHandle(Id id) : id_{id} {}
  UniqueHandle(UniqueHandle&& other) noexcept : id_{other.release()} {}
  UniqueHandle& operator=(UniqueHandle&& other) noexcept {
    if (this != &other) reset(other.release());
    return *this;
  }
  ~UniqueHandle() { reset(); }

  Id id() const { return id_; }
  explicit operator bool() const { return id_ != Id{}; }
  Id release() { return std::exchange(id_, Id{}); }
  void reset(Id next = {}) {
    if (const Id old = std::exchange(id_, next); old != Id{}) Traits::destroy(old);
  }

private:
  Id id_{};
};

}  // namespace zemi::render
