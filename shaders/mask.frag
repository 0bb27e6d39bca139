#version 330 core
// What is to be outlined.
out vec4 fColour;
void main() { fColour = vec4(1.0); }
