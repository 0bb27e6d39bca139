"""Three-point linkage, lift shaft, PTO with guard, drawbar, hydraulic couplers, plate and sockets."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import axis_frame, towards

from . import layout
from .util import bolt, bolt_circle, bolts, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
SHAFT = layout.LIFT_SHAFT
IRON, FORGED = layout.IRON, layout.FORGED


def build(u, D):
    """Everything behind the rear case."""
    plate_case(u.part('body.rear_case', explode=(0, .25, 0)), D)
    linkage(u, D)
    pto(u, D)
    drawbar(u.part('body.drawbar', explode=(0, .5, -.3)))
    couplers(u.part('body.couplers', explode=(0, .5, .2)), D)


def plate_case(p, D):
    """Rear cover with flange, lift housing notched for the top link, distributor hoses, bracket of the top link."""
    BACK, T = D.REAR_CASE[1], layout.TOP_PIN
    flange(p, IRON, rounded(.205, .240, .05, 0, .720), BACK - .010, BACK + .022, .090, .010, front=False)
    for x in (-.10, .10):
        p.box(IRON, (x - .010, BACK + .015, .52), (x + .010, BACK + .040, .76), .004)
    p.prism(IRON, [(BACK - .10, .800), (.402, .800, .01), (.402, .982, .02), (BACK - .10, .982)], -.150, .150, 'x', .010)
    for s in (-1, 1):                                                         # lobes that carry the lift shaft
        p.prism(IRON, [(.385, .800, .02), (.430, .800, .02), (.545, .855, .05), (.545, .960, .05), (.43, .982, .03), (.385, .982)], s * .064, s * .150, 'x', .012)
        ax = M((0, SHAFT.y, SHAFT.z)) @ axis_frame('x' if s > 0 else '-x')
        p.add(IRON, shapes.lathe([(.068, .14), (.068, .158), (.060, .166), (.034, .168)], 16), ax)
        bolt_circle(p, ax @ M((0, 0, .166)), .052, 6, .008)
    p.cyl('metal.steel', (-.070, SHAFT.y, SHAFT.z), (.070, SHAFT.y, SHAFT.z), .029, 0, 12)
    bolts(p, up_frame(0, 0, .982), [(s * .125, y) for s in (-1, 1) for y in (BACK - .05, BACK + .02, .43)], .010)
    # hoses from the platform's rear wall into the lift housing
    for x in (-.125, -.085, .085, .125):
        A.hose(p, [(x * 1.15, .600, 1.045), (x * 1.2, .655, 1.030), (x * 1.15, .680, .975), (x, .635, .925), (x * .95, .540, .935)], .009, ends=False)
        p.cyl('metal.zinc', (x * .985, .568, .932), (x * .95, .538, .935), .015, .002, 6)
        p.cyl('metal.zinc', (x * 1.15, .598, 1.045), (x * 1.15, .612, 1.045), .017, .002, 6)
    # top link bracket: foot plate on the cover, two cheeks
    p.box(IRON, (-.060, BACK + .010, .752), (.060, BACK + .032, .846), .005)
    bolts(p, rear_frame(0, BACK + .032, 0), [(a * .049, z) for a in (-1, 1) for z in (.765, .833)], .009)
    for s in (-1, 1):
        p.prism(FORGED, [(BACK + .024, .758, .006), (T.y + .010, T.z - .030, .02), (T.y + .032, T.z, .024), (T.y + .010, T.z + .030, .02), (BACK + .024, .842, .006)], s * .029, s * .041, 'x', .003)


def hinge_points(D):
    """The linkage's joints on the left side: front pin, ball, lift shaft, arm's end, rod's foot on the lower link."""
    pivot, ball, root = Vector((.215, .260, .480)), layout.ball(D), Vector((.215, SHAFT.y, SHAFT.z))
    end = Vector((.235, .705, .900))
    return pivot, ball, root, end, pivot.lerp(ball, (.520 - pivot.y) / (ball.y - pivot.y)) + Vector((0, 0, .036))


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


STAY = Vector((.150, .276, .452))                   # front end of the left check chain, near the links' axis: its length hardly changes
LOWERED, RAISED, ARMS = -26, 32, 15.5                 # lower links, degrees from the drawn height; most the lift arms may turn
TOP = dict(axis='x', min=-24, max=14, lowered=-9, raised=14)         # upper link: above it lie the cab's floor and the tanks' shelf


def linkage(u, D):
    """Three-point linkage: every link is a node of its own that turns about its pin."""
    p = u.part('body.linkage', explode=(0, .6, 0))
    pivot, ball, root, end, foot = hinge_points(D)
    for _ in p.both_sides():                                                  # fixed brackets and pins
        p.cyl('metal.steel', pivot - Vector((.06, 0, 0)), pivot + Vector((.045, 0, 0)), .015, .003, 12)
        p.box(FORGED, (.165, pivot.y - .045, .440), (.190, pivot.y + .034, .530), .010)
        bolts(p, frame((.190, 0, 0), (0, 1, 0), (0, 0, 1)), [(pivot.y - .032, .515), (pivot.y + .022, .515)], .009)
        p.prism(FORGED, [(STAY.y - .050, .495), (STAY.y - .050, .470, .01), (STAY.y - .012, STAY.z - .014, .01), (STAY.y + .014, STAY.z - .012, .01), (STAY.y + .012, .495)], STAY.x - .005, STAY.x + .009, 'x', .003)   # ear of the check chain
        p.cyl('metal.zinc', pivot + Vector((.045, 0, 0)), pivot + Vector((.060, 0, 0)), .024, .003, 10)
        p.tube('metal.zinc', [pivot + Vector((.052, 0, .020)), pivot + Vector((.062, .010, .040)), pivot + Vector((.062, -.010, .052))], .003, .01)
    arms = u.part('linkage.arms', 'body.linkage', (0, SHAFT.y, SHAFT.z), **travel(arm_angle(D, LOWERED), arm_angle(D, raised(D))), explode=(0, .05, .12))
    for _ in arms.both_sides():
        lift_arm(arms, root, end)
    for side, k in (('L', 1), ('R', -1)):
        flip = Vector((k, 1, 1))
        lower = u.part(f'linkage.lower.{side}', 'body.linkage', pivot * flip, **travel(LOWERED, raised(D)), explode=(k * .06, .12, -.08))
        side_pin = pivot.lerp(ball, .72) - Vector((.030, 0, 0))
        u.empty(f'linkage.pin.rod.{side}', f'linkage.lower.{side}', foot * flip)              # what the rods and stabilisers point at
        u.empty(f'linkage.pin.stabiliser.{side}', f'linkage.lower.{side}', side_pin * flip)
        rod = u.part(f'linkage.rod.{side}', 'linkage.arms', end * flip, aim=f'linkage.pin.rod.{side}', explode=(k * .10, .05, 0))
        chain_ = u.part(f'linkage.stabiliser.{side}', 'body.linkage', STAY * flip, aim=f'linkage.pin.stabiliser.{side}', explode=(-k * .06, 0, -.05))
        for q, make in ((lower, lambda q: lower_link(q, pivot, ball, foot, side_pin)), (rod, lambda q, side=side: lift_rod(q, foot, end, side)),
                        (chain_, lambda q: chain(q, STAY, side_pin))):
            with q.at(Matrix.Scale(k, 4, (1, 0, 0))):
                make(q)
    rams(u, p, arms, root, end, D)
    T = layout.TOP_PIN
    top = u.part('linkage.top', 'body.linkage', T, **TOP, explode=(0, .20, .10))
    top_link(top, T, layout.top_eye(D))
    carry(u, top, T, D)
    p.cyl('metal.zinc', T - Vector((.060, 0, 0)), T + Vector((.052, 0, 0)), .0125, .002, 10)
    p.tube('metal.zinc', [T + Vector((-.054, 0, .010)), T + Vector((-.062, .006, .032)), T + Vector((-.062, -.008, .046))], .003, .01)


def carry(u, top, T, D):
    """Chain that carries the free end of the top link: from a clamp on the link up to a hook on the edge of the tanks' shelf; follows the hook by `aim`."""
    hook = Vector((0, D.C_KINK + .181, 1.206))
    m = towards(T, layout.top_eye(D))
    w = min((hook.y - T.y) / (m @ Vector((0, 0, 1)) - T).y, (layout.top_eye(D) - T).length - .125)
    foot = m @ Vector((0, 0, w)) + Vector((0, 0, .040))
    top.add('metal.galv', shapes.ring(.0150, .0260, -.010, .010, .001, 12), m @ M((0, 0, w)))
    top.box('metal.galv', foot - Vector((.004, .010, .022)), foot + Vector((.004, .010, .008)), .001)
    tanks = u.parts['body.tanks']
    tanks.box('metal.galv', (-.024, hook.y - .024, 1.180), (.024, hook.y - .018, 1.216), .001)
    tanks.tube('metal.zinc', [hook + Vector(q) for q in ((0, -.020, .0), (0, .012, 0), (0, .012, .020))], .0055, .010, 6)
    u.empty('linkage.pin.top', 'body.tanks', hook)
    p = u.part('linkage.top.chain', 'linkage.top', foot, aim='linkage.pin.top', explode=(0, .06, .10))
    c, n = towards(foot, hook), (hook - foot).length
    count = max(3, round(n / .034))
    for i in range(count):
        a, b, r = n * i / count - .006, n * (i + 1) / count + .006, .0085
        loop = [(-r, 0, a + .006), (0, 0, a), (r, 0, a + .006), (r, 0, b - .006), (0, 0, b), (-r, 0, b - .006)]
        p.add('metal.zinc', shapes.tube(loop, .0036, 0, 4, closed=True), c @ Matrix.Rotation(math.pi / 2 * (i % 2), 4, 'Z'))


RAM_FOOT, RAM_HEAD = Vector((.268, .325, .660)), .60       # lift cylinder: lower pin on the rear case; share of the lift arm where its rod takes hold


def rams(u, p, arms, root, end, D):
    """Lift cylinder(s) outside the rear case: barrel on a bracket of the case (p), rod on the lift arm; both follow by `aim`."""
    for side, k in (('L', 1), ('R', -1))[:2 if D.LIFT_RAMS == 2 else 1]:
        a = Vector((k * RAM_FOOT.x, RAM_FOOT.y, RAM_FOOT.z))
        c = root.lerp(end, RAM_HEAD)
        b = Vector((k * .266, c.y, c.z + .008))
        arms.cyl('metal.zinc', Vector((k * .215, b.y, b.z)), b + Vector((k * .026, 0, 0)), .0135, .002, 8)
        p.box(FORGED, (k * .198, a.y - .030, a.z - .038), (k * .243, a.y + .030, a.z + .028), .006)
        p.cyl('metal.zinc', (k * .235, a.y, a.z), (k * .296, a.y, a.z), .0135, .002, 8)
        u.empty(f'linkage.pin.ram.a.{side}', 'body.linkage', a)
        u.empty(f'linkage.pin.ram.b.{side}', 'linkage.arms', b)
        barrel = u.part(f'linkage.ram.barrel.{side}', 'body.linkage', a, aim=f'linkage.pin.ram.b.{side}')
        rod = u.part(f'linkage.ram.rod.{side}', 'linkage.arms', b, aim=f'linkage.pin.ram.a.{side}')
        m, n, r = towards(a, b), (b - a).length, .032
        stroke = n - .165                                                     # what the rod shows at rest leaves room for the lowered arms
        barrel.add(IRON, shapes.lathe([(0, .024), (r * .9, .024), (r, .030), (r, stroke - .03), (r * 1.14, stroke - .028), (r * 1.14, stroke - .003), (r * 1.05, stroke), (.016, stroke)], 14), m)
        barrel.add(IRON, shapes.ring(.0135, .030, -.018, .018, .003, 12), m @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
        for w in (.046, stroke - .046):                                       # ports and the pipe that feeds the rod's side
            barrel.add('metal.zinc', shapes.cyl(.010, r * .8, r * 1.6, .002, 6), m @ M((0, 0, w)) @ Matrix.Rotation(-math.pi / 2, 4, 'X'))
        rod.add('metal.galv', shapes.cyl(.017, stroke - .075, n - .02, .002, 10), m)
        rod.add(IRON, shapes.ring(.0135, .027, -.016, .016, .003, 12), m @ M((0, 0, n)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
        port = m @ M((0, 0, .046)) @ Matrix.Rotation(-math.pi / 2, 4, 'X') @ Vector((0, 0, r * 1.5))
        A.hose(p, [(k * .120, .402, .935), (k * .165, .420, .900), (k * .240, .400, .790), port], .009)


def eye(p, q, r, w=.026, slot=None):
    """Ball eye across the machine: forged ring, bright ball with its bore."""
    ax = M(q) @ axis_frame('x')
    p.add(slot or IRON, shapes.ring(r * .70, r, -w * .8, w * .8, .005, 16), ax)
    p.add('metal.chrome', shapes.lathe([(.0145, -.033), (r * .50, -.028), (r * .71, -.008), (r * .71, .008), (r * .50, .028), (.0145, .033), (.0145, -.033)], 14), ax)


def lower_link(p, pivot, ball, foot, side_pin):
    """Forged lower link: ball eyes, stiffened middle with a raised rim, rear end bolted on, the rod's lug and pin, eye of the check chain."""
    d = (ball - pivot).normalized()
    a, b = pivot + d * .036, ball - d * .030
    rings = []
    for f, w, h in ((0, .015, .024), (.10, .014, .030), (.30, .012, .037), (.62, .013, .043), (.80, .013, .036), (.94, .014, .027), (1, .015, .024)):
        c = a.lerp(b, f)
        rings.append([(c.x + x, c.y, c.z + z) for x, z in ((-w, -h + .006), (-w + .005, -h), (w - .005, -h), (w, -h + .006), (w, h - .006), (w - .005, h), (-w + .005, h), (-w, h - .006))])
    p.add(IRON, shapes.outward(shapes.loft(rings)))
    eye(p, pivot, .044)
    eye(p, ball, layout.EYE + .001)
    m = Vector((foot.x, foot.y, foot.z - .036))
    across = Vector((d.y, -d.x, 0)).normalized()                              # the link's flanks run slanted
    for f, w in ((.26, .0118), (.40, .0118), (.68, .0126)):                   # spare holes
        c = a.lerp(b, f)
        for s in (-1, 1):
            p.add('mesh.dark', shapes.lathe([(.010, w + .0009), (0, w + .0009)], 10), towards(c, c + across * s))
    for f in (.82, .90):                                                      # bolts of the rear end
        c = a.lerp(b, f)
        for s in (-1, 1):
            bolt(p, towards(c, c + across * s) @ M((0, 0, .0128)), .011, 'metal.zinc')
    p.box(IRON, (m.x - .016, m.y - .030, m.z + .020), (m.x + .016, m.y + .030, foot.z + .022), .006)
    p.cyl('metal.zinc', foot - Vector((.044, 0, 0)), foot + Vector((.044, 0, 0)), .011, .002, 8)
    p.cyl('metal.zinc', side_pin - Vector((.012, 0, 0)), side_pin + Vector((.044, 0, 0)), .010, .002, 8)       # bolt the chain hangs on


def lift_arm(p, root, end):
    """Cranked lift arm on the shaft, forked at its end."""
    p.bar(IRON, [root, root.lerp(end, .55) + Vector((0, 0, .018)), end], .030, .060, .15, .008, up=(0, 0, 1))
    p.add(IRON, shapes.ring(.030, .058, -.030, .030, .006, 16), M(root) @ axis_frame('x'))
    p.cyl('metal.zinc', root + Vector((.028, 0, 0)), root + Vector((.040, 0, 0)), .026, .003, 6)
    p.add(IRON, shapes.ring(.012, .034, -.022, .022, .004, 14), M(end) @ axis_frame('x'))
    p.cyl('metal.zinc', end - Vector((.040, 0, 0)), end + Vector((.040, 0, 0)), .012, .002, 8)
    p.cyl('metal.steel', root - Vector((.070, 0, 0)), root + Vector((.020, 0, 0)), .0295, .004, 12)


def lift_rod(p, foot, end, side):
    """Lift rod: forged forks, bright thread, turnbuckle tube (right one with a gearbox and a red crank)."""
    m = towards(foot, end)
    n = (end - foot).length
    for s in (-1, 1):
        p.add(IRON, shapes.box((-.006 + s * .030, -.018, n - .085), (.006 + s * .030, .018, n + .022), .004), m)
        p.add(IRON, shapes.box((-.005 + s * .026, -.016, -.020), (.005 + s * .026, .016, .075), .004), m)
    p.add(IRON, shapes.box((-.036, -.018, n - .10), (.036, .018, n - .08), .004), m)
    p.add(IRON, shapes.box((-.033, -.016, .068), (.033, .016, .088), .004), m)
    thread(p, m, .085, .165, .013)
    p.add('metal.galv', shapes.cyl(.024, .16, n - .16, .005, 12), m)
    p.add('metal.zinc', shapes.cyl(.029, .157, .180, .004, 6), m)
    p.add('metal.galv', shapes.cyl(.029, n - .19, n - .157, .004, 12), m)
    p.add('metal.galv', shapes.cyl(.015, n - .17, n - .09, .002, 12), m)
    if side == 'R':
        w = n - .205
        p.add(IRON, shapes.cyl(.036, w - .036, w + .036, .008, 14), m)
        p.add(IRON, shapes.cyl(.022, .020, .052, .004, 12), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
        p.tube('metal.galv', [m @ Vector(q) for q in ((0, -.045, w), (0, -.085, w), (0, -.100, w + .105), (0, -.155, w + .105))], .0085, .02, 8)
        p.add('plastic.red', shapes.cyl(.014, -.015, .055, .004, 10), towards(m @ Vector((0, -.150, w + .105)), m @ Vector((0, -.25, w + .105))))


def thread(p, m, w0, w1, r, pitch=.013):
    """Screw of a turnbuckle along w of the frame m: one turned profile of crests."""
    count = max(2, round((w1 - w0) / pitch))
    prof = [(0, w0)]
    for i in range(count):
        w = lerp(w0, w1, i / count)
        prof += [(r * .84, w), (r, w + pitch * .5)]
    p.add('metal.galv', shapes.lathe(prof + [(r * .84, w1), (0, w1)], 8), m)


def top_link(p, a, b):
    """Upper link: long red turnbuckle tube with a tommy handle and lock nut, bright screws, two ball ends; the rear one has a second bore in its shank, which takes the pin of tools with a near mast."""
    m = towards(a, b)
    n = (b - a).length
    for w in (0, n):
        e = m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
        p.add(IRON, shapes.ring(.022, .033, -.019, .019, .005, 14), e)
        p.add('metal.chrome', shapes.lathe([(.0125, -.027), (.016, -.024), (.0225, -.008), (.0225, .008), (.016, .024), (.0125, .027), (.0125, -.027)], 12), e)
    p.add(IRON, shapes.cyl(.018, .026, .062, .004, 10), m)                      # forged shanks behind the eyes
    p.add(IRON, shapes.box((-.011, -.021, n - .108), (.011, .021, n - .022), .004), m)
    bore = m @ M((0, 0, n - .075)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
    p.add(IRON, shapes.ring(.0130, .026, -.015, .015, .003, 12), bore)
    p.add('mesh.dark', shapes.cyl(.0130, -.0125, .0125, 0, 10), bore)
    thread(p, m, .058, .125, .0150)
    thread(p, m, n - .160, n - .100, .0150)
    p.add('plastic.red', shapes.cyl(.0245, .112, n - .150, .004, 14), m)
    for w in (.104, n - .166):
        p.add('metal.zinc', shapes.cyl(.029, w, w + .024, .003, 6), m)
    mid = n * .5 - .020
    p.add('metal.galv', shapes.ring(.0242, .030, mid - .058, mid - .042, .002, 14), m)
    p.add('metal.galv', shapes.ring(.0242, .030, mid + .042, mid + .058, .002, 14), m)
    p.tube('metal.galv', [m @ Vector(q) for q in ((-.026, .008, mid - .050), (-.068, .016, mid - .050), (-.068, .016, mid + .050), (-.026, .008, mid + .050))], .0075, .02, 8)


def chain(p, a, b):
    """Check chain: links, a turnbuckle with a lock nut, a fork on the lower link."""
    m = towards(a, b)
    n = (b - a).length
    for i in range(3):
        w = .020 + .036 * i
        ring = [(math.cos(t) * .013 if abs(math.cos(t)) > .1 else 0, 0, w + math.sin(t) * .024) for t in (math.tau * k / 8 for k in range(8))]
        r = Matrix.Rotation(math.pi / 2 * (i % 2), 4, 'Z')
        p.add('metal.zinc', shapes.tube(ring, .0052, 0, 5, closed=True), m @ r)
    thread(p, m, .108, n - .030, .0085, .016)
    p.add('metal.galv', shapes.cyl(.0155, .150, n - .105, .004, 8), m)
    p.add('metal.zinc', shapes.cyl(.0150, n - .102, n - .088, .002, 6), m)
    p.add('metal.zinc', shapes.ring(.0105, .019, -.008, .008, .002, 10), m @ M((0, 0, n)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
    p.add('metal.zinc', shapes.cyl(.011, n - .040, n - .016, .002, 8), m)


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
    p.add('metal.galv', shapes.prism(spline, .06, .155, .0015, 0), ax)
    p.add('metal.galv', shapes.cyl(.0135, .118, .128, 0, 12), ax)


def pto(u, D):
    """PTO housing, splined stub, guard shield with its sign."""
    p = u.part('body.pto', explode=(0, .45, -.1))
    BACK = D.REAR_CASE[1]
    z = .640
    ax = rear_frame(0, BACK + .020, z)
    p.add(IRON, shapes.lathe([(0, 0), (.118, 0), (.118, .016), (.096, .026), (.082, .060), (.060, .072), (0, .072)], 20), ax)
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
    p.add('plastic.yellow', shapes.grid(at, n - 1, 3, .005))
    p.tube('plastic.yellow', [at(i / (n - 1), 1) for i in range(n)], .0055, 0, 6)
    A.warning(p, frame((0, BACK + .135, z + .1165), (-1, 0, 0), (0, -1, 0)), .085)
    A.sticker(p, rear_frame(-.112, BACK + .0215, z + .138), .085, .024, 'decal.yellow')
    p.add('decal.dark', shapes.text('540/1000', .012, .001, 'bold'), rear_frame(-.112, BACK + .0245, z + .138))
    for x in (-.09, .09):
        bolt(p, frame((x, BACK + .055, z + .1155), (-1, 0, 0), (0, -1, 0)), .009)


def drawbar(p):
    """Swinging drawbar under the case with clevis, pin, clip, and its guide."""
    z = .395
    for s in (-1, 1):
        p.prism(FORGED, [(.200, .500, .01), (.400, .500, .01), (.430, .420, .02), (.430, .355, .01), (.340, .355, .01), (.20, .450, .02)], s * .118, s * .134, 'x', .004)
        bolts(p, frame((s * .134, 0, 0), (0, s, 0), (0, 0, 1)), [(s * .24, .478), (s * .30, .478), (s * .36, .478)], .011, 'metal.zinc', True)
    p.box(FORGED, (-.160, .345, .345), (.160, .430, .362), .005)
    p.box(FORGED, (-.160, .345, .415), (.160, .430, .430), .005)
    for k in range(7):
        if k != 3:
            p.cyl('mesh.dark', (-.129 + .043 * k, .412, .4295), (-.129 + .043 * k, .412, .4312), .009, 0, 10)
    p.box(IRON, (-.035, -.05, z - .020), (.035, .690, z + .020), .006)
    for dz in (-.032, .032):
        p.prism(IRON, [(-.045, .600), (.045, .600), (.045, .760, .04), (-.045, .760, .04)], z + dz - .010, z + dz + .010, 'z', .004)
    p.cyl('metal.steel', (0, .720, z - .085), (0, .720, z + .075), .015, .003, 10)
    p.cyl('plastic.red', (0, .720, z + .065), (0, .720, z + .082), .026, .004, 10)
    p.tube('metal.steel', [(-.02, .720, z + .08), (-.02, .720, z + .12), (.02, .720, z + .12), (.02, .720, z + .08)], .005, .015)
    p.tube('metal.zinc', [(.018, .720, z - .07), (.035, .735, z - .075), (.020, .755, z - .07), (-.02, .72, z - .07)], .0022, .01)
    p.cyl('metal.steel', (0, .388, .340), (0, .388, .445), .012, .002, 12)


def couplers(p, D):
    """Quick couplers with dust caps, trailer socket, brake coupling, number plate with lamp, pipes."""
    for s in (-1, 1):
        p.box('metal.galv', (s * .262, .606, 1.020), (s * .378, .640, 1.150), .006)
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
