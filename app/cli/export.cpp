#include "cli/export.h"

namespace zemi::cli {

docs::Picture toPicture(int width, int height, const std::vector<std::uint8_t>& rgba) {
  docs::Picture picture{.width = width, .height = height, .rgb = {}, .alt = {}};
  picture.rgb.reserve(rgba.size() / 4 * 3);
  for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) picture.rgb.insert(picture.rgb.end(), &rgba[i], &rgba[i] + 3);
  return picture;
}

std::string suggestedName(const docs::Facts& facts, const std::string& kind, text::Language language) {
  std::string name = facts.order.number + "-";
  if (kind != "order") name += facts.lines[facts.line].machine->code + "-";
  name += kind + "-" + std::string{text::code(language)} + ".pdf";
  for (char& c : name) {
    if (c == '/' || c == ' ' || c == '\\') c = '-';
  }
  return name;
}

Result<Done> writeDocument(const docs::Facts& given, const std::string& kindName, text::Language language,
                           const std::string& fonts, const TakePicture& takePicture,
                           const std::filesystem::path& path) {
  const auto kind = docs::kindFromName(kindName);
  if (!kind) return fail("export.kind", {}, "there is no document kind `" + kindName + "`", "Use spec, quote or order");
  const std::string format = path.extension().string();
  if (format == ".json") return writeFileAtomically(path, docs::toJson(given, *kind));
  if (format == ".csv") return writeFileAtomically(path, docs::toCsv(docs::build(*kind, given, language)));
  if (format != ".pdf") {
    return fail("export.format", {path.string()}, "the ending `" + format + "` names no format",
                "End the name in .pdf, .csv or .json");
  }
  docs::Facts facts = given;
  if (*kind != docs::Kind::order && takePicture) {
    auto picture = takePicture(*facts.lines[facts.line].machine, facts.lines[facts.line].options);
    if (!picture.has_value()) return Failure{picture.error()};
    facts.picture = std::move(picture).value();
  }
  auto bytes = docs::toPdf(docs::build(*kind, facts, language), fonts);
  if (!bytes.has_value()) return Failure{bytes.error()};
  return writeFileAtomically(path, bytes.value());
}

}  // namespace zemi::cli
