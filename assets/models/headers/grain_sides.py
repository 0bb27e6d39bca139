"""Ends of the grain headers: end sheets, dividers, drive with its guard, hydraulics and cables."""
from common import *                                                              # noqa: F403
from grain_sizes import *                                                         # noqa: F403
from grain_reel import FOOT, SHARE, lift_head


def ends(u, s):
    """End panels, shields and dividers."""
    W = s.width / 2
    for side in ('L', 'R'):
        sgn = 1 if side == 'L' else -1
        p = u.part(f'header.end.{side}', explode=(.35 * sgn, 0, 0), budget=7000)
        with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            _panel(p, W)
        if side == 'R':
            _right_cover(p, W, s)
        if s.flex:
            _shield(u, W, side, sgn)
        d = u.part(f'header.divider.{side}', explode=(.45 * sgn, -.40, 0), budget=4000)
        with d.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            _divider(d, W)
        reflex(d, frame((sgn * (W + .1075), -1.19, -.40), (0, sgn, 0), (0, 0, 1)), .085, .04)
        nuts(d, frame((sgn * (W + .107), -1.07, -.42), (0, sgn, 0), (0, 0, 1)), [(0, .09), (0, -.09)], .011)


def _panel(p, W):
    """End sheet with rolled edge, bearing of the auger, bracket of the reel arm and tube of its cylinder (left)."""
    yz = frame((W, 0, 0), (0, 1, 0), (0, 0, 1))              # u = y, v = z, w = +x
    p.add('paint.header', shapes.plate(PANEL, (), .012, .007, grid=.25), yz @ M((0, 0, .014)))
    p.add('paint.header', shapes.tube([(W + .006, *q[:2]) for q in (PANEL[1], PANEL[0], PANEL[7], (-.17, -.585))], .011, .04, 6))      # rolled rear edge
    edge = [Vector((W + .006, y, z)) for y, z, _ in PANEL[1:6]]
    p.sweep('metal.galv', edge, [(-.012, -.018), (-.012, .018), (-.004, .026), (.016, .024), (.016, -.024), (-.004, -.026)], .12)
    for a, b in (((-.22, -.46), (-.22, .40)), ((-.60, -.46), (-.60, .10))):      # stiffeners outside
        p.bar('paint.header', [(W + .014, *a), (W + .014, *b)], .022, .05, 0, .005, up=(0, 1, 0))
    y, z = AUGER
    hub = axis_frame('x', (W, y, z))
    p.add('metal.cast', shapes.lathe([(.03, -.02), (.10, -.02), (.105, -.012), (.105, .020), (.07, .032), (.05, .05), (0, .05)], 16), hub)
    nut_circle(p, hub @ Matrix.Rotation(math.pi, 4, 'X') @ M((0, 0, .021)), .085, 6, .008)
    (ay, az) = ARM_PIVOT
    for dx in (.008, .072):
        slab(p, 'paint.header', [(ay - .06, .44), (ay + .07, .44), (ay + .05, az + .03), (ay + .015, az + .045), (ay - .03, az + .035)], W + dx, W + dx + .012, 'x', .003, .02)
        p.add('metal.zinc', nut(.014, 0, .012), axis_frame('x' if dx > .05 else '-x', (W + dx + (.012 if dx > .05 else 0), ay, az)))
    p.box('paint.header', (W - .02, ay - .06, .43), (W + .09, ay + .07, .456), .005)
    for dx in (.018, .072):                                  # lugs of the lift cylinder under that bracket
        slab(p, 'paint.header', [(ay - .05, .445), (ay + .08, .445), (FOOT[0] + .03, FOOT[1] - .01), (FOOT[0] + .012, FOOT[1] - .032), (FOOT[0] - .012, FOOT[1] - .032), (FOOT[0] - .03, FOOT[1] - .01)], W + dx, W + dx + .008, 'x', .001, .012)



def _shield(u, W, side, sgn):
    """Raised side shield that keeps beans on the table, on the end sheet inside the reel arm."""
    p = u.part(f'header.shield.{side}', explode=(.30 * sgn, 0, .35), budget=1500)
    outline = [(-.12, .46, .02), (-.12, .82, .10), (-.42, .80, .12), (-.80, .46, .2), (-.92, .02, .05), (-.90, -.10, .02), (-.62, .14, .1), (-.30, .44, .1)]
    with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
        where = frame((W - .005, 0, 0), (0, 1, 0), (0, 0, 1))
        p.add('plastic.black', shapes.plate(outline, (), .006, .002, grid=.25), where)
        for a, b in (((-.22, .48), (-.22, .76)), ((-.48, .30), (-.50, .66)), ((-.72, .06), (-.74, .40))):
            p.bar('metal.galv', [(W + .002, *a), (W + .002, *b)], .012, .03, 0, .003)
        nuts(p, where @ M((0, 0, .012)), [(-.22, .56), (-.22, .74), (-.48, .36), (-.50, .62), (-.72, .10), (-.74, .36)], .010)


def _right_cover(p, W, s):
    """Moulded cover of the right end with slots, lettering and signs."""
    outline = [(-.03, -.50, .06), (-.03, .40, .08), (-.20, .42, .10), (-.31, .26, .12), (-.60, .01, .2), (-.96, -.24, .12), (-1.02, -.34, .08), (-1.02, -.50, .06)]
    where = right_frame(-W - .012, 0, 0)                      # u = -y
    turned = [(-q[0], q[1], q[2]) for q in outline]
    holes = [shapes.slot(.86, -.31 - .045 * k, .15, .018) for k in range(3)] if not s.flex else []
    shell(p, 'paint.header', turned, where, .085, .035, holes, 'mesh.dark', .3)
    face = where @ M((0, 0, .085))
    p.text('decal.light', s.label, .115, face @ M((.36, -.16, 0)), .0015, shear=.12)
    assemblies.sticker(p, face @ M((.42, -.40, 0)), .62, .085, 'decal.dark', .012)
    if s.flex:
        p.text('decal.yellow', 'FLEX', .075, face @ M((.40, -.29, 0)), .0015, shear=.12)
    p.text('decal.light', 'GOMSELMASH', .036, face @ M((.30, -.40, .0030)), .001, shear=.15, fine=1)
    raised = [(.07, -.04, .06), (.07, .33, .08), (.18, .35, .10), (.29, .20, .10), (.43, .07, .10), (.43, -.04, .06)]
    p.add('plastic.black', pillow(raised, -.004, .016, .014, 3), face)
    step = face @ M((.05, 0, .016))
    for k in range(3):
        h = shapes.slot(.25 + .008 * k, .085 - .035 * k, .13 + .03 * k, .015)
        p.add('mesh.dark', shapes.plate(h, (), .001, 0, back=False), step @ M((0, 0, .0015)))
    nuts(p, step, [(.045, -.015), (.045, .29), (.35, -.015)], .010)
    p.tube('metal.zinc', [tuple(face @ Vector(q)) for q in ((.86, -.43, -.01), (.86, -.43, .045), (.94, -.43, .045), (.94, -.43, -.01))], .008, .02, 6)
    paddle(p, face @ M((.50, -.30, 0)), .028)
    reflex(p, face @ M((.64, -.40, .003)), .09, .045)
    sign(p, step @ M((.10, .10, 0)), .13)
    sign(p, step @ M((.10, .24, 0)), .11)
    nuts(p, face, [(.06, -.46), (.96, -.40), (.48, .045), (.76, -.165)], .011)


def _divider(d, W):
    """Nose with rounded outer side, wear shoe, tip and crop rails (left)."""
    rows = [(-1.00, -.012, .100, -.585, -.150), (-1.12, -.012, .108, -.588, -.235), (-1.25, -.012, .104, -.590, -.300), (-1.40, -.006, .092, -.592, -.370),
            (-1.55, .000, .078, -.592, -.430), (-1.70, .004, .060, -.590, -.485), (-1.80, .008, .044, -.586, -.522), (-1.86, .014, .034, -.580, -.545)]
    d.add('paint.header', shapes.outward(shapes.loft([_nose_ring(W + x0, W + x1, z0, z1, y) for y, x0, x1, z0, z1 in rows])))
    tip = [_nose_ring(W + x0, W + x1, z0, z1, y) for y, x0, x1, z0, z1 in ((-1.72, .000, .062, -.595, -.487), (-1.76, .000, .058, -.595, -.492), (-1.84, .006, .044, -.590, -.526), (-1.91, .016, .034, -.578, -.552), (-1.925, .021, .028, -.570, -.560))]
    d.add('metal.worn', shapes.outward(shapes.loft(tip)))
    d.bar('metal.worn', [(W + .045, -1.80, -.600), (W + .045, -1.1, -.602), (W + .045, -.20, -.600)], .075, .010, 0, .003)
    d.prism('paint.header', [(-1.06, -.597), (-.16, -.597), (-.16, -.578), (-1.06, -.578)], W + .004, W + .080, 'x', .003, .004)
    for y in (-1.45, -1.0, -.5):
        d.add('metal.zinc', nut(.010, -.002, .005), frame((W + .045, y, -.607), (0, 1, 0), (1, 0, 0)))
    d.tube('metal.galv', [(W + .030, -1.84, -.525), (W + .045, -1.50, -.375), (W + .040, -1.15, -.205), (W + .030, -.98, -.09), (W + .020, -.90, -.05)], .012, .2, 8)
    d.tube('metal.galv', [(W + .05, -1.78, -.520), (W + .135, -1.45, -.395), (W + .185, -1.10, -.22), (W + .165, -.88, -.12), (W + .02, -.80, -.02)], .012, .15, 8)
    d.tube('metal.galv', [(W + .165, -1.24, -.29), (W + .09, -1.22, -.33)], .008, 0, 6)
    d.add('metal.dark', shapes.lathe([(.026, .012), (.024, .036), (0, .036)], 10), axis_frame('x', (W, -.80, -.02)))
    for y, z in ((-1.60, -.415), (-1.06, -.150)):            # saddles of the inner rail
        d.box('metal.dark', (W + .022, y - .016, z - .035), (W + .062, y + .016, z + .004), .004)


def _nose_ring(x0, x1, z0, z1, y):
    """Cross section of the divider: straight inner side, full outer side, sloping ridge."""
    w, h = x1 - x0, z1 - z0
    return [(x0, y, z0 + .1 * h), (x0 + .12 * w, y, z0), (x0 + .80 * w, y, z0), (x1 - .05 * w, y, z0 + .06 * h), (x1, y, z0 + .22 * h), (x1, y, z0 + .55 * h), (x1 - .06 * w, y, z0 + .74 * h),
            (x1 - .24 * w, y, z0 + .90 * h), (x1 - .46 * w, y, z0 + .98 * h), (x0 + .32 * w, y, z1), (x0 + .10 * w, y, z0 + .96 * h), (x0, y, z0 + .86 * h)]


# ---------------------------------------------------------------- drive

A, B, C = (.085, .10, .150), (-.76, -.335, .115), (-.33, .08, .045)               # pulleys (y, z, r): shaft, wobble box, tensioner


def drive(u, s):
    """Left side: drive shaft behind the wall, belt to the knife, chain to the auger, wobble box, guard."""
    W = s.width / 2
    x = W + .062
    p = u.part('header.drive', explode=(.75, 0, 0), budget=7000)
    plane = left_frame(x, 0, 0)                               # u = y, v = z
    lean_belt(p, plane, [(A[0], A[1], A[2] - .002), (C[0], C[1], C[2]), (B[0], B[1], B[2] - .002)], .034, .016)
    inner = left_frame(W + .026, 0, 0)
    lean_belt(p, inner, [(A[0], A[1], .075), (AUGER[0], AUGER[1], .125)], .010, .014, 'metal.dark')
    for (y, z), r in (((A[0], A[1]), .072), ((AUGER[0], AUGER[1]), .122)):      # chain wheels
        p.add('metal.cast', shapes.lathe([(r * .45, -.004), (r, -.0035), (r, .0035), (r * .45, .004)], 20), axis_frame('x', (W + .026, y, z)))
    _wobble_box(p, W)
    _shaft(p, s, W)
    p.bar('metal.dark', [(W + .018, C[0], C[1]), (W + .018, C[0] + .20, C[1] + .06)], .012, .04, 0, .003)
    p.add('metal.zinc', nut(.012, .015, .092), axis_frame('x', (W, C[0], C[1])))
    for name, (y, z, r), spokes, rpm in (('a', A, 5, 480), ('b', B, 4, 540)):
        q = u.part(f'header.pulley.{name}', pivot=(x, y, z), budget=2500, alone=True, axis='x', rpm=rpm, explode=(.85, 0, 0))
        assemblies.pulley(q, axis_frame('x', (x, y, z)), r, .042, 1, spokes)
    t = u.part('header.pulley.tension', pivot=(x, C[0], C[1]), alone=True, axis='x', rpm=900, explode=(.85, 0, 0))
    assemblies.pulley(t, axis_frame('x', (x, C[0], C[1])), C[2] - .004, .040, 0, 0)
    _guard(u, s, W)


def _wobble_box(p, W):
    """Wobble box of the knife drive: housing with cover, swinging fork and the link to the knife head."""
    y, z = B[0], B[1]
    p.box('metal.cast', (W + .014, y - .10, z - .12), (W + .052, y + .10, z + .10), .012)
    p.add('metal.cast', shapes.lathe([(.085, .014), (.085, .055), (.078, .060), (0, .060)], 14), axis_frame('x', (W, y, z)))
    p.add('metal.cast', shapes.lathe([(0, .02), (.055, .02), (.055, .050), (0, .052)], 12), axis_frame('x', (W, y, z - .135)))
    nut_circle(p, axis_frame('x', (W + .052, y, z)), .105, 8, .008)
    p.bar('metal.cast', [(W + .034, y - .01, z - .145), (W + .030, KNIFE_Y + .10, KNIFE_Z + .026), (W + .020, KNIFE_Y, KNIFE_Z + .024)], .022, .05, .03, .005)
    p.cyl('metal.zinc', (W + .020, KNIFE_Y, KNIFE_Z + .012), (W + .020, KNIFE_Y, KNIFE_Z + .050), .016, .003, 10)


def _shaft(p, s, W):
    """Shaft with guard, bells and chains, its bearing bracket, safety clutch and the parking hook on the wall."""
    slab(p, 'paint.header', [(-.02, -.02), (.17, -.02), (.17, .22), (-.02, .22)], W - .012, W, 'x', .004, .03)
    slab(p, 'paint.header', [(-.01, .00), (.16, .19), (.16, .20), (-.01, .20)], W - .10, W - .012, 'x', .003, .01)
    p.add('metal.cast', shapes.lathe([(.03, -.03), (.07, -.03), (.075, -.02), (.075, .0), (.05, .012), (0, .012)], 18), axis_frame('x', (W - .01, A[0], A[1])))
    end = Vector((W - .05, A[0], A[1]))
    _cardan(p, Vector(s.stub), end)
    d = (end - Vector(s.stub)).normalized()
    mid = Vector(s.stub) + d * .30
    for at, r in ((mid, .0385), (end - d * .34, .0385)):     # rings of the guard, and chains that keep it from turning
        p.add('plastic.yellow', lean_ring(.035, r + .004, -.014, .014, 14), towards(at, at + d))
    a = mid + Vector((0, 0, -.040))
    hose(p, [a, a + Vector((-.02, -.04, -.10)), (mid.x - .04, -.03, -.20), (mid.x - .04, -.088, -.16)], .0045, 3, 'metal.zinc')
    x = (s.stub[0] + W) / 2 + .10                            # holder for the shaft when the header stands alone
    p.tube('metal.galv', [(x, -.070, -.04), (x, .09, -.06), (x, .175, -.075), (x, .23, -.02)], .009, .05, 6)
    p.box('metal.galv', (x - .03, -.072, -.075), (x + .03, -.064, -.005), .003)


def _cardan(p, a, b, r=.036):
    """Cardan shaft: telescoping guard tubes and ribbed bells of one length, whatever the header's width."""
    n, bell = (b - a).length, .19
    m = towards(a, b)
    for w0, w1, q in ((bell - .03, n * .58, r), (n * .54, n - bell + .03, r * .88)):
        p.add('plastic.black', shapes.lathe([(q * .7, w0), (q, w0), (q, w1), (q * .7, w1)], 14), m)
    for w, d in ((.015, 1), (n - .015, -1)):
        steps = [(r * 1.05, bell), (r * 1.10, bell * .80), (r * 1.28, bell * .78), (r * 1.34, bell * .52), (r * 1.52, bell * .50), (r * 1.58, bell * .24), (r * 1.78, bell * .22), (r * 1.85, 0), (r * 1.6, 0)]
        p.add('plastic.yellow', _both_ways([(q, w + d * t) for q, t in steps], d), m)
    p.add('metal.steel', shapes.cyl(r * .62, -.012, n + .01, .002, 10), m)


def _both_ways(profile, d):
    """The open lathe of a profile, wound so that its outside shows whichever way it runs."""
    return shapes.lathe(profile if d < 0 else profile[::-1], 16)


def _guard(u, s, W):
    """Hinged moulded guard over belt and pulleys."""
    g = u.part('header.guard.L', pivot=(W + .140, -.1, .345), budget=6000, axis='y', min=-80, max=0, explode=(1.15, 0, 0))
    outline = [(.24, -.12, .08), (.24, .30, .10), (.02, .36, .10), (-.26, .30, .14), (-.60, .02, .2), (-.92, -.24, .12), (-.95, -.36, .08), (-.92, -.52, .06), (-.52, -.52, .06), (-.20, -.26, .16)]
    where = left_frame(W + .022, 0, 0)
    holes = [shapes.slot(-.02 + .035 * k, .13 - .047 * k, .19, .020, .0) for k in range(4)]
    holes += [shapes.slot(-.72 + .02 * k, -.29 - .047 * k, .17, .020, .0) for k in range(4)]
    g.add('paint.header', hollow(outline, .118, .038, holes), where)
    face = where @ M((0, 0, .118))
    for pts, hs in ((((-.16, -.055, .03), (-.10, .175, .03), (.115, .175, .03), (.215, -.02, .04), (.205, -.055, .03)), holes[:4]), (((-.83, -.245, .03), (-.60, -.245, .03), (-.535, -.475, .03), (-.765, -.475, .03)), holes[4:])):
        g.add('plastic.black', shapes.plate(few(pts), [few([(u, v, .009) for u, v in shapes.rect(min(q[0] for q in h) + .002, min(q[1] for q in h) + .002, max(q[0] for q in h) - .002, max(q[1] for q in h) - .002)]) for h in hs], .006, .0015, back=False), face @ M((0, 0, .005)))
    g.text('decal.light', s.label, .085, face @ M((-.31, .01, 0)), .0015, shear=.12)
    if s.flex:
        g.text('decal.yellow', 'FLEX', .060, face @ M((-.34, -.27, 0)), .0015, shear=.12)
    assemblies.sticker(g, face @ M((-.40, -.17, 0)), .30, .065, 'decal.dark', .012)
    g.text('decal.light', 'GOMSELMASH', .026, face @ M((-.40, -.17, .0030)), .001, shear=.15, fine=1)
    sign(g, face @ M((.180, .20, 0)), .13)
    sign(g, face @ M((-.84, -.37, 0)), .10)
    reflex(g, face @ M((-.50, -.34, .0005)), .09, .045)
    paddle(g, face @ M((-.46, -.47, 0)), .030)
    for u0 in (-.16, .06):
        leaf_hinge(g, face @ M((u0, .300, -.008)), .05)


# ---------------------------------------------------------------- hydraulics

def hydraulics(u, s):
    """Coupler at the left of the feeder, pipes on the top beam, hoses to lift and fore-aft cylinders, sensor cables."""
    W = s.width / 2
    p = u.part('header.hydraulics', explode=(0, .50, .15), budget=6000)
    top = s.beam[3] + .011
    cx = s.post + .14
    where = frame((cx, .03, .34), (-1, 0, 0), (0, 0, 1))
    p.box('paint.header', (cx - .10, -.06, .26), (cx + .10, .028, .274), .003)                        # console under the coupler
    p.box('paint.header', (cx - .09, -.06, .272), (cx - .082, .031, .42), .002)
    p.box('paint.header', (cx + .082, -.06, .272), (cx + .09, .031, .42), .002)
    ends_ = [(cx + .20 + .024 * k, -.098 + .022 * k, top) for k in range(3)]
    _coupler(p, where, [[(cx + du, .11, .34 + dv), (cx + .02 + du, .20, .38), (cx + .06 + du * .6, .17, .50), (e[0] - .10, .06, top + .03), (e[0] - .03, e[1] + .02, top + .012), e] for du, dv, e in ((-.045, .025, ends_[0]), (0, -.025, ends_[1]), (.045, .025, ends_[2]))])
    tie(p, frame((cx + .05, .172, .475), (1, 0, 0), (0, .98, .2)), .040)
    for k, (x, y, z) in enumerate(ends_):
        p.tube('metal.steel', [(-W + .10, y, z), (W - .10, y, z)], .0065, 0, 6)
    for x in [t for q in spread(.35, W - .35, 3 + s.heavy) for t in (q, -q)]:
        p.box('plastic.black', (x - .018, -.116, top - .013), (x + .018, -.036, top + .012), .003)
        p.add('metal.zinc', nut(.008, top + .011, top + .019), M((x, -.066, 0)))
    low = port((W + .05, *FOOT), (W + .05, *lift_head()), .026, SHARE)[0]
    for sgn in (1, -1):
        e = lambda x, y, z: (sgn * x, y, z)                                       # noqa: E731
        hose(p, [e(W - .10, -.098, top), e(W - .02, -.13, top + .014), e(W + .095, -.20, .53), e(W + .100, -.20, .46), e(low.x + .02, low.y, low.z + .05), e(low.x, low.y, low.z)], .009)
        hose(p, [e(W - .10, -.076, top), e(W - .04, -.055, top + .045), e(W + .01, -.03, .695), e(W + .045, -.045, .685)], .009)
        p.box('plastic.black', (sgn * (W - .125), -.112, top - .014), (sgn * (W - .095), -.04, top + .014), .004)
    _cables(p, s, W, cx, top)


def _coupler(p, where, hoses):
    """Multi-coupler: block with guide plate, six sockets, locking lever with red grip; hoses start from it."""
    with p.at(where):
        p.box('metal.dark', (-.075, -.055, 0), (.075, .055, .06), .006)
        p.box('metal.galv', (-.088, -.066, -.006), (.088, .066, .008), .003)
        for q in (-.045, .0, .045):
            for v in (-.025, .025):
                p.add('metal.zinc', nut(.016, .058, .086, 8), M((q, v, 0)))
        for q in (-.079, .079):
            p.cyl('metal.steel', (q, -.045, .0), (q, -.045, .040), .008, .002, 6)
        p.tube('metal.dark', [(.08, 0, .03), (.115, .02, .05), (.115, .17, .06)], .009, .03, 6)
        p.tube('plastic.red', [(.115, .12, .058), (.115, .20, .062)], .014, 0, 8)
    for pts in hoses:
        hose(p, pts, .010)


def _cables(p, s, W, cx, top):
    """Cable of lamps and height sensors: plug beside the coupler, run along the beam, drops to the sensors."""
    z = s.beam[2] - .016
    p.cyl('plastic.grey', (cx - .135, .03, .30), (cx - .135, .085, .30), .020, .004, 12)
    p.cyl('plastic.black', (cx - .135, .08, .30), (cx - .135, .135, .30), .016, .004, 10)
    hose(p, [(cx - .135, .135, .30), (cx - .12, .19, .34), (cx - .05, .15, .42), (cx, .02, z), (cx + .10, -.006, z)], .006)
    for sgn in (1, -1):
        a = sgn * (W - .16)
        p.tube('rubber.belt', [(sgn * -.1, -.004, z), (a, -.004, z), (a, .022, z - .06), (a, .022, -.30), (sgn * (W - .375), .022, -.372)], .006, .04, 5)
        for x in spread(s.post + .10, W - .25, 4):
            p.add('plastic.black', cube((sgn * x - .010, -.016, z - .012), (sgn * x + .010, .006, z + .018)))
