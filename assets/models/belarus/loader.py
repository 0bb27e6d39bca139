"""Front loader: brackets and masts, boom, cylinders, bucket, hoses. Origin = mount.loader."""
import math
import os

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, export, frame, settings, shapes, side_frame
from kit.part import axis_frame, towards

from . import layout
from .util import bolt, bolt_circle, bolts, front_frame, lerp, rear_frame, up_frame

M = Matrix.Translation
X = .455                                                       # middle plane of an arm
PIN = Vector((X, -1.610, 1.560))                               # boom on the mast
KNEE = Vector((X, -2.830, 1.400))
TIP = Vector((X, -3.520, .330))                                # bucket on the boom
LIFT = (Vector((X, -1.715, .930)), Vector((X, -2.400, 1.395)))  # lift cylinder: mast pin, boom pin
TILT = (Vector((X, -2.860, 1.510)), Vector((X, -3.560, .640)))  # tilt cylinder: boom pin, bucket pin
HALF = .900                                                    # half width of the bucket
BAR = Vector((0, -3.583, .684))                                # hook bar of the quick coupler: mount.loader_tool
LATCH = Vector((0, -3.578, .264))                              # latch pins of the coupler


def at(D, v):
    """Machine coordinates to the loader's own."""
    O = layout.loader_origin(D)
    return Vector(v) - O


def write(D, out, bake=True):
    """loader.glb."""
    export.clear()
    u = Unit('loader', fits='loader,mount.loader', lift_kg=1000, mass_kg=520, origin='mount.loader of base.glb: 1.720 m ahead of the rear axle, 0.740 m above ground')
    base(u, D)
    boom(u, D)
    carrier(u, D)
    bucket(u, D)
    rams(u, D)
    for p in u.parts.values():
        print(f'  {p.triangles:7d}  {p.name}')
    export.write(u, os.path.join(out, 'loader.glb'), bake=bake, budget=28000, ground=False)


def base(u, D):
    """Plates bolted to the frame rails, cross tubes, masts, front guard."""
    O = layout.loader_origin(D)
    p = u.part('loader.frame', explode=(0, 0, .15))
    with p.at(-O):
        for side in p.both_sides():
            o = [(-1.990, .672, .01), (-1.560, .690, .01), (-1.560, .830, .01), (-1.640, .900, .04), (-1.800, .900, .04), (-1.990, .815, .03)]
            p.prism('paint.chassis', o, .2505, .266, 'x', .004)
            bolts(p, frame((.266, 0, 0), (0, 1, 0), (0, 0, 1)), [(-1.955, .70), (-1.955, .785), (-1.87, .70), (-1.60, .72), (-1.60, .80), (-1.69, .72)], .014, 'metal.zinc', True)
            p.add('paint.chassis', shapes.tube([(.255, -1.720, .800), (.455, -1.720, .800)], .058, 0, 20))
            for y in (-1.80, -1.64):
                p.prism('paint.chassis', [(.262, .74), (.40, .775, .02), (.40, .815, .02), (.262, .885)], y - .005, y + .005, 'y', .002)
            # mast: two cheeks with a web
            mast = [(-1.820, .700, .03), (-1.640, .700, .03), (-1.560, .960, .08), (-1.535, 1.560, .06), (-1.590, 1.640, .06), (-1.665, 1.600, .06), (-1.690, 1.100, .10), (-1.800, .960, .06)]
            for s in (-.046, .034):
                p.prism('paint.accent', mast, X + s, X + s + .012, 'x', .004)
            p.prism('paint.accent', [(-1.640, .720), (-1.580, .970, .05), (-1.562, 1.40), (-1.585, 1.40), (-1.62, .98, .05), (-1.68, .72)], X - .036, X + .036, 'x', .003)
            for q, r in ((PIN, .026), (LIFT[0], .020)):
                w = M(q) @ axis_frame('x')
                p.add('metal.steel', shapes.cyl(r, -.062, .062, .004, 16), w)
                p.add('paint.accent', shapes.ring(r, r * 1.9, .046, .056, .003, 20), w)
                p.add('paint.accent', shapes.ring(r, r * 1.9, -.056, -.046, .003, 20), w)
            A.reflector(p, frame((X + .047, -1.62, 1.22), (0, 1, 0), (0, 0, 1)), .03, .07, 'reflect.amber')
            # push bar to the front beam
            p.bar('paint.chassis', [(.275, -1.900, .745), (.275, -2.62, .770), (.275, -2.780, .760)], .05, .020, .05, .004, up=(1, 0, 0))
            bolts(p, frame((.286, 0, 0), (0, 1, 0), (0, 0, 1)), [(-2.70, .763), (-2.765, .76)], .013)
        # stand leg and couplers on the left mast
        p.box('metal.dark', (X + .050, -1.66, 1.020), (X + .085, -1.585, 1.120), .005)
        for i in range(4):
            f = frame((X + .085, -1.645 + .045 * (i % 2), 1.045 + .05 * (i // 2)), (0, 1, 0), (0, 0, 1))
            p.add('metal.zinc', shapes.cyl(.013, 0, .022, .002, 6), f)
            p.add(('plastic.red', 'plastic.blue', 'plastic.yellow', 'plastic.black')[i], shapes.cyl(.015, .020, .036, .004, 12), f)
        for i in range(2):
            A.hose(p, [(X + .07, -1.64 + .04 * i, 1.02), (X + .08, -1.62 + .04 * i, .90), (.40, -1.60, .84 + .03 * i), (.30, -1.52, .90)], .010)
        A.warning(p, frame((X + .0465, -1.615, 1.38), (0, 1, 0), (0, 0, 1)), .09)


def arm_ring(y, z, w, h, d):
    """Cross section of the boom's box arm: d = (dy, dz) direction of the arm."""
    ny, nz = -d[1], d[0]
    return [(X + a * w, y + b * h * ny, z + b * h * nz) for a, b in ((-1, -.9), (-.9, -1), (.9, -1), (1, -.9), (1, .9), (.9, 1), (-.9, 1), (-1, .9))]


def boom(u, D):
    """Two bent box arms, cross tube, brackets, pipes."""
    O = layout.loader_origin(D)
    p = u.part('loader.boom', 'loader', (0, at(D, PIN).y, at(D, PIN).z), axis='x', min=-64, max=0, explode=(0, -.35, .25))
    with p.at(-O):
        path = [PIN, Vector((X, -2.20, 1.545)), KNEE + Vector((0, .16, .085)), KNEE, KNEE + Vector((0, -.10, -.15)), Vector((X, -3.26, .720)), TIP]
        path = [Vector(q) for q in shapes.fillet([tuple(q) for q in (PIN, KNEE + Vector((0, .02, .06)), TIP)], .38, 6, closed=False)]
        n = len(path)
        rings = []
        for i, q in enumerate(path):
            a, b = path[max(0, i - 1)], path[min(n - 1, i + 1)]
            d = (b - a).normalized()
            t = i / (n - 1)
            h = lerp(.052, .092, math.sin(math.pi * min(1, t * 1.0)) ** .8) if t < 1 else .045
            rings.append(arm_ring(q.y, q.z, .032, max(.045, h), (d.y, d.z)))
        for side in p.both_sides():
            p.add('paint.primary', shapes.outward(shapes.loft(rings)))
            for q, r in ((PIN, .058), (TIP, .052)):
                w = M(q) @ axis_frame('x')
                p.add('paint.primary', shapes.ring(.024, r, -.040, .040, .006, 22), w)
            w = M(TIP) @ axis_frame('x')
            p.add('metal.steel', shapes.cyl(.022, -.090, .075, .004, 14), w)
            # brackets for the two cylinders
            for s in (-.036, .028):
                p.prism('paint.primary', [(-2.50, 1.500), (-2.30, 1.515), (-2.360, 1.385, .03), (-2.440, 1.375, .03)], X + s, X + s + .008, 'x', .002)
                p.prism('paint.primary', [(-2.68, 1.440), (-2.95, 1.300), (-2.905, 1.515, .03), (-2.820, 1.555, .03)], X + s, X + s + .008, 'x', .002)
            for q in (LIFT[1], TILT[0]):
                p.add('metal.steel', shapes.cyl(.018, -.055, .055, .003, 14), M(q) @ axis_frame('x'))
            # pipes on the arm's top, clamps
            for k in (-.012, .012):
                pts = [(X + k, q.y, q.z) for q in path]
                up = []
                for i, q in enumerate(path):
                    a, b = path[max(0, i - 1)], path[min(n - 1, i + 1)]
                    d = (b - a).normalized()
                    h = max(.045, lerp(.052, .092, math.sin(math.pi * i / (n - 1)) ** .8) if i < n - 1 else .045)
                    up.append(Vector((X + k, q.y + d.z * h * 1.0 + (0), q.z - d.y * h)) + Vector((0, d.z, -d.y)) * .010)
                p.tube('metal.steel', [up[0].lerp(up[1], .07), up[0].lerp(up[1], .5), *up[1:-2]], .007, 0, 6)
            for t in (.075, .36, .72):                                             # clamps over the pair of pipes
                q, d = path[0].lerp(path[1], t), (path[1] - path[0]).normalized()
                h = lerp(.052, lerp(.052, .092, math.sin(math.pi / (n - 1)) ** .8), t)
                c = q + Vector((0, d.z * (h + .008), -d.y * (h + .008)))
                p.bar('metal.dark', [c - d * .012, c + d * .012], .050, .020, 0, .004, up=(0, d.z, -d.y))
            A.warning(p, frame((X + .0325, -1.775, 1.558), (0, 1, 0), (0, 0, 1)), .08) if side == 'L' else None
        # cross tube between the arms, in front of the hood
        c = Vector((0, -3.270, .765))
        p.add('paint.primary', shapes.tube([(-X, c.y, c.z), (X, c.y, c.z)], .055, 0, 20))
        for s in (-1, 1):
            p.prism('paint.primary', [(s * .425, .70), (s * .36, .735, .01), (s * .36, .795, .01), (s * .425, .83)], c.y - .005, c.y + .005, 'y', .002)
        for side, s in (('L', 1), ('R', -1)):
            d = (KNEE - PIN).normalized()
            mid = PIN.lerp(KNEE, .345)
            f = side_frame(side, X + .0322, mid.y, mid.z + .022)
            tilt = math.atan2(d.z, -d.y)
            f = f @ Matrix.Rotation(-tilt if side == 'L' else tilt, 4, 'Z')
            p.add('decal.light', shapes.text('FL-1000', .060, .0012, 'bold', .12), f @ M((0, 0, .0005)))
        # hoses over the pivot and down to the tilt cylinders
        for s in (-1, 1):
            A.hose(p, [(s * X, -1.70, 1.640), (s * (X + .02), -1.56, 1.66), (s * (X + .03), -1.50, 1.50), (s * (X + .02), -1.56, 1.20)], .009)
            A.hose(p, [(s * X, -2.72, 1.560), (s * (X + .03), -2.80, 1.62), (s * (X + .05), -2.88, 1.575), (s * (X + .02), -2.93, 1.475)], .008)


def hooks(p, z0=.20):
    """A tool's side of the quick coupler: hooks over the bar, lugs for the latch pins; the tool's back lies at y = -3.600."""
    for s in (-1, 1):
        for x in (.300, .372):
            o = [(-3.612, BAR.z - .090, .01), (-3.604, BAR.z - .026, .01), (BAR.y + .026, BAR.z - .016, .004), (BAR.y + .030, BAR.z - .034, .006), (BAR.y + .046, BAR.z - .034, .008), (BAR.y + .046, BAR.z + .030, .02), (BAR.y + .010, BAR.z + .048, .02), (-3.665, BAR.z + .040, .02), (-3.690, BAR.z - .060, .02)]
            p.prism('paint.accent', o, s * x, s * (x + .014), 'x', .003)
        for x in (.528, .572):
            p.prism('paint.accent', [(-3.606, LATCH.z - .050, .01), (LATCH.y + .030, LATCH.z - .034, .03), (LATCH.y + .030, LATCH.z + .034, .03), (-3.606, LATCH.z + .055, .01)], s * x, s * (x + .014), 'x', .003)


def carrier(u, D):
    """Quick coupler: side plates on the boom's pins, hook bar, latch tube with spring pins; every tool hangs on it."""
    O = layout.loader_origin(D)
    p = u.part('loader.carrier', 'loader.boom', (0, at(D, TIP).y, at(D, TIP).z), axis='x', min=-38, max=55, explode=(0, -.20, 0))
    u.empty('mount.loader_tool', 'loader.carrier', at(D, BAR), accepts='loader_tool,mount.loader_tool')
    with p.at(-O):
        for sx in (-1, 1):
            for k in (-.060, .048):
                o = [(-3.590, .215, .02), (-3.596, .62, .02), (BAR.y - .004, BAR.z + .016, .02), (BAR.y + .022, BAR.z + .010, .02), (-3.500, .620, .04), (-3.490, .42, .06), (-3.470, .340, .04), (-3.490, .275, .03), (-3.545, .215, .02)]
                p.prism('paint.primary', o, sx * X + k, sx * X + k + .012, 'x', .004)
            p.add('metal.steel', shapes.cyl(.018, -.070, .070, .003, 14), M((sx * X, TILT[1].y, TILT[1].z)) @ axis_frame('x'))
            # latch pin, its spring and pull ring
            p.cyl('metal.zinc', (sx * .505, LATCH.y, LATCH.z), (sx * .602, LATCH.y, LATCH.z), .016, .004, 12)
            p.cyl('metal.dark', (sx * .340, LATCH.y, LATCH.z + .046), (sx * .520, LATCH.y, LATCH.z + .046), .0105, .002, 8)
            for i in range(6):
                p.add('metal.steel', shapes.ring(.011, .0155, -.004, .004, .001, 8), M((sx * (.360 + .022 * i), LATCH.y, LATCH.z + .046)) @ axis_frame('x'))
            p.bar('metal.zinc', [(sx * .512, LATCH.y, LATCH.z), (sx * .512, LATCH.y, LATCH.z + .060)], .012, .020, 0, .002, up=(1, 0, 0))
        p.tube('paint.primary', [(-.545, BAR.y, BAR.z), (.545, BAR.y, BAR.z)], .0215, 0, 14)
        p.tube('paint.primary', [(-.520, LATCH.y + .012, LATCH.z), (.520, LATCH.y + .012, LATCH.z)], .028, 0, 14)
        for x in (-.20, .20):
            p.box('paint.primary', (x - .030, -3.590, LATCH.z), (x + .030, -3.574, BAR.z), .003)
        p.tube('metal.dark', [(.512, LATCH.y, LATCH.z + .055), (.512, LATCH.y + .05, LATCH.z + .13), (.56, LATCH.y + .07, LATCH.z + .16), (.60, LATCH.y + .05, LATCH.z + .13)], .006, .03, 6)
        # couplers for hydraulic tools
        p.box('metal.dark', (-.222, -3.576, .560), (.222, -3.546, .615), .004)
        for i in range(2):
            f = rear_frame(-.05 + .10 * i, -3.546, .588)
            p.add('metal.zinc', shapes.cyl(.014, 0, .026, .002, 6), f)
            p.add(('plastic.red', 'plastic.blue')[i], shapes.cyl(.017, .024, .042, .004, 12), f)


def bucket(u, D):
    """Curved shovel with side plates, cutting edge, teeth, back ribs and hooks."""
    O = layout.loader_origin(D)
    p = u.part('option.bucket', 'loader.carrier', (0, at(D, TIP).y, at(D, TIP).z), explode=(0, -.45, 0))
    with p.at(-O):
        y0 = -3.600                                              # back of the bucket
        prof = [(-4.235, .030), (-3.90, .022), (-3.72, .030), (-3.645, .070), (-3.606, .140), (-3.596, .26), (-3.610, .44), (-3.655, .600), (-3.74, .705), (-3.80, .730)]
        line = shapes.fillet([(0, a, b) for a, b in prof], .06, 3, closed=False)
        pts = [(a, b) for _, a, b in line]
        n = len(pts) - 1
        def at_(s, t):
            a, b = pts[round(t * n)]
            return (lerp(-HALF, HALF, s), a, b)
        p.add('paint.accent', shapes.grid(lambda s, t: at_(1 - s, t), 6, n, .010))
        side = [(-4.235, .026), (-3.72, .020, .06), (-3.600, .09, .08), (-3.592, .40, .1), (-3.655, .610, .08), (-3.795, .740, .02), (-3.86, .70, .05), (-4.08, .300, .10), (-4.245, .075, .02)]
        for s in (-1, 1):
            p.prism('paint.accent', side, s * HALF, s * (HALF - .012), 'x', .003)
            p.bar('metal.worn', [(s * (HALF + .004), -4.235, .055), (s * (HALF + .004), -4.075, .315), (s * (HALF + .004), -3.865, .700)], .016, .05, .12, .004)
        # cutting edge and teeth
        p.box('metal.worn', (-HALF - .006, -4.265, .014), (HALF + .006, -4.105, .036), .006)
        for i in range(8):
            x = lerp(-HALF + .05, HALF - .05, i / 7)
            ring = lambda y, w, z0, z1: [(x - w, y, z0), (x + w, y, z0), (x + w, y, z1), (x - w, y, z1)]       # noqa: E731
            p.add('metal.worn', shapes.outward(shapes.loft([ring(-4.16, .030, .036, .052), ring(-4.25, .030, .010, .060), ring(-4.33, .024, .012, .044), ring(-4.395, .012, .018, .026)])))
            bolt(p, up_frame(x, -4.185, .050), .013, 'metal.steel')
        # top lip tube, back ribs
        p.add('paint.accent', shapes.tube([(-HALF, -3.795, .735), (HALF, -3.795, .735)], .020, 0, 12))
        for z in (.18, .50):
            y = -3.588 if z < .3 else -3.612
            p.box('paint.accent', (-HALF + .01, y - .008, z - .030), (HALF - .01, y + .014, z + .030), .006)
        hooks(p)
        A.hazard(p, rear_frame(.0, -3.5965, .345), .26, .10)


def rams(u, D):
    """Cylinders as barrels and rods that aim at each other's pins."""
    for side, s in (('L', 1), ('R', -1)):
        flip = Vector((s, 1, 1))
        for what, (a, b), pa, pb, r, share in (('lift', LIFT, 'loader.frame', 'loader.boom', .040, .45), ('tilt', TILT, 'loader.boom', 'loader.carrier', .034, .42)):
            qa, qb = at(D, a * flip), at(D, b * flip)
            length = (qb - qa).length
            u.empty(f'loader.pin.{what}.a.{side}', pa, qa)
            u.empty(f'loader.pin.{what}.b.{side}', pb, qb)
            barrel = u.part(f'loader.{what}.barrel.{side}', pa, qa, aim=f'loader.pin.{what}.b.{side}')
            rod = u.part(f'loader.{what}.rod.{side}', pb, qb, aim=f'loader.pin.{what}.a.{side}')
            m = towards(qa, qb)
            end = length * (1 - share)
            barrel.add('paint.accent', shapes.cyl(r, r * .9, end, .004, 18), m)
            barrel.add('paint.accent', shapes.cyl(r * 1.14, end - r * .9, end, .004, 18), m)
            barrel.add('paint.accent', shapes.cyl(r * 1.10, r * .7, r * 1.5, .004, 18), m)
            rod.add('metal.chrome', shapes.cyl(r * .52, end - .20, length - r * .6, .002, 14), m)
            for part, w, q in ((barrel, 0, r * .95), (rod, length, r * .85)):
                part.add('paint.accent', shapes.ring(q * .45, q, -q * .55, q * .55, .003, 16), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'Y'))
            for w in (r * 1.6, end - r * .8):
                barrel.add('metal.zinc', shapes.cyl(r * .26, r * .8, r * 1.5, .002, 8), m @ M((0, 0, w)) @ Matrix.Rotation(math.pi / 2, 4, 'X'))
