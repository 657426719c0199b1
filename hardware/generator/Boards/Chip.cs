namespace AstroNano.Hardware.Boards;

/// <summary>What a chip's pins can do: facts of its data sheet.</summary>
public sealed record Chip(
    string Id,
    string Name,
    string Family,
    int ImageId,
    IReadOnlyList<int> Pins,
    IReadOnlyList<int> InputOnly,
    IReadOnlyList<int> Strapping,
    IReadOnlyList<int> Flash,
    IReadOnlyList<int> Psram,
    IReadOnlyList<int> Debugger,
    IReadOnlyList<int> Adc1,
    IReadOnlyList<int> Adc2,
    int Bootloader)
{
    /// <summary>The channel of converter 1 on this pin.</summary>
    public int ChannelOf(int gpio)
    {
        for (int channel = 0; channel < Adc1.Count; channel++)
        {
            if (Adc1[channel] == gpio)
            {
                return channel;
            }
        }

        throw new ArgumentOutOfRangeException(
            nameof(gpio), gpio, $"GPIO {gpio} of an {Name} has no channel of converter 1");
    }
}
