#include "models/machines.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace zemi::models {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in{text};
  for (std::string word; std::getline(in, word, ',');) words.push_back(word);
  return words;
}

std::vector<scene::Attachment> attachmentsOf(const std::string& text) {
  std::vector<scene::Attachment> attachments;
  for (const std::string& word : split(text)) {
    const std::size_t at = word.find('@');
    attachments.push_back({word.substr(0, at), at == std::string::npos ? "" : word.substr(at + 1)});
  }
  return attachments;
}

std::vector<Dressed> read(const std::filesystem::path& table) {
  std::ifstream file{table};
  std::vector<Dressed> machines;
  for (std::string line; std::getline(file, line);) {
    std::istringstream in{line};
    std::string key, value;
    in >> key >> value;
    if (key == "machine") machines.emplace_back().name = value;
    if (machines.empty()) continue;
    if (key == "kind") machines.back().kind = value;
    if (key == "models") machines.back().attachments = attachmentsOf(value);
    if (key == "show") machines.back().shown = split(value);
    if (key == "size") {
      double metres = 0;
      in >> metres;
      machines.back().sizes.push_back({value, metres});
    }
  }
  return machines;
}

}  // namespace

std::vector<Dressed> dressedMachines(const scene::Library& library, const std::filesystem::path& table) {
  const std::vector<std::string> there = library.available();
  std::vector<Dressed> machines = read(table);
  std::erase_if(machines, [&](const Dressed& machine) {
    return std::find(there.begin(), there.end(), machine.attachments.front().asset) == there.end();
  });
  return machines;
}

scene::VisualState stateOf(const Dressed& machine) {
  scene::VisualState state;
  state.attachments = machine.attachments;
  state.shown.insert(machine.shown.begin(), machine.shown.end());
  return state;
}

}  // namespace zemi::models
