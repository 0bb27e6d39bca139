#pragma once

namespace zemi {

/// Called when our own code broke a promise: logs the condition with its place, runs the recovery hook, aborts.
[[noreturn]] void contractBroken(const char* condition, const char* file, int line);

/// A function run once before the program stops for a broken contract, for example to keep a recovery copy.
/// Passing nullptr removes it. Not thread safe: set it once at start.
void setContractHook(void (*hook)());

}  // namespace zemi

/// A promise of our own code, checked in every build. User mistakes are answers or Results, never this.
#define EXPECTS(condition) \
  ((condition) ? static_cast<void>(0) : ::zemi::contractBroken(#condition, __FILE__, __LINE__))
