#pragma once

#include "base/result.h"
#include "domain/docs/document.h"
#include "domain/order/order.h"
#include "domain/pricing/quote.h"
#include "domain/spec/specification.h"
#include "domain/text/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace zemi::docs {

/// What is known of one order line when a document is made.
struct LineFacts {
  const catalogue::Machine* machine = nullptr;
  std::vector<catalogue::OptionId> options;        ///< the complete machine, catalogue order
  std::vector<catalogue::OptionId> decided;        ///< those the buyer asked for
  std::vector<catalogue::OptionId> forced;         ///< those that follow from them
  spec::Specification specification;
  pricing::LineQuote quote;
};

/// Everything a document may draw on; all values, evaluated before.
struct Facts {
  const catalogue::Catalogue& catalogue;
  const text::Texts& texts;
  const order::Order& order;
  std::vector<LineFacts> lines;
  money::Money orderTotal;
  std::size_t line = 0;                            ///< the machine of a spec sheet
  std::optional<Picture> picture;                  ///< of this very configuration
};

enum class Kind { spec, quote, order };
std::optional<Kind> kindFromName(const std::string& name);

/// The document of `facts` in `language`. Amounts and figures are the same in every language.
Document build(Kind kind, const Facts& facts, text::Language language);

/// "7F3A-19C2-…": names a configuration of a machine; the same choices give the same code.
std::string configurationCode(const config::Configuration& configuration);

/// Writers. The PDF needs the folder of the Inter fonts. Errors: docs.pdf, docs.fonts.
Result<std::string> toPdf(const Document& document, const std::string& fontsFolder);
/// UTF-8 with BOM, `;`, texts guarded against being read as formulas.
std::string toCsv(const Document& document);
/// For other programs: every figure with unit, source and estimate mark; money as decimal strings.
std::string toJson(const Facts& facts, Kind kind);

}  // namespace zemi::docs
