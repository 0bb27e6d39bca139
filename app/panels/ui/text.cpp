#include "panels/ui/draw.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

constexpr float kUnlimited = 1e9F;
constexpr float kSpacing = 1.2F;  // of wrapped lines, of the em; ImGui's height is already em × 1.21

ImFont* fontOf(const Canvas& canvas, Role role) {
  return canvas.context.fonts->text(role);
}

void drawRun(Canvas& canvas, float x, float y, std::string_view text, Role role, Colour colour) {
  ImFont* font = fontOf(canvas, role);
  canvas.list->AddText(font, font->FontSize, {std::round(x), std::round(y)}, packed(colour), text.data(),
                       text.data() + text.size());
}

void note(Canvas& canvas, float x, float y, float wide, std::string_view text, Role role, const Rect& box,
          bool shortened) {
  canvas.context.registry.add(TextRun{.owner = canvas.owner,
                                      .text = std::string{text},
                                      .role = role,
                                      .rect = {x, y, x + wide, y + height(canvas, role)},
                                      .box = box,
                                      .clip = canvas.clip(),
                                      .layer = canvas.layer,
                                      .shortened = shortened});
}

/// Drops one UTF-8 character from the end.
void dropLast(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

std::string shortened(const Canvas& canvas, Role role, std::string_view text, float most) {
  std::string out{text};
  if (out.ends_with("…")) dropLast(out);
  while (!out.empty() && width(canvas, role, out + "…") > most) dropLast(out);
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ',')) out.pop_back();
  return out + "…";
}

std::size_t withoutTrailingBlanks(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  return end;
}

Memory::Wrapped wrap(Canvas& canvas, float most, std::string_view text, Role role) {
  Memory::Wrapped out;
  std::size_t begin = 0, fits = 0;
  const auto close = [&](std::size_t end) {
    out.lines.emplace_back(begin, withoutTrailingBlanks(text, begin, end));
    begin = fits = end;
  };
  for (const std::size_t stop : canvas.locale.lineBreaks(text)) {
    const std::size_t end = withoutTrailingBlanks(text, begin, stop);
    if (fits > begin && width(canvas, role, text.substr(begin, end - begin)) > most) close(fits);
    fits = stop;
    if (stop > 0 && text[stop - 1] == '\n') close(stop);
  }
  if (begin < text.size()) close(text.size());
  return out;
}

const Memory::Wrapped& wrapped(Canvas& canvas, float most, std::string_view text, Role role) {
  std::string name{text::code(canvas.view.language)};
  name += std::to_string(static_cast<int>(role)) + "|" + std::to_string(static_cast<int>(most)) + "|";
  name += std::to_string(static_cast<int>(canvas.context.scale * 100));
  name.append(text);
  auto& cache = canvas.memory().wrapped;
  if (const auto found = cache.find(name); found != cache.end()) return found->second;
  if (cache.size() > 2000) cache.clear();
  return cache[name] = wrap(canvas, most, text, role);
}

float lineStep(const Canvas& canvas, Role role) {
  return std::round(height(canvas, role) * kSpacing / 1.21F + canvas.px(1));
}

}  // namespace

float height(const Canvas& canvas, Role role) {
  return fontOf(canvas, role)->FontSize;
}

float width(const Canvas& canvas, Role role, std::string_view text) {
  ImFont* font = fontOf(canvas, role);
  return font->CalcTextSizeA(font->FontSize, kUnlimited, 0, text.data(), text.data() + text.size()).x;
}

float label(Canvas& canvas, const Rect& box, std::string_view text, Role role, Colour colour, Align align) {
  if (text.empty()) return 0;
  std::string cut;
  float wide = width(canvas, role, text);
  const bool tooLong = wide > box.width() + 0.5F;
  if (tooLong) {
    cut = shortened(canvas, role, text, box.width());
    text = cut;
    wide = width(canvas, role, text);
  }
  float x = box.x0;
  if (align == Align::centre) x = std::round(box.centreX() - wide / 2);
  if (align == Align::right) x = box.x1 - wide;
  const float y = std::round(box.centreY() - height(canvas, role) / 2);
  drawRun(canvas, x, y, text, role, colour);
  note(canvas, x, y, wide, text, role, box, tooLong);
  return wide;
}

float block(Canvas& canvas, float x, float y, float most, std::string_view text, Role role, Colour colour,
            int mostLines) {
  const Memory::Wrapped lines = wrapped(canvas, most, text, role);
  const float step = lineStep(canvas, role);
  const std::size_t shown =
      mostLines > 0 ? std::min(lines.lines.size(), static_cast<std::size_t>(mostLines)) : lines.lines.size();
  for (std::size_t i = 0; i < shown; ++i) {
    const auto [begin, end] = lines.lines[i];
    std::string part{text.substr(begin, end - begin)};
    if (i + 1 == shown && shown < lines.lines.size()) part = shortened(canvas, role, part + "…", most);
    const float at = y + step * static_cast<float>(i);
    drawRun(canvas, x, at, part, role, colour);
    note(canvas, x, at, width(canvas, role, part), part, role, {x, at, x + most, at + step}, false);
  }
  return step * static_cast<float>(shown);
}

float blockHeight(Canvas& canvas, float most, std::string_view text, Role role, int mostLines) {
  const std::size_t lines = wrapped(canvas, most, text, role).lines.size();
  return static_cast<float>(mostLines > 0 ? std::min(lines, static_cast<std::size_t>(mostLines)) : lines) *
         lineStep(canvas, role);
}

float figureWidth(const Canvas& canvas, std::string_view value, std::string_view unit, Role valueRole, Role unitRole) {
  const float gap = unit.empty() ? 0 : canvas.px(5);
  return width(canvas, valueRole, value) + gap + width(canvas, unitRole, unit);
}

float figure(Canvas& canvas, float x, float y, std::string_view value, std::string_view unit, Role valueRole,
             Role unitRole, Colour valueColour, Colour unitColour) {
  const float wide = width(canvas, valueRole, value);
  drawRun(canvas, x, y, value, valueRole, valueColour);
  note(canvas, x, y, wide, value, valueRole, {x, y, x + wide, y + height(canvas, valueRole)}, false);
  if (unit.empty()) return wide;
  const float drop = std::round(fontOf(canvas, valueRole)->Ascent - fontOf(canvas, unitRole)->Ascent);
  const float unitX = x + wide + canvas.px(5), unitWide = width(canvas, unitRole, unit);
  drawRun(canvas, unitX, y + drop, unit, unitRole, unitColour);
  note(canvas, unitX, y + drop, unitWide, unit, unitRole, {unitX, y, unitX + unitWide, y + height(canvas, valueRole)},
       false);
  return unitX + unitWide - x;
}

}  // namespace zemi::panels::ui
