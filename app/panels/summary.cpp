#include "panels/keys.h"
#include "panels/parts.h"
#include "panels/ui/controls.h"
#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace zemi::panels {
namespace {

using namespace ui;
using editor::FigureRow;
using editor::LineView;

/// Columns of the scrolling area.
struct Column {
  float x = 0, right = 0;
  float width() const { return right - x; }
};

float heading(Canvas& canvas, const Column& column, float y, const std::string& id, const std::string& text) {
  canvas.owner = id;
  const float tall = block(canvas, column.x, y, column.width(), text, Role::heading, canvas.colours.text);
  registerText(canvas, {column.x, y, column.right, y + tall}, id, "heading", text);
  return tall + canvas.px(10);
}

float drawTitle(Canvas& canvas, const Column& column, float y) {
  const Tokens& c = canvas.colours;
  canvas.owner = "summary";
  float tall = block(canvas, column.x, y, column.width(), canvas.text("ui.summary"), Role::title, c.text);
  tall += block(canvas, column.x, y + tall, column.width(), canvas.view.machineLine, Role::small, c.text2);
  tall += drawInvalid(canvas, column.x, column.right, y + tall + canvas.px(10));
  return tall + canvas.px(18);
}

// ---- what was chosen
// -------------------------------------------------------------------------------------------------

float drawChosenRow(Canvas& canvas, const Column& column, float y, const editor::OptionView& option) {
  const Tokens& c = canvas.colours;
  const bool mine = option.state == editor::State::chosen, forced = option.state == editor::State::forced;
  icon(canvas, column.x + canvas.px(9), y + canvas.px(9), IconSize::small, forced ? "link" : "check",
       mine || forced ? c.accent : c.text3);
  const std::string code = canvas.view.details ? option.code : std::string{};
  const float codeWide = code.empty() ? 0 : std::ceil(width(canvas, Role::caption, code)) + canvas.px(12);
  const float tall = block(canvas, column.x + canvas.px(28), y, column.width() - canvas.px(28) - codeWide, option.name,
                           Role::small, c.text);
  if (!code.empty())
    label(canvas, {column.right - codeWide, y, column.right, y + canvas.px(17)}, code, Role::caption, c.text2,
          Align::right);
  return tall + canvas.px(6);
}

float drawChosen(Canvas& canvas, const Column& column, float y) {
  const float top = y;
  y += heading(canvas, column, y, "summary.machine", canvas.text("ui.summary.options"));
  for (const editor::StepView& step : canvas.view.steps) {
    float before = y;
    for (const editor::GroupView& group : step.groups) {
      for (const editor::OptionView& option : group.options) {
        if (!option.on) continue;
        if (before == y) {
          canvas.owner = "summary.step." + step.id;
          y += block(canvas, column.x, y, column.width(), step.name, Role::smallMedium, canvas.colours.text2) +
               canvas.px(6);
        }
        canvas.owner = "summary.option." + option.id.text;
        y += drawChosenRow(canvas, column, y, option);
      }
    }
    if (y > before) y += canvas.px(8);
  }
  return y - top + canvas.px(14);
}

// ---- lines of the order
// ----------------------------------------------------------------------------------------------

void sendQuantity(Canvas& canvas, std::size_t index, std::int64_t quantity) {
  if (quantity >= 1 && quantity <= 9999) canvas.commands.add(editor::SetQuantity{index, quantity});
}

void dropLast(std::string& digits) {
  if (!digits.empty()) digits.pop_back();
}

/// Digits only, so no text field of ImGui is needed: it would bring its own focus and look.
void editQuantity(Canvas& canvas, const Rect& rect, std::size_t index) {
  Memory& memory = canvas.memory();
  const ImGuiIO& io = ImGui::GetIO();
  for (const ImWchar typed : io.InputQueueCharacters) {
    if (typed < '0' || typed > '9') continue;
    if (memory.quantityFresh) memory.quantityText.clear();
    memory.quantityFresh = false;
    if (memory.quantityText.size() < 4) memory.quantityText.push_back(static_cast<char>(typed));
  }
  if (ImGui::IsKeyPressed(key::backspace, true)) {
    memory.quantityFresh = false;
    dropLast(memory.quantityText);
  }
  const bool outside = io.MouseClicked[0] && !rect.contains(io.MousePos.x, io.MousePos.y);
  const bool done = ImGui::IsKeyPressed(key::enter, false) || ImGui::IsKeyPressed(key::keypadEnter, false) ||
                    ImGui::IsKeyPressed(key::tab, false) || outside;
  const bool entered = memory.quantityAge++ > 0 && done;  // the Enter that opened the field must not close it
  if (entered && !memory.quantityText.empty()) sendQuantity(canvas, index, std::stoll(memory.quantityText));
  if (entered || ImGui::IsKeyPressed(key::escape, false)) memory.quantityId.clear();
}

/// The number itself can be typed: 190 machines are not to be clicked together one by one.
void quantityField(Canvas& canvas, const Rect& rect, std::size_t index, const LineView& line) {
  Memory& memory = canvas.memory();
  const std::string id = "line." + line.id + ".quantity";
  Who who{.id = id, .role = "spinbutton", .label = canvas.text("ui.quantity"), .value = std::to_string(line.quantity)};
  const Answer answer = interact(canvas, rect, who);
  canvas.owner = id;
  const bool editing = memory.quantityId == id;
  if (!editing) {
    if (answer.hover > 0) fill(canvas, rect, canvas.colours.cardHover.withAlpha(answer.hover), canvas.px(6));
    label(canvas, rect, canvas.locale.integer(line.quantity), Role::bodyMedium, canvas.colours.text, Align::centre);
    focusRing(canvas, rect, canvas.px(6), answer);
    if (!answer.pressed) return;
    memory.quantityId = id;
    memory.quantityText = std::to_string(line.quantity);
    memory.quantityAge = 0;
    memory.quantityFresh = true;
    return;
  }
  fill(canvas, rect, canvas.colours.bg, canvas.px(6));
  outline(canvas, rect, canvas.colours.accent, canvas.px(6), canvas.px(2));
  const float wide = width(canvas, Role::bodyMedium, memory.quantityText);
  if (memory.quantityFresh)
    fill(canvas,
         {rect.centreX() - wide / 2 - canvas.px(2), rect.y0 + canvas.px(9), rect.centreX() + wide / 2 + canvas.px(2),
          rect.y1 - canvas.px(9)},
         canvas.colours.accentTint);
  label(canvas, rect, memory.quantityText, Role::bodyMedium, canvas.colours.text, Align::centre);
  if (!memory.quantityFresh)
    fill(canvas,
         {rect.centreX() + wide / 2 + canvas.px(1), rect.y0 + canvas.px(10), rect.centreX() + wide / 2 + canvas.px(3),
          rect.y1 - canvas.px(10)},
         canvas.colours.accent);
  editQuantity(canvas, rect, index);
}

void drawQuantity(Canvas& canvas, const Rect& rect, std::size_t index, const LineView& line) {
  const std::string id = "line." + line.id;
  outline(canvas, rect, canvas.colours.border, canvas.px(8), canvas.px(1));
  const float side = canvas.px(40);
  const Button less{.id = id + ".less",
                    .icon = "remove",
                    .name = canvas.text("ui.quantity_less"),
                    .look = ButtonLook::ghost,
                    .enabled = line.quantity > 1,
                    .tooltip = canvas.text("ui.quantity_less")};
  const Button more{.id = id + ".more",
                    .icon = "add",
                    .name = canvas.text("ui.quantity_more"),
                    .look = ButtonLook::ghost,
                    .tooltip = canvas.text("ui.quantity_more")};
  if (button(canvas, {rect.x0, rect.y0, rect.x0 + side, rect.y1}, less)) sendQuantity(canvas, index, line.quantity - 1);
  quantityField(canvas, {rect.x0 + side + canvas.px(4), rect.y0, rect.x1 - side - canvas.px(4), rect.y1}, index, line);
  if (button(canvas, {rect.x1 - side, rect.y0, rect.x1, rect.y1}, more)) sendQuantity(canvas, index, line.quantity + 1);
}

float unitPricesHeight(Canvas& canvas, const LineView& line) {
  return static_cast<float>(line.unitPrices.size()) * canvas.px(20);
}

void drawUnitPrices(Canvas& canvas, const Rect& card, float y, const LineView& line) {
  for (const money::UnitPrice& price : line.unitPrices) {
    const std::string count = canvas.locale.integer(price.units) + "\u00A0×";
    label(canvas, {card.x0 + canvas.px(14), y, card.x0 + canvas.px(90), y + canvas.px(18)}, count, Role::small,
          canvas.colours.text2);
    label(canvas, {card.x0 + canvas.px(90), y, card.x1 - canvas.px(14), y + canvas.px(18)},
          canvas.locale.money(price.each), Role::small, canvas.colours.text2, Align::right);
    y += canvas.px(20);
  }
}

float drawLine(Canvas& canvas, const Column& column, float y, std::size_t index, const LineView& line) {
  const Tokens& c = canvas.colours;
  const float tall = canvas.px(14 + 22 + 6 + 40 + 12 + 14) + unitPricesHeight(canvas, line);
  const Rect card{column.x, y, column.right, y + tall};
  const Rect head{card.x0, card.y0, card.x1, card.y0 + canvas.px(44)};
  const bool current = index == canvas.view.line;
  Who who{.id = "line." + line.id,
          .role = "radio",
          .label = line.machineName,
          .value = canvas.locale.money(line.total),
          .group = "lines"};
  if (current) who.state.emplace_back("selected");
  const Answer answer = interact(canvas, head, who);
  if (answer.pressed) canvas.commands.add(editor::SelectLine{index});
  fill(canvas, card, current ? c.accentTint : c.card, canvas.px(10));
  if (answer.hover > 0) fillTop(canvas, head, c.cardHover.withAlpha(answer.hover * 0.6F), canvas.px(10));
  outline(canvas, card, current ? c.accent : c.border, canvas.px(10), canvas.px(current ? 2 : 1));
  canvas.owner = who.id;
  std::string name = line.machineName;
  if (line.year > 0) name += "  ·  " + std::to_string(line.year);
  const std::string badge = line.byContract ? canvas.text("ui.by_contract") : std::string{};
  const float badgeWide = badge.empty() ? 0 : chipWidth(canvas, {.text = badge});
  label(canvas, {card.x0 + canvas.px(14), head.y0, card.x1 - canvas.px(14 + 8) - badgeWide, head.y1}, name, Role::card,
        c.text);
  if (!badge.empty())
    chip(canvas, card.x1 - canvas.px(14) - badgeWide, head.centreY(),
         {.text = badge, .front = c.warn, .back = c.warnTint});
  const float rowTop = card.y0 + canvas.px(48);
  drawQuantity(canvas, {card.x0 + canvas.px(14), rowTop, card.x0 + canvas.px(14 + 160), rowTop + canvas.px(40)}, index,
               line);
  canvas.owner = who.id;
  label(canvas, {card.x0 + canvas.px(14 + 176), rowTop, card.x1 - canvas.px(14), rowTop + canvas.px(40)},
        canvas.locale.money(line.total), Role::card, c.text, Align::right);
  drawUnitPrices(canvas, card, rowTop + canvas.px(46), line);
  focusRing(canvas, head, canvas.px(10), answer);
  return tall + canvas.px(10);
}

float drawOrder(Canvas& canvas, const Column& column, float y) {
  const float top = y;
  y += heading(canvas, column, y, "summary.order", canvas.text("ui.summary.order"));
  if (canvas.view.lines.empty()) {
    emptyState(canvas, {column.x, y, column.right, y + canvas.px(220)},
               {.id = "summary.order.empty", .icon = "receipt_long", .text = canvas.text("ui.empty.order")});
    return y + canvas.px(220) - top;
  }
  for (std::size_t i = 0; i < canvas.view.lines.size(); ++i) y += drawLine(canvas, column, y, i, canvas.view.lines[i]);
  canvas.owner = "summary.order.total";
  const Rect row{column.x, y + canvas.px(2), column.right, y + canvas.px(32)};
  const std::string total = canvas.locale.money(canvas.view.orderTotal);
  label(canvas, {row.x0, row.y0, row.centreX(), row.y1}, canvas.text("ui.order_total"), Role::bodyMedium,
        canvas.colours.text);
  label(canvas, {row.centreX(), row.y0, row.x1, row.y1}, total, Role::heading, canvas.colours.text, Align::right);
  registerText(canvas, row, "summary.order.total", "text", canvas.text("ui.order_total"), total);
  return row.y1 - top + canvas.px(24);
}

// ---- documents
// -------------------------------------------------------------------------------------------------------

float drawDocuments(Canvas& canvas, const Column& column, float y) {
  const float top = y;
  y += heading(canvas, column, y, "summary.documents", canvas.text("ui.summary.documents"));
  const float half = (column.width() - canvas.px(10)) / 2, tall = canvas.px(46);
  const Button spec{.id = "summary.export.spec",
                    .text = canvas.text("ui.export.spec"),
                    .icon = "description",
                    .tooltip = canvas.text("ui.export.spec.tip")};
  const Button order{.id = "summary.export.order",
                     .text = canvas.text("ui.export.order"),
                     .icon = "receipt_long",
                     .tooltip = canvas.text("ui.export.order.tip")};
  const bool oneRow = std::max(buttonWidth(canvas, spec), buttonWidth(canvas, order)) <= half;
  const float wide = oneRow ? half : column.width();
  if (button(canvas, {column.x, y, column.x + wide, y + tall}, spec)) canvas.commands.add(editor::Export{"spec", {}});
  if (!oneRow) y += tall + canvas.px(10);
  if (button(canvas, {column.right - wide, y, column.right, y + tall}, order))
    canvas.commands.add(editor::Export{"order", {}});
  return y + tall - top + canvas.px(24);
}

// ---- technical figures
// -----------------------------------------------------------------------------------------------

float drawFigure(Canvas& canvas, const Column& column, float y, std::size_t index, const FigureRow& row) {
  const Tokens& c = canvas.colours;
  canvas.owner = "spec." + std::to_string(index);
  const std::string value = (row.estimate ? "≈\u00A0" : "") + row.value + (row.unit.empty() ? "" : "\u00A0" + row.unit);
  const float pad = canvas.px(12);
  const float nameWide =
      std::min(column.width() * 0.56F, std::max(column.width() * 0.36F, width(canvas, Role::small, row.name) + 1));
  const float valueWide = column.width() - 2 * pad - nameWide - canvas.px(16);
  const float nameTall = blockHeight(canvas, nameWide, row.name, Role::small),
              valueTall = blockHeight(canvas, valueWide, value, Role::smallMedium);
  const std::string trace = canvas.view.details ? row.trace : std::string{};
  const float traceTall =
      trace.empty() ? 0 : blockHeight(canvas, column.width() - 2 * pad, trace, Role::caption) + canvas.px(2);
  const float tall = std::max(nameTall, valueTall) + traceTall + canvas.px(12);
  const Rect rect{column.x, y, column.right, y + tall};
  if (index % 2 == 0) fill(canvas, rect, mix(c.panel, c.card, 0.8F), canvas.px(6));
  block(canvas, rect.x0 + pad, y + canvas.px(6), nameWide, row.name, Role::small, c.text2);
  const bool oneLine = width(canvas, Role::smallMedium, value) <= valueWide;
  const Colour front = row.changed ? c.accent : c.text;
  if (oneLine)
    label(canvas, {rect.x1 - pad - valueWide, y + canvas.px(6), rect.x1 - pad, y + canvas.px(6) + nameTall}, value,
          Role::smallMedium, front, Align::right);
  else
    block(canvas, rect.x1 - pad - valueWide, y + canvas.px(6), valueWide, value, Role::smallMedium, front);
  if (!trace.empty())
    block(canvas, rect.x0 + pad, rect.y1 - traceTall - canvas.px(4), column.width() - 2 * pad, trace, Role::caption,
          c.text2);
  std::vector<std::string> state;
  if (row.estimate) state.emplace_back("estimate");
  if (row.changed) state.emplace_back("changed");
  registerText(canvas, rect, canvas.owner, "figure", row.name, value, state);
  return tall;
}

float drawFigures(Canvas& canvas, const Column& column, float y) {
  const Tokens& c = canvas.colours;
  const float top = y;
  y += heading(canvas, column, y, "summary.figures", canvas.text("ui.summary.figures"));
  canvas.owner = "summary.legend";
  y += block(canvas, column.x, y, column.width(), canvas.text("ui.summary.legend"), Role::caption, c.text2) +
       canvas.px(10);
  std::string section;
  for (std::size_t i = 0; i < canvas.view.specification.size(); ++i) {
    const FigureRow& row = canvas.view.specification[i];
    if (row.section != section) {
      section = row.section;
      canvas.owner = "summary.section." + section;
      y += canvas.px(8) +
           block(canvas, column.x, y + canvas.px(8), column.width(), canvas.text("section." + section),
                 Role::smallMedium, c.text) +
           canvas.px(6);
    }
    y += drawFigure(canvas, column, y, i, row);
  }
  return y - top + canvas.px(24);
}

}  // namespace

float drawInvalid(Canvas& canvas, float x, float right, float y) {
  if (canvas.view.valid) return 0;
  const Tokens& c = canvas.colours;
  canvas.owner = "order.invalid";
  const std::string text = canvas.text("ui.invalid_order");
  const float textWide = right - x - canvas.px(14 + 24 + 10 + 14),
              textTall = blockHeight(canvas, textWide, text, Role::small);
  const Rect box{x, y, right, y + canvas.px(24) + textTall};
  fill(canvas, box, c.badTint, canvas.px(10));
  icon(canvas, box.x0 + canvas.px(14 + 12), box.centreY(), IconSize::large, "error", c.bad);
  block(canvas, box.x0 + canvas.px(14 + 24 + 10), box.y0 + canvas.px(12), textWide, text, Role::small, c.bad);
  registerText(canvas, box, "order.invalid", "alert", text);
  return box.height() + canvas.px(14);
}

void drawSummary(Canvas& canvas, const Rect& rect) {
  const float start = beginScroll(canvas, "summary", rect);
  const Column column{rect.x0 + canvas.px(20), rect.x1 - canvas.px(20)};
  float y = start + canvas.px(18);
  y += drawTitle(canvas, column, y);
  y += drawOrder(canvas, column, y);
  y += drawDocuments(canvas, column, y);
  y += drawChosen(canvas, column, y);
  y += drawFigures(canvas, column, y);
  endScroll(canvas, "summary", rect, y - start, canvas.colours.panel);
}

}  // namespace zemi::panels
