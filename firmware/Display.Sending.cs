using System;
using System.Device.I2c;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>What goes over the bus to a display that answers.</summary>
public sealed partial class Display
{
    private const byte DataFollows = 0x40;
    private const int AllPages = (1 << Screen.Pages) - 1;
    private const int AllSections = (1 << Screen.Width / Screen.SectionWidth) - 1;

    // What the library sets, except that the display stays on; and with page addressing: if noise
    // has set another window, a page would not stay in its row.
    private const string Registers = "8D14" + "200221007F" + Others;

    // An SH1106 has its own supply of the panel's voltage, and knows pages only.
    private const string RegistersOfSh1106 = "AD8B" + "E3E3E3E3E3" + Others;
    private const string Others = "A83FD30040A1C8DA1281CFD9F1DB40A4A6AF";

    // In the buffer: registers, page and column, each behind its control byte, and the data.
    private const int PageAt = 50;
    private const int DataAt = PageAt + 7;

    // The registers first, if they are due: with the page that is, in one transfer.
    private int _sendFrom = PageAt;

    private static byte[] CreateTransfer(bool isSh1106)
    {
        string registers = isSh1106 ? RegistersOfSh1106 : Registers;
        var transfer = new byte[DataAt + Screen.Width];
        for (int at = 0; at < DataAt - 1; at += 2)
        {
            transfer[at] = OneCommand;
            transfer[at + 1] = at >= PageAt ? NoOperation
                : (byte)(DigitOf(registers[at]) << 4 | DigitOf(registers[at + 1]));
        }

        transfer[DataAt - 1] = DataFollows;
        return transfer;
    }

    private static int DigitOf(char letter) => letter > '9' ? letter - 'A' + 10 : letter - '0';

    private void Send(Screen screen, int now)
    {
        if (now - _refreshedAt >= RefreshInterval)
        {
            Refresh(now);
        }

        if (!screen.HasChanged && _pagesKnown == AllPages)
        {
            return;
        }

        for (int page = 0; page < Screen.Pages && _device != null; page++)
        {
            // The whole page if it is unknown what the display shows there.
            int sections = (_pagesKnown >> page & 1) == 0 ? AllSections
                : screen.ChangedSections(page);
            if (sections != 0)
            {
                Send(screen, page, sections);
            }
        }
    }

    // All pages have their turn in a second and a half, however rarely pictures are painted.
    private void Refresh(int now)
    {
        int passed = now - _refreshedAt;

        // The remainder counts for the next page: pictures hardly ever come exactly on time.
        _refreshedAt = now - passed % RefreshInterval;
        _sendFrom = 0;
        for (; passed >= RefreshInterval && _pagesKnown != 0; passed -= RefreshInterval)
        {
            _pagesKnown &= ~(1 << _pageToRefresh);
            _pageToRefresh = (_pageToRefresh + 1) % Screen.Pages;
        }
    }

    // From the first section to the last.
    private void Send(Screen screen, int page, int sections)
    {
        int first = 0;
        for (; (sections & 1) == 0; sections >>= 1)
        {
            first += Screen.SectionWidth;
        }

        int length = 0;
        for (; sections != 0; sections >>= 1)
        {
            length += Screen.SectionWidth;
        }

        int column = first + _firstColumn;
        byte[] transfer = _transfer;
        transfer[PageAt + 1] = (byte)(0xB0 | page);
        transfer[PageAt + 3] = (byte)(column & 0x0F);
        transfer[PageAt + 5] = (byte)(0x10 | (column >> 4));
        Array.Copy(screen.Pixels, (page * Screen.Width) + first, transfer, DataAt, length);
        int from = _sendFrom;
        if (!Transfer(from, DataAt + length - from))
        {
            return;
        }

        _sendFrom = PageAt;
        _pagesKnown |= 1 << page;
        screen.AcceptPage(page);
    }

    // What was refused once, by noise or a loose wire, is tried again at once.
    private bool Transfer(int from, int length)
    {
        I2cTransferStatus status = WriteTo(_device, from, length);
        if (status != I2cTransferStatus.FullTransfer
            && status != I2cTransferStatus.ClockStretchTimeout)
        {
            status = WriteTo(_device, from, length);
        }

        return status == I2cTransferStatus.FullTransfer || Lose(status);
    }

    // The span is made where it is handed over: on the device it is an object, and each variable
    // that it passes through another.
    private I2cTransferStatus WriteTo(I2cDevice device, int from, int length) =>
        device.Write(new SpanByte(_transfer, from, length)).Status;
}
