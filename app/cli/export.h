#pragma once

#include "cli/workspace.h"
#include "editor/editor.h"

#include <filesystem>
#include <functional>

namespace zemi::cli {

/// Takes the picture a document shows; asked only for formats that have one.
using TakePicture = std::function<Result<docs::Picture>(const catalogue::Machine&, const std::vector<catalogue::OptionId>&)>;

/// Writes one document; the file's ending says the format: .pdf, .csv, .json.
/// Errors: export.kind, export.format, docs.*, file.*, those of the picture.
Result<Done> writeDocument(const docs::Facts& facts, const std::string& kind, text::Language language,
                           const std::string& fonts, const TakePicture& takePicture, const std::filesystem::path& path);

/// The name a document gets when none is given: "AZ-2026-001-GS200-spec-az.pdf".
std::string suggestedName(const docs::Facts& facts, const std::string& kind, text::Language language);

/// A picture for documents: sRGB without alpha.
docs::Picture toPicture(int width, int height, const std::vector<std::uint8_t>& rgba);

}  // namespace zemi::cli
