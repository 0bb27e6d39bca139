#!/usr/bin/env python3
"""What a frame of a turning camera costs: zemi against F3D, plain and with its light map, occlusion, anti-aliasing and
tone mapping. Both programs turn by N and by 2N frames; the difference of the two whole processes, divided by N, is a
frame: start, reading and the first picture fall out. See README.md."""

import math
import struct
import sys

import measure

FRAMES, DEAR_FRAMES = 30, 6  # a dear frame stands out sooner
WAY = 18 * FRAMES  # pixels: F3D turns 0.156 degrees for each at this width, so in all as far as zemi's measurement


def frame_cost(turn, frames=FRAMES):
    """`turn(n)` makes a whole run and gives its Cost and how many frames it drew besides the first."""
    (short, few), (long, many) = turn(frames), turn(2 * frames)
    drawn = many - few
    return measure.Cost((long.cpu - short.cpu) / drawn, (long.wall - short.wall) / drawn, long.rss)


def zemi(given, model, camera, extra):
    command = [given.zemi, "bench", "turn", "--glb", model.path, *camera.zemi(), *extra]
    return frame_cost(lambda n: (measure.run([*command, "--frames", n])[0], n))


def drag(path, steps, pixels):
    """F3D's own record of somebody who drags the mouse to the left. Each move is a frame; so is each new grip, needed
    where the window ends. Gives how many frames that makes."""
    left, right = 100, 1200
    x, grips = right, 0
    lines = ["# StreamVersion 1.1", f"LeftButtonPressEvent {x} 360 0 0 0 0 0"]
    for _ in range(steps):
        if x - pixels < left:
            lines += [f"LeftButtonReleaseEvent {x} 360 0 0 0 0 0", f"LeftButtonPressEvent {right} 360 0 0 0 0 0"]
            x, grips = right, grips + 1
        x -= pixels
        lines.append(f"MouseMoveEvent {x} 360 0 0 0 0 0")
    path.write_text("\n".join([*lines, f"LeftButtonReleaseEvent {x} 360 0 0 0 0 0"]) + "\n")
    return steps + grips


def f3d(model, camera, folder, extra):
    frames = DEAR_FRAMES if extra else FRAMES

    def turn(n):
        script, picture = folder / "drag.log", folder / f"{model.name}-f3d-{len(extra)}-{n}.png"
        drawn = drag(script, n, WAY // frames)
        return measure.run(["f3d", "--dry-run", "--quiet", "--output", picture, "--resolution", "1280,720",
                            "--interaction-test-play", script, *camera.f3d(), *extra, model.path])[0], drawn

    return frame_cost(turn, frames)


def write_sky(path, width=512, height=256):
    """A light map as Radiance HDR: a bright sky with a soft sun over a grey ground. Made here: nobody's is copied."""
    sun = (math.sin(0.6), 0.8, math.cos(0.6))
    norm = math.sqrt(sum(x * x for x in sun))
    pixels = bytearray()
    for row in range(height):
        up = math.cos(math.pi * (row + 0.5) / height)
        for column in range(width):
            turn, flat = 2 * math.pi * (column + 0.5) / width, math.sqrt(1 - up * up)
            towards = (math.sin(turn) * flat * sun[0] + up * sun[1] + math.cos(turn) * flat * sun[2]) / norm
            level = (0.9 + 0.6 * up if up > 0 else 0.35) + (40 if towards > 0.995 else 0)
            mantissa, exponent = math.frexp(level)
            value = int(mantissa * 256)
            pixels += struct.pack("4B", value, value, min(255, int(value * 1.02)), exponent + 128)
    path.write_bytes(b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n" + f"-Y {height} +X {width}\n".encode() + pixels)
    return path


def main():
    given = measure.arguments(__doc__)
    measure.ready()
    said = measure.version(["f3d", "--version"])
    if said is None:
        print("F3D is not here: apt-get install f3d")
        return 0
    folder, leave = measure.workspace(given)
    try:
        sky = write_sky(folder / "sky.hdr")
        everything = ["--hdri", sky, "--ssao", "--fxaa", "--tone-mapping"]
        with measure.Screen():
            print(f"Frame of a turning camera, 1280x720, peer: {said}\n\n{measure.HEADING}")
            for model in measure.models(given, folder):
                camera = measure.Camera(model)
                measure.compare(
                    model,
                    {"turning": lambda: zemi(given, model, camera, []),
                     "full size": lambda: zemi(given, model, camera, ["--rest"])},
                    {"F3D plain": lambda: f3d(model, camera, folder, []),
                     "F3D with everything": lambda: f3d(model, camera, folder, everything)},
                    given)
    finally:
        leave()
    return 0


if __name__ == "__main__":
    sys.exit(main())
