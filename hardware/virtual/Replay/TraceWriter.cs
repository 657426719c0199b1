using System;
using System.IO;
using System.Text;
using AstroNano.Core;

namespace AstroNano.Replay;

/// <summary>
/// Writes what a scenario goes through, bit for bit. The fields stand in the order in which a
/// step computes them, so that the first difference is the one nearest to its cause.
/// </summary>
/// <remarks>
/// The form, little-endian: "ANTR", version, scenario, number of steps, fields (name, length);
/// then for the cued state and after each step: how many fields changed, and of each its number,
/// a bit for every float that changed, and the bits of those; in the end "END." and the digest.
/// </remarks>
public sealed class TraceWriter
{
    internal const int Version = 1;
    internal const string Magic = "ANTR";
    internal const string End = "END.";

    private readonly BinaryWriter _output;
    private readonly TraceField[] _fields;
    private readonly float[][] _values;
    private readonly int[][] _bits;

    private TraceWriter(ScenarioRunner runner, BinaryWriter output)
    {
        _output = output;
        Network network = runner.Network;
        float[] slow = NetworkSettings.Slow(network) ?? [];
        float[] slower = NetworkSettings.Slower(network) ?? [];
        _values = [slow, slower, network.State, network.Activation, network.Overlaps];
        _fields =
        [
            new(NameOfSlow(network), slow.Length),
            new("memory layer", slower.Length),
            new("state", network.Units),
            new("activation", network.Units),
            new("overlaps", network.Memories),
        ];
        _bits = Array.ConvertAll(_fields, field => new int[field.Length]);
    }

    /// <summary>Runs a scenario from its beginning and records all its steps.</summary>
    public static void Record(Scenario scenario, Stream stream)
    {
        using var output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var runner = new ScenarioRunner(scenario);
        var writer = new TraceWriter(runner, output);
        writer.WriteHeader(scenario);
        writer.WriteStep();
        while (!runner.Done)
        {
            runner.Step();
            writer.WriteStep();
        }

        output.Write(End.AsSpan());
        output.Write(runner.Digest);
    }

    private static string NameOfSlow(Network network) => network switch
    {
        AstrocyteNetwork or AttentionNetwork => "gains",
        DelayedKleinfeldNetwork => "delayed overlaps",
        _ => "saliencies",
    };

    private void WriteHeader(Scenario scenario)
    {
        _output.Write(Magic.AsSpan());
        _output.Write((byte)Version);
        _output.Write(scenario.Name);
        _output.Write(scenario.Steps);
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
