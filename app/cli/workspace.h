#pragma once

#include "cli/arguments.h"
#include "cli/program.h"
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
  editor::Evaluator& evaluator() { return evaluator_; }

private:
  Workspace(catalogue::Catalogue catalogue, text::Texts texts)
      : catalogue_{std::move(catalogue)}, texts_{std::move(texts)}, evaluator_{catalogue_} {}

  catalogue::Catalogue catalogue_;
  text::Texts texts_;
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

/// The facts a document is made of; `picture` may be empty.
docs::Facts factsOf(const Workspace& workspace, const order::Order& order, const editor::OrderState& state, std::size_t line);

}  // namespace zemi::cli
