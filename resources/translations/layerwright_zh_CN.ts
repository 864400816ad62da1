<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>About</name>
  <message>
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Colour {number}</source>
   <translation>颜色 {number}</translation>
  </message>
  <message>
   <source>Keep at the top</source>
   <translation>保持在最上面</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Select one run to write down what you tried, to tag it, or to keep it on top.</source>
   <translation>选择一次训练，写下你尝试了什么，打标签，或置顶。</translation>
  </message>
  <message>
   <source>Tags, separated by commas</source>
   <translation>标签，以逗号分隔</translation>
  </message>
  <message>
   <source>What was tried here, and what came of it</source>
   <translation>这里尝试了什么，结果如何</translation>
  </message>
  <message>
   <source>baseline, augmented</source>
   <translation>基线, 增强</translation>
  </message>
 </context>
 <context>
  <name>AnalyzerModel</name>
  <message>
   <source>Field</source>
   <translation>视野</translation>
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
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <source>Memory of the activations for one image</source>
   <translation>一张图像的激活内存</translation>
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
   <source>Receptive field: how many pixels of the image, H × W, one number depends on</source>
   <translation>感受野：一个数依赖图像的多少像素，高 × 宽</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>占比</translation>
  </message>
  <message>
   <source>Share of MACs</source>
   <translation>占 MACs 的比例</translation>
  </message>
  <message>
   <source>Share of memory</source>
   <translation>占内存的比例</translation>
  </message>
  <message>
   <source>Share of parameters</source>
   <translation>占参数的比例</translation>
  </message>
  <message>
   <source>Share of time</source>
   <translation>占时间的比例</translation>
  </message>
  <message>
   <source>Sizes without the batch N: C × H × W for images, F for features</source>
   <translation>不含批次 N 的尺寸：图像为 C × H × W，特征为 F</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>总计</translation>
  </message>
  <message>
   <source>Total up to {name}</source>
   <translation>到 {name} 为止的总计</translation>
  </message>
  <message>
   <source>Trainable</source>
   <translation>可训练</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>类型</translation>
  </message>
  <message>
   <source>{title}: click on Parameters, MACs, Memory or Time</source>
   <translation>{title}：点击参数、MACs、内存或时间</translation>
  </message>
 </context>
 <context>
  <name>AnalyzerView</name>
  <message>
   <source>Analyzer</source>
   <translation>分析</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Export as CSV</source>
   <translation>导出为 CSV</translation>
  </message>
  <message>
   <source>Export as CSV…</source>
   <translation>导出为 CSV…</translation>
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
  <name>AugmentationCard</name>
  <message>
   <source>Add {name}</source>
   <translation>添加 {name}</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>添加…</translation>
  </message>
  <message>
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>前移</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>后移</translation>
  </message>
  <message>
   <source>Locked steps are for every image, the others for training images only.</source>
   <translation>带锁的步骤用于每张图像，其余只用于训练图像。</translation>
  </message>
  <message>
   <source>Move {name}</source>
   <translation>移动 {name}</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>移除 {name}</translation>
  </message>
  <message>
   <source>Steps, in order</source>
   <translation>步骤（按顺序）</translation>
  </message>
  <message>
   <source>What becomes of real images</source>
   <translation>真实图像会变成什么样</translation>
  </message>
  <message>
   <source>{name} of {block}</source>
   <translation>{block} 的 {name}</translation>
  </message>
 </context>
 <context>
  <name>AugmentedStrip</name>
  <message>
   <source>As an epoch may see it</source>
   <translation>某一轮可能看到的样子</translation>
  </message>
  <message>
   <source>As validation and test see it</source>
   <translation>验证和测试所看到的样子</translation>
  </message>
  <message>
   <source>Draw again</source>
   <translation>重新抽取</translation>
  </message>
  <message>
   <source>Draw new random numbers</source>
   <translation>重新抽取随机数</translation>
  </message>
 </context>
 <context>
  <name>BatchCard</name>
  <message>
   <source>Batches</source>
   <translation>批次</translation>
  </message>
  <message>
   <source>Epoch</source>
   <translation>轮次</translation>
  </message>
  <message>
   <source>Images of the batch</source>
   <translation>批次中的图像</translation>
  </message>
  <message>
   <source>Next batch (Alt+Right)</source>
   <translation>下一批次（Alt+Right）</translation>
  </message>
  <message>
   <source>Previous batch (Alt+Left)</source>
   <translation>上一批次（Alt+Left）</translation>
  </message>
  <message>
   <source>Step {step} of {steps}</source>
   <translation>第 {step} 步，共 {steps} 步</translation>
  </message>
  <message>
   <source>images: {stored} → {shown}, from {low} to {high}
targets: {target}</source>
   <translation>图像：{stored} → {shown}，从 {low} 到 {high}
目标：{target}</translation>
  </message>
  <message>
   <source>in the order in which they lie</source>
   <translation>按存放顺序</translation>
  </message>
  <message>
   <source>no augmentation</source>
   <translation>无增强</translation>
  </message>
  <message>
   <source>seed {n}</source>
   <translation>seed {n}</translation>
  </message>
  <message>
   <source>shown before Mixup and CutMix blend them</source>
   <translation>在 Mixup 和 CutMix 混合之前显示</translation>
  </message>
  <message>
   <source>{n} batches make a step</source>
   <translation>{n} 个批次为一步</translation>
  </message>
 </context>
 <context>
  <name>BatchStrip</name>
  <message>
   <source>Images of the batch</source>
   <translation>批次中的图像</translation>
  </message>
  <message>
   <source>{label} · image {number}</source>
   <translation>{label} · 第 {number} 张</translation>
  </message>
 </context>
 <context>
  <name>BlockInspector</name>
  <message>
   <source>1 is the recipe's own rate; 0.1 lets what was learned change slowly.</source>
   <translation>1 为配方本身的学习率；0.1 让已学到的慢慢改变。</translation>
  </message>
  <message>
   <source>Freeze weights</source>
   <translation>冻结权重</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>Learning-rate factor</source>
   <translation>学习率系数</translation>
  </message>
  <message>
   <source>Let weights train</source>
   <translation>让权重训练</translation>
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
   <source>Solve for the size of {block}</source>
   <translation>求解 {block} 的尺寸</translation>
  </message>
  <message>
   <source>Training leaves these weights as they are</source>
   <translation>训练不改动这些权重</translation>
  </message>
  <message>
   <source>What the block is called in the code and in saved weights</source>
   <translation>模块在代码和已保存权重中的名称</translation>
  </message>
  <message>
   <source>learns</source>
   <translation>学习</translation>
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
  <name>CacheLine</name>
  <message>
   <source>Clear</source>
   <translation>清除</translation>
  </message>
  <message>
   <source>Delete everything in the cache; it fills again by itself</source>
   <translation>删除缓存中的全部内容；它会自行重新填充</translation>
  </message>
  <message>
   <source>How much the cache may hold</source>
   <translation>缓存最多占用多少</translation>
  </message>
  <message>
   <source>of at most {size}</source>
   <translation>最多 {size}</translation>
  </message>
  <message>
   <source>{folder} cannot be written to.</source>
   <translation>{folder} 无法写入。</translation>
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
   <source>{n} blocks</source>
   <translation>{n} 个模块</translation>
  </message>
  <message>
   <source>{n} blocks inside</source>
   <translation>内含 {n} 个模块</translation>
  </message>
 </context>
 <context>
  <name>ChannelView</name>
  <message>
   <source>All channels</source>
   <translation>所有通道</translation>
  </message>
  <message>
   <source>Channel {n} of {count}</source>
   <translation>第 {n} 个通道，共 {count} 个</translation>
  </message>
  <message>
   <source>Channel {n}: {shape}, {low} to {high}, mean {mean}, std {std}, zeros {zeros}</source>
   <translation>通道 {n}：{shape}，{low} 到 {high}，均值 {mean}，标准差 {std}，零值 {zeros}</translation>
  </message>
  <message>
   <source>Channels of the selected block</source>
   <translation>所选块的通道</translation>
  </message>
  <message>
   <source>Next channel</source>
   <translation>下一个通道</translation>
  </message>
  <message>
   <source>Previous channel</source>
   <translation>上一个通道</translation>
  </message>
  <message>
   <source>{count} outputs</source>
   <translation>{count} 个输出</translation>
  </message>
  <message>
   <source>{title}, its upper left</source>
   <translation>{title}，左上部分</translation>
  </message>
 </context>
 <context>
  <name>ChoiceEditor</name>
  <message>
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <source>several</source>
   <translation>几个</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>是</translation>
  </message>
 </context>
 <context>
  <name>Choices</name>
  <message>
   <source>A .pth or .safetensors file with the state_dict of this very network.</source>
   <translation>一个 .pth 或 .safetensors 文件，内含与此网络完全对应的 state_dict。</translation>
  </message>
  <message>
   <source>All but the last layer</source>
   <translation>除最后一层外全部</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <source>For your images</source>
   <translation>用于你的图像</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>冻结</translation>
  </message>
  <message>
   <source>Fresh weights have to learn: frozen, they would stay random.</source>
   <translation>全新的权重必须学习：冻结后它们将一直是随机的。</translation>
  </message>
  <message>
   <source>Fresh, as if nothing was ever learned</source>
   <translation>全新，如同从未学习过</translation>
  </message>
  <message>
   <source>From a local file</source>
   <translation>来自本地文件</translation>
  </message>
  <message>
   <source>Images will be brought to {size} × {size} in colour; the Data page can change that.</source>
   <translation>图像将变为 {size} × {size} 的彩色图像；可在“数据”页更改。</translation>
  </message>
  <message>
   <source>Images will be cut to {size} × {size} in colour and normalised as the weights want.</source>
   <translation>图像将裁剪为 {size} × {size} 的彩色图像，并按权重的要求标准化。</translation>
  </message>
  <message>
   <source>Learned on ImageNet:</source>
   <translation>在 ImageNet 上学得：</translation>
  </message>
  <message>
   <source>Nothing: everything learns</source>
   <translation>不冻结：全部学习</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>类别数</translation>
  </message>
  <message>
   <source>Replace the last layer for</source>
   <translation>替换最后一层，用于</translation>
  </message>
  <message>
   <source>Up to {name}</source>
   <translation>直到 {name}</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Weights (*.pth *.pt *.safetensors)</source>
   <translation>权重 (*.pth *.pt *.safetensors)</translation>
  </message>
  <message>
   <source>Weights for this network</source>
   <translation>此网络的权重</translation>
  </message>
  <message>
   <source>What is frozen</source>
   <translation>冻结哪些部分</translation>
  </message>
  <message>
   <source>Which weights</source>
   <translation>使用哪些权重</translation>
  </message>
  <message>
   <source>already here</source>
   <translation>已在本机</translation>
  </message>
  <message>
   <source>classes</source>
   <translation>个类别</translation>
  </message>
 </context>
 <context>
  <name>ClassBars</name>
  <message>
   <source>Training images per class</source>
   <translation>每个类别的训练图像</translation>
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
   <source>Code and canvas agree. Edit either.</source>
   <translation>代码与画布一致，编辑哪一个都可以。</translation>
  </message>
  <message>
   <source>Code below the canvas</source>
   <translation>代码在画布下方</translation>
  </message>
  <message>
   <source>Code beside the canvas</source>
   <translation>代码在画布旁边</translation>
  </message>
  <message>
   <source>Copy code</source>
   <translation>复制代码</translation>
  </message>
  <message>
   <source>Give up what cannot be read (Esc)</source>
   <translation>放弃无法读取的内容 (Esc)</translation>
  </message>
  <message>
   <source>Line {line}: {reason}</source>
   <translation>第 {line} 行：{reason}</translation>
  </message>
  <message>
   <source>Open a Python file</source>
   <translation>打开 Python 文件</translation>
  </message>
  <message>
   <source>Open a Python file…</source>
   <translation>打开 Python 文件…</translation>
  </message>
  <message>
   <source>Python files (*.py);;All files (*)</source>
   <translation>Python 文件 (*.py);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>正在读取…</translation>
  </message>
  <message>
   <source>Revert to canvas</source>
   <translation>恢复为画布内容</translation>
  </message>
  <message>
   <source>The canvas is as before.</source>
   <translation>画布与之前一样。</translation>
  </message>
  <message>
   <source>The network as PyTorch code</source>
   <translation>网络的 PyTorch 代码</translation>
  </message>
  <message>
   <source>Write or paste PyTorch here: model = nn.Sequential(…)</source>
   <translation>在此编写或粘贴 PyTorch 代码：model = nn.Sequential(…)</translation>
  </message>
  <message>
   <source>{name} cannot be read as text.</source>
   <translation>{name} 无法作为文本读取。</translation>
  </message>
 </context>
 <context>
  <name>CodeSync</name>
  <message>
   <source>Edit code</source>
   <translation>编辑代码</translation>
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
  <name>Coordinates</name>
  <message>
   <source>Drag along an axis to select the runs that cross it there; Esc ends it.</source>
   <translation>沿轴拖动以选中穿过该处的训练；Esc 结束。</translation>
  </message>
  <message>
   <source>Parallel coordinates of the runs</source>
   <translation>训练的平行坐标</translation>
  </message>
  <message>
   <source>The recipes of these runs do not differ: there is nothing to set against their accuracy.</source>
   <translation>这些训练的配方没有差别：没有可与准确率对照的内容。</translation>
  </message>
  <message>
   <source>val accuracy</source>
   <translation>验证准确率</translation>
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
   <source>"{name}" is a branch and cannot be unwrapped; unwrap "{around}", which holds it.</source>
   <translation>“{name}”是一个分支，不能解除包裹；请改为解除包裹容纳它的“{around}”。</translation>
  </message>
  <message>
   <source>"{name}" is a layer of PyTorch; give the block another name.</source>
   <translation>“{name}”是 PyTorch 的层；请给模块另取名称。</translation>
  </message>
  <message>
   <source>"{name}" is a {type}, which holds no blocks.</source>
   <translation>“{name}”是 {type}，里面不能放模块。</translation>
  </message>
  <message>
   <source>"{said}" is no range. Write the smallest and the largest value, or values: {first}, {second}.</source>
   <translation>{said} 不是范围。请写最小值和最大值，或者列出取值：{first}、{second}。</translation>
  </message>
  <message>
   <source>(N, *) → branches joined</source>
   <translation>(N, *) → 各分支合并</translation>
  </message>
  <message>
   <source>(N, *) → what its last block gives</source>
   <translation>(N, *) → 最后一个块给出的尺寸</translation>
  </message>
  <message>
   <source>(N, *) → what the last copy gives</source>
   <translation>(N, *) → 最后一份拷贝给出的尺寸</translation>
  </message>
  <message>
   <source>0 below −3, 1 above 3, straight between: a cheap Sigmoid. MobileNetV3 weighs channels with it.</source>
   <translation>−3 以下为 0，3 以上为 1，中间为直线：计算量小的 Sigmoid。MobileNetV3 用它为通道加权。</translation>
  </message>
  <message>
   <source>0 blurs, 1 changes nothing, 2 sharpens twice.</source>
   <translation>0 为模糊，1 不改变，2 为加倍锐化。</translation>
  </message>
  <message>
   <source>1 / (1 + e^−x): reads as a probability for yes or no. Saturates, so rarely used between layers.</source>
   <translation>1 / (1 + e^−x)：可理解为“是”或“否”的概率。容易饱和，因此很少用在层与层之间。</translation>
  </message>
  <message>
   <source>1 is straight, 2 a parabola.</source>
   <translation>1 为直线，2 为抛物线。</translation>
  </message>
  <message>
   <source>1 slope for all channels, or as many as channels come in.</source>
   <translation>所有通道共用 1 个斜率，或与输入通道数相同。</translation>
  </message>
  <message>
   <source>1-D convolution</source>
   <translation>一维卷积</translation>
  </message>
  <message>
   <source>1-D convolution that makes its input longer</source>
   <translation>使输入变长的一维卷积</translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation>二维卷积</translation>
  </message>
  <message>
   <source>2-D convolution that makes its input larger</source>
   <translation>使输入变大的二维卷积</translation>
  </message>
  <message>
   <source>3-D convolution</source>
   <translation>三维卷积</translation>
  </message>
  <message>
   <source>3-D convolution that makes its input larger</source>
   <translation>使输入变大的三维卷积</translation>
  </message>
  <message>
   <source>A ReLU that bends softly below zero</source>
   <translation>在零以下平滑弯曲的 ReLU</translation>
  </message>
  <message>
   <source>A ReLU that ends at 6</source>
   <translation>上限为 6 的 ReLU</translation>
  </message>
  <message>
   <source>A ReLU with a soft bend</source>
   <translation>转折平滑的 ReLU</translation>
  </message>
  <message>
   <source>A ReLU without the kink</source>
   <translation>没有折角的 ReLU</translation>
  </message>
  <message>
   <source>A ResNet whose blocks weigh their own channels: two small layers decide which ones count.</source>
   <translation>各模块为自己的通道加权的 ResNet：由两个小层决定哪些通道重要。</translation>
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
   <source>A convolution the other way round: every number is spread over several pixels by learned filters. With stride 2 the image becomes twice as large; U-Nets and generators end so.</source>
   <translation>反方向的卷积：用可学习的卷积核把每个数展开到多个像素上。步幅为 2 时图像放大为两倍；U-Net 和生成器以此收尾。</translation>
  </message>
  <message>
   <source>A convolution the other way round: every number is spread over several places of the volume by learned filters. With stride 2 the volume becomes twice as large.</source>
   <translation>反方向的卷积：用可学习的卷积核把每个数展开到体数据的多个位置上。步幅为 2 时体数据放大为两倍。</translation>
  </message>
  <message>
   <source>A convolution the other way round: every number is spread over several steps by learned filters. With stride 2 the sequence becomes twice as long.</source>
   <translation>反方向的卷积：用可学习的卷积核把每个数展开到多个时间步上。步幅为 2 时序列变为两倍长。</translation>
  </message>
  <message>
   <source>A copy of unsaved work cannot be read and is kept untouched: {reason}</source>
   <translation>未保存工作的一份副本无法读取，已原样保留：{reason}</translation>
  </message>
  <message>
   <source>A depthwise convolution looks at each channel alone; a 1×1 convolution behind it mixes them.</source>
   <translation>深度卷积单独处理每个通道；其后的 1×1 卷积再混合各通道。</translation>
  </message>
  <message>
   <source>A factor between these two.</source>
   <translation>介于这两个值之间的系数。</translation>
  </message>
  <message>
   <source>A file and its class a line, paths counted from the table's folder; a third column may say test.</source>
   <translation>每行一个文件及其类别，路径以表格所在文件夹为起点；第三列可以写 test。</translation>
  </message>
  <message>
   <source>A file and its numbers a line, such as an age or a place in the image, for the network to tell.</source>
   <translation>每行一个文件及其数值，例如年龄或图中的位置，由网络说出。</translation>
  </message>
  <message>
   <source>A folder per class in {folder}/.</source>
   <translation>{folder}/ 中每个类别一个文件夹。</translation>
  </message>
  <message>
   <source>A folder per class.</source>
   <translation>每个类别一个文件夹。</translation>
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
   <source>A leaky ReLU that learns its slope</source>
   <translation>斜率可学习的 Leaky ReLU</translation>
  </message>
  <message>
   <source>A leaky ReLU whose slope is drawn at random</source>
   <translation>斜率随机抽取的 Leaky ReLU</translation>
  </message>
  <message>
   <source>A learning rate is a number above 0. Received: {value}.</source>
   <translation>学习率是大于 0 的数。收到：{value}。</translation>
  </message>
  <message>
   <source>A learning rate of {lr:g} is very high for {optimizer}: the loss will jump or become NaN.</source>
   <translation>学习率 {lr:g} 对 {optimizer} 来说非常高：损失会剧烈跳动或变为 NaN。</translation>
  </message>
  <message>
   <source>A logistic loss for each class by itself; the class is 1 among −1s.</source>
   <translation>对每个类别分别计算的逻辑损失；该类别为 1，其余为 −1。</translation>
  </message>
  <message>
   <source>A network cannot have more than {most} blocks.</source>
   <translation>网络最多只能有 {most} 个模块。</translation>
  </message>
  <message>
   <source>A number of epochs is a whole number above 0. Received: {value}.</source>
   <translation>轮数是大于 0 的整数。收到：{value}。</translation>
  </message>
  <message>
   <source>A path is missing: write folder:PATH.</source>
   <translation>缺少路径：请写成 folder:PATH。</translation>
  </message>
  <message>
   <source>A ready network of torchvision, as a whole</source>
   <translation>一个完整的 torchvision 现成网络</translation>
  </message>
  <message>
   <source>A row that stands for nothing: it begins as zeros and is never trained.</source>
   <translation>不代表任何内容的一行：初始为零，且从不训练。</translation>
  </message>
  <message>
   <source>A score that cannot fall below a limit cannot say that a class is out of the question.</source>
   <translation>得分若不能低于某个下限，就无法表示某个类别绝无可能。</translation>
  </message>
  <message>
   <source>A share of the colour wheel, between these two.</source>
   <translation>色环的一部分，介于这两个值之间。</translation>
  </message>
  <message>
   <source>A share of the learning rate for the first epochs, then all of it.</source>
   <translation>最初几轮使用学习率的一部分，之后使用全部。</translation>
  </message>
  <message>
   <source>A straight line means that longer steps would do: the curve has not begun to bend.</source>
   <translation>直线说明步子可以更大：曲线还没有开始变缓。</translation>
  </message>
  <message>
   <source>A subfolder per class; with train and test folders where there are.</source>
   <translation>每个类别一个子文件夹；如有 train 和 test 文件夹则分别使用。</translation>
  </message>
  <message>
   <source>A training step needs at least {needed:.1f} GB, but this machine has {memory:.1f} GB of memory.</source>
   <translation>一个训练步至少需要 {needed:.1f} GB，但本机只有 {memory:.1f} GB 内存。</translation>
  </message>
  <message>
   <source>A weighted sum of weighted sums is one weighted sum, only with more to learn.</source>
   <translation>加权和的加权和仍是一个加权和，只是要学的更多。</translation>
  </message>
  <message>
   <source>A window of {reach} does not fit an input of {size} with padding {padding}.</source>
   <translation>{reach} 的窗口放不进 {size} 的输入（填充 {padding}）。</translation>
  </message>
  <message>
   <source>Activation</source>
   <translation>激活</translation>
  </message>
  <message>
   <source>Adam that divides by the largest recent gradient; steady where gradients are rare.</source>
   <translation>用近期最大梯度做除数的 Adam；在梯度稀少时较稳定。</translation>
  </message>
  <message>
   <source>Adam that keeps rows and columns instead of every weight, to save memory.</source>
   <translation>只保存行和列而非每个权重的 Adam，以节省内存。</translation>
  </message>
  <message>
   <source>Adam that looks ahead along its momentum.</source>
   <translation>沿动量方向预先前看的 Adam。</translation>
  </message>
  <message>
   <source>Adam that takes careful first steps, so that no warm-up is needed.</source>
   <translation>最初几步较谨慎的 Adam，因此不需要预热。</translation>
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
   <source>Add Linear and Unflatten to {size}</source>
   <translation>添加 Linear 和 Unflatten，得到 {size}</translation>
  </message>
  <message>
   <source>Add a Linear with {classes} outputs</source>
   <translation>添加一个有 {classes} 个输出的 Linear</translation>
  </message>
  <message>
   <source>Add layers that draw {size}</source>
   <translation>添加能画出 {size} 的层</translation>
  </message>
  <message>
   <source>Add {type} at the end</source>
   <translation>在末尾添加 {type}</translation>
  </message>
  <message>
   <source>Added to a count before its logarithm is taken, so that 0 has one.</source>
   <translation>取对数前加到计数上，使 0 也有对数。</translation>
  </message>
  <message>
   <source>Adds a border and cuts the size of the network out again, somewhere.</source>
   <translation>添加边框，再在随机位置裁剪出网络所需的尺寸。</translation>
  </message>
  <message>
   <source>Adds a border of one number</source>
   <translation>添加由同一个数组成的边框</translation>
  </message>
  <message>
   <source>Adds a border of zeros</source>
   <translation>在四周补零</translation>
  </message>
  <message>
   <source>Adds a border that goes on at the other side</source>
   <translation>添加从另一侧延续的边框</translation>
  </message>
  <message>
   <source>Adds a border that mirrors the image</source>
   <translation>添加图像镜像的边框</translation>
  </message>
  <message>
   <source>Adds a border that repeats the outermost pixels</source>
   <translation>添加重复最外侧像素的边框</translation>
  </message>
  <message>
   <source>Adds a shell of one number around a volume</source>
   <translation>在体数据四周添加由同一个数组成的外壳</translation>
  </message>
  <message>
   <source>Adds a shell of zeros around a volume</source>
   <translation>在体数据四周添加由零组成的外壳</translation>
  </message>
  <message>
   <source>Adds a shell that goes on at the other side</source>
   <translation>添加从另一侧延续的外壳</translation>
  </message>
  <message>
   <source>Adds a shell that mirrors the volume</source>
   <translation>添加体数据镜像的外壳</translation>
  </message>
  <message>
   <source>Adds a shell that repeats the outermost numbers</source>
   <translation>添加重复最外侧数值的外壳</translation>
  </message>
  <message>
   <source>Adds a step of zeros, so that a step may look at nothing.</source>
   <translation>添加一个全零的步，使某一步可以不关注任何内容。</translation>
  </message>
  <message>
   <source>Adds its input to what its body makes of it</source>
   <translation>把输入与主体的输出相加</translation>
  </message>
  <message>
   <source>Adds noise to every pixel.</source>
   <translation>给每个像素加上噪声。</translation>
  </message>
  <message>
   <source>Adds one learned step that all may look at.</source>
   <translation>添加一个所有步都可以关注的可学习的步。</translation>
  </message>
  <message>
   <source>Adds one number at both ends</source>
   <translation>在两端添加同一个数</translation>
  </message>
  <message>
   <source>Adds rows and columns of a number you choose; negative numbers cut instead of adding.</source>
   <translation>添加由你选定的数组成的行和列；负数则表示裁剪。</translation>
  </message>
  <message>
   <source>Adds rows and columns of zeros around the image; negative numbers cut it instead.</source>
   <translation>在图像四周添加值为零的行和列；负数则表示裁剪。</translation>
  </message>
  <message>
   <source>Adds zeros at both ends</source>
   <translation>在两端添加零</translation>
  </message>
  <message>
   <source>After epoch {epoch} it does no better than always giving the mean: R² is {r2}.</source>
   <translation>第 {epoch} 轮后仍不比总是给出平均值更好：R² 为 {r2}。</translation>
  </message>
  <message>
   <source>After epoch {epoch} it was worse than earlier trials at that point.</source>
   <translation>第 {epoch} 轮后，它不如之前的试验在同一时刻的表现。</translation>
  </message>
  <message>
   <source>After epoch {epoch} the network does no better than guessing among {classes} classes: {right}.</source>
   <translation>第 {epoch} 轮后，网络在 {classes} 个类别中并不比瞎猜更好：{right}。</translation>
  </message>
  <message>
   <source>All {count} blocks with weights begin with those of {source}.</source>
   <translation>全部 {count} 个含权重的模块都以 {source} 的权重开始。</translation>
  </message>
  <message>
   <source>All {parameters:,} parameters are frozen, so that nothing can be learned.</source>
   <translation>全部 {parameters:,} 个参数都已冻结，什么也学不到。</translation>
  </message>
  <message>
   <source>Along a cosine, or straight.</source>
   <translation>沿余弦曲线，或沿直线。</translation>
  </message>
  <message>
   <source>Also reads backwards with weights of its own; twice as many numbers come out.</source>
   <translation>同时用另一组权重反向读取；输出的数值个数翻倍。</translation>
  </message>
  <message>
   <source>Always naming one class is a trap that training falls into with a rate too high, or with classes of very different size.</source>
   <translation>总是回答同一个类别，是学习率过高或类别大小悬殊时训练容易掉进的陷阱。</translation>
  </message>
  <message>
   <source>An ELU that keeps mean 0 and spread 1</source>
   <translation>保持均值 0、标准差 1 的 ELU</translation>
  </message>
  <message>
   <source>An ELU with two fixed numbers that make deep stacks of Linear layers normalize themselves (Klambauer et al., 2017). Goes with AlphaDropout.</source>
   <translation>带两个固定常数的 ELU，使深层的 Linear 堆叠自行归一化（Klambauer 等，2017）。与 AlphaDropout 搭配。</translation>
  </message>
  <message>
   <source>An ELU without a kink</source>
   <translation>没有折角的 ELU</translation>
  </message>
  <message>
   <source>An epoch has {steps:,} steps; there is no step {step:,}.</source>
   <translation>一个轮次有 {steps:,} 步；没有第 {step:,} 步。</translation>
  </message>
  <message>
   <source>An image was given the class {name}, which the project does not know; it has {known}. Give the image another class on the Data page.</source>
   <translation>有图像被标为类别 {name}，而项目不认识它；项目有 {known}。请在数据页给它另一个类别。</translation>
  </message>
  <message>
   <source>An input of {size} can be padded by at most {most} with padding mode {mode}.</source>
   <translation>尺寸为 {size} 的输入在填充模式 {mode} 下最多填充 {most}。</translation>
  </message>
  <message>
   <source>An output size is one positive number per dimension.</source>
   <translation>输出尺寸为每个维度一个正数。</translation>
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
   <source>Another order of pixels in memory, faster for convolutions on many machines.</source>
   <translation>像素在内存中的另一种排列顺序，在许多机器上卷积更快。</translation>
  </message>
  <message>
   <source>Another process is at work on the search {path}. Stop it first.</source>
   <translation>另一个进程正在处理搜索 {path}。请先停止它。</translation>
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
   <source>As BCEWithLogitsLoss, averaged over the classes of each image first.</source>
   <translation>与 BCEWithLogitsLoss 相同，但先对每张图像的各类别取平均。</translation>
  </message>
  <message>
   <source>As SmoothL1Loss, scaled by delta; a class is 1 among 0s.</source>
   <translation>与 SmoothL1Loss 相同，但乘以 delta；类别为 0 中的 1。</translation>
  </message>
  <message>
   <source>As it is: {width} × {height}</source>
   <translation>原图：{width} × {height}</translation>
  </message>
  <message>
   <source>Asks of each class or pixel by itself whether it is there; takes probabilities from a Sigmoid.</source>
   <translation>对每个类别或像素单独判断有无；接收来自 Sigmoid 的概率。</translation>
  </message>
  <message>
   <source>Asks of each class or pixel by itself whether it is there; takes raw scores, without a Sigmoid.</source>
   <translation>对每个类别或像素单独判断有无；接收原始分数，不经 Sigmoid。</translation>
  </message>
  <message>
   <source>At every place of the image, turns the channels into probabilities that sum to 1.</source>
   <translation>在图像的每个位置，把各通道变成总和为 1 的概率。</translation>
  </message>
  <message>
   <source>At every step, gates decide what to forget, what to note and what to say (Hochreiter and Schmidhuber, 1997). The rows of an image can be its steps: Flatten from dim 1 to dim 2 lays the channels' rows out.</source>
   <translation>每一步由门控决定遗忘什么、记住什么、输出什么（Hochreiter 和 Schmidhuber，1997）。图像的行可作为时间步：从维度 1 到维度 2 的 Flatten 会把各通道的行依次排开。</translation>
  </message>
  <message>
   <source>At the end of a Residual's body, lets every channel begin with next to nothing and find its own weight. ConvNeXt and deep transformers train steadily with it.</source>
   <translation>放在 Residual 主体末尾，使每个通道从几乎为零开始，再找到自己的权重。ConvNeXt 和深层 Transformer 用它稳定训练。</translation>
  </message>
  <message>
   <source>At the end of a Residual's body, sets all it gives to zero for some of the images, so that only the shortcut counts: very deep networks train faster and better. Does nothing when predicting.</source>
   <translation>放在 Residual 主体末尾，对部分图像把主体的输出全部置零，只保留捷径：很深的网络训练得更快更好。预测时不起作用。</translation>
  </message>
  <message>
   <source>Attention</source>
   <translation>注意力</translation>
  </message>
  <message>
   <source>Attention and sequences</source>
   <translation>注意力与序列</translation>
  </message>
  <message>
   <source>Attention and two Linear layers, each with a shortcut</source>
   <translation>注意力和两个 Linear 层，各带一条捷径</translation>
  </message>
  <message>
   <source>Autoencoder</source>
   <translation>自编码器</translation>
  </message>
  <message>
   <source>Average each of the {classes} channels, then Flatten</source>
   <translation>对 {classes} 个通道分别取平均，再接 Flatten</translation>
  </message>
  <message>
   <source>Averages a sequence down to a length you name</source>
   <translation>把序列平均池化到指定长度</translation>
  </message>
  <message>
   <source>Averages a volume down to a size you name</source>
   <translation>把体数据平均池化到指定尺寸</translation>
  </message>
  <message>
   <source>Averages cuboids chosen so that the output has exactly the size you ask for. Size 1 gives one number per channel of the whole volume.</source>
   <translation>自动选取长方体窗口并取平均，使输出恰好为指定尺寸。尺寸为 1 时整个体数据的每个通道得到一个数。</translation>
  </message>
  <message>
   <source>Averages down to a size you name</source>
   <translation>平均池化到指定尺寸</translation>
  </message>
  <message>
   <source>Averages each small cuboid</source>
   <translation>对每个小长方体取平均值</translation>
  </message>
  <message>
   <source>Averages each window</source>
   <translation>对每个窗口取平均值</translation>
  </message>
  <message>
   <source>Averages every few steps</source>
   <translation>对每几步取平均值</translation>
  </message>
  <message>
   <source>Averages windows chosen so that the output has exactly the length you ask for. Length 1 gives one number per channel.</source>
   <translation>自动选取窗口并取平均，使输出恰好为指定长度。长度为 1 时每个通道得到一个数。</translation>
  </message>
  <message>
   <source>Averages windows chosen so that the output has exactly the size you ask for. Size 1 gives one number per channel (global average pooling).</source>
   <translation>自动选取窗口并取平均，使输出恰好为指定尺寸。尺寸为 1 时每个通道得到一个数（全局平均池化）。</translation>
  </message>
  <message>
   <source>Batches that make one step together: a large step with the memory of a small batch.</source>
   <translation>合成一步的批次数：用小批次的内存实现大批次的一步。</translation>
  </message>
  <message>
   <source>Bends the image as if it were on rubber.</source>
   <translation>像在橡皮上一样扭曲图像。</translation>
  </message>
  <message>
   <source>Between "{first}" and "{name}" no channel ever meets another: both keep them apart.</source>
   <translation>在“{first}”与“{name}”之间，通道从不相互混合：二者都把通道分开处理。</translation>
  </message>
  <message>
   <source>Between two convolutions with groups, mixes the channels, so that groups come to see each other's. ShuffleNet is built on it.</source>
   <translation>在两个带 groups 的卷积之间混合通道，使各组能看到其他组的通道。ShuffleNet 以此为基础。</translation>
  </message>
  <message>
   <source>Beyond this, x passes as it is; keeps the numbers finite.</source>
   <translation>超过此值时 x 原样通过；使数值保持有限。</translation>
  </message>
  <message>
   <source>Bits that are left of each channel's 8.</source>
   <translation>每个通道 8 位中保留的位数。</translation>
  </message>
  <message>
   <source>Blacks out a rectangle, so that no single part is all that counts.</source>
   <translation>涂黑一个矩形，使任何单一部分都不会成为唯一依据。</translation>
  </message>
  <message>
   <source>Blends between the four nearest pixels. The same as Upsample with bilinear and align_corners.</source>
   <translation>在最近的四个像素之间插值。等同于 bilinear 且启用 align_corners 的 Upsample。</translation>
  </message>
  <message>
   <source>Blends pixels to make an image larger</source>
   <translation>通过像素插值放大图像</translation>
  </message>
  <message>
   <source>Blocks that belong together, one after another</source>
   <translation>依次相连、同属一组的模块</translation>
  </message>
  <message>
   <source>Blurs, more or less.</source>
   <translation>不同程度地模糊。</translation>
  </message>
  <message>
   <source>Border added on every side, at most half of kernel_size.</source>
   <translation>每条边添加的填充，最多为 kernel_size 的一半。</translation>
  </message>
  <message>
   <source>Border of zeros added on every side.</source>
   <translation>在每条边添加的零填充。</translation>
  </message>
  <message>
   <source>Branches cross here: blocks can hold branches that part and meet again, each whole.</source>
   <translation>此处分支交叉：模块可以包含分开后再汇合的分支，但每个分支必须完整。</translation>
  </message>
  <message>
   <source>Branches stand side by side, so they cannot go into one {type}; choose one of them.</source>
   <translation>各分支并排，因此不能放进同一个 {type}；请只选其中一个。</translation>
  </message>
  <message>
   <source>Branches with small and large kernels side by side, joined by channel.</source>
   <translation>大小不同的卷积核分支并列，按通道拼接。</translation>
  </message>
  <message>
   <source>Brighter or darker by up to this share.</source>
   <translation>变亮或变暗，幅度不超过此比例。</translation>
  </message>
  <message>
   <source>Brightness, contrast, saturation, hue and the order of channels, each with a chance of its own.</source>
   <translation>亮度、对比度、饱和度、色相和通道顺序，各自按自己的概率改变。</translation>
  </message>
  <message>
   <source>Brings every channel of every single image to mean 0 and spread 1, so that contrast and brightness no longer matter: usual in style transfer. It does not look at the rest of the batch.</source>
   <translation>把每张图像的每个通道归一化为均值 0、标准差 1，使对比度和亮度不再有影响：常用于风格迁移。不参考批次中的其他图像。</translation>
  </message>
  <message>
   <source>Brings every channel of every single sequence to mean 0 and spread 1, so that how loud it was no longer matters. It does not look at the rest of the batch.</source>
   <translation>把每个序列的每个通道归一化为均值 0、标准差 1，使音量大小不再有影响。不参考批次中的其他序列。</translation>
  </message>
  <message>
   <source>Brings every channel of every single volume to mean 0 and spread 1, as is usual for medical scans, where batches are small. It does not look at the rest of the batch.</source>
   <translation>把每个体数据的每个通道归一化为均值 0、标准差 1，常用于批次较小的医学扫描。不参考批次中的其他数据。</translation>
  </message>
  <message>
   <source>Brings every channel to mean 0 and spread 1 over a batch of volumes, then scales it by learned numbers. Training becomes faster and steadier.</source>
   <translation>在一批体数据内把每个通道归一化为均值 0、标准差 1，再乘以学习到的系数。训练更快更稳。</translation>
  </message>
  <message>
   <source>Brings every channel to mean 0 and spread 1 over the batch, then scales it by learned numbers. Training becomes faster and steadier; it needs batches of more than one image.</source>
   <translation>在批内把每个通道归一化为均值 0、标准差 1，再乘以学习到的系数。训练更快更稳；每批需要多于一张图像。</translation>
  </message>
  <message>
   <source>Brings every feature to mean 0 and spread 1 over the batch, then scales it by learned numbers. Stands between Linear layers, or behind Conv1d; it needs batches of more than one.</source>
   <translation>在批内把每个特征归一化为均值 0、标准差 1，再乘以学习到的系数。放在 Linear 层之间或 Conv1d 之后；每批需要多于一个样本。</translation>
  </message>
  <message>
   <source>Brings every image to one size, for a batch is one tensor. It stands before anything random: after RandomCrop it would blow the piece up again, and validation would see things at another scale.</source>
   <translation>把每张图像变成同一尺寸，因为一个批次是一个张量。它位于所有随机步骤之前：若放在 RandomCrop 之后，会把裁下的部分再放大，验证看到的比例也就不同了。</translation>
  </message>
  <message>
   <source>Brings every image to the same channels, whether it was grey, colour, transparent or a palette. Without it one transparent image among colour ones would have four channels and fit into no batch.</source>
   <translation>把每张图像变成相同的通道，无论原来是灰度、彩色、透明还是调色板。没有它，彩色图像中的一张透明图像会有四个通道，无法放进批次。</translation>
  </message>
  <message>
   <source>Brings groups of channels to mean 0 and spread 1, image by image (Wu and He, 2018): as good as BatchNorm where only small batches fit in memory. 1 group takes all channels together, as many as channels each alone.</source>
   <translation>逐图像把各组通道归一化为均值 0、标准差 1（Wu 和 He，2018）：内存只容得下小批次时，效果与 BatchNorm 相当。1 组即所有通道合在一起，组数等于通道数则每个通道单独处理。</translation>
  </message>
  <message>
   <source>Brings the last dimension, or the last few, to mean 0 and spread 1 and scales it by learned numbers. Every transformer has it; it does not look at the rest of the batch.</source>
   <translation>把最后一维或最后几维归一化为均值 0、标准差 1，再乘以学习到的系数。每个 Transformer 都有它；不参考批次中的其他样本。</translation>
  </message>
  <message>
   <source>Builds what it holds a number of times, one after another. Every copy learns for itself.</source>
   <translation>把其中的内容依次重复构建若干次，每个副本各自学习。</translation>
  </message>
  <message>
   <source>CIFAR10, Food101 and thirty others, from a local copy or fetched once.</source>
   <translation>CIFAR10、Food101 等三十多个数据集，取自本地副本或下载一次。</translation>
  </message>
  <message>
   <source>Cache</source>
   <translation>缓存</translation>
  </message>
  <message>
   <source>CancelledError.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <source>Changes brightness, contrast, saturation and hue.</source>
   <translation>改变亮度、对比度、饱和度和色调。</translation>
  </message>
  <message>
   <source>Channels become pixels: a larger image of fewer channels</source>
   <translation>通道变为像素：图像更大，通道更少</translation>
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
   <source>Classes without a training image: {names}.</source>
   <translation>没有训练图像的类别：{names}。</translation>
  </message>
  <message>
   <source>Clip gradients to a length of {clip_norm}</source>
   <translation>将梯度裁剪到长度 {clip_norm}</translation>
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
   <source>Compresses as a JPEG file does, with its blocks.</source>
   <translation>像 JPEG 文件那样压缩，会出现方块。</translation>
  </message>
  <message>
   <source>Computes pooling and small layers in ways of our own, as exact and on many machines faster.</source>
   <translation>用我们自己的方式计算池化和小型层，结果同样精确，在许多机器上更快。</translation>
  </message>
  <message>
   <source>Computes the factor anew from the rounded size; goes with scale_factor only.</source>
   <translation>根据取整后的尺寸重新计算倍数；仅与 scale_factor 一起使用。</translation>
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
   <source>Convolutional autoencoder</source>
   <translation>卷积自编码器</translation>
  </message>
  <message>
   <source>Convolutional classics</source>
   <translation>经典卷积网络</translation>
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
   <source>Cuts a piece out and scales it up to the size of the network.</source>
   <translation>裁剪出一块，并放大到网络所需的尺寸。</translation>
  </message>
  <message>
   <source>Cuts an image into windows, one behind the other</source>
   <translation>把图像切成依次排列的窗口</translation>
  </message>
  <message>
   <source>Cuts the image into squares of r × r pixels and lays each out as r² channels; nothing is lost.</source>
   <translation>把图像切成 r × r 像素的方块，每块排成 r² 个通道；没有信息丢失。</translation>
  </message>
  <message>
   <source>Cuts values off at two limits</source>
   <translation>在上下两个界限处截断数值</translation>
  </message>
  <message>
   <source>Deals the channels out to other groups</source>
   <translation>把通道重新分配到其他组</translation>
  </message>
  <message>
   <source>Deep stacks of Sigmoid or Tanh do that, and ReLUs that have died. BatchNorm, ReLU instead of Sigmoid, or a Residual keep it alive.</source>
   <translation>由 Sigmoid 或 Tanh 堆成的深层网络会这样，失活的 ReLU 也会。BatchNorm、用 ReLU 代替 Sigmoid 或 Residual 能让它保持活力。</translation>
  </message>
  <message>
   <source>Depth, height and width of the filters.</source>
   <translation>卷积核的深、高和宽。</translation>
  </message>
  <message>
   <source>Depth, height and width of the output.</source>
   <translation>输出的深、高和宽。</translation>
  </message>
  <message>
   <source>Depth, height and width of the window.</source>
   <translation>窗口的深、高和宽。</translation>
  </message>
  <message>
   <source>Depthwise and 1×1 convolutions instead of full ones, and inverted residuals: made for phones.</source>
   <translation>以深度卷积和 1×1 卷积代替完整卷积，并使用倒残差：为手机设计。</translation>
  </message>
  <message>
   <source>Device or resource busy</source>
   <translation>设备或资源忙</translation>
  </message>
  <message>
   <source>Differences smaller than that are luck. Hold more images out, or compare over several seeds.</source>
   <translation>小于这个值的差别只是运气。请留出更多图像，或用多个种子比较。</translation>
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
   <source>Disk quota exceeded</source>
   <translation>超出磁盘配额</translation>
  </message>
  <message>
   <source>Display</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>Distance between the places a filter writes to.</source>
   <translation>卷积核写入位置之间的间距。</translation>
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
   <source>Divides by everything seen so far, so that steps shrink by themselves.</source>
   <translation>除以迄今所有梯度的累积，使步长自行减小。</translation>
  </message>
  <message>
   <source>Divides by the largest size so far, which never lets steps grow.</source>
   <translation>除以迄今最大的梯度大小，使步长从不增大。</translation>
  </message>
  <message>
   <source>Divides by the recent size of the gradient.</source>
   <translation>除以近期梯度的大小。</translation>
  </message>
  <message>
   <source>Divides by the root of the mean square and scales by learned numbers; a LayerNorm that leaves the mean alone (Zhang and Sennrich, 2019). Usual in language models.</source>
   <translation>除以均方根，再乘以学习到的系数；即不处理均值的 LayerNorm（Zhang 和 Sennrich，2019）。常用于语言模型。</translation>
  </message>
  <message>
   <source>Divides every value by what the channels next to it have at the same place: AlexNet had it.</source>
   <translation>用同一位置相邻通道的值去除每个值：AlexNet 曾使用它。</translation>
  </message>
  <message>
   <source>Divides the features of each step by their size</source>
   <translation>用每一步特征的大小去除该步的特征</translation>
  </message>
  <message>
   <source>Does nothing. Useful as a placeholder, or as a shortcut said aloud.</source>
   <translation>不做任何处理。可用作占位，或显式写出捷径连接。</translation>
  </message>
  <message>
   <source>Does the same as LocalResponseNorm, for images; kept for old models. Take LocalResponseNorm instead.</source>
   <translation>对图像的作用与 LocalResponseNorm 相同；为旧模型保留。请改用 LocalResponseNorm。</translation>
  </message>
  <message>
   <source>Done at random and to training images alone; validation, test and predict leave it out.</source>
   <translation>随机进行，且只用于训练图像；验证、测试和预测会略过它。</translation>
  </message>
  <message>
   <source>Down to a quarter of the size and up again, each level beside a shortcut; here its answer is a class.</source>
   <translation>尺寸先降到四分之一再恢复，每一级旁边都有捷径；这里的输出是类别。</translation>
  </message>
  <message>
   <source>Driver {driver} is there, but PyTorch with CUDA {cuda} cannot use it. Update the NVIDIA driver.</source>
   <translation>已有驱动 {driver}，但 CUDA {cuda} 版的 PyTorch 无法使用。请更新 NVIDIA 驱动。</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>随机失活</translation>
  </message>
  <message>
   <source>Dropout is switched off in use, and what BatchNorm learned of the spread no longer holds.</source>
   <translation>使用时 dropout 会关闭，BatchNorm 学到的标准差便不再成立。</translation>
  </message>
  <message>
   <source>Dropout makes the layer behind it rely on no single feature; behind the end is no layer.</source>
   <translation>Dropout 使其后的层不依赖任何单一特征；而末尾之后没有层。</translation>
  </message>
  <message>
   <source>Dropout of whole channels that goes with SELU</source>
   <translation>与 SELU 搭配的整通道 dropout</translation>
  </message>
  <message>
   <source>Dropout that goes with SELU</source>
   <translation>与 SELU 搭配的 dropout</translation>
  </message>
  <message>
   <source>Each pixel becomes a small square of the same value. The same as Upsample with mode nearest.</source>
   <translation>每个像素变成一小块相同的值。等同于模式为 nearest 的 Upsample。</translation>
  </message>
  <message>
   <source>Each step asks all others how much they matter to it and takes a weighted mean of them (Vaswani et al., 2017). It does not know their order. Put it into a Residual, with a LayerNorm.</source>
   <translation>每一步询问其他各步对自己有多重要，并取其加权平均（Vaswani 等，2017）。它不知道各步的顺序。请与 LayerNorm 一起放进 Residual。</translation>
  </message>
  <message>
   <source>Either the task is very easy, or images of the training set are among those held out. Look for duplicates across the splits: Data, Health.</source>
   <translation>要么任务非常容易，要么验证图像中混有训练集的图像。请在“数据”的“健康检查”中查找跨划分的重复图像。</translation>
  </message>
  <message>
   <source>Embedding</source>
   <translation>嵌入</translation>
  </message>
  <message>
   <source>Ended early: validation has not got better for {count} epochs.</source>
   <translation>提前结束：验证已有 {count} 轮没有改善。</translation>
  </message>
  <message>
   <source>Epochs after a fall in which nothing is counted.</source>
   <translation>下降之后不计数的轮数。</translation>
  </message>
  <message>
   <source>Epochs between falls.</source>
   <translation>两次下降之间的轮数。</translation>
  </message>
  <message>
   <source>Epochs to the first restart.</source>
   <translation>第一次重启之前的轮数。</translation>
  </message>
  <message>
   <source>Epochs without anything better after which the run ends by itself; 0 for never.</source>
   <translation>连续多少轮没有改善后自动结束训练；0 表示从不。</translation>
  </message>
  <message>
   <source>Epochs without anything better before it falls.</source>
   <translation>连续多少轮没有改善后下降。</translation>
  </message>
  <message>
   <source>Equal swings, swings that halve, or swings that shrink by gamma at every step.</source>
   <translation>幅度相等、逐次减半，或每一步按 gamma 缩小的摆动。</translation>
  </message>
  <message>
   <source>Every block gives finite numbers, but the loss made of them is none.</source>
   <translation>每个块给出的都是有限数，但由它们算出的损失不是。</translation>
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
   <source>Every layer sees what all layers before it found: their channels are laid side by side.</source>
   <translation>每一层都能看到之前所有层的结果：它们的通道并排拼接。</translation>
  </message>
  <message>
   <source>Every output is a weighted sum of all inputs. The last one has as many outputs as there are classes.</source>
   <translation>每个输出都是所有输入的加权和。最后一层的输出数等于类别数。</translation>
  </message>
  <message>
   <source>Every row of the image attends to every other; two encoder layers, then one linear layer.</source>
   <translation>图像的每一行关注其他所有行；两个编码器层，再接一个线性层。</translation>
  </message>
  <message>
   <source>Every step of a sequence looks at all others</source>
   <translation>序列的每一步都查看其他所有步</translation>
  </message>
  <message>
   <source>Every window the image has becomes one column of numbers: a convolution taken apart, or the patches a vision transformer reads (with stride equal to kernel_size).</source>
   <translation>图像的每个窗口变成一列数：即拆开的卷积，或视觉 Transformer 读取的图块（步幅等于 kernel_size 时）。</translation>
  </message>
  <message>
   <source>Everything up to "{block}" is locked: it was run once, and what it makes of each image is kept.</source>
   <translation>直到“{block}”的部分都已锁定：只运行一次，并保存它对每张图像的结果。</translation>
  </message>
  <message>
   <source>Exact, or a faster formula with tanh.</source>
   <translation>精确公式，或用 tanh 的更快近似。</translation>
  </message>
  <message>
   <source>Falls along a cosine, then starts anew at the top, again and again.</source>
   <translation>沿余弦曲线下降，再从最高处重新开始，如此反复。</translation>
  </message>
  <message>
   <source>Falls along half a cosine over the whole run; a good habit.</source>
   <translation>在整个训练中沿半个余弦下降；是个好习惯。</translation>
  </message>
  <message>
   <source>Falls as long as it rose, and only then to almost nothing.</source>
   <translation>下降与上升用时相同，之后才降到接近零。</translation>
  </message>
  <message>
   <source>Falls by a factor every so many epochs.</source>
   <translation>每隔若干轮按一个系数下降。</translation>
  </message>
  <message>
   <source>Falls by the same factor after every epoch.</source>
   <translation>每轮之后按相同的系数下降。</translation>
  </message>
  <message>
   <source>Falls to nothing along a power of the time left.</source>
   <translation>按剩余时间的幂降到零。</translation>
  </message>
  <message>
   <source>Falls when the validation has not got better for some epochs.</source>
   <translation>验证若干轮没有改善时下降。</translation>
  </message>
  <message>
   <source>Fashion, small</source>
   <translation>服装（小型）</translation>
  </message>
  <message>
   <source>File name too long</source>
   <translation>文件名过长</translation>
  </message>
  <message>
   <source>Files and classes listed in {table}.</source>
   <translation>文件及其类别列在 {table} 中。</translation>
  </message>
  <message>
   <source>Files and their numbers listed in {table}.</source>
   <translation>文件及其数值列在 {table} 中。</translation>
  </message>
  <message>
   <source>Files that cannot be decoded. They are left out.</source>
   <translation>无法解码的文件。它们被略去。</translation>
  </message>
  <message>
   <source>Finds the size of its steps by itself; a learning rate of 1 is usual.</source>
   <translation>自动确定步长；学习率通常取 1。</translation>
  </message>
  <message>
   <source>Fire modules squeeze to a few channels, then expand by 1×1 and 3×3 side by side: few parameters.</source>
   <translation>Fire 模块先压缩到少数通道，再用并列的 1×1 和 3×3 卷积扩展：参数很少。</translation>
  </message>
  <message>
   <source>First networks</source>
   <translation>入门网络</translation>
  </message>
  <message>
   <source>Fit {maker} and {last} to {size}</source>
   <translation>将 {maker} 和 {last} 调整为 {size}</translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation>图像文件夹</translation>
  </message>
  <message>
   <source>For classification behind a LogSoftmax: takes log-probabilities and the class number.</source>
   <translation>用于 LogSoftmax 之后的分类：输入对数概率和类别编号。</translation>
  </message>
  <message>
   <source>For classification: takes raw scores (logits), one per class, and the class number.</source>
   <translation>用于分类：输入每个类别的原始得分（logits）和类别编号。</translation>
  </message>
  <message>
   <source>For counts, 0 and up: takes the logarithm of how many are expected.</source>
   <translation>用于 0 及以上的计数：接收期望数量的对数。</translation>
  </message>
  <message>
   <source>For the window, log in to a desktop or use ssh -X. Everything else works without it: ./run demo.</source>
   <translation>要打开窗口，请登录桌面或使用 ssh -X。其他功能无需窗口也能用：./run demo。</translation>
  </message>
  <message>
   <source>For which set they were found; take the one that is most like yours.</source>
   <translation>它们是为哪个数据集找到的；请选与你的最相近的。</translation>
  </message>
  <message>
   <source>From 0, black, to 255, white.</source>
   <translation>从 0（黑）到 255（白）。</translation>
  </message>
  <message>
   <source>Fully connected layer</source>
   <translation>全连接层</translation>
  </message>
  <message>
   <source>Give every branch of {said} a name: {said}(branch1=…, branch2=…).</source>
   <translation>给 {said} 的每个分支一个名字：{said}(branch1=…, branch2=…)。</translation>
  </message>
  <message>
   <source>Give the block a name of 1 to {longest} letters.</source>
   <translation>给块取一个 1 到 {longest} 个字母的名字。</translation>
  </message>
  <message>
   <source>Give the run folder, or a file that Layerwright exported.</source>
   <translation>请给出训练记录文件夹，或 Layerwright 导出的文件。</translation>
  </message>
  <message>
   <source>Gives the features that the model finds in an image, without its last layer. It cannot be looked into, but it trains, freezes and is exported like any other block; a Linear layer behind it names the classes.</source>
   <translation>给出模型在图像中找到的特征，不含最后一层。它不能展开，但和其他块一样可以训练、冻结和导出；后接一个 Linear 层说出类别。</translation>
  </message>
  <message>
   <source>Giving the image back</source>
   <translation>重建图像</translation>
  </message>
  <message>
   <source>Goes on at the other end of a sequence</source>
   <translation>在序列另一端接续</translation>
  </message>
  <message>
   <source>Goes straight from one factor to another, then stays.</source>
   <translation>从一个系数直线变到另一个，然后保持。</translation>
  </message>
  <message>
   <source>Gradients hold only the rows used; few optimizers can take them (SGD, Adagrad, SparseAdam).</source>
   <translation>梯度只含用到的行；支持的优化器不多（SGD、Adagrad、SparseAdam）。</translation>
  </message>
  <message>
   <source>Gradients longer than this are scaled down to it; 0 leaves them alone.</source>
   <translation>超过此长度的梯度会被缩到这个长度；0 表示不动。</translation>
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
   <source>Height and width of the image.</source>
   <translation>图像的高和宽。</translation>
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
   <source>How evenly the chains are mixed: small for one of them, large for all alike.</source>
   <translation>各条链混合得多均匀：小则偏向其中一条，大则各条相近。</translation>
  </message>
  <message>
   <source>How far ahead the right class must be.</source>
   <translation>正确类别必须领先多少。</translation>
  </message>
  <message>
   <source>How far apart two inputs land in the output; 2 doubles the size.</source>
   <translation>两个输入在输出中相隔多远；2 使尺寸加倍。</translation>
  </message>
  <message>
   <source>How far below zero very negative values end: at −alpha.</source>
   <translation>很负的值止于零下多少：−alpha。</translation>
  </message>
  <message>
   <source>How far each step goes. Too large and the loss jumps about; too small and nothing happens.</source>
   <translation>每一步走多远。太大则损失剧烈跳动，太小则几乎没有进展。</translation>
  </message>
  <message>
   <source>How far pixels move.</source>
   <translation>像素移动多远。</translation>
  </message>
  <message>
   <source>How far the blur reaches; an odd number.</source>
   <translation>模糊触及多远；奇数。</translation>
  </message>
  <message>
   <source>How far the corners may move.</source>
   <translation>角点可以移动多远。</translation>
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
   <source>How far two distributions are apart; takes log-probabilities from a LogSoftmax.</source>
   <translation>两个分布相差多远；接收 LogSoftmax 的对数概率。</translation>
  </message>
  <message>
   <source>How fast old steps count less.</source>
   <translation>旧的步多快被看轻。</translation>
  </message>
  <message>
   <source>How fast the learning rate falls besides.</source>
   <translation>学习率另外下降多快。</translation>
  </message>
  <message>
   <source>How fast the memory of sizes grows longer; more negative is faster.</source>
   <translation>对大小的记忆多快变长；越负越快。</translation>
  </message>
  <message>
   <source>How fast the momentum reaches its full strength.</source>
   <translation>动量多快达到全强。</translation>
  </message>
  <message>
   <source>How finely it is graded.</source>
   <translation>分级的细致程度。</translation>
  </message>
  <message>
   <source>How hopeless trials are ended early: those worse than half of the others at that epoch, by halving many short ones, or not at all.</source>
   <translation>怎样提前结束没有希望的试验：在同一轮不如一半其他试验的，或让许多短试验逐步减半，或从不结束。</translation>
  </message>
  <message>
   <source>How likely an image is changed.</source>
   <translation>图像被改变的概率。</translation>
  </message>
  <message>
   <source>How many chains are mixed.</source>
   <translation>混合多少条链。</translation>
  </message>
  <message>
   <source>How many changes a chain has; −1 for one to three at random.</source>
   <translation>一条链有几次改变；−1 表示随机一到三次。</translation>
  </message>
  <message>
   <source>How many changes an image gets.</source>
   <translation>一张图像得到多少种变换。</translation>
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
   <source>How many epochs it takes.</source>
   <translation>需要多少个轮次。</translation>
  </message>
  <message>
   <source>How many filters are learned; each gives one channel of the output.</source>
   <translation>要学习的卷积核个数；每个产生一个输出通道。</translation>
  </message>
  <message>
   <source>How many groups there are; divides the channels.</source>
   <translation>有多少组；须整除通道数。</translation>
  </message>
  <message>
   <source>How many images are computed at once.</source>
   <translation>一次计算多少张图像。</translation>
  </message>
  <message>
   <source>How many learned numbers each row has.</source>
   <translation>每行有多少个学到的数。</translation>
  </message>
  <message>
   <source>How many neighbouring channels are looked at.</source>
   <translation>看多少个相邻通道。</translation>
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
   <source>How many numbers each step has; auto takes what arrives.</source>
   <translation>每一步有多少个数；auto 取传入的数量。</translation>
  </message>
  <message>
   <source>How many numbers it remembers; so many come out.</source>
   <translation>记住多少个数；输出也是这么多。</translation>
  </message>
  <message>
   <source>How many of them read one another, stacked.</source>
   <translation>有多少个上下堆叠、逐个读取。</translation>
  </message>
  <message>
   <source>How many processor threads compute; left empty, it is one fewer than the cores.</source>
   <translation>用多少个处理器线程计算；留空则比核心数少一。</translation>
  </message>
  <message>
   <source>How many rows the table has.</source>
   <translation>表有多少行。</translation>
  </message>
  <message>
   <source>How many settings are tried in all.</source>
   <translation>总共尝试多少组设置。</translation>
  </message>
  <message>
   <source>How many things it can look for at once; divides the width of a step.</source>
   <translation>一次能寻找多少样东西；须整除每步的宽度。</translation>
  </message>
  <message>
   <source>How many times larger the output is; below 1 smaller.</source>
   <translation>输出放大多少倍；小于 1 则缩小。</translation>
  </message>
  <message>
   <source>How many times larger, r; r² divides the channels.</source>
   <translation>放大倍数 r；r² 须整除通道数。</translation>
  </message>
  <message>
   <source>How many times smaller than the first the last learning rate is.</source>
   <translation>最后的学习率比最初的小多少倍。</translation>
  </message>
  <message>
   <source>How many times smaller the first learning rate is.</source>
   <translation>最初的学习率小多少倍。</translation>
  </message>
  <message>
   <source>How many times smaller, r; divides height and width.</source>
   <translation>缩小倍数 r；须整除高和宽。</translation>
  </message>
  <message>
   <source>How many updates are remembered.</source>
   <translation>记住多少次更新。</translation>
  </message>
  <message>
   <source>How much border is added on every side, so that the edges count too.</source>
   <translation>每条边添加多少填充，使边缘也参与计算。</translation>
  </message>
  <message>
   <source>How much is cut off on every side of the output.</source>
   <translation>输出每一边切掉多少。</translation>
  </message>
  <message>
   <source>How much longer each round is than the last.</source>
   <translation>每一轮比上一轮长多少。</translation>
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
   <source>How much of the new gradient the momentum ignores; 0 for Nesterov.</source>
   <translation>动量忽略新梯度的多少；Nesterov 用 0。</translation>
  </message>
  <message>
   <source>How often a batch may be computed.</source>
   <translation>一个批次可以计算几次。</translation>
  </message>
  <message>
   <source>How often the network sees every training image.</source>
   <translation>网络把所有训练图像看多少遍。</translation>
  </message>
  <message>
   <source>How slowly the average gradient is forgotten.</source>
   <translation>梯度平均值遗忘得多慢。</translation>
  </message>
  <message>
   <source>How slowly the average size of the gradient is forgotten.</source>
   <translation>梯度大小的平均值遗忘得多慢。</translation>
  </message>
  <message>
   <source>How slowly the recent size is forgotten.</source>
   <translation>近期梯度大小的遗忘速度。</translation>
  </message>
  <message>
   <source>How smooth it is.</source>
   <translation>有多平滑。</translation>
  </message>
  <message>
   <source>How strong the changes are.</source>
   <translation>变换有多强。</translation>
  </message>
  <message>
   <source>How strong the noise is, on values from 0 to 1.</source>
   <translation>噪声有多强，数值以 0 到 1 计。</translation>
  </message>
  <message>
   <source>How strong they are.</source>
   <translation>它们有多强。</translation>
  </message>
  <message>
   <source>How strongly neighbours hold a channel down.</source>
   <translation>邻居把通道压下多少。</translation>
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
   <source>How the learning rate falls: its power.</source>
   <translation>学习率如何下降：它的幂。</translation>
  </message>
  <message>
   <source>How the length of a row is measured; 2 is the usual length.</source>
   <translation>行的长度如何度量；2 是通常的长度。</translation>
  </message>
  <message>
   <source>How the losses of a batch become one number.</source>
   <translation>如何把一个批次的损失合成一个数。</translation>
  </message>
  <message>
   <source>How the losses of a batch become one number; batchmean is what mathematics means.</source>
   <translation>批次的损失如何变成一个数；batchmean 符合数学定义。</translation>
  </message>
  <message>
   <source>How the rows of one bag become one.</source>
   <translation>一袋中的行如何合成一行。</translation>
  </message>
  <message>
   <source>How values between pixels are found; linear is for sequences, trilinear for volumes.</source>
   <translation>像素之间的值如何求得；linear 用于序列，trilinear 用于体数据。</translation>
  </message>
  <message>
   <source>How wide the border is.</source>
   <translation>边框有多宽。</translation>
  </message>
  <message>
   <source>How wide the layer between the two Linear layers is.</source>
   <translation>两个 Linear 层之间的层有多宽。</translation>
  </message>
  <message>
   <source>Images and label files</source>
   <translation>图像与标签文件</translation>
  </message>
  <message>
   <source>Images for validation in {folders}.</source>
   <translation>验证图像在 {folders} 中。</translation>
  </message>
  <message>
   <source>Images in an unusual form ({modes}). Each becomes plain grey or colours; what is transparent shows white.</source>
   <translation>形式不寻常的图像（{modes}）。每张都变成普通灰度或彩色；透明处显示为白色。</translation>
  </message>
  <message>
   <source>Images of another shape than the most common one, {width} : {height}.</source>
   <translation>形状与最常见的 {width} : {height} 不同的图像。</translation>
  </message>
  <message>
   <source>Images of another shape than the most common one, {width} : {height}. Stretching distorts them; Crop or Pad does not.</source>
   <translation>形状与最常见的 {width} : {height} 不同的图像。拉伸会使其变形；裁剪或填充则不会。</translation>
  </message>
  <message>
   <source>Images that are there more than once, pixel for pixel.</source>
   <translation>逐像素相同、出现多次的图像。</translation>
  </message>
  <message>
   <source>Images that show almost the same as another one.</source>
   <translation>与另一张几乎相同的图像。</translation>
  </message>
  <message>
   <source>In {count} steps the gradient was more than 50 times as long as usual.</source>
   <translation>有 {count} 步的梯度长度超过平时的 50 倍。</translation>
  </message>
  <message>
   <source>In {path} the training images have shape {train}, the test images {test}; they must be the same.</source>
   <translation>{path} 中训练图像的形状为 {train}，测试图像为 {test}；二者必须相同。</translation>
  </message>
  <message>
   <source>In {type} "{name}" {share} of the units are zero for every image: they have died.</source>
   <translation>{type} “{name}” 中有 {share} 的单元对所有图像都为零：它们已经失活。</translation>
  </message>
  <message>
   <source>Inner steps end where the gradient is smaller than this.</source>
   <translation>梯度小于此值时内部步结束。</translation>
  </message>
  <message>
   <source>Inner steps end where weights change less than this.</source>
   <translation>权重变化小于此值时内部步结束。</translation>
  </message>
  <message>
   <source>Inner steps for every batch.</source>
   <translation>每个批次的内部步数。</translation>
  </message>
  <message>
   <source>Input/output error</source>
   <translation>输入输出错误</translation>
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
   <source>Insert Flatten, so that each row of pixels is a step</source>
   <translation>插入 Flatten，使每行像素成为一步</translation>
  </message>
  <message>
   <source>Insert ReLU behind {name}</source>
   <translation>在 {name} 之后插入 ReLU</translation>
  </message>
  <message>
   <source>Insert a 1×1 convolution behind {name}</source>
   <translation>在 {name} 之后插入 1×1 卷积</translation>
  </message>
  <message>
   <source>Is a directory</source>
   <translation>是一个文件夹</translation>
  </message>
  <message>
   <source>It is still running.</source>
   <translation>它仍在运行。</translation>
  </message>
  <message>
   <source>It never recognises {names}.</source>
   <translation>它从未认出 {names}。</translation>
  </message>
  <message>
   <source>It takes nearly every image for {name}: {said} of them, though {true} are.</source>
   <translation>它几乎把所有图像都当作 {name}：占 {said}，实际只有 {true}。</translation>
  </message>
  <message>
   <source>Its first layer expects values spread around 0 as they were while it learned.</source>
   <translation>它的第一层期望值围绕 0 散布，与学习时一样。</translation>
  </message>
  <message>
   <source>Its outer weights only ever meet padding, and learn nothing.</source>
   <translation>它的外侧权重只遇到填充，什么也学不到。</translation>
  </message>
  <message>
   <source>Keep one of the empty branches</source>
   <translation>保留一个空分支</translation>
  </message>
  <message>
   <source>Keep the size in the body with padding</source>
   <translation>用填充保持主体中的尺寸</translation>
  </message>
  <message>
   <source>Keep the weights of the lowest validation loss</source>
   <translation>保留验证损失最低的权重</translation>
  </message>
  <message>
   <source>Keeps a moving average of the weights, such as 0.999, and validates that; 0 is off.</source>
   <translation>保留权重的滑动平均（如 0.999）并用它验证；0 为关闭。</translation>
  </message>
  <message>
   <source>Keeps after each epoch how weights and gradients are spread, to look at and for the doctor.</source>
   <translation>每轮之后保存权重和梯度的分布，供查看和训练诊断使用。</translation>
  </message>
  <message>
   <source>Keeps the division finite.</source>
   <translation>避免除以零。</translation>
  </message>
  <message>
   <source>Keeps the division of its LayerNorms finite.</source>
   <translation>使其 LayerNorm 的除法保持有限。</translation>
  </message>
  <message>
   <source>Keeps the largest value of each small cuboid</source>
   <translation>保留每个小立方体的最大值</translation>
  </message>
  <message>
   <source>Keeps the largest value of each window</source>
   <translation>保留每个窗口中的最大值</translation>
  </message>
  <message>
   <source>Keeps the largest value of every few steps</source>
   <translation>保留每几步的最大值</translation>
  </message>
  <message>
   <source>Keeps the largest values of a sequence, as many as you name</source>
   <translation>保留序列的最大值，个数由你指定</translation>
  </message>
  <message>
   <source>Keeps the largest values of a volume, down to a size you name</source>
   <translation>保留体数据的最大值，缩到你指定的尺寸</translation>
  </message>
  <message>
   <source>Keeps the largest values of cuboids placed at random</source>
   <translation>保留随机放置的立方体的最大值</translation>
  </message>
  <message>
   <source>Keeps the largest values of windows placed at random</source>
   <translation>保留随机放置的窗口的最大值</translation>
  </message>
  <message>
   <source>Keeps the largest values, down to a size you name</source>
   <translation>保留最大值，缩到你指定的尺寸</translation>
  </message>
  <message>
   <source>Keeps the strongest answer of cuboids chosen so that the output has the size you ask for.</source>
   <translation>立方体按你要的输出尺寸选取，保留每个立方体最强的响应。</translation>
  </message>
  <message>
   <source>Keeps the strongest answer of windows chosen so that the output has exactly the size you ask for. Size 1 asks of every channel whether it fired anywhere.</source>
   <translation>窗口按你要的输出尺寸精确选取，保留每个窗口最强的响应。尺寸 1 询问每个通道是否在某处被激活。</translation>
  </message>
  <message>
   <source>Keeps the strongest answer of windows chosen so that the output has the length you ask for.</source>
   <translation>窗口按你要的输出长度选取，保留每个窗口最强的响应。</translation>
  </message>
  <message>
   <source>Keeps values above the threshold and sets all others to a number you choose.</source>
   <translation>大于阈值的值保留，其余的设为你选的数。</translation>
  </message>
  <message>
   <source>Keeps values farther from zero than lambd as they are and sets all others to zero.</source>
   <translation>离零比 lambd 远的值原样保留，其余归零。</translation>
  </message>
  <message>
   <source>Keeps weight decay apart from the gradient.</source>
   <translation>使权重衰减与梯度分开。</translation>
  </message>
  <message>
   <source>LSTM over rows</source>
   <translation>按行的 LSTM</translation>
  </message>
  <message>
   <source>Largest scale.</source>
   <translation>最大缩放。</translation>
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
   <source>Lays every r² channels out as squares of r × r pixels (Shi et al., 2016). A convolution before it learns what to put there: super-resolution.</source>
   <translation>把每 r² 个通道铺成 r × r 像素的方块（Shi et al., 2016）。前面的卷积学习在那里放什么：超分辨率。</translation>
  </message>
  <message>
   <source>Lays one dimension out as several</source>
   <translation>把一个维度铺成几个</translation>
  </message>
  <message>
   <source>Lays two images over each other; 0.2 is usual, 0 is off.</source>
   <translation>把两张图像叠在一起；通常为 0.2，0 为关闭。</translation>
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
   <source>Leaves fewer shades.</source>
   <translation>减少色阶。</translation>
  </message>
  <message>
   <source>Leaves out the images of an epoch that do not fill a last step.</source>
   <translation>丢弃一个轮次中填不满最后一步的图像。</translation>
  </message>
  <message>
   <source>Leaves values between the limits as they are and sets all others to the nearer limit.</source>
   <translation>界限之内的值原样保留，其余的设为较近的界限。</translation>
  </message>
  <message>
   <source>Length of the filters.</source>
   <translation>滤波器的长度。</translation>
  </message>
  <message>
   <source>Length of the output.</source>
   <translation>输出的长度。</translation>
  </message>
  <message>
   <source>Length of the window.</source>
   <translation>窗口的长度。</translation>
  </message>
  <message>
   <source>Let every class count alike</source>
   <translation>让每个类别同等重要</translation>
  </message>
  <message>
   <source>Let {param} follow the input</source>
   <translation>让 {param} 随输入而定</translation>
  </message>
  <message>
   <source>Lets a little of the negative values through</source>
   <translation>让一点负值通过</translation>
  </message>
  <message>
   <source>Lets strong channels hold their neighbours down</source>
   <translation>让强的通道压低邻居</translation>
  </message>
  <message>
   <source>Lets torch.compile make one program of the network. The first step takes longer.</source>
   <translation>让 torch.compile 把网络编译成一个程序。第一步会更久。</translation>
  </message>
  <message>
   <source>Like AlphaDropout, but a channel at a time, as behind convolutions. Does nothing when predicting.</source>
   <translation>与 AlphaDropout 类似，但一次一个通道，用于卷积之后。预测时不起作用。</translation>
  </message>
  <message>
   <source>Like LSTM with two gates and no memory cell of its own (Cho et al., 2014): a quarter fewer weights, often as good.</source>
   <translation>与 LSTM 类似，有两个门而没有自己的记忆单元（Cho et al., 2014）：权重少四分之一，效果常常一样好。</translation>
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
   <source>LocalResponseNorm as old networks computed it</source>
   <translation>旧网络所用的 LocalResponseNorm</translation>
  </message>
  <message>
   <source>Look at what these are taken for, on the Evaluate page: labels may be mixed up, or images few.</source>
   <translation>请在“评估”页查看它们被当作了什么：可能标签弄混了，或图像太少。</translation>
  </message>
  <message>
   <source>Look whether the last layer can give such values at all, a ReLU or Sigmoid there may not, and try a learning rate near the {usual} that suits {optimizer}.</source>
   <translation>检查最后一层能否给出这样的值（末尾的 ReLU 或 Sigmoid 可能不行），并尝试接近 {usual} 的学习率，它适合 {optimizer}。</translation>
  </message>
  <message>
   <source>Looks ahead along the momentum.</source>
   <translation>沿动量方向预先前看（Nesterov）。</translation>
  </message>
  <message>
   <source>Looks at the curvature and computes every batch several times; for small smooth problems.</source>
   <translation>考察曲率，每个批次计算多次；用于小而光滑的问题。</translation>
  </message>
  <message>
   <source>Looks at the image from an angle.</source>
   <translation>从一个角度看图像。</translation>
  </message>
  <message>
   <source>Looks at the sign of the gradient only; meant for the whole data as one batch.</source>
   <translation>只看梯度的符号；适合把全部数据作为一个批次。</translation>
  </message>
  <message>
   <source>Looks up several rows and joins them into one</source>
   <translation>查出几行并合成一行</translation>
  </message>
  <message>
   <source>Lower the learning rate on a plateau</source>
   <translation>停滞时降低学习率</translation>
  </message>
  <message>
   <source>MNIST-format files</source>
   <translation>MNIST 格式文件</translation>
  </message>
  <message>
   <source>MNIST-format files.</source>
   <translation>MNIST 格式的文件。</translation>
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
   <source>Makes a negative of all that is brighter than a threshold.</source>
   <translation>把比阈值亮的部分变成负片。</translation>
  </message>
  <message>
   <source>Makes a negative.</source>
   <translation>把图像变成负片。</translation>
  </message>
  <message>
   <source>Makes all shades equally frequent.</source>
   <translation>让所有灰度出现得一样多。</translation>
  </message>
  <message>
   <source>Makes bytes from 0 to 255 numbers from 0 to 1. What is random stands before it: on bytes it is four times as little to compute, and RandomPosterize, JPEG and AutoAugment are made for bytes.</source>
   <translation>把 0 到 255 的字节变成 0 到 1 的数。随机的步骤放在它之前：对字节计算量只有四分之一，而且 RandomPosterize、JPEG 和 AutoAugment 本就是为字节设计的。</translation>
  </message>
  <message>
   <source>Makes its input larger or smaller by interpolation</source>
   <translation>用插值把输入放大或缩小</translation>
  </message>
  <message>
   <source>Makes the PIL image a tensor of bytes, channels first. What computes with numbers stands after it: on a PIL image torchvision stops with “Normalize() does not support PIL images”.</source>
   <translation>把 PIL 图像变成字节张量，通道在前。用数字计算的步骤放在它之后：对 PIL 图像，torchvision 会报 “Normalize() does not support PIL images” 并停止。</translation>
  </message>
  <message>
   <source>Mean absolute difference; a class is given as 1 among 0s.</source>
   <translation>平均绝对差；类别以 0 中的 1 给出。</translation>
  </message>
  <message>
   <source>Mean squared difference; a class is given as 1 among 0s.</source>
   <translation>均方差；类别以 0 中的 1 给出。</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <source>Memory ran out with {batch} images at once. Let {half} at a time pass (each step stays the same), or shrink the network.</source>
   <translation>同时处理 {batch} 张图像时内存不足。改为每次处理 {half} 张（每一步不变），或缩小网络。</translation>
  </message>
  <message>
   <source>Memory ran out. Make batch_size smaller, or the network.</source>
   <translation>内存不足。请减小 batch_size 或缩小网络。</translation>
  </message>
  <message>
   <source>Mini DenseNet</source>
   <translation>迷你 DenseNet</translation>
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
   <source>Mirrors a sequence beyond its ends</source>
   <translation>在序列两端之外镜像延伸</translation>
  </message>
  <message>
   <source>Mirrors left and right.</source>
   <translation>左右镜像。</translation>
  </message>
  <message>
   <source>Mirrors top and bottom.</source>
   <translation>上下镜像。</translation>
  </message>
  <message>
   <source>Mix no images</source>
   <translation>不混合图像</translation>
  </message>
  <message>
   <source>Mixes every step with what it remembers of those before. The plainest of them; over many steps it forgets, where LSTM and GRU do not.</source>
   <translation>把每一步与之前记住的内容混合。最朴素的一种；步数多了会遗忘，LSTM 和 GRU 则不会。</translation>
  </message>
  <message>
   <source>Mixes several chains of changes with the image itself.</source>
   <translation>把几条变换链与原图混合。</translation>
  </message>
  <message>
   <source>Mixup and cutmix mix the classes of two images, but the network learns the image itself.</source>
   <translation>Mixup 和 cutmix 会混合两张图像的类别，但网络学习的是图像本身。</translation>
  </message>
  <message>
   <source>MobileNet</source>
   <translation>MobileNet</translation>
  </message>
  <message>
   <source>Momentum at both ends.</source>
   <translation>两端的动量。</translation>
  </message>
  <message>
   <source>Momentum at the lower end.</source>
   <translation>下端的动量。</translation>
  </message>
  <message>
   <source>Momentum at the top.</source>
   <translation>顶端的动量。</translation>
  </message>
  <message>
   <source>More images that show what another one does, beyond the first {count:,} pairs.</source>
   <translation>另有与他图相似的图像，超出前 {count:,} 对。</translation>
  </message>
  <message>
   <source>More or less colour by up to this share.</source>
   <translation>颜色增减，至多这个比例。</translation>
  </message>
  <message>
   <source>More or less contrast by up to this share.</source>
   <translation>对比度增减，至多这个比例。</translation>
  </message>
  <message>
   <source>Move it before {name}</source>
   <translation>把它移到 {name} 之前</translation>
  </message>
  <message>
   <source>Move {name} behind {norm}</source>
   <translation>把 {name} 移到 {norm} 之后</translation>
  </message>
  <message>
   <source>Much like SiLU, from another formula</source>
   <translation>与 SiLU 很像，公式不同</translation>
  </message>
  <message>
   <source>Multiplies each channel by a learned number</source>
   <translation>给每个通道乘上一个学到的数</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>NVIDIA GPU</translation>
  </message>
  <message>
   <source>Name a field of the recipe or a block with its parameter, such as {first} or {second}.</source>
   <translation>请写配方的一个字段，或块及其参数，例如 {first} 或 {second}。</translation>
  </message>
  <message>
   <source>No branch of {type} "{name}" holds a layer: it only joins its input with itself.</source>
   <translation>{type} “{name}” 的分支里没有任何层：它只是把输入与自身合并。</translation>
  </message>
  <message>
   <source>No gradient passes a dead unit, so it learns nothing more. Too large steps kill them; a smaller learning rate, BatchNorm before it or LeakyReLU keep them alive.</source>
   <translation>梯度不会经过失活的单元，所以它不再学习。过大的步子会使它们失活；更小的学习率、在它之前放 BatchNorm 或改用 LeakyReLU 能让它们保持活力。</translation>
  </message>
  <message>
   <source>No gradient reaches {type} "{name}": it learns nothing.</source>
   <translation>没有梯度到达 {type}“{name}”：它什么也学不到。</translation>
  </message>
  <message>
   <source>No image gets as far as this block, so that there is nothing to see of it.</source>
   <translation>没有图像能到达这个块，因此看不到它的任何结果。</translation>
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
   <source>No padding, stride or kernel of this block makes {wanted} of {size}.</source>
   <translation>这个块没有哪种填充、步幅或卷积核能把 {size} 变成 {wanted}。</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>设备上没有剩余空间</translation>
  </message>
  <message>
   <source>No step is larger than this.</source>
   <translation>任何一步都不会大于此值。</translation>
  </message>
  <message>
   <source>No step is smaller than this.</source>
   <translation>任何一步都不会小于此值。</translation>
  </message>
  <message>
   <source>No such file or directory</source>
   <translation>没有这个文件或文件夹</translation>
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
   <source>Normalize as {source} does</source>
   <translation>按 {source} 的方式归一化</translation>
  </message>
  <message>
   <source>Normalize cannot come before ToDtype: it would receive uint8 and needs floats; torchvision stops with “Input tensor should be a float tensor”.</source>
   <translation>Normalize 不能在 ToDtype 之前：它会收到 uint8，而它需要浮点数；torchvision 会报 “Input tensor should be a float tensor” 并停止。</translation>
  </message>
  <message>
   <source>Normalizes before instead of after; deep ones then train more steadily.</source>
   <translation>在前面而不是后面归一化；深的网络训练得更平稳。</translation>
  </message>
  <message>
   <source>Normalizes each channel of each image by itself</source>
   <translation>对每张图像的每个通道单独归一化</translation>
  </message>
  <message>
   <source>Normalizes each channel of each sequence by itself</source>
   <translation>对每个序列的每个通道单独归一化</translation>
  </message>
  <message>
   <source>Normalizes each channel of each volume by itself</source>
   <translation>对每个体数据的每个通道单独归一化</translation>
  </message>
  <message>
   <source>Normalizes each channel of volumes over the batch</source>
   <translation>在批次上归一化体数据的每个通道</translation>
  </message>
  <message>
   <source>Normalizes each channel over the batch</source>
   <translation>在批内对每个通道归一化</translation>
  </message>
  <message>
   <source>Normalizes each feature, or channel of a sequence, over the batch</source>
   <translation>在批次上归一化每个特征，或序列的每个通道</translation>
  </message>
  <message>
   <source>Normalizes groups of channels of each image</source>
   <translation>对每张图像的通道分组归一化</translation>
  </message>
  <message>
   <source>Normalizes the features of each step by themselves</source>
   <translation>对每一步的特征单独归一化</translation>
  </message>
  <message>
   <source>Not a directory</source>
   <translation>不是文件夹</translation>
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
   <source>Nothing has moved for five epochs: training loss {loss}, R² of validation {right}.</source>
   <translation>连续五轮没有变化：训练损失 {loss}，验证 R² {right}。</translation>
  </message>
  <message>
   <source>Nothing has moved for five epochs: training loss {loss}, validation accuracy {right}.</source>
   <translation>五轮以来没有变化：训练损失 {loss}，验证准确率 {right}。</translation>
  </message>
  <message>
   <source>Nothing is called "{name}" here.</source>
   <translation>这里没有叫 “{name}” 的东西。</translation>
  </message>
  <message>
   <source>Nothing is called "{name}" here. Did you mean "{near}"?</source>
   <translation>这里没有名为“{name}”的东西。是指“{near}”吗？</translation>
  </message>
  <message>
   <source>Nothing is marked to be searched. Give at least one field a range of values.</source>
   <translation>没有标记任何要搜索的内容。请至少给一个字段设定取值范围。</translation>
  </message>
  <message>
   <source>Of all images {share} % are held out as test images.</source>
   <translation>全部图像的 {share} % 留作测试图像。</translation>
  </message>
  <message>
   <source>Of every class {share} % is held out as test images.</source>
   <translation>每个类别的 {share} % 留作测试图像。</translation>
  </message>
  <message>
   <source>Of the noise, on values from 0 to 1.</source>
   <translation>噪声的均值，数值以 0 到 1 计。</translation>
  </message>
  <message>
   <source>One change at random, of any strength; needs no tuning.</source>
   <translation>随机做一种变换，强度不限；无需调参。</translation>
  </message>
  <message>
   <source>One grey channel</source>
   <translation>单个灰度通道</translation>
  </message>
  <message>
   <source>One half of the features opens or closes the other</source>
   <translation>一半特征打开或关闭另一半</translation>
  </message>
  <message>
   <source>One layer of a transformer: steps look at each other, then each is thought over by itself. Put it into a Repeat for a whole encoder.</source>
   <translation>Transformer 的一层：各步互相查看，再各自思考。放进 Repeat 里就是完整的编码器。</translation>
  </message>
  <message>
   <source>One number for all sides, or left, right, top, bottom, front, back.</source>
   <translation>一个数用于所有边，或依次为左、右、上、下、前、后。</translation>
  </message>
  <message>
   <source>One number for all sides, or left, right, top, bottom.</source>
   <translation>四边共用一个数，或依次为左、右、上、下。</translation>
  </message>
  <message>
   <source>One number for both ends, or left, right.</source>
   <translation>一个数用于两端，或依次为左、右。</translation>
  </message>
  <message>
   <source>Only algorithms that give the same to the last bit every time; may be slower.</source>
   <translation>只用每次结果逐位相同的算法；可能更慢。</translation>
  </message>
  <message>
   <source>Operation not permitted</source>
   <translation>不允许这样操作</translation>
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
   <source>Pairs of 3×3 convolutions between poolings, twice as many filters at each stage: VGG in small.</source>
   <translation>池化之间是成对的 3×3 卷积，每个阶段滤波器加倍：小型 VGG。</translation>
  </message>
  <message>
   <source>Pairs of changes that were found to be good for one of three sets.</source>
   <translation>对三个数据集之一被证明有效的成对变化。</translation>
  </message>
  <message>
   <source>Pairs of images with the same pixels but different classes. One of the two labels is wrong.</source>
   <translation>像素相同而类别不同的图像对。两个标签之一是错的。</translation>
  </message>
  <message>
   <source>Passes everything on untouched</source>
   <translation>原样传递输入</translation>
  </message>
  <message>
   <source>Passes some of the channels on</source>
   <translation>传递一部分通道</translation>
  </message>
  <message>
   <source>Pastes a piece of one image into another; 1 is usual, 0 is off.</source>
   <translation>把一张图的一块贴到另一张上；通常为 1，0 为关闭。</translation>
  </message>
  <message>
   <source>Perceptron (MLP)</source>
   <translation>感知机（MLP）</translation>
  </message>
  <message>
   <source>Permission denied</source>
   <translation>没有权限</translation>
  </message>
  <message>
   <source>Pixels become channels: a smaller image of more channels</source>
   <translation>像素变成通道：图像变小，通道变多</translation>
  </message>
  <message>
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <source>Pooling pads by at most half its kernel: {most} here.</source>
   <translation>池化的填充至多为核的一半：这里是 {most}。</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <source>Pulls values towards zero, small ones all the way</source>
   <translation>把值拉向零，小的值直接归零</translation>
  </message>
  <message>
   <source>Put LeakyReLU in the place of {name}</source>
   <translation>用 LeakyReLU 替换 {name}</translation>
  </message>
  <message>
   <source>Put ReLU in the place of all {count}</source>
   <translation>把 {count} 个都换成 ReLU</translation>
  </message>
  <message>
   <source>Put ReLU in the place of {name}</source>
   <translation>用 ReLU 替换 {name}</translation>
  </message>
  <message>
   <source>Put a 1×1 convolution with {channels} filters into the shortcut</source>
   <translation>在捷径中放入有 {channels} 个卷积核的 1×1 卷积</translation>
  </message>
  <message>
   <source>Put a BatchNorm before each activation ({count})</source>
   <translation>在每个激活前放一个 BatchNorm（{count} 个）</translation>
  </message>
  <message>
   <source>Put a BatchNorm before {name}</source>
   <translation>在 {name} 前放一个 BatchNorm</translation>
  </message>
  <message>
   <source>Put a BatchNorm behind each convolution</source>
   <translation>在每个卷积后放一个 BatchNorm</translation>
  </message>
  <message>
   <source>Put a Residual around each layer that keeps its size ({count})</source>
   <translation>给每个不改变尺寸的层套上 Residual（{count} 个）</translation>
  </message>
  <message>
   <source>Put the block into a branch of "{name}".</source>
   <translation>请把模块放进“{name}”的某个分支。</translation>
  </message>
  <message>
   <source>Puts a learned row in place of every number</source>
   <translation>给每个数换上学到的一行</translation>
  </message>
  <message>
   <source>Puts red, green and blue in another order.</source>
   <translation>把红、绿、蓝换成另一种顺序。</translation>
  </message>
  <message>
   <source>Puts the dimensions into another order</source>
   <translation>把维度换成另一种顺序</translation>
  </message>
  <message>
   <source>Puts windows back into an image</source>
   <translation>把窗口拼回图像</translation>
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
   <source>RandomErasing stands before {after}, which changes the erased rectangle along with the image; it usually comes last.</source>
   <translation>RandomErasing 在 {after} 之前，后者会连同图像一起改变被抹去的矩形；它通常放在最后。</translation>
  </message>
  <message>
   <source>RandomGrayscale stands before {after}: where it has taken the colours away, saturation and hue change nothing. Put it after.</source>
   <translation>RandomGrayscale 在 {after} 之前：去掉颜色之后，饱和度和色相就不起作用了。请把它放在后面。</translation>
  </message>
  <message>
   <source>Read-only file system</source>
   <translation>只读文件系统</translation>
  </message>
  <message>
   <source>Reads a sequence step by step</source>
   <translation>一步一步读序列</translation>
  </message>
  <message>
   <source>Reads a sequence, with a memory that gates open and close</source>
   <translation>读序列，带有可开可关的门控记忆</translation>
  </message>
  <message>
   <source>Reads a sequence, with fewer gates than LSTM</source>
   <translation>读序列，门比 LSTM 少</translation>
  </message>
  <message>
   <source>Reads an image as 28 rows, one after another, and answers after the last: a recurrent classifier.</source>
   <translation>把图像当作 28 行依次读入，读完最后一行再回答：循环分类器。</translation>
  </message>
  <message>
   <source>Reads the file and turns it upright. What comes out is a PIL image: width × height, no tensor yet.</source>
   <translation>读取文件并转正。得到的是 PIL 图像：宽 × 高，还不是张量。</translation>
  </message>
  <message>
   <source>Recurrent</source>
   <translation>循环</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>移除 {name}</translation>
  </message>
  <message>
   <source>Remove {name} and use {loss}</source>
   <translation>移除 {name} 并使用 {loss}</translation>
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
   <source>Repeats pixels to make an image larger</source>
   <translation>重复像素，放大图像</translation>
  </message>
  <message>
   <source>Repeats the first and last number beyond the ends</source>
   <translation>在两端之外重复首尾的数</translation>
  </message>
  <message>
   <source>Replace it by {type}</source>
   <translation>替换为 {type}</translation>
  </message>
  <message>
   <source>Replaces values up to a threshold by a number</source>
   <translation>把不超过阈值的值换成一个数</translation>
  </message>
  <message>
   <source>Resizes a sequence, an image or a volume, to a size or by a factor. It learns nothing; a convolution behind it does what a ConvTranspose does, without its chequered patterns.</source>
   <translation>按尺寸或倍数缩放序列、图像或体数据。它不学习；后面接一个卷积就能做 ConvTranspose 做的事，而没有棋盘纹。</translation>
  </message>
  <message>
   <source>Rises to the recipe's learning rate, then falls to almost nothing; quick and sturdy.</source>
   <translation>升到配方的学习率，再降到几乎为零；快而稳。</translation>
  </message>
  <message>
   <source>Rounds all numbers of a row of features to rows of a learned table, and gives their mean, sum or maximum: a bag of words. Layers before it cannot learn, since rounding has no gradient.</source>
   <translation>把一行特征的所有数四舍五入为学习表的行号，给出这些行的均值、和或最大值：词袋。它之前的层学不到东西，因为取整没有梯度。</translation>
  </message>
  <message>
   <source>Rounds every incoming number to the number of a row and gives that row of a learned table; numbers beyond the table take its first or last row. Layers before it cannot learn, since rounding has no gradient.</source>
   <translation>把每个传入的数四舍五入为行号，给出学习表的那一行；超出表的数取首行或末行。它之前的层学不到东西，因为取整没有梯度。</translation>
  </message>
  <message>
   <source>Rounds the output size up instead of down, so that a window may hang over the edge.</source>
   <translation>输出尺寸向上取整而非向下，窗口可以超出边缘。</translation>
  </message>
  <message>
   <source>Rows longer than this are shortened to it.</source>
   <translation>比这更长的行会被缩短到这个长度。</translation>
  </message>
  <message>
   <source>Rows that come up often in a batch learn less from each time.</source>
   <translation>在批次里常出现的行每次学得少一些。</translation>
  </message>
  <message>
   <source>Run {run} has not saved any weights yet; train it for at least one epoch.</source>
   <translation>训练 {run} 尚未保存任何权重；请至少训练一个轮次。</translation>
  </message>
  <message>
   <source>SGD that also averages the weights it passes.</source>
   <translation>SGD，并对途经的权重取平均。</translation>
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
   <source>Set lr to {lr:g}</source>
   <translation>把 lr 设为 {lr:g}</translation>
  </message>
  <message>
   <source>Set the learning rate to {lr}</source>
   <translation>将学习率设为 {lr}</translation>
  </message>
  <message>
   <source>Set {param} to {value}</source>
   <translation>把 {param} 设为 {value}</translation>
  </message>
  <message>
   <source>Sets all of a channel to zero at once. Between convolutions single pixels would not do: their neighbours say the same. Does nothing when predicting.</source>
   <translation>一次把整个通道置零。在卷积之间置零单个像素没有用：邻居说的是同样的话。预测时不起作用。</translation>
  </message>
  <message>
   <source>Sets all of a volume's channel to zero at once. Does nothing when predicting.</source>
   <translation>一次把体数据的整个通道置零。预测时不起作用。</translation>
  </message>
  <message>
   <source>Sets all steps of a channel to zero at once. Does nothing when predicting.</source>
   <translation>把一个通道的所有步置零。预测时不起作用。</translation>
  </message>
  <message>
   <source>Sets negative values to zero</source>
   <translation>把负值置零</translation>
  </message>
  <message>
   <source>Sets random values to what SELU gives for very negative ones, so that mean and spread stay as they are and the network keeps normalizing itself. Does nothing when predicting.</source>
   <translation>把随机的值设为 SELU 对很负的数给出的值，使均值和散布不变，网络继续自我归一化。预测时不起作用。</translation>
  </message>
  <message>
   <source>Sets random values to zero while training, so that the network cannot lean on a few of them. Does nothing when predicting.</source>
   <translation>训练时随机把一些值置零，使网络不会依赖少数几个值。预测时不起作用。</translation>
  </message>
  <message>
   <source>Sets small values to zero</source>
   <translation>把小的值置零</translation>
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
   <source>Share of the run spent rising.</source>
   <translation>用于上升的时间占整个训练的比例。</translation>
  </message>
  <message>
   <source>Sharpens or blurs.</source>
   <translation>锐化或模糊。</translation>
  </message>
  <message>
   <source>Shortens the sequence by averaging each window. It learns nothing.</source>
   <translation>对每个窗口取平均，缩短序列。它不学习。</translation>
  </message>
  <message>
   <source>Shortens the sequence by keeping only the strongest answer in each window. It learns nothing.</source>
   <translation>只保留每个窗口中最强的响应，缩短序列。它不学习。</translation>
  </message>
  <message>
   <source>Shortens the sequence: between summing (p = 1) and keeping the largest value (p very large).</source>
   <translation>缩短序列：介于求和（p = 1）与取最大值（p 很大）之间。</translation>
  </message>
  <message>
   <source>Shorter steps often go on from here: let the learning rate fall where validation stands still.</source>
   <translation>步子变小后往往还能继续：在验证停滞时让学习率下降。</translation>
  </message>
  <message>
   <source>Shrinks the image by any ratio, such as 0.7, with windows whose places are drawn anew each time (Graham, 2014). Give either the size or the ratio.</source>
   <translation>按任意比例（如 0.7）缩小图像，窗口位置每次重新抽取（Graham, 2014）。给出尺寸或比例之一。</translation>
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
   <source>Shrinks the image: between summing (p = 1) and keeping the largest value (p very large).</source>
   <translation>缩小图像：介于求和（p = 1）与取最大值（p 很大）之间。</translation>
  </message>
  <message>
   <source>Shrinks the volume by any ratio, such as 0.7, with windows whose places are drawn anew each time (Graham, 2014). Give either the size or the ratio.</source>
   <translation>按任意比例（如 0.7）缩小体数据，窗口位置每次重新抽取（Graham, 2014）。给出尺寸或比例之一。</translation>
  </message>
  <message>
   <source>Shrinks the volume by averaging each window. It learns nothing.</source>
   <translation>对每个窗口取平均，缩小体数据。它不学习。</translation>
  </message>
  <message>
   <source>Shrinks the volume by keeping only the strongest answer in each window. It learns nothing.</source>
   <translation>只保留每个窗口中最强的响应，缩小体数据。它不学习。</translation>
  </message>
  <message>
   <source>Shrinks the volume: between summing (p = 1) and keeping the largest value (p very large).</source>
   <translation>缩小体数据：介于求和（p = 1）与取最大值（p 很大）之间。</translation>
  </message>
  <message>
   <source>SiLU made of straight lines</source>
   <translation>由直线段构成的 SiLU</translation>
  </message>
  <message>
   <source>Sigmoid and Tanh are flat on both sides; each multiplies the gradient by less than one.</source>
   <translation>Sigmoid 和 Tanh 两侧都是平的；每一个都把梯度乘以小于一的数。</translation>
  </message>
  <message>
   <source>Sigmoid made of straight lines</source>
   <translation>由直线段构成的 Sigmoid</translation>
  </message>
  <message>
   <source>Since epoch {epoch} it learns the training images by heart.</source>
   <translation>从第 {epoch} 轮起，它在死记训练图像。</translation>
  </message>
  <message>
   <source>Skips the body of a Residual at random while training</source>
   <translation>训练时随机跳过 Residual 的主体</translation>
  </message>
  <message>
   <source>Slides small learned filters along the sequence and notes how well each fits at every step. Each filter gives one channel of the output.</source>
   <translation>让学到的小滤波器沿序列滑动，记下每一步的匹配程度。每个滤波器给出一个输出通道。</translation>
  </message>
  <message>
   <source>Slides small learned filters over the image and notes how well each fits at every place. Each filter gives one channel of the output.</source>
   <translation>让可学习的小卷积核在图像上滑动，记录它在每个位置的匹配程度。每个卷积核产生一个输出通道。</translation>
  </message>
  <message>
   <source>Slides small learned filters through the volume, such as a scan or a clip of video, and notes how well each fits at every place. Each filter gives one channel of the output.</source>
   <translation>让学到的小滤波器在体数据（如扫描或视频片段）中滑动，记下每处的匹配程度。每个滤波器给出一个输出通道。</translation>
  </message>
  <message>
   <source>Small CNN</source>
   <translation>小型 CNN</translation>
  </message>
  <message>
   <source>Small and fast</source>
   <translation>小而快</translation>
  </message>
  <message>
   <source>Smaller falls than this are left out.</source>
   <translation>比这更小的下降略去不做。</translation>
  </message>
  <message>
   <source>Smallest scale.</source>
   <translation>最小缩放。</translation>
  </message>
  <message>
   <source>So many changes at random from a list of fourteen, of one strength.</source>
   <translation>从十四种变换中随机选这么多种，强度相同。</translation>
  </message>
  <message>
   <source>So much padding takes all of the output away.</source>
   <translation>填充这么多会把输出全部去掉。</translation>
  </message>
  <message>
   <source>Softmax of −x: for numbers of which the smallest is best, such as distances.</source>
   <translation>−x 的 Softmax：用于越小越好的数，如距离。</translation>
  </message>
  <message>
   <source>Softmax over the channels at every pixel</source>
   <translation>在每个像素上对通道做 Softmax</translation>
  </message>
  <message>
   <source>Splits a dimension into two halves a and b and gives a · sigmoid(b): half as many features come out. The number that comes in must be even.</source>
   <translation>把一个维度分成 a、b 两半，给出 a · sigmoid(b)：输出的特征减半。输入的个数必须为偶数。</translation>
  </message>
  <message>
   <source>Splits the channels into groups that do not see each other; divides both channel counts.</source>
   <translation>把通道分成互不相通的组；必须整除输入和输出通道数。</translation>
  </message>
  <message>
   <source>Spreads the shades from black to white.</source>
   <translation>把灰度展开到从黑到白。</translation>
  </message>
  <message>
   <source>Squared for small differences, absolute for large ones; a class is 1 among 0s.</source>
   <translation>差小时取平方，差大时取绝对值；类别为 0 中的 1。</translation>
  </message>
  <message>
   <source>Squeeze and excitation</source>
   <translation>Squeeze-and-Excitation</translation>
  </message>
  <message>
   <source>SqueezeNet</source>
   <translation>SqueezeNet</translation>
  </message>
  <message>
   <source>Squeezes an image through 32 numbers and draws it again from these: what is lost shows what matters.</source>
   <translation>把图像压缩成 32 个数再由此重画：丢失了什么，就看出什么重要。</translation>
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
   <source>Squeezes values into −1…1, gently</source>
   <translation>把值柔和地压进 −1…1</translation>
  </message>
  <message>
   <source>Start with Flatten and Linear</source>
   <translation>从 Flatten 和 Linear 开始</translation>
  </message>
  <message>
   <source>Steps during which the learning rate rises from almost nothing; 0 for none.</source>
   <translation>学习率从几乎为零上升所用的步数；0 为不用。</translation>
  </message>
  <message>
   <source>Steps so long leap over the bottom of the valley. It was lowest in epoch {epoch}.</source>
   <translation>步子太大会越过谷底。它在第 {epoch} 轮最低。</translation>
  </message>
  <message>
   <source>Steps spent rising.</source>
   <translation>用于上升的步数。</translation>
  </message>
  <message>
   <source>Steps straight down the gradient.</source>
   <translation>沿梯度方向直接下降。</translation>
  </message>
  <message>
   <source>Stop after {patience} epochs without gain</source>
   <translation>{patience} 轮没有进步就停止</translation>
  </message>
  <message>
   <source>Stretched to {width} × {height}</source>
   <translation>拉伸为 {width} × {height}</translation>
  </message>
  <message>
   <source>Strides halve the image twice, Upsample draws it anew; for images of any size that 4 divides.</source>
   <translation>步幅两次将图像减半，Upsample 再画回；适用于边长可被 4 整除的任何图像。</translation>
  </message>
  <message>
   <source>Subtracts the mean and divides by the standard deviation, per channel. It is the last: it needs floats, so before ToDtype torchvision refuses it, and after it black is no longer 0, so that a border filled with black or a change of brightness would mean something else.</source>
   <translation>每个通道减去均值再除以标准差。它是最后一步：它需要浮点数，所以 torchvision 不允许它在 ToDtype 之前；它之后黑色不再是 0，因此填黑的边框或亮度变化就会有别的含义。</translation>
  </message>
  <message>
   <source>Such a step may undo many others. Clipping leaves its direction and shortens it.</source>
   <translation>这样一步可能抵消许多步。裁剪保留方向，缩短长度。</translation>
  </message>
  <message>
   <source>Swings between a small learning rate and the recipe's.</source>
   <translation>在小学习率与配方的学习率之间摆动。</translation>
  </message>
  <message>
   <source>Switch {name} on again</source>
   <translation>重新启用 {name}</translation>
  </message>
  <message>
   <source>Switches values off at random while training</source>
   <translation>训练时随机丢弃部分值</translation>
  </message>
  <message>
   <source>Switches whole channels of a sequence off at random while training</source>
   <translation>训练时随机关闭序列的整个通道</translation>
  </message>
  <message>
   <source>Switches whole channels of a volume off at random while training</source>
   <translation>训练时随机关闭体数据的整个通道</translation>
  </message>
  <message>
   <source>Switches whole feature maps off at random while training</source>
   <translation>训练时随机关闭整张特征图</translation>
  </message>
  <message>
   <source>Table of labels</source>
   <translation>标签表格</translation>
  </message>
  <message>
   <source>Table of numbers</source>
   <translation>数值表</translation>
  </message>
  <message>
   <source>Tables of numbers cannot be joined with other sources; put their lines into one table.</source>
   <translation>数值表不能与其他来源合并；请把各行放进同一张表。</translation>
  </message>
  <message>
   <source>Take what it holds out of {name}</source>
   <translation>把里面的内容从 {name} 中取出</translation>
  </message>
  <message>
   <source>Takes lambd off the size of every value and leaves zero where less was there: sparse codes.</source>
   <translation>把每个值的大小减去 lambd，不足的归零：稀疏编码。</translation>
  </message>
  <message>
   <source>Takes the average gradient off its size first.</source>
   <translation>先从大小中减去平均梯度。</translation>
  </message>
  <message>
   <source>Takes the channels from start up to stop, which itself is left out, as Python counts. In two branches of a Parallel it splits the channels, as ShuffleNet does.</source>
   <translation>取从 start 到 stop 之前的通道（与 Python 的计数相同）。在 Parallel 的两个分支里，它像 ShuffleNet 那样拆分通道。</translation>
  </message>
  <message>
   <source>Takes the colours away.</source>
   <translation>去掉颜色。</translation>
  </message>
  <message>
   <source>Takes the p-norm of each small cuboid</source>
   <translation>对每个小立方体取 p 范数</translation>
  </message>
  <message>
   <source>Takes the p-norm of each window</source>
   <translation>对每个窗口取 p 范数</translation>
  </message>
  <message>
   <source>Takes the p-norm of every few steps</source>
   <translation>对每几步取 p 范数</translation>
  </message>
  <message>
   <source>Ten coloured shapes on textured backgrounds, 32 × 32, drawn on first use: 5,000 to train, 1,000 to test.</source>
   <translation>带纹理背景的十种彩色图形，32 × 32，首次使用时绘制：5,000 张训练，1,000 张测试。</translation>
  </message>
  <message>
   <source>TensorBoard ended: {reason} Start it by hand with: tensorboard --logdir {folder}</source>
   <translation>TensorBoard 已结束：{reason} 可手动启动：tensorboard --logdir {folder}</translation>
  </message>
  <message>
   <source>Test images in {folder}/.</source>
   <translation>测试图像在 {folder}/ 中。</translation>
  </message>
  <message>
   <source>Test images that are training images too, pixel for pixel. The test will flatter the network.</source>
   <translation>与训练图像逐像素相同的测试图像。测试结果会虚高。</translation>
  </message>
  <message>
   <source>Test images that show almost the same as a training image.</source>
   <translation>与某张训练图像几乎相同的测试图像。</translation>
  </message>
  <message>
   <source>The Apple GPU needs macOS 14 or newer; until then training runs on the processor.</source>
   <translation>使用 Apple GPU 需要 macOS 14 或更高版本；在此之前用处理器训练。</translation>
  </message>
  <message>
   <source>The bend between the two Linear layers.</source>
   <translation>两个 Linear 层之间的弯折。</translation>
  </message>
  <message>
   <source>The bend in every step.</source>
   <translation>每一步中的弯折。</translation>
  </message>
  <message>
   <source>The bias of "{name}" does nothing: "{norm}" behind it takes the mean away again.</source>
   <translation>“{name}”的偏置不起作用：其后的“{norm}”会再次减去均值。</translation>
  </message>
  <message>
   <source>The block that was to be searched is no longer in the network.</source>
   <translation>要搜索的块已不在网络中。</translation>
  </message>
  <message>
   <source>The body of {type} "{name}" does nothing, so that it only adds its input to itself.</source>
   <translation>{type} “{name}” 的主体什么也不做，因此只是把输入加到自身。</translation>
  </message>
  <message>
   <source>The channel before which it ends.</source>
   <translation>在这个通道之前结束。</translation>
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
   <source>The class of each image in a text file.</source>
   <translation>每张图像的类别在一个文本文件中。</translation>
  </message>
  <message>
   <source>The course's CIFAR10 net</source>
   <translation>课程中的 CIFAR10 网络</translation>
  </message>
  <message>
   <source>The difference at which squared becomes absolute.</source>
   <translation>平方变为绝对值的差异大小。</translation>
  </message>
  <message>
   <source>The dimension that is halved; 1 is the channels, −1 the last.</source>
   <translation>被对半分的维度；1 是通道，−1 是最后一维。</translation>
  </message>
  <message>
   <source>The dimension that is laid out; 0 is the batch.</source>
   <translation>被铺开的维度；0 是批次。</translation>
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
   <source>The disk is full. Make room, then start again: no checkpoint had been saved yet.</source>
   <translation>磁盘已满。请腾出空间后重新开始：此前尚未保存任何检查点。</translation>
  </message>
  <message>
   <source>The download of {what} is damaged: its checksum does not fit. Try again.</source>
   <translation>{what} 的下载已损坏：校验和不符。请重试。</translation>
  </message>
  <message>
   <source>The engine does not stay up. {how} Save your work and start Layerwright again.</source>
   <translation>引擎无法保持运行。{how} 请保存工作并重新启动 Layerwright。</translation>
  </message>
  <message>
   <source>The engine does not understand this request ({problem}). Restart Layerwright.</source>
   <translation>引擎无法理解该请求（{problem}）。请重新启动 Layerwright。</translation>
  </message>
  <message>
   <source>The engine ended before it could answer. {how} It has been started again: try once more.</source>
   <translation>引擎在回答之前结束了。{how} 它已重新启动：请再试一次。</translation>
  </message>
  <message>
   <source>The farthest shift sideways, as a share of the width.</source>
   <translation>左右平移的最大距离，占宽度的比例。</translation>
  </message>
  <message>
   <source>The farthest shift up or down, as a share of the height.</source>
   <translation>上下平移的最大距离，占高度的比例。</translation>
  </message>
  <message>
   <source>The field "network" must be a list of blocks.</source>
   <translation>字段“network”必须是模块列表。</translation>
  </message>
  <message>
   <source>The first blocks hardly learn. Sigmoid and Tanh shorten it in every block; ReLU, BatchNorm before the activation, or a Residual around the blocks keep it alive.</source>
   <translation>前面的块几乎不学习。Sigmoid 和 Tanh 在每个块中都使它变短；ReLU、激活之前的 BatchNorm，或在这些块外面套一个 Residual 可以保持它。</translation>
  </message>
  <message>
   <source>The first channel that is passed on; −1 is the last there is.</source>
   <translation>传递的第一个通道；−1 是最后一个。</translation>
  </message>
  <message>
   <source>The first dimension that is folded; 0 is the batch.</source>
   <translation>开始展平的维度；0 为批次维。</translation>
  </message>
  <message>
   <source>The first throws away what the second would still tell apart; one of them is enough.</source>
   <translation>前一个扔掉了后一个还能区分的东西；留一个就够了。</translation>
  </message>
  <message>
   <source>The folder of this run is no longer there: {path}.</source>
   <translation>这次运行的文件夹已不存在：{path}。</translation>
  </message>
  <message>
   <source>The gradient fades on its way back: in "{first}" it is {times} times shorter than in "{last}".</source>
   <translation>梯度在往回传时衰减：在“{first}”中比在“{last}”中短 {times} 倍。</translation>
  </message>
  <message>
   <source>The gradient has all but vanished: its length is {length}.</source>
   <translation>梯度几乎消失：长度为 {length}。</translation>
  </message>
  <message>
   <source>The gradient has grown too long to be a number, most of it in {type} "{name}".</source>
   <translation>梯度已大到不再是数，主要来自 {type} “{name}”。</translation>
  </message>
  <message>
   <source>The gradient is no longer finite on its way back through {type} "{name}".</source>
   <translation>梯度在反向经过 {type} “{name}” 时不再是有限数。</translation>
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
   <source>The image shrank to one pixel too early; every weight but one only ever meets padding.</source>
   <translation>图像过早缩到一个像素；除一个之外，所有权重都只遇到填充。</translation>
  </message>
  <message>
   <source>The images are normalized otherwise than those that {source} learned from.</source>
   <translation>图像的归一化方式与 {source} 学习时不同。</translation>
  </message>
  <message>
   <source>The images are not normalized, but {source} learned from normalized ones.</source>
   <translation>图像没有归一化，但 {source} 是从归一化的图像学来的。</translation>
  </message>
  <message>
   <source>The images of {source} have changed since this run began. Start a new run.</source>
   <translation>{source} 的图像自本次训练开始后已改变。请开始新的训练。</translation>
  </message>
  <message>
   <source>The larger, the nearer to ReLU.</source>
   <translation>越大越接近 ReLU。</translation>
  </message>
  <message>
   <source>The largest angle.</source>
   <translation>最大角度。</translation>
  </message>
  <message>
   <source>The largest class, {largest}, has {ratio} times as many training images as the smallest, {smallest}. Balanced class weights in the recipe make up for it.</source>
   <translation>最大的类别 {largest} 的训练图像是最小的 {smallest} 的 {ratio} 倍。配方中的均衡类别权重可以弥补。</translation>
  </message>
  <message>
   <source>The largest share of negative values that passes.</source>
   <translation>负值通过的最大比例。</translation>
  </message>
  <message>
   <source>The largest slant.</source>
   <translation>最大倾斜。</translation>
  </message>
  <message>
   <source>The largest value that comes out; above min_val.</source>
   <translation>输出的最大值；大于 min_val。</translation>
  </message>
  <message>
   <source>The last dimension that is folded; −1 is the last there is.</source>
   <translation>展平到的最后一个维度；−1 表示最末一维。</translation>
  </message>
  <message>
   <source>The last dimensions, which are normalized together; auto takes the very last.</source>
   <translation>一起归一化的最后几个维度；auto 取最后一维。</translation>
  </message>
  <message>
   <source>The learning rate never falls below this.</source>
   <translation>学习率绝不低于此值。</translation>
  </message>
  <message>
   <source>The learning-rate factor of {where} must be above 0, up to {most}. Received: {value}.</source>
   <translation>{where} 的学习率系数必须大于 0，至多 {most}。收到：{value}。</translation>
  </message>
  <message>
   <source>The least share of negative values that passes.</source>
   <translation>负值通过的最小比例。</translation>
  </message>
  <message>
   <source>The least value that comes out.</source>
   <translation>输出的最小值。</translation>
  </message>
  <message>
   <source>The library of blocks could not be changed: {reason}.</source>
   <translation>块库无法更改：{reason}。</translation>
  </message>
  <message>
   <source>The logarithm of Sigmoid</source>
   <translation>Sigmoid 的对数</translation>
  </message>
  <message>
   <source>The logarithm of Softmax, computed so that it stays finite: what NLLLoss takes.</source>
   <translation>Softmax 的对数，计算方式保证结果有限：NLLLoss 要的就是它。</translation>
  </message>
  <message>
   <source>The lower end.</source>
   <translation>下端。</translation>
  </message>
  <message>
   <source>The model as torchvision calls it, such as vit_b_16, swin_t or maxvit_t.</source>
   <translation>torchvision 对模型的称呼，如 vit_b_16、swin_t 或 maxvit_t。</translation>
  </message>
  <message>
   <source>The model in {path} cannot be shown as blocks: {reason}.</source>
   <translation>{path} 中的模型无法以块显示：{reason}。</translation>
  </message>
  <message>
   <source>The name of this branch belongs to its container.</source>
   <translation>此分支的名称由其容器决定。</translation>
  </message>
  <message>
   <source>The network gives {output} per image; to rebuild the image it must give {wanted}.</source>
   <translation>网络对每张图像给出 {output}；要重建图像，必须给出 {wanted}。</translation>
  </message>
  <message>
   <source>The network gives {output} per image; with {classes} classes it must give ({classes},).</source>
   <translation>网络对每张图像输出 {output}；有 {classes} 个类别时必须输出 ({classes},)。</translation>
  </message>
  <message>
   <source>The network gives {output} per image; with {classes} numbers it must give ({classes},).</source>
   <translation>网络对每张图像给出 {output}；有 {classes} 个数值时必须给出 ({classes},)。</translation>
  </message>
  <message>
   <source>The network gives {size} per image, but the loss takes one score for each of {classes} classes.</source>
   <translation>网络对每张图像输出 {size}，但损失函数需要 {classes} 个类别各一个得分。</translation>
  </message>
  <message>
   <source>The network gives {size} per image, but to rebuild the image it must give {wanted}.</source>
   <translation>网络对每张图像给出 {size}，但要重建图像必须给出 {wanted}。</translation>
  </message>
  <message>
   <source>The network gives {size} per image, but {classes} numbers belong to each.</source>
   <translation>网络对每张图像给出 {size}，但每张图像有 {classes} 个数值。</translation>
  </message>
  <message>
   <source>The network gives {width} numbers per image, but the data has {classes}.</source>
   <translation>网络对每张图像给出 {width} 个数值，但数据有 {classes} 个。</translation>
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
   <source>The network has no block "{path}" to freeze up to; at the top it has {known}.</source>
   <translation>网络中没有可冻结到的块 “{path}”；顶层有 {known}。</translation>
  </message>
  <message>
   <source>The network has no last Linear or Conv2d layer that could go on learning.</source>
   <translation>网络没有还能继续学习的最后一个 Linear 或 Conv2d 层。</translation>
  </message>
  <message>
   <source>The network has no last Linear or Conv2d layer whose width could be set to {classes}.</source>
   <translation>网络没有宽度可设为 {classes} 的最后一个 Linear 或 Conv2d 层。</translation>
  </message>
  <message>
   <source>The network is empty. Drag a block from the palette, or start from a template.</source>
   <translation>网络为空。请从组件库拖入模块，或从模板开始。</translation>
  </message>
  <message>
   <source>The newest checkpoint is damaged; the run goes on from the one before it, after step {step}.</source>
   <translation>最新的检查点已损坏；运行从它之前的检查点（第 {step} 步之后）继续。</translation>
  </message>
  <message>
   <source>The newest {count} checkpoints are damaged; the run goes on from an older one, after step {step}.</source>
   <translation>最新的 {count} 个检查点已损坏；运行从更早的检查点（第 {step} 步之后）继续。</translation>
  </message>
  <message>
   <source>The number every channel is multiplied by at the start.</source>
   <translation>开始时每个通道所乘的数。</translation>
  </message>
  <message>
   <source>The number that the border is filled with.</source>
   <translation>用来填边框的数。</translation>
  </message>
  <message>
   <source>The output has this size already.</source>
   <translation>输出已经是这个尺寸。</translation>
  </message>
  <message>
   <source>The output padding must be smaller than the stride or the dilation.</source>
   <translation>输出填充必须小于步幅或膨胀。</translation>
  </message>
  <message>
   <source>The parameters called "{name}" cannot hold the same value; give them two names.</source>
   <translation>名为 “{name}” 的参数无法取同一个值；请给它们两个名字。</translation>
  </message>
  <message>
   <source>The picture could not be written to "{path}": {reason}.</source>
   <translation>图片无法写入 “{path}”：{reason}。</translation>
  </message>
  <message>
   <source>The power of the divisor.</source>
   <translation>除数的幂。</translation>
  </message>
  <message>
   <source>The power p: 1 is the sum, 2 the length of a vector, and the larger it is, the nearer to max.</source>
   <translation>幂 p：1 为求和，2 为向量长度，越大越接近最大值。</translation>
  </message>
  <message>
   <source>The process ended by signal {signal} ({name}).</source>
   <translation>进程因信号 {signal}（{name}）结束。</translation>
  </message>
  <message>
   <source>The process ended with exit code {code}.</source>
   <translation>进程以退出码 {code} 结束。</translation>
  </message>
  <message>
   <source>The process was killed (signal 9), by someone or because memory ran out.</source>
   <translation>进程被终止（信号 9）：有人终止了它，或内存耗尽。</translation>
  </message>
  <message>
   <source>The quality, between these two.</source>
   <translation>质量，介于这两个值之间。</translation>
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
   <source>The run folder cannot be written: {reason}. No checkpoint had been saved yet.</source>
   <translation>无法写入训练文件夹：{reason}。此前尚未保存任何检查点。</translation>
  </message>
  <message>
   <source>The same blocks several times, each with weights of its own</source>
   <translation>同样的模块重复多次，各有自己的权重</translation>
  </message>
  <message>
   <source>The same values as trial {number}.</source>
   <translation>与试验 {number} 的取值相同。</translation>
  </message>
  <message>
   <source>The schedule {schedule} cannot be used so: {reason}.</source>
   <translation>学习率调度 {schedule} 不能这样用：{reason}。</translation>
  </message>
  <message>
   <source>The share it ends with.</source>
   <translation>结束时的比例。</translation>
  </message>
  <message>
   <source>The share it starts with.</source>
   <translation>开始时的比例。</translation>
  </message>
  <message>
   <source>The share of channels switched off.</source>
   <translation>关闭的通道比例。</translation>
  </message>
  <message>
   <source>The share of looks switched off while training.</source>
   <translation>训练时关闭的注视比例。</translation>
  </message>
  <message>
   <source>The share of negative values that passes.</source>
   <translation>负值通过的比例。</translation>
  </message>
  <message>
   <source>The share of the images whose body is skipped.</source>
   <translation>跳过主体的图像比例。</translation>
  </message>
  <message>
   <source>The share of values switched off between stacked layers while training.</source>
   <translation>训练时在堆叠的层之间关闭的值的比例。</translation>
  </message>
  <message>
   <source>The share of values switched off while training.</source>
   <translation>训练时关闭的值的比例。</translation>
  </message>
  <message>
   <source>The share of values switched off.</source>
   <translation>被丢弃的值所占比例。</translation>
  </message>
  <message>
   <source>The size of the output, one number for all dimensions or one for each.</source>
   <translation>输出的尺寸，一个数用于所有维度，或每维一个数。</translation>
  </message>
  <message>
   <source>The sizes it becomes, such as 32, 4, 4.</source>
   <translation>变成的尺寸，如 32, 4, 4。</translation>
  </message>
  <message>
   <source>The slope at the start.</source>
   <translation>开始时的斜率。</translation>
  </message>
  <message>
   <source>The starting weights {source} are no longer at {file}. Open that network again, or train with fresh weights.</source>
   <translation>起始权重 {source} 已不在 {file}。请重新打开那个网络，或用全新权重训练。</translation>
  </message>
  <message>
   <source>The step at which averaging begins.</source>
   <translation>从这一步开始取平均。</translation>
  </message>
  <message>
   <source>The stride does not divide what is left behind the first window, and the rest is dropped.</source>
   <translation>第一个窗口之后剩下的不能被步幅整除，余下的被丢弃。</translation>
  </message>
  <message>
   <source>The strongest blur, in pixels.</source>
   <translation>最强的模糊，以像素计。</translation>
  </message>
  <message>
   <source>The text on the clipboard is too long to be a network: {size} characters.</source>
   <translation>剪贴板上的文本太长，不可能是网络：{size} 个字符。</translation>
  </message>
  <message>
   <source>The training images do not go through {name}.</source>
   <translation>训练图像不经过 {name}。</translation>
  </message>
  <message>
   <source>The training images have another mean and standard deviation than the project uses.</source>
   <translation>训练图像的均值和标准差与项目所用的不同。</translation>
  </message>
  <message>
   <source>The training loss creeps down by {step} an epoch, ever at the same pace.</source>
   <translation>训练损失每轮只下降 {step}，速度一直不变。</translation>
  </message>
  <message>
   <source>The training loss has risen again, from {low} to {now}: the learning rate is too high.</source>
   <translation>训练损失又从 {low} 上升到 {now}：学习率太高。</translation>
  </message>
  <message>
   <source>The validation loss went from {low} up to {now}, while the training loss fell to {train}.</source>
   <translation>验证损失从 {low} 升到 {now}，而训练损失降到 {train}。</translation>
  </message>
  <message>
   <source>The way back from Flatten: 512 features become 32 × 4 × 4, for a convolution to go on with. The product of the sizes is what comes in; one of them may be −1 and follows from the others.</source>
   <translation>Flatten 的逆过程：512 个特征变成 32 × 4 × 4，供卷积继续处理。各尺寸之积等于传入的数量；其中一个可为 −1，由其余推出。</translation>
  </message>
  <message>
   <source>The way back from Unfold: lays every column out as a window, and adds up where windows overlap. The number of columns must be that of the windows in output_size.</source>
   <translation>Unfold 的逆过程：把每一列铺成一个窗口，重叠处相加。列数必须等于 output_size 中的窗口数。</translation>
  </message>
  <message>
   <source>The weakest blur, in pixels.</source>
   <translation>最弱的模糊，以像素计。</translation>
  </message>
  <message>
   <source>The weights by name, for model.load_state_dict; what they are for stands beside them as JSON.</source>
   <translation>按名称保存的权重，供 model.load_state_dict 使用；其用途说明以 JSON 文件附在旁边。</translation>
  </message>
  <message>
   <source>The weights cannot be kept in {folder}: {reason}.</source>
   <translation>权重无法保存在 {folder}：{reason}。</translation>
  </message>
  <message>
   <source>The weights hardly move: in epoch {epoch} by {moved} of their size, where {usual} are usual.</source>
   <translation>权重几乎不动：第 {epoch} 轮只移动了自身大小的 {moved}，通常为 {usual}。</translation>
  </message>
  <message>
   <source>The weights in {path} do not fit their network: {reason}</source>
   <translation>{path} 中的权重与其网络不匹配：{reason}</translation>
  </message>
  <message>
   <source>The weights of "{name}" are frozen, but they are random: nothing was learned before.</source>
   <translation>“{name}” 的权重被冻结，但它们是随机的：之前什么也没学过。</translation>
  </message>
  <message>
   <source>The weights of {type} "{name}" are no longer finite numbers.</source>
   <translation>{type} “{name}” 的权重不再是有限数。</translation>
  </message>
  <message>
   <source>The window of {type} "{name}" is {window}, but its image only {size}.</source>
   <translation>{type} “{name}” 的窗口是 {window}，而图像只有 {size}。</translation>
  </message>
  <message>
   <source>The {count} images need {needed} GB of memory at this size, but only {free} GB are free. Choose a smaller size, or a source with fewer images.</source>
   <translation>按此尺寸，{count} 张图像需要 {needed} GB 内存，但仅有 {free} GB 可用。请选择更小的尺寸或图像更少的数据源。</translation>
  </message>
  <message>
   <source>There are neither blocks nor PyTorch code on the clipboard.</source>
   <translation>剪贴板上既没有块，也没有 PyTorch 代码。</translation>
  </message>
  <message>
   <source>There are no images in {path} (looked for {endings}).</source>
   <translation>{path} 中没有图像（查找的扩展名：{endings}）。</translation>
  </message>
  <message>
   <source>There is a block called "{name}" already; give this one another name.</source>
   <translation>已有名为 “{name}” 的块；请给这个另取名字。</translation>
  </message>
  <message>
   <source>There is no "{field}" to search. Did you mean "{near}"?</source>
   <translation>没有可以搜索的“{field}”。您是不是指“{near}”？</translation>
  </message>
  <message>
   <source>There is no "{field}" to search. There are: {known}.</source>
   <translation>没有可以搜索的“{field}”。可用的有：{known}。</translation>
  </message>
  <message>
   <source>There is no block called "{name}" any more; it was deleted or renamed.</source>
   <translation>已没有名为 “{name}” 的块；它被删除或改名了。</translation>
  </message>
  <message>
   <source>There is no block type "{type}". Did you mean "{near}"?</source>
   <translation>没有模块类型“{type}”。您是否想用“{near}”？</translation>
  </message>
  <message>
   <source>There is no complete copy of {name} in {root}, and torchvision cannot fetch it. Get it from {origin} and choose the folder of your local copy.</source>
   <translation>{root} 中没有 {name} 的完整副本，torchvision 也无法下载。请从 {origin} 获取，并选择本地副本的文件夹。</translation>
  </message>
  <message>
   <source>There is no complete copy of {name} in {root}. Add &amp;download=1 to fetch it, or choose the folder of a local copy: root=PATH.</source>
   <translation>{root} 中没有 {name} 的完整副本。加上 &amp;download=1 下载，或选择本地副本的文件夹：root=PATH。</translation>
  </message>
  <message>
   <source>There is no device "{device}" here. Choose one of: {known}.</source>
   <translation>这里没有设备“{device}”。请从中选择：{known}。</translation>
  </message>
  <message>
   <source>There is no file of weights at {path}.</source>
   <translation>{path} 处没有权重文件。</translation>
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
   <source>There is no image {number} in {source}; it has {count:,}.</source>
   <translation>{source} 中没有第 {number} 张图像；共有 {count:,} 张。</translation>
  </message>
  <message>
   <source>There is no layer nn.{name} to draw.</source>
   <translation>没有可画的层 nn.{name}。</translation>
  </message>
  <message>
   <source>There is no layer nn.{name}. Did you mean nn.{near}?</source>
   <translation>没有层 nn.{name}。是否想写 nn.{near}？</translation>
  </message>
  <message>
   <source>There is no network here yet: write model = nn.Sequential(…), or a class with forward.</source>
   <translation>这里还没有网络：请写 model = nn.Sequential(…)，或带有 forward 的类。</translation>
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
   <source>There is no {said}.</source>
   <translation>没有 {said}。</translation>
  </message>
  <message>
   <source>There is nothing beyond it.</source>
   <translation>它已经在最边上了。</translation>
  </message>
  <message>
   <source>There is nothing to measure: no block of this network can be passed.</source>
   <translation>没有可测量的内容：图像通不过这个网络的任何块。</translation>
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
   <source>This is nested too deeply to be read.</source>
   <translation>嵌套太深，无法读取。</translation>
  </message>
  <message>
   <source>This is not Python yet: {reason}.</source>
   <translation>这还不是 Python：{reason}。</translation>
  </message>
  <message>
   <source>This layer stands in two places, which would share their weights. That cannot be drawn: make two.</source>
   <translation>这个层出现在两处，会共享权重。这画不出来：请建两个。</translation>
  </message>
  <message>
   <source>This takes too many steps to be read as a network.</source>
   <translation>步骤太多，无法读成网络。</translation>
  </message>
  <message>
   <source>This text is too long to be a network.</source>
   <translation>文本太长，不可能是网络。</translation>
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
   <source>Through so many layers the gradient dies away or explodes; norms and shortcuts keep it alive.</source>
   <translation>经过这么多层，梯度会消失或爆炸；归一化和捷径能让它保持。</translation>
  </message>
  <message>
   <source>To rebuild the image, "{name}" must give {wanted}.</source>
   <translation>要重建图像，“{name}”必须给出 {wanted}。</translation>
  </message>
  <message>
   <source>ToDtype cannot come before ToImage: a PIL image passes through it unchanged, as bytes, and whatever needs floats fails later.</source>
   <translation>ToDtype 不能在 ToImage 之前：PIL 图像会原样通过，仍是字节，之后需要浮点数的步骤就会失败。</translation>
  </message>
  <message>
   <source>Train with fresh weights</source>
   <translation>用全新权重训练</translation>
  </message>
  <message>
   <source>Transformer over rows</source>
   <translation>按行的 Transformer</translation>
  </message>
  <message>
   <source>Turns (N, C, H, W) into (N, H, W, C) with dims 0, 2, 3, 1. ConvNeXt and transformers keep the channels last.</source>
   <translation>用 dims 0, 2, 3, 1 把 (N, C, H, W) 变成 (N, H, W, C)。ConvNeXt 和 Transformer 把通道放在最后。</translation>
  </message>
  <message>
   <source>Turns by an angle up to so many degrees, to either side.</source>
   <translation>向任一侧旋转，至多这么多度。</translation>
  </message>
  <message>
   <source>Turns costs into probabilities: the smallest gets most</source>
   <translation>把代价变成概率：最小的得到最多</translation>
  </message>
  <message>
   <source>Turns scores into logarithms of probabilities</source>
   <translation>把得分变成概率的对数</translation>
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
   <source>Turns the colours by up to this share of the wheel.</source>
   <translation>转动颜色，至多色环的这个比例。</translation>
  </message>
  <message>
   <source>Turns, shifts, scales and slants.</source>
   <translation>旋转、平移、缩放和倾斜。</translation>
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
   <source>U-Net shape</source>
   <translation>U-Net 形状</translation>
  </message>
  <message>
   <source>Unflatten to {size}</source>
   <translation>用 Unflatten 变为 {size}</translation>
  </message>
  <message>
   <source>Unfreeze everything</source>
   <translation>全部解冻</translation>
  </message>
  <message>
   <source>Unfreeze {name}</source>
   <translation>解冻 {name}</translation>
  </message>
  <message>
   <source>Updates larger than this, in units of their usual size, are clipped.</source>
   <translation>超过此值的更新（以其通常大小为单位）会被裁剪。</translation>
  </message>
  <message>
   <source>Use {loss}</source>
   <translation>使用 {loss}</translation>
  </message>
  <message>
   <source>Usually the learning rate is far from the {usual} that suits {optimizer}, or labels are mixed up.</source>
   <translation>学习率往往远离适合 {optimizer} 的 {usual}，或者标签弄混了。</translation>
  </message>
  <message>
   <source>VGG style</source>
   <translation>VGG 风格</translation>
  </message>
  <message>
   <source>Validation is suspiciously good: {right} after epoch {epoch}.</source>
   <translation>验证结果好得可疑：第 {epoch} 轮后为 {right}。</translation>
  </message>
  <message>
   <source>Values above this pass as they are.</source>
   <translation>大于此值的原样通过。</translation>
  </message>
  <message>
   <source>Values nearer to zero than this become zero.</source>
   <translation>比这更接近零的值变为零。</translation>
  </message>
  <message>
   <source>Values of different losses cannot be compared. Search for the highest validation accuracy.</source>
   <translation>不同损失的值无法比较。请搜索最高的验证准确率。</translation>
  </message>
  <message>
   <source>Vision</source>
   <translation>视觉</translation>
  </message>
  <message>
   <source>Wants the right class ahead of every other one by a margin, as a support vector machine.</source>
   <translation>要求正确类别比其他每一类都领先一个间隔，如同支持向量机。</translation>
  </message>
  <message>
   <source>Weights with classes and preprocessing in one safe file; damage is noticed.</source>
   <translation>权重连同类别和预处理存于一个安全的文件；损坏能被发现。</translation>
  </message>
  <message>
   <source>What Tanh takes away</source>
   <translation>Tanh 去掉的部分</translation>
  </message>
  <message>
   <source>What a step is multiplied by when the sign turns.</source>
   <translation>符号翻转时步长所乘的数。</translation>
  </message>
  <message>
   <source>What a step is multiplied by while the sign stays.</source>
   <translation>符号不变时步长所乘的数。</translation>
  </message>
  <message>
   <source>What came for {name} was damaged on the way (its checksum is wrong). Try again, or choose a local copy: root=PATH.</source>
   <translation>{name} 在传输途中损坏（校验和不符）。请重试，或选择本地副本：root=PATH。</translation>
  </message>
  <message>
   <source>What comes after it passes nothing back: units that have died, a product with zero, or a branch whose result is not used.</source>
   <translation>它后面的部分没有传回任何东西：已死亡的单元、与零的乘积，或结果未被使用的分支。</translation>
  </message>
  <message>
   <source>What comes in from outside: 0 is black, 255 white.</source>
   <translation>从外面进来的部分：0 为黑，255 为白。</translation>
  </message>
  <message>
   <source>What computes; auto takes the best there is.</source>
   <translation>用于计算的设备；auto 选择现有最好的。</translation>
  </message>
  <message>
   <source>What counts as better.</source>
   <translation>怎样算更好。</translation>
  </message>
  <message>
   <source>What incoming numbers are multiplied by before they are rounded to row numbers; 255 for pixels of 0 to 1.</source>
   <translation>传入的数在四舍五入为行号之前所乘的数；0 到 1 的像素取 255。</translation>
  </message>
  <message>
   <source>What is added continues the image as a mirror at its edge would, without repeating the edge itself. A convolution behind it sees no false dark frame.</source>
   <translation>添加的部分像镜子一样在边缘延续图像，而不重复边缘本身。后面的卷积不会看到虚假的黑框。</translation>
  </message>
  <message>
   <source>What is added on one side comes from the other, as if the picture went round a cylinder: right for panoramas, angles and repeating patterns.</source>
   <translation>一侧添加的内容来自另一侧，仿佛图片绕在圆柱上：适合全景、角度和重复图案。</translation>
  </message>
  <message>
   <source>What is added on one side of the output; less than stride or dilation.</source>
   <translation>在输出一侧添加的大小；小于步幅或膨胀。</translation>
  </message>
  <message>
   <source>What is added repeats the outermost numbers, so that the edge goes on outwards.</source>
   <translation>添加的部分重复最外侧的数，使边缘向外延续。</translation>
  </message>
  <message>
   <source>What is added to the divisor, so that it is not zero.</source>
   <translation>加到除数上的数，使其不为零。</translation>
  </message>
  <message>
   <source>What is made as good as can be: the highest validation accuracy, or the lowest loss.</source>
   <translation>要做到最好的指标：最高的验证准确率，或最低的损失。</translation>
  </message>
  <message>
   <source>What is passed on: the output at all steps, or at the last. Reading both ways, the last of each: the backward one's is at the first step.</source>
   <translation>传递什么：所有步的输出，或最后一步的。双向读取时取各自的最后一步：反向的那个在第一步。</translation>
  </message>
  <message>
   <source>What is taken where a pixel falls between pixels: the nearest one, or a mixture of all four.</source>
   <translation>像素落在像素之间时取什么：最近的一个，或四个的混合。</translation>
  </message>
  <message>
   <source>What it becomes: 0 black, 255 white.</source>
   <translation>变成什么：0 为黑，255 为白。</translation>
  </message>
  <message>
   <source>What lies on the clipboard is nested too deeply.</source>
   <translation>剪贴板上的内容嵌套太深。</translation>
  </message>
  <message>
   <source>What share of each dimension is left, between 0 and 1.</source>
   <translation>每个维度留下的比例，在 0 与 1 之间。</translation>
  </message>
  <message>
   <source>What stands instead of all other values.</source>
   <translation>其他所有值由此代替。</translation>
  </message>
  <message>
   <source>What the added border is filled with.</source>
   <translation>填充的边缘用什么值。</translation>
  </message>
  <message>
   <source>What the border is: black, its nearest pixel, or a mirror image.</source>
   <translation>边框是什么：黑色、最近的像素，或镜像。</translation>
  </message>
  <message>
   <source>What the forward pass computes in. bfloat16 is often faster and hardly less exact.</source>
   <translation>前向传播用什么精度计算。bfloat16 往往更快，精度几乎不减。</translation>
  </message>
  <message>
   <source>What the learning rate is multiplied by.</source>
   <translation>学习率所乘的数。</translation>
  </message>
  <message>
   <source>What the sum of a window is divided by instead of its size.</source>
   <translation>窗口内总和的除数，代替窗口大小。</translation>
  </message>
  <message>
   <source>What the sum of squares starts with.</source>
   <translation>平方和的初始值。</translation>
  </message>
  <message>
   <source>Where chance begins: the same seed on the same machine gives the same run.</source>
   <translation>随机性的起点：同一台机器上相同的种子得到相同的训练过程。</translation>
  </message>
  <message>
   <source>Where not 0, the output is brought down to so many numbers; less than hidden_size.</source>
   <translation>不为 0 时，输出被降到这么多个数；小于 hidden_size。</translation>
  </message>
  <message>
   <source>Where the chance of the search begins; the same seed proposes the same first trials.</source>
   <translation>搜索的随机性从何开始；相同的种子会提出相同的最初几次试验。</translation>
  </message>
  <message>
   <source>Where the channels are: 1 right behind the batch, −1 in the last dimension.</source>
   <translation>通道在哪里：1 紧随批次之后，−1 在最后一维。</translation>
  </message>
  <message>
   <source>Whether Stirling's term, which depends on the target alone, is added.</source>
   <translation>是否加上只取决于目标的斯特林项。</translation>
  </message>
  <message>
   <source>Whether better is a share of the best, or a plain difference.</source>
   <translation>更好是指相对最佳值的比例，还是单纯的差。</translation>
  </message>
  <message>
   <source>Whether brightness, contrast, colour and sharpness are changed, too.</source>
   <translation>是否也改变亮度、对比度、颜色和锐度。</translation>
  </message>
  <message>
   <source>Whether each channel gets a learned scale and shift.</source>
   <translation>每个通道是否有可学习的缩放和平移。</translation>
  </message>
  <message>
   <source>Whether each feature gets a learned scale.</source>
   <translation>每个特征是否有学到的缩放。</translation>
  </message>
  <message>
   <source>Whether each feature gets a learned shift as well.</source>
   <translation>每个特征是否还有学到的平移。</translation>
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
   <source>Whether every image is decided on its own (row), or the whole batch at once.</source>
   <translation>逐张图像决定（row），还是整个批次一起。</translation>
  </message>
  <message>
   <source>Whether its four weighted sums add learned numbers.</source>
   <translation>它的四个加权和是否加上学到的数。</translation>
  </message>
  <message>
   <source>Whether its layers add learned numbers.</source>
   <translation>它的层是否加上学到的数。</translation>
  </message>
  <message>
   <source>Whether learned numbers are added in every step.</source>
   <translation>每一步是否加上学到的数。</translation>
  </message>
  <message>
   <source>Whether mean and variance are remembered for prediction.</source>
   <translation>是否记录均值和方差以供预测时使用。</translation>
  </message>
  <message>
   <source>Whether momentum falls while the learning rate rises; for optimizers that have one.</source>
   <translation>学习率上升时动量是否下降；用于带动量的优化器。</translation>
  </message>
  <message>
   <source>Whether the corner pixels stay at the corners; for the linear modes and bicubic only.</source>
   <translation>角上的像素是否留在角上；仅用于线性模式和 bicubic。</translation>
  </message>
  <message>
   <source>Whether the network gives the logarithm of the count; else the count itself.</source>
   <translation>网络给出的是计数的对数，否则就是计数本身。</translation>
  </message>
  <message>
   <source>Whether the target is given as logarithms; ours is not.</source>
   <translation>目标是否以对数给出；这里不是。</translation>
  </message>
  <message>
   <source>Whether the zeros of the border count in the average.</source>
   <translation>求平均时是否计入填充的零。</translation>
  </message>
  <message>
   <source>Whether values stay between black and white.</source>
   <translation>数值是否保持在黑与白之间。</translation>
  </message>
  <message>
   <source>Which dimension comes first, second, …; every one once, and the batch, 0, first.</source>
   <translation>哪个维度排第一、第二、……；每个一次，且批次 0 排第一。</translation>
  </message>
  <message>
   <source>Which epoch counts as the best: by validation accuracy or by validation loss.</source>
   <translation>哪个轮次算最佳：按验证准确率或按验证损失。</translation>
  </message>
  <message>
   <source>Which share of the image's area, between these two.</source>
   <translation>图像面积的哪个比例，在这两者之间。</translation>
  </message>
  <message>
   <source>While training, negative values are multiplied by a number drawn between two limits, which keeps the network from learning by heart; when predicting, by their mean.</source>
   <translation>训练时，负值乘以在两个界限之间抽取的数，以免网络死记硬背；预测时乘以它们的均值。</translation>
  </message>
  <message>
   <source>Whole model</source>
   <translation>完整模型</translation>
  </message>
  <message>
   <source>Width divided by height, between these two.</source>
   <translation>宽除以高，在这两者之间。</translation>
  </message>
  <message>
   <source>With these values the code stops here: {said}.</source>
   <translation>取这些值时代码停在这里：{said}。</translation>
  </message>
  <message>
   <source>With {images} images held out, validation accuracy is only known to about ±{spread}.</source>
   <translation>留出 {images} 张图像时，验证准确率只能精确到约 ±{spread}。</translation>
  </message>
  <message>
   <source>Without LogSoftmax the loss falls without end, and nothing is learned.</source>
   <translation>没有 LogSoftmax，损失会无止境地下降，什么也学不到。</translation>
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
   <source>a range spread by exponents must begin above 0. Received: {low:g}</source>
   <translation>按指数分布的范围必须从大于 0 开始。收到：{low:g}</translation>
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
   <source>a sequence (N, L, features)</source>
   <translation>一个序列 (N, L, features)</translation>
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
   <source>above {threshold!} · else {value!}</source>
   <translation>大于 {threshold!} · 否则 {value!}</translation>
  </message>
  <message>
   <source>alpha {alpha}</source>
   <translation>alpha {alpha}</translation>
  </message>
  <message>
   <source>an image (N, C, H, W)</source>
   <translation>图像 (N, C, H, W)</translation>
  </message>
  <message>
   <source>an image has forty attributes instead of one class</source>
   <translation>一张图像有四十个属性，而不是一个类别</translation>
  </message>
  <message>
   <source>as small as can be</source>
   <translation>尽可能小</translation>
  </message>
  <message>
   <source>as torch does it</source>
   <translation>按 torch 的做法</translation>
  </message>
  <message>
   <source>available (mps)</source>
   <translation>可用 (mps)</translation>
  </message>
  <message>
   <source>balanced lets rare classes count as much as frequent ones.</source>
   <translation>balanced 让稀有类别与常见类别同样重要。</translation>
  </message>
  <message>
   <source>beta {beta}</source>
   <translation>beta {beta}</translation>
  </message>
  <message>
   <source>body(x) + shortcut(x): the idea of ResNet. Gradients pass through the shortcut, so that deep networks learn. An empty shortcut passes x on as it is; put a 1×1 convolution there where the sizes differ.</source>
   <translation>body(x) + shortcut(x)：ResNet 的核心思想。梯度可经捷径传递，使深层网络得以学习。捷径为空时原样传递 x；尺寸不同时请在其中放一个 1×1 卷积。</translation>
  </message>
  <message>
   <source>body: (N, *) → S, shortcut: (N, *) → S; S + S → S</source>
   <translation>主体：(N, *) → S，捷径：(N, *) → S；S + S → S</translation>
  </message>
  <message>
   <source>by output_ratio</source>
   <translation>按 output_ratio</translation>
  </message>
  <message>
   <source>by output_size</source>
   <translation>按 output_size</translation>
  </message>
  <message>
   <source>by scale_factor</source>
   <translation>按 scale_factor</translation>
  </message>
  <message>
   <source>by size</source>
   <translation>按 size</translation>
  </message>
  <message>
   <source>channel</source>
   <translation>通道</translation>
  </message>
  <message>
   <source>channels</source>
   <translation>个通道</translation>
  </message>
  <message>
   <source>class {name} has no forward: it says in which order the layers are passed.</source>
   <translation>类 {name} 没有 forward：它说明各层经过的顺序。</translation>
  </message>
  <message>
   <source>dim {dim!} to {unflattened_size!}</source>
   <translation>dim {dim!} 变为 {unflattened_size!}</translation>
  </message>
  <message>
   <source>dim {dim}</source>
   <translation>维度 {dim}</translation>
  </message>
  <message>
   <source>feature</source>
   <translation>特征</translation>
  </message>
  <message>
   <source>features</source>
   <translation>个特征</translation>
  </message>
  <message>
   <source>field required</source>
   <translation>缺少必填字段</translation>
  </message>
  <message>
   <source>folders are a source of their own</source>
   <translation>文件夹是单独的数据源</translation>
  </message>
  <message>
   <source>forward of {name} must return one tensor: return x.</source>
   <translation>{name} 的 forward 必须返回一个张量：return x。</translation>
  </message>
  <message>
   <source>forward of {name} must take one tensor: def forward(self, x).</source>
   <translation>{name} 的 forward 必须接收一个张量：def forward(self, x)。</translation>
  </message>
  <message>
   <source>from dim {start_dim} · to dim {end_dim}</source>
   <translation>从维度 {start_dim} · 到维度 {end_dim}</translation>
  </message>
  <message>
   <source>give at least two values to choose between</source>
   <translation>请至少给出两个可选的值</translation>
  </message>
  <message>
   <source>guessed (deprecated)</source>
   <translation>自动猜测（已弃用）</translation>
  </message>
  <message>
   <source>input should be a finite number</source>
   <translation>输入应为有限的数</translation>
  </message>
  <message>
   <source>input should be a list</source>
   <translation>输入应为列表</translation>
  </message>
  <message>
   <source>input should be a text</source>
   <translation>输入应为文本</translation>
  </message>
  <message>
   <source>input should be a valid integer</source>
   <translation>输入应为有效的整数</translation>
  </message>
  <message>
   <source>input should be a valid number</source>
   <translation>输入应为有效的数</translation>
  </message>
  <message>
   <source>input should be an object with named fields</source>
   <translation>输入应为带命名字段的对象</translation>
  </message>
  <message>
   <source>input should be greater than or equal to {ge:g}</source>
   <translation>输入应大于或等于 {ge:g}</translation>
  </message>
  <message>
   <source>input should be greater than {gt:g}</source>
   <translation>输入应大于 {gt:g}</translation>
  </message>
  <message>
   <source>input should be less than or equal to {le:g}</source>
   <translation>输入应小于或等于 {le:g}</translation>
  </message>
  <message>
   <source>input should be less than {lt:g}</source>
   <translation>输入应小于 {lt:g}</translation>
  </message>
  <message>
   <source>input should be true or false</source>
   <translation>输入应为 true 或 false</translation>
  </message>
  <message>
   <source>input should be {expected}</source>
   <translation>输入应为 {expected}</translation>
  </message>
  <message>
   <source>it adds no border</source>
   <translation>它不加边框</translation>
  </message>
  <message>
   <source>it asks whether two images show one person</source>
   <translation>它问的是两张图像是否为同一个人</translation>
  </message>
  <message>
   <source>it asks whether two patches match</source>
   <translation>它问的是两个图块是否匹配</translation>
  </message>
  <message>
   <source>it cannot be read: {reason}.</source>
   <translation>无法读取：{reason}。</translation>
  </message>
  <message>
   <source>it drops none</source>
   <translation>它不丢弃任何值</translation>
  </message>
  <message>
   <source>it is a part of LSUN</source>
   <translation>它是 LSUN 的一部分</translation>
  </message>
  <message>
   <source>it is nested too deeply.</source>
   <translation>嵌套过深。</translation>
  </message>
  <message>
   <source>it passes everything on</source>
   <translation>它把一切原样传递</translation>
  </message>
  <message>
   <source>it was made by a newer Layerwright (format version {version}; this one reads up to {known}).</source>
   <translation>由更新版本的 Layerwright 创建（格式版本 {version}；本版本最高支持 {known}）。</translation>
  </message>
  <message>
   <source>it was made by a newer Layerwright.</source>
   <translation>它由更新版本的 Layerwright 创建。</translation>
  </message>
  <message>
   <source>its databases need a package that is no longer kept</source>
   <translation>它的数据库需要一个不再维护的软件包</translation>
  </message>
  <message>
   <source>its images are noise</source>
   <translation>它的图像是噪声</translation>
  </message>
  <message>
   <source>its test images are of other letters than its training images</source>
   <translation>它的测试图像与训练图像是不同的字母</translation>
  </message>
  <message>
   <source>its window is one pixel</source>
   <translation>它的窗口是一个像素</translation>
  </message>
  <message>
   <source>lambda {lambd}</source>
   <translation>lambda {lambd}</translation>
  </message>
  <message>
   <source>line {line} cannot be read: the file is damaged or not a Layerwright project.</source>
   <translation>第 {line} 行无法读取：文件已损坏或不是 Layerwright 项目。</translation>
  </message>
  <message>
   <source>line {line} cannot be read: the file is damaged.</source>
   <translation>第 {line} 行无法读取：文件已损坏。</translation>
  </message>
  <message>
   <source>log(1 + e^(beta·x)) / beta: always positive, so it also serves where a scale must be.</source>
   <translation>log(1 + e^(beta·x)) / beta：总为正，因此也可用在必须有尺度的地方。</translation>
  </message>
  <message>
   <source>log(1 / (1 + e^−x)), computed so that it stays finite: the logarithm of a probability.</source>
   <translation>log(1 / (1 + e^−x))，计算方式保证结果有限：概率的对数。</translation>
  </message>
  <message>
   <source>max(0, x) + min(0, alpha · (e^(x/alpha) − 1)): an ELU that is smooth for every alpha.</source>
   <translation>max(0, x) + min(0, alpha · (e^(x/alpha) − 1))：对任何 alpha 都光滑的 ELU。</translation>
  </message>
  <message>
   <source>max(0, x): the usual bend between two layers. Without one, two layers are no more than one.</source>
   <translation>max(0, x)：两层之间常用的非线性。没有它，两层与一层无异。</translation>
  </message>
  <message>
   <source>max_iter × 1.25</source>
   <translation>max_iter × 1.25</translation>
  </message>
  <message>
   <source>min watches the validation loss, max its accuracy.</source>
   <translation>min 看验证损失，max 看验证准确率。</translation>
  </message>
  <message>
   <source>min(max(0, x), 6): MobileNet uses it, since small whole numbers suffice to compute with it.</source>
   <translation>min(max(0, x), 6)：MobileNet 用它，因为小的整数就足以计算。</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>无限制</translation>
  </message>
  <message>
   <source>no such row</source>
   <translation>没有这样的行</translation>
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
   <source>one image</source>
   <translation>一张图像</translation>
  </message>
  <message>
   <source>one or more whole numbers, each from {minimum} to {maximum}</source>
   <translation>一个或多个整数，每个从 {minimum} 到 {maximum}</translation>
  </message>
  <message>
   <source>one whole number or {length} of them, each from {minimum} to {maximum}</source>
   <translation>一个或 {length} 个整数，每个在 {minimum} 到 {maximum} 之间</translation>
  </message>
  <message>
   <source>over {normalized_shape}</source>
   <translation>对 {normalized_shape}</translation>
  </message>
  <message>
   <source>p = {norm_type!} · {kernel_size} · stride {stride}</source>
   <translation>p = {norm_type!} · {kernel_size} · 步幅 {stride}</translation>
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
   <source>padding {padding} · {value!}</source>
   <translation>填充 {padding} · {value!}</translation>
  </message>
  <message>
   <source>pixels of height and width</source>
   <translation>高和宽的像素</translation>
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
   <source>size {formula}</source>
   <translation>尺寸 {formula}</translation>
  </message>
  <message>
   <source>slope {lower} to {upper}</source>
   <translation>斜率 {lower} 到 {upper}</translation>
  </message>
  <message>
   <source>slope {negative_slope}</source>
   <translation>斜率 {negative_slope}</translation>
  </message>
  <message>
   <source>state_dict</source>
   <translation>state_dict</translation>
  </message>
  <message>
   <source>takes {expected}, receives {received}</source>
   <translation>接受 {expected}，收到 {received}</translation>
  </message>
  <message>
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <source>the field "{field}" does not hold what a kept block needs there.</source>
   <translation>字段 “{field}” 中没有保存的块所需的内容。</translation>
  </message>
  <message>
   <source>the first number must be smaller than the second. Received: {low:g} and {high:g}</source>
   <translation>第一个数必须小于第二个。收到：{low:g} 和 {high:g}</translation>
  </message>
  <message>
   <source>the name of a model of torchvision</source>
   <translation>torchvision 的模型名</translation>
  </message>
  <message>
   <source>the size stays as it is</source>
   <translation>尺寸保持不变</translation>
  </message>
  <message>
   <source>the text should have at least {min_length} characters</source>
   <translation>文本至少应有 {min_length} 个字符</translation>
  </message>
  <message>
   <source>the text should have at most {max_length} characters</source>
   <translation>文本至多应有 {max_length} 个字符</translation>
  </message>
  <message>
   <source>there is no folder {folder}</source>
   <translation>没有文件夹 {folder}</translation>
  </message>
  <message>
   <source>there is no such field</source>
   <translation>没有这样的字段</translation>
  </message>
  <message>
   <source>there is no such file.</source>
   <translation>文件不存在。</translation>
  </message>
  <message>
   <source>there should be at least {min_length} items, not {actual_length}</source>
   <translation>至少应有 {min_length} 项，而不是 {actual_length}</translation>
  </message>
  <message>
   <source>there should be at most {max_length} items, not {actual_length}</source>
   <translation>至多应有 {max_length} 项，而不是 {actual_length}</translation>
  </message>
  <message>
   <source>this file is too large to be a project.</source>
   <translation>文件过大，不可能是项目。</translation>
  </message>
  <message>
   <source>this file is too large to hold a block.</source>
   <translation>这个文件太大，不可能是块。</translation>
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
   <source>this is not a block kept by Layerwright.</source>
   <translation>这不是 Layerwright 保存的块。</translation>
  </message>
  <message>
   <source>this is not text: the file is damaged or not a Layerwright project.</source>
   <translation>这不是文本：文件已损坏或不是 Layerwright 项目。</translation>
  </message>
  <message>
   <source>to the end</source>
   <translation>到末尾</translation>
  </message>
  <message>
   <source>to {output_size}</source>
   <translation>输出 {output_size}</translation>
  </message>
  <message>
   <source>to {output_size} · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation}</source>
   <translation>到 {output_size} · {kernel_size} · 步幅 {stride} · 填充 {padding} · 膨胀 {dilation}</translation>
  </message>
  <message>
   <source>torch.compile was not tried: it needs a C++ compiler, and there is none here (g++, clang++ or, on Windows, cl).</source>
   <translation>没有尝试 torch.compile：它需要 C++ 编译器，而这里没有（g++、clang++，或 Windows 上的 cl）。</translation>
  </message>
  <message>
   <source>torch.compile was not tried: on a GPU it needs the package triton, which is not installed.</source>
   <translation>没有尝试 torch.compile：在 GPU 上它需要 triton 包，而该包未安装。</translation>
  </message>
  <message>
   <source>torch.compile was not tried: the run is over in {seconds} s, before compiling would be.</source>
   <translation>没有尝试 torch.compile：运行在 {seconds} 秒内就结束，编译还没完成。</translation>
  </message>
  <message>
   <source>torchvision</source>
   <translation>torchvision</translation>
  </message>
  <message>
   <source>torchvision has no classification model "{name}". Did you mean "{near}"?</source>
   <translation>torchvision 没有分类模型 “{name}”。是否想写 “{near}”？</translation>
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
   <source>torchvision's {name}, from {root}.</source>
   <translation>torchvision 的 {name}，来自 {root}。</translation>
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
   <source>what comes in is a row already</source>
   <translation>传入的已经是一行</translation>
  </message>
  <message>
   <source>width {d_model} · {nhead} heads · inside {dim_feedforward}</source>
   <translation>宽度 {d_model} · {nhead} 头 · 内部 {dim_feedforward}</translation>
  </message>
  <message>
   <source>width {embed_dim} · {num_heads} heads</source>
   <translation>宽度 {embed_dim} · {num_heads} 头</translation>
  </message>
  <message>
   <source>x / (1 + |x|): like Tanh, but nears its limits much more slowly.</source>
   <translation>x / (1 + |x|)：像 Tanh，但接近极限慢得多。</translation>
  </message>
  <message>
   <source>x times its own Sigmoid</source>
   <translation>x 乘以自身的 Sigmoid</translation>
  </message>
  <message>
   <source>x where positive, else a learned share of it: one share for all channels or one for each (He et al., 2015). Best without weight decay.</source>
   <translation>x 为正时取 x，否则取学到的比例：所有通道共用一个，或每个通道一个（He et al., 2015）。最好不用权重衰减。</translation>
  </message>
  <message>
   <source>x where positive, else a small share of it: no unit goes quite dead, as it can with ReLU.</source>
   <translation>x 为正时取 x，否则取它的一小部分：没有单元像 ReLU 那样完全死掉。</translation>
  </message>
  <message>
   <source>x where positive, else alpha · (eˣ − 1): negative values bring the mean near zero.</source>
   <translation>x 为正时取 x，否则 alpha · (eˣ − 1)：负值使均值接近零。</translation>
  </message>
  <message>
   <source>x · min(max(x + 3, 0), 6) / 6: nearly SiLU, but cheap to compute. MobileNetV3 uses it.</source>
   <translation>x · min(max(x + 3, 0), 6) / 6：近似 SiLU，但计算便宜。MobileNetV3 使用它。</translation>
  </message>
  <message>
   <source>x · sigmoid(x), also called swish: smooth, dips a little below zero. EfficientNet uses it.</source>
   <translation>x · sigmoid(x)，又称 swish：光滑，略低于零。EfficientNet 使用它。</translation>
  </message>
  <message>
   <source>x · tanh(softplus(x)): smooth, with a dip below zero (Misra, 2019). Some detectors use it.</source>
   <translation>x · tanh(softplus(x))：光滑，在零下有一个凹处（Misra, 2019）。一些检测器使用它。</translation>
  </message>
  <message>
   <source>x · Φ(x), with Φ the normal distribution: smoother than ReLU; usual in transformers.</source>
   <translation>x · Φ(x)，Φ 为正态分布函数：比 ReLU 更平滑，常用于 Transformer。</translation>
  </message>
  <message>
   <source>x − tanh(x): flat around zero, straight far from it.</source>
   <translation>x − tanh(x)：零附近平坦，远处为直线。</translation>
  </message>
  <message>
   <source>{channels} channels · dim {dim}</source>
   <translation>{channels} 个通道 · dim {dim}</translation>
  </message>
  <message>
   <source>{combine!}</source>
   <translation>{combine!}</translation>
  </message>
  <message>
   <source>{count} activations such as {type} in a row let hardly any gradient reach the first layers.</source>
   <translation>连续 {count} 个 {type} 之类的激活几乎不让梯度到达前面的层。</translation>
  </message>
  <message>
   <source>{count} blocks begin with the weights of {source}; {names} and {more} more begin with fresh ones.</source>
   <translation>{count} 个块以 {source} 的权重开始；{names} 和另外 {more} 个以全新权重开始。</translation>
  </message>
  <message>
   <source>{count} blocks begin with the weights of {source}; {names} begin with fresh ones.</source>
   <translation>{count} 个块以 {source} 的权重开始；{names} 以全新权重开始。</translation>
  </message>
  <message>
   <source>{count} blocks that keep the size or come earlier</source>
   <translation>{count} 个块保持尺寸或位于更前</translation>
  </message>
  <message>
   <source>{count} branches of {type} "{name}" pass on the same input; one of them is enough.</source>
   <translation>{type} “{name}” 有 {count} 个分支传递同一个输入；一个就够了。</translation>
  </message>
  <message>
   <source>{count} features</source>
   <translation>{count} 个特征</translation>
  </message>
  <message>
   <source>{count} trials in a row failed, the last one so: {reason}</source>
   <translation>连续 {count} 次试验失败，最后一次的原因：{reason}</translation>
  </message>
  <message>
   <source>{count} weighted layers follow one another without any normalization or shortcut.</source>
   <translation>{count} 个带权重的层相继而没有任何归一化或捷径。</translation>
  </message>
  <message>
   <source>{dims!}</source>
   <translation>{dims!}</translation>
  </message>
  <message>
   <source>{field} is a text; there is no range of texts.</source>
   <translation>{field} 是文本；文本没有范围。</translation>
  </message>
  <message>
   <source>{field} takes no numbers: give values to choose between.</source>
   <translation>{field} 不接受数字：请给出可选的值。</translation>
  </message>
  <message>
   <source>{field} takes whole numbers only.</source>
   <translation>{field} 只接受整数。</translation>
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
   <source>{file} cannot be written.</source>
   <translation>{file} 无法写入。</translation>
  </message>
  <message>
   <source>{file} holds weights of another model than {model}: it has {unexpected}, and lacks {missing}.</source>
   <translation>{file} 保存的是 {model} 以外模型的权重：多出 {unexpected}，缺少 {missing}。</translation>
  </message>
  <message>
   <source>{file} holds weights that {model} does not have: {unexpected}.</source>
   <translation>{file} 含有 {model} 没有的权重：{unexpected}。</translation>
  </message>
  <message>
   <source>{file} is damaged, or not the weights that the project was made with. Open {source} again.</source>
   <translation>{file} 已损坏，或不是制作项目时的权重。请重新打开 {source}。</translation>
  </message>
  <message>
   <source>{file} is opened with the weights it holds; leave out the other file.</source>
   <translation>{file} 以自带的权重打开；请去掉另一个文件。</translation>
  </message>
  <message>
   <source>{file} lacks weights of {model}: {missing}.</source>
   <translation>{file} 缺少 {model} 的权重：{missing}。</translation>
  </message>
  <message>
   <source>{file}: {sentence}</source>
   <translation>{file}：{sentence}</translation>
  </message>
  <message>
   <source>{first} and {second} are whole policies each; one of them is enough.</source>
   <translation>{first} 和 {second} 各自都是完整的策略；一个就够了。</translation>
  </message>
  <message>
   <source>{first} and {second} both cut pieces out; the second cuts a piece of a piece.</source>
   <translation>{first} 和 {second} 都会裁剪；第二个裁的是已裁部分的一部分。</translation>
  </message>
  <message>
   <source>{first} or {second}</source>
   <translation>{first} 或 {second}</translation>
  </message>
  <message>
   <source>{flip} makes other characters of digits and letters, such as b of d; the label stays.</source>
   <translation>{flip} 会把数字和字母变成别的字符，例如 b 变成 d；标签却不变。</translation>
  </message>
  <message>
   <source>{folder} cannot be written ({reason}); choose a local file of weights instead.</source>
   <translation>{folder} 无法写入（{reason}）；请改选本地权重文件。</translation>
  </message>
  <message>
   <source>{groups!} groups</source>
   <translation>{groups!} 组</translation>
  </message>
  <message>
   <source>{in_features} → {out_features}</source>
   <translation>{in_features} → {out_features}</translation>
  </message>
  <message>
   <source>{input_size} → {hidden_size} · {num_layers} layers · steps {steps!}</source>
   <translation>{input_size} → {hidden_size} · {num_layers} 层 · 步 {steps!}</translation>
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
   <source>{kernel_size} · to {output_size} · ratio {output_ratio}</source>
   <translation>{kernel_size} · 到 {output_size} · 比例 {output_ratio}</translation>
  </message>
  <message>
   <source>{loss} cannot compare images; it wants a class. Take {instead}.</source>
   <translation>{loss} 无法比较图像；它需要类别。请改用 {instead}。</translation>
  </message>
  <message>
   <source>{loss} cannot compare numbers. Take {instead}.</source>
   <translation>{loss} 无法比较数值。请改用 {instead}。</translation>
  </message>
  <message>
   <source>{loss} cannot tell classes apart; it compares numbers. Take {instead}.</source>
   <translation>{loss} 无法区分类别；它比较的是数值。请改用 {instead}。</translation>
  </message>
  <message>
   <source>{loss} takes probabilities from 0 to 1, but "{name}" gives raw scores.</source>
   <translation>{loss} 接收 0 到 1 的概率，而 “{name}” 给出原始得分。</translation>
  </message>
  <message>
   <source>{loss} takes the logarithms of probabilities, but "{name}" gives something else.</source>
   <translation>{loss} 接收概率的对数，而 “{name}” 给出别的。</translation>
  </message>
  <message>
   <source>{loss} takes the softmax or sigmoid itself; twice flattens the gradient.</source>
   <translation>{loss} 自己会做 softmax 或 sigmoid；做两次会使梯度变平。</translation>
  </message>
  <message>
   <source>{min_val} to {max_val}</source>
   <translation>{min_val} 到 {max_val}</translation>
  </message>
  <message>
   <source>{model!}</source>
   <translation>{model!}</translation>
  </message>
  <message>
   <source>{model} has no weights "{name}"; it has {known}. A local file can be named by its path.</source>
   <translation>{model} 没有权重 “{name}”；有 {known}。也可以用路径指定本地文件。</translation>
  </message>
  <message>
   <source>{names} names are given for {values} values.</source>
   <translation>{values} 个值却有 {names} 个名字。</translation>
  </message>
  <message>
   <source>{name} changes nothing: the images have one grey channel.</source>
   <translation>{name} 不起作用：图像只有一个灰度通道。</translation>
  </message>
  <message>
   <source>{name} could not be downloaded to {root}: {reason}. Check the network and try again, it goes on where it broke off; or choose a local copy: root=PATH.</source>
   <translation>{name} 无法下载到 {root}：{reason}。请检查网络后重试，会从中断处继续；或选择本地副本：root=PATH。</translation>
  </message>
  <message>
   <source>{name} could not be downloaded: its server cannot be reached, this machine seems to be offline. Choose a local copy, or try again later: it goes on where it broke off.</source>
   <translation>{name} 无法下载：连不上它的服务器，本机似乎离线。请选择本地副本，或稍后重试：会从中断处继续。</translation>
  </message>
  <message>
   <source>{name} is no nn.Module: write class {name}(nn.Module).</source>
   <translation>{name} 不是 nn.Module：请写 class {name}(nn.Module)。</translation>
  </message>
  <message>
   <source>{name} must be {expected}. Received: {value}.</source>
   <translation>{name} 必须是 {expected}。实际为：{value}。</translation>
  </message>
  <message>
   <source>{name}, line {line}: {reason}</source>
   <translation>{name} 第 {line} 行：{reason}</translation>
  </message>
  <message>
   <source>{num_embeddings} rows of {embedding_dim} · scale {scale}</source>
   <translation>{num_embeddings} 行 × {embedding_dim} · 缩放 {scale}</translation>
  </message>
  <message>
   <source>{num_features} channels</source>
   <translation>{num_features} 个通道</translation>
  </message>
  <message>
   <source>{num_groups} groups · {num_channels} channels</source>
   <translation>{num_groups} 组 · {num_channels} 个通道</translation>
  </message>
  <message>
   <source>{num_parameters} slopes</source>
   <translation>{num_parameters} 个斜率</translation>
  </message>
  <message>
   <source>{optimizer} makes steps of usual length at a learning rate near {rate}; this run has {lr}.</source>
   <translation>{optimizer} 在学习率接近 {rate} 时步长正常；此次训练为 {lr}。</translation>
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
   <source>{param} = {value}</source>
   <translation>{param} = {value}</translation>
  </message>
  <message>
   <source>{param} = {value}; size {formula}</source>
   <translation>{param} = {value}；尺寸 {formula}</translation>
  </message>
  <message>
   <source>{path} added: {after}</source>
   <translation>{path} 新增：{after}</translation>
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
   <source>{path} cannot be read; the runs of the search are still there.</source>
   <translation>无法读取 {path}；搜索的运行仍在。</translation>
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
   <source>{path} holds no weights by name (no state_dict).</source>
   <translation>{path} 中没有按名字保存的权重（没有 state_dict）。</translation>
  </message>
  <message>
   <source>{path} holds other files, which stay untouched. Give a new folder.</source>
   <translation>{path} 中有其他文件，不会改动它们。请给出新的文件夹。</translation>
  </message>
  <message>
   <source>{path} holds weights but no architecture. Open the network they belong to, and choose this file as its weights.</source>
   <translation>{path} 含有权重但没有结构。请打开它们所属的网络，并选择此文件作为权重。</translation>
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
   <source>{path} is a device or a pipe, which stays untouched. Give the name of a file.</source>
   <translation>{path} 是设备或管道，不会改动它。请给出一个文件名。</translation>
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
   <source>{path} is damaged, so the search cannot go on; its runs are still there.</source>
   <translation>{path} 已损坏，搜索无法继续；它的运行仍在。</translation>
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
   <source>{path} is empty: the file holds not one byte.</source>
   <translation>{path} 是空的：文件中没有一个字节。</translation>
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
   <source>{path} is no search: it holds no search.json.</source>
   <translation>{path} 不是搜索：其中没有 search.json。</translation>
  </message>
  <message>
   <source>{path} is no text in UTF-8, as Python files are.</source>
   <translation>{path} 不是 UTF-8 文本，而 Python 文件应当是。</translation>
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
   <source>{path} lists no images: each line should be a file and its numbers.</source>
   <translation>{path} 没有列出图像：每行应为一个文件及其数值。</translation>
  </message>
  <message>
   <source>{path} may not be read: permission denied.</source>
   <translation>无法读取 {path}：权限不足。</translation>
  </message>
  <message>
   <source>{path} moved: {before} → {after}</source>
   <translation>{path} 移动：{before} → {after}</translation>
  </message>
  <message>
   <source>{path} names {named} classes, but the labels go up to {highest}.</source>
   <translation>{path} 列出了 {named} 个类别，但标签最大到 {highest}。</translation>
  </message>
  <message>
   <source>{path} removed: {before}</source>
   <translation>{path} 移除：{before}</translation>
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
   <source>{path} would be replaced by the card of the model but is something else. Choose another name.</source>
   <translation>{path} 会被模型卡替换，但它是别的文件。请换一个名称。</translation>
  </message>
  <message>
   <source>{path}, line {line}: a file and its class are needed. Received: {row!r}.</source>
   <translation>{path} 第 {line} 行：需要一个文件及其类别。实际为：{row!r}。</translation>
  </message>
  <message>
   <source>{path}, line {line}: a file and {width} numbers are needed. Received: {row!r}.</source>
   <translation>{path} 第 {line} 行：需要一个文件和 {width} 个数值。收到：{row!r}。</translation>
  </message>
  <message>
   <source>{path}: {before} → {after}</source>
   <translation>{path}：{before} → {after}</translation>
  </message>
  <message>
   <source>{rank} dimensions</source>
   <translation>{rank} 维张量</translation>
  </message>
  <message>
   <source>{said} asks for the kind of a layer, which is not known while code is read.</source>
   <translation>{said} 询问层的种类，而读取代码时并不知道。</translation>
  </message>
  <message>
   <source>{said} calls itself again and again.</source>
   <translation>{said} 不断地调用自身。</translation>
  </message>
  <message>
   <source>{said} cannot be a key.</source>
   <translation>{said} 不能作为键。</translation>
  </message>
  <message>
   <source>{said} cannot be a value of {name}: numbers, texts, True, False and None can.</source>
   <translation>{said} 不能作为 {name} 的值：数、文本、True、False 和 None 可以。</translation>
  </message>
  <message>
   <source>{said} cannot be assigned to.</source>
   <translation>不能给 {said} 赋值。</translation>
  </message>
  <message>
   <source>{said} cannot be called.</source>
   <translation>{said} 不能被调用。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn as a block. In forward there may be layers, functions such as F.relu and torch.flatten, x.view(x.size(0), -1), sums, products and torch.cat.</source>
   <translation>{said} 不能画成块。forward 中可以有层、F.relu 和 torch.flatten 之类的函数、x.view(x.size(0), -1)、和、积以及 torch.cat。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn: of a recurrent layer's state only h[-1], the last layer's, can.</source>
   <translation>无法绘制 {said}：循环层的状态中只有 h[-1]（最后一层的）可以。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn: of a tensor's parts only some of its channels can, x[:, 0:16].</source>
   <translation>无法绘制 {said}：张量的部分中只有若干通道可以，例如 x[:, 0:16]。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn: only tensors that come out of layers can be added or multiplied.</source>
   <translation>{said} 画不出来：只有层输出的张量可以相加或相乘。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn: only the mean over height and width, x.mean([2, 3]), can.</source>
   <translation>{said} 画不出来：只有对高和宽取均值 x.mean([2, 3]) 可以。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn: write {instead} where a size of 1 should go away.</source>
   <translation>{said} 无法画出：要去掉尺寸 1 的维度，请写 {instead}。</translation>
  </message>
  <message>
   <source>{said} cannot be drawn: x.view(x.size(0), -1) can, which flattens, and x.view(-1, C, H, W), which unflattens.</source>
   <translation>{said} 画不出来：x.view(x.size(0), -1)（展平）和 x.view(-1, C, H, W)（还原）可以。</translation>
  </message>
  <message>
   <source>{said} cannot be read as a part of a network: only layers, containers and plain numbers can.</source>
   <translation>{said} 不能读作网络的一部分：只有层、容器和普通的数可以。</translation>
  </message>
  <message>
   <source>{said} cannot be worked out: {reason}.</source>
   <translation>{said} 算不出来：{reason}。</translation>
  </message>
  <message>
   <source>{said} does not go around {type}.</source>
   <translation>{said} 不能包住 {type}。</translation>
  </message>
  <message>
   <source>{said} has no argument "{name}". Did you mean "{near}"?</source>
   <translation>{said} 没有参数 “{name}”。是否想写 “{near}”？</translation>
  </message>
  <message>
   <source>{said} has no argument "{name}". It has: {names}.</source>
   <translation>{said} 没有参数 “{name}”。它有：{names}。</translation>
  </message>
  <message>
   <source>{said} has no argument "{name}"; it takes none.</source>
   <translation>{said} 没有参数 “{name}”；它不接受参数。</translation>
  </message>
  <message>
   <source>{said} has no block. Did you mean {near}?</source>
   <translation>{said} 没有对应的块。是指 {near} 吗？</translation>
  </message>
  <message>
   <source>{said} has no block. Where it has weights, make a layer of it in __init__.</source>
   <translation>{said} 没有对应的块。若它有权重，请在 __init__ 中建成层。</translation>
  </message>
  <message>
   <source>{said} is Python that cannot be read as a network.</source>
   <translation>{said} 是无法读成网络的 Python。</translation>
  </message>
  <message>
   <source>{said} is a pair of tensors. Write out, _ = …, and go on with out.</source>
   <translation>{said} 是一对张量。请写 out, _ = …，然后使用 out。</translation>
  </message>
  <message>
   <source>{said} is a ready network: open it as torchvision:{name} (Open a ready network, or main.py import).</source>
   <translation>{said} 是现成网络：请以 torchvision:{name} 打开（打开现成网络，或 main.py import）。</translation>
  </message>
  <message>
   <source>{said} is given {given} values, but takes {most} at most: {names}.</source>
   <translation>{said} 得到 {given} 个值，但至多接受 {most} 个：{names}。</translation>
  </message>
  <message>
   <source>{said} is given {name} twice.</source>
   <translation>{said} 的 {name} 给了两次。</translation>
  </message>
  <message>
   <source>{said} is no dict.</source>
   <translation>{said} 不是字典。</translation>
  </message>
  <message>
   <source>{said} is no layer. Put a layer such as nn.ReLU() here.</source>
   <translation>{said} 不是层。请在这里放一个层，如 nn.ReLU()。</translation>
  </message>
  <message>
   <source>{said} is no list.</source>
   <translation>{said} 不是列表。</translation>
  </message>
  <message>
   <source>{said} is not known here.</source>
   <translation>这里不认识 {said}。</translation>
  </message>
  <message>
   <source>{said} is not passed on by any block: go on with the first output.</source>
   <translation>没有块会传递 {said}：请使用第一个输出。</translation>
  </message>
  <message>
   <source>{said} is not read: nothing of {module} is known here, and no code is run.</source>
   <translation>未读取 {said}：这里对 {module} 一无所知，也不运行任何代码。</translation>
  </message>
  <message>
   <source>{said} is not worked out here: + − * / // % and ** of ordinary numbers are.</source>
   <translation>{said} 在这里不计算：普通数的 + − * / // % 和 ** 可以。</translation>
  </message>
  <message>
   <source>{said} is one of two directions: pass both on, torch.cat([h[-2], h[-1]], dim=1).</source>
   <translation>{said} 是两个方向之一：请两个都传递，torch.cat([h[-2], h[-1]], dim=1)。</translation>
  </message>
  <message>
   <source>{said} joins along dimension {dim}; blocks are joined along dimension 1, the channels.</source>
   <translation>{said} 沿维度 {dim} 合并；块沿维度 1（通道）合并。</translation>
  </message>
  <message>
   <source>{said} makes more than {most} at once.</source>
   <translation>{said} 一次产生超过 {most} 个。</translation>
  </message>
  <message>
   <source>{said} must be given one tensor three times, {said}(x, x, x): only self-attention is drawn.</source>
   <translation>必须给 {said} 三次同一个张量，{said}(x, x, x)：只能绘制自注意力。</translation>
  </message>
  <message>
   <source>{said} must be given the tensor that came out of the layer before.</source>
   <translation>{said} 必须接收前一层输出的张量。</translation>
  </message>
  <message>
   <source>{said} must be given {name}={value} to stand in a row of layers.</source>
   <translation>{said} 必须给出 {name}={value} 才能排在一行层中。</translation>
  </message>
  <message>
   <source>{said} needs a value for {names}.</source>
   <translation>{said} 需要 {names} 的值。</translation>
  </message>
  <message>
   <source>{said} splits along dimension {dim}; blocks split dimension 1, the channels.</source>
   <translation>{said} 沿维度 {dim} 拆分；块只拆分维度 1，即通道。</translation>
  </message>
  <message>
   <source>{said} takes no names. Write {said}(OrderedDict({name}=…)).</source>
   <translation>{said} 不接受名字。请写 {said}(OrderedDict({name}=…))。</translation>
  </message>
  <message>
   <source>{said} takes one value here.</source>
   <translation>{said} 在这里接受一个值。</translation>
  </message>
  <message>
   <source>{said} takes what the backward half has read of one step only. Write torch.cat([h[-2], h[-1]], dim=1), which takes both at their ends.</source>
   <translation>{said} 只取反向部分读了一步的结果。请写 torch.cat([h[-2], h[-1]], dim=1)，它取两个方向各自的末端。</translation>
  </message>
  <message>
   <source>{said} wants a layer first, such as {said}(nn.LSTM(…)).</source>
   <translation>{said} 先要一个层，如 {said}(nn.LSTM(…))。</translation>
  </message>
  <message>
   <source>{said} wants a list of tensors: torch.cat([a, b], dim=1).</source>
   <translation>{said} 要一个张量列表：torch.cat([a, b], dim=1)。</translation>
  </message>
  <message>
   <source>{said} wants a name and a layer: add_module("relu", nn.ReLU()).</source>
   <translation>{said} 要名字和层：add_module("relu", nn.ReLU())。</translation>
  </message>
  <message>
   <source>{said} wants pairs of name and layer: {said}([("relu", nn.ReLU()), …]).</source>
   <translation>{said} 要名字与层的配对：{said}([("relu", nn.ReLU()), …])。</translation>
  </message>
  <message>
   <source>{said}: a state to start with that is not zeros has no block. Leave it out.</source>
   <translation>{said}：不为零的初始状态没有对应的块。请去掉它。</translation>
  </message>
  <message>
   <source>{said}: how many channels there are is not known here. Write it with numbers, x[:, 0:16].</source>
   <translation>{said}：此处不知道有多少通道。请用数字写，例如 x[:, 0:16]。</translation>
  </message>
  <message>
   <source>{said}: there is no layer of that number; there are {count}, counted from 0.</source>
   <translation>{said}：没有这个编号的层；共有 {count} 个，从 0 数起。</translation>
  </message>
  <message>
   <source>{said}: what differs between training and prediction cannot be drawn.</source>
   <translation>{said}：训练与预测不同之处画不出来。</translation>
  </message>
  <message>
   <source>{said}: write the name of this argument: {name}=….</source>
   <translation>{said}：请写出这个参数的名字：{name}=…。</translation>
  </message>
  <message>
   <source>{said}: {name} has no place in a row of layers. Leave it out.</source>
   <translation>{said}：{name} 在一行层中没有位置。请去掉。</translation>
  </message>
  <message>
   <source>{said}: {name} has nothing of that kind that could be read.</source>
   <translation>{said}：{name} 没有可读的这类内容。</translation>
  </message>
  <message>
   <source>{said}: {name} has nothing of that kind. Did you mean "{near}"?</source>
   <translation>{said}：{name} 中没有此项。是指“{near}”吗？</translation>
  </message>
  <message>
   <source>{second} cannot come before ToImage: here it works on whole batches of tensors at once, every image in its own way; PIL images would have to be done one by one.</source>
   <translation>{second} 不能在 ToImage 之前：这里它一次处理整批张量，每张图像各不相同；PIL 图像则要逐张处理。</translation>
  </message>
  <message>
   <source>{second} cannot come before {first}: it works on what {first} gives.</source>
   <translation>{second} 不能在 {first} 之前：它处理的是 {first} 给出的结果。</translation>
  </message>
  <message>
   <source>{second} cannot come before {first}: {first} would then receive floats from 0 to 1 instead of bytes from 0 to 255, which is slower, and some augmentations refuse it.</source>
   <translation>{second} 不能在 {first} 之前：那样 {first} 收到的是 0 到 1 的浮点数而不是 0 到 255 的字节，既更慢，也有增强会拒绝它。</translation>
  </message>
  <message>
   <source>{size} channels</source>
   <translation>{size} 个通道</translation>
  </message>
  <message>
   <source>{source} gives no {count} numbers for each image, which the network is to learn. Choose the source again on the Data page.</source>
   <translation>{source} 没有为每张图像给出网络要学习的 {count} 个数值。请在数据页重新选择来源。</translation>
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
   <source>{source} has too few images: none are left to train on.</source>
   <translation>{source} 的图像太少：没有可用于训练的。</translation>
  </message>
  <message>
   <source>{start!} : {stop!}</source>
   <translation>{start!} : {stop!}</translation>
  </message>
  <message>
   <source>{type} "{name}" alone has {parameters:,} parameters: slow, and quick to learn by heart.</source>
   <translation>仅 {type}“{name}”就有 {parameters:,} 个参数：速度慢，且容易过拟合。</translation>
  </message>
  <message>
   <source>{type} "{name}" at the end bends the scores, which {loss} wants raw. Remove it.</source>
   <translation>末尾的 {type} “{name}” 弯折了得分，而 {loss} 要原始得分。请移除它。</translation>
  </message>
  <message>
   <source>{type} "{name}" at the end is done once more by {loss}. Remove it, or take NLLLoss.</source>
   <translation>末尾的 {type} “{name}” 会被 {loss} 再做一次。请移除它，或改用 NLLLoss。</translation>
  </message>
  <message>
   <source>{type} "{name}" at the end squeezes the scores, but {loss} wants them raw. Remove it.</source>
   <translation>末尾的 {type} “{name}” 压缩了得分，而 {loss} 要原始得分。请移除它。</translation>
  </message>
  <message>
   <source>{type} "{name}" brings the network to {parameters:,} parameters, {gigabytes:.0f} GB: too many for a desktop.</source>
   <translation>{type}“{name}”使网络达到 {parameters:,} 个参数、{gigabytes:.0f} GB：对台式机来说太大了。</translation>
  </message>
  <message>
   <source>{type} "{name}" can add at most {most} on a side of {received}, from where it copies.</source>
   <translation>{type} “{name}” 在 {received} 的一侧至多能添加它从中复制的 {most}。</translation>
  </message>
  <message>
   <source>{type} "{name}" changes nothing: {reason}.</source>
   <translation>{type} “{name}” 什么也不改变：{reason}。</translation>
  </message>
  <message>
   <source>{type} "{name}" comes behind the last weights and throws away scores at random.</source>
   <translation>{type} “{name}” 位于最后的权重之后，随机丢弃得分。</translation>
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
   <source>{type} "{name}" halves dimension {dim}, which must be even, and not the batch.</source>
   <translation>{type} “{name}” 对半分维度 {dim}，它必须为偶数，且不是批次。</translation>
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
   <source>{type} "{name}" has one branch only, so that nothing is joined.</source>
   <translation>{type} “{name}” 只有一个分支，因此没有可合并的。</translation>
  </message>
  <message>
   <source>{type} "{name}" holds nothing.</source>
   <translation>{type} “{name}” 里面是空的。</translation>
  </message>
  <message>
   <source>{type} "{name}" is bypassed: neither the model nor its code has it.</source>
   <translation>{type} “{name}” 被旁路：模型和代码中都没有它。</translation>
  </message>
  <message>
   <source>{type} "{name}" is the first block whose output is not finite.</source>
   <translation>{type} “{name}” 是第一个输出不再有限的块。</translation>
  </message>
  <message>
   <source>{type} "{name}" jumps {stride} pixels at a time but looks at {reach}: the rest is never read.</source>
   <translation>{type} “{name}” 每次跳 {stride} 个像素，却只看 {reach} 个：其余从未被读取。</translation>
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
   <source>{type} "{name}" moves a window of {window} over one single pixel.</source>
   <translation>{type} “{name}” 在单个像素上移动 {window} 的窗口。</translation>
  </message>
  <message>
   <source>{type} "{name}" needs a value for {param}.</source>
   <translation>{type}“{name}”需要设置 {param}。</translation>
  </message>
  <message>
   <source>{type} "{name}" needs more than one number per channel, but receives {channels} × 1.</source>
   <translation>{type} “{name}” 每个通道需要多于一个数，但收到 {channels} × 1。</translation>
  </message>
  <message>
   <source>{type} "{name}" never reads the last {lost} of {size} pixels: its windows end before.</source>
   <translation>{type} “{name}” 从不读取 {size} 个像素中的最后 {lost} 个：它的窗口在那之前结束。</translation>
  </message>
  <message>
   <source>{type} "{name}" normalizes over the batch, but a batch holds one image. Use larger batches.</source>
   <translation>{type}“{name}”在批内归一化，但每批只有一张图像。请增大批大小。</translation>
  </message>
  <message>
   <source>{type} "{name}" normalizes over {expected}, but the last of what comes in is {received}. Set normalized_shape to {received}.</source>
   <translation>{type} “{name}” 对 {expected} 归一化，但传入的最后一维是 {received}。请把 normalized_shape 设为 {received}。</translation>
  </message>
  <message>
   <source>{type} "{name}" pools right behind "{first}", with nothing learned in between.</source>
   <translation>{type} “{name}” 紧跟在 “{first}” 之后池化，中间什么也没学。</translation>
  </message>
  <message>
   <source>{type} "{name}" puts {places} windows of {points} numbers each together, but receives {received}: windows must come as (a multiple of {points}) × {places}.</source>
   <translation>{type} “{name}” 把 {places} 个各含 {points} 个数的窗口拼合，但收到 {received}：窗口应为（{points} 的倍数）× {places}。</translation>
  </message>
  <message>
   <source>{type} "{name}" repeats once, which is not at all.</source>
   <translation>{type} “{name}” 重复一次，等于没有重复。</translation>
  </message>
  <message>
   <source>{type} "{name}" stands before "{norm}", which then remembers a spread that is not there in use.</source>
   <translation>{type} “{name}” 位于 “{norm}” 之前，后者记住的散布在使用时并不存在。</translation>
  </message>
  <message>
   <source>{type} "{name}" stands right before {other}: two activations in a row.</source>
   <translation>{type} “{name}” 紧挨在 {other} 之前：连续两个激活。</translation>
  </message>
  <message>
   <source>{type} "{name}" sums to 1 over the images of a batch instead of over the classes.</source>
   <translation>{type}“{name}”是在批内各图像之间总和为 1，而不是在各类别之间。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes either output_size or output_ratio, not both.</source>
   <translation>{type} “{name}” 接受 output_size 或 output_ratio 之一，不能两者都给。</translation>
  </message>
  <message>
   <source>{type} "{name}" takes either size or scale_factor, not both.</source>
   <translation>{type} “{name}” 接受 size 或 scale_factor 之一，不能两者都给。</translation>
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
   <source>{type} "{name}" with {loss} loses digits where it is sure; {raw} does both in one, exactly.</source>
   <translation>{type} “{name}” 与 {loss} 一起在有把握时会损失精度；{raw} 一步精确完成两者。</translation>
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
   <source>{type} "{name}" would take the images of a batch apart. Set dim to 1.</source>
   <translation>{type} “{name}” 会拆散批次中的图像。请把 dim 设为 1。</translation>
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
   <source>{type} "{name}": align_corners goes with the linear modes and bicubic only.</source>
   <translation>{type} “{name}”：align_corners 只与线性模式和 bicubic 搭配。</translation>
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
   <source>{type} "{name}": dim {dim} is the batch. Set dim to 1.</source>
   <translation>{type} “{name}”：dim {dim} 是批次。请把 dim 设为 1。</translation>
  </message>
  <message>
   <source>{type} "{name}": dims must name each of 0 to {last} once, with the batch, 0, first. Received: {dims}.</source>
   <translation>{type} “{name}”：dims 必须把 0 到 {last} 各列一次，批次 0 在最前。收到：{dims}。</translation>
  </message>
  <message>
   <source>{type} "{name}": groups = {groups} must divide both in_channels = {first} and out_channels = {last}.</source>
   <translation>{type}“{name}”：groups = {groups} 必须同时整除 in_channels = {first} 和 out_channels = {last}。</translation>
  </message>
  <message>
   <source>{type} "{name}": its padding cuts off all there is, so nothing would be left ({formula}).</source>
   <translation>{type} “{name}”：它的填充切掉了全部，什么也不剩（{formula}）。</translation>
  </message>
  <message>
   <source>{type} "{name}": its window of {window} does not fit into {received}, so nothing would be left ({formula}).</source>
   <translation>{type}“{name}”：大小为 {window} 的窗口放不进 {received}，将什么也不剩（{formula}）。</translation>
  </message>
  <message>
   <source>{type} "{name}": its window of {window} does not fit into {received}.</source>
   <translation>{type} “{name}”：{window} 的窗口放不进 {received}。</translation>
  </message>
  <message>
   <source>{type} "{name}": its window of {window} is larger than {received}.</source>
   <translation>{type} “{name}”：{window} 的窗口比 {received} 还大。</translation>
  </message>
  <message>
   <source>{type} "{name}": lower must not be more than upper.</source>
   <translation>{type} “{name}”：lower 不能大于 upper。</translation>
  </message>
  <message>
   <source>{type} "{name}": min_val must be less than max_val.</source>
   <translation>{type} “{name}”：min_val 必须小于 max_val。</translation>
  </message>
  <message>
   <source>{type} "{name}": mode "{mode}" is for {count}-dimensional input.</source>
   <translation>{type} “{name}”：模式 “{mode}” 用于 {count} 维输入。</translation>
  </message>
  <message>
   <source>{type} "{name}": num_parameters must be 1 or the {channels} channels that come in.</source>
   <translation>{type} “{name}”：num_parameters 必须为 1 或传入的 {channels} 个通道。</translation>
  </message>
  <message>
   <source>{type} "{name}": output_padding must be less than stride or dilation.</source>
   <translation>{type} “{name}”：output_padding 必须小于步幅或膨胀。</translation>
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
   <source>{type} "{name}": padding_idx must be a row of the table, at most {most}.</source>
   <translation>{type} “{name}”：padding_idx 必须是表中的一行，至多 {most}。</translation>
  </message>
  <message>
   <source>{type} "{name}": padding_mode "{mode}" can add at most {most} to an image of {received}.</source>
   <translation>{type}“{name}”：padding_mode“{mode}”对 {received} 的图像最多填充 {most}。</translation>
  </message>
  <message>
   <source>{type} "{name}": proj_size must be less than hidden_size.</source>
   <translation>{type} “{name}”：proj_size 必须小于 hidden_size。</translation>
  </message>
  <message>
   <source>{type} "{name}": recompute_scale_factor goes with scale_factor, not with size.</source>
   <translation>{type} “{name}”：recompute_scale_factor 与 scale_factor 搭配，而非 size。</translation>
  </message>
  <message>
   <source>{type} "{name}": size needs one number, or one for each of the {count} dimensions.</source>
   <translation>{type} “{name}”：size 需要一个数，或 {count} 个维度各一个。</translation>
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
   <source>{type} "{name}": upscale_factor² = {square} must divide the {channels} channels.</source>
   <translation>{type} “{name}”：upscale_factor² = {square} 必须整除 {channels} 个通道。</translation>
  </message>
  <message>
   <source>{type} "{name}": windows of {window} find no room for {output} in {received}.</source>
   <translation>{type} “{name}”：{window} 的窗口在 {received} 中放不下 {output} 个。</translation>
  </message>
  <message>
   <source>{type} "{name}": {factor} times the size of {received} leaves nothing.</source>
   <translation>{type} “{name}”：{received} 的 {factor} 倍什么也不剩。</translation>
  </message>
  <message>
   <source>{type} "{name}": {param} = {value} is not a dimension here (0 is the batch, {last} the last).</source>
   <translation>{type}“{name}”：这里没有 {param} = {value} 这一维（0 为批次维，{last} 为最后一维）。</translation>
  </message>
  <message>
   <source>{type} "{name}": {param} = {value} must divide the {whole} {what} that come in.</source>
   <translation>{type} “{name}”：{param} = {value} 必须整除传入的 {whole} 个{what}。</translation>
  </message>
  <message>
   <source>{type} "{name}": {param} does not go with mode "max".</source>
   <translation>{type} “{name}”：{param} 不与模式 "max" 搭配。</translation>
  </message>
  <message>
   <source>{type} "{name}": {param} must be {expected}. Received: {value}.</source>
   <translation>{type}“{name}”：{param} 必须是 {expected}。实际为：{value}。</translation>
  </message>
  <message>
   <source>{type} "{name}": {received} cannot be laid out as {sizes}; the product must be {received}.</source>
   <translation>{type} “{name}”：{received} 不能铺成 {sizes}；乘积必须为 {received}。</translation>
  </message>
  <message>
   <source>{type} cannot be used so: {reason}.</source>
   <translation>{type} 不能这样用：{reason}。</translation>
  </message>
  <message>
   <source>{type} gives or takes more than one tensor: write {adapter}(nn.{type}(…)).</source>
   <translation>{type} 输出或接收不止一个张量：请写 {adapter}(nn.{type}(…))。</translation>
  </message>
  <message>
   <source>{weights:.1f} GB for weights and optimizer, and {each:.2f} GB for each of the {batch} images of a batch.</source>
   <translation>权重和优化器 {weights:.1f} GB，批次 {batch} 张图像每张 {each:.2f} GB。</translation>
  </message>
  <message>
   <source>{what} The loss is no longer a finite number after step {step}. Try a learning rate of {lr}.</source>
   <translation>{what} 第 {step} 步之后损失不再是有限数。请试试学习率 {lr}。</translation>
  </message>
  <message>
   <source>{what} The loss is no longer a finite number after step {step}; the last good checkpoint is kept. Try a learning rate of {lr}.</source>
   <translation>{what} 第 {step} 步之后损失不再是有限数；已保留最后一个好的检查点。请试试学习率 {lr}。</translation>
  </message>
  <message>
   <source>{what} could not be downloaded from {host} ({reason}). Put {name} into {folder}, or choose a local file.</source>
   <translation>{what} 无法从 {host} 下载（{reason}）。请把 {name} 放进 {folder}，或选择本地文件。</translation>
  </message>
  <message>
   <source>{what} could not be downloaded: {host} cannot be reached, this machine seems to be offline. Put {name} into {folder}, or choose a local file.</source>
   <translation>{what} 无法下载：连不上 {host}，这台机器似乎离线。请把 {name} 放进 {folder}，或选择本地文件。</translation>
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
   <source>× {scale_factor} · to {size}</source>
   <translation>× {scale_factor} · 到 {size}</translation>
  </message>
  <message>
   <source>× {scale_factor} · to {size} · {mode}</source>
   <translation>× {scale_factor} · 到 {size} · {mode}</translation>
  </message>
  <message>
   <source>× {times!}</source>
   <translation>× {times!}</translation>
  </message>
  <message>
   <source>× {upscale_factor}</source>
   <translation>× {upscale_factor}</translation>
  </message>
  <message>
   <source>÷ {downscale_factor}</source>
   <translation>÷ {downscale_factor}</translation>
  </message>
 </context>
 <context>
  <name>CropView</name>
  <message>
   <source>Place of the crop</source>
   <translation>裁剪的位置</translation>
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
   <source>A seed is a whole number from 0 to {most}. Received: "{text}".</source>
   <translation>种子是 0 到 {most} 的整数。收到：“{text}”。</translation>
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
   <source>Choose a local copy…</source>
   <translation>选择本地副本…</translation>
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
  <name>Deletion</name>
  <message>
   <source>1 run is in the trash.</source>
   <translation>1 次运行在回收站中。</translation>
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
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>{count} runs are in the trash.</source>
   <translation>{count} 次运行在回收站中。</translation>
  </message>
  <message>
   <source>{path} could not be brought back: {reason}</source>
   <translation>{path} 无法恢复：{reason}</translation>
  </message>
  <message>
   <source>{path} could not be moved to the trash: {reason}</source>
   <translation>无法把 {path} 移到回收站：{reason}</translation>
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
  <name>Differences</name>
  <message>
   <source>Select two runs or more to see what differs between them and what it bought.</source>
   <translation>选择两次或更多训练，看看它们有何不同、换来了什么。</translation>
  </message>
  <message>
   <source>What differs between the selected runs</source>
   <translation>所选训练之间有何不同</translation>
  </message>
 </context>
 <context>
  <name>DoctorCard</name>
  <message>
   <source>Findings</source>
   <translation>诊断结果</translation>
  </message>
  <message>
   <source>Show on the curves</source>
   <translation>在曲线上显示</translation>
  </message>
  <message>
   <source>Show the block</source>
   <translation>显示该块</translation>
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
   <source>The scores come in a moment.</source>
   <translation>评分马上就到。</translation>
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
  <name>Exchange</name>
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
  <name>FeatureInvitation</name>
  <message>
   <source>Pass images of the data through the network, and see each tensor on the way.</source>
   <translation>让数据中的图像通过网络，查看途中的每个张量。</translation>
  </message>
  <message>
   <source>Run real images</source>
   <translation>运行真实图像</translation>
  </message>
 </context>
 <context>
  <name>FeaturePanel</name>
  <message>
   <source>Fresh weights, not trained yet</source>
   <translation>全新权重，尚未训练</translation>
  </message>
  <message>
   <source>No image gets as far as this block.</source>
   <translation>没有图像能到达这个块。</translation>
  </message>
  <message>
   <source>Select a block to see what it gives.</source>
   <translation>选择一个块，查看它给出什么。</translation>
  </message>
  <message>
   <source>Trained weights</source>
   <translation>训练好的权重</translation>
  </message>
  <message>
   <source>Trained weights; fresh in {names}, which they do not fit</source>
   <translation>训练好的权重；{names} 因不匹配而用全新权重</translation>
  </message>
  <message>
   <source>{label} · image {number}</source>
   <translation>{label} · 第 {number} 张</translation>
  </message>
 </context>
 <context>
  <name>FeatureParts</name>
  <message>
   <source>1 image</source>
   <translation>1 张图像</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>How far the images are</source>
   <translation>图像有多远</translation>
  </message>
  <message>
   <source>How many images are passed together</source>
   <translation>一次通过多少张图像</translation>
  </message>
  <message>
   <source>Images in a batch</source>
   <translation>每批图像数</translation>
  </message>
  <message>
   <source>Next image</source>
   <translation>下一张图像</translation>
  </message>
  <message>
   <source>Previous image</source>
   <translation>上一张图像</translation>
  </message>
  <message>
   <source>Random image</source>
   <translation>随机图像</translation>
  </message>
  <message>
   <source>{n} images</source>
   <translation>{n} 张图像</translation>
  </message>
 </context>
 <context>
  <name>FigurePanes</name>
  <message>
   <source>Gradient norm</source>
   <translation>梯度范数</translation>
  </message>
  <message>
   <source>Images per second</source>
   <translation>每秒图像数</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <source>Memory, MB</source>
   <translation>内存，MB</translation>
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
   <source>Speed of this step</source>
   <translation>这一步的速度</translation>
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
   <source>A search is at work.</source>
   <translation>有一次搜索正在进行。</translation>
  </message>
  <message>
   <source>A training run is at work.</source>
   <translation>正在进行训练。</translation>
  </message>
  <message>
   <source>Another window or program wrote to it. What stands there now would be kept as {copy} only.</source>
   <translation>另一个窗口或程序写入了它。现在文件中的内容将只保留为 {copy}。</translation>
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
   <source>Closing stops it; the trials that are done are kept, and it can go on later.</source>
   <translation>关闭会停止它；已完成的试验会保留，以后可以继续。</translation>
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
   <source>Overwrite</source>
   <translation>覆盖</translation>
  </message>
  <message>
   <source>Projects and PyTorch code (*.lwp *.py)</source>
   <translation>项目与 PyTorch 代码 (*.lwp *.py)</translation>
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
  <message>
   <source>{name} has changed since it was opened here.</source>
   <translation>{name} 打开之后已被更改。</translation>
  </message>
 </context>
 <context>
  <name>FindingView</name>
  <message>
   <source>Exclude all at the right</source>
   <translation>排除右侧全部</translation>
  </message>
  <message>
   <source>Files that cannot be decoded</source>
   <translation>无法解码的文件</translation>
  </message>
  <message>
   <source>Mean and std of the training images</source>
   <translation>训练图像的均值和标准差</translation>
  </message>
  <message>
   <source>The files stay as they are. Copy them again, or leave them.</source>
   <translation>文件保持原样。重新复制它们，或放着不管。</translation>
  </message>
  <message>
   <source>X excludes the chosen image, a right click relabels it.</source>
   <translation>按 X 排除所选图像，右键改类别。</translation>
  </message>
 </context>
 <context>
  <name>Foresight</name>
  <message>
   <source>cannot go here</source>
   <translation>不能放这里</translation>
  </message>
  <message>
   <source>{sizes} · breaks {name}</source>
   <translation>{sizes} · 会使 {name} 出错</translation>
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
   <source>{ms} ms</source>
   <translation>{ms} 毫秒</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} 秒</translation>
  </message>
 </context>
 <context>
  <name>HealthCard</name>
  <message>
   <source>All {n} images can be decoded, have {modes} pixels and one shape. None is there twice, none of the test images is among the training images, and no class has three times the images of another.</source>
   <translation>全部 {n} 张图像都能解码，像素为 {modes}，形状一致。没有重复，测试图像不在训练图像中，也没有哪个类别的图像是另一类的三倍。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>再次检查</translation>
  </message>
  <message>
   <source>Check the images</source>
   <translation>检查图像</translation>
  </message>
  <message>
   <source>Each of the {n} images is decoded once, to find broken and unusual files, duplicates, test images that were trained on, and the mean and std of all.</source>
   <translation>{n} 张图像各解码一次，以找出损坏和异常的文件、重复、被训练过的测试图像，以及全体的均值和标准差。</translation>
  </message>
  <message>
   <source>Health</source>
   <translation>健康</translation>
  </message>
  <message>
   <source>Looking at every image</source>
   <translation>正在查看每张图像</translation>
  </message>
  <message>
   <source>Not looked at yet</source>
   <translation>尚未查看</translation>
  </message>
  <message>
   <source>Nothing wrong found</source>
   <translation>没有发现问题</translation>
  </message>
  <message>
   <source>Opening the source</source>
   <translation>正在打开数据源</translation>
  </message>
  <message>
   <source>Progress of looking at the images</source>
   <translation>查看图像的进度</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>{n} images looked at</source>
   <translation>已查看 {n} 张图像</translation>
  </message>
 </context>
 <context>
  <name>HeatControl</name>
  <message>
   <source>1 thread</source>
   <translation>1 个线程</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Heat map</source>
   <translation>热力图</translation>
  </message>
  <message>
   <source>MACs</source>
   <translation>MACs</translation>
  </message>
  <message>
   <source>Measured on {device}, batches of {batch}, {threads}</source>
   <translation>在 {device} 上测得，批大小 {batch}，{threads}</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <source>No heat map</source>
   <translation>无热力图</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Time here</source>
   <translation>此处的时间</translation>
  </message>
  <message>
   <source>Tint blocks by what they cost</source>
   <translation>按代价给块着色</translation>
  </message>
  <message>
   <source>fastest of at least {n}</source>
   <translation>至少 {n} 次中最快的一次</translation>
  </message>
  <message>
   <source>forward and backward</source>
   <translation>前向和反向</translation>
  </message>
  <message>
   <source>forward only</source>
   <translation>仅前向</translation>
  </message>
  <message>
   <source>once each</source>
   <translation>各一次</translation>
  </message>
  <message>
   <source>{n} threads</source>
   <translation>{n} 个线程</translation>
  </message>
 </context>
 <context>
  <name>HeldOutView</name>
  <message>
   <source>After each epoch a few images held out appear here, with what they are taken for.</source>
   <translation>每轮之后，这里会显示若干验证图像以及网络的判断。</translation>
  </message>
  <message>
   <source>Confusion</source>
   <translation>混淆</translation>
  </message>
  <message>
   <source>Confusion: {count} most mistaken</source>
   <translation>混淆：误判最多的 {count} 对</translation>
  </message>
  <message>
   <source>Each image, and beside it what the network makes of it</source>
   <translation>每张图像，旁边是网络重建的结果</translation>
  </message>
  <message>
   <source>Image {number} rebuilt: off by {off}</source>
   <translation>重建的图像 {number}：偏差 {off}</translation>
  </message>
  <message>
   <source>Image {number}: off by {off} (root mean square)</source>
   <translation>图像 {number}：偏差 {off}（均方根）</translation>
  </message>
  <message>
   <source>Point at an image to read its numbers, as they are and as the network tells them</source>
   <translation>指向一张图像，读取其真实数值和网络给出的数值</translation>
  </message>
  <message>
   <source>Show those first that the network is furthest from recognising</source>
   <translation>先显示网络离认出最远的图像</translation>
  </message>
  <message>
   <source>This run kept no images of its validation.</source>
   <translation>此运行没有保存验证图像。</translation>
  </message>
  <message>
   <source>Validation, epoch {epoch}</source>
   <translation>验证，第 {epoch} 轮</translation>
  </message>
  <message>
   <source>Worst first</source>
   <translation>最差的在前</translation>
  </message>
  <message>
   <source>{name}: {true}, told {said}</source>
   <translation>{name}：{true}，网络给出 {said}</translation>
  </message>
  <message>
   <source>{true} taken for {said}: {share}, {true} {of_true}</source>
   <translation>{true} 被当作 {said}：{share}，{true} {of_true}</translation>
  </message>
  <message>
   <source>{true}, recognised: {share}</source>
   <translation>{true}，已认出：{share}</translation>
  </message>
  <message>
   <source>{wrong} of {count} images taken for something else</source>
   <translation>{count} 张图像中有 {wrong} 张被当作别的类别</translation>
  </message>
 </context>
 <context>
  <name>HelpCard</name>
  <message>
   <source>Arguments</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Explore this operation</source>
   <translation>探索这个运算</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch documentation</source>
   <translation>PyTorch 文档</translation>
  </message>
  <message>
   <source>This block in PyTorch</source>
   <translation>这个块的 PyTorch 代码</translation>
  </message>
  <message>
   <source>default {value}</source>
   <translation>默认 {value}</translation>
  </message>
  <message>
   <source>required</source>
   <translation>必填</translation>
  </message>
 </context>
 <context>
  <name>HistogramView</name>
  <message>
   <source>Block</source>
   <translation>块</translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation>模块</translation>
  </message>
  <message>
   <source>Epoch {epoch}: mean {mean} · std {std}</source>
   <translation>第 {epoch} 轮：均值 {mean} · 标准差 {std}</translation>
  </message>
  <message>
   <source>Gradients</source>
   <translation>梯度</translation>
  </message>
  <message>
   <source>How the weights and gradients of each block are spread appears here after each epoch.</source>
   <translation>每轮之后，这里显示各块权重和梯度的分布。</translation>
  </message>
  <message>
   <source>Keep them from the next run on</source>
   <translation>从下次训练起保留</translation>
  </message>
  <message>
   <source>Nothing was counted of it.</source>
   <translation>没有统计它的任何内容。</translation>
  </message>
  <message>
   <source>Tensor</source>
   <translation>张量</translation>
  </message>
  <message>
   <source>The next run keeps them.</source>
   <translation>下次训练会保留。</translation>
  </message>
  <message>
   <source>This run has kept nothing of them, or all its blocks are locked.</source>
   <translation>此次训练没有保留这些数据，或其所有块都已锁定。</translation>
  </message>
  <message>
   <source>This run keeps no histograms: its recipe says so.</source>
   <translation>此次训练不保留直方图：其配方如此。</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Weights and gradients</source>
   <translation>权重和梯度</translation>
  </message>
  <message>
   <source>What is counted</source>
   <translation>统计的内容</translation>
  </message>
  <message>
   <source>{block}: gradients about {size}</source>
   <translation>{block}：梯度约 {size}</translation>
  </message>
  <message>
   <source>{block}: weights about {size}</source>
   <translation>{block}：权重约 {size}</translation>
  </message>
  <message>
   <source>{spread} · moved by {share} %</source>
   <translation>{spread} · 移动 {share} %</translation>
  </message>
  <message>
   <source>{type} "{name}" has no weights that learn.</source>
   <translation>{type}“{name}”没有可学习的权重。</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>Best so far</source>
   <translation>目前最佳</translation>
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
  <name>ImageCrop</name>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>Next image</source>
   <translation>下一张图像</translation>
  </message>
  <message>
   <source>Previous image</source>
   <translation>上一张图像</translation>
  </message>
  <message>
   <source>Side of the crop in pixels</source>
   <translation>裁剪边长（像素）</translation>
  </message>
  <message>
   <source>{label} · image {number}: brightness from 0 to 255</source>
   <translation>{label} · 第 {number} 张：亮度从 0 到 255</translation>
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
   <source>Sizes that led here</source>
   <translation>导致此处的尺寸</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>问题所在</translation>
  </message>
  <message>
   <source>Where the numbers come from</source>
   <translation>这些数从哪里来</translation>
  </message>
  <message>
   <source>Why?</source>
   <translation>为什么？</translation>
  </message>
 </context>
 <context>
  <name>IssueView</name>
  <message>
   <source>Error</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>提示</translation>
  </message>
  <message>
   <source>Show {name}</source>
   <translation>显示 {name}</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <source>Where the numbers come from</source>
   <translation>这些数从哪里来</translation>
  </message>
 </context>
 <context>
  <name>IssuesPanel</name>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>Fix 1 finding</source>
   <translation>修复 1 个发现</translation>
  </message>
  <message>
   <source>Fix all {n}</source>
   <translation>全部修复（{n}）</translation>
  </message>
  <message>
   <source>Fix {n} findings</source>
   <translation>修复 {n} 个发现</translation>
  </message>
  <message>
   <source>Hints</source>
   <translation>提示</translation>
  </message>
  <message>
   <source>Issues</source>
   <translation>问题</translation>
  </message>
  <message>
   <source>Nothing of this kind.</source>
   <translation>没有这一类。</translation>
  </message>
  <message>
   <source>Nothing to check yet: the network is empty.</source>
   <translation>尚无可检查的内容：网络为空。</translation>
  </message>
  <message>
   <source>Nothing to mend. An image passes all the way through.</source>
   <translation>没有问题，图像可以一路通过网络。</translation>
  </message>
  <message>
   <source>Show findings</source>
   <translation>显示发现</translation>
  </message>
  <message>
   <source>Take the first fix of every finding, as one step that can be undone</source>
   <translation>采用每个发现的第一个修复，作为可撤销的一步</translation>
  </message>
  <message>
   <source>Warnings</source>
   <translation>警告</translation>
  </message>
 </context>
 <context>
  <name>KeepDialog</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Conv, norm, ReLU</source>
   <translation>卷积、归一化、ReLU</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Parameters it offers</source>
   <translation>它提供的参数</translation>
  </message>
  <message>
   <source>Projects that use it keep what they hold.</source>
   <translation>使用它的项目保留各自的内容。</translation>
  </message>
  <message>
   <source>Replace it</source>
   <translation>替换它</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Save as my block</source>
   <translation>保存为我的块</translation>
  </message>
  <message>
   <source>Show every parameter</source>
   <translation>显示每个参数</translation>
  </message>
  <message>
   <source>Ticked ones can be set when the block is used; the same name twice sets both.</source>
   <translation>勾选的可在使用块时设置；同名两次则同时设置两处。</translation>
  </message>
  <message>
   <source>optional: what it is for, in a line</source>
   <translation>可选：用一行说明用途</translation>
  </message>
 </context>
 <context>
  <name>LedgerView</name>
  <message>
   <source>Show {type} {name}</source>
   <translation>显示 {type} {name}</translation>
  </message>
  <message>
   <source>Where the numbers come from</source>
   <translation>这些数从哪里来</translation>
  </message>
  <message>
   <source>image</source>
   <translation>图像</translation>
  </message>
 </context>
 <context>
  <name>LibraryForm</name>
  <message>
   <source>Choose the folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <source>Download if missing</source>
   <translation>缺少时下载</translation>
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
  <message>
   <source>torchvision cannot fetch it: get it from {origin} and choose its folder below.</source>
   <translation>torchvision 无法下载：请从 {origin} 获取，并在下方选择其文件夹。</translation>
  </message>
  <message>
   <source>various sizes</source>
   <translation>尺寸不一</translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation>{n} 个类别</translation>
  </message>
  <message>
   <source>{n} images</source>
   <translation>{n} 张图像</translation>
  </message>
  <message>
   <source>{side} px</source>
   <translation>{side} 像素</translation>
  </message>
  <message>
   <source>{size} to fetch</source>
   <translation>需下载 {size}</translation>
  </message>
 </context>
 <context>
  <name>LoaderControls</name>
  <message>
   <source>Change {name}</source>
   <translation>修改 {name}</translation>
  </message>
  <message>
   <source>Every epoch visits the images in an order of its own, drawn from the seed; without it, in the order in which they lie, often class by class.</source>
   <translation>每轮按由种子抽取的不同顺序访问图像；否则按存放顺序，往往是一类接一类。</translation>
  </message>
  <message>
   <source>How many images are computed at once.</source>
   <translation>一次计算多少张图像。</translation>
  </message>
  <message>
   <source>Leave the last batch of an epoch out where it is smaller than the others.</source>
   <translation>若一轮的最后一批小于其他批次，就略去它。</translation>
  </message>
  <message>
   <source>Threads that decode image files, once, before training. Batches then come from memory and are the same for any number.</source>
   <translation>训练前一次性解码图像文件的线程数。之后批次来自内存，与线程数无关。</translation>
  </message>
  <message>
   <source>all cores</source>
   <translation>全部核心</translation>
  </message>
 </context>
 <context>
  <name>Looking</name>
  <message>
   <source>Feature maps</source>
   <translation>特征图</translation>
  </message>
  <message>
   <source>Show feature maps</source>
   <translation>显示特征图</translation>
  </message>
  <message>
   <source>Show feature maps: what each block makes of a real image</source>
   <translation>显示特征图：每个块把真实图像变成什么</translation>
  </message>
 </context>
 <context>
  <name>LowerPane</name>
  <message>
   <source>Curves</source>
   <translation>曲线</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Recipes and results</source>
   <translation>配方与结果</translation>
  </message>
  <message>
   <source>Select one run or several, to see their curves in one plot.</source>
   <translation>选择一次或多次运行，在同一张图中查看它们的曲线。</translation>
  </message>
  <message>
   <source>What differs</source>
   <translation>有何不同</translation>
  </message>
  <message>
   <source>What is shown of the selected runs</source>
   <translation>显示所选训练的什么</translation>
  </message>
 </context>
 <context>
  <name>Marker</name>
  <message>
   <source>As the source says</source>
   <translation>按数据源所说</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message numerus="yes">
   <source>Class of %n image(s): {label}</source>
   <translation>
    <numerusform>%n 张图像的类别：{label}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Exclude %n image(s)</source>
   <translation>
    <numerusform>排除 %n 张图像</numerusform>
   </translation>
  </message>
  <message>
   <source>Exclude from training</source>
   <translation>不用于训练</translation>
  </message>
  <message numerus="yes">
   <source>Include %n image(s)</source>
   <translation>
    <numerusform>包含 %n 张图像</numerusform>
   </translation>
  </message>
  <message>
   <source>Include in training</source>
   <translation>用于训练</translation>
  </message>
  <message numerus="yes">
   <source>Own class of %n image(s)</source>
   <translation>
    <numerusform>%n 张图像恢复原类别</numerusform>
   </translation>
  </message>
  <message>
   <source>Take back all marks</source>
   <translation>撤回所有标记</translation>
  </message>
 </context>
 <context>
  <name>MarksButton</name>
  <message numerus="yes">
   <source>%n excluded</source>
   <translation>
    <numerusform>已排除 %n 张</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n relabelled</source>
   <translation>
    <numerusform>已改标 %n 张</numerusform>
   </translation>
  </message>
  <message>
   <source>Give all their own class again</source>
   <translation>全部恢复原类别</translation>
  </message>
  <message>
   <source>Include all again</source>
   <translation>重新包含全部</translation>
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
   <source>Open TensorBoard</source>
   <translation>打开 TensorBoard</translation>
  </message>
  <message>
   <source>Open a model file…</source>
   <translation>打开模型文件…</translation>
  </message>
  <message>
   <source>Open a ready network…</source>
   <translation>打开现成网络…</translation>
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
   <source>Settings…</source>
   <translation>设置…</translation>
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
  <name>ModelList</name>
  <message>
   <source>Ready networks</source>
   <translation>现成网络</translation>
  </message>
  <message>
   <source>{name}, {parameters} parameters</source>
   <translation>{name}，{parameters} 个参数</translation>
  </message>
 </context>
 <context>
  <name>ModelOpening</name>
  <message>
   <source>Models ({endings})</source>
   <translation>模型（{endings}）</translation>
  </message>
  <message>
   <source>Open a model file</source>
   <translation>打开模型文件</translation>
  </message>
 </context>
 <context>
  <name>Moving</name>
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
 </context>
 <context>
  <name>MyBlockForm</name>
  <message>
   <source>Built like “{name}”. What you set goes into the layers inside.</source>
   <translation>结构与 “{name}” 相同。设置会写入其中的层。</translation>
  </message>
  <message>
   <source>My block</source>
   <translation>我的块</translation>
  </message>
  <message>
   <source>{name} of {block}</source>
   <translation>{block} 的 {name}</translation>
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
   <source>Code beside the canvas, or below</source>
   <translation>代码在画布旁或画布下</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copy as JSON</source>
   <translation>复制为 JSON</translation>
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
   <source>Enter the container</source>
   <translation>进入容器</translation>
  </message>
  <message>
   <source>Explore an operation…</source>
   <translation>探索运算…</translation>
  </message>
  <message>
   <source>Fit to the window</source>
   <translation>适应窗口</translation>
  </message>
  <message>
   <source>Fix the worst finding</source>
   <translation>修复最严重的问题</translation>
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
   <source>Leave the container</source>
   <translation>离开容器</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>下移</translation>
  </message>
  <message>
   <source>Move into the next container</source>
   <translation>移入下一个容器</translation>
  </message>
  <message>
   <source>Move out of the container</source>
   <translation>移出容器</translation>
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
   <source>Replace by another layer…</source>
   <translation>用另一个层替换…</translation>
  </message>
  <message>
   <source>Save a picture of the network…</source>
   <translation>保存网络图片…</translation>
  </message>
  <message>
   <source>Save as my block…</source>
   <translation>保存为我的块…</translation>
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
   <source>Replace {name} by {type}</source>
   <translation>用 {type} 替换 {name}</translation>
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
   <source>Select the blocks to keep first.</source>
   <translation>请先选择要保存的块。</translation>
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
  <name>NetworkPicture</name>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>PNG, as it is shown (*.png)</source>
   <translation>PNG，照屏幕所示 (*.png)</translation>
  </message>
  <message>
   <source>PNG, light for paper (*.png)</source>
   <translation>PNG，适合纸张的浅色 (*.png)</translation>
  </message>
  <message>
   <source>SVG, as it is shown (*.svg)</source>
   <translation>SVG，照屏幕所示 (*.svg)</translation>
  </message>
  <message>
   <source>SVG, light for paper (*.svg)</source>
   <translation>SVG，适合纸张的浅色 (*.svg)</translation>
  </message>
  <message>
   <source>Save a picture of the network</source>
   <translation>保存网络图片</translation>
  </message>
 </context>
 <context>
  <name>NetworkScene</name>
  <message>
   <source>1 class</source>
   <translation>1 个类别</translation>
  </message>
  <message>
   <source>1 number</source>
   <translation>1 个数值</translation>
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
   <source>the image</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation>{n} 个类别</translation>
  </message>
  <message>
   <source>{n} numbers</source>
   <translation>{n} 个数值</translation>
  </message>
 </context>
 <context>
  <name>NetworkView</name>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
 </context>
 <context>
  <name>NotesField</name>
  <message>
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>The notes could not be kept: {problem}</source>
   <translation>备注无法保存：{problem}</translation>
  </message>
  <message>
   <source>What is this run about? It stays with the run.</source>
   <translation>这次运行是为了什么？它会与运行一起保存。</translation>
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
  <name>NumbersTable</name>
  <message>
   <source>Block</source>
   <translation>块</translation>
  </message>
  <message>
   <source>Every tensor on the way</source>
   <translation>途中的每个张量</translation>
  </message>
  <message>
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <source>The whole batch: {low} to {high}, mean {mean}, std {std}, zeros {zeros}</source>
   <translation>整个批次：{low} 到 {high}，均值 {mean}，标准差 {std}，零 {zeros}</translation>
  </message>
  <message>
   <source>max</source>
   <translation>最大</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>min</source>
   <translation>最小</translation>
  </message>
  <message>
   <source>std</source>
   <translation>标准差</translation>
  </message>
  <message>
   <source>zeros</source>
   <translation>零值</translation>
  </message>
 </context>
 <context>
  <name>OfferMenu</name>
  <message>
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation>模块</translation>
  </message>
  <message>
   <source>{name} or not</source>
   <translation>是否使用 {name}</translation>
  </message>
 </context>
 <context>
  <name>OfferRow</name>
  <message>
   <source>Name of the parameter</source>
   <translation>参数的名字</translation>
  </message>
 </context>
 <context>
  <name>OperationExplorer</name>
  <message>
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>Kernel</source>
   <translation>核</translation>
  </message>
  <message>
   <source>Operation explorer</source>
   <translation>运算探索器</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>输出</translation>
  </message>
  <message>
   <source>Output size</source>
   <translation>输出尺寸</translation>
  </message>
  <message>
   <source>Pixels of a real image</source>
   <translation>真实图像的像素</translation>
  </message>
  <message>
   <source>This number</source>
   <translation>这个数</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>窗口</translation>
  </message>
 </context>
 <context>
  <name>Options</name>
  <message>
   <source>Average</source>
   <translation>平均</translation>
  </message>
  <message>
   <source>Blur</source>
   <translation>模糊</translation>
  </message>
  <message>
   <source>Convolution</source>
   <translation>卷积</translation>
  </message>
  <message>
   <source>Edges</source>
   <translation>边缘</translation>
  </message>
  <message>
   <source>Identity</source>
   <translation>恒等</translation>
  </message>
  <message>
   <source>Input H × W</source>
   <translation>输入 高 × 宽</translation>
  </message>
  <message>
   <source>Input size</source>
   <translation>输入尺寸</translation>
  </message>
  <message>
   <source>Kernel</source>
   <translation>核</translation>
  </message>
  <message>
   <source>Max</source>
   <translation>最大</translation>
  </message>
  <message>
   <source>Operation</source>
   <translation>运算</translation>
  </message>
  <message>
   <source>Own numbers</source>
   <translation>自定数字</translation>
  </message>
  <message>
   <source>Sharpen</source>
   <translation>锐化</translation>
  </message>
  <message>
   <source>The course's</source>
   <translation>课程的</translation>
  </message>
  <message>
   <source>Transposed</source>
   <translation>转置</translation>
  </message>
  <message>
   <source>Vertical edges</source>
   <translation>竖直边缘</translation>
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
  <name>Overlay</name>
  <message>
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Curves of the selected runs</source>
   <translation>所选训练的曲线</translation>
  </message>
  <message>
   <source>Epoch</source>
   <translation>轮次</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>What is drawn</source>
   <translation>画出什么</translation>
  </message>
  <message>
   <source>solid: validation · light: training</source>
   <translation>实线：验证 · 浅色：训练</translation>
  </message>
  <message>
   <source>x axis</source>
   <translation>横轴</translation>
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
  <message>
   <source>Tune</source>
   <translation>调优</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Common</source>
   <translation>常用</translation>
  </message>
  <message>
   <source>My blocks</source>
   <translation>我的块</translation>
  </message>
  <message>
   <source>No layer is called that. Try “conv” or “pool”.</source>
   <translation>没有这样的层。试试“conv”或“pool”。</translation>
  </message>
  <message>
   <source>Search layers…</source>
   <translation>搜索层…</translation>
  </message>
  <message>
   <source>Select blocks and press Ctrl+Shift+B to keep them here for every project.</source>
   <translation>选中块并按 Ctrl+Shift+B，即可在每个项目中使用。</translation>
  </message>
  <message>
   <source>Used lately</source>
   <translation>最近使用</translation>
  </message>
 </context>
 <context>
  <name>PaletteDelegate</name>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>What it is for, in a line</source>
   <translation>用一行说明用途</translation>
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
  <name>PaletteMenu</name>
  <message>
   <source>Add behind the selection</source>
   <translation>添加到所选之后</translation>
  </message>
  <message>
   <source>Blocks of Layerwright (*.json)</source>
   <translation>Layerwright 的块 (*.json)</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Edit description</source>
   <translation>编辑说明</translation>
  </message>
  <message>
   <source>Open a block</source>
   <translation>打开块</translation>
  </message>
  <message>
   <source>Open a block from a file…</source>
   <translation>从文件打开块…</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Save as a file to share…</source>
   <translation>另存为可分享的文件…</translation>
  </message>
  <message>
   <source>Save selection as my block…</source>
   <translation>把所选保存为我的块…</translation>
  </message>
  <message>
   <source>Save the block</source>
   <translation>保存块</translation>
  </message>
  <message>
   <source>Take it out of the list</source>
   <translation>从列表中移除</translation>
  </message>
 </context>
 <context>
  <name>PaletteModel</name>
  <message>
   <source>It does not take what arrives behind the selection: {shape} per image.</source>
   <translation>它不接受所选之后到达的内容：每张图像 {shape}。</translation>
  </message>
  <message>
   <source>{title}, {n} layers</source>
   <translation>{title}，{n} 层</translation>
  </message>
 </context>
 <context>
  <name>ParameterRows</name>
  <message>
   <source>Change the range searched…</source>
   <translation>修改搜索范围…</translation>
  </message>
  <message>
   <source>Search a range…</source>
   <translation>搜索范围…</translation>
  </message>
  <message>
   <source>Trials of a search take their values from here</source>
   <translation>搜索的试验从这里取值</translation>
  </message>
 </context>
 <context>
  <name>PartPicker</name>
  <message>
   <source>Arguments</source>
   <translation>参数</translation>
  </message>
  <message>
   <source>Trials of a search take their values from here</source>
   <translation>搜索的试验从这里取值</translation>
  </message>
 </context>
 <context>
  <name>PipelineList</name>
  <message>
   <source>Gives</source>
   <translation>得到</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>步</translation>
  </message>
  <message>
   <source>every image: training, validation, test</source>
   <translation>所有图像：训练、验证、测试</translation>
  </message>
  <message>
   <source>training only</source>
   <translation>仅训练</translation>
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
   <source>Panes</source>
   <translation>窗格</translation>
  </message>
  <message>
   <source>Show or hide the small plots under the curves</source>
   <translation>显示或隐藏曲线下方的小图</translation>
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
  <name>PreflightCard</name>
  <message>
   <source>A batch of {n} does not fit safely into the memory; {largest} do. It was tried in such parts.</source>
   <translation>{n} 张的批次不能稳妥地放进内存；{largest} 张可以。已按这样的分份试过。</translation>
  </message>
  <message>
   <source>Batches of {n}</source>
   <translation>每批 {n} 张</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Largest safe batch</source>
   <translation>最大的稳妥批次</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>重新测量</translation>
  </message>
  <message>
   <source>Measure on this machine</source>
   <translation>在这台机器上测量</translation>
  </message>
  <message>
   <source>Memory of a step</source>
   <translation>一步所用内存</translation>
  </message>
  <message>
   <source>Not even one image at a time fits into the memory. Choose a smaller network or image size.</source>
   <translation>即使一次一张图像也放不进内存。请选择更小的网络或图像尺寸。</translation>
  </message>
  <message>
   <source>One epoch</source>
   <translation>一轮</translation>
  </message>
  <message>
   <source>Same steps, as {times} × {n}</source>
   <translation>步骤不变，分成 {times} × {n}</translation>
  </message>
  <message>
   <source>Started now, over</source>
   <translation>现在开始，结束于</translation>
  </message>
  <message>
   <source>The project has changed since it was measured.</source>
   <translation>项目在测量之后已更改。</translation>
  </message>
  <message>
   <source>The recipe has changed since it was measured.</source>
   <translation>测量之后配方有了改动。</translation>
  </message>
  <message>
   <source>Tries a few real steps in several ways: how long, how much memory, and what is fastest here.</source>
   <translation>用几种方式各试几个真实的步：要多久、多少内存、这里什么最快。</translation>
  </message>
  <message>
   <source>Trying a few real steps…</source>
   <translation>正在试几个真实的步……</translation>
  </message>
  <message>
   <source>Trying a few real steps… {done} of {total}</source>
   <translation>正在试几个真实的步…… {done} / {total}</translation>
  </message>
  <message>
   <source>Use the fastest ({gain}×)</source>
   <translation>使用最快的（{gain}×）</translation>
  </message>
  <message>
   <source>Whole run</source>
   <translation>整次运行</translation>
  </message>
  <message>
   <source>{memory} of {free}</source>
   <translation>{memory} / {free}</translation>
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
   <source>What the network receives: channels × height × width</source>
   <translation>网络的输入：通道 × 高 × 宽</translation>
  </message>
  <message>
   <source>none: values from 0 to 1</source>
   <translation>无：数值范围 0 到 1</translation>
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
  <name>QueueStrip</name>
  <message>
   <source>1 run waits from last time.</source>
   <translation>上次留下 1 次等待的运行。</translation>
  </message>
  <message>
   <source>1 run waits; it is held.</source>
   <translation>1 次运行在等待；队列已暂停。</translation>
  </message>
  <message>
   <source>1 run waits; it starts when the one at work has ended.</source>
   <translation>1 次运行在等待；当前运行结束后开始。</translation>
  </message>
  <message>
   <source>Add to queue</source>
   <translation>加入队列</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>清除</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>前移</translation>
  </message>
  <message>
   <source>Go on by itself</source>
   <translation>自动继续</translation>
  </message>
  <message>
   <source>Hide list</source>
   <translation>隐藏列表</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>后移</translation>
  </message>
  <message>
   <source>Let this project, as it is now, be trained when the run at work has ended</source>
   <translation>当前运行结束后，按项目现在的样子训练它</translation>
  </message>
  <message>
   <source>Show list</source>
   <translation>显示列表</translation>
  </message>
  <message>
   <source>Start the queue</source>
   <translation>启动队列</translation>
  </message>
  <message>
   <source>Take out of the queue</source>
   <translation>移出队列</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>以及另外 {count} 个</translation>
  </message>
  <message>
   <source>{count} runs wait from last time.</source>
   <translation>上次留下 {count} 次等待的运行。</translation>
  </message>
  <message>
   <source>{count} runs wait; the next starts when the one at work has ended.</source>
   <translation>{count} 次运行在等待；当前运行结束后开始下一次。</translation>
  </message>
  <message>
   <source>{count} runs wait; they are held.</source>
   <translation>{count} 次运行在等待；队列已暂停。</translation>
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
  <message>
   <source>Replace {name} by…</source>
   <translation>替换 {name} 为…</translation>
  </message>
  <message>
   <source>takes {rule}</source>
   <translation>需要 {rule}</translation>
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
  <name>RangePopup</name>
  <message>
   <source>Do not search</source>
   <translation>不搜索</translation>
  </message>
  <message>
   <source>How</source>
   <translation>方式</translation>
  </message>
  <message>
   <source>It is {value} now.</source>
   <translation>现在是 {value}。</translation>
  </message>
  <message>
   <source>Range</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>Search it</source>
   <translation>搜索它</translation>
  </message>
  <message>
   <source>Search {field}</source>
   <translation>搜索 {field}</translation>
  </message>
  <message>
   <source>Spread by exponents (log)</source>
   <translation>按指数分布（对数）</translation>
  </message>
  <message>
   <source>The values, with commas between them</source>
   <translation>取值，用逗号分隔</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>取值</translation>
  </message>
  <message>
   <source>from</source>
   <translation>从</translation>
  </message>
  <message>
   <source>to</source>
   <translation>到</translation>
  </message>
 </context>
 <context>
  <name>RangeRow</name>
  <message>
   <source>Change the range searched…</source>
   <translation>修改搜索范围…</translation>
  </message>
  <message>
   <source>Do not search {field}</source>
   <translation>不搜索 {field}</translation>
  </message>
 </context>
 <context>
  <name>RateCurveView</name>
  <message>
   <source>Learning rate {lr}</source>
   <translation>学习率 {lr}</translation>
  </message>
 </context>
 <context>
  <name>RateFinderCard</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>It diverges at {lr}.</source>
   <translation>在 {lr} 处发散。</translation>
  </message>
  <message>
   <source>Makes some real steps with ever larger rates, on weights that are thrown away.</source>
   <translation>用越来越大的学习率走若干真实的步，所用的权重随后丢弃。</translation>
  </message>
  <message>
   <source>The loss falls at none of these rates.</source>
   <translation>在这些学习率下损失都不下降。</translation>
  </message>
  <message>
   <source>The loss falls most steeply at {lr}. Drag the line to take another.</source>
   <translation>损失在 {lr} 处下降最陡。拖动竖线可选别的值。</translation>
  </message>
  <message>
   <source>The loss is no finite number from the first step on.</source>
   <translation>损失从第一步起就不是有限数。</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>Try learning rates</source>
   <translation>尝试学习率</translation>
  </message>
  <message>
   <source>Trying ever larger learning rates…</source>
   <translation>正在尝试越来越大的学习率…</translation>
  </message>
  <message>
   <source>Trying ever larger learning rates… {done} of {total}</source>
   <translation>正在尝试越来越大的学习率… {done} / {total}</translation>
  </message>
  <message>
   <source>Use {lr}</source>
   <translation>使用 {lr}</translation>
  </message>
 </context>
 <context>
  <name>RatePopup</name>
  <message>
   <source>1 is the recipe's own rate; 0.1 lets what was learned change slowly.</source>
   <translation>1 为配方本身的学习率；0.1 让已学到的慢慢改变。</translation>
  </message>
  <message>
   <source>Learning-rate factor</source>
   <translation>学习率系数</translation>
  </message>
 </context>
 <context>
  <name>RatePreview</name>
  <message>
   <source>Learning rate from {first:.2g} to {last:.2g}, at most {most:.2g}, over {steps} steps</source>
   <translation>学习率从 {first:.2g} 到 {last:.2g}，最高 {most:.2g}，共 {steps} 步</translation>
  </message>
  <message>
   <source>{n} steps</source>
   <translation>{n} 步</translation>
  </message>
 </context>
 <context>
  <name>RecipeForm</name>
  <message>
   <source>Batch size</source>
   <translation>批大小</translation>
  </message>
  <message>
   <source>Constant</source>
   <translation>恒定</translation>
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
   <source>Generalising</source>
   <translation>泛化</translation>
  </message>
  <message>
   <source>How long will it take?</source>
   <translation>要花多长时间？</translation>
  </message>
  <message>
   <source>How the next run is trained.</source>
   <translation>下一次训练的设置。</translation>
  </message>
  <message>
   <source>It cannot compare {told}, which is what the data asks for.</source>
   <translation>它无法比较{told}，而数据要求如此。</translation>
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
   <source>Machine and precision</source>
   <translation>机器与精度</translation>
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
   <source>Schedule of the learning rate</source>
   <translation>学习率的调度</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>步</translation>
  </message>
  <message>
   <source>The learning rate stays as it is.</source>
   <translation>学习率保持不变。</translation>
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
   <source>Use the fastest way</source>
   <translation>使用最快的方式</translation>
  </message>
  <message>
   <source>Which learning rate?</source>
   <translation>用哪个学习率？</translation>
  </message>
  <message>
   <source>classes</source>
   <translation>个类别</translation>
  </message>
  <message>
   <source>images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>numbers</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>{few} and {n} more</source>
   <translation>{few} 等，另有 {n} 项</translation>
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
   <source>Given back, off by {off}</source>
   <translation>已重建，偏差 {off}</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>预测结果</translation>
  </message>
  <message>
   <source>The image as the network gives it back</source>
   <translation>网络重建的图像</translation>
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
   <source>What the network says</source>
   <translation>网络的回答</translation>
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
   <source>Best so far</source>
   <translation>目前最佳</translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <source>Coordinates</source>
   <translation>平行坐标</translation>
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
   <source>How much each field accounts for shows once four trials have finished.</source>
   <translation>有四个试验完成后，这里会显示各字段的影响有多大。</translation>
  </message>
  <message>
   <source>How the trials are shown</source>
   <translation>怎样显示试验</translation>
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
   <source>Search shown</source>
   <translation>显示的搜索</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>表格</translation>
  </message>
  <message>
   <source>Trials</source>
   <translation>试验</translation>
  </message>
  <message>
   <source>What mattered</source>
   <translation>哪些起了作用</translation>
  </message>
  <message>
   <source>What the cells say</source>
   <translation>单元格内容</translation>
  </message>
  <message>
   <source>Wrong</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>orange: the best · faint: ended early · drag along an axis to select</source>
   <translation>橙色：最佳 · 浅色：提前结束 · 沿坐标轴拖动以选择</translation>
  </message>
  <message>
   <source>{objective} · blue: finished, grey: ended early</source>
   <translation>{objective} · 蓝色：已完成，灰色：提前结束</translation>
  </message>
 </context>
 <context>
  <name>RunPicker</name>
  <message>
   <source>No run yet: train the network first</source>
   <translation>还没有训练：先训练网络</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>训练记录</translation>
  </message>
  <message>
   <source>{name}  ·  validation R² {r2}</source>
   <translation>{name}  ·  验证 R² {r2}</translation>
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
  <name>RunsBar</name>
  <message>
   <source>1 run</source>
   <translation>1 次训练</translation>
  </message>
  <message>
   <source>Filter runs, #tag</source>
   <translation>筛选运行，#标签</translation>
  </message>
  <message>
   <source>Words, #tags, and comparisons: accuracy&gt;0.9  loss&lt;0.5  lr=0.01</source>
   <translation>文字、#标签和比较：accuracy&gt;0.9  loss&lt;0.5  lr=0.01</translation>
  </message>
  <message>
   <source>{chosen} of {shown} selected</source>
   <translation>已选 {chosen} / {shown}</translation>
  </message>
  <message>
   <source>{shown} runs</source>
   <translation>{shown} 个训练记录</translation>
  </message>
 </context>
 <context>
  <name>RunsPage</name>
  <message>
   <source>Apply this recipe</source>
   <translation>应用此配方</translation>
  </message>
  <message>
   <source>Best epoch</source>
   <translation>最佳轮次</translation>
  </message>
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
   <source>Go to Train</source>
   <translation>前往训练</translation>
  </message>
  <message>
   <source>Its process ended before the run did. Resume goes on from the last checkpoint.</source>
   <translation>训练未完成进程就已结束。“继续”会从上一个检查点接着训练。</translation>
  </message>
  <message>
   <source>Mean images/s</source>
   <translation>平均 图像/秒</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
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
   <source>Pin or unpin</source>
   <translation>置顶或取消置顶</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>配方</translation>
  </message>
  <message>
   <source>Recipe of {run}</source>
   <translation>{run} 的配方</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Runs are kept in {folder}</source>
   <translation>训练记录保存在 {folder}</translation>
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
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>TensorBoard</source>
   <translation>TensorBoard</translation>
  </message>
  <message>
   <source>The open project has the recipe of {run} now.</source>
   <translation>打开的项目现在采用 {run} 的配方。</translation>
  </message>
  <message>
   <source>Train again</source>
   <translation>再训练一次</translation>
  </message>
  <message>
   <source>Training loss</source>
   <translation>训练损失</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
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
   <source>Validation accuracy</source>
   <translation>验证准确率</translation>
  </message>
  <message>
   <source>Validation loss</source>
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
  <message>
   <source>{image}, excluded</source>
   <translation>{image}，已排除</translation>
  </message>
  <message>
   <source>{n} images</source>
   <translation>{n} 张图像</translation>
  </message>
 </context>
 <context>
  <name>Scatter</name>
  <message>
   <source>told by the network</source>
   <translation>网络给出</translation>
  </message>
  <message>
   <source>true value</source>
   <translation>真实值</translation>
  </message>
  <message>
   <source>{name}: {count} images, true against told</source>
   <translation>{name}：{count} 张图像，真实值对网络给出值</translation>
  </message>
 </context>
 <context>
  <name>Score</name>
  <message>
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <source>Validation R²</source>
   <translation>验证 R²</translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation>验证准确率</translation>
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
  <name>SearchBar</name>
  <message>
   <source>Apply best to project</source>
   <translation>将最佳值应用到项目</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <source>Go on with this search where it ended</source>
   <translation>从结束的地方继续此搜索</translation>
  </message>
  <message>
   <source>Go on with this search: what it has learned stays</source>
   <translation>继续此搜索：已学到的内容保留</translation>
  </message>
  <message>
   <source>Its curves</source>
   <translation>它的曲线</translation>
  </message>
  <message>
   <source>More trials</source>
   <translation>更多试验</translation>
  </message>
  <message>
   <source>Progress of the search</source>
   <translation>搜索进度</translation>
  </message>
  <message>
   <source>Show the curves of the best trial</source>
   <translation>显示最佳试验的曲线</translation>
  </message>
  <message>
   <source>{count} more trials</source>
   <translation>再做 {count} 次试验</translation>
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
  <name>SearchRange</name>
  <message>
   <source>Do not search {field}</source>
   <translation>不搜索 {field}</translation>
  </message>
  <message>
   <source>Search {field}</source>
   <translation>搜索 {field}</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Another folder counts from the next start; the runs in this one stay where they are.</source>
   <translation>另一个文件夹从下次启动起生效；这里的训练记录留在原处。</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>外观</translation>
  </message>
  <message>
   <source>As the desktop</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Cache</source>
   <translation>缓存</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>更改…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>Decoded images and the like, kept so that the next run begins sooner.</source>
   <translation>解码后的图像等，保留下来使下次运行更快开始。</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Keep a copy of unsaved work in case of a crash</source>
   <translation>保留未保存工作的副本，以防崩溃</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Move things smoothly</source>
   <translation>平滑地移动</translation>
  </message>
  <message>
   <source>Projects and runs</source>
   <translation>项目与训练</translation>
  </message>
  <message>
   <source>Runs are kept in</source>
   <translation>训练记录保存在</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <source>Storage</source>
   <translation>存储</translation>
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
   <source>These hold for new runs whose recipe leaves it to the machine.</source>
   <translation>这些适用于配方交由机器决定的新训练。</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>线程数</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Where runs are kept</source>
   <translation>训练记录保存的位置</translation>
  </message>
  <message>
   <source>auto ({count})</source>
   <translation>自动（{count}）</translation>
  </message>
  <message>
   <source>auto: the best there is</source>
   <translation>auto：现有最好的</translation>
  </message>
 </context>
 <context>
  <name>SetupPanel</name>
  <message>
   <source>Add a field…</source>
   <translation>添加字段…</translation>
  </message>
  <message>
   <source>How</source>
   <translation>方式</translation>
  </message>
  <message>
   <source>Nothing is searched yet. Add a field here, or use the menu of any field on the Train page and of any block: “Search a range…”.</source>
   <translation>还没有要搜索的内容。请在此添加字段，或使用“训练”页任一字段或任一块的菜单：“搜索范围…”。</translation>
  </message>
  <message>
   <source>Or use the menu of any field on the Train page and of any block: “Search a range…”.</source>
   <translation>或使用“训练”页任一字段或任一块的菜单：“搜索范围…”。</translation>
  </message>
  <message>
   <source>What is searched</source>
   <translation>搜索的内容</translation>
  </message>
  <message>
   <source>{field} of the search</source>
   <translation>搜索的 {field}</translation>
  </message>
 </context>
 <context>
  <name>SeveralInspector</name>
  <message>
   <source>1 block</source>
   <translation>1 个模块</translation>
  </message>
  <message>
   <source>{name} of {n} blocks</source>
   <translation>{n} 个块的 {name}</translation>
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
  <name>Side</name>
  <message>
   <source>Data: choose images, look at them</source>
   <translation>数据：选择并查看图像</translation>
  </message>
  <message>
   <source>Evaluate: see what it gets wrong</source>
   <translation>评估：看看哪里会错</translation>
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
   <source>Open a project or code…</source>
   <translation>打开项目或代码…</translation>
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
   <source>The way through</source>
   <translation>使用流程</translation>
  </message>
  <message>
   <source>Train: press Start, follow the curves</source>
   <translation>训练：按“开始”，观察曲线</translation>
  </message>
  <message>
   <source>Training stopped at step {step}</source>
   <translation>训练停在第 {step} 步</translation>
  </message>
  <message>
   <source>Training stopped at step {step} of {all}</source>
   <translation>训练停在第 {step} 步，共 {all} 步</translation>
  </message>
  <message>
   <source>Unsaved work kept {when}</source>
   <translation>未保存的工作，保存于 {when}</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
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
  <name>SolveCard</name>
  <message>
   <source>Every pixel is read</source>
   <translation>每个像素都被读取</translation>
  </message>
  <message>
   <source>Solve for the output size</source>
   <translation>求解输出尺寸</translation>
  </message>
  <message>
   <source>The window jumps over pixels</source>
   <translation>窗口跳过了像素</translation>
  </message>
  <message>
   <source>Wanted output {letter}</source>
   <translation>想要的输出 {letter}</translation>
  </message>
  <message>
   <source>{n} pixels at the edge are not read</source>
   <translation>边缘有 {n} 个像素未被读取</translation>
  </message>
 </context>
 <context>
  <name>SourcePicker</name>
  <message>
   <source>1 of 2: the folder of the images</source>
   <translation>第 1 步，共 2 步：图像所在的文件夹</translation>
  </message>
  <message>
   <source>2 of 2: the folder of the text files, one for each image</source>
   <translation>第 2 步，共 2 步：文本文件所在的文件夹，每张图像一个</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Downloading: {done} of {total}</source>
   <translation>正在下载：{done} / {total}</translation>
  </message>
  <message>
   <source>Folder of images, with a subfolder per class</source>
   <translation>图像文件夹，每个类别一个子文件夹</translation>
  </message>
  <message>
   <source>Folder that holds {name}</source>
   <translation>包含 {name} 的文件夹</translation>
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
   <source>Table of numbers</source>
   <translation>数值表</translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
   <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Unpacking what has come…</source>
   <translation>正在解压已下载的内容…</translation>
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
   <source>Augmentation</source>
   <translation>数据增强</translation>
  </message>
  <message>
   <source>Batches</source>
   <translation>批次</translation>
  </message>
  <message>
   <source>Health</source>
   <translation>健康</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation>许可：{licence}</translation>
  </message>
  <message numerus="yes">
   <source>The sources have different classes: %n of them are not in every source. Classes of the same name count as one.</source>
   <translation>
    <numerusform>各数据源的类别不同：有 %n 个类别不是每个数据源都有。同名的类别算作一个。</numerusform>
   </translation>
  </message>
  <message>
   <source>What to look at</source>
   <translation>看什么</translation>
  </message>
  <message>
   <source>each image is being looked at…</source>
   <translation>正在查看每张图像…</translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation>{n} 个类别</translation>
  </message>
  <message>
   <source>{n} numbers each</source>
   <translation>每张 {n} 个数值</translation>
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
  <name>SplitForm</name>
  <message>
   <source>A share</source>
   <translation>按比例</translation>
  </message>
  <message>
   <source>As given</source>
   <translation>按给定的划分</translation>
  </message>
  <message>
   <source>Being divided anew…</source>
   <translation>正在重新划分…</translation>
  </message>
  <message>
   <source>Images for validation</source>
   <translation>用于验证的图像</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <source>Seed of the test</source>
   <translation>测试集种子</translation>
  </message>
  <message>
   <source>Seed of the validation</source>
   <translation>验证集的种子</translation>
  </message>
  <message>
   <source>Seed that the share for test is drawn with</source>
   <translation>抽取测试比例所用的种子</translation>
  </message>
  <message>
   <source>Seed that the share is drawn with</source>
   <translation>抽取验证部分所用的种子</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>占比</translation>
  </message>
  <message>
   <source>Share held out for test</source>
   <translation>留作测试的比例</translation>
  </message>
  <message>
   <source>Share held out for validation</source>
   <translation>留作验证集的比例</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>Test share</source>
   <translation>测试比例</translation>
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
   <source>Which images validation is on</source>
   <translation>用哪些图像验证</translation>
  </message>
  <message>
   <source>{held} images, as the source gives them; {rest} are left to train on</source>
   <translation>{held} 张图像，按数据源给定；剩下 {rest} 张用于训练</translation>
  </message>
  <message>
   <source>{held} of all {all} images are kept for test</source>
   <translation>全部 {all} 张图像中留 {held} 张作测试</translation>
  </message>
  <message>
   <source>{held} of all {all} images are kept for test, by class</source>
   <translation>全部 {all} 张图像中按类别留 {held} 张作测试</translation>
  </message>
  <message>
   <source>{held} of {all} training images are kept aside</source>
   <translation>{all} 张训练图像中留出 {held} 张</translation>
  </message>
  <message>
   <source>{held} of {all} training images are kept aside, by class</source>
   <translation>从 {all} 张训练图像中按类别留出 {held} 张</translation>
  </message>
  <message>
   <source>{n} images for test, as the source gives them</source>
   <translation>{n} 张测试图像，由来源给出</translation>
  </message>
 </context>
 <context>
  <name>SpreadBars</name>
  <message>
   <source>How often each value of {name} comes</source>
   <translation>{name} 各取值出现的次数</translation>
  </message>
 </context>
 <context>
  <name>SpreadList</name>
  <message>
   <source>Numbers</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>{low} to {high}  ·  mean {mean}  ·  ± {std}</source>
   <translation>{low} 到 {high}  ·  均值 {mean}  ·  ± {std}</translation>
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
   <source>Start from a network and change it as you like: drag blocks, press Start, watch it learn.</source>
   <translation>选一个网络作为起点，随意修改：拖动模块，按“开始”，看它学习。</translation>
  </message>
  <message>
   <source>What would you like to build?</source>
   <translation>您想搭建什么？</translation>
  </message>
 </context>
 <context>
  <name>SteeringRow</name>
  <message>
   <source>A learning rate is a number above 0, such as 0.001.</source>
   <translation>学习率是大于 0 的数，例如 0.001。</translation>
  </message>
  <message>
   <source>A run under way gets longer; a finished one goes on from its last step</source>
   <translation>正在进行的运行会延长；已完成的运行从最后一步继续</translation>
  </message>
  <message>
   <source>As planned</source>
   <translation>按计划</translation>
  </message>
  <message>
   <source>Change on the way</source>
   <translation>中途修改</translation>
  </message>
  <message>
   <source>Follow the recipe's learning rate again</source>
   <translation>重新采用配方的学习率</translation>
  </message>
  <message>
   <source>How many epochs more</source>
   <translation>再训练多少轮</translation>
  </message>
  <message>
   <source>More epochs</source>
   <translation>更多轮</translation>
  </message>
  <message>
   <source>New learning rate</source>
   <translation>新学习率</translation>
  </message>
  <message>
   <source>Set rate</source>
   <translation>设置学习率</translation>
  </message>
  <message>
   <source>The next step takes this rate; a schedule goes on from there in proportion.</source>
   <translation>下一步采用这个学习率；学习率计划由此按比例继续。</translation>
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <source>One step ahead</source>
   <translation>前进一步</translation>
  </message>
  <message>
   <source>One step back</source>
   <translation>后退一步</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Place of the window</source>
   <translation>窗口的位置</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>播放</translation>
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
   <source>1 class</source>
   <translation>1 个类别</translation>
  </message>
  <message>
   <source>1 number</source>
   <translation>1 个数值</translation>
  </message>
  <message>
   <source>1 weighted layer</source>
   <translation>1 个带权重的层</translation>
  </message>
  <message>
   <source>Activations per image</source>
   <translation>每张图像的激活值</translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation>模块</translation>
  </message>
  <message>
   <source>Change the data</source>
   <translation>更换数据</translation>
  </message>
  <message>
   <source>Choose a data set first.</source>
   <translation>请先选择数据集。</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>深度</translation>
  </message>
  <message>
   <source>For a batch of {n}</source>
   <translation>对于 {n} 张的批次</translation>
  </message>
  <message>
   <source>Frozen</source>
   <translation>已冻结</translation>
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
   <source>Receptive field</source>
   <translation>感受野</translation>
  </message>
  <message>
   <source>Select a block to see and change it.</source>
   <translation>选中模块即可查看和修改。</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>The network gives the image back.</source>
   <translation>网络重建图像。</translation>
  </message>
  <message>
   <source>Trainable</source>
   <translation>可训练</translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation>{n} 个类别</translation>
  </message>
  <message>
   <source>{n} numbers</source>
   <translation>{n} 个数值</translation>
  </message>
  <message>
   <source>{n} weighted layers</source>
   <translation>{n} 个带权重的层</translation>
  </message>
 </context>
 <context>
  <name>SwitchEditor</name>
  <message>
   <source>several values</source>
   <translation>几个不同的值</translation>
  </message>
 </context>
 <context>
  <name>TargetCard</name>
  <message>
   <source>Classes</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>Learn the image itself</source>
   <translation>学习图像本身</translation>
  </message>
  <message>
   <source>Learn what the data says</source>
   <translation>学习数据给出的目标</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>The network gives each image back, as an autoencoder does: values from 0 to 1, changed as the augmentations say. What stands below only divides the images evenly.</source>
   <translation>网络像自编码器那样重建每张图像：值从 0 到 1，并按数据增强变化。下面的类别只用于均匀划分图像。</translation>
  </message>
  <message>
   <source>What the network learns to tell</source>
   <translation>网络学习说出什么</translation>
  </message>
 </context>
 <context>
  <name>TemplateCard</name>
  <message>
   <source>{n} parameters</source>
   <translation>{n} 个参数</translation>
  </message>
  <message>
   <source>{time} to train here</source>
   <translation>在这里训练需 {time}</translation>
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
  <name>TotalsRow</name>
  <message>
   <source>Totals</source>
   <translation>总计</translation>
  </message>
 </context>
 <context>
  <name>TrainPage</name>
  <message>
   <source>A search is at work. A run beside it makes both slow, and its speed says nothing.</source>
   <translation>有一次搜索正在进行。同时训练会使两者都变慢，测得的速度也不可信。</translation>
  </message>
  <message>
   <source>Add to queue</source>
   <translation>加入队列</translation>
  </message>
  <message>
   <source>Back to the current run</source>
   <translation>回到当前训练</translation>
  </message>
  <message>
   <source>Change the learning rate of this run</source>
   <translation>修改此运行的学习率</translation>
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
   <source>Finished: 1 epoch</source>
   <translation>已完成：1 轮</translation>
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
   <source>Go to Network</source>
   <translation>转到网络</translation>
  </message>
  <message>
   <source>Halve the batch in the recipe</source>
   <translation>把配方中的批大小减半</translation>
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
   <source>Nothing is lost: Resume goes on</source>
   <translation>没有任何丢失：点“继续”即可接着训练</translation>
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
   <source>Resume at half the learning rate</source>
   <translation>以一半的学习率继续</translation>
  </message>
  <message>
   <source>Resume from step {step}</source>
   <translation>从第 {step} 步继续</translation>
  </message>
  <message>
   <source>Resume with {n} images at once</source>
   <translation>每次 {n} 张图像，继续</translation>
  </message>
  <message>
   <source>Set the learning rate to {lr}</source>
   <translation>将学习率设为 {lr}</translation>
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
   <source>Start again with {n} at once</source>
   <translation>改为每次 {n} 张重新开始</translation>
  </message>
  <message>
   <source>Start anyway</source>
   <translation>仍然开始</translation>
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
   <source>Train more epochs</source>
   <translation>继续训练更多轮</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Training broke off at step {step}. {reason}</source>
   <translation>训练在第 {step} 步中断。{reason}</translation>
  </message>
  <message>
   <source>Training did not begin. {reason}</source>
   <translation>训练没有开始。{reason}</translation>
  </message>
  <message>
   <source>Training in its own process: the window stays free</source>
   <translation>训练在独立进程中进行：窗口可照常使用</translation>
  </message>
  <message>
   <source>Write notes on this run</source>
   <translation>为此运行写备注</translation>
  </message>
  <message>
   <source>best validation R² {accuracy} at epoch {epoch}</source>
   <translation>最佳验证 R² {accuracy}，在第 {epoch} 轮</translation>
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
   <source>rate {lr}</source>
   <translation>学习率 {lr}</translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation>第 {step} 步</translation>
  </message>
  <message>
   <source>{count} epochs</source>
   <translation>{count} 轮</translation>
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
  <name>Transfer</name>
  <message>
   <source>Add a layer for the classes</source>
   <translation>为类别添加一层</translation>
  </message>
  <message>
   <source>Add a layer for {classes} classes</source>
   <translation>为 {classes} 个类别添加一层</translation>
  </message>
  <message>
   <source>Fit the last layer to the classes</source>
   <translation>让最后一层适合类别</translation>
  </message>
  <message>
   <source>Fit {name} to {classes} classes</source>
   <translation>让 {name} 适合 {classes} 个类别</translation>
  </message>
  <message>
   <source>Freeze up to here</source>
   <translation>冻结到这里</translation>
  </message>
  <message>
   <source>Freeze up to {name}</source>
   <translation>冻结到 {name}</translation>
  </message>
  <message>
   <source>Learning-rate factor × {rate}</source>
   <translation>学习率系数 × {rate}</translation>
  </message>
  <message>
   <source>Learning-rate factor…</source>
   <translation>学习率系数…</translation>
  </message>
  <message>
   <source>Unfreeze all</source>
   <translation>全部解冻</translation>
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
   <source>Progress of the run</source>
   <translation>训练进度</translation>
  </message>
 </context>
 <context>
  <name>TransportBar</name>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
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
  <name>TrialModel</name>
  <message>
   <source>Epochs</source>
   <translation>轮次</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Trial</source>
   <translation>试验</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>原因</translation>
  </message>
 </context>
 <context>
  <name>TrialRows</name>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n 个线程</numerusform>
   </translation>
  </message>
  <message>
   <source>The first step takes {time}.</source>
   <translation>第一步需要 {time}。</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>使用</translation>
  </message>
  <message>
   <source>Use {way}</source>
   <translation>使用 {way}</translation>
  </message>
  <message>
   <source>compiled</source>
   <translation>已编译</translation>
  </message>
  <message>
   <source>does not work</source>
   <translation>不可用</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>使用中</translation>
  </message>
  <message>
   <source>own kernels</source>
   <translation>自有内核</translation>
  </message>
  <message>
   <source>pixels first</source>
   <translation>像素优先</translation>
  </message>
  <message>
   <source>{memory} a step</source>
   <translation>每步 {memory}</translation>
  </message>
  <message>
   <source>{n} images/s</source>
   <translation>{n} 张/秒</translation>
  </message>
 </context>
 <context>
  <name>TrialTable</name>
  <message>
   <source>Trials of the search</source>
   <translation>搜索的试验</translation>
  </message>
 </context>
 <context>
  <name>TunePage</name>
  <message>
   <source>A training run is on. The search can begin when it has ended.</source>
   <translation>正在训练。训练结束后才能开始搜索。</translation>
  </message>
  <message>
   <source>Add a field…</source>
   <translation>添加字段…</translation>
  </message>
  <message>
   <source>Apply best to project</source>
   <translation>将最佳值应用到项目</translation>
  </message>
  <message>
   <source>Apply trial {number} of {name}</source>
   <translation>应用“{name}”的试验 {number}</translation>
  </message>
  <message>
   <source>Best: trial {number} with {score}</source>
   <translation>最佳：试验 {number}，{score}</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>已结束</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <source>Give fields a range of values. Trials with values from there are trained one after the other, hopeless ones end early, and the best becomes your project if you like.</source>
   <translation>给字段设定取值范围。程序会逐个训练取自其中的试验，提前结束没有希望的，你可以把最佳结果用作自己的项目。</translation>
  </message>
  <message>
   <source>Interrupted</source>
   <translation>已中断</translation>
  </message>
  <message>
   <source>No search yet</source>
   <translation>还没有搜索</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <source>Preparing…</source>
   <translation>准备中…</translation>
  </message>
  <message>
   <source>Pruned</source>
   <translation>已提前结束</translation>
  </message>
  <message>
   <source>Ready to search</source>
   <translation>可以开始搜索</translation>
  </message>
  <message>
   <source>Searching</source>
   <translation>正在搜索</translation>
  </message>
  <message>
   <source>Searching in its own process: the window stays free</source>
   <translation>搜索在单独的进程中进行：窗口保持流畅</translation>
  </message>
  <message>
   <source>Show the curves of the best trial</source>
   <translation>显示最佳试验的曲线</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <source>Start the search</source>
   <translation>开始搜索</translation>
  </message>
  <message>
   <source>Stop the search</source>
   <translation>停止搜索</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <source>The project has the values of trial {number} now. Undo brings back what it was.</source>
   <translation>项目现在采用试验 {number} 的取值。撤销可以恢复原来的值。</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <source>Try 10 more trials in this search</source>
   <translation>在此搜索中再做 10 次试验</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
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
   <source>{done} of {trials} trials</source>
   <translation>{done} / {trials} 次试验</translation>
  </message>
 </context>
 <context>
  <name>TwinList</name>
  <message>
   <source>Pairs of images that show the same</source>
   <translation>显示内容相同的图像对</translation>
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
   <source>several</source>
   <translation>几个</translation>
  </message>
  <message>
   <source>{value} from input</source>
   <translation>{value}（随输入）</translation>
  </message>
 </context>
 <context>
  <name>UsedSources</name>
  <message>
   <source>Add another source</source>
   <translation>再添加一个数据源</translation>
  </message>
  <message>
   <source>Choose below what is added to it.</source>
   <translation>请在下方选择要添加的数据源。</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>图像</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>正在使用</translation>
  </message>
  <message>
   <source>Take {title} out</source>
   <translation>移除 {title}</translation>
  </message>
 </context>
 <context>
  <name>ValueResults</name>
  <message>
   <source>Copy CSV</source>
   <translation>复制 CSV</translation>
  </message>
  <message>
   <source>Each image, and beside it what the network makes of it; the worst first.</source>
   <translation>每张图像，旁边是网络重建的结果；最差的在前。</translation>
  </message>
  <message>
   <source>Each number</source>
   <translation>各个数值</translation>
  </message>
  <message>
   <source>Errors of each number</source>
   <translation>各个数值的误差</translation>
  </message>
  <message>
   <source>Furthest off</source>
   <translation>偏差最大</translation>
  </message>
  <message>
   <source>Image {number}: off by {off}</source>
   <translation>图像 {number}：偏差 {off}</translation>
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
   <source>Mean absolute error</source>
   <translation>平均绝对误差</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>PSNR</source>
   <translation>PSNR</translation>
  </message>
  <message>
   <source>Root mean square error</source>
   <translation>均方根误差</translation>
  </message>
  <message>
   <source>Share explained</source>
   <translation>可解释的比例</translation>
  </message>
  <message>
   <source>The images told worst come first. Point at one to read its numbers.</source>
   <translation>偏差最大的图像在前。指向一张即可读取其数值。</translation>
  </message>
  <message>
   <source>{name} {true}, told {said}</source>
   <translation>{name} {true}，网络给出 {said}</translation>
  </message>
  <message>
   <source>{psnr} dB</source>
   <translation>{psnr} dB</translation>
  </message>
 </context>
 <context>
  <name>ValuesModel</name>
  <message>
   <source>NaN</source>
   <translation>NaN</translation>
  </message>
 </context>
 <context>
  <name>ValuesView</name>
  <message>
   <source>Numbers of the channel</source>
   <translation>该通道的数值</translation>
  </message>
 </context>
 <context>
  <name>WeightsButton</name>
  <message>
   <source>Choose a local file…</source>
   <translation>选择本地文件…</translation>
  </message>
  <message>
   <source>Choose the starting weights</source>
   <translation>选择初始权重</translation>
  </message>
  <message>
   <source>The weights {name}</source>
   <translation>权重 {name}</translation>
  </message>
  <message>
   <source>Weights (*.safetensors)</source>
   <translation>权重 (*.safetensors)</translation>
  </message>
 </context>
 <context>
  <name>WeightsPicker</name>
  <message>
   <source>Fresh weights</source>
   <translation>全新权重</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Which weights the image is run through</source>
   <translation>图像通过哪些权重</translation>
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
   <source>Take it up</source>
   <translation>取用</translation>
  </message>
  <message>
   <source>TensorBoard is open in your browser at {address}</source>
   <translation>TensorBoard 已在浏览器中打开：{address}</translation>
  </message>
  <message>
   <source>The engine has not responded for 30 seconds.</source>
   <translation>引擎已 30 秒没有响应。</translation>
  </message>
  <message>
   <source>Unsaved work on {file} was kept when Layerwright last ended unexpectedly.</source>
   <translation>Layerwright 上次意外结束时保存了 {file} 的未保存工作。</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>未命名</translation>
  </message>
 </context>
 <context>
  <name>ZooDialog</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <source>Looking which networks there are…</source>
   <translation>正在查看有哪些网络…</translation>
  </message>
  <message>
   <source>No network is called so. Try another word.</source>
   <translation>没有这样命名的网络。换个词试试。</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Open a ready network</source>
   <translation>打开现成网络</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>正在打开…</translation>
  </message>
  <message>
   <source>Opens as blocks that can be edited, named as in torchvision.</source>
   <translation>以可编辑的块打开，名字与 torchvision 相同。</translation>
  </message>
  <message>
   <source>Opens as one block that cannot be looked into; it trains and exports all the same.</source>
   <translation>以一个不能展开的块打开；训练和导出照常。</translation>
  </message>
  <message>
   <source>ResNet, mobile, vit…</source>
   <translation>ResNet、mobile、vit…</translation>
  </message>
  <message>
   <source>native blocks</source>
   <translation>原生块</translation>
  </message>
  <message>
   <source>parameters · right on ImageNet</source>
   <translation>参数 · ImageNet 正确率</translation>
  </message>
  <message>
   <source>sealed</source>
   <translation>密封</translation>
  </message>
  <message>
   <source>{accuracy} right on ImageNet at the first guess</source>
   <translation>ImageNet 首选正确率 {accuracy}</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>{family} · {size} × {size} px</source>
   <translation>{family} · {size} × {size} px</translation>
  </message>
  <message>
   <source>{macs} multiply-adds for an image</source>
   <translation>一张图像 {macs} 次乘加</translation>
  </message>
  <message>
   <source>{parameters} parameters</source>
   <translation>{parameters} 个参数</translation>
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
  <name>_GoneBar</name>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>“{name}” deleted.</source>
   <translation>已删除 “{name}”。</translation>
  </message>
 </context>
 <context>
  <name>_Numbers</name>
  <message>
   <source>In the project: mean {mean}, std {std}</source>
   <translation>项目中：均值 {mean}，标准差 {std}</translation>
  </message>
  <message>
   <source>Measured over {n} images: mean {mean}, std {std}</source>
   <translation>在 {n} 张图像上测得：均值 {mean}，标准差 {std}</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>使用</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
 </context>
 <context>
  <name>_PairPainter</name>
  <message>
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>训练</translation>
  </message>
 </context>
</TS>
