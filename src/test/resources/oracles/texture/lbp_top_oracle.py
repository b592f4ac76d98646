"""Writes lbp_top.json: a small clip, and its LBP-TOP histograms, for LbpTopOracleTest.

Where the radii are equal, the codes of each XY, XT and YT plane are scikit-image's local_binary_pattern, which defines them; planes
through time have time as rows, downwards to later frames. Where they differ, points are 4 and lie on pixels: NumPy slices. Only
voxels that have all their neighbours count, and the block grid cuts these. Histograms: bins of nri_uniform, XY, XT, YT of a block
after each other, each divided by three times its sum.

Made with Python 3.11, scikit-image 0.19.3, NumPy 1.24.2 (Debian 12: python3-skimage).
Run: python3 src/test/resources/oracles/texture/lbp_top_oracle.py
"""
import json
import pathlib

import numpy as np
import skimage
from skimage.feature import local_binary_pattern

rng = np.random.default_rng(5)
T, H, W = 9, 14, 17
t, y, x = np.mgrid[:T, :H, :W]
clip = np.clip(110 + 60 * np.sin(x / 2 + t / 3) + 40 * np.cos(y / 3 - t / 2) + rng.normal(0, 12, (T, H, W)), 0, 255).astype(np.uint8)


def uniform(points):
    """The numbers of nri_uniform by pattern, read off scikit-image itself: a ring of 1 and 3 around a 2."""
    table = np.zeros(2 ** points, dtype=int)
    angle = 2 * np.pi * np.arange(points) / points
    for pattern in range(2 ** points):
        image = np.zeros((3, 3))
        image[1, 1] = 2
        for i in range(points):
            image[1 - int(round(np.sin(angle[i]))), 1 + int(round(np.cos(angle[i])))] = 3 if pattern >> i & 1 else 1
        table[pattern] = local_binary_pattern(image, points, 1, "nri_uniform")[1, 1]
    return table


def scikit(plane, points, radius):
    return local_binary_pattern(plane, points, radius, "nri_uniform").astype(int)


def slices(plane, across, down, table):
    """Four points on the axes: right, up, left, down."""
    p = np.pad(plane.astype(int), max(across, down))
    m, (h, w) = max(across, down), plane.shape
    pattern = np.zeros(plane.shape, dtype=int)
    for bit, (dx, dy) in enumerate([(across, 0), (0, -down), (-across, 0), (0, down)]):
        pattern |= (p[m + dy:m + dy + h, m + dx:m + dx + w] >= plane).astype(int) << bit
    return table[pattern]


def codes(points, rx, ry, rt):
    """Three volumes [t, y, x] of codes."""
    if rx == ry == rt:
        def of(plane, across, down):
            return scikit(plane, points, across)
    else:
        table = uniform(points)

        def of(plane, across, down):
            return slices(plane, across, down, table)
    xy = np.stack([of(clip[i], rx, ry) for i in range(T)])
    xt = np.stack([of(clip[:, j], rx, rt) for j in range(H)], axis=1)
    yt = np.stack([of(clip[:, :, k], ry, rt) for k in range(W)], axis=2)
    return [v[rt:T - rt, ry:H - ry, rx:W - rx] for v in (xy, xt, yt)]


def histogram(points, rx, ry, rt, rows, columns):
    bins = points * (points - 1) + 3
    out = []
    volumes = codes(points, rx, ry, rt)
    _, h, w = volumes[0].shape
    for r in range(rows):
        for c in range(columns):
            for v in volumes:
                block = v[:, r * h // rows:(r + 1) * h // rows, c * w // columns:(c + 1) * w // columns]
                counts = np.bincount(block.ravel(), minlength=bins)
                out += (counts / counts.sum() / 3).tolist()
    return out


cases = {}
for points, rx, ry, rt in (8, 1, 1, 1), (8, 3, 3, 3), (6, 2, 2, 2), (4, 1, 1, 2), (4, 3, 2, 1):
    for rows, columns in (1, 1), (2, 3):
        cases[f"lbp-top:{points}:{rx}:{ry}:{rt}@{rows}x{columns}"] = histogram(points, rx, ry, rt, rows, columns)
target = pathlib.Path(__file__).with_name("lbp_top.json")
target.write_text(json.dumps({
    "made with": {"scikit-image": skimage.__version__, "numpy": np.__version__},
    "frames": T, "height": H, "width": W, "clip": clip.ravel().tolist(),
    "cases": {name: [round(v, 12) for v in values] for name, values in cases.items()},
}))
