"""Builds all GLBs of the GS12A1:  blender -b -t 1 -P assets/models/gs12a1/build.py [-- base insides wheels chopper fast]"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from combine import machine                                                    # noqa: E402
from gs12a1 import thrift                                                      # noqa: E402


def finish(u):
    """The front axle's brake lines and half shafts are longer than the shared budget reckons with."""
    u.parts['axle.front'].budget = 6600


thrift.apply()


machine.make('gs12a1', ('body', 'behind', 'cab', 'tank', 'engine_deck'), budget=285000, track=False, finish=finish)
