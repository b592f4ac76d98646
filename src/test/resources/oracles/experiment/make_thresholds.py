"""Macro F1 of scikit-learn 1.9.1 (numpy 2.4.6) for every pair of class weights, for DecisionWeightsTest.

Prints JSON: for each made-up set its probabilities, its actual classes, and the F1 at each weight of the second class (two classes)
or at each weight of the second and third class (three). The first class occurs most and keeps the weight 1.
"""
import json

import numpy as np
from sklearn.metrics import f1_score

WEIGHTS = [2 ** (k / 4) for k in range(-12, 13)]


def sample(random, classes, clips, shares, strength):
    actual = random.choice(classes, clips, p=shares)
    actual[:classes] = np.arange(classes)
    score = random.normal(size=(clips, classes)) + np.log(shares)
    score[np.arange(clips), actual] += strength
    p = np.exp(score) / np.exp(score).sum(axis=1, keepdims=True)
    return actual, p.astype(np.float32)


def f1(actual, p, weights):
    said = np.argmax(p.astype(np.float64) * np.array(weights), axis=1)
    return f1_score(actual, said, labels=list(range(p.shape[1])), average="macro", zero_division=0)


def main():
    random = np.random.default_rng(11)
    sets = []
    for classes, clips, shares, strength in [
        (2, 60, [0.85, 0.15], 1.0),
        (2, 200, [0.7, 0.3], 0.7),
        (3, 90, [0.6, 0.25, 0.15], 1.2),
        (3, 309, [0.65, 0.2, 0.15], 1.0),
    ]:
        actual, p = sample(random, classes, clips, shares, strength)
        others = [[b] for b in WEIGHTS] if classes == 2 else [[b, c] for b in WEIGHTS for c in WEIGHTS]
        table = [f1(actual, p, [1.0] + other) for other in others]
        sets.append(
            {
                "actual": actual.tolist(),
                "probabilities": [[float(v) for v in row] for row in p],
                "f1": table,
            }
        )
    print(json.dumps({"weights": WEIGHTS, "sets": sets}))


if __name__ == "__main__":
    main()
