"""Surfaces that details lie on: hood, cab side, fender."""
import math

from . import dims as D
from .util import clamp, ease, lerp


def hood_t(y):
    """0 at the nose, 1 at the cab."""
    return clamp((y - D.NOSE) / (D.HOOD_REAR - D.NOSE))


def hood_top(y):
    """Height of the hood's middle line."""
    return lerp(1.535, 1.700, hood_t(y) ** .92)


def hood_half(y):
    """Half width at the shut line."""
    return lerp(.272, .345, hood_t(y))


def hood_side(y, z):
    """x of the left side panel: a slight belly that leans in towards the top."""
    k = (z - 1.20) / .30
    return hood_half(y) + .010 - .016 * clamp(k, -1, 1.6) ** 2 * (1 if k > 0 else .4)


def hood_section(y, roll=0.0):
    """Left half of the hood's cross section, from the shut line to the middle: (x, z). roll 0..1 curls it in at the nose."""
    top = hood_top(y) - .055 * roll
    shut = hood_top(y) - D.HOOD_SHUT
    pts = [(hood_side(y, shut) - .025 * roll, shut), (hood_side(y, shut + .045) - .025 * roll, shut + .045)]
    x1, r = pts[-1][0], .075
    cx, cz = x1 - .004 - r, top - .030 - r
    for k in range(6):
        a = math.radians(4 + 80 * k / 5)
        pts.append((cx + r * math.cos(a), cz + r * math.sin(a)))
    x0, z0 = pts[-1]
    for k in (1, 2, 3, 4):
        f = k / 4
        pts.append((x0 * (1 - f), z0 + (top - z0) * (1 - (1 - f) ** 2)))
    return pts


def hood_up(x, y):
    """z of the hood's top at (x, y)."""
    pts = hood_section(y)
    for (xa, za), (xb, zb) in zip(pts, pts[1:]):
        if xb <= abs(x) <= xa:
            return lerp(zb, za, (abs(x) - xb) / max(xa - xb, 1e-9))
    return pts[-1][1]


def cab_x(z):
    """Half width of the cab's side: widest at the waist, kinked."""
    if z <= D.WAIST:
        return lerp(.600, .662, clamp((z - D.SILL) / (D.WAIST - D.SILL), -.2, 1))
    return lerp(.662, .605, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), 0, 1.2))


def a_post(z):
    """y of the front pillar's middle."""
    if z >= D.WAIST:
        return lerp(D.A_KINK, D.A_TOP, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), 0, 1.1))
    return lerp(D.A_FOOT, D.A_KINK, clamp((z - D.SILL) / (D.WAIST - D.SILL), -.2, 1))


def c_post(z):
    """y of the rear pillar's middle."""
    return lerp(D.C_KINK, D.C_TOP, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), -.1, 1.1))


def fender_point(r, degrees):
    """(y, z) at radius r about the rear axle; 0 degrees = rear horizon, 90 = top."""
    a = math.radians(degrees)
    return r * math.cos(a), D.REAR_R + r * math.sin(a)


def front_x(x, z):
    """y of the windscreen: bowed a little."""
    return a_post(z) - .035 * (1 - clamp(abs(x) / .62) ** 2) * ease((z - D.SILL) / .5)
