"""Engine D-243: block, head, manifolds, injection pump, filters, starter, alternator, radiator, fan, pipes, bolts."""
import math

from mathutils import Matrix, Vector

from kit.part import axis_frame
from kit import assemblies as A, frame, left_frame, right_frame, settings, shapes, side_frame

from . import layout
from .util import bolt, bolt_circle, bolt_row, bolts, cast_loft, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
PAN, BASE, DECK, HEAD, COVER = .520, .700, 1.020, 1.150, 1.300      # heights
BLOCK = .165                                                        # half width


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
    c = u.part('body.cooling', explode=(0, -.25, .1))
    radiator(c, D)


def block(p, D):
    """Sump, block with ribs and core plugs, head, valve cover."""
    Y0, Y1, CYL = D.ENGINE[0], D.ENGINE[1], layout.cylinders(D)
    p.prism('metal.dark', [(Y0 + .14, PAN + .05, .03), (Y0 + .22, PAN, .04), (Y1 - .16, PAN, .04), (Y1 - .05, PAN + .06, .04), (Y1 - .02, BASE), (Y0 + .04, BASE)], -.135, .135, 'x', .014)
    p.box('metal.engine', (-.150, Y0 + .02, BASE - .012), (.150, Y1, BASE + .014), .004)
    p.prism('metal.engine', [(Y0, BASE + .01), (Y1, BASE + .01), (Y1, DECK), (Y0, DECK)], -BLOCK, BLOCK, 'x', .012)
    p.box('metal.engine', (-.150, Y0 + .02, DECK - .004), (.150, Y1 - .02, DECK + .010), .003)
    p.prism('metal.engine', [(Y0 + .03, DECK + .004), (Y1 - .03, DECK + .004), (Y1 - .03, HEAD, .02), (Y0 + .03, HEAD, .02)], -.142, .142, 'x', .010)
    ring = rounded(.105, (Y1 - Y0) / 2 - .03, .03, 0, 0)
    p.add('metal.engine', shapes.outward(shapes.loft([[(x * s, (Y0 + Y1) / 2 + y * q, z) for x, y in ring] for s, q, z in ((1.08, 1.02, HEAD - .004), (1.08, 1.02, HEAD + .014), (1.0, 1, HEAD + .018), (.97, .99, COVER - .05), (.86, .96, COVER - .012), (.62, .90, COVER))])))
    for k in range(len(CYL)):
        p.cyl('metal.zinc', (0, CYL[k] + .02, COVER - .01), (0, CYL[k] + .02, COVER + .016), .012, .003, 6)
    p.cyl('metal.dark', (.05, Y0 + .12, COVER - .02), (.05, Y0 + .12, COVER + .045), .030, .006, 10)               # filler cap
    bolts(p, left_frame(.135, 0, 0), [(lerp(Y0 + .06, Y1 - .07, k / 7), BASE) for k in range(8)], .008)
    for side in ('L', 'R'):
        s = side_frame(side, 0, 0, 0)
        k = 1 if side == 'L' else -1
        for y in CYL:
            p.add('metal.engine', shapes.box((k * (BLOCK - .01), y - .048, BASE + .06), (k * (BLOCK + .012), y + .048, DECK - .05), .012))
            f = side_frame(side, BLOCK + .011, y, .86)
            p.add('metal.steel', shapes.lathe([(.030, 0), (.027, .005), (.020, .002), (0, .002)], 9), f)
        for y in (CYL[0] - .07, *[(a + b) / 2 for a, b in zip(CYL, CYL[1:])], CYL[-1] + .065):
            p.add('metal.engine', shapes.box((k * (BLOCK - .01), y - .009, BASE + .02), (k * (BLOCK + .020), y + .009, DECK - .01), .004))
            bolt(p, side_frame(side, .142, y, (DECK + HEAD) / 2 + .03), .010, 'metal.zinc')
        bolts(p, side_frame(side, .150, 0, 0), [], .008)
    # tie plate to the clutch housing
    flange(p, 'metal.engine', rounded(.212, .225, .06, 0, .800), Y1 - .004, Y1 + .020, .085, .010, back=False)


def left(p, D):
    """Exhaust manifold with runners, starter, centrifuge, dipstick, heat shield."""
    Y1, CYL = D.ENGINE[1], layout.cylinders(D)
    x, z = .232, 1.095
    for i, y in enumerate(CYL):
        p.box('metal.exhaust', (.136, y - .042, z - .040), (.156, y + .042, z + .040), .006)
        p.tube('metal.exhaust', [(.150, y, z), (.200, y, z + .004), (x, y + (.05 if i < len(CYL) / 2 else -.05), z + .016)], .029, .045, 12)
        bolts(p, left_frame(.156, y, z), [(-.031, .028), (.031, -.028)], .009, 'metal.steel')
    p.add('metal.exhaust', shapes.tube([(x, CYL[0] + .01, z + .016), (x, CYL[-1] - .01, z + .016)], .040, 0, 10))
    for y in (CYL[0] + .006, CYL[-1] - .006):
        p.cyl('metal.exhaust', (x, y - .012, z + .016), (x, y + .012, z + .016), .046, .004, 10)
    ex, ey = D.EXHAUST
    if D.EXHAUST_PLACE == 'hood':
        p.add('metal.exhaust', shapes.tube([(x, min(ey - .09, CYL[-1] - .02), z + .016), (x, ey, z + .03), (ex + .02, ey, z + .16), (ex, ey, 1.56), (ex, ey, 1.62)], .036, .07, 10))
        f = frame((ex, ey, 1.50), (1, 0, 0), (0, 1, 0))
        p.add('metal.exhaust', shapes.cyl(.060, -.012, .012, .004, 12), f)
    else:                                                                     # over the clutch housing to the other side
        p.add('metal.exhaust', shapes.tube([(x, CYL[-1] - .02, z + .016), (x, Y1 + .06, z + .016), (x - .12, ey - .12, 1.13), (ex * .62, ey - .12, 1.13)], .040, .09, 10))
    # starter above the rail, with its relay
    y, sx, sz = Y1 - .03, .222, .905
    p.cyl('metal.dark', (sx, y - .30, sz), (sx, y - .02, sz), .055, .010, 12)
    p.cyl('metal.cast', (sx - .01, y - .05, sz), (sx - .01, y + .03, sz), .064, .008, 12)
    p.cyl('metal.zinc', (sx + .050, y - .25, sz + .062), (sx + .050, y - .09, sz + .062), .030, .005, 12)
    p.cyl('metal.steel', (sx, y - .318, sz), (sx, y - .295, sz), .048, .006, 12)
    for k in (-.016, .016):
        p.cyl('metal.zinc', (sx + .05 + k, y - .268, sz + .062), (sx + .05 + k, y - .245, sz + .062), .007, .001, 6)
    # oil centrifuge and filter
    p.cyl('paint.primary', (.250, CYL[1] + .02, .800), (.250, CYL[1] + .02, .985), .052, .018, 14)
    p.cyl('metal.cast', (.250, CYL[1] + .02, .765), (.250, CYL[1] + .02, .800), .060, .006, 14)
    p.cyl('metal.zinc', (.250, CYL[1] + .02, .985), (.250, CYL[1] + .02, 1.004), .012, .002, 6)
    p.box('metal.cast', (.160, CYL[1] - .03, .765), (.244, CYL[1] + .07, .842), .012)
    p.cyl('decal.yellow', (.245, CYL[0] + .01, .690), (.245, CYL[0] + .01, .868), .047, .012, 14)        # oil filter cartridge
    p.cyl('metal.cast', (.235, CYL[0] + .01, .866), (.235, CYL[0] + .01, .900), .055, .006, 14)
    p.box('metal.cast', (.160, CYL[0] - .03, .872), (.235, CYL[0] + .05, .915), .010)
    # dipstick, drain, oil pipe
    p.tube('metal.steel', [(.170, CYL[2] + .03, .72), (.215, CYL[2] + .04, .80), (.220, CYL[2] + .05, 1.01)], .007, .04)
    p.tube('plastic.yellow', [(.220, CYL[2] + .05, 1.01), (.232, CYL[2] + .05, 1.05), (.250, CYL[2] + .05, 1.03)], .005, .012)
    p.tube('metal.steel', [(.245, CYL[0] + .05, .89), (.260, CYL[0] + .13, .93), (.250, CYL[1] - .02, .80)], .009, .03)
    p.tube('rubber.belt', [(.275, Y1 - .26, .83), (.270, Y1 - .32, .93), (.200, Y1 - .14, 1.00), (.190, Y1 + .03, .99)], .009, .05)
    # lifting eye
    p.prism('metal.dark', [(CYL[0] - .03, HEAD - .05), (CYL[0] + .03, HEAD - .05), (CYL[0] + .02, HEAD + .06, .02), (CYL[0] - .02, HEAD + .06, .02)], .138, .150, 'x', .002)


def right(p, D):
    """Injection pump with lines, fuel filters, intake manifold, alternator side, compressor."""
    Y0, Y1, CYL = D.ENGINE[0], D.ENGINE[1], layout.cylinders(D)
    for i, y in enumerate(CYL):
        p.tube('metal.cast', [(-.140, y, 1.095), (-.215, y, 1.105)], .030, .03, 10)
        p.box('metal.cast', (-.156, y - .040, 1.057), (-.136, y + .040, 1.133), .006)
        bolts(p, right_frame(-.156, y, 1.095), [(-.030, .028), (.030, -.028)], .008)
    p.box('metal.cast', (-.262, CYL[0] - .05, 1.062), (-.190, CYL[-1] + .05, 1.148), .022)
    p.tube('rubber.belt', [(-.228, CYL[0] + .02, 1.14), (-.200, CYL[0] - .02, 1.30), (-.130, D.INTAKE[1], 1.40), (*D.INTAKE, 1.60)], .046, .11, 10)
    for t in ((-.226, CYL[0] + .015, 1.16), (*D.INTAKE, 1.50)):
        p.add('metal.galv', shapes.ring(.045, .051, -.008, .008, .002, 12), M(t))
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
        p.tube('metal.steel', [(-.240, y, .945), (-.240, y, .99 + .012 * (i % 4)), (-.284, lerp(y, CYL[i], .5), 1.04 + .02 * (i % 2)), (-.284, CYL[i] + .055, 1.17), (-.120, CYL[i] + .055, 1.205), (-.095, CYL[i] + .055, 1.18)], .0045, .025, 6)
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


def front(p, D):
    """Timing cover, crank pulley, water pump with fan, belt, lower and upper hoses."""
    Y0 = D.ENGINE[0]
    p.prism('metal.engine', [(-.150, .640, .05), (.150, .640, .05), (.158, .98, .04), (.10, 1.07, .05), (-.10, 1.07, .05), (-.158, .98, .04)], Y0 - .055, Y0 + .006, 'y', .010)
    bolts(p, front_frame(0, Y0 - .055, 0), [(s * x, z) for s in (-1, 1) for x, z in ((.125, .665), (.138, .78), (.140, .90), (.125, 1.0), (.055, 1.05))], .008)
    crank = front_frame(0, Y0 - .080, .735)
    A.pulley(p, crank, .085, .040, 2, 0, 'metal.dark')
    water = front_frame(0, Y0 - .080, 1.085)
    A.pulley(p, water, .066, .040, 2, 0, 'metal.dark')
    p.cyl('metal.cast', (0, Y0 - .06, 1.085), (0, Y0 + .05, 1.085), .062, .008, 12)
    alt = (-.245, 1.00)
    A.pulley(p, front_frame(alt[0], Y0 - .080, alt[1]), .042, .036, 2, 0, 'metal.dark')
    A.belt(p, front_frame(0, Y0 - .080, 0), [(0, .735, .085), (0, 1.085, .066), (alt[0], alt[1], .042)], .020, .011)
    # hoses
    p.tube('rubber.belt', [(.03, Y0 + .03, 1.16), (.03, Y0 - .06, 1.25), (.09, Y0 - .22, 1.395), (.11, D.RADIATOR[1], 1.42)], .026, .09, 12)
    p.tube('rubber.belt', [(.06, Y0 - .03, 1.06), (.205, Y0 - .06, .985), (.235, Y0 - .15, .905), (.200, lerp(Y0 - .15, D.RADIATOR[1], .6), .895), (.13, D.RADIATOR[1] - .01, .925)], .028, .08, 12)
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
    p.add('metal.galv', shapes.ring(.034, .040, -.126, -.110, .002, 12), ax)


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
    p.box('metal.galv', (-.20, y0 - .040, 1.06), (.20, y0 - .016, 1.30), .005)
    for k in range(7):
        p.box('metal.dark', (-.19, y0 - .044, 1.080 + .030 * k), (.19, y0 - .038, 1.090 + .030 * k), .001)
    for s in (-1, 1):
        p.tube('metal.dark', [(s * .22, y1, 1.42), (s * .20, y1 + .22, 1.33), (s * .13, Y0 + .06, 1.17)], .009, .04)
        p.box('metal.dark', (s * .255, y0 + .01, .86), (s * .195, y1 - .01, .90), .004)
