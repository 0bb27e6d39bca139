#include "domain/catalogue/kit.h"

#include "base/files.h"
#include "domain/catalogue/fields.h"
#include "domain/catalogue/read_machine.h"

#include <algorithm>
#include <set>

namespace zemi::catalogue {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 1u << 20;
constexpr Span kCrateMm{50, 13'000};
constexpr Span kOffMm{-12'000, 12'000};
const std::string kMassShape = "{ kg = …, source = …, basis = … }";

/// Names of nodes: sides are upper case ("panel.side.front.L"), so they are no ids.
std::vector<std::string> nodeNames(Fields& fields, const Node& list) {
  std::vector<std::string> names;
  for (const Node& node : list.items) {
    const bool holds =
        node.kind == Node::Kind::text && !node.text.empty() &&
        std::all_of(node.text.begin(), node.text.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == 'L' || c == 'R';
        });
    if (holds) {
      names.push_back(node.text);
    } else {
      fields.fault("catalogue.value", node.place, "this is no node's name", "Write it like \"panel.side.front.L\"");
    }
  }
  return names;
}

void readWeight(Fields& fields, Assembly& assembly, const Sources& sources, Faults& faults) {
  const Node* node = fields.need("mass", kMassShape);
  if (node == nullptr) return;
  Fields mass{*node, fields.what() + ", mass", faults};
  const Decimal kilograms = mass.decimal("kg");
  std::int64_t scale = 1000;
  for (int i = 0; i < kilograms.decimals; ++i) scale /= 10;
  assembly.grams = kilograms.digits * std::max<std::int64_t>(scale, 1);
  if (kilograms.decimals > 3 || assembly.grams <= 0) {
    mass.fault("catalogue.value", mass.placeOf("kg"), "a piece weighs more than nothing, to at most three decimals",
               "Write kg = 640 or kg = \"12.5\"");
  }
  assembly.from = readProvenance(mass, sources, true, faults);
  mass.finish();
}

void readCrate(Fields& fields, Assembly& assembly, Faults& faults) {
  const Node* node = fields.need("crate", "{ length_mm = …, width_mm = …, height_mm = … }");
  if (node == nullptr) return;
  Fields crate{*node, fields.what() + ", crate", faults};
  assembly.crate = {crate.integer("length_mm", kCrateMm), crate.integer("width_mm", kCrateMm),
                    crate.integer("height_mm", kCrateMm)};
  crate.finish();
}

void readOff(Fields& fields, Assembly& assembly, Faults& faults) {
  const Node* node = fields.need("off", "{ left_mm = …, up_mm = …, forward_mm = … }");
  if (node == nullptr) return;
  Fields off{*node, fields.what() + ", off", faults};
  const std::array<const char*, 3> keys{"left_mm", "up_mm", "forward_mm"};
  for (std::size_t i = 0; i < 3; ++i) {
    if (off.has(keys[i])) assembly.offMm[i] = off.integer(keys[i], kOffMm);
  }
  off.finish();
}

Assembly readAssembly(const Node& node, const Sources& sources, Faults& faults) {
  Fields naming{node, "assembly", faults};
  Assembly assembly;
  assembly.id = naming.id("id");
  Fields fields{node, "assembly " + assembly.id, faults};
  fields.find("id");
  assembly.place = node.place;
  assembly.of = fields.optionalId("of");
  assembly.name = fields.texts("name");
  if (const Node* list = fields.need("nodes", "[\"cab\", …]"); list != nullptr)
    assembly.nodes = nodeNames(fields, *list);
  readWeight(fields, assembly, sources, faults);
  readCrate(fields, assembly, faults);
  readOff(fields, assembly, faults);
  assembly.anchor = fields.text("anchor");
  fields.finish();
  return assembly;
}

std::string kilograms(std::int64_t grams) {
  std::string text = std::to_string(grams / 1000);
  if (const std::int64_t rest = grams % 1000; rest != 0) text += "." + std::to_string(1000 + rest).substr(1);
  return text + " kg";
}

/// Each id once, parts of assemblies that exist, each node once at one level.
void checkNames(const Kit& kit, Faults& faults) {
  std::set<std::string> ids, skdNodes, ckdNodes;
  for (const Assembly& assembly : kit.assemblies) {
    if (!ids.insert(assembly.id).second) {
      faults.add("catalogue.duplicate", assembly.place, "assembly " + assembly.id + " stands twice",
                 "Give it an id of its own");
    }
    const Assembly* whole = assembly.of.empty() ? nullptr : kit.find(assembly.of);
    if (!assembly.of.empty() && (whole == nullptr || !whole->of.empty())) {
      faults.add("catalogue.unknown_id", assembly.place,
                 assembly.id + " is part of " + assembly.of + ", which is no SKD assembly",
                 "Name an assembly without `of`");
    }
    for (const std::string& node : assembly.nodes) {
      if ((assembly.of.empty() ? skdNodes : ckdNodes).insert(node).second) continue;
      faults.add("catalogue.duplicate", assembly.place,
                 assembly.id + ": the node " + node + " belongs to another assembly already", "Name it in one of them");
    }
  }
}

void checkMasses(const Kit& kit, const Catalogue& catalogue, Faults& faults) {
  const Machine* machine = catalogue.find(kit.machine);
  if (machine != nullptr && machine->baseMass.grams != kit.grams()) {
    faults.add("catalogue.sum", kit.place,
               "the assemblies weigh " + kilograms(kit.grams()) + ", the machine " + kilograms(machine->baseMass.grams),
               "Correct a mass, or add what is missing");
  }
  for (const Assembly& whole : kit.assemblies) {
    std::int64_t sum = 0;
    for (const Assembly& part : kit.assemblies) sum += part.of == whole.id ? part.grams : 0;
    if (sum == 0 || sum == whole.grams) continue;
    faults.add("catalogue.sum", whole.place,
               "the pieces of " + whole.id + " weigh " + kilograms(sum) + ", the assembly " + kilograms(whole.grams),
               "Correct a mass, or add what is missing");
  }
}

std::optional<Kit> readKit(const fs::path& path, const Sources& sources, Faults& faults) {
  const auto bytes = readFile(path, kLargestFile);
  if (!bytes.has_value()) {
    faults.add(bytes.error());
    return {};
  }
  const auto node = readToml(bytes.value(), path.string());
  if (!node.has_value()) {
    faults.add(node.error());
    return {};
  }
  Fields fields{node.value(), "kit " + path.stem().string(), faults};
  (void)fields.integer("schema", {1, 1});
  Kit kit;
  kit.place = {path.string(), 0, 0};
  kit.machine = MachineId{fields.id("machine")};
  for (const Node& assembly : fields.list("assembly"))
    kit.assemblies.push_back(readAssembly(assembly, sources, faults));
  fields.finish();
  if (kit.machine.text != path.stem().string()) {
    fields.fault("catalogue.value", fields.placeOf("machine"),
                 "the file is called " + path.filename().string() + " and holds " + kit.machine.text,
                 "Call the file after its machine");
  }
  return kit;
}

}  // namespace

const Assembly* Kit::find(const std::string& id) const {
  const auto found = std::find_if(assemblies.begin(), assemblies.end(), [&](const Assembly& a) { return a.id == id; });
  return found == assemblies.end() ? nullptr : &*found;
}

std::vector<const Assembly*> Kit::pieces(bool completelyKnockedDown) const {
  std::set<std::string> opened;
  for (const Assembly& assembly : assemblies) {
    if (completelyKnockedDown && !assembly.of.empty()) opened.insert(assembly.of);
  }
  std::vector<const Assembly*> result;
  for (const Assembly& assembly : assemblies) {
    const bool travels = assembly.of.empty() ? !opened.contains(assembly.id) : completelyKnockedDown;
    if (travels) result.push_back(&assembly);
  }
  return result;
}

std::int64_t Kit::grams() const {
  std::int64_t sum = 0;
  for (const Assembly& assembly : assemblies) sum += assembly.of.empty() ? assembly.grams : 0;
  return sum;
}

LoadedKits loadKits(const fs::path& configs, const Catalogue& catalogue) {
  LoadedKits loaded;
  Faults faults;
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at{configs / "kits", error}, end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    auto kit = readKit(file, catalogue.sources, faults);
    if (!kit) continue;
    checkNames(*kit, faults);
    checkMasses(*kit, catalogue, faults);
    loaded.kits.push_back(std::move(*kit));
  }
  loaded.faults = std::move(faults).take();
  return loaded;
}

}  // namespace zemi::catalogue
