#include "render/offscreen.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <dlfcn.h>

#include <cstdio>
#include <string>
#include <utility>

namespace zemi::render {
namespace {

/// libEGL, opened at run time: a machine without it shall get a message, not a program that does not start.
struct Library {
  void* handle = nullptr;

  Library() : handle{dlopen("libEGL.so.1", RTLD_NOW | RTLD_LOCAL)} {}
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    // Stays open: Mesa keeps threads and exit handlers that would point into unloaded code.
  }

  template <class Function>
  Function get(const char* name) const {
    return handle == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(handle, name));
  }
};

}  // namespace

struct OffscreenContext::Impl {
  Library library;
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
  PFNEGLDESTROYCONTEXTPROC destroyContext = nullptr;
  PFNEGLMAKECURRENTPROC makeCurrent = nullptr;
  PFNEGLGETPROCADDRESSPROC getProcAddress = nullptr;
  PFNEGLGETERRORPROC getError = nullptr;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (context == EGL_NO_CONTEXT) return;
    makeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    destroyContext(display, context);
  }

  Failure refused(const std::string& step) const {
    char code[32] = {};
    std::snprintf(code, sizeof code, "0x%x", static_cast<unsigned>(getError()));
    return fail("gl.context", {}, step + " failed (EGL error " + code + ")",
                "Install Mesa's software renderer: libgl1-mesa-dri, libegl-mesa0");
  }

  Result<Done> open();
};

Result<Done> OffscreenContext::Impl::open() {
  getProcAddress = library.get<PFNEGLGETPROCADDRESSPROC>("eglGetProcAddress");
  getError = library.get<PFNEGLGETERRORPROC>("eglGetError");
  const auto initialize = library.get<PFNEGLINITIALIZEPROC>("eglInitialize");
  const auto bindApi = library.get<PFNEGLBINDAPIPROC>("eglBindAPI");
  const auto chooseConfig = library.get<PFNEGLCHOOSECONFIGPROC>("eglChooseConfig");
  const auto createContext = library.get<PFNEGLCREATECONTEXTPROC>("eglCreateContext");
  destroyContext = library.get<PFNEGLDESTROYCONTEXTPROC>("eglDestroyContext");
  makeCurrent = library.get<PFNEGLMAKECURRENTPROC>("eglMakeCurrent");
  if (getProcAddress == nullptr || initialize == nullptr || makeCurrent == nullptr) {
    return fail("gl.egl_missing", {"libEGL.so.1"}, "the system has no EGL, which pictures without a window need",
                "Install the package libegl1");
  }
  const auto platformDisplay =
      reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(getProcAddress("eglGetPlatformDisplayEXT"));
  if (platformDisplay == nullptr) return refused("finding EGL's platform extension");
  display = platformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
  if (display == EGL_NO_DISPLAY || initialize(display, nullptr, nullptr) == EGL_FALSE) {
    return refused("opening a display without a screen");
  }
  if (bindApi(EGL_OPENGL_API) == EGL_FALSE) return refused("choosing OpenGL");

  const EGLint wanted[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (chooseConfig(display, wanted, &config, 1, &count) == EGL_FALSE || count == 0) return refused("choosing a format");
  const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION,
                            3,
                            EGL_CONTEXT_MINOR_VERSION,
                            3,
                            EGL_CONTEXT_OPENGL_PROFILE_MASK,
                            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                            EGL_CONTEXT_OPENGL_DEBUG,
                            EGL_TRUE,
                            EGL_NONE};
  context = createContext(display, config, EGL_NO_CONTEXT, version);
  if (context == EGL_NO_CONTEXT) return refused("making an OpenGL 3.3 context");
  if (makeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) {
    return refused("making the context current");
  }
  return Done{};
}

OffscreenContext::OffscreenContext(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
OffscreenContext::OffscreenContext(OffscreenContext&&) noexcept = default;
OffscreenContext& OffscreenContext::operator=(OffscreenContext&&) noexcept = default;
OffscreenContext::~OffscreenContext() = default;

GlLoader OffscreenContext::loader() const {
  return impl_->getProcAddress;
}

Result<OffscreenContext> OffscreenContext::create() {
  auto impl = std::make_unique<Impl>();
  if (const auto opened = impl->open(); !opened.has_value()) return Failure{opened.error()};
  return OffscreenContext{std::move(impl)};
}

}  // namespace zemi::render
