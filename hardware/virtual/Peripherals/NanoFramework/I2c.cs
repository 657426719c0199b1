namespace System.Device.I2c;


public enum I2cBusSpeed
{
    StandardMode,
    FastMode,
    FastModePlus,
}

public enum I2cTransferStatus
{
    UnknownError,
    FullTransfer,
    ClockStretchTimeout,
    PartialTransfer,
    SlaveAddressNotAcknowledged,
}

public sealed class I2cConnectionSettings
{
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.FastMode)
    {
    }

    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    public int BusId { get; }

    public int DeviceAddress { get; }

    public I2cBusSpeed BusSpeed { get; }
}

public struct I2cTransferResult
{
    internal I2cTransferResult(I2cTransferStatus status, uint bytesTransferred)
    {
        Status = status;
        BytesTransferred = bytesTransferred;
    }

    public uint BytesTransferred { get; }

    public I2cTransferStatus Status { get; }
}

/// <summary>
/// A device on a bus. As on the ESP32, opening one configures the bus for the pins set at that
/// moment and for its own speed, which is then that of every device, and nothing is said when
/// nobody is there: a transfer's status tells.
/// </summary>
public class I2cDevice : IDisposable
{
    private readonly I2cBus _bus;

    public I2cDevice(I2cConnectionSettings settings)
    {
        SimulatedBoard board = SimulatedBoard.Current;
        if (settings.BusId < 1 || settings.BusId > board.Buses.Length)
        {
            throw new ArgumentException();
        }

        ConnectionSettings = settings;
        _bus = board.Buses[settings.BusId - 1];
        if (board.Pin(_bus.DataPin).IsOpen || board.Pin(_bus.ClockPin).IsOpen)
        {
            throw new Exception("A pin of the bus is in use as GPIO.");
        }

        _bus.Configure(settings.BusSpeed);
    }

    public I2cConnectionSettings ConnectionSettings { get; }

    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    public I2cTransferResult Write(SpanByte buffer) => Result(
        _bus.Write(ConnectionSettings.DeviceAddress, buffer.AsSpan()), buffer.Length);

    /// <summary>Chips here have nothing to tell: who is there answers with zeros.</summary>
    public I2cTransferResult Read(SpanByte buffer) =>
        Result(_bus.Ask(ConnectionSettings.DeviceAddress), buffer.Length);

    public void Dispose()
    {
    }

    private static I2cTransferResult Result(BusAnswer answer, int length) => answer switch
    {
        BusAnswer.Acknowledged =>
            new I2cTransferResult(I2cTransferStatus.FullTransfer, (uint)length),
        BusAnswer.TimedOut => new I2cTransferResult(I2cTransferStatus.ClockStretchTimeout, 0),
        _ => new I2cTransferResult(I2cTransferStatus.SlaveAddressNotAcknowledged, 0),
    };
}
