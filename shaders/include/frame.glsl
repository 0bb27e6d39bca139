// Per-frame data, mirrored by FrameBlock in engine/render/frame_block.h (offsets asserted there).
layout(std140) uniform FrameBlock {
  mat4 uClipFromWorld;
  mat4 uWorldFromClip;
  mat4 uShadowFromWorld;    // to 0..1
  vec4 uEye;                // xyz world, w time-free sub-frame number
  vec4 uKey;                // xyz towards the key light, w its irradiance over pi
  vec4 uShadow;             // x texel of the map (0..1), y filter radius in texels, z texel in metres, w shadow strength on the floor
  vec4 uDome[2];            // harmonics of the dome over the height of the normal, scaled
  vec4 uDomeScale;          // x scale of dome, y kSkyRange * scale, z radiance of lit machine parts, w dust 0..1
  vec4 uFloorNear;          // rgb, w radius of the lit pool in metres
  vec4 uFloorFar;           // rgb
  vec4 uWall;               // rgb
  vec4 uBounce;             // rgb radiance of the open floor
  vec4 uGroundArea;         // low x, low z, 1/size x, 1/size z of the ground light map
  vec4 uMachine;            // centre x, centre z, radius, w 1 when transparent
  vec4 uKeyColour;          // rgb, luminance 1
  vec4 uDomeTint;           // rgb colour of the dome's light, luminance 1
  vec4 uDomeTurn;           // cosine and sine of the dome's way round, z 1 when the backdrop is a sky
  vec4 uLampAt;             // xyz the machine's flood light, w its radiant intensity over pi
  vec4 uLampTo;             // xyz its axis, w cosine of the half angle of its cone
  ivec4 uDebug;             // x debug view
};
