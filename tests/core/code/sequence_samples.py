"""Networks with layers that give several tensors, and with split channels, as people write them."""

from __future__ import annotations

_HEAD = "import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n"

ROWS_LSTM = (
    _HEAD
    + """
class RNN(nn.Module):
    def __init__(self, input_size, hidden_size, num_layers, num_classes):
        super(RNN, self).__init__()
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.lstm = nn.LSTM(input_size, hidden_size, num_layers, batch_first=True)
        self.fc = nn.Linear(hidden_size, num_classes)

    def forward(self, x):
        # Set initial hidden and cell states
        h0 = torch.zeros(self.num_layers, x.size(0), self.hidden_size).to(x.device)
        c0 = torch.zeros(self.num_layers, x.size(0), self.hidden_size).to(x.device)
        out, _ = self.lstm(x, (h0, c0))  # out: (batch_size, seq_length, hidden_size)
        out = self.fc(out[:, -1, :])
        return out

model = RNN(28, 16, 2, 10)
"""
)

STATE_GRU = (
    _HEAD
    + """
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(input_size=8, hidden_size=12, num_layers=2, batch_first=True)
        self.fc = nn.Linear(12, 3)

    def forward(self, x):
        x = x.view(-1, 8, 8)
        _, h_n = self.gru(x)
        return self.fc(h_n[-1])

net = Net()
"""
)

BOTH_WAYS = (
    _HEAD
    + """
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 5, bidirectional=True, batch_first=True)
        self.fc = nn.Linear(10, 3)

    def forward(self, x):
        x = torch.flatten(x, 1, 2)
        output, (hidden, cell) = self.lstm(x)
        hidden = torch.cat((hidden[-2, :, :], hidden[-1, :, :]), dim=1)
        return self.fc(F.relu(hidden))

net = Net()
"""
)

ALL_STEPS = (
    _HEAD
    + """
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.RNN(8, 6, nonlinearity="relu", batch_first=True)
        self.second = nn.RNN(6, 5, batch_first=True)
        self.fc = nn.Linear(5, 3)

    def forward(self, x):
        x = self.first(x)[0]
        _, h = self.second(x, None)
        return self.fc(h.squeeze(0))

net = Net()
"""
)

ATTENTION = (
    _HEAD
    + """
class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.attn = nn.MultiheadAttention(width, heads, batch_first=True)

    def forward(self, x):
        h = self.norm(x)
        a, _ = self.attn(h, h, h, need_weights=False)
        return x + a

model = nn.Sequential(Block(8, 2), nn.Flatten(), nn.Linear(64, 3))
"""
)

SHUFFLE_UNIT = (
    _HEAD
    + """
class Unit(nn.Module):
    def __init__(self, channels):
        super().__init__()
        half = channels // 2
        self.branch = nn.Sequential(
            nn.Conv2d(half, half, 1), nn.BatchNorm2d(half), nn.ReLU(), nn.Conv2d(half, half, 3, padding=1)
        )

    def forward(self, x):
        x1, x2 = x.chunk(2, dim=1)
        out = torch.cat((x1, self.branch(x2)), dim=1)
        return F.channel_shuffle(out, 2)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3)
        self.bn = nn.BatchNorm2d(8)
        self.wide = nn.Conv2d(3, 4, 1)
        self.narrow = nn.Conv2d(5, 4, 1)

    def forward(self, x):
        x = F.relu(self.bn(self.stem(x)))
        a, b = torch.split(x, [3, 5], dim=1)
        x = torch.cat([self.wide(a), self.narrow(b)], 1)
        x1, x2 = torch.chunk(x, 2, 1)
        return torch.cat([x2, x1[:, :3]], dim=1)

model = Net()
"""
)

SEQUENCE_SAMPLES = {
    "LSTM over rows": (ROWS_LSTM, "model", (28, 28)),
    "the state of a GRU": (STATE_GRU, "net", (1, 8, 8)),
    "LSTM both ways": (BOTH_WAYS, "net", (1, 6, 8)),
    "RNN upon RNN": (ALL_STEPS, "net", (6, 8)),
    "self-attention": (ATTENTION, "model", (8, 8)),
    "split channels": (SHUFFLE_UNIT, "model", (3, 8, 8)),
}
