"""Figures for RankCorrelationTest: scipy.stats.spearmanr, with ties. Run: python3 FILE"""
import json
import os
import numpy as np
import scipy
from scipy.stats import spearmanr

rng = np.random.RandomState(5)
cases = []
for n, top in ((6, 4), (40, 10), (200, 1000)):
    a = rng.randint(0, top, size=n)
    b = a + rng.randint(0, top, size=n)
    cases.append({"a": a.tolist(), "b": b.tolist(), "rho": float(spearmanr(a, b)[0])})
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "rank.json"), "w") as f:
    json.dump({"scipy": scipy.__version__, "cases": cases}, f)
