#pragma once

#include "domain/catalogue/read_machine.h"

/// Part of the loader: the register of sources, price lists, exchange rates.
namespace zemi::catalogue {

Sources readSources(const Node& file, Faults& faults);
PriceList readPriceList(const Node& file, const Sources& sources, Faults& faults);
std::vector<ExchangeRate> readRates(const Node& file, const Sources& sources, Faults& faults);

}  // namespace zemi::catalogue
