namespace AstroNano.Replay;

/// <summary>
/// Writes what a run goes through, bit for bit: the variables of the network, its
/// activations and overlaps. They stand in the order in which a step computes them, so that the
/// first difference is the one nearest to its cause.
/// </summary>
/// <remarks>
/// The form, little-endian: "ANTR", version, name, number of steps, fields (name, length);
/// then for the cued state and after each step: how many fields changed, and of each its number,
/// a bit for every float that changed, and the bits of those; in the end "END." and the digest.
/// </remarks>
public sealed class TraceWriter
{
    internal const int Version = 2;
    internal const string Magic = "ANTR";
    internal const string End = "END.";

    private readonly BinaryWriter _output;
    private readonly TraceField[] _fields;
    private readonly float[][] _values;
    private readonly int[][] _bits;

    private TraceWriter(Network network, BinaryWriter output)
    {
        _output = output;

        // A step looks at the memories before it moves the units, whose states are declared first.
        int[] variables = [.. Enumerable.Range(1, network.VariableCount - 1), 0];
        _values =
            [.. variables.Select(network.GetVariable), network.Activation, network.Overlaps];
        _fields =
        [
            .. variables.Select(variable => new TraceField(
                network.VariableName(variable), network.VariableLength(variable))),
            new("activation", network.Units),
            new("overlap", network.Memories),
        ];
        _bits = Array.ConvertAll(_fields, field => new int[field.Length]);
    }

    /// <summary>Plays a run from its beginning and records all its steps.</summary>
    public static void Record(Run run, Stream stream)
    {
        using var output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var player = new RunPlayer(run);
        var writer = new TraceWriter(player.Network, output);
        writer.WriteHeader(run);
        writer.WriteStep();
        while (!player.Done)
        {
            player.Step();
            writer.WriteStep();
        }

        output.Write(End.AsSpan());
        output.Write(player.Digest);
    }

    private void WriteHeader(Run run)
    {
        _output.Write(Magic.AsSpan());
        _output.Write((byte)Version);
        _output.Write(run.Name);
        _output.Write(run.Steps);
        _output.Write((byte)_fields.Length);
        foreach (TraceField field in _fields)
        {
            _output.Write(field.Name);
            _output.Write(field.Length);
        }
    }

    private void WriteStep()
    {
        bool[][] changes = new bool[_fields.Length][];
        int changed = 0;
        for (int field = 0; field < _fields.Length; field++)
        {
            changes[field] = TakeChanges(_values[field], _bits[field]);
            changed += Array.IndexOf(changes[field], true) >= 0 ? 1 : 0;
        }

        _output.Write((byte)changed);
        for (int field = 0; field < _fields.Length; field++)
        {
            if (Array.IndexOf(changes[field], true) >= 0)
            {
                WriteField(field, changes[field]);
            }
        }
    }

    private static bool[] TakeChanges(float[] values, int[] bits)
    {
        var changes = new bool[bits.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            int now = BitConverter.SingleToInt32Bits(values[i]);
            changes[i] = now != bits[i];
            bits[i] = now;
        }

        return changes;
    }

    private void WriteField(int field, bool[] changes)
    {
        _output.Write((byte)field);
        var map = new byte[(changes.Length + 7) / 8];
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes[i])
            {
                map[i / 8] |= (byte)(1 << (i % 8));
            }
        }

        _output.Write(map);
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes[i])
            {
                _output.Write(_bits[field][i]);
            }
        }
    }
}
