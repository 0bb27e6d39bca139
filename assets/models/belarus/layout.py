"""Points that follow from a machine's sizes."""
import math

from mathutils import Matrix, Vector

from .util import lerp

LIFT_SHAFT = Vector((0, .470, .915))                # middle of the lift shaft on the rear case
EYE = .036                                          # radius of a lower link's ball eye
IRON = 'paint.inner'                                # castings of the drive line: grey paint of the works, lighter than bare cast iron, so that they read in the shade
FORGED = 'metal.cast'                               # forged and welded pieces of linkage and hitch
TOP_PIN = Vector((0, .430, .800))                   # front pin of the top link, in the notch of the lift housing


def cylinders(D):
    """y of the cylinders, front to rear."""
    y0, y1 = D.ENGINE
    return [lerp(y0 + .115, y1 - .095, k / (D.CYLINDERS - 1)) for k in range(D.CYLINDERS)]


def steering(D):
    """Middle of the steering wheel."""
    return Vector((0, -.560, D.CAB_FLOOR + .735))


def ball(D):
    """Ball end of the left lower link."""
    return Vector((.365, D.REAR - EYE, 0.545))


def top_eye(D):
    """Rear eye of the top link: its line passes the pin of a mounted tool over the lower balls, 75 mm ahead of the eye."""
    at = Vector((0, D.REAR - EYE, 1.000))
    return at + (at - TOP_PIN).normalized() * .075


def along(D, y):
    """A y of the 82.1 carried over to another model: the same place between the same neighbours."""
    here = [(-3.080, D.FRONT), (-2.965, D.NOSE), (-2.885, D.RADIATOR[0]), (-2.420, D.ENGINE[0]), (-1.640, D.ENGINE[1]), (-1.290, D.CLUTCH[1]), (-.390, -.390), (2, 2)]
    if y <= here[0][0]:
        return y + here[0][1] - here[0][0]
    for (a, p), (b, q) in zip(here, here[1:]):
        if y <= b:
            return lerp(p, q, (y - a) / (b - a))
    return y


def beam_z(D):
    """Height of the front axle's beam: above the hubs on portal axles, in line with planetary hubs."""
    return {'portal': .600, 'heavy': .610, 'planetary': D.FRONT_Z + .005}[D.AXLE]


def steer_reach(D):
    """Half length of the front axle's beam, to the kingpin's housing."""
    return D.TRACK_FRONT / 2 - (.245 if D.AXLE != 'planetary' else .295)


def kingpin(D, side='L'):
    """Point on the kingpin's axis at the height of the hub: the knuckle and the wheel turn about it."""
    x = steer_reach(D) + (.085 if D.AXLE == 'planetary' else .065)
    return Vector((x if side == 'L' else -x, D.FRONT_Y, D.FRONT_Z))


def steer_pin(D, what, side='L'):
    """Joints of the steering: 'tie' on the knuckle's rear arm, 'ram' on the left front arm, 'base' on the axle."""
    p, k = kingpin(D, side), 1 if side == 'L' else -1
    z = beam_z(D) + {'portal': -.114, 'heavy': -.124, 'planetary': -.122}[D.AXLE]
    behind = .205 if D.AXLE == 'planetary' else .195
    return {'tie': Vector((p.x - k * (.085 if D.AXLE == 'planetary' else .060), p.y + behind, z)), 'ram': Vector((p.x - .100, p.y - .180, z)), 'base': Vector((-.020, p.y - .155, z))}[what]


def steer_range(D, kind):
    """Extras min and max of the steered wheels: until a tyre of this set comes near the frame, at most 38 degrees."""
    _, dia, width = D.TYRES[kind]['front']
    pin, rail = kingpin(D).x, .280                                               # outside of the rails with their bolts
    dz = (.655 + D.LIFT) - (D.FRONT_R if kind == 'standard' else dia / 2 - D.PRESS_FRONT)
    chord, inner = math.sqrt((dia / 2) ** 2 - dz ** 2), D.TRACK_FRONT / 2 - width / 2 - pin
    angle = 38
    while angle > 10 and pin + inner * math.cos(math.radians(angle)) - chord * math.sin(math.radians(angle)) < rail:
        angle -= 1
    return {'min': -angle, 'max': angle}


def ram_lengths(D):
    """Shortest and longest length of the steering cylinder between its pins."""
    pin, a, b, lim = kingpin(D), steer_pin(D, 'base'), steer_pin(D, 'ram'), steer_range(D, 'standard')['max']
    turned = [Matrix.Rotation(math.radians(v), 3, 'Z') @ (b - pin) + pin for v in (-lim, 0, lim)]
    n = [(q - a).length for q in turned]
    return min(n), max(n), n[1]


def ram_barrel(D):
    """Length of the cylinder's barrel from its pin."""
    return ram_lengths(D)[0] - .065


def ram_rod(D):
    """Length of the cylinder's rod from its pin: still in the barrel when drawn out."""
    return ram_lengths(D)[1] - ram_barrel(D) + .030


def loader_origin(D):
    """The loader's own origin in machine coordinates."""
    return Vector(D.LOADER_MOUNT)


def below_ground(D, kind):
    """How far the tyres of a set reach below the ground of the base once pressed by the load: (front, rear), metres."""
    tyre = D.TYRES[kind]
    return (round(tyre['front'][1] / 2 - D.PRESS_FRONT - D.FRONT_R, 4), round(tyre['rear'][1] / 2 - D.PRESS_REAR - D.REAR_R, 4))


def option_mounts(D):
    """Where the files of belarus_options hang: {mount: place}."""
    back, up = D.REAR_CASE[1], D.LIFT
    eye = ball(D)
    return {'hitch': (0, back, .395 + up), 'pto': (0, back + .020, .640 + up), 'linkage': (0, eye.y, eye.z + up), 'side': (.190, D.GEARBOX[0] + .21, .740 + up), 'step': (.600, D.A_FOOT - .025, .740 + up)}
