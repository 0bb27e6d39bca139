"""Kits that sit on the grain headers (same origin): rape tables with side knives, sunflower pans."""
from common import *                                                              # noqa: F403
from grain_front import clip_chunk, lean_guard, lean_section
from grain_sizes import few, nut, strap

WIDTH = 4.0                                     # of the sunflower kit
W = WIDTH / 2
TABLE_FRONT = (-1.58, -.512)
KNIFE_TOP, KNIFE_LOW = .80, -.40


def build_rape(width=4.0):
    """Table that brings the knife half a metre forward, with vertical side knives on both dividers."""
    half = width / 2
    u = Unit(f'kit.rape_{width:.0f}m', fits=f'kit.{width:.0f}m', width=width)
    _table(u, half)
    _table_knife(u, half - .022)
    for side, s in (('L', 1), ('R', -1)):
        q = u.part(f'kit.sideknife.{side}', explode=(.45 * s, -.55, .15), budget=6500)
        with q.at(Matrix.Scale(s, 4, (1, 0, 0))):
            _side_knife(q, half + .050)
        _side_marks(q, s, half + .050)
    h = u.part('kit.hydraulics', explode=(0, .3, .3), budget=3500)
    for s in (1, -1):
        x = s * (half + .165)
        for d in (0, .024):
            lean_hose(h, [(s * (half + .055), -1.47 + d, KNIFE_TOP - .10), (s * (half + .13), -1.36 + d, .50), (x, -1.15 + d, .05), (x, -.80, -.02), (x - s * .01, -.34, .40 + d), (s * (half + .02), -.05, .585 - d)], .009)
        h.box('plastic.black', (x - .022, -1.02, -.035), (x + .022, -.98, .045), .006)
        h.bar('metal.galv', [(s * (half + .012), -1.00, -.16), (s * (half + .10), -1.00, -.16), (x, -1.00, -.03)], .04, .008, .03, .002)
    return u


def _table(u, half):
    """Table with worn lip, ribs, webs, clamps, side walls and skids."""
    p = u.part('kit.table', explode=(0, -.55, .12), budget=8000)
    path = Path([TABLE_FRONT, (-1.17, -.468), (-.92, -.452), (-.86, -.458)])
    edge = half - .022
    sheet(p, 'paint.header', path, -edge, edge, .005, .25)
    sheet(p, 'metal.galv', Path([(-1.575, -.507), (-1.45, -.4925)]), -edge + .01, edge - .01, .003, .3)
    for x in spread(-edge + .12, edge - .12, round(half * 6)):
        p.add('metal.dark', shapes.lathe([(.013, 0), (0, .006)], 6), frame((x, -1.468, -.4936), (1, 0, 0), (0, 1, .11)))
    p.box('metal.dark', (-edge, TABLE_FRONT[0] - .016, -.528), (edge, TABLE_FRONT[0] + .075, -.517), .003, grid=.4)
    p.prism('paint.header', [(-1.47, -.575), (-1.40, -.575), (-1.40, -.505), (-1.47, -.512)], -edge, edge, 'x', .004, .008)
    count = 2 * round(half * 2) + 1
    for x in spread(-edge + .02, edge - .02, count):         # webs with clamps and eye bolts to the cutterbar
        p.prism('paint.header', [(-1.56, -.525), (-1.17, -.478), (-1.15, -.478), (-1.15, -.515), (-1.17, -.55), (-1.42, -.575)], x - .005, x + .005, 'x', 0, 0)
        p.box('metal.galv', (x - .03, -1.15, -.555), (x + .03, -1.00, -.545), .003)
        p.add('metal.zinc', stud(.011, -.006, .010), M((x, -.90, -.452)))
        p.add('metal.zinc', nut(.010, -.566, -.553), M((x, -1.06, 0)))
    for a, b in zip(spread(-edge + .16, edge - .16, count - 1), spread(-edge + .16, edge - .16, count - 1)[1:]):
        bead(p, 'paint.header', frame(((a + b) / 2, -1.05, -.4598), (1, 0, 0), (0, 1, .064)), (b - a) * .7, .020, .005)
    for s in (1, -1):                                        # side walls inside the dividers, with a folded edge
        wall = [(-1.62, -.53), (-.95, -.53), (-.95, -.30), (-1.10, -.27), (-1.60, -.42)]
        p.prism('paint.header', wall, s * (half - .022), s * (half - .016), 'x', .002, .03)
        for (y0, z0), (y1, z1) in zip(wall[2:4], wall[3:5]):
            p.add('paint.header', strap((s * (half - .028), y0, z0), (s * (half - .028), y1, z1), .022, .005, (1, 0, 0)))
    for x in [t for q in spread(.95, half - .30, max(2, round(half - .3))) for t in (q, -q)]:
        p.bar('metal.worn', [(x, -1.475, -.560), (x, -1.43, GROUND + .010), (x, -1.18, GROUND + .010), (x, -1.10, -.552)], .12, .010, .04, .003)
    for s in (1, -1):
        sign(p, frame((s * .8, -1.30, -.481), (1, 0, 0), (0, 1, .105)) @ M((0, 0, .006)), .12)
    text = frame((0, -1.34, -.4862), (1, 0, 0), (0, 1, .105)) @ M((0, 0, .0065))
    p.text('decal.light', f'RAPE TABLE {2 * half:.1f} m', .055, text, .0012)


def _table_knife(u, edge):
    """Guards, hold-down clips and knife along the front of the table."""
    g = u.part('kit.cutterbar', explode=(0, -.75, .0), budget=8000)
    y, z = TABLE_FRONT[0], -.511
    xs = centred(2 * edge - .02, .0762)
    one, clip = lean_guard(y + .012, z), clip_chunk(y, z)
    for i, x in enumerate(xs):
        g.add('metal.dark', one, M((x, 0, 0)))
        if i % 2 == 0:
            g.add('metal.zinc', nut(.0085, z - .006, z + .003), M((x, y + .024, 0)))
        if i % 4 == 2:
            g.add('metal.galv', clip, M((x, 0, 0)))
            g.add('metal.zinc', nut(.008, z + .003, z + .011), M((x, y + .025, 0)))
    k = u.part('kit.knife', explode=(0, -.95, .05), budget=4500, travel=(.0762, 0, 0), stroke=.0762, strokes=480)
    k.box('metal.steel', (-edge + .02, y - .008, z - .0035), (edge - .02, y + .012, z + .0005), .001)
    blade = lean_section(y - .004, z + .001, .0762)
    for x in xs[:-1]:
        k.add('metal.bright', blade, M((x + .0381, 0, 0)))


def _side_knife(q, x):
    """Vertical double knife on the left divider, leaning back a little, with motor, frame and crop rods."""
    low, top, face, n = _side_plane(x)
    q.add('paint.header', shapes.box((-.02, -.012, -.016), (n + .02, .075, .016), .006), face)
    q.add('paint.header', shapes.box((-.01, .060, -.030), (n + .01, .075, .030), .004), face)            # flange of the frame's profile
    q.add('metal.dark', shapes.box((0, -.030, -.022), (n, .0, -.010), .002), face)
    one = lean_guard(0, 0, .150)
    count = int(n / .0762)
    for i in range(count):
        q.add('metal.cast', one, face @ M((.045 + .0762 * i, 0, 0)))
        if i % 2 == 0:
            q.add('metal.zinc', nut(.008, -.006, .004), face @ M((.045 + .0762 * i, .016, 0)))
    for side, lift in ((0, .0), (.0381, .004)):
        blade = lean_section(-.016, .001 + lift, .0762, .075)
        for i in range(count):
            q.add('metal.galv', blade, face @ M((.045 + .0762 * i + side, 0, 0)))
    # hydraulic motor and crank cover at the top
    q.add('metal.cast', shapes.box((n - .10, .05, -.05), (n + .05, .16, .05), .012), face)
    q.add('metal.cast', shapes.cyl(.042, .05, .13, .006, 16), face @ M((n - .02, .105, 0)))
    q.add('paint.accent', shapes.box((n - .16, -.015, -.034), (n + .06, .06, .034), .012), face)
    for v in (.085, .125):
        q.add('metal.zinc', stud(.014, -.075, -.045), face @ M((n - .05, v, 0)))
    # mast: clamp on the divider, braces to the end panel
    q.box('paint.accent', (x - .035, -1.74, KNIFE_LOW - .075), (x + .035, -1.50, KNIFE_LOW + .03), .008)
    q.tube('paint.header', [(x, -1.56, .42), (x + .06, -1.25, .15), (x + .06, -.98, -.10)], .018, .2)
    q.tube('paint.header', [(x, -1.63, -.28), (x + .055, -1.35, -.24), (x + .06, -.98, -.16)], .016, .2)
    q.box('paint.accent', (x - .045, -1.02, -.22), (x + .085, -.92, -.05), .008)
    for z in (-.19, -.08):
        q.add('metal.zinc', nut(.012, .0, .012), frame((x + .085, -.97, z), (0, 1, 0), (0, 0, 1)))
    # rod that parts the crop ahead of the knife
    q.tube('metal.galv', [(x - .02, -1.87, -.556), (x, -1.905, -.47), (x + .01, -1.88, -.36), (x + .04, -1.78, .0), (x + .05, -1.66, .50), (x + .02, -1.50, KNIFE_TOP + .08), (x, -1.46, KNIFE_TOP + .04)], .011, .2)


def _side_plane(x):
    """Foot and head of the side knife, its frame (u up the knife, v backward, w sideways) and length."""
    low, top = Vector((x, -1.66, KNIFE_LOW)), Vector((x, -1.54, KNIFE_TOP))
    d = (top - low).normalized()
    return low, top, frame(low, d, Vector((0, d.z, -d.y))), (top - low).length


def _side_marks(q, s, x):
    """Striped tape, sign and reflector on the outer side of the frame."""
    low, top, _, n = _side_plane(x)
    d = (top - low).normalized()
    back = Vector((0, d.z, -d.y))
    at = lambda t, b: Vector((s * (x + .031), 0, 0)) + Vector((0, low.y, low.z)) + d * t + back * b        # noqa: E731
    tape = frame(at(n * .42, .068), (0, s * back.y, s * back.z), d)
    assemblies.sticker(q, tape, .012, .30, 'decal.yellow', .003)
    for k in range(5):
        assemblies.sticker(q, tape @ M((0, -.12 + .06 * k, .0015)), .012, .026, 'decal.dark', .002)
    sign(q, frame(Vector((s * (x + .0165), 0, 0)) + Vector((0, low.y, low.z)) + d * (n * .70) + back * .030, (0, s * back.y, s * back.z), d), .09)


# ---------------------------------------------------------------- sunflower

PANS = 11
PAN_PITCH = (WIDTH - .10) / PANS
PAN_GAP = .055


def build_sunflower():
    u = Unit('kit.sunflower_4m', fits='kit.4m', width=WIDTH)
    xs = [(i - (PANS - 1) / 2) * PAN_PITCH for i in range(PANS)]
    first = u.part('kit.pan.0', pivot=(xs[0], -1.0, -.48), budget=1800, explode=(0, -.60, .10))
    with first.at(M((xs[0], 0, 0))):
        _pan(first)
    for i, x in enumerate(xs[1:], 1):
        u.instance(f'kit.pan.{i}', first, (x, -1.0, -.48), explode=(0, -.60, .10))
    c = u.part('kit.frame', explode=(0, -.30, -.15), budget=3500)
    c.prism('paint.accent', [(-1.24, -.575), (-1.17, -.575), (-1.17, -.525), (-1.24, -.525)], -W + .03, W - .03, 'x', .004, .006)
    for x in xs:
        c.bar('paint.accent', [(x, -.98, -.535), (x, -1.20, -.550), (x, -1.60, -.535)], .05, .012, .05, .002)
    for x in spread(-W + .3, W - .3, 6):
        c.bar('metal.galv', [(x, -.92, -.545), (x, -1.20, -.580)], .06, .010, 0, .002)
    b = u.part('kit.screen', explode=(0, .20, .55), budget=4500)
    _screen(b)
    r = u.part('kit.shields', explode=(0, -.2, .4), budget=3500)
    for s in (1, -1):                                        # flank shields on the dividers
        with r.at(Matrix.Scale(s, 4, (1, 0, 0))):
            outline = [(-1.72, -.46, .03), (-1.00, -.16, .05), (-.62, .22, .10), (-.62, .60, .08), (-.80, .60, .10), (-1.30, .15, .25), (-1.86, -.44, .02)]
            r.add('metal.galv', shapes.plate(outline, (), .004, .001, grid=.25), frame((W - .014, 0, 0), (0, 1, 0), (0, 0, 1)))
            for y0, z0, y1, z1 in ((-1.62, -.41, -1.36, .02), (-1.05, -.14, -.98, .40), (-.70, .18, -.70, .56)):
                r.bar('metal.galv', [(W - .008, y0, z0), (W - .008, y1, z1)], .014, .034, 0, .003, up=(0, 1, 0))
                for y, z in ((y0, z0 + .04), (y1, z1 - .04)):
                    r.add('metal.zinc', nut(.010, 0, .010), axis_frame('-x', (W - .018, y, z)))
            r.tube('paint.accent', [(W - .014, -1.84, -.44), (W - .014, -1.30, .16), (W - .014, -.80, .605), (W - .014, -.62, .605)], .011, .15, 6)
    return u


def _pan(p):
    """Long trough with rolled edges that catches the heads; the gaps between pans let the stalks in."""
    half = (PAN_PITCH - PAN_GAP) / 2
    y0, y1, tip = -.965, -1.72, -2.14

    def place(a, b):
        y = y0 + (tip - y0) * a
        t = max(0, (y1 - y) / (y1 - tip)) if y < y1 else 0
        w = half * (1 - t ** 1.6) + .006
        e = abs(2 * b - 1)
        depth = .062 * (1 - t ** 2) * min(1, .45 + (y0 - y) * 1.2)
        z = -.462 + (-.50 + .462) * a - depth * (1 - e ** 3.0) * .6 + .038 * (1 - t) * e ** 6 - .035 * t * t
        return (w * (1 - 2 * b), y, z)
    p.add('metal.galv', shapes.grid(place, 12, 10, .004))
    for b in (0, 1):
        p.tube('metal.galv', [place(k / 8, b) for k in range(9)], .008, 0, 6)
    end = place(1, .5)
    nose = [[(w * c, y, z + h * d) for c, d in ((-1, -.25), (-.7, -.5), (.7, -.5), (1, -.25), (.86, .25), (.45, .56), (-.45, .56), (-.86, .25))]
            for y, w, h, z in ((tip + .20, .070, .036, end[2] + .010), (tip + .17, .070, .050, end[2] + .008), (tip + .08, .047, .046, end[2] + .004), (tip - .01, .022, .030, end[2] - .002), (tip - .045, .010, .014, end[2] - .006), (tip - .052, .004, .006, end[2] - .007))]
    p.add('plastic.black', shapes.outward(shapes.loft(nose)))
    p.add('metal.zinc', nut(.009, -.002, .006), frame((0, tip + .125, end[2] + .0345), (1, 0, 0), (0, 1, .05)))
    p.bar('paint.accent', [(0, -1.02, -.520), (0, -1.70, -.545), (0, -2.05, -.560)], .03, .014, .1, .003)
    for y in (-1.10, -1.45):
        p.add('metal.zinc', stud(.010, -.002, .008), M((0, y, -.497 - .03 * (y + 1.1) * -.4)))


def _screen(b):
    """Grid of rods on the top beam that keeps heads from flying into the cab's view."""
    z0, z1, y0, y1 = .578, .98, -.10, -.06
    b.tube('paint.accent', [(-W + .25, y0, z0), (-W + .25, y1, z1), (W - .25, y1, z1), (W - .25, y0, z0)], .017, .10)
    for k in range(1, 6):
        f = k / 6
        b.tube('paint.accent', [(-W + .25, y0 + (y1 - y0) * f, z0 + (z1 - z0) * f), (W - .25, y0 + (y1 - y0) * f, z0 + (z1 - z0) * f)], .006, 0, 5)
    for x in spread(-W + .25, W - .25, 8)[1:-1]:
        b.tube('paint.accent', [(x, y0, z0), (x, y1, z1)], .009, 0, 6)
    for x in spread(-W + .25, W - .25, 4):
        b.box('metal.galv', (x - .04, -.132, .572), (x + .04, -.022, .586), .003)
    sign = frame((0, -.090, .80), (1, 0, 0), (0, 0, 1))
    b.add('paint.header', shapes.prism(shapes.rect(-.42, -.07, .42, .07, .02), -.006, 0, .002), sign)
    b.text('decal.light', 'SUNFLOWER 4.0 m', .050, sign @ M((0, 0, .0005)), .0012)
