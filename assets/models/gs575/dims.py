"""GS575 (KZS-575): every size once. Metres, Blender axes (front -Y, left +X, up +Z), origin on the ground under the middle of
the front axle. Sizes of the data sheet: facts section 3a; what it leaves open carries its reason here."""

NAME = 'GS575'
LENGTH = 8.00            # without header
WIDTH = 3.20             # transport
HEIGHT = 3.85            # transport: tail pipe and the open tank sides
WHEELBASE = 3.50
TRACK_FRONT = 2.58       # width less one front tyre section (0.622)
TRACK_REAR = 2.44        # a little inside the front track; at full steering the 14.9R24 clears the main rails
CLEARANCE = 0.40         # usual for the class with 32 inch wheels
TANK_M3 = 4.5
WALKERS = 4

# 9.7 t and a 6 m header put 4.5 to 5 t on a front wheel with a full tank: 24.5R32 carries it, and 1.815 m suits the larger machine
TYRE_FRONT = '24.5R32'          # diameter 1.815, section 0.622
TYRE_FRONT_WIDE = '650/75R32'   # 1.790 x 0.645, the low-pressure tyre for the same rim size
TYRE_FRONT_LIGHT = '23.1R26'    # 1.605 x 0.587, the older tyre of the class
TYRES_FRONT = (TYRE_FRONT, TYRE_FRONT_WIDE, TYRE_FRONT_LIGHT)
TYRE_REAR = '14.9R24'           # 1.265 x 0.378: about 2 t a wheel
DEFLECTION_FRONT, DEFLECTION_REAR = 0.028, 0.020     # how far the loaded tyres sink in
FRONT_R, FRONT_W = 0.9075 - DEFLECTION_FRONT, 0.622  # static loaded radius: here the axles stand
REAR_R, REAR_W = 0.6325 - DEFLECTION_REAR, 0.378

# layout that follows from the sizes above
FRONT = -2.15                   # feeder face
REAR = FRONT + LENGTH           # lip of the unloading spout, 5.85
HALF = WIDTH / 2                # 1.60
AXLE_FRONT = (0.0, 0.0, FRONT_R)
AXLE_REAR = (0.0, WHEELBASE, REAR_R)

# threshing body: drum 1.20 m and walls
HULL = 0.66
HULL_TOP, HULL_LOW = 2.16, 0.90
BELT = 2.26                     # joint between shields and upper body
TANK_FRONT, TANK_REAR = 0.10, 2.05
TANK_TOP = 3.36                 # rim of the fixed tank, below the fold-out sides
FLAP_TOP = 3.74                 # upper edge of the opened sides
DECK_Z = 2.80                   # engine deck floor
DECK_REAR = 3.86
SHIELD_REAR = 4.20              # shields end, straw hood begins
HOOD_FRONT, HOOD_REAR = SHIELD_REAR, 5.62
ARCH_FRONT, ARCH_REAR = 1.045, 0.87      # wheel arch radii; the rear one clears 32 degrees of steering

# cab
CAB_HALF = 0.89
CAB_FRONT, CAB_REAR = -1.70, -0.06
CAB_FLOOR, CAB_TOP = 1.88, 3.44
ROOF_TOP = 3.70

# feeder house
FEEDER_PIVOT = (0.0, -0.46, 1.34)
FEEDER_HALF = 0.60
HEADER_MOUNT = (0.0, FRONT, 0.61)        # headers reckon with ground 0.61 below
AUGER_COLUMN = (1.455, 0.30)             # x, y of the unloading auger's turning axis
UNLOAD_Z = 3.12                          # lip of the spout

# what the shared modules in combine/ need besides
DRUM = (0.25, 1.54, 0.30)                # y, z, radius
HULL_RIBS = (1.20, 1.80, 2.40, 3.00, 3.60)
FRAME_X = HULL + 0.06                    # main rails beside the threshing body
FRAME_RAIL = [(-.47, 1.05), (.9, 1.05), (4.60, 1.10)]
FINAL_DRIVE = 0.84                       # x of the front final drives
KINGPIN = 0.95                           # x of the rear kingpins
REAR_BEAM = 0.68                         # height of the rear axle beam
LEFT_PULLEYS = [('engine', 2.72, 2.00, .18, 4)]                # the engine's take-off: y, z, radius, grooves
FUEL_TANK = ((-1.22, 2.98, 1.26), (-.74, 3.52, 2.04))                # 300 l less the rounding
BATTERY_BOX = (-1.22, 1.15, 1.22)        # lower outer front corner
LIFT_FOOT, LIFT_HEAD = (.48, -.22, .72), (-1.74, .43)                # lift cylinders: x, y, z on the frame; y, z under the feeder
CHOPPER_HALF = 0.92                      # half width of the chopper's housing
CHOPPER_MOUNT = (0.0, HOOD_REAR - .12, 1.30)
CHOPPER_HANG = 1.200                     # x of the hood's inside where the chopper hangs
EYE = (0.0, -0.45, 2.92)                 # the driver's eyes
TERMINAL, CAMERA_SCREEN = (-.60, -1.16, 2.70), (.58, -1.26, 3.12)
AC = (-0.62, ROOF_TOP - .012)            # y, z of the unit's foot
BEACONS = (.72, -.30, 3.655)
GPS = (0.0, -1.40, ROOF_TOP + .004)
CAMERA = (-.22, 2.22)                    # x, z on the hood's rear face
TOOLBOX = (-1.28, -.70, 1.905)
EXTINGUISHER2 = (-.56, 3.94, DECK_Z)
STRAW_PLATE = (.86, 4.92, 1.54)          # half width, y and z of its hinge
SEAT_EYE = (0.0, -0.83, 3.03)            # from here the view from the seat: before the head rest

# threshing, separating, cleaning (facts 3a); where the parts stand follows from these in combine/works.py
DRUM_WIDTH, DRUM_D = 1.20, 0.60
DRUM_RPM = (400, 1100)                   # as the GS200: same drum diameter
CONCAVE_WRAP = 127                       # degrees
ACCELERATOR_D = None                     # no drum before the main one
WALKER_LEN = 3.60                        # between the GS200's 3.3 and the GS4118K's 4.1
CLEANING_M2 = 3.0                        # both sieves
WORKS = {'returns': (2.56, 0.62)}        # foot of the returns elevator clear of the steered wheel
HALFTRACK_WIDE = 0.60                    # half-track belt
TANK_TROUGH = 2.19                       # floor of the trough in the tank
FILL_AUGER = ((-.80, 1.42, 2.88), (-.12, .975, 3.405))     # axis of the filling auger, in the tank's tube
HITCH_BACK = 1.45                        # tow eye behind the rear axle
FEEDER_UP = 22                          # degrees the feeder lifts before it meets cab floor and hull roof
