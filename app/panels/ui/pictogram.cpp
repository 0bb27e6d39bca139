#include "panels/ui/pictogram.h"

#include "panels/ui/imgui_math.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace zemi::panels::ui {
namespace {

/// Words of option and group ids, most particular first; the first that occurs wins.
struct Picture {
  std::string_view word;
  void (*draw)(Sketch&, float size);
  std::string_view icon;
};

template <void (*Draw)(Sketch&)>
void unsized(Sketch& sketch, float) {
  Draw(sketch);
}

constexpr std::array kPictures{Picture{"header.none", nullptr, "do_not_disturb_alt"},
                               Picture{"trolley.none", nullptr, "do_not_disturb_alt"},
                               Picture{"spares.none", nullptr, "do_not_disturb_alt"},
                               Picture{"trolley", unsized<drawTrailer>, {}},
                               Picture{"climate.heater", nullptr, "thermostat"},
                               Picture{"cooling", nullptr, "air"},
                               Picture{"filter", nullptr, "filter_alt"},
                               Picture{"decal", nullptr, "branding_watermark"},
                               Picture{"packing", nullptr, "inventory_2"},
                               Picture{"document", nullptr, "description"},
                               Picture{"header.trailer", unsized<drawTrailer>, {}},
                               Picture{"header_trailer", unsized<drawTrailer>, {}},
                               Picture{"trailer", unsized<drawTrailer>, {}},
                               Picture{"cart", unsized<drawTrailer>, {}},
                               Picture{"rape", unsized<drawRapeTable>, {}},
                               Picture{"maize", drawMaizeHeader, {}},
                               Picture{"corn", drawMaizeHeader, {}},
                               Picture{"sunflower", drawSunflowerHeader, {}},
                               Picture{"pickup", unsized<drawPickup>, {}},
                               Picture{"pick_up", unsized<drawPickup>, {}},
                               Picture{"grain_loss", nullptr, "monitor_heart"},
                               Picture{"yield", nullptr, "query_stats"},
                               Picture{"moisture", nullptr, "water_drop"},
                               Picture{"extinguisher", nullptr, "fire_extinguisher"},
                               Picture{"tool", nullptr, "handyman"},
                               Picture{"compressor", nullptr, "air"},
                               Picture{"camera", nullptr, "videocam"},
                               Picture{"beacon", nullptr, "emergency"},
                               Picture{"mirror", nullptr, "flip"},
                               Picture{"radio", nullptr, "radio"},
                               Picture{"fridge", nullptr, "kitchen"},
                               Picture{"cool_box", nullptr, "kitchen"},
                               Picture{"climate", nullptr, "ac_unit"},
                               Picture{"air_con", nullptr, "ac_unit"},
                               Picture{"heater", nullptr, "thermostat"},
                               Picture{"heating", nullptr, "thermostat"},
                               Picture{"seat", nullptr, "airline_seat_recline_normal"},
                               Picture{"autosteer", unsized<drawSteering>, {}},
                               Picture{"guidance", nullptr, "satellite_alt"},
                               Picture{"gps", nullptr, "satellite_alt"},
                               Picture{"rtk", nullptr, "satellite_alt"},
                               Picture{"navigation", nullptr, "satellite_alt"},
                               Picture{"telemat", nullptr, "cell_tower"},
                               Picture{"display", nullptr, "monitor"},
                               Picture{"monitor", nullptr, "monitor"},
                               Picture{"steer", unsized<drawSteering>, {}},
                               Picture{"light", unsized<drawLights>, {}},
                               Picture{"lamp", unsized<drawLights>, {}},
                               Picture{"warranty", nullptr, "verified_user"},
                               Picture{"service", nullptr, "build"},
                               Picture{"training", nullptr, "school"},
                               Picture{"spare", nullptr, "settings"},
                               Picture{"skd", nullptr, "inventory_2"},
                               Picture{"ckd", nullptr, "inventory_2"},
                               Picture{"assembly", nullptr, "precision_manufacturing"},
                               Picture{"delivery", nullptr, "local_shipping"},
                               Picture{"transport", nullptr, "local_shipping"},
                               Picture{"battery", nullptr, "battery_charging_full"},
                               Picture{"fuel", nullptr, "local_gas_station"},
                               Picture{"start", nullptr, "thermostat"},
                               Picture{"manual", nullptr, "menu_book"},
                               Picture{"paint", nullptr, "format_paint"},
                               Picture{"colour", nullptr, "format_paint"},
                               Picture{"chopper", unsized<drawChopper>, {}},
                               Picture{"spreader", unsized<drawChopper>, {}},
                               Picture{"straw", unsized<drawChopper>, {}},
                               Picture{"sieve", unsized<drawSieve>, {}},
                               Picture{"clean", unsized<drawSieve>, {}},
                               Picture{"walker", unsized<drawSieve>, {}},
                               Picture{"auger", unsized<drawAuger>, {}},
                               Picture{"unload", unsized<drawAuger>, {}},
                               Picture{"tank", drawTank, {}},
                               Picture{"drum", unsized<drawDrum>, {}},
                               Picture{"thresh", unsized<drawDrum>, {}},
                               Picture{"concave", unsized<drawDrum>, {}},
                               Picture{"rotor", unsized<drawDrum>, {}},
                               Picture{"track", unsized<drawTrack>, {}},
                               Picture{"tyre", drawTyre, {}},
                               Picture{"wheel", drawTyre, {}},
                               Picture{"twin", drawTyre, {}},
                               Picture{"loader", unsized<drawLoader>, {}},
                               Picture{"ballast", unsized<drawBallast>, {}},
                               Picture{"weight", unsized<drawBallast>, {}},
                               Picture{"hitch", unsized<drawHitch>, {}},
                               Picture{"linkage", unsized<drawHitch>, {}},
                               Picture{"drawbar", unsized<drawHitch>, {}},
                               Picture{"pto", unsized<drawShaft>, {}},
                               Picture{"hydraul", unsized<drawHydraulics>, {}},
                               Picture{"valve", unsized<drawHydraulics>, {}},
                               Picture{"brake", unsized<drawAxle>, {}},
                               Picture{"axle", unsized<drawAxle>, {}},
                               Picture{"transmission", unsized<drawGears>, {}},
                               Picture{"gear", unsized<drawGears>, {}},
                               Picture{"drive", unsized<drawGears>, {}},
                               Picture{"engine", drawEngine, {}},
                               Picture{"header", drawGrainHeader, {}},
                               Picture{"cab", unsized<drawCab>, {}},
                               Picture{"tractor", unsized<drawTractor>, {}},
                               Picture{"machine", unsized<drawCombine>, {}},
                               Picture{"kit", nullptr, "inventory_2"}};

const Picture* pictureFor(const Subject& subject) {
  for (const std::string_view name : {subject.option, subject.group}) {
    for (const Picture& picture : kPictures)
      if (name.find(picture.word) != std::string_view::npos) return &picture;
  }
  return nullptr;
}

/// The last number in the option's own name, to draw a 7 m header wider than a 5 m one: "grain_5m" gives 5.
float numberIn(std::string_view option) {
  const std::size_t dot = option.rfind('.');
  float number = 0;
  bool inside = false;
  for (const char c : option.substr(dot == std::string_view::npos ? 0 : dot)) {
    const bool digit = c >= '0' && c <= '9';
    if (digit) number = (inside ? number * 10 : 0) + static_cast<float>(c - '0');
    inside = digit;
  }
  return number;
}

float sizeOf(std::string_view option) {
  const float number = numberIn(option);
  if (number <= 0) return 0.5F;
  if (number < 12) return std::clamp((number - 3) / 6, 0.0F, 1.0F);  // metres or rows of a header
  return std::clamp((number - 100) / 250, 0.0F, 1.0F);               // power, tank volume in ten litres, tyre width
}

}  // namespace

void thumbnail(Canvas& canvas, const Rect& rect, const Subject& subject) {
  const Tokens& c = canvas.colours;
  const float radius = canvas.px(8);
  const Colour back = subject.on ? mix(c.accentTint, c.accent, 0.10F) : c.well;
  if (canvas.context.thumbnail) {
    if (const ImTextureID texture = canvas.context.thumbnail(std::string{subject.option})) {
      canvas.list->AddImageRounded(texture, topLeft(rect), bottomRight(rect), {0, 0}, {1, 1},
                                   packed(c.signLight.withAlpha(subject.dimmed ? 0.5F : 1)), radius);
      return;
    }
  }
  fill(canvas, rect, back, radius);
  const Colour rest = mix(back, c.mark, subject.dimmed ? 0.45F : 0.75F);
  const Colour part = subject.on ? c.accent : mix(back, c.text2, subject.dimmed ? 0.5F : 0.95F);
  const Picture* picture = pictureFor(subject);
  if (picture == nullptr) return icon(canvas, rect.centreX(), rect.centreY(), IconSize::huge, "category", part);
  if (picture->draw == nullptr)
    return icon(canvas, rect.centreX(), rect.centreY(), IconSize::huge, picture->icon, part);
  Sketch sketch{canvas, rect, rest, part, back};
  picture->draw(sketch, sizeOf(subject.option));
}

}  // namespace zemi::panels::ui
