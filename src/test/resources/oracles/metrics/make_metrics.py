"""Writes metrics.json: seeded predictions and what scikit-learn says about them.

Run as: python3 make_metrics.py > metrics.json
Made with scikit-learn 1.2.1, NumPy 1.24.2, SciPy 1.10.1, Python 3.11.2.
"""
import json
import sys
import warnings

import numpy as np
import scipy
import sklearn
from scipy import stats
from sklearn import metrics as m

warnings.simplefilter("ignore")


def number(x):
    return None if x is None or np.isnan(x) else float(x)


def case(name, classes, samples, skill, rng, weights=None, extreme=False):
    actual = rng.choice(classes, size=samples, p=weights)
    logits = rng.normal(size=(samples, classes))
    logits[np.arange(samples), actual] += skill
    if extreme:
        logits *= 40
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = (p / p.sum(axis=1, keepdims=True)).astype(np.float32)
    predicted = p.argmax(axis=1)
    labels = np.arange(classes)
    precision, recall, f1, support = m.precision_recall_fscore_support(
        actual, predicted, labels=labels, zero_division=0)
    hit = np.bincount(predicted, minlength=classes)
    precision = np.where(hit == 0, np.nan, precision)
    recall = np.where(support == 0, np.nan, recall)
    f1 = np.where(support + hit == 0, np.nan, f1)
    return {
        "name": name,
        "classes": classes,
        "actual": actual.tolist(),
        "probabilities": [[float(v) for v in row] for row in p],
        "confusion": m.confusion_matrix(actual, predicted, labels=labels).tolist(),
        "precision": [number(v) for v in precision],
        "recall": [number(v) for v in recall],
        "f1": [number(v) for v in f1],
        "accuracy": m.accuracy_score(actual, predicted),
        "precision_macro": number(np.mean(precision)),
        "recall_macro": number(np.mean(recall)),
        "f1_macro": number(np.mean(f1)),
        "uf1": number(np.mean(f1)),
        "uar": None if (support == 0).any() else m.balanced_accuracy_score(actual, predicted),
        "kappa": number(m.cohen_kappa_score(actual, predicted, labels=labels)),
        "log_loss": float(m.log_loss(actual, p, labels=labels)),
    }


rng = np.random.default_rng(20261122)
cases = [
    case("six even classes", 6, 60, 1.5, rng),
    case("seven uneven classes", 7, 80, 1.0, rng, [.4, .2, .15, .1, .07, .05, .03]),
    case("two classes by chance", 2, 40, 0.0, rng),
    case("certain and often wrong", 3, 50, 0.5, rng, extreme=True),
    case("a class without samples", 4, 30, 1.0, rng, [.5, .3, .2, 0]),
    case("one class only, always right", 2, 5, 60.0, rng, [1, 0]),
]
values = rng.normal(size=37)
json.dump({
    "made with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "scipy": scipy.__version__,
                  "python": sys.version.split()[0]},
    "cases": cases,
    "quantiles": {"values": values.tolist(), "q": [0.0, 0.025, 0.05, 0.5, 0.9, 0.975, 1.0],
                  "expected": np.quantile(values, [0.0, 0.025, 0.05, 0.5, 0.9, 0.975, 1.0]).tolist()},
    "binomial": {"n": 200, "hits": 150, "low": stats.binom.ppf(0.025, 200, 0.75) / 200,
                 "high": stats.binom.ppf(0.975, 200, 0.75) / 200},
}, sys.stdout)
