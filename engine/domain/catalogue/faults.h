#pragma once

#include "base/result.h"

#include <string>
#include <vector>

/// Part of the loader: collects faults, each once, and stops counting when a file is nothing but faults.
namespace zemi::catalogue {

class Faults {
public:
  void add(std::string code, Place place, std::string detail, std::string remedy);
  void add(const Error& error);

  bool full() const;                      ///< no more are taken: readers may stop early
  std::vector<Error> take() &&;           ///< by file, line, column

private:
  std::vector<Error> list_;
};

/// `word` is not among `known`: the remedy, with the nearest known word or, where few are known, all of them.
std::string didYouMean(std::string_view word, const std::vector<std::string>& known);

/// Shapes of names. Ids: "header.grain_4m"; codes: "GS200-E114"; colours: "#E0B020"; assets: "headers/grain_4m".
bool isId(std::string_view text);
bool isCode(std::string_view text);
bool isColour(std::string_view text);
bool isAsset(std::string_view text);

}  // namespace zemi::catalogue
