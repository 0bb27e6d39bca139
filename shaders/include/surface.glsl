// Microfacet terms. Distribution and visibility: Walter et al. 2007, Heitz 2014; Fresnel: Schlick 1994.
const float kPi = 3.14159265;

float distribution(float nh, float alpha) {
  float a2 = alpha * alpha;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  return a2 / (kPi * d * d);
}

// Smith's height-correlated visibility in Hammon's approximation (GDC 2017).
float visibility(float nl, float nv, float alpha) {
  return 0.5 / max(mix(2.0 * nl * nv, nl + nv, alpha), 1e-4);
}

float fresnelWeight(float cosine) {
  float m = clamp(1.0 - cosine, 0.0, 1.0);
  float m2 = m * m;
  return m2 * m2 * m;
}

// Scale and bias of F0 for the dome's reflection (Karis 2014, mobile approximation).
vec2 reflectionTerms(float roughness, float nv) {
  const vec4 c0 = vec4(-1.0, -0.0275, -0.572, 0.022);
  const vec4 c1 = vec4(1.0, 0.0425, 1.04, -0.04);
  vec4 r = roughness * c0 + c1;
  float a004 = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
  return vec2(-1.04, 1.04) * a004 + r.zw;
}
