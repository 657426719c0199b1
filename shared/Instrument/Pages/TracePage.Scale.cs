namespace AstroNano.Instruments;

/// <summary>
/// The scale of the energy: extremes that were seen, and the ends that hold them.
/// </summary>
internal sealed partial class TracePage
{
    // Energies are kept to a sixteenth.
    private const float LeastStep = 0.0625f;
    private const float Steps = 4f;

    // Beyond what can be kept: only a flipped bit leads there.
    private const float LargestStep = 1 << 20;

    private float _lowest;
    private float _highest;
    private float _top;
    private float _range;

    // Ends at whole steps of a power of two: so the scale changes a few times in a recall, not
    // with every column, and follows from the extremes alone. True if it did change.
    private bool Scale()
    {
        if (_highest < _lowest)
        {
            return false;
        }

        float step = LeastStep;
        while (_highest - _lowest > Steps * step && step < LargestStep)
        {
            step += step;
        }

        int bottom = (int)(_lowest / step);
        if (bottom * step > _lowest)
        {
            bottom--;
        }

        int top = (int)(_highest / step);
        if (top * step < _highest)
        {
            top++;
        }

        if (top == bottom)
        {
            top++;
        }

        float range = (top - bottom) * step;
        if (range == _range && top * step == _top)
        {
            return false;
        }

        _range = range;
        _top = top * step;
        return true;
    }

    private bool Widen(float energy)
    {
        if (energy >= _lowest && energy <= _highest)
        {
            return false;
        }

        if (energy < _lowest)
        {
            _lowest = energy;
        }

        if (energy > _highest)
        {
            _highest = energy;
        }

        return true;
    }

    private int EnergyRow(int column)
    {
        int row = (int)((_top - EnergyOf(column)) / _range * (LaneRows - 2) + 1.5f);
        return row < LaneRows ? row : LaneRows - 1;
    }
}
