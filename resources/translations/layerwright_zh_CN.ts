<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AnalyzerModel</name>
  <message>
   <source>Activations</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In → out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MACs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Share</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>AnalyzerView</name>
  <message>
   <source>Analyzer</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ArchitectureThumbnail</name>
  <message numerus="yes">
   <source>Architecture, %n block(s)</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>BlockInspector</name>
  <message>
   <source>Help</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name in code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shape</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the block is called in the code and in saved weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{parameters} parameters · {macs} MACs · {memory} per image</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>BottomPanel</name>
  <message>
   <source>About the network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Analyzer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fold the panel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Issues</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Issues {count}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the panel</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <source>1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 block inside</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} blocks inside</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ChoiceEditor</name>
  <message>
   <source>no</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ClassModel</name>
  <message>
   <source>Balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Test</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Training images compared with the largest class</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ClassTable</name>
  <message>
   <source>Classes</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>CodePanel</name>
  <message>
   <source>Copy code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The PyTorch code appears here as soon as the network has a block.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network as PyTorch code</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>Commands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What would you like to do?</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ConfusionMatrix</name>
  <message>
   <source>Confusion matrix</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>taken for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>true class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} of {total} images of {true} recognised ({share})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} of {total} images of {true} taken for {predicted} ({share})</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Core</name>
  <message>
   <source>"version" must be a whole number from 1. Received: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>"{format}" cannot be written. These can: {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>"{name}" cannot be a name: use letters, digits and _, not starting with a digit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>"{name}" holds branches; each must be a Group.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>"{name}" is a {type}, which holds no blocks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 / (1 + e^−x): reads as a probability for yes or no. Saturates, so rarely used between layers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>2-D convolution</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A ReLU with a soft bend</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A block cannot be called "{name}": Python or torch needs that name. Rename it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A container cannot be moved into itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A file and its class a line, paths counted from the table's folder; a third column may say test.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A folder with the model as PyTorch code, its weights, and scripts that train and predict.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A folder with train-images-idx3-ubyte and its three companions, gzipped or not.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A path is missing: write folder:PATH.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A subfolder per class; with train and test folders where there are.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Activation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adam with weight decay done right.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adapts the step of every weight; a safe first choice.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add Flatten and a Linear with {classes} outputs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a Linear with {classes} outputs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adds a border of zeros</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adds its input to what its body makes of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Adds rows and columns of zeros around the image; negative numbers cut it instead.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All {parameters:,} parameters are frozen, so that nothing can be learned.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another block has the id "{id}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another block here is called "{name}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Another process is training {path}. Stop it first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Architecture and weights in one pickle. Residual and Parallel need Layerwright to load.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As it is: {width} × {height}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Average each of the {classes} channels, then Flatten</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Averages down to a size you name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Averages each window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Averages windows chosen so that the output has exactly the size you ask for. Size 1 gives one number per channel (global average pooling).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Blocks that belong together, one after another</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Border added on every side, at most half of kernel_size.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Branches with small and large kernels side by side, joined by channel.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Brings every channel to mean 0 and spread 1 over the batch, then scales it by learned numbers. Training becomes faster and steadier; it needs batches of more than one image.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Builds what it holds a number of times, one after another. Every copy learns for itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>CIFAR10, MNIST and others from a local copy; with &amp;download=1 fetched once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>CancelledError.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a name for the project first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose blocks that stand side by side.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close other programs: training wants {wanted} of free memory.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clothes and shoes in grey, 28 × 28: 7,000 images of Fashion-MNIST, 700 of each class.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Containers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Containers cannot nest deeper than {deepest}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Convolution</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy {copy} of {times} in "{name}" receives another size than the first, and does not take it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cropped to {width} × {height}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>CrossEntropyLoss takes the softmax itself; twice flattens the gradient.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Digits</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Disk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Display</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Distance between the points a filter looks at.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Distance between the points of a window.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Divides the step by the recent size of the gradient.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Does nothing. Useful as a placeholder, or as a shortcut said aloud.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Driver {driver} is there, but PyTorch with CUDA {cuda} cannot use it. Update the NVIDIA driver.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every branch sees the same input. Their outputs are laid side by side as channels (Inception, DenseNet), added, or multiplied (squeeze-and-excitation).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every checkpoint of {run} is damaged. Start a new run with the same project.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every output is a weighted sum of all inputs. The last one has as many outputs as there are classes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exact, or a faster formula with tanh.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fashion, small</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder of images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For classification: takes raw scores (logits), one per class, and the class number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For the window, log in to a desktop or use ssh -X. Everything else works without it: ./run demo.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fully connected layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Give the run folder, or a file that Layerwright exported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Handwritten digits in grey, 8 × 8: 1,797 images of the UCI repository. Trains in seconds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Height and width of the filters.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Height and width of the output.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Height and width of the window.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Holds blocks under one name, so that they can be folded, moved and locked together.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far each step goes. Too large and the loss jumps about; too small and nothing happens.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far the filter moves at each step; 2 halves the size.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How far the window moves at each step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many channels come in; auto takes what arrives.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many copies there are.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many filters are learned; each gives one channel of the output.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many images make one step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many numbers come in; auto takes what arrives.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many numbers come out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many processor threads compute; 0 takes one fewer than the cores.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How much border is added on every side, so that the edges count too.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How much of each batch goes into the running mean and variance.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How much of the certainty is spread over the other classes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How much of the last step goes into the next.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often the network sees every training image.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How slowly the recent size is forgotten.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How strongly weights are pulled towards zero, apart from the gradient.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How strongly weights are pulled towards zero.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the branches are joined: concat puts their channels one behind the other.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the losses of a batch become one number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images and label files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In {path} the training images have shape {train}, the test images {test}; they must be the same.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert AdaptiveAvgPool2d to {size}×{size} before {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert Flatten and set in_features to {numbers}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert Flatten before it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert ReLU behind {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is still running.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep the size in the body with padding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keeps the division finite.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keeps the largest value of each window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layerwright needs Python {oldest} or newer: install it, delete .venv, and type ./run again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layerwright needs {package} {oldest} or newer. Delete the folder .venv and type ./run again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layerwright reads no torchvision set {name!r}. Did you mean {guess}?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layerwright reads no torchvision set {name!r}; it reads {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lays an image out as one row of numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>LeCun's network of 1998 for 28×28 grey images, with every number written out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>LeNet-5</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Let {param} follow the input</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linear layers with ReLU between them: the oldest network, blind to where a pixel is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Linear takes the last dimension; Flatten makes the image one row.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looks ahead along the momentum.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MNIST-format files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make room, or set LAYERWRIGHT_HOME to a folder on a larger disk.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Makes (channels × height × width) into one row, which is what a Linear layer takes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mean absolute difference; the class is given as 1 among 0s.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mean squared difference; the class is given as 1 among 0s.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Memory</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Memory ran out. Make batch_size smaller, or the network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mini Inception</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mini ResNet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No image in {path} has a text file of the same name in {labels}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No layer of this network has weights that could learn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>None of the {count} files that {path} lists is there; the first would be {first}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>None of the {count} images in {path} can be decoded. The first: {reason}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Normalised: {low} to {high}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Normalization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Normalizes each channel over the batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing bends between "{first}" and "{second}": together they can do no more than one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing can be trained: no block has unfrozen weights.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing can be written to {folder}. Set LAYERWRIGHT_HOME to a folder of yours.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One grey channel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One number for all sides, or left, right, top, bottom.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Padded to {width} × {height}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Padding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Passes everything on untouched</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Perceptron (MLP)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pooling</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Processor</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put a 1×1 convolution with {channels} filters into the shortcut</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Put the block into a branch of "{name}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PySide6 {version} crashes on Python {python}. Delete .venv and type ./run: it installs 6.11.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PyTorch does not start. Delete the folder .venv and type ./run again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Python</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Qt for Python</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove {param}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rounds the output size up instead of down, so that a window may hang over the edge.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run {run} has not saved any weights yet; train it for at least one epoch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sends its input through several branches and joins the results</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set batch_size to {size}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set {param} to {value}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sets negative values to zero</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sets random values to zero while training, so that the network cannot lean on a few of them. Does nothing when predicting.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shape</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shapes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shrinks the image by averaging each window. It learns nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shrinks the image by keeping only the strongest answer in each window. It learns nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Slides small learned filters over the image and notes how well each fits at every place. Each filter gives one channel of the output.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Small CNN</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Splits the channels into groups that do not see each other; divides both channel counts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Squeezes values into 0…1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Squeezes values into −1…1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start with Flatten and Linear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Steps straight down the gradient.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stretched to {width} × {height}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Switches values off at random while training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Table of labels</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ten coloured shapes on textured backgrounds, 32 × 32, drawn on first use: 5,000 to train, 1,000 to test.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The Apple GPU needs macOS 14 or newer; until then training runs on the processor.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The bias of "{name}" does nothing: "{norm}" behind it takes the mean away again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The checkpoints of run {run} are damaged; train it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The class of IMAGES/a.jpg stands in LABELS/a.txt.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The course's CIFAR10 net</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The dimension that sums to 1; 1 is the classes of (N, classes).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk is full. Make room, then resume: everything up to the last checkpoint is kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The engine does not understand this request ({problem}). Restart Layerwright.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The engine ended before it could answer ({how}). It has been started again: try once more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The engine process ended with exit code {code}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The field "network" must be a list of blocks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The first dimension that is folded; 0 is the batch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The header of {path} is cut off. Copy or download the file again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The hyperbolic tangent: like Sigmoid, but centred on zero. LeNet-5 used it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The images of {source} have changed since this run began. Start a new run.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last dimension that is folded; −1 is the last there is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The loss is no longer a finite number after step {step}; the last good checkpoint is kept. Try a learning rate of {lr}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network gives {output} per image; with {classes} classes it must give ({classes},).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network gives {size} per image, but the loss takes one score for each of {classes} classes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network gives {width} scores per image, but the data has {classes} classes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network has no block "{id}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network is empty. Drag a block from the palette, or start from a template.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The request "{method}" needs "{name}" as {kind}. Received: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The run folder cannot be written: {reason}. Everything up to the last checkpoint is kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The same blocks several times, each with weights of its own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The share of values switched off.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The training process ended by signal {signal} ({name}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The training process was killed (signal 9), by someone or because memory ran out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The weights by name, for model.load_state_dict; what they are for stands beside them as JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The weights in {path} do not fit their network: {reason}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The {count} images need {needed} GB of memory at this size, but only {free} GB are free. Choose a smaller size, or a source with fewer images.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There are no images in {path} (looked for {endings}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no block type "{type}". Did you mean "{near}"?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no complete copy of {name} in {root}. Add &amp;download=1 to fetch it, or set root=PATH.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no device "{device}" here. Choose one of: {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no folder {path}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no run or model at {path}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no source {source!r}. A source is one of: {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no source {source!r}. Did you mean {guess!r}?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no split "{split}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no split {split!r}: it is train or test.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no table {path}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no template "{name}". Did you mean "{near}"? There are: {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This PyTorch is built for the processor alone. Install one with CUDA into .venv; see README.md.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This branch belongs to its container and cannot be moved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is a defect of Layerwright, not of your input ({problem}). The log holds the details.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Three 5×5 convolutions and two linear layers on 32×32 colour images, as the course writes it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Three channels: red, green, blue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Three residual blocks with batch normalisation: the shortcut lets deep networks learn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Turns scores into probabilities along one dimension. Leave it out before CrossEntropyLoss, which does this itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Turns scores into probabilities that sum to 1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two blocks side by side are called "{name}". Rename one of them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Two convolutions and two linear layers: quick to train and a good first result.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unfreeze everything</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Weights with classes and preprocessing in one safe file; damage is noticed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What computes; auto takes the best there is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the added border is filled with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the sum of a window is divided by instead of its size.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where chance begins: the same seed on the same machine gives the same run.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether each channel gets a learned scale and shift.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether each filter adds a learned number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether each output adds a learned number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether mean and variance are remembered for prediction.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether the zeros of the border count in the average.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whole model</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write both folders: paired:IMAGES,LABELS. Received: {received!r}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writes over its input instead of making a new tensor.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writes over its input instead of making a new tensor; saves memory.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a row of features (N, features)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a sequence (N, C, L)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a volume (N, C, D, H, W)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>an image (N, C, H, W)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>as it comes in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>available (mps)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>body(x) + shortcut(x): the idea of ResNet. Gradients pass through the shortcut, so that deep networks learn. An empty shortcut passes x on as it is; put a 1×1 convolution there where the sizes differ.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>dim {dim}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>from dim {start_dim} · to dim {end_dim}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>guessed (deprecated)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it cannot be read: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is nested too deeply.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it was made by a newer Layerwright (format version {version}; this one reads up to {known}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>line {line} cannot be read: the file is damaged or not a Layerwright project.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>max(0, x): the usual bend between two layers. Without one, two layers are no more than one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>none; training runs on the processor</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not available</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not installed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>p = {p!}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>padding {padding}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>plain average</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>safetensors</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>same as kernel_size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>size of the window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>state_dict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>there is no such file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this file is too large to be a project.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this is a folder, not a project file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this is not a Layerwright project: it lacks "format": "layerwright".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this is not text: the file is damaged or not a Layerwright project.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>to {output_size}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>torchvision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>torchvision needs {module} to read {name}: pip install {module}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>torchvision's sets</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>torchvision:{name} takes root=PATH and download=1. Received: {option!r}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>unknown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>x · Φ(x), with Φ the normal distribution: smoother than ReLU; usual in transformers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{combine!}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{field}: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{field}: {reason}. Received: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{in_features} → {out_features}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{kernel_size} · stride {stride} · padding {padding}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{kernel_size} · stride {stride} · padding {padding} · dilation {dilation}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} could not be downloaded to {root}: {reason}. Check the network, or set root=PATH.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} must be {expected}. Received: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{num_features} channels</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{origin} lays {ledger} out as {received} numbers, and each needs a weight.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{out_channels} filters · {kernel_size} · stride {stride} · padding {padding} · dilation {dilation} · groups {groups}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} cannot be read; the run's checkpoints and metrics are still there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} cannot be written: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} could not be written: {reason}. Choose another place.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} has no training files: train-images-idx3-ubyte and train-labels-idx1-ubyte, or the same with .gz, are needed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} has the {split} images or their labels, but not both.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds IDX numbers of type {kind}; only bytes (type 8) are images or labels.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds a whole PyTorch model, but not which classes it knows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds a {kind}, not a model.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds images but no folder per class. Put the images of each class into a folder with its name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds images of fewer than two classes (found: {found}). {about}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds labels of shape {shape} for {count} images; one label each is needed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds other files, which stay untouched. Give a new folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds weights only (a state_dict), not the network they belong to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} holds weights only. Give the run folder, or a file that Layerwright exported.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a TorchScript program, which would run code of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a damaged gzip file. Copy or download it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a file. Give a folder.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a file; a folder is needed here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a folder, not an image.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a folder. Give the name of a file in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a program of torch.export (.pt2), which would run code of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a project, which is not trained yet. Give the folder of a run.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is a training checkpoint (it holds {keys}). Give the run folder it belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is damaged and cannot be decoded: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is damaged: its checksum does not fit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is damaged: its end is missing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is damaged: its header does not fit its content.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is damaged: its weights do not fit the fingerprint they carry.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is empty; the class of its image should stand there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is no run folder: it holds no run.json.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is not a model file: PyTorch cannot read it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is not an IDX file: it does not start with two zero bytes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is not an image that can be opened: it is none of {formats}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} is too large{size}: images may have up to {limit} million pixels. Save it smaller.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} lists no images: each line should be a file and its class.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} may not be read: permission denied.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} names {named} classes, but the labels go up to {highest}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} should hold images as (count, height, width), but its shape is {shape}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} should hold {expected} bytes after its header but holds {found}. Copy or download the file again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} wants code of its own ({parts}), which is never run. Ask for its state_dict.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path}, line {line}: a file and its class are needed. Received: {row!r}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{source} has classes that the project does not know ({unknown}); the project has {known}. Choose the source again on the Data page.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{source} has no {split} images.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{source} has the classes {found}, but the network knows {known}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{source} has too few images: none are left to train on or to validate with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" alone has {parameters:,} parameters: slow, and quick to learn by heart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" at the end squeezes the scores, but CrossEntropyLoss wants them raw. Remove it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" brings the network to {parameters:,} parameters, {gigabytes:.0f} GB: too many for a desktop.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" cuts away all of {received}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" does not take this: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" gets an image of {size} and works on each of its rows alone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" gives several tensors; the next block takes one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" has no branches. Add a Group to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" has no dim, so that torch has to guess. Set dim to 1.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" has no parameter "{param}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" leaves nothing: {size}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" mixes the images of a batch: {before} becomes {after}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" needs a value for {param}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" normalizes over the batch, but a batch holds one image. Use larger batches.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" sums to 1 over the images of a batch instead of over the classes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} but receives {received} per image.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives an image of {size}. Put a Flatten before it and set {param} to {numbers}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives an image of {size}. Put a Flatten before it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives {received} = {ledger} from {origin}. Set {param} to {received}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives {received} from {origin_type} "{origin_name}". Set {param} to {received}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" takes {expected} {what} but receives {received}. Set {param} to {received}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" would fold the images of a batch into one. Set start_dim to 1.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" would give {size} per image, {gigabytes:.0f} GB: more than a desktop holds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" would make {layers:,} layers; a network may have {most:,}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" writes over the input that the other branches of "{container}" also read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}" writes over what {before} gave, which training needs for the gradient.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; to be added they must be equal.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; to be concatenated they may differ in channels only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; to be multiplied they must be equal, or 1 where they differ.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": groups = {groups} must divide both in_channels = {first} and out_channels = {last}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": its window of {window} does not fit into {received}, so nothing would be left ({formula}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": padding "same" works with stride 1 only.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": padding can be at most half of kernel_size. Set padding to {most}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": padding_mode "{mode}" can add at most {most} to an image of {received}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": start_dim must not come after end_dim.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": the body gives {body} but the shortcut {shortcut}; to be added they must be equal.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": {param} = {value} is not a dimension here (0 is the batch, {last} the last).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{type} "{name}": {param} must be {expected}. Received: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} has the id "{id}" that another block has.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} is a {type}, which holds no blocks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} is nested deeper than {deepest} containers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} lacks the text field "{field}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where} must be a block. Received: {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{where}.params must be an object of names and values.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>× {times!}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>CurvesPanel</name>
  <message>
   <source>Accuracy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>resumed</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>DataEntries</name>
  <message>
   <source>A grey image has one channel, so one number is needed. Received: {n}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A share is a number such as "10 %". Received: "{text}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A size is one whole number or two: "28" or "32 × 48". Received: "{text}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A standard deviation is greater than 0.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>An RGB image has three channels, so three numbers are needed. Received: {n}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each side has 1 to {most} pixels.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Numbers between commas are needed. Received: "{text}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The share is more than 0 % and less than 100 %.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>DataPage</name>
  <message>
   <source>Choose a folder…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counting the images of each class.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drop a folder of images, or a table of labels</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look into the data source again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking into {source}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking into {source}…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The project keeps its settings. Try again, or choose another source at the left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use a folder of images…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use {title}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is a single file. Drop a folder with a subfolder of images per class.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{source} has not been looked into.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Details</name>
  <message>
   <source>How to load it</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Document</name>
  <message>
   <source>Rename to {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} of {block}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>DropZone</name>
  <message>
   <source>A photo, a drawing, several files or a folder: each is prepared exactly as in training.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drop an image here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open one or more images (Ctrl+I)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paste</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take the image in the clipboard (Ctrl+V)</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>EmptyCanvas</name>
  <message>
   <source>Add a Conv2d</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drag a Conv2d here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layers are in the palette on the left. Or press Tab and type a few letters of what you need.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start from a template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start from {template}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ErrorBar</name>
  <message>
   <source>Messages</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>EvaluatePage</name>
  <message>
   <source>Copy confusion matrix as CSV</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy scores as CSV</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evaluate the chosen run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evaluating…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to Train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking at every image…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not evaluated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to evaluate yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Press Evaluate to try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Progress of the evaluation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run to evaluate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Test images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The scores of each class come in a moment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train the network first. Its run then stands here, ready to be examined.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validation images</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ExportFormats</name>
  <message>
   <source>A folder that runs without Layerwright: the model as readable code, its weights, and scripts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Architecture and weights in one file, as torch.save(model) writes it. Load only files you trust.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Classes and preprocessing are inside, and beside it as JSON.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Classes and preprocessing stand in its header.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Classes and preprocessing travel inside the file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Preprocessing is written out in the code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PyTorch code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The state_dict: the weights by name. The usual way to share a PyTorch model whose code both sides have.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Weights in a file that cannot run code and loads fast. Damage is noticed. Good for publishing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whole model</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>classes and preprocessing, to read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>how to run it, and what it needs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>safetensors</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>scripts that predict and train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the model</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the network and its weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>weights, classes and preprocessing</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <source>Browse…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the code that loads it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export as {format}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export the chosen run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Exporting…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>File or folder to write to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Format</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to Train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to export yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run to export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Say where to write to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train the network first. Its best weights can then leave in four formats, each checked.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What you get</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Writing and comparing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name} is there already and will be replaced.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Figures</name>
  <message>
   <source>1 thread</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Checkpoint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Elapsed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open run folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Throughput</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train / val images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train / val loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validation accuracy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>at step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>saved {time} ago</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{accuracy}  ★ epoch {epoch}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} images/s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} threads</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>FileFlow</name>
  <message>
   <source>A training run is at work.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closing stops it at its next step and keeps a checkpoint to resume from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layerwright projects (*.lwp)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open a project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the changes to this project?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save the project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Format</name>
  <message>
   <source>{days} d {hours} h</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{minutes} min {seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>As it was opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ImageList</name>
  <message>
   <source>Images given</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>could not be read</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ImageWall</name>
  <message>
   <source>Images</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ImageWallModel</name>
  <message>
   <source>Image {n}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>IssueCard</name>
  <message>
   <source>What is wrong</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Why?</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>IssueView</name>
  <message>
   <source>Show {name}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>IssuesPanel</name>
  <message>
   <source>Issues</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to check yet: the network is empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing to mend. An image passes all the way through.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>LibraryForm</name>
  <message>
   <source>Choose the folder…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Download where missing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder of the set</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layerwright's own folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Set of torchvision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use this set</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Menu</name>
  <message>
   <source>As the desktop</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to {page}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light or dark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>New project…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No project was opened yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open project…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open recent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The language changes when Layerwright is next started.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Minimap</name>
  <message>
   <source>Click or drag to go there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Overview of the network</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>NetworkActions</name>
  <message>
   <source>Actual size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a branch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bypass</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cut</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit to the window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fold all containers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fold or unfold</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Freeze weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Group</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move down</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paste</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rename</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unfold all containers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unwrap</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrap in Parallel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrap in Repeat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrap in Residual</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>NetworkCommands</name>
  <message>
   <source>Add branch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bypass 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bypass {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Bypass {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delete 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delete {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delete {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duplicate 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duplicate {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duplicate {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Enable 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Enable {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Enable {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Freeze 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Freeze {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Freeze {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Insert {type}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paste 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paste {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paste {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unfreeze 1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unfreeze {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unfreeze {n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unwrap {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrap in {type}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>NetworkPage</name>
  <message>
   <source>Nothing selected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shapes exact for batches of any size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shapes known up to the error</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{macs} MACs · {memory} activations per image</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>NetworkScene</name>
  <message>
   <source>1 class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Drop a block here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Input {shape}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Output</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Output {shape}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Notice</name>
  <message>
   <source>Close this message</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Outcome</name>
  <message>
   <source>Nothing was written: outputs could not be compared with the app's.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was written: outputs differ from the app's by up to {difference} on {count} real images.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Outputs equal to the app's on {count} real images (largest difference {difference})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Written. There is nothing to run in this format, so nothing was compared.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Pages</name>
  <message>
   <source>Data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Predict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Runs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>No layer is called that. Try “conv” or “pool”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search layers…</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>PaletteList</name>
  <message>
   <source>Layers</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>PlotControls</name>
  <message>
   <source>Draw the loss on a logarithmic axis (L)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Follow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep the newest point in view (F)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Log loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the whole run (Home)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Smoothing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>validation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>x axis</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{share} % of the last smoothed value stays</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>★ best epoch</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>PlotReadout</name>
  <message>
   <source>Accuracy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Epoch {epoch} · step {step} · {time}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>validation</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>PredictPage</name>
  <message>
   <source>Go to Train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images ({endings});;All files (*)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images to predict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Let go to see what the network makes of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No trained network yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open image to predict…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open image…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paste</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Predict the image in the clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run to predict with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network is looking</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no image in {where}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train the network first. Then drop a picture here and see what it makes of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>what was dropped</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>PreprocessingCard</name>
  <message>
   <source>Colour</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Colour mode</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Crop</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit of the images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go back to the preprocessing that the source proposes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Grey</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How an image is brought to the size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mean</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mean per channel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pad</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Preprocessing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Preprocessing as the source proposes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>RGB</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Share held out for validation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Size in pixels, height × width</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Size of the images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Standard deviation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Standard deviation per channel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Std</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stretch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use proposed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validation share</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the network receives: channels × height × width</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>none: values from 0 to 1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{held} of {all} training images are kept aside, by class</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ProbabilityBars</name>
  <message>
   <source>Most likely classes</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>QuickAdd</name>
  <message>
   <source>Add a layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Add a layer…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Layers that fit, best first</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Pages</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>RecipeForm</name>
  <message>
   <source>Batch size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Device</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the next run is trained.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Machine</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Optimizer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The run that is on was started with these settings. Once it ends you can change them for the next.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Threads</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{field} of the recipe</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>RenameField</name>
  <message>
   <source>New name</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ResultView</name>
  <message>
   <source>Most likely class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network is not sure: {second} has {share}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This image could not be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the network sees</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Results</name>
  <message>
   <source>Accuracy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Confusion matrix</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy CSV</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the cells say</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wrong</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>RunPicker</name>
  <message>
   <source>Run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{name}  ·  {accuracy} validation accuracy</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>RunTable</name>
  <message>
   <source>Training runs</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>RunsPage</name>
  <message>
   <source>Data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duration</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each training run is kept here with its curves, its project and its weights.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Filter runs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go to Train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images/s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its process ended before the run did. Resume goes on from the last checkpoint.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move the run {name} to the trash?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move to trash</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Move {count} runs to the trash?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No runs yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Predict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show curves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Started</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Val accuracy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Val loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>diverged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>finished</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>paused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>preparing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>stopped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>stopping</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{chosen} of {shown} selected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{path} could not be moved to the trash: {reason}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{shown} runs</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SampleRow</name>
  <message>
   <source>Or try one of these</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sample: {name}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SamplesCard</name>
  <message>
   <source>All classes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Class to show</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images of the data source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Split</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Test</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Training</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ScoreModel</name>
  <message>
   <source>Class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>F1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many images of this class were looked at</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of all images of this class, how many were recognised</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of all images taken for this class, how many are of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Precision</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recall</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The harmonic mean of precision and recall</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ScoreTable</name>
  <message>
   <source>Scores of each class</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Clear search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search…</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SeveralInspector</name>
  <message>
   <source>1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ShapeLabel</name>
  <message>
   <source> by </source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Shape {shape}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SidePanel</name>
  <message>
   <source>Recipe</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What to show</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Snippet</name>
  <message>
   <source>Copied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy the code</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SourcePicker</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder of images, with a subfolder per class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder with MNIST-format files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Progress of looking into the source</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ready to use</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Table of labels</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{done} of {total} files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{title}…</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SourceView</name>
  <message numerus="yes">
   <source>%n file(s) could not be read and are left out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Classes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Licence: {licence}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} classes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} test images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} training images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{width} × {height} px</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>An empty canvas, with small grey images to begin with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Blank network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data: choose images, look at them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Export: take the model with you</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Left unfinished</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network: stack layers, watch the shapes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open a project…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Predict: try it on a picture of yours</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Projects you save will be listed here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recent projects</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start from a network and change it as you like: drag blocks, press Start, watch it learn.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The way through</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Train: press Start, follow the curves</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Training stopped at step {step}; resume</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unsaved work, kept for you</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What would you like to build?</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Strip</name>
  <message>
   <source>Preprocessing, step by step</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>SummaryInspector</name>
  <message>
   <source>Activations per image</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Choose a data set on the Data page.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Classes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Input</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MACs per image</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Output</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select a block to see and change it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Trainable</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>TemplateCard</name>
  <message>
   <source>{parameters} parameters · {size}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>TitleBar</name>
  <message>
   <source>Dark appearance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light appearance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Menu</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Menu  Alt+M</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search commands…  Ctrl+K</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Unsaved changes; a copy is kept for you</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>TopStrip</name>
  <message>
   <source>1 block</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 error</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 hint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 warning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No issues</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redo {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the issues</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Undo {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} MACs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{count} parameters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} blocks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} errors</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} hints</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{n} warnings</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>TrainPage</name>
  <message>
   <source>Back to the current run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Diverged in epoch {epoch}, at step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ended at step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Evaluate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything up to step {step} is kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Failed in epoch {epoch}, at step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Finished: {epochs} epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Finishing this step and saving a checkpoint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loading PyTorch and the images</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Measuring the speed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mend the network first, then press Start.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No checkpoint had been saved yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No run yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is lost: Resume goes on with the next step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pause training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Paused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Predict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Preparing…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Press Start to train on {source}: {epochs} epochs in batches of {batch}. The curves appear here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ready to train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Resume from step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show in Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the whole run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopped in epoch {epoch}, at step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The network cannot be trained yet: {reason}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These are the curves of {name}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Training ended: {reason}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Training in its own process: the window stays free</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>best validation accuracy {accuracy} at epoch {epoch}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>epoch {epoch} of {epochs}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>step {step}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Transport</name>
  <message>
   <source>End the process at once; the run goes back to its last checkpoint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kill</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Mend the network first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Progress of the run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>TypedEditor</name>
  <message>
   <source>Follow the input again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pin this number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words that may stand here (Alt+Down)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>from input</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{value} from input</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <source>Engine not responding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Engine ready</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Engine starting…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Engine stopped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It ended several times; see the log, then start again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No sign of life for 30 seconds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PyTorch is being loaded; shapes appear in a moment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PyTorch runs in a process of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Something went wrong that should not have. Your work is kept; the log says more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start it again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The engine has not responded for 30 seconds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>ZoomBar</name>
  <message>
   <source>Actual size (1)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit to the window (F)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Zoom in (+)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Zoom out (-)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
 <context>
  <name>_OfferDelegate</name>
  <message>
   <source>takes {rule}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
