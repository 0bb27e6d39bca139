"""Parts the program shows or hides: beacon, work lamps, roof air conditioner; more in retrofit.py."""
import math

from mathutils import Matrix, Vector

from kit import assemblies as A, frame, settings, shapes
from kit.part import towards

from . import cab, layout, retrofit, surf
from .util import bolt, bolts, collar, front_frame, lerp, rear_frame, rrect, up_frame



def build(u, D):
    """Each under its own option node."""
    beacon(u, D)
    lamps(u, D)
    ac(u, D)
    retrofit.build(u, D)


def beacon(u, D):
    """Amber beacon on the roof's rear left corner with a bracket."""
    p = u.part('option.beacon', 'option.cab', default=1, explode=(0, 0, .95))
    x, y = D.ROOF_HALF - .245, D.ROOF_REAR - .315
    z = cab.roof_top(D, .245)
    p.box('metal.dark', (x - .035, y - .035, z - .010), (x + .035, y + .035, z + .014), .004)
    A.beacon(p, up_frame(x, y, z + .023), .055, .155)
    half, _, rear = cab.roof_size(D)

    def lie(px, py):                                                      # on the roof's skin
        return (px, py, cab.roof_top(D, min(half - px, rear - py) + D.ROOF_HALF - half) + .0035)
    line = [lie(x - .020 - .024 * i, y + .020 * math.sin(i * .6) + .012) for i in range(7)]
    p.tube('rubber.belt', line, .005, 0, 6)
    gx, gy, gz = line[-1]
    p.cyl('rubber.belt', (gx, gy, gz - .012), (gx, gy, gz + .008), .018, .004, 10)


def lamps(u, D):
    """Two lamps forward and two to the rear under the roof's lip, on brackets."""
    p = u.part('option.lamps_work', 'option.cab', default=1, explode=(0, 0, .75))
    if D.ROOF == 'lamps':                                                    # let into the roof's band
        for w in cab.lamp_places(D):
            p.add('plastic.black', shapes.prism(rrect(-.068, -.030, .068, .030, .010), -.002, .006, .002), w)
            p.add('metal.chrome', shapes.prism(rrect(-.063, -.026, .063, .026, .009), 0, .008, .002), w)
            p.add('lamp.white', shapes.prism(rrect(-.060, -.023, .060, .023, .008), 0, .014, .004), w)
        return
    for s in (-1, 1):
        front, rear = cab.lamp_edges(D)
        for y, make, d in ((front, front_frame, -1), (rear, rear_frame, 1)):
            w = make(s * .47, y + d * .016, D.EAVES + .043)
            p.box('metal.dark', (s * .47 - .028, y - d * .045, D.EAVES + .003), (s * .47 + .028, y + d * .048, D.EAVES + .021), .003)
            p.tube('metal.dark', [(s * .47 - .085, y + d * .045, D.EAVES + .043), (s * .47 - .085, y + d * .040, D.EAVES + .003), (s * .47 + .085, y + d * .040, D.EAVES + .003), (s * .47 + .085, y + d * .045, D.EAVES + .043)], .006, .02)
            A.lamp(p, w, .150, .095, .065, 'lamp.white', 6 if d < 0 else 0)


def ac(u, D):
    """Low roof unit with louvres and fan grille."""
    p = u.part('option.ac', 'option.cab', default=0, alone=True, explode=(0, 0, 1.0))
    y0, y1 = -.62, .20
    o = [(y0, .0, .02), (y1, .0, .02), (y1, .10, .04), (y1 - .06, .145, .05), (y0 + .20, .145, .10), (y0, .06, .04)]
    z = D.ROOF_Z - .004
    p.prism('paint.roof', [(a, b + z, r) for a, b, r in o], -.36, .36, 'x', .022, grid=None)
    for s in (-1, 1):
        w = frame((s * .361, (y0 + y1) / 2 + .10, z + .070), (0, s, 0), (0, 0, 1))
        p.plate('plastic.black', rrect(-.24, -.045, .24, .045, .015), w, holes=[shapes.slot(-.195 + .065 * k, 0, .056, .016, math.pi / 2) for k in range(7)], thickness=.006, behind='mesh.dark', gap=.001, back=False)
    f = up_frame(0, -.06, z + .146)
    p.add('mesh.dark', shapes.cyl(.150, -.004, .002, 0, 28), f)
    for r in (.05, .085, .12, .155):
        collar(p, 'plastic.black', r - .003, r + .003, .009, f, 24)
    for k in range(8):
        p.add('plastic.black', shapes.box((.02, -.003, .001), (.156, .003, .009), .001), f @ Matrix.Rotation(math.tau * k / 8, 4, 'Z'))
    for s in (-1, 1):
        for y in (y0 + .05, y1 - .04):
            p.box('metal.dark', (s * .355, y - .03, z - .012), (s * .395, y + .03, z + .016), .004)
            bolt(p, up_frame(s * .380, y, z + .016), .009)
