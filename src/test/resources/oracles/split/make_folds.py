"""Folds of scikit-learn 1.2.1 (numpy 1.24.2) for made-up data sets, for FoldsOracleTest: one row a clip.

Columns: set, k, clip, label, group, stratified (StratifiedKFold), grouped (StratifiedGroupKFold), left_out (LeaveOneGroupOut).
"""
import csv
import sys
import warnings

import numpy as np
import sklearn
from sklearn.model_selection import LeaveOneGroupOut, StratifiedGroupKFold, StratifiedKFold

warnings.simplefilter("ignore")


def folds_of(splitter, y, groups):
    fold = np.zeros(len(y), dtype=int)
    for number, (_, test) in enumerate(splitter.split(np.zeros(len(y)), y, groups)):
        fold[test] = number
    return fold


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["set", "k", "clip", "label", "group", "stratified", "grouped", "left_out"])
    random = np.random.default_rng(7)
    for number, (clips, classes, people, k) in enumerate(
        [(120, 3, 12, 5), (61, 2, 7, 3), (309, 3, 40, 10), (90, 6, 30, 5), (47, 4, 9, 4)]
    ):
        share = random.dirichlet(np.full(classes, 3.0))
        weight = random.dirichlet(np.full(people, 1.5))
        y = random.choice(classes, clips, p=share)
        groups = random.choice(people, clips, p=weight)
        y[: classes * k] = np.repeat(np.arange(classes), k)
        groups[:people] = np.arange(people)
        stratified = folds_of(StratifiedKFold(k, shuffle=True, random_state=0), y, None)
        grouped = folds_of(StratifiedGroupKFold(k, shuffle=True, random_state=0), y, groups)
        left = folds_of(LeaveOneGroupOut(), y, groups)
        for i in range(clips):
            out.writerow([f"set{number}", k, f"c{i:03d}", f"label{y[i]}", f"p{groups[i]:02d}", stratified[i], grouped[i], left[i]])
    print("scikit-learn", sklearn.__version__, "numpy", np.__version__, file=sys.stderr)


if __name__ == "__main__":
    main()
