namespace AstroNano.Trials.Lanes;

/// <summary>What the trial of a lane ended in.</summary>
/// <param name="lanes">States, activations and gains, up to date.</param>
/// <param name="drawn">Its memories.</param>
/// <param name="likeness">Of all memories in all lanes.</param>
/// <param name="lane">Which lane.</param>
internal sealed class LaneEnd(
    ILanes lanes, LaneMemories drawn, Vector<float>[] likeness, int lane)
    : ITrialEnd
{
    public int Memory => drawn.MemoryOf(lane);

    public float[] State { get; } = Of(lanes.State, drawn.Units, lane);

    public float[] Activation { get; } = Of(lanes.Activation, drawn.Units, lane);

    public float[]? Gains { get; } =
        lanes.Gains is { } gains ? Of(gains, drawn.Memories, lane) : null;

    public int LikenessOf(int memory) => (int)likeness[memory][lane];

    public bool IsPlus(int memory, int unit) => drawn.IsPlus(memory, unit, lane);

    private static float[] Of(Vector<float>[] numbers, int count, int lane)
    {
        var single = new float[count];
        for (int i = 0; i < count; i++)
        {
            single[i] = numbers[i][lane];
        }

        return single;
    }
}
