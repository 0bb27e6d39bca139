#pragma once

#include "domain/catalogue/catalogue.h"

#include <filesystem>
#include <string>
#include <string_view>

/// What the domain tests share: where their data lies, and a folder that goes away.
namespace zemi::test {

std::filesystem::path sourceFolder();  ///< the working tree
std::filesystem::path dataFolder();    ///< tests/domain/data

/// The small catalogue of tests/domain/data/catalogue_good, and its only machine.
catalogue::Catalogue smallCatalogue();
catalogue::Machine mini();

/// Ids from texts: options("tank.raised", "paint.red").
template <class... Names>
std::vector<catalogue::OptionId> options(Names... names) {
  return {catalogue::OptionId{names}...};
}

/// An empty folder for the life of this object.
class Folder {
public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file, making the folders on the way.
  void write(const std::string& name, std::string_view bytes) const;

private:
  std::filesystem::path path_;
};

}  // namespace zemi::test
