"""Frames between frames, by scipy's linear interpolation and by the temporal interpolation model as its authors state it.

scipy 1.10.1, numpy 1.24.2. Prints JSON: per case the recorded frames, the count wanted, and both answers before rounding.
"""
import json

import numpy as np
from scipy.interpolate import interp1d


def graph_model(frames, count):
    """Zhou, Zhao, Pietikainen 2011: train on X (pixels x n), then animate from 1/n to 1; dense algebra, no short cut."""
    x = frames.T.astype(float)
    n = x.shape[1]
    mean = x.mean(axis=1, keepdims=True)
    u, s, vt = np.linalg.svd(x - mean, full_matrices=False)
    u, q = u[:, : n - 1], np.diag(s[: n - 1]) @ vt[: n - 1]
    adjacency = np.diag(np.ones(n - 1), 1) + np.diag(np.ones(n - 1), -1)
    laplacian = np.diag(adjacency.sum(axis=0)) - adjacency
    values, vectors = np.linalg.eigh(laplacian)
    y = vectors[:, np.argsort(values)][:, 1:]
    w = np.linalg.solve(q @ q.T, q @ y)
    k = np.arange(1, n)
    m = (q[:, 0] @ w) / np.sin(np.pi * k / n + np.pi * (n - k) / (2 * n))
    out = []
    for t in np.linspace(1 / n, 1, count):
        curve = np.sin(np.pi * k * t + np.pi * (n - k) / (2 * n))
        out.append((u @ np.linalg.solve(w.T, m * curve) + mean[:, 0]))
    return np.array(out)


def main():
    random = np.random.default_rng(11)
    cases = []
    for n, count in [(4, 7), (9, 5), (12, 30), (2, 4), (6, 6)]:
        frames = random.integers(40, 216, size=(n, 16))
        places = np.linspace(0, n - 1, count)
        linear = interp1d(np.arange(n), frames, axis=0)(places)
        cases.append({"frames": frames.tolist(), "count": count, "linear": linear.tolist(),
                      "graph": graph_model(frames, count).tolist()})
    print(json.dumps(cases))


if __name__ == "__main__":
    main()
