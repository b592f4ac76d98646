"""Figures that the tools for small data are tested against: tools.csv, one line a figure.

Run with PyTorch 1.13.0, SciPy 1.10.1, NumPy 1.24.2, Python 3.11: python3 tools.py > tools.csv
"""
import numpy as np
import torch
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from scipy.stats import beta

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def line(name, values):
    print(name + "," + ",".join(repr(float(v)) for v in np.asarray(values).ravel()))


# Smoothed cross-entropy with class weights: loss of each example and gradient by the logits.
logits = torch.tensor([[1.5, -2.0, 0.25], [0.0, 0.0, 3.0], [-1.0, 4.0, 2.0]], requires_grad=True)
labels = torch.tensor([0, 1, 1])
weights = torch.tensor([0.5, 2.0, 1.0])
losses = torch.nn.functional.cross_entropy(logits, labels, weight=weights, label_smoothing=0.15, reduction="none")
losses.sum().backward()
line("smoothing-losses", losses.detach())
line("smoothing-gradient", logits.grad)

# Shares of two classes, as mixup gives them.
shares = torch.tensor([[0.7, 0.3, 0.0], [0.0, 0.55, 0.45], [0.0, 1.0, 0.0]])
logits.grad = None
losses = torch.nn.functional.cross_entropy(logits, shares, weight=weights, reduction="none")
losses.sum().backward()
line("shares-losses", losses.detach())
line("shares-gradient", logits.grad)

# Softmax regression by AdamW, biases without decay, smoothed labels, cosine schedule stepped every batch.
x = torch.tensor([[0.1, 0.9, 0.4, 0.3], [0.8, 0.2, 0.5, 0.7], [0.6, 0.6, 0.1, 0.0]])
w = torch.tensor([[0.2, -0.1, 0.4], [-0.3, 0.5, 0.1], [0.05, 0.25, -0.2], [0.7, -0.6, 0.3]], requires_grad=True)
b = torch.tensor([0.3, -0.2, 0.1], requires_grad=True)
y = torch.tensor([1, 0, 2])
adam = torch.optim.AdamW([{"params": [w], "weight_decay": 0.2}, {"params": [b], "weight_decay": 0.0}], lr=0.05)
fall = torch.optim.lr_scheduler.CosineAnnealingLR(adam, T_max=6)
rates = []
for step in range(6):
    rates.append(fall.get_last_lr()[0])
    adam.zero_grad()
    torch.nn.functional.cross_entropy(x @ w + b, y, label_smoothing=0.1).backward()
    adam.step()
    fall.step()
line("adamw-weights", w.detach())
line("adamw-biases", b.detach())
line("cosine-rates", rates)

# Step schedule: 8 epochs of 3 batches, a tenth from half and a hundredth from three quarters of the epochs on.
sgd = torch.optim.SGD([w], lr=0.5)
fall = torch.optim.lr_scheduler.MultiStepLR(sgd, milestones=[12, 18], gamma=0.1)
rates = []
for step in range(24):
    rates.append(fall.get_last_lr()[0])
    sgd.step()
    fall.step()
line("step-rates", rates)

# Temperature: probabilities as 32-bit floats, then the temperature with the least negative log likelihood.
random = np.random.RandomState(7)
for name, scale in (("sure", 6.0), ("unsure", 0.4)):
    truth = random.randint(0, 4, 60)
    z = random.randn(60, 4)
    z[np.arange(60), truth] += 1.0
    p = np.exp(log_softmax(z * scale, axis=1)).astype(np.float32)
    logs = np.log(p.astype(np.float64))

    def loss(temperature):
        return -log_softmax(logs / temperature, axis=1)[np.arange(60), truth].mean()

    best = minimize_scalar(loss, bounds=(0.05, 20), method="bounded", options={"xatol": 1e-12})
    line("temperature-" + name + "-answers", p)
    line("temperature-" + name + "-labels", truth)
    line("temperature-" + name, [best.x, best.fun])

# Quantiles of the Beta distributions that mixup draws from.
for alpha in (0.2, 1.0, 4.0):
    line("beta-" + str(alpha), beta.ppf([0.1, 0.25, 0.5, 0.75, 0.9], alpha, alpha))
