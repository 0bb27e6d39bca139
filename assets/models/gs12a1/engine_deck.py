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
    p.bake_without = ('panel.upper', 'auger.')
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
    p.box('metal.galv', (-1.34, Y1 + .04, 2.3), (1.34, Y1 + .08, Z - .026), .006, grid=.4)
    for x in (-1.0, -.5, 0, .5, 1.0):
        bits.hat(p, 'metal.galv', frame((x, Y1 + .04, 0), (1, 0, 0), (0, 0, 1)), 2.34, Z - .06, .09, .03)


C = Vector((-.08, 3.49, 2.42))                  # middle of the engine


def engine(u):
    """body.engine: V8 across the machine with all that hangs on it, seen under the cover, through the grilles and beside the deck."""
    p = u.part('body.engine', explode=(0, .1, 1.5))
    p.bake_without = ('panel.', 'auger.', 'body.engine_cover')
    c = C
    p.box('paint.inner', c + Vector((-.52, -.17, -.20)), c + Vector((.52, .17, .16)), .03)
    p.box('metal.dark', c + Vector((-.44, -.14, -.36)), c + Vector((.44, .14, -.19)), .04)                # sump
    for s in (1, -1):
        bank = Matrix.Translation(c + Vector((0, 0, .05))) @ Matrix.Rotation(s * math.radians(-42), 4, 'X')
        with p.at(bank):
            p.box('paint.inner', (-.50, -.12, .05), (.50, .12, .40), .018)
            for k in range(4):
                x = -.375 + .25 * k
                p.prism('metal.galv', [(x - .112, -.105), (x + .112, -.105), (x + .112, .105), (x - .112, .105)], .40, .485, 'z', .022, 0)
                for b in (-.05, .05):
                    bits.heads(p, frame((x + b, 0, .485), (1, 0, 0), (0, 1, 0)), [(0, 0)], .010)
                p.cyl('metal.exhaust', (x, s * .10, .22), (x, s * .20, .20), .034, segments=8)
                p.tube('metal.steel', [(x, -s * .11, .36), (x + .03, -s * .16, .33), (x + .06, -s * .14, .22)], .007, 0, 4)
            p.tube('metal.exhaust', [(-.48, s * .215, .20), (.44, s * .215, .20), (.62, s * .16, .28)], .045, .1, 10)
    p.box('metal.cast', c + Vector((-.46, -.10, .36)), c + Vector((.46, .10, .47)), .035)                  # intake manifold
    for k in range(4):
        x = -.345 + .23 * k
        p.bar('metal.cast', [c + Vector((x, -.20, .40)), c + Vector((x, 0, .46)), c + Vector((x, .20, .40))], .08, .05, .05, .012)
    turbo = c + Vector((.66, 0, .42))
    p.lathe('metal.galv', [(0, -.07), (.06, -.07), (.115, -.04), (.13, 0), (.115, .04), (.06, .06), (0, .06)], axis_frame('x', turbo), 20)
    p.lathe('metal.exhaust', [(.05, .05), (.10, .08), (.12, .12), (.10, .16), (.05, .18), (0, .18)], axis_frame('x', turbo), 20)
    p.tube('rubber.belt', [turbo + Vector((-.05, 0, .06)), turbo + Vector((-.10, -.12, .14)), (.62, 2.86, Z + .06)], .055, .1, 12)
    p.lathe('paint.inner', [(0, 0), (.27, 0), (.30, .02), (.30, .10), (.26, .13), (.12, .15), (0, .15)], axis_frame('x', c + Vector((.52, 0, -.04))), 24)
    bits.heads(p, axis_frame('x', c + Vector((.645, 0, -.04))), bits.on_circle(.275, 12), .012)
    p.lathe('metal.dark', [(.05, 0), (.15, 0), (.15, .05), (.05, .05)], axis_frame('-x', c + Vector((-.53, 0, .02))), 20, closed=True)
    p.cyl('plastic.black', c + Vector((-.40, -.30, -.12)), c + Vector((-.40, -.30, .10)), .055)          # oil filters
    p.cyl('plastic.white', c + Vector((-.26, -.30, -.12)), c + Vector((-.26, -.30, .08)), .05)
    for y in (-.30, .30):
        p.bar('paint.chassis', [c + Vector((-.9, y, -.22)), c + Vector((.9, y, -.22))], .08, .10)
    bay(p)
    filters(p)
    tanks(p)


def bay(p):
    """Left side of the engine bay: tray, pump drive with two hydrostatic pumps, charge air pipe, alternator."""
    c = C
    p.box('metal.galv', (.60, 2.46, 2.385), (1.37, Y1 + .03, 2.400), .003)
    p.box('metal.galv', (1.355, 2.46, 2.40), (1.37, Y1 + .03, 2.455), .003)
    hub = c + Vector((.66, 0, -.04))
    p.box('metal.cast', hub + Vector((0, -.17, -.13)), hub + Vector((.11, .30, .15)), .03)
    for dy, r in ((-.06, .085), (.19, .075)):
        a = hub + Vector((.11, dy, .02))
        p.cyl('metal.engine', a, a + Vector((.20, 0, 0)), r, .012, 14)
        p.cyl('metal.steel', a + Vector((.20, 0, 0)), a + Vector((.235, 0, 0)), r * .80, .006, 14)
        bits.heads(p, axis_frame('x', a + Vector((.235, 0, 0))), bits.on_circle(r * .58, 4, .4), .011)
        p.block('metal.dark', a + Vector((.11, 0, r)), (.08, .06, .05), .010)
        for e in (-.02, .02):
            q = a + Vector((.11 + e, 0, r + .02))
            p.add('rubber.belt', shapes.tube(A.smooth_path([q, q + Vector((.05, .05, .10)), q + Vector((.12, .34 - dy + e, .06)), (1.16 + e, 4.02, 2.41)], 3), .015, 0, 5))
            p.cyl('metal.zinc', q, q + Vector((.014, .014, .035)), .021, segments=6)
    t = c + Vector((.66, 0, .42))                                                      # charge air pipe: alloy with silicone couplings
    pts = [t + Vector((-.02, -.11, -.02)), t + Vector((.16, -.22, -.02)), Vector((1.04, 3.06, 2.80)), Vector((1.06, 2.74, 2.74)), Vector((.80, 2.52, 2.72))]
    p.tube('metal.galv', pts, .052, .13, 12)
    for k, f in ((0, .55), (1, .40), (2, .5)):
        q, d = pts[k].lerp(pts[k + 1], f), (pts[k + 1] - pts[k]).normalized() * .045
        p.cyl('plastic.blue', q - d, q + d, .062, .004, 14)
        for e in (-.7, .7):
            p.lathe('metal.steel', [(.0645, -.006), (.0645, .006)], towards(q + d * e, q + d * (e + 1)), 12)
    g = c + Vector((.78, -.36, .10))                                                   # alternator on its bracket, belt to the pump drive
    p.lathe('metal.galv', [(0, -.08), (.06, -.08), (.085, -.06), (.085, .05), (.06, .075), (0, .075)], axis_frame('x', g), 16)
    p.lathe('metal.dark', [(.02, .075), (.048, .078), (.040, .092), (.048, .106), (0, .110)], axis_frame('x', g), 14)
    for k in range(8):
        a = math.tau * k / 8
        p.box('mesh.dark', g + Vector((-.03, .086 * math.cos(a) - .010, .086 * math.sin(a) - .010)), g + Vector((.02, .086 * math.cos(a) + .010, .086 * math.sin(a) + .010)), 0)
    p.bar('paint.chassis', [g + Vector((0, .05, -.06)), c + Vector((.70, -.10, -.04))], .06, .022)


def filters(p):
    """Fuel filters with heads, priming pump and lines on a bracket, control box with loom, battery switch."""
    p.box('paint.chassis', (1.02, 2.50, 2.43), (1.34, 2.512, 2.68), .003)
    for k, slot_ in enumerate(('plastic.white', 'plastic.yellow')):
        x = 1.11 + .15 * k
        p.cyl(slot_, (x, 2.585, 2.44), (x, 2.585, 2.60), .056, .010, 14)
        p.cyl('metal.galv', (x, 2.585, 2.60), (x, 2.585, 2.645), .062, .006, 14)
        p.cyl('metal.dark', (x, 2.585, 2.645), (x, 2.585, 2.68), .022, segments=8)
        p.tube('rubber.belt', [(x, 2.64, 2.625), (x, 2.74, 2.60), (x - .06, 2.92, 2.46), (.84, 3.16, 2.44)], .012, .06, 6)
    p.box('plastic.grey', (1.02, 2.80, 2.42), (1.30, 3.02, 2.56), .012)                # control box
    bits.label(p, frame((1.302, 2.91, 2.50), (0, 1, 0), (0, 0, 1)), .12, .06, 'decal.yellow')
    p.cyl('plastic.red', (1.32, 3.12, 2.47), (1.35, 3.12, 2.47), .035, segments=10)
    p.box('plastic.black', (1.24, 3.07, 2.42), (1.32, 3.17, 2.52), .008)
    for k in range(3):
        p.tube('plastic.black', [(1.16, 3.02, 2.45 + .03 * k), (1.16, 3.30 + .03 * k, 2.43), (.95 - .03 * k, 3.42, 2.45), (.86, 3.46, 2.60)], .010, .06, 5)


def tanks(p):
    """Tank for urea under its filler with pump and level tube, hydraulic reservoir, pipes between the deck's fillers and below."""
    p.box('plastic.white', (.70, 4.14, 2.41), (1.22, 4.52, 2.86), .05)
    for z in (2.50, 2.76):
        p.box('metal.dark', (.694, 4.132, z), (1.226, 4.528, z + .035), .004)
    p.cyl('plastic.blue', (.86, 4.33, 2.86), (.86, 4.33, 2.90), .075, segments=14)
    p.tube('rubber.belt', [(.86, 4.33, 2.88), (.80, 4.36, 2.93), (.74, 4.44, Z - .02)], .03, .03, 8)
    p.tube('plastic.grey', [(1.235, 4.40, 2.46), (1.250, 4.40, 2.50), (1.250, 4.40, 2.78), (1.235, 4.40, 2.82)], .010, .02, 6)
    bits.label(p, frame((1.2215, 4.27, 2.645), (0, 1, 0), (0, 0, 1)), .16, .09, 'decal.blue')
    p.cyl('metal.galv', (1.14, 3.98, 2.41), (1.14, 3.98, 2.74), .075, segments=14)     # return filter
    p.cyl('metal.cast', (1.14, 3.98, 2.74), (1.14, 3.98, 2.79), .085, .008, 14)
    bits.heads(p, axis_frame('z', (1.14, 3.98, 2.79)), bits.on_circle(.066, 6), .009)
    bits.label(p, frame((1.216, 3.98, 2.58), (0, 1, 0), (0, 0, 1)), .05, .14, 'decal.yellow')


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
            [shapes.rect(y0 + .16 + .31 * i, Z + .07, y0 + .42 + .31 * i, z1 - .10) for i in range(4)], .02, .006, behind='mesh.dark')
    p.box('paint.accent', (-RX + .03, y0 + .04, z0 + .004), (-RX + .60, y1 - .04, z0 + .020), .003)               # floor of the box
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
    q.add('metal.galv', shapes.plate(shapes.circle(0, 0, RS, 48), holes, .006, 0, back=False), f @ Matrix.Translation((0, 0, .010)))
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
            small.sheet(p, 'mesh.dark', foot @ Matrix.Rotation(math.tau * (i + .5 * (k % 2)) / 9, 4, 'Z') @ frame((.1488, 0, .165 + .062 * k), (0, 1, 0), (0, 0, 1)), .048, .028, .002)
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

LX = (-.62, -.20)                              # rear ladder between these x


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
    """body.ladder_rear: stiles on brackets up the rear face and over the tail's edge, a lower part hinged to them that folds up,
    treads, hand rails beside them to the deck, gratings on the hood's crest. Clear of lamps, boards and plate."""
    p = u.part('body.ladder_rear', explode=(0, 1.3, .5))
    xa, xb = LX
    m, w = (xa + xb) / 2, xb - xa
    back = lambda x, z, d=.085: Vector((x, rear_at(z, d), z))                          # noqa: E731
    crest = lambda x, y, d: Vector((x, y, hood_top(y) + d))                            # noqa: E731
    for x, o in ((xa, -1), (xb, 1)):
        p.bar('paint.chassis', [back(x, 1.90), back(x, 2.58), crest(x, 6.30, .10), crest(x, 5.92, .07)], .022, .050, .09, up=(0, 1, 0))
        p.bar('paint.chassis', [back(x - .024 * o, 1.66), back(x - .024 * o, 2.06)], .018, .045, up=(0, 1, 0))           # lower part, inside the stiles
        p.box('metal.galv', back(x + .014 * o, 2.0) - Vector((.004, .034, .055)), back(x + .014 * o, 2.0) + Vector((.004, .034, .055)), .002)
        for z in (1.97, 2.03):
            p.cyl('metal.zinc', back(x - .038 * o, z), back(x + .024 * o, z), .010, segments=6)
        for z in (1.94, 2.50):                                                           # brackets with foot plates on the face
            p.bar('paint.chassis', [back(x, z, -.002), back(x, z)], .030, .040, up=(0, 0, 1))
            p.add('metal.galv', shapes.plate(shapes.rect(-.055, -.045, .055, .045), (), .006, .002, back=False), rear_frame(x, z, .020))
            bits.heads(p, rear_frame(x, z, .020), [(-.038, 0), (.038, 0)], .009)
        q = crest(x, 5.95, 0)
        p.box('metal.galv', q + Vector((-.035, -.06, -.012)), q + Vector((.035, .06, .05)), .004)
        r = x + .055 * o                                                                 # hand rail outside the stile
        A.rail(p, [back(x, 2.16), back(r, 2.18, .14), back(r, 2.50, .15), crest(r, 6.32, .40), crest(r, 5.5, .66), crest(r, 4.98, .72), crest(r, 4.86, .02)], .016, .14, feet=False)
        for y in (5.86, 5.30):
            h = .02 + .50 * (6.32 - y) / .82 if y > 5.5 else .69
            p.tube('paint.chassis', [crest(r, y, .01), crest(r, y, h if y < 5.5 else .55)], .012)
            p.cyl('metal.galv', crest(r, y, .0), crest(r, y, .028), .034, segments=10)
        p.tube('paint.chassis', [crest(r, 5.62, .335), crest(r, 4.92, .37)], .010, 0, 6)
    for z in (1.69,):
        bits.grating(p, frame(back(m, z, .085), (1, 0, 0), (0, 1, 0)), w - .06, .10, pitch=.05, high=.026)
    for z in (1.97, 2.25, 2.53):
        bits.grating(p, frame(back(m, z, .085), (1, 0, 0), (0, 1, 0)), w - (.06 if z < 2.1 else .012), .10, pitch=.05, high=.026)
    for y in (5.02, 5.40, 5.78, 6.14):
        z = hood_top(y + .04) + .075
        bits.grating(p, frame((m, y, z), (1, 0, 0), (0, 1, 0)), w - .02, .20, pitch=.05, high=.028)
        for x in (xa + .03, xb - .03):
            p.bar('paint.chassis', [(x, y, z - .09), (x, y, z - .02)], .04, .03)


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
