"""40 ft high-cube container, 12.192 x 2.438 x 2.896 m: corrugated, doors to -Y that open. Origin on the ground at its centre."""
from common import *                                                              # noqa: F403

LENGTH, WIDTH, HEIGHT = 12.192, 2.438, 2.896
DOOR_W, DOOR_H = 2.340, 2.585                   # clear opening
FLOOR = .158                                    # top of the floor boards
H, W = LENGTH / 2, WIDTH / 2
NUMBER = 'ZMGU 402000 5'
PAINT, IN = 'container.paint', 'container.inside'


def build():
    """The whole container."""
    u = Unit('scenery.container', length=LENGTH, width=WIDTH, height=HEIGHT, door_width=DOOR_W, door_height=DOOR_H)
    frame_(u)
    walls(u)
    for side, s in (('L', 1), ('R', -1)):
        door(u, side, s)
    marks(u)
    u.dim('container_door', (-DOOR_W / 2, -H, 1.3), (DOOR_W / 2, -H, 1.3))
    return u


def frame_(u):
    """Corner castings and posts, rails, sill and lintel, cross members, cam keepers, hinge lugs."""
    p = u.part('container.frame')
    for x in (1, -1):
        for y in (1, -1):
            for z in (0, 1):
                casting(p, x, y, z)
            p.box(PAINT, (x * (W - .012), y * (H - .006), .117), (x * DOOR_W / 2 if y < 0 else x * (W - .075), y * (H - .115), HEIGHT - .117), .008)
        p.box(PAINT, (x * (W - .003), -H + .17, .010), (x * (W - .050), H - .17, FLOOR), .004)          # bottom rail
        p.box(PAINT, (x * (W - .010), -H + .17, HEIGHT - .072), (x * (W - .070), H - .17, HEIGHT - .008), .004)
        p.box(PAINT, (x * (W - .003), -H + .17, .006), (x * (W - .100), H - .17, .014), .002)           # its foot
    for y in spread(-H + .45, H - .45, 15):                                       # cross members
        p.add(PAINT, cube((-W + .04, y - .022, .035), (W - .04, y + .022, FLOOR - .028)))
    p.box(PAINT, (-W + .165, -H + .004, .010), (W - .165, -H + .10, FLOOR - .006), .006)      # sill and lintel
    p.box(PAINT, (-W + .165, -H + .004, FLOOR + DOOR_H), (W - .165, -H + .10, HEIGHT - .010), .006)
    p.box(PAINT, (-W + .165, H - .10, .010), (W - .165, H - .004, FLOOR - .006), .006)
    p.box(PAINT, (-W + .165, H - .07, HEIGHT - .09), (W - .165, H - .004, HEIGHT - .010), .006)
    for s in (1, -1):                                          # cam keepers
        for x in (.22, .86):
            for z in (FLOOR - .070, FLOOR + DOOR_H + .055):
                p.add('metal.galv', cube((s * x - .045, -H - .040, z - .022), (s * x + .045, -H + .006, z + .022)))
        for z in (.45, 1.05, 1.75, 2.40):                      # hinge lugs on the posts
            p.box(PAINT, (s * (W - .030), -H - .030, z - .06), (s * (W - .010), -H + .012, z + .06), .003)


def hole(w, h):
    """Eight-sided patch: the opening of a casting."""
    a, b, c = w / 2, h / 2, min(w, h) * .33
    return Chunk([(-a + c, -b, 0), (a - c, -b, 0), (a, -b + c, 0), (a, b - c, 0), (a - c, b, 0), (-a + c, b, 0), (-a, b - c, 0), (-a, -b + c, 0)], [tuple(range(8))], False)


def casting(p, x, y, z):
    """Corner casting with its three openings (dark recesses)."""
    a, b, c = .162, .178, .118
    z0 = 0 if z == 0 else HEIGHT - c
    lo = (x * W, y * H, z0)
    p.box(PAINT, lo, (x * (W - a), y * (H - b), z0 + c), .010)
    side = frame((x * (W + .0015), y * (H - b / 2), z0 + c / 2), (0, x, 0), (0, 0, 1))
    p.add('mesh.dark', hole(.079, .051), side)
    end = frame((x * (W - a / 2), y * (H + .0015), z0 + c / 2), (-y, 0, 0), (0, 0, 1))
    p.add('mesh.dark', hole(.051, .079), end)
    if z:
        top = frame((x * (W - a / 2), y * (H - b / 2), HEIGHT + .0015), (0, 1, 0), (-1, 0, 0))
        p.add('mesh.dark', hole(.120, .063), top)


def walls(u):
    """Corrugated sides, end and roof with their inner faces, and the floor boards."""
    p = u.part('container.walls', explode=(0, 0, .6))
    for s in (1, -1):
        start = -H + .115 if s > 0 else H - .115
        where = frame((s * (W - .046), start, FLOOR), (0, s, 0), (0, 0, 1))
        ribbed(p, PAINT, where, LENGTH - .23, HEIGHT - .07 - FLOOR, .278, .036, .50)
        back = frame((s * (W - .049), -start, FLOOR), (0, -s, 0), (0, 0, 1))
        ribbed(p, IN, back, LENGTH - .23, HEIGHT - .07 - FLOOR, .94, .004, .5)
    end = frame((W - .09, H - .046, FLOOR), (-1, 0, 0), (0, 0, 1))
    ribbed(p, PAINT, end, WIDTH - .18, HEIGHT - .08 - FLOOR, .25, .040, .45)
    inner = frame((-W + .05, H - .052, FLOOR), (1, 0, 0), (0, 0, 1))
    flat(p, IN, inner, 0, 0, WIDTH - .10, HEIGHT - FLOOR - .06)
    roof = frame((-W + .06, -H + .11, HEIGHT - .034), (0, 1, 0), (-1, 0, 0))
    ribbed(p, PAINT, roof @ M((0, -(WIDTH - .12), 0)), LENGTH - .22, WIDTH - .12, .42, .020, .55)
    flat(p, IN, frame((-W + .06, -H + .08, HEIGHT - .040), (1, 0, 0), (0, -1, 0)), 0, -(LENGTH - .14), WIDTH - .12, 0)
    f = u.part('container.floor')
    for k in range(8):
        x = -W + .052 + (WIDTH - .104) / 8 * k
        f.add('wood.board' if k % 3 == 1 else 'wood.floor', cube((x + .002, -H + .10, FLOOR - .028), (x + (WIDTH - .104) / 8 - .002, H - .05, FLOOR)))


def door(u, side, s):
    """One leaf: frame, three-fold panel, gasket, two lock rods with cams, handles and guides."""
    hinge_x = s * (DOOR_W / 2 - .004)
    p = u.part(f'container.door.{side}', pivot=(s * (W - .020), -H - .012, 1.4), axis='z', min=0 if s < 0 else -265 + 0, max=265 if s < 0 else 0, explode=(s * .5, -.8, 0))
    x0, x1 = sorted((hinge_x, s * .004))
    z0, z1 = FLOOR + .006, FLOOR + DOOR_H - .006
    y = -H + .030                                              # back of the leaf
    for a, b, c, d in ((x0, x0 + .10, z0, z1), (x1 - .10, x1, z0, z1), (x0 + .10, x1 - .10, z0, z0 + .10), (x0 + .10, x1 - .10, z1 - .10, z1)):
        p.box(PAINT, (a, y - .045, c), (b, y, d), .005)
    where = frame((x0 + .10, y - .016, z0 + .10), (1, 0, 0), (0, 0, 1))
    w, h = x1 - x0 - .20, z1 - z0 - .20
    turned = frame((x1 - .10, y - .034, z0 + .10), (0, 0, 1), (-1, 0, 0))
    ribbed(p, PAINT, turned, h, w, h / 5, .026, .52)
    flat(p, PAINT, frame((x0, y - .030, z0), (1, 0, 0), (0, 0, 1)), 0, 0, x1 - x0, z1 - z0)
    flat(p, IN, frame((x1, y + .0015, z0), (-1, 0, 0), (0, 0, 1)), 0, 0, x1 - x0, z1 - z0)
    for z in (z0 + .25, (z0 + z1) / 2, z1 - .25):             # stiffeners and bolts of the lock gear inside
        p.add(IN, cube((x0 + .06, y - .004, z - .05), (x1 - .06, y + .016, z + .05)))
    for a, b, c, d in ((x0 - .012, x0 + .012, z0, z1), (x1 - .010, x1 + .004 * (s > 0), z0, z1), (x0, x1, z0 - .008, z0 + .012), (x0, x1, z1 - .012, z1 + .008)):
        p.add('rubber.belt', cube((a, y - .038, c), (b, y + .006, d)))
    for x in (.22, .86):
        rod(p, s * x, y - .066, s)
    for z in (.45, 1.05, 1.75, 2.40):
        p.box(PAINT, (s * (W - .030), y - .062, z - .05), (hinge_x - s * .12, y - .043, z + .05), .003)
        p.cyl('metal.steel', (s * (W - .020), -H - .012, z - .075), (s * (W - .020), -H - .012, z + .075), .012, 0, 6)


def rod(p, x, y, s):
    """Lock rod with cams at both ends, five guides and a folded handle."""
    lo, hi = FLOOR - .085, FLOOR + DOOR_H + .070
    p.cyl('metal.galv', (x, y, lo), (x, y, hi), .017, 0, 7)
    for z in (lo + .015, hi - .015):
        p.add('metal.galv', cube((x - .045, y - .022, z - .022), (x + .022, y + .022, z + .022)))
    for z in (FLOOR + .10, .80, 1.62, 2.10, FLOOR + DOOR_H - .10):
        p.add('metal.galv', cube((x - .050, y - .024, z - .020), (x + .050, y + .026, z + .020)))
    z = 1.18 if abs(x) < .5 else 1.34
    tip = x + s * .44 if abs(x) < .5 else x - s * .40
    p.add('metal.galv', cube((x - .030, y - .028, z - .030), (x + .030, y + .024, z + .030)))
    p.bar('metal.galv', [(x, y - .024, z), (tip, y - .022, z - .006)], .010, .036, 0, .003)
    p.add('metal.galv', cube((tip - .05, y - .040, z - .045), (tip + .03, y + .022, z + .030)))
    p.add('metal.galv', cube((tip - .035, y - .050, z - .085), (tip + .020, y - .030, z - .030)))


def marks(u):
    """Number, size code and owner on the sides; the papers of the doors go with the doors."""
    p = u.part('container.marks')
    for s, side in ((1, 'L'), (-1, 'R')):
        face = side_frame(side, W - .0085)
        end = s * (H - 2.1)
        p.text('decal.light', NUMBER, .115, face @ M((end if s > 0 else H - 2.1, 2.45, 0)), .0015, font='condensed', fine=1)
        p.text('decal.light', '45G1', .10, face @ M((H - 1.72, 2.28, 0)), .0015, font='condensed', fine=1)
        p.text('decal.light', 'ZM LINES', .62, face @ M((-.4, 1.45, 0)), .0015, shear=.12, fine=1)
        for k in (1, -1):                                      # height marks of a high cube
            assemblies.hazard(p, frame((s * (W - .0085), k * (H - .35), HEIGHT - .040), (0, s, 0), (0, 0, 1)), .30, .055, red_first=True, stripes=6)
    for side, s in (('L', 1), ('R', -1)):
        q = u.part(f'container.door_marks.{side}', parent=f'container.door.{side}', pivot=(s * (W - .020), -H - .012, 1.4))
        face = frame((0, -H - .0312, 0), (1, 0, 0), (0, 0, 1))
        crest = [FLOOR + .106 + (DOOR_H - .212) * (k + .5) / 5 for k in range(5)]      # the folds that stand out
        if s > 0:
            q.text('decal.light', NUMBER, .075, face @ M((.545, crest[4] + .055, 0)), .0015, font='condensed', fine=1)
            q.text('decal.light', '45G1', .075, face @ M((.545, crest[4] - .055, 0)), .0015, font='condensed', fine=1)
            for k, line in enumerate(('MAX 30480 KG', 'NET 26700 KG')):
                q.text('decal.light', line, .050, face @ M((.545, crest[3] + .045 - .095 * k, 0)), .0012, font='condensed', fine=1)
        else:
            assemblies.sticker(q, face @ M((-.55, crest[1], 0)), .20, .14, 'metal.galv')
            assemblies.sticker(q, face @ M((-.55, crest[4], 0)), .30, .14, 'decal.yellow')
            q.text('decal.dark', 'HIGH CUBE', .036, face @ M((-.55, crest[4], .002)), .001, font='condensed', fine=1)
