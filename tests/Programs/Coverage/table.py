"""Adds up the Cobertura files below a folder and prints a line a file, the least covered first."""
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

lines, branches = {}, {}
for report in pathlib.Path(sys.argv[1]).rglob("*.xml"):
    root = tree.parse(report).getroot()
    source = root.findtext("sources/source") or ""
    for each in root.iter("class"):
        file = pathlib.Path(source, each.get("filename")).as_posix()
        file = file[file.find("shared/"):]
        for line in each.iter("line"):
            key = file, int(line.get("number"))
            lines[key] = lines.get(key, False) or int(line.get("hits")) > 0
            said = re.search(r"\((\d+)/(\d+)\)", line.get("condition-coverage") or "")
            if said:
                # Of two runs the better one: which branches they were, the format does not say.
                taken, there = map(int, said.groups())
                branches[key] = max(branches.get(key, (0, there)), (taken, there))


def row(name, keep):
    hit = [reached for key, reached in lines.items() if keep(key[0])]
    taken = [pair for key, pair in branches.items() if keep(key[0])]
    ways = sum(there for _, there in taken)
    return (sum(hit) / len(hit), f"{100 * sum(hit) / len(hit):6.1f} % of {len(hit):5} lines"
            + (f"{100 * sum(way for way, _ in taken) / ways:7.1f} % of {ways:5} branches  "
               if ways else " " * 28) + name)


if not lines:
    sys.exit("There is no report of coverage.")
for _, text in sorted(row(file, file.__eq__) for file in {file for file, _ in lines}):
    print(text)
print(row("all", lambda file: True)[1])
