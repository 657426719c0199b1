using System;
using AstroNano.Instruments;
using nanoFramework.Hardware.Esp32;

namespace AstroNano.Firmware;

/// <summary>
/// Microseconds, from the only clock of the platform that resolves less than 10 ms. In an int
/// they wrap around every 71 minutes, so only differences mean anything. From frame to frame they
/// never go back, nor further than anything can take: where the clock jumps, no time has passed.
/// Nothing here throws: where the clock cannot be read, no time passes within a frame, and
/// each frame counts as one of the usual length.
/// </summary>
public static class Clock
{
    private const int LongestFrame = 5_000_000;

    private static int _now;
    private static int _shift;

    /// <summary>What is wrong, or null.</summary>
    public static string Notice { get; private set; }

    /// <summary>The time at which the present frame began.</summary>
    public static int Begun { get; private set; }

    /// <summary>The time now.</summary>
    public static int Now()
    {
        // A clock that has failed is asked again in the next frame, so that none jumps within one.
        if (Notice == null)
        {
            Read();
        }

        return _now + _shift;
    }

    /// <summary>The time at which a frame begins.</summary>
    public static int Begin()
    {
        bool isLost = Notice != null;
        Notice = null;
        int now = Now();
        int passed = now - Begun;
        if (isLost || Notice != null)
        {
            _shift += Schedule.FramePeriod - passed;
            now = Begun + Schedule.FramePeriod;
        }
        else if (passed < 0 || passed > LongestFrame)
        {
            _shift -= passed;
            now = Begun;
        }

        Begun = now;
        return now;
    }

    /// <summary>The board has come up.</summary>
    public static void Start()
    {
        _shift = 0;
        Notice = null;
        Resume();
    }

    /// <summary>The next frame is about to begin, however long there was none.</summary>
    public static void Resume() => Begun = Now();

    private static void Read()
    {
        try
        {
            // Returned straight away, the interpreter would go on taking the value for an unsigned
            // one, and a negative difference for a huge positive; read back from a field it is an
            // int.
            _now = (int)HighResTimer.GetCurrent();
        }
        catch (Exception)
        {
            Notice = "clock cannot be read";
        }
    }
}
