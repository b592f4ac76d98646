"""Writes augment.json: augmented images worked out again with SciPy, for AugmentTest.

Java's SplittableRandom is Steele, Lea and Flood's SplitMix64 (2014), written here from its definition.
Made with Python 3.11, NumPy 1.24.2, SciPy 1.10.1 (Debian 12: python3-scipy).
Run: python3 src/test/resources/oracles/image/augment_oracle.py
"""
import json
import math
import pathlib

import numpy as np
import scipy
from scipy.ndimage import map_coordinates

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


class SplitMix:
    def __init__(self, seed):
        self.state = seed & MASK

    def long(self):
        self.state = (self.state + GOLDEN) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def unit(self):
        return (self.long() >> 11) * 2.0 ** -53

    def even(self):
        return 2 * self.unit() - 1

    def gaussian(self):
        radius = math.sqrt(-2 * math.log(1 - self.unit()))
        return radius * math.cos(2 * math.pi * self.unit())


def augment(image, o, seed):
    """A float image, 0 to 1 and not clamped."""
    r = SplitMix(seed)
    flip = r.unit() < o["flip"]
    angle = math.radians(o["rotation"]) * r.even()
    scale = 1 + o["scale"] * r.even()
    shift_x = o["shift"] * r.even()
    shift_y = o["shift"] * r.even()
    gain = 1 + o["gain"] * r.even()
    offset = o["offset"] * r.even()
    noise = SplitMix(r.long())
    h, w = image.shape
    if flip:
        image = image[:, ::-1]
    yy, xx = np.mgrid[0:h, 0:w].astype(float)
    dx = xx - (w - 1) / 2 - shift_x * w
    dy = yy - (h - 1) / 2 - shift_y * h
    sx = (math.cos(angle) * dx - math.sin(angle) * dy) / scale + (w - 1) / 2
    sy = (math.sin(angle) * dx + math.cos(angle) * dy) / scale + (h - 1) / 2
    moved = map_coordinates(image.astype(float), [np.clip(sy, 0, h - 1), np.clip(sx, 0, w - 1)], order=1, mode="nearest")
    out = moved * gain + offset
    if o["noise"] > 0:
        out = out + o["noise"] * np.array([noise.gaussian() for _ in range(h * w)]).reshape(h, w)
    return out


def main():
    rng = np.random.default_rng(5)
    image = rng.random((9, 12)).astype(np.float32)
    options = dict(flip=0.5, rotation=20, scale=0.2, shift=0.1, noise=0.05, gain=0.3, offset=0.1)
    cases = [dict(seed=seed, pixels=[float(v) for v in augment(image, options, seed).ravel()]) for seed in (0, 1, 42, -7)]
    out = dict(versions=dict(numpy=np.__version__, scipy=scipy.__version__), width=12, height=9,
               options=",".join(f"{k}={v}" for k, v in options.items()),
               pixels=[float(v) for v in image.ravel()], cases=cases)
    path = pathlib.Path(__file__).with_name("augment.json")
    path.write_text(json.dumps(out, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
