#include "domain/fixture.h"

#include "base/expects.h"

#include <cstdlib>
#include <fstream>

namespace zemi::test {

std::filesystem::path sourceFolder() {
  return ZEMI_SOURCE_DIR;
}

std::filesystem::path dataFolder() {
  return sourceFolder() / "tests" / "domain" / "data";
}

catalogue::Catalogue smallCatalogue() {
  catalogue::Loaded loaded = catalogue::load(dataFolder() / "catalogue_good");
  EXPECTS(loaded.faults.empty());
  return std::move(loaded.catalogue);
}

catalogue::Machine mini() {
  return smallCatalogue().machines.at(0);
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "zemi-domain-XXXXXX").string();
  EXPECTS(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, std::string_view bytes) const {
  std::filesystem::create_directories((path_ / name).parent_path());
  std::ofstream{path_ / name, std::ios::binary} << bytes;
}

}  // namespace zemi::test
