#pragma once

#include "domain/catalogue/catalogue.h"

#include <string>
#include <variant>
#include <vector>

namespace zemi::spec {

/// One line of the technical table, derived from base, options and formulas.
struct Value {
  catalogue::FigureId figure;
  std::string section;
  catalogue::Text name;
  std::string unit;
  std::string norm;
  std::variant<double, catalogue::Text> value;
  int decimals = 0;
  bool key = false;
  bool estimate = false;                  ///< true when any figure it was derived from is an estimate
  std::vector<std::string> sources;       ///< keys of the source register, without repeats
  std::vector<std::string> trace;         ///< how it came about: "base 7900 kg", "+ 350 kg straw.chopper", "= ..."
  bool changed = false;                   ///< differs from the base machine with standard options
};

/// A line of the bill of materials at option level.
struct Part {
  catalogue::OptionId option;
  std::string code;
  std::int64_t grams = 0;
};

struct Specification {
  std::vector<Value> values;              ///< trade order
  std::vector<Part> parts;
  const Value* find(const catalogue::FigureId& id) const;
};

/// The options of the machine when nothing is chosen, in catalogue order.
std::vector<catalogue::OptionId> standardOptions(const catalogue::Machine& machine);

/// The figures of the machine with exactly these options (a complete, valid set; options the machine does not have break
/// a promise). Pure. Effects act in catalogue order, whatever the order of `options`: the last `set` wins, `add` adds to
/// what stands then. A `set` replaces source and estimate mark with its own, everything else merges them. What cannot be
/// computed (a division by nothing) is NaN or infinite. Traces are for reading: ASCII decimals, names by id.
Specification specify(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options);

}  // namespace zemi::spec
