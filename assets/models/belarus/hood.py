"""Hood, side panels, grille mask, radiator screens, silencer and pre-cleaner; D.HOOD picks the style of the model."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes, side_frame
from kit.part import towards

from . import surf, thrift
from .util import bolt, clamp, collar, front_frame, lerp, rrect

M = Matrix.Translation


def build(u, D):
    """All sheet metal ahead of the cab."""
    top(u, D)
    for side in 'LR':
        side_panel(u, D, side)
        screen(u, D, side)
    mask(u, D)
    (exhaust_pillar if D.EXHAUST_PLACE == 'pillar' else exhaust)(u, D)
    intake(u, D)


# ---------------------------------------------------------------- upper shell

def shut(D, y):
    """z of the shut line."""
    return surf.hood_top(D, y) - D.HOOD_SHUT


def seam(D):
    """y of the joint between the tilting hood and the fixed piece the silencer stands on; without one the hood's rear end."""
    return D.EXHAUST[1] - D.SILENCER[0] - .150 if D.EXHAUST_PLACE == 'hood' else D.HOOD_REAR


def top(u, D):
    """The hood: tilts up about its rear edge. Where the silencer stands on it, its rear piece is fixed."""
    y = seam(D)
    p = u.part('panel.hood', explode=(0, 0, .55), pivot=(0, y, surf.hood_top(D, y) + .004), axis='x', min=-52, max=0)
    shell(p, D, None, y)
    beads(p, D, D.NOSE + D.HOOD_ROLL[0] + .12, y - (.05 if y < D.HOOD_REAR else .12))
    for side, k in (('L', 1), ('R', -1)):                                    # fan and hot-surface signs on the shoulders
        q = lerp(D.NOSE, y, .42)
        z = shut(D, q) + .020
        surf.sign(p, frame((k * (surf.hood_side(D, q, z) + .0012), q, z + .024), (0, k, 0), (k * (surf.hood_side(D, q, z + .03) - surf.hood_side(D, q, z)), 0, .03)), .062, .040)
        for q, z in latches(D):
            keeper(p, D, k, q, z)
    hole(p, D, D.INTAKE, .066)
    foot = 'body.engine'                                                     # travels with the backbone, its bracket reaches the firewall
    if y < D.HOOD_REAR:
        foot = 'panel.hood.rear'
        q = u.part(foot, 'body.exhaust', explode=(0, 0, -.35), pivot=(0, y, surf.hood_top(D, y)))
        shell(q, D, y + .005, D.HOOD_REAR)
        beads(q, D, y + .05, D.HOOD_REAR - .12)
        hole(q, D, D.EXHAUST, .068)
        half = [(x - .007, z - .007) for x, z in surf.hood_section(D, y)]
        ring = [(-x, z) for x, z in half[:-1]] + [(0, half[-1][1])] + [(x, z) for x, z in reversed(half[:-1])]
        q.add('paint.accent', shapes.grid(lambda s, t: (ring[round(s * (len(ring) - 1))][0], lerp(y - .022, y + .012, t), ring[round(s * (len(ring) - 1))][1]), len(ring) - 1, 1, .004))   # seat of the hood's edge
        for k in (-1, 1):
            bolt(q, frame((k * surf.hood_side(D, y + .05, shut(D, y) + .03), y + .05, shut(D, y) + .03), (0, k, 0), (0, 0, 1)), .009, 'metal.dark')
    for k, side in ((1, 'L'), (-1, 'R')):
        x, z = .15, surf.hood_up(D, .15, y)
        p.cyl('metal.dark', (k * x - .045, y - .001, z + .002), (k * x + .045, y - .001, z + .002), .008, .002, 8)       # hinge barrel
        p.box('metal.dark', (k * x - .040, y - .046, z - .004), (k * x + .040, y - .004, z + .0035), .002)
        strut(u, D, side, y, foot)
    half = surf.hood_section(D, D.HOOD_REAR)
    ring = [(x, D.HOOD_REAR + .006, z) for x, z in [(-a, b) for a, b in half] + list(reversed(half[:-1]))]
    u.parts[foot if y < D.HOOD_REAR else 'panel.hood'].tube('rubber.belt', ring, .012, 0, 6)


def hole(p, D, at, r):
    """Rubber ring where a pipe passes the hood."""
    p.add('plastic.black', shapes.ring(r, r + .022, -.006, .012, .004, 20), M((*at, surf.hood_up(D, *at))))


def shell(p, D, y0, y1):
    """Sheet of the hood from y0 (None: the rolled nose) to y1, edge wires, and the dark skirt that closes the joint below."""
    roll, long_ = 5, D.HOOD_ROLL[0]
    stations = [] if y0 is not None else [(D.NOSE + long_ * (1 - math.sin(a)), 1 - math.cos(a)) for a in [math.pi / 2 * (1 - k / roll) for k in range(roll)]]
    straight = D.NOSE + long_ if y0 is None else y0
    length = max(2, round((y1 - straight) / .24))
    stations += [(lerp(straight, y1, k / length), 0) for k in range(length + 1)]

    def at(s, t):
        y, r = stations[round(t * (len(stations) - 1))]
        half = surf.hood_section(D, y, r)
        pts = [(-x, z) for x, z in half] + [(x, z) for x, z in reversed(half[:-1])]
        x, z = pts[round(s * (len(pts) - 1))]
        near = clamp(1 - (y - D.NOSE) / .5) ** 2                              # the nose's edge follows the bowed mask
        return (x, y + near * D.MASK_BOW[0] * (x / D.HOOD_HALF[0]) ** 2, z)
    n = 2 * len(surf.hood_section(D, -2)) - 2
    p.add('paint.primary', shapes.grid(at, n, len(stations) - 1, .005))
    for k in (1, -1):
        pts = []
        for y, r in stations:                                                # the wire in the edge: the dark shut line, from the mask on
            x = surf.hood_side(D, y, shut(D, y) + .006) - D.HOOD_ROLL[2] * r - .0055
            y += clamp(1 - (y - D.NOSE) / .5) ** 2 * D.MASK_BOW[0] * (x / D.HOOD_HALF[0]) ** 2
            if y > D.PANEL_FRONT:
                pts.append((k * x, y, surf.hood_top(D, y) - D.HOOD_SHUT + .006))
        p.tube('plastic.black', pts, .005, 0, 4)

        def skirt(s, t, k=k):                                                # no light through the joint
            y = lerp(max(straight, D.PANEL_FRONT + .010), y1, t)
            z = shut(D, y) + lerp(-.045, .035, s)
            return (k * (surf.hood_side(D, y, z) - .014), y, z)
        p.add('mesh.dark', shapes.grid(skirt, 1, 6))
    if y0 is None:                                                           # stiffening bows pressed to the inside
        for f in (.30, .62):
            y = lerp(straight, y1, f)
            bow = [(x * .94, y, z - .012) for x, z in surf.hood_section(D, y)[1:]]
            p.tube('paint.primary', bow + [(-x, q, z) for x, q, z in reversed(bow[:-1])], .010, 0, 5)


def strut(u, D, side, y, foot):
    """Gas strut that holds the open hood: barrel on the fixed side, rod on the hood; both follow by `aim`."""
    k = 1 if side == 'L' else -1
    fixed = foot != 'panel.hood.rear'
    ya, yb = (y - .030, y - .42) if fixed else (y + .050, y - .33)
    a = Vector((k * (surf.hood_half(D, y) - .060), ya, shut(D, y) + (.13 if fixed else .045)))
    inner = surf.hood_half(D, yb) - .060 - .8 * D.HOOD_CORNER                 # well inside the rounded shoulder
    b = Vector((k * inner, yb, surf.hood_up(D, inner + .016, yb) - .046))
    u.empty(f'hood.pin.barrel.{side}', foot, a)
    u.empty(f'hood.pin.rod.{side}', 'panel.hood', b)
    barrel = u.part(f'hood.strut.barrel.{side}', foot, a, aim=f'hood.pin.rod.{side}')
    rod = u.part(f'hood.strut.rod.{side}', 'panel.hood', b, aim=f'hood.pin.barrel.{side}')
    n = (b - a).length
    barrel.add('metal.dark', shapes.lathe([(0, .010), (.006, .010), (.011, .022), (.011, n * .80), (.0062, n * .80 + .003)], 10), towards(a, b))
    barrel.cyl('metal.zinc', a - Vector((k * .012, 0, 0)), Vector((k * (abs(a.x) + .045 if fixed else surf.hood_side(D, ya, a.z) - .003), a.y, a.z)), .0085, .002, 8)
    rod.add('metal.chrome', shapes.cyl(.005, .006, n * .55, .001, 8), towards(b, a))
    rod.add('metal.zinc', shapes.cyl(.0085, -.014, .014, .002, 8), M(b))
    p = u.parts['panel.hood']
    p.box('metal.dark', (b.x - .016, b.y - .020, b.z + .008), (b.x + .016, b.y + .020, surf.hood_up(D, abs(b.x) + .016, b.y) - .003), .002)


def beads(p, D, y0, y1):
    """Raised middle bead or the two bonnet creases, following the surface."""
    if D.HOOD in ('classic', 'long'):
        p.add('paint.primary', shapes.plate(rrect(-.052, y0, .052, y1, .050), (), .012, .003, grid=(.03, .14), back=False,
                                            warp=lambda a, b: Vector((a, b, surf.hood_up(D, a, b) + .008))))
        return
    for k in (1, -1):
        x0, x1 = D.HOOD_HALF[0] * .55, D.HOOD_HALF[1] * .62
        pts = []
        for i in range(8):
            y = lerp(y0, y1, i / 7)
            x = lerp(x0, x1, surf.hood_t(D, y))
            pts.append((k * x, y, surf.hood_up(D, x, y) - .001))
        p.tube('paint.primary', pts, .009, 0, 6)
    if D.HOOD == 'modern':                                                   # air scoops ahead of the windscreen
        for k in (1, -1):
            y, x = D.HOOD_REAR - .22, .12
            c = shapes.plate(rrect(-.062, -.075, .062, .075, .02), [shapes.slot(0, -.048 + .032 * i, .09, .013) for i in range(4)], .014, .002, back=False,
                             warp=lambda a, b, k=k: Vector((k * x + a, y + b, surf.hood_up(D, k * x + a, y + b) + .008)))
            p.add('plastic.black', c)


def latches(D):
    """(y, z) of the T-latches on either side: clear of the grille and of the name's band."""
    ys = [lerp(D.NOSE, seam(D), f) for f in (.20, .725 if D.HOOD == 'angular' else .85)]
    return [(y, shut(D, y) + .013) for y in ys]


def latch_frame(D, k, y, z):
    """Plane of a latch on the sheet, v up."""
    return frame((k * (surf.hood_side(D, y, z) + .004), y, z), (0, k, 0), (0, 0, 1))


def hold(p, D, k, y, z):
    """Rubber T-latch: its foot sits on the side panel, the strap reaches over the shut line."""
    where = latch_frame(D, k, y, z)
    p.add('metal.dark', shapes.prism(rrect(-.020, -.062, .020, -.019, .006, 1), -.006, .006, .002), where)
    p.add('rubber.belt', shapes.prism([(-.011, -.045), (.011, -.045), (.008, .030), (.024, .036), (.024, .052), (-.024, .052), (-.024, .036), (-.008, .030)], .003, .013, .003, 0), where)


def keeper(p, D, k, y, z):
    """Plate on the hood that a T-latch hooks over."""
    p.add('metal.dark', shapes.prism(rrect(-.018, .012, .018, .032, .005, 1), -.006, .002, .001), latch_frame(D, k, y, z))


# ---------------------------------------------------------------- side panels

def lower(D, y):
    """z of the side panels' lower edge: straight, or dropping towards the radiator on the closed hoods."""
    if D.HOOD in ('classic', 'angular'):
        return D.ENGINE_TOP
    t = clamp((y - D.PANEL_FRONT) / (D.HOOD_REAR - D.PANEL_FRONT))
    return D.ENGINE_TOP + .10 * (1 - math.cos(math.pi * clamp((t - .30) / .45))) / 2


def side_panel(u, D, side):
    """Side sheet under the shut line with its air slots or grille and the model's name."""
    sgn = 1 if side == 'L' else -1
    p = u.part(f'panel.side.{side}', explode=(.45 * sgn, 0, 0), pivot=(sgn * surf.hood_half(D, -2), -2, D.ENGINE_TOP + .005))
    y0, y1 = D.PANEL_FRONT, D.HOOD_REAR
    edge = lambda y: shut(D, y) - .006                                                          # noqa: E731
    n = 8
    top_line = [(lerp(y1, y0, k / n), edge(lerp(y1, y0, k / n))) for k in range(n + 1)]
    low_line = [(lerp(y0, y1, k / n), lower(D, lerp(y0, y1, k / n))) for k in range(n + 1)]
    outline = low_line + top_line
    holes = slots(D)
    flip = (lambda o: o) if side == 'L' else (lambda o: [(-q[0], *q[1:]) for q in o])
    warp = (lambda a, b: Vector((surf.hood_side(D, a, b), a, b))) if side == 'L' else (lambda a, b: Vector((-surf.hood_side(D, -a, b), -a, b)))
    p.add('paint.primary', shapes.plate(flip(outline), [flip(h) for h in holes], .005, .002, warp, (.16, .10), .022))
    # dark sheet behind the slots
    ys = [a for h in holes for a, _ in h]
    inner = [(min(ys) - .03, D.ENGINE_TOP + .012), (max(ys) + .03, lower(D, max(ys)) + .012), (max(ys) + .03, edge(max(ys)) - .010), (min(ys) - .03, edge(min(ys)) - .010)]
    p.add('mesh.dark', shapes.plate(flip(inner), (), .002, 0, warp, .12, back=False), M((-sgn * .0205, 0, 0)))
    if D.HOOD == 'classic':
        lips(p, D, holes, sgn)
    else:
        bars(p, D, holes, sgn)
    lettering(p, D, side, warp, flip)
    for y, z in latches(D):
        hold(p, D, sgn, y, z)

    def flange_at(s, t):                                                     # return flange of the lower edge
        y = lerp(y0, D.HOOD_REAR, t)
        return (sgn * (surf.hood_side(D, y, lower(D, y)) - lerp(.004, .045, s)), y, lower(D, y) + .004 - .026 * s)
    p.add('mesh.dark', shapes.grid(flange_at, 1, 8))
    for f in (.03, .30, .57, .84, .98):                                      # screws of the lower edge
        y = lerp(y0, y1, f)
        z = lower(D, y) + .016
        bolt(p, frame((sgn * surf.hood_side(D, y, z), y, z), (0, sgn, 0), (0, 0, 1)), .007, 'metal.dark')


def slots(D):
    """Openings of the left side panel: rows of short slots, one long grille, or upright gills."""
    def mid(y):
        return (shut(D, y) + lower(D, y)) / 2
    y0 = D.PANEL_FRONT
    if D.HOOD == 'classic':
        return [shapes.slot(y0 + .345 + .215 * g, mid(y0 + .345 + .215 * g) - .048 + .032 * row, .175, .016) for g in range(3) for row in range(4)]
    if D.HOOD == 'angular':
        y, w = y0 + .43, .36
        return [shapes.fillet([(y - w, mid(y) - .075, .012), (y + w * .80, mid(y) - .070, .012), (y + w, mid(y) + .062, .012), (y - w, mid(y) + .045, .012)], 0, 2)]
    if D.HOOD == 'modern':
        y, w = y0 + .46, .40
        return [shapes.fillet([(y - w, mid(y) - .15, .05), (y + w * .55, mid(y) - .13, .08), (y + w, mid(y) + .055, .05), (y - w, mid(y) + .060, .05)], 0, 4)]
    return [shapes.fillet([(a, mid(a) - .125, .02), (a + .30, mid(a + .3) - .115, .02), (a + .33, mid(a + .3) + .075, .02), (a + .03, mid(a) + .07, .02)], 0, 3) for a in (y0 + .10, y0 + .47, y0 + .84)]


def lips(p, D, holes, sgn):
    """Louvre lips over short slots."""
    for h in holes:
        cy, cz = sum(a for a, _ in h) / len(h), sum(b for _, b in h) / len(h)
        x = surf.hood_side(D, cy, cz + .0085)
        p.add('paint.primary', shapes.loft([[(sgn * (x - .001), cy + s * .076, cz + .0095), (sgn * (x + .008), cy + s * .073, cz + .001), (sgn * (x + .005), cy + s * .073, cz - .0005), (sgn * (x - .006), cy + s * .076, cz + .0065)] for s in (-1, 1)]))


def bars(p, D, holes, sgn):
    """Black vanes inside a large opening, with a rim."""
    for h in holes:
        ys, zs = [a for a, _ in h], [b for _, b in h]
        rim = [(sgn * (surf.hood_side(D, a, b) + .001), a, b) for a, b in h]
        p.tube('plastic.black', rim, .0055, 0, 4, closed=True)
        n = max(3, round((max(zs) - min(zs)) / .026))
        for k in range(1, n):
            z = lerp(min(zs), max(zs), k / n)
            run = [a for a in [lerp(min(ys), max(ys), i / 60) for i in range(61)] if shapes.inside((a, z), h)]
            if len(run) < 4:
                continue
            x = surf.hood_side(D, run[0], z)
            q = surf.hood_side(D, run[-1], z)
            p.add('plastic.black', shapes.loft([[(sgn * (v - .002), y, z + .004), (sgn * (v - .001), y, z - .003), (sgn * (v - .018), y, z - .010), (sgn * (v - .019), y, z - .005)] for y, v in ((run[0], x), (run[-1], q))]))


def lettering(p, D, side, warp, flip):
    """The model's name on a dark band that follows the panel, with thin stripes under it."""
    y1 = D.HOOD_REAR - .033
    if D.EXHAUST_PLACE == 'pillar' and (D.EXHAUST[0] > 0) == (side == 'L'):
        y1 = D.EXHAUST[1] - .125                                              # clear of the silencer
    y0 = y1 - {'classic': .687, 'angular': .78, 'modern': .62, 'long': .86}[D.HOOD]
    low = lower(D, y1) + {'classic': .120, 'angular': .112, 'modern': .060, 'long': .085}[D.HOOD]
    if D.HOOD == 'modern':
        band = [(y0 + .06, low + .02), (y1 - .25, low), (y1 - .02, low), (y1, low + .120), (y1 - .3, low + .120), (y0 + .14, low + .105)]
    else:
        band = [(y0, low, .004), (y1, low, .012), (y1, low + .115, .012), (y0 + .04, low + .115, .004)]
    p.add('decal.dark', shapes.plate(flip(band), (), .0012, 0, lambda a, b: off(warp, a, b, .0030), .06, back=False))
    cu = (y0 + .045 + y1) / 2
    cu = cu if side == 'L' else -cu
    at = lambda q: off(warp, cu + q[0], low + .0575 + q[1], .0044 + q[2])                          # noqa: E731
    size = .056 if len(D.NAME) < 13 else .052 if D.HOOD == 'long' else .044
    p.add('decal.light', surf.letters(D.NAME, size, .12, 1.04, .0010, 2).mapped(lambda q: at(q)))
    if D.HOOD == 'modern':
        return
    for k in range(2):
        z = low - .017 - .014 * k
        strip = [(y0 + .006, z - .004), (y1, z - .004), (y1, z + .004), (y0 + .010, z + .004)]
        p.add('decal.light' if k == 0 else 'decal.accent', shapes.plate(flip(strip), (), .0012, 0, lambda a, b: off(warp, a, b, .0030), .08, back=False))


def off(warp, a, b, d):
    """A point lifted from the warped surface along its normal."""
    e = 1e-3
    c = Vector(warp(a, b))
    n = (Vector(warp(a + e, b)) - c).cross(Vector(warp(a, b + e)) - c).normalized()
    return c + n * d


def screen(u, D, side):
    """Dark screen at the radiator's side: frame, slots with depth, hinges and latch."""
    sgn = 1 if side == 'L' else -1
    x = D.HOOD_HALF[0] + .010
    y0 = D.PANEL_FRONT + .005
    zt = lower(D, y0) - .012
    z0 = .905
    _, dia, wide = D.TYRES['standard']['front']
    free = D.TRACK_FRONT / 2 - wide / 2 - .045 - x                            # until it meets a front tyre that stands as high
    swing = 70 if D.FRONT_Z + dia / 2 < 1.0 else math.floor(math.degrees(math.asin(clamp(free / .47))))
    p = u.part(f'panel.side.front.{side}', pivot=(sgn * x, y0, 1.05), axis='z', min=-swing if side == 'L' else 0, max=0 if side == 'L' else swing, explode=(.40 * sgn, -.15, 0))
    w, h = .235, (zt - z0) / 2
    where = frame((sgn * x, y0 + w, z0 + h), (0, sgn, 0), (0, 0, 1))
    o = [(-w, -h, .02), (w, -h, .05), (w, h, .012), (-w, h, .012)]
    if side == 'R':
        o = [(-a, b, r) for a, b, r in o]
    n = max(3, int((2 * h - .06) / .034))
    rows = [(k - (n - 1) / 2) * .034 for k in range(n)]
    p.plate('paint.accent', o, where, holes=[rrect(-.19, v - .0105, .19, v + .0105, .007, 1) for v in rows], thickness=.006, bevel=.003, lip=.030)
    p.add('mesh.dark', shapes.plate(rrect(-.20, rows[0] - .02, .20, rows[-1] + .02), (), .002, 0, back=False), where @ M((0, 0, -.020)))
    for v in rows:                                                           # slats pressed outward over the slots
        p.add('paint.accent', shapes.loft([[(a, v + .012, -.004), (a, v + .011, .003), (a * .98, v - .002, .011), (a * .98, v - .004, .008), (a, v + .006, -.004)] for a in (-.189, .189)]), where)
    for v in (-h * .6, h * .6):
        p.box('metal.dark', *ends(where @ Vector((-(w + .010) * sgn, v - .030, .0)), where @ Vector((-(w - .022) * sgn, v + .030, .004))), .0015)
        p.cyl('metal.steel', where @ Vector((-(w + .004) * sgn, v - .034, .002)), where @ Vector((-(w + .004) * sgn, v + .034, .002)), .007, .001, 8)
    A.latch(p, where @ M(((w - .035) * (1 if side == 'L' else -1), 0, 0)), .020)


def ends(a, b):
    """Lower and upper corner of the box between two points."""
    return [min(q) for q in zip(a, b)], [max(q) for q in zip(a, b)]


# ---------------------------------------------------------------- mask

def face(D, x, z, d=0.0):
    """y of the mask's face at (x, z), d forward of it: bowed across and leaning back at the top on the modern hoods."""
    bow, lean = D.MASK_BOW
    return D.MASK + bow * (x / D.HOOD_HALF[0]) ** 2 + lean * clamp((z - .92) / .55) ** 2 - d


def mask_ring(D):
    """Outline (x, z) of the mask: straight foot, top like the hood's section."""
    _, drop, narrow = D.HOOD_ROLL
    half = surf.hood_section(D, D.NOSE, 1.0)
    foot = D.HOOD_HALF[0] - narrow
    side = [(half[0][0] - .002, 1.05), *half[2:]]
    pts = [(-foot + .004, .885, .03), (foot - .004, .885, .03)] + [(x, z) for x, z in side] + [(-x, z) for x, z in reversed(side[:-1])]
    return shapes.ccw(shapes.fillet(pts))


def mask(u, D):
    """Upright grille mask: bezel, slotted insert, lamps, badge."""
    p = u.part('body.nose', explode=(0, -.45, 0))
    ring = mask_ring(D)
    rim_slot = 'paint.accent' if D.HOOD in ('angular', 'long') else 'paint.primary'

    def row(d, back):
        return [(a, face(D, a, b) + back, b) for a, b in shapes.inset(ring, d)]
    deep = [(a, D.PANEL_FRONT + .03, b) for a, b in shapes.inset(ring, .001 - max(0, D.HOOD_ROLL[2] - .020))]
    p.add(rim_slot, shapes.loft([deep, row(0, .028), row(.006, .010), row(.018, 0), row(.030, .002), row(.036, .016), row(.036, .05)], caps=False))
    {'classic': mask_classic, 'angular': mask_angular, 'modern': mask_modern, 'long': mask_long}[D.HOOD](p, D, ring)
    p.add('mesh.dark', shapes.loft([row(.033, .020), row(.033, .064)], caps=False))          # lining: no look into the bezel
    p.add('mesh.dark', shapes.plate(shapes.inset(ring, .030), (), .002, 0, lambda a, b: Vector((a, face(D, a, b) + .062, b)), .2, back=False))


def insert(p, D, slot, ring, holes, back=.018, grid=.12):
    """The face plate behind the bezel."""
    p.add(slot, shapes.plate(shapes.inset(ring, .034), holes, .012, .003, lambda a, b: Vector((a, face(D, a, b) + back, b)), grid, back=False))


def vanes(p, D, x0, x1, z0, z1, pitch=.0285, slot='metal.dark'):
    """Slanted vanes across an opening, following the bow."""
    n = max(1, round((z1 - z0) / pitch))
    cuts = 6 if D.MASK_BOW[0] else 1
    for k in range(n):
        z = lerp(z0, z1, (k + .5) / n)
        ring = []
        for i in range(cuts + 1):
            x = lerp(x0, x1, i / cuts)
            y = face(D, x, z) + .018
            ring.append([(x, y - .006, z - .002), (x, y + .022, z + .012), (x, y + .022, z + .016), (x, y - .006, z + .003)])
        p.add(slot, shapes.outward(shapes.loft(ring)))


def badge(p, D, z, w=.115, y=.014):
    """Chrome plate with the maker's name."""
    where = front_frame(0, face(D, 0, z) + y, z)
    p.add('metal.chrome', shapes.prism(rrect(-w, -.0175, w, .0175, .008), 0, .005, .0018), where)
    p.add('decal.dark', shapes.prism(rrect(-w + .005, -.0135, w - .005, .0135, .006), 0, .0075, .001), where)
    p.add('metal.chrome', surf.letters('BELARUS', .017, 0, 1.25, .0088), where)


def roundel(p, D, z, r=.044, y=.010):
    """MTZ roundel."""
    where = front_frame(0, face(D, 0, z) + y, z)
    p.add('metal.chrome', turned([(r, 0), (r, .006), (r * .9, .010), (r * .82, .010), (r * .76, .006)]), where)
    p.add('paint.primary', turned([(r * .78, .0065), (r * .70, .0085), (.0001, .0085)]), where)
    p.add('decal.light', surf.letters('MTZ', r * .46, 0, 1.0, .0102, 2), where)


def mask_classic(p, D, ring):
    """Painted mask: two round lamps with air round them in a recessed dark panel, slatted opening below."""
    c, cz, r = .118, 1.325, .056
    panel = rrect(-.200, 1.254, .200, 1.396, .050)
    foot = rrect(-.190, .925, .190, 1.204, .02)
    insert(p, D, 'paint.primary', ring, [panel, foot])
    where = front_frame(0, D.MASK + .018, 0)
    bed = where @ M((0, 0, -.010))
    p.add('plastic.black', shapes.plate(shapes.inset(shapes.ccw(panel), -.003), [shapes.circle(s * c, cz, r + .002, 20) for s in (-1, 1)], .004, .001, back=False), bed)
    rim = shapes.ccw(panel)
    p.add('metal.chrome', shapes.plate(shapes.inset(rim, -.005), [shapes.inset(rim, .001)], .006, .002, back=False), where @ M((0, 0, .004)))
    vanes(p, D, -.188, .188, .930, 1.201, .0285)
    for x in (-.095, 0, .095):
        p.add('plastic.black', shapes.box((x - .006, .926, -.018), (x + .006, 1.203, .006), .002), where)
    o = shapes.inset(shapes.ccw(foot), -.010)
    p.add('plastic.black', shapes.plate(o, [shapes.inset(shapes.ccw(foot), .002)], .010, .003, back=False), where @ M((0, 0, .006)))
    for s in (-1, 1):
        round_headlamp(p, bed @ M((s * c, cz, 0)), r)
        p.add('plastic.black', shapes.prism(rrect(s * .185 - .024, 1.219, s * .185 + .024, 1.245, .005), 0, .006, .002), where)
        p.add('lamp.amber', shapes.prism(rrect(s * .185 - .020, 1.222, s * .185 + .020, 1.242, .004), .004, .016, .003), where)
        for v in (-.040, .040):                                              # screws of the lamp panel
            bolt(p, bed @ M((s * .034, cz + v, 0)), .006, 'metal.zinc')
    badge(p, D, 1.4195, .085)
    roundel(p, D, cz, .030, .026)
    for x in (-.212, .212):
        for z in (.930, 1.190):
            bolt(p, where @ M((x, z, 0)), .007, 'metal.zinc')


def mask_angular(p, D, ring):
    """Black lamp mask over the full width: two double rectangular lamps high up, slats below."""
    lamps = [rrect(s * .122 - .096, 1.258, s * .122 + .096, 1.396, .022) for s in (-1, 1)]
    foot = rrect(-.205, .930, .205, 1.190, .012)
    insert(p, D, 'plastic.black', ring, [foot] + lamps)
    vanes(p, D, -.203, .203, .932, 1.188)
    where = front_frame(0, D.MASK + .018, 0)
    for x in (-.205, 0, .205):
        p.add('plastic.black', shapes.box((x - .007, .925, -.030), (x + .007, 1.195, .004), .002), where)
    for s in (-1, 1):
        headlamp(p, where @ M((s * .122, 1.327, 0)), .180, .126)
        p.add('lamp.amber', shapes.prism(rrect(s * .205 - .020, 1.205, s * .205 + .020, 1.240, .006), 0, .008, .003), where)
    badge(p, D, 1.4295)
    roundel(p, D, 1.222)
    for x in (-.225, .225):
        for z in (.915, 1.215):
            bolt(p, where @ M((x, z, 0)), .007, 'metal.dark')


def mask_modern(p, D, ring):
    """Rounded nose: black field with lamps that wrap into the corners, chrome brow, wide grille below."""
    h = D.HOOD_HALF[0]
    lamps = []
    for s in (-1, 1):
        o = [(s * .066, 1.238, .012), (s * (h - .082), 1.258, .02), (s * (h - .088), 1.322, .030), (s * .080, 1.352, .012)]
        lamps.append(shapes.ccw(shapes.fillet(o, 0, 3)))
    foot = shapes.ccw(shapes.fillet([(-h + .062, .925, .02), (h - .062, .925, .02), (h - .070, 1.215, .03), (-h + .070, 1.215, .03)], 0, 3))
    insert(p, D, 'plastic.black', ring, lamps + [foot], grid=.06)
    vanes(p, D, -h + .064, h - .064, .932, 1.21, .040)
    for k in range(-3, 4):
        x = k * .062
        p.add('plastic.black', shapes.loft([[(x - .004, face(D, x, z) + .012, z), (x + .004, face(D, x, z) + .012, z), (x + .004, face(D, x, z) + .035, z), (x - .004, face(D, x, z) + .035, z)] for z in (.928, 1.07, 1.213)]))
    for s, o in zip((-1, 1), lamps):
        bent = lambda d: lambda a, b: Vector((a, face(D, a, b, d) + .018, b))                       # noqa: E731
        p.add('metal.galv', shapes.plate(shapes.inset(o, -.002), (), .002, 0, bent(-.040), .05, back=False))
        p.add('glass.cab', shapes.plate(shapes.inset(o, .002), (), .004, 0, bent(.001), .05, back=False))
        for c, r in ((s * .112, .040), (s * .174, .027)):
            z = 1.294
            bowl(p, front_frame(c, face(D, c, z) + .026, z), r, .034)
            p.add('metal.chrome', turned([(r + .004, -.006), (r + .004, .002), (r - .001, .002), (r - .001, -.004)], 20), front_frame(c, face(D, c, z) + .026, z))
        p.tube('metal.chrome', [(x, face(D, x, z, .004) + .018, z) for x, z in ((s * .066, 1.362), (s * .11, 1.358), (s * .16, 1.347), (s * (h - .075), 1.330))], .006, 0, 6)
    badge(p, D, 1.392, .072, .006)
    roundel(p, D, 1.300, .044, .012)


def mask_long(p, D, ring):
    """Tall black mask of the 1200 series: slats above and below a band with two wide-set rectangular lamps."""
    h = D.HOOD_HALF[0]
    lamps = [rrect(s * (h - .130) - .078, 1.195, s * (h - .130) + .078, 1.310, .014) for s in (-1, 1)]
    foot = rrect(-h + .060, .930, h - .060, 1.160, .012)
    brow = rrect(-h + .095, 1.345, h - .095, 1.455, .012)
    insert(p, D, 'plastic.black', ring, lamps + [foot, brow])
    vanes(p, D, -h + .062, h - .062, .932, 1.158, .025)
    vanes(p, D, -h + .097, h - .097, 1.347, 1.453, .025)
    where = front_frame(0, D.MASK + .018, 0)
    for x in (-.14, 0, .14):
        p.add('plastic.black', shapes.box((x - .006, .931, -.020), (x + .006, 1.159, .005), .002), where)
        p.add('plastic.black', shapes.box((x * .8 - .006, 1.346, -.020), (x * .8 + .006, 1.454, .005), .002), where)
    p.add('metal.galv', shapes.plate(rrect(-h + .044, 1.180, h - .044, 1.325, .016), [shapes.inset(shapes.ccw(o), -.004) for o in lamps], .004, .0015, back=False), where @ M((0, 0, .0045)))
    for s in (-1, 1):
        headlamp(p, where @ M((s * (h - .130), 1.2525, .003)), .150, .108)
    roundel(p, D, 1.2525, .048, .012)
    badge(p, D, 1.476, .095, .012)


def turned(profile, n=24):
    """Turned part with more sides than the thrifty lathe gives: for what the eye rests on. Its ends stay open."""
    return shapes.Chunk([(r * math.cos(math.tau * i / n), r * math.sin(math.tau * i / n), w) for r, w in profile for i in range(n)],
                        [(k * n + i, k * n + (i + 1) % n, k * n + n + (i + 1) % n, k * n + n + i) for k in range(len(profile) - 1) for i in range(n)], False)


def bowl(p, where, r, depth=.040):
    """Bright reflector with its bulb and chrome glare cap; rim on w = 0."""
    rows = [(1.0, 0.0), (.90, -.38), (.66, -.78), (.30, -.97), (0, -1.0)]         # rim first: the face looks out of the bowl
    p.add('metal.galv', shapes.Chunk(*facing(turned([(r * f, depth * d) for f, d in rows[:-1]], 20)), False), where)
    p.add('lamp.white', shapes.lathe([(r * .36, -depth * .96), (r * .30, -depth * .80), (0, -depth * .78)], 12), where)
    p.add('metal.chrome', shapes.lathe([(r * .25, -depth * .80), (r * .23, -depth * .36), (r * .12, -depth * .24), (0, -depth * .22)], 10), where)


def facing(chunk):
    """Points and faces of an open bowl, turned so that it is seen from +w."""
    a, b, c = (Vector(chunk.points[i]) for i in chunk.faces[0][:3])
    mid = (a + b + c) / 3
    n = (b - a).cross(c - a)
    inward = n.x * mid.x + n.y * mid.y < 0 or n.z > abs(n.x) + abs(n.y)
    return chunk.points, chunk.faces if inward else [tuple(reversed(f)) for f in chunk.faces]


def round_headlamp(p, where, r):
    """Round lamp: chrome ring, reflector with bulb, domed and ribbed lens of clear glass."""
    p.add('metal.chrome', turned([(r + .004, -.02), (r + .010, .004), (r + .006, .016), (r - .006, .018), (r - .010, .006)]), where)
    bowl(p, where @ M((0, 0, .006)), r - .006, .045)
    p.add('glass.cab', shapes.lathe([(r - .008, .008), (r * .80, .017), (r * .5, .023), (0, .026)], 20), where)
    for k in range(-3, 4):
        a = k * r * .23
        n = math.sqrt(max(0, (r * .86) ** 2 - a * a))
        p.add('glass.tank', shapes.tube([(a, -n, .0165), (a, -n * .5, .0235 - .003 * abs(k)), (a, n * .5, .0235 - .003 * abs(k)), (a, n, .0165)], .0010, 0, 4), where)


def headlamp(p, where, w, h):
    """Rectangular double lamp: pocket, two reflectors in a bright housing, clear lens with ribs."""
    o = shapes.ccw(rrect(-w / 2, -h / 2, w / 2, h / 2, .022))
    rim = shapes.inset(o, -.008)
    p.add('plastic.black', shapes.plate(rim, [shapes.inset(o, .004)], .05, .003, back=False), where @ M((0, 0, .006)))
    inner = shapes.inset(o, .003)
    spots = [(-w * .235, min(h * .40, w * .235)), (w * .245, min(h * .36, w * .215))]
    p.add('metal.galv', shapes.plate(inner, [shapes.circle(a, 0, r, 20) for a, r in spots], .006, .002, back=False), where @ M((0, 0, -.012)))
    for a, r in spots:
        bowl(p, where @ M((a, 0, -.012)), r + .001, .030)
    p.add('glass.cab', shapes.plate(inner, (), .002, 0, back=False), where @ M((0, 0, .003)))
    for k in range(7):
        a = w * (-.42 + .14 * k)
        p.add('glass.tank', shapes.box((a - .0006, -h * .44, .003), (a + .0006, h * .44, .0042), 0), where)


# ---------------------------------------------------------------- exhaust and intake

def exhaust(u, D):
    """Upright silencer on the hood: collar, barrel with seams, heat shield with holes, bent tail pipe."""
    p = u.part('body.exhaust', explode=(0, 0, .9))
    x, y = D.EXHAUST
    z = surf.hood_up(D, x, y)
    where = frame((x, y, z - .06), (1, 0, 0), (0, 1, 0))
    p.add('metal.exhaust', shapes.cyl(.042, 0, .14, .003, 16), where)
    p.add('metal.dark', shapes.ring(.041, .056, .085, .120, .003, 16), where)                  # clamp
    p.add('metal.zinc', shapes.cyl(.006, -.03, .03, .001, 8), where @ M((.058, 0, .1025)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
    barrel(p, where @ M((0, 0, .12)), D.SILENCER[0], D.SILENCER[1], D.SILENCER[2], slot='metal.dark')


def barrel(p, s, r, n, rise, guard=True, slot='metal.exhaust'):
    """Silencer body of radius r and length n with a tail pipe."""
    p.add(slot, shapes.lathe([(0, 0), (.042, 0), (.044, .03), (r - .012, .055), (r, .075), (r + .004, .078), (r + .004, .088), (r, .091), (r, n - .091), (r + .004, n - .088), (r + .004, n - .078),
                              (r, n - .075), (r - .012, n - .055), (.044, n - .03), (.040, n), (0, n)], settings.segs(24)), s)
    p.add(slot, shapes.prism(rrect(-.006, .09, .006, n - .09, .002), 0, .004, .001), s @ frame((0, r - .001, 0), (-1, 0, 0), (0, 0, 1)))
    tail(p, s, n - .02, rise, slot)
    if guard:
        shield(p, s, r, n)


def tail(p, s, top_, rise, slot='metal.exhaust', r=.036, lean=(.060, -.060)):
    """Pipe whose end bends by `lean`: outward and forward, away from the windscreen; its mouth is dark."""
    pts = [(0, 0, top_), (0, 0, top_ + rise), (*lean, top_ + rise + .10)]
    p.add(slot, shapes.tube(pts, r, .12, 18, caps=False), s)
    e = s @ towards(Vector(pts[-1]), Vector(pts[-1]) + (Vector(pts[-1]) - Vector(pts[-2])))
    p.add(slot, thrift._lathe([(r - .001, -.010), (r + .0020, -.008), (r + .0020, .004), (r - .0045, .004), (r - .0050, -.003)], 24), e)
    p.add('mesh.dark', thrift._lathe([(r - .0046, .0015), (r - .0060, -.040), (0, -.040)], 24), e)


def exhaust_pillar(u, D):
    """Silencer across under the hood's rear, pipe out of its side and up along the cab's front pillar inside a guard."""
    p = u.part('body.exhaust', explode=(.2 if D.EXHAUST[0] > 0 else -.2, 0, .5))
    x, y = D.EXHAUST
    k = 1 if x > 0 else -1
    z0, z1 = 1.30, D.ROOF_Z - .10
    inner = surf.hood_side(D, y, 1.25) - .06
    p.add('metal.exhaust', shapes.tube([(k * inner, y - .12, 1.13), (x, y - .02, 1.13), (x, y, 1.20), (x, y, 1.42)], .045, .09, 14))
    p.add('metal.dark', shapes.ring(.046, .058, -.016, .016, .003, 16), M((x, y, z0 + .06)))
    s = M((x, y, z0))
    r, n = .088, .92
    p.add('metal.dark', shapes.lathe([(.044, .06), (r - .010, .095), (r, .115), (r, n - .05), (r - .012, n - .02), (.050, n), (.044, n + .01)], 22), s)
    tail(p, s, n - .01, z1 - z0 - n - .10, 'metal.chrome', .046, (k * .030, -.080))
    guard = r + .016
    cols, rows = 5, 9
    a0, a1 = math.radians(-100 if k > 0 else 80), math.radians(100 if k > 0 else 280)
    wide = (a1 - a0) * guard
    holes = [rrect(wide * (i + .5) / cols - .014, .15 + (n - .22) * (j + .5) / rows - .011, wide * (i + .5) / cols + .014, .15 + (n - .22) * (j + .5) / rows + .011, .007, 1) for i in range(cols) for j in range(rows)]
    warp = lambda a, b: Vector((guard * math.cos(a1 - a / guard), guard * math.sin(a1 - a / guard), b))     # noqa: E731
    p.add('paint.accent', shapes.plate(rrect(0, .12, wide, n - .04, .012), holes, .0025, .0008, warp, (.035, .3)), s)
    for b in (.20, n - .12):                                                 # brackets to the pillar
        p.bar('metal.dark', [(x - k * r, y + .01, z0 + b), (k * (surf.cab_x(D, z0 + b) - .035), surf.a_post(D, z0 + b), z0 + b)], .030, .008, 0, .002)
        p.add('metal.galv', shapes.ring(r - .002, r + .004, b - .012, b + .012, .001, 22), s)


def shield(p, s, r, n):
    """Perforated guard round half of the silencer, on stand-offs, towards the driver."""
    a0, a1, rr = math.radians(20), math.radians(160), r + .020
    wide = (a1 - a0) * rr
    cols, rows = 4, 5
    holes = [rrect(wide * (i + .5) / cols - .014, .10 + (n - .20) * (j + .5) / rows - .008, wide * (i + .5) / cols + .014, .10 + (n - .20) * (j + .5) / rows + .008, .0055, 1) for i in range(cols) for j in range(rows)]
    warp = lambda a, b: Vector((rr * math.cos(a1 - a / rr), rr * math.sin(a1 - a / rr), b))      # noqa: E731
    c = shapes.plate(rrect(0, .085, wide, n - .085, .012), holes, .0025, .0008, warp, (.03, .2))
    p.add('metal.galv', c, s)
    for b in (.13, n - .13):
        for a in (40, 140):
            q = math.radians(a)
            p.add('metal.steel', shapes.cyl(.007, r - .004, rr + .006, .001, 8), s @ M((0, 0, b)) @ frame((0, 0, 0), (-math.sin(q), math.cos(q), 0), (0, 0, 1)))


def intake(u, D):
    """Pre-cleaner on its stack with clamp and bowl."""
    p = u.part('body.intake', 'panel.hood', explode=(0, -.05, .25))
    x, y = D.INTAKE
    z = surf.hood_up(D, x, y)
    tall, r, h = D.PRE_CLEANER
    p.add('metal.dark', shapes.cyl(.052, -.05, .03 + tall, .003, 16), M((x, y, z)))
    p.add('metal.galv', shapes.ring(.051, .058, tall - .025, tall - .010, .002, 16), M((x, y, z)))
    A.pre_cleaner(p, M((x, y, z + tall)), r, h)
