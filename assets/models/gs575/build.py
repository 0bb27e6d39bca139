"""Builds all GLBs of the GS575:  blender -b -t 1 -P assets/models/gs575/build.py [-- base insides wheels track chopper fast]"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from combine import machine                                                    # noqa: E402
from gs575 import cab                                                          # noqa: E402

machine.make('gs575', ('body', 'cab', 'tank', 'engine_deck'), budget=270000, insides=42000, finish=cab.lamps_led)
