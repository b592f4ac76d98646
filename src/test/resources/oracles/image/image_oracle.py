"""Writes resize.json and gray.json: numbers of OpenCV and NumPy for ResizeTest and GrayConversionTest.

Made with Python 3.11, OpenCV 4.6.0, NumPy 1.24.2 (Debian 12: python3-opencv).
OpenCV's own gray uses 0.299, 0.587, 0.114 in fixed point, so equation (1) is compared with NumPy, and OpenCV's gray is
stored only to bound the difference.
Run: python3 src/test/resources/oracles/image/image_oracle.py
"""
import json
import pathlib
import zlib

import cv2
import numpy as np

HERE = pathlib.Path(__file__).parent
SIZES = [(48, 48), (7, 5), (20, 15), (10, 9), (40, 36), (1, 1), (33, 4), (5, 31), (4, 3)]


def luma(rgb):
    """Equation (1) in single precision, from left to right, to the nearest whole number."""
    r, g, b = (rgb[..., i].astype(np.float32) for i in range(3))
    y = np.float32(0.2989) * r + np.float32(0.5870) * g + np.float32(0.1140) * b
    assert y.dtype == np.float32
    return np.rint(y)


def listed(a):
    return [float(v) for v in a.ravel()]


def resize():
    cv2.setNumThreads(1)
    rng = np.random.default_rng(7)
    yy, xx = np.mgrid[0:18, 0:20]
    face = (127 + 90 * np.sin(xx / 2.3) * np.cos(yy / 3.1)).astype(np.uint8)
    images = [
        (8, rng.integers(0, 256, (18, 20)).astype(np.uint8)),
        (8, face),
        (16, rng.integers(0, 65536, (18, 20)).astype(np.uint16)),
        (32, rng.normal(0, 1, (18, 20)).astype(np.float32)),
        (8, rng.integers(0, 256, (45, 63)).astype(np.uint8)),
        (8, rng.integers(0, 256, (1, 6)).astype(np.uint8)),
    ]
    cases = []
    for bits, image in images:
        results = []
        for width, height in SIZES:
            for key, flag in (("bilinear", cv2.INTER_LINEAR), ("area", cv2.INTER_AREA)):
                out = cv2.resize(image, (width, height), interpolation=flag)
                results.append(dict(width=width, height=height, method=key, pixels=listed(out)))
        cases.append(dict(bits=bits, width=image.shape[1], height=image.shape[0], pixels=listed(image), results=results))
    return dict(versions=dict(cv2=cv2.__version__, numpy=np.__version__), cases=cases, sums=sums())


def sums():
    """Checksums at the sizes of real images, to the network's size."""
    found = []
    for width, height in [(80, 80), (75, 75), (320, 320), (640, 360), (96, 96), (31, 57)]:
        y, x = np.mgrid[0:height, 0:width]
        image = ((3 * x * x + 5 * y * y + 7 * x * y) // 8 % 256).astype(np.uint8)
        for size in (48, 64, 224):
            for key, flag in (("bilinear", cv2.INTER_LINEAR), ("area", cv2.INTER_AREA)):
                out = cv2.resize(image, (size, size), interpolation=flag)
                found.append(dict(width=width, height=height, size=size, method=key, crc32=zlib.crc32(out.tobytes())))
    return found


def gray():
    rng = np.random.default_rng(3)
    rgb = rng.integers(0, 256, (20, 20, 3)).astype(np.uint8)
    wide = rng.integers(0, 65536, (10, 10, 3)).astype(np.uint16)
    crc = 0
    for red in range(256):
        g, b = np.mgrid[0:256, 0:256]
        plane = np.stack([np.full_like(g, red), g, b], axis=-1)
        crc = zlib.crc32(luma(plane).astype(np.uint8).tobytes(), crc)
    return dict(versions=dict(cv2=cv2.__version__, numpy=np.__version__),
                rgb=[int(v) for v in rgb.ravel()], gray=listed(luma(rgb)),
                opencv=listed(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)),
                rgb16=[int(v) for v in wide.ravel()], gray16=listed(luma(wide)),
                crc32_of_all_colours=crc)


def main():
    for name, value in (("resize", resize()), ("gray", gray())):
        (HERE / (name + ".json")).write_text(json.dumps(value, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
