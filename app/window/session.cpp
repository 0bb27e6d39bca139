#include "window/session.h"

#include "binding/showing_state.h"
#include "binding/visual_state.h"
#include "cli/export.h"
#include "cli/picture.h"
#include "panels/panels.h"
#include "scene/overall.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace zemi::window {
namespace {

constexpr float kOrbitPerPixel = 0.006F;
constexpr float kLightPerPixel = 0.4F;  // degrees
constexpr float kClickPixels = 4;  // less than this is a click, not a drag
constexpr int kScriptRung = 4;
constexpr int kDocumentWidth = 2000, kDocumentHeight = 1120, kDocumentSamples = 32;

/// What the data asks for on top of the program's own.
std::vector<std::string> dataIcons(const cli::Workspace& workspace) {
  std::vector<std::string> icons;
  for (const auto& machine : workspace.catalogue().machines) {
    for (const auto& step : machine.steps) icons.push_back(step.icon);
  }
  for (const auto& place : workspace.showing().surroundings) icons.push_back(place.icon);
  for (const auto& pose : workspace.showing().poses) icons.push_back(pose.icon);
  for (const auto& daylight : workspace.showing().daylights) icons.push_back(daylight.icon);
  return icons;
}

/// `value` a step nearer to `target`, there at once when it is near.
float nearer(float value, float target, float dt, float near) {
  constexpr float kRate = 5;  // the hydraulics of a machine, hurried
  const float next = value + (target - value) * (1 - std::exp(-kRate * dt));
  return std::abs(target - next) < near ? target : next;
}

std::size_t stepOf(const catalogue::Machine& machine, const catalogue::OptionId& option) {
  const auto* group = machine.find(machine.find(option)->group);
  for (std::size_t i = 0; i < machine.steps.size(); ++i) {
    if (group != nullptr && machine.steps[i].id == group->step) return i;
  }
  return 0;
}

/// Degrees by node, a step nearer to the wanted ones; nodes that are wanted no more go back to 0 and are left out there.
std::map<std::string, float> swung(const std::map<std::string, float>& now, const std::map<std::string, float>& wanted,
                                   float dt) {
  constexpr float kNearDegrees = 0.2F;
  std::map<std::string, float> next = now;
  for (const auto& [node, degrees] : wanted) next.try_emplace(node, 0.0F);
  for (auto& [node, degrees] : next) {
    const auto target = wanted.find(node);
    degrees = nearer(degrees, target == wanted.end() ? 0 : target->second, dt, kNearDegrees);
  }
  std::erase_if(next, [&](const auto& entry) { return entry.second == 0 && !wanted.contains(entry.first); });
  return next;
}

}  // namespace

Result<std::unique_ptr<Session>> Session::open(Setup setup) {
  auto renderer = render::Renderer::create(setup.loader, setup.program.paths.shaders, setup.wake);
  if (!renderer.has_value()) return Failure{renderer.error()};
  // The exporter needs the session, which does not exist yet: it finds it through this, filled below.
  auto self = std::make_shared<Session*>(nullptr);
  const editor::Exporter exporter = [self](const order::Order& order, std::size_t line, const editor::Export& command,
                                           text::Language language) {
    return (*self)->exportDocument(order, line, command, language);
  };
  auto editor = editor::Editor::open({.catalogue = setup.workspace.catalogue(),
                                      .texts = setup.workspace.texts(),
                                      .order = setup.order,
                                      .path = setup.path,
                                      .language = setup.language,
                                      .theme = setup.theme,
                                      .showing = &setup.workspace.showing(),
                                      .exporter = exporter});
  if (!editor.has_value()) return Failure{editor.error()};
  std::unique_ptr<Session> session{
      new Session{std::move(setup), std::move(editor).value(), std::move(renderer).value()}};
  *self = session.get();
  session->showMachine();
  return session;
}

Session::Session(Setup setup, editor::Editor editor, render::Renderer renderer)
    : setup_{std::move(setup)},
      library_{setup_.program.paths.assets, setup_.program.cache, setup_.wake},
      renderer_{std::move(renderer)},
      editor_{std::move(editor)} {
  context_.texts = &setup_.workspace.texts();
  // A script's pictures must not depend on how fast the machine is.
  if (setup_.waitForModels) renderer_.governor().fix(kScriptRung);
}

Session::~Session() = default;

Result<Done> Session::setScale(float scale) {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // the next frame takes up the new atlas
  auto fonts = panels::Fonts::build(*ImGui::GetIO().Fonts, setup_.program.paths.fonts, scale,
                                    dataIcons(setup_.workspace));
  if (!fonts.has_value()) return Failure{fonts.error()};
  fonts_ = std::move(fonts).value();
  context_.fonts = &fonts_;
  context_.scale = scale;
  return Done{};
}

void Session::frame(float dt, bool deterministic) {
  context_.dt = dt;
  context_.deterministic = deterministic;
  if (waiting_) showMachine();
  moveStage(dt);
  steer(dt);
  drawMachine(deterministic);
  placeHotspots();
  placeMeasures();
  nameParts();
  panels::drawPanels(context_, editor_.view(), commands_);
  followMouse();
  ImGui::Render();
  applyCommands();
}

bool Session::busy() const {
  return flying_ || waiting_ || dragging_ || posing_ || context_.busy || !commands_.empty();
}

void Session::applyCommands() {
  for (const editor::Command& command : commands_.drain()) editor_.apply(command);
  const bool otherMachine = editor_.evaluate();
  if (otherMachine || !(editor_.view().stage == stage_)) {
    stage_ = editor_.view().stage;
    showMachine();
  }
  flyToNamedView();
}

/// The machine of the order as the stage shows it.
scene::VisualState Session::wantedState() {
  scene::VisualState state = binding::visualState(editor_.machine(), editor_.machineOptions());
  machineParts_ = state.attachments.size();
  const catalogue::Showing& showing = setup_.workspace.showing();
  const auto* place = showing.place(stage_.place);
  if (place != nullptr && !place->asset.empty()) state.attachments.push_back({place->asset, "", glm::vec2{0}, 0});
  for (const std::string& id : stage_.companions) {
    const scene::Bounds box = machineBox();
    if (!box.empty()) state.attachments.push_back(binding::beside(*showing.companion(id), box));
  }
  state.poses = poses_;
  state.explode = explode_;
  state.dust = stage_.dust;
  state.workSeconds = workSeconds_;
  if (stage_.partsTouched())
    pieces().show({stage_.hiddenParts, stage_.isolated, stage_.ghosted}, scene_, machineParts_, state);
  return state;
}

/// Of the machine alone, without what stands beside it.
scene::Bounds Session::machineBox() const {
  scene::Bounds box;
  for (const scene::Part& part : scene_.parts()) {
    if (part.visible && part.attachment < machineParts_) box.add(part.bounds);
  }
  return box;
}

std::map<std::string, float> Session::wantedPoses() const {
  const catalogue::Pose* pose = setup_.workspace.showing().pose(stage_.pose);
  return pose == nullptr ? std::map<std::string, float>{} : binding::degreesOf(*pose, scene_);
}

/// Parts swing towards the pose asked for, the working parts run.
void Session::moveStage(float dt) {
  constexpr float kNearShare = 0.002F;
  const bool still = poses_ == posesWanted_ && explode_ == stage_.explode;
  posing_ = !still;
  if (still && !stage_.running) return;
  const float step = context_.reducedMotion ? 1e6F : dt;
  poses_ = swung(poses_, posesWanted_, step);
  explode_ = nearer(explode_, stage_.explode, step, kNearShare);
  if (stage_.running) workSeconds_ += dt;
  showMachine();
}

void Session::showMachine() {
  const auto& source = setup_.waitForModels ? library_.waitingSource() : library_.source();
  const bool onlyRunning = stage_.running && !posing_ && !waiting_;
  scene::Shown shown = scene_.show(wantedState(), source);
  if (!stage_.companions.empty() || stage_.partsTouched()) {
    const scene::Shown moved = scene_.show(wantedState(), source);  // beside and of what the machine has become
    if (moved.changed.any()) shown.waiting = moved.waiting;
  }
  const bool wereMeasured = measured();
  measureMachine(!onlyRunning || shown.changed.attachments || shown.changed.visibility);
  waiting_ = !shown.waiting.empty();
  posesWanted_ = wantedPoses();
  renderer_.setScene(scene_);
  if (!userMoved_ && ((shown.changed.any() && !onlyRunning) || measured() != wereMeasured)) {
    // The machine may have got a wider header or dimension lines: keep the direction, take the step back that it needs.
    wanted_ = framed(cli::cameraFor(frozenView_, scene_, aspect(), freeRect()).value());
    flying_ = true;
  }
}

/// A step back for the dimension lines, which stand round the machine.
scene::Camera Session::framed(const scene::Camera& camera) const {
  if (!measured()) return camera;
  std::vector<scene::Bounds> boxes = scene_.boxes();
  for (const scene::DimensionLine& line : scene::dimensionLines(overall_, camera)) {
    scene::Bounds& box = boxes.emplace_back();
    for (const glm::vec3& end : line.ends) box.add(end);
  }
  return scene::framed(camera, boxes, aspect(), freeRect());
}

void Session::flyToNamedView() {
  const editor::View& view = editor_.view();
  if (view.viewAsked == viewSeen_) return;
  viewSeen_ = view.viewAsked;
  const auto camera = cli::cameraFor(view.viewName, scene_, aspect(), freeRect());
  if (!camera.has_value()) return;
  frozenView_ = view.viewName;
  wanted_ = framed(camera.value());
  userMoved_ = false;
  flying_ = true;
}

float Session::aspect() const {
  const auto& area = context_.viewport;
  return area.empty() ? 16.0F / 9.0F : area.width() / area.height();
}

/// Fractions of the viewport that the overlays leave to the machine.
scene::FreeRect Session::freeRect() const {
  const auto& area = context_.viewport;
  const auto& free = context_.freeArea;
  if (area.empty() || free.empty()) return {};
  return {.left = (free.x0 - area.x0) / area.width(),
          .top = (free.y0 - area.y0) / area.height(),
          .right = (free.x1 - area.x0) / area.width(),
          .bottom = (free.y1 - area.y0) / area.height()};
}

glm::ivec2 Session::pictureSize() const {
  const ImVec2 pixels = ImGui::GetIO().DisplayFramebufferScale;
  return {std::max(16, static_cast<int>(std::lround(context_.viewport.width() * pixels.x))),
          std::max(16, static_cast<int>(std::lround(context_.viewport.height() * pixels.y)))};
}

void Session::steer(float dt) {
  const bool layoutMoved = framedSize_ != pictureSize() || !(framedFor_ == freeRect());
  if (layoutMoved && !context_.viewport.empty() && !scene_.bounds().empty()) {
    framedSize_ = pictureSize();
    framedFor_ = freeRect();
    if (!userMoved_) wanted_ = framed(cli::cameraFor(frozenView_, scene_, aspect(), freeRect()).value());
    flying_ = true;
  }
  if (firstFraming_ && flying_ && !scene_.bounds().empty() && !context_.viewport.empty()) {
    camera_ = wanted_;  // the first picture stands still
    firstFraming_ = false;
  }
  if (context_.reducedMotion) camera_ = wanted_;
  camera_ = scene::flown(camera_, wanted_, dt);
  flying_ = !(camera_ == wanted_);
}

void Session::followMouse() {
  const ImGuiIO& io = ImGui::GetIO();
  const auto& area = context_.viewport;
  const bool pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Middle);
  if (context_.mouseOverViewport && pressed) {
    dragging_ = true;
    dragged_ = false;
  }
  const bool left = ImGui::IsMouseDown(ImGuiMouseButton_Left), middle = ImGui::IsMouseDown(ImGuiMouseButton_Middle);
  if (dragging_ && (left || middle)) {
    const ImVec2 sinceClick = ImGui::GetMouseDragDelta(left ? ImGuiMouseButton_Left : ImGuiMouseButton_Middle, 0);
    if (std::hypot(sinceClick.x, sinceClick.y) > kClickPixels) dragged_ = true;
    if (dragged_ && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
      const bool pan = middle || io.KeyShift;
      wanted_ = pan ? scene::panned(wanted_, {io.MouseDelta.x / area.height(), io.MouseDelta.y / area.height()})
                    : scene::orbited(wanted_, -io.MouseDelta.x * kOrbitPerPixel, io.MouseDelta.y * kOrbitPerPixel);
      camera_ = wanted_;  // under the hand it must not lag
      userMoved_ = true;
    }
  } else if (dragging_) {
    dragging_ = false;
    if (!dragged_) takePartUnderMouse();
  }
  turnLight();
  if (context_.mouseOverViewport && io.MouseWheel != 0) {
    const glm::vec2 cursor{(io.MousePos.x - area.x0) / area.width(), (io.MousePos.y - area.y0) / area.height()};
    wanted_ = scene::zoomed(wanted_, std::pow(0.88F, io.MouseWheel), cursor, aspect());
    userMoved_ = true;
    flying_ = true;
  }
  if (context_.mouseOverViewport && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
    commands_.add(editor::SetView{"home"});
}

/// The right button carries the key light round the machine.
void Session::turnLight() {
  const ImGuiIO& io = ImGui::GetIO();
  if (context_.mouseOverViewport && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) turningLight_ = true;
  turningLight_ = turningLight_ && ImGui::IsMouseDown(ImGuiMouseButton_Right);
  if (turningLight_ && io.MouseDelta.x != 0)
    commands_.add(editor::SetLight{editor_.view().stage.lightDegrees + io.MouseDelta.x * kLightPerPixel});
}

/// The words of the machine on screen for its parts. Kits are read when somebody asks for the first time.
const binding::Pieces& Session::pieces() {
  const catalogue::Machine& machine = editor_.machine();
  if (pieces_ && piecesOf_ == machine.id) return *pieces_;
  if (!kits_) kits_ = catalogue::loadKits(setup_.program.paths.configs, setup_.workspace.catalogue()).kits;
  const auto kit = std::ranges::find(*kits_, machine.id, &catalogue::Kit::machine);
  piecesOf_ = machine.id;
  return pieces_.emplace(machine, kit == kits_->end() ? nullptr : &*kit);
}

/// What the keys and the bar of parts act on.
void Session::nameParts() {
  const text::Language language = editor_.view().language;
  context_.partUnderMouse = {};
  if (hovered_ && scene_.parts()[*hovered_].attachment < machineParts_) {
    const binding::Piece piece = pieces().of(scene_, *hovered_);
    context_.partUnderMouse = {piece.id, piece.name.in(language)};
    if (stage_.parts) hovered_ = piece.node;  // lights what a click takes
  }
  const std::string& taken = stage_.part;
  if (taken.empty()) {
    context_.partTaken = {};
    return;
  }
  for (std::uint32_t i = 0; i < scene_.parts().size(); ++i) {
    const binding::Piece piece = pieces().of(scene_, i);
    if (piece.id != taken) continue;
    context_.partTaken = {taken, piece.name.in(language)};
    return;
  }
  context_.partTaken = {taken, {}};
}

/// A click on a part opens the step of the option that shows it, or in the mode for parts takes it.
void Session::takePartUnderMouse() {
  if (stage_.parts) return commands_.add(editor::SelectPart{context_.partUnderMouse.id});
  if (!hovered_) return;
  const scene::Part& part = scene_.parts()[*hovered_];
  const std::string& asset = scene_.attachments()[part.attachment].attachment.asset;
  const auto options = binding::optionsOfPart(editor_.machine(), part.name, asset);
  if (!options.empty()) commands_.add(editor::GoToStep{stepOf(editor_.machine(), options.front())});
}

void Session::drawMachine(bool deterministic) {
  if (context_.viewport.empty()) return;
  while (renderer_.pump(std::chrono::microseconds{deterministic ? 1000000 : 4000}) && deterministic) {
  }
  render::Frame frame;
  frame.camera = camera_;
  frame.size = pictureSize();
  frame.theme = editor_.view().theme == editor::Theme::dark ? render::Theme::studioDark : render::Theme::studioLight;
  frame.keyTurnRad = glm::radians(stage_.lightDegrees);
  if (const auto* daylight = setup_.workspace.showing().daylight(stage_.daylight)) frame.sky = binding::skyOf(*daylight);
  frame.moving = flying_ || posing_ || stage_.running || turningLight_ || (dragging_ && dragged_);
  frame.hoveredPart = hovered_;
  const unsigned texture = renderer_.draw(frame);
  lastFrame_ = frame;
  context_.picture = {.texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)),
                      .width = static_cast<float>(frame.size.x),
                      .height = static_cast<float>(frame.size.y),
                      .flipped = true};
  hovered_.reset();
  if (!context_.mouseOverViewport || frame.moving) return;
  const ImGuiIO& io = ImGui::GetIO();
  const int x = static_cast<int>((io.MousePos.x - context_.viewport.x0) * io.DisplayFramebufferScale.x);
  const int y = static_cast<int>((io.MousePos.y - context_.viewport.y0) * io.DisplayFramebufferScale.y);
  if (const auto hit = renderer_.pick(x, y)) hovered_ = hit->part;
}

/// The part a visible option is seen by: the node it names, else what it attaches; of a group its first shape, because
/// the middle of a pair of wheels lies inside the machine.
std::optional<std::uint32_t> Session::partOf(const catalogue::Option& option) const {
  if (const std::string node = binding::focusNode(option); !node.empty()) {
    const auto part = scene_.find(node);
    return part ? std::optional{shapeOf(*part)} : std::nullopt;
  }
  for (const auto& wanted : option.visual.attach) {
    for (const auto& attached : scene_.attachments()) {
      if (attached.attachment.asset == wanted.asset) return shapeOf(attached.firstPart);
    }
  }
  return std::nullopt;
}

std::uint32_t Session::shapeOf(std::uint32_t group) const {
  const auto& parts = scene_.parts();
  const auto isBelow = [&](std::int32_t part) {
    while (part >= 0 && part != static_cast<std::int32_t>(group)) part = parts[static_cast<std::size_t>(part)].parent;
    return part >= 0;
  };
  for (std::uint32_t part = group; part < parts.size(); ++part) {
    if (!parts[part].bounds.empty() && isBelow(static_cast<std::int32_t>(part))) return part;
  }
  return group;
}

/// One pin per step: on the first part that an option of the step shows.
void Session::placeHotspots() {
  context_.hotspots.clear();
  const catalogue::Machine& machine = editor_.machine();
  for (std::size_t i = 0; i < machine.steps.size(); ++i) {
    for (const auto& id : editor_.machineOptions()) {
      const auto& option = *machine.find(id);
      if (stepOf(machine, id) != i) continue;
      const auto part = partOf(option);
      if (!part || !scene_.parts()[*part].visible) continue;
      const scene::Bounds box = scene_.boundsOf(*part);
      if (box.empty()) continue;
      const auto at = scene::projected(camera_, box.centre(), aspect());
      if (!at) break;
      const auto& area = context_.viewport;
      context_.hotspots.push_back({.number = static_cast<int>(i) + 1,
                                   .label = machine.steps[i].name.in(editor_.view().language),
                                   .x = area.x0 + at->x * area.width(),
                                   .y = area.y0 + at->y * area.height(),
                                   .hidden = false});
      break;
    }
  }
}

/// Working parts swing by centimetres: while only they move, the figures hold still.
void Session::measureMachine(bool again) {
  if (!stage_.dimensions) {
    overall_ = {};
    return;
  }
  if (!again && !overall_.empty()) return;
  overall_ = scene::overallBox(scene_, machineParts_);
  if (!overall_.empty() && stage_.isolated.empty()) overall_.low.y = 0;  // it stands on the ground, into which the tyres are pressed a little
}

panels::Measure::Point Session::onDisplay(const glm::vec3& projected) const {
  const auto& area = context_.viewport;
  return {area.x0 + projected.x * area.width(), area.y0 + projected.y * area.height()};
}

void Session::placeMeasures() {
  context_.measures.clear();
  if (!measured()) return;
  constexpr std::array<const char*, 3> kNames{"length", "width", "height"};
  for (const scene::DimensionLine& line : scene::dimensionLines(overall_, camera_)) {
    const auto at = [&](const glm::vec3& point) { return scene::projected(camera_, point, aspect()); };
    const auto from = at(line.ends[0]), to = at(line.ends[1]), fromFoot = at(line.feet[0]), toFoot = at(line.feet[1]);
    if (!from || !to || !fromFoot || !toFoot) continue;  // behind the eye
    context_.measures.push_back({.id = kNames[static_cast<std::size_t>(line.what)],
                                 .metres = line.metres,
                                 .from = onDisplay(*from),
                                 .to = onDisplay(*to),
                                 .fromFoot = onDisplay(*fromFoot),
                                 .toFoot = onDisplay(*toFoot)});
  }
}

/// Documents show the machine alone in the studio, whatever stands on the stage.
Result<docs::Picture> Session::takePicture(const catalogue::Machine& machine,
                                           const std::vector<catalogue::OptionId>& options) {
  (void)scene_.show(binding::visualState(machine, options), library_.waitingSource());
  renderer_.setScene(scene_);
  auto picture = photograph();
  showMachine();
  return picture;
}

Result<docs::Picture> Session::photograph() {
  const float wide = static_cast<float>(kDocumentWidth) / static_cast<float>(kDocumentHeight);
  auto camera = cli::cameraFor("front_left", scene_, wide, {});
  if (!camera.has_value()) return Failure{camera.error()};
  render::Frame frame;
  frame.camera = camera.value();
  frame.size = {kDocumentWidth, kDocumentHeight};
  auto image = renderer_.still(frame, {.samples = kDocumentSamples, .transparent = false});
  if (!image.has_value()) return Failure{image.error()};
  return cli::toPicture(image.value().width, image.value().height, image.value().rgba);
}

Result<std::filesystem::path> Session::exportDocument(const order::Order& order, std::size_t line,
                                                      const editor::Export& command, text::Language language) {
  auto state = setup_.workspace.evaluator().evaluate(order);
  if (!state.has_value()) return Failure{state.error()};
  const auto facts = cli::factsOf(setup_.workspace, order, state.value(), line);
  const auto folder = setup_.path.has_parent_path() ? setup_.path.parent_path() : std::filesystem::current_path();
  const auto path = command.path.empty() ? folder / cli::suggestedName(facts, command.kind, language) : command.path;
  auto done = cli::writeDocument(
      facts, command.kind, language, setup_.program.paths.fonts.string(),
      [this](const auto& machine, const auto& options) { return takePicture(machine, options); }, path);
  if (!done.has_value()) return Failure{done.error()};
  return path;
}

}  // namespace zemi::window
