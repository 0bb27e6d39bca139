#include "domain/store/json_places.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace zemi::store {
namespace {

constexpr int kDeepest = 24;

/// Walks a text that is known to be JSON and notes where each value begins.
class Walker {
public:
  Walker(std::string_view text, std::map<std::string, std::pair<int, int>>& places) : text_{text}, places_{places} {}

  void value(const std::string& path) {
    skipBlanks();
    places_[path] = lineAndColumn(text_, at_);
    if (text_[at_] == '{') return object(path);
    if (text_[at_] == '[') return array(path);
    if (text_[at_] == '"') {
      string();
      return;
    }
    while (at_ < text_.size() && std::string_view{",]} \t\r\n"}.find(text_[at_]) == std::string_view::npos) ++at_;
  }

  const std::string& repeatedKey() const { return repeatedKey_; }

private:
  void skipBlanks() {
    while (at_ < text_.size() && std::string_view{" \t\r\n"}.find(text_[at_]) != std::string_view::npos) ++at_;
  }

  std::string string() {
    const std::size_t begin = ++at_;
    while (text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    return std::string{text_.substr(begin, at_++ - begin)};
  }

  void object(const std::string& path) {
    std::set<std::string> keys;
    for (++at_;;) {
      skipBlanks();
      if (text_[at_] == '}') break;
      if (text_[at_] == ',') {
        ++at_;
        continue;
      }
      const std::string key = string();
      if (!keys.insert(key).second && repeatedKey_.empty()) {
        repeatedKey_ = path + "/" + key;
        places_["repeated"] = lineAndColumn(text_, at_);
      }
      skipBlanks();
      ++at_;  // the colon
      value(path + "/" + key);
    }
    ++at_;
  }

  void array(const std::string& path) {
    std::size_t index = 0;
    for (++at_;;) {
      skipBlanks();
      if (text_[at_] == ']') break;
      if (text_[at_] == ',') {
        ++at_;
        continue;
      }
      value(path + "/" + std::to_string(index++));
    }
    ++at_;
  }

  std::string_view text_;
  std::map<std::string, std::pair<int, int>>& places_;
  std::size_t at_ = 0;
  std::string repeatedKey_;
};

/// Counted before any parser recurses. Brackets inside strings do not count.
int depth(std::string_view text) {
  int now = 0, deepest = 0;
  bool inString = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (inString) {
      if (c == '\\') ++i;
      if (c == '"') inString = false;
    } else if (c == '"') {
      inString = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++now);
    } else if (c == '}' || c == ']') {
      --now;
    }
  }
  return deepest;
}

}  // namespace

std::pair<int, int> lineAndColumn(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t lineStart = before.rfind('\n');
  const std::size_t column = lineStart == std::string_view::npos ? before.size() : before.size() - lineStart - 1;
  return {static_cast<int>(line), static_cast<int>(column) + 1};
}

Result<JsonPlaces> JsonPlaces::scan(std::string_view json, const std::string& file) {
  if (depth(json) > kDeepest) {
    return fail("order.malformed", {file}, "nested deeper than " + std::to_string(kDeepest) + " levels",
                "This is not an order of this program");
  }
  try {
    [[maybe_unused]] const auto parsed = nlohmann::json::parse(json);
  } catch (const nlohmann::json::parse_error& error) {
    const auto [line, column] = lineAndColumn(json, error.byte > 0 ? error.byte - 1 : 0);
    return fail("order.malformed", {file, line, column}, "the text stops being JSON here",
                "Open the file in a text editor and mend this line, or take the last saved copy");
  } catch (const nlohmann::json::exception&) {
    return fail("order.malformed", {file}, "a number or text in it is out of every range",
                "This is not an order of this program");
  }
  JsonPlaces places;
  places.file_ = file;
  Walker walker{json, places.places_};
  walker.value("");
  if (!walker.repeatedKey().empty()) {
    const auto [line, column] = places.places_["repeated"];
    return fail("order.malformed", {file, line, column}, "`" + walker.repeatedKey() + "` stands twice",
                "Keep one of the two");
  }
  return places;
}

Place JsonPlaces::at(std::string path) const {
  for (;;) {
    if (const auto found = places_.find(path); found != places_.end()) {
      return {file_, found->second.first, found->second.second};
    }
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return {file_};
    path.resize(slash);
  }
}

}  // namespace zemi::store
