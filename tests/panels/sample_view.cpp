#include "panels/sample_view.h"

#include "base/files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <map>

namespace zemi::panels::sample {
namespace {

using editor::State;
using money::Currency;
using money::Money;
using nlohmann::json;

const std::map<std::string, State>& states() {
  static const std::map<std::string, State> all{
      {"engine.d260_114", State::chosen},  {"header.grain_5m", State::chosen}, {"header.maize_4row", State::blocked},
      {"kit.rape_4m", State::blocked},     {"kit.lifters", State::chosen},     {"kit.dividers", State::forced},
      {"trolley.4_5m", State::forced},     {"straw.chopper", State::blocked},  {"tank.cover", State::chosen},
      {"paint.red", State::chosen},        {"paint.blue", State::blocked},     {"climate.ac", State::chosen},
      {"axle.rear.driven", State::blocked}};
  return all;
}

std::string in(const json& words, text::Language language) {
  return words.is_array() ? words.at(static_cast<std::size_t>(language)).get<std::string>() : std::string{};
}

Money azn(const std::string& decimal) {
  return money::parse(decimal, Currency::azn).value();
}

struct Builder {
  const json& data;
  const Wanted& wanted;
  text::Locale locale{wanted.language};
  editor::View out{};

  std::string words(const json& from) const { return in(from, wanted.language); }

  editor::OptionView option(const json& from, bool taken) const {
    editor::OptionView view;
    view.id = editor::OptionId{from["id"].get<std::string>()};
    view.code = from["code"].get<std::string>();
    view.name = words(from["name"]);
    view.line = words(from["line"]);
    view.standard = from["standard"].get<bool>();
    view.popular = from["popular"].get<bool>();
    view.swatch = from["swatch"].get<std::string>();
    view.grams = static_cast<std::int64_t>(from["kg"].get<double>() * 1000);
    view.visual = from["visual"] == "not visible"     ? catalogue::Visual::Kind::notVisible
                  : from["visual"] == "not drawn yet" ? catalogue::Visual::Kind::notDrawnYet
                                                      : catalogue::Visual::Kind::shown;
    const auto given = states().find(view.id.text);
    view.state = given == states().end() ? State::free : given->second;
    view.on = view.state == State::chosen || view.state == State::forced ||
              (view.state == State::free && view.standard && !taken);
    view.delta = view.on ? Money{0, Currency::azn} : azn(from["price"].get<std::string>());
    view.deltaKnown = view.state != State::blocked;
    view.estimate = !view.on;
    if (view.state == State::blocked || view.state == State::forced) view.reasonShort = words(data["reason"]);
    return view;
  }

  editor::GroupView group(const json& from) const {
    editor::GroupView view;
    view.id = editor::GroupId{from["id"].get<std::string>()};
    view.name = words(from["name"]);
    view.line = words(from["line"]);
    view.kind = from["kind"] == "one-of" ? catalogue::GroupKind::oneOf : catalogue::GroupKind::anyOf;
    view.look = from["look"] == "cards"      ? catalogue::GroupLook::cards
                : from["look"] == "switches" ? catalogue::GroupLook::switches
                                             : catalogue::GroupLook::swatches;
    bool taken = false;
    for (const json& one : from["options"]) {
      const auto given = states().find(one["id"].get<std::string>());
      taken = taken || (given != states().end() && given->second != State::blocked);
    }
    view.decided = taken;
    const bool oneOf = view.kind == catalogue::GroupKind::oneOf;
    for (const json& one : from["options"]) view.options.push_back(option(one, taken && oneOf));
    return view;
  }

  void steps() {
    std::size_t index = 0;
    for (const json& from : data["steps"]) {
      editor::StepView step;
      step.id = from["id"].get<std::string>();
      step.name = words(from["name"]);
      step.icon = from["icon"].get<std::string>();
      step.state = index == wanted.step  ? editor::StepState::current
                   : index < wanted.step ? editor::StepState::done
                                         : editor::StepState::toDo;
      for (const json& one : from["groups"]) {
        step.groups.push_back(group(one));
        out.groupsAll += 1;
        out.groupsDecided += step.groups.back().decided ? 1 : 0;
      }
      out.steps.push_back(std::move(step));
      ++index;
    }
  }

  void figures(const text::Texts& texts) {
    for (const json& from : data["figures"]) {
      editor::FigureRow row;
      row.section = from["section"].get<std::string>();
      row.name = words(from["name"]);
      row.value = from["value"].is_array()
                      ? words(from["value"])
                      : locale.number(std::stod(from["value"].get<std::string>()), from["decimals"].get<int>());
      const std::string unit = from["unit"].get<std::string>();
      row.unit = unit.empty() ? std::string{} : texts.get("unit." + unit, wanted.language);
      row.estimate = from["estimate"].get<bool>();
      row.changed = from["id"] == "header.width";
      row.trace = from["basis"].get<std::string>();
      if (from["key"].get<bool>())
        out.keyFigures.push_back(
            {from["id"].get<std::string>(), row.name, row.value, row.unit, row.estimate, row.changed});
      out.specification.push_back(std::move(row));
    }
  }

  void price() {
    editor::PriceView& price = out.price;
    price.base = azn(data["base"].get<std::string>());
    price.options = azn("18450.00");
    price.vat = azn("0.00");
    price.total = price.base + price.options;
    price.vatPercent = locale.percent(0, 0);
    price.vatExempt = true;
    price.estimate = true;
    price.delta = azn("8600.00");
    price.change = 1;
    price.listName = wanted.language == text::Language::en ? "Price list Azerbaijan, November 2026" : "AZ-2026-11";
    price.validUntil = locale.date({2026, 12, 23});
    price.items.push_back({{}, "GS200", price.base, true, true, "AZ-2026-11, row GS200, 110000.00 AZN"});
    price.itemNames.push_back(words(data["name"]));
    for (const editor::StepView& step : out.steps)
      for (const editor::GroupView& one : step.groups)
        for (const editor::OptionView& option : one.options)
          if (option.on && !option.standard) {
            price.items.push_back({option.id, option.code, azn("2450.00"), false, true,
                                   "AZ-2026-11, row " + option.code + ", 2450.00 AZN"});
            price.itemNames.push_back(option.name);
          }
  }

  void why() {
    if (!wanted.why && !wanted.forcedWhy) return;
    const auto name = [&](const std::string& id) {
      for (const editor::StepView& step : out.steps)
        for (const editor::GroupView& one : step.groups)
          for (const editor::OptionView& option : one.options)
            if (option.id.text == id) return option.name;
      return id;
    };
    editor::WhyView why;
    why.option = editor::OptionId{wanted.forcedWhy ? "kit.dividers" : "header.maize_4row"};
    why.optionName = name(why.option.text);
    why.forced = wanted.forcedWhy;
    why.sentence = words(data["reason"]);
    why.decisions = {name("engine.d260_114"), name("climate.ac")};
    why.rules = {"GS200-R07", "GS200-R12"};
    if (!why.forced) {
      why.repairs.push_back({{name("engine.d260_114")}, {name("engine.d260_132")}, azn("5500.00"), 45000});
      why.repairs.push_back(
          {{name("climate.ac"), name("kit.lifters")}, {name("climate.heater")}, azn("-4180.00"), -38000});
      why.repairs.push_back({{name("header.grain_5m")}, {}, azn("-1250.50"), 0});
    }
    out.why = why;
  }

  void order() {
    out.lines.push_back(
        {"1", words(data["name"]), "GS200", 8, 2027, azn("1027600.00"), false, {{8, azn("128450.00")}}});
    const std::string tractor = wanted.language == text::Language::az   ? "Belarus 82.1 traktoru"
                                : wanted.language == text::Language::ru ? "Трактор Беларус 82.1"
                                                                        : "Belarus 82.1 tractor";
    out.lines.push_back({"2",
                         tractor,
                         "BELARUS-82.1",
                         190,
                         2027,
                         azn("9999999.99"),
                         true,
                         {{109, azn("52631.58")}, {81, azn("52631.57")}}});
    out.orderTotal = azn("11027599.99");
  }

  void stage() {
    const auto choice = [&](const char* id, const char* icon, std::array<const char*, 3> names, bool on = false) {
      return editor::StageChoice{id, names[static_cast<std::size_t>(wanted.language)], icon, on};
    };
    out.stageOpen = wanted.stage;
    out.places = {choice("studio", "photo_camera", {"Studiya", "Студия", "Studio"}, true),
                  choice("yard", "house_siding", {"Təsərrüfat həyəti", "Двор хозяйства", "Farm yard"}),
                  choice("field", "grass", {"Kövşənlik", "Поле со стернёй", "Stubble field"})};
    out.daylights = {choice("morning", "wb_twilight", {"Səhər", "Утро", "Morning"}),
                     choice("evening", "brightness_4", {"Axşam", "Вечер", "Evening"}),
                     choice("dusk", "nights_stay", {"Alaqaranlıq", "Сумерки", "Dusk"}, true)};
    out.companions = {choice("person", "", {"İnsan, 1,75 m", "Человек, 1,75 м", "Person, 1.75 m"})};
    out.poses = {choice("work", "agriculture", {"İş", "Работа", "Work"}),
                 choice("transport", "local_shipping", {"Nəqliyyat", "Транспорт", "Transport"}),
                 choice("service", "build", {"Texniki xidmət", "Обслуживание", "Service"})};
    out.stage.dimensions = true;
    out.stage.explode = 0.4F;
    out.stage.lightDegrees = -90;
  }

  void toasts() {
    if (!wanted.toasts) return;
    out.toasts.push_back({1, editor::ToastView::Kind::error,
                          wanted.language == text::Language::ru ? "Папка «Документы» недоступна для записи."
                          : wanted.language == text::Language::en ? "The folder “Documents” cannot be written to."
                                                                  : "“Sənədlər” qovluğuna yazmaq olmur.",
                          false});
    out.toasts.push_back(
        {2, editor::ToastView::Kind::done, words(data["steps"][0]["groups"][0]["options"][1]["name"]), true});
  }
};

}  // namespace

editor::View view(const Wanted& wanted, const text::Texts& texts) {
  static const json data = json::parse(readFile(std::string{ZEMI_SOURCE_DIR} + "/tests/panels/sample.json").value());
  Builder builder{data, wanted};
  editor::View& out = builder.out;
  out.language = wanted.language;
  out.theme = wanted.theme;
  out.machineName = builder.words(data["name"]);
  out.machineLine = builder.words(data["line"]);
  out.machineKind = "combine";
  out.orderNumber = "Z-2026-0017";
  out.canUndo = true;
  out.undoLabel = "GS200-HG5";
  out.currentStep = wanted.step;
  out.viewName = "front_left";
  out.details = wanted.details;
  out.breakdown = wanted.breakdown;
  out.help = wanted.help;
  out.valid = !wanted.invalid;
  builder.steps();
  builder.figures(texts);
  builder.price();
  builder.why();
  builder.order();
  builder.toasts();
  builder.stage();
  return std::move(out);
}

}  // namespace zemi::panels::sample
