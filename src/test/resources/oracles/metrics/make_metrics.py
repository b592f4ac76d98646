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
from sklearn.calibration import calibration_curve

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
        # The same as scikit-learn where every class has a sample; it leaves an absent class out, Mien does not.
        "balanced_accuracy": None if (support == 0).any() else m.balanced_accuracy_score(actual, predicted),
        "f1_micro": float(m.f1_score(actual, predicted, labels=labels, average="micro")),
        "top_2_accuracy": top(2, actual, p, labels),
        "top_3_accuracy": top(3, actual, p, labels),
        **areas(actual, p),
        **calibration(actual, predicted, p),
    }


def top(k, actual, p, labels):
    """Turned around, since scikit-learn lets the last of equal classes come first and Mien the first."""
    if k >= len(labels):
        return None
    if len(labels) == 2:
        raise ValueError("scikit-learn takes two classes as binary")
    return float(m.top_k_accuracy_score(len(labels) - 1 - actual, p[:, ::-1], k=k, labels=labels))


def areas(actual, p):
    auc, precision, roc, pr = [], [], [], []
    for c in range(p.shape[1]):
        truth = actual == c
        if truth.all() or not truth.any():
            auc.append(None)
            roc.append([])
        else:
            auc.append(float(m.roc_auc_score(truth, p[:, c])))
            fpr, tpr, _ = m.roc_curve(truth, p[:, c], drop_intermediate=False)
            roc.append([fpr.tolist(), tpr.tolist()])
        precision.append(float(m.average_precision_score(truth, p[:, c])) if truth.any() else None)
        prec, rec, _ = m.precision_recall_curve(truth, p[:, c])
        pr.append([rec[:-1][::-1].tolist(), prec[:-1][::-1].tolist()] if truth.any() else [])
    return {"auc": auc, "average_precision": precision, "roc": roc, "pr": pr,
            "auc_macro": None if None in auc else float(np.mean(auc)),
            "average_precision_macro": None if None in precision else float(np.mean(precision))}


def calibration(actual, predicted, p, bins=10):
    """Expected calibration error from the reliability curve of scikit-learn, whose bins hold their upper end too."""
    confidence = p.max(axis=1).astype(np.float64)
    right = (actual == predicted).astype(int)
    share, mean = calibration_curve(right, np.minimum(confidence, 1.0), n_bins=bins)
    bin_of = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], confidence)
    counts = np.bincount(bin_of, minlength=bins)
    filled = counts[counts > 0]
    return {"bins": counts.tolist(), "bin_accuracy": share.tolist(), "bin_confidence": mean.tolist(),
            "calibration_error": float(np.sum(filled * np.abs(share - mean)) / len(actual))}


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
