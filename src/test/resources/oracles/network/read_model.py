"""Answers of a model file computed without Mien: reads it as docs/file-formats.md says, runs it in PyTorch.

usage: python3 read_model.py ../../compat/model-1.mien > read_model.csv
Made with Python 3.11, NumPy 1.24.2, PyTorch 1.13.0, in double precision.
"""
import json
import sys
import zipfile

import numpy
import torch
import torch.nn.functional as F


def read(path):
    with zipfile.ZipFile(path) as z:
        model = json.loads(z.read("model.json"))
        flat, at, weights = numpy.frombuffer(z.read("weights.bin"), "<f4"), 0, {}
        for w in model["weights"]:
            n = int(numpy.prod(w["shape"]))
            weights[w["name"]] = torch.tensor(flat[at:at + n].reshape(w["shape"]).astype("float64"))
            at += n
        assert at == len(flat)
        return model, weights, z.read("test-input.bin")


def answer(w, frames, texture):
    x = F.max_pool2d(F.relu(F.conv2d(frames[:, None], w["conv1_W"], w["conv1_b"])), 2)
    x = F.max_pool2d(F.relu(F.conv2d(x, w["conv2_W"], w["conv2_b"])), 4)
    x = x.permute(0, 2, 3, 1).reshape(len(frames), -1)
    units = len(w["lstm_RW"])
    h = c = torch.zeros(units, dtype=torch.float64)
    r = torch.zeros(len(w["rnn_RW"]), dtype=torch.float64)
    for step in x:
        g = step @ w["lstm_W"] + h @ w["lstm_RW"] + w["lstm_b"]
        candidate, forget, out, enter = g.split(units)
        c = torch.sigmoid(forget) * c + torch.sigmoid(enter) * torch.tanh(candidate)
        h = torch.sigmoid(out) * torch.tanh(c)
        r = torch.tanh(h @ w["rnn_W"] + r @ w["rnn_RW"] + w["rnn_b"])
    d = F.relu(torch.cat([r, texture]) @ w["dense_W"] + w["dense_b"])
    return torch.softmax(d @ w["emotion_W"] + w["emotion_b"], 0)


model, weights, data = read(sys.argv[1])
size, bins = model["network"]["frameSize"], model["network"]["histogramLength"]
counts = model["testFrames"]
pixels = sum(counts) * size * size
frames = numpy.frombuffer(data[:pixels], numpy.uint8).reshape(-1, size, size) / 255.0
textures = numpy.frombuffer(data[pixels:], "<f4").reshape(len(counts), bins).astype("float64")
at = 0
for count, texture in zip(counts, textures):
    p = answer(weights, torch.tensor(frames[at:at + count]), torch.tensor(texture))
    at += count
    print(",".join("%.9f" % v for v in p))
