"""The modelling kit: machines as Python programs for headless Blender. Start with README.md."""
from .part import Unit, Part, frame, left_frame, right_frame, side_frame          # noqa: F401
from . import shapes, materials, assemblies, wheels, settings                     # noqa: F401
