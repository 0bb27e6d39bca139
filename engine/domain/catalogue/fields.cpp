#include "domain/catalogue/fields.h"

#include <algorithm>

namespace zemi::catalogue {
namespace {

constexpr std::size_t kLongestText = 2000;

const std::vector<Node> kNone{};

/// What is wrong with a text that people will read; empty when nothing is.
std::string textFault(std::string_view text) {
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) return "is empty";
  if (text.size() > kLongestText) return "is longer than " + std::to_string(kLongestText) + " bytes";
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (std::ranges::any_of(text, control)) return "holds a line break or another control character";
  return {};
}

std::string inQuotes(std::string_view text) {
  return "\"" + std::string{text.substr(0, 80)} + "\"";
}

}  // namespace

Fields::Fields(const Node& table, std::string what, Faults& faults)
    : table_{table}, what_{std::move(what)}, faults_{faults} {
  if (table_.kind != Node::Kind::table) {
    fault("catalogue.type", table_.place, "expected a table, found " + std::string{name(table_.kind)},
          "Write { key = value, … } or a [table]");
  }
}

void Fields::fault(std::string code, const Place& place, const std::string& detail, std::string remedy) {
  faults_.add(std::move(code), place, what_ + ": " + detail, std::move(remedy));
}

const Node* Fields::find(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  const auto found = std::ranges::find(table_.members, key, &Member::key);
  return found == table_.members.end() ? nullptr : &found->value;
}

const Node* Fields::need(std::string_view key, std::string_view expected) {
  const Node* node = find(key);
  if (node == nullptr && table_.kind == Node::Kind::table) {
    fault("catalogue.missing", table_.place, "`" + std::string{key} + "` is missing; expected " + std::string{expected},
          "Add " + std::string{key} + " = …");
  }
  return node;
}

Place Fields::placeOf(std::string_view key) {
  const Node* node = find(key);
  return node != nullptr ? node->place : table_.place;
}

const Node* Fields::ofKind(const Node* node, Node::Kind kind, std::string_view key, std::string_view expected) {
  if (node == nullptr || node->kind == kind) return node;
  fault("catalogue.type", node->place,
        "`" + std::string{key} + "` is " + std::string{name(node->kind)} + "; expected " + std::string{expected},
        "Write it as " + std::string{expected});
  return nullptr;
}

std::string Fields::text(std::string_view key) {
  const Node* node = ofKind(need(key, "a text"), Node::Kind::text, key, "a text in quotes");
  if (node == nullptr) return {};
  if (const std::string wrong = textFault(node->text); !wrong.empty()) {
    fault("catalogue.value", node->place, "`" + std::string{key} + "` " + wrong, "Write one line of text");
  }
  return node->text;
}

std::string Fields::optionalText(std::string_view key) {
  return has(key) ? text(key) : std::string{};
}

std::string Fields::shaped(std::string_view key, bool (*holds)(std::string_view), std::string_view expected) {
  const Node* node = ofKind(need(key, expected), Node::Kind::text, key, expected);
  if (node == nullptr) return {};
  if (!holds(node->text)) {
    fault("catalogue.value", node->place,
          "`" + std::string{key} + "` is " + inQuotes(node->text) + "; expected " + std::string{expected}, "Rename it");
  }
  return node->text;
}

std::string Fields::id(std::string_view key) {
  return shaped(key, isId, "an id of lower-case letters, digits, `_` and `.`, such as \"header.grain_4m\"");
}

std::string Fields::optionalId(std::string_view key) {
  return has(key) ? id(key) : std::string{};
}

std::string Fields::code(std::string_view key) {
  return shaped(key, isCode, "a code of upper-case letters, digits, `-`, `.` and `/`, such as \"GS200-E114\"");
}

std::string Fields::optionalColour(std::string_view key) {
  return has(key) ? shaped(key, isColour, "a colour such as \"#E0B020\"") : std::string{};
}

std::string Fields::word(std::string_view key, const std::vector<std::string>& allowed) {
  const Node* node = ofKind(need(key, "one of a few words"), Node::Kind::text, key, "a text in quotes");
  if (node == nullptr) return {};
  if (std::ranges::find(allowed, node->text) == allowed.end()) {
    fault("catalogue.value", node->place, "`" + std::string{key} + "` is " + inQuotes(node->text),
          didYouMean(node->text, allowed));
  }
  return node->text;
}

Text Fields::texts(std::string_view key) {
  const Node* node = need(key, "a text in three languages { az, ru, en }");
  return node == nullptr ? Text{} : textOf(*node, what_ + ": " + std::string{key}, faults_);
}

Text Fields::optionalTexts(std::string_view key) {
  return has(key) ? texts(key) : Text{};
}

std::int64_t Fields::integer(std::string_view key, Span span) {
  const Node* node = ofKind(need(key, "a whole number"), Node::Kind::integer, key, "a whole number without quotes");
  if (node == nullptr) return 0;
  if (node->integer < span.least || node->integer > span.most) {
    fault("catalogue.value", node->place, "`" + std::string{key} + "` is " + std::to_string(node->integer),
          "Give a number from " + std::to_string(span.least) + " to " + std::to_string(span.most));
    return span.least;
  }
  return node->integer;
}

bool Fields::flag(std::string_view key) {
  const Node* node = ofKind(find(key), Node::Kind::boolean, key, "true or false");
  return node != nullptr && node->boolean;
}

text::Date Fields::date(std::string_view key) {
  const Node* node = ofKind(need(key, "a date"), Node::Kind::date, key, "a date without quotes, such as 2026-11-24");
  if (node == nullptr) return {};
  // The TOML parser lets the 30th of February pass; the calendar does not.
  if (const auto day = text::parseDate(text::toIso(node->date)); !day) {
    fault("catalogue.value", node->place, day.error().detail, day.error().remedy);
  }
  return node->date;
}

Decimal Fields::decimal(std::string_view key) {
  const Node* node = need(key, "a number");
  if (node == nullptr) return {};
  return decimalOf(*node, what_ + ": `" + std::string{key} + "`", faults_).value_or(Decimal{});
}

std::string Fields::decimalText(std::string_view key) {
  const Node* node =
      ofKind(need(key, "a decimal in quotes"), Node::Kind::text, key, "a decimal in quotes, such as \"3850.00\"");
  return node == nullptr ? std::string{} : node->text;
}

std::vector<std::string> Fields::ids(std::string_view key) {
  const Node* node = ofKind(find(key), Node::Kind::array, key, "a list of names [\"…\", \"…\"]");
  if (node == nullptr) return {};
  std::vector<std::string> names;
  for (const Node& item : node->items) {
    if (item.kind != Node::Kind::text || !isId(item.text)) {
      fault("catalogue.value", item.place,
            "`" + std::string{key} + "` holds " + inQuotes(item.text) + ", which is no name",
            "Write lower-case letters, digits, `_` and `.` in quotes");
    } else if (std::ranges::find(names, item.text) != names.end()) {
      fault("catalogue.duplicate", item.place, "`" + std::string{key} + "` names " + item.text + " twice",
            "Name it once");
    } else {
      names.push_back(item.text);
    }
  }
  return names;
}

const std::vector<Node>& Fields::list(std::string_view key) {
  const Node* node = ofKind(find(key), Node::Kind::array, key, "a list, written [[" + std::string{key} + "]] or [ … ]");
  return node == nullptr ? kNone : node->items;
}

void Fields::finish() {
  for (const Member& member : table_.members) {
    if (std::ranges::find(known_, member.key) != known_.end()) continue;
    fault("catalogue.unknown_key", member.place, "the key " + inQuotes(member.key) + " is not known here",
          didYouMean(member.key, known_));
  }
}

std::optional<Decimal> decimalOf(const Node& node, const std::string& what, Faults& faults) {
  constexpr std::int64_t kLargest = 1'000'000'000'000;
  if (node.kind == Node::Kind::integer && node.integer > -kLargest && node.integer < kLargest) {
    return Decimal{node.integer, 0};
  }
  std::string_view rest = node.kind == Node::Kind::text ? std::string_view{node.text} : std::string_view{};
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  const std::size_t point = std::min(rest.find('.'), rest.size());
  const std::size_t decimals = point < rest.size() ? rest.size() - point - 1 : 0;
  bool holds = point >= 1 && point <= 12 && decimals <= 6 && (decimals > 0 || point == rest.size());
  Decimal decimal{0, static_cast<int>(decimals)};
  for (std::size_t i = 0; holds && i < rest.size(); ++i) {
    if (i == point) continue;
    holds = rest[i] >= '0' && rest[i] <= '9';
    decimal.digits = decimal.digits * 10 + (rest[i] - '0');
  }
  if (!holds) {
    faults.add("catalogue.type", node.place, what + " is not a number that stays exact",
               "Write a whole number bare, one with a point in quotes: 132 or \"3.2\"");
    return {};
  }
  if (negative) decimal.digits = -decimal.digits;
  return decimal;
}

Text textOf(const Node& node, const std::string& what, Faults& faults) {
  Fields fields{node, what, faults};
  Text text;
  if (node.kind != Node::Kind::table) return text;
  for (const text::Language language : text::kLanguages) {
    const std::string key{text::code(language)};
    std::string& slot = text.byLanguage[static_cast<std::size_t>(language)];
    const Node* found = fields.find(key);
    if (found == nullptr || found->kind != Node::Kind::text) {
      fields.fault("catalogue.text_missing", found == nullptr ? node.place : found->place,
                   "the text in " + key + " is missing", "Write { az = \"…\", ru = \"…\", en = \"…\" }");
      continue;
    }
    slot = found->text;
    if (const std::string wrong = textFault(slot); !wrong.empty()) {
      fields.fault("catalogue.text_missing", found->place, "the text in " + key + " " + wrong,
                   "Write one line of text");
    }
  }
  fields.finish();
  return text;
}

}  // namespace zemi::catalogue
