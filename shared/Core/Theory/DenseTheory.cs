namespace AstroNano.Core;

/// <summary>
/// The most random memories that are stable in a dense memory of power n,
/// K = N^(n−1) / (2 (2n − 3)!! ln N). Source: Krotov and Hopfield 2016, eq. (6).
/// </summary>
internal sealed class DenseTheory : NetworkTheory
{
    private readonly DenseNetwork _network;

    /// <summary>The closed form for a network.</summary>
    internal DenseTheory(DenseNetwork network)
    {
        _network = network;
    }

    /// <inheritdoc/>
    private protected override void Compare(ClosedForm[] forms)
    {
        int power = _network.Power;
        forms[0].ExpectAboveZero(power >= DenseNetwork.Exponential
            ? 0f
            : MaxMemories(_network.Units, power));
    }

    /// <summary>The most memories.</summary>
    /// <param name="units">N, from 4 to 1024.</param>
    /// <param name="power">n, from 2 to 6.</param>
    public static float MaxMemories(int units, int power)
    {
        float most = 1f / (2f * FloatMath.Log(units));
        for (int factor = 1; factor < power; factor++)
        {
            most *= (float)units / (2 * factor - 1);
        }

        return most;
    }

    /// <inheritdoc/>
    public override ClosedForm[] CreateForms() => Named("most K");
}
