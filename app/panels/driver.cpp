#include "panels/driver.h"

#include "panels/keys.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <optional>

namespace zemi::panels {
namespace {

using nlohmann::json;

constexpr int kPatience = 300;  // frames a target may take to come to rest: five seconds of a sixtieth each

std::optional<int> keyNamed(const std::string& name) {
  static const std::map<std::string, int> names{
      {"Tab", key::tab},     {"Enter", key::enter},   {"Space", key::space},
      {"Esc", key::escape},  {"Escape", key::escape}, {"Left", key::left},
      {"Right", key::right}, {"Up", key::up},         {"Down", key::down},
      {"Home", key::home},   {"End", key::end},       {"Backspace", key::backspace},
      {"Delete", key::del},  {"F1", key::f1},         {"F2", key::f2},
      {"[", key::bracketLeft}, {"]", key::bracketRight}, {"-", key::minus},
      {"=", key::equal},     {"?", key::slash},     {"PageUp", key::pageUp}, {"PageDown", key::pageDown}};
  if (const auto found = names.find(name); found != names.end()) return found->second;
  if (name.size() == 1 && std::isalnum(static_cast<unsigned char>(name.front())) != 0)
    return std::toupper(static_cast<unsigned char>(name.front()));  // GLFW's numbers of these are their ASCII codes
  if (name.starts_with("Num") && name.size() == 4 && name[3] >= '0' && name[3] <= '9')
    return key::keypad0 + name[3] - '0';
  return {};
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == mark)
      parts.emplace_back();
    else
      parts.back().push_back(c);
  }
  return parts;
}

Result<Done> missing(const char* what) {
  return fail("drive.unsupported", {}, std::string{"this host has no "} + what);
}

std::string text(const json& verb, const char* name) {
  const auto found = verb.find(name);
  if (found == verb.end()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

/// Exactly as a record is written in a snapshot.
std::string recordJson(const Record& record) {
  Registry one;
  one.add(record);
  return json::parse(one.json())["records"][0].dump();
}

std::string mismatch(const Record& record, const json& verb) {
  if (const std::string state = text(verb, "state"); !state.empty() && !record.has(state))
    return record.id + " is not " + state;
  if (const std::string no = text(verb, "not"); !no.empty() && record.has(no)) return record.id + " is " + no;
  if (verb.contains("label") && record.label != text(verb, "label")) return record.id + " reads “" + record.label + "”";
  if (verb.contains("value") && record.value != text(verb, "value"))
    return record.id + " has the value “" + record.value + "”";
  return {};
}

Result<Done> write(const std::string& file, const std::string& content) {
  std::ofstream out{file, std::ios::binary};
  out << content;
  if (!out.good()) return fail("file.unwritable", {.file = file}, "cannot be written");
  return Done{};
}

}  // namespace

/// One function a verb; each gives an empty text or what went wrong, and may fill the answer's detail.
struct DriverVerbs {
  Driver& driver;
  const json& verb;
  DriverAnswer& answer;

  std::string id() const { return text(verb, "id"); }

  std::string snapshot() const {
    driver.frames(1);
    answer.detail = driver.host_.registry().json();
    if (!verb.contains("file")) return {};
    const std::string file = text(verb, "file");
    const auto written = write(driver.host_.folder.empty() ? file : driver.host_.folder + "/" + file, answer.detail);
    return written ? std::string{} : describe(written.error());
  }

  std::string find() const {
    driver.frames(1);
    const Record* record = driver.host_.registry().find(id());
    if (record == nullptr) return "there is no " + id();
    answer.detail = recordJson(*record);
    return mismatch(*record, verb);
  }

  std::string click() const {
    std::string why;
    driver.click(id(), why);
    return why;
  }

  std::string hover() const {
    std::string why;
    if (driver.hover(id(), why)) driver.frames(verb.value("frames", 45));
    return why;
  }

  std::string scrollIntoView() const {
    std::string why;
    driver.scrollIntoView(id(), why);
    return why;
  }

  std::string drag() const {
    Driver::Point from, by;
    std::string why;
    if (verb.contains("from"))
      from = {verb["from"].at(0).get<float>(), verb["from"].at(1).get<float>()};
    else if (!driver.reach(id(), from, why))
      return why;
    if (verb.contains("by")) by = {verb["by"].at(0).get<float>(), verb["by"].at(1).get<float>()};
    Driver::Point to{from.x + by.x, from.y + by.y};
    if (verb.contains("to")) to = {verb["to"].at(0).get<float>(), verb["to"].at(1).get<float>()};
    const std::string button = text(verb, "button");
    driver.drag(from, to, button == "right" ? 1 : button == "middle" ? 2 : 0);
    return {};
  }

  std::string type() const {
    driver.type(text(verb, "text"));
    return {};
  }

  std::string key() const {
    std::string why;
    for (int i = 0; i < verb.value("times", 1) && why.empty(); ++i) driver.pressKeys(text(verb, "keys"), why);
    return why;
  }

  std::string wait() const {
    if (verb.contains("frames")) {
      driver.frames(verb["frames"].get<int>());
      return {};
    }
    if (!verb.contains("id")) {
      driver.settle();
      return {};
    }
    const bool gone = verb.value("gone", false);
    std::string last = "there is no " + id();
    for (int i = 0; i < kPatience; ++i) {
      const Record* record = driver.host_.registry().find(id());
      if (gone && record == nullptr) return {};
      if (!gone && record != nullptr && (last = mismatch(*record, verb)).empty()) return {};
      driver.frames(1);
    }
    return gone ? id() + " is still there" : last;
  }

  std::string screenshot() const {
    driver.settle();
    const auto done = driver.host_.screenshot ? driver.host_.screenshot(text(verb, "file")) : missing("screenshot");
    return done ? std::string{} : describe(done.error());
  }

  std::string command() const {
    std::vector<std::pair<std::string, std::string>> arguments;
    if (const auto given = verb.find("arguments"); given != verb.end())
      for (const auto& [name, value] : given->items())
        arguments.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    const auto done = driver.host_.command ? driver.host_.command(text(verb, "name"), arguments) : missing("commands");
    driver.frames(2);
    return done ? std::string{} : describe(done.error());
  }

  std::string set() const {
    const auto done =
        driver.host_.set ? driver.host_.set(text(verb, "name"), text(verb, "value")) : missing("settings");
    driver.frames(2);
    return done ? std::string{} : describe(done.error());
  }

  std::string quit() const {
    driver.quit_ = true;
    return {};
  }
};

DriverAnswer Driver::perform(std::string_view line) {
  static const std::map<std::string, std::string (DriverVerbs::*)() const> verbs{
      {"snapshot", &DriverVerbs::snapshot}, {"find", &DriverVerbs::find},
      {"click", &DriverVerbs::click},       {"hover", &DriverVerbs::hover},
      {"drag", &DriverVerbs::drag},         {"type", &DriverVerbs::type},
      {"key", &DriverVerbs::key},           {"scroll_into_view", &DriverVerbs::scrollIntoView},
      {"wait", &DriverVerbs::wait},         {"screenshot", &DriverVerbs::screenshot},
      {"command", &DriverVerbs::command},   {"set", &DriverVerbs::set},
      {"quit", &DriverVerbs::quit}};
  DriverAnswer answer;
  const json verb = json::parse(line, nullptr, false);
  if (!verb.is_object()) return {"", false, "is no JSON object with a verb"};
  answer.verb = text(verb, "verb");
  const auto known = verbs.find(answer.verb);
  if (known == verbs.end()) return {answer.verb, false, "there is no verb `" + answer.verb + "`"};
  try {
    const DriverVerbs doing{*this, verb, answer};
    const std::string fault = (doing.*known->second)();
    if (!fault.empty()) answer = {answer.verb, false, fault};
  } catch (const json::exception& wrong) {
    answer = {answer.verb, false, wrong.what()};
  }
  return answer;
}

std::vector<DriverAnswer> Driver::run(std::string_view script) {
  std::vector<DriverAnswer> answers;
  const json verbs = json::parse(script, nullptr, false);
  if (!verbs.is_array()) return {{"", false, "a script is a JSON array of verbs"}};
  for (const json& verb : verbs) {
    answers.push_back(perform(verb.dump()));
    if (!answers.back().ok || quit_) break;
  }
  return answers;
}

void Driver::frames(int count) {
  for (int i = 0; i < count; ++i) {
    host_.frame(input_);
    input_.wheel = 0;
    input_.text.clear();
  }
}

void Driver::settle() {
  int quiet = 0;
  for (int i = 0; i < 2 * kPatience && quiet < 2; ++i) {
    frames(1);
    quiet = host_.busy && host_.busy() ? 0 : quiet + 1;
  }
}

/// Turns the wheel over the target's own scroll area. False when it is in view or cannot come.
bool Driver::turnWheel(const Record& record) {
  const float tall = record.rect.height(), room = record.clip.height();
  if (record.visible() > 0.99F || record.clip.empty()) return false;
  if (tall >= room && record.rect.y0 <= record.clip.y0 && record.rect.y1 >= record.clip.y1) return false;
  input_.mouseX = record.clip.centreX();
  input_.mouseY = record.clip.centreY();
  const float missing =
      record.rect.y0 < record.clip.y0 ? record.clip.y0 - record.rect.y0 : record.clip.y1 - record.rect.y1;
  input_.wheel = std::clamp(missing / 60, -3.0F, 3.0F);
  frames(1);
  return true;
}

bool Driver::reach(const std::string& id, Point& point, std::string& why) {
  why = "there is no " + id;
  Rect before;
  for (int i = 0; i < kPatience; ++i) {
    frames(1);
    const Record* record = host_.registry().find(id);
    if (record == nullptr) continue;
    const bool moving = !(record->rect == before);
    before = record->rect;
    if (moving) continue;
    if (turnWheel(*record)) {
      why = id + " does not come into view";
      continue;
    }
    const Rect shown = intersection(record->rect, record->clip);
    point = {shown.centreX(), shown.centreY()};
    const Record* top = host_.registry().at(point.x, point.y);
    // A part of the widget itself, such as its link, is not in the way: aim left of it.
    if (top != nullptr && top->id != id && top->id.starts_with(id + ".")) {
      point.x = std::max(shown.x0 + 4, top->rect.x0 - 8);
      top = host_.registry().at(point.x, point.y);
    }
    if (top != nullptr && top->id == id) return why.clear(), true;
    why = id + " is covered by " + (top == nullptr ? std::string{"nothing known"} : top->id);
  }
  return false;
}

bool Driver::hover(const std::string& id, std::string& why) {
  Point point;
  if (!reach(id, point, why)) return false;
  input_.mouseX = point.x;
  input_.mouseY = point.y;
  frames(2);
  return true;
}

bool Driver::click(const std::string& id, std::string& why) {
  if (!hover(id, why)) return false;
  const Record* record = host_.registry().find(id);
  if (record != nullptr && !record->enabled) {
    why = id + " is disabled";
    return false;
  }
  input_.buttons[0] = true;
  frames(1);
  input_.buttons[0] = false;
  frames(2);
  return true;
}

bool Driver::scrollIntoView(const std::string& id, std::string& why) {
  Point point;
  return reach(id, point, why);
}

void Driver::drag(Point from, Point to, int button) {
  constexpr int kSteps = 12;
  input_.mouseX = from.x;
  input_.mouseY = from.y;
  frames(2);
  input_.buttons[static_cast<std::size_t>(button)] = true;
  frames(1);
  for (int i = 1; i <= kSteps; ++i) {
    const float share = static_cast<float>(i) / kSteps;
    input_.mouseX = from.x + (to.x - from.x) * share;
    input_.mouseY = from.y + (to.y - from.y) * share;
    frames(1);
  }
  input_.buttons[static_cast<std::size_t>(button)] = false;
  frames(2);
}

void Driver::type(std::string_view text) {
  input_.text = std::string{text};
  frames(2);
}

bool Driver::pressKeys(std::string_view keys, std::string& why) {
  for (const std::string& part : split(keys, '+')) {
    if (part == "Ctrl")
      input_.control = true;
    else if (part == "Shift")
      input_.shift = true;
    else if (part == "Alt")
      input_.alt = true;
    else if (const auto code = keyNamed(part))
      input_.keys.push_back(*code);
    else
      why = "there is no key `" + part + "`";
  }
  if (keys == "?") input_.shift = true;
  frames(1);
  input_.keys.clear();
  input_.control = input_.shift = input_.alt = false;
  frames(2);
  return why.empty();
}

}  // namespace zemi::panels
