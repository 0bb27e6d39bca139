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
FRONT_R, FRONT_W = 0.775, 0.467
REAR_R, REAR_W = 0.4825, 0.308

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
