"""Outputs and gradients of the layers of the attention network, computed by PyTorch.

usage: python3 attention.py > attention.csv
Made with Python 3.11, PyTorch 1.13.0, in double precision.

The encoder block is torch.nn.TransformerEncoderLayer (normalised first, ReLU, no dropout) with its key padding mask; steps behind
the end of a sample are set to 0 afterwards. Step embedding and attention pooling are written out here. The loss is the sum of the
outputs times fixed numbers. One line an array: case, name, values row by row; weights as inputs x outputs.
"""
import math

import torch

torch.set_default_dtype(torch.float64)
WIDTH, HEADS, HIDDEN, INPUTS = 6, 2, 7, 3


def show(case, name, values):
    print(",".join([case, name] + ["%.17g" % v for v in values.detach().reshape(-1)]))


def draw(*shape):
    return torch.rand(*shape) * 2 - 1


def report(case, lengths, x, out, weights):
    """weights: our name -> (value, gradient as our layout)"""
    above = draw(*out.shape)
    (out * above).sum().backward()
    show(case, "lengths", torch.tensor(lengths, dtype=torch.float64))
    show(case, "above", above)
    show(case, "out", out)
    show(case, "x", x)
    show(case, "dx", x.grad)
    for name, (tensor, turned) in weights.items():
        show(case, name, tensor.T if turned else tensor)
        show(case, "d" + name, tensor.grad.T if turned else tensor.grad)


def inputs(lengths, values):
    """Random steps and which of them count; what stands behind an end is 0, as the layers leave it."""
    steps = max(lengths)
    counts = torch.arange(steps)[None, :] < torch.tensor(lengths)[:, None]
    x = (2 * draw(len(lengths), steps, values) * counts[..., None]).requires_grad_(True)
    return x, counts


def block(case, lengths):
    x, counts = inputs(lengths, WIDTH)
    layer = torch.nn.TransformerEncoderLayer(WIDTH, HEADS, HIDDEN, dropout=0, batch_first=True, norm_first=True)
    layer.train()
    for p in layer.parameters():
        p.data = draw(*p.shape)
    out = layer(x, src_key_padding_mask=~counts) * counts[..., None]
    a = layer.self_attn
    report(case, lengths, x, out, {
        "gain1": (layer.norm1.weight, False), "shift1": (layer.norm1.bias, False),
        "Wqkv": (a.in_proj_weight, True), "bqkv": (a.in_proj_bias, False),
        "Wo": (a.out_proj.weight, True), "bo": (a.out_proj.bias, False),
        "gain2": (layer.norm2.weight, False), "shift2": (layer.norm2.bias, False),
        "W1": (layer.linear1.weight, True), "b1": (layer.linear1.bias, False),
        "W2": (layer.linear2.weight, True), "b2": (layer.linear2.bias, False)})


def pool(case, lengths):
    x, counts = inputs(lengths, WIDTH)
    gain, shift, query = (draw(WIDTH).requires_grad_(True) for _ in range(3))
    z = torch.nn.functional.layer_norm(x, (WIDTH,), gain, shift)
    scores = (z @ query / math.sqrt(WIDTH)).masked_fill(~counts, -math.inf)
    out = (torch.softmax(scores, 1)[..., None] * z).sum(1)
    report(case, lengths, x, out, {"gain": (gain, False), "shift": (shift, False), "query": (query, False)})


def embed(case, lengths, learned):
    x, counts = inputs(lengths, INPUTS)
    W, b, P = draw(INPUTS, WIDTH).requires_grad_(True), draw(WIDTH).requires_grad_(True), None
    weights = {"W": (W, False), "b": (b, False)}
    if learned:
        P = draw(max(lengths), WIDTH).requires_grad_(True)
        weights["P"] = (P, False)
    else:
        t = torch.arange(max(lengths))[:, None]
        angle = t / 10000 ** (torch.arange(0, WIDTH, 2)[None, :] / WIDTH)
        P = torch.stack([torch.sin(angle), torch.cos(angle)], 2).reshape(max(lengths), WIDTH) / 10
    report(case, lengths, x, (x @ W + b + P) * counts[..., None], weights)


torch.manual_seed(1)
for name, lengths in {"one": [1, 1, 1], "five": [5, 5, 5], "ragged": [4, 2, 1]}.items():
    block("block-" + name, lengths)
    pool("pool-" + name, lengths)
    embed("waves-" + name, lengths, False)
embed("learned-five", [5, 5, 5], True)
