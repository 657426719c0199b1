"""Makes the circuit diagram from netlist.json in KiCad's format: python3 schematic.py FOLDER

Every pin gets a short wire and the name of its net, so that the diagram says what the board's
file says and nothing else; a test reads the nets back from wires and names.
"""
import json
import os
import re
import sys
import uuid

LIBRARIES = "/usr/share/kicad/symbols"
SPACE = uuid.UUID("6f0f4b0e-6d4f-5b6a-9b58-3d1a6c1f0001")
GRID = 2.54
STUB = 2 * GRID
NO_CONNECTION = "no connection"

# Where each part stands on the A4 sheet, in steps of the grid; "turn" in degrees.
PLACES = {
    "J1": (14, 27, 0), "J2": (35, 27, 0), "J3": (56, 17, 0),
    "JP1": (56, 27, 0), "JP2": (56, 38, 0), "JP3": (56, 52, 0), "JP4": (56, 58, 0),
    "SW1": (14, 50, 0), "C5": (27, 50, 0), "SW2": (14, 65, 0), "C6": (27, 65, 0),
    "C7": (36, 50, 0), "C8": (43, 50, 0),
    "TP1": (36, 64, 0), "TP2": (42, 64, 0), "TP3": (48, 64, 0), "TP4": (54, 64, 0),
    "H1": (60, 65, 0), "H2": (64, 65, 0), "H3": (60, 70, 0), "H4": (64, 70, 0),
}
for index in range(4):
    PLACES[f"RV{index + 1}"] = (74, 15 + 14 * index, 0)
    PLACES[f"R{index + 1}"] = (91, 15 + 14 * index, 90)
    PLACES[f"C{index + 1}"] = (105, 15 + 14 * index, 0)
NOTES = [
    ("Sockets for an ESP32 DevKit of 38 or 30 pins", 9, 12),
    ("Display; JP1 and JP2: its order of pins", 47, 11),
    ("DevKit of 30 pins: close both", 47, 48.5),
    ("Knobs, each with a low-pass of 1 kΩ and 100 nF", 76, 7.5),
    ("Buttons; the chip's pull-ups hold them high", 9, 43),
    ("Supply", 35, 43), ("Test points, mounting holes", 35, 61),
]


def identifier(text):
    return str(uuid.uuid5(SPACE, text))


def parse(text):
    """S-expressions as lists; strings keep their quotes."""
    tokens = re.findall(r'"(?:\\.|[^"\\])*"|[()]|[^\s()]+', text)
    stack = [[]]
    for token in tokens:
        if token == "(":
            stack.append([])
        elif token == ")":
            done = stack.pop()
            stack[-1].append(done)
        else:
            stack[-1].append(token)
    return stack[0][0]


def dump(node, depth=0):
    if isinstance(node, str):
        return node
    inner = " ".join(dump(each, depth + 1) for each in node if isinstance(each, str) or len(
        each) and not any(isinstance(part, list) for part in each))
    nested = [dump(each, depth + 1) for each in node
              if isinstance(each, list) and any(isinstance(part, list) for part in each)]
    pad = "\n" + "  " * (depth + 1)
    return "(" + inner + "".join(pad + each for each in nested) + ")"


def symbol(name):
    """A symbol of KiCad's libraries, under its full name."""
    library, entry = name.split(":")
    with open(os.path.join(LIBRARIES, f"{library}.kicad_sym"), encoding="utf-8") as file:
        content = parse(file.read())
    for node in content:
        if isinstance(node, list) and node[0] == "symbol" and node[1] == f'"{entry}"':
            node[1] = f'"{name}"'
            return node
    raise RuntimeError(f"KiCad has no symbol {name}")


def pins(node):
    """(number, x, y, angle) of each pin, in the symbol's own directions (y up)."""
    found = []
    for part in node:
        if isinstance(part, list) and part and part[0] == "pin":
            at = next(each for each in part if isinstance(each, list) and each[0] == "at")
            number = next(each for each in part if isinstance(each, list) and each[0] == "number")
            found.append((number[1].strip('"'), float(at[1]), float(at[2]), float(at[3])))
        elif isinstance(part, list):
            found += pins(part)
    return found


def turned(x, y, turn):
    """A symbol's direction on the sheet, where y grows downwards."""
    return {0: (x, -y), 90: (-y, -x), 180: (-x, y), 270: (y, x)}[turn]


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


class Sheet:
    def __init__(self):
        self.items = []

    def wire(self, x0, y0, x1, y1):
        self.items.append(
            f"(wire (pts (xy {number(x0)} {number(y0)}) (xy {number(x1)} {number(y1)}))"
            f" (stroke (width 0) (type default) (color 0 0 0 0))"
            f" (uuid {identifier(f'wire {x0} {y0} {x1} {y1}')}))")

    def label(self, net, x, y, angle):
        side = "right" if angle in (180, 270) else "left"
        turn = angle if angle in (0, 180) else 90 if angle == 90 else 270
        self.items.append(
            f'(global_label "{net}" (shape passive) (at {number(x)} {number(y)} {turn})'
            f" (effects (font (size 1.27 1.27)) (justify {side}))"
            f" (uuid {identifier(f'label {net} {x} {y}')})"
            f' (property "Intersheet References" "${{INTERSHEET_REFS}}" (id 0)'
            f" (at {number(x)} {number(y)} 0) (effects (font (size 1.27 1.27)) hide)))")

    def no_connection(self, x, y):
        self.items.append(
            f"(no_connect (at {number(x)} {number(y)}) (uuid {identifier(f'nc {x} {y}')}))")

    def note(self, text, x, y):
        self.items.append(
            f'(text "{text}" (at {number(x * GRID)} {number(y * GRID)} 0)'
            f" (effects (font (size 1.8 1.8) bold) (justify left bottom))"
            f" (uuid {identifier(f'note {text}')}))")

    def part(self, component, node):
        x, y, turn = PLACES[component["reference"]]
        x, y = x * GRID, y * GRID
        reference = component["reference"]
        all_pins = pins(node)
        top = max(abs(py) for _, _, py, _ in all_pins) if all_pins else 2.54
        kind = component["part"]
        side = {"filter": 1, "bulk": 1, "pot": -1}.get(kind, 0)  # names right or left of it
        rise = {"resistor": 2.54, "testpoint": 5.08}.get(kind, top + 3.81)
        name_x = x + 3.2 * side
        hidden = kind in ("swap", "testpoint")
        lines = [
            f'(symbol (lib_id "{component["symbol"]}") (at {number(x)} {number(y)} {turn})',
            "(unit 1) (in_bom yes) (on_board yes)", f"(uuid {identifier(reference)})",
            self.field("Reference", reference, 0, name_x, y - (1.27 if side else rise), side, turn),
            self.field("Value", component["value"].replace('"', '\\"'), 1, name_x,
                       y + (1.27 if side else rise), side, turn, hidden),
            self.field("Footprint", component["footprint"], 2, x, y, 0, 0, hide=True),
            self.field("Datasheet", "~", 3, x, y, 0, 0, hide=True),
        ]
        for pin, px, py, angle in all_pins:
            lines.append(f'(pin "{pin}" (uuid {identifier(reference + "." + pin)}))')
            dx, dy = turned(px, py, turn)
            self.connect(component, pin, x + dx, y + dy, (angle + turn) % 360)
        self.items.append(" ".join(lines) + ")")

    @staticmethod
    def field(name, value, index, x, y, side, turn, hide=False):
        justify = {1: " (justify left)", -1: " (justify right)", 0: ""}[side]
        return (f'(property "{name}" "{value}" (id {index}) (at {number(x)} {number(y)} {turn})'
                f" (effects (font (size 1.27 1.27)){justify}{' hide' if hide else ''}))")

    def connect(self, component, pin, x, y, angle):
        net = component["pins"].get(pin)
        if net is None:
            self.no_connection(x, y)
            return
        # A pin's angle points into its symbol; the wire leaves the other way.
        away = {0: (-1, 0), 90: (0, 1), 180: (1, 0), 270: (0, -1)}[int(angle)]
        end = (x + away[0] * STUB, y + away[1] * STUB)
        self.wire(x, y, *end)
        self.label(net, *end, {(-1, 0): 180, (1, 0): 0, (0, 1): 270, (0, -1): 90}[away])


def main(folder):
    with open(os.path.join(folder, "netlist.json"), encoding="utf-8") as file:
        plan = json.load(file)
    sheet = Sheet()
    library = {}
    for component in plan["components"]:
        name = component["symbol"]
        if name not in library:
            library[name] = symbol(name)
        sheet.part(component, library[name])
    for text, x, y in NOTES:
        sheet.note(text, x, y)
    root = identifier("sheet")
    instances = "\n    ".join(
        f'(path "/{identifier(each["reference"])}" (reference "{each["reference"]}") (unit 1)'
        f' (value "{each["value"].replace(chr(34), chr(92) + chr(34))}")'
        f' (footprint "{each["footprint"]}"))' for each in plan["components"])
    text = "\n".join([
        f"(kicad_sch (version 20211123) (generator astronano) (uuid {root})", '(paper "A4")',
        f'(title_block (title "AstroNano carrier") (rev "{plan["revision"]}")'
        ' (comment 1 "Licence: CERN-OHL-P-2.0"))',
        "(lib_symbols", *[dump(node, 1) for node in library.values()], ")",
        *sheet.items,
        '(sheet_instances (path "/" (page "1")))', f"(symbol_instances\n    {instances})", ")\n",
    ])
    with open(os.path.join(folder, "carrier.kicad_sch"), "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
