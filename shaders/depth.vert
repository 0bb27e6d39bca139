#version 330 core
// Position only: shadow map, picking and outline mask.
layout(location = 0) in vec3 aPosition;
uniform mat4 uClipFromObject;

void main() { gl_Position = uClipFromObject * vec4(aPosition, 1.0); }
