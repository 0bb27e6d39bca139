"""Grain header: one program for 4 m, 5 m and the flexible soya header."""
from dataclasses import dataclass

from common import *                                                              # noqa: F403

# ---- sizes (metres, hitch at the origin)
AUGER = (-.40, -.10)            # axis (y, z)
AUGER_R, TUBE_R, TROUGH_R = .300, .165, .325
WALL_Y, WALL_TOP = AUGER[0] + TROUGH_R, .47
KNIFE_Y, KNIFE_Z = -1.00, -.510
REEL = (-1.17, .25)
BAT_R, TINE = .45, .20
ARM_PIVOT = (-.07, .615)
BEAM = (-.140, -.012, .455, .575)   # y, z of the top beam; the feeder's hooks lie behind it
PANEL = [(.05, -.54, .03), (.05, .50, .06), (-.26, .53, .10), (-.62, .22, .25), (-1.02, -.16, .20), (-1.12, -.30, .08), (-1.14, -.585, .02), (-.12, -.585, .06)]


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


def build(s):
    u = Unit('header.' + s.name, fits=FITS, width=s.width, ground=(0, 0, GROUND))
    body(u, s)
    cutterbar(u, s)
    auger(u, s)
    reel(u, s)
    ends(u, s)
    drive(u, s)
    hydraulics(u, s)
    if not s.flex:
        u.mount('kit', (0, 0, 0), f'kit.{s.width:.0f}m')
    u.dim('header_width', (-s.width / 2, -1.85, -.50), (s.width / 2, -1.85, -.50))
    u.empty('view.header', '', (0, -.9, -.1))
    return u


def trough(lip=None):
    """Cross section of floor, trough and back wall, from the knife (or another front lip) to the top."""
    y, z = AUGER
    arc = [(y + TROUGH_R * math.sin(math.radians(a)), z - TROUGH_R * math.cos(math.radians(a))) for a in range(-6, 91, 8)]
    return Path([lip or (KNIFE_Y + .02, KNIFE_Z + .016)] + arc + [(WALL_Y, WALL_TOP)])


def rib_places(s):
    """x of the ribs on the left half; none where the feeder sits."""
    n = max(2, round((s.width / 2 - .72) / .42))
    return spread(.70, s.width / 2 - .10, n + 1)


def body(u, s, lip=None):
    p = u.part('header.body', explode=(0, .25, 0), budget=18000)
    W = s.width / 2
    path = trough(lip)
    low, high = path.find_z(-MOUTH_H / 2, path.s[1] + .3), path.find_z(MOUTH_H / 2, path.s[-2])
    sheet(p, 'paint.header', path, -W, W, .005, .17, [(-MOUTH_W / 2, MOUTH_W / 2, low, high)])
    if s.flex:
        _flex_floor(p, s)
    elif not lip:
        _floor_wear(p, W)
    feeder_frame(p, depth=-WALL_Y)
    # beams
    y0, y1, z0, z1 = BEAM
    p.prism('paint.header', [(y0, z0, .012), (y1, z0, .012), (y1, z1, .012), (y0, z1, .012)], -W, W, 'x', .004, grid=.17)
    p.prism('paint.header', [(-.135, -.50, .012), (-.020, -.50, .012), (-.020, -.385, .012), (-.135, -.385, .012)], -W, W, 'x', .004, grid=.2)
    for x in rib_places(s):
        for sgn in (1, -1):
            a = sgn * x
            p.prism('paint.header', [(-.074, -.40), (-.030, -.40), (.018, -.16), (.018, .40), (.040, .46), (-.074, .46)], a - .030, a + .030, 'x', .007, .012)
            p.box('paint.header', (a - .045, -.074, -.14), (a + .045, -.066, .45), .002)
    for sgn in (1, -1):                                      # posts beside the window
        a = sgn * .66
        p.prism('paint.header', [(-.07, -.42), (-.012, -.42), (-.012, .46), (-.07, .46)], a - .035, a + .035, 'x', .006, .010)
    # pressed horizontal beads in the wall, both halves
    for sgn in (1, -1):
        for z in (.05, .20, .35):
            x0, x1 = .62, W - .06
            bead(p, 'paint.header', frame((sgn * (x0 + x1) / 2, WALL_Y - .001, z), (1, 0, 0), (0, 0, 1)), abs(x1 - x0))
    for z in (.36,):
        bead(p, 'paint.header', frame((0, WALL_Y - .001, z + .03), (1, 0, 0), (0, 0, 1)), 1.02)
    # stripper bars behind the auger and in the trough
    for a in (62, 18):
        y, z = AUGER[0] + (TROUGH_R - .012) * math.sin(math.radians(a)), AUGER[1] - (TROUGH_R - .012) * math.cos(math.radians(a))
        for sgn in (1, -1):
            p.box('metal.worn', (sgn * (W - .02), y - .009, z - .009), (sgn * (MOUTH_W / 2 + .03), y + .009, z + .009), .003)
    # webs under the floor
    webs = [sgn * x for x in rib_places(s) for sgn in (1, -1)] + [-.30, .30]
    for a in webs if lip else ():
        p.prism('paint.header', [(-.10, -.49), (-.10, -.39), (-.25, -.405), (-.42, -.432), (-.70, -.42), (-.70, -.47), (-.45, -.50)], a - .006, a + .006, 'x', 0, 0)
    for a in webs if not lip else ():
        p.prism('paint.header', [(-.10, -.49), (-.10, -.39), (-.25, -.405), (-.42, -.432), (-.94, -.505), (-.94, -.530), (-.45, -.520)], a - .006, a + .006, 'x', 0, 0)
    if not lip:
        p.prism('paint.header', [(-.60, -.535), (-.52, -.535), (-.52, -.465), (-.60, -.455)], -W, W, 'x', .004, .010)
    # spare knife in its box on the ribs, right of the feeder
    p.box('paint.accent', (-W + .16, .020, .29), (-.74, .062, .345), .006)
    for x in spread(-W + .30, -.90, 3):
        p.box('metal.galv', (x - .015, .016, .285), (x + .015, .066, .350), .003)
    box = frame((-1.25 * W / 2, .062, .3175), (-1, 0, 0), (0, 0, 1))
    assemblies.sticker(p, box, .16, .035, 'decal.yellow', .004)
    # stickers on the back wall, outside and inside
    beam = frame((0, BEAM[1], .515), (-1, 0, 0), (0, 0, 1))
    p.text('decal.light', s.label, .05, beam @ M((-1.15, -.025, 0)), .0012)
    sign(p, beam @ M((.95, 0, 0)), .09)
    type_plate(p, beam @ M((1.15, 0, 0)), .13, .08)
    front = frame((0, BEAM[0], .515), (1, 0, 0), (0, 0, 1))
    for x in (-.75, .75):
        sign(p, front @ M((x, 0, 0)), .10)
    assemblies.hazard(p, front @ M((-W + .26, 0, 0)), .36, .075)
    assemblies.hazard(p, front @ M((W - .26, 0, 0)), .36, .075, red_first=False)
    assemblies.hazard(p, beam @ M((-W + .26, 0, 0)), .36, .075)
    assemblies.hazard(p, beam @ M((W - .26, 0, 0)), .36, .075, red_first=False)
    for sgn, side in ((1, 'L'), (-1, 'R')):
        reflex(p, beam @ M((-sgn * (W - .52), 0, 0)), .09, .045, 'reflect.red')
        reflex(p, front @ M((sgn * (W - .52), 0, 0)), .09, .045, 'reflect.white')
        marker_lamp(p, (sgn * (W - .06), -.05, .572), side)
    foot(p, W - .35)
    foot(p, -W + .35)


def _floor_wear(p, W):
    """Strip worn bright by the crop behind the knife."""
    wear = Path([(KNIFE_Y, KNIFE_Z + .022), (KNIFE_Y + .16, KNIFE_Z + .045)])
    sheet(p, 'metal.worn', wear, -W + .01, W - .01, .003, .2)


def _flex_floor(p, s):
    """Overlapping spring-steel plates between knife and trough that let the cutterbar follow the ground."""
    n = s.skids
    pitch = s.width / n
    for i in range(n):
        x0 = -s.width / 2 + pitch * i
        lift = .004 if i % 2 else .0
        path = Path([(KNIFE_Y - .004, KNIFE_Z + .020 + lift), (KNIFE_Y + .20, KNIFE_Z + .048 + lift), (KNIFE_Y + .40, KNIFE_Z + .074 + lift)])
        a, b = max(x0 - .012, -s.width / 2 + .01), min(x0 + pitch + .012, s.width / 2 - .01)
        sheet(p, 'metal.galv' if i % 2 else 'metal.steel', path, a, b, .003, .25)
        for x in (x0 + .05, x0 + pitch - .05):
            p.add('metal.zinc', stud(.010, 0, .006), M((x, KNIFE_Y + .37, KNIFE_Z + .070 + lift)))


def foot(p, x):
    """Parking stand at the rear, folded up."""
    p.box('paint.accent', (x - .028, .0, -.50), (x + .028, .05, -.15), .006)
    p.box('metal.galv', (x - .020, .006, -.14), (x + .020, .044, .02), .005)
    p.box('metal.galv', (x - .06, -.01, -.512), (x + .06, .06, -.50), .003)
    p.cyl('metal.zinc', (x - .05, .025, -.20), (x + .05, .025, -.20), .008)


def cutterbar(u, s):
    W = s.width / 2
    p = u.part('header.cutterbar', explode=(0, -.35, -.15), budget=16000)
    p.box('paint.header' if not s.flex else 'metal.dark', (-W, KNIFE_Y - .012, KNIFE_Z - .018), (W, KNIFE_Y + .075, KNIFE_Z - .006), .003, grid=.25)
    p.box('metal.dark', (-W, KNIFE_Y + .03, KNIFE_Z - .05), (W, KNIFE_Y + .042, KNIFE_Z - .016), .002)
    xs = centred(s.width - .04, s.guard_pitch)
    one = guard_chunk(KNIFE_Y + .012, KNIFE_Z, .155 if not s.flex else .125, .023 if not s.flex else .016)
    for x in xs:
        p.add('metal.cast', one, M((x, 0, 0)))
        if int(round(x / s.guard_pitch * 2)) % 2 == 0:
            p.add('metal.zinc', stud(.008, KNIFE_Z - .006, KNIFE_Z + .002), M((x, KNIFE_Y + .02, 0)))
    for x in xs[1:-1:4]:                                     # knife clips
        p.add('metal.dark', cube((x - .018, KNIFE_Y - .03, KNIFE_Z + .006), (x + .018, KNIFE_Y + .035, KNIFE_Z + .016)))
    k = u.part('header.knife', explode=(0, -.55, -.10), budget=6000, travel=(.0762, 0, 0), stroke=.0762, strokes=480)
    k.box('metal.steel', (-W + .03, KNIFE_Y - .008, KNIFE_Z - .0035), (W - .03, KNIFE_Y + .012, KNIFE_Z + .0005), .001)
    blade = section_chunk(KNIFE_Y - .004, KNIFE_Z + .001, s.guard_pitch, .082 if not s.flex else .07)
    for x in xs[:-1]:
        k.add('metal.galv', blade, M((x + s.guard_pitch / 2, 0, 0)))
    k.bar('metal.dark', [(W - .05, KNIFE_Y, KNIFE_Z + .004), (W + .05, KNIFE_Y, KNIFE_Z + .004)], .04, .012, 0, .003)
    skids(u, s)


def skids(u, s):
    W = s.width / 2
    p = u.part('header.skids', explode=(0, 0, -.35), budget=9000)
    wide = .13 if not s.flex else .10
    xs = spread(-W + .30, W - .30, s.skids)
    for x in xs:
        path = [(x, -.945, KNIFE_Z - .020), (x, -.90, -.585), (x, -.82, GROUND + .008), (x, -.45, GROUND + .008), (x, -.30, -.560), (x, -.16, -.512)]
        p.bar('metal.worn', path, wide, .010, .06, .003)
        if s.flex:                                           # leaf arm, rubber block, float link
            p.bar('metal.dark', [(x, -.93, KNIFE_Z - .03), (x, -.55, -.560), (x, -.20, -.53)], .05, .012, .05, .003)
            p.box('rubber.belt', (x - .03, -.36, -.556), (x + .03, -.30, -.51), .008)
            p.cyl('metal.zinc', (x - .05, -.22, -.525), (x + .05, -.22, -.525), .011)
            p.prism('metal.dark', [(-.26, -.545), (-.18, -.545), (-.16, -.48), (-.28, -.48)], x - .032, x - .024, 'x', 0, 0)
            p.prism('metal.dark', [(-.26, -.545), (-.18, -.545), (-.16, -.48), (-.28, -.48)], x + .024, x + .032, 'x', 0, 0)
        else:
            p.prism('metal.dark', [(-.50, -.60), (-.40, -.60), (-.40, -.49), (-.50, -.49)], x - .045, x - .037, 'x', 0, 0)
            p.prism('metal.dark', [(-.50, -.60), (-.40, -.60), (-.40, -.49), (-.50, -.49)], x + .037, x + .045, 'x', 0, 0)
            for z in (-.575, -.545, -.515):
                p.add('metal.zinc', stud(.009, -.05, .05), axis_frame('x', (x, -.45, z)))


def auger(u, s):
    y, z = AUGER
    W = s.width / 2
    p = u.part('header.auger', pivot=(0, y, z), budget=9000, alone=True, axis='x', rpm=180, explode=(0, -.10, .35))
    inner = .50
    with p.at(M((0, y, z)) @ axis_frame('x')):
        p.add('paint.accent', shapes.lathe([(0, -W + .03), (TUBE_R, -W + .03), (TUBE_R, -inner * .5), (TUBE_R, inner * .5), (TUBE_R, W - .03), (0, W - .03)], 28))
        for sgn in (1, -1):
            run = W - .045 - (inner - .02)
            c = shapes.helix(TUBE_R - .01, AUGER_R, .50, run, .005, 1, .15, 22)
            c = c.moved(M((0, 0, inner - .02)))
            edge = shapes.helix(AUGER_R - .012, AUGER_R + .001, .50, run, .009, 1, .15, 22).moved(M((0, 0, inner - .02)))
            if sgn < 0:
                flip = Matrix.Scale(-1, 4, (0, 0, 1))
                c, edge = c.moved(flip), edge.moved(flip)
            p.add('metal.worn', c)
            p.add('metal.steel', edge)
            p.add('metal.cast', shapes.cyl(.05, sgn * (W - .035), sgn * (W + .02), .004))
            for w in (inner * .98, W - .30):                 # clamped joints, access hatch
                p.add('metal.dark', lean_ring(TUBE_R - .002, TUBE_R + .008, sgn * w - .015, sgn * w + .015, 28))
        for k in range(2):
            hatch = Matrix.Rotation(math.pi * k + .4, 4, 'Z') @ M((TUBE_R - .002, 0, .0))
            p.add('metal.galv', shapes.box((0, -.055, -.08), (.010, .055, .08), .003), hatch)
        for i, w in enumerate(spread(-.42, .42, 8)):         # guide bushes of the fingers
            for j in range(2):
                m = Matrix.Rotation(i * 2.4 + j * math.pi, 4, 'Z') @ M((TUBE_R - .004, 0, w)) @ axis_frame('x')
                p.add('plastic.black', shapes.lathe([(.030, 0), (.027, .014), (.012, .016)], 10), m)
    f = u.part('header.auger.fingers', pivot=(0, y - .045, z - .02), budget=3000, alone=True, axis='x', rpm=180, explode=(0, -.25, .35))
    with f.at(M((0, y - .045, z - .02)) @ axis_frame('x')):
        for i, w in enumerate(spread(-.42, .42, 8)):
            for j in range(2):
                m = Matrix.Rotation(i * 2.4 + j * math.pi, 4, 'Z')
                f.add('metal.steel', shapes.lathe([(.0085, .10), (.0085, .312), (.005, .318), (0, .318)], 7), m @ M((0, 0, w)) @ axis_frame('x'))


def reel(u, s):
    W = s.width / 2
    y, z = REEL
    n = s.bats
    a = u.part('header.reel.arms', pivot=(0, *ARM_PIVOT), budget=6000, axis='x', min=-14, max=0, explode=(0, -.10, .55))
    x = W + .050
    for side in a.both_sides():
        _arm(a, x)
    _reel_motor(a, x)
    r = u.part('header.reel', parent='header.reel.arms', pivot=(0, y, z), budget=12000, alone=True, axis='x', rpm=28, explode=(0, -.20, .25))
    half = W - .075
    r.cyl('paint.accent', (-half - .05, y, z), (half + .05, y, z), .070, .004, 20)
    for sgn in (1, -1):
        r.cyl('metal.steel', (sgn * (half + .04), y, z), (sgn * (W + .085), y, z), .026, .003, 14)
    for k, xs in enumerate(spread(-half, half, s.spiders + 2)):
        end = k in (0, s.spiders + 1)
        with r.at(M((xs, y, z)) @ axis_frame('x')):
            _end_wheel(r, n) if end else _spider(r, n)
    b = u.part('header.reel.bat.0', parent='header.reel', pivot=_bat(0, n), budget=9000, alone=True, axis='x', rpm=-28)
    _bat_mesh(b, s, half)
    for i in range(1, n):
        u.instance(f'header.reel.bat.{i}', b, _bat(i, n), parent='header.reel', axis='x', rpm=-28)
    # control ring that keeps the tines upright
    e = u.part('header.reel.ring', parent='header.reel.arms', pivot=(0, y - CRANK[0], z + CRANK[1]), alone=True, axis='x', rpm=28, explode=(.25, -.20, .25))
    with e.at(M((half + .034, y - CRANK[0], z + CRANK[1])) @ axis_frame('x')):
        e.add('metal.dark', shapes.ring(.20, .235, -.006, .006, .002, 32))
        for i in range(n):
            ang = TAU * i / n + BAT_TURN
            e.add('metal.dark', shapes.bar([(.22 * math.cos(ang), .22 * math.sin(ang), 0), ((BAT_R + .012) * math.cos(ang), (BAT_R + .012) * math.sin(ang), 0)], .008, .03, 0, .002, up=(-math.sin(ang), math.cos(ang), 0)))


STUB = (.765, .190, -.010)      # end of the feeder's drive shaft
CRANK = (.055, -.035)           # offset of the control ring: forward, down
BAT_TURN = .35


def _bat(i, n):
    ang = TAU * i / n + BAT_TURN
    return (0, REEL[0] + BAT_R * math.cos(ang), REEL[1] + BAT_R * math.sin(ang))


def _bat_mesh(b, s, half):
    with b.at(M(_bat(0, s.bats))):
        b.cyl('metal.galv', (-half - .02, 0, 0), (half + .045, 0, 0), .0175, .002, 8)
        if s.flex:
            one, slot = finger_chunk(TINE, .03), 'plastic.yellow'
        else:
            one, slot = tine_chunk(TINE, .045), 'metal.zinc'
        for x in centred(2 * half - .06, s.tine_pitch):
            b.add(slot, one, M((x, 0, 0)))
            if not s.flex:
                b.add('plastic.black', cube((-.020, -.024, -.016), (.020, .014, .024)), M((x, 0, 0)))
        b.bar('metal.dark', [(half + .034, 0, 0), (half + .034, -CRANK[0], CRANK[1])], .010, .034, 0, .002, up=(0, .5, .8))
        for x in (-half - .01, half + .012):
            b.cyl('plastic.black', (x - .014, 0, 0), (x + .014, 0, 0), .030, .004, 12)


def _end_wheel(r, n):
    """End disc with rounded openings and bat bearings."""
    holes = []
    for i in range(n):
        c = TAU * (i + .5) / n + BAT_TURN
        d = TAU / n / 2
        pts = []
        for rad, spread_ in ((.15, .62), (.385, .80)):
            arc = [(rad, c + d * spread_ * k) for k in ((-1, 1) if rad < .2 else (1, .33, -.33, -1))]
            pts += [(q * math.cos(t), q * math.sin(t)) for q, t in arc]
        holes.append(shapes.fillet(pts, .035, 3))
    rim = []
    for k in range(n * 8):
        t = TAU * k / (n * 8) + BAT_TURN
        rim.append(((.432 + .055 * max(0, math.cos(t * n - BAT_TURN * n)) ** 3) * math.cos(t), (.432 + .055 * max(0, math.cos(t * n - BAT_TURN * n)) ** 3) * math.sin(t)))
    r.add('paint.accent', shapes.plate(rim, holes, .007, .002).moved(M((0, 0, .0035))))
    r.add('paint.accent', lean_ring(.408, .424, -.014, .014, 40))
    r.add('paint.accent', shapes.cyl(.115, -.012, .012, .004, 24))
    for i in range(n):
        t = TAU * i / n + BAT_TURN
        r.add('plastic.grey', lean_ring(.018, .034, -.016, .016, 12).moved(M((BAT_R * math.cos(t), BAT_R * math.sin(t), 0))))
        r.add('metal.zinc', stud(.009, .010, .020).moved(M((.092 * math.cos(t + .3), .092 * math.sin(t + .3), 0))))


def _spider(r, n):
    """Middle spider: hub clamp, flat arms, tie bars, bat bearings."""
    r.add('paint.accent', lean_ring(.068, .098, -.022, .022, 16))
    for i in range(n):
        t = TAU * i / n + BAT_TURN
        c, q = math.cos(t), math.sin(t)
        t2 = TAU * (i + 1) / n + BAT_TURN
        r.add('paint.accent', shapes.bar([(.085 * c, .085 * q, 0), ((BAT_R - .02) * c, (BAT_R - .02) * q, 0)], .008, .044, 0, .002, up=(-q, c, 0)))
        a, b = Vector((.27 * c, .27 * q, .006)), Vector((.27 * math.cos(t2), .27 * math.sin(t2), .006))
        r.add('paint.accent', shapes.bar([a, b], .006, .026, 0, .001, up=(a + b).normalized()))
        r.add('plastic.grey', lean_ring(.018, .033, -.020, .020, 9).moved(M((BAT_R * c, BAT_R * q, 0))))
        r.add('metal.zinc', stud(.009, .002, .014).moved(M((.27 * c, .27 * q, 0))))


def _arm(a, x):
    """Reel arm on the left: tapered box beam, slide with bearing, scale, lift cylinder."""
    (py, pz), (ry, rz) = ARM_PIVOT, REEL
    d = Vector((0, ry - py, rz - pz)).normalized()
    up = Vector((0, -d.z, d.y)) * -1
    if up.z < 0:
        up = -up

    def ring(t, h, w=.027):
        c = Vector((x, py, pz)) + d * t
        b = .008
        return [c + Vector((sx, 0, 0)) + up * sz for sx, sz in ((-w, -h + b), (-w + b, -h), (w - b, -h), (w, -h + b), (w, h - b), (w - b, h), (-w + b, h), (-w, h - b))]
    length = math.hypot(ry - py, rz - pz)
    a.add('paint.header', shapes.loft([ring(-.09, .035), ring(.0, .060), ring(.35, .062), ring(length - .30, .042), ring(length + .175, .036), ring(length + .182, .030, .021)]))
    a.cyl('metal.zinc', (x - .05, py, pz), (x + .05, py, pz), .020)
    c = Vector((x, ry, rz))
    slide = frame(c, d, up)                                  # u along the arm, v up, w = +-x
    a.add('paint.accent', shapes.box((-.14, -.060, -.040), (.14, .056, .040), .008), slide)
    a.add('metal.cast', shapes.cyl(.055, -.052, .052, .006, 20), slide)
    a.add('plastic.black', shapes.cyl(.036, -.060, .060, .004, 16), slide)
    for u in (-.10, .10):
        for v in (-.035, .035):
            a.add('metal.zinc', shapes.cyl(.009, -.046, .046, .002, 6), slide @ M((u, v, 0)))
    # fore and aft cylinder along the top of the arm
    top = lambda t, h: c + d * t + up * h                                         # noqa: E731
    lean_cylinder(a, top(-.72, .085), top(-.12, .072), .021, .45)
    for t, v in ((-.72, .085), (-.12, .072)):
        a.add('metal.dark', shapes.prism([(-.03, -.040), (.03, -.040), (.014, .018), (-.014, .018)], -.012, .012, .003, .008), slide @ M((t, v, 0)))
    for k in range(6):                                       # scale
        a.add('decal.light', shapes.box((-.30 - .03 * k, -.02 + .004 * (k % 2), -.0290), (-.296 - .03 * k, .02, .0290), 0), slide)


def _reel_motor(a, x):
    """Hydraulic motor of the reel on the right arm."""
    y, z = REEL
    s = -x
    a.cyl('metal.cast', (s - .04, y, z), (s - .115, y, z), .058, .006, 18)
    a.box('metal.cast', (s - .175, y - .045, z - .045), (s - .110, y + .045, z + .045), .010)
    a.cyl('metal.cast', (s - .17, y, z), (s - .205, y, z), .046, .008, 18)
    for k in (-1, 1):
        a.cyl('metal.zinc', (s - .145, y + .02 * k, z + .04), (s - .145, y + .02 * k, z + .075), .013, .002, 6)
        lean_hose(a, [(s - .145, y + .02 * k, z + .07), (s - .145, y + .06 + .03 * k, z + .17), (s - .06, y + .35, z + .13 + .02 * k), (s - .045, y + .62, z + .205 + .02 * k), (s - .045, y + .90, z + .30 + .02 * k), (s + .02, y + 1.08, z + .36 + .02 * k)], .010)


def ends(u, s):
    """End panels, dividers and guards."""
    W = s.width / 2
    for side in ('L', 'R'):
        sgn = 1 if side == 'L' else -1
        p = u.part(f'header.end.{side}', explode=(.35 * sgn, 0, 0), budget=7000)
        with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            _panel(p, W, s)
        _panel_signs(p, W, s, side)
        if s.flex:
            _shield(u, W, side, sgn)
        d = u.part(f'header.divider.{side}', explode=(.45 * sgn, -.40, 0), budget=4000)
        with d.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
            _divider(d, W, s)


def _panel(p, W, s):
    """Inner sheet with folded edge and stiffeners, authored on the left."""
    yz = frame((W, 0, 0), (0, 1, 0), (0, 0, 1))              # u = y, v = z, w = +x
    p.add('paint.header', shapes.plate(PANEL, (), .010, .003, grid=.2), yz @ M((0, 0, .012)))
    edge = [(W + .006, y, z) for y, z, _ in PANEL[1:6]]
    edge = [Vector(e) for e in edge]
    p.sweep('metal.galv', edge, [(-.012, -.020), (-.012, .020), (-.006, .026), (.010, .026), (.016, .018), (.016, -.018), (.010, -.026), (-.006, -.026)], .12)
    # bearing housing of the auger
    y, z = AUGER
    hub = axis_frame('x', (W, y, z))
    p.add('metal.cast', shapes.lathe([(.03, -.02), (.10, -.02), (.105, -.012), (.105, .020), (.07, .032), (.05, .05), (0, .05)], 24), hub)
    stud_circle(p, hub @ M((0, 0, .021)), .085, 6, .010)
    # pivot bracket of the reel arm and lift cylinder
    (ay, az) = ARM_PIVOT
    for dx in (.008, .072):
        p.prism('paint.header', [(ay - .06, .44), (ay + .07, .44), (ay + .05, az + .03), (ay + .015, az + .045), (ay - .03, az + .035)], W + dx, W + dx + .012, 'x', .003, .02)
    p.box('paint.header', (W - .02, ay - .06, .43), (W + .09, ay + .07, .456), .005)
    foot_ = (W + .050, -.44, .22)
    p.prism('paint.header', [(-.52, .06), (-.34, .06), (-.36, .22), (-.41, .26), (-.47, .26), (-.50, .20)], W + .010, W + .028, 'x', .003, .02)
    ry, rz = REEL
    t = .56
    arm = (W + .050, ay + (ry - ay) * t, az + (rz - az) * t - .055)
    lean_cylinder(p, foot_, arm)


def _shield(u, W, side, sgn):
    """Raised side shield that keeps beans on the table, on the end sheet inside the reel arm."""
    p = u.part(f'header.shield.{side}', explode=(.30 * sgn, 0, .35), budget=1500)
    outline = [(-.12, .46, .02), (-.12, .82, .10), (-.42, .80, .12), (-.80, .46, .2), (-.92, .02, .05), (-.90, -.10, .02), (-.62, .14, .1), (-.30, .44, .1)]
    with p.at(Matrix.Scale(sgn, 4, (1, 0, 0))):
        where = frame((W - .005, 0, 0), (0, 1, 0), (0, 0, 1))
        p.add('plastic.black', shapes.plate(outline, (), .006, .002, grid=.2), where)
        for a, b in (((-.22, .56), (-.22, .76)), ((-.48, .34), (-.50, .66)), ((-.72, .08), (-.74, .40))):
            p.bar('metal.galv', [(W + .002, *a), (W + .002, *b)], .012, .03, 0, .003)
        studs(p, where, [(-.22, .56), (-.22, .74), (-.48, .36), (-.50, .62), (-.72, .10), (-.74, .36)], .010)


def _panel_signs(p, W, s, side):
    """Outer shell of the right end, lettering and stickers of both."""
    if side == 'R':
        outline = [(-.03, -.50, .06), (-.03, .40, .08), (-.24, .42, .10), (-.58, .12, .2), (-.96, -.22, .12), (-1.02, -.34, .08), (-1.02, -.50, .06)]
        where = right_frame(-W - .012, 0, 0)                  # u = -y
        turned = [(-q[0], q[1], q[2]) for q in outline]
        holes = [shapes.slot(.86 - .085 * 0, -.31 - .045 * k, .15, .018) for k in range(3)] if not s.flex else []
        shell(p, 'paint.header', turned, where, .085, .035, holes, 'mesh.dark', .2)
        face = where @ M((0, 0, .085))
        p.text('decal.light', s.label, .115, face @ M((.36, -.16, 0)), .0015, shear=.12)
        assemblies.sticker(p, face @ M((.42, -.40, 0)), .62, .085, 'decal.dark', .012)
        if s.flex:
            p.text('decal.yellow', 'FLEX', .075, face @ M((.40, -.29, 0)), .0015, shear=.12)
        p.text('decal.light', 'GOMSELMASH', .036, face @ M((.30, -.40, .0015)), .001, shear=.15, fine=1)
        raised = [(.02, -.02, .06), (.02, .34, .08), (.20, .36, .10), (.46, .13, .14), (.46, -.02, .06)]
        p.add('paint.header', pillow(raised, -.004, .016, .014, 3), face)
        step = face @ M((0, 0, .016))
        holes = [shapes.slot(.27 - .012 * k, .14 - .04 * k, .16, .016) for k in range(3)]
        for h in holes:
            p.add('mesh.dark', shapes.plate(h, (), .001, 0, back=False), step @ M((0, 0, .0015)))
        studs(p, step, [(.06, .03), (.06, .29), (.42, .03)], .010)
        p.tube('metal.zinc', [tuple(face @ Vector(q)) for q in ((.86, -.43, -.01), (.86, -.43, .045), (.94, -.43, .045), (.94, -.43, -.01))], .008, .02, 6)
        assemblies.latch(p, face @ M((.50, -.30, 0)), .028)
        reflex(p, face @ M((.64, -.40, .001)), .09, .045)
        sign(p, step @ M((.12, .10, 0)), .13)
        sign(p, step @ M((.12, .25, 0)), .11)
        studs(p, face, [(.06, -.46), (.96, -.40), (.50, .12), (.78, -.10)], .011)


def _divider(d, W, s):
    """Nose with rounded outer side, wear shoe, tip and crop rail (left)."""
    rows = [(-1.00, -.012, .100, -.585, -.150), (-1.12, -.012, .108, -.588, -.235), (-1.25, -.012, .104, -.590, -.300), (-1.40, -.006, .092, -.592, -.370),
            (-1.55, .000, .078, -.592, -.430), (-1.70, .004, .060, -.590, -.485), (-1.80, .008, .044, -.586, -.522), (-1.86, .014, .034, -.580, -.545)]
    rings = []
    for y, x0, x1, z0, z1 in rows:
        rings.append(_nose_ring(W + x0, W + x1, z0, z1, y))
    d.add('paint.header', shapes.outward(shapes.loft(rings)))
    tip = [_nose_ring(W + x0, W + x1, z0, z1, y) for y, x0, x1, z0, z1 in ((-1.76, .000, .056, -.594, -.496), (-1.84, .006, .044, -.590, -.526), (-1.91, .016, .034, -.578, -.552), (-1.925, .021, .028, -.570, -.560))]
    d.add('metal.worn', shapes.outward(shapes.loft(tip)))
    d.bar('metal.worn', [(W + .045, -1.80, -.600), (W + .045, -1.1, -.602), (W + .045, -.20, -.600)], .075, .010, 0, .003)
    # crop rail on top and outer deflector rod
    d.tube('metal.galv', [(W + .030, -1.84, -.525), (W + .045, -1.50, -.385), (W + .040, -1.15, -.215), (W + .030, -.98, -.10)], .011, .2)
    d.tube('metal.galv', [(W + .05, -1.78, -.520), (W + .135, -1.45, -.395), (W + .185, -1.10, -.22), (W + .165, -.88, -.12), (W + .02, -.80, -.02)], .011, .15)
    d.tube('metal.galv', [(W + .165, -1.24, -.29), (W + .09, -1.22, -.33)], .008)
    reflex(d, frame((W + .1075, -1.19, -.42), (0, 1, 0), (0, 0, 1)), .085, .04)
    studs(d, frame((W + .107, -1.08, -.42), (0, 1, 0), (0, 0, 1)), [(0, .10), (0, -.10)], .011)


def _nose_ring(x0, x1, z0, z1, y):
    """Cross section of the divider: straight inner side, full outer side, sloping ridge."""
    w, h = x1 - x0, z1 - z0
    return [(x0, y, z0 + .1 * h), (x0 + .12 * w, y, z0), (x0 + .80 * w, y, z0), (x1 - .05 * w, y, z0 + .06 * h), (x1, y, z0 + .22 * h), (x1, y, z0 + .55 * h), (x1 - .06 * w, y, z0 + .74 * h),
            (x1 - .24 * w, y, z0 + .90 * h), (x1 - .46 * w, y, z0 + .98 * h), (x0 + .32 * w, y, z1), (x0 + .10 * w, y, z0 + .96 * h), (x0, y, z0 + .86 * h)]


def drive(u, s):
    """Left side: drive shaft behind the wall, pulleys and belt to the knife, chain to the auger, wobble box, guard."""
    W = s.width / 2
    x = W + .062
    A, B, C = (.085, .10, .150), (-.76, -.335, .115), (-.33, -.02, .045)
    p = u.part('header.drive', explode=(.75, 0, 0), budget=7000)
    plane = left_frame(x, 0, 0)                               # u = y, v = z
    assemblies.belt(p, plane, [(A[0], A[1], A[2] - .002), (C[0], C[1] + .10, C[2]), (B[0], B[1], B[2] - .002)], .034, .016)
    # chain case to the auger
    inner = left_frame(W + .026, 0, 0)
    assemblies.belt(p, inner, [(.085, .10, .075), (AUGER[0], AUGER[1], .125)], .010, .014, 'metal.dark')
    p.box('metal.cast', (W + .014, B[0] - .10, B[1] - .15), (W + .052, B[0] + .10, B[1] + .10), .012)            # wobble box
    p.cyl('metal.cast', (W + .02, B[0], B[1] - .155), (W + .05, B[0], B[1] - .155), .055, .006)
    p.box('metal.dark', (W - .03, KNIFE_Y - .02, KNIFE_Z + .008), (W + .045, B[0] - .02, KNIFE_Z + .034), .006)
    # bearing bracket of the shaft, shaft with guard to the feeder's side
    p.prism('paint.header', [(-.02, -.02), (.17, -.02), (.17, .22), (-.02, .22)], W - .012, W, 'x', .004, .03)
    p.add('metal.cast', shapes.lathe([(.03, -.03), (.07, -.03), (.075, -.02), (.075, .0), (.05, .012), (0, .012)], 20), axis_frame('x', (W - .01, .085, .10)))
    assemblies.shaft(p, STUB, (W - .05, .085, .10), .036)
    p.tube('metal.galv', [(1.10, .155, .02), (1.10, .10, -.05), (1.06, .0, -.05)], .005, .02, 5)
    # tensioner
    p.bar('metal.dark', [(W + .018, C[0], C[1] + .10), (W + .018, C[0] + .20, C[1] + .16)], .012, .04, 0, .003)
    p.cyl('metal.zinc', (W + .015, C[0], C[1] + .10), (x + .03, C[0], C[1] + .10), .012)
    for name, (y, z, r), spokes, rpm in (('a', A, 5, 480), ('b', B, 4, 540)):
        q = u.part(f'header.pulley.{name}', pivot=(x, y, z), budget=2500, alone=True, axis='x', rpm=rpm, explode=(.85, 0, 0))
        assemblies.pulley(q, axis_frame('x', (x, y, z)), r, .042, 1, spokes)
    t = u.part('header.pulley.tension', pivot=(x, C[0], C[1] + .10), alone=True, axis='x', rpm=900, explode=(.85, 0, 0))
    assemblies.pulley(t, axis_frame('x', (x, C[0], C[1] + .10)), C[2] - .004, .040, 0, 0)
    g = u.part('header.guard.L', pivot=(W + .03, -.1, .36), budget=6000, axis='y', min=-80, max=0, explode=(1.15, 0, 0))
    outline = [(.24, -.12, .08), (.24, .30, .10), (.02, .36, .10), (-.26, .30, .14), (-.60, .02, .2), (-.92, -.24, .12), (-.95, -.36, .08), (-.92, -.52, .06), (-.52, -.52, .06), (-.20, -.26, .16)]
    where = left_frame(W + .022, 0, 0)
    holes = [shapes.slot(-.02 + .035 * k, .13 - .047 * k, .19, .020, .0) for k in range(4)]
    holes += [shapes.slot(-.72 + .02 * k, -.29 - .047 * k, .17, .020, .0) for k in range(4)]
    shell(g, 'paint.header', outline, where, .118, .038, holes, None, .2)
    face = where @ M((0, 0, .118))
    g.text('decal.light', s.label, .085, face @ M((-.31, .01, 0)), .0015, shear=.12)
    if s.flex:
        g.text('decal.yellow', 'FLEX', .060, face @ M((-.34, -.27, 0)), .0015, shear=.12)
    assemblies.sticker(g, face @ M((-.40, -.17, 0)), .30, .065, 'decal.dark', .012)
    g.text('decal.light', 'GOMSELMASH', .026, face @ M((-.40, -.17, .0015)), .001, shear=.15, fine=1)
    sign(g, face @ M((.165, .18, 0)), .13)
    sign(g, face @ M((-.84, -.37, 0)), .10)
    reflex(g, face @ M((-.50, -.34, .0005)), .09, .045)
    assemblies.latch(g, face @ M((-.46, -.47, 0)), .030)
    for u0 in (-.16, .06):
        assemblies.hinge(g, face @ M((u0, .300, -.008)), .05)


def hydraulics(u, s):
    """Coupler at the left of the feeder, pipes along the top beam, hoses to both lift cylinders."""
    W = s.width / 2
    p = u.part('header.hydraulics', explode=(0, .50, .15), budget=5000)
    where = frame((.80, .03, .34), (-1, 0, 0), (0, 0, 1))
    coupler(p, where, [[(.80 + du, .11, .34 + dv), (.82 + du, .20, .38), (.86 + du * .6, .17, .50), (.90 + du * .5, .06, .612), (1.02 + du * .5, -.07 + du * .4, .598)] for du, dv in ((-.045, .025), (0, -.025), (.045, .025))])
    for k, z in enumerate((.590, .590, .590)):
        y = -.098 + .022 * k
        p.tube('metal.zinc', [(1.0 - .02 * k, y, z - .004), (W - .10, y, z - .004)], .0065, 0, 6)
        p.tube('metal.zinc', [(1.0, y, z - .004), (-W + .10, y, z - .004)], .0065, 0, 6)
    for x in [t for q in spread(.35, W - .35, 3) for t in (q, -q)]:
        p.box('plastic.black', (x - .018, -.116, .572), (x + .018, -.036, .600), .005)
    for sgn in (1, -1):
        lean_hose(p, [(sgn * (W - .10), -.098, .586), (sgn * (W - .02), -.13, .60), (sgn * (W + .03), -.19, .50), (sgn * (W + .07), -.30, .36), (sgn * (W + .052), -.46, .27)], .009)
        lean_hose(p, [(sgn * (W - .10), -.076, .586), (sgn * (W - .03), -.09, .635), (sgn * (W + .0), -.18, .655), (sgn * (W + .03), -.36, .605), (sgn * (W + .045), -.52, .575)], .009)
