"""What the reports below a folder say of each file, and every mutant that no test noticed."""
import collections
import json
import pathlib
import sys

KILLED, ALIVE = ("Killed", "Timeout"), ("Survived", "NoCoverage")
files, left = {}, {}
for report in sorted(pathlib.Path(sys.argv[1]).rglob("mutation-report.json"),
                     key=lambda path: path.stat().st_mtime):
    for path, found in json.loads(report.read_text())["files"].items():
        name = path[path.rfind("shared/") + len("shared/"):]
        counts = collections.Counter(each["status"] for each in found["mutants"])
        if counts.keys() & {*KILLED, *ALIVE}:
            files[name] = counts
            lines = found["source"].splitlines()
            left[name] = [
                f"{name}:{each['location']['start']['line']} {each['status']}: "
                f"{lines[each['location']['start']['line'] - 1].strip()}  ->  "
                f"{' '.join(each.get('replacement', '').split())[:100]}"
                for each in found["mutants"] if each["status"] in (*ALIVE, "Timeout")]
if not files:
    sys.exit("There is no report of mutants.")


def row(name, counts):
    killed, alive = (sum(counts[key] for key in keys) for keys in (KILLED, ALIVE))
    return (f"{killed:5} {counts['Timeout']:5} {counts['Survived']:5} {counts['NoCoverage']:5} "
            f"{counts['CompileError']:5} {100 * killed / (killed + alive):6.1f} % {name}")


for name in sorted(left):
    print("\n".join(left[name]))
print("\nnoticed, of them by time; survived, not reached; not compiled; score")
for name in sorted(files):
    print(row(name, files[name]))
for folder in sorted({name[:name.rindex("/")] for name in files}):
    print(row(folder, sum((counts for name, counts in files.items()
                           if name.startswith(folder + "/")), collections.Counter())))
