#include "domain/spec/sums.h"

#include <array>
#include <charconv>
#include <cmath>

namespace zemi::spec {
namespace {

using catalogue::Machine;
using catalogue::Mass;
using catalogue::Option;

/// A share before the one division that turns it into a double: numerator over a divisor common to the whole sum.
struct ExactShare {
  std::string who;
  Wide numerator = 0;
  catalogue::Provenance from;
};

double divided(Wide numerator, Wide divisor) {
  return static_cast<double>(numerator) / static_cast<double>(divisor);
}

Sum summed(const std::vector<ExactShare>& shares, Wide divisor, std::string unit) {
  Sum sum;
  sum.unit = std::move(unit);
  Wide total = 0;
  for (const ExactShare& share : shares) {
    if (share.numerator == 0) continue;
    total += share.numerator;
    sum.shares.push_back(Share{share.who, divided(share.numerator, divisor), share.from});
  }
  sum.value = divided(total, divisor);
  return sum;
}

/// `arm` is what a gram counts for, in the same unit as the divisor.
template <class Arm>
std::vector<ExactShare> massShares(const Machine& machine, const std::vector<const Option*>& options, Arm arm) {
  const auto numerator = [&](const Mass& mass) { return Wide{mass.grams} * arm(mass); };
  std::vector<ExactShare> shares{ExactShare{"base", numerator(machine.baseMass), machine.baseMass.from}};
  for (const Option* option : options) {
    if (option->mass) shares.push_back(ExactShare{option->id.text, numerator(*option->mass), option->mass->from});
  }
  return shares;
}

Sum massSum(std::string_view quantity, const Machine& machine, const std::vector<const Option*>& options) {
  constexpr Wide kGramsPerKilogram = 1000;
  if (quantity == "mass") {
    return summed(massShares(machine, options, [](const Mass&) { return Wide{1}; }), kGramsPerKilogram, "kg");
  }
  const Wide wheelbase = machine.wheelbaseMillimetres;
  const auto front = [&](const Mass& mass) { return wheelbase + mass.xMillimetres; };
  const auto rear = [](const Mass& mass) { return -Wide{mass.xMillimetres}; };
  const auto shares =
      quantity == "axle.front" ? massShares(machine, options, front) : massShares(machine, options, rear);
  return summed(shares, kGramsPerKilogram * wheelbase, "kg");
}

Sum declaredSum(std::string_view name, const Machine& machine, const std::vector<const Option*>& options) {
  std::vector<ExactShare> shares;
  std::string unit;
  const auto add = [&](const std::string& who, const std::map<std::string, catalogue::Quantity>& quantities) {
    const auto found = quantities.find(std::string{name});
    if (found == quantities.end()) return;
    unit = found->second.unit;
    shares.push_back(ExactShare{who, exact(found->second.amount).millionths, found->second.from});
  };
  add("base", machine.quantities);
  for (const Option* option : options) add(option->id.text, option->quantities);
  return summed(shares, 1'000'000, std::move(unit));
}

}  // namespace

double Exact::value() const {
  return divided(millionths, 1'000'000);
}

Exact exact(const catalogue::Decimal& decimal) {
  Exact number{decimal.digits};
  for (int i = decimal.decimals; i < 6; ++i) number.millionths *= 10;
  return number;
}

Sum sumOf(std::string_view quantity, const Machine& machine, const std::vector<const Option*>& options) {
  const bool builtIn = quantity == "mass" || quantity == "axle.front" || quantity == "axle.rear";
  return builtIn ? massSum(quantity, machine, options) : declaredSum(quantity, machine, options);
}

std::string plain(double value) {
  if (!std::isfinite(value)) return "undefined";
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 3);
  std::string text{buffer.data(), end.ptr};
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace zemi::spec
