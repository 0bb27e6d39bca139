"""Sizes of the Belarus 82.1 in metres (the other models start from these and say what differs); nothing else may type them in again. Origin: ground under the rear axle."""

MODEL, NAME, SHORT = 'belarus_82_1', 'BELARUS 82.1', '82.1'

PLATE = '82-10'

# data sheet (facts section 5a)
LENGTH, WIDTH, HEIGHT = 3.93, 1.97, 2.80
WHEELBASE = 2.45
TRACK_REAR, TRACK_FRONT = 1.40, 1.43
CLEARANCE = 0.465

# tyres: size, outer diameter, section width
TYRES = {
    'standard': {'front': ('11.2-20', .985, .284), 'rear': ('15.5R38', 1.570, .394)},
    'wide':     {'front': ('360/70R24', 1.114, .360), 'rear': ('18.4R34', 1.650, .467)},
    'narrow':   {'front': ('9.00R20', .945, .234), 'rear': ('11.2R42', 1.590, .284)},
}
# axles stand at the static loaded radius of the standard set; the tyre itself keeps its full diameter
PRESS_FRONT, PRESS_REAR = .020, .028
REAR_R = TYRES['standard']['rear'][1] / 2 - PRESS_REAR
FRONT_R = TYRES['standard']['front'][1] / 2 - PRESS_FRONT
# the body is drawn about a rear axle REAR_Z above the drawing's zero and then lifted by LIFT: bodies of all models match
REAR_Z = .757
LIFT = REAR_R - REAR_Z
FRONT_Z, ROOF_Z = FRONT_R - LIFT, HEIGHT - LIFT
CYLINDERS, TURBO = 4, False

# ends
FRONT = -3.08                                      # face of the front weight bracket
REAR = FRONT + LENGTH                              # ball ends of the lower links
HALF = WIDTH / 2                                   # ends of the rear axle shafts
FRONT_Y = -WHEELBASE

# hood: ends, face of the mask, heights and half widths at the nose and at the cab
HOOD = 'classic'                                   # classic, angular, modern or long
NOSE, HOOD_REAR = -2.965, -1.235
MASK = -2.995
HOOD_TOP, HOOD_HALF = (1.520, 1.672), (.258, .318)
HOOD_CORNER, HOOD_CROWN = .060, .026               # radius of the shoulders, rise from them to the middle
HOOD_ROLL = (.060, .050, .022)                     # nose: length, drop, narrowing
HOOD_SHUT = .165                                   # shut line below the hood's top
ENGINE_TOP = 1.215                                 # lower edge of the hood's sides
PANEL_FRONT = -2.905                               # front end of the side panels

# cab (left side, y and z; x comes from surf.cab_x)
CAB = 'unified'                                    # unified: painted pillars, waist rail; large: dark pillars, full-glass doors
ROOF = 'flat'                                      # flat, visor or lamps
CAB_HALF = (.600, .662, .605)                      # half width at the sill, the waist and the eaves
CAB_FLOOR = 1.02
WAIST = 1.72                                       # the kink of the pillars
EAVES = 2.585                                      # top of the glass, under the roof
SILL = 1.055
A_TOP, A_KINK, A_FOOT = -1.085, -1.225, -1.150
B_POST = -.170
C_TOP, C_KINK = .560, .640
ROOF_FRONT, ROOF_REAR, ROOF_HALF = -1.330, .735, .705
TUB = .445                                         # inner side walls between the rear wheels

# fenders
FENDER_R = TYRES['standard']['rear'][1] / 2 + .095   # inner radius round the rear axle: constant gap to the tyre
FENDER_OUT = .955
FENDER_FROM, FENDER_TO = 166, 14                   # degrees from the rear horizon

# engine and drive line, front to rear
RADIATOR = (-2.885, -2.790)
ENGINE = (-2.420, -1.640)
CLUTCH = (-1.640, -1.290)
GEARBOX = (-1.290, -.390)
REAR_CASE = (-.390, .370)

MASK_BOW = (0, 0)                                  # how far the mask's face bows back at its sides and leans back at its top

# exhaust and air intake above the hood
EXHAUST_PLACE = 'hood'                             # hood or pillar
SILENCER = (.085, .46, .245)                       # radius, length, rise of the tail pipe
PRE_CLEANER = (.07, .098, .27)                     # stack, radius, height
EXHAUST = (.170, -1.760)
INTAKE = (-.130, -2.300)

# mounts
FRONT_MOUNT = (0, FRONT, .790)
LOADER_MOUNT = (0, -1.720, .740)

# the driver's eyes, and the other files of this machine
EYE_POINT = (0, -.05, CAB_FLOOR + 1.18)
UNITS = ('weights', 'loader')
FRONT_FENDERS = False
LIFT_RAMS = 1                                      # lift cylinders beside the rear case
FENDER = 'round'                                   # round or square section
AXLE = 'portal'                                    # front axle: portal (offset columns), heavy (the same, larger) or planetary (hubs in line)
