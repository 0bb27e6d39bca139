#include "panels/lint.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::panels {
namespace {

constexpr float kTarget = 40, kBetween = 4;
/// Text boxes have air above and below the letters; only letters on letters count.
constexpr float kAir = 0.24F;

constexpr std::array<std::string_view, 7> kPressable{"button", "radio", "checkbox",  "switch",
                                                     "tab",    "link",  "spinbutton"};

bool pressable(const Record& record) {
  return std::find(kPressable.begin(), kPressable.end(), record.role) != kPressable.end();
}

std::string size(const Rect& rect) {
  return std::to_string(std::lround(rect.width())) + " x " + std::to_string(std::lround(rect.height()));
}

class Lint {
public:
  Lint(const Registry& registry, const Fonts& fonts, float scale, const Rect& screen)
      : registry_{registry}, fonts_{fonts}, scale_{scale}, screen_{screen} {}

  std::vector<Finding> run() {
    for (const Record& record : registry_.records()) checkRecord(record);
    for (const TextRun& run : registry_.runs()) checkRun(run);
    checkTargetPairs();
    checkTextPairs();
    return std::move(findings_);
  }

private:
  void find(std::string kind, const std::string& id, std::string detail) {
    findings_.push_back({std::move(kind), id, std::move(detail)});
  }

  void checkRecord(const Record& record) {
    if (record.label.find("⟨") != std::string::npos || record.value.find("⟨") != std::string::npos)
      find("key", record.id, record.label + " " + record.value);
    if (pressable(record)) checkTarget(record);
    if (record.layer == Layer::popover || record.layer == Layer::tooltip) checkCover(record);
  }

  void checkTarget(const Record& record) {
    const float least = kTarget * scale_ - 0.6F;
    if (record.rect.width() < least || record.rect.height() < least) find("small", record.id, size(record.rect));
    if (record.label.empty()) find("label", record.id, "has no label");
    if (record.enabled && !record.tab) find("unreachable", record.id, "Tab does not reach it");
    if (record.rect.x0 < record.clip.x0 - 0.5F || record.rect.x1 > record.clip.x1 + 0.5F)
      find("clipped", record.id, "sticks out sideways");
  }

  void checkCover(const Record& record) {
    if (record.group.empty()) return;
    const Record* owner = registry_.find(record.group);
    if (owner != nullptr && area(intersection(record.rect, intersection(owner->rect, owner->clip))) > 1)
      find("covers", record.id, "lies on " + owner->id);
  }

  void checkRun(const TextRun& run) {
    if (run.shortened) find("shortened", run.owner, run.text);
    if (run.rect.x1 > run.box.x1 + 1.5F || run.rect.x0 < run.box.x0 - 1.5F) find("overflow", run.owner, run.text);
    if (run.rect.x0 < run.clip.x0 - 0.5F || run.rect.x1 > run.clip.x1 + 0.5F) find("clipped", run.owner, run.text);
    if (run.clip == screen_ && !screen_.contains(run.rect)) find("clipped", run.owner, run.text);
    if (run.text.find("⟨") != std::string::npos) find("key", run.owner, run.text);
    for (const std::string& glyph : fonts_.missing(run.role, run.text))
      find("glyph", run.owner, glyph + " in " + run.text);
  }

  void checkTargetPairs() {
    std::vector<const Record*> targets;
    for (const Record& record : registry_.records())
      if (pressable(record) && record.visible() > 0) targets.push_back(&record);
    for (std::size_t i = 0; i < targets.size(); ++i)
      for (std::size_t j = i + 1; j < targets.size(); ++j) checkPair(*targets[i], *targets[j]);
  }

  void checkPair(const Record& a, const Record& b) {
    const Rect left = intersection(a.rect, a.clip), right = intersection(b.rect, b.clip);
    if (a.layer != b.layer || left.contains(right) || right.contains(left)) return;
    if (area(intersection(left, right)) > 1) return find("overlap", a.id, b.id);
    // One within the other's card is a hole, not a neighbour; hotspots follow the machine and may come near.
    const float gap = kBetween * scale_ - 1;
    const Rect grown{left.x0 - gap, left.y0 - gap, left.x1 + gap, left.y1 + gap};
    if (a.role != "tab" && area(intersection(grown, right)) > 1 && !a.id.starts_with("hotspot"))
      find("close", a.id, b.id);
  }

  void checkTextPairs() {
    const auto& runs = registry_.runs();
    for (std::size_t i = 0; i < runs.size(); ++i) {
      for (std::size_t j = i + 1; j < runs.size(); ++j) {
        if (runs[i].layer != runs[j].layer) continue;
        const Rect both = intersection(letters(runs[i]), letters(runs[j]));
        if (both.width() > 1.5F && both.height() > 1.5F)
          find("text-overlap", runs[i].owner, runs[i].text + " / " + runs[j].text);
      }
    }
  }

  static Rect letters(const TextRun& run) {
    const Rect inner = run.rect.inset(0, run.rect.height() * kAir);
    return intersection(inner, run.clip);
  }

  const Registry& registry_;
  const Fonts& fonts_;
  float scale_;
  Rect screen_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint(const Registry& registry, const Fonts& fonts, float scale, const Rect& screen) {
  return Lint{registry, fonts, scale, screen}.run();
}

std::string describe(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += finding.kind + "  " + finding.id + "  " + finding.detail + "\n";
  return out;
}

}  // namespace zemi::panels
