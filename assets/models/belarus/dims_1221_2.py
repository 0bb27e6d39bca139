"""Sizes of the Belarus 1221.2 in metres: what differs from the 82.1."""
from .dims_82_1 import *                                                       # noqa: F401,F403
from .dims_82_1 import CAB_FLOOR, REAR_Z

MODEL, NAME, SHORT = 'belarus_1221_2', 'BELARUS 1221.2', '1221.2'

PLATE = '12-21'

# data sheet (facts section 5b)
LENGTH, WIDTH, HEIGHT = 4.56, 2.28, 2.87
WHEELBASE = 2.76
TRACK_REAR, TRACK_FRONT = 1.52, 1.54
TYRES = {
    'standard': {'front': ('14.9R24', 1.265, .378), 'rear': ('18.4R38', 1.750, .467)},
    'low':      {'front': ('360/70R24', 1.114, .360), 'rear': ('16.9R38', 1.680, .429)},
}
PRESS_FRONT, PRESS_REAR = .020, .028
REAR_R = TYRES['standard']['rear'][1] / 2 - PRESS_REAR
FRONT_R = TYRES['standard']['front'][1] / 2 - PRESS_FRONT
LIFT = REAR_R - REAR_Z
FRONT_Z, ROOF_Z = FRONT_R - LIFT, HEIGHT - LIFT
CYLINDERS, TURBO = 6, True

# ends
REAR = .960
FRONT = REAR - LENGTH
HALF = WIDTH / 2
FRONT_Y = -WHEELBASE

# hood
HOOD = 'long'
NOSE, HOOD_REAR, MASK, PANEL_FRONT = -3.470, -1.330, -3.500, -3.410
HOOD_TOP, HOOD_HALF = (1.570, 1.735), (.292, .362)
HOOD_CORNER, HOOD_CROWN, HOOD_ROLL = .058, .026, (.080, .052, .020)
HOOD_SHUT, ENGINE_TOP = .170, 1.130
EXHAUST, INTAKE = (.205, -1.640), (-.165, -2.240)
SILENCER = (.105, .60, .130)
PRE_CLEANER = (.06, .120, .32)

# engine and drive line
RADIATOR = (-3.370, -3.265)
ENGINE = (-2.960, -1.880)
CLUTCH = (-1.880, -1.420)
GEARBOX = (-1.420, -.390)

# cab and fenders
CAB, ROOF = 'large', 'visor'
CAB_HALF = (.700, .765, .705)
WAIST = 1.775
A_TOP, A_KINK, A_FOOT = -1.190, -1.320, -1.245
B_POST = -.060
C_TOP, C_KINK = .610, .690
ROOF_FRONT, ROOF_REAR, ROOF_HALF = -1.450, .800, .810
TUB = .515
FRONT_FENDERS = True
LIFT_RAMS = 2
FENDER = 'square'
FENDER_R = TYRES['standard']['rear'][1] / 2 + .075
FENDER_OUT = 1.035
AXLE = 'heavy'
FRONT_MOUNT = (0, FRONT, .790 + LIFT)
LOADER_MOUNT = (0, -2.050, .740 + LIFT)
EYE_POINT = (0, -.05, CAB_FLOOR + 1.18 + LIFT)
UNITS = ('weights',)
