"""Frame rails, front beam, clutch housing, gearbox, rear case with trumpets and hubs, front driven axle."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes, side_frame
from kit.part import axis_frame, towards

from . import layout
from .util import bolt, bolt_circle, bolt_row, bolts, cast_loft, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
IRON, FORGED = layout.IRON, layout.FORGED
RAIL = (.206, .250)                   # inner and outer face of the rails
RAIL_Z = (.655, .830)


def build(u, D):
    """Everything that carries the machine."""
    rails(u.part('body.frame', explode=(0, -.2, -.1)), D)
    gearbox(u.part('body.gearbox'), D)
    rear_case(u.part('body.rear_axle', explode=(0, .1, -.05)), D)
    front_axle(u, u.part('body.front_axle', explode=(0, -.15, -.35)), D)


def rails(p, D):
    """Bolted rails, cast front beam with the weight bracket and tow pin."""
    n, f, bz = D.NOSE, D.FRONT_Y, layout.beam_z(D)                                 # nose and front axle carry these pieces
    y0, y1 = n + .005, D.CLUTCH[0] + .12
    z0, z1 = RAIL_Z
    for side in 'LR':
        k = 1 if side == 'L' else -1
        xs = sorted((k * RAIL[0], k * RAIL[1]))
        o = [(y0, z0 + .02, .01), (f - .17, z0 - .005, .05), (f + .15, z0 + .02, .05), (y1 - .10, z0 + .03, .02), (y1, z0 + .06, .02), (y1, z1 + .05, .02), (y1 - .16, z1 + .05, .06), (y1 - .28, z1, .06), (y0, z1, .01)]
        p.prism('paint.chassis', o, k * (RAIL[1] - .014), k * RAIL[1], 'x', .004)
        for za, zb in ((z0 + .022, z0 + .036), (z1 - .014, z1)):                       # flanges of the channel
            p.box('paint.chassis', (k * RAIL[0], y0, za), (k * (RAIL[1] - .010), y1 - .26, zb), 0)
        g = side_frame(side, RAIL[1], 0, 0)
        q = (lambda y, z: (y, z)) if side == 'L' else (lambda y, z: (-y, z))
        bolts(p, g, [q(n + d, z) for d in (.065, .165, .265) for z in (.70, .79)], .013, 'metal.zinc')
        bolts(p, g, [q(y1 - .04, .76), q(y1 - .04, .84), q(y1 - .11, .72), q(y1 - .11, .80), q(y1 - .11, .86), q(y1 - .18, .72)], .013, 'metal.zinc')
        # lightening holes shown as dark discs with a rolled rim
        for t in (.30, .55, .80):
            h = side_frame(side, RAIL[1] + .001, lerp(f + .05, y1 - .25, t), .745)
            p.add('mesh.dark', shapes.lathe([(.031, .0004), (0, .0004)], 14), h)
            collar(p, 'paint.chassis', .029, .038, .005, h, 14)
    # front beam: a casting between the rails, ribbed on its face
    cast_loft(p, IRON, [(n - .025, .235, .64, .845, .02), (n + .005, .250, .625, .860, .03), (n + .105, .252, .615, .865, .03), (f - .21, .240, .630, .850, .03), (f - .13, .215, .660, .835, .03)])
    for x in (-.125, -.045, .045, .125):
        p.box(IRON, (x - .010, n - .036, .65), (x + .010, n - .005, .838), .004)
    bolts(p, front_frame(0, n - .024, 0), [(s * .205, z) for s in (-1, 1) for z in (.672, .745, .818)], .014, 'metal.zinc', True)
    bracket(p, D, n)
    # pivot bearing for the axle
    for y in (f - .15, f + .14):
        p.prism('metal.cast', [(-.16, .665), (.16, .665), (.10, bz - .04, .03), (.075, bz - .075, .06), (-.075, bz - .075, .06), (-.10, bz - .04, .03)], y - .028, y + .028, 'y', .008)
    for s in (-1, 1):
        p.box('paint.chassis', (s * .09, f - .13, .64), (s * RAIL[0], f + .13, .668), .005)


def bracket(p, D, n):
    """Weight bracket before the nose n: cheeks with feet, cast hook bar and step for the slabs, tow jaw with its pin."""
    F = D.FRONT
    for s in (-1, 1):
        p.prism(FORGED, [(F + .012, .725, .01), (n - .010, .650, .01), (n - .010, .848), (F + .012, .848, .01)], s * .146, s * .166, 'x', .004)
        p.box(FORGED, (s * .166, n - .040, .655), (s * .188, n - .020, .845), .004)       # foot on the beam
        bolts(p, front_frame(0, n - .040, 0), [(s * .178, z) for z in (.70, .80)], .011, 'metal.zinc')
        p.box(FORGED, (s * .215, F + .002, .765), (s * .228, F + .050, .852), .003)       # stops at the bar's ends
    p.box(FORGED, (-.215, F, .775), (.215, F + .032, .842), .007)
    p.box(FORGED, (-.215, F + .026, .698), (.215, F + .054, .737), .006)
    for x in (-.19, -.095, 0, .095, .19):                                         # ribs between bar and step
        p.box(FORGED, (x - .006, F + .028, .730), (x + .006, F + .050, .780), .002)
    for x in (-.115, .115):                                                       # holes for the slabs' clamp rods
        p.add('mesh.dark', shapes.lathe([(.012, .0006), (0, .0006)], 10), front_frame(x, F, .808))
        collar(p, FORGED, .0125, .019, .004, front_frame(x, F, .808), 10)
    for z in (.690, .642):                                                        # tow jaw, plates wide enough for a shackle
        p.prism(IRON, [(-.062, n - .02), (-.058, n - .085, .04), (.058, n - .085, .04), (.062, n - .02)], z - .011, z + .011, 'z', .004)
    p.cyl('metal.galv', (0, n - .060, .606), (0, n - .060, .745), .0135, .003, 8)
    p.cyl('plastic.red', (0, n - .060, .703), (0, n - .060, .716), .022, .003, 10)
    p.tube('metal.galv', [(-.020, n - .060, .716), (-.022, n - .060, .752), (.022, n - .060, .752), (.020, n - .060, .716)], .005, .014)
    p.tube('metal.zinc', [(-.014, n - .060, .614), (.024, n - .060, .614), (.040, n - .052, .640), (.056, n - .045, .652)], .0025, .01)


def gearbox(p, D):
    """Clutch housing and gearbox with flanges, ribs, covers, transfer case on the right."""
    c0, c1 = D.CLUTCH
    g0, g1 = D.GEARBOX
    cast_loft(p, IRON, [(c0 + .018, .208, .585, 1.020, .06), (c0 + .10, .205, .585, 1.020, .06), (c0 + .22, .190, .555, .985, .05), (c1 - .02, .196, .530, .965, .04), (c1, .196, .530, .965, .04)])
    for z in (.66, .78, .90):
        for s in (-1, 1):
            p.box(IRON, (s * .185, c0 + .03, z - .008), (s * .214, c1 - .03, z + .008), .004)
    flange(p, IRON, rounded(.218, .232, .05, 0, .748), c1 - .022, c1 + .022, .125, .0105, back=False)
    cast_loft(p, IRON, [(g0 + .018, .190, .520, .955, .03), (g0 + .40, .190, .510, .955, .03), (g1, .195, .500, .965, .03)])
    flange(p, IRON, rounded(.222, .248, .05, 0, .735), g1 - .022, g1 + .022, .125, .0105, back=False)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        f = side_frame(side, .190, 0, 0)
        q = (lambda y, z: (y, z)) if side == 'L' else (lambda y, z: (-y, z))
        for y in (g0 + .12, g0 + .30, g0 + .62, g0 + .80):
            p.box(IRON, (k * .180, y - .008, .525), (k * .203, y + .008, .940), .004)
        o = rrect(-.075, -.085, .075, .085, .03, 2)
        for y, z in ((g0 + .21, .74), (g0 + .71, .74)):
            w = side_frame(side, .188, y, z)
            p.add(IRON, shapes.prism(o, 0, .018, .005), w)
            p.add(IRON, shapes.plate(shapes.inset(shapes.ccw(o), .022), (), .006, .003, back=False), w @ M((0, 0, .024)))
            bolts(p, w @ M((0, 0, .018)), [(a * .060, b * .070) for a in (-1, 1) for b in (-1, 0, 1)], .008)
    # transfer case, right: shaft to the front axle starts here
    p.prism(IRON, [(g0 + .30, .46, .05), (g0 + .56, .46, .05), (g0 + .60, .62, .04), (g0 + .56, .72, .04), (g0 + .30, .72, .04), (g0 + .27, .62, .04)], -.285, -.180, 'x', .014)
    bolts(p, side_frame('R', .285, g0 + .43, .59), [(a * .11, b * .105) for a, b in ((-1, -.7), (-1, .7), (1, -.7), (1, .7), (0, -1), (0, 1))], .008)
    # bottom sump with plugs, top cover
    p.box(IRON, (-.150, g0 + .10, .490), (.150, g1 - .10, .525), .010)
    p.box(IRON, (-.140, g0 + .08, .950), (.140, g1 - .06, .978), .008)
    for y in (g0 + .18, g1 - .18):
        p.cyl('metal.zinc', (0, y, .478), (0, y, .495), .020, .003, 6)
    lines(p, D)
    # clutch pedal shaft and fork lever, left
    p.cyl('metal.steel', (.19, c0 + .16, .70), (.275, c0 + .16, .70), .014, .003, 12)
    p.bar(IRON, [(.262, c0 + .16, .70), (.262, c0 + .13, .86)], .014, .028)
    p.tube('metal.zinc', [(.262, c0 + .13, .855), (.262, D.A_FOOT + .02, .994)], .0065)


def lines(p, D):
    """Bright rods and pipes along the transmission in clamps: shift and brake rods left, pressure pipes right, suction pipe under them; side covers of the clutch housing."""
    (c0, c1), (g0, g1) = D.CLUTCH, D.GEARBOX
    for z, y0, y1 in ((.885, c0 + .20, g1 + .06), (.845, c1 - .03, g1 + .06)):
        p.tube('metal.zinc', [(.226, y0, z), (.226, y1, z)], .0075, 0, 6)
        p.box('metal.dark', (.186, y0 - .016, z - .016), (.236, y0 + .012, z + .016), .003)      # levers the rods start from
        p.cyl('metal.zinc', (.226, y0 - .004, z - .020), (.226, y0 - .004, z + .020), .011, .002, 6)
    p.tube('metal.zinc', [(.170, c0 + .07, .640), (.216, c0 + .07, .640), (.236, c0 + .14, .600), (.236, g1 + .10, .600), (.226, g1 + .20, .640), (.180, g1 + .20, .640)], .011, .025, 8)
    for y in (c0 + .07, g1 + .20):                                                 # banjo flanges it starts and ends in
        p.cyl('metal.galv', (.190, y, .640), (.219, y, .640), .024, .003, 6)
    for q in ((.236, c0 + .17, .600), (.236, c1 - .04, .600), (.236, g0 + .50, .600)):
        p.cyl('metal.zinc', (q[0], q[1] - .014, q[2]), (q[0], q[1] + .014, q[2]), .017, .002, 6)
    for z in (.905, .880):
        p.tube('metal.zinc', [(-.190, c0 + .14, z + .02), (-.222, c0 + .20, z), (-.222, g1 - .02, z), (-.200, g1 + .06, z + .03)], .0065, .03, 6)
    for k, y, z0, z1 in [(1, y, .832, .898) for y in (g0 + .20, g0 + .55, g1 - .06)] + [(1, y, .584, .618) for y in (g0 + .06, g0 + .40, g1 - .06)] + [(-1, y, .868, .918) for y in (c1 - .06, g0 + .35, g1 - .10)]:
        p.box('metal.dark', (k * .186, y - .010, z0), (k * (.242 if z0 < .8 else .234), y + .010, z1), .003)
    for side, k in (('L', 1), ('R', -1)):                                       # inspection covers of the clutch
        w = side_frame(side, .192, c0 + .205, .905)
        o = rrect(-.058, -.042, .058, .042, .02, 2)
        p.add('metal.galv', shapes.prism(o, 0, .017, .003), w)
        bolts(p, w @ M((0, 0, .017)), [(i * .045, j * .030) for i in (-1, 1) for j in (-1, 1)], .008)


def rear_case(p, D):
    """Rear axle case, trumpets, brake housings, half shafts and hubs."""
    y0, y1 = D.REAR_CASE
    cast_loft(p, IRON, [(y0, .200, .490, .960, .03), (y0 + .12, .205, .470, .970, .04), (y1 - .06, .205, .470, .970, .04), (y1, .195, .490, .960, .03)])
    for y in (y0 + .10, y0 + .24, y1 - .22, y1 - .09):
        for s in (-1, 1):
            p.box(IRON, (s * .195, y - .008, .490), (s * .216, y + .008, .945), .004)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        ax = Matrix.Translation((0, 0, D.REAR_Z)) @ axis_frame('x' if k > 0 else '-x')
        prof = [(.178, .190), (.182, .196), (.182, .216), (.158, .224), (.150, .262), (.122, .300), (.098, .380), (.094, .405), (.116, .411), (.118, .436), (.112, .442), (.040, .444)]
        p.add(IRON, shapes.lathe(prof, 20), ax)
        bolt_circle(p, ax @ M((0, 0, .2195)), .169, 12, .010)
        bolt_circle(p, ax @ M((0, 0, .441)), .100, 8, .008)
        for i in range(6):
            a = math.tau * (i + .5) / 6
            p.add(IRON, shapes.loft([[(.10, -.006, .250), (.10, .006, .250), (.150, .006, .255), (.150, -.006, .255)], [(.085, -.005, .400), (.085, .005, .400), (.098, .005, .400), (.098, -.005, .400)]]), ax @ Matrix.Rotation(a, 4, 'Z'))
        # brake housing above the shaft, with lever
        p.add(IRON, shapes.lathe([(0, .19), (.105, .19), (.108, .196), (.108, .290), (.098, .300), (.050, .306), (0, .306)], 18), Matrix.Translation((0, -.215, .855)) @ axis_frame('x' if k > 0 else '-x'))
        bolt_circle(p, Matrix.Translation((k * .301, -.215, .855)) @ axis_frame('x' if k > 0 else '-x'), .080, 6, .008)
        p.bar('metal.dark', [(k * .315, -.215, .855), (k * .315, -.245, .985)], .012, .026)
        p.tube('metal.steel', [(k * .315, -.245, .985), (k * .300, -.70, 1.000)], .007)
        hub(p, D, k, ax)
    # bottom: drain plugs; top: cover and hydraulics block
    p.box(IRON, (-.150, y0 + .03, .965), (.150, y1 - .12, .984), .006)


def keyed(r, key, deep, n=18):
    """Outline of a shaft with a keyway that looks up and to the rear."""
    half = math.asin(key / 2 / r)
    pts = [(r * math.cos(a), r * math.sin(a)) for a in (math.pi / 4 + half + (math.tau - 2 * half) * i / n for i in range(n + 1))]
    c = math.cos(math.pi / 4)
    floor = math.sqrt(r * r - key * key / 4) - deep
    return pts + [((floor + s * key / 2) * c, (floor - s * key / 2) * c) for s in (1, -1)]


def hub(p, D, k, ax):
    """Half shaft with its keyway, split clamp hub with worm and four bolts, flange behind the wheel disc."""
    d = D.TRACK_REAR / 2 - .020                                        # inner face of the wheel disc lies 14 mm inside
    p.add('metal.galv', shapes.cyl(.036, .43, d, 0, 10), ax)
    p.add('metal.galv', shapes.prism([(a, b, 0) for a, b in keyed(.0375, .014, .008)], d, D.HALF, .0035, 0), ax)
    p.add('mesh.dark', shapes.cyl(.009, D.HALF - .001, D.HALF + .0004, 0, 8), ax)
    flange_in = d - .040
    p.add(IRON, shapes.lathe([(.036, flange_in - .075), (.070, flange_in - .075), (.078, flange_in - .020), (.100, flange_in), (.236, flange_in + .004), (.240, flange_in + .008), (.240, flange_in + .022), (.236, d - .015),
                              (.102, d - .015), (.098, d + .012), (.060, d + .018), (.058, d + .080), (.052, d + .086), (.036, d + .086)], 20), ax)
    # split clamp: two halves drawn together by four bolts, the worm that shifts the hub beside the shaft
    for s in (-1, 1):
        p.add(IRON, shapes.box((-.084, s * .0045, d + .008), (.084, s * .074, d + .078), .008), ax)
    p.add('mesh.dark', shapes.box((-.076, -.005, d + .010), (.076, .005, d + .070), 0), ax)
    p.add('mesh.dark', shapes.box((-.059, -.003, d + .070), (.059, .003, d + .0868), 0), ax)
    for a in (-.061, .061):
        for w in (.026, .060):
            for s in (-1, 1):
                bolt(p, ax @ M((a, s * .074, d + w)) @ frame((0, 0, 0), (0, 0, s), (1, 0, 0)), .0125 if s > 0 else .0106, 'metal.zinc')
    worm = ax @ M((-.058, 0, d + .064)) @ Matrix.Rotation(math.pi / 2, 4, 'X')                # boss of the worm across the clamp, its hexagon ends
    p.add(IRON, shapes.cyl(.024, -.080, .080, 0, 10), worm)
    p.add('metal.zinc', shapes.cyl(.0125, -.096, .096, .002, 6), worm)
    # collar of the halves round the shaft
    p.add(IRON, shapes.lathe([(.0385, d + .060), (.056, d + .060), (.054, d + .094), (.046, d + .100), (.0385, d + .100)], 12), ax)
    key = math.cos(math.pi / 4) * .0345
    p.add('metal.zinc', shapes.box((-.0062, -.004, d + .070), (.0062, .006, d + .125), .001), ax @ M((key, key, 0)) @ Matrix.Rotation(-math.pi / 4, 4, 'Z'))


def front_axle(u, p, D):
    """Beam with offset differential, kingpins, hubs, tie rod, steering cylinder, drive shaft."""
    y, bz = D.FRONT_Y, layout.beam_z(D)
    big = 1.0 if D.AXLE == 'portal' else 1.14
    # beam
    reach = layout.steer_reach(D)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        st = [(.05, .085, .085), (.16, .085, .082), (.22, .066, .064), (reach - .11, .054, .056), (reach - .03, .066, .062), (reach, .080, .074)]
        p.add(IRON, shapes.outward(shapes.loft([[(k * x, y + a, bz + b) for a, b in rounded(w * big, h * big, .03)] for x, w, h in st])))
        knuckle(u, p, D, side, big)
    p.add(IRON, shapes.cyl(.052, -.20, .20, .008, 14), Matrix.Translation((0, y, bz)) @ axis_frame('y'))         # swing pivot
    for yy in (y - .205, y + .205):
        p.add('metal.steel', shapes.cyl(.030, -.008, .008, .003, 10), Matrix.Translation((0, yy, bz)) @ axis_frame('y'))
    # differential, to the right of the middle, flange faces the rear
    dx = -.175
    back = rear_frame(dx, y, bz - .01)
    r = 1.08 if D.AXLE != 'portal' else 1.0
    p.add(IRON, shapes.lathe([(0, -.125), (.050 * r, -.125), (.095 * r, -.100), (.130 * r, -.050), (.138 * r, -.010), (.138 * r, .030), (.118 * r, .060), (.080, .085), (.072, .150), (.056, .160), (0, .160)], 20), back)
    bolt_circle(p, back @ M((0, 0, .052)), .126 * r, 10, .009)
    p.add(IRON, shapes.ring(.124 * r, .146 * r, .020, .042, .004, 20), back)
    p.cyl('metal.zinc', (dx, y - .118, bz - .06), (dx, y - .10, bz - .055), .014, .002, 6)
    propeller(p, D, Vector((dx, y + .16, bz - .01)), Vector((-.235, D.GEARBOX[0] + .29, .575)))
    steering(u, p, D)


def propeller(p, D, a, b):
    """Front drive shaft with universal joints and the middle bearing."""
    mid = a.lerp(b, .52)
    p.add('metal.galv', shapes.cyl(.026, .05, (mid - a).length - .03, .004, 12), towards(a, b))
    p.add('metal.galv', shapes.cyl(.026, .05, (b - mid).length - .05, .004, 12), towards(mid, b))
    for q, t in ((a, b), (b, a)):
        m = towards(q, t)
        p.add(FORGED, shapes.cyl(.056, -.004, .014, .003, 12), m)
        bolt_circle(p, m @ M((0, 0, .014)), .042, 4, .007)
        for rot in (0, math.pi / 2):
            n = m @ Matrix.Rotation(rot, 4, 'Z')
            p.add(FORGED, shapes.box((-.012, -.040, .012), (.012, .040, .020), .003), n)
            for s in (-1, 1):
                p.add(FORGED, shapes.box((-.014, s * .040 - .006, .012), (.014, s * .040 + .006, .062), .004), n)
        p.add('metal.steel', shapes.cyl(.013, -.040, .040, .003, 8), m @ M((0, 0, .046)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
        p.add('metal.steel', shapes.cyl(.013, -.040, .040, .003, 8), m @ M((0, 0, .046)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
    m = towards(mid, b)
    p.add(IRON, shapes.lathe([(0, -.06), (.045, -.06), (.060, -.03), (.060, .03), (.045, .06), (0, .06)], 14), m)
    p.box(IRON, (mid.x - .03, mid.y - .03, mid.z + .03), (-.17, mid.y + .03, max(mid.z + .10, .690)), .006)


def steering(u, p, D):
    """Tie rod of two telescoped halves behind the beam and one cylinder ahead of it: both follow the knuckles by `aim`."""
    y, z = D.FRONT_Y, layout.steer_pin(D, 'tie').z
    for side, other in (('L', 'R'), ('R', 'L')):
        at = layout.steer_pin(D, 'tie', side)
        u.empty(f'steer.pin.tie.{side}', f'steer.front.{side}', at)
        tie_half(u.part(f'steer.tie.{side}', f'steer.front.{side}', at, aim=f'steer.pin.tie.{other}'), D, at, layout.steer_pin(D, 'tie', other), side == 'L')
    a, b = layout.steer_pin(D, 'base'), layout.steer_pin(D, 'ram')
    u.empty('steer.pin.base', 'body.front_axle', a)
    u.empty('steer.pin.ram', 'steer.front.L', b)
    ram(u, D, a, b)
    p.bar(IRON, [(a.x, y - .05, z), (a.x, a.y - .028, z)], .060, .018, 0, .004)                       # bracket: plates over and under the eye
    for dz in (-.030, .030):
        p.box(IRON, (a.x - .030, y - .06, z + dz - .008), (a.x + .030, a.y - .028, z + dz + .008), .004)
    p.cyl('metal.zinc', a - Vector((0, 0, .050)), a + Vector((0, 0, .050)), .012, .002, 8)
    for i in range(2):                                                           # hoses up to unions under the front beam
        x, foot = a.x + .045 + .030 * i, Vector((.085 + .05 * i, y - .300, .634))
        A.hose(p, [(x, a.y - .020, z + .036), (x + .01, a.y - .075, z + .075), (lerp(x, foot.x, .6), y - .275, lerp(z, foot.z, .55)), foot - Vector((0, 0, .004))], .010)
        p.cyl('metal.zinc', foot - Vector((0, 0, .018)), foot + Vector((0, 0, .012)), .018, .003, 6)


def boot(p, at, r=.024, h=.020):
    """Bellows of a ball joint about a vertical pin."""
    rows = [(r * .70, h * .5)]
    for i in range(2):
        rows += [(r, h * (.55 + .5 * i)), (r * .78, h * (.80 + .5 * i))]
    p.add('rubber.belt', shapes.lathe(rows[::-1], 10), M(at))


def tie_half(p, D, a, b, tube):
    """Half of the tie rod: ball joint with its boot and the outer tube with its clamp (left) or the bright rod inside it (right)."""
    m, n = towards(a, b), (b - a).length
    p.add(FORGED, shapes.cyl(.027, -.026, .014, .007, 12), M(a))
    boot(p, a)
    p.add(FORGED, shapes.cyl(.021, .02, .13, .004, 6), m)
    if tube:
        p.add(IRON, shapes.tube([m @ Vector((0, 0, .06)), m @ Vector((0, 0, n * .62))], .0215, 0, 12, caps=False))
        p.add('metal.zinc', shapes.ring(.018, .0285, n * .60, n * .625, .003, 12), m)
        p.add('metal.zinc', shapes.cyl(.0075, -.032, .032, .002, 6), m @ M((.024, 0, n * .6125)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
    else:
        p.add('metal.galv', shapes.cyl(.0175, .06, n * .58, .003, 12), m)
    p.add('metal.zinc', shapes.cyl(.0225, .128, .146, .003, 6), m)


def ram(u, D, a, b):
    """Steering cylinder: barrel on the axle, rod on the left knuckle's arm."""
    m, n, r = towards(a, b), (b - a).length, .030
    end = layout.ram_barrel(D)
    barrel = u.part('steer.ram.barrel', 'body.front_axle', a, aim='steer.pin.ram')
    rod = u.part('steer.ram.rod', 'steer.front.L', b, aim='steer.pin.base')
    barrel.add(IRON, shapes.lathe([(0, .030), (r - .004, .030), (r, .034), (r, end - .030), (r * 1.14, end - .028), (r * 1.14, end - .003), (r * 1.06, end), (.0155, end)], 14), m)
    barrel.add(IRON, shapes.cyl(r * 1.10, .030, .052, .004, 14), m)
    barrel.add(IRON, shapes.ring(.0125, .027, -.018, .018, .003, 14), M(a))
    for w in (.042, end - .048):
        barrel.add('metal.zinc', shapes.cyl(.010, r * .8, r * 1.45, .002, 6), m @ M((0, 0, w)) @ frame((0, 0, 0), (0, 0, 1), (1, 0, 0)))
    back = [m @ Vector(q) for q in ((0, r * 1.4, end - .048), (0, r * 1.75, end - .075), (0, r * 1.75, .10), (0, r * 1.3, .06))]
    barrel.add('metal.zinc', shapes.tube(back, .006, .02, 6))
    rod.add('metal.chrome', shapes.cyl(.0145, .020, layout.ram_rod(D), .002, 12), towards(b, a))
    rod.add(FORGED, shapes.ring(.0125, .026, -.016, .016, .003, 14), M(b))
    rod.add(FORGED, shapes.cyl(.019, .018, .050, .003, 6), towards(b, a))
    rod.add('metal.zinc', shapes.cyl(.012, -.030, .030, .002, 8), M(b))


def arm(p, D, root, pin, slot=IRON):
    """Forged steering arm from the knuckle to a pin, ending in a flat eye under it."""
    down = Vector((0, 0, .024))                                                  # the joint hangs under the arm
    mid = root.lerp(pin, .55) + Vector((math.copysign(.034 if D.AXLE == 'planetary' else .012, root.x), 0, 0))
    p.bar(slot, [root, mid + down, pin + down], .046, .022, .05)
    p.add(slot, shapes.cyl(.030, -.011, .011, .004, 12), M(pin + down))


def knuckle(u, p, D, side, big):
    """Everything between kingpin and wheel: turns about the kingpin. p: the fixed axle."""
    k = 1 if side == 'L' else -1
    reach = layout.steer_reach(D)
    pin = layout.kingpin(D, side)
    q = u.part(f'steer.front.{side}', 'body.front_axle', pin, axis='z', **layout.steer_range(D, 'standard'))
    (column if D.AXLE != 'planetary' else yoke)(p, q, D, side, D.FRONT_Y, layout.beam_z(D), reach + .065, big)
    out = .085 if D.AXLE == 'planetary' else .03                                 # where the arms leave the housing
    z = layout.steer_pin(D, 'tie').z + (.07 if D.AXLE == 'planetary' else .024)
    arm(q, D, Vector((pin.x + k * (.040 if D.AXLE == 'planetary' else 0), pin.y + out, z)), layout.steer_pin(D, 'tie', side))
    if side == 'L':
        arm(q, D, Vector((pin.x + k * (.040 if D.AXLE == 'planetary' else 0), pin.y - out, z)), layout.steer_pin(D, 'ram'))


def column(p, t, D, side, y, bz, x, big=1.0):
    """Portal: upper bevel box on the beam (p); kingpin column with dust sleeve, lower bevel box and hub turn (t)."""
    k = 1 if side == 'L' else -1
    hz = D.FRONT_Z
    up = M((k * x, y, 0))
    q = lambda rows: [(r * big, w) for r, w in rows]                                              # noqa: E731
    p.add(IRON, shapes.lathe(q([(0, bz + .088), (.070, bz + .088), (.074, bz + .080), (.074, bz - .020), (.088, bz - .026), (.088, bz - .046), (.072, bz - .052), (.066, bz - .06), (0, bz - .06)])[::-1], 18), up)
    p.add(IRON, shapes.lathe(q([(0, bz + .112), (.034, bz + .112), (.040, bz + .104), (.084, bz + .100), (.088, bz + .096), (.088, bz + .082), (.074, bz + .078)])[::-1], 18), up)       # upper cap
    bolt_circle(p, up @ M((0, 0, bz + .100)), .070 * big, 6, .0106)
    p.cyl('metal.zinc', (k * x, y, bz + .110), (k * x, y, bz + .124), .009, .001, 6)                                # grease nipple
    p.cyl('metal.zinc', (k * x, y, bz + .122), (k * x, y, bz + .136), .0045, .001, 6)
    bolt_circle(p, up @ M((0, 0, bz - .026)), .081 * big, 8, .007)
    # side cover of the upper box
    ax = Matrix.Translation((0, y, bz + .01)) @ axis_frame('x' if k > 0 else '-x')
    p.add(IRON, shapes.lathe([(.074 * big, x - .085), (.080 * big, x - .080), (.080 * big, x - .060), (.074 * big, x - .055)], 16, closed=False), ax)
    # kingpin tube, rubber boot, lower housing
    t.add('metal.chrome', shapes.cyl(.050 * big, hz - .02, bz - .05, .002, 14), up)
    boot = [(.062 * big, bz - .055)]
    for i in range(3):
        boot += [(.070 * big, bz - .060 - .008 * i), (.058 * big, bz - .065 - .008 * i)]
    t.add('rubber.belt', shapes.lathe([(r, w) for r, w in reversed(boot)], 14), up)
    t.add('metal.galv', shapes.ring(.060 * big, .0735 * big, bz - .0895, bz - .079, .001, 14), up)                # clamp of the dust sleeve
    zt = layout.steer_pin(D, 'tie').z + .024
    t.add(IRON, shapes.lathe(q([(0, min(zt - .028, hz)), (.070, min(zt - .028, hz)), (.078, zt - .022), (.078, zt + .002), (.070, zt + .006), (.050, zt + .006)]), 18), up)       # head of the steering arms
    t.add(IRON, shapes.lathe(q([(0, hz - .128), (.040, hz - .128), (.070, hz - .112), (.086, hz - .070), (.090, hz - .01), (.084, min(hz + .028, zt - .01)), (.066, min(hz + .040, zt)), (0, min(hz + .040, zt))]), 18), up)
    t.add(IRON, shapes.lathe(q([(.078, hz - .112), (.078, hz - .094), (.074, hz - .088), (.060, hz - .088), (.060, hz - .116), (.074, hz - .116)]), 18, closed=True), up)      # lower cap
    bolt_circle(t, up @ M((0, 0, hz - .116)) @ Matrix.Rotation(math.pi, 4, 'X'), .067 * big, 6, .0106)
    t.cyl('metal.zinc', (k * (x - .030), y - .080 * big, hz - .045), (k * (x - .042), y - .106 * big, hz - .045), .006, .001, 6)   # its nipple
    hub_flange(t, D, k, y, hz, x, big)


def hub_flange(p, D, k, y, hz, x, big):
    """Hub from the kingpin's housing to the wheel disc."""
    hx = Matrix.Translation((0, y, hz)) @ axis_frame('x' if k > 0 else '-x')
    d = D.TRACK_FRONT / 2 - .014
    p.add(IRON, shapes.lathe([(0, x + .02), (.092 * big, x + .02), (.100 * big, x + .030), (.100 * big, x + .070), (.116 * big, x + .078), (.120 * big, x + .084), (.120 * big, d - .030), (.112 * big, d - .018), (.06, d - .016), (0, d - .016)], 20), hx)
    bolt_circle(p, hx @ M((0, 0, x + .0785)) @ Matrix.Rotation(math.pi, 4, 'X'), .109 * big, 10, .008)
    p.add('metal.steel', shapes.cyl(.050, d - .03, d + .02, .004, 14), hx)


def yoke(p, t, D, side, y, bz, x, big=1.0):
    """Planetary axle: fork of the beam (p); swivel housing between two kingpins and geared hub in line with the beam turn (t)."""
    k = 1 if side == 'L' else -1
    hx = Matrix.Translation((0, y, bz)) @ axis_frame('x' if k > 0 else '-x')
    for s in (-1, 1):                                                         # fork arms with kingpin caps
        p.bar(IRON, [(k * (x - .09), y, bz + s * .05), (k * (x - .03), y, bz + s * .125), (k * (x + .045), y, bz + s * .130)], .090, .040, .04, .008, up=(0, 0, 1))
        up = M((k * (x + .02), y, bz + s * .150)) if s > 0 else M((k * (x + .02), y, bz + s * .150)) @ Matrix.Rotation(math.pi, 4, 'X')
        p.add(IRON, shapes.lathe([(.052, -.03), (.052, .010), (.046, .016), (.018, .018), (0, .018)], 14), up)
        bolt_circle(p, up @ M((0, 0, .016)), .036, 4, .008)
        t.add('metal.steel', shapes.cyl(.026, s * .09, s * .115, .003, 14), M((k * (x + .02), y, bz)))
    ball = [(.080 * math.sin(a), x + .020 - .080 * math.cos(a)) for a in (math.radians(v) for v in (0, 18, 36, 54, 70))]
    t.add(IRON, shapes.lathe(ball + [(.092, x + .012), (.100, x + .022), (.101, x + .050), (.098, x + .10), (0, x + .10)], 20), hx)
    d = D.TRACK_FRONT / 2 - .014
    t.add(IRON, shapes.lathe([(0, x + .09), (.128, x + .09), (.140, x + .098), (.142, x + .112), (.142, d - .050), (.132, d - .018), (.06, d - .016), (0, d - .016)], 22), hx)
    bolt_circle(t, hx @ M((0, 0, x + .0895)) @ Matrix.Rotation(math.pi, 4, 'X'), .126, 12, .009)
    t.add('metal.steel', shapes.cyl(.050, d - .03, d + .02, .004, 14), hx)
    t.add('rubber.belt', shapes.ring(.092, .108, x + .082, x + .094, .003, 18), hx)
