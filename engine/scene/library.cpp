#include "scene/library.h"

#include "base/files.h"
#include "scene/model_cache.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace zemi::scene {
namespace {

/// Asset names are relative, lower-case and cannot climb out of the folder.
bool goodName(const std::string& asset) {
  if (asset.empty() || asset.front() == '/' || asset.find("..") != std::string::npos) return false;
  return std::ranges::all_of(asset, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/' || c == '.';
  });
}

}  // namespace

Result<Model> loadModel(const std::filesystem::path& assets, const std::filesystem::path& cache,
                        const std::string& asset) {
  if (!goodName(asset)) {
    return fail("asset.name", {asset}, "an asset's name has lower-case letters, digits, _ - . and / only",
                "Correct the name in configs/visuals");
  }
  const std::filesystem::path path = assets / "glb" / (asset + ".glb");
  const auto bytes = readFile(path);
  if (!bytes.has_value()) return Failure{bytes.error()};
  return cachedModel(bytes.value(), asset, cache);
}

struct Library::Shared {
  std::filesystem::path assets;
  std::filesystem::path cache;
  std::function<void()> wake;

  mutable std::mutex mutex;
  std::condition_variable_any changed;
  std::map<std::string, Loaded> known;
  std::deque<std::string> queue;
  std::jthread worker;  // last: joined before the rest goes

  void ask(const std::string& asset) {
    if (known.contains(asset)) return;
    known[asset] = {};
    queue.push_back(asset);
    changed.notify_all();
  }

  void work(const std::stop_token& stop) {
    while (true) {
      std::string asset;
      {
        std::unique_lock lock{mutex};
        if (!changed.wait(lock, stop, [&] { return !queue.empty(); })) return;
        asset = queue.front();
        queue.pop_front();
      }
      auto model = loadModel(assets, cache, asset);
      {
        const std::lock_guard lock{mutex};
        Loaded& entry = known[asset];
        entry.state = model.has_value() ? Loaded::State::ready : Loaded::State::failed;
        if (model.has_value()) {
          entry.model = std::make_shared<const Model>(std::move(model).value());
        } else {
          entry.error = model.error();
        }
      }
      changed.notify_all();
      if (wake) wake();
    }
  }
};

Library::Library(std::filesystem::path assets, std::filesystem::path cache, std::function<void()> wake)
    : shared_{std::make_unique<Shared>()} {
  shared_->assets = std::move(assets);
  shared_->cache = std::move(cache);
  shared_->wake = std::move(wake);
  Shared& shared = *shared_;
  shared_->worker = std::jthread{[&shared](const std::stop_token& stop) { shared.work(stop); }};
}

Library::~Library() = default;

Loaded Library::get(const std::string& asset) {
  const std::lock_guard lock{shared_->mutex};
  shared_->ask(asset);
  return shared_->known[asset];
}

Loaded Library::load(const std::string& asset) {
  std::unique_lock lock{shared_->mutex};
  shared_->ask(asset);
  shared_->changed.wait(lock, [&] { return shared_->known[asset].state != Loaded::State::pending; });
  return shared_->known[asset];
}

void Library::put(const std::string& asset, Model model) {
  const std::lock_guard lock{shared_->mutex};
  shared_->known[asset] = {Loaded::State::ready, std::make_shared<const Model>(std::move(model)), {}};
}

std::vector<std::string> Library::available() const {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  const fs::path root = shared_->assets / "glb";
  std::error_code ignored;
  for (fs::recursive_directory_iterator entry{root, ignored}, end; entry != end; entry.increment(ignored)) {
    if (entry->path().extension() != ".glb") continue;
    names.push_back(fs::relative(entry->path(), root, ignored).replace_extension().generic_string());
  }
  std::ranges::sort(names);
  return names;
}

ModelSource Library::source() {
  return [this](const std::string& asset) { return get(asset); };
}

ModelSource Library::waitingSource() {
  return [this](const std::string& asset) { return load(asset); };
}

}  // namespace zemi::scene
