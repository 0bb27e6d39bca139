"""Parts the program shows or hides, second half: awning in place of the cab, light bar with aerial, reversible driver's post."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, shapes
from kit.part import towards

from . import layout, surf
from .util import bolt, bolts, front_frame, lerp, rear_frame, rrect, up_frame

M = Matrix.Translation
LOWER = .250                                       # how much lower than the cab the awning ends
CANOPY = (.700, -1.200, .760, .105)                # half width, front, rear, valance


def build(u, D):
    """Awning and light bar for all models, the reversible post where the model has it."""
    awning(u, D)
    lightbar(u, D)
    if getattr(D, 'REVERSIBLE', D.MODEL == 'belarus_1221_2'):
        reverse_post(u, D)


# ---------------------------------------------------------------- awning

def awning(u, D):
    """Four-post roll-over frame with a canvas; shown when option.cab is hidden."""
    p = u.part('option.awning', default=0, alone=True, explode=(0, 0, .5))
    x, z = D.CAB_HALF[0] - .040, D.ROOF_Z - LOWER - .085
    front, rear = D.A_FOOT + .150, .470
    posts(p, D, x, z, front, rear)
    for s in (-1, 1):                                              # side rails, grab rails, mirrors
        p.tube('paint.accent', [(s * x, front - .30, z - .01), (s * x, front - .12, z + .022), (s * x, rear + .12, z + .022), (s * x, rear + .26, z - .005)], .024, .12, 7)
        p.tube('paint.accent', [(s * x, rear - .03, 1.93), (s * (x + .030), rear - .20, 2.00), (s * (x + .030), -.12, 1.97), (s * (x + .03), -.30, 1.86), (s * (x + .03), -.30, surf_z(D, -.30))], .0155, .09, 7)
        A.mirror(p, (s * x, front + .03, 1.86), (s * (x + .30), front - .10, 1.98), .16, .24, (0, 1, 0))
        A.lamp(p, front_frame(s * (x - .14), front - .325, z - .035), .115, .085, .055, 'lamp.white', 0)
        p.box('metal.dark', (s * (x - .14) - .012, front - .325, z - .052), (s * (x - .14) + .012, front - .270, z - .020), .003)
        A.reflector(p, rear_frame(s * x, rear + .0335, z - .16), .032, .07, 'reflect.red')
    for y in (front - .29, front, (front + rear) / 2, rear, rear + .25):
        dz = -.006 if front <= y <= rear else -.030
        p.tube('paint.accent', [(-x, y, z + dz), (x, y, z + dz)], .020 if front <= y <= rear else .016, 0, 7)
    for zz in (1.96, 2.12):                                        # back guard behind the seat
        p.tube('paint.accent', [(-x, rear, zz), (x, rear, zz)], .016, 0, 7)
    plate = rear_frame(0, rear + .0165, 2.04)
    p.add('paint.accent', shapes.prism(rrect(-.17, -.085, .17, .085, .02), 0, .006, .002), plate)
    A.sticker(p, plate @ M((-.09, 0, .006)), .10, .065, 'metal.galv')
    p.add('decal.light', shapes.text('ROPS', .040, .001, 'bold', fine=1), plate @ M((.065, 0, .0065)))
    canvas(p, D, x, z, front, rear)


def surf_z(D, y):
    """Height of the fender's top over y."""
    r = D.FENDER_R + .010
    return D.REAR_Z + math.sqrt(max(r * r - y * y, 0.0)) - .008


def posts(p, D, x, z, front, rear):
    """Rear posts on the fenders with braces, front posts on the platform, bolted feet."""
    for s in (-1, 1):
        zf = surf_z(D, rear)
        p.bar('paint.accent', [(s * x, rear, zf - .010), (s * x, rear, z)], .064, .064, 0, .010, up=(0, 1, 0))
        tilt = math.atan2(rear, zf - D.REAR_Z)
        foot = M((s * x, rear, zf + .006)) @ Matrix.Rotation(-tilt, 4, 'X')
        p.add('paint.accent', shapes.box((-.075, -.085, -.014), (.075, .085, .006), .005), foot)
        bolts(p, foot @ M((0, 0, .006)), [(a * .055, b * .065) for a in (-1, 1) for b in (-1, 1)], .013, 'metal.zinc')
        p.bar('paint.accent', [(s * x, front, 1.010), (s * x, front - .045, D.WAIST), (s * x, front, z)], .048, .048, .14, .009, up=(0, 1, 0))
        p.box('paint.accent', (s * x - .060, front - .065, 1.012), (s * x + .060, front + .065, 1.026), .004)
        bolts(p, up_frame(s * x, front, 1.026), [(a * .044, b * .048) for a in (-1, 1) for b in (-1, 1)], .011)
        for y, d in ((rear, -1), (front, 1)):                      # gussets under the rails
            p.bar('paint.accent', [(s * x, y, z - .26), (s * x, y + d * .24, z + .010)], .034, .030, 0, .006, up=(0, 1, 0))
        bolts(p, frame((s * (x + .033), rear, z - .03), (0, s, 0), (0, 0, 1)), [(0, -.03), (0, -.13)], .011)


def canvas(p, D, x, z, front, rear):
    """Stretched sheet with a hanging valance all round, piping, stitched seams, straps to the frame."""
    half, y0, y1, drop = CANOPY
    half = max(half, x + .110)
    y1 = max(y1, rear + .27)
    top = D.ROOF_Z - LOWER - .060
    across = [(-half, 1), (-half, .34), (-half + .006, .10), (-half + .05, 0), (-half * .62, 0), (-half * .3, 0), (0, 0)]
    across += [(-a, b) for a, b in reversed(across[:-1])]
    along = [(y0, 1), (y0, .34), (y0 + .006, .10), (y0 + .05, 0)] + [(lerp(y0, y1, k / 12), 0) for k in range(1, 12)] + [(y1 - .05, 0), (y1 - .006, .10), (y1, .34), (y1, 1)]
    m = len(along) - 1

    def at(s, t):
        (a, da), (b, db) = across[round(s * (len(across) - 1))], along[round(t * m)]
        crown = .055 * (1 - (a / half) ** 2) * (1 if db < .05 else .9)
        bow = .016 * abs(math.sin(math.pi * 4 * (b - y0) / (y1 - y0))) * (1 - (a / half) ** 4)
        return (a, b, top + crown - bow - drop * max(da, db))
    p.add('interior.light', shapes.grid(at, len(across) - 1, m, .0035))
    n = len(across) - 1
    rim = [at(k / n, 0) for k in range(n + 1)] + [at(1, k / m) for k in range(1, m + 1)] + [at(k / n, 1) for k in range(n - 1, -1, -1)] + [at(0, k / m) for k in range(m - 1, 0, -1)]
    p.add('paint.accent', shapes.tube(rim, .006, 0, 4, closed=True))
    for k in (3, 7, 11, m - 3):                                     # seams over the bows
        p.tube('paint.accent', [Vector(at(i / n, k / m)) + Vector((0, 0, .0012)) for i in range(2, n - 1)], .0035, 0, 4)
    for k in (5, 9, 13):                                            # bows under the sheet
        y = along[k][0]
        p.tube('paint.accent', [(s * a, y, at(.5, k / m)[2] - .016 - .050 * (a / x) ** 2) for s, a in ((-1, x), (-1, x * .5), (1, 0), (1, x * .5), (1, x))], .012, .05, 6)
    for s in (0, 1):
        for k in (4, 7, 9, 11, m - 4):
            q = Vector(at(s, k / m))
            k_ = 1 if s else -1
            p.bar('plastic.black', [q + Vector((-k_ * .006, 0, .012)), (k_ * (x + .028), q.y, z + .028)], .022, .003, 0, .0008, up=(0, 0, 1))
    word = front_frame(0, y0 - .0015, top + .050 - drop * .66)
    p.add('decal.dark', shapes.text('BELARUS', .046, .0012, 'bold', spacing=1.25, fine=1), word)


# ---------------------------------------------------------------- light bar

def lightbar(u, D):
    """Guidance: bar with lamps and small screen on the dashboard's hood; its aerial is a part of the roof."""
    F = D.CAB_FLOOR
    p = u.part('option.lightbar', 'cab.interior', default=0, explode=(0, .20, .25))
    foot = Vector((-.185, -1.010, F + .708))
    p.cyl('plastic.black', foot - Vector((0, 0, .010)), foot + Vector((0, 0, .012)), .034, .004, 16)
    head = foot + Vector((0, .020, .118))
    p.tube('metal.dark', [foot, foot + Vector((0, .004, .05)), head], .009, .03, 8)
    p.add('plastic.black', shapes.sphere(.016, 10, 6), M(foot + Vector((0, .004, .045))))
    w = towards(head + Vector((0, .018, .022)), head + Vector((.10, .60, .12)))
    if (w @ Vector((1, 0, 0)) - w @ Vector((0, 0, 0))).x > 0:
        w = w @ Matrix.Rotation(math.pi, 4, 'Z')
    p.add('plastic.black', shapes.prism(shapes.rect(-.125, -.062, .125, .062, .014), -.034, 0, .006), w)
    p.add('screen', shapes.plate(shapes.rect(-.072, -.046, .072, .018, .003), (), .001, 0, back=False), w @ M((0, 0, .0015)))
    for k, (slot, a, b, ww, hh) in enumerate((('decal.green', 0, -.020, .138, .046), ('decal.light', .0, -.012, .006, .060), ('decal.yellow', -.042, -.014, .050, .006), ('decal.light', .046, -.034, .034, .010))):
        A.sticker(p, w @ M((a, b, .0015 + .0006 * k)), ww, hh if k != 1 else .052, slot, .001, .0008)
    for i in range(15):                                             # row of lamps: green in the middle, amber, red outside
        slot = 'decal.green' if abs(i - 7) < 2 else 'lamp.amber' if abs(i - 7) < 5 else 'lamp.red'
        p.add(slot, shapes.lathe([(.0055, 0), (.0045, .003), (0, .004)], 8), w @ M((-.105 + .015 * i, .040, 0)))
    for k in (-1, 1):
        for v in (-.032, -.010):
            p.add('plastic.grey', shapes.prism(shapes.rect(-.011, -.007, .011, .007, .003), 0, .004, .001), w @ M((k * .098, v, 0)))
    p.tube('rubber.belt', [w @ Vector((.06, -.05, -.030)), foot + Vector((.05, -.02, .06)), foot + Vector((.06, -.06, .010)), foot + Vector((.02, -.10, -.02))], .004, .03, 6)
    a = u.part('option.lightbar.aerial', 'cab.roof', explode=(0, 0, .95))
    q = up_frame(0, D.ROOF_FRONT + .50, D.ROOF_Z + .004)
    a.add('metal.dark', shapes.cyl(.075, -.020, .004, .002, 24), q)
    a.add('plastic.white', shapes.lathe([(0, .003), (.088, .003), (.092, .010), (.092, .024), (.082, .044), (.055, .058), (.020, .063), (0, .063)], 24), q)
    a.add('plastic.black', shapes.ring(.0915, .0935, .011, .017, .0008, 24), q)
    a.tube('rubber.belt', [q @ Vector((.06, .06, .006)), q @ Vector((.10, .20, .004)), q @ Vector((.06, .55, .000)), q @ Vector((.02, .95, -.004))], .0045, .06, 6)


# ---------------------------------------------------------------- reversible post

def reverse_post(u, D):
    """Second wheel, pedals and gauges at the rear wall, a turntable under the seat: for work driving backward."""
    F = D.CAB_FLOOR
    p = u.part('option.reverse_post', 'cab.interior', default=0, explode=(0, .30, .30))
    y = .500
    # pedestal against the rear wall, column through the shelf, gauges on it
    p.prism('interior.dark', [(y - .05, F + .012, .01), (y + .060, F + .012, .01), (y + .060, F + .655, .01), (y - .05, F + .655, .01)], -.105, .105, 'x', .012)
    p.prism('plastic.black', [(y + .020, F + .682, .006), (y + .098, F + .682, .006), (y + .098, F + .785, .02), (y + .062, F + .795, .02), (y + .026, F + .735, .02)], -.165, .165, 'x', .008)
    slope = frame((0, y + .0405, F + .764), (-1, 0, 0), (0, .52, .86))
    for k, (a, r) in enumerate(((-.100, .030), (0, .034), (.100, .030))):
        g = slope @ M((a, -.002, .004))
        p.add('metal.chrome', shapes.ring(r * .92, r * 1.08, -.006, .006, .002, 18), g)
        p.add('decal.dark', shapes.cyl(r * .94, -.006, .002, 0, 18), g)
        p.add('decal.light', shapes.box((-.0015, -.004, .0022), (.0015, r * .8, .0030), 0), g @ Matrix.Rotation(.8 - .7 * k, 4, 'Z'))
    hub = Vector((0, y - .060, F + .800))
    p.cyl('interior.dark', (0, y + .030, F + .640), tuple(hub), .026, .004, 12)
    p.add('rubber.belt', shapes.lathe([(.075, 0), (.062, .010), (.058, .014), (.046, .030), (.042, .034), (.030, .052)], 16), M((0, y + .012, F + .684)))
    # pedals
    for x, w in ((-.235, .075), (.150, .060), (.255, .060)):
        q = frame((x, y - .075, F + .115), (1, 0, 0), (0, .55, .83))
        p.add('rubber.belt', shapes.prism(shapes.rect(-w / 2, -.050, w / 2, .050, .012), 0, .014, .004), q)
        for i in range(4):
            p.add('rubber.belt', shapes.box((-w * .42, -.036 + .022 * i, .013), (w * .42, -.028 + .022 * i, .018), .002), q)
        p.bar('metal.dark', [q @ Vector((0, .0, -.002)), (x, y + .005, F + .150), (x, y + .030, F + .300)], .016, .022, .03, .003, up=(1, 0, 0))
    p.cyl('metal.steel', (-.28, y + .030, F + .300), (.30, y + .030, F + .300), .012, .002, 10)
    # levers at the right hand, turntable ring with latch under the seat
    for k in range(2):
        a = Vector((.300 + .055 * k, y - .02, F + .36))
        p.tube('metal.dark', [a, a + Vector((0, -.02, .20)), a + Vector((0, -.055, .30))], .007, .04, 6)
        p.add(('plastic.red', 'plastic.black')[k], shapes.sphere(.019, 10, 6), M(a + Vector((0, -.058, .308))))
    p.box('interior.dark', (.262, y - .070, F + .10), (.395, y + .050, F + .375), .010)
    p.add('metal.steel', shapes.ring(.185, .235, .036, .052, .004, 28), M((0, -.02, F)))
    p.add('metal.dark', shapes.ring(.170, .225, .050, .064, .004, 28), M((0, -.02, F)))
    p.tube('metal.dark', [(-.16, .06, F + .045), (-.26, .10, F + .050), (-.30, .10, F + .085)], .008, .02, 6)
    p.add('plastic.red', shapes.cyl(.012, 0, .05, .004, 8), M((-.30, .10, F + .080)))
    w = u.part('option.reverse_post.wheel', 'option.reverse_post', tuple(hub), explode=(0, 0, .12))
    A.steering_wheel(w, towards(hub, hub + Vector((0, -.62, .78))), .185)
