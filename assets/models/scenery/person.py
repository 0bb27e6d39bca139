"""A person of 1.75 m in work clothes, at ease: one hand in the jacket pocket. Faces -Y, origin between the feet."""
import numpy as np

from common import *                                                              # noqa: F403
import sculpt
from sculpt import ball, both, chain, cone, cut, egg, join

HEIGHT = 1.75
FEET = {'L': (.105, .010, -10), 'R': (-.150, -.045, 20)}      # x, y of the ankle, toes turned out in degrees
KNEE = {'L': (.100, -.012, .505), 'R': (-.132, -.062, .505)}
HIP = {'L': (.088, .005, .90), 'R': (-.090, .0, .90)}
ARM_L = [(.166, .022, 1.392), (.226, .050, 1.130), (.240, -.022, .905)]
ARM_R = [(-.165, .022, 1.388), (-.268, .088, 1.145), (-.188, -.058, .992)]
POCKET = (-.155, -.085, .955)


def turned(deg):
    """Rotation about the vertical."""
    c, s = math.cos(math.radians(deg)), math.sin(math.radians(deg))
    return np.array(((c, -s, 0), (s, c, 0), (0, 0, 1)))


def build():
    """The whole person."""
    u = Unit('scenery.person', height=HEIGHT)
    p = u.part('person')
    clothes(p)
    boots(p)
    head(p)
    cap(p)
    hand(p)
    return u


# ---------------------------------------------------------------- clothes

def trousers(q):
    """Work trousers: folds above the boots, at the knees and from the crotch."""
    x, y, z = q[..., 0], q[..., 1], q[..., 2]
    d = egg(q, (-.002, .008, .945), (.148, .102, .140))
    d = join(d, egg(q, (.060, .052, .885), (.080, .062, .085)), .05)
    d = join(d, egg(q, (-.064, .052, .880), (.080, .062, .085)), .05)
    legs = []
    for side in 'LR':
        fx, fy, _ = FEET[side]
        k = KNEE[side]
        leg = cone(q, HIP[side], k, .096, .070)
        shin = cone(q, k, (fx, fy + .022, .13), .068, .062)
        calf = egg(q, (fx * .35 + k[0] * .65, k[1] * .5 + fy * .5 + .048, .36), (.058, .048, .13))
        leg = join(join(leg, shin, .03), calf, .04)
        a = np.arctan2(x - k[0], y - k[1])
        stack = np.exp(-((z - .175) / .055) ** 2) * .0075 * np.sin(z * TAU / .052 + 1.3 * np.sin(a) + (0 if side == 'L' else 1.4))
        bend = np.exp(-((z - .515) / .075) ** 2) * np.clip(y - k[1], 0, 1) * .12 * np.sin(z * TAU / .050)
        crease = np.exp(-((z - .80) / .10) ** 2) * .005 * np.sin((z + (x - k[0]) * 1.4 * (1 if side == 'L' else -1)) * TAU / .075)
        legs.append(leg + stack + bend + crease)
    d = join(join(d, legs[0], .045), legs[1], .045)
    gap = np.maximum(np.abs(x + .004) - .002, z - .80)
    d = cut(d, gap, .02)
    return np.maximum(d, .105 - z)


def jacket(q):
    """Short jacket with sleeves; folds at the elbows, from the arms and above the hem."""
    x, y, z = q[..., 0], q[..., 1], q[..., 2]
    d = egg(q, (0, .024, 1.310), (.168, .112, .190))
    d = join(d, egg(q, (0, .006, 1.09), (.158, .120, .22)), .08)
    d = join(d, egg(q, (.0, .008, .955), (.172, .126, .090)), .05)
    d = join(d, egg(q, (-.128, -.078, .945), (.050, .034, .055)), .04)           # the hand in the pocket
    for s in (1, -1):
        d = join(d, cone(q, (s * .045, .028, 1.450), (s * .150, .024, 1.402), .042, .056), .05)
        d = join(d, egg(q, (s * .075, -.052, 1.300), (.085, .044, .100)), .07)
        d = join(d, egg(q, (s * .085, .100, 1.33), (.080, .040, .120)), .06)
    for arm, s in ((ARM_L, 1), (ARM_R, -1)):
        sh, el, wr = arm
        upper = cone(q, sh, el, .066, .054)
        lower = cone(q, el, wr, .055, .045)
        a = join(upper, lower, .02)
        inner = np.clip((el[1] - y) / .05, -.2, 1)
        near = np.sqrt((x - el[0]) ** 2 + (z - el[2]) ** 2 + (y - el[1]) ** 2)
        a = a + .0065 * np.exp(-(near / .085) ** 2) * (.5 + .5 * inner) * np.sin((z + y * .5) * TAU / .042)
        cuffs = np.sqrt(((q - np.array(wr)) ** 2).sum(-1))
        a = a + .004 * np.exp(-((cuffs - .05) / .045) ** 2) * np.sin(z * TAU / .036)
        d = join(d, a, .030)
    # folds that fall from the chest and gather above the hem
    d = d + .0065 * np.exp(-((z - 1.025) / .06) ** 2) * np.sin(z * TAU / .062 + 2.2 * np.sin(2.4 * np.arctan2(x, y)))
    d = d + .006 * np.exp(-((z - 1.20) / .10) ** 2) * np.sin((z + .9 * np.abs(x)) * TAU / .095) * np.clip(np.abs(x) / .10, 0, 1)
    d = d + .0045 * np.exp(-((z - 1.36) / .06) ** 2) * np.sin((z * 1.3 - 1.2 * np.abs(x)) * TAU / .080) * np.clip((np.abs(x) - .06) / .08, 0, 1)
    d = d + .008 * np.exp(-((z - .950) / .016) ** 2)
    d = cut(d, cone(q, (0, .012, 1.47), (0, -.006, 1.62), .056, .066), .010)
    return both(d, .905 - z, .020)


def collar(q):
    """Turned-up collar, open in front."""
    x, y, z = q[..., 0], q[..., 1], q[..., 2]
    lean = (z - 1.465) * .30
    r = np.sqrt((x / 1.02) ** 2 + ((y - .022 + lean) / 1.0) ** 2)
    d = np.abs(r - (.072 + (z - 1.46) * .20)) - .0070
    top = 1.512 - np.clip(-(y - .02), 0, 1) * .25
    d = both(d, z - top, .008)
    d = np.maximum(d, 1.425 - z)
    return cut(d, np.maximum(np.abs(x) - .006 - np.clip(z - 1.43, 0, 1) * .48, y + .02), .008)


def clothes(p):
    """Trousers, jacket with zip and pockets, collar, shirt."""
    p.add('fabric.trousers', sculpt.mesh(trousers, (-.26, -.20, .09), (.24, .18, 1.10), .0115, 950))
    p.add('fabric.jacket', sculpt.mesh(jacket, (-.39, -.19, .87), (.36, .19, 1.53), .0110, 1300))
    p.add('fabric.jacket', sculpt.mesh(collar, (-.12, -.12, 1.41), (.12, .14, 1.53), .0065, 240))
    on = lambda x, z: sculpt.reach(jacket, (x, -.35, z), (0, 1, 0))               # noqa: E731
    path = [on(.004, z) + Vector((0, -.0015, 0)) for z in spread(.960, 1.440, 12)]
    p.sweep('fabric.seam', path, [(-.0135, -.003), (-.0135, .003), (.0135, .003), (.0135, -.003)], up=(1, 0, 0))
    p.sweep('metal.cast', [q + Vector((0, -.003, 0)) for q in path], [(-.0028, -.003), (-.0028, .002), (.0028, .002), (.0028, -.003)], up=(1, 0, 0))
    for s in (1, -1):                                         # chest pocket flap, hand pocket
        flap(p, on, [(s * .048, 1.315), (s * .118, 1.312), (s * .118, 1.278), (s * .083, 1.268), (s * .048, 1.278)])
        welt = [on(s * x, z) + Vector((0, -.0015, 0)) for x, z in ((.100, 1.075), (.112, 1.040), (.124, 1.005), (.134, .972))]
        if s > 0:
            p.sweep('fabric.seam', welt, [(-.004, -.008), (.004, -.008), (.004, .008), (-.004, .008)], up=(0, -1, 0))
    hem(p)
    shirt = lambda q: cone(q, (0, .014, 1.42), (0, .000, 1.515), .066, .056)      # noqa: E731
    p.add('fabric.shirt', sculpt.mesh(lambda q: both(both(shirt(q), q[..., 2] - 1.505, .006), 1.40 - q[..., 2], .004), (-.09, -.09, 1.39), (.09, .10, 1.53), .0085, 130))


def flap(p, on, outline):
    """Small stitched patch that follows the cloth."""
    front = [on(x, z) + Vector((0, -.006, 0)) for x, z in outline]
    back = [on(x, z) + Vector((0, .004, 0)) for x, z in outline]
    p.add('fabric.jacket', shapes.outward(shapes.loft([back, front])))


def hem(p):
    """Knitted band round the bottom of the jacket and round the left cuff."""
    rings = []
    for z, k in ((.958, -.006), (.953, .003), (.940, .007), (.915, .007), (.896, .003), (.893, -.010)):
        ring = []
        for i in range(28):
            a = TAU * i / 28
            d = Vector((math.cos(a), math.sin(a), 0))
            r = 0
            for cloth, at, more in ((jacket, max(z, .945), 0), (trousers, z - .012, .007)):
                q = sculpt.reach(cloth, (d.x * .198, .008 + d.y * .165, at), (-d.x, -d.y, 0), .3)
                r = max(r, Vector((q.x, q.y - .008, 0)).length + more)
            ring.append((d.x * (r + k), .008 + d.y * (r + k), z))
        rings.append(ring)
    p.add('fabric.seam', shapes.outward(shapes.loft(rings)))
    for arm in (ARM_L, ARM_R):
        el, wr = Vector(arm[1]), Vector(arm[2])
        m = towards(wr + (el - wr) * .10, wr)
        p.add('fabric.seam', shapes.lathe([(.036, -.006), (.0480, .002), (.0475, .048), (.042, .057), (.030, .057)], 12), m)


# ---------------------------------------------------------------- boots

def boots(p):
    """Ankle boots with laces and a sole."""
    for side in 'LR':
        fx, fy, deg = FEET[side]
        s = 1 if side == 'L' else -1
        place = M((fx, fy, 0)) @ Matrix.Rotation(math.radians(-deg if side == 'R' else -deg), 4, 'Z')

        def shoe(q):
            d = cone(q, (0, .045, .070), (s * .006, -.135, .052), .050, .040, (1, 1, 1))
            d = join(d, egg(q, (s * .004, -.150, .052), (.049, .068, .042)), .03)
            d = join(d, cone(q, (0, .030, .09), (0, .026, .22), .056, .060), .035)
            d = join(d, egg(q, (0, .062, .062), (.044, .042, .060)), .02)
            d = d + .004 * np.exp(-((q[..., 1] + .055) / .03) ** 2) * np.sin(q[..., 1] * TAU / .024) * np.clip((q[..., 2] - .05) / .04, 0, 1)
            return np.maximum(both(d, .026 - q[..., 2], .004), q[..., 2] - .215)
        p.add('leather.boot', sculpt.mesh(shoe, (-.075, -.24, .02), (.075, .12, .23), .0095, 230), place)
        o = [(.0, .108), (.030, .098), (.043, .06), (.040, .0), (.044, -.06), (.052, -.13), (.046, -.185), (.024, -.218), (.0, -.224), (-.024, -.216), (-.044, -.182), (-.048, -.13), (-.042, -.06), (-.038, .0), (-.042, .06), (-.030, .098)]
        o = [(s * x, y) for x, y in o]
        p.add('rubber.belt', shapes.prism(o, .001, .030, .004, 0), place)
        for k in range(4):                                    # laces
            y, z = -.062 + .020 * k, .1025 + .022 * k
            p.add('fabric.shirt', shapes.tube([(-.022, y + .004, z - .004), (0, y - .004, z + .005), (.022, y + .004, z - .004)], .0032, 0, 4, caps=False), place)


# ---------------------------------------------------------------- head

TURN = turned(-9)                                              # looks a little to its right
CENTRE = np.array((0, .010, 1.62))
SPIN = M((0, .010, 0)) @ Matrix.Rotation(math.radians(-9), 4, 'Z') @ M((0, -.010, 0))


def local(q):
    """Into the frame of the turned head."""
    return (q - CENTRE) @ TURN + CENTRE


def skull(q):
    """Head with face, ears and neck."""
    q = local(q)
    x, y, z = q[..., 0], q[..., 1], q[..., 2]
    m = np.stack((np.abs(x), y, z), -1)
    d = egg(q, (0, .022, 1.655), (.073, .092, .088))
    d = join(d, egg(q, (0, -.030, 1.600), (.056, .058, .078)), .035)
    d = join(d, egg(m, (.042, -.012, 1.562), (.018, .040, .022)), .030)          # jaw
    d = join(d, egg(q, (0, -.076, 1.538), (.022, .018, .016)), .026)              # chin
    d = join(d, egg(m, (.043, -.052, 1.611), (.018, .020, .013)), .022)           # cheekbone
    d = join(d, cone(m, (.008, -.082, 1.648), (.040, -.066, 1.648), .011, .010), .014)   # brow
    d = cut(d, egg(m, (.031, -.094, 1.629), (.017, .020, .0115)), .012)           # socket
    d = join(d, egg(m, (.0305, -.0655, 1.629), (.0145, .0135, .0105)), .004)      # lids
    d = cut(d, egg(m, (.034, -.086, 1.585), (.012, .018, .024)), .022)            # hollow of the cheek
    d = join(d, cone(q, (0, -.084, 1.643), (0, -.1085, 1.602), .0075, .0110), .010)      # nose
    d = join(d, egg(m, (.0125, -.0955, 1.598), (.0075, .011, .0080)), .007)
    d = cut(d, egg(m, (.0072, -.1000, 1.5875), (.0030, .0050, .0024)), .002)
    d = cut(d, egg(q, (0, -.098, 1.583), (.0050, .008, .009)), .006)
    d = join(d, egg(q, (0, -.0885, 1.5705), (.022, .0085, .0058)), .005)          # lips
    d = join(d, egg(q, (0, -.0865, 1.5600), (.019, .0090, .0068)), .005)
    d = cut(d, egg(q, (0, -.0985, 1.5655), (.024, .0070, .0018)), .003)
    d = cut(d, egg(q, (0, -.0905, 1.5490), (.018, .0070, .0055)), .008)
    ear = egg(m, (.076, .020, 1.617), (.009, .020, .031), _ear())
    ear = cut(ear, egg(m, (.085, .016, 1.620), (.006, .011, .019), _ear()), .004)
    d = join(d, ear, .008)
    neck = cone(q, (0, .026, 1.44), (0, .022, 1.575), .058, .056)
    neck = join(neck, cone(m, (.022, -.026, 1.46), (.048, .02, 1.59), .016, .018), .02)
    neck = join(neck, egg(q, (0, -.030, 1.508), (.010, .012, .014)), .014)
    return join(d, neck, .022)


def _ear():
    """The ear leans back."""
    c, s = math.cos(.28), math.sin(.28)
    return np.array(((1, 0, 0), (0, c, -s), (0, s, c)))


def hair(q):
    """Short hair below the cap at the sides and the back."""
    p_ = local(q)
    x, y, z = p_[..., 0], p_[..., 1], p_[..., 2]
    d = egg(p_, (0, .024, 1.652), (.0775, .0965, .0925))
    low = 1.595 + np.clip((.045 - y) * .55, 0, .06)
    d = np.maximum(d, low - z)
    front = np.abs(x) * 0 + (-.018 - y)
    return both(both(d, front, .006), z - 1.70, .004)


def head(p):
    """Head, hair, eyes, brows."""
    p.add('skin', sculpt.mesh(skull, (-.105, -.135, 1.44), (.105, .135, 1.68), .0042, 1200))
    p.add('skin.hair', sculpt.mesh(hair, (-.10, -.04, 1.56), (.10, .14, 1.71), .0075, 180))
    with p.at(SPIN):
        for s in (1, -1):
            eye = M((s * .0305, -.0740, 1.6286))
            p.add('fabric.shirt', shapes.sphere(.0122, 8, 5), eye @ Matrix.Rotation(math.pi / 2, 4, 'X') @ Matrix.Diagonal((1.0, .55, .58, 1)))
            p.add('skin.eye', shapes.lathe([(.0047, .0060), (.0037, .0069), (0, .0073)], 8), eye @ M((0, 0, -.0006)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
            p.add('skin', shapes.sphere(.0140, 7, 4), eye @ M((0, .0008, .0090)) @ Matrix.Rotation(math.pi / 2, 4, 'X') @ Matrix.Diagonal((1.05, .62, .62, 1)))
            brow = [(s * .012, -.0945, 1.6490), (s * .030, -.0895, 1.6530), (s * .046, -.0755, 1.6480)]
            rings = [[(x, y - .001, z - h), (x, y - .0035, z), (x, y - .001, z + h), (x, y + .006, z)] for (x, y, z), h in zip(brow, (.0035, .0042, .0015))]
            p.add('skin.hair', shapes.outward(shapes.loft(rings)))


def cap(p):
    """Peaked cap."""
    def crown(q):
        w = local(q)
        x, y, z = w[..., 0], w[..., 1], w[..., 2]
        d = egg(w, (0, .018, 1.668), (.0835, .106, .0885))
        d = join(d, egg(w, (0, -.050, 1.695), (.050, .040, .040)), .03)
        seam = np.abs(np.sin(3 * np.arctan2(x, y - .018)))
        d = d + .0018 * np.exp(-(seam / .12) ** 2)
        d = d + .0022 * np.exp(-((z - 1.684 - y * -.10) / .004) ** 2)
        return both(d, 1.664 - .10 * (y - .0) - z, .003)
    p.add('fabric.cap', sculpt.mesh(crown, (-.11, -.12, 1.63), (.11, .145, 1.78), .0068, 330))

    def visor(a, b):
        t = math.pi * (a - .5) * .92
        r = b
        reach_ = .070 * math.cos(t) ** .8 if abs(t) < math.pi / 2 else 0
        x = math.sin(t) * .079
        y = -.083 * math.cos(t) + .012 - reach_ * r
        z = 1.6755 + .004 - .20 * (abs(x) ** 2) / .079 - .020 * r * math.cos(t)
        return (x, y, z)
    place = SPIN
    p.add('fabric.cap', shapes.grid(visor, 12, 3, -.0045), place)
    p.add('fabric.cap', shapes.lathe([(.010, -.004), (.009, .003), (0, .005)], 8), place @ M((0, .018, 1.7565)))


# ---------------------------------------------------------------- hand

def hand(p):
    """The left hand hangs, fingers a little bent; the right one is in the pocket, its wrist shows."""
    wr = np.array(ARM_L[2])

    def left(q):
        d = cone(q, wr + (0, .004, .03), wr + (.000, -.004, -.020), .029, .026, (.85, 1, 1))
        palm = egg(q, wr + (.002, -.010, -.066), (.0165, .041, .052))
        d = join(d, palm, .018)
        for k, (y, n) in enumerate(((-.040, .94), (-.019, 1.04), (.002, 1.0), (.021, .82))):
            b = wr + (.004, y * .92 - .006, -.098 - .004 * (k == 1))
            f = [b, b + np.array((-.004, y * .10, -.036)) * n, b + np.array((-.016, y * .12 + .002, -.060)) * n, b + np.array((-.030, y * .10 + .004, -.074)) * n]
            d = join(d, chain(q, f, (.0112, .0102, .0095, .0080), .005), .006)
        t = [wr + (-.004, -.034, -.040), wr + (-.010, -.054, -.070), wr + (-.014, -.058, -.098), wr + (-.018, -.054, -.116)]
        return join(d, chain(q, t, (.016, .0125, .0112, .0085), .006), .012)
    p.add('skin', sculpt.mesh(left, tuple(wr + (-.08, -.09, -.21)), tuple(wr + (.05, .06, .06)), .0042, 380))
    r = np.array(ARM_R[2])
    wrist = lambda q: join(cone(q, r + (-.010, .018, .010), r + (.030, -.014, -.025), .027, .032), cone(q, r + (.02, -.012, -.015), r + (.060, -.012, -.060), .030, .028), .01)   # noqa: E731
    p.add('skin', sculpt.mesh(wrist, tuple(r + (-.06, -.09, -.10)), tuple(r + (.12, .07, .07)), .0085, 110))
