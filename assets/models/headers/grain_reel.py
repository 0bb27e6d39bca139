"""Reel of the grain headers: arms with lift and fore-aft cylinders, slides, reel with spiders, bats with tines, control ring."""
from common import *                                                              # noqa: F403
from grain_sizes import *                                                         # noqa: F403

SHARE = .62                     # lift cylinder: tube's share of the length
FOOT = (-.05, .395)             # its rear pin (y, z): under the arm's pivot, so that tube and rod stay in line when the reel lifts
HEAD = .56                      # its front pin, metres along the arm
WIDE = .10                      # gap in the middle of a parted reel, half


def reel(u, s):
    """Everything that moves with the reel."""
    W = s.width / 2
    y, z = REEL
    d, up, length = along_arm()
    a = u.part('header.reel.arms', pivot=(0, *ARM_PIVOT), budget=7000, axis='x', min=-14, max=0, explode=(0, -.10, .55))
    k = u.part('header.reel.slide', parent='header.reel.arms', pivot=(0, y, z), budget=6000, travel=tuple(d * REEL_TRAVEL), explode=(0, -.12, .10))
    x = W + .050
    for side in a.both_sides():
        _arm(a, x)
        _arm_fittings(a, x)
    for side in k.both_sides():
        _slide(k, x)
    for side, sgn in (('L', 1), ('R', -1)):
        _lift(u, side, sgn * x)
    if s.halves > 1:
        _arm(a, 0)
        _middle(a, k, s)
    _motor(k, x)
    r = u.part('header.reel', parent='header.reel.slide', pivot=(0, y, z), budget=12000, alone=True, axis='x', rpm=28, explode=(0, -.20, .25))
    _frame(r, s)
    _wheels(u, s)
    b = u.part('header.reel.bat.0', parent='header.reel', pivot=bat_at(0, s.bats), budget=9000, alone=True, axis='x', rpm=-28)
    _bat(b, s)
    for i in range(1, s.bats):
        u.instance(f'header.reel.bat.{i}', b, bat_at(i, s.bats), parent='header.reel', axis='x', rpm=-28)
    t = u.part('header.reel.tines.0', parent='header.reel.bat.0', pivot=bat_at(0, s.bats), budget=6000, alone=True)
    _tines(t, s)
    for i in range(1, s.bats):
        u.instance(f'header.reel.tines.{i}', t, bat_at(i, s.bats), parent=f'header.reel.bat.{i}')
    _ring(u, k, s)


def spans(s):
    """Ends of the bats' lengths along x."""
    h = s.half
    return [(-h, h)] if s.halves == 1 else [(-h, -WIDE), (WIDE, h)]


def tine_places(s):
    """x of the tines."""
    return [(a + b) / 2 + t for a, b in spans(s) for t in centred(b - a - .06, s.tine_pitch)]


# ---------------------------------------------------------------- reel body

def _frame(r, s):
    """Centre tube with its stubs."""
    y, z = REEL
    half, W = s.half, s.width / 2
    with r.at(M((0, y, z)) @ axis_frame('x')):
        R = s.reel_r
        for a, b in spans(s):
            r.add('paint.accent', shapes.cyl(R, a - (.05 if a == -half else .0), b + (.05 if b == half else .0), .004, 14))
        if s.halves > 1:
            r.add('metal.steel', shapes.cyl(.032, -WIDE - .02, WIDE + .02, .002, 12))
        for sgn in (1, -1):
            r.add('metal.steel', shapes.cyl(.026, sgn * (half + .04), sgn * (W + .085), .003, 12))


def stations(s):
    """x of the middle spiders."""
    out = []
    for a, b in spans(s):
        count = s.spiders if s.halves == 1 else s.spiders // 2
        out += spread(a, b, count + 2)[1:-1]
    return sorted(out + ([-WIDE - .02, WIDE + .02] if s.halves > 1 else []))


def _wheels(u, s):
    """End wheels and spiders: one mesh each, shown again and again along the tube."""
    y, z = REEL
    for name, make, places in (('wheel', _end_wheel, (-s.half, s.half)), ('spider', _spider, stations(s))):
        first = None
        for i, x in enumerate(places):
            if first:
                u.instance(f'header.reel.{name}.{i}', first, (x, y, z), parent='header.reel')
                continue
            first = u.part(f'header.reel.{name}.{i}', parent='header.reel', pivot=(x, y, z), budget=2500, alone=True)
            with first.at(M((x, y, z)) @ axis_frame('x')):
                make(first, s.bats, s.reel_r)


def _end_wheel(r, n, tube):
    """Pressed end wheel: star with rounded openings, rolled rim, hub plate, bat bearings."""
    holes = []
    for i in range(n):
        c = TAU * (i + .5) / n + BAT_TURN
        d = TAU / n / 2
        pts = []
        for rad, spread_ in ((.165, .52), (.375, .78)):
            arc = [(rad, c + d * spread_ * k) for k in ((-1, 1) if rad < .2 else (1, .33, -.33, -1))]
            pts += [(q * math.cos(t), q * math.sin(t)) for q, t in arc]
        holes.append(shapes.fillet(pts, .040, 2))
    rim, m = [], 6
    for k in range(n * m):
        t = TAU * k / (n * m) + BAT_TURN
        q = .428 + .058 * max(0, math.cos(t * n - BAT_TURN * n)) ** 3
        rim.append((q * math.cos(t), q * math.sin(t)))
    r.add('paint.accent', shapes.plate(rim, holes, .006, .002).moved(M((0, 0, .003))))
    r.add('paint.accent', lean_ring(.402, .420, -.013, .013, 30))
    r.add('paint.accent', shapes.lathe([(tube, -.016), (tube + .050, -.014), (tube + .050, .014), (tube, .016)], 16))
    for i in range(n):
        t = TAU * i / n + BAT_TURN
        r.add('plastic.grey', _bearing().moved(M((BAT_R * math.cos(t), BAT_R * math.sin(t), 0))))
        for q in (.145, .30):                                # spoke stiffened by a strap with bolts
            r.add('metal.zinc', nut(.009, .006, .014, 5).moved(M((q * math.cos(t), q * math.sin(t), 0))))
        r.add('paint.accent', strap((.115 * math.cos(t), .115 * math.sin(t), .0055), (.325 * math.cos(t), .325 * math.sin(t), .0055), .036, .006, (-math.sin(t), math.cos(t), 0)))
        r.add('metal.zinc', nut(.009, .014, .024, 5).moved(M(((tube + .026) * math.cos(t + .5), (tube + .026) * math.sin(t + .5), 0))))


def _bearing(w=.020):
    """Plastic bearing of a bat."""
    return shapes.lathe([(.0185, -w), (.033, -w * .7), (.033, w * .7), (.0185, w)], 6)


def _spider(r, n, tube):
    """Middle spider: two clamp halves, pairs of flat arms, tie straps, bat bearings."""
    r.add('paint.accent', shapes.lathe([(tube - .002, -.022), (tube + .026, -.022), (tube + .026, .022), (tube - .002, .022)], 14))
    for i in range(n):
        t, t2 = TAU * i / n + BAT_TURN, TAU * (i + 1) / n + BAT_TURN
        c, q = math.cos(t), math.sin(t)
        side = (-q, c, 0)
        for w in (-.012, .012):
            r.add('paint.accent', strap(((tube + .015) * c, (tube + .015) * q, w), ((BAT_R - .018) * c, (BAT_R - .018) * q, w), .040, .005, side))
        a, b = Vector((.285 * c, .285 * q, 0)), Vector((.285 * math.cos(t2), .285 * math.sin(t2), 0))
        r.add('paint.accent', strap(a, b, .024, .010, (a + b).normalized()))
        r.add('plastic.grey', _bearing(.018).moved(M((BAT_R * c, BAT_R * q, 0))))
        r.add('metal.zinc', nut(.009, .012, .022).moved(M((.285 * c, .285 * q, 0))))
        if i % 3 == 0:
            r.add('metal.zinc', through(.008, .030).moved(M(((tube + .020) * math.cos(t + .45), (tube + .020) * math.sin(t + .45), 0))))


# ---------------------------------------------------------------- bats

def steel_tine(drop=.20, rake=.045, wire=.0039):
    """Double spring tine under a bat tube: clip, a coil and a leg on each side (60 triangles)."""
    out = shapes.Chunk([], [], True)
    r = .0255
    for s in (-1, 1):
        x, pts, n = s * .021, [], 3
        for k in range(n + 1):
            a = math.radians(100) + TAU * .90 * k / n
            pts.append((x + s * .013 * (1 - k / n), r * math.cos(a), r * math.sin(a)))
        pts += [(x + s * .005, r * .9 + rake * .20, -.03 - (drop - .03) * .46), (x + s * .007, r * .9 + rake * .06, -drop)]
        out = out + shapes.tube(pts, wire, 0, 3, caps=False)
    out.solid = False
    return out


def far_tine(drop, rake):
    """The two legs of a tine seen from afar: a leaf of two triangles each."""
    pts, faces = [], []
    for s in (-1, 1):
        k, x = len(pts), s * .021
        pts += [(x - .004, .023 + rake * .2, -.02), (x + .004, .023 + rake * .2, -.02), (x + .004, .023 + rake * .06, -drop), (x - .004, .023 + rake * .06, -drop)]
        faces += [(k, k + 1, k + 2), (k, k + 2, k + 3)]
    return shapes.Chunk([Vector(q) for q in pts], faces, False)


def finger(drop=.20, rake=.03):
    """Plastic reel finger: clip round the tube, shoulder and tapering leg (46 triangles)."""
    clip = shapes.lathe([(0, -.015), (.0255, -.013), (.0255, .013), (0, .015)], 5).moved(axis_frame('x'))
    rings = []
    for f, w, d, dy in ((.0, .010, .012, .0), (.14, .0065, .010, .004), (.62, .0050, .0075, .011), (1.0, .0035, .004, -.006)):
        z = -.018 - (drop - .018) * f
        y = dy + rake * f
        rings.append([(-w, y - d, z), (w, y - d, z), (w, y + d, z), (-w, y + d, z)])
    return clip + shapes.outward(shapes.loft(rings))


def tine_of(s):
    """(slot, mesh) of one tine of this header."""
    if s.flex:
        return 'plastic.yellow', finger(TINE, .03)
    if s.plastic:
        return 'plastic.grey', finger(TINE, .03)
    return 'metal.galv', far_tine(TINE, .045) if settings.level == 2 else steel_tine(TINE, .045)


def _bat(b, s):
    """One bat: tube, crank with its roller, end caps."""
    half = s.half
    with b.at(M(bat_at(0, s.bats))):
        for a, c in spans(s):
            b.add('metal.galv', shapes.lathe([(0, a - .02), (.0175, a - .02), (.0175, c + (.045 if c == half else .02)), (0, c + (.045 if c == half else .02))], 8), axis_frame('x'))
            for x in (a - .010, c + .012):
                b.add('plastic.black', shapes.lathe([(0, x - .012), (.028, x - .012), (.028, x + .012), (0, x + .012)], 7), axis_frame('x'))
        if s.halves > 1:
            b.cyl('metal.steel', (-WIDE - .02, 0, 0), (-WIDE + .02, 0, 0), .010, .001, 6)
        b.bar('metal.dark', [(half + .034, 0, 0), (half + .034, -CRANK[0], CRANK[1])], .010, .034, 0, .002, up=(0, .5, .8))
        b.add('plastic.black', shapes.lathe([(0, half + .026), (.016, half + .026), (.016, half + .046), (0, half + .046)], 8), M((0, -CRANK[0], CRANK[1])) @ axis_frame('x'))


def _tines(t, s):
    """All tines of one bat with their clips."""
    slot, one = tine_of(s)
    with t.at(M(bat_at(0, s.bats))):
        for x in tine_places(s):
            t.add(slot, one, M((x, 0, 0)))
            if slot.startswith('metal') and settings.level < 2:
                t.add('plastic.black', cube((-.014, -.026, -.017), (.014, .016, .025)), M((x, 0, 0)))
                t.add('metal.zinc', shapes.lathe([(.006, 0), (0, .004)], 4), frame((x, -.026, .004), (1, 0, 0), (0, 0, 1)))


# ---------------------------------------------------------------- control ring

def _ring(u, k, s):
    """Ring that keeps the tines upright, and on the slide the plate with three rollers that carries it off-centre."""
    y, z = REEL
    half, n = s.half, s.bats
    c = (y - CRANK[0], z + CRANK[1])
    e = u.part('header.reel.ring', parent='header.reel.slide', pivot=(0, *c), alone=True, axis='x', rpm=28, explode=(.25, -.20, .25))
    with e.at(M((half + .034, *c)) @ axis_frame('x')):
        e.add('metal.dark', lean_ring(.198, .234, -.006, .006, 30))
        for i in range(n):
            ang = TAU * i / n + BAT_TURN
            q = (math.cos(ang), math.sin(ang))
            e.add('metal.dark', strap((.215 * q[0], .215 * q[1], -.002), ((BAT_R + .012) * q[0], (BAT_R + .012) * q[1], -.002), .030, .007, (-q[1], q[0], 0)))
            e.add('metal.zinc', nut(.008, .005, .013).moved(M((.215 * q[0], .215 * q[1], 0))))
    with k.at(M((half + .052, *c)) @ axis_frame('x')):
        outline = [(.185 * math.cos(TAU * i / 3 + .6 + f), .185 * math.sin(TAU * i / 3 + .6 + f), .03) for i in range(3) for f in (-.22, .22)]
        off = (-CRANK[0] * -1, -CRANK[1])
        hole = shapes.circle(off[0], off[1], .034, 14)
        k.add('paint.header', shapes.plate(outline, [hole], .006, .0015).moved(M((0, 0, .003))))
        for i in range(3):
            a = TAU * i / 3 + .6
            k.add('plastic.grey', shapes.lathe([(0, -.026), (.026, -.025), (.026, -.009), (0, -.008)], 10).moved(M((.171 * math.cos(a), .171 * math.sin(a), 0))))
            k.add('metal.zinc', nut(.009, .002, .012).moved(M((.171 * math.cos(a), .171 * math.sin(a), 0))))
        # lever with its pin in a row of holes: sets the slant of the tines
        k.add('metal.galv', strap((-.02, .10, .006), (.20, .17, .006), .028, .006, (-.3, 1, 0)))
        k.add('plastic.red', shapes.cyl(.012, .004, .030, .003, 8).moved(M((.19, .167, 0))))


# ---------------------------------------------------------------- arms

def _box_ring(c, up, h, w):
    b = .008
    return [c + Vector((sx, 0, 0)) + up * sz for sx, sz in ((-w, -h + b), (-w + b, -h), (w - b, -h), (w, -h + b), (w, h - b), (w - b, h), (-w + b, h), (-w, h - b))]


def _arm(a, x):
    """Tapered box beam with its pivot; the slide's track is the thin front end."""
    d, up, length = along_arm()
    c = Vector((x, *ARM_PIVOT))
    ring = lambda t, h, w=.027: _box_ring(c + d * t, up, h, w)                    # noqa: E731
    end = length + REEL_TRAVEL + .15
    a.add('paint.header', shapes.loft([ring(-.09, .035), ring(.0, .060), ring(.35, .062), ring(length - .26, .038), ring(end, .036), ring(end + .006, .030, .021)]))
    a.add('plastic.black', shapes.outward(shapes.loft([ring(end - .004, .043, .034), ring(end + .012, .043, .034), ring(end + .018, .034, .026)])))            # plug in the beam's end
    a.add('metal.zinc', shapes.lathe([(0, -.050), (.020, -.049), (.020, .049), (0, .050)], 10), axis_frame('x', (x, *ARM_PIVOT)))
    where = frame(c + d * (length + REEL_TRAVEL + .13), d, up)
    a.add('metal.zinc', shapes.cyl(.010, -.036, .036, .002, 6), where)            # end stop
    for t in (.10, .30):                                     # weld-on side plates with lightening holes
        a.add('paint.header', shapes.outward(shapes.loft([[(q, r, w) for q, r in few([(-.08, -.042, .02), (.08, -.042, .02), (.08, .042, .02), (-.08, .042, .02)])] for w in (-.0305, .0305)])), frame(c + d * t, d, up))


def _arm_fittings(a, x):
    """Scale, lift rod, fore-aft barrel, hoses and prop of one arm (left, mirrored for the right)."""
    d, up, length = along_arm()
    c = Vector((x, *ARM_PIVOT))
    at = lambda t, h: c + d * t + up * h                                          # noqa: E731
    slide = frame(c + d * length, d, up)
    head = at(HEAD, -.075)
    for dx in (-.022, .022):
        slab(a, 'paint.header', [(head.y - .045, head.z + .065), (head.y + .045, head.z + .035), (head.y + .022, head.z - .018), (head.y - .012, head.z - .022)], x + dx - .004, x + dx + .004, 'x', .001, .012)
    tail, front = at(length - .74, .090), at(length - .12, .078)
    barrel(a, tail, front, .020, .52)
    for dx in (-.018, .018):
        with a.at(slide @ M((-.74, .090, 0))):
            slab(a, 'paint.header', [(-.045, -.050), (.045, -.050), (.016, .016), (-.016, .016)], dx - .003, dx + .003, 'z', .001, .012)
    for k in range(7):                                       # scale
        a.add('decal.light', cube((-.31 - .03 * k, -.016, -.0285), (-.305 - .03 * k, .018 - .010 * (k % 2), .0285)), slide)
    a.bar('plastic.red', [at(.10, -.078), at(.36, -.078)], .022, .032, 0, .004, up=up)                   # prop for the lift cylinder, folded up
    a.cyl('metal.zinc', at(.11, -.078) + Vector((-.03, 0, 0)), at(.11, -.078) + Vector((.03, 0, 0)), .008, .002, 6)
    a.tube('metal.galv', [at(.33, -.055), at(.33, -.100), at(.35, -.100)], .004, .01, 4)
    q = port(tail, front, .020, .52)
    hose(a, [q[0], q[0] + up * .03 - d * .02, at(.24, .092), at(.10, .085), at(-.03, .075)], .009)
    for t in (.12, .27):
        p = at(t, .072)
        clamp(a, p, .015)


def lift_head():
    """Front pin (y, z) of the lift cylinder, on the arm."""
    d, up, _ = along_arm()
    q = Vector((0, *ARM_PIVOT)) + d * HEAD - up * .075
    return q.y, q.z


def _lift(u, side, x):
    """Lift cylinder as two nodes that aim at each other's pins while the arm swings."""
    foot, head = (x, *FOOT), (x, *lift_head())
    tube = u.part(f'header.reel.lift.tube.{side}', pivot=foot, budget=500, aim=f'header.reel.lift.rod.{side}', explode=(0, -.05, .30))
    barrel(tube, foot, head, .026, SHARE)
    piston = u.part(f'header.reel.lift.rod.{side}', parent='header.reel.arms', pivot=head, budget=300, aim=f'header.reel.lift.tube.{side}')
    rod(piston, foot, head, .026, SHARE, .075)


def _slide(k, x):
    """Slide round the track with the reel's bearing, and the rod of the fore-aft cylinder (left)."""
    d, up, length = along_arm()
    c = Vector((x, *REEL))
    slide = frame(c, d, up)                                  # u along the arm, v up, w sideways
    for v in (-.050, .046):
        k.add('paint.accent', shapes.box((-.13, v - .008, -.040), (.13, v + .008, .040), .004), slide)
    for w in (-.036, .036):
        k.add('paint.accent', shapes.box((-.12, -.050, w - .005), (.12, .048, w + .005), .003), slide)
    k.add('metal.cast', shapes.lathe([(.030, -.056), (.055, -.052), (.058, -.040), (.058, .040), (.055, .052), (.030, .056)], 14), slide)
    k.add('plastic.black', shapes.cyl(.031, -.060, .060, .004, 12), slide)
    for q in (-.095, .095):
        for v in (-.050, .046):
            k.add('metal.zinc', through(.009, .050), slide @ M((q, v, 0)))
    k.add('plastic.red', nut(.006, .056, .068, 6), slide @ M((.02, .035, 0)))                        # grease nipple cap
    at = lambda t, h: c + d * t + up * h                                          # noqa: E731
    rod(k, at(-.74, .090), at(-.12, .078), .020, .52, REEL_TRAVEL)
    for dx in (-.018, .018):
        with k.at(slide @ M((-.12, .078, 0))):
            slab(k, 'paint.accent', [(-.035, -.034), (.035, -.034), (.014, .016), (-.014, .016)], dx - .003, dx + .003, 'z', .001, .010)


def _motor(k, x):
    """Hydraulic motor of the reel on the right slide, with its two hoses and a speed sensor."""
    y, z = REEL
    s = -x
    k.add('metal.cast', shapes.lathe([(.05, .058), (.066, .058), (.066, .074), (.058, .076), (.058, .112)], 14), M((s, y, z)) @ axis_frame('-x'))
    k.box('metal.cast', (s - .175, y - .045, z - .045), (s - .108, y + .045, z + .045), .010)
    k.cyl('metal.cast', (s - .17, y, z), (s - .205, y, z), .046, .008, 14)
    nut_circle(k, M((s - .204, y, z)) @ axis_frame('-x'), .034, 4, .007)
    type_plate(k, frame((s - .1415, y - .0455, z), (1, 0, 0), (0, 0, 1)), .05, .03)
    d, up, length = along_arm()
    at = lambda t, h, w: Vector((s - w, y, z)) + d * t + up * h                   # noqa: E731
    for i in (-1, 1):
        k.add('metal.zinc', nut(.013, .04, .075), M((s - .145, y + .02 * i, z)))
        hose(k, [(s - .145, y + .02 * i, z + .07), (s - .145, y + .05 + .03 * i, z + .16), at(-.35, .06 + .02 * i, .055), at(-.62, .02 + .024 * i, .046), at(-.92, .02 + .024 * i, .046), at(-1.12, .045 + .024 * i, .046), at(-1.20, .04 + .02 * i, -.04)], .010)
    for t in (-.62, -.90):
        clamp(k, at(t, .02, .046), .014)
    k.cyl('plastic.black', (s + .03, y - .075, z + .02), (s + .075, y - .075, z + .02), .010, .002, 8)


def _middle(a, k, s):
    """Third arm of a parted reel: bracket on the top beam, lift rod, bearing between the halves."""
    d, up, length = along_arm()
    y0, y1, z0, z1 = s.beam
    py, pz = ARM_PIVOT
    slide = frame(Vector((0, *REEL)), d, up)
    for v in (-.048, .044):
        k.add('paint.accent', shapes.box((-.12, v - .008, -.040), (.12, v + .008, .040), .004), slide)
    for w in (-.036, .036):
        k.add('paint.accent', shapes.box((-.11, -.050, w - .005), (.11, .048, w + .005), .003), slide)
    k.add('metal.cast', shapes.lathe([(.034, -.062), (.060, -.058), (.064, -.040), (.064, .040), (.060, .058), (.034, .062)], 18), slide)
    for q in (-.09, .09):
        for v in (-.048, .044):
            k.add('metal.zinc', through(.009, .050), slide @ M((q, v, 0)))
    at = lambda t, h: Vector((0, py, pz)) + d * t + up * h                        # noqa: E731
    barrel(a, at(length - .74, .090), at(length - .12, .078), .020, .52)
    rod(k, at(length - .74, .090), at(length - .12, .078), .020, .52, REEL_TRAVEL)
