"""The native library: where it is, what its functions take, and its refusals as exceptions."""

import ctypes
import os
import sys

_NAME = "AstroNano.Native" + {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
library = ctypes.CDLL(os.path.join(os.path.dirname(os.path.abspath(__file__)), _NAME))

_int, _pointer, _text, _float = ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float
_ARGUMENTS = {
    "error": [],
    "version": [],
    "networks": [],
    "create": [_text, _int, _int, _pointer],
    "release": [_pointer],
    "store": [_pointer, _pointer, _int],
    "cue": [_pointer, _pointer],
    "learn": [_pointer, _pointer, _pointer],
    "step": [_pointer, _int],
    "array": [_pointer, _int, _pointer, _pointer],
    "measure": [_pointer, _pointer, _pointer, _pointer],
    "counts": [_pointer, _pointer],
    "settings": [_pointer],
    "get": [_pointer, _text, _pointer],
    "set": [_pointer, _text, _float],
    "draw": [_int, _int, _int, _int, _int, _int, _int, _pointer, _pointer],
    "recall": [_text, _pointer, _text, _pointer, _pointer, _pointer, _pointer],
    "scenario": [_int, _pointer, _pointer],
}
_TEXTS = ("error", "version", "networks", "settings", "scenario")
_WRONG_ARGUMENT = 1

for _name, _types in _ARGUMENTS.items():
    _function = getattr(library, "astronano_" + _name)
    _function.argtypes = _types
    _function.restype = _text if _name in _TEXTS else None if _name == "release" else _int


def text(given):
    """A text of the library."""
    return given.decode()


def call(name, *arguments):
    """Calls a function; what the core refuses is an exception with the core's sentence."""
    outcome = getattr(library, "astronano_" + name)(*arguments)
    if outcome:
        sentence = text(library.astronano_error())
        raise (ValueError if outcome == _WRONG_ARGUMENT else RuntimeError)(sentence)
