"""Figures for DisturbanceTest: scipy.ndimage.gaussian_filter (mode nearest, truncate 4) on a small image. Run: python3 FILE"""
import json
import os
import numpy as np
import scipy
from scipy.ndimage import gaussian_filter

rng = np.random.RandomState(3)
image = rng.randint(0, 256, size=(9, 12)).astype(np.float64)
out = {
    "scipy": scipy.__version__,
    "width": 12, "height": 9,
    "image": image.ravel().tolist(),
    "sigma": 1.2,
    "blurred": gaussian_filter(image, 1.2, mode="nearest", truncate=4).ravel().tolist(),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "disturbance.json"), "w") as f:
    json.dump(out, f)
