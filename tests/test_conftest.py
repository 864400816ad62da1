"""The rules of conftest.py catch what they are there for."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")

LEAKS = {
    "a window": (
        "from PySide6.QtWidgets import QLabel\nkept = []\ndef test(qapp):\n    kept.append(QLabel('x'))\n",
        "left behind: window PySide6.QtWidgets.QLabel",
    ),
    "a timer": (
        "from PySide6.QtCore import QTimer\nkept = []\n"
        "def test(qapp):\n    kept.append(QTimer())\n    kept[0].start(1000)\n",
        "left behind: active timer PySide6.QtCore.QTimer of 1000 ms",
    ),
    "a QThread": (
        "from PySide6.QtCore import QThread\nkept = []\n"
        "def test(qapp):\n    kept.append(QThread())\n    kept[0].setObjectName('engine')\n    kept[0].start()\n"
        "def teardown_module():\n    kept[0].quit()\n    kept[0].wait()\n",
        'left behind: running PySide6.QtCore.QThread "engine"',
    ),
    "a thread": (
        "import threading\nend = threading.Event()\n"
        "def test():\n    threading.Thread(target=end.wait, name='reader', daemon=True).start()\n"
        "def teardown_module():\n    end.set()\n",
        'left behind: thread "reader"',
    ),
    "a process": (
        "import subprocess, sys\nkept = []\n"
        "def test():\n    code = 'print(1, flush=True); input()'\n"
        "    pipes = {'stdin': subprocess.PIPE, 'stdout': subprocess.PIPE}\n"
        "    kept.append(subprocess.Popen([sys.executable, '-c', code], **pipes))\n"
        "    kept[0].stdout.readline()\n"
        "def teardown_module():\n    kept[0].communicate()\n",
        "left behind: process",
    ),
    "a log record": (
        "import logging\ndef test():\n    logging.getLogger('core').warning('checkpoint lost')\n",
        "unexpected log record",
    ),
    "a Qt message": (
        "from PySide6.QtCore import qWarning\ndef test(qapp):\n    qWarning('painter not active')\n",
        "painter not active",
    ),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_a_test_fails_that_leaves(leak: str, pytester: pytest.Pytester) -> None:
    body, complaint = LEAKS[leak]
    outcome = _run(pytester, body)
    outcome.stdout.fnmatch_lines([f"*{complaint}*"])
    assert outcome.ret == 1


@pytest.mark.parametrize(
    "body",
    [
        "from PySide6.QtWidgets import QLabel\ndef test(qtbot):\n    label = QLabel('x')\n    qtbot.addWidget(label)\n",
        "import logging, pytest\n@pytest.mark.allows_log('expected')\n"
        "def test():\n    logging.warning('this is expected')\n",
        "import subprocess, sys\ndef test():\n    subprocess.run([sys.executable, '-c', ''], check=True)\n",
    ],
    ids=["a window that qtbot closes", "a log record that was announced", "a process that ended"],
)
def test_a_tidy_test_passes(body: str, pytester: pytest.Pytester) -> None:
    _run(pytester, body).assert_outcomes(passed=1)


def test_each_test_has_a_home_of_its_own(pytester: pytest.Pytester) -> None:
    body = (
        "import os\ndef test(home):\n    assert os.environ['LAYERWRIGHT_HOME'] == str(home) and not [*home.iterdir()]\n"
    )
    _run(pytester, body).assert_outcomes(passed=1)


def _run(pytester: pytest.Pytester, body: str) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyprojecttoml(
        "[tool.pytest.ini_options]\nqt_api = 'pyside6'\nqt_log_level_fail = 'WARNING'\nmarkers = ['allows_log']\n"
    )
    pytester.makepyfile(body)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider")
