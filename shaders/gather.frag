#version 330 core
// One sub-frame, tone-mapped, to be blended into the mean. Averaging after the curve keeps edges of highlights smooth.
// Variant ENCODED, for motion: sRGB values at once, since 8-bit textures are the cheap ones to filter.
#include "include/tone.glsl"

uniform sampler2D uLight;
uniform int uRaw;  // 1 for debug views
in vec2 vPoint;
out vec4 fColour;

void main() {
  vec4 light = texture(uLight, vPoint);
  if (uRaw == 1) {
    fColour = light;
    return;
  }
  float alpha = clamp(light.a, 0.0, 1.0);
#ifdef ENCODED
  fColour = vec4(quickSrgb(toneMapped(light.rgb)), 1.0);
#else
  fColour = alpha > 0.0 ? vec4(toneMapped(light.rgb / max(alpha, 1e-3)) * alpha, alpha) : vec4(0.0);
#endif
}
