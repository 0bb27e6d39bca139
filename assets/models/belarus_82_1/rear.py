"""Three-point linkage, lift shaft, PTO with guard, drawbar, hydraulic couplers, plate and sockets."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import axis_frame, towards

from . import dims as D
from .util import bolt, bolt_circle, bolts, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
BACK = D.REAR_CASE[1]
SHAFT = Vector((0, .470, .915))                    # lift shaft
EYE = .036
BALL = Vector((.365, D.REAR - EYE, .545))          # ball end of the left lower link


def build(u):
    """Everything behind the rear case."""
    plate_case(u.part('body.rear_case', explode=(0, .25, 0)))
    linkage(u.part('body.linkage', explode=(0, .6, 0)))
    pto(u.part('body.pto', explode=(0, .45, -.1)))
    drawbar(u.part('body.drawbar', explode=(0, .5, -.3)))
    couplers(u.part('body.couplers', explode=(0, .5, .2)))


def plate_case(p):
    """Rear cover with flange, lift housing, cylinder, bracket of the top link."""
    flange(p, 'plastic.grey', rounded(.205, .240, .05, 0, .720), BACK - .010, BACK + .022, .090, .010, front=False)
    for x in (-.10, .10):
        p.box('plastic.grey', (x - .010, BACK + .015, .52), (x + .010, BACK + .040, .84), .004)
    p.prism('plastic.grey', [(BACK + .01, .800, .02), (.430, .800, .02), (.545, .855, .05), (.545, .960, .05), (.43, .982, .03), (BACK - .10, .982)], -.150, .150, 'x', .014)
    bolts(p, up_frame(0, 0, .982), [(s * .125, y) for s in (-1, 1) for y in (BACK - .05, BACK + .02, .43)], .010)
    for s in (-1, 1):
        ax = M((0, SHAFT.y, SHAFT.z)) @ axis_frame('x' if s > 0 else '-x')
        p.add('plastic.grey', shapes.lathe([(.068, .14), (.068, .158), (.060, .166), (.034, .168)], 16), ax)
        p.add('metal.steel', shapes.cyl(.032, .15, .245, .004, 12), ax)
        bolt_circle(p, ax @ M((0, 0, .166)), .052, 6, .008)
    # top link bracket
    for s in (-1, 1):
        p.prism('plastic.grey', [(.520, .800, .01), (.610, .830, .02), (.640, .870, .03), (.620, .935, .02), (.530, .955, .01)], s * .030, s * .044, 'x', .004)
    A.cylinder(p, (.185, BACK - .35, .800), (.195, .520, .840), .032, .30, 'metal.dark')


def linkage(p):
    """Lower links, lift arms, rods with turnbuckle, top link, stabiliser chains."""
    pivot = Vector((.215, .300, .480))
    for side in p.both_sides():
        # lower link with eyes
        d = (BALL - pivot).normalized()
        a, b = pivot + d * .04, BALL - d * .030
        mid = a.lerp(b, .5)
        p.bar('plastic.grey', [a, mid + Vector((0, 0, .004)), b], .024, .062, .2, .006, up=(0, 0, 1))
        for q, r in ((pivot, .044), (BALL, EYE)):
            ax = M(q) @ axis_frame('x')
            p.add('paint.chassis', shapes.ring(r * .66, r, -.024, .024, .004, 14), ax)
            p.add('metal.chrome', shapes.lathe([(.015, -.030), (r * .52, -.022), (r * .67, -.004), (r * .67, .004), (r * .52, .022), (.015, .030)], 12), ax)
            p.add('metal.worn', shapes.ring(.013, .0185, -.030, .030, .002, 10), ax)
        p.cyl('metal.steel', pivot - Vector((.06, 0, 0)), pivot + Vector((.045, 0, 0)), .015, .003, 12)
        p.box('metal.cast', (.165, .245, .440), (.205, .360, .530), .010)
        # lift arm
        end = Vector((.235, .700, 1.020))
        root = Vector((.215, SHAFT.y, SHAFT.z))
        p.bar('plastic.grey', [root, root.lerp(end, .55) + Vector((0, 0, .018)), end], .030, .058, .15, .008, up=(0, 0, 1))
        p.add('paint.chassis', shapes.ring(.030, .056, -.030, .030, .005, 16), M(root) @ axis_frame('x'))
        p.add('paint.chassis', shapes.ring(.012, .032, -.022, .022, .004, 12), M(end) @ axis_frame('x'))
        p.cyl('metal.zinc', end - Vector((.035, 0, 0)), end + Vector((.035, 0, 0)), .012, .002, 10)
        # lift rod: fork, turnbuckle (right one with a crank), lower eye
        foot = pivot.lerp(BALL, .62) + Vector((0, 0, .036))
        m = towards(foot, end)
        n = (end - foot).length
        for s in (-1, 1):
            p.add('metal.dark', shapes.box((-.006 + s * .026, -.018, n - .085), (.006 + s * .026, .018, n + .022), .004), m)
            p.add('metal.dark', shapes.box((-.005 + s * .026, -.016, -.050), (.005 + s * .026, .016, .055), .004), m)
        p.add('metal.dark', shapes.box((-.034, -.018, n - .10), (.034, .018, n - .08), .004), m)
        p.add('metal.dark', shapes.box((-.033, -.016, .048), (.033, .016, .068), .004), m)
        p.add('metal.steel', shapes.cyl(.013, .06, .20, .002, 12), m)
        p.add('metal.galv', shapes.cyl(.024, .16, n - .16, .005, 12), m)
        p.add('metal.dark', shapes.cyl(.029, .157, .185, .004, 6), m)
        p.add('metal.dark', shapes.cyl(.029, n - .19, n - .157, .004, 12), m)
        p.add('metal.steel', shapes.cyl(.015, n - .17, n - .09, .002, 12), m)
        if side == 'R':
            c = m @ Vector((0, .02, n - .20))
            p.add('metal.cast', shapes.cyl(.034, n - .24, n - .17, .006, 12), m)
            p.tube('metal.steel', [m @ Vector((0, .03, n - .205)), m @ Vector((.0, .085, n - .205)), m @ Vector((.0, .10, n - .10)), m @ Vector((0, .15, n - .10))], .007, .02)
        p.cyl('metal.zinc', foot - Vector((.042, 0, .03)), foot + Vector((.042, 0, -.03)), .011, .002, 10)
        # stabiliser with turnbuckle
        s0, s1 = Vector((.110, .395, .455)), pivot.lerp(BALL, .70) - Vector((.03, 0, 0))
        chain(p, s0, s1)
    # top link
    a, b = Vector((0, .610, .890)), Vector((0, D.REAR - .036, 1.000))
    m = towards(a, b)
    n = (b - a).length
    for w in (0, n):
        e = m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y')
        p.add('metal.dark', shapes.ring(.014, .032, -.024, .024, .004, 12), e)
        p.add('metal.chrome', shapes.ring(.0125, .020, -.027, .027, .003, 10), e)
    p.add('metal.steel', shapes.cyl(.0135, .025, n - .025, .002, 12), m)
    p.add('metal.galv', shapes.cyl(.023, .058, n - .058, .004, 12), m)
    p.tube('metal.dark', [m @ Vector((-.022, 0, n * .5 - .03)), m @ Vector((-.060, 0, n * .5 - .03)), m @ Vector((-.060, 0, n * .5 + .03)), m @ Vector((-.022, 0, n * .5 + .03))], .006, .02)
    p.cyl('metal.zinc', (-.075, .610, .890), (.060, .610, .890), .0125, .002, 12)
    p.tube('metal.steel', [(-.070, .610, .890), (-.080, .610, .915), (-.080, .622, .940), (-.070, .610, .950)], .003, .01)


def chain(p, a, b):
    """Three links, a turnbuckle and an eye between two points."""
    m = towards(a, b)
    n = (b - a).length
    for i in range(3):
        w = .020 + .036 * i
        ring = [(math.cos(t) * .012 if abs(math.cos(t)) > .1 else 0, 0, w + math.sin(t) * .024) for t in (math.tau * k / 10 for k in range(10))]
        r = Matrix.Rotation(math.pi / 2 * (i % 2), 4, 'Z')
        p.add('metal.zinc', shapes.tube(ring, .0045, 0, 6, closed=True), m @ r)
    p.add('metal.zinc', shapes.cyl(.008, .11, n - .01, .001, 8), m)
    p.add('metal.dark', shapes.cyl(.015, .135, n - .06, .004, 6), m)


def pto(p):
    """PTO housing, splined stub, guard shield with its sign."""
    z = .640
    ax = rear_frame(0, BACK + .020, z)
    p.add('plastic.grey', shapes.lathe([(0, 0), (.118, 0), (.118, .016), (.096, .026), (.082, .060), (.060, .072), (0, .072)], 20), ax)
    bolt_circle(p, ax @ M((0, 0, .016)), .106, 8, .009)
    spline = []
    for i in range(6):
        for f, r in ((0, .0165), (.48, .0165), (.52, .0135), (.98, .0135)):
            a = math.tau * (i + f) / 6
            spline.append((r * math.cos(a), r * math.sin(a)))
    p.add('metal.steel', shapes.prism(spline, .06, .155, .0015, 0), ax)
    p.add('metal.steel', shapes.cyl(.0135, .118, .128, 0, 12), ax)
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
    for x in (-.09, .09):
        bolt(p, frame((x, BACK + .055, z + .1155), (-1, 0, 0), (0, -1, 0)), .009)


def drawbar(p):
    """Swinging drawbar under the case with clevis, pin, clip, and its guide."""
    z = .395
    for s in (-1, 1):
        p.prism('paint.chassis', [(.200, .500, .01), (.400, .500, .01), (.430, .420, .02), (.430, .355, .01), (.340, .355, .01), (.20, .450, .02)], s * .118, s * .134, 'x', .004)
        bolts(p, frame((s * .134, 0, 0), (0, s, 0), (0, 0, 1)), [(s * .24, .478), (s * .30, .478), (s * .36, .478)], .011, 'metal.zinc', True)
    p.box('paint.chassis', (-.200, .345, .345), (.200, .430, .362), .005)
    p.box('paint.chassis', (-.200, .345, .415), (.200, .430, .430), .005)
    for k in range(7):
        if k != 3:
            p.cyl('mesh.dark', (-.165 + .055 * k, .412, .4295), (-.165 + .055 * k, .412, .4312), .009, 0, 10)
    p.box('paint.chassis', (-.035, -.05, z - .020), (.035, .690, z + .020), .006)
    for dz in (-.032, .032):
        p.prism('paint.chassis', [(-.045, .600), (.045, .600), (.045, .760, .04), (-.045, .760, .04)], z + dz - .010, z + dz + .010, 'z', .004)
    p.cyl('metal.steel', (0, .720, z - .085), (0, .720, z + .075), .015, .003, 10)
    p.cyl('metal.steel', (0, .720, z + .065), (0, .720, z + .082), .026, .004, 10)
    p.tube('metal.steel', [(-.02, .720, z + .08), (-.02, .720, z + .12), (.02, .720, z + .12), (.02, .720, z + .08)], .005, .015)
    p.tube('metal.zinc', [(.018, .720, z - .07), (.035, .735, z - .075), (.020, .755, z - .07), (-.02, .72, z - .07)], .0022, .01)
    p.cyl('metal.steel', (0, .388, .340), (0, .388, .445), .012, .002, 12)


def couplers(p):
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
    # number plate, right fender
    w = rear_frame(-.585, .792, 1.330)
    p.add('plastic.black', shapes.prism(rrect(-.125, -.085, .125, .085, .008), -.006, 0, .002), w)
    A.sticker(p, w, .236, .156, 'decal.light')
    for txt, dv in (('82-10', .018), ('AZ', -.052)):
        p.add('decal.dark', shapes.text(txt, (.046 if dv > 0 else .034), .001, 'bold'), w @ M((0, dv + .012, .002)))
    p.box('plastic.black', (-.625, .780, 1.424), (-.545, .815, 1.446), .005)
    p.box('lamp.white', (-.615, .790, 1.419), (-.555, .812, 1.426), .002)
    p.bar('metal.dark', [(-.585, .795, 1.26), (-.585, .745, 1.26)], .05, .006)
    p.bar('metal.dark', [(-.585, .795, 1.40), (-.585, .670, 1.40)], .05, .006)
