#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zemi::rules {

/// Options of one machine by number, as a bit row: a thousand kept models are scanned in microseconds.
class OptionSet {
public:
  OptionSet() = default;
  explicit OptionSet(std::size_t options) : words_((options + 63) / 64) {}

  bool has(int option) const { return ((words_[word(option)] >> bit(option)) & 1u) != 0; }
  void add(int option) { words_[word(option)] |= std::uint64_t{1} << bit(option); }
  void remove(int option) { words_[word(option)] &= ~(std::uint64_t{1} << bit(option)); }

  bool empty() const {
    for (const std::uint64_t w : words_) {
      if (w != 0) return false;
    }
    return true;
  }
  bool contains(const OptionSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if ((other.words_[i] & ~words_[i]) != 0) return false;
    }
    return true;
  }
  bool disjoint(const OptionSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if ((other.words_[i] & words_[i]) != 0) return false;
    }
    return true;
  }
  OptionSet& operator|=(const OptionSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  OptionSet& operator&=(const OptionSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  OptionSet& operator-=(const OptionSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }
  friend OptionSet operator|(OptionSet a, const OptionSet& b) { return a |= b; }
  friend OptionSet operator&(OptionSet a, const OptionSet& b) { return a &= b; }
  friend OptionSet operator-(OptionSet a, const OptionSet& b) { return a -= b; }
  bool operator==(const OptionSet&) const = default;

  /// Rising numbers.
  template <class Visit>
  void forEach(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        visit(static_cast<int>(i * 64) + __builtin_ctzll(left));
      }
    }
  }
  /// The lowest number; the set must not be empty.
  int first() const {
    std::size_t i = 0;
    while (words_[i] == 0) ++i;
    return static_cast<int>(i * 64) + __builtin_ctzll(words_[i]);
  }
  std::vector<int> numbers() const {
    std::vector<int> all;
    forEach([&](int option) { all.push_back(option); });
    return all;
  }

private:
  static std::size_t word(int option) { return static_cast<std::size_t>(option) / 64; }
  static unsigned bit(int option) { return static_cast<unsigned>(option) % 64; }

  std::vector<std::uint64_t> words_;
};

}  // namespace zemi::rules
