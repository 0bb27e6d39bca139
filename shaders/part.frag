#version 330 core
// The number of the part plus one; 0 stays for "nothing".
uniform uint uPart;
out uint fPart;
void main() { fPart = uPart + 1u; }
