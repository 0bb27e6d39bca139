#!/usr/bin/env python3
"""First picture and frame of a turning camera: zemi against three.js in a headless Chromium, with an environment, a sun
and its shadow map of 2048. The whole family of the browser's processes is counted. See README.md."""

import http.server
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

import first_picture
import measure
import orbit

FRAMES = 24
TICK = os.sysconf("SC_CLK_TCK")


def family_cpu(pid):
    """Seconds that the family has used, those it has waited for included."""
    total = 0
    for one in measure.descendants(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(int(field) for field in fields[11:15])
    return total / TICK


class Browser:
    """One start of Chromium: from nothing to the first picture and through the frames."""

    def __init__(self, folder, three, model, angle):
        self.folder, self.three, self.model, self.angle = folder, three, model, angle
        self.moments, self.rasteriser, self.fault = {}, "", ""
        self.done = threading.Event()

    def page(self, camera, lean):
        text = lambda point: ",".join(f"{x:.4f}" for x in point)
        fields = {"eye": text(camera.eye), "low": text(self.model.low), "high": text(self.model.high),
                  "fov": camera.fov, "frames": FRAMES}
        return urllib.parse.urlencode(fields | ({"lean": 1} if lean else {}))

    def server(self):
        browser = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def answer(self, body, kind):
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                path = urllib.parse.urlparse(self.path).path
                if path == "/":
                    self.answer((Path(__file__).parent / "three_page.html").read_bytes(), "text/html")
                elif path == "/model.glb":
                    self.answer(browser.model.path.read_bytes(), "model/gltf-binary")
                elif path.startswith("/three/") and ".." not in path and (browser.three / path[7:]).is_file():
                    self.answer((browser.three / path[7:]).read_bytes(), "text/javascript")
                else:
                    self.send_error(404)

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                browser.hear(self.path[1:], body)
                self.answer(b"", "text/plain")

        return http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def hear(self, what, body):
        self.moments[what] = (family_cpu(self.child.pid), time.monotonic())
        if what == "rasteriser":
            self.rasteriser = body.decode()
        if what == "first":
            (self.folder / f"{self.model.name}-three.png").write_bytes(body)
        if what == "fault":
            self.fault = body.decode()
        if what in ("end", "fault"):
            self.done.set()

    def run(self, camera, lean, timeout=300):
        """Costs of the first picture and of a frame."""
        home = tempfile.mkdtemp(prefix="chromium-", dir=self.folder)
        server = self.server()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu-sandbox", "--no-first-run",
                   "--disable-extensions", "--disable-background-networking", "--hide-scrollbars",
                   "--disable-dev-shm-usage", "--ignore-gpu-blocklist", "--use-gl=angle", f"--use-angle={self.angle}",
                   "--enable-unsafe-swiftshader", "--window-size=1280,720", f"--user-data-dir={home}",
                   f"http://127.0.0.1:{server.server_port}/?{self.page(camera, lean)}"]
        began, peak = time.monotonic(), 0
        self.child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                      start_new_session=True)
        try:
            while not self.done.wait(0.2):
                peak = max(peak, measure.proportional_mib(measure.descendants(self.child.pid)))
                if self.child.poll() is not None or time.monotonic() - began > timeout:
                    raise measure.Failed("Chromium drew nothing")
        finally:
            os.killpg(self.child.pid, signal.SIGKILL)
            self.child.wait()
            measure.reap_orphans()
            server.shutdown()
            shutil.rmtree(home, ignore_errors=True)
        if self.fault:
            raise measure.Failed(f"the page says: {self.fault}")
        cpu, wall = (self.moments["end"][i] - self.moments["start"][i] for i in (0, 1))
        first = self.moments["first"]
        return {"first": measure.Cost(first[0], first[1] - began, peak),
                "frame": measure.Cost(cpu / FRAMES, wall / FRAMES, peak)}


LOOKS = {"three.js, MSAA, shadow drawn each frame": False, "three.js, no MSAA, shadow kept": True}


def three_folder(given):
    for candidate in (given.three, os.environ.get("THREE"), "node_modules/three"):
        if candidate and (Path(candidate) / "build/three.module.js").is_file():
            return Path(candidate).resolve()
    return None


def measured(given, model, folder, three):
    """Rounds in which zemi and both looks of three.js run once each; a look gives its two costs in one start."""
    camera = measure.Camera(model)
    env = first_picture.caches(folder / "cache", warm=True)
    picture = folder / f"{model.name}-zemi.png"
    rasterisers = set()

    def browser(lean):
        one = Browser(folder, three, model, given.angle)
        costs = one.run(camera, lean)
        rasterisers.add(one.rasteriser)
        return costs

    acts = {"first": lambda: first_picture.zemi(given, model, camera, picture, ["--first"], env),
            "turning": lambda: orbit.zemi(given, model, camera, []),
            "full size": lambda: orbit.zemi(given, model, camera, ["--rest"])}
    acts["first"]()  # fills the caches
    costs, loads = measure.rounds(acts | {look: (lambda lean=lean: browser(lean)) for look, lean in LOOKS.items()},
                                  given.rounds)
    for look in LOOKS:
        for ours, what in (("first", "first"), ("turning", "frame"), ("full size", "frame")):
            pairs = measure.Pairs(costs[ours], [cost[what] for cost in costs[look]], loads)
            print(pairs.row(model.name, "first frame, warm" if ours == "first" else f"frame, {ours}", look), flush=True)
    return rasterisers


def main():
    given = measure.arguments(__doc__, lambda parser: (
        parser.add_argument("--three", help="the folder of the npm package three; else $THREE or ./node_modules/three"),
        parser.add_argument("--angle", default="gl",
                            help="Chromium's rasteriser: gl (the system's Mesa), gl-egl, swiftshader")))
    measure.ready()
    said, three = measure.version(["chromium", "--version"]), three_folder(given)
    if said is None:
        print("Chromium is not here: apt-get install chromium")
        return 0
    if three is None:
        print("three.js is not here: npm install three in a folder of your own, then --three FOLDER/node_modules/three")
        return 0
    folder, leave = measure.workspace(given)
    try:
        with measure.Screen():
            print(f"three.js, 1280x720, peer: {said}\n\n{measure.HEADING}")
            rasterisers = set()
            for model in measure.models(given, folder):
                rasterisers |= measured(given, model, folder, three)
            print(f"\nDrawn by: {'; '.join(sorted(rasterisers))}")
    finally:
        leave()
    return 0


if __name__ == "__main__":
    sys.exit(main())
