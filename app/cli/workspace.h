#pragma once

#include "cli/arguments.h"
#include "cli/program.h"
#include "domain/catalogue/showing.h"
#include "domain/docs/build.h"
#include "domain/text/texts.h"
#include "editor/evaluation.h"

#include <memory>
#include <string>

namespace zemi::cli {

/// Catalogue, texts and evaluator, read once per run. The evaluator refers to the catalogue: the workspace stays put.
class Workspace {
public:
  /// All faults of configs/ are printed to `err` and answered with one Error: catalogue.faults or texts.faults.
  static Result<std::unique_ptr<Workspace>> open(const Program& program);
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  const catalogue::Catalogue& catalogue() const { return catalogue_; }
  const text::Texts& texts() const { return texts_; }
  const catalogue::Showing& showing() const { return showing_; }
  editor::Evaluator& evaluator() { return evaluator_; }

private:
  Workspace(catalogue::Catalogue catalogue, text::Texts texts, catalogue::Showing showing)
      : catalogue_{std::move(catalogue)},
        texts_{std::move(texts)},
        showing_{std::move(showing)},
        evaluator_{catalogue_} {}

  catalogue::Catalogue catalogue_;
  text::Texts texts_;
  catalogue::Showing showing_;
  editor::Evaluator evaluator_;
};

/// An order read from disk and everything that follows from it.
struct OpenOrder {
  order::Order order;
  editor::OrderState state;
};

/// Errors: those of store::loadOrder and Evaluator::evaluate, with the file named.
Result<OpenOrder> openOrder(Workspace& workspace, const std::string& path);

/// `--line N` (from 1), default the first. Error: cli.usage.
Result<std::size_t> lineOf(const Arguments& arguments, const order::Order& order);
/// `--lang`, default English for people at a shell. Error: cli.usage.
Result<text::Language> languageOf(const Arguments& arguments);

/// What every command on an order needs: the data, the order with all that follows, the line and the language asked for.
struct Session {
  std::unique_ptr<Workspace> workspace;
  OpenOrder open;
  std::size_t line = 0;
  text::Language language = text::Language::en;

  const config::Configuration& configuration() const { return open.order.lines[line].configuration; }
  const editor::LineState& state() const { return open.state.lines[line]; }
  const catalogue::Machine& machine() const { return *workspace->catalogue().find(configuration().machine); }
  rules::Rulebook& rulebook() const { return workspace->evaluator().rulebook(configuration().machine); }
  text::Locale locale() const { return text::Locale{language}; }
  docs::Facts facts() const;
};

/// Opens the order named first. Errors: those of Workspace::open, openOrder, lineOf and languageOf.
Result<Session> begin(const Program& program, const Arguments& arguments);

/// The facts a document is made of; `picture` may be empty.
docs::Facts factsOf(const Workspace& workspace, const order::Order& order, const editor::OrderState& state, std::size_t line);

}  // namespace zemi::cli
