using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware;

/// <summary>
/// Microseconds, from the only clock of the platform that resolves less than 10 ms. In an int
/// they wrap around every 71 minutes, so only differences mean anything.
/// </summary>
public static class Clock
{
    private static int _now;

    /// <summary>The time now.</summary>
    public static int Now()
    {
        // Returned straight away, the interpreter would go on taking the value for an unsigned
        // one, and a negative difference for a huge positive; read back from a field it is an int.
        _now = (int)HighResTimer.GetCurrent();
        return _now;
    }
}
