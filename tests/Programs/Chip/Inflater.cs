using System.IO.Compression;

namespace AstroNano.Chips;

/// <summary>Unpacks a zlib stream piece by piece: what a piece yields is there at once.</summary>
public sealed class Inflater : Stream
{
    private readonly SemaphoreSlim _fed = new(0);
    private readonly SemaphoreSlim _hungry = new(0);
    private readonly MemoryStream _output = new();
    private ReadOnlyMemory<byte> _input;

    public Inflater()
    {
        new Thread(Work) { IsBackground = true }.Start();
        _hungry.Wait();
    }

    /// <summary>Whether the stream was no zlib stream after all.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether the stream has ended.</summary>
    public bool IsDone { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The bytes that a piece yields.</summary>
    public byte[] Feed(ReadOnlyMemory<byte> piece)
    {
        if (!IsDone && !Failed && piece.Length > 0)
        {
            _input = piece;
            _fed.Release();
            _hungry.Wait();
        }

        byte[] unpacked = _output.ToArray();
        _output.SetLength(0);
        return unpacked;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_input.Length == 0)
        {
            _hungry.Release();
            _fed.Wait();
        }

        int length = Math.Min(count, _input.Length);
        _input[..length].CopyTo(buffer.AsMemory(offset));
        _input = _input[length..];
        return length;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    private void Work()
    {
        try
        {
            using var stream = new ZLibStream(this, CompressionMode.Decompress, leaveOpen: true);
            stream.CopyTo(_output);
            IsDone = true;
        }
        catch (InvalidDataException)
        {
            Failed = true;
        }

        _hungry.Release();
    }
}
