#!/usr/bin/env python3
"""The first picture, whole process from its start to a PNG on disk: zemi against F3D plain (no light map, no occlusion,
no anti-aliasing), the same GLB, size, camera and rasteriser. See README.md for what each row means."""

import shutil
import sys
import tempfile
from pathlib import Path

import measure

ROWS = (("first frame", ["--first"]), ("light baked, 1 sub-frame", ["--samples", "1"]),
        ("finished, 32 sub-frames", ["--samples", "32"]))


def zemi(given, model, camera, picture, extra, env):
    command = [given.zemi, "render", "--glb", model.path, "-o", picture, "--size", "1280x720", *camera.zemi(),
               *extra]
    return measure.run(command, env)[0]


def f3d(model, camera, picture, env):
    command = ["f3d", "--dry-run", "--quiet", "--output", picture, "--resolution", "1280,720", *camera.f3d(),
               model.path]
    cost = measure.run(command, env)[0]
    if not Path(picture).exists():
        raise measure.Failed(f"f3d wrote no {picture}")
    return cost


def caches(folder, warm):
    """Every program's caches in one folder: Mesa's compiled shaders, zemi's models and its settings, F3D's too."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    env = {"HOME": str(folder), "XDG_CACHE_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    return env | ({"MESA_SHADER_CACHE_DIR": str(folder)} if warm else {"MESA_SHADER_CACHE_DISABLE": "true"})


def warm_rows(given, model, camera, folder):
    env = caches(folder / "cache", warm=True)

    def act(extra):
        return lambda: zemi(given, model, camera, folder / f"{model.name}-zemi{extra[-1]}.png", extra, env)

    ours = {f"{what}, warm": act(extra) for what, extra in ROWS}
    peers = {"F3D plain": lambda: f3d(model, camera, folder / f"{model.name}-f3d.png", env)}
    for fill in (*ours.values(), *peers.values()):
        fill()
    measure.compare(model, ours, peers, given)


def cold_row(given, model, camera, folder):
    def fresh(act):
        home = tempfile.mkdtemp(prefix="first-", dir=folder)
        try:
            return act(caches(home, warm=False))
        finally:
            shutil.rmtree(home, ignore_errors=True)

    measure.compare(
        model,
        {"first frame, first start": lambda: fresh(
            lambda env: zemi(given, model, camera, folder / f"{model.name}-cold.png", ["--first"], env))},
        {"F3D plain": lambda: fresh(lambda env: f3d(model, camera, folder / f"{model.name}-f3d.png", env))},
        given)


def main():
    given = measure.arguments(__doc__)
    measure.ready()
    said = measure.version(["f3d", "--version"])
    if said is None:
        print("F3D is not here: apt-get install f3d")
        return 0
    folder, leave = measure.workspace(given)
    try:
        with measure.Screen():
            print(f"First picture, 1280x720, peer: {said}\n\n{measure.HEADING}")
            for model in measure.models(given, folder):
                camera = measure.Camera(model)
                warm_rows(given, model, camera, folder)
                cold_row(given, model, camera, folder)
    finally:
        leave()
    return 0


if __name__ == "__main__":
    sys.exit(main())
