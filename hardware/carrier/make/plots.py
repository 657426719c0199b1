"""Writes what a maker of boards asks for, and what a reader looks at: python3 plots.py FOLDER"""
import os
import re
import shutil
import sys

import pcbnew

LAYERS = [
    ("F_Cu", pcbnew.F_Cu), ("B_Cu", pcbnew.B_Cu), ("F_Mask", pcbnew.F_Mask),
    ("B_Mask", pcbnew.B_Mask), ("F_Paste", pcbnew.F_Paste), ("F_Silkscreen", pcbnew.F_SilkS),
    ("B_Silkscreen", pcbnew.B_SilkS), ("Edge_Cuts", pcbnew.Edge_Cuts),
]


def main(folder):
    board = pcbnew.LoadBoard(os.path.join(folder, "carrier.kicad_pcb"))
    gerbers = os.path.join(folder, "gerbers")
    shutil.rmtree(gerbers, ignore_errors=True)
    os.makedirs(gerbers)
    plot(board, gerbers, pcbnew.PLOT_FORMAT_GERBER)
    drill(board, gerbers)
    positions(board, os.path.join(folder, "positions.csv"))
    without_dates(gerbers)
    # Only the PNG of a side is kept; draw.mjs makes it from what is written here.
    layers, pictures = os.path.join(folder, "obj", "layers"), os.path.join(folder, "obj", "sides")
    os.makedirs(layers, exist_ok=True)
    os.makedirs(pictures, exist_ok=True)
    plot(board, layers, pcbnew.PLOT_FORMAT_SVG)
    for name, side in (("front", "F"), ("back", "B")):
        picture(board, layers, os.path.join(pictures, f"{name}.svg"), side)


def plot(board, folder, form):
    controller = pcbnew.PLOT_CONTROLLER(board)
    options = controller.GetPlotOptions()
    options.SetOutputDirectory(os.path.abspath(folder))
    options.SetPlotFrameRef(False)
    options.SetUseGerberProtelExtensions(False)
    options.SetUseGerberX2format(False)  # older readers, gerbv among them, know the plain form
    options.SetSubtractMaskFromSilk(True)
    options.SetDrillMarksType(pcbnew.PCB_PLOT_PARAMS.NO_DRILL_SHAPE)
    for name, layer in LAYERS:
        controller.SetLayer(layer)
        controller.OpenPlotfile(name, form, "")
        controller.PlotLayer()
    controller.ClosePlot()


def drill(board, folder):
    writer = pcbnew.EXCELLON_WRITER(board)
    writer.SetOptions(False, False, pcbnew.wxPoint(0, 0), False)
    writer.SetFormat(True)
    writer.SetRouteModeForOvalHoles(False)  # slots as G85, which every reader knows
    writer.CreateDrillandMapFilesSet(os.path.abspath(folder), True, False)


def without_dates(folder):
    """The same board gives the same files: no date of making in them."""
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        text = re.sub(r".*TF\.CreationDate.*\n", "", text)
        text = re.sub(r"(G04 Created by KiCad .*?\)) date .*?\*", r"\1*", text)
        text = re.sub(r"(; DRILL file .*?) date .*", r"\1", text)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def positions(board, path):
    """Places of the parts that a machine sets, in mm from the lower left corner."""
    box = board.GetBoardEdgesBoundingBox()
    lines = ["Ref,Val,Package,PosX,PosY,Rot,Side"]
    for part in sorted(board.GetFootprints(), key=lambda each: each.GetReference()):
        if part.GetAttributes() & pcbnew.FP_SMD and not part.GetReference().startswith(("JP", "TP")):
            at = part.GetPosition()
            x = pcbnew.ToMM(at.x - box.GetX()) - 0.05
            y = pcbnew.ToMM(box.GetY() + box.GetHeight() - at.y) - 0.05
            lines.append(f"{part.GetReference()},{part.GetValue()},"
                         f"{part.GetFPID().GetLibItemName()},{x:.2f},{y:.2f},"
                         f"{part.GetOrientationDegrees():.0f},top")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def picture(board, layers, path, side):
    """The board as it will look, from KiCad's own plots in the colours of the real thing."""
    box = board.GetBoardEdgesBoundingBox()
    x, y = pcbnew.ToMM(box.GetX()), pcbnew.ToMM(box.GetY())
    width, height = pcbnew.ToMM(box.GetWidth()), pcbnew.ToMM(box.GetHeight())
    holes = "".join(hole(pad) for pad in board.GetPads())
    holes += "".join(
        f'<circle cx="{pcbnew.ToMM(via.GetPosition().x):.2f}" '
        f'cy="{pcbnew.ToMM(via.GetPosition().y):.2f}" r="0.2" fill="#0b2a1c"/>'
        for via in board.GetTracks() if via.GetClass() == "PCB_VIA" or via.GetClass() == "VIA")
    mirror = f' transform="matrix(-1 0 0 1 {2 * x + width:.3f} 0)"' if side == "B" else ""
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x - 3:.2f} {y - 3:.2f} '
           f'{width + 6:.2f} {height + 6:.2f}" width="1060" height="{1060 * (height + 6) / (width + 6):.0f}">'
           f'<rect x="{x - 3:.2f}" y="{y - 3:.2f}" width="{width + 6:.2f}" height="{height + 6:.2f}" '
           f'fill="#ffffff"/><g{mirror}>'
           f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" rx="3" fill="#0f4a31"/>'
           + layer(layers, f"{side}_Cu", "#1c6b48") + layer(layers, f"{side}_Mask", "#d8b24a")
           + holes + layer(layers, f"{side}_Silkscreen", "#f4f6f4") + "</g></svg>\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write(svg)


def layer(folder, name, colour):
    path = os.path.join(folder, f"carrier-{name}.svg")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    body = text[text.index("</desc>") + 7:text.rindex("</svg>")]
    body = re.sub(r"#000000|#[0-9A-Fa-f]{6}", colour, body)
    # KiCad plots in nanometres, which renderers of pictures take for infinite, and writes
    # invisible copies of each text.
    body = re.sub(r"<text.*?</text>", "", body, flags=re.S)
    body = re.sub(r"stroke-width:([\d.]+)",
                  lambda match: f"stroke-width:{float(match[1]) / 1e6:.3g}", body)
    body = re.sub(r' (d|cx|cy|r|x|y|width|height|rx|ry|points)\s*=\s*"([^"]*)"',
                  lambda match: f' {match[1]}="{millimetres(match[2])}"', body)
    body = re.sub(r'\sd="([^"]*)"', lambda match: f' d="{millimetres(match[1])}"', body)
    body = re.sub(r"rotate\(([-\d.]+) ([-\d.]+) ([-\d.]+)\)",
                  lambda match: f"rotate({match[1]} {millimetres(match[2] + ' ' + match[3])})", body)
    body = re.sub(r"\s*\n\s*", " ", body)
    body = re.sub(r"<g[^>]*>\s*</g>", "", body)
    return f"<g>{body}</g>\n"


def millimetres(numbers):
    return re.sub(r"-?\d+(?:\.\d+)?", lambda match: f"{float(match[0]) / 1e6:.3f}".rstrip("0")
                  .rstrip(".") if abs(float(match[0])) > 999 else match[0], numbers)


def hole(pad):
    size = pad.GetDrillSize()
    if size.x == 0:
        return ""
    at = pad.GetPosition()
    turn = -pad.GetOrientationDegrees()
    w, h = pcbnew.ToMM(size.x), pcbnew.ToMM(size.y)
    x, y = pcbnew.ToMM(at.x), pcbnew.ToMM(at.y)
    return (f'<rect x="{x - w / 2:.2f}" y="{y - h / 2:.2f}" width="{w:.2f}" height="{h:.2f}" '
            f'rx="{min(w, h) / 2:.2f}" fill="#ffffff" transform="rotate({turn:.0f} {x:.2f} {y:.2f})"/>')


if __name__ == "__main__":
    main(sys.argv[1])
