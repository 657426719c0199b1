namespace AstroNano.Chips;

/// <summary>
/// What a receiver makes of bytes that were sent at another rate than its own: the line's level is
/// sampled where the receiver expects its bits, as a UART does.
/// </summary>
public static class Uart
{
    private const int Bits = 10;

    /// <summary>The bytes received; those with a wrong stop bit are dropped.</summary>
    public static byte[] Receive(ReadOnlySpan<byte> sent, int sentAt, int receivedAt)
    {
        if (sentAt == receivedAt)
        {
            return sent.ToArray();
        }

        List<byte> received = [];
        double ratio = (double)sentAt / receivedAt;
        double end = sent.Length * Bits;
        for (double start = 0; start < end;)
        {
            if (Level(sent, start))
            {
                start += ratio / 16;
                continue;
            }

            int value = 0;
            for (int bit = 0; bit < 8; bit++)
            {
                value |= Level(sent, start + ((bit + 1.5) * ratio)) ? 1 << bit : 0;
            }

            if (Level(sent, start + (9.5 * ratio)))
            {
                received.Add((byte)value);
            }

            start += 9.5 * ratio;
            while (start < end && !Level(sent, start))
            {
                start += ratio / 16;
            }
        }

        return [.. received];
    }

    // The level at a time in the sender's bits: start bit low, data from the lowest, stop bit high.
    private static bool Level(ReadOnlySpan<byte> sent, double time)
    {
        int at = (int)time;
        if (at >= sent.Length * Bits)
        {
            return true;
        }

        int bit = at % Bits;
        return bit == Bits - 1 || (bit > 0 && (sent[at / Bits] >> (bit - 1) & 1) != 0);
    }
}
