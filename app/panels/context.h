#pragma once

#include "domain/text/locale.h"
#include "domain/text/texts.h"
#include "panels/registry.h"
#include "panels/tokens.h"
#include "panels/type.h"

#include <imgui.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zemi::panels {

/// A numbered pin on the machine, projected by whoever holds the camera.
struct Hotspot {
  int number = 0;  ///< of the step it belongs to, from 1
  std::string label{};
  float x = 0, y = 0;   ///< pixels of the display
  bool hidden = false;  ///< behind the machine or out of sight
};

/// An overall dimension of the machine, projected by whoever holds the camera; pixels of the display.
struct Measure {
  struct Point {
    float x = 0, y = 0;
  };
  std::string id{};                 ///< "length", "width", "height"
  float metres = 0;
  Point from{}, to{};               ///< the dimension line
  Point fromFoot{}, toFoot{};       ///< where its extension lines begin, on the machine's outline
};

/// A part of the machine as people call it.
struct PartName {
  std::string id{}, name{};
};

/// The picture of the machine. `flipped`: the first row of the texture is the lowest, as GL keeps them.
struct Picture {
  ImTextureID texture = nullptr;
  float width = 0, height = 0;
  bool flipped = true;
};

/// What the widgets remember from frame to frame. Belongs to the panels; the host only keeps it alive.
struct Memory {
  struct Wrapped {
    std::vector<std::pair<std::size_t, std::size_t>> lines;  ///< byte offsets begin, end
  };
  struct Blocker {
    Layer layer;
    Rect rect;
  };
  struct Scroll {
    float shown = 0, target = 0, most = 0;
  };

  std::unordered_map<std::string, float> eased;           ///< animated values by widget id and name
  std::unordered_map<std::string, std::string> messages;  ///< texts already formatted
  std::unordered_map<std::string, Wrapped> wrapped;
  std::map<std::string, Scroll> scrolls;
  std::map<std::uint64_t, float> toastAges;
  std::vector<Blocker> blockers, blockersBefore;  ///< floating rectangles of this frame and the last one
  Registry before;                                ///< the last frame's registry: order of Tab, arrows
  std::string focus, focusWanted, focusToReturn;
  std::string overlay;  ///< what the open popover focuses first; empty when none is
  std::string focusAnnounced;
  std::string whyFor, reveal;  ///< option explained; widget to be scrolled into view
  std::uint64_t changeAnnounced = 0;
  float stageTall = 560;      ///< height of the stage panel's content in the last frame
  float loadingAge = 0;       ///< seconds a load has been running
  bool keyboardUsed = false;  ///< shows the focus ring
  bool scrollToFocus = false;
  std::string hoveredFor;  ///< widget under the mouse, for the tooltip's delay
  float hoverAge = 0;
  std::string pressedKey;  ///< id of the widget pressed by Space or Enter in this frame
  std::uint64_t priceChange = 0;
  float deltaAge = 1e9F;       ///< seconds since the price changed
  std::int64_t countFrom = 0;  ///< minor units the counting amount starts at
  std::int64_t countShown = 0;
  float countAge = 1e9F;
  std::string quantityText;  ///< while a quantity is being typed
  std::string quantityId;
  int quantityAge = 0;         ///< frames since the field opened
  bool quantityFresh = false;  ///< the next digit replaces the old number
  std::string optionHovered;
  std::size_t stepBefore = 0;
  float topBarRight = 480;  ///< width of the top bar's right side in the last frame
  bool firstFrame = true;
  bool moving = false;  ///< something still animates
};

/// Everything a frame of the panels needs besides the View, and what it gives back.
struct Context {
  // Set by the host.
  const Fonts* fonts = nullptr;
  const text::Texts* texts = nullptr;
  float scale = 1;             ///< the scale the fonts were built for
  float dt = 1.0F / 60;        ///< seconds since the last frame; fixed when deterministic
  bool deterministic = false;  ///< no caret blink
  bool reducedMotion = false;
  bool highContrast = false;
  float stretch = 0;  ///< lengthens every interface text by this share: the lint's pseudo-language
  Picture picture;
  std::vector<Hotspot> hotspots;
  std::vector<Measure> measures;
  PartName partUnderMouse, partTaken;  ///< what the keys and the bar of parts act on; empty ids: none
  bool loading = false;     ///< parts of the machine are still being read
  float loadingShare = -1;  ///< how much of it is done, 0 to 1; below 0 unknown
  std::string version;      ///< of the program, shown with the licences in the help
  std::function<ImTextureID(const std::string& option)> thumbnail;  ///< may be empty; null answers draw a pictogram

  // Given back by drawPanels.
  Registry registry;
  Rect viewport;                   ///< where the 3D is shown
  Rect freeArea;                   ///< the part of it no fixed overlay covers: frame the machine in it
  bool mouseOverViewport = false;  ///< and over nothing above it, nor dragging a widget
  bool busy = false;               ///< something still animates: draw another frame soon
  bool handCursor = false;
  std::string announcement;  ///< what speech should say in this frame; mostly empty

  Memory memory;
};

}  // namespace zemi::panels
