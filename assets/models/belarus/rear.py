"""Three-point linkage, lift shaft, PTO with guard, drawbar, hydraulic couplers, plate and sockets."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import axis_frame, towards

from . import layout
from .util import bolt, bolt_circle, bolts, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
SHAFT = layout.LIFT_SHAFT


def build(u, D):
    """Everything behind the rear case."""
    plate_case(u.part('body.rear_case', explode=(0, .25, 0)), D)
    linkage(u, D)
    pto(u, D)
    drawbar(u.part('body.drawbar', explode=(0, .5, -.3)))
    couplers(u.part('body.couplers', explode=(0, .5, .2)), D)


def plate_case(p, D):
    """Rear cover with flange, lift housing, cylinder, bracket of the top link."""
    BACK = D.REAR_CASE[1]
    flange(p, 'metal.engine', rounded(.205, .240, .05, 0, .720), BACK - .010, BACK + .022, .090, .010, front=False)
    for x in (-.10, .10):
        p.box('metal.engine', (x - .010, BACK + .015, .52), (x + .010, BACK + .040, .84), .004)
    p.prism('metal.engine', [(BACK + .01, .800, .02), (.430, .800, .02), (.545, .855, .05), (.545, .960, .05), (.43, .982, .03), (BACK - .10, .982)], -.150, .150, 'x', .014)
    bolts(p, up_frame(0, 0, .982), [(s * .125, y) for s in (-1, 1) for y in (BACK - .05, BACK + .02, .43)], .010)
    for s in (-1, 1):
        ax = M((0, SHAFT.y, SHAFT.z)) @ axis_frame('x' if s > 0 else '-x')
        p.add('metal.engine', shapes.lathe([(.068, .14), (.068, .158), (.060, .166), (.034, .168)], 16), ax)
        bolt_circle(p, ax @ M((0, 0, .166)), .052, 6, .008)
    # hoses from the platform's rear wall into the lift housing
    for x in (-.125, -.085, .085, .125):
        A.hose(p, [(x * 1.15, .600, 1.045), (x * 1.2, .655, 1.030), (x * 1.15, .680, .975), (x, .635, .925), (x * .95, .540, .935)], .009, ends=False)
        p.cyl('metal.zinc', (x * 1.15, .598, 1.045), (x * 1.15, .612, 1.045), .017, .002, 6)
    # top link bracket
    for s in (-1, 1):
        p.prism('metal.engine', [(.520, .800, .01), (.610, .830, .02), (.640, .870, .03), (.620, .935, .02), (.530, .955, .01)], s * .030, s * .044, 'x', .004)


def hinge_points(D):
    """The linkage's joints on the left side: front pin, ball, lift shaft, arm's end, rod's foot on the lower link."""
    pivot, ball, root = Vector((.215, .300, .480)), layout.ball(D), Vector((.215, SHAFT.y, SHAFT.z))
    end = Vector((.235, .705, .900))
    return pivot, ball, root, end, pivot.lerp(ball, .50) + Vector((0, 0, .036))


def turned(point, about, degrees):
    """Point turned about a cross axis; positive lifts what lies behind."""
    return about + Matrix.Rotation(math.radians(degrees), 3, 'X') @ (point - about)


def arm_angle(D, link):
    """Degrees of the lift arms that hold the lower links turned by `link` degrees: the rods keep their length."""
    pivot, _, root, end, foot = hinge_points(D)
    want = math.hypot(end.y - foot.y, end.z - foot.z)
    low, high = -75.0, 75.0
    q = turned(foot, pivot, link)
    for _ in range(40):
        mid = (low + high) / 2
        e = turned(end, root, mid)
        if math.hypot(e.y - q.y, e.z - q.z) < want:
            low = mid
        else:
            high = mid
    return low


def travel(low, high):
    """Extras of a linkage joint: values of the lowered and the raised linkage; no limits of its own, for it moves only with the others."""
    return dict(axis='x', lowered=round(low, 1), raised=round(high, 1))


def raised(D):
    """Degrees of the raised lower links: until the lift arms have turned as far as there is room for them."""
    link = RAISED
    while link > 5 and arm_angle(D, link) > ARMS:
        link -= 1
    return link


STAY = Vector((.135, .404, .515))                   # front end of the left stabiliser
LOWERED, RAISED, ARMS = -26, 32, 15.5                 # lower links, degrees from the drawn height; most the lift arms may turn


def linkage(u, D):
    """Three-point linkage: every link is a node of its own that turns about its pin."""
    p = u.part('body.linkage', explode=(0, .6, 0))
    pivot, ball, root, end, foot = hinge_points(D)
    for _ in p.both_sides():                                                  # fixed brackets and pins
        p.cyl('metal.steel', pivot - Vector((.06, 0, 0)), pivot + Vector((.045, 0, 0)), .015, .003, 12)
        p.box('metal.cast', (.165, .245, .440), (.190, .360, .530), .010)
        p.box('metal.cast', (STAY.x - .016, .386, STAY.z - .020), (STAY.x + .016, STAY.y + .012, STAY.z + .020), .005)
        p.cyl('metal.zinc', pivot + Vector((.045, 0, 0)), pivot + Vector((.060, 0, 0)), .024, .003, 10)
        p.tube('metal.zinc', [pivot + Vector((.052, 0, .020)), pivot + Vector((.062, .010, .040)), pivot + Vector((.062, -.010, .052))], .003, .01)
    arms = u.part('linkage.arms', 'body.linkage', (0, SHAFT.y, SHAFT.z), **travel(arm_angle(D, LOWERED), arm_angle(D, raised(D))), explode=(0, .05, .12))
    for _ in arms.both_sides():
        lift_arm(arms, root, end)
    for side, k in (('L', 1), ('R', -1)):
        flip = Vector((k, 1, 1))
        lower = u.part(f'linkage.lower.{side}', 'body.linkage', pivot * flip, **travel(LOWERED, raised(D)), explode=(k * .06, .12, -.08))
        side_pin = pivot.lerp(ball, .70) - Vector((.024, 0, 0))
        u.empty(f'linkage.pin.rod.{side}', f'linkage.lower.{side}', foot * flip)              # what the rods and stabilisers point at
        u.empty(f'linkage.pin.stabiliser.{side}', f'linkage.lower.{side}', side_pin * flip)
        rod = u.part(f'linkage.rod.{side}', 'linkage.arms', end * flip, aim=f'linkage.pin.rod.{side}', explode=(k * .10, .05, 0))
        chain_ = u.part(f'linkage.stabiliser.{side}', 'body.linkage', STAY * flip, aim=f'linkage.pin.stabiliser.{side}', explode=(-k * .06, 0, -.05))
        for q, make in ((lower, lambda q: lower_link(q, pivot, ball, foot)), (rod, lambda q, side=side: lift_rod(q, foot, end, side)),
                        (chain_, lambda q: chain(q, STAY, side_pin))):
            with q.at(Matrix.Scale(k, 4, (1, 0, 0))):
                make(q)
    rams(u, arms, D)
    top = u.part('linkage.top', 'body.linkage', (0, .610, .890), axis='x', min=-30, max=35, lowered=-9, raised=14, explode=(0, .20, .10))
    top_link(top, D)
    p.cyl('metal.zinc', (-.075, .610, .890), (.060, .610, .890), .0125, .002, 12)
    p.tube('metal.steel', [(-.070, .610, .890), (-.080, .610, .915), (-.080, .622, .940), (-.070, .610, .950)], .003, .01)


def rams(u, arms, D):
    """Lift cylinder(s) beside the rear case: barrel on the case, rod on a lever of the lift shaft; both follow the arms."""
    for side, k in (('L', 1), ('R', -1))[:2 if D.LIFT_RAMS == 2 else 1]:
        a, b = Vector((k * .208, D.REAR_CASE[1] - .35, .790)), Vector((k * .208, .525, .835))
        arms.bar('metal.engine', [(k * .208, SHAFT.y, SHAFT.z), b], .024, .046, 0, .006, up=(0, 1, 0))
        arms.cyl('metal.zinc', b - Vector((.022, 0, 0)), b + Vector((.022, 0, 0)), .014, .002, 8)
        u.empty(f'linkage.pin.ram.a.{side}', 'body.linkage', a)
        u.empty(f'linkage.pin.ram.b.{side}', 'linkage.arms', b)
        barrel = u.part(f'linkage.ram.barrel.{side}', 'body.linkage', a, aim=f'linkage.pin.ram.b.{side}')
        rod = u.part(f'linkage.ram.rod.{side}', 'linkage.arms', b, aim=f'linkage.pin.ram.a.{side}')
        m, n, r = towards(a, b), (b - a).length, .034
        end = n * .66
        barrel.add('paint.chassis', shapes.cyl(r, r * .8, end, .004, 14), m)
        barrel.add('paint.chassis', shapes.cyl(r * 1.14, end - .030, end, .004, 14), m)
        barrel.add('paint.chassis', shapes.ring(.014, .030, -.018, .018, .003, 12), m @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
        barrel.cyl('metal.steel', a - Vector((.030, 0, 0)), a + Vector((.030, 0, 0)), .0135, .002, 8)
        for w in (.055, end - .045):
            barrel.add('metal.zinc', shapes.cyl(.010, r * .8, r * 1.5, .002, 6), m @ M((0, 0, w)) @ Matrix.Rotation(-math.pi / 2, 4, 'X'))
        rod.add('metal.chrome', shapes.cyl(.017, end - .14, n - .02, .002, 10), m)
        rod.add('paint.chassis', shapes.ring(.013, .028, -.016, .016, .003, 12), m @ M((0, 0, n)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))


def eye(p, q, r, w=.024):
    """Ball eye across the machine."""
    ax = M(q) @ axis_frame('x')
    p.add('paint.chassis', shapes.ring(r * .66, r, -w, w, .004, 14), ax)
    p.add('metal.chrome', shapes.lathe([(.015, -.030), (r * .52, -.022), (r * .67, -.004), (r * .67, .004), (r * .52, .022), (.015, .030)], 12), ax)
    p.add('metal.worn', shapes.ring(.013, .0185, -.030, .030, .002, 10), ax)


def lower_link(p, pivot, ball, foot):
    """Forged lower link with ball eyes, a stiffened middle, the rod's lug and pin."""
    d = (ball - pivot).normalized()
    a, b = pivot + d * .04, ball - d * .030
    rings = []
    for f, w, h in ((0, .013, .022), (.10, .013, .030), (.30, .011, .036), (.62, .012, .042), (.80, .012, .034), (.94, .012, .026), (1, .013, .022)):
        c = a.lerp(b, f)
        rings.append([(c.x + x, c.y, c.z + z) for x, z in ((-w, -h + .006), (-w + .005, -h), (w - .005, -h), (w, -h + .006), (w, h - .006), (w - .005, h), (-w + .005, h), (-w, h - .006))])
    p.add('metal.engine', shapes.outward(shapes.loft(rings)))
    eye(p, pivot, .044)
    eye(p, ball, layout.EYE)
    m = Vector((foot.x, foot.y, foot.z - .036))
    for f in (.30, .40, .64):                                                 # spare holes
        c = a.lerp(b, f)
        p.add('mesh.dark', shapes.cyl(.010, .0125, .0135, 0, 10), M(c) @ axis_frame('x'))
    p.box('metal.engine', (m.x - .014, m.y - .030, m.z + .020), (m.x + .014, m.y + .030, foot.z + .022), .006)
    p.cyl('metal.zinc', foot - Vector((.042, 0, 0)), foot + Vector((.042, 0, 0)), .011, .002, 10)


def lift_arm(p, root, end):
    """Cranked lift arm on the shaft, forked at its end."""
    p.bar('metal.engine', [root, root.lerp(end, .55) + Vector((0, 0, .018)), end], .030, .058, .15, .008, up=(0, 0, 1))
    p.add('metal.engine', shapes.ring(.030, .056, -.030, .030, .005, 16), M(root) @ axis_frame('x'))
    p.cyl('metal.zinc', root + Vector((.030, 0, 0)), root + Vector((.040, 0, 0)), .022, .003, 6)
    p.add('paint.chassis', shapes.ring(.012, .032, -.022, .022, .004, 12), M(end) @ axis_frame('x'))
    p.cyl('metal.zinc', end - Vector((.038, 0, 0)), end + Vector((.038, 0, 0)), .012, .002, 10)
    p.cyl('metal.steel', root - Vector((.070, 0, 0)), root + Vector((.020, 0, 0)), .0295, .004, 12)


def lift_rod(p, foot, end, side):
    """Lift rod: fork, turnbuckle (right one with a gearbox and a crank), lower fork."""
    m = towards(foot, end)
    n = (end - foot).length
    for s in (-1, 1):
        p.add('metal.dark', shapes.box((-.006 + s * .030, -.018, n - .085), (.006 + s * .030, .018, n + .022), .004), m)
        p.add('metal.dark', shapes.box((-.005 + s * .026, -.016, -.020), (.005 + s * .026, .016, .075), .004), m)
    p.add('metal.dark', shapes.box((-.036, -.018, n - .10), (.036, .018, n - .08), .004), m)
    p.add('metal.dark', shapes.box((-.033, -.016, .068), (.033, .016, .088), .004), m)
    p.add('metal.steel', shapes.cyl(.013, .08, .20, .002, 12), m)
    for i in range(5):                                                         # thread
        p.add('metal.steel', shapes.lathe([(.0125, .104 + .012 * i), (.0150, .1005 + .012 * i), (.0125, .097 + .012 * i)][::-1], 8), m)
    p.add('metal.galv', shapes.cyl(.024, .16, n - .16, .005, 12), m)
    p.add('metal.dark', shapes.cyl(.029, .157, .185, .004, 6), m)
    p.add('metal.dark', shapes.cyl(.029, n - .19, n - .157, .004, 12), m)
    p.add('metal.steel', shapes.cyl(.015, n - .17, n - .09, .002, 12), m)
    if side == 'R':
        p.add('metal.cast', shapes.cyl(.034, n - .24, n - .17, .006, 12), m)
        p.tube('metal.steel', [m @ Vector((0, .03, n - .205)), m @ Vector((.0, .085, n - .205)), m @ Vector((.0, .10, n - .10)), m @ Vector((0, .15, n - .10))], .007, .02)
        p.add('plastic.black', shapes.cyl(.012, -.02, .035, .004, 10), towards(m @ Vector((0, .15, n - .10)), m @ Vector((0, .25, n - .10))))


def top_link(p, D):
    """Upper link with turnbuckle, handle, locking nut and two ball ends."""
    a, b = Vector((0, .610, .890)), Vector((0, D.REAR - .036, 1.000))
    m = towards(a, b)
    n = (b - a).length
    for w in (0, n):
        e = m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
        p.add('metal.dark', shapes.ring(.014, .032, -.024, .024, .004, 12), e)
        p.add('metal.chrome', shapes.ring(.0125, .020, -.027, .027, .003, 10), e)
    p.add('metal.steel', shapes.cyl(.0135, .025, n - .025, .002, 12), m)
    p.add('metal.galv', shapes.cyl(.023, .058, n - .058, .004, 12), m)
    p.add('metal.dark', shapes.cyl(.026, .050, .064, .002, 6), m)
    p.tube('metal.dark', [m @ Vector((-.022, 0, n * .5 - .03)), m @ Vector((-.060, 0, n * .5 - .03)), m @ Vector((-.060, 0, n * .5 + .03)), m @ Vector((-.022, 0, n * .5 + .03))], .006, .02)


def chain(p, a, b):
    """Three links, a turnbuckle and an eye between two points."""
    m = towards(a, b)
    n = (b - a).length
    for i in range(3):
        w = .020 + .036 * i
        ring = [(math.cos(t) * .012 if abs(math.cos(t)) > .1 else 0, 0, w + math.sin(t) * .024) for t in (math.tau * k / 8 for k in range(8))]
        r = Matrix.Rotation(math.pi / 2 * (i % 2), 4, 'Z')
        p.add('metal.zinc', shapes.tube(ring, .0045, 0, 5, closed=True), m @ r)
    p.add('metal.zinc', shapes.cyl(.008, .11, n - .01, .001, 8), m)
    p.add('metal.dark', shapes.cyl(.015, .135, n - .06, .004, 6), m)


def stub(u, D):
    """Splined PTO stub: turns."""
    at = (0, D.REAR_CASE[1] + .020, .640)
    p = u.part('pto.shaft', 'body.pto', at, alone=True, axis='y', rpm=540, explode=(0, .10, 0))
    ax = rear_frame(*at)
    spline = []
    for i in range(6):
        for f, r in ((0, .0165), (.48, .0165), (.52, .0135), (.98, .0135)):
            a = math.tau * (i + f) / 6
            spline.append((r * math.cos(a), r * math.sin(a)))
    p.add('metal.steel', shapes.prism(spline, .06, .155, .0015, 0), ax)
    p.add('metal.steel', shapes.cyl(.0135, .118, .128, 0, 12), ax)


def pto(u, D):
    """PTO housing, splined stub, guard shield with its sign."""
    p = u.part('body.pto', explode=(0, .45, -.1))
    BACK = D.REAR_CASE[1]
    z = .640
    ax = rear_frame(0, BACK + .020, z)
    p.add('metal.engine', shapes.lathe([(0, 0), (.118, 0), (.118, .016), (.096, .026), (.082, .060), (.060, .072), (0, .072)], 20), ax)
    bolt_circle(p, ax @ M((0, 0, .016)), .106, 8, .009)
    stub(u, D)
    # guard: bent sheet
    prof = [(-.150, -.100), (-.150, .060), (-.110, .115), (.110, .115), (.150, .060), (.150, -.100)]
    path = shapes.fillet([(x, 0, b) for x, b in prof], .03, closed=False)
    w0, w1 = .010, .200
    q = [(x, b) for x, _, b in path]
    n = len(q)

    def at(s, t):
        x, b = q[round(s * (n - 1))]
        depth = lerp(w0, w1 - (.075 if b < 0 else .0), t)
        return ax @ Vector((x, b, depth))
    p.add('plastic.black', shapes.grid(at, n - 1, 3, .005))
    p.tube('plastic.black', [at(i / (n - 1), 1) for i in range(n)], .0055, 0, 6)
    A.warning(p, frame((0, BACK + .135, z + .1165), (-1, 0, 0), (0, -1, 0)), .085)
    A.sticker(p, rear_frame(0, BACK + .0215, z + .148), .120, .030, 'decal.yellow')
    p.add('decal.dark', shapes.text('540/1000', .016, .001, 'bold'), rear_frame(0, BACK + .0245, z + .148))
    for x in (-.09, .09):
        bolt(p, frame((x, BACK + .055, z + .1155), (-1, 0, 0), (0, -1, 0)), .009)


def drawbar(p):
    """Swinging drawbar under the case with clevis, pin, clip, and its guide."""
    z = .395
    for s in (-1, 1):
        p.prism('paint.chassis', [(.200, .500, .01), (.400, .500, .01), (.430, .420, .02), (.430, .355, .01), (.340, .355, .01), (.20, .450, .02)], s * .118, s * .134, 'x', .004)
        bolts(p, frame((s * .134, 0, 0), (0, s, 0), (0, 0, 1)), [(s * .24, .478), (s * .30, .478), (s * .36, .478)], .011, 'metal.zinc', True)
    p.box('paint.chassis', (-.160, .345, .345), (.160, .430, .362), .005)
    p.box('paint.chassis', (-.160, .345, .415), (.160, .430, .430), .005)
    for k in range(7):
        if k != 3:
            p.cyl('mesh.dark', (-.129 + .043 * k, .412, .4295), (-.129 + .043 * k, .412, .4312), .009, 0, 10)
    p.box('paint.chassis', (-.035, -.05, z - .020), (.035, .690, z + .020), .006)
    for dz in (-.032, .032):
        p.prism('paint.chassis', [(-.045, .600), (.045, .600), (.045, .760, .04), (-.045, .760, .04)], z + dz - .010, z + dz + .010, 'z', .004)
    p.cyl('metal.steel', (0, .720, z - .085), (0, .720, z + .075), .015, .003, 10)
    p.cyl('metal.steel', (0, .720, z + .065), (0, .720, z + .082), .026, .004, 10)
    p.tube('metal.steel', [(-.02, .720, z + .08), (-.02, .720, z + .12), (.02, .720, z + .12), (.02, .720, z + .08)], .005, .015)
    p.tube('metal.zinc', [(.018, .720, z - .07), (.035, .735, z - .075), (.020, .755, z - .07), (-.02, .72, z - .07)], .0022, .01)
    p.cyl('metal.steel', (0, .388, .340), (0, .388, .445), .012, .002, 12)


def couplers(p, D):
    """Quick couplers with dust caps, trailer socket, brake coupling, number plate with lamp, pipes."""
    for s in (-1, 1):
        p.box('metal.dark', (s * .262, .606, 1.020), (s * .378, .640, 1.150), .006)
        for i, (x, z) in enumerate(((.292, 1.120), (.348, 1.120), (.292, 1.052), (.348, 1.052))):
            f = rear_frame(s * x, .638, z)
            p.add('metal.zinc', shapes.cyl(.016, 0, .022, .002, 6), f)
            p.add('metal.steel', shapes.cyl(.0155, .020, .045, .002, 12), f)
            p.add(('plastic.red', 'plastic.blue', 'plastic.yellow', 'plastic.black')[i], shapes.cyl(.0205, .043, .060, .005, 12), f)
            p.tube('plastic.black', [f @ Vector((0, -.018, .05)), f @ Vector((0, -.034, .040)), f @ Vector((0, -.030, .010))], .003, .01)
        for z in (1.08,):
            A.hose(p, [(s * .30, .610, z), (s * .33, .57, z - .06), (s * .26, .50, .97), (s * .16, .40, .95)], .009)
    # trailer socket and air brake head
    f = rear_frame(.185, .599, 1.120)
    p.add('plastic.black', shapes.box((-.034, -.034, 0), (.034, .034, .012), .004), f)
    p.add('plastic.black', shapes.lathe([(0, .01), (.027, .01), (.028, .034), (.031, .036), (.031, .046), (.024, .050), (0, .051)], 14), f)
    p.add('plastic.black', shapes.box((-.010, .026, .03), (.010, .040, .050), .003), f)
    f = rear_frame(-.185, .599, 1.115)
    p.add('metal.cast', shapes.lathe([(0, 0), (.020, 0), (.020, .03), (.032, .036), (.032, .060), (.026, .066), (0, .066)], 12), f)
    p.add('plastic.red', shapes.lathe([(0, .064), (.026, .064), (.024, .074), (0, .076)], 12), f)
    with p.at((-max(0, D.TUB - .445), D.C_KINK - .640, 0)):
        number_plate(p, D)


def number_plate(p, D):
    """Number plate with its lamp beside the right tank."""
    w = rear_frame(-.557, .792, 1.330)
    p.add('plastic.black', shapes.prism(rrect(-.108, -.085, .108, .085, .008), -.006, 0, .002), w)
    A.sticker(p, w, .204, .156, 'decal.light')
    for txt, dv in ((D.PLATE, .018), ('AZ', -.052)):
        p.add('decal.dark', shapes.text(txt, (.042 if dv > 0 else .032), .001, 'bold'), w @ M((0, dv + .012, .002)))
    p.box('plastic.black', (-.597, .780, 1.424), (-.517, .815, 1.446), .005)
    p.box('lamp.white', (-.587, .790, 1.419), (-.527, .812, 1.426), .002)
    p.bar('metal.dark', [(-.557, .795, 1.26), (-.557, .745, 1.26)], .05, .006)
    p.bar('metal.dark', [(-.557, .795, 1.40), (-.557, .670, 1.40)], .05, .006)
