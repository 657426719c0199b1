using System;
using AstroNano.Instruments;
using nanoFramework.Runtime.Native;

namespace AstroNano.Firmware;

/// <summary>What becomes of a frame that failed, and of a heap that is full or in pieces.</summary>
public static partial class Program
{
    // The network on the first page, the first network, and that once more.
    private const int MostFull = 3;

    // How often memory was full since the last frame that went well. After the most nothing is left
    // to be released: the board is halted.
    private static int _full;

    /// <summary>Restarts the board, which counts as a failed start.</summary>
    public static void Restart()
    {
        _starts?.Fail();
        Power.RebootDevice(RebootOption.NormalReboot);
    }

    // A network and a page have filled the gaps that others left. The interpreter moves objects
    // together by itself only for arrays, not for the frames of its stack of half a kilobyte.
    private static void Compact() => nanoFramework.Runtime.Native.GC.Run(compactHeap: true);

    // Handled here only: the part that failed is created again, or the board restarts.
    private static int HandleFault(Exception exception)
    {
        // A restart would come to the same place, again and again. Memory is released in the next
        // frame, when the interpreter has released this one.
        if (exception is OutOfMemoryException)
        {
            _full = 1;
            return Schedule.FramePeriod;
        }

        Console.WriteLine(Faults.NameOf(_part) + ": " + exception.GetType().FullName
            + ", " + exception.Message);
        _faults ??= new Faults();
        bool isHopeless = _faults.Add(Clock.Begun);
        try
        {
            Instrument.SetUpAgain(Faults.NameOf(_part));
        }
        catch (Exception)
        {
            isHopeless = true;
        }

        if (isHopeless)
        {
            Restart();
        }

        return Schedule.FramePeriod;
    }

    // Memory is released first: without it no message can be made.
    private static void FreeMemory()
    {
        if (_full > MostFull)
        {
            return;
        }

        try
        {
            Instrument.SetUpLess("out of memory", _full > 1);
            _full = 0;
            Console.WriteLine("out of memory: " + Faults.NameOf(_part));
        }
        catch (Exception)
        {
            _full++;
            if (_full > MostFull)
            {
                Halt();
            }
        }
    }

    private static void Halt()
    {
        _full = MostFull + 1;
        StartMode = null;
        Instrument = null;
        try
        {
            Console.WriteLine("out of memory, halted");
            new Boot(_display, Supervisor).Tell("out of memory");
        }
        catch (Exception)
        {
            // Memory does not suffice even for the message.
        }
    }
}
