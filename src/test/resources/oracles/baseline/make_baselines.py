"""Writes baselines.json: rows, and what scikit-learn's classifiers make of them.

Labels are drawn by chance from rows that tell little, so that classifiers differ. The rows are standardised by the training part.
decisions: decision_function of SVC(decision_function_shape="ovo"), one a pair of classes; classes: what it says with ties
settled by the sum of decision values (break_ties=True). forest: accuracies of ten forests of 100 trees, seeds 0 to 9.

Run as: python3 make_baselines.py > baselines.json
Made with scikit-learn 1.2.1, NumPy 1.24.2, Python 3.11.2.
"""
import json
import sys

import numpy as np
import sklearn
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics.pairwise import laplacian_kernel
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

rng = np.random.default_rng(11)
n, m, d, k = 120, 40, 20, 4


def draw(count):
    y = rng.choice(k, size=count, p=[.4, .3, .2, .1])
    x = rng.normal(size=(count, d)) * np.linspace(.1, 10, d) + 3
    x[:, :8] += 1.2 * np.linspace(.1, 10, d)[:8] * ((np.arange(8) % k) == y[:, None])
    x[:, d - 1] = 5
    return np.round(x, 3).astype(np.float32), y


x, y = draw(n)
test, truth = draw(m)
scaler = StandardScaler().fit(x.astype(np.float64))
a, b = scaler.transform(x.astype(np.float64)), scaler.transform(test.astype(np.float64))


def svm(train=None, probe=None, **options):
    train, probe = a if train is None else train, b if probe is None else probe
    pairs = SVC(decision_function_shape="ovo", tol=1e-6, **options).fit(train, y)
    said = SVC(decision_function_shape="ovr", break_ties=True, tol=1e-6, **options).fit(train, y)
    return {"decisions": pairs.decision_function(probe).tolist(), "classes": said.predict(probe).tolist()}


def softmax(c, weight):
    model = LogisticRegression(C=c, multi_class="multinomial", class_weight=weight, tol=1e-10, max_iter=100000).fit(a, y)
    p = model.predict_proba(b)
    return {"probabilities": p.tolist(), "classes": p.argmax(axis=1).tolist()}


def knn(count):
    p = KNeighborsClassifier(count, algorithm="brute").fit(a, y).predict_proba(b)
    return {"probabilities": p.tolist(), "classes": p.argmax(axis=1).tolist()}


def laplace(c):
    return svm(laplacian_kernel(a, a), laplacian_kernel(b, a), C=c, kernel="precomputed")


json.dump({
    "made with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "python": sys.version.split()[0]},
    "x": x.tolist(), "y": y.tolist(), "test": test.tolist(), "truth": truth.tolist(),
    "baselines": {
        "rbf-svm": svm(C=1), "rbf-svm:C=3,balanced": svm(C=3, class_weight="balanced"), "rbf-svm:gamma=0.5": svm(C=1, gamma=.5),
        "rbf-svm:kernel=laplace,C=2": laplace(2),
        "linear-svm": svm(C=.01, kernel="linear"), "linear-svm:C=1,balanced": svm(C=1, kernel="linear", class_weight="balanced"),
        "multinomial:C=0.1": softmax(.1, None), "multinomial:balanced": softmax(.001, "balanced"),
        "knn": knn(5), "knn:k=1": knn(1),
    },
    "forest": [RandomForestClassifier(100, random_state=s).fit(a, y).score(b, truth) for s in range(10)],
}, sys.stdout)
