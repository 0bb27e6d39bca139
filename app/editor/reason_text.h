#pragma once

#include "domain/rules/rulebook.h"
#include "domain/text/locale.h"
#include "domain/text/texts.h"

#include <string>
#include <vector>

namespace zemi::editor {

/// Names of options in one language, in the given order.
std::vector<std::string> names(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options,
                               text::Language language);

/// "a, b and c" in the language's way.
std::string listed(const std::vector<std::string>& items, const text::Texts& texts, text::Language language);

/// The rules of a reason as whole sentences, numbers filled in. Without a rule of its own (siblings of one group) the
/// sentence names the group.
std::string ruleSentences(const catalogue::Machine& machine, const rules::Reason& reason, const text::Texts& texts,
                          const text::Locale& locale);

/// The whole answer to "why not?" or "why?": the option, the user's own choices that matter, the rules' sentences.
std::string reasonSentence(const catalogue::Machine& machine, const catalogue::OptionId& option, bool forced,
                           const rules::Reason& reason, const text::Texts& texts, const text::Locale& locale);

/// What a repair brings, as far as a person wants to hear it: a standard that returns where its rival is given up goes
/// without saying.
std::vector<catalogue::OptionId> toldAdds(const catalogue::Machine& machine, const rules::Repair& repair);

/// "Take the 132 kW engine instead of the 114 kW engine": a repair in words.
std::string repairSentence(const catalogue::Machine& machine, const rules::Repair& repair, const text::Texts& texts,
                           text::Language language);

}  // namespace zemi::editor
