"""Engine deck: floor, engine, cover with grille, rotary screen, silencer, air cleaner, rails, rear ladder."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame
from kit import assemblies as A
from kit.part import axis_frame, towards
from kit.wheels import hull_path

from . import dims as D
from combine import lean
from combine.threshing import circle_of, dots
from .body import crown_height, skin
from .surf import belt, flank, place, upper

Z = D.DECK_Z
Y0, Y1 = 1.68, D.DECK_REAR


WELL = (.53, 1.98, 3.02)                # half width, y from, y to of the opening over the engine


def deck(u):
    """body.deck: floor with tread plate round the engine well, coaming, walls below, step edges, filler cap."""
    p = u.part('body.deck', explode=(0, .1, 1.0))
    p.bake_without = ('panel.upper.engine.', 'body.engine_cover')                # the bay below is seen with its flank off
    w, y0, y1 = WELL
    p.plate('paint.accent', [(-1.04, Y0, .01), (1.04, Y0, .01), (1.04, Y1 + .12, .01), (-1.04, Y1 + .12, .01)], frame((0, 0, Z), (1, 0, 0), (0, 1, 0)),
            [[(-w, y0), (w, y0), (w, y1), (-w, y1)]], .03, .005, grid=.3)
    for a, b in (((-w, y0), (w, y0)), ((w, y0), (w, y1)), ((w, y1), (-w, y1)), ((-w, y1), (-w, y0))):
        p.bar('rubber.belt', [(*a, Z + .006), (*b, Z + .006)], .02, .02)
    places = [(s * (.68 + .075 * j), 1.86 + .17 * i, i + j) for i in range(9) for j in range(5) for s in (1, -1)]
    places += [(-.58 + .116 * j, 3.14 + .085 * i, i + j) for i in range(4) for j in range(11)]
    for x, y, k in places:                                                     # tread pattern
        p.add('metal.galv', shapes.Chunk([Vector(q) for q in ((-.030, 0, 0), (0, -.008, 0), (.030, 0, 0), (0, .008, 0), (0, 0, .005))], [(0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)], False),
              Matrix.Translation((x, y, Z + .0005)) @ Matrix.Rotation(math.radians(45 if k % 2 else -45), 4, 'Z'))
    bay_walls(p)
    for x0, x1 in ((-1.0, .52), (.90, 1.0)):                                   # toe boards
        p.bar('paint.accent', [(x0, Y1 + .10, Z + .03), (x1, Y1 + .10, Z + .03)], .008, .075)
    p.bar('plastic.yellow', [(GATE[0], Y1 + .123, Z - .012), (GATE[1], Y1 + .123, Z - .012)], .004, .022)


def bay_walls(p):
    """Walls and floor of the engine bay: sheet with pressed ribs, quilted mats against heat and noise, a ribbed floor on two beams."""
    p.box('paint.secondary', (-1.02, Y0 - .02, 2.0), (1.02, Y0 + .02, Z + .1), .006)
    p.box('paint.secondary', (-1.0, Y1 + .06, 2.0), (1.0, Y1 + .10, Z), .006)
    p.box('paint.secondary', (-.9, 1.70, 2.035), (.96, 3.48, 2.076), .004)
    for y, q in ((Y0 + .02, 1), (Y1 + .06, -1)):
        for x in (-.62, -.20, .22, .64):                                        # mats with a welt, held by ribs between them
            p.box('plastic.grey', (x - .185, y, 2.10), (x + .185, y + q * .016, Z - .07), .007)
            for v in (2.24, 2.46):
                p.add('metal.galv', lean.tiny((x - .02, y + q * .012, v - .02), (x + .02, y + q * .020, v + .02)))
        for x in (-.41, .01, .43, .90):
            p.bar('paint.secondary', [(x, y + q * .008, 2.06), (x, y + q * .008, Z - .04)], .030, .026, up=(0, 1, 0), bevel=.008)
    for y in (1.86, 2.02, 2.90, 3.06, 3.22):                                    # pressed ribs of the floor
        p.bar('paint.secondary', [(-.86, y, 2.078), (.93, y, 2.078)], .045, .016, up=(0, 0, 1), bevel=.007)
    p.bar('paint.chassis', [(.955, 1.72, 2.04), (.955, 3.46, 2.04)], .035, .07, bevel=.006)       # edge of the bay: what the flank panel shuts on
    p.bar('rubber.belt', [(.968, 1.72, 2.082), (.968, 3.46, 2.082)], .012, .016)
    for x in (-.36, .30):                                                       # engine bearers on rubber
        p.bar('paint.chassis', [(x, 2.10, 2.095), (x, 2.82, 2.095)], .09, .06, bevel=.006)


def engine(u):
    """body.engine: six in line across the machine: pump and injection lines in front, manifold and turbo behind, fan and radiator right."""
    p = u.part('body.engine', explode=(0, .1, 1.3))
    p.bake_without = ('body.engine_cover', 'panel.upper.engine.')                # seen when the cover is up or the flank off
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
        p.tube('metal.steel', [(x, y - .145, z + .44), (x, y - .20, z + .47), (px, y - .26, z + .34), (px, y - .27, z + .24)], .0045, 0, 4)
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
    bearers(p, y, z)
    pumps(p, y, z)
    oil_tank(p)
    fuel_filters(p)
    expansion_tank(p)
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


def bearers(p, y, z):
    """Feet of the engine on its bearers, ribs of the block, lifting eyes."""
    for x in (-.36, .30):
        for q in (-1, 1):
            p.bar('paint.inner', [(x, y + q * .19, z - .02), (x, y + q * .27, z - .055)], .10, .030)
            p.cyl('rubber.belt', (x, y + q * .265, 2.118), (x, y + q * .265, z - .062), .040, segments=8)
            p.cyl('metal.zinc', (x, y + q * .265, z - .045), (x, y + q * .265, z - .025), .014, segments=6)
    for i in range(7):
        x = -.44 + .135 * i
        for q in (-1, 1):
            p.add('paint.inner', lean.tiny((x - .010, y + q * .215, z - .05), (x + .010, y + q * .238, z + .20)))


def pipe(p, slot, pts, r, bend=.06, ends=True, segments=8):
    """Hose between two stubs, a worm clamp at each end."""
    p.tube(slot, pts, r, bend, segments)
    for a, b in ((pts[0], pts[1]), (pts[-1], pts[-2])) if ends else ():
        lean.collar(p, 'metal.zinc', towards(Vector(a).lerp(Vector(b), .16), b), r, r * 1.16, .007, 10)


def pumps(p, y, z):
    """Hydrostatic pump with swash lever and gear pump behind it, flanged to the drop case; suction, pressure and drain lines."""
    c = Vector((.630, y, z + .10))
    f = axis_frame('x', c)
    p.add('metal.cast', shapes.lathe([(.098, -.002), (.098, .022), (.074, .030), (.074, .120), (.082, .124), (.082, .150), (.050, .156), (0, .156)], 16), f)
    dots(p, f @ Matrix.Translation((0, 0, .023)), circle_of(.086, 4, .8), .011)
    dots(p, f @ Matrix.Translation((0, 0, .150)), circle_of(.068, 6, .3), .008)
    p.block('metal.cast', c + Vector((.076, 0, .085)), (.085, .075, .050), .012)                   # control with its lever
    p.cyl('metal.zinc', c + Vector((.076, -.045, .092)), c + Vector((.076, -.058, .092)), .012, segments=6)
    p.bar('metal.galv', [c + Vector((.076, -.055, .085)), c + Vector((.062, -.062, .165))], .018, .006)
    p.block('metal.galv', c + Vector((.200, 0, 0)), (.094, .098, .112), .016)                     # gear pump
    p.add('metal.galv', shapes.cyl(.050, .245, .262, .006, 12), f)
    dots(p, f @ Matrix.Translation((0, 0, .262)), circle_of(.034, 4, .8), .008)
    for s in (-1, 1):                                                           # work lines with flanges, in yellow spiral sleeves
        a = c + Vector((.105, s * .068, -.030))
        p.cyl('metal.zinc', a, a + Vector((0, s * .040, 0)), .024, segments=8)
        q = [a + Vector((0, s * .03, 0)), a + Vector((0, s * .10, -.01)), a + Vector((-.01, s * .17, -.10)), (.70, y + s * .30, 2.04)]
        p.tube('rubber.belt', q, .018, .07, 8)
        p.tube('plastic.yellow', q[1:3], .022, 0, 8)
    pipe(p, 'rubber.belt', [c + Vector((.20, .045, -.02)), c + Vector((.20, .16, -.03)), (.79, 2.88, 2.20), (.74, 3.03, 2.16)], .026, .07)
    pipe(p, 'rubber.belt', [c + Vector((.20, 0, .055)), c + Vector((.20, .01, .16)), c + Vector((.16, .14, .22)), (.80, 2.86, 2.50), (.80, 3.03, 2.44)], .016, .06)


def oil_tank(p):
    """Hydraulic tank in the rear corner: pressed sides, straps, sight gauge, filler with breather, return filter."""
    x0, x1, y0, y1, z0, z1 = .40, .925, 3.02, 3.43, 2.088, 2.50
    p.box('paint.primary', (x0, y0, z0), (x1, y1, z1), .032)
    for z in (2.19, 2.29, 2.39):
        p.bar('paint.primary', [(x1 + .001, y0 + .05, z), (x1 + .001, y1 - .10, z)], .034, .014, up=(1, 0, 0), bevel=.006)
        p.bar('paint.primary', [(x0 + .06, y0 - .001, z), (x1 - .06, y0 - .001, z)], .034, .014, up=(0, 1, 0), bevel=.006)
    f = frame((x1 + .002, y1 - .055, 2.285), (0, 1, 0), (0, 0, 1))
    p.add('plastic.black', shapes.box((-.024, -.10, -.002), (.024, .10, .012), .004), f)
    p.add('plastic.yellow', lean.tiny((-.010, -.075, .012), (.010, .010, .015)), f)
    p.add('plastic.white', lean.tiny((-.010, .010, .012), (.010, .075, .0148)), f)
    p.cyl('metal.galv', (.80, 3.13, z1 - .004), (.80, 3.13, z1 + .05), .048, segments=12)           # filler
    p.cyl('plastic.black', (.80, 3.13, z1 + .05), (.80, 3.13, z1 + .085), .056, segments=12)
    p.cyl('metal.cast', (.60, 3.22, z1 - .01), (.60, 3.22, z1 + .055), .075, segments=14)           # return filter
    p.cyl('metal.galv', (.60, 3.22, z1 + .055), (.60, 3.22, z1 + .075), .062, segments=12)
    p.cyl('metal.zinc', (.74, 3.035, 2.16), (.74, 2.985, 2.16), .034, segments=8)
    p.cyl('metal.zinc', (.80, 3.035, 2.44), (.80, 2.985, 2.44), .022, segments=8)
    for y in (3.09, 3.33):                                                      # straps
        p.bar('metal.galv', [(x1 + .005, y, z0 - .02), (x1 + .005, y, z1 + .005), (x0, y, z1 + .005)], .030, .005, up=(1, 0, 0))
    lean.sticker(p, frame((x1 + .003, 3.21, 2.44), (0, 1, 0), (0, 0, 1)), .12, .035, 'decal.light', lift=.006)
    p.bar('paint.chassis', [(.66, 3.06, 2.076), (.66, 3.40, 2.076)], .48, .03)


def fuel_filters(p):
    """Fuel filter, water separator with its bowl and a hand pump on a bracket of the front wall."""
    y = Y0 + .02
    p.block('metal.galv', (.70, y + .010, 2.44), (.34, .018, .12), .003)
    for x, slot, low in ((.61, 'plastic.white', 0), (.79, 'plastic.yellow', 1)):
        p.block('metal.cast', (x, y + .080, 2.44), (.105, .13, .055), .012)
        p.cyl(slot, (x, y + .095, 2.415), (x, y + .095, 2.23 + .04 * low), .052, .010, 12)
        if low:
            p.cyl('plastic.yellow', (x, y + .095, 2.27), (x, y + .095, 2.20), .040, .008, 10)
        p.cyl('metal.zinc', (x, y + .080, 2.465), (x, y + .080, 2.485), .016, segments=6)
    p.cyl('plastic.black', (.70, y + .075, 2.462), (.70, y + .075, 2.525), .022, segments=8)
    for a, b in (((.83, 1.80, 2.44), (.93, 1.82, 2.40)), ((.56, 1.80, 2.44), (.45, 1.84, 2.40))):
        p.tube('rubber.belt', [a, b, (b[0] - .02, 2.02, 2.26), (b[0] - .16, 2.21, 2.28)], .010, .05, 6)
    p.block('plastic.black', (.30, y + .045, 2.38), (.22, .09, .22), .014)                         # fuse box
    p.block('plastic.grey', (.30, y + .094, 2.38), (.18, .012, .18), .006)
    lean.sticker(p, frame((.30, y + .1005, 2.41), (-1, 0, 0), (0, 0, 1)), .12, .06, 'decal.yellow')


def expansion_tank(p):
    """Coolant expansion tank on a shelf of the front wall, with cap, level mark and its hose."""
    y = Y0 + .02
    p.block('paint.chassis', (.64, y + .085, 2.548), (.36, .17, .010), .003)
    p.box('plastic.white', (.48, y + .012, 2.553), (.80, y + .165, 2.632), .022)
    p.bar('plastic.yellow', [(.50, y + .167, 2.575), (.78, y + .167, 2.575)], .004, .022)
    p.bar('metal.galv', [(.56, y + .168, 2.55), (.56, y + .168, 2.634), (.56, y, 2.634)], .022, .004, .01, up=(1, 0, 0))
    p.cyl('plastic.black', (.86, y + .09, 2.60), (.80, y + .09, 2.60), .034, segments=10)
    pipe(p, 'rubber.belt', [(.50, y + .10, 2.58), (.40, y + .12, 2.57), (.10, 1.96, 2.55), (-.40, 2.02, 2.55)], .014, .05, segments=6)


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
    p.cyl('metal.cast', (-.62, y + .03, z + .17), (-.58, y + .03, z + .17), .083, .006, 12)
    p.cyl('metal.galv', (-.66, y - .20, z + .27), (-.50, y - .20, z + .27), .060, segments=14)                        # alternator
    p.loft('rubber.belt', [[(x, v + (v - y + .05) * k, w + (w - z - .14) * k) for x, k in ((-.609, 0), (-.609, .06), (-.591, .06), (-.591, 0))] for v, w in hull_path([(y + .03, z + .17, .083), (y - .20, z + .27, .040), (y, z - .02, .073)], 18)], loop=True)
    p.cyl('metal.cast', (-.615, y - .20, z + .27), (-.585, y - .20, z + .27), .040, .004, 10)
    p.cyl('metal.cast', (-.62, y, z - .02), (-.58, y, z - .02), .073, .006, 12)
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
    p.plate('paint.accent', lean.rounded(.92, .72, .05), where, holes, .012, .004, lip=.03)
    p.add('mesh.dark', lean.face(lean.rounded(.87, .67, .03), -.0135), where)
    for s in (1, -1):
        f = frame((s * .562, 2.46, Z + .12), (0, s, 0), (0, 0, 1))
        p.plate('paint.accent', lean.rounded(.76, .15, .03), f @ Matrix.Translation((0, 0, .006)), [lean.slot(0, -.04 + .04 * i, .66, .02) for i in range(3)], .012, .003, back=False)
        p.add('mesh.dark', lean.face(lean.rounded(.70, .12, .02), -.005), f)
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


GATE = (.55, .87)                        # x of the rear ladder's rails where they reach the deck
HANGING = (.915, 1.225)                  # x of its stringers at the foot: beside the spreader's tail board
FOOT_Y = D.HOOD_REAR + .070              # y of the rails on the rear face
JOINT = 1.345                            # height of the hinge of the lower section


def rails(u):
    """body.deck.rails: guard rails on flanged feet with a gap at the ladder; ladder.rear: see ladder()."""
    p = u.part('body.deck.rails', explode=(0, .3, 1.1))
    a, b = GATE
    for s in (1, -1):
        A.rail(p, [(s * .98, 1.74, Z), (s * .98, 1.74, Z + .62), (s * .98, 3.38, Z + .62), (s * .98, 3.38, Z - .0)], .016, .10, feet=False)
        p.tube('paint.chassis', [(s * .98, 1.74, Z + .36), (s * .98, 3.38, Z + .36)], .011, 0, 6)
        p.tube('paint.chassis', [(s * .98, 2.55, Z), (s * .98, 2.55, Z + .62)], .012, 0, 6)
        for y in (1.74, 2.55, 3.39):
            foot(p, frame((s * .98, y, Z), (1, 0, 0), (0, 1, 0)))
    for x0, x1, r in ((-.98, a, .10), (.98, b + .015, .045)):
        A.rail(p, [(x0, 3.40, Z), (x0, 3.40, Z + .62), (x1, 3.40, Z + .62), (x1, 3.40, Z)], .016, r, feet=False)
        p.tube('paint.chassis', [(x0, 3.40, Z + .36), (x1, 3.40, Z + .36)], .011, 0, 6)
        foot(p, frame((x1, 3.40, Z), (1, 0, 0), (0, 1, 0)))
    p.tube('paint.chassis', [(-.22, 3.40, Z), (-.22, 3.40, Z + .62)], .012, 0, 6)
    foot(p, frame((-.22, 3.40, Z), (1, 0, 0), (0, 1, 0)))
    ladder(u)


def foot(p, where, size=.046):
    """Flange of a rail post: plate with two bolts and a weld collar; w runs up the post."""
    p.add('paint.chassis', lean.tiny((-size, -size, -.004), (size, size, .010)), where)
    for k in (-.66, .66):
        p.add('metal.zinc', shapes.lathe([(.011, .008), (.010, .019), (0, .019)], 6), where @ Matrix.Translation((size * k, size * k, 0)))


def tread(p, where, width, depth=.14):
    """Step of the rear ladder: rim of flat bars with end plates, two bearing bars, cross rods; top at w = 0."""
    w, d, h = width / 2, depth / 2, .032
    for v in (-d, d):
        p.add('metal.galv', lean.tiny((-w, v - .004, -h), (w, v + .004, 0)), where)
    for q in (-w, w):
        p.add('metal.galv', lean.tiny((q - .004, -d, -h - .012), (q + .004, d, .002)), where)
    for k in (-1, 1):
        p.add('metal.galv', lean.tiny((-w, k * d * .34 - .003, -.026), (w, k * d * .34 + .003, -.001)), where)
    for i in range(1, 6):
        q = -w + width * i / 6
        p.add('metal.galv', lean.tiny((q - .0035, -d, -.014), (q + .0035, d, -.002)), where)


def rail_path(k):
    """One rail of the rear ladder (k = 0 inner, 1 outer): up the rear face leaning in, over the hood's edge, along the crown to the gate."""
    low, gate = HANGING[k], GATE[k]
    edge = low - .15
    return [(low, FOOT_Y, JOINT - .03), (low, FOOT_Y, JOINT + .05), (edge, FOOT_Y - .068, 2.10), (edge - .02, FOOT_Y - .10, 2.46), (edge - .05, 5.02, 2.74),
            (gate, 3.70, Z + .575), (gate, 3.405, Z + .575)]


def on_rail(k, axis, value):
    """Point of a rail where its coordinate (1 = y, 2 = z) has a value, corners taken as sharp."""
    for a, b in zip(rail_path(k), rail_path(k)[1:]):
        if min(a[axis], b[axis]) <= value <= max(a[axis], b[axis]) and abs(a[axis] - b[axis]) > .02:
            t = (value - a[axis]) / (b[axis] - a[axis])
            return Vector(a).lerp(Vector(b), t)
    raise ValueError(f'no point of the rail at {value}')


def ladder(u):
    """ladder.rear: folding foot beside the chopper, rails on brackets up the hood's corner, treads up the crown between posts on flanged feet."""
    q = u.part('ladder.rear', 'body.hood', explode=(0, .25, .15))
    for k in (0, 1):
        q.tube('paint.chassis', rail_path(k), .017, .13, 8)
        for y in (4.72, 4.22, 3.80):                                            # posts, and the knee rail between them
            top = on_rail(k, 1, y)
            f = skin(top.x, y)
            q.tube('paint.chassis', [f @ Vector((0, 0, -.004)), top], .014, 0, 6)
            foot(q, f)
        knee = [(on_rail(k, 1, y) + Vector((top.x, y, crown_height(on_rail(k, 1, y).x, y)))) / 2 for y in (4.72, 3.80)]
        knee = [Vector((on_rail(k, 1, y).x, y, v.z)) for v, y in zip(knee, (4.72, 3.80))]
        q.tube('paint.chassis', knee, .010, 0, 6)
    for y in (4.93, 4.58, 4.23, 3.88):
        a, b = on_rail(0, 1, y).x, on_rail(1, 1, y).x
        roof_tread(q, (a + b) / 2, y, b - a - .05)
    for z in (1.70, 1.99):                                                      # treads between the rails, each on a cross bar
        a, b = on_rail(0, 2, z), on_rail(1, 2, z)
        q.bar('paint.chassis', [a, b], .028, .020)
        tread(q, frame((a + b) / 2 + Vector((0, .010, .034)), (1, 0, 0), (0, 1, 0)), (b - a).length - .03)
    stays(q)
    hanging(q)


def roof_tread(q, x, y, width):
    """Tread on the crown: cross bar under the step on two legs whose feet are bolted to the sheet."""
    legs = [x - width * .34, x + width * .34]
    top = max(skin(v, y).translation.z for v in legs) + .085
    tread(q, frame((x, y, top), (1, 0, 0), (0, 1, 0)), width, .16)
    q.bar('paint.chassis', [(x - width / 2 + .01, y, top - .045), (x + width / 2 - .01, y, top - .045)], .05, .022)
    for v in legs:
        f = skin(v, y)
        q.bar('paint.chassis', [f @ Vector((0, 0, -.004)), (v, y, top - .04)], .045, .012, up=(0, 1, 0))
        foot(q, f, .034)


def stays(q):
    """Brackets of the rails on the hood: two pairs on the rear face and corner, one frame under the bumper rail."""
    for z, ends in ((1.592, ((0, -.02, .13), (1, -.215, .115))), (1.92, ((0, 0, .19), (1, -.03, .215)))):
        for k, across, depth in ends:
            a = on_rail(k, 2, z)
            q.bar('paint.chassis', [a, a + Vector((across, -depth, 0))], .034, .030)
            q.cyl('metal.zinc', a + Vector((0, .008, 0)), a + Vector((0, .026, 0)), .012, segments=6)
    for k, corner in ((0, (.930, 5.215, JOINT)), (1, (.965, 5.195, JOINT))):
        q.bar('paint.chassis', [(HANGING[k], FOOT_Y, JOINT), corner], .05, .016)
    q.block('paint.chassis', (.945, 5.205, JOINT), (.09, .05, .12), .006)


def hanging(q):
    """Lower section: stringers on hinge brackets under the rails, so that it folds up; three treads, a catch and a yellow edge."""
    y, (a, b) = FOOT_Y, HANGING
    for x in (a, b):
        q.bar('paint.chassis', [(x, y, .50), (x, y, JOINT - .01)], .052, .014, up=(1, 0, 0))
        for s in (-1, 1):                                                       # hinge cheeks, pin and head
            q.add('paint.chassis', shapes.box((x + s * .014 - .004, y - .032, JOINT - .075), (x + s * .014 + .004, y + .032, JOINT + .045), .003))
        q.cyl('metal.zinc', (x - .030, y, JOINT - .045), (x + .030, y, JOINT - .045), .011, segments=8)
    q.bar('paint.chassis', [(a, y, JOINT + .015), (b, y, JOINT + .015)], .030, .022)
    for z in (.535, .81, 1.085, JOINT + .055):
        tread(q, frame(((a + b) / 2, y + .012, z), (1, 0, 0), (0, 1, 0)), b - a - .014)
        q.bar('plastic.yellow', [(a + .02, y + .0875, z - .012), (b - .02, y + .0875, z - .012)], .005, .020)
    q.tube('metal.zinc', [(a, y - .030, 1.19), (a - .0, y - .052, 1.22), (a, y - .052, 1.30), (a, y - .03, 1.32)], .006, .015, 5)


def build(u):
    """All of the engine deck."""
    deck(u)
    engine(u)
    cover(u)
    rotary_screen(u)
    pipes(u)
    rails(u)
