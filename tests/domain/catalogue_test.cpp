#include "domain/catalogue/catalogue.h"

#include "base/files.h"
#include "domain/fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace zemi::catalogue {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const char* const kMachine = "machines/mini.toml";
const char* const kModule = "modules/service.toml";
const char* const kList = "prices/az-2026-11.toml";
const char* const kExport = "prices/exp-2026.toml";

Loaded good() {
  return load(test::dataFolder() / "catalogue_good");
}

std::string bytesOf(const std::string& name) {
  return readFile(test::dataFolder() / "catalogue_good" / name).value();
}

/// The good catalogue, copied, with one passage of one file replaced.
class Edited {
public:
  Edited(const std::string& file, const std::string& find, const std::string& replace) {
    fs::copy(test::dataFolder() / "catalogue_good", folder_.path(), fs::copy_options::recursive);
    std::string bytes = bytesOf(file);
    const std::size_t at = bytes.find(find);
    EXPECT_NE(at, std::string::npos) << "no such passage: " << find;
    if (at != std::string::npos) bytes.replace(at, find.size(), replace);
    folder_.write(file, bytes);
  }
  Loaded loaded() const { return load(folder_.path()); }
  const test::Folder& folder() const { return folder_; }

private:
  test::Folder folder_;
};

std::string described(const std::vector<Error>& faults) {
  std::string text;
  for (const Error& fault : faults) text += describe(fault) + "\n";
  return text;
}

/// The line of `passage` in the good file, counted from 1.
int lineOf(const std::string& file, const std::string& passage) {
  const std::string bytes = bytesOf(file);
  const auto at = static_cast<std::ptrdiff_t>(bytes.find(passage));
  return static_cast<int>(std::count(bytes.begin(), bytes.begin() + at, '\n')) + 1;
}

TEST(Catalogue, readsAMachineWithItsModule) {
  const Loaded loaded = good();
  ASSERT_THAT(loaded.faults, IsEmpty()) << described(loaded.faults);
  const Machine* mini = loaded.catalogue.find(MachineId{"mini"});
  ASSERT_NE(mini, nullptr);
  EXPECT_EQ(mini->code, "MINI");
  EXPECT_EQ(mini->name.in(text::Language::ru), "Мини-комбайн");
  EXPECT_EQ(mini->wheelbaseMillimetres, 3000);
  EXPECT_EQ(mini->baseMass.grams, 6'000'000);
  EXPECT_EQ(mini->baseMass.xMillimetres, -1000);
  EXPECT_EQ(mini->quantities.at("power.need").amount, (Decimal{800, 1}));
  EXPECT_EQ(mini->quantities.at("power.need").unit, "kW");
  ASSERT_EQ(mini->groups.size(), 4u);
  EXPECT_EQ(mini->groups.back().id, GroupId{"service"});  // after the machine's own
  EXPECT_EQ(mini->options.size(), 8u);
  EXPECT_EQ(mini->rules.size(), 2u);
}

TEST(Catalogue, readsAnOptionWhole) {
  const Loaded loaded = good();
  const Machine& mini = loaded.catalogue.machines.at(0);
  const Option* tank = mini.find(OptionId{"tank.raised"});
  ASSERT_NE(tank, nullptr);
  EXPECT_EQ(tank->group, GroupId{"tank"});
  EXPECT_EQ(tank->mass->grams, 60'000);
  EXPECT_TRUE(tank->mass->from.estimate);
  EXPECT_EQ(tank->mass->from.basis, "sheet steel");
  EXPECT_EQ(tank->visual.kind, Visual::Kind::shown);
  EXPECT_EQ(tank->visual.attach, (std::vector<Visual::Attachment>{{"mini/tank_raised", "mount.tank"}}));
  EXPECT_THAT(tank->visual.show, ElementsAre("option.tank_raised"));
  EXPECT_EQ(tank->visual.focus, "tank");
  ASSERT_EQ(tank->effects.size(), 1u);
  EXPECT_TRUE(tank->effects[0].add);
  EXPECT_EQ(std::get<Decimal>(tank->effects[0].value), (Decimal{6, 1}));
  EXPECT_EQ(tank->place.line, lineOf(kMachine, "id = \"tank.raised\"") - 1);
  EXPECT_EQ(mini.find(OptionId{"engine.d132"})->mass->grams, 40'500);
  EXPECT_EQ(mini.find(OptionId{"paint.red"})->visual.paint.at("paint.primary"), "#a02020");
  EXPECT_EQ(mini.find(OptionId{"no.such"}), nullptr);
}

TEST(Catalogue, putsFiguresIntoTradeOrder) {
  const Loaded loaded = good();
  std::vector<std::string> ids;
  for (const Figure& figure : loaded.catalogue.machines.at(0).figures) ids.push_back(figure.id.text);
  EXPECT_THAT(ids, ElementsAre("tank.volume", "unload.rate", "unload.time", "engine.power", "engine.name",
                               "power.reserve", "mass.ladder", "mass.operating", "mass.front_share"));
}

TEST(Catalogue, readsPriceListsAndRates) {
  const Loaded loaded = good();
  const PriceList* list = loaded.catalogue.find(PriceListId{"EXP-2026"});
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->market, "EXP");
  EXPECT_THAT(list->machines, ElementsAre(MachineId{"mini"}));
  EXPECT_EQ(list->rounding, (money::Rounding{money::RoundingMode::halfEven, 5}));
  EXPECT_EQ(list->vat.percent, (money::Rate{18, 1}));
  EXPECT_EQ(list->rows.at("MINI-NOLAD").price, (money::Money{-8825, money::Currency::usd}));
  EXPECT_EQ(loaded.catalogue.find(PriceListId{"AZ-2026-11"})->market, "AZ");
  ASSERT_EQ(loaded.catalogue.rates.size(), 2u);
  EXPECT_EQ(loaded.catalogue.rates[0].perUnit, (money::Rate{17, 10}));
  EXPECT_EQ(loaded.catalogue.rates[0].date, (text::Date{2026, 11, 20}));
  EXPECT_EQ(loaded.catalogue.sources.at("S02").grade, "D");
}

TEST(Catalogue, listsWhatStandsInEachGroup) {
  const Loaded loaded = good();
  EXPECT_THAT(loaded.listing, testing::Contains("  machine / engine (one-of, cards): engine.d114* engine.d132"));
}

TEST(Catalogue, versionNamesTheBytesReadAndNotTheFolder) {
  const Edited same{kMachine, "Mini combine", "Mini combine"};
  const Edited other{kMachine, "Mini combine", "Mini Combine"};
  const std::string version = good().catalogue.version;
  EXPECT_EQ(version.size(), 12u);
  EXPECT_EQ(version.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(same.loaded().catalogue.version, version);
  EXPECT_NE(other.loaded().catalogue.version, version);
}

/// One mistake in an otherwise good catalogue: which fault it gives, where, and what is said.
struct Mistake {
  const char* name;
  const char* file;
  const char *find, *replace;
  const char* code;
  const char* says;    ///< in the detail or the remedy
  int linesBelow = 0;  ///< of the fault below the first line of `find`; -1: the place is not in this file
};

void PrintTo(const Mistake& row, std::ostream* out) {
  *out << row.name;
}

class CatalogueMistake : public testing::TestWithParam<Mistake> {};

TEST_P(CatalogueMistake, isReportedWithPlaceAndRemedy) {
  const Mistake& row = GetParam();
  const Loaded loaded = Edited{row.file, row.find, row.replace}.loaded();
  const int line = row.linesBelow < 0 ? 0 : lineOf(row.file, row.find) + row.linesBelow;
  const auto told = [&](const Error& fault) {
    const bool here = row.linesBelow < 0 || (fault.place.line == line && fault.place.file.ends_with(row.file));
    return fault.code == row.code && here && describe(fault).find(row.says) != std::string::npos;
  };
  EXPECT_TRUE(std::ranges::any_of(loaded.faults, told)) << "line " << line << "\n" << described(loaded.faults);
  for (const Error& fault : loaded.faults) EXPECT_FALSE(fault.remedy.empty()) << describe(fault);
}

// clang-format off
const Mistake kMistakes[] = {
    // the file
    {"broken_toml", kMachine, "wheelbase_mm = 3000", "wheelbase_mm = 3,000", "catalogue.syntax", "", 0},
    {"same_key_twice", kMachine, "origin = \"BY\"", "origin = \"BY\"\norigin = \"AZ\"", "catalogue.syntax", "origin", 1},
    {"no_schema", kMachine, "schema = 1\n", "", "catalogue.missing", "schema", 0},
    {"later_schema", kMachine, "schema = 1", "schema = 2", "catalogue.schema", "another schema", 0},
    {"file_called_otherwise", kMachine, "id = \"mini\"", "id = \"maxi\"", "catalogue.value", "maxi.toml", -1},
    // keys and kinds
    {"unknown_key", kMachine, "popular = true", "populer = true", "catalogue.unknown_key", "Did you mean `popular`", 0},
    {"unknown_key_of_machine", kMachine, "origin = \"BY\"", "origin = \"BY\"\norigine = 1", "catalogue.unknown_key", "origin", 1},
    {"unknown_key_in_mass", kMachine, "mass = { kg = 60, x_mm", "mass = { kg = 60, y_mm", "catalogue.unknown_key", "x_mm", 0},
    {"text_for_number", kMachine, "wheelbase_mm = 3000", "wheelbase_mm = \"3000\"", "catalogue.type", "whole number", 0},
    {"number_for_text", kMachine, "origin = \"BY\"", "origin = 7", "catalogue.type", "text", 0},
    {"table_for_list", kMachine, "[[step]]\nid = \"machine\"", "[step]\nid = \"machine\"", "catalogue.syntax", "", 5},
    {"number_for_table", kMachine, "mass = { kg = 6000, x_mm = -1000, source = \"S01\", year = 2020 }", "mass = 6000",
     "catalogue.type", "expected a table", 0},
    {"bare_decimal", kMachine, "value = \"3.2\"", "value = 3.2", "catalogue.type", "\"3.2\"", 0},
    {"decimal_comma", kMachine, "value = \"3.2\"", "value = \"3,2\"", "catalogue.type", "stays exact", 0},
    {"quoted_date", kMachine, "date = 2026-11-24", "date = \"2026-11-24\"", "catalogue.type", "without quotes", 0},
    {"day_that_is_none", kMachine, "date = 2026-11-24", "date = 2026-02-30", "catalogue.syntax", "", 0},
    {"wheelbase_of_a_toy", kMachine, "wheelbase_mm = 3000", "wheelbase_mm = 30", "catalogue.value", "500", 0},
    // texts
    {"language_missing", kMachine, "az = \"Mini kombayn\", ", "", "catalogue.text_missing", "in az", 0},
    {"language_empty", kMachine, "ru = \"Мини-комбайн\"", "ru = \" \"", "catalogue.text_missing", "in ru is empty", 0},
    {"language_unknown", kMachine, "en = \"Mini combine\"", "en = \"Mini combine\", de = \"x\"", "catalogue.unknown_key", "de", 0},
    {"line_break_in_text", kMachine, "en = \"Mini combine\"", "en = \"Mini\\ncombine\"", "catalogue.text_missing", "line break", 0},
    // names
    {"id_in_capitals", kMachine, "id = \"tank.raised\"", "id = \"Tank.raised\"", "catalogue.value", "lower-case", 0},
    {"code_in_small", kMachine, "code = \"MINI-TANK\"", "code = \"mini-tank\"", "catalogue.value", "upper-case", 0},
    {"option_twice", kMachine, "id = \"tank.no_ladder\"", "id = \"tank.raised\"", "catalogue.duplicate", "tank.raised", -1},
    {"code_twice", kMachine, "code = \"MINI-NOLAD\"", "code = \"MINI-TANK\"", "catalogue.duplicate", "MINI-TANK", -1},
    {"group_twice", kMachine, "id = \"paint\"", "id = \"tank\"", "catalogue.duplicate", "group tank", -1},
    {"figure_twice", kMachine, "id = \"unload.rate\"", "id = \"tank.volume\"", "catalogue.duplicate", "tank.volume", -1},
    {"rule_twice", kModule, "id = \"SRV-R01\"", "id = \"MINI-R01\"", "catalogue.duplicate", "MINI-R01", -1},
    {"unknown_module", kMachine, "use = [\"service\"]", "use = [\"servise\"]", "catalogue.unknown_id", "service", 0},
    {"module_used_by_none", kMachine, "use = [\"service\"]", "use = []", "catalogue.unused", "service", -1},
    {"unknown_step", kMachine, "step = \"machine\"", "step = \"machin\"", "catalogue.value", "Did you mean `machine`", 0},
    {"step_without_group", kModule, "step = \"delivery\"", "step = \"machine\"", "catalogue.missing", "step delivery", -1},
    {"unknown_section", kMachine, "section = \"drive\"", "section = \"driv\"", "catalogue.value", "drive", 0},
    {"section_of_a_tractor", kMachine, "section = \"drive\"", "section = \"pto\"", "catalogue.value", "section", 0},
    {"unknown_kind", kMachine, "kind = \"combine\"", "kind = \"combin\"", "catalogue.value", "combine", 0},
    {"unknown_group_kind", kMachine, "kind = \"any-of\"", "kind = \"some-of\"", "catalogue.value", "Did you mean", 0},
    {"unknown_look", kMachine, "look = \"switches\"", "look = \"switch\"", "catalogue.value", "switches", 0},
    // standards
    {"no_standard", kMachine, "standard = true\n", "", "catalogue.standard", "no standard", -1},
    {"two_standards", kMachine, "popular = true", "standard = true", "catalogue.standard", "engine.d114, engine.d132", -1},
    // figures, effects, quantities, masses
    {"figure_without_source", kMachine, "source = \"S01\"\nyear = 2020\n\n[[figure]]\nid = \"unload.rate\"",
     "[[figure]]\nid = \"unload.rate\"", "catalogue.missing", "source", -1},
    {"unknown_source", kMachine, "value = 114\nsource = \"S01\"", "value = 114\nsource = \"S91\"", "catalogue.source", "S91", 1},
    {"estimate_without_basis", kMachine, "basis = \"as machines of its class\"\n", "", "catalogue.source", "basis", -1},
    {"value_and_formula", kMachine, "value = 114", "value = 114\nformula = \"1\"", "catalogue.missing", "either", -1},
    {"neither_value_nor_formula", kMachine, "value = 114\n", "", "catalogue.missing", "either", -1},
    {"formula_without_decimals", kMachine, "decimals = 0\nkey = true", "key = true", "catalogue.missing", "decimals", -1},
    {"effect_on_unknown_figure", kMachine, "figure = \"engine.power\"", "figure = \"engine.powr\"", "catalogue.unknown_id",
     "Did you mean `engine.power`", -1},
    {"effect_on_derived_figure", kMachine, "figure = \"tank.volume\"\nadd", "figure = \"unload.time\"\nadd", "catalogue.value",
     "formula", -1},
    {"effect_in_other_unit", kMachine, "unit = \"kW\"\nsource = \"S01\"\n\n[[group.option.effect]]",
     "unit = \"hp\"\nsource = \"S01\"\n\n[[group.option.effect]]", "catalogue.unit", "hp", 0},
    {"number_for_text_figure", kMachine, "set = { az = \"D-260.4 (az)\", ru = \"Д-260.4\", en = \"D-260.4\" }", "set = 5",
     "catalogue.unit", "effect a number", -1},
    {"adding_to_a_text", kMachine, "set = { az = \"D-260.4", "add = { az = \"D-260.4", "catalogue.unit", "added to a text", -1},
    {"effect_without_value", kMachine, "add = \"0.6\"\n", "", "catalogue.missing", "`set` or `add`", -1},
    {"quantity_in_other_unit", kMachine, "value = \"1.5\", unit = \"kW\"", "value = \"1.5\", unit = \"hp\"", "catalogue.unit",
     "power.need", 0},
    {"quantity_that_is_built_in", kMachine, "\"power.need\" = { value = \"80.0\"", "\"axle.front\" = { value = \"80.0\"",
     "catalogue.duplicate", "built in", 0},
    {"mass_missing", kMachine, "mass = { kg = 60, x_mm = 0, source = \"EST\", year = 2026, basis = \"sheet steel\" }\n", "",
     "catalogue.missing", "`mass`", -1},
    {"mass_without_place", kMachine, "kg = 60, x_mm = 0,", "kg = 60,", "catalogue.missing", "x_mm", 0},
    {"mass_without_source", kMachine, "mass = { kg = -12, x_mm = -1500, source = \"S01\" }", "mass = { kg = -12, x_mm = -1500 }",
     "catalogue.missing", "source", 0},
    {"mass_finer_than_a_gram", kMachine, "kg = \"40.5\"", "kg = \"40.5001\"", "catalogue.value", "three decimals", 0},
    // pictures
    {"visual_missing", kMachine, "visual = \"not drawn yet\"\n\n[[group]]", "\n[[group]]", "catalogue.missing", "`visual`", -1},
    {"visual_unknown", kMachine, "visual = \"not drawn yet\"", "visual = \"not drawn\"", "catalogue.value", "not drawn yet", 0},
    {"visual_empty", kMachine, "visual = { paint = { \"paint.primary\" = \"#a02020\" } }", "visual = {}", "catalogue.value",
     "nothing is shown", 0},
    {"asset_with_ending", kMachine, "asset = \"mini/tank_raised\"", "asset = \"mini/tank_raised.glb\"", "catalogue.value",
     "without ending", 0},
    {"asset_outside", kMachine, "base_asset = \"mini/base\"", "base_asset = \"../mini/base\"", "catalogue.value", "base_asset", 0},
    {"base_attached_to_no_mount", kMachine, "base_asset = \"mini/base\"",
     "base_asset = \"mini/base\"\nbase_attach = [{ asset = \"mini/insides\", mount = \"inside\" }]", "catalogue.value", "mount.", 1},
    {"mount_that_is_none", kMachine, "mount = \"mount.tank\"", "mount = \"tank\"", "catalogue.value", "mount.", 0},
    {"paint_that_is_no_colour", kMachine, "\"paint.primary\" = \"#2E6B35\"", "\"paint.primary\" = \"green\"", "catalogue.value",
     "#E0B020", 0},
    {"swatch_missing", kMachine, "swatch = \"#a02020\"\n", "", "catalogue.missing", "swatch", -1},
    // formulas
    {"formula_that_is_none", kMachine, "1000 * tank.volume / unload.rate", "1000 * * tank.volume", "catalogue.formula",
     "at character 8", -1},
    {"formula_of_unknown_figure", kMachine, "tank.volume / unload.rate", "tank.volum / unload.rate", "catalogue.formula",
     "Did you mean `tank.volume`", -1},
    {"formula_of_unknown_quantity", kMachine, "sum(power.need))", "sum(power.ned))", "catalogue.formula", "power.need", -1},
    {"formula_of_a_text", kMachine, "tank.volume / unload.rate", "engine.name / unload.rate", "catalogue.formula", "is a text", -1},
    {"formula_of_itself", kMachine, "1000 * tank.volume / unload.rate", "1 + unload.time", "catalogue.formula", "itself", -1},
    {"formulas_in_a_circle", kMachine, "formula = \"sum(mass)\"", "formula = \"sum(mass) + mass.front_share\"",
     "catalogue.formula", "mass.front_share is derived from itself", -1},
    // rules
    {"rule_without_owner", kMachine, "owner = \"product\"\n", "", "catalogue.missing", "owner", -1},
    {"rule_reason_with_unknown_word", kMachine, "{excess}", "{surplus}", "catalogue.value", "{surplus}", 0},
    // prices, rates, sources
    {"row_missing_for_option", kList, "code = \"MINI-TANK\"", "code = \"MINI-NOLAD\"", "catalogue.price_missing", "az-2026-11.toml", -1},
    {"row_missing_for_machine", kExport, "{ code = \"MINI\", price = \"52941.15\", source = \"S01\" },\n", "",
     "catalogue.price_missing", "exp-2026.toml", -1},
    {"row_twice", kList, "code = \"MINI-TANK\"", "code = \"MINI-NOLAD\"", "catalogue.duplicate", "MINI-NOLAD", -1},
    {"row_of_nothing", kList, "code = \"SRV-2\"", "code = \"SRV-3\"", "catalogue.unknown_id", "Did you mean `SRV-1`", -1},
    {"price_with_three_decimals", kList, "price = \"4150.50\"", "price = \"4150.505\"", "catalogue.value", "12400.50", 0},
    {"price_as_number", kList, "price = \"4150.50\"", "price = 4150", "catalogue.type", "in quotes", 0},
    {"price_without_source", kList, "price = \"4150.50\"\nsource = \"S01\"", "price = \"4150.50\"", "catalogue.missing", "source", -1},
    {"unknown_currency", kList, "currency = \"AZN\"", "currency = \"AZM\"", "catalogue.value", "AZN", 0},
    {"unknown_rounding", kList, "mode = \"half-up\"", "mode = \"halfup\"", "catalogue.value", "half-up", 0},
    {"step_of_zero", kList, "step = 1 }", "step = 0 }", "catalogue.value", "`step`", 0},
    {"tax_as_share_of_many", kList, "percent = \"0\"", "percent = \"1800\"", "catalogue.value", "above 100", 0},
    {"tax_below_zero", kList, "percent = \"0\"", "percent = \"-18\"", "catalogue.value", "not negative", 0},
    {"list_that_ends_first", kList, "valid_to = 2027-03-31", "valid_to = 2026-03-31", "catalogue.value", "ends before", 0},
    {"lists_overlap", kExport, "market = \"EXP\"", "market = \"AZ\"", "catalogue.list_overlap", "AZ-2026-11", -1},
    {"list_of_unknown_machine", kExport, "machines = [\"mini\"]", "machines = [\"mino\"]", "catalogue.unknown_id", "mini", -1},
    {"rate_of_zero", "rates.toml", "per_unit = \"1.7000\"", "per_unit = \"0\"", "catalogue.value", "positive", 0},
    {"rate_to_itself", "rates.toml", "from = \"USD\"", "from = \"AZN\"", "catalogue.value", "itself", -1},
    {"rate_twice", "rates.toml", "from = \"EUR\"\nto = \"AZN\"\nper_unit = \"1.9720\"\ndate = 2026-11-19",
     "from = \"USD\"\nto = \"AZN\"\nper_unit = \"1.9720\"\ndate = 2026-11-20", "catalogue.duplicate", "second rate", -1},
    {"source_twice", "sources.toml", "key = \"S02\"", "key = \"S01\"", "catalogue.duplicate", "S01", -1},
    {"source_without_address", "sources.toml", "address = \"https://example.org/manual\"\n", "", "catalogue.missing", "address", -1},
    {"source_of_unknown_grade", "sources.toml", "grade = \"D\"", "grade = \"F\"", "catalogue.value", "grade", 0},
};
// clang-format on

INSTANTIATE_TEST_SUITE_P(Table, CatalogueMistake, testing::ValuesIn(kMistakes),
                         [](const auto& row) { return std::string{row.param.name}; });

TEST(Catalogue, reportsTheFaultsOfAllFilesAtOnce) {
  const Edited edited{kMachine, "popular = true", "populer = true"};
  edited.folder().write(kModule, "schema = 1\n[[group]\n");
  edited.folder().write(kList, "schema = 1\nid = 5\n");
  fs::remove(edited.folder().path() / "rates.toml");
  const Loaded loaded = edited.loaded();
  const std::string all = described(loaded.faults);
  for (const char* expected : {"mini.toml", "service.toml", "az-2026-11.toml", "rates.toml"}) {
    EXPECT_THAT(all, HasSubstr(expected));
  }
  EXPECT_EQ(loaded.catalogue.machines.size(), 1u) << "what could be read is given back, so that the check can go on";
}

TEST(Catalogue, tellsAFaultOfASharedModuleOnce) {
  const Edited edited{
      kModule,
      "line = { az = \"Daxildir\"",
      "line = { az = \"\"",
  };
  std::string second = bytesOf(kMachine);
  second.replace(second.find("id = \"mini\""), 11, "id = \"mano\"");
  edited.folder().write("machines/mano.toml", second);
  const Loaded loaded = edited.loaded();
  const auto told = [](const Error& fault) { return fault.code == "catalogue.text_missing"; };
  EXPECT_EQ(std::ranges::count_if(loaded.faults, told), 1);
}

TEST(Catalogue, refusesACodeThatTwoMachinesUseForDifferentThings) {
  const Edited edited{kMachine, "Mini combine", "Mini combine"};
  std::string second = bytesOf(kMachine);
  second.replace(second.find("id = \"mini\""), 11, "id = \"mano\"");
  edited.folder().write("machines/mano.toml", second);
  const std::string all = described(edited.loaded().faults);
  EXPECT_THAT(all, HasSubstr("the code MINI-TANK is used in"));
  EXPECT_THAT(all, testing::Not(HasSubstr("the code SRV-1 is used in"))) << "options of a module are one thing";
}

TEST(Catalogue, saysThatAFolderIsMissing) {
  const test::Folder empty;
  const Loaded loaded = load(empty.path());
  EXPECT_EQ(loaded.faults.size(), 4u) << described(loaded.faults);
  for (const Error& fault : loaded.faults) EXPECT_EQ(fault.code, "file.missing");
}

TEST(Catalogue, stopsListingWhenAFileIsNothingButFaults) {
  const Edited edited{"sources.toml", "schema = 1", "schema = 1"};
  std::string bytes = "schema = 1\n";
  for (int i = 0; i < 3000; ++i) bytes += "key_" + std::to_string(i) + " = 1\n";
  edited.folder().write("sources.toml", bytes);
  const Loaded loaded = edited.loaded();
  EXPECT_EQ(loaded.faults.size(), 501u);
  EXPECT_EQ(loaded.faults.back().code, "catalogue.too_many");
}

TEST(Catalogue, refusesInputMadeToExhaustIt) {
  std::string dotted = "a";
  for (int i = 0; i < 100'000; ++i) dotted += ".a";
  std::string tables = "schema = 1\n[a";
  for (int i = 0; i < 100'000; ++i) tables += ".a";
  struct Row {
    const char* name;
    std::string bytes;
  };
  const Row rows[] = {
      {"brackets", "schema = 1\na = " + std::string(1'000'000, '[')},
      {"inline tables", "schema = 1\na = " +
                            [] {
                              std::string text;
                              for (int i = 0; i < 100'000; ++i) text += "{a=";
                              return text;
                            }()},
      {"dotted key", "schema = 1\n" + dotted + " = 1\n"},
      {"table name", tables + "]\n"},
      {"spaced dots", "schema = 1\na . a . a . a . a . a . a . a . a . a . a . a . a . a . a . a . a . a . a = 1\n"},
      {"too large", std::string(3u << 20, '\n')},
      {"zero bytes", std::string(1000, '\0')},
      {"not UTF-8", "schema = 1\nid = \"\xff\xfe\"\n"},
      {"open text", "schema = 1\nid = \"" + std::string(100'000, '[')},
      {"open block", "schema = 1\nid = \"\"\"" + std::string(100'000, '[')},
      {"backslash at the end", "schema = 1\nid = \"\\"},
      {"empty", ""},
  };
  for (const Row& row : rows) {
    const Edited edited{kMachine, "Mini", "Mini"};
    edited.folder().write(kMachine, row.bytes);
    const Loaded loaded = edited.loaded();
    EXPECT_FALSE(loaded.faults.empty()) << row.name;
  }
}

TEST(Catalogue, ofTheProgramIsFaultless) {
  const fs::path configs = test::sourceFolder() / "configs";
  if (!fs::exists(configs / "machines")) GTEST_SKIP() << "configs/machines is not written yet";
  const Loaded loaded = load(configs);
  for (const Error& fault : loaded.faults) ADD_FAILURE() << describe(fault);
}

}  // namespace
}  // namespace zemi::catalogue
