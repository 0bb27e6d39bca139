"""Sizes of the Belarus 1025.3 in metres: what differs from the 82.1."""
from .dims_82_1 import *                                                       # noqa: F401,F403
from .dims_82_1 import CAB_FLOOR, REAR_Z

MODEL, NAME, SHORT = 'belarus_1025_3', 'BELARUS 1025.3', '1025.3'

PLATE = '10-25'

# data sheet (facts section 5a)
LENGTH, WIDTH, HEIGHT = 4.40, 1.97, 2.82
WHEELBASE = 2.57
TRACK_REAR, TRACK_FRONT = 1.50, 1.42
TYRES = {
    'standard': {'front': ('360/70R24', 1.114, .360), 'rear': ('16.9R38', 1.680, .429)},
    'wide':     {'front': ('360/70R24', 1.114, .360), 'rear': ('18.4R34', 1.650, .467)},
    'narrow':   {'front': ('11.2-20', .985, .284), 'rear': ('11.2R42', 1.590, .284)},
}
PRESS_FRONT, PRESS_REAR = .020, .028
REAR_R = TYRES['standard']['rear'][1] / 2 - PRESS_REAR
FRONT_R = TYRES['standard']['front'][1] / 2 - PRESS_FRONT
LIFT = REAR_R - REAR_Z
FRONT_Z, ROOF_Z = FRONT_R - LIFT, HEIGHT - LIFT
TURBO = True

# ends
REAR = .940
FRONT = REAR - LENGTH
HALF = WIDTH / 2
FRONT_Y = -WHEELBASE

# hood
HOOD = 'modern'
NOSE, HOOD_REAR, MASK, PANEL_FRONT = -3.270, -1.310, -3.300, -3.135
HOOD_TOP, HOOD_HALF = (1.500, 1.715), (.290, .372)
HOOD_CORNER, HOOD_CROWN, HOOD_ROLL = .090, .032, (.200, .070, .034)
HOOD_SHUT, ENGINE_TOP = .290, 1.020
MASK_BOW = (.075, .050)
EXHAUST_PLACE = 'pillar'
EXHAUST, INTAKE = (-.480, -1.590), (-.120, -2.100)
PRE_CLEANER = (.01, .080, .17)

# engine and drive line
RADIATOR = (-3.070, -2.975)
ENGINE = (-2.600, -1.820)
CLUTCH = (-1.820, -1.380)
GEARBOX = (-1.380, -.390)

# cab and fenders
CAB, ROOF = 'large', 'lamps'
CAB_HALF = (.655, .720, .668)
WAIST = 1.735
A_TOP, A_KINK, A_FOOT = -1.160, -1.300, -1.225
B_POST = -.130
C_TOP, C_KINK = .590, .660
ROOF_FRONT, ROOF_REAR, ROOF_HALF = -1.420, .770, .765
TUB = .500
FRONT_FENDERS = True
FENDER = 'round'
FENDER_R = TYRES['standard']['rear'][1] / 2 + .080
FENDER_OUT = .978
AXLE = 'planetary'
FRONT_MOUNT = (0, FRONT, .790 + LIFT)
LOADER_MOUNT = (0, -1.900, .740 + LIFT)
EYE_POINT = (0, -.05, CAB_FLOOR + 1.18 + LIFT)
UNITS = ('weights',)
