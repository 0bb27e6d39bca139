#pragma once

#include "panels/ui/controls.h"

namespace zemi::panels::ui {

/// What a click on an option's picture asks for.
enum class OptionAct { none, select, why };

/// How a state looks and reads: never by colour alone.
struct StateMark {
  std::string icon{}, text{};
  Colour colour{};
};
StateMark stateMark(Canvas& canvas, const editor::OptionView& option);
/// "Why not?" or "Why?": only blocked and forced options have one.
bool hasWhy(const editor::OptionView& option);

/// The price shown beside an option: its effect if taken, or that it is included. ≈ marks an estimate.
std::string priceText(Canvas& canvas, const editor::OptionView& option);
/// Code, mass and how it shows in 3D, for the engineer; empty unless details are on.
std::string detailText(Canvas& canvas, const editor::OptionView& option);
/// State words and reason of an option in the registry.
Who optionWho(Canvas& canvas, const editor::GroupView& group, const editor::OptionView& option);

float optionCardHeight(Canvas& canvas, const editor::OptionView& option, float width);
OptionAct optionCard(Canvas& canvas, const Rect& rect, const editor::GroupView& group,
                     const editor::OptionView& option);

float switchRowHeight(Canvas& canvas, const editor::OptionView& option, float width);
OptionAct switchRow(Canvas& canvas, const Rect& rect, const editor::GroupView& group, const editor::OptionView& option);

/// Circles in rows; gives the act and which option it was for.
struct SwatchAct {
  OptionAct act = OptionAct::none;
  const editor::OptionView* option = nullptr;
  const editor::OptionView* hovered = nullptr;
};
float swatchesHeight(Canvas& canvas, const editor::GroupView& group, float width);
SwatchAct swatches(Canvas& canvas, const Rect& rect, const editor::GroupView& group);

/// The link with its own 40 px target, right-aligned at `rightX`, middle at `y`.
Rect whyLinkRect(Canvas& canvas, const editor::OptionView& option, float rightX, float y);
bool whyLink(Canvas& canvas, const Rect& rect, const editor::OptionView& option);

}  // namespace zemi::panels::ui
