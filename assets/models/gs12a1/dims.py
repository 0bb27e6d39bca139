"""GS12A1: every size from the data sheet, once. Metres, Blender axes (front -Y, left +X, up +Z), origin on the ground
under the middle of the front axle. What the data sheet does not give is marked with its basis."""

LENGTH = 9.50            # without header
WIDTH = 3.60             # transport, over the front tyres
HEIGHT = 3.90            # transport
WHEELBASE = 3.80
CLEARANCE = 0.40         # estimate: usual for the class
TANK_M3 = 8.0
WALKERS = 5
DRUM_WIDTH, DRUM_D = 1.50, 0.80
ACCELERATOR_D = 0.60      # estimate after the sister GS4118K

# Tyres: 30.5L-32 is what the market fits to 12 kg/s walker combines; 800/65R32 is its radial successor of nearly the same
# diameter and decides the transport width: track = 3.60 - 0.80. 650/75R32 is the narrow road choice. Behind, 460/70R24
# carries the 6.5 t of the rear axle and fits under the hood at full lock.
TYRE_FRONT = '30.5L-32'         # diameter 1.828, section 0.775
TYRE_FRONT_WIDE = '800/65R32'   # 1.853 x 0.798
TYRE_FRONT_BIG = '650/75R32'    # 1.788 x 0.650
TYRES_FRONT = (TYRE_FRONT, TYRE_FRONT_WIDE, TYRE_FRONT_BIG)
TYRE_REAR = '460/70R24'         # 1.254 x 0.460
TRACK_FRONT = 2.80
TRACK_REAR = 2.84                             # the swinging tyre stays clear of the walker drive behind the shield
DEFLECTION_FRONT, DEFLECTION_REAR = 0.028, 0.020     # how far the loaded tyres sink in
FRONT_R, FRONT_W = 1.828 / 2 - DEFLECTION_FRONT, 0.775   # static loaded radius: here the axles stand
REAR_R, REAR_W = 1.254 / 2 - DEFLECTION_REAR, 0.459

# layout that follows from the sizes above
FRONT = -2.60                   # feeder face
REAR = FRONT + LENGTH           # rear end of the folded auger, 6.90
HALF = WIDTH / 2                # 1.80
AXLE_FRONT = (0.0, 0.0, FRONT_R)
AXLE_REAR = (0.0, WHEELBASE, REAR_R)

# threshing body: drum, side play, walls
HULL = DRUM_WIDTH / 2 + 0.05    # half width
HULL_TOP, HULL_LOW = 2.16, 0.90
DRUM = (0.16, 1.46, DRUM_D / 2)  # y, z, radius of the main drum
ACCELERATOR = (-0.56, 1.24)      # y, z: before and a little below it
BELT = 2.36                     # height of the shoulder at y = 0
TANK_FRONT, TANK_REAR = 0.16, 2.36
TANK_TOP = 3.44                 # rim; 2.72 x 2.2 m between the walls
TANK_HALF = 1.36
EXTENSION_TOP = HEIGHT - 0.014
DECK_Z = 3.00                   # engine deck floor
DECK_FRONT, DECK_REAR = 2.40, 4.60
HOOD_FRONT, HOOD_REAR = 4.62, 6.50
HOOD_LOW = 1.14                 # lower edge of the hood at its front

# cab
CAB_HALF = 0.98
CAB_FRONT, CAB_REAR = -2.16, -0.20
CAB_FLOOR, CAB_TOP = 1.98, 3.50
ROOF_TOP = 3.80
PLATFORM_Z = 1.98

# feeder house
FEEDER_PIVOT = (0.0, -1.04, 1.36)
FEEDER_HALF = 0.78
HEADER_MOUNT = (0.0, FRONT, 0.61)        # middle of the feeder face: the header's origin; headers reckon with ground 0.61 below
AUGER_COLUMN = (1.588, 0.52)             # x, y of the unloading auger's turning axis
AUGER_R = 0.165                          # 80 l/s
UNLOAD_Z = 3.05                          # lip of the spout

CHOPPER_MOUNT = (0.0, HOOD_REAR - 0.40, 1.46)

# what the shared modules in combine/ need besides
NAME = 'GS12A1'
HULL_RIBS = (1.25, 1.85, 2.45, 3.05, 3.65, 4.25)
FRAME_X = HULL + 0.07                    # main rails beside the threshing body
FRAME_RAIL = [(-.95, 1.03), (.95, 1.03), (4.95, 1.06)]
FINAL_DRIVE = 0.92                       # x of the front final drives
KINGPIN = 1.00                           # x of the rear kingpins
REAR_BEAM = 0.74                         # height of the rear axle beam
LEFT_PULLEYS = [('engine', 3.30, 2.06, .21, 4)]                # the engine's take-off: y, z, radius, grooves
ELEVATORS = ((1.75, .94, 3.05, -.42), (2.65, .92, 2.20, -.75))       # grain, returns: y of the foot, x, top, lean
FUEL_TANK = ((-1.42, 2.60, 1.20), (-.92, 3.02, 2.10))
BATTERY_BOX = (-1.40, 1.20, 1.16)        # lower outer front corner
LIFT_FOOT, LIFT_HEAD = (.60, -.19, .72), (-2.12, .40)                # lift cylinders: x, y, z on the frame; y, z under the feeder
CHOPPER_HALF = 1.06                      # half width of the chopper's housing
EYE = (0.0, -0.92, 3.10)                 # the driver's eyes
TERMINAL, CAMERA_SCREEN = (-.58, -1.42, 2.86), (.66, -1.52, 3.22)
AC = (-0.68, ROOF_TOP - .012)            # y, z of the unit's foot
BEACONS = (.78, -.45, ROOF_TOP - .050)
GPS = (0.0, -1.75, ROOF_TOP - .012)
CAMERA = (.0, 2.33)                    # x, z on the hood's rear face
TOOLBOX = (-1.40, -.70, 2.00)
EXTINGUISHER2 = (.62, 4.52, DECK_Z)
STRAW_PLATE = (1.02, 5.55, 1.66)         # half width, y and z of its hinge

# threshing, separating, cleaning (data sheet); where the parts stand follows from these in combine/works.py
DRUM_RPM = (350, 900)
CONCAVE_WRAP = 130                       # degrees, estimate
WALKER_LEN = 4.10
CLEANING_M2 = 5.0                        # both sieves
TANK_TROUGH = 2.17                       # floor of the trough in the tank
FILL_AUGER = ((-.97, 1.285, 3.05), (-.20, 1.24, 3.54))     # axis of the filling auger, in the tank's tube
HITCH_BACK = 1.70                        # tow eye behind the rear axle
FEEDER_UP = 24                          # degrees the feeder lifts before it meets cab floor and hull roof
