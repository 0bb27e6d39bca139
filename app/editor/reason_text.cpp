#include "editor/reason_text.h"

#include <algorithm>
#include <cmath>

namespace zemi::editor {
namespace {

using catalogue::Machine;
using catalogue::OptionId;
using text::Language;
using text::Locale;
using text::Texts;

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

void replaceAll(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

/// Masses are told in whole kilograms; other sums with one decimal where they have any.
int shownDecimals(double value, const std::string& unit) {
  if (unit == "kg") return 0;
  return std::abs(value - static_cast<double>(static_cast<long long>(value))) < 0.005 ? 0 : 1;
}

std::string amount(double value, const std::string& unit, const Texts& texts, const Locale& locale) {
  const std::string number = locale.number(value, shownDecimals(value, unit));
  return unit.empty() ? number : number + std::string{kNoBreakSpace} + texts.get("unit." + unit, locale.language());
}

std::string withNumbers(std::string sentence, const rules::Sum& sum, const Texts& texts, const Locale& locale) {
  replaceAll(sentence, "{value}", amount(sum.value, sum.unit, texts, locale));
  replaceAll(sentence, "{limit}", amount(sum.limit, sum.unit, texts, locale));
  replaceAll(sentence, "{excess}", amount(std::abs(sum.value - sum.limit), sum.unit, texts, locale));
  return sentence;
}

std::string ruleSentence(const Machine& machine, const catalogue::RuleId& id, const rules::Reason& reason,
                         const Texts& texts, const Locale& locale) {
  constexpr std::string_view kGroup = "group:";
  if (id.text.starts_with(kGroup)) {
    const auto* group = machine.find(catalogue::GroupId{id.text.substr(kGroup.size())});
    return texts.get("why.one_of_group", locale.language(),
                     {{"group", group == nullptr ? id.text : group->name.in(locale.language())}});
  }
  const auto rule = std::find_if(machine.rules.begin(), machine.rules.end(), [&](const auto& r) { return r.id == id; });
  if (rule == machine.rules.end()) return id.text;
  const auto sum = std::find_if(reason.sums.begin(), reason.sums.end(), [&](const auto& s) { return s.rule == id; });
  const std::string& sentence = rule->reason.in(locale.language());
  return sum == reason.sums.end() ? sentence : withNumbers(sentence, *sum, texts, locale);
}

bool isGroupRule(const catalogue::RuleId& id) {
  return id.text.starts_with("group:");
}

}  // namespace

std::vector<std::string> names(const Machine& machine, const std::vector<OptionId>& options, Language language) {
  std::vector<std::string> result;
  for (const OptionId& id : options) {
    const auto* option = machine.find(id);
    result.push_back(option == nullptr ? id.text : option->name.in(language));
  }
  return result;
}

std::string listed(const std::vector<std::string>& items, const Texts& texts, Language language) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " " + texts.get("list.and", language) + " " : ", ";
    text += items[i];
  }
  return text;
}

std::string ruleSentences(const Machine& machine, const rules::Reason& reason, const Texts& texts,
                          const Locale& locale) {
  // "One of each group" is self-evident beside a rule with a reason of its own.
  const bool hasOwn = !std::all_of(reason.rules.begin(), reason.rules.end(), isGroupRule);
  std::string sentences;
  for (const catalogue::RuleId& id : reason.rules) {
    if (hasOwn && isGroupRule(id)) continue;
    if (!sentences.empty()) sentences += " ";
    sentences += ruleSentence(machine, id, reason, texts, locale);
  }
  return sentences;
}

std::string reasonSentence(const Machine& machine, const OptionId& option, bool forced, const rules::Reason& reason,
                           const Texts& texts, const Locale& locale) {
  const Language language = locale.language();
  const std::string own = names(machine, {option}, language).front();
  std::string text = texts.get(forced ? "why.forced" : "why.blocked", language, {{"option", own}});
  if (!reason.decisions.empty()) {
    text += " " + texts.get("why.because_decision", language,
                            {{"options", listed(names(machine, reason.decisions, language), texts, language)}});
  }
  return text + " " + ruleSentences(machine, reason, texts, locale);
}

std::vector<OptionId> toldAdds(const Machine& machine, const rules::Repair& repair) {
  std::vector<OptionId> told = repair.adds;
  if (!repair.drops.empty()) {
    std::erase_if(told, [&](const OptionId& id) { return machine.find(id) != nullptr && machine.find(id)->standard; });
  }
  return told;
}

std::string repairSentence(const Machine& machine, const rules::Repair& repair, const Texts& texts, Language language) {
  const std::vector<OptionId> added = toldAdds(machine, repair);
  const std::string drops = listed(names(machine, repair.drops, language), texts, language);
  const std::string adds = listed(names(machine, added, language), texts, language);
  if (added.empty()) return texts.get("repair.drop", language, {{"drops", drops}});
  if (repair.drops.empty()) return texts.get("repair.add", language, {{"adds", adds}});
  return texts.get("repair.switch", language, {{"adds", adds}, {"drops", drops}});
}

}  // namespace zemi::editor
