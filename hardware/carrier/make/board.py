"""Makes the circuit board from netlist.json: parts, tracks, pours, silk; checks it with KiCad.

Run by the generator with Debian's Python, which knows KiCad 6: python3 board.py FOLDER
"""
import json
import os
import sys

import pcbnew

from router import Router

LIBRARIES = "/usr/share/kicad/footprints"
ORIGIN = (100.0, 60.0)  # of the board on the sheet, mm
SIGNAL, SUPPLY = 0.3, 0.5  # widths of tracks, mm
FRONT, BACK = pcbnew.F_Cu, pcbnew.B_Cu
BOTTOM_PARTS = ("socket", "socketDouble")


def mm(x, y):
    return pcbnew.wxPointMM(ORIGIN[0] + x, ORIGIN[1] + y)


def main(folder):
    pcbnew.KIID.SeedGenerator(1)  # the same board gives the same file
    with open(os.path.join(folder, "netlist.json"), encoding="utf-8") as file:
        plan = json.load(file)
    board = pcbnew.NewBoard(os.path.join(folder, "carrier.kicad_pcb"))
    board.GetTitleBlock().SetTitle("AstroNano carrier")
    board.GetTitleBlock().SetRevision(plan["revision"])
    board.GetTitleBlock().SetComment(0, "Licence: CERN-OHL-P-2.0")
    nets = {}
    for name in plan["nets"]:
        nets[name] = pcbnew.NETINFO_ITEM(board, name)
        board.Add(nets[name])
    rules(board)
    outline(board, plan["width"], plan["height"])
    for component in plan["components"]:
        place(board, component, plan, nets)
    route(board, plan, nets)
    pour(board, plan, nets["GND"])
    silk(board, plan)
    pcbnew.ZONE_FILLER(board).Fill(board.Zones())
    path = os.path.join(folder, "carrier.kicad_pcb")
    pcbnew.SaveBoard(path, board)
    return check(folder, path)


def rules(board):
    settings = board.GetDesignSettings()
    settings.SetCopperLayerCount(2)
    settings.m_TrackMinWidth = pcbnew.FromMM(0.2)
    settings.m_MinClearance = pcbnew.FromMM(0.2)
    settings.m_CopperEdgeClearance = pcbnew.FromMM(0.5)
    settings.m_ViasMinSize = pcbnew.FromMM(0.6)
    settings.m_MinThroughDrill = pcbnew.FromMM(0.3)


def outline(board, width, height, radius=3.0):
    def line(x0, y0, x1, y1):
        shape = pcbnew.PCB_SHAPE(board)
        shape.SetShape(pcbnew.SHAPE_T_SEGMENT)
        shape.SetStart(mm(x0, y0))
        shape.SetEnd(mm(x1, y1))
        finish(shape)

    def corner(x, y, start_x, start_y):
        shape = pcbnew.PCB_SHAPE(board)
        shape.SetShape(pcbnew.SHAPE_T_ARC)
        shape.SetCenter(mm(x, y))
        shape.SetStart(mm(start_x, start_y))
        shape.SetArcAngleAndEnd(900, True)
        finish(shape)

    def finish(shape):
        shape.SetLayer(pcbnew.Edge_Cuts)
        shape.SetWidth(pcbnew.FromMM(0.1))
        board.Add(shape)

    line(radius, 0, width - radius, 0)
    line(width, radius, width, height - radius)
    line(width - radius, height, radius, height)
    line(0, height - radius, 0, radius)
    corner(width - radius, radius, width - radius, 0)
    corner(width - radius, height - radius, width, height - radius)
    corner(radius, height - radius, radius, height)
    corner(radius, radius, 0, radius)


def place(board, component, plan, nets):
    library, name = component["footprint"].split(":")
    footprint = pcbnew.FootprintLoad(os.path.join(LIBRARIES, f"{library}.pretty"), name)
    footprint.SetFPID(pcbnew.LIB_ID(library, name))
    footprint.SetReference(component["reference"])
    footprint.SetValue(component["value"])
    board.Add(footprint)
    x, y = component["x"], component["y"]
    if component["part"] == "pot":
        # The place given is the shaft's; the pins point to the display.
        footprint.SetOrientationDegrees(-90)
        footprint.SetPosition(mm(x + 2.5, y - 7.5))
    elif component["part"] == "button":
        footprint.SetPosition(mm(x - 3.25, y - 2.25))
    elif component["part"] in BOTTOM_PARTS:
        place_socket(footprint, component, plan["sockets"])
    else:
        footprint.SetOrientationDegrees(component["rotation"])
        footprint.SetPosition(mm(x, y))
    for pad in footprint.Pads():
        # Lugs have no number. Grounded, a metal shaft leads static away from the wiper.
        net = component["pins"].get(pad.GetNumber()) or (pad.GetNumber() == ""
            and component["part"] == "pot" and "GND")
        if net:
            pad.SetNet(nets[net])
    footprint.Value().SetVisible(False)
    tidy(footprint, component)


def place_socket(footprint, component, sockets):
    """On the back, pin 1 at the end away from USB; proven by the places of its pads."""
    double = component["part"] == "socketDouble"
    footprint.Flip(mm(component["x"], component["y"]), True)
    wrong = []
    for orientation in (0, 180):
        footprint.SetOrientationDegrees(orientation)
        first = {pad.GetNumber(): pad for pad in footprint.Pads()}["1"].GetPosition()
        footprint.Move(mm(component["x"], component["y"]) - first)
        wrong = [pad.GetNumber() for pad in footprint.Pads()
                 if not is_at(pad, socket_place(int(pad.GetNumber()), component, sockets, double))]
        if not wrong:
            return
    raise RuntimeError(f"{component['reference']}: pins {wrong} are not where a board's would be")


def socket_place(number, component, sockets, double):
    """Where a board's pin comes down, by its number in the socket."""
    position = (number + 1) // 2 if double else number
    column = (number + 1) % 2 if double else 0
    return mm(component["x"] - column * (sockets["rows"][1] - sockets["rows"][0]),
              component["y"] - (position - 1) * sockets["pitch"])


def is_at(pad, place):
    found = pad.GetPosition()
    return abs(found.x - place.x) < 1000 and abs(found.y - place.y) < 1000


# Where a name would lie on a pad or on another part: its place from the part's own.
NAMES = {
    "pot": None, "button": None, "hole": None, "testpoint": None, "swap": None,
    "bridge": None, "socket": None, "socketDouble": None, "oled": None,
    "resistor": (0, -1.75), "filter": (0, -1.75), "bulk": (0, 1.75),
}


def tidy(footprint, component):
    text = footprint.Reference()
    offset = NAMES[component["part"]]
    if offset is None:
        text.SetVisible(False)
        return
    size = 0.9
    text.SetTextSize(pcbnew.wxSizeMM(size, size))
    text.SetTextThickness(pcbnew.FromMM(0.14))
    text.SetTextAngle(0)
    text.SetPosition(mm(component["x"] + offset[0], component["y"] + offset[1]))
    text.SetKeepUpright(True)


def pads_of(board, net):
    """(layers, x, y) of each pad; a through-hole pad is on both."""
    places = []
    for pad in board.GetPads():
        if pad.GetNetname() == net:
            layers = tuple(i for i, layer in enumerate((FRONT, BACK)) if pad.IsOnLayer(layer))
            position = pad.GetPosition()
            places.append((layers, pcbnew.ToMM(position.x) - ORIGIN[0],
                           pcbnew.ToMM(position.y) - ORIGIN[1]))
    return places


def obstacles(board, router):
    for pad in board.GetPads():
        position = pad.GetPosition()
        x, y = pcbnew.ToMM(position.x) - ORIGIN[0], pcbnew.ToMM(position.y) - ORIGIN[1]
        box = pad.GetBoundingBox()
        half_x, half_y = pcbnew.ToMM(box.GetWidth()) / 2, pcbnew.ToMM(box.GetHeight()) / 2
        radius = min(half_x, half_y)
        layers = tuple(i for i, layer in enumerate((FRONT, BACK)) if pad.IsOnLayer(layer))
        if pad.GetAttribute() == pcbnew.PAD_ATTRIB_NPTH:
            layers = (0, 1)
        # Corners of a rectangle reach farther than its capsule does.
        corner = radius * 0.42 if pad.GetShape() == pcbnew.PAD_SHAPE_RECT else radius * 0.12
        if pad.GetAttribute() == pcbnew.PAD_ATTRIB_SMD:
            router.flat_pads.append((None, (0, 1), x - (half_x - radius), y - (half_y - radius),
                                     x + (half_x - radius), y + (half_y - radius), radius + 0.2))
        router.add(pad.GetNetname() or f"pad {x} {y}", layers,
                   x - (half_x - radius), y - (half_y - radius),
                   x + (half_x - radius), y + (half_y - radius), radius + corner)


def route(board, plan, nets):
    router = Router(plan["width"], plan["height"])
    obstacles(board, router)
    # Short ones first: they have the least choice. The ground is poured.
    order = sorted((net for net in nets if net != "GND"), key=lambda net: (
        net == "3V3", spread(pads_of(board, net))))
    for net in order:
        width = SUPPLY if net.startswith("3V3") else SIGNAL
        tracks, vias = router.route(net, pads_of(board, net), width)
        for layer, x0, y0, x1, y1 in tracks:
            track = pcbnew.PCB_TRACK(board)
            track.SetStart(mm(x0, y0))
            track.SetEnd(mm(x1, y1))
            track.SetLayer((FRONT, BACK)[layer])
            track.SetWidth(pcbnew.FromMM(width))
            track.SetNet(nets[net])
            board.Add(track)
        for x, y in vias:
            add_via(board, x, y, nets[net])
    stitch(board, router, plan, nets["GND"])


def add_via(board, x, y, net):
    via = pcbnew.PCB_VIA(board)
    via.SetPosition(mm(x, y))
    via.SetDrill(pcbnew.FromMM(0.4))
    via.SetWidth(pcbnew.FromMM(0.8))
    via.SetNet(net)
    board.Add(via)


def stitch(board, router, plan, ground):
    """Vias that join the pours of both sides, about every twelve millimetres where there is room."""
    closed = router.closed("GND", 0.9, for_vias=True)
    for j in range(1, int(plan["height"] / 6)):
        for i in range(1, int(plan["width"] / 12) + 1):
            x, y = i * 12 - 6 + (j % 2) * 5, j * 6.0
            if x > plan["width"] - 3 or y > plan["height"] - 3:
                continue
            cell = int(round(y / 0.25)) * router.columns + int(round(x / 0.25))
            if not closed[0][cell] and not closed[1][cell] \
                    and all((x - px) ** 2 + (y - py) ** 2 > 2.2 for _, px, py in pads_of(board, "GND")):
                add_via(board, x, y, ground)


def spread(pads):
    xs, ys = [pad[1] for pad in pads], [pad[2] for pad in pads]
    return max(xs) - min(xs) + max(ys) - min(ys)


def pour(board, plan, ground):
    for layer in (FRONT, BACK):
        zone = pcbnew.ZONE(board)
        zone.SetLayer(layer)
        zone.SetNet(ground)
        zone.SetLocalClearance(pcbnew.FromMM(0.3))
        zone.SetMinThickness(pcbnew.FromMM(0.25))
        zone.SetThermalReliefGap(pcbnew.FromMM(0.4))
        zone.SetThermalReliefSpokeWidth(pcbnew.FromMM(0.5))
        zone.SetPadConnection(pcbnew.ZONE_CONNECTION_THERMAL)
        zone.SetIslandRemovalMode(pcbnew.ISLAND_REMOVAL_MODE_ALWAYS)
        shape = zone.Outline()
        shape.NewOutline()
        edge = 0.5
        for x, y in ((edge, edge), (plan["width"] - edge, edge),
                     (plan["width"] - edge, plan["height"] - edge), (edge, plan["height"] - edge)):
            point = mm(x, y)
            shape.Append(point.x, point.y)
        board.Add(zone)


def write(board, text, x, y, size, layer=pcbnew.F_SilkS, bold=False):
    item = pcbnew.PCB_TEXT(board)
    item.SetText(text)
    item.SetPosition(mm(x, y))
    item.SetLayer(layer)
    item.SetTextSize(pcbnew.wxSizeMM(size, size))
    item.SetTextThickness(pcbnew.FromMM(size * (0.19 if bold else 0.15)))
    item.SetMirrored(layer == pcbnew.B_SilkS)
    board.Add(item)


def stroke(board, x0, y0, x1, y1):
    shape = pcbnew.PCB_SHAPE(board)
    shape.SetShape(pcbnew.SHAPE_T_SEGMENT)
    shape.SetStart(mm(x0, y0))
    shape.SetEnd(mm(x1, y1))
    shape.SetLayer(pcbnew.F_SilkS)
    shape.SetWidth(pcbnew.FromMM(0.15))
    board.Add(shape)


def silk(board, plan):
    with open(os.path.join(os.path.dirname(__file__), "silk.json"), encoding="utf-8") as file:
        content = json.load(file)
    for text in content["texts"]:
        layer = pcbnew.B_SilkS if text.get("back") else pcbnew.F_SilkS
        write(board, text["text"].replace("{revision}", plan["revision"]),
              text["x"], text["y"], text["size"], layer, text.get("bold", False))
    for line in content["lines"]:
        stroke(board, line["x0"], line["y0"], line["x1"], line["y1"])


def check(folder, path):
    report = os.path.join(folder, "drc.txt")
    board = pcbnew.LoadBoard(path)
    pcbnew.WriteDRCReport(board, report, pcbnew.EDA_UNITS_MILLIMETRES, True)
    with open(report, encoding="utf-8") as file:
        lines = [line.rstrip() for line in file if not line.startswith("** Drc report for")
                 and not line.startswith("** Created on")]
    with open(report, "w", encoding="utf-8") as file:
        file.write("\n".join(lines).strip() + "\n")
    findings = [line for line in lines if line.startswith("[")]
    for finding in findings[:40]:
        print("carrier:", finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
