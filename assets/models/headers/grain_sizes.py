"""Sizes of the grain headers (metres, hitch at the origin) and what tells one header from another."""
from dataclasses import dataclass

from common import *                                                              # noqa: F403

AUGER = (-.40, -.10)            # axis (y, z)
AUGER_R, TUBE_R, TROUGH_R = .300, .165, .325
FLIGHT_PITCH = .50
MIDDLE = .50                    # half length of the finger zone
FINGERS = 8                     # pairs of fingers
FINGER_AXIS = (-.045, -.020)    # throw of the finger shaft: forward and down, so that fingers vanish at the mouth
WALL_Y, WALL_TOP = AUGER[0] + TROUGH_R, .47
KNIFE_Y, KNIFE_Z = -1.00, -.510
REEL = (-1.27, .34)             # high and ahead of the knife, so that one looks below it at the auger
BAT_R, TINE = .45, .20
ARM_PIVOT = (-.07, .615)
REEL_TRAVEL = .20               # fore and aft along the arms, from the rearmost place
CRANK = (.055, -.035)           # offset of the control ring: forward, down
BAT_TURN = .35
BEAM = (-.140, -.012, .455, .575)   # y, z of the top beam; the feeder's hooks lie behind it
TUBE = (-.135, -.020, -.500, -.385)  # y, z of the lower frame tube
PANEL = [(.05, -.54, .03), (.05, .50, .06), (-.26, .53, .10), (-.62, .22, .25), (-1.02, -.16, .20), (-1.12, -.30, .08), (-1.14, -.585, .02), (-.12, -.585, .06)]
FLOAT = (-.18, -.50)             # hinge of a flexible cutterbar (y, z)
STUB = (.765, .190, -.010)      # end of the feeder's drive shaft on a mouth of MOUTH_W


@dataclass
class Spec:
    """What makes one grain header."""
    name: str
    width: float
    bats: int
    label: str
    flex: bool = False
    guard_pitch: float = .0762
    tine_pitch: float = .15
    skids: int = 4
    spiders: int = 3
    mouth: float = MOUTH_W          # clear width of the window to the feeder
    plastic: bool = False           # plastic fingers on the reel instead of steel tines
    halves: int = 1                 # 2: the reel is parted and has a third arm in the middle
    heavy: bool = False             # higher top beam, struts behind the wall

    @property
    def half(self):
        """Half the length of the reel between its end wheels."""
        return self.width / 2 - .075

    @property
    def reel_r(self):
        """Radius of the reel's centre tube."""
        return .050 if not self.heavy else .060

    @property
    def post(self):
        """x of the posts beside the window."""
        return self.mouth / 2 + .135

    @property
    def front(self):
        """Node that cutterbar, knife and skids hang on: None is the header itself."""
        return 'header.float' if self.flex else None

    @property
    def stub(self):
        """End of the feeder's drive shaft, which stands beside the mouth."""
        return (STUB[0] + (self.mouth - MOUTH_W) / 2, STUB[1], STUB[2])

    @property
    def beam(self):
        """y0, y1, z0, z1 of the top beam."""
        return BEAM if not self.heavy else (BEAM[0] - .012, BEAM[1], BEAM[2], BEAM[3] + .022)


def along_arm():
    """Unit vectors along the reel arm (forward) and square to it (up)."""
    d = Vector((0, REEL[0] - ARM_PIVOT[0], REEL[1] - ARM_PIVOT[1]))
    length = d.length
    d = d / length
    return d, Vector((0, d.z, -d.y)) if d.y < 0 else Vector((0, -d.z, d.y)), length


def bat_at(i, n):
    """Axis of bat i."""
    ang = TAU * i / n + BAT_TURN
    return (0, REEL[0] + BAT_R * math.cos(ang), REEL[1] + BAT_R * math.sin(ang))


# ---------------------------------------------------------------- lean shapes of the grain headers

def strap(a, b, width, thick, up):
    """Flat bar from a to b without chamfers (12 triangles); `up` is the direction of its width."""
    a, b = Vector(a), Vector(b)
    d = (b - a).normalized()
    v = Vector(up)
    v = (v - d * v.dot(d)).normalized() * width / 2
    w = d.cross(v).normalized() * thick / 2
    return shapes.outward(shapes.loft([[c + v + w, c - v + w, c - v - w, c + v - w] for c in (a, b)]))


def slab(p, slot, outline, w0, w1, axis='x', bevel=.003, radius=None, grid=None):
    """Part.prism with few points in its rounded corners."""
    corners = [(q[0], q[1], q[2] if len(q) == 3 else bevel if radius is None else radius) for q in outline]
    loop = few(corners)
    if abs(w1 - w0) > .011 or grid:
        p.prism(slot, [(u, v, 0) for u, v in loop], w0, w1, axis, bevel, 0, grid)
        return
    put = {'x': lambda u, v, w: (w, u, v), 'y': lambda u, v, w: (u, w, v), 'z': lambda u, v, w: (u, v, w)}[axis]
    p.add(slot, shapes.outward(shapes.loft([[put(u, v, w) for u, v in loop] for w in (w0, w1)])))            # thin sheet: a chamfer would not be seen


def few(corners, big=.025):
    """Outline with rounded corners: a plain chamfer where the radius is small, three points where it is large."""
    out, n = [], len(corners)
    for i, (u, v, r) in enumerate(corners):
        a, c, b = Vector(corners[i - 1][:2]), Vector((u, v)), Vector(corners[(i + 1) % n][:2])
        da, db = (a - c), (b - c)
        turn = math.pi - da.angle(db)
        cut = min(r * math.tan(turn / 2), da.length * .45, db.length * .45)
        if cut < 1e-4:
            out.append((u, v))
            continue
        s, e = c + da.normalized() * cut, c + db.normalized() * cut
        out.append(tuple(s))
        if r > big:
            m = (s + e) / 2
            out.append(tuple(m + (c - m) * .42))
        out.append(tuple(e))
    return out


def ribbon(points, width, thick):
    """Flat bar along x = constant through (x, y, z) points, four edges, its mitres true."""
    pts = [Vector(q) for q in points]
    rings = []
    for i, q in enumerate(pts):
        a, b = pts[max(0, i - 1)], pts[min(len(pts) - 1, i + 1)]
        d = (b - a).normalized()
        n = Vector((0, -d.z, d.y)) * thick / 2
        h = Vector((width / 2, 0, 0))
        rings.append([q - h - n, q + h - n, q + h + n, q - h + n])
    return shapes.outward(shapes.loft(rings))


def hollow(outline, height, r, holes, wall=.004):
    """Moulded cover open at the back, with an inner skin so that it may be swung open; slots go through."""
    out = pillow(outline, 0, height, r, 3, .3, holes=holes)
    out.faces = [f for f in out.faces if any(out.points[i][2] > 1e-6 for i in f)]
    loop = shapes.inset(shapes.ccw(shapes.fillet(outline)), wall)
    skin = pillow(loop, 0, height - wall, r - wall, 1, None, holes=[shapes.inset(shapes.ccw(shapes.fillet(h)), -.003) for h in holes])
    skin.faces = [tuple(reversed(f)) for f in skin.faces if any(skin.points[i][2] > 1e-6 for i in f) and not all(skin.points[i][2] < height - wall - .005 and skin.points[i][2] > height - wall - .007 for i in f[1:3])]
    edge = shapes.plate(outline, [loop], .002, 0, back=False).mapped(lambda q: (q[0], q[1], -q[2] - .001))
    edge.faces = [tuple(reversed(f)) for f in edge.faces]
    out.solid = skin.solid = edge.solid = False
    return out + skin + edge


def hose(p, points, r=.009, steps=2, slot='rubber.belt'):
    """Hydraulic hose, five-sided, smooth through the points, with a crimp at both ends."""
    q = [Vector(v) for v in points]
    q = [q[0] * 2 - q[1]] + q + [q[-1] * 2 - q[-2]]
    out = []
    for a, b, c, d in zip(q, q[1:], q[2:], q[3:]):
        for k in range(steps):
            t = k / steps
            out.append(.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    out.append(q[-2])
    p.add(slot, shapes.tube(out, r, 0, 5, caps=False))
    for a, b in ((out[0], out[1]), (out[-1], out[-2])):
        p.add('metal.zinc', nut(r * 1.45, -.004, r * 3.5), towards(a, b))


def lean_belt(p, where, wheels_, width=.03, thickness=.014, slot='rubber.belt'):
    """Belt or chain round pulleys (u, v, r), as assemblies.belt with half its points."""
    path = wheels.hull_path(wheels_, 15 * len(wheels_))
    rings, m, t, w = [], len(path), thickness / 2, width / 2
    for i in range(m):
        a, b = path[i - 1], path[(i + 1) % m]
        d = math.dist(a, b)
        nu, nv = (b[1] - a[1]) / d * t, -(b[0] - a[0]) / d * t
        u, v = path[i]
        rings.append([(u - nu, v - nv, -w * .7), (u + nu, v + nv, -w), (u + nu, v + nv, w), (u - nu, v - nv, w * .7)])
    p.add(slot, shapes.loft(rings, loop=True), where)


def paddle(p, where, size=.03):
    """Paddle latch with its key cylinder, 50 triangles."""
    p.add('plastic.black', shapes.box((-size, -size * .7, -.001), (size, size * .7, .006), .002), where)
    p.add('plastic.grey', cube((-size * .8, -size * .45, .004), (size * .45, size * .45, .010)), where)
    p.add('metal.steel', nut(size * .17, .004, .010, 6), where @ M((size * .70, 0, 0)))


def leaf_hinge(p, where, length=.05):
    """Hinge: leaf and knuckle along v."""
    p.add('metal.dark', shapes.box((-.030, -length / 2, -.001), (.030, length / 2, .005), .002), where)
    p.add('metal.dark', nut(.010, -length / 2, length / 2, 8), where @ M((0, 0, .006)) @ Matrix.Rotation(-math.pi / 2, 4, 'X'))


def nut(r, w0, w1, n=6):
    """Hexagon head without a chamfer (18 triangles)."""
    return shapes.lathe([(r, w0), (r * .96, w1), (0, w1)], n)


def through(r, w):
    """Bolt through something: heads on both ends, 24 triangles."""
    return shapes.lathe([(0, -w), (r, -w), (r, w), (0, w)], 6)


def nuts(p, where, points, size=.010, slot='metal.zinc'):
    """Such heads at (u, v) points of the plane `where`."""
    for u, v in points:
        p.add(slot, nut(size, -.002, size * .85), where @ M((u, v, 0)))


def nut_circle(p, where, radius, count, size=.010, slot='metal.zinc'):
    """Such heads on a circle about the frame's origin."""
    nuts(p, where, [(radius * math.cos(TAU * i / count), radius * math.sin(TAU * i / count)) for i in range(count)], size, slot)


def hat(rows, half, flange=.022, skin=.007):
    """Pressed hat section standing on a wall: rows (x, y_wall, y_crown, z) from below to above, open towards the wall."""
    rings = []
    for x, y0, y1, z in rows:
        b = min(.010, abs(y1 - y0) * .3)
        rings.append([(x - half - flange, y0 - .003, z), (x - half - flange, y0 + skin, z), (x - half, y0 + skin, z), (x - half * .72, y1 - b, z), (x - half * .72 + b, y1, z),
                      (x + half * .72 - b, y1, z), (x + half * .72, y1 - b, z), (x + half, y0 + skin, z), (x + half + flange, y0 + skin, z), (x + half + flange, y0 - .003, z)])
    return shapes.outward(shapes.loft(rings))


def barrel(p, a, b, r=.026, share=.6, slot='paint.accent'):
    """Tube, gland, eye and ports of a hydraulic cylinder standing on pin a; `share` of the way to b."""
    a, b = Vector(a), Vector(b)
    m, e = towards(a, b), (b - a).length * share
    p.add(slot, shapes.lathe([(0, r * .9), (r * .9, r * .9), (r, r * 1.1), (r, e - r * .9), (r * 1.14, e - r * .8), (r * 1.14, e), (r * .55, e)], 12), m)
    pin_eye(p, m, r * .95, slot)
    for w in (r * 1.9, e - r * .5):
        p.add('metal.zinc', nut(r * .28, r * .8, r * 1.5), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))


def port(a, b, r=.026, share=.6):
    """Ends of the two hose ports of that cylinder, bottom and gland."""
    m, e = towards(a, b), (Vector(b) - Vector(a)).length * share
    return [m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X') @ Vector((0, 0, r * 1.5)) for w in (r * 1.9, e - r * .5)]


def rod(p, a, b, r=.026, share=.6, stroke=.0, slot='paint.accent'):
    """Rod and head eye of the same cylinder: pin b, reaching into the tube by what it can still come out."""
    a, b = Vector(a), Vector(b)
    m, n = towards(b, a), (b - a).length
    p.add('metal.chrome', shapes.lathe([(r * .52, r * .5), (r * .52, n * (1 - share) + stroke + .03)], 10), m)
    pin_eye(p, m, r * .85, slot)


def pin_eye(p, m, q, slot):
    """Eye with its pin across, at the origin of m."""
    p.add(slot, shapes.lathe([(0, -q * .6), (q, -q * .6), (q, q * .6), (0, q * .6)], 8), m @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
    p.add('metal.zinc', nut(q * .45, -q * 1.2, q * 1.2, 6), m @ Matrix.Rotation(math.pi / 2, 4, 'Y'))


def clamp(p, at, size=.018, slot='plastic.black', bolt=True):
    """Two-part clamp for pipes and hoses, with its bolt on top."""
    x, y, z = at
    p.add(slot, cube((x - size, y - size * 1.5, z - size * .8), (x + size, y + size * 1.5, z + size * .8)))
    if bolt:
        p.add('metal.zinc', nut(.007, z + size * .7, z + size * .8 + .006), M((x, y, 0)))


def tie(p, where, r=.018):
    """Cable tie or hose sleeve round a bundle; w of `where` along the hoses."""
    p.add('plastic.black', lean_ring(r * .8, r, -.012, .012, 8), where)
