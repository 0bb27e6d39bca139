// Prints what a catalogue folder holds and all its faults; exit code 1 when there are any.

#include "domain/catalogue/catalogue.h"

#include <cstdio>

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: catalogue_probe <configs folder>\n");
    return 2;
  }
  const auto loaded = zemi::catalogue::load(arguments[1]);
  for (const std::string& line : loaded.listing) std::printf("%s\n", line.c_str());
  std::printf("version %s, %zu faults\n", loaded.catalogue.version.c_str(), loaded.faults.size());
  for (const zemi::Error& fault : loaded.faults) std::printf("%s\n", describe(fault).c_str());
  return loaded.faults.empty() ? 0 : 1;
}
