#include "window/drive.h"

#include "cli/arguments.h"
#include "panels/driver.h"
#include "render/offscreen.h"
#include "window/canvas.h"
#include "window/imgui_scope.h"
#include "window/session.h"

#include <glad/gl.h>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <charconv>
#include <ostream>

namespace zemi::window {
namespace {

constexpr int kMostFrames = 4000;             // a picture that is not at rest by then never will be
constexpr float kStep = 1.0F / 30;            // seconds of program time per frame, whatever the machine's speed

cli::Usage usage() {
  return {.name = "drive",
          .positional = "SCRIPT",
          .least = 1,
          .most = 1,
          .summary = "Runs the panels off screen by item names and writes screenshots and snapshots; needs no display.",
          .values = {{"--out DIR", "where screenshots and snapshots go"},
                     {"--order ORDER", "the order that is open; the sample order without it"}},
          .switches = {},
          .examples = {"zemi drive tests/window/story.json --out /tmp/story"}};
}

/// The open program drawn into a canvas, as the driver wants to see it.
class Stage {
public:
  static Result<std::unique_ptr<Stage>> open(const cli::Program& program, const std::string& orderFile, std::filesystem::path out) {
    std::unique_ptr<Stage> stage{new Stage};
    stage->out_ = std::move(out);
    auto workspace = cli::Workspace::open(program);
    if (!workspace.has_value()) return Failure{workspace.error()};
    stage->workspace_ = std::move(workspace).value();
    auto order = cli::openOrder(*stage->workspace_, orderFile);
    if (!order.has_value()) return Failure{order.error()};
    auto context = render::OffscreenContext::create();
    if (!context.has_value()) return Failure{context.error()};
    stage->context_.emplace(std::move(context).value());
    if (gladLoadGL(stage->context_->loader()) == 0) return fail("gl.unavailable", {}, "the OpenGL functions could not be loaded", "Install libgl1-mesa-dri");
    stage->imgui_.emplace();
    panels::setKeyMap(ImGui::GetIO());
    auto session = Session::open({.program = program,
                                  .workspace = *stage->workspace_,
                                  .order = order.value().order,
                                  .path = stage->out_ / "order.json",   // a script never saves over what it read
                                  .loader = stage->context_->loader(),
                                  .wake = {},
                                  .waitForModels = true});
    if (!session.has_value()) return Failure{session.error()};
    stage->session_ = std::move(session).value();
    if (auto sized = stage->setSize("1600x900"); !sized.has_value()) return Failure{sized.error()};
    if (auto scaled = stage->setScale("1"); !scaled.has_value()) return Failure{scaled.error()};
    return stage;
  }

  panels::DriverHost host() {
    return {.frame = [this](const panels::Injected& input) { frame(input); },
            .registry = [this]() -> const panels::Registry& { return session_->context().registry; },
            .busy = [this] { return session_->busy(); },
            .screenshot = [this](const std::string& file) { return screenshot(file); },
            .folder = out_.string(),
            .command = [this](const std::string& name, const auto& arguments) { return command(name, arguments); },
            .set = [this](const std::string& name, const std::string& value) { return set(name, value); }};
  }

private:
  Stage() = default;

  /// The finished picture: refined to the end, sky light baked, so that the same script gives the same bytes.
  Result<Done> screenshot(const std::string& file) {
    for (int step = 0; step < kMostFrames && !session_->settled(); ++step) frame(lastInput_);
    return render::writePng(out_ / file, canvas_->picture());
  }

  void frame(const panels::Injected& input) {
    lastInput_ = input;
    lastInput_.wheel = 0;                     // waiting must not turn the wheel again
    lastInput_.text.clear();
    lastInput_.keys.clear();
    ImGuiIO& io = ImGui::GetIO();
    ImGui_ImplOpenGL3_NewFrame();
    io.DisplaySize = {static_cast<float>(canvas_->width()), static_cast<float>(canvas_->height())};
    io.DeltaTime = kStep;
    panels::inject(input, io);
    ImGui::NewFrame();
    session_->frame(kStep, true);
    canvas_->drawInterface();
  }

  Result<Done> command(const std::string& name, const std::vector<std::pair<std::string, std::string>>& arguments) {
    auto command = editor::commandByName(name, arguments);
    if (!command.has_value()) return Failure{command.error()};
    session_->perform(command.value());
    return Done{};
  }

  Result<Done> set(const std::string& name, const std::string& value) {
    if (name == "size") return setSize(value);
    if (name == "scale") return setScale(value);
    if (name == "theme") return command("theme.set", {{"theme", value}});
    if (name == "language") return command("language.set", {{"language", value}});
    if (name == "clock") return Done{};       // the program asks no clock: dates come from the order
    return fail("drive.set", {}, "there is no setting `" + name + "`", "Use size, scale, theme or language");
  }

  Result<Done> setSize(const std::string& text) {
    int width = 0, height = 0;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    const bool cross = first.ec == std::errc{} && first.ptr != end && *first.ptr == 'x';
    if (!cross || std::from_chars(first.ptr + 1, end, height).ptr != end || width < 320 || height < 240 || width > 8192 || height > 8192) {
      return fail("drive.set", {}, "`" + text + "` is no size", "Write it as 1600x900");
    }
    auto canvas = Canvas::create(width, height);
    if (!canvas.has_value()) return Failure{canvas.error()};
    canvas_.emplace(std::move(canvas).value());
    return Done{};
  }

  Result<Done> setScale(const std::string& text) {
    float scale = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
    if (error != std::errc{} || end != text.data() + text.size() || scale < 0.75F || scale > 3) {
      return fail("drive.set", {}, "`" + text + "` is no scale", "Use 1 to 3");
    }
    return session_->setScale(scale);
  }

  panels::Injected lastInput_;
  std::filesystem::path out_;
  std::unique_ptr<cli::Workspace> workspace_;
  std::optional<render::OffscreenContext> context_;   // GL outlives ImGui, canvas and session
  std::optional<ImGuiScope> imgui_;
  std::optional<Canvas> canvas_;
  std::unique_ptr<Session> session_;
};

Result<int> drive(const cli::Program& program, const cli::Arguments& arguments) {
  auto script = readFile(arguments.positional.at(0), 4u << 20);
  if (!script.has_value()) return Failure{script.error()};
  const std::filesystem::path out = arguments.value("--out").value_or(".");
  std::error_code fault;
  std::filesystem::create_directories(out, fault);
  if (fault) return fail("file.unwritable", {out.string()}, "the folder cannot be made: " + fault.message(), "Choose another --out");
  auto stage = Stage::open(program, arguments.value("--order").value_or((program.paths.configs / "orders/azerbaijan.json").string()), out);
  if (!stage.has_value()) return Failure{stage.error()};
  panels::Driver driver{stage.value()->host()};
  int code = cli::kFine;
  for (const panels::DriverAnswer& answer : driver.run(script.value())) {
    if (answer.ok) continue;
    program.err << "zemi drive: " << answer.verb << ": " << answer.detail << "\n";
    code = cli::kNo;
  }
  return code;
}

}  // namespace

int runDrive(const cli::Program& program, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word != "--help" && word != "-h") continue;
    program.out << cli::helpText(usage());
    return cli::kFine;
  }
  const auto explain = [&](const Error& error) {
    program.err << "zemi: " << describe(error) << "\n";
    return cli::kUnusable;
  };
  auto arguments = cli::parse(usage(), words);
  if (!arguments.has_value()) return explain(arguments.error());
  const auto code = drive(program, arguments.value());
  return code.has_value() ? code.value() : explain(code.error());
}

}  // namespace zemi::window
