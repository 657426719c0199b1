namespace AstroNano.Firmware.Tests.Keeping;

/// <summary>
/// Cuts the power: at every state of both files, with every order in which a storage may do what
/// it is told, several writes are made, and the power goes after each single step of the file
/// system, a byte written being a step. Then the board is switched on again.
/// </summary>
internal sealed class PowerCuts(Func<SimulatedFiles, Storage> open)
{
    private const int Writes = 3;
    private const int EnoughFailures = 5;

    private readonly SlotState[] _states = SlotState.All();
    private int _now;

    /// <summary>How often the power was cut.</summary>
    internal int Cuts { get; private set; }

    /// <summary>What went wrong.</summary>
    internal List<string> Failures { get; } = [];

    /// <summary>Tries everything, or until enough went wrong.</summary>
    internal PowerCuts Run()
    {
        foreach (WriteOrder order in Enum.GetValues<WriteOrder>())
        {
            foreach (SlotState first in _states)
            {
                foreach (SlotState second in _states)
                {
                    for (int cut = 0; Survives(order, [first, second], cut); cut++)
                    {
                        Cuts++;
                    }

                    if (Failures.Count >= EnoughFailures)
                    {
                        return this;
                    }
                }
            }
        }

        return this;
    }

    // False if all was written before so many steps.
    private bool Survives(WriteOrder order, SlotState[] slots, int cut)
    {
        SimulatedFiles files = Prepare(order, slots);
        files.CutAfter(cut);
        string place = $"{order}, {slots[0].Name} and {slots[1].Name}, cut after {cut}";
        bool locked = slots.Any(slot => slot.IsNewer);
        int before = Expected(slots);
        try
        {
            var notes = new Notes();
            SettingsStore store = SwitchOn(files, notes);
            bool unread = files.IsCut;
            int after = before;
            for (int write = 1; write <= Writes && !files.IsCut; write++)
            {
                before = after;
                after = locked ? before : 100 + write;
                Change(store, notes, 100 + write);
            }

            bool done = !files.IsCut;
            files.PowerUp();
            Verify(files, place, unread ? [before] : [before, after], done ? after : null);
            if (locked)
            {
                Require(Untouched(files, slots), place + ": a newer record was touched");
            }
            else
            {
                ContinueAfterCut(files, place);
            }

            return !done;
        }
        catch (Exception thrown)
        {
            Failures.Add(place + ": " + thrown.Message);
            return false;
        }
    }

    private static int Expected(SlotState[] slots) => slots.Where(slot => slot.IsWhole)
        .OrderBy(slot => slot.Sequence, Comparer<int>.Create((a, b) => unchecked(a - b)))
        .Select(slot => slot.Value).LastOrDefault();

    private static bool Untouched(SimulatedFiles files, SlotState[] slots) => slots
        .Zip(SlotState.Paths).Where(pair => pair.First.IsNewer)
        .All(pair => pair.First.Bytes!.SequenceEqual(files[pair.Second] ?? []));

    private static SimulatedFiles Prepare(WriteOrder order, SlotState[] slots)
    {
        SimulatedFiles files = new AstroNanoBoard(new SimulatedClock()).Use().Board.Files;
        files.Order = order;
        for (int slot = 0; slot < slots.Length; slot++)
        {
            files[SlotState.Paths[slot]] = slots[slot].Bytes;
        }

        return files;
    }

    private void Verify(SimulatedFiles files, string place, int[] allowed, int? exactly)
    {
        var notes = new Notes();
        SwitchOn(files, notes);
        bool right = exactly is { } value ? notes.Value == value : allowed.Contains(notes.Value);
        Require(right && !notes.Torn, $"{place}: {notes.Value}, not {string.Join('/', allowed)}");
    }

    // What was left can be written to again.
    private void ContinueAfterCut(SimulatedFiles files, string place)
    {
        var notes = new Notes();
        SettingsStore store = SwitchOn(files, notes);
        Change(store, notes, 200);
        Require(store.Notice is null, place + ": " + store.Notice);
        Verify(files, place + ", written again", [200], 200);
    }

    private SettingsStore SwitchOn(SimulatedFiles files, Notes notes)
    {
        var store = new SettingsStore(open(files), notes);
        store.Restore();
        store.Frame(_now);
        return store;
    }

    private void Change(SettingsStore store, Notes notes, int value)
    {
        notes.Value = value;
        store.Frame(_now = unchecked(_now + SettingsStore.LeastInterval));
        store.Frame(_now = unchecked(_now + SettingsStore.QuietTime));
    }

    private void Require(bool condition, string failure)
    {
        if (!condition)
        {
            Failures.Add(failure);
        }
    }
}
