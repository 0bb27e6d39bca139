"""Switches shared by every module of the kit, and what the command line sets of them."""
import sys

# Level of detail of this run: 0 the machine itself, 1 about a third of its triangles, 2 about a tenth. `-- level=1` sets it.
level = next((int(a[6:]) for a in sys.argv if a.startswith('level=')), 0)
detail = 2 - level      # 2 full .. 0 far away: segment counts, bolts, lettering and lug sections follow it

SHARE = (1.0, 0.30, 0.09)          # of level 0's triangles
SMALLEST = (0.0, 0.030, 0.110)     # metres: pieces smaller than this are left out


def segs(full):
    """Segment count for the present detail; `full` is the count at detail 2."""
    return max(4, int(round(full * (0.45, 0.7, 1.0)[detail])))


def too_small(points):
    """Does a piece with these points fall below what the present level shows?"""
    if not level or not points:
        return False
    size = sum((max(p[i] for p in points) - min(p[i] for p in points)) ** 2 for i in range(3)) ** 0.5
    return size < SMALLEST[level]


def words():
    """The words behind `--` on the command line without the level: names of what to build, and `fast`."""
    rest = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    return [a for a in rest if not a.startswith('level=')]
