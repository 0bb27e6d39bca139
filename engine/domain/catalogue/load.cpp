#include "domain/catalogue/check.h"
#include "domain/catalogue/read_prices.h"

#include "base/files.h"

#include <algorithm>
#include <set>

namespace zemi::catalogue {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 2u << 20;
constexpr std::size_t kMostFiles = 200;  // in one folder
constexpr std::int64_t kSchema = 1;

/// FNV-1a, 64 bit (http://www.isthe.com/chongo/tech/comp/fnv): names a version, guards against no one.
class Hash {
public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 0x100000001b3u;
    }
  }
  /// The upper 48 bits, which depend on all bytes.
  std::string hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 16; shift -= 4) text += kDigits[(value_ >> shift) & 15];
    return text;
  }

private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

/// Reads the files of one catalogue, keeping the hash over all of them.
class Reader {
public:
  Reader(const fs::path& configs, Faults& faults) : configs_{configs}, faults_{faults} {}

  /// Nothing, and a fault, when it cannot be read or has another schema than ours. `name` is relative to configs.
  std::optional<Node> read(const std::string& name) {
    const auto bytes = readFile(configs_ / name, kLargestFile);
    if (!bytes) return failed(bytes.error());
    // Lengths between name and content, so that bytes cannot move from one to the other unseen.
    hash_.add(name + "\n" + std::to_string(bytes.value().size()) + "\n");
    hash_.add(bytes.value());
    auto node = readToml(bytes.value(), (configs_ / name).string());
    if (!node) return failed(node.error());
    Fields fields{node.value(), name, faults_};
    const Node* schema = fields.need("schema", "schema = 1");
    if (schema != nullptr && (schema->kind != Node::Kind::integer || schema->integer != kSchema)) {
      return failed({"catalogue.schema", schema->place, name + ": this is another schema than 1",
                     "Write schema = 1, or open it with the version of the program that knows it"});
    }
    return std::move(node).value();
  }

  /// Whether every file could be read so far.
  bool complete() const { return complete_; }

  /// The names of the .toml files of a folder without ending, sorted.
  std::vector<std::string> names(const std::string& folder) {
    std::vector<std::string> found;
    std::error_code error;
    for (fs::directory_iterator at{configs_ / folder, error}, end; !error && at != end; at.increment(error)) {
      if (at->path().extension() == ".toml") found.push_back(at->path().stem().string());
    }
    if (error) {
      faults_.add("file.missing", {(configs_ / folder).string()}, "cannot read the folder: " + error.message(),
                  "Check the name and the folder");
    }
    std::ranges::sort(found);
    if (found.size() > kMostFiles) {
      faults_.add("catalogue.too_many", {(configs_ / folder).string()},
                  "more than " + std::to_string(kMostFiles) + " files", "This is no catalogue of ours");
      found.resize(kMostFiles);
    }
    return found;
  }

  bool hasFolder(const std::string& folder) const {
    std::error_code ignored;
    return fs::exists(configs_ / folder, ignored);
  }

  std::string version() const { return hash_.hex(); }

private:
  std::optional<Node> failed(const Error& error) {
    complete_ = false;
    faults_.add(error);
    return {};
  }

  fs::path configs_;
  Faults& faults_;
  Hash hash_;
  bool complete_ = true;
};

std::string lowerAscii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// A file is found by its id, so its name is its id; upper and lower case may differ.
void checkFileName(const std::string& stem, const std::string& id, const Place& place, Faults& faults) {
  if (id.empty() || lowerAscii(stem) == lowerAscii(id)) return;
  faults.add("catalogue.value", place, "the file is called " + stem + ".toml and holds " + id,
             "Call the file " + lowerAscii(id) + ".toml or change the id");
}

Modules readModules(Reader& reader) {
  Modules modules;
  if (!reader.hasFolder("modules")) return modules;  // machines need not share anything
  for (const std::string& name : reader.names("modules")) {
    if (auto node = reader.read("modules/" + name + ".toml")) modules.emplace(name, std::move(*node));
  }
  return modules;
}

void checkModulesAreUsed(const Modules& modules, const std::set<std::string>& used, Faults& faults) {
  for (const auto& [name, node] : modules) {
    if (used.contains(name)) continue;
    faults.add("catalogue.unused", {node.place.file, 0, 0}, "no machine uses the module " + name,
               "Add it to `use` of a machine, or remove the file");
  }
}

std::vector<std::string> listGroups(const Machine& machine) {
  static constexpr std::array<std::string_view, 3> kLooks{"cards", "switches", "swatches"};
  std::vector<std::string> lines;
  for (const Group& group : machine.groups) {
    std::string line = "  " + group.step + " / " + group.id.text + " (" +
                       (group.kind == GroupKind::oneOf ? "one-of, " : "any-of, ") +
                       std::string{kLooks[static_cast<std::size_t>(group.look)]} + "):";
    for (const OptionId& id : group.options) {
      const Option* option = machine.find(id);
      line += " " + id.text + (option != nullptr && option->standard ? "*" : "");
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string counted(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::vector<std::string> listing(const Catalogue& catalogue) {
  std::vector<std::string> lines;
  for (const Machine& machine : catalogue.machines) {
    lines.push_back(machine.id.text + " " + machine.code + ": " + counted(machine.groups.size(), "group") + ", " +
                    counted(machine.options.size(), "option") + " (* standard), " +
                    counted(machine.rules.size(), "rule") + ", " + counted(machine.figures.size(), "figure"));
    const std::vector<std::string> groups = listGroups(machine);
    lines.insert(lines.end(), groups.begin(), groups.end());
  }
  for (const PriceList& list : catalogue.priceLists) {
    lines.push_back(list.id.text + " " + std::string{money::code(list.currency)} + ": " +
                    counted(list.rows.size(), "row") + ", market " + list.market + ", valid " +
                    text::toIso(list.validFrom) + " to " + text::toIso(list.validTo));
  }
  lines.push_back(counted(catalogue.rates.size(), "exchange rate") + ", " +
                  counted(catalogue.sources.size(), "source"));
  return lines;
}

void readMachines(Reader& reader, Catalogue& catalogue, Faults& faults) {
  const Modules modules = readModules(reader);
  std::set<std::string> used;
  for (const std::string& name : reader.names("machines")) {
    const auto node = reader.read("machines/" + name + ".toml");
    if (!node) continue;
    MachineFile file = readMachine(*node, modules, catalogue.sources, faults);
    used.insert(file.use.begin(), file.use.end());
    checkFileName(name, file.machine.id.text, file.machine.place, faults);
    checkMachine(file.machine, faults);
    catalogue.machines.push_back(std::move(file.machine));
  }
  if (reader.complete()) checkModulesAreUsed(modules, used, faults);
}

void readPriceLists(Reader& reader, Catalogue& catalogue, Faults& faults) {
  for (const std::string& name : reader.names("prices")) {
    const auto node = reader.read("prices/" + name + ".toml");
    if (!node) continue;
    PriceList list = readPriceList(*node, catalogue.sources, faults);
    checkFileName(name, list.id.text, list.place, faults);
    catalogue.priceLists.push_back(std::move(list));
  }
}

}  // namespace

Loaded load(const fs::path& configs) {
  Faults faults;
  Reader reader{configs, faults};
  Loaded loaded;
  Catalogue& catalogue = loaded.catalogue;
  // Sources first: every figure read after them names one.
  if (const auto node = reader.read("sources.toml")) catalogue.sources = readSources(*node, faults);
  readMachines(reader, catalogue, faults);
  readPriceLists(reader, catalogue, faults);
  if (const auto node = reader.read("rates.toml")) catalogue.rates = readRates(*node, catalogue.sources, faults);
  checkCatalogue(catalogue, reader.complete(), faults);
  catalogue.version = reader.version();
  loaded.listing = listing(catalogue);
  loaded.faults = std::move(faults).take();
  return loaded;
}

}  // namespace zemi::catalogue
