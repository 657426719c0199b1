"""Lets KiCad's schematic editor check the electrical rules and plot the circuit.

KiCad 6 does both from its windows only, and its Python interface knows boards only. So this presses
its buttons by their names, through the interface for screen readers, on a screen that nobody sees:
xvfb-run -a dbus-run-session -- /usr/bin/python3 rules.py FOLDER
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 60  # seconds
CLEAN = "ERC messages: 0  Errors 0  Warnings 0"


def children(node):
    return [node.getChildAtIndex(index) for index in range(node.childCount)]


def elements(node):
    """All below it, the newest window first; one behind a dialog may not answer."""
    try:
        for child in reversed(children(node)):
            yield child
            if "table" not in child.getRoleName():  # long lists of files and findings
                yield from elements(child)
    except GLib.Error:
        return


def find(names, role):
    """The first element of that name and role; waits for it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for element in elements(pyatspi.Registry.getDesktop(0)):
            try:
                if element.getRoleName() == role and element.name.strip() in names:
                    return element
            except GLib.Error:
                continue
        time.sleep(0.5)
    raise RuntimeError(f"KiCad has no {' or '.join(names)}")


def press(*names, role="push button"):
    """In a process of its own: after a press that opens a dialog, this one gets no answers."""
    subprocess.run([sys.executable, __file__, "press", role, *names], check=True)
    time.sleep(1)


def wait_for(path):
    until = time.monotonic() + PATIENCE
    while not (os.path.exists(path) and os.path.getsize(path)):
        if time.monotonic() > until:
            raise RuntimeError(f"KiCad did not write {os.path.basename(path)}")
        time.sleep(0.5)
    time.sleep(1)


def main(folder):
    work = tempfile.mkdtemp()
    config = os.path.join(work, "config", "6.0")
    os.makedirs(config)
    for table in ("sym-lib-table", "fp-lib-table"):
        shutil.copy(f"/usr/share/kicad/template/{table}", config)
    for end in ("sch", "pro"):
        shutil.copy(os.path.join(folder, f"carrier.kicad_{end}"), work)
    environment = os.environ | {"KICAD_CONFIG_HOME": os.path.dirname(config),
                                "GTK_MODULES": "gail:atk-bridge"}
    editor = subprocess.Popen(["eeschema", os.path.join(work, "carrier.kicad_sch")],
                              env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    try:
        press("OK")  # where settings are kept
        press("Electrical Rules Checker", role="menu item")
        press("Run ERC")
        time.sleep(3)
        press("Save...", "Save…")
        press("Save")
        report = os.path.join(work, "ERC.rpt")
        wait_for(report)
        press("Close", "Cancel")
        press("Plot...", "Plot…", role="menu item")
        press("PDF", role="radio button")
        press("Plot All Pages")
        plot = os.path.join(work, "carrier.pdf")
        wait_for(plot)
    finally:
        editor.kill()
        editor.wait()
    # Without dates and the encoding's mark, so that nothing differs between two runs. The PDF keeps
    # its length, as its table of objects has their offsets.
    with open(report, encoding="utf-8-sig") as file:
        text = re.sub(r"^ERC report \(.*, Encoding", "ERC report (Encoding", file.read())
    with open(os.path.join(folder, "erc.txt"), "w", encoding="utf-8") as file:
        file.write(text)
    with open(plot, "rb") as file:
        pdf = re.sub(rb"(/(?:Creation|Mod)Date \(D:)\d{14}", rb"\g<1>20000101000000", file.read())
    with open(os.path.join(folder, "schematic.pdf"), "wb") as file:
        file.write(pdf)
    shutil.rmtree(work)
    if CLEAN not in text:
        print(text, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    if sys.argv[1] == "press":
        find(sys.argv[3:], sys.argv[2]).queryAction().doAction(0)
        sys.exit(0)
    sys.exit(main(sys.argv[1]))
