namespace System;

/// <summary>nanoFramework's window on a byte array.</summary>
public readonly ref struct SpanByte
{
    private readonly byte[]? _array;
    private readonly int _start;

    public SpanByte(byte[]? array)
    {
        _array = array;
        _start = 0;
        Length = array?.Length ?? 0;
    }

    public SpanByte(byte[]? array, int start, int length)
    {
        if (start < 0 || length < 0 || start + length > (array?.Length ?? 0))
        {
            throw new ArgumentOutOfRangeException();
        }

        _array = array;
        _start = start;
        Length = length;
    }

    public int Length { get; }

    public static implicit operator SpanByte(byte[]? array) => new(array);

    internal ReadOnlySpan<byte> AsSpan() => new(_array, _start, Length);
}
