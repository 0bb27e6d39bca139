#pragma once

namespace zemi::render {

/// Gives the address of a GL function for the context that is current: glfwGetProcAddress, eglGetProcAddress.
using GlProc = void (*)();
using GlLoader = GlProc (*)(const char* name);

}  // namespace zemi::render
