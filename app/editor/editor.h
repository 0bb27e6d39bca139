#pragma once

#include "domain/catalogue/showing.h"
#include "domain/order/order.h"
#include "domain/rules/rulebook.h"
#include "domain/text/texts.h"
#include "editor/command.h"
#include "editor/view.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace zemi::editor {

/// Makes the documents the Export command asks for. Given from outside, because pictures need a renderer.
using Exporter = std::function<Result<std::filesystem::path>(const order::Order&, std::size_t line,
                                                             const Export& command, text::Language)>;

/// The open order: takes commands, keeps history and evaluation, gives a read-only View.
/// `catalogue` and `texts` must outlive it.
class Editor {
public:
  struct Setup {
    const catalogue::Catalogue& catalogue;
    const text::Texts& texts;
    order::Order order;
    std::filesystem::path path;               ///< empty: never saved
    text::Language language = text::Language::az;
    Theme theme = Theme::light;
    const catalogue::Showing* showing = nullptr;  ///< outlives it; without one there is only the studio
    Exporter exporter;                        ///< may be empty: Export then answers with an error toast
  };
  /// Errors: order.unknown_machine, order.unknown_option, price.missing, price.list_unknown.
  static Result<Editor> open(Setup setup);
  ~Editor();
  Editor(Editor&&) noexcept;
  Editor& operator=(Editor&&) noexcept;

  void apply(const Command& command);
  /// Recomputes what the commands since the last call changed. True when the machine shown changed.
  bool evaluate();
  const View& view() const;
  const order::Order& order() const;
  const catalogue::Machine& machine() const;                  ///< of the current line
  const std::vector<OptionId>& machineOptions() const;        ///< complete list of the current line

private:
  struct State;
  explicit Editor(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace zemi::editor
