@echo off
rem run            set up what is missing (the first time takes some minutes), then open the window
rem run ARGS       the same, then python main.py ARGS, such as: run demo
rem run test       set up the tools of the tests as well, then run every check and every test
rem
rem LAYERWRIGHT_PYTHON    the Python (3.10 or newer) to build upon, instead of the first one found
rem LAYERWRIGHT_PIP_ARGS  more arguments for pip, such as --extra-index-url for a PyTorch of another build
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "VENV_PYTHON=%HERE%.venv\Scripts\python.exe"
set "PYTHONUTF8=1"
set "PYTHONHOME="

set "EXTRA="
if /i "%~1"=="test" set "EXTRA=--test"

rem Nothing to do is found out at once, by the Python that is already there.
if exist "%VENV_PYTHON%" (
    "%VENV_PYTHON%" -S -E "%HERE%install.py" --ready %EXTRA% 2>nul && goto ready
)

set "BASE="
call :try "%LAYERWRIGHT_PYTHON%"
if defined VIRTUAL_ENV call :try "%VIRTUAL_ENV%\Scripts\python.exe"
if defined CONDA_PREFIX call :try "%CONDA_PREFIX%\python.exe"
call :try py -3
call :try python
if not defined BASE (
    echo Layerwright needs Python 3.10 or newer, and none was found. Install it with: winget install Python.Python.3.12 1>&2
    echo Then open a new terminal and run the same command again. 1>&2
    exit /b 2
)
%BASE% "%HERE%install.py" %EXTRA% <nul || exit /b 2

:ready
if /i "%~1"=="test" goto test
"%VENV_PYTHON%" "%HERE%main.py" %*
exit /b %ERRORLEVEL%

:test
cd /d "%HERE%"
echo -- ruff check
"%VENV_PYTHON%" -m ruff check . || exit /b 1
echo -- ruff format --check
"%VENV_PYTHON%" -m ruff format --check . || exit /b 1
echo -- mypy --strict core main.py install.py install_system.py
"%VENV_PYTHON%" -m mypy --strict core main.py install.py install_system.py || exit /b 1
echo -- mypy gui
"%VENV_PYTHON%" -m mypy gui || exit /b 1
echo -- import contracts
"%VENV_PYTHON%" -c "from importlinter.cli import lint_imports_command; lint_imports_command()" || exit /b 1
echo -- pytest
"%VENV_PYTHON%" -m pytest -n 2 --dist loadfile
exit /b %ERRORLEVEL%

:try
if defined BASE exit /b 0
if "%~1"=="" exit /b 0
%* -c "import sys; sys.exit(sys.version_info < (3, 10))" >nul 2>nul
if not errorlevel 1 set BASE=%*
exit /b 0
