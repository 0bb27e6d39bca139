"""Options on the rear wheels, hidden nodes of every set of tyres: twin wheels on spacer drums, cast wheel weights."""
import math

from mathutils import Matrix

from kit import shapes, wheels
from kit.part import axis_frame

from .util import bolt, bolt_circle

M = Matrix.Translation
OFFSET, DEPTH, HOLES = -.020, .075, 8              # disc of the rear wheels, as running.py makes them
GAP = .070                                         # air between twin tyres
DRUM, FLANGE, RING_IN = .245, .285, .296           # radii of spacer drum and flange; bore of the weights


def add(u, D, kind):
    """Both options about the wheels wheel.rear.L and .R of a set."""
    size, dia, width = D.TYRES[kind]['rear']
    t = wheels.Tyre(size, (dia, width, wheels.TYRES[size][2]))
    twins(u, D, t)
    weights(u, D, t)


def hub(D, side):
    """Middle of a rear wheel."""
    return ((1 if side == 'L' else -1) * D.TRACK_REAR / 2, 0, D.REAR_R)


def turned(side):
    """Rotation of the right copy."""
    return Matrix.Rotation(math.pi, 4, 'Z') if side == 'R' else None


def pair(u, name, parent, make, D, explode):
    """One part at the left wheel and its turned copy at the right one."""
    first = u.part(f'{name}.L', f'{parent}.L', hub(D, 'L'), alone=True, explode=(explode, 0, 0))
    make(first, M(hub(D, 'L')) @ axis_frame('x'))
    q = u.instance(f'{name}.R', first, hub(D, 'R'), f'{parent}.R', turned('R'), explode=(-explode, 0, 0))
    q.bake_alone = True


def twins(u, D, t):
    """Second pair of wheels outside the first, on drums."""
    step = 2 * t.W + GAP
    tyre, rim = u.parts['wheel.rear.L'], u.parts['wheel.rear.rim.L']
    for side, k in (('L', 1), ('R', -1)):
        x, y, z = hub(D, side)
        at = (x + k * step, y, z)
        a = u.instance(f'option.twin.tyre.{side}', tyre, at, f'wheel.rear.{side}', default=0, explode=(k * .55, 0, 0))
        b = u.instance(f'option.twin.rim.{side}', rim, at, f'option.twin.tyre.{side}', turned(side))
        a.bake_alone = b.bake_alone = True
    pair(u, 'option.twin.spacer', 'wheel.rear', lambda p, f: drum(p, f, step), D, .28)


def drum(p, f, step):
    """Welded drum with flanges, bolts, ribs and four tie hooks."""
    w0, w1 = OFFSET + .004, OFFSET + step - .014
    prof = [(DRUM, w0), (FLANGE, w0), (FLANGE + .003, w0 + .003), (FLANGE + .003, w0 + .015), (FLANGE, w0 + .018), (DRUM + .008, w0 + .018), (DRUM, w0 + .028),
            (DRUM, w1 - .028), (DRUM + .008, w1 - .018), (FLANGE, w1 - .018), (FLANGE + .003, w1 - .015), (FLANGE + .003, w1 - .003), (FLANGE, w1), (DRUM, w1), (DRUM - .012, w1), (DRUM - .012, w0)]
    p.add('paint.rim', shapes.lathe(prof, 28, closed=True), f)
    for w, flip in ((w0 + .018, False), (w1 - .018, True)):
        g = f @ M((0, 0, w)) @ (Matrix.Rotation(math.pi, 4, 'X') if flip else Matrix())
        bolt_circle(p, g, DRUM + .024, 12, .012)
    for i in range(4):
        q = f @ Matrix.Rotation(math.tau * (i + .5) / 4, 4, 'Z')
        p.add('metal.zinc', shapes.tube([(DRUM + .014, 0, w0 + .03), (DRUM + .022, 0, w0 + .08), (DRUM + .022, 0, w1 - .08), (DRUM + .014, 0, w1 - .03)], .009, .02, 8), q)
        for w in (w0 + .09, w1 - .09):
            p.add('metal.zinc', shapes.cyl(.0245, w - .014, w + .014, .003, 6), q @ M((DRUM + .022, 0, 0)))
    # dark inside seen through the outer wheel's bore, and the half shaft's cap
    p.add('mesh.dark', shapes.lathe([(DRUM - .013, w0 + .20), (0, w0 + .20)], 20), f)


def weights(u, D, t):
    """Cast rings bolted into the rear rims, two a side, 150 kg together."""
    pair(u, 'option.wheel_weights', 'wheel.rear', lambda p, f: rings(p, f, t), D, .45)


def rings(p, f, t):
    """Two rings that lie in the dish of the disc, through bolts, grip holes, raised letters."""
    hub_r = wheels._hub_radius(t)
    height = wheels._dish(t, OFFSET, hub_r, DEPTH)[3]
    r0, r1 = RING_IN, max(min(t.Rr - .062, .415), RING_IN + .07)
    mid, front = (r0 + r1) / 2, OFFSET + DEPTH + .052
    seam = (front + height(r0)) / 2 + .012
    prof = [(r0, height(r0) + .005), (r0, seam - .004), (r0 + .004, seam), (r0, seam + .004), (r0, front - .008), (r0 + .008, front), (r1 - .020, front), (r1 - .006, front - .010), (r1, seam + .006), (r1 - .004, seam), (r1, seam - .006),
            (r1, height(r1) + .005), (mid, height(mid) + .005)]
    p.add('paint.accent', shapes.lathe(prof, 36, closed=True), f)
    p.add('paint.accent', shapes.ring(r0 + .014, r0 + .020, front - .001, front + .004, .001, 36), f)
    for i in range(6):
        q = f @ Matrix.Rotation(math.tau * (i + .25) / 6, 4, 'Z') @ M((mid, 0, front))
        p.add('metal.dark', shapes.lathe([(.026, 0), (.026, .004), (.012, .005)], 12), q)
        bolt(p, q @ M((0, 0, .004)), .016, 'metal.zinc')
        p.add('metal.zinc', shapes.cyl(.008, .010, .030, .002, 6), q)
    for i in range(3):
        a = math.tau * (i + .5) / 3
        p.add('paint.accent', shapes.tube([(mid, -.055, 0), (mid, -.050, .030), (mid, .050, .030), (mid, .055, 0)], .009, .02, 8), f @ Matrix.Rotation(a + .52, 4, 'Z') @ M((0, 0, front - .004)))
    p.add('paint.accent', shapes.ringtext('BELARUS', mid, .030, .004, centre=math.pi / 2 + .06), f @ M((0, 0, front - .0005)))
