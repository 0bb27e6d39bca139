#version 330 core
// The studio behind and below the machine: a floor that rises into the wall without an edge. The floor's colour is
// given, not lit; the machine takes light away from it (dome by the baked map, key light by the shadow map).
#include "include/frame.glsl"
#include "include/shadow.glsl"
#include "include/floor.glsl"

#ifdef SKY
uniform samplerCube uReflection;
#endif

in vec2 vPoint;
out vec4 fColour;

void main() {
  if (uDebug.x != 0) {
    fColour = vec4(0.5, 0.5, 0.5, 1.0);  // nothing that depends on the machine
    return;
  }
  vec4 far = uWorldFromClip * vec4(vPoint * 2.0 - 1.0, 1.0, 1.0);
  vec3 ray = normalize(far.xyz / far.w - uEye.xyz);
#ifdef SKY
  vec3 up = vec3(ray.x, max(ray.y, 0.0), ray.z);
  up = vec3(uDomeTurn.x * up.x - uDomeTurn.y * up.z, up.y, uDomeTurn.y * up.x + uDomeTurn.x * up.z);
  vec3 colour = textureLod(uReflection, up, 0.0).rgb * uDomeScale.x;
  colour = mix(colour, uFloorFar.rgb, smoothstep(0.0, -0.04, ray.y));  // haze above the far ground
#else
  float rise = smoothstep(-0.02, 0.42, ray.y);
  vec3 colour = mix(uFloorFar.rgb, uWall.rgb, rise);
#endif
  float shade = 1.0;
  if (ray.y < -0.001) {
    vec3 at = uEye.xyz - ray * (uEye.y / ray.y);
    float away = length(at.xz - uMachine.xy);
    float pool = exp(-away * away / (uFloorNear.w * uFloorNear.w));
#ifdef SKY
    colour = mix(colour, uFloorNear.rgb, exp(-away / 120.0) * smoothstep(0.0, -0.02, ray.y));
#else
    colour = mix(uFloorFar.rgb, uFloorNear.rgb, pool);
#endif
    float key = mix(1.0, keyVisible(at, 3.5), smoothstep(3.2, 2.2, away / uMachine.z));
    float dome = floorOpen(at.xz);
    // Shares of the two lights on an open floor, by their irradiance.
    float keyShare = uKey.w * uKey.y / (uKey.w * uKey.y + uDomeScale.x);
    float light = dome * (1.0 - keyShare) + key * keyShare;
    // Deeper than physics: a photograph's floor is burnt in so that the machine stands.
    shade = pow(mix(1.0, light, uShadow.w), 1.55);
  }
  if (uMachine.w > 0.5) {
    fColour = vec4(0.0, 0.0, 0.0, 1.0 - shade);
    return;
  }
  fColour = vec4(colour * shade, 1.0);
}
