"""Toolbox at the left step (mount.step) and the concrete ballast on the rear linkage (mount.linkage)."""
import math

from mathutils import Matrix, Vector

from kit import Unit, assemblies as A, frame, shapes
from belarus.util import bolt, bolts, front_frame, rear_frame, rrect, up_frame

from . import dims as D
from .util import pin, side

M = Matrix.Translation
BOX = (-.105, .060, -.345, -.030, -.175, .035)      # x, y and z of the toolbox about the upper tread's front post


def toolbox():
    """toolbox.glb: folded steel box with a chequered lid, hasp and padlock, on two brackets of the step's post."""
    u = Unit('safety.toolbox', fits='step,mount.step', mass_kg=12)
    x0, x1, y0, y1, z0, z1 = BOX
    p = u.part('toolbox.body', explode=(.30, -.10, 0))
    p.prism('paint.accent', [(x0, z0, .012), (x1 - .03, z0, .02), (x1, z0 + .05, .02), (x1, z1, .006), (x0, z1, .006)], y0, y1, 'y', .004)
    for z in (z0 + .060, z1 - .060):                                              # pressed beads of the front
        p.box('paint.accent', (x1 - .004, y0 + .035, z - .007), (x1 + .004, y1 - .035, z + .007), .003)
    # brackets to the post of the step and a strap below
    for z in (z0 + .055, z1 - .040):
        p.box('paint.chassis', (-.022, y1 - .002, z - .018), (.022, .006, z + .018), .003)
        p.prism('metal.dark', [(-.024, -.020, .006), (.026, -.020, .006), (.026, .022, .010), (-.024, .022, .010)], z - .016, z + .016, 'z', .002)
        bolt(p, frame((.026, .002, z), (0, 1, 0), (0, 0, 1)), .009)
    p.box('paint.chassis', (-.36, (y0 + y1) / 2 - .02, z0 - .010), (x1 - .06, (y0 + y1) / 2 + .02, z0 - .002), .002)
    p.bar('paint.chassis', [(-.360, (y0 + y1) / 2, z0 - .006), (-.388, (y0 + y1) / 2, z0 + .03), (-.388, (y0 + y1) / 2, z1)], .040, .008, .02, .002, up=(1, 0, 0))
    A.sticker(p, side(1, x1, (y0 + y1) / 2 + .075, (z0 + z1) / 2), .085, .040, 'decal.yellow')
    p.add('decal.dark', shapes.text('TOOLS', .014, .001, 'bold'), side(1, x1 + .0020, (y0 + y1) / 2 + .075, (z0 + z1) / 2))
    A.reflector(p, side(1, x1, y0 + .035, (z0 + z1) / 2), .028, .060, 'reflect.amber')
    lid = u.part('toolbox.lid', 'safety.toolbox', (x0 + .006, 0, z1 + .004), axis='y', min=-100, max=0, explode=(.30, -.10, .16))
    lid.box('paint.accent', (x0 - .008, y0 - .008, z1 - .020), (x1 + .010, y1 + .008, z1 + .012), .005)
    for i in range(5):                                                            # tread pattern
        for k in range(9):
            a = math.radians(45 if (i + k) % 2 else -45)
            c = up_frame(x0 + .018 + .0325 * i, y0 + .022 + .034 * k, z1 + .012) @ Matrix.Rotation(a, 4, 'Z')
            lid.add('paint.accent', shapes.loft([[(-.011, -.003, -.001), (.011, -.003, -.001), (.011, .003, -.001), (-.011, .003, -.001)], [(-.008, -.0012, .0028), (.008, -.0012, .0028), (.008, .0012, .0028), (-.008, .0012, .0028)]]), c)
    for y in (y0 + .06, y1 - .06):
        lid.cyl('metal.zinc', (x0 - .012, y - .025, z1 + .004), (x0 - .012, y + .025, z1 + .004), .007, .002, 8)
    m = (y0 + y1) / 2 - .02
    lid.box('metal.zinc', (x1 + .008, m - .013, z1 - .055), (x1 + .013, m + .013, z1 + .004), .002)
    lock(p, x1 + .010, m, z1 - .052)
    return u


def lock(p, x, y, z):
    """Padlock through the staple of the hasp."""
    p.box('metal.zinc', (x - .010, y - .004, z + .010), (x + .014, y + .004, z + .030), .002)
    p.prism('plastic.yellow', [(y - .017, z - .040, .006), (y + .017, z - .040, .006), (y + .017, z - .006, .005), (y - .017, z - .006, .005)], x - .002, x + .013, 'x', .003)
    p.tube('metal.chrome', [(x + .0055, y - .010, z - .008), (x + .0055, y - .010, z + .018), (x + .0055, y + .010, z + .018), (x + .0055, y + .010, z - .008)], .0032, .010, 6)


def ballast():
    """linkage_ballast.glb: concrete block of 600 kg in a steel shoe with three-point pins, lifting eyes and stripes."""
    u = Unit('ballast.linkage', fits='linkage,mount.linkage', mass_kg=600)
    p = u.part('ballast.block', explode=(0, .6, 0))
    half, y0, y1, z0, z1 = D.BLOCK
    o = [(y0, z0 + .10, .03), (y0 + .09, z0, .03), (y1 - .06, z0, .04), (y1, z0 + .08, .04), (y1, z1 - .10, .05), (y1 - .10, z1, .04), (y0 + .03, z1, .03), (y0, z1 - .03, .02)]
    p.prism('plastic.grey', o, -half, half, 'x', .022)
    # steel face towards the tractor with cheeks for the lower pins and a mast for the top link
    p.box('paint.accent', (-half + .06, y0 - .012, z0 + .12), (half - .06, y0 - .001, z1 - .06), .004)
    bolts(p, front_frame(0, y0 - .012, 0), [(a * x, z) for a in (-1, 1) for x in (.16, .46) for z in (z0 + .16, z1 - .10)], .014, 'metal.zinc', True)
    for s in p.both_sides():
        for dx in (-.052, .040):
            p.prism('paint.accent', [(y0 - .006, -.085, .01), (y0 - .006, .085, .01), (.010, .036, .03), (-.030, .022, .03), (-.030, -.024, .03), (.010, -.040, .03)], D.BALL_HALF + dx, D.BALL_HALF + dx + .012, 'x', .003)
        pin(p, (D.BALL_HALF, 0, 0), .072, .0125)
    for x in (-.050, .036):
        p.prism('paint.accent', [(y0 - .006, z1 - .16, .01), (y0 - .006, z1 - .01, .03), (.035, D.TOP_PIN + .035, .03), (-.012, D.TOP_PIN + .030, .03), (-.030, D.TOP_PIN - .020, .03), (y0 - .045, .22, .08)], x, x + .014, 'x', .003)
    pin(p, (0, 0, D.TOP_PIN), .070, .0125)
    # lifting eyes, marks, lamps
    for s in (-1, 1):
        p.tube('metal.zinc', [(s * .34, .27, z1 - .01), (s * .34, .27, z1 + .040), (s * .34, .35, z1 + .040), (s * .34, .35, z1 - .01)], .010, .03, 8)
        A.hazard(p, rear_frame(s * (half - .115), y1, .06), .14, .28)
        A.reflector(p, rear_frame(s * (half - .115), y1, -.135), .09, .035, 'reflect.red')
        A.reflector(p, side(s, half, .30, .0), .09, .035, 'reflect.amber')
    p.add('decal.dark', shapes.text('600 kg', .085, .0025, 'bold'), rear_frame(0, y1 - .0005, .05))
    A.nameplate(p, rear_frame(0, y1, -.08), .11, .065)
    return u
