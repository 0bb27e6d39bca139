"""Engine deck: floor, engine under a louvred hood, cooling box with a lying rotary screen, silencer, air cleaner, rails, rear ladder."""
import math

from mathutils import Matrix, Vector

from combine import small
from kit import frame, shapes
from kit import assemblies as A
from kit.part import axis_frame

from . import dims as D
from .body import hood_top, rear_y
from .surf import upper

Z = D.DECK_Z
Y0, Y1 = 1.98, D.DECK_REAR
UP = lambda x, y, z: frame((x, y, z), (1, 0, 0), (0, 1, 0))            # noqa: E731


def deck(u):
    """body.deck: floor, tread strips, bulkheads to the tank and to the hood."""
    p = u.part('body.deck', explode=(0, .1, 1.1))
    ys = [Y0 + (4.19 - Y0) * i / 8 for i in range(9)]
    p.loft('paint.accent', [[(s * (upper(y, Z) - .02), y, z) for s, z in ((-1, Z - .03), (1, Z - .03), (1, Z), (-1, Z))] for y in ys])
    for y in (2.20, 2.40, 3.66, 3.80, 3.94, 4.08):
        for x in (-.98, -.42, .14, .70):
            p.box('metal.galv', (x, y - .022, Z), (x + .44, y + .022, Z + .005), .002)
    p.box('paint.chassis', (-1.10, 4.10, 2.20), (1.10, 4.13, Z - .02), .006)
    p.box('paint.primary', (-1.16, 4.175, Z - .02), (1.16, 4.205, hood_top(4.2) - .02), .006)


def engine(u):
    """body.engine: what is seen of the engine, the radiators and the fan through the grilles."""
    p = u.part('body.engine', explode=(0, .1, 1.4))
    z = 2.26
    p.box('metal.cast', (-.30, 2.42, z), (.72, 2.98, z + .36), .03)
    p.box('metal.dark', (-.25, 2.46, z + .36), (.68, 2.80, z + .48), .03)
    for i in range(6):
        x = -.20 + .155 * i
        p.cyl('metal.cast', (x, 2.84, z + .30), (x, 3.00, z + .40), .036)
    p.tube('metal.exhaust', [(-.24, 3.00, z + .40), (.60, 3.00, z + .40), (.80, 3.10, z + .46), (.80, 3.60, Z - .06)], .052, .12)
    p.lathe('metal.cast', [(0, 0), (.28, 0), (.30, .02), (.30, .08), (.10, .10), (0, .10)], axis_frame('x', (.72, 2.72, z + .12)))
    p.box('metal.dark', (-1.16, 2.48, 2.24), (-.92, 3.50, Z - .04), .02)
    for k in range(12):
        p.box('metal.galv', (-1.168, 2.50, 2.28 + .042 * k), (-1.158, 3.48, 2.288 + .042 * k), .001)
    p.lathe('metal.dark', [(0, 0), (.24, 0), (.24, .22), (.20, .24), (0, .24)], axis_frame('x', (-.93, 2.95, 2.50)), 24)
    p.cyl('metal.steel', (-.72, 2.95, 2.50), (-.28, 2.90, 2.50), .04)


def cover(u):
    """body.engine_cover: sloped hood over the engine with louvres, grips and latches."""
    x0, x1, y0, y1 = -.22, .74, 2.46, 3.50
    p = u.part('body.engine_cover', pivot=((x0 + x1) / 2, y0 + .01, Z + .02), axis='x', min=0, max=55, explode=(0, .2, 1.6))
    rows = []
    for y, h in ((y0, .02), (y0 + .03, .14), (y0 + .12, .24), (y0 + .34, .295), (y1 - .30, .285), (y1 - .08, .20), (y1 - .015, .12), (y1, .02)):
        top = Z + h
        k = .05 * h / .3
        o = [(x0, Z - .01), (x0 + k * .6, top - .06), (x0 + k + .02, top - .02), (x0 + k + .07, top), (x1 - k - .07, top), (x1 - k - .02, top - .02), (x1 - k * .6, top - .06), (x1, Z - .01)]
        rows.append([(x, y, max(zz, Z - .01)) for x, zz in o])
    p.loft('paint.primary', rows, closed=False, caps=False)
    skin = [[Vector((m_ + (q[0] - m_) * .97, q[1], max(Z + .004, q[2] - .016))) for q in r] for m_ in ((x0 + x1) / 2,) for r in rows[1:-1]]
    p.loft('paint.primary', skin[::-1], closed=False, caps=False)
    m = (x0 + x1) / 2
    f = frame((m, (y0 + y1) / 2 - .02, Z + .294), (1, 0, 0), (0, 1, -.012))
    holes = [small.slot(0, -.21 + .07 * i, .56, .032) for i in range(7)]
    p.plate('paint.accent', shapes.rect(-.34, -.28, .34, .28, .05), f @ Matrix.Translation((0, 0, .024)), holes, .012, .004, lip=.04, behind='mesh.dark', gap=.001)
    A.grab(p, (m - .10, y1 - .05, Z + .155), (m + .10, y1 - .05, Z + .155), (0, .7, .7), .010, .05)
    for x in (m - .28, m + .28):
        small.latch(p, frame((x, y1 - .047, Z + .162), (-1, 0, 0), (0, -.66, .75)), .03)
    small.warning(p, frame((m, y0 + .072, Z + .195), (1, 0, 0), (0, .66, .75)), .10)


SCREEN = (-.76, 2.98)             # middle of the lying screen
TOP = Z + .46


def rotary_screen(u):
    """body.screen_housing and screen.rotary: lying screen on the cooling box; turns about z, swept by a suction arm."""
    cx, cy = SCREEN
    p = u.part('body.screen_housing', explode=(-.3, 0, 1.6))
    lo, hi = shapes.rect(-.47, -.56, .47, .56, .08), shapes.rect(-.425, -.50, .425, .50, .10)
    p.loft('paint.primary', [[(cx + a * k, cy + b * k, z) for a, b in o] for o, k, z in ((lo, 1, Z - .01), (lo, 1, Z + .16), (hi, 1, TOP - .05), (hi, .97, TOP - .015), (hi, .93, TOP))])
    for s in (1, -1):                                                        # louvres on the inner and the outer wall
        f = frame((cx + s * .4715, cy, Z + .085), (0, s, 0), (0, 0, 1))
        for i in range(5):
            o = [(-.45 + .19 * i, -.03), (-.31 + .19 * i, -.03), (-.31 + .19 * i, .03), (-.45 + .19 * i, .03)]
            p.add('mesh.dark', shapes.plate(o, (), .001, 0, back=False), f @ Matrix.Translation((0, 0, .002)))
            p.add('paint.accent', shapes.plate(shapes.inset(o, -.014), [o], .008, .003, back=False), f @ Matrix.Translation((0, 0, .008)))
    top = UP(cx, cy, TOP)
    p.add('paint.accent', shapes.ring(.395, .425, -.02, .045, .008, 40), top)
    p.add('mesh.dark', shapes.cyl(.40, -.02, .002, 0, 32), top)
    arm = [Vector((cx, cy, TOP + .085)), Vector((cx + .20, cy - .22, TOP + .095)), Vector((cx + .32, cy - .34, TOP + .05)), Vector((cx + .34, cy - .36, TOP - .01))]
    p.tube('plastic.black', arm, .030, .08)
    p.bar('plastic.black', [(cx + .02, cy - .02, TOP + .062), (cx + .28, cy - .295, TOP + .062)], .05, .03)
    for b in ((-.39, -.46), (.39, -.46), (.39, .46), (-.39, .46)):
        A.bolt(p, UP(cx + b[0] * .93, cy + b[1] * .94, TOP + .001), .010)
    q = u.part('screen.rotary', pivot=(cx, cy, TOP), alone=True, axis='z', rpm=60, explode=(-.3, 0, 1.9))
    holes = []
    for k, n in ((.345, 22), (.286, 18), (.222, 14), (.155, 10)):
        for i in range(n):
            a, w = math.tau * i / n, k * math.tau / n * .38
            holes.append([((k + du) * math.cos(a + dv / k), (k + du) * math.sin(a + dv / k)) for du, dv in ((-.022, -w), (.022, -w), (.022, w), (-.022, w))])
    q.add('metal.galv', shapes.plate(shapes.circle(0, 0, .382, 40), holes, .006, .0012), top @ Matrix.Translation((0, 0, .034)))
    q.add('mesh.dark', shapes.cyl(.376, .004, .020, 0, 32), top)
    q.add('metal.galv', shapes.ring(.370, .386, .004, .042, .003, 40), top)
    q.add('metal.dark', shapes.cyl(.085, .02, .050, .008, 20), top)
    for i in range(4):
        q.add('metal.galv', shapes.box((.08, -.010, .034), (.37, .010, .042), .003), top @ Matrix.Rotation(math.tau * (i + .5) / 4, 4, 'Z'))


def pipes(u):
    """body.exhaust: lying silencer in a guard, upright tail pipe with a rain flap; body.air_cleaner; tanks and fillers."""
    p = u.part('body.exhaust', explode=(0, .1, 1.7))
    y, z = 3.70, Z + .20
    f = axis_frame('x', (-.02, y, z))
    p.add('metal.exhaust', shapes.lathe([(0, 0), (.05, 0), (.05, .02), (.115, .05), (.125, .08), (.125, .66), (.115, .69), (.05, .72), (0, .72)], 26), f)
    for w in (.10, .37, .63):
        small.collar(p, 'metal.exhaust', f, .124, .131, w, w + .016)
    for w in (.16, .56):
        p.bar('paint.chassis', [(-.02 + w, y, Z), (-.02 + w, y, Z + .09)], .12, .035)
        small.collar(p, 'metal.galv', f, .125, .132, w - .015, w + .015, .002)
    x = .90
    p.tube('metal.exhaust', [(.66, y, z), (x, y, z), (x, y, D.HEIGHT - .16), (x, y + .05, D.HEIGHT - .075)], .050, .11)
    end = frame((x, y + .05, D.HEIGHT - .075), (1, 0, 0), (0, .80, -.45))
    p.add('metal.exhaust', shapes.ring(.044, .054, -.025, .006, .003, 20), end)
    p.add('mesh.dark', shapes.cyl(.045, -.03, -.012, 0, 16), end)
    guard = frame((x, y, z + .12), (1, 0, 0), (0, 1, 0))
    p.add('metal.galv', shapes.ring(.066, .072, .0, .34, .003, 16), guard)
    for k in range(3):
        for i in range(8):
            p.add('mesh.dark', shapes.plate(shapes.rect(-.010, -.030, .010, .030, .009), (), .001, 0, back=False), guard @ Matrix.Rotation(math.tau * i / 8, 4, 'Z') @ frame((.0732, 0, .07 + .10 * k), (0, 1, 0), (0, 0, 1)))
    q = u.part('body.air_cleaner', explode=(0, .1, 1.7))
    c = Vector((.96, 2.34, Z))
    q.cyl('plastic.black', c + Vector((0, 0, .03)), c + Vector((0, 0, .46)), .135)
    q.cyl('plastic.black', c + Vector((0, 0, .455)), c + Vector((0, 0, .50)), .110)
    for h in (.10, .38):
        small.collar(q, 'metal.galv', UP(*c), .134, .140, h - .014, h + .014, .002)
    for k in range(4):
        q.block('metal.zinc', c + Vector((.138 * math.cos(k * 1.57 + .4), .138 * math.sin(k * 1.57 + .4), .44)), (.02, .02, .07), .003)
    q.bar('paint.chassis', [c + Vector((-.12, 0, .0)), c + Vector((.12, 0, .0))], .24, .05)
    A.pre_cleaner(q, UP(c.x, c.y, c.z + .48), .130, .36)
    q.tube('rubber.belt', [c + Vector((-.10, -.04, .30)), c + Vector((-.20, -.06, .30)), c + Vector((-.20, -.06, 0))], .050, .07)
    q.box('plastic.white', (-.16, 2.14, Z), (.24, 2.34, Z + .22), .035)                      # expansion tank
    q.cyl('plastic.black', (.04, 2.24, Z + .22), (.04, 2.24, Z + .27), .045)
    A.hose(q, [(.24, 2.30, Z + .04), (.36, 2.40, Z + .05), (.40, 2.50, Z + .03)], .016)
    q.cyl('plastic.black', (-1.02, 3.74, Z), (-1.02, 3.74, Z + .12), .055)                   # fuel filler
    q.cyl('plastic.yellow', (-1.02, 3.74, Z + .12), (-1.02, 3.74, Z + .16), .068)


def rails(u):
    """body.deck.rails: guard rails, ladder.rear: up the hood's rear face, steps on the hood."""
    p = u.part('body.deck.rails', explode=(0, .3, 1.2))
    x, h = 1.16, .70
    for s in (1, -1):
        path = [(s * x, 2.14, Z), (s * x, 2.14, Z + h), (s * x, Y1 + .10, Z + h), (s * x, Y1 + .10, Z)]
        A.rail(p, path, .017, .12)
        p.tube('paint.chassis', [(s * x, 2.14, Z + .48), (s * x, Y1 + .10, Z + .48)], .012)
        p.tube('paint.chassis', [(s * x, 3.02, Z), (s * x, 3.02, Z + h)], .013)
    A.rail(p, [(x, Y1 + .12, Z), (x, Y1 + .12, Z + h), (-.16, Y1 + .12, Z + h), (-.16, Y1 + .12, Z)], .017, .12)
    p.tube('paint.chassis', [(x, Y1 + .12, Z + .38), (-.16, Y1 + .12, Z + .38)], .012)
    q = u.part('ladder.rear', 'body.hood', explode=(0, .25, .15))
    lx, w = -.62, .40                                                        # ladder on the right half of the tail
    lean = [(rear_y(1.62) + .05, 1.60), (rear_y(2.30) + .05, 2.30), (D.HOOD_REAR - .02, 2.72), (5.30, hood_top(5.3) + .24), (4.92, hood_top(4.92) + .20), (4.86, hood_top(4.86) + .01)]
    for s in (1, -1):
        A.rail(q, [(lx + s * w / 2, y, z) for y, z in lean], .016, .12, feet=False)
        for z in (1.96, 2.36):
            q.bar('paint.chassis', [(lx + s * w / 2, rear_y(z) - .01, z), (lx + s * w / 2, rear_y(z) + .05, z)], .03, .02)
    for z in (1.64, 1.88, 2.12, 2.36):
        small.grating(q, frame((lx, rear_y(z) + .075, z), (1, 0, 0), (0, 1, 0)), w - .02, .10, pitch=.05, high=.024)
    for y in (4.40, 4.74, 5.10):
        z = hood_top(y) + .055
        small.grating(q, frame((lx, y, z + .02), (1, 0, 0), (0, 1, -.15)), .44, .20, pitch=.05, high=.026)
        for k in (-.2, .2):
            q.bar('paint.chassis', [(lx + k, y, z - .07), (lx + k, y, z)], .03, .03)


def build(u):
    """All of the engine deck."""
    for make in (deck, engine, cover, rotary_screen, pipes, rails):
        make(u)
