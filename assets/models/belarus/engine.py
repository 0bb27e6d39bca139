"""Engine D-243: block, head, manifolds, injection pump, filters, starter, alternator, radiator, fan, pipes, bolts."""
import math

from mathutils import Matrix, Vector

from kit.part import axis_frame
from kit import assemblies as A, frame, left_frame, right_frame, settings, shapes, side_frame

from . import layout
from .util import bolt, bolt_circle, bolt_row, bolts, cast_loft, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
IRON = layout.IRON
PAN, BASE, DECK, HEAD, COVER = .520, .700, 1.020, 1.150, 1.300      # heights
BLOCK = .165                                                        # half width
PORT = 1.088                                                        # middle of the ports on both sides of the head


def build(u, D):
    """Engine and cooling."""
    p = u.part('body.engine', explode=(0, 0, .12))
    block(p, D)
    left(p, D)
    right(p, D)
    front(p, D)
    fan(u, D)
    if D.TURBO:
        turbo(p, D)
    behind(p, D)
    c = u.part('body.cooling', explode=(0, -.25, .1))
    radiator(c, D)


def block(p, D):
    """Sump with its bolts, block with ribs, panels and core plugs, head, valve cover, plate of the clutch housing."""
    Y0, Y1, CYL = D.ENGINE[0], D.ENGINE[1], layout.cylinders(D)
    p.prism('metal.cast', [(Y0 + .14, PAN + .05, .03), (Y0 + .22, PAN, .04), (Y1 - .16, PAN, .04), (Y1 - .05, PAN + .06, .04), (Y1 - .02, BASE), (Y0 + .04, BASE)], -.135, .135, 'x', .014)
    p.box('metal.cast', (-.158, Y0 + .02, BASE - .016), (.158, Y1, BASE - .002), .003)
    p.box(IRON, (-.156, Y0 + .02, BASE - .002), (.156, Y1, BASE + .016), .004)
    p.prism(IRON, [(Y0, BASE + .01), (Y1, BASE + .01), (Y1, DECK), (Y0, DECK)], -BLOCK, BLOCK, 'x', .012)
    p.box('metal.steel', (-.150, Y0 + .02, DECK - .001), (.150, Y1 - .02, DECK + .005), 0)                      # gasket
    p.prism(IRON, [(Y0 + .03, DECK + .004), (Y1 - .03, DECK + .004), (Y1 - .03, HEAD, .02), (Y0 + .03, HEAD, .02)], -.142, .142, 'x', .010)
    ring = rounded(.105, (Y1 - Y0) / 2 - .03, .03, 0, 0)
    mid = (Y0 + Y1) / 2
    p.add('metal.galv', shapes.outward(shapes.loft([[(x * s, mid + y * q, z) for x, y in ring] for s, q, z in ((1.08, 1.02, HEAD - .004), (1.08, 1.02, HEAD + .014), (1.0, 1, HEAD + .018), (.97, .99, COVER - .05), (.86, .96, COVER - .012), (.62, .90, COVER))])))
    for y in [(a + b) / 2 for a, b in zip(CYL, CYL[1:])]:                                                        # ribs over the cover
        p.box('metal.galv', (-.070, y - .007, COVER - .010), (.070, y + .007, COVER + .006), .002)
    for k in range(len(CYL)):
        p.cyl('metal.zinc', (0, CYL[k] + .02, COVER - .01), (0, CYL[k] + .02, COVER + .016), .012, .003, 6)
    p.cyl('metal.dark', (.05, Y0 + .12, COVER - .02), (.05, Y0 + .12, COVER + .045), .030, .006, 10)               # filler cap
    for k, side in ((1, 'L'), (-1, 'R')):
        q = (lambda y: y) if k > 0 else (lambda y: -y)
        bolts(p, side_frame(side, .158, 0, 0), [(q(lerp(Y0 + .06, Y1 - .05, i / 8)), BASE - .009) for i in range(9)], .009)
        for y in CYL:
            p.add(IRON, shapes.box((k * (BLOCK - .01), y - .048, BASE + .06), (k * (BLOCK + .012), y + .048, DECK - .05), .012))
            f = side_frame(side, BLOCK + .011, y, .86)
            p.add('metal.steel', shapes.lathe([(.029, 0), (.026, .005), (0, .003)], 8), f)
        for y in (CYL[0] - .07, *[(a + b) / 2 for a, b in zip(CYL, CYL[1:])], CYL[-1] + .065):
            p.add(IRON, shapes.box((k * (BLOCK - .01), y - .010, BASE + .02), (k * (BLOCK + .022), y + .010, DECK - .01), .004))
            bolt(p, side_frame(side, .142, y, (DECK + HEAD) / 2 + .03), .011, 'metal.zinc')
    # tie plate to the clutch housing
    flange(p, IRON, rounded(.212, .225, .06, 0, .800), Y1 - .004, Y1 + .020, .075, .011, back=False)


def manifold(p, D, x, z):
    """Cast exhaust manifold: two log halves with a slip joint, a bowed runner and a bolted flange for every port, the outlet's flange."""
    CYL, slot = layout.cylinders(D), 'metal.exhaust'
    n = len(CYL)
    for i, y in enumerate(CYL):
        lean = .012 if i < n / 2 else -.012                                          # the runners bow towards the outlet's middle
        p.box('metal.steel', (.140, y - .050, PORT - .034), (.146, y + .050, PORT + .034), 0)          # gasket
        oval = rrect(-.048, -.033, .048, .033, .030, 2)
        p.add(slot, shapes.prism([(a, b, 0) for a, b in oval], .145, .161, .003, 0).mapped(lambda q, y=y: (q[2], y + q[0], PORT + q[1])))
        rings = []
        for t in (0, .3, .6, .85, 1):
            a = t * math.pi / 2
            c = Vector((lerp(.155, x, math.sin(a)), y + lean * t, lerp(PORT, z, 1 - math.cos(a))))
            d = Vector((math.cos(a), 0, math.sin(a)))
            up = Vector((0, 1, 0))
            side = d.cross(up)
            w, h = lerp(.030, .038, t), lerp(.026, .030, t)
            rings.append([c + up * (w * math.cos(v)) + side * (h * math.sin(v)) for v in (math.tau * k / 10 for k in range(10))])
        p.add(slot, shapes.outward(shapes.loft(rings)))
        for s in (-1, 1):
            bolt(p, left_frame(.161, y + s * .040, PORT - s * .006), .011, 'metal.zinc')
    y0, y1 = CYL[0] - .036, CYL[-1] + .036
    rings = []                                                                     # log: swells over each runner, waisted between
    for i, y in enumerate(CYL):
        for d, r in ((-.036, .034), (0, .040), (.036, .034)):
            rings.append((y + d, r))
    rings = [(y0 - .010, .022)] + rings + [(y1 + .010, .022)]
    p.add(slot, shapes.outward(shapes.loft([[(x + r * .92 * math.cos(v), y, z + r * math.sin(v)) for v in (math.tau * k / 10 for k in range(10))] for y, r in rings])))
    for y in [(a + b) / 2 for a, b in zip(CYL, CYL[1:])][::2 if n > 4 else 1]:      # slip joints and cast rims
        p.add(slot, shapes.ring(.030, .041, -.010, .010, .003, 12), M((x, y, z)) @ axis_frame('y'))
    for y in (y0 - .010, y1 + .010):
        p.add(slot, shapes.cyl(.035, -.008, .008, .003, 10), M((x, y, z)) @ axis_frame('y'))


def left(p, D):
    """Exhaust manifold, starter, centrifuge, oil filter, dipstick, lines."""
    Y1, CYL = D.ENGINE[1], layout.cylinders(D)
    x, z = .222, 1.140
    manifold(p, D, x, z)
    ex, ey = D.EXHAUST
    if D.EXHAUST_PLACE == 'hood':
        oy = min(max(ey, CYL[0]), CYL[-1])                                           # outlet on the log, its flange and studs
        p.add('metal.exhaust', shapes.tube([(x, oy, z), (x - .008, oy, z + .075), (ex + .02, ey, z + .16), (ex, ey, 1.56), (ex, ey, 1.62)], .034, .05, 10))
        p.box('metal.exhaust', (x - .052, oy - .040, z + .042), (x + .044, oy + .040, z + .056), .004)
        bolts(p, up_frame(x - .004, oy, z + .056), [(a * .037, b * .029) for a in (-1, 1) for b in (-1, 1)], .009, 'metal.steel')
        f = frame((ex, ey, 1.50), (1, 0, 0), (0, 1, 0))
        p.add('metal.exhaust', shapes.cyl(.060, -.012, .012, .004, 12), f)
    else:                                                                     # over the clutch housing to the other side
        p.add('metal.exhaust', shapes.tube([(x, CYL[-1] + .02, z), (x, Y1 + .06, z), (x - .11, ey - .12, 1.13), (ex * .62, ey - .12, 1.13)], .036, .09, 10))
        p.add('metal.steel', shapes.ring(.034, .048, -.008, .008, .002, 12), M((x, CYL[-1] + .075, z)) @ axis_frame('y'))
    starter(p, .222, Y1 - .03, .905)
    # oil centrifuge: cast foot, blue bell with its cap nut and clamp
    y = CYL[1] + .02
    p.cyl('paint.primary', (.250, y, .800), (.250, y, .985), .052, .018, 14)
    p.add('metal.galv', shapes.ring(.051, .055, -.008, .008, .002, 14), M((.250, y, .835)))
    p.cyl('metal.galv', (.250, y, .765), (.250, y, .800), .060, .006, 14)
    p.cyl('metal.zinc', (.250, y, .985), (.250, y, 1.004), .014, .002, 6)
    p.box('metal.galv', (.160, CYL[1] - .03, .765), (.244, CYL[1] + .07, .842), .012)
    bolts(p, left_frame(.244, 0, 0), [(CYL[1] - .018, .79), (CYL[1] + .058, .79)], .009)
    y = CYL[0] + .01                                                          # oil filter cartridge with its head
    p.cyl('decal.yellow', (.245, y, .690), (.245, y, .868), .047, .012, 14)
    p.add('decal.dark', shapes.ring(.0465, .0478, -.022, .022, 0, 14), M((.245, y, .780)))
    p.cyl('metal.galv', (.235, y, .866), (.235, y, .900), .055, .006, 14)
    p.box('metal.galv', (.160, CYL[0] - .03, .872), (.235, CYL[0] + .05, .915), .010)
    # dipstick, drain, oil pipe
    p.tube('metal.galv', [(.170, CYL[2] + .03, .72), (.215, CYL[2] + .04, .80), (.220, CYL[2] + .05, 1.01)], .007, .04)
    p.tube('plastic.yellow', [(.220, CYL[2] + .05, 1.01), (.232, CYL[2] + .05, 1.05), (.250, CYL[2] + .05, 1.03)], .006, .012)
    p.tube('metal.galv', [(.245, CYL[0] + .05, .89), (.260, CYL[0] + .13, .93), (.250, CYL[1] - .02, .80)], .009, .03)
    for q in ([(.288, Y1 - .312, .967), (.296, Y1 - .352, .950), (.268, Y1 - .365, .880), (.236, Y1 - .340, .842)], [(.256, Y1 - .312, .967), (.250, Y1 - .352, .990), (.196, Y1 - .300, 1.004), (.186, Y1 - .05, 1.000), (.196, Y1 + .010, .985)]):
        p.tube('rubber.belt', q, .009, .04)                                    # battery cable and switch wire on the relay's studs
    # lifting eye
    p.prism('metal.steel', [(CYL[0] - .03, HEAD - .05), (CYL[0] + .03, HEAD - .05), (CYL[0] + .02, HEAD + .06, .02), (CYL[0] - .02, HEAD + .06, .02)], .138, .150, 'x', .002)


def starter(p, x, y, z):
    """Starter above the rail: body with end caps and strap, flange on the clutch housing, bright relay with its two studs."""
    p.cyl('metal.cast', (x, y - .30, z), (x, y - .02, z), .055, .010, 14)
    p.add('metal.galv', shapes.ring(.0545, .0575, -.010, .010, .001, 14), M((x, y - .235, z)) @ axis_frame('y'))
    p.cyl('metal.galv', (x - .01, y - .05, z), (x - .01, y + .03, z), .066, .008, 14)
    p.cyl('metal.galv', (x, y - .322, z), (x, y - .295, z), .050, .006, 14)
    bolts(p, front_frame(x, y - .322, z), [(.030, .012), (-.030, -.012)], .008, 'metal.zinc')
    p.cyl('metal.zinc', (x + .050, y - .25, z + .062), (x + .050, y - .09, z + .062), .031, .005, 12)
    p.cyl('plastic.black', (x + .050, y - .262, z + .062), (x + .050, y - .248, z + .062), .029, .002, 12)
    for k in (-.016, .016):
        p.cyl('metal.galv', (x + .05 + k, y - .280, z + .062), (x + .05 + k, y - .258, z + .062), .007, .001, 6)


def right(p, D):
    """Injection pump with lines, fuel filters, intake manifold, alternator side, compressor."""
    Y0, Y1, CYL = D.ENGINE[0], D.ENGINE[1], layout.cylinders(D)
    for i, y in enumerate(CYL):
        p.tube('metal.galv', [(-.140, y, 1.095), (-.215, y, 1.105)], .030, .03, 10)
        p.box('metal.galv', (-.156, y - .040, 1.057), (-.136, y + .040, 1.133), .006)
        bolts(p, right_frame(-.156, y, 1.095), [(-.030, .028), (.030, -.028)], .008)
    p.box('metal.galv', (-.262, CYL[0] - .05, 1.062), (-.190, CYL[-1] + .05, 1.148), .022)
    # injection pump
    y0, y1 = CYL[0] + .03, CYL[-2] + .02
    p.prism('metal.galv', [(y0, .760), (y1, .760), (y1, .905, .012), (y0 + .05, .905, .012), (y0 + .05, .86), (y0, .86, .01)], -.285, -.195, 'x', .010)
    p.box('metal.cast', (-.205, y0 - .01, .74), (-.160, y1 + .01, .80), .006)
    p.cyl('metal.cast', (-.240, y0 - .055, .812), (-.240, y0, .812), .072, .010, 16)
    p.cyl('metal.dark', (-.240, y1, .805), (-.240, y1 + .10, .805), .062, .012, 14)
    p.box('metal.dark', (-.296, y1 + .01, .80), (-.262, y1 + .085, .86), .008)
    for i in range(len(CYL)):
        y = lerp(y0 + .085, y1 - .03, i / (len(CYL) - 1))
        p.cyl('metal.zinc', (-.240, y, .90), (-.240, y, .945), .012, .003, 6)
        p.tube('metal.galv', [(-.240, y, .945), (-.240, y, .99 + .012 * (i % 4)), (-.284, lerp(y, CYL[i], .5), 1.04 + .02 * (i % 2)), (-.284, CYL[i] + .055, 1.17), (-.120, CYL[i] + .055, 1.205), (-.095, CYL[i] + .055, 1.18)], .0045, .025, 4)
        p.cyl('metal.zinc', (-.118, CYL[i] + .055, HEAD - .01), (-.118, CYL[i] + .055, HEAD + .045), .016, .003, 8)
    bolts(p, right_frame(-.285, (y0 + y1) / 2, .83), [(-.13, -.045), (0, -.045), (.13, -.045), (-.13, .045)], .007)
    # fuel filters
    for y, r in ((CYL[-1] - .04, .050), (CYL[-1] + .075, .046)):
        p.cyl('paint.primary', (-.248, y, .80), (-.248, y, .985), r, .018, 14)
        p.cyl('metal.cast', (-.248, y, .982), (-.248, y, 1.022), r + .006, .006, 14)
        p.cyl('metal.zinc', (-.248, y, 1.02), (-.248, y, 1.04), .011, .002, 6)
        p.cyl('metal.zinc', (-.248, y, .785), (-.248, y, .802), .010, .002, 6)
    p.box('metal.cast', (-.235, CYL[-1] - .06, .985), (-.160, CYL[-1] + .09, 1.018), .006)
    p.tube('plastic.black', [(-.262, CYL[-1] - .04, 1.03), (-.300, CYL[2] + .06, 1.02), (-.288, y1 + .05, .87)], .007, .05)
    p.tube('plastic.black', [(-.270, CYL[-1] + .075, 1.03), (-.305, CYL[-1] + .14, .98), (-.285, Y1 + .12, .88)], .007, .05)
    # alternator with fan
    ay, az = Y0 + .01, 1.00
    p.cyl('metal.galv', (-.245, ay - .02, az), (-.245, ay + .13, az), .066, .012, 16)
    p.cyl('metal.dark', (-.245, ay + .128, az), (-.245, ay + .150, az), .050, .006, 14)
    for k in range(12):
        a = math.tau * k / 12
        p.add('mesh.dark', shapes.box((-.004, .040, -.001), (.004, .060, .003), .0008), frame((-.245, ay + .128, az), (-1, 0, 0), (0, 0, 1)) @ Matrix.Rotation(a, 4, 'Z'))
    p.tube('metal.dark', [(-.245, ay + .05, az - .07), (-.19, ay + .05, az - .13)], .016, 0)


def behind(p, D):
    """What fills the room between engine and bulkhead over the clutch housing: air cleaner with its ducts, steering oil tank, lines and looms to the cab."""
    CYL, c0, c1 = layout.cylinders(D), *D.CLUTCH
    wall = D.A_FOOT - .058                                                     # face of the bulkhead's beads
    y0 = c0 + .035 if D.EXHAUST_PLACE == 'hood' else D.EXHAUST[1] - .045        # clear of an exhaust pipe that crosses here
    y1, x, z, r = wall - .025, -.055, 1.155, .102
    ax = M((x, y0, z)) @ axis_frame('y')
    n = y1 - y0
    p.add('metal.cast', shapes.lathe([(0, 0), (r * .80, 0), (r * .95, .012), (r * .96, .05), (r, .056), (r, .070), (r * .96, .076), (r * .96, n - .085), (r, n - .080), (r, n - .062), (r * .94, n - .056), (r * .90, n - .012), (r * .70, n), (0, n)], 20), ax)
    for k in range(3):                                                          # clips of the lid
        a = math.tau * (k + .3) / 3
        p.add('metal.zinc', shapes.box((r * .97, -.012, n - .105), (r * 1.05, .012, n - .045), .002), ax @ Matrix.Rotation(a, 4, 'Z'))
    for w in (.30, .68):                                                        # straps and saddles on the clutch housing
        p.add('metal.galv', shapes.ring(r * .955, r * .985, -.012, .012, .001, 18), ax @ M((0, 0, n * w)))
        p.box('metal.dark', (x - .085, y0 + n * w - .014, .960), (x + .085, y0 + n * w + .014, 1.085), .003)
    p.prism('metal.dark', [(c0 + .022, .985), (y1 + .02, .945), (y1 + .02, 1.075, .01), (c0 + .022, 1.075, .01)], x - .060, x + .060, 'x', .004)        # cradle: no daylight under it
    p.box('metal.dark', (x - .045, c0 - .034, 1.030), (x + .045, y0 + .03, 1.150 if D.EXHAUST_PLACE == 'hood' else 1.085), .006)
    A.sticker(p, M((x, y0 + n * .49, z)) @ frame((math.cos(.5) * r * .965, 0, math.sin(.5) * r * .965), (0, 1, 0), (-math.sin(.5), 0, math.cos(.5))), .070, .036, 'decal.light')
    # duct from the stack over the valve cover, and the hose into the inlet manifold
    a, b = D.INTAKE
    p.tube('rubber.belt', [(a, b, 1.50), (a, b + .05, 1.400), (x - .03, y0 - .10, 1.405), (x, y0 + .14, 1.37), (x, y0 + .15, z + r - .02)], .042, .09, 9)
    p.add('metal.galv', shapes.ring(.041, .047, -.010, .010, .002, 12), M((a, b, 1.485)))
    p.add('rubber.belt', shapes.lathe([(.036, -.040), (.036, .030), (.048, .036), (.050, .010), (.045, 0), (.045, -.040)], 12), M((a, b, 1.535)))       # cuff the stack sits in
    p.add('mesh.dark', shapes.lathe([(.037, 0), (0, 0)], 10), M((a, b, 1.540)))
    p.tube('rubber.belt', [(x - .02, y0 + .02, z), (x - .05, y0 - .06, z), (-.226, CYL[-1] + .085, 1.115), (-.226, CYL[-1] + .030, 1.105)], .034, .06, 10)
    p.add('metal.galv', shapes.ring(.041, .046, -.007, .007, .001, 12), M((x, y0 + .15, z + r + .03)))
    p.add('metal.galv', shapes.ring(.033, .039, -.007, .007, .001, 12), M((-.226, CYL[-1] + .058, 1.108)) @ axis_frame('y'))
    # oil tank of the power steering, left, with cap, strap and its two lines down to the rail
    tx, ty = .128, c1 - .095
    p.add('plastic.white', shapes.lathe([(0, 1.000), (.050, 1.000), (.056, 1.010), (.056, 1.165), (.046, 1.180), (.026, 1.186), (0, 1.186)], 14), M((tx, ty, 0)))
    p.add('plastic.black', shapes.lathe([(0, 1.182), (.030, 1.182), (.030, 1.204), (.024, 1.210), (0, 1.210)], 10), M((tx, ty, 0)))
    p.add('metal.galv', shapes.ring(.0555, .0595, -.010, .010, .001, 14), M((tx, ty, 1.09)))
    p.box('metal.dark', (tx - .045, ty - .045, .955), (tx + .045, ty + .045, 1.004), .004)
    for i in range(2):
        A.hose(p, [(tx + .030, ty - .03 + .05 * i, 1.005), (tx + .075, ty - .05 + .05 * i, .985), (.212, ty - .14 + .03 * i, .955), (.214, c0 + .08 + .03 * i, .90)], .008)
    # bright brake and fuel lines and the loom from the bulkhead to the engine, in clamps on the clutch housing
    for i, (lx, slot, lr) in enumerate(((.160, 'metal.galv', .0055), (.176, 'metal.zinc', .0055), (-.175, 'metal.galv', .0065), (-.192, 'plastic.black', .010))):
        k = 1 if lx > 0 else -1
        up = 1.055 + .012 * i
        p.tube(slot, [(lx, wall + .030, up), (lx, wall - .06, up), (lx + k * .012, c1 - .06, 1.000), (lx + k * .020, c0 + .24, 1.018), (lx + k * .010, c0 + .06, 1.035), (lx + k * .004, c0 - .03, 1.035)], lr, .04, 6)
        p.add('metal.zinc', shapes.cyl(lr * 2.1, -.012, .006, .002, 6), M((lx, wall - .008, up)) @ axis_frame('y'))
    for k, xs in ((1, (.160, .200)), (-1, (-.220, -.180))):
        for y, zz in ((c0 + .24, 1.006), (c1 - .07, .988)):
            p.box('metal.zinc', (xs[0], y - .009, zz - .030), (xs[1], y + .009, zz + .022), .002)


def front(p, D):
    """Timing cover, crank pulley, water pump with fan, belt, lower and upper hoses."""
    Y0 = D.ENGINE[0]
    p.prism(IRON, [(-.150, .640, .05), (.150, .640, .05), (.158, .98, .04), (.10, 1.07, .05), (-.10, 1.07, .05), (-.158, .98, .04)], Y0 - .055, Y0 + .006, 'y', .010)
    bolts(p, front_frame(0, Y0 - .055, 0), [(s * x, z) for s in (-1, 1) for x, z in ((.125, .665), (.138, .78), (.140, .90), (.125, 1.0), (.055, 1.05))], .008)
    crank = front_frame(0, Y0 - .080, .735)
    A.pulley(p, crank, .085, .034, 1, 0, 'metal.cast')
    water = front_frame(0, Y0 - .080, 1.085)
    A.pulley(p, water, .066, .034, 1, 0, 'metal.cast')
    p.cyl('metal.cast', (0, Y0 - .06, 1.085), (0, Y0 + .05, 1.085), .062, .008, 12)
    alt = (-.245, 1.00)
    A.pulley(p, front_frame(alt[0], Y0 - .080, alt[1]), .042, .034, 1, 0, 'metal.cast')
    A.belt(p, front_frame(0, Y0 - .080, 0), [(0, .735, .085), (0, 1.085, .066), (alt[0], alt[1], .042)], .020, .011)
    # hoses
    p.tube('rubber.belt', [(.03, Y0 + .03, 1.16), (.03, Y0 - .06, 1.25), (.09, Y0 - .22, 1.395), (.11, D.RADIATOR[1], 1.42)], .026, .09, 9)
    p.tube('rubber.belt', [(.06, Y0 - .03, 1.06), (.205, Y0 - .06, .985), (.235, Y0 - .15, .905), (.200, lerp(Y0 - .15, D.RADIATOR[1], .6), .895), (.13, D.RADIATOR[1] - .01, .925)], .028, .08, 9)
    for t in ((.11, D.RADIATOR[1] + .02, 1.42), (.13, D.RADIATOR[1] + .02, .925)):
        p.add('metal.galv', shapes.ring(.027, .034, -.007, .007, .002, 10), front_frame(*t))


def fan(u, D):
    """Six-bladed fan on the water pump's shaft."""
    y = D.ENGINE[0] - .145
    p = u.part('engine.fan', 'body.engine', (0, y, 1.085), alone=True, axis='y', rpm=1800, explode=(0, -.12, 0))
    f = front_frame(0, y, 1.085)
    p.add('metal.dark', shapes.cyl(.055, -.045, .014, .004, 12), f)
    for k in range(6):
        m = f @ Matrix.Rotation(math.tau * k / 6, 4, 'Z')
        p.add('plastic.yellow', shapes.loft([[(r, -w, -.018), (r, w, .018), (r, w, .021), (r, -w, -.015)] for r, w in ((.045, .028), (.12, .045), (.198, .055))]), m)
    for k in range(4):
        a = math.tau * k / 4
        bolt(p, f @ M((.036 * math.cos(a), .036 * math.sin(a), .014)), .007)


def turbo(p, D):
    """Turbocharger above the manifold: turbine and compressor housings, oil pipes, charge pipe over the head."""
    CYL = layout.cylinders(D)
    y, x, z = CYL[1] + .06, .236, 1.215
    ax = M((x, y, z)) @ axis_frame('y')
    p.box('metal.exhaust', (x - .035, y + .02, 1.125), (x + .035, y + .09, z - .03), .008)
    p.add('metal.exhaust', shapes.lathe([(.030, .10), (.052, .092), (.066, .070), (.068, .045), (.058, .026), (.030, .018)], 18), ax)
    p.add('metal.cast', shapes.cyl(.036, -.02, .03, .004, 14), ax)
    p.add('metal.galv', shapes.lathe([(0, -.016), (.060, -.018), (.072, -.035), (.072, -.062), (.056, -.078), (.034, -.082), (.034, -.11), (0, -.11)][::-1], 18), ax)
    p.add('metal.galv', shapes.tube([(x - .01, y - .05, z + .055), (x - .06, y - .05, z + .075), (x - .16, y - .05, z + .085)], .026, .05, 12))
    p.tube('metal.steel', [(x, y + .005, z + .03), (x, y + .005, z + .07), (x - .09, y + .02, z + .06), (x - .13, y + .02, 1.10)], .006, .03, 6)
    a, b = D.INTAKE
    p.tube('rubber.belt', [(x, y - .10, z), (x, y - .20, z + .01), (x - .03, min(y - .30, b), 1.385), (a + .02, b, 1.400)], .034, .08, 10)
    p.add('metal.galv', shapes.ring(.034, .043, -.126, -.108, .002, 12), ax)


def radiator(p, D):
    """Radiator with tanks, core fins, shroud, oil cooler in front, cap and stays."""
    Y0 = D.ENGINE[0]
    y0, y1 = D.RADIATOR
    p.box('metal.dark', (-.235, y0, .895), (.235, y1, .965), .012)
    p.box('metal.dark', (-.235, y0, 1.375), (.235, y1, 1.450), .016)
    p.box('mesh.dark', (-.215, y0 + .018, .96), (.215, y1 - .016, 1.38), .002)
    for x in (-.226, .226):
        p.box('metal.dark', (x - .010, y0 + .005, .94), (x + .010, y1 - .005, 1.40), .003)
    for k in range(14):
        z = .985 + .0285 * k
        p.box('metal.galv', (-.212, y0 + .008, z), (.212, y0 + .020, z + .004), .001)
    p.cyl('metal.zinc', (0, (y0 + y1) / 2, 1.445), (0, (y0 + y1) / 2, 1.470), .028, .004, 10)
    # shroud
    fan_y = Y0 - .145
    square = [(x, 1.17 + z) for x, z in rounded(.226, .215, .03, 0, 0, 5)]
    round_ = [(.214 * math.cos(a), 1.085 + .214 * math.sin(a)) for a in (math.atan2(z - 1.17, x) for x, z in square)]
    rings = []
    for q, f in ((y1 - .010, 0), (y1 + .055, 0), (fan_y - .050, 1), (fan_y + .012, 1)):
        rings.append([(lerp(a, c, f), q, lerp(b, d, f)) for (a, b), (c, d) in zip(square, round_)])
    p.add('plastic.black', shapes.loft(rings, caps=False))
    p.add('plastic.black', shapes.loft([[(x * .985, q, 1.1 + (z - 1.1) * .985) for x, q, z in reversed(ring)] for ring in rings], caps=False))
    p.tube('plastic.black', [(x * 1.012, fan_y + .012, 1.085 + (z - 1.085) * 1.012) for x, z in round_], .006, 0, 5, closed=True)
    # oil cooler
    p.box('metal.galv', (-.134, y0 - .040, 1.06), (.134, y0 - .016, 1.30), .005)
    for z in (1.125, 1.235):                                                   # flats it is bolted to, between the radiator's sides
        p.box('metal.dark', (-.230, y0 - .020, z), (.230, y0 + .008, z + .014), 0)
    for k in range(7):
        p.box('metal.dark', (-.126, y0 - .044, 1.080 + .030 * k), (.126, y0 - .038, 1.090 + .030 * k), .001)
    for s in (-1, 1):
        p.tube('metal.dark', [(s * .22, y1, 1.42), (s * .20, y1 + .22, 1.33), (s * .13, Y0 + .06, 1.17)], .009, .04)
        p.box('metal.dark', (s * .255, y0 + .01, .86), (s * .195, y1 - .01, .90), .004)
