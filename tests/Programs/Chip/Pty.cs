using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace AstroNano.Chips;

/// <summary>
/// A pseudo-terminal with a chip at its far end. The rate that a program has set on it is read from
/// the terminal's settings: the chip does not understand a program at another rate.
/// </summary>
public sealed partial class Pty : IDisposable
{
    // Read and write, not a controlling terminal, not inherited by programs that are started.
    private const int OpenFlags = 0x2 | 0x100 | 0x80000;
    private const int NonBlocking = 0x800;
    private const int SetFlags = 4;
    private const nuint GetTermios2 = 0x802C542A;
    private const nuint GetWaiting = 0x541B;
    private const int SpeedAt = 40;
    private const int LockExclusively = 2;
    private const int FullPipe = 4000;
    private const int LongestSilence = 3000;

    private readonly Chip _chip;
    private readonly BlockingCollection<(byte[] Bytes, int Baud)> _outgoing = [];
    private readonly Thread _reader;
    private readonly Thread _writer;
    private readonly int _master;
    private readonly string _folder;
    private volatile bool _isGone;
    private int _closed;
    private int _other = -1;

    public Pty(Chip chip)
    {
        _chip = chip;
        _master = OpenTerminal(OpenFlags);
        if (_master < 0 || GrantTerminal(_master) != 0 || UnlockTerminal(_master) != 0)
        {
            throw new IOException("There is no pseudo-terminal.");
        }

        _folder = Directory.CreateTempSubdirectory("terminal-").FullName;
        Path = System.IO.Path.Combine(_folder, "tty");
        File.CreateSymbolicLink(Path, Marshal.PtrToStringUTF8(NameTerminal(_master))!);
        _ = Control(_master, SetFlags, NonBlocking);
        chip.Send = (bytes, baud) =>
            _outgoing.Add((chip.Understands(baud) ? bytes : [], baud));
        chip.Vanish = Close;
        _reader = new Thread(Read) { IsBackground = true };
        _reader.Start();
        _writer = new Thread(Write) { IsBackground = true };
        _writer.Start();
    }

    /// <summary>
    /// The name that a program opens, of this terminal alone: the next one gets the number of one
    /// that is closed, so a program that reopens an old name would hear another chip.
    /// </summary>
    public string Path { get; }

    /// <summary>The most bytes that waited for the chip.</summary>
    public int MostWaiting { get; private set; }

    /// <summary>Opens and locks the terminal, as a program does that uses it.</summary>
    public void Lock()
    {
        _other = OpenFile(Path, OpenFlags);
        _ = LockFile(_other, LockExclusively);
    }

    public void Dispose()
    {
        Close();
        _ = CloseFile(_other);
        _reader.Join();
        _outgoing.CompleteAdding();
        _writer.Join();
    }

    private void Close()
    {
        _isGone = true;
        if (Interlocked.Exchange(ref _closed, 1) == 0)
        {
            Directory.Delete(_folder, recursive: true);
            _ = CloseFile(_master);
        }
    }

    private void Read()
    {
        byte[] buffer = new byte[65536];
        while (!_isGone)
        {
            if (_chip.Faults.FullPipe)
            {
                WaitForFullPipe();
            }

            // Nobody has opened it, or nothing is there.
            nint length = ReadFile(_master, buffer, (nuint)buffer.Length);
            if (length <= 0)
            {
                Thread.Sleep(1);
                continue;
            }

            byte[] received =
                Uart.Receive(buffer.AsSpan(0, (int)length), Speed(), _chip.Baud);
            if (_chip.Understands(_chip.Baud))
            {
                lock (_chip)
                {
                    _chip.Receive(received);
                }
            }
        }
    }

    private void WaitForFullPipe()
    {
        int before = -1;
        for (int waiting = Waiting(); waiting > 0 && waiting < FullPipe; waiting = Waiting())
        {
            if (waiting == before)
            {
                break;
            }

            before = waiting;
            Thread.Sleep(2);
        }

        MostWaiting = Math.Max(MostWaiting, Waiting());
    }

    private void Write()
    {
        foreach ((byte[] bytes, int baud) in _outgoing.GetConsumingEnumerable())
        {
            Send(bytes, baud);
        }
    }

    private void Send(byte[] bytes, int baud)
    {
        // A program starts a second after its boot loader; a host that listens has changed by then.
        for (int i = 0; baud == Chip.ClrBaud && Speed() != baud && i < LongestSilence && !_isGone;
            i++)
        {
            Thread.Sleep(1);
        }

        // As slowly as a wire at the slow rate: a program that then changes to it hears the rest.
        Thread.Sleep(baud == Chip.BootBaud ? bytes.Length * 10_000 / baud : 0);
        byte[] received = Uart.Receive(bytes, baud, Speed());
        for (int at = 0; at < received.Length && !_isGone;)
        {
            nint written = WriteFile(_master, received[at..], (nuint)(received.Length - at));
            if (written > 0)
            {
                at += (int)written;
            }
            else
            {
                Thread.Sleep(1);
            }
        }
    }

    private unsafe int Speed()
    {
        byte* settings = stackalloc byte[64];
        return Ask(_master, GetTermios2, settings) == 0 ? *(int*)(settings + SpeedAt) : 0;
    }

    private unsafe int Waiting()
    {
        int count = 0;
        return Ask(_master, GetWaiting, &count) == 0 ? count : 0;
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenTerminal(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int GrantTerminal(int file);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int UnlockTerminal(int file);

    [LibraryImport("libc", EntryPoint = "ptsname")]
    private static partial nint NameTerminal(int file);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int LockFile(int file, int operation);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int file, int command, int argument);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static unsafe partial int Ask(int file, nuint request, void* answer);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadFile(int file, [Out] byte[] buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteFile(int file, byte[] buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseFile(int file);
}
