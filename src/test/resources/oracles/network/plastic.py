"""Outputs and gradients of a plastic recurrent layer, computed by PyTorch's automatic differentiation.

usage: python3 plastic.py > plastic.csv
Made with Python 3.11, PyTorch 1.13.0, in double precision.

h(t) = tanh(x(t) W + h(t-1) (R + alpha * H(t)) + b), H(t+1) = (1 - eta) H(t) + eta outer(h(t-1), h(t)), eta = sigmoid(e), with
h and H 0 before the first step of each sample (Miconi, Clune and Stanley 2018, equations 1 and 2). The loss is the sum of
the outputs times fixed numbers; steps behind the end of a sample take no part. One line an array: case, name, values row by row.
"""
import torch

torch.set_default_dtype(torch.float64)
SAMPLES, INPUTS, UNITS = 3, 4, 5


def run(x, lengths, W, R, b, alpha, e):
    eta = torch.sigmoid(e)
    rows = []
    for s, length in enumerate(lengths):
        h, H = torch.zeros(UNITS), torch.zeros(UNITS, UNITS)
        row = []
        for t in range(x.shape[1]):
            if t >= length:
                row.append(torch.zeros(UNITS))
                continue
            new = torch.tanh(x[s, t] @ W + h @ (R + alpha * H) + b)
            H = (1 - eta) * H + eta * torch.outer(h, new)
            h = new
            row.append(h)
        rows.append(torch.stack(row))
    return torch.stack(rows)


def show(case, name, values):
    print(",".join([case, name] + ["%.17g" % v for v in values.detach().reshape(-1)]))


for case, lengths in {"one": [1, 1, 1], "three": [3, 3, 3], "nine": [9, 9, 9], "ragged": [7, 4, 2]}.items():
    torch.manual_seed(sum(lengths))
    steps = max(lengths)
    draw = lambda *shape: torch.rand(*shape) * 2 - 1
    leaves = {"x": 2 * draw(SAMPLES, steps, INPUTS), "W": draw(INPUTS, UNITS), "RW": draw(UNITS, UNITS), "b": draw(UNITS),
              "alpha": 3 * draw(UNITS, UNITS), "eta": torch.tensor([-0.6])}
    for leaf in leaves.values():
        leaf.requires_grad_(True)
    out = run(leaves["x"], lengths, leaves["W"], leaves["RW"], leaves["b"], leaves["alpha"], leaves["eta"][0])
    above = draw(*out.shape)
    (out * above).sum().backward()
    show(case, "lengths", torch.tensor(lengths, dtype=torch.float64))
    show(case, "above", above)
    show(case, "out", out)
    for name, leaf in leaves.items():
        show(case, name, leaf)
        show(case, "d" + name, torch.zeros_like(leaf) if leaf.grad is None else leaf.grad)
