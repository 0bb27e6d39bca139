"""Header trolley for 4 to 5 m headers: two axles, steered drawbar, saddles, lamps. Origin on the ground at its centre."""
from common import *                                                              # noqa: F403

LENGTH, TRACK = 4.6, 1.50
TYRE = '10.0/75-15.3'
R = wheels.TYRES[TYRE][0] / 2
REAR_Y, FRONT_Y = 1.35, -1.45
RAIL_Z = .62
REST = 1.36                                     # height of the header's hitch on the trolley
SADDLE = 1.30                                   # the two saddles stand this far from the middle


def build():
    u = Unit('trolley', ground=(0, 0, 0), length=LENGTH)
    frame_(u)
    running_gear(u)
    drawbar(u)
    lamps(u)
    turn = Matrix.Rotation(-math.pi / 2, 4, 'Z')
    u.instance('mount.cargo', None, (.62, 0, REST), turn=turn, accepts='header,mount.header')
    u.dim('trolley_length', (0, -LENGTH / 2, RAIL_Z), (0, LENGTH / 2, RAIL_Z))
    return u


def frame_(u):
    p = u.part('trolley.frame', budget=12000, explode=(0, 0, .3))
    h = LENGTH / 2
    for s in (1, -1):
        p.prism('paint.header', shapes.rect(s * .50 - .04, RAIL_Z - .06, s * .50 + .04, RAIL_Z + .06, .012), -h, h, 'y', .004, grid=.25)
    for y in (-h + .06, FRONT_Y, -.45, .45, REAR_Y, h - .06):
        p.box('paint.header', (-.52, y - .05, RAIL_Z - .045), (.52, y + .05, RAIL_Z + .045), .008)
        for s in (1, -1):
            studs(p, frame((s * .5405, y, RAIL_Z), (0, s, 0), (0, 0, 1)), [(-.03, -.02), (.03, .02)], .010)
    for y in (-SADDLE, SADDLE):                                  # saddles: high rest for the beam side, low rest with pad for the skids
        p.box('paint.header', (-1.05, y - .05, RAIL_Z + .05), (.78, y + .05, RAIL_Z + .14), .008)
        for x, top in ((.06, REST - .537), (.535, REST - .502), (-.80, RAIL_Z + .17)):
            p.box('paint.chassis', (x - .05, y - .045, RAIL_Z + .135), (x + .05, y + .045, top - .02), .004)
            p.box('rubber.belt', (x - .065, y - .06, top - .026), (x + .065, y + .06, top), .008)
        p.box('paint.header', (.66, y - .045, RAIL_Z + .05), (.76, y + .045, 1.22), .008)
        p.prism('paint.header', [(.66, RAIL_Z + .10), (.66, 1.02), (.64, 1.02), (.20, RAIL_Z + .14), (.20, RAIL_Z + .10)], y - .006, y + .006, 'y', .002, .01)
        p.prism('metal.dark', [(.60, 1.20), (.80, 1.20), (.80, 1.30), (.775, 1.30), (.76, 1.235), (.64, 1.235), (.625, 1.30), (.60, 1.30)], y - .05, y + .05, 'y', .003, .008)
        p.tube('metal.zinc', [(.70, y - .10, 1.16), (.70, y + .10, 1.16)], .012, 0, 8)
        p.tube('metal.galv', [(.70, y - .10, 1.16), (.70, y - .12, 1.10), (.70, y - .16, 1.10)], .006, .02, 5)
        p.tube('paint.header', [(-1.03, y, RAIL_Z + .14), (-1.10, y, RAIL_Z + .30), (-1.10, y, RAIL_Z + .46)], .022, .06)
        p.cyl('rubber.belt', (-1.10, y, RAIL_Z + .36), (-1.10, y, RAIL_Z + .48), .030, .006)
    for s in (1, -1):                                        # diagonal braces
        p.bar('paint.header', [(s * .46, -.45, RAIL_Z), (-s * .46, .45, RAIL_Z - .004 * s)], .05, .03, 0, .004)
    # document box, chocks, parking jack
    p.box('plastic.black', (.545, -.30, RAIL_Z - .05), (.63, .10, RAIL_Z + .10), .015)
    for y in (.20, .36):
        p.prism('plastic.yellow', [(y - .07, RAIL_Z - .05), (y + .07, RAIL_Z - .05), (y - .05, RAIL_Z + .06)], .545, .63, 'x', .004, .012)
    side = frame((.5405, .80, RAIL_Z), (0, 1, 0), (0, 0, 1))
    p.text('decal.light', '4–5 m', .055, side, .0012, shear=.12)
    other = frame((-.5405, -.80, RAIL_Z), (0, -1, 0), (0, 0, 1))
    p.text('decal.light', '4–5 m', .055, other, .0012, shear=.12)
    type_plate(p, frame((.5405, -.62, RAIL_Z), (0, 1, 0), (0, 0, 1)), .13, .08)
    for s in (1, -1):
        for y in (-2.05, -.10 if s < 0 else -.95, 1.95):
            reflex(p, frame((s * .5405, y, RAIL_Z), (0, s, 0), (0, 0, 1)), .09, .042)


def running_gear(u):
    p = u.part('trolley.axles', budget=5000, explode=(0, 0, -.15))
    for y, name in ((REAR_Y, 'rear'), (FRONT_Y, 'front')):
        turning = name == 'front'
        q = p if not turning else u.part('trolley.steer', pivot=(0, y, RAIL_Z), axis='z', min=-40, max=40, budget=5000, explode=(0, -.25, -.15))
        parent = 'trolley.steer' if turning else 'trolley'
        q.box('paint.chassis', (-TRACK / 2 + .16, y - .04, R - .04), (TRACK / 2 - .16, y + .04, R + .04), .008)
        q.cyl('metal.steel', (-TRACK / 2 + .02, y, R), (TRACK / 2 - .02, y, R), .028)
        for s in (1, -1):
            q.cyl('paint.chassis', (s * (TRACK / 2 - .16), y, R), (s * (TRACK / 2 - .10), y, R), .075, .006, 18)
            if turning:
                q.box('paint.chassis', (s * .30 - .03, y - .035, R + .03), (s * .30 + .03, y + .035, RAIL_Z - .095), .005)
            else:
                q.prism('paint.chassis', [(s * .44, R + .03), (s * .56, R + .03), (s * .54, RAIL_Z - .055), (s * .46, RAIL_Z - .055)], y - .05, y + .05, 'y', .004, .006)
                for d in (-.065, .065):
                    q.tube('metal.zinc', [(s * .50, y + d, R - .06), (s * .50, y + d, R + .07)], .010, 0, 6)
        if turning:
            ring_ = frame((0, y, 0), (1, 0, 0), (0, 1, 0))
            q.add('metal.cast', shapes.ring(.20, .30, RAIL_Z - .095, RAIL_Z - .072, .004, 32), ring_)
            p.add('metal.cast', shapes.ring(.20, .30, RAIL_Z - .070, RAIL_Z - .047, .004, 32), ring_)
            stud_circle(p, ring_ @ M((0, 0, RAIL_Z - .047)) , .25, 8, .012)
    first = wheels.wheel(u, 'trolley.wheel.rear.L', TYRE, 'L', (TRACK / 2, REAR_Y, R), hub='cap', offset=.0, explode=(.45, 0, 0), holes=6)
    for name, side, s, y in (('rear', 'R', -1, REAR_Y), ('front', 'L', 1, FRONT_Y), ('front', 'R', -1, FRONT_Y)):
        turn = Matrix.Rotation(math.pi, 4, 'Z') if s < 0 else None
        u.instance(f'trolley.wheel.{name}.{side}', first, (s * TRACK / 2, y, R), parent='trolley.steer' if name == 'front' else 'trolley', turn=turn, axis='x', radius=R, tyre=TYRE, explode=(.45 * s, 0, 0))
    m = u.part('trolley.fenders', explode=(0, .1, .35), budget=5000)
    for y in (REAR_Y,):
        for s in (1, -1):
            def place(a, b, s=s, y=y):
                t = math.radians(15 + 150 * a)
                r = R + .07 - .012 * (2 * b - 1) ** 2
                return (s * (TRACK / 2 - .14 + .28 * b), y + r * math.cos(t) * (1 if s > 0 else 1), R + r * math.sin(t))
            c = shapes.grid(place, 14, 4, .004)
            m.add('plastic.black', c if s > 0 else shapes.Chunk(c.points, [tuple(reversed(f)) for f in c.faces], False))
            m.bar('paint.chassis', [(s * .52, y, R + .10), (s * (TRACK / 2), y, R + R + .055)], .03, .008, 0, .002)
            m.bar('paint.chassis', [(s * .52, y, RAIL_Z - .02), (s * .56, y, RAIL_Z + .12), (s * (TRACK / 2), y, 2 * R + .058)], .04, .008, .04, .002)


def drawbar(u):
    p = u.part('trolley.drawbar', parent='trolley.steer', pivot=(0, FRONT_Y - .10, R), axis='x', min=-35, max=12, budget=5000, explode=(0, -.45, 0))
    y0, y1, z0, z1 = FRONT_Y - .10, -3.35, R, .46
    for s in (1, -1):
        p.bar('paint.header', [(s * .32, y0, z0), (s * .05, y1 + .45, z1 - .01)], .05, .08, 0, .006)
        p.cyl('metal.zinc', (s * .27, y0, z0), (s * .38, y0, z0), .024)
        p.box('paint.chassis', (s * .32 - .05, y0 - .03, z0 - .05), (s * .32 + .05, y0 + .10, z0 + .05), .008)
    p.box('paint.header', (-.15, -2.35, .405), (.15, -2.27, .465), .008)
    p.box('paint.header', (-.06, y1 + .12, z1 - .05), (.06, y1 + .55, z1 + .04), .010)
    eye = frame((0, y1, z1), (1, 0, 0), (0, 1, 0))
    p.add('metal.cast', shapes.ring(.026, .058, -.018, .018, .008, 24), eye)
    p.box('metal.cast', (-.035, y1 + .045, z1 - .018), (.035, y1 + .16, z1 + .018), .008)
    # jack with crank
    p.box('metal.galv', (.085, -2.62, .16), (.145, -2.56, .70), .008)
    p.box('metal.galv', (.075, -2.64, .02), (.155, -2.54, .035), .004)
    p.cyl('metal.steel', (.115, -2.59, .03), (.115, -2.59, .20), .020)
    p.tube('metal.zinc', [(.115, -2.59, .70), (.115, -2.59, .74), (.21, -2.59, .74), (.21, -2.59, .80)], .009, .02, 6)
    p.cyl('plastic.black', (.21, -2.59, .76), (.21, -2.59, .84), .015, .004)
    # cable and safety chain
    lean_hose(p, [(-.03, y1 + .20, z1 + .05), (-.05, -2.75, .52), (-.06, -2.3, .50), (-.10, y0 - .05, .48)], .008)
    p.add('plastic.black', shapes.cyl(.025, 0, .09, .006, 14), towards((-.03, y1 + .22, z1 + .05), (-.03, y1 + .10, z1 + .10)))


def lamps(u):
    p = u.part('trolley.lamps', explode=(0, .45, .1), budget=7000)
    h = LENGTH / 2
    p.box('paint.header', (-.95, h - .01, RAIL_Z - .10), (.95, h + .03, RAIL_Z + .06), .008, grid=.25)
    board = frame((0, h + .030, RAIL_Z - .02), (-1, 0, 0), (0, 0, 1))
    for s in (1, -1):
        assemblies.tail_lamp(p, board @ M((s * .77, 0, 0)), .26, .11, .05)
        assemblies.hazard(p, board @ M((s * .44, 0, 0)), .34, .12, red_first=s > 0)
    assemblies.sticker(p, board, .42, .11, 'decal.light', .006, .003)
    p.text('decal.dark', '10-ZM-450', .05, board @ M((0, -.002, .003)), .001, font='condensed')
    assemblies.slow_triangle(p, frame((0, h + .012, RAIL_Z + .26), (-1, 0, 0), (0, 0, 1)), .36)
    p.box('metal.galv', (-.02, h - .03, RAIL_Z + .04), (.02, h + .004, RAIL_Z + .40), .003)
    for s in (1, -1):
        p.tube('paint.accent', [(s * .93, h + .01, RAIL_Z), (s * 1.06, h + .01, RAIL_Z + .02), (s * 1.10, h - .02, RAIL_Z + .22)], .014, .05, 6)
        marker_lamp(p, (s * 1.10, h - .02, RAIL_Z + .20), 'L', .12)
        reflex(p, board @ M((s * .62, -.02, 0)), .06, .06, 'reflect.red')
        reflex(p, frame((s * .50, -h - .001, RAIL_Z), (1, 0, 0), (0, 0, 1)), .06, .05, 'reflect.white')
