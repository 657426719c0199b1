"""A small maze router: two layers, a grid of a quarter millimetre, one net after the other.

Cells near foreign copper are closed by the clearance and half the track's width, so that what it
lays cannot violate the rules; KiCad checks it all the same.
"""
import heapq

STEP = 0.25          # mm
CLEARANCE = 0.22     # mm, a little more than the rules ask for
VIA_RADIUS = 0.4     # mm
VIA_COST = 14


class Router:
    def __init__(self, width, height, margin=0.6):
        self.columns = int(round(width / STEP)) + 1
        self.rows = int(round(height / STEP)) + 1
        self.width, self.height, self.margin = width, height, margin
        self.flat_pads = []  # places where solder would run away through a via
        self.shapes = []  # (net, layers, x0, y0, x1, y1, radius): a capsule of copper or a hole

    def add(self, net, layers, x0, y0, x1, y1, radius):
        self.shapes.append((net, layers, x0, y0, x1, y1, radius))

    def closed(self, net, half_width, for_vias=False):
        """Two maps of cells that a track, or a via, of this net must not touch."""
        maps = [bytearray(self.columns * self.rows) for _ in range(2)]
        edge = self.margin + half_width
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = column * STEP, row * STEP
                if x < edge or y < edge or x > self.width - edge or y > self.height - edge:
                    maps[0][row * self.columns + column] = maps[1][row * self.columns + column] = 1
        foreign = [shape for shape in self.shapes if shape[0] != net]
        for _, layers, x0, y0, x1, y1, radius in foreign + (self.flat_pads if for_vias else []):
            reach = radius + CLEARANCE + half_width
            for row in range(max(0, int((min(y0, y1) - reach) / STEP)),
                             min(self.rows - 1, int((max(y0, y1) + reach) / STEP) + 1) + 1):
                for column in range(max(0, int((min(x0, x1) - reach) / STEP)),
                                    min(self.columns - 1,
                                        int((max(x0, x1) + reach) / STEP) + 1) + 1):
                    if distance(column * STEP, row * STEP, x0, y0, x1, y1) < reach:
                        for layer in layers:
                            maps[layer][row * self.columns + column] = 1
        return maps

    def route(self, net, pads, width):
        """Connects the pads (layers, x, y) of a net; returns tracks and vias."""
        closed = self.closed(net, width / 2)
        closed_for_vias = self.closed(net, VIA_RADIUS, for_vias=True)
        tracks, vias = [], []
        tree = self._cells(pads[0])
        open_pads = list(pads[1:])
        while open_pads:
            targets = {cell: i for i, pad in enumerate(open_pads) for cell in self._cells(pad)}
            path = self._search(tree, targets, closed, closed_for_vias)
            if path is None:
                raise RuntimeError(f"{net}: no way to {open_pads}")
            index = targets[path[-1]]
            tree |= set(path) | self._cells(open_pads[index])
            del open_pads[index]
            self._lay(net, path, width, tracks, vias)
        return tracks, vias

    def _cells(self, pad):
        layers, x, y = pad
        return {(layer, int(round(x / STEP)), int(round(y / STEP))) for layer in layers}

    def _search(self, starts, targets, closed, closed_for_vias):
        def ahead(column, row):
            return min(max(abs(column - c), abs(row - r)) for _, c, r in targets)

        best = {cell: 0 for cell in starts}
        queue = [(ahead(c, r), 0, (layer, c, r), None) for layer, c, r in sorted(starts)]
        heapq.heapify(queue)
        came = {}
        while queue:
            _, cost, cell, before = heapq.heappop(queue)
            if cell in came:
                continue
            came[cell] = before
            if cell in targets:
                path = [cell]
                while came[path[-1]] is not None:
                    path.append(came[path[-1]])
                return path[::-1]
            layer, column, row = cell
            for dc, dr, price in NEIGHBOURS:
                c, r = column + dc, row + dr
                if 0 <= c < self.columns and 0 <= r < self.rows \
                        and not closed[layer][r * self.columns + c]:
                    # The display's side runs along x, the other along y, so that they cross well.
                    extra = 0.35 if (dr if layer == 0 else dc) else 0
                    self._push(queue, best, targets, ahead, (layer, c, r),
                               cost + price + extra, cell)
            if not closed_for_vias[0][row * self.columns + column] \
                    and not closed_for_vias[1][row * self.columns + column]:
                self._push(queue, best, targets, ahead, (1 - layer, column, row),
                           cost + VIA_COST, cell)
        return None

    @staticmethod
    def _push(queue, best, targets, ahead, cell, cost, before):
        if cost < best.get(cell, 1e9):
            best[cell] = cost
            heapq.heappush(queue, (cost + ahead(cell[1], cell[2]), cost, cell, before))

    def _lay(self, net, path, width, tracks, vias):
        """Straight pieces of the path as tracks, changes of layer as vias."""
        start = path[0]
        for before, cell, after in zip([None] + path[:-1], path, path[1:] + [None]):
            if after is not None and after[0] != cell[0]:
                vias.append((cell[1] * STEP, cell[2] * STEP))
                self.add(net, (0, 1), cell[1] * STEP, cell[2] * STEP,
                         cell[1] * STEP, cell[2] * STEP, VIA_RADIUS)
            turns = after is None or before is None or after[0] != cell[0] \
                or (after[1] - cell[1], after[2] - cell[2]) != (cell[1] - before[1], cell[2] - before[2])
            if turns:
                if start[0] == cell[0] and start != cell:
                    piece = (start[0], start[1] * STEP, start[2] * STEP,
                             cell[1] * STEP, cell[2] * STEP)
                    tracks.append(piece)
                    self.add(net, (piece[0],), *piece[1:], width / 2)
                start = after if after is not None and after[0] != cell[0] else cell


NEIGHBOURS = [(1, 0, 1), (-1, 0, 1), (0, 1, 1), (0, -1, 1),
              (1, 1, 1.42), (1, -1, 1.42), (-1, 1, 1.42), (-1, -1, 1.42)]


def distance(x, y, x0, y0, x1, y1):
    """From a point to a straight piece."""
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((x - x0) * dx + (y - y0) * dy) / length))
    return ((x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2) ** 0.5
