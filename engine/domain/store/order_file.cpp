#include "domain/store/order_file.h"

#include "base/files.h"
#include "domain/store/json_places.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace zemi::store {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using order::Line;
using order::Order;
using order::Party;

constexpr std::size_t kLargestOrder = 8u << 20;
constexpr std::size_t kMostLines = 5000;
constexpr std::int64_t kMostUnits = 1'000'000;
// 100 thousand million: with 5,000 lines and any of our exchange rates a sum stays far inside 64 bit.
constexpr std::int64_t kMostMinorUnits = 10'000'000'000'000;

/// Reads members of one JSON object and remembers the first fault; later reads then give defaults.
class Reader {
public:
  Reader(const JsonPlaces& places, std::optional<Error>& fault) : places_{places}, fault_{fault} {}

  void refuse(const std::string& path, const std::string& found, const std::string& remedy) {
    if (!fault_) fault_ = Error{"order.malformed", places_.at(path), "`" + path + "`: " + found, remedy};
  }

  const json* member(const json& object, const std::string& path, const char* key, bool required) {
    if (!object.is_object()) {
      refuse(path, "should be an object", "Compare with configs/orders/azerbaijan.json");
      return nullptr;
    }
    const auto found = object.find(key);
    if (found != object.end()) return &*found;
    if (required) refuse(path + "/" + key, "is missing", "Compare with configs/orders/azerbaijan.json");
    return nullptr;
  }

  std::string text(const json& object, const std::string& path, const char* key, bool required = false) {
    const json* value = member(object, path, key, required);
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    refuse(path + "/" + key, "should be a text in quotation marks", "Write it as \"…\"");
    return {};
  }

  std::int64_t integer(const json& object, const std::string& path, const char* key, std::int64_t fallback,
                       std::int64_t least, std::int64_t most) {
    const json* value = member(object, path, key, false);
    if (value == nullptr) return fallback;
    const bool fits =
        value->is_number_integer() &&
        !(value->is_number_unsigned() &&
          value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (fits && value->get<std::int64_t>() >= least && value->get<std::int64_t>() <= most) {
      return value->get<std::int64_t>();
    }
    refuse(path + "/" + key, "is " + value->dump().substr(0, 40),
           "Write a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return fallback;
  }

  text::Date date(const json& object, const std::string& path, const char* key) {
    const std::string iso = text(object, path, key, true);
    if (fault_) return {};
    const auto parsed = text::parseDate(iso);
    if (parsed.has_value()) return parsed.value();
    refuse(path + "/" + key, "`" + iso + "` is no date", "Write it as 2026-11-24");
    return {};
  }

  money::Currency currency(const json& object, const std::string& path, const char* key) {
    const std::string letters = text(object, path, key, true);
    if (fault_) return {};
    if (const auto known = money::currencyFromCode(letters)) return *known;
    refuse(path + "/" + key, "`" + letters + "` is no currency of this program", "Use AZN, USD, EUR, RUB or BYN");
    return {};
  }

  money::Money amount(const json& object, const std::string& path, const char* key, money::Currency currency) {
    const std::string decimal = text(object, path, key, true);
    if (fault_) return {};
    const auto parsed = money::parse(decimal, currency);
    if (!parsed.has_value()) {
      refuse(path + "/" + key, parsed.error().detail, "Write money as a text: \"15500000.00\"");
      return {};
    }
    if (parsed.value().minor() <= 0 || parsed.value().minor() > kMostMinorUnits) {
      refuse(path + "/" + key, "`" + decimal + "` is no contract's total",
             "Write an amount above 0 and below 100000000000");
      return {};
    }
    return parsed.value();
  }

  bool failed() const { return fault_.has_value(); }

private:
  const JsonPlaces& places_;
  std::optional<Error>& fault_;
};

Party readParty(Reader& reader, const json& document, const char* key) {
  const json* object = reader.member(document, "", key, false);
  if (object == nullptr) return {};
  const std::string path = std::string{"/"} + key;
  return {.name = reader.text(*object, path, "name"),
          .taxNumber = reader.text(*object, path, "tax_number"),
          .address = reader.text(*object, path, "address"),
          .person = reader.text(*object, path, "person"),
          .phone = reader.text(*object, path, "phone")};
}

config::Configuration readConfiguration(Reader& reader, const json& object, const std::string& path) {
  config::Configuration configuration{catalogue::MachineId{reader.text(object, path, "machine", true)}, {}};
  const json* decisions = reader.member(object, path, "decisions", false);
  if (decisions == nullptr) return configuration;
  if (!decisions->is_object()) {
    reader.refuse(path + "/decisions", "should be an object of option: true or false",
                  "Write {\"header.grain_4m\": true}");
    return configuration;
  }
  for (const auto& [option, wanted] : decisions->items()) {
    if (!wanted.is_boolean()) {
      reader.refuse(path + "/decisions/" + option, "should be true or false", "true asks for it, false refuses it");
      return configuration;
    }
    configuration.decisions[catalogue::OptionId{option}] = wanted.get<bool>();
  }
  return configuration;
}

std::optional<order::ContractTotal> readContract(Reader& reader, const json& object, const std::string& path) {
  const json* contract = reader.member(object, path, "contract", false);
  if (contract == nullptr) return std::nullopt;
  const std::string inner = path + "/contract";
  const money::Currency currency = reader.currency(*contract, inner, "currency");
  return order::ContractTotal{reader.amount(*contract, inner, "total", currency),
                              reader.text(*contract, inner, "source")};
}

Line readLine(Reader& reader, const json& object, std::size_t index) {
  const std::string path = "/lines/" + std::to_string(index);
  Line line;
  line.id = reader.text(object, path, "id", true);
  line.configuration = readConfiguration(reader, object, path);
  line.quantity = reader.integer(object, path, "quantity", 1, 1, kMostUnits);
  line.deliveryYear = static_cast<int>(reader.integer(object, path, "delivery_year", 0, 0, 2200));
  line.contract = readContract(reader, object, path);
  return line;
}

void readLines(Reader& reader, const json& document, Order& order) {
  const json* lines = reader.member(document, "", "lines", true);
  if (lines == nullptr) return;
  if (!lines->is_array() || lines->empty() || lines->size() > kMostLines) {
    reader.refuse("/lines", "should be a list of 1 to " + std::to_string(kMostLines) + " lines",
                  "Compare with configs/orders/azerbaijan.json");
    return;
  }
  for (std::size_t i = 0; i < lines->size() && !reader.failed(); ++i) {
    order.lines.push_back(readLine(reader, (*lines)[i], i));
    const bool repeated = std::any_of(order.lines.begin(), order.lines.end() - 1,
                                      [&](const Line& other) { return other.id == order.lines.back().id; });
    if (repeated) {
      reader.refuse("/lines/" + std::to_string(i) + "/id", "`" + order.lines.back().id + "` stands twice",
                    "Give each line its own id");
    }
  }
}

constexpr std::initializer_list<const char*> kKnown{"schema",      "number",    "revision", "date",
                                                    "valid_until", "seller",    "buyer",    "delivery",
                                                    "lines",       "catalogue", "currency", "price_list"};

/// Members of a newer or other program are carried along, so that saving here loses nothing.
std::string unknownMembers(const json& document) {
  json unknown = json::object();
  for (const auto& [key, value] : document.items()) {
    if (std::find(kKnown.begin(), kKnown.end(), key) == kKnown.end()) unknown[key] = value;
  }
  return unknown.empty() ? std::string{} : unknown.dump();
}

Order readMembers(Reader& reader, const json& document) {
  Order order;
  order.number = reader.text(document, "", "number", true);
  order.revision = static_cast<int>(reader.integer(document, "", "revision", 1, 1, 100000));
  order.date = reader.date(document, "", "date");
  order.validUntil = reader.date(document, "", "valid_until");
  order.seller = readParty(reader, document, "seller");
  order.buyer = readParty(reader, document, "buyer");
  order.catalogueVersion = reader.text(document, "", "catalogue");
  order.priceList = catalogue::PriceListId{reader.text(document, "", "price_list", true)};
  order.currency = reader.currency(document, "", "currency");
  if (const json* delivery = reader.member(document, "", "delivery", false)) {
    order.deliveryTerm = reader.text(*delivery, "/delivery", "term");
    order.deliveryPlace = reader.text(*delivery, "/delivery", "place");
  }
  readLines(reader, document, order);
  order.unknownFields = unknownMembers(document);
  return order;
}

json partyToJson(const Party& party) {
  return {{"name", party.name},
          {"tax_number", party.taxNumber},
          {"address", party.address},
          {"person", party.person},
          {"phone", party.phone}};
}

json lineToJson(const Line& line) {
  json decisions = json::object();
  for (const auto& [option, wanted] : line.configuration.decisions) decisions[option.text] = wanted;
  json object{{"id", line.id},
              {"machine", line.configuration.machine.text},
              {"decisions", decisions},
              {"quantity", line.quantity}};
  if (line.deliveryYear != 0) object["delivery_year"] = line.deliveryYear;
  if (line.contract) {
    object["contract"] = {{"total", money::toDecimal(line.contract->total)},
                          {"currency", std::string{money::code(line.contract->total.currency())}},
                          {"source", line.contract->source}};
  }
  return object;
}

}  // namespace

Result<Order> readOrder(std::string_view text, const std::string& fileName) {
  auto places = JsonPlaces::scan(text, fileName);
  if (!places.has_value()) return Failure{places.error()};
  const json document = json::parse(text);
  if (!document.is_object() || !document.contains("schema")) {
    return fail("order.schema", {fileName, 1, 1}, "there is no `schema` member, so this is not an order",
                "Compare with configs/orders/azerbaijan.json");
  }
  if (document["schema"] != kOrderSchema) {
    return fail("order.schema", places.value().at("/schema"),
                "schema " + document["schema"].dump() + "; this program reads schema " + std::to_string(kOrderSchema),
                "Open it with the program version that wrote it, or a newer one");
  }
  std::optional<Error> fault;
  Reader reader{places.value(), fault};
  Order order = readMembers(reader, document);
  if (fault) return Failure{*fault};
  return order;
}

Result<Order> loadOrder(const std::filesystem::path& path) {
  auto bytes = readFile(path, kLargestOrder);
  if (!bytes.has_value()) return Failure{bytes.error()};
  return readOrder(bytes.value(), path.string());
}

std::string writeOrder(const Order& order) {
  json members = order.unknownFields.empty() ? json::object() : json::parse(order.unknownFields);
  members["number"] = order.number;
  members["revision"] = order.revision;
  members["date"] = text::toIso(order.date);
  members["valid_until"] = text::toIso(order.validUntil);
  members["seller"] = partyToJson(order.seller);
  members["buyer"] = partyToJson(order.buyer);
  members["price_list"] = order.priceList.text;
  members["currency"] = std::string{money::code(order.currency)};
  members["delivery"] = {{"term", order.deliveryTerm}, {"place", order.deliveryPlace}};
  if (!order.catalogueVersion.empty()) members["catalogue"] = order.catalogueVersion;
  members["lines"] = json::array();
  for (const Line& line : order.lines) members["lines"].push_back(lineToJson(line));

  ordered_json document;
  document["schema"] = kOrderSchema;
  for (const auto& [key, value] : members.items()) document[key] = value;
  return document.dump(2) + "\n";
}

Result<Done> saveOrder(const Order& order, const std::filesystem::path& path) {
  return writeFileAtomically(path, writeOrder(order));
}

}  // namespace zemi::store
