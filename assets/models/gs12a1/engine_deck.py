"""Engine deck: floor, V8 engine, hinged cover, radiator box with rotary screen, silencer, air cleaner, rails, rear ladder."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame, towards

from combine import small

from . import bits
from . import dims as D
from .body import hood_top, rear_at, rear_frame
from .surf import belt, flank, place, slot, upper

Z = D.DECK_Z
Y0, Y1 = D.DECK_FRONT, D.DECK_REAR
WELL = (-.78, .62, 2.92, 4.06)                 # opening over the engine: x from, x to, y from, y to


def deck(u):
    """body.deck: floor round the engine well, coamings, walls below."""
    p = u.part('body.deck', explode=(0, .1, 1.1))
    x0, x1, y0, y1 = WELL
    o = [(-1.42, Y0, .02), (1.42, Y0, .02), (1.40, Y1 + .14, .02), (-1.40, Y1 + .14, .02)]
    p.plate('paint.accent', o, frame((0, 0, Z), (1, 0, 0), (0, 1, 0)), [shapes.rect(x0, y0, x1, y1, .04)], .025, .003, grid=.3)
    for i in range(9):
        for j in range(3):
            x, y = .80 + .17 * j, 2.92 + .19 * i
            p.add('metal.galv', shapes.loft([[(-.032, 0, 0), (0, -.008, 0), (.032, 0, 0), (0, .008, 0)], [(-.022, 0, .004), (0, -.005, .004), (.022, 0, .004), (0, .005, .004)]]),
                  Matrix.Translation((x, y, Z)) @ Matrix.Rotation(math.radians(45 if (i + j) % 2 else -45), 4, 'Z'))
    for s in (1, -1):
        rows = [(s * (upper(y, 3.05) - .004), y, Z + .055) for y in (2.95, 3.5, 4.1, 4.70)]
        if s > 0:
            p.bar('paint.accent', rows, .035, .11)
    p.box('paint.chassis', (-1.34, Y1 + .04, 2.3), (1.34, Y1 + .08, Z - .026), .006, grid=.3)


def engine(u):
    """body.engine: V8 across the machine, seen under the cover and through the grilles."""
    p = u.part('body.engine', explode=(0, .1, 1.5))
    c = Vector((-.08, 3.49, 2.42))
    p.box('metal.cast', c + Vector((-.52, -.17, -.20)), c + Vector((.52, .17, .16)), .03)
    p.box('metal.dark', c + Vector((-.44, -.14, -.36)), c + Vector((.44, .14, -.19)), .04)                # sump
    for s in (1, -1):
        bank = Matrix.Translation(c + Vector((0, 0, .05))) @ Matrix.Rotation(s * math.radians(-42), 4, 'X')
        with p.at(bank):
            p.box('metal.cast', (-.50, -.12, .05), (.50, .12, .40), .018)
            for k in range(4):
                x = -.375 + .25 * k
                p.prism('metal.dark', [(x - .112, -.105), (x + .112, -.105), (x + .112, .105), (x - .112, .105)], .40, .485, 'z', .022, 0)
                for b in (-.05, .05):
                    bits.heads(p, frame((x + b, 0, .485), (1, 0, 0), (0, 1, 0)), [(0, 0)], .010)
                p.cyl('metal.exhaust', (x, s * .10, .22), (x, s * .20, .20), .034, segments=10)
                p.tube('metal.steel', [(x, -s * .11, .36), (x + .03, -s * .16, .33), (x + .06, -s * .14, .22)], .007, 0, 4)
            p.tube('metal.exhaust', [(-.48, s * .215, .20), (.44, s * .215, .20), (.62, s * .16, .28)], .045, .1, 12)
    p.box('metal.cast', c + Vector((-.46, -.10, .36)), c + Vector((.46, .10, .47)), .035)                  # intake manifold
    for k in range(4):
        x = -.345 + .23 * k
        p.bar('metal.cast', [c + Vector((x, -.20, .40)), c + Vector((x, 0, .46)), c + Vector((x, .20, .40))], .08, .05, .05, .012)
    turbo = c + Vector((.66, 0, .42))
    p.lathe('metal.cast', [(0, -.07), (.06, -.07), (.115, -.04), (.13, 0), (.115, .04), (.06, .06), (0, .06)], axis_frame('x', turbo), 20)
    p.lathe('metal.exhaust', [(.05, .05), (.10, .08), (.12, .12), (.10, .16), (.05, .18), (0, .18)], axis_frame('x', turbo), 20)
    p.tube('rubber.belt', [turbo + Vector((-.05, 0, .06)), turbo + Vector((-.10, -.12, .14)), (.62, 2.86, Z + .06)], .055, .1, 12)
    p.lathe('metal.cast', [(0, 0), (.27, 0), (.30, .02), (.30, .10), (.12, .13), (0, .13)], axis_frame('x', c + Vector((.52, 0, -.04))), 28)
    p.lathe('metal.dark', [(.05, 0), (.15, 0), (.15, .05), (.05, .05)], axis_frame('-x', c + Vector((-.53, 0, .02))), 20, closed=True)
    p.cyl('plastic.black', c + Vector((-.40, -.30, -.12)), c + Vector((-.40, -.30, .10)), .055)          # oil filters
    p.cyl('plastic.white', c + Vector((-.26, -.30, -.12)), c + Vector((-.26, -.30, .08)), .05)
    for y in (-.30, .30):
        p.bar('paint.chassis', [c + Vector((-.9, y, -.22)), c + Vector((.9, y, -.22))], .08, .10)


def cover(u):
    """body.engine_cover: raised lid with see-through slots, hinged at its rear edge."""
    x0, x1, y0, y1 = WELL
    p = u.part('body.engine_cover', pivot=(0, y1 + .06, Z + .03), axis='x', min=-65, max=0, explode=(0, .2, 1.8))
    top = Z + .29
    xa, xb, ya, yb = x0 - .06, x1 + .06, y0 - .06, y1 + .06
    mx, my = (xa + xb) / 2, (ya + yb) / 2
    hx, hy = (xb - xa) / 2, (yb - ya) / 2
    rows = []
    for z, d in ((Z + .012, 0), (Z + .03, .006), (top - .09, .022), (top - .035, .05), (top - .008, .09)):
        rows.append([Vector((mx + x, my + y, z)) for x, y in shapes.rect(-hx + d, -hy + d, hx - d, hy - d, .10)])
    p.loft('paint.primary', rows, caps=False)
    where = frame((mx, my, top), (1, 0, 0), (0, 1, 0))
    o = shapes.rect(-hx + .082, -hy + .082, hx - .082, hy - .082, .05)
    holes = [slot(-.29 + .58 * j, -hy + .24 + .14 * i, .46, .07) for i in range(6) for j in range(2)]
    p.plate('paint.primary', o, where, holes, .014, .004, lip=.03)
    for s in (1, -1):
        f = frame((mx + s * (hx - .012), my, Z + .13), (0, s, 0), (0, 0, 1))
        p.plate('paint.accent', shapes.rect(-hy + .16, -.075, hy - .16, .075, .03), f @ Matrix.Translation((0, 0, .008)), [slot(0, -.042 + .042 * i, 2 * hy - .50, .022) for i in range(3)], .012, .003, behind='mesh.dark', gap=.002)
        small.hinge(p, frame((mx + s * .45, yb - .006, Z + .055), (0, 0, 1), (-1, 0, 0)), .12)
    bits.grab(p, (mx - .12, ya + .02, Z + .19), (mx + .12, ya + .02, Z + .19), (0, -.8, .6), .011, .05)
    for x in (-.4, .4):
        small.latch(p, frame((mx + x, ya + .004, Z + .11), (1, 0, 0), (0, 0, 1)), .036)
    p.text('decal.dark', 'V8', .09, frame((mx + .0, yb - .10, top + .002), (-1, 0, 0), (0, -1, 0)), .002, shear=.18)


# ---------------------------------------------------------------- radiator box with rotary screen

RAD = (2.66, 4.20, 2.54, 3.46)                 # y from, y to, z from, z to
RX = 1.50                                      # outer face
RS = .425                                      # screen radius


def radiator(u):
    """body.radiator_box: rounded box over the right flank, cores inside, mesh towards the deck."""
    p = u.part('body.radiator_box', explode=(-.7, 0, .3))
    y0, y1, z0, z1 = RAD
    cy, cz = (y0 + y1) / 2, (z0 + z1) / 2
    f = frame((-RX, 0, 0), (0, -1, 0), (0, 0, 1))
    o = [(-y1, z0, .08), (-y0, z0, .08), (-y0 - .05, z1, .16), (-y1 + .05, z1, .16)]
    p.plate('paint.accent', o, f, [shapes.circle(-cy, cz, RS + .012, 44)], .03, .012, grid=.22, lip=.58)
    p.add('mesh.dark', shapes.cyl(RS + .05, -.14, -.11, 0, 32), f @ Matrix.Translation((-cy, cz, 0)))
    bits.hoop(p, 'paint.accent', f @ Matrix.Translation((-cy, cz, 0)), RS + .008, RS + .058, -.05, .026, 44)
    back = frame((-RX + .585, 0, 0), (0, 1, 0), (0, 0, 1))
    p.plate('paint.accent', [(y0 + .005, z0, .06), (y1 - .005, z0, .06), (y1 - .055, z1 - .005, .14), (y0 + .055, z1 - .005, .14)], back,
            [shapes.rect(y0 + .16 + .31 * i, Z + .07, y0 + .42 + .31 * i, z1 - .10, .03) for i in range(4)], .02, .006, behind='mesh.dark')
    for x in (-1.42, -1.0):
        p.bar('paint.primary', [(x, y0 + .05, z1 + .008), (x, y1 - .05, z1 + .008)], .05, .02)
    for y in (y0 + .12, y1 - .12):
        small.latch(p, f @ Matrix.Translation((-y, z0 + .10, .001)), .036)
    for y in (y0 + .10, y1 - .10):
        small.hinge(p, f @ Matrix.Translation((-y, z1 - .14, .001)), .10)
    bits.warning(p, f @ Matrix.Translation((-y0 - .13, cz - .16, .002)), .12)
    p.cyl('plastic.black', (-1.05, y1 - .22, z1), (-1.05, y1 - .22, z1 + .05), .055)                 # coolant cap
    bits.grab(p, (-1.30, y0 + .35, z1), (-1.30, y0 + .60, z1), (0, 0, 1), .011, .05)
    return cy, cz


def rotary_screen(u, cy, cz):
    """screen.rotary: perforated drum face with spokes; body.screen_arm: the suction arm before it."""
    c = Vector((-RX, cy, cz))
    f = frame(c, (0, -1, 0), (0, 0, 1))
    q = u.part('screen.rotary', pivot=c, alone=True, axis='x', rpm=55, explode=(-1.0, 0, .3))
    holes = []
    for k, n in ((.372, 26), (.292, 20), (.212, 14), (.134, 9)):
        for i in range(n):
            a = math.tau * i / n
            w = k * math.tau / n * .36
            holes.append([((k + du) * math.cos(a + dv / k), (k + du) * math.sin(a + dv / k)) for du, dv in ((-.029, -w), (.029, -w), (.029, w), (-.029, w))])
    q.add('metal.galv', shapes.plate(shapes.circle(0, 0, RS, 48), holes, .006, .001, back=False), f @ Matrix.Translation((0, 0, .010)))
    q.add('mesh.dark', shapes.cyl(RS - .01, -.03, -.006, 0, 32), f)
    for i in range(6):
        q.add('metal.galv', shapes.box((.05, -.012, .008), (RS - .01, .012, .022), .003), f @ Matrix.Rotation(math.tau * i / 6 + .2, 4, 'Z'))
    q.add('metal.dark', shapes.cyl(.075, .0, .036, .008, 22), f)
    bits.hoop(q, 'metal.galv', f, RS - .018, RS, -.04, .022, 44)
    arm = u.part('body.screen_arm', 'body.radiator_box')
    rings = []
    for k in range(6):
        t = k / 5
        y, z = cy - (.02 + .40 * t), cz + .03 + .02 * t
        w = .035 + .05 * t
        rings.append([Vector((-RX - h, y, z + v)) for h, v in ((.034, -w), (.034, w), (.060, w * .9), (.074, w * .5), (.074, -w * .5), (.060, -w * .9))])
    arm.loft('plastic.black', rings)
    arm.cyl('plastic.black', (-RX - .03, cy, cz), (-RX - .085, cy, cz), .055)
    arm.bar('plastic.black', [(-RX - .05, cy - .40, cz + .05), (-RX - .045, cy - RS - .05, cz + .06), (-RX + .01, cy - RS - .08, cz + .06)], .12, .05)


# ---------------------------------------------------------------- pipes

def pipes(u):
    """body.exhaust: silencer in a heat shield, tail pipe to the full height; body.air_cleaner with pre-cleaner."""
    p = u.part('body.exhaust', explode=(0, .1, 1.7))
    x, y = 1.02, 3.80
    foot = frame((x, y, Z + .02), (1, 0, 0), (0, 1, 0))
    A.silencer(p, foot, .125, .50, .060, D.HEIGHT - Z - .02 - .50 - .052)
    p.block('paint.chassis', (x, y, Z + .012), (.26, .26, .03), .006)
    p.add('metal.galv', shapes.ring(.146, .150, .11, .42, .002, 28), foot)
    for k in range(4):
        for i in range(9):
            A.sticker(p, foot @ Matrix.Rotation(math.tau * (i + .5 * (k % 2)) / 9, 4, 'Z') @ frame((.1488, 0, .165 + .062 * k), (0, 1, 0), (0, 0, 1)), .042, .024, 'mesh.dark', 0, .0015)
    for z in (.16, .38):
        p.bar('metal.galv', [(x - .14, y, Z + z), (.70, y - .02, Z + z - .03)], .035, .006)
    p.tube('metal.exhaust', [(.58, 3.49, Z - .10), (.80, 3.60, Z + .05), (x, y, Z + .05)], .06, .1, 14)
    cleaner(u)


def cleaner(u):
    """body.air_cleaner: two canisters across the deck's front, pre-cleaner on a pipe, tank cap."""
    q = u.part('body.air_cleaner', explode=(0, .1, 1.7))
    c = Vector((.40, 2.66, Z + .20))
    q.cyl('plastic.black', c, c + Vector((.62, 0, 0)), .165, segments=24)
    q.cyl('plastic.black', c + Vector((.615, 0, 0)), c + Vector((.67, 0, 0)), .148, segments=24)
    q.add('plastic.black', shapes.ring(.06, .085, .67, .69, .006, 20), towards(c, c + Vector((1, 0, 0))))
    for d in (.07, .54):
        q.add('metal.galv', shapes.lathe([(.164, d - .014), (.170, d - .013), (.170, d + .013), (.164, d + .014)], 24), towards(c, c + Vector((1, 0, 0))))
    for d in (.10, .50):
        q.prism('paint.chassis', [(2.55, Z, .01), (2.77, Z, .01), (2.74, Z + .08, .02), (2.58, Z + .08, .02)], c.x + d - .02, c.x + d + .02, 'x', .004)
    for k in range(6):
        a = math.tau * k / 6
        q.block('metal.steel', c + Vector((.60, .160 * math.cos(a), .160 * math.sin(a))), (.05, .02, .02), .004)
    pre_cleaner(q, frame(c + Vector((.20, 0, .16)), (1, 0, 0), (0, 1, 0)), .145, .48)
    q.tube('rubber.belt', [c + Vector((-.01, 0, 0)), c + Vector((-.16, .02, -.02)), c + Vector((-.20, .24, -.10)), (.26, 3.18, Z - .14), (.22, 3.40, Z - .14)], .07, .14, 12)
    q.box('plastic.white', (-.62, 2.58, Z), (-.30, 2.80, Z + .30), .04)                         # expansion tank
    q.cyl('plastic.black', (-.46, 2.69, Z + .30), (-.46, 2.69, Z + .345), .045)
    q.tube('rubber.belt', [(-.60, 2.69, Z + .06), (-.78, 2.72, Z + .06), (-.90, 2.90, Z + .10)], .018, .06)
    q.cyl('plastic.black', (.98, 4.42, Z), (.98, 4.42, Z + .06), .085)                          # fuel filler
    q.cyl('plastic.blue', (.74, 4.44, Z), (.74, 4.44, Z + .05), .055)                           # urea filler


def pre_cleaner(p, where, r, h):
    """Pre-cleaner bowl on a pipe with an open gap of vanes under its cap; w runs up."""
    p.add('plastic.black', shapes.lathe([(r * .55, -.02), (r * .55, h * .30), (r * .95, h * .40), (r, h * .48), (r, h * .62), (r * .90, h * .66), (r * .70, h * .66)], 22), where)
    p.add('mesh.dark', shapes.cyl(r * .72, h * .62, h * .77, 0, 16), where)
    for k in range(12):
        p.add('plastic.black', bits.bar_box((r * .70, -.004, h * .64), (r * .93, .004, h * .76)), where @ Matrix.Rotation(math.tau * k / 12, 4, 'Z'))
    p.add('plastic.black', shapes.lathe([(r * .7, h * .74), (r, h * .75), (r * 1.04, h * .80), (r * .92, h * .92), (r * .35, h), (0, h)], 22), where)
    p.add('metal.galv', shapes.lathe([(r * .55, h * .12), (r * .62, h * .125), (r * .62, h * .165), (r * .55, h * .17)], 18), where)


# ---------------------------------------------------------------- rails and rear ladder

LX = (-.76, -.32)                              # rear ladder between these x


def rails(u):
    """body.deck.rails: guard rails round the deck, with a gate at the rear ladder."""
    p = u.part('body.deck.rails', explode=(0, .3, 1.2))
    h, x = .68, 1.30
    A.rail(p, [(x, 2.52, Z), (x, 2.52, Z + h), (x, Y1 - .02, Z + h), (x, Y1 - .02, Z)], .017, .11)
    p.tube('paint.chassis', [(x, 2.52, Z + .40), (x, Y1 - .02, Z + .40)], .012)
    for y in (3.22, 3.92):
        p.tube('paint.chassis', [(x, y, Z), (x, y, Z + h)], .013)
    y = Y1 + .02
    for a, b in ((x, LX[1] + .06), (LX[0] - .06, -x)):
        A.rail(p, [(a, y, Z), (a, y, Z + h), (b, y, Z + h), (b, y, Z)], .017, .11)
        p.tube('paint.chassis', [(a, y, Z + .40), (b, y, Z + .40)], .012)
    p.tube('paint.chassis', [(.55, y, Z), (.55, y, Z + h)], .013)
    A.rail(p, [(-x, y - .02, Z + h), (-x, 4.28, Z + h), (-x, 4.28, Z)], .017, .11)
    p.tube('plastic.yellow', [(LX[1] + .05, y, Z + .60), (LX[0] - .05, y, Z + .60)], .010)


def rear_ladder(u):
    """body.ladder_rear: rungs up the rear face, hand rails over the tail, gratings on the hood's crest."""
    p = u.part('body.ladder_rear', explode=(0, 1.3, .5))
    xa, xb = LX
    m, w = (xa + xb) / 2, xb - xa
    for y in (5.00, 5.40, 5.80):
        z = hood_top(y + .04) + .075
        bits.grating(p, frame((m, y, z), (1, 0, 0), (0, 1, 0)), w - .02, .18, pitch=.05, high=.028)
        for x in (xa + .03, xb - .03):
            p.bar('paint.chassis', [(x, y, z - .09), (x, y, z - .02)], .04, .03)
    for x in (xa, xb):
        end = 6.02
        back = lambda z, d=.07: (x, rear_at(z, d), z)                                  # noqa: E731
        A.rail(p, [back(1.56), back(1.85), back(2.42), (x, 6.30, hood_top(6.40) + .19), (x, end - .6, hood_top(end - .6) + .62), (x, 4.98, hood_top(4.98) + .72), (x, 4.86, hood_top(4.9) + .02)], .015, .14, feet=False)
        for z in (1.92, 2.36):
            p.bar('paint.chassis', [back(z, -.005), back(z, .07)], .03, .03)
        p.tube('paint.chassis', [(x, 5.62, hood_top(5.62) + .02), (x, 5.62, hood_top(5.62) + .55)], .012)
    for z in (1.58, 1.84, 2.10, 2.36):
        bits.grating(p, frame((m, rear_at(z, .075), z), (1, 0, 0), (0, 1, 0)), w - .02, .09, pitch=.045, high=.025)


def build(u):
    """All of the engine deck."""
    deck(u)
    engine(u)
    cover(u)
    cy, cz = radiator(u)
    rotary_screen(u, cy, cz)
    pipes(u)
    rails(u)
    rear_ladder(u)
