"""Kits that sit on the 4 m grain header (same origin): rape table with side knives, sunflower pans."""
from common import *                                                              # noqa: F403
import grain

WIDTH = 4.0
W = WIDTH / 2
TABLE_FRONT = (-1.58, -.512)
KNIFE_TOP, KNIFE_LOW = .80, -.40


def build_rape():
    u = Unit('kit.rape_4m', fits='kit.4m', width=WIDTH)
    p = u.part('kit.table', explode=(0, -.55, .12), budget=6000)
    path = Path([TABLE_FRONT, (-1.17, -.468), (-.92, -.452), (-.86, -.458)])
    edge = W - .022
    sheet(p, 'paint.header', path, -edge, edge, .005, .2)
    sheet(p, 'metal.worn', Path([(-1.575, -.507), (-1.50, -.4985)]), -edge + .01, edge - .01, .003, .25)
    p.box('paint.header', (-edge, TABLE_FRONT[0] - .010, -.528), (edge, TABLE_FRONT[0] + .075, -.517), .003, grid=.3)
    p.prism('paint.header', [(-1.47, -.575), (-1.40, -.575), (-1.40, -.505), (-1.47, -.512)], -edge, edge, 'x', .004, .008)
    for x in spread(-edge + .02, edge - .02, 9):             # webs and clamps to the cutterbar
        p.prism('paint.header', [(-1.56, -.525), (-1.17, -.478), (-1.15, -.478), (-1.15, -.515), (-1.17, -.55), (-1.42, -.575)], x - .005, x + .005, 'x', 0, 0)
        p.box('metal.galv', (x - .03, -1.15, -.555), (x + .03, -1.00, -.545), .003)
        p.add('metal.zinc', stud(.011, -.006, .010), M((x, -.90, -.452)))
    for s in (1, -1):                                        # side walls inside the dividers
        p.prism('paint.header', [(-1.62, -.53), (-.95, -.53), (-.95, -.30), (-1.10, -.27), (-1.60, -.42)], s * (W - .022), s * (W - .016), 'x', .002, .03)
        p.bar('metal.worn', [(s * .95, -1.50, -.565), (s * .95, -1.44, GROUND + .010), (s * .95, -1.18, GROUND + .010), (s * .95, -1.12, -.565)], .12, .010, .04, .003)
        p.bar('metal.worn', [(s * 1.70, -1.50, -.565), (s * 1.70, -1.44, GROUND + .010), (s * 1.70, -1.18, GROUND + .010), (s * 1.70, -1.12, -.565)], .12, .010, .04, .003)
        sign(p, frame((s * .8, -1.30, -.481), (1, 0, 0), (0, 1, .105)) @ M((0, 0, .006)), .12)
    text = frame((0, -1.34, -.4862), (1, 0, 0), (0, 1, .105)) @ M((0, 0, .0065))
    p.text('decal.light', 'RAPE TABLE 4.0 m', .055, text, .0012)
    g = u.part('kit.cutterbar', explode=(0, -.75, .0), budget=6000)
    xs = centred(2 * edge - .02, .0762)
    one = guard_chunk(TABLE_FRONT[0] + .012, -.511)
    for x in xs:
        g.add('metal.cast', one, M((x, 0, 0)))
    k = u.part('kit.knife', explode=(0, -.95, .05), budget=2500, travel=(.0762, 0, 0), stroke=.0762, strokes=480)
    k.box('metal.steel', (-edge + .02, TABLE_FRONT[0] - .008, -.5145), (edge - .02, TABLE_FRONT[0] + .012, -.5105), .001)
    blade = section_chunk(TABLE_FRONT[0] - .004, -.510, .0762)
    for x in xs[:-1]:
        k.add('metal.steel', blade, M((x + .0381, 0, 0)))
    for side, s in (('L', 1), ('R', -1)):
        q = u.part(f'kit.sideknife.{side}', explode=(.45 * s, -.55, .15), budget=6500)
        with q.at(Matrix.Scale(s, 4, (1, 0, 0))):
            _side_knife(q)
    h = u.part('kit.hydraulics', explode=(0, .3, .3), budget=3500)
    for s in (1, -1):
        x = s * (W + .165)
        for d in (0, .024):
            lean_hose(h, [(s * (W + .055), -1.47 + d, KNIFE_TOP - .10), (s * (W + .13), -1.36 + d, .50), (x, -1.15 + d, .05), (x, -.80, -.02), (x - s * .01, -.34, .40 + d), (s * (W + .02), -.05, .585 - d)], .009)
    return u


def _side_knife(q):
    """Vertical double knife on the left divider, leaning back a little, with motor, frame and crop rods."""
    x = W + .050
    low, top = Vector((x, -1.66, KNIFE_LOW)), Vector((x, -1.54, KNIFE_TOP))
    d = (top - low).normalized()
    ahead = Vector((0, -d.z, d.y))
    if ahead.y > 0:
        ahead = -ahead
    n = (top - low).length
    face = frame(low, d, -ahead)                              # u up the knife, v backward, w sideways
    q.add('paint.header', shapes.box((-.02, -.012, -.016), (n + .02, .075, .016), .006), face)
    q.add('metal.dark', shapes.box((0, -.030, -.022), (n, .0, -.010), .002), face)
    one = guard_chunk(0, 0, .150)
    for i in range(int(n / .0762)):
        q.add('metal.cast', one, face @ M((.045 + .0762 * i, 0, 0)))
    for side, lift in ((0, .0), (.0381, .004)):
        blade = section_chunk(-.016, .001 + lift, .0762, .075)
        for i in range(int(n / .0762)):
            q.add('metal.steel', blade, face @ M((.045 + .0762 * i + side, 0, 0)))
    # hydraulic motor and crank cover at the top
    q.add('metal.cast', shapes.box((n - .10, .05, -.05), (n + .05, .16, .05), .012), face)
    q.add('metal.cast', shapes.cyl(.042, .05, .13, .006, 16), face @ M((n - .02, .105, 0)))
    q.add('paint.accent', shapes.box((n - .16, -.015, -.034), (n + .06, .06, .034), .012), face)
    for v in (.085, .125):
        q.add('metal.zinc', stud(.014, -.075, -.045), face @ M((n - .05, v, 0)) )
    # mast: clamp on the divider, brace to the end panel
    q.box('paint.accent', (x - .035, -1.74, KNIFE_LOW - .075), (x + .035, -1.50, KNIFE_LOW + .03), .008)
    q.tube('paint.header', [(x, -1.56, .42), (x + .06, -1.25, .15), (x + .06, -.98, -.10)], .018, .2)
    q.tube('paint.header', [(x, -1.63, -.28), (x + .055, -1.35, -.24), (x + .06, -.98, -.16)], .016, .2)
    q.box('paint.accent', (x + .02, -1.02, -.22), (x + .085, -.92, -.05), .008)
    # rod that parts the crop ahead of the knife, outer shield
    q.tube('metal.galv', [(x, -1.95, -.49), (x + .01, -1.90, -.36), (x + .04, -1.78, .0), (x + .05, -1.66, .50), (x + .02, -1.50, KNIFE_TOP + .08), (x, -1.46, KNIFE_TOP + .04)], .011, .2)
    tape = face @ M((n * .42, .078, 0)) @ frame((0, 0, 0), (0, 0, 1), (1, 0, 0))
    assemblies.sticker(q, tape, .026, .30, 'decal.yellow', .004)
    for k in range(5):
        assemblies.sticker(q, tape @ M((0, -.12 + .06 * k, .0015)), .026, .024, 'decal.dark', .002)


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
    p.add('metal.worn', shapes.outward(shapes.loft([[(w * c, y, z + h * d) for c, d in ((-1, -.5), (1, -.5), (.6, .6), (-.6, .6))] for y, w, h, z in ((tip + .16, .056, .045, end[2] + .006), (tip + .04, .026, .034, end[2] + .002), (tip - .04, .005, .012, end[2] - .004))])))
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
