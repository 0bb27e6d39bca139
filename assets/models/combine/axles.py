"""Front axle with gearbox and final drives, swinging rear axle with steered wheels, the driven rear axle as an option.
D is the machine's sizes module."""
import math

from mathutils import Matrix, Vector

from kit import frame, shapes, side_frame, wheels
from kit import assemblies as A
from kit.part import axis_frame, towards

from . import lean
from .hull import pressed
from .threshing import circle_of, dots, hose, rod
from .works import rail

T = Matrix.Translation
LOCK = 32                                        # degrees of steering


def swing(D):
    """Degrees the rear axle swings; less where large tyres come near the frame."""
    return 8 if D.REAR_R < .5 else 6


def out(s, x, y, z):
    """Frame at a point of side s (1 left, -1 right) whose w points outward."""
    return axis_frame('x' if s > 0 else '-x', (s * x, y, z))


# ---------------------------------------------------------------- front

def front_axle(u, D):
    """axle.front: beam under the rails, gearbox with oil motor, half shafts, final drives, park brake, brake lines."""
    p = u.part('axle.front', explode=(0, -.2, -.35), budget=6600)
    z, fd, fx = D.FRONT_R, D.FINAL_DRIVE, D.FRAME_X
    gy, gz = .215, z - .065
    beam = [(-.10, -.11), (.10, -.11), (.10, .11), (-.10, .11)]
    p.loft('metal.engine', [[(x, a * (1.0 if abs(x) < fx + .1 else .85), z + b * k) for a, b in shapes.fillet(beam, .025, 1)]
                          for x, k in ((-fd, .85), (-fx - .16, .85), (-fx - .08, 1), (fx + .08, 1), (fx + .16, .85), (fd, .85))])
    gearbox(p, gy, gz)
    for s in (1, -1):
        final_drive(p, D, s, z, fd, gy, gz)
        p.prism('metal.cast', [(-.17, z + .10, .03), (.17, z + .10, .03), (.13, rail_low(D), .02), (-.13, rail_low(D), .02)], s * (fx - .05), s * (fx + .05), 'x', .008)
        for y in (-.135, .135):
            rod(p, 'metal.zinc', (s * fx, y, z - .165), (s * fx, y, z + .125), .014)
            for w in (-.165, .105):
                rod(p, 'metal.zinc', (s * fx, y, z + w), (s * fx, y, z + w + .022), .025, 6)
        p.box('metal.cast', (s * fx - .06, -.18, z - .150), (s * fx + .06, .18, z - .112), .006)
    park_brake(p, gy, gz)
    brake_lines(p, D, z, fd, fx)
    A.nameplate(p, frame((.12, -.1015, z + .01), (1, 0, 0), (0, 0, 1)), .12, .08)


def rail_low(D):
    """Underside of the frame rails."""
    return rail(D)[0][1] - .065


def gearbox(p, y, z):
    """Split cast housing behind the beam, bolted, with plugs and the oil motor with its hoses."""
    f = axis_frame('x', (0, y, z))
    p.add('metal.engine', shapes.lathe([(.045, -.20), (.09, -.20), (.10, -.165), (.15, -.14), (.168, -.09), (.168, -.012), (.185, -.012), (.185, .012), (.168, .012), (.168, .09), (.15, .14), (.10, .165),
                                      (.09, .20), (.045, .20)], 18), f)
    dots(p, f @ T((0, 0, .012)), circle_of(.177, 10), .009)
    p.box('metal.cast', (-.10, .06, z - .10), (.10, y, z + .12), .02)
    for k, w in ((-1, .11), (1, .11)):
        p.add('metal.cast', shapes.box((-.012, .06, -.13), (.012, .165, .13), .004), f @ T((0, 0, .05 * k)))
    rod(p, 'metal.steel', (.05, y + .10, z + .13), (.05, y + .12, z + .165), .016, 6)
    p.box('metal.cast', (-.30, y - .085, z + .005), (-.15, y + .085, z + .145), .02)
    p.add('metal.dark', shapes.lathe([(0, .0), (.085, .0), (.092, .012), (.092, .10), (.080, .13), (.080, .20), (.060, .225), (0, .225)], 18), axis_frame('-x', (-.30, y, z + .07)))
    dots(p, axis_frame('-x', (-.525, y, z + .07)), circle_of(.045, 4), .008)
    for k in (-1, 1):
        hose(p, [(-.40 + .05 * k, y + .085, z + .08), (-.41 + .05 * k, y + .16, z + .07), (-.50 + .03 * k, y + .24, z + .10), (-.56, y + .36 + .04 * k, z + .15)], .015)


def final_drive(p, D, s, z, fd, gy, gz):
    """Bull gear case from the half shaft to the wheel hub, brake on its inner side."""
    hull = []
    for k in range(9):
        a = math.radians(60 + 235 * k / 8)
        hull.append((.235 * math.cos(a), z + .235 * math.sin(a)))
    hull += [(gy + .10, gz - .075), (gy + .125, gz), (gy + .10, gz + .075)]
    p.prism('paint.inner', hull, s * (fd - .07), s * (fd + .06), 'x', .022, radius=0)
    dots(p, out(s, fd + .06, 0, z), circle_of(.205, 12, .3), .012)
    dots(p, out(-s, -(fd - .07), 0, z), circle_of(.198, 9, .2), .012)                        # the case is split: bolts on its inner face too
    p.add('paint.inner', shapes.lathe([(.19, .05), (.175, .085), (.14, .12), (.14, .30), (.165, .312), (.165, .345), (0, .345)], 18), out(s, fd, 0, z))
    dots(p, out(s, fd + .345, 0, z), circle_of(.135, 8), .011)
    rod(p, 'metal.steel', (s * .20, gy, gz), (s * (fd - .07), gy, gz), .030, 14)
    for x in (.235, fd - .10):
        p.add('metal.cast', shapes.lathe([(.032, -.03), (.060, -.03), (.060, .03), (.032, .03)], 14), out(s, x, gy, gz))
    p.add('metal.cast', shapes.lathe([(.03, -.155), (.105, -.15), (.115, -.135), (.115, -.075), (.10, -.068)], 20), out(s, fd, gy, gz))
    rod(p, 'metal.zinc', (s * (fd - .03), -.12, z + .205), (s * (fd - .03), -.125, z + .235), .012, 6)
    rod(p, 'metal.zinc', (s * (fd + .02), .06, z - .232), (s * (fd + .02), .06, z - .250), .014, 6)


def park_brake(p, y, z):
    """Disc on the left half shaft with caliper and cable."""
    f = axis_frame('x', (.335, y, z))
    p.add('metal.steel', shapes.lathe([(.05, -.006), (.135, -.006), (.135, .006), (.05, .006)], 26, closed=True), f)
    p.add('metal.cast', shapes.lathe([(.05, -.03), (.06, .02), (.032, .03)], 14), f)
    p.box('metal.dark', (.292, y + .055, z + .035), (.378, y + .155, z + .125), .010)
    p.box('metal.dark', (.20, y + .11, z + .05), (.30, y + .14, z + .08), .006)
    p.tube('rubber.belt', [(.335, y + .13, z + .125), (.335, y + .15, z + .155), (.42, y + .22, z + .15), (.53, y + .34, z + .17)], .007, .05, 6)


def brake_lines(p, D, z, fd, fx):
    """Steel lines along the front of the beam in saddle clips, a tee between them, hoses to the wheel brakes."""
    for k, s in enumerate((1, -1)):
        v = z + .030 - .030 * k
        p.tube('metal.bright', [(0, -.112, v), (s * (fx - .14), -.112, v), (s * (fd - .18), -.108, v)], .0085, .05, 5)
        hose(p, [(s * (fd - .19), -.108, v), (s * (fd - .13), -.15, v + .02), (s * (fd - .10), -.16, z + .09), (s * (fd - .06), -.13, z + .165)], .012)
    for x in (-.46, -.24, .24, .46):
        if abs(x) < fd - .20:
            p.add('metal.zinc', lean.tiny((x - .013, -.126, z - .025), (x + .013, -.096, z + .055)))
    p.box('metal.cast', (-.045, -.132, z - .030), (.045, -.096, z + .060), .006)
    hose(p, [(.02, -.128, z + .05), (.08, -.15, z + .085), (.30, -.150, z + .09), (fx - .06, -.15, z + .10)], .010)


# ---------------------------------------------------------------- rear

def rear_axle(u, D):
    """axle.rear swings about y on its pin; steer.rear.* turn about z; wheel.rear.* about x."""
    y, z, king = D.WHEELBASE, D.REAR_BEAM, D.KINGPIN
    p = u.part('axle.rear', pivot=(0, y, z), axis='y', min=-swing(D), max=swing(D), explode=(0, .3, -.35), budget=4200)
    rings = []
    for x, h, w in ((-king, .065, .075), (-king + .20, .075, .085), (-.25, .11, .10), (0, .125, .105), (.25, .11, .10), (king - .20, .075, .085), (king, .065, .075)):
        rings.append([Vector((x, y + a, z + b + .03 * (1 - abs(x) / king))) for a, b in shapes.fillet([(-w, -h), (w, -h), (w, h), (-w, h)], .02, 2)])
    p.loft('paint.inner', rings)
    p.cyl('paint.inner', (0, y - .122, z + .03), (0, y + .122, z + .03), .080, .006, 20)
    for s in (1, -1):
        x = s * king
        p.cyl('paint.inner', (x, y, z - .13), (x, y, z + .15), .066, .010, 16)
        for w in (-.112, .108):                                                 # seals of the kingpin's bushes
            p.add('metal.bright', shapes.lathe([(.060, -.012), (.076, -.010), (.076, .010), (.060, .012)], 16), frame((x, y, z + w), (1, 0, 0), (0, 1, 0)))
        p.box('metal.cast', (min(x - s * .20, x - s * .15), y + .085, z - .02), (max(x - s * .20, x - s * .15), y + .125, z + .03), .006)     # steering stop
        for q, turn in ((1, -1), (-1, 1)):                                      # fish plates over the beam's weld, bolted through
            f = frame((s * king * .60, y + q * .0895, z + .012), (turn, 0, 0), (0, 0, 1))
            pressed(p, 'metal.cast', f, lean.rounded(.23, .096, .03), -.012, .010, .004)
            dots(p, f @ T((0, 0, .010)), [(a, b) for a in (-.080, .080) for b in (-.026, .026)], .013)
    axle_lines(p, y, z, king)
    bracket(u, D, y, z)
    for side, s in (('L', 1), ('R', -1)):
        knuckle(u, D, side, s, y, z, king)
    steering(u, p, y, z, king)
    tyres(u, D)


def axle_lines(p, y, z, king):
    """Steel lines along the back of the beam in clips, hoses from them to the block that feeds brakes and steering."""
    p.block('metal.cast', (0, y + .112, z + .085), (.16, .060, .070), .006)
    for k, s in enumerate((1, -1)):
        v = lambda x, k=k: z + .085 + .018 * (1 - k) - .055 * abs(x) / king      # noqa: E731
        w = lambda x: y + .106 - .022 * abs(x) / king                            # noqa: E731
        xs = [.16, .30, king - .22, king - .085]
        p.tube('metal.bright', [(s * x, w(x), v(x)) for x in xs], .0075, .04, 5)
        for x in (.24, king * .60 - .15, king - .17):
            p.add('metal.zinc', lean.tiny((s * x - .012, w(x) - .016, v(x) - .018), (s * x + .012, w(x) + .012, v(x) + .018)))
        hose(p, [(s * .17, w(.16), v(.16)), (s * .15, y + .155, z + .14), (s * .09, y + .185, z + .13), (s * .055, y + .142, z + .085)], .012)


ARM, TIE, PUSH = .105, -.185, .200               # steering arm: distance inward of the kingpin, reach to the front and to the rear


def steering(u, p, y, z, king):
    """Tie rod of two telescoped halves before the beam, double-acting cylinder behind it: both follow the knuckles by `aim`."""
    e, zt = king - ARM, z - .125
    for side, s, other in (('L', 1, 'R'), ('R', -1, 'L')):
        at = (s * e, y + TIE, zt)
        u.empty(f'steer.pin.tie.{side}', f'steer.rear.{side}', at)
        h = u.part(f'steer.tie.{side}', f'steer.rear.{side}', at, aim=f'steer.pin.tie.{other}')
        h.add('paint.inner', shapes.lathe([(0, -.032), (.028, -.028), (.036, 0), (.028, .022), (.024, .024)], 12), frame(at, (1, 0, 0), (0, 1, 0)))
        h.add('rubber.belt', shapes.lathe([(.026, .022), (.034, .028), (.025, .034), (.031, .039), (.020, .044), (.014, .046)], 12), frame(at, (1, 0, 0), (0, 1, 0)))     # boot
        rod(h, 'metal.zinc', at, (s * (e - .14), y + TIE, zt), .015, 8)
        rod(h, 'metal.zinc', (s * (e - .14), y + TIE, zt), (s * (e - .10), y + TIE, zt), .030, 6)
        if s > 0:
            pipe(h, 'paint.inner', (e - .12, y + TIE, zt), (-.10, y + TIE, zt), .026, .018)
        else:
            rod(h, 'metal.bright', (.12 - e, y + TIE, zt), (e - .36, y + TIE, zt), .0165, 10)
    a, b = Vector((-.06, y + .215, z - .045)), Vector((e, y + PUSH, zt))
    u.empty('steer.pin.base', 'axle.rear', a)
    u.empty('steer.pin.ram', 'steer.rear.L', b)
    barrel = u.part('steer.ram.barrel', 'axle.rear', a, aim='steer.pin.ram')
    piston = u.part('steer.ram.rod', 'steer.rear.L', b, aim='steer.pin.base')
    d, m = (b - a).normalized(), a.lerp(b, .56)
    up = Vector((0, 0, 1))
    rod(barrel, 'paint.inner', a - up * .02, a + up * .02, .030, 12)
    rod(barrel, 'metal.steel', a - up * .07, a + up * .07, .014, 8)
    pipe(barrel, 'paint.inner', a + d * .02, m, .038, .021)
    pipe(barrel, 'metal.bright', m - d * .038, m + d * .010, .044, .021, back=.039)
    rod(piston, 'metal.chrome', a.lerp(b, .30), b - d * .015, .0185, 10)
    rod(piston, 'paint.inner', b - up * .016, b + up * .016, .028, 12)
    for k in (-1, 1):
        p.box('metal.cast', (-.11, y + .09, z - .045 + k * .055 - .010), (-.01, y + .262, z - .045 + k * .055 + .010), .006)
    hose(p, [a + d * .05 + up * .03, (-.02, y + .245, z + .05), (-.03, y + .225, z + .10), (-.025, y + .142, z + .100)], .013)
    hose(p, [m - d * .05 + up * .03, (.26, y + .25, z + .06), (.10, y + .225, z + .13), (.022, y + .142, z + .100)], .013)


def pipe(p, slot, a, b, r, bore, back=0.0, n=14):
    """Tube from a to b whose end at b is open with the given bore, so that a rod slides in it."""
    length = (Vector(b) - Vector(a)).length
    p.add(slot, shapes.lathe([(back, 0), (r, 0), (r, length), (bore, length)], n), towards(a, b))


def bracket(u, D, y, z):
    """body.axle_bracket: the two plates that carry the swing pin, cross member, stops of the swing."""
    top = rail(D)[-1][1]
    p = u.part('body.axle_bracket')
    for k in (-1, 1):
        w = y + k * .137
        p.prism('metal.cast', [(-.24, top - .04, .02), (.24, top - .04, .02), (.12, z + .02, .05), (.09, z - .06, .05), (-.09, z - .06, .05), (-.12, z + .02, .05)], w - .014, w + .014, 'y', .005)
        f = frame((0, w + k * .014, z + .03), (-k, 0, 0), (0, 0, 1))
        p.add('metal.steel', shapes.lathe([(.062, 0), (.056, .020), (0, .022)], 16), f)
        dots(p, f, circle_of(.085, 6, .5), .010)
    for s in (1, -1):
        p.prism('rubber.belt', shapes.circle(s * .34, y, .035, 10), z + .165, top - .06, 'z', .008)
    p.box('paint.chassis', (-D.FRAME_X, y - .20, top - .07), (D.FRAME_X, y + .20, top + .01), .010)
    for s in (1, -1):
        p.box('paint.chassis', (s * D.FRAME_X - .05, y - .21, top - .10), (s * D.FRAME_X + .05, y + .21, top - .068), .005)
        p.prism('paint.chassis', [(y - .20, top - .09), (y + .20, top - .09), (y + .15, top + .05), (y - .15, top + .05)], s * (D.FRAME_X + .041), s * (D.FRAME_X + .051), 'x', .003, radius=0)
        dots(p, side_frame('L' if s > 0 else 'R', D.FRAME_X + .051, y, top), [(q, v) for q in (-.12, -.04, .04, .12) for v in (-.05, .02)], .012)


def knuckle(u, D, side, s, y, z, king):
    """steer.rear.*: forked knuckle on the kingpin, arms for tie rod and cylinder, stub axle, hub."""
    k = u.part(f'steer.rear.{side}', 'axle.rear', pivot=(s * king, y, z), axis='z', min=-LOCK, max=LOCK)
    zc, x, hub = D.REAR_R, s * king, D.TRACK_REAR / 2
    for a, b in ((z - .185, z - .132), (z + .152, z + .200)):                # fork above and below the axle's head
        k.prism('paint.inner', [(x - s * .065, y - .040), (x - s * .040, y - .068), (x + s * .13, y - .075), (x + s * .13, y + .075), (x - s * .040, y + .068), (x - s * .065, y + .040)], a, b, 'z', .008, radius=0)
    k.prism('paint.inner', [(y - .075, z - .16), (y - .055, z - .18), (y + .055, z - .18), (y + .075, z - .16), (y + .075, z + .17), (y + .055, z + .19), (y - .055, z + .19), (y - .075, z + .17)], s * (king + .085), s * (king + .135), 'x', .010, radius=0)
    rod(k, 'metal.steel', (x, y, z - .20), (x, y, z + .215), .030, 10)
    rod(k, 'metal.zinc', (x, y, z + .215), (x, y, z + .235), .008, 6)
    for w, turn in ((z + .200, 1), (z - .185, -1)):                              # covers of the kingpin
        f = frame((x, y, w), (1, 0, 0), (0, turn, 0))
        k.add('metal.cast', shapes.lathe([(.052, 0), (.048, .012), (0, .014)], 14), f)
        dots(k, f @ T((0, 0, .012)), circle_of(.038, 4, .4), .009)
    k.cyl('metal.engine', (s * (king + .12), y, zc), (s * (hub - .05), y, zc), .062, .006, 16, r1=.050)
    k.add('paint.inner', shapes.lathe([(.055, -.09), (.105, -.085), (.115, -.06), (.105, .0), (0, .0)], 20), out(s, hub - .03, y, zc))
    dots(k, out(s, hub - .03, y, zc) @ Matrix.Rotation(math.pi, 4, 'X') @ T((0, 0, .086)), circle_of(.088, 8), .013)
    for q in (TIE, PUSH):
        k.bar('paint.inner', [(s * (king + .04), y + q * .25, z - .160), (s * (king - ARM * .55), y + q * .75, z - .160), (s * (king - ARM), y + q, z - .160)], .05, .030, .05, up=(0, 0, 1))
        rod(k, 'metal.zinc', (s * (king - ARM), y + q, z - .185), (s * (king - ARM), y + q, z - .095), .013, 6)
    g = u.part(f'option.axle_driven.hub.{side}', f'steer.rear.{side}')
    g.add('metal.cast', shapes.lathe([(.065, -.015), (.115, -.01), (.125, .005), (.125, .075), (.15, .085), (.15, .115), (.06, .12)], 22), out(s, king + .145, y, zc))
    dots(g, out(s, king + .145, y, zc) @ Matrix.Rotation(math.pi, 4, 'X') @ T((0, 0, .010)), circle_of(.095, 8), .009)
    for q in (-.118, .118):
        rod(g, 'metal.zinc', (s * (king + .115), y + q, zc + .03), (s * (king + .19), y + q * .85, zc + .02), .016, 6)


def tyres(u, D):
    """wheel.rear.* with rims; option.tyres_rear_ribbed and option.tyres_rear_traction as the two treads."""
    hub = {}
    for side, s in (('L', 1), ('R', -1)):
        at = (s * D.TRACK_REAR / 2, D.WHEELBASE, D.REAR_R)
        hub[side] = (s, at)
        u.empty(f'wheel.rear.{side}', f'steer.rear.{side}', at, axis='x', steer='rear', tyre=D.TYRE_REAR, explode=(.7 * s, 0, 0))
    for tread, kind in (('ribbed', 'rib'), ('traction', 'lug')):
        for side, (s, at) in hub.items():
            wheels.wheel(u, f'option.tyres_rear_{tread}.{side}', D.TYRE_REAR, side, at, parent=f'wheel.rear.{side}', hub='cap', holes=6, tread=kind)
        for side in 'LR':
            rim = u.parts.pop(f'option.tyres_rear_{tread}.rim.{side}', None)
            if rim and tread == 'ribbed':                                    # one pair of rims serves both treads
                rim.name, rim.parent = f'wheel.rear.rim.{side}', f'wheel.rear.{side}'
                rim.extras.pop('explode', None)
                u.parts[rim.name] = rim


def driven_axle(u, D):
    """option.axle_driven: valve block on the beam and pressure hoses to the hub motors."""
    y, z, king = D.WHEELBASE, D.REAR_BEAM, D.KINGPIN
    p = u.part('option.axle_driven', 'axle.rear')
    top = z + .150
    p.box('metal.zinc', (-.30, y - .075, z + .10), (-.14, y + .065, top + .04), .008)
    for k in range(2):
        rod(p, 'metal.dark', (-.255 + .075 * k, y - .01, top + .04), (-.255 + .075 * k, y - .01, top + .10), .020, 10)
    for s in (1, -1):
        for q in (-1, 1):
            hose(p, [(-.22 + .05 * s, y + .045 * q, top - .01), (-.22 + s * .18, y + .10 * q, top + .02), (s * (king - .32), y + .15 * q, z + .09), (s * (king - .06), y + .165 * q, D.REAR_R + .07), (s * (king + .115), y + .118 * q, D.REAR_R + .03)], .012)


def build(u, D):
    """Both axles."""
    front_axle(u, D)
    rear_axle(u, D)
    driven_axle(u, D)
