namespace AstroNano.Trials;

/// <summary>
/// The deterministic trials: random memories of a trial and stream, and one of them with exactly
/// n entries flipped as the cue. The same numbers on every machine and thread.
/// </summary>
public sealed class TrialGenerator(int units, int memories)
{
    // Cues of all memories in turn are drawn from a stream of their own.
    private const int CueStream = 3;
    private const int RandomResolution = 32768;

    private readonly Trial _trial = new(units, memories);
    private readonly int _memories = memories;
    private readonly RandomStream _random = new(0, 0);

    public PatternSet Patterns => _trial.Patterns;

    /// <summary>The memory to be recalled.</summary>
    public sbyte[] Target { get; } = new sbyte[units];

    public sbyte[] Cue => _trial.Cue;

    public int Memory => _trial.Target;

    /// <summary>Number of the trial.</summary>
    public int Number { get; private set; }

    /// <summary>Stream of the memories.</summary>
    public int Stream { get; private set; }

    /// <summary>Draws random memories and a cue of the first.</summary>
    public void Draw(int trial, int stream, int flips)
    {
        Store(PatternKind.Random, trial, stream);
        DrawCue(0, flips);
    }

    /// <summary>Orthogonal memories, and a random cue of the first.</summary>
    public void DrawWalsh(int trial, int stream, int flips)
    {
        Store(PatternKind.Walsh, trial, stream);
        DrawCue(0, flips);
    }

    /// <summary>
    /// Draws memories that are alike, each a prototype with some signs flipped, and a cue of
    /// another one in every trial: of memories that are equally near, networks take the first.
    /// </summary>
    /// <param name="overlap">Mean overlap of two memories, from 0 to 1.</param>
    public void DrawAlike(int trial, int stream, int flips, float overlap)
    {
        Number = trial;
        Stream = stream;
        var random = new RandomStream(trial, stream);
        sbyte[] prototype = new sbyte[Target.Length];
        for (int i = 0; i < prototype.Length; i++)
        {
            prototype[i] = random.NextSign();
        }

        // Two memories agree with the prototype, and so with each other, independently.
        int limit = (int)(RandomResolution * 0.5 * (1 - Math.Sqrt(overlap)));
        Patterns.Clear();
        for (int memory = 0; memory < _memories; memory++)
        {
            for (int i = 0; i < prototype.Length; i++)
            {
                bool isTurned = random.Next(RandomResolution) < limit;
                Target[i] = isTurned ? (sbyte)-prototype[i] : prototype[i];
            }

            Patterns.Add(Target);
        }

        _trial.Generator = random.State;
        DrawCue(trial % _memories, flips);
    }

    /// <summary>
    /// Draws random memories, a cue of each in turn, and stays at the one after which so many
    /// were learned.
    /// </summary>
    public void DrawByAge(int trial, int stream, int flips, int age)
    {
        Store(PatternKind.Random, trial, stream);
        _trial.Generator = new RandomStream(trial, stream + CueStream).State;
        for (int memory = 0; memory < _memories - age; memory++)
        {
            DrawCue(memory, flips);
        }
    }

    /// <summary>Takes memories that are not drawn; they stay until others are drawn.</summary>
    public void Take(GivenPatterns given)
    {
        Patterns.Clear();
        foreach (sbyte[] memory in given.Memories.Take(_memories))
        {
            Patterns.Add(memory);
        }
    }

    /// <summary>
    /// A cue of memories that were taken: a given one in turn, or that of a memory in turn.
    /// </summary>
    public void DrawGiven(GivenPatterns given, int trial, int stream, int flips)
    {
        Number = trial;
        Stream = stream;
        _trial.Seed(trial, stream);
        if (given.Cues is not { } cues)
        {
            DrawCue(trial % _memories, flips);
            return;
        }

        GivenCue cue = cues[trial % cues.Count];
        _trial.SetCue(cue.Signs);
        _trial.SetTarget(cue.Memory);
        Patterns.CopyTo(cue.Memory, Target);
    }

    /// <summary>Damages the cue, with the random numbers after those that drew it.</summary>
    public void Damage(CueDamage damage)
    {
        _random.State = _trial.Generator;
        damage.Apply(Cue, _random);
        _trial.Generator = _random.State;
    }

    private void Store(PatternKind kind, int trial, int stream)
    {
        Number = trial;
        Stream = stream;
        if (kind == PatternKind.Random && Patterns.Count == _memories)
        {
            Overwrite(trial, stream);
        }
        else
        {
            _trial.Store(kind, _memories, trial, stream);
        }
    }

    // What Trial.Store draws, written sign by sign in the form in which the patterns are kept.
    private void Overwrite(int trial, int stream)
    {
        _random.Seed(trial, stream);
        for (int memory = 0; memory < _memories; memory++)
        {
            byte[] memoryCodes = Patterns.MemoryCodes[memory >> 2];
            int bit = memory & 3;
            for (int i = 0; i < memoryCodes.Length;)
            {
                int code = 0;
                for (int place = 0; place < 4 && i < memoryCodes.Length; place++, i++)
                {
                    int sign = _random.NextBits() >>> 31;
                    code |= sign << place;
                    memoryCodes[i] = (byte)(memoryCodes[i] & ~(1 << bit) | sign << bit);
                }

                Patterns.UnitCodes[(i - 1) >> 2][memory] = (byte)code;
            }
        }

        // Networks notice that the patterns have changed.
        Patterns.CopyTo(0, Target);
        Patterns.Set(0, Target);
        _trial.Generator = _random.State;
    }

    private void DrawCue(int memory, int flips)
    {
        _trial.DrawCue(memory, flips);
        Patterns.CopyTo(memory, Target);
    }
}
