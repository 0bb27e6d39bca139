// The studio floor as the machine and the picture see it.
uniform sampler2D uGroundLight;  // share of the dome that reaches the floor

float floorOpen(vec2 xz) {
  vec2 at = (xz - uGroundArea.xy) * uGroundArea.zw;
  vec2 inside = smoothstep(vec2(0.0), vec2(0.06), at) * smoothstep(vec2(0.0), vec2(0.06), 1.0 - at);
  return mix(1.0, texture(uGroundLight, at).r, inside.x * inside.y);
}
