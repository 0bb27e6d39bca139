"""GS200: every size from the data sheet, once. Metres, Blender axes (front -Y, left +X, up +Z), origin on the ground
under the middle of the front axle."""

LENGTH = 7.40            # without header
WIDTH = 2.95             # transport
HEIGHT = 3.65            # transport
WHEELBASE = 3.40
TRACK_FRONT = 2.40
TRACK_REAR = 2.15
CLEARANCE = 0.35
TANK_M3 = 3.2
WALKERS = 4

TYRE_FRONT = '18.4R30'          # diameter 1.550, section 0.467
TYRE_FRONT_WIDE = '600/65R28'   # 1.491 x 0.600
TYRE_FRONT_BIG = '23.1R26'      # 1.605 x 0.587
TYRE_REAR = '12.5/80-18'        # 0.965 x 0.308
DEFLECTION_FRONT, DEFLECTION_REAR = 0.028, 0.020     # how far the loaded tyres sink in
FRONT_R, FRONT_W = 0.775 - DEFLECTION_FRONT, 0.467   # static loaded radius: here the axles stand
REAR_R, REAR_W = 0.4825 - DEFLECTION_REAR, 0.308
TYRES_FRONT = (TYRE_FRONT, TYRE_FRONT_WIDE, TYRE_FRONT_BIG)

# layout that follows from the sizes above
FRONT = -2.00                   # feeder face
REAR = FRONT + LENGTH           # rear end of hood and auger, 5.40
HALF = WIDTH / 2                # 1.475
AXLE_FRONT = (0.0, 0.0, FRONT_R)
AXLE_REAR = (0.0, WHEELBASE, REAR_R)

# threshing body
HULL = 0.56                     # half width of the threshing body (drum 1.00 m and walls)
HULL_TOP, HULL_LOW = 2.02, 0.78
BELT = 2.06                     # height of the belt line at y = 0
TANK_FRONT, TANK_REAR = 0.12, 1.80
TANK_TOP = 3.12                 # rim without extension
DECK_Z = 2.66                   # engine deck floor
DECK_REAR = 3.42
HOOD_FRONT, HOOD_REAR = 3.60, 5.26

# cab
CAB_HALF = 0.80
CAB_FRONT, CAB_REAR = -1.50, 0.02
CAB_FLOOR, CAB_TOP = 1.70, 3.26
ROOF_TOP = 3.50

# feeder house
FEEDER_PIVOT = (0.0, -0.42, 1.30)
FEEDER_HALF = 0.54
HEADER_MOUNT = (0.0, FRONT, 0.61)        # middle of the feeder face: the header's origin; headers reckon with ground 0.61 below
AUGER_COLUMN = (1.27, 0.38)              # x, y of the unloading auger's turning axis
UNLOAD_Z = 3.10                          # lip of the spout

# what the shared modules in combine/ need besides
NAME = 'GS200'
DRUM = (0.25, 1.42, 0.30)                # y, z, radius
HULL_RIBS = (1.15, 1.75, 2.35, 2.95, 3.55)
FRAME_X = HULL + 0.06                    # main rails beside the threshing body
FRAME_RAIL = [(-.45, .93), (.9, .93), (4.35, .98)]
FINAL_DRIVE = 0.80                       # x of the front final drives
KINGPIN = 0.80                           # x of the rear kingpins
REAR_BEAM = 0.60                         # height of the rear axle beam
LEFT_PULLEYS = [('engine', 2.45, 1.86, .17, 4)]                # the engine's take-off: y, z, radius, grooves
ELEVATORS = ((1.55, .70, 2.60, -.28), (2.35, .68, 1.98, -.55))       # grain, returns: y of the foot, x, top, lean
FUEL_TANK = ((-1.08, 2.62, 1.12), (-.64, 3.00, 1.92))
BATTERY_BOX = (-1.10, 1.05, 1.08)        # lower outer front corner
LIFT_FOOT, LIFT_HEAD = (.43, -.22, .60), (-1.62, .43)                # lift cylinders: x, y, z on the frame; y, z under the feeder
CHOPPER_HALF = 0.80                      # half width of the chopper's housing
CHOPPER_MOUNT = (0.0, HOOD_REAR - .10, 1.20)
CHOPPER_HANG = 1.083                     # x of the hood's inside where the chopper hangs
SEAT_EYE = (0.0, -0.56, 2.93)            # the driver's eyes: from here the view from the seat
EYE = (0.0, -0.35, 2.75)                 # the driver's eyes
TERMINAL, CAMERA_SCREEN = (-.60, -.98, 2.63), (.52, -1.10, 2.98)
AC = (-0.50, ROOF_TOP - .01)             # y, z of the unit's foot
BEACONS = (.66, -.12, ROOF_TOP - .025)
GPS = (0.0, -1.20, ROOF_TOP + .012)
CAMERA = (.14, 2.02)                    # x, z on the hood's rear face
TOOLBOX = (-1.20, -.60, 1.725)
EXTINGUISHER2 = (-.56, 3.47, DECK_Z)
STRAW_PLATE = (.74, 4.62, 1.42)          # half width, y and z of its hinge

# threshing, separating, cleaning (data sheet); where the parts stand follows from these in combine/works.py
DRUM_WIDTH, DRUM_D = 1.00, 0.60
DRUM_RPM = (400, 1100)
CONCAVE_WRAP = 127                       # degrees
ACCELERATOR_D = None                     # diameter of the accelerator drum; its place would be ACCELERATOR = (y, z)
WALKER_LEN = 3.30
CLEANING_M2 = 2.6                        # both sieves
CHOCKS = (-1.10, -1.02, 1.72)            # holder on the right catwalk: x, y, z of its foot
BOARDS_FRONT, BOARDS_REAR = (1.262, -1.30, 1.36), (1.262, 5.20, 1.44)     # middle of the left width board: x, y, z
BOARD_ARM = (.16, .16)                   # from the front board's hinge inward and up to the platform
TANK_TROUGH = 1.99                       # floor of the trough in the tank
FILL_AUGER = ((-.72, 1.29, 2.56), (-.16, .86, 3.165))     # axis of the filling auger, in the tank's tube
HITCH_BACK = 1.35                        # tow eye behind the rear axle
FEEDER_UP = 22                          # degrees the feeder lifts before it meets cab floor and hull roof
