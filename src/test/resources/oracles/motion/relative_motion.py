"""Relative motion of two made-up 12 x 12 motion maps, by numpy 1.24.2 and scipy 1.10.1 (gaussian_filter, gradient).

Writes relative-motion.csv: one line a map, the 432 bytes of its planes and then the 108 values.
"""
import numpy as np
from scipy.ndimage import gaussian_filter

SIZE = 12


def relative_motion(planes):
    u, v, strain = (plane.astype(float) for plane in planes)
    u -= np.median(u)
    v -= np.median(v)
    uy, ux = np.gradient(u)
    vy, vx = np.gradient(v)
    best, angle = -np.inf, None
    for t in np.linspace(0.1, np.pi / 2 - 0.1, 40):
        c, s = np.cos(t), np.sin(t)
        squared = (c * ux) ** 2 + (s * vy) ** 2 + (c * uy + s * vx) ** 2 / 2
        r = np.corrcoef(squared.ravel(), strain.ravel() ** 2)[0, 1]
        if r > best:
            best, angle = r, t
    u, v = u * np.cos(angle), v * np.sin(angle)
    length = np.sqrt(np.mean(u ** 2 + v ** 2)) / 1.5
    maps = np.stack([u / length, v / length, strain / strain.mean()], -1)
    maps = np.stack([gaussian_filter(np.clip(maps[..., c], -4, 4), 1) for c in range(3)], -1)
    return maps.reshape(SIZE // 2, 2, SIZE // 2, 2, 3).mean((1, 3))


def stretched(plane):
    return np.round((plane - plane.min()) / (plane.max() - plane.min()) * 255).astype(np.uint8)


def motion_map(seed):
    random = np.random.RandomState(seed)
    u, v = (gaussian_filter(random.randn(SIZE, SIZE), 1.5) for _ in range(2))
    v *= random.uniform(0.2, 5)
    uy, ux = np.gradient(u)
    vy, vx = np.gradient(v)
    strain = np.sqrt(ux ** 2 + vy ** 2 + (uy + vx) ** 2 / 2)
    return np.stack([stretched(u), stretched(v), stretched(strain)])


if __name__ == "__main__":
    with open("relative-motion.csv", "w") as out:
        for seed in (1, 2):
            planes = motion_map(seed)
            values = relative_motion(planes).ravel()
            out.write(",".join([str(b) for b in planes.ravel()] + ["%.9g" % x for x in values]) + "\n")
