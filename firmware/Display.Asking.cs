using System;
using System.Device.I2c;

namespace AstroNano.Firmware;

/// <summary>Whether there is a display, and what becomes of one that does not answer.</summary>
public sealed partial class Display
{
    /// <summary>
    /// Does a display answer with SDA and SCL swapped? Afterwards the bus is closed; the next look
    /// opens it again.
    /// </summary>
    public bool AnswersSwapped()
    {
        try
        {
            _bus.Close();
            _bus.Open(isSwapped: true);
            return Acknowledges(_bus.First) || Acknowledges(_bus.Second);
        }
        catch (Exception)
        {
            // A bus that fails answers nothing.
            return false;
        }
        finally
        {
            _bus.Close();
        }
    }

    private bool Answers(I2cDevice device)
    {
        I2cTransferStatus status = Probe(device);
        return status == I2cTransferStatus.FullTransfer || Lose(status);
    }

    private bool Acknowledges(I2cDevice device) =>
        Probe(device) == I2cTransferStatus.FullTransfer;

    private I2cTransferStatus Probe(I2cDevice device)
    {
        // A command that does nothing, in the place where the next page's number is written.
        _transfer[PageAt + 1] = NoOperation;
        return WriteTo(device, PageAt, 2);
    }

    // Always false, which callers return in turn.
    private bool Lose(I2cTransferStatus status)
    {
        if (status == I2cTransferStatus.ClockStretchTimeout)
        {
            _bus.Close();
            Lose(Stuck, (_state & TimedOut) != 0 ? RetryInterval : ShortRetryInterval);
            _state |= TimedOut;
        }
        else
        {
            Lose("OLED does not answer", IntervalOfLost);
            _state &= ~TimedOut;
        }

        return false;
    }

    private int IntervalOfLost => (_state & Seen) != 0 ? ShortRetryInterval : RetryInterval;

    private void Lose(string notice, int retryInterval)
    {
        Notice = notice;
        _retryInterval = retryInterval;
        _device = null;
    }

    // The driver threw: it is opened again, whatever state it is in.
    private void Fail(int now)
    {
        _askedAt = now;
        Lose("OLED: I2C fails", IntervalOfLost);
        try
        {
            _bus.Close();
        }
        catch (Exception)
        {
            // There is nothing left to release.
        }
    }
}
