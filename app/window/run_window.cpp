#include "window/run_window.h"

#include "cli/arguments.h"
#include "window/glfw_window.h"
#include "window/imgui_scope.h"
#include "window/session.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ostream>

namespace zemi::window {
namespace {

constexpr const char* kSample = "orders/azerbaijan.json";
constexpr double kLongestSleep = 0.5;         // seconds; toasts and the clock move on

cli::Usage usage() {
  return {.name = "[ORDER]",
          .positional = "",
          .least = 0,
          .most = 1,
          .summary = "Opens the window on an order; without one, on the sample order of Azerbaijan.",
          .values = {{"--lang az|ru|en", "language of the window"},
                     {"--theme light|dark", "colours"},
                     {"--scale N", "size of the interface: 1 to 2"},
                     {"--screenshot FILE", "draws until at rest, writes the window as PNG and ends"}},
          .switches = {},
          .examples = {"zemi", "zemi configs/orders/gs200_maize.json --lang ru --theme dark"}};
}

/// A free name in the home folder for an order that was never saved.
std::filesystem::path freshPath(const order::Order& order) {
  const char* home = std::getenv("HOME");
  const std::filesystem::path folder = home != nullptr ? std::filesystem::path{home} : std::filesystem::current_path();
  std::filesystem::path path = folder / (order.number + ".json");
  for (int number = 2; std::filesystem::exists(path); ++number) path = folder / (order.number + "-" + std::to_string(number) + ".json");
  return path;
}

struct Wishes {
  std::string orderFile;
  bool sample = false;
  text::Language language = text::Language::az;
  editor::Theme theme = editor::Theme::light;
  float scale = 0;                            // 0: the monitor's
  std::string screenshot;
};

Result<Wishes> wishesOf(const cli::Program& program, const cli::Arguments& arguments) {
  Wishes wishes;
  wishes.sample = arguments.positional.empty();
  wishes.orderFile = wishes.sample ? (program.paths.configs / kSample).string() : arguments.positional[0];
  if (const auto code = arguments.value("--lang")) {
    const auto language = text::languageFromCode(*code);
    if (!language) return fail("cli.usage", {}, "there is no language `" + *code + "`", "Use az, ru or en");
    wishes.language = *language;
  }
  if (const auto theme = arguments.value("--theme")) wishes.theme = *theme == "dark" ? editor::Theme::dark : editor::Theme::light;
  if (const auto scale = arguments.value("--scale")) {
    const auto [end, error] = std::from_chars(scale->data(), scale->data() + scale->size(), wishes.scale);
    if (error != std::errc{} || wishes.scale < 1 || wishes.scale > 2.5F) {
      return fail("cli.usage", {}, "`" + *scale + "` is no scale", "Use 1 to 2.5");
    }
  }
  wishes.screenshot = arguments.value("--screenshot").value_or("");
  return wishes;
}

/// Turns the session until there is nothing left to move, then keeps the picture.
Result<Done> screenshot(GlfwWindow& window, Session& session, const std::string& path) {
  for (int frame = 0, calm = 0; frame < 2000 && calm < 3; ++frame) {
    window.beginFrame();
    session.frame(1.0F / 30, true);
    window.endFrame();
    calm = session.settled() ? calm + 1 : 0;
  }
  return render::writePng(path, window.picture());
}

/// The only place where everything meets: one turn is input, panels, commands, picture, swap.
void loop(GlfwWindow& window, Session& session) {
  double last = glfwGetTime();
  while (window.open()) {
    window.poll(session.busy() || session.refining() ? 0 : kLongestSleep);
    const double now = glfwGetTime();
    const float dt = static_cast<float>(std::clamp(now - last, 0.001, 0.1));
    last = now;
    window.beginFrame();
    session.frame(dt, false);
    window.showHand(session.context().handCursor);
    window.endFrame();
  }
}

Result<int> open(const cli::Program& program, const Wishes& wishes) {
  auto workspace = cli::Workspace::open(program);
  if (!workspace.has_value()) return Failure{workspace.error()};
  auto order = cli::openOrder(*workspace.value(), wishes.orderFile);
  if (!order.has_value()) return Failure{order.error()};
  auto window = GlfwWindow::create("Z\xC9\x99mi", wishes.theme == editor::Theme::dark);
  if (!window.has_value()) return Failure{window.error()};
  const ImGuiScope imgui{*window.value()};
  auto session = Session::open({.program = program,
                                .workspace = *workspace.value(),
                                .order = order.value().order,
                                .path = wishes.sample ? freshPath(order.value().order) : std::filesystem::path{wishes.orderFile},
                                .language = wishes.language,
                                .theme = wishes.theme,
                                .loader = glfwGetProcAddress,
                                .wake = glfwPostEmptyEvent,
                                .waitForModels = !wishes.screenshot.empty()});
  if (!session.has_value()) return Failure{session.error()};
  const float scale = wishes.scale > 0 ? wishes.scale : window.value()->contentScale();
  if (auto fonts = session.value()->setScale(scale); !fonts.has_value()) return Failure{fonts.error()};
  if (wishes.screenshot.empty()) {
    loop(*window.value(), *session.value());
    return cli::kFine;
  }
  if (auto done = screenshot(*window.value(), *session.value(), wishes.screenshot); !done.has_value()) return Failure{done.error()};
  return cli::kFine;
}

}  // namespace

int runWindow(const cli::Program& program, const std::vector<std::string>& words) {
  auto arguments = cli::parse(usage(), words);
  const auto explain = [&](const Error& error) {
    program.err << "zemi: " << describe(error) << "\n";
    return cli::kUnusable;
  };
  if (!arguments.has_value()) return explain(arguments.error());
  auto wishes = wishesOf(program, arguments.value());
  if (!wishes.has_value()) return explain(wishes.error());
  const auto code = open(program, wishes.value());
  return code.has_value() ? code.value() : explain(code.error());
}

}  // namespace zemi::window
