"""Prints how many clips of three left-out people scikit-learn's RBF SVM names rightly: the numbers of FlowReferenceTest.

The rows are the three planes of each motion map, standardised by the training part (mirrored copies included where there are some).

Run as: python3 flow_folds.py FOLDER_OF_THE_MOTION_MAPS
Made with scikit-learn 1.2.1, NumPy 1.24.2, OpenCV 4.6.0, Python 3.11.2.
"""
import csv
import sys

import cv2
import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

folder = sys.argv[1]
clips = list(csv.DictReader(open(folder + "/manifest.csv")))
maps = np.stack([cv2.imread(folder + "/" + c["file"])[:, :, ::-1] for c in clips]).astype(np.float64)
labels = np.array([c["label"] for c in clips])
people = np.array([c["database"] + " " + c["subject"] for c in clips])
mirrored = maps[:, :, ::-1].copy()
mirrored[..., 0] = 255 - mirrored[..., 0]
flat, flipped = maps.reshape(len(maps), -1), mirrored.reshape(len(maps), -1)

for cost, mirror in (1, False), (3, True):
    right = total = 0
    for person in "smic s03", "casme2 sub17", "smic s20":
        train, test = people != person, people == person
        x = np.vstack([flat[train], flipped[train]]) if mirror else flat[train]
        y = np.concatenate([labels[train]] * (2 if mirror else 1))
        scaler = StandardScaler().fit(x)
        model = SVC(C=cost, class_weight="balanced", decision_function_shape="ovr", break_ties=True).fit(scaler.transform(x), y)
        right += (model.predict(scaler.transform(flat[test])) == labels[test]).sum()
        total += test.sum()
    print("C", cost, "mirror", mirror, "right", right, "of", total)
