"""Engine deck: floor, engine, cover with grille, rotary screen, silencer, air cleaner, rails, rear ladder."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import dims as D
from combine import lean
from combine.threshing import circle_of, dots
from .body import hood_profile
from .surf import belt, flank, place, upper

Z = D.DECK_Z
Y0, Y1 = 1.68, D.DECK_REAR


WELL = (.53, 1.98, 3.02)                # half width, y from, y to of the opening over the engine


def deck(u):
    """body.deck: floor with tread plate round the engine well, coaming, walls below, step edges, filler cap."""
    p = u.part('body.deck', explode=(0, .1, 1.0))
    w, y0, y1 = WELL
    p.plate('paint.accent', [(-1.04, Y0, .01), (1.04, Y0, .01), (1.04, Y1 + .12, .01), (-1.04, Y1 + .12, .01)], frame((0, 0, Z), (1, 0, 0), (0, 1, 0)),
            [[(-w, y0), (w, y0), (w, y1), (-w, y1)]], .03, .005, grid=.3)
    for a, b in (((-w, y0), (w, y0)), ((w, y0), (w, y1)), ((w, y1), (-w, y1)), ((-w, y1), (-w, y0))):
        p.bar('rubber.belt', [(*a, Z + .006), (*b, Z + .006)], .02, .02)
    for i in range(9):
        for j in range(5):
            for s in (1, -1):
                p.add('metal.galv', shapes.Chunk([Vector(q) for q in ((-.030, 0, 0), (0, -.008, 0), (.030, 0, 0), (0, .008, 0), (0, 0, .005))], [(0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)], False),
                      Matrix.Translation((s * (.68 + .075 * j), 1.86 + .17 * i, Z + .0005)) @ Matrix.Rotation(math.radians(45 if (i + j) % 2 else -45), 4, 'Z'))
    p.box('paint.secondary', (-1.02, Y0 - .02, 2.0), (1.02, Y0 + .02, Z + .1), .006)
    p.box('paint.secondary', (-1.0, Y1 + .06, 2.0), (1.0, Y1 + .10, Z), .006)
    p.box('paint.secondary', (-.9, 1.74, 2.03), (.9, 3.4, 2.05), .002)
    for x0, x1 in ((-1.0, .26), (.66, 1.0)):                                   # toe boards
        p.bar('paint.accent', [(x0, Y1 + .10, Z + .03), (x1, Y1 + .10, Z + .03)], .008, .075)
    p.bar('plastic.yellow', [(.28, Y1 + .123, Z - .012), (.64, Y1 + .123, Z - .012)], .004, .022)


def engine(u):
    """body.engine: six in line across the machine: pump and injection lines in front, manifold and turbo behind, fan and radiator right."""
    p = u.part('body.engine', explode=(0, .1, 1.3))
    p.bake_without = ('body.engine_cover',)                                     # seen when the cover is up
    y, z = 2.46, 2.20
    p.box('paint.inner', (-.50, y - .22, z - .08), (.42, y + .22, z + .24), .02)
    p.box('metal.dark', (-.46, y - .17, z - .20), (.38, y + .17, z - .06), .03)
    p.box('paint.inner', (-.50, y - .17, z + .24), (.42, y + .17, z + .36), .015)
    for k, (x0, x1) in enumerate(((-.49, -.20), (-.185, .105), (.12, .41))):                # three valve covers
        p.box('metal.galv', (x0, y - .11, z + .355), (x1, y + .11, z + .45), .030)
        A.bolts(p, frame(((x0 + x1) / 2, y, z + .45), (1, 0, 0), (0, 1, 0)), [(-.08, 0), (.08, 0)], .009)
    p.cyl('plastic.yellow', (-.04, y + .03, z + .44), (-.04, y + .03, z + .49), .032, segments=10)
    xs = [-.43 + .155 * i for i in range(6)]
    for i, x in enumerate(xs):
        p.cyl('metal.steel', (x, y - .13, z + .35), (x, y - .145, z + .44), .014, 0, segments=6)                       # injectors and their lines
        px = -.30 + .055 * i
        p.tube('metal.steel', [(x, y - .145, z + .44), (x, y - .20, z + .47), (px, y - .26, z + .34), (px, y - .27, z + .24)], .0045, .012, 5)
        p.cyl('metal.cast', (x, y + .15, z + .29), (x, y + .24, z + .29), .034, 0, segments=8)                        # exhaust ports
        p.cyl('metal.galv', (x, y - .16, z + .30), (x, y - .215, z + .30), .028, 0, segments=6)                        # intake ports
    p.box('metal.galv', (-.32, y - .31, z + .10), (.02, y - .23, z + .20), .012)                                    # injection pump
    for i in range(6):
        p.cyl('metal.zinc', (-.30 + .055 * i, y - .27, z + .19), (-.30 + .055 * i, y - .27, z + .24), .011, segments=6)
    p.cyl('metal.cast', (.02, y - .27, z + .15), (.10, y - .27, z + .15), .055, segments=12)
    p.tube('metal.galv', [(-.46, y - .235, z + .30), (.40, y - .235, z + .30)], .036, 0, 10)
    p.tube('metal.exhaust', [(-.46, y + .265, z + .29), (.36, y + .265, z + .29)], .046, 0, 10)
    turbo(p, Vector((.14, y + .36, z + .40)))
    for k, slot in enumerate(('plastic.blue', 'plastic.white')):                                                    # filters
        p.cyl(slot, (.24 + .11 * k, y - .28, z + .02), (.24 + .11 * k, y - .28, z + .19), .046, segments=12)
        p.cyl('metal.cast', (.24 + .11 * k, y - .28, z + .19), (.24 + .11 * k, y - .28, z + .225), .048, segments=12)
    p.tube('metal.steel', [(.30, y + .20, z + .05), (.32, y + .26, z + .30), (.32, y + .26, z + .46)], .006, .05, 5)  # dipstick
    p.tube('plastic.red', [(.30, y + .26, z + .46), (.30, y + .26, z + .50), (.34, y + .26, z + .50), (.34, y + .26, z + .46)], .005, .012, 5)
    p.lathe('paint.inner', [(.26, -.03), (.26, .03), (.22, .05), (0, .05)], axis_frame('-x', (-.52, y, z + .12)), 16)     # timing case
    flywheel_end(p, y, z)
    cooling(p, y, z)
    linings(p)
    loom = [(-.44, y - .12, z + .47), (-.1, y - .14, z + .48), (.3, y - .13, z + .47), (.46, y - .05, z + .40), (.52, y + .2, z + .40)]
    p.tube('rubber.belt', loom, .010, .06, 6)


def flywheel_end(p, y, z):
    """Left end, seen when the flank is open: flywheel housing with bolted flange and ribs, clutch bell, starter, drop case to the belts, oil pump."""
    f = axis_frame('x', (.44, y, z + .10))
    p.add('paint.inner', shapes.lathe([(.235, -.06), (.255, -.02), (.275, -.02), (.275, .016), (.245, .020), (.232, .058), (.158, .100), (.158, .116), (.174, .118), (.174, .136), (.115, .140), (.105, .172), (.045, .176), (.045, .160), (0, .160)], 24), f)
    dots(p, f @ Matrix.Translation((0, 0, .016)), circle_of(.259, 12, .13), .011)
    dots(p, f @ Matrix.Translation((0, 0, .137)), circle_of(.150, 8, .2), .010)
    p.add('metal.steel', shapes.lathe([(.030, .15), (.030, .20), (.024, .206), (0, .206)], 10), f)
    for i in range(8):
        p.add('paint.inner', shapes.loft([[(.164, -v, .060), (.164, v, .060), (.164, v, .113), (.164, -v, .113)] if k else [(.246, -v, .010), (.246, v, .010), (.246, v, .066), (.246, -v, .066)] for k, v in ((0, .013), (1, .010))]), f @ Matrix.Rotation(math.tau * (i + .25) / 8, 4, 'Z'))
    p.box('metal.dark', (.475, y - .20, z + .222), (.500, y - .12, z + .268), .004)                                   # sight hole of the timing marks
    p.cyl('metal.dark', (.18, y + .275, z + .01), (.43, y + .275, z + .01), .052, .006, 12)                           # starter with its solenoid
    p.cyl('metal.galv', (.22, y + .285, z + .085), (.38, y + .285, z + .085), .030, .004, 10)
    p.tube('plastic.red', [(.22, y + .285, z + .085), (.16, y + .30, z + .07), (.10, y + .30, z - .10)], .008, .04, 5)
    p.prism('metal.engine', [(y - .085, z + .18, .06), (y - .075, 2.055, .02), (y + .075, 2.055, .02), (y + .085, z + .18, .06)], .585, .630, 'x', .008)
    dots(p, side_frame('L', .630, y, z), [(s * .060, v) for s in (-1, 1) for v in (-.105, -.02, .12)], .009)
    p.cyl('metal.galv', (.62, y, z - .075), (.70, y, z - .075), .046, .006, 12)
    p.tube('rubber.belt', [(.67, y + .03, z - .07), (.67, y + .16, z - .06), (.60, y + .34, z - .10)], .013, .05, 6)


def linings(p):
    """Right wall of the bay round the radiator: light sheet, so that what stands before it can be seen, and no light comes past."""
    for a, b in ((Y0 + .03, 2.055), (2.945, Y1 + .05)):
        p.box('paint.secondary', (-.955, a, 2.035), (-.945, b, Z - .04), .003)
    p.box('paint.secondary', (-.955, 2.06, 2.035), (-.945, 2.94, 2.095), .003)


def turbo(p, c):
    """Turbocharger: two snails on a bearing housing, inlet hose and exhaust elbow with clamps."""
    f = axis_frame('x', c)
    p.lathe('metal.exhaust', [(0, .05), (.05, .05), (.105, .065), (.115, .10), (.10, .13), (.045, .14), (.045, .17), (0, .17)], f, 18)
    p.lathe('metal.cast', [(0, -.05), (.05, -.05), (.055, 0), (.05, .05), (0, .05)], f, 12)
    p.lathe('metal.galv', [(0, -.17), (.045, -.17), (.045, -.14), (.10, -.13), (.112, -.10), (.10, -.065), (.05, -.05), (0, -.05)], f, 18)
    p.tube('metal.exhaust', [c + Vector((.16, 0, 0)), c + Vector((.40, .0, .0)), (.80, 2.72, Z - .10), (.80, 2.72, Z + .02)], .046, .10, 12)
    lean.collar(p, 'metal.galv', axis_frame('x', c + Vector((.19, 0, 0))), .044, .056, .014, 14)
    p.cyl('metal.exhaust', c + Vector((.10, 0, -.02)), c + Vector((.10, -.09, -.10)), .045, segments=10)
    p.tube('rubber.belt', [c + Vector((-.16, 0, 0)), c + Vector((-.30, .02, .02)), c + Vector((-.52, -.02, .06)), (-.68, 2.78, Z + .12), (-.72, 2.70, Z + .14)], .046, .10, 10)
    lean.collar(p, 'metal.zinc', axis_frame('x', c + Vector((-.175, 0, 0))), .046, .053, .008, 14)
    p.tube('metal.galv', [c + Vector((-.10, 0, -.10)), c + Vector((-.12, -.10, -.16)), (-.36, 2.30, 2.55), (-.44, 2.24, 2.52)], .034, .06, 8)


def cooling(p, y, z):
    """Radiator with core, header tanks and shroud; fan with eight blades, belt; upper and lower hose with clamps."""
    x0, x1, ya, yb, za, zb = -1.005, -.90, 2.06, 2.94, 2.10, Z - .05
    p.box('metal.dark', (x0, ya, za + .06), (x1, yb, zb - .06), .006)
    for k in range(13):
        p.add('metal.galv', lean.tiny((x0 - .006, ya + .02, za + .078 + .031 * k), (x0 + .002, yb - .02, za + .084 + .031 * k)))
    for k in range(12):
        p.add('metal.galv', lean.tiny((x0 - .004, ya + .05 + .071 * k, za + .07), (x0 + .001, ya + .053 + .071 * k, zb - .07)))
    for a, b in ((za, za + .065), (zb - .065, zb)):
        p.box('metal.cast', (x0 - .01, ya - .01, a), (x1 + .01, yb + .01, b), .015)
    p.box('plastic.grey', (x1 - .005, 2.20, za + .05), (x1 + .04, 2.80, zb - .04), .01)                    # shroud; beside it the core's fins show
    for k in range(8):
        for a, b in ((ya + .02, 2.19), (2.81, yb - .02)):
            p.add('metal.galv', lean.tiny((x1 - .002, a, za + .08 + .048 * k), (x1 + .005, b, za + .092 + .048 * k)))
    f = axis_frame('x', (x1 + .04, y + .03, z + .17))
    p.add('plastic.grey', shapes.outward(shapes.lathe([(.255, -.01), (.255, .09), (.275, .09), (.275, -.01)], 24, closed=True)), f)
    for i in range(8):
        p.add('plastic.white', lean.tiny((.05, -.045, .030), (.245, .045, .038)), f @ Matrix.Rotation(math.tau * i / 8, 4, 'Z') @ Matrix.Rotation(.5, 4, 'X'))
    p.add('metal.cast', shapes.cyl(.06, 0, .09, .006, 12), f)
    p.cyl('metal.steel', (x1 + .12, y + .03, z + .17), (-.56, y + .03, z + .17), .022, segments=10)
    lean.pulley(p, axis_frame('x', (-.60, y + .03, z + .17)), .085, .04)
    p.cyl('metal.galv', (-.66, y - .20, z + .27), (-.50, y - .20, z + .27), .060, segments=14)                        # alternator
    A.belt(p, axis_frame('x', (-.60, 0, 0)), [(y + .03, z + .17, .08), (y - .20, z + .27, .035), (y, z - .02, .07)], .018, .012)
    lean.pulley(p, axis_frame('x', (-.60, y - .20, z + .27)), .042, .03)
    lean.pulley(p, axis_frame('x', (-.60, y, z - .02)), .075, .04)
    for pts in ([(-.93, 2.70, zb - .03), (-.80, 2.70, zb - .02), (-.66, y + .10, z + .36), (-.48, y + .08, z + .36)],
                [(-.93, 2.30, za + .03), (-.80, 2.30, za + .04), (-.66, y - .10, z - .02), (-.48, y - .12, z + .0)]):
        p.tube('rubber.belt', pts, .028, .05, 7)
        for a, b in ((pts[1], pts[0]), (pts[-1], pts[-2])):
            lean.collar(p, 'metal.zinc', towards(Vector(a).lerp(Vector(b), .2), b), .028, .033, .006, 10)


def cover(u):
    """body.engine_cover: raised cover with grille slots, hinged at the front; struts, latch and grip; inner skin."""
    p = u.part('body.engine_cover', pivot=(0, 1.925, Z + .02), axis='x', min=0, max=62, explode=(0, .2, 1.5))
    rows, inner = [], []
    for y, k in ((1.92, .0), (1.96, .8), (2.06, 1.0), (2.50, 1.06), (2.86, 1.0), (3.00, .62), (3.06, .0)):
        top = Z + .05 + .22 * k
        o = [(-.56, Z + .018), (-.56, top - .07), (-.545, top - .03), (-.51, top), (-.3, top + .012), (0, top + .018), (.3, top + .012), (.51, top), (.545, top - .03), (.56, top - .07), (.56, Z + .018)]
        rows.append([(x, y, zz) for x, zz in o])
        if 1.93 < y < 3.05:
            inner.append([(x * .975, y, max(Z + .018, zz - .014)) for x, zz in o])
    p.loft('paint.secondary', rows, closed=False, caps=False)
    p.loft('paint.secondary', inner[::-1], closed=False, caps=False)
    for s in (1, -1):
        p.bar('rubber.belt', [(s * .551, 1.95, Z + .020), (s * .551, 3.04, Z + .020)], .016, .018)
    where = frame((0, 2.46, Z + .322), (1, 0, 0), (0, 1, 0))
    holes = [lean.slot(-.22 + .44 * j, -.28 + .07 * i, .34, .034) for i in range(9) for j in range(2)]
    p.plate('paint.accent', lean.rounded(.92, .72, .05), where, holes, .012, .004, lip=.03, behind='mesh.dark', gap=.001)
    for s in (1, -1):
        f = frame((s * .562, 2.46, Z + .12), (0, s, 0), (0, 0, 1))
        p.plate('paint.accent', lean.rounded(.76, .15, .03), f @ Matrix.Translation((0, 0, .006)), [lean.slot(0, -.04 + .04 * i, .66, .02) for i in range(3)], .012, .003, behind='mesh.dark', gap=.002)
        p.cyl('metal.dark', (s * .40 - .05, 1.918, Z + .02), (s * .40 + .05, 1.918, Z + .02), .012, segments=8)
        t = math.radians(62)                                                   # strut: foot on the coaming when open
        py, pz, fy, fz = 1.925, Z + .02, 2.36 - 1.925, .0
        foot = Vector((s * .50, py + fy * math.cos(t) + fz * math.sin(t), pz - fy * math.sin(t) + fz * math.cos(t)))
        head = Vector((s * .50, 2.62, Z + .20))
        p.cyl('plastic.black', head, head.lerp(foot, .55), .011, segments=8)
        p.cyl('metal.chrome', head.lerp(foot, .5), foot, .005, segments=6)
    A.grab(p, (-.10, 3.01, Z + .19), (.10, 3.01, Z + .19), (0, .6, .8), .010, .05)
    for x in (-.35, .35):
        lean.latch(p, frame((x, 3.047, Z + .10), (-1, 0, 0), (0, -.35, 1)), .034)
    lean.warning(p, frame((.47, 3.025, Z + .155), (-1, 0, 0), (0, -.45, 1)), .09)


def rotary_screen(u):
    """screen.rotary: perforated drum on the right flank with its suction arm; the housing swings out about its rear edge."""
    c = Vector((-(upper(2.50, 2.46)), 2.50, 2.46))
    p = u.part('body.screen_housing', pivot=c + Vector((.02, .315, 0)), axis='z', min=-100, max=0, explode=(-.75, 0, .1))
    f = frame(c + Vector((-.004, 0, 0)), (0, -1, 0), (0, 0, 1))
    p.add('paint.accent', shapes.ring(.256, .300, -.05, .034, .010, 28), f)
    p.add('mesh.dark', shapes.cyl(.28, -.075, -.05, 0, 24), f)
    for w in (-.09, .09):
        p.cyl('metal.dark', c + Vector((-.012, .315, w - .04)), c + Vector((-.012, .315, w + .04)), .012, segments=8)
        p.block('metal.dark', c + Vector((-.014, .300, w)), (.012, .05, .07), .003)
    lean.latch(p, f @ Matrix.Translation((.278, 0, .036)), .018)
    arm = []                                                                   # suction arm: a flat channel from the rim to the hub
    for k in range(6):
        t = k / 5
        q = Vector((.30 - .30 * t, .10 * math.sin(math.pi * t * .5) - .10, .068 + .012 * math.sin(math.pi * t)))
        w = .075 - .025 * t
        arm.append([f @ (q + Vector(d)) for d in ((0, -w, -.022), (0, -w, .014), (0, -w + .014, .028), (0, w - .014, .028), (0, w, .014), (0, w, -.022))])
    p.add('paint.accent', shapes.outward(shapes.loft(arm)))
    p.add('paint.accent', shapes.outward(shapes.loft([[f @ Vector((.31, v, w)) for v, w in ((-.175, .096), (-.025, .096), (-.025, .03), (-.175, .03))], [f @ Vector((.25, v, w)) for v, w in ((-.175, .096), (-.025, .096), (-.025, .03), (-.175, .03))]])))
    q = u.part('screen.rotary', 'body.screen_housing', pivot=c, alone=True, axis='x', rpm=60, explode=(-.2, 0, 0))
    holes = []
    for k, n in ((.222, 18), (.178, 14), (.134, 11), (.092, 7)):
        for i in range(n):
            a = math.tau * i / n
            w = k * math.tau / n * .36
            holes.append([((k + du) * math.cos(a + dv / k), (k + du) * math.sin(a + dv / k)) for du, dv in ((-.016, -w), (.016, -w), (.016, w), (-.016, w))])
    q.add('metal.galv', shapes.plate(shapes.circle(0, 0, .250, 32), holes, .005, .001, back=False), f @ Matrix.Translation((0, 0, .024)))
    q.add('mesh.dark', shapes.cyl(.245, -.02, .006, 0, 24), f)
    q.add('metal.dark', shapes.cyl(.055, .0, .038, .006, 16), f)
    q.add('metal.galv', shapes.lathe([(.250, .034), (.252, .030), (.252, -.02)], 32), f)


def silencer(p, where, r, length, pipe, rise):
    """Upright silencer with a bent tail pipe cut off square; w runs up."""
    p.add('metal.exhaust', shapes.lathe([(0, 0), (pipe, 0), (pipe, .04), (r * .92, .07), (r, .10), (r, length - .10), (r * .92, length - .07), (pipe, length - .04), (pipe, length)], 20), where)
    p.add('metal.exhaust', shapes.tube([(0, 0, length - .02), (0, 0, length + rise * .55), (0, -rise * .5, length + rise)], pipe, .14, 14), where)
    end = where @ towards(Vector((0, -rise * .5, length + rise)), Vector((0, -rise * 1.2, length + rise * 1.65)))
    p.add('metal.exhaust', shapes.lathe([(pipe, -.02), (pipe * 1.04, -.004), (pipe, .004), (pipe * .86, .004), (pipe * .84, -.03)], 14), end)
    p.add('mesh.dark', shapes.cyl(pipe * .87, -.05, .0, 0, 12), end)


def pre_cleaner(p, where, r, height):
    """Air pre-cleaner: pipe, vaned bowl, cap with a window ring, clamp; w runs up."""
    p.add('plastic.black', shapes.cyl(r * .55, -.02, height * .35, .004, 16), where)
    p.add('plastic.black', shapes.lathe([(r * .55, height * .30), (r * .95, height * .40), (r, height * .48), (r, height * .62), (r * .9, height * .66), (r * .5, height * .66)], 20), where)
    for i in range(16):
        p.add('plastic.black', lean.tiny((r * .72, -.003, height * .63), (r * .93, .003, height * .76)), where @ Matrix.Rotation(math.tau * i / 16, 4, 'Z') @ Matrix.Rotation(.3, 4, 'X'))
    p.add('mesh.dark', shapes.cyl(r * .75, height * .60, height * .78, 0, 14), where)
    p.add('plastic.black', shapes.lathe([(0, height * .74), (r * 1.0, height * .75), (r * 1.04, height * .80), (r * .96, height * .90), (r * .5, height * .97), (0, height)], 20), where)
    lean.collar(p, 'metal.galv', where @ Matrix.Translation((0, 0, height * .145)), r * .55, r * .61, height * .025, 14)


def pipes(u):
    """body.exhaust: silencer, tail pipe to the full height, air cleaner with pre-cleaner."""
    p = u.part('body.exhaust', explode=(0, .1, 1.6))
    foot = frame((.80, 2.72, Z + .02), (1, 0, 0), (0, 1, 0))
    silencer(p, foot, .105, .52, .046, D.HEIGHT - Z - .02 - .52 - .038)
    p.block('paint.chassis', (.80, 2.72, Z + .015), (.20, .20, .03), .006)
    for z in (.16, .40):
        p.bar('metal.galv', [(.80 - .11, 2.72, Z + z), (.64, 2.72, Z + z)], .03, .006)
    p.add('metal.galv', shapes.cyl(.128, .12, .44, .006, 20), foot)
    for k in range(4):
        lean.collar(p, 'metal.dark', foot @ Matrix.Translation((0, 0, .18 + .07 * k)), .126, .131, .010, 18)
    q = u.part('body.air_cleaner', explode=(0, .1, 1.6))
    c = Vector((-.80, 2.10, Z + .14))
    q.cyl('plastic.black', c, c + Vector((0, .46, 0)), .125)
    q.cyl('plastic.black', c + Vector((0, .455, 0)), c + Vector((0, .50, 0)), .112)
    for y in (.06, .40):
        lean.collar(q, 'metal.galv', axis_frame('y', c + Vector((0, y, 0))), .124, .129, .012, 20)
    q.bar('paint.chassis', [c + Vector((0, .1, -.14)), c + Vector((0, .1, -.08))], .12, .04)
    q.bar('paint.chassis', [c + Vector((0, .38, -.14)), c + Vector((0, .38, -.08))], .12, .04)
    pre_cleaner(q, frame(c + Vector((0, .12, .12)), (1, 0, 0), (0, 1, 0)), .125, .40)
    q.tube('rubber.belt', [c + Vector((0, .48, 0)), c + Vector((0, .62, 0)), c + Vector((.25, .70, 0))], .06, .12)
    q.tube('plastic.black', [(-.86, 3.10, Z), (-.86, 3.10, Z + .10)], .05, 0)
    q.cyl('plastic.black', (-.86, 3.10, Z + .10), (-.86, 3.10, Z + .15), .065)


LADDER = (.30, .64)                      # x of the rear ladder's rails


def rails(u):
    """body.deck.rails: guard rails with a gap at the ladder; ladder.rear: rungs, rails over the hood's edge, treads up the crown."""
    p = u.part('body.deck.rails', explode=(0, .3, 1.1))
    a, b = LADDER
    for s in (1, -1):
        A.rail(p, [(s * .98, 1.74, Z), (s * .98, 1.74, Z + .62), (s * .98, 3.38, Z + .62), (s * .98, 3.38, Z - .0)], .016, .10)
        p.tube('paint.chassis', [(s * .98, 1.74, Z + .36), (s * .98, 3.38, Z + .36)], .011, 0, 6)
        p.tube('paint.chassis', [(s * .98, 2.55, Z), (s * .98, 2.55, Z + .62)], .012, 0, 6)
    A.rail(p, [(-.98, 3.40, Z + .0), (-.98, 3.40, Z + .62), (a - .04, 3.40, Z + .62), (a - .04, 3.40, Z)], .016, .10)
    p.tube('paint.chassis', [(-.98, 3.40, Z + .36), (a - .04, 3.40, Z + .36)], .011, 0, 6)
    p.tube('paint.chassis', [(-.35, 3.40, Z), (-.35, 3.40, Z + .62)], .012, 0, 6)
    A.rail(p, [(.98, 3.40, Z + .0), (.98, 3.40, Z + .62), (b + .04, 3.40, Z + .62), (b + .04, 3.40, Z)], .016, .08)
    q = u.part('ladder.rear', 'body.hood', explode=(0, .25, .15))
    x = (a + b) / 2
    crown = hood_profile(x)
    for y in (3.85, 4.22, 4.58):
        z = _at(crown, y)
        lean.grating(q, frame((x, y, z + .062), (1, 0, 0), (0, 1, 0)), .36, .15, pitch=.05, high=.026)
        for k in (-.15, .15):
            q.bar('paint.chassis', [(x + k, y, z - .01), (x + k, y, z + .045)], .03, .03)
    for k in LADDER:
        over = hood_profile(k, .055)
        path = [(k, D.HOOD_REAR + .050, 1.47), (k, D.HOOD_REAR + .050, 1.60)] + [(k, a_, b_) for a_, b_ in over[::-1] if a_ > 4.35]
        end = path[-1]
        path += [(k, end[1] - .08, end[2] - .065)]
        path = _tidy(path)
        A.rail(q, path, .014, .05, feet=False)
        q.bar('paint.chassis', [(k, D.HOOD_REAR - .03, 1.60), (k, D.HOOD_REAR + .052, 1.60)], .03, .03)
    hanging(q)
    for k, end in ((a - .04, 3.415), (b + .04, 3.415)):                       # hand rails along the treads to the gate in the deck's rails
        foot = _at(crown, 4.42)
        A.rail(q, [(k, 4.42, foot - .004), (k, 4.40, foot + .52), (k, 3.62, Z + .58), (k, end, Z + .54)], .014, .10)
        q.tube('paint.chassis', [(k, 3.86, _at(crown, 3.86) - .01), (k, 3.86, foot + .52 + (Z + .58 - foot - .52) * .54 / .78)], .011, 0, 6)
    z = 1.80
    q.tube('metal.galv', [(a, _rail_y(path, z), z), (b, _rail_y(path, z), z)], .014, 0, 8)
    q.tube('metal.galv', [(a, _rail_y(path, 2.04), 2.04), (b, _rail_y(path, 2.04), 2.04)], .014, 0, 8)


HANGING = (.912, 1.098)                  # x of the lower section's stringers: beside the spreader's tail board


def hanging(q):
    """Lower section of the rear ladder, hung from the hood's corner beside the tail board, and the step across to the rails."""
    y, (a, b) = D.HOOD_REAR + .005, HANGING
    for x, inner in ((a, (.935, D.HOOD_REAR - .030, 1.25)), (b, (1.04, D.HOOD_REAR - .085, 1.25))):
        q.bar('paint.chassis', [(x, y, .58), (x, y, 1.285)], .045, .014, up=(1, 0, 0))
        q.bar('paint.chassis', [(x, y, 1.25), inner], .05, .014, up=(1, 0, 0))
    for z in (.62, .91, 1.195):
        lean.grating(q, frame(((a + b) / 2, y + .025, z), (1, 0, 0), (0, 1, 0)), b - a, .115, pitch=.045, high=.026)
    left, right = LADDER[0] - .01, a - .004
    lean.grating(q, frame(((left + right) / 2, D.HOOD_REAR + .055, 1.49), (1, 0, 0), (0, 1, 0)), right - left, .095, pitch=.05, high=.026)
    q.bar('paint.chassis', [(right - .03, D.HOOD_REAR - .03, 1.50), (right - .03, D.HOOD_REAR + .05, 1.48)], .03, .03)


def _at(profile, y):
    """Height of a profile at y."""
    return next((za + (zb - za) * (y - ya) / (yb - ya) for (ya, za), (yb, zb) in zip(profile, profile[1:]) if ya <= y <= yb), profile[-1][1])


def _rail_y(path, z):
    """y of the rail where it passes height z on the rear face."""
    return next((a[1] + (b[1] - a[1]) * (z - a[2]) / (b[2] - a[2]) for a, b in zip(path, path[1:]) if a[2] <= z <= b[2]), path[0][1])


def _tidy(path):
    """Drop points that lie closer than 60 mm to the one before."""
    out = [path[0]]
    for q in path[1:]:
        if math.dist(q, out[-1]) > .06:
            out.append(q)
    return out


def build(u):
    """All of the engine deck."""
    deck(u)
    engine(u)
    cover(u)
    rotary_screen(u)
    pipes(u)
    rails(u)
