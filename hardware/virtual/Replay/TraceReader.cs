namespace AstroNano.Replay;

/// <summary>Reads a trace step by step; see <see cref="TraceWriter"/> for its form.</summary>
public sealed class TraceReader : IDisposable
{
    private const int MostSteps = 1_000_000;
    private const int LongestField = 4096;

    private readonly BinaryReader _input;
    private readonly string _name;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The trace.</param>
    /// <param name="name">How messages are to call it.</param>
    /// <exception cref="ReplayException">It is not a trace, or not of this version.</exception>
    public TraceReader(Stream stream, string name)
    {
        _input = new BinaryReader(stream, Encoding.UTF8);
        _name = name;
        Run = "";
        Fields = [];
        Guarded("in its header", ReadHeader);
        Bits = Array.ConvertAll(Fields, field => new int[field.Length]);
    }

    /// <summary>The run's name.</summary>
    public string Run { get; private set; }

    /// <summary>Number of steps.</summary>
    public int Steps { get; private set; }

    public TraceField[] Fields { get; private set; }

    /// <summary>The step that was read last; 0 is the cued state, -1 the beginning.</summary>
    public int Step { get; private set; } = -1;

    /// <summary>The bits of all fields after <see cref="Step"/>.</summary>
    public int[][] Bits { get; }

    /// <summary>The digest; known after the last step.</summary>
    public int Digest { get; private set; }

    /// <summary>Reads the next step.</summary>
    /// <returns>False after the last.</returns>
    /// <exception cref="ReplayException">The trace is cut short or damaged.</exception>
    public bool Read()
    {
        if (Step == Steps)
        {
            return false;
        }

        Guarded($"after step {Math.Max(Step, 0)} of {Steps}", ReadStep);
        Step++;
        if (Step == Steps)
        {
            Guarded("before its end mark", ReadEnd);
        }

        return true;
    }

    public void Dispose() => _input.Dispose();

    private void ReadHeader()
    {
        if (ReadMark() != TraceWriter.Magic)
        {
            throw new ReplayException($"{_name} is not a trace: it does not begin with "
                + $"'{TraceWriter.Magic}'. Record one with 'record'.");
        }

        int version = _input.ReadByte();
        if (version != TraceWriter.Version)
        {
            throw new ReplayException($"{_name} is a trace of version {version}; this program "
                + $"reads version {TraceWriter.Version}. Record it again.");
        }

        Run = _input.ReadString();
        Steps = Between(_input.ReadInt32(), MostSteps);
        Fields = [.. Enumerable.Range(0, _input.ReadByte()).Select(
            _ => new TraceField(_input.ReadString(), Between(_input.ReadInt32(), LongestField)))];
    }

    private void ReadStep()
    {
        int changed = Between(_input.ReadByte(), Fields.Length);
        for (int i = 0; i < changed; i++)
        {
            int[] bits = Bits[Between(_input.ReadByte(), Fields.Length - 1)];
            byte[] map = new byte[(bits.Length + 7) / 8];
            _input.BaseStream.ReadExactly(map);
            for (int index = 0; index < bits.Length; index++)
            {
                if ((map[index / 8] & (1 << (index % 8))) != 0)
                {
                    bits[index] = _input.ReadInt32();
                }
            }
        }
    }

    private void ReadEnd()
    {
        if (ReadMark() != TraceWriter.End)
        {
            throw Damaged();
        }

        Digest = _input.ReadInt32();
        if (_input.BaseStream.ReadByte() >= 0)
        {
            throw new ReplayException($"{_name} is damaged: it goes on behind its end. "
                + "Record it again.");
        }
    }

    private string ReadMark()
    {
        var mark = new byte[4];
        _input.BaseStream.ReadExactly(mark);
        return Encoding.Latin1.GetString(mark);
    }

    private int Between(int value, int most) =>
        value >= 0 && value <= most ? value : throw Damaged();

    private ReplayException Damaged() =>
        new($"{_name} is damaged {(Step < 0 ? "in its header" : $"after step {Step}")}: "
            + "a number in it is impossible. Record it again.");

    private void Guarded(string where, Action read)
    {
        try
        {
            read();
        }
        catch (EndOfStreamException)
        {
            throw new ReplayException(_input.BaseStream.Length < 4
                ? $"{_name} is not a trace: it has only {_input.BaseStream.Length} bytes."
                : $"{_name} is cut short {where}. Record it again.");
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or IOException)
        {
            throw Damaged();
        }
    }
}
