"""Sizes of the Belarus 892 in metres: what differs from the 82.1."""
from .dims_82_1 import *                                                       # noqa: F401,F403
from .dims_82_1 import CAB_FLOOR, REAR_Z

MODEL, NAME, SHORT = 'belarus_892', 'BELARUS 892', '892'

PLATE = '89-20'

# data sheet (facts section 5a)
LENGTH, WIDTH, HEIGHT = 3.97, 1.97, 2.80
WHEELBASE = 2.45
TRACK_REAR, TRACK_FRONT = 1.40, 1.43
TYRES = {
    'standard': {'front': ('360/70R24', 1.114, .360), 'rear': ('18.4R34', 1.650, .467)},
    'narrow':   {'front': ('11.2-20', .985, .284), 'rear': ('11.2R42', 1.590, .284)},
}
PRESS_FRONT, PRESS_REAR = .020, .028
REAR_R = TYRES['standard']['rear'][1] / 2 - PRESS_REAR
FRONT_R = TYRES['standard']['front'][1] / 2 - PRESS_FRONT
LIFT = REAR_R - REAR_Z
FRONT_Z, ROOF_Z = FRONT_R - LIFT, HEIGHT - LIFT
TURBO = True

# ends
REAR = .850
FRONT = REAR - LENGTH
HALF = WIDTH / 2
FRONT_Y = -WHEELBASE

# hood
HOOD = 'angular'
NOSE, MASK, PANEL_FRONT = -3.000, -3.030, -2.940
HOOD_TOP, HOOD_HALF = (1.515, 1.690), (.266, .330)
HOOD_CORNER, HOOD_CROWN, HOOD_ROLL = .026, .014, (.045, .036, .014)
HOOD_SHUT, ENGINE_TOP = .150, 1.200
RADIATOR = (-2.890, -2.795)
EXHAUST, INTAKE = (.190, -1.560), (-.150, -2.060)
SILENCER = (.078, .52, .200)
PRE_CLEANER = (.05, .105, .30)

# cab and fenders
ROOF = 'visor'
FENDER = 'square'
FENDER_R = TYRES['standard']['rear'][1] / 2 + .080
FENDER_OUT = .968
AXLE = 'portal'
FRONT_MOUNT = (0, FRONT, .790 + LIFT)
LOADER_MOUNT = (0, -1.720, .740 + LIFT)
EYE_POINT = (0, -.05, CAB_FLOOR + 1.18 + LIFT)
UNITS = ('weights',)
