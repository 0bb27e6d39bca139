"""Frame rails, front beam, clutch housing, gearbox, rear case with trumpets and hubs, front driven axle."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes, side_frame
from kit.part import axis_frame, towards

from . import dims as D
from .util import bolt, bolt_circle, bolt_row, bolts, cast_loft, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
RAIL = (.206, .250)                   # inner and outer face of the rails
RAIL_Z = (.655, .830)


def build(u):
    """Everything that carries the machine."""
    rails(u.part('body.frame', explode=(0, -.2, -.1)))
    gearbox(u.part('body.gearbox'))
    rear_case(u.part('body.rear_axle', explode=(0, .1, -.05)))
    front_axle(u.part('body.front_axle', explode=(0, -.15, -.35)))


def rails(p):
    """Bolted rails, cast front beam with the weight bracket and tow pin."""
    y0, y1 = -2.960, D.CLUTCH[0] + .12
    z0, z1 = RAIL_Z
    for side in 'LR':
        k = 1 if side == 'L' else -1
        xs = sorted((k * RAIL[0], k * RAIL[1]))
        o = [(y0, z0 + .02, .01), (-2.62, z0 - .005, .05), (-2.30, z0 + .02, .05), (y1 - .10, z0 + .03, .02), (y1, z0 + .06, .02), (y1, z1 + .05, .02), (y1 - .16, z1 + .05, .06), (y1 - .28, z1, .06), (y0, z1, .01)]
        p.prism('paint.chassis', o, k * (RAIL[1] - .014), k * RAIL[1], 'x', .004)
        for za, zb in ((z0 + .022, z0 + .036), (z1 - .014, z1)):                       # flanges of the channel
            p.box('paint.chassis', (xs[0], y0, za), (xs[1], y1 - .26, zb), .004)
        f = side_frame(side, RAIL[1], 0, 0)
        q = (lambda y, z: (y, z)) if side == 'L' else (lambda y, z: (-y, z))
        bolts(p, f, [q(-2.90, .70), q(-2.90, .79), q(-2.80, .70), q(-2.80, .79), q(-2.70, .70), q(-2.70, .79)], .013, 'metal.zinc', True)
        bolts(p, f, [q(y1 - .04, .76), q(y1 - .04, .84), q(y1 - .11, .72), q(y1 - .11, .80), q(y1 - .11, .86), q(y1 - .18, .72)], .013, 'metal.zinc', True)
        # lightening holes shown as dark discs with a rolled rim
        for y in (-2.20, -2.02, -1.84):
            g = side_frame(side, RAIL[1] + .001, y, .745)
            p.add('mesh.dark', shapes.lathe([(.031, .0004), (0, .0004)], 14), g)
            collar(p, 'paint.chassis', .029, .038, .005, g, 14)
    # front beam: a casting between the rails
    cast_loft(p, 'metal.cast', [(-2.99, .235, .64, .845, .02), (-2.96, .250, .625, .860, .03), (-2.86, .252, .615, .865, .03), (-2.66, .240, .630, .850, .03), (-2.58, .215, .660, .835, .03)])
    for x in (-.125, -.045, .045, .125):
        p.box('metal.cast', (x - .010, -2.998, .66), (x + .010, -2.97, .835), .004)
    bolts(p, front_frame(0, -2.988, 0), [(s * .20, z) for s in (-1, 1) for z in (.675, .745, .815)], .014, 'metal.zinc', True)
    # weight bracket: upper hook bar, lower step, side cheeks, tow clevis
    for s in (-1, 1):
        p.prism('paint.chassis', [(D.FRONT + .012, .73, .01), (-2.975, .655, .01), (-2.975, .845), (D.FRONT + .012, .845, .01)], s * .150, s * .166, 'x', .003)
    p.box('paint.chassis', (-.215, D.FRONT, .775), (.215, D.FRONT + .032, .842), .006)
    p.box('paint.chassis', (-.215, D.FRONT + .026, .700), (.215, D.FRONT + .052, .735), .005)
    for z in (.690, .650):
        p.prism('metal.cast', [(-.05, -2.985), (-.05, -3.045, .03), (.05, -3.045, .03), (.05, -2.985)], z - .010, z + .010, 'z', .004)
    p.cyl('metal.steel', (0, -3.022, .620), (0, -3.022, .735), .013, .003, 10)
    p.tube('metal.steel', [(-.02, -3.022, .738), (0, -3.022, .752), (.02, -3.022, .738)], .004, .01)
    # pivot bearing for the axle
    for y in (-2.60, -2.31):
        p.prism('metal.cast', [(-.16, .665), (.16, .665), (.10, .56, .03), (.075, .525, .06), (-.075, .525, .06), (-.10, .56, .03)], y - .028, y + .028, 'y', .008)
    for s in (-1, 1):
        p.box('paint.chassis', (s * .09, -2.58, .64), (s * RAIL[0], -2.32, .668), .005)


def gearbox(p):
    """Clutch housing and gearbox with flanges, ribs, covers, transfer case on the right."""
    c0, c1 = D.CLUTCH
    g0, g1 = D.GEARBOX
    cast_loft(p, 'plastic.grey', [(c0 + .018, .208, .585, 1.020, .06), (c0 + .10, .205, .585, 1.020, .06), (c0 + .22, .190, .555, .985, .05), (c1 - .02, .196, .530, .965, .04), (c1, .196, .530, .965, .04)])
    for z in (.66, .78, .90):
        for s in (-1, 1):
            p.box('plastic.grey', (s * .185, c0 + .03, z - .008), (s * .214, c1 - .03, z + .008), .004)
    flange(p, 'plastic.grey', rounded(.218, .232, .05, 0, .748), c1 - .022, c1 + .022, .095, .010)
    cast_loft(p, 'plastic.grey', [(g0 + .018, .190, .520, .955, .03), (g0 + .40, .190, .510, .955, .03), (g1, .195, .500, .965, .03)])
    flange(p, 'plastic.grey', rounded(.222, .248, .05, 0, .735), g1 - .022, g1 + .022, .095, .010)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        f = side_frame(side, .190, 0, 0)
        q = (lambda y, z: (y, z)) if side == 'L' else (lambda y, z: (-y, z))
        for y in (g0 + .12, g0 + .30, g0 + .62, g0 + .80):
            p.box('plastic.grey', (k * .180, y - .008, .525), (k * .203, y + .008, .940), .004)
        o = rrect(-.075, -.085, .075, .085, .03)
        for y, z in ((g0 + .21, .74), (g0 + .71, .74)):
            w = side_frame(side, .188, y, z)
            p.add('plastic.grey', shapes.prism(o, 0, .018, .005), w)
            p.add('plastic.grey', shapes.prism(shapes.inset(shapes.ccw(o), .022), .016, .024, .004), w)
            bolts(p, w @ M((0, 0, .018)), [(a * .060, b * .070) for a in (-1, 1) for b in (-1, 0, 1)], .008)
    # transfer case, right: shaft to the front axle starts here
    p.prism('plastic.grey', [(g0 + .30, .46, .05), (g0 + .56, .46, .05), (g0 + .60, .62, .04), (g0 + .56, .72, .04), (g0 + .30, .72, .04), (g0 + .27, .62, .04)], -.285, -.180, 'x', .014)
    bolts(p, side_frame('R', .285, g0 + .43, .59), [(a * .11, b * .105) for a, b in ((-1, -.7), (-1, .7), (1, -.7), (1, .7), (0, -1), (0, 1))], .008)
    # bottom sump with plugs, top cover
    p.box('plastic.grey', (-.150, g0 + .10, .490), (.150, g1 - .10, .525), .010)
    p.box('plastic.grey', (-.140, g0 + .08, .950), (.140, g1 - .06, .978), .008)
    for y in (g0 + .18, g1 - .18):
        p.cyl('metal.zinc', (0, y, .478), (0, y, .495), .020, .003, 6)
    # shift rods, breather, pipes along the left
    for z, y0, y1 in ((.88, c0 + .08, g1 - .10), (.845, c0 + .16, g1 + .10)):
        p.tube('metal.steel', [(.214, y0, z + .06), (.222, y0 + .10, z), (.222, y1, z)], .007, .04)
    p.tube('metal.dark', [(.205, c0 + .06, .62), (.232, c0 + .16, .60), (.232, g1 + .12, .60), (.215, g1 + .22, .68)], .011, .05)
    for y in (g0 + .05, g0 + .45, g1 - .06):
        p.box('metal.dark', (.186, y - .012, .586), (.246, y + .012, .616), .003)
    # clutch pedal shaft and fork lever, left
    p.cyl('metal.steel', (.19, c0 + .16, .70), (.275, c0 + .16, .70), .014, .003, 12)
    p.bar('metal.dark', [(.262, c0 + .16, .70), (.262, c0 + .13, .86)], .014, .028)
    p.tube('metal.steel', [(.262, c0 + .13, .86), (.262, c0 + .35, .93)], .007)


def rear_case(p):
    """Rear axle case, trumpets, brake housings, half shafts and hubs."""
    y0, y1 = D.REAR_CASE
    cast_loft(p, 'plastic.grey', [(y0, .200, .490, .960, .03), (y0 + .12, .205, .470, .970, .04), (y1 - .06, .205, .470, .970, .04), (y1, .195, .490, .960, .03)])
    for y in (y0 + .10, y0 + .24, y1 - .22, y1 - .09):
        for s in (-1, 1):
            p.box('plastic.grey', (s * .195, y - .008, .490), (s * .216, y + .008, .945), .004)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        ax = Matrix.Translation((0, 0, D.REAR_R)) @ axis_frame('x' if k > 0 else '-x')
        prof = [(0, .190), (.178, .190), (.182, .196), (.182, .214), (.172, .220), (.158, .224), (.150, .262), (.122, .300), (.098, .380), (.094, .405), (.112, .410), (.118, .416), (.118, .436), (.112, .442), (.080, .444), (0, .444)]
        p.add('plastic.grey', shapes.lathe(prof, 22), ax)
        bolt_circle(p, ax @ M((0, 0, .220)), .166, 12, .010)
        bolt_circle(p, ax @ M((0, 0, .441)), .100, 8, .008)
        for i in range(6):
            a = math.tau * (i + .5) / 6
            p.add('plastic.grey', shapes.loft([[(.10, -.006, .250), (.10, .006, .250), (.150, .006, .255), (.150, -.006, .255)], [(.085, -.005, .400), (.085, .005, .400), (.098, .005, .400), (.098, -.005, .400)]]), ax @ Matrix.Rotation(a, 4, 'Z'))
        # brake housing above the shaft, with lever
        p.add('plastic.grey', shapes.lathe([(0, .19), (.105, .19), (.108, .196), (.108, .290), (.098, .300), (.050, .306), (0, .306)], 18), Matrix.Translation((0, -.215, .855)) @ axis_frame('x' if k > 0 else '-x'))
        bolt_circle(p, Matrix.Translation((k * .301, -.215, .855)) @ axis_frame('x' if k > 0 else '-x'), .080, 6, .008)
        p.bar('metal.dark', [(k * .315, -.215, .855), (k * .315, -.245, .985)], .012, .026)
        p.tube('metal.steel', [(k * .315, -.245, .985), (k * .300, -.70, 1.000)], .007)
        hub(p, k, ax)
    # bottom: drain plugs; top: cover and hydraulics block
    p.box('plastic.grey', (-.150, y0 + .03, .965), (.150, y1 - .12, .984), .006)


def hub(p, k, ax):
    """Half shaft with key, split clamp hub with worm, flange behind the wheel disc."""
    d = D.TRACK_REAR / 2 - .020                                        # inner face of the wheel disc lies 14 mm inside
    p.add('metal.steel', shapes.cyl(.0375, .43, D.HALF, .006, 16), ax)
    p.add('metal.steel', shapes.cyl(.010, D.HALF - .001, D.HALF + .0, 0, 8), ax)
    flange_in = d - .040
    p.add('paint.chassis', shapes.lathe([(.038, flange_in - .075), (.068, flange_in - .075), (.072, flange_in - .070), (.078, flange_in - .020), (.100, flange_in), (.236, flange_in + .004), (.240, flange_in + .008), (.240, flange_in + .022), (.236, d - .015),
                                         (.102, d - .015), (.098, d + .010), (.092, d + .070), (.082, d + .080), (.038, d + .080)], 26, closed=True), ax)
    # split clamp with four bolts
    p.add('paint.chassis', shapes.box((-.080, -.070, d + .010), (.080, .070, d + .074), .012), ax)
    p.add('metal.dark', shapes.box((-.082, -.0025, d + .008), (.082, .0025, d + .0765), .0005), ax)
    for a in (-.060, .060):
        for w in (.028, .058):
            m = ax @ M((a, .070, d + w)) @ frame((0, 0, 0), (0, 0, 1), (1, 0, 0))
            bolt(p, m, .011, 'metal.zinc')
    p.add('metal.steel', shapes.box((-.006, .030, d + .08), (.006, .0405, D.HALF - .02), .001), ax)    # key


def front_axle(p):
    """Beam with offset differential, bevel gear kingpin columns, hubs, tie rod, steering cylinder, drive shaft."""
    y, bz = D.FRONT_Y, .600
    # beam
    for side in 'LR':
        k = 1 if side == 'L' else -1
        st = [(.05, .085, .085), (.16, .085, .082), (.22, .066, .064), (.36, .054, .056), (.44, .066, .062), (.47, .080, .074)]
        p.add('metal.cast', shapes.outward(shapes.loft([[(k * x, y + a, bz + b) for a, b in rounded(w, h, .03)] for x, w, h in st])))
        column(p, side, y, bz)
    p.add('metal.cast', shapes.cyl(.052, -.20, .20, .008, 14), Matrix.Translation((0, y, bz)) @ axis_frame('y'))         # swing pivot
    for yy in (y - .205, y + .205):
        p.add('metal.steel', shapes.cyl(.030, -.008, .008, .003, 10), Matrix.Translation((0, yy, bz)) @ axis_frame('y'))
    # differential, to the right of the middle, flange faces the rear
    dx = -.175
    back = rear_frame(dx, y, bz - .01)
    p.add('metal.cast', shapes.lathe([(0, -.125), (.050, -.125), (.095, -.100), (.130, -.050), (.138, -.010), (.138, .030), (.118, .060), (.080, .085), (.072, .150), (.056, .160), (0, .160)], 22), back)
    bolt_circle(p, back @ M((0, 0, .052)), .126, 10, .009)
    p.add('metal.cast', shapes.ring(.124, .146, .020, .042, .004, 22), back)
    p.cyl('metal.zinc', (dx, y - .118, bz - .06), (dx, y - .10, bz - .055), .014, .002, 6)
    # drive shaft with joints and middle bearing
    a, b = Vector((dx, y + .16, bz - .01)), Vector((-.235, D.GEARBOX[0] + .29, .575))
    mid = a.lerp(b, .52)
    p.add('metal.steel', shapes.cyl(.026, .05, (mid - a).length - .03, .004, 12), towards(a, b))
    p.add('metal.steel', shapes.cyl(.026, .05, (b - mid).length - .05, .004, 12), towards(mid, b))
    for q, t in ((a, b), (b, a)):
        m = towards(q, t)
        p.add('metal.dark', shapes.cyl(.056, -.004, .014, .003, 12), m)
        bolt_circle(p, m @ M((0, 0, .014)), .042, 4, .007)
        for rot in (0, math.pi / 2):
            n = m @ Matrix.Rotation(rot, 4, 'Z')
            p.add('metal.dark', shapes.box((-.012, -.040, .012), (.012, .040, .020), .003), n)
            for s in (-1, 1):
                p.add('metal.dark', shapes.box((-.014, s * .040 - .006, .012), (.014, s * .040 + .006, .062), .004), n)
        p.add('metal.steel', shapes.cyl(.013, -.040, .040, .003, 10), m @ M((0, 0, .046)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
        p.add('metal.steel', shapes.cyl(.013, -.040, .040, .003, 10), m @ M((0, 0, .046)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
    m = towards(mid, b)
    p.add('metal.cast', shapes.lathe([(0, -.06), (.045, -.06), (.060, -.03), (.060, .03), (.045, .06), (0, .06)], 14), m)
    p.box('metal.cast', (mid.x - .03, mid.y - .03, mid.z + .03), (-.17, mid.y + .03, mid.z + .10), .006)
    # tie rod in front, cylinder behind
    ends = [Vector((s * .47, y - .170, .560)) for s in (-1, 1)]
    p.cyl('metal.steel', ends[0] + Vector((.06, 0, 0)), ends[1] - Vector((.06, 0, 0)), .016, .003, 10)
    for s, e in zip((-1, 1), ends):
        p.cyl('metal.dark', e - Vector((s * .16, 0, 0)), e - Vector((s * .03, 0, 0)), .021, .004, 6)
        p.cyl('metal.dark', e - Vector((0, 0, .035)), e + Vector((0, 0, .024)), .024, .006, 10)
    A.cylinder(p, (.10, y + .135, .575), (-.415, y + .150, .575), .030, .42, 'metal.dark')
    p.box('metal.cast', (.05, y + .04, .548), (.15, y + .165, .602), .010)
    A.hose(p, [(.03, y + .150, .605), (.02, y + .22, .66), (.10, y + .36, .72), (.17, y + .55, .80)], .010)
    A.hose(p, [(-.13, y + .150, .605), (-.10, y + .24, .67), (.07, y + .40, .71), (.16, y + .58, .77)], .010)


def column(p, side, y, bz):
    """Upper bevel box, kingpin column with dust sleeve, lower bevel box, hub flange, steering arm."""
    k = 1 if side == 'L' else -1
    x, hz = .535, D.FRONT_R
    up = M((k * x, y, 0))
    p.add('metal.cast', shapes.lathe([(0, bz + .115), (.045, bz + .115), (.060, bz + .105), (.078, bz + .085), (.086, bz + .060), (.088, bz - .03), (.080, bz - .055), (.066, bz - .06), (0, bz - .06)][::-1], 18), up)
    bolt_circle(p, up @ M((0, 0, bz + .086)), .062, 6, .008)
    p.add('metal.cast', shapes.lathe([(0, bz + .10), (.030, bz + .10), (.028, bz + .128), (0, bz + .130)], 10), up)
    # side cover of the upper box
    ax = Matrix.Translation((0, y, bz + .01)) @ axis_frame('x' if k > 0 else '-x')
    p.add('metal.cast', shapes.lathe([(.074, x - .085), (.080, x - .080), (.080, x - .060), (.074, x - .055)], 16, closed=False), ax)
    # kingpin tube, rubber boot, lower housing
    p.add('metal.chrome', shapes.cyl(.050, hz - .02, bz - .05, .002, 14), up)
    boot = [(.062, bz - .055)]
    for i in range(4):
        boot += [(.070, bz - .060 - .010 * i), (.058, bz - .065 - .010 * i)]
    p.add('rubber.belt', shapes.lathe([(r, w) for r, w in reversed(boot)], 14), up)
    p.add('metal.cast', shapes.lathe([(0, hz - .128), (.040, hz - .128), (.070, hz - .112), (.086, hz - .070), (.090, hz - .01), (.084, hz + .028), (.066, hz + .040), (0, hz + .040)], 18), up)
    bolt_circle(p, up @ M((0, 0, hz - .113)) @ Matrix.Rotation(math.pi, 4, 'X'), .055, 6, .008)
    hx = Matrix.Translation((0, y, hz)) @ axis_frame('x' if k > 0 else '-x')
    d = D.TRACK_FRONT / 2 - .014
    p.add('metal.cast', shapes.lathe([(0, x + .02), (.092, x + .02), (.100, x + .030), (.100, x + .070), (.116, x + .078), (.120, x + .084), (.120, d - .030), (.112, d - .018), (.06, d - .016), (0, d - .016)], 20), hx)
    bolt_circle(p, hx @ M((0, 0, x + .0785)) @ Matrix.Rotation(math.pi, 4, 'X'), .109, 10, .008)
    p.add('metal.steel', shapes.cyl(.050, d - .03, d + .02, .004, 14), hx)
    # steering arm forward, clamp rearward for the cylinder (right side)
    p.bar('metal.cast', [(k * x, y - .03, .545), (k * .500, y - .10, .545), (k * .470, y - .180, .545)], .046, .024, .05)
    if side == 'R':
        p.bar('metal.cast', [(k * x, y + .03, .555), (k * .47, y + .10, .555), (k * .412, y + .158, .555)], .044, .022, .05)
