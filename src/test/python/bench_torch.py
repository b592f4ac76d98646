"""PyTorch's side of org.mien.bench.NetworkBenchmark: the network of the paper, one thread.

Reads lines "train|infer SAMPLES FRAMES REPETITIONS" from standard input; answers each with two numbers, the wall-clock and the
CPU milliseconds per repetition. Written for PyTorch 1.13 (Debian: python3-torch).
"""
import sys
import time

import torch
from torch import nn
from torch.nn import functional

torch.set_num_threads(1)
torch.set_num_interop_threads(1)
torch.manual_seed(1)


class Paper(nn.Module):
    def __init__(self, classes=6):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3)
        self.conv2 = nn.Conv2d(32, 64, 3)
        self.lstm = nn.LSTM(1600, 50, batch_first=True)
        self.rnn = nn.RNN(50, 30, batch_first=True)
        self.dense = nn.Linear(30, 128)
        self.out = nn.Linear(128, classes)

    def forward(self, clips):
        samples, frames = clips.shape[:2]
        x = clips.reshape(samples * frames, 1, 48, 48)
        x = functional.max_pool2d(functional.relu(self.conv1(x)), 2)
        x = functional.max_pool2d(functional.relu(self.conv2(x)), 2)
        x = functional.max_pool2d(x, 2).reshape(samples, frames, -1)
        x, _ = self.lstm(x)
        x, _ = self.rnn(x)
        return self.out(functional.relu(self.dense(x[:, -1])))


def main():
    network = Paper()
    optimiser = torch.optim.Adam(network.parameters(), lr=0.001)
    print(torch.__version__, sum(p.numel() for p in network.parameters()), flush=True)
    for line in sys.stdin:
        mode, samples, frames, repetitions = line.split()
        samples, frames, repetitions = int(samples), int(frames), int(repetitions)
        clips = torch.rand(samples, frames, 48, 48)
        labels = torch.randint(0, 6, (samples,))

        def train():
            optimiser.zero_grad(set_to_none=True)
            functional.cross_entropy(network(clips), labels).backward()
            optimiser.step()

        def infer():
            with torch.inference_mode():
                functional.softmax(network(clips), dim=1)

        step = train if mode == "train" else infer
        step()
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(repetitions):
            step()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(wall * 1000 / repetitions, cpu * 1000 / repetitions, flush=True)


if __name__ == "__main__":
    main()
