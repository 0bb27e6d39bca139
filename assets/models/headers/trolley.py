"""Header trolleys for 4 to 5 m and 6 to 7 m headers: two axles, steered drawbar, saddles, lamps.

Built about its own middle and then moved: the origin of the file is the hitch eye, which hangs on the combine's mount.trolley."""
from dataclasses import dataclass

from common import *                                                              # noqa: F403

TYRE = '10.0/75-15.3'
RADIUS = wheels.TYRES[TYRE][0] / 2
R = RADIUS - .018                               # the axle stands by the tyre's deflection lower
RAIL_Z = .62
REST = 1.36                                     # height of the header's hitch on the trolley
EYE_Z = .55


@dataclass
class Spec:
    """What makes one trolley."""
    name: str
    label: str
    length: float
    front: float                                # y of the axles
    rear: float
    saddle: float                               # the two saddles stand this far from the middle
    track: float = 1.50

    @property
    def eye(self):
        """Hitch eye, which becomes the origin."""
        return (0, self.front - 1.95, EYE_Z)


SMALL = Spec('trolley', '4–5 m', 4.6, -1.45, 1.35, 1.30)
LARGE = Spec('trolley_6_7m', '6–7 m', 6.5, -2.15, 2.05, 1.95, 1.62)


def build(s=SMALL):
    """The whole trolley; its eye becomes the origin."""
    u = Unit(s.name, fits='mount.trolley,trolley', length=s.length, ground=(0, 0, -EYE_Z))
    frame_(u, s)
    running_gear(u, s)
    drawbar(u, s)
    lamps(u, s)
    turn = Matrix.Rotation(-math.pi / 2, 4, 'Z')
    u.instance('mount.cargo', None, (.62, 0, REST), turn=turn, accepts='header,mount.header')
    u.dim('trolley_length', (0, -s.length / 2, RAIL_Z), (0, s.length / 2, RAIL_Z))
    to_eye = -Vector(s.eye)
    for p in u.parts.values():
        p.pivot = p.pivot + to_eye
    for name, (parent, at, extras) in list(u.empties.items()):
        if parent is not None:
            u.empties[name] = (parent, at + to_eye, extras)
    return u


def frame_(u, s_):
    """Rails, cross members, saddles with pads and locks, boxes, chocks, signs."""
    p = u.part('trolley.frame', budget=12000, explode=(0, 0, .3))
    h = s_.length / 2
    for s in (1, -1):
        p.prism('paint.header', shapes.rect(s * .50 - .04, RAIL_Z - .06, s * .50 + .04, RAIL_Z + .06, .012), -h, h, 'y', .004, grid=.25)
    for y in sorted({-h + .06, s_.front, s_.rear, h - .06, *spread(-.45, .45, 2), *([] if s_.length < 5 else [-1.25, 1.25])}):
        p.box('paint.header', (-.52, y - .05, RAIL_Z - .045), (.52, y + .05, RAIL_Z + .045), .008)
        for s in (1, -1):
            studs(p, frame((s * .5405, y, RAIL_Z), (0, s, 0), (0, 0, 1)), [(-.03, -.02), (.03, .02)], .010)
    for y in (-s_.saddle, s_.saddle):                                  # saddles: high rest for the beam side, low rest with pad for the skids
        p.box('paint.header', (-1.05, y - .05, RAIL_Z + .05), (.78, y + .05, RAIL_Z + .14), .008)
        for x, top in ((.06, REST - .537), (.535, REST - .502), (-.80, RAIL_Z + .17)):
            p.box('paint.chassis', (x - .05, y - .045, RAIL_Z + .135), (x + .05, y + .045, top - .02), .004)
            p.box('rubber.belt', (x - .065, y - .06, top - .026), (x + .065, y + .06, top), .008)
        p.box('paint.header', (.66, y - .045, RAIL_Z + .05), (.76, y + .045, 1.22), .008)
        p.prism('paint.header', [(.66, RAIL_Z + .10), (.66, 1.02), (.64, 1.02), (.20, RAIL_Z + .14), (.20, RAIL_Z + .10)], y - .006, y + .006, 'y', .002, .01)
        p.prism('metal.dark', [(.60, 1.20), (.80, 1.20), (.80, 1.30), (.775, 1.30), (.76, 1.235), (.64, 1.235), (.625, 1.30), (.60, 1.30)], y - .05, y + .05, 'y', .003, .008)
        p.tube('metal.zinc', [(.70, y - .10, 1.16), (.70, y + .10, 1.16)], .012, 0, 8)
        p.tube('metal.galv', [(.70, y - .10, 1.16), (.70, y - .12, 1.10), (.70, y - .16, 1.10)], .006, .02, 5)
        p.tube('paint.header', [(-1.03, y, RAIL_Z + .14), (-1.10, y, RAIL_Z + .30), (-1.10, y, RAIL_Z + .46)], .022, .06)
        p.cyl('rubber.belt', (-1.10, y, RAIL_Z + .36), (-1.10, y, RAIL_Z + .48), .030, .006)
    for s in (1, -1):                                        # diagonal braces
        p.bar('paint.header', [(s * .46, -.45, RAIL_Z), (-s * .46, .45, RAIL_Z - .004 * s)], .05, .03, 0, .004)
    # document box, chocks, parking jack
    p.box('plastic.black', (.545, -.30, RAIL_Z - .05), (.63, .10, RAIL_Z + .10), .015)
    for y in (.20, .36):
        p.prism('plastic.yellow', [(y - .07, RAIL_Z - .05), (y + .07, RAIL_Z - .05), (y - .05, RAIL_Z + .06)], .545, .63, 'x', .004, .012)
    side = frame((.5405, .80, RAIL_Z), (0, 1, 0), (0, 0, 1))
    p.text('decal.light', s_.label, .055, side, .0012, shear=.12)
    other = frame((-.5405, -.80, RAIL_Z), (0, -1, 0), (0, 0, 1))
    p.text('decal.light', s_.label, .055, other, .0012, shear=.12)
    type_plate(p, frame((.5405, -.62, RAIL_Z), (0, 1, 0), (0, 0, 1)), .13, .08)
    for s in (1, -1):
        for y in (-h + .25, -.10 if s < 0 else -.95, h - .35):
            reflex(p, frame((s * .5405, y, RAIL_Z), (0, s, 0), (0, 0, 1)), .09, .042)


def running_gear(u, s_):
    """Axles, turntable, wheels, mudguards."""
    p = u.part('trolley.axles', budget=5000, explode=(0, 0, -.15))
    for y, name in ((s_.rear, 'rear'), (s_.front, 'front')):
        turning = name == 'front'
        q = p if not turning else u.part('trolley.steer', pivot=(0, y, RAIL_Z), axis='z', min=-40, max=40, budget=5000, explode=(0, -.25, -.15))
        q.box('paint.chassis', (-s_.track / 2 + .16, y - .04, R - .04), (s_.track / 2 - .16, y + .04, R + .04), .008)
        q.cyl('metal.steel', (-s_.track / 2 + .02, y, R), (s_.track / 2 - .02, y, R), .028)
        for s in (1, -1):
            q.cyl('paint.chassis', (s * (s_.track / 2 - .16), y, R), (s * (s_.track / 2 - .10), y, R), .075, .006, 18)
            if turning:
                q.box('paint.chassis', (s * .30 - .03, y - .035, R + .03), (s * .30 + .03, y + .035, RAIL_Z - .095), .005)
            else:
                q.prism('paint.chassis', [(s * .44, R + .03), (s * .56, R + .03), (s * .54, RAIL_Z - .055), (s * .46, RAIL_Z - .055)], y - .05, y + .05, 'y', .004, .006)
                for d in (-.056, .056):
                    q.tube('metal.zinc', [(s * .50, y + d, R - .06), (s * .50, y + d, R + .07)], .010, 0, 6)
        if turning:
            ring_ = frame((0, y, 0), (1, 0, 0), (0, 1, 0))
            q.add('metal.cast', shapes.ring(.20, .30, RAIL_Z - .095, RAIL_Z - .072, .004, 32), ring_)
            p.add('metal.cast', shapes.ring(.20, .30, RAIL_Z - .070, RAIL_Z - .047, .004, 32), ring_)
            stud_circle(p, ring_ @ M((0, 0, RAIL_Z - .047)) , .25, 8, .012)
    first = u.part('trolley.wheel.rear.L', None, (s_.track / 2, s_.rear, R), alone=True, budget=3000, axis='x', radius=RADIUS, tyre=TYRE, explode=(.45, 0, 0))
    wheel_mesh(first, axis_frame('x', (s_.track / 2, s_.rear, R)))
    for name, side, s, y in (('rear', 'R', -1, s_.rear), ('front', 'L', 1, s_.front), ('front', 'R', -1, s_.front)):
        turn = Matrix.Rotation(math.pi, 4, 'Z') if s < 0 else None
        u.instance(f'trolley.wheel.{name}.{side}', first, (s * s_.track / 2, y, R), parent='trolley.steer' if name == 'front' else s_.name, turn=turn, axis='x', radius=RADIUS, tyre=TYRE, explode=(.45 * s, 0, 0))
    m = u.part('trolley.fenders', explode=(0, .1, .35), budget=5000)
    steer = u.parts['trolley.steer']
    for m, y in ((m, s_.rear), (steer, s_.front)):
        for s in (1, -1):
            def place(a, b, s=s, y=y):
                t = math.radians(15 + 150 * a)
                r = R + .07 - .012 * (2 * b - 1) ** 2
                return (s * (s_.track / 2 - .14 + .28 * b), y + r * math.cos(t) * (1 if s > 0 else 1), R + r * math.sin(t))
            c = shapes.grid(place, 14, 4, .004)
            m.add('plastic.black', c if s > 0 else shapes.Chunk(c.points, [tuple(reversed(f)) for f in c.faces], False))
            m.bar('paint.chassis', [(s * .52, y, R + .10), (s * (s_.track / 2), y, R + R + .055)], .03, .008, 0, .002)
            m.bar('paint.chassis', [(s * .52, y, RAIL_Z - .02), (s * .56, y, RAIL_Z + .12), (s * (s_.track / 2), y, 2 * R + .058)], .04, .008, .04, .002)


def drawbar(u, s_):
    """Steered drawbar with eye, jack, cable and chain."""
    p = u.part('trolley.drawbar', parent='trolley.steer', pivot=(0, s_.front - .10, R), axis='x', min=-35, max=12, budget=5000, explode=(0, -.45, 0))
    y0, y1, z0, z1 = s_.front - .10, s_.eye[1], R, EYE_Z
    for s in (1, -1):
        p.bar('paint.header', [(s * .32, y0, z0), (s * .05, y1 + .45, z1 - .01)], .05, .08, 0, .006)
        p.cyl('metal.zinc', (s * .27, y0, z0), (s * .38, y0, z0), .024)
        p.box('paint.chassis', (s * .32 - .05, y0 - .03, z0 - .05), (s * .32 + .05, y0 + .10, z0 + .05), .008)
    m = y0 + (y1 - y0) * .48
    p.box('paint.header', (-.17, m - .04, (z0 + z1) / 2 - .03), (.17, m + .04, (z0 + z1) / 2 + .03), .008)
    p.box('paint.header', (-.06, y1 + .12, z1 - .05), (.06, y1 + .55, z1 + .04), .010)
    eye = frame((0, y1, z1), (1, 0, 0), (0, 1, 0))
    p.add('metal.cast', shapes.ring(.026, .058, -.018, .018, .008, 24), eye)
    p.box('metal.cast', (-.035, y1 + .045, z1 - .018), (.035, y1 + .16, z1 + .018), .008)
    # jack, wound up for the road, with crank
    with p.at((0, 0, .20)):
        p.box('metal.galv', (.085, y1 + .73, .16), (.145, y1 + .79, .70), .008)
        p.box('metal.galv', (.075, y1 + .71, .02), (.155, y1 + .81, .035), .004)
        p.cyl('metal.steel', (.115, y1 + .76, .03), (.115, y1 + .76, .20), .020)
        p.tube('metal.zinc', [(.115, y1 + .76, .70), (.115, y1 + .76, .74), (.21, y1 + .76, .74), (.21, y1 + .76, .80)], .009, .02, 6)
        p.cyl('plastic.black', (.21, y1 + .76, .76), (.21, y1 + .76, .84), .015, .004)
    # cable and safety chain
    lean_hose(p, [(-.03, y1 + .20, z1 + .05), (-.05, y1 + .60, z1 + .06), (-.06, y1 + 1.05, z1 + .03), (-.10, y0 - .05, .48)], .008)
    p.add('plastic.black', shapes.cyl(.025, 0, .09, .006, 14), towards((-.03, y1 + .22, z1 + .05), (-.03, y1 + .10, z1 + .10)))


def lamps(u, s_):
    """Lamp board, plate, triangle, marker lamps."""
    p = u.part('trolley.lamps', explode=(0, .45, .1), budget=7000)
    h = s_.length / 2
    p.box('paint.header', (-.95, h - .01, RAIL_Z - .10), (.95, h + .03, RAIL_Z + .06), .008, grid=.25)
    board = frame((0, h + .030, RAIL_Z - .02), (-1, 0, 0), (0, 0, 1))
    for s in (1, -1):
        assemblies.tail_lamp(p, board @ M((s * .77, 0, 0)), .26, .11, .05)
        assemblies.hazard(p, board @ M((s * .44, 0, 0)), .34, .12, red_first=s > 0)
    assemblies.sticker(p, board, .42, .11, 'decal.light', .006, .003)
    p.text('decal.dark', '10-ZM-450', .05, board @ M((0, -.002, .003)), .001, font='condensed')
    assemblies.slow_triangle(p, frame((0, h + .012, RAIL_Z + .26), (-1, 0, 0), (0, 0, 1)), .36)
    p.box('metal.galv', (-.02, h - .03, RAIL_Z + .04), (.02, h + .004, RAIL_Z + .40), .003)
    for s in (1, -1):
        p.tube('paint.accent', [(s * .93, h + .01, RAIL_Z), (s * 1.06, h + .01, RAIL_Z + .02), (s * 1.10, h - .02, RAIL_Z + .22)], .014, .05, 6)
        marker_lamp(p, (s * 1.10, h - .02, RAIL_Z + .20), 'L', .12)
        reflex(p, board @ M((s * .62, -.02, 0)), .06, .06, 'reflect.red')
        reflex(p, frame((s * .50, -h - .001, RAIL_Z), (1, 0, 0), (0, 0, 1)), .06, .05, 'reflect.white')


def wheel_mesh(p, where):
    """Implement wheel: ribbed tyre, dished rim with hand holes, nuts, grease cap."""
    h, b = .128, .200
    prof = [(b, -h * .70), (b + .022, -h * .90), (b + .075, -h), (RADIUS - .055, -h * .95), (RADIUS - .014, -h * .82)]
    for k in range(5):
        w = -h * .72 + h * 1.44 * k / 4
        prof += [(RADIUS, w - h * .11), (RADIUS, w + h * .11)]
        if k < 4:
            prof += [(RADIUS - .013, w + h * .18)]
    prof += [(RADIUS - .014, h * .82), (RADIUS - .055, h * .95), (b + .075, h), (b + .022, h * .90), (b, h * .70)]
    p.add('rubber.tyre', shapes.lathe(prof, 30, closed=True), where)
    p.add('paint.rim', shapes.lathe([(b - .004, h * .60), (b + .012, h * .72), (b + .014, h * .66), (b - .002, h * .54), (b - .008, .030), (b - .030, .012), (b - .070, .026), (.085, .022), (.082, .032), (.062, .034)], 24), where)
    p.add('paint.rim', shapes.lathe([(b + .014, -h * .66), (b + .012, -h * .72), (b - .004, -h * .60), (b - .008, -.01), (.09, -.004)], 24), where)
    p.add('paint.chassis', shapes.lathe([(.066, .030), (.060, .060), (.046, .075), (.030, .092), (0, .094)], 14), where)
    for k in range(6):
        a = TAU * k / 6
        p.add('metal.zinc', stud(.013, .018, .040), where @ M((.104 * math.cos(a), .104 * math.sin(a), 0)))
        hole = face_of([(.020 * math.cos(TAU * j / 8), .014 * math.sin(TAU * j / 8), 0) for j in range(8)])
        p.add('mesh.dark', hole, where @ Matrix.Rotation(a + math.pi / 6, 4, 'Z') @ M((b - .052, 0, .0235)) @ Matrix.Rotation(math.pi / 2, 4, 'Z'))


def face_of(points):
    """One flat face."""
    return shapes.Chunk(points, [tuple(range(len(points)))], False)
