namespace nanoFramework.Hardware.Esp32;


/// <summary>What a pin can be given to: device, bus and line, a byte each.</summary>
public enum DeviceFunction
{
    I2C1_DATA = 0x020100,
    I2C1_CLOCK = 0x020101,
    I2C2_DATA = 0x020200,
    I2C2_CLOCK = 0x020201,
}

public class Configuration
{
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        SimulatedBoard board = SimulatedBoard.Current;
        if (!board.Pin(pin).CanDrive)
        {
            throw new ArgumentException();
        }

        I2cBus bus = Bus(board, value);
        if (IsClock(value))
        {
            bus.ClockPin = pin;
        }
        else
        {
            bus.DataPin = pin;
        }
    }

    private static I2cBus Bus(SimulatedBoard board, DeviceFunction function) =>
        board.Buses[(((int)function >> 8) & 0xFF) - 1];

    private static bool IsClock(DeviceFunction function) => ((int)function & 0xFF) == 1;
}

public class HighResTimer
{
    /// <summary>Microseconds since the board was switched on.</summary>
    public static ulong GetCurrent()
    {
        SimulatedBoard board = SimulatedBoard.Current;
        if (board.ClockFails || (board.ClockFailsIn > 0 && --board.ClockFailsIn == 0))
        {
            throw new InvalidOperationException("The clock fails.");
        }

        return (ulong)board.Clock.Read();
    }
}

public class NativeMemory
{
    public enum MemoryType
    {
        All,
        Internal,
        SpiRam,
    }

    /// <summary>What an ESP32 has free once the interpreter runs.</summary>
    public static void GetMemoryInfo(
        MemoryType type, out uint totalSize, out uint totalFree, out uint largestBlock)
    {
        totalSize = 290_000;
        totalFree = 120_000;
        largestBlock = 110_000;
    }
}

public static class Sleep
{
    public enum WakeupCause
    {
        Undefined,
    }

    /// <summary>A board that was switched on was not woken.</summary>
    public static WakeupCause GetWakeupCause() => WakeupCause.Undefined;
}
