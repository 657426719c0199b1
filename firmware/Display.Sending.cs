using System;
using System.Device.I2c;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>What goes over the bus to a display that answers.</summary>
public sealed partial class Display
{
    private const byte DataFollows = 0x40;
    private const int DataAt = 7;
    private const int AllPages = (1 << Screen.Pages) - 1;

    private void Send(Screen screen, int now)
    {
        if (now - _refreshedAt >= RefreshInterval)
        {
            Refresh(now);
        }

        int due = screen.ChangedPages | (AllPages & ~_pagesKnown);
        for (int page = 0; due != 0 && _device != null; page++)
        {
            if ((due & 1) != 0)
            {
                SendPage(screen, page);
            }

            due >>= 1;
        }
    }

    // All pages have their turn in a second and a half, however rarely pictures are painted.
    private void Refresh(int now)
    {
        int passed = now - _refreshedAt;

        // What is left over counts for the next one: hardly a picture comes on time.
        _refreshedAt = now - passed % RefreshInterval;
        if (!Transfer(new SpanByte(_registers)))
        {
            return;
        }

        for (; passed >= RefreshInterval && _pagesKnown != 0; passed -= RefreshInterval)
        {
            _pagesKnown &= ~(1 << _pageToRefresh);
            _pageToRefresh = (_pageToRefresh + 1) % Screen.Pages;
        }
    }

    // The whole page if it is not known what the glass shows there, or what has changed.
    private void SendPage(Screen screen, int page)
    {
        if ((_pagesKnown >> page & 1) == 0)
        {
            Send(screen, page, 0, Screen.Width - 1);
            return;
        }

        byte[] pixels = screen.Pixels;
        byte[] shown = _shown;
        int start = page * Screen.Width;
        int first = start;
        int last = start + Screen.Width - 1;
        while (first <= last && pixels[first] == shown[first])
        {
            first++;
        }

        while (last > first && pixels[last] == shown[last])
        {
            last--;
        }

        if (first <= last)
        {
            Send(screen, page, first - start, last - start);
        }
        else
        {
            screen.AcceptPage(page);
        }
    }

    private void Send(Screen screen, int page, int first, int last)
    {
        int start = (page * Screen.Width) + first;
        int length = last - first + 1;
        int column = first + _firstColumn;
        _transfer[1] = (byte)(0xB0 | page);
        _transfer[3] = (byte)(column & 0x0F);
        _transfer[5] = (byte)(0x10 | (column >> 4));
        Array.Copy(screen.Pixels, start, _transfer, DataAt, length);
        if (!Transfer(new SpanByte(_transfer, 0, DataAt + length)))
        {
            return;
        }

        Array.Copy(screen.Pixels, start, _shown, start, length);
        _pagesKnown |= 1 << page;
        screen.AcceptPage(page);
    }

    // What was refused once, by noise or a loose wire, is tried again at once.
    private bool Transfer(SpanByte bytes)
    {
        I2cTransferStatus status = _device.Write(bytes).Status;
        if (status != I2cTransferStatus.FullTransfer
            && status != I2cTransferStatus.ClockStretchTimeout)
        {
            status = _device.Write(bytes).Status;
        }

        return status == I2cTransferStatus.FullTransfer || Lose(status);
    }
}
