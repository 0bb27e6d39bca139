// Khronos PBR Neutral tone mapping (Khronos Group 2024): keeps the hue and the value of paint up to 0.8, compresses
// only what is brighter. sRGB transfer by IEC 61966-2-1.
vec3 toneMapped(vec3 colour) {
  const float start = 0.8 - 0.04;
  const float desaturation = 0.15;
  float x = min(colour.r, min(colour.g, colour.b));
  float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
  colour -= offset;
  float peak = max(colour.r, max(colour.g, colour.b));
  if (peak < start) return colour;
  float d = 1.0 - start;
  float newPeak = 1.0 - d * d / (peak + d - start);
  colour *= newPeak / peak;
  float g = 1.0 - 1.0 / (desaturation * (peak - newPeak) + 1.0);
  return mix(colour, vec3(newPeak), g);
}

// The transfer by three square roots instead of a power, which a software rasteriser computes slowly; off by less than
// half a step of 8 bits, near black by three.
vec3 quickSrgb(vec3 linear) {
  vec3 a = sqrt(clamp(linear, 0.0, 1.0)), b = sqrt(a), c = sqrt(b);
  return max(0.585122381 * a + 0.783140355 * b - 0.368262736 * c, 0.0);
}

vec3 srgb(vec3 linear) {
  linear = clamp(linear, 0.0, 1.0);
  return mix(linear * 12.92, 1.055 * pow(linear, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, linear));
}
