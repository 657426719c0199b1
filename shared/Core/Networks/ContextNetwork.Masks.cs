using System;

namespace AstroNano.Core;

/// <summary>Contexts: which memories belong to them, and which units they leave active.</summary>
public sealed partial class ContextNetwork
{
    private const int MostContexts = 16;
    private const int DefaultContexts = 4;
    private const int Stream = 23;

    // A group of four memories may begin with any context. Above these bits stands how many
    // memories the unit has learned.
    private const int MaskBits = MostContexts + 3;

    private readonly RandomStream _random = new RandomStream(0, Stream);
    private readonly Setting _context;
    private readonly Setting _contexts;
    private readonly Setting _share;

    // Bits of the contexts, over and over, that leave a unit active.
    private readonly int[] _masks;
    private int _contextCount = DefaultContexts;
    private int _activeBit;
    private int _activeUnits;

    /// <summary>
    /// The context to be active, k; 1 to 16. Those above the number of contexts begin again at 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public int Context
    {
        get => _context.WholeValue;
        set => _context.Set(value);
    }

    /// <summary>Number of contexts, S; 1 to 16.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public int Contexts
    {
        get => _contextCount;
        set => _contexts.Set(value);
    }

    /// <summary>Share of the units that a context leaves active, a; 0.01 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in this range.</exception>
    public float ActiveShare
    {
        get => _share.InForce;
        set => _share.Set(value);
    }

    /// <summary>The context that is active, from 1.</summary>
    public int ActiveContext => (_context.WholeValue - 1) % _contextCount + 1;

    /// <summary>The context that a memory belongs to, from 1.</summary>
    /// <param name="memory">From 0 to K − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such memory.</exception>
    public int ContextOf(int memory)
    {
        Check.Range(memory, 0, _memories - 1)?.Throw(nameof(memory));
        return memory % _contextCount + 1;
    }

    /// <inheritdoc/>
    protected override void OnSet(Setting setting)
    {
        _contextCount = _contexts.WholeValue;
        if (_memories > 0)
        {
            OnStored();
            Count();
        }
    }

    /// <summary>Draws what each context leaves active: n units, any as likely as others.</summary>
    protected override void OnStored()
    {
        int[] masks = _masks;
        int units = masks.Length, contexts = _contextCount;
        int active = (int)(_share.InForce * units + 0.5f);
        _activeUnits = active > 1 ? active : 1;
        _activeBit = 1 << (ActiveContext - 1);
        Array.Clear(masks, 0, units);
        for (int context = 0; context < contexts; context++)
        {
            int added = (_memories - context + contexts - 1) / contexts << MaskBits;
            for (int bit = context; bit < MaskBits; bit += contexts)
            {
                added |= 1 << bit;
            }

            _random.Seed(context, Stream);
            int left = _activeUnits;
            for (int unit = units; unit > 0; unit--)
            {
                if ((int)((uint)_random.NextBits() >> 16) * unit >> 16 < left)
                {
                    masks[unit - 1] += added;
                    left--;
                }
            }
        }

        byte[] silent = _stateCodes;
        Array.Clear(silent, 0, silent.Length);
        for (int unit = 0; unit < units; unit++)
        {
            if ((masks[unit] & _activeBit) == 0)
            {
                silent[unit >> 2] |= (byte)(1 << (unit & 3));
            }
        }

        for (int mu = 0; mu < _memories; mu++)
        {
            _access[mu] = mu < contexts ? AccessTo(1 << mu | _activeBit) : _access[mu - contexts];
        }
    }

    private float AccessTo(int both)
    {
        int shared = 0;
        for (int unit = 0; unit < _masks.Length; unit++)
        {
            shared += (_masks[unit] & both) == both ? 1 : 0;
        }

        return (float)shared / _activeUnits;
    }
}
