#include "domain/catalogue/read_machine.h"

#include <algorithm>
#include <utility>

namespace zemi::catalogue {
namespace {

constexpr Span kYears{1900, 2100};
constexpr Span kMillimetres{-30'000, 30'000};

/// What every reader of this file needs besides its node.
struct Context {
  const Sources& sources;
  Faults& faults;
  Machine& machine;
};

Provenance provenance(Fields& fields, const Context& context, bool needed) {
  return readProvenance(fields, context.sources, needed, context.faults);
}

// ---------------------------------------------------------------------------------------------- masses and quantities

/// Kilograms with up to three decimals, as grams.
std::int64_t readGrams(Fields& fields) {
  const Decimal kilograms = fields.decimal("kg");
  std::int64_t grams = kilograms.digits;
  for (int i = kilograms.decimals; i < 3; ++i) grams *= 10;
  if (kilograms.decimals > 3 || std::abs(kilograms.digits) > 100'000'000) {
    fields.fault("catalogue.value", fields.placeOf("kg"), "`kg` is not a mass of a machine part",
                 "Give kilograms with at most three decimals, below 100000");
    return 0;
  }
  return grams;
}

/// Nothing weighs nothing anywhere; what does weigh has a place and a source.
Mass readMass(const Node& node, const std::string& what, const Context& context) {
  Fields fields{node, what, context.faults};
  Mass mass;
  mass.grams = readGrams(fields);
  if (mass.grams != 0 || fields.has("x_mm")) mass.xMillimetres = fields.integer("x_mm", kMillimetres);
  mass.from = provenance(fields, context, mass.grams != 0);
  fields.finish();
  return mass;
}

std::map<std::string, Quantity> readQuantities(const Node* node, const std::string& what, const Context& context) {
  std::map<std::string, Quantity> quantities;
  if (node == nullptr) return quantities;
  Fields names{*node, what + ", quantity", context.faults};
  for (const Member& member : node->members) {
    names.find(member.key);
    Fields fields{member.value, what + ", quantity " + member.key, context.faults};
    if (!isId(member.key)) {
      fields.fault("catalogue.value", member.place, "this is no name", "Write it like \"power.need\"");
    }
    Quantity quantity;
    quantity.place = member.place;
    quantity.amount = fields.decimal("value");
    quantity.unit = fields.text("unit");
    quantity.from = provenance(fields, context, true);
    fields.finish();
    quantities.emplace(member.key, std::move(quantity));
  }
  return quantities;
}

// ---------------------------------------------------------------------------------------------- figures and effects

/// A number, or a text in three languages.
std::variant<Decimal, Text> readValue(const Node& node, const std::string& what, Faults& faults) {
  if (node.kind == Node::Kind::table) return textOf(node, what, faults);
  return decimalOf(node, what, faults).value_or(Decimal{});
}

void readFigureValue(Fields& fields, Figure& figure, Faults& faults) {
  const bool hasFormula = fields.has("formula");
  if (hasFormula == fields.has("value")) {
    fields.fault("catalogue.missing", fields.place(), "expected either `value` or `formula`",
                 hasFormula ? "Remove one of the two" : "Add value = … or formula = \"…\"");
  }
  if (hasFormula) figure.formula = fields.text("formula");
  if (const Node* value = fields.find("value"); value != nullptr) {
    figure.value = readValue(*value, fields.what() + ": value", faults);
  }
  const Decimal* number = std::get_if<Decimal>(&figure.value);
  const bool needed = hasFormula && !fields.has("value");
  figure.decimals = number != nullptr ? number->decimals : 0;
  if (needed || fields.has("decimals")) figure.decimals = static_cast<int>(fields.integer("decimals", {0, 6}));
}

void readFigure(const Node& node, const Context& context) {
  Fields naming{node, "figure", context.faults};
  Figure figure;
  figure.id = FigureId{naming.id("id")};
  Fields fields{node, "figure " + figure.id.text, context.faults};
  fields.find("id");
  figure.place = node.place;
  // A wrong kind of machine was told once; its sections are not known then.
  const std::vector<std::string> sections = sectionsOf(context.machine.kind);
  figure.section = sections.empty() ? fields.text("section") : fields.word("section", sections);
  figure.name = fields.texts("name");
  figure.unit = fields.optionalText("unit");
  figure.norm = fields.optionalText("norm");
  figure.key = fields.flag("key");
  readFigureValue(fields, figure, context.faults);
  figure.from = provenance(fields, context, figure.formula.empty());
  fields.finish();
  context.machine.figures.push_back(std::move(figure));
}

Effect readEffect(const Node& node, const std::string& what, const Context& context) {
  Fields fields{node, what + ", effect", context.faults};
  Effect effect;
  effect.place = node.place;
  effect.figure = FigureId{fields.id("figure")};
  const Node* set = fields.find("set");
  const Node* add = fields.find("add");
  if ((set == nullptr) == (add == nullptr)) {
    fields.fault("catalogue.missing", node.place, "expected either `set` or `add`", "Write set = … or add = …");
  }
  effect.add = add != nullptr;
  if (const Node* value = effect.add ? add : set; value != nullptr) {
    effect.value = readValue(*value, fields.what() + " on " + effect.figure.text, context.faults);
  }
  // A repeated unit is a note for the reader that can go stale, so it is held against the figure's.
  const std::string unit = fields.optionalText("unit");
  const Figure* figure = context.machine.find(effect.figure);
  if (!unit.empty() && figure != nullptr && figure->unit != unit) {
    fields.fault("catalogue.unit", fields.placeOf("unit"),
                 "the unit is " + unit + "; the figure " + figure->id.text + " has " +
                     (figure->unit.empty() ? "none" : figure->unit),
                 "Convert the value to the figure's unit");
  }
  effect.from = provenance(fields, context, true);
  fields.finish();
  return effect;
}

// ---------------------------------------------------------------------------------------------- options

std::vector<Visual::Attachment> readAttachments(Fields& fields, const std::string& key, Faults& faults) {
  std::vector<Visual::Attachment> attachments;
  for (const Node& node : fields.list(key)) {
    Fields each{node, fields.what() + ", " + key, faults};
    Visual::Attachment attachment{each.text("asset"), each.id("mount")};
    if (!attachment.asset.empty() && !isAsset(attachment.asset)) {
      each.fault("catalogue.value", each.placeOf("asset"), "`asset` is \"" + attachment.asset + "\"",
                 "Name folder and file without ending, such as \"headers/grain_4m\"");
    }
    if (!attachment.mount.empty() && !attachment.mount.starts_with("mount.")) {
      each.fault("catalogue.value", each.placeOf("mount"), "`mount` is \"" + attachment.mount + "\"",
                 "Name a node called mount.…, such as \"mount.header\"");
    }
    each.finish();
    attachments.push_back(std::move(attachment));
  }
  return attachments;
}

void readPaint(Fields& fields, Visual& visual, Faults& faults) {
  const Node* node = fields.find("paint");
  if (node == nullptr) return;
  Fields slots{*node, fields.what() + ", paint", faults};
  for (const Member& member : node->members) {
    if (!isId(member.key)) {
      slots.fault("catalogue.value", member.place, "\"" + member.key + "\" is no slot",
                  "Write it like \"paint.primary\"");
    }
    visual.paint[member.key] = slots.optionalColour(member.key);
  }
}

Visual readVisual(const Node& node, const std::string& what, Faults& faults) {
  Visual visual;
  if (node.kind == Node::Kind::text) {
    if (node.text == "not drawn yet") visual.kind = Visual::Kind::notDrawnYet;
    if (node.text != "not drawn yet" && node.text != "not visible") {
      faults.add("catalogue.value", node.place, what + ": `visual` is \"" + node.text.substr(0, 80) + "\"",
                 didYouMean(node.text, {"not visible", "not drawn yet"}));
    }
    return visual;
  }
  Fields fields{node, what + ", visual", faults};
  visual.kind = Visual::Kind::shown;
  visual.attach = readAttachments(fields, "attach", faults);
  visual.show = fields.ids("show");
  visual.hide = fields.ids("hide");
  readPaint(fields, visual, faults);
  visual.focus = fields.optionalId("focus");
  fields.finish();
  if (visual.attach.empty() && visual.show.empty() && visual.hide.empty() && visual.paint.empty()) {
    fields.fault("catalogue.value", node.place, "nothing is shown, hidden, attached or painted",
                 "Say what changes, or write visual = \"not visible\" or \"not drawn yet\"");
  }
  return visual;
}

void readOption(const Node& node, const Group& group, const Context& context) {
  Fields naming{node, "option in group " + group.id.text, context.faults};
  Option option;
  option.id = OptionId{naming.id("id")};
  option.group = group.id;
  option.place = node.place;
  Fields fields{node, "option " + option.id.text, context.faults};
  fields.find("id");
  option.code = fields.code("code");
  option.name = fields.texts("name");
  option.line = fields.texts("line");
  option.standard = fields.flag("standard");
  option.popular = fields.flag("popular");
  option.swatch = fields.optionalColour("swatch");
  option.thumbnail = fields.optionalText("thumbnail");
  if (const Node* mass = fields.need("mass", "{ kg = 0 } for what weighs nothing"); mass != nullptr) {
    option.mass = readMass(*mass, fields.what() + ", mass", context);
  }
  option.quantities = readQuantities(fields.find("quantity"), fields.what(), context);
  for (const Node& effect : fields.list("effect")) option.effects.push_back(readEffect(effect, fields.what(), context));
  if (const Node* visual = fields.need("visual", "a table, \"not visible\" or \"not drawn yet\""); visual != nullptr) {
    option.visual = readVisual(*visual, fields.what(), context.faults);
  }
  if (group.look == GroupLook::swatches && option.swatch.empty()) {
    fields.fault("catalogue.missing", node.place, "`swatch` is missing, and the group shows swatches",
                 "Add swatch = \"#RRGGBB\"");
  }
  fields.finish();
  context.machine.options.push_back(std::move(option));
}

// ---------------------------------------------------------------------------------------------- groups, rules, steps

GroupLook lookFrom(const std::string& word) {
  if (word == "switches") return GroupLook::switches;
  return word == "swatches" ? GroupLook::swatches : GroupLook::cards;
}

std::vector<std::string> stepIds(const Machine& machine) {
  std::vector<std::string> ids;
  for (const Step& step : machine.steps) ids.push_back(step.id);
  return ids;
}

void readGroup(const Node& node, const Context& context) {
  Fields naming{node, "group", context.faults};
  Group group;
  group.id = GroupId{naming.id("id")};
  group.place = node.place;
  Fields fields{node, "group " + group.id.text, context.faults};
  fields.find("id");
  group.step = fields.word("step", stepIds(context.machine));
  group.name = fields.texts("name");
  group.line = fields.optionalTexts("line");
  group.kind = fields.word("kind", {"one-of", "any-of"}) == "any-of" ? GroupKind::anyOf : GroupKind::oneOf;
  group.look = lookFrom(fields.word("look", {"cards", "switches", "swatches"}));
  const std::size_t before = context.machine.options.size();
  for (const Node& option : fields.list("option")) readOption(option, group, context);
  for (std::size_t i = before; i < context.machine.options.size(); ++i) {
    group.options.push_back(context.machine.options[i].id);
  }
  fields.finish();
  context.machine.groups.push_back(std::move(group));
}

/// The words a reason may use; the program puts the numbers of a sum there.
void checkReasonWords(Fields& fields, const Text& reason) {
  for (const std::string& text : reason.byLanguage) {
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const std::size_t close = std::min(text.find('}', open), text.size());
      const std::string word = text.substr(open + 1, close - open - 1);
      if (word == "value" || word == "limit" || word == "excess") continue;
      fields.fault("catalogue.value", fields.placeOf("reason"), "the reason uses {" + word.substr(0, 40) + "}",
                   "Known are {value}, {limit}, {excess}");
    }
  }
}

bool isRuleId(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || isCode(std::string(1, c)) || c == '-' || c == '.' || c == '_';
  };
  return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, allowed);
}

void readRule(const Node& node, const Context& context) {
  Fields naming{node, "rule", context.faults};
  Rule rule;
  rule.id = RuleId{naming.text("id")};
  rule.place = node.place;
  Fields fields{node, "rule " + rule.id.text, context.faults};
  fields.find("id");
  if (!rule.id.empty() && !isRuleId(rule.id.text)) {
    fields.fault("catalogue.value", fields.placeOf("id"), "this is no rule id", "Write it like \"GS200-R01\"");
  }
  rule.say = fields.text("say");
  rule.owner = fields.text("owner");
  rule.date = fields.date("date");
  rule.reason = fields.texts("reason");
  checkReasonWords(fields, rule.reason);
  rule.from = provenance(fields, context, true);
  fields.finish();
  context.machine.rules.push_back(std::move(rule));
}

void readStep(const Node& node, const Context& context) {
  Fields fields{node, "step", context.faults};
  Step step{fields.id("id"), fields.texts("name"), fields.optionalId("icon")};
  fields.finish();
  context.machine.steps.push_back(std::move(step));
}

/// What a machine and a module have in common. Figures come first: effects are held against them.
void readParts(Fields& fields, const Context& context) {
  for (const Node& figure : fields.list("figure")) readFigure(figure, context);
  for (const Node& group : fields.list("group")) readGroup(group, context);
  for (const Node& rule : fields.list("rule")) readRule(rule, context);
}

void readHead(Fields& fields, const Context& context) {
  Machine& machine = context.machine;
  machine.code = fields.code("code");
  machine.kind = fields.word("kind", {"combine", "tractor"});
  machine.name = fields.texts("name");
  machine.line = fields.texts("line");
  machine.baseAsset = fields.text("base_asset");
  if (!machine.baseAsset.empty() && !isAsset(machine.baseAsset)) {
    fields.fault("catalogue.value", fields.placeOf("base_asset"), "`base_asset` is \"" + machine.baseAsset + "\"",
                 "Name folder and file without ending, such as \"gs200/base\"");
  }
  machine.baseAttach = readAttachments(fields, "base_attach", context.faults);
  machine.wheelbaseMillimetres = fields.integer("wheelbase_mm", {500, 20'000});
  if (const Node* mass = fields.need("mass", "{ kg = …, x_mm = …, source = … }"); mass != nullptr) {
    machine.baseMass = readMass(*mass, fields.what() + ", mass", context);
  }
  machine.hsCode = fields.text("hs_code");
  machine.origin = fields.text("origin");
  machine.quantities = readQuantities(fields.find("quantity"), fields.what(), context);
  for (const Node& step : fields.list("step")) readStep(step, context);
}

std::vector<std::string> readUse(Fields& fields, const Modules& modules) {
  std::vector<std::string> known, names = fields.ids("use");
  for (const auto& entry : modules) known.push_back(entry.first);
  std::erase_if(names, [&](const std::string& name) {
    if (modules.contains(name)) return false;
    fields.fault("catalogue.unknown_id", fields.placeOf("use"), "there is no module " + name, didYouMean(name, known));
    return true;
  });
  return names;
}

/// Figures of modules fall into their section; within one, the order of reading stays.
void sortFigures(Machine& machine) {
  const std::vector<std::string> sections = sectionsOf(machine.kind);
  const auto rank = [&](const Figure& figure) {
    return std::ranges::find(sections, figure.section) - sections.begin();
  };
  std::ranges::stable_sort(machine.figures, {}, rank);
}

}  // namespace

std::vector<std::string> sectionsOf(const std::string& machineKind) {
  if (machineKind == "combine") {
    return {"header", "feeder", "threshing", "separation", "cleaning",   "tank", "straw",
            "engine", "drive",  "cab",       "tyres",      "dimensions", "mass"};
  }
  if (machineKind == "tractor") {
    return {"engine", "transmission", "pto", "hydraulics", "hitch", "axles", "cab", "wheels", "dimensions", "mass"};
  }
  return {};
}

Provenance readProvenance(Fields& fields, const Sources& sources, bool needed, Faults& faults) {
  Provenance from;
  if (needed && fields.need("source", "a key of sources.toml, or \"EST\" with a basis") == nullptr) return from;
  from.source = fields.optionalText("source");
  if (fields.has("year")) from.year = static_cast<int>(fields.integer("year", kYears));
  from.basis = fields.optionalText("basis");
  from.estimate = fields.flag("estimate") || from.source == "EST";
  if (from.source == "EST" && from.basis.empty()) {
    faults.add("catalogue.source", fields.placeOf("source"), fields.what() + ": an estimate without a `basis`",
               "Add basis = \"how the figure was arrived at\"");
  }
  // An empty register could not be read, which is told already.
  if (!from.source.empty() && from.source != "EST" && !sources.empty() && !sources.contains(from.source)) {
    std::vector<std::string> keys{"EST"};
    for (const auto& entry : sources) keys.push_back(entry.first);
    faults.add("catalogue.source", fields.placeOf("source"),
               fields.what() + ": the source " + from.source.substr(0, 80) + " is not in the register",
               didYouMean(from.source, keys) + " Or add it to configs/sources.toml");
  }
  return from;
}

MachineFile readMachine(const Node& file, const Modules& modules, const Sources& sources, Faults& faults) {
  MachineFile read;
  Machine& machine = read.machine;
  const Context context{sources, faults, machine};
  Fields naming{file, "machine", faults};
  machine.id = MachineId{naming.id("id")};
  machine.place = {file.place.file, 0, 0};
  Fields fields{file, "machine " + machine.id.text, faults};
  fields.find("schema");  // checked for every file before it comes here
  fields.find("id");
  readHead(fields, context);
  read.use = readUse(fields, modules);
  readParts(fields, context);
  fields.finish();
  for (const std::string& name : read.use) {
    Fields module{modules.at(name), "module " + name, faults};
    module.find("schema");
    readParts(module, context);
    module.finish();
  }
  sortFigures(machine);
  return read;
}

}  // namespace zemi::catalogue
