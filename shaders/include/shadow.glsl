// Key-light shadow: percentage-closer filtering over the driver's bilinear comparison (Reeves et al. 1987).
uniform sampler2DShadow uShadowMap;

const vec2 kDisc[8] = vec2[8](vec2(-0.326, -0.406), vec2(-0.840, -0.074), vec2(-0.696, 0.457), vec2(-0.203, 0.621),
                              vec2(0.962, -0.195), vec2(0.473, -0.480), vec2(0.519, 0.767), vec2(0.185, -0.893));

// Share of the key light that arrives at a world point; the caller has moved it off its surface. `wider` widens the
// filter where shadows fall far.
float keyVisible(vec3 world, float wider) {
  vec3 at = (uShadowFromWorld * vec4(world, 1.0)).xyz;
  if (at.z >= 1.0 || any(lessThan(at.xy, vec2(0.0))) || any(greaterThan(at.xy, vec2(1.0)))) return 1.0;
#ifdef STILL
  float radius = uShadow.x * uShadow.y * wider;
  float sum = 0.0;
  for (int i = 0; i < 8; ++i) sum += texture(uShadowMap, vec3(at.xy + kDisc[i] * radius, at.z));
  return sum * 0.125;
#else
  return texture(uShadowMap, vec3(at.xy, at.z));  // the driver's own four texels
#endif
}
