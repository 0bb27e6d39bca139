#include "domain/docs/build.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace zemi::docs {
namespace {

using nlohmann::ordered_json;

ordered_json moneyJson(const money::Money& amount) {
  return {{"amount", money::toDecimal(amount)}, {"currency", std::string{money::code(amount.currency())}}};
}

ordered_json textJson(const text::Text& text) {
  ordered_json object;
  for (const auto language : text::kLanguages) object[std::string{text::code(language)}] = text.in(language);
  return object;
}

ordered_json figureJson(const spec::Value& value) {
  ordered_json object{{"id", value.figure.text}, {"section", value.section}, {"name", textJson(value.name)}};
  if (const auto* words = std::get_if<catalogue::Text>(&value.value)) {
    object["value"] = textJson(*words);
  } else {
    object["value"] = std::get<double>(value.value);
  }
  object["decimals"] = value.decimals;
  object["unit"] = value.unit;
  object["estimate"] = value.estimate;
  object["sources"] = value.sources;
  object["trace"] = value.trace;
  return object;
}

bool has(const std::vector<catalogue::OptionId>& options, const catalogue::OptionId& id) {
  return std::find(options.begin(), options.end(), id) != options.end();
}

ordered_json optionJson(const LineFacts& line, const catalogue::OptionId& id) {
  const catalogue::Option& option = *line.machine->find(id);
  ordered_json object{
      {"id", id.text}, {"code", option.code}, {"group", option.group.text}, {"name", textJson(option.name)}};
  object["standard"] = option.standard;
  object["state"] = has(line.decided, id) ? "chosen" : has(line.forced, id) ? "forced" : "included";
  object["mass_kg"] = option.mass ? static_cast<double>(option.mass->grams) / 1000.0 : 0.0;
  object["mass_estimate"] = option.mass && option.mass->from.estimate;
  for (const pricing::Item& item : line.quote.unit.items) {
    if (item.option != id) continue;
    object["price"] = moneyJson(item.price);
    object["price_estimate"] = item.estimate;
    object["price_trace"] = item.trace;
  }
  return object;
}

ordered_json lineJson(const Facts& facts, std::size_t index) {
  const LineFacts& line = facts.lines[index];
  const order::Line& ordered = facts.order.lines[index];
  ordered_json object{{"line", ordered.id}, {"machine", line.machine->id.text}, {"code", line.machine->code}};
  object["name"] = textJson(line.machine->name);
  object["configuration"] = configurationCode(ordered.configuration);
  object["quantity"] = ordered.quantity;
  if (ordered.deliveryYear != 0) object["delivery_year"] = ordered.deliveryYear;
  for (const auto& id : line.options) object["options"].push_back(optionJson(line, id));
  for (const auto& value : line.specification.values) object["figures"].push_back(figureJson(value));
  const pricing::UnitQuote& unit = line.quote.unit;
  object["unit_price"] = {
      {"base", moneyJson(unit.base)}, {"options", moneyJson(unit.options)}, {"net", moneyJson(unit.net)},
      {"vat", moneyJson(unit.vat)},   {"gross", moneyJson(unit.gross)},     {"estimate", unit.estimate},
      {"trace", unit.trace}};
  for (const auto& row : line.quote.unitPrices) {
    object["units"].push_back({{"count", row.units}, {"each", moneyJson(row.each)}});
  }
  object["by_contract"] = line.quote.byContract;
  object["total"] = moneyJson(line.quote.total);
  object["total_in_order_currency"] = moneyJson(line.quote.totalInOrderCurrency);
  if (!line.quote.rateTrace.empty()) object["rate"] = line.quote.rateTrace;
  object["trace"] = line.quote.trace;
  return object;
}

}  // namespace

std::string toJson(const Facts& facts, Kind kind) {
  const char* const names[] = {"spec", "quote", "order"};
  ordered_json document{{"schema", 1}, {"kind", names[static_cast<std::size_t>(kind)]}};
  document["number"] = facts.order.number;
  document["revision"] = facts.order.revision;
  document["date"] = text::toIso(facts.order.date);
  document["valid_until"] = text::toIso(facts.order.validUntil);
  document["price_list"] = facts.order.priceList.text;
  document["catalogue"] = facts.catalogue.version;
  document["seller"] = facts.order.seller.name;
  document["buyer"] = facts.order.buyer.name;
  document["delivery"] = {{"term", facts.order.deliveryTerm}, {"place", facts.order.deliveryPlace}};
  for (std::size_t i = 0; i < facts.lines.size(); ++i) {
    if (kind == Kind::order || i == facts.line) document["lines"].push_back(lineJson(facts, i));
  }
  if (kind == Kind::order) document["total"] = moneyJson(facts.orderTotal);
  return document.dump(2) + "\n";
}

}  // namespace zemi::docs
