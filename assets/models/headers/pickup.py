"""Pick-up headers 3.0 and 3.4 m: tined draper belts between two rollers, wind guard, gauge wheels, on the grain header's trough."""
from common import *                                                              # noqa: F403
import grain

LIP = (-.74, -.415)                             # front lip of the trough
REAR, REAR_R = (-.90, -.350), .075              # rollers (y, z)
FRONT, FRONT_R = (-1.86, -.490), .055
WHEEL = (.28, -1.30, .235)                      # x beyond the end, y, radius of the gauge wheels


def build(width=3.0):
    """The whole pick-up of one width."""
    name = f'{width:.1f}'.replace('.0', '').replace('.', '_')
    s = grain.Spec(f'pickup_{name}m', width, 0, f'{width:.1f} m', mouth=MOUTH_W if width < 3.2 else 1.25)
    u = Unit('header.' + s.name, fits=FITS, width=width, ground=(0, 0, GROUND))
    grain.body(u, s, LIP)
    grain.auger(u, s)
    ends(u, s)
    table(u, s)
    belts(u, s)
    wind_guard(u, s)
    gauge_wheels(u, s)
    hydraulics(u, s)
    u.dim('header_width', (-width / 2, -1.9, -.45), (width / 2, -1.9, -.45))
    u.empty('view.header', '', (0, -1.0, -.1))
    return u


PANEL = [(.05, -.53, .03), (.05, .50, .06), (-.20, .53, .10), (-.48, .32, .25), (-.80, -.12, .20), (-.86, -.28, .08), (-.86, -.46, .06), (-.30, -.53, .08)]


def ends(u, s):
    """End panels with their covers, and the drive shaft."""
    W = s.width / 2
    for side, sgn in (('L', 1), ('R', -1)):
        p = u.part(f'header.end.{side}', explode=(.4 * sgn, 0, 0), budget=5000)
        with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            yz = frame((W + .012, 0, 0), (0, 1, 0), (0, 0, 1))
            p.add('paint.header', shapes.plate(PANEL, (), .010, .003, grid=.2), yz)
            edge = [Vector((W + .006, y, z)) for y, z, _ in PANEL[1:6]]
            p.sweep('metal.galv', edge, [(-.010, -.016), (-.010, .016), (.012, .016), (.012, -.016)], .12)
        outline = [(.14, -.16, .08), (.14, .26, .10), (-.22, .36, .14), (-.40, .24, .14), (-.66, -.14, .16), (-.68, -.34, .08), (-.22, -.40, .10)]
        if sgn < 0:
            outline = [(-y, z, r) for y, z, r in outline]
        where = side_frame(side, W + .012)
        k = sgn
        holes = [shapes.slot(k * -.02, .12 - .045 * i, .17, .02) for i in range(4)]
        shell(p, 'paint.header', outline, where, .105, .035, holes, 'mesh.dark', .2)
        face = where @ M((0, 0, .105))
        p.text('decal.light', s.label, .085, face @ M((k * -.32, .06, 0)), .0015, shear=.12)
        assemblies.sticker(p, face @ M((k * -.36, -.13, 0)), .28, .06, 'decal.dark', .012)
        p.text('decal.light', 'GOMSELMASH', .026, face @ M((k * -.36, -.13, .0015)), .001, shear=.15, fine=1)
        reflex(p, face @ M((k * -.50, -.27, 0)), .09, .042)
        sign(p, face @ M((k * -.20, .25, 0)), .11)
        assemblies.latch(p, face @ M((k * .04, -.22, 0)), .028)
        studs(p, face, [(k * .07, .17), (k * -.60, -.27), (k * -.18, .30)], .010)
    d = u.part('header.drive', explode=(.5, .3, 0), budget=2500)
    assemblies.shaft(d, s.stub, (W - .010, .085, .10), .036)
    d.prism('paint.header', [(-.02, -.02), (.17, -.02), (.17, .22), (-.02, .22)], W - .012, W, 'x', .004, .03)
    d.add('metal.cast', shapes.lathe([(.03, -.03), (.07, -.03), (.075, -.02), (.075, .0), (.05, .012), (0, .012)], 18), axis_frame('x', (W - .01, .085, .10)))


def table(u, s):
    """Frame of the pick-up: side plates, rollers, cross tubes, slide plate to the trough."""
    W = s.width / 2
    p = u.part('header.table', explode=(0, -.35, 0), budget=6000)
    side = [(-.82, -.48, .05), (-.82, -.24, .06), (-1.0, -.22, .08), (-1.72, -.375, .10), (-1.93, -.455, .035), (-1.94, -.520, .03), (-1.75, -.565, .05), (-1.1, -.50, .05)]
    for sgn in (1, -1):
        with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            p.add('paint.header', shapes.plate(side, (), .008, .003, grid=.2), frame((W - .022, 0, 0), (0, 1, 0), (0, 0, 1)))
            for (y, z), r in ((REAR, .055), (FRONT, .042)):
                hub = axis_frame('x', (W - .024, y, z))
                p.add('metal.cast', shapes.lathe([(r * 1.3, 0), (r * 1.3, .014), (r, .020), (r * .6, .036), (0, .036)], 16), hub)
                stud_circle(p, hub @ M((0, 0, .013)), r * 1.12, 4, .008)
            # swing arm to the end panel, crop nose
            p.bar('paint.header', [(W + .05, -.62, -.18), (W + .05, -1.05, -.30), (W + .05, -1.32, -.33)], .04, .085, .12, .006)
            p.cyl('metal.zinc', (W - .02, -.62, -.18), (W + .085, -.62, -.18), .022)
            p.cyl('metal.zinc', (W - .03, -1.25, -.325), (W + .085, -1.25, -.325), .016)
            nose = [[(W - .030 + dx, y, z) for dx, z in ((0, z0), (w, z0), (w * 1.05, (z0 + z1) / 2), (w * .7, z1), (.1 * w, z1))] for y, w, z0, z1 in ((-1.55, .075, -.55, -.30), (-1.80, .07, -.56, -.36), (-2.0, .045, -.565, -.44), (-2.14, .016, -.56, -.52))]
            p.add('paint.header', shapes.outward(shapes.loft(nose)))
            reflex(p, frame((W + .050, -1.66, -.45), (0, 1, 0), (0, 0, 1)), .08, .04)
            # springs that carry the table
            p.tube('metal.zinc', [(W + .05 + .026 * math.cos(k * TAU / 6), -.72 - .0062 * k, .06 - .0058 * k) for k in range(48)], .005, 0, 4)
            p.tube('metal.steel', [(W + .05, -.66, .12), (W + .05, -1.10, -.29)], .008, 0, 6)
    for (y, z), r in ((REAR, REAR_R), (FRONT, FRONT_R)):
        name = 'rear' if r == REAR_R else 'front'
        q = u.part(f'header.roller.{name}', pivot=(0, y, z), axis='x', rpm=-260, explode=(0, -.45, .12), alone=True)
        q.cyl('metal.dark', (-W + .03, y, z), (W - .03, y, z), r - .004, .003, 20)
    for y, z in ((-1.22, -.42), (-1.55, -.46)):
        p.cyl('paint.chassis', (-W + .025, y, z), (W - .025, y, z), .032, .002, 12)
    slide = Path([(-.86, -.40), (-.72, -.405)])
    sheet(p, 'metal.worn', slide, -W + .02, W - .02, .004, .3)
    p.cyl('paint.accent', (-W + .02, -.80, -.325), (W - .02, -.80, -.325), .028, .002, 12)      # stripper roller


def belts(u, s):
    """Tined belts: one mesh, shown several times."""
    W = s.width / 2 - .045
    count = round(s.width / .5)
    pitch = 2 * W / count
    xs = [-W + pitch * (i + .5) for i in range(count)]
    b = u.part('header.belt.0', pivot=(xs[0], *REAR), budget=6000, explode=(0, -.55, .35))
    wheels_ = [(REAR[0], REAR[1], REAR_R), (FRONT[0], FRONT[1], FRONT_R)]
    half = pitch / 2 - .014
    path = wheels.hull_path(wheels_, 60)
    rings = []
    for i in range(60):
        a, c = path[i - 1], path[(i + 1) % 60]
        d = math.dist(a, c)
        ny, nz = (c[1] - a[1]) / d, -(c[0] - a[0]) / d
        y, z = path[i]
        rings.append([(xs[0] - half, y, z), (xs[0] - half, y + ny * .006, z + nz * .006), (xs[0] + half, y + ny * .006, z + nz * .006), (xs[0] + half, y, z)])
    b.add('rubber.belt', shapes.loft(rings, loop=True))
    rows = 22
    path = wheels.hull_path(wheels_, rows)
    for i in range(rows):
        a, c = path[i - 1], path[(i + 1) % rows]
        d = math.dist(a, c)
        ty, tz = (c[0] - a[0]) / d, (c[1] - a[1]) / d
        ny, nz = tz, -ty
        y, z = path[i]
        at = Matrix(((1, 0, 0, xs[0]), (0, ty, ny, y + ny * .006), (0, tz, nz, z + nz * .006), (0, 0, 0, 1)))
        b.add('metal.galv', cube((-half + .02, -.014, -.001), (half - .02, .014, .005)), at)
        for k in range(4):
            x = (k - 1.5) * half * .52 + (.03 if i % 2 else -.03)
            for e in (-.013, .013):
                base, mid, top = .002, .045, .085
                b.add('plastic.yellow', shapes.loft([[(x + e + dx, dy + lean, h) for dx, dy in ((-w, -w), (w, -w), (0, w * 1.2))] for h, w, lean in ((base, .0055, 0), (mid, .0045, .010), (top, .002, .034))]), at)
    for i, x in enumerate(xs[1:], 1):
        u.instance(f'header.belt.{i}', b, (x, *REAR), explode=(0, -.55, .35))


def wind_guard(u, s):
    """Pivoting tube with long rods that hold the swath down."""
    W = s.width / 2
    pivot = (0, -.72, .24)
    p = u.part('header.windguard', pivot=pivot, axis='x', min=-22, max=4, budget=5000, explode=(0, -.45, .65))
    head = (-1.72, .06)
    p.cyl('paint.accent', (-W + .02, *head), (W - .02, *head), .030, .003, 14)
    for sgn in (1, -1):
        p.bar('paint.header', [(sgn * (W + .05), pivot[1], pivot[2]), (sgn * (W + .05), -1.15, .24), (sgn * (W + .05), head[0], head[1])], .03, .06, .15, .005)
        p.cyl('metal.zinc', (sgn * (W + .0), pivot[1], pivot[2]), (sgn * (W + .085), pivot[1], pivot[2]), .022)
        p.cyl('paint.accent', (sgn * (W - .03), *head), (sgn * (W + .075), *head), .034, .004, 14)
        p.prism('paint.header', [(-.78, .20), (-.70, -.08), (-.58, .10), (-.66, .26), (-.70, .285), (-.75, .275)], sgn * (W + .012), sgn * (W + .030), 'x', .003, .02)
    for x in centred(2 * W - .14, .125):
        p.add('plastic.black', cube((x - .018, head[0] - .036, head[1] - .036), (x + .018, head[0] + .036, head[1] + .036)))
        p.tube('metal.galv', [(x, head[0], head[1] - .03), (x, head[0] + .10, -.17), (x, head[0] + .38, -.225), (x, -.86, -.10), (x, -.70, -.07)], .006, .12, 5)


def gauge_wheels(u, s):
    """Gauge wheels on spindles."""
    W = s.width / 2
    x, y, r = W + WHEEL[0], WHEEL[1], WHEEL[2]
    z = GROUND + r
    first = None
    for side, sgn in (('L', 1), ('R', -1)):
        p = u.part(f'header.gauge.{side}', explode=(.55 * sgn, -.2, 0), budget=2500)
        with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            p.box('paint.header', (W + .02, y - .045, -.375), (W + .14, y + .045, -.285), .008)
            p.box('paint.header', (W + .085, y - .032, -.42), (W + .145, y + .032, .02), .008)
            p.box('metal.galv', (W + .092, y - .025, -.50), (W + .138, y + .025, -.40), .004)
            p.tube('metal.steel', [(W + .115, y, -.02), (W + .115, y, .12)], .012, 0, 8)
            p.tube('metal.zinc', [(W + .115, y, .115), (W + .115, y + .09, .125), (W + .115, y + .09, .19)], .009, .02, 6)
            p.bar('paint.header', [(W + .115, y, -.47), (W + .115, y + .02, z), (W + .13, y + .02, z)], .04, .06, 0, .005)
            p.cyl('metal.steel', (W + .10, y + .02, z), (x + .06, y + .02, z), .02)
        pos = (sgn * x, y + .02, z)
        if first:
            u.instance(f'header.wheel.{side}', first, pos, turn=Matrix.Rotation(math.pi, 4, 'Z'), axis='x', radius=r, explode=(.75 * sgn, -.2, 0))
            continue
        first = u.part(f'header.wheel.{side}', pivot=pos, axis='x', radius=r, alone=True, budget=2500, explode=(.75 * sgn, -.2, 0))
        m = axis_frame('x', pos)
        h = .085
        tyre = [(r * .52, -h * .75), (r * .60, -h * .92), (r * .80, -h), (r * .95, -h * .86)]
        for k in range(4):
            w = -h * .72 + h * 1.44 * k / 3
            tyre += [(r, w - .014), (r, w + .014)]
            if k < 3:
                tyre += [(r - .010, w + .019), (r - .010, w + h * .48 - .019)]
        tyre += [(r * .95, h * .86), (r * .80, h), (r * .60, h * .92), (r * .52, h * .75)]
        first.add('rubber.tyre', shapes.lathe(tyre, 28, closed=True), m)
        first.add('paint.rim', shapes.lathe([(r * .60, h * .70), (r * .56, h * .80), (r * .52, h * .60), (r * .44, .01), (r * .20, -.005), (r * .20, .03), (.035, .035), (.03, .05), (0, .05)], 24), m)
        first.add('paint.rim', shapes.lathe([(r * .60, -h * .70), (r * .56, -h * .80), (r * .52, -h * .60), (r * .44, .0), (r * .2, -.012), (0, -.012)], 24), m)
        stud_circle(first, m @ M((0, 0, .006)), r * .32, 5, .009)


def hydraulics(u, s):
    """Coupler, pipes and hoses to the belt motor."""
    W = s.width / 2
    p = u.part('header.hydraulics', explode=(0, .5, .15), budget=3500)
    c = .80 + (s.mouth - MOUTH_W) / 2
    coupler(p, frame((c, .03, .34), (-1, 0, 0), (0, 0, 1)), [[(c + d, .11, .365), (c + .02 + d, .20, .40), (c + .10, .10, .57), (c + .20, -.07, .594)] for d in (-.045, .045)])
    for k in range(2):
        p.tube('metal.zinc', [(c + .20, -.09 + .022 * k, .586), (W - .08, -.09 + .022 * k, .586)], .0065, 0, 6)
        lean_hose(p, [(W - .08, -.09 + .022 * k, .586), (W + .04, -.12, .59), (W + .135, -.30, .36), (W + .13, -.62, -.02 + .03 * k), (W + .09, -.86, -.24 + .02 * k)], .010)
    y, z = REAR
    p.cyl('metal.cast', (W - .02, y, z), (W + .07, y, z), .055, .006, 16)
    p.box('metal.cast', (W + .065, y - .045, z - .045), (W + .125, y + .045, z + .075), .010)
