"""Where the working parts of a combine stand: everything follows from the sizes module D, so that shafts, pulleys, walls and
screws of all modules agree. A machine may override single places with a dictionary D.WORKS.

Positions are (y, z) in metres; angles are counted in degrees from the rear (+y) over the top (+z)."""
import math
from types import SimpleNamespace


def layout(D):
    """All places and sizes of the threshing, separating and cleaning parts."""
    L = SimpleNamespace(width=D.DRUM_WIDTH, half=D.DRUM_WIDTH / 2, hull=D.HULL, wall=.005)
    _threshing(L, D)
    _separating(L, D)
    _cleaning(L, D)
    _conveying(L, D)
    L.rail = rail(D)
    for key, value in getattr(D, 'WORKS', {}).items():
        setattr(L, key, value)
    return L


def _threshing(L, D):
    """Drum, concave, accelerator, beater, feeder shafts."""
    dy, dz, dr = D.DRUM
    low = D.FRONT_R + .11 + .06 + .14 + dr                   # the axle beam, the pan and the concave lie under the drum
    lift = max(0.0, low - dz)
    dz += lift
    L.drum, L.drum_r, L.drum_bars = (dy, dz), dr, 8 if dr < .35 else 10
    L.concave_to = 344.0                                     # rear end of the concave; it wraps forward from here
    L.concave_from = L.concave_to - D.CONCAVE_WRAP
    L.accelerator_r = (D.ACCELERATOR_D or 0) / 2
    L.accelerator = (D.ACCELERATOR[0], D.ACCELERATOR[1] + lift) if D.ACCELERATOR_D else None
    L.beater_r = .19 if dr < .35 else .21
    reach = dr + L.beater_r + .06
    L.beater = (dy + .98 * reach, dz + .20 * reach)
    (_, py, pz), (_, my, mz) = D.FEEDER_PIVOT, D.HEADER_MOUNT
    first, r = (L.accelerator, L.accelerator_r) if L.accelerator else (L.drum, dr)
    back = max(0.0, py - (first[0] - r - .125 - .06 - .03))  # the chain's rear shaft stays clear of the first drum
    L.feeder_shaft, L.feeder_shaft_r = (py - back, pz - back * (pz - mz) / (py - my)), .125
    L.feeder_drum, L.feeder_drum_r = (my + .27, mz + .03), .165
    L.feeder_half = D.FEEDER_HALF - .05


def _separating(L, D):
    """Walkers and their two crankshafts, curtain, grain pan."""
    dy, dz = L.drum
    n = L.walkers = D.WALKERS
    L.walker_len, L.walker_pitch = D.WALKER_LEN, 2 * (D.HULL - .022) / n
    L.walker = (L.beater[0] + .13, L.beater[1] - .29)        # front end of the top floor
    L.crank_r = .050
    L.walker_rise = .060                                     # net rise of each of the five steps
    L.crank_front = (L.walker[0] + .20 * D.WALKER_LEN, L.walker[1] - .165)
    L.crank_rear = (L.walker[0] + .80 * D.WALKER_LEN, L.crank_front[1] + .60 * D.WALKER_LEN * .094)
    L.walker_phase = [180.0 * (i % 2) + 90.0 * (i // 2 % 2) for i in range(n)] if n == 4 else [360.0 * (2 * i % n) / n for i in range(n)]
    L.roof = min(D.HULL_TOP - .10, D.CAB_FLOOR + .30)
    L.roof = max(L.roof, dz + L.drum_r + .12)
    L.curtain = (L.walker[0] + .42, L.roof - .01)
    L.pan_front = (dy - L.drum_r + .03, dz - L.drum_r - .140)


def _cleaning(L, D):
    """Sieves sized by the cleaning area, fan in front of and below them."""
    total = D.CLEANING_M2 / L.width
    L.upper_len, L.lower_len = .59 * total, .38 * total     # the rest is the tailings extension
    y0 = L.sieve_y = D.WHEELBASE - .36 - L.upper_len
    L.pan_rear = (y0 + .03, L.pan_front[1] - .055)
    L.upper = (y0, L.pan_rear[1] - .055)
    L.lower = (y0, L.upper[1] - .155)
    L.sieve_slope = .030                                     # rise per metre to the rear
    L.fan_r = .235 if L.width < 1.3 else .27
    L.fan = (y0 - .72, L.lower[1] - .105 - (L.fan_r - .235))


def _conveying(L, D):
    """Augers, elevators, tank augers."""
    L.auger_r = .070 if L.width < 1.3 else .085
    L.grain = (L.sieve_y + .06, max(L.lower[1] - .245, D.CLEARANCE + L.auger_r + .03))
    L.returns = (L.sieve_y + L.lower_len + .01, max(L.lower[1] - .215, D.CLEARANCE + L.auger_r + .03))
    r, lock = D.REAR_R + D.DEFLECTION_REAR, math.radians(32)
    reach = (D.TRACK_REAR / 2 - D.KINGPIN + D.REAR_W / 2) * math.sin(lock) + r * math.cos(lock)       # of a rear wheel at full lock
    L.returns = (min(L.returns[0], D.WHEELBASE - reach - .19), L.returns[1])
    L.elevator_x, L.elevator_w, L.elevator_d = D.FRAME_X + .145, .085, .145     # middle, half width, half depth: outside the frame rail
    L.grain_head = (L.grain[0] - .30, D.TANK_TOP - .45)
    L.returns_head = (L.grain[0] + .52, L.walker[1] + .32)


def rail(D):
    """Path (y, z) of the main rails: swept up over the rear wheels where these would reach them at full lock."""
    (y0, z0), (y1, z1), (y2, z2) = D.FRAME_RAIL[0], D.FRAME_RAIL[1], D.FRAME_RAIL[-1]
    r, hub, lock = D.REAR_R + D.DEFLECTION_REAR, D.TRACK_REAR / 2, math.radians(32)
    inner = D.KINGPIN + (hub - D.KINGPIN - D.REAR_W / 2) * math.cos(lock)
    d = (inner - D.FRAME_X - .045) / math.sin(lock)
    if d > r:
        return list(D.FRAME_RAIL)
    top = D.REAR_R + math.sqrt(r * r - max(d, 0) ** 2) + .14 + .08          # swing of the axle, half the rail
    if top < z2 + .02:
        return list(D.FRAME_RAIL)
    return [(y0, z0), (D.WHEELBASE - r - .16, z1), (D.WHEELBASE - r * .62, top), (y2, top)]


def polar(centre, r, degrees):
    """(y, z) at radius r about a centre; 0 = rear, 90 = up."""
    a = math.radians(degrees)
    return centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)


def walls(L, D):
    """Outline (y, z, fillet) of the side walls of the threshing body, counter-clockwise from the feeder's mouth."""
    fy, fz = L.feeder_shaft
    py, pz = D.FEEDER_PIVOT[1:]
    roof = L.roof
    y0, z0 = L.pan_front
    y1, z1 = L.pan_rear
    low = L.lower[1] - .10
    end = L.walker[0] + L.walker_len
    rear = L.walker[1] + .30 - .19
    nose = D.CAB_FLOOR - .025
    top = [(end - .10, roof - .02, .05), (end - .75, roof, .3), (D.CAB_REAR + .085, roof, .03), (D.CAB_REAR + .045, nose, .03), (py - .06, max(pz + .365, nose - .07), .04)]
    return [(py - .08, pz - .33, .03), (py + .10, z0 - .10, .04), (y0, z0 - .09, .03), (y1 - .16, z1 - .085, .04), (y1 - .12, low, .05),
            (L.returns[0] + .12, low, .05), (L.sieve_y + L.upper_len + .04, L.upper[1] - .07, .06), (D.WHEELBASE + .42, L.upper[1] + .08, .08), (end - .06, rear - .09, .05)] + top
