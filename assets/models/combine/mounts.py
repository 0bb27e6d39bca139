"""Hitch points and dimension pairs of a combine, from its sizes module D."""


def build(u, D):
    """mount.* and dim.*"""
    u.mount('header', D.HEADER_MOUNT, 'header', parent='feeder')
    u.mount('running.front', (0, 0, 0), 'running.front')
    u.mount('chopper', D.CHOPPER_MOUNT, 'chopper')
    u.mount('insides', (0, 0, 0), 'insides')
    u.dim('length', (0, D.FRONT, 0), (0, D.REAR, 0))
    u.dim('width', (-D.HALF, 0, 0), (D.HALF, 0, 0))
    u.dim('height', (0, 0, 0), (0, 0, D.HEIGHT))
    u.dim('wheelbase', (0, 0, D.FRONT_R), (0, D.WHEELBASE, D.FRONT_R))
    u.dim('track_front', (-D.TRACK_FRONT / 2, 0, 0), (D.TRACK_FRONT / 2, 0, 0))
    u.dim('track_rear', (-D.TRACK_REAR / 2, D.WHEELBASE, 0), (D.TRACK_REAR / 2, D.WHEELBASE, 0))
