#include "cli/commands.h"
#include "cli/workspace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

/// price and spec: the figures of an order and of one machine.
namespace zemi::cli {
namespace {

void printPrice(const Program& program, const Session& session, bool trace) {
  const text::Locale locale{session.language};
  const auto facts = session.facts();
  for (std::size_t i = 0; i < facts.lines.size(); ++i) {
    const auto& line = facts.lines[i];
    const auto& quote = line.quote;
    program.out << session.open.order.lines[i].id << ". " << line.machine->name.in(session.language) << "  "
                << locale.money(quote.total) << (quote.unit.estimate && !quote.byContract ? "  ≈ estimate" : "")
                << "\n";
    for (const auto& row : quote.unitPrices)
      program.out << "     " << locale.integer(row.units) << " × " << locale.money(row.each) << "\n";
    if (trace) {
      for (const auto& step : quote.unit.trace) program.out << "       " << step << "\n";
      for (const auto& step : quote.trace) program.out << "       " << step << "\n";
    }
    if (!quote.rateTrace.empty())
      program.out << "     " << quote.rateTrace << " → " << locale.money(quote.totalInOrderCurrency) << "\n";
  }
  program.out << "Total  " << locale.money(facts.orderTotal) << "\n";
}

Result<int> price(const Program& program, const Arguments& arguments) {
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  if (arguments.has("--json")) {
    program.out << docs::toJson(session.value().facts(), docs::Kind::order);
  } else {
    printPrice(program, session.value(), arguments.has("--trace"));
  }
  return kFine;
}

void printSpecification(const Program& program, const Session& session, bool trace) {
  const text::Locale locale{session.language};
  const auto& texts = session.workspace->texts();
  std::string section;
  for (const auto& value : session.state().specification.values) {
    if (value.section != section)
      program.out << texts.get("section." + (section = value.section), session.language) << "\n";
    const auto* words = std::get_if<catalogue::Text>(&value.value);
    const std::string shown =
        words != nullptr ? words->in(session.language) : locale.number(std::get<double>(value.value), value.decimals);
    program.out << "  " << value.name.in(session.language) << ": " << (value.estimate ? "≈ " : "") << shown
                << (value.unit.empty() ? "" : " " + texts.get("unit." + value.unit, session.language)) << "\n";
    if (!trace) continue;
    for (const auto& step : value.trace) program.out << "      " << step << "\n";
  }
}

Result<int> spec(const Program& program, const Arguments& arguments) {
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  if (arguments.has("--json")) {
    program.out << docs::toJson(session.value().facts(), docs::Kind::spec);
  } else {
    printSpecification(program, session.value(), arguments.has("--trace"));
  }
  return kFine;
}

const std::vector<std::pair<std::string, std::string>> kSwitches{{"--json", "for other programs"},
                                                                 {"--trace", "how each figure came about"}};

}  // namespace

Command priceCommand() {
  return {
      {.name = "price",
       .positional = "ORDER",
       .least = 1,
       .most = 1,
       .summary = "What the order costs, line by line, exact to the smallest coin.",
       .values = {{"--lang az|ru|en", "language of the names; amounts are the same in each"}},
       .switches = kSwitches,
       .examples = {"zemi price configs/orders/azerbaijan.json", "zemi price configs/orders/azerbaijan.json --json"}},
      price};
}

Command specCommand() {
  return {{.name = "spec",
           .positional = "ORDER",
           .least = 1,
           .most = 1,
           .summary = "The technical table of one line's machine; ≈ marks estimates.",
           .values = {{"--line N", "line of the order, from 1; the first by default"}, {"--lang az|ru|en", "language"}},
           .switches = kSwitches,
           .examples = {"zemi spec configs/orders/azerbaijan.json --line 2 --lang az"}},
          spec};
}

}  // namespace zemi::cli
