"""The side surfaces of the GS575: slab sides that lean out to a sharp tension line and are cut under it."""
from combine.surface import smooth

from . import dims as D


def belt(y):
    """Joint between the shields and the upper body: level."""
    return D.BELT


def tension(y):
    """Height of the tension line: rises to the rear, steeper over the hood."""
    return 1.615 + 0.040 * y + 0.012 * max(0.0, y - 1.6) ** 2


def plan(y):
    """Half width on the tension line: full amidships, drawn in behind the cab and at the tail."""
    return 1.475 - 0.045 * (1 - smooth(-0.2, 1.0, y)) - 0.150 * smooth(2.9, 5.7, y)


def flank(y, z):
    """x of the shields and the hood above the tension line: leans in going up, slightly crowned."""
    d = z - tension(y)
    return plan(y) - 0.115 * d - 0.045 * d * d


def tuck(y, z):
    """x below the tension line: a ledge of 26 mm, then a hollow that runs in to the sill."""
    d = tension(y) - z
    return plan(y) - 0.026 - 0.075 * smooth(0, 0.22, d) - 0.050 * d


def upper(y, z):
    """x of the tank and engine sides: carries the shields' lean on, 12 mm further in."""
    d = z - D.BELT
    return flank(y, D.BELT) - 0.012 - 0.070 * d - 0.030 * d * d
