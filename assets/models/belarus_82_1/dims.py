"""Sizes of the Belarus 82.1 in metres; nothing else may type them in again. Origin: ground under the rear axle."""

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
REAR_R = TYRES['standard']['rear'][1] / 2          # axle heights follow the standard set
FRONT_R = TYRES['standard']['front'][1] / 2

# ends
FRONT = -3.08                                      # face of the front weight bracket
REAR = FRONT + LENGTH                              # ball ends of the lower links
HALF = WIDTH / 2                                   # ends of the rear axle shafts
FRONT_Y = -WHEELBASE

# hood
NOSE, HOOD_REAR = -2.965, -1.235
MASK = -2.995                                      # face of the grille mask
HOOD_SHUT = 0.175                                  # shut line below the hood's top
ENGINE_TOP = 1.215                                 # lower edge of the hood's sides

# cab (left side, y and z; x comes from surf.cab_x)
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
FENDER_R = REAR_R + .100                           # inner radius round the rear axle: gap to the standard tyre
FENDER_OUT = .955
FENDER_FROM, FENDER_TO = 166, 14                   # degrees from the rear horizon

# engine and drive line, front to rear
RADIATOR = (-2.885, -2.790)
ENGINE = (-2.420, -1.640)
CLUTCH = (-1.640, -1.290)
GEARBOX = (-1.290, -.390)
REAR_CASE = (-.390, .370)

# exhaust and air intake above the hood
EXHAUST = (.170, -1.760)
INTAKE = (-.130, -2.300)

# mounts
FRONT_MOUNT = (0, FRONT, .790)
LOADER_MOUNT = (0, -1.720, .740)
