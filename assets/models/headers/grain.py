"""Grain headers: one program for 4 to 7 m and for the flexible soya headers. This file: the frame with its walls."""
from common import *                                                              # noqa: F403
from grain_sizes import *                                                         # noqa: F403
from grain_front import auger, cutterbar                                          # noqa: F401
from grain_reel import reel
from grain_sides import drive, ends, hydraulics
import grain_options


def build(s):
    """The whole header from its Spec."""
    u = Unit('header.' + s.name, fits=FITS, width=s.width, ground=(0, 0, GROUND))
    body(u, s)
    cutterbar(u, s)
    auger(u, s)
    reel(u, s)
    ends(u, s)
    drive(u, s)
    hydraulics(u, s)
    grain_options.build(u, s)
    if not s.flex:
        u.mount('kit', (0, 0, 0), f'kit.{s.width:.0f}m')
    u.dim('header_width', (-s.width / 2, -1.85, -.50), (s.width / 2, -1.85, -.50))
    u.empty('view.header', '', (0, -.9, -.1))
    return u


def trough(lip=None, step=True):
    """Cross section of floor, trough and back wall, from the knife (or another front lip) to the top; `step`: bead behind the wear plates."""
    y, z = AUGER
    arc = [(y + TROUGH_R * math.sin(math.radians(a)), z - TROUGH_R * math.cos(math.radians(a))) for a in range(-6, 91, 12)]
    bead_ = [(KNIFE_Y + d, KNIFE_Z + h) for d, h in ((.205, .040), (.222, .056), (.240, .056), (.262, .044))] if step and not lip else []
    return Path([lip or (KNIFE_Y + .02, KNIFE_Z + .016)] + bead_ + arc + [(WALL_Y, WALL_TOP)])


def rib_places(s):
    """x of the ribs on the left half; none where the feeder sits."""
    n = max(2, round((s.width / 2 - s.post - .06) / .42))
    return spread(s.post + .15, s.width / 2 - .10, n)


def body(u, s, lip=None):
    """Floor, trough, back wall, window and frame."""
    p = u.part('header.body', explode=(0, .25, 0), budget=18000)
    W = s.width / 2
    path = trough(lip, not s.flex)
    low, high = path.find_z(-MOUTH_H / 2, path.s[5 if len(path.s) > 14 else 1] + .3), path.find_z(MOUTH_H / 2, path.s[-2])
    sheet(p, 'paint.header', path, -W, W, .005, .25, [(-s.mouth / 2, s.mouth / 2, low, high)])
    if s.flex:
        _flex_floor(u, s)
    elif not lip:
        _floor_wear(p, s)
    feeder_frame(p, depth=-WALL_Y, width=s.mouth)
    _tubes(p, s)
    _ribs(p, s)
    _window(p, s)
    _beads(p, s)
    _strippers(p, s)
    _webs(p, s, lip)
    _spare_knife(p, W, s)
    _lock(p, s)
    if s.halves > 1:
        _middle_bracket(p, s)
    _signs(p, s)
    foot(p, W - .35)
    foot(p, -W + .35)


def _tubes(p, s):
    """Top beam and lower frame tube with their end plates; on wide headers a strut between them beside the window."""
    W = s.width / 2
    for y0, y1, z0, z1 in (s.beam, TUBE):
        slab(p, 'paint.header', [(y0, z0, .014), (y1, z0, .014), (y1, z1, .014), (y0, z1, .014)], -W, W, 'x', .004, grid=.5)
        for sgn in (1, -1):
            slab(p, 'paint.header', [(y0 - .008, z0 - .012), (y1 + .010, z0 - .012), (y1 + .010, z1 + .008), (y0 - .008, z1 + .008)], sgn * (W - .010), sgn * (W - .002), 'x', .002, .01)
    y0, y1, z0, z1 = s.beam
    slab(p, 'paint.header', [(y0 + .004, z1 + .003), (y0 - .025, z1 + .001), (y0 - .030, z1 - .006), (y0 - .030, z0 + .014), (y0 - .012, z0 + .004), (y0 - .012, z0 + .008), (y0 - .026, z0 + .016), (y0 - .026, z1 - .006), (y0 + .004, z1 - .003)],
            -W + .01, W - .01, 'x', .001, .003)                                  # drip edge over the wall's front
    slab(p, 'paint.header', [(-.128, -.402), (-.250, -.377), (-.250, -.371), (-.128, -.390)], -W + .012, W - .012, 'x', .001, 0)   # closes the gap to the trough
    if s.heavy:
        for sgn in (1, -1):
            first, last = (sgn * (s.post + .145), .028, .425), (sgn * (W - .095), .024, -.165)
            p.bar('paint.header', [first, last], .018, .055, 0, .004, up=(sgn * .5, 0, .8))
            for x, y, z in (first, last):                    # bolted to the outer ribs
                p.box('paint.header', (x - .030, .010, z - .038), (x + .030, y - .004, z + .038), .003)
                nuts(p, frame((x, y + .009, z), (-1, 0, 0), (0, 0, 1)), [(-.012, .008), (.012, -.008)], .010)


def _ribs(p, s):
    """Pressed hat ribs and the angle with its lip that runs through them."""
    W = s.width / 2
    y = WALL_Y + .005
    for x in rib_places(s):
        for sgn in (1, -1):
            p.add('paint.header', hat([(sgn * x, y, yb, z) for yb, z in ((-.036, -.392), (.016, -.17), (.018, .38), (.034, .452))], .034))
    for sgn in (1, -1):
        a, b = sgn * (s.post + .03), sgn * (W - .012)
        for z in (.105,):
            slab(p, 'paint.header', [(y - .002, z), (y + .005, z), (y + .005, z + .040), (y + .040, z + .040), (y + .040, z + .030), (y + .045, z + .030), (y + .045, z + .046), (y - .002, z + .046)], a, b, 'x', .001, .002)


def _window(p, s):
    """Posts beside the window with gussets to beam and tube."""
    for sgn in (1, -1):
        a = sgn * s.post
        slab(p, 'paint.header', [(-.07, -.42), (-.012, -.42), (-.012, .46), (-.07, .46)], a - .035, a + .035, 'x', .006, .010)
        for z, up in ((.452, -1), (-.382, 1)):
            slab(p, 'paint.header', [(sgn * .03 + a, z), (sgn * .17 + a, z), (sgn * .16 + a, z + up * .02), (sgn * .03 + a, z + up * .13)], -.050, -.042, 'y', .002, .006)
    for sgn in (1, -1):                                      # crop deflector at the edge of the window
        x = sgn * (s.mouth / 2 + .012)
        slab(p, 'metal.worn', [(WALL_Y - .002, -.26), (WALL_Y - .022, -.24), (WALL_Y - .022, .24), (WALL_Y - .002, .26)], x - .010, x + .010, 'x', .003, .01)


def _beads(p, s):
    """Horizontal beads pressed into the wall."""
    W = s.width / 2
    for sgn in (1, -1):
        for z in (-.02, .13, .28):
            x0, x1 = s.mouth / 2 + .10, W - .06
            bead(p, 'paint.header', frame((sgn * (x0 + x1) / 2, WALL_Y - .001, z), (1, 0, 0), (0, 0, 1)), abs(x1 - x0))
    bead(p, 'paint.header', frame((0, WALL_Y - .001, .39), (1, 0, 0), (0, 0, 1)), s.mouth + .2)


def _strippers(p, s):
    """Stripper bars behind the auger and in the trough, bolted."""
    W = s.width / 2
    for a_ in (62, 18):
        y, z = AUGER[0] + (TROUGH_R - .012) * math.sin(math.radians(a_)), AUGER[1] - (TROUGH_R - .012) * math.cos(math.radians(a_))
        for sgn in (1, -1):
            a, b = s.mouth / 2 + .03, W - .02
            p.add('metal.galv', cube((sgn * b, y - .010, z - .010), (sgn * a, y + .010, z + .010)))
            if a_ < 45:
                for x in spread(a + .06, b - .06, 3):        # its feet, bolted to the trough
                    where = frame((sgn * x, y, z), (1, 0, 0), (0, math.cos(math.radians(a_)), math.sin(math.radians(a_))))
                    p.add('metal.galv', cube((-.022, -.050, -.012), (.022, .018, -.002)), where)
                    p.add('metal.zinc', nut(.010, -.003, .006, 5), where @ M((0, -.032, 0)))


def _webs(p, s, lip):
    """Webs under the floor with a folded lower edge; a cross tube in front."""
    W = s.width / 2
    for a in [sgn * x for x in rib_places(s)[::2] for sgn in (1, -1)] + [-.30, .30]:
        if lip:
            slab(p, 'paint.header', [(-.10, -.49), (-.10, -.39), (-.25, -.405), (-.42, -.432), (-.70, -.42), (-.70, -.47), (-.45, -.50)], a - .006, a + .006, 'x', 0, 0)
            continue
        slab(p, 'paint.header', [(-.10, -.49), (-.10, -.39), (-.25, -.405), (-.42, -.432), (-.94, -.505), (-.94, -.530), (-.45, -.520)], a - .004, a + .004, 'x', 0, 0)
        p.add('paint.header', strap((a + .018, -.11, -.4905), (a + .018, -.45, -.5205), .036, .005, (1, 0, 0)))
    if not lip:
        slab(p, 'paint.header', [(-.60, -.535), (-.52, -.535), (-.52, -.465), (-.60, -.455)], -W, W, 'x', .004, .010)


def _spare_knife(p, W, s):
    """Spare knife in its box on the ribs, right of the feeder."""
    a, b = -W + .16, -s.post - .10
    p.box('paint.accent', (a, .034, .285), (b, .074, .340), .006)
    p.box('plastic.black', (a - .014, .030, .281), (a + .03, .078, .344), .006)
    for x in spread(a + .16, b - .12, 3):
        p.box('metal.galv', (x - .015, .016, .280), (x + .015, .078, .345), .003)
    box = frame(((a + b) / 2 - .12, .074, .3125), (-1, 0, 0), (0, 0, 1))
    assemblies.sticker(p, box, .16, .035, 'decal.yellow', .004)
    # tube for the papers on the left side
    c = (s.post + .34, .080 if s.heavy else .062, .30)
    for dx in (-.09, .09):
        p.box('metal.galv', (c[0] + dx - .012, -.04, c[2] - .050), (c[0] + dx + .012, c[1] + .040, c[2] - .040), .002)
    p.cyl('plastic.black', (c[0] - .15, c[1], c[2]), (c[0] + .15, c[1], c[2]), .042, .006, 14)
    p.cyl('plastic.grey', (c[0] + .145, c[1], c[2]), (c[0] + .185, c[1], c[2]), .047, .006, 14)


def _middle_bracket(p, s):
    """Bracket of the third reel arm on the top beam."""
    y0, y1, z0, z1 = s.beam
    (ay, az) = ARM_PIVOT
    for dx in (-.040, .040):
        slab(p, 'paint.header', [(y0 - .002, z0 + .03), (y1 + .004, z0 + .03), (y1 - .01, z1 + .01), (ay + .035, az + .03), (ay + .01, az + .042), (ay - .03, az + .035), (y0 + .01, z1 + .01)], dx - .006, dx + .006, 'x', .002, .015)
    p.box('paint.header', (-.09, y1 - .004, z0 - .01), (.09, y1 + .010, z1 - .02), .004)


def _lock(p, s):
    """Lock that holds the header on the feeder: shaft below the window, claws, lever with spring on the left."""
    w = s.mouth / 2
    y, z = .028, -.300
    p.cyl('metal.zinc', (-w - .16, y, z), (w + .20, y, z), .011, .002, 8)
    for sgn in (1, -1):
        x = sgn * (w + .165)
        slab(p, 'metal.dark', [(y - .02, z - .02), (y + .02, z + .02), (y + .075, z - .02), (y + .085, z - .075), (y + .055, z - .085), (y + .04, z - .04)], x - .008, x + .008, 'x', .002, .006)
        p.box('paint.header', (sgn * (w + .085), -.004, z - .03), (sgn * (w + .115), y + .02, z + .03), .004)
    x = w + .195
    p.bar('plastic.red', [(x, y, z - .01), (x, y + .06, z + .14), (x, y + .055, z + .20)], .010, .030, .03, .003)
    p.cyl('plastic.black', (x, y + .056, z + .19), (x, y + .040, z + .29), .015, .004, 10)
    for k in range(6):                                       # return spring
        p.add('metal.zinc', through(.012, .004), frame((x + .018, y + .048 - .006 * k, z + .10 - .016 * k), (1, 0, 0), (0, .94, -.34)))
    slab(p, 'metal.galv', [(y - .03, z + .10), (y + .075, z + .10), (y + .075, z + .16), (y - .03, z + .16)], x + .008, x + .013, 'x', .001, .01)


def _signs(p, s):
    """Lettering, plates, reflectors and lamps on the top beam, behind and in front."""
    W = s.width / 2
    y0, y1, z0, z1 = s.beam
    mid = .515
    beam = frame((0, y1, mid), (-1, 0, 0), (0, 0, 1))
    p.text('decal.light', s.label, .05, beam @ M((-s.post - .40, -.025, 0)), .0012)
    sign(p, beam @ M((s.post + .22, 0, 0)), .09)
    sign(p, beam @ M((-s.post - .16, 0, 0)), .09)
    type_plate(p, beam @ M((s.post + .42, 0, 0)), .13, .08)
    for x in (-.30, .30):                                    # lifting marks
        assemblies.sticker(p, beam @ M((x, 0, 0)), .06, .06, 'decal.yellow', .006)
        p.add('decal.dark', shapes.plate([(-.018, .004), (.018, .004), (0, .022)], (), .001, 0, back=False), beam @ M((x, 0, .0028)))
        p.add('decal.dark', shapes.plate(shapes.rect(-.005, -.020, .005, .006), (), .001, 0, back=False), beam @ M((x, 0, .0030)))
    front = frame((0, y0, mid), (1, 0, 0), (0, 0, 1))
    for x in (-.75, .75):
        sign(p, front @ M((x, .004, .0302)), .085)
    for where, w in ((front, .0302), (beam, 0)):
        for sgn in (-1, 1):
            assemblies.hazard(p, where @ M((sgn * (W - .26), .003 if w else 0, w)), .36, .075, red_first=sgn < 0, stripes=6)
    for sgn, side in ((1, 'L'), (-1, 'R')):
        reflex(p, beam @ M((-sgn * (W - .52), 0, 0)), .09, .045, 'reflect.red')
        reflex(p, front @ M((sgn * (W - .52), 0, .030)), .09, .045, 'reflect.white')
        marker_lamp(p, (sgn * (W - .06), -.05, z1 - .003), side)
        tail = beam @ M((-sgn * (W - .66), 0, .004))
        _tail_lamp(p, tail)
        p.add('plastic.black', shapes.box((-.093, -.043, -.006), (.093, .043, .006), .004), tail)
    for sgn in (1, -1):                                      # lifting eyes
        x = sgn * (s.post + .06)
        slab(p, 'paint.header', [(-.11, z1 - .006), (-.04, z1 - .006), (-.05, z1 + .055), (-.10, z1 + .055)], x - .008, x + .008, 'x', .003, .02)
        p.add('mesh.dark', through(.014, .0105), axis_frame('x', (x, -.075, z1 + .030)))


def _tail_lamp(p, where):
    """Rear lamp on the beam: red, amber and white chambers in a dark frame."""
    p.add('plastic.black', shapes.box((-.085, -.035, 0), (.085, .035, .026), .005), where)
    for slot, a, b in (('lamp.amber', -.078, -.028), ('lamp.red', -.024, .042), ('lamp.white', .046, .078)):
        p.add(slot, shapes.box((a, -.029, .02), (b, .029, .034), .004), where)


def _floor_wear(p, s):
    """Plates worn bright by the crop behind the knife, screwed down, one over each stretch between the floor's webs."""
    W = s.width / 2
    wear = Path([(KNIFE_Y, KNIFE_Z + .022), (KNIFE_Y + .196, KNIFE_Z + .0485)])
    n = round(2 * W / .5)
    step = (2 * W - .02) / n
    for i in range(n):
        a = -W + .01 + step * i
        sheet(p, 'metal.galv', wear, a + .004, a + step - .004, .004, .3)
        for x in (a + .05, a + step - .05):
            for y, z in ((.035, .0275), (.168, .0455)):
                p.add('metal.dark', shapes.lathe([(.013, .0005), (0, .006)], 6), frame((x, KNIFE_Y + y, KNIFE_Z + z), (1, 0, 0), (0, 1, .135)))


def _flex_floor(u, s):
    """Overlapping spring-steel plates between knife and trough; they and the cutterbar float about the hinges of the skids."""
    p = u.part('header.float', pivot=(0, *FLOAT), budget=4000, axis='x', min=-5, max=0, explode=(0, -.12, -.05))
    n = s.skids
    pitch = s.width / n
    for i in range(n):
        x0 = -s.width / 2 + pitch * i
        lift = .004 if i % 2 else .0
        path = Path([(KNIFE_Y - .004, KNIFE_Z + .020 + lift), (KNIFE_Y + .20, KNIFE_Z + .048 + lift), (KNIFE_Y + .40, KNIFE_Z + .074 + lift)])
        a, b = max(x0 - .012, -s.width / 2 + .01), min(x0 + pitch + .012, s.width / 2 - .01)
        sheet(p, 'metal.galv', path, a, b, .003, .25)
        for x in (x0 + .05, x0 + pitch - .05):
            p.add('metal.dark', nut(.012, 0, .007), M((x, KNIFE_Y + .37, KNIFE_Z + .070 + lift)))
            p.add('metal.dark', shapes.lathe([(.012, 0), (0, .005)], 6), M((x, KNIFE_Y + .10, KNIFE_Z + .034 + lift)))


def foot(p, x):
    """Parking stand at the rear, folded up."""
    p.box('paint.accent', (x - .028, .0, -.50), (x + .028, .05, -.15), .006)
    p.box('metal.galv', (x - .020, .006, -.14), (x + .020, .044, .02), .005)
    p.box('metal.galv', (x - .06, -.01, -.512), (x + .06, .06, -.50), .003)
    p.add('metal.zinc', through(.008, .05), axis_frame('x', (x, .025, -.20)))
    p.tube('metal.zinc', [(x + .05, .025, -.20), (x + .066, .025, -.205), (x + .066, .025, -.25)], .004, .006, 5)
