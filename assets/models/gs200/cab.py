"""Cab: glass, pillars, door, roof, interior, platform with ladder and rails."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from . import interior
from combine import lean
from .surf import smooth

Z0, Z1 = 1.80, 3.25                    # glass from and to
DOOR_REAR = -0.62                      # y of the B pillar


# ---------------------------------------------------------------- the cab's surface

def half(z):
    """Half width of the glazing: barrel shaped, drawn in at the foot."""
    return D.CAB_HALF - 0.028 * ((z - 2.55) / 0.7) ** 2 - 0.035 * smooth(2.2, 1.75, z)


def nose(z):
    """y of the windscreen in the middle: bulges forward, tucks in below."""
    return D.CAB_FRONT - 0.03 + 0.075 * ((z - 2.45) / 0.8) ** 2 + 0.13 * smooth(2.15, 1.70, z)


def screen_y(x, z):
    """y of the windscreen at x."""
    return nose(z) + 0.235 * abs(x / half(z)) ** 2.3


def corner_y(z):
    """y of the front pillars."""
    return screen_y(half(z), z)


def side_x(y, z):
    """x of the side glass: slight curve in plan."""
    k = (y - corner_y(z)) / (D.CAB_REAR - corner_y(z))
    return half(z) + 0.018 * (1 - (2 * k - 1) ** 2) - 0.018 * k


def ring(z, d=0.0, n_front=16, n_side=8):
    """Plan outline of the cab at height z, moved outward by d."""
    pts = []
    yc = corner_y(z)
    for i in range(n_side + 1):
        y = D.CAB_REAR + (yc - D.CAB_REAR) * i / n_side
        pts.append((side_x(y, z), y))
    for i in range(1, n_front):
        x = half(z) * (1 - 2 * i / n_front)
        pts.append((x, screen_y(x, z)))
    pts += [(-x, y) for x, y in reversed(pts[:n_side + 1])]
    if d:
        pts = shapes.inset(pts, -d)
    return [Vector((x, y, z)) for x, y in pts]


# ---------------------------------------------------------------- shell

def glass(u):
    """cab.glass: windscreen curved both ways, sides, rear window."""
    p = u.part('cab.glass', 'cab')

    def screen(s, t):
        z = Z0 + (Z1 - Z0) * t
        x = half(z) * .975 * (2 * s - 1)
        return (x, screen_y(x, z), z)
    p.grid('glass.cab', screen, 20, 14)
    for sgn in (1, -1):
        def quarter(s, t, sgn=sgn):
            z = Z0 + .06 + (Z1 - Z0 - .06) * t
            y = DOOR_REAR + (D.CAB_REAR - .03 - DOOR_REAR) * s
            return (sgn * side_x(y, z), y, z)
        p.grid('glass.cab', quarter if sgn > 0 else lambda s, t, q=quarter: q(1 - s, t), 3, 8)
    p.grid('glass.cab', lambda s, t: (-.60 + 1.2 * s, D.CAB_REAR, 2.42 + .72 * t), 4, 4)
    right_side = p

    def right(s, t):
        z = Z0 + .06 + (Z1 - Z0 - .06) * t
        y = corner_y(z) + (DOOR_REAR - corner_y(z)) * s
        return (-side_x(y, z), y, z)
    right_side.grid('glass.cab', lambda s, t: right(1 - s, t), 8, 10)


def pillars(u, p):
    """Thin dark pillars, seals, sills and the rear wall's frame."""
    zs = [1.66 + (3.27 - 1.66) * i / 11 for i in range(12)]
    for s in (1, -1):
        a = [(s * (half(z) + .004), corner_y(z) - .006, z) for z in zs]
        p.add('paint.accent', shapes.sweep(a, _pillar_profile(s, .046, .075), up=(s, 0, 0)))
        b = [(s * (side_x(DOOR_REAR, z) - .004), DOOR_REAR, z) for z in zs]
        p.add('paint.accent', shapes.sweep(b, _rect_profile(.05, .085), up=(1, 0, 0)))
        c = [(s * (side_x(D.CAB_REAR, z) - .015), D.CAB_REAR - .02, z) for z in zs]
        p.add('paint.accent', shapes.sweep(c, _rect_profile(.07, .09), up=(1, 0, 0)))
        seal = [(s * (half(z) * .972), screen_y(half(z) * .972, z) - .004, z) for z in [Z0 + (Z1 - Z0) * i / 12 for i in range(13)]]
        p.tube('rubber.belt', seal, .011, 0)
        for y0, y1 in ((DOOR_REAR, D.CAB_REAR), (corner_y(Z0), DOOR_REAR) if s < 0 else (0, 0)):
            if y0 != y1:
                lo = [(s * (side_x(y0 + (y1 - y0) * k / 6, Z0 + .05)), y0 + (y1 - y0) * k / 6, Z0 + .05) for k in range(7)]
                p.add('paint.accent', shapes.sweep(lo, _rect_profile(.05, .09), up=(1, 0, 0)))
    z0, z1 = 2.33, 2.75                                                        # grab bar inside the right front pillar
    A.grab(p, (-half(z0) + .016, corner_y(z0) + .02, z0), (-half(z1) + .016, corner_y(z1) + .02, z1), (.8, .6, 0), .012, .06)
    low = [(half(Z0) * (2 * i / 16 - 1), screen_y(half(Z0) * (2 * i / 16 - 1), Z0) - .004, Z0) for i in range(17)]
    p.tube('rubber.belt', low, .013, 0)


def _rect_profile(a, b, r=.012):
    return lean.section(a, b, r * .6)


def _pillar_profile(s, a, b):
    return lean.section(a, b, .014)


def skirt(p):
    """Lower shell under the glass with a folded edge, and the underside."""
    rows = [(1.650, -.10), (1.651, -.05), (1.660, -.012), (1.70, .004), (1.775, .010), (1.795, .002), (1.80, -.03)]
    p.loft('paint.accent', [[v for v in ring_low(z, d)] for z, d in rows])
    band = [(1.696, .006), (1.703, .013), (1.752, .017), (1.761, .011)]
    p.loft('paint.primary', [ring_low(z, d)[::-1] for z, d in band], caps=False)


def ring_low(z, d):
    """Outline below the glass: the section of the sill, so that the skirt is upright."""
    return [Vector((q.x, q.y, z)) for q in ring(1.80, d)]


def rear_wall(p):
    """Rear wall: dark outside, light inside, with a window."""
    o = [(-.76, 1.72, .04), (.76, 1.72, .04), (.74, 3.24, .04), (-.74, 3.24, .04)]
    hole = [(-.60, 2.42, .07), (.60, 2.42, .07), (.60, 3.14, .07), (-.60, 3.14, .07)]
    p.plate('interior.light', o, frame((0, D.CAB_REAR - .030, 0), (1, 0, 0), (0, 0, 1)), [hole], .012, .003, grid=.25)
    p.plate('paint.accent', o, frame((0, D.CAB_REAR + .025, 0), (-1, 0, 0), (0, 0, 1)), [hole], .04, .008, grid=.25)
    small = [(q[0], D.CAB_REAR + .022, q[1]) for q in shapes.fillet(hole)]
    p.add('rubber.belt', shapes.tube(small, .012, 0, closed=True))


# ---------------------------------------------------------------- door

DOOR_OPEN = 84


def door_at(s, t, d=0.0):
    """Point of the door: s from the front pillar to the hinges, t upward, d outward."""
    z = 1.70 + (Z1 - .02 - 1.70) * t
    y = corner_y(max(z, 1.8)) + .045 + (DOOR_REAR - .045 - corner_y(max(z, 1.8))) * s
    return Vector((side_x(y, max(z, 1.72)) + .006 + d, y, z))


def door(u):
    """cab.door.L: curved glass in a frame with seal, kick panel, handle and lock, hinges, inner pull and strap, gas strut."""
    hinge = Vector((side_x(DOOR_REAR, 2.4) + .022, DOOR_REAR - .006, 2.4))
    p = u.part('cab.door.L', 'cab', pivot=hinge, axis='z', min=0, max=DOOR_OPEN, explode=(.6, 0, 0))
    at = door_at
    p.grid('glass.cab', lambda s, t: at(.02 + .96 * s, .20 + .785 * t), 6, 9)
    edge = [at(k / 6, 0) for k in range(7)] + [at(1, k / 9) for k in range(1, 10)] + [at(1 - k / 6, 1) for k in range(1, 7)] + [at(0, 1 - k / 9) for k in range(1, 9)]
    p.add('paint.accent', shapes.sweep(edge, _rect_profile(.030, .050, .008), up=(1, 0, 0), closed=True))
    p.add('rubber.belt', shapes.sweep([q + Vector((-.014, 0, 0)) for q in edge], _rect_profile(.016, .062, .004), up=(1, 0, 0), closed=True))
    panel = [(s, t) for s, t in ((.01, .005), (.99, .005), (.99, .215), (.01, .215))]
    for slot, d, turn in (('paint.accent', .004, 1), ('interior.light', -.022, -1)):                 # kick panel, both faces
        p.grid(slot, (lambda s, t, d=d: at(.01 + .98 * s, .005 + .20 * t, d)) if turn > 0 else (lambda s, t, d=d: at(.99 - .98 * s, .005 + .20 * t, d)), 5, 2)
    p.add('paint.accent', shapes.sweep([at(k / 6, .208, -.004) for k in range(7)], _rect_profile(.032, .030, .008), up=(1, 0, 0)))
    p.add('paint.accent', shapes.sweep([at(.06 + .88 * k / 6, .10, .006) for k in range(7)], _rect_profile(.014, .05, .006), up=(1, 0, 0)))
    q = [at(.12 + .60 * k / 4, .10, -.034) for k in range(5)]
    p.add('interior.dark', shapes.sweep(q, _rect_profile(.03, .13, .012), up=(1, 0, 0)))              # papers pocket
    handle(p, at(.075, .40, .022))
    A.grab(p, at(.10, .50, .012), at(.12, .70, .012), (1, 0, 0), .011, .05)
    A.grab(p, at(.12, .30, -.014), at(.55, .30, -.014), (-1, 0, 0), .011, .05)
    for t in (.10, .50, .88):
        q = at(1.0, t)
        c = Vector((hinge.x, hinge.y, q.z))
        p.cyl('metal.dark', c + Vector((0, 0, -.05)), c + Vector((0, 0, .05)), .013, segments=10)
        p.bar('metal.dark', [c, Vector((q.x + .014, q.y - .015, q.z)), Vector((q.x + .012, q.y - .07, q.z))], .07, .010, up=(1, 0, 0))
    strut(p, hinge)
    stud = Vector((hinge.x + STUD[0], hinge.y + STUD[1], STUD[2]))
    u.parts['cab'].cyl('metal.steel', stud + Vector((0, 0, .012)), stud + Vector((0, 0, .095)), .010, segments=8)
    lean.sticker(p, frame(at(.5, .145, .007), (0, 1, 0), (0, 0, 1)), .20, .04, 'decal.light')
    lean.sticker(p, frame(at(.5, .145, .0085), (0, 1, 0), (0, 0, 1)), .15, .008, 'decal.dark')
    lean.warning(p, frame(at(.86, .27, .008), (0, 1, 0), (0, 0, 1)), .10)


def handle(p, mid):
    """Outer pull with push button and key, and the lock box on the inside."""
    f = frame(mid, (0, 1, 0), (0, 0, 1))
    p.add('plastic.black', shapes.prism(shapes.rect(-.035, -.10, .035, .10, .015), -.020, .008, .005), f)
    p.add('plastic.black', shapes.prism(shapes.rect(-.030, -.07, .030, .12, .015), -.075, -.036, .008), f)
    A.grab(p, mid + Vector((.008, 0, -.07)), mid + Vector((.008, 0, .05)), (1, 0, 0), .010, .045)
    p.add('metal.steel', shapes.cyl(.012, .006, .014, .002, 10), f @ Matrix.Translation((0, .080, 0)))
    p.add('plastic.red', shapes.prism(shapes.rect(-.010, -.030, .010, .030, .006), -.090, -.072, .003), f)


STUD = (-.25, -.05, 3.12)               # ball stud under the headliner, seen from the door's hinge; z from the ground


def strut(p, hinge):
    """Gas strut under the roof: outer end on the door, inner end on the stud when the door is open, beside the quarter glass when shut."""
    t = math.radians(DOOR_OPEN)
    c, s = math.cos(t), math.sin(t)
    foot = Vector((hinge.x + STUD[0] * c + STUD[1] * s, hinge.y - STUD[0] * s + STUD[1] * c, STUD[2]))
    head = door_at(.62, (STUD[2] - 1.70) / (Z1 - .02 - 1.70), -.03)
    d = foot - head
    p.cyl('plastic.black', head, head + d * .55, .011, segments=8)
    p.cyl('metal.chrome', head + d * .5, foot, .005, segments=6)
    p.block('metal.dark', head + Vector((.012, 0, 0)), (.03, .05, .03), .003)


# ---------------------------------------------------------------- roof

def roof_ring(z, d=0.0, n=44):
    """Superellipse plan of the roof moved outward by d: overhangs the screen most."""
    cy, a, b = -.86, .885 + d, .955 + d
    out = []
    for i in range(n):
        t = math.tau * i / n
        c, s = math.cos(t), math.sin(t)
        e = 2 / 5.4
        x = a * math.copysign(abs(c) ** e, c)
        y = b * math.copysign(abs(s) ** e, s)
        k = 0.08 * (1 - (x / a) ** 2) if y < 0 else 0
        out.append(Vector((x * (1 - .05 * smooth(0, 1, -y)), cy + y - k, z + .02 * (x * x) * -1.0)))
    return out


RECESS = -.040                          # depth of the lamp band behind the brow


def roof(u):
    """cab.roof: lower lip, recessed dark band for lamps, brow with overhang, pressed crown, hatch, gutters, vents, antenna."""
    p = u.part('cab.roof', 'cab', explode=(0, 0, .35))
    n = 36
    low = [(3.262, -.13), (3.252, -.075), (3.256, -.020), (3.268, -.003), (3.284, .0), (3.292, -.008), (3.294, RECESS)]
    p.loft('paint.roof', [roof_ring(z, d, n) for z, d in low], caps=False)
    p.loft('paint.accent', [roof_ring(z, d, n) for z, d in ((3.290, RECESS - .004), (3.386, RECESS - .004))], caps=False)
    top = [(3.382, RECESS), (3.380, .010), (3.384, .022), (3.396, .028), (3.412, .026), (3.440, .006), (3.462, -.022), (3.474, -.055), (3.476, -.075), (3.470, -.090),
           (3.472, -.105), (3.490, -.125), (3.500, -.19), (3.508, -.30), (3.512, -.45)]
    p.loft('paint.roof', [roof_ring(z, d, n) for z, d in top])
    p.loft('interior.dark', [roof_ring(z, d, n) for z, d in ((3.266, -.42), (3.2635, -.13))], caps=False)
    o = shapes.rect(-.30, -.19, .30, .19, .06)
    at = frame((0, -1.12, 3.497), (1, 0, 0), (0, 1, 0))
    p.add('rubber.belt', shapes.prism(shapes.rect(-.312, -.202, .312, .202, .07), -.01, .014, .004), at)
    p.add('paint.roof', shapes.prism(o, 0, .030, .012), at)
    for x in (-.2, .2):
        p.cyl('metal.dark', (x - .035, -1.325, 3.513), (x + .035, -1.325, 3.513), .009, segments=8)
    for k in range(5):
        p.block('plastic.black', (-.34 + .17 * k, .046, 3.335), (.11, .03, .045), .008)
    for s in (1, -1):
        lean.reflector(p, brow(s * .72, 'rear'), .07, .04, 'reflect.red')
        lean.round_lamp(p, brow(s * .80), .030, .034, 'lamp.amber')
    A.antenna(p, towards((.80, -.10, 3.44), (.80, .80, 3.79)), .55)
    p.cyl('plastic.black', (-.62, -.02, 3.47), (-.62, -.02, 3.53), .032, segments=12)


def cups(p, where, places, r, depth):
    """Chrome bowls with a small bright middle, sunk from w = 0 by depth."""
    for u, v in places:
        at = where @ Matrix.Translation((u, v, 0))
        n = 8 if r < .025 else 16
        p.add('metal.chrome', shapes.lathe([(r, 0), (r * .72, -depth * .6), (r * .30, -depth)] if n > 8 else [(r, 0), (r * .30, -depth)], n), at)
        p.add('lamp.white', lean.face(shapes.circle(0, 0, r * .34, n), -depth * .97), at)


def beam(p, where, width, height, depth=.05, led=0, bulbs=2):
    """Lamp as one sees it unlit: black housing with a broad rim, dark floor, chrome bowls with a bright middle, clear lens."""
    o = lean.rounded(width, height, min(width, height) * .22)
    grown = lambda k: [(u + math.copysign(k, u), v + math.copysign(k, v)) for u, v in o]                # noqa: E731
    rows = ((grown(0), 0), (grown(0), depth * .95), (grown(-.003), depth), (grown(-.010), depth), (grown(-.013), depth * .62))
    p.add('plastic.black', shapes.outward(shapes.loft([[(u, v, w) for u, v in ring] for ring, w in rows])), where)
    n, rows = (led, 2 if height > width * .6 else 1) if led else (bulbs, 1)
    n = n // rows
    pitch = (width - .030) / n
    r = min(pitch * .485, (height - .026) / rows * .48)
    at = [((i - (n - 1) / 2) * pitch, (j - (rows - 1) / 2) * (height - .028) / rows) for i in range(n) for j in range(rows)]
    cups(p, where @ Matrix.Translation((0, 0, depth * .85)), at, r, depth * .20)
    p.add('glass.cab', lean.face(grown(-.0105), depth * .92), where)


LAMP_GAP = .030                         # between neighbours in the brow


def lamps_standard(u):
    """option.lamps_std: two pairs in the visor, one rear."""
    p = u.part('option.lamps_std', 'cab.roof')
    wide = .19
    for s in (1, -1):
        for k in (.5, 1.5):
            beam(p, brow(s * k * (wide + LAMP_GAP), wide=wide), wide, .082, .056)
        beam(p, brow(s * .55, 'rear', .13), .13, .075, .05, bulbs=1)


def lamps_led(u):
    """option.lamps_led: six lamps in the visor, one at each side, two at the rear; two on the deck's rails and two low at the cab."""
    p = u.part('option.lamps_led', 'cab.roof')
    deck = u.part('option.lamps_led.deck', explode=(0, .3, 1.1))
    low = u.part('option.lamps_led.low', 'cab')
    wide = .17
    for s in (1, -1):
        for k in (.5, 1.5, 2.5):
            beam(p, brow(s * k * (wide + LAMP_GAP), wide=wide), wide, .076, .056, led=4)
        beam(p, brow(-s * .26, 'L' if s > 0 else 'R', wide), wide, .076, .05, led=4)
        beam(p, brow(s * .55, 'rear', wide), wide, .076, .05, led=4)
        beam(deck, frame((s * .935, 3.42, D.DECK_Z + .56), (-1, 0, 0), (0, -.35, .94)), .13, .10, .06, led=4)
        deck.block('paint.chassis', (s * .935, 3.41, D.DECK_Z + .58), (.03, .03, .07), .004)
        foot = Vector((s * .93, -1.34, 1.74))
        low.bar('paint.chassis', [(s * .68, -1.15, 1.725), foot + Vector((-s * .12, .03, .0)), foot], .04, .012)
        beam(low, frame(foot + Vector((0, -.03, .07)), (1, 0, 0), (0, 0, 1)), .13, .10, .06, led=4)
        low.block('paint.chassis', foot + Vector((0, -.015, .03)), (.03, .03, .08), .004)


def brow(s, end='front', wide=.06):
    """Frame in the roof's lamp recess, w outward, for something `wide`: s along the fascia from the middle of that end."""
    n = 36
    pts = roof_ring(3.337, RECESS, n)
    first = {'front': 27, 'rear': 9, 'L': 0, 'R': 18}[end]

    def at(s):
        k, step = first, 1 if s > 0 else -1
        while True:
            a, b = pts[k % n], pts[(k + step) % n]
            d = (b - a).length
            if d >= abs(s):
                return a.lerp(b, abs(s) / d)
            s, k = s - step * d, k + step
    a, b = at(s - wide / 2), at(s + wide / 2)                                   # the ring runs counter-clockwise from above
    return frame((a + b) / 2, b - a, (0, 0, 1))


# ---------------------------------------------------------------- outside

def mirrors(p):
    """Two mirrors on braced arms with a wide-angle glass below each, and one over the windscreen for the header."""
    for s in (1, -1):
        z = 3.05
        foot = Vector((s * (half(z) + .02), corner_y(z) + .02, z))
        head = Vector((s * 1.22, corner_y(z) - .26, 2.72))
        low = head + Vector((0, 0, -.31))
        lean.mirror(p, foot, head, .20, .36, (-s * .10, 1, 0), (s * 1.10, head.y - .10, 2.98))
        brace = Vector((s * (half(2.5) + .02), corner_y(2.5), 2.50))
        p.tube('metal.dark', [brace, (s * 1.08, head.y - .10, 2.56), (s * 1.20, head.y - .075, 2.62)], .009, .05, 6)
        p.cyl('metal.dark', brace, brace + Vector((s * .02, -.03, 0)), .018, segments=8)
        lean.mirror(p, None, low, .18, .15, (-s * .12, 1, -.1))
        p.tube('metal.dark', [head + Vector((0, -.04, -.15)), low + Vector((0, -.035, .05))], .010, 0, 6)
    lean.mirror(p, (-.25, screen_y(.25, 3.2) - .02, 3.22), (-.28, screen_y(.2, 3.0) - .34, 3.02), .22, .15, (.1, .9, -.4), (-.27, screen_y(.2, 3.0) - .40, 3.16))


def off_screen(x, z, d):
    """Point d outside the windscreen."""
    e = .01
    n = Vector((screen_y(x + e, z) - screen_y(x - e, z), -2 * e, screen_y(x, z + e) - screen_y(x, z - e))).normalized()
    return Vector((x, screen_y(x, z), z)) + n * d


def wipers(p):
    """Two wipers on the windscreen: spindle, arm that follows the glass 34 mm outside it, blade on the glass."""
    for x0, x1 in ((-.12, -.34), (.42, .16)):
        z0, z1 = 1.84, 2.42
        foot = off_screen(x0, z0, 0)
        p.add('plastic.black', shapes.cyl(.022, -.01, .045, .004, 10), towards(foot, off_screen(x0, z0, 1)))
        arm = [off_screen(x0 + (x1 - x0) * k / 6, z0 + (z1 - z0) * k / 6, .036 - .008 * max(0, k - 5)) for k in range(7)]
        p.bar('plastic.black', arm, .018, .008, up=(0, -1, 0))
        d = Vector((x1 - x0, 0, z1 - z0)).normalized()
        blade = [off_screen(x1 + d.x * k, z1 + d.z * k, .014) for k in [-.36 + .72 * i / 8 for i in range(9)]]
        p.bar('plastic.black', blade, .012, .018, up=(0, -1, 0))
        p.add('plastic.black', shapes.cyl(.010, .008, .036, .002, 6), towards(off_screen(x1, z1, 0), off_screen(x1, z1, 1)))


def front_lamps(p):
    """Road lamps, indicators and the badge in the skirt."""
    for s in (1, -1):
        x = s * .60
        t = Vector((1, (screen_y(.62, 1.8) - screen_y(.58, 1.8)) / .04 * s, 0))
        f = frame((x, screen_y(.60, 1.8) - .012, 1.70), t, (0, 0, 1))
        p.add('plastic.black', shapes.prism(lean.rounded(.34, .124, .03), 0, .02, .006, 0), f)
        beam(p, f @ Matrix.Translation((-.055 * s, 0, .012)), .17, .098, .042)
        lean.lamp(p, f @ Matrix.Translation((.100 * s, 0, .012)), .10, .098, .03, 'lamp.amber')
    p.text('decal.dark', 'GOMSELMASH', .036, frame((0, screen_y(0, 1.8) - .0185, 1.7275), (1, 0, 0), (0, 0, 1)), .002, shear=.18, fine=1)


def platform(u):
    """body.platform: walkway, rails and ladder on the left; a short catwalk on the right."""
    p = u.part('body.platform', explode=(.5, -.2, 0))
    lean.grating(p, frame((1.13, -.60, 1.70), (0, 1, 0), (-1, 0, 0)), 1.20, .58, pitch=.045, high=.035)
    for x in (.84, 1.425):
        p.bar('paint.chassis', [(x, -1.22, 1.672), (x, .04, 1.672)], .05, .075)
    for y in (-1.21, -.55, .03):
        p.bar('paint.chassis', [(.60, y, 1.665), (1.44, y, 1.665)], .05, .06)
    for s in (1, -1):                                                           # rear struts to the threshing body, front ones to the cab's base
        p.bar('paint.chassis', [(s * (D.HULL - .01), -.1, 1.30), (s * 1.28, -.1, 1.64)], .05, .04)
        p.block('paint.chassis', (s * (D.HULL + .008), -.1, 1.31), (.012, .12, .14), .003)
        p.prism('paint.chassis', [(s * .66, 1.630, .01), (s * .66, 1.664, .01), (s * 1.22, 1.66, .01), (s * 1.22, 1.632, .01)], -1.115, -1.085, 'y', .004)
    y0 = DOOR_REAR + .075                                                     # the open door stands in front of the rail
    A.rail(p, [(1.425, y0, 1.70), (1.425, y0, 2.62), (1.425, .02, 2.62), (1.425, .02, 1.70)], .017, .10)
    p.tube('paint.chassis', [(1.425, y0, 2.20), (1.425, .02, 2.20)], .012)
    p.tube('paint.chassis', [(1.425, (y0 + .02) / 2, 1.71), (1.425, (y0 + .02) / 2, 2.62)], .011)
    A.rail(p, [(1.425, -1.24, 1.68), (1.425, -1.24, 2.55), (1.30, -1.24, 2.66), (1.0, -1.24, 2.66), (.90, -1.24, 2.60), (.90, -1.24, 1.70)], .017, .10)
    p.tube('paint.chassis', [(1.425, -1.24, 2.18), (.90, -1.24, 2.18)], .012)
    A.rail(p, [(1.432, -.812, 1.66), (1.432, -.812, 2.24), (1.33, -.812, 2.24), (1.33, -.812, 1.70)], .013, .045)     # hand hoop beside the ladder
    p.prism('plastic.yellow', [(-1.24, 1.645), (-.79, 1.645), (-.79, 1.665), (-1.24, 1.665)], 1.448, 1.452, 'x', .001)
    p.box('paint.chassis', (-1.36, -1.15, 1.63), (-.82, .02, 1.70), .012)
    lean.grating(p, frame((-1.09, -.56, 1.715), (0, 1, 0), (1, 0, 0)), 1.12, .50, pitch=.06, high=.02)
    A.rail(p, [(-1.345, -1.12, 1.70), (-1.345, -1.12, 2.15), (-1.345, -.05, 2.15), (-1.345, -.05, 1.70)], .015, .09)
    A.extinguisher(p, frame((1.30, -.03, 1.72), (-1, 0, 0), (0, -1, 0)))
    for x, y in ((1.33, -1.235), (-1.30, -1.15)):
        lean.round_lamp(p, frame((x, y, 1.665), (1, 0, 0), (0, 0, 1)), .032, .03, 'lamp.amber')
        lean.reflector(p, frame((x * .91, y, 1.665), (1, 0, 0), (0, 0, 1)), .07, .035, 'reflect.white')


def ladder(u):
    """ladder: four open treads between stringers with hand rails and lock; swings up over the platform's edge as a gate."""
    x, y, top = 1.40, -1.04, 1.655
    p = u.part('ladder', pivot=(1.447, y, top), axis='y', min=-172, max=0, explode=(.45, 0, 0))
    foot, head = Vector((x, y, .46)), Vector((x - .015, y, top))
    for k in (-1, 1):
        e = Vector((0, .212 * k, 0))
        p.bar('paint.chassis', [foot + e, head + e], .016, .060, up=(1, 0, 0))
        p.tube('paint.chassis', [foot + e + Vector((.02, .018 * k, .22)), foot + e + Vector((.052, .018 * k, .30)), head + e + Vector((.052, .018 * k, -.16)), head + e + Vector((.02, .018 * k, -.08))], .012, .05, 8)
        p.cyl('metal.steel', head + e * .93 + Vector((.058, 0, 0)), head + e * 1.10 + Vector((.058, 0, 0)), .014, segments=8)
        p.block('paint.chassis', head + e + Vector((.035, 0, -.01)), (.075, .018, .06), .004)
    for i in range(4):
        c = foot + (head - foot) * ((i + .30) / 4)
        lean.grating(p, frame(c, (0, 1, 0), (-1, 0, 0)), .408, .145, 'metal.galv', pitch=.036, high=.030)
        p.bar('plastic.yellow', [c + Vector((.0755, -.19, -.010)), c + Vector((.0755, .19, -.010))], .005, .012, up=(0, 0, 1))
    p.tube('metal.dark', [foot + Vector((-.03, -.22, .62)), foot + Vector((-.07, -.22, .66)), foot + Vector((-.07, -.10, .66))], .008, .02, 6)
    lean.sticker(p, frame(head + Vector((.0185, -.212, -.10)), (0, 1, 0), (0, 0, 1)), .03, .09, 'decal.yellow')


def build(u):
    """The whole cab."""
    p = u.part('cab', explode=(0, -.9, .7))
    pillars(u, p)
    skirt(p)
    rear_wall(p)
    wipers(p)
    mirrors(p)
    front_lamps(p)
    glass(u)
    door(u)
    roof(u)
    lamps_standard(u)
    lamps_led(u)
    interior.build(u, ring, side_x, DOOR_REAR)
    platform(u)
    ladder(u)
