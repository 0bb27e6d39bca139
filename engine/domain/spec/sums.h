#pragma once

#include "domain/catalogue/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

/// Sums of quantities over a machine and its options, and the exact numbers they are made of.
namespace zemi::spec {

// A GNU type: the keyword keeps -Wpedantic quiet about what both our compilers have.
__extension__ typedef __int128 Wide;

/// A number with six decimals, exact: all decimals of the catalogue have at most six.
struct Exact {
  Wide millionths = 0;

  double value() const;
};
Exact exact(const catalogue::Decimal& decimal);

/// One contribution to a sum, for the trace and the sources.
struct Share {
  std::string who;                       ///< "base" or the option's id
  double value = 0;
  catalogue::Provenance from;
};

struct Sum {
  double value = 0;
  std::string unit;
  std::vector<Share> shares;             ///< only what contributes
};

/// The sum of `quantity`: "mass", "axle.front", "axle.rear" in kg from masses and places, else a declared one.
/// Axle loads are the exact moments about the other axle: front = Σ m (wheelbase + x) / wheelbase, rear = Σ m (-x) /
/// wheelbase, x forward of the front axle.
Sum sumOf(std::string_view quantity, const catalogue::Machine& machine,
          const std::vector<const catalogue::Option*>& options);

/// "3.8", "-40.5", "4031.333": ASCII, at most three decimals, no trailing zeros.
std::string plain(double value);

}  // namespace zemi::spec
