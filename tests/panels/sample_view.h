#pragma once

#include "domain/text/texts.h"
#include "editor/view.h"

#include <string>

/// A rich View made up from the real catalogue's words (sample.json), for tests and pictures without an editor.
namespace zemi::panels::sample {

struct Wanted {
  text::Language language = text::Language::az;
  editor::Theme theme = editor::Theme::dark;
  std::size_t step = 1;
  bool why = false, forcedWhy = false, details = false, breakdown = false, help = false, toasts = false;
  bool stage = false;
  bool invalid = false;
};

editor::View view(const Wanted& wanted, const text::Texts& texts);

}  // namespace zemi::panels::sample
