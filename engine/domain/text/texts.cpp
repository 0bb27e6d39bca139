#include "domain/text/texts.h"

#include "base/files.h"
#include "base/near.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace zemi::text {
namespace {

constexpr std::size_t kLargestFile = 4u << 20;

icu::Locale icuLocale(Language language) {
  return language == Language::en ? icu::Locale{"en", "GB"} : icu::Locale{std::string{code(language)}.c_str()};
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string narrow(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

// ---------------------------------------------------------------------------------------------- reading one file

struct Message {
  std::string text;
  Place place;
};
using Messages = std::map<std::string, Message>;

Place placeAt(const std::string& file, std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = std::ranges::count(before, '\n') + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {file, static_cast<int>(line), static_cast<int>(before.size() - start) + 1};
}

/// Takes the members of one flat object. nlohmann knows no places while reading, so `place` looks each key up in the
/// bytes, going forward: the keys come in the order of the file.
class FlatReader : public nlohmann::json_sax<nlohmann::json> {
public:
  FlatReader(std::string file, std::string_view bytes, std::vector<Error>& faults)
      : file_{std::move(file)}, bytes_{bytes}, faults_{faults} {}

  Messages messages;

  bool key(std::string& name) override {
    key_ = name;
    const std::size_t found = bytes_.find("\"" + name + "\"", offset_);
    if (found != std::string_view::npos) offset_ = found;
    return true;
  }
  bool string(std::string& text) override {
    if (depth_ != 1) return refuse();
    const Place place = placeAt(file_, bytes_, offset_);
    if (!messages.emplace(key_, Message{text, place}).second) {
      faults_.push_back({"texts.duplicate", place, "the key " + key_ + " stands twice", "Keep one of the two"});
    }
    offset_ = std::min(offset_ + key_.size() + 2, bytes_.size());
    return true;
  }
  bool start_object(std::size_t) override { return ++depth_ == 1 || refuse(); }
  bool end_object() override { return true; }
  bool null() override { return refuse(); }
  bool boolean(bool) override { return refuse(); }
  bool number_integer(number_integer_t) override { return refuse(); }
  bool number_unsigned(number_unsigned_t) override { return refuse(); }
  bool number_float(number_float_t, const string_t&) override { return refuse(); }
  bool binary(binary_t&) override { return refuse(); }
  bool start_array(std::size_t) override { return refuse(); }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
    faults_.push_back({"texts.malformed", placeAt(file_, bytes_, std::min(position, bytes_.size())), error.what(),
                       "Write one JSON object of \"key\": \"text\""});
    return false;
  }

private:
  bool refuse() {
    faults_.push_back({"texts.malformed", placeAt(file_, bytes_, offset_),
                       "the value of \"" + key_ + "\" is not a text", "Keep the file flat: \"dotted.key\": \"text\""});
    return false;
  }

  std::string file_;
  std::string_view bytes_;
  std::vector<Error>& faults_;
  std::string key_;
  std::size_t offset_ = 0;
  int depth_ = 0;
};

std::optional<Messages> readMessages(const std::filesystem::path& path, std::vector<Error>& faults) {
  const auto bytes = readFile(path, kLargestFile);
  if (!bytes) {
    faults.push_back(bytes.error());
    return {};
  }
  FlatReader reader{path.string(), bytes.value(), faults};
  if (!nlohmann::json::sax_parse(bytes.value(), &reader)) return {};
  return std::move(reader.messages);
}

// ---------------------------------------------------------------------------------------------- checking a message

/// What a pattern asks of its caller: names of arguments, those of them that choose a plural form.
struct Needs {
  std::set<std::string> arguments, counts;

  bool operator==(const Needs&) const = default;
};

std::set<std::string> pluralForms(Language language, UPluralType type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules{icu::PluralRules::forLocale(icuLocale(language), type, status)};
  const std::unique_ptr<icu::StringEnumeration> keywords{rules->getKeywords(status)};
  std::set<std::string> forms;
  while (const char* keyword = keywords->next(nullptr, status)) forms.insert(keyword);
  return forms;
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? "none" : text;
}

/// Reports a plural argument that lacks a form of the language. `start` is the argument's part in the pattern.
void checkPlural(const icu::MessagePattern& pattern, std::int32_t start, Language language, const std::string& key,
                 const Place& place, std::vector<Error>& faults) {
  const auto type = pattern.getPart(start).getArgType() == UMSGPAT_ARG_TYPE_SELECTORDINAL ? UPLURAL_TYPE_ORDINAL
                                                                                          : UPLURAL_TYPE_CARDINAL;
  std::set<std::string> missing = pluralForms(language, type);
  const std::int32_t end = pattern.getLimitPartIndex(start);
  for (std::int32_t i = start + 1; i < end; ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) missing.erase(narrow(pattern.getSubstring(part)));
    if (part.getType() == UMSGPAT_PART_TYPE_MSG_START) i = pattern.getLimitPartIndex(i);  // not into the forms
  }
  if (missing.empty()) return;
  faults.push_back({"texts.plural", place, key + ": the plural lacks " + joined(missing),
                    "Write all forms of the language: " + joined(pluralForms(language, type))});
}

/// Nothing when the pattern is broken; that is reported.
std::optional<Needs> checkPattern(const std::string& key, const Message& message, Language language,
                                  std::vector<Error>& faults) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error{};
  const icu::MessagePattern pattern{wide(message.text), &error, status};
  if (U_FAILURE(status) != 0) {
    faults.push_back(
        {"texts.pattern", message.place,
         key + ": not a message at character " + std::to_string(error.offset + 1) + " (" + u_errorName(status) + ")",
         "Close every brace; write {name} or {count, plural, one {…} other {…}}"});
    return {};
  }
  Needs needs;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    const std::string name = narrow(pattern.getSubstring(pattern.getPart(i + 1)));
    needs.arguments.insert(name);
    if (!UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(part.getArgType())) continue;
    needs.counts.insert(name);
    checkPlural(pattern, i, language, key, message.place, faults);
  }
  return needs;
}

struct File {
  Language language;
  std::string name;
  Messages messages;
};

void checkKey(const std::string& key, const std::vector<File>& files, std::vector<Error>& faults) {
  std::optional<Needs> first;
  std::string firstFile;
  for (const File& file : files) {
    const auto found = file.messages.find(key);
    if (found == file.messages.end()) {
      faults.push_back({"texts.missing_key", {file.name}, "the key " + key + " is missing", "Add its translation"});
      continue;
    }
    const auto needs = checkPattern(key, found->second, file.language, faults);
    if (!needs) continue;
    if (!first) {
      first = needs;
      firstFile = file.name;
    } else if (needs->arguments != first->arguments) {
      faults.push_back(
          {"texts.arguments", found->second.place,
           key + " uses " + joined(needs->arguments) + "; " + firstFile + " uses " + joined(first->arguments),
           "Use the same arguments in every language"});
    }
  }
}

// ---------------------------------------------------------------------------------------------- formatting

/// Whether only plain {name} arguments occur, which need no parser: nearly all texts, drawn in every frame.
bool isPlain(std::string_view pattern) {
  bool inside = false;
  for (const char c : pattern) {
    if (c == '\'') return false;
    if (c == '{') inside = true;
    if (c == '}') inside = false;
    if (inside && (c == ',' || c == ' ')) return false;
  }
  return !inside;
}

std::string valueOf(std::string_view name, const std::vector<Argument>& arguments) {
  const auto found = std::ranges::find(arguments, name, &Argument::name);
  return found != arguments.end() ? found->value : "⟨" + std::string{name} + "⟩";
}

std::string substituted(std::string_view pattern, const std::vector<Argument>& arguments) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    text += pattern.substr(0, open);
    pattern.remove_prefix(open);
    if (pattern.empty()) break;
    const std::size_t close = pattern.find('}');
    text += valueOf(pattern.substr(1, close - 1), arguments);
    pattern.remove_prefix(close + 1);
  }
  return text;
}

icu::Formattable formattable(const Argument& argument) {
  std::int64_t count = 0;
  const char* end = argument.value.data() + argument.value.size();
  const auto read = std::from_chars(argument.value.data(), end, count);
  if (argument.isCount && read.ec == std::errc{} && read.ptr == end) return icu::Formattable{count};
  return icu::Formattable{wide(argument.value)};
}

std::string formatted(const std::string& pattern, Language language, const std::vector<Argument>& arguments) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error{};
  const icu::MessageFormat format{wide(pattern), icuLocale(language), error, status};
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const Argument& argument : arguments) {
    names.push_back(wide(argument.name));
    values.push_back(formattable(argument));
  }
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, status);
  return U_SUCCESS(status) != 0 ? narrow(text) : pattern;
}

}  // namespace

Result<Texts> Texts::load(const std::filesystem::path& folder, std::vector<Error>& faults) {
  std::vector<File> files;
  std::set<std::string> keys;
  for (const Language language : kLanguages) {
    const std::filesystem::path path = folder / (std::string{code(language)} + ".json");
    auto messages = readMessages(path, faults);
    if (!messages) continue;
    for (const auto& entry : *messages) keys.insert(entry.first);
    files.push_back({language, path.string(), std::move(*messages)});
  }
  if (files.empty()) return Failure{faults.back()};
  Texts texts;
  for (const std::string& key : keys) {
    checkKey(key, files, faults);
    Text text;
    for (const File& file : files) {
      const auto found = file.messages.find(key);
      if (found != file.messages.end()) text.byLanguage[static_cast<std::size_t>(file.language)] = found->second.text;
    }
    texts.messages_.emplace(key, std::move(text));
  }
  return texts;
}

std::string Texts::get(std::string_view key, Language language, const std::vector<Argument>& arguments) const {
  const auto found = messages_.find(key);
  if (found == messages_.end() || found->second.in(language).empty()) return "⟨" + std::string{key} + "⟩";
  const std::string& pattern = found->second.in(language);
  return isPlain(pattern) ? substituted(pattern, arguments) : formatted(pattern, language, arguments);
}

bool Texts::has(std::string_view key) const {
  return messages_.find(key) != messages_.end();
}

std::vector<std::string> Texts::keys() const {
  std::vector<std::string> names;
  for (const auto& entry : messages_) names.push_back(entry.first);
  return names;
}

}  // namespace zemi::text
