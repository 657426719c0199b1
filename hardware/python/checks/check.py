"""Proves an installed module: digests, views, refusals, batches, and the notebook as written.

With a file, the notebook's numbers are written there. With --renew, the notebook's outputs are.
"""

import ast
import contextlib
import gc
import io
import json
import pathlib
import sys

import numpy as np

import astronano

NOTEBOOK = pathlib.Path(__file__).resolve().parent.parent / "notebooks" / "perplexity.ipynb"


def digests():
    played = list(astronano.scenarios())
    wrong = [name for name, expected, reached in played if expected != reached]
    assert len(played) >= 35 and not wrong, f"other digests: {wrong}"
    # The scenario "recall" once more, step by step from here; its digest is of all states.
    patterns, cue = astronano.draw("random", 64, 16, trial=0, stream=0, flips=13)
    network = astronano.Network("astrocyte", 64, 16)
    network.store(patterns)
    network.cue(cue)
    digest = 2166136261
    for _ in range(200):
        network.step()
        for numbers in network.variables:
            for byte in numbers.astype("<f4").tobytes():
                digest = (digest ^ byte) * 16777619 & 0xFFFFFFFF
    expected = {name: golden for name, golden, _ in played}["recall"]
    assert digest == expected, f"{digest:08X} instead of {expected:08X}"
    return f"{len(played)} scenarios have their digests, and 200 steps from Python theirs"


def views():
    patterns, cue = astronano.draw("glyphs", flips=13)
    network, twin = (astronano.Network("astrocyte", temperature=4) for _ in range(2))
    for each in (network, twin):
        each.store(patterns)
        each.cue(cue)
    state, overlaps, gains = network.state, network.overlaps, network.gains
    assert state is network.state and not state.flags.owndata
    for steps in (1, 5, 60, 1, 300):  # a held array gets pending steps
        network.step(steps)
        for _ in range(steps):
            twin.step()
        for mine, others in ((state, twin.state), (overlaps, twin.overlaps), (gains, twin.gains)):
            assert np.array_equal(mine.view(np.int32), others.view(np.int32)), steps
    before = network.digest
    state[0] = 0.25
    assert network.digest != before, "writing to a view changes the network"
    del network, twin
    gc.collect()
    assert state[0] == 0.25, "a view keeps its network"
    return "views are live, up to date after counted steps, and keep their network"


def refusals():
    network = astronano.Network()
    patterns, cue = astronano.draw()
    for kind, sentence, refused in [
        (ValueError, "units must be from 4 to 1024 (was 3).", lambda: astronano.Network(units=3)),
        (ValueError, "temperature must be from 0 to 1000000 (was -0.5).",
         lambda: astronano.Network(temperature=-0.5)),
        (RuntimeError, "No patterns are stored; call Store first.", lambda: network.cue(cue)),
        (RuntimeError, "No patterns are stored; call Store first.", network.step),
        (ValueError, "signs[3] must be +1 or -1 (was 0).",
         lambda: network.store(np.where(np.arange(64) == 3, 0, patterns))),
        (ValueError, "cue must have the shape (N) with N = 64 (was (63,)).",
         lambda: network.cue(cue[1:])),
        (ValueError, "cue must be +1 or -1.", lambda: network.cue(cue * 0.5)),
        (ValueError, "flips must be from 0 to 64 (was 65).",
         lambda: astronano.recall("hopfield", flips=65)),
        (ValueError, "The network hopfield has no setting 'beta'.",
         lambda: astronano.recall("hopfield", beta=1)),
    ]:
        try:
            refused()
        except kind as exception:
            assert str(exception) == sentence, exception
        else:
            raise AssertionError(f"not refused: {sentence}")
    return "refusals have the core's sentences"


def batches():
    for key in astronano.networks():
        if key in ("reasoning", "three-layer", "kleinfeld", "kleinfeld-delayed"):
            continue  # sequences: no memory is recalled
        rows, states = astronano.recall(key, 64, 8, flips=10, trials=21, states=True, threads=2)
        network = astronano.Network(key, 64, 8)
        passes = {"correlation": 1, "kohonen": 1, "minerva": 1, "separator": 1, "universal": 1,
                  "binary": 50, "context": 50, "dense": 10, "hebbian": 10, "sparse": 10,
                  "modern": 3, "entmax": 3}.get(key, 200)
        for trial in (0, 20):
            patterns, cue = astronano.draw("random", 64, 8, trial=trial, flips=10)
            network.store(patterns)
            network.cue(cue)
            network.step(passes * network.steps_per_pass)
            assert np.array_equal(network.state.view(np.int32), states[trial].view(np.int32)), key
            wrong = np.sum(np.where(network.state > 0, 1, -1) != patterns[0])
            assert (states[trial] == 0).any() or rows["hard_error"][trial] == wrong, key
    return "a batch ends in the bits of single runs, for every network that recalls"


class Cells:
    """Runs a notebook's cells in order, as Jupyter does, with text and SVG for outputs."""

    def __init__(self):
        self.names = {}

    def run(self, source):
        tree = ast.parse(source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        printed, value = io.StringIO(), None
        with contextlib.redirect_stdout(printed):
            exec(compile(tree, "<cell>", "exec"), self.names)
            if last is not None:
                value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), self.names)
        outputs = []
        if printed.getvalue():
            outputs.append({"output_type": "stream", "name": "stdout",
                            "text": printed.getvalue().splitlines(keepends=True)})
        if value is not None:
            svg = getattr(value, "_repr_svg_", None)
            data = {"image/svg+xml": svg().splitlines(keepends=True)} if svg else {}
            data["text/plain"] = repr(value).splitlines(keepends=True)
            outputs.append({"output_type": "execute_result", "data": data, "metadata": {}})
        return outputs


def notebook(renew, table):
    written = json.loads(NOTEBOOK.read_text("utf-8"))
    cells = Cells()
    for number, cell in enumerate(each for each in written["cells"] if each["cell_type"] == "code"):
        outputs = cells.run("".join(cell["source"]))
        for output in outputs:
            if output["output_type"] == "execute_result":
                output["execution_count"] = number + 1
        assert renew or outputs == cell["outputs"], f"cell {number + 1} has another output"
        cell["outputs"], cell["execution_count"] = outputs, number + 1
    if renew:
        NOTEBOOK.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if table:
        pathlib.Path(table).write_text(cells.names["table"], "utf-8")
    return "the notebook has the outputs that it is written with"


def main(arguments):
    renew = arguments == ["--renew"]
    table = arguments[0] if arguments and not renew else None
    for proof in (digests, views, refusals, batches, lambda: notebook(renew, table)):
        print(proof())


if __name__ == "__main__":
    main(sys.argv[1:])
