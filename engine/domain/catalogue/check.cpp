#include "domain/catalogue/check.h"

#include "domain/catalogue/formula.h"

#include <algorithm>
#include <map>
#include <set>

namespace zemi::catalogue {
namespace {

/// Quantities that every machine has from masses and places, in kg.
const std::vector<std::string> kBuiltIn{"mass", "axle.front", "axle.rear"};

std::string at(const Place& place) {
  return place.file + ":" + std::to_string(place.line);
}

/// Reports the second bearer of a name.
class Once {
public:
  Once(std::string kind, Faults& faults) : kind_{std::move(kind)}, faults_{faults} {}

  void see(const std::string& name, const Place& place) {
    if (name.empty()) return;
    const auto [first, added] = seen_.emplace(name, place);
    if (added) return;
    faults_.add("catalogue.duplicate", place, kind_ + " " + name + " stands twice, first in " + at(first->second),
                "Rename one of them");
  }

private:
  std::string kind_;
  Faults& faults_;
  std::map<std::string, Place> seen_;
};

void checkNames(const Machine& machine, Faults& faults) {
  Once steps{"step", faults}, groups{"group", faults}, options{"option", faults}, codes{"code", faults},
      figures{"figure", faults}, rules{"rule", faults};
  for (const Step& step : machine.steps) steps.see(step.id, machine.place);
  for (const Group& group : machine.groups) groups.see(group.id.text, group.place);
  codes.see(machine.code, machine.place);
  for (const Option& option : machine.options) {
    options.see(option.id.text, option.place);
    codes.see(option.code, option.place);
  }
  for (const Figure& figure : machine.figures) figures.see(figure.id.text, figure.place);
  for (const Rule& rule : machine.rules) rules.see(rule.id.text, rule.place);
}

void checkStandards(const Machine& machine, Faults& faults) {
  for (const Group& group : machine.groups) {
    std::string standards;
    std::size_t count = 0, members = 0;
    for (const Option& option : machine.options) {
      if (option.group != group.id) continue;
      ++members;
      if (!option.standard) continue;
      ++count;
      standards += (standards.empty() ? "" : ", ") + option.id.text;
    }
    const std::string name = "group " + group.id.text;
    if (members == 0)
      faults.add("catalogue.missing", group.place, name + " has no option", "Add [[group.option]] below it");
    if (members == 0 || group.kind != GroupKind::oneOf || count == 1) continue;
    faults.add(
        "catalogue.standard", group.place,
        name + " is one-of and has " + (count == 0 ? "no standard option" : "several standard options: " + standards),
        "Write standard = true in exactly one of its options");
  }
}

void checkSteps(const Machine& machine, Faults& faults) {
  if (machine.steps.empty()) {
    faults.add("catalogue.missing", machine.place, "machine " + machine.id.text + " has no [[step]]", "Add its steps");
  }
  for (const Step& step : machine.steps) {
    const auto uses = [&](const Group& group) { return group.step == step.id; };
    if (std::ranges::any_of(machine.groups, uses)) continue;
    faults.add("catalogue.missing", machine.place, "step " + step.id + " has no group", "Give it a group or remove it");
  }
}

std::vector<std::string> figureIds(const Machine& machine) {
  std::vector<std::string> ids;
  for (const Figure& figure : machine.figures) ids.push_back(figure.id.text);
  return ids;
}

void checkEffect(const Machine& machine, const Option& option, const Effect& effect, Faults& faults) {
  if (effect.figure.empty()) return;
  const std::string what = "option " + option.id.text + ", effect on " + effect.figure.text;
  const Figure* figure = machine.find(effect.figure);
  if (figure == nullptr) {
    faults.add("catalogue.unknown_id", effect.place, what + ": machine " + machine.id.text + " has no such figure",
               didYouMean(effect.figure.text, figureIds(machine)));
    return;
  }
  if (!figure->formula.empty()) {
    faults.add("catalogue.value", effect.place, what + ": the figure is derived by a formula",
               "Change one of the figures it is derived from");
    return;
  }
  const bool text = std::holds_alternative<Text>(figure->value);
  if (text && effect.add) {
    faults.add("catalogue.unit", effect.place, what + ": nothing can be added to a text", "Use set = { az, ru, en }");
  } else if (text != std::holds_alternative<Text>(effect.value)) {
    faults.add(
        "catalogue.unit", effect.place,
        what + ": the figure is a " + (text ? "text, the effect a number" : "number, the effect a text"),
        text ? "Use set = { az, ru, en }" : "Write a number in " + (figure->unit.empty() ? "its unit" : figure->unit));
  }
}

/// The unit of each quantity of the machine; reports a second unit of the same name.
std::map<std::string, std::string> checkQuantities(const Machine& machine, Faults& faults) {
  std::map<std::string, std::string> units;
  const auto see = [&](const std::string& name, const Quantity& quantity) {
    if (std::ranges::find(kBuiltIn, name) != kBuiltIn.end()) {
      faults.add("catalogue.duplicate", quantity.place, "the quantity " + name + " is built in", "Choose another name");
    }
    const auto [known, added] = units.emplace(name, quantity.unit);
    if (added || known->second == quantity.unit) return;
    faults.add("catalogue.unit", quantity.place,
               "the quantity " + name + " is in " + quantity.unit + " here and in " + known->second + " elsewhere",
               "Use one unit for it throughout the machine");
  };
  for (const auto& [name, quantity] : machine.quantities) see(name, quantity);
  for (const Option& option : machine.options) {
    for (const auto& [name, quantity] : option.quantities) see(name, quantity);
  }
  for (const std::string& name : kBuiltIn) units.emplace(name, "kg");
  return units;
}

// ---------------------------------------------------------------------------------------------- formulas

using Formulas = std::map<std::string, Formula>;

void checkFormulaNames(const Machine& machine, const Figure& figure, const Formula& formula,
                       const std::vector<std::string>& quantities, Faults& faults) {
  const std::string what = "figure " + figure.id.text + ": the formula names ";
  for (const std::string& name : figuresIn(formula)) {
    const Figure* part = machine.find(FigureId{name});
    if (part == nullptr) {
      faults.add("catalogue.formula", figure.place, what + "the figure " + name + ", which does not exist",
                 didYouMean(name, figureIds(machine)));
    } else if (part->formula.empty() && std::holds_alternative<Text>(part->value)) {
      faults.add("catalogue.formula", figure.place, what + "the figure " + name + ", which is a text",
                 "Use numbers only");
    }
  }
  for (const std::string& name : quantitiesIn(formula)) {
    if (std::ranges::find(quantities, name) != quantities.end()) continue;
    faults.add("catalogue.formula", figure.place, what + "the quantity " + name + ", which does not exist",
               didYouMean(name, quantities));
  }
}

/// Depth-first search for a figure that is derived from itself.
class Cycles {
public:
  explicit Cycles(const Formulas& formulas) : formulas_{formulas} {}

  bool leadsToItself(const std::string& figure) {
    open_.clear();
    return reaches(figure, figure);
  }

private:
  bool reaches(const std::string& from, const std::string& wanted) {
    const auto found = formulas_.find(from);
    if (found == formulas_.end() || !open_.insert(from).second) return false;
    for (const std::string& part : figuresIn(found->second)) {
      if (part == wanted || reaches(part, wanted)) return true;
    }
    return false;
  }

  const Formulas& formulas_;
  std::set<std::string> open_;
};

// Figures derived from figures derived from figures: deeper chains than this exist only to exhaust the stack.
constexpr std::size_t kMostFormulas = 500;

void checkFormulas(const Machine& machine, const std::map<std::string, std::string>& units, Faults& faults) {
  std::vector<std::string> quantities;
  for (const auto& entry : units) quantities.push_back(entry.first);
  Formulas formulas;
  for (const Figure& figure : machine.figures) {
    if (figure.formula.empty() || formulas.size() > kMostFormulas) continue;
    auto formula = parseFormula(figure.formula);
    if (!formula) {
      faults.add("catalogue.formula", figure.place, "figure " + figure.id.text + ": " + formula.error().detail,
                 formula.error().remedy);
      continue;
    }
    checkFormulaNames(machine, figure, formula.value(), quantities, faults);
    formulas.emplace(figure.id.text, std::move(formula).value());
  }
  if (formulas.size() > kMostFormulas) {
    faults.add("catalogue.formula", machine.place, "more than " + std::to_string(kMostFormulas) + " formulas",
               "Use fewer");
    return;
  }
  Cycles cycles{formulas};
  for (const Figure& figure : machine.figures) {
    if (!cycles.leadsToItself(figure.id.text)) continue;
    faults.add("catalogue.formula", figure.place, "figure " + figure.id.text + " is derived from itself",
               "Break the circle of formulas");
  }
}

// ---------------------------------------------------------------------------------------------- between the files

bool prices(const PriceList& list, const Machine& machine) {
  return list.machines.empty() || std::ranges::find(list.machines, machine.id) != list.machines.end();
}

void checkRow(const PriceList& list, const std::string& code, const std::string& what, const Place& place,
              Faults& faults) {
  if (code.empty() || list.rows.contains(code)) return;
  faults.add("catalogue.price_missing", place, what + ": the code " + code + " has no row in " + list.place.file,
             "Add [[row]] code = \"" + code + "\" with its price there");
}

void checkPrices(const Catalogue& catalogue, const Machine& machine, bool complete, Faults& faults) {
  bool priced = false;
  for (const PriceList& list : catalogue.priceLists) {
    if (!prices(list, machine)) continue;
    priced = true;
    checkRow(list, machine.code, "machine " + machine.id.text, machine.place, faults);
    for (const Option& option : machine.options) {
      checkRow(list, option.code, "option " + option.id.text, option.place, faults);
    }
  }
  if (priced || !complete) return;
  faults.add("catalogue.price_missing", machine.place, "no price list prices machine " + machine.id.text,
             "Add a list to configs/prices");
}

std::vector<std::string> allCodes(const Catalogue& catalogue) {
  std::vector<std::string> codes;
  for (const Machine& machine : catalogue.machines) {
    codes.push_back(machine.code);
    for (const Option& option : machine.options) codes.push_back(option.code);
  }
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

void checkListRows(const Catalogue& catalogue, const PriceList& list, const std::vector<std::string>& codes,
                   Faults& faults) {
  for (const auto& [code, row] : list.rows) {
    if (code.empty() || std::ranges::binary_search(codes, code)) continue;
    faults.add("catalogue.unknown_id", row.place, "row " + code + ": no machine and no option has this code",
               didYouMean(code, codes));
  }
  std::vector<std::string> machines;
  for (const Machine& machine : catalogue.machines) machines.push_back(machine.id.text);
  for (const MachineId& id : list.machines) {
    if (catalogue.find(id) != nullptr) continue;
    faults.add("catalogue.unknown_id", list.place, "price list " + list.id.text + ": there is no machine " + id.text,
               didYouMean(id.text, machines));
  }
}

void checkRows(const Catalogue& catalogue, Faults& faults) {
  const std::vector<std::string> codes = allCodes(catalogue);
  for (const PriceList& list : catalogue.priceLists) checkListRows(catalogue, list, codes, faults);
}

bool shareAMachine(const PriceList& a, const PriceList& b) {
  if (a.machines.empty() || b.machines.empty()) return true;
  return std::ranges::any_of(
      a.machines, [&](const MachineId& id) { return std::ranges::find(b.machines, id) != b.machines.end(); });
}

void checkOverlap(const PriceList& a, const PriceList& b, Faults& faults) {
  if (a.market != b.market || !shareAMachine(a, b) || a.validTo < b.validFrom || b.validTo < a.validFrom) return;
  faults.add("catalogue.list_overlap", b.place,
             "price list " + b.id.text + " is valid on days on which " + a.id.text + " (" + a.place.file +
                 ") is, in the market " + a.market,
             "Let the older list end on the day before the newer begins");
}

/// One row of a price list prices one thing: the same code in two machines must come from the same module.
void checkSharedCodes(const Catalogue& catalogue, Faults& faults) {
  std::map<std::string, Place> seen;
  const auto see = [&](const std::string& code, const Place& place) {
    const auto [first, added] = seen.emplace(code, place);
    if (added || code.empty() || first->second == place || first->second.file == place.file) return;
    faults.add("catalogue.duplicate", place, "the code " + code + " is used in " + at(first->second) + " too",
               "One price row prices one thing: rename one code, or put the option into a module");
  };
  for (const Machine& machine : catalogue.machines) {
    see(machine.code, machine.place);
    for (const Option& option : machine.options) see(option.code, option.place);
  }
}

}  // namespace

void checkMachine(const Machine& machine, Faults& faults) {
  checkNames(machine, faults);
  checkStandards(machine, faults);
  checkSteps(machine, faults);
  for (const Option& option : machine.options) {
    for (const Effect& effect : option.effects) checkEffect(machine, option, effect, faults);
  }
  checkFormulas(machine, checkQuantities(machine, faults), faults);
}

void checkCatalogue(const Catalogue& catalogue, bool complete, Faults& faults) {
  Once machines{"machine", faults}, lists{"price list", faults};
  for (const Machine& machine : catalogue.machines) machines.see(machine.id.text, machine.place);
  for (const PriceList& list : catalogue.priceLists) lists.see(list.id.text, list.place);
  checkSharedCodes(catalogue, faults);
  for (const Machine& machine : catalogue.machines) checkPrices(catalogue, machine, complete, faults);
  if (complete) checkRows(catalogue, faults);
  for (std::size_t i = 0; i < catalogue.priceLists.size(); ++i) {
    for (std::size_t j = i + 1; j < catalogue.priceLists.size(); ++j) {
      checkOverlap(catalogue.priceLists[i], catalogue.priceLists[j], faults);
    }
  }
}

}  // namespace zemi::catalogue
