"""Two-axle tipping trailer for grain: ribbed body, tailgate, turntable with drawbar (to -Y). Origin on the ground at its centre."""
from common import *                                                              # noqa: F403

LENGTH, WIDTH = 4.90, 2.36                      # body
FLOOR, TOP = 1.26, 2.52
AXLES = {'front': -1.48, 'rear': 1.42}
TRACK, R, TYRE_W = 1.78, .475, .250
RAIL = 1.02                                     # middle of the frame rails
EYE = (0, -4.35, .60)
H, W = LENGTH / 2, WIDTH / 2
PAINT, FRAME = 'trailer.paint', 'trailer.frame'


def build():
    """The whole trailer."""
    u = Unit('scenery.trailer', length=LENGTH, width=WIDTH, height=TOP)
    chassis(u)
    wheels_(u)
    drawbar(u)
    body(u)
    tailgate(u)
    load(u)
    lamps(u)
    return u


def chassis(u):
    """Rails, cross members, rear axle, turntable ring, ram, boxes, air tank, spare wheel, mudguards."""
    p = u.part('trailer.chassis')
    for s in (1, -1):
        p.prism(FRAME, [(s * .38, RAIL - .09), (s * .47, RAIL - .09), (s * .47, RAIL + .09), (s * .38, RAIL + .09)], -H + .10, H - .04, 'y', .006, .010)
        for y in (-1.2, -.2, .8, 1.9):
            p.bar(FRAME, [(s * .46, y, RAIL - .04), (s * 1.02, y, RAIL + .10)], .05, .07, 0, .004)
    for y in (-H + .15, -.75, .10, .95, H - .10):
        p.box(FRAME, (-.40, y - .045, RAIL - .07), (.40, y + .045, RAIL + .07), .006)
    y = AXLES['rear']
    axle(p, y)
    for s in (1, -1):
        springs(p, s, y, RAIL - .10)
    ring_ = frame((0, AXLES['front'], 0), (1, 0, 0), (0, 1, 0))
    p.add('metal.cast', shapes.lathe([(.34, RAIL - .125), (.44, RAIL - .125), (.44, RAIL - .093), (.34, RAIL - .093)], 24, closed=True), ring_)
    p.cyl('metal.chrome', (0, -.20, RAIL - .28), (0, -.28, FLOOR - .10), .075, .004, 14)             # tipping ram
    p.cyl(FRAME, (0, -.18, RAIL - .42), (0, -.25, RAIL - .02), .095, .006, 14)
    p.box(FRAME, (-.40, -.27, RAIL - .07), (.40, -.16, RAIL - .01), .006)
    for y in (.30, .62):
        p.box(FRAME, (-.44, y - .03, RAIL - .08), (-.60, y + .03, RAIL - .04), .004)
    p.bar(FRAME, [(0, .75, RAIL - .27), (0, .95, RAIL - .05)], .05, .05, 0, .004)
    p.box('metal.dark', (-.56, .20, RAIL - .32), (-.98, .72, RAIL - .02), .02)                       # tool box
    p.cyl('paint.chassis', (.80, -.30, RAIL - .17), (.80, .36, RAIL - .17), .13, .02, 16)             # air tank
    for y in (-.16, .22):
        p.bar('metal.galv', [(.80, y, RAIL + .06), (.80, y, RAIL - .04)], .04, .04, 0, .003)
    spare = axis_frame('z', (0, .75, RAIL - .28))
    p.add('rubber.tyre', shapes.lathe(_tyre()[:5] + _tyre()[-5:], 16, closed=True), spare)
    p.add('paint.rim', shapes.lathe([(.26, .02), (.20, -.01), (0, -.01)], 14), spare)
    p.add('paint.rim', shapes.lathe([(.26, -.02), (.20, -.04), (0, -.04)], 14), spare)
    for s in (1, -1):                                          # rear mudguards
        mudguard(p, s, AXLES['rear'])
        p.box('rubber.belt', (s * (TRACK / 2 - .13), AXLES['rear'] + .545, .30), (s * (TRACK / 2 + .13), AXLES['rear'] + .553, .66), .002)


def axle(p, y):
    """Beam with brake drums."""
    p.box('paint.chassis', (-TRACK / 2 + .16, y - .045, R - .045), (TRACK / 2 - .16, y + .045, R + .045), .008)
    for s in (1, -1):
        p.cyl('paint.chassis', (s * (TRACK / 2 - .20), y, R), (s * (TRACK / 2 - .08), y, R), .16, .01, 12)
        p.cyl('metal.steel', (s * (TRACK / 2 - .10), y, R), (s * (TRACK / 2 + .102), y, R), .05, 0, 8)


def springs(p, s, y, top):
    """Leaf spring with shackles."""
    for k in range(3):
        n = .52 - .14 * k
        p.bar('metal.dark', [(s * .50, y - n, R + .17 - .016 * k + .0), (s * .50, y, R + .085 + .016 * (3 - k) - .01), (s * .50, y + n, R + .17 - .016 * k)], .07, .016, 0, .002)
    for d in (-.52, .52):
        p.box(FRAME, (s * .46, y + d - .05, R + .13), (s * .54, y + d + .05, top + .03), .006)
    for d in (-.06, .06):
        p.tube('metal.zinc', [(s * .50, y + d, R - .06), (s * .50, y + d, R + .18)], .011, 0, 6)
    p.box('metal.dark', (s * .45, y - .08, R - .06), (s * .55, y + .08, R - .045), .003)


def mudguard(p, s, y):
    """Plastic mudguard on two arms."""
    def place(a, b):
        t = math.radians(12 + 156 * a)
        r = R + .085 - .014 * (2 * b - 1) ** 2
        return (s * (TRACK / 2 - .15 + .30 * b), y + r * math.cos(t), R + r * math.sin(t))
    c = shapes.grid(place, 10, 2, .004)
    p.add('plastic.black', c if s > 0 else Chunk(c.points, [tuple(reversed(f)) for f in c.faces], False))
    for d in (-.30, .30):
        p.bar('paint.chassis', [(s * .44, y + d, RAIL - .06), (s * (TRACK / 2 + .10), y + d, R + .475)], .03, .012, 0, .002)


def _tyre():
    """Profile of the ribbed tyre."""
    h, r, b = TYRE_W / 2, R, .254
    prof = [(b, -h * .66), (b + .03, -h * .86), (b + .09, -h), (r - .06, -h * .96), (r - .015, -h * .84)]
    for k in range(4):
        w = -h * .72 + h * 1.44 * k / 3
        prof += [(r, w - h * .14), (r, w + h * .14)]
        if k < 3:
            prof += [(r - .016, w + h * .24)]
    return prof + [(r - .015, h * .84), (r - .06, h * .96), (b + .09, h), (b + .03, h * .86), (b, h * .66)]


def wheel_mesh(p, where):
    """Tyre, rim with hand holes, nuts."""
    p.add('rubber.tyre', shapes.lathe(_tyre(), 24, closed=True), where)
    p.add('paint.rim', shapes.lathe([(.250, .082), (.268, .092), (.270, .082), (.250, .072), (.243, .02), (.205, .055), (.170, .062), (.115, .048), (.098, .085), (.070, .105), (0, .105)], 20), where)
    p.add('paint.rim', shapes.lathe([(.270, -.082), (.268, -.092), (.250, -.082), (.243, -.02), (.15, .0)], 20), where)
    for k in range(8):
        a = TAU * k / 8
        p.add('metal.zinc', stud(.014, .044, .070), where @ M((.140 * math.cos(a), .140 * math.sin(a), 0)))
        p.add('mesh.dark', Chunk([(.024 * math.cos(TAU * j / 8), .017 * math.sin(TAU * j / 8), 0) for j in range(8)], [tuple(range(8))], False), where @ Matrix.Rotation(a + .39, 4, 'Z') @ M((.200, 0, .0585)) @ Matrix.Rotation(math.pi / 2, 4, 'Z'))


def wheels_(u):
    """Four wheels that share one mesh; the front ones turn with the turntable."""
    first = None
    for name, y in AXLES.items():
        for side, s in (('L', 1), ('R', -1)):
            parent = 'trailer.turntable' if name == 'front' else None
            pos = (s * TRACK / 2, y, R)
            if first is None:
                u.part('trailer.turntable', pivot=(0, AXLES['front'], RAIL - .12), axis='z', min=-60, max=60)
                first = u.part(f'trailer.wheel.{name}.{side}', parent, pos, alone=True, axis='x', radius=R)
                wheel_mesh(first, axis_frame('x', pos))
                continue
            u.instance(f'trailer.wheel.{name}.{side}', first, pos, parent, Matrix.Rotation(math.pi, 4, 'Z') if s < 0 else None, axis='x', radius=R)


def drawbar(u):
    """Turntable frame with its axle, drawbar with eye, parking foot and hoses."""
    t = u.parts['trailer.turntable']
    y = AXLES['front']
    axle(t, y)
    t.add('metal.cast', shapes.lathe([(.34, RAIL - .158), (.44, RAIL - .158), (.44, RAIL - .128), (.34, RAIL - .128)], 24, closed=True), frame((0, y, 0), (1, 0, 0), (0, 1, 0)))
    for s in (1, -1):
        t.box(FRAME, (s * .46, y - .66, RAIL - .30), (s * .54, y + .60, RAIL - .20), .008)
        springs(t, s, y, RAIL - .26)
        mudguard(t, s, y)
    for d in (-.30, .30):
        t.box(FRAME, (-.50, y + d - .04, RAIL - .26), (.50, y + d + .04, RAIL - .155), .006)
    hinge = (y - .66, RAIL - .25)
    p = u.part('trailer.drawbar', 'trailer.turntable', (0, *hinge), axis='x', min=-20, max=30)
    for s in (1, -1):
        p.bar(FRAME, [(s * .50, hinge[0], hinge[1]), (s * .07, EYE[1] + .60, EYE[2] + .01)], .06, .11, 0, .006)
        p.cyl('metal.zinc', (s * .43, *hinge), (s * .58, *hinge), .028)
    p.box(FRAME, (-.34, -2.95, .655), (.34, -2.86, .745), .008)
    p.box(FRAME, (-.11, EYE[1] + .30, EYE[2] - .06), (.11, EYE[1] + .75, EYE[2] + .06), .012)
    p.cyl('metal.cast', (0, EYE[1] + .08, EYE[2]), (0, EYE[1] + .34, EYE[2]), .034, .006, 12)
    p.add('metal.cast', shapes.lathe([(.030 + .030 * (1 - math.cos(TAU * k / 8)), .026 * math.sin(TAU * k / 8)) for k in range(8)], 18, closed=True), frame(EYE, (1, 0, 0), (0, 1, 0)))
    p.box('metal.galv', (.20, -3.30, .026), (.26, -3.24, .86), .006)             # parking foot
    p.box('metal.galv', (.16, -3.35, .012), (.30, -3.19, .030), .004)
    p.tube('metal.zinc', [(.23, -3.27, .86), (.23, -3.27, .90), (.33, -3.27, .90), (.33, -3.27, .98)], .010, .02, 6)
    for k, slot in enumerate(('plastic.red', 'plastic.yellow', 'rubber.belt')):
        x = -.05 + .05 * k
        pts = assemblies.smooth_path([(x, EYE[1] + .10, EYE[2] + .13), (x, EYE[1] + .5, EYE[2] + .11), (x * 2, -3.2, .72), (x * 3, -2.5, .73), (x * 3, y, RAIL - .17)], 3)
        p.add(slot, shapes.tube(pts, .011, 0, 4, caps=False))


def body(u):
    """Tipping body: floor, walls, front board with window and ladder, tarpaulin."""
    p = u.part('trailer.body', pivot=(0, H - .15, FLOOR - .12), axis='x', min=-45, max=0, explode=(0, 0, 1))
    p.box(PAINT, (-W, -H, FLOOR - .055), (W, H, FLOOR), .006, grid=.8)
    for s in (1, -1):
        p.prism(FRAME, [(s * .38, FLOOR - .145), (s * .47, FLOOR - .145), (s * .47, FLOOR - .053), (s * .38, FLOOR - .053)], -H + .06, H - .02, 'y', .005, .01)
        for y in spread(-H + .3, H - .3, 6):
            p.prism(FRAME, [(s * .46, FLOOR - .05), (s * (W - .02), FLOOR - .05), (s * (W - .02), FLOOR - .09), (s * .46, FLOOR - .13)], y - .025, y + .025, 'y', .003, 0)
    for s, side in ((1, 'L'), (-1, 'R')):
        wall(p, s)
        face = side_frame(side, W + .004)
        p.text('decal.light', '12 m³', .085, face @ M((s * -1.955, FLOOR + 1.045, .0195)), .0015, shear=.1)
        for y in (-1.9, 0, 1.9):
            p.add('reflect.amber', cube((-.045, -.020, -.001), (.045, .020, .008)), side_frame(side, W + .030) @ M((s * y, FLOOR - .020, 0)))
    # front board with window and ladder
    front = frame((0, -H - .002, 0), (1, 0, 0), (0, 0, 1))
    p.plate(PAINT, shapes.rect(-W + .03, FLOOR, W - .03, TOP, .01), front, [shapes.rect(-.35, TOP - .42, .35, TOP - .14, .03)], .03, .004, grid=.6)
    p.add('mesh.dark', shapes.plate(shapes.rect(-.36, TOP - .43, .36, TOP - .13), (), .002, 0, back=False), front @ M((0, 0, -.012)))
    back_ = frame((0, -H + .029, 0), (-1, 0, 0), (0, 0, 1))
    flat(p, PAINT, back_, -W + .03, FLOOR, W - .03, TOP)
    for x in (-.75, -.42, .42, .75):
        p.box(PAINT, (x - .035, -H - .055, FLOOR - .04), (x + .035, -H, TOP - .05), .010)
    for s in (-.22, .22):
        p.tube('metal.galv', [(-.98 + s * .7, -H - .06, FLOOR - .10), (-.98 + s * .7, -H - .06, TOP + .02), (-.98 + s * .7, -H + .02, TOP - .006)], .014, .05, 6)
    for k in range(5):
        p.tube('metal.galv', [(-1.134, -H - .06, FLOOR + .05 + .27 * k), (-.826, -H - .06, FLOOR + .05 + .27 * k)], .011, 0, 6)
    p.box(PAINT, (-W - .012, -H - .012, TOP - .08), (W + .012, -H + .045, TOP), .008)
    for s in (1, -1):                                          # corner posts
        for y in (-H - .01, H - .075):
            p.box(PAINT, (s * (W - .035), y, FLOOR - .05), (s * (W + .045), y + .085, TOP + .012), .010)
    # rolled tarpaulin on the left rim
    p.cyl('fabric.shirt', (W + .02, -H + .05, TOP + .055), (W + .02, H - .08, TOP + .055), .050, .012, 12)
    for y in spread(-H + .5, H - .5, 5):
        p.add('rubber.belt', shapes.lathe([(.049, y - .02), (.056, y - .02), (.056, y + .02), (.049, y + .02)], 12), frame((W + .02, 0, TOP + .055), (0, 0, 1), (1, 0, 0)))


def wall(p, s):
    """Side wall of pressed sheet with uprights between, rim and hinges of its drop side."""
    y0 = -H + .07
    n = 5
    pitch = (LENGTH - .14) / n
    outside = frame((s * (W + .004), 0, 0), (0, s, 0), (0, 0, 1))
    for k in range(n):
        a = y0 + pitch * k
        for j, (z0, z1) in enumerate(((FLOOR + .02, FLOOR + .64), (FLOOR + .66, TOP - .05))):
            u0, u1 = sorted((s * (a + .045), s * (a + pitch - .045)))
            flat(p, PAINT, outside, u0 - .045, z0 - .01, u1 + .045, z1 + .01, -.004)
            for i in range(2):                                 # pressed swages
                zc = z0 + (z1 - z0) * (.30 + .40 * i)
                hgt = (z1 - z0) * .13
                ring = lambda d, w, zc=zc, hgt=hgt, u0=u0, u1=u1: [(u0 + .02 + d, zc - hgt + d, w), (u1 - .02 - d, zc - hgt + d, w), (u1 - .02 - d, zc + hgt - d, w), (u0 + .02 + d, zc + hgt - d, w)]   # noqa: E731
                c = shapes.loft([ring(0, -.006), ring(.022, .022)], caps=False)
                c.faces.append((4, 5, 6, 7))
                p.add(PAINT, c, outside)
    inside = frame((s * (W - .012), 0, 0), (0, -s, 0), (0, 0, 1))
    for a, b in ((-H, 0), (0, H)):
        flat(p, PAINT, inside, a, FLOOR, b, TOP - .02)
    for k in range(1, n):
        y = y0 + pitch * k
        p.box(PAINT, (s * (W - .01), y - .034, FLOOR - .06), (s * (W + .044), y + .034, TOP - .02), .006)
        p.add('metal.galv', cube((s * (W + .02), y - .05, FLOOR + .625), (s * (W + .056), y + .05, FLOOR + .675)))
    p.box(PAINT, (s * (W - .02), -H + .04, TOP - .055), (s * (W + .038), H - .04, TOP), .008)
    p.box(PAINT, (s * (W - .02), -H + .04, FLOOR + .632), (s * (W + .030), H - .04, FLOOR + .668), .006)
    p.box(PAINT, (s * (W - .02), -H + .04, FLOOR - .05), (s * (W + .030), H - .04, FLOOR + .012), .006)
    for y in spread(-H + .35, H - .35, 6):
        p.tube('metal.galv', [(s * (W + .028), y - .05, FLOOR - .02), (s * (W + .062), y - .04, FLOOR - .05), (s * (W + .062), y + .04, FLOOR - .05), (s * (W + .028), y + .05, FLOOR - .02)], .006, 0, 4)


def tailgate(u):
    """Tailgate that swings from its upper edge, with the grain slide."""
    p = u.part('trailer.tailgate', 'trailer.body', (0, H + .01, TOP - .03), axis='x', min=0, max=70, explode=(0, .6, 0))
    face = frame((0, H + .030, 0), (-1, 0, 0), (0, 0, 1))
    p.plate(PAINT, shapes.rect(-W + .05, FLOOR + .015, W - .05, TOP - .03, .01), face, [shapes.rect(-.20, FLOOR + .06, .20, FLOOR + .42, .02)], .03, .004, grid=.6)
    for x in (-.95, -.48, .48, .95):
        p.box(PAINT, (x - .035, H + .02, FLOOR + .02), (x + .035, H + .075, TOP - .06), .006)
    for z in (FLOOR + .05, FLOOR + .62, TOP - .07):
        p.box(PAINT, (-W + .06, H + .02, z - .03), (W - .06, H + .058, z + .03), .006)
    p.plate('metal.galv', shapes.rect(-.19, FLOOR + .07, .19, FLOOR + .45, .006), face @ M((0, 0, -.008)), (), .006, .001)   # grain slide
    p.box('metal.galv', (-.24, H + .026, FLOOR + .06), (-.19, H + .052, FLOOR + .85), .004)
    p.box('metal.galv', (.19, H + .026, FLOOR + .06), (.24, H + .052, FLOOR + .85), .004)
    p.tube('metal.zinc', [(0, H + .04, FLOOR + .44), (0, H + .075, FLOOR + .50), (-.0, H + .075, FLOOR + .80)], .012, .02, 6)
    p.tube('plastic.red', [(-.07, H + .075, FLOOR + .80), (.07, H + .075, FLOOR + .80)], .015, 0, 6)
    for s in (1, -1):
        p.cyl('metal.steel', (s * (W - .16), H + .01, TOP - .03), (s * (W + .07), H + .01, TOP - .03), .022, .003, 10)
        p.box('metal.dark', (s * (W - .10), H + .0, TOP - .07), (s * (W - .02), H + .06, TOP + .02), .008)
        p.box('metal.dark', (s * (W - .10), H + .02, FLOOR + .02), (s * (W - .05), H + .085, FLOOR + .10), .006)
    assemblies.slow_triangle(p, face @ M((.72, FLOOR + .36, .005)), .34)
    for s in (1, -1):
        assemblies.hazard(p, face @ M((s * .72, FLOOR + .95, .002)), .34, .14, red_first=s > 0)


def load(u):
    """Heap of grain: higher in the middle, small waves."""
    p = u.part('option.load', 'trailer.body', (0, 0, FLOOR))

    def place(a, b):
        x, y = (W - .015) * (1 - 2 * b), (H - .035) * (2 * a - 1)
        e = min(1, (1 - abs(2 * b - 1)) * 2.2) * min(1, (1 - abs(2 * a - 1)) * 3.4)
        return (x, y, TOP - .34 + .30 * math.sin(e * math.pi / 2) + .018 * math.sin(5 * x + 3 * y) * math.cos(4.1 * y))
    c = shapes.grid(place, 18, 10)
    p.add('grain', Chunk(c.points, [tuple(reversed(f)) for f in c.faces], False))


def lamps(u):
    """Lamp board with the number plate."""
    p = u.part('trailer.lamps')
    board = frame((0, H + .012, RAIL - .12), (-1, 0, 0), (0, 0, 1))
    p.box('paint.chassis', (-W + .05, H - .05, RAIL - .20), (W - .05, H + .010, RAIL - .04), .006)
    for s in (.42, -.42):
        p.box('paint.chassis', (s - .04, H - .10, RAIL - .10), (s + .04, H - .02, RAIL + .02), .005)
    for s in (1, -1):
        at = board @ M((s * .92, 0, 0))
        p.add('plastic.black', shapes.box((-.13, -.055, 0), (.13, .055, .040), .008), at)
        for slot, a, b in (('lamp.amber', -.122, -.045), ('lamp.red', -.040, .065), ('lamp.white', .070, .122)):
            p.add(slot, shapes.box((a, -.046, .025), (b, .046, .050), .006), at)
        p.add('reflect.red', cube((-.035, -.025, -.001), (.035, .025, .008)), board @ M((s * .66, 0, 0)))
    assemblies.sticker(p, board, .50, .11, 'decal.light', .006, .003)
    p.text('decal.dark', '10 ZM 204', .055, board @ M((0, -.002, .003)), .001, font='condensed', fine=1)
