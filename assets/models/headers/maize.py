"""Maize headers, 4, 6 and 8 rows at 70 cm: snapping rolls, gathering chains, hinged snouts, cross auger. This file: frame and drives."""
from dataclasses import dataclass

from common import *                                                              # noqa: F403
from grain_front import flight
from grain_sizes import STUB
from maize_hoods import HOOD_W, hoods                                             # noqa: F401
from maize_rows import FRONT, GEAR, REAR, row_units                               # noqa: F401

# ---- sizes (metres, hitch at the origin)
PITCH = .70
AUGER, AUGER_R, TUBE_R, TROUGH_R = (-.36, -.02), .235, .085, .262
WALL_Y, WALL_TOP = AUGER[0] + TROUGH_R, .40


@dataclass
class Spec:
    """What makes one maize header."""
    rows: int
    mouth: float = MOUTH_W
    pitch: float = PITCH

    @property
    def name(self):
        """Name of the file."""
        return f'maize_{self.rows}row'

    @property
    def label(self):
        """Rows by row spacing in centimetres."""
        return f'{self.rows} × {self.pitch * 100:.0f}'

    @property
    def half(self):
        """x of the end sheets."""
        return self.rows * self.pitch / 2 + .20

    @property
    def post(self):
        """x of the posts beside the window."""
        return self.mouth / 2 + .115

    @property
    def heavy(self):
        """Wide headers: higher top beam with struts."""
        return self.rows > 4

    @property
    def middles(self):
        """x of the rows."""
        return [(i - (self.rows - 1) / 2) * self.pitch for i in range(self.rows)]

    @property
    def snouts(self):
        """x of the snouts between and beside the rows."""
        return [(i - self.rows / 2) * self.pitch for i in range(self.rows + 1)]


def build(s=None):
    """The whole header from its Spec."""
    s = s or Spec(4)
    u = Unit('header.' + s.name, fits=FITS, width=s.rows * s.pitch, rows=s.rows, ground=(0, 0, GROUND))
    body(u, s)
    cross_auger(u, s)
    row_units(u, s)
    hoods(u, s)
    gear_shaft(u, s)
    drives(u, s)
    guards(u, s)
    u.dim('header_width', (-s.rows * s.pitch / 2, -2.0, -.50), (s.rows * s.pitch / 2, -2.0, -.50))
    u.empty('view.header', '', (0, -1.2, -.1))
    return u


def trough():
    """Cross section of deck edge, trough and back wall."""
    y, z = AUGER
    arc = [(y + TROUGH_R * math.sin(math.radians(a)), z - TROUGH_R * math.cos(math.radians(a))) for a in range(-50, 91, 14)]
    return Path([(-.66, -.115)] + arc + [(WALL_Y, WALL_TOP)])


def body(u, s):
    """Trough, wall and frame with all that is bolted to them."""
    p = u.part('header.body', explode=(0, .25, 0), budget=15000)
    path = trough()
    low, high = path.find_z(-MOUTH_H / 2, path.s[5]), path.find_z(MOUTH_H / 2, path.s[-2])
    sheet(p, 'paint.header', path, -s.half, s.half, .005, .30, [(-s.mouth / 2, s.mouth / 2, low, high)])
    feeder_frame(p, depth=-WALL_Y, floor=.31, width=s.mouth)
    _beams(p, s)
    _ribs(p, s)
    _cob_guard(p, s)
    _ends(p, s)
    _skids(p, s)
    _signs(p, s)


def _beams(p, s):
    """Top beam, lower tube, tube of the row units; a skirt closes the gap below the trough."""
    h = s.half
    top = .50 if not s.heavy else .525
    for y0, y1, z0, z1, slot in ((-.14, -.012, .39, top, 'paint.header'), (-.14, -.03, -.50, -.39, 'paint.header'), (-.66, -.53, -.42, -.295, 'paint.chassis')):
        p.prism(slot, [(y0, z0, .012), (y1, z0, .012), (y1, z1, .012), (y0, z1, .012)], -h, h, 'x', .004, grid=.9)
        for e in (1, -1):
            p.box('paint.header', (e * (h - .022), y0 - .006, z0 - .008), (e * (h - .012), y1 + .008, z1 + .006), .002)
    sheet(p, 'paint.header', Path([(-.50, -.292), (-.36, -.345), (-.135, -.394)]), -h + .01, h - .01, .004, .5)
    if s.heavy:                                                # struts from the beam to the ends of the lower tube
        for e in (1, -1):
            p.bar('paint.header', [(e * (s.post + .05), .018, .42), (e * (h - .16), .018, -.36)], .020, .060, 0, .004, up=(e * .5, 0, .8))
            p.bar('paint.header', [(e * (s.post + .10), -.022, top - .004), (e * (s.post + .55), -.022, top - .004)], .05, .012, 0, .003)


def _ribs(p, s):
    """Ribs behind the wall, webs below, posts beside the window, beads in the wall."""
    n = max(3, round((s.half - s.post) / .40))
    xs = spread(s.post + .16, s.half - .06, n)
    for x in xs:
        for e in (1, -1):
            a = e * x
            p.prism('paint.header', [(-.10, -.40), (-.03, -.40), (.005, -.2), (.005, .32), (-.014, .395), (-.10, .395)], a - .028, a + .028, 'x', .006, 0)
            p.add('paint.header', shapes.outward(shapes.loft([[(a + w, y, z) for y, z in ((-.06, -.49), (-.06, -.40), (-.14, -.36), (-.54, -.31), (-.54, -.41), (-.20, -.49))] for w in (-.007, .007)])))
    for e in (1, -1):
        p.prism('paint.header', [(-.10, -.42), (-.012, -.42), (-.012, .40), (-.10, .40)], e * s.post - .032, e * s.post + .032, 'x', .006, 0)
        for x0, x1 in zip([s.post + .04] + [x + .035 for x in xs[:-1]], [x - .035 for x in xs]):
            if x1 - x0 > .20:
                for z in (.00, .14, .28):
                    bead(p, 'paint.header', frame((e * (x0 + x1) / 2, WALL_Y - .001, z), (1, 0, 0), (0, 0, 1)), x1 - x0 - .03)
        studs(p, frame((e * s.post, -.011, 0), (-1, 0, 0), (0, 0, 1)), [(0, v) for v in (-.33, -.20, .20, .33)], .011)
        y, z = AUGER                                            # stripper bar along the trough
        for a in (70, 25):
            q = math.radians(a)
            py, pz = y + (TROUGH_R - .010) * math.sin(q), z - (TROUGH_R - .010) * math.cos(q)
            p.box('metal.worn', (e * (s.half - .02), py - .008, pz - .008), (e * (s.mouth / 2 + .03), py + .008, pz + .008), .002)


def _cob_guard(p, s):
    """Guard of rods above the wall that keeps cobs off the cab, open to the driver's eye."""
    h = s.half - .04
    z = .49 if not s.heavy else .515
    p.tube('paint.accent', [(-h, -.08, z), (-h, -.05, z + .25), (h, -.05, z + .25), (h, -.08, z)], .018, .10)
    for k in (.075, .135, .195):
        p.tube('paint.accent', [(-h, -.068, z + k), (h, -.068, z + k)], .007, 0, 5)
    for x in spread(-h + .40, h - .40, max(6, round(h * 3))):
        p.tube('paint.accent', [(x, -.08, z), (x, -.05, z + .25)], .010, 0, 5)
        p.box('paint.accent', (x - .028, -.105, z - .002), (x + .028, -.055, z + .010), .002)


END = [(.03, -.50, .03), (.03, .50, .05), (-.20, .50, .10), (-.50, .30, .25), (-.95, .10, .10), (-.95, -.26, .06), (-.62, -.47, .10), (-.30, -.50, .05)]


def _ends(p, s):
    """End sheets with rolled edge, stiffeners and the auger's bearing."""
    h = s.half
    for e in (1, -1):
        with p.at(Matrix.Scale(e, 4, (1, 0, 0))):
            p.add('paint.header', shapes.plate(END, (), .008, .003, grid=.3), left_frame(h + .008, 0, 0))
            edge = [Vector((h + .004, y, z)) for y, z, _ in END[1:6]]
            p.sweep('paint.header', edge, [(-.010, -.014), (-.010, .014), (.010, .014), (.010, -.014)], .10)
            y, z = AUGER
            hub = axis_frame('x', (h + .006, y, z))
            p.add('metal.cast', shapes.lathe([(.03, .0), (.085, .0), (.09, .010), (.06, .025), (.04, .04), (0, .04)], 16), hub)
            stud_circle(p, hub @ M((0, 0, .008)), .072, 6, .009)
            inner = axis_frame('-x', (h - .002, y, z))
            p.add('metal.cast', shapes.lathe([(.12, .0), (.12, .008), (.07, .020), (0, .020)], 16), inner)
            for a, b in (((-.14, -.44), (-.14, .42)), ((-.78, -.24), (-.78, .12))):
                p.bar('paint.header', [(h + .012, *a), (h + .012, *b)], .022, .05, 0, .005, up=(0, 1, 0))


def _skids(p, s):
    """Adjustable skids under the frame."""
    n = 2 if s.rows == 4 else 4
    for x in ([-s.half + .30, s.half - .30] if n == 2 else [-s.half + .30, -s.half + 1.35, s.half - 1.35, s.half - .30]):
        p.bar('metal.worn', [(x, -1.02, -.52), (x, -.95, -.585), (x, -.80, GROUND + .008), (x, -.35, GROUND + .008), (x, -.16, -.52)], .12, .010, .05, .003)
        p.box('paint.chassis', (x - .03, -.66, -.60), (x + .03, -.54, -.41), .006)
        p.box('paint.chassis', (x - .03, -.20, -.54), (x + .03, -.12, -.48), .006)
        for y in (-.63, -.57):
            p.add('metal.zinc', stud(.011, .030, .042), axis_frame('x', (x, y, -.50)))


def _signs(p, s):
    """Lettering, plates, reflectors, lamps on the beam; stand boards."""
    h = s.half
    mid = .445 if not s.heavy else .458
    beam = frame((0, -.012, mid), (-1, 0, 0), (0, 0, 1))
    front = frame((0, -.14, mid), (1, 0, 0), (0, 0, 1))
    p.text('decal.light', s.label, .055, beam @ M((0, 0, 0)), .0012, fine=1)
    sign(p, beam @ M((.80 + (s.mouth - MOUTH_W) / 2, 0, 0)), .09)
    type_plate(p, beam @ M((1.0 + (s.mouth - MOUTH_W) / 2, 0, 0)), .13, .08)
    for where in (beam, front):
        assemblies.hazard(p, where @ M((-h + .24, 0, 0)), .34, .07, stripes=6)
        assemblies.hazard(p, where @ M((h - .24, 0, 0)), .34, .07, red_first=False, stripes=6)
    for e, side in ((1, 'L'), (-1, 'R')):
        reflex(p, beam @ M((-e * (h - .50), 0, 0)), .09, .045, 'reflect.red')
        reflex(p, front @ M((e * (h - .50), 0, 0)), .09, .045, 'reflect.white')
        marker_lamp(p, (e * (h - .17), -.05, (.49 if not s.heavy else .515) + .262), side, .13)
        sign(p, front @ M((e * .62, 0, 0)), .09)
        if s.heavy:                                            # tail lamps of a wide load
            at = frame((e * (h - .75), -.012, mid), (-1, 0, 0), (0, 0, 1))
            p.add('plastic.black', shapes.box((-.105, -.040, 0), (.105, .040, .032), .006), at)
            for slot, a, b in (('lamp.amber', -.098, -.035), ('lamp.red', -.030, .050), ('lamp.white', .055, .098)):
                p.add(slot, shapes.box((a, -.033, .020), (b, .033, .042), .005), at)
    p.text('decal.light', 'GOMSELMASH', .055, front @ M((0, 0, 0)), .0012, shear=.12, fine=1)


def cross_auger(u, s):
    """Two-handed cross auger with wearing edges and paddles in the middle."""
    y, z = AUGER
    p = u.part('header.auger', pivot=(0, y, z), budget=6000, alone=True, axis='x', rpm=150, explode=(0, -.05, .35))
    inner = s.mouth / 2 - .16
    with p.at(M((0, y, z)) @ axis_frame('x')):
        h = s.half
        p.add('metal.engine', shapes.lathe([(0, -h + .01), (TUBE_R, -h + .01), (TUBE_R, 0), (TUBE_R, h - .01), (0, h - .01)], 18))
        run = h - .03 - inner
        steps = 18
        for e in (1, -1):
            flip = Matrix.Scale(e, 4, (0, 0, 1))
            for slot, c in zip(('paint.inner', 'metal.bright'), flight(TUBE_R - .01, AUGER_R, .42, run, 1, .1, steps=steps)):
                p.add(slot, c.moved(M((0, 0, inner))).moved(flip))
        for k in range(4):                                    # feeding paddles in the middle
            m = Matrix.Rotation(TAU * k / 4 + .3, 4, 'Z') @ M((0, 0, (-.5, .5)[k % 2] * inner))
            w = inner * .42
            p.add('metal.engine', shapes.box((TUBE_R - .01, -.004, -w), (AUGER_R - .02, .004, w), .002), m)
            p.add('rubber.belt', shapes.box((AUGER_R - .05, .004, -w), (AUGER_R, .012, w), .002), m)
            for v in (-.6, 0, .6):
                p.add('metal.zinc', stud(.008, .011, .018), m @ M((AUGER_R - .035, 0, v * w)) @ frame((0, 0, 0), (0, 0, 1), (1, 0, 0)))


def gear_shaft(u, s):
    """Hexagon shaft that runs through the gearboxes of the rows, in guard tubes, below a bent cover."""
    y, z = GEAR
    p = u.part('header.gearshaft', explode=(0, .15, -.35), budget=3000, axis='x', pivot=(0, y, z))
    p.cyl('metal.steel', (-s.half + .02, y, z), (s.half - .02, y, z), .020, .002, 6)
    for x in s.snouts:
        a, b = max(x - .21, -s.half + .05), min(x + .21, s.half - .05)
        p.add('plastic.black', shapes.lathe([(.042, a + .03), (.042, b - .03)], 8), axis_frame('x', (0, y, z)))
        for q in (a + .03, b - .03):
            p.add('plastic.yellow', shapes.lathe([(.040, -.030), (.056, -.026), (.056, .026), (.040, .030)], 8), axis_frame('x', (q, y, z)))
    c = u.part('header.gearcover', explode=(0, .25, -.2), budget=2500)
    sheet(c, 'paint.header', Path([(y - .09, z - .075), (y - .075, z - .10), (y + .04, z - .10)]), -s.half + .03, s.half - .03, .004, .6)


def drives(u, s):
    """Drive shafts on both sides of the feeder, coupler with its hoses, brackets at the end sheets."""
    p = u.part('header.drive', explode=(0, .35, .1), budget=5000)
    x0 = STUB[0] + (s.mouth - MOUTH_W) / 2
    for e in (1, -1):
        with p.at(Matrix.Scale(e, 4, (1, 0, 0))):
            a = (x0, STUB[1], STUB[2]) if e > 0 else (x0 - .025, .075, .03)
            b = (s.half - .02, .075, .03)
            if s.half - x0 > 1.4:                                # carried in the middle by a bearing on the wall
                m = (x0 + .78, .075, .03)
                guarded(p, a, m)
                p.box('metal.cast', (m[0] - .035, .01, -.04), (m[0] + .035, .13, .10), .01)
                p.box('paint.header', (m[0] - .05, -.02, -.10), (m[0] + .05, .02, .16), .006)
                p.cyl('plastic.black', (m[0] + .04, .075, .03), (b[0] - .06, .075, .03), .040, .004, 14)
                p.cyl('plastic.yellow', (b[0] - .12, .075, .03), (b[0], .075, .03), .062, .006, 14)
            else:
                guarded(p, a, b)
            if e < 0:
                p.box('paint.header', (x0 - .065, -.02, -.03), (x0 - .025, .12, .09), .008)
            p.prism('paint.header', [(-.02, -.06), (.15, -.06), (.15, .12), (-.02, .12)], s.half - .006, s.half + .006, 'x', .003, 0)
    cx = x0 + .035
    p.box('paint.header', (cx - .08, -.10, .232), (cx + .08, .022, .308), .006)
    where = frame((cx, .02, .27), (-1, 0, 0), (0, 0, 1))
    coupler(p, where, [[(cx + d, .10, .27), (cx + .04, .16, .33), (cx + .12, .09, .40), (cx + .25, .03, .395)] for d in (-.045, .045)])
    for k in range(2):
        p.tube('metal.zinc', [(cx + .25, .012 + .020 * k, .392), (s.half - .30, .012 + .020 * k, .392)], .0065, 0, 5)
    for x in spread(cx + .35, s.half - .40, 2 if s.rows == 4 else 4):
        p.box('plastic.black', (x - .015, -.020, .378), (x + .015, .045, .404), .003)


def guarded(p, a, b, r=.036):
    """Drive shaft in its guard tube with ribbed bell ends."""
    n, m = (Vector(b) - Vector(a)).length, towards(a, b)
    p.add('plastic.black', shapes.lathe([(r, n * .10), (r, n * .52), (r * 1.18, n * .53), (r * 1.18, n * .90)], 12), m)
    for w0, w1 in ((n * .14, n * .01), (n * .86, n * .99)):
        p.add('plastic.yellow', shapes.outward(shapes.lathe([(0, w0), (r * 1.12, w0), (r * 1.35, w0 + (w1 - w0) * .4), (r * 1.45, w0 + (w1 - w0) * .45), (r * 1.80, w1), (r * 1.5, w1), (0, w1 + (w0 - w1) * .3)], 12)), m)
    p.add('metal.steel', shapes.lathe([(r * .6, -.01), (r * .6, n * .3)], 8), m)
    p.add('metal.steel', shapes.lathe([(r * .6, n * .7), (r * .6, n + .01)], 8), m)


def guards(u, s):
    """Moulded guards over the chain cases at both ends."""
    for side, e in (('L', 1), ('R', -1)):
        g = u.part(f'header.guard.{side}', pivot=(e * (s.half + .02), .16, -.1), explode=(.6 * e, 0, 0), budget=3500)
        out = [(.17, -.10, .05), (.17, .14, .07), (-.25, .22, .12), (-.56, .10, .12), (-.74, -.22, .10), (-.74, -.40, .06), (-.50, -.42, .06), (-.10, -.16, .12)]
        if e < 0:
            out = [(-q[0], q[1], q[2]) for q in out]
        holes = [shapes.slot((-.04 if e > 0 else .04), .09 - .042 * k, .16, .018) for k in range(3)]
        w = side_frame(side, s.half + .010)
        shell(g, 'paint.header', out, w, .085, .03, holes, 'mesh.dark', .25)
        face = w @ M((0, 0, .085))
        k = -1 if e > 0 else 1
        sign(g, face @ M((k * .36, .10, 0)), .11)
        assemblies.sticker(g, face @ M((k * .42, -.05, 0)), .22, .055, 'decal.dark', .01)
        g.text('decal.light', s.label, .030, face @ M((k * .42, -.05, .0015)), .001, fine=1)
        reflex(g, face @ M((k * .60, -.26, 0)), .09, .042)
        studs(g, face, [(k * .66, -.36), (-k * .13, .08), (-k * .13, -.06)], .010)
        for v in (-.04, .10):
            g.add('metal.dark', shapes.box((-.03, -.035, -.002), (.03, .035, .006), .002), face @ M((-k * .10, v, 0)))
