namespace AstroNano.Experiments.Shards;

/// <summary>What has been computed of a run so far, part by part; used under its lock.</summary>
public sealed class Ledger
{
    private readonly SortedDictionary<string, Part> _parts = new(StringComparer.Ordinal);

    /// <summary>Called after every change, under the lock; a file may be saved then.</summary>
    public Action Changed { get; set; } = () => { };

    /// <summary>All parts, by their keys.</summary>
    public IEnumerable<KeyValuePair<string, Part>> Parts => _parts;

    /// <summary>How much has been computed: trials, and results that are whole.</summary>
    public long Done => _parts.Values.Sum(part => (long)part.Done + (part.Text is null ? 0 : 1));

    /// <summary>The part of this key, made if it is new.</summary>
    public Part Of(string key)
    {
        lock (this)
        {
            if (!_parts.TryGetValue(key, out Part? part))
            {
                _parts[key] = part = new Part();
            }

            return part;
        }
    }

    /// <summary>The part of this key, or null.</summary>
    public Part? Find(string key) => _parts.GetValueOrDefault(key);

    /// <summary>A cell of trials, or one result that is whole.</summary>
    public sealed class Part
    {
        /// <summary>How many of the shard's trials of the cell are in the tally.</summary>
        public int Done { get; set; }

        /// <summary>What they gave.</summary>
        public Tally? Tally { get; set; }

        /// <summary>A result that is no tally, as text.</summary>
        public string? Text { get; set; }
    }
}
