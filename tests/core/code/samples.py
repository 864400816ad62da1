"""PyTorch code as people write it: each with the name of its network and the size of its images."""

from __future__ import annotations

CIFAR_TUTORIAL = """
import torch
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x)))
        x = torch.flatten(x, 1) # flatten all dimensions except batch
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = self.fc3(x)
        return x


net = Net()
"""

TRAINING = (
    CIFAR_TUTORIAL
    + """
import torch.optim as optim

device = torch.device('cuda:0' if torch.cuda.is_available() else 'cpu')
net.to(device)
criterion = nn.CrossEntropyLoss()
optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)

for epoch in range(2):
    running_loss = 0.0
    for i, data in enumerate([], 0):
        inputs, labels = data
        optimizer.zero_grad()
        outputs = net(inputs)
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()

print('Finished Training')
if __name__ == "__main__":
    print(net)
"""
)

OLD_TUTORIAL = """
import torch
import torch.nn as nn
import torch.nn.functional as F

class Net(nn.Module):

    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        # Max pooling over a (2, 2) window
        x = F.max_pool2d(F.relu(self.conv1(x)), (2, 2))
        # If the size is a square you can only specify a single number
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(-1, self.num_flat_features(x))
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = self.fc3(x)
        return x

    def num_flat_features(self, x):
        size = x.size()[1:]  # all dimensions except the batch dimension
        num_features = 1
        for s in size:
            num_features *= s
        return num_features


net = Net()
"""

COURSE_SEQUENTIAL = """
import torch
from torch import nn
from torch.nn import Conv2d, MaxPool2d, Flatten, Linear, Sequential

class Tudui(nn.Module):
    def __init__(self):
        super(Tudui, self).__init__()
        self.model1 = Sequential(
            Conv2d(3, 32, 5, padding=2),
            MaxPool2d(2),
            Conv2d(32, 32, 5, padding=2),
            MaxPool2d(2),
            Conv2d(32, 64, 5, padding=2),
            MaxPool2d(2),
            Flatten(),
            Linear(1024, 64),
            Linear(64, 10)
        )

    def forward(self, x):
        x = self.model1(x)
        return x

tudui = Tudui()
if torch.cuda.is_available():
    tudui = tudui.cuda()
"""

COURSE_STRAIGHT = """
from torch import nn
from torch.nn import Conv2d, MaxPool2d, Flatten, Linear

class Tudui(nn.Module):
    def __init__(self):
        super(Tudui, self).__init__()
        self.conv1 = Conv2d(3, 32, 5, padding=2)
        self.maxpool1 = MaxPool2d(2)
        self.conv2 = Conv2d(32, 32, 5, padding=2)
        self.maxpool2 = MaxPool2d(2)
        self.conv3 = Conv2d(32, 64, 5, padding=2)
        self.maxpool3 = MaxPool2d(2)
        self.flatten = Flatten()
        self.linear1 = Linear(1024, 64)
        self.linear2 = Linear(64, 10)

    def forward(self, x):
        x = self.conv1(x)
        x = self.maxpool1(x)
        x = self.conv2(x)
        x = self.maxpool2(x)
        x = self.conv3(x)
        x = self.maxpool3(x)
        x = self.flatten(x)
        x = self.linear1(x)
        x = self.linear2(x)
        return x

tudui = Tudui()
"""

LENET = """
from collections import OrderedDict
import torch.nn as nn

model = nn.Sequential(OrderedDict([
    ("c1", nn.Conv2d(1, 6, kernel_size=(5, 5), padding=2)),
    ("s2", nn.AvgPool2d(2)),
    ("act", nn.Tanh()),
    ("c3", nn.Conv2d(6, 16, 5)),
    ("s4", nn.AvgPool2d(2)),
    ("act2", nn.Tanh()),
    ("flat", nn.Flatten()),
    ("f5", nn.Linear(16 * 5 * 5, 120)),
    ("f6", nn.Linear(in_features=120, out_features=84, bias=True)),
    ("out", nn.Linear(84, 10)),
]))
"""

CONSTANTS = """
import torch.nn as nn

hidden, classes = 64, 10
sizes = [3 * 8 * 8, hidden, hidden // 2]
layers = [nn.Flatten()]
for before, after in zip(sizes, sizes[1:]):
    layers += [nn.Linear(before, after), nn.ReLU(inplace=True)]
layers.append(nn.Dropout(p=0.25))
model = nn.Sequential(*layers, nn.Linear(sizes[-1], classes))
model.add_module("soft", nn.LogSoftmax(dim=1))
"""

COMPREHENSION = """
import torch.nn as nn

def block(channels, kernel=3):
    return nn.Sequential(nn.Conv2d(channels, channels, kernel, padding=kernel // 2), nn.ReLU())

net = nn.Sequential(
    nn.Conv2d(3, 8, 1),
    nn.Sequential(*[block(8) for _ in range(3)]),
    *[nn.Conv2d(8 + 2 * i, 10 + 2 * i, 1) for i in range(2)],
)
"""

RESNET18 = """
import torch.nn as nn
import torch.nn.functional as F

class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, in_planes, planes, stride=1):
        super(BasicBlock, self).__init__()
        self.conv1 = nn.Conv2d(in_planes, planes, kernel_size=3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, kernel_size=3, stride=1, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)

        self.shortcut = nn.Sequential()
        if stride != 1 or in_planes != self.expansion*planes:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_planes, self.expansion*planes, kernel_size=1, stride=stride, bias=False),
                nn.BatchNorm2d(self.expansion*planes)
            )

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        out += self.shortcut(x)
        out = F.relu(out)
        return out


class ResNet(nn.Module):
    def __init__(self, block, num_blocks, num_classes=10):
        super(ResNet, self).__init__()
        self.in_planes = 16

        self.conv1 = nn.Conv2d(3, 16, kernel_size=3, stride=1, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.layer1 = self._make_layer(block, 16, num_blocks[0], stride=1)
        self.layer2 = self._make_layer(block, 32, num_blocks[1], stride=2)
        self.layer3 = self._make_layer(block, 64, num_blocks[2], stride=2)
        self.layer4 = self._make_layer(block, 128, num_blocks[3], stride=2)
        self.linear = nn.Linear(128*block.expansion, num_classes)

    def _make_layer(self, block, planes, num_blocks, stride):
        strides = [stride] + [1]*(num_blocks-1)
        layers = []
        for stride in strides:
            layers.append(block(self.in_planes, planes, stride))
            self.in_planes = planes * block.expansion
        return nn.Sequential(*layers)

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.layer1(out)
        out = self.layer2(out)
        out = self.layer3(out)
        out = self.layer4(out)
        out = F.avg_pool2d(out, 4)
        out = out.view(out.size(0), -1)
        out = self.linear(out)
        return out


def ResNet18():
    return ResNet(BasicBlock, [2, 2, 2, 2])


def test():
    net = ResNet18()
    y = net(torch.randn(1, 3, 32, 32))
    print(y.size())

model = ResNet18()
"""

BOTTLENECK = """
from torch import nn

class Bottleneck(nn.Module):
    def __init__(self, inplanes, planes, downsample=None):
        super().__init__()
        self.conv1 = nn.Conv2d(inplanes, planes, 1, bias=False)
        self.conv2 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)
        self.conv3 = nn.Conv2d(planes, planes * 4, 1, bias=False)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = downsample

    def forward(self, x):
        identity = x
        out = self.relu(self.conv1(x))
        out = self.relu(self.conv2(out))
        out = self.conv3(out)
        if self.downsample is not None:
            identity = self.downsample(x)
        return self.relu(out + identity)

model = nn.Sequential(
    Bottleneck(3, 4, nn.Conv2d(3, 16, 1)),
    Bottleneck(16, 4),
    nn.AdaptiveAvgPool2d((1, 1)),
    nn.Flatten(1),
    nn.Linear(16, 5),
)
"""

INCEPTION = """
import torch
from torch import nn
import torch.nn.functional as F

class ConvReLU(nn.Module):
    def __init__(self, in_channels, out_channels, **kwargs):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, bias=False, **kwargs)
        self.bn = nn.BatchNorm2d(out_channels, eps=0.001)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.relu(self.bn(self.conv(x)), inplace=True)

class Inception(nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        self.branch1x1 = ConvReLU(in_channels, 8, kernel_size=1)
        self.branch3x3_1 = ConvReLU(in_channels, 4, kernel_size=1)
        self.branch3x3_2 = ConvReLU(4, 8, kernel_size=3, padding=1)
        self.branch_pool = ConvReLU(in_channels, 4, kernel_size=1)

    def forward(self, x):
        branch1x1 = self.branch1x1(x)
        branch3x3 = self.branch3x3_2(self.branch3x3_1(x))
        branch_pool = F.avg_pool2d(x, kernel_size=3, stride=1, padding=1)
        branch_pool = self.branch_pool(branch_pool)
        outputs = [branch1x1, branch3x3, branch_pool]
        return torch.cat(outputs, 1)

class Net(nn.Module):
    def __init__(self, num_classes: int = 7) -> None:
        super().__init__()
        self.a = Inception(3)
        self.b = Inception(20)
        self.drop = nn.Dropout2d()
        self.fc = nn.Linear(20, num_classes)

    def forward(self, x):
        x = self.b(F.max_pool2d(self.a(x), 2))
        x = x.mean([2, 3])
        return F.log_softmax(self.fc(F.dropout(x, training=self.training)), dim=1)

net = Net()
"""

DENSE = """
import torch
from torch import nn

class DenseBlock(nn.Module):
    def __init__(self, channels, growth, layers):
        super().__init__()
        self.layers = nn.ModuleList([
            nn.Sequential(nn.Conv2d(channels + i * growth, growth, 3, padding=1), nn.ReLU()) for i in range(layers)
        ])

    def forward(self, x):
        features = [x]
        for layer in self.layers:
            new = layer(torch.cat(features, 1))
            features.append(new)
        return torch.cat(features, dim=1)

model = nn.Sequential(DenseBlock(3, 4, 3), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(15, 4))
"""

SQUEEZE_EXCITE = """
from torch import nn

class SELayer(nn.Module):
    def __init__(self, channel, reduction=4):
        super(SELayer, self).__init__()
        self.gate = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(channel, channel // reduction, 1),
            nn.ReLU(inplace=True),
            nn.Conv2d(channel // reduction, channel, 1),
            nn.Sigmoid(),
        )

    def forward(self, x):
        return x * self.gate(x)

model = nn.Sequential(nn.Conv2d(3, 8, 3), SELayer(8), nn.Flatten(), nn.Linear(8 * 6 * 6, 3))
"""

MOBILE = """
import torch
from torch import nn

class ConvBNReLU(nn.Sequential):
    def __init__(self, in_planes, out_planes, kernel_size=3, stride=1, groups=1):
        padding = (kernel_size - 1) // 2
        super().__init__(
            nn.Conv2d(in_planes, out_planes, kernel_size, stride, padding, groups=groups, bias=False),
            nn.BatchNorm2d(out_planes),
            nn.ReLU6(inplace=True),
        )

class InvertedResidual(nn.Module):
    def __init__(self, inp, oup, stride, expand_ratio):
        super().__init__()
        self.stride = stride
        assert stride in [1, 2]
        hidden_dim = int(round(inp * expand_ratio))
        self.use_res_connect = self.stride == 1 and inp == oup
        layers = []
        if expand_ratio != 1:
            layers.append(ConvBNReLU(inp, hidden_dim, kernel_size=1))
        layers.extend([
            ConvBNReLU(hidden_dim, hidden_dim, stride=stride, groups=hidden_dim),
            nn.Conv2d(hidden_dim, oup, 1, 1, 0, bias=False),
            nn.BatchNorm2d(oup),
        ])
        self.conv = nn.Sequential(*layers)

    def forward(self, x):
        if self.use_res_connect:
            return x + self.conv(x)
        else:
            return self.conv(x)

class MobileNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        setting = [
            # t, c, n, s
            [1, 8, 1, 1],
            [6, 12, 2, 2],
        ]
        input_channel = 8
        features = [ConvBNReLU(3, input_channel, stride=2)]
        for t, c, n, s in setting:
            for i in range(n):
                stride = s if i == 0 else 1
                features.append(InvertedResidual(input_channel, c, stride, expand_ratio=t))
                input_channel = c
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(input_channel, num_classes))
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode='fan_out')

    def forward(self, x):
        x = self.features(x)
        x = nn.functional.adaptive_avg_pool2d(x, (1, 1))
        x = torch.flatten(x, 1)
        return self.classifier(x)

model = MobileNet()
"""

VGG = """
import torch.nn as nn

cfg = {'A': [8, 'M', 16, 'M', 32, 32, 'M']}

class VGG(nn.Module):
    def __init__(self, vgg_name='A'):
        super(VGG, self).__init__()
        self.features = self._make_layers(cfg[vgg_name])
        self.classifier = nn.Linear(32 * 4 * 4, 10)

    def forward(self, x):
        out = self.features(x)
        out = out.view(out.size(0), -1)
        out = self.classifier(out)
        return out

    def _make_layers(self, cfg):
        layers = []
        in_channels = 3
        for x in cfg:
            if x == 'M':
                layers += [nn.MaxPool2d(kernel_size=2, stride=2)]
            else:
                layers += [nn.Conv2d(in_channels, x, kernel_size=3, padding=1),
                           nn.BatchNorm2d(x),
                           nn.ReLU(inplace=True)]
                in_channels = x
        layers += [nn.AvgPool2d(kernel_size=1, stride=1)]
        return nn.Sequential(*layers)

net = VGG('A')
"""

UNET = """
import torch
from torch import nn
import torch.nn.functional as F

def double(i, o):
    return nn.Sequential(nn.Conv2d(i, o, 3, padding=1), nn.ReLU(), nn.Conv2d(o, o, 3, padding=1), nn.ReLU())

class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down1 = double(1, 4)
        self.down2 = double(4, 8)
        self.bottom = double(8, 16)
        self.up2 = nn.ConvTranspose2d(16, 8, 2, stride=2)
        self.dec2 = double(16, 8)
        self.up1 = nn.ConvTranspose2d(8, 4, 2, stride=2)
        self.dec1 = double(8, 4)
        self.head = nn.Conv2d(4, 2, 1)

    def forward(self, x):
        d1 = self.down1(x)
        d2 = self.down2(F.max_pool2d(d1, 2))
        b = self.bottom(F.max_pool2d(d2, 2))
        u2 = self.dec2(torch.cat([d2, self.up2(b)], dim=1))
        u1 = self.dec1(torch.cat([d1, self.up1(u2)], dim=1))
        return self.head(u1)

model = UNet()
"""

MULTI_SUM = """
from torch import nn

class Three(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Conv2d(3, 3, 1), nn.Conv2d(3, 3, 3, padding=1)

    def forward(self, x):
        y = x + self.a(x) + self.b(x)
        y = y * y.sigmoid()
        y = y.relu_().contiguous()
        return y.flatten(1)

model = Three()
"""

INHERITED = """
import torch.nn as nn

class Base(nn.Module):
    width = 6

    def __init__(self, depth=2):
        super().__init__()
        self.stem = nn.Conv2d(3, self.width, 3)
        self.body = nn.Sequential()
        for i in range(depth):
            self.body.add_module(f"conv{i}", nn.Conv2d(self.width, self.width, 1))

    def forward(self, x):
        return self.head(self.body(self.stem(x)))

class Wide(Base):
    width = 8

    def __init__(self):
        super().__init__(depth=3)
        self.head = nn.Sequential(nn.ReLU(), nn.Flatten(), nn.Linear(8 * 6 * 6, 2))

model = Wide()
"""

SAMPLES = {
    "the CIFAR10 tutorial": (CIFAR_TUTORIAL, "net", (3, 32, 32)),
    "a training script": (TRAINING, "net", (3, 32, 32)),
    "the old tutorial": (OLD_TUTORIAL, "net", (1, 32, 32)),
    "the course, Sequential": (COURSE_SEQUENTIAL, "tudui", (3, 32, 32)),
    "the course, straight": (COURSE_STRAIGHT, "tudui", (3, 32, 32)),
    "LeNet by OrderedDict": (LENET, "model", (1, 28, 28)),
    "constants and loops": (CONSTANTS, "model", (3, 8, 8)),
    "comprehensions": (COMPREHENSION, "net", (3, 8, 8)),
    "ResNet-18": (RESNET18, "model", (3, 32, 32)),
    "bottlenecks": (BOTTLENECK, "model", (3, 8, 8)),
    "Inception": (INCEPTION, "net", (3, 8, 8)),
    "a dense block": (DENSE, "model", (3, 8, 8)),
    "squeeze and excite": (SQUEEZE_EXCITE, "model", (3, 8, 8)),
    "MobileNet": (MOBILE, "model", (3, 16, 16)),
    "VGG": (VGG, "net", (3, 32, 32)),
    "U-Net": (UNET, "model", (1, 16, 16)),
    "sums and products": (MULTI_SUM, "model", (3, 8, 8)),
    "classes upon classes": (INHERITED, "model", (3, 8, 8)),
}
