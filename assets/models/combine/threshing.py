"""insides.glb of a combine: everything that threshes, separates, cleans and conveys, each part in working relation.

D is the machine's sizes module; combine/works.py says where everything stands. Extras for movement:
  turning parts    axis, rpm (right-handed about the axis)
  walkers          axis, rpm, crank_radius (m), phase (degrees from the rear over the top): the node stands at its phase and moves on
                   the circle  crank_radius * (cos, sin)(phase + 6 rpm t)  in the plane across the axis
  pan and sieves   stroke (vector, m), rpm, phase: the node swings by  stroke * sin(phase + 6 rpm t)
  concave          axis, min, max: hangs on its front shaft, the rear end opens
Parts in the feeder house and in the unloading tube belong to nodes of the base, so build_in_base puts them there."""
import importlib
import math
import os

from mathutils import Matrix, Vector

from kit import Unit, export, frame, shapes
from kit import assemblies as A
from kit.part import axis_frame

from .works import layout, polar

TAU = math.tau


# ---------------------------------------------------------------- helpers

def sheet(p, slot, profile, x0, x1, t=.004, ends=True):
    """Thin bent sheet: a (y, z) polyline carried from x0 to x1; the thickness grows to the right of its run. ends: does anyone see them?"""
    ring = profile + _offset(profile, t)[::-1]
    c = shapes.loft([[(x, y, z) for y, z in ring] for x in (x0, x1)])
    if not ends:
        c = shapes.outward(c)
        c.faces, c.solid = [f for f in c.faces if len(f) == 4], False
    p.add(slot, c)


def _offset(line, t):
    """The open polyline moved to its right by t."""
    out = []
    for i, q in enumerate(line):
        a, b = Vector(line[max(i - 1, 0)]), Vector(line[min(i + 1, len(line) - 1)])
        d1 = (Vector(q) - a).normalized() if i else (b - Vector(q)).normalized()
        d2 = (b - Vector(q)).normalized() if i < len(line) - 1 else d1
        n = Vector((d1.y, -d1.x)) + Vector((d2.y, -d2.x))
        out.append(tuple(Vector(q) + n * (t / max(n.length_squared / 2, .5))))
    return out


def slab(p, slot, outline, x0, x1):
    """Flat plate across x without chamfers, for sheet metal of a few millimetres."""
    p.add(slot, shapes.loft([[(x, y, z) for y, z in outline] for x in (x0, x1)]))


def block(lo, hi):
    """Plain box of twelve triangles, for things too small to need chamfers."""
    (a, b, c), (d, e, f) = lo, hi
    return shapes.loft([[(a, b, z), (d, b, z), (d, e, z), (a, e, z)] for z in (c, f)])


def rod(p, slot, a, b, r, n=8):
    """Plain round bar between two points, without chamfers."""
    from kit.part import towards
    a, b = Vector(a), Vector(b)
    m, length = towards(a, b), (b - a).length
    p.add(slot, shapes.loft([[(r * math.cos(TAU * i / n), r * math.sin(TAU * i / n), w) for i in range(n)] for w in (0, length)]), m)


def hose(p, points, r=.011, slot='rubber.belt', steps=3):
    """Hydraulic hose with crimped ends, of few triangles, smooth through the points."""
    q = [Vector(v) for v in points]
    q = [q[0] * 2 - q[1]] + q + [q[-1] * 2 - q[-2]]
    pts = []
    for a, b, c, d in zip(q, q[1:], q[2:], q[3:]):
        for k in range(steps):
            t = k / steps
            pts.append(.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    pts.append(q[-2])
    p.add(slot, shapes.tube(pts, r, 0, 6))
    for a, b in ((pts[0], pts[1]), (pts[-1], pts[-2])):
        d = (b - a).normalized()
        rod(p, 'metal.zinc', a - d * .010, a + d * r * 4, r * 1.4, 6)


def ram(p, a, b, r, share=.4, slot='paint.chassis', eye='x'):
    """Hydraulic cylinder of few triangles from pin a to pin b; share = visible part of the piston rod."""
    a, b = Vector(a), Vector(b)
    d, side = (b - a).normalized(), Vector((1, 0, 0)) if eye == 'x' else Vector((0, 0, 1))
    m = a.lerp(b, 1 - share)
    rod(p, slot, a + d * r * .6, m, r, 14)
    rod(p, slot, m - d * r * 1.0, m + d * r * .25, r * 1.16, 14)
    rod(p, 'metal.chrome', m, b - d * r * .5, r * .5, 10)
    for c, q in ((a, r * .95), (b, r * .8)):
        rod(p, slot, c - side * q * .6, c + side * q * .6, q, 12)
        rod(p, 'metal.steel', c - side * q * 1.2, c + side * q * 1.2, q * .45, 8)
    for c in (a + d * r * 1.5, m - d * r * .5):
        o = d.cross(side).normalized()
        rod(p, 'metal.zinc', c + o * r * .8, c + o * r * 1.45, r * .26, 6)


def shaft(p, at, x0, x1, r=.030, slot='metal.steel'):
    """Round shaft across the machine."""
    p.cyl(slot, (x0, *at), (x1, *at), r, .004, 14)


def arc(centre, r, a0, a1, n):
    """(y, z) points of an arc in degrees."""
    return [polar(centre, r, a0 + (a1 - a0) * k / n) for k in range(n + 1)]


def chain_links(p, wheels, x, pitch=.041, width=.026, high=.021, slot='metal.dark', outer=None):
    """Roller chain round sprockets [(y, z, r)]: inner and outer links in turn, the outer ones in a slot of their own. Returns path and pitch."""
    from kit.wheels import hull_path
    rough = hull_path(wheels, 200)
    length = sum(math.dist(a, b) for a, b in zip(rough, rough[1:] + rough[:1]))
    n = round(length / pitch / 2) * 2
    path = hull_path(wheels, n)
    for i, (a, b) in enumerate(zip(path, path[1:] + path[:1])):
        w, h = width * (.5 if i % 2 else .34), high * (.5 if i % 2 else .36)
        d = (Vector(b) - Vector(a))
        m = frame((x, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2), (1, 0, 0), (0, d.x, d.y))
        e = d.length * .62
        link = block((-w, -e, -h), (w, e, h))
        link.faces, link.solid = [f for f in link.faces if {link.points[i][1] for i in f} != {-e} and {link.points[i][1] for i in f} != {e}], False
        p.add(outer or slot if i % 2 else slot, link, m)
    return path


def along(path, k, n):
    """Point and direction at share k / n of a closed path."""
    s = len(path) * k / n
    i = int(s)
    a, b = Vector(path[i % len(path)]), Vector(path[(i + 1) % len(path)])
    return a.lerp(b, s - i), (b - a).normalized()


def cog(p, at, x, r, teeth=None, width=.022, slot='metal.cast'):
    """Chain wheel on a cross shaft."""
    A.sprocket(p, axis_frame('x', (x, *at)), r, width, teeth or max(11, round(TAU * r / .046)), slot)


def flight(r0, r1, pitch, length, hand=1, start=0.0, steps=12, t=.004):
    """One flight along +z; both sides are cut along the same diagonals, so that the thin sheet never crosses itself."""
    n = max(2, round(steps * length / pitch))
    points, faces = [], []
    for i in range(n + 1):
        a = hand * TAU * (start + length / pitch * i / n)
        for r, z in ((r0, t / 2), (r1, t / 2), (r0, -t / 2), (r1, -t / 2)):
            points.append((r * math.cos(a), r * math.sin(a), length * i / n + z))
    for i in range(n):
        a, b, c, d = range(4 * i, 4 * i + 4)
        e, f, g, h = range(4 * i + 4, 4 * i + 8)
        faces += [(a, b, f), (a, f, e), (c, h, d), (c, g, h), (d, h, f, b)]
    faces = faces if hand > 0 else [q[::-1] for q in faces]
    return shapes.Chunk(points, faces, False)


def screw(p, a, b, r, pitch, starts=1, hand=1, core=.022, slot='metal.bright', steps=11):
    """Auger from a to b: shaft and flights."""
    a, b = Vector(a), Vector(b)
    from kit.part import towards
    m, length = towards(a, b), (b - a).length
    p.add('metal.dark', shapes.cyl(core, 0, length, .002, 12), m)
    for k in range(starts):
        p.add(slot, flight(core * .9, r, pitch * starts, length, hand, k / starts, steps), m)


# ---------------------------------------------------------------- feeder house

def feeder_chain(u, L, D, parent=None):
    """inside.feeder.*: chains with slats and tines over the front drum and the rear sprockets; top run moves down to the front."""
    home = {'parent': parent} if parent else {}
    (fy, fz), fr, (ry, rz), rr, w = L.feeder_drum, L.feeder_drum_r, L.feeder_shaft, L.feeder_shaft_r, L.feeder_half
    p = u.part('inside.feeder.chain', pivot=(0, fy, fz), explode=(0, -.9, .5), **home)
    rows = (-w * .82, 0, w * .82)
    run = [(fy, fz, fr + .012), (ry, rz, rr + .012)]
    for x in rows:
        path = chain_links(p, run, x, outer='metal.galv')
    n = 16 if run[1][0] - run[0][0] < 1.6 else 20
    first = None
    for k in range(n):
        at, d = along(path, k, n)
        out = Vector((d.y, -d.x))
        m = frame((0, *(at + out * .010)), (1, 0, 0), (0, d.x, d.y))
        if first is None:
            first = u.part('inside.feeder.slat.0', 'inside.feeder.chain', pivot=m.translation)
            with first.at(m):
                _slat(first, w)
            base = m.to_3x3()
        else:
            u.instance(f'inside.feeder.slat.{k}', first, m.translation, 'inside.feeder.chain', (m.to_3x3() @ base.inverted()))
    front = u.part('inside.feeder.drum', 'inside.feeder.chain', pivot=(0, fy, fz), alone=True, axis='x', rpm=380)
    rod(front, 'metal.dark', (-w - .01, fy, fz), (w + .01, fy, fz), fr - .008, 20)
    shaft(front, (fy, fz), -w - .05, w + .05, .025)
    for x in rows:
        front.add('metal.cast', shapes.lathe([(fr - .012, -.030), (fr + .012, -.030), (fr + .012, -.018), (fr - .006, -.018), (fr - .006, .018), (fr + .012, .018), (fr + .012, .030), (fr - .012, .030)], 20), axis_frame('x', (x, fy, fz)))
    rear = u.part('inside.feeder.shaft', 'inside.feeder.chain', pivot=(0, ry, rz), alone=True, axis='x', rpm=500)
    shaft(rear, (ry, rz), -w - .09, w + .09, .032)
    for x in rows:
        cog(rear, (ry, rz), x, rr + .012, 11)
        rear.cyl('metal.cast', (x - .045, ry, rz), (x + .045, ry, rz), .055, .004, 16)


def _slat(p, w):
    """One slat in its own frame (u across, v along the chain, w outward): angle bar with a toothed upstand."""
    p.add('metal.bright', block((-w + .03, -.018, .004), (w - .03, .018, .010)))
    teeth, n = [], 14
    for i in range(n):
        x = -w + .03 + (2 * w - .06) * i / n
        q = (2 * w - .06) / n
        teeth += [(x, .030), (x + q * .5, .048)]
    o = [(-w + .03, .004)] + teeth + [(w - .03, .034), (w - .03, .004)]
    p.add('metal.bright', shapes.loft([[(x, y, z) for x, z in o] for y in (-.018, -.012)]))
    for x in (-w * .82, 0, w * .82):
        p.add('metal.zinc', block((x - .028, -.016, .010), (x + .028, .016, .016)))


# ---------------------------------------------------------------- threshing

ACCELERATOR_CONCAVE = (228, 318)                 # degrees, front and rear end


def feed_plate(u, L, D):
    """Sheet from the feeder's floor to the concave, with the shallow pocket of a trap; option.stone_trap: deep trap with its flap."""
    p = u.part('inside.feed_plate', explode=(0, -.5, -.35))
    cy, cz = polar(L.drum, L.drum_r + .028, L.concave_from - 3.5)
    w = D.HULL - .012
    if L.accelerator:                                                        # bridge from the accelerator's concave to the drum's
        e = polar(L.accelerator, L.accelerator_r + .030, ACCELERATOR_CONCAVE[1])
        sheet(p, 'metal.worn', [e, ((e[0] + cy) / 2, max(e[1], cz) + .004), (cy, cz)], -w, w, .006)
        cy, cz = polar(L.accelerator, L.accelerator_r + .028, ACCELERATOR_CONCAVE[0] - 3)
    y0 = L.feeder_shaft[0] + (.11 if L.accelerator else .15)
    z0 = L.feeder_shaft[1] - .285
    sheet(p, 'metal.worn', [(y0, z0), (y0 + .06, z0 + .012), (y0 + .075, z0 - .03), (cy - .045, z0 - .01), (cy - .03, cz - .10), (cy, cz)], -w, w, .006)
    q = u.part('option.stone_trap', explode=(0, -.5, -.5))
    b = max(z0 - .135, D.FRONT_R + .120)
    sheet(q, 'metal.dark', [(y0 + .055, z0 - .028), (y0 + .075, b + .04), (y0 + .11, b), (cy - .06, b), (cy - .035, b + .03), (cy - .030, z0 - .02)], -w, w, .006)
    for s in (1, -1):
        slab(q, 'metal.dark', [(y0 + .06, z0 - .05), (y0 + .075, b + .04), (y0 + .11, b), (cy - .06, b), (cy - .035, b + .03), (cy - .03, z0 - .05)], s * w, s * (w - .006))
    q.bar('metal.worn', [(-w * .9, y0 + .15, b - .012), (w * .9, y0 + .15, b - .012)], .035, .016)
    hy, hz = y0 + .075, b - .026                                             # shaft of the flap, clear of the axle's brackets and the rails
    rod(q, 'metal.steel', (-w - .02, hy, hz), (D.FRAME_X + .085, hy, hz), .013, 8)
    for x in (-w * .7, 0, w * .7):
        q.prism('metal.zinc', [(hy - .02, hz - .02), (hy + .07, b - .012), (hy + .07, b + .002), (hy - .005, hz + .035)], x - .025, x + .025, 'x', .003, radius=0)
    x = D.FRAME_X + .078
    q.bar('plastic.yellow', [(x, hy, hz), (x, hy - .17, hz - .02)], .035, .010)
    rod(q, 'rubber.belt', (x, hy - .15, hz - .016), (x, hy - .26, hz - .03), .014, 8)


def drum(u, L, D):
    """inside.drum: shaft and spiders, with inside.drum_std (rasp bars) or option.drum_rice (spike teeth)."""
    y, z = L.drum
    p = u.part('inside.drum', pivot=(0, y, z), alone=True, axis='x', rpm=round(.85 * D.DRUM_RPM[1]), rpm_min=D.DRUM_RPM[0], rpm_max=D.DRUM_RPM[1], explode=(0, -.15, .85))
    shaft(p, (y, z), -D.HULL - .05, D.HULL + .05, .040)
    n, r = L.drum_bars, L.drum_r
    outline = []
    for i in range(n):
        for da, q in ((-.50, .50), (-.22, .56), (-.16, .80), (-.145, r / .30 * .865), (.145, r / .30 * .865), (.16, .80), (.22, .56)):
            a = TAU * (i + da * .98) / n
            q = min(q, .865) * r
            outline.append((y + q * math.cos(a), z + q * math.sin(a)))
    count = 5
    for k in range(count):
        x = -L.half + .03 + (L.width - .06) * k / (count - 1)
        slab(p, 'paint.inner', outline, x - .006, x + .006)
        p.cyl('metal.cast', (x - .03, y, z), (x + .03, y, z), .075, .006, 18)
    _bars(u, L, 'inside.drum_std', 'inside.drum.bar', _rasp_bar, ('l', 'r'))
    _bars(u, L, 'option.drum_rice', 'inside.drum.spikes', _spike_bar, ('a',))


def _bars(u, L, option, name, make, hands):
    """One mesh per hand, the bars as instances round the drum."""
    y, z = L.drum
    u.empty(option, 'inside.drum', (0, y, z))
    n, first = L.drum_bars, {}
    for i in range(n):
        hand = hands[i % len(hands)]
        shift = .018 * (1 if i % 2 else -1) if len(hands) == 1 else 0
        if hand not in first:
            q = first[hand] = u.part(f'{name}.{i}', option, (shift, y, z), alone=True)
            with q.at((shift, y, z)):
                with q.at(Matrix.Rotation(TAU * i / n - math.pi / 2, 4, 'X')):
                    make(q, L, 1 if hand in 'la' else -1)
            base = i
        else:
            j = hands.index(hand)
            u.instance(f'{name}.{i}', first[hand], (shift, y, z), option, Matrix.Rotation(TAU * (i - j) / n, 3, 'X'))


def _rasp_bar(p, L, hand):
    """One rasp bar at the top of the drum: rolled profile with oblique ribs, bolted on a carrier."""
    r, w = L.drum_r, L.half - .004
    body = [(-.034, r - .036), (-.036, r - .020), (-.022, r - .0095), (.010, r - .0085), (.030, r - .014), (.036, r - .036)]
    slab(p, 'metal.galv', body, -w, w)
    slab(p, 'paint.inner', [(-.026, r - .036), (-.020, r - .062), (.020, r - .062), (.026, r - .036)], -w, w)
    pitch = .034 if L.width < 1.3 else .040
    n = int(2 * (w - .02) / pitch)
    tops = ((-.036, r - .021, .0), (-.014, r, 1.0), (.030, r - .010, .8))
    for i in range(n):
        x = -pitch * (n - 1) / 2 + pitch * i
        rings = []
        for t, zz, f in tops:
            c = x + hand * t * .62
            low = zz - .010
            rings.append([(c - .0105, t, low), (c - .0060, t, zz), (c + .0060, t, zz), (c + .0105, t, low)])
        chunk = shapes.loft(rings)
        chunk.faces = [f for f in chunk.faces if not (len(f) == 4 and all(i % 4 in (0, 3) for i in f))]
        chunk.solid = False
        p.add('metal.bright', _facing_out(chunk, (x, 0, r - .06)))
    for k in range(5):
        x = (-w + .04) + (2 * w - .08) * k / 4
        rod(p, 'metal.zinc', (x, 0, r - .078), (x, 0, r - .060), .012, 5)


def _facing_out(chunk, centre):
    """Turn the faces of an open shell away from a point inside."""
    c, faces = Vector(centre), []
    for f in chunk.faces:
        q = [Vector(chunk.points[i]) for i in f]
        n = (q[1] - q[0]).cross(q[2] - q[0])
        faces.append(f if n.dot(sum(q, Vector()) / len(q) - c) >= 0 else tuple(reversed(f)))
    chunk.faces = faces
    return chunk


def _spike_bar(p, L, hand):
    """Bar with spike teeth for rice."""
    r, w = L.drum_r, L.half - .022
    slab(p, 'metal.dark', [(-.034, r - .062), (-.034, r - .046), (.034, r - .046), (.034, r - .062)], -w, w)
    n = round(2 * w / .072)
    for i in range(n):
        x = -w + .03 + (2 * w - .06) * i / (n - 1)
        rings = [[(x + a * k, b * k + lean, zz) for a, b in ((-.008, -.016), (.008, -.016), (.008, .016), (-.008, .016))]
                 for zz, k, lean in ((r - .047, 1.0, 0), (r + .003, .62, .006))]
        p.add('metal.worn', shapes.loft(rings))


def concave(u, L, D):
    """inside.concave: grate round the drum with bars and wires; inside.concave_std or option.concave_coarse."""
    hinge = polar(L.drum, L.drum_r + .055, L.concave_from + 2)
    p = u.part('inside.concave', pivot=(0, *hinge), axis='x', min=-3.5, max=0, explode=(0, .1, -.75))
    shaft(p, hinge, -D.HULL - .06, D.HULL + .06, .018)
    rear = polar(L.drum, L.drum_r + .06, L.concave_to - 6)
    shaft(p, rear, -D.HULL - .05, D.HULL + .05, .016)
    for s in (1, -1):                                                        # hangers of the rear end, with turnbuckles, outside the walls
        x = s * (D.HULL + .034)
        p.cyl('metal.zinc', (x, *rear), (x, rear[0] + .05, rear[1] + .30), .011, .002, 8)
        p.cyl('metal.dark', (x, rear[0] + .02, rear[1] + .12), (x, rear[0] + .032, rear[1] + .19), .019, .003, 6)
    for option, bars, wires, pitch in (('inside.concave_std', 14, 8, .0165), ('option.concave_coarse', 9, 5, .025)):
        q = u.part(option, 'inside.concave', (0, *hinge))
        _grate(q, L, bars)
        _wires(u, L, option, hinge, bars, wires, pitch)


def _gap(L, a):
    """Inner radius of the concave at an angle: the gap narrows from 22 mm to 9 mm to the rear."""
    k = (a - L.concave_from) / (L.concave_to - L.concave_from)
    return L.drum_r + .022 - .013 * k


def _grate(p, L, bars):
    """Side arcs, cross bars and end plates of the grate."""
    w = L.half - .004
    angles = [L.concave_from + (L.concave_to - L.concave_from) * k / (bars - 1) for k in range(bars)]
    for x in (-w, -w / 3, w / 3, w):
        n = 16
        fine = [L.concave_from + (L.concave_to - L.concave_from) * k / n for k in range(n + 1)]
        o = [polar(L.drum, _gap(L, a) + .012, a) for a in fine] + [polar(L.drum, _gap(L, a) + .062, a) for a in reversed(fine)]
        slab(p, 'metal.cast', o, x - .005, x + .005)
    for a in angles:
        with p.at(Matrix.Translation((0, *L.drum)) @ Matrix.Rotation(math.radians(a), 4, 'X')):
            g, end = _gap(L, a), a in (angles[0], angles[-1])
            slab(p, 'metal.worn', [(g, -.006), (g, .006), (g + (.062 if end else .040), .006), (g + (.062 if end else .040), -.006)], -w, w)


def _wires(u, L, option, hinge, bars, count, pitch):
    """The round wires through the bars: a group as one mesh, groups as instances."""
    width = 2 * (L.half - .012)
    groups = round(width / (count * pitch))
    step = width / groups
    first = None
    for k in range(groups):
        x = -width / 2 + step * k
        name = f'inside.concave.wires_{"std" if bars > 10 else "coarse"}.{k}'
        if first:
            u.instance(name, first, (x, *hinge), option)
            continue
        first = u.part(name, option, (x, *hinge))
        for i in range(count):
            c = x + step * (i + .5) / count
            rings = []
            for j in range(7):
                a = L.concave_from + (L.concave_to - L.concave_from) * j / 6
                r = _gap(L, a) + .012
                rings.append([(c + .0026 * math.cos(t), *polar(L.drum, r + .0026 * math.sin(t), a)) for t in (math.pi * 1.5, math.pi * .167, math.pi * .833)])
            first.add('metal.steel', shapes.loft(rings))


def beater(u, L, D):
    """inside.beater: four-winged drum that strips the straw off and throws it on the walkers, over a grate of fingers."""
    (y, z), r, w = L.beater, L.beater_r, L.half - .01
    p = u.part('inside.beater', pivot=(0, y, z), alone=True, axis='x', rpm=720, explode=(0, .35, .85))
    shaft(p, (y, z), -D.HULL - .05, D.HULL + .05, .032)
    p.cyl('paint.inner', (-w, y, z), (w, y, z), r * .42, .004, 16)
    for i in range(6):
        with p.at(Matrix.Translation((0, y, z)) @ Matrix.Rotation(TAU * i / 6 + .2, 4, 'X')):
            sheet(p, 'plastic.yellow', [(r * .36, 0), (r * .80, .012), (r, .040)], -w, w, .006)
            n = 11
            for k in range(n):
                x = -w + .03 + (2 * w - .06) * k / (n - 1)
                p.add('metal.worn', block((x - .012, r * .80, .006), (x + .012, r + .004, .034)))
    g = u.part('inside.beater.grate', explode=(0, .35, -.4))
    a0, a1, n = 205, 300, 5
    m = 17 if L.width < 1.3 else 23
    for k in range(m):
        x = -w + 2 * w * k / (m - 1)
        pts = [(x, *polar((y, z), r + .035, a0 + (a1 - a0) * i / n)) for i in range(n + 1)] + [(x, L.walker[0] + .10, L.walker[1] + .10)]
        g.add('metal.steel', shapes.tube(pts, .006, 0, 3))
    for a in (a0, 262):
        g.bar('metal.dark', [(-w, *polar((y, z), r + .048, a)), (w, *polar((y, z), r + .048, a))], .014, .03)


def accelerator(u, L, D):
    """inside.accelerator: toothed drum ahead of the threshing drum on the larger machines, with its own small concave."""
    if not L.accelerator_r:
        return
    (y, z), r, w = L.accelerator, L.accelerator_r, L.half - .006
    p = u.part('inside.accelerator', pivot=(0, y, z), alone=True, axis='x', rpm=720, explode=(0, -.55, .75))
    shaft(p, (y, z), -D.HULL - .05, D.HULL + .05, .040)
    for k in range(6):
        x = -w + .03 + (2 * w - .06) * k / 5
        o = [polar((y, z), r * (.84 if i % 2 else .60), 22.5 * i) for i in range(16)]
        slab(p, 'paint.inner', o, x - .006, x + .006)
    for i in range(8):
        with p.at(Matrix.Translation((0, y, z)) @ Matrix.Rotation(TAU * i / 8 + math.radians(22.5), 4, 'X')):
            slab(p, 'paint.inner', [(r * .80, -.04), (r * .86, -.04), (r * .86, .04), (r * .80, .04)], -w, w)
            for k in range(14):
                x = -w + .05 + (2 * w - .1) * (k + .25 * (i % 4)) / 14
                p.add('metal.bright', shapes.loft([[(x + a * q, r * .85 + h, b * q) for a, b in ((-.008, -.026), (.008, -.026), (.008, .026), (-.008, .026))] for h, q in ((0, 1), (r * .15, .7))]))
    g = u.part('inside.accelerator.concave', explode=(0, -.5, -.6))
    a0, a1 = ACCELERATOR_CONCAVE
    for x in (-w, 0, w):
        o = arc((y, z), r + .03, a0, a1, 12) + arc((y, z), r + .08, a1, a0, 12)
        slab(g, 'metal.dark', o, x - .005, x + .005)
    for k in range(10):
        with g.at(Matrix.Translation((0, y, z)) @ Matrix.Rotation(math.radians(a0 + (a1 - a0) * k / 9), 4, 'X')):
            slab(g, 'metal.worn', [(r + .022, -.006), (r + .022, .006), (r + .06, .006), (r + .06, -.006)], -w, w)


def curtain(u, L, D):
    """inside.curtain: rubber cloth that keeps grain from flying over the walkers."""
    y, top = L.curtain
    p = u.part('inside.curtain', explode=(0, .5, .9))
    w, n = D.HULL - .03, 5
    low = top - .36
    for k in range(n):
        x0, x1 = -w + 2 * w * k / n + .003, -w + 2 * w * (k + 1) / n - .003
        bend = .02 * (-1) ** k
        sheet(p, 'paint.inner', [(y, top), (y + .02, top - .15), (y + .06 + bend, low)], x0, x1, .006)
    p.bar('metal.galv', [(-w, y + .006, top - .015), (w, y + .006, top - .015)], .012, .04)


# ---------------------------------------------------------------- separating

def walkers(u, L, D):
    """inside.walker.0..n on two crankshafts; all share one mesh."""
    first = None
    for i in range(L.walkers):
        a = math.radians(L.walker_phase[i])
        dy, dz = L.crank_r * math.cos(a), L.crank_r * math.sin(a)
        x = -L.walker_pitch * (L.walkers - 1) / 2 + L.walker_pitch * i
        at = (x, L.crank_front[0] + dy, L.crank_front[1] + dz)
        extras = dict(axis='x', rpm=-210, crank_radius=L.crank_r, phase=L.walker_phase[i], explode=(0, .55, .75 + .12 * i))
        if first:
            u.instance(f'inside.walker.{i}', first, at, **extras)
        else:
            first = u.part(f'inside.walker.{i}', pivot=at, **extras)
            with first.at((x, dy, dz)):
                _walker(first, L)
    for name, at, rate in (('front', L.crank_front, 1), ('rear', L.crank_rear, 1)):
        _crankshaft(u, L, D, name, at)


STEPS = 5


def _walker(p, L):
    """One straw walker about x = 0: side walls with sawtooth lips, five stepped floors of louvres, closed trough below, bearings."""
    (y0, z0), w, run = L.walker, L.walker_pitch / 2 - .005, L.walker_len / STEPS
    rise = .135 * run / .66
    drop = rise - L.walker_rise
    floor = lambda k, s: (y0 + run * (k + s), z0 + L.walker_rise * k + rise * s)       # noqa: E731
    low = lambda y: z0 - .155 + .094 * (y - y0)                                        # noqa: E731
    top, teeth = [], 6
    for k in range(STEPS):
        for i in range(teeth):
            (a, za), (b, zb) = floor(k, i / teeth), floor(k, (i + 1) / teeth)
            top += [(a, za + .020), (b - .012, zb + .078), (b - .002, zb + .072)]
        top += [(floor(k, 1)[0], floor(k, 1)[1] + .010)] if k < STEPS - 1 else []
    yb, zb = floor(STEPS - 1, 1)
    seam = lambda y: z0 - .045 + L.walker_rise * (y - y0) / run                         # noqa: E731
    for s in (1, -1):                                                        # racks with their folded edge, lapped over the trough's sides
        slab(p, 'plastic.white', [(yb, seam(yb)), (y0 - .03, seam(y0 - .03))] + top + [(yb + .10, zb + .045), (yb + .11, zb + .020)], s * w, s * (w - .012))
        slab(p, 'metal.galv', [(y0 - .02, low(y0) + .005), (y0 - .03, z0 - .05), (y0 - .03, seam(y0) + .012), (yb, seam(yb) + .012), (yb, zb - .06), (yb - .12, low(yb - .12))], s * (w - .004), s * (w - .007))
        slab(p, 'metal.galv', [(y0 - .02, low(y0 - .02)), (yb - .12, low(yb - .12)), (yb - .12, low(yb - .12) + .016), (y0 - .02, low(y0 - .02) + .016)], s * (w + .001), s * (w - .006))
    for k in range(STEPS):
        for s in (1, -1):                                                    # pressed stiffeners down the side at every step
            for t in (.30, .80):
                (c, zc), e = floor(k, t), floor(k, t)[0]
                slab(p, 'paint.inner', [(c - .012, zc - .004), (c - .030, seam(e) + .006), (c + .002, seam(e) + .006), (c + .020, zc - .004)], s * (w - .004), s * (w + .003))
        n = 8
        for i in range(n):                                                   # louvres: each strip rises and ends over the next one's root
            (a, za), (b, zb) = floor(k, i / n), floor(k, (i + 1) / n)
            sheet(p, 'metal.bright', [(a + .010, za - .006), (b - .012, zb + .008), (b + .006, zb + .022)], -w + .008, w - .008, .002, False)
        (a, za), (b, zb) = floor(k, 1), floor(min(k + 1, STEPS - 1), 0)
        if k < STEPS - 1:
            sheet(p, 'plastic.white', [(a + .006, za + .002), (a + .012, z0 + L.walker_rise * (k + 1) - .008)], -w + .003, w - .003, .003)
        for s in (0,):                                                       # lengthwise rib with teeth of its own
            rib = [floor(k, 0)]
            for i in range(teeth):
                (c, zc), (d, zd) = floor(k, i / teeth), floor(k, (i + 1) / teeth)
                rib += [(c + .004, zc + .022), (d - .012, zd + .050)]
            rib += [floor(k, 1)]
            slab(p, 'metal.cast', rib, 2 * w * s - .0015, 2 * w * s + .0015)
    ye = yb - .10
    sheet(p, 'metal.galv', [(ye, low(ye) + .002), (y0 - .02, low(y0) + .002)], -w + .003, w - .003, .003)
    sheet(p, 'plastic.white', [(yb - .118, low(yb - .118) + .004), (yb - .010, zb - .056), (yb - .006, zb + .024)], -w - .001, w + .001, .003)
    for k in range(6):
        x = -w + .01 + (2 * w - .02) * k / 5
        slab(p, 'plastic.white', [(yb - .01, zb + .015), (yb + .16, zb + .095), (yb + .165, zb + .075), (yb - .01, zb - .02)], x - .002, x + .002)
    for cy, cz in (L.crank_front, L.crank_rear):
        z1 = low(cy)
        slab(p, 'plastic.white', [(cy - .13, z1 + .02), (cy - .05, cz - .040), (cy + .05, cz - .040), (cy + .13, z1 + .03)], -.045, .045)
        for s in (1, -1):
            p.add('metal.engine', shapes.cyl(.056, .040, .068, .006, 10), axis_frame('x' if s > 0 else '-x', (0, cy, cz)))


def _crankshaft(u, L, D, name, at):
    """inside.walker.crank.*: journals on the walkers' circle, webs between, bearings in the walls; the rear one shares the mesh."""
    extras = dict(axis='x', rpm=-210, explode=(0, .55, .30))
    if name == 'rear':
        u.instance('inside.walker.crank.rear', u.parts['inside.walker.crank.front'], (0, *at), **extras)
        return
    p = u.part(f'inside.walker.crank.{name}', pivot=(0, *at), alone=True, **extras)
    n, pitch, x0 = L.walkers, L.walker_pitch, -L.walker_pitch * L.walkers / 2
    pin = lambda i: polar(at, L.crank_r, L.walker_phase[i])                            # noqa: E731
    for i in range(n):
        c = x0 + pitch * (i + .5)
        rod(p, 'metal.steel', (c - .11, *pin(i)), (c + .11, *pin(i)), .024, 12)
    for i in range(n + 1):
        lo = at if i == 0 else pin(i - 1)
        hi = at if i == n else pin(i)
        _web(p, x0 + pitch * i, lo, hi, max(pitch / 2 - .10, .012))
    shaft(p, at, -D.HULL - .09, x0 + .01, .024)
    shaft(p, at, x0 + pitch * n - .01, D.HULL + .12, .024)
    for s in (1, -1):                                                        # flanged bearings inside the walls
        p.add('paint.inner', shapes.lathe([(.026, -.010), (.070, -.006), (.070, .004), (.050, .010), (.046, .024), (.026, .026)], 14), axis_frame('x' if s > 0 else '-x', (s * (D.HULL + .006), *at)))


def _web(p, x, a, b, half):
    """Crank web between two axes: a plate with round ends."""
    d = Vector(b) - Vector(a)
    run = math.degrees(math.atan2(d.y, d.x))
    slab(p, 'metal.engine', arc(b, .034, run - 90, run + 90, 5) + arc(a, .034, run + 90, run + 270, 5), x - half, x + half)


def bearing(p, s, x, at, r=.055, slot='paint.inner'):
    """Flanged bearing housing on the outside of a wall; s = 1 left, -1 right."""
    f = axis_frame('x' if s > 0 else '-x', (s * x, *at))
    p.add(slot, block((-1.1 * r, -1.1 * r, 0), (1.1 * r, 1.1 * r, .014)), f)
    p.add('paint.works', shapes.lathe([(r * .92, .012), (r * .82, .048), (0, .052)], 12), f)
    dots(p, f @ Matrix.Translation((0, 0, .014)), [(a * r * .88, b * r * .88) for a in (-1, 1) for b in (-1, 1)], r * .18)


def dots(p, f, points, size=.008, slot='metal.zinc'):
    """Bolt heads of few triangles on the plane w = 0 of a frame."""
    n = 6 if size >= .009 else 5
    head = shapes.loft([[(r * math.cos(TAU * i / n), r * math.sin(TAU * i / n), w) for i in range(n)] for r, w in ((size, 0), (size * .9, size * .8))])
    head.faces, head.solid = [f for f in head.faces if f != tuple(reversed(range(n)))], False
    for u, v in points:
        p.add(slot, head, f @ Matrix.Translation((u, v, 0)))


def circle_of(r, n, turn=0.0):
    """(u, v) points on a circle, for dots."""
    return [(r * math.cos(turn + TAU * i / n), r * math.sin(turn + TAU * i / n)) for i in range(n)]


# ---------------------------------------------------------------- cleaning

def grain_pan(u, L, D):
    """inside.grain_pan: stepped floor with dividers and the finger rake over the upper sieve."""
    (y0, z0), (y1, z1), w = L.pan_front, L.pan_rear, max(D.HULL - .052, L.half + .006)
    p = u.part('inside.grain_pan', stroke=(0, .022, .008), rpm=290, phase=0, explode=(0, -.2, -.55))
    n = round((y1 - y0) / .058)
    prof = []
    for i in range(n):
        a, b = y0 + (y1 - y0) * i / n, y0 + (y1 - y0) * (i + 1) / n
        z = z0 + (z1 - z0) * i / n
        prof += [(a, z), (b - .006, z + .011)]
    prof.append((y1, z1))
    sheet(p, 'metal.galv', prof, -w, w, .003)
    rail = [(y0 - .01, z0 - .03), (y1, z1 - .03), (y1, z1 + .055), (y0 - .01, z0 + .055)]
    for s in (1, -1):
        slab(p, 'metal.galv', rail, s * w, s * (w + .004))
        p.bar('metal.galv', [(s * (w + .008), y0, z0 - .03), (s * (w + .008), y1, z1 - .03)], .018, .03)
    for k in range(1, L.walkers):
        x = -w + 2 * w * k / L.walkers
        slab(p, 'metal.galv', [(y0 + .3, z0 - .005), (y1, z1 - .005), (y1, z1 + .042), (y0 + .36, z0 + .042)], x - .0015, x + .0015)
    for y in (y0 + .25, y1 - .12):
        z = z0 + (z1 - z0) * (y - y0) / (y1 - y0)
        p.bar('metal.galv', [(-w, y, z - .026), (w, y, z - .026)], .04, .03)
    m = round(2 * w / .052)
    for k in range(m):
        x = -w + 2 * w * (k + .5) / m
        p.add('metal.steel', shapes.tube([(x, y1 - .03, z1 + .006), (x, y1 + .13, z1 + .012), (x, y1 + .26, z1 - .004)], .0035, 0, 3))
    p.bar('metal.galv', [(-w, y1 - .012, z1 - .003), (w, y1 - .012, z1 - .003)], .03, .012)
    hangers(p, L, [(y0 + .30, z0 + (z1 - z0) * .2 - .02), (y1 - .10, z1 - .02)], w + .015, .17)


def hangers(p, L, points, x, up):
    """Rocker arms with rubber bushes."""
    for s in (1, -1):
        for y, z in points:
            p.bar('metal.cast', [(s * x, y, z), (s * x, y + .025, z + up)], .012, .042, bevel=.003)
            for q in ((y, z), (y + .025, z + up)):
                rod(p, 'rubber.belt', (s * (x - .012), *q), (s * (x + .014), *q), .026, 10)
                rod(p, 'metal.zinc', (s * (x - .02), *q), (s * (x + .018), *q), .010, 6)


SIEVES = {'coarse': (5, .078, .046), 'std': (7, .062, .036), 'fine': (9, .050, .027)}     # rows in a field, tooth pitch, blade length


def sieves(u, L, D):
    """inside.sieve.upper / .lower with frames; louvre blades as fields of three sorts under the options."""
    w = D.HULL - .072
    for name, (y, z), length, phase in (('upper', L.upper, L.upper_len, 180), ('lower', L.lower, L.lower_len, 0)):
        p = u.part(f'inside.sieve.{name}', pivot=(0, y, z), stroke=(0, .024, .009), rpm=290, phase=phase, opening=35,
                   explode=(0, 1.1 if name == 'upper' else 1.35, -.05 if name == 'upper' else -.45))
        _sieve_frame(p, L, y, z, length, w, name)
    kinds = {'std': ('std', 'fine'), 'fine': ('fine', 'fine'), 'coarse': ('coarse', 'std')}
    field = L.upper_len / 6
    first = {}
    for option, sorts in sorted(kinds.items()):
        for name, sort, (y, z), length in zip(('upper', 'lower'), sorts, (L.upper, L.lower), (L.upper_len, L.lower_len)):
            node = u.empty(f'option.sieves_{option}.{name}', f'inside.sieve.{name}', (0, y, z))
            n = round(length / field)
            for k in range(n):
                at = (0, y + .012 + (length - .024) * k / n, z + L.sieve_slope * length * k / n)
                label = f'inside.sieve.{name}.{option}.{k}'
                if sort in first:
                    u.instance(label, first[sort], at, node)
                else:
                    first[sort] = u.part(label, node, at)
                    with first[sort].at(Matrix.Translation(at) @ Matrix.Rotation(math.atan(L.sieve_slope), 4, 'X')):
                        _louvres(first[sort], field, w - .006, *SIEVES[sort])


def _sieve_frame(p, L, y, z, length, w, name):
    """Side channels, end rails and dividers, hangers, adjusting bar."""
    e = lambda s: (y + length * s, z + L.sieve_slope * length * s)                     # noqa: E731
    for s in (1, -1):
        (a, za), (b, zb) = e(0), e(1)
        slab(p, 'paint.works', [(a, za - .040), (b, zb - .040), (b, zb + .018), (a, za + .018)], s * w, s * (w + .004))
        for dz in (-.040, .018):
            p.add('paint.works', shapes.loft([[(s * (w - .002), yy, zz + dz), (s * (w + .022), yy, zz + dz), (s * (w + .022), yy, zz + dz + .004), (s * (w - .002), yy, zz + dz + .004)] for yy, zz in (e(0), e(1))]))
    for s in (0, 1):
        yy, zz = e(s)
        p.box('paint.works', (-w, yy - .006, zz - .042), (w, yy + .006, zz + .012), .002)
    for k in (1, 2):
        x = -w + 2 * w * k / 3
        (a, za), (b, zb) = e(0), e(1)
        slab(p, 'paint.works', [(a, za - .030), (b, zb - .030), (b, zb - .004), (a, za - .004)], x - .002, x + .002)
    p.bar('metal.zinc', [(.08, e(0)[0], e(0)[1] - .034), (.08, e(1)[0], e(1)[1] - .034)], .016, .005)
    p.cyl('metal.zinc', (.08, e(1)[0], e(1)[1] - .03), (.08, e(1)[0] + .07, e(1)[1] - .028), .007, .001, 6)
    hangers(p, L, [e(.10), e(.90)], w + .036, .13 if name == 'upper' else .11)
    if name == 'upper':                                                      # tailings extension: long fingers behind the sieve
        yy, zz = e(1)
        m = round(2 * w / .05)
        for k in range(m):
            x = -w + 2 * w * (k + .5) / m
            p.add('paint.works', shapes.loft([[(x - .012, yy, zz - .004), (x + .012, yy, zz - .004), (x + .012, yy, zz), (x - .012, yy, zz)],
                                             [(x - .004, yy + .11, zz + .022), (x + .004, yy + .11, zz + .022), (x + .004, yy + .11, zz + .025), (x - .004, yy + .11, zz + .025)]]))


def _louvres(p, field, w, rows, pitch, blade):
    """A field of adjustable blades: toothed strips standing at 35 degrees on wire axles."""
    tilt = math.radians(35)
    teeth = round(2 * w / pitch)
    q = 2 * w / teeth
    edge = []
    for i in range(teeth):
        x = -w + q * i
        edge += [(x, blade * .40), (x + q * .5, blade)]
    o = [(-w, -.004)] + edge + [(w, blade * .40), (w, -.004)]
    flat = shapes.loft([[(x, s * math.cos(tilt) - h * math.sin(tilt), s * math.sin(tilt) + h * math.cos(tilt)) for x, s in o] for h in (0, .0012)], caps=True)
    n = len(o)
    flat.faces = [f[::-1] for f in flat.faces if len(f) > 4]                  # the thin rim of a blade is never seen
    flat.solid = False
    for r in range(rows):
        m = Matrix.Translation((0, field * (r + .4) / rows, .002))
        p.add('plastic.white', flat, m)
        p.add('metal.steel', shapes.loft([[(x, .004 * math.cos(t), .004 * math.sin(t)) for t in (.5, 2.6, 4.7)] for x in (-w, w)]), m)


def fan(u, L, D):
    """inside.fan: rotor with six blades on spiders."""
    (y, z), r, w = L.fan, L.fan_r, L.half - .045
    p = u.part('inside.fan', pivot=(0, y, z), alone=True, axis='x', rpm=-700, explode=(0, -.35, -.35))
    shaft(p, (y, z), -D.HULL - .10, D.HULL + .05, .022)
    for x in (-w * .8, 0, w * .8):
        p.cyl('metal.cast', (x - .025, y, z), (x + .025, y, z), .055, .004, 16)
    for i in range(6):
        with p.at(Matrix.Translation((0, y, z)) @ Matrix.Rotation(TAU * i / 6, 4, 'X')):
            sheet(p, 'plastic.yellow', [(r * .45, .012), (r * .75, .010), (r, -.012)], -w, w, .003)
            for x in (-w * .8, 0, w * .8):
                p.add('metal.dark', block((x - .018, .04, -.004), (x + .018, r * .92, .006)))
                p.add('metal.zinc', block((x - .008, r * .80, .004), (x + .008, r * .86, .020)))


# ---------------------------------------------------------------- conveying

def augers(u, L, D):
    """inside.auger.grain and .returns: two-start screws that carry to the right, paddles at the elevator's foot."""
    r, right = L.auger_r, L.elevator_x + .05
    first = None
    for name, at, rpm in (('grain', L.grain, 400), ('returns', L.returns, 380)):
        extras = dict(axis='x', rpm=rpm, explode=(0, .3, -.75 if name == 'grain' else -.85))
        if first:
            u.instance(f'inside.auger.{name}', first, (0, *at), **extras)
            continue
        first = u.part(f'inside.auger.{name}', pivot=(0, *at), alone=True, **extras)
        screw(first, (D.HULL - .01, *at), (-D.HULL - .01, *at), r, .085, 2, 1, .020, 'paint.header')
        shaft(first, at, -right - .10, D.HULL + .10, .018)


def elevator(u, L, D, name, foot, head, lag=0.0):
    """inside.elevator.*: chain with rubber paddles over two sprockets."""
    x, k0 = -L.elevator_x, 'grain' if name == 'grain' else 'returns'
    r0, r1 = .070, .070
    p = u.part(f'inside.elevator.{k0}', pivot=(x, *foot), explode=(-.55, 0, 0))
    run = [(foot[0], foot[1], r0), (head[0], head[1], r1)]
    path = chain_links(p, run, x, .044, outer='metal.galv')
    length = sum(math.dist(a, b) for a, b in zip(path, path[1:] + path[:1]))
    n = round(length / .21)
    first = None
    deep, wide = L.elevator_d - r0 - .016, L.elevator_w - .008
    for k in range(n):
        at, d = along(path, k, n)
        out = Vector((d.y, -d.x))
        m = frame((x, *at), (1, 0, 0), (0, *out))
        label = f'inside.elevator.{k0}.paddle.{k}'
        if first is None:
            first = u.part(label, f'inside.elevator.{k0}', m.translation)
            with first.at(m):
                first.add('rubber.belt', block((-wide, .012, -.005), (wide, deep, .005)))
                first.add('metal.zinc', block((-wide * .45, -.008, .005), (wide * .45, deep * .55, .009)))
                first.add('metal.zinc', block((-.02, -.010, -.014), (.02, .014, .012)))
            base = m.to_3x3()
        else:
            u.instance(label, first, m.translation, f'inside.elevator.{k0}', m.to_3x3() @ base.inverted())
    for at, what in ((foot, 'foot'), (head, 'head')):
        q = u.part(f'inside.elevator.{k0}.{what}', f'inside.elevator.{k0}', (x, *at), alone=True, axis='x', rpm=380)
        cog(q, at, x, r0 + .004, 9, .014)
        shaft(q, at, x - .14, x + .12, .016)


def tank_augers(u, L, D):
    """inside.auger.fill into the tank's middle, inside.auger.tank.0 in the bottom trough, .1 across to the column's foot."""
    a, b = D.FILL_AUGER
    p = u.part('inside.auger.fill', pivot=a, explode=(0, 0, 1.3))
    screw(p, a, b, .070, .13, 1, 1, .018, steps=12)
    ax, ay = D.AUGER_COLUMN
    turn = importlib.import_module(D.__package__ + '.tank').Z_TURN
    back, low = D.TANK_REAR - .28, D.TANK_TROUGH + .095
    q = u.part('inside.auger.tank.0', pivot=(0, ay, low), alone=True, axis='y', rpm=320, explode=(0, 0, .9))
    screw(q, (0, back, low), (0, ay - .12, low), .085, .17, 1, -1, .024, steps=16)
    c = u.part('inside.auger.tank.1', pivot=(0, ay, low + .02), explode=(0, 0, .9))
    screw(c, (-.16, ay, low - .01), (ax - .12, ay, turn - .26), .105, .20, 1, 1, .026, steps=16)


def unload_flights(u, D, tank):
    """inside.auger.unload in the turning tube and inside.auger.column in the upright; the tank's module knows where the tube lies."""
    ax, ay = D.AUGER_COLUMN
    r, end = tank.R - .020, getattr(tank, 'END', D.REAR - .55)
    zt = lambda y: tank.Z_TUBE + tank.SLOPE * (y - ay)                                 # noqa: E731
    p = u.part('inside.auger.unload', 'auger.unload', (ax, ay, zt(ay)))
    screw(p, (ax, ay + .02, zt(ay)), (ax, end + .10, zt(end + .10)), r, .26, 1, 1, .028, steps=10)
    q = u.part('inside.auger.column', 'body.auger.column' if 'body.auger.column' in u.parts else None, (ax, ay, tank.Z_TURN))
    screw(q, (ax, ay, tank.Z_TURN - .36), (ax, ay, tank.Z_TUBE - .06), r, .20, 1, 1, .028, steps=10)


def build_in_base(u, D):
    """What must move with nodes of the base: feeder chain and unloading flights."""
    feeder_chain(u, layout(D), D, 'feeder')
    if 'auger.unload' in u.parts:
        unload_flights(u, D, importlib.import_module(D.__package__ + '.tank'))


# ---------------------------------------------------------------- the whole

def build(u, D):
    """All working parts into the unit."""
    L = layout(D)
    feed_plate(u, L, D)
    accelerator(u, L, D)
    drum(u, L, D)
    concave(u, L, D)
    beater(u, L, D)
    curtain(u, L, D)
    walkers(u, L, D)
    grain_pan(u, L, D)
    sieves(u, L, D)
    fan(u, L, D)
    augers(u, L, D)
    elevator(u, L, D, 'grain', L.grain, L.grain_head)
    elevator(u, L, D, 'returns', L.returns, L.returns_head)
    tank_augers(u, L, D)


# what a closed machine hides wholly: the program leaves it out then. Walker ends and tank augers can be seen from outside
ENCLOSED = ('inside.feed_plate', 'inside.drum', 'inside.accelerator', 'inside.concave', 'inside.beater', 'inside.curtain', 'inside.grain_pan',
            'inside.sieve', 'inside.fan', 'inside.auger.grain', 'inside.auger.returns', 'inside.elevator', 'inside.walker.crank')


def enclose(u):
    """Mark the top nodes of what is enclosed; all below goes with them."""
    for p in u.parts.values():
        if p.name.startswith(ENCLOSED) and p.parent == u.root:
            p.extras['enclosed'] = 1
    for name, (parent, _, extras) in u.empties.items():
        if name.startswith(ENCLOSED) and parent == u.root:
            extras['enclosed'] = 1


def write(out, D, model, bake=True, budget=40000):
    """insides.glb; origin = machine origin, hangs on mount.insides."""
    export.clear()
    u = Unit(f'insides.{model}', fits='insides')
    build(u, D)
    enclose(u)
    for p in sorted(u.parts.values(), key=lambda p: -p.triangles)[:14]:
        print(f'  {p.triangles:7d}  {p.name}')
    export.write(u, os.path.join(out, 'insides.glb'), bake=bake, budget=budget, ground=False)
