namespace AstroNano.Browser;

/// <summary>
/// A slice through the landscape of the network's energy: from the cue towards the memory it was
/// made of, and towards another. Along a way the units in which the cue differs from a memory are
/// flipped one after the other, so every place is a state of signs, and at the ends are exactly
/// the memories. Gains and the like are as they are now where the energy has them.
/// </summary>
/// <param name="session">The run.</param>
/// <param name="past">Its time line, which puts back what is tried.</param>
/// <param name="other">The second memory.</param>
internal sealed class EnergySlice(Session session, TimeLine past, int other)
{
    /// <summary>Places along each way, both ends included.</summary>
    public const int Places = 21;

    private readonly List<int> _across = Differing(session, session.Target);
    private readonly List<int> _up = Differing(session, other);

    /// <summary>The energies of a row, from the cue's side to the memory's.</summary>
    /// <param name="row">0 is the cue's, the last one that of the other memory.</param>
    public double[] Row(int row) => past.Peek(network =>
    {
        var now = Kept.Of(network);
        Kept? kept = KeepsSlow(network) ? now : null;
        return Enumerable.Range(0, Places)
            .Select(place => EnergyAt(network, SignsAt(place, row), kept)).ToArray();
    });

    /// <summary>
    /// How far the present state has gone along both ways, from 0 to 1, by the units that belong to
    /// one of them alone.
    /// </summary>
    public (double Across, double Up) Now =>
        (Part(_across.Except(_up), session.Target), Part(_up.Except(_across), other));

    // The units in which the cue differs from the memory.
    private static List<int> Differing(Session session, int memory) =>
        [.. Enumerable.Range(0, Engine.Units)
            .Where(unit => session.CueIsPlus(unit) != session.Patterns.IsPlus(memory, unit))];

    private double Part(IEnumerable<int> way, int memory) => way
        .Select(unit => session.Engine.Network.State[unit] > 0f
            == session.Patterns.IsPlus(memory, unit) ? 1.0 : 0.0)
        .DefaultIfEmpty(0).Average();

    private sbyte[] SignsAt(int across, int up)
    {
        HashSet<int> turned = [.. First(_across, across), .. First(_up, up)];
        return [.. Enumerable.Range(0, Engine.Units).Select(unit =>
            session.CueIsPlus(unit) != turned.Contains(unit) ? (sbyte)1 : (sbyte)-1)];
    }

    private static IEnumerable<int> First(List<int> way, int place) =>
        way.Take(((way.Count * place) + ((Places - 1) / 2)) / (Places - 1));

    // Does the energy follow from state, activations and overlaps, with all else as it is? Then it
    // does right after a cue, when all else is the same whatever the cue is.
    private bool KeepsSlow(Network network)
    {
        network.Cue(SignsAt(0, 0));
        var atCue = Kept.Of(network);
        sbyte[] far = SignsAt(Places - 1, Places - 1);
        double kept = EnergyAt(network, far, atCue);
        double fresh = EnergyAt(network, far, null);
        return Math.Abs(kept - fresh) <= 1e-4 * (1 + Math.Abs(fresh));
    }

    private static double EnergyAt(Network network, sbyte[] signs, Kept? kept)
    {
        network.Cue(signs);
        if (kept is not null)
        {
            float[] state = [.. network.State];
            float[] activation = [.. network.Activation];
            float[] overlaps = [.. network.Overlaps];
            kept.Image.Put(kept.Copy);
            state.CopyTo(network.State, 0);
            activation.CopyTo(network.Activation, 0);
            overlaps.CopyTo(network.Overlaps, 0);
        }

        return network.Energy();
    }

    private sealed record Kept(StateImage Image, StateImage.Copy Copy)
    {
        public static Kept Of(Network network)
        {
            var image = new StateImage(network, except: network.Patterns!);
            return new Kept(image, image.Take(null));
        }
    }
}
