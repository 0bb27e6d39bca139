#include "panels/icons.h"

#include "base/files.h"

#include <charconv>

namespace zemi::panels {
namespace {

/// Basic plane only: the font's private area begins at E000.
std::string utf8(char32_t c) {
  return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

}  // namespace

Result<Icons> Icons::load(const std::filesystem::path& scss) {
  const auto bytes = readFile(scss);
  if (!bytes) return Failure{bytes.error()};
  Icons icons;
  // Lines read `"name": e951,`.
  const std::string& text = bytes.value();
  for (std::size_t at = 0; (at = text.find("\t\"", at)) != std::string::npos;) {
    const std::size_t start = at + 2, close = text.find("\": ", start);
    if (close == std::string::npos) break;
    unsigned value = 0;
    const auto parsed = std::from_chars(text.data() + close + 3, text.data() + text.size(), value, 16);
    if (parsed.ec == std::errc{} && value >= 0x800 && value <= 0xFFFF) {
      icons.icons_[text.substr(start, close - start)] = {value, utf8(value)};
    }
    at = close;
  }
  if (icons.icons_.empty()) {
    return fail("icons.malformed", {.file = scss.string()}, "no icon names found",
                "Install fonts-material-design-icons-iconfont again");
  }
  return icons;
}

std::string_view Icons::glyph(std::string_view name) const {
  const auto found = icons_.find(name);
  return found == icons_.end() ? std::string_view{} : std::string_view{found->second.utf8};
}

char32_t Icons::codepoint(std::string_view name) const {
  const auto found = icons_.find(name);
  return found == icons_.end() ? 0 : found->second.codepoint;
}

const std::vector<std::string>& panelIcons() {
  static const std::vector<std::string> names{"add",
                                              "remove",
                                              "check",
                                              "check_circle",
                                              "close",
                                              "lock",
                                              "link",
                                              "info",
                                              "warning",
                                              "error",
                                              "undo",
                                              "redo",
                                              "save",
                                              "cloud_off",
                                              "sync",
                                              "help_outline",
                                              "dark_mode",
                                              "light_mode",
                                              "engineering",
                                              "home",
                                              "chevron_right",
                                              "chevron_left",
                                              "expand_less",
                                              "expand_more",
                                              "picture_as_pdf",
                                              "table_view",
                                              "restart_alt",
                                              "straighten",
                                              "touch_app",
                                              "filter_center_focus",
                                              "blur_on",
                                              "visibility",
                                              "visibility_off",
                                              "hourglass_empty",
                                              "description",
                                              "keyboard",
                                              "arrow_forward",
                                              "receipt_long",
                                              "local_shipping",
                                              "verified_user",
                                              "build",
                                              "scale",
                                              "radio_button_unchecked",
                                              "inventory_2",
                                              "edit",
                                              "summarize",
                                              "tune",
                                              "star",
                                              "history",
                                              "category",
                                              "do_not_disturb_alt",
                                              "filter_alt",
                                              "branding_watermark",
                                              "monitor_heart",
                                              "query_stats",
                                              "water_drop",
                                              "fire_extinguisher",
                                              "handyman",
                                              "air",
                                              "videocam",
                                              "emergency",
                                              "flip",
                                              "radio",
                                              "kitchen",
                                              "ac_unit",
                                              "thermostat",
                                              "airline_seat_recline_normal",
                                              "satellite_alt",
                                              "cell_tower",
                                              "monitor",
                                              "school",
                                              "settings",
                                              "precision_manufacturing",
                                              "battery_charging_full",
                                              "local_gas_station",
                                              "menu_book",
                                              "format_paint",
                                              "straighten",
                                              "view_in_ar",
                                              "swap_horiz",
                                              "remove_circle_outline",
                                              "add_circle_outline",
                                              "gavel",
                                              "source",
                                              "theaters",
                                              "play_arrow",
                                              "pause"};
  return names;
}

}  // namespace zemi::panels
