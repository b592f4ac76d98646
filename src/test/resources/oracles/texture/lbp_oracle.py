"""Writes lbp.json: LBP codes of scikit-image and of NumPy slices, for LbpOracleTest.

Made with Python 3.11, scikit-image 0.19.3, NumPy 1.24.2 (Debian 12: python3-skimage).
Run: python3 src/test/resources/oracles/texture/lbp_oracle.py
"""
import json
import pathlib
import zlib

import numpy as np
import skimage
from skimage.feature import local_binary_pattern

# The image of skimage/feature/tests/test_texture.py, class TestLBP.
PUBLISHED = np.array([[255, 6, 255, 0, 141, 0],
                      [48, 250, 204, 166, 223, 63],
                      [8, 0, 159, 50, 255, 30],
                      [167, 255, 63, 40, 128, 255],
                      [0, 255, 30, 34, 255, 24],
                      [146, 241, 255, 0, 189, 126]])
METHODS = ["default", "ror", "uniform", "nri_uniform"]
# Column and row steps of points 0..7: right, then counter-clockwise on the screen.
STEPS = [(1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1)]


def window(image, strict, border):
    """3 x 3 patterns by NumPy slices."""
    modes = {"zero": "constant", "replicate": "edge", "reflect": "reflect"}
    p = image if border == "valid" else np.pad(image, 1, mode=modes[border])
    centre = p[1:-1, 1:-1]
    out = np.zeros(centre.shape, dtype=int)
    h, w = centre.shape
    for bit, (dx, dy) in enumerate(STEPS):
        n = p[1 + dy:1 + dy + h, 1 + dx:1 + dx + w]
        out |= (n > centre if strict else n >= centre).astype(int) << bit
    return out


def images():
    rng = np.random.default_rng(20260101)
    smooth = np.add.outer(np.arange(11) * 7, np.arange(13) * 5) % 61
    return [
        ("published", 8, PUBLISHED),
        ("random8", 8, rng.integers(0, 256, (17, 23))),
        ("few levels", 8, rng.integers(100, 104, (12, 19))),
        ("flat with a spot", 8, np.where(np.add.outer(np.arange(9), np.arange(9)) == 8, 90, 77)),
        ("ramp", 8, smooth),
        ("random16", 16, rng.integers(0, 65536, (10, 14))),
        ("float", 32, rng.normal(0, 3, (12, 15)).astype(np.float32)),
    ]


def large():
    """Checksums on an image of which positions are large enough for their fractions to be rounded."""
    y, x = np.mgrid[0:310, 0:1203]
    image = (3 * x * x + 5 * y * y + 7 * x * y) // 64 % 251
    sums = []
    for points, radius in [(8, 1), (8, 2), (16, 2), (12, 2.7)]:
        codes = local_binary_pattern(image.astype(np.float64), points, radius, "default").astype("<i4")
        sums.append(dict(points=points, radius=radius, crc32=zlib.crc32(codes.tobytes())))
    return dict(width=1203, height=310, sums=sums)


def main():
    cases = []
    for name, bits, image in images():
        values = [float(v) for v in image.ravel()]
        circular = []
        for points, radius in [(8, 1), (8, 2), (4, 1), (16, 2), (24, 3), (6, 1.5), (12, 2.7)]:
            for method in METHODS:
                codes = local_binary_pattern(image.astype(np.float64), points, radius, method)
                circular.append(dict(points=points, radius=radius, method=method, codes=[int(c) for c in codes.ravel()]))
        windows = []
        for strict in (False, True):
            for border in ("zero", "replicate", "reflect", "valid"):
                codes = window(image, strict, border)
                windows.append(dict(strict=strict, border=border, codes=[int(c) for c in codes.ravel()]))
        cases.append(dict(name=name, bits=bits, width=image.shape[1], height=image.shape[0], pixels=values,
                          circular=circular, windows=windows))
    out = dict(versions=dict(skimage=skimage.__version__, numpy=np.__version__), cases=cases, large=large())
    path = pathlib.Path(__file__).with_name("lbp.json")
    path.write_text(json.dumps(out, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
