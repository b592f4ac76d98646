"""Writes linear.json: rows, and what one-against-the-rest linear classifiers make of them after standardisation.

Logistic regression is scikit-learn's (lbfgs, whose intercept is not penalised). The support vector machine is the same objective
as LinearSVC's without a penalty on the intercept, minimised by SciPy, since LinearSVC always penalises it.

Run as: python3 make_linear.py > linear.json
Made with scikit-learn 1.2.1, NumPy 1.24.2, SciPy 1.10.1, Python 3.11.2.
"""
import json
import sys

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(7)
n, d, k = 90, 5, 3
y = rng.choice(k, size=n, p=[.5, .3, .2])
x = (rng.normal(size=(n, d)) * [1, 10, .1, 3, 0] + 2).astype(np.float32)
x[:, :3] += (y[:, None] == np.arange(3)) * np.array([1, 10, .1], dtype=np.float32)
test = (rng.normal(size=(12, d)) * [1, 10, .1, 3, 0] + 2).astype(np.float32)
scaler = StandardScaler().fit(x.astype(np.float64))
a, b = scaler.transform(x.astype(np.float64)), scaler.transform(test.astype(np.float64))


def logistic(c):
    model = LogisticRegression(C=c, solver="lbfgs", multi_class="ovr", tol=1e-12, max_iter=10000).fit(a, y)
    return model.predict_proba(b).tolist()


def svm(c):
    scores = np.zeros((len(b), k))
    for label in range(k):
        t = np.where(y == label, 1.0, -1.0)

        def loss(w):
            margin = np.maximum(0, 1 - t * (a @ w[:-1] + w[-1]))
            slope = -2 * c * margin * t
            return .5 * w[:-1] @ w[:-1] + c * margin @ margin, np.append(w[:-1] + a.T @ slope, slope.sum())

        w = minimize(loss, np.zeros(d + 1), jac=True, method="BFGS", options={"gtol": 1e-10}).x
        scores[:, label] = b @ w[:-1] + w[-1]
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).tolist()


json.dump({
    "made with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "scipy": scipy.__version__,
                  "python": sys.version.split()[0]},
    "x": x.tolist(), "y": y.tolist(), "test": test.tolist(),
    "mean": scaler.mean_.tolist(), "deviation": np.sqrt(scaler.var_).tolist(),
    "logistic": {"0.05": logistic(.05), "2.0": logistic(2.)},
    "svm": {"0.05": svm(.05), "2.0": svm(2.)},
}, sys.stdout)
