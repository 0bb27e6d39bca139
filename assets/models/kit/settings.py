"""Switches shared by every module of the kit."""

detail = 2      # 0 far away, 1 middle, 2 full: segment counts, bolts, lettering and lug sections follow it


def segs(full):
    """Segment count for the present detail; `full` is the count at detail 2."""
    return max(4, int(round(full * (0.45, 0.7, 1.0)[detail])))
