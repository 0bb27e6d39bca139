#pragma once

#include "domain/config/configuration.h"
#include "domain/money/money.h"
#include "domain/text/locale.h"

#include <optional>
#include <string>
#include <vector>

namespace zemi::order {

/// A price agreed for the whole line by contract: it, not the list, is what the line costs. Units share it exactly.
struct ContractTotal {
  money::Money total;
  std::string source;                     ///< key of the source register
  bool operator==(const ContractTotal&) const = default;
};

struct Line {
  std::string id;                         ///< stable in the order: "1", "2"
  config::Configuration configuration;
  std::int64_t quantity = 1;
  int deliveryYear = 0;                   ///< 0: not agreed
  std::optional<ContractTotal> contract;
  bool operator==(const Line&) const = default;
};

struct Party {
  std::string name, taxNumber, address, person, phone;
  bool operator==(const Party&) const = default;
};

/// The document a user saves and sends. Carries the price list it was made under.
struct Order {
  std::string number;
  int revision = 1;
  text::Date date, validUntil;
  Party seller, buyer;
  std::string catalogueVersion;           ///< of the catalogue it was last evaluated with; may be empty
  catalogue::PriceListId priceList;
  money::Currency currency = money::Currency::azn;   ///< of the order total
  std::string deliveryTerm, deliveryPlace;           ///< Incoterm and its named place
  std::vector<Line> lines;
  std::string unknownFields;              ///< members this version does not know, as JSON text, kept when saved
  bool operator==(const Order&) const = default;
};

}  // namespace zemi::order
