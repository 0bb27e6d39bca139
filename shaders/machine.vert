#version 330 core
// Machine parts: world position, normal, and the diffuse light of dome and floor, which is smooth enough per vertex.
#include "include/frame.glsl"

layout(location = 0) in vec3 aPosition;
layout(location = 1) in vec3 aNormal;
layout(location = 2) in vec4 aColour;   // ambient occlusion, edge wear, dust catch
layout(location = 3) in vec3 aOpen;     // mean open direction, world; zero without a bake
layout(location = 4) in vec3 aSky;      // visible share, dome light, floor light

uniform mat4 uModel;
uniform mat3 uNormal;
uniform float uOwnOcclusion;  // how much of the models' own occlusion counts: none on glass

out vec3 vWorld;
out vec3 vObject;
out vec3 vNormalWorld;
out vec3 vAmbient;   // irradiance over pi
out vec4 vOpen;      // xyz open direction, w visible share
out vec3 vColour;

uniform vec2 uTyre;           // how far the ground presses the tyre in, its radius; metres
uniform float uLift;          // towards the eye, metres: a decal stays on a surface that coarser triangles only approach

// A tyre's tread lies flat on the ground and its side walls bulge above the flat.
vec3 pressed(vec3 world) {
  vec3 hub = uModel[3].xyz, axle = normalize(uModel[0].xyz);
  vec3 arm = world - hub;
  vec3 across = arm - axle * dot(arm, axle);
  float reach = length(across) / uTyre.y;
  float below = clamp(-across.y / (uTyre.y * max(reach, 0.05)), 0.0, 1.0);
  float wall = smoothstep(0.55, 0.80, reach) * smoothstep(1.02, 0.86, reach);
  world += axle * sign(dot(arm, axle)) * uTyre.x * 1.3 * wall * smoothstep(0.80, 1.0, below);
  const float soft = 0.004;
  world.y = 0.5 * (world.y + sqrt(world.y * world.y + soft * soft));
  return world;
}

void main() {
  vec4 world = uModel * vec4(aPosition, 1.0);
  if (uTyre.x > 0.0) world.xyz = pressed(world.xyz);
  vec3 normal = normalize(uNormal * aNormal);
  vWorld = world.xyz;
  vObject = aPosition;
  vNormalWorld = normal;
  vColour = aColour.rgb;
  if (dot(aOpen, aOpen) > 0.1) {
    // The models' own occlusion has the cracks that the depth maps are too coarse for.
    float fine = mix(1.0, aColour.r, 0.45 * uOwnOcclusion);
    // What is hidden from dome and floor sees the machine's own lit parts, the less the deeper it lies.
    float inner = uDomeScale.z * (1.0 - aSky.x) * (0.35 + 0.65 * aSky.x);
    vAmbient = (uDomeTint.rgb * (aSky.y * uDomeScale.y) + inner + uBounce.rgb * aSky.z) * fine;
    vOpen = vec4(aOpen, aSky.x * fine);
  } else {
    float own = mix(1.0, aColour.r, uOwnOcclusion);
    float near = mix(0.35, 1.0, clamp(world.y * 0.8, 0.0, 1.0));
    vAmbient = (max(uDome[0].rgb + uDome[1].rgb * normal.y, vec3(0.0)) + uBounce.rgb * (0.5 - 0.5 * normal.y) * near) * own;
    vOpen = vec4(normal, own);
  }
  world.xyz += normalize(uEye.xyz - world.xyz) * uLift;
  gl_Position = uClipFromWorld * world;
}
