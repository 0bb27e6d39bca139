#pragma once

#include "base/result.h"
#include "scene/model.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace zemi::scene {

/// What is known of one asset. `model` is set when ready, `error` when failed.
struct Loaded {
  enum class State { pending, ready, failed };
  State state = State::pending;
  std::shared_ptr<const Model> model;
  Error error;
};

/// Answers for an asset name; the Scene asks through this and never loads.
using ModelSource = std::function<Loaded(const std::string& asset)>;

/// The models of the program, by asset name: "gs200/base" is <assets>/glb/gs200/base.glb.
/// Reads through the flat cache on one worker thread of its own; every answer is kept until the Library goes.
/// All members may be called from any thread.
class Library {
public:
  /// `cache` may be empty: then nothing is cached. `wake` is called from the worker after each finished load (for
  /// example glfwPostEmptyEvent); it must not call back into the Library.
  Library(std::filesystem::path assets, std::filesystem::path cache, std::function<void()> wake = {});
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  /// The present state, at once; an unknown asset is asked for and pending. Errors: those of loadModel.
  Loaded get(const std::string& asset);

  /// Waits for the asset: for the command line and tests. Errors: those of loadModel.
  Loaded load(const std::string& asset);

  /// A model from elsewhere under a name of its own, ready at once; an asset of that name is no longer read.
  void put(const std::string& asset, Model model);

  /// Every asset that has a file, sorted: "gs200/base".
  std::vector<std::string> available() const;

  ModelSource source();         // get
  ModelSource waitingSource();  // load

private:
  struct Shared;
  std::unique_ptr<Shared> shared_;
};

/// One asset, through the cache, on the calling thread. Errors: asset.name, file.*, glb.*, import.*.
Result<Model> loadModel(const std::filesystem::path& assets, const std::filesystem::path& cache,
                        const std::string& asset);

}  // namespace zemi::scene
