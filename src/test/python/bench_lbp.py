"""LBP of the image of org.mien.bench.LbpBenchmark with scikit-image and NumPy, one thread,
in processor time (as org.mien.bench.LbpBenchmark.main, so that a busy machine does no harm).

Needs numpy and scikit-image (Debian: python3-skimage).
Run: OMP_NUM_THREADS=1 python3 src/test/python/bench_lbp.py
"""
import time

import numpy as np
import skimage
from skimage.feature import local_binary_pattern

SIZE = 4096
GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def image():
    """Slow waves with noise of 16 gray levels; the noise is Java's SplittableRandom(1)."""
    with np.errstate(over="ignore"):
        z = np.uint64(1) + (np.arange(SIZE * SIZE, dtype=np.uint64) + np.uint64(1)) * GOLDEN
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    noise = (z >> np.uint64(60)).astype(int).reshape(SIZE, SIZE)
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    return (56 + (x // 16 + y // 24) % 128 + noise).astype(np.uint8)


def scikit(pixels):
    codes = local_binary_pattern(pixels, 8, 1, "default")
    return np.histogram(codes, bins=256, range=(0, 256))[0]


def scikit_map(pixels):
    return local_binary_pattern(pixels, 8, 1, "default")


def slices(pixels):
    centre = pixels[1:-1, 1:-1]
    h, w = centre.shape
    codes = np.zeros((h, w), np.uint8)
    for bit, (dx, dy) in enumerate([(1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1)]):
        codes |= (pixels[1 + dy:1 + dy + h, 1 + dx:1 + dx + w] >= centre).view(np.uint8) << np.uint8(bit)
    return np.bincount(codes.ravel(), minlength=256)


def main():
    pixels = image()
    print("scikit-image", skimage.__version__, "numpy", np.__version__)
    for name, work in (("scikit-image map", scikit_map), ("scikit-image map + histogram", scikit),
                       ("numpy slices + histogram", slices)):
        times = []
        for _ in range(3):
            start = time.thread_time()
            result = work(pixels)
            times.append(time.thread_time() - start)
        best = min(times)
        print(f"{name}: {1000 * best:.1f} ms, {SIZE * SIZE / best / 1e6:.1f} Mpixel/s")
    print("weighted sum of the NumPy histogram:", int((result * np.arange(256)).sum()))


if __name__ == "__main__":
    main()
