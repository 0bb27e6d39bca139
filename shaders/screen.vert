#version 330 core
// One triangle over the whole picture, made of the vertex number.
out vec2 vPoint;  // 0..1, origin bottom left

void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 2.0 : 0.0, gl_VertexID == 2 ? 2.0 : 0.0);
  vPoint = corner;
  gl_Position = vec4(corner * 2.0 - 1.0, 1.0, 1.0);
}
