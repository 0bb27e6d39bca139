#include "domain/catalogue/read_prices.h"

#include <algorithm>
#include <tuple>

namespace zemi::catalogue {
namespace {

const std::vector<std::string> kCurrencyCodes{"AZN", "USD", "EUR", "RUB", "BYN"};

money::Currency readCurrency(Fields& fields, std::string_view key) {
  return money::currencyFromCode(fields.word(key, kCurrencyCodes)).value_or(money::Currency::azn);
}

/// A rate that must be above zero, or at least zero.
money::Rate readRate(Fields& fields, std::string_view key, bool zeroAllowed) {
  const std::string text = fields.decimalText(key);
  if (text.empty()) return {1, 1};
  const auto rate = money::parseRate(text);
  const bool holds = rate && (rate.value().numerator > 0 || (zeroAllowed && rate.value().numerator == 0));
  if (holds) return rate.value();
  fields.fault("catalogue.value", fields.placeOf(key), "`" + std::string{key} + "` is \"" + text.substr(0, 40) + "\"",
               zeroAllowed ? "Write a decimal that is not negative, such as \"18\""
                           : "Write a positive decimal, such as \"1.7000\"");
  return {1, 1};
}

money::Rounding readRounding(Fields& list, Faults& faults) {
  money::Rounding rounding;
  const Node* node = list.need("rounding", "{ mode = \"half-up\", step = 1 }");
  if (node == nullptr) return rounding;
  Fields fields{*node, list.what() + ", rounding", faults};
  const std::string mode = fields.word("mode", {"half-up", "half-even", "down", "up"});
  rounding.mode = money::roundingModeFromName(mode).value_or(money::RoundingMode::halfUp);
  rounding.step = std::max<std::int64_t>(1, fields.integer("step", {1, 100'000}));
  fields.finish();
  return rounding;
}

PriceList::Tax readVat(Fields& list, const Sources& sources, Faults& faults) {
  PriceList::Tax vat;
  const Node* node = list.need("vat", "{ name = {…}, percent = \"0\", source = … }");
  if (node == nullptr) return vat;
  Fields fields{*node, list.what() + ", vat", faults};
  vat.name = fields.texts("name");
  vat.percent = readRate(fields, "percent", true);
  if (vat.percent.numerator > 100 * vat.percent.denominator) {
    fields.fault("catalogue.value", fields.placeOf("percent"), "the tax is above 100 percent", "Write \"18\" for 18 %");
  }
  vat.from = readProvenance(fields, sources, true, faults);
  fields.finish();
  return vat;
}

void readRow(const Node& node, PriceList& list, const Sources& sources, Faults& faults) {
  Fields naming{node, "row", faults};
  PriceRow row;
  row.code = naming.code("code");
  Fields fields{node, "row " + row.code, faults};
  fields.find("code");
  row.place = node.place;
  row.price = {0, list.currency};
  const std::string text = fields.decimalText("price");
  const auto price = money::parse(text, list.currency);
  if (price) row.price = price.value();
  if (!price && fields.has("price")) {
    fields.fault("catalogue.value", fields.placeOf("price"), "the price " + price.error().detail, price.error().remedy);
  }
  row.from = readProvenance(fields, sources, true, faults);
  fields.finish();
  const auto [known, added] = list.rows.emplace(row.code, row);
  if (added || row.code.empty()) return;
  fields.fault("catalogue.duplicate", node.place,
               "the code stands in line " + std::to_string(known->second.place.line) + " already",
               "Keep one of the two");
}

std::string marketOf(Fields& fields, const std::string& id) {
  if (fields.has("market")) return fields.code("market");
  return id.substr(0, id.find('-'));
}

bool isKey(std::string_view text) {
  return !text.empty() && text.size() <= 20 && text.find_first_of(" \"\\") == std::string_view::npos;
}

void readSource(const Node& node, Sources& sources, Faults& faults) {
  Fields naming{node, "source", faults};
  Source source;
  source.key = naming.text("key");
  Fields fields{node, "source " + source.key.substr(0, 40), faults};
  fields.find("key");
  if (!source.key.empty() && (!isKey(source.key) || source.key == "EST")) {
    fields.fault("catalogue.value", fields.placeOf("key"), "this cannot be a key; EST is the program's own",
                 "Write it like \"S01\"");
  }
  source.title = fields.text("title");
  source.grade = fields.word("grade", {"A", "B", "C", "D", "E"});
  // Grade D means that the address was not kept; an own estimate never had one.
  const bool addressNeeded = source.grade != "D" && source.grade != "E";
  source.address = addressNeeded ? fields.text("address") : fields.optionalText("address");
  if (fields.has("year")) source.year = static_cast<int>(fields.integer("year", {1900, 2100}));
  fields.finish();
  if (source.key.empty() || sources.emplace(source.key, source).second) return;
  fields.fault("catalogue.duplicate", node.place, "the key stands twice", "Give it a key of its own");
}

ExchangeRate readExchangeRate(const Node& node, const Sources& sources, Faults& faults) {
  Fields fields{node, "rate", faults};
  ExchangeRate rate;
  rate.from = readCurrency(fields, "from");
  rate.to = readCurrency(fields, "to");
  rate.perUnit = readRate(fields, "per_unit", false);
  rate.date = fields.date("date");
  rate.source = readProvenance(fields, sources, true, faults);
  fields.finish();
  if (rate.from == rate.to && fields.has("from") && fields.has("to")) {
    fields.fault("catalogue.value", node.place, "the rate leads from a currency to itself", "Name two currencies");
  }
  return rate;
}

}  // namespace

Sources readSources(const Node& file, Faults& faults) {
  Fields fields{file, "sources", faults};
  fields.find("schema");
  Sources sources;
  for (const Node& node : fields.list("source")) readSource(node, sources, faults);
  fields.finish();
  return sources;
}

PriceList readPriceList(const Node& file, const Sources& sources, Faults& faults) {
  Fields naming{file, "price list", faults};
  PriceList list;
  list.id = PriceListId{naming.code("id")};
  list.place = {file.place.file, 0, 0};
  Fields fields{file, "price list " + list.id.text, faults};
  fields.find("schema");
  fields.find("id");
  list.name = fields.texts("name");
  list.market = marketOf(fields, list.id.text);
  for (const std::string& machine : fields.ids("machines")) list.machines.emplace_back(machine);
  list.validFrom = fields.date("valid_from");
  list.validTo = fields.date("valid_to");
  if (list.validTo < list.validFrom && fields.has("valid_to")) {
    fields.fault("catalogue.value", fields.placeOf("valid_to"), "the list ends before it begins", "Exchange the dates");
  }
  list.currency = readCurrency(fields, "currency");
  list.rounding = readRounding(fields, faults);
  list.vat = readVat(fields, sources, faults);
  for (const Node& row : fields.list("row")) readRow(row, list, sources, faults);
  fields.finish();
  return list;
}

std::vector<ExchangeRate> readRates(const Node& file, const Sources& sources, Faults& faults) {
  Fields fields{file, "rates", faults};
  fields.find("schema");
  std::vector<ExchangeRate> rates;
  for (const Node& node : fields.list("rate")) {
    ExchangeRate rate = readExchangeRate(node, sources, faults);
    const auto same = [&](const ExchangeRate& other) {
      return std::tie(other.from, other.to, other.date) == std::tie(rate.from, rate.to, rate.date);
    };
    if (std::ranges::any_of(rates, same)) {
      faults.add("catalogue.duplicate", node.place, "rate: a second rate of these currencies on this day", "Keep one");
    }
    rates.push_back(std::move(rate));
  }
  fields.finish();
  return rates;
}

}  // namespace zemi::catalogue
