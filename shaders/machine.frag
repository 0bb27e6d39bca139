#version 330 core
// Metallic-roughness paint shop: GGX with energy compensation (Turquin 2019), clearcoat (Khronos KHR_materials_clearcoat),
// one key light with shadow, dome reflection with directional occlusion, dust, fine noise.
// Variants by definition, since llvmpipe runs both sides of every branch: STILL (noise, floor in reflections, more
// shadow taps), COAT (clearcoat, no noise), MIRROR (smooth, in motion), LAMPS (at dusk), DUST, GROUND (surroundings that the machine shades).
#include "include/frame.glsl"
#include "include/surface.glsl"
#include "include/shadow.glsl"
#include "include/floor.glsl"

in vec3 vWorld;
in vec3 vObject;
in vec3 vNormalWorld;
in vec3 vAmbient;
in vec4 vOpen;
in vec3 vColour;

uniform samplerCube uReflection;
uniform sampler3D uNoise;
uniform vec4 uBaseColour;
uniform vec4 uFactors;    // metallic, roughness, clearcoat, clearcoat roughness
uniform vec3 uEmissive;
uniform vec4 uGrain;      // repeats per metre, bump height, change of colour, change of roughness
uniform float uDustTaken;
uniform int uBlended;
uniform uint uPart;

out vec4 fColour;

const float kReflectionLevels = 5.0;

// The cube holds the dome before it was carried round.
vec3 domeTurned(vec3 r) {
  return vec3(uDomeTurn.x * r.x - uDomeTurn.y * r.z, r.y, uDomeTurn.y * r.x + uDomeTurn.x * r.z);
}

// Dome or floor in the mirror direction, as blurred as the roughness asks for.
vec3 reflected(vec3 r, float roughness) {
  vec3 dome = textureLod(uReflection, domeTurned(r), roughness * kReflectionLevels).rgb * uDomeScale.x;
  float width = 0.04 + 0.5 * roughness;
  float below = smoothstep(width, -width, r.y);
#ifdef STILL
  vec2 at = vWorld.xz + r.xz * (vWorld.y / max(-r.y, 0.08));
  return mix(dome, uBounce.rgb * floorOpen(at), below);
#else
  return mix(dome, uBounce.rgb * 0.8, below);
#endif
}

// A frame in motion looks a blurred lobe up in the dome's harmonics: cube maps are what a software rasteriser samples
// slowest. MIRROR: what is too smooth for that.
#if defined(STILL) || defined(MIRROR)
#define BASE_REFLECTION reflected
#else
#define BASE_REFLECTION blurred
vec3 blurred(vec3 r, float roughness) {
  vec3 dome = max(uDome[0].rgb + uDome[1].rgb * r.y, vec3(0.0));
  return mix(dome, uBounce.rgb * 0.8, smoothstep(0.5, -0.5, r.y));
}
#endif

// How much of the lobe about r lies inside the open cone.
float reflectionOpen(vec3 r, float roughness) {
  float edge = sqrt(clamp(1.0 - vOpen.w, 0.0, 1.0));
  float width = 0.25 + 0.5 * roughness;
  return mix(0.12, 1.0, smoothstep(edge - width, edge + width * 0.35, dot(r, vOpen.xyz)));
}

// Slope of the noise along the surface, for rubber and plastic.
vec3 bumped(vec3 n, vec3 p, float height) {
  const float e = 0.35 / 32.0;
  float here = texture(uNoise, p).r;
  vec3 slope = vec3(texture(uNoise, p + vec3(e, 0, 0)).r, texture(uNoise, p + vec3(0, e, 0)).r,
                    texture(uNoise, p + vec3(0, 0, e)).r) - here;
  return normalize(n - (slope - n * dot(slope, n)) * height);
}

void main() {
  vec3 eye = uEye.xyz - vWorld;
  float away = length(eye);
  vec3 v = eye / away;
  vec3 geometric = normalize(vNormalWorld);
  if (!gl_FrontFacing) geometric = -geometric;
  vec3 n = geometric;

  vec3 base = uBaseColour.rgb;
  float metallic = uFactors.x, roughness = uFactors.y, coat = uFactors.z;

#if defined(STILL) && !defined(COAT)
  {
    // Faded with distance: grain smaller than a pixel would only glitter.
    float near = clamp(1.6 - away * 0.045, 0.0, 1.0);
    vec3 p = vObject * uGrain.x;
    float grain = texture(uNoise, p).r * 0.6 + texture(uNoise, p * 0.31).r * 0.4 - 0.5;
    base *= 1.0 + grain * uGrain.z * 2.0 * (0.4 + 0.6 * near);
    roughness = clamp(roughness + grain * uGrain.w * 2.0, 0.05, 1.0);
    n = bumped(n, p, uGrain.y * 400.0 * near);
  }
#endif
#ifdef DUST
  {
    float low = 1.0 - smoothstep(0.1, 1.9, vWorld.y);
    float up = clamp(geometric.y, 0.0, 1.0);
    float cloud = texture(uNoise, vWorld * 0.11).r * 0.65 + texture(uNoise, vWorld * 0.71).r * 0.35;
    float taken = (0.25 + low * 0.9 + up * 0.6 + vColour.b * 0.3) * (0.35 + 1.3 * cloud) * uDustTaken;
    float dust = clamp(taken * uDomeScale.w * 1.1, 0.0, 0.92);
    base = mix(base, vec3(0.30, 0.24, 0.16), dust);
    metallic *= 1.0 - dust;
    roughness = mix(roughness, 0.9, dust);
    coat *= 1.0 - dust;
  }
#endif

  // Normals that turn within a pixel widen the lobe (Kaplanyan, Tokuyoshi 2021): no sparkle on bevels and bolts.
  vec3 dx = dFdx(geometric), dy = dFdy(geometric);
  float kernel = min(0.5 * (dot(dx, dx) + dot(dy, dy)), 0.18);
  float alpha = sqrt(clamp(roughness * roughness * roughness * roughness + kernel, 0.002, 1.0));
  roughness = sqrt(alpha);

  float nv = clamp(abs(dot(n, v)), 0.02, 1.0);
  // A pane reflects at both its faces.
  vec3 f0 = mix(vec3(uBlended == 1 ? 0.06 : 0.04), base, metallic);
  vec3 diffuse = base * (1.0 - metallic);
  vec2 terms = reflectionTerms(roughness, nv);
  float single = terms.x + terms.y;
  vec3 compensation = 1.0 + f0 * (1.0 / max(single, 0.1) - 1.0);

  vec3 r = reflect(-v, n);
  float open = reflectionOpen(r, roughness);
#ifdef GROUND
  // The surroundings carry the machine's contact shadow as the studio floor does.
  vec3 light = diffuse * vAmbient * mix(floorOpen(vWorld.xz), 1.0, smoothstep(0.05, 0.6, vWorld.y));
#else
  vec3 light = diffuse * vAmbient;
#endif
  vec3 gloss = BASE_REFLECTION(r, roughness) * (f0 * terms.x + terms.y) * compensation * open;

  vec3 l = uKey.xyz;
  float nl = dot(n, l);
  float facing = dot(geometric, l);
  float key = 0.0;
  vec3 h = normalize(l + v);
  float nh = clamp(dot(n, h), 0.0, 1.0), lh = clamp(dot(l, h), 0.0, 1.0);
  if (nl > 0.0 && facing > 0.0) {
    float offset = uShadow.z * (1.0 + 2.5 * sqrt(1.0 - facing * facing)) + 0.004;
    key = keyVisible(vWorld + geometric * offset, 1.0) * nl * uKey.w * smoothstep(0.0, 0.08, facing);
    vec3 fresnel = f0 + (1.0 - f0) * fresnelWeight(lh);
    // The lamp is large: its lobe is never sharper than its disc.
    float wide = clamp(alpha + 0.06, 0.0, 1.0);
    light += diffuse * key * uKeyColour.rgb;
    gloss += fresnel * (distribution(nh, wide) * visibility(nl, nv, wide) * kPi * key) * compensation * uKeyColour.rgb;
  }
#ifdef LAMPS
  {
    // The machine's own work lamps as one flood light; what it hits shines diffusely.
    vec3 to = uLampAt.xyz - vWorld;
    float apart = length(to);
    float cone = smoothstep(uLampTo.w, min(uLampTo.w + 0.35, 1.0), dot(-to / apart, uLampTo.xyz));
    light += diffuse * vec3(1.0, 0.96, 0.88) *
             (uLampAt.w * cone * max(dot(n, to / apart), 0.0) / max(apart * apart, 0.6));
  }
#endif
#ifdef COAT
  {
    float coatRough = sqrt(sqrt(clamp(uFactors.w * uFactors.w * uFactors.w * uFactors.w + kernel, 0.0, 1.0)));
    float gnv = clamp(dot(geometric, v), 0.02, 1.0);
    vec3 cr = reflect(-v, geometric);
    // At grazing angles paint would take on the studio's white; orange peel and flakes keep it from doing so wholly.
    float weight = (0.04 + 0.60 * fresnelWeight(gnv)) * coat;
    light *= 1.0 - weight;
    gloss = gloss * (1.0 - weight) + reflected(cr, coatRough) * weight * reflectionOpen(cr, coatRough);
    float wide = clamp(coatRough * coatRough + 0.05, 0.0, 1.0);
    gloss += uKeyColour.rgb * ((0.04 + 0.96 * fresnelWeight(lh)) * coat * distribution(clamp(dot(geometric, h), 0.0, 1.0), wide) *
                  visibility(max(nl, 0.0), gnv, wide) * kPi * key);
  }
#endif

  if (uBlended == 1) {
    float edge = 0.06 + 0.94 * fresnelWeight(nv);
    float alphaOut = mix(uBaseColour.a, 1.0, edge);
    fColour = vec4(light * uBaseColour.a + gloss + uEmissive, alphaOut);  // premultiplied
  } else {
    fColour = vec4(light + gloss + uEmissive, 1.0);
  }

  if (uDebug.x == 1) fColour = vec4(n * 0.5 + 0.5, 1.0);
  if (uDebug.x == 2) fColour = vec4(vAmbient, 1.0);
  if (uDebug.x == 3) fColour = vec4(vec3(roughness), 1.0);
  if (uDebug.x == 4) fColour = vec4(fract(vec3(uPart) * vec3(0.731, 0.417, 0.239)), 1.0);
  if (uDebug.x == 5) fColour = uBlended == 1 ? vec4(base * uBaseColour.a, uBaseColour.a) : vec4(base, 1.0);
}
