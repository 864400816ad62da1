<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AnalyzerModel</name>
  <message>
   <source>Activations</source>
   <translation>激活值</translation>
  </message>
  <message>
   <source>In → out</source>
   <translation>输入 → 输出</translation>
  </message>
  <message>
   <source>MACs</source>
   <translation>MACs</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>占比</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>类型</translation>
  </message>
 </context>
 <context>
  <name>AnalyzerView</name>
  <message>
   <source>Analyzer</source>
   <translation>分析</translation>
  </message>
 </context>
 <context>
  <name>ArchitectureThumbnail</name>
  <message numerus="yes">
   <source>Architecture, %n block(s)</source>
   <translation>
    <numerusform>网络结构，%n 个模块</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BlockInspector</name>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>Name in code</source>
   <translation>代码中的名称</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <source>What the block is called in the code and in saved weights</source>
   <translation>模块在代码和已保存权重中的名称</translation>
  </message>
  <message>
   <source>name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>{parameters} parameters · {macs} MACs · {memory} per image</source>
   <translation>{parameters} 个参数 · {macs} MACs · 每张图像 {memory}</translation>
  </message>
 </context>
 <context>
  <name>BottomPanel</name>
  <message>
   <source>About the network</source>
   <translation>网络详情</translation>
  </message>
  <message>
   <source>Analyzer</source>
   <translation>分析</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <source>Fold the panel</source>
   <translation>折叠面板</translation>
  </message>
  <message>
   <source>History</source>
   <translation>历史</translation>
  </message>
  <message>
   <source>Issues</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Issues {count}</source>
   <translation>问题 {count}</translation>
  </message>
  <message>
   <source>Open the panel</source>
   <translation>展开面板</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>1 block</source>
   <translation>1 个模块</translation>
  </message>
  <message>
   <source>1 block inside</source>
   <translation>内含 1 个模块</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>{n} blocks</source>
   <translation>{n} 个模块</translation>
  </message>
  <message>
   <source>{n} blocks inside</source>
   <translation>内含 {n} 个模块</translation>
  </message>
 </context>
 <context>
  <name>ChoiceEditor</name>
  <message>
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>是</translation>
  </message>
 </context>
 <context>
  <name>ClassModel</name>
  <message>
   <source>Balance</source>
   <translation>均衡</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Training images compared with the largest class</source>
   <translation>训练图像数与最大类别之比</translation>
  </message>
 </context>
 <context>
  <name>ClassTable</name>
  <message>
   <source>Classes</source>
   <translation>类别</translation>
  </message>
 </context>
 <context>
  <name>CodePanel</name>
  <message>
   <source>Copy code</source>
   <translation>复制代码</translation>
  </message>
  <message>
   <source>The PyTorch code appears here as soon as the network has a block.</source>
   <translation>网络中有了模块后，PyTorch 代码就会显示在这里。</translation>
  </message>
  <message>
   <source>The network as PyTorch code</source>
   <translation>网络的 PyTorch 代码</translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Nothing that can be done now is called so. Try another word.</source>
   <translation>当前可用的命令中没有匹配项。换个词试试。</translation>
  </message>
  <message>
   <source>What would you like to do?</source>
   <translation>您想做什么？</translation>
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <source>taken for</source>
   <translation>预测类别</translation>
  </message>
  <message>
   <source>true class</source>
   <translation>真实类别</translation>
  </message>
  <message>
   <source>{count} of {total} images of {true} recognised ({share})</source>
   <translation>{true} 的 {total} 张图像中识别正确 {count} 张（{share}）</translation>
  </message>
  <message>
   <source>{count} of {total} images of {true} taken for {predicted} ({share})</source>
   <translation>{true} 的 {total} 张图像中有 {count} 张被认作 {predicted}（{share}）</translation>
  </message>
 </context>
 <context>
  <name>Core</name>
  <message>
   <source>"version" must be a whole number from 1. Received: {value}.</source>
   <translation>“version” 必须是从 1 开始的整数。实际为：{value}。</translation>
  </message>
  <message>
   <source>"{format}" cannot be written. These can: {known}.</source>
   <translation>不能写成“{format}”格式。可用的格式：{known}。</translation>
  </message>
  <message>
   <source>"{name}" cannot be a name: use letters, digits and _, not starting with a digit.</source>
   <translation>“{name}”不能用作名称：请使用字母、数字和下划线 _，且不以数字开头。</translation>
  </message>
  <message>
   <source>"{name}" holds branches; each must be a Group.</source>
   <translation>“{name}”里放的是分支，每个分支都必须是 Group。</translation>
  </message>
  <message>
   <source>"{name}" is a {type}, which holds no blocks.</source>
   <translation>“{name}”是 {type}，里面不能放模块。</translation>
  </message>
  <message>
   <source>1 / (1 + e^−x): reads as a probability for yes or no. Saturates, so rarely used between layers.</source>
   <translation>1 / (1 + e^−x)：可理解为“是”或“否”的概率。容易饱和，因此很少用在层与层之间。</translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation>二维卷积</translation>
  </message>
  <message>
   <source>A ReLU with a soft bend</source>
   <translation>转折平滑的 ReLU</translation>
  </message>
  <message>
   <source>A block cannot be called "{name}": Python or torch needs that name. Rename it.</source>
   <translation>模块不能命名为“{name}”：Python 或 torch 已占用这个名称。请改名。</translation>
  </message>
  <message>
   <source>A container cannot be moved into itself.</source>
   <translation>容器不能移动到自身内部。</translation>
  </message>
  <message>
   <source>A file and its class a line, paths counted from the table's folder; a third column may say test.</source>
   <translation>每行一个文件及其类别，路径以表格所在文件夹为起点；第三列可以写 test。</translation>
  </message>
  <message>
   <source>A folder with the model as PyTorch code, its weights, and scripts that train and predict.</source>
   <translation>一个文件夹，内含以 PyTorch 代码写成的模型、权重，以及训练和预测脚本。</translation>
  </message>
  <message>
   <source>A folder with train-images-idx3-ubyte and its three companions, gzipped or not.</source>
   <translation>包含 train-images-idx3-ubyte 及另外三个配套文件的文件夹，可以是 gzip 压缩的。</translation>
  </message>
  <message>
   <source>A path is missing: write folder:PATH.</source>
   <translation>缺少路径：请写成 folder:PATH。</translation>
  </message>
  <message>
   <source>A subfolder per class; with train and test folders where there are.</source>
   <translation>每个类别一个子文件夹；如有 train 和 test 文件夹则分别使用。</translation>
  </message>
  <message>
   <source>Activation</source>
   <translation>激活</translation>
  </message>
  <message>
   <source>Adam with weight decay done right.</source>
   <translation>正确处理权重衰减的 Adam。</translation>
  </message>
  <message>
   <source>Adapts the step of every weight; a safe first choice.</source>
   <translation>为每个权重自适应调整步长；稳妥的首选。</translation>
  </message>
  <message>
   <source>Add Flatten and a Linear with {classes} outputs</source>
   <translation>添加 Flatten 和一个有 {classes} 个输出的 Linear</translation>
  </message>
  <message>
   <source>Add a Linear with {classes} outputs</source>
   <translation>添加一个有 {classes} 个输出的 Linear</translation>
  </message>
  <message>
   <source>Adds a border of zeros</source>
   <translation>在四周补零</translation>
  </message>
  <message>
   <source>Adds its input to what its body makes of it</source>
   <translation>把输入与主体的输出相加</translation>
  </message>
  <message>
   <source>Adds rows and columns of zeros around the image; negative numbers cut it instead.</source>
   <translation>在图像四周添加值为零的行和列；负数则表示裁剪。</translation>
  </message>
  <message>
   <source>All {parameters:,} parameters are frozen, so that nothing can be learned.</source>
   <translation>全部 {parameters:,} 个参数都已冻结，什么也学不到。</translation>
  </message>
  <message>
   <source>Another block has the id "{id}".</source>
   <translation>另一个模块已使用 id“{id}”。</translation>
  </message>
  <message>
   <source>Another block here is called "{name}".</source>
   <translation>这里已有一个名为“{name}”的模块。</translation>
  </message>
  <message>
   <source>Another process is training {path}. Stop it first.</source>
   <translation>另一个进程正在训练 {path}。请先停止它。</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>Apple GPU</translation>
  </message>
  <message>
   <source>Architecture and weights in one pickle. Residual and Parallel need Layerwright to load.</source>
   <translation>结构与权重存于同一个 pickle 文件。含 Residual 和 Parallel 时需要 Layerwright 才能加载。</translation>
  </message>
  <message>
   <source>As it is: {width} × {height}</source>
   <translation>原图：{width} × {height}</translation>
  </message>
  <message>
   <source>Average each of the {classes} channels, then Flatten</source>
   <translation>对 {classes} 个通道分别取平均，再接 Flatten</translation>
  </message>
  <message>
   <source>Averages down to a size you name</source>
   <translation>平均池化到指定尺寸</translation>
  </message>
  <message>
   <source>Averages each window</source>
   <translation>对每个窗口取平均值</translation>
  </message>
  <message>
   <source>Averages windows chosen so that the output has exactly the size you ask for. Size 1 gives one number per channel (global average pooling).</source>
   <translation>自动选取窗口并取平均，使输出恰好为指定尺寸。尺寸为 1 时每个通道得到一个数（全局平均池化）。</translation>
  </message>
  <message>
   <source>Blocks that belong together, one after another</source>
   <translation>依次相连、同属一组的模块</translation>
  </message>
  <message>
   <source>Border added on every side, at most half of kernel_size.</source>
   <translation>每条边添加的填充，最多为 kernel_size 的一半。</translation>
  </message>
  <message>
   <source>Branches with small and large kernels side by side, joined by channel.</source>
   <translation>大小不同的卷积核分支并列，按通道拼接。</translation>
  </message>
  <message>
   <source>Brings every channel to mean 0 and spread 1 over the batch, then scales it by learned numbers. Training becomes faster and steadier; it needs batches of more than one image.</source>
   <translation>在批内把每个通道归一化为均值 0、标准差 1，再乘以学习到的系数。训练更快更稳；每批需要多于一张图像。</translation>
  </message>
  <message>
   <source>Builds what it holds a number of times, one after another. Every copy learns for itself.</source>
   <translation>把其中的内容依次重复构建若干次，每个副本各自学习。</translation>
  </message>
  <message>
   <source>CIFAR10, MNIST and others from a local copy; with &amp;download=1 fetched once.</source>
   <translation>从本地副本读取 CIFAR10、MNIST 等数据集；加上 &amp;download=1 则下载一次。</translation>
  </message>
  <message>
   <source>CancelledError.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <source>Choose a name for the project first.</source>
   <translation>请先为项目命名。</translation>
  </message>
  <message>
   <source>Choose blocks that stand side by side.</source>
   <translation>请选择彼此相邻的模块。</translation>
  </message>
  <message>
   <source>Close other programs: training wants {wanted} of free memory.</source>
   <translation>请关闭其他程序：训练需要 {wanted} 可用内存。</translation>
  </message>
  <message>
   <source>Clothes and shoes in grey, 28 × 28: 7,000 images of Fashion-MNIST, 700 of each class.</source>
   <translation>28 × 28 灰度服装与鞋类图像：取自 Fashion-MNIST 的 7,000 张，每类 700 张。</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>代码</translation>
  </message>
  <message>
   <source>Containers</source>
   <translation>容器</translation>
  </message>
  <message>
   <source>Containers cannot nest deeper than {deepest}.</source>
   <translation>容器嵌套不能超过 {deepest} 层。</translation>
  </message>
  <message>
   <source>Convolution</source>
   <translation>卷积</translation>
  </message>
  <message>
   <source>Copy {copy} of {times} in "{name}" receives another size than the first, and does not take it.</source>
   <translation>“{name}”中第 {copy}/{times} 个副本收到的尺寸与第一个不同，无法接受。</translation>
  </message>
  <message>
   <source>Cropped to {width} × {height}</source>
   <translation>裁剪为 {width} × {height}</translation>
  </message>
  <message>
   <source>CrossEntropyLoss takes the softmax itself; twice flattens the gradient.</source>
   <translation>CrossEntropyLoss 自带 softmax；做两次会使梯度变小。</translation>
  </message>
  <message>
   <source>Digits</source>
   <translation>手写数字</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>磁盘</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>Distance between the points a filter looks at.</source>
   <translation>卷积核采样点之间的间距。</translation>
  </message>
  <message>
   <source>Distance between the points of a window.</source>
   <translation>窗口中采样点之间的间距。</translation>
  </message>
  <message>
   <source>Divides the step by the recent size of the gradient.</source>
   <translation>用近期梯度的大小去除步长。</translation>
  </message>
  <message>
   <source>Does nothing. Useful as a placeholder, or as a shortcut said aloud.</source>
   <translation>不做任何处理。可用作占位，或显式写出捷径连接。</translation>
  </message>
  <message>
   <source>Driver {driver} is there, but PyTorch with CUDA {cuda} cannot use it. Update the NVIDIA driver.</source>
   <translation>已有驱动 {driver}，但 CUDA {cuda} 版的 PyTorch 无法使用。请更新 NVIDIA 驱动。</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <source>Every branch sees the same input. Their outputs are laid side by side as channels (Inception, DenseNet), added, or multiplied (squeeze-and-excitation).</source>
   <translation>每个分支接收相同的输入，输出可按通道拼接（Inception、DenseNet）、相加或相乘（squeeze-and-excitation）。</translation>
  </message>
  <message>
   <source>Every checkpoint of {run} is damaged. Start a new run with the same project.</source>
   <translation>{run} 的所有检查点都已损坏。请用同一项目开始新的训练。</translation>
  </message>
  <message>
   <source>Every output is a weighted sum of all inputs. The last one has as many outputs as there are classes.</source>
   <translation>每个输出都是所有输入的加权和。最后一层的输出数等于类别数。</translation>
  </message>
  <message>
   <source>Exact, or a faster formula with tanh.</source>
   <translation>精确公式，或用 tanh 的更快近似。</translation>
  </message>
  <message>
   <source>Fashion, small</source>
   <translation>服装（小型）</translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation>图像文件夹</translation>
  </message>
  <message>
   <source>For classification: takes raw scores (logits), one per class, and the class number.</source>
   <translation>用于分类：输入每个类别的原始得分（logits）和类别编号。</translation>
  </message>
  <message>
   <source>For the window, log in to a desktop or use ssh -X. Everything else works without it: ./run demo.</source>
   <translation>要打开窗口，请登录桌面或使用 ssh -X。其他功能无需窗口也能用：./run demo。</translation>
  </message>
  <message>
   <source>Fully connected layer</source>
   <translation>全连接层</translation>
  </message>
  <message>
   <source>Give the run folder, or a file that Layerwright exported.</source>
   <translation>请给出训练记录文件夹，或 Layerwright 导出的文件。</translation>
  </message>
  <message>
   <source>Handwritten digits in grey, 8 × 8: 1,797 images of the UCI repository. Trains in seconds.</source>
   <translation>8 × 8 灰度手写数字：UCI 数据库中的 1,797 张图像。几秒即可训练完成。</translation>
  </message>
  <message>
   <source>Height and width of the filters.</source>
   <translation>卷积核的高和宽。</translation>
  </message>
  <message>
   <source>Height and width of the output.</source>
   <translation>输出的高和宽。</translation>
  </message>
  <message>
   <source>Height and width of the window.</source>
   <translation>窗口的高和宽。</translation>
  </message>
  <message>
   <source>Holds blocks under one name, so that they can be folded, moved and locked together.</source>
   <translation>把若干模块归入同一名称之下，便于一起折叠、移动和锁定。</translation>
  </message>
  <message>
   <source>How far each step goes. Too large and the loss jumps about; too small and nothing happens.</source>
   <translation>每一步走多远。太大则损失剧烈跳动，太小则几乎没有进展。</translation>
  </message>
  <message>
   <source>How far the filter moves at each step; 2 halves the size.</source>
   <translation>卷积核每步移动的距离；取 2 会使尺寸减半。</translation>
  </message>
  <message>
   <source>How far the window moves at each step.</source>
   <translation>窗口每步移动的距离。</translation>
  </message>
  <message>
   <source>How many channels come in; auto takes what arrives.</source>
   <translation>输入通道数；auto 表示随输入而定。</translation>
  </message>
  <message>
   <source>How many copies there are.</source>
   <translation>副本的数量。</translation>
  </message>
  <message>
   <source>How many filters are learned; each gives one channel of the output.</source>
   <translation>要学习的卷积核个数；每个产生一个输出通道。</translation>
  </message>
  <message>
   <source>How many images make one step.</source>
   <translation>每一步使用多少张图像。</translation>
  </message>
  <message>
   <source>How many numbers come in; auto takes what arrives.</source>
   <translation>输入的数值个数；auto 表示随输入而定。</translation>
  </message>
  <message>
   <source>How many numbers come out.</source>
   <translation>输出的数值个数。</translation>
  </message>
  <message>
   <source>How many processor threads compute; 0 takes one fewer than the cores.</source>
   <translation>用于计算的处理器线程数；0 表示比核心数少一个。</translation>
  </message>
  <message>
   <source>How much border is added on every side, so that the edges count too.</source>
   <translation>每条边添加多少填充，使边缘也参与计算。</translation>
  </message>
  <message>
   <source>How much of each batch goes into the running mean and variance.</source>
   <translation>每个批次对移动均值和方差的贡献比例。</translation>
  </message>
  <message>
   <source>How much of the certainty is spread over the other classes.</source>
   <translation>把多少置信度分摊给其他类别（标签平滑）。</translation>
  </message>
  <message>
   <source>How much of the last step goes into the next.</source>
   <translation>上一步有多少比例延续到下一步。</translation>
  </message>
  <message>
   <source>How often the network sees every training image.</source>
   <translation>网络把所有训练图像看多少遍。</translation>
  </message>
  <message>
   <source>How slowly the recent size is forgotten.</source>
   <translation>近期梯度大小的遗忘速度。</translation>
  </message>
  <message>
   <source>How strongly weights are pulled towards zero, apart from the gradient.</source>
   <translation>在梯度之外，权重被拉向零的强度。</translation>
  </message>
  <message>
   <source>How strongly weights are pulled towards zero.</source>
   <translation>权重被拉向零的强度。</translation>
  </message>
  <message>
   <source>How the branches are joined: concat puts their channels one behind the other.</source>
   <translation>各分支的合并方式：concat 把通道依次拼接。</translation>
  </message>
  <message>
   <source>How the losses of a batch become one number.</source>
   <translation>如何把一个批次的损失合成一个数。</translation>
  </message>
  <message>
   <source>Images and label files</source>
   <translation>图像与标签文件</translation>
  </message>
  <message>
   <source>In {path} the training images have shape {train}, the test images {test}; they must be the same.</source>
   <translation>{path} 中训练图像的形状为 {train}，测试图像为 {test}；二者必须相同。</translation>
  </message>
  <message>
   <source>Insert AdaptiveAvgPool2d to {size}×{size} before {name}</source>
   <translation>在 {name} 之前插入输出为 {size}×{size} 的 AdaptiveAvgPool2d</translation>
  </message>
  <message>
   <source>Insert Flatten and set in_features to {numbers}</source>
   <translation>插入 Flatten 并将 in_features 设为 {numbers}</translation>
  </message>
  <message>
   <source>Insert Flatten before it</source>
   <translation>在其前插入 Flatten</translation>
  </message>
  <message>
   <source>Insert ReLU behind {name}</source>
   <translation>在 {name} 之后插入 ReLU</translation>
  </message>
  <message>
   <source>It is still running.</source>
   <translation>它仍在运行。</translation>
  </message>
  <message>
   <source>Keep the size in the body with padding</source>
   <translation>用填充保持主体中的尺寸</translation>
  </message>
  <message>
   <source>Keeps the division finite.</source>
   <translation>避免除以零。</translation>
  </message>
  <message>
   <source>Keeps the largest value of each window</source>
   <translation>保留每个窗口中的最大值</translation>
  </message>
  <message>
   <source>Layerwright needs Python {oldest} or newer: install it, delete .venv, and type ./run again.</source>
   <translation>Layerwright 需要 Python {oldest} 或更高版本：请安装后删除 .venv，再次运行 ./run。</translation>
  </message>
  <message>
   <source>Layerwright needs {package} {oldest} or newer. Delete the folder .venv and type ./run again.</source>
   <translation>Layerwright 需要 {package} {oldest} 或更高版本。请删除 .venv 文件夹，再次运行 ./run。</translation>
  </message>
  <message>
   <source>Layerwright reads no torchvision set {name!r}. Did you mean {guess}?</source>
   <translation>Layerwright 不能读取 torchvision 数据集 {name!r}。您是否想用 {guess}？</translation>
  </message>
  <message>
   <source>Layerwright reads no torchvision set {name!r}; it reads {known}.</source>
   <translation>Layerwright 不能读取 torchvision 数据集 {name!r}；可读取的有 {known}。</translation>
  </message>
  <message>
   <source>Lays an image out as one row of numbers</source>
   <translation>把图像展平成一行数值</translation>
  </message>
  <message>
   <source>LeCun's network of 1998 for 28×28 grey images, with every number written out.</source>
   <translation>LeCun 1998 年用于 28×28 灰度图像的网络，所有数值均明确写出。</translation>
  </message>
  <message>
   <source>LeNet-5</source>
   <translation>LeNet-5</translation>
  </message>
  <message>
   <source>Let {param} follow the input</source>
   <translation>让 {param} 随输入而定</translation>
  </message>
  <message>
   <source>Linear</source>
   <translation>线性层</translation>
  </message>
  <message>
   <source>Linear layers with ReLU between them: the oldest network, blind to where a pixel is.</source>
   <translation>线性层之间夹着 ReLU：最古老的网络，不理会像素的位置。</translation>
  </message>
  <message>
   <source>Linear takes the last dimension; Flatten makes the image one row.</source>
   <translation>Linear 只处理最后一维；Flatten 把图像展平成一行。</translation>
  </message>
  <message>
   <source>Looks ahead along the momentum.</source>
   <translation>沿动量方向预先前看（Nesterov）。</translation>
  </message>
  <message>
   <source>MNIST-format files</source>
   <translation>MNIST 格式文件</translation>
  </message>
  <message>
   <source>Make room, or set LAYERWRIGHT_HOME to a folder on a larger disk.</source>
   <translation>请腾出空间，或把 LAYERWRIGHT_HOME 设为更大磁盘上的文件夹。</translation>
  </message>
  <message>
   <source>Makes (channels × height × width) into one row, which is what a Linear layer takes.</source>
   <translation>把（通道 × 高 × 宽）展平成一行，供 Linear 层使用。</translation>
  </message>
  <message>
   <source>Mean absolute difference; the class is given as 1 among 0s.</source>
   <translation>平均绝对误差；类别以 one-hot 形式给出。</translation>
  </message>
  <message>
   <source>Mean squared difference; the class is given as 1 among 0s.</source>
   <translation>均方误差；类别以 one-hot 形式给出。</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <source>Memory ran out. Make batch_size smaller, or the network.</source>
   <translation>内存不足。请减小 batch_size 或缩小网络。</translation>
  </message>
  <message>
   <source>Mini Inception</source>
   <translation>迷你 Inception</translation>
  </message>
  <message>
   <source>Mini ResNet</source>
   <translation>迷你 ResNet</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>NVIDIA GPU</translation>
  </message>
  <message>
   <source>No image in {path} has a text file of the same name in {labels}.</source>
   <translation>{path} 中没有任何图像在 {labels} 中有同名的文本文件。</translation>
  </message>
  <message>
   <source>No layer of this network has weights that could learn.</source>
   <translation>该网络中没有任何层具有可学习的权重。</translation>
  </message>
  <message>
   <source>None of the {count} files that {path} lists is there; the first would be {first}.</source>
   <translation>{path} 列出的 {count} 个文件均不存在；第一个应为 {first}。</translation>
  </message>
  <message>
   <source>None of the {count} images in {path} can be decoded. The first: {reason}</source>
   <translation>{path} 中的 {count} 张图像均无法解码。第一张的原因：{reason}</translation>
  </message>
  <message>
   <source>Normalised: {low} to {high}</source>
   <translation>标准化：{low} 至 {high}</translation>
  </message>
  <message>
   <source>Normalization</source>
   <translation>归一化</translation>
  </message>
  <message>
   <source>Normalizes each channel over the batch</source>
   <translation>在批内对每个通道归一化</translation>
  </message>
  <message>
   <source>Nothing bends between "{first}" and "{second}": together they can do no more than one.</source>
   <translation>“{first}”与“{second}”之间没有非线性：两层合起来不比一层更强。</translation>
  </message>
  <message>
   <source>Nothing can be trained: no block has unfrozen weights.</source>
   <translation>没有可训练的内容：没有任何模块含有未冻结的权重。</translation>
  </message>
  <message>
   <source>Nothing can be written to {folder}. Set LAYERWRIGHT_HOME to a folder of yours.</source>
   <translation>无法写入 {folder}。请把 LAYERWRIGHT_HOME 设为您自己的文件夹。</translation>
  </message>
  <message>
   <source>One grey channel</source>
   <translation>单个灰度通道</translation>
  </message>
  <message>
   <source>One number for all sides, or left, right, top, bottom.</source>
   <translation>四边共用一个数，或依次为左、右、上、下。</translation>
  </message>
  <message>
   <source>Padded to {width} × {height}</source>
   <translation>填充为 {width} × {height}</translation>
  </message>
  <message>
   <source>Padding</source>
   <translation>填充</translation>
  </message>
  <message>
   <source>Passes everything on untouched</source>
   <translation>原样传递输入</translation>
  </message>
  <message>
   <source>Perceptron (MLP)</source>
   <translation>感知机（MLP）</translation>
  </message>
  <message>
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <source>Put a 1×1 convolution with {channels} filters into the shortcut</source>
   <translation>在捷径中放入有 {channels} 个卷积核的 1×1 卷积</translation>
  </message>
  <message>
   <source>Put the block into a branch of "{name}".</source>
   <translation>请把模块放进“{name}”的某个分支。</translation>
  </message>
  <message>
   <source>PySide6 {version} crashes on Python {python}. Delete .venv and type ./run: it installs 6.11.</source>
   <translation>PySide6 {version} 在 Python {python} 上会崩溃。请删除 .venv 并运行 ./run：将安装 6.11。</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch does not start. Delete the folder .venv and type ./run again.</source>
   <translation>PyTorch 无法启动。请删除 .venv 文件夹，再次运行 ./run。</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Qt for Python</source>
   <translation>Qt for Python</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>移除 {name}</translation>
  </message>
  <message>
   <source>Remove {param}</source>
   <translation>移除 {param}</translation>
  </message>
  <message>
   <source>Rename to {name}</source>
   <translation>重命名为 {name}</translation>
  </message>
  <message>
   <source>Rounds the output size up instead of down, so that a window may hang over the edge.</source>
   <translation>输出尺寸向上取整而非向下，窗口可以超出边缘。</translation>
  </message>
  <message>
   <source>Run {run} has not saved any weights yet; train it for at least one epoch.</source>
   <translation>训练 {run} 尚未保存任何权重；请至少训练一个轮次。</translation>
  </message>
  <message>
   <source>Sends its input through several branches and joins the results</source>
   <translation>让输入经过多个分支并合并结果</translation>
  </message>
  <message>
   <source>Set batch_size to {size}</source>
   <translation>把 batch_size 设为 {size}</translation>
  </message>
  <message>
   <source>Set {param} to {value}</source>
   <translation>把 {param} 设为 {value}</translation>
  </message>
  <message>
   <source>Sets negative values to zero</source>
   <translation>把负值置零</translation>
  </message>
  <message>
   <source>Sets random values to zero while training, so that the network cannot lean on a few of them. Does nothing when predicting.</source>
   <translation>训练时随机把一些值置零，使网络不会依赖少数几个值。预测时不起作用。</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <source>Shapes</source>
   <translation>几何图形</translation>
  </message>
  <message>
   <source>Shrinks the image by averaging each window. It learns nothing.</source>
   <translation>对每个窗口取平均来缩小图像。没有可学习的参数。</translation>
  </message>
  <message>
   <source>Shrinks the image by keeping only the strongest answer in each window. It learns nothing.</source>
   <translation>只保留每个窗口中最强的响应来缩小图像。没有可学习的参数。</translation>
  </message>
  <message>
   <source>Slides small learned filters over the image and notes how well each fits at every place. Each filter gives one channel of the output.</source>
   <translation>让可学习的小卷积核在图像上滑动，记录它在每个位置的匹配程度。每个卷积核产生一个输出通道。</translation>
  </message>
  <message>
   <source>Small CNN</source>
   <translation>小型 CNN</translation>
  </message>
  <message>
   <source>Splits the channels into groups that do not see each other; divides both channel counts.</source>
   <translation>把通道分成互不相通的组；必须整除输入和输出通道数。</translation>
  </message>
  <message>
   <source>Squeezes values into 0…1</source>
   <translation>把数值压缩到 0…1</translation>
  </message>
  <message>
   <source>Squeezes values into −1…1</source>
   <translation>把数值压缩到 −1…1</translation>
  </message>
  <message>
   <source>Start with Flatten and Linear</source>
   <translation>从 Flatten 和 Linear 开始</translation>
  </message>
  <message>
   <source>Steps straight down the gradient.</source>
   <translation>沿梯度方向直接下降。</translation>
  </message>
  <message>
   <source>Stretched to {width} × {height}</source>
   <translation>拉伸为 {width} × {height}</translation>
  </message>
  <message>
   <source>Switches values off at random while training</source>
   <translation>训练时随机丢弃部分值</translation>
  </message>
  <message>
   <source>Table of labels</source>
   <translation>标签表格</translation>
  </message>
  <message>
   <source>Ten coloured shapes on textured backgrounds, 32 × 32, drawn on first use: 5,000 to train, 1,000 to test.</source>
   <translation>带纹理背景的十种彩色图形，32 × 32，首次使用时绘制：5,000 张训练，1,000 张测试。</translation>
  </message>
  <message>
   <source>The Apple GPU needs macOS 14 or newer; until then training runs on the processor.</source>
   <translation>使用 Apple GPU 需要 macOS 14 或更高版本；在此之前用处理器训练。</translation>
  </message>
  <message>
   <source>The bias of "{name}" does nothing: "{norm}" behind it takes the mean away again.</source>
   <translation>“{name}”的偏置不起作用：其后的“{norm}”会再次减去均值。</translation>
  </message>
  <message>
   <source>The checkpoints of run {run} are damaged; train it again.</source>
   <translation>训练 {run} 的检查点已损坏；请重新训练。</translation>
  </message>
  <message>
   <source>The class of IMAGES/a.jpg stands in LABELS/a.txt.</source>
   <translation>IMAGES/a.jpg 的类别写在 LABELS/a.txt 中。</translation>
  </message>
  <message>
   <source>The course's CIFAR10 net</source>
   <translation>课程中的 CIFAR10 网络</translation>
  </message>
  <message>
   <source>The dimension that sums to 1; 1 is the classes of (N, classes).</source>
   <translation>总和为 1 的维度；对 (N, classes) 而言，1 即类别维。</translation>
  </message>
  <message>
   <source>The disk is full. Make room, then resume: everything up to the last checkpoint is kept.</source>
   <translation>磁盘已满。请腾出空间后继续训练：上一个检查点之前的内容都已保留。</translation>
  </message>
  <message>
   <source>The engine does not stay up ({how}). Save your work and start Layerwright again.</source>
   <translation>引擎无法保持运行（{how}）。请保存工作并重新启动 Layerwright。</translation>
  </message>
  <message>
   <source>The engine does not understand this request ({problem}). Restart Layerwright.</source>
   <translation>引擎无法理解该请求（{problem}）。请重新启动 Layerwright。</translation>
  </message>
  <message>
   <source>The engine ended before it could answer ({how}). It has been started again: try once more.</source>
   <translation>引擎在答复之前已结束（{how}）。它已重新启动：请再试一次。</translation>
  </message>
  <message>
   <source>The engine process ended with exit code {code}.</source>
   <translation>引擎进程已结束，退出码为 {code}。</translation>
  </message>
  <message>
   <source>The field "network" must be a list of blocks.</source>
   <translation>字段“network”必须是模块列表。</translation>
  </message>
  <message>
   <source>The first dimension that is folded; 0 is the batch.</source>
   <translation>开始展平的维度；0 为批次维。</translation>
  </message>
  <message>
   <source>The header of {path} is cut off. Copy or download the file again.</source>
   <translation>{path} 的文件头不完整。请重新复制或下载该文件。</translation>
  </message>
  <message>
   <source>The hyperbolic tangent: like Sigmoid, but centred on zero. LeNet-5 used it.</source>
   <translation>双曲正切：类似 Sigmoid，但以零为中心。LeNet-5 使用它。</translation>
  </message>
  <message>
   <source>The images of {source} have changed since this run began. Start a new run.</source>
   <translation>{source} 的图像自本次训练开始后已改变。请开始新的训练。</translation>
  </message>
  <message>
   <source>The last dimension that is folded; −1 is the last there is.</source>
   <translation>展平到的最后一个维度；−1 表示最末一维。</translation>
  </message>
  <message>
   <source>The loss is no longer a finite number after step {step}; the last good checkpoint is kept. Try a learning rate of {lr}.</source>
   <translation>第 {step} 步之后损失不再是有限数；最后一个正常的检查点已保留。请尝试学习率 {lr}。</translation>
  </message>
  <message>
   <source>The name of this branch belongs to its container.</source>
   <translation>此分支的名称由其容器决定。</translation>
  </message>
  <message>
   <source>The network gives {output} per image; with {classes} classes it must give ({classes},).</source>
   <translation>网络对每张图像输出 {output}；有 {classes} 个类别时必须输出 ({classes},)。</translation>
  </message>
  <message>
   <source>The network gives {size} per image, but the loss takes one score for each of {classes} classes.</source>
   <translation>网络对每张图像输出 {size}，但损失函数需要 {classes} 个类别各一个得分。</translation>
  </message>
  <message>
   <source>The network gives {width} scores per image, but the data has {classes} classes.</source>
   <translation>网络对每张图像输出 {width} 个得分，但数据有 {classes} 个类别。</translation>
  </message>
  <message>
   <source>The network has no block "{id}".</source>
   <translation>网络中没有模块“{id}”。</translation>
  </message>
  <message>
   <source>The network is empty. Drag a block from the palette, or start from a template.</source>
   <translation>网络为空。请从组件库拖入模块，或从模板开始。</translation>
  </message>
  <message>
   <source>The request "{method}" needs "{name}" as {kind}. Received: {value}.</source>
   <translation>请求“{method}”要求“{name}”为 {kind}。实际为：{value}。</translation>
  </message>
  <message>
   <source>The run folder cannot be written: {reason}. Everything up to the last checkpoint is kept.</source>
   <translation>无法写入训练记录文件夹：{reason}。上一个检查点之前的内容都已保留。</translation>
  </message>
  <message>
   <source>The same blocks several times, each with weights of its own</source>
   <translation>同样的模块重复多次，各有自己的权重</translation>
  </message>
  <message>
   <source>The share of values switched off.</source>
   <translation>被丢弃的值所占比例。</translation>
  </message>
  <message>
   <source>The training process ended by signal {signal} ({name}).</source>
   <translation>训练进程被信号 {signal}（{name}）终止。</translation>
  </message>
  <message>
   <source>The training process was killed (signal 9), by someone or because memory ran out.</source>
   <translation>训练进程被强制终止（信号 9），可能由他人终止或因内存不足。</translation>
  </message>
  <message>
   <source>The weights by name, for model.load_state_dict; what they are for stands beside them as JSON.</source>
   <translation>按名称保存的权重，供 model.load_state_dict 使用；其用途说明以 JSON 文件附在旁边。</translation>
  </message>
  <message>
   <source>The weights in {path} do not fit their network: {reason}</source>
   <translation>{path} 中的权重与其网络不匹配：{reason}</translation>
  </message>
  <message>
   <source>The {count} images need {needed} GB of memory at this size, but only {free} GB are free. Choose a smaller size, or a source with fewer images.</source>
   <translation>按此尺寸，{count} 张图像需要 {needed} GB 内存，但仅有 {free} GB 可用。请选择更小的尺寸或图像更少的数据源。</translation>
  </message>
  <message>
   <source>There are no images in {path} (looked for {endings}).</source>
   <translation>{path} 中没有图像（查找的扩展名：{endings}）。</translation>
  </message>
  <message>
   <source>There is no block type "{type}". Did you mean "{near}"?</source>
   <translation>没有模块类型“{type}”。您是否想用“{near}”？</translation>
  </message>
  <message>
   <source>There is no complete copy of {name} in {root}. Add &amp;download=1 to fetch it, or set root=PATH.</source>
   <translation>{root} 中没有完整的 {name}。请添加 &amp;download=1 下载，或设置 root=PATH。</translation>
  </message>
  <message>
   <source>There is no device "{device}" here. Choose one of: {known}.</source>
   <translation>这里没有设备“{device}”。请从中选择：{known}。</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>文件 {path} 不存在。</translation>
  </message>
  <message>
   <source>There is no folder {path}.</source>
   <translation>文件夹 {path} 不存在。</translation>
  </message>
  <message>
   <source>There is no run or model at {path}.</source>
   <translation>{path} 处没有训练记录或模型。</translation>
  </message>
  <message>
   <source>There is no source {source!r}. A source is one of: {known}.</source>
   <translation>没有数据源 {source!r}。可用的数据源：{known}。</translation>
  </message>
  <message>
   <source>There is no source {source!r}. Did you mean {guess!r}?</source>
   <translation>没有数据源 {source!r}。您是否想用 {guess!r}？</translation>
  </message>
  <message>
   <source>There is no split "{split}".</source>
   <translation>没有名为“{split}”的划分。</translation>
  </message>
  <message>
   <source>There is no split {split!r}: it is train or test.</source>
   <translation>没有名为 {split!r} 的划分：只能是 train 或 test。</translation>
  </message>
  <message>
   <source>There is no table {path}.</source>
   <translation>表格 {path} 不存在。</translation>
  </message>
  <message>
   <source>There is no template "{name}". Did you mean "{near}"? There are: {known}.</source>
   <translation>没有模板“{name}”。您是否想用“{near}”？现有模板：{known}。</translation>
  </message>
  <message>
   <source>This PyTorch is built for the processor alone. Install one with CUDA into .venv; see README.md.</source>
   <translation>当前 PyTorch 仅支持处理器。请在 .venv 中安装支持 CUDA 的版本；参见 README.md。</translation>
  </message>
  <message>
   <source>This branch belongs to its container and cannot be moved.</source>
   <translation>该分支属于其容器，不能移动。</translation>
  </message>
  <message>
   <source>This is a defect of Layerwright, not of your input ({problem}). The log holds the details.</source>
   <translation>这是 Layerwright 的缺陷，并非您的输入有误（{problem}）。详情见日志。</translation>
  </message>
  <message>
   <source>Three 5×5 convolutions and two linear layers on 32×32 colour images, as the course writes it.</source>
   <translation>在 32×32 彩色图像上使用三个 5×5 卷积层和两个线性层，与课程中的写法一致。</translation>
  </message>
  <message>
   <source>Three channels: red, green, blue</source>
   <translation>三个通道：红、绿、蓝</translation>
  </message>
  <message>
   <source>Three residual blocks with batch normalisation: the shortcut lets deep networks learn.</source>
   <translation>三个带批归一化的残差块：捷径连接让深层网络得以学习。</translation>
  </message>
  <message>
   <source>Turns scores into probabilities along one dimension. Leave it out before CrossEntropyLoss, which does this itself.</source>
   <translation>沿某一维把得分变成概率。在 CrossEntropyLoss 之前请省略，因为它已自带此步。</translation>
  </message>
  <message>
   <source>Turns scores into probabilities that sum to 1</source>
   <translation>把得分变成总和为 1 的概率</translation>
  </message>
  <message>
   <source>Two blocks side by side are called "{name}". Rename one of them.</source>
   <translation>同一层级有两个模块都叫“{name}”。请重命名其中一个。</translation>
  </message>
  <message>
   <source>Two convolutions and two linear layers: quick to train and a good first result.</source>
   <translation>两个卷积层和两个线性层：训练快，初次效果就不错。</translation>
  </message>
  <message>
   <source>Unfreeze everything</source>
   <translation>全部解冻</translation>
  </message>
  <message>
   <source>Weights with classes and preprocessing in one safe file; damage is noticed.</source>
   <translation>权重连同类别和预处理存于一个安全的文件；损坏能被发现。</translation>
  </message>
  <message>
   <source>What computes; auto takes the best there is.</source>
   <translation>用于计算的设备；auto 选择现有最好的。</translation>
  </message>
  <message>
   <source>What the added border is filled with.</source>
   <translation>填充的边缘用什么值。</translation>
  </message>
  <message>
   <source>What the sum of a window is divided by instead of its size.</source>
   <translation>窗口内总和的除数，代替窗口大小。</translation>
  </message>
  <message>
   <source>Where chance begins: the same seed on the same machine gives the same run.</source>
   <translation>随机性的起点：同一台机器上相同的种子得到相同的训练过程。</translation>
  </message>
  <message>
   <source>Whether each channel gets a learned scale and shift.</source>
   <translation>每个通道是否有可学习的缩放和平移。</translation>
  </message>
  <message>
   <source>Whether each filter adds a learned number.</source>
   <translation>每个卷积核是否加上可学习的偏置。</translation>
  </message>
  <message>
   <source>Whether each output adds a learned number.</source>
   <translation>每个输出是否加上可学习的偏置。</translation>
  </message>
  <message>
   <source>Whether mean and variance are remembered for prediction.</source>
   <translation>是否记录均值和方差以供预测时使用。</translation>
  </message>
  <message>
   <source>Whether the zeros of the border count in the average.</source>
   <translation>求平均时是否计入填充的零。</translation>
  </message>
  <message>
   <source>Whole model</source>
   <translation>完整模型</translation>
  </message>
  <message>
   <source>Write both folders: paired:IMAGES,LABELS. Received: {received!r}.</source>
   <translation>请写出两个文件夹：paired:IMAGES,LABELS。实际为：{received!r}。</translation>
  </message>
  <message>
   <source>Writes over its input instead of making a new tensor.</source>
   <translation>直接覆盖输入，而不创建新张量。</translation>
  </message>
  <message>
   <source>Writes over its input instead of making a new tensor; saves memory.</source>
   <translation>直接覆盖输入，而不创建新张量；可节省内存。</translation>
  </message>
  <message>
   <source>a number from {minimum:g} to {maximum:g}</source>
   <translation>{minimum:g} 到 {maximum:g} 的数</translation>
  </message>
  <message>
   <source>a row of features (N, features)</source>
   <translation>一行特征 (N, features)</translation>
  </message>
  <message>
   <source>a sequence (N, C, L)</source>
   <translation>序列 (N, C, L)</translation>
  </message>
  <message>
   <source>a volume (N, C, D, H, W)</source>
   <translation>三维体数据 (N, C, D, H, W)</translation>
  </message>
  <message>
   <source>a whole number from {minimum} to {maximum}</source>
   <translation>{minimum} 到 {maximum} 的整数</translation>
  </message>
  <message>
   <source>an image (N, C, H, W)</source>
   <translation>图像 (N, C, H, W)</translation>
  </message>
  <message>
   <source>as it comes in</source>
   <translation>与输入相同</translation>
  </message>
  <message>
   <source>available (mps)</source>
   <translation>可用 (mps)</translation>
  </message>
  <message>
   <source>body(x) + shortcut(x): the idea of ResNet. Gradients pass through the shortcut, so that deep networks learn. An empty shortcut passes x on as it is; put a 1×1 convolution there where the sizes differ.</source>
   <translation>body(x) + shortcut(x)：ResNet 的核心思想。梯度可经捷径传递，使深层网络得以学习。捷径为空时原样传递 x；尺寸不同时请在其中放一个 1×1 卷积。</translation>
  </message>
  <message>
   <source>channels</source>
   <translation>个通道</translation>
  </message>
  <message>
   <source>dim {dim}</source>
   <translation>维度 {dim}</translation>
  </message>
  <message>
   <source>features</source>
   <translation>个特征</translation>
  </message>
  <message>
   <source>from dim {start_dim} · to dim {end_dim}</source>
   <translation>从维度 {start_dim} · 到维度 {end_dim}</translation>
  </message>
  <message>
   <source>guessed (deprecated)</source>
   <translation>自动猜测（已弃用）</translation>
  </message>
  <message>
   <source>it cannot be read: {reason}.</source>
   <translation>无法读取：{reason}。</translation>
  </message>
  <message>
   <source>it is nested too deeply.</source>
   <translation>嵌套过深。</translation>
  </message>
  <message>
   <source>it was made by a newer Layerwright (format version {version}; this one reads up to {known}).</source>
   <translation>由更新版本的 Layerwright 创建（格式版本 {version}；本版本最高支持 {known}）。</translation>
  </message>
  <message>
   <source>line {line} cannot be read: the file is damaged or not a Layerwright project.</source>
   <translation>第 {line} 行无法读取：文件已损坏或不是 Layerwright 项目。</translation>
  </message>
  <message>
   <source>max(0, x): the usual bend between two layers. Without one, two layers are no more than one.</source>
   <translation>max(0, x)：两层之间常用的非线性。没有它，两层与一层无异。</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>none; training runs on the processor</source>
   <translation>无；使用处理器训练</translation>
  </message>
  <message>
   <source>not available</source>
   <translation>不可用</translation>
  </message>
  <message>
   <source>not installed</source>
   <translation>未安装</translation>
  </message>
  <message>
   <source>one whole number or {length} of them, each from {minimum} to {maximum}</source>
   <translation>一个或 {length} 个整数，每个在 {minimum} 到 {maximum} 之间</translation>
  </message>
  <message>
   <source>p = {p!}</source>
   <translation>p = {p!}</translation>
  </message>
  <message>
   <source>padding {padding}</source>
   <translation>填充 {padding}</translation>
  </message>
  <message>
   <source>plain average</source>
   <translation>普通平均</translation>
  </message>
  <message>
   <source>safetensors</source>
   <translation>safetensors</translation>
  </message>
  <message>
   <source>same as kernel_size</source>
   <translation>与 kernel_size 相同</translation>
  </message>
  <message>
   <source>size of the window</source>
   <translation>窗口大小</translation>
  </message>
  <message>
   <source>state_dict</source>
   <translation>state_dict</translation>
  </message>
  <message>
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <source>there is no such file.</source>
   <translation>文件不存在。</translation>
  </message>
  <message>
   <source>this file is too large to be a project.</source>
   <translation>文件过大，不可能是项目。</translation>
  </message>
  <message>
   <source>this is a folder, not a project file.</source>
   <translation>这是文件夹，不是项目文件。</translation>
  </message>
  <message>
   <source>this is not a Layerwright project: it lacks "format": "layerwright".</source>
   <translation>这不是 Layerwright 项目：缺少 "format": "layerwright"。</translation>
  </message>
  <message>
   <source>this is not text: the file is damaged or not a Layerwright project.</source>
   <translation>这不是文本：文件已损坏或不是 Layerwright 项目。</translation>
  </message>
  <message>
   <source>to {output_size}</source>
   <translation>输出 {output_size}</translation>
  </message>
  <message>
   <source>torchvision</source>
   <translation>torchvision</translation>
  </message>
  <message>
   <source>torchvision needs {module} to read {name}: pip install {module}.</source>
   <translation>torchvision 读取 {name} 需要 {module}：pip install {module}。</translation>
  </message>
  <message>
   <source>torchvision's sets</source>
   <translation>torchvision 数据集</translation>
  </message>
  <message>
   <source>torchvision:{name} takes root=PATH and download=1. Received: {option!r}.</source>
   <translation>torchvision:{name} 接受 root=PATH 和 download=1。实际为：{option!r}。</translation>
  </message>
  <message>
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>未知</translation>
  </message>
  <message>
   <source>x · Φ(x), with Φ the normal distribution: smoother than ReLU; usual in transformers.</source>
   <translation>x · Φ(x)，Φ 为正态分布函数：比 ReLU 更平滑，常用于 Transformer。</translation>
  </message>
  <message>
   <source>{combine!}</source>
   <translation>{combine!}</translation>
  </message>
  <message>
   <source>{count} features</source>
   <translation>{count} 个特征</translation>
  </message>
  <message>
   <source>{field}: {reason}.</source>
   <translation>{field}：{reason}。</translation>
  </message>
  <message>
   <source>{field}: {reason}. Received: {value}.</source>
   <translation>{field}：{reason}。实际为：{value}。</translation>
  </message>
  <message>
   <source>{file}: {sentence}</source>
   <translation>{file}：{sentence}</translation>
  </message>
  <message>
   <source>{first} or {second}</source>
   <translation>{first} 或 {second}</translation>
  </message>
  <message>
   <source>{in_features} → {out_features}</source>
   <translation>{in_features} → {out_features}</translation>
  </message>
  <message>
   <source>{kernel_size} · stride {stride} · padding {padding}</source>
   <translation>{kernel_size} · 步幅 {stride} · 填充 {padding}</translation>
  </message>
  <message>
   <source>{kernel_size} · stride {stride} · padding {padding} · dilation {dilation}</source>
   <translation>{kernel_size} · 步幅 {stride} · 填充 {padding} · 空洞率 {dilation}</translation>
  </message>
  <message>
   <source>{name} could not be downloaded to {root}: {reason}. Check the network, or set root=PATH.</source>
   <translation>无法把 {name} 下载到 {root}：{reason}。请检查网络，或设置 root=PATH。</translation>
  </message>
  <message>
   <source>{name} must be {expected}. Received: {value}.</source>
   <translation>{name} 必须是 {expected}。实际为：{value}。</translation>
  </message>
  <message>
   <source>{num_features} channels</source>
   <translation>{num_features} 个通道</translation>
  </message>
  <message>
   <source>{origin} lays {ledger} out as {received} numbers, and each needs a weight.</source>
   <translation>{origin} 把 {ledger} 展平成 {received} 个数，每个数都需要一个权重。</translation>
  </message>
  <message>
   <source>{out_channels} filters · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation} · groups {groups}</source>
   <translation>{out_channels} 个卷积核 · {kernel_size} · 步幅 {stride} · 填充 {padding} · 空洞率 {dilation} · 分组 {groups}</translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation>无法读取 {path}：{reason}。</translation>
  </message>
  <message>
   <source>{path} cannot be read; the run's checkpoints and metrics are still there.</source>
   <translation>无法读取 {path}；该训练的检查点和指标仍在。</translation>
  </message>
  <message>
   <source>{path} cannot be written: {reason}.</source>
   <translation>无法写入 {path}：{reason}。</translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}. Choose another place.</source>
   <translation>无法写入 {path}：{reason}。请另选位置。</translation>
  </message>
  <message>
   <source>{path} has no training files: train-images-idx3-ubyte and train-labels-idx1-ubyte, or the same with .gz, are needed.</source>
   <translation>{path} 中没有训练文件：需要 train-images-idx3-ubyte 和 train-labels-idx1-ubyte，或相应的 .gz 文件。</translation>
  </message>
  <message>
   <source>{path} has the {split} images or their labels, but not both.</source>
   <translation>{path} 中 {split} 的图像与标签只有其一，二者缺一不可。</translation>
  </message>
  <message>
   <source>{path} holds IDX numbers of type {kind}; only bytes (type 8) are images or labels.</source>
   <translation>{path} 中的 IDX 数据类型为 {kind}；图像和标签只能是字节（类型 8）。</translation>
  </message>
  <message>
   <source>{path} holds a whole PyTorch model, but not which classes it knows.</source>
   <translation>{path} 含有完整的 PyTorch 模型，但没有类别信息。</translation>
  </message>
  <message>
   <source>{path} holds a {kind}, not a model.</source>
   <translation>{path} 中是 {kind}，不是模型。</translation>
  </message>
  <message>
   <source>{path} holds images but no folder per class. Put the images of each class into a folder with its name.</source>
   <translation>{path} 中有图像，但没有按类别分文件夹。请把每个类别的图像放进以类别命名的文件夹。</translation>
  </message>
  <message>
   <source>{path} holds images of fewer than two classes (found: {found}). {about}</source>
   <translation>{path} 中的图像不足两个类别（找到：{found}）。{about}</translation>
  </message>
  <message>
   <source>{path} holds labels of shape {shape} for {count} images; one label each is needed.</source>
   <translation>{path} 中标签的形状为 {shape}，而图像有 {count} 张；每张需要一个标签。</translation>
  </message>
  <message>
   <source>{path} holds other files, which stay untouched. Give a new folder.</source>
   <translation>{path} 中有其他文件，不会改动它们。请给出新的文件夹。</translation>
  </message>
  <message>
   <source>{path} holds weights only (a state_dict), not the network they belong to.</source>
   <translation>{path} 中只有权重（state_dict），没有对应的网络。</translation>
  </message>
  <message>
   <source>{path} holds weights only. Give the run folder, or a file that Layerwright exported.</source>
   <translation>{path} 中只有权重。请给出训练记录文件夹，或 Layerwright 导出的文件。</translation>
  </message>
  <message>
   <source>{path} is a TorchScript program, which would run code of its own.</source>
   <translation>{path} 是 TorchScript 程序，会运行自带的代码。</translation>
  </message>
  <message>
   <source>{path} is a damaged gzip file. Copy or download it again.</source>
   <translation>{path} 是损坏的 gzip 文件。请重新复制或下载。</translation>
  </message>
  <message>
   <source>{path} is a file. Give a folder.</source>
   <translation>{path} 是文件。请给出文件夹。</translation>
  </message>
  <message>
   <source>{path} is a file; a folder is needed here.</source>
   <translation>{path} 是文件；这里需要文件夹。</translation>
  </message>
  <message>
   <source>{path} is a folder, not an image.</source>
   <translation>{path} 是文件夹，不是图像。</translation>
  </message>
  <message>
   <source>{path} is a folder. Give the name of a file in it.</source>
   <translation>{path} 是文件夹。请给出其中文件的名称。</translation>
  </message>
  <message>
   <source>{path} is a program of torch.export (.pt2), which would run code of its own.</source>
   <translation>{path} 是 torch.export 程序 (.pt2)，会运行自带的代码。</translation>
  </message>
  <message>
   <source>{path} is a project, which is not trained yet. Give the folder of a run.</source>
   <translation>{path} 是尚未训练的项目。请给出训练记录文件夹。</translation>
  </message>
  <message>
   <source>{path} is a training checkpoint (it holds {keys}). Give the run folder it belongs to.</source>
   <translation>{path} 是训练检查点（含有 {keys}）。请给出它所属的训练记录文件夹。</translation>
  </message>
  <message>
   <source>{path} is damaged and cannot be decoded: {reason}.</source>
   <translation>{path} 已损坏，无法解码：{reason}。</translation>
  </message>
  <message>
   <source>{path} is damaged: its checksum does not fit.</source>
   <translation>{path} 已损坏：校验和不符。</translation>
  </message>
  <message>
   <source>{path} is damaged: its end is missing.</source>
   <translation>{path} 已损坏：末尾缺失。</translation>
  </message>
  <message>
   <source>{path} is damaged: its header does not fit its content.</source>
   <translation>{path} 已损坏：文件头与内容不符。</translation>
  </message>
  <message>
   <source>{path} is damaged: its weights do not fit the fingerprint they carry.</source>
   <translation>{path} 已损坏：权重与其指纹不符。</translation>
  </message>
  <message>
   <source>{path} is empty; the class of its image should stand there.</source>
   <translation>{path} 为空；其中应写明对应图像的类别。</translation>
  </message>
  <message>
   <source>{path} is no run folder: it holds no run.json.</source>
   <translation>{path} 不是训练记录文件夹：其中没有 run.json。</translation>
  </message>
  <message>
   <source>{path} is not a model file: PyTorch cannot read it.</source>
   <translation>{path} 不是模型文件：PyTorch 无法读取。</translation>
  </message>
  <message>
   <source>{path} is not an IDX file: it does not start with two zero bytes.</source>
   <translation>{path} 不是 IDX 文件：开头不是两个零字节。</translation>
  </message>
  <message>
   <source>{path} is not an image that can be opened: it is none of {formats}.</source>
   <translation>{path} 不是可打开的图像：不属于 {formats} 中的任何一种。</translation>
  </message>
  <message>
   <source>{path} is too large{size}: images may have up to {limit} million pixels. Save it smaller.</source>
   <translation>{path} 过大{size}：图像最多为 {limit} 百万像素。请缩小后再保存。</translation>
  </message>
  <message>
   <source>{path} lists no images: each line should be a file and its class.</source>
   <translation>{path} 没有列出图像：每行应为一个文件及其类别。</translation>
  </message>
  <message>
   <source>{path} may not be read: permission denied.</source>
   <translation>无法读取 {path}：权限不足。</translation>
  </message>
  <message>
   <source>{path} names {named} classes, but the labels go up to {highest}.</source>
   <translation>{path} 列出了 {named} 个类别，但标签最大到 {highest}。</translation>
  </message>
  <message>
   <source>{path} should hold images as (count, height, width), but its shape is {shape}.</source>
   <translation>{path} 中的图像形状应为（数量, 高, 宽），但实际为 {shape}。</translation>
  </message>
  <message>
   <source>{path} should hold {expected} bytes after its header but holds {found}. Copy or download the file again.</source>
   <translation>{path} 的文件头之后应有 {expected} 字节，实际为 {found}。请重新复制或下载该文件。</translation>
  </message>
  <message>
   <source>{path} wants code of its own ({parts}), which is never run. Ask for its state_dict.</source>
   <translation>{path} 需要运行自带的代码（{parts}），而这绝不会被执行。请改用它的 state_dict。</translation>
  </message>
  <message>
   <source>{path}, line {line}: a file and its class are needed. Received: {row!r}.</source>
   <translation>{path} 第 {line} 行：需要一个文件及其类别。实际为：{row!r}。</translation>
  </message>
  <message>
   <source>{rank} dimensions</source>
   <translation>{rank} 维张量</translation>
  </message>
  <message>
   <source>{source} has classes that the project does not know ({unknown}); the project has {known}. Choose the source again on the Data page.</source>
   <translation>{source} 含有项目未知的类别（{unknown}）；项目的类别为 {known}。请在“数据”页重新选择数据源。</translation>
  </message>
  <message>
   <source>{source} has no {split} images.</source>
   <translation>{source} 没有 {split} 图像。</translation>
  </message>
  <message>
   <source>{source} has the classes {found}, but the network knows {known}.</source>
   <translation>{source} 的类别为 {found}，但网络认识的是 {known}。</translation>
  </message>
  <message>
   <source>{source} has too few images: none are left to train on or to validate with.</source>
   <translation>{source} 的图像太少：没有剩余图像可供训练或验证。</translation>
  </message>
  <message>
   <source>{type} "{name}" alone has {parameters:,} parameters: slow, and quick to learn by heart.</source>
   <translation>仅 {type}“{name}”就有 {parameters:,} 个参数：速度慢，且容易过拟合。</translation>
  </message>
  <message>
   <source>{type} "{name}" at the end squeezes the scores, but CrossEntropyLoss wants them raw. Remove it.</source>
   <translation>末尾的 {type}“{name}”会压缩得分，而 CrossEntropyLoss 需要原始得分。请移除它。</translation>
  </message>
  <message>
   <source>{type} "{name}" brings the network to {parameters:,} parameters, {gigabytes:.0f} GB: too many for a desktop.</source>
   <translation>{type}“{name}”使网络达到 {parameters:,} 个参数、{gigabytes:.0f} GB：对台式机来说太大了。</translation>
  </message>
  <message>
   <source>{type} "{name}" cuts away all of {received}.</source>
   <translation>{type}“{name}”把 {received} 全部裁掉了。</translation>
  </message>
  <message>
   <source>{type} "{name}" does not take this: {reason}.</source>
   <translation>{type}“{name}”不接受该输入：{reason}。</translation>
  </message>
  <message>
   <source>{type} "{name}" gets an image of {size} and works on each of its rows alone.</source>
   <translation>{type}“{name}”收到 {size} 的图像，会对每一行单独处理。</translation>
  </message>
  <message>
   <source>{type} "{name}" gives several tensors; the next block takes one.</source>
   <translation>{type}“{name}”输出多个张量；下一个模块只接受一个。</translation>
  </message>
  <message>
   <source>{type} "{name}" has no branches. Add a Group to it.</source>
   <translation>{type}“{name}”没有分支。请为它添加一个 Group。</translation>
  </message>
  <message>
   <source>{type} "{name}" has no dim, so that torch has to guess. Set dim to 1.</source>
   <translation>{type}“{name}”没有设置 dim，torch 只能猜测。请把 dim 设为 1。</translation>
  </message>
  <message>
   <source>{type} "{name}" has no parameter "{param}".</source>
   <translation>{type}“{name}”没有参数“{param}”。</translation>
  </message>
  <message>
   <source>{type} "{name}" leaves nothing: {size}.</source>
   <translation>{type}“{name}”之后什么也不剩：{size}。</translation>
  </message>
  <message>
   <source>{type} "{name}" mixes the images of a batch: {before} becomes {after}.</source>
   <translation>{type}“{name}”混合了批次中的不同图像：{before} 变成了 {after}。</translation>
  </message>
  <message>
   <source>{type} "{name}" needs a value for {param}.</source>
   <translation>{type}“{name}”需要设置 {param}。</translation>
  </message>
  <message>
   <source>{type} "{name}" normalizes over the batch, but a batch holds one image. Use larger batches.</source>
   <translation>{type}“{name}”在批内归一化，但每批只有一张图像。请增大批大小。</translation>
  </message>
  <message>
   <source>{type} "{name}" sums to 1 over the images of a batch instead of over the classes.</source>
   <translation>{type}“{name}”是在批内各图像之间总和为 1，而不是在各类别之间。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} but receives {received} per image.</source>
   <translation>{type}“{name}”需要{expected}，但每张图像收到的是 {received}。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives an image of {size}. Put a Flatten before it and set {param} to {numbers}.</source>
   <translation>{type}“{name}”需要 {expected} {what}，但收到 {size} 的图像。请在其前放 Flatten，并把 {param} 设为 {numbers}。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives an image of {size}. Put a Flatten before it.</source>
   <translation>{type}“{name}”需要 {expected} {what}，但收到 {size} 的图像。请在其前放 Flatten。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives {received} = {ledger} from {origin}. Set {param} to {received}.</source>
   <translation>{type}“{name}”需要 {expected} {what}，但从 {origin} 收到 {received} = {ledger}。请把 {param} 设为 {received}。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives {received} from {origin_type} "{origin_name}". Set {param} to {received}.</source>
   <translation>{type}“{name}”需要 {expected} {what}，但从 {origin_type}“{origin_name}”收到 {received}。请把 {param} 设为 {received}。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives {received}. Set {param} to {received}.</source>
   <translation>{type}“{name}”需要 {expected} {what}，但收到 {received}。请把 {param} 设为 {received}。</translation>
  </message>
  <message>
   <source>{type} "{name}" would fold the images of a batch into one. Set start_dim to 1.</source>
   <translation>{type}“{name}”会把批次中的图像合成一个。请把 start_dim 设为 1。</translation>
  </message>
  <message>
   <source>{type} "{name}" would give {size} per image, {gigabytes:.0f} GB: more than a desktop holds.</source>
   <translation>{type}“{name}”对每张图像将输出 {size}，即 {gigabytes:.0f} GB：超出台式机的容量。</translation>
  </message>
  <message>
   <source>{type} "{name}" would make {layers:,} layers; a network may have {most:,}.</source>
   <translation>{type}“{name}”将产生 {layers:,} 层；网络最多可有 {most:,} 层。</translation>
  </message>
  <message>
   <source>{type} "{name}" writes over the input that the other branches of "{container}" also read.</source>
   <translation>{type}“{name}”会覆盖“{container}”的其他分支也要读取的输入。</translation>
  </message>
  <message>
   <source>{type} "{name}" writes over what {before} gave, which training needs for the gradient.</source>
   <translation>{type}“{name}”会覆盖 {before} 的输出，而训练时计算梯度需要它。</translation>
  </message>
  <message>
   <source>{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; to be added they must be equal.</source>
   <translation>{type}“{name}”：分支“{first}”输出 {first_size}，而“{other}”输出 {other_size}；相加时二者必须相同。</translation>
  </message>
  <message>
   <source>{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; to be concatenated they may differ in channels only.</source>
   <translation>{type}“{name}”：分支“{first}”输出 {first_size}，而“{other}”输出 {other_size}；拼接时只允许通道数不同。</translation>
  </message>
  <message>
   <source>{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; to be multiplied they must be equal, or 1 where they differ.</source>
   <translation>{type}“{name}”：分支“{first}”输出 {first_size}，而“{other}”输出 {other_size}；相乘时二者必须相同，或不同之处为 1。</translation>
  </message>
  <message>
   <source>{type} "{name}": groups = {groups} must divide both in_channels = {first} and out_channels = {last}.</source>
   <translation>{type}“{name}”：groups = {groups} 必须同时整除 in_channels = {first} 和 out_channels = {last}。</translation>
  </message>
  <message>
   <source>{type} "{name}": its window of {window} does not fit into {received}, so nothing would be left ({formula}).</source>
   <translation>{type}“{name}”：大小为 {window} 的窗口放不进 {received}，将什么也不剩（{formula}）。</translation>
  </message>
  <message>
   <source>{type} "{name}": padding "same" works with stride 1 only.</source>
   <translation>{type}“{name}”：填充“same”只能与步幅 1 一起使用。</translation>
  </message>
  <message>
   <source>{type} "{name}": padding can be at most half of kernel_size. Set padding to {most}.</source>
   <translation>{type}“{name}”：padding 最多为 kernel_size 的一半。请把 padding 设为 {most}。</translation>
  </message>
  <message>
   <source>{type} "{name}": padding_mode "{mode}" can add at most {most} to an image of {received}.</source>
   <translation>{type}“{name}”：padding_mode“{mode}”对 {received} 的图像最多填充 {most}。</translation>
  </message>
  <message>
   <source>{type} "{name}": start_dim must not come after end_dim.</source>
   <translation>{type}“{name}”：start_dim 不能在 end_dim 之后。</translation>
  </message>
  <message>
   <source>{type} "{name}": the body gives {body} but the shortcut {shortcut}; to be added they must be equal.</source>
   <translation>{type}“{name}”：主体输出 {body}，而捷径输出 {shortcut}；相加时二者必须相同。</translation>
  </message>
  <message>
   <source>{type} "{name}": {param} = {value} is not a dimension here (0 is the batch, {last} the last).</source>
   <translation>{type}“{name}”：这里没有 {param} = {value} 这一维（0 为批次维，{last} 为最后一维）。</translation>
  </message>
  <message>
   <source>{type} "{name}": {param} must be {expected}. Received: {value}.</source>
   <translation>{type}“{name}”：{param} 必须是 {expected}。实际为：{value}。</translation>
  </message>
  <message>
   <source>{where} has the id "{id}" that another block has.</source>
   <translation>{where} 的 id“{id}”已被另一个模块使用。</translation>
  </message>
  <message>
   <source>{where} is a {type}, which holds no blocks.</source>
   <translation>{where} 是 {type}，里面不能放模块。</translation>
  </message>
  <message>
   <source>{where} is a {type}, which must have the branches {branches}.</source>
   <translation>{where} 是 {type}，必须有分支 {branches}。</translation>
  </message>
  <message>
   <source>{where} is a {type}, whose branches must be blocks of the type Group.</source>
   <translation>{where} 是 {type}，其分支必须是 Group 类型的模块。</translation>
  </message>
  <message>
   <source>{where} is nested deeper than {deepest} containers.</source>
   <translation>{where} 的嵌套超过了 {deepest} 层容器。</translation>
  </message>
  <message>
   <source>{where} lacks the text field "{field}".</source>
   <translation>{where} 缺少文本字段“{field}”。</translation>
  </message>
  <message>
   <source>{where} must be a block. Received: {value}.</source>
   <translation>{where} 必须是模块。实际为：{value}。</translation>
  </message>
  <message>
   <source>{where}.params must be an object of names and values.</source>
   <translation>{where}.params 必须是由名称和值组成的对象。</translation>
  </message>
  <message>
   <source>× {times!}</source>
   <translation>× {times!}</translation>
  </message>
 </context>
 <context>
  <name>CurvesPanel</name>
  <message>
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>resumed</source>
   <translation>继续训练</translation>
  </message>
 </context>
 <context>
  <name>DataEntries</name>
  <message>
   <source>A grey image has one channel, so one number is needed. Received: {n}.</source>
   <translation>灰度图像只有一个通道，因此需要一个数。实际为：{n} 个。</translation>
  </message>
  <message>
   <source>A share is a number such as "10 %". Received: "{text}".</source>
   <translation>比例应为类似“10 %”的数。实际为：“{text}”。</translation>
  </message>
  <message>
   <source>A size is one whole number or two: "28" or "32 × 48". Received: "{text}".</source>
   <translation>尺寸应为一个或两个整数：“28”或“32 × 48”。实际为：“{text}”。</translation>
  </message>
  <message>
   <source>A standard deviation is greater than 0.</source>
   <translation>标准差必须大于 0。</translation>
  </message>
  <message>
   <source>An RGB image has three channels, so three numbers are needed. Received: {n}.</source>
   <translation>RGB 图像有三个通道，因此需要三个数。实际为：{n} 个。</translation>
  </message>
  <message>
   <source>Each side has 1 to {most} pixels.</source>
   <translation>每条边为 1 到 {most} 像素。</translation>
  </message>
  <message>
   <source>Numbers between commas are needed. Received: "{text}".</source>
   <translation>需要用逗号分隔的数。实际为：“{text}”。</translation>
  </message>
  <message>
   <source>The share is more than 0 % and less than 100 %.</source>
   <translation>比例必须大于 0 % 且小于 100 %。</translation>
  </message>
 </context>
 <context>
  <name>DataPage</name>
  <message>
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <source>Counting the images of each class.</source>
   <translation>正在统计每个类别的图像数。</translation>
  </message>
  <message>
   <source>Drop a folder of images, or a table of labels</source>
   <translation>拖入图像文件夹或标签表格</translation>
  </message>
  <message>
   <source>Look into the data source again</source>
   <translation>重新读取数据源</translation>
  </message>
  <message>
   <source>Looking into {source}</source>
   <translation>正在读取 {source}</translation>
  </message>
  <message>
   <source>Looking into {source}…</source>
   <translation>正在读取 {source}…</translation>
  </message>
  <message>
   <source>The project keeps its settings. Try again, or choose another source at the left.</source>
   <translation>项目设置保持不变。请重试，或在左侧选择其他数据源。</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>Use a folder of images…</source>
   <translation>使用图像文件夹…</translation>
  </message>
  <message>
   <source>Use {title}</source>
   <translation>使用 {title}</translation>
  </message>
  <message>
   <source>{name} is a single file. Drop a folder with a subfolder of images per class.</source>
   <translation>{name} 是单个文件。请拖入按类别分子文件夹的图像文件夹。</translation>
  </message>
  <message>
   <source>{source} has not been looked into.</source>
   <translation>未能读取 {source}。</translation>
  </message>
 </context>
 <context>
  <name>Details</name>
  <message>
   <source>How to load it</source>
   <translation>如何加载</translation>
  </message>
 </context>
 <context>
  <name>Document</name>
  <message>
   <source>Rename to {name}</source>
   <translation>重命名为 {name}</translation>
  </message>
  <message>
   <source>{name} of {block}</source>
   <translation>{block} 的 {name}</translation>
  </message>
 </context>
 <context>
  <name>DropZone</name>
  <message>
   <source>A photo, a drawing, several files or a folder: each is prepared exactly as in training.</source>
   <translation>照片、手绘、多个文件或文件夹均可：处理方式与训练时完全相同。</translation>
  </message>
  <message>
   <source>Drop an image here</source>
   <translation>将图像拖到这里</translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation>打开图像…</translation>
  </message>
  <message>
   <source>Open one or more images (Ctrl+I)</source>
   <translation>打开一张或多张图像 (Ctrl+I)</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Take the image in the clipboard (Ctrl+V)</source>
   <translation>使用剪贴板中的图像 (Ctrl+V)</translation>
  </message>
 </context>
 <context>
  <name>EmptyCanvas</name>
  <message>
   <source>Add a Conv2d</source>
   <translation>添加 Conv2d</translation>
  </message>
  <message>
   <source>Drag a Conv2d here</source>
   <translation>把 Conv2d 拖到这里</translation>
  </message>
  <message>
   <source>Layers are in the palette on the left. Or press Tab and type a few letters of what you need.</source>
   <translation>各种层在左侧的组件库中。也可以按 Tab 并输入所需层的几个字母。</translation>
  </message>
  <message>
   <source>Start from a template</source>
   <translation>从模板开始</translation>
  </message>
  <message>
   <source>Start from {template}</source>
   <translation>从 {template} 开始</translation>
  </message>
 </context>
 <context>
  <name>ErrorBar</name>
  <message>
   <source>Messages</source>
   <translation>消息</translation>
  </message>
 </context>
 <context>
  <name>EvaluatePage</name>
  <message>
   <source>Copy confusion matrix as CSV</source>
   <translation>将混淆矩阵复制为 CSV</translation>
  </message>
  <message>
   <source>Copy scores as CSV</source>
   <translation>将得分复制为 CSV</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <source>Evaluate the chosen run</source>
   <translation>评估所选训练</translation>
  </message>
  <message>
   <source>Evaluating…</source>
   <translation>正在评估…</translation>
  </message>
  <message>
   <source>Go to Train</source>
   <translation>前往训练</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>Looking at every image…</source>
   <translation>正在逐张查看图像…</translation>
  </message>
  <message>
   <source>Not evaluated</source>
   <translation>未评估</translation>
  </message>
  <message>
   <source>Nothing to evaluate yet</source>
   <translation>尚无可评估的内容</translation>
  </message>
  <message>
   <source>Press Evaluate to try again.</source>
   <translation>请按“评估”重试。</translation>
  </message>
  <message>
   <source>Progress of the evaluation</source>
   <translation>评估进度</translation>
  </message>
  <message>
   <source>Run to evaluate</source>
   <translation>要评估的训练</translation>
  </message>
  <message>
   <source>Test images</source>
   <translation>测试图像</translation>
  </message>
  <message>
   <source>The scores of each class come in a moment.</source>
   <translation>各类别的得分马上就好。</translation>
  </message>
  <message>
   <source>Train the network first. Its run then stands here, ready to be examined.</source>
   <translation>请先训练网络。训练记录随后会出现在这里，供您检视。</translation>
  </message>
  <message>
   <source>Validation images</source>
   <translation>验证图像</translation>
  </message>
 </context>
 <context>
  <name>ExportFormats</name>
  <message>
   <source>A folder that runs without Layerwright: the model as readable code, its weights, and scripts.</source>
   <translation>无需 Layerwright 即可运行的文件夹：可读的模型代码、权重和脚本。</translation>
  </message>
  <message>
   <source>Architecture and weights in one file, as torch.save(model) writes it. Load only files you trust.</source>
   <translation>结构与权重存于一个文件，与 torch.save(model) 的写法相同。只加载您信任的文件。</translation>
  </message>
  <message>
   <source>Classes and preprocessing are inside, and beside it as JSON.</source>
   <translation>类别和预处理既在文件内，也以 JSON 附在旁边。</translation>
  </message>
  <message>
   <source>Classes and preprocessing stand in its header.</source>
   <translation>类别和预处理写在文件头中。</translation>
  </message>
  <message>
   <source>Classes and preprocessing travel inside the file.</source>
   <translation>类别和预处理随文件一起保存。</translation>
  </message>
  <message>
   <source>Preprocessing is written out in the code.</source>
   <translation>预处理已写在代码中。</translation>
  </message>
  <message>
   <source>PyTorch code</source>
   <translation>PyTorch 代码</translation>
  </message>
  <message>
   <source>The state_dict: the weights by name. The usual way to share a PyTorch model whose code both sides have.</source>
   <translation>state_dict：按名称保存的权重。双方都有代码时，这是分享 PyTorch 模型的常用方式。</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Weights in a file that cannot run code and loads fast. Damage is noticed. Good for publishing.</source>
   <translation>权重文件，不能运行代码，加载快，损坏能被发现。适合发布。</translation>
  </message>
  <message>
   <source>Whole model</source>
   <translation>完整模型</translation>
  </message>
  <message>
   <source>classes and preprocessing, to read</source>
   <translation>类别和预处理，便于阅读</translation>
  </message>
  <message>
   <source>how to run it, and what it needs</source>
   <translation>运行方法及所需依赖</translation>
  </message>
  <message>
   <source>safetensors</source>
   <translation>safetensors</translation>
  </message>
  <message>
   <source>scripts that predict and train</source>
   <translation>预测和训练脚本</translation>
  </message>
  <message>
   <source>the model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>the network and its weights</source>
   <translation>网络及其权重</translation>
  </message>
  <message>
   <source>the weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>weights, classes and preprocessing</source>
   <translation>权重、类别和预处理</translation>
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <source>Browse…</source>
   <translation>浏览…</translation>
  </message>
  <message>
   <source>Copy the code that loads it</source>
   <translation>复制加载代码</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Export as {format}</source>
   <translation>导出为 {format}</translation>
  </message>
  <message>
   <source>Export the chosen run</source>
   <translation>导出所选训练</translation>
  </message>
  <message>
   <source>Exporting…</source>
   <translation>正在导出…</translation>
  </message>
  <message>
   <source>File or folder to write to</source>
   <translation>要写入的文件或文件夹</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <source>Go to Train</source>
   <translation>前往训练</translation>
  </message>
  <message>
   <source>Nothing to export yet</source>
   <translation>尚无可导出的内容</translation>
  </message>
  <message>
   <source>Run to export</source>
   <translation>要导出的训练</translation>
  </message>
  <message>
   <source>Say where to write to.</source>
   <translation>请指定写入位置。</translation>
  </message>
  <message>
   <source>Train the network first. Its best weights can then leave in four formats, each checked.</source>
   <translation>请先训练网络。之后可将其最佳权重以四种格式导出，每种都会校验。</translation>
  </message>
  <message>
   <source>What you get</source>
   <translation>您将得到</translation>
  </message>
  <message>
   <source>Write to</source>
   <translation>写入到</translation>
  </message>
  <message>
   <source>Writing and comparing</source>
   <translation>正在写入并比对</translation>
  </message>
  <message>
   <source>{name} is there already and will be replaced.</source>
   <translation>{name} 已存在，将被替换。</translation>
  </message>
 </context>
 <context>
  <name>Figures</name>
  <message>
   <source>1 thread</source>
   <translation>1 个线程</translation>
  </message>
  <message>
   <source>Checkpoint</source>
   <translation>检查点</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Elapsed</source>
   <translation>已用时间</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <source>Open run folder</source>
   <translation>打开训练文件夹</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Throughput</source>
   <translation>吞吐量</translation>
  </message>
  <message>
   <source>Time left</source>
   <translation>剩余时间</translation>
  </message>
  <message>
   <source>Train / val images</source>
   <translation>训练 / 验证图像</translation>
  </message>
  <message>
   <source>Train / val loss</source>
   <translation>训练 / 验证损失</translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation>验证准确率</translation>
  </message>
  <message>
   <source>at step {step}</source>
   <translation>在第 {step} 步</translation>
  </message>
  <message>
   <source>saved {time} ago</source>
   <translation>{time}前保存</translation>
  </message>
  <message>
   <source>{accuracy}  ★ epoch {epoch}</source>
   <translation>{accuracy}  ★ 第 {epoch} 轮</translation>
  </message>
  <message>
   <source>{count} images/s</source>
   <translation>{count} 张/秒</translation>
  </message>
  <message>
   <source>{n} threads</source>
   <translation>{n} 个线程</translation>
  </message>
 </context>
 <context>
  <name>FileFlow</name>
  <message>
   <source>A training run is at work.</source>
   <translation>正在进行训练。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Closing stops it at its next step and keeps a checkpoint to resume from.</source>
   <translation>关闭会使训练在下一步停止，并保留可继续训练的检查点。</translation>
  </message>
  <message>
   <source>Don't save</source>
   <translation>不保存</translation>
  </message>
  <message>
   <source>Keep training</source>
   <translation>继续训练</translation>
  </message>
  <message>
   <source>Layerwright projects (*.lwp)</source>
   <translation>Layerwright 项目 (*.lwp)</translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Save the changes to this project?</source>
   <translation>是否保存对此项目的更改？</translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation>保存项目</translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation>停止并关闭</translation>
  </message>
  <message>
   <source>Without saving, what you changed since the last time is lost.</source>
   <translation>如不保存，上次保存之后的更改将丢失。</translation>
  </message>
 </context>
 <context>
  <name>Format</name>
  <message>
   <source>{days} d {hours} h</source>
   <translation>{days} 天 {hours} 小时</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} 小时 {minutes} 分</translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} 分 {seconds} 秒</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} 秒</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>As it was opened</source>
   <translation>打开时的状态</translation>
  </message>
  <message>
   <source>History</source>
   <translation>历史</translation>
  </message>
 </context>
 <context>
  <name>ImageList</name>
  <message>
   <source>Images given</source>
   <translation>给出的图像</translation>
  </message>
  <message>
   <source>could not be read</source>
   <translation>无法读取</translation>
  </message>
 </context>
 <context>
  <name>ImageWall</name>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
 </context>
 <context>
  <name>ImageWallModel</name>
  <message>
   <source>Image {n}</source>
   <translation>图像 {n}</translation>
  </message>
 </context>
 <context>
  <name>IssueCard</name>
  <message>
   <source>What is wrong</source>
   <translation>问题所在</translation>
  </message>
  <message>
   <source>Why?</source>
   <translation>为什么？</translation>
  </message>
 </context>
 <context>
  <name>IssueView</name>
  <message>
   <source>Show {name}</source>
   <translation>显示 {name}</translation>
  </message>
 </context>
 <context>
  <name>IssuesPanel</name>
  <message>
   <source>Issues</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Nothing to check yet: the network is empty.</source>
   <translation>尚无可检查的内容：网络为空。</translation>
  </message>
  <message>
   <source>Nothing to mend. An image passes all the way through.</source>
   <translation>没有问题，图像可以一路通过网络。</translation>
  </message>
 </context>
 <context>
  <name>LibraryForm</name>
  <message>
   <source>Choose the folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <source>Download where missing</source>
   <translation>缺失时下载</translation>
  </message>
  <message>
   <source>Folder of the set</source>
   <translation>数据集文件夹</translation>
  </message>
  <message>
   <source>Layerwright's own folder</source>
   <translation>Layerwright 自己的文件夹</translation>
  </message>
  <message>
   <source>Set of torchvision</source>
   <translation>torchvision 数据集</translation>
  </message>
  <message>
   <source>Use this set</source>
   <translation>使用此数据集</translation>
  </message>
 </context>
 <context>
  <name>Menu</name>
  <message>
   <source>As the desktop</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Go to {page}</source>
   <translation>前往{page}</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Light or dark</source>
   <translation>浅色或深色</translation>
  </message>
  <message>
   <source>New project…</source>
   <translation>新建项目…</translation>
  </message>
  <message>
   <source>No project was opened yet</source>
   <translation>尚未打开过项目</translation>
  </message>
  <message>
   <source>Open project…</source>
   <translation>打开项目…</translation>
  </message>
  <message>
   <source>Open recent</source>
   <translation>最近打开</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>另存为…</translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation>搜索命令</translation>
  </message>
  <message>
   <source>Start page</source>
   <translation>起始页</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>文字大小</translation>
  </message>
  <message>
   <source>The language changes when Layerwright is next started.</source>
   <translation>语言将在下次启动 Layerwright 时更改。</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>Minimap</name>
  <message>
   <source>Click or drag to go there</source>
   <translation>点击或拖动以前往该处</translation>
  </message>
  <message>
   <source>Overview of the network</source>
   <translation>网络概览</translation>
  </message>
 </context>
 <context>
  <name>NetworkActions</name>
  <message>
   <source>Actual size</source>
   <translation>实际大小</translation>
  </message>
  <message>
   <source>Add a branch</source>
   <translation>添加分支</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>添加层…</translation>
  </message>
  <message>
   <source>Bypass</source>
   <translation>旁路</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>剪切</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>创建副本</translation>
  </message>
  <message>
   <source>Fit to the window</source>
   <translation>适应窗口</translation>
  </message>
  <message>
   <source>Fold all containers</source>
   <translation>折叠所有容器</translation>
  </message>
  <message>
   <source>Fold or unfold</source>
   <translation>折叠或展开</translation>
  </message>
  <message>
   <source>Freeze weights</source>
   <translation>冻结权重</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>编组</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>下移</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>上移</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>全选</translation>
  </message>
  <message>
   <source>Unfold all containers</source>
   <translation>展开所有容器</translation>
  </message>
  <message>
   <source>Unwrap</source>
   <translation>解除容器</translation>
  </message>
  <message>
   <source>Wrap in Parallel</source>
   <translation>放入 Parallel</translation>
  </message>
  <message>
   <source>Wrap in Repeat</source>
   <translation>放入 Repeat</translation>
  </message>
  <message>
   <source>Wrap in Residual</source>
   <translation>放入 Residual</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>缩小</translation>
  </message>
 </context>
 <context>
  <name>NetworkCommands</name>
  <message>
   <source>Add branch</source>
   <translation>添加分支</translation>
  </message>
  <message>
   <source>Bypass 1 block</source>
   <translation>旁路 1 个模块</translation>
  </message>
  <message>
   <source>Bypass {name}</source>
   <translation>旁路 {name}</translation>
  </message>
  <message>
   <source>Bypass {n} blocks</source>
   <translation>旁路 {n} 个模块</translation>
  </message>
  <message>
   <source>Delete 1 block</source>
   <translation>删除 1 个模块</translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation>删除 {name}</translation>
  </message>
  <message>
   <source>Delete {n} blocks</source>
   <translation>删除 {n} 个模块</translation>
  </message>
  <message>
   <source>Duplicate 1 block</source>
   <translation>创建 1 个模块的副本</translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation>创建 {name} 的副本</translation>
  </message>
  <message>
   <source>Duplicate {n} blocks</source>
   <translation>创建 {n} 个模块的副本</translation>
  </message>
  <message>
   <source>Enable 1 block</source>
   <translation>启用 1 个模块</translation>
  </message>
  <message>
   <source>Enable {name}</source>
   <translation>启用 {name}</translation>
  </message>
  <message>
   <source>Enable {n} blocks</source>
   <translation>启用 {n} 个模块</translation>
  </message>
  <message>
   <source>Freeze 1 block</source>
   <translation>冻结 1 个模块</translation>
  </message>
  <message>
   <source>Freeze {name}</source>
   <translation>冻结 {name}</translation>
  </message>
  <message>
   <source>Freeze {n} blocks</source>
   <translation>冻结 {n} 个模块</translation>
  </message>
  <message>
   <source>Insert {type}</source>
   <translation>插入 {type}</translation>
  </message>
  <message>
   <source>Move 1 block</source>
   <translation>移动 1 个模块</translation>
  </message>
  <message>
   <source>Move {name}</source>
   <translation>移动 {name}</translation>
  </message>
  <message>
   <source>Move {n} blocks</source>
   <translation>移动 {n} 个模块</translation>
  </message>
  <message>
   <source>Paste 1 block</source>
   <translation>粘贴 1 个模块</translation>
  </message>
  <message>
   <source>Paste {name}</source>
   <translation>粘贴 {name}</translation>
  </message>
  <message>
   <source>Paste {n} blocks</source>
   <translation>粘贴 {n} 个模块</translation>
  </message>
  <message>
   <source>Unfreeze 1 block</source>
   <translation>解冻 1 个模块</translation>
  </message>
  <message>
   <source>Unfreeze {name}</source>
   <translation>解冻 {name}</translation>
  </message>
  <message>
   <source>Unfreeze {n} blocks</source>
   <translation>解冻 {n} 个模块</translation>
  </message>
  <message>
   <source>Unwrap {name}</source>
   <translation>解除容器 {name}</translation>
  </message>
  <message>
   <source>Wrap in {type}</source>
   <translation>放入 {type}</translation>
  </message>
 </context>
 <context>
  <name>NetworkPage</name>
  <message>
   <source>Nothing selected</source>
   <translation>未选中任何模块</translation>
  </message>
  <message>
   <source>Shapes exact for batches of any size</source>
   <translation>形状对任意批大小都精确</translation>
  </message>
  <message>
   <source>Shapes known up to the error</source>
   <translation>形状推断到出错处为止</translation>
  </message>
  <message>
   <source>{macs} MACs · {memory} activations per image</source>
   <translation>每张图像 {macs} MACs · 激活值 {memory}</translation>
  </message>
 </context>
 <context>
  <name>NetworkScene</name>
  <message>
   <source>1 class</source>
   <translation>1 个类别</translation>
  </message>
  <message>
   <source>Drop a block here</source>
   <translation>把模块放在这里</translation>
  </message>
  <message>
   <source>Input {shape}</source>
   <translation>输入 {shape}</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>Output {shape}</source>
   <translation>输出 {shape}</translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation>{n} 个类别</translation>
  </message>
 </context>
 <context>
  <name>Notice</name>
  <message>
   <source>Close this message</source>
   <translation>关闭此消息</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>详情</translation>
  </message>
 </context>
 <context>
  <name>Outcome</name>
  <message>
   <source>Nothing was written: outputs could not be compared with the app's.</source>
   <translation>未写入任何内容：无法与本程序的输出比对。</translation>
  </message>
  <message>
   <source>Nothing was written: outputs differ from the app's by up to {difference} on {count} random images.</source>
   <translation>未写入任何内容：在 {count} 张随机图像上，输出与本程序最多相差 {difference}。</translation>
  </message>
  <message>
   <source>Nothing was written: outputs differ from the app's by up to {difference} on {count} real images.</source>
   <translation>未写入任何内容：在 {count} 张真实图像上，输出与本程序最多相差 {difference}。</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <source>Outputs equal to the app's on {count} random images, for the run's are out of reach</source>
   <translation>在 {count} 张随机图像上输出与本程序一致（无法读取该训练的图像）</translation>
  </message>
  <message>
   <source>Outputs equal to the app's on {count} real images (largest difference {difference})</source>
   <translation>在 {count} 张真实图像上输出与本程序一致（最大差异 {difference}）</translation>
  </message>
  <message>
   <source>Written. There is nothing to run in this format, so nothing was compared.</source>
   <translation>已写入。此格式没有可运行的内容，因此未作比对。</translation>
  </message>
 </context>
 <context>
  <name>Pages</name>
  <message>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>训练记录</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>训练</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>No layer is called that. Try “conv” or “pool”.</source>
   <translation>没有这样的层。试试“conv”或“pool”。</translation>
  </message>
  <message>
   <source>Search layers…</source>
   <translation>搜索层…</translation>
  </message>
 </context>
 <context>
  <name>PaletteList</name>
  <message>
   <source>Layers</source>
   <translation>层</translation>
  </message>
 </context>
 <context>
  <name>PlotControls</name>
  <message>
   <source>Draw the loss on a logarithmic axis (L)</source>
   <translation>用对数坐标绘制损失 (L)</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>适应</translation>
  </message>
  <message>
   <source>Follow</source>
   <translation>跟随</translation>
  </message>
  <message>
   <source>Keep the newest point in view (F)</source>
   <translation>始终显示最新的点 (F)</translation>
  </message>
  <message>
   <source>Log loss</source>
   <translation>对数损失</translation>
  </message>
  <message>
   <source>Show the whole run (Home)</source>
   <translation>显示整个训练过程 (Home)</translation>
  </message>
  <message>
   <source>Smoothing</source>
   <translation>平滑</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>轮次</translation>
  </message>
  <message>
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <source>time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <source>x axis</source>
   <translation>横轴</translation>
  </message>
  <message>
   <source>{share} % of the last smoothed value stays</source>
   <translation>保留上一平滑值的 {share} %</translation>
  </message>
  <message>
   <source>★ best epoch</source>
   <translation>★ 最佳轮次</translation>
  </message>
 </context>
 <context>
  <name>PlotReadout</name>
  <message>
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Epoch {epoch} · step {step} · {time}</source>
   <translation>第 {epoch} 轮 · 第 {step} 步 · {time}</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>this batch</source>
   <translation>当前批次</translation>
  </message>
  <message>
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>验证</translation>
  </message>
 </context>
 <context>
  <name>PredictPage</name>
  <message>
   <source>Go to Train</source>
   <translation>前往训练</translation>
  </message>
  <message>
   <source>Images ({endings});;All files (*)</source>
   <translation>图像 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Images to predict</source>
   <translation>要预测的图像</translation>
  </message>
  <message>
   <source>Let go to see what the network makes of it</source>
   <translation>松开即可查看网络的判断</translation>
  </message>
  <message>
   <source>No trained network yet</source>
   <translation>尚无训练好的网络</translation>
  </message>
  <message>
   <source>Open image to predict…</source>
   <translation>打开要预测的图像…</translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation>打开图像…</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <source>Predict the image in the clipboard</source>
   <translation>预测剪贴板中的图像</translation>
  </message>
  <message>
   <source>Run to predict with</source>
   <translation>用于预测的训练</translation>
  </message>
  <message>
   <source>The network is looking</source>
   <translation>网络正在识别</translation>
  </message>
  <message>
   <source>There is no image in {where}.</source>
   <translation>{where}中没有图像。</translation>
  </message>
  <message>
   <source>Train the network first. Then drop a picture here and see what it makes of it.</source>
   <translation>请先训练网络，然后把图片拖到这里，看看它的判断。</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>the clipboard</source>
   <translation>剪贴板</translation>
  </message>
  <message>
   <source>what was dropped</source>
   <translation>拖入的内容</translation>
  </message>
 </context>
 <context>
  <name>PreprocessingCard</name>
  <message>
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Colour mode</source>
   <translation>颜色模式</translation>
  </message>
  <message>
   <source>Crop</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>适配</translation>
  </message>
  <message>
   <source>Fit of the images</source>
   <translation>图像适配方式</translation>
  </message>
  <message>
   <source>Go back to the preprocessing that the source proposes</source>
   <translation>恢复数据源建议的预处理</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <source>How an image is brought to the size</source>
   <translation>如何把图像调整到该尺寸</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>Mean per channel</source>
   <translation>各通道均值</translation>
  </message>
  <message>
   <source>Pad</source>
   <translation>填充</translation>
  </message>
  <message>
   <source>Preprocessing</source>
   <translation>预处理</translation>
  </message>
  <message>
   <source>Preprocessing as the source proposes</source>
   <translation>采用数据源建议的预处理</translation>
  </message>
  <message>
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <source>Share held out for validation</source>
   <translation>留作验证集的比例</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>尺寸</translation>
  </message>
  <message>
   <source>Size in pixels, height × width</source>
   <translation>像素尺寸，高 × 宽</translation>
  </message>
  <message>
   <source>Size of the images</source>
   <translation>图像尺寸</translation>
  </message>
  <message>
   <source>Standard deviation</source>
   <translation>标准差</translation>
  </message>
  <message>
   <source>Standard deviation per channel</source>
   <translation>各通道标准差</translation>
  </message>
  <message>
   <source>Std</source>
   <translation>标准差</translation>
  </message>
  <message>
   <source>Stretch</source>
   <translation>拉伸</translation>
  </message>
  <message>
   <source>Use proposed</source>
   <translation>采用建议值</translation>
  </message>
  <message>
   <source>Validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <source>Validation share</source>
   <translation>验证集比例</translation>
  </message>
  <message>
   <source>What the network receives: channels × height × width</source>
   <translation>网络的输入：通道 × 高 × 宽</translation>
  </message>
  <message>
   <source>none: values from 0 to 1</source>
   <translation>无：数值范围 0 到 1</translation>
  </message>
  <message>
   <source>{held} of {all} training images are kept aside, by class</source>
   <translation>从 {all} 张训练图像中按类别留出 {held} 张</translation>
  </message>
 </context>
 <context>
  <name>ProbabilityBars</name>
  <message>
   <source>Most likely classes</source>
   <translation>最可能的类别</translation>
  </message>
 </context>
 <context>
  <name>QuickAdd</name>
  <message>
   <source>Add a layer</source>
   <translation>添加层</translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation>添加层…</translation>
  </message>
  <message>
   <source>Layers that fit, best first</source>
   <translation>可用的层，最合适的在前</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Pages</source>
   <translation>页面</translation>
  </message>
 </context>
 <context>
  <name>RecipeForm</name>
  <message>
   <source>Batch size</source>
   <translation>批大小</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <source>How the next run is trained.</source>
   <translation>下一次训练的设置。</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>Machine</source>
   <translation>机器</translation>
  </message>
  <message>
   <source>Optimizer</source>
   <translation>优化器</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>训练计划</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>The run that is on was started with these settings. Once it ends you can change them for the next.</source>
   <translation>当前训练使用这些设置。结束后即可为下一次训练修改。</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>线程数</translation>
  </message>
  <message>
   <source>{field} of the recipe</source>
   <translation>训练配方的{field}</translation>
  </message>
 </context>
 <context>
  <name>RenameField</name>
  <message>
   <source>New name</source>
   <translation>新名称</translation>
  </message>
 </context>
 <context>
  <name>ResultView</name>
  <message>
   <source>Most likely class</source>
   <translation>最可能的类别</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>预测结果</translation>
  </message>
  <message>
   <source>The network is not sure: {second} has {share}.</source>
   <translation>网络不太确定：{second} 有 {share}。</translation>
  </message>
  <message>
   <source>This image could not be read</source>
   <translation>无法读取此图像</translation>
  </message>
  <message>
   <source>What the network sees</source>
   <translation>网络看到的图像</translation>
  </message>
 </context>
 <context>
  <name>Results</name>
  <message>
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <source>Copy CSV</source>
   <translation>复制 CSV</translation>
  </message>
  <message>
   <source>Counts</source>
   <translation>数量</translation>
  </message>
  <message>
   <source>Each class</source>
   <translation>各类别</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>What the cells say</source>
   <translation>单元格内容</translation>
  </message>
  <message>
   <source>Wrong</source>
   <translation>错误</translation>
  </message>
 </context>
 <context>
  <name>RunPicker</name>
  <message>
   <source>Run</source>
   <translation>训练记录</translation>
  </message>
  <message>
   <source>{name}  ·  {accuracy} validation accuracy</source>
   <translation>{name}  ·  验证准确率 {accuracy}</translation>
  </message>
 </context>
 <context>
  <name>RunTable</name>
  <message>
   <source>Training runs</source>
   <translation>训练记录</translation>
  </message>
 </context>
 <context>
  <name>RunsPage</name>
  <message>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>时长</translation>
  </message>
  <message>
   <source>Each training run is kept here with its curves, its project and its weights.</source>
   <translation>每次训练都保存在这里，包括曲线、项目和权重。</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Filter runs</source>
   <translation>筛选训练记录</translation>
  </message>
  <message>
   <source>Go to Train</source>
   <translation>前往训练</translation>
  </message>
  <message>
   <source>Images/s</source>
   <translation>张/秒</translation>
  </message>
  <message>
   <source>Its process ended before the run did. Resume goes on from the last checkpoint.</source>
   <translation>训练未完成进程就已结束。“继续”会从上一个检查点接着训练。</translation>
  </message>
  <message>
   <source>Move the run {name} to the trash?</source>
   <translation>是否把训练记录 {name} 移到回收站？</translation>
  </message>
  <message>
   <source>Move to trash</source>
   <translation>移到回收站</translation>
  </message>
  <message>
   <source>Move {count} runs to the trash?</source>
   <translation>是否把 {count} 个训练记录移到回收站？</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>No runs yet</source>
   <translation>尚无训练记录</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Show curves</source>
   <translation>显示曲线</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>开始时间</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Val accuracy</source>
   <translation>验证准确率</translation>
  </message>
  <message>
   <source>Val loss</source>
   <translation>验证损失</translation>
  </message>
  <message>
   <source>diverged</source>
   <translation>发散</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <source>finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>中断</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <source>preparing</source>
   <translation>准备中</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>stopping</source>
   <translation>正在停止</translation>
  </message>
  <message>
   <source>training</source>
   <translation>训练中</translation>
  </message>
  <message>
   <source>{chosen} of {shown} selected</source>
   <translation>已选 {chosen} / {shown}</translation>
  </message>
  <message>
   <source>{path} could not be moved to the trash: {reason}</source>
   <translation>无法把 {path} 移到回收站：{reason}</translation>
  </message>
  <message>
   <source>{shown} runs</source>
   <translation>{shown} 个训练记录</translation>
  </message>
 </context>
 <context>
  <name>SampleRow</name>
  <message>
   <source>Or try one of these</source>
   <translation>或试试这些</translation>
  </message>
  <message>
   <source>Sample: {name}</source>
   <translation>示例：{name}</translation>
  </message>
 </context>
 <context>
  <name>SamplesCard</name>
  <message>
   <source>All classes</source>
   <translation>所有类别</translation>
  </message>
  <message>
   <source>Class to show</source>
   <translation>要显示的类别</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>Images of the data source</source>
   <translation>数据源中的图像</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>划分</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
 </context>
 <context>
  <name>ScoreModel</name>
  <message>
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <source>How many images of this class were looked at</source>
   <translation>该类别查看了多少张图像</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>Of all images of this class, how many were recognised</source>
   <translation>该类别的所有图像中，被正确识别的比例</translation>
  </message>
  <message>
   <source>Of all images taken for this class, how many are of it</source>
   <translation>被判为该类别的图像中，确属该类别的比例</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>精确率</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>召回率</translation>
  </message>
  <message>
   <source>The harmonic mean of precision and recall</source>
   <translation>精确率与召回率的调和平均</translation>
  </message>
 </context>
 <context>
  <name>ScoreTable</name>
  <message>
   <source>Scores of each class</source>
   <translation>各类别得分</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Clear search</source>
   <translation>清除搜索</translation>
  </message>
  <message>
   <source>Search…</source>
   <translation>搜索…</translation>
  </message>
 </context>
 <context>
  <name>SeveralInspector</name>
  <message>
   <source>1 block</source>
   <translation>1 个模块</translation>
  </message>
  <message>
   <source>{n} blocks</source>
   <translation>{n} 个模块</translation>
  </message>
 </context>
 <context>
  <name>ShapeLabel</name>
  <message>
   <source> by </source>
   <translation> 乘 </translation>
  </message>
  <message>
   <source>Shape {shape}</source>
   <translation>形状 {shape}</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>尚不可知</translation>
  </message>
 </context>
 <context>
  <name>SidePanel</name>
  <message>
   <source>Recipe</source>
   <translation>配方</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>本次训练</translation>
  </message>
  <message>
   <source>What to show</source>
   <translation>显示内容</translation>
  </message>
 </context>
 <context>
  <name>Snippet</name>
  <message>
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copy the code</source>
   <translation>复制代码</translation>
  </message>
 </context>
 <context>
  <name>SourcePicker</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Folder of images, with a subfolder per class</source>
   <translation>图像文件夹，每个类别一个子文件夹</translation>
  </message>
  <message>
   <source>Folder with MNIST-format files</source>
   <translation>包含 MNIST 格式文件的文件夹</translation>
  </message>
  <message>
   <source>Progress of looking into the source</source>
   <translation>读取数据源的进度</translation>
  </message>
  <message>
   <source>Ready to use</source>
   <translation>开箱即用</translation>
  </message>
  <message>
   <source>Table of labels</source>
   <translation>标签表格</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
   <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Your own</source>
   <translation>您自己的数据</translation>
  </message>
  <message>
   <source>{done} of {total} files</source>
   <translation>{done} / {total} 个文件</translation>
  </message>
  <message>
   <source>{title}…</source>
   <translation>{title}…</translation>
  </message>
 </context>
 <context>
  <name>SourceView</name>
  <message numerus="yes">
   <source>%n file(s) could not be read and are left out.</source>
   <translation>
    <numerusform>%n 个文件无法读取，已略过。</numerusform>
   </translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>许可：{licence}</translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation>{n} 个类别</translation>
  </message>
  <message>
   <source>{n} test images</source>
   <translation>{n} 张测试图像</translation>
  </message>
  <message>
   <source>{n} training images</source>
   <translation>{n} 张训练图像</translation>
  </message>
  <message>
   <source>{width} × {height} px</source>
   <translation>{width} × {height} 像素</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>An empty canvas, with small grey images to begin with.</source>
   <translation>空白画布，先使用小尺寸灰度图像。</translation>
  </message>
  <message>
   <source>Blank network</source>
   <translation>空白网络</translation>
  </message>
  <message>
   <source>Data: choose images, look at them</source>
   <translation>数据：选择并查看图像</translation>
  </message>
  <message>
   <source>Export: take the model with you</source>
   <translation>导出：把模型带走</translation>
  </message>
  <message>
   <source>Left unfinished</source>
   <translation>未完成的工作</translation>
  </message>
  <message>
   <source>Network: stack layers, watch the shapes</source>
   <translation>网络：堆叠各层，查看形状</translation>
  </message>
  <message>
   <source>Open a project…</source>
   <translation>打开项目…</translation>
  </message>
  <message>
   <source>Predict: try it on a picture of yours</source>
   <translation>预测：用您自己的图片试试</translation>
  </message>
  <message>
   <source>Projects you save will be listed here.</source>
   <translation>您保存的项目会列在这里。</translation>
  </message>
  <message>
   <source>Recent projects</source>
   <translation>最近的项目</translation>
  </message>
  <message>
   <source>Start from a network and change it as you like: drag blocks, press Start, watch it learn.</source>
   <translation>选一个网络作为起点，随意修改：拖动模块，按“开始”，看它学习。</translation>
  </message>
  <message>
   <source>The way through</source>
   <translation>使用流程</translation>
  </message>
  <message>
   <source>Train: press Start, follow the curves</source>
   <translation>训练：按“开始”，观察曲线</translation>
  </message>
  <message>
   <source>Training stopped at step {step}; resume</source>
   <translation>训练停在第 {step} 步；继续</translation>
  </message>
  <message>
   <source>Unsaved work, kept for you</source>
   <translation>为您保留的未保存工作</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
  <message>
   <source>What would you like to build?</source>
   <translation>您想搭建什么？</translation>
  </message>
 </context>
 <context>
  <name>Strip</name>
  <message>
   <source>Preprocessing, step by step</source>
   <translation>预处理的各个步骤</translation>
  </message>
 </context>
 <context>
  <name>SummaryInspector</name>
  <message>
   <source>Activations per image</source>
   <translation>每张图像的激活值</translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation>模块</translation>
  </message>
  <message>
   <source>Choose a data set on the Data page.</source>
   <translation>请在“数据”页选择数据集。</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>MACs per image</source>
   <translation>每张图像的 MACs</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Select a block to see and change it.</source>
   <translation>选中模块即可查看和修改。</translation>
  </message>
  <message>
   <source>Trainable</source>
   <translation>可训练</translation>
  </message>
 </context>
 <context>
  <name>TemplateCard</name>
  <message>
   <source>{parameters} parameters · {size}</source>
   <translation>{parameters} 个参数 · {size}</translation>
  </message>
 </context>
 <context>
  <name>TitleBar</name>
  <message>
   <source>Dark appearance</source>
   <translation>深色外观</translation>
  </message>
  <message>
   <source>Light appearance</source>
   <translation>浅色外观</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>菜单</translation>
  </message>
  <message>
   <source>Menu  Alt+M</source>
   <translation>菜单  Alt+M</translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation>搜索命令</translation>
  </message>
  <message>
   <source>Search commands…  Ctrl+K</source>
   <translation>搜索命令…  Ctrl+K</translation>
  </message>
  <message>
   <source>Start page</source>
   <translation>起始页</translation>
  </message>
  <message>
   <source>Unsaved changes; a copy is kept for you</source>
   <translation>有未保存的更改；已为您保留副本</translation>
  </message>
 </context>
 <context>
  <name>TopStrip</name>
  <message>
   <source>1 block</source>
   <translation>1 个模块</translation>
  </message>
  <message>
   <source>1 error</source>
   <translation>1 个错误</translation>
  </message>
  <message>
   <source>1 hint</source>
   <translation>1 个提示</translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation>1 个警告</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>No issues</source>
   <translation>没有问题</translation>
  </message>
  <message>
   <source>Redo {step}</source>
   <translation>重做：{step}</translation>
  </message>
  <message>
   <source>Show the issues</source>
   <translation>显示问题</translation>
  </message>
  <message>
   <source>Undo {step}</source>
   <translation>撤销：{step}</translation>
  </message>
  <message>
   <source>{count} MACs</source>
   <translation>{count} MACs</translation>
  </message>
  <message>
   <source>{count} parameters</source>
   <translation>{count} 个参数</translation>
  </message>
  <message>
   <source>{n} blocks</source>
   <translation>{n} 个模块</translation>
  </message>
  <message>
   <source>{n} errors</source>
   <translation>{n} 个错误</translation>
  </message>
  <message>
   <source>{n} hints</source>
   <translation>{n} 个提示</translation>
  </message>
  <message>
   <source>{n} warnings</source>
   <translation>{n} 个警告</translation>
  </message>
 </context>
 <context>
  <name>TrainPage</name>
  <message>
   <source>Back to the current run</source>
   <translation>回到当前训练</translation>
  </message>
  <message>
   <source>Diverged in epoch {epoch}, at step {step}</source>
   <translation>在第 {epoch} 轮第 {step} 步发散</translation>
  </message>
  <message>
   <source>Ended at step {step}</source>
   <translation>结束于第 {step} 步</translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation>评估</translation>
  </message>
  <message>
   <source>Everything up to step {step} is kept.</source>
   <translation>第 {step} 步之前的内容均已保留。</translation>
  </message>
  <message>
   <source>Failed in epoch {epoch}, at step {step}</source>
   <translation>在第 {epoch} 轮第 {step} 步失败</translation>
  </message>
  <message>
   <source>Finished: {epochs} epochs</source>
   <translation>已完成：{epochs} 轮</translation>
  </message>
  <message>
   <source>Finishing this step and saving a checkpoint</source>
   <translation>正在完成当前步并保存检查点</translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation>继续训练</translation>
  </message>
  <message>
   <source>Loading PyTorch and the images</source>
   <translation>正在加载 PyTorch 和图像</translation>
  </message>
  <message>
   <source>Measuring the speed</source>
   <translation>正在测量速度</translation>
  </message>
  <message>
   <source>Mend the network first, then press Start.</source>
   <translation>请先修正网络，然后按“开始”。</translation>
  </message>
  <message>
   <source>No checkpoint had been saved yet.</source>
   <translation>尚未保存任何检查点。</translation>
  </message>
  <message>
   <source>No run yet</source>
   <translation>尚无训练</translation>
  </message>
  <message>
   <source>Nothing is lost: Resume goes on with the next step</source>
   <translation>不会丢失：按“继续”从下一步接着训练</translation>
  </message>
  <message>
   <source>Pause training</source>
   <translation>暂停训练</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <source>Preparing…</source>
   <translation>准备中…</translation>
  </message>
  <message>
   <source>Press Start to train on {source}: {epochs} epochs in batches of {batch}. The curves appear here.</source>
   <translation>按“开始”在 {source} 上训练：{epochs} 轮，批大小 {batch}。曲线将显示在这里。</translation>
  </message>
  <message>
   <source>Ready to train</source>
   <translation>可以开始训练</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Resume from step {step}</source>
   <translation>从第 {step} 步继续</translation>
  </message>
  <message>
   <source>Show in Network</source>
   <translation>在网络中显示</translation>
  </message>
  <message>
   <source>Show the whole run</source>
   <translation>显示整个训练过程</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>开始训练</translation>
  </message>
  <message>
   <source>Stop training</source>
   <translation>停止训练</translation>
  </message>
  <message>
   <source>Stopped in epoch {epoch}, at step {step}</source>
   <translation>在第 {epoch} 轮第 {step} 步停止</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <source>The network cannot be trained yet: {reason}</source>
   <translation>网络还不能训练：{reason}</translation>
  </message>
  <message>
   <source>These are the curves of {name}.</source>
   <translation>这是 {name} 的曲线。</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Training ended: {reason}</source>
   <translation>训练已结束：{reason}</translation>
  </message>
  <message>
   <source>Training in its own process: the window stays free</source>
   <translation>训练在独立进程中进行：窗口可照常使用</translation>
  </message>
  <message>
   <source>best validation accuracy {accuracy} at epoch {epoch}</source>
   <translation>最佳验证准确率 {accuracy}，第 {epoch} 轮</translation>
  </message>
  <message>
   <source>epoch {epoch} of {epochs}</source>
   <translation>第 {epoch} / {epochs} 轮</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>第 {step} 步</translation>
  </message>
  <message>
   <source>{end}, {best}</source>
   <translation>{end}，{best}</translation>
  </message>
  <message>
   <source>{sentence}.</source>
   <translation>{sentence}。</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>剩余 {time}</translation>
  </message>
 </context>
 <context>
  <name>Transport</name>
  <message>
   <source>End the process at once; the run goes back to its last checkpoint</source>
   <translation>立即终止进程；训练回到上一个检查点</translation>
  </message>
  <message>
   <source>Kill</source>
   <translation>强制终止</translation>
  </message>
  <message>
   <source>Mend the network first</source>
   <translation>请先修正网络</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Progress of the run</source>
   <translation>训练进度</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
 </context>
 <context>
  <name>TypedEditor</name>
  <message>
   <source>Follow the input again</source>
   <translation>重新随输入而定</translation>
  </message>
  <message>
   <source>Pin this number</source>
   <translation>固定此数值</translation>
  </message>
  <message>
   <source>Words that may stand here (Alt+Down)</source>
   <translation>此处可填的词 (Alt+↓)</translation>
  </message>
  <message>
   <source>from input</source>
   <translation>随输入</translation>
  </message>
  <message>
   <source>{value} from input</source>
   <translation>{value}（随输入）</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Engine not responding</source>
   <translation>引擎无响应</translation>
  </message>
  <message>
   <source>Engine ready</source>
   <translation>引擎就绪</translation>
  </message>
  <message>
   <source>Engine starting…</source>
   <translation>引擎启动中…</translation>
  </message>
  <message>
   <source>Engine stopped</source>
   <translation>引擎已停止</translation>
  </message>
  <message>
   <source>It ended several times; see the log, then start again.</source>
   <translation>它已多次结束；请查看日志后再启动。</translation>
  </message>
  <message>
   <source>No sign of life for 30 seconds.</source>
   <translation>已 30 秒没有响应。</translation>
  </message>
  <message>
   <source>PyTorch is being loaded; shapes appear in a moment.</source>
   <translation>正在加载 PyTorch；形状稍后显示。</translation>
  </message>
  <message>
   <source>PyTorch runs in a process of its own.</source>
   <translation>PyTorch 在独立进程中运行。</translation>
  </message>
  <message>
   <source>Something went wrong that should not have. Your work is kept; the log says more.</source>
   <translation>发生了意外错误。您的工作已保留；详情见日志。</translation>
  </message>
  <message>
   <source>Start it again</source>
   <translation>重新启动</translation>
  </message>
  <message>
   <source>The engine has not responded for 30 seconds.</source>
   <translation>引擎已 30 秒没有响应。</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
 </context>
 <context>
  <name>ZoomBar</name>
  <message>
   <source>Actual size (1)</source>
   <translation>实际大小 (1)</translation>
  </message>
  <message>
   <source>Fit to the window (F)</source>
   <translation>适应窗口 (F)</translation>
  </message>
  <message>
   <source>Zoom in (+)</source>
   <translation>放大 (+)</translation>
  </message>
  <message>
   <source>Zoom out (-)</source>
   <translation>缩小 (-)</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>_OfferDelegate</name>
  <message>
   <source>takes {rule}</source>
   <translation>需要 {rule}</translation>
  </message>
 </context>
</TS>
