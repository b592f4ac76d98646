"""How much better a random split looks than a split by subject on sample-data: the table of docs/sample-data.md.

Run at the top of the repository: python3 src/test/resources/oracles/sample/split_gap.py sample-data
Measured with Python 3, numpy, Pillow and scikit-image (local_binary_pattern only) of Debian 12 on the folder of seed 7.
"""
import csv
import sys

import numpy as np
from PIL import Image
from skimage.feature import local_binary_pattern

top = sys.argv[1]
faults = csv.DictReader(open(top + "/faults.csv", encoding="utf-8"))
bad = {f["file"] for f in faults if f["fault"] != "subject-in-both-parts" and f["detail"] != "original"}
rows = [r for r in csv.DictReader(open(top + "/manifest.csv", encoding="utf-8")) if r["kind"] == "still" and r["file"] not in bad]


def histograms(gray):
    codes = local_binary_pattern(gray, 8, 1, "nri_uniform").astype(int)
    blocks = [codes[i:i + 16, j:j + 16].ravel() for i in range(0, 128, 16) for j in range(0, 128, 16)]
    return np.sqrt(np.concatenate([np.bincount(b, minlength=59) for b in blocks]) / 256)


images = [Image.open(top + "/" + r["file"]).convert("L") for r in rows]
pixels = np.array([np.asarray(i.resize((48, 48), Image.BILINEAR), float).ravel() / 255 for i in images])
lbp = np.array([histograms(np.asarray(i)) for i in images])
label = np.array([r["label"] for r in rows])
subject = np.array([r["subject"] for r in rows])
by_subject = np.searchsorted(np.unique(subject), subject) % 7
rng = np.random.default_rng(0)


def stratified(target, k=5):
    fold = np.zeros(len(target), int)
    for value in np.unique(target):
        members = np.flatnonzero(target == value)
        rng.shuffle(members)
        fold[members] = np.arange(len(members)) % k
    return fold


def accuracy(features, target, fold, ridge=0.01):
    classes = np.unique(target)
    wanted = (target[:, None] == classes) * 2.0 - 1
    right = np.zeros(len(target), bool)
    for k in np.unique(fold):
        train = fold != k
        scaled = (features - features[train].mean(0)) / (features[train].std(0) + 1e-3)
        kernel = scaled @ scaled[train].T / features.shape[1]
        weights = np.linalg.solve(kernel[train] + ridge * np.eye(train.sum()), wanted[train])
        right[~train] = classes[(kernel[~train] @ weights).argmax(1)] == target[~train]
    return right.mean()


basic = label != "neutral"
print(len(rows), "stills")
for name, x in (("pixels", pixels), ("lbp", lbp)):
    print(name, "seven: random %.2f, by subject %.2f" % (accuracy(x, label, stratified(label)), accuracy(x, label, by_subject)))
    y = label[basic]
    print(name, "six: random %.2f, by subject %.2f" % (
        accuracy(x[basic], y, stratified(y)), accuracy(x[basic], y, by_subject[basic])))
    print(name, "who is it, random %.2f" % accuracy(x, subject, stratified(subject)))
