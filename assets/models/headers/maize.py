"""Maize header, 4 rows at 70 cm: snapping rolls, gathering chains, hinged snouts, cross auger."""
from common import *                                                              # noqa: F403
import grain

# ---- sizes (metres, hitch at the origin)
ROWS, PITCH = 4, .70
AUGER, AUGER_R, TUBE_R, TROUGH_R = (-.36, -.02), .235, .085, .262
WALL_Y, WALL_TOP = AUGER[0] + TROUGH_R, .40
HALF = 1.60                                     # end sheets
REAR, FRONT = (-.64, -.115), (-1.74, -.430)     # deck plates: (y, z) of their ends
HINGE_Y, TIP = -1.40, (-2.42, -.575)
HOOD_REAR = -.605                               # behind it the cross auger turns
HOOD_W = .268                                   # half width of a hood


def rows():
    return [(i - (ROWS - 1) / 2) * PITCH for i in range(ROWS)]


def snouts():
    return [(i - ROWS / 2) * PITCH for i in range(ROWS + 1)]


def build():
    u = Unit('header.maize_4row', fits=FITS, width=ROWS * PITCH, rows=ROWS, ground=(0, 0, GROUND))
    body(u)
    cross_auger(u)
    row_units(u)
    hoods(u)
    drives(u)
    u.dim('header_width', (-ROWS * PITCH / 2, -2.0, -.50), (ROWS * PITCH / 2, -2.0, -.50))
    u.empty('view.header', '', (0, -1.2, -.1))
    return u


def trough():
    y, z = AUGER
    arc = [(y + TROUGH_R * math.sin(math.radians(a)), z - TROUGH_R * math.cos(math.radians(a))) for a in range(-50, 91, 10)]
    return Path([(-.66, -.115)] + arc + [(WALL_Y, WALL_TOP)])


def body(u):
    p = u.part('header.body', explode=(0, .25, 0), budget=15000)
    path = trough()
    low, high = path.find_z(-MOUTH_H / 2, path.s[6]), path.find_z(MOUTH_H / 2, path.s[-2])
    sheet(p, 'paint.header', path, -HALF, HALF, .005, .2, [(-MOUTH_W / 2, MOUTH_W / 2, low, high)])
    feeder_frame(p, depth=-WALL_Y, floor=.31)
    p.prism('paint.header', [(-.14, .39, .012), (-.012, .39, .012), (-.012, .50, .012), (-.14, .50, .012)], -HALF, HALF, 'x', .004, grid=.2)
    p.prism('paint.header', [(-.14, -.50, .012), (-.03, -.50, .012), (-.03, -.39, .012), (-.14, -.39, .012)], -HALF, HALF, 'x', .004, grid=.2)
    p.prism('paint.chassis', [(-.66, -.42, .012), (-.53, -.42, .012), (-.53, -.295, .012), (-.66, -.295, .012)], -HALF, HALF, 'x', .004, grid=.2)
    for x in (.72, 1.02, 1.30, 1.54):
        for s in (1, -1):
            a = s * x
            p.prism('paint.header', [(-.10, -.40), (-.03, -.40), (.005, -.2), (.005, .32), (-.014, .395), (-.10, .395)], a - .028, a + .028, 'x', .006, .010)
            p.prism('paint.header', [(-.06, -.49), (-.06, -.40), (-.14, -.36), (-.54, -.31), (-.54, -.41), (-.20, -.49)], a - .007, a + .007, 'x', 0, 0)
    for s in (1, -1):
        p.prism('paint.header', [(-.10, -.42), (-.012, -.42), (-.012, .40), (-.10, .40)], s * .64 - .03, s * .64 + .03, 'x', .006, .010)
        for x0, x1 in ((.68, 1.00), (1.05, 1.52)):
            for z in (.12, .28):
                bead(p, 'paint.header', frame((s * (x0 + x1) / 2, WALL_Y - .001, z), (1, 0, 0), (0, 0, 1)), x1 - x0 - .04)
    # cob guard of rods above the wall
    p.tube('paint.accent', [(-HALF + .04, -.08, .49), (-HALF + .04, -.05, .74), (HALF - .04, -.05, .74), (HALF - .04, -.08, .49)], .018, .10)
    for z in (.565, .625, .685):
        p.tube('paint.accent', [(-HALF + .04, -.068, z), (HALF - .04, -.068, z)], .007, 0, 6)
    for x in spread(-HALF + .44, HALF - .44, 6):
        p.tube('paint.accent', [(x, -.08, .49), (x, -.05, .74)], .010, 0, 6)
    # end sheets
    out = [(.03, -.50, .03), (.03, .50, .05), (-.20, .50, .10), (-.50, .30, .25), (-.95, .10, .10), (-.95, -.26, .06), (-.62, -.47, .10), (-.30, -.50, .05)]
    for s in (1, -1):
        with p.at(Matrix.Scale(s, 4, (1, 0, 0))):
            p.add('paint.header', shapes.plate(out, (), .008, .003, grid=.2), left_frame(HALF + .008, 0, 0))
            y, z = AUGER
            hub = axis_frame('x', (HALF + .006, y, z))
            p.add('metal.cast', shapes.lathe([(.03, .0), (.085, .0), (.09, .010), (.06, .025), (.04, .04), (0, .04)], 18), hub)
            stud_circle(p, hub @ M((0, 0, .008)), .072, 6, .009)
            p.bar('metal.worn', [(1.30, -1.02, -.52), (1.30, -.95, -.585), (1.30, -.80, GROUND + .008), (1.30, -.35, GROUND + .008), (1.30, -.16, -.52)], .12, .010, .05, .003)
            p.box('paint.chassis', (1.27, -.66, -.60), (1.33, -.54, -.41), .006)
    beam = frame((0, -.012, .445), (-1, 0, 0), (0, 0, 1))
    front = frame((0, -.14, .445), (1, 0, 0), (0, 0, 1))
    p.text('decal.light', '4 × 70', .05, beam @ M((-.95, -.025 + .022, 0)), .0012)
    sign(p, beam @ M((.80, 0, 0)), .09)
    type_plate(p, beam @ M((1.0, 0, 0)), .13, .08)
    for where in (beam, front):
        assemblies.hazard(p, where @ M((-HALF + .24, 0, 0)), .34, .07)
        assemblies.hazard(p, where @ M((HALF - .24, 0, 0)), .34, .07, red_first=False)
    for s, side in ((1, 'L'), (-1, 'R')):
        reflex(p, beam @ M((-s * (HALF - .50), 0, 0)), .09, .045, 'reflect.red')
        reflex(p, front @ M((s * (HALF - .50), 0, 0)), .09, .045, 'reflect.white')
        marker_lamp(p, (s * (HALF - .04), -.05, .745), side, .13)
        sign(p, front @ M((s * .62, 0, 0)), .09)


def cross_auger(u):
    y, z = AUGER
    p = u.part('header.auger', pivot=(0, y, z), budget=5000, alone=True, axis='x', rpm=150, explode=(0, -.05, .35))
    inner = .36
    with p.at(M((0, y, z)) @ axis_frame('x')):
        p.add('paint.accent', shapes.lathe([(0, -HALF + .01), (TUBE_R, -HALF + .01), (TUBE_R, 0), (TUBE_R, HALF - .01), (0, HALF - .01)], 20))
        run = HALF - .03 - inner
        for s in (1, -1):
            flip = Matrix.Scale(s, 4, (0, 0, 1))
            p.add('paint.accent', shapes.helix(TUBE_R - .01, AUGER_R, .42, run, .005, 1, .1, 18).moved(M((0, 0, inner))).moved(flip))
            p.add('metal.worn', shapes.helix(AUGER_R - .010, AUGER_R + .001, .42, run, .008, 1, .1, 18).moved(M((0, 0, inner))).moved(flip))
        for k in range(4):                                    # feeding paddles in the middle
            m = Matrix.Rotation(TAU * k / 4 + .3, 4, 'Z') @ M((0, 0, (-.20, .20)[k % 2]))
            p.add('paint.accent', shapes.box((TUBE_R - .01, -.004, -.14), (AUGER_R - .02, .004, .14), .002), m)
            p.add('rubber.belt', shapes.box((AUGER_R - .05, .004, -.14), (AUGER_R, .012, .14), .002), m)


def row_units(u):
    r = u.part('header.row.0', pivot=(rows()[0], 0, 0), budget=6500, explode=(0, -.10, -.30))
    with r.at(M((rows()[0], 0, 0))):
        _row(r)
    for i, x in enumerate(rows()[1:], 1):
        u.instance(f'header.row.{i}', r, (x, 0, 0), explode=(0, -.10, -.30))


def _plane():
    """Frame on the deck at its rear end in the row's middle: u forward and down, v to the left (+X), w up."""
    d = Vector((0, FRONT[0] - REAR[0], FRONT[1] - REAR[1]))
    return frame((0, *REAR), d, (1, 0, 0))


def _row(r):
    where = _plane()
    n = math.hypot(FRONT[0] - REAR[0], FRONT[1] - REAR[1])
    for s in (1, -1):
        with r.at(where @ Matrix.Scale(s, 4, (0, 1, 0))):
            # deck plate with rounded nose
            r.add('metal.galv', shapes.outward(shapes.prism([(0, .016), (n - .10, .016), (n - .02, .05), (n, .10), (n, .21), (0, .21)], -.006, 0, .002, .02)))
            # side arm of the row frame, cross nuts
            r.add('paint.chassis', shapes.box((-.02, .150, -.115), (n - .06, .205, -.012), .006))
            for k in range(4):
                r.add('metal.zinc', stud(.010, -.001, .008), M((.14 + .24 * k, .175, 0)))
            # snapping roll with knives and a cone
            with r.at(M((.06, .048, -.075)) @ frame((0, 0, 0), (0, 1, 0), (0, 0, 1))):
                prof = [(0, 0), (.030, 0), (.030, n - .22), (.028, n - .20), (.012, n - .02), (0, n - .01)]
                r.add('metal.steel', shapes.lathe(prof, 12))
                for k in range(6):
                    m = Matrix.Rotation(TAU * k / 6 + (.5 if s < 0 else 0), 4, 'Z')
                    r.add('metal.worn', cube((.026, -.003, .05), (.044, .003, n - .24)), m)
                r.add('metal.worn', shapes.helix(.010, .040, .10, .20, .006, -s, 0, 10).moved(M((0, 0, n - .22))))
            _chain(r, n)
            # rubber flap that keeps ears on the deck
            r.add('rubber.belt', shapes.prism([(n - .30, .085), (n - .285, .012), (n - .275, .012), (n - .275, .085)], .055, .165, .003, .004))
            r.add('rubber.belt', shapes.prism([(n - .30, .085), (n - .20, .085), (n - .20, .19), (n - .30, .19)], .055, .063, .002, .01))
    with r.at(where):
        # gearbox and front bridge
        r.add('metal.cast', shapes.box((-.12, -.20, -.20), (.06, .20, -.015), .02))
        r.add('metal.cast', shapes.cyl(.055, -.03, .02, .006, 16), M((-.03, .0, -.0)))
        r.add('paint.chassis', shapes.box((-.10, -.13, -.26), (-.02, .13, -.19), .01))
        for sgn in (1, -1):
            studs(r, M((-.06, sgn * .201, -.10)) @ frame((0, 0, 0), (sgn, 0, 0), (0, 0, 1)) @ Matrix.Rotation(0, 4, 'Z'), [(-.04, -.05), (.04, -.05), (-.04, .05), (.04, .05)], .010)


def _chain(r, n):
    """Gathering chain of the left side, in the deck's plane, with lugs towards the gap; sprockets and tensioner."""
    h = .040
    a, b = (.13, .118, .052), (n - .03, .108, .042)
    flat = M((0, 0, h))
    assemblies.belt(r, flat, [a, b], .016, .012, 'metal.dark')
    path = wheels.hull_path([a, b], 38)
    for i in range(0, 38, 2):                                 # rollers: dark pins that break up the loop
        (u0, v0) = path[i]
        r.add('metal.steel', stud(.006, -.012, .012, 5), M((u0, v0, h)))
    m = 15
    path = wheels.hull_path([a, b], m)
    for i in range(m):
        p0, p1 = path[i - 1], path[(i + 1) % m]
        d = math.dist(p0, p1)
        nu, nv = (p1[1] - p0[1]) / d, -(p1[0] - p0[0]) / d
        u0, v0 = path[i]
        t = Matrix(((-nv, nu, 0, u0), (nu, nv, 0, v0), (0, 0, 1, h), (0, 0, 0, 1)))
        lug = [(-.030, .004), (.030, .004), (.016, .034), (.012, .062), (-.004, .066), (-.012, .034)]
        r.add('metal.worn', shapes.outward(shapes.loft([[(x, y, -.014) for x, y in lug], [(x, y, .012) for x, y in lug]])), t)
    assemblies.sprocket(r, M((a[0], a[1], h)), a[2] - .004, .010, 11)
    r.add('metal.dark', shapes.cyl(b[2] - .006, -.010, .012, .003, 14), M((b[0], b[1], h)))
    r.add('metal.steel', stud(.016, -.03, .030, 8), M((b[0], b[1], h)))
    r.add('metal.steel', stud(.018, -.03, .032, 8), M((a[0], a[1], h)))
    r.add('metal.dark', cube((n - .34, b[1] - .012, h - .028), (n - .05, b[1] + .012, h - .014)))     # tension rod carrier
    r.add('metal.zinc', shapes.tube([(n - .42, b[1], h - .01), (n - .05, b[1], h - .01)], .008, 0, 6))


# ---------------------------------------------------------------- snouts

def _arch(y, w, z0, z1, n=12, flat=.62):
    """Cross section with a round back: base at z0, ridge at z1."""
    out = []
    for k in range(n + 1):
        a = math.pi * k / n
        c, s = math.cos(a), math.sin(a)
        out.append((w * math.copysign(abs(c) ** flat, c), y, z0 + (z1 - z0) * (s ** .86)))
    return out


def _hood_rows(outer):
    """(y, half width, base z, ridge z) of the fixed hood."""
    out = []
    for k in range(7):
        t = k / 6
        y = HOOD_REAR + (HINGE_Y - HOOD_REAR) * t
        base = REAR[1] + .085 + (FRONT[1] - REAR[1]) * max(0, (REAR[0] - y) / (REAR[0] - FRONT[0])) - .03 * t
        ridge0, ridge1 = (.43, .06) if outer else (.215, -.075)
        ridge = ridge0 + (ridge1 - ridge0) * (t ** 1.15)
        w = HOOD_W - .012 * t
        out.append((y, w, base, ridge))
    return out


def _nose_rows(outer):
    y0, w0, z0, z1 = _hood_rows(outer)[-1]
    out = []
    for k in range(10):
        t = k / 9
        y = y0 - .006 + (TIP[0] - y0) * t
        w = .014 + (w0 - .004 - .014) * (1 - t) ** .80
        ridge = TIP[1] + .018 + (z1 - .004 - TIP[1] - .018) * (1 - t) ** 1.12
        base = z0 + (TIP[1] - .012 - z0) * min(1, t * 1.35) ** .8
        out.append((y, w, base, max(ridge, base + .02)))
    return out


def hoods(u):
    first = {}
    for i, x in enumerate(snouts()):
        outer = i in (0, ROWS)
        kind = 'outer' if outer else 'inner'
        name, ex = f'header.hood.{i}', (0, -.25, .45)
        pivot = (x, HINGE_Y, _hood_rows(outer)[-1][2] + .05)
        nex = (0, -.65, .15)
        if kind in first:
            h, s = first[kind]
            u.instance(name, h, (x, 0, 0), explode=ex)
            u.instance(f'header.snout.{i}', s, pivot, axis='x', min=-70, max=0, explode=nex)
            continue
        h = u.part(name, pivot=(x, 0, 0), budget=3200, explode=ex)
        with h.at(M((x, 0, 0))):
            _hood(h, outer)
        s = u.part(f'header.snout.{i}', pivot=pivot, budget=2600, axis='x', min=-70, max=0, explode=nex)
        with s.at(M((x, 0, 0))):
            _nose(s, outer)
        first[kind] = (h, s)
    signs = u.part('header.signs', explode=(0, -.25, .45), budget=3000)
    for side, s in (('L', 1), ('R', -1)):
        x = snouts()[-1] if s > 0 else snouts()[0]
        where = _on_hood(x, True, s, -.80, .32)
        signs.text('decal.light', '4 × 70', .068, where, .0015, shear=.1)
        sign(signs, _on_hood(x, True, s, -1.13, .52), .11)
        reflex(signs, _on_hood(x, True, s, -1.22, .30), .09, .042)


def _on_hood(x, outer, s, y, share):
    """Frame on the flank of a hood at height share (0 base .. 1 ridge), side s, text upright; sits on the facet's surface."""
    rows_ = _hood_rows(outer)
    for (ya, wa, ba, ra), (yb, wb, bb, rb) in zip(rows_, rows_[1:]):
        if yb <= y <= ya:
            f = (ya - y) / (ya - yb)
            w, b, r = wa + (wb - wa) * f, ba + (bb - ba) * f, ra + (rb - ra) * f
            ang = math.asin(share ** (1 / .86))
            c = math.cos(ang)
            px, pz = w * c ** .62, b + (r - b) * share
            e = .06
            a2 = ang + e
            qx, qz = w * math.cos(a2) ** .62, b + (r - b) * math.sin(a2) ** .86
            along = Vector((s * (wb - wa), yb - ya, (bb - ba) * (1 - share) + (rb - ra) * share)).normalized()
            up = Vector((s * (qx - px), 0, qz - pz)).normalized()
            uu = -along if s > 0 else along
            m = frame((x + s * px, y, pz), uu, up)
            return m @ M((0, 0, .004))
    raise ValueError(y)


def _hood(h, outer):
    rows_ = _hood_rows(outer)
    h.add('paint.header', shapes.outward(shapes.loft([_arch(*q) for q in rows_])))
    # edge roll along the base, rear collar
    for s in (1, -1):
        h.tube('paint.header', [(s * q[1], q[0], q[2] + .006) for q in rows_], .011, 0, 6)
    y, w, b, r = rows_[-1]
    h.add('rubber.belt', shapes.outward(shapes.loft([_arch(yy, w + d, b - .002, r + d) for yy, d in ((y + .035, .0005), (y + .030, .005), (y - .012, .005), (y - .018, .0005))])))
    # hinge plates
    for s in (1, -1):
        h.box('metal.galv', (s * (w - .004), y - .055, b + .028), (s * (w + .008), y + .10, b + .075), .003)
        h.add('metal.zinc', stud(.011, .006, .016), axis_frame('x' if s > 0 else '-x', (s * w, y + .07, b + .05)))
    # seam across the hood, catch on both flanks
    k = rows_[3]
    slope = (rows_[4][3] - rows_[2][3]) / (rows_[2][0] - rows_[4][0])
    h.add('paint.header', shapes.outward(shapes.loft([_arch(yy, k[1] + d, k[2] + .002, k[3] + d + (k[0] - yy) * slope) for yy, d in ((k[0] + .022, .0), (k[0] + .016, .004), (k[0] - .016, .004), (k[0] - .022, .0))])))
    for s in (1, -1):
        h.box('metal.dark', (s * (k[1] - .004), k[0] - .018, k[2] + .03), (s * (k[1] + .010), k[0] + .018, k[2] + .11), .003)
        h.add('metal.zinc', stud(.008, .004, .016), axis_frame('x' if s > 0 else '-x', (s * k[1], k[0], k[2] + .09)))
    top = rows_[1]
    h.add('metal.zinc', stud(.012, -.01, .008), M((0, top[0], top[3] + .002)))


def _nose(s, outer):
    rows_ = _nose_rows(outer)
    s.add('paint.header', shapes.outward(shapes.loft([_arch(*q) for q in rows_[:-2]])))
    tip = [(y, w + .003, b - .004, r + .004) for y, w, b, r in rows_[-3:]]
    tip.append((rows_[-1][0] - .03, .006, TIP[1] - .006, TIP[1] + .008))
    s.add('metal.worn', shapes.outward(shapes.loft([_arch(*q) for q in tip])))
    for sg in (1, -1):
        s.tube('paint.header', [(sg * q[1], q[0], q[2] + .006) for q in rows_[:-2]], .010, 0, 6)
        y, w, b, r = rows_[0]
        s.add('metal.zinc', stud(.016, -.004, .016, 8), axis_frame('x' if sg > 0 else '-x', (sg * (w + .006), y - .03, b + .05)))
    # keel and height link underneath
    q = rows_[6]
    s.bar('metal.worn', [(0, rows_[-1][0] + .04, TIP[1] - .018), (0, q[0], q[2] - .014), (0, rows_[3][0], rows_[3][2] - .012)], .05, .008, .05, .002)
    s.tube('metal.zinc', [(0, rows_[2][0], rows_[2][2] + .01), (0, rows_[1][0] + .05, rows_[1][2] - .06), (0, rows_[0][0] + .10, rows_[0][2] - .05)], .009, 0, 6)
    # label on the ridge
    a, b = rows_[2], rows_[3]
    d = Vector((0, b[0] - a[0], b[3] - a[3]))
    where = frame((0, (a[0] + b[0]) / 2, (a[3] + b[3]) / 2), (1, 0, 0), -d)
    sign(s, where @ M((0, 0, .0035)), .085)


def drives(u):
    """Drive shafts on both sides of the feeder, chain cases with guards at the ends."""
    p = u.part('header.drive', explode=(0, .35, .1), budget=5000)
    for s in (1, -1):
        with p.at(Matrix.Scale(s, 4, (1, 0, 0))):
            assemblies.shaft(p, grain.STUB if s > 0 else (.74, .075, .03), (HALF - .02, .075, .03), .036)
            if s < 0:
                p.box('paint.header', (.70, -.02, -.03), (.74, .12, .09), .008)
            p.prism('paint.header', [(-.02, -.06), (.15, -.06), (.15, .12), (-.02, .12)], HALF - .006, HALF + .006, 'x', .003, .03)
    where = frame((.80, .02, .27), (-1, 0, 0), (0, 0, 1))
    coupler(p, where, [[(.80 + d, .10, .27), (.84, .16, .33), (.92, .09, .44), (1.05, .05, .50)] for d in (-.045, .045)])
    for side, s in (('L', 1), ('R', -1)):
        g = u.part(f'header.guard.{side}', explode=(.6 * s, 0, 0), budget=3500)
        out = [(.17, -.10, .05), (.17, .14, .07), (-.25, .22, .12), (-.56, .10, .12), (-.74, -.22, .10), (-.74, -.40, .06), (-.50, -.42, .06), (-.10, -.16, .12)]
        if s < 0:
            out = [(-q[0], q[1], q[2]) for q in out]
        holes = [shapes.slot((-.04 if s > 0 else .04), .09 - .042 * k, .16, .018) for k in range(3)]
        w = side_frame(side, HALF + .010)
        shell(g, 'paint.header', out, w, .085, .03, holes, 'mesh.dark', .2)
        face = w @ M((0, 0, .085))
        k = -1 if s > 0 else 1
        sign(g, face @ M((k * .36, .10, 0)), .11)
        assemblies.sticker(g, face @ M((k * .42, -.05, 0)), .22, .055, 'decal.dark', .01)
        g.text('decal.light', 'GOMSELMASH', .022, face @ M((k * .42, -.05, .0015)), .001, shear=.15, fine=1)
        reflex(g, face @ M((k * .60, -.26, 0)), .09, .042)
        studs(g, face, [(k * .66, -.36), (-k * .13, .08), (-k * .13, -.06)], .010)
