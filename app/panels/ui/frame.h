#pragma once

#include "panels/ui/controls.h"

namespace zemi::panels::ui {

/// The steps as numbered circles, the summary last. Gives the step pressed, or -1.
int stepper(Canvas& canvas, const Rect& rect);

/// Key figures floating over the 3D; gives its rectangle.
Rect strip(Canvas& canvas, float x, float y, float mostWidth);

/// The pinned price with its two buttons.
void footer(Canvas& canvas, const Rect& rect);
/// Rows of the price, above the footer; drawn when the View asks for it.
void breakdown(Canvas& canvas, const Rect& panel, float footerTop);

/// Toasts stacked upwards from `bottom`, centred on `x`.
void toastStack(Canvas& canvas, float x, float bottom, float mostWidth);

}  // namespace zemi::panels::ui
