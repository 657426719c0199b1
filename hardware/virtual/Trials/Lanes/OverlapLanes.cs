namespace AstroNano.Trials.Lanes;

/// <summary>
/// <see cref="HopfieldNetwork"/> and <see cref="KozachkovNetwork"/>: coefficients are the overlaps,
/// or their cubes.
/// </summary>
internal sealed class OverlapLanes(TanhNetwork network, LaneMemories drawn)
    : GradedLanes(network, drawn)
{
    private readonly bool _isCubic = network is KozachkovNetwork;

    private protected override void BeginMemories() => ComputeOverlaps();

    private protected override void AdvanceMemories()
    {
        if (IntegrateNeurons())
        {
            MeasureOverlaps();
            ComputeOverlaps();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeOverlaps()
    {
        var least = new Vector<float>(KozachkovNetwork.LeastOverlap);
        for (int mu = 0; mu < _drawn.Memories; mu++)
        {
            Vector<float> m = _overlaps[mu];
            Take(mu, !_isCubic ? m : Vector.ConditionalSelect(
                Vector.GreaterThan(Vector.Abs(m), least), m * (m * m), Vector<float>.Zero));
        }
    }
}
