"""Front of the grain headers: cutterbar, knife, skids, height sensors, auger."""
from common import *                                                              # noqa: F403
from grain_sizes import *                                                         # noqa: F403


def guard_places(s):
    """x of the knife guards."""
    return centred(s.width - .04, s.guard_pitch)


def lean_guard(y, z, reach=.155, wide=.025):
    """Forged knife guard (30 triangles): flat foot, body, tip, and the upper lip over the knife."""
    rings = []
    for dy, w, lo, hi in ((0, wide, -.016, -.0055), (-.046, wide * .86, -.017, -.0055), (-.064, .0115, -.025, -.0045), (-reach, .0022, -.003, .004)):
        rings.append([(-w, y + dy, z + lo), (w, y + dy, z + lo), (w * .84, y + dy, z + hi), (-w * .84, y + dy, z + hi)])
    body = shapes.outward(shapes.loft(rings))
    body.faces = [f for f in body.faces if not all(i < 4 for i in f)]             # the foot's end lies on the bar
    a = [(-.0105, y - .060, z + .0050), (.0105, y - .060, z + .0050), (0, y - .060, z + .0165), (0, y - reach + .006, z + .0015)]
    lip = shapes.outward(shapes.Chunk(a, [(0, 1, 2), (1, 3, 2), (3, 0, 2), (0, 3, 1)]))
    body.solid = lip.solid = False
    return body + lip


def lean_section(y, z, pitch, reach=.082):
    """Knife section: triangle with ground edges, its underside left out, and two rivets."""
    b, t = pitch * .485, .006
    low = [(-b, y + .012), (b, y + .012), (b, y - .012), (t, y - reach), (-t, y - reach), (-b, y - .012)]
    top = [(-b * .98, y + .010), (b * .98, y + .010), (b * .74, y - .010), (t * .3, y - reach + .012), (-t * .3, y - reach + .012), (-b * .74, y - .010)]
    c = shapes.loft([[(q, r, z) for q, r in low], [(q, r, z + .0032) for q, r in top]])
    c = shapes.outward(c)
    c.faces = [f for f in c.faces if not all(i < 6 for i in f)]
    c.solid = False
    for x in (-b * .52, b * .52):
        c = c + shapes.lathe([(.0065, z + .0025), (0, z + .0062)], 4).moved(M((x, y + .002, 0)))
    c.solid = False
    return c


def clip_chunk(y, z):
    """Hold-down clip: bolted foot, raised back, nose on the knife."""
    rows = ((.034, -.004, .004), (.012, -.004, .004), (.004, .006, .014), (-.018, .0055, .013), (-.040, .0045, .0085))
    rings = [[(-.017, y + dy, z + lo), (.017, y + dy, z + lo), (.015, y + dy, z + hi), (-.015, y + dy, z + hi)] for dy, lo, hi in rows]
    return shapes.outward(shapes.loft(rings))


def cutterbar(u, s):
    """Bar with guards and clips, the knife with its head, skids and height sensors."""
    W = s.width / 2
    p = u.part('header.cutterbar', parent=s.front, explode=(0, -.35, -.15), budget=12000)
    p.box('metal.dark', (-W, KNIFE_Y - .016, KNIFE_Z - .020), (W, KNIFE_Y + .075, KNIFE_Z - .006), .003)
    p.box('metal.dark', (-W, KNIFE_Y + .03, KNIFE_Z - .05), (W, KNIFE_Y + .042, KNIFE_Z + .016), .002)
    xs = guard_places(s)
    one = lean_guard(KNIFE_Y + .012, KNIFE_Z, .155 if not s.flex else .125, .025 if not s.flex else .017)
    for i, x in enumerate(xs):
        p.add('metal.dark', one, M((x, 0, 0)))
        if i % 2 == 0:                                       # guards come in pairs
            p.add('metal.zinc', nut(.0085, KNIFE_Z - .006, KNIFE_Z + .003, 5), M((x, KNIFE_Y + .024, 0)))
    clip = clip_chunk(KNIFE_Y, KNIFE_Z)
    for x in xs[2:-1:4]:
        p.add('metal.galv', clip, M((x, 0, 0)))
        p.add('metal.zinc', nut(.008, KNIFE_Z + .003, KNIFE_Z + .011), M((x, KNIFE_Y + .025, 0)))
    _knife_gear(p, W)
    _knife(u, s, xs, W)
    skids(u, s)
    _sensors(p, s)


def _knife_gear(p, W):
    """Head of the knife drive inside the left end sheet: cast housing over the knife, cover with its bolts, nose to the knife head."""
    x, y, z = W - .066, KNIFE_Y + .115, KNIFE_Z + .030
    p.add('metal.engine', shapes.lathe([(.060, -.004), (.060, .048), (.057, .052), (.034, .052), (.032, .082), (0, .088)], 12), M((x, y, z)))
    p.box('metal.engine', (x - .050, y - .008, z - .002), (W - .004, y + .060, z + .040), .006)
    p.bar('metal.galv', [(x, y - .03, z + .016), (x, KNIFE_Y + .022, z - .004)], .050, .016, 0, .003)
    nut_circle(p, M((x, y, z + .052)), .046, 5, .008)
    p.add('plastic.red', nut(.008, .086, .100, 5), M((x, y, z)))                  # grease nipple cap


def _knife(u, s, xs, W):
    """Knife back, sections and the head on the left that the wobble box drives."""
    stroke = .0762 if s.flex else .088                       # the wobble box of the stiff headers runs past the guards
    k = u.part('header.knife', parent=s.front, explode=(0, -.55, -.10), budget=6000, travel=(stroke, 0, 0), stroke=stroke, strokes=480)
    k.box('metal.steel', (-W + .05, KNIFE_Y - .008, KNIFE_Z - .0035), (W - .05, KNIFE_Y + .012, KNIFE_Z + .0005), .001)
    blade = lean_section(KNIFE_Y - .004, KNIFE_Z + .001, s.guard_pitch, .082 if not s.flex else .07)
    for x in xs[:-1]:
        k.add('metal.bright', blade, M((x + s.guard_pitch / 2, 0, 0)))
    k.bar('metal.dark', [(W - .10, KNIFE_Y, KNIFE_Z + .010), (W + .035, KNIFE_Y, KNIFE_Z + .010)], .036, .014, 0, .003)
    for x in (W - .085, W - .05):
        k.add('metal.zinc', nut(.008, KNIFE_Z + .016, KNIFE_Z + .024), M((x, KNIFE_Y, 0)))


def skid_places(s):
    """x of the skids."""
    return spread(-s.width / 2 + .30, s.width / 2 - .30, s.skids)


def skids(u, s):
    """Skids with screwed wear plates; on flexible headers leaf arms and rubber blocks."""
    p = u.part('header.skids', parent=s.front, explode=(0, 0, -.35), budget=12000)
    wide = .13 if not s.flex else .10
    for x in skid_places(s):
        path = [(x, -.945, KNIFE_Z - .020), (x, -.915, -.568), (x, -.88, -.590), (x, -.82, GROUND + .014), (x, -.45, GROUND + .014), (x, -.34, -.576), (x, -.16, -.512)]
        p.add('paint.header' if not s.flex else 'metal.dark', ribbon(path, wide, .008))
        wear = [(x, -.915, -.5755), (x, -.88, -.598), (x, -.82, GROUND + .006), (x, -.45, GROUND + .006), (x, -.34, -.584)]
        p.add('metal.worn', ribbon(wear, wide + .014, .008))
        for dx in (-.035, .035):
            p.add('metal.zinc', nut(.009, .004, .012), frame((x + dx, -.855, -.5965), (1, 0, 0), (0, -.95, .25)))
            p.add('metal.zinc', nut(.009, GROUND + .017, GROUND + .026), M((x + dx, -.56, 0)))
        if s.flex:                                           # leaf arm, rubber block, float link
            p.add('metal.dark', ribbon([(x, -.93, KNIFE_Z - .03), (x, -.60, -.557), (x, -.48, -.558), (x, -.20, -.53)], .05, .012))
            p.box('rubber.belt', (x - .03, -.36, -.556), (x + .03, -.30, -.51), .008)
            p.cyl('metal.zinc', (x - .05, -.22, -.525), (x + .05, -.22, -.525), .011, .002, 8)
            for dx in (-.028, .028):
                slab(p, 'metal.dark', [(-.26, -.545), (-.18, -.545), (-.16, -.48), (-.28, -.48)], x + dx - .004, x + dx + .004, 'x', 0, 0)
            continue
        for dx in (-.041, .041):                             # adjusting bracket: three holes, one pin
            slab(p, 'metal.galv', [(-.50, -.594), (-.40, -.594), (-.40, -.49), (-.50, -.49)], x + dx - .004, x + dx + .004, 'x', .001, .012)
        p.add('metal.zinc', nut(.009, -.058, .058, 6), axis_frame('x', (x, -.45, -.545)))
        p.tube('metal.zinc', [(x + .055, -.45, -.545), (x + .066, -.45, -.55), (x + .066, -.45, -.575)], .0035, .005, 4)
        for z in (-.575, -.515):
            p.add('mesh.dark', nut(.008, -.0465, .0465, 6), axis_frame('x', (x, -.45, z)))


def _sensors(p, s):
    """Height sensors: feeler bow beside the outer skids, lever and sensor box on the lower tube."""
    for sgn in (1, -1):
        x = sgn * (s.width / 2 - .30 - .14)
        p.tube('metal.galv', [(x, -.115, -.470), (x, -.30, -.575), (x, -.66, GROUND + .010), (x, -.80, -.592)], .009, .10, 6)
        p.cyl('metal.zinc', (x - .035, -.115, -.470), (x + .035, -.115, -.470), .013, .002, 8)
        p.box('metal.dark', (x - .03, -.14, -.490), (x - .022, -.09, -.44), .002)
        p.box('metal.dark', (x + .022, -.14, -.490), (x + .03, -.09, -.44), .002)
        p.box('plastic.black', (x + sgn * .034, -.010, -.46), (x + sgn * .105, .032, -.40), .008)
        p.cyl('plastic.grey', (x + sgn * .07, .010, -.40), (x + sgn * .07, .010, -.368), .013, .003, 10)
        p.tube('metal.zinc', [(x + sgn * .028, -.10, -.46), (x + sgn * .028, .012, -.485), (x + sgn * .05, .012, -.445)], .006, .02, 5)


# ---------------------------------------------------------------- auger

def flight(r0, r1, pitch, length, hand, start, thick=.006, rim=.012, steps=22):
    """Flighting and its hardened rim as two chunks; nothing inside the tube."""
    turns = length / pitch
    n = max(4, int(steps * turns))
    leaf, edge = [], []
    for i in range(n + 1):
        z, a = length * i / n, hand * TAU * (start + turns * i / n)
        c, q = math.cos(a), math.sin(a)
        t, e, f = thick / 2, rim / 2, r1 - .062
        leaf.append([(f * c, f * q, z - t), (r0 * c, r0 * q, z - t), (r0 * c, r0 * q, z + t), (f * c, f * q, z + t)])
        edge.append([(f * c, f * q, z - e), (r1 * c, r1 * q, z - e), (r1 * c, r1 * q, z + e), (f * c, f * q, z + e)])
    out = []
    for rings, sides in ((leaf, (0, 2)), (edge, (0, 1, 2))):
        pts = [q for r in rings for q in r]
        faces = []
        for k in range(n):
            for i in sides:
                a, b = k * 4 + i, k * 4 + (i + 1) % 4
                faces.append((a, b, b + 4, a + 4))
        faces += [(3, 2, 1, 0), (4 * n, 4 * n + 1, 4 * n + 2, 4 * n + 3)]
        c = shapes.Chunk(pts, faces, False)
        out.append(c if _helix_out(c, 0 if sides[0] == 0 else 0) else shapes.Chunk(pts, [tuple(reversed(f)) for f in faces], False))
    return out


def _helix_out(c, k):
    """Does the lower face of the flighting look down (-w)?"""
    q = [Vector(c.points[i]) for i in c.faces[k]]
    return (q[1] - q[0]).cross(q[2] - q[1]).z < 0


def auger(u, s):
    """Tube with two-handed flighting, finger guides in the middle, bearings; the fingers turn about their own shaft."""
    y, z = AUGER
    W = s.width / 2
    p = u.part('header.auger', pivot=(0, y, z), budget=9000, alone=True, axis='x', rpm=180, explode=(0, -.10, .35))
    inner = MIDDLE + (s.mouth - MOUTH_W) / 2
    with p.at(M((0, y, z)) @ axis_frame('x')):
        p.add('metal.engine', shapes.lathe([(0, -W + .03), (TUBE_R, -W + .03), (TUBE_R, -inner * .5), (TUBE_R, inner * .5), (TUBE_R, W - .03), (0, W - .03)], 28))
        for sgn in (1, -1):
            run = W - .045 - (inner - .02)
            for start in (.15,):
                leaf, rim = flight(TUBE_R - .006, AUGER_R, FLIGHT_PITCH, run, 1, start)
                flip = M((0, 0, inner - .02)) if sgn > 0 else Matrix.Scale(-1, 4, (0, 0, 1)) @ M((0, 0, inner - .02))
                p.add('paint.inner', leaf.moved(flip))
                p.add('metal.bright', rim.moved(flip))           # the crop keeps the edge bright
                end = Matrix.Rotation(TAU * start, 4, 'Z')   # the flighting's first edge is stiffened by a knee plate
                p.add('metal.dark', shapes.prism([(TUBE_R - .004, .0), (AUGER_R - .02, .0), (AUGER_R - .03, .016), (TUBE_R - .004, .10)], -.004, .004, .001, .006),
                      flip @ end @ frame((0, 0, 0), (1, 0, 0), (0, 0, 1)))
            p.add('metal.cast', shapes.cyl(.05, sgn * (W - .035), sgn * (W + .02), .004, 16))
            for w in (inner * .98, W - .30):                 # clamped joints
                p.add('metal.dark', shapes.lathe([(TUBE_R - .002, sgn * w - .015), (TUBE_R + .008, sgn * w - .014), (TUBE_R + .008, sgn * w + .014), (TUBE_R - .002, sgn * w + .015)], 18))
        for k in range(2):                                   # access hatches to the finger shaft
            hatch = Matrix.Rotation(math.pi * k + .9, 4, 'Z') @ M((TUBE_R - .002, 0, .0))
            p.add('metal.cast', shapes.box((0, -.055, -.08), (.010, .055, .08), .003), hatch)
            for v in (-.042, .042):
                for w in (-.066, .066):
                    p.add('metal.zinc', nut(.007, .009, .015, 5), hatch @ M((0, v, w)) @ axis_frame('x'))
        for ang, w in finger_places(inner):
            _guide(p, ang, w)
    f = u.part('header.auger.fingers', pivot=(0, y + FINGER_AXIS[0], z + FINGER_AXIS[1]), budget=3000, alone=True, axis='x', rpm=180, explode=(0, -.25, .35))
    with f.at(M((0, y + FINGER_AXIS[0], z + FINGER_AXIS[1])) @ axis_frame('x')):
        for ang, w in finger_places(inner):
            m = Matrix.Rotation(ang, 4, 'Z')
            f.add('metal.galv', shapes.lathe([(.0110, .10), (.0105, .306), (0, .314)], 6), m @ M((0, 0, w)) @ axis_frame('x'))


def finger_places(inner):
    """(angle, w) of the fingers: two opposite ones in each plane, turned from plane to plane."""
    return [(i * 2.4 + j * math.pi, w) for i, w in enumerate(spread(-inner + .08, inner - .08, FINGERS)) for j in range(2)]


def _guide(p, ang, w):
    """Guide of one finger, where its line leaves the tube: plate with two screws and the wearing bush."""
    e = Vector((FINGER_AXIS[0], FINGER_AXIS[1]))
    d = Vector((math.cos(ang), math.sin(ang)))
    t = -e.dot(d) + math.sqrt(e.dot(d) ** 2 - e.length_squared + TUBE_R ** 2)
    c = e + d * t
    out = Matrix.Rotation(math.atan2(c.y, c.x), 4, 'Z') @ M((TUBE_R - .004, 0, w)) @ axis_frame('x')
    p.add('metal.cast', shapes.outward(shapes.loft([[(a * k, b * (.6 + .4 * k), w) for a, b in ((-.026, -.038), (0, -.054), (.026, -.038), (.026, .038), (0, .054), (-.026, .038))] for k, w in ((1, -.004), (1, .006), (.9, .008))])), out)
    p.add('plastic.yellow', shapes.lathe([(.025, .006), (.020, .025), (.010, .025)], 7), out)
    for v in (-.038, .038):
        p.add('metal.zinc', shapes.lathe([(.008, .007), (0, .013)], 5), out @ M((0, v, 0)))
