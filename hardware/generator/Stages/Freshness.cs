namespace AstroNano.Hardware.Stages;

/// <summary>Whether all that is generated is what it would be if it were generated now.</summary>
public static class Freshness
{
    /// <summary>One sentence for each file that is out of date.</summary>
    public static IReadOnlyList<string> Faults(string root)
    {
        IReadOnlyList<Board> boards = BoardFiles.ReadAll(root);
        IReadOnlyList<Stage> stages = Stage.All(boards);
        IReadOnlyList<Artifact> artifacts = AllOutputs.For(root, boards);
        List<string> faults = [.. artifacts
            .Where(artifact => !artifact.IsCurrent(root))
            .Select(artifact => $"{artifact.Path} is out of date")];
        faults.AddRange(stages.SelectMany(stage => Faults(root, stage)));
        HashSet<string> known = [.. artifacts.Select(artifact => artifact.Path)];
        foreach (Stage stage in stages)
        {
            known.Add(Receipt.PathOf(stage));
            known.UnionWith(Receipt.Read(root, stage)?.Files.Keys ?? Enumerable.Empty<string>());
        }

        faults.AddRange(Generated(root)
            .Where(path => !known.Contains(path))
            .Select(path => $"{path} belongs to no board; delete it"));
        return faults;
    }

    /// <summary>The same for what one stage makes.</summary>
    public static IEnumerable<string> Faults(string root, Stage stage)
    {
        Receipt now = Receipt.Now(root, stage);
        if (Receipt.Read(root, stage) is not Receipt then)
        {
            yield return $"{stage.Name}: has never run";
            yield break;
        }

        if (then.From != now.From)
        {
            yield return $"{stage.Name}: its sources have changed";
        }

        foreach ((string path, string digest) in then.Files)
        {
            if (!now.Files.TryGetValue(path, out string? found))
            {
                yield return $"{path} is missing ({stage.Name})";
            }
            else if (found != digest)
            {
                yield return $"{path} was changed by hand ({stage.Name})";
            }
        }
    }

    // Folders in which nothing is written by hand.
    private static IEnumerable<string> Generated(string root) =>
        Receipt.Matching(root, ["firmware/Boards/*", "hardware/wiring/*/*",
            "hardware/virtual/Peripherals/Board/Wirings/*",
            "hardware/generator/made/sheet-*"]);
}
