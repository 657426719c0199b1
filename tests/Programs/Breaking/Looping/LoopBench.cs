using AstroNano.Explain;

namespace AstroNano.Breaking.Looping;

/// <summary>
/// An instrument with one network in which a bit flips, and all that it then does.
/// </summary>
/// <param name="network">Its place in the catalogue.</param>
internal sealed class LoopBench(int network)
{
    // Far beyond what the longest takes, a separator that learns its memories.
    private const long MostRounds = 5_000_000;
    private const int Steps = 70;
    private const int Pictures = 12;
    private const int Places = 5;
    private const int FramePeriod = 50_000;

    /// <summary>How many bits there are to flip.</summary>
    public static int BitsOf(int network) => Cell.In(Started(network)).Sum(cell => cell.Bits);

    /// <summary>Turns the bit of that number over; says which loop does not end, or null.</summary>
    public string? WhatBreaks(int number)
    {
        Fuel.Fill(long.MaxValue);
        Instrument instrument = Started(network);
        int page = number % instrument.PageCount;
        if (instrument.PageAt(page).IsFor(instrument.Engine))
        {
            instrument.SelectPage(page);
        }

        // Ways to decide, to separate and the like, and how many there are of something.
        foreach (Setting setting in instrument.Engine.Settings
            .Where(setting => setting.Curve == Curve.Integer))
        {
            int place = number / 7 % Places;
            setting.Value = place == 0 ? setting.Minimum
                : setting.ValueAt((float)place / (Places - 1));
        }

        // Own patterns, a word, or the network's set.
        if (number % 3 != 0)
        {
            instrument.Learn();
            instrument.SetWord("LOOP");
            instrument.Session.Settings.Table[RunSettings.Patterns].Value =
                number % 3 == 1 ? PatternChoice.Mine : PatternChoice.Word;
            instrument.SelectCue(1);
        }

        Step(instrument);
        Paint(instrument);

        // A page has more or less of them than the first.
        IReadOnlyList<Cell> cells = Cell.In(instrument);
        int bit = number % cells.Sum(cell => cell.Bits);
        int cell = 0;
        for (; bit >= cells[cell].Bits; cell++)
        {
            bit -= cells[cell].Bits;
        }

        cells[cell].Flip(bit);
        foreach ((string what, Action act) in Acts(instrument))
        {
            try
            {
                Fuel.Fill(MostRounds);
                act();
            }
            catch (BrokenException broken)
            {
                return $"{broken.Message} It is {what}, after bit {bit} of {cells[cell]}.";
            }
            catch (Exception)
            {
                // A frame contains it.
            }
        }

        return null;
    }

    private static Instrument Started(int network)
    {
        var instrument = new Instrument();
        instrument.SelectNetwork(network);
        instrument.SelectPage(0);
        instrument.Session.KeepChanges();
        return instrument;
    }

    private static IEnumerable<(string What, Action Act)> Acts(Instrument instrument)
    {
        yield return ("a step", () => Step(instrument));
        yield return ("a formula", () => instrument.Engine.Theory.Solve());
        yield return ("a picture", () => Paint(instrument));
        yield return ("a frame", () => Frame(instrument));
        yield return ("a recovery", () => Recover(instrument));
        yield return ("a setting", () => Set(instrument));
        yield return ("a run", () => instrument.Session.ToRun());
        yield return ("words", () => instrument.Describe());
        yield return ("a cue", instrument.Cue);
        yield return ("learning", instrument.Learn);
        yield return ("a word", () => instrument.SetWord("LOOP"));
        yield return ("a new set", () => instrument.SelectCue(2));
        yield return ("a set-up", () => instrument.SetUpAgain(""));
    }

    private static void Step(Instrument instrument)
    {
        for (int step = 0; step < Steps; step++)
        {
            instrument.Step();
        }
    }

    private static void Paint(Instrument instrument)
    {
        for (int picture = 0; picture < Pictures; picture++)
        {
            instrument.Paint();
        }
    }

    private static void Frame(Instrument instrument)
    {
        instrument.BeginFrame(FramePeriod);
        for (int knob = 0; knob < Panel.KnobCount; knob++)
        {
            instrument.ReadKnob(knob, 1000 * knob);
        }

        instrument.ReadButtons(false, false);
        instrument.EndFrame(FramePeriod);
    }

    // What a state that is not sound leads to.
    private static void Recover(Instrument instrument)
    {
        instrument.Engine.Network.State[0] = float.NaN;
        Step(instrument);
        instrument.Engine.ApplyRemembered();
        instrument.Engine.Network.Store(instrument.Session.Patterns);
    }

    private static void Set(Instrument instrument)
    {
        foreach (Setting setting in instrument.Engine.Settings
            .Concat(instrument.Session.Settings.Table))
        {
            setting.Value = setting.ValueAt(0.4f);
        }
    }
}
