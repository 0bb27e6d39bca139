#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/faults.h"

/// Part of the loader: what must hold between places of one machine and between the files.
namespace zemi::catalogue {

/// Ids and codes once each, standards, effects, units, formulas.
void checkMachine(const Machine& machine, Faults& faults);

/// Every code has its row in every list that prices the machine; rows have something to price; lists do not overlap;
/// ids and codes are not used twice by different machines. `complete`: all files could be read; when not, what may stand
/// in the others is not called missing.
void checkCatalogue(const Catalogue& catalogue, bool complete, Faults& faults);

}  // namespace zemi::catalogue
