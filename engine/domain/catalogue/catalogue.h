#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/money/money.h"
#include "domain/text/language.h"
#include "domain/text/locale.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What can be bought: machines, option groups, options, rules, price lists. Plain values read from configs/.
namespace zemi::catalogue {

using text::Text;

using MachineId = Id<struct MachineTag>;
using GroupId = Id<struct GroupTag>;
using OptionId = Id<struct OptionTag>;
using RuleId = Id<struct RuleTag>;
using FigureId = Id<struct FigureTag>;
using PriceListId = Id<struct PriceListTag>;

/// Where a figure comes from. `source` is a key of configs/sources.toml; "EST" marks an engineering estimate.
struct Provenance {
  std::string source;
  int year = 0;             ///< 0 when the source bears no date
  bool estimate = false;
  std::string basis;        ///< the reasoning behind an estimate, or a note; may be empty

  bool operator==(const Provenance&) const = default;
};

/// One entry of the source register. Grades: A law, maker, standards body; B press, dealer; C hobby; D address not
/// kept; E own estimate. C and D figures are never shown as the maker's own data.
struct Source {
  std::string key, title, address, grade;
  int year = 0;
};

/// A decimal as it was written, exact: digits × 10^-decimals. Technical figures only; prices are Money.
struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;

  double value() const;
  bool operator==(const Decimal&) const = default;
};

/// A technical figure of the base machine, in trade order. Either a number, a text, or a formula over others.
struct Figure {
  FigureId id;
  std::string section;              ///< text id suffix: "header", "threshing", "engine", ... (texts: section.<name>)
  Text name;
  std::string unit;                 ///< language-free: "mm", "kg", "kW" (texts: unit.<name>); empty when none
  std::string norm;                 ///< e.g. "ISO 14396"; may be empty
  std::variant<Decimal, Text> value;
  std::string formula;              ///< when not empty the value is derived: see catalogue/formula.h
  int decimals = 0;                 ///< how many are shown
  bool key = false;                 ///< belongs to the strip of key figures
  Provenance from;
  Place place;
};

/// What an option does to a figure. `set` replaces, `add` adds; texts can only be set.
struct Effect {
  FigureId figure;
  bool add = false;
  std::variant<Decimal, Text> value;
  Provenance from;
  Place place;
};

/// What an option shows in 3D. Names are node and asset names; the domain only carries them.
struct Visual {
  enum class Kind { shown, notVisible, notDrawnYet };
  struct Attachment {
    std::string asset, mount;
    bool operator==(const Attachment&) const = default;
  };
  Kind kind = Kind::notVisible;
  std::vector<Attachment> attach;
  std::vector<std::string> show, hide;
  std::map<std::string, std::string> paint;  ///< slot → "#RRGGBB" (sRGB)
  std::string focus;                         ///< node the camera flies to; empty: the attachment or first shown node
};

/// Mass with its place. x is metres forward of the front axle (negative: towards the rear).
struct Mass {
  std::int64_t grams = 0;
  std::int64_t xMillimetres = 0;
  Provenance from;
};

/// An integer quantity that rules can sum: value × 10^-decimals in `unit` ("power.need" 14.0 kW → 140, 1 decimal).
struct Quantity {
  Decimal amount;
  std::string unit;                 ///< "kW"; one name has one unit in a machine, the loader checks it
  Provenance from;
  Place place;
};

struct Option {
  OptionId id;
  std::string code;                 ///< printed on paper and in price lists, unique in a machine
  GroupId group;
  Text name;
  Text line;                        ///< one line of description
  std::optional<Mass> mass;         ///< absent only when it weighs nothing worth weighing (warranty): then an explicit 0
  std::map<std::string, Quantity> quantities;
  std::vector<Effect> effects;
  Visual visual;
  std::string swatch;               ///< "#RRGGBB" for colours; empty otherwise
  bool standard = false;            ///< in the machine as delivered when nothing is chosen
  bool popular = false;
  std::string thumbnail;            ///< reserved
  Place place;
};

enum class GroupKind { oneOf, anyOf };
enum class GroupLook { cards, switches, swatches };

struct Group {
  GroupId id;
  std::string step;                 ///< the stepper's step: "machine", "header", "running", "cab", "delivery" ...
  Text name;
  Text line;
  GroupKind kind = GroupKind::oneOf;
  GroupLook look = GroupLook::cards;
  std::vector<OptionId> options;    ///< in catalogue order
  Place place;
};

/// A rule as written. `say` is the readable expression (grammar in rules/language.h).
struct Rule {
  RuleId id;
  std::string say;
  std::string owner;
  text::Date date;
  Text reason;                      ///< may use {limit}, {value}, {excess} for sums
  Provenance from;
  Place place;
};

struct Step {
  std::string id;
  Text name;
  std::string icon;                 ///< name of the Material icon
};

struct Machine {
  MachineId id;
  std::string code;                 ///< "GS200"
  std::string kind;                 ///< "combine" or "tractor"
  Text name;
  Text line;                        ///< one plain sentence for the buyer
  std::string baseAsset;            ///< "gs200/base"
  std::vector<Visual::Attachment> baseAttach;   ///< what is always there in files of its own: the working insides
  std::int64_t wheelbaseMillimetres = 0;
  Mass baseMass;
  std::map<std::string, Quantity> quantities;   ///< the base machine's own contributions to sums
  std::vector<Step> steps;
  std::vector<Group> groups;
  std::vector<Option> options;      ///< grouped, in catalogue order
  std::vector<Figure> figures;
  std::vector<Rule> rules;
  std::string hsCode, origin;
  Place place;

  const Option* find(const OptionId& id) const;
  const Group* find(const GroupId& id) const;
  const Figure* find(const FigureId& id) const;
};

struct PriceRow {
  std::string code;
  money::Money price;
  Provenance from;
  Place place;
};

/// A dated price list. Immutable once an order names it.
struct PriceList {
  PriceListId id;
  Text name;
  std::string market;               ///< "AZ"; two lists of one market must not be valid on one day
  std::vector<MachineId> machines;  ///< the machines it prices; empty: all of them
  text::Date validFrom, validTo;
  money::Currency currency = money::Currency::azn;
  money::Rounding rounding;
  std::map<std::string, PriceRow> rows;         ///< by code; base machines by machine code
  struct Tax {
    Text name;
    money::Rate percent;                        ///< 18/1 for 18 %
    Provenance from;
  };
  Tax vat;
  Place place;
};

/// One dated exchange rate: `perUnit` units of `to` for one unit of `from`.
struct ExchangeRate {
  money::Currency from, to;
  money::Rate perUnit;
  text::Date date;
  Provenance source;
};

struct Catalogue {
  std::string version;              ///< hash of the files it was read from, 12 hex digits
  std::vector<Machine> machines;
  std::vector<PriceList> priceLists;
  std::vector<ExchangeRate> rates;
  std::map<std::string, Source> sources;

  const Machine* find(const MachineId& id) const;
  const PriceList* find(const PriceListId& id) const;
};

/// Reads configs/ whole. All faults of all files are put in `faults`, each with file, line, column, what was expected
/// and what to do. A catalogue is given back even with faults when anything could be read, so that `check` can go on;
/// it must not be used for an order unless `faults` is empty.
struct Loaded {
  Catalogue catalogue;
  std::vector<Error> faults;
  std::vector<std::string> listing;  ///< per machine and group what was read, for `zemi check`
};
Loaded load(const std::filesystem::path& configs);

}  // namespace zemi::catalogue
