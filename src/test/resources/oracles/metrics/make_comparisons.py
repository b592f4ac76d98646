"""Writes comparisons.json: paired tests, corrections, BCa ends, seeds and groups as statsmodels and SciPy work them out.

Run as: python3 make_comparisons.py > comparisons.json
Made with statsmodels 0.13.5, scikit-learn 1.2.1, SciPy 1.10.1, NumPy 1.24.2, Python 3.11.2.
"""
import json
import sys
import warnings

import numpy as np
import scipy
import sklearn
import statsmodels
from scipy import stats
from scipy.stats import _resampling
from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score
from statsmodels.stats.contingency_tables import SquareTable, mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore")


def number(x):
    return None if x is None or not np.isfinite(x) else float(x)


def mcnemar_case(both, first, second, neither):
    p = mcnemar([[both, first], [second, neither]], exact=True).pvalue
    low, high = proportion_confint(first, first + second, alpha=0.05, method="beta") if first + second else (None, None)
    case = {"counts": [both, first, second, neither], "p": float(p), "share": [number(low), number(high)]}
    if first + second:
        test = stats.binomtest(first, first + second, 0.5)
        assert abs(test.pvalue - p) < 1e-12, (test.pvalue, p)
    return case


def marginal_case(table):
    result = SquareTable(np.array(table), shift_zeros=False).homogeneity(method="stuart_maxwell")
    return {"table": table, "statistic": number(result.statistic), "df": int(result.df), "p": number(result.pvalue)}


def paired_case(name, subjects, clips, classes, skills, rng):
    """Two learners on the same clips; swapping whole people between them, all 2^n ways."""
    subject = np.sort(rng.integers(0, subjects, size=clips))
    actual = rng.integers(0, classes, size=clips)
    predictions = []
    for skill in skills:
        hit = rng.random(clips) < skill
        predictions.append(np.where(hit, actual, rng.integers(0, classes, size=clips)))
    scores = {"uf1": lambda p: f1_score(actual, p, labels=np.arange(classes), average="macro", zero_division=0),
              "accuracy": lambda p: accuracy_score(actual, p), "uar": lambda p: balanced_accuracy_score(actual, p)}
    people = np.unique(subject)
    case = {"name": name, "classes": classes, "subject": subject.tolist(), "actual": actual.tolist(),
            "first": predictions[0].tolist(), "second": predictions[1].tolist(), "metrics": {}}
    for key, score in scores.items():
        def difference(a, b, score=score):
            # a and b tell of each person whose predictions stand on either side.
            one, other = np.empty(clips, int), np.empty(clips, int)
            for i, person in enumerate(people):
                one[subject == person] = predictions[int(a[i])][subject == person]
                other[subject == person] = predictions[int(b[i])][subject == person]
            return score(one) - score(other)
        zeros, ones = np.zeros(len(people)), np.ones(len(people))
        test = stats.permutation_test((zeros, ones), difference, permutation_type="samples", vectorized=False,
                                      n_resamples=np.inf, alternative="two-sided")
        case["metrics"][key] = {"first": score(predictions[0]), "second": score(predictions[1]),
                                "difference": float(test.statistic), "p": float(test.pvalue)}
    return case


def bca_case(values, resamples, level, rng):
    """The ends that SciPy makes of given resamples of the mean."""
    values = np.asarray(values, float)
    drawn = np.array([rng.choice(values, len(values)).mean() for _ in range(resamples)])
    alpha = (1 - level) / 2
    low, high, theta = _resampling._bca_interval((values,), lambda a, axis=-1: a.mean(axis=axis), axis=-1, alpha=alpha,
                                                 theta_hat_b=drawn, batch=None)[:3]
    jackknife = [float(np.delete(values, i).mean()) for i in range(len(values))]
    return {"values": values.tolist(), "resamples": drawn.tolist(), "jackknife": jackknife, "level": level,
            "levels": [float(low), float(high)]}


def bootstrap_case(values, level):
    ends = stats.bootstrap((np.asarray(values, float),), np.mean, confidence_level=level, n_resamples=200_000, method="BCa",
                           batch=2000, random_state=np.random.default_rng(1)).confidence_interval
    return {"values": list(map(float, values)), "level": level, "low": float(ends.low), "high": float(ends.high)}


def group_case(right_a, right_b):
    """Accuracy of two groups of people; everybody gives the same number of clips. All ways to deal the people out."""
    test = stats.permutation_test((right_a, right_b), lambda a, b: abs(np.mean(a) - np.mean(b)) / 10, vectorized=False,
                                  permutation_type="independent", n_resamples=np.inf, alternative="greater")
    return {"a": right_a, "b": right_b, "gap": float(test.statistic), "p": float(test.pvalue)}


rng = np.random.default_rng(20261123)
p_values = [[0.01, 0.04, 0.03, 0.005], [0.2, 0.2, 0.9], [0.001], rng.random(12).tolist(), [0.5, 0.5, 0.01, 1.0]]
skewed = np.round(rng.exponential(size=25), 6)
json.dump({
    "made with": {"statsmodels": statsmodels.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__,
                  "numpy": np.__version__, "python": sys.version.split()[0]},
    "mcnemar": [mcnemar_case(*c) for c in
                [(50, 12, 5, 33), (80, 0, 6, 14), (100, 7, 7, 10), (40, 1, 0, 9), (60, 0, 0, 40), (1000, 90, 130, 80)]],
    "marginals": [marginal_case(t) for t in
                  [[[20, 10, 5], [3, 30, 15], [0, 5, 40]], [[11, 4], [9, 26]],
                   [[5, 3, 2, 0], [1, 9, 1, 4], [2, 2, 8, 1], [0, 1, 1, 6]], [[20, 5, 5], [5, 20, 5], [5, 5, 20]]]],
    "paired": [paired_case("ten people, one better", 10, 120, 3, (0.75, 0.45), rng),
               paired_case("eight people, alike", 8, 70, 4, (0.5, 0.5), rng),
               paired_case("four people", 4, 30, 2, (0.8, 0.5), rng)],
    "holm": [{"p": p, "adjusted": multipletests(p, method="holm")[1].tolist()} for p in p_values],
    "bca_levels": [bca_case(skewed, 1000, 0.95, rng), bca_case(rng.normal(size=12), 500, 0.9, rng)],
    "bca": bootstrap_case(skewed, 0.95),
    "seeds": {"values": (seeds := rng.random(5).round(4).tolist()), "mean": float(np.mean(seeds)),
              "sd": float(np.std(seeds, ddof=1))},
    "groups": [group_case([9, 8, 9, 7, 10], [5, 6, 7, 4, 8, 6]), group_case([5, 6, 7, 8, 4], [6, 5, 7, 7, 5])],
}, sys.stdout)
