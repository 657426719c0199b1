"""Packs the module and the native library into a wheel, with the standard library alone.

A wheel is a zip file: the module's folder, and one with what the package says of itself and the
digest of every file (https://packaging.python.org/specifications/binary-distribution-format/).
Arguments: the runtime, the folder of the compiled library, and the folder for the wheel.
"""

import base64
import hashlib
import pathlib
import re
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARY = {"win": "AstroNano.Native.dll", "osx": "AstroNano.Native.dylib"}
PLATFORMS = {
    "osx-arm64": "macosx_12_0_arm64",
    "osx-x64": "macosx_12_0_x86_64",
    "win-x64": "win_amd64",
}
MACHINES = {"linux-x64": "x86_64", "linux-arm64": "aarch64"}


def platform_of(runtime, library):
    """The platform's tag; of Linux, with the least C library that has all it asks for."""
    if runtime in PLATFORMS:
        return PLATFORMS[runtime]
    needed = max(int(minor) for minor in re.findall(rb"GLIBC_2\.(\d+)", library))
    return f"manylinux_2_{needed}_{MACHINES[runtime]}"


def metadata(version):
    return "\n".join([
        "Metadata-Version: 2.1",
        "Name: astronano",
        f"Version: {version}",
        "Summary: Associative memories with the same bits everywhere",
        "License: MIT",
        "Requires-Python: >=3.9",
        "Requires-Dist: numpy",
        "Description-Content-Type: text/markdown",
        "",
        (HERE / "README.md").read_text("utf-8"),
    ])


def main(runtime, compiled, folder):
    props = (ROOT / "Directory.Build.props").read_text("utf-8")
    version = re.search("<Version>(.*)</Version>", props)[1]
    name = LIBRARY.get(runtime.split("-")[0], "AstroNano.Native.so")
    library = (pathlib.Path(compiled) / name).read_bytes()
    tag = f"py3-none-{platform_of(runtime, library)}"
    info = f"astronano-{version}.dist-info/"
    files = {"astronano/" + file.name: file.read_bytes()
             for file in sorted((HERE / "astronano").glob("*.py"))}
    files["astronano/" + name] = library
    files[info + "METADATA"] = metadata(version).encode()
    files[info + "WHEEL"] = ("Wheel-Version: 1.0\nGenerator: AstroNano\n"
                             f"Root-Is-Purelib: false\nTag: {tag}\n").encode()
    files[info + "LICENSE"] = (ROOT / "LICENSE").read_bytes()
    record = "".join(
        f"{file},sha256={digest_of(content)},{len(content)}\n" for file, content in files.items())
    files[info + "RECORD"] = (record + info + "RECORD,,\n").encode()
    wheel = pathlib.Path(folder) / f"astronano-{version}-{tag}.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in files.items():
            # A fixed time: the same files make the same wheel.
            entry = zipfile.ZipInfo(file, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    print(wheel)


def digest_of(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    main(*sys.argv[1:])
