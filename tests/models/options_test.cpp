#include "models/machines.h"

#include "binding/visual_state.h"
#include "render/offscreen.h"
#include "render/renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

/// Every option that can be seen, switched on and off in the picture: something changes, and nothing changes outside
/// the boxes of the parts that came, went, moved or took another colour. Base colours are compared, without light, so
/// that a shadow that falls elsewhere is no change.
namespace zemi::models {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ZEMI_SOURCE_DIR;
constexpr glm::ivec2 kSize{640, 400};
constexpr const char* kViews[] = {"front_left", "rear_right", "front_right", "rear_left", "top"};

struct Stage {
  Stage() : library{kRoot / "assets", {}}, catalogue{catalogue::load(kRoot / "configs").catalogue} {}
  scene::Library library;
  catalogue::Catalogue catalogue;
};

Stage& stage() {
  static Stage stage;
  return stage;
}

std::vector<catalogue::OptionId> standard(const catalogue::Machine& machine) {
  std::vector<catalogue::OptionId> options;
  for (const auto& option : machine.options) {
    if (option.standard) options.push_back(option.id);
  }
  return options;
}

using Options = std::vector<catalogue::OptionId>;

/// These options with one more, in place of what its one-of group had.
Options with(const catalogue::Machine& machine, const Options& chosen, const catalogue::OptionId& wanted) {
  const catalogue::Option* added = machine.find(wanted);
  const bool alone = machine.find(added->group)->kind == catalogue::GroupKind::oneOf;
  Options options;
  for (const auto& option : machine.options) {
    const bool had = std::find(chosen.begin(), chosen.end(), option.id) != chosen.end();
    const bool rival = alone && option.group == added->group;
    if (option.id == wanted || (had && !rival)) options.push_back(option.id);
  }
  return options;
}

/// What must be there for this option: the plain rules "a, b requires c".
Options carried(const catalogue::Machine& machine, const catalogue::OptionId& wanted) {
  Options options = standard(machine);
  for (const auto& rule : machine.rules) {
    const std::size_t at = rule.say.find(" requires ");
    if (at == std::string::npos ||
        (", " + rule.say.substr(0, at) + ",").find(", " + wanted.text + ",") == std::string::npos)
      continue;
    const catalogue::OptionId needed{rule.say.substr(at + 10)};
    if (machine.find(needed) != nullptr) options = with(machine, options, needed);
  }
  return options;
}

/// What the eye gets of one state from one side.
class Eye {
public:
  explicit Eye(render::Renderer& renderer) : renderer_{renderer} {}

  render::Image look(const scene::VisualState& state, const scene::Camera& camera) {
    (void)scene_.show(state, stage().library.waitingSource());
    renderer_.setScene(scene_);
    while (renderer_.pump(std::chrono::seconds{1})) {
    }
    render::Frame frame;
    frame.camera = camera;
    frame.size = kSize;
    frame.moving = false;  // one sub-frame at full size: the moving picture is smaller, and smoothed over its neighbours
    frame.debugView = 5;
    (void)renderer_.draw(frame);
    return renderer_.readBack();
  }
  const scene::Scene& scene() const { return scene_; }

private:
  render::Renderer& renderer_;
  scene::Scene scene_;
};

/// A visible part as far as a picture can tell: where it stands and what colours it has.
struct Seen {
  glm::mat4 world{1};
  std::vector<glm::vec3> colours;
  scene::Bounds bounds;
  bool operator==(const Seen& other) const { return world == other.world && colours == other.colours; }
};

std::map<std::string, Seen> seen(const scene::Scene& scene) {
  std::map<std::string, Seen> parts;
  for (const scene::DrawItem& item : scene.items()) {
    const scene::Part& part = scene.parts()[item.part];
    Seen& entry = parts[std::to_string(item.attachment) + scene.attachments()[item.attachment].attachment.asset + "/" +
                        part.name];
    entry.world = part.world;
    entry.bounds = part.bounds;
    entry.colours.push_back(item.material.baseColour);
  }
  return parts;
}

/// The boxes of all parts that differ, of both states.
std::vector<scene::Bounds> changedBoxes(const std::map<std::string, Seen>& before,
                                        const std::map<std::string, Seen>& after) {
  std::vector<scene::Bounds> boxes;
  for (const auto& [name, entry] : before) {
    const auto other = after.find(name);
    if (other == after.end() || !(other->second == entry)) boxes.push_back(entry.bounds);
  }
  for (const auto& [name, entry] : after) {
    const auto other = before.find(name);
    if (other == before.end() || !(other->second == entry)) boxes.push_back(entry.bounds);
  }
  return boxes;
}

/// Pixels that may change: the boxes as rectangles in the picture, with a margin for smoothing.
std::vector<char> allowed(const std::vector<scene::Bounds>& boxes, const scene::Camera& camera) {
  std::vector<char> mask(static_cast<std::size_t>(kSize.x * kSize.y), 0);
  const float aspect = static_cast<float>(kSize.x) / static_cast<float>(kSize.y);
  for (const scene::Bounds& box : boxes) {
    glm::vec2 low{1e9F}, high{-1e9F};
    for (int corner = 0; corner < 8; ++corner) {
      const glm::vec3 point{(corner & 1) != 0 ? box.high.x : box.low.x, (corner & 2) != 0 ? box.high.y : box.low.y,
                            (corner & 4) != 0 ? box.high.z : box.low.z};
      const auto at = scene::projected(camera, point, aspect);
      if (!at) continue;
      low = glm::min(low, glm::vec2{*at} * glm::vec2{kSize});
      high = glm::max(high, glm::vec2{*at} * glm::vec2{kSize});
    }
    constexpr float kMargin = 3;  // an edge's smoothing
    const glm::ivec2 from = glm::clamp(glm::ivec2{low - kMargin}, glm::ivec2{0}, kSize - 1);
    const glm::ivec2 to = glm::clamp(glm::ivec2{high + kMargin}, glm::ivec2{0}, kSize - 1);
    for (int y = from.y; y <= to.y && high.x > low.x; ++y) {
      for (int x = from.x; x <= to.x; ++x) mask[static_cast<std::size_t>(y * kSize.x + x)] = 1;
    }
  }
  return mask;
}

struct Change {
  std::size_t inside = 0, outside = 0;  // pixels
};

Change compare(const render::Image& a, const render::Image& b, const std::vector<char>& mask) {
  Change change;
  for (std::size_t i = 0; i < mask.size(); ++i) {
    int most = 0;
    for (std::size_t c = 0; c < 3; ++c)
      most = std::max(most, std::abs(static_cast<int>(a.rgba[i * 4 + c]) - static_cast<int>(b.rgba[i * 4 + c])));
    if (most > 10) ++(mask[i] != 0 ? change.inside : change.outside);
  }
  return change;
}

/// Panels to take away where an option sits behind them.
std::set<std::string> panelsOf(const scene::Scene& scene) {
  std::set<std::string> names;
  for (const scene::Part& part : scene.parts()) {
    const bool covers = part.name.starts_with("panel.") || part.name.starts_with("body.hull.wall") ||
                        part.name == "body.hood" || part.name == "cab.roof";
    if (covers) names.insert(part.name);
  }
  return names;
}

/// From all sides, then with the panels off: until the option shows.
Change lookFor(Eye& eye, scene::VisualState before, scene::VisualState after) {
  Change sum;
  for (const bool open : {false, true}) {
    if (open) {
      const auto panels = panelsOf(eye.scene());
      before.hidden.insert(panels.begin(), panels.end());
      after.hidden.insert(panels.begin(), panels.end());
    }
    for (const char* view : kViews) {
      (void)eye.look(before, {});
      const auto was = seen(eye.scene());
      const auto boxes = eye.scene().boxes();
      const float aspect = static_cast<float>(kSize.x) / static_cast<float>(kSize.y);
      const scene::Camera camera = scene::framed(*scene::namedView(view), boxes, aspect);
      const render::Image first = eye.look(before, camera);
      const render::Image second = eye.look(after, camera);
      const Change change = compare(first, second, allowed(changedBoxes(was, seen(eye.scene())), camera));
      sum.inside += change.inside;
      sum.outside += change.outside;
      if (sum.outside > 0) return sum;
    }
    if (sum.inside > 0) return sum;
  }
  return sum;
}

TEST(Options, changeWhatTheyShouldInThePictureAndNothingElse) {
  auto context = render::OffscreenContext::create();
  ASSERT_TRUE(context.has_value()) << describe(context.error());
  auto renderer = render::Renderer::create(context.value().loader(), kRoot / "shaders");
  ASSERT_TRUE(renderer.has_value()) << describe(renderer.error());
  auto drawing = std::move(renderer).value();
  for (const auto& machine : stage().catalogue.machines) {
    Eye eye{drawing};
    std::size_t shown = 0;
    for (const auto& option : machine.options) {
      if (option.standard || option.visual.kind != catalogue::Visual::Kind::shown) continue;
      const Options base = carried(machine, option.id);
      const Change change = lookFor(eye, binding::visualState(machine, base),
                                    binding::visualState(machine, with(machine, base, option.id)));
      EXPECT_GT(change.inside, 0U) << machine.id.text << ": " << option.id.text << " changes nothing that can be seen";
      EXPECT_EQ(change.outside, 0U) << machine.id.text << ": " << option.id.text
                                    << " changes what is none of its business, " << change.outside << " pixels";
      if (std::getenv("ZEMI_LIST") != nullptr)
        std::printf("%-14s %-28s %6zu pixels\n", machine.id.text.c_str(), option.id.text.c_str(), change.inside);
      ++shown;
    }
    EXPECT_GE(shown, 8U) << machine.id.text;
  }
}

TEST(Options, areAllDrawn) {
  for (const auto& machine : stage().catalogue.machines) {
    for (const auto& option : machine.options) {
      EXPECT_NE(option.visual.kind, catalogue::Visual::Kind::notDrawnYet) << machine.id.text << ": " << option.id.text;
    }
  }
}

}  // namespace
}  // namespace zemi::models
