"""What all the measurements share: running a program and its whole family, rounds of runs, ratios, the table."""

import argparse
import ctypes
import json
import os
import resource
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1280, 720)
PR_SET_CHILD_SUBREAPER = 36
SPREAD = 0.20  # of the CPU ratios, between their quartiles, to the median: above it the series is made again, once


class Cost:
    """Of one run: CPU seconds (user and system), wall seconds, peak resident MiB."""

    def __init__(self, cpu, wall, rss):
        self.cpu, self.wall, self.rss = cpu, wall, rss


class Failed(Exception):
    pass


def ready():
    """Orphans of a measured program come back to this process, so that their CPU is counted too."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that screen and browser end with the script
    os.environ["LIBGL_ALWAYS_SOFTWARE"] = "1"
    os.environ["GALLIUM_DRIVER"] = "llvmpipe"


def descendants(pid):
    children = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, queue = [], [pid]
    while queue:
        one = queue.pop()
        found.append(one)
        queue += children.get(one, [])
    return found


def proportional_mib(pids):
    """Resident memory with shared pages counted once in the family."""
    total = 0
    for pid in pids:
        try:
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            continue  # it ended meanwhile
    return total / 1024


def run(command, env=None, family=False, timeout=600):
    """Runs to the end. With `family` the peak is that of all processes together, sampled five times a second."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    with tempfile.TemporaryFile() as log:
        child = subprocess.Popen([str(word) for word in command], env={**os.environ, **(env or {})},
                                 stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        killer = threading.Timer(timeout, lambda: os.killpg(child.pid, signal.SIGKILL))
        killer.daemon = True
        killer.start()
        peak, done = 0, threading.Event()

        def watch():
            nonlocal peak
            while not done.wait(0.2):
                peak = max(peak, proportional_mib(descendants(child.pid)))

        if family:
            threading.Thread(target=watch, daemon=True).start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        except BaseException:
            os.killpg(child.pid, signal.SIGKILL)
            raise
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        done.set()
        killer.cancel()
        reap_orphans()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        log.seek(0)
        text = log.read().decode(errors="replace")
    if child.returncode != 0:
        raise Failed(f"{command[0]} ended with {child.returncode}: {text[-800:]}")
    cpu = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
    return Cost(cpu, wall, peak if family else usage.ru_maxrss / 1024), text


def reap_orphans(patience=5.0):
    """Waits for what a measured program left behind; CPU of a process counts only once somebody waited for it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            if not [p for p in descendants(os.getpid())[1:] if p not in Screen.own]:
                return
            time.sleep(0.05)


class Screen:
    """One Xvfb for the whole session: F3D's VTK wants a display. Its CPU is nobody's."""

    own = set()

    def __enter__(self):
        if not shutil.which("Xvfb"):
            raise Failed("Xvfb is not there: apt-get install xvfb")
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"],
                                       pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        Screen.own.add(self.server.pid)
        os.environ["DISPLAY"] = ":" + os.read(reading, 16).decode().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        Screen.own.discard(self.server.pid)


class Pairs:
    """Runs of zemi and the peer made in the same rounds, and what they say."""

    def __init__(self, ours, peers, loads):
        self.ours, self.peers, self.loads = ours, peers, loads

    def ratios(self, what):
        return [getattr(a, what) / max(getattr(b, what), 1e-9) for a, b in zip(self.ours, self.peers)]

    def ratio(self, what):
        return statistics.median(self.ratios(what))

    def middle(self, runs, what):
        return statistics.median(getattr(cost, what) for cost in runs)

    def spread(self):
        quarter = statistics.quantiles(self.ratios("cpu"), n=4)
        return (quarter[2] - quarter[0]) / self.ratio("cpu")

    def row(self, *names):
        cells = list(names)
        for what, unit, digits in (("cpu", "s", 3), ("wall", "s", 3), ("rss", "MiB", 0)):
            ours, peers = self.middle(self.ours, what), self.middle(self.peers, what)
            if peers == 0:
                cells.append("-")
                continue
            cells.append(f"**{self.ratio(what):.2f}** ({ours:.{digits}f} / {peers:.{digits}f} {unit})")
        cells.append(f"{len(self.ours)}, {self.spread() * 100:.0f} %")
        cells.append(f"{min(self.loads):.1f}-{max(self.loads):.1f}")
        return "| " + " | ".join(cells) + " |"


HEADING = ("| model | zemi | peer | CPU, zemi to peer | wall | peak memory | rounds, spread | load |\n"
           "|---|---|---|---|---|---|---|---|")


def rounds(acts, count):
    """Each act makes one run and gives its Cost; a round makes each once, the next begins with another one.
    Gives, by the act's name, the costs in the order of the rounds, and the load average before each round."""
    costs, loads, names = {name: [] for name in acts}, [], list(acts)
    for i in range(count):
        print(f"round {i + 1} of {count}", file=sys.stderr, flush=True)
        loads.append(os.getloadavg()[0])
        for name in names[i % len(names):] + names[:i % len(names)]:
            costs[name].append(acts[name]())
    return costs, loads


def compare(model, ours, peers, given):
    """A row for each of ours against each of the peers. Where the ratios scatter too much, all is made once more and
    the steadier series is quoted."""
    best = {}
    for _ in range(1 if given.once else 2):
        costs, loads = rounds({**ours, **peers}, given.rounds)
        for ou in ours:
            for peer in peers:
                pairs = Pairs(costs[ou], costs[peer], loads)
                if (ou, peer) not in best or pairs.spread() < best[ou, peer].spread():
                    best[ou, peer] = pairs
        if max(pairs.spread() for pairs in best.values()) <= SPREAD:
            break
    for (ou, peer), pairs in best.items():
        print(pairs.row(model.name, ou, peer), flush=True)


# ---------------------------------------------------------------- the models

def matrix_of(node):
    """Column-major 4x4 of a glTF node."""
    if "matrix" in node:
        return node["matrix"]
    x, y, z, w = node.get("rotation", [0, 0, 0, 1])
    sx, sy, sz = node.get("scale", [1, 1, 1])
    tx, ty, tz = node.get("translation", [0, 0, 0])
    return [(1 - 2 * (y * y + z * z)) * sx, 2 * (x * y + z * w) * sx, 2 * (x * z - y * w) * sx, 0,
            2 * (x * y - z * w) * sy, (1 - 2 * (x * x + z * z)) * sy, 2 * (y * z + x * w) * sy, 0,
            2 * (x * z + y * w) * sz, 2 * (y * z - x * w) * sz, (1 - 2 * (x * x + y * y)) * sz, 0,
            tx, ty, tz, 1]


def product(a, b):
    return [sum(a[k * 4 + r] * b[c * 4 + k] for k in range(4)) for c in range(4) for r in range(4)]


class Model:
    """A GLB file with its box (metres) and triangles, read from its JSON chunk."""

    def __init__(self, path):
        self.path = Path(path).resolve()
        self.name = self.path.stem
        with open(self.path, "rb") as file:
            if file.read(4) != b"glTF":
                raise Failed(f"{path} is no GLB")
            file.seek(12)
            (length,) = struct.unpack("<I", file.read(4))
            file.seek(20)
            self.json = json.loads(file.read(length))
        self.low, self.high, self.triangles = [1e30] * 3, [-1e30] * 3, 0
        for root in self.json["scenes"][self.json.get("scene", 0)]["nodes"]:
            self.walk(root, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])

    def walk(self, index, outer):
        node = self.json["nodes"][index]
        world = product(outer, matrix_of(node))
        if "mesh" in node:
            for primitive in self.json["meshes"][node["mesh"]]["primitives"]:
                self.take(primitive, world)
        for child in node.get("children", []):
            self.walk(child, world)

    def take(self, primitive, world):
        positions = self.json["accessors"][primitive["attributes"]["POSITION"]]
        indices = self.json["accessors"][primitive["indices"]] if "indices" in primitive else positions
        self.triangles += indices["count"] // 3
        for corner in range(8):
            p = [positions["max" if corner >> axis & 1 else "min"][axis] for axis in range(3)] + [1]
            for row in range(3):
                value = sum(world[k * 4 + row] * p[k] for k in range(4))
                self.low[row] = min(self.low[row], value)
                self.high[row] = max(self.high[row], value)

    @property
    def size(self):
        return [b - a for a, b in zip(self.low, self.high)]


class Camera:
    """The same look at a model for every program: from ahead and its left, half above, the box just in the picture."""

    yaw, pitch, fov = 35.0, 12.0, 30.0

    def __init__(self, model):
        import math
        # zemi lifts onto its floor what lies below it; the target goes with the model there
        self.lift = -model.low[1] if model.low[1] < -0.05 else 0.0
        self.target = [(a + b) / 2 for a, b in zip(model.low, model.high)]
        yaw, pitch = math.radians(self.yaw), math.radians(self.pitch)
        back = [math.sin(yaw) * math.cos(pitch), math.sin(pitch), math.cos(yaw) * math.cos(pitch)]
        right = [math.cos(yaw), 0.0, -math.sin(yaw)]
        up = [back[1] * right[2] - back[2] * right[1], back[2] * right[0] - back[0] * right[2],
              back[0] * right[1] - back[1] * right[0]]
        tall = math.tan(math.radians(self.fov / 2))
        wide = tall * SIZE[0] / SIZE[1]
        self.distance = 0.0
        for corner in range(8):
            p = [(model.high if corner >> a & 1 else model.low)[a] - self.target[a] for a in range(3)]
            dot = lambda axis: sum(x * y for x, y in zip(p, axis))
            self.distance = max(self.distance, dot(back) + max(abs(dot(right)) / wide, abs(dot(up)) / tall))
        self.distance *= 1.02
        self.eye = [t + self.distance * b for t, b in zip(self.target, back)]

    def zemi(self):
        at = [self.target[0], self.target[1] + self.lift, self.target[2]]
        return ["--look", ",".join(f"{x:.4f}" for x in at), "--yaw", self.yaw, "--pitch", self.pitch,
                "--distance", f"{self.distance:.4f}", "--fov", self.fov]

    def f3d(self):
        text = lambda point: ",".join(f"{x:.4f}" for x in point)
        return ["--camera-position", text(self.eye), "--camera-focal-point", text(self.target), "--camera-view-up",
                "0,1,0", "--camera-view-angle", self.fov]


# ---------------------------------------------------------------- the command line

SAMPLES = (("gs200", "1"), ("belarus_82_1", "2"))


def arguments(description, more=lambda parser: None):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("glb", nargs="*", help="GLB files; without any: the sample order's GS200 and Belarus 82.1")
    parser.add_argument("--zemi", default=str(ROOT / "build/release/zemi"), help="the program to measure")
    parser.add_argument("--rounds", type=int, default=5, help="at least five for figures to be quoted")
    parser.add_argument("--once", action="store_true", help="no second series where the first scatters")
    parser.add_argument("--keep", help="a folder for the models and pictures, to be looked at")
    more(parser)
    given = parser.parse_args()
    if not os.access(given.zemi, os.X_OK):
        raise SystemExit(f"{given.zemi} is not there: bash app/run builds it")
    if given.rounds < 2:
        raise SystemExit("--rounds wants 2 or more")
    return given


def models(given, folder):
    if given.glb:
        return [Model(path) for path in given.glb]
    made = []
    for name, line in SAMPLES:
        path = Path(folder) / f"{name}.glb"
        run([given.zemi, "model", ROOT / "configs/orders/azerbaijan.json", "--line", line, "-o", path])
        made.append(Model(path))
    return made


def workspace(given):
    """Where models and pictures go: the folder asked for, or one that goes with the run."""
    if given.keep:
        Path(given.keep).mkdir(parents=True, exist_ok=True)
        return Path(given.keep).resolve(), lambda: None
    folder = tempfile.mkdtemp(prefix="zemi-peers-")
    return Path(folder), lambda: shutil.rmtree(folder, ignore_errors=True)


def version(command):
    """The first line of what a program says about itself, or None when it is not installed."""
    if not shutil.which(command[0]):
        return None
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return said.splitlines()[0] if said else command[0]
