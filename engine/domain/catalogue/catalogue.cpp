#include "domain/catalogue/catalogue.h"

#include <algorithm>
#include <cmath>

namespace zemi::catalogue {
namespace {

template <class Thing, class Id>
const Thing* findIn(const std::vector<Thing>& things, Id Thing::*id, const Id& wanted) {
  const auto found = std::ranges::find(things, wanted, id);
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

double Decimal::value() const {
  return static_cast<double>(digits) / std::pow(10.0, decimals);
}

const Option* Machine::find(const OptionId& wanted) const {
  return findIn(options, &Option::id, wanted);
}
const Group* Machine::find(const GroupId& wanted) const {
  return findIn(groups, &Group::id, wanted);
}
const Figure* Machine::find(const FigureId& wanted) const {
  return findIn(figures, &Figure::id, wanted);
}

const Machine* Catalogue::find(const MachineId& wanted) const {
  return findIn(machines, &Machine::id, wanted);
}
const PriceList* Catalogue::find(const PriceListId& wanted) const {
  return findIn(priceLists, &PriceList::id, wanted);
}

}  // namespace zemi::catalogue
