#include "base/expects.h"

#include <cstdio>
#include <cstdlib>

namespace zemi {
namespace {

// The one piece of process-wide state: a broken contract can happen anywhere, so its hook cannot be a parameter.
void (*contractHook)() = nullptr;

}  // namespace

void setContractHook(void (*hook)()) {
  contractHook = hook;
}

void contractBroken(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "zemi: internal error: promise `%s` broken at %s:%d\n", condition, file, line);
  if (contractHook != nullptr) {
    void (*hook)() = contractHook;
    contractHook = nullptr;  // a hook that breaks a promise itself must not run again
    hook();
  }
  std::abort();
}

}  // namespace zemi
