#version 330 core
// The mean of the sub-frames to 8 bits: outline of the hovered part, dithering against bands. Variants by definition:
// FXAA (after Lottes 2011, the short console form) for the single, already encoded frame in motion; OUTLINE.
#include "include/tone.glsl"

uniform sampler2D uPicture;
uniform sampler2D uMask;
uniform vec2 uTexel;
uniform vec3 uOutlineColour;
uniform float uOutlinePixels;
uniform int uStraight;    // 1: undo the premultiplied alpha
in vec2 vPoint;
out vec4 fColour;

vec4 picture(vec2 at) { return texture(uPicture, at); }

float luma(vec3 colour) { return dot(colour, vec3(0.299, 0.587, 0.114)); }

#ifdef FXAA
vec4 smoothed() {
  vec4 middle = picture(vPoint);
  float nw = luma(picture(vPoint + vec2(-0.5, 0.5) * uTexel).rgb), ne = luma(picture(vPoint + vec2(0.5, 0.5) * uTexel).rgb);
  float sw = luma(picture(vPoint + vec2(-0.5, -0.5) * uTexel).rgb), se = luma(picture(vPoint + vec2(0.5, -0.5) * uTexel).rgb);
  float m = luma(middle.rgb);
  float low = min(m, min(min(nw, ne), min(sw, se))), high = max(m, max(max(nw, ne), max(sw, se)));
  if (high - low < max(0.04, high * 0.10)) return middle;
  vec2 along = vec2((sw + se) - (nw + ne), (ne + se) - (nw + sw));  // across the change of brightness, turned by 90 degrees
  float reduce = max((nw + ne + sw + se) * 0.03, 0.008);
  along = clamp(along / (min(abs(along.x), abs(along.y)) + reduce), -6.0, 6.0) * uTexel;
  vec4 inner = 0.5 * (picture(vPoint - along * 0.1667) + picture(vPoint + along * 0.1667));
  vec4 outer = inner * 0.5 + 0.25 * (picture(vPoint - along * 0.5) + picture(vPoint + along * 0.5));
  float l = luma(outer.rgb);
  return l < low || l > high ? inner : outer;
}
#endif

#ifdef OUTLINE
float outline() {
  float most = 0.0;
  for (int i = 0; i < 12; ++i) {
    float angle = float(i) * 0.5235988;
    most = max(most, texture(uMask, vPoint + vec2(cos(angle), sin(angle)) * uTexel * uOutlinePixels).r);
  }
  return most * (1.0 - texture(uMask, vPoint).r);
}
#endif

// Interleaved gradient noise (Jimenez 2014).
float dither() {
  return fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
}

void main() {
#ifdef FXAA
  vec4 colour = smoothed();
#else
  vec4 colour = picture(vPoint);
#endif
  if (uStraight == 1 && colour.a > 0.0) colour.rgb /= colour.a;
#ifdef OUTLINE
#ifdef FXAA
  colour = mix(colour, vec4(srgb(uOutlineColour), 1.0), outline());
#else
  colour = mix(colour, vec4(uOutlineColour, 1.0), outline());
#endif
#endif
#ifndef FXAA
  colour.rgb = srgb(colour.rgb);
#endif
  fColour = vec4(colour.rgb + dither() / 255.0, colour.a);
}
