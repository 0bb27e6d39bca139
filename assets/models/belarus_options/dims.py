"""Sizes of the options in metres, each about its own mount; nothing else may type them in again. Forward -Y, left +X, up +Z."""

# front linkage, origin mount.front (face of the weight bracket)
RAIL = .250                                        # outer face of the tractor's frame rails
RAIL_BACK = .56                                    # how far the side plates reach back along the rails
FRONT_PIVOT = (.315, -.085, -.285)                 # left arm on the frame
FRONT_TIP = (.410, -.640, -.235)                   # claw of the left arm, category 2: 820 mm apart
FRONT_RAM = ((.315, -.075, .085), (.352, -.320, -.215))    # cylinder: frame pin, arm pin
FRONT_TOP = (0, -.150, .118)                       # top link on the frame
FRONT_PTO = (0, -.050, -.115)                      # shaft of the front power take-off

# rear hitches, origin mount.hitch (rear face of the case, height of the drawbar)
CHEEK = .126                                       # middle of the plates under the case
HOOK_Y = .360                                      # pin of the automatic coupling
PICKUP_PIVOT = (0, -.270, .010)
PICKUP_HOOK = (0, .330, -.015)
PICKUP_RODS = ((.085, .235, .020), (.205, .262, .580))     # lower end on the beam, upper end on the lift arm

# belt pulley, origin mount.pto (rear face of the shaft housing, shaft height)
PULLEY_R, PULLEY_W, PULLEY_AT = .150, .135, (-.128, .250, 0)

# linkage ballast, origin mount.linkage (middle between the lower link balls)
BALL_HALF = .365
TOP_PIN = .455                                     # top link pin above the balls
BLOCK = (.560, .075, .520, -.210, .330)            # half width, y from, y to, z from, z to

# loader tools, origin mount.loader_tool (upper hook bar of the coupler)
HOOK_BAR, LATCH_BAR = .400, -.420                  # half length of the hook bar; latch below it
FORK_LENGTH, FORK_WIDTH, FORK_THICK = 1.05, .100, .038
SPIKE_LENGTH = 1.15
