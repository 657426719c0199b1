using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace AstroNano.Experiments.Shards;

/// <summary>
/// A shard's results so far, in a file that is always whole: one line of JSON, and one with its
/// digest. It is written again as the work goes on, under another name first.
/// </summary>
public sealed class ShardFile
{
    private const string Kind = "AstroNano shard, format 1";
    private const string Seal = "\nsha256 ";

    // Saving costs at most 1 in this many parts of the time.
    private const int LeastWorkPerSaving = 20;

    private static readonly JsonSerializerOptions Numbers = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _path;
    private TimeSpan _interval;
    private Stopwatch _sinceSaved = Stopwatch.StartNew();
    private TimeSpan _cost;

    private ShardFile(string path, Header header, TimeSpan interval)
    {
        (_path, Of, _interval) = (path, header, interval);
        Ledger = new Ledger { Changed = SaveIfDue };
    }

    /// <summary>The version that stands in files of this program.</summary>
    public static string Version { get; } = typeof(ShardFile).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Which part of which run this is.</summary>
    public Header Of { get; }

    public Ledger Ledger { get; }

    /// <summary>Whether the shard has come to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Takes a shard up where its file ends, or begins it.</summary>
    /// <exception cref="Failure">What is there is something else; it is left as it is.</exception>
    public static ShardFile Open(string path, Header header, TimeSpan interval)
    {
        SharedOutput.Clean(path);
        if (Path.Exists(path))
        {
            ShardFile there = Read(path);
            if (there.Of.Difference(header) is string difference)
            {
                throw new Failure($"'{path}' is of another run: {difference}");
            }

            there._interval = interval;
            return there;
        }

        var file = new ShardFile(path, header, interval);
        file.Save();
        return file;
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="Failure">It is no shard, or was not written to its end.</exception>
    public static ShardFile Read(string path)
    {
        string text = Input.ReadFile(path);
        if (!text.StartsWith($"{{\"Kind\":\"{Kind}\"", StringComparison.Ordinal))
        {
            throw new Failure($"'{path}' is not a shard that this program can read.");
        }

        int end = text.LastIndexOf(Seal, StringComparison.Ordinal);
        if (end < 0 || text[end..] != SealOf(text[..end]))
        {
            throw new Failure($"'{path}' is incomplete or was changed (checksum mismatch); delete "
                + "it and run its shard again.");
        }

        try
        {
            return FileOf(path, JsonSerializer.Deserialize<Content>(text[..end], Numbers)!);
        }
        catch (Exception e) when (IsOfForm(e))
        {
            throw new Failure($"'{path}' is not a valid shard: {CommandLine.Sentence(e)}");
        }
    }

    /// <summary>Whether an exception tells that a text does not have its form.</summary>
    public static bool IsOfForm(Exception e) => e is JsonException or FormatException
        or ArgumentException or OverflowException;

    /// <summary>The file has its seal, but no shard of this run is like that.</summary>
    public Failure Malformed(string why) => new($"'{_path}' is not a valid shard: {why}.");

    /// <summary>Makes sure that a cell holds this shard's own trials, so many as it says.</summary>
    /// <param name="cell">Its key.</param>
    /// <param name="empty">A tally of its columns.</param>
    /// <param name="before">Trials of all cells before.</param>
    /// <param name="trials">Trials of the cell in all shards.</param>
    public void Check(string cell, Tally empty, long before, int trials)
    {
        Shard shard = Of.Shard;
        int share = shard.Share(before, trials), first = shard.First(before);
        Ledger.Part? part = Ledger.Find(cell);
        int done = part?.Done ?? 0;
        if (done < 0 || done > share || (IsComplete && done != share))
        {
            throw Malformed($"it has {done} trials of '{cell}' instead of {share}");
        }

        if (part is not null && (part.Text is not null || part.Tally is not { } tally
            || tally.Trials != done || !tally.IsLike(empty) || !(tally.Rows is null
                || tally.Rows.Keys.SequenceEqual(Enumerable.Range(0, done)
                    .Select(number => first + number * shard.Count)))))
        {
            throw Malformed($"its numbers of '{cell}' do not belong together");
        }
    }

    /// <summary>Makes sure that a result is there in this shard alone, or not at all.</summary>
    public void CheckResult(string key, bool isOwn)
    {
        if (Ledger.Find(key) is { } part
            && (!isOwn || part.Done != 0 || part.Tally is not null))
        {
            throw Malformed($"its result of '{key}' is not its own");
        }
    }

    private static ShardFile FileOf(string path, Content content)
    {
        Header header = content.Header;
        if (!header.Shard.IsPossible || header.Command.Length == 0
            || header.Command.Contains(null))
        {
            throw new FormatException("There is no such shard.");
        }

        var file = new ShardFile(path, header, TimeSpan.MaxValue)
        {
            IsComplete = content.Complete,
        };
        foreach ((string key, Saved saved) in content.Parts)
        {
            Ledger.Part part = saved is null ? throw new FormatException($"'{key}' is empty.")
                : file.Ledger.Of(key);
            part.Done = saved.Done;
            part.Text = saved.Text;
            part.Tally = saved.Tally is null ? null : Tally.Read(saved.Tally);
        }

        return file;
    }

    /// <summary>Saves what there is.</summary>
    /// <param name="complete">Whether the shard has come to its end.</param>
    public void Save(bool complete = false)
    {
        lock (Ledger)
        {
            var time = Stopwatch.StartNew();
            IsComplete = complete;
            string text = JsonSerializer.Serialize(new Content(Kind, Of, complete,
                Ledger.Parts.ToDictionary(pair => pair.Key, pair => new Saved(pair.Value.Done,
                    pair.Value.Tally?.Write(), pair.Value.Text))), Numbers);
            Output.AfterRun(() => SharedOutput.Write(
                _path, () => HasMore(complete) ? null : text + SealOf(text)));
            _cost = time.Elapsed;
            _sinceSaved = Stopwatch.StartNew();
        }
    }

    // Another process may run the same shard: what it has saved is never replaced by less.
    private bool HasMore(bool complete)
    {
        try
        {
            return File.Exists(_path) && Read(_path) is { } there
                && there.Of.Difference(Of) is null && !complete
                && (there.IsComplete || there.Ledger.Done > Ledger.Done);
        }
        catch (Failure)
        {
            // No shard that could be read.
            return false;
        }
    }

    private void SaveIfDue()
    {
        if (_sinceSaved.Elapsed >= _interval
            && _sinceSaved.Elapsed >= LeastWorkPerSaving * _cost)
        {
            Save();
        }
    }

    private static string SealOf(string text) => Seal
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "\n";

    /// <summary>What must be the same for shards to belong together, and which one it is.</summary>
    public sealed record Header(string Version, string[] Command, int Index, int Count)
    {
        /// <summary>Which share of the trials.</summary>
        [JsonIgnore]
        public Shard Shard => new(Index, Count);

        /// <summary>The first difference but the number of the shard, as a sentence.</summary>
        public string? DifferenceOfRun(Header other) =>
            Version != other.Version
                ? $"it was made by version {Version}, not {other.Version}."
            : !Command.SequenceEqual(other.Command)
                ? $"it is of '{string.Join(' ', Command)}', not of "
                    + $"'{string.Join(' ', other.Command)}'."
            : Count != other.Count ? $"it is one of {Count} shards, not of {other.Count}."
            : null;

        /// <summary>The first difference, as a sentence.</summary>
        public string? Difference(Header other) => DifferenceOfRun(other)
            ?? (Index != other.Index ? $"it is shard {Index}, not {other.Index}." : null);
    }

    private sealed record Content(
        string Kind, Header Header, bool Complete, Dictionary<string, Saved> Parts);

    private sealed record Saved(int Done, Tally.Record? Tally, string? Text);
}
