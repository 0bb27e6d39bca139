#include "domain/docs/build.h"

#include "base/hash.h"
#include "domain/text/locale.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zemi::docs {
namespace {

using catalogue::Machine;
using catalogue::Option;
using catalogue::OptionId;
using text::Language;
using text::Locale;

constexpr const char* kEstimateMark = "≈\xC2\xA0";
constexpr const char* kIncluded = "○";
constexpr const char* kChosen = "●";

/// One language's view of the facts, and the document that grows.
class Builder {
public:
  Builder(Kind kind, const Facts& facts, Language language)
      : kind_{kind}, facts_{facts}, locale_{language}, line_{facts.lines.at(facts.line)} {}

  Document build() {
    head();
    if (kind_ == Kind::order) {
      parties();
      orderLines();
      orderTotal();
    } else {
      picture();
      keyFigures();
      if (kind_ == Kind::quote) parties();
      price();
      options();
      technical();
    }
    terms();
    if (kind_ != Kind::spec) signatures();
    return std::move(document_);
  }

private:
  Language language() const { return locale_.language(); }
  std::string get(const std::string& key, const std::vector<text::Argument>& arguments = {}) const {
    return facts_.texts.get(key, language(), arguments);
  }
  const order::Order& order() const { return facts_.order; }
  const order::Line& orderLine() const { return order().lines[facts_.line]; }
  const catalogue::PriceList& list() const { return *facts_.catalogue.find(order().priceList); }
  template <class T>
  void add(T block) {
    document_.blocks.emplace_back(std::move(block));
  }

  std::string number() const {
    return get("doc.number", {{"number", order().number}, {"revision", std::to_string(order().revision)}});
  }

  void head() {
    const std::array names{"spec", "quote", "order"};
    document_.kind = names[static_cast<std::size_t>(kind_)];
    document_.language = language();
    document_.label = get("doc.title_" + document_.kind);
    document_.title = kind_ == Kind::order ? document_.label : line_.machine->name.in(language());
    document_.subtitle = kind_ == Kind::order ? get("doc.order_subtitle", {{"buyer", order().buyer.name}})
                                              : line_.machine->line.in(language());
    document_.issuer = order().seller.name;
    document_.issuerLine = order().seller.address;
    document_.numberLine = number() + " · " + locale_.date(order().date);
    document_.footer = line_.machine->code + " · " +
                       get("doc.configuration_code", {{"code", configurationCode(orderLine().configuration)}}) + " · " +
                       get("doc.valid_until", {{"date", locale_.dateShort(order().validUntil)}});
    if (kind_ == Kind::order) document_.footer = number();
    document_.pagePattern = get("doc.page", {{"page", "{page}"}, {"pages", "{pages}"}});
    document_.isoDate = text::toIso(order().date);
  }

  void picture() {
    if (!facts_.picture) return;
    Picture picture = *facts_.picture;
    picture.alt = get("doc.picture_alt", {{"machine", line_.machine->name.in(language())}});
    add(std::move(picture));
  }

  std::string shown(const spec::Value& value) const {
    const std::string mark = value.estimate ? kEstimateMark : "";
    if (const auto* words = std::get_if<catalogue::Text>(&value.value)) return mark + words->in(language());
    return mark + locale_.number(std::get<double>(value.value), value.decimals);
  }

  std::string unit(const std::string& unit) const { return unit.empty() ? "" : get("unit." + unit); }

  void keyFigures() {
    KeyFigures strip;
    for (const spec::Value& value : line_.specification.values) {
      if (value.key) strip.figures.push_back({value.name.in(language()), shown(value), unit(value.unit)});
    }
    add(std::move(strip));
  }

  static std::vector<std::string> partyLines(const order::Party& party, const std::string& taxLabel) {
    std::vector<std::string> lines;
    for (const std::string* text : {&party.name, &party.address, &party.person, &party.phone}) {
      if (!text->empty()) lines.push_back(*text);
    }
    if (!party.taxNumber.empty())
      lines.insert(lines.begin() + std::min<std::ptrdiff_t>(1, std::ssize(lines)), taxLabel + " " + party.taxNumber);
    return lines;
  }

  void parties() {
    add(Parties{{get("doc.seller"), partyLines(order().seller, get("doc.tax_number"))},
                {get("doc.buyer"), partyLines(order().buyer, get("doc.tax_number"))}});
  }

  bool has(const std::vector<OptionId>& options, const OptionId& id) const {
    return std::find(options.begin(), options.end(), id) != options.end();
  }

  const pricing::Item* itemOf(const OptionId& id) const {
    for (const pricing::Item& item : line_.quote.unit.items) {
      if (item.option == id) return &item;
    }
    return nullptr;
  }

  std::string itemPrice(const pricing::Item* item) const {
    if (item == nullptr || item->price.isZero()) return get("doc.included");
    return (item->estimate ? kEstimateMark : "") + locale_.money(item->price);
  }

  void options() {
    add(Heading{get("doc.configuration"), get("doc.legend")});
    Table table{.name = "options", .widths = {0.045, 0.255, 0.40, 0.14, 0.16}, .header = {}, .rows = {}};
    table.header = {{"", false, true},
                    {get("doc.group"), false, true},
                    {get("doc.option"), false, true},
                    {get("doc.code"), false, true},
                    {get("doc.price_column"), true, true}};
    for (const catalogue::Group& group : line_.machine->groups) addGroup(group, table);
    add(std::move(table));
  }

  /// One row an option; the group's name stands beside its first.
  void addGroup(const catalogue::Group& group, Table& table) {
    std::string groupName = group.name.in(language());
    for (const OptionId& id : group.options) {
      if (!has(line_.options, id)) continue;
      const Option& option = *line_.machine->find(id);
      std::string name = option.name.in(language());
      if (has(line_.forced, id)) name += " (" + get("doc.forced") + ")";
      table.rows.push_back({Table::Row::Kind::body,
                            {{option.standard ? kIncluded : kChosen},
                             {std::exchange(groupName, std::string{}), false, true},
                             {name},
                             {option.code, false, true},
                             {itemPrice(itemOf(id)), true}}});
    }
  }

  void technical() {
    add(Heading{get("doc.technical"), ""});
    Table table{.name = "technical", .widths = {0.56, 0.14, 0.30}, .header = {}, .rows = {}};
    table.header = {{get("doc.figure"), false, true}, {get("doc.unit"), false, true}, {get("doc.value"), true, true}};
    std::string section;
    for (const spec::Value& value : line_.specification.values) {
      if (value.section != section) {
        section = value.section;
        table.rows.push_back({Table::Row::Kind::section, {{get("section." + section)}}});
      }
      std::string name = value.name.in(language());
      if (!value.norm.empty()) name += " (" + value.norm + ")";
      table.rows.push_back({Table::Row::Kind::body, {{name}, {unit(value.unit), false, true}, {shown(value), true}}});
    }
    add(std::move(table));
    const bool estimates = std::any_of(line_.specification.values.begin(), line_.specification.values.end(),
                                       [](const spec::Value& value) { return value.estimate; });
    if (estimates) add(Paragraph{Paragraph::Style::warning, get("doc.estimate_note")});
  }

  std::string vatLabel() const {
    const auto& rate = list().vat.percent;
    const double percent = static_cast<double>(rate.numerator) / static_cast<double>(rate.denominator);
    return list().vat.name.in(language()) + " " + locale_.percent(percent, 0);
  }

  void price() {
    const pricing::UnitQuote& unit = line_.quote.unit;
    const std::string mark = unit.estimate ? kEstimateMark : "";
    add(Heading{get("doc.price"), list().name.in(language())});
    Totals totals;
    totals.rows.push_back(
        {get("doc.base", {{"machine", line_.machine->name.in(language())}}), locale_.money(unit.base), false});
    totals.rows.push_back({get("doc.options_total"), locale_.money(unit.options), false});
    totals.rows.push_back({vatLabel(), locale_.money(unit.vat), false});
    totals.rows.push_back({get("doc.total"), mark + locale_.money(unit.gross), true});
    add(std::move(totals));
    if (kind_ == Kind::quote || line_.quote.byContract) linePrice();
  }

  void linePrice() {
    Totals totals;
    for (const money::UnitPrice& row : line_.quote.unitPrices) {
      totals.rows.push_back(
          {get("doc.units_at", {{"count", std::to_string(row.units), true}}), locale_.money(row.each), false});
    }
    totals.rows.push_back({get(line_.quote.byContract ? "doc.line_total_contract" : "doc.line_total"),
                           locale_.money(line_.quote.total), true});
    add(std::move(totals));
  }

  void orderLines() {
    add(Heading{get("doc.lines"), ""});
    Table table{.name = "lines", .widths = {0.06, 0.42, 0.10, 0.10, 0.32}, .header = {}, .rows = {}};
    table.header = {{"№", false, true},
                    {get("doc.machine"), false, true},
                    {get("doc.quantity"), true, true},
                    {get("doc.year"), true, true},
                    {get("doc.amount"), true, true}};
    for (std::size_t i = 0; i < facts_.lines.size(); ++i) addOrderLine(i, table);
    add(std::move(table));
  }

  void addOrderLine(std::size_t index, Table& table) {
    const LineFacts& facts = facts_.lines[index];
    const order::Line& line = order().lines[index];
    const std::string year = line.deliveryYear == 0 ? "" : std::to_string(line.deliveryYear);
    table.rows.push_back({Table::Row::Kind::body,
                          {{line.id},
                           {facts.machine->name.in(language())},
                           {locale_.integer(line.quantity), true},
                           {year, true},
                           {locale_.money(facts.quote.total), true}}});
    for (const money::UnitPrice& row : facts.quote.unitPrices) {
      const std::string words =
          get("doc.units_at", {{"count", std::to_string(row.units), true}}) + " " + locale_.money(row.each);
      table.rows.push_back({Table::Row::Kind::body, {{""}, {words, false, true}, {""}, {""}, {""}}});
    }
    std::string extras;
    for (const OptionId& id : facts.options) {
      const Option& option = *facts.machine->find(id);
      if (!option.standard) extras += (extras.empty() ? "" : " · ") + option.name.in(language());
    }
    if (extras.empty()) return;
    table.rows.push_back({Table::Row::Kind::body, {{std::string{kChosen} + " " + extras, false, true}}});
  }

  void orderTotal() {
    Totals totals;
    for (std::size_t i = 0; i < facts_.lines.size(); ++i) {
      const pricing::LineQuote& quote = facts_.lines[i].quote;
      totals.rows.push_back(
          {get("doc.line_number", {{"line", order().lines[i].id}}), locale_.money(quote.totalInOrderCurrency), false});
    }
    totals.rows.push_back({get("doc.order_total"), locale_.money(facts_.orderTotal), true});
    add(std::move(totals));
    for (const LineFacts& facts : facts_.lines) {
      if (!facts.quote.rateTrace.empty())
        add(Paragraph{Paragraph::Style::small, get("doc.rate_note", {{"rate", facts.quote.rateTrace}})});
    }
  }

  void terms() {
    add(Heading{get("doc.terms"), ""});
    if (!order().deliveryTerm.empty()) {
      add(Paragraph{Paragraph::Style::body,
                    get("doc.delivery", {{"term", order().deliveryTerm}, {"place", order().deliveryPlace}})});
    }
    add(Paragraph{Paragraph::Style::body, get("doc.validity", {{"date", locale_.date(order().validUntil)}})});
    add(Paragraph{Paragraph::Style::small, get("doc.vat_note")});
    add(Paragraph{Paragraph::Style::small, get("doc.legal")});
  }

  void signatures() { add(Signatures{{get("doc.signature_seller"), get("doc.signature_buyer")}}); }

  Kind kind_;
  const Facts& facts_;
  Locale locale_;
  const LineFacts& line_;
  Document document_;
};

}  // namespace

std::optional<Kind> kindFromName(const std::string& name) {
  if (name == "spec") return Kind::spec;
  if (name == "quote") return Kind::quote;
  if (name == "order") return Kind::order;
  return std::nullopt;
}

Document build(Kind kind, const Facts& facts, Language language) {
  return Builder{kind, facts, language}.build();
}

std::string configurationCode(const config::Configuration& configuration) {
  std::string text = configuration.machine.text;
  for (const auto& [option, wanted] : configuration.decisions) text += (wanted ? "+" : "-") + option.text;
  std::string code = hashHex(text);
  for (const std::size_t at : {12U, 8U, 4U}) code.insert(at, "-");
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
  return code;
}

}  // namespace zemi::docs
