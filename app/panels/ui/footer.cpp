#include "panels/ui/frame.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <cmath>

namespace zemi::panels::ui {
namespace {

using money::Money;

constexpr float kChipLife = 4, kCountLife = 0.6F;  // seconds

/// The amount counts to its new value; the chip's clock starts anew with each change.
Money countedTotal(Canvas& canvas) {
  Memory& memory = canvas.memory();
  const editor::PriceView& price = canvas.view.price;
  if (memory.priceChange != price.change) {
    const bool first = memory.firstFrame;
    memory.priceChange = price.change;
    memory.countFrom = first ? price.total.minor() : memory.countShown;
    memory.countAge = memory.deltaAge = first ? 1e9F : 0;
  }
  memory.countAge += canvas.context.dt;
  memory.deltaAge += canvas.context.dt;
  const float share = canvas.context.reducedMotion ? 1 : 1 - std::exp(-7 * memory.countAge / kCountLife);
  if (memory.countAge > kCountLife || share > 0.995F) {
    memory.countShown = price.total.minor();
    return price.total;
  }
  memory.moving = true;
  const auto way = static_cast<double>(price.total.minor() - memory.countFrom) * static_cast<double>(share);
  // Whole units only while counting: running hundredths are noise.
  memory.countShown = (memory.countFrom + static_cast<std::int64_t>(way)) / 100 * 100;
  return Money{memory.countShown, price.total.currency()};
}

std::string vatText(Canvas& canvas) {
  const editor::PriceView& price = canvas.view.price;
  if (price.vatExempt) return canvas.text("ui.vat_exempt");
  return canvas.text("ui.vat_included", {{"percent", price.vatPercent}});
}

std::string summaryLine(Canvas& canvas) {
  const editor::PriceView& price = canvas.view.price;
  return canvas.text("ui.base") + " " + canvas.locale.moneyShort(price.base) + "  ·  " + canvas.text("ui.options") +
         " " + canvas.locale.moneyDelta(price.options) + "  ·  " + vatText(canvas);
}

void drawDelta(Canvas& canvas, float x, float y) {
  const editor::PriceView& price = canvas.view.price;
  Memory& memory = canvas.memory();
  const bool shown = memory.deltaAge < kChipLife && !price.delta.isZero();
  const float alpha = canvas.easeFrom("footer.delta/shown", 0, shown ? 1.0F : 0.0F, 12);
  if (memory.deltaAge < kChipLife) memory.moving = true;
  if (alpha < 0.02F || price.delta.isZero()) return;
  const Tokens& c = canvas.colours;
  const bool less = price.delta.minor() < 0;
  const std::string text = canvas.locale.moneyDelta(price.delta);
  const Chip look{.text = text,
                  .front = (less ? c.accent : c.warn).withAlpha(alpha),
                  .back = (less ? c.accentTint : c.warnTint).withAlpha(alpha),
                  .large = true};
  const std::string before = canvas.owner;
  canvas.owner = "footer.delta";
  const float wide = chip(canvas, x, y, look);
  registerText(canvas, {x, y - canvas.px(14), x + wide, y + canvas.px(14)}, "footer.delta", "status", text);
  canvas.owner = before;
}

void drawTotal(Canvas& canvas, const Rect& rect) {
  const Tokens& c = canvas.colours;
  const editor::PriceView& price = canvas.view.price;
  const std::string amount = (price.estimate ? "≈\u00A0" : "") + canvas.locale.moneyShort(countedTotal(canvas));
  const Rect target{rect.x0 + canvas.px(8), rect.y0 + canvas.px(8), rect.x1 - canvas.px(8), rect.y0 + canvas.px(108)};
  Who who{.id = "footer.total",
          .role = "button",
          .label = canvas.text("ui.total"),
          .value = amount,
          .tooltip = canvas.text("ui.breakdown.tip")};
  who.tooltipAbove = true;
  if (canvas.view.breakdown) who.state.emplace_back("open");
  if (price.estimate) who.state.emplace_back("estimate");
  const Answer answer = interact(canvas, target, who);
  if (answer.pressed) canvas.commands.add(editor::ToggleBreakdown{});
  canvas.owner = who.id;
  if (answer.hover > 0) fill(canvas, target, c.cardHover.withAlpha(answer.hover * 0.7F), canvas.px(8));
  const float x = rect.x0 + canvas.px(20), right = rect.x1 - canvas.px(20);
  label(canvas, {x, rect.y0 + canvas.px(14), right, rect.y0 + canvas.px(32)},
        canvas.text(price.estimate ? "ui.total_estimate" : "ui.total"), Role::small, c.text2);
  const float wide = label(canvas, {x, rect.y0 + canvas.px(33), right - canvas.px(30), rect.y0 + canvas.px(75)}, amount,
                           Role::price, c.text);
  drawDelta(canvas, x + wide + canvas.px(14), rect.y0 + canvas.px(56));
  icon(canvas, right - canvas.px(10), rect.y0 + canvas.px(54), IconSize::large,
       canvas.view.breakdown ? "expand_more" : "expand_less", mix(c.text3, c.text, answer.hover));
  const std::string under = summaryLine(canvas);
  const Role role = width(canvas, Role::small, under) <= right - x ? Role::small : Role::caption;
  label(canvas, {x, rect.y0 + canvas.px(80), right, rect.y0 + canvas.px(98)}, under, role, c.text2);
  focusRing(canvas, target.inset(canvas.px(2)), canvas.px(8), answer);
}

void drawButtons(Canvas& canvas, const Rect& rect) {
  const editor::View& view = canvas.view;
  const float top = rect.y0 + canvas.px(122), bottom = top + canvas.px(46);
  const float left = rect.x0 + canvas.px(20), right = rect.x1 - canvas.px(20);
  const bool atSummary = view.currentStep >= view.steps.size();
  const std::string pdfTip = canvas.text("ui.quote.tip") + "  (Ctrl+P)";
  if (atSummary) {
    if (button(canvas, {left, top, right, bottom},
               {.id = "footer.quote",
                .text = canvas.text("ui.quote"),
                .icon = "picture_as_pdf",
                .look = ButtonLook::primary,
                .tooltip = pdfTip}))
      canvas.commands.add(editor::Export{"quote", {}});
    return;
  }
  const Button quote{
      .id = "footer.quote", .text = canvas.text("ui.quote"), .icon = "picture_as_pdf", .tooltip = pdfTip};
  const float quoteWide = std::max(canvas.px(188), buttonWidth(canvas, quote));
  if (button(canvas, {left, top, left + quoteWide, bottom}, quote)) canvas.commands.add(editor::Export{"quote", {}});
  const bool last = view.currentStep + 1 >= view.steps.size();
  const std::string next = last ? canvas.text("ui.summary") : view.steps[view.currentStep + 1].name;
  const Rect nextRect{left + quoteWide + canvas.px(10), top, right, bottom};
  Button step{.id = "footer.next",
              .text = canvas.text("ui.next", {{"step", next}}),
              .icon = "arrow_forward",
              .look = ButtonLook::primary,
              .iconAfter = true};
  if (buttonWidth(canvas, step) - canvas.px(12) > nextRect.width()) step.text = next;
  if (button(canvas, nextRect, step)) canvas.commands.add(editor::GoToStep{view.currentStep + 1});
}

struct Row {
  std::string name, detail, amount;
  bool strong = false;
};

std::vector<Row> rowsOf(Canvas& canvas) {
  const editor::PriceView& price = canvas.view.price;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < price.items.size(); ++i) {
    const pricing::Item& item = price.items[i];
    const std::string name = i < price.itemNames.size() ? price.itemNames[i] : item.code;
    const std::string detail = canvas.view.details ? item.trace : std::string{};
    const std::string amount = item.price.isZero() ? canvas.text("ui.included_short") : canvas.locale.money(item.price);
    rows.push_back({name, detail, (item.estimate ? "≈\u00A0" : "") + amount, false});
  }
  rows.push_back({vatText(canvas), {}, canvas.locale.money(price.vat), false});
  rows.push_back(
      {canvas.text("ui.total"), {}, (price.estimate ? "≈\u00A0" : "") + canvas.locale.money(price.total), true});
  return rows;
}

float drawRow(Canvas& canvas, float x, float right, float y, const Row& row) {
  const Tokens& c = canvas.colours;
  const Role role = row.strong ? Role::bodyMedium : Role::small;
  const float amountWide = std::ceil(width(canvas, role, row.amount));
  const float nameWide = right - x - amountWide - canvas.px(16);
  float tall = block(canvas, x, y, nameWide, row.name, role, row.strong ? c.text : c.text2);
  label(canvas, {right - amountWide - 1, y, right, y + height(canvas, role)}, row.amount, role, c.text, Align::right);
  if (!row.detail.empty()) tall += block(canvas, x, y + tall, nameWide, row.detail, Role::caption, c.text2);
  return tall + canvas.px(8);
}

float rowsHeight(Canvas& canvas, float wide, const std::vector<Row>& rows) {
  float tall = 0;
  for (const Row& row : rows) {
    const Role role = row.strong ? Role::bodyMedium : Role::small;
    const float nameWide = wide - std::ceil(width(canvas, role, row.amount)) - canvas.px(16);
    tall += blockHeight(canvas, nameWide, row.name, role) + canvas.px(8);
    if (!row.detail.empty()) tall += blockHeight(canvas, nameWide, row.detail, Role::caption);
  }
  return tall;
}

}  // namespace

void footer(Canvas& canvas, const Rect& rect) {
  const Tokens& c = canvas.colours;
  fill(canvas, rect, mix(c.panel, c.card, 0.6F));
  line(canvas, rect.x0, rect.y0, rect.x1, rect.y0, c.border, canvas.px(1));
  drawTotal(canvas, rect);
  drawButtons(canvas, rect);
}

void breakdown(Canvas& canvas, const Rect& panel, float footerTop) {
  if (!canvas.view.breakdown) return;
  const Tokens& c = canvas.colours;
  canvas.layer = Layer::popover;
  const float pad = canvas.px(16);
  Rect sheet{panel.x0 + canvas.px(12), 0, panel.x1 - canvas.px(12), footerTop - canvas.px(8)};
  const std::vector<Row> rows = rowsOf(canvas);
  const std::string list =
      canvas.text("ui.price_list", {{"name", canvas.view.price.listName}, {"date", canvas.view.price.validUntil}});
  const float listWide = sheet.width() - pad - canvas.px(60),
              listTall = blockHeight(canvas, listWide, list, Role::small);
  const float rule = canvas.px(42 + 10) + listTall;
  const float head = rule + canvas.px(14), wide = sheet.width() - 2 * pad - canvas.px(8),
              body = rowsHeight(canvas, wide, rows);
  sheet.y0 = std::max(panel.y0 + canvas.px(12), sheet.y1 - head - body - pad);
  const float rise = canvas.easeFrom("breakdown/rise", 0, 1, 18);
  sheet = sheet.moved(0, std::round((1 - rise) * canvas.px(14)));
  floating(canvas, sheet);
  canvas.owner = "breakdown";
  registerText(canvas, sheet, "breakdown", "dialog", canvas.text("ui.breakdown"));
  label(canvas, {sheet.x0 + pad, sheet.y0 + canvas.px(16), sheet.x1 - canvas.px(60), sheet.y0 + canvas.px(38)},
        canvas.text("ui.breakdown"), Role::heading, c.text);
  block(canvas, sheet.x0 + pad, sheet.y0 + canvas.px(42), listWide, list, Role::small, c.text2);
  const Button close{.id = "breakdown.close",
                     .icon = "close",
                     .name = canvas.text("ui.close"),
                     .look = ButtonLook::ghost,
                     .tooltip = canvas.text("ui.close") + "  (Esc)"};
  if (button(canvas,
             {sheet.x1 - canvas.px(50), sheet.y0 + canvas.px(10), sheet.x1 - canvas.px(10), sheet.y0 + canvas.px(50)},
             close))
    canvas.commands.add(editor::ToggleBreakdown{});
  line(canvas, sheet.x0 + pad, sheet.y0 + rule, sheet.x1 - pad, sheet.y0 + rule, c.border, canvas.px(1));
  const Rect area{sheet.x0, sheet.y0 + rule + canvas.px(2), sheet.x1, sheet.y1 - canvas.px(8)};
  float y = beginScroll(canvas, "breakdown.rows", area) + canvas.px(10);
  canvas.owner = "breakdown";
  const float top = y;
  for (const Row& row : rows) y += drawRow(canvas, sheet.x0 + pad, sheet.x1 - pad - canvas.px(4), y, row);
  endScroll(canvas, "breakdown.rows", area, y - top + canvas.px(14), c.floating);
}

}  // namespace zemi::panels::ui
