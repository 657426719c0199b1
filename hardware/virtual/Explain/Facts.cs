namespace AstroNano.Explain;

/// <summary>What the rules look at: read from the run, nothing is computed otherwise.</summary>
internal sealed class Facts
{
    private readonly Session _session;

    public Facts(Session session, Movement next)
    {
        _session = session;
        Next = next;
        Network = session.Engine.Network;
        Amplitude = Observables.Amplitude(Network.State, Network.Units);
        FindClosest();
        FindLeaders();
    }

    public Network Network { get; }

    public Movement Next { get; }

    /// <summary>The memory that was cued.</summary>
    public int Target => _session.Target;

    /// <summary>Units whose sign is not the cued memory's.</summary>
    public int WrongOfTarget => _session.WrongSigns();

    /// <summary>The largest |x|.</summary>
    public float Amplitude { get; }

    /// <summary>The memory, or its mirror image, that fewest signs are wrong for.</summary>
    public int Closest { get; private set; }

    /// <summary>How many are.</summary>
    public int Wrong { get; private set; }

    /// <summary>Is it the mirror image?</summary>
    public bool IsReversed { get; private set; }

    /// <summary>The memory of the largest |overlap|, and the next one; the same if alone.</summary>
    public int Leader { get; private set; }

    /// <inheritdoc cref="Leader"/>
    public int Second { get; private set; }

    /// <summary>Do the neurons rest?</summary>
    public bool NeuronsRest => Next.Neurons <= Movement.AtRest;

    /// <summary>The noise of units; 0 where there is none.</summary>
    public float Noise => Setting("noise")?.Value ?? 0f;

    public float Overlap(int memory) => Network.Overlaps[memory];

    /// <summary>The closed form of this name, brought up to date; null without one.</summary>
    public ClosedForm? Form(string name)
    {
        ClosedForm? form = Array.Find(_session.Engine.Theory.Solve(), form => form.Name == name);
        return form is { HasExpected: true } ? form : null;
    }

    /// <summary>The network's setting of this key; null where it has none.</summary>
    public Setting? Setting(string key) =>
        Array.Find(_session.Engine.Settings, setting => setting.Key == key);

    // The cued memory comes first, so that it is not taken for another one that is equal.
    private void FindClosest()
    {
        Closest = Target;
        Wrong = int.MaxValue;
        Consider(Target);
        for (int memory = 0; memory < Network.Memories; memory++)
        {
            Consider(memory);
        }
    }

    private void Consider(int memory)
    {
        int wrong = Network.WrongSigns(memory);
        bool isReversed = Network.ActiveUnits - wrong < wrong;
        wrong = isReversed ? Network.ActiveUnits - wrong : wrong;
        if (wrong < Wrong)
        {
            (Closest, Wrong, IsReversed) = (memory, wrong, isReversed);
        }
    }

    private void FindLeaders()
    {
        Leader = Observables.Dominant(Network.Overlaps, Network.Memories);
        Second = Leader;
        float largest = -1f;
        for (int memory = 0; memory < Network.Memories; memory++)
        {
            float size = Math.Abs(Overlap(memory));
            if (memory != Leader && size > largest)
            {
                (Second, largest) = (memory, size);
            }
        }
    }
}
