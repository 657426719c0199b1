using BenchmarkDotNet.Attributes;

namespace AstroNano.Benchmarks.Peers;

/// <summary>
/// Desktop times of a recall (trial 0, 200 steps), of its plain forms and of frames. The recall
/// starts with a cue, so that each one is the same.
/// </summary>
public class RecallBenchmarks
{
    /// <summary>Steps of a recall; times are for one of them.</summary>
    public const int Steps = 200;

    private const int FirstSteps = 20;
    private const int Frames = 40;

    private readonly PatternSet _patterns;
    private readonly sbyte[] _cue;
    private readonly AstrocyteNetwork _network;
    private readonly Action[] _frame = FrameWorkload.Start("astrocyte", "overlaps");

    public RecallBenchmarks()
    {
        (_patterns, _cue) = Workloads.Setting("astrocyte", 16);
        _network = new AstrocyteNetwork(64, 16);
        _network.Store(_patterns);
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public float[] Ours()
    {
        _network.Cue(_cue);
        for (int step = 0; step < Steps; step++)
        {
            _network.Step();
        }

        return _network.State;
    }

    [Benchmark(OperationsPerInvoke = FirstSteps)]
    public float[] OursUnsaturated()
    {
        _network.Cue(_cue);
        for (int step = 0; step < FirstSteps; step++)
        {
            _network.Step();
        }

        return _network.State;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public float[] Loops() => Plain(Form.Loops);

    [Benchmark(OperationsPerInvoke = Steps)]
    public float[] Matrix() => Plain(Form.Matrix);

    [Benchmark(OperationsPerInvoke = Frames)]
    public void Frame()
    {
        for (int i = 0; i < Frames; i++)
        {
            _frame[0]();
            _frame[1]();
            _frame[2]();
        }
    }

    /// <summary>The signs of a state as 64 bits, unit 0 first.</summary>
    public static string Bits(float[] state)
    {
        ulong bits = 0;
        foreach (float x in state)
        {
            bits = bits << 1 | (x > 0f ? 1UL : 0UL);
        }

        return bits.ToString("x16");
    }

    private float[] Plain(Form form)
    {
        var network = new PlainAstrocyte(_patterns, _cue, form);
        for (int step = 0; step < Steps; step++)
        {
            network.Step();
        }

        return network.State;
    }
}
