using System.Runtime.InteropServices;
using AstroNano.Core;

namespace AstroNano.Probe;

/// <summary>
/// Runs code while the processor flushes denormals to zero, operands and results, as some
/// processors of small devices do. The mode belongs to the thread's floating-point environment,
/// which the C library can set.
/// </summary>
public static class Flushed
{
    private const int Room = 256;

    // x86-64: glibc's fenv_t is 28 bytes of the old unit's state, then MXCSR.
    private const int ControlOnX64 = 28;
    private const int FlushOnX64 = 0x8040;                      // FTZ and DAZ

    // AArch64: FPCR comes first.
    private const int ControlOnArm64 = 0;
    private const int FlushOnArm64 = 1 << 24;                   // FZ

    /// <summary>Runs <paramref name="action"/> with denormals flushed.</summary>
    /// <param name="action">What to run; it stays on this thread.</param>
    /// <param name="reason">Why it could not be run; "" if it was.</param>
    public static bool TryRun(Action action, out string reason)
    {
        bool isArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        if (!OperatingSystem.IsLinux()
            || !(isArm || RuntimeInformation.ProcessArchitecture == Architecture.X64))
        {
            reason = "denormals can be flushed on Linux on x86-64 and AArch64 only";
            return false;
        }

        int offset = isArm ? ControlOnArm64 : ControlOnX64;
        byte[] before = new byte[Room];
        try
        {
            _ = GetEnvironment(before);
        }
        catch (Exception missing) when (missing is DllNotFoundException
            or EntryPointNotFoundException)
        {
            reason = "the C library is not glibc";
            return false;
        }

        byte[] flushing = (byte[])before.Clone();
        int control = BitConverter.ToInt32(flushing, offset);
        control |= isArm ? FlushOnArm64 : FlushOnX64;
        BitConverter.TryWriteBytes(flushing.AsSpan(offset), control);
        _ = SetEnvironment(flushing);
        try
        {
            bool kept = new FloatProbe().DenormalsKept;
            reason = kept ? "the processor keeps denormals all the same" : "";
            if (!kept)
            {
                action();
            }

            return !kept;
        }
        finally
        {
            _ = SetEnvironment(before);
        }
    }

    [DllImport("libm.so.6", EntryPoint = "fegetenv")]
    private static extern int GetEnvironment(byte[] environment);

    [DllImport("libm.so.6", EntryPoint = "fesetenv")]
    private static extern int SetEnvironment(byte[] environment);
}
