#pragma once

#include "domain/docs/document.h"

#include <string>

namespace zemi::docs {

/// The picture as JPEG bytes; `quality` 1 to 100. The same picture gives the same bytes.
std::string toJpeg(const Picture& picture, int quality = 90);

}  // namespace zemi::docs
