"""Frame rails, front beam, clutch housing, gearbox, rear case with trumpets and hubs, front driven axle."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes, side_frame
from kit.part import axis_frame, towards

from . import layout
from .util import bolt, bolt_circle, bolt_row, bolts, cast_loft, collar, flange, front_frame, lerp, rear_frame, rounded, rrect, up_frame

M = Matrix.Translation
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
            p.box('paint.chassis', (k * RAIL[0], y0, za), (k * (RAIL[1] - .010), y1 - .26, zb), .004)
        g = side_frame(side, RAIL[1], 0, 0)
        q = (lambda y, z: (y, z)) if side == 'L' else (lambda y, z: (-y, z))
        bolts(p, g, [q(n + d, z) for d in (.065, .165, .265) for z in (.70, .79)], .013, 'metal.zinc', True)
        bolts(p, g, [q(y1 - .04, .76), q(y1 - .04, .84), q(y1 - .11, .72), q(y1 - .11, .80), q(y1 - .11, .86), q(y1 - .18, .72)], .013, 'metal.zinc', True)
        # lightening holes shown as dark discs with a rolled rim
        for t in (.30, .55, .80):
            h = side_frame(side, RAIL[1] + .001, lerp(f + .05, y1 - .25, t), .745)
            p.add('mesh.dark', shapes.lathe([(.031, .0004), (0, .0004)], 14), h)
            collar(p, 'paint.chassis', .029, .038, .005, h, 14)
    # front beam: a casting between the rails
    cast_loft(p, 'metal.cast', [(n - .025, .235, .64, .845, .02), (n + .005, .250, .625, .860, .03), (n + .105, .252, .615, .865, .03), (f - .21, .240, .630, .850, .03), (f - .13, .215, .660, .835, .03)])
    for x in (-.125, -.045, .045, .125):
        p.box('metal.cast', (x - .010, n - .033, .66), (x + .010, n - .005, .835), .004)
    bolts(p, front_frame(0, n - .023, 0), [(s * .20, z) for s in (-1, 1) for z in (.675, .745, .815)], .014, 'metal.zinc', True)
    # weight bracket: upper hook bar, lower step, side cheeks, tow clevis
    for s in (-1, 1):
        p.prism('paint.chassis', [(D.FRONT + .012, .73, .01), (n - .010, .655, .01), (n - .010, .845), (D.FRONT + .012, .845, .01)], s * .150, s * .166, 'x', .003)
    p.box('paint.chassis', (-.215, D.FRONT, .775), (.215, D.FRONT + .032, .842), .006)
    p.box('paint.chassis', (-.215, D.FRONT + .026, .700), (.215, D.FRONT + .052, .735), .005)
    for z in (.690, .650):
        p.prism('metal.cast', [(-.05, n - .02), (-.05, n - .08, .03), (.05, n - .08, .03), (.05, n - .02)], z - .010, z + .010, 'z', .004)
    p.cyl('metal.steel', (0, n - .057, .620), (0, n - .057, .735), .013, .003, 10)
    p.tube('metal.steel', [(-.02, n - .057, .738), (0, n - .057, .752), (.02, n - .057, .738)], .004, .01)
    # pivot bearing for the axle
    for y in (f - .15, f + .14):
        p.prism('metal.cast', [(-.16, .665), (.16, .665), (.10, bz - .04, .03), (.075, bz - .075, .06), (-.075, bz - .075, .06), (-.10, bz - .04, .03)], y - .028, y + .028, 'y', .008)
    for s in (-1, 1):
        p.box('paint.chassis', (s * .09, f - .13, .64), (s * RAIL[0], f + .13, .668), .005)


def gearbox(p, D):
    """Clutch housing and gearbox with flanges, ribs, covers, transfer case on the right."""
    c0, c1 = D.CLUTCH
    g0, g1 = D.GEARBOX
    cast_loft(p, 'metal.engine', [(c0 + .018, .208, .585, 1.020, .06), (c0 + .10, .205, .585, 1.020, .06), (c0 + .22, .190, .555, .985, .05), (c1 - .02, .196, .530, .965, .04), (c1, .196, .530, .965, .04)])
    for z in (.66, .78, .90):
        for s in (-1, 1):
            p.box('metal.engine', (s * .185, c0 + .03, z - .008), (s * .214, c1 - .03, z + .008), .004)
    flange(p, 'metal.engine', rounded(.218, .232, .05, 0, .748), c1 - .022, c1 + .022, .095, .010)
    cast_loft(p, 'metal.engine', [(g0 + .018, .190, .520, .955, .03), (g0 + .40, .190, .510, .955, .03), (g1, .195, .500, .965, .03)])
    flange(p, 'metal.engine', rounded(.222, .248, .05, 0, .735), g1 - .022, g1 + .022, .095, .010)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        f = side_frame(side, .190, 0, 0)
        q = (lambda y, z: (y, z)) if side == 'L' else (lambda y, z: (-y, z))
        for y in (g0 + .12, g0 + .30, g0 + .62, g0 + .80):
            p.box('metal.engine', (k * .180, y - .008, .525), (k * .203, y + .008, .940), .004)
        o = rrect(-.075, -.085, .075, .085, .03, 2)
        for y, z in ((g0 + .21, .74), (g0 + .71, .74)):
            w = side_frame(side, .188, y, z)
            p.add('metal.engine', shapes.prism(o, 0, .018, .005), w)
            p.add('metal.engine', shapes.prism(shapes.inset(shapes.ccw(o), .022), .016, .024, .004), w)
            bolts(p, w @ M((0, 0, .018)), [(a * .060, b * .070) for a in (-1, 1) for b in (-1, 0, 1)], .008)
    # transfer case, right: shaft to the front axle starts here
    p.prism('metal.engine', [(g0 + .30, .46, .05), (g0 + .56, .46, .05), (g0 + .60, .62, .04), (g0 + .56, .72, .04), (g0 + .30, .72, .04), (g0 + .27, .62, .04)], -.285, -.180, 'x', .014)
    bolts(p, side_frame('R', .285, g0 + .43, .59), [(a * .11, b * .105) for a, b in ((-1, -.7), (-1, .7), (1, -.7), (1, .7), (0, -1), (0, 1))], .008)
    # bottom sump with plugs, top cover
    p.box('metal.engine', (-.150, g0 + .10, .490), (.150, g1 - .10, .525), .010)
    p.box('metal.engine', (-.140, g0 + .08, .950), (.140, g1 - .06, .978), .008)
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


def rear_case(p, D):
    """Rear axle case, trumpets, brake housings, half shafts and hubs."""
    y0, y1 = D.REAR_CASE
    cast_loft(p, 'metal.engine', [(y0, .200, .490, .960, .03), (y0 + .12, .205, .470, .970, .04), (y1 - .06, .205, .470, .970, .04), (y1, .195, .490, .960, .03)])
    for y in (y0 + .10, y0 + .24, y1 - .22, y1 - .09):
        for s in (-1, 1):
            p.box('metal.engine', (s * .195, y - .008, .490), (s * .216, y + .008, .945), .004)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        ax = Matrix.Translation((0, 0, D.REAR_Z)) @ axis_frame('x' if k > 0 else '-x')
        prof = [(0, .190), (.178, .190), (.182, .196), (.182, .214), (.172, .220), (.158, .224), (.150, .262), (.122, .300), (.098, .380), (.094, .405), (.112, .410), (.118, .416), (.118, .436), (.112, .442), (.080, .444), (0, .444)]
        p.add('metal.engine', shapes.lathe(prof, 22), ax)
        bolt_circle(p, ax @ M((0, 0, .220)), .166, 12, .010)
        bolt_circle(p, ax @ M((0, 0, .441)), .100, 8, .008)
        for i in range(6):
            a = math.tau * (i + .5) / 6
            p.add('metal.engine', shapes.loft([[(.10, -.006, .250), (.10, .006, .250), (.150, .006, .255), (.150, -.006, .255)], [(.085, -.005, .400), (.085, .005, .400), (.098, .005, .400), (.098, -.005, .400)]]), ax @ Matrix.Rotation(a, 4, 'Z'))
        # brake housing above the shaft, with lever
        p.add('metal.engine', shapes.lathe([(0, .19), (.105, .19), (.108, .196), (.108, .290), (.098, .300), (.050, .306), (0, .306)], 18), Matrix.Translation((0, -.215, .855)) @ axis_frame('x' if k > 0 else '-x'))
        bolt_circle(p, Matrix.Translation((k * .301, -.215, .855)) @ axis_frame('x' if k > 0 else '-x'), .080, 6, .008)
        p.bar('metal.dark', [(k * .315, -.215, .855), (k * .315, -.245, .985)], .012, .026)
        p.tube('metal.steel', [(k * .315, -.245, .985), (k * .300, -.70, 1.000)], .007)
        hub(p, D, k, ax)
    # bottom: drain plugs; top: cover and hydraulics block
    p.box('metal.engine', (-.150, y0 + .03, .965), (.150, y1 - .12, .984), .006)


def hub(p, D, k, ax):
    """Half shaft with key, split clamp hub with worm, flange behind the wheel disc."""
    d = D.TRACK_REAR / 2 - .020                                        # inner face of the wheel disc lies 14 mm inside
    p.add('metal.steel', shapes.cyl(.0375, .43, D.HALF, .006, 16), ax)
    p.add('metal.steel', shapes.cyl(.010, D.HALF - .001, D.HALF + .0, 0, 8), ax)
    flange_in = d - .040
    p.add('paint.chassis', shapes.lathe([(.038, flange_in - .075), (.068, flange_in - .075), (.072, flange_in - .070), (.078, flange_in - .020), (.100, flange_in), (.236, flange_in + .004), (.240, flange_in + .008), (.240, flange_in + .022), (.236, d - .015),
                                         (.102, d - .015), (.098, d + .010), (.092, d + .070), (.082, d + .080), (.038, d + .080)], 20, closed=True), ax)
    # split clamp with four bolts
    p.add('paint.chassis', shapes.box((-.080, -.070, d + .010), (.080, .070, d + .074), .012), ax)
    p.add('metal.dark', shapes.box((-.082, -.0025, d + .008), (.082, .0025, d + .0765), .0005), ax)
    for a in (-.060, .060):
        for w in (.028, .058):
            m = ax @ M((a, .070, d + w)) @ frame((0, 0, 0), (0, 0, 1), (1, 0, 0))
            bolt(p, m, .011, 'metal.zinc')
    p.add('metal.steel', shapes.box((-.006, .030, d + .08), (.006, .0405, D.HALF - .02), .001), ax)    # key


def front_axle(u, p, D):
    """Beam with offset differential, kingpins, hubs, tie rod, steering cylinder, drive shaft."""
    y, bz = D.FRONT_Y, layout.beam_z(D)
    big = 1.0 if D.AXLE == 'portal' else 1.14
    # beam
    reach = layout.steer_reach(D)
    for side in 'LR':
        k = 1 if side == 'L' else -1
        st = [(.05, .085, .085), (.16, .085, .082), (.22, .066, .064), (reach - .11, .054, .056), (reach - .03, .066, .062), (reach, .080, .074)]
        p.add('metal.engine', shapes.outward(shapes.loft([[(k * x, y + a, bz + b) for a, b in rounded(w * big, h * big, .03)] for x, w, h in st])))
        knuckle(u, p, D, side, big)
    p.add('metal.engine', shapes.cyl(.052, -.20, .20, .008, 14), Matrix.Translation((0, y, bz)) @ axis_frame('y'))         # swing pivot
    for yy in (y - .205, y + .205):
        p.add('metal.steel', shapes.cyl(.030, -.008, .008, .003, 10), Matrix.Translation((0, yy, bz)) @ axis_frame('y'))
    # differential, to the right of the middle, flange faces the rear
    dx = -.175
    back = rear_frame(dx, y, bz - .01)
    r = 1.08 if D.AXLE != 'portal' else 1.0
    p.add('metal.engine', shapes.lathe([(0, -.125), (.050 * r, -.125), (.095 * r, -.100), (.130 * r, -.050), (.138 * r, -.010), (.138 * r, .030), (.118 * r, .060), (.080, .085), (.072, .150), (.056, .160), (0, .160)], 20), back)
    bolt_circle(p, back @ M((0, 0, .052)), .126 * r, 10, .009)
    p.add('metal.engine', shapes.ring(.124 * r, .146 * r, .020, .042, .004, 20), back)
    p.cyl('metal.zinc', (dx, y - .118, bz - .06), (dx, y - .10, bz - .055), .014, .002, 6)
    propeller(p, D, Vector((dx, y + .16, bz - .01)), Vector((-.235, D.GEARBOX[0] + .29, .575)))
    steering(u, p, D)


def propeller(p, D, a, b):
    """Front drive shaft with universal joints and the middle bearing."""
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
        p.add('metal.steel', shapes.cyl(.013, -.040, .040, .003, 8), m @ M((0, 0, .046)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
        p.add('metal.steel', shapes.cyl(.013, -.040, .040, .003, 8), m @ M((0, 0, .046)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
    m = towards(mid, b)
    p.add('metal.engine', shapes.lathe([(0, -.06), (.045, -.06), (.060, -.03), (.060, .03), (.045, .06), (0, .06)], 14), m)
    p.box('metal.engine', (mid.x - .03, mid.y - .03, mid.z + .03), (-.17, mid.y + .03, max(mid.z + .10, .690)), .006)


def steering(u, p, D):
    """Tie rod of two telescoped halves ahead of the beam and one cylinder behind it: both follow the knuckles by `aim`."""
    y, z = D.FRONT_Y, layout.steer_pin(D, 'tie').z
    for side, other in (('L', 'R'), ('R', 'L')):
        at = layout.steer_pin(D, 'tie', side)
        u.empty(f'steer.pin.tie.{side}', f'steer.front.{side}', at)
        tie_half(u.part(f'steer.tie.{side}', f'steer.front.{side}', at, aim=f'steer.pin.tie.{other}'), D, at, layout.steer_pin(D, 'tie', other), side == 'L')
    a, b = layout.steer_pin(D, 'base'), layout.steer_pin(D, 'ram')
    u.empty('steer.pin.base', 'body.front_axle', a)
    u.empty('steer.pin.ram', 'steer.front.L', b)
    ram(u, D, a, b)
    p.bar('metal.engine', [(a.x, y + .05, z), (a.x, a.y + .028, z)], .060, .018, 0, .004)              # bracket: plates over and under the eye
    for dz in (-.030, .030):
        p.box('metal.engine', (a.x - .030, y + .06, z + dz - .008), (a.x + .030, a.y + .028, z + dz + .008), .004)
    p.cyl('metal.zinc', a - Vector((0, 0, .050)), a + Vector((0, 0, .050)), .012, .002, 8)
    for i, (x, end) in enumerate(((-.012, (.17, y + .55, .80)), (.020, (.16, y + .58, .77)))):
        A.hose(p, [(a.x + .045 + .028 * i, a.y + .030, z + .030), (x, a.y + .08, z + .08), (.10 - .03 * i, y + .36 + .04 * i, .72), end], .010)


def tie_half(p, D, a, b, tube):
    """Half of the tie rod: ball joint and the outer tube (left) or the rod inside it (right)."""
    m, n = towards(a, b), (b - a).length
    p.add('metal.dark', shapes.cyl(.024, -.026, .020, .006, 12), M(a))
    p.add('metal.dark', shapes.cyl(.021, .02, .13, .004, 6), m)
    if tube:
        p.add('metal.steel', shapes.tube([m @ Vector((0, 0, .06)), m @ Vector((0, 0, n * .62))], .018, 0, 12, caps=False))
        p.add('metal.dark', shapes.ring(.0175, .024, n * .60, n * .625, .003, 12), m)
    else:
        p.add('metal.steel', shapes.cyl(.0145, .06, n * .58, .003, 12), m)


def ram(u, D, a, b):
    """Steering cylinder: barrel on the axle, rod on the left knuckle's arm."""
    m, n, r = towards(a, b), (b - a).length, .030
    end = layout.ram_barrel(D)
    barrel = u.part('steer.ram.barrel', 'body.front_axle', a, aim='steer.pin.ram')
    rod = u.part('steer.ram.rod', 'steer.front.L', b, aim='steer.pin.base')
    barrel.add('metal.dark', shapes.lathe([(0, .030), (r - .004, .030), (r, .034), (r, end - .030), (r * 1.14, end - .028), (r * 1.14, end - .003), (r * 1.06, end), (.0155, end)], 16), m)
    barrel.add('metal.dark', shapes.cyl(r * 1.10, .030, .052, .004, 16), m)
    barrel.add('metal.dark', shapes.ring(.0125, .027, -.018, .018, .003, 14), M(a))
    for w in (.042, end - .048):
        barrel.add('metal.zinc', shapes.cyl(.010, r * .8, r * 1.45, .002, 6), m @ M((0, 0, w)) @ frame((0, 0, 0), (0, 0, 1), (1, 0, 0)))
    back = [m @ Vector(q) for q in ((0, r * 1.4, end - .048), (0, r * 1.75, end - .075), (0, r * 1.75, .10), (0, r * 1.3, .06))]
    barrel.add('metal.steel', shapes.tube(back, .006, .02, 6))
    rod.add('metal.chrome', shapes.cyl(.0145, .020, layout.ram_rod(D), .002, 12), towards(b, a))
    rod.add('metal.dark', shapes.ring(.0125, .026, -.016, .016, .003, 14), M(b))
    rod.add('metal.dark', shapes.cyl(.019, .018, .050, .003, 6), towards(b, a))
    rod.add('metal.zinc', shapes.cyl(.012, -.030, .030, .002, 8), M(b))


def arm(p, D, root, pin, slot='metal.engine'):
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
    arm(q, D, Vector((pin.x + k * (.040 if D.AXLE == 'planetary' else 0), pin.y - out, z)), layout.steer_pin(D, 'tie', side))
    if side == 'L':
        arm(q, D, Vector((pin.x + k * (.040 if D.AXLE == 'planetary' else 0), pin.y + out, z)), layout.steer_pin(D, 'ram'))


def column(p, t, D, side, y, bz, x, big=1.0):
    """Portal: upper bevel box on the beam (p); kingpin column with dust sleeve, lower bevel box and hub turn (t)."""
    k = 1 if side == 'L' else -1
    hz = D.FRONT_Z
    up = M((k * x, y, 0))
    q = lambda rows: [(r * big, w) for r, w in rows]                                              # noqa: E731
    p.add('metal.engine', shapes.lathe(q([(0, bz + .115), (.045, bz + .115), (.060, bz + .105), (.078, bz + .085), (.086, bz + .060), (.088, bz - .03), (.080, bz - .055), (.066, bz - .06), (0, bz - .06)])[::-1], 18), up)
    bolt_circle(p, up @ M((0, 0, bz + .086)), .062 * big, 6, .008)
    p.add('metal.engine', shapes.lathe([(0, bz + .10), (.030, bz + .10), (.028, bz + .128), (0, bz + .130)], 10), up)
    # side cover of the upper box
    ax = Matrix.Translation((0, y, bz + .01)) @ axis_frame('x' if k > 0 else '-x')
    p.add('metal.engine', shapes.lathe([(.074 * big, x - .085), (.080 * big, x - .080), (.080 * big, x - .060), (.074 * big, x - .055)], 16, closed=False), ax)
    # kingpin tube, rubber boot, lower housing
    t.add('metal.chrome', shapes.cyl(.050 * big, hz - .02, bz - .05, .002, 14), up)
    boot = [(.062 * big, bz - .055)]
    for i in range(3):
        boot += [(.070 * big, bz - .060 - .008 * i), (.058 * big, bz - .065 - .008 * i)]
    t.add('rubber.belt', shapes.lathe([(r, w) for r, w in reversed(boot)], 14), up)
    zt = layout.steer_pin(D, 'tie').z + .024
    t.add('metal.engine', shapes.lathe(q([(0, min(zt - .028, hz)), (.070, min(zt - .028, hz)), (.078, zt - .022), (.078, zt + .002), (.070, zt + .006), (.050, zt + .006)]), 18), up)       # head of the steering arms
    t.add('metal.engine', shapes.lathe(q([(0, hz - .128), (.040, hz - .128), (.070, hz - .112), (.086, hz - .070), (.090, hz - .01), (.084, min(hz + .028, zt - .01)), (.066, min(hz + .040, zt)), (0, min(hz + .040, zt))]), 18), up)
    bolt_circle(t, up @ M((0, 0, hz - .113)) @ Matrix.Rotation(math.pi, 4, 'X'), .055 * big, 6, .008)
    hub_flange(t, D, k, y, hz, x, big)


def hub_flange(p, D, k, y, hz, x, big):
    """Hub from the kingpin's housing to the wheel disc."""
    hx = Matrix.Translation((0, y, hz)) @ axis_frame('x' if k > 0 else '-x')
    d = D.TRACK_FRONT / 2 - .014
    p.add('metal.engine', shapes.lathe([(0, x + .02), (.092 * big, x + .02), (.100 * big, x + .030), (.100 * big, x + .070), (.116 * big, x + .078), (.120 * big, x + .084), (.120 * big, d - .030), (.112 * big, d - .018), (.06, d - .016), (0, d - .016)], 20), hx)
    bolt_circle(p, hx @ M((0, 0, x + .0785)) @ Matrix.Rotation(math.pi, 4, 'X'), .109 * big, 10, .008)
    p.add('metal.steel', shapes.cyl(.050, d - .03, d + .02, .004, 14), hx)


def yoke(p, t, D, side, y, bz, x, big=1.0):
    """Planetary axle: fork of the beam (p); swivel housing between two kingpins and geared hub in line with the beam turn (t)."""
    k = 1 if side == 'L' else -1
    hx = Matrix.Translation((0, y, bz)) @ axis_frame('x' if k > 0 else '-x')
    for s in (-1, 1):                                                         # fork arms with kingpin caps
        p.bar('metal.engine', [(k * (x - .09), y, bz + s * .05), (k * (x - .03), y, bz + s * .125), (k * (x + .045), y, bz + s * .130)], .090, .040, .04, .008, up=(0, 0, 1))
        up = M((k * (x + .02), y, bz + s * .150)) if s > 0 else M((k * (x + .02), y, bz + s * .150)) @ Matrix.Rotation(math.pi, 4, 'X')
        p.add('metal.engine', shapes.lathe([(.052, -.03), (.052, .010), (.046, .016), (.018, .018), (0, .018)], 14), up)
        bolt_circle(p, up @ M((0, 0, .016)), .036, 4, .008)
        t.add('metal.steel', shapes.cyl(.026, s * .09, s * .115, .003, 14), M((k * (x + .02), y, bz)))
    ball = [(.080 * math.sin(a), x + .020 - .080 * math.cos(a)) for a in (math.radians(v) for v in (0, 18, 36, 54, 70))]
    t.add('metal.engine', shapes.lathe(ball + [(.092, x + .012), (.100, x + .022), (.101, x + .050), (.098, x + .10), (0, x + .10)], 20), hx)
    d = D.TRACK_FRONT / 2 - .014
    t.add('metal.engine', shapes.lathe([(0, x + .09), (.128, x + .09), (.140, x + .098), (.142, x + .112), (.142, d - .050), (.132, d - .018), (.06, d - .016), (0, d - .016)], 22), hx)
    bolt_circle(t, hx @ M((0, 0, x + .0895)) @ Matrix.Rotation(math.pi, 4, 'X'), .126, 12, .009)
    t.add('metal.steel', shapes.cyl(.050, d - .03, d + .02, .004, 14), hx)
    t.add('rubber.belt', shapes.ring(.092, .108, x + .082, x + .094, .003, 18), hx)
