using System.Runtime.InteropServices;
using System.Text;

namespace AstroNano.Native;

/// <summary>
/// How a call ended: a number for the caller, and the core's sentence, which the caller's thread
/// can ask for until its next call.
/// </summary>
internal static unsafe class Outcome
{
    private const int Done = 0;
    private const int WrongArgument = 1;
    private const int WrongTime = 2;

    [ThreadStatic]
    private static byte* t_text;

    /// <summary>The last text that was kept for this thread, in UTF-8; or null.</summary>
    public static byte* Text => t_text;

    /// <summary>Does something that the core may refuse.</summary>
    public static int Of(Action call)
    {
        try
        {
            call();
            return Done;
        }
        catch (Exception caught)
        {
            // Several threads at once refuse the same.
            Exception exception = caught is AggregateException { InnerException: { } first }
                ? first : caught;
            Keep(exception.Message.Split(" (Parameter")[0]);
            return exception is ArgumentException ? WrongArgument : WrongTime;
        }
    }

    /// <summary>Keeps a text until the thread's next one.</summary>
    public static byte* Keep(string text)
    {
        NativeMemory.Free(t_text);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        t_text = (byte*)NativeMemory.Alloc((nuint)bytes.Length + 1);
        bytes.CopyTo(new Span<byte>(t_text, bytes.Length));
        t_text[bytes.Length] = 0;
        return t_text;
    }
}
