"""Belarus 82.1: a tractor of the 1.4 class as a Python program for headless Blender."""
