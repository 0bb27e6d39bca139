#include "cli/commands.h"
#include "cli/workspace.h"

#include "base/near.h"
#include "domain/store/order_file.h"
#include "editor/reason_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

/// options, why and set: what can still be chosen, why not, and choosing it.
namespace zemi::cli {
namespace {

using nlohmann::ordered_json;
using rules::State;

std::string_view name(State state) {
  switch (state) {
    case State::chosen:
      return "chosen";
    case State::forced:
      return "forced";
    case State::free:
      return "free";
    case State::blocked:
      return "blocked";
  }
  return "";
}

Result<const catalogue::Option*> optionNamed(const catalogue::Machine& machine, const std::string& text) {
  for (const auto& option : machine.options) {
    if (option.id.text == text || option.code == text) return &option;
  }
  std::vector<std::string> known;
  for (const auto& option : machine.options) known.push_back(option.id.text);
  return fail("order.unknown_option", {}, machine.code + " has no option `" + text + "`", suggestion(text, known));
}

// --- options -----------------------------------------------------------------------------------------------------

void printOptions(const Program& program, const Session& session) {
  for (const auto& group : session.machine().groups) {
    program.out << group.name.in(session.language) << "\n";
    for (const auto& id : group.options) {
      const auto& option = *session.machine().find(id);
      const auto& state = *session.state().choices.find(id);
      std::string line = std::string{"  "} + (state.on ? "[x] " : "[ ] ") + std::string{name(state.state)};
      line.resize(std::max<std::size_t>(line.size() + 1, 15), ' ');
      line += id.text;
      line.resize(std::max<std::size_t>(line.size() + 1, 42), ' ');
      program.out << line << option.name.in(session.language) << "\n";
    }
  }
}

ordered_json optionsJson(const Session& session) {
  ordered_json document{{"machine", session.machine().id.text}, {"valid", session.state().choices.valid}};
  for (const auto& state : session.state().choices.options) {
    const auto& option = *session.machine().find(state.option);
    document["options"].push_back({{"id", state.option.text},
                                   {"code", option.code},
                                   {"group", option.group.text},
                                   {"state", name(state.state)},
                                   {"on", state.on},
                                   {"refused", state.refused},
                                   {"name", option.name.in(session.language)}});
  }
  return document;
}

Result<int> options(const Program& program, const Arguments& arguments) {
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  if (arguments.has("--json")) {
    program.out << optionsJson(session.value()).dump(2) << "\n";
  } else {
    printOptions(program, session.value());
  }
  return session.value().state().choices.valid ? kFine : kNo;
}

// --- why ---------------------------------------------------------------------------------------------------------

struct Answer {
  const catalogue::Option* option = nullptr;
  State state = State::free;
  rules::Reason reason;
  std::vector<rules::Repair> repairs;
};

rules::Rulebook::Cost priceOf(const Session& session) {
  return [&session](const std::vector<catalogue::OptionId>& machine) {
    const auto& list = session.workspace->evaluator().priceList(session.open.order);
    const auto quote = pricing::quoteUnit(session.machine(), list, machine);
    return quote.has_value() ? quote.value().gross.minor() : 0;
  };
}

Answer answerFor(const Session& session, const catalogue::Option& option) {
  Answer answer{&option, session.state().choices.find(option.id)->state, {}, {}};
  if (answer.state == State::blocked || answer.state == State::forced) {
    answer.reason = session.rulebook().why(session.configuration(), option.id);
  }
  if (answer.state == State::blocked) {
    answer.repairs = session.rulebook().repairs(session.configuration(), option.id, priceOf(session));
  }
  return answer;
}

std::string delta(const Session& session, const rules::Repair& repair) {
  const auto price = priceOf(session);
  const std::int64_t minor = price(repair.choices.machine) - price(session.state().choices.machine);
  return session.locale().moneyDelta({minor, session.workspace->evaluator().priceList(session.open.order).currency});
}

void printAnswer(const Program& program, const Session& session, const Answer& answer) {
  const auto& texts = session.workspace->texts();
  if (answer.state == State::free || answer.state == State::chosen) {
    program.out << answer.option->name.in(session.language) << ": " << name(answer.state) << "\n";
    return;
  }
  program.out << editor::reasonSentence(session.machine(), answer.option->id, answer.state == State::forced,
                                        answer.reason, texts, session.locale())
              << "\n";
  for (std::size_t i = 0; i < answer.repairs.size(); ++i) {
    program.out << "  " << i + 1 << ". "
                << editor::repairSentence(session.machine(), answer.repairs[i], texts, session.language) << " ("
                << delta(session, answer.repairs[i]) << ")\n";
  }
}

template <class Ids>
ordered_json idsJson(const Ids& ids) {
  ordered_json list = ordered_json::array();
  for (const auto& id : ids) list.push_back(id.text);
  return list;
}

ordered_json answerJson(const Session& session, const Answer& answer) {
  ordered_json document{{"option", answer.option->id.text}, {"state", name(answer.state)}};
  document["decisions"] = idsJson(answer.reason.decisions);
  document["rules"] = idsJson(answer.reason.rules);
  for (const auto& sum : answer.reason.sums) {
    document["sums"].push_back(
        {{"rule", sum.rule.text}, {"value", sum.value}, {"limit", sum.limit}, {"unit", sum.unit}});
  }
  if (answer.state == State::blocked || answer.state == State::forced) {
    document["sentence"] = editor::reasonSentence(session.machine(), answer.option->id, answer.state == State::forced,
                                                  answer.reason, session.workspace->texts(), session.locale());
  }
  document["repairs"] = ordered_json::array();
  for (const auto& repair : answer.repairs) {
    document["repairs"].push_back(
        {{"drops", idsJson(repair.drops)},
         {"adds", idsJson(repair.adds)},
         {"sentence", editor::repairSentence(session.machine(), repair, session.workspace->texts(), session.language)},
         {"delta", delta(session, repair)}});
  }
  return document;
}

Result<int> why(const Program& program, const Arguments& arguments) {
  auto session = begin(program, arguments);
  if (!session.has_value()) return Failure{session.error()};
  auto option = optionNamed(session.value().machine(), arguments.positional.at(1));
  if (!option.has_value()) return Failure{option.error()};
  const Answer answer = answerFor(session.value(), *option.value());
  if (arguments.has("--json")) {
    program.out << answerJson(session.value(), answer).dump(2) << "\n";
  } else {
    printAnswer(program, session.value(), answer);
  }
  return answer.state == State::blocked ? kNo : kFine;
}

// --- set ---------------------------------------------------------------------------------------------------------

/// "header.grain_4m" wants, "!header.grain_4m" refuses, "?header.grain_4m" takes the decision back.
config::Change changeFrom(const std::string& word, const catalogue::OptionId& option) {
  using Act = config::Change::Act;
  return {option, word.front() == '!' ? Act::refuse : word.front() == '?' ? Act::forget : Act::want};
}

Result<int> set(const Program& program, const Arguments& arguments) {
  auto begun = begin(program, arguments);
  if (!begun.has_value()) return Failure{begun.error()};
  Session& session = begun.value();
  const auto target = arguments.value("-o");
  if (!target) return fail("cli.usage", {}, "say where the changed order goes", "Add -o FILE; it may be the same file");
  for (std::size_t i = 1; i < arguments.positional.size(); ++i) {
    const std::string& word = arguments.positional[i];
    const bool marked = word.front() == '!' || word.front() == '?';
    auto option = optionNamed(session.machine(), marked ? word.substr(1) : word);
    if (!option.has_value()) return Failure{option.error()};
    const auto decision = session.rulebook().decide(session.configuration(), changeFrom(word, option.value()->id));
    if (decision.verdict == rules::Verdict::refused) {
      session.open.state.lines[session.line] = session.workspace->evaluator().evaluate(session.configuration());
      printAnswer(program, session, answerFor(session, *option.value()));
      program.err << "Nothing was written.\n";
      return kNo;
    }
    session.open.order.lines[session.line].configuration = decision.configuration;
  }
  session.open.order.catalogueVersion = session.workspace->catalogue().version;
  auto saved = store::saveOrder(session.open.order, *target);
  if (!saved.has_value()) return Failure{saved.error()};
  program.out << *target << "\n";
  return kFine;
}

const std::vector<std::pair<std::string, std::string>> kLineFlags{
    {"--line N", "line of the order, from 1; the first by default"}, {"--lang az|ru|en", "language of the sentences"}};

}  // namespace

Command optionsCommand() {
  return {{.name = "options",
           .positional = "ORDER",
           .least = 1,
           .most = 1,
           .summary = "State of every option: chosen, forced, free or blocked; [x] is in the machine as priced.",
           .values = kLineFlags,
           .switches = {{"--json", "for other programs"}},
           .examples = {"zemi options configs/orders/azerbaijan.json",
                        "zemi options order.json --line 2 --lang az --json"}},
          options};
}

Command whyCommand() {
  return {{.name = "why",
           .positional = "ORDER OPTION",
           .least = 2,
           .most = 2,
           .summary =
               "Why an option cannot be had or must be had, and ways out with their price. Exit code 1: it is blocked.",
           .values = kLineFlags,
           .switches = {{"--json", "for other programs"}},
           .examples = {"zemi why configs/orders/gs200_maize.json straw.chopper --lang ru"}},
          why};
}

Command setCommand() {
  return {{.name = "set",
           .positional = "ORDER OPTION...",
           .least = 2,
           .most = 1000,
           .summary = "Takes options by id or code and writes the changed order. !OPTION refuses it, ?OPTION leaves it "
                      "open again.",
           .values = {{"-o FILE", "where the changed order goes"}, kLineFlags[0], kLineFlags[1]},
           .switches = {},
           .examples = {"zemi set configs/orders/azerbaijan.json header.maize_4row drum.reducer -o /tmp/maize.json"}},
          set};
}

}  // namespace zemi::cli
