#pragma once

#include <memory>
#include <string>
#include <vector>

namespace zemi::render {

/// What the driver complained about. Its address is handed to the driver, so it must outlive the context's use of it.
struct GlComplaints {
  std::vector<std::string> texts;
};

/// Lets the driver report errors and high-severity messages into `complaints` at the call that causes them. Does
/// nothing when the context has no KHR_debug. The context must be current.
void listenToDriver(GlComplaints& complaints);

/// Stops the reports; needed before `complaints` goes.
void stopListening();

/// Names an object in the driver's messages; nothing in contexts without KHR_debug.
void labelObject(unsigned kind, unsigned id, const std::string& name);

}  // namespace zemi::render
