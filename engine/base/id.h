#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace zemi {

/// A name from the data, typed so that an option's id cannot be passed where a group's is meant.
/// Ids are stable, language-free and dotted: "header.grain_4m".
template <class Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string name) : text{std::move(name)} {}
  bool empty() const { return text.empty(); }
  auto operator<=>(const Id&) const = default;
};

}  // namespace zemi

template <class Tag>
struct std::hash<zemi::Id<Tag>> {
  std::size_t operator()(const zemi::Id<Tag>& id) const { return std::hash<std::string>{}(id.text); }
};
