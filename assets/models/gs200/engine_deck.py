"""Engine deck: floor, engine, cover with grille, rotary screen, silencer, air cleaner, rails, rear ladder."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import dims as D
from .body import hood_top
from .surf import belt, flank, place, upper

Z = D.DECK_Z
Y0, Y1 = 1.68, D.DECK_REAR


def deck(u):
    """body.deck: floor with tread plate, walls below, coaming."""
    p = u.part('body.deck', explode=(0, .1, 1.0))
    p.box('paint.accent', (-1.04, Y0, Z - .03), (1.04, Y1 + .12, Z), .006, grid=.25)
    for i in range(9):
        for j in range(5):
            for s in (1, -1):
                p.add('metal.galv', shapes.loft([[(-.030, 0, 0), (0, -.008, 0), (.030, 0, 0), (0, .008, 0)], [(-.020, 0, .004), (0, -.005, .004), (.020, 0, .004), (0, .005, .004)]]),
                      Matrix.Translation((s * (.68 + .075 * j), 1.86 + .17 * i, Z)) @ Matrix.Rotation(math.radians(45 if (i + j) % 2 else -45), 4, 'Z'))
    p.box('paint.secondary', (-1.02, Y0 - .02, 2.0), (1.02, Y0 + .02, Z + .1), .006, grid=.25)
    p.box('paint.chassis', (-1.0, Y1 + .06, 2.0), (1.0, Y1 + .10, Z), .006, grid=.25)


def engine(u):
    """body.engine: block seen under the deck cover and through the grilles."""
    p = u.part('body.engine', explode=(0, .1, 1.3))
    z = 2.14
    p.box('metal.cast', (-.55, 2.15, z), (.45, 2.75, z + .34), .03)
    p.box('metal.dark', (-.50, 2.20, z + .34), (.40, 2.50, z + .46), .03)
    for i in range(6):
        x = -.44 + .15 * i
        p.cyl('metal.cast', (x, 2.56, z + .30), (x, 2.72, z + .40), .035)
        p.tube('metal.steel', [(x, 2.30, z + .47), (x, 2.24, z + .50), (x + .1, 2.16, z + .30)], .006)
    p.tube('metal.exhaust', [(-.50, 2.74, z + .38), (.40, 2.74, z + .38), (.62, 2.80, z + .50)], .05, .12)
    p.box('metal.dark', (-.40, 2.20, 1.98), (.30, 2.70, z + .02), .04)
    p.lathe('metal.cast', [(0, 0), (.26, 0), (.28, .02), (.28, .08), (.10, .10), (0, .10)], axis_frame('x', (.45, 2.45, z + .12)))
    p.box('metal.dark', (-1.00, 2.10, 2.09), (-.72, 2.86, Z - .06), .02)                      # radiator
    for k in range(14):
        p.box('metal.galv', (-.725, 2.12, 2.12 + .035 * k), (-.715, 2.84, 2.126 + .035 * k), .001)


def cover(u):
    """body.engine_cover: raised cover with grille slots, latch and grips."""
    p = u.part('body.engine_cover', explode=(0, .2, 1.5))
    rows = []
    for y, k in ((1.92, .0), (1.96, .8), (2.06, 1.0), (2.50, 1.06), (2.86, 1.0), (3.00, .62), (3.06, .0)):
        top = Z + .05 + .22 * k
        o = [(-.56, Z - .01), (-.56, top - .07), (-.545, top - .03), (-.51, top), (-.3, top + .012), (0, top + .018), (.3, top + .012), (.51, top), (.545, top - .03), (.56, top - .07), (.56, Z - .01)]
        rows.append([(x, y, zz) for x, zz in o])
    p.loft('paint.secondary', rows, closed=False, caps=False)
    where = frame((0, 2.46, Z + .322), (1, 0, 0), (0, 1, 0))
    holes = [shapes.slot(-.22 + .44 * j, -.28 + .07 * i, .34, .034) for i in range(9) for j in range(2)]
    p.plate('paint.accent', shapes.rect(-.46, -.36, .46, .36, .05), where, holes, .012, .004, lip=.03, behind='mesh.dark', gap=.001)
    for s in (1, -1):
        f = frame((s * .562, 2.46, Z + .12), (0, s, 0), (0, 0, 1))
        p.plate('paint.accent', shapes.rect(-.38, -.075, .38, .075, .03), f @ Matrix.Translation((0, 0, .006)), [shapes.slot(0, -.04 + .04 * i, .66, .02) for i in range(3)], .012, .003, behind='mesh.dark', gap=.002)
    A.grab(p, (-.10, 3.01, Z + .19), (.10, 3.01, Z + .19), (0, .6, .8), .010, .05)
    A.latch(p, frame((0, 1.945, Z + .12), (1, 0, 0), (0, .2, 1)), .04)


def rotary_screen(u):
    """screen.rotary: perforated drum on the right flank with its brush arm; turns about x."""
    c = Vector((-(upper(2.50, 2.46)), 2.50, 2.46))
    p = u.part('body.screen_housing', explode=(-.75, 0, .1))
    f = frame(c + Vector((-.004, 0, 0)), (0, -1, 0), (0, 0, 1))
    p.add('paint.accent', shapes.ring(.258, .300, -.06, .030, .010, 36), f)
    p.add('mesh.dark', shapes.cyl(.28, -.09, -.06, 0, 32), f)
    p.bar('paint.chassis', [c + Vector((-.055, -.30, .08)), c + Vector((-.055, .02, .0))], .035, .02, up=(1, 0, 0))
    p.bar('paint.chassis', [c + Vector((-.050, .02, .0)), c + Vector((-.050, .0, -.295))], .06, .025, up=(1, 0, 0))
    q = u.part('screen.rotary', pivot=c, alone=True, axis='x', rpm=60, explode=(-.95, 0, .1))
    holes = []
    for k, n in ((.222, 20), (.178, 16), (.134, 12), (.092, 8)):
        for i in range(n):
            a = math.tau * i / n
            w = k * math.tau / n * .36
            holes.append([((k + du) * math.cos(a + dv / k), (k + du) * math.sin(a + dv / k)) for du, dv in ((-.016, -w), (.016, -w), (.016, w), (-.016, w))])
    q.add('metal.galv', shapes.plate(shapes.circle(0, 0, .250, 40), holes, .006, .0015), f @ Matrix.Translation((0, 0, .020)))
    q.add('mesh.dark', shapes.cyl(.245, -.02, .004, 0, 32), f)
    q.add('metal.dark', shapes.cyl(.055, .0, .034, .006, 20), f)
    q.add('metal.galv', shapes.ring(.238, .252, -.02, .030, .004, 40), f)


def pipes(u):
    """body.exhaust: silencer, tail pipe to the full height, air cleaner with pre-cleaner."""
    p = u.part('body.exhaust', explode=(0, .1, 1.6))
    foot = frame((.80, 2.72, Z + .02), (1, 0, 0), (0, 1, 0))
    A.silencer(p, foot, .105, .52, .046, D.HEIGHT - Z - .02 - .52 - .038)
    p.block('paint.chassis', (.80, 2.72, Z + .015), (.20, .20, .03), .006)
    for z in (.16, .40):
        p.bar('metal.galv', [(.80 - .11, 2.72, Z + z), (.64, 2.72, Z + z)], .03, .006)
    p.add('metal.galv', shapes.cyl(.128, .12, .44, .006, 24), foot)
    for k in range(4):
        p.add('metal.dark', shapes.ring(.127, .131, .17 + .07 * k, .19 + .07 * k, .001, 24), foot)
    q = u.part('body.air_cleaner', explode=(0, .1, 1.6))
    c = Vector((-.80, 2.10, Z + .14))
    q.cyl('plastic.black', c, c + Vector((0, .46, 0)), .125)
    q.cyl('plastic.black', c + Vector((0, .455, 0)), c + Vector((0, .50, 0)), .112)
    for y in (.06, .40):
        q.add('metal.galv', shapes.ring(.125, .129, -.012, .012, .002, 28), axis_frame('y', c + Vector((0, y, 0))))
    q.bar('paint.chassis', [c + Vector((0, .1, -.14)), c + Vector((0, .1, -.08))], .12, .04)
    q.bar('paint.chassis', [c + Vector((0, .38, -.14)), c + Vector((0, .38, -.08))], .12, .04)
    A.pre_cleaner(q, frame(c + Vector((0, .12, .12)), (1, 0, 0), (0, 1, 0)), .125, .40)
    q.tube('rubber.belt', [c + Vector((0, .48, 0)), c + Vector((0, .62, 0)), c + Vector((.25, .70, 0))], .06, .12)
    q.tube('plastic.black', [(-.86, 3.10, Z), (-.86, 3.10, Z + .10)], .05, 0)
    q.cyl('plastic.black', (-.86, 3.10, Z + .10), (-.86, 3.10, Z + .15), .065)


def rails(u):
    """body.deck.rails: guard rails, rear ladder with steps on the hood, service platform."""
    p = u.part('body.deck.rails', explode=(0, .3, 1.1))
    for s in (1, -1):
        A.rail(p, [(s * .98, 1.74, Z), (s * .98, 1.74, Z + .62), (s * .98, 3.38, Z + .62), (s * .98, 3.38, Z - .0)], .016, .10)
        p.tube('paint.chassis', [(s * .98, 1.74, Z + .36), (s * .98, 3.38, Z + .36)], .011)
        p.tube('paint.chassis', [(s * .98, 2.55, Z), (s * .98, 2.55, Z + .62)], .012)
    A.rail(p, [(-.98, 3.40, Z + .0), (-.98, 3.40, Z + .62), (-.36, 3.40, Z + .62), (-.36, 3.40, Z)], .016, .10)
    A.rail(p, [(.98, 3.40, Z + .0), (.98, 3.40, Z + .62), (.36, 3.40, Z + .62), (.36, 3.40, Z)], .016, .10)
    for i, y in enumerate((3.85, 4.30, 4.70)):
        z = hood_top(y) + .045
        A.grating(p, frame((0, y, z + .02), (1, 0, 0), (0, 1, 0)), .46, .16, pitch=.05, high=.028)
        for x in (-.2, .2):
            p.bar('paint.chassis', [(x, y, z - .06), (x, y, z)], .03, .03)
    y = D.HOOD_REAR
    for x in (.27, .71):
        A.rail(p, [(x, y + .012, 1.30), (x, y - .02, 1.95), (x, y - .22, hood_top(y - .22) + .04), (x, 4.62, hood_top(4.62) + .09), (x, 4.56, hood_top(4.56) + .01)], .014, .09, feet=False)
    for z in (1.34, 1.60, 1.86):
        p.block('metal.galv', (.49, y + .02 - .06 * (z - 1.3), z), (.44, .05, .025), .006)


def build(u):
    """All of the engine deck."""
    deck(u)
    engine(u)
    cover(u)
    rotary_screen(u)
    pipes(u)
    rails(u)
