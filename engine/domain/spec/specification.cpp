#include "domain/spec/specification.h"

#include "domain/catalogue/formula.h"
#include "domain/spec/sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace zemi::spec {
namespace {

using catalogue::Decimal;
using catalogue::Effect;
using catalogue::Figure;
using catalogue::Formula;
using catalogue::Machine;
using catalogue::Option;
using catalogue::OptionId;
using catalogue::Provenance;
using catalogue::Text;

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

void addSource(Value& value, const std::string& source) {
  if (source.empty() || std::ranges::find(value.sources, source) != value.sources.end()) return;
  value.sources.push_back(source);
}

void merge(Value& value, const Provenance& from) {
  value.estimate = value.estimate || from.estimate;
  addSource(value, from.source);
}

std::string withUnit(const std::string& number, const std::string& unit) {
  return unit.empty() ? number : number + " " + unit;
}

/// Texts are traced in English, the language of the ids beside them.
std::string shown(const std::variant<Decimal, Text>& value, const std::string& unit) {
  if (const Text* text = std::get_if<Text>(&value)) return "\"" + text->in(text::Language::en) + "\"";
  return withUnit(plain(std::get<Decimal>(value).value()), unit);
}

std::string signedTerm(double value, const std::string& unit) {
  return (value < 0 ? "- " : "+ ") + withUnit(plain(std::abs(value)), unit);
}

std::string origin(const Provenance& from) {
  if (from.source.empty()) return {};
  return " [" + from.source + (from.year > 0 ? ", " + std::to_string(from.year) : "") + "]";
}

/// All figures of one machine with one set of options; each is derived once, when it is first asked for.
class Evaluation {
public:
  Evaluation(const Machine& machine, std::vector<const Option*> options)
      : machine_{machine}, options_{std::move(options)} {}

  const Value& valueOf(const Figure& figure) {
    const auto known = values_.find(figure.id);
    if (known != values_.end()) return known->second;
    // Stands while the figure is being derived, so that a circle (a fault of the catalogue) ends in NaN.
    values_.emplace(figure.id, head(figure));
    Value value = figure.formula.empty() ? changed(figure) : derived(figure);
    return values_[figure.id] = std::move(value);
  }

private:
  static Value head(const Figure& figure) {
    Value value;
    value.figure = figure.id;
    value.section = figure.section;
    value.name = figure.name;
    value.unit = figure.unit;
    value.norm = figure.norm;
    value.value = kUndefined;
    value.decimals = figure.decimals;
    value.key = figure.key;
    return value;
  }

  /// The base figure after the effects of the options.
  Value changed(const Figure& figure) const {
    Value value = head(figure);
    std::variant<Decimal, Text> text = figure.value;
    Exact number = numberOf(figure.value);
    merge(value, figure.from);
    value.trace.push_back("base " + shown(figure.value, figure.unit) + origin(figure.from));
    for (const Option* option : options_) {
      for (const Effect& effect : option->effects) {
        if (effect.figure != figure.id) continue;
        apply(effect, option->id, value, text, number);
      }
    }
    if (const Text* words = std::get_if<Text>(&text)) {
      value.value = *words;
    } else {
      value.value = number.value();
      if (value.trace.size() > 1) value.trace.push_back("= " + withUnit(plain(number.value()), figure.unit));
    }
    return value;
  }

  static Exact numberOf(const std::variant<Decimal, Text>& value) {
    const Decimal* decimal = std::get_if<Decimal>(&value);
    return decimal != nullptr ? exact(*decimal) : Exact{};
  }

  static void apply(const Effect& effect, const OptionId& option, Value& value, std::variant<Decimal, Text>& text,
                    Exact& number) {
    if (effect.add) {
      number.millionths += numberOf(effect.value).millionths;
      value.trace.push_back(signedTerm(numberOf(effect.value).value(), value.unit) + " " + option.text +
                            origin(effect.from));
    } else {
      text = effect.value;
      number = numberOf(effect.value);
      value.sources.clear();
      value.estimate = false;
      value.trace.push_back("set to " + shown(effect.value, value.unit) + " by " + option.text + origin(effect.from));
    }
    merge(value, effect.from);
  }

  Value derived(const Figure& figure) {
    Value value = head(figure);
    merge(value, figure.from);
    const auto formula = catalogue::parseFormula(figure.formula);
    if (!formula) return value;  // the loader reported it
    const bool onlyASum = formula.value().kind == Formula::Kind::sum;
    if (!onlyASum) value.trace.push_back(figure.formula);
    const double result = computed(formula.value(), value);
    value.value = result;
    value.trace.push_back("= " + withUnit(plain(result), figure.unit));
    return value;
  }

  double computed(const Formula& formula, Value& value) {
    using Kind = Formula::Kind;
    const auto part = [&](std::size_t i) { return computed(formula.parts[i], value); };
    switch (formula.kind) {
      case Kind::number:
        return formula.number;
      case Kind::figure:
        return figureIn(formula.name, value);
      case Kind::sum:
        return sumIn(formula.name, value);
      case Kind::negate:
        return -part(0);
      case Kind::add:
        return part(0) + part(1);
      case Kind::subtract:
        return part(0) - part(1);
      case Kind::multiply:
        return part(0) * part(1);
      case Kind::divide:
        return part(0) / part(1);
      case Kind::min:
        return std::min(part(0), part(1));
      case Kind::max:
        return std::max(part(0), part(1));
    }
    return kUndefined;
  }

  double figureIn(const std::string& name, Value& value) {
    const Figure* figure = machine_.find(catalogue::FigureId{name});
    if (figure == nullptr) return kUndefined;
    const Value& part = valueOf(*figure);
    value.estimate = value.estimate || part.estimate;
    for (const std::string& source : part.sources) addSource(value, source);
    const double* number = std::get_if<double>(&part.value);
    const double result = number != nullptr ? *number : kUndefined;
    value.trace.push_back(name + " = " + withUnit(plain(result), part.unit));
    return result;
  }

  double sumIn(const std::string& name, Value& value) {
    const Sum sum = sumOf(name, machine_, options_);
    for (const Share& share : sum.shares) {
      merge(value, share.from);
      const bool base = share.who == "base";
      value.trace.push_back((base ? "base " + withUnit(plain(share.value), sum.unit)
                                  : signedTerm(share.value, sum.unit) + " " + share.who) +
                            origin(share.from));
    }
    value.trace.push_back("sum(" + name + ") = " + withUnit(plain(sum.value), sum.unit));
    return sum.value;
  }

  const Machine& machine_;
  std::vector<const Option*> options_;
  std::map<catalogue::FigureId, Value> values_;
};

/// In catalogue order, whatever the order of `ids`.
std::vector<const Option*> optionsOf(const Machine& machine, const std::vector<OptionId>& ids) {
  const std::set<OptionId> wanted{ids.begin(), ids.end()};
  std::vector<const Option*> options;
  for (const Option& option : machine.options) {
    if (wanted.contains(option.id)) options.push_back(&option);
  }
  EXPECTS(options.size() >= wanted.size());
  return options;
}

bool same(const std::variant<double, Text>& a, const std::variant<double, Text>& b) {
  const double* x = std::get_if<double>(&a);
  const double* y = std::get_if<double>(&b);
  if (x != nullptr && y != nullptr && std::isnan(*x) && std::isnan(*y)) return true;
  return a == b;
}

}  // namespace

const Value* Specification::find(const catalogue::FigureId& id) const {
  const auto found = std::ranges::find(values, id, &Value::figure);
  return found == values.end() ? nullptr : &*found;
}

std::vector<OptionId> standardOptions(const Machine& machine) {
  std::vector<OptionId> ids;
  for (const Option& option : machine.options) {
    if (option.standard) ids.push_back(option.id);
  }
  return ids;
}

Specification specify(const Machine& machine, const std::vector<OptionId>& options) {
  const std::vector<const Option*> chosen = optionsOf(machine, options);
  Evaluation evaluation{machine, chosen};
  Evaluation standard{machine, optionsOf(machine, standardOptions(machine))};
  Specification specification;
  for (const Figure& figure : machine.figures) {
    Value value = evaluation.valueOf(figure);
    value.changed = !same(value.value, standard.valueOf(figure).value);
    specification.values.push_back(std::move(value));
  }
  for (const Option* option : chosen) {
    specification.parts.push_back(Part{option->id, option->code, option->mass ? option->mass->grams : 0});
  }
  return specification;
}

}  // namespace zemi::spec
