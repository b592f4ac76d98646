"""Numbers for MeasuresOracleTest: blur by scikit-image, noise by SciPy's convolution, blocks by NumPy, averages by OpenCV.

Run with Python 3.11, scikit-image 0.19.3, SciPy 1.10.1, NumPy 1.24.2, OpenCV 4.6.0:  python3 make_quality.py > quality.json
"""
import json

import cv2
import numpy as np
from scipy.ndimage import convolve, gaussian_filter
from skimage.measure import blur_effect

MASK = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]])


def picture(width, height):
    """A scene of shapes that needs no file: edges, a slope, fine stripes."""
    y, x = np.mgrid[0:height, 0:width].astype(float)
    image = 90 + 40 * np.sin(x / 9) * np.cos(y / 7) + 0.3 * x
    image[(x - width / 2) ** 2 + (y - height / 2) ** 2 < (min(width, height) / 4) ** 2] += 60
    image[height // 5:height // 4, width // 6:width // 2] = 20
    return image


def eight(image):
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)


def immerkaer(image):
    inner = convolve(image.astype(float), MASK)[1:-1, 1:-1]
    h, w = image.shape
    return float(np.sqrt(np.pi / 2) * np.abs(inner).sum() / (6 * (w - 2) * (h - 2)))


def blockiness(image):
    f = image.astype(float)
    dx, dy = np.abs(np.diff(f, axis=1)), np.abs(np.diff(f, axis=0))
    ix, iy = np.arange(dx.shape[1]) % 8 == 7, np.arange(dy.shape[0]) % 8 == 7
    border = dx[:, ix].mean() + dy[iy].mean()
    inside = dx[:, ~ix].mean() + dy[~iy].mean()
    return float(border / inside)


def compressed(image, quality):
    return cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)


rng = np.random.default_rng(7)
cases = []
for name, image in [
    ("clean", eight(picture(75, 61))),
    ("blurred 1.5", eight(gaussian_filter(picture(64, 80), 1.5))),
    ("blurred 3", eight(gaussian_filter(picture(95, 95), 3))),
    ("noise 12", eight(picture(80, 80) + rng.normal(0, 12, (80, 80)))),
    ("jpeg 20", compressed(eight(picture(90, 72)), 20)),
    ("random", rng.integers(0, 256, (48, 48)).astype(np.uint8)),
]:
    thumb = cv2.resize(image.astype(np.float32), (16, 16), interpolation=cv2.INTER_AREA)
    cases.append({
        "name": name, "width": image.shape[1], "height": image.shape[0], "pixels": image.ravel().tolist(),
        "blur": float(blur_effect(image)), "noise": immerkaer(image), "blockiness": blockiness(image),
        "mean": float(image.mean()), "sd": float(image.std()), "thumbnail": [round(float(v), 4) for v in thumb.ravel()]})
print(json.dumps({"cases": cases}))
