#pragma once

#include "binding/pieces.h"
#include "cli/workspace.h"
#include "editor/editor.h"
#include "panels/context.h"
#include "render/renderer.h"
#include "scene/camera.h"
#include "scene/library.h"
#include "scene/scene.h"

#include <glm/glm.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace zemi::window {

/// The open program without a window: order, machine in 3D, panels. The window loop and the driver both turn it.
/// An ImGui context with its OpenGL backend and the GL context must be current and outlive it.
class Session {
public:
  struct Setup {
    const cli::Program& program;
    cli::Workspace& workspace;
    order::Order order;
    std::filesystem::path path;               ///< where Save writes
    text::Language language = text::Language::az;
    editor::Theme theme = editor::Theme::light;
    render::GlLoader loader = nullptr;
    std::function<void()> wake;               ///< called from another thread when a model has arrived
    bool waitForModels = false;               ///< the driver waits, a person does not
  };
  /// Errors: those of Editor::open and Renderer::create.
  static Result<std::unique_ptr<Session>> open(Setup setup);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  /// Builds the fonts for a scale; call before the first frame and when the scale changes. Errors: font.unreadable.
  Result<Done> setScale(float scale);

  /// Everything of one frame between ImGui::NewFrame and the drawing of the interface: panels, camera, commands,
  /// picture of the machine. Ends with ImGui::Render.
  void frame(float dt, bool deterministic);

  /// True while something moves, loads or refines: another frame should follow without waiting for input.
  bool busy() const;

  /// True while the picture still changes by itself, refining or running; unlike busy() it does not hold up a script.
  bool refining() const { return stage_.running || renderer_.needsRedraw(lastFrame_); }
  /// True when the picture gets no better by itself. Running parts never rest.
  bool settled() const { return !busy() && (stage_.running || renderer_.settled(lastFrame_)); }

  panels::Context& context() { return context_; }
  editor::Editor& editor() { return editor_; }
  void perform(const editor::Command& command) { commands_.add(command); }

private:
  Session(Setup setup, editor::Editor editor, render::Renderer renderer);

  void applyCommands();
  scene::VisualState wantedState();
  scene::Bounds machineBox() const;
  std::map<std::string, float> wantedPoses() const;
  void moveStage(float dt);
  void showMachine();
  void steer(float dt);
  void followMouse();
  void turnLight();
  void takePartUnderMouse();
  const binding::Pieces& pieces();
  void nameParts();
  void drawMachine(bool deterministic);
  void placeHotspots();
  void measureMachine(bool again);
  void placeMeasures();
  /// Are dimension lines drawn? Pulled apart the machine has no size of its own.
  bool measured() const { return !overall_.empty() && explode_ == 0; }
  scene::Camera framed(const scene::Camera& camera) const;
  panels::Measure::Point onDisplay(const glm::vec3& projected) const;
  std::optional<std::uint32_t> partOf(const catalogue::Option& option) const;
  std::uint32_t shapeOf(std::uint32_t group) const;
  void flyToNamedView();
  scene::FreeRect freeRect() const;
  float aspect() const;
  glm::ivec2 pictureSize() const;
  Result<docs::Picture> takePicture(const catalogue::Machine& machine, const std::vector<catalogue::OptionId>& options);
  Result<docs::Picture> photograph();
  Result<std::filesystem::path> exportDocument(const order::Order& order, std::size_t line, const editor::Export& command,
                                               text::Language language);

  Setup setup_;
  scene::Library library_;
  scene::Scene scene_;
  render::Renderer renderer_;
  editor::Editor editor_;
  editor::Commands commands_;
  panels::Context context_;
  panels::Fonts fonts_;

  scene::Camera camera_, wanted_;             ///< where it is and where it flies
  std::string frozenView_ = "front_left";     ///< direction to keep when the machine changes its size
  std::uint64_t viewSeen_ = 0;
  scene::FreeRect framedFor_;
  glm::ivec2 framedSize_{0};
  bool flying_ = false, dragging_ = false, dragged_ = false, userMoved_ = false, waiting_ = false, firstFraming_ = true;
  bool posing_ = false, turningLight_ = false;

  editor::Stage stage_;                       ///< as the scene was last asked for it
  std::map<std::string, float> poses_, posesWanted_;  ///< degrees by node: now, and where they swing to
  float explode_ = 0, workSeconds_ = 0;
  std::size_t machineParts_ = 0;              ///< attachments of the scene that are the machine's own
  scene::Bounds overall_;                     ///< of the machine as it stands; empty while nobody asks for it
  std::optional<std::vector<catalogue::Kit>> kits_;  ///< read when parts are first asked about
  std::optional<binding::Pieces> pieces_;            ///< of the machine piecesOf_
  catalogue::MachineId piecesOf_;
  std::optional<std::uint32_t> hovered_;
  render::Frame lastFrame_;
};

}  // namespace zemi::window
