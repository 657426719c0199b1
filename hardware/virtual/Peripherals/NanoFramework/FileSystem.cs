namespace System.IO;


// These have the names of types that .NET has as well. They are internal, so that only the
// firmware sees them; its desktop project says that it means these (PlatformFiles.cs).

internal enum FileMode
{
    CreateNew = 1,
    Create = 2,
    Open = 3,
    OpenOrCreate = 4,
    Truncate = 5,
    Append = 6,
}

internal enum FileAccess
{
    Read = 1,
    Write = 2,
    ReadWrite = 3,
}

internal static class File
{
    public static bool Exists(string path) => SimulatedBoard.Current.Files.Exists(path);

    public static void Delete(string path) => SimulatedBoard.Current.Files.Delete(path);
}

internal abstract class Stream : IDisposable
{
    public abstract int Read(byte[] buffer, int offset, int count);

    public abstract void Write(byte[] buffer, int offset, int count);

    public abstract void Flush();

    public void Dispose() => Dispose(true);

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A file of the board's internal storage, opened to be read or to be written.</summary>
internal sealed class FileStream : Stream
{
    private readonly SimulatedFiles _files = SimulatedBoard.Current.Files;
    private readonly string _path;
    private readonly bool _writes;
    private int _position;
    private bool _closed;

    public FileStream(string path, FileMode mode, FileAccess access)
    {
        _path = path;
        _writes = access == FileAccess.Write;
        if (_writes != (mode == FileMode.Create) || (!_writes && mode != FileMode.Open))
        {
            throw new NotSupportedException("The twin knows Create to write and Open to read.");
        }

        if (_writes)
        {
            _files.Create(path);
        }
        else
        {
            _files.Open(path);
        }
    }

    // As on the platform, whose Dispose leaves it registered.
    ~FileStream() => _files.Finalized++;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _files.Read(_path, _position, buffer.AsSpan(offset, count));
        _position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        foreach (byte value in buffer.AsSpan(offset, count))
        {
            _files.Append(_path, value);
        }
    }

    public override void Flush()
    {
        if (_writes)
        {
            _files.Flush(_path);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!_closed)
        {
            _closed = true;
            _files.Close(_path);
        }
    }
}
