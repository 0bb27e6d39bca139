"""Pillar cab: shell, kinked doors, glass, roof cap, mirrors, wipers. Everything here hangs under option.cab."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import towards

from . import layout, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, ring_path, rrect, up_frame

M = Matrix.Translation
GLASS_IN = .012                                   # glass lies this far inside the pillars' outer face


def build(u, D):
    """All parts of the cab."""
    u.empty('option.cab', '', (0, 0, 0), default=1)
    platform(u.part('body.platform', explode=(0, 0, .12)), D)
    shell(u, D)
    glass(u, D)
    roof(u, D)
    lamp_heads(u, D)
    for side in 'LR':
        door(u, D, side)
    outfit(u, D)


def side_pt(D, y, z, k=1, d=0.0):
    """Point of the cab's side face, d outward."""
    return Vector((k * (surf.cab_x(D, z) + d), y, z))


def a_line(D, z0, z1, n=7, dy=0.0, d=-.028):
    """Points up the front pillar."""
    return [side_pt(D, surf.a_post(D, z) + dy, z, 1, d) for z in (lerp(z0, z1, k / n) for k in range(n + 1))]


def pillar_slot(D):
    """Paint of the cab's frame."""
    return 'paint.primary' if D.CAB == 'unified' else 'paint.accent'


def shell(u, D):
    """Pillars, sills, headers, lower walls."""
    p = u.part('cab', 'option.cab', explode=(0, 0, .35))
    slot, low, top_, waist = pillar_slot(D), D.CAB_HALF[0], D.EAVES + .003, D.WAIST
    for _ in p.both_sides():
        a = [side_pt(D, surf.a_post(D, z), z, 1, -.030) for z in (1.000, 1.30, waist, 2.10, D.EAVES + .015)]
        p.bar(slot, a, .056, .060, .16, .012, up=(0, 1, 0))
        b = [side_pt(D, D.B_POST, z, 1, -.028) for z in (waist - .034, 2.10, D.EAVES + .015)]
        p.bar(slot, b, .050, .052, 0, .010, up=(0, 1, 0))
        c = [side_pt(D, surf.c_post(D, z), z, 1, -.030) for z in (1.38, waist, 2.10, D.EAVES + .015)]
        p.bar(slot, c, .056, .058, .12, .012, up=(0, 1, 0))
        # eaves, waist rail, door sill
        p.bar(slot, [side_pt(D, D.A_TOP - .01, top_, 1, -.030), side_pt(D, D.C_TOP + .01, top_, 1, -.030)], .050, .046, 0, .008)
        p.bar(slot, [side_pt(D, D.B_POST - .02, waist - .012, 1, -.026), side_pt(D, D.C_KINK, waist - .012, 1, -.026)], .046, .046, 0, .008)
        p.bar('paint.primary', [side_pt(D, D.A_FOOT - .02, 1.022, 1, -.030), (low - .030, D.A_FOOT + .26, 1.022)], .056, .058, 0, .008)
        # panel between waist rail and fender, its lower edge follows the arc
        arc = [surf.fender_point(D, D.FENDER_R + .006, d) for d in range(102, 43, -7)]
        arc = [q for q in arc if q[0] < D.C_KINK and q[0] > D.B_POST - .02]
        low_z = min(arc[0][1] - .002, waist - .035)
        o = [(D.B_POST - .020, waist - .02), (D.B_POST - .020, low_z)] + [(y, min(z, waist - .035)) for y, z in arc] + [(D.C_KINK, arc[-1][1] - .02), (D.C_KINK, waist - .02)]
        p.add('paint.primary', shapes.plate(o, (), .006, .002, lambda y, z: Vector((surf.cab_x(D, z) - .014, y, z)), .12))
        # fixed sheet between the fender and the door's lower rear edge, up to the pillar behind the kink
        _, sill, back = door_outline(D, -.006)
        edge = sill + back[:1]
        hi = edge[0][0]
        low_arc = [surf.fender_point(D, D.FENDER_R + .006, d) for d in range(166, 92, -6)]
        low_arc = [q for q in low_arc if q[1] > 1.012 and q[0] < D.B_POST - .04]
        foot = min(surf.fender_point(D, D.FENDER_R + .006, 100)[1], waist - .05)
        o = [(hi - .004, 1.012)] + low_arc + [(D.B_POST - .012, foot), (D.B_POST - .012, edge[-1][1])] + list(reversed(edge))
        p.add('paint.primary', shapes.plate(o, (), .006, .002, lambda y, z: Vector((surf.cab_x(D, z) - .018, y, z)), .12))
        # bulb seal all round the door's opening, behind the door's tube: it follows the kink
        front, sill, back = door_outline(D, 0)
        loop = [tuple(side_pt(D, y, z, 1, -.024)) for y, z in front + list(reversed(back)) + list(reversed(sill))]
        p.add('rubber.belt', shapes.sweep(shapes.fillet(loop + loop[:1], .030, 2, closed=False)[:-1], [(-.006, -.011), (.011, -.013), (.011, .013), (-.006, .011)], closed=True, up=(1, 0, 0)))
        # rear corner above the fender, and lower front corner panel
        p.prism('paint.primary', [(D.C_KINK - .05, 1.40), (D.C_KINK - .02, 1.40), (D.C_KINK - .02, waist - .02), (D.C_KINK - .05, waist - .02)], D.TUB - .01, D.CAB_HALF[1] - .022, 'x', .004)
        p.prism('paint.primary', [(.350, 1.00, .01), (low - .025, 1.00, .02), (low - .010, 1.16, .01), (.350, 1.16, .01)], D.A_FOOT - .055, D.A_FOOT - .015, 'y', .006)
        p.box('paint.accent', (.345, D.A_FOOT - .050, 1.14), (.385, D.A_FOOT - .010, waist - .02), .006)
    # cross members
    x = D.CAB_HALF[2] - .015
    p.bar(slot, [(-x, D.A_TOP, top_), (x, D.A_TOP, top_)], .050, .050, 0, .008)
    p.bar(slot, [(-x, D.C_TOP, top_), (x, D.C_TOP, top_)], .050, .050, 0, .008)
    x = D.CAB_HALF[1] - .032
    p.bar(slot, [(-x, D.C_KINK - .028, waist - .020), (x, D.C_KINK - .028, waist - .020)], .050, .056, 0, .008)
    p.bar(slot, [(-x - .01, D.A_KINK + .006, waist - .008), (x + .01, D.A_KINK + .006, waist - .008)], .044, .040, 0, .008)
    p.plate('paint.primary', rrect(-x, 1.345, x, waist - .030, .02), rear_frame(0, D.C_KINK - .028, 0), holes=[], thickness=.010, bevel=.003, grid=.16)
    p.box('paint.primary', (-.52, D.C_KINK - .032, 1.42), (.52, D.C_KINK - .018, 1.445), .005)
    # pressed bead and gutter strip along the eaves, bolts at the foot of the pillars
    for _ in p.both_sides():
        p.tube('rubber.belt', [side_pt(D, D.A_TOP - .01, D.EAVES - .022, 1, -.003), side_pt(D, D.C_TOP + .01, D.EAVES - .022, 1, -.003)], .006, 0, 6)
        for z in (1.035, 1.085):
            bolt(p, frame(side_pt(D, surf.a_post(D, z), z, 1, .0005), (0, 1, 0), (0, 0, 1)), .011)


def platform(p, D):
    """Floor, walls between the wheels, firewall, rubber mounts: stays when an awning replaces the cab."""
    for _ in p.both_sides():
        # inner wall between the wheels
        arc2 = [surf.fender_point(D, D.FENDER_R + .004, d) for d in range(165, 50, -8)]
        arc2 = [(y, z) for y, z in arc2 if z > 1.03 and y < .575]
        q = [(-.98, 1.00), (.575, 1.00)] + list(reversed(arc2))
        q.append((-.98, arc2[0][1]))
        p.plate('paint.accent', q, frame((D.TUB - .004, 0, 0), (0, 1, 0), (0, 0, 1)), thickness=.008, bevel=.002, grid=.16)
    # firewall behind the hood, rear wall, floor with side strips
    y, w = D.A_FOOT - .046, D.HOOD_HALF[1] + .030
    p.box('paint.accent', (-w, y, 1.00), (w, y + .030, D.WAIST - .015), .006)
    for k in range(4):
        p.box('paint.accent', (-.30 + .17 * k, y - .010, 1.04), (-.26 + .17 * k, y + .006, 1.56), .006)
    t = D.TUB
    p.plate('paint.accent', rrect(-t, 1.000, t, 1.360, .01), rear_frame(0, .600, 0), thickness=.010, bevel=.003, grid=.16)
    p.box('interior.floor', (-t + .005, D.A_FOOT - .04, .992), (t - .005, .592, 1.020), .004)
    for s in (-1, 1):
        p.box('interior.floor', (s * (t - .015), D.A_FOOT - .04, .994), (s * (D.CAB_HALF[0] - .010), D.A_FOOT + .265, 1.016), .004)
    # rubber mounts of the cab
    for s in (-1, 1):
        for yy in (-1.02, .42):
            p.cyl('rubber.belt', (s * .33, yy, .945), (s * .33, yy, .995), .045, .004, 8)
            p.cyl('metal.dark', (s * .33, yy, .930), (s * .33, yy, .947), .055, .002, 8)


def flat_glass(p, corners, seal=.010, slot='glass.cab', seal_slot='rubber.belt'):
    """A pane through corner points (fan) with a seal tube round it."""
    n = len(corners)
    mid = sum((Vector(c) for c in corners), Vector()) / n
    p.add(slot, shapes.Chunk([Vector(c) for c in corners] + [mid], [(i, (i + 1) % n, n) for i in range(n)], False))
    if seal:
        p.tube(seal_slot, [tuple(c) for c in shapes.fillet([tuple(c) for c in corners] + [tuple(corners[0])], .03, 2, closed=False)][:-1], seal, 0, 4, closed=True)


def glass(u, D):
    """Windscreen, quarter lights and rear side windows; the rear window hangs in its own frame."""
    p = u.part('cab.glass', 'option.cab', explode=(0, 0, .35))
    # windscreen: bowed both ways
    z0, z1 = D.WAIST + .018, D.EAVES - .029

    def at(s, t):
        z = lerp(z0, z1, t)
        w = surf.cab_x(D, z) - .066
        x = lerp(-w, w, s)
        return (x, surf.front_x(D, x, z) + .012, z)
    p.add('glass.cab', shapes.grid(at, 8, 6))
    edge = [at(k / 8, 0) for k in range(9)] + [at(1, k / 6) for k in range(1, 7)] + [at(1 - k / 8, 1) for k in range(1, 9)] + [at(0, 1 - k / 6) for k in range(1, 6)]
    p.tube('rubber.belt', edge, .011, 0, 4, closed=True)
    for k in (-1, 1):
        # quarter lights beside the hood
        def q(x, z):
            return Vector((k * x, surf.a_post(D, z) + .006, z))
        flat_glass(p, [q(.392, 1.172), q(D.CAB_HALF[0] - .040, 1.172), q(D.CAB_HALF[1] - .066, D.WAIST - .030), q(.392, D.WAIST - .030)], .009)

        # rear side window, hinged on the B pillar, with its catch
        def r(y, z, d=0.0):
            return Vector((k * (surf.cab_x(D, z) - GLASS_IN + d), y, z))
        low, high = D.WAIST + .020, D.EAVES - .029
        flat_glass(p, [r(D.B_POST + .032, low), r(surf.c_post(D, low) - .034, low), r(surf.c_post(D, high) - .034, high), r(D.B_POST + .032, high)], .010)
        p.add('plastic.black', shapes.prism(rrect(-.03, -.045, .03, .045, .01), 0, .012, .003), frame(r(surf.c_post(D, 2.05) - .075, 2.05), (0, k, 0), (0, 0, 1)))
        for z in (low + .12, high - .12):
            p.cyl('metal.dark', r(D.B_POST + .030, z - .03, .014), r(D.B_POST + .030, z + .03, .014), .009, .002, 8)
    rear_window(u, D)


def rear_window(u, D):
    """Rear window: swings up about hinges under the roof; frame, handle, gas struts, heater lines."""
    z1 = D.EAVES - .033
    p = u.part('cab.window.rear', 'option.cab', (0, surf.c_post(D, z1) - .010, z1 + .012), axis='x', min=0, max=50, explode=(0, .30, .35))
    w0, w1 = D.CAB_HALF[1] - .077, D.CAB_HALF[2] - .075

    def rw(x, z, d=0.0):
        return Vector((x, surf.c_post(D, z) - .012 + d, z))
    z0 = D.WAIST + .015
    flat_glass(p, [rw(-w0, z0), rw(w0, z0), rw(w1, z1), rw(-w1, z1)], .013, seal_slot='plastic.black')
    for s in (-1, 1):
        p.box('plastic.black', (s * .36 - .03, rw(0, z1).y - .012, z1 - .007), (s * .36 + .03, rw(0, z1).y + .022, z1 + .023), .006)
        a, b = rw(s * (w1 + .01), 2.16, -.06), rw(s * w1, 2.50, -.02)
        p.cyl('metal.dark', a, a.lerp(b, .6), .009, .002, 8)
        p.cyl('metal.chrome', a.lerp(b, .6), b, .004, .001, 8)
    p.tube('plastic.black', [rw(-.14, z0 + .04), rw(-.14, z0 + .065, -.05), rw(.14, z0 + .065, -.05), rw(.14, z0 + .04)], .009, .02)
    A.wiper(p, (.05, surf.c_post(D, D.EAVES - .100) - .004, D.EAVES - .100), (.16, surf.c_post(D, 2.20) - .008, 2.20), (0, 1, 0), .36)
    p.box('plastic.black', (-.05, rw(0, z0).y - .016, z0 - .004), (.05, rw(0, z0).y + .018, z0 + .045), .006)


def door_sweep(D, y, inset=0.0):
    """z of the door's lower rear edge: high enough that the opening door passes over the fender."""
    hinge = D.B_POST - .028
    d, wide = max(hinge - y, 0.0), D.FENDER_OUT - D.CAB_HALF[1] + .080
    near = hinge - math.sqrt(max(d * d - wide * wide, 0.0))                  # where this point is when it leaves the fender's width
    r = D.FENDER_R + .042
    return D.REAR_Z + math.sqrt(max(r * r - near * near, 0.0)) + inset * 1.15


def door_foot(D, z, inset=0.0):
    """y at which the door's lower rear edge has this height."""
    lo, hi = -1.4, D.B_POST
    for _ in range(40):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if door_sweep(D, mid, inset) < z else (lo, mid)
    return lo


def door_outline(D, inset=0.0):
    """Door edge in (y, z): front follows the kinked pillar, rear passes over the fender."""
    g = .006 + inset
    front = [(surf.a_post(D, z) + .036 + g, z) for z in (1.058 + g, 1.30, 1.52, D.WAIST, 2.0, D.EAVES - .023 - g)]
    yb = D.B_POST - .030 - g
    first = (door_foot(D, 1.058 + g, inset), 1.058 + g)
    level = D.B_POST - .028 - (D.FENDER_OUT - D.CAB_HALF[1] + .080)
    ys = [lerp(first[0], level, t) for t in (.12, .27, .44, .60, .75, .88, 1)] + [lerp(level, yb, .5)]
    arc = [(y, door_sweep(D, y, inset)) for y in ys]
    return front, [first] + arc, [(yb, max(D.WAIST + .01 + inset, arc[-1][1] + .012)), (yb, D.EAVES - .023 - g)]


def door(u, D, side):
    """Door with tube frame, glass, kick panel, seal, handle, hinges, inner grab bar."""
    k = 1 if side == 'L' else -1
    pivot = (k * (surf.cab_x(D, 2.0) + .012), D.B_POST - .028, 2.10)
    p = u.part(f'cab.door.{side}', 'option.cab', pivot, axis='z', min=0 if side == 'L' else -75, max=75 if side == 'L' else 0, explode=(k * .5, 0, .35))
    with (p.at(Matrix.Scale(-1, 4, (1, 0, 0))) if side == 'R' else p.at(Matrix())):
        front, arc, back = door_outline(D, .016)
        loop = front + list(reversed(back)) + list(reversed(arc))
        pts = [side_pt(D, y, z, 1, -.004) for y, z in loop]
        pts = shapes.fillet([tuple(q) for q in pts] + [tuple(pts[0])], .035, closed=False)[:-1]
        h, w, b = .017, .017, .006
        prof = [(-h, -w), (h - b, -w), (h, -w + b), (h, w - b), (h - b, w), (-h, w)]                   # chamfers on the outside only
        p.add('paint.accent', shapes.sweep(pts, prof, closed=True, up=(1, 0, 0)))
        # seal: soft tube just inside, following the kink
        front, arc, back = door_outline(D, .036)
        loop = front + list(reversed(back)) + list(reversed(arc))
        seal = shapes.fillet([tuple(side_pt(D, y, z, 1, -.004)) for y, z in loop] + [tuple(side_pt(D, *loop[0], 1, -.004))], .035, closed=False)[:-1]
        p.tube('rubber.belt', seal, .0085, 0, 4, closed=True)
        # glass
        front, arc, back = door_outline(D, .030)
        loop = front + list(reversed(back)) + list(reversed(arc))
        c = shapes.plate(loop, (), .0008, 0, lambda y, z: Vector((surf.cab_x(D, z) - .008, y, z)), (.25, .20), back=False)
        n = len(shapes.split_edges(shapes.ccw(shapes.fillet(loop)), (.25, .20)))
        faces = [f for f in c.faces if len(f) == 3]                              # the pane only: no rim
        p.add('glass.cab', shapes.Chunk(c.points, faces, False))
        # kick panel at the bottom
        zt = 1.230 if D.CAB == 'unified' else 1.150
        low = [(y, z) for y, z in front if z < zt] + [(surf.a_post(D, zt) + .066, zt)]
        rear = [q for q in arc if q[1] < zt]
        rear.append((door_foot(D, zt, .030), zt))
        o = low + list(reversed(rear))
        p.add('paint.primary', shapes.plate(o, (), .008, .003, lambda y, z: Vector((surf.cab_x(D, z) - .001, y, z)), .10))
        # handle: on a cross rail at the waist, or on a boss at the full-glass door's front edge
        if D.CAB == 'unified':
            zr = D.WAIST + .035
            y0, y1 = surf.a_post(D, zr) + .06, D.B_POST - .05
            p.bar('paint.accent', [side_pt(D, y0, zr, 1, -.006), side_pt(D, y1, zr, 1, -.006)], .022, .040, 0, .004)
        else:
            zr = 1.46
            w = frame((surf.cab_x(D, zr) - .006, surf.a_post(D, zr) + .125, zr), (0, 1, 0), (0, 0, 1))
            p.add('plastic.black', shapes.prism(rrect(-.080, -.050, .100, .050, .020), -.016, .008, .004), w)
        hx = surf.cab_x(D, zr) + .006
        f = frame((hx, surf.a_post(D, zr) + .125, zr), (0, 1, 0), (0, 0, 1))
        p.add('plastic.black', shapes.prism(rrect(-.055, -.022, .075, .022, .012), 0, .008, .003), f)
        p.tube('metal.galv', [f @ Vector((-.035, 0, .006)), f @ Vector((-.035, 0, .036)), f @ Vector((.060, 0, .036)), f @ Vector((.060, 0, .006))], .008, .014)
        p.cyl('metal.steel', f @ Vector((-.045, .0, .004)), f @ Vector((-.045, 0, .014)), .009, .002, 12)
        # hinges
        for z in (1.86, 2.42):
            x = surf.cab_x(D, z) + .004
            p.cyl('metal.steel', (x + .012, D.B_POST - .028, z - .035), (x + .012, D.B_POST - .028, z + .035), .011, .003, 10)
            p.box('metal.dark', (x - .012, D.B_POST - .10, z - .020), (x + .010, D.B_POST - .030, z + .020), .004)
            p.box('metal.dark', (x - .014, D.B_POST - .026, z - .024), (x + .008, D.B_POST + .026, z + .024), .004)
        # inner pull handle: both feet on the cross rail, or on the front tube of the full-glass door
        if D.CAB == 'unified':
            a, b = side_pt(D, y0 + .16, zr, 1, -.016), side_pt(D, y0 + .46, zr, 1, -.016)
        else:
            a, b = (side_pt(D, surf.a_post(D, z) + .058, z, 1, -.020) for z in (1.36, 1.64))
        A.grab(p, a, b, (-1, 0, 0), .011, .055)


BOW = .030                                         # how far the roof's front edge bows forward in the middle


def roof_size(D):
    """Half width, front and rear edge of the roof cap: a modest overhang over the frame, most of it over the windscreen."""
    return D.CAB_HALF[2] + .050, D.ROOF_FRONT + .050, D.ROOF_REAR - .055


def lamp_edges(D):
    """Where the roof's front and rear edges pass the work lamps' middle (x = 0.47): y of both."""
    _, front, rear = roof_size(D)
    return front - .045 * (1 - (.47 / D.ROOF_HALF) ** 2), rear


def roof_ring(D, inset, z, n=5):
    """Ring of the roof's outline with rounded corners; the front edge is bowed."""
    half, front, rear = roof_size(D)
    x, y0, y1 = half - inset, front + inset, rear - inset
    r = max(.02, .125 - inset * .5)
    pts = []
    for cx, cy, a0 in ((x - r, y1 - r, 0), (-x + r, y1 - r, 90), (-x + r, y0 + r, 180), (x - r, y0 + r, 270)):
        for k in range(n + 1):
            a = math.radians(a0 + 90 * k / n)
            px, py = cx + r * math.cos(a), cy + r * math.sin(a)
            if py < 0:
                py -= BOW * (1 - (px / x) ** 2)
            pts.append((px, py, z))
        if a0 == 180:                                                     # points along the bowed front edge
            for k in range(1, 6):
                px, py = lerp(-x + r, x - r, k / 6), y0
                pts.append((px, py - BOW * (1 - (px / x) ** 2), z))
    return pts


def roof_rows(D):
    """(inset, z) of the cap, bottom to top: drip moulding, upright edge, tight shoulder, shallow crown."""
    E, H = D.EAVES, D.ROOF_Z
    top_ = min(H - .22 * (H - E), E + .142)                               # upper end of the edge
    if D.ROOF == 'lamps':
        edge = [(.050, E + .016), (.020, E - .018), (.006, E - .013), (.0, E + .0), (.0, E + .080)]
    else:
        edge = [(.044, E + .018), (.012, E + .022), (-.007, E + .026), (-.008, E + .040), (.0, E + .045)]
    return edge + [(.0, top_ - .016), (.004, top_ - .006), (.014, top_ + .002), (.034, top_ + .007), (.10, lerp(top_, H, .52)), (.19, lerp(top_, H, .82)), (.31, H - .002), (.44, H)]


def roof_top(D, inset):
    """z of the cap at a distance inside the nominal edge of the data sheet."""
    inset -= D.ROOF_HALF - roof_size(D)[0]
    rows = roof_rows(D)[-8:]
    for (a, p), (b, q) in zip(rows, rows[1:]):
        if a <= inset <= b:
            return lerp(p, q, (inset - a) / (b - a))
    return D.ROOF_Z


def roof(u, D):
    """Flat cap with drip moulding and gutter line, hatch, liner."""
    p = u.part('cab.roof', 'option.cab', explode=(0, 0, .75))
    E = D.EAVES
    half, front, rear = roof_size(D)
    p.add('paint.roof', shapes.outward(shapes.loft([roof_ring(D, i, z) for i, z in roof_rows(D)])))
    if D.ROOF != 'lamps':                                                 # gutter: a dark joint above the drip moulding
        p.tube('rubber.belt', roof_ring(D, .0, E + .0495), .0042, 0, 4, closed=True)
    hatch(p, D)
    # liner, light, blinds
    x = D.CAB_HALF[2] - .025
    p.box('interior.light', (-x, D.A_TOP + .025, E - .025), (x, D.C_TOP - .02, E - .005), .008)
    p.box('plastic.grey', (-.26, -.60, E - .040), (.26, -.12, E - .023), .006)
    for s in (-1, 1):
        p.add('plastic.black', shapes.prism(rrect(-.09, -.05, .09, .05, .015), 0, .020, .005), frame((s * .36, -.85, E - .023), (1, 0, 0), (0, -1, 0)))
        p.box('interior.dark', (s * .29 - .17, D.A_TOP + .035, E - .105), (s * .29 + .17, D.A_TOP + .045, E - .030), .004)      # sun blinds folded down
    # ventilation grilles under the front overhang
    z = E + (.016 if D.ROOF != 'lamps' else .010)
    for s in (-1, 1):
        p.plate('plastic.black', rrect(-.13, -.030, .13, .030, .012), frame((s * .22, front + .075, z), (1, 0, 0), (0, -1, 0)), holes=[shapes.slot(0, -.016 + .016 * k, .20, .008) for k in range(3)], thickness=.006, behind='mesh.dark', gap=.003, back=False)
    {'flat': roof_flat, 'visor': roof_visor, 'lamps': roof_lamps}[D.ROOF](p, D)


def hatch(p, D):
    """Roof hatch: raised lid on a dark seal, two barrel hinges in front, a grab handle behind."""
    H, y0, y1 = D.ROOF_Z, -.60, -.08
    p.add('rubber.belt', shapes.plate(rrect(-.262, y0 - .012, .262, y1 + .012, .058), (), .012, .003, back=False), M((0, 0, H + .006)))
    p.add('paint.roof', shapes.plate(rrect(-.25, y0, .25, y1, .05), (), .014, .008, None, .26, back=False), M((0, 0, H + .017)))
    for s in (-1, 1):
        p.box('metal.dark', (s * .16 - .028, y0 - .050, H - .004), (s * .16 + .028, y0 - .014, H + .008), .003)
        p.box('metal.dark', (s * .16 - .024, y0 - .016, H + .012), (s * .16 + .024, y0 + .030, H + .020), .003)
        p.cyl('metal.steel', (s * .16 - .034, y0 - .014, H + .012), (s * .16 + .034, y0 - .014, H + .012), .009, .002, 8)
    p.tube('plastic.black', [(-.075, y1 - .045, H + .014), (-.075, y1 - .045, H + .040), (.075, y1 - .045, H + .040), (.075, y1 - .045, H + .014)], .008, .02)


def lip(D, x, inset=0.0):
    """y of the roof's bowed front edge."""
    half, front, _ = roof_size(D)
    return front + inset - BOW * (1 - (x / half) ** 2)


def roof_flat(p, D):
    """Dark sun visor hung under the front edge on three brackets, between the work lamps."""
    w = .37

    def at(s, t):
        x = lerp(-w, w, s)
        return (x, lip(D, x) - .008 - .070 * t, D.EAVES + .034 - .045 * t - .020 * t * t)
    p.add('plastic.black', shapes.grid(lambda s, t: at(1 - s, t), 6, 3, .004))
    for s in (-1, 0, 1):
        x = s * w * .8
        p.bar('metal.dark', [(x, lip(D, x) + .015, D.EAVES + .030), (x, lip(D, x) - .055, D.EAVES - .004)], .025, .005, 0, .001)


def roof_visor(p, D):
    """Front edge with a dark strip between the drip moulding and the cap's edge, and position lamps at its ends."""
    w = .38

    def at(s, t):
        x = lerp(-w, w, s)
        return (x, lip(D, x) - .004 - .006 * math.sin(math.pi * t), D.EAVES + .054 + .042 * t)
    p.add('plastic.black', shapes.grid(at, 8, 2, .006))
    for s in (-1, 1):
        x = s * (w - .065)
        p.add('lamp.amber', shapes.prism(rrect(-.040, -.013, .040, .013, .006), 0, .010, .003), frame((x, lip(D, x) - .009, D.EAVES + .075), (1, -s * .05, 0), (0, 0, 1)))


def roof_lamps(p, D):
    """Dark lower band with work lamps let into its front corners."""
    def band(i, z):
        return roof_ring(D, i, z)
    p.add('plastic.black', shapes.loft([band(.004, D.EAVES - .012), band(-.005, D.EAVES - .004), band(-.005, D.EAVES + .070), band(.004, D.EAVES + .078)], caps=False))
    for w in lamp_places(D):
        p.add('mesh.dark', shapes.prism(rrect(-.066, -.028, .066, .028, .010), -.004, .002, .002), w)


def lamp_places(D):
    """Frames of the openings for work lamps in the roof's band: four in front, two behind."""
    out = []
    half, _, rear = roof_size(D)
    for s in (-1, 1):
        for x in (.62, .38):
            q = s * half * x
            out.append(frame((q, lip(D, q) - .006, D.EAVES + .033), (1, -s * .045, 0), (0, 0, 1)))
        out.append(rear_frame(s * half * .62, rear + .006, D.EAVES + .033))
    return out


def lamp_heads(u, D):
    """What the work lamps show: bezel, bright reflector, bulb with glare cap, ribbed lens; and their brackets to the cab's frame."""
    p = u.part('cab.lamps', 'option.lamps_work')
    if D.ROOF == 'lamps':
        for w in lamp_places(D):
            lamp_head(p, w @ M((0, 0, .0145)), .122, .050, .010)
        return
    for s in (-1, 1):
        x = s * .47
        front, rear = lamp_edges(D)                                       # where the housings of option.lamps_work stand
        for y, make, d, post in ((front, front_frame, -1, D.A_TOP), (rear, rear_frame, 1, D.C_TOP)):
            w = make(x, y + d * .016, D.EAVES + .043)
            lamp_head(p, w @ M((0, 0, .062)), .150, .095, .026)
            p.bar('metal.dark', [(x, post, D.EAVES + .010), (x, y + d * .030, D.EAVES + .010)], .040, .008, 0, .002)
            for q in (-.012, .012):
                bolt(p, frame((x + q, post + d * .040, D.EAVES + .006), (1, 0, 0), (0, -1, 0)), .007)
            p.tube('rubber.belt', [(x + s * .02, y + d * .022, D.EAVES + .060), (x + s * .03, y - d * .03, D.EAVES + .004), (x + s * .02, post + d * .03, D.EAVES - .002)], .005, .02)


def lamp_head(p, w, width, height, deep):
    """Face of a rectangular work lamp on the plane of `w`: rim, bright reflector, bulb, ribs."""
    o = rrect(-width / 2, -height / 2, width / 2, height / 2, min(.016, height * .25), 2)
    small = shapes.inset(shapes.ccw(o), .009)
    p.add('plastic.black', shapes.plate(o, [small], deep, .004, back=False), w @ M((0, 0, deep)))
    ring = [(0, 1.0), (.30, .96), (.62, .78), (.84, .45), (1.0, 0)]       # share of the half size, share of the depth below the rim
    rows = [[(u * f, v * f, deep * (.86 - .78 * g)) for u, v in small] for f, g in reversed(ring[1:])]
    p.add('metal.galv', shapes.loft(rows, caps=False), w)
    p.add('lamp.white', shapes.plate([(u * .34, v * .34) for u, v in small], (), .001, 0, back=False), w @ M((0, 0, deep * .16)))
    r = height * .16
    p.add('metal.chrome', shapes.lathe([(r, deep * .15), (r * .9, deep * .5), (r * .5, deep * .66), (0, deep * .68)], 8), w)
    for k in (-2, -1, 1, 2):
        a = width * .17 * k
        p.add('glass.tank', shapes.box((a - .0008, -height / 2 + .010, deep * .84), (a + .0008, height / 2 - .010, deep * .90), 0), w)
    p.add('glass.cab', shapes.plate(small, (), .001, 0, back=False), w @ M((0, 0, deep * .90)))


def mirror(p, w, width, height):
    """Mirror head facing along w: shell with a clamp to the arm behind it, bright glass in a rim."""
    o = rrect(-width / 2, -height / 2, width / 2, height / 2, width * .22)
    rows = [([(u * .62, v * .74) for u, v in o], -.070), ([(u * .93, v * .95) for u, v in o], -.046), (o, -.012), (o, .012), (shapes.inset(o, .011), .013), (shapes.inset(o, .012), .006)]
    p.add('plastic.black', shapes.outward(shapes.loft([[(u, v, z) for u, v in ring] for ring, z in rows])), w)
    a, b, r = width / 2 - .0115, height / 2 - .0115, width * .20

    def glass_at(s, t):                                                     # convex glass, cut to the rim's rounded outline
        v = b * math.sin(math.pi * (t - .5))
        u = (2 * s - 1) * (a - r + math.sqrt(max(r * r - max(abs(v) - b + r, 0) ** 2, 0)))
        return (u, v, .0165 - (u * u + v * v) / 2.2)
    p.add('glass.mirror', shapes.grid(glass_at, 4, 8), w)
    for v in (-.055, .055):
        p.add('metal.dark', shapes.box((-.024, v - .014, -.108), (.024, v + .014, -.060), .004), w)


def outfit(u, D):
    """Mirrors, wipers, grab rails, screen-washer, sun blind."""
    p = u.part('cab.mirrors', 'option.cab', explode=(0, 0, .35))
    for side in p.both_sides():
        x, y, z = D.CAB_HALF[1] + .205, D.A_TOP - .150, 2.22
        bow = [side_pt(D, surf.a_post(D, 2.44) - .012, 2.44, 1, -.01), (x - .05, y - .100, 2.40), (x, y - .090, 2.36), (x, y - .090, 2.07), (x - .05, y - .100, 2.03), side_pt(D, surf.a_post(D, 1.99) - .012, 1.99, 1, -.01)]
        p.tube('metal.dark', bow, .010, .05, 6)
        for q, r in ((bow[0], bow[1]), (bow[-1], bow[-2])):
            p.cyl('metal.dark', q, Vector(q).lerp(Vector(r), .12), .022, .003, 10)
        if side == 'L':                                                     # aerial on the bow's upper corner
            p.box('metal.dark', (x - .062, y - .112, 2.378), (x - .022, y - .082, 2.402), .003)
            p.cyl('plastic.black', (x - .042, y - .097, 2.400), (x - .042, y - .097, 2.450), .015, .003, 8, .010)
            p.cyl('plastic.black', (x - .042, y - .097, 2.445), (x - .042, y - .090, 2.58), .0055, .001, 6, .004)
            p.cyl('metal.dark', (x - .042, y - .090, 2.575), (x - .042, y - .070, 2.82), .004, .001, 5, .0025)
        mirror(p, towards(Vector((x, y, z)), Vector((x - .14, y + 1, z))), .185, .31)
        # entry rail along the front pillar
        A.rail(p, [side_pt(D, surf.a_post(D, 1.16) - .025, 1.16, 1, -.01), side_pt(D, surf.a_post(D, 1.20) - .075, 1.20, 1, .02), side_pt(D, surf.a_post(D, 1.62) - .075, 1.62, 1, .02), side_pt(D, surf.a_post(D, 1.66) - .025, 1.66, 1, -.01)], .012, .04, 'plastic.black')
    # windscreen wiper, from the roof header, and its motor cover
    n = (0, -1, 0)
    A.wiper(p, (.10, surf.front_x(D, .10, D.EAVES - .055) - .004, D.EAVES - .05), (-.06, surf.front_x(D, -.06, 2.12) - .006, 2.12), n, .46)
    p.box('plastic.black', (.03, D.A_TOP + .035, 2.49), (.17, D.A_TOP + .085, D.EAVES - .03), .012)
