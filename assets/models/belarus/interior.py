"""Driver's place: mat, seat, column and wheel, dashboard, pedals, levers, side consoles."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, left_frame, settings, shapes
from kit.part import towards

from . import layout, surf, thrift
from .util import collar, front_frame, lerp, rear_frame, rrect, up_frame

M = Matrix.Translation


def build(u, D):
    """All parts inside the cab, kept when an awning replaces it."""
    F, WHEEL = D.CAB_FLOOR, layout.steering(D)
    p = u.part('cab.interior', explode=(0, 0, .18))
    floor(p, D)
    dashboard(p, D)
    levers(p, D)
    consoles(p, D)
    trim(p, D)
    s = u.part('cab.seat', 'cab.interior', (0, -.02, F + .02), axis='z', min=-12, max=180 if getattr(D, 'REVERSIBLE', D.MODEL == 'belarus_1221_2') else 12, explode=(0, 0, .25))
    A.seat(s, frame((0, -.02, F + .02), (-1, 0, 0), (0, -1, 0)), 'fabric.light')
    s.cyl('interior.dark', (-.295, .165, F + .54), (.295, .165, F + .54), .016, .003, 12)
    w = u.part('cab.steering', 'cab.interior', pivot=WHEEL, explode=(0, 0, .15))
    A.steering_wheel(w, wheel_frame(D), .205)




def wheel_frame(D):
    """Plane of the steering wheel, facing the driver."""
    WHEEL = layout.steering(D)
    return towards(WHEEL, WHEEL + Vector((0, .50, .866)))


def floor(p, D):
    """Rubber mat with ribs, tunnel over the gearbox with the lever's boot, seat base."""
    F = D.CAB_FLOOR
    p.box('interior.dark', (-.425, -1.15, F), (.425, .10, F + .008), .003)
    for k in range(9):
        for s in (-1, 1):
            p.box('interior.mid', (s * .20, -1.05 + .055 * k, F + .006), (s * .41, -1.035 + .055 * k, F + .012), .002)
    p.prism('interior.dark', [(-.115, F), (.115, F), (.085, F + .10, .03), (-.085, F + .10, .03)], -1.15, -.34, 'y', .010)
    p.prism('interior.dark', [(-.27, F), (.27, F), (.25, F + .035, .01), (-.25, F + .035, .01)], -.28, .24, 'y', .006)
    # rear wall trim and shelf
    p.box('interior.light', (-.43, .555, F + .02), (.43, .585, D.WAIST - .06), .008)
    p.box('interior.dark', (-D.CAB_HALF[1] + .062, .40, D.WAIST - .050), (D.CAB_HALF[1] - .062, .600, D.WAIST - .015), .010)


def trim(p, D):
    """Moulded covers over the fenders inside the cab, from the consoles to the cab's sides."""
    for s in (-1, 1):
        def at(t, q, s=s):
            a = lerp(146, 48, q)
            y, z = surf.fender_point(D, D.FENDER_R + .024, a)
            x = lerp(.430, surf.cab_x(D, max(z, D.SILL)) - .030, t)
            return (s * x, y, z - .010 * (2 * t - 1) ** 4)
        n = shapes.grid((lambda t, q: at(1 - t, q)) if s < 0 else at, 4, 12, .003)
        p.add('interior.dark', n)


def dashboard(p, D):
    """Upright instrument stand with hood, dials, warning lamps, switches, column."""
    F = D.CAB_FLOOR
    o = [(D.A_FOOT - .015, F, .01), (-.95, F, .03), (-.905, F + .30, .05), (-.860, F + .470, .02), (-.945, F + .660, .02), (D.A_FOOT - .015, F + .690, .03)]
    p.prism('interior.dark', o, -.235, .235, 'x', .014)
    p.prism('plastic.black', [(D.A_FOOT - .015, F + .655, .01), (-.955, F + .650, .01), (-.885, F + .668, .02), (-.905, F + .708, .03), (D.A_FOOT - .015, F + .728, .03)], -.285, .285, 'x', .020)
    for s in (-1, 1):                                                     # light side panels and a shelf seam
        p.prism('interior.light', [(-1.15, F + .03, .02), (-.985, F + .03, .03), (-.960, F + .30, .05), (-.850, F + .56, .04), (-1.15, F + .60, .03)], s * .236, s * .244, 'x', .003)
        p.prism('interior.mid', [(-1.155, F + .02), (-.93, F + .02, .04), (-.93, F + .06, .02), (-1.155, F + .38, .05)], s * .30, s * .425, 'x', .010)
    slope = frame((0, -.9025, F + .565), (-1, 0, 0), (0, -.408, .913))
    dial(p, slope @ M((-.128, .032, 0)), .043, ('0', '1/2', '1'), '', .62, (.0, .12))
    dial(p, slope @ M((0, .030, 0)), .054, ('0', '5', '10', '15', '20', '25', '30'), 'x100', .40)
    dial(p, slope @ M((.128, .032, 0)), .043, ('40', '80', '120'), '°C', .36)
    for i in range(7):                                                    # tell-tales: domed lens in a bright rim
        w = slope @ M((-.15 + .05 * i, -.046, -.001))
        p.add('metal.galv', thrift._lathe([(.0112, 0), (.0112, .004), (.0100, .0055), (.0082, .0052), (.0080, .003)], 12), w)
        p.add(('lamp.amber', 'lamp.red', 'decal.green', 'lamp.amber', 'decal.blue', 'lamp.red', 'decal.green')[i], thrift._lathe([(.0082, .003), (.0066, .0062), (0, .0075)], 12), w)
    for i in range(6):
        p.add('plastic.grey', shapes.box((-.012, -.016, 0), (.012, .016, .012), .004), slope @ M((-.15 + .06 * i, -.080, -.001)))
    p.cyl('metal.steel', slope @ Vector((.19, -.03, -.002)), slope @ Vector((.19, -.03, .02)), .012, .002, 12)
    # column with boot
    w = wheel_frame(D)
    p.add('interior.mid', shapes.cyl(.050, -.70, -.30, .008, 16, .046), w)
    p.add('interior.dark', shapes.cyl(.042, -.31, -.03, .008, 16, .034), w)
    p.add('plastic.black', shapes.lathe([(.066, -.34), (.058, -.31), (.062, -.295), (.054, -.275), (.057, -.260), (.046, -.24)], 18), w)
    for s in (-1, 1):
        p.tube('plastic.black', [w @ Vector((s * .03, 0, -.10)), w @ Vector((s * .19, .02, -.075))], .007)
        p.cyl('plastic.black', w @ Vector((s * .165, .018, -.079)), w @ Vector((s * .205, .022, -.073)), .012, .004, 10)
    # vents
    for s in (-1, 1):
        p.add('plastic.grey', shapes.lathe([(.019, -.004), (.019, .008), (.015, .009), (.014, .002), (0, .002)], 16), frame((s * .235, -.893, F + .684), (-1, 0, 0), (0, -.25, .97)))
    # pedals
    for x, tilt in ((.23, 0), (-.19, 0), (-.255, 0), (-.345, .1)):
        big = x != -.345
        q = frame((x, -.965, F + .185 if big else F + .10), (-1, 0, 0), (0, -.55, .83))
        a, b = (.034, .045) if big else (.030, .085)
        p.add('rubber.worn', shapes.box((-a, -b, .003), (a, b, .014), .005), q)                      # rubber pad, greyed by the boots
        p.add('metal.worn', shapes.box((-a - .005, -b - .005, -.004), (a + .005, b + .005, .006), .002), q)
        for i in range(4 if big else 5):
            v = lerp(-b + .014, b - .014, i / (3 if big else 4))
            p.add('rubber.belt', shapes.box((-a + .006, v - .003, .013), (a - .006, v + .003, .017), 0), q)
        p.bar('metal.steel', [(x, -.975, F + .17), (x, -1.06, F + .10), (x, -1.165, F + .17)], .014, .020, .03)


def dial(p, w, r, figures, unit, share, zone=None, hue='decal.accent'):
    """Round instrument: bezel, pale face, scale with figures over 260 degrees, perhaps a coloured zone (from, to), hand on a hub pointing at `share`."""
    p.add('metal.chrome', thrift._lathe([(r * 1.09, 0), (r * 1.08, .008), (r * 1.03, .011), (r * .97, .009), (r * .955, .004)], 28), w)
    p.add('decal.light', shapes.plate(shapes.circle(0, 0, r * .965, 28), (), .001, 0, back=False), w @ M((0, 0, .0045)))

    def at(t, d, side=0.0):
        a = math.radians(220 - 260 * t)
        return (d * r * math.cos(a) - side * r * math.sin(a), d * r * math.sin(a) + side * r * math.cos(a))
    n = 2 * (len(figures) - 1) if len(figures) > 4 else 4 * (len(figures) - 1)
    m = n // (len(figures) - 1)
    for i in range(n + 1):
        t, big = i / n, i % m == 0
        q, lo = .030 if big else .016, .76 if big else .82
        surf.patch(p, w, [at(t, lo, -q), at(t, .92, -q), at(t, .92, q), at(t, lo, q)], 'decal.dark', 4.5)
    steps = [lerp(*zone, i / 3) for i in range(4)] if zone else []
    for t0, t1 in zip(steps, steps[1:]):
        surf.patch(p, w, [at(t0, .84), at(t1, .84), at(t1, .93), at(t0, .93)], hue, 4.9)
    size = r * (.180 if len(figures) > 4 else .25)
    for i, s in enumerate(figures):
        x, y = at(i / (len(figures) - 1), .59 if len(figures) > 4 else .52)
        p.add('decal.dark', surf.letters(s, size, 0, 1.0, .0064), w @ M((x, y, 0)))
    if unit:
        p.add('decal.dark', surf.letters(unit, r * .20, 0, 1.0, .0064), w @ M((0, -r * .46, 0)))
    surf.patch(p, w, [at(share, -.22, -.055), at(share, .80, -.016), at(share, .80, .016), at(share, -.22, .055)], hue, 6)
    p.add('plastic.black', thrift._lathe([(r * .13, .0050), (r * .13, .0105), (r * .08, .0120), (0, .0120)], 12), w)


def levers(p, D):
    """Gear levers with boots and knobs, hand throttle, hydraulic levers, hand brake."""
    F = D.CAB_FLOOR
    for x, y, top, r in ((0, -.60, (.02, -.36, F + .50), .026), (-.075, -.46, (-.10, -.30, F + .36), .020)):
        base = Vector((x, y, F + .095))
        p.add('rubber.belt', shapes.lathe([(.070, 0), (.062, .012), (.056, .014), (.050, .034), (.044, .036), (.036, .062), (.030, .064), (.016, .090), (0, .090)], 16), M(base))
        p.tube('metal.steel', [base + Vector((0, 0, .07)), base + Vector((0, -.01, .20)), Vector(top)], .009, .06)
        p.add('plastic.black', shapes.sphere(r, 14, 7).mapped(lambda q: (q.x, q.y, q.z * 1.25)), M(Vector(top) + Vector((0, 0, .012))))
    # park brake on the left of the seat
    p.bar('metal.dark', [(.245, -.10, F + .03), (.255, -.30, F + .27)], .012, .026)
    p.cyl('plastic.black', (.254, -.285, F + .252), (.260, -.385, F + .372), .016, .005, 12)


def consoles(p, D):
    """Side consoles over the fenders: hydraulic spool levers right, throttle, socket, radio shelf left."""
    F = D.CAB_FLOOR
    for s in (-1, 1):
        k = s
        o = [(-.62, F + .16, .06), (.53, F + .36, .02), (.53, 1.672, .02), (-.08, 1.672, .10), (-.36, 1.56, .15), (-.55, 1.42, .06)]
        p.prism('interior.light', o, k * .350, k * .436, 'x', .016)
    top = 1.672
    for i in range(4):
        x, y = -.385, .30 - .085 * i
        p.box('plastic.black', (x - .016, y - .026, top - .004), (x + .016, y + .026, top + .008), .004)
        p.tube('metal.steel', [(x, y, top), (x, y - .012, top + .11)], .005)
        p.cyl(('plastic.yellow', 'plastic.blue', 'plastic.red', 'plastic.black')[i], (x, y - .011, top + .10), (x, y - .016, top + .145), .013, .005, 12)
    p.box('plastic.black', (-.41, -.22, 1.60), (-.37, -.06, 1.683), .010)
    p.tube('metal.steel', [(-.39, -.14, 1.67), (-.39, -.18, 1.79)], .006)
    p.cyl('plastic.red', (-.39, -.177, 1.78), (-.39, -.190, 1.82), .015, .005, 12)
    p.box('plastic.black', (.37, -.02, 1.664), (.42, .16, 1.69), .006)
    p.box('plastic.grey', (.365, .22, 1.664), (.425, .46, 1.700), .010)
    for i in range(5):                                                        # rocker switches and the levers' pattern on the left console
        p.box(('plastic.red', 'plastic.grey', 'plastic.grey', 'plastic.yellow', 'plastic.blue')[i], (.376, .244 + .042 * i, 1.698), (.414, .272 + .042 * i, 1.708), .002)
    p.box('decal.light', (-.425, .052, 1.6715), (-.404, .325, 1.6735), 0)
    for i in range(4):
        p.box('decal.dark', (-.420, .074 + .070 * i, 1.6733), (-.409, .094 + .070 * i, 1.6741), 0)
