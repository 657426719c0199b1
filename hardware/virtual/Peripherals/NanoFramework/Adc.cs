namespace System.Device.Adc;


public abstract class AdcControllerBase
{
    public abstract int ChannelCount { get; }

    public abstract int MaxValue { get; }

    public abstract AdcChannel OpenChannel(int channelNumber);
}

public class AdcController : AdcControllerBase
{
    public override int ChannelCount => SimulatedBoard.Current.Adc.ChannelCount;

    public override int MaxValue => SimulatedAdc.FullScale;

    public override AdcChannel OpenChannel(int channelNumber)
    {
        if (channelNumber < 0 || channelNumber >= ChannelCount)
        {
            throw new ArgumentException();
        }

        SimulatedBoard.Current.Adc.Check(channelNumber);
        return new AdcChannel(this, channelNumber);
    }
}

public abstract class AdcChannelBase
{
    public abstract AdcController Controller { get; }

    public abstract int ReadValue();

    public abstract double ReadRatio();
}

public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly SimulatedBoard _board = SimulatedBoard.Current;
    private readonly int _channel;

    internal AdcChannel(AdcController controller, int channel)
    {
        Controller = controller;
        _channel = channel;
    }

    public override AdcController Controller { get; }

    public override int ReadValue() => _board.Adc.Read(_channel);

    public override double ReadRatio() => ReadValue() / (double)Controller.MaxValue;

    public void Dispose()
    {
    }
}
