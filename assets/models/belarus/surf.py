"""Surfaces that details lie on: hood, cab side, fender."""
import math

from . import layout
from .util import clamp, ease, lerp


def hood_t(D, y):
    """0 at the nose, 1 at the cab."""
    return clamp((y - D.NOSE) / (D.HOOD_REAR - D.NOSE))


def hood_top(D, y):
    """Height of the hood's middle line."""
    return lerp(*D.HOOD_TOP, hood_t(D, y) ** .92)


def hood_half(D, y):
    """Half width at the shut line."""
    return lerp(*D.HOOD_HALF, hood_t(D, y))


def hood_side(D, y, z):
    """x of the left side panel: a slight belly that leans in towards the top."""
    k = (z - 1.20) / .30
    return hood_half(D, y) + .010 - .016 * clamp(k, -1, 1.6) ** 2 * (1 if k > 0 else .4)


def hood_section(D, y, roll=0.0):
    """Left half of the hood's cross section, from the shut line to the middle: (x, z). roll 0..1 curls it in at the nose."""
    _, drop, narrow = D.HOOD_ROLL
    top, shut = hood_top(D, y) - drop * roll, hood_top(D, y) - D.HOOD_SHUT
    r = min(D.HOOD_CORNER, top - D.HOOD_CROWN - shut - .012)
    x1 = hood_side(D, y, shut + .045) - narrow * roll
    z1 = min(shut + .045, top - D.HOOD_CROWN - r - .004)
    pts = [(hood_side(D, y, shut) - narrow * roll, shut), (x1, z1)]
    cx, cz = x1 - .004 - r, top - D.HOOD_CROWN - r
    for k in range(6):
        a = math.radians(4 + 80 * k / 5)
        pts.append((cx + r * math.cos(a), cz + r * math.sin(a)))
    x0, z0 = pts[-1]
    for k in (1, 2, 3, 4):
        f = k / 4
        pts.append((x0 * (1 - f), z0 + (top - z0) * (1 - (1 - f) ** 2)))
    return pts


def hood_up(D, x, y):
    """z of the hood's top at (x, y)."""
    pts = hood_section(D, y)
    for (xa, za), (xb, zb) in zip(pts, pts[1:]):
        if xb <= abs(x) <= xa:
            return lerp(zb, za, (abs(x) - xb) / max(xa - xb, 1e-9))
    return pts[-1][1]


def cab_x(D, z):
    """Half width of the cab's side: widest at the waist, kinked."""
    if z <= D.WAIST:
        return lerp(D.CAB_HALF[0], D.CAB_HALF[1], clamp((z - D.SILL) / (D.WAIST - D.SILL), -.2, 1))
    return lerp(D.CAB_HALF[1], D.CAB_HALF[2], clamp((z - D.WAIST) / (D.EAVES - D.WAIST), 0, 1.2))


def a_post(D, z):
    """y of the front pillar's middle."""
    if z >= D.WAIST:
        return lerp(D.A_KINK, D.A_TOP, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), 0, 1.1))
    return lerp(D.A_FOOT, D.A_KINK, clamp((z - D.SILL) / (D.WAIST - D.SILL), -.2, 1))


def c_post(D, z):
    """y of the rear pillar's middle."""
    return lerp(D.C_KINK, D.C_TOP, clamp((z - D.WAIST) / (D.EAVES - D.WAIST), -.1, 1.1))


def fender_point(D, r, degrees):
    """(y, z) at radius r about the rear axle; 0 degrees = rear horizon, 90 = top."""
    a = math.radians(degrees)
    return r * math.cos(a), D.REAR_Z + r * math.sin(a)


def front_x(D, x, z):
    """y of the windscreen: bowed a little."""
    return a_post(D, z) - .035 * (1 - clamp(abs(x) / (D.CAB_HALF[1] - .042)) ** 2) * ease((z - D.SILL) / .5)
