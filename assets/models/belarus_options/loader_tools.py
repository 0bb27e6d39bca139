"""Tools on the loader's quick coupler, origin mount.loader_tool (its hook bar): pallet forks and bale spike."""
import math

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, frame, shapes
from kit.part import axis_frame, towards
from belarus import loader
from belarus.util import bolts, front_frame, rear_frame

from . import dims as D
from .util import pin, side

M = Matrix.Translation
BACK = -.018                                        # rear face of a tool's frame
LOW = -.560                                         # lower edge of the frames


def coupler(p):
    """Hooks and lugs, taken from the loader's own coupler."""
    with p.at(-loader.BAR):
        loader.hooks(p)


def forks():
    """loader_forks.glb: carriage of two bars with notches, load guard, two forged tines."""
    u = Unit('loader.forks', fits='loader_tool,mount.loader_tool', mass_kg=160)
    p = u.part('loader.forks.frame', explode=(0, -.35, 0))
    coupler(p)
    half = .62
    for z, h in ((-.035, .095), (-.445, .095)):
        p.box('paint.accent', (-half, BACK - .040, z - h / 2), (half, BACK, z + h / 2), .005)
    for i in range(9):                                          # notches of the upper bar
        p.box('mesh.dark', (-.56 + .14 * i - .007, BACK - .041, .0115), (-.56 + .14 * i + .007, BACK - .004, .0135), 0)
    for x in (-.60, -.545, -.30, .30, .545, .60):
        p.box('paint.accent', (x - .012, BACK - .030, -.46), (x + .012, BACK - .006, -.02), .003)
    # load guard
    o = [(-half + .02, BACK - .020, .0), (-half + .02, BACK - .020, .52), (half - .02, BACK - .020, .52), (half - .02, BACK - .020, .0)]
    p.tube('paint.accent', o, .019, .06, 10)
    for k in range(7):
        x = -.45 + .15 * k
        p.cyl('paint.accent', (x, BACK - .020, .01), (x, BACK - .020, .505), .011, .002, 8)
    p.cyl('paint.accent', (-half + .03, BACK - .020, .27), (half - .03, BACK - .020, .27), .011, .002, 8)
    p.add('decal.light', shapes.text('1000 kg', .050, .0012, 'bold'), front_frame(0, BACK - .0405, -.037))
    A.warning(p, front_frame(.50, BACK - .0405, -.445), .075)
    for s in (-1, 1):
        A.reflector(p, front_frame(s * .585, BACK - .041, -.445), .045, .05, 'reflect.white')
    first = None
    for s, k in (('L', 1), ('R', -1)):
        if first is None:
            first = u.part('loader.forks.tine.L', 'loader.forks', (k * .28, 0, 0), explode=(k * .15, -.45, 0))
            with first.at((k * .28, 0, 0)):
                tine(first)
        else:
            u.instance('loader.forks.tine.R', first, (k * .28, 0, 0), explode=(k * .15, -.45, 0))
    return u


def tine(p):
    """Forged L: shank with hooks on both bars, heel, blade that thins towards the tip."""
    w, t = D.FORK_WIDTH / 2, D.FORK_THICK
    y0 = BACK - .0435
    path = [(y0, .045, t), (y0, -.40, t), (y0 - .004, -.525, t * 1.05), (y0 - .020, -.572, t * 1.15), (y0 - .075, -.598, t * 1.12), (y0 - .16, -.604, t), (y0 - .55, -.604, t * .72), (y0 - D.FORK_LENGTH + .12, -.604, t * .42), (y0 - D.FORK_LENGTH, -.600, t * .26)]
    rings = []
    for i, (y, z, th) in enumerate(path):
        a, b = path[max(0, i - 1)], path[min(len(path) - 1, i + 1)]
        d = Vector((b[0] - a[0], b[1] - a[1])).normalized()
        n = Vector((d.y, -d.x))                                                 # into the load side
        if n.x > 0 or (abs(n.x) < .3 and n.y < 0):
            n = -n
        half = w * (.55 if i == len(path) - 1 else .90 if i == len(path) - 2 else 1)
        c = .004
        o = Vector((y, z))
        q = [o + n * c, o, o, o + n * c, o + n * (th - c), o + n * th, o + n * th, o + n * (th - c)]
        x = [-half, -half + c, half - c, half, half, half - c, -half + c, -half]
        rings.append([(a_, b_.x, b_.y) for a_, b_ in zip(x, q)])
    p.add('metal.dark', shapes.outward(shapes.loft(rings)))
    # hooks over the bars and the lock pin on top
    for z, k in ((-.035, 1), (-.445, -1)):
        p.prism('metal.dark', [(y0 - .006, z + k * .012, .004), (y0 - .006, z + k * .078, .008), (BACK + .018, z + k * .078, .008), (BACK + .018, z + k * .030, .005), (BACK + .002, z + k * .030, .004), (BACK + .002, z + k * .0505, .002), (y0 + .002, z + k * .0505, .002)], -w * .8, w * .8, 'x', .003)
    p.cyl('metal.zinc', (0, BACK - .02, .030), (0, BACK - .02, .072), .009, .002, 8)
    p.tube('metal.zinc', [(0, BACK - .02, .068), (0, BACK - .02, .082), (.030, BACK - .02, .086)], .005, .008, 6)


def bale_spike():
    """loader_bale_spike.glb: frame with one long conical spike, two short stabilising spikes and a backstop."""
    u = Unit('loader.bale_spike', fits='loader_tool,mount.loader_tool', mass_kg=110)
    p = u.part('loader.bale_spike.frame', explode=(0, -.35, 0))
    coupler(p)
    y = BACK - .030
    for z in (-.020, -.440):
        p.box('paint.accent', (-.62, y - .030, z - .035), (.62, y + .030, z + .035), .006)
    for x in (-.58, -.20, .20, .58):
        p.box('paint.accent', (x - .035, y - .029, -.44), (x + .035, y + .029, -.02), .006)
    # backstop hoops above, gussets
    for s in (-1, 1):
        p.tube('paint.accent', [(s * .56, y, .01), (s * .56, y + .02, .30), (s * .46, y + .03, .40), (s * .20, y + .03, .40), (s * .12, y + .02, .30), (s * .12, y, .01)], .017, .08, 10)
        p.prism('paint.accent', [(s * .165, -.055), (s * .10, -.055), (s * .165, -.14)], y - .006, y + .006, 'y', .002)
    sockets = [(0, -.440, D.SPIKE_LENGTH, .024), (-.58, -.440, .46, .016), (.58, -.440, .46, .016)]
    for x, z, length, r in sockets:
        f = front_frame(x, y - .030, z)
        p.add('paint.accent', shapes.lathe([(0, 0), (r * 2.5, 0), (r * 2.5, .012), (r * 1.9, .020), (r * 1.7, .085), (r * 1.2, .090), (0, .090)], 18), f)
        n = shapes.cyl(r * 1.5, -.085, -.060, .003, 6)
        p.add('metal.zinc', n, f)
        p.add('metal.steel', shapes.lathe([(0, .05), (r, .05), (r, .10), (r * .86, length * .55), (r * .55, length * .86), (r * .16, length - .008), (0, length)], 18), f)
    for x in (-.035, .035):
        p.box('paint.accent', (x - .008, y - .028, -.43), (x + .008, y + .028, -.03), .003)
    A.hazard(p, front_frame(.0, y - .0305, -.020), .44, .055)
    A.warning(p, front_frame(-.39, y - .0305, -.020), .060)
    return u
