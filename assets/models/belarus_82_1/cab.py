"""Pillar cab: shell, kinked doors, glass, roof cap, mirrors, wipers. Everything here hangs under option.cab."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import towards

from . import dims as D, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, ring_path, rrect, up_frame

M = Matrix.Translation
GLASS_IN = .012                                   # glass lies this far inside the pillars' outer face


def build(u):
    """All parts of the cab."""
    u.empty('option.cab', '', (0, 0, 0), default=1)
    platform(u.part('body.platform', explode=(0, 0, .12)))
    shell(u)
    glass(u)
    roof(u)
    for side in 'LR':
        door(u, side)
    outfit(u)


def side_pt(y, z, k=1, d=0.0):
    """Point of the cab's side face, d outward."""
    return Vector((k * (surf.cab_x(z) + d), y, z))


def a_line(z0, z1, n=7, dy=0.0, d=-.028):
    """Points up the front pillar."""
    return [side_pt(surf.a_post(z) + dy, z, 1, d) for z in (lerp(z0, z1, k / n) for k in range(n + 1))]


def shell(u):
    """Pillars, sills, headers, lower walls, floor."""
    p = u.part('cab', 'option.cab', explode=(0, 0, .35))
    for _ in p.both_sides():
        a = [side_pt(surf.a_post(z), z, 1, -.030) for z in (1.000, 1.30, D.WAIST, 2.10, 2.600)]
        p.bar('paint.primary', a, .056, .060, .16, .012, up=(0, 1, 0))
        b = [side_pt(D.B_POST, z, 1, -.028) for z in (1.66, 2.10, 2.600)]
        p.bar('paint.primary', b, .050, .052, 0, .010, up=(0, 1, 0))
        c = [side_pt(surf.c_post(z), z, 1, -.030) for z in (1.38, D.WAIST, 2.10, 2.600)]
        p.bar('paint.primary', c, .056, .058, .12, .012, up=(0, 1, 0))
        # eaves, waist rail, door sill, bar under the quarter light
        p.bar('paint.primary', [side_pt(D.A_TOP - .01, 2.588, 1, -.030), side_pt(D.C_TOP + .01, 2.588, 1, -.030)], .050, .046, 0, .008)
        p.bar('paint.primary', [side_pt(D.B_POST - .02, D.WAIST - .012, 1, -.026), side_pt(D.C_KINK, D.WAIST - .012, 1, -.026)], .046, .046, 0, .008)
        p.bar('paint.primary', [side_pt(D.A_FOOT - .02, 1.022, 1, -.030), (.600 - .030, -.890, 1.022)], .056, .058, 0, .008)
        # panel between waist rail and fender, its lower edge follows the arc
        arc = [surf.fender_point(D.FENDER_R + .006, d) for d in range(102, 43, -7)]
        arc = [q for q in arc if q[0] < D.C_KINK]
        o = [(D.B_POST - .020, D.WAIST - .03), (D.B_POST - .020, arc[0][1] - .002)] + arc[1:] + [(D.C_KINK, arc[-1][1] - .02), (D.C_KINK, D.WAIST - .03)]
        p.add('paint.primary', shapes.plate(o, (), .006, .002, lambda y, z: Vector((surf.cab_x(z) - .014, y, z)), .12))
        # rear corner above the fender, and lower front corner panel
        p.prism('paint.primary', [(D.C_KINK - .05, 1.40), (D.C_KINK - .02, 1.40), (D.C_KINK - .02, 1.70), (D.C_KINK - .05, 1.70)], D.TUB - .01, .640, 'x', .004)
        p.prism('paint.primary', [(.350, 1.00, .01), (.575, 1.00, .02), (.590, 1.16, .01), (.350, 1.16, .01)], -1.205, -1.165, 'y', .006)
        p.box('paint.accent', (.345, -1.200, 1.14), (.385, -1.160, 1.70), .006)
    # cross members
    y = D.A_TOP
    p.bar('paint.primary', [(-.59, y, 2.588), (.59, y, 2.588)], .050, .050, 0, .008)
    p.bar('paint.primary', [(-.59, D.C_TOP, 2.588), (.59, D.C_TOP, 2.588)], .050, .050, 0, .008)
    p.bar('paint.primary', [(-.63, D.C_KINK - .028, 1.700), (.63, D.C_KINK - .028, 1.700)], .050, .056, 0, .008)
    p.bar('paint.primary', [(-.64, D.A_KINK + .006, 1.712), (.64, D.A_KINK + .006, 1.712)], .044, .040, 0, .008)
    p.plate('paint.primary', rrect(-.630, 1.345, .630, 1.690, .02), rear_frame(0, .612, 0), holes=[], thickness=.010, bevel=.003, grid=.16)
    for k in range(2):
        p.box('paint.primary', (-.52, .608, 1.420 + .19 * k), (.52, .622, 1.445 + .19 * k), .005)


def platform(p):
    """Floor, walls between the wheels, firewall, rubber mounts: stays when an awning replaces the cab."""
    for _ in p.both_sides():
        # inner wall between the wheels
        arc2 = [surf.fender_point(D.FENDER_R + .004, d) for d in range(165, 50, -8)]
        arc2 = [(y, z) for y, z in arc2 if z > 1.03 and y < .575]
        q = [(-.90, 1.00), (.575, 1.00)] + list(reversed(arc2))
        q.append((-.90, arc2[0][1]))
        p.plate('paint.accent', q, frame((D.TUB - .004, 0, 0), (0, 1, 0), (0, 0, 1)), thickness=.008, bevel=.002, grid=.16)
    # firewall behind the hood, rear wall, floor with side strips
    p.box('paint.accent', (-.362, -1.196, 1.00), (.362, -1.166, 1.705), .006)
    for k in range(4):
        p.box('paint.accent', (-.30 + .17 * k, -1.206, 1.04), (-.26 + .17 * k, -1.19, 1.56), .006)
    p.plate('paint.accent', rrect(-.445, 1.000, .445, 1.360, .01), rear_frame(0, .600, 0), thickness=.010, bevel=.003, grid=.16)
    p.box('interior.floor', (-.440, -1.19, .992), (.440, .592, 1.020), .004)
    for s in (-1, 1):
        p.box('interior.floor', (s * .43, -1.19, .994), (s * .590, -.885, 1.016), .004)
    # rubber mounts of the cab
    for s in (-1, 1):
        for yy in (-1.02, .42):
            p.cyl('rubber.belt', (s * .33, yy, .945), (s * .33, yy, .995), .045, .006, 18)
            p.cyl('metal.dark', (s * .33, yy, .930), (s * .33, yy, .947), .055, .003, 18)


def flat_glass(p, corners, seal=.010, slot='glass.cab', seal_slot='rubber.belt'):
    """A pane through corner points (fan) with a seal tube round it."""
    n = len(corners)
    mid = sum((Vector(c) for c in corners), Vector()) / n
    p.add(slot, shapes.Chunk([Vector(c) for c in corners] + [mid], [(i, (i + 1) % n, n) for i in range(n)], False))
    if seal:
        p.tube(seal_slot, [tuple(c) for c in shapes.fillet([tuple(c) for c in corners] + [tuple(corners[0])], .03, closed=False)][:-1], seal, 0, 6, closed=True)


def glass(u):
    """Windscreen, quarter lights, rear side windows and rear window with frame."""
    p = u.part('cab.glass', 'option.cab', explode=(0, 0, .35))
    # windscreen: bowed both ways
    z0, z1 = 1.738, 2.556

    def at(s, t):
        z = lerp(z0, z1, t)
        w = surf.cab_x(z) - .066
        x = lerp(-w, w, s)
        return (x, surf.front_x(x, z) + .012, z)
    p.add('glass.cab', shapes.grid(at, 8, 6))
    edge = [at(k / 8, 0) for k in range(9)] + [at(1, k / 6) for k in range(1, 7)] + [at(1 - k / 8, 1) for k in range(1, 9)] + [at(0, 1 - k / 6) for k in range(1, 6)]
    p.tube('rubber.belt', edge, .011, 0, 6, closed=True)
    for k in (-1, 1):
        # quarter lights beside the hood
        def q(x, z):
            return Vector((k * x, surf.a_post(z) + .006, z))
        pane = [q(.392, 1.172), q(.560, 1.172), q(.596, 1.690), q(.392, 1.690)]
        flat_glass(p, pane, .009)
        # rear side window
        y0, y1 = D.B_POST + .035, -.035

        def r(y, z):
            return Vector((k * (surf.cab_x(z) - GLASS_IN), y, z))
        low, high = D.WAIST + .020, 2.556
        pane = [r(D.B_POST + .032, low), r(surf.c_post(low) - .034, low), r(surf.c_post(high) - .034, high), r(D.B_POST + .032, high)]
        flat_glass(p, pane, .010)
        p.add('plastic.black', shapes.prism(rrect(-.03, -.045, .03, .045, .01), 0, .012, .003), frame(r(surf.c_post(2.05) - .075, 2.05), (0, k, 0), (0, 0, 1)))
    # rear window: hinged frame inside the opening
    def rw(x, z, d=0.0):
        return Vector((x, surf.c_post(z) - .012 + d, z))
    pane = [rw(-.585, 1.735), rw(.585, 1.735), rw(.530, 2.552), rw(-.530, 2.552)]
    flat_glass(p, pane, .013, seal_slot='plastic.black')
    for s in (-1, 1):
        p.box('plastic.black', (s * .36 - .03, .545, 2.545), (s * .36 + .03, .585, 2.575), .006)
    p.tube('plastic.black', [rw(-.14, 1.775, .0), rw(-.14, 1.80, -.05), rw(.14, 1.80, -.05), rw(.14, 1.775, .0)], .009, .02)
    for s in (-1, 1):                                                     # gas struts inside
        p.cyl('metal.dark', rw(s * .545, 2.16, -.06), rw(s * .545, 2.36, -.05), .009, .002, 8)
        p.cyl('metal.chrome', rw(s * .545, 2.36, -.05), rw(s * .535, 2.50, -.02), .004, .001, 8)


def door_outline(inset=0.0):
    """Door edge in (y, z): front follows the kinked pillar, rear follows the fender's arc."""
    g = .006 + inset
    front = [(surf.a_post(z) + .036 + g, z) for z in (1.058 + g, 1.30, 1.52, D.WAIST, 2.0, 2.562 - g)]
    r = D.FENDER_R + .045 + inset
    arc = [surf.fender_point(r, d) for d in (163, 155, 147, 139, 131, 123, 115, 107)]
    arc = [(y, z) for y, z in arc if z > 1.058 + g and y < D.B_POST - .032 - inset]
    yb = D.B_POST - .030 - g
    first = (-math.sqrt(max(r * r - (1.058 + g - D.REAR_R) ** 2, 0)), 1.058 + g)
    return front, [first] + [q for q in arc if q[1] > first[1] + .02], [(yb, max(D.WAIST + .01 + inset, arc[-1][1] + .012)), (yb, 2.562 - g)]


def door(u, side):
    """Door with tube frame, glass, kick panel, seal, handle, hinges, inner grab bar."""
    k = 1 if side == 'L' else -1
    pivot = (k * (surf.cab_x(2.0) + .012), D.B_POST - .028, 2.10)
    p = u.part(f'cab.door.{side}', 'option.cab', pivot, axis='z', min=0 if side == 'L' else -75, max=75 if side == 'L' else 0, explode=(k * .5, 0, .35))
    with (p.at(Matrix.Scale(-1, 4, (1, 0, 0))) if side == 'R' else p.at(Matrix())):
        front, arc, back = door_outline(.016)
        loop = front + list(reversed(back)) + list(reversed(arc))
        pts = [side_pt(y, z, 1, -.004) for y, z in loop]
        pts = shapes.fillet([tuple(q) for q in pts] + [tuple(pts[0])], .035, closed=False)[:-1]
        h, w, b = .017, .017, .005
        prof = [(-h, -w + b), (-h + b, -w), (h - b, -w), (h, -w + b), (h, w - b), (h - b, w), (-h + b, w), (-h, w - b)]
        p.add('paint.accent', shapes.sweep(pts, prof, closed=True, up=(1, 0, 0)))
        # seal: soft tube just inside, following the kink
        front, arc, back = door_outline(.036)
        loop = front + list(reversed(back)) + list(reversed(arc))
        seal = shapes.fillet([tuple(side_pt(y, z, 1, -.004)) for y, z in loop] + [tuple(side_pt(*loop[0], 1, -.004))], .035, closed=False)[:-1]
        p.tube('rubber.belt', seal, .0085, 0, 6, closed=True)
        # glass
        front, arc, back = door_outline(.030)
        loop = front + list(reversed(back)) + list(reversed(arc))
        c = shapes.plate(loop, (), .0008, 0, lambda y, z: Vector((surf.cab_x(z) - .008, y, z)), (.25, .20), back=False)
        n = len(shapes.split_edges(shapes.ccw(shapes.fillet(loop)), (.25, .20)))
        faces = [f for f in c.faces if len(f) == 3]                              # the pane only: no rim
        p.add('glass.cab', shapes.Chunk(c.points, faces, False))
        # kick panel at the bottom
        zt = 1.230
        low = [(y, z) for y, z in front if z < zt] + [(surf.a_post(zt) + .066, zt)]
        rear = [q for q in arc if q[1] < zt]
        r = D.FENDER_R + .075
        rear.append((-math.sqrt(r * r - (zt - D.REAR_R) ** 2), zt))
        o = low + list(reversed(rear))
        p.add('paint.primary', shapes.plate(o, (), .008, .003, lambda y, z: Vector((surf.cab_x(z) - .001, y, z)), .10))
        # cross rail at the waist with the handle
        zr = D.WAIST + .035
        y0, y1 = surf.a_post(zr) + .06, D.B_POST - .05
        p.bar('paint.accent', [side_pt(y0, zr, 1, -.006), side_pt(y1, zr, 1, -.006)], .022, .040, 0, .004)
        hx = surf.cab_x(zr) + .006
        f = frame((hx, surf.a_post(zr) + .125, zr), (0, 1, 0), (0, 0, 1))
        p.add('plastic.black', shapes.prism(rrect(-.055, -.022, .075, .022, .012), 0, .008, .003), f)
        p.tube('plastic.black', [f @ Vector((-.035, 0, .006)), f @ Vector((-.035, 0, .034)), f @ Vector((.060, 0, .034)), f @ Vector((.060, 0, .006))], .008, .014)
        p.cyl('metal.steel', f @ Vector((-.045, .0, .004)), f @ Vector((-.045, 0, .014)), .009, .002, 12)
        # hinges
        for z in (1.86, 2.42):
            x = surf.cab_x(z) + .004
            p.cyl('metal.dark', (x + .012, D.B_POST - .028, z - .035), (x + .012, D.B_POST - .028, z + .035), .011, .003, 12)
            p.box('metal.dark', (x - .012, D.B_POST - .10, z - .020), (x + .010, D.B_POST - .030, z + .020), .004)
            p.box('metal.dark', (x - .014, D.B_POST - .026, z - .024), (x + .008, D.B_POST + .026, z + .024), .004)
        # inner grab bar
        p.tube('plastic.black', [side_pt(-.95, 1.44, 1, -.010), side_pt(-.95, 1.46, 1, -.065), side_pt(-.64, 1.74, 1, -.065), side_pt(-.64, 1.755, 1, -.010)], .010, .03)


def roof_ring(inset, z, n=7):
    """Ring of the roof's outline with rounded corners; the front edge is bowed."""
    x, y0, y1 = D.ROOF_HALF - inset, D.ROOF_FRONT + inset, D.ROOF_REAR - inset
    r = max(.02, .17 - inset * .6)
    pts = []
    for cx, cy, a0 in ((x - r, y1 - r, 0), (-x + r, y1 - r, 90), (-x + r, y0 + r, 180), (x - r, y0 + r, 270)):
        for k in range(n + 1):
            a = math.radians(a0 + 90 * k / n)
            px, py = cx + r * math.cos(a), cy + r * math.sin(a)
            if py < 0:
                py -= .045 * (1 - (px / x) ** 2)
            pts.append((px, py, z))
        if a0 == 180:                                                     # points along the bowed front edge
            for k in range(1, 6):
                px, py = lerp(-x + r, x - r, k / 6), y0
                pts.append((px, py - .045 * (1 - (px / x) ** 2), z))
    return pts


def roof(u):
    """Flat white cap with overhang, gutter, hatch, liner, visor lip."""
    p = u.part('cab.roof', 'option.cab', explode=(0, 0, .75))
    H = D.HEIGHT
    rows = [(.052, 2.604), (.020, 2.598), (.006, 2.604), (.0, 2.616), (.0, 2.662), (.005, 2.672), (.014, 2.678), (.024, 2.682), (.034, 2.704), (.055, 2.734), (.088, 2.760), (.135, 2.778), (.20, 2.789), (.30, 2.7965), (.44, H)]
    p.add('paint.roof', shapes.outward(shapes.loft([roof_ring(i, z) for i, z in rows])))
    # gutter seal, hatch with handle, ribs on the cap
    p.tube('rubber.belt', roof_ring(.030, 2.594), .010, 0, 6, closed=True)
    hatch = rrect(-.27, -.62, .27, -.10, .06)
    p.add('paint.roof', shapes.plate(hatch, (), .016, .006, None, .2, back=False), M((0, 0, H + .0000)) @ M((0, 0, -.0005)))
    p.add('rubber.belt', shapes.plate(rrect(-.283, -.633, .283, -.087, .07), [rrect(-.268, -.618, .268, -.102, .06)], .012, .003, back=False), M((0, 0, H - .004)))
    # liner
    p.box('interior.light', (-.58, -1.06, 2.560), (.58, .54, 2.580), .008)
    p.box('plastic.grey', (-.26, -.60, 2.545), (.26, -.12, 2.562), .006)
    for s in (-1, 1):
        p.add('plastic.black', shapes.prism(rrect(-.09, -.05, .09, .05, .015), 0, .020, .005), frame((s * .36, -.85, 2.562), (1, 0, 0), (0, -1, 0)))
    # ventilation grilles under the front lip
    for s in (-1, 1):
        p.plate('plastic.black', rrect(-.13, -.035, .13, .035, .012), frame((s * .30, -1.225, 2.592), (1, 0, 0), (0, -1, 0)), holes=[shapes.slot(0, -.020 + .020 * k, .20, .010) for k in range(3)], thickness=.006, behind='mesh.dark', gap=.003, back=False)


def outfit(u):
    """Mirrors, wipers, grab rails, screen-washer, sun blind."""
    p = u.part('cab.mirrors', 'option.cab', explode=(0, 0, .35))
    for _ in p.both_sides():
        foot = side_pt(surf.a_post(2.42) - .012, 2.42, 1, -.01)
        A.mirror(p, foot, (.872, -1.300, 2.20), .175, .30)
        p.tube('metal.dark', [side_pt(surf.a_post(2.02) - .012, 2.02, 1, -.01), (.80, -1.27, 2.06), (.872, -1.300, 2.12)], .008, .05)
        # entry rail along the front pillar
        A.rail(p, [side_pt(surf.a_post(1.16) - .025, 1.16, 1, -.01), side_pt(surf.a_post(1.20) - .075, 1.20, 1, .02), side_pt(surf.a_post(1.62) - .075, 1.62, 1, .02), side_pt(surf.a_post(1.66) - .025, 1.66, 1, -.01)], .012, .04, 'plastic.black')
    # windscreen wiper, from the roof header, and its motor cover
    n = (0, -1, 0)
    A.wiper(p, (.10, surf.front_x(.10, 2.53) - .004, 2.535), (-.06, surf.front_x(-.06, 2.12) - .006, 2.12), n, .46)
    A.wiper(p, (.05, surf.c_post(2.53) - .004, 2.53), (.16, surf.c_post(2.20) - .008, 2.20), (0, 1, 0), .36)
    p.box('plastic.black', (.03, -1.05, 2.49), (.17, -1.00, 2.555), .012)
