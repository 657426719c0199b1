using System.Globalization;
using System.Runtime.InteropServices;
using AstroNano.Core;

namespace AstroNano.Native;

/// <summary>
/// Networks in C: a handle first, 0 or the kind of refusal returned. Signs are bytes, +1 or −1,
/// pattern after pattern.
/// </summary>
internal static unsafe class NetworkExports
{
    // What an array is asked for by; state variables come after these.
    private const int State = 0;
    private const int Activation = 1;
    private const int Overlaps = 2;
    private const int Modulation = 3;
    private const int Beside = 4;
    private const int FirstVariable = 8;

    [UnmanagedCallersOnly(EntryPoint = "astronano_error")]
    public static byte* Error() => Outcome.Text;

    [UnmanagedCallersOnly(EntryPoint = "astronano_version")]
    public static byte* Version() =>
        Outcome.Keep(typeof(Network).Assembly.GetName().Version!.ToString(3));

    [UnmanagedCallersOnly(EntryPoint = "astronano_networks")]
    public static byte* Networks() => Outcome.Keep(
        string.Join('\n', Catalogue.Create().Select(entry => entry.Key)));

    [UnmanagedCallersOnly(EntryPoint = "astronano_create")]
    public static int Create(byte* key, int units, int capacity, nint* handle) => Outcome.Of(() =>
        *handle = Pinned.Create(Catalogue.Find(TextOf(key)).Create(units, capacity)));

    [UnmanagedCallersOnly(EntryPoint = "astronano_release")]
    public static void Release(nint handle) => Pinned.Release(handle);

    [UnmanagedCallersOnly(EntryPoint = "astronano_store")]
    public static int Store(nint handle, sbyte* patterns, int count) => Outcome.Of(() =>
    {
        Network network = Pinned.Of(handle).Network;
        var set = new PatternSet(network.Units, network.Capacity);
        for (int pattern = 0; pattern < count; pattern++)
        {
            set.Add(Signs(patterns + (long)pattern * network.Units, network.Units));
        }

        network.Store(set);
    });

    [UnmanagedCallersOnly(EntryPoint = "astronano_cue")]
    public static int Cue(nint handle, sbyte* cue) => Outcome.Of(() =>
    {
        Network network = Pinned.Of(handle).Network;
        network.Cue(Signs(cue, network.Units));
        _ = network.State;
    });

    [UnmanagedCallersOnly(EntryPoint = "astronano_learn")]
    public static int Learn(nint handle, sbyte* signs, int* place) => Outcome.Of(() =>
    {
        Network network = Pinned.Of(handle).Network;
        *place = network.Learn(Signs(signs, network.Units));
    });

    // Pending steps are computed at the end, so that an array the caller holds is up to date.
    [UnmanagedCallersOnly(EntryPoint = "astronano_step")]
    public static int Step(nint handle, int steps) => Outcome.Of(() =>
    {
        Network network = Pinned.Of(handle).Network;
        for (int step = 0; step < steps; step++)
        {
            network.Step();
        }

        _ = network.State;
    });

    [UnmanagedCallersOnly(EntryPoint = "astronano_array")]
    public static int Array(nint handle, int which, float** at, int* length) => Outcome.Of(() =>
    {
        Pinned pinned = Pinned.Of(handle);
        Network network = pinned.Network;
        float[]? array = which switch
        {
            State => network.State,
            Activation => network.Activation,
            Overlaps => network.Overlaps,
            Modulation => network.Modulation,
            Beside => network.Beside,
            _ => network.GetVariable(which - FirstVariable),
        };
        *at = array is null ? null : pinned.AddressOf(array);
        *length = which switch
        {
            State or Activation => network.Units,
            Overlaps or Modulation => array is null ? 0 : network.Memories,
            Beside => array?.Length ?? 0,
            _ => network.VariableLength(which - FirstVariable),
        };
    });

    [UnmanagedCallersOnly(EntryPoint = "astronano_measure")]
    public static int Measure(nint handle, float* energy, float* spread, int* digest) =>
        Outcome.Of(() =>
        {
            Network network = Pinned.Of(handle).Network;
            *energy = network.Energy();
            *spread = network.Spread();
            var state = new Digest();
            network.AddTo(state);
            *digest = state.Value;
        });

    [UnmanagedCallersOnly(EntryPoint = "astronano_counts")]
    public static int Counts(nint handle, int* counts) => Outcome.Of(() =>
    {
        Network network = Pinned.Of(handle).Network;
        counts[0] = network.Units;
        counts[1] = network.Capacity;
        counts[2] = network.Memories;
        counts[3] = network.Steps;
        counts[4] = network.VariableCount;
        counts[5] = network.StepsPerPass;
    });

    // A line each: key, least and largest value, default, what it does, and the words of values.
    [UnmanagedCallersOnly(EntryPoint = "astronano_settings")]
    public static byte* Settings(nint handle) => Outcome.Keep(string.Join('\n',
        Pinned.Of(handle).Settings.Select(setting => string.Create(CultureInfo.InvariantCulture,
            $"{setting.Key}\t{setting.Minimum}\t{setting.Maximum}\t{setting.Default}\t"
            + $"{setting.Help}\t{string.Join(',', setting.Words ?? [])}"))));

    [UnmanagedCallersOnly(EntryPoint = "astronano_get")]
    public static int Get(nint handle, byte* key, float* value) => Outcome.Of(() =>
        *value = Pinned.Of(handle).Find(TextOf(key)).Value);

    [UnmanagedCallersOnly(EntryPoint = "astronano_set")]
    public static int Set(nint handle, byte* key, float value) => Outcome.Of(() =>
        Pinned.Of(handle).Find(TextOf(key)).Set(value));

    internal static string TextOf(byte* text) => Marshal.PtrToStringUTF8((nint)text)!;

    private static sbyte[] Signs(sbyte* signs, int count) =>
        new ReadOnlySpan<sbyte>(signs, count).ToArray();
}
