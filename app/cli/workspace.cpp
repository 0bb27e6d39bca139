#include "cli/workspace.h"

#include "domain/store/order_file.h"

#include <charconv>
#include <ostream>

namespace zemi::cli {
namespace {

Failure printed(const Program& program, const std::vector<Error>& faults, const char* code) {
  for (const Error& fault : faults) program.err << describe(fault) << "\n";
  return fail(code, {program.paths.configs.string()},
              std::to_string(faults.size()) + " faults in the data, listed above", "Mend them and run zemi check");
}

std::vector<catalogue::OptionId> withState(const rules::Choices& choices, rules::State state) {
  std::vector<catalogue::OptionId> found;
  for (const auto& option : choices.options) {
    if (option.state == state && option.on) found.push_back(option.option);
  }
  return found;
}

}  // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const Program& program) {
  auto loaded = catalogue::load(program.paths.configs);
  if (!loaded.faults.empty()) return printed(program, loaded.faults, "catalogue.faults");
  std::vector<Error> faults;
  auto texts = text::Texts::load(program.paths.configs / "texts", faults);
  if (!faults.empty()) return printed(program, faults, "texts.faults");
  if (!texts.has_value()) return Failure{texts.error()};
  auto shown = catalogue::loadShowing(program.paths.configs);
  if (!shown.faults.empty()) return printed(program, shown.faults, "catalogue.faults");
  return std::unique_ptr<Workspace>{
      new Workspace{std::move(loaded.catalogue), std::move(texts).value(), std::move(shown.showing)}};
}

Result<OpenOrder> openOrder(Workspace& workspace, const std::string& path) {
  auto order = store::loadOrder(path);
  if (!order.has_value()) return Failure{order.error()};
  auto state = workspace.evaluator().evaluate(order.value());
  if (!state.has_value()) {
    Error error = state.error();
    if (error.place.file.empty()) error.place.file = path;
    return Failure{error};
  }
  return OpenOrder{std::move(order).value(), std::move(state).value()};
}

Result<std::size_t> lineOf(const Arguments& arguments, const order::Order& order) {
  const std::string text = arguments.value("--line").value_or("1");
  std::size_t line = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), line);
  if (error != std::errc{} || end != text.data() + text.size() || line < 1 || line > order.lines.size()) {
    return fail("cli.usage", {}, "there is no line `" + text + "`",
                "The order has lines 1 to " + std::to_string(order.lines.size()));
  }
  return line - 1;
}

Result<text::Language> languageOf(const Arguments& arguments) {
  const std::string code = arguments.value("--lang").value_or("en");
  if (const auto language = text::languageFromCode(code)) return *language;
  return fail("cli.usage", {}, "there is no language `" + code + "`", "Use az, ru or en");
}

docs::Facts factsOf(const Workspace& workspace, const order::Order& order, const editor::OrderState& state,
                    std::size_t line) {
  docs::Facts facts{.catalogue = workspace.catalogue(),
                    .texts = workspace.texts(),
                    .order = order,
                    .lines = {},
                    .orderTotal = state.quote.total,
                    .line = line,
                    .picture = {}};
  for (std::size_t i = 0; i < order.lines.size(); ++i) {
    const editor::LineState& lineState = state.lines[i];
    facts.lines.push_back({.machine = workspace.catalogue().find(order.lines[i].configuration.machine),
                           .options = lineState.choices.machine,
                           .decided = withState(lineState.choices, rules::State::chosen),
                           .forced = withState(lineState.choices, rules::State::forced),
                           .specification = lineState.specification,
                           .quote = state.quote.lines[i]});
  }
  return facts;
}

docs::Facts Session::facts() const {
  return factsOf(*workspace, open.order, open.state, line);
}

Result<Session> begin(const Program& program, const Arguments& arguments) {
  auto workspace = Workspace::open(program);
  if (!workspace.has_value()) return Failure{workspace.error()};
  auto open = openOrder(*workspace.value(), arguments.positional.at(0));
  if (!open.has_value()) return Failure{open.error()};
  auto line = lineOf(arguments, open.value().order);
  if (!line.has_value()) return Failure{line.error()};
  auto language = languageOf(arguments);
  if (!language.has_value()) return Failure{language.error()};
  return Session{std::move(workspace).value(), std::move(open).value(), line.value(), language.value()};
}

}  // namespace zemi::cli
