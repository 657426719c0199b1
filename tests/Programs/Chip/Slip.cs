namespace AstroNano.Chips;

/// <summary>
/// Frames as the flasher stub receives them (slip.c of espressif/esp-flasher-stub): bytes outside a
/// frame are ignored, and an empty frame closes again, so a lost delimiter shifts all that follow.
/// </summary>
public sealed class Slip
{
    private const byte End = 0xC0;
    private const byte Escape = 0xDB;
    private const byte EscapedEnd = 0xDC;
    private const byte EscapedEscape = 0xDD;

    private readonly List<byte> _frame = [];
    private bool _isInside;
    private bool _isEscaping;

    /// <summary>What there is of the frame that is being received.</summary>
    public IReadOnlyList<byte> Partial => _frame;

    /// <summary>Takes one byte; the frame it completes, or null.</summary>
    public byte[]? Take(byte value)
    {
        if (!_isInside)
        {
            _isInside = value == End;
            _frame.Clear();
            return null;
        }

        if (_isEscaping)
        {
            _isEscaping = false;
            _isInside = value is EscapedEnd or EscapedEscape;
            _frame.Add(value == EscapedEnd ? End : Escape);
            return null;
        }

        switch (value)
        {
            case End:
                _isInside = false;
                return _frame.Count > 0 ? [.. _frame] : null;
            case Escape:
                _isEscaping = true;
                return null;
            default:
                _frame.Add(value);
                return null;
        }
    }

    /// <summary>A frame as it is sent.</summary>
    public static byte[] Wrap(IEnumerable<byte> frame)
    {
        List<byte> sent = [End];
        foreach (byte value in frame)
        {
            switch (value)
            {
                case End:
                    sent.AddRange([Escape, EscapedEnd]);
                    break;
                case Escape:
                    sent.AddRange([Escape, EscapedEscape]);
                    break;
                default:
                    sent.Add(value);
                    break;
            }
        }

        sent.Add(End);
        return [.. sent];
    }
}
