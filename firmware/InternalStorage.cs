using System;
using System.IO;
using AstroNano.Instruments;

namespace AstroNano.Firmware;

/// <summary>
/// The chip's internal storage, drive I: of the platform's file system: a file a slot.
/// </summary>
public sealed class InternalStorage : Storage
{
    private const string Drive = "I:\\";

    private FileStream _file;
    private bool _writes;

    /// <inheritdoc/>
    public override bool OpenForReading(int slot)
    {
        string path = PathOf(slot);
        if (!File.Exists(path))
        {
            return false;
        }

        _writes = false;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read);
        return true;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int count) => _file.Read(buffer, 0, count);

    /// <inheritdoc/>
    public override void OpenForWriting(int slot)
    {
        _writes = true;
        _file = new FileStream(PathOf(slot), FileMode.Create, FileAccess.Write);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int count) => _file.Write(buffer, 0, count);

    /// <inheritdoc/>
    public override void Close()
    {
        FileStream file = _file;
        if (file == null)
        {
            return;
        }

        // Clear the reference first, so that a failing Dispose is not retried.
        _file = null;
        using (file)
        {
            if (_writes)
            {
                file.Flush();
            }
        }

        // Closed, it needs no finalizer, which would take a thread, and memory when that is full.
        GC.SuppressFinalize(file);
    }

    /// <inheritdoc/>
    public override void Delete(int slot)
    {
        string path = PathOf(slot);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static string PathOf(int slot) => Drive
        + (slot == 0 ? "settings-a" : slot == 1 ? "settings-b"
        : slot == StartsSlot ? "starts" : slot == DisplaySlot ? "display" : "report");
}
