#pragma once

#include "base/result.h"

#include <string>

namespace zemi::docs {

struct PdfMeta {
  std::string title, language, isoDate, author;
};

/// Cairo's bytes made fit to archive and to compare: language, title shown in the window, XMP metadata, an id that
/// depends on the content only, no creation time but the document's own date. Error: docs.pdf.
Result<std::string> finishPdf(const std::string& bytes, const PdfMeta& meta);

}  // namespace zemi::docs
