"""Builds all GLBs of the GS200:  blender -b -t 1 -P assets/models/gs200/build.py [-- base insides wheels track chopper fast]"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from combine import machine                                                    # noqa: E402

machine.make('gs200', ('body', 'cab', 'tank', 'engine_deck'), budget=300000)
