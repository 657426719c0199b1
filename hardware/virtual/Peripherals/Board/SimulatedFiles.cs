namespace AstroNano.Peripherals;

/// <summary>When what a program has written is really there.</summary>
public enum WriteOrder
{
    /// <summary>Each byte at once.</summary>
    AtOnce,

    /// <summary>
    /// All of it when the file is flushed or closed; until then the old file stands.
    /// </summary>
    AtTheEnd,

    /// <summary>The file is emptied first, and filled when it is flushed or closed.</summary>
    EmptyUntilTheEnd,

    /// <summary>The file's length first; what is not yet written reads as erased flash.</summary>
    LengthFirst,
}

/// <summary>
/// The internal storage of the board, below the platform's file system. It can be missing, full,
/// write-protected, and lose its power after any step: a step is an operation or a byte written.
/// </summary>
public sealed class SimulatedFiles
{
    private const byte Erased = 0xFF;
    private const int ErasedTail = 64;

    private readonly Dictionary<string, List<byte>> _files = [];
    private readonly Dictionary<string, List<byte>> _pending = [];
    private readonly Dictionary<string, int> _writes = [];
    private int _stepsLeft = -1;
    private int _tail;

    /// <summary>Is there a storage at all?</summary>
    public bool Present { get; set; } = true;

    /// <summary>Does it refuse to be written to?</summary>
    public bool WriteProtected { get; set; }

    /// <summary>Bytes that fit.</summary>
    public int Capacity { get; set; } = 256 * 1024;

    /// <summary>When what is written is there.</summary>
    public WriteOrder Order { get; set; }

    /// <summary>Was the power cut?</summary>
    public bool IsCut => _stepsLeft == 0;

    /// <summary>Steps gone through.</summary>
    public int Steps { get; private set; }

    /// <summary>How often any file was opened to be written.</summary>
    public int Writes => _writes.Values.Sum();

    /// <summary>Counts whatever changes the files.</summary>
    public int Revision { get; private set; }

    /// <summary>How many streams were collected with a finalizer still to run.</summary>
    public int Finalized { get; internal set; }

    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>A file's bytes; null if there is no such file.</summary>
    public byte[]? this[string path]
    {
        get => _files.TryGetValue(path, out List<byte>? bytes) ? [.. bytes] : null;
        set
        {
            Revision++;
            _files.Remove(path);
            if (value is not null)
            {
                _files[path] = [.. value];
            }
        }
    }

    /// <summary>How often this file was opened to be written.</summary>
    public int WritesOf(string path) => _writes.GetValueOrDefault(path);

    /// <summary>The power goes after so many more steps; nothing happens from then on.</summary>
    public void CutAfter(int steps) => _stepsLeft = steps;

    /// <summary>The power is back; what was not yet there is lost.</summary>
    public void PowerUp()
    {
        _stepsLeft = -1;
        _tail = 0;
        _pending.Clear();
    }

    internal bool Exists(string path)
    {
        Step();
        return _files.ContainsKey(path);
    }

    internal void Delete(string path)
    {
        ChangingStep();
        _files.Remove(path);
    }

    internal void Open(string path)
    {
        Step();
        if (!_files.ContainsKey(path))
        {
            throw new IOException(path);
        }
    }

    internal void Create(string path)
    {
        ChangingStep();
        _writes[path] = WritesOf(path) + 1;
        if (Order is WriteOrder.AtOnce or WriteOrder.LengthFirst)
        {
            _files[path] = [];
            return;
        }

        _pending[path] = [];
        if (Order == WriteOrder.EmptyUntilTheEnd)
        {
            _files[path] = [];
        }
    }

    internal int Read(string path, int position, Span<byte> target)
    {
        Step();
        List<byte> bytes = _files[path];
        int count = Math.Min(target.Length, bytes.Count - position);
        for (int i = 0; i < count; i++)
        {
            target[i] = bytes[position + i];
        }

        return count;
    }

    internal void Append(string path, byte value)
    {
        ChangingStep();
        if (_files.Values.Sum(bytes => bytes.Count) + 1 > Capacity)
        {
            throw new IOException("full");
        }

        if (_pending.TryGetValue(path, out List<byte>? pending))
        {
            pending.Add(value);
            return;
        }

        List<byte> file = _files[path];
        CutTail(file);
        file.Add(value);
        if (Order == WriteOrder.LengthFirst)
        {
            file.AddRange(Enumerable.Repeat(Erased, ErasedTail));
            _tail = ErasedTail;
        }
    }

    internal void Flush(string path)
    {
        ChangingStep();
        if (_pending.TryGetValue(path, out List<byte>? pending))
        {
            _files[path] = [.. pending];
        }
    }

    internal void Close(string path)
    {
        Step();
        if (_pending.Remove(path, out List<byte>? pending))
        {
            _files[path] = pending;
        }
        else if (_tail > 0)
        {
            CutTail(_files[path]);
        }
    }

    private void CutTail(List<byte> file)
    {
        file.RemoveRange(file.Count - _tail, _tail);
        _tail = 0;
    }

    private void ChangingStep()
    {
        Step();
        if (WriteProtected)
        {
            throw new IOException("write-protected");
        }

        Revision++;
    }

    private void Step()
    {
        if (IsCut)
        {
            throw new IOException("no power");
        }

        if (_stepsLeft > 0)
        {
            _stepsLeft--;
        }

        if (!Present)
        {
            throw new IOException("no storage");
        }

        Steps++;
    }
}
