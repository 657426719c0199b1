"""Associative memories with the same bits everywhere: AstroNano's core for Python and NumPy."""

import ctypes
import weakref

import numpy as np

from ._native import call, library, text

__all__ = ["Network", "Setting", "draw", "networks", "recall", "scenarios"]
__version__ = text(library.astronano_version())

KINDS = ("random", "walsh", "glyphs")
ROW = np.dtype([(name, np.float32) for name in (
    "hard_error", "soft_error", "perplexity", "mirrored", "collapsed", "cue_error")])


def networks():
    """Keys of all networks, such as "astrocyte"."""
    return text(library.astronano_networks()).split("\n")


def draw(kind="random", units=64, memories=16, trial=0, stream=0, memory=0, flips=0):
    """Patterns (K, N) of +1 and -1, and a cue (N): one of them with so many signs flipped.

    The same numbers give the same signs on every machine, and on the board.
    """
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)} (was {kind!r}).")
    patterns = np.empty((memories, units), np.int8)
    cue = np.empty(units, np.int8)
    call("draw", KINDS.index(kind), units, memories, trial, stream, memory, flips,
         patterns.ctypes.data, cue.ctypes.data)
    return patterns, cue


def recall(network, units=64, memories=16, flips=13, trials=1000, first=0, stream=0, passes=0,
           patterns=None, states=False, threads=1, **settings):
    """Runs numbered trials, many at once in the processor's vectors where the network allows it.

    Returns an array with a row per trial (fields as in ROW), and with states=True the final states
    (trials, N) too. The trials are those of the command `recall`; with patterns (K, N) they use
    these and cue each in turn. passes=0 takes as many as the network's paper.
    """
    own = None
    if patterns is not None:
        own = _signs(patterns, "patterns", 2)
        memories, units = own.shape
    keys = [_key(name) for name in settings]
    values = np.array([_value(name, value) for name, value in settings.items()], np.float32)
    sizes = np.array([units, memories, flips, stream, first, trials, passes, threads], np.intc)
    rows = np.empty(max(trials, 0), ROW)
    final = np.empty((max(trials, 0), units), np.float32) if states else None
    call("recall", network.encode(), sizes.ctypes.data, "\n".join(keys).encode(),
         values.ctypes.data, own.ctypes.data if own is not None else None, rows.ctypes.data,
         final.ctypes.data if states else None)
    return (rows, final) if states else rows


def scenarios():
    """Plays all scenarios: tuples of name, the digest that every runtime reaches, and this one's."""
    expected, reached = ctypes.c_int(), ctypes.c_int()
    number = 0
    while True:
        name = library.astronano_scenario(number, ctypes.byref(expected), ctypes.byref(reached))
        if not name:
            return
        yield text(name), expected.value & 0xFFFFFFFF, reached.value & 0xFFFFFFFF
        number += 1


class Setting:
    """What is known of a setting: key, least and largest value, default, what it does, words."""

    def __init__(self, line):
        self.key, least, largest, default, self.help, words = line.split("\t")
        self.minimum, self.maximum, self.default = float(least), float(largest), float(default)
        self.words = words.split(",") if words else []

    def __repr__(self):
        return f"{self.key}: {self.minimum:g} to {self.maximum:g}, {self.default:g}. {self.help}"


class Network:
    """A network by its key; settings by name, as in Network("astrocyte", temperature=4).

    The arrays are the network's own memory: they change with every step, and writing to them
    changes the run. A network lives as long as one of its arrays does.
    """

    def __init__(self, key="astrocyte", units=64, memories=16, **settings):
        handle = ctypes.c_void_p()
        call("create", key.encode(), units, memories, ctypes.byref(handle))
        self.key = key
        self._handle = handle.value
        self._views = {}
        self._release = weakref.finalize(self, library.astronano_release, self._handle)
        self.settings = {setting.key: setting for setting in map(
            Setting, filter(None, text(library.astronano_settings(self._handle)).split("\n")))}
        for name, value in settings.items():
            self[name] = value

    def __getitem__(self, name):
        """The value of a setting."""
        value = ctypes.c_float()
        call("get", self._handle, _key(name).encode(), ctypes.byref(value))
        return value.value

    def __setitem__(self, name, value):
        """Sets a setting, by a number or by one of its words."""
        setting = self.settings.get(_key(name))
        if setting is not None and value in setting.words:
            value = setting.minimum + setting.words.index(value)
        call("set", self._handle, _key(name).encode(), _value(name, value))

    def store(self, patterns):
        """Makes patterns (K, N) of +1 and -1 the memories."""
        signs = _signs(patterns, "patterns", 2, self.units)
        call("store", self._handle, signs.ctypes.data, len(signs))

    def learn(self, signs):
        """Learns a pattern (N) as the last memory; returns its place."""
        place = ctypes.c_int()
        call("learn", self._handle, _signs(signs, "signs", 1, self.units).ctypes.data,
             ctypes.byref(place))
        return place.value

    def cue(self, signs):
        """Starts a recall from a cue (N) of +1 and -1."""
        call("cue", self._handle, _signs(signs, "cue", 1, self.units).ctypes.data)

    def step(self, steps=1):
        """Makes steps; all arrays are up to date afterwards."""
        call("step", self._handle, steps)

    def _count(self, which):
        counts = (ctypes.c_int * 6)()
        call("counts", self._handle, counts)
        return counts[which]

    units = property(lambda self: self._count(0), doc="Number of units, N.")
    capacity = property(lambda self: self._count(1), doc="The most memories it can hold.")
    memories = property(lambda self: self._count(2), doc="Number of memories stored, K.")
    steps = property(lambda self: self._count(3), doc="Steps since the last cue.")
    steps_per_pass = property(lambda self: self._count(5), doc="Steps in which all units are met.")

    def _array(self, which):
        address, length = ctypes.c_void_p(), ctypes.c_int()
        call("array", self._handle, which, ctypes.byref(address), ctypes.byref(length))
        if not address.value:
            return None
        view = self._views.get(which)
        place = (address.value, length.value)
        if view is None or view[0] != place or view[1]() is None:
            memory = (ctypes.c_float * length.value).from_address(address.value)
            memory.network = self  # not released before its arrays
            array = np.frombuffer(memory, np.float32)
            view = self._views[which] = (place, weakref.ref(array))
            return array
        return view[1]()

    state = property(lambda self: self._array(0), doc="States x (N).")
    activation = property(lambda self: self._array(1), doc="Activations (N).")
    overlaps = property(lambda self: self._array(2), doc="Overlaps with the memories (K).")
    gains = property(lambda self: self._array(3),
                     doc="What weighs each memory: gains, weights, saliencies (K); or None.")
    beside = property(lambda self: self._array(4), doc="A code or content beside it; or None.")

    @property
    def variables(self):
        """All state variables, in the order of the digest."""
        return [self._array(8 + index) for index in range(self._count(4))]

    def _measure(self, which):
        energy, spread, digest = ctypes.c_float(), ctypes.c_float(), ctypes.c_int()
        call("measure", self._handle, ctypes.byref(energy), ctypes.byref(spread),
             ctypes.byref(digest))
        return (energy.value, spread.value, digest.value & 0xFFFFFFFF)[which]

    energy = property(lambda self: self._measure(0), doc="Energy of the present state, or 0.")
    spread = property(lambda self: self._measure(1), doc="Over how many memories it is spread.")
    digest = property(lambda self: self._measure(2), doc="Digest of the state's bits.")


def _key(name):
    return name.replace("_", "-")


def _value(name, value):
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{_key(name)} must be a number (was {value!r}).") from None


def _signs(signs, name, dimensions, units=None):
    given = np.asarray(signs)
    array = np.ascontiguousarray(given, np.int8)
    if array.ndim != dimensions or (units is not None and array.shape[-1] != units):
        shape = "(K, N)" if dimensions == 2 else "(N)"
        wanted = "" if units is None else f" with N = {units}"
        raise ValueError(f"{name} must have the shape {shape}{wanted} (was {given.shape}).")
    if not np.array_equal(array, given):
        raise ValueError(f"{name} must be +1 or -1.")
    return array
