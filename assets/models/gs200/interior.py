"""The driver's place: floor, seats, column, pedals, armrest console, instruments, roof console, rear wall."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes
from kit import assemblies as A
from kit.part import towards

from . import dims as D
from combine import lean
from .surf import smooth

M = Matrix.Translation
FLOOR = 1.735
SEAT = (0, -.62)                        # x, y of the seat's foot


def _r(u0, v0, u1, v1, r):
    """Rounded rectangle between two corners with three points a corner."""
    return [(u + (u0 + u1) / 2, v + (v0 + v1) / 2) for u, v in lean.rounded(u1 - u0, v1 - v0, r)]


def build(u, ring, side_x, post):
    """cab.interior and the seats. `ring(z, d)` is the cab's plan outline, `side_x(y, z)` its side, `post` the y of the B pillar."""
    p = u.part('cab.interior', 'cab')
    floor_and_liner(p, ring)
    rear_wall(p)
    console(p)
    column(p)
    pedals(p)
    trainer_seat(p)
    roof_console(p)
    information_screen(p)
    pillar_trim(p, side_x, post)
    seats(u)
    u.empty('view.seat', 'cab', D.SEAT_EYE, look=(0, -1, -.30))


def floor_and_liner(p, ring):
    """Floor with a ribbed mat, side kick walls, headliner with a padded edge and a dome lamp."""
    floor = ring(1.80, -.03)
    p.loft('interior.mid', [[Vector((q.x, q.y, z)) for q in floor] for z in (1.70, FLOOR)])
    p.prism('plastic.grey', [(-.42, -1.31, .1), (.42, -1.31, .1), (.56, -.40, .05), (-.56, -.40, .05)], FLOOR - .002, FLOOR + .010, 'z', .003)
    for k in range(17):
        y = -1.23 + .042 * k
        if not -1.03 < y < -.88:
            w = .34 + .09 * smooth(-1.0, -.6, y)
            p.add('rubber.belt', lean.tiny((-w, y, FLOOR + .008), (w, y + .014, FLOOR + .016)))
    p.bar('rubber.belt', [(-.40, -1.28, FLOOR + .010), (-.53, -.42, FLOOR + .010)], .022, .014)
    p.bar('rubber.belt', [(.40, -1.28, FLOOR + .010), (.53, -.42, FLOOR + .010)], .022, .014)
    p.box('metal.galv', (-.18, -1.02, FLOOR + .008), (.18, -.90, FLOOR + .014), .003)          # heel plate
    head = ring(3.22, -.02)
    p.loft('interior.light', [[Vector((q.x, q.y, z)) for q in head] for z in (3.215, 3.262)])
    small = ring(3.22, -.16)
    p.loft('interior.light', [[Vector((q.x, q.y, z)) for q in r] for r, z in ((ring(3.22, -.13), 3.216), (small, 3.200), (ring(3.22, -.20), 3.196))], caps=True)
    f = frame((0, -.55, 3.197), (1, 0, 0), (0, -1, 0))
    p.add('plastic.black', shapes.prism(_r(-.10, -.05, .10, .05, .03), 0, .014, .004, 0), f)
    p.add('lamp.white', shapes.prism(_r(-.08, -.034, .08, .034, .02), .008, .020, .004, 0), f)


def rear_wall(p):
    """Box behind the seats with lid, net, speakers, coat hooks, papers and a cup."""
    p.prism('interior.light', [(-.30, FLOOR, .02), (-.05, FLOOR, .01), (-.05, 2.33, .01), (-.20, 2.36, .04), (-.30, 2.26, .08)], -.72, .72, 'x', .012)
    p.prism('interior.dark', [(-.205, 2.352, .006), (-.055, 2.352, .006), (-.055, 2.372, .006), (-.20, 2.376, .006)], -.66, .66, 'x', .006)
    for s in (1, -1):
        f = frame((s * .60, -.3015, 2.08), (-1, 0, 0), (0, 0, 1))
        f = frame((s * .61, -.302, 2.06), (1, 0, 0), (0, 0, 1))
        lean.rim(p, 'plastic.black', f, .058, .072, .010, 16)
        for k in range(4):
            p.add('plastic.black', lean.tiny((-.055, -.045 + .028 * k, .0), (.055, -.037 + .028 * k, .006)), f)
        p.cyl('plastic.black', (s * .67, -.004, 3.10), (s * .67, -.075, 3.105), .008, segments=8)
        p.cyl('plastic.black', (s * .67, -.072, 3.105), (s * .67, -.080, 3.125), .012, segments=8)
    p.box('decal.light', (-.18, -.17, 2.375), (.04, -.075, 2.392), .002)                             # papers
    p.box('decal.blue', (-.16, -.165, 2.392), (.05, -.08, 2.402), .002)


def pillar_trim(p, side_x, post):
    """Light trim on the B pillars."""
    for s in (1, -1):
        pts = [(s * (side_x(post, z) - .045), post, z) for z in (1.80, 2.2, 2.6, 3.0, 3.2)]
        p.bar('interior.light', pts, .055, .03, up=(1, 0, 0))


def console(p):
    """Armrest console on the right: pedestal, control head with lever, buttons, sliders, armrest, cup holder."""
    o = [(-.86, FLOOR, .03), (-.30, FLOOR, .03), (-.30, 2.12, .05), (-.40, 2.17, .05), (-.80, 2.13, .09), (-.90, 1.98, .08)]
    p.prism('interior.light', o, -.68, -.38, 'x', .02)
    top = [(-1.02, 2.13, .05), (-.36, 2.20, .03), (-.34, 2.27, .03), (-.62, 2.275, .05), (-.98, 2.235, .05), (-1.06, 2.19, .04)]
    p.prism('interior.mid', top, -.645, -.375, 'x', .018)
    plane = frame((-.51, -.80, 2.264), (0, -.994, -.108), (1, 0, 0))          # u forward, v to the left, w up
    p.add('plastic.black', shapes.prism(_r(-.17, -.115, .23, .105, .02), -.012, .006, .004, 0), plane)
    joystick(p, plane @ M((.10, .035, .004)))
    for i in range(4):                                                        # rocker switches with a lit mark
        for j in range(2):
            at = plane @ M((-.135 + .052 * i, -.088 + .048 * j, .004))
            p.add('plastic.grey' if (i + j) % 3 else 'interior.dark', lean.tiny((-.021, -.018, 0), (.021, .018, .014)), at)
            p.add(('decal.light', 'decal.green', 'decal.yellow')[(i + 2 * j) % 3], lean.tiny((.006, -.006, .0135), (.014, .006, .0152)), at)
    for j, slot in enumerate(('plastic.red', 'plastic.yellow')):              # threshing and header switches under guards
        at = plane @ M((-.135 + .062 * j, .064, .004))
        p.add('plastic.black', shapes.prism(_r(-.025, -.022, .025, .022, .008), 0, .010, .003, 0), at)
        p.add(slot, shapes.cyl(.017, .008, .024, .004, 12), at)
    for j in range(2):                                                        # throttle and fan sliders
        at = plane @ M((.165, -.085 + .042 * j, .004))
        p.add('mesh.dark', lean.tiny((-.05, -.004, .0015), (.05, .004, .0035)), at)
        p.add('plastic.yellow' if j else 'plastic.red', shapes.box((-.035 + .04 * j, -.012, .002), (-.010 + .04 * j, .012, .026), .004), at)
    p.prism('fabric.light', [(-.70, 2.285, .03), (-.30, 2.315, .03), (-.30, 2.365, .03), (-.66, 2.350, .03)], -.555, -.455, 'x', .014)
    p.cyl('interior.dark', (-.505, -.40, 2.25), (-.505, -.40, 2.31), .03, segments=10)
    cup = frame((-.60, -.42, 2.272), (1, 0, 0), (0, 1, 0))
    p.add('plastic.black', shapes.ring(.036, .046, -.01, .012, .003, 16), cup)
    p.add('mesh.dark', shapes.cyl(.037, -.012, -.006, 0, 12), cup)
    key = frame((-.374, -.74, 2.19), (0, 1, 0), (0, 0, 1))
    p.add('metal.steel', shapes.cyl(.016, 0, .010, .003, 12), key)
    p.add('plastic.black', lean.tiny((-.005, -.014, .008), (.005, .020, .034)), key)
    lean.sticker(p, frame((-.3795, -.55, 2.02), (0, 1, 0), (0, 0, 1)), .16, .09, 'decal.light')
    for k in range(4):
        lean.sticker(p, frame((-.378, -.55, 2.045 - .018 * k), (0, 1, 0), (0, 0, 1)), (.12, .09, .13, .07)[k], .007, 'decal.dark', .001, .001)


def joystick(p, where):
    """Travel lever: gaiter, stem, a hand-shaped grip leaning inward, coloured buttons, trigger."""
    p.add('rubber.belt', shapes.lathe([(0, .034), (.016, .034), (.020, .026), (.030, .022), (.032, .015), (.046, .011), (.05, 0)], 14), where)
    p.add('metal.steel', shapes.cyl(.009, .02, .09, .002, 10), where)
    grip = where @ M((0, 0, .075)) @ Matrix.Rotation(math.radians(12), 4, 'X') @ Matrix.Rotation(math.radians(8), 4, 'Y')
    oval = lambda a, b, w, du=0: [(du + a * math.cos(t), b * math.sin(t), w) for t in [math.tau * i / 12 for i in range(12)]]       # noqa: E731
    rows = [oval(.018, .016, 0), oval(.024, .022, .012), oval(.025, .022, .05, .003), oval(.023, .021, .075, 0), oval(.030, .026, .100, .006), oval(.038, .032, .120, .010),
            oval(.036, .031, .142, .010), oval(.024, .022, .152, .008)]
    p.add('plastic.black', shapes.outward(shapes.loft(rows)), grip)
    face = grip @ M((.010, 0, .150)) @ Matrix.Rotation(math.radians(-4), 4, 'Y')
    for (a, b), slot in zip(((.016, .012), (.016, -.012), (-.004, .013), (-.004, -.013), (-.020, 0)), ('plastic.yellow', 'plastic.grey', 'plastic.grey', 'plastic.blue', 'plastic.red')):
        p.add(slot, shapes.cyl(.0075, -.004, .005, .002, 8), face @ M((a, b, 0)))
    p.add('plastic.grey', shapes.box((.030, -.010, .085), (.042, .010, .110), .004), grip)


def column(p):
    """Steering column with boot, adjusting lever, stalk, instrument pod and wheel."""
    def ring_(w, d, y, z):
        return [Vector((a * w, y + b * d, z)) for a, b in lean.rounded(2, 2, .5)]
    p.add('interior.mid', shapes.outward(shapes.loft([ring_(.15, .10, -1.225, FLOOR), ring_(.14, .095, -1.225, 1.80), ring_(.085, .075, -1.23, 1.92), ring_(.075, .065, -1.215, 2.15), ring_(.085, .06, -1.19, 2.33)])))
    p.add('rubber.belt', shapes.outward(shapes.loft([ring_(.16, .11, -1.225, FLOOR - .002), ring_(.155, .105, -1.225, 1.765), ring_(.12, .09, -1.225, 1.79)])))
    wheel = frame((0, -1.07, 2.50), (-1, 0, 0), (0, -.80, .60))
    A.steering_wheel(p, wheel, .195)
    p.add('decal.light', shapes.cyl(.020, .005, .008, .001, 12), wheel)
    p.cyl('interior.dark', (0, -1.165, 2.37), (0, -1.085, 2.48), .034, segments=14)
    p.cyl('interior.dark', (0, -1.19, 2.33), (0, -1.13, 2.415), .052, segments=14)
    for s, n in ((1, 1), (-1, 0)):                                            # stalks
        a = Vector((s * .045, -1.145, 2.395))
        p.tube('plastic.black', [a, a + Vector((s * .08, .01, .035)), a + Vector((s * .14, .02, .05))], .007, .03, 6)
        p.cyl('plastic.black', a + Vector((s * .12, .016, .045)), a + Vector((s * .17, .024, .058)), .011, segments=8)
    p.tube('metal.dark', [(.05, -1.17, 2.30), (.10, -1.12, 2.27)], .007, 0, 6)
    p.cyl('plastic.yellow', (.095, -1.125, 2.272), (.125, -1.095, 2.256), .012, segments=8)
    instrument_pod(p)


def instrument_pod(p):
    """Hooded panel behind the wheel: speed and revolution dials, a display between, warning lamps."""
    pod = frame((0, -1.315, 2.50), (-1, 0, 0), (0, -.42, .91))                # w towards the driver's eyes
    p.add('interior.mid', shapes.prism(_r(-.20, -.085, .20, .085, .05), -.075, 0, .014, 0), pod)
    p.add('interior.mid', shapes.plate(shapes.rect(-.212, -.095, .212, .102, .055), [shapes.rect(-.19, -.075, .19, .075, .04)], .05, .008), pod @ M((0, 0, .028)))
    p.bar('interior.dark', [(0, -1.33, 2.44), (0, -1.22, 2.33)], .12, .06)
    pod_back(p, pod)
    for s in (1, -1):
        at = pod @ M((.125 * s, .004, .001))
        p.add('decal.dark', lean.face(shapes.circle(0, 0, .059, 20), .003), at)
        lean.rim(p, 'metal.chrome', at, .057, .063, .006, 24)
        for k in range(9):
            a = math.radians(220 - 260 * k / 8)
            p.add('decal.light', lean.tiny((.046, -.0016, .003), (.055, .0016, .0042)), at @ Matrix.Rotation(a, 4, 'Z'))
        p.add('decal.accent', lean.tiny((-.008, -.002, .004), (.046, .002, .0062)), at @ Matrix.Rotation(math.radians(118 if s > 0 else 70), 4, 'Z'))
        p.add('plastic.black', shapes.cyl(.008, .003, .009, .002, 8), at)
    p.add('screen', shapes.plate(shapes.rect(-.050, -.050, .050, .032, .005), (), .002, 0, back=False), pod @ M((0, 0, .003)))
    for k, (slot, w) in enumerate((('decal.light', .07), ('decal.green', .05), ('decal.light', .06))):
        lean.sticker(p, pod @ M((-.036 + w / 2, .012 - .022 * k, .003)), w, .010, slot, .001, .001)
    for k, slot in enumerate(('lamp.red', 'lamp.amber', 'decal.green', 'lamp.amber', 'lamp.red', 'decal.blue')):
        p.add(slot, shapes.cyl(.006, 0, .003, .001, 8), pod @ M((-.0475 + .019 * k, .052, .001)))


def pod_back(p, pod):
    """What is seen of the pod through the windscreen: seam round it, dark service cover with vents, screws and a label, cable down the column."""
    p.add('mesh.dark', shapes.prism(_r(-.2025, -.0875, .2025, .0875, .05), -.040, -.035, 0, 0), pod)
    back = pod @ M((0, 0, -.074)) @ Matrix.Rotation(math.pi, 4, 'Y')
    p.add('interior.dark', shapes.prism(_r(-.168, -.064, .168, .064, .04), 0, .018, .010, 0), back)
    for k in range(5):
        for s in (-1, 1):
            p.add('plastic.grey', lean.tiny((s * .105 - .038, -.038 + .018 * k, .017), (s * .105 + .038, -.030 + .018 * k, .023)), back)
    for u in (-.152, .152):
        p.add('metal.zinc', shapes.lathe([(.008, .017), (.006, .021), (0, .021)], 8), back @ M((u, 0, 0)))
    p.add('plastic.black', shapes.prism(_r(-.052, -.040, .052, .030, .012), .016, .024, .003, 0), back)
    lean.sticker(p, back @ M((0, .010, .0235)), .082, .026, 'decal.light')
    lean.sticker(p, back @ M((0, .010, .0245)), .060, .007, 'decal.accent')
    lean.sticker(p, back @ M((0, -.024, .0235)), .070, .016, 'decal.yellow')
    p.tube('rubber.belt', [back @ Vector((.05, -.055, .012)), (.048, -1.345, 2.36), (.045, -1.29, 2.24), (.045, -1.275, 2.16)], .010, .04, 6)
    p.bar('interior.dark', [(0, -1.326, 1.80), (0, -1.305, 1.92), (0, -1.282, 2.14)], .075, .010, up=(0, -1, 0))
    for z, y in ((1.83, -1.328), (2.10, -1.294)):
        p.cyl('metal.zinc', (0, y + .004, z), (0, y - .008, z), .008, .002, 6)


def pedals(p):
    """Two brake pedals with a locking plate on the right, one pedal and a foot rest on the left."""
    for x, w in ((-.135, .036), (-.215, .036), (.15, .040)):
        p.bar('metal.galv', [(x, -1.34, 2.04), (x, -1.30, 1.93), (x, -1.24, 1.875)], .024, .014, .04)
        f = frame((x, -1.232, 1.868), (1, 0, 0), (0, -.55, .83))
        p.add('metal.galv', shapes.prism(lean.rounded(w * 2, .09, .012), -.008, 0, .003, 0), f)
        for k in range(4):
            p.add('rubber.belt', lean.tiny((-w + .004, -.036 + .021 * k, 0), (w - .004, -.025 + .021 * k, .006)), f)
    p.bar('metal.zinc', [(-.19, -1.222, 1.905), (-.16, -1.222, 1.905)], .024, .006)
    f = frame((.27, -1.30, 1.80), (1, 0, 0), (0, -.62, .78))
    p.add('interior.dark', shapes.prism(_r(-.06, -.10, .06, .10, .02), -.04, 0, .006, 0), f)
    for k in range(5):
        p.add('rubber.belt', lean.tiny((-.05, -.075 + .035 * k, 0), (.05, -.062 + .035 * k, .006)), f)


def trainer_seat(p):
    """Fold-down seat beside the driver on the left over the cool box, with belt buckle."""
    p.box('interior.mid', (.33, -.60, FLOOR - .003), (.66, -.30, 2.02), .025)
    p.box('interior.light', (.345, -.604, 1.80), (.645, -.596, 1.98), .004)
    lean.latch(p, frame((.50, -.604, 1.93), (1, 0, 0), (0, 0, 1)), .022)
    p.prism('fabric.light', [(-.63, 2.03, .02), (-.28, 2.03, .02), (-.28, 2.10, .03), (-.63, 2.095, .035)], .325, .665, 'x', .022)
    p.prism('fabric.light', [(-.33, 2.38, .03), (-.27, 2.38, .02), (-.235, 2.72, .02), (-.295, 2.72, .03)], .345, .645, 'x', .022)
    for x in (.42, .57):
        p.bar('metal.dark', [(x, -.285, 2.08), (x, -.285, 2.42)], .025, .012)
    p.bar('rubber.belt', [(.66, -.33, 2.10), (.60, -.50, 2.115), (.40, -.50, 2.115), (.335, -.36, 2.10)], .042, .004, .05, up=(0, 0, 1))
    p.block('plastic.red', (.36, -.44, 2.115), (.03, .045, .014), .004)


def roof_console(p):
    """Console under the roof's front: radio, air vents, switches, sun blind on its roller, inside mirror."""
    p.prism('interior.light', [(-1.40, 3.205, .02), (-.98, 3.205, .02), (-1.02, 3.135, .05), (-1.33, 3.105, .05), (-1.42, 3.14, .03)], -.56, .56, 'x', .02)
    face = frame((0, -1.175, 3.118), (1, 0, 0), (0, -.995, -.096))             # looks down
    for x in (-.44, -.26, .26, .44):
        at = face @ M((x, 0, .001))
        lean.rim(p, 'plastic.black', at, .036, .052, .012)
        p.add('mesh.dark', shapes.cyl(.038, -.004, .002, 0, 12), at)
        for k in (-1, 0, 1):
            p.add('plastic.black', lean.tiny((-.036, -.003 + .02 * k, .001), (.036, .003 + .02 * k, .009)), at)
    rear = frame((0, -1.002, 3.170), (-1, 0, 0), (0, -.50, .87))               # looks at the driver
    p.add('plastic.black', shapes.prism(_r(-.10, -.030, .10, .030, .008), 0, .012, .003, 0), rear @ M((.06, 0, 0)))
    p.add('screen', shapes.plate(shapes.rect(-.055, -.014, .045, .016, .003), (), .001, 0, back=False), rear @ M((.06, 0, .0135)))
    for x in (-.020, .140):
        p.add('plastic.grey', shapes.cyl(.014, .010, .026, .003, 12), rear @ M((x, 0, 0)))
    for k in range(5):
        p.add('plastic.black', lean.tiny((-.019, -.024, 0), (.019, .024, .012)), rear @ M((-.12 - .045 * k, 0, 0)))
        p.add('decal.light' if k % 2 else 'decal.green', lean.tiny((-.006, .008, .0115), (.006, .013, .013)), rear @ M((-.12 - .045 * k, 0, 0)))
    p.cyl('plastic.grey', (-.37, -1.408, 3.135), (.37, -1.408, 3.135), .022, segments=12)
    p.prism('fabric.seat', [(-.34, 3.045, .01), (.34, 3.045, .01), (.34, 3.135, .01), (-.34, 3.135, .01)], -1.430, -1.424, 'y', .002)
    p.cyl('plastic.black', (-.34, -1.427, 3.045), (.34, -1.427, 3.045), .007, segments=8)
    p.tube('plastic.black', [(0, -1.37, 3.12), (0, -1.37, 3.07), (0, -1.36, 3.05)], .007, .02, 6)
    f = frame((0, -1.352, 3.02), (-1, 0, 0), (0, -.22, .97))
    p.add('plastic.black', shapes.prism(_r(-.13, -.035, .13, .035, .02), -.016, 0, .006, 0), f)
    p.add('glass.mirror', shapes.prism(_r(-.122, -.028, .122, .028, .016), -.004, .002, .001, 0), f)


def information_screen(p):
    """Monitor of the machine on an arm beside the control head."""
    at = Vector((-.45, -1.17, 2.555))
    f = towards(at, Vector(D.SEAT_EYE))
    _screen(p, f, .235, .165)
    r = f.to_3x3()
    p.tube('metal.galv', [at - r @ Vector((0, 0, .050)), at + Vector((-.02, -.06, -.12)), (-.50, -1.07, 2.27), (-.50, -1.03, 2.19)], .015, .05, 8)
    p.cyl('plastic.black', (-.50, -1.035, 2.215), (-.50, -1.05, 2.265), .028, segments=10)
    p.add('plastic.grey', shapes.prism(_r(-.075, -.055, .075, .055, .012), -.052, -.034, .005, 0), f)                    # back of the housing: vents, foot of the arm, label
    p.add('metal.galv', shapes.prism(_r(-.032, -.032, .032, .032, .006), -.060, -.050, .003, 0), f)
    back = f @ Matrix.Rotation(math.pi, 4, 'Y')
    for k in range(4):
        p.add('plastic.grey', lean.tiny((-.105, .048 - .011 * k, .034), (-.085, .053 - .011 * k, .038)), back)
        p.add('plastic.grey', lean.tiny((.085, .048 - .011 * k, .034), (.105, .053 - .011 * k, .038)), back)
    lean.sticker(p, back @ M((0, .042, .0525)), .10, .014, 'decal.light')
    for k in range(5):
        p.add('plastic.grey', lean.tiny((-.008, -.005, 0), (.008, .005, .005)), f @ M((-.06 + .03 * k, -.0905, .0)))


def _screen(p, f, w, h):
    """Monitor: housing, glass, a bar and a field of light."""
    p.add('plastic.black', shapes.prism(lean.rounded(w + .032, h + .032, .016), -.035, 0, .006, 0), f)
    p.add('screen', lean.face(lean.rounded(w, h, .004), .0015), f)
    for k, slot in enumerate(('decal.light', 'decal.green', 'decal.yellow')):
        lean.sticker(p, f @ M((-w * .26, h * (.34 - .34 * k), .0015)), w * .36, h * .11, slot, .002, .001)
    lean.sticker(p, f @ M((w * .22, 0, .0015)), w * .40, h * .74, 'decal.green', .004, .001)
    for k in range(3):
        lean.sticker(p, f @ M((w * (.10 + .12 * k), -h * .05, .0025)), w * .06, h * (.20 + .12 * k), 'decal.yellow', .002, .001)


def seat_shape(p, side, middle):
    """Cushion and backrest with bolsters, a middle panel of another cloth, head rest; x = 0, faces the front."""
    y0, tilt = SEAT[1] + .20, .20

    def back(h, w, t, deep):
        y = y0 + .02 + tilt * h
        return [Vector((x, y + d, 2.21 + h)) for x, d in ((-w, .0), (-w * .93, -t * .75), (-w * .62, -t * .62 + deep), (0, -t * .55 + deep), (w * .62, -t * .62 + deep), (w * .93, -t * .75), (w, 0), (w * .85, t * .45), (0, t * .55), (-w * .85, t * .45))]
    rows = [(-.02, .19, .08, 0), (.02, .225, .11, 0), (.16, .245, .14, .012), (.34, .245, .14, .018), (.50, .235, .13, .012), (.60, .215, .11, 0), (.635, .17, .06, 0)]
    p.add(side, shapes.outward(shapes.loft([back(*r) for r in rows])))
    for h0, h1 in ((.06, .30), (.32, .56)):                                    # two quilted fields
        f = frame((0, y0 + .02 + tilt * (h0 + h1) / 2 - .066, 2.21 + (h0 + h1) / 2), (1, 0, 0), (0, tilt, 1))
        p.add(middle, shapes.prism(lean.rounded(.25, h1 - h0 - .012, .03), -.012, .012, .010, 0), f)

    def cushion(y, w, top, low):
        return [Vector((x, y, z)) for x, z in ((-w, low + .02), (-w, top - .02), (-w * .9, top + .012), (-w * .62, top - .006), (w * .62, top - .006), (w * .9, top + .012), (w, top - .02), (w, low + .02), (w * .9, low), (-w * .9, low))]
    y1 = SEAT[1] - .28
    p.add(side, shapes.outward(shapes.loft([cushion(y, w, t, l) for y, w, t, l in ((y0 + .02, .20, 2.22, 2.15), (y0, .235, 2.245, 2.14), (y1 + .14, .25, 2.270, 2.14), (y1 + .03, .245, 2.272, 2.15), (y1 - .01, .225, 2.25, 2.17), (y1 - .02, .20, 2.225, 2.19))])))
    for a, b in ((y1 + .015, y1 + .215), (y1 + .230, y1 + .42)):
        p.add(middle, shapes.prism([(u, v + (a + b) / 2) for u, v in lean.rounded(.29, b - a, .03)], 2.25, 2.279 - (.006 if a > y1 + .1 else 0), .010, 0))
    z = 2.21 + .72
    f = frame((0, y0 + .02 + tilt * .73, z + .015), (1, 0, 0), (0, tilt, 1))
    o = lean.rounded(.26, .17, .05)
    p.add(side, shapes.outward(shapes.loft([[(u * k, v * k, w) for u, v in o] for k, w in ((.8, -.045), (1, -.02), (1, .03), (.82, .055))])), f)
    for x in (-.06, .06):
        p.tube('metal.steel', [(x, y0 + .02 + tilt * .60, 2.80), (x, y0 + .02 + tilt * .70, 2.89)], .007, 0, 6)
    p.box('plastic.black', (-.22, y1 + .02, 2.10), (.22, y0 + .03, 2.155), .012)
    for s in (1, -1):                                                          # recliner covers, arm rests
        p.prism('plastic.black', [(y0 - .06, 2.12, .02), (y0 + .10, 2.12, .03), (y0 + .12, 2.40, .05), (y0 + .03, 2.40, .04)], s * .235, s * .262, 'x', .008)


def seats(u):
    """option.seat_std and option.seat_air: one is shown."""
    std = u.part('option.seat_std', 'cab')
    seat_shape(std, 'fabric.seat', 'fabric.seat')
    std.prism('plastic.black', [(-.72, FLOOR - .002, .02), (-.46, FLOOR - .002, .02), (-.50, 2.11, .02), (-.68, 2.11, .02)], -.14, .14, 'x', .012)
    air = u.part('option.seat_air', 'cab')
    seat_shape(air, 'fabric.seat', 'fabric.light')
    air.box('plastic.black', (-.21, -.84, FLOOR - .002), (.21, -.42, FLOOR + .07), .014)
    for k in range(5):                                                         # bellows
        w = .19 - .014 * (k % 2)
        air.box('rubber.belt', (-w, -.63 - w, FLOOR + .07 + .060 * k), (w, -.63 + w, FLOOR + .132 + .060 * k), .016)
    for x in (-.165, .165):
        air.bar('decal.accent', [(x, -.86, 2.276), (x, -.46, 2.262)], .010, .010)
    air.prism('fabric.seat', [(-.76, 2.45, .02), (-.40, 2.45, .02), (-.40, 2.50, .02), (-.76, 2.50, .025)], .262, .325, 'x', .016)
    air.prism('plastic.black', [(-.48, 2.28, .01), (-.42, 2.28, .01), (-.40, 2.46, .01), (-.46, 2.46, .01)], .275, .30, 'x', .006)
    air.tube('plastic.black', [(.20, -.80, 2.08), (.23, -.88, 2.08)], .010, 0, 6)
    air.block('plastic.grey', (.232, -.62, 2.12), (.02, .16, .05), .006)
    for p in (std, air):                                                       # seat belt: buckle and reel
        p.block('plastic.black', (-.275, -.44, 2.22), (.025, .05, .08), .006)
        p.block('plastic.red', (-.275, -.445, 2.262), (.022, .03, .010), .003)
        p.block('plastic.black', (.275, -.39, 2.18), (.03, .09, .10), .010)
        p.bar('rubber.belt', [(.268, -.42, 2.24), (.245, -.50, 2.30), (.16, -.45, 2.296)], .045, .004, .03, up=(0, 0, 1))
