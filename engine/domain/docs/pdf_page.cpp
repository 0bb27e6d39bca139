#include "domain/docs/pdf_page.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <filesystem>

namespace zemi::docs {
namespace {

template <class T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref<T>>;

}  // namespace

struct Type::Fonts {
  Object<PangoFontMap> map;
  Object<PangoContext> context;
  FcConfig* config = nullptr;

  Fonts() = default;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  ~Fonts() {
    context.reset();
    map.reset();
    if (config != nullptr) FcConfigDestroy(config);
  }

  Object<PangoLayout> layout(const std::string& text, const Style& style) const {
    Object<PangoLayout> made{pango_layout_new(context.get())};
    PangoFontDescription* font = pango_font_description_from_string(std::string{style.font}.c_str());
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_layout_set_font_description(made.get(), font);
    pango_font_description_free(font);
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"));  // amounts stand under each other
    pango_layout_set_attributes(made.get(), attributes);
    pango_attr_list_unref(attributes);
    if (style.width > 0) {
      pango_layout_set_width(made.get(), static_cast<int>(style.width * PANGO_SCALE));
      pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    }
    if (style.right) pango_layout_set_alignment(made.get(), PANGO_ALIGN_RIGHT);
    pango_layout_set_line_spacing(made.get(), 1.22F);
    pango_layout_set_text(made.get(), text.c_str(), static_cast<int>(text.size()));
    return made;
  }
};

Result<Type> Type::create(const std::string& fontsFolder) {
  if (!std::filesystem::exists(std::filesystem::path{fontsFolder} / "Inter-Regular.otf")) {
    return fail("docs.fonts", {fontsFolder}, "the Inter fonts are not in this folder",
                "Build again: the build copies them from the package fonts-inter");
  }
  auto fonts = std::make_shared<Fonts>();
  fonts->config = FcConfigCreate();
  // Only a place for fontconfig's own index; the fonts come from the one folder.
  constexpr const char* kCache = "<fontconfig><cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";
  FcConfigParseAndLoadFromMemory(fonts->config, reinterpret_cast<const FcChar8*>(kCache), FcTrue);
  FcConfigAppFontAddDir(fonts->config, reinterpret_cast<const FcChar8*>(fontsFolder.c_str()));
  fonts->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts->map.get()), fonts->config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map.get()), 72);
  fonts->context.reset(pango_font_map_create_context(fonts->map.get()));
  pango_context_set_round_glyph_positions(fonts->context.get(), FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(fonts->context.get(), options);
  cairo_font_options_destroy(options);
  Type type;
  type.fonts_ = std::move(fonts);
  return type;
}

double Type::height(const std::string& text, const Style& style) const {
  int width = 0, height = 0;
  pango_layout_get_size(fonts_->layout(text, style).get(), &width, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

double Type::width(const std::string& text, const Style& style) const {
  int width = 0, height = 0;
  pango_layout_get_size(fonts_->layout(text, style).get(), &width, &height);
  return static_cast<double>(width) / PANGO_SCALE;
}

double Type::draw(_cairo* cairo, double x, double y, const std::string& text, const Style& style) const {
  const auto layout = fonts_->layout(text, style);
  cairo_set_source_rgb(cairo, style.ink.r, style.ink.g, style.ink.b);
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout.get());
  int width = 0, height = 0;
  pango_layout_get_size(layout.get(), &width, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

namespace {

/// Height of a chain that must stay together: a piece and what it is kept with.
double chainHeight(const std::vector<Piece>& pieces, std::size_t first) {
  double height = pieces[first].height;
  for (std::size_t i = first; pieces[i].keepWithNext && i + 1 < pieces.size(); ++i) {
    height += pieces[i + 1].gapBefore + pieces[i + 1].height;
  }
  return height;
}

const Piece* headerOf(const std::vector<Piece>& pieces, int table) {
  for (const Piece& piece : pieces) {
    if (piece.table == table && piece.tableHeader) return &piece;
  }
  return nullptr;
}

}  // namespace

std::vector<std::vector<const Piece*>> paginate(const std::vector<Piece>& pieces) {
  std::vector<std::vector<const Piece*>> pages(1);
  double y = kTop;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const double gap = pages.back().empty() ? 0 : piece.gapBefore;
    const double chain = chainHeight(pieces, i);
    const bool tooTall = chain > kBottom - kTop;  // a chain longer than a page has to break somewhere
    if (!pages.back().empty() && y + gap + (tooTall ? piece.height : chain) > kBottom) {
      pages.emplace_back();
      y = kTop;
      const Piece* header = piece.table != 0 && !piece.tableHeader ? headerOf(pieces, piece.table) : nullptr;
      if (header != nullptr) {
        pages.back().push_back(header);
        y += header->height;
      }
      pages.back().push_back(&piece);
      y += piece.height;
      continue;
    }
    pages.back().push_back(&piece);
    y += gap + piece.height;
  }
  return pages;
}

}  // namespace zemi::docs
